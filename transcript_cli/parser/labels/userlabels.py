"""Labels as the user knows them: a pattern that they match, or a list of them.

Strategy: what the user says is settled, so nothing is weighed: wherever a line begins with one of these labels, after a time or
a mark if there is one, there is a label, and nowhere else. A place that a form of ours reads as the same label is taken as the
form reads it, with its time and its closing mark; otherwise the speech begins after the pattern and the colon that may follow.
It works on blocks, so that it is the same for every format.

A pattern from outside may never end. It is run by the package `regex`, which takes a time limit, on the first characters of a
line only; all lines of a document share one clock. It knows fuzzy matches too: `(?:MS ABARA){e<=1}:` takes MS ABBARA.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from time import monotonic
from typing import Any, Final

from ...errors import OptionsFileError, UsageError
from ...model import Block
from ..words.patterns import lazy
from .candidates import Candidate

GIVEN: Final = "given"
"""The form of a label that only the user's pattern finds."""
_REACH: Final = 400
"""Characters of a line that a label may take."""
_PATIENCE: Final = 2.0
"""Seconds for all lines of a document together, and `_PER_LINE` more for each: many times what a plain pattern takes."""
_PER_LINE: Final = 50e-6
_NOT_TEXT: Final = frozenset({"rule", "code"})
_MARKS_BEFORE: Final = lazy(r"[\s*_>#•·–—-]{1,20}")
_MARKS_AFTER: Final = lazy(r"[*_]{0,3}\s{0,20}[:：]?[*_]{0,3}\s*")
_LISTED: Final = (
    r"(?P<label>\L<labels>)(?:[*_]{0,3}(?:\s?\([^()\n]{0,120}\)|\s?\[[^\[\]\n]{0,80}\])?[*_]{0,3}"
    r"(?:\s*(?:[:：|>\]]|$)|\.(?:\s|$)|[ \u00a0]{2}|[\t\u3000]|\s[–—-]))"
)
"""A label from a list, and after it the end of the line or a mark that ends labels."""
_BRACKETS: Final = {"[": "]", "<": ">", "{": "}", "(": ")"}


def read_labels(text: str, path: str) -> tuple[str, ...]:
    """Read a file with a label a line, as printed; blank lines and lines that begin with "#" are passed over.

    Args:
        text: the content of the file.
        path: its name, for errors.

    Raises:
        OptionsFileError: there is no label in it.
    """
    lines = (line.strip() for line in text.removeprefix("\ufeff").splitlines())
    labels = tuple(dict.fromkeys(line.rstrip(":：").rstrip() for line in lines if line and not line.startswith("#")))
    if not any(labels):
        raise OptionsFileError("there is no label in this file", path=path, advice="Write one a line, as printed.")
    return tuple(label for label in labels if label)


def check_labels(labels: str | Sequence[str]) -> None:
    """Refuse a pattern that cannot be used, before anything is read.

    Raises:
        UsageError: it is no pattern, or one that matches nothing at all.
    """
    _compiled(labels if isinstance(labels, str) else tuple(labels))


@lru_cache(maxsize=16)
def _compiled(labels: str | tuple[str, ...]) -> Any:
    """The pattern; of type `regex.Pattern`."""
    import regex  # only who has a pattern pays for the engine with a time limit

    if not isinstance(labels, str):
        return regex.compile(_LISTED, labels=[label for label in labels if label])
    try:
        pattern = regex.compile(labels)
        empty = pattern.match("", timeout=_PATIENCE) is not None
    except (regex.error, RecursionError, OverflowError, ValueError, TimeoutError, MemoryError) as error:
        reason = "it is nested too deeply" if isinstance(error, RecursionError) else str(error) or type(error).__name__
        raise _pattern_error(labels, reason) from None
    if empty:
        raise _pattern_error(labels, "it matches even where there is nothing")
    return pattern


def _pattern_error(labels: str, reason: str) -> UsageError:
    shown = repr(labels if len(labels) <= 60 else labels[:59] + "…")
    advice = r"A pattern is written like '(SEN\. \w+|CHAIR):'; the labels themselves can stand in a file, one a line."
    return UsageError(f"{shown} is no pattern for labels: {reason}", advice=advice)


def find_user_labels(blocks: Sequence[Block], candidates: Sequence[Candidate], labels: str | Sequence[str]) -> list[Candidate]:
    """The places where one of the user's labels stands, in order, one a block at the most.

    Args:
        blocks: the document.
        candidates: the labels that could stand there, as the forms read them.
        labels: a pattern, or the labels as printed. A group of the pattern that is called `label` holds the label alone;
            without one it is all that matches, less a closing mark.

    Raises:
        UsageError: it is no pattern, or it takes too long; the error names the line as far as it is known.
    """
    pattern = _compiled(labels if isinstance(labels, str) else tuple(labels))
    listed = frozenset[str]() if isinstance(labels, str) else frozenset(labels)
    near: defaultdict[int, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if candidate.label:
            near[candidate.block].append(candidate)
    until = monotonic() + _PATIENCE + _PER_LINE * len(blocks)
    found: list[Candidate] = []
    for index, block in enumerate(blocks):
        if block.kind in _NOT_TEXT or block.voice is not None:
            continue
        here = near.get(index, [])
        if taken := next((c for c in here if c.label in listed), None) or _match(pattern, index, block, here, until):
            found.append(taken)
    return found


def _match(pattern: Any, index: int, block: Block, here: Sequence[Candidate], until: float) -> Candidate | None:
    """The label at the beginning of a block that the pattern matches."""
    for at in _starts(block.text, here):
        try:
            match = pattern.match(block.text, at, at + _REACH, timeout=max(until - monotonic(), 0.001))
        except (TimeoutError, MemoryError):
            advice = "Repeats within repeats, such as (a+)+, are what takes so long."
            message = f"the pattern for labels takes too long, at {block.text[:40]!r}"
            raise UsageError(message, advice=advice) from None
        if match is not None and match.end() > at:
            return _candidate(match, index, block.text, here)
    return None


def _starts(text: str, here: Sequence[Candidate]) -> Iterator[int]:
    """Where a label may begin: where a form of ours says so, at the beginning, after marks."""
    marks = _MARKS_BEFORE.match(text)
    yield from dict.fromkeys([*(c.start for c in here), 0, *([marks.end()] if marks else [])])


def _candidate(match: Any, index: int, text: str, here: Sequence[Candidate]) -> Candidate | None:
    """What was matched, as a form of ours reads it where one reads the same label there."""
    start, end = match.span("label") if "label" in match.re.groupindex else match.span()
    start, end = _bare(text, start, end)
    if start >= end:
        return None
    for candidate in here:
        if candidate.start == start and text[start:end].rstrip(".") == candidate.label.rstrip("."):
            return candidate
    after = _MARKS_AFTER.match(text, max(end, match.end()))
    body = after.end() if after else match.end()
    if text[end - 1] == ".":
        end -= 1
    return Candidate(index, GIVEN, "", "", text[start:end], start, end, body)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The place of a label without the marks around it."""
    while start < end and text[start] in " \t*_\u00a0":
        start += 1
    while end > start and text[end - 1] in " \t*_\u00a0:：":
        end -= 1
    if end - start > 2 and _BRACKETS.get(text[start]) == text[end - 1]:
        return start + 1, end - 1
    return start, end
