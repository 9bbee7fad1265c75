"""Whole transcripts in one string, as data sets have them in a field or a cell: how they are told, parted and drawn.

Strategy: a string is a transcript by itself where several of its lines begin with a label. One that has no lines may have them
between semicolons or bars ("bot: Hello.; human: Yes."): there it is parted where labels stand that come back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Final

from ..model import Document
from ..source import Source
from .markup import paragraphs_of
from .pieces import begin

_LABEL: Final = re.compile(r"^[ \t]*[^\s:：][^:：\n]{0,60}[:：][ \t]*\S", re.MULTILINE)
_BEHIND_SIGN: Final = re.compile(r"(?:\A|\s*[;|])\s*(?=([^\s:：;|\n][^:：;|\n]{0,40})[:：]\s*[^\s;|])")
_MOSTLY: Final = 0.5
"""Share of the texts of a column that are transcripts, from which on all are."""


def is_whole(text: str) -> bool:
    """Whether a string is a transcript by itself: several lines of it have labels."""
    return len(_LABEL.findall(text)) > 1


def whole_texts_of(texts: Sequence[str]) -> list[str] | None:
    r"""The texts of a column in lines, where most of them are transcripts; None where they are not.

    >>> whole_texts_of(["bot: Hello.; human: Yes; bot: Bye.", "bot: Hello.; human: No."])
    ['bot: Hello.\nhuman: Yes\nbot: Bye.', 'bot: Hello.\nhuman: No.']
    """
    labels = Counter(match[1] for text in texts if "\n" not in text for match in _BEHIND_SIGN.finditer(text))
    parted = [text if "\n" in text else _parted(text, labels) for text in texts]
    filled = [text for text in parted if text.strip()]
    return parted if filled and sum(map(is_whole, filled)) >= _MOSTLY * len(filled) else None


def _parted(text: str, labels: Counter[str]) -> str:
    """A text with a line for each label that comes back, where it begins with one."""
    first = _BEHIND_SIGN.match(text)
    if first is None or labels[first[1]] < 2:
        return text
    return _BEHIND_SIGN.sub(lambda match: "\n" if match.start() and labels[match[1]] > 1 else match[0], text)


def draw_whole(source: Source, form: str, text: str, fields: Iterable[tuple[str, Any]]) -> Document:
    """A document of the lines of a text as they stand, with their indentation and the blank lines between them."""
    page = begin(source, fields)
    gap = True
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        for number, part in enumerate(paragraphs_of(line.expandtabs()) if line.strip() else ()):
            indent = len(part) - len(part.lstrip()) if part == line.expandtabs() else 0
            page.add(part.strip(), gap=gap or number > 0, indent=indent)
        gap = not line.strip()
    return page.document(form, outside="other fields of the file")
