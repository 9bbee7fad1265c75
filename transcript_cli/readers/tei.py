"""TEI: transcribed speech, plays, and debates as ParlaMint encodes them (P5, and P4 where it is the same).

Strategy: a `u` or `sp` is a turn. Its voice is the label as printed (`speaker`, a note of type "speaker"), or else the name
that the document declares for `who`, or else the id in `who`, which is no name but is what is known. Declared people are
given with the label under which they speak. What is no speech (sounds, gestures, stage directions, notes, gaps) stands in
brackets in its place; pauses without words are left out. Where nothing is marked as speech, the text is read as any text is.
A corpus of several TEI elements is several documents.

Source: TEI Guidelines P5, chapters 7 (performance texts) and 8 (transcriptions of speech); ParlaMint encoding guidelines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from xml.etree.ElementTree import Element

from ..errors import InputError
from ..model import Document
from ..source import Source
from .rendering import Rendering, as_label, bracketed, speech_warnings
from .teiheader import idents, read_fields, read_people, read_timeline
from .xmltree import children, descendants, find, holders, local, parse_xml, text_of

_SPEECH: Final = ("u", "sp")
_UNSPOKEN: Final = frozenset("incident kinesic vocal writing stage note gap desc camera sound view".split())
"""Elements that are printed in brackets."""
_SILENT: Final = frozenset("pause shift anchor fw pb cb lb gb milestone figure spanGrp linkGrp index speaker".split())
"""Elements within speech with nothing to be printed in it: marks, and words that belong to the page."""
_PARAGRAPHS: Final = frozenset("p ab seg l lg list item q quote said floatingText body div".split())
"""Elements that hold a piece of speech of their own."""
_APART: Final = frozenset("castList titlePage back spanGrp linkGrp timeline particDesc".split())
"""Elements in a text with no words of the event in them."""
_PARTS: Final = frozenset("front body group text floatingText".split())
_LONGEST_LABEL: Final = 120
_SPACE: Final = re.compile(r"\s+")


def read_tei(source: Source) -> Iterator[Document]:
    """Read TEI, one document for each TEI element with a text.

    Raises:
        InputError: it is not well-formed, not TEI, or only points at other files.
    """
    root = parse_xml(source.text, source.path)
    if local(root) not in ("TEI", "TEI.2", "teiCorpus"):
        message = f"this is not TEI: its first element is {local(root)[:40]!r}"
        raise InputError(message, path=source.path, advice="Give its format with --from, if it has another.")
    elements = [element for element in descendants(root, "TEI", "TEI.2") if find(element, "text") is not None]
    if not elements:
        others = [href for element in descendants(root, "include") if (href := element.get("href"))]
        message = "this TEI only points at other files" if others else "this TEI has no text"
        advice = f"Give those, such as {others[0][:80]}." if others else "Give a file with a text element."
        raise InputError(message, path=source.path, advice=advice)
    shared = list(children(root, "teiHeader")) if local(root) == "teiCorpus" else []
    for element in elements:
        yield _Reading(source, element, shared).document()


class _Reading:
    """One TEI element on its way to a document."""

    def __init__(self, source: Source, element: Element, shared: Sequence[Element]) -> None:
        self._page = Rendering(source)
        self._element = element
        self._people = read_people([*shared, element])
        self._times = read_timeline(element)
        self._undeclared: dict[str, None] = {}
        """Ids of speakers of whom nothing else is known, each once."""
        self._apart = 0
        self._announced = ""
        """A label printed before the speech that it is for."""

    def document(self) -> Document:
        """The document with its fields and blocks."""
        text = find(self._element, "text")
        assert text is not None
        for key, value in read_fields(self._element, text):
            self._page.field(key, value)
        self._page.field("participants", self._participants(text))
        self._holding = holders(text, _SPEECH)
        if self._holding:
            self._division(text, 0)
        else:
            self._prose(text, 0)
        warnings = speech_warnings(self._undeclared, self._apart)
        return self._page.document("tei", warnings=warnings, codes=self._undeclared, outside="text outside every speech")

    def _prose(self, element: Element, depth: int) -> None:
        """Text in which nothing is marked as speech."""
        for child in element:
            name = local(child)
            if name == "head":
                self._page.add(_said(child), kind="heading", level=max(depth, 1))
            elif name in ("p", "ab", "l", "item", "label"):
                self._page.add(_said(child), kind="item" if name == "item" else "line", gap=name != "l")
            elif name in _UNSPOKEN:
                self._page.add(bracketed(_event(child)))
            elif name not in _APART:
                self._prose(child, depth + name.startswith("div"))

    def _division(self, element: Element, depth: int) -> None:
        """Everything in a part of the text, in order."""
        for child in element:
            name = local(child)
            if name in _SPEECH:
                self._speech(child, element)
            elif name == "head":
                self._page.add(_said(child), kind="heading", level=max(depth, 1))
            elif _is_label(child):
                self._announced = _label(child)
            elif name in _UNSPOKEN:
                self._page.add(bracketed(_event(child)))
            elif name in _APART:
                continue
            elif name in _PARTS or name.startswith("div") or child in self._holding:
                self._division(child, depth + name.startswith("div"))
            elif text := _said(child):
                self._page.skip(text)
                self._apart += 1

    # --- speech -----------------------------------------------------------------------------------------------------------

    def _speech(self, element: Element, around: Element) -> None:
        """A `u` or `sp`: its first words open a turn, and what follows goes on with it."""
        pieces = list(_pieces(element))
        voice = self._voice(element, around)
        start, end = self._shown(element, around)
        before: list[str] = []  # events before the first words, which are this speaker's too
        while len(pieces) > 1 and pieces[0][1]:
            before.append(pieces.pop(0)[0])
        for index, (text, _) in enumerate(pieces):
            opening = " ".join([*before, text]) if index == 0 else text
            self._page.add(opening, voice=None if index else voice, time=start, end_time=end)

    def _voice(self, element: Element, around: Element) -> str:
        """Who speaks; empty where the document does not say it."""
        printed, self._announced = _printed(element) or self._announced, ""
        if printed:
            return printed
        ids = idents(element.get("who") or around.get("who"))
        self._undeclared.update((ident, None) for ident in ids if ident not in self._people)
        return " & ".join(self._people[ident].name if ident in self._people else ident for ident in ids)

    def _shown(self, element: Element, around: Element) -> tuple[float | None, float | None]:
        """When a speech begins and ends: by its attributes, those of the block around it, or the anchors in it."""
        anchors = [anchor.get("synch") for anchor in descendants(element, "anchor")]
        first, last = (anchors[0], anchors[-1]) if len(anchors) > 1 else (None, None)
        return self._time(element.get("start"), around.get("start"), first), self._time(
            element.get("end"), around.get("end"), last
        )

    def _time(self, *pointers: str | None) -> float | None:
        points = (ident for pointer in pointers for ident in idents(pointer))
        return next((self._times[point] for point in points if point in self._times), None)

    def _participants(self, text: Element) -> list[dict[str, str]]:
        """The declared people, each with the first label printed for them.

        Whom the file lists as taking part does; of a cast, and of the people of a whole corpus, only who speaks, where somebody
        is said to.
        """
        labels: dict[str, str] = {}
        announced = ""
        for element in descendants(text, *_SPEECH, "note"):
            if local(element) == "note":
                announced = _label(element) if _is_label(element) else announced
                continue
            printed, announced = _printed(element) or announced, ""
            ids = idents(element.get("who"))
            for ident in ids:
                labels[ident] = labels.get(ident) or (printed if len(ids) == 1 else "")
        present = labels.keys() | read_people(descendants(find(self._element, "teiHeader"), "particDesc"))
        taking_part = [ident for ident in self._people if ident in present] or list(self._people)
        rows = [{**self._people[ident]._asdict(), "short": labels.get(ident, "")} for ident in taking_part]
        return [{key: value for key, value in row.items() if value} for row in rows]


def _is_label(element: Element) -> bool:
    return local(element) == "note" and element.get("type") == "speaker" and len(text_of(element)) <= _LONGEST_LABEL


def _printed(element: Element) -> str:
    """The label that stands in a speech, as plays have it; empty where there is none."""
    return next((_label(child) for child in children(element, "speaker")), "")


def _label(element: Element) -> str:
    return as_label(text_of(element))


# --- what is said ---------------------------------------------------------------------------------------------------------


def _pieces(element: Element) -> Iterator[tuple[str, bool]]:
    """The paragraphs of a speech and the events between them, in order, each with whether it is an event."""
    loose = _Words()
    loose.text(element.text)
    for child in element:
        name = local(child)
        if name in _PARAGRAPHS:
            if text := loose.take():
                yield text, False
            nested = name not in ("seg", "lg") and any(local(inner) in _PARAGRAPHS for inner in child)
            yield from _pieces(child) if nested else [(_said(child), False)]
        elif name in _UNSPOKEN and loose.empty:
            yield bracketed(_event(child)), True
        else:
            loose.element(child)
        loose.text(child.tail)
    if text := loose.take():
        yield text, False


def _said(element: Element) -> str:
    """The words of an element on one line, with what is no speech in brackets."""
    words = _Words()
    words.inside(element)
    return words.take()


def _event(element: Element) -> str:
    """What an element that is no speech describes."""
    described = " ".join(text_of(child) for child in descendants(element, "desc"))
    unnamed = "gap" if local(element) == "gap" else ""
    return described or text_of(element) or element.get("reason") or element.get("type") or unnamed


class _Words:
    """Words in the making. Marked words are apart where the file has white space between them, unless they say otherwise."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._joined = False
        """No white space before what comes next."""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to be printed yet."""
        return not any(part.strip() for part in self._parts)

    def take(self) -> str:
        """What was gathered; then there is nothing."""
        text = _SPACE.sub(" ", "".join(self._parts)).strip()
        self._parts.clear()
        self._joined = False
        return text

    def text(self, text: str | None) -> None:
        """Add character data."""
        if text and not (self._joined and text.isspace()):
            self._parts.append(text)
            self._joined = False

    def inside(self, element: Element) -> None:
        """Add all that an element holds."""
        self.text(element.text)
        for child in element:
            self.element(child)
            self.text(child.tail)

    def element(self, element: Element) -> None:
        """Add an element as it is printed."""
        name = local(element)
        if name in ("w", "pc"):
            self._word(element)
        elif name in _UNSPOKEN:
            self.text(f" {bracketed(_event(element))} ")
        elif name == "lb" or name in _PARAGRAPHS:
            self.text(" ")
            self.inside(element)
            self.text(" ")
        elif name == "choice" and len(element):  # two readings of one word: as it is meant, or else the first
            self.inside(next((reading for reading in element if local(reading) in ("reg", "corr", "expan")), element[0]))
        elif name not in _SILENT:
            self.inside(element)

    def _word(self, element: Element) -> None:
        join = element.get("join")
        while join in ("left", "both") and self._parts:
            if last := self._parts.pop().rstrip():
                self._parts.append(last)
                break
        self.text(element.text if element.text and element.text.strip() else "".join(element.itertext()))
        self._joined = join in ("right", "both")
