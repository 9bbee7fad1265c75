"""Labels that run over the end of a line: the lines are joined, so that the label is read as one.

Strategy: seven signs, each with the check that keeps whole labels whole. A bracket is open at the end of the line and closed
before a colon on the next; a line in capitals stands above one whose label is in capitals and is never seen alone, or above the
rest of a name, a bracket and a dash; a time stands above a name that comes back below other times, or below one that comes back
above them; a time stands above what is said, where chevrons change the voice, as in captions that were pasted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import Final

from ...model import Block
from ...timecode import STAMP, TIME
from ..words.patterns import lazy
from .layout import Layout
from .pieces import join_blocks
from .sheet import Sheet, sheet_of

_LONGEST: Final = 100
"""No line of a label is longer, in characters."""
_LONGEST_NAME: Final = 60
_SHORT: Final = 50
_ENDS_OF_SPEECH: Final = ".!?…:;)"
_WORDS_OF_NAMES: Final = 5
_OPEN_BRACKET: Final = lazy(r"(?:[^:()]|\([^:()]{0,60}\)){2,80}\([^()]*\Z")
_CLOSED_BRACKET: Final = lazy(r"[^()]{0,80}\)+\s?[:.]")
_CAPS_COLON: Final = lazy(r"([^:]{2,50}):\s")
_CAPS_DASH: Final = lazy(r"((?:[^\W\d_.'’-][\w.'’-]*\s){0,3})(?:\([^()]{2,40}\)\s?)?[–—-]\s\S")
"""The rest of a label in capitals: "BEKTAŞ (Ordu) – Sayın", "(Ordu) – Sayın", "– Sayın"."""
_CAPS_BEGUN: Final = lazy(r"((?:[^\W\d_.'’-][\w.'’-]*\s){1,4})(?:\([^()]{2,40}\)\s)?[–—-](?:\s\S{1,20}){0,2}\Z")
"""A label in capitals and the first word or two of what is said, all that is on the line: "BAŞKAN – Sayın"."""
_UNFINISHED: Final = frozenset("OF THE FOR AND TO DE DU DES LA DEL DER VON Y E".split())
"""Words with which no label ends."""
_TIME_ALONE: Final = lazy(rf"[\[(<]?\s?{STAMP}\s?(?:(?:-->|-|–|to)\s?{TIME}\s?)?[\])>]?\Z")


class Breaks:
    """What of a whole document says which of its lines belong together, each found when it is first asked for."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks

    @cached_property
    def whole(self) -> Container[str]:
        """The labels in capitals that stand somewhere without a line in capitals above them."""
        return _whole_labels(self._blocks)

    @cached_property
    def below_times(self) -> Container[str]:
        """The names that stand below a time alone."""
        return _names_below_times(self._blocks)

    @cached_property
    def voices_below_times(self) -> bool:
        """Whether chevrons stand below times alone."""
        pairs = pairwise(self._blocks)
        return sum(b.text.startswith(">>") and not b.gap and bool(_TIME_ALONE.match(a.text)) for a, b in pairs) > 1

    @cached_property
    def above_times(self) -> Container[str]:
        """The names that stand above a time alone."""
        return _names_above_times(self._blocks)


def join_wrapped_labels(blocks: Sequence[Block], layout: Layout, breaks: Breaks | None = None) -> Sheet:
    """The blocks with lines joined that a label runs over: "Ms. Fay (Secretary to the Minister", "of Finance): I rise".

    Args:
        blocks: the document, or a part of it.
        layout: of the document.
        breaks: of the document, where `blocks` are a part of it; None: they are the whole.
    """
    sheet = sheet_of(blocks)
    if layout.soft_breaks and not layout.wrapped:
        return sheet
    if sheet.gaps.count(False) <= 1:
        return sheet  # no line goes on
    over = set(_that_may_run_over(sheet))
    if not over:
        return sheet
    breaks = breaks or Breaks(blocks)
    out: list[Block] = []
    above: Block | None = None
    before: Block | None = None
    for index, block in enumerate(blocks):
        may_go_on = index - 1 in over or (before is not None and not block.gap and before is not blocks[index - 1])
        if before is not None and may_go_on and _runs_over(above, before, block, breaks):
            out[-1] = block = join_blocks(before, block)
        else:
            out.append(block)
            above = before
        before = block
    return Sheet(out) if len(out) < len(blocks) else sheet


