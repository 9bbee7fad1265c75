"""STM and CTM of those who make recognizers; MicroDVD, MPL2, SubViewer and SCC of those who make captions."""

from __future__ import annotations

import importlib
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.conftest import environment
from transcript_cli import corpus
from transcript_cli.errors import FormatError, InputError, TranscriptError
from transcript_cli.formats import find_format, load
from transcript_cli.inputs import work_options
from transcript_cli.model import Transcript
from transcript_cli.source import source_from_text

Row = tuple[str | None, float | None, float | None, str]
"""Who, from when, to when, what."""


def rows(text: str, name: str) -> list[Row]:
    return [row for document in parse_all(text, name) for row in of(document)]


def parse_all(text: str, name: str) -> list[Transcript]:
    """The documents of a file of that name."""
    return [parsed.transcript for _, parsed in corpus.read_documents(text.encode(), name, work_options())]


def of(document: Transcript) -> list[Row]:
    return [(turn.label, turn.start, turn.end, turn.text) for turn in document.turns]


# --- what is scored -------------------------------------------------------------------------------------------------------

STM = """;; two people on a pier
pier 1 ida 0.5 2.25 <o,f0,female> the gulls are back
pier 1 ole 2.5 3.75 <o,f0,male> so they are
"""


def test_a_line_of_stm_is_a_turn_with_its_speaker_and_its_times():
    assert rows(STM, "pier.stm") == [("ida", 0.5, 2.25, "the gulls are back"), ("ole", 2.5, 3.75, "so they are")]


def test_stm_and_ctm_are_known_by_their_columns_whatever_they_are_called():
    assert rows(STM, "pier.txt") == rows(STM, "pier.stm")
    ctm = "pier 1 0.5 0.25 gulls\npier 1 0.75 0.25 again\n"
    assert rows(ctm, "pier.txt") == rows(ctm, "pier.ctm") == [(None, 0.5, 1.0, "gulls again")]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("they { are not / aren't } here", "they are not here"),
        ("{ / uh } well", "well"),
        ("(%um) well <sil> (yes)", "um well yes"),
        ("the lead(2) rope", "the lead rope"),
        ("well <cough> then", "well [cough] then"),
    ],
)
def test_marks_for_scoring_are_read_as_what_was_said(written: str, said: str):
    assert rows(f"pier 1 ida 0.5 2.25 {written}\npier 1 ole 3.0 4.0 so\n", "a.stm")[0][3] == said


def test_what_is_not_scored_is_not_said():
    text = STM + "pier 1 excluded 4.0 9.0 <o,,unknown> IGNORE_TIME_SEGMENT_IN_SCORING\n"
    assert rows(text, "a.stm") == rows(STM, "a.stm")


def test_columns_of_a_program_before_those_of_stm_do_no_harm():
    assert rows("".join(f"* * {line}\n" for line in STM.splitlines()[1:]), "a.stm") == rows(STM, "a.stm")


def test_each_recording_is_a_document():
    text = STM + "quay 1 ida 0.0 1.0 hello\n"
    assert [of(one) for one in parse_all(text, "a.stm")] == [
        rows(STM, "a.stm"),
        [("ida", 0.0, 1.0, "hello")],
    ]


def test_words_of_ctm_are_cut_at_pauses_and_two_channels_are_two_speakers():
    text = "call A 0.0 0.5 hello 0.9\ncall B 1.0 0.5 who 0.9\ncall B 1.5 0.5 there\ncall A 9.0 0.5 me\n"
    assert rows(text, "a.ctm") == [("A", 0.0, 0.5, "hello"), ("B", 1.0, 2.0, "who there"), ("A", 9.0, 9.5, "me")]


def test_of_several_readings_in_ctm_the_first_is_read_and_a_named_speaker_counts():
    text = (
        "call 1 0.0 0.5 well 0.9 lex ida\ncall 1 * * <ALT_BEGIN>\ncall 1 0.5 0.5 gonna 0.9 lex ida\n"
        "call 1 * * <ALT>\ncall 1 0.5 0.2 going 0.9 lex ida\ncall 1 * * <ALT_END>\ncall 1 1.0 0.5 go 0.9 lex ida\n"
    )
    assert rows(text, "a.ctm") == [("ida", 0.0, 1.5, "well gonna go")]


def test_a_line_that_has_not_the_columns_is_told():
    [document] = parse_all(STM + "pier 1 ida\n", "a.stm")
    assert [(warning.code, warning.line) for warning in document.warnings] == [("odd-line", 4)]
    with pytest.raises(InputError, match=r"a\.stm:1: no line has the columns of STM\. .*--from text"):
        rows("Ida said that they were back.\n", "a.stm")


def test_who_speaks_when_without_words_says_what_to_give_instead():
    with pytest.raises(FormatError, match="holds no words"):
        rows("SPEAKER pier 1 0.50 1.75 <NA> <NA> ida <NA> <NA>\n", "a.rttm")


# --- what is framed -------------------------------------------------------------------------------------------------------

FRAMED = "{50}{100}IDA: Is it you?|Come in.\n{125}{}{y:i}OLE: It is.\n"
TIMED = [("IDA", 2.0, 4.0, "Is it you? Come in."), ("OLE", 5.0, None, "It is.")]


def test_frames_are_seconds_where_the_file_says_how_many_a_second_has():
    assert rows("{1}{1}25.000\n" + FRAMED, "a.sub") == TIMED
    assert rows("{0}{0}25\n" + FRAMED, "a.txt") == TIMED


