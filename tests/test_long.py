"""A long text read in windows gives the transcript that reading it as a whole gives.

Small windows stand for long texts: what matters is that every line may be the first or the last of one.
"""

from __future__ import annotations

import io
import pickle
import random
import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from transcript_cli.corpus import work
from transcript_cli.counting import mentions as count_mentions
from transcript_cli.errors import InputError
from transcript_cli.inputs import WorkOptions
from transcript_cli.inputs import long as longinputs
from transcript_cli.longtext import LongText, NotInWindowsError
from transcript_cli.mentions import document_terms
from transcript_cli.model import Block, Transcript
from transcript_cli.parser import parse
from transcript_cli.parser.draft import ParseOptions
from transcript_cli.parser.labels.candidates import Candidate, find_candidates, find_rivals
from transcript_cli.parser.labels.traits import Context, find_surroundings
from transcript_cli.parser.long import Reach, parse_long
from transcript_cli.parser.long.cutting import Cutter
from transcript_cli.parser.long.lines import UNKNOWN, holds_no_label, is_like_others, is_speech
from transcript_cli.parser.long.stretches import Stretches, words_of
from transcript_cli.parser.page.layout import find_layout
from transcript_cli.parser.turns.procedure import BEGINS_NOTE, is_clerks_note
from transcript_cli.readers.text import read_text, split_lines
from transcript_cli.render import render
from transcript_cli.source import source_from_bytes
from transcript_cli.turnspool import SpooledTurns

from .conftest import Command

SAMPLES = sorted(Path(__file__).parent.parent.joinpath("samples").glob("*.txt"))
SPEAKERS = ("MS. ARDEN", "MR. O’SHEA", "THE CHAIR", "QUESTION", "Dr. Méndez", "Q", "Ada Rush (Leeds West)", "記者")
LINES = (
    "Thank you.",
    "The locks were closed in March, and nobody said why until the water rose over the lower path.",
    "We have heard that before, and we shall hear it again; " * 5 + "that is all.",
    "I said so at the time – and I say it again – (Laughter.) to whoever is in the room [inaudible] today. " * 2,
    "Remember: the question is this: who pays for the gates?",
    "Ada, go ahead.",
    "(Applause.)",
    "THE LOWER LOCKS",
    "NEW BUSINESS AND OLD BUSINESS",
    "JANE DOE, having been duly sworn, testified as follows:",
    "There was no objection.",
    "Question put and agreed to.",
    "  It was an old gate.",
    "12:05 p.m.",
    "# # #",
    "- a note of the clerk about nothing at all.",
    "The report of the committee on gates reads as follows:",
    "“It is an old gate,” he said to me, “and it will hold for as long as anybody looks after it, which nobody has done.”",
    "He asked me: will it hold?",
    'He wrote "locks\\\\gates" on  the\u00a0wall, and nobody has taken it off\tsince, which is a pity, for it was a good wall '
    "before he came by with his brush and wrote on it.",
    "He said one thing on that day to all of us who stood there: the gates will hold for as long as the river lets them, and "
    "not one day longer, whatever is said of them here.",
    "Well-\nknown to all of us",
    "And that is what we have said to all of you from the day on which it was built: the gates will hold for as long as the "
    "river lets them, and not one day longer, whatever is said of them here.",
    "What was said of them then – nobody who was there has told us who said so – is what we have to speak of on this day, for "
    "as long as it takes and for as long as anybody is here to listen.",
)


def whole(data: bytes) -> Transcript:
    return parse(next(read_text(source_from_bytes(data))), ParseOptions()).transcript


def in_windows(data: bytes, window: int, reach: Reach | None = None) -> Transcript | None:
    text = LongText(io.BytesIO(data), None, window=window)
    parsed = parse_long(text, split_lines, "text", ParseOptions(), *([reach] if reach else []))
    return parsed.transcript if parsed else None


def as_data(transcript: Transcript) -> object:
    return msgspec.to_builtins(msgspec.structs.replace(transcript, turns=list(transcript.turns)))


