"""What a turn belongs to: the fields by which things are counted apart.

Strategy: a field is a function of the document, the speaker or the turn, found once by its name. What depends on the
document alone is settled once; each turn then gives its groups with their words. Nearly always that is one group. Only
`position`, which cuts a document into parts of as many words, can cut within a turn, so a turn gives slices.

Bare names are what people count by: speaker, organization and kind (of who speaks), label, turn, document, date, day, month,
year, position. All else is named in full: `metadata.FIELD`, `extra.KEY` (deeper: `extra.KEY.KEY`) and `speaker.FIELD`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Any, Final, NamedTuple, TypeAlias

from .errors import UsageError
from .model import Metadata, Speaker, Transcript, Turn

Key: TypeAlias = "str | int | None"
"""A group's value of one field; None where it is not known."""

DEFAULT_PARTS: Final = 10
ORDERED: Final = frozenset({"date", "day", "month", "year", "position"})
"""Fields whose values are a series: they are shown in order, and what is missing between is missed."""

_OfDocument: TypeAlias = Callable[[Transcript], Key]
_OfSpeaker: TypeAlias = Callable[[Speaker], Key]
_OfTurn: TypeAlias = Callable[[Turn], Key]

_DOCUMENT: Final[dict[str, _OfDocument]] = {
    "document": lambda transcript: transcript.source.path,
    "date": lambda transcript: transcript.metadata.date,
    "day": lambda transcript: _date(transcript, 10),
    "month": lambda transcript: _date(transcript, 7),
    "year": lambda transcript: _date(transcript, 4),
}
_SPEAKER: Final[dict[str, _OfSpeaker]] = {
    "organization": lambda speaker: speaker.organization,
    "kind": lambda speaker: speaker.kind,
    "speaker.id": lambda speaker: speaker.id,
    "speaker.name": lambda speaker: speaker.name,
    "speaker.title": lambda speaker: speaker.title,
    "speaker.organization": lambda speaker: speaker.organization,
    "speaker.kind": lambda speaker: speaker.kind,
}
_TURN: Final[dict[str, _OfTurn]] = {
    "speaker": lambda turn: turn.speaker,
    "label": lambda turn: turn.label,
    "turn": lambda turn: turn.index,
}
_POSITION: Final = "position"
_METADATA: Final = "metadata."
_EXTRA: Final = ("metadata.extra.", "extra.")
_WORD: Final = re.compile(r"\S+")
_KEYS_SHOWN: Final = 12


class Slice(NamedTuple):
    """The part of a turn that belongs to one group."""

    key: tuple[Key, ...]
    """The values of the fields, in their order."""
    words: int
    """White-space separated words."""
    end: int
    """Where it ends in the turn's text, in characters; it begins where the one before ends."""


class Grouping:
    """The fields by which to count.

    Args:
        fields: their names; `turn` brings `document` with it, because the third turns of two documents have nothing in common.
        parts: into how many parts `position` cuts each document.

    Raises:
        UsageError: there is no such field, or the parts are none.
    """

    def __init__(self, fields: Iterable[str] = (), *, parts: int = DEFAULT_PARTS) -> None:
        if parts < 1:
            raise UsageError(f"a document cannot be cut into {parts} parts", advice="Give 2 or more.")
        names = list(dict.fromkeys(fields))
        for name in names:
            _check(name)
        if "turn" in names and "document" not in names:
            names.insert(0, "document")
        self.fields: tuple[str, ...] = tuple(names)
        self._parts = parts
        self._wanted = {name: _path(name) for name in names if name.startswith(_EXTRA)}
        self._seen: set[str] = set()
        """Keys of `extra` in the documents so far, for the message when a wanted one is in none."""
        self._found: set[str] = set()
        self._documents = 0

    def slices(self, transcript: Transcript) -> Iterator[tuple[Turn, list[Slice]]]:
        """The turns of a document with their groups, in order; a turn has at least one slice, which may hold no words."""
        key_of = self._keys(transcript)
        if _POSITION not in self.fields:
            for turn in transcript.turns:
                yield turn, [Slice(tuple(key_of(turn)), len(turn.text.split()), len(turn.text))]
            return
        place = self.fields.index(_POSITION)
        counts = [len(turn.text.split()) for turn in transcript.turns]
        total = sum(counts)
        starts = accumulate(counts, initial=0)
        for turn, count, start in zip(transcript.turns, counts, starts, strict=False):
            key = key_of(turn)
            cuts = _cuts(turn.text, start, count, total, self._parts)
            yield turn, [Slice((*key[:place], part, *key[place + 1 :]), words, end) for part, words, end in cuts]

    def check(self) -> None:
        """Refuse a key of `extra` that no document had, once all have been seen.

        Raises:
            UsageError: there is no such key; the error names those that there are.
        """
        for name in self._wanted:
            if self._documents and name not in self._found:
                known = sorted(self._seen)
                shown = ", ".join(known[:_KEYS_SHOWN]) + (", …" if len(known) > _KEYS_SHOWN else "")
                advice = f"There are: {shown}." if known else "They have no fields beyond those of metadata.FIELD."
                raise UsageError(f"no document has the field {name!r}", advice=advice)

    def merge(self, other: Grouping) -> None:
        """Take over what another one, of the same fields, has seen."""
        self._seen |= other._seen
        self._found |= other._found
        self._documents += other._documents

    def _keys(self, transcript: Transcript) -> Callable[[Turn], list[Key]]:
        """What gives the key of a turn of this document."""
        self._documents += 1
        people = {speaker.id: speaker for speaker in transcript.speakers}
        fixed: list[Key] = [None] * len(self.fields)
        varying: list[tuple[int, Callable[[Turn], Key]]] = []
        for i, name in enumerate(self.fields):
            if name in _TURN:
                varying.append((i, _TURN[name]))
            elif name in _SPEAKER:
                varying.append((i, _through(people, _SPEAKER[name])))
            elif name != _POSITION:
                fixed[i] = self._of_document(name, transcript)

        def key_of(turn: Turn) -> list[Key]:
            key = fixed.copy()
            for i, value in varying:
                key[i] = value(turn)
            return key

        return key_of

    def _of_document(self, name: str, transcript: Transcript) -> Key:
        if name in _DOCUMENT:
            return _DOCUMENT[name](transcript)
        if (path := self._wanted.get(name)) is None:
            return _plain(getattr(transcript.metadata, name.removeprefix(_METADATA)))
        if len(self._seen) < 1000:  # for a message alone
            self._seen.update(f"extra.{key}" for key in transcript.metadata.extra)
        found, value = _look_up(transcript.metadata.extra, path)
        if found:
            self._found.add(name)
        return _plain(value)


