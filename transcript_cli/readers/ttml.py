"""Timed Text: TTML 1 and 2 and their profiles (IMSC, EBU-TT, SMPTE-TT), and DFXP, as TTML was once called.

Strategy: times are worked out as the standard says, from the outermost element inwards, for a `begin` counts from that of the
element around it. Every `p` is a caption, whatever region it is for; only where a `p` has no time of its own but its spans do
is each of those one. Agents give voices. Divisions in a second language that run at the same times are translations of the
first and are left out with a warning. Slips in the markup that cannot be meant as markup are mended, with a warning.

Source: Timed Text Markup Language 2 (W3C Recommendation, 2018), sections 6 (parameters), 10.3 and 12 (timing), 14 (metadata).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

import msgspec

from ..errors import InputError
from ..model import Cue, Document, Warning, WordTime
from ..source import Source
from .rendering import Rendering
from .xmltree import attribute, children, descendants, find, first_text, local, parse_mended_xml, text_of

_CLOCK: Final = re.compile(r"(?:(\d{1,4}):)?(\d{1,2}):(\d\d)(?:(\.\d{1,20})|:(\d{1,4})(?:\.(\d{1,4}))?)?\Z", re.ASCII)
"""Hours may be missing, which the standard does not know but some makers do; so may the metric below."""
_OFFSET: Final = re.compile(r"(\d{1,15}(?:\.\d{1,20})?)(h|ms|m|s|f|t|)\Z", re.ASCII)
_SPACE: Final = re.compile(r"[ \t\r\n]+")
_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
_ANNOTATIONS: Final = frozenset({"text", "textContainer", "delimiter"})
"""Values of tts:ruby for the reading beside a word, which repeats it."""
_TRANSLATED: Final = 0.5
"""Share of the captions in a second language that must run beside one in the first."""


def read_ttml(source: Source) -> Iterator[Document]:
    """Read Timed Text.

    Raises:
        InputError: it is not XML, or not Timed Text.
    """
    root, mended = parse_mended_xml(source.text, source.path)
    if local(root) != "tt":
        advice = "Give its format with --from, if it has another."
        raise InputError(f"this is not Timed Text: its first element is {local(root)[:40]!r}", path=source.path, advice=advice)
    walk = _Walk(root)
    captions, warnings = _one_language(walk.captions)
    if mended:
        warnings.append(
            Warning(None, "mended-markup", "slips in the markup were mended: a stray < or & is text, a line break needs no end")
        )
    if walk.absolute:
        message = (
            "times were taken to count from the beginning of the recording: counted as the standard says, they lie too late"
        )
        warnings.append(Warning(None, "absolute-times", message))
    if walk.unread:
        pieces = ", ".join(sorted(walk.unread))[:80]
        warnings.append(Warning(None, "unread-time", f"not times as Timed Text has them: {pieces}"))
    if not captions and next(descendants(root, "image", "backgroundImage"), None) is not None:
        warnings.append(Warning(None, "pictures", "the captions are pictures, with no text in them"))
    captions.sort(key=lambda caption: caption.time or 0.0)
    yield _draw(source, root, captions, warnings, walk.codes)


# --- times ----------------------------------------------------------------------------------------------------------------


class _Clock:
    """What the document says of its time expressions (ttp:frameRate and the like)."""

    def __init__(self, root: Element) -> None:
        rate = _number(attribute(root, "frameRate")) or 30
        scale = (attribute(root, "frameRateMultiplier") or "1 1").replace(":", " ").split()
        above, below = (_number(part) or 1 for part in (*scale, "1", "1")[:2])
        self._counted = rate
        self._rate = Fraction(rate * above, below)
        self._parts = _number(attribute(root, "subFrameRate")) or 1
        default = self._rate * self._parts if attribute(root, "frameRate") else Fraction(1)
        ticks = Fraction(_number(attribute(root, "tickRate")) or default)
        self._per_second: dict[str, Fraction] = {
            "h": Fraction(1, 3600), "m": Fraction(1, 60), "s": Fraction(1), "": Fraction(1), "ms": Fraction(1000),
            "f": self._rate, "t": ticks,
        }  # fmt: skip
        self._smpte = attribute(root, "timeBase") == "smpte"
        self._drop = {"dropNTSC": (2, 10), "dropPAL": (4, 20)}.get(attribute(root, "dropMode") or "")

    def seconds(self, expression: str) -> float | None:
        """A time expression in seconds: 00:01:02.5, 00:01:02:12, 62.5s, 1500ms, 90f; None for what is none."""
        expression = expression.strip()
        if match := _OFFSET.match(expression):
            return round(float(Fraction(match[1]) / self._per_second[match[2]]), 6)
        match = _CLOCK.match(expression)
        if match is None:
            return None
        hours, minutes, whole = int(match[1] or 0), int(match[2]), int(match[3])
        seconds = hours * 3600 + minutes * 60 + whole
        if match[4]:
            return round(seconds + float(match[4]), 6)
        frames = int(match[5] or 0) + Fraction(int(match[6] or 0), self._parts)
        if self._smpte:
            frames += seconds * self._counted - self._dropped(hours, minutes)
            seconds = 0
        return round(float(seconds + frames / self._rate), 6)

    def _dropped(self, hours: int, minutes: int) -> int:
        """Frame numbers that the time code leaves out so as to keep step with the clock."""
        if self._drop is None:
            return 0
        each, but = self._drop
        counted = minutes if but == 10 else minutes // 2
        kept = minutes // 10 if but == 10 else minutes // 20
        return each * (hours * (54 if but == 10 else 27) + counted - kept)


def _number(text: str | None) -> int | None:
    """A whole number above 0 that a parameter gives; None for anything else."""
    return int(text) if text and text.isascii() and text.isdecimal() and 0 < len(text) < 16 and int(text) else None


class _Span(NamedTuple):
    """When an element is shown, in seconds; None: not said."""

    begin: float
    end: float | None
    said: bool
    """Some time was given, here or further out."""
    base: float
    """From where the times of the elements within count."""


# --- the walk -------------------------------------------------------------------------------------------------------------


class _Piece(NamedTuple):
    """Text with one voice, on one line."""

    line: int
    text: str
    voice: str | None


class _Caption(NamedTuple):
    id: str | None
    time: float | None
    end: float | None
    language: str
    pieces: list[_Piece]
    words: tuple[tuple[str, float, float | None], ...]


class _Text(msgspec.Struct):
    """What is gathered of a caption."""

    pieces: list[_Piece] = []
    words: list[tuple[str, float, float | None]] = []
    line: int = 0

    def add(self, text: str | None, voice: str | None, preserve: bool) -> None:
        """Add character data; with `preserve`, its line ends are the caption's."""
        if not text:
            return
        for number, part in enumerate(re.split(r"\r\n?|\n", text) if preserve else [text]):
            self.line += number > 0
            self.pieces.append(_Piece(self.line, part if preserve else _SPACE.sub(" ", part), voice))