def made(seed: int, turns: int, line_end: str = "\n") -> bytes:
    """A press transcript of speakers and lines above."""
    pick = random.Random(seed)
    lines = ["Ministry of Rivers", "March 4, 2024", "", "Remarks With Ada Rush on the Lower Locks", ""]
    for _ in range(turns):
        said = pick.choices(LINES, k=pick.choice((1, 1, 1, 2, 3)))
        lines.append(f"{pick.choice(SPEAKERS[: pick.choice((4, 8))])}: {said[0]}")
        for more in said[1:]:
            lines += [""] * pick.choice((1, 1, 1, 0, 2)) + [more]
        lines += [""] * pick.choice((1, 1, 1, 2))
    return line_end.join(lines).encode()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("window", [60, 1000])
def test_every_sample_reads_the_same(path: Path, window: int) -> None:
    data = path.read_bytes()
    found = in_windows(data, window)
    assert found is None or as_data(found) == as_data(whole(data))


def test_most_samples_with_labels_before_the_words_can_be_read_so() -> None:
    assert sum(in_windows(path.read_bytes(), 1000) is not None for path in SAMPLES) >= 6


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example(411, 20, 200, "\n")  # a heading that may be a label
@given(st.integers(0, 10**6), st.integers(20, 60), st.integers(200, 3000), st.sampled_from(["\n", "\r\n"]))
def test_made_transcripts_read_the_same(seed: int, turns: int, window: int, line_end: str) -> None:
    data = made(seed, turns, line_end)
    found = in_windows(data, window)
    assert found is None or as_data(found) == as_data(whole(data))


MANUAL = (
    "Overview Install Configure Upgrade Permissions Backups Restore Logging Metrics Alerts Tuning Sharding Replicas Uninstall"
).split()


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ([name.upper() for name in MANUAL], True),
        ([f"MR. {name.upper()}" for name in MANUAL], False),  # people who speak once each
        ([f"{who}{number}" for number in range(1, 8) for who in "QA"], False),
        (["Overview", "Install"] * 7, False),
    ],
)
def test_labels_that_open_one_turn_each_and_are_no_names_are_told_of(labels: list[str], expected: bool) -> None:
    said = [line for line in LINES if len(line) > 110 and line.isprintable() and ":" not in line and line[0] != "“"]
    data = "\n\n".join(f"{label}: {said[at % len(said)]}" for at, label in enumerate(labels)).encode()
    found = whole(data)
    assert [turn.label for turn in found.turns] == labels
    assert ("no-transcript" in {warning.code for warning in found.warnings}) == expected
    in_parts = in_windows(data, 500)
    assert in_parts is None or as_data(in_parts) == as_data(found)


def test_made_transcripts_can_be_read_so() -> None:
    assert sum(in_windows(made(seed, 40), 500) is not None for seed in range(20)) >= 12


def plain(turns: int) -> bytes:
    """A long transcript of nothing but speech."""
    pick = random.Random(5)
    said = [line for line in LINES if len(line) > 110 and "\n" not in line]
    body = "\n\n".join(f"{pick.choice(SPEAKERS[:4])}: {pick.choice(said)}" for _ in range(turns))
    return f"Ministry of Rivers\n\nRemarks With Ada Rush\n\n{body}\n".encode()