def known_fields() -> list[str]:
    """The names of all fields, for messages and help."""
    fields = (f"{_METADATA}{name}" for name in Metadata.__struct_fields__ if name != "extra")
    return [*_TURN, *_SPEAKER, *_DOCUMENT, _POSITION, *fields, "extra.KEY"]


def split_fields(given: str | Iterable[str] | None) -> list[str]:
    """The fields of an option, `speaker,month`, or each by itself."""
    several = given.split(",") if isinstance(given, str) else given or ()
    return [field.strip() for field in several if field.strip()]


_ALSO_CALLED: Final = {"party": "organization", "group": "organization", "affiliation": "organization", "who": "speaker"}


def _check(name: str) -> None:
    if name in _TURN or name in _SPEAKER or name in _DOCUMENT or name == _POSITION:
        return
    if name.startswith(_EXTRA) and all(_path(name)):
        return
    field = name.removeprefix(_METADATA)
    if name.startswith(_METADATA) and field in Metadata.__struct_fields__ and field != "extra":
        return
    raise UsageError(f"nothing can be counted by {name!r}", advice=_advice(name))


def _advice(name: str) -> str:
    fuller = [field for field in known_fields() if field.endswith(f".{name}")]
    if fuller:
        return f"Say of what: {' or '.join(fuller)}."
    from difflib import get_close_matches

    meant = get_close_matches(_ALSO_CALLED.get(name.lower(), name.lower()), known_fields(), 1, 0.75)
    return "".join([*(f"Did you mean {field}? " for field in meant), f"Known: {', '.join(known_fields())}."])


def _through(people: dict[str, Speaker], value: _OfSpeaker) -> Callable[[Turn], Key]:
    known = {ident: value(speaker) for ident, speaker in people.items()}
    return lambda turn: known.get(turn.speaker) if turn.speaker is not None else None


def _date(transcript: Transcript, length: int) -> Key:
    """As much of the date; None where the document does not say so much."""
    date = transcript.metadata.date
    return date[:length] if date is not None and len(date) >= length else None


def _path(name: str) -> tuple[str, ...]:
    prefix = next(prefix for prefix in _EXTRA if name.startswith(prefix))
    return tuple(name.removeprefix(prefix).split("."))


def _look_up(extra: dict[str, Any], path: Sequence[str]) -> tuple[bool, Any]:
    """Whether a key is there, and its value. A key may itself hold dots, or be written in other capitals."""
    whole = ".".join(path)
    if (key := _same_key(extra, whole)) is not None:
        return True, extra[key]
    if len(path) > 1 and (key := _same_key(extra, path[0])) is not None and isinstance(extra[key], dict):
        return _look_up(extra[key], path[1:])
    return False, None


def _same_key(extra: dict[str, Any], wanted: str) -> str | None:
    if wanted in extra:
        return wanted
    return next((key for key in extra if key.casefold() == wanted.casefold()), None)


def _plain(value: Any) -> Key:
    """A value as one cell: lists joined, mappings as `key: value`."""
    if value is None or isinstance(value, str):
        return value or None
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return value
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_plain(item)}" for key, item in value.items()) or None
    if isinstance(value, list | tuple):
        return "; ".join(str(_plain(item)) for item in value) or None
    return str(value)


def _cuts(text: str, start: int, count: int, total: int, parts: int) -> list[tuple[int, int, int]]:
    """(part from 1, words, end in the text) of a turn of `count` words before which the document has `start` of its `total`."""
    if not count:
        return [(min(start * parts // total, parts - 1) + 1 if total else 1, 0, len(text))]
    first, last = start * parts // total, (start + count - 1) * parts // total
    if first == last:
        return [(first + 1, count, len(text))]
    offsets = [match.start() for match in _WORD.finditer(text)]
    cuts, done = [], 0
    for part in range(first, last):
        until = -(-(part + 1) * total // parts) - start  # the first word of the next part, counted within the turn
        if until > done:
            cuts.append((part + 1, until - done, offsets[until]))
            done = until
    return [*cuts, (last + 1, count - done, len(text))]
