"""What the terminal shows: the pages as they were approved at four widths, and what no document may do to them."""

from __future__ import annotations

import gc
import io
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from transcript_cli.analysis import overview
from transcript_cli.analysis.overview import Overview
from transcript_cli.cli import terminal, view_mentions
from transcript_cli.cli.cells import ASCII, UNICODE, Glyphs, clean, fit, level, page, tail, wrap
from transcript_cli.cli.figures import day, duration, moment, percent, size
from transcript_cli.cli.view_corpus import LOOKED_AT, DocumentTable, corpus_page
from transcript_cli.cli.view_explain import explain_header, explain_lines
from transcript_cli.cli.view_formats import formats_table
from transcript_cli.cli.view_mentions import mentions_view
from transcript_cli.cli.view_metadata import metadata_table
from transcript_cli.cli.view_speakers import PALETTE, density
from transcript_cli.cli.view_summary import summary_page
from transcript_cli.mentions import Concordance, Mention, MentionReport, MentionRow, TermKind
from transcript_cli.model import (
    Evidence,
    Explanation,
    FormVote,
    Metadata,
    Parsed,
    Segment,
    SegmentKind,
    SourceInfo,
    Speaker,
    SpeakerKind,
    Transcript,
    Turn,
    Warning,
)
from transcript_cli.source import Source, source_from_text

GOLDEN = Path(__file__).parent / "golden_terminal"
WIDTHS = (60, 80, 120, 160, 200)

# --- documents ------------------------------------------------------------------------------------------------------------

Voice = tuple[str, SpeakerKind, str | None, str | None]  # name, kind, title, organization


def make(
    said: Sequence[tuple[str | None, str]],
    people: dict[str, Voice] | None = None,
    *,
    metadata: Metadata | None = None,
    warnings: list[Warning] | None = None,
    path: str | None = "talks/weir.txt",
    seconds_per_word: float | None = None,
    confidence: float = 0.97,
) -> tuple[Parsed, Source]:
    """A document in which each label says its text, in lines like `LABEL: text`, with the segments that belong to it."""
    people = people or {}
    text, at = "", 0.0
    segments: list[Segment] = []
    turns: list[Turn] = []

    def add(kind: SegmentKind, piece: str, why: str, turn: int | None = None) -> None:
        nonlocal text
        if piece:
            segments.append(Segment(kind, len(text), len(text) + len(piece), why, turn))
            text += piece

    add("heading", "THE WEIR", "first line, in capitals")
    add("blank", "\n", "blank")
    add("metadata", "Oslo, 4 May 2023", "place and date")
    add("blank", "\n\n\n", "blank")
    for index, (label, speech) in enumerate(said):
        start = len(text)
        add("label", f"{label}: " if label else "", "label in capitals", index)
        add("speech", speech, "after a label", index)
        line = text.count("\n", 0, start) + 1
        add("blank", "\n\n", "blank")
        end = None if seconds_per_word is None else at + seconds_per_word * len(speech.split())
        begin = None if seconds_per_word is None else at
        turns.append(Turn(index, label, label, speech, [speech], begin, end, line, (start, len(text) - 2), [], confidence))
        at = end or 0.0
    add("boilerplate", "- 2 -", "page number")
    speakers = []
    for label in dict.fromkeys(label for label, _ in said if label):
        name, kind, title, organization = people.get(label, (label, "person", None, None))
        words = sum(len(speech.split()) for who, speech in said if who == label)
        spoken = None if seconds_per_word is None else seconds_per_word * words
        count = sum(who == label for who, _ in said)
        speakers.append(Speaker(label, name, [label], title, organization, kind, count, words, spoken))
    source = source_from_text(text, path)
    info = SourceInfo(path, "text", source.encoding, source.sha256, source.size)
    transcript = Transcript(
        source=info, metadata=metadata or Metadata(), speakers=speakers, turns=turns, warnings=warnings or []
    )
    evidence = [
        Evidence("title", transcript.metadata.title, 1, "THE WEIR", "first line, in capitals"),
        Evidence("date", "2023-05-04", 2, "Oslo, 4 May 2023", "place and date"),
    ]
    forms = [FormVote("CAPITALS:", "CHAIR:", 9, 8, 3, 7.5, True), FormVote("Name:", "Nota bene:", 1, 0, 1, 0.25, False)]
    return Parsed(transcript, Explanation(segments, evidence, forms)), source


