"""Timed Text and SAMI: times, lines, voices and languages of captions, and files that mean no good."""

from __future__ import annotations

from pathlib import Path

import pytest

import transcript_cli
from transcript_cli.errors import InputError
from transcript_cli.model import Document
from transcript_cli.readers.sami import read_sami
from transcript_cli.readers.ttml import read_ttml
from transcript_cli.source import source_from_bytes, source_from_text

from .refusals import soon

SAMPLES = Path(__file__).parent.parent / "samples"
TT = 'xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"'


def ttml(body: str, attributes: str = "", head: str = "") -> Document:
    text = f"<tt {TT} {attributes}><head>{head}</head><body>{body}</body></tt>"
    [document] = read_ttml(source_from_text(text, "a.ttml"))
    return document


def sami(body: str, style: str = "") -> Document:
    text = f"<SAMI><HEAD><STYLE TYPE='text/css'><!--{style}--></STYLE></HEAD><BODY>{body}</BODY></SAMI>"
    [document] = read_sami(source_from_text(text, "a.smi"))
    return document


def cues(document: Document) -> list[tuple[float | None, float | None, str | None, str]]:
    """What each block shows."""
    return [(block.time, block.end_time, block.voice, block.text) for block in document.blocks]


def times(document: Document) -> list[tuple[float | None, float | None]]:
    return [(block.time, block.end_time) for block in document.blocks]


def codes(document: Document) -> list[str]:
    return [warning.code for warning in document.warnings]


# --- the samples, all the way -------------------------------------------------------------------------------------------------


def test_timed_text_from_the_file_to_the_turns():
    found = transcript_cli.read(SAMPLES / "last-light.ttml")
    assert (found.metadata.title, found.metadata.language) == ("The last night at Brandle Light", "en")
    assert [(turn.label, turn.text, turn.start, turn.end) for turn in found.turns] == [
        ("Marta Quill", "The lamp has turned here for ninety years.", 10.5, 13.0),
        ("Osei", "And tonight it stops?", 13.5, 15.5),
        (None, "[wind]", 13.5, 15.5),
        ("Marta Quill", "At six.", 16.4, 18.0),
        ("Osei", "So early!", 16.4, 18.0),
    ]
    assert found.warnings == []


def test_sami_from_the_file_to_the_turns():
    found = transcript_cli.read(SAMPLES / "market-day.smi")
    assert (found.metadata.title, found.metadata.language) == ("Market day in Orle", "en-GB")
    assert [(turn.label, turn.text, turn.start, turn.end) for turn in found.turns] == [
        ("Stallholder", "Plums & pears, two baskets for one!", 1.0, 3.5),
        ("Customer", "Are they ripe?", 4.2, 6.0),
    ]
    assert [warning.code for warning in found.warnings] == ["translation"]


# --- times in Timed Text ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("expression", "attributes", "seconds"),
    [
        ("01:02:03", "", 3723.0),
        ("00:00:02.750", "", 2.75),
        ("100:00:00.5", "", 360000.5),
        ("00:00:02:15", "", 2.5),
        ("00:00:02:12", 'ttp:frameRate="24"', 2.5),
        ("00:00:02:12.5", 'ttp:frameRate="25" ttp:subFrameRate="10"', 2.5),
        ("1.5h", "", 5400.0),
        ("2m", "", 120.0),
        ("7.25s", "", 7.25),
        ("1500ms", "", 1.5),
        ("60f", 'ttp:frameRate="24"', 2.5),
        ("30f", 'ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001"', 1.001),
        ("25000000t", 'ttp:tickRate="10000000"', 2.5),
        ("50t", 'ttp:frameRate="25"', 2.0),
        ("3t", "", 3.0),
        ("00:00:10:00", 'ttp:timeBase="smpte" ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001"', 10.01),
        (
            "00:01:00:02",
            'ttp:timeBase="smpte" ttp:frameRate="30" ttp:frameRateMultiplier="1000 1001" ttp:dropMode="dropNTSC"',
            60.06,
        ),
        ("3:44.262", "", 224.262),
        ("19.764", "", 19.764),
    ],
)
def test_time_expressions(expression: str, attributes: str, seconds: float):
    [(start, _)] = times(ttml(f'<div><p begin="{expression}">Now.</p></div>', attributes))
    assert start == pytest.approx(seconds, abs=1e-5)