def test_frames_without_a_rate_are_no_times_and_the_way_out_is_told():
    [document] = parse_all(FRAMED, "a.sub")
    assert [(label, text) for label, _, _, text in of(document)] == [(row[0], row[3]) for row in TIMED]
    assert {turn.start for turn in document.turns} == {None}
    assert "{1}{1}25" in next(w.message for w in document.warnings if w.code == "frames-without-rate")


def test_a_slash_is_italics_at_the_beginning_of_a_line_alone():
    assert rows("{1}{1}25\n{25}{50}/IDA: Either/or.\n{50}{75}OLE: /No.\n", "a.sub")[0][3] == "Either/or."


def test_mpl2_counts_tenths_of_a_second():
    assert rows("[20][40]IDA: Is it you?|Come in.\n[50][]OLE: It is.\n", "a.txt") == TIMED


def test_subviewer_is_read_as_what_youtube_made_of_it():
    text = "[INFORMATION]\n[TITLE]A pier\n[END INFORMATION]\n[SUBTITLE]\n00:00:02.00,00:00:04.00\nIDA: Is it you?[br]Come in.\n"
    assert rows(text, "a.sub") == TIMED[:1]


@pytest.mark.parametrize("text", ["Nothing of that kind.\n", "{a}{b}No frames\n"])
def test_no_captions_in_frames_is_an_error(text: str):
    with pytest.raises(InputError, match=r"a\.sub:1: no captions were found\. .*\{25\}\{75\}"):
        rows(text, "a.sub")


# --- what is sent to a television -----------------------------------------------------------------------------------------


def _odd(sign: int) -> str:
    """A byte with the bit that makes the number of its ones odd."""
    return f"{sign | 0x80 if sign.bit_count() % 2 == 0 else sign:02x}"


def codes(*pairs: tuple[int, int]) -> str:
    """Codes, each sent twice."""
    return " ".join(f"{_odd(a)}{_odd(b)} {_odd(a)}{_odd(b)}" for a, b in pairs)


def letters(text: str) -> str:
    padded = text + "\0" * (len(text) % 2)
    return " ".join(_odd(ord(a)) + _odd(ord(b)) for a, b in zip(padded[::2], padded[1::2], strict=True))


ROLL = codes((0x14, 0x25), (0x14, 0x2D), (0x14, 0x70))
LOAD, SHOW, CLEAR = codes((0x14, 0x20), (0x14, 0x70)), codes((0x14, 0x2F)), codes((0x14, 0x2C))
SCC = (
    f"Scenarist_SCC V1.0\n\n00:00:02:00\t{ROLL} {letters('>> IDA MOE: THE GULLS ARE BACK.')}\n\n"
    f"00:00:04:00\t{ROLL} {letters('>> OLE BRO: SO THEY ARE.')}\n\n00:00:06:00\t{CLEAR}\n"
)


def test_captions_that_roll_are_decoded():
    assert rows(SCC, "a.scc") == [
        ("IDA MOE", 2.002, 4.004, "THE GULLS ARE BACK."),
        ("OLE BRO", 4.004, 6.006, "SO THEY ARE."),
    ]
    assert rows(SCC, "a.txt") == rows(SCC, "a.scc")


def test_captions_that_pop_on_are_on_the_screen_from_when_they_are_shown():
    text = f"Scenarist_SCC V1.0\n\n00:00:01:00\t{LOAD} {letters('HELLO.')} {SHOW}\n\n00:00:05:00\t{CLEAR}\n"
    [(label, start, end, said)] = rows(text, "a.scc")
    assert (label, said) == (None, "HELLO.")
    assert start is not None and end is not None and 1 < start < 2 < end


@pytest.mark.parametrize(
    "text", ["Scenarist_SCC V1.0\n", "Scenarist_SCC V1.0\n\n00:00:0", "Scenarist_SCC V1.0\n\n00:00:01:00\tzz"]
)
def test_codes_that_show_nothing_are_an_error(text: str):
    with pytest.raises(InputError, match=r"a\.scc:1: its captions could not be decoded: .*whole\?"):
        rows(text, "a.scc")


def test_without_pycaption_there_is_one_line_with_what_to_install(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "pycaption", None)
    monkeypatch.delitem(sys.modules, "transcript_cli.readers.scc", raising=False)
    without = importlib.import_module("transcript_cli.readers.scc")
    with pytest.raises(FormatError) as caught:
        next(without.read_scc(source_from_text(SCC, "a.scc")))
    assert str(caught.value).endswith('Install it: pip install "transcript-cli[scc]"')


def test_what_the_decoder_says_of_damaged_bytes_is_not_printed(folder: Path):
    (folder / "a.scc").write_text(f"{SCC}\n00:00:59:00\t\u00c3\u00a9 {CLEAR}\n", encoding="utf-8")
    asked = [sys.executable, "-m", "transcript_cli", "convert", "-q", "a.scc", "--to", "text"]
    ended = subprocess.run(asked, capture_output=True, env=environment(), check=True)
    assert b"GULLS" in ended.stdout
    assert ended.stderr == b""


@pytest.mark.parametrize("form", ["stm", "ctm", "microdvd", "scc"])
@pytest.mark.parametrize(
    "text", ["", "\0", "{1}{1}", "[1][", "a b c 1 2", "a b 1 2 <x", "{1}{1}25\n" + "{" * 5000, "a b c 1e9 . ."]
)
def test_whatever_is_in_it_ends_in_a_document_or_an_error_of_ours(form: str, text: str):
    with suppress(TranscriptError):
        list(load(find_format(form).reader or "")(source_from_text(text)))


def test_a_time_that_no_clock_shows_is_none():
    assert rows(STM + f"pier 1 ole 5.0 {'9' * 400} so\n", "a.stm") == rows(STM, "a.stm")
