"""WebVTT, to the letter of the standard (https://www.w3.org/TR/webvtt1/, section 6).

Strategy: the standard collects blocks line by line; what it comes to is that every line with an arrow begins a cue, that the
line before it is the cue's id where it is the first after a blank one, and that the payload goes on to a blank line or the next
arrow. So arrows are searched for, which is ten times as fast as walking over lines. Only where the standard finds no cue at all
are times read that it does not allow. Payloads go through the standard's tokenizer where they have markup at all. What it says
of presentation (settings, styles, regions) is passed over; what it would drop unseen (text outside of cues, tags that are none)
is warned about. Times are those of the file: `X-TIMESTAMP-MAP` ties them to the clock of a stream that is not at hand, and
whose own start need not be zero (RFC 8216, section 3.5), so that nothing is added to them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

import msgspec
from msgspec.structs import replace

from ..errors import InputError
from ..model import Block, Cue, Document, Field
from ..source import Source
from .cuetext import NO_BREAK, CueText, Oddities, check_length, clock, merge_rolling, plain_blocks, same_length, shown

_SIGNATURE: Final = re.compile(r"\ufeff?WEBVTT(?:[ \t]([^\0\n]*+))?(?=\0?\n|\Z)")
_TIME: Final = r"((?:[0-9]{1,15}:)?[0-5][0-9]:)([0-5][0-9])\.([0-9]{3})(?![0-9])"
"""Hours and minutes, seconds, thousandths."""
_TIMES: Final = re.compile(rf"[ \t\f]*+{_TIME}[ \t\f]*+-->[ \t\f]*+{_TIME}")
_LAX_TIME: Final = (
    r"(?=[0-9]:[0-5]?[0-9]:[0-5]?[0-9][.,][0-9]{1,3}(?![0-9])|(?:[0-9]{1,15}:)?[0-5]?[0-9]:[0-5][0-9][.,][0-9]{3}(?![0-9]))"
    r"((?:[0-9]{1,15}:)?[0-9]{1,2}:)([0-9]{1,2})[.,]([0-9]{1,3})"
)
_LAX_TIMES: Final = re.compile(rf"[ \t\f]*+{_LAX_TIME}[ \t\f]*+-->[ \t\f]*+{_LAX_TIME}")
"""With a comma as in SubRip, minutes of one digit, or hours of one and any other digits: 0:0:5.3."""
_LOOSE_TIME: Final = r"((?:[0-9]{1,15}:)?[0-5]?[0-9]:)([0-5]?[0-9])[.,]([0-9]{1,3})(?![0-9])"
_LOOSE_TIMES: Final = re.compile(rf"[ \t\f]*+{_LOOSE_TIME}[ \t\f]*+-->[ \t\f]*+{_LOOSE_TIME}")
"""With too few digits anywhere, 00:08.40: in one cue a slip, in several the way of whoever wrote the file."""
_MORE_LINES: Final = re.compile(r"(?:\0?\n[^\0\n]++)*+")
"""From the end of one line to that of the last before a blank one."""
_PARAGRAPH: Final = re.compile(r"[^\0\n]++(?:\0?\n[^\0\n]++)*+")
_COMMENT: Final = re.compile(r"(?:NOTE|STYLE|REGION)(?![^ \t\0\n])")
_FIELD: Final = re.compile(r"([A-Za-z][\w .-]{0,40}?)[ \t]*[:=][ \t]*(\S[^\0\n]*)")
_LONGEST_HEADER: Final = 50_000
"""Characters of the header that are read."""
_OF_PRESENTATION: Final = frozenset({"region", "style"})
_MAP: Final = re.compile(rf"(?=.*LOCAL:{_TIME})(?=.*MPEGTS:([0-9]{{1,15}}))")
_MPEG_CLOCK: Final = 90_000
"""Ticks a second."""

_TOKEN: Final = re.compile(
    r"(?P<text>[^<&\0\n]++)|(?P<line>\0?\n)|<(?P<tag>[^>]*+)(?P<closed>>?+)"
    r"|(?P<reference>&(?:\#[0-9]{1,9};?|\#[xX][0-9a-fA-F]{1,8};?|[^\t\n\f\0 <&\#;]{1,32};?))|(?P<other>&)"
)
_SPOKEN: Final = re.compile(r'"spokenText"\s*:\s*"((?:[^"\\]|\\.)*+)"')
_SPEAKER: Final = re.compile(r'"speakerName"\s*:\s*"((?:[^"\\]|\\.)*+)"')
_NAMED_ID: Final = re.compile(r'\d+ "([^"\n]{1,100})" \(\d+\)')
"""An id that says who speaks: 12 "Ann Lee" (2484139520)."""
_TAG: Final = re.compile(r"([^ \t\n\f.]*+)(?:\.[^ \t\n\f]*+)?(.*)", re.DOTALL)
_STAMP: Final = re.compile(rf"{_TIME}\Z")
_SPANS: Final = frozenset("c i b u ruby rt v lang".split())


def read_webvtt(source: Source) -> Iterator[Document]:
    """One document with the cues of the file.

    Raises:
        InputError: the file does not begin with WEBVTT.
    """
    text = same_length(source.text)
    signature = _SIGNATURE.match(text)
    if signature is None:
        advice = "WEBVTT must stand on the very first line. If these are captions of another kind, name it: --from srt"
        raise InputError("this does not begin with WEBVTT", path=source.path, line=1, advice=advice)
    odd = Oddities(source)
    arrow = text.find("-->", signature.end())
    limit = text.rfind("\n", signature.end(), arrow) if arrow >= 0 else len(text)
    header_end = _MORE_LINES.match(text, signature.end(), max(limit, signature.end())).end()  # type: ignore[union-attr]
    fields = [*_fields(text, signature, header_end, odd), *_noted(text, header_end, limit)]
    found = _collect(text, header_end, _TIMES, source)
    if not found.cues:
        lax = _collect(text, header_end, _LAX_TIMES, source)
        loose = _collect(text, header_end, _LOOSE_TIMES, source)
        if loose.cues[1:] or lax.cues:
            found = lax = loose if loose.cues[1:] else lax
            odd.add("nonstandard-times", "the times are not written as in WebVTT; they are read as they are meant", lax.first)
    yield Document(
        source=source,
        blocks=merge_rolling(found.blocks, found.odd),
        format="vtt",
        fields=tuple(fields),
        fields_span=(fields[0].span[0], fields[-1].span[1]) if fields else None,
        warnings=(*odd.warnings(), *found.odd.warnings()),
        cues=found.cues,
        outside="times, ids, comments and markup",
    )


# --- the header -----------------------------------------------------------------------------------------------------------


def _fields(text: str, signature: re.Match[str], end: int, odd: Oddities) -> Iterator[Field]:
    """What the header declares: "Language: en" on lines of its own, or after WEBVTT, between semicolons."""
    if comment := (signature[1] or "").strip(" \t-–—"):
        at = text.index(comment, signature.start(1))
        yield from _declared(comment, at) or [Field("comment", comment, (at, at + len(comment)))]
    for line in _PARAGRAPH.finditer(text, signature.end(), min(end, signature.end() + _LONGEST_HEADER)):
        at = line.start()
        for piece in line[0].split("\n"):
            match = _FIELD.match(piece.rstrip(NO_BREAK + " \t"))
            if match is None:  # a style sheet, as old files have it here
                return
            if match[1].casefold() not in _OF_PRESENTATION:
                yield Field(match[1], match[2], (at, at + match.end()))
            if match[1] == "X-TIMESTAMP-MAP" and (mapped := _MAP.match(match[2])):
                into = int(mapped[4]) / _MPEG_CLOCK - clock(*mapped.group(1, 2, 3))
                odd.add("timestamp-map", f"times are as written; in the stream's own clock they are {into:+.3f} s", at)
            at += len(piece) + 1


def _noted(text: str, start: int, end: int) -> Iterator[Field]:
    """What notes before the first cue declare, on their first line or below: NOTE, and then "Date: 2021-09-14".

    Nothing of a note in which a colon stands in prose.
    """
    for note in _PARAGRAPH.finditer(text, start, min(end, start + _LONGEST_HEADER)):
        if not _COMMENT.match(note[0]) or not note[0].startswith("NOTE"):
            continue
        at, fields = note.start() + len("NOTE"), list[Field]()
        for line in note[0][len("NOTE") :].split("\n"):
            said = line.strip(NO_BREAK + " \t")
            match = _FIELD.fullmatch(said) if ":" in said else None
            beside = at == note.start() + len("NOTE")  # where prose is the rule
            if ":" in said and (match is None or match[1].count(" ") >= (1 if beside else _WORDS_OF_A_KEY)):
                break
            if match:
                begin = at + line.index(said)
                fields.append(Field(match[1], match[2], (begin, begin + len(said))))
            at += len(line) + 1
        else:
            yield from fields


_WORDS_OF_A_KEY: Final = 3


def _declared(comment: str, at: int) -> list[Field]:
    """ "Kind: captions; Language: en" as fields; none where a piece is not of that form, or a title with a colon."""
    fields: list[Field] = []
    for piece in comment.split(";"):
        match = _FIELD.fullmatch(piece.strip())
        if match is None or " " in match[1]:
            return []
        begin = at + piece.index(match[0])
        fields.append(Field(match[1], match[2], (begin, begin + len(match[0]))))
        at += len(piece) + 1
    return fields


# --- the cues -------------------------------------------------------------------------------------------------------------


class _Found(NamedTuple):
    """The cues of a file under one reading of its times."""

    cues: list[Cue]
    blocks: list[Block]
    odd: Oddities
    first: int | None
    """Where the first cue's times stand."""


