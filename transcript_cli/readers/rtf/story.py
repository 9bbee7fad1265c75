"""Paragraphs and tables of Rich Text as elements of Word.

Strategy: Rich Text has no elements: a paragraph, a cell, a row is what stands before the word that ends it, and what it looks
like is what holds at that moment. So pieces wait until they are ended.
"""

from __future__ import annotations

from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement


class Look(NamedTuple):
    """How characters look."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    deleted: bool = False
    """With changes tracked."""
    added: bool = False


class Shape(NamedTuple):
    """How a paragraph stands on the page."""

    in_table: int = 0
    """Not 0 in a cell."""
    level: int = 9
    """Of the outline, from 0; from 9 on it is body text."""
    item: int = 0
    """Not 0 in a list."""
    left: int = 0
    """Twentieths of a point before its lines, and before its first line beyond that."""
    first: int = 0


class Story:
    """Text that runs through: the body, a head of a page, a note, a box.

    Attributes:
        out: what it has so far.
    """

    def __init__(self, out: Element) -> None:
        self.out = out
        self._paragraph = Element("p")
        self._text: list[str] = []
        self._look = Look()
        self._cell: Element | None = None
        self._cells: list[Element] = []
        self._table: Element | None = None

    def write(self, text: str, look: Look) -> None:
        """Characters of the open paragraph; a line feed and a tab are breaks in Word's terms too."""
        if not text:
            return
        if look != self._look:
            self._close_run()
            self._look = look
        self._text.append(text)

    def hang(self, box: Element) -> None:
        """Hang a text box on the open paragraph."""
        self._close_run()
        SubElement(self._paragraph, "drawing").append(box)

    def end_paragraph(self, shape: Shape) -> None:
        """End the open paragraph, which may be blank."""
        self._close_run()
        paragraph, self._paragraph = self._paragraph, Element("p")
        paragraph.insert(0, _properties(shape))
        if not shape.in_table:
            self._end_table()
            self.out.append(paragraph)
            return
        if self._cell is None:
            self._cell = Element("tc")
        self._cell.append(paragraph)

    def end_cell(self, shape: Shape) -> None:
        """End the open cell of a table."""
        self.end_paragraph(shape._replace(in_table=1))
        if self._cell is not None:
            self._cells.append(self._cell)
        self._cell = None

    def end_row(self) -> None:
        """End the open row."""
        if self._table is None:
            self._table = SubElement(self.out, "tbl")
        SubElement(self._table, "tr").extend(self._cells)
        self._cells = []

    def finish(self, shape: Shape) -> None:
        """End whatever is open."""
        if self._text or len(self._paragraph):
            self.end_paragraph(shape)
        self._end_table()

    def _end_table(self) -> None:
        """What stands in a table without the end of its cell or its row is not lost."""
        if self._cell is not None:
            self._cells.append(self._cell)
            self._cell = None
        if self._cells:
            self.end_row()
        self._table = None

    def _close_run(self) -> None:
        if not self._text:
            return
        parent, look = self._paragraph, self._look
        if look.deleted or look.added:
            parent = SubElement(parent, "del" if look.deleted else "ins")
        run = SubElement(parent, "r")
        if look.bold or look.italic or look.hidden:
            properties = SubElement(run, "rPr")
            for name, on in (("b", look.bold), ("i", look.italic), ("vanish", look.hidden)):
                if on:
                    SubElement(properties, name)
        SubElement(run, "t").text = "".join(self._text)
        self._text.clear()


def _properties(shape: Shape) -> Element:
    properties = Element("pPr")
    if 0 <= shape.level < Shape().level:
        SubElement(properties, "outlineLvl").set("val", str(shape.level))
    if shape.item:
        SubElement(SubElement(properties, "numPr"), "numId").set("val", "1")
    if shape.left or shape.first:
        indent = SubElement(properties, "ind")
        indent.set("left", str(shape.left))
        indent.set("firstLine", str(shape.first))
    return properties
