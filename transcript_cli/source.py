"""Bytes in, text out: decoding, hashing, and the way from an offset to a line.

Strategy: decode the whole, never a prefix (the first accent of a file may stand on its last page). In order: byte order mark,
strict UTF-8, UTF-16 without a mark, then a detector for the old eight-bit encodings. What cannot be told is said in
`encoding_note`, never hidden. Line ends are kept as they are: spans must hold in the user's own file.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Final, Protocol

from .errors import InputError

_BOMS: Final = (  # longest first: the UTF-32 mark begins with the UTF-16 one
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MARKED: Final = tuple(bom for bom, _ in _BOMS)
_LINE_END: Final = re.compile(r"\r\n|\n|\r")  # not str.splitlines, which also splits at form feeds and U+2028


class Lines(Protocol):
    """Whatever knows on which line a character stands."""

    def line(self, offset: int) -> int:
        """The line, from 1, on which the character at `offset` stands."""

    def lines_of(self, offsets: Iterable[int]) -> Iterator[int]:
        """`line` of each of many offsets in ascending order."""


class Source:
    """A decoded input.

    Attributes:
        path: as the user named it; None for standard input.
        text: the decoded text, without a byte order mark, line ends as they are.
        encoding: name of the encoding that was used.
        encoding_note: why the encoding is doubtful, or None.
        sha256: of the bytes.
        size: number of bytes.
        data: the bytes themselves, for a format that is not text; else empty.
    """

    def __init__(
        self,
        text: str,
        *,
        path: str | None,
        encoding: str,
        sha256: str,
        size: int,
        encoding_note: str | None = None,
        data: bytes = b"",
    ) -> None:
        self.text = text
        self.path = path
        self.encoding = encoding
        self.sha256 = sha256
        self.size = size
        self.encoding_note = encoding_note
        self.data = data

    def rendered(self, text: str) -> Source:
        """The same input with another text: what a reader drew from a format whose own text is not made to be read.

        Spans and lines then count in that text; path, size and hash stay those of the input.
        """
        return Source(
            text,
            path=self.path,
            encoding=self.encoding,
            sha256=self.sha256,
            size=self.size,
            encoding_note=self.encoding_note,
        )

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(m.end() for m in _LINE_END.finditer(self.text))]

    def line(self, offset: int) -> int:
        """The line, from 1, on which the character at `offset` stands."""
        return bisect_right(self._line_starts, offset)

    def lines_of(self, offsets: Iterable[int]) -> Iterator[int]:
        """`line` of each of many offsets in ascending order, without an index of the lines."""
        if "\r" in self.text:
            yield from map(self.line, offsets)
            return
        line, at = 1, 0
        for offset in offsets:
            line += self.text.count("\n", at, offset)
            at = offset
            yield line

    def line_span(self, line: int) -> tuple[int, int]:
        """[start, end) of a line, from 1, its line end included."""
        starts = self._line_starts
        return starts[line - 1], starts[line] if line < len(starts) else len(self.text)

    @property
    def lines(self) -> int:
        """Number of lines, a last one without a line end included."""
        return len(self._line_starts)


def source_from_bytes(data: bytes, path: str | None = None) -> Source:
    """Decode an input.

    Raises:
        InputError: the bytes are not text.
    """
    text, encoding, note = decode(data, path)
    return Source(
        text, path=path, encoding=encoding, sha256=hashlib.sha256(data).hexdigest(), size=len(data), encoding_note=note
    )


def source_of_binary(data: bytes, path: str | None = None) -> Source:
    """Wrap bytes that are no text, for a reader that takes them as they are."""
    return Source("", path=path, encoding="binary", sha256=hashlib.sha256(data).hexdigest(), size=len(data), data=data)


def source_from_text(text: str, path: str | None = None) -> Source:
    """Wrap text that is already decoded; size and hash are those of its UTF-8 form."""
    data = text.encode("utf-8", "surrogatepass")
    clean = data.decode("utf-8", "replace") if any("\ud800" <= c <= "\udfff" for c in text) else text
    return Source(clean, path=path, encoding="utf-8", sha256=hashlib.sha256(data).hexdigest(), size=len(data))


def decode(data: bytes, path: str | None = None) -> tuple[str, str, str | None]:
    """Text, name of the encoding, and why that is doubtful (or None).

    Raises:
        InputError: the bytes are not text in any encoding.
    """
    if data.startswith(_MARKED):
        bom, encoding = next(row for row in _BOMS if data.startswith(row[0]))
        return _decode_as(data[len(bom) :], encoding)
    if b"\0" not in data:
        try:
            text = data.decode("utf-8")
            return text, "utf-8", _TWICE if "\u00c3" in text and len(_MISREAD.findall(text)) > _FEW else None
        except UnicodeDecodeError:
            pass  # an old eight-bit encoding, or damage: below
    if wide := _utf16_without_mark(data):
        return _decode_as(data, wide)
    if b"\0" in data and (stray := _stray_zeros(data)):
        return stray
    if b"\0" in data:
        raise InputError(
            "this is not text: it holds zero bytes", path=path, advice="Name its format with --from, if it has one."
        )
    return _decode_eight_bit(data)


def _decode_as(data: bytes, encoding: str) -> tuple[str, str, str | None]:
    try:
        return data.decode(encoding), encoding, None
    except UnicodeDecodeError as error:
        note = f"the bytes from {error.start} on are not valid {encoding}; damaged characters are shown as \ufffd"
        return data.decode(encoding, "replace"), encoding, note


_MISREAD: Final = re.compile("\u00c3[\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]")
"""What is left of an accented letter that was UTF-8 and was read as Western Windows text."""
_FEW: Final = 4
_TWICE: Final = "letters are broken: UTF-8 was read as Windows-1252 and written again; mend it first: ftfy FILE -o NEW"
_STRAY: Final = 500
"""One zero byte in so many others is damage; more of them are a file that is no text."""


def _stray_zeros(data: bytes) -> tuple[str, str, str | None] | None:
    """UTF-8 with a zero byte here and there, each shown as the replacement character."""
    zeros = data.count(0)
    if zeros * _STRAY > len(data) and zeros > 1:
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return text.replace("\0", "\ufffd"), "utf-8", f"{zeros} zero bytes are shown as \ufffd"


def _utf16_without_mark(data: bytes) -> str | None:
    """Text in a Latin script has a zero in every other byte."""
    if len(data) < 4 or len(data) % 2:
        return None
    sample = data[:4096]
    half = len(sample) // 2
    if sample[1::2].count(0) > 0.6 * half and sample[0::2].count(0) < 0.05 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.6 * half and sample[1::2].count(0) < 0.05 * half:
        return "utf-16-be"
    return None


_SURE: Final = 0.2
_WEAK: Final = 0.06
"""Confidence of the detector from which on its first guess is right, and below which it knows next to nothing."""
_NEARLY: Final = 0.5
"""Share of the best guess's confidence from which on another is about as likely."""
_LOOKED_AT: Final = 1 << 16
_STRANGE: Final = re.compile(
    r"(?<=[^\W\d_])(?:[^\x00-\x7f\w\s’‘–—-]|[\x80-\x9f])(?=[^\W\d_])"  # a sign between letters
    r"|[A-Za-z][\u0370-\u05ff]|[\u0370-\u05ff][A-Za-z]"  # two alphabets in a word
    r"|[a-z][À-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĢĪĮĶĹĻŁŃŅŇŌŐŔŘŚŞŠŢŤŪŮŰŲŹŻŽ]"  # a capital behind a small letter
)


