"""What the user overrules of the parser's decisions, checked before anything is read."""

from __future__ import annotations

import os
import re
from typing import Any, Final, cast

from .. import api
from ..errors import UsageError
from ..inputs import read_bytes
from ..parser.draft import ParseOptions
from ..parser.labels.styles import style_parts
from ..parser.labels.userlabels import check_labels, read_labels
from ..source import source_from_bytes

_ORDERS: Final = ("mdy", "dmy", "ymd")
_PREFERENCES: Final = ("recall", "precision")
_FILE_NAME: Final = r"[^|()\[\]{}*+?^$]+[\w-]\.(?:txt|csv|lst|list|labels?|toml|md)"
"""What is more likely a file that is not there than a pattern."""


def parse_options(
    dates: str | None, speakers: str | None, labels: str | None, form: str | None, prefer: str | None, min_confidence: float
) -> ParseOptions:
    """The options as the parser takes them.

    Raises:
        UsageError: one has a wrong value.
        InputError: a file that is named cannot be read.
    """
    if dates is not None and dates not in _ORDERS:
        raise UsageError(f"unknown order of dates {dates!r}", advice=f"Known: {', '.join(_ORDERS)}.")
    if prefer is not None and prefer not in _PREFERENCES:
        raise UsageError(f"nothing to prefer is called {prefer!r}", advice=f"Known: {', '.join(_PREFERENCES)}.")
    if not 0 <= min_confidence <= 1:
        raise UsageError(f"{min_confidence:g} is no confidence", advice="Give a number from 0 to 1.")
    if form is not None:
        style_parts(form)
    return ParseOptions(
        dates=cast("Any", dates),
        speakers=api.load_speakers(speakers) if speakers else {},
        labels=_labels(labels) if labels is not None else None,
        form=form,
        prefer=cast("Any", prefer),
        min_confidence=min_confidence,
    )


def _labels(given: str) -> str | tuple[str, ...]:
    """The labels in a file of this name; the pattern, where there is none."""
    if os.path.isfile(given) or re.fullmatch(_FILE_NAME, given):  # noqa: PTH113  a pattern may be too long for a path
        return read_labels(source_from_bytes(read_bytes(given), given).text, given)
    check_labels(given)
    return given