def varied(turns: int, line_end: str = "\n") -> bytes:
    """The same with paragraphs, events, quotation marks, several blank lines and calls on whoever asks next."""
    pick = random.Random(turns)
    said = [line.strip() for line in LINES if len(line) > 110 and line.isprintable() and ":" not in line]
    heckled = f"{said[0]} (Applause from the left – Ada Rush [East]: Hear, hear!)"
    said += [f"{said[0]} Ada, go ahead.", heckled, 'Sí, “cómo no”, "é" assim. ' * 8 + "\\o/"]
    lines = ["Ministry of Rivers", "", "Remarks With Ada Rush"]
    for _ in range(turns):
        lines += [""] * pick.choice((1, 1, 1, 3)) + [f"{pick.choice(SPEAKERS[:5])}: {pick.choice(said)}"]
        for _ in range(pick.choice((0, 0, 1, 2))):
            lines += ["", pick.choice(said)]
    return line_end.join([*lines, ""]).encode()


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CR LF"])
def test_turns_of_nothing_but_speech_are_not_looked_at_again(line_end: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = varied(1500, line_end)
    cut: list[object] = []
    ordinary = Cutter.cut
    monkeypatch.setattr(Cutter, "cut", lambda *arguments: (cut.append(1), ordinary(*arguments)))
    found = in_windows(data, 4000, Reach(front=20_000, back=8_000))
    assert found is not None
    assert as_data(found) == as_data(whole(data))
    assert len(cut) < 0.4 * len(found.turns)
    assert any(turn.events for turn in found.turns)
    assert any(turn.label == "QUESTION" and turn.speaker != "question" for turn in found.turns), "somebody was called on"


def test_a_file_that_changes_while_it_is_read_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(longinputs, "LONG", 1)
    path = tmp_path / "long.txt"
    path.write_bytes(plain(400))
    [done] = work(str(path), WorkOptions(explain=False))
    path.write_bytes(plain(401))
    with pytest.raises(InputError, match="changed while it was read"):
        list(done.parsed.transcript.turns)  # type: ignore[union-attr]


# --- wrapped text ---------------------------------------------------------------------------------------------------------

PROSE = (
    "the locks were closed in March and nobody in the town was told of it until the water rose over the lower path",
    "I said so at the time, and I say it again to whoever is in the room today: the gates will hold for as long as they must",
    "we have heard that before from Ada Rush of the Ministry of Rivers. And we shall hear it again, shall we not?",
    "yes",
    "no, sir",
    "that is what the Department of Rivers and Locks has written to us in the year 1990 and in every year since",
    "he laid down the note (Laughter.) and left, which is a pity, for the wall that he had built was a good one",
    "who pays for the gates?",
)


def sentence(pick: random.Random) -> str:
    said = " ".join(pick.choices(PROSE, k=pick.choice((1, 1, 2, 4))))
    return f"{said[0].upper()}{said[1:]}" + ("" if said[-1] in ".?" else ".")


def hearing(seed: int, turns: int, *, gaps: bool, indent: int, width: int = 60) -> bytes:
    """A hearing in wrapped text, with notes of the clerk, headings and documents put into the record."""
    pick = random.Random(seed)
    lines = ["COMMITTEE ON RIVERS", "Hearing on the Lower Locks", "March 4, 2024", ""]
    label = "Mr. {}. " if indent else "MR. {}: "
    for number in range(turns):
        for paragraph in range(pick.choice((1, 1, 2, 3))):
            name = label.format(pick.choice(("HALE", "MARSH", "RUSH", "LUND"))) if not paragraph else ""
            lines += [*wrap(name + sentence(pick), width, initial_indent=" " * indent), *[""] * gaps]
        if number % 9 == 8:
            lines += ["", f"              Amendment No. {number} Offered by Mr. Hale", ""]
        if indent and number % 13 == 12:
            lines += ["    The text of the amendment is as follows:", "", f"       Amendment No. {number} offered by Mr. Hale:"]
            lines += wrap(sentence(pick), width, initial_indent=" " * 7, subsequent_indent=" " * 5)
            lines += [*wrap(f"Mr. LUND. {sentence(pick)}", width, initial_indent=" " * 8, subsequent_indent=" " * 5), ""]
    return "\n".join([*lines, ""]).encode()


def deposition(seed: int, questions: int, *, numbered: bool, sworn: bool) -> bytes:
    """Questions and answers in court, with numbers in the margin and on every page where they are `numbered`."""
    pick = random.Random(seed)
    lines = ["IN THE COURT OF MARSH COUNTY", "DEPOSITION OF TOM HALE", "March 4, 2024"]
    lines += ["TOM HALE,", "having been first duly sworn, testified as follows:"] if sworn else []
    for number in range(questions):
        lines += ["BY MS. RUSH:" if number % 80 else "BY MR. LUND:"] if sworn and number % 40 == 0 else []
        lines += wrap(f"Q.   {sentence(pick)}", 56, initial_indent="     ")
        lines += wrap("MR. CROFT:  Objection, form.", 56, initial_indent=" " * 10) if number % 11 == 10 else []
        lines += wrap(f"A.   {sentence(pick)}", 56, initial_indent="     ")
        lines += wrap("THE WITNESS:  May I go on?", 56, initial_indent=" " * 10) if number % 17 == 16 else []
    if not numbered:
        return "\n".join([*lines, ""]).encode()
    out: list[str] = []
    for at, line in enumerate(lines):
        out += ["", f"{'':50}{at // 25 + 1}", ""] if at % 25 == 0 else []
        out.append(f"{at % 25 + 1:>2}   {line}".rstrip())
    return "\n".join([*out, ""]).encode()


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["LF", "CR LF"])
@pytest.mark.parametrize(
    "data",
    [
        hearing(1, 90, gaps=True, indent=0),
        hearing(2, 90, gaps=False, indent=0),
        hearing(3, 90, gaps=False, indent=4),
        deposition(4, 150, numbered=False, sworn=False),
        deposition(5, 150, numbered=True, sworn=False),
        deposition(6, 150, numbered=True, sworn=True),
        deposition(7, 150, numbered=False, sworn=True),
    ],
    ids=["blank lines", "no blank lines", "indented", "Q and A", "numbered", "numbered and sworn", "sworn"],
)
def test_wrapped_text_reads_the_same(data: bytes, line_end: str, monkeypatch: pytest.MonkeyPatch) -> None:
    data = data.replace(b"\n", line_end.encode())
    monkeypatch.setattr("transcript_cli.parser.long.cutting._TOGETHER", 3000)
    for window in (2000, 16_000):
        found = in_windows(data, window)
        assert found is not None
        assert as_data(found) == as_data(whole(data))


