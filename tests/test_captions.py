"""Captions: what the readers of WebVTT, SubRip, SBV, LRC and ASS find, and what the writers of captions make.

The readers are looked at through their documents, where a rule is theirs; through the whole way, where a user would see it.
"""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import transcript_cli
from transcript_cli.errors import FormatError, InputError
from transcript_cli.formats import find_format, load
from transcript_cli.model import Block, Document, Metadata, SourceInfo, Speaker, Transcript, Turn, WordTime
from transcript_cli.source import source_from_bytes, source_from_text
from transcript_cli.writers import WriteOptions
from transcript_cli.writers.cues import write_cues

SAMPLES = Path(__file__).parent.parent / "samples"


def read(text: str | bytes, form: str = "vtt") -> Document:
    source = source_from_bytes(text) if isinstance(text, bytes) else source_from_text(text)
    reader = find_format(form).reader
    assert reader is not None
    [document] = load(reader)(source)
    assert isinstance(document, Document)
    check_places(document)
    return document


def check_places(document: Document) -> None:
    """Every block stands in the source, in order, and each of its characters where it says."""
    text = document.source.text
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(text)
        end = block.end
        places = [block.source_offset(offset) for offset in range(len(block.text))]
        assert places == sorted(places)
        assert block.start <= places[0] and places[-1] < block.end
        assert text[places[0]].replace("\0", "\ufffd") in (block.text[0], "&")
    assert document.fields_span is None or not document.blocks or document.fields_span[1] <= document.blocks[0].start


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def said(document: Document) -> list[tuple[str | None, str, bool]]:
    """(voice, text, whether a cue begins)."""
    return [(block.voice, block.text, block.gap) for block in document.blocks]


def codes(document: Document) -> list[str]:
    return [warning.code for warning in document.warnings]


def vtt(*cues: str, header: str = "") -> str:
    """A file with these payloads, a second each."""
    body = "".join(f"\n00:{n:02}.000 --> 00:{n + 1:02}.000\n{cue}\n" for n, cue in enumerate(cues))
    return f"WEBVTT{header}\n{body}"


# --- WebVTT: the file -----------------------------------------------------------------------------------------------------


def test_a_cue_has_id_times_and_payload_as_written() -> None:
    document = read("WEBVTT\n\nintro\n00:01.250 --> 01:00:02.000 align:end line:0\n<i>Low</i> tide\nat &gt; six\n")
    [cue] = document.cues
    assert (cue.id, cue.start, cue.end, cue.text) == ("intro", 1.25, 3602.0, "<i>Low</i> tide\nat &gt; six")
    assert [(block.text, block.time, block.end_time, block.gap) for block in document.blocks] == [
        ("Low tide", 1.25, 3602.0, True),
        ("at > six", 1.25, 3602.0, False),
    ]
    assert {block.kind for block in document.blocks} == {"cue"}


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_change_nothing_but_the_places(line_end: str) -> None:
    text = (SAMPLES / "radio-panel.vtt").read_text("utf-8")
    plain, other = read(text), read(text.replace("\n", line_end))
    assert said(other) == said(plain)
    assert other.cues == plain.cues
    assert [field[:2] for field in other.fields] == [field[:2] for field in plain.fields]


@pytest.mark.parametrize(
    "text",
    ["", "webvtt\n\n", "\nWEBVTT\n\n", "WEBVTTX\n\n", "1\n00:00:01,000 --> 00:00:02,000\nHi\n", "\ufeff\tWEBVTT\n"],
)
def test_without_its_signature_a_file_is_refused_with_a_way_out(text: str) -> None:
    with pytest.raises(InputError, match="does not begin with WEBVTT") as caught:
        read(text)
    assert caught.value.line == 1 and "--from srt" in str(caught.value)


def test_a_byte_order_mark_and_words_after_the_signature_are_allowed() -> None:
    document = read(b"\xef\xbb\xbfWEBVTT - evening edition\n\n00:01.000 --> 00:02.000\nHi\n")
    assert texts(document) == ["Hi"]
    assert [(field.key, field.value) for field in document.fields] == [("comment", "evening edition")]


def test_zero_bytes_become_replacement_characters() -> None:
    assert texts(read(vtt("a\0b"))) == ["a\ufffdb"]


def test_a_file_of_a_header_alone_has_no_cues_and_is_no_error() -> None:
    document = read("WEBVTT\nLanguage: is")
    assert (document.cues, document.blocks) == ([], [])


def test_comments_styles_and_regions_are_passed_over_without_a_word() -> None:
    text = (
        "WEBVTT\n\nREGION\nid:a lines:2\n\nSTYLE\n::cue { color: red }\n\nNOTE hush\nmore\n\n" + vtt("Hi")[8:] + "\nNOTE end\n"
    )
    document = read(text)
    assert texts(document) == ["Hi"]
    assert document.warnings == ()


