"""PDF: from letters in places to lines in reading order, without what the printer added."""

from __future__ import annotations

import importlib
import sys
import zlib
from pathlib import Path

import pytest

import transcript_cli
from transcript_cli.errors import FormatError, InputError
from transcript_cli.model import Block, Document
from transcript_cli.readers.pdf import read_pdf
from transcript_cli.readers.pdf.lines import Word
from transcript_cli.readers.pdf.words import mirrored
from transcript_cli.source import source_of_binary

from .pages import Text, drawings, lines, pdf, sharing, stream
from .refusals import assert_refused, soon

SAMPLES = Path(__file__).parent.parent / "samples"
SPEECH = [
    "MR. LOW: Good morning to everyone who has come out here on",
    "such a day as this. We have before us the matter of the",
    "night ferry, and it will not take long.",
    "",
    "MS. FINCH: I should hope not, because the boat is leaving",
    "within the hour and there is no other until tomorrow.",
    "",
    "MR. LOW: Then we had better begin at once with the fares.",
    "",
    "MS. FINCH: They are down by four percent since May, and the",
    "crew has not been paid.",
]
FILLER = "the words of somebody who goes on and on and never stops".split()


def read(data: bytes, path: str = "a.pdf") -> Document:
    [document] = read_pdf(source_of_binary(data, path))
    return document


def blocks(*pages: list[Text]) -> list[Block]:
    return read(pdf(pages)).blocks


def texts(*pages: list[Text]) -> list[str]:
    return [block.text for block in blocks(*pages)]


def turns(data: bytes) -> list[tuple[str | None, str]]:
    return [(turn.label, turn.text) for turn in transcript_cli.read(data).turns]


def prose(count: int, first: int = 0) -> list[str]:
    """Lines of which no two are the same."""
    return [f"line {at} {' '.join(FILLER[at % 5 : at % 5 + 6])}" for at in range(first, first + count)]


# --- lines ----------------------------------------------------------------------------------------------------------------


def test_lines_have_the_indentation_and_the_blank_lines_of_the_page():
    page = [*lines(SPEECH), *lines(["     Q.   Was it late?", "It was."], top=300, left=72)]
    found = blocks(page)
    assert [block.text for block in found[:3]] == SPEECH[:3]
    assert [block.gap for block in found[:8]] == [True, False, False, True, False, True, True, False]
    assert [block.indent for block in blocks([*lines(SPEECH[:3]), Text(102, 160, "Deeper.")])] == [0, 0, 0, 5]


def test_turns_are_found_and_lines_joined():
    found = turns(pdf([lines(SPEECH)]))
    assert [label for label, _ in found] == ["MR. LOW", "MS. FINCH", "MR. LOW", "MS. FINCH"]
    assert found[0][1].endswith("We have before us the matter of the night ferry, and it will not take long.")


def test_words_drawn_one_by_one_in_any_order_are_a_line():
    words = [Text(72 + 6 * at, 100, word) for at, word in [(0, "ANN:"), (15, "morning"), (5, "Good"), (10, "this")]]
    assert texts(list(reversed(words))) == ["ANN: Good this morning"]


def test_a_hyphen_at_the_end_of_a_line_is_joined_where_one_word_was_broken():
    said = [
        "ANN: We have spoken of the administra-",
        "tion, of administration and of the",
        "well-known boat, the well-",
        "known one.",
    ]
    found = turns(pdf([lines([*said, "", "BOB: Yes.", "", "ANN: Administration.", "", "BOB: It is well-known."])]))
    assert found[0][1] == (
        "We have spoken of the administration, of administration and of the well-known boat, the well-known one."
    )


def test_what_stands_under_each_other_stays_so_and_a_stretched_line_does_not():
    table = [Text(72, 100 + 14 * at, name) for at, name in enumerate(("LOW", "FINCH", "LOW"))]
    table += [Text(162, 100 + 14 * at, said) for at, said in enumerate(("Good day.", "Yes.", "So it is."))]
    stretched = [Text(72 + 60 * at, 160, word) for at, word in enumerate("this is wide".split())]
    assert texts([*table, *stretched]) == [
        "LOW            Good day.",
        "FINCH          Yes.",
        "LOW            So it is.",
        "this is wide",
    ]


def test_bold_at_the_beginning_of_a_line_is_marked():
    page = [Text(72, 100, "ANN:", font="bold"), Text(102, 100, "Good morning."), Text(72, 114, "All of it", font="bold")]
    assert [[(m.kind, m.start, m.end) for m in block.marks] for block in blocks(page)] == [[("bold", 0, 4)], [("bold", 0, 9)]]