def test_labels_of_documents_put_into_the_record_open_no_turns() -> None:
    data = hearing(3, 90, gaps=False, indent=4)
    found = in_windows(data, 3000)
    assert found is not None
    assert data.count(b"        Mr. LUND. ") == 6
    assert [data[turn.span[0] - 8 : turn.span[0]] for turn in found.turns].count(b" " * 8) == 0
    assert len(found.turns) == 90


def test_a_page_that_somebody_speaks_of_at_the_end_of_a_line_is_said() -> None:
    named = b"MR. HALE: The committee has been told of it in the report, on\npage 14. Nobody has read it.\n\n"
    ended = b"MR. RUSH: It is what the committee says in its report, on\npage 14.\n\n"
    data = hearing(9, 60, gaps=True, indent=0) + (named + ended) * 3 + hearing(10, 20, gaps=True, indent=0)[61:]
    found = in_windows(data, 2000, Reach(front=3000, back=2000))
    assert found is not None
    assert [turn.text[-11:] for turn in found.turns].count("on page 14.") == 3


def test_a_table_of_contents_is_set_apart_in_windows() -> None:
    head, _, body = hearing(9, 60, gaps=True, indent=0).partition(b"March 4, 2024\n")
    contents = b"".join(b"Statement of Ms. Rush, of part %d ................ %d\n" % (part, 9 * part) for part in range(1, 6))
    data = head + b"March 4, 2024\n\n" + contents + body
    found = in_windows(data, 2000)
    assert found is not None
    assert as_data(found) == as_data(whole(data))


def test_numbers_on_every_fifth_line_are_seen_in_the_whole() -> None:
    lines = hearing(9, 60, gaps=False, indent=0).decode().splitlines()[4:]
    data = "\n".join(f"{at % 20 + 1:<4}{line}" if at % 5 == 4 else f"    {line}" for at, line in enumerate(lines)).encode()
    assert in_windows(data, 2000) is None
    assert len(whole(data).turns) == 60


def test_whoever_examines_and_answers_is_named() -> None:
    found = in_windows(deposition(6, 150, numbered=True, sworn=True), 3000)
    assert found is not None
    names = {speaker.id: speaker.name for speaker in found.speakers}
    assert {names[turn.speaker] for turn in found.turns if turn.label == "Q" and turn.speaker} == {"Rush", "Lund"}
    assert {names[turn.speaker] for turn in found.turns if turn.label == "A" and turn.speaker} == {"Tom Hale"}