def test_what_the_standard_drops_is_warned_about_once_a_kind() -> None:
    text = vtt("One", "Two\n\nlost line", "Three\n\nlost too") + "\n00:5.0 --> 00:06.000\nFour\n"
    document = read(text)
    assert texts(document) == ["One", "Two", "Three"]
    first, second = document.warnings
    assert (first.code, first.line) == ("text-outside-cues", 9)
    assert "'lost line'" in first.message and "1 more" in first.message
    assert (second.code, second.line) == ("unreadable-times", 16)


def test_an_arrow_begins_a_cue_even_without_a_blank_line() -> None:
    document = read("WEBVTT\n00:01.000 --> 00:02.000\nOne\n00:02.000 --> 00:03.000\nTwo\n\nid\n00:03.000 --> 00:04.000\n")
    assert [(cue.id, cue.text) for cue in document.cues] == [(None, "One"), (None, "Two"), ("id", "")]


def test_the_header_declares_fields_until_a_line_that_is_none() -> None:
    text = "WEBVTT\nKind: captions\nLanguage: nb\nStyle:\n::cue(c) { color: red; }\n##\n\n00:01.000 --> 00:02.000\nHei\n"
    document = read(text)
    assert [(field.key, field.value) for field in document.fields] == [("Kind", "captions"), ("Language", "nb")]
    for field in document.fields:
        assert document.source.text[slice(*field.span)] == f"{field.key}: {field.value}"
    assert transcript_cli.parse(text, format="vtt").metadata.language == "nb"


def test_fields_may_stand_behind_the_signature() -> None:
    document = read("WEBVTT Kind: subtitles; Language: fi\n\n00:01.000 --> 00:02.000\nHei\n")
    assert [(field.key, field.value) for field in document.fields] == [("Kind", "subtitles"), ("Language", "fi")]


def test_times_of_a_stream_are_kept_and_the_offset_is_named() -> None:
    document = read(vtt("Hi", header="\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:04.000"))
    assert document.cues[0].start == 0.0
    [warning] = document.warnings
    assert (warning.code, warning.line) == ("timestamp-map", 2)
    assert "+6.000 s" in warning.message


def test_files_put_together_are_noticed() -> None:
    document = read(vtt("One") + "\n" + vtt("Two", header="\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0"))
    assert texts(document) == ["One", "Two"]
    assert codes(document) == ["joined-files"]


@pytest.mark.parametrize("times", ["00:00:01,000 --> 00:00:02,500", "0:01.000 --> 0:02.500", "0:01,000-->0:02,500"])
def test_times_that_are_not_allowed_are_read_where_there_are_no_others(times: str) -> None:
    document = read(f"WEBVTT\n\n{times}\nHi\n")
    assert [(cue.start, cue.end) for cue in document.cues] == [(1.0, 2.5)]
    assert codes(document) == ["nonstandard-times"]
    strict = read(f"WEBVTT\n\n{times}\nHi\n\n00:03.000 --> 00:04.000\nHo\n")
    assert [cue.start for cue in strict.cues] == [3.0]
    assert codes(strict) == ["unreadable-times"]


def test_a_cue_that_ends_before_it_starts_has_no_end() -> None:
    document = read("WEBVTT\n\n00:05.000 --> 00:02.000\nHi\n")
    assert (document.blocks[0].time, document.blocks[0].end_time) == (5.0, None)
    assert document.cues[0].end == 2.0
    assert codes(document) == ["ends-before-start"]


# --- WebVTT: the payload --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("payload", "expected"),
    [
        ("<v Ann>Hi", [("Ann", "Hi")]),
        ("<v.loud.far Ann  Lee>Hi</v>", [("Ann Lee", "Hi")]),
        ("<v Ann:>Hi", [("Ann", "Hi")]),
        ("<v Tom &amp; Jo>Hi", [("Tom & Jo", "Hi")]),
        ("<v>Hi", [(None, "Hi")]),
        ("<v Ann>one\ntwo", [("Ann", "one two")]),
        ("<v Ann>one</v>\n<v Bo>two</v>", [("Ann", "one"), ("Bo", "two")]),
        ("<v Ann>one\n<v Bo>two", [("Ann", "one"), ("Bo", "two")]),
        ("before <v Ann>after", [(None, "before"), ("Ann", "after")]),
        ("<v Ann><i>one</i></v> two", [("Ann", "one"), (None, "two")]),
        ("<v Ann>out <v Bo>in</v> again</v>", [("Ann", "out"), ("Bo", "in"), ("Ann", "again")]),
        ("<v Ann><b>one</v> two", [("Ann", "one two")]),  # the standard: an end tag closes its own span or nothing
        ("<c.yellow>a</c> <lang fr>b</lang> <u>c</u>", [(None, "a b c")]),
        ("<ruby>base<rt>reading</rt></ruby> goes on", [(None, "base goes on")]),
        ("<rt>no ruby</rt>", [(None, "no ruby")]),
        ("a &lt;b&gt; &amp;c&nbsp;d &unknown; &amp", [(None, "a <b> &c\u00a0d &unknown; &")]),
        ("x &#10; y&#x41;", [(None, "x   yA")]),
        ("-->", []),
        ("   ", []),
    ],
)
def test_markup_is_resolved(payload: str, expected: list[tuple[str | None, str]]) -> None:
    assert [(voice, text) for voice, text, _ in said(read(vtt(payload)))] == expected


