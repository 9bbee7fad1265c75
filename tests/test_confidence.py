"""Confidence: what it means, and that a close call is never silent."""

from __future__ import annotations

import math

import pytest

import transcript_cli as tc
from transcript_cli.model import Block
from transcript_cli.parser.labels.accepted import Accepted, Labels
from transcript_cli.parser.labels.candidates import Candidate
from transcript_cli.parser.labels.choice import close_calls, judge_choice
from transcript_cli.parser.labels.confidence import TABLE, confidence, log_odds, look_up
from transcript_cli.source import source_from_text


class TestTheTable:
    def test_it_ascends_and_stays_a_probability(self) -> None:
        odds, sure = zip(*TABLE, strict=True)
        assert list(odds) == sorted(set(odds))
        assert list(sure) == sorted(sure)
        assert 0 <= sure[0] < sure[-1] < 1

    def test_more_evidence_is_never_less_confidence(self) -> None:
        found = [confidence(step / 1000) for step in range(1001)]
        assert found == sorted(found)
        assert found[0] < 0.05
        assert found[-1] > 0.95

    def test_between_its_rows_it_is_linear(self) -> None:
        table = ((0.0, 0.2), (2.0, 0.6))
        assert look_up(table, 1.0) == pytest.approx(0.4)
        assert (look_up(table, -9.0), look_up(table, 9.0)) == (0.2, 0.6)
        assert (look_up(table, 0.0), look_up(table, 2.0)) == pytest.approx((0.2, 0.6))

    @pytest.mark.parametrize("probability", [0.0, 1.0])
    def test_certainty_has_finite_odds(self, probability: float) -> None:
        assert math.isfinite(log_odds(probability))

    def test_what_speaks_for_a_label_makes_it_surer(self) -> None:
        once = "Ada Byrne\nShall we begin? The train is at five.\n\nBo Lund\nWe shall, and then the quay.\n"
        often = "".join(f"ADA BYRNE: Point {n} is settled.\n\nBO LUND: So it is, and I agree.\n\n" for n in range(12))
        doubtful = [turn.confidence for turn in tc.parse(once).turns]
        sure = [turn.confidence for turn in tc.parse(often).turns]
        assert max(doubtful) < min(sure)
        assert min(sure) > 0.9


def judged(rows: list[tuple[str, str, float, bool]]) -> tuple[list[str], list[str]]:
    """Codes and messages of the warnings about rows of (form, label, confidence, taken), a line each."""
    text = "".join(f"{label}\n" for _, label, _, _ in rows)
    blocks, at = [], 0
    accepted, rejected = [], []
    for index, (form, label, sure, taken) in enumerate(rows):
        blocks.append(Block(label, at, at + len(label)))
        at += len(label) + 1
        candidate = Candidate(index, form, "", "", label, 0, len(label), len(label))
        (accepted if taken else rejected).append(Accepted(candidate, sure))
    warnings = close_calls(Labels(accepted, rejected), blocks, source_from_text(text))
    return [warning.code for warning in warnings], [warning.message for warning in warnings]


class TestCloseCalls:
    def test_a_clear_choice_is_silent(self) -> None:
        rows = [("colon", "Ada Byrne", 0.99, True), ("own-line", "Ferry Times", 0.05, False), ("colon", "Bo Lund", 0.98, True)]
        assert judged(rows) == ([], [])

    def test_a_form_that_was_nearly_taken_is_named_with_the_one_that_was(self) -> None:
        rows = [
            ("colon", "Ada Byrne", 0.99, True),
            *[("own-line", "Bo Lund", 0.45, False)] * 3,
            ("colon", "Ada Byrne", 0.99, True),
        ]
        codes, [message] = judged(rows)
        assert codes == ["close-call"]
        assert "'colon, title'" in message
        assert "'own-line, title'" in message
        assert "--form" in message

    def test_a_form_that_was_barely_taken_is_named(self) -> None:
        rows = [*[("colon", "Ada Byrne", 0.99, True)] * 4, *[("own-line", "Ferry Times", 0.6, True)] * 2]
        codes, [message] = judged(rows)
        assert codes == ["close-call"]
        assert "may be none" in message

    def test_one_odd_place_among_many_is_no_close_call(self) -> None:
        rows = [*[("colon", "Ada Byrne", 0.99, True)] * 40, *[("own-line", "Ferry Times", 0.5, False)] * 2]
        assert judged(rows) == ([], [])

    def test_without_any_label_the_nearest_form_is_named(self) -> None:
        codes, [message] = judged([("dash-after", "Ada Byrne", 0.4, False)] * 3)
        assert codes == ["close-call"]
        assert message.startswith("no labels were found")

    def test_the_margin_is_the_distance_between_the_two(self) -> None:
        blocks = [Block("Ada", 0, 3), Block("Bo", 4, 6)]
        one, two = (
            Candidate(i, form, "", "", b.text, 0, 3, 3)
            for i, (form, b) in enumerate(zip(("colon", "tab"), blocks, strict=True))
        )
        found = judge_choice(Labels([Accepted(one, 0.9)], [Accepted(two, 0.3)]), blocks, source_from_text("Ada\nBo\n"))
        assert found.choice.margin == pytest.approx(0.6)
        assert [(place.label, place.line) for place in found.left] == [("Bo", 2)]