def test_running_heads_are_set_apart_in_windows() -> None:
    pick = random.Random(8)
    lines = ["COMMITTEE ON RIVERS", "March 4, 2024", ""]
    for number in range(120):
        lines += [*wrap(f"MR. {pick.choice(('HALE', 'MARSH', 'RUSH'))}: {sentence(pick)} {sentence(pick)}", 60), ""]
        if number % 6 == 5:
            lines[-2:-2] = ["", f"Hearing on the Lower Locks           {number // 6 + 1}", ""]
    data = "\n".join([*lines, ""]).encode()
    found = in_windows(data, 3000)
    assert found is not None
    assert as_data(found) == as_data(whole(data))
    assert not any("Lower Locks   " in turn.text for turn in found.turns)


# --- what is told of a line by a look holds by the ordinary steps ----------------------------------------------------------

PIECES = (
    *'ABQ:.,;?!-–—|>()[]“"#\t',
    *(
        "  ",
        " – ",
        " - ",
        ". ",
        ": ",
        "...",
        "The",
        "Mr.",
        "Senator",
        "CHAIR",
        "Marsh",
        "Lukin P. S.",
        "and so",
        "the gates",
        "Q.",
        "(No)",
    ),
    *(
        "follows:",
        "sworn",
        "was agreed to.",
        "There was no objection",
        "[00:01:02]",
        "a long run of words that nobody would take for a label ",
    ),
)
lines_of_pieces = st.lists(st.sampled_from(PIECES), min_size=4, max_size=40).map(lambda pieces: " ".join(pieces).strip())


@settings(max_examples=400, deadline=None)
@given(lines_of_pieces)
def test_a_line_that_holds_no_label_has_no_reading(line: str) -> None:
    if line and holds_no_label(line):
        assert find_rivals(0, Block(line, 0, len(line), gap=True)) == []


@settings(max_examples=200, deadline=None)
@given(lines_of_pieces)
def test_a_paragraph_that_is_speech_is_said_by_whoever_has_the_floor(line: str) -> None:
    if line and is_speech(line) and holds_no_label(line):
        said = [f"{name}: It was an old gate, and it held." for name in SPEAKERS[:2]] * 6
        text = "\n\n".join(["Remarks With Ada Rush", *said, line])
        turns = whole((text + "\n\nMS. ARDEN: Thank you.\n").encode()).turns
        assert turns[-2].paragraphs == ["It was an old gate, and it held.", line]


@settings(max_examples=200, deadline=None)
@given(lines_of_pieces, lines_of_pieces)
def test_lines_with_the_same_label_look_the_same(one: str, other: str) -> None:
    layout = find_layout([], False)
    looks = set()
    for said in (one, other):
        line = f"MS. ARDEN: W{said}"
        if said and is_like_others(line, 11):
            block = Block(line, 0, len(line), gap=True)
            candidate = Candidate(0, "colon", "", "", "MS. ARDEN", 0, 9, 11)
            looks.add(find_surroundings(candidate, Context((block,), layout, {}, frozenset())))
    assert len(looks) <= 1


@given(st.text(st.sampled_from("aé\u00a0\u2003\u3000\t\x7f  –"), min_size=1).map(str.strip).filter(bool))
def test_words_are_those_between_white_space(text: str) -> None:
    [window] = LongText(io.BytesIO(text.encode()), None).windows()
    assert words_of([text.encode()], wide=window.wide) == [UNKNOWN if "\t" in text else len(text.split())]


CLERKS_NOTES = (
    "There was no objection.",
    "The previous question was ordered.",
    "The question was put, and agreed to.",
    "So the motion was agreed to.",
    "A recorded vote was ordered.",
    "The yeas and nays were ordered.",
    "The result of the vote was announced as above recorded.",
    "The vote was taken by electronic device, and there were 9 members voting.",
    "The legislative clerk proceeded to call the roll.",
    "The bill was then passed.",
    "Mr. HALE changed his vote.",
)


