"""How far a label can be trusted: from the weight of its evidence to the share of labels with such evidence that are right.

Strategy: `evidence` weighs what speaks for a label in log odds, which order labels well but say too much: what hangs together
is counted several times. A table read off from documents whose turns are known turns the odds into the share that was right;
between its rows it is linear. Whether a place is taken for a label is decided by the raw odds, so that a new table changes what
users are told and not what they get.

The table was fitted by `benchmarks/calibration.py --fit`: over sound, damaged and cut documents of all sources, each source
weighing the same for the square root of its places, the share of places near each row that hold the label; then the nearest
ascending row of values (pool adjacent violators). What is wrong with high odds is mostly a label that was read in part, so
the table ends below 1.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from operator import itemgetter
from typing import Final, TypeAlias

Table: TypeAlias = tuple[tuple[float, float], ...]
"""(log odds, confidence), ascending in both."""

TABLE: Final[Table] = (
    (-6.0, 0.004), (-4.0, 0.099), (-2.5, 0.203), (-1.0, 0.373), (0.0, 0.62), (1.0, 0.833), (2.5, 0.899), (4.0, 0.954),
    (6.0, 0.98), (9.0, 0.981), (12.0, 0.994),
)  # fmt: skip
CHANGE_OF_VOICE: Final = 0.85
"""Of a turn that only a mark announces: a dash, a chevron, a time. Nothing is weighed there; over nine in ten were right."""
TOLD_BY_WORDS: Final = 0.6
"""Of a turn that only its words announce: a question, and what follows it."""
_SMALLEST: Final = 1e-13
"""Of a probability and its complement, so that the odds are finite."""


def log_odds(probability: float) -> float:
    """The natural logarithm of p / (1 - p), within about -30 and 30."""
    return math.log(max(probability, _SMALLEST) / max(1.0 - probability, _SMALLEST))


def confidence(probability: float) -> float:
    """The share of labels with this evidence that are right.

    Args:
        probability: of being a label, as `evidence` settles it, from 0 to 1.

    >>> confidence(0.5) < confidence(0.99) < 1
    True
    """
    return round(look_up(TABLE, log_odds(probability)), 3)  # as users see it, so that what they name is what is compared


def look_up(table: Table, odds: float) -> float:
    """The confidence for these odds; before the first row and after the last, that of the row."""
    row = bisect_right(table, odds, key=itemgetter(0))
    if row == 0 or row == len(table):
        return table[row - 1 if row else 0][1]
    (below, low), (above, high) = table[row - 1], table[row]
    return low + (high - low) * (odds - below) / (above - below)