def test_a_block_with_a_voice_starts_at_its_tag() -> None:
    document = read(vtt("<v Ann>Tea &amp; cake</v>", "<v Bo>No"))
    first, second = document.blocks
    source = document.source.text
    assert source[first.start : first.source_offset(0)] == "<v Ann>"
    assert source[first.source_offset(5) : first.end] == "amp; cake" or source[first.source_offset(4) :].startswith(
        "&amp; cake"
    )
    assert source[second.start : second.end] == "<v Bo>No"
    assert [cue.voices for cue in document.cues] == [["Ann"], ["Bo"]]


def test_tags_that_are_none_are_left_out_and_named() -> None:
    document = read(vtt("Sit <down> here", "I <3 you", "and <i"))
    assert texts(document) == ["Sit  here", "I", "and"]
    assert sorted(codes(document)) == ["unclosed-tag", "unknown-tag"]


def test_words_have_the_times_of_the_stamps_around_them() -> None:
    [block] = read("WEBVTT\n\n00:01.000 --> 00:04.000\nSee<00:01.500><c> the</c> big<00:02.250><c> owl</c>\n").blocks
    assert block.text == "See the big owl"
    assert [(word.text, word.offset, word.start, word.end) for word in block.words] == [
        ("See", 0, 1.0, 1.5),
        ("the", 4, 1.5, None),
        ("big", 8, None, 2.25),
        ("owl", 12, 2.25, 4.0),
    ]


def test_stamps_outside_of_the_cue_or_going_back_are_none() -> None:
    [block] = read("WEBVTT\n\n00:01.000 --> 00:04.000\n<00:09.000>one <00:03.000>two <00:02.000>three\n").blocks
    assert [(word.start, word.end) for word in block.words] == [(1.0, 3.0), (3.0, None), (None, 4.0)]


# --- captions that roll up ------------------------------------------------------------------------------------------------

ROLLING = vtt()[:7] + "".join(
    f"\n00:{times}\n{payload}\n"
    for times, payload in (
        ("01.000 --> 00:03.000", " \nthe tide<00:01.600><c> is</c>"),
        ("03.000 --> 00:03.010", "the tide is\n "),
        ("03.010 --> 00:05.000", "the tide is\ncoming<00:04.000><c> in</c>"),
        ("05.000 --> 00:05.010", "coming in\n "),
        ("05.010 --> 00:07.000", "coming in\nand the boats"),
    )
)


def test_rolling_captions_are_read_once() -> None:
    document = read(ROLLING)
    assert [(b.text, b.time, b.gap) for b in document.blocks] == [
        ("the tide is", 1.0, True), ("coming in", 3.01, True), ("and the boats", 5.01, True),
    ]  # fmt: skip
    assert len(document.cues) == 5
    assert codes(document) == ["rolling-captions"]


def test_what_people_repeat_is_kept() -> None:
    document = read(vtt("Yes.", "Yes.", "Yes.", "Hold on.", "Hold on.\nWait."))
    assert texts(document) == ["Yes.", "Yes.", "Yes.", "Hold on.", "Hold on.", "Wait."]
    assert document.warnings == ()


# --- SubRip and SBV -------------------------------------------------------------------------------------------------------


def srt(text: str) -> Document:
    return read(text, "srt")


def test_subrip() -> None:
    document = srt("1\n00:00:01,000 --> 00:00:02,500\nOne\ntwo\n\n2\n01:00:00,000 --> 01:00:01,000\nThree\n")
    assert [(cue.id, cue.start, cue.end, cue.text) for cue in document.cues] == [
        ("1", 1.0, 2.5, "One\ntwo"), ("2", 3600.0, 3601.0, "Three"),
    ]  # fmt: skip
    assert said(document) == [(None, "One", True), (None, "two", False), (None, "Three", True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("00:00:01,000 --> 00:00:02,000\nA\n\n00:00:02,000 --> 00:00:03,000\nB", ["A", "B"]),  # no numbers
        ("1\n00:00:01,000 --> 00:00:02,000\nA\n2\n00:00:02,000 --> 00:00:03,000\nB", ["A", "B"]),  # no blank lines
        ("1\n00:00:01.000 -> 00:00:02.5\nA", ["A"]),
        ("1\n0:01,5 --> 0:02\nA", ["A"]),
        ("1\n00: 00: 01, 000 --> 00: 00: 02, 000\nA", ["A"]),
        ("1\n00:00:01,000 --> 00:00:02,000 X1:10 X2:20 Y1:1 Y2:2\nA", ["A"]),
        ("1\n00:00:01,000 --> 00:00:02,000 Ann: same line\n", ["Ann: same line"]),
        ("1\n00:00:01,000 --> 00:00:02,000\nA\n\nstill A\n\n2\n00:00:03,000 --> 00:00:04,000\nB", ["A", "still A", "B"]),
        ("7\n00:00:01,000 --> 00:00:02,000\nIn\n1984\n\n8\n00:00:03,000 --> 00:00:04,000\n42", ["In", "1984", "42"]),
        ("7\n00:00:01,000 --> 00:00:02,000\nIn\n1984\n00:00:03,000 --> 00:00:04,000\nB", ["In", "1984", "B"]),
        ("1\n00:00:01,000 --> 00:00:02,000\n\n\n2\n00:00:03,000 --> 00:00:04,000\nB", ["B"]),
        ('1\n00:00:01,000 --> 00:00:02,000\n<i>A</i> {\\an8}<font color="#fff">b</font>', ["A b"]),
        ("1\n00:00:01,000 --> 00:00:02,000\nA<br>b\\Nc\\hd", ["A", "b", "c d"]),
        ("1\n00:00:01,000 --> 00:00:02,000\n5 < 6 & <LAUGHS> {sic} &amp; AT&T", ["5 < 6 & <LAUGHS> {sic} & AT&T"]),
    ],
)
def test_subrip_as_people_have_it(text: str, expected: list[str]) -> None:
    for line_end in ("\n", "\r\n", "\r"):
        document = srt(text.replace("\n", line_end))
        assert texts(document) == expected
        assert document.cues[0].start in (1.0, 1.5)


