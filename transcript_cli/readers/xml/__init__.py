"""XML that no other reader is for: of parliaments, of corpora, of recorders.

Strategy: nobody's schema is known. Who speaks where is settled first, from the whole document (`speakers`); then its text is
drawn in order, a paragraph for each element that is no part of a line. What belongs to no speech is drawn and given to nobody.
Where nobody is named by the markup, the text is drawn without it, and the parser looks for labels as in any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from ...errors import InputError
from ...model import Document
from ...source import Source
from ..markup import paragraphs_of
from ..rendering import Rendering, bracketed, speech_warnings
from ..table.columns import FIELDS
from ..times import clock_warning, seconds_of
from ..xmltree import local, parse_mended_xml, text_of
from .loose import is_marked, parse_marked
from .names import column_named, is_inline, is_paragraph, kind_of, printed_form, role_of
from .speakers import Speakers, Voice, without_clock, words_of_text
from .vertical import horizontal, is_vertical

_LONGEST_EVENT: Final = 250
"""Characters; a longer remark is text of the record."""
_LONGEST_FIELD: Final = 200
_FIRST_TIMES: Final = 3600.0
"""Seconds; clocks that begin later tell the time of day."""
_DIGITS: Final = re.compile(r"((?:19|20)\d\d)([01]\d)([0-3]\d)(?:\d{4,9})?\Z")
"""A day, and perhaps a time of it, as one number."""
_BEFORE_SIGN: Final = re.compile(r"(?<=[)\]])\s(?=[.,;:!?])")
"""A space that is there because a remark was put in brackets."""
_SIGNS: Final = frozenset(".,;:!?")
_AFTER_LABEL: Final = ":：–—"
_LABEL: Final = re.compile(r"(.{1,160}?)\s*[:：]\s*(?!\d)")
_ADVICE: Final = "Is it the file with what was said?"


def read_xml(source: Source) -> Iterator[Document]:
    """Read XML of any shape.

    Raises:
        InputError: it is not well-formed, or has no text.
    """
    text = horizontal(source.text) if is_vertical(source.text) else source.text
    try:
        root, _ = parse_mended_xml(text, source.path)
    except InputError:
        if not is_marked(text):
            raise
        root = parse_marked(text)
    if not text_of(root):
        raise InputError("there is no text in this XML", path=source.path, advice=_ADVICE)
    yield _Drawing(source, root).document()


class _Drawing:
    """A document on its way from elements to text."""

    def __init__(self, source: Source, root: Element) -> None:
        self._page = Rendering(source)
        self._root = root
        self._speakers = Speakers(root)
        self._declared = bool(self._speakers.within or self._speakers.marks)
        self._loose: list[str] = []
        self._voice: Voice | None = None
        self._opened = False
        """Whether something was drawn in the voice that holds."""
        self._milestone: Voice | None = None
        self._time: tuple[float | None, float | None] = (None, None)
        self._apart = 0
        self._moments = _are_moments(root)
        self._runs = {
            leaf
            for parent in root.iter()
            if role_of(local(parent)) == "text"
            for leaf in parent
            if not len(leaf) and not is_paragraph(local(leaf))
        }
        """Elements without others in them, in a paragraph."""

    def document(self) -> Document:
        """The document with its fields and blocks."""
        for key, value in _fields(self._root).items():
            self._page.field(key, value)
        voices = [*self._speakers.within.values(), *self._speakers.marks.values()]
        self._page.field("participants", [{"name": name} for name in dict.fromkeys(v.name for v in voices if v.name)])
        self._element(self._root, 0)
        self._flush()
        warnings = speech_warnings((), self._apart if self._declared else 0)
        if self._moments:
            warnings.append(clock_warning())
        return self._page.document("xml", warnings=warnings, outside="text outside every speech")

    def _element(self, element: Element, depth: int) -> None:
        """An element and what is in it, in order."""
        speakers, role = self._speakers, kind_of(element)
        if element in speakers.openers:
            self._page.skip("".join(self._loose))  # the number of a question
            self._loose.clear()
            return
        if element in speakers.marks:
            self._flush()
            self._mark(speakers.marks[element])
            self._milestone = self._voice
            return
        if role in ("aside", "number") or element in speakers.left_out:
            self._aside(element)
            return
        if (form := printed_form(element)) is not None:
            self._word(form)
            return
        if role == "heading" and not self._holds_speech(element):
            self._flush()
            self._page.add(text_of(element), kind="heading", level=max(1, min(depth, 6)))
            return
        if role == "event" and not self._holds_speech(element) and len(text := _remark(element)) <= _LONGEST_EVENT:
            self._event(text)
            return
        self._inside(element, depth)

    def _word(self, form: str) -> None:
        """Add a word, with a space before it if it is no sign."""
        while form in _SIGNS and self._loose and not self._loose[-1].strip():
            self._loose.pop()
        self._loose.append(form if form in _SIGNS else f" {form}")

    def _inside(self, element: Element, depth: int) -> None:
        """What is in an element, in the voice that it may have."""
        own = self._speakers.within.get(element)
        before = self._voice
        block = own is not None or not self._is_part(element)
        if block:
            self._flush()
        if own is not None:
            self._mark(own)
            self._milestone = None
            self._time = self._times(element)
        elif (at := self._times(element))[0] is not None and (not self._opened or not len(element)):
            self._flush()
            self._time = (at[0], at[1] if at[1] is not None else self._time[1])
        self._loose.append(element.text or "")
        for child in element:
            self._element(child, depth + 1)
            self._loose.append(child.tail or "")
        if block:
            self._flush()
        if own is not None:
            self._voice, self._opened = self._milestone or before, False

    def _mark(self, voice: Voice) -> None:
        if voice != self._voice:
            self._voice, self._opened = voice, False

    def _is_part(self, element: Element) -> bool:
        """Whether an element is part of a line."""
        if is_inline(local(element)) or "href" in element.attrib:
            return True
        if len(element):
            return False
        return element in self._runs or (role_of(local(element)) != "text" and bool((element.tail or "").strip()))

    def _holds_speech(self, element: Element) -> bool:
        speakers = self._speakers
        return any(inner in speakers.marks or inner in speakers.within for inner in element.iter())

    def _aside(self, element: Element) -> None:
        if text := text_of(element):
            if "".join(self._loose).strip():  # in the middle of a line
                return
            self._page.skip(text)

    def _event(self, text: str) -> None:
        if "".join(self._loose).strip():
            self._loose.append(f" {bracketed(text)} ")
        elif text:
            self._page.add(bracketed(text))

    def _flush(self) -> None:
        """Draw the line that was gathered."""
        text = _BEFORE_SIGN.sub("", " ".join("".join(self._loose).split()))
        self._loose.clear()
        for paragraph in paragraphs_of(text) if text else ():
            self._paragraph(paragraph)

    def _paragraph(self, text: str) -> None:
        if not self._declared:
            self._page.add(text)
        elif self._voice is None:
            self._page.skip(text)
            self._apart += 1
        elif self._opened:
            self._page.add(text)
        else:
            label, said = _printed_label(self._voice, text)
            holds, self._voice = self._voice, self._voice._replace(label=label)
            self._milestone = self._voice if self._milestone == holds else self._milestone
            if said:
                start, end = self._time
                self._page.add(said, voice=label, time=start, end_time=end)
                self._opened = True
        self._time = (None, None)

    def _times(self, element: Element) -> tuple[float | None, float | None]:
        """When an element begins and ends, in seconds."""
        found = {} if self._moments else dict(_written_times(element))
        return found.get("start"), found.get("end")


def _printed_label(voice: Voice, text: str) -> tuple[str, str]:
    """The label as the text prints it at its beginning, if it does, and what is said.

    >>> _printed_label(Voice("Lund, Ida", frozenset({"lund", "ida"})), "Ms LUND (Quay): I rise.")
    ('Ms LUND (Quay)', 'I rise.')
    >>> _printed_label(Voice("Lund, Ida", frozenset({"lund", "ida"})), "Remember: I rise.")
    ('Lund, Ida', 'Remember: I rise.')
    """
    if text[:1] in _AFTER_LABEL:
        return voice.label, text[1:].lstrip()
    match = _LABEL.match(text)
    if match is None or voice.named.isdisjoint(words_of_text(match[1].replace("(", " ").replace(")", " "))):
        return voice.label, text
    return without_clock(" ".join(match[1].split())), text[match.end() :]


def _remark(element: Element) -> str:
    """What an event says; one without text may be described by an attribute."""
    return text_of(element) or " ".join((element.get("desc") or element.get("description") or "").split())


def _written_times(element: Element) -> Iterator[tuple[str, float]]:
    """The times in attributes and fields of an element."""
    written = [(key.rpartition("}")[2], value) for key, value in element.attrib.items()]
    written += [(local(child), child.text or "") for child in element if not len(child)]
    for name, value in written:
        column = column_named(name)
        if (
            column is not None
            and column.role in ("start", "end")
            and (seconds := seconds_of(value, column.unit or 1.0)) is not None
        ):
            yield column.role, seconds


def _are_moments(root: Element) -> bool:
    """Whether the first clock is one of the time of day."""
    for element in root.iter():
        for name, value in element.attrib.items():
            column = column_named(name.rpartition("}")[2])
            if column is not None and column.role == "start" and (seconds := seconds_of(value)) is not None:
                return ":" in value and seconds > _FIRST_TIMES
    return False


def _fields(root: Element) -> dict[str, str]:
    """What the document says of itself before its first speech: in attributes of the root, or in elements of a few words."""
    found: dict[str, str] = {}
    for key, value in root.attrib.items():
        column = column_named(key.rpartition("}")[2])
        if column is not None and column.role in FIELDS and column.role not in ("title", "kind"):
            found.setdefault(column.role, value.strip())

    def visit(element: Element, depth: int) -> bool:
        """Whether the speech has begun."""
        role = role_of(local(element))
        column = column_named(local(element)) or column_named(element.get("Name") or element.get("name") or "")
        text = _DIGITS.sub(r"\1-\2-\3", text_of(element))
        if column is not None and column.role in FIELDS and not len(element) and 0 < len(text) <= _LONGEST_FIELD:
            if column.role != "title" or depth <= 2:
                found.setdefault(column.role, text)
            return False
        if role == "text" and len(text) > 1:
            return True
        return any(visit(child, depth + 1) for child in element) if role not in ("voice", "event") else False

    visit(root, 0)
    return {key: value for key, value in found.items() if value}