def _collect(text: str, at: int, times: re.Pattern[str], source: Source) -> _Found:
    """The cues from `at` on, which is the end of the header's last line.

    O(characters): each line is looked at once, and no search goes back beyond the line before.
    """
    cues: list[Cue] = []
    blocks: list[Block] = []
    odd = Oddities(source)
    first: int | None = None
    plain_ends = NO_BREAK not in text
    arrow = text.find("-->", at)
    while arrow >= 0:
        begin = text.rfind("\n", at, arrow) + 1
        line_end = text.find("\n", arrow)
        line_end = len(text) if line_end < 0 else line_end
        before = text.rfind("\n", at, begin - 1) + 1
        # The id mostly follows one blank line, which need not be looked at any closer.
        name = text[before : begin - 1] if before == at + 2 and text[at] == "\n" else _id_before(text, at, begin, odd)
        arrow = text.find("-->", line_end)
        blank = text.find("\n\n", line_end, arrow if arrow >= 0 else len(text)) if plain_ends else -1
        if blank >= 0:  # nearly always, and ten times as fast
            at = blank
        else:
            limit = text.rfind("\n", line_end, arrow) if arrow >= 0 else len(text)
            lines = _MORE_LINES.match(text, line_end, limit)
            assert lines is not None, "it matches nothing at all too"
            at = lines.end()
        match = times.match(text, begin, line_end)
        if match is None:
            odd.add("unreadable-times", f"these are no cue times, so the cue is left out: {shown(text[begin:line_end])}", begin)
            continue
        first = begin if first is None else first
        minutes, seconds, rest, end_minutes, end_seconds, end_rest = match.groups()
        start, end = clock(minutes, seconds, rest.ljust(3, "0")), clock(end_minutes, end_seconds, end_rest.ljust(3, "0"))
        payload = text[line_end + 1 : at]
        check_length(payload, line_end + 1, source)
        until: float | None = end
        if end < start:
            until = None
            odd.add("ends-before-start", "this cue ends before it starts, so its end is left out", begin)
        own, voices = _read_payload(payload, line_end + 1, start, until, odd)
        if name and not voices and name[-1] == ")" and (named := _NAMED_ID.fullmatch(name.strip("\0"))):
            own = [replace(block, voice=" ".join(named[1].split())) for block in own]
        blocks += own
        cues.append(Cue(name or None, start, end, payload if plain_ends else payload.replace(NO_BREAK, ""), voices))
    _id_before(text, at, len(text) + 1, odd)
    return _Found(cues, blocks, odd, first)


