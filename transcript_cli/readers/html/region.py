"""Where on a page the transcript stands: the smallest part that holds all lines that look like turns.

Strategy: lines with a voice, and lines that begin as a label does, vote for the part of the tree they stand in; a label counts
when it comes back, because "Read more:" and a photographer's name stand on every page. Where nothing comes back, the weight of
running text decides. What follows the part is furniture; what comes before it within the main part stays, because title, date
and the list of speakers stand there. Nothing within the part is dropped but lines that are one link.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Final

from .tree import Element
from .voices import Spoken

_LABEL: Final = re.compile(
    r"(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s+)?"
    r"(?P<label>[^\W\d_][^:：\n]{0,60}?)(?:\s?\([^()]{1,60}\))?\s?[:：](?![/\d])"
    r"|(?P<letter>[QA])[.\s]\s"
    r"|(?P<stop>[^\W\d_][\w.'’ -]{0,50}?[A-ZÀ-Þ]{3,})\.\s"
)
_MOST_VOTES: Final = 0.6
"""Share of the labels that a part must hold for the others to be none."""
_MAIN: Final = 0.5
_NEARLY_ALL: Final = 0.8
"""Share of the running text that a part must hold, where it is called the main part and where it is not."""
_TEXTS: Final = frozenset("p pre h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote span font b i a".split())
"""Elements that are pieces of a text, and never the whole of it."""
_LONGEST_LABEL: Final = 60
"""Characters."""
_LONG_LINK: Final = 5
"""Words of a line that is one link, from which on it cannot be a speaker's name."""
_SMALL_PRINT: Final = 400
"""Characters after the last rule of a page, at the most, where they are who made it and when."""


def find_outside(spoken: Sequence[Spoken], body: Element) -> tuple[list[bool], list[int]]:
    """For each line, whether it stands outside the transcript; and which lines look like the beginnings of turns."""
    outside = [item.line.outside for item in spoken]
    votes = _votes(spoken, outside)
    inside = _smallest_with(votes, spoken, body) if votes else _heaviest(spoken, outside, body)
    main = next(
        (part for part in (inside, *inside.ancestors()) if part.tag in ("main", "article") or part.get("role") == "main"), body
    )
    last_vote = max((at for _, at in votes), default=-1)
    end = _end(inside, spoken[last_vote].line.block) if votes else inside.last
    last = max((at for at, item in enumerate(spoken) if inside.order <= item.line.block.order <= end), default=len(spoken) - 1)
    for at, item in enumerate(spoken):
        if at > last or not main.holds(item.line.block):
            outside[at] = True
        elif item.voice is None and (words := _linked_words(item)):
            outside[at] = outside[at] or at > last_vote >= 0 or words >= _LONG_LINK
    _drop_eyebrows(spoken, outside)
    _drop_headings_of_nothing(spoken, outside, last_vote)
    _drop_small_print(spoken, outside, last_vote)
    return outside, [at for _, at in votes]


def _votes(spoken: Sequence[Spoken], outside: Sequence[bool]) -> list[tuple[str, int]]:
    """The labels that come back, each with its line."""
    found = [(label, at) for at, item in enumerate(spoken) if not outside[at] and (label := _label(item)) is not None]
    counts = Counter(label for label, _ in found)
    return [(label, at) for label, at in found if counts[label] > 1 or spoken[at].voice is not None]


def _label(item: Spoken) -> str | None:
    if item.voice is not None:
        return item.voice.casefold()
    text = item.text
    if match := _LABEL.match(text):
        return str(match[match.lastgroup or 0]).casefold()
    if len(text) <= _LONGEST_LABEL and text[-1] not in ".!?…":
        return text.casefold()  # a name on its own line
    first = next(iter(item.marks), None)
    return text[: first.end].casefold() if first and first.start == 0 and first.end <= _LONGEST_LABEL else None


def _smallest_with(votes: Sequence[tuple[str, int]], spoken: Sequence[Spoken], body: Element) -> Element:
    """The smallest element outside of which no label stands that stands within it."""
    blocks = Counter(spoken[at].line.block for _, at in votes)
    rows = sorted((_room(spoken[at].line.block, blocks, body).order, label) for label, at in votes)
    orders = [order for order, _ in rows]
    places: defaultdict[str, list[int]] = defaultdict(list)
    for order, label in rows:
        places[label].append(order)
    here, start, end = body, 0, len(rows)
    while orders[start] > here.order:  # else a label stands in this element itself
        parts = list(_parts_with(here, orders, start, end))
        part, first, last = max(parts, key=lambda row: row[2] - row[1])
        others = (rows[at][1] for at in (*range(start, first), *range(last, end)))
        few = last - first < _MOST_VOTES * (end - start)
        if few or any(_any_between(places[label], part.order, part.last) for label in others) or _is_one_of_many(part):
            break
        here, start, end = part, first, last
    return here