def _that_may_run_over(blocks: Sheet) -> Iterator[int]:
    """The lines on which a label may begin that ends on the one right below: a quick look, which nearly none passes."""
    for index in [index for index, gap in enumerate(blocks.gaps[1:]) if not gap]:
        text, below = blocks.texts[index], blocks.texts[index + 1]
        capitals = text[0].isupper() and text.isupper()
        dash = len(text) <= _SHORT and ("–" in text or " -" in text or "—" in text)
        if capitals or dash or text[0] in _BEFORE_TIMES or below[0] in _BEFORE_TIMES or "(" in text or below == ":":
            yield index


_BEFORE_TIMES: Final = frozenset("0123456789[(<")


def _whole_labels(blocks: Sequence[Block]) -> Container[str]:
    """The labels in capitals that stand somewhere without a line in capitals above them."""
    capitals = [i for i, block in enumerate(blocks) if block.text.isupper()]
    if not any(i + 1 < len(blocks) and not blocks[i + 1].gap for i in capitals):
        return ()  # no such line goes on
    return {
        colon[1]
        for before, block in pairwise(blocks)
        if (block.gap or not before.text.isupper()) and (colon := _CAPS_COLON.match(block.text)) and colon[1].isupper()
    }


def _names_below_times(blocks: Sequence[Block]) -> Container[str]:
    """The lines below a time that stands alone, or what stands before their colon, where some of these come back: names do,
    and what is said does not."""
    pairs = ((a, _named(b.text)) for a, b in pairwise(blocks) if not b.gap)
    below = Counter(name for a, name in pairs if len(name) <= _LONGEST_NAME and _TIME_ALONE.match(a.text))
    again = {text: count for text, count in below.items() if count > 1}
    if sum(again.values()) < 2:
        return ()
    bare = any(text[-1] != ":" for text in again)
    return {text for text in below if text in again or text[-1] == ":" or (bare and text[-1] not in ".?!,;»”")}


def _named(line: str) -> str:
    """What stands before the colon of a line, with it; the line itself where there is none."""
    name, colon, said = line[: _LONGEST_NAME + 2].partition(": ")
    return f"{name}:" if colon and said and name[:1].isupper() else line


def _names_above_times(blocks: Sequence[Block]) -> Container[str]:
    """The lines above a time that stands alone, with what is said right below it, where some of them come back."""
    if not any(not b.gap and b.text[-1] in _ENDS_OF_TIMES and _TIME_ALONE.match(b.text) for b in blocks[:_LOOKED_AT]):
        return ()
    gapless = not any(block.gap for block in blocks)
    above = Counter(
        a.text
        for a, b, c in zip(blocks, blocks[1:], blocks[2:], strict=False)
        if (a.gap or gapless or a is blocks[0]) and not b.gap and not c.gap
        and b.text[-1] in _ENDS_OF_TIMES and _TIME_ALONE.match(b.text)
        and len(a.text) <= _LONGEST_NAME and a.text[-1] not in ".?!,;:»”" and not _TIME_ALONE.match(a.text)
    )  # fmt: skip
    if above.total() < _FEWEST or len(above) == above.total():
        return ()
    return set(above)


_LOOKED_AT: Final = 60
"""Blocks among which a name and a time stand that are a custom."""
_FEWEST: Final = 3
_ENDS_OF_TIMES: Final = frozenset("0123456789Mm.])>")


def _runs_over(above: Block | None, first: Block, second: Block, breaks: Breaks) -> bool:
    """Whether a label begins on the first line and ends on the second."""
    if first.kind != "line" or second.kind != "line":
        return False
    if second.text == ":":
        return len(first.text) <= _LONGEST_NAME and first.text[-1] not in _ENDS_OF_SPEECH
    if "(" in first.text and _OPEN_BRACKET.match(first.text):
        return _CLOSED_BRACKET.match(second.text) is not None
    if len(first.text) > _LONGEST:
        return False
    if _TIME_ALONE.match(first.text):
        return _named(second.text) in breaks.below_times or breaks.voices_below_times
    if breaks.above_times and first.text in breaks.above_times:
        return _TIME_ALONE.match(second.text) is not None
    if first.text[-1] not in _ENDS_OF_SPEECH and (begun := _CAPS_BEGUN.match(first.text)) and begun[1].isupper():
        return not second.text.split(None, 1)[0].isupper()
    if not first.text.isupper() or ":" in first.text or first.text[-1] in ".!?" or first.text[0] in "([":
        return False
    dash = _CAPS_DASH.match(second.text)
    if dash is not None and first.text[-1] not in "–—-" and first.text.count(" ") < _WORDS_OF_NAMES:
        return not dash[1] or dash[1].isupper()
    colon = _CAPS_COLON.match(second.text)
    if colon is None or not colon[1].isupper():
        return False
    if first.text.split()[-1] in _UNFINISHED:
        return True
    in_heading = above is not None and not first.gap and above.text.isupper()
    return not in_heading and colon[1] not in breaks.whole