def test_subrip_in_an_old_encoding_with_a_mark_of_utf16() -> None:
    text = "1\r\n00:00:01,000 --> 00:00:02,000\r\nDer Kapit\u00e4n \u2013 er schl\u00e4ft\r\n"
    for data in (text.encode("cp1252"), b"\xff\xfe" + text.encode("utf-16-le"), b"\xef\xbb\xbf" + text.encode()):
        assert texts(read(data, "srt")) == ["Der Kapit\u00e4n \u2013 er schl\u00e4ft"]


def test_overlapping_captions_are_kept_as_they_are() -> None:
    document = srt("1\n00:00:01,000 --> 00:00:09,000\nA\n\n2\n00:00:02,000 --> 00:00:03,000\nB\n")
    assert [(cue.start, cue.end) for cue in document.cues] == [(1.0, 9.0), (2.0, 3.0)]


def test_text_before_the_first_caption_is_named() -> None:
    document = srt("Made by nobody\n\n1\n00:00:01,000 --> 00:00:02,000\nA\n")
    assert codes(document) == ["text-outside-cues"]
    assert document.warnings[0].line == 1


def test_a_label_holds_until_the_next() -> None:
    turns = transcript_cli.read(SAMPLES / "ferry-film.srt").turns
    assert [(turn.label, turn.text) for turn in turns] == [
        ("CAPTAIN", "The ferry has crossed this sound since 1911."),
        ("CAPTAIN", "We carry cows, bicycles and the post."),
        ("GIRL", "How many cows?"),
        ("CAPTAIN", "On a good day, 31 of them."),
        (None, "(A horn sounds.)"),
    ]
    assert [turn.start for turn in turns] == [2.0, 5.4, 8.0, 10.5, 12.8]


def test_sbv() -> None:
    document = read("0:00:01.000,0:00:02.250\n>> ANN: Hi[br]there\n\n1:00:02.250,1:00:03.000\nYes\n", "sbv")
    assert [(b.text, b.time, b.end_time) for b in document.blocks] == [
        (">> ANN: Hi", 1.0, 2.25), ("there", 1.0, 2.25), ("Yes", 3602.25, 3603.0),
    ]  # fmt: skip


# --- LRC and ASS ----------------------------------------------------------------------------------------------------------


def test_lyrics() -> None:
    document = read((SAMPLES / "lighthouse.lrc").read_text("utf-8"), "lrc")
    assert [(b.text, b.time, b.end_time) for b in document.blocks] == [
        ("Turn, lamp, turn", 5.0, 8.5),
        ("And bring them home", 8.5, 12.0),
        ("Over the grey water", 12.0, 15.5),
        ("Turn again", 19.5, 20.5),
    ]
    assert [(cue.start, cue.end) for cue in document.cues if "home" in cue.text] == [(8.5, 12.0), (20.5, 24.5)]
    assert [(w.text, w.start, w.end) for w in document.blocks[0].words] == [
        ("Turn,", 5.0, 5.7), ("lamp,", 5.7, 6.4), ("turn", 6.4, 8.5),
    ]  # fmt: skip
    assert {field.key: field.value for field in document.fields}["title"] == "The lamp on the skerry"
    assert codes(document) == ["repeated-line"]


def test_lyrics_without_an_end_and_lines_without_a_time() -> None:
    document = read("[ar:Nobody]\nstray\n[00:01]One\n# a comment\n[01:02.5]Two", "lrc")
    assert [(b.text, b.time, b.end_time) for b in document.blocks] == [("One", 1.0, 62.5), ("Two", 62.5, None)]
    assert codes(document) == ["text-outside-cues"]