def test_letters_that_are_larger_are_headings_and_two_lines_of_one_are_joined():
    page = [*lines(["Hearing on the ferry", "and its timetable"], pitch=20, size=16), *lines(SPEECH, top=200)]
    assert [(b.kind, b.level, b.text) for b in blocks(page)][:2] == [
        ("heading", 1, "Hearing on the ferry and its timetable"), ("line", 0, SPEECH[0])
    ]  # fmt: skip


def test_raised_letters_stay_in_their_line_and_letters_drawn_twice_are_one():
    page = [
        Text(72, 100, "It was the 4"),
        Text(144, 96, "th", size=6),
        Text(156, 100, "of May."),
        Text(72.3, 100, "It was the 4"),
    ]
    assert texts(page) == ["It was the 4th of May."]


def test_a_page_that_is_turned_is_read_upright_and_a_stamp_is_set_apart():
    turned = [Text(100 + 14 * at, 700, text, angle=90) for at, text in enumerate(SPEECH) if text]
    assert texts(turned) == [text for text in SPEECH if text]
    document = read(pdf([[*lines(SPEECH), Text(40, 700, "UNCORRECTED COPY", angle=90)]]))
    assert "UNCORRECTED COPY\n" in document.source.text
    assert not any("UNCORRECTED" in block.text for block in document.blocks)


def test_a_page_written_from_right_to_left_is_read_in_a_mirror():
    said = [
        Word("תודה.", 500, 540, 100, 12, False),
        Word("לוי:", 550, 570, 100, 12, False),
        Word("12", 480, 495, 100, 12, False),
    ]
    turned = mirrored(said)
    assert [word.text for word in sorted(turned, key=lambda word: word.left)] == ["לוי:", "תודה.", "12"]
    assert min(word.left for word in turned) == 480
    english = [Word("Thank", 100, 130, 100, 12, False), Word("לוי", 140, 160, 100, 12, False)]
    assert mirrored(english) == english


def test_a_page_that_is_scaled_instead_of_its_font_has_the_same_lines():
    found = blocks(lines(SPEECH, scale=10))
    assert [(block.text, block.gap) for block in found] == [(block.text, block.gap) for block in blocks(lines(SPEECH))]


# --- columns --------------------------------------------------------------------------------------------------------------


def test_two_columns_are_read_one_after_the_other_between_titles_that_cross_them():
    left, right = prose(12), prose(12, first=12)
    page = [
        *lines(["A title that runs across both of the columns of this page"], left=130, top=60),
        *lines(left, left=50, top=100, size=8),
        *lines(right, left=320, top=105, size=8),
        *lines(["Another title that runs across both of the columns here"], left=130, top=300),
        *lines(prose(12, first=24), left=50, top=340, size=8),
        *lines(prose(12, first=36), left=320, top=340, size=8),
    ]
    found = texts(page)
    assert found[0].startswith("A title")
    assert found[1:25] == [*left, *right]
    assert found[25].startswith("Another")
    assert found[26:] == [*prose(12, first=24), *prose(12, first=36)]


def test_three_columns():
    page = [text for at in range(3) for text in lines(prose(20, 20 * at), left=40 + 185 * at, top=100, size=6)]
    assert texts(page) == prose(60)


def test_a_column_of_names_is_no_column_of_text():
    names = [Text(60, 100 + 42 * at, ("LOW", "FINCH")[at % 2]) for at in range(8)]
    said = lines(prose(24), left=200)
    found = texts([*names, *said])
    assert found[0] == f"LOW{' ' * 20}line 0 {' '.join(FILLER[:6])}"
    assert found[3].startswith("FINCH")
    assert found[1:3] == prose(2, first=1)


# --- what the printer added -----------------------------------------------------------------------------------------------


def paged(body: list[list[str]], head: str = "", foot: str = "") -> list[list[Text]]:
    return [
        [Text(200, 40, head.format(at)), *lines(part, top=80), Text(280, 760, foot.format(at))]
        for at, part in enumerate(body, 1)
    ]


def test_heads_feet_and_page_numbers_are_set_apart():
    body = [prose(30, 30 * at) for at in range(4)]
    document = read(pdf(paged(body, "Harbour Board, 4 May 2021", "Page {} of 4")))
    assert [block.text for block in document.blocks] == prose(120)
    assert document.source.text.count("Harbour Board, 4 May 2021\n") == 4
    assert "Page 3 of 4\n" in document.source.text


def test_a_head_without_a_number_stays_on_the_first_page_where_it_may_be_the_title():
    found = texts(*paged([prose(30, 30 * at) for at in range(3)], "Hearing on the Night Ferry", "- {} -"))
    assert found == ["Hearing on the Night Ferry", *prose(90)]


