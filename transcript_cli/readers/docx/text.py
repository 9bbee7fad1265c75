"""The lines of a Word paragraph as the page shows them: text, bold and italic, heading or list item, indentation.

Strategy: one walk over the runs. What Word wraps around text (tracked insertions, content controls, links, smart tags, fields,
directions, mathematics) is looked through; what the page does not show (deletions, field codes, readings above characters,
hidden text) is left out. Bold is a switch that a style, a character style and the run itself turn (ECMA-376 part 1, 17.7.3), so
styles are followed to their roots once each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from ...model import BlockKind, Mark
from ..xmltree import attribute, children, descendants, find, local

_UNSEEN: Final = frozenset(
    "del moveFrom delText delInstrText instrText rPr pPr sdtPr sdtEndPr fldData rt Fallback footnoteRef endnoteRef "
    "annotationRef smartTagPr customXmlPr".split()
)
"""Elements within a paragraph whose text the page does not show."""
_CHARACTERS: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_DRAWN: Final = frozenset({"drawing", "pict", "object"})
_OFF: Final = frozenset({"0", "false", "off", "none"})
_HEADING: Final = re.compile(r"heading ([1-9])\Z", re.IGNORECASE)
_INVISIBLE: Final = "\u00ad\ufeff\u200b\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
_MARKS: Final = str.maketrans("", "", "\u00ad\ufeff")
_TAB: Final = 8
_CELL: Final = 120
"""Twentieths of a point that a character is wide, about."""
_DEEPEST_INDENT: Final = 60
_LONGEST_CHAIN: Final = 50
"""Styles based on styles."""


class Line(NamedTuple):
    """A line of a paragraph: all of it, or what stands between two line breaks."""

    text: str
    indent: int
    marks: tuple[Mark, ...]

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return any(mark.kind == "bold" and not mark.start and mark.end == len(self.text) for mark in self.marks)


class Paragraph(NamedTuple):
    """A paragraph as the page shows it."""

    lines: list[Line]
    """Empty for a blank paragraph."""
    kind: BlockKind
    level: int
    contents: bool
    """It is a line of a table of contents."""
    boxes: list[Element]
    """The text boxes that hang on it."""


class Run(NamedTuple):
    """A stretch of text of one look; a line break is a line feed."""

    text: str
    bold: bool
    italic: bool


class Style(NamedTuple):
    """What a style says of the paragraphs or characters that have it."""

    name: str = ""
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    level: int | None = None
    """Depth of the heading that it makes, from 1."""
    item: bool = False
    indent: int = 0


# --- styles ---------------------------------------------------------------------------------------------------------------


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._found: dict[str, Style] = {}
        self._default = ""
        for element in children(root, "style"):
            key = attribute(element, "styleId") or ""
            self._elements[key] = element
            if attribute(element, "type") == "paragraph" and attribute(element, "default") not in (None, *_OFF):
                self._default = key

    def of_paragraph(self, properties: Element | None) -> Style:
        """The style that the properties of a paragraph name, the default one where they name none."""
        named = _value(properties, "pStyle")
        return self.by_key(self._default if named is None else named)

    def by_key(self, key: str) -> Style:
        """The style with this id, and with all that it is based on."""
        if key not in self._found:
            chain: list[Element] = []
            style, at = Style(), key
            while at in self._elements and len(chain) < _LONGEST_CHAIN:
                chain.append(self._elements[at])
                at = _value(chain[-1], "basedOn") or ""
            for element in reversed(chain):
                style = _amended(style, element)
            self._found[key] = style
        return self._found[key]


def _amended(base: Style, element: Element) -> Style:
    """A style made of the one that it is based on and of what it says itself."""
    letters, lines = find(element, "rPr"), find(element, "pPr")
    name = (_value(element, "name") or "").casefold()
    level = _level(lines)
    if heading := _HEADING.match(name):
        level = int(heading[1])
    elif name == "title":
        level = 1
    return Style(
        name,
        _switch(letters, "b", base.bold),
        _switch(letters, "i", base.italic),
        _switch(letters, "vanish", base.hidden),
        (level or None) if level is not None else base.level,
        _is_item(lines, base.item),
        _indent(lines, base.indent),
    )


def _value(element: Element | None, name: str) -> str | None:
    child = find(element, name)
    return None if child is None else attribute(child, "val")


def _switch(element: Element | None, name: str, default: bool) -> bool:
    child = find(element, name)
    return default if child is None else attribute(child, "val") not in _OFF


def _level(properties: Element | None) -> int | None:
    """Depth of the heading that an outline level makes; 0 for body text, None where nothing is said."""
    value = _value(properties, "outlineLvl")
    if value is None or not value.isdecimal():
        return None
    return int(value) + 1 if int(value) < 9 else 0


def _is_item(properties: Element | None, default: bool) -> bool:
    numbering = find(properties, "numPr")
    return default if numbering is None else _value(numbering, "numId") != "0"


def _indent(properties: Element | None, default: int) -> int:
    """Columns before the first line."""
    element = find(properties, "ind")
    if element is None:
        return default
    left = _twips(element, "left") or _twips(element, "start")
    return max(0, left + _twips(element, "firstLine") - _twips(element, "hanging")) // _CELL


def _twips(element: Element, name: str) -> int:
    value = attribute(element, name) or "0"
    return int(value) if len(value) < 7 and value.lstrip("-").isdecimal() else 0


# --- paragraphs -----------------------------------------------------------------------------------------------------------


def read_paragraph(element: Element, styles: Styles, before: list[Run] | None = None) -> tuple[Paragraph, list[Run]]:
    """A paragraph, and its runs.

    Args:
        element: the `p`.
        styles: of the document.
        before: the runs of a paragraph that runs into this one, because the mark between the two was deleted.
    """
    properties = find(element, "pPr")
    style = styles.of_paragraph(properties)
    reader = _Reader(styles, style)
    reader.read(element)
    runs = (before or []) + reader.runs
    level = _level(properties)
    level = (style.level or 0) if level is None else level
    item = _is_item(properties, style.item)
    kind: BlockKind = "heading" if level else "item" if item else "line"
    lines = [line for line in _lines(runs, 0 if item else _indent(properties, style.indent), plain=bool(level)) if line.text]
    return Paragraph(lines, kind, level, style.name.startswith("toc "), reader.boxes), runs


def runs_on(element: Element) -> bool:
    """Whether the mark that ends a paragraph was deleted, with changes tracked."""
    mark = find(element, "pPr", "rPr")
    return find(mark, "del") is not None or find(mark, "moveFrom") is not None


class _Reader:
    """One paragraph on its way from elements to runs."""

    def __init__(self, styles: Styles, style: Style) -> None:
        self._styles = styles
        self._style = style
        self._codes: list[int | None] = []
        """Where the code of each open field begins in the runs; None for a field whose code is over."""
        self.runs: list[Run] = []
        self.boxes: list[Element] = []

    def read(self, element: Element) -> None:
        """Take the text of what a paragraph, or what is wrapped around some of its runs, holds."""
        for child in element:
            name = local(child)
            if name == "r":
                self._read_run(child)
            elif name == "t":  # in mathematics, whose runs are of another kind
                self.runs.append(Run(child.text or "", False, False))
            else:
                self._read_other(child, name)

    def _read_run(self, element: Element) -> None:
        first = next(iter(element), None)
        look = self._look(first if first is not None and local(first) == "rPr" else None)
        if look.hidden:
            return
        bold, italic = look.bold, look.italic
        for child in element:
            name = local(child)
            if name == "t":
                self.runs.append(Run(child.text or "", bold, italic))
            elif name in _CHARACTERS:
                self.runs.append(Run(_CHARACTERS[name], bold, italic))
            elif name == "sym":
                self.runs.append(Run(_symbol(attribute(child, "char")), bold, italic))
            elif name == "fldChar":
                self._read_field(attribute(child, "fldCharType"))
            else:
                self._read_other(child, name)

    def _look(self, properties: Element | None) -> Style:
        """What a run looks like: its own switches, or else what its two styles turn on and off again."""
        said = {local(child): attribute(child, "val") for child in properties} if properties is not None else {}
        if not said:
            return self._style
        letters = self._styles.by_key(said.get("rStyle") or "")
        return Style(
            bold=said["b"] not in _OFF if "b" in said else self._style.bold != letters.bold,
            italic=said["i"] not in _OFF if "i" in said else self._style.italic != letters.italic,
            hidden=said["vanish"] not in _OFF if "vanish" in said else self._style.hidden or letters.hidden,
        )

    def _read_other(self, element: Element, name: str) -> None:
        if name == "AlternateContent":
            before = len(self.runs), len(self.boxes)
            for way in element:  # the same thing drawn in several ways: the first that has text
                self.read(way)
                if (len(self.runs), len(self.boxes)) != before:
                    break
        elif name in _DRAWN:
            self._read_drawing(element)
        elif name not in _UNSEEN:
            self.read(element)

    def _read_drawing(self, element: Element) -> None:
        """Find the text boxes; one that is drawn in several ways is taken once."""
        boxes = list(descendants(element, "txbxContent"))
        others = [inner for way in descendants(element, "Fallback") for inner in descendants(way, "txbxContent")]
        others += [inner for box in boxes for inner in descendants(box, "txbxContent") if inner is not box]
        self.boxes += [box for box in boxes if not any(box is other for other in others)]

    def _read_field(self, kind: str | None) -> None:
        """Leave out what stands in the code of a field, once it is known to be one; one that never ends hides nothing."""
        if kind == "begin":
            self._codes.append(len(self.runs))
        elif kind in ("separate", "end") and self._codes:
            at = self._codes.pop()
            if at is not None:
                del self.runs[at:]
            if kind == "separate":
                self._codes.append(None)


def _symbol(code: str | None) -> str:
    """A character of a symbol font; those in the private area mean nothing without the font."""
    if code is None or not re.fullmatch(r"[0-9A-Fa-f]{1,5}", code):
        return ""
    number = int(code, 16)
    return chr(number) if 0x20 <= number < 0xD800 else ""


# --- lines ----------------------------------------------------------------------------------------------------------------


def _lines(runs: list[Run], indent: int, *, plain: bool) -> Iterator[Line]:
    """The runs cut at line breaks; `plain` where bold says nothing, because the whole is set apart."""
    open_runs: list[Run] = []
    for run in runs:
        first, *others = run.text.split("\n") if "\n" in run.text else (run.text,)
        open_runs.append(run._replace(text=first))
        for text in others:
            yield _line(open_runs, indent, plain)
            open_runs = [run._replace(text=text)]
    yield _line(open_runs, indent, plain)


def _line(runs: list[Run], indent: int, plain: bool) -> Line:
    whole = "".join(run.text for run in runs)
    if not whole.isascii():
        runs = [run._replace(text=run.text.translate(_MARKS)) for run in runs]
        whole = "".join(run.text for run in runs)
    start = len(whole) - len(whole.lstrip().lstrip(_INVISIBLE).lstrip())
    end = len(whole.rstrip().rstrip(_INVISIBLE).rstrip())
    columns = indent + len(whole[:start].expandtabs(_TAB))
    text = whole[start:end]
    plain = plain or not any(run.bold or run.italic for run in runs)
    marks = () if plain else (*_marks(runs, start, text, "bold"), *_marks(runs, start, text, "italic"))
    return Line(text, min(columns, _DEEPEST_INDENT), tuple(sorted(marks, key=lambda mark: mark.start)))


def _marks(runs: list[Run], start: int, text: str, kind: str) -> Iterator[Mark]:
    """The stretches of a line that are bold, or italic, without white space at their ends."""
    assert kind in ("bold", "italic")
    at, opened = -start, None
    for run in (*runs, Run("", False, False)):
        is_set = run.bold if kind == "bold" else run.italic
        if opened is None and is_set:
            opened = at
        elif opened is not None and not is_set and (run.text.strip() or at >= len(text)):
            stretch = text[max(opened, 0) : max(at, 0)]
            first = max(opened, 0) + len(stretch) - len(stretch.lstrip())
            last = max(opened, 0) + len(stretch.rstrip())
            if first < last:
                yield Mark("bold" if kind == "bold" else "italic", first, last)
            opened = None
        at += len(run.text)
