"""Whom and what a document mentions, when nobody asked for anything in particular.

Strategy: its own people come first, under every form they are called by; then the names found in the speech, without what
already belongs to one of the people. What the user does not want counted is left out by its name or hidden where it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from ..errors import UsageError
from ..model import Transcript
from .names import find_names
from .participants import participant_terms
from .terms import WHATS, Term, term_from_option, with_options

UNKNOWN: Final = "unknown"
"""What a name stands for where nothing says so."""
_PLURALS: Final = {"people": "person", "persons": "person"} | {f"{sort}s": sort for sort in WHATS}


class Found(msgspec.Struct, frozen=True):
    """In place of terms: what each document itself mentions, and how that is to be matched; see `Term` for the fields."""

    exclude: tuple[str, ...] = ()
    """Names that are not to be counted, and what hides others where it stands."""
    fold_accents: bool = False
    fuzzy: int = 0
    """For the participants; other names are found as they are written."""
    what: tuple[str, ...] = ()
    """Names that stand for one of these alone: `terms.WHATS`, and "unknown"; none: all."""

    def takes(self, term: Term) -> bool:
        """Whether a name is of those that are wanted."""
        return not self.what or (term.what or UNKNOWN) in self.what


def wanted_terms(
    terms: Iterable[str | Term] | None,
    exclude: Iterable[str] = (),
    fold_accents: bool = False,
    fuzzy: int = 0,
    what: Iterable[str] = (),
) -> Sequence[Term] | Found:
    """What a user asked for, with what is to hold for all of it.

    Raises:
        UsageError: a term is empty, or would stand nearly everywhere; a name stands for nothing of the kind; `what` was given
            together with terms.
    """
    excluded = (exclude,) if isinstance(exclude, str) else tuple(exclude)
    sorts = tuple(_PLURALS.get(sort, sort) for sort in ([what] if isinstance(what, str) else what))
    wrong = next((sort for sort in sorts if sort not in (*WHATS, UNKNOWN)), None)
    if wrong is not None:
        raise UsageError(f"--what takes no {wrong!r}", advice=f"Known: {', '.join((*WHATS, UNKNOWN))}.")
    if terms is None:
        return Found(excluded, fold_accents, fuzzy, sorts)
    if sorts:
        raise UsageError(
            "--what is for the names found in documents, and here terms are given", advice="Leave out the one or the other."
        )
    return with_options(as_terms(terms), excluded, fold_accents, fuzzy)


def as_terms(given: Iterable[str | Term]) -> list[Term]:
    """Terms as they are, and texts as `term_from_option` reads them; a text alone is one of them, and not its letters."""
    several = [given] if isinstance(given, str) else given
    return [term_from_option(term) if isinstance(term, str) else term for term in several]


def terms_for(transcript: Transcript, asked: Sequence[Term] | Found | None) -> Sequence[Term]:
    """What to look for in a document: what was asked for, or what it mentions itself."""
    if asked is None:
        return document_terms(transcript)
    return document_terms(transcript, asked) if isinstance(asked, Found) else asked


def document_terms(transcript: Transcript, how: Found = Found()) -> list[Term]:  # noqa: B008 - it is frozen
    """The participants and the names that a document mentions."""
    names = find_names(transcript)
    people = participant_terms(transcript, names)
    unwanted = {text.casefold() for text in how.exclude}
    return [
        msgspec.structs.replace(
            term,
            exclude=how.exclude,
            fold_accents=how.fold_accents,
            fuzzy=how.fuzzy if term.kind == "participant" else 0,
        )
        for term in (*people, *_others(names, people))
        if term.name.casefold() not in unwanted and how.takes(term)
    ]


def _others(names: Iterable[Term], people: Iterable[Term]) -> list[Term]:
    """The names that are not a participant's; of a joined name, the variants that are not."""
    taken = {alias.casefold() for term in people for alias in term.aliases}
    others = []
    for term in names:
        aliases = tuple(alias for alias in term.aliases if alias.casefold() not in taken)
        if term.name in aliases:
            others.append(msgspec.structs.replace(term, aliases=aliases))
    return others
