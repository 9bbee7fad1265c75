"""CHAT, the format of the TalkBank: one main line an utterance, with headers above and tiers of analysis below.

Strategy: the file is read as it lies on disk. A main line is a turn of its speaker's code, and its media bullet has the times;
tiers of analysis are passed over, but for the times of words. Of the main line what was said is kept and what was coded about
it goes: retraced and repeated words stay, for they were said; fillers and fragments lose their marks ("&-uh" is "uh", "&+w" is
"w-"); sounds, and speech that could not be heard, stand in brackets; replacements, explanations, pauses and omitted words go.
Participants with a name are given with their code, so that "CHI" is found to be Ross.

Source: CHAT manual (MacWhinney, TalkBank), chapters on the file format, headers, words, utterances and scoped symbols.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import msgspec

from ..errors import InputError
from ..model import Block, Document, Field, Warning, WordTime
from ..source import Source

_LINE: Final = re.compile(r"[^\r\n]+(?:\r\n|\n|\r)?")
_MAIN: Final = re.compile(r"\*([^\s:*]{1,30}):[ \t]*")
_HEADER: Final = re.compile(r"@([^:\r\n\t]{1,60}):[ \t]*")
_TIER: Final = re.compile(r"%(\w{1,30}):[ \t]*")
_BULLET: Final = r"[\x15\u2022\xb7](?:%\w{3}:\"[^\"\r\n]{0,300}\"[_ ])?(?P<from>\d{1,12})_(?P<to>\d{1,12})-?[\x15\u2022\xb7]"
_TIMED_WORD: Final = re.compile(rf"(?<!\S)(?P<word>[^\s\x15]{{1,200}}+)[ \t\r\n]{{1,20}}{_BULLET}")
_DATE: Final = re.compile(r"(\d{1,2})-([A-Za-z]{3})-(\d{4})\Z")
_MONTHS: Final = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
_TECHNICAL: Final = frozenset({"Options", "Font", "Window", "Color words"})
_ID_FIELDS: Final = ("language", "corpus", "", "age", "sex", "group", "status", "role", "education", "custom")
_WORDLESS: Final = re.compile(r"[^\w\[]*\Z")

_TAIL: Final = 500
"""Characters in which the end is looked for."""


def read_chat(source: Source) -> Iterator[Document]:
    """Read a CHAT file.

    Raises:
        InputError: it has no main line.
    """
    yield _Reading(source).document()


class _Line(NamedTuple):
    """A line with those that continue it, which begin with a tab."""

    start: int
    end: int
    """Without the last line end."""


def _lines(text: str) -> Iterator[_Line]:
    """The lines of a file, continued ones as one."""
    open_line: _Line | None = None
    for match in _LINE.finditer(text):
        if match[0][0] in "\t " and open_line is not None:
            open_line = open_line._replace(end=match.end())
            continue
        if open_line is not None:
            yield open_line
        open_line = _Line(match.start(), match.end())
    if open_line is not None:
        yield open_line


class _Reading:
    """One file on its way to a document."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._blocks: list[Block] = []
        self._headers: list[tuple[str, str, _Line]] = []
        self._stray: list[int] = []
        self._said_nothing = False
        """The last main line has no words, so that what is timed below it belongs to no block."""
        text = source.text
        for line in _lines(text):
            mark = text[line.start]
            if mark == "*" and (match := _MAIN.match(text, line.start, line.end)):
                self._main(match[1], line, match.end())
            elif mark == "%":
                self._tier(line)
            elif mark == "@":
                self._header(line)
            elif not text[line.start : line.end].isspace():
                self._stray.append(line.start)

    def document(self) -> Document:
        """The document with its fields and blocks."""
        if not self._blocks:
            advice = "Give its format with --from, if it has another."
            raise InputError(
                "this is not CHAT: it has no line such as *CHI: with words in it", path=self._source.path, advice=advice
            )
        names = _participants(self._headers)
        fields = tuple(self._fields(names))
        unknown = dict.fromkeys(block.voice for block in self._blocks if block.voice not in names)
        warnings = []
        if names and unknown:
            message = f"{len(unknown)} of the speakers are not among the participants, such as {next(iter(unknown))}"
            warnings.append(Warning(None, "undeclared-speaker", message))
        if self._stray:
            message = f"{len(self._stray)} lines begin as no line of CHAT does and were passed over"
            warnings.append(Warning(self._source.line(self._stray[0]), "stray-line", message))
        if "@End" not in self._source.text[-_TAIL:]:
            warnings.append(Warning(None, "no-end", "the last line is not @End: something may be missing"))
        spans = [field.span for field in fields]
        return Document(
            source=self._source, blocks=self._blocks, format="chat", fields=fields,
            fields_span=(min(start for start, _ in spans), max(end for _, end in spans)) if spans else None,
            warnings=tuple(warnings), codes=frozenset(filter(None, unknown)), outside="headers and tiers of analysis",
        )  # fmt: skip

    def _main(self, code: str, line: _Line, at: int) -> None:
        said = _clean(self._source.text, at, line.end)
        self._said_nothing = _WORDLESS.match(said.text) is not None
        if not self._said_nothing:
            times = said.times or [(None, None)]
            end = line.start + len(self._source.text[line.start : line.end].rstrip())
            self._blocks.append(
                Block(
                    said.text, line.start, end, "cue", gap=True, shifts=said.shifts, voice=code,
                    time=times[0][0], end_time=times[-1][1],
                )
            )  # fmt: skip

    def _tier(self, line: _Line) -> None:
        """Words with times, which belong to the main line above."""
        match = _TIER.match(self._source.text, line.start, line.end)
        if match is None or match[1] != "wor" or not self._blocks or self._said_nothing:
            return
        block, words, at = self._blocks[-1], [], 0
        for timed in _TIMED_WORD.finditer(self._source.text, match.end(), line.end):
            word = _clean(timed["word"], 0, len(timed["word"])).text
            offset = block.text.find(word, at) if word else -1
            if offset >= 0:
                words.append(WordTime(word, offset, int(timed["from"]) / 1000, int(timed["to"]) / 1000))
                at = offset + len(word)
        self._blocks[-1] = msgspec.structs.replace(block, words=tuple(words))

    def _header(self, line: _Line) -> None:
        match = _HEADER.match(self._source.text, line.start, line.end)
        if match and not self._blocks:  # later ones are about a stretch of the talk
            value = " ".join(self._source.text[match.end() : line.end].split())
            self._headers.append((match[1].strip(), value, line))

    def _fields(self, names: dict[str, dict[str, str]]) -> Iterator[Field]:
        """What the headers declare; comments and other headers that recur are lists."""
        found: dict[str, tuple[list[Any], _Line]] = {}
        for key, value, line in self._headers:
            if value and key not in _TECHNICAL:
                found.setdefault(key, ([], line))[0].append(value)
        for key, (values, line) in found.items():
            for name, value in _declared(key, values, names):
                yield Field(name, value, (line.start, line.end))