def hearing() -> tuple[Parsed, Source]:
    """Four speakers with what can be known of them, and three warnings."""
    opening = "Good morning to all of you. We are here to speak about the weir above the old mill. " * 3
    said = [
        ("CHAIR", opening),
        ("DR. OKAFOR", "Thank you. The river rises twice a year, and twice a year the town is under water. " * 6),
        ("Q", "Who pays for the weir?"),
        ("DR. OKAFOR", "The district does, with help from the state."),
        ("木村", "The fish cannot pass. That is the whole of my concern today. " * 2),
        ("Q", "And who decides?"),
        ("CHAIR", "This committee does. We close here."),
    ]
    people: dict[str, Voice] = {
        "CHAIR": ("Maja Lindqvist", "person", "Chair", "Committee on Waters"),
        "DR. OKAFOR": ("Chidi Okafor", "person", "Dr.", "River Board of the Northern District"),
        "木村": ("木村 陽子", "person", None, "漁業組合"),
        "Q": ("Q", "group", None, None),
    }
    metadata = Metadata(
        title="Joint Hearing on the Weir above the Old Mill and on What the River Board Means to Do about the Floods of Spring",
        organization="Committee on Waters",
        date="2023-05-04",
        kind="Hearing",
        location="Oslo",
        event="Session 12",
        distributor="Public",
        distributed_at="2023-05-05T09:30+02:00",
        language="en",
        url="https://waters.example/hearings/2023/05/04/joint-hearing-on-the-weir-above-the-old-mill.html",
        participants=["Maja Lindqvist", "Chidi Okafor", "木村 陽子"],
        extra={"docket": "RW-7"},
    )
    warnings = [
        Warning(14, "odd-label", "'Nota bene' is used once and reads like a sentence"),
        Warning(19, "odd-label", "'To wit' is used once and reads like a sentence"),
        Warning(None, "ambiguous-date", "04/05/2023 may be 4 May or 5 April; it was read day first, as the other dates are"),
    ]
    return make(said, people, metadata=metadata, warnings=warnings, seconds_per_word=0.4, confidence=0.84)


def crowd(count: int) -> tuple[Parsed, Source]:
    """So many speakers, each with less to say than the one before."""
    return make([(f"MEMBER {n:02}", "word " * (count - n) + "end.") for n in range(count)])


def explain(parsed: Parsed, source: Source, width: int, glyphs: Glyphs = UNICODE) -> Text:
    return page([explain_header(parsed, width, glyphs), *explain_lines(parsed, source, width, glyphs)])


def report(said: str = "weir", speaker: str | None = "Maja Lindqvist", path: str | None = "talks/weir.txt") -> MentionReport:
    """Two terms that were asked for, of which one is mentioned, by two speakers, in context."""

    def counted(term: str, count: int, words: int, **keys: str | int | None) -> MentionRow:
        return MentionRow(keys, term, "term", count, words, 1000 * count / words if words else None)

    def place(line: int, left: str, keyword: str, right: str) -> Concordance:
        return Concordance(path, "2023-05-04", 0, line, speaker, said, left, keyword, right, 0)

    places = [
        place(4, "We are here to speak about the", said, "above the old mill"),
        place(112, "その漁業の川", said, "と魚のことを話す"),
        place(7, "", "Weirs", "hold water, and cafe\u0301s"),
    ]
    rows = [counted(said, 2, 140, speaker=speaker), counted(said, 1, 62, speaker=None)]
    totals = [counted(said, 3, 202), counted("ladder", 0, 202)]
    return MentionReport(("speaker",), rows, totals, 1, 202, places)


def report_on(parsed: Parsed) -> MentionReport:
    """The same with words of the document."""
    turns, speakers = parsed.transcript.turns, parsed.transcript.speakers
    said = turns[0].text[:40] if turns else "weir"
    return report(said, speakers[0].name if speakers else None, parsed.transcript.source.path)