class _Walk:
    """All captions of a document, in its order."""

    def __init__(self, root: Element) -> None:
        self.captions: list[_Caption] = []
        self.unread: set[str] = set()
        self.absolute = False
        """Some times were taken to count from the beginning of the recording."""
        self._clock = _Clock(root)
        self._agents = _agents(root)
        self.codes = frozenset(self._agents).intersection(self._agents.values())
        """Agents without a name."""
        language = root.get(f"{_XML}lang") or ""
        preserve = root.get(f"{_XML}space") == "preserve"
        for body in children(root, "body"):
            self._container(body, _Span(0.0, None, False, 0.0), None, language, preserve)

    def _container(self, element: Element, around: _Span, voice: str | None, language: str, preserve: bool) -> _Span:
        """body, div and p, and what else holds timed elements; when it is shown."""
        own = self._span(element, around)
        voice = self._voice(element) or voice
        language = element.get(f"{_XML}lang") or language
        space = element.get(f"{_XML}space")
        preserve = space == "preserve" if space else preserve
        if local(element) == "p":
            self._paragraph(element, own, voice, language, preserve)
            return own
        in_turn = element.get("timeContainer") == "seq"
        at = own.base
        for child in element:
            if local(child) in ("div", "p"):
                shown = self._container(child, own._replace(base=at), voice, language, preserve)
                at = (at if shown.end is None else shown.end) if in_turn else at
        return own

    def _span(self, element: Element, around: _Span) -> _Span:
        """When an element is shown: its times count from the beginning of what is around it, and it ends with that."""
        begin, end, length = (self._seconds(element.get(name)) for name in ("begin", "end", "dur"))
        start = around.base + (begin or 0.0) if begin is not None else max(around.base, around.begin)
        ends = [start + length] if length is not None else []
        ends += [around.base + end] if end is not None else []
        ends += [around.end] if around.end is not None and around.end > start else []
        stop = round(min(ends), 6) if ends else None
        base = start
        if begin and stop is not None and self._is_absolute(element, around.base, start, stop):
            base, self.absolute = around.base, True
        said = around.said or not (begin is None and end is None and length is None)
        return _Span(round(start, 6), stop, said, base)

    def _is_absolute(self, element: Element, base: float, start: float, stop: float) -> bool:
        """Whether the times within an element count from where its own do: only so do all lie between its own."""
        begins = [b for child in element if (b := self._clock.seconds(child.get("begin") or "")) is not None]
        return bool(begins) and start + max(begins) >= stop and all(start <= base + b <= stop for b in begins)

    def _seconds(self, expression: str | None) -> float | None:
        if expression is None:
            return None
        seconds = self._clock.seconds(expression)
        if seconds is None and len(self.unread) < 5:
            self.unread.add(repr(expression[:20]))
        return seconds

    def _voice(self, element: Element) -> str | None:
        """Who speaks, by the agents that an element refers to."""
        codes = len(self.codes) == len(self._agents)  # nobody is named, so that an id is as good as it gets
        names = (self._agents.get(ident, ident if codes else None) for ident in (attribute(element, "agent") or "").split())
        return " & ".join(dict.fromkeys(name for name in names if name)) or None

    def _paragraph(self, element: Element, own: _Span, voice: str | None, language: str, preserve: bool) -> None:
        timed = not _is_timed(element) and any(map(_is_timed, descendants(element, "span")))
        text = _Text()
        self._content(element, own, voice, preserve, text, timed, language)
        self._caption(element, own, language, text)

    def _content(
        self, element: Element, own: _Span, voice: str | None, preserve: bool, text: _Text, timed: bool, language: str
    ) -> None:
        """Gather what stands in an element; with `timed`, each span that has times is a caption of its own."""
        text.add(element.text, voice, preserve)
        for child in element:
            name = local(child)
            if name == "br":
                text.line += 1
            elif name == "span" and attribute(child, "ruby") not in _ANNOTATIONS:
                shown, speaker = self._span(child, own), self._voice(child) or voice
                kept = (child.get(f"{_XML}space") or ("preserve" if preserve else "")) == "preserve"
                if timed and _is_timed(child):
                    piece = _Text()
                    self._content(child, shown, speaker, kept, piece, False, language)
                    self._caption(child, shown, child.get(f"{_XML}lang") or language, piece)
                else:
                    if _is_timed(child) and len(word := text_of(child).split()) == 1:
                        text.words.append((word[0], shown.begin, shown.end))
                    self._content(child, shown, speaker, kept, text, timed, language)
            text.add(child.tail, voice, preserve)

    def _caption(self, element: Element, own: _Span, language: str, text: _Text) -> None:
        if any(piece.text.strip() for piece in text.pieces):
            time = own.begin if own.said else None
            ident = element.get(f"{_XML}id")
            self.captions.append(_Caption(ident, time, own.end, language, text.pieces, tuple(text.words)))