def test_an_end_is_given_or_follows_from_a_duration_or_from_what_is_around():
    found = ttml(
        '<div begin="10s" dur="20s"><p begin="1s" end="3s">A</p><p begin="4s" dur="2s">B</p>'
        '<p begin="5s">C</p><p begin="6s" end="40s">D</p></div>'
    )
    assert times(found) == [(11.0, 13.0), (14.0, 16.0), (15.0, 30.0), (16.0, 30.0)]


def test_times_count_from_the_beginning_of_each_element_around():
    found = ttml('<div begin="1m"><div begin="10s"><p begin="1s" dur="1s">Late.</p></div></div>')
    assert times(found) == [(71.0, 72.0)]


def test_times_that_only_fit_when_counted_from_the_start_are_taken_so():
    found = ttml(
        '<div begin="100s" end="130s"><p begin="100s" end="104s">First.</p><p begin="120s" end="125s">Second.</p></div>'
    )
    assert times(found) == [(100.0, 104.0), (120.0, 125.0)]
    assert codes(found) == ["absolute-times"]


def test_in_sequence_each_begins_where_the_one_before_ended():
    found = ttml('<div timeContainer="seq"><p dur="2s">One.</p><p dur="3s">Two.</p><p begin="1s" dur="1s">Three.</p></div>')
    assert times(found) == [(0.0, 2.0), (2.0, 5.0), (6.0, 7.0)]


def test_what_is_no_time_is_said_and_not_guessed():
    found = ttml('<div><p begin="soon">When?</p></div>')
    assert times(found) == [(None, None)]
    assert codes(found) == ["unread-time"]
    assert "'soon'" in found.warnings[0].message


def test_a_caption_without_any_time_has_none():
    assert times(ttml("<div><p>Untimed.</p></div>")) == [(None, None)]


# --- text in Timed Text -------------------------------------------------------------------------------------------------------


def test_captions_of_the_same_time_stay_apart_and_lines_stay_lines():
    found = ttml(
        '<div><p region="a" begin="1s" end="2s">Left<br/>  and\n lower. </p><p region="b" begin="1s" end="2s">Right.</p></div>'
    )
    assert [(block.text, block.gap) for block in found.blocks] == [("Left", True), ("and lower.", False), ("Right.", True)]
    assert [cue.text for cue in found.cues] == ["Left\nand lower.", "Right."]
    assert all(block.kind == "cue" for block in found.blocks)


def test_line_ends_are_kept_where_white_space_is():
    found = ttml('<div><p xml:space="preserve" begin="1s">one\ntwo</p><p begin="2s">three\nfour</p></div>')
    assert [block.text for block in found.blocks] == ["one", "two", "three four"]


def test_spans_with_times_of_their_own_are_captions_where_the_paragraph_has_none():
    found = ttml('<div><p><span begin="1s" end="2s">Rolling</span><br/><span begin="2s" end="3s">upwards</span></p></div>')
    assert cues(found) == [(1.0, 2.0, None, "Rolling"), (2.0, 3.0, None, "upwards")]


def test_spans_with_times_within_a_timed_paragraph_are_words():
    found = ttml(
        '<div><p begin="10s" end="12s"><span begin="0s" end="0.5s">Low</span> '
        '<span begin="0.5s" end="1s">tide</span> now</p></div>'
    )
    [block] = found.blocks
    assert block.text == "Low tide now"
    assert [(word.text, word.offset, word.start, word.end) for word in block.words] == [
        ("Low", 0, 10.0, 10.5),
        ("tide", 4, 10.5, 11.0),
    ]


def test_captions_are_put_in_order_of_time():
    found = ttml('<div><p begin="5s">Second.</p></div><div><p begin="1s">First.</p></div>')
    assert [block.text for block in found.blocks] == ["First.", "Second."]


def test_the_reading_beside_a_word_is_left_out():
    xmlns = 'xmlns:tts="http://www.w3.org/ns/ttml#styling"'
    ruby = '<span tts:ruby="container"><span tts:ruby="base">港</span><span tts:ruby="text">みなと</span></span>'
    assert [block.text for block in ttml(f'<div><p {xmlns} begin="1s">{ruby}へ</p></div>').blocks] == ["港へ"]