def test_a_single_page_may_have_a_number():
    assert texts([*lines(SPEECH), Text(300, 760, "- 1 -")]) == [text for text in SPEECH if text]


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("11/27/26, 11:40 PM  The Night Ferry | Harbour News", "https://example.org/ferry.html  1/1"),
        ("27.11.2026, 23:40  The Night Ferry", "https://example.org/ferry.html  1/1"),
        ("The Night Ferry  https://example.org/ferry.html", "1 of 1  27/11/2026, 23:40"),
    ],
)
def test_what_a_browser_prints_around_a_page_is_set_apart(head: str, foot: str):
    page = [*lines([head], top=30, size=8), *lines(SPEECH), *lines([foot], top=770, size=8)]
    assert texts(page) == [text for text in SPEECH if text]
    assert transcript_cli.read(pdf([page])).metadata.date is None


def test_a_date_at_the_head_stays_where_no_browser_printed_it():
    page = [*lines(["11/27/26, 11:40 PM"], top=30), *lines(SPEECH)]
    assert texts(page)[0] == "11/27/26, 11:40 PM"


def test_paragraphs_of_a_line_each_are_paragraphs():
    said = [
        "Ann Low",
        "Good morning.",
        "Tom Finch",
        "Is the ferry late?",
        "Ann Low",
        "It is. It left without its crew, who had not",
        "been paid.",
        "Tom Finch",
        "I see.",
    ]
    page = [Text(72, 100 + 26 * at - 12 * (at > 5), text) for at, text in enumerate(said)]
    assert [block.gap for block in blocks(page)] == [True, True, True, True, True, True, False, True, True]
    spaced = [Text(72, 100 + 26 * at, text) for at, text in enumerate(prose(12))]
    assert [block.gap for block in blocks(spaced)] == [True, *[False] * 11]


def test_speech_that_happens_to_come_back_at_the_edge_of_pages_is_kept():
    body = [["MR. LOW: Yes, it was.", *prose(28, 30 * at)] for at in (0, 1)]
    assert texts(*[lines(part, top=80) for part in body]).count("MR. LOW: Yes, it was.") == 2


def test_a_sentence_that_a_page_cuts_goes_on():
    body = [
        [*SPEECH[:2], "night ferry, which never in its long and very sad history"],
        ["came in time, and never will.", *SPEECH[3:]],
    ]
    data = pdf(paged(body * 2, "Board of the Harbour, tape {}", "{}"))
    assert "long and very sad history came in time, and never will." in turns(data)[0][1]


def test_a_paragraph_that_ends_with_its_page_does_not_go_on():
    found = blocks(lines([*prose(10), "It ended early."]), lines(["Then it began.", *prose(10, 10)]))
    assert [block.gap for block in found if block.text.startswith("Then")] == [True]


def test_numbers_of_lines_are_left_out_on_the_last_short_page_too():
    pages = [
        [Text(60, 80 + 24 * at, f"{at + 1:>2}"), Text(100, 80 + 24 * at, text)]
        for part in (prose(25), prose(25, 25))
        for at, text in enumerate(part)
    ]
    first, second = pages[:25], pages[25:]
    third = [Text(60, 80, " 1"), Text(100, 80, "the last line"), Text(60, 104, " 2")]
    flat = [[text for row in part for text in row] for part in (first, second)]
    found = texts(*flat, third)
    assert found == [*prose(50), "the last line"]


def test_every_fifth_line_may_be_numbered():
    page = lines(prose(40), left=100)
    page += [Text(60, 100 + 14 * at, str(at + 1)) for at in range(4, 40, 5)]
    assert texts(page) == prose(40)


def test_figures_in_speech_are_no_numbers_of_lines():
    listed = [f"{at} {text}" for at, text in enumerate(prose(3), 1)]
    assert texts(lines([*listed, *prose(10, 10)])) == [*listed, *prose(10, 10)]


# --- what the file says of itself -----------------------------------------------------------------------------------------


def test_what_is_declared_are_fields_and_its_maker_is_no_participant():
    info = {"Title": "The night ferry", "Author": "A. Clerk", "CreationDate": "D:20210503101500+02'00'", "Producer": "x"}
    found = transcript_cli.read(pdf([[*lines(["The night ferry"], top=50, size=16), *lines(SPEECH)]], info)).metadata
    assert (found.title, found.date) == ("The night ferry", None)
    assert "A. Clerk" not in found.participants
    assert found.extra == {"creator": "A. Clerk", "created": "2021-05-03"}


