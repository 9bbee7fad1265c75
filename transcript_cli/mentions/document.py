"""Whom and what a document mentions, when nobody asked for anything in particular.

Strategy: its own people come first, under every form they are called by; then the names found in the speech, without what
already belongs to one of the people.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from ..model import Transcript
from .names import find_names
from .participants import participant_terms
from .terms import Term


def document_terms(transcript: Transcript) -> list[Term]:
    """The participants and the names that a document mentions."""
    people = participant_terms(transcript)
    return [*people, *_others(find_names(transcript), people)]


def _others(names: Iterable[Term], people: Iterable[Term]) -> list[Term]:
    """The names that are not a participant's; of a joined name, the variants that are not."""
    taken = {alias.casefold() for term in people for alias in term.aliases}
    others = []
    for term in names:
        aliases = tuple(alias for alias in term.aliases if alias.casefold() not in taken)
        if term.name in aliases:
            others.append(msgspec.structs.replace(term, aliases=aliases))
    return others
