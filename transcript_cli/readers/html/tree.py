"""A web page as a tree: parsed as browsers parse, refused where no browser could show it.

Strategy: one linear look at the tags comes before the parser, because its time grows with the square of the nesting, of the
attributes of a tag and of the options of a list, and because a few unclosed formatting tags that every paragraph opens anew
make millions of elements of a few kilobytes. What passes is parsed by lexbor and copied into plain elements, scripts, styles
and drawings left out, with the figures that later steps weigh: how much text an element holds, and how much of it is links.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ...errors import InputError

_UNSEEN: Final = frozenset("style template svg math object embed audio video canvas map rt rp rtc datalist".split())
"""Elements that hold no text of the page, or none that is read as part of a sentence."""
_BLANKS: Final = " \n\t\r\u00a0"
_INVISIBLE: Final = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Soft hyphens and marks of zero width, which browsers show as nothing."""


class Element:
    """An element of a page, with its text and its elements in order."""

    __slots__ = ("attributes", "characters", "children", "headings", "last", "linked", "links", "order", "parent", "tag")

    def __init__(self, tag: str, attributes: dict[str, str], parent: Element | None = None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Element | str] = []
        self.characters = 0
        """Characters of its text, white space left out."""
        self.linked = 0
        """Those of them that lead to another page."""
        self.links = 0
        """Links to other pages."""
        self.headings = 0
        """Headings of the first two levels."""
        self.order = self.last = 0
        """Its number in reading order, and that of the last element within."""

    def get(self, name: str) -> str:
        """An attribute, stripped; empty where there is none."""
        return self.attributes.get(name, "").strip()

    def holds(self, other: Element) -> bool:
        """Whether another element is this one or stands within it."""
        return self.order <= other.order <= self.last

    def elements(self) -> Iterator[Element]:
        """The elements directly within."""
        return (child for child in self.children if isinstance(child, Element))

    def ancestors(self) -> Iterator[Element]:
        """The elements around this one, from the inside out."""
        parent = self.parent
        while parent is not None:
            yield parent
            parent = parent.parent

    def descendants(self) -> Iterator[Element]:
        """The elements within, in reading order."""
        stack = [self]
        while stack:
            element = stack.pop()
            if element is not self:
                yield element
            stack.extend([child for child in reversed(element.children) if isinstance(child, Element)])

    def text(self, most: int = sys.maxsize) -> str:
        """The text within, white space joined; of the first `most` texts and elements."""
        pieces: list[str] = []
        stack: list[Element | str] = [self]
        while stack and most > 0:
            node = stack.pop()
            most -= 1
            if isinstance(node, str):
                pieces.append(node)
            else:
                if node.tag in _APART:
                    pieces.append(" ")
                stack.extend(reversed(node.children))
        return " ".join("".join(pieces).split())


_APART: Final = frozenset("li p div br tr td th dt dd".split())
"""Elements that stand apart from what is before them."""


def parse_html(text: str, path: str | None = None) -> Element:
    """The root element of a page, with `head`, `body` or `frameset` within, and the figures of each element.

    Raises:
        InputError: its nesting, its attributes or its number of tags are beyond any page.
    """
    _Guard(path).check(text)
    parser = LexborHTMLParser(text)
    root = Element("html", {})
    if parser.root is not None:
        root = _copied(parser.root, path)
    _measure(root)
    return root


def _copied(top: LexborNode, path: str | None) -> Element:
    """The elements and texts under a node of the parser; of the scripts only those that hold data."""
    root = Element(top.tag or "html", _attributes(top))
    waiting = [(top, root, 0)]
    while waiting:
        node, element, depth = waiting.pop()
        if depth > _DEEPEST:
            raise _refusal("nests too deep", path)
        for child in node.iter(include_text=True):
            if child.is_text_node:
                element.children.append(_INVISIBLE.sub("", child.text_content or ""))
                continue
            tag = child.tag or ""
            if tag in _UNSEEN or (tag == "script" and "json" not in (child.attributes.get("type") or "")):
                continue
            copy = Element(tag, _attributes(child), element)
            element.children.append(copy)
            waiting.append((child, copy, depth + 1))
    return root


def _attributes(node: LexborNode) -> dict[str, str]:
    return {name: value or "" for name, value in node.attributes.items()}


def _measure(root: Element) -> None:
    """Number the elements, and count characters, links and headings from the leaves up."""
    elements = [root, *root.descendants()]
    for order, element in enumerate(elements):
        element.order = element.last = order
    for element in reversed(elements):
        if (parent := element.parent) is not None:
            parent.last = max(parent.last, element.last)
        if element.tag in ("script", "head", "title"):
            continue
        for child in element.children:
            if isinstance(child, str):
                element.characters += len(child) - sum(map(child.count, _BLANKS))
        if element.tag == "a" and leads_away(element):
            element.linked, element.links = element.characters, 1
        element.headings += element.tag in ("h1", "h2")
        if parent is not None:
            parent.headings += element.headings
            parent.characters += element.characters
            parent.linked += element.linked
            parent.links += element.links


def leads_away(link: Element) -> bool:
    """Whether a link leads to another page, and not to a place in this one or in its recording."""
    target = link.get("href")
    return bool(target) and not target.startswith(("#", "javascript:", "?t=")) and "#t=" not in target


