"""What a user overrules: the labels, their form, how much evidence is enough."""

from __future__ import annotations

from pathlib import Path

import pytest

import transcript_cli as tc
from tests.conftest import Command
from transcript_cli.errors import OptionsFileError, UsageError
from transcript_cli.parser.labels.userlabels import read_labels

from .refusals import soon

BOARD = """\
Meeting of the Ferry Board

SEN. OKORO: Good morning. We have one question to settle today, and it is the price of a ticket.

CHAIR: Thank you. Remember: nobody pays twice.

SEN. OKORO: Nobody does.

Motto: the sea is wide.

[00:42] CHAIR: Then we are done here, and I thank you all for coming.
"""
HTML = """<html><body><p><b>SEN. OKORO:</b> Good morning to all of you here.</p><p>Motto: the sea is wide.</p>
<p><b>CHAIR:</b> Thank you very much indeed.</p><p><b>SEN. OKORO:</b> Nobody does, as we all know.</p></body></html>"""
MARKDOWN = "**SEN. OKORO:** Good morning.\n\nMotto: the sea is wide.\n\n**CHAIR:** Thank you.\n\n**SEN. OKORO:** Nobody does.\n"


def labels(text: str, format: str = "text", **overruled: object) -> list[str | None]:
    """The labels of the turns, in order."""
    options = tc.ParseOptions(**overruled)  # type: ignore[arg-type]
    return [turn.label for turn in tc.parse(text, format=format, options=options).turns]


class TestLabels:
    def test_a_pattern_says_what_labels_are(self) -> None:
        options = tc.ParseOptions(labels=r"(SEN\. \w+|CHAIR|Motto):")
        turns = tc.parse(BOARD, options=options).turns
        assert [turn.label for turn in turns] == ["SEN. OKORO", "CHAIR", "SEN. OKORO", "Motto", "CHAIR"]
        assert [turn.text for turn in turns][2:4] == ["Nobody does.", "the sea is wide."]
        assert turns[4].start == 42
        assert {turn.confidence for turn in turns} == {1.0}

    def test_nothing_else_is_a_label(self) -> None:
        turns = tc.parse(BOARD, options=tc.ParseOptions(labels="CHAIR:")).turns
        assert [turn.label for turn in turns] == ["CHAIR", "CHAIR"]
        assert "SEN. OKORO: Nobody does." in turns[0].text

    def test_the_closing_mark_may_be_left_out_of_the_pattern(self) -> None:
        turns = tc.parse(BOARD, options=tc.ParseOptions(labels="CHAIR")).turns
        assert [turn.text.split()[0] for turn in turns] == ["Thank", "Then"]

    def test_a_group_called_label_holds_the_label_alone(self) -> None:
        text = "12 | Ada | Shall we begin?\n13 | Bo | We shall.\n14 | Ada | Good.\n"
        assert labels(text, labels=r"\d+ \| (?P<label>\w+) \|") == ["Ada", "Bo", "Ada"]

    def test_a_list_holds_labels_as_printed(self) -> None:
        text = BOARD.replace("CHAIR: Thank", "CHAIR (by telephone): Thank")
        turns = tc.parse(text, options=tc.ParseOptions(labels=["CHAIR", "SEN. OKORO"])).turns
        assert [turn.label for turn in turns] == ["SEN. OKORO", "CHAIR", "SEN. OKORO", "CHAIR"]
        assert turns[1].text.startswith("Thank you.")

    def test_a_listed_label_ends_with_a_mark_or_the_line(self) -> None:
        text = "Ada\nShall we begin?\n\nAda Street is closed today.\n\nBo\nIt is.\n\nAda:\nThen we wait.\n"
        assert labels(text, labels=["Ada", "Bo"]) == ["Ada", "Bo", "Ada"]

    @pytest.mark.parametrize(("text", "format"), [(BOARD, "text"), (MARKDOWN, "md"), (HTML, "html")])
    def test_every_format_has_the_same_labels(self, text: str, format: str) -> None:
        expected = ["SEN. OKORO", "Motto", "CHAIR", "SEN. OKORO"]
        found = labels(text, format, labels=["SEN. OKORO", "CHAIR", "Motto"])
        assert sorted(filter(None, found))[:1] == ["CHAIR"]
        assert set(found) == set(expected)
        if format != "text":
            assert found == expected

    def test_captions_too(self) -> None:
        text = "WEBVTT\n\n00:01.000 --> 00:02.000\nMotto: the sea is wide.\n\n00:03.000 --> 00:04.000\nADA: So it is.\n"
        assert labels(text, "vtt", labels="(ADA):") == [None, "ADA"]

    def test_a_fuzzy_pattern_finds_misspelt_labels(self) -> None:
        assert labels("MS ABARA: One.\n\nMS ABBARA: Two.\n\nMS ABRA: Three.\n", labels="(?:MS ABARA){e<=1}:") == [
            "MS ABARA", "MS ABBARA", "MS ABRA",
        ]  # fmt: skip

    @pytest.mark.parametrize(
        "pattern", ["(", "*", "[a", r"\p{Nonsense}", "(" * 5000 + ")" * 5000, "x*", "", "a{1,99999999999}"]
    )
    def test_a_bad_pattern_says_so(self, pattern: str) -> None:
        with pytest.raises(UsageError, match="is no pattern for labels"):
            tc.parse(BOARD, options=tc.ParseOptions(labels=pattern))

    def test_a_pattern_that_never_ends_is_ended(self) -> None:
        text = "a" * 60 + "b\n"
        with soon(), pytest.raises(UsageError, match="takes too long"):
            tc.parse(text * 5, options=tc.ParseOptions(labels="(a|aa)+$"))

    def test_a_line_of_any_length_is_looked_at_once(self) -> None:
        text = "CHAIR: " + "so be it " * 500_000 + "\n\nADA: Yes.\n"
        assert labels(text, labels=r"\w+:") == ["CHAIR", "ADA"]


