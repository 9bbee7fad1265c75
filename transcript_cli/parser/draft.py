"""What the steps of the parser hand to each other.

Strategy: each step is a pure function of what the steps before it gave, in the order of `parser.parse`. These values never
leave the package: users see the model only.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from typing import Literal, NamedTuple, TypeAlias, TypeVar

import msgspec

from ..model import Evidence, Metadata, Speaker, Warning

DateOrder = Literal["mdy", "dmy", "ymd"]
Preference = Literal["recall", "precision"]


T = TypeVar("T")
Steps: TypeAlias = Generator[None, None, T]
"""What a function does and gives, with pauses in it, so that a step can be taken for several documents before the next."""


def without_pause(steps: Steps[T]) -> T:
    """What steps come to that are taken one after the other."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result


class SpeakerEntry(NamedTuple):
    """One line of a speakers file: who a label is, for good."""

    name: str
    title: str | None = None
    organization: str | None = None


class ParseOptions(msgspec.Struct, frozen=True):
    """What a user may overrule."""

    dates: DateOrder | None = None
    """How 12/03/2024 is to be read; None: by the document's own evidence."""
    speakers: Mapping[str, SpeakerEntry] = {}
    """From label as printed to the speaker; settles names for good."""
    labels: str | Sequence[str] | None = None
    """What labels are: a pattern that they match at the beginning of a line, or the labels as printed. These and no others are
    labels then, beside the speakers whom the format itself names; `userlabels` says how they are found."""
    form: str | None = None
    """Labels are of this form only, in the words of `FormVote.form`, all of them or some: "colon", "colon, upper", "bold"."""
    prefer: Preference | None = None
    """recall: take what may be a label; precision: leave out what may not be one; None: what is likelier a label than not."""
    min_confidence: float = 0.0
    """Labels whose confidence is lower are left in the text."""


class LabelUse(NamedTuple):
    """One distinct label of a document, as the step that names people sees it."""

    label: str
    """As printed, without decoration and closing mark: "SECRETARY GENERAL RUTTE", "Jane Doe (Leeds West) (Lab)"."""
    turns: int
    """How many turns it opens."""
    first_text: str
    """The first 400 characters said under it: people introduce themselves there."""


class RosterName(NamedTuple):
    """A person whom the document names outside the speech: in its title, a list of attendees, a declared field."""

    name: str
    """Without honorific and office: "Antony J. Blinken"."""
    title: str | None = None
    """Office, rank or honorific as printed: "NATO Secretary General"."""
    organization: str | None = None
    short: str | None = None
    """The abbreviation that stands for the person as a label: "RKG"."""


class FoundMetadata(NamedTuple):
    """What the metadata step gives."""

    metadata: Metadata
    """`participants` holds the roster's names only; the parser adds the speakers."""
    evidence: list[Evidence]
    roster: list[RosterName]
    taken: dict[int, str]
    """From `Block.start` of each block that is metadata to the rule that took it; the other
    front blocks are headings or boilerplate."""
    warnings: list[Warning]


class FoundPeople(NamedTuple):
    """What the people step gives."""

    speakers: list[Speaker]
    """In order of first appearance; `turns`, `words` and `seconds` are filled in later by the parser."""
    by_label: dict[str, str]
    """From label as printed to the id of its speaker."""
    warnings: list[Warning]
