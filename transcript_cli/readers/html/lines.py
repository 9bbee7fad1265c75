"""The lines of a web page as a browser would show them: a paragraph, a piece between line breaks, a row, an item each.

Strategy: one walk over the tree, without recursion. What an element says of the text within it is a small value that is passed
down; a block's beginning and end, and a line break, close the open line. Nothing is left out: furniture becomes lines too,
marked as such.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from ...model import BlockKind
from .claims import Claim, Claims
from .furniture import Furniture
from .tree import Element, leads_away, moment_of

_BLOCKS: Final = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav noscript ol optgroup option p pre search "
    "section summary table tbody td tfoot th thead tr turn ul xmp".split()
)
_CLOSE_BY: Final = frozenset("li tr dd dt option caption".split())
"""Blocks that follow each other without a blank line."""
_BY_TAG: Final[dict[str, dict[str, Any]]] = {
    "b": {"bold": True}, "strong": {"bold": True},
    "i": {"italic": True}, "em": {"italic": True}, "var": {"italic": True}, "dfn": {"italic": True},
    "pre": {"pre": True}, "xmp": {"pre": True}, "listing": {"pre": True}, "plaintext": {"pre": True},
    "article": {"sectioned": True}, "main": {"sectioned": True}, "section": {"sectioned": True},
    **{f"h{level}": {"kind": "heading", "level": level} for level in range(1, 7)},
    "li": {"kind": "item"},
    "blockquote": {"quoted": True},
}  # fmt: skip
"""What the names of elements say of the text within."""
_BY_STYLE: Final = (
    ("bold", re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)),
    ("italic", re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)),
    ("pre", re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)),
)
_BLOCK_STYLE: Final = re.compile(r"display\s*:\s*(?:block|flex|grid|table)", re.IGNORECASE)
_SPACE: Final = re.compile(r"[ \t\n\r\f\v\x85\u2028\u2029]+")
_GAP: Final = re.compile("[ \u00a0]+")
_HEAD: Final = re.compile("[ \u00a0]*[^ \u00a0]+[ \u00a0]+")
"""The first word of a line with the space around it."""


class Run(NamedTuple):
    """A stretch of text of one kind."""

    text: str
    bold: bool = False
    italic: bool = False
    linked: bool = False
    """It leads to another page."""
    claim: Claim | None = None
    """What the element around it claims to be."""
    source: Element | None = None
    """That element."""
    moment: float | None = None
    """Seconds into the recording to which a link around it leads."""


class Line(NamedTuple):
    """A line as a browser shows it."""

    runs: list[Run]
    block: Element
    """The innermost block around it."""
    kind: BlockKind
    level: int
    gap: bool
    indent: int
    outside: bool
    """It belongs to the page, not to the text."""
    declared: Element | None
    """The innermost element around it with attributes that name a speaker or a time."""


class _Style(NamedTuple):
    """What the elements around a text say of it."""

    block: Element
    bold: bool = False
    italic: bool = False
    linked: bool = False
    claim: Claim | None = None
    source: Element | None = None
    pre: bool = False
    outside: bool = False
    kind: BlockKind = "line"
    level: int = 0
    declared: Element | None = None
    sectioned: bool = False
    quoted: bool = False
    moment: float | None = None
    row: str | None = None
    """What parts the cells, in a row that is one line."""


DECLARING: Final = frozenset(
    {"data-speaker", "data-speaker-name", "data-start", "data-start-time", "data-begin", "data-time", "data-timestamp", "begin"}
)
"""Attributes that name a speaker or a time in seconds."""


def find_lines(body: Element, furniture: Furniture, claims: Claims) -> list[Line]:
    """All visible lines of a page, in reading order."""
    walk = _Walk(furniture, claims)
    style = _Style(body, pre=not any(element.tag in _BLOCKS or element.tag == "br" for element in body.descendants()))
    stack: list[tuple[Element, Iterator[Element | str], _Style]] = [(body, iter(body.children), style)]
    while stack:
        element, children, style = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            walk.leave(element, stack[-1][2] if stack else style)
        elif isinstance(child, str):
            walk.write(child, style)
        else:
            stack.append((child, iter(child.children), walk.enter(child, style)))
    walk.close(style)
    return walk.lines


class _Walk:
    """The state of the walk: the open line, and what comes between it and the line before."""

    def __init__(self, furniture: Furniture, claims: Claims) -> None:
        self.lines: list[Line] = []
        self._furniture = furniture
        self._claims = claims
        self._runs: list[Run] = []
        self._style: _Style | None = None
        """Of the open line."""
        self._aside: list[str] = []
        """Furniture within the open line."""
        self._gap = False
        self._broken = False
        """The line before ended with a line break."""
        self._keyed = False
        """The open line ends with the key to the value that follows."""

    def enter(self, element: Element, style: _Style) -> _Style:
        """The style within an element, whose beginning may close the open line."""
        tag = element.tag
        inner = self._styled(element, style)
        if tag == "br":
            self._break(style)
        elif tag == "hr":
            self.close(style)
            self.lines.append(Line([Run("---")], style.block, "rule", 0, True, 0, style.outside, None))
        elif inner.block is element:
            if tag in ("td", "th") and style.row is not None:
                if self._runs:
                    self._runs.append(Run("" if tag == "td" and self._runs[-1].text.endswith(style.row) else style.row))
                return inner._replace(block=style.block)
            if self._keyed and tag == "dd":
                self._keyed = False
            else:
                self._close_block(style, tag not in _CLOSE_BY)
        return inner

    def leave(self, element: Element, style: _Style) -> None:
        """The end of an element, which may close the open line; `style` is that around it."""
        tag = element.tag
        if element in self._claims.keys and self._runs:
            self._runs.append(Run("" if self._runs[-1].text.rstrip().endswith(":") else ":"))
            self._runs.append(Run(" "))
            self._keyed = True
        elif tag != "br" and _is_block(element) and not (tag in ("td", "th") and style.row is not None):
            self._close_block(style, tag not in _CLOSE_BY)

    def write(self, text: str, style: _Style) -> None:
        """Put text into the open line."""
        if style.pre and not style.outside:
            first, *others = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
            self._put(first, style)
            for piece in others:
                self._break(style)
                self._put(piece, style)
        else:
            self._put(_SPACE.sub(" ", text), style)

    def _put(self, text: str, style: _Style) -> None:
        if style.outside and self._style is not None and not self._style.outside:
            self._aside.append(text)  # furniture within a line
            return
        if not text or (not self._runs and text.isspace() and not style.pre):
            return
        if self._style is None:
            self._style = style
        if self._runs and style.claim and style.claim.kind == "time" and style.source is not self._runs[-1].source:
            text = text if self._runs[-1].text[-1:].isspace() else f" {text}"  # beside the name, with nothing between
        self._runs.append(Run(text, style.bold, style.italic, style.linked, style.claim, style.source, style.moment))

    def _break(self, style: _Style) -> None:
        if self._style is not None or not self._broken:
            self.close(style)
        else:
            self._gap = True
        self._broken = True

    def _close_block(self, style: _Style, gap: bool) -> None:
        self.close(style)
        self._gap = self._gap or gap
        self._broken = False

    def close(self, style: _Style) -> None:
        """Finish the open line."""
        runs, mine, aside = self._runs, self._style, self._aside
        self._runs, self._style, self._aside, self._keyed = [], None, [], False
        if mine is not None and any(not run.text.isspace() for run in runs):
            runs, indent = _trimmed(runs, mine.pre)
            if runs:
                self.lines.append(Line(runs, mine.block, mine.kind, mine.level, self._gap, indent, mine.outside, mine.declared))
                self._gap = self._broken = False
        elif mine is not None and mine.pre:
            self._gap = True
        if any(not text.isspace() for text in aside):
            self.lines.append(Line([Run(" ".join(aside))], style.block, "line", 0, False, 0, True, None))

    def _styled(self, element: Element, style: _Style) -> _Style:
        """The style within an element."""
        tag = element.tag
        changes: dict[str, Any] = dict(_BY_TAG.get(tag, {}))
        if _is_block(element):
            changes["block"] = element
        aside = element in self._claims.aside
        claim = self._claims.elements.get(element)
        timed = tag == "button" and claim is not None
        if aside or (not timed and self._furniture.holds(element, sectioned=style.sectioned, quoted=style.quoted)):
            changes["outside"] = True
        if tag == "a":
            changes["linked"], changes["moment"] = leads_away(element), moment_of(element)
        elif tag == "tr":
            changes["row"] = self._claims.rows.get(element)
            changes["kind"] = "row" if changes["row"] == " | " else style.kind
        placed = style.claim is not None and style.claim.form.startswith(("table ", "dl "))
        if claim is not None and (not placed or claim.kind == "time"):
            changes["claim"], changes["source"] = claim, element
        elif element in self._claims.leading:
            changes["bold"] = True
        if not DECLARING.isdisjoint(element.attributes):
            changes["declared"] = element
        if declared := element.attributes.get("style"):
            changes |= {name: True for name, pattern in _BY_STYLE if pattern.search(declared)}
        return style._replace(**changes) if changes else style


def _is_block(element: Element) -> bool:
    if element.tag in _BLOCKS or "-" in element.tag:
        return True
    style = element.attributes.get("style")
    return bool(style) and _BLOCK_STYLE.search(style or "") is not None


def _trimmed(runs: list[Run], pre: bool) -> tuple[list[Run], int]:
    """The runs without white space at both ends, and how many columns of it stood before them."""
    runs = runs if pre else _spaced(runs)
    text = "".join(run.text for run in runs).replace("\u00a0", " ")
    before = len(text) - len(text.lstrip())
    return _cut(runs, before, len(text.rstrip())), len(text[:before].expandtabs())


def _spaced(runs: list[Run]) -> list[Run]:
    """The runs with one space where there is white space, across their borders too.

    No-break spaces are how authors indent, and how they part a label from what is said: at the beginning of a line and in its
    first gap they keep their width.
    """
    out: list[Run] = []
    wide = True
    after_space = False
    for run in runs:
        text = run.text
        if "\u00a0" in text:
            kept = _HEAD.match(text) if wide else None
            head = kept[0] if kept else ""
            text = head.replace("\u00a0", " ") + _GAP.sub(" ", text[len(head) :])
        wide = wide and text.isspace()
        if after_space and not run.text.startswith("\u00a0"):
            text = text.removeprefix(" ")
        if text:
            out.append(run if text == run.text else run._replace(text=text))
            after_space = text[-1] == " "
    return out


def _cut(runs: list[Run], start: int, end: int) -> list[Run]:
    """The runs between two places of their joined text."""
    out: list[Run] = []
    at = 0
    for run in runs:
        text = run.text[max(start - at, 0) : max(end - at, 0)]
        at += len(run.text)
        if text:
            out.append(run._replace(text=text))
    return out
