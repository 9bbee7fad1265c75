"""The names that a document mentions, found in its own words without a list and without a model.

Strategy: in a script with capitals a name is what is written with one where no sentence begins, and never or seldom without.
So the speech is read once for runs of capitalised words; titles are cut off and remembered as proof of a person; where a
sentence begins, the first word counts only if the rest of the document, or what stands around it, bears it out. Then variants
of one name are joined (a surname with the full name, an abbreviation with the words that it is made of). Text in capitals
throughout proves less: see `shouted`; so does a script without capitals: see `unspaced`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..model import Transcript, Turn
from .firstnames import ORDINARY
from .inflection import inflects
from .people import People, main_words
from .seen import Seen
from .shouted import shouted_names
from .terms import Term
from .unspaced import unspaced_names

_SAMPLE: Final = 400  # characters of a turn by which it is seen whether it is in capitals
_PLAIN_ABBREVIATION: Final = 3  # letters from which on it is no accident that they begin the words of a name


def find_names(transcript: Transcript) -> list[Term]:
    """The names in the speech, most frequent first, as terms of kind "name" with their variants as aliases."""
    language = language_of(transcript)
    seen = Seen(language)
    shouted: list[str] = []
    for turn in transcript.turns:
        text = _speech(turn)
        if is_in_capitals(text):
            shouted.append(text)
        else:
            seen.add(text)
    counts = seen.names()
    people = People(counts, seen.human, seen.called, language if inflects(language) else "")
    groups = _joined(counts, seen, people)
    groups.sort(key=lambda group: -sum(counts[name] for name in group))  # stable: then by first appearance
    terms = [_term(group, seen, people) for group in groups]
    if shouted:
        terms = _with(terms, shouted_names(shouted))
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


# --- variants of one name -------------------------------------------------------------------------------------------------


def _joined(counts: Mapping[str, int], seen: Seen, people: People) -> list[list[str]]:
    """The names in groups, each of which is one; the name to show stands first."""
    target: dict[str, str] = {}
    for short, name in seen.short_for.items():
        if short in counts and name in counts:
            target[short] = name
    for short, name in _unexplained(counts).items():
        target.setdefault(short, name)
    for short, name in _heads(counts).items():
        target.setdefault(short, name)
    for name, owner in people.variants().items():
        if owner != name:
            target.setdefault(name, owner)
    dotted = {name.replace(".", ""): name for name in counts if "." in name and name.isupper()}
    for name in counts:
        if name in dotted and name not in target:
            rarer, usual = sorted((name, dotted[name]), key=lambda form: counts[form])
            target[rarer] = usual
    groups: dict[str, list[str]] = {}
    for name in counts:
        head = name
        for _ in range(3):  # an abbreviation of a variant of a name; no further
            head = target.get(head, head)
        groups.setdefault(head, [head]).append(name)
    return [list(dict.fromkeys(group)) for group in groups.values()]


def _heads(counts: Mapping[str, int]) -> dict[str, str]:
    """From the capitalised word of the only name that goes on in small letters to that name: Cour, Cour des comptes."""
    longer: dict[str, list[str]] = {}
    for name in counts:
        head, _, rest = name.partition(" ")
        if rest and rest[-1].islower() and rest.split()[-1].islower() and head in counts:
            longer.setdefault(head, []).append(name)
    return {head: names[0] for head, names in longer.items() if len(names) == 1}


def _unexplained(counts: Mapping[str, int]) -> dict[str, str]:
    """Abbreviations of three letters and more, by the only name whose words begin with them."""
    by_initials: dict[str, list[str]] = {}
    for name in counts:
        words = main_words(name)
        if len(words) >= _PLAIN_ABBREVIATION:
            by_initials.setdefault("".join(word[0] for word in words), []).append(name)
    found = {short: by_initials.get(short.replace(".", ""), []) for short in counts if short.isupper()}
    return {short: names[0] for short, names in found.items() if len(names) == 1 and names[0] != short}


def _term(group: list[str], seen: Seen, people: People) -> Term:
    ordinary = tuple(
        name
        for name in group
        if " " not in name and not name.isupper() and (seen.small(name) or (name in people.names and name.lower() in ORDINARY))
    )
    person = not people.names.isdisjoint(group)
    aliases = people.forms(group) if person else tuple(group)
    given = people.given(group) if person else tuple(name for name in group[1:] if group[0].startswith(f"{name} "))
    return Term(group[0], aliases, kind="name", ordinary=ordinary, given=given, person=person)
