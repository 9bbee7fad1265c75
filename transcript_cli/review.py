"""What a person should look at before trusting a transcript: doubtful turns, and possible labels left in the text.

Strategy: from the transcript and its explanation alone, each doubt with the line, what stands there, how sure the parser is,
why, and the option that settles it. The labels of the document come with it, sure and doubtful apart, as a file for `--labels`
that has only to be corrected.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, Literal

import msgspec

from .model import Parsed, PossibleLabel, Transcript, Turn
from .reports import to_json
from .source import Source

SURE: Final = 0.9
"""Confidence from which a turn is not listed; below its complement a possible label is not."""
_CONTEXT: Final = 100
"""Characters of a line that are shown."""


class Doubt(msgspec.Struct, frozen=True):
    """Something to look at."""

    kind: Literal["doubtful-label", "possible-label", "close-call"]
    """A turn that may be none; a label that may have been missed; a form of labels that was taken or left by a small margin."""
    line: int
    """From 1."""
    label: str | None
    confidence: float | None
    """Probability that the label is one."""
    context: str
    """The line, or its beginning."""
    why: str
    option: str
    """What settles it, where the guess is wrong."""


class Review(msgspec.Struct, frozen=True):
    """The doubts about one document."""

    path: str | None
    doubts: list[Doubt]
    """By line."""
    labels: list[str]
    """The labels that are sure, as printed."""
    doubtful: list[str]
    """Those that are not, taken or left in the text."""


def review(parsed: Parsed, source: Source) -> Review:
    """Collect what is doubtful in one document."""
    transcript, explanation = parsed
    forms = {segment.turn: segment.why.partition(",")[0] for segment in explanation.segments if segment.kind == "label"}
    uses = Counter(turn.label for turn in transcript.turns)
    doubts = [
        _turn_doubt(turn, forms.get(turn.index, "label"), uses[turn.label], source)
        for turn in transcript.turns
        if turn.label is not None and turn.confidence < SURE
    ]
    near = [place for place in explanation.left if place.confidence > 1 - SURE and place.label]
    doubts += [_place_doubt(place, source) for place in near]
    doubts += _close_calls(transcript, source)
    best: dict[str, float] = {}
    for turn in transcript.turns:
        if turn.label is not None:
            best[turn.label] = max(best.get(turn.label, 0.0), turn.confidence)
    labels = [label for label, confidence in best.items() if confidence >= SURE]
    doubtful = [label for label in best if label not in set(labels)] + [place.label for place in near]
    return Review(
        path=transcript.source.path,
        doubts=sorted(doubts, key=lambda doubt: (doubt.line, doubt.kind)),
        labels=labels,
        doubtful=list(dict.fromkeys(label for label in doubtful if label not in set(labels))),
    )


def _turn_doubt(turn: Turn, form: str, uses: int, source: Source) -> Doubt:
    above = min(turn.confidence + 0.001, 1.0)
    return Doubt(
        kind="doubtful-label",
        line=turn.line,
        label=turn.label,
        confidence=turn.confidence,
        context=_context(source, turn.span[0]),
        why=f"{form}, used once" if uses == 1 else f"{form}, used {uses} times",
        option=f"--min-confidence {above:.3f} leaves it in the text",
    )


def _place_doubt(place: PossibleLabel, source: Source) -> Doubt:
    return Doubt(
        kind="possible-label",
        line=place.line,
        label=place.label,
        confidence=place.confidence,
        context=_context(source, place.start),
        why=f"could be a label of the form {place.form!r}",
        option=f"--labels FILE takes it, with the line {place.label!r} in the file",
    )


def _close_calls(transcript: Transcript, source: Source) -> Iterator[Doubt]:
    for warning in transcript.warnings:
        if warning.code == "close-call" and warning.line is not None:
            why, _, option = warning.message.rpartition(": ")
            context = _context(source, source.line_span(warning.line)[0])
            yield Doubt("close-call", warning.line, None, None, context, why, option)


def _context(source: Source, start: int) -> str:
    """The line from `start` on, as far as it is shown."""
    line = source.text[start : start + _CONTEXT + 1].splitlines()[0] if start < len(source.text) else ""
    return line if len(line) <= _CONTEXT else line[: _CONTEXT - 1] + "…"


def review_reports(documents: Iterable[tuple[str, Source, Parsed]], as_json: bool, pretty: bool = False) -> Iterator[bytes]:
    """The reviews of (path, source, parsed), as text for people or as a JSON object each."""
    for _, source, parsed in documents:
        found = review(parsed, source)
        yield to_json(found, pretty=pretty) if as_json else "".join(f"{line}\n" for line in _text(found)).encode()


def _text(found: Review) -> Iterator[str]:
    path = found.path or "standard input"
    if not found.doubts:
        yield f"{path}: nothing is doubtful"
        return
    yield f"{path}: {len(found.doubts)} doubt{'s' if len(found.doubts) > 1 else ''}"
    for doubt in found.doubts:
        sure = "" if doubt.confidence is None else f"  {doubt.confidence:.0%} sure"
        yield ""
        yield f"{doubt.line:>6}  {doubt.kind}{sure}  {doubt.why}"
        yield f"        {_plain(doubt.context)}"
        yield f"        {doubt.option}"
    if found.doubtful:
        yield ""
        yield "# A file for --labels: delete what is no label."
        yield from (_plain(label) for label in found.labels)
        yield "# Doubtful:"
        yield from (_plain(label) for label in found.doubtful)


def _plain(text: str) -> str:
    """Text from a file without what a terminal would obey."""
    return "".join(c if c.isprintable() or c == "\t" else "\ufffd" for c in text)
