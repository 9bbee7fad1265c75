"""Mentions with the words around them (keywords in context), as they come.

Strategy: a line a mention while documents come in, so that a corpus of any size can be written as it is read. Another order,
for which all lines must be held, is the business of `sorting`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import msgspec

from ..model import Transcript, Turn
from .document import Found, terms_for
from .finding import Mention, mention_at, spoken
from .matching import Matcher
from .terms import Term

DEFAULT_CONTEXT: Final = 10
_CONTEXT_WIDTH: Final = 200  # characters a word of context may have, so that text without spaces has an end


class Concordance(msgspec.Struct, frozen=True):
    """A mention with the words around it."""

    document: str | None
    """Path of the source."""
    date: str | None
    turn: int
    line: int
    """Line of the source where the turn begins, from 1."""
    speaker: str | None
    """Name of who says it."""
    term: str
    left: str
    keyword: str
    right: str
    offset: int
    """Where the keyword begins in the turn's text, in characters."""


def concordance_lines(
    transcripts: Iterable[Transcript], terms: Sequence[Term] | Found | None = None, *, context: int = DEFAULT_CONTEXT
) -> Iterator[Concordance]:
    """Every mention with the words around it, in the order of the documents and of their text.

    Args:
        transcripts: read one at a time, as the lines are taken.
        terms: what to look for; None: the participants and the names that each document itself mentions.
        context: how many words of the turn to show on either side.
    """
    asked = None if terms is None or isinstance(terms, Found) else Matcher(terms)
    for transcript in transcripts:
        wanted = terms_for(transcript, terms)
        matcher = asked or Matcher(wanted)
        names = {speaker.id: speaker.name for speaker in transcript.speakers}
        for turn in transcript.turns:
            for hit in spoken(matcher.find(turn.text), turn):
                yield concordance_line(transcript, turn, names, mention_at(hit, turn, wanted), context)


def concordance_line(transcript: Transcript, turn: Turn, names: Mapping[str, str], mention: Mention, words: int) -> Concordance:
    """A mention in a turn with so many words on either side; `names` are those of the speakers, by id."""
    left, right = context(turn, mention, words)
    return Concordance(
        document=transcript.source.path,
        date=transcript.metadata.date,
        turn=turn.index,
        line=turn.line,
        speaker=names.get(mention.speaker or "", mention.speaker),
        term=mention.term,
        left=left,
        keyword=mention.text,
        right=right,
        offset=mention.offset,
    )


def context(turn: Turn, mention: Mention, n_words: int) -> tuple[str, str]:
    """Up to `n_words` words before and after a mention, white space and line breaks as single spaces."""
    if n_words <= 0:
        return "", ""
    reach = n_words * _CONTEXT_WIDTH
    end = mention.offset + len(mention.text)
    left = turn.text[max(0, mention.offset - reach) : mention.offset].split()[-n_words:]
    right = turn.text[end : end + reach].split(None, n_words)[:n_words]
    return " ".join(left), " ".join(right)


def concordance_rows(lines: Iterable[Concordance]) -> tuple[list[str], Iterator[list[str | int | None]]]:
    """Mentions in context as a table: the names of the columns, and a list of values a row, as they come."""
    columns = list(Concordance.__struct_fields__)
    return columns, ([getattr(line, column) for column in columns] for line in lines)