def _room(block: Element, labels: Counter[Element], body: Element) -> Element:
    """Where what follows a label may stand: beside its block, or within it where it holds other labels too."""
    return block if labels[block] > 1 or block is body or block.parent is None else block.parent


def _parts_with(here: Element, orders: Sequence[int], start: int, end: int) -> Iterator[tuple[Element, int, int]]:
    """The elements directly within that hold votes, each with the first and the last of its votes."""
    children = list(here.elements())
    firsts = [child.order for child in children]
    while start < end:
        child = children[bisect_right(firsts, orders[start]) - 1]
        after = bisect_right(orders, child.last, start, end)
        yield child, start, after
        start = after


def _any_between(places: Sequence[int], first: int, last: int) -> bool:
    at = bisect_left(places, first)
    return at < len(places) and places[at] <= last


def _end(inside: Element, block: Element) -> int:
    """The number of the last element of the transcript: where its parts are of one kind, what follows the last is not it."""
    part = next((child for child in inside.elements() if child.holds(block)), None)
    if part is None or part.tag not in ("div", "section", "article") or not part.get("class"):
        return inside.last
    return max(child.last for child in inside.elements() if _are_alike(child, part))


def _are_alike(part: Element, other: Element) -> bool:
    return part.tag == other.tag and part.get("class") == other.get("class")


def _is_one_of_many(part: Element) -> bool:
    """Whether an element has siblings of its kind with text of their own: pages, or turns."""
    return part.parent is not None and any(
        other is not part and _are_alike(other, part) and other.characters > 100 and other.linked < 0.3 * other.characters
        for other in part.parent.elements()
    )


def _heaviest(spoken: Sequence[Spoken], outside: Sequence[bool], body: Element) -> Element:
    """The smallest element that holds nearly all running text."""
    weights = [0] * (body.last + 2)
    for at, item in enumerate(spoken):
        if not outside[at] and not _is_link(item) and item.line.kind != "heading":
            weights[item.line.block.order + 1] += len(item.text)
    sums = list(accumulate(weights))

    def weight(part: Element) -> int:
        return sums[part.last + 1] - sums[part.order]

    here = body
    while (part := max((e for e in here.elements() if e.tag not in _TEXTS), key=weight, default=None)) is not None:
        share = _MAIN if part.tag in ("main", "article") else _NEARLY_ALL
        if not weight(part) or weight(part) < share * weight(here) or _is_one_of_many(part):
            break
        here = part
    return here


def _is_link(item: Spoken) -> bool:
    """Whether a line is nothing but a link to another page."""
    return any(run.linked for run in item.line.runs) and all(run.linked or not run.text.strip() for run in item.line.runs)


def _linked_words(item: Spoken) -> int:
    """Words of the link that a line is, with no more than a label before it ("Read more:"); 0 where it is no such line."""
    linked = "".join(run.text for run in item.line.runs if run.linked)
    plain = "".join(run.text for run in item.line.runs if not run.linked).strip()
    words = len(linked.split())
    return words if not plain or (words >= _LONG_LINK and len(plain.split()) <= 3 and plain[-1] in ":：»>-–") else 0


def _drop_eyebrows(spoken: Sequence[Spoken], outside: list[bool]) -> None:
    """Put outside what stands above several headings in the same words, but for a number: "Part 2"."""
    above: defaultdict[str, list[int]] = defaultdict(list)
    for at, (item, after) in enumerate(pairwise(spoken)):
        if (
            after.line.kind == "heading" != item.line.kind
            and item.voice is None
            and item.text[-1].isalnum()
            and len(item.text) <= _LONGEST_LABEL
        ):
            above["".join(filter(str.isalpha, item.text.casefold()))].append(at)
    for name, places in above.items():
        if name and len(places) > 1:
            for at in places:
                outside[at] = True


def _drop_headings_of_nothing(spoken: Sequence[Spoken], outside: list[bool], after: int) -> None:
    """Put headings outside after which only furniture comes, such as "Related stories"."""
    empty = True
    for at in range(len(spoken) - 1, after, -1):
        if spoken[at].line.kind == "heading" and not outside[at] and spoken[at].voice is None:
            outside[at] = empty
            empty = True
        elif not outside[at]:
            empty = False


def _drop_small_print(spoken: Sequence[Spoken], outside: list[bool], after: int) -> None:
    """Put outside what a page ends with after a rule: a few words with links, on who made it and when."""
    length, linked = 0, False
    for at in range(len(spoken) - 1, after, -1):
        if outside[at]:
            continue
        if spoken[at].line.kind == "rule":
            if linked:
                outside[at:] = [True] * (len(outside) - at)
            return
        length += len(spoken[at].text)
        linked = linked or any(run.linked for run in spoken[at].line.runs)
        if length > _SMALL_PRINT:
            return
