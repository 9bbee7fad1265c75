"""Marked text that is no XML: SGML, whose tags need not be closed nor attributes be quoted, and pieces without a root.

Strategy: a tag that is closed nowhere in the document marks a place; any other is an element, and ends where another of its
name begins. So a tree comes out of any tags, and nothing between them is lost.
"""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser
from typing import Final
from xml.etree.ElementTree import Element, SubElement

_OPENS: Final = re.compile(r"<([A-Za-z][\w.:-]{0,40})(?=[\s>])")
_CLOSES: Final = re.compile(r"</([A-Za-z][\w.:-]{0,40})\s?>")
_RECURS: Final = 3
"""Tags of one name that a marked text has, at least."""
_DEEPEST: Final = 100


def is_marked(text: str) -> bool:
    """Whether a text is marked by tags that come back, though it is no XML.

    >>> is_marked("<SPEAKER ID=1>Yes.<SPEAKER ID=2>No.<SPEAKER ID=1>Oh."), is_marked("<a><b></a>")
    (True, False)
    """
    if text.lstrip("\ufeff \t\r\n").startswith("<?"):
        return False
    opened = Counter(match[1].lower() for match in _OPENS.finditer(text))
    return max(opened.values(), default=0) >= _RECURS


def parse_marked(text: str) -> Element:
    """A tree of the tags in a text; names are in small letters."""
    builder = _Builder({match[1].lower() for match in _CLOSES.finditer(text)})
    builder.feed(text)
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    """A tree in the making."""

    def __init__(self, closed: set[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("document")
        self._closed = closed
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self._closed:
            self._end(tag)
        element = SubElement(self._open[-1], tag, {name: value or "" for name, value in attrs})
        if tag in self._closed and len(self._open) < _DEEPEST:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        SubElement(self._open[-1], tag, {name: value or "" for name, value in attrs})

    def handle_endtag(self, tag: str) -> None:
        self._end(tag)

    def handle_data(self, data: str) -> None:
        parent = self._open[-1]
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + data
        else:
            parent.text = (parent.text or "") + data

    def _end(self, tag: str) -> None:
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at].tag == tag:
                del self._open[at:]
                return
