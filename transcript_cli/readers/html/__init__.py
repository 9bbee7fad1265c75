"""Web pages: the transcript found in the page, drawn as text with what the page declares.

Strategy: the whole order is `read_html` below. The page is parsed as browsers do (`tree`), furniture is told by its markup
(`furniture`), elements that name speakers and times are claimed (`claims`), the tree becomes lines (`lines`),
claims that hold good become voices (`voices`), and the part that holds the turns is found (`region`). All text of
the page is drawn in reading order: what stands outside the transcript too, but as no block. Bold names stay text with marks,
because the parser infers labels better than a page declares them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from ...errors import InputError
from ...model import Document, Warning
from ...source import Source
from ..rendering import Rendering
from .claims import Claims, find_claims
from .furniture import Furniture
from .head import find_fields
from .lines import find_lines
from .region import find_outside
from .tree import Element, parse_html
from .voices import Spoken, give_voices

_SAVED_FROM: Final = re.compile(r"<!--\s*saved from url=(?:\(\d+\))?(https?://\S+)\s*-->")
"""What browsers write into a page that they save."""
_HEAD: Final = 4096
_LITTLE: Final = 100
"""Characters under which a page has next to no text."""


def read_html(source: Source) -> Iterator[Document]:
    """One document: the transcript that the page holds.

    Raises:
        InputError: the page is beyond any browser, or only a frame around other pages.
    """
    root = parse_html(source.text, source.path)
    body = _body(root, source)
    claims = find_claims(body)
    spoken = give_voices(find_lines(body, Furniture(body), claims))
    outside, turns = find_outside(spoken, body)
    listed, terms = _listed_fields(claims, spoken, turns)
    saved = _SAVED_FROM.search(source.text, 0, _HEAD)
    page = Rendering(source)
    for key, value in {**listed, "url": saved and saved[1], **dict(find_fields(root))}.items():
        page.field(key, value)
    drawn = 0
    for item, is_outside in zip(spoken, outside, strict=True):
        line = item.line
        if line.block in terms:
            continue
        if is_outside:
            page.skip(item.text)
        else:
            drawn += len(item.text)
            page.add(
                item.text, kind=line.kind, gap=line.gap, level=line.level, indent=line.indent, marks=item.marks,
                voice=item.voice, time=item.time, end_time=item.end_time,
            )  # fmt: skip
    yield page.document("html", warnings=_warnings(source, drawn))


def _listed_fields(claims: Claims, spoken: Sequence[Spoken], turns: Sequence[int]) -> tuple[dict[str, Any], set[Element]]:
    """The fields that lists of terms declare before the transcript begins, and the elements that hold them."""
    terms = set(claims.keys).union(*claims.keys.values())
    first = next((at for at in turns if spoken[at].line.block not in terms), len(spoken))
    front = {item.line.block for item in spoken[:first] if not item.line.outside}
    return dict(_listed(term, values) for term, values in claims.keys.items() if term in front), terms & front


def _listed(term: Element, values: Sequence[Element]) -> tuple[str, str | list[str]]:
    """A term without its colon, and its value or values."""
    texts = [text for value in values if (text := value.text())]
    return term.text().rstrip(" :："), texts[0] if len(texts) == 1 else texts


def _body(root: Element, source: Source) -> Element:
    """The body of the page, or of the page for browsers without frames."""
    for part in root.elements():
        if part.tag == "body":
            return part
        if part.tag == "frameset":
            return _without_frames(part, source)
    return root


def _without_frames(frames: Element, source: Source) -> Element:
    """What a page of frames holds itself: a page for browsers that have none."""
    pages = [part.get("src") for part in frames.descendants() if part.tag == "frame" and part.get("src")]
    for part in frames.descendants():
        if part.tag == "noframes":
            root = parse_html("".join(child for child in part.children if isinstance(child, str)), source.path)
            body = next((child for child in root.elements() if child.tag == "body"), root)
            if body.characters > _LITTLE:
                return body
    shown = ", ".join(pages[:5]) or "another page"
    raise InputError("this page is a frame around others", path=source.path, advice=f"Give the page that it shows: {shown}.")


def _warnings(source: Source, drawn: int) -> tuple[Warning, ...]:
    if drawn >= _LITTLE or "<script" not in source.text.lower():
        return ()
    message = "the page has next to no text of its own: its scripts make it. Save it from the browser once it is shown."
    return (Warning(line=None, code="text-made-by-scripts", message=message),)
