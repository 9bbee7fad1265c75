"""The mentions in a transcript, one after the other: what was said, not what was printed beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec

from ..model import Transcript, Turn
from .document import Found, terms_for
from .matching import Hit, Matcher
from .terms import Term


class Mention(msgspec.Struct, frozen=True):
    """One place where a term is mentioned."""

    term: str
    """The term's name."""
    text: str
    """As it stands there."""
    turn: int
    """Index of the turn."""
    offset: int
    """Where it begins in the turn's text, in characters."""
    speaker: str | None
    """Id of who says it."""
    what: str | None = None
    """What the term stands for: a person, an organization or a place; None where nothing says so."""


def find_mentions(
    transcript: Transcript, terms: Sequence[Term] | Found | None = None, *, matcher: Matcher | None = None
) -> Iterator[Mention]:
    """Every mention in one transcript, in the order of the text; the longest wins where several overlap.

    Args:
        transcript: where to look.
        terms: what to look for; None: the participants and the names that the document itself mentions.
        matcher: one of these very terms, for who looks through many documents; None: one is made.
    """
    terms = terms_for(transcript, terms)
    matcher = matcher or Matcher(terms)
    for turn in transcript.turns:
        for hit in spoken(matcher.find(turn.text), turn):
            yield mention_at(hit, turn, terms)


def spoken(hits: list[Hit], turn: Turn) -> list[Hit]:
    """Without those within an event: (Laughter from the Harbour Board.) is not something that was said."""
    events = sorted((event.offset, event.offset + len(event.text)) for event in turn.events if event.offset is not None)
    if not events or not hits:
        return hits
    last = (bisect_left(events, (hit.end, 0)) - 1 for hit in hits)  # the last event that begins before the hit ends
    return [hit for hit, i in zip(hits, last, strict=True) if i < 0 or events[i][1] <= hit.start]


def mention_at(hit: Hit, turn: Turn, terms: Sequence[Term]) -> Mention:
    """The mention that a hit in a turn's text is."""
    term = terms[hit.term]
    return Mention(term.name, turn.text[hit.start : hit.end], turn.index, hit.start, turn.speaker, term.what)