def test_events_of_a_subtitler() -> None:
    document = read((SAMPLES / "museum-tour.ass").read_text("utf-8"), "ass")
    assert [(b.voice, b.text, b.time, b.end_time) for b in document.blocks] == [
        ("Guide", "Please, come closer. This clock has no hands.", 1.5, 4.0),
        ("Visitor", "How do you read it?", 4.0, 6.25),
        ("Guide", "You listen.", 6.25, 9.0),
    ]
    assert [(w.text, w.start) for w in document.blocks[2].words] == [("You", 6.25), ("listen.", 6.85)]
    assert [(field.key, field.value) for field in document.fields] == [("Title", "Tour of the clock room")]
    first = document.blocks[0]
    assert document.source.text[first.start : first.source_offset(0)] == "Guide,0,0,0,,"


def test_events_without_an_actor_are_lines() -> None:
    events = "[Events]\nFormat: Start, End, Text\nDialogue: 0:00:01.00,0:00:02.00,- Tea, please.\\N- {\\b1}Now?\n"
    document = read(events, "ass")
    assert said(document) == [(None, "- Tea, please.", True), (None, "- Now?", False)]


def test_events_that_cannot_be_read_or_are_out_of_order_are_named() -> None:
    line = "Dialogue: 0,{},{},D,Ann,0,0,0,,{}\n"
    events = [("0:00:05.00", "0:00:06.00", "A"), ("soon", "later", "B"), ("0:00:01.00", "0:00:00.50", "C")]
    document = read("[Events]\n" + "".join(line.format(*event) for event in events), "ass")
    assert texts(document) == ["A", "C"]
    assert sorted(codes(document)) == ["ends-before-start", "not-in-order", "unreadable-event"]


# --- services that put speakers elsewhere ---------------------------------------------------------------------------------


def test_payloads_that_are_objects_of_a_service_for_meetings():
    payload = {"startDateTime": "2024-05-01T10:00:16", "speakerName": "Ann  Lee", "spokenText": 'It "floats",\nI am told.'}
    document = read(f"WEBVTT\n\n00:01.000 --> 00:02.000\n{json.dumps(payload)}\n\n00:03.000 --> 00:04.000\n{{braces}}\n")
    assert said(document) == [("Ann Lee", 'It "floats", I am told.', True), (None, "{braces}", True)]
    assert document.cues[0].text == json.dumps(payload)
    assert document.cues[0].voices == ["Ann Lee"]


def test_ids_that_name_who_speaks():
    text = 'WEBVTT\n\n1 "Ann Lee" (248413)\n00:01.000 --> 00:02.000\nHello.\n\nnote (2)\n00:03.000 --> 00:04.000\nYes.\n'
    assert said(read(text)) == [("Ann Lee", "Hello.", True), (None, "Yes.", True)]


# --- YouTube's XML --------------------------------------------------------------------------------------------------------


def test_youtube_as_xml():
    new = read(
        '<timedtext format="3"><body><p t="500" d="9000"><s>Rain</s><s t="400"> again.</s></p><p t="1900" d="1">\n</p>'
        '<p t="2000" d="1000">So &amp; so</p></body></timedtext>',
        "timedtext",
    )
    old = read(
        '<transcript><text start="0.5" dur="9">Rain again.</text><text start="2.0" dur="1">So &amp;amp; so</text></transcript>',
        "timedtext",
    )
    for document in (new, old):
        assert [(block.text, block.time, block.end_time) for block in document.blocks] == [
            ("Rain again.", 0.5, 2.0), ("So & so", 2.0, 3.0),
        ]  # fmt: skip
    assert new.blocks[0].words == (WordTime("Rain", 0, 0.5, None), WordTime("again.", 5, 0.9, None))


@pytest.mark.parametrize(
    "text",
    [
        "", "<transcript>", "<tt/>", "WEBVTT", '<!DOCTYPE a [<!ENTITY b "' + "x" * 100 + '">]><timedtext>&b;</timedtext>',
        "<timedtext>" + "<p t='1'>" * 300 + "</p>" * 300 + "</timedtext>",
    ],
    ids=["empty", "truncated", "timed text", "captions", "entity", "nested"],
)  # fmt: skip
def test_hostile_xml_of_youtube_ends_in_one_clear_line(text: str):
    with pytest.raises(InputError) as caught:
        read(text, "timedtext")
    assert "\n" not in str(caught.value)


# --- hostile files --------------------------------------------------------------------------------------------------------

