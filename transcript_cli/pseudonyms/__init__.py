"""Transcripts with pseudonyms instead of names, in the labels and in what is said.

Strategy: first all documents are looked at and everybody gets a pseudonym (`learn`), then each is written anew (`apply`), so
that a name is hidden in a document that comes before the one in which its bearer speaks. What is put in place of names moves
what comes after, so every position in a text goes through the same table of changes. Where it is doubtful whether a word is a
name, it goes: too much replaced can be read over, a name that stays cannot be taken back. What identifies nobody by name
(offices, places, what somebody did) stays, and no program can promise otherwise.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import msgspec
from msgspec.structs import replace

from ..errors import UsageError
from ..mentions import Called, Term, called, find_names
from ..mentions.matching import Matcher
from ..mentions.overlaps import Span, leftmost_longest
from ..model import Event, Metadata, Speaker, Transcript, Turn, Warning, WordTime
from .key import STYLES, Person, PseudonymKey

_ADDRESS: Final = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]*\w")
_PATRONYMIC: Final = re.compile(r"(?:вич|вна|ична|ovich|evich|[oe]vna|ivna)$")
_INITIALS: Final = re.compile(r"[ \n](?:[^\W\d_]\.[ \n]?)+")
_GONE: Final = "[address]"
_SLUG: Final = re.compile(r"\W+")
_MOST_SHARING: Final = 3

UNPROMISED: Final = (
    "names are replaced, people are not hidden: offices, places, dates and what is said may still tell who speaks,"
    " as may misspelt names; read the result before you pass it on"
)
"""What whoever runs this must be told."""


class Pseudonymizer:
    """Puts pseudonyms in place of names."""

    def __init__(
        self,
        key: PseudonymKey | None = None,
        *,
        style: str = "person",
        terms: Sequence[Term] = (),
        mentioned: bool = False,
        fuzzy: int = 0,
    ) -> None:
        """Begin with a key.

        Args:
            key: who is known already; it grows.
            style: how a new pseudonym is made: a name of `STYLES`.
            terms: what else is to be hidden, with its aliases.
            mentioned: hide people too who are only spoken of.
            fuzzy: hide spellings too that are up to so many edits away from a name.

        Raises:
            UsageError: there is no such style.
        """
        if style not in STYLES:
            raise UsageError(f"there is no style of pseudonyms {style!r}", advice=f"Known: {', '.join(STYLES)}.")
        self.key = key or PseudonymKey()
        self._style = style
        self._mentioned = mentioned
        self._fuzzy = fuzzy
        self._everywhere: _Replacer | None = None
        self._spoken_of: dict[str, None] = {}
        for term in terms:
            self._person(Called(term.name, None, None, term.aliases, (), frozenset()))

    def learn(self, transcript: Transcript) -> None:
        """Take the people of a document in; all documents come before the first is written."""
        self._everywhere = None
        names = _names(transcript)
        people = called(transcript, names)
        for person in people:
            self._person(person)
        hidden = {form.casefold() for person in people for form in (*person.full, *person.alone)}
        for term in names:
            if not term.person:
                continue
            if self._mentioned:
                self._person(_called(term))
            elif hidden.isdisjoint(map(str.casefold, term.aliases)):
                self._spoken_of[term.name] = None
        if transcript.source.path is not None:
            self.key.document(transcript.source.path)

    @property
    def spoken_of(self) -> list[str]:
        """People found so far who are only spoken of, and whose names stay: nobody said to hide them."""
        hidden = {alias.casefold() for alias, _, _ in self.key.forms()}
        return [name for name in self._spoken_of if name.casefold() not in hidden]

    def apply(self, transcript: Transcript) -> Transcript:
        """The document with pseudonyms; spans and lines still point into the source that was read."""
        if self._everywhere is None:
            self._everywhere = _Replacer(self.key.forms(), self._fuzzy)
        names = _names(transcript)
        people = called(transcript, names)
        pseudonyms = {person.name: self._person(person).pseudonym for person in people}
        forms = [
            (alias, pseudonyms[person.name], alias in person.ordinary)
            for person in people
            for alias in (*person.full, *person.alone)
        ]
        others = list(_with_first_names(names, people))
        forms += [(alias, pseudonyms[person.name], True) for alias, person, is_other in others if not is_other]
        here = _Replacer(forms, self._fuzzy, keep=[alias for alias, _, is_other in others if is_other])
        return _Writer(pseudonyms, (here, self._everywhere), self.key).transcript(transcript)

    def _person(self, person: Called) -> Person:
        return self.key.person_of(person, self._style)


def _names(transcript: Transcript) -> list[Term]:
    """The names in what is said, and the people in the title and beside it who are named nowhere else."""
    found = find_names(transcript)
    about = [text for text in (transcript.metadata.title, transcript.metadata.event) if text]
    heads = [Turn(i, None, None, text, [text], None, None, 1, (0, 0), [], 1.0) for i, text in enumerate(about)]
    known = {alias.casefold() for term in found for alias in term.aliases}
    named = find_names(replace(transcript, speakers=[], turns=heads)) if heads else []
    return [*found, *(term for term in named if term.person and known.isdisjoint(map(str.casefold, term.aliases)))]


def _called(term: Term) -> Called:
    """A person who is only spoken of, by the name found in the text."""
    words = term.name.split()
    given, surname = (words[0], words[-1]) if len(words) > 1 else (None, words[0])
    return Called(term.name, given, surname, term.aliases, (), frozenset(term.ordinary))


def _with_first_names(names: Iterable[Term], people: Sequence[Called]) -> Iterator[tuple[str, Called, bool]]:
    """Names in the text that begin with a participant's first name: (name, participant, whether it is somebody else's)."""
    alone = {alias.casefold(): person for person in people for alias in person.alone}
    known = {word.casefold() for person in people for form in person.full for word in form.split()}
    for term in names:
        for alias in term.aliases:
            first, *others = alias.split()
            person = alone.get(first.casefold())
            if person is not None and others and not any(word.casefold() in known for word in others):
                yield alias, person, not _PATRONYMIC.search(others[0])


def pseudonymize(transcripts: Transcript | Iterable[Transcript], names: Pseudonymizer | None = None) -> list[Transcript]:
    """One or several transcripts with pseudonyms in place of names; several are looked at together.

    Args:
        transcripts: all are held, since a name may stand before its bearer speaks.
        names: what to hide and how; None: the participants, as Person 1, Person 2, …; its `key` tells who is who.
    """
    documents = [transcripts] if isinstance(transcripts, Transcript) else list(transcripts)
    names = names or Pseudonymizer()
    for document in documents:
        names.learn(document)
    return [names.apply(document) for document in documents]


# --- in a text ------------------------------------------------------------------------------------------------------------


class _Replacer:
    """What to put in place of which words."""

    def __init__(self, forms: Iterable[tuple[str, str, bool]], fuzzy: int = 0, keep: Iterable[str] = ()) -> None:
        """Take the forms in.

        Args:
            forms: (alias, pseudonym, whether only a capital makes it a name).
            fuzzy: edits that a spelling may be away.
            keep: what stays as it is, and hides what is in it.
        """
        bearers: dict[tuple[str, bool], dict[str, None]] = {}
        for alias, pseudonym, ordinary in forms:
            bearers.setdefault((alias if ordinary else alias.casefold(), ordinary), {})[pseudonym] = None
        aliases: dict[tuple[str, bool], list[str]] = {}
        for (alias, ordinary), pseudonyms in bearers.items():
            aliases.setdefault((_either(list(pseudonyms)), ordinary), []).append(alias)
        self._terms = [
            Term(text, tuple(names), None if ordinary else False, "participant", fuzzy=fuzzy, fold_accents=True)
            for (text, ordinary), names in aliases.items()
        ]
        self._terms += [Term("", (alias,), kind="participant", fold_accents=True) for alias in keep]
        self._matcher = Matcher(self._terms)

    def spans(self, text: str) -> list[tuple[int, int, str]]:
        """(start, end, what to put there); nothing to put where it stays as it is."""
        return [(start, end, self._terms[term].name) for start, end, term in self._matcher.find(text)]


def _either(pseudonyms: Sequence[str]) -> str:
    """One form that several people share: one of them is meant, and nobody but a reader can say which."""
    shown = "/".join(pseudonyms[:_MOST_SHARING])
    return shown if len(pseudonyms) <= _MOST_SHARING else f"{shown}/…"


def _one_name(text: str, changes: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """First name and surname of one person with an initial between them, which would tell who it is: Eva R. Falk."""
    joined: list[tuple[int, int, str]] = []
    for start, end, new in changes:
        if joined and joined[-1][2] == new and _INITIALS.fullmatch(text, joined[-1][1], start):
            start = joined.pop()[0]
        joined.append((start, end, new))
    return joined


class _Rewritten:
    """A text with other words in it, and where its characters went."""

    def __init__(self, text: str, changes: Sequence[tuple[int, int, str]]) -> None:
        pieces: list[str] = []
        self.changes = changes
        self._starts = [start for start, _, _ in changes]
        self._moved: list[int] = []
        at = moved = 0
        for start, end, new in changes:
            pieces += (text[at:start], new)
            moved += len(new) - (end - start)
            self._moved.append(moved)
            at = end
        self.text = "".join([*pieces, text[at:]])

    def at(self, offset: int, *, end: bool = False) -> int:
        """Where a position went; one within a change goes to the change's start, or to its end."""
        i = bisect_right(self._starts, offset - 1 if end else offset) - 1
        if i < 0:
            return offset
        start, old_end, new = self.changes[i]
        if offset >= old_end:
            return offset + self._moved[i]
        begin = start + (self._moved[i - 1] if i else 0)
        return begin + len(new) if end else begin

    def cut(self, start: int, end: int) -> str:
        """What [start, end) of the old text is now."""
        return self.text[self.at(start) : self.at(end, end=True)]


