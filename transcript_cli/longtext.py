"""A text that is too long to be held: read in windows, as often as it takes.

Strategy: a window is whole lines, and ends after a blank line where there is one, because nothing that belongs together is
parted there. It knows what stands right before and after it, how many characters and lines came before, and nothing else is
held. Only text in UTF-8 is read so: the encoding of any other is not known before the whole is seen.
"""

from __future__ import annotations

import codecs
import hashlib
import os
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO, Final, NamedTuple

from .errors import InputError

WINDOW: Final = 1 << 16
"""Bytes that are read at a time: few enough to stay in the processor's cache, with what is made of them."""
_LONGEST_LINE: Final = 32 << 20
"""Bytes without a line end from which a text is none that can be read in windows."""
_PATIENCE: Final = 16
"""Windows without a blank line from which one ends where a line does."""
_AHEAD: Final = 1 << 14
"""Bytes that are read with others because they are likely to be asked for next."""
_LONGEST_LEAD: Final = 256
"""Bytes before what a line begins with."""
_LINE_END: Final = re.compile(rb"\r\n?|\n")


class NotInWindowsError(Exception):
    """The text must be read as a whole; never seen by users."""


class Window(NamedTuple):
    """Some lines of a text."""

    raw: str
    """They as they stand in the file."""
    gap: str
    """What parts its paragraphs: two line ends."""
    byte: int
    """Bytes of the file before the window."""
    at: int
    """Characters of the text before it."""
    line: int
    """Line ends before it."""
    lines: int
    """Line ends in it."""
    wide: bool
    """There may be white space in it that is not in ASCII."""
    before: str = ""
    """The last line before it that is not blank, and what blank lines follow that."""
    after: str = ""
    """What follows, up to the end of the first line that is not blank."""

    @property
    def text(self) -> str:
        """All of it. CR LF is " \\n" here and CR "\\n", so that lines are easily told and offsets hold."""
        return with_plain_ends(self.raw)


class Piece(NamedTuple):
    """A stretch of whole lines, and where it stands."""

    text: str
    byte: int


