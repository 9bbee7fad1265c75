"""The names that a document mentions, found in its own words without a list and without a model.

Strategy: in a script with capitals a name is what is written with one where no sentence begins, and never or seldom without.
So the speech is read once for runs of capitalised words; titles are cut off and remembered as proof of a person; where a
sentence begins, the first word counts only if the rest of the document, or what stands around it, bears it out. Then variants
of one name are joined (a surname with the full name, an abbreviation with the words that it is made of). Text in capitals
throughout proves less: see `shouted`; so does a script without capitals: see `unspaced`.
"""

from __future__ import annotations

from typing import Final

from ..firstnames import ORDINARY
from ..model import Transcript, Turn
from .inflection import inflects
from .people import People
from .seen import Seen
from .shouted import shouted_names
from .sorts import what_is
from .terms import Term
from .unspaced import unspaced_names
from .variants import joined

_SAMPLE: Final = 400  # characters of a turn by which it is seen whether it is in capitals


def find_names(transcript: Transcript) -> list[Term]:
    """The names in the speech, most frequent first, as terms of kind "name" with their variants as aliases."""
    language = language_of(transcript)
    seen = Seen(language)
    shouted = False
    for turn in transcript.turns:
        text = _speech(turn)
        if is_in_capitals(text):
            shouted = shouted or bool(text)
        else:
            seen.add(text)
    known = [speaker.name for speaker in transcript.speakers if speaker.kind == "person"] if inflects(language) else []
    counts = seen.names(known)
    people = People(counts, seen, language if inflects(language) else "")
    groups = joined(counts, seen, people)
    groups.sort(key=lambda group: -sum(counts[name] for name in group))  # stable: then by first appearance
    terms = [_term(group, seen, people, language) for group in groups]
    if shouted:
        terms = _with(terms, shouted_names(lambda: filter(is_in_capitals, map(_speech, transcript.turns))))
    if language in ("ja", "zh"):
        terms = _with(terms, unspaced_names(map(_speech, transcript.turns), language))
    return terms


def _with(terms: list[Term], others: list[Term]) -> list[Term]:
    """Those found in another way beside the terms, without what belongs to them already."""
    taken = {alias.casefold() for term in terms for alias in term.aliases}
    return terms + [term for term in others if taken.isdisjoint(alias.casefold() for alias in term.aliases)]


def language_of(transcript: Transcript) -> str:
    """The language of a document without its country: "de"; empty where it is not known."""
    return (transcript.metadata.language or "").partition("-")[0].lower()


def _speech(turn: Turn) -> str:
    """What is said in a turn, without the events."""
    text = turn.text
    for event in sorted(turn.events, key=lambda e: -(e.offset or 0)):
        if event.offset is not None:
            text = f"{text[: event.offset]} {text[event.offset + len(event.text) :]}"
    return text


def is_in_capitals(text: str) -> bool:
    """Whether a text is in capitals throughout, so that they prove nothing."""
    sample = text[:_SAMPLE]
    return 2 * sum(map(str.isupper, sample)) >= max(1, sum(map(str.isalpha, sample)))


def _term(group: list[str], seen: Seen, people: People, language: str) -> Term:
    if people.names.isdisjoint(group):
        ordinary = tuple(name for name in group if " " not in name and not name.isupper() and seen.small(name))
        given = tuple(name for name in group[1:] if group[0].startswith(f"{name} "))
        return Term(group[0], tuple(group), kind="name", ordinary=ordinary, given=given, what=what_is(group, seen, language))
    forms = people.forms(group)
    ordinary = tuple(
        form for form in forms if " " not in form and not form.isupper() and (seen.small(form) or form.lower() in ORDINARY)
    )
    return Term(group[0], forms, kind="name", ordinary=ordinary, given=people.given(group), what="person")