def _id_before(text: str, at: int, begin: int, odd: Oddities) -> str | None:
    """The id of the cue whose times begin at `begin`; what else stands after `at` is noted unless it is a comment.

    A line is an id only where a blank one stands before it and the times right after it.
    """
    between = text[at:begin]
    if not between.strip("\0\n"):
        return None
    last = between.rfind("\n", 0, -1) + 1
    name = between[last:].strip("\0\n") if begin <= len(text) else ""
    if name and between.endswith(("\n\n", "\n\0\n"), 0, last):
        begin = at + last
        if last <= 3:  # nothing but a blank line is left
            return name
    else:
        name = ""
    for paragraph in _PARAGRAPH.finditer(text, at, begin):
        place, stray = paragraph.start(), paragraph[0].replace(NO_BREAK, "").strip()
        if stray.startswith("WEBVTT"):
            odd.add("joined-files", "several files were put together here; each may count its times anew", place)
        elif stray and not stray.isdigit() and not _COMMENT.match(paragraph[0]):  # a number alone is an id gone astray
            odd.add("text-outside-cues", f"text outside of cues is left out: {shown(stray)}", place)
    return name or None


# --- the payload ----------------------------------------------------------------------------------------------------------


class _Span(NamedTuple):
    """An open tag, and what holds within it."""

    name: str
    voice: str | None = None
    hidden: bool = False
    """Within a ruby text, which gives the reading of words that are in the text already."""


