"""JSON of data sets and archives: text as people write it, in paragraphs, with labels in it perhaps, and without times.

Strategy: what has no times is no caption. Each piece is drawn as the paragraphs that it has, so that the parser joins what one
speaker says and finds labels where the JSON names nobody. A string of several lines with labels is a whole transcript, and an
array of objects with such a string each is a data set of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from ...model import Document, Warning
from ...source import Source
from ..markup import paragraphs_of, unwrapped
from ..pieces import Piece, begin
from ..whole import is_whole
from .segment_keys import fold

_WHOLE: Final = frozenset({"text", "transcript", "transcription", "displaytext"})
"""What a transcript in one string is called, labels or none."""
_LABELLED: Final = _WHOLE | frozenset("dialogue dialog conversation script body content chat fulltext transcripttext".split())
"""What it may be called where its lines have labels."""
_LINES: Final = re.compile(r"\s*\n\s*")
_BLANK: Final = re.compile(r"\s*\n[ \t]*\n\s*")
"""What is between paragraphs, in a text without blank lines and in one that has them and breaks its lines."""


def draw_written(
    source: Source,
    form: str,
    pieces: Sequence[Piece],
    *,
    fields: Iterable[tuple[str, Any]] = (),
    warnings: Sequence[Warning] = (),
) -> Document:
    """A document of paragraphs; the first of a piece opens it. Arguments as those of `pieces.draw`."""
    page = begin(source, fields)
    named = any(piece.voice for piece in pieces)
    empty = True
    for piece in pieces:
        voice = (piece.voice or "") if named else None
        text = unwrapped((piece.text or "").replace("\r\n", "\n"))
        between = _BLANK if named and "\n\n" in text else _LINES
        for paragraph in (part for line in between.split(text) for part in paragraphs_of(line)):
            empty = empty and not paragraph.strip()
            page.add(paragraph.strip(), voice=voice)
            voice = None if paragraph.strip() else voice
    if empty:
        warnings = [*warnings, Warning(None, "no-speech", "this holds no speech")]
    return page.document(form, warnings=warnings, outside="other fields of the file")


def whole_texts(tree: Any) -> Iterator[tuple[Any, str]]:
    """The transcripts in JSON that has no list of segments, each a string, with the objects around them.

    >>> [text for _, text in whole_texts([{"dialogue": "Ann: Hello.\\nBob: Hi."}, {"summary": "They greet."}])]
    ['Ann: Hello.\\nBob: Hi.']
    """
    objects = [item for item in (tree if isinstance(tree, list) else [tree]) if isinstance(item, dict)]
    if isinstance(tree, dict) and not _whole_text(tree, alone=True):
        lists = (value for value in tree.values() if isinstance(value, list) and all(isinstance(item, dict) for item in value))
        objects = next((value for value in lists if any(_whole_text(item, alone=False) for item in value)), objects)
    if len(objects) > 1 and all(any("page" in fold(key) for key in item) for item in objects):
        pages = [_longest_text(item) for item in objects]
        if is_whole(whole := "\n".join(pages)):
            yield {}, whole
        return
    for item in objects:
        if text := _whole_text(item, alone=item is tree):
            yield item, text


def _longest_text(item: dict[str, Any]) -> str:
    return max((value for value in item.values() if isinstance(value, str)), key=len, default="")


def _whole_text(item: dict[str, Any], alone: bool) -> str | None:
    """The transcript in an object; one without labels counts only where the object is alone."""
    texts = [(fold(key), value) for key, value in item.items() if isinstance(value, str) and len(value.split()) > 1]
    labelled = (value for key, value in texts if key in _LABELLED and is_whole(value))
    bare = (value for key, value in texts if alone and key in _WHOLE)
    return next(labelled, None) or next(bare, None)