class TestLabelsFile:
    def test_a_label_a_line(self) -> None:
        assert read_labels("\ufeff# the board\r\nCHAIR:\r\n\r\n  SEN. OKORO \r\nCHAIR\r\n", "x") == ("CHAIR", "SEN. OKORO")

    def test_a_file_without_labels_is_a_mistake(self) -> None:
        with pytest.raises(OptionsFileError, match="no label in this file"):
            read_labels("# nothing\n\n", "x")

    def test_the_command_takes_a_file_or_a_pattern(self, command: Command) -> None:
        Path("board.txt").write_text(BOARD, "utf-8")
        Path("these.labels").write_text("CHAIR\nSEN. OKORO\n", "utf-8")
        by_file = command("convert", "board.txt", "--to", "json", "--labels", "these.labels")
        by_pattern = command("convert", "board.txt", "--to", "json", "--labels", r"CHAIR|SEN\. OKORO")
        assert (by_file.code, by_pattern.code) == (0, 0)
        assert by_file.out == by_pattern.out

    @pytest.mark.parametrize(
        ("given", "said"),
        [("gone.txt", "no such file"), ("(a", "is no pattern"), ("x" * 300 + "(", "is no pattern"), ("empty.txt", "no label")],
    )
    def test_what_cannot_be_used_is_said_before_anything_is_read(self, command: Command, given: str, said: str) -> None:
        Path("empty.txt").write_text("\n", "utf-8")
        ended = command("split", "hearing.txt", "--labels", given)
        assert (ended.code, ended.out) in [(1, b""), (2, b"")]
        assert said in ended.err
        assert "Traceback" not in ended.err


OWN_LINES = """\
Ada Byrne
Shall we begin? I have a train at five, and it is the last one of the day.

Bo Lund
We shall. I only wanted to say: the ferry is late again.

Ada Byrne
Then we begin without it.

Note: the minutes were taken by hand.

Bo Lund
So they were.
"""


