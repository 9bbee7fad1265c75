# ruff: noqa: E501 - data as it lies on disk
"""JSON of messengers and of data sets: messages with their writers, lists side by side, many documents in one file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import transcript_cli as tc
from transcript_cli.errors import InputError

HOUSES = Path(__file__).parent / "houses"
SLACK = [
    {"type": "message", "user": "U01", "text": "Morning all", "ts": "1599933600.000200",
     "user_profile": {"real_name": "Priya Nair", "display_name": "priya"}},
    {"type": "message", "user": "U02", "text": "Is the boat in?", "ts": "1599933660.000300",
     "user_profile": {"real_name": "Tom Kerr", "display_name": "tom"}},
]  # fmt: skip
TELEGRAM = {
    "name": "Garden club", "type": "private_group", "id": 1, "messages": [
        {"id": 1, "type": "service", "date": "2021-05-01T10:00:00", "actor": "Ada", "action": "create_group", "text": ""},
        {"id": 2, "type": "message", "date": "2021-05-01T10:00:05", "from": "Ada", "from_id": "user1", "text": "Hello all"},
        {"id": 3, "type": "message", "date": "2021-05-01T10:00:09", "from": "Bo", "from_id": "user2",
         "text": ["see ", {"type": "link", "text": "https://example.org"}, " please"]},
    ],
}  # fmt: skip
DISCORD = {
    "guild": {"name": "Garden"}, "channel": {"name": "general"}, "messages": [
        {"id": "1", "timestamp": "2021-05-01T10:00:00+00:00", "content": "Hello all",
         "author": {"name": "ada", "nickname": "Ada L"}},
        {"id": "2", "timestamp": "2021-05-01T10:01:00+00:00", "content": "Who brings spades?", "author": {"name": "bo"}},
    ],
}  # fmt: skip
BROADCASTS = [
    {"id": "B-1", "program": "Day Break", "date": "2008-06-10", "title": "A Signal From the Sea",
     "utt": ["And now to the news.", "Thank you, Alex."], "speaker": ["ALEX COHEN, host", "Dr. JANE ROE (Astronomer)"]},
    {"id": "B-2", "program": "Day Break", "date": "2009-01-02", "title": "Two", "utt": ["Hello.", "Hi."],
     "speaker": ["NEAL MARK, host", "CALLER"]},
]  # fmt: skip


def documents(tmp_path: Path, text: str, name: str = "a.json") -> list[tc.Transcript]:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return list(tc.read_many([str(path)]))


def said(transcript: tc.Transcript) -> list[tuple[str | None, str]]:
    return [(turn.label, turn.text) for turn in transcript.turns]


@pytest.mark.parametrize(
    ("data", "date", "turns"),
    [
        (SLACK, "2020-09-12", [("Priya Nair", "Morning all"), ("Tom Kerr", "Is the boat in?")]),
        (TELEGRAM, "2021-05-01", [("Ada", "Hello all"), ("Bo", "see https://example.org please")]),
        (DISCORD, "2021-05-01", [("Ada L", "Hello all"), ("bo", "Who brings spades?")]),
    ],
    ids=["slack", "telegram", "discord"],
)
def test_messages_have_their_writers_and_a_day(tmp_path: Path, data: Any, date: str, turns: list[tuple[str, str]]) -> None:
    [transcript] = documents(tmp_path, json.dumps(data))
    assert said(transcript) == turns
    assert transcript.metadata.date == date
    assert {turn.start for turn in transcript.turns} == {None}, "a day is no place in a recording"


@pytest.mark.parametrize("lines", [False, True], ids=["array", "lines"])
def test_each_element_with_a_transcript_in_it_is_a_document(tmp_path: Path, lines: bool) -> None:
    text = "\n".join(map(json.dumps, BROADCASTS)) if lines else json.dumps(BROADCASTS)
    first, second = documents(tmp_path, text, "a.jsonl" if lines else "a.json")
    assert said(first) == [("ALEX COHEN, host", "And now to the news."), ("Dr. JANE ROE (Astronomer)", "Thank you, Alex.")]
    assert (first.metadata.title, first.metadata.date) == ("A Signal From the Sea", "2008-06-10")
    assert (second.metadata.title, len(second.turns)) == ("Two", 2)


def test_turns_one_a_line_are_one_document(tmp_path: Path) -> None:
    text = '{"speaker": "Ada", "text": "Is it open?", "start": 0}\n{"speaker": "Bo", "text": "Since noon.", "start": 2.5}\n'
    [transcript] = documents(tmp_path, text, "a.jsonl")
    assert [(turn.label, turn.start) for turn in transcript.turns] == [("Ada", 0.0), ("Bo", 2.5)]


def test_parts_of_one_recording_stay_one_document(tmp_path: Path) -> None:
    parts = [{"sentences": [{"who": "Ada", "text": text}]} for text in ("Is it open?", "It is now.")]
    [transcript] = documents(tmp_path, json.dumps(parts))
    assert [turn.text for turn in transcript.turns] == ["Is it open?", "It is now."]


def test_a_broken_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"speaker": "Ada", "text": "Is it open?"}\n{"speaker": "Bo", "text": "Since noon."}\n{"speaker": \n', "utf-8"
    )
    with pytest.raises(InputError, match=r"a\.jsonl:3: this line is no JSON"):
        tc.read(path)


ORLA, BRAM = "Is the pier open this week?", "It is, and it was all of May."
DATA_SETS: dict[str, Any] = {
    "numbers as keys": {"0": {"speaker": "Orla", "text": ORLA}, "1": {"speaker": "Bram", "text": BRAM}},
    "pairs": {"date": "2023-06-14", "speeches": [["Orla", ORLA], ["Bram", BRAM], ["Orla", "Good."]]},
    "several speakers of a line": {"scenes": [{"utterances": [{"speakers": ["Orla"], "transcript": ORLA}, {"speakers": ["Bram", "Ida"], "transcript": BRAM}]}]},
    "keys of another language": {"lista": {"anforande": [{"talare": "Orla", "anforandetext": f"<p>{ORLA}</p>"}, {"talare": "Bram", "anforandetext": BRAM}]}},
    "no key that is known": [{"speaker": "Orla", "wording": ORLA, "party": "X"}, {"speaker": "Bram", "wording": BRAM, "party": "Y"}],
    "a longer key that is not everybody's": {"meta": {"date": "2014-01-29"}, "hansard": [{"name": "ROLL CALL", "type": "section"}, {"name": "Orla", "uttered": ORLA, "type": "speaker"}, {"name": "Leave", "motion_text": "That leave be granted today.", "type": "motion"}, {"name": "Bram", "uttered": BRAM, "type": "speaker"}, {"name": "Bram", "uttered": BRAM, "type": "speaker"}]},
    "markup, and times between speeches": {"Items": [{"AttributedTo": None, "Value": "11:34:00"}, {"AttributedTo": "Orla", "Value": "Is the <em>pier</em> open this week?"}, {"AttributedTo": "Bram", "Value": BRAM}]},
    "parts of a message": {"messages": [{"author": "Orla", "content": ORLA}, {"author": "Bram", "content": [{"type": "text", "text": BRAM}]}]},
    "a speaker in parts": {"events": [{"speaker": {"full": "Orla", "name": None}, "text": ORLA}, {"speaker": {"full": "Bram", "name": None, "title": "Member"}, "text": BRAM}]},
    "a transcript in one string": {"episode": "Pier Radio", "transcript": f"Orla: {ORLA}\n\nBram: {BRAM}\n\nOrla: Good.\n\nBram: Yes."},
}  # fmt: skip


@pytest.mark.parametrize("name", DATA_SETS)
def test_data_sets_have_shapes_of_their_own(tmp_path: Path, name: str) -> None:
    (transcript,) = documents(tmp_path, json.dumps(DATA_SETS[name]))
    labels = [label for label, _ in said(transcript)][:2]
    assert labels == ["Orla", "Bram, Ida" if name.startswith("several") else "Bram"]
    assert [text for _, text in said(transcript)][:2] == [ORLA, BRAM]


@pytest.mark.parametrize("lines", [False, True])
def test_a_dialogue_in_each_object_is_a_document(tmp_path: Path, lines: bool) -> None:
    data = [
        {"id": "1", "dialogue": "Orla: Is it open?\r\nBram: It is.\r\nOrla: Good.", "summary": "The pier is open."},
        {"id": "2", "dialogue": "#Person1#: Where to?\n#Person2#: The pier.\n#Person1#: Now?", "summary": "They go."},
    ]
    text = "\n".join(map(json.dumps, data)) if lines else json.dumps(data)
    found = documents(tmp_path, text, "a.jsonl" if lines else "a.json")
    assert [said(one) for one in found] == [
        [("Orla", "Is it open?"), ("Bram", "It is."), ("Orla", "Good.")],
        [("#Person1#", "Where to?"), ("#Person2#", "The pier."), ("#Person1#", "Now?")],
    ]


def test_paragraphs_of_what_has_no_times_are_kept(tmp_path: Path) -> None:
    data = [
        {"speaker": "Orla", "text": "First,\nand on.\n\nSecond."},
        {"text": "A pause."},
        {"speaker": "Bram", "text": "Third."},
    ]
    (transcript,) = documents(tmp_path, json.dumps(data))
    assert [(turn.label, turn.paragraphs) for turn in transcript.turns] == [
        ("Orla", ["First, and on.", "Second."]),
        (None, ["A pause."]),
        ("Bram", ["Third."]),
    ]


@pytest.mark.parametrize(
    "data",
    [[{"name": "pier", "description": "Note: a long walk"}], {"pairs": [["a", "b"], ["c", "d"]]}, [{"text": "Pier: open."}]],
)
def test_what_is_no_dialogue_is_no_transcript(tmp_path: Path, data: Any) -> None:
    with pytest.raises(InputError, match="no transcript"):
        documents(tmp_path, json.dumps(data))


def test_pages_of_a_transcript_are_one_document(tmp_path: Path) -> None:
    pages = (HOUSES / "us-numbers-above.txt").read_text("utf-8").split("Page 12\n")
    data = [{"pdf_page": number, "text": text} for number, text in enumerate(pages, 11)]
    (transcript,) = documents(tmp_path, json.dumps(data))
    assert [turn.label for turn in transcript.turns][:4] == ["Q", "A", "Q", "A"]
    assert transcript.turns[0].text.startswith("Good morning, Ms. Venn.  My name is Bram Loke, and I represent")


def test_a_page_with_times_in_one_string(tmp_path: Path) -> None:
    """As editors for transcribing by hand keep it."""
    stamp = '<span class="timestamp" data-timestamp="{}">00:0{}</span>'
    said = [("Orla", "Is it open?"), ("Bram", "It is."), ("Orla", "Good.")]
    lines = "".join(f"<p>{stamp.format(at, at)}{who}: {what}</p>" for at, (who, what) in enumerate(said, 2))
    (transcript,) = documents(tmp_path, json.dumps({"text": lines, "media": "pier.mp3", "media-time": 9.5}), "pier.otr")
    assert [(turn.label, turn.text, turn.start) for turn in transcript.turns] == [
        (who, what, float(at)) for at, (who, what) in enumerate(said, 2)
    ]


def test_text_at_moments_of_a_day_stays_in_pieces(tmp_path: Path) -> None:
    data = {"lines": [{"ts": 1766465381.84, "text": "Sorry"}, {"ts": 1766465400.59, "text": "It is open."}]}
    (transcript,) = documents(tmp_path, json.dumps(data))
    assert said(transcript) == [(None, "Sorry"), (None, "It is open.")]


@pytest.mark.parametrize(
    ("stamps", "day"),
    [
        (("13/03/21, 08:00 - ", "13/03/21, 08:05 - ", "14/03/21, 09:00 - "), "2021-03-13"),
        (("[27.09.23, 09:18:41] ", "[27.09.23, 09:19:00] ", "[28.09.23, 10:00:11] "), "2023-09-27"),
        (("[2021-03-12 21:04:11] ", "[2021-03-12 21:05:10] ", "[2021-03-13 08:00:01] "), "2021-03-12"),
        (("3/4/21, 8:00 PM - ", "3/4/21, 8:05 PM - ", "3/5/21, 9:00 PM - "), None),  # March or April
    ],
)
def test_the_first_message_gives_the_day_where_the_stamps_can_be_read_in_one_way(stamps: tuple[str, ...], day: str | None):
    names = ("Ida Moe", "Ole Bro", "Ida Moe")
    text = "".join(f"{stamp}{name}: Is the ferry late again?\n" for stamp, name in zip(stamps, names, strict=True))
    assert tc.parse(text).metadata.date == day
