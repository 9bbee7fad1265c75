"""SAMI captions: what looks like HTML, with a SYNC before everything that appears at one time.

Strategy: one pass over tags and text that takes any spelling of either, for no two makers write the same SAMI and hardly any
closes its tags. A paragraph is a caption of its class and stands until the next SYNC with one in that class; a blank one
only ends what stands. Classes are languages: the first is read, and others that run beside it are translations, left out with
a warning. A paragraph with ID=Source names who speaks from there on in its class.

Source: Understanding SAMI 1.0 (Microsoft, 2001).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Final

import msgspec

from ..errors import InputError
from ..model import Cue, Document, Warning
from ..source import Source
from .rendering import Rendering

_TOKEN: Final = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,20})([^<>]{0,2000})>")
_ATTRIBUTE: Final = re.compile(r"""([A-Za-z]{1,20})\s{0,20}=\s{0,20}(?:"([^"]{0,500})"|'([^']{0,500})'|([^\s"'>]{1,500}))""")
_CLASS: Final = re.compile(r"\.([\w-]{1,60})\s{0,20}\{([^{}]{0,2000})\}")
_PROPERTY: Final = re.compile(r"([\w-]{1,40})\s{0,20}:\s{0,20}['\"]?([^;'\"]{1,200})")
_TITLE: Final = re.compile(r"<title\b[^<>]{0,200}>([^<]{1,2000})", re.IGNORECASE)
_SPACE: Final = re.compile(r"[ \t\r\n\xa0\u200b]+")
_BREAK: Final = "\x1f"
_ELSEWHERE: Final = frozenset({"style", "title", "samiparam", "script"})
"""Tags around what is no caption."""
_STRUCTURE: Final = frozenset({"sami", "head", "body", "sync", "p"})
_TRANSLATED: Final = 0.5
"""Share of the captions of a class that must begin with one of the first class."""


class _Caption(msgspec.Struct):
    """A paragraph; blank ones only end what stands."""

    time: float
    language: str
    """The class, in lower case."""
    voice: str | None = None
    end: float | None = None
    lines: list[str] = []


def read_sami(source: Source) -> Iterator[Document]:
    """Read SAMI captions.

    Raises:
        InputError: there is no SYNC with a time in it.
    """
    style, text = _without_comments(source.text)
    captions = _Walk(text).captions
    if not captions:
        advice = "Give its format with --from, if it has another."
        raise InputError("this is not SAMI: nothing in it has a SYNC with a time", path=source.path, advice=advice)
    languages = {name.lower(): _properties(body) for name, body in _CLASS.findall(style)}
    kept, warnings = _one_language(_ended(captions), languages)
    page = Rendering(source)
    title = _TITLE.search(text)
    page.field("title", " ".join(unescape(title[1]).split()) if title else "")
    page.field("language", languages.get(kept[0].language, {}).get("lang") if kept else "")
    cues: list[Cue] = []
    for caption in kept:
        for index, line in enumerate(caption.lines):
            page.add(line, kind="cue", gap=index == 0, voice=caption.voice, time=caption.time, end_time=caption.end)
        end = caption.time if caption.end is None else caption.end
        cues.append(Cue(None, caption.time, end, "\n".join(caption.lines), [caption.voice] if caption.voice else []))
    yield msgspec.structs.replace(page.document("sami", warnings=warnings), cues=cues)


def _without_comments(text: str) -> tuple[str, str]:
    """What stands before the captions and in comments, where style sheets are; and the text without comments."""
    inside: list[str] = []
    outside: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        outside.append(text[at:start])
        inside.append(text[start + 4 : end])
        at = end + 3
    outside.append(text[at:])
    open_text = "".join(outside)
    first = re.search(r"<sync\b", open_text, re.IGNORECASE)
    return "\n".join([*inside, open_text[: first.start() if first else 0]]), open_text


def _properties(body: str) -> dict[str, str]:
    return {name.lower(): value.strip() for name, value in _PROPERTY.findall(body)}


class _Walk:
    """One pass over tags and text; `captions` are in the order of the file."""

    def __init__(self, text: str) -> None:
        self.captions: list[_Caption] = []
        self._voices: dict[str, str | None] = {}
        self._time: float | None = None
        self._language = ""
        self._inside = False
        """In a paragraph, so that nothing at all is a blank caption."""
        self._names_voice = False
        self._pieces: list[str] = []
        at, skipping = 0, False
        for tag in _TOKEN.finditer(text):
            if not skipping:
                self._pieces.append(text[at : tag.start()])
            at = tag.end()
            closing, name = bool(tag[1]), tag[2].lower()
            if name in _ELSEWHERE:
                skipping = not closing
            elif name == "br":
                self._pieces.append(_BREAK)
            elif name in _STRUCTURE:
                self._close()
                if not closing:
                    self._open(name, {key.lower(): a or b or c for key, a, b, c in _ATTRIBUTE.findall(tag[3])})
        self._pieces.append(text[at:])
        self._close()

    def _open(self, name: str, given: dict[str, str]) -> None:
        if name == "sync":
            self._time = _seconds(given.get("start", ""))
        self._inside = name == "p"
        self._language = given.get("class", "").lower()
        self._names_voice = given.get("id", "").lower() == "source"

    def _close(self) -> None:
        """End what is open: a paragraph, or text that stands in none."""
        content = unescape("".join(self._pieces)).split(_BREAK)
        self._pieces.clear()
        lines = [line for part in content if (line := _SPACE.sub(" ", part).strip())]
        if self._names_voice:
            self._voices[self._language] = " ".join(lines).rstrip(": ") or None
        elif self._time is not None and (lines or self._inside):
            self.captions.append(_Caption(self._time, self._language, self._voices.get(self._language), None, lines))
        self._inside = self._names_voice = False


def _seconds(milliseconds: str) -> float | None:
    digits = re.match(r"-?\d{1,15}", milliseconds.strip(), re.ASCII)
    return max(0, int(digits[0])) / 1000 if digits else None


def _ended(captions: Sequence[_Caption]) -> list[_Caption]:
    """The captions with words, in order of time; each ends when the next of its class, blank or not, takes its place."""
    captions = sorted(captions, key=lambda caption: caption.time)
    following: dict[str, tuple[float, float | None]] = {}  # by class: when those just seen begin, and when those after them do
    for caption in reversed(captions):
        time, after = following.get(caption.language, (None, None))
        if time is not None and time > caption.time:
            after = time
        following[caption.language] = caption.time, after
        caption.end = after
    return [caption for caption in captions if caption.lines]


def _one_language(captions: list[_Caption], classes: dict[str, dict[str, str]]) -> tuple[list[_Caption], list[Warning]]:
    """The captions of the first class, with those of others that do not run beside it."""
    by_class: dict[str, list[_Caption]] = {}
    for caption in captions:
        by_class.setdefault(caption.language, []).append(caption)
    if len(by_class) < 2:
        return captions, []
    first = next((name for name in classes if name in by_class), captions[0].language)
    begins = {caption.time for caption in by_class[first]}
    left_out = [
        name
        for name, some in by_class.items()
        if name != first and sum(caption.time in begins for caption in some) >= _TRANSLATED * len(some)
    ]
    warnings = [
        Warning(
            None, "translation", f"{len(by_class[name])} captions in {name!r} run beside those in {first!r} and were left out"
        )
        for name in left_out
    ]
    return [caption for caption in captions if caption.language not in left_out], warnings