# --- in a document --------------------------------------------------------------------------------------------------------


class _Writer:
    """Writes one document anew."""

    def __init__(self, pseudonyms: dict[str, str], replacers: Sequence[_Replacer], key: PseudonymKey) -> None:
        self._pseudonyms = pseudonyms
        self._hidden = set(pseudonyms.values())
        self._replacers = replacers
        self._key = key

    def transcript(self, old: Transcript) -> Transcript:
        """The whole document."""
        ids = {speaker.id: self._speaker(speaker) for speaker in old.speakers}
        turns = [self._turn(turn, ids) for turn in old.turns]
        words: dict[str | None, int] = {}
        for turn in turns:
            words[turn.speaker] = words.get(turn.speaker, 0) + len(turn.text.split())
        merged: dict[str, Speaker] = {}
        for speaker in ids.values():
            merged[speaker.id] = _merged(merged[speaker.id], speaker) if speaker.id in merged else speaker
        speakers = [replace(speaker, words=words.get(speaker.id, 0)) for speaker in merged.values()]
        path = old.source.path
        source = replace(old.source, path=path and self._key.document(path), sha256="", bytes=0)
        warnings = [Warning(warning.line, warning.code, self._text(warning.message)) for warning in old.warnings]
        return replace(
            old, source=source, metadata=self._metadata(old.metadata), speakers=speakers, turns=turns, warnings=warnings
        )

    def _rewritten(self, text: str) -> _Rewritten:
        spans: list[Span] = []
        values: list[str] = []
        for address in _ADDRESS.finditer(text):
            spans.append((address.start(), address.end(), len(values)))
            values.append(_GONE)
        for replacer in self._replacers:
            for start, end, new in replacer.spans(text):
                spans.append((start, end, len(values)))
                values.append(new or text[start:end])
        spans.sort(key=lambda span: span[1])
        return _Rewritten(text, _one_name(text, [(start, end, values[i]) for start, end, i in leftmost_longest(spans)]))

    def _text(self, text: str) -> str:
        return self._rewritten(text).text

    def _speaker(self, old: Speaker) -> Speaker:
        name = self._pseudonyms.get(old.name)
        if name is None:
            name = self._text(old.name)
            labels = list(dict.fromkeys(map(self._text, old.labels)))
        else:
            labels = [name]
        new_id = old.id if name == old.name else _SLUG.sub("-", name.lower()).strip("-") or "somebody"
        title, organization = (text and self._text(text) for text in (old.title, old.organization))
        return replace(old, id=new_id, name=name, labels=labels, title=title, organization=organization)

    def _turn(self, old: Turn, speakers: dict[str, Speaker]) -> Turn:
        speaker = speakers.get(old.speaker or "")
        label = old.label
        if label is not None:
            label = speaker.name if speaker and speaker.name in self._hidden else self._text(label)
        text = self._rewritten(old.text)
        ends = _ends(old.paragraphs)
        return replace(
            old,
            speaker=speaker.id if speaker else old.speaker,
            label=label,
            text=text.text,
            paragraphs=[text.cut(end - len(paragraph), end) for paragraph, end in zip(old.paragraphs, ends, strict=True)],
            events=[self._event(event, text) for event in old.events],
            word_times=_word_times(old.word_times, text),
        )

    def _event(self, old: Event, text: _Rewritten) -> Event:
        speaker = old.speaker and self._pseudonyms.get(old.speaker, self._text(old.speaker))
        if old.offset is None:
            return replace(old, text=self._text(old.text), speaker=speaker)
        return replace(old, text=text.cut(old.offset, old.offset + len(old.text)), offset=text.at(old.offset), speaker=speaker)

    def _metadata(self, old: Metadata) -> Metadata:
        fields = {name: getattr(old, name) for name in Metadata.__struct_fields__}
        people = dict.fromkeys(self._pseudonyms.get(name) or self._text(name) for name in old.participants)
        new = {name: self._value(value) for name, value in fields.items() if name not in ("participants", "url")}
        return Metadata(**new, participants=list(people))

    def _value(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, dict):
            return {self._value(key): self._value(inner) for key, inner in value.items()}
        return [self._value(inner) for inner in value] if isinstance(value, list) else value


