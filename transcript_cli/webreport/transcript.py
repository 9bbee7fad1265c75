"""The turns as they are read: who, when, what, with mentions and events marked and an address for each turn.

Strategy: offsets are those of the text, so a turn is cut at every border of a mention or an event and each piece is escaped by
itself. A turn is numbered as in the other formats; its address is that number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ..mentions import Mention
from ..model import Event, Turn
from ..writers import events_apart
from .charts import WIDTH
from .data import Person, Shown
from .markup import attribute, number, text
from .scale import clock

_DOUBTFUL: Final = 0.9
"""As for `split --review`: turns that are less sure say so."""


class _Piece(NamedTuple):
    """A stretch of a turn's text that is marked."""

    start: int
    end: int
    opening: str
    closing: str


def turns(document: Shown, prefix: str) -> Iterator[str]:
    """The turns.

    Args:
        document: what is shown.
        prefix: what the addresses of this document's turns begin with.
    """
    by_turn: dict[int, list[Mention]] = {}
    for mention in document.mentions:
        by_turn.setdefault(mention.turn, []).append(mention)
    indexes = {term.name: index for index, term in enumerate(document.terms)}
    before: Person | None = None
    for position, turn in enumerate(document.transcript.turns):
        person = document.person(turn.speaker)
        pieces = _pieces(turn, by_turn.get(position, ()), indexes)
        at = number(document.scale.starts[position] * WIDTH)
        yield (
            f'<section class="turn {person.css}" id="{prefix}t{turn.index}" data-s="{person.colour}" data-x="{at}">\n'
            f"{_head(turn, person, prefix, again=person is before)}"
        )
        yield from _paragraphs(turn, pieces)
        yield "</section>\n"
        before = person


def _head(turn: Turn, person: Person, prefix: str, *, again: bool) -> str:
    label = turn.label or ""
    title = f' title="{attribute(label)}"' if label and label != person.name else ""
    css = "who nobody" if person.id is None else "who again" if again else "who"
    name = f'<h3 class="{css}"{title} dir="auto">{text(person.name)}</h3>'
    shown = f"Turn {turn.index}"
    if turn.start is not None:
        shown = f'<time datetime="PT{max(int(min(turn.start, 1e9)), 0)}S">{clock(turn.start)}</time>'
    doubt = f'<span class="doubt">{turn.confidence:.0%} sure</span>' if turn.confidence < _DOUBTFUL else ""
    return f'<header>{name}<a class="at" href="#{prefix}t{turn.index}">{shown}</a>{doubt}</header>\n'


def _pieces(turn: Turn, mentions: Sequence[Mention], indexes: dict[str, int]) -> list[_Piece]:
    """What is to be marked in a turn, in order, nothing overlapping."""
    found = [
        _Piece(mention.offset, mention.offset + len(mention.text), f'<mark data-t="{indexes[mention.term]}">', "</mark>")
        for mention in mentions
    ]
    found += [
        _Piece(event.offset, event.offset + len(event.text), '<em class="event">', "</em>")
        for event in turn.events
        if event.offset is not None and turn.text.startswith(event.text, event.offset)
    ]
    found.sort()
    kept: list[_Piece] = []
    for piece in found:
        if piece.end > piece.start and (not kept or piece.start >= kept[-1].end):
            kept.append(piece)
    return kept


def _paragraphs(turn: Turn, pieces: Sequence[_Piece]) -> Iterator[str]:
    apart = events_apart(turn)
    at = 0
    for count, paragraph in enumerate(turn.paragraphs):
        yield from _apart(apart, count)
        at = turn.text.find(paragraph, at)
        if at < 0:  # a transcript that was made elsewhere, whose text is not its paragraphs
            yield f'<p dir="auto">{_lines(paragraph)}</p>\n'
            at = 0
            continue
        yield f'<p dir="auto">{_marked(turn.text, at, at + len(paragraph), pieces)}</p>\n'
        at += len(paragraph)
    yield from _apart(apart, len(turn.paragraphs))


def _apart(apart: dict[int, list[Event]], count: int) -> Iterator[str]:
    for event in apart.get(count, ()):
        yield f'<p class="apart" dir="auto"><em class="event">{_lines(event.text)}</em></p>\n'


def _marked(whole: str, start: int, end: int, pieces: Sequence[_Piece]) -> str:
    """A stretch of the text with what is marked in it; a mark that goes on beyond is cut."""
    out: list[str] = []
    at = start
    for piece in pieces:
        first, last = max(piece.start, start), min(piece.end, end)
        if first < last:
            out += [_lines(whole[at:first]), piece.opening, _lines(whole[first:last]), piece.closing]
            at = last
    return "".join([*out, _lines(whole[at:end])])


def _lines(value: str) -> str:
    return text(value).replace("\r\n", "\n").replace("\n", "<br>\n")
