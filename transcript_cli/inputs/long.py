"""Inputs that are too long to be held: which they are, and how they are read.

Strategy: a plain text in a file of its own, and nothing else, from a size on at which it matters. Whatever speaks against it is
no error: then the input is read as any other, and what is wrong with it is said there.
"""

from __future__ import annotations

import os
import stat
from typing import Final

from ..errors import FormatError
from ..formats import load
from ..model import Parsed
from . import STDIN, WorkOptions, place
from .archives import is_archive
from .detect import detect, detect_binary

LONG: Final = 4_000_000
"""Bytes from which on an input is read in windows."""
_HEAD: Final = 1 << 18
"""Bytes at its beginning that show what it is."""


def parse_in_windows(path: str, options: WorkOptions) -> Parsed | None:
    """The transcript of a long text; None where the input is none, or has to be read as a whole.

    The explanation is empty. The turns are read from the file as they are asked for, which therefore stays open.

    Raises:
        InputError: the file changes while it is read.
    """
    if path == STDIN or not _is_long(place(path, options.base)):
        return None
    from ..longtext import LongText
    from ..parser.draft import ParseOptions
    from ..parser.long import parse_long

    name = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    try:
        file = open(place(path, options.base), "rb")  # noqa: SIM115  the text closes it when nobody knows of it any more
        text = LongText(file, name)
        head = text.read(0, _HEAD)
        if is_archive(head) or detect_binary(head, name, options.format):
            return None
        row = detect(head.decode("utf-8", "ignore"), name, options.format).format
        if row.lines is None:
            return None
        return parse_long(text, load(row.lines), row.name, options.parse or ParseOptions())
    except (FormatError, OSError):
        return None


def _is_long(path: str) -> bool:
    try:
        about = os.stat(path)
    except (OSError, ValueError):
        return False
    return stat.S_ISREG(about.st_mode) and about.st_size >= LONG