class LongText:
    """A file of text that is read from its beginning as often as it takes. It is closed when nobody knows of it any more.

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
        self._state = _state_of(file)
        self.path = path
        self.size = file.seek(0, 2)
        file.seek(0)
        self._start = len(codecs.BOM_UTF8) if file.read(3) == codecs.BOM_UTF8 else 0
        self.sha256 = ""
        self.length = 0
        self._bytes: list[int] = []
        self._chars: list[int] = []
        self._lines: list[int] = []
        self._held = 0, b""
        """What was read last, and where it begins."""

    def __del__(self) -> None:
        self._file.close()

    def windows(self) -> Iterator[Window]:
        """The text, window after window.

        Raises:
            NotInWindowsError: it is not UTF-8, holds zero bytes, or has a line that is too long.
        """
        waiting: Window | None = None
        before = ""
        for window in self._windows():
            if waiting is not None and window.raw.isspace():
                both = (waiting.raw + window.raw).encode()
                waiting = _window(both, waiting.byte, waiting.at, waiting.line)._replace(before=waiting.before)
                continue
            if waiting is not None:
                yield waiting._replace(after=_first_line(window))
                before = _last_line(waiting) or before
            waiting = window._replace(before=before)
        if waiting is not None:
            yield waiting

    def _windows(self) -> Iterator[Window]:
        """Whole lines, without what stands before and after them."""
        known = bool(self.sha256)
        digest = hashlib.sha256(codecs.BOM_UTF8[: self._start])
        self._file.seek(self._start)
        rest = b""
        byte, at, line = self._start, 0, 0
        while True:
            piece = self._file.read(max(self._window, len(rest)))  # ever more of a long line, which is copied each time
            if not known:
                digest.update(piece)
            cut = _last_break(piece, within_paragraphs=False)
            if cut and len(rest) < len(piece):  # the usual case, in which nothing is copied twice
                data, rest = rest + piece[:cut], piece[cut:]
            else:
                data = rest + piece
                cut = _last_break(data, within_paragraphs=len(data) > _PATIENCE * self._window) if piece else len(data)
                data, rest = data[:cut], data[cut:]
            if not data and len(rest) > _LONGEST_LINE:
                raise NotInWindowsError("a long line")
            if data:
                if not known:
                    self._bytes.append(byte)
                    self._chars.append(at)
                    self._lines.append(line)
                window = _window(data, byte, at, line)
                yield window
                byte += len(data)
                at += len(window.raw)
                line += window.lines
            if not piece:
                break
        self._check()
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
        text = _decoded(self.read(self._bytes[index], byte))
        return self._chars[index] + len(text), self._lines[index] + text.count("\n")

    def line(self, offset: int) -> int:
        """The line, from 1, on which the character at `offset` stands; all windows must have been read."""
        index = bisect_right(self._chars, offset) - 1
        end = self._bytes[index + 1] if index + 1 < len(self._bytes) else self.size
        text = _decoded(self.read(self._bytes[index], end))
        return self._lines[index] + text.count("\n", 0, offset - self._chars[index]) + 1

    def lines_of(self, offsets: Iterable[int]) -> Iterator[int]:
        """`line` of each of a few offsets."""
        return map(self.line, offsets)

    def read(self, start: int, end: int) -> bytes:
        """The bytes from `start` up to `end`.

        Raises:
            InputError: the file is no longer what it was.
        """
        self._check()
        self._file.seek(start)
        return self._file.read(end - start)

    def nearby(self, start: int, end: int) -> bytes:
        """The same as `read`, and fast where each call is for what stands near what the one before was for."""
        at, held = self._held
        if not at <= start <= end <= at + len(held):
            at, held = self._held = start, self.read(start, end + _AHEAD)
        return held[start - at : end - at]

    def lines_from(self, start: int, end: int) -> str:
        """Whole lines from the one that begins at byte `start` to the one that byte `end` is in; line ends as in `Window`."""
        more = 1 << 12
        while True:
            until = min(end + more, self.size)
            data = self.nearby(start, until)
            found = _LINE_END.search(data, end - start)
            if found or until == self.size:
                return with_plain_ends(data[: found.start() if found else None].decode())
            more *= 2

    def lead(self, byte: int) -> str:
        """What stands on a line before a byte of it: white space, a number in the margin."""
        raw = self.read(max(byte - _LONGEST_LEAD, self._start), byte)
        return raw[max(raw.rfind(b"\n"), raw.rfind(b"\r")) + 1 :].decode(errors="ignore")

    def _check(self) -> None:
        if _state_of(self._file) != self._state:
            raise InputError("this file changed while it was read", path=self.path, advice="Run it again.")


def _state_of(file: BinaryIO) -> tuple[int, int] | None:
    """Size and time of the last change; None for what is no file of the system."""
    try:
        about = os.fstat(file.fileno())
    except OSError:
        return None
    return about.st_size, about.st_mtime_ns


def _window(data: bytes, byte: int, at: int, line: int) -> Window:
    """Whole lines as a window."""
    raw = _text(data)
    gap = "\r\n\r\n" if b"\r" in data and b"\r\n\r\n" in data else "\n\n"
    wide = any(byte in data for byte in _WIDE_LEADS) or _WIDE.search(data) is not None
    return Window(raw, gap, byte, at, line, _line_ends(data), wide)


_WIDE_LEADS: Final = (b"\xc2", b"\xe1", b"\xe3")
_WIDE: Final = re.compile(rb"\xe2(?:\x80[\x80-\x8a\xa8\xa9\xaf]|\x81\x9f)")
"""White space that is not in ASCII, in UTF-8, or what it begins with."""


def _line_ends(raw: bytes) -> int:
    return raw.count(b"\n") + (raw.count(b"\r") - raw.count(b"\r\n") if b"\r" in raw else 0)


def with_plain_ends(text: str) -> str:
    """The text with CR LF as " \\n" and CR as "\\n"."""
    return text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text


def _text(raw: bytes) -> str:
    if b"\0" in raw:
        raise NotInWindowsError("zero bytes")
    try:
        return raw.decode()
    except UnicodeDecodeError:
        raise NotInWindowsError("not UTF-8") from None


def _decoded(raw: bytes) -> str:
    return with_plain_ends(_text(raw))


def _last_break(data: bytes, *, within_paragraphs: bool) -> int:
    """Where the last paragraph ends; 0 where none does.

    `within_paragraphs`: or else where the last line does, if the paragraph begins before the half of all.
    """
    blank = data.rfind(b"\n\n") + 2
    if b"\r" in data:
        blank = max(blank, data.rfind(b"\n\r\n") + 3)
    if within_paragraphs and blank <= max(2, len(data) // 2):
        return data.rfind(b"\n") + 1
    return blank if blank > 2 else 0


def _first_break(data: bytes) -> int:
    """Where the first paragraph ends, or else the first line, if the paragraph is half of all."""
    blank = [end for mark in (b"\n\n", b"\n\r\n") if (end := data.find(mark) + len(mark)) >= len(mark)]
    first = min(blank, default=len(data))
    return first if first <= len(data) // 2 else data.find(b"\n") + 1


def _first_line(window: Window) -> str:
    """What a window begins with, up to the end of the first line that is not blank."""
    found = _BLANKS_AND_LINE.match(window.raw)
    return with_plain_ends(found[0]) if found else ""


_BLANKS_AND_LINE: Final = re.compile(r"\s*[^\r\n]*")


def _last_line(window: Window) -> str:
    """The last line of a window that is not blank, and the blank ones behind it."""
    raw = window.raw
    end = len(raw)
    while end and raw[end - 1].isspace():
        end -= 1
    return with_plain_ends(raw[max(raw.rfind("\n", 0, end), raw.rfind("\r", 0, end)) + 1 :]) if end else ""


def ends_of(text: LongText, front: int, back: int) -> Sequence[Piece]:
    """The front of a text and its back, of so many bytes; the whole where that is not more."""
    if text.size <= front + back:
        return [text.piece(0, text.size)]
    return [text.piece(0, front), text.piece(text.size - back, back)]