def corpus(parsed: Parsed, width: int, glyphs: Glyphs) -> Text:
    """The document, once as it is and once in each of four years, with one input that failed."""
    sums = Overview()
    dates = [parsed.transcript.metadata.date, "2019-11-30", "2021-02-03", "2021-08", None]
    documents = [dated(parsed.transcript, date) for date in dates]
    rows = [sums.add(document) for document in documents]
    sums.failed, sums.failures = 1, [f"{parsed.transcript.source.path}.pdf: this PDF has no text in it. Recognize it first."]
    table = DocumentTable(rows, width, glyphs)
    return page([table.heading(), *map(table.line, rows), Text(), corpus_page(sums, width, glyphs)])


def dated(transcript: Transcript, date: str | None) -> Transcript:
    return msgspec.structs.replace(transcript, metadata=msgspec.structs.replace(transcript.metadata, date=date))


View = Callable[[Parsed, Source, int, Glyphs], Text]
VIEWS: dict[str, View] = {
    "summary": lambda parsed, _, width, glyphs: summary_page(parsed, width, glyphs),
    "metadata": lambda parsed, _, width, glyphs: metadata_table(parsed, width, glyphs),
    "explain": explain,
    "mentions": lambda parsed, _, width, glyphs: mentions_view(report_on(parsed), width, glyphs),
    "corpus": lambda parsed, _, width, glyphs: corpus(parsed, width, glyphs),
}


@pytest.fixture(autouse=True)
def names(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """The approved pages must not depend on the rules by which names are found; the hostile ones must go all the way."""
    if "attack" in request.fixturenames:
        return
    said = ("River Board", "DR. OKAFOR", 3), ("River Board", "CHAIR", 2), ("Old Mill", "CHAIR", 3), ("Bergen", "Q", 1)
    found = [Mention(term, term, 0, 0, speaker) for term, speaker, times in said for _ in range(times)]

    def find(transcript: Transcript) -> list[Mention]:
        known = {speaker.id for speaker in transcript.speakers}
        return [mention for mention in found if mention.speaker in known]

    monkeypatch.setattr(view_mentions, "find_mentions", find)
    monkeypatch.setattr(overview, "find_mentions", find)


# --- as approved ----------------------------------------------------------------------------------------------------------


def check(name: str, text: str) -> None:
    """Compare with the approved text; UPDATE_GOLDEN=1 approves."""
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text + "\n", encoding="utf-8")
    assert text + "\n" == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("view", VIEWS)
def test_pages_are_as_approved(view: str, width: int) -> None:
    text = mentions_view(report(), width) if view == "mentions" else VIEWS[view](*hearing(), width, UNICODE)
    check(f"{view}-{width}", text.plain)


def test_pages_without_unicode_are_as_approved() -> None:
    parsed, _ = crowd(3)
    check("summary-ascii-80", summary_page(parsed, 80, ASCII).plain)


def test_page_of_many_speakers_is_as_approved() -> None:
    check("summary-crowd-80", summary_page(crowd(60)[0], 80).plain)


def test_page_without_speakers_is_as_approved() -> None:
    warning = Warning(5, "no-labels", "no speaker labels were found: nobody is named as the speaker")
    parsed, _ = make([(None, "Nobody says who speaks here, and so nobody is named.")], warnings=[warning], path=None)
    check("summary-nobody-80", summary_page(parsed, 80).plain)


def test_the_formats_are_as_approved() -> None:
    for width in (80, 120):
        text = formats_table(width).plain
        check(f"formats-{width}", text)
        assert re.search(r"^text +yes +yes +\.txt", text, re.MULTILINE)
        assert re.search(r"^pdf +yes +– +\.pdf", text, re.MULTILINE)
        assert re.search(r"^cues +– +yes", text, re.MULTILINE)
        assert UNICODE.ellipsis not in text, "a description is too long for the table"


# --- what no document may do ----------------------------------------------------------------------------------------------

