"""What the page shows of one document.

Strategy: a transcript becomes one value with everything counted and placed, so that charts, tables and text cannot disagree.
Captions are joined to what people read first; terms are looked for in that text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from ..mentions import Mention, Term, find_mentions
from ..model import Transcript
from ..writers.runs import merge_runs
from .scale import Scale

COLOURS: Final = 16
"""Eight hues, plain and hatched, as `report.css` has them; whoever comes later is grey."""
_FOUND: Final = 24
"""Terms that are shown where nobody asked for any."""
_ASKED: Final = 200


class Person(NamedTuple):
    """A speaker, or all the turns of nobody as one."""

    id: str | None
    name: str
    """The label where two speakers have the same name."""
    detail: str
    """Title and organization, or an empty string."""
    colour: int
    """Place among the speakers by words, from 0."""
    turns: int
    words: int
    seconds: float | None

    @property
    def css(self) -> str:
        """The class that colours what is theirs."""
        return f"s{self.colour}" if self.colour < COLOURS else "sx"


class Place(NamedTuple):
    """A mention, where it is drawn."""

    turn: int
    at: float
    """From 0 to 1 along the document."""
    person: Person


class Counted(NamedTuple):
    """A term with all its mentions, in order."""

    name: str
    places: list[Place]


class Shown(NamedTuple):
    """A document as the page shows it."""

    transcript: Transcript
    """With its captions joined."""
    people: list[Person]
    """Most words first; nobody last."""
    who: dict[str | None, Person]
    spoken: dict[Person, list[int]]
    """The places of everybody's turns among all."""
    terms: list[Counted]
    """Most mentioned first; those asked for, or the ones most mentioned of those found."""
    left_out: int
    """Terms that were found and are not shown."""
    mentions: list[Mention]
    """Of the terms shown, in the order of the text."""
    counts: Counter[str]
    """Of all terms, those not shown too."""
    scale: Scale
    words: int

    def person(self, speaker: str | None) -> Person:
        """Whose turn it is, by the speaker's id."""
        return self.who.get(speaker) or self.who[None]


def shown(transcript: Transcript, terms: Sequence[Term] | None) -> Shown:
    """Count and place everything.

    Args:
        transcript: as it was parsed.
        terms: what to look for; None: the participants and the names that the document itself mentions.
    """
    joined = merge_runs(transcript)
    everybody = people(joined)
    who = {person.id: person for person in everybody}
    scale = Scale.of(joined.turns)
    mentions = list(find_mentions(joined, terms))
    counts = Counter(mention.term for mention in mentions)
    for term in terms or ():
        counts.setdefault(term.name, 0)
    kept = [name for name, times in counts.most_common(_ASKED if terms is not None else _FOUND)]
    if terms is None:
        kept = [name for name in kept if counts[name] > 1] or kept[:5]
    places: dict[str, list[Place]] = {name: [] for name in kept}
    mentions = [mention for mention in mentions if mention.term in places]
    for mention in mentions:
        length = len(joined.turns[mention.turn].text) or 1
        at = scale.place(mention.turn, mention.offset / length)
        places[mention.term].append(Place(mention.turn, at, who.get(mention.speaker) or who[None]))
    counted = [Counted(name, places[name]) for name in kept]
    words = sum(person.words for person in everybody)
    spoken: dict[Person, list[int]] = {person: [] for person in everybody}
    for position, turn in enumerate(joined.turns):
        spoken[who.get(turn.speaker) or who[None]].append(position)
    return Shown(joined, everybody, who, spoken, counted, len(counts) - len(kept), mentions, counts, scale, words)


def people(transcript: Transcript) -> list[Person]:
    """The speakers, most words first; the turns that nobody is named for come last, as one."""
    ranked = sorted(transcript.speakers, key=lambda speaker: -speaker.words)
    names = Counter(speaker.name for speaker in ranked)
    found: list[Person] = []
    for speaker in ranked:
        detail = ", ".join(part for part in (speaker.title, speaker.organization) if part)
        name = speaker.name if names[speaker.name] == 1 or not speaker.labels else speaker.labels[0]
        found.append(Person(speaker.id, name, detail, len(found), speaker.turns, speaker.words, speaker.seconds))
    known = {speaker.id for speaker in ranked}
    nameless = [turn for turn in transcript.turns if turn.speaker not in known]
    words = sum(len(turn.text.split()) for turn in nameless)
    if nameless:
        found.append(Person(None, "nobody named", "", COLOURS, len(nameless), words, None))
    return found