def _likeliest(data: bytes) -> str | None:
    """The encoding that a text is in by its look.

    A text that has few letters beyond ASCII says little, and the detector knows many encodings that hardly anybody ever used.
    So of its guesses that are about as likely as the first, the one is taken that makes the best words, then one that the web
    knows, then that of Western Windows.
    """
    import chardet  # a slow import that nearly no document needs
    from chardet.enums import EncodingEra

    guesses = [(row["encoding"], row["confidence"]) for row in chardet.detect_all(data) if row["encoding"]]
    best = max((confidence for _, confidence in guesses), default=0.0)
    if not guesses or best >= _SURE:
        return guesses[0][0] if guesses else None
    web = {row["encoding"] for row in chardet.detect_all(data, encoding_era=EncodingEra.MODERN_WEB)}

    def strangeness(encoding: str) -> tuple[int, bool, bool]:
        text = data[:_LOOKED_AT].decode(encoding, "replace")
        return len(_STRANGE.findall(text)), encoding not in web, best < _WEAK and encoding != "Windows-1252"

    return min((encoding for encoding, confidence in guesses if confidence >= _NEARLY * best), key=strangeness)


_DECLARED: Final = re.compile(rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_WIDER: Final = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252", "gb2312": "gb18030", "shift_jis": "cp932"}
"""What is really meant by the name of an encoding, as browsers take it (https://encoding.spec.whatwg.org)."""


def _as_declared(data: bytes) -> tuple[str, str, str | None] | None:
    """The text in the encoding that a page or an XML file declares of itself, if it is in that."""
    match = _DECLARED.search(data[:2048])
    if match is None:
        return None
    name = match[1].decode("ascii").lower()
    encoding = _WIDER.get(name, name)
    try:
        return data.decode(encoding), encoding, None
    except (UnicodeDecodeError, LookupError):
        return None


def _decode_eight_bit(data: bytes) -> tuple[str, str, str | None]:
    """A few stray bytes in UTF-8 are damage; otherwise ask the detector, and fall back on Western Windows text."""
    repaired = data.decode("utf-8", "replace")
    broken = repaired.count("\ufffd")
    if broken and broken * 5 <= sum(1 for c in repaired if c > "\x7f"):
        return repaired, "utf-8", f"{broken} damaged characters are shown as \ufffd"
    if (text := _as_declared(data)) is not None:
        return text
    for encoding in (_likeliest(data), "cp1252", "latin-1"):
        if not encoding:
            continue
        try:
            return data.decode(encoding), encoding.lower(), f"not UTF-8; read as {encoding.lower()} by its look"
        except (UnicodeDecodeError, LookupError):
            continue
    raise AssertionError("latin-1 decodes any bytes")
