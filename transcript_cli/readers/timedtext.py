"""YouTube's captions as XML: `text` with seconds (srv1), or `p` with milliseconds, made of words or not (srv3).

Strategy: each element is a caption. Text of the older form is escaped twice, as the service gives it. A paragraph of white
space makes the caption above roll on, and one that lasts beyond the next ends where that begins.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

import msgspec

from ..errors import InputError
from ..model import Cue, Document, WordTime
from ..source import Source
from .rendering import Rendering
from .times import MILLISECONDS, after, seconds_of
from .xmltree import descendants, local, parse_xml

_ROOTS: Final = ("timedtext", "transcript")


class _Caption(NamedTuple):
    start: float
    end: float | None
    text: str
    words: tuple[WordTime, ...] = ()


def read_timedtext(source: Source) -> Iterator[Document]:
    """One document with a cue for each caption.

    Raises:
        InputError: it is not well-formed, or has another root.
    """
    root = parse_xml(source.text, source.path)
    if local(root) not in _ROOTS:
        message = f"these are no captions of YouTube: the first element is {local(root)[:40]!r}"
        raise InputError(message, path=source.path, advice="Give its format with --from, if it has another.")
    captions = [caption for element in descendants(root, "text", "p") if (caption := _caption(element)) is not None]
    page = Rendering(source)
    cues: list[Cue] = []
    for caption, following in pairwise([*captions, None]):
        assert caption is not None, "it is the last that is none"
        end = caption.end
        if end is not None and following is not None and caption.start < following.start < end:
            end = following.start  # it stays on the screen while the next is said
        page.add(caption.text, kind="cue", time=caption.start, end_time=end, words=caption.words)
        cues.append(Cue(None, caption.start, caption.start if end is None else end, caption.text))
    yield msgspec.structs.replace(page.document("timedtext", outside="marks of the format"), cues=cues)


def _caption(element: Element) -> _Caption | None:
    old = local(element) == "text"
    unit = 1.0 if old else MILLISECONDS
    start = seconds_of(element.get("start" if old else "t"), unit)
    text = "".join(element.itertext())
    text = " ".join((html.unescape(text) if old else text).split())
    if start is None or not text:
        return None
    end = after(start, seconds_of(element.get("dur" if old else "d"), unit))
    return _Caption(start, end, text, tuple(_words(element, text, start)))


def _words(element: Element, text: str, start: float) -> Iterator[WordTime]:
    """The words that have times of their own; the first is said when the caption begins."""
    parts = list(descendants(element, "s"))
    if not any(part.get("t") for part in parts):
        return
    at = 0
    for part in parts:
        word = (part.text or "").strip()
        offset = text.find(word, at) if word else -1
        if offset >= 0:
            yield WordTime(word, offset, after(start, seconds_of(part.get("t") or "0", MILLISECONDS)), None)
            at = offset + len(word)
