"""What a PDF would unpack to, looked at before pdfium does it.

Strategy: pdfium takes what a stream unpacks to, and spends some two hundred bytes on each letter in it, so that a file of a few
kilobytes can take all memory. What pages are drawn with is small: thousands of letters, not millions. So every packed stream
that could be such a drawing is unpacked once, up to a bound and no further. Pictures and fonts may be large: they are passed
over.
"""

from __future__ import annotations

import re
import zlib
from typing import Final

_STREAM: Final = re.compile(rb"(?<!end)stream\r?\n")
_PACKED: Final = re.compile(rb"/Fl(?:ateDecode)?\b")
_LARGE: Final = re.compile(rb"/Image\b|/Length1\b|/FontFile|/CIDFontType0C|/OpenType|/EmbeddedFile|/XRef\b|/Metadata\b")
"""What the dictionaries of streams hold that are no drawings."""
_DICTIONARY: Final = 600
"""Bytes before a stream in which its dictionary stands."""
_DRAWING: Final = 4 << 20
"""Bytes that the drawing of a page unpacks to at the most; a page of print has ten thousand."""


def is_bomb(data: bytes) -> bool:
    """Whether a stream unpacks to more than the drawing of a page can be. O(bytes), in bounded memory."""
    view = memoryview(data)
    for match in _STREAM.finditer(data):
        start = match.end()
        before = data[max(0, match.start() - _DICTIONARY) : match.start()].rpartition(b"obj")[2]
        if not _PACKED.search(before) or _LARGE.search(before):
            continue
        end = data.find(b"endstream", start)
        unpack = zlib.decompressobj()
        try:
            unpacked = unpack.decompress(view[start : end if end >= 0 else len(data)], _DRAWING + 1)
        except zlib.error:
            continue  # damaged, or locked: pdfium will say
        if len(unpacked) > _DRAWING:
            return True
    return False