def test_a_translation_beside_the_first_language_is_left_out_with_a_warning():
    found = ttml(
        '<div xml:lang="de"><p begin="1s" end="3s">Guten Tag.</p><p begin="4s" end="6s">Setzen Sie sich.</p></div>'
        '<div xml:lang="en"><p begin="1s" end="3s">Good day.</p><p begin="4s" end="6s">Do sit down.</p></div>'
    )
    assert [block.text for block in found.blocks] == ["Guten Tag.", "Setzen Sie sich."]
    assert codes(found) == ["translation"]


def test_another_language_that_takes_turns_is_part_of_the_talk():
    found = ttml(
        '<div><p xml:lang="en" begin="1s" end="3s">Where to?</p><p xml:lang="fr" begin="4s" end="6s">Au port.</p>'
        '<p xml:lang="en" begin="7s" end="8s">Right.</p></div>'
    )
    assert [block.text for block in found.blocks] == ["Where to?", "Au port.", "Right."]
    assert codes(found) == []


def test_an_agent_speaks_until_another_one_does():
    head = (
        '<metadata><ttm:agent xml:id="a"><ttm:name type="alias">Nell</ttm:name>'
        '<ttm:name type="full">Nell Frost</ttm:name></ttm:agent>'
        '<ttm:agent xml:id="b"><ttm:name type="full">Ives</ttm:name></ttm:agent></metadata>'
    )
    found = ttml(
        '<div ttm:agent="a"><p begin="1s">Up here.</p><p begin="2s" ttm:agent="b">Where?</p>'
        '<p begin="3s" ttm:agent="a b">Here!</p><p begin="4s" ttm:agent="nobody">…</p></div>', head=head
    )  # fmt: skip
    assert [block.voice for block in found.blocks] == ["Nell Frost", "Ives", "Nell Frost & Ives", "Nell Frost"]


def test_slips_in_the_markup_are_mended_and_said():
    found = ttml('<div><p begin="1s">2 < 3 & << he said >></p></div>')
    assert [block.text for block in found.blocks] == ["2 < 3 & << he said >>"]
    assert codes(found) == ["mended-markup"]


def test_captions_that_are_pictures_are_said_to_be_so():
    found = ttml('<div begin="1s"><image src="1.png"/></div>')
    assert (found.blocks, codes(found)) == ([], ["pictures"])


# --- SAMI ---------------------------------------------------------------------------------------------------------------------


def test_sami_in_any_spelling():
    found = sami(
        "<SYNC Start=500><P>Plain<BR>two<sync START=\"1500ms\"><p class='X'>&nbsp;"
        "<Sync start = 2000><P><FONT COLOR=red>Caf&eacute; &lt;open&gt;</FONT></P></SYNC>"
    )
    assert cues(found) == [
        (0.5, 2.0, None, "Plain"),
        (0.5, 2.0, None, "two"),
        (2.0, None, None, "Café <open>"),
    ]


def test_a_blank_paragraph_ends_what_stands_in_its_class_alone():
    found = sami("<SYNC Start=1000><P Class=A>Hello<SYNC Start=2000><P Class=B>&nbsp;<SYNC Start=3000><P Class=A>&nbsp;")
    assert cues(found) == [(1.0, 3.0, None, "Hello")]


def test_paragraphs_of_one_time_are_captions_of_their_own():
    found = sami(
        "<SYNC Start=1000><P Class=A>Above</P><P Class=A>Below</P></SYNC><SYNC Start=2000><P Class=A>&nbsp;</P></SYNC>"
    )
    assert [(block.text, block.gap, block.end_time) for block in found.blocks] == [("Above", True, 2.0), ("Below", True, 2.0)]


def test_the_first_class_of_the_style_sheet_is_read_and_its_language_declared():
    found = sami(
        "<SYNC Start=1000><P Class=EN>Rain.<P Class=NL>Regen.",
        ".NL { Name: Dutch; lang: nl-NL; SAMIType: CC; } .EN { Name: English; lang: en-US; }",
    )
    assert [block.text for block in found.blocks] == ["Regen."]
    assert [(field.key, field.value) for field in found.fields] == [("language", "nl-NL")]