def _read_payload(payload: str, at: int, start: float, end: float | None, odd: Oddities) -> tuple[list[Block], list[str]]:
    """The blocks of a payload that stands at `at`, and the voices that it names."""
    if payload.startswith("{") and (spoken := _SPOKEN.search(payload)):
        return _read_object(payload, spoken, at, start, end)
    if "&" not in payload and NO_BREAK not in payload:  # nearly every payload is plain, or what one voice says and no more
        if "<" not in payload:
            return plain_blocks(payload, at, start, end), []
        opened = payload.find(">") + 1
        said = payload[opened:].removesuffix("</v>")
        text = said.strip()
        if payload.startswith("<v ") and opened and text and "<" not in said:
            voice, speaker = _voice(payload[3 : opened - 1])
            begin = at + opened + (0 if text[0] == said[0] else said.index(text))
            stop = begin + len(text)
            block = Block(text.replace("\n", " "), at, stop, "cue", 0, 0, True, (), (), speaker, start, end)
            return [block], [voice] if voice else []
    return _read_markup(payload, at, start, end, odd)


def _read_object(payload: str, said: re.Match[str], at: int, start: float, end: float | None) -> tuple[list[Block], list[str]]:
    """A payload that is an object of JSON, as a service for meetings gives it: the block, and the speaker that it names."""
    named = _SPEAKER.search(payload)
    text, name = (" ".join(_unquoted(match[1]).split()) if match else "" for match in (said, named))
    if not text:
        return [], [name] if name else []
    begin = at + said.start(1)
    block = Block(text, at, at + said.end(1), "cue", 0, 0, True, (), ((0, begin),), name or None, start, end)
    return [block], [name] if name else []


def _unquoted(text: str) -> str:
    """What a string of JSON says; as it stands where it is broken."""
    try:
        return msgspec.json.decode(f'"{text}"', type=str)
    except msgspec.DecodeError:
        return text


@lru_cache(maxsize=128)
def _voice(annotation: str) -> tuple[str, str | None]:
    """A voice as the standard gives it, and as a label."""
    voice = " ".join(html.unescape(annotation).split())
    return voice, voice.rstrip(":： ") or None


def _read_markup(payload: str, at: int, start: float, end: float | None, odd: Oddities) -> tuple[list[Block], list[str]]:
    """The same for any payload.

    The standard's tokenizer (section 6.4): a tag goes on to the next ">" or to the end of the cue, whatever stands between.
    """
    cue = CueText(at, start, end)
    voices: list[str] = []
    spans = [_Span("")]
    for token in _TOKEN.finditer(payload):
        place = at + token.start()
        kind = token.lastgroup
        if kind == "text" or kind == "other":
            if not spans[-1].hidden:
                cue.text(token[0], place)
        elif kind == "line":
            cue.line_end(place, len(token[0]))
        elif kind == "reference":
            if not spans[-1].hidden:
                cue.reference(token[0], place)
        else:
            inside = token["tag"].replace(NO_BREAK, "")
            if not token["closed"]:
                odd.add("unclosed-tag", f"a tag without its end takes the rest of a cue: {shown(token[0])}", place)
            if inside.startswith("/"):
                _close(inside[1:], spans, cue, place + len(token[0]))
            elif stamp := _STAMP.match(inside):
                cue.stamp(clock(*stamp.groups()))
            elif not _open(inside, spans, cue, place, voices):
                odd.add("unknown-tag", f"this is no tag of WebVTT and is left out: {shown(token[0])}", place)
    return cue.blocks(), voices


def _open(inside: str, spans: list[_Span], cue: CueText, place: int, voices: list[str]) -> bool:
    """Take a start tag; False where there is no such tag."""
    match = _TAG.match(inside)
    assert match is not None, "it matches nothing at all too"
    name, annotation = match[1], match[2]
    if name not in _SPANS:
        return False
    outer = spans[-1]
    if name == "v":
        voice, speaker = _voice(annotation)
        if voice and voice not in voices:
            voices.append(voice)
        spans.append(_Span(name, speaker, outer.hidden))
        cue.speaker(speaker, place)
    elif name != "rt":
        spans.append(_Span(name, outer.voice, outer.hidden))
    elif outer.name == "ruby":
        spans.append(_Span(name, outer.voice, True))
    return True


def _close(name: str, spans: list[_Span], cue: CueText, after: int) -> None:
    """Take an end tag: it closes the innermost span if that is its own, or ends a ruby with its text; else it is nothing."""
    if name == spans[-1].name or (name == "ruby" and spans[-1].name == "rt"):
        if name == "ruby" and spans[-1].name == "rt":
            spans.pop()
        spans.pop()
        if name == "v":
            cue.speaker(spans[-1].voice, after)
