"""What a printer puts around the text of a page: running heads and feet, page numbers, numbers of lines.

Strategy: told by what comes back from page to page and not by its words: a line at the edge of a page that is the same on many
others, but for a number that stays or grows with the pages; numbers to the left of all text that count its lines. What is only
alike by chance is kept: a head that is taken for speech is seen at once, a line of speech that is gone is not.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from .lines import Line

_EDGE: Final = 3
"""Lines at the top and at the bottom of a page that may be its head or foot."""
_NEAR: Final = 8.0
"""Points that a head may stand higher or lower on one page than on another."""
_MANY: Final = 3
"""Pages on which a line comes back."""
_SHARE: Final = 0.25
"""Of all pages."""
_APART: Final = 1.3
"""Of the distance between lines, for white that sets a head apart."""
_LONGEST: Final = 150
"""Characters of a head."""
_NUMBER: Final = re.compile(r"\d+")
_ROMAN: Final = re.compile(r"[ivxlc]{1,7}", re.IGNORECASE)
_FIRST_PAGE: Final = re.compile(r"[^\w\n]{0,3}(?:[^\W\d]{1,12}\.?\s)?1(?:\s?(?:[^\W\d]{1,5}|/)\s?1)?[^\w\n]{0,3}")
"""1, - 1 -, Page 1, Page 1 of 1, 1/1."""
_PRINTED: Final = r"\d{1,4}[/.-]\s?\d{1,2}[/.-]\s?\d{2,4},?\s\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?"
_ADDRESS: Final = r"[a-z][\w+.-]{2,20}:/{0,3}\S+"
_PRINTED_ABOVE: Final = re.compile(rf"{_PRINTED}(?:\s.*)?")
_ADDRESS_BELOW: Final = re.compile(rf"{_ADDRESS}\s\d{{1,4}}/\d{{1,4}}")
_ADDRESS_ABOVE: Final = re.compile(rf"(?:.*\s)?{_ADDRESS}")
_PRINTED_BELOW: Final = re.compile(rf"\d{{1,4}}\s(?:of|/|von|sur|de|di|van|av|af|z|из)\s\d{{1,4}}\s{_PRINTED}")
_NUMBERED: Final = 4
"""Numbers of lines that a page has at least."""
_STEADY: Final = 0.8
"""Share of numbers that go on as they should."""


class _Head(NamedTuple):
    """A line at the edge of a page."""

    page: int
    line: Line
    numbers: tuple[int, ...]
    apart: bool
    """There is more white between it and the text than between the lines of the text."""


def without_heads(pages: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], list[list[Line]]]:
    """The lines of each page without its heads and feet, and these, page by page.

    A head that holds no number is the title of a document more often than not: where it stands on the first page it stays.
    """
    groups: defaultdict[tuple[str, int], list[_Head]] = defaultdict(list)
    for number, lines in enumerate(pages):
        for head in _heads(number, lines):
            text = _text(head.line)
            key = "#" if _ROMAN.fullmatch(text) else _NUMBER.sub("#", text)
            for near in (0, 1):  # so that what is near each other meets in one of the two
                groups[key, round(head.line.base / _NEAR + near / 2) * 2 + near].append(head)
    running = [found for found in groups.values() if _is_running(found, len(pages))]
    heads = {id(head.line) for found in running for head in found if head.page or head.numbers}
    heads |= {id(line) for lines in pages for line in _by_browser(lines)}
    if len(pages) == 1 and pages[0] and len(pages[0]) > 1 and _FIRST_PAGE.fullmatch(_text(pages[0][-1])):
        heads.add(id(pages[0][-1]))
    kept = [[line for line in lines if id(line) not in heads] for lines in pages]
    return kept, [[line for line in lines if id(line) in heads] for lines in pages]


def _by_browser(lines: Sequence[Line]) -> list[Line]:
    """The head and foot that a browser prints around a page: when it was printed, its title, its address and "1/3"."""
    if len(lines) < 3:
        return []
    for turn in (1, -1):  # on a page that is read in a mirror its words stand the other way round
        head, foot = (" ".join(word.text for word in line.words[::turn]) for line in (lines[0], lines[-1]))
        if _are_by_browser(head, foot):
            return [lines[0], lines[-1]]
    return []


def _are_by_browser(head: str, foot: str) -> bool:
    printed = _PRINTED_ABOVE.fullmatch(head) is not None and _ADDRESS_BELOW.fullmatch(foot) is not None
    return printed or (_ADDRESS_ABOVE.fullmatch(head) is not None and _PRINTED_BELOW.fullmatch(foot) is not None)


def _heads(page: int, lines: Sequence[Line]) -> Iterator[_Head]:
    """The lines at the edges of a page."""
    steps = [after.base - before.base for before, after in pairwise(lines)]
    usual = median(steps) if steps else 0.0
    for at, line in enumerate(lines):
        inwards = steps[at : at + 1] if at < _EDGE else steps[at - 1 : at]
        if (at < _EDGE or at >= len(lines) - _EDGE) and len(text := _text(line)) <= _LONGEST:
            numbers = tuple(int(digits[:9]) for digits in _NUMBER.findall(text))
            yield _Head(page, line, numbers, any(step > _APART * usual for step in inwards))


def _text(line: Line) -> str:
    return " ".join(word.text for word in line.words)


def _is_running(found: Sequence[_Head], pages: int) -> bool:
    """Whether what is alike on these pages is their head: there are enough of them, and the numbers in it go with them."""
    on = {head.page: head for head in found}
    counted = bool(found[0].numbers) and any(
        _goes_with_pages([(page, head.numbers[at]) for page, head in on.items()]) for at in range(len(found[0].numbers))
    )
    if counted:
        return len(on) >= max(2, min(_MANY, pages / 2))
    if len(on) == pages == 2 and all(head.apart for head in found):
        return True
    if found[0].numbers and any(len({head.numbers[at] for head in found}) > 1 for at in range(len(found[0].numbers))):
        return False
    return len(on) >= max(_MANY, _SHARE * pages) or (len(on) >= _MANY and _follow(sorted(on)))


def _goes_with_pages(rows: Sequence[tuple[int, int]]) -> bool:
    """Whether a number is one more on every next page, as it is printed or beginning anew in a few places."""
    steps = [number - page for page, number in rows]
    return len(rows) > 1 and Counter(steps).most_common(1)[0][1] >= _STEADY * len(rows)


def _follow(pages: Sequence[int]) -> bool:
    """Whether these are pages that follow each other, or every other page."""
    steps = {after - before for before, after in pairwise(pages)}
    return steps <= {1} or steps <= {2}


def without_line_numbers(columns: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of pages or columns without the numbers that count them, and without lines that hold nothing but such a number.

    Where several have such numbers, a number in the same place is one in the others too, however few there are.
    """
    edges = [_edge_of_numbers(lines) for lines in columns]
    known = [edge for edge in edges if edge is not None]
    usual = max(known) if len(known) > 0.5 * len(edges) else None
    return [_cut(lines, usual if edge is None else edge) for lines, edge in zip(columns, edges, strict=True)]


def _edge_of_numbers(lines: Sequence[Line]) -> float | None:
    """x up to which the numbers of lines stand, None where there are none.

    They are to the left of everything else and go up by one, or by five where only every fifth is printed.
    """
    numbered = {at: int(line.words[0].text) for at, line in enumerate(lines) if _is_number(line)}
    if len(numbered) < _NUMBERED:
        return None
    rest = [line.words[at in numbered] for at, line in enumerate(lines) if len(line.words) > (at in numbered)]
    edge = max(lines[at].words[0].right for at in numbered)
    if not rest or edge > min(word.left for word in rest):
        return None
    steps = Counter(after - before for before, after in pairwise(numbered.values()))
    step, often = steps.most_common(1)[0]
    return edge if step in (1, 5) and often >= _STEADY * steps.total() - 1 else None


def _cut(lines: Sequence[Line], edge: float | None) -> list[Line]:
    if edge is None:
        return list(lines)
    cut = [Line(line.words[1:]) if _is_number(line) and line.words[0].right <= edge + 1 else line for line in lines]
    return [line for line in cut if line.words]


def _is_number(line: Line) -> bool:
    text = line.words[0].text
    return len(text) <= 3 and text.isascii() and text.isdigit()