ATTACKS = [
    "\x1b[2J\x1b[H", "\x1b]0;owned\x07", "\x1b]8;;file:///etc/passwd\x1b\\click\x1b]8;;\x1b\\", "\x1b[31mred\x1b[0m",
    "\x9b31m", "\x9d0;title\x9c", "\x90q\x9c", "\x1bP+q\x1b\\", "\x1b[6n", "\x1b[?1049h", "\x1b%G", "\x1bc",
    "[bold red]markup[/]", "[/b]", "[link=file:///etc/passwd]here[/link]", "[@click=app.quit]x[/]",
    ":boom: :smile:", "[", "]]][[",
    "\u202egnp.exe", "\u2066isolated\u2069", "\u200e\u200f\u061c", "a\tb\nc\r\nd\re",
    "\x00\x01\x02\x7f", "\u2028\u2029\x85\x0b\x0c",
    "\ud800lone", "e" + "\u0301" * 200, "漢" * 100, "שלום עולם مرحبا",
    "\U000e0041\ufeff\u200b\u00ad", "👩‍👩‍👧‍👦" * 20, " ", "x" * 400,
]  # fmt: skip
FORBIDDEN = re.compile(
    "[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\U000e0000-\U000e007f]"
)


def hostile(attack: str) -> tuple[Parsed, Source]:
    """The attack in every field that a document has a say in."""
    people: dict[str, Voice] = {attack: (attack, "person", attack, attack), "B": (attack * 2, "anonymous", None, attack)}
    fields = {name: attack for name in Metadata.__struct_fields__ if name not in ("participants", "extra")}
    metadata = Metadata(**fields, participants=[attack, attack], extra={attack: [attack]})
    parsed, source = make(
        [(attack, attack), ("B", f"{attack} {attack}"), (None, attack)], people,
        metadata=metadata, warnings=[Warning(1, attack, attack), Warning(None, "b", attack)], path=attack, seconds_per_word=1.0,
    )  # fmt: skip
    explanation = Explanation(
        [Segment(s.kind, s.start, s.end, attack, s.turn) for s in parsed.explanation.segments],
        [Evidence(attack, attack, 1, attack, attack), Evidence("title", [attack], 2, attack, attack)],
        [FormVote(attack, attack, 1, 1, 1, 1.0, True)],
    )
    return Parsed(parsed.transcript, explanation), source


def without_marks(text: str) -> str:
    """Without the marks of direction that keep the columns of a concordance in place, where anything is written that way."""
    return text.replace("\u200e", "") if re.search("[\u0590-\u08ff]", text) else text


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_no_document_can_steer_the_terminal_or_break_the_page(attack: str) -> None:
    parsed, source = hostile(attack)
    for name, view in VIEWS.items():
        for width, glyphs in ((60, UNICODE), (120, ASCII)):
            text = view(parsed, source, width, glyphs).plain
            if name == "mentions":
                text = without_marks(text)
            assert not FORBIDDEN.search(text), name
            for line in text.split("\n"):
                assert cell_len(line) <= width and line == line.rstrip(), name


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_what_is_printed_holds_no_escape_of_the_document(attack: str, stdout: Stdout) -> None:
    parsed, source = hostile(attack)
    stdout("utf-8")
    terminal.print_summary([parsed])
    terminal.print_summary([parsed, parsed])
    terminal.print_view(metadata_table, parsed)
    terminal.print_explain(parsed, source)
    assert not FORBIDDEN.search(stdout.bytes().decode())
    terminal.print_view(mentions_view, report_on(parsed))
    assert not FORBIDDEN.search(without_marks(stdout.bytes().decode()))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.none() | st.text(min_size=1, max_size=40), st.text(max_size=60)), max_size=20),
    st.text(max_size=200),
    st.integers(60, 240),
)
def test_every_line_fits_the_page(said: list[tuple[str | None, str]], title: str, width: int) -> None:
    parsed, source = make(said, metadata=Metadata(title=title or None, location=title or None))
    for view in VIEWS.values():
        for line in view(parsed, source, width, UNICODE).plain.split("\n"):
            assert cell_len(line) <= width
            assert line == line.rstrip()


@given(st.text())
def test_clean_text_is_one_harmless_line(text: str) -> None:
    assert not FORBIDDEN.search(clean(text))
    assert "\n" not in clean(text)
    assert clean(clean(text)) == clean(text)


@given(st.text(), st.integers(0, 40), st.sampled_from([UNICODE, ASCII]))
def test_cut_text_fits(text: str, width: int, glyphs: Glyphs) -> None:
    for cut in (fit(text, width, glyphs), tail(text, width, glyphs)):
        assert cell_len(cut) <= width
    if cell_len(clean(text)) <= width and len(text) <= width:
        assert fit(text, width, glyphs) == tail(text, width, glyphs) == clean(text)