def _merged(one: Speaker, other: Speaker) -> Speaker:
    """Two speakers who turned out to be one person."""
    seconds = None if one.seconds is None and other.seconds is None else (one.seconds or 0) + (other.seconds or 0)
    return replace(
        one, turns=one.turns + other.turns, seconds=seconds, labels=list(dict.fromkeys([*one.labels, *other.labels]))
    )


def _ends(paragraphs: Sequence[str]) -> list[int]:
    """Where the paragraphs end in the text, in which a blank line stands between them."""
    ends: list[int] = []
    at = 0
    for paragraph in paragraphs:
        ends.append(at + len(paragraph))
        at = ends[-1] + len("\n\n")
    return ends


def _word_times(old: Sequence[WordTime], text: _Rewritten) -> list[WordTime]:
    """The words with their times; those that one pseudonym stands for are one word now."""
    new: list[WordTime] = []
    for word in old:
        at = text.at(word.offset)
        written = text.cut(word.offset, word.offset + len(word.text))
        if new and at < new[-1].offset + len(new[-1].text):
            before = new[-1]
            end = at + len(written)
            joined = text.text[before.offset : max(end, before.offset + len(before.text))]
            new[-1] = WordTime(joined, before.offset, before.start, word.end if word.end is not None else before.end)
        else:
            new.append(msgspec.structs.replace(word, text=written, offset=at))
    return new
