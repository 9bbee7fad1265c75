"""Candidates that are lines of speech, and what all such lines say of the places that hold no label.

Strategy: what nothing could make a label need not be judged, but only be counted, by how it looks. These lines are as many as
wrapped text has, and look alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, NamedTuple

from ...model import Block
from ..page.layout import Layout
from .candidates import Candidate
from .running import Running, is_sentence, place_of
from .traits import Context, Traits, label_key, speech_after, tail_of
from .writing import likeness, writing


class Places(NamedTuple):
    """Where labels could stand, and where surely none does."""

    candidates: list[Candidate]
    running: Running


def set_running_apart(blocks: Sequence[Block], candidates: list[Candidate], running: Running, layout: Layout) -> Places:
    """The candidates without the lines that as a whole are sentences, and the running lines with these.

    Such a line may hold another label: "Mr. HALE. I rise to speak, because that is what we are here".
    """
    if not layout.wrapped:
        return Places(candidates, running)
    more: dict[int, str] = {}
    left: list[Candidate] = []
    for candidate in candidates:
        if candidate.form == "own-line" and not (candidate.lead or candidate.decoration or candidate.stamp):
            place = place_of(blocks, candidate.block, layout)
            if _is_speech(candidate.label, place):
                more[candidate.block] = place
                continue
        left.append(candidate)
    return Places(left, {**running, **more})


_FEW: Final = 4
"""Words of a sentence, at least, where the line before is full."""
_SOME: Final = 7
"""The same anywhere, if they do not look like a name."""
_UNLIKELY: Final = 0.3


def _is_speech(label: str, place: str) -> bool:
    """Whether a line is so surely a part of a sentence that nothing could make it a label."""
    words = label.count(" ") + 1
    if words < (_FEW if place == "wrapped" else _SOME) or writing(label) != "sentence":
        return False
    return place == "wrapped" or is_sentence(label, place) or likeness(label_key(label)) <= _UNLIKELY


def count_running(context: Context, inside: range) -> Counter[Traits]:
    """How the running lines with the numbers `inside` look, as labels alone on their lines."""
    looks: Counter[tuple[str, str, str, str]] = Counter()
    blocks, below = context.blocks, context.candidates
    deepest, last = context.layout.base_indent + 1, len(blocks) - 1
    for index, place in context.running.items():
        if place and index in inside:
            block = blocks[index]
            if index + 1 in below:
                alone = Candidate(index, "own-line", "", "", block.text, 0, len(block.text), len(block.text))
                speech = speech_after(alone, block, context)
            else:
                speech = "end" if index == last else "gap-below" if blocks[index + 1].gap else "below"
            looks[place, "deep" if block.indent > deepest else "base", speech, tail_of(block.text, alone=False)] += 1
    return Counter({Traits("own-line", "", "sentence", *look[:3], "", look[3]): number for look, number in looks.items()})