@given(st.text(), st.integers(10, 40), st.integers(1, 4))
def test_wrapped_text_fits_and_keeps_its_words(text: str, width: int, limit: int) -> None:
    lines = wrap(text, width, limit)
    assert len(lines) <= limit
    assert all(cell_len(line) <= width for line in lines)
    if all(not line.endswith("…") for line in lines) and len(text) < width:
        assert "".join(lines).replace(" ", "") == "".join(clean(text).split())


def test_the_end_of_a_path_is_kept() -> None:
    assert tail("a/very/long/path/to/hearing.txt", 14) == "…o/hearing.txt"
    assert tail("漢字の名前.txt", 8) == "…前.txt"


def test_a_huge_text_costs_what_is_shown_of_it() -> None:
    huge = "x" * 50_000_000
    assert fit(huge, 10) == "xxxxxxxxx…"
    assert wrap(huge, 10, 2) == ["xxxxxxxxxx", "xxxxxxxxx…"]


# --- what the page says ---------------------------------------------------------------------------------------------------


def test_speakers_beyond_the_twelfth_are_summed_up() -> None:
    text = summary_page(crowd(60)[0], 80).plain
    assert "MEMBER 11" in text and "MEMBER 12" not in text
    rest = sum(60 - n + 1 for n in range(12, 60)) / sum(60 - n + 1 for n in range(60))
    assert f"and 48 more: {percent(rest)} of words" in text


def test_one_more_than_twelve_is_shown_and_not_summed_up() -> None:
    text = summary_page(crowd(13)[0], 80).plain
    assert "MEMBER 12" in text and "more:" not in text


def test_groups_are_dimmed_beside_people_and_not_alone() -> None:
    def style(people: dict[str, Voice]) -> str:
        text = summary_page(make([("A", "one two three"), ("Q", "one")], people)[0], 80)
        at = text.plain.index("\nQ ") + 1
        return " ".join(str(span.style) for span in text.spans if span.start <= at < span.end)

    person: Voice = ("Ada", "person", None, None)
    group: Voice = ("Q", "group", None, None)
    assert style({"A": person, "Q": group}) == "dim"
    assert style({"A": ("Voices", "group", None, None), "Q": group}) == "bold"


def test_only_colours_that_are_legible_on_light_and_dark_are_used() -> None:
    allowed = {"bold", "dim", *PALETTE}
    for view in VIEWS.values():
        used = " ".join(str(span.style) for span in view(*hearing(), 120, UNICODE).spans)
        assert set(used.split()) <= allowed


def test_speakers_of_one_name_are_told_apart_by_their_labels() -> None:
    people: dict[str, Voice] = {
        label: ("White", "person", label.split()[0].title(), None) for label in ("CHIEF WHITE", "MR. WHITE")
    }
    text = summary_page(make([("CHIEF WHITE", "one two"), ("MR. WHITE", "three")], people)[0], 80).plain
    assert len(re.findall("^CHIEF WHITE ", text, re.MULTILINE)) == len(re.findall("^MR. WHITE ", text, re.MULTILINE)) == 2


def test_warnings_are_grouped_with_their_lines() -> None:
    text = summary_page(hearing()[0], 80).plain
    assert "odd-label 2 times  lines 14, 19" in text
    assert "'Nota bene'" in text and "'To wit'" not in text


def test_the_map_has_everybody_in_the_right_place() -> None:
    shares = density([("a", 50), ("b", 25), ("a", 25)], 4)
    assert shares == {"a": [1.0, 1.0, 0.0, 1.0], "b": [0.0, 0.0, 1.0, 0.0]}
    assert [level(share) for share in (0.0, 0.001, 0.5, 1.0)] == [" ", "▁", "▄", "▇"]


@given(st.lists(st.tuples(st.sampled_from([None, "a", "b"]), st.integers(0, 500))), st.integers(1, 80))
def test_the_shares_of_a_stretch_add_up(turns: list[tuple[str | None, int]], cells: int) -> None:
    shares = density(turns, cells)
    for cell in range(cells):
        assert sum(row[cell] for row in shares.values()) == pytest.approx(1.0 if shares else 0.0)


