"""Turns chosen by their fields, as a user writes it: `speaker=Jane Doe`, `date=2024-01..2024-06`, `document=hearings/*`.

Strategy: a condition is a field of `grouping` and a value. Values of one field are alternatives, different fields must all
hold. A speaker is meant by name, label or id; a date by as much of it as is given; `..` stands between the ends of a range, `*`
for anything, and nothing for what is not known. What matches nothing is an error that lists what there is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from ..errors import UsageError
from ..grouping import ORDERED, Grouping, Key
from ..model import Transcript
from ..split import matching_speakers

_LISTED: Final = 12
_REMEMBERED: Final = 1000
"""Values of a field that are kept for a message."""


class Selection:
    """Conditions on turns, parsed.

    Args:
        conditions: `FIELD=VALUE`, each.

    Raises:
        UsageError: one is not written so, or there is no such field.
    """

    def __init__(self, conditions: Iterable[str]) -> None:
        self.wanted: dict[str, list[str]] = {}
        for condition in conditions:
            field, equals, value = condition.partition("=")
            if not equals or not field.strip():
                raise UsageError(f"{condition!r} is no condition", advice='Write FIELD=VALUE, as in speaker="Jane Doe".')
            self.wanted.setdefault(field.strip(), []).append(value.strip())
        Grouping(self.wanted)  # refuses unknown fields
        self._seen: dict[str, dict[str, None]] = {field: {} for field in self.wanted}
        self._found: dict[str, set[str]] = {field: set() for field in self.wanted}

    def __str__(self) -> str:
        return ", ".join(f"{field}={' or '.join(values)}" for field, values in self.wanted.items())

    def chooser(self, transcript: Transcript, fields: Sequence[str]) -> Callable[[Sequence[Key]], bool]:
        """What tells of a key, with the values of these fields in their order, whether it is chosen in this document."""
        tests = []
        for field, values in self.wanted.items():
            place = fields.index(field)
            tests.append((place, self._speakers(transcript, values) if field == "speaker" else self._values(field, values)))

        def chosen(key: Sequence[Key]) -> bool:
            answers = [test(key[place]) for place, test in tests]  # of each, so that each has seen the value
            return all(answers)

        return chosen

    def check(self) -> None:
        """Refuse a value that nothing had, once all documents have been seen.

        Raises:
            UsageError: the message lists the values that there were.
        """
        for field, values in self.wanted.items():
            for value in values:
                if value not in self._found[field] and self._seen[field]:
                    known = [*self._seen[field]]
                    between = "; " if any("," in name for name in known) else ", "
                    shown = between.join(known[:_LISTED]) + (
                        f" and {len(known) - _LISTED} more" if len(known) > _LISTED else ""
                    )
                    raise UsageError(f"nothing that is said has {field}={value}", advice=f"There are: {shown}.")

    def merge(self, other: Selection) -> None:
        """Take over what another one, of the same conditions, has seen."""
        for field, values in other._seen.items():
            self._seen[field].update(values)
            self._found[field] |= other._found[field]

    def _speakers(self, transcript: Transcript, values: list[str]) -> Callable[[Key], bool]:
        """Whether an id is that of a speaker who is called so."""
        self._remember("speaker", (speaker.name for speaker in transcript.speakers))
        ids: set[str] = set()
        for value in values:
            matches = _matcher("speaker", value)
            found = {speaker.id for speaker in matching_speakers(transcript, [value])}
            found |= {speaker.id for speaker in transcript.speakers if "*" in value and matches(speaker.name)}
            if found or (not value and any(turn.speaker is None for turn in transcript.turns)):
                self._found["speaker"].add(value)
            ids |= found
        return lambda key: key in ids or (key is None and "" in values)

    def _values(self, field: str, values: list[str]) -> Callable[[Key], bool]:
        matchers = [(value, _matcher(field, value)) for value in values]
        known: dict[Key, bool] = {}

        def test(key: Key) -> bool:
            if key not in known:
                hits = [value for value, matches in matchers if matches(key)]
                self._found[field].update(hits)
                self._remember(field, [str(key) if key is not None else "(none)"])
                known[key] = bool(hits)
            return known[key]

        return test

    def _remember(self, field: str, values: Iterable[str]) -> None:
        if len(self._seen[field]) < _REMEMBERED:
            self._seen[field].update(dict.fromkeys(values))


def _matcher(field: str, wanted: str) -> Callable[[Key], bool]:
    """Whether a key is what a condition wants."""
    if not wanted:
        return lambda key: key is None
    if ".." in wanted and field in ORDERED:
        return _between(*(end.strip() for end in wanted.split("..", 1)))
    if field in ORDERED:
        return lambda key: key is not None and (str(key) == wanted or str(key).startswith((f"{wanted}-", f"{wanted}T")))
    pattern = re.compile(".*".join(map(re.escape, _fold(wanted).split("*"))), re.DOTALL)
    return lambda key: key is not None and pattern.fullmatch(_fold(str(key))) is not None


def _between(first: str, last: str) -> Callable[[Key], bool]:
    """Whether a date or a number lies between two, both included; an end that is not given is open."""

    def test(key: Key) -> bool:
        if isinstance(key, int):
            ends = [end for end in (first, last) if end]
            if not all(end.isdecimal() for end in ends):
                return False
            return (not first or key >= int(first)) and (not last or key <= int(last))
        return key is not None and (not first or key >= first) and (not last or key[: len(last)] <= last)

    return test


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()
