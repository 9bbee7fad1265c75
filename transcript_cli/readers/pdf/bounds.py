"""What a PDF would cost to read, looked at before pdfium does it.

Strategy: pdfium draws whatever a page says, and spends some two hundred bytes on each letter, so that a file of a few kilobytes
can take all memory and all day: by a stream that unpacks to a thousand times its size, by drawings within drawings, by
thousands of pages that share one. What pages are drawn with is small: thousands of letters, not millions. So every packed
stream that could be such a drawing is unpacked once, up to a bound and no further; pictures and fonts may be large, and are
passed over. What cannot be told in this way is put to the test by a process of its own, which the system ends when it takes
too much (`trial`). Most files need no such process.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Final, NamedTuple

_STREAM: Final = re.compile(rb"(?<!end)stream\r?\n")
_PACKED: Final = re.compile(rb"/Fl(?:ateDecode)?\b")
_LARGE: Final = re.compile(rb"/Image\b|/Length1\b|/FontFile|/CIDFontType0C|/OpenType|/EmbeddedFile|/XRef\b|/Metadata\b")
"""What the dictionaries of streams hold that are no drawings."""
_TWICE: Final = re.compile(rb"/(?:LZW(?:Decode)?|RL|RunLengthDecode)\b|/Filter\s*\[\s*/\w+\s*/\w+")
"""Packed in another way, or more than once."""
_FORM: Final = re.compile(rb"/Form\b")
_DRAW: Final = re.compile(rb"(?<=\s)Do\b")
"""What draws another drawing (ISO 32000-1, 8.8)."""
_DICTIONARY: Final = 600
"""Bytes before a stream in which its dictionary stands."""
_DRAWING: Final = 4 << 20
"""Bytes that one drawing unpacks to at the most; a page of print has ten thousand."""
_ALL: Final = 32 << 20
"""Bytes that everything drawn may come to before it is put to the test."""


class _Drawing(NamedTuple):
    """A stream that pages may be drawn with."""

    size: int
    """Bytes, unpacked."""
    draws: int
    """How many other drawings and pictures it draws."""
    form: bool
    """Others may draw it."""


class Cost(NamedTuple):
    """What reading a file may take."""

    bomb: bool
    """A stream unpacks to more than the drawing of a page can be."""
    doubtful: bool
    """The rest cannot be told from the file as it lies there."""


def cost_of(data: bytes, pages: int) -> Cost:
    """What a file would cost. O(bytes), in bounded memory.

    Args:
        data: the file.
        pages: how many it has; each may be the largest there is.
    """
    drawings = list(_drawings(data))
    if any(drawing.size > _DRAWING for drawing in drawings):
        return Cost(bomb=True, doubtful=True)
    forms = [drawing for drawing in drawings if drawing.form]
    largest = max((drawing.size for drawing in drawings), default=0)
    drawn = sum(drawing.draws for drawing in drawings) * max((form.size for form in forms), default=0)
    nested = len(forms) > 2 and any(form.draws > 1 for form in forms)
    doubtful = nested or drawn > _ALL or pages * largest > _ALL or b"/Encrypt" in data or _is_packed_twice(data)
    return Cost(bomb=False, doubtful=doubtful)


def _drawings(data: bytes) -> Iterator[_Drawing]:
    view = memoryview(data)
    for match in _STREAM.finditer(data):
        before = _dictionary(data, match.start())
        if _LARGE.search(before):
            continue
        start, end = match.end(), data.find(b"endstream", match.end())
        content: bytes | memoryview = view[start : end if end >= 0 else len(data)]
        try:
            for _ in _PACKED.findall(before):  # as often as it is packed
                content = zlib.decompressobj().decompress(content, _DRAWING + 1)
        except zlib.error:
            continue  # damaged, locked, or packed in another way too: pdfium will say
        yield _Drawing(len(content), len(_DRAW.findall(content)), _FORM.search(before) is not None)


def _is_packed_twice(data: bytes) -> bool:
    dictionaries = (_dictionary(data, match.start()) for match in _STREAM.finditer(data))
    return any(_TWICE.search(before) and not _LARGE.search(before) for before in dictionaries)


def _dictionary(data: bytes, at: int) -> bytes:
    return data[max(0, at - _DICTIONARY) : at].rpartition(b"obj")[2]