def test_every_line_of_the_source_is_explained() -> None:
    parsed, source = hearing()
    shown: set[int] = set()
    for text in explain_lines(parsed, source, 120):
        if match := re.match(r" *(\d+)(?:–(\d+))?  [a-z]", text.plain):
            shown.update(range(int(match[1]), int(match[2] or match[1]) + 1))
    assert shown == set(range(1, source.lines + 1))


def test_a_source_that_says_what_it_is_needs_no_lines() -> None:
    parsed, _ = hearing()
    given = Parsed(parsed.transcript, Explanation([], [], []))
    assert "the source says itself what every part of it is" in explain_header(given, 80).plain
    assert [line.plain for line in explain_lines(given, source_from_text(""), 80)][-1] == "0.0 % of characters in turns"


def test_forms_beyond_the_eighth_are_counted() -> None:
    parsed, _ = hearing()
    forms = [FormVote(f"form {n}", "x", 1, 0, 1, 0.1, False) for n in range(11)]
    text = explain_header(Parsed(parsed.transcript, Explanation([], [], forms)), 80).plain
    assert "form 7" in text and "form 8" not in text and "and 3 more" in text


def test_a_doubtful_turn_shows_its_confidence() -> None:
    sure, doubtful = (explain(*make([("A", "one")], confidence=c), 120).plain for c in (0.95, 0.84))
    assert "84%" in doubtful and "%  " not in sure.split("Lines")[1].split("characters")[0]


def test_keywords_stand_in_one_column() -> None:
    lines = mentions_view(report(), 80).plain.split("In context")[1].splitlines()[1:4]
    columns = {cell_len(line[: line.index(word)]) for line, word in zip(lines, ("weir", "weir", "Weirs"), strict=True)}
    assert len(columns) == 1


def test_punctuation_stays_with_its_word() -> None:
    places = [
        Concordance(None, None, 0, 1, None, "weir", left, "weir", right, 0)
        for left, right in (("by the (old)", ", and"), ("the (", ") stands"), ("a", "'s end"), ("a", '"of" old'), ("a", "- b"))
    ]
    text = mentions_view(MentionReport((), [], [], 1, 7, places), 80).plain
    for expected in ("(old) weir, and", "the (weir) stands", "a weir's end", 'a weir "of" old', "a weir - b"):
        assert expected in text


def test_places_in_several_documents_stand_under_their_paths() -> None:
    places = [Concordance(path, None, 0, 1, None, "weir", "a", "weir", "b", 0) for path in ("one.txt", "one.txt", None)]
    lines = mentions_view(MentionReport((), [], [], 2, 7, places), 80).plain.splitlines()
    assert [line for line in lines if line in ("one.txt", "standard input")] == ["one.txt", "standard input"]


def test_groups_stand_under_their_term() -> None:
    lines = [line.split() for line in mentions_view(report(), 80).plain.splitlines()]
    assert lines[1][:2] == ["weir", "3"]
    assert lines[2][:3] == ["Maja", "Lindqvist", "2"]
    assert lines[3][:3] == ["nobody", "named", "1"]
    assert lines[4] == ["ladder", "0", "0.00"]


def test_names_found_are_cut_and_terms_asked_for_never() -> None:
    def of_kind(kind: TermKind) -> str:
        rows = [MentionRow({}, f"Name {n}", kind, 99 - n, 1000, 1.0) for n in range(60)]
        return mentions_view(MentionReport((), rows, rows, 3, 1000), 80).plain

    assert "Name 59" in of_kind("term")
    assert "Name 59" not in of_kind("name") and "and 10 more" in of_kind("name")


def test_no_mentions_are_said_to_be_none() -> None:
    text = mentions_view(MentionReport((), [], [], 1, 7), 80).plain
    assert text.splitlines()[0] == "no mentions"
    assert text.endswith("0 mentions · 7 words · 1 document")


def test_the_page_says_who_named_whom() -> None:
    text = summary_page(hearing()[0], 100).plain
    assert re.search(r"^River Board +5  ━+  Chidi Okafor 3 · Maja Lindqvist 2$", text, re.MULTILINE)