@pytest.mark.parametrize("note", CLERKS_NOTES)
def test_what_a_clerk_writes_begins_as_the_pattern_knows_it(note: str) -> None:
    assert is_clerks_note(note)
    assert re.match(BEGINS_NOTE, note)


def test_all_white_space_is_known_for_it() -> None:
    for char in map(chr, range(0x110000)):
        if char.isspace() and not char.isascii():
            [window] = LongText(io.BytesIO(f"a{char}b".encode()), None).windows()
            assert window.wide, repr(char)


BEGINNINGS = "The A Mr. Senator Prime Acting I So Croft moderator LOCKS Q Ámbar Всё, ¿Qué Well-known 3 (No) There By".split()
GOING_ON = (
    *(
        " Minister",
        " Marsh",
        " the gates of the river",
        " and so",
        " O’Shea",
        " HR",
        " M.",
        " of the",
        " was",
        ", and",
        "; then",
    ),
    *(
        ". The rest",
        ". And",
        "? Who",
        " – ",
        " - ",
        "-made",
        ": ",
        " (No)",
        " [Ayes]",
        " | ",
        "…",
        ".",
        " sworn in",
        " a witness",
    ),
    *(" was agreed to", " there was no objection", " follows:", " 12", "\t", "\u3000", "　"),
)
sentences = st.builds(
    lambda first, parts, more: first + "".join(parts) + " and what was said there of the river and its gates" * more + ".",
    st.sampled_from(BEGINNINGS),
    st.lists(st.sampled_from(GOING_ON), max_size=12),
    st.integers(0, 8),
)


@settings(max_examples=600, deadline=None)
@given(st.lists(sentences, min_size=1, max_size=4), st.sampled_from(["\n\n", "\r\n\r\n"]))
def test_what_is_passed_over_is_speech_without_a_label(lines: list[str], gap: str) -> None:
    window = next(LongText(io.BytesIO((gap.join(lines) + gap).encode()), None).windows())
    stretches = Stretches(window)
    assert gap.join(stretches.said) == gap.join([*lines, ""])
    passed = [line for stretch in stretches.said for line in stretch.split(gap)[1:]]
    assert all(map(is_speech, passed))
    unlabelled = [line for line in passed if holds_no_label(line)]
    assert len(passed) - len(unlabelled) == len(stretches.sentences())  # they are counted for what they could be
    for line in unlabelled:
        assert find_rivals(0, Block(line, 0, len(line), gap=True)) == []


@settings(max_examples=400, deadline=None)
@given(sentences, st.sampled_from(["", ": ", " –: ", ".: "]), sentences)
def test_a_line_is_read_by_its_head_as_it_is_in_full(first: str, end: str, more: str) -> None:
    line = f"{first[:-1]}{end}{more}"
    block = Block(line, 0, len(line), gap=True)
    found = find_rivals(0, block)
    assert find_candidates([block], holders=True) == found or any(candidate.form == "office-name" for candidate in found)


SPEECH = (
    "We were told that it would hold, and it held for as long as anybody looked after it, which is more than can be said of "
    "all other gates on this river, of which two had to be closed in March.",
    "When the water rose in March we went down to the lower path. It was well-known that it would; a report of the committee "
    "had said so, and nobody had read it. And that, of course, is how it goes.",
    "In the end, Tom Hale and I’ve agreed on this much. Nobody is to open the gates before the water has gone down, and "
    "nobody is to close them before the last boat has passed, whatever is said of it.",
)


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n"])
def test_most_speech_is_passed_over(gap: str) -> None:
    said = gap.join(["MS. ARDEN: Good morning.", *SPEECH, ""])
    assert len(Stretches(next(LongText(io.BytesIO(said.encode()), None).windows())).said) == 2  # one of them after the last gap


