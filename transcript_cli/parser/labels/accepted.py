"""What is decided of the places where a label could stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from ...model import Block
from .candidates import Candidate


class Accepted(Struct, frozen=True, gc=False):
    """A candidate that holds a label."""

    candidate: Candidate
    probability: float
    """The confidence that users see; 1 where the user says so."""


def words_beside(blocks: Sequence[Block], candidate: Candidate) -> str:
    """What stands behind a label on its line."""
    return blocks[candidate.block].text[candidate.body :]


class Labels(NamedTuple):
    """The outcome for one document."""

    accepted: list[Accepted]
    """In order of the document."""
    rejected: list[Accepted]
    """The others; the probability is again that of being a label."""