_CUE = "WEBVTT\n\n00:01.000 --> 00:02.000\n"
_EVENT = "[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,D,A,0,0,0,,"
_CAPTION = "1\n00:00:01,000 --> 00:00:02,000\n"
_PLENTY = 1_200_000


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("vtt", _CUE + "<v A>x" * (_PLENTY // 6)),
        ("vtt", _CUE + "<" * _PLENTY),
        ("vtt", _CUE + "a\n" * _PLENTY),
        ("srt", _CAPTION + "{\\" * _PLENTY),
        ("srt", _CAPTION + "<b" * _PLENTY),
        ("lrc", "[00:01.00]" + "<00:01.00>a" * (_PLENTY // 10)),
        ("ass", _EVENT + "{\\k1}a" * (_PLENTY // 6)),
    ],
)
def test_a_bomb_in_one_caption_is_refused(form: str, text: str) -> None:
    with pytest.raises(InputError, match=r"a caption of [\d,]{9} characters") as caught:
        read(text, form)
    assert caught.value.line is not None and caught.value.advice


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("vtt", _CUE + "<i>" * 30_000 + "deep"),
        ("vtt", _CUE + "<ruby>" * 30_000 + "deep" + "</ruby>" * 30_000),
        ("vtt", "WEBVTT\n" + "a: b\n" * 60_000 + "\n" + _CUE[8:] + "deep"),
        ("vtt", "WEBVTT\n\n" + "--> " * 200_000 + "\n\n" + _CUE[8:] + "deep"),
        ("vtt", "WEBVTT\n\n" + "9" * 200_000 + ":00:00.000 --> 00:01.000\nx\n\n" + _CUE[8:] + "deep"),
        ("vtt", _CUE + "deep &#" + "9" * 50_000),
        ("srt", _CAPTION + "<i>" * 30_000 + "deep"),
        ("srt", "0:" * 200_000 + "\n" + _CAPTION + "deep"),
        ("srt", "\n1" * 100_000 + "\n\n" + _CAPTION + "deep"),
        ("sbv", "0:00:01.000," * 50_000 + "\n0:00:01.000,0:00:02.000\ndeep"),
        ("lrc", "[" * 200_000 + "\n[00:01.00]" * 5_000 + "deep"),
        ("ass", "[Events]\nDialogue: " + "," * 200_000 + "\n" + _EVENT[9:] + "{" * 20_000 + "deep"),
    ],
)
def test_nesting_and_repetition_cost_no_more_than_their_length(form: str, text: str) -> None:
    document = read(text, form)
    assert "deep" in document.blocks[-1].text


@pytest.mark.parametrize("form", ["srt", "sbv", "lrc", "ass"])
@pytest.mark.parametrize("text", ["Dear all,\n\nplease find attached.\n", "<html><body>No</body></html>", '{"a": 1}'])
def test_what_is_no_caption_file_is_refused_with_a_way_out(form: str, text: str) -> None:
    with pytest.raises(InputError) as caught:
        read(text, form)
    assert caught.value.advice


@pytest.mark.parametrize("form", ["srt", "sbv", "lrc", "ass"])
@pytest.mark.parametrize("text", ["", " \r\n\r\n\t"])
def test_an_empty_file_has_no_captions(form: str, text: str) -> None:
    assert read(text, form).cues == []


@pytest.mark.parametrize("name", ["radio-panel.vtt", "ferry-film.srt", "lighthouse.lrc", "museum-tour.ass"])
def test_a_file_cut_off_anywhere_is_read_as_far_as_it_goes(name: str) -> None:
    text = (SAMPLES / name).read_text("utf-8")
    whole = read(text, name[-3:])
    for end in range(1, len(text), 7):
        try:
            cut = read(text[:end], name[-3:])
        except InputError:
            assert not whole.blocks or end < whole.blocks[0].end
            continue
        kept = [block.text for block in whole.blocks if block.end < end - 40]
        assert texts(cut)[: len(kept)] == kept


@pytest.mark.parametrize("form", ["vtt", "srt", "lrc", "ass"])
def test_damaged_bytes_are_shown_and_not_fatal(form: str) -> None:
    text = {"vtt": _CUE, "srt": _CAPTION, "lrc": "[00:01.00]", "ass": _EVENT}[form] + "caf\u00e9 \u4f60\u597d sun"
    data = text.encode().replace(b"\xe4", b"\xff\xed\xa0\x80")
    assert "sun" in read(data, form).blocks[-1].text


PIECES = st.sampled_from(
    ["<v Ann>", "<v.x Bo>", "</v>", "<i>", "</i>", "<ruby>", "<rt>", "</ruby>", "<00:00.500>", "<c>", "&amp;", "&lt", "& ", "<",
     "\n", "\n\n", " ", "word", "\u4f60", "\0", "00:01.000 --> 00:02.000", "-->", "NOTE", "{\\k9}", "\\N", "[00:01.00]", "7"]
)  # fmt: skip


@given(st.sampled_from(["vtt", "srt", "sbv", "lrc", "ass"]), st.lists(PIECES, max_size=30).map("".join))
def test_whatever_stands_in_a_caption_its_places_hold(form: str, text: str) -> None:
    start = {"vtt": _CUE, "srt": _CAPTION, "sbv": "0:00:01.000,0:00:02.000\n", "lrc": "[00:01.00]", "ass": _EVENT}[form]
    for line_end in ("\n", "\r\n"):
        document = read((start + text).replace("\n", line_end), form)
        assert all("\n" not in block.text and "\0" not in block.text for block in document.blocks)


# --- writing --------------------------------------------------------------------------------------------------------------


def transcript(*turns: tuple[str | None, str, float | None, float | None], **metadata: Any) -> Transcript:
    """A transcript of (label, text, start, end)."""
    labels = list(dict.fromkeys(label for label, *_ in turns if label))
    return Transcript(
        source=SourceInfo("made.json", "json", "utf-8", "", 0),
        metadata=Metadata(**metadata),
        speakers=[Speaker(label.lower(), label, [label]) for label in labels],
        turns=[
            Turn(n, label.lower() if label else None, label, text, text.split("\n\n"), start, end, 1, (n, n + 1), [], 1.0)
            for n, (label, text, start, end) in enumerate(turns)
        ],
    )


def test_webvtt_names_the_voice_in_every_cue() -> None:
    made = transcript(
        ("Ann", "Tea & <cake> --> now.\n\nPlease.", 0.0, 2.5),
        ("Ann", "Yes.", 3600.0, 3601.25),
        (None, "(Rain.)", 3602.0, 3603.0),
        language="en", title="Tea --> time",
    )  # fmt: skip
    assert transcript_cli.convert(made, "vtt") == (
        "WEBVTT\nTitle: Tea → time\nLanguage: en\n"
        "\n0\n00:00:00.000 --> 00:00:02.500\n<v Ann>Tea &amp; &lt;cake&gt; --&gt; now. Please.\n"
        "\n1\n01:00:00.000 --> 01:00:01.250\n<v Ann>Yes.\n"
        "\n2\n01:00:02.000 --> 01:00:03.000\n(Rain.)\n"
    )


def test_subrip_names_the_speaker_where_it_changes() -> None:
    made = transcript(
        ("Ann", "One.", 0.0, 1.0), ("Ann", "Two.", 1.0, 2.0), ("Ann", "Note: three.", 2.0, 3.0), ("Bo", "Four.", 3.0, 4.0),
        (None, "Five.", 4.0, 5.0), (None, "Six --> seven.", 5.0, 6.0),
    )  # fmt: skip
    lines = transcript_cli.convert(made, "srt").split("\n")
    assert lines[:4] == ["1", "00:00:00,000 --> 00:00:01,000", "Ann: One.", ""]
    assert lines[2::4] == ["Ann: One.", "Two.", "Ann: Note: three.", "Bo: Four.", ">> Five.", "Six → seven."]


@pytest.mark.parametrize("to", ["vtt", "srt"])
def test_without_times_there_are_no_captions(to: str) -> None:
    with pytest.raises(FormatError, match="no times") as caught:
        transcript_cli.convert(transcript(("Ann", "One.", None, None)), to)
    assert "--to text" in str(caught.value) and "made.json" in str(caught.value)


def test_times_that_are_missing_are_those_of_the_neighbours() -> None:
    made = transcript(
        ("Ann", "Zero.", None, None), ("Ann", "One.", 1.0, None), ("Bo", "Two.", None, None), ("Ann", "Three.", 5.0, None),
        ("Bo", "Four five six.", 9.0, 8.0),
    )  # fmt: skip
    document = read(transcript_cli.convert(made, "vtt"))
    assert [(cue.start, cue.end, cue.text) for cue in document.cues] == [
        (1.0, 5.0, "<v Ann>Zero.\n<v Ann>One.\n<v Bo>Two."), (5.0, 9.0, "<v Ann>Three."), (9.0, 10.2, "<v Bo>Four five six."),
    ]  # fmt: skip


def long_turn(step: float | None) -> Transcript:
    """A turn of three sentences, a word every `step` seconds."""
    text = " ".join(f"The {name} heron stood in the shallow water for an hour." for name in ("first", "second", "third"))
    made = transcript(("Ann", text, 10.0, 43.0))
    if step is None:
        return made
    offsets = [0, *(i + 1 for i, character in enumerate(text) if character == " ")]
    words = [
        WordTime(word, at, 10 + n * step, 10.5 + n * step)
        for n, (word, at) in enumerate(zip(text.split(), offsets, strict=True))
    ]
    [turn] = made.turns
    return msgspec.structs.replace(made, turns=[msgspec.structs.replace(turn, word_times=words)])


def test_a_turn_too_long_for_a_screen_is_cut_at_sentences_whose_times_are_known() -> None:
    [whole] = read(transcript_cli.convert(long_turn(None), "vtt")).cues
    assert (whole.id, whole.start, whole.end) == ("0", 10.0, 43.0)
    cut = read(transcript_cli.convert(long_turn(1.0), "vtt")).cues
    assert [(cue.id, cue.start, cue.end) for cue in cut] == [("0-1", 10.0, 20.5), ("0-2", 21.0, 31.5), ("0-3", 32.0, 43.0)]
    assert " ".join(cue.text.removeprefix("<v Ann>") for cue in cut) == whole.text.removeprefix("<v Ann>")


LABELS = st.sampled_from(["Ann Okoro", "Bo & Sons", "DR. <X>", "Zoë"])
SPEECH = st.lists(st.sampled_from(["tea", "&", "<b>", "-->", "now.", "Yes:", "7", "{x}", "é"]), min_size=1, max_size=8).map(
    " ".join
)


@given(st.lists(st.tuples(LABELS, SPEECH, st.integers(1, 9_000)), min_size=1, max_size=8))
def test_webvtt_brings_back_what_it_carries(turns: list[tuple[str, str, int]]) -> None:
    clock = [0.0]
    for *_, length in turns:
        clock.append(round(clock[-1] + length / 1000, 3))
    made = transcript(*((label, text, *times) for (label, text, _), times in zip(turns, pairwise(clock), strict=True)))
    back = transcript_cli.parse(transcript_cli.convert(made, "vtt"), format="vtt")
    keep = lambda t: [(turn.label, turn.text, turn.start, turn.end) for turn in t.turns]  # noqa: E731
    assert keep(back) == keep(made)


@pytest.mark.parametrize("name", ["radio-panel.vtt", "ferry-film.srt", "museum-tour.ass"])
@pytest.mark.parametrize("to", ["vtt", "srt"])
def test_samples_survive_both_formats(name: str, to: str) -> None:
    first = transcript_cli.read(SAMPLES / name)
    second = transcript_cli.parse(transcript_cli.convert(first, to), format=to)
    keep = lambda t: [(turn.label, turn.text, turn.start, turn.end) for turn in t.turns]  # noqa: E731
    assert keep(second) == keep(first)


# --- cues -----------------------------------------------------------------------------------------------------------------


def cues_of(document: Document) -> list[dict[str, Any]]:
    lines = b"".join(write_cues(document, WriteOptions())).decode().splitlines()
    return [json.loads(line) for line in lines]


def test_cues_are_shown_as_written() -> None:
    rows = cues_of(read("WEBVTT\n\n7\n00:01.000 --> 00:02.000\n<v Ann>a &lt; b</v>\n<v Bo>c</v>\n\n00:02.000 --> 00:03.000\n"))
    assert rows == [
        {"id": "7", "start": 1.0, "end": 2.0, "text": "<v Ann>a &lt; b</v>\n<v Bo>c</v>", "voices": ["Ann", "Bo"]},
        {"id": None, "start": 2.0, "end": 3.0, "text": "", "voices": []},
    ]


def test_our_own_turns_are_cues_where_they_have_times() -> None:
    made = transcript(
        ("Ann", "One.", 1.0, None), (None, "Two.", 3.0, 4.5), ("Bo", "Three.", None, None), ("Bo", "Four.", 6.0, None)
    )
    document = Document(source=source_from_text("{}"), blocks=[], format="json", transcript=made)
    assert cues_of(document) == [
        {"id": "0", "start": 1.0, "end": 3.0, "text": "One.", "voices": ["Ann"]},
        {"id": "1", "start": 3.0, "end": 4.5, "text": "Two.", "voices": []},
        {"id": "3", "start": 6.0, "end": 6.0, "text": "Four.", "voices": ["Bo"]},
    ]


def test_pieces_of_a_recognizer_are_cues() -> None:
    first = Block("One", 0, 3, "cue", gap=True, voice="A", time=1.0, end_time=2.0)
    blocks = [first, Block("more", 4, 8, "cue", time=1.0, end_time=2.0), Block("Two", 9, 12, "cue", gap=True, time=2.0)]
    document = Document(source=source_from_text("One more Two"), blocks=blocks, format="segments")
    assert cues_of(document) == [
        {"id": None, "start": 1.0, "end": 2.0, "text": "One\nmore", "voices": ["A"]},
        {"id": None, "start": 2.0, "end": 2.0, "text": "Two", "voices": []},
    ]


def test_text_without_times_has_no_cues_and_nothing_has_none() -> None:
    with pytest.raises(FormatError, match="no times"):
        cues_of(Document(source=source_from_text("Hi"), blocks=[Block("Hi", 0, 2)], format="text"))
    assert cues_of(read("WEBVTT\n")) == []


def test_times_of_webvtt_with_too_few_digits_are_read_as_they_are_meant():
    document = read("WEBVTT\n\n0:0:1.5 --> 0:0:2.25\nIda: Is it late?\n\n0:1:2.0 --> 0:1:3.125\nOle: It is.\n")
    assert [(block.time, block.end_time) for block in document.blocks] == [(1.5, 2.25), (62.0, 63.125)]
    assert [warning.code for warning in document.warnings] == ["nonstandard-times"]


def test_a_note_before_the_first_cue_may_declare_what_it_is() -> None:
    notes = "NOTE\nTitle: Harbour Board\nDate: 2021-09-14\n\nNOTE a remark: no field"
    text = f"WEBVTT\n\n{notes}\n\n00:01.000 --> 00:02.000\nHello\n"
    found = transcript_cli.parse(text, format="vtt").metadata
    assert (found.title, found.date, found.extra) == ("Harbour Board", "2021-09-14", {})
