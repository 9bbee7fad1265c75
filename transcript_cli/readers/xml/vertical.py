"""Vertical files of corpus programs (CWB, Sketch Engine, ParlaMint's .vert): a token a line, what is known of it behind tabs.

Strategy: such a file is marked text whose lines of text have tabs. The word is the first cell; `<g/>` says that no space stands
before the next. So the text is put together again between the tags, and read as any other marked text.
"""

from __future__ import annotations

import re
from html import escape
from itertools import islice
from typing import Final

_PROBED: Final = 200
_MOSTLY: Final = 0.8
"""Share of the lines of text that have tabs."""
_TAG: Final = re.compile(r"\s*<[/?!]?[A-Za-z][^<>]*>\s*")
_GLUE: Final = "<g/>"


def is_vertical(text: str) -> bool:
    r"""Whether a text has a token a line, between lines that are tags.

    >>> is_vertical("<s>\nWe\twe\tPRON\nagree\tagree\tVERB\n<g/>\n.\t.\tPUNCT\n</s>\n"), is_vertical("<s>\nWe agree.\n</s>\n")
    (True, False)
    """
    lines = [line for line in islice(text.split("\n"), _PROBED) if line.strip()]
    plain = [line for line in lines if not _TAG.fullmatch(line)]
    return 0 < len(plain) < len(lines) and sum("\t" in line for line in plain) >= _MOSTLY * len(plain)


def horizontal(text: str) -> str:
    r"""The same as running text between the tags.

    >>> horizontal("<s>\nWe\twe\tPRON\nagree\tagree\tVERB\n<g/>\n.\t.\tPUNCT\n</s>")
    '<s>\nWe agree.</s>'
    """
    pieces: list[str] = []
    between = ""
    for line in text.split("\n"):
        if line.strip() == _GLUE:
            between = ""
            pieces[-1:] = [piece.rstrip("\n") for piece in pieces[-1:]]
        elif _TAG.fullmatch(line):
            opens = "" if line.lstrip().startswith("</") else "\n"
            pieces.append(f"{opens}{line.strip()}\n")
            between = ""
        elif word := line.partition("\t")[0].strip():
            pieces.append(between + escape(word, quote=False))
            between = " "
    return re.sub(r"\n{2,}", "\n", "".join(pieces)).strip()