def _is_timed(element: Element) -> bool:
    return any(element.get(name) for name in ("begin", "end", "dur"))


def _agents(root: Element) -> dict[str, str]:
    """The name of every agent: the full one, or the first given, or its id where it has none."""
    found: dict[str, str] = {}
    for agent in descendants(root, "agent"):
        names = list(children(agent, "name"))
        name = next((n for n in names if n.get("type") == "full"), names[0] if names else None)
        ident = agent.get(f"{_XML}id")
        if ident:
            found[ident] = text_of(name) if name is not None else ident
    return found


# --- languages ------------------------------------------------------------------------------------------------------------


def _one_language(captions: Sequence[_Caption]) -> tuple[list[_Caption], list[Warning]]:
    """The captions without translations of them, each of which gives a warning."""
    counts = Counter(caption.language.partition("-")[0].lower() for caption in captions)
    if len(counts) < 2:
        return list(captions), []
    first = next(iter(counts))
    by_language: dict[str, list[_Caption]] = {language: [] for language in counts}
    for caption in captions:
        by_language[caption.language.partition("-")[0].lower()].append(caption)
    shown = sorted((c.time or 0.0, c.end or 0.0) for c in by_language[first])
    left_out = {lang for lang, some in by_language.items() if lang != first and _beside(some, shown) >= _TRANSLATED * len(some)}
    warnings = [
        Warning(
            None,
            "translation",
            f"{counts[lang]} captions in {lang or '?'} run beside those in {first or '?'} and were left out",
        )
        for lang in sorted(left_out)
    ]
    return [c for c in captions if c.language.partition("-")[0].lower() not in left_out], warnings