def test_surnames_stand_where_there_is_no_room_for_names_unless_two_share_one(monkeypatch: pytest.MonkeyPatch) -> None:
    said = [("Ada Vik Jr.", "one two"), ("Bo Dahl", "one two"), ("Eva Dahl", "one two")]
    monkeypatch.setattr(view_mentions, "find_mentions", lambda _: [Mention("Rome", "Rome", 0, 0, who) for who, _ in said] * 2)
    wide, narrow = (summary_page(make(said)[0], width).plain for width in (80, 60))
    assert re.search(r"━  Ada Vik Jr. 2 · Bo Dahl 2 · Eva Dahl 2$", wide, re.MULTILINE)
    assert re.search(r"━  Vik 2 · Bo Dahl 2 · Eva Dahl 2$", narrow, re.MULTILINE)


def test_those_who_named_are_left_out_where_there_is_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    said = [(f"MEMBER {n:02}", "one two") for n in range(12)]
    monkeypatch.setattr(view_mentions, "find_mentions", lambda _: [Mention("Rome", "Rome", 0, 0, who) for who, _ in said])
    text = summary_page(make(said)[0], 60).plain
    assert re.search(r"^Rome +12  ━+  MEMBER 00 1 · MEMBER 01 1 …$", text, re.MULTILINE)


def test_missing_metadata_is_shown_as_missing() -> None:
    text = metadata_table(make([("A", "one")])[0], 80).plain
    assert re.search(r"^organization +–$", text, re.MULTILINE)
    assert re.search(r"^participants +–$", text, re.MULTILINE)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (percent(0), "0.0 %"), (percent(0.0001), "<0.1 %"), (percent(0.99999), "99.9 %"), (percent(1), "100.0 %"),
        (duration(7), "0:07"), (duration(3723.4), "1:02:03"), (duration(59.7), "1:00"),
        (size(0), "0 bytes"), (size(1), "1 byte"), (size(4242), "4.2 kB"),
        (size(999_960), "1.0 MB"), (size(2 * 10**12), "2.0 TB"),
        (day("2024-12-03"), "Tuesday, 3 December 2024"), (day("2024-12"), "December 2024"),
        (day("2024"), "2024"), (day("?"), "?"),
        (moment("2024-12-03T09:50"), "3 December 2024, 09:50"),
        (moment("2024-12-03T09:50-05:00"), "3 December 2024, 09:50 UTC-05:00"),
        (moment("2024-12-03"), "3 December 2024"), (moment("soon"), "soon"),
    ],
)  # fmt: skip
def test_figures_read_well(shown: str, expected: str) -> None:
    assert shown == expected


# --- the console ----------------------------------------------------------------------------------------------------------