def _declared(key: str, values: list[str], names: dict[str, dict[str, str]]) -> Iterator[tuple[str, Any]]:
    """A header under the names that the contract has for what it says."""
    if key == "Languages":
        languages = [language.strip() for language in values[0].split(",")]
        yield "language", languages[0]
        if len(languages) > 1:
            yield "languages", languages
    elif key == "Participants":
        people = [person for person in names.values() if "name" in person]
        if people:
            yield "participants", people
        roles = {code: person["title"] for code, person in names.items() if "title" in person}
        if roles:
            yield "roles", roles
    elif key == "ID":
        rows = [value.split("|") for value in values]
        pairs = ((row, {name: cell for name, cell in zip(_ID_FIELDS, row, strict=False) if name and cell}) for row in rows)
        yield "participant details", {row[2]: details for row, details in pairs if len(row) > 2}
    elif key == "Date":
        match = _DATE.match(values[0])
        known = match and match[2].upper() in _MONTHS
        yield (
            "date",
            f"{match[3]}-{_MONTHS.index(match[2].upper()) + 1:02}-{int(match[1]):02}" if match and known else values[0],
        )
    else:
        yield key, values[0] if len(values) == 1 else values


def _participants(headers: list[tuple[str, str, _Line]]) -> dict[str, dict[str, str]]:
    """The participants by code: "CHI Ross Target_Child, MOT Mother" gives Ross his name and both their roles."""
    people: dict[str, dict[str, str]] = {}
    for key, value, _ in headers:
        for entry in value.split(",") if key == "Participants" else ():
            code, *words = (word.replace("_", " ") for word in entry.split() or [""])
            person = {"short": code}
            if len(words) > 1:
                person["name"] = " ".join(words[:-1])
            if words:
                person["title"] = words[-1]
            people[code] = person
    return people


# --- the main line --------------------------------------------------------------------------------------------------------

