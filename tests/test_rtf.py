"""Rich Text: who said what, letters of all code pages, what the page does not show, and files that mean no good."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import transcript_cli
from transcript_cli.errors import TranscriptError
from transcript_cli.inputs.detect import detect_binary
from transcript_cli.model import Document
from transcript_cli.readers.rtf import read_rtf
from transcript_cli.source import source_of_binary

from .refusals import assert_refused

SAMPLES = Path(__file__).parent.parent / "samples"
HEAD = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset128 C;}}"


def read(data: str | bytes) -> Document:
    [document] = read_rtf(source_of_binary(data if isinstance(data, bytes) else data.encode("latin-1"), "a.rtf"))
    return document


def lines(body: str) -> list[str]:
    return [block.text for block in read(f"{HEAD}{body}}}").blocks]


def test_the_sample():
    found = transcript_cli.read(SAMPLES / "quay-inquiry.rtf")
    chair, kecka, dubrovnic = "THE CHAIR", "MR. KEČKA", "MS. DUBRÓVNIC"
    assert [turn.label for turn in found.turns] == [chair, kecka, chair, kecka, dubrovnic, kecka, chair]
    assert found.turns[1].text.startswith("Thank you, Chair. Yesterday I said that the wall was “two metres” thick.")
    assert found.turns[4].text.endswith("It cost 4\u2009000 €, and it is wrong.")
    assert found.turns[5].text.startswith("I did. I drew it at night, and I am")
    assert found.turns[6].text == "We are obliged to you. We shall rise until two."
    assert (found.source.format, found.metadata.title, found.metadata.date) == (
        "rtf",
        "Inquiry into the Quay Wall",
        "2019-10-10",
    )
    assert found.metadata.extra["created"] == "2019-10-14"
    assert [warning.code for warning in found.warnings] == ["tracked-changes"]


def test_it_is_known_by_its_first_bytes():
    found = detect_binary(HEAD.encode(), "notes.txt")
    assert found is not None
    assert found.format.name == "rtf"


def test_bold_and_headings_are_kept():
    blocks = read(
        HEAD + r"\pard\outlinelevel0 At the slip\par\pard\plain{\b Ann:} Yes.\par\pard{\pntext 1.}An item\par}"
    ).blocks
    assert [(block.kind, block.text) for block in blocks] == [
        ("heading", "At the slip"),
        ("line", "Ann: Yes."),
        ("item", "An item"),
    ]
    assert [(mark.kind, mark.start, mark.end) for mark in blocks[1].marks] == [("bold", 0, 4)]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"caf\'e9", "café"),
        (r"{\f1 \'cf\'f0\'e8\'e2\'e5\'f2}", "Привет"),
        (r"{\f2 \'93\'fa\'96\'7b}", "日本"),
        (r"{\f2 \'93\'fa\'8e\}}", "日枝"),
        (r"caf\u233\'e9 et th\u233?.", "café et thé."),
        (r"\uc2\u26085\'93\'fa!", "日!"),
        (r"\uc0\u26085 x", "日x"),
        (r"\u55357?\u56832?", "😀"),
        (r"\u-3913?", "\uf0b7"),
        (r"it\rquote s \ldblquote so\rdblquote\emdash yes", "it’s “so”—yes"),
        ("a\nb\r\nc", "abc"),
        (r"\{a\}\\b\~c\-d\_e", "{a}\\b\u00a0cd-e"),
        ("caf\xe9", "café"),
    ],
)
def test_letters(body: str, text: str):
    assert lines(body) == [text]


def test_a_code_page_of_the_document():
    assert [block.text for block in read(rb"{\rtf1\ansi\ansicpg1250 \'e8a\'9ae}").blocks] == ["čaše"]
    assert [block.text for block in read(rb"{\rtf1\mac caf\'8e}").blocks] == ["café"]


def test_what_the_page_does_not_show():
    body = (
        r"One{\v secret}{\deleted gone}{\xe index} {\field{\*\fldinst HYPERLINK x}{\fldrslt two}}{\*\unknown x}{\pict 89504e47}"
        r"{\pict\bin5 }}{{}} three{\upr{four}{\*\ud{\u8211?}}}\par"
    )
    assert lines(body) == ["One two three–"]


def test_heads_feet_notes_and_comments_are_drawn_and_are_no_part_of_the_text():
    document = read(HEAD + r"{\header Draft 3\par}{\footerf Page 1}Ann: Yes.{\footnote A note}{\*\annotation A remark}\par}")
    assert [block.text for block in document.blocks] == ["Ann: Yes."]
    assert all(text in document.source.text for text in ("Draft 3", "Page 1", "A note", "A remark"))


def test_tables_in_which_people_speak_and_boxes():
    said = (("Ann", "The tide is late today."), ("Bo", "So it is, again."), ("Ann", "We wait here."))
    rows = "".join(rf"\trowd\pard\intbl {name}\cell {text}\cell\row" for name, text in said)
    box = r"Beside{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt In a box\par}}{\shprslt In a box}}\par"
    document = read(HEAD + rows + r"\pard " + box + "}")
    assert [(block.voice, block.text) for block in document.blocks] == [*said, (None, "Beside"), (None, "In a box")]


def test_a_file_that_is_cut_off_is_read_and_said_to_be():
    said = (("THE CHAIR", "Who has the key?"), ("MR. LUNT", "I do not, sir."), ("THE CHAIR", "Then who"))
    body = r"\par ".join(f"{name}: {text}" for name, text in said)
    found = transcript_cli.read((HEAD + body).encode())
    assert [(turn.label, turn.text) for turn in found.turns] == list(said)
    assert [warning.code for warning in found.warnings] == ["cut-off"]


def test_what_stands_behind_the_last_group_is_nothing():
    assert [block.text for block in read(HEAD + "Ann: Yes.}}}} {more").blocks] == ["Ann: Yes."]


HOSTILE = {
    "no rich text": ("Ann: Yes.", "no Rich Text"),
    "empty": (r"{\rtf1}", "no text of its own"),
    "nested": ("{" + r"{\rtf1" + "{" * 5_000_000, "no Rich Text"),
    "nested within": (r"{\rtf1" + "{" * 5_000_000, "within one another"),
    "boxes": (r"{\rtf1" + r"{\shptxt" * 900 + "}" * 901, "no text of its own"),
    "a picture without end": (r"{\rtf1{\pict\bin2147483647 abc", "no text of its own"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_end_in_an_error_that_says_what_to_do(name: str):
    text, message = HOSTILE[name]
    assert_refused(read, text, message, "a.rtf")


def test_numbers_without_measure():
    assert lines(r"\li9999999999\f-9999999999\outlinelevel9999999999\uc9999999999\u9999999999 a" + "?" * 200) == [
        "\ue3ff" + "?" * 101
    ]


@given(
    st.lists(
        st.sampled_from(
            r"{ } \b \par \u26085 \'e9 \'93 \* \shptxt \footnote \ud \upr \cell \row \intbl \bin2 text \f2 \info \title".split()
        )
    )
)
def test_any_order_of_signs_is_read_or_refused(signs: list[str]):
    try:
        document = read(HEAD + " ".join(signs))
    except TranscriptError:
        return
    assert all(document.source.text[block.start : block.end].endswith(block.text) for block in document.blocks)