class TestForm:
    def test_labels_are_of_that_form_alone(self) -> None:
        assert set(labels(OWN_LINES)) == {"Ada Byrne", "Bo Lund"}
        assert "Ada Byrne" not in labels(OWN_LINES, form="colon")
        assert set(labels(OWN_LINES, form="own-line")) == {"Ada Byrne", "Bo Lund"}

    def test_it_is_enough_where_there_is_little_else_to_go_by(self) -> None:
        short = "Ada Byrne\nShall we begin? The train is at five.\n\nBo Lund\nWe shall.\n\nAda Byrne\nThen we begin.\n"
        assert labels(short) == [None]
        assert labels(short, form="own-line") == ["Ada Byrne", "Bo Lund", "Ada Byrne"]

    def test_it_is_named_as_explain_shows_it(self) -> None:
        forms = tc.explain(OWN_LINES.encode()).explanation.forms
        chosen = next(form.form for form in forms if form.chosen)
        assert labels(OWN_LINES, form=chosen) == labels(OWN_LINES)

    @pytest.mark.parametrize("form", ["loud", "colon, loud", "", ",", "colon; upper"])
    def test_an_unknown_form_lists_those_that_are_known(self, form: str, command: Command) -> None:
        ended = command("split", "hearing.txt", "--form", form)
        assert ended.code == 2
        assert "own-line" in ended.err
        assert "colon" in ended.err


# A name on its own line that comes once, in the manner of no other label, is a doubtful one.
DOUBTFUL = OWN_LINES.replace("Note: the minutes were taken by hand.", "Opening words\nThe minutes were taken by hand.")


class TestHowMuchIsEnough:
    def test_recall_takes_no_fewer_labels_and_precision_no_more(self) -> None:
        for text in (BOARD, OWN_LINES, DOUBTFUL):
            few, some, many = (labels(text, prefer=prefer) for prefer in ("precision", None, "recall"))
            assert len(few) <= len(some) <= len(many)

    def test_labels_under_the_least_confidence_are_left_in_the_text(self) -> None:
        sure = tc.parse(BOARD).turns
        least = min(turn.confidence for turn in sure)
        kept = tc.parse(BOARD, options=tc.ParseOptions(min_confidence=least)).turns
        assert [turn.label for turn in kept] == [turn.label for turn in sure]
        none = tc.parse(BOARD, options=tc.ParseOptions(min_confidence=1.0)).turns
        assert {turn.label for turn in none} == {None}
        assert "SEN. OKORO: Nobody does." in none[0].text

    @pytest.mark.parametrize(
        ("option", "value"), [("--prefer", "both"), ("--min-confidence", "1.5"), ("--min-confidence", "-1")]
    )
    def test_a_wrong_value_is_a_wrong_command_line(self, command: Command, option: str, value: str) -> None:
        ended = command("split", "hearing.txt", option, value)
        assert (ended.code, ended.out) == (2, b"")

    def test_every_command_that_reads_takes_them(self, command: Command) -> None:
        for name in ("summary", "split", "metadata", "mentions", "explain", "speakers"):
            ended = command(name, "hearing.txt", "--labels", "MS. ABARA:", "--prefer", "recall", "--min-confidence", "0.5")
            assert ended.code == 0, (name, ended.err)


class TestExplain:
    def test_the_runner_up_is_named_with_its_margin(self) -> None:
        text = BOARD.replace("Motto: the sea is wide.", "Closing Remarks\n\nMotto: the sea is wide.")
        choice = tc.explain(text.encode()).explanation.choice
        assert choice.chosen is not None
        assert choice.chosen.startswith("colon")
        assert choice.runner_up is not None
        assert choice.margin is not None
        assert choice.margin > 0.5

    def test_what_was_left_in_the_text_is_there_with_its_line(self) -> None:
        left = tc.explain(OWN_LINES.encode()).explanation.left
        assert [place.label for place in left if place.line == 10] == ["Note"]
        assert all(0 < place.confidence < 1 for place in left)

    def test_nothing_is_left_in_doubt_where_the_user_says_what_labels_are(self) -> None:
        parsed = tc.explain(OWN_LINES.encode(), options=tc.ParseOptions(labels=["Ada Byrne"]))
        assert parsed.explanation.left == []
        assert not [w for w in parsed.transcript.warnings if w.code in ("close-call", "doubtful-label", "possible-label")]
