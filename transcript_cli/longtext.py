"""A text that is too long to be held: read in windows, as often as it takes.

Strategy: a window is whole lines, and ends after a blank line where there is one, because nothing that belongs together is
parted there. It knows what stands right before and after it, how many characters and lines came before, and nothing else is
held. Only text in UTF-8 is read so: the encoding of any other is not known before the whole is seen.
"""

from __future__ import annotations

import codecs
import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO, Final, NamedTuple

WINDOW: Final = 1 << 20
"""Bytes that are read at a time."""
_LONGEST_LINE: Final = 32 << 20
"""Bytes without a line end from which a text is none that can be read in windows."""


_PATIENCE: Final = 16
"""Windows without a blank line from which one ends where a line does."""


class NotInWindowsError(Exception):
    """The text must be read as a whole; never seen by users."""


class Window(NamedTuple):
    """Some lines of a text. CR LF is " \\n" here and CR "\\n", so that lines are easily told and offsets hold."""

    text: str
    at: int
    """Characters of the text before the window."""
    line: int
    """Line ends before it."""
    before: str
    """The last line before it that is not blank, and what blank lines follow that."""
    after: str
    """What follows, up to the end of the first line that is not blank."""


class Piece(NamedTuple):
    """A stretch of whole lines, and where it stands."""

    text: str
    byte: int


class LongText:
    """A file of text that is read from its beginning as often as it takes.

    Attributes:
        path: as the user named it; None for standard input.
        size: number of bytes.
        sha256: of the bytes; known once all windows were read.
        length: characters; known then too.
    """

    encoding: Final = "utf-8"

    def __init__(self, file: BinaryIO, path: str | None, *, window: int = WINDOW) -> None:
        self._file = file
        self._window = window
        self.path = path
        self.size = file.seek(0, 2)
        file.seek(0)
        self._start = len(codecs.BOM_UTF8) if file.read(3) == codecs.BOM_UTF8 else 0
        self.sha256 = ""
        self.length = 0
        self._bytes: list[int] = []
        self._chars: list[int] = []
        self._lines: list[int] = []

    def windows(self) -> Iterator[Window]:
        """The text, window after window.

        Raises:
            NotInWindowsError: it is not UTF-8, holds zero bytes, or has a line that is too long.
        """
        waiting: Window | None = None
        before = ""
        for text, at, line in self._texts():
            if waiting is not None and text.isspace():
                waiting = waiting._replace(text=waiting.text + text)
                continue
            if waiting is not None:
                first = len(text) - len(text.lstrip())
                end = text.find("\n", first)
                after = text[: end if end >= 0 else len(text)]
                yield waiting._replace(after=after)
                before = _last_line(waiting) or before
            waiting = Window(text, at, line, before, "")
        if waiting is not None:
            yield waiting

    def _texts(self) -> Iterator[tuple[str, int, int]]:
        """Whole lines with the characters and the line ends before them."""
        known = bool(self.sha256)
        digest = hashlib.sha256(codecs.BOM_UTF8[: self._start])
        self._file.seek(self._start)
        rest = b""
        byte, at, line = self._start, 0, 0
        while True:
            piece = self._file.read(self._window)
            if not known:
                digest.update(piece)
            data = rest + piece
            cut = _last_break(data, within_paragraphs=len(data) > _PATIENCE * self._window) if piece else len(data)
            if not cut and len(data) > _LONGEST_LINE:
                raise NotInWindowsError("a long line")
            raw, rest = data[:cut], data[cut:]
            if raw:
                if not known:
                    self._bytes.append(byte)
                    self._chars.append(at)
                    self._lines.append(line)
                text = _decoded(raw)
                yield text, at, line
                byte += cut
                at += len(text)
                line += text.count("\n")
            if not piece:
                break
        self.sha256 = self.sha256 or digest.hexdigest()
        self.length = at

    def piece(self, byte: int, size: int) -> Piece:
        """Whole lines from about there on; from the first byte on, or from after a blank line.

        Raises:
            NotInWindowsError: as for `windows`.
        """
        first = max(byte, self._start)
        self._file.seek(first)
        data = self._file.read(size)
        if first > self._start:
            skipped = _first_break(data)
            first += skipped
            data = data[skipped:]
        if first + len(data) < self.size:
            data = data[: _last_break(data, within_paragraphs=True)]
        return Piece(_decoded(data), first)

    def place(self, byte: int) -> tuple[int, int]:
        """The characters and the line ends before a byte that begins a line; all windows must have been read."""
        index = bisect_right(self._bytes, byte) - 1
        self._file.seek(self._bytes[index])
        text = _decoded(self._file.read(byte - self._bytes[index]))
        return self._chars[index] + len(text), self._lines[index] + text.count("\n")

    def line(self, offset: int) -> int:
        """The line, from 1, on which the character at `offset` stands; all windows must have been read."""
        index = bisect_right(self._chars, offset) - 1
        end = self._bytes[index + 1] if index + 1 < len(self._bytes) else self.size
        self._file.seek(self._bytes[index])
        text = _decoded(self._file.read(end - self._bytes[index]))
        return self._lines[index] + text.count("\n", 0, offset - self._chars[index]) + 1

    def lines_of(self, offsets: Iterable[int]) -> Iterator[int]:
        """`line` of each of a few offsets."""
        return map(self.line, offsets)


def _decoded(raw: bytes) -> str:
    if b"\0" in raw:
        raise NotInWindowsError("zero bytes")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise NotInWindowsError("not UTF-8") from None
    return text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text


def _last_break(data: bytes, *, within_paragraphs: bool) -> int:
    """Where the last paragraph ends, or else the last line, if that will do; 0 where none does."""
    blank = max(data.rfind(b"\n\n") + 2, data.rfind(b"\n\r\n") + 3)
    return blank if blank > 2 else data.rfind(b"\n") + 1 if within_paragraphs else 0


def _first_break(data: bytes) -> int:
    """Where the first paragraph ends, or else the first line."""
    blank = [end for mark in (b"\n\n", b"\n\r\n") if (end := data.find(mark) + len(mark)) >= len(mark)]
    return min(blank, default=data.find(b"\n") + 1)


def _last_line(window: Window) -> str:
    """The last line of a window that is not blank, and the blank ones behind it."""
    text = window.text
    end = len(text.rstrip())
    return text[text.rfind("\n", 0, end) + 1 :] if end else ""


def ends_of(text: LongText, front: int, back: int) -> Sequence[Piece]:
    """The front of a text and its back, of so many bytes; the whole where that is not more."""
    if text.size <= front + back:
        return [text.piece(0, text.size)]
    return [text.piece(0, front), text.piece(text.size - back, back)]