def test_a_class_that_takes_turns_is_read_too():
    found = sami("<SYNC Start=1000><P Class=A>Me.<SYNC Start=2000><P Class=B>You.<SYNC Start=3000><P Class=A>Us.")
    assert [block.text for block in found.blocks] == ["Me.", "You.", "Us."]


def test_the_source_speaks_until_another_is_named():
    found = sami(
        "<SYNC Start=1><P Class=A ID=Source>Nan:<P Class=A>One.<SYNC Start=9><P Class=A>Two."
        "<P Class=A ID=Source>&nbsp;<P Class=A>3."
    )
    assert [(block.text, block.voice) for block in found.blocks] == [("One.", "Nan"), ("Two.", "Nan"), ("3.", None)]


# --- files that mean no good --------------------------------------------------------------------------------------------------

ENTITIES = f'<!ENTITY a "{"ha" * 20}"><!ENTITY b "{"&a;" * 50}"><!ENTITY c "{"&b;" * 50}">'
BOMB = f"<!DOCTYPE tt [{ENTITIES}]><tt {TT}><body>&c;</body></tt>"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (BOMB, "declares the entity 'a'"),
        (f'<!DOCTYPE tt [<!ENTITY x SYSTEM "file:///etc/hostname">]><tt {TT}><body>&x;</body></tt>', "declares the entity 'x'"),
        (f"<tt {TT}>" + "<div>" * 100_000, "nests too deep"),
        (f'<tt {TT}><body><div><p begin="1s">Cut of', "not well-formed"),
        ("<html><body>not captions</body></html>", "first element is 'html'"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nHello", "not well-formed"),
        ("", "no element found"),
    ],
    ids=["bomb", "outside", "nesting", "truncated", "other-xml", "other-format", "empty"],
)
def test_hostile_timed_text_ends_in_one_clear_line(text: str, message: str):
    with pytest.raises(InputError, match=message) as caught:
        list(read_ttml(source_from_text(text, "a.ttml")))
    assert "\n" not in str(caught.value)
    assert caught.value.advice is not None


def test_timed_text_in_an_old_encoding():
    body = '<body><div><p begin="1s">Café, déjà vu, naïve</p></div></body>'
    data = f'<?xml version="1.0" encoding="iso-8859-1"?><tt {TT}>{body}</tt>'
    [document] = read_ttml(source_from_bytes(data.encode("latin-1"), "a.ttml"))
    assert [block.text for block in document.blocks] == ["Café, déjà vu, naïve"]


@pytest.mark.parametrize(
    "text",
    [
        "<SYNC Start=1>" + "<" * 300_000,
        "<!--" * 100_000,
        "<SYNC Start=1><P " + 'a="' * 200_000,
        "\x00\x01 nothing of the kind",
        "<SAMI><BODY><SYNC Start=later><P>Never.</BODY></SAMI>",
        "<b>" * 200_000,
    ],
    ids=["angles", "comments", "quotes", "control", "no-time", "nesting"],
)
def test_hostile_sami_is_quick_and_clear(text: str):
    with soon():
        try:
            [document] = read_sami(source_from_text(text, "a.smi"))
            assert len(document.blocks) <= 1
        except InputError as error:
            assert "nothing in it has a SYNC with a time" in str(error)


def test_sami_that_breaks_off_keeps_what_there_is():
    assert cues(sami("<SYNC Start=1000><P>Whole.<SYNC Start=2000><P>Hal")) == [
        (1.0, 2.0, None, "Whole."),
        (2.0, None, None, "Hal"),
    ]


def test_agents_without_a_name_are_told_apart_by_their_ids():
    agents = '<ttm:agent xml:id="A1"/><ttm:agent xml:id="A2"><ttm:name>Ann Lee</ttm:name></ttm:agent>'
    text = (
        '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"><head><metadata>'
        f'{agents}</metadata></head><body><div><p begin="1s" end="2s" ttm:agent="A1">Hello.</p>'
        '<p begin="2s" end="3s" ttm:agent="A2">Hello to you.</p></div></body></tt>'
    )
    found = transcript_cli.read(text.encode())
    assert [turn.label for turn in found.turns] == ["A1", "Ann Lee"]
    assert [speaker.kind for speaker in found.speakers] == ["anonymous", "person"]
    assert found.metadata.participants == ["Ann Lee"]