_MOMENT: Final = re.compile(
    r"[?&#](?:t|start|time_continue)=(?:(?:(\d{1,3})h)?(?:(\d{1,4})m)?(\d{1,6})(?:\.\d{1,3})?s?)(?=[&#]|\Z)"
)


def moment_of(link: Element) -> float | None:
    """Seconds into a recording to which a link leads: ?t=77, &t=1m17s, #t=77.

    >>> _MOMENT.search("https://example.org/watch?v=x&t=1m17s").groups()
    (None, '1', '17')
    """
    match = _MOMENT.search(link.get("href"))
    if match is None:
        return None
    hours, minutes, whole = (int(part or 0) for part in match.groups())
    return float(hours * 3600 + minutes * 60 + whole)


# --- the look before ------------------------------------------------------------------------------------------------------

_TAG: Final = re.compile(r"<(?:(/?)([a-zA-Z][^\s/>]*+)([^>]*+)|!--)")
_ATTRIBUTE: Final = re.compile(r"""[^\s=>"'/]++(?:\s*+=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s>]*+))?+""")
_RAW: Final = frozenset("script style textarea title noframes xmp iframe".split())
"""Elements whose content is no markup."""
_ALONE: Final = frozenset("area base br col embed frame hr img input link meta param source track wbr".split())
_NEVER_OPEN: Final = _RAW | _ALONE | {"shape"}
_CLOSED_BY_NEXT: Final = frozenset("a body button dd dt head html li nobr option p tbody td tfoot th thead tr".split())
"""Elements that close the one of their kind before them, so that leaving them open does not nest."""
_FORMATTING: Final = frozenset("b big code em font i s small strike strong tt u".split())
"""Elements that stay open across paragraphs and are made anew in each, three of a kind at the most."""
_SHAPES: Final = frozenset("circle ellipse g image line path polygon polyline rect stop use".split())
"""Elements of drawings, which close themselves."""
_DEEPEST: Final = 512
"""Elements within elements; browsers stop there too."""
_MOST_OPEN: Final = 10_000
"""Tags never closed, which does not always nest."""
_MOST_REMADE: Final = 1_000_000
_USUAL_FORMATTING: Final = 8
_MOST_STEPS: Final = 500_000_000
"""Open elements, added up over all tags: what looking for the right one to close may cost."""
_MOST_TAGS: Final = 250_000
_MOST_ATTRIBUTES: Final = 2_000
_MOST_OF: Final = {"option": 10_000, "optgroup": 10_000, "html": 1_000, "body": 1_000, "shape": 20_000}
"""Of tags that cost the more the more of them there are."""


class _Guard:
    """The tags of a page, counted until they are too many."""

    def __init__(self, path: str | None) -> None:
        self._path = path
        self._depth = 0
        self._formatting: Counter[str] = Counter()
        self._remade_each = 0
        self._opened: dict[str, list[str]] = {}
        self._counts: Counter[str] = Counter()

    def check(self, text: str) -> None:
        """Refuse a page that would take the parser more than a moment."""
        remade = steps = tags = at = 0
        while match := _TAG.search(text, at):
            at = match.end()
            closes, name, rest = match.groups()
            if name is None:
                at = _after(text, "-->", at)
                continue
            self._take(name.lower(), bool(closes), rest)
            tags += 1
            remade += max(0, self._remade_each - _USUAL_FORMATTING)
            steps += self._depth
            if self._depth > _MOST_OPEN or remade > _MOST_REMADE or steps > _MOST_STEPS:
                raise _refusal("nests too deep", self._path)
            if tags > _MOST_TAGS:
                raise _refusal(f"has more than {_MOST_TAGS:,} tags", self._path)
            if name.lower() in _RAW and not closes:
                at = _after(text, f"</{name}", at)

    def _take(self, name: str, closes: bool, rest: str) -> None:
        if len(rest) > _MOST_ATTRIBUTES and sum(1 for _ in _ATTRIBUTE.finditer(rest)) > _MOST_ATTRIBUTES:
            raise _refusal(f"has a tag of more than {_MOST_ATTRIBUTES:,} attributes", self._path)
        if name in _SHAPES and rest.endswith("/"):
            name = "shape"
        if name in _MOST_OF and not closes:
            self._counts[name] += 1
            if self._counts[name] > _MOST_OF[name]:
                raise _refusal("repeats one tag without end", self._path)
        if name in _FORMATTING:
            self._format(name, closes, rest)
        elif name not in _CLOSED_BY_NEXT and name not in _NEVER_OPEN:
            self._depth = max(0, self._depth + (-1 if closes else 1))

    def _format(self, name: str, closes: bool, rest: str) -> None:
        if not closes:
            key = name + rest
            self._formatting[key] += 1
            self._remade_each += self._formatting[key] <= 3
            self._depth += 1
            self._opened.setdefault(name, []).append(key)
        elif opened := self._opened.get(name):
            key = opened.pop()
            self._remade_each -= self._formatting[key] <= 3
            self._formatting[key] -= 1
            self._depth = max(0, self._depth - 1)


def _refusal(what: str, path: str | None) -> InputError:
    advice = "Save it from the browser anew, or as plain text."
    return InputError(f"this page {what}: no transcript does", path=path, advice=advice)


def _after(text: str, mark: str, at: int) -> int:
    """Where the text goes on after a mark, in either case; its end where there is none."""
    found = re.compile(re.escape(mark), re.IGNORECASE).search(text, at)
    return found.end() if found else len(text)
