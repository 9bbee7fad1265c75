"""Which of the mentions that overlap count.

Strategy: from left to right, the longest first, so that no place is counted twice: in "United Nations" neither United nor
Nations. What is excluded is settled before: it hides all that it overlaps, except what is longer and has it inside. Both are
one pass over places in the order of their ends, which is how a search gives them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Sequence
from itertools import accumulate

Span = tuple[int, int, int]
"""(start, end, index of what stands there)."""


def leftmost_longest(spans: Iterable[Span]) -> list[Span]:
    """What counts, in order.

    Args:
        spans: in the order of their ends; of two that are the same place, the first wins.
    """
    kept: list[Span] = []
    last = 0
    for span in spans:
        start, end, _ = span
        if start < last:
            if (keep := _reach(kept, start, end)) is None:
                continue
            del kept[keep:]
        kept.append(span)
        last = end
    return kept


def _reach(kept: Sequence[Span], start: int, end: int) -> int | None:
    """How many of the kept stay where the new one, which ends last, takes the place of the others; None: it does not.

    What the new one hides begins no earlier, so it lies within; and whatever that had hidden lies within as well.
    """
    for i in range(len(kept) - 1, -1, -1):
        other_start, other_end, _ = kept[i]
        if other_start < start:
            return None if other_end > start else i + 1
        if (other_start, other_end) == (start, end):
            return None
    return 0


def without_hidden(spans: Iterable[Span], hiding: Iterable[Span], owners: Sequence[Container[int] | None]) -> list[Span]:
    """The spans that nothing hides.

    Args:
        spans: the index is that of a term.
        hiding: the index is that of an exclusion.
        owners: for each exclusion the terms that it hides; None: it hides any.
    """
    ordered = sorted(hiding)
    starts = [start for start, *_ in ordered]
    reaches = list(accumulate((end for _, end, _ in ordered), max))
    return [span for span in spans if not _is_hidden(span, ordered, starts, reaches, owners)]


def _is_hidden(
    span: Span, hiding: Sequence[Span], starts: Sequence[int], reaches: Sequence[int], owners: Sequence[Container[int] | None]
) -> bool:
    start, end, term = span
    i = bisect_left(starts, end) - 1
    while i >= 0 and reaches[i] > start:
        other_start, other_end, exclusion = hiding[i]
        longer = start <= other_start and other_end <= end and (start, end) != (other_start, other_end)
        if other_end > start and not longer and ((hidden := owners[exclusion]) is None or term in hidden):
            return True
        i -= 1
    return False