_MARKS: Final = (
    "\u2260\u2248\u224b\u02c8\u02cc\u2191\u2193\u2308-\u230b\u2206\u2207"
    "\u00b0\u21d7\u21d8\u2192\u221e\u21ab\u3014\u3015\u2039\u203a"
)
"""How something was said, as Conversation Analysis writes it, for a character class."""
_PART: Final = re.compile(
    rf"""(?P<bullet>{_BULLET})
    | (?P<link>\x15[^\x15\r\n]{{0,400}}\x15)                     # a picture, a text
    | \[=!\s?(?P<manner>[^\[\]]{{1,200}})\]                      # [=! whispers]
    | (?P<code>\[[^\[\]]{{0,500}}\])                             # [//] [: went] [*] [= the dog] [% comment] [>]
    | (?P<stop>\+(?:\.\.[.?]|!\?|"?//?[.?]|"\.|\.))             # +... +/. +!? +".
    | (?P<linker>(?<!\S)\+[\"^<,+\u2248\u224b]\s?)               # +" +^ +< ++
    | &=(?P<sound>[\w:'-]{{1,80}})                               # &=laughs
    | &\*(?P<other>\w{{1,20}}):(?P<words>[\w:'-]{{1,200}})       # &*MOT:mhm, said by somebody else
    | (?P<long>&[{{}}][ln]=\S{{1,80}})                           # &{{l=laughs, the beginning and end of a stretch
    | &\+(?P<fragment>[^\W_][\w'-]{{0,60}})                      # &+w
    | (?P<filler>&[-~]?(?=\w))                                   # &-uh &~ba
    | (?P<pause>\((?:\.{{1,3}}|\d{{1,6}}(?:[:.]\d{{0,6}}){{0,2}})\)|(?<!\S)\#\S{{0,20}})
    | (?P<omitted>(?<![^\s<])0[^\W\d]\S{{0,60}}|(?<![^\s<])0(?![^\s>\[]))
    | (?P<unheard>(?<![^\s<\"\u201c])(?:xxx?|yyy?|www)(?:@\S{{1,20}})?(?![\w'-]))
    | (?P<form>(?<=\w)@\w[\w:$&+*-]{{0,40}})                     # word@s:eng
    | (?P<between>(?<=\w)[+_](?=\w))                             # ice+cream, New_York
    | (?P<comma>\s?[\u2021\u201e])                               # vocatives and tags
    | (?P<mark>[<>()^{_MARKS}]|(?<=\w):+)                         # what is left of scopes; overlap, pitch, stress, lengthening
    | (?P<space>\s+)
    | (?P<text>[^\s\x15\u2022\xb7\[+&(@_<>)^:\u2021\u201e{_MARKS}]+ | .)""",
    re.VERBOSE | re.DOTALL,
)
_STOPS: Final = {"+...": "…", "+..?": "…?", "+!?": "!?", "+/?": "—?", "+//?": "—?", '+"/.': ":", '+".': ".", "+.": "."}
"""How an utterance ended; one that was interrupted ends in a dash."""
_UNHEARD: Final = {"x": "[unintelligible]", "y": "[unintelligible]", "w": "[untranscribed]"}
_CLOSING: Final = frozenset(".,?!;:…。，？！、")


class _Said(NamedTuple):
    """A main line as it is read."""

    text: str
    shifts: tuple[tuple[int, int], ...]
    times: list[tuple[float | None, float | None]]
    """Of its media bullets, in seconds."""


def _clean(source: str, start: int, end: int) -> _Said:
    """What was said in source[start:end], with where each piece of it stands."""
    said = _Gathered()
    times: list[tuple[float | None, float | None]] = []
    for part in _PART.finditer(source, start, end):
        kind, at, size = part.lastgroup, part.start(), part.end() - part.start()
        if kind == "to" or kind == "bullet":
            times.append((int(part["from"]) / 1000, int(part["to"]) / 1000))
        elif kind == "space":
            said.space(at)
        elif kind == "text":
            said.add(part[0], at, size)
        elif (printed := _printed(part)) is not None:
            said.add(printed, at, size)
    return _Said(*said.result(), times)


def _printed(part: re.Match[str]) -> str | None:
    """What a piece of markup says to a reader; None where it says nothing."""
    kind = part.lastgroup
    if kind == "stop":
        return _STOPS.get(part[0], "—")
    if kind in ("manner", "sound"):
        return f"[{' '.join(re.split('[_:]', part[kind]))}]"
    if kind == "words":
        return f"[{part['other']}: {part['words'].replace('_', ' ')}]"
    if kind == "fragment":
        return f"{part['fragment'].rstrip('-')}-"
    if kind == "unheard":
        return _UNHEARD[part[0][0]]
    return {"between": " ", "comma": ","}.get(kind or "")


class _Gathered:
    """Pieces of text with their places in the source."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._shifts: list[tuple[int, int]] = []
        self._length = 0
        self._space: int | None = None
        """Where white space stands that is printed if more follows."""

    def space(self, at: int) -> None:
        """White space at a place of the source."""
        if self._length and self._space is None:
            self._space = at

    def add(self, text: str, at: int, size: int) -> None:
        """Text for source[at : at + size]; what is longer than that stands at its last character."""
        if self._space is not None and text[0] not in _CLOSING:
            self._put(" ", self._space)
        self._space = None
        self._put(text, at)
        for beyond in range(size, len(text)):
            self._shifts.append((self._length - len(text) + beyond, at + size - 1))

    def _put(self, text: str, at: int) -> None:
        if not self._shifts or at - self._shifts[-1][1] != self._length - self._shifts[-1][0]:
            self._shifts.append((self._length, at))
        self._pieces.append(text)
        self._length += len(text)

    def result(self) -> tuple[str, tuple[tuple[int, int], ...]]:
        """The text and its shifts, as `Block` has them."""
        return "".join(self._pieces), tuple(self._shifts)