def _beside(captions: Sequence[_Caption], shown: Sequence[tuple[float, float]]) -> int:
    """How many of the captions begin while another of those `shown` stands."""
    starts = [begin for begin, _ in shown]
    count = 0
    for caption in captions:
        at = bisect_right(starts, (caption.time or 0.0) + 0.05) - 1
        count += at >= 0 and (shown[at][1] > (caption.time or 0.0) or starts[at] == caption.time)
    return count


# --- drawing --------------------------------------------------------------------------------------------------------------


def _draw(
    source: Source, root: Element, captions: Sequence[_Caption], warnings: Sequence[Warning], codes: Iterable[str]
) -> Document:
    page = Rendering(source)
    head = find(root, "head")
    for key, name in (("title", "title"), ("description", "desc"), ("copyright", "copyright")):
        page.field(key, first_text(head, name))
    page.field("language", root.get(f"{_XML}lang"))
    cues: list[Cue] = []
    for caption in captions:
        lines = _lines(caption.pieces)
        words = list(caption.words)
        for index, piece in enumerate(lines):
            page.add(
                piece.text, kind="cue", gap=index == 0, voice=piece.voice, time=caption.time, end_time=caption.end,
                words=_placed(piece.text, words),
            )  # fmt: skip
        voices = list(dict.fromkeys(piece.voice for piece in lines if piece.voice))
        begin = caption.time or 0.0
        end = begin if caption.end is None else caption.end
        cues.append(Cue(caption.id, begin, end, "\n".join(piece.text for piece in lines), voices))
    return msgspec.structs.replace(page.document("ttml", warnings=warnings, codes=codes), cues=cues)


def _lines(pieces: Sequence[_Piece]) -> list[_Piece]:
    """The pieces of a caption joined to a line for each voice and line break, without those that are blank."""
    joined: list[_Piece] = []
    for piece in pieces:
        if joined and joined[-1].line == piece.line and (joined[-1].voice == piece.voice or not piece.text.strip()):
            joined[-1] = joined[-1]._replace(text=joined[-1].text + piece.text)
        else:
            joined.append(piece)
    squeezed = (piece._replace(text=_SPACE.sub(" ", piece.text).strip()) for piece in joined)
    return [piece for piece in squeezed if piece.text]


def _placed(text: str, words: list[tuple[str, float, float | None]]) -> tuple[WordTime, ...]:
    """The first words, as far as they stand in a line, with their places; they are taken from the list."""
    placed: list[WordTime] = []
    at = 0
    for word, start, end in words:
        offset = text.find(word, at)
        if offset < 0:
            break
        placed.append(WordTime(word, offset, start, end))
        at = offset + len(word)
    del words[: len(placed)]
    return tuple(placed)
