"""Several documents at a glance: a line each, and totals.

Strategy: a document becomes a small row at once, so that a corpus is read one document at a time and never held.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text

from ..model import Parsed
from .cells import UNICODE, Column, Glyphs, Part, clean, line, page, row, tail
from .figures import count, number


class DocumentRow(NamedTuple):
    """What the table shows of one document."""

    path: str
    date: str | None
    speakers: int
    turns: int
    words: int
    title: str | None

    @classmethod
    def of(cls, parsed: Parsed) -> DocumentRow:
        """The row of a parsed document."""
        transcript = parsed.transcript
        words = sum(speaker.words for speaker in transcript.speakers)
        words += sum(len(turn.text.split()) for turn in transcript.turns if turn.speaker is None)
        return cls(
            transcript.source.path or "standard input",
            transcript.metadata.date,
            len(transcript.speakers),
            len(transcript.turns),
            words,
            transcript.metadata.title,
        )


def corpus_table(documents: Sequence[DocumentRow], width: int, glyphs: Glyphs = UNICODE) -> Text:
    """The table; the end of a long path is kept, the beginning of a long title."""
    width = max(width, 60)
    figures = 10 + 2 + 8 + 2 + 7 + 2 + 11
    longest = max((cell_len(clean(document.path[:width])) for document in documents), default=0)
    room = width - figures - 2
    name = min(max(longest, 8), room if room < 30 else max(room * 2 // 5, 16))
    title = room - name - 2 if room - name - 2 >= 12 else 0
    columns = [Column(name), Column(10), Column(8, True), Column(7, True), Column(11, True), Column(title)]
    columns = columns if title else columns[:-1]

    def shown(cells: Sequence[Part]) -> Text:
        return line(*row(columns, cells[: len(columns)], glyphs))

    lines = [shown([(text, "dim") for text in ("document", "date", "speakers", "turns", "words", "title")])]
    for document in documents:
        date = (document.date, "") if document.date else (glyphs.nothing, "dim")
        what = (document.title, "") if document.title else (glyphs.nothing, "dim")
        figures_ = [(number(value), "") for value in (document.speakers, document.turns, document.words)]
        lines.append(shown([(tail(document.path, name, glyphs), "bold"), date, *figures_, what]))
    totals = [sum(values) for values in zip(*((d.turns, d.words) for d in documents), strict=True)]
    lines.append(line((glyphs.rule * width, "dim")))
    total = (count(len(documents), "document"), "bold")
    lines.append(shown([total, ("", ""), ("", ""), *((number(value), "bold") for value in totals), ("", "")]))
    return page(lines)
