"""Akoma Ntoso: parliamentary debates and other records of speech (OASIS LegalDocML).

Strategy: everything with a speaker (`speech`, `question`, `answer` and what else has `by`) is a turn. Its voice is the label as
printed in `from`, or else what the references show for `by`, or else its id. Scenes, narrative and remarks stand in brackets in
their place; what the record prints apart from speech (the preface, resolutions) is drawn and given to nobody. The metadata
declare persons, date and language.

Source: Akoma Ntoso Version 1.0, Part 1 (vocabulary) and Part 2 (OASIS Standard, 2018), the debate structure.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from ..errors import InputError
from ..model import Document
from ..source import Source
from .rendering import Rendering, as_label, bracketed, speech_warnings
from .xmltree import attribute, descendants, find, first_text, holders, local, parse_xml, text_of

_SPEECH: Final = frozenset({"speech", "question", "answer", "speechGroup", "other"})
"""Elements that are a turn where they say by whom."""
_EVENTS: Final = frozenset({"scene", "narrative", "summary", "remark", "communication"})
_NOTES: Final = frozenset({"authorialNote", "noteRef", "recordedTime", "eol", "meta", "num", "from", "heading", "subheading"})
"""Elements in a speech with nothing in them that was said."""
_PARAGRAPHS: Final = frozenset(
    {"p", "block", "blockList", "item", "ul", "ol", "li", "blockContainer", "tblock", "content", "intro"}
)
_LONGEST_EVENT: Final = 250
"""Characters; a longer narrative is text of the record."""
_ADVICE: Final = "Give its format with --from, if it has another."


def read_akn(source: Source) -> Iterator[Document]:
    """Read an Akoma Ntoso document.

    Raises:
        InputError: it is not well-formed, or not Akoma Ntoso.
    """
    root = parse_xml(source.text, source.path)
    if local(root) != "akomaNtoso":
        message = f"this is not Akoma Ntoso: its first element is {local(root)[:40]!r}"
        raise InputError(message, path=source.path, advice=_ADVICE)
    if len(root) == 0:
        raise InputError("this Akoma Ntoso document is empty", path=source.path, advice="Export the file anew.")
    yield _Reading(source, root[0]).document()


class _Reading:
    """One record on its way to a document."""

    def __init__(self, source: Source, record: Element) -> None:
        self._page = Rendering(source)
        self._record = record
        self._meta = find(record, "meta")
        self._shown = {
            ident: show
            for element in descendants(self._meta, "TLCPerson", "TLCRole", "TLCOrganization")
            if (ident := element.get("eId") or attribute(element, "id")) and (show := element.get("showAs"))
        }
        self._holding = holders(record, _SPEECH | _EVENTS)
        self._undeclared: dict[str, None] = {}
        self._apart = 0

    def document(self) -> Document:
        """The document with its fields and blocks."""
        for key, value in self._fields():
            self._page.field(key, value)
        self._page.field("participants", self._participants())
        for child in self._record:
            if child is not self._meta:
                self._part(child, 0)
        warnings = speech_warnings(self._undeclared, self._apart)
        return self._page.document("akn", warnings=warnings, codes=self._undeclared, outside="text outside every speech")

    def _fields(self) -> Iterator[tuple[str, str]]:
        """What the metadata and the preface declare; empty where they do not say it."""
        work, expression = find(self._meta, "identification", "FRBRWork"), find(self._meta, "identification", "FRBRExpression")
        front = next(descendants(self._record, "preface", "coverPage"), None)
        alias = next((e.get("value") or "" for e in descendants(work, "FRBRalias", "FRBRname")), "")
        yield "title", first_text(front, "docTitle") or alias
        printed = next((e.get("date") or "" for e in descendants(front, "docDate")), "")
        yield "date", printed or next((e.get("date") or "" for e in descendants(work, "FRBRdate")), "")
        author = next((e.get("href") or "" for e in descendants(work, "FRBRauthor")), "").rpartition("#")[2]
        yield "organization", first_text(front, "legislature", "docProponent") or self._shown.get(author, "")
        yield "event", first_text(front, "session")
        yield "kind", first_text(front, "docType")
        yield "language", next((e.get("language") or "" for e in descendants(expression, "FRBRlanguage")), "")
        yield "number", first_text(front, "docNumber")

    def _participants(self) -> list[dict[str, str]]:
        """The declared persons who speak, each with the first label printed for them."""
        labels: dict[str, str] = {}
        for element in self._record.iter():
            if by := _ident(element.get("by")):
                labels[by] = labels.get(by) or _label(element)
        persons = {e.get("eId") or attribute(e, "id") for e in descendants(self._meta, "TLCPerson")}
        rows = (
            {"name": self._shown[by], "short": label} for by, label in labels.items() if by in persons and by in self._shown
        )
        return [{key: value for key, value in row.items() if value} for row in rows]

    def _part(self, element: Element, depth: int) -> None:
        """Everything in a part of the record, in order."""
        for child in element:
            name = local(child)
            if name in _SPEECH and (child.get("by") or find(child, "from") is not None):
                self._speech(child)
            elif name in ("heading", "subheading", "docTitle"):
                self._page.add(text_of(child), kind="heading", level=max(depth, 1))
            elif name in _EVENTS and len(text_of(child)) <= _LONGEST_EVENT:
                self._page.add(bracketed(text_of(child)))
            elif (
                next((inner for inner in child.iter() if local(inner) in _SPEECH or local(inner) in _EVENTS), None) is not None
            ):
                self._part(child, depth + 1)
            elif text := text_of(child):
                self._page.skip(text)
                self._apart += local(element) not in ("preface", "coverPage", "conclusions", "attachments")

    def _speech(self, element: Element) -> None:
        """A speech: its first words open a turn, and what follows goes on with it; speeches within it are their own."""
        voice = self._voice(element)
        opened = False
        for piece in _pieces(element):
            if isinstance(piece, str):
                self._page.add(piece, voice=None if opened else voice)
                opened = True
            else:
                self._speech(piece)
                opened = False

    def _voice(self, element: Element) -> str:
        """Who speaks; empty where the record does not say it."""
        by = _ident(element.get("by"))
        if (printed := _label(element)) or not by:
            return printed
        if by not in self._shown:
            self._undeclared[by] = None
        return self._shown.get(by, by)


def _ident(pointer: str | None) -> str:
    return (pointer or "").rpartition("#")[2].strip()


def _label(element: Element) -> str:
    """What is printed as the speaker, without the marks around it; empty where nothing is."""
    printed = find(element, "from")
    return as_label(text_of(printed)) if printed is not None else ""


def _pieces(element: Element) -> Iterator[str | Element]:
    """The paragraphs of a speech with the events in brackets, and the speeches within it as they are."""
    loose = [element.text or ""]
    for child in element:
        name = local(child)
        speech = name in _SPEECH and (child.get("by") is not None or find(child, "from") is not None)
        holds = any(local(inner) in _PARAGRAPHS or local(inner) in _SPEECH for inner in child)
        if speech or name in _PARAGRAPHS or name in _EVENTS or holds:
            if text := _squeezed(loose):
                yield text
            loose = []
            if speech:
                yield child
            elif name in _EVENTS:
                yield bracketed(text_of(child))
            elif holds:
                yield from _pieces(child)
            else:
                yield _said(child)
        elif name not in _NOTES:
            loose.append(_said(child))
        loose.append(child.tail or "")
    if text := _squeezed(loose):
        yield text


def _said(element: Element) -> str:
    """The words of an element, with remarks in brackets."""
    parts = [element.text or ""]
    for child in element:
        name = local(child)
        if name in _EVENTS:
            parts.append(bracketed(text_of(child)))
        elif name not in _NOTES or name == "num":
            parts.append(" " if name == "br" else _said(child))
        parts.append(child.tail or "")
    return "".join(parts) if local(element) not in _PARAGRAPHS else _squeezed(parts)


def _squeezed(parts: list[str]) -> str:
    return " ".join("".join(parts).split())