def test_front_and_back_are_enough_to_see_the_style() -> None:
    data = plain(800)
    found = in_windows(data, 4000, Reach(front=20_000, back=8_000))
    assert found is not None
    assert as_data(found) == as_data(whole(data))


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xfe" + "MS. ARDEN: Good morning.\n\n".encode("utf-16-le") * 40,
        "MS. ARDEN: Caf\xe9 au lait.\n\n".encode("latin-1") * 40,
        b"MS. ARDEN: Good\0 morning.\n\n" * 40,
        b"Nobody speaks here, and nothing is said.\n\n" * 40,
        b"",
        "\n\n".join(f"{name}\nSomething that somebody said there." for name in ("Ada Rush", "Tom Hale") * 20).encode(),
        b"Q Was the gate shut on that night?\n\nA It was, as far as I could see.\n\n" * 40,
    ],
    ids=["utf-16", "latin-1", "zero bytes", "no labels", "empty", "labels on lines of their own", "answers without a mark"],
)
def test_what_must_be_seen_as_a_whole_is_left(data: bytes) -> None:
    assert in_windows(data, 500) is None


def test_a_line_without_an_end_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("transcript_cli.longtext._LONGEST_LINE", 5000)
    with pytest.raises(NotInWindowsError):
        list(LongText(io.BytesIO(b"a" * 20_000), None, window=1000).windows())


@settings(deadline=None)
@given(st.text(st.sampled_from("aé’語 \n\r\t"), max_size=300), st.integers(1, 80))
def test_windows_are_the_text(text: str, window: int) -> None:
    data = text.encode()
    long = LongText(io.BytesIO(data), None, window=window)
    windows = list(long.windows())
    joined = "".join(window.text for window in windows)
    assert joined == text.replace("\r\n", " \n").replace("\r", "\n")
    at = line = 0
    for one in windows:
        assert (one.at, one.line) == (at, line)
        at += len(one.text)
        line += one.text.count("\n")
    source = source_from_bytes(data)
    assert (long.sha256, long.length) == (source.sha256, len(source.text))
    assert [long.line(offset) for offset in range(len(text))] == [source.line(offset) for offset in range(len(text))]


# --- the turns, once they are read so -------------------------------------------------------------------------------------


@pytest.fixture
def spooled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Transcript, Transcript]]:
    """The same document read in windows and as a whole."""
    monkeypatch.setattr(longinputs, "LONG", 1)
    path = tmp_path / "long.txt"
    path.write_bytes(plain(300))
    transcripts = []
    for explain in (False, True):
        [done] = work(str(path), WorkOptions(explain=explain))
        transcripts.append(done.parsed.transcript)  # type: ignore[union-attr]
    assert isinstance(transcripts[0].turns, SpooledTurns)
    assert isinstance(transcripts[1].turns, list)
    yield transcripts[0], transcripts[1]


@pytest.mark.parametrize("to", ["json", "jsonl", "turns", "csv", "tsv", "text", "md", "html", "tei", "chunks", "docx"])
def test_every_format_is_written_from_them(spooled: tuple[Transcript, Transcript], to: str) -> None:
    long, short = spooled
    assert b"".join(render(long, to)) == b"".join(render(short, to))


def test_mentions_are_counted_in_them(spooled: tuple[Transcript, Transcript]) -> None:
    long, short = spooled
    terms = document_terms(short)
    assert terms
    assert document_terms(long) == terms
    assert count_mentions([long], terms) == count_mentions([short], terms)


def test_they_are_a_sequence(spooled: tuple[Transcript, Transcript]) -> None:
    turns, known = spooled[0].turns, spooled[1].turns
    assert turns == known
    assert len(turns) == len(known)
    assert turns[3] == known[3]
    assert turns[-1] == known[-1]
    assert turns[5:9] == known[5:9]
    assert turns[::100] == known[::100]
    assert pickle.loads(pickle.dumps(turns)) == known
    first, second = iter(turns), iter(turns)
    assert [next(first), next(second), next(first)] == [known[0], known[0], known[1]]
    with pytest.raises(IndexError):
        turns[len(known)]


def test_the_command_gives_the_same_either_way(command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(longinputs, "LONG", 1)
    (folder / "long.txt").write_bytes(plain(400))
    quick = command("convert", "long.txt", "--to", "jsonl", "-q")
    slow = command("convert", "long.txt", "--to", "jsonl", "-v")
    assert quick.code == slow.code == 0
    assert quick.out == slow.out
    assert "characters in turns" in slow.err
