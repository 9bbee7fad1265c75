"""Why the transcript is what it is: the forms of labels that were weighed, where the metadata stands, every line of the source.

Strategy: a line of the source is a line here, in reading order and made one by one, so that a long document shows at once. What
repeats is not said again: the rule only where it changes, the speaker where the turn begins; runs of blank lines are one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from ..coverage import coverage
from ..model import Evidence, Explanation, Parsed, PossibleLabel
from ..reports import Piece, pieces
from ..source import Source
from .cells import UNICODE, Column, Glyphs, Part, clean, line, page, row, section, wrap
from .figures import number
from .view_speakers import voices

KIND_STYLES: Final = {
    "label": "cyan",
    "speech": "",
    "event": "magenta",
    "metadata": "green",
    "heading": "blue",
    "boilerplate": "red",
    "blank": "dim",
}
SURE: Final = 0.9
"""Confidence from which a turn needs no figure."""
_FORMS: Final = 8


def explain_header(parsed: Parsed, width: int, glyphs: Glyphs = UNICODE) -> Text:
    """The forms with their votes, and the evidence of the metadata."""
    width = max(width, 40)
    path = parsed.transcript.source.path or "standard input"
    lines = [line((text, "bold")) for text in wrap(path, width, 3, glyphs)]
    explanation = parsed.explanation
    if explanation.forms:
        lines += [Text(), *_forms(explanation, width, glyphs)]
    if neither := [place for place in explanation.left if not _fits(place, explanation)]:
        lines += [Text(), *_neither(neither, width, glyphs)]
    if explanation.evidence:
        lines += [Text(), *_evidence(explanation.evidence, width, glyphs)]
    return page([*lines, Text(), section("Lines", _note(explanation), width, glyphs)])


def _note(explanation: Explanation) -> str:
    return "" if explanation.segments else "the source says itself what every part of it is"


def _forms(explanation: Explanation, width: int, glyphs: Glyphs) -> Iterator[Text]:
    forms, choice = explanation.forms, explanation.choice
    yield section("Forms of labels", f"{sum(form.chosen for form in forms)} chosen", width, glyphs)
    numbers = [Column(10, True), Column(8, True), Column(5, True), Column(6, True)] if width >= 80 else [Column(10, True)]
    left = width - 3 - sum(column.width + 2 for column in numbers) - 2
    columns = [Column(1), Column(left // 2), Column(left - left // 2), *numbers]
    heading = ["", "form", "example", "candidates", "accepted", "names", "score"][: len(columns)]
    yield line(*row(columns, [(text, "dim") for text in heading], glyphs))
    for form in forms[:_FORMS]:
        style = "" if form.chosen else "dim"
        figures = [number(form.candidates), number(form.accepted), number(form.names), f"{form.score:.2f}"]
        cells = [glyphs.chosen if form.chosen else "", form.form, form.example, *figures][: len(columns)]
        yield line(*row(columns, [(text, style) for text in cells], glyphs))
    if len(forms) > _FORMS:
        yield line((f"and {len(forms) - _FORMS} more", "dim"))
    if choice.runner_up is not None:
        margin = "" if choice.margin is None else f", {choice.margin:.2f} behind"
        yield line(("runner-up: ", "dim"), (choice.runner_up, ""), (margin, "dim"))


def _fits(place: PossibleLabel, explanation: Explanation) -> bool:
    """Whether a place that was left in the text is of a form that was chosen, or of the one that came next."""
    return place.form == explanation.choice.runner_up or any(
        form.chosen and form.form == place.form for form in explanation.forms
    )


def _neither(places: list[PossibleLabel], width: int, glyphs: Glyphs) -> Iterator[Text]:
    """The lines that fit neither the chosen forms nor the runner-up."""
    yield section("Lines that fit neither", f"{len(places)} left in the text", width, glyphs)
    left = width - 7 - 6 - 4
    columns = [Column(7, True), Column(left // 2), Column(left - left // 2), Column(4, True)]
    for place in sorted(places, key=lambda place: -place.confidence)[:_FORMS]:
        cells = [(str(place.line), "dim"), (place.label, ""), (place.form, "dim"), (f"{place.confidence:.0%}", "dim")]
        yield line(*row(columns, cells, glyphs))


def _evidence(evidence: list[Evidence], width: int, glyphs: Glyphs) -> Iterator[Text]:
    yield section("Metadata", "", width, glyphs)
    left = width - 14 - 2 - 5 - 2
    rule = min(max(len(item.rule) for item in evidence), left // 3) if width >= 80 else 0
    columns = [Column(5, True), Column(14), Column(left - (rule + 2 if rule else 0)), *([Column(rule)] if rule else [])]
    for item in evidence:
        value = ", ".join(map(str, item.value)) if isinstance(item.value, list | tuple) else str(item.value)
        cells = [(str(item.line), "dim"), (item.field, "green"), (value, ""), (item.rule, "dim")]
        yield line(*row(columns, cells[: len(columns)], glyphs))


# --- the lines ------------------------------------------------------------------------------------------------------------


def explain_lines(parsed: Parsed, source: Source, width: int, glyphs: Glyphs = UNICODE) -> Iterator[Text]:
    """A line for each line of the source, more where it holds several parts; last, how much of it is in turns."""
    width = max(width, 60)
    view = _LineView(parsed, source, width, glyphs)
    for shown in _folded(parsed, source):
        yield view.piece(shown) if isinstance(shown, Piece) else view.blank(*shown)
    yield line((glyphs.rule * width, "dim"))
    yield line((str(coverage(parsed, source)), "dim"))


class _LineView:
    """The columns of the page, and what the line before said."""

    def __init__(self, parsed: Parsed, source: Source, width: int, glyphs: Glyphs) -> None:
        people = voices(parsed.transcript)
        self._voices = {voice.id: voice for voice in people}
        self._turns = parsed.transcript.turns
        self._glyphs = glyphs
        self._before: Piece | None = None
        digits = 2 * len(str(source.lines)) + 1  # a run of blank lines has two numbers
        speaker = (
            0 if width < 80 else min(max((cell_len(clean(voice.name[:width])) for voice in people), default=0), width // 7)
        )
        why = min(max((len(segment.why) for segment in parsed.explanation.segments), default=0) + 5, width // 5)
        text = max(width - digits - 11 - why - 9 - (speaker + 2 if speaker else 0), 8)
        self._columns = [Column(digits, True), Column(11), Column(speaker), Column(why), Column(1), Column(text)]

    def blank(self, first: int, last: int) -> Text:
        """The line for a run of blank lines."""
        span = str(first) if first == last else f"{first}{self._glyphs.dash}{last}"
        return self._line((span, "dim"), ("blank", "dim"), ("", ""), ("", ""), ("", ""))

    def piece(self, piece: Piece) -> Text:
        """The line for one part of a line of the source."""
        segment, before = piece.segment, self._before
        self._before = piece
        opens = segment.turn is not None and (before is None or before.segment.turn != segment.turn)
        same_rule = before is not None and (before.segment.kind, before.segment.why) == (segment.kind, segment.why)
        why = "" if same_rule and not opens else segment.why
        speaker: Part = ("", "")
        if opens and segment.turn is not None and segment.turn < len(self._turns):
            turn = self._turns[segment.turn]
            if turn.confidence < SURE:
                why = f"{turn.confidence:.0%} {why}"
            if (voice := self._voices.get(turn.speaker)) is not None:
                speaker = voice.name, voice.style
        number_ = "" if before is not None and before.line == piece.line else str(piece.line)
        kind = (segment.kind, KIND_STYLES[segment.kind])
        text = (piece.text.strip(), "bold" if segment.kind == "label" else "")
        return self._line((number_, "dim"), kind, speaker, (why, "dim"), text)

    def _line(self, *cells: Part) -> Text:
        *left, text = cells
        shown = [*left, (self._glyphs.fence, "dim"), text]
        kept = [(column, cell) for column, cell in zip(self._columns, shown, strict=True) if column.width]
        return line(*row([column for column, _ in kept], [cell for _, cell in kept], self._glyphs))


def _folded(parsed: Parsed, source: Source) -> Iterator[Piece | tuple[int, int]]:
    """The pieces that show something, and (first, last) of each run of blank lines between them."""
    shown, blank = 0, 0  # the last line with something on it, and the last one without
    for piece in pieces(parsed, source):
        if not piece.text or piece.text.isspace():
            blank = piece.line
            continue
        if min(blank, piece.line - 1) > shown:
            yield shown + 1, min(blank, piece.line - 1)
        yield piece
        shown = piece.line
    if blank > shown:
        yield shown + 1, blank