def test_a_title_that_the_page_does_not_show_may_be_of_another_document():
    fields = read(pdf([lines(SPEECH)], {"Title": "form7.indd"})).fields
    assert [(field.key, field.value) for field in fields] == [("document title", "form7.indd")]


def test_the_sample_in_two_columns():
    found = transcript_cli.read(SAMPLES / "hearing.pdf")
    assert [turn.label for turn in found.turns][:3] == ["The CHAIR", "Ms. TARRANT", "Mr. OYELARAN"]
    assert len(found.turns) == 13
    assert "since 1977 on electricity." in found.turns[7].text
    assert found.metadata.date == "2021-10-07"


# --- hostile files --------------------------------------------------------------------------------------------------------

LOCK = (
    b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O("
    + b"o" * 32
    + b")/U("
    + b"u" * 32
    + b")>>/ID[(aaaaaaaaaaaaaaaa)(aaaaaaaaaaaaaaaa)]"
)
BOMB = pdf([[]]).replace(stream(b""), stream(b"BT /roman 9 Tf (" + b"a" * (30 << 20) + b") Tj ET", packed=True))
WORDS = b"BT /roman 9 Tf 1 0 0 1 72 700 Tm (ANN: The tide was late.) Tj ET "
TWICE = zlib.compress(zlib.compress(b"BT /roman 9 Tf (" + b"a" * (200 << 20) + b") Tj ET", 9), 9)
TWICE_PACKED = b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n%s\nendstream" % (len(TWICE), TWICE)
HOSTILE = {
    "drawings within drawings": (drawings(9, 10, WORDS), "unpacks to more"),
    "a drawing drawn too often": (drawings(1, 50_000, WORDS * 2000), "unpacks to more"),
    "packed twice": (pdf([[]]).replace(stream(b""), TWICE_PACKED), "unpacks to more"),
    "pages that share a drawing": (sharing(4000, WORDS * 2000), "unpacks to more|more characters"),
    "scanned": (pdf([[], []]), "its pages are pictures or empty"),
    "locked": (pdf([lines(SPEECH)], more=LOCK), "locked with a password"),
    "truncated": (pdf([lines(SPEECH)])[:300], "damaged"),
    "garbage": (b"%PDF-1.7\n" + bytes(range(256)) * 400, "damaged"),
    "text": (b"ANN: Yes.", "no PDF"),
    "empty": (b"", "no PDF"),
    "bomb": (BOMB, "unpacks to more"),
    "nested": (pdf([[]]).replace(stream(b""), stream(b"[" * 200_000)), "no text"),
    "beyond the page": (pdf([[Text(1e30, -1e30, "a", size=1e9)]]), "no text"),
    "nothing but numbers": (pdf([[Text(300, 760, str(at))] for at in range(1, 5)]), "no text but heads"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_end_in_an_error_that_says_what_to_do(name: str):
    data, message = HOSTILE[name]
    assert_refused(read, data, message, "a.pdf")


def test_drawings_within_drawings_are_read_where_there_are_few():
    assert [block.text for block in read(drawings(4, 2, WORDS)).blocks] == ["ANN: The tide was late."]


def test_a_scan_says_how_to_get_at_its_text():
    with pytest.raises(InputError, match="ocrmypdf"):
        read(pdf([[]]))


def test_pages_without_text_among_others_are_a_warning():
    document = read(pdf([lines(SPEECH), [], lines(prose(5))]))
    assert [warning.code for warning in document.warnings] == ["page-without-text"]
    assert "page 2." in document.warnings[0].message


def test_without_pypdfium_there_is_one_line_with_what_to_install(monkeypatch: pytest.MonkeyPatch):
    for name in ("pypdfium2", "pypdfium2.raw"):
        monkeypatch.setitem(sys.modules, name, None)
    for name in ("transcript_cli.readers.pdf", "transcript_cli.readers.pdf.words"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    without = importlib.import_module("transcript_cli.readers.pdf")
    with pytest.raises(FormatError) as caught:
        next(without.read_pdf(source_of_binary(pdf([lines(SPEECH)]), "a.pdf")))
    assert str(caught.value).endswith('Install it: pip install "transcript-cli[pdf]"')
    assert "\n" not in str(caught.value)


def test_many_pages_are_quick():
    data = pdf([lines(prose(40, 40 * at), top=80) for at in range(60)], packed=True)
    with soon():
        assert len(read(data).blocks) == 2400


def test_a_word_as_far_away_as_numbers_go_costs_nothing():
    page = [*lines(SPEECH), *(Text(left, 300, "far") for left in (9e6, 2e8))]
    with soon():
        document = read(pdf([page]))
    assert len(document.source.text) < 10_000
    assert any("far" in block.text for block in document.blocks)