class Stdout:
    """Standard output for one test, as a terminal or a pipe, in any encoding."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._patch = patch
        self._raw = io.BytesIO()

    def __call__(self, encoding: str, *, terminal: bool = False, **environment: str) -> None:
        for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TERM", "COLORTERM", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
            self._patch.delenv(name, raising=False)
        for name, value in environment.items():
            self._patch.setenv(name, value)
        self._raw = io.BytesIO()
        stream = io.TextIOWrapper(self._raw, encoding=encoding, write_through=True)
        stream.isatty = lambda: terminal  # type: ignore[method-assign]
        self._patch.setattr(sys, "stdout", stream)

    def bytes(self) -> bytes:
        return self._raw.getvalue()


@pytest.fixture
def stdout(monkeypatch: pytest.MonkeyPatch) -> Iterator[Stdout]:
    yield Stdout(monkeypatch)


def shown(stdout: Stdout) -> str:
    terminal.print_summary([hearing()[0]])
    return stdout.bytes().decode()


def test_a_pipe_gets_plain_text_of_80_columns(stdout: Stdout) -> None:
    stdout("utf-8", TERM="xterm-256color")
    assert shown(stdout) == (GOLDEN / "summary-80.txt").read_text(encoding="utf-8")


def test_columns_are_obeyed_in_a_pipe(stdout: Stdout) -> None:
    stdout("utf-8", COLUMNS="120")
    assert shown(stdout) == (GOLDEN / "summary-120.txt").read_text(encoding="utf-8")


def test_a_terminal_gets_colour(stdout: Stdout) -> None:
    stdout("utf-8", terminal=True, TERM="xterm-256color")
    assert "\x1b[36m" in shown(stdout)


def test_force_color_colours_a_pipe(stdout: Stdout) -> None:
    stdout("utf-8", FORCE_COLOR="1", TERM="xterm-256color")
    assert "\x1b[36m" in shown(stdout)


def test_no_color_leaves_no_colour(stdout: Stdout) -> None:
    stdout("utf-8", terminal=True, NO_COLOR="1", TERM="xterm-256color")
    assert not re.search(r"\x1b\[[0-9;]*(?:3[0-7]|9[0-7]|38)", shown(stdout))


def test_a_dumb_terminal_gets_no_escapes(stdout: Stdout) -> None:
    stdout("utf-8", terminal=True, TERM="dumb")
    assert "\x1b" not in shown(stdout)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
def test_an_encoding_that_lacks_the_glyphs_gets_plain_ones(stdout: Stdout, encoding: str) -> None:
    stdout(encoding)
    terminal.print_summary([hearing()[0]])
    terminal.print_explain(*hearing())
    text = stdout.bytes().decode("ascii")
    assert "====" in text and "|" in text
    assert "\\u6728\\u6751" in text


def test_several_documents_give_a_line_each_and_a_page_about_all(stdout: Stdout) -> None:
    stdout("utf-8")
    documents = [hearing()[0], crowd(3)[0], crowd(5)[0]]
    terminal.print_summary(iter(documents))
    lines = stdout.bytes().decode().splitlines()
    turns = sum(len(parsed.transcript.turns) for parsed in documents)
    assert lines[0].split()[:4] == ["document", "date", "speakers", "turns"]
    assert lines[4:6] == ["", "3 documents"]
    assert any(f"in {turns} turns" in line for line in lines)


def test_lines_of_documents_show_before_the_last_is_read(stdout: Stdout) -> None:
    stdout("utf-8")
    seen: list[int] = []

    def come() -> Iterator[Parsed]:
        for _ in range(LOOKED_AT + 10):
            seen.append(stdout.bytes().count(b"talks/weir.txt"))
            yield crowd(2)[0]

    terminal.print_summary(come())
    assert seen[LOOKED_AT + 1] >= LOOKED_AT and seen == sorted(seen)


def test_no_more_than_two_documents_are_in_memory(stdout: Stdout) -> None:
    stdout("utf-8")
    alive: list[int] = []

    def come() -> Iterator[Parsed]:
        for _ in range(12):
            gc.collect()
            alive.append(sum(isinstance(thing, Transcript) for thing in gc.get_objects()))
            yield crowd(2)[0]

    terminal.print_summary(come())
    assert max(alive) <= alive[0] + 2


def test_nothing_is_shown_of_no_documents(stdout: Stdout) -> None:
    stdout("utf-8")
    terminal.print_summary([])
    assert stdout.bytes() == b""


def test_a_reader_who_leaves_ends_it_quietly() -> None:
    code = "import sys; sys.stdin.read(); from transcript_cli.cli.terminal import print_formats; print_formats()"
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    )
    assert process.stdin and process.stdout and process.stderr
    process.stdout.close()
    process.stdin.close()
    with process.stderr:
        assert process.stderr.read() == b""
    assert process.wait() == 141


def test_importing_it_stays_light() -> None:
    code = "import sys, transcript_cli.cli.terminal; print(*sys.modules)"
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)}
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    heavy = {"rich.progress", "rich.markdown", "pygments", "transcript_cli.mentions", "transcript_cli.cli.view_summary"}
    assert not heavy & set(loaded.stdout.split())


# --- progress -------------------------------------------------------------------------------------------------------------


class Stderr(io.StringIO):
    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


@pytest.mark.parametrize(("is_terminal", "patience", "shows"), [(True, 0.0, True), (True, 60.0, False), (False, 0.0, False)])
def test_progress_shows_late_and_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, is_terminal: bool, patience: float, shows: bool
) -> None:
    stderr = Stderr(is_terminal)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr(sys, "stderr", stderr)
    monkeypatch.setattr(terminal, "_PATIENCE", patience)
    with terminal.progress(lambda: 3) as advance:
        for _ in range(3):
            advance()
    assert bool(stderr.getvalue()) is shows
    if shows:
        assert "3/3" in stderr.getvalue()
        assert stderr.getvalue().endswith("\x1b[2K")  # gone when it ends
