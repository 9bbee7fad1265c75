"""What the text and Markdown writers print, the readers and the parser take for the same turns again."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from msgspec.structs import replace

import transcript_cli
from transcript_cli.model import Document, Event, Metadata, SourceInfo, Speaker, Transcript, Turn
from transcript_cli.parser import ParseOptions, parse
from transcript_cli.readers.markdown import read_markdown
from transcript_cli.readers.text import read_text
from transcript_cli.render import render
from transcript_cli.source import source_from_bytes
from transcript_cli.writers import WriteOptions
from transcript_cli.writers.markdown import write_markdown
from transcript_cli.writers.text import write_text

from .house_styles import STYLES


class Said(NamedTuple):
    label: str
    paragraphs: tuple[str, ...]
    start: float | None = None
    apart: str | None = None
    """An event printed after the last paragraph."""


PRESS = (
    Said(
        "MINISTER OKAFOR",
        (
            "Good afternoon. The bridge opens on Monday, two months early.",
            "I want to thank the crews, who worked all winter. (Applause.) They did what nobody thought possible.",
        ),
    ),
    Said("QUESTION", ("Minister, what did it cost? And who pays?",)),
    Said("MINISTER OKAFOR", ("It cost what we said: nine million. The county pays half.",), apart="(Laughter.)"),
    Said("QUESTION", ("And the tunnel?",)),
    Said("MINISTER OKAFOR", ("One thing at a time.", "Remember this: nobody believed in the bridge either.")),
    Said("QUESTION", ("Thank you.",)),
)

PODCAST = (
    Said("Lena Brandt", ("Welcome back to the show. Today we talk about bees * and wasps * with Tom.",), 0.0),
    Said("Tom Adeyemi", ("Hi, Lena. It's #1 on my list, thanks for _having_ me.", "# is what we call a hive."), 4.5),
    Said("Lena Brandt", ("Why would you?",), 62.0),
    Said("Tom Adeyemi", ("It has six legs. Read a_b_c.txt & <b>you</b> will see [in the notes](http://bees.example).",), 65.0),
    Said("Lena Brandt", ("Three things, I hear.", "1. Water, a lot of it.", "- Shade, which nobody thinks of."), 3661.0),
    Said("Tom Adeyemi", ("Exactly right, that is what I tell everybody who asks.",), 3700.25),
)

PANEL = (
    Said("MODERATOR", ("Let us go around the table. Ms. Ferro, you have the floor first.",)),
    Said("MS. FERRO", ("Thank you. My view is simple: we wait.", "We have waited before, and it did us no harm.")),
    Said("MR. DAHL", ("I could not disagree more.",)),
    Said("PROFESSOR IQBAL", ("Both of you are right. [Crosstalk] Let me finish, please.",)),
    Said("MS. FERRO", ("How can that be?",)),
    Said("MR. DAHL", ("Yes, how?",)),
    Said("AUDIENCE MEMBER", ("Louder, please! We cannot hear anything back here.",)),
    Said("PROFESSOR IQBAL", ("The short answer is time. The long answer would take us past dinner.",)),
    Said("MODERATOR", ("Then the short one must do. Thank you all.",)),
)

KAIKEN = (
    Said("司会", ("それでは、始めさせていただきます。",)),
    Said("知事", ("本日はお集まりいただき、ありがとうございます。", "橋は月曜日に開通します。")),
    Said("記者", ("費用はいくらでしたか。",)),
    Said("知事", ("九百万です。",)),
    Said("司会", ("ありがとうございました。",)),
)

DEPOSITION = tuple(
    Said("QA"[i % 2], (text,))
    for i, text in enumerate(
        (
            "Please state your name.",
            "Ada Thorne.",
            "Where were you on the ninth?",
            "At home, all day.",
            "Alone?",
            "With my dog.",
        )
    )
)

DOCUMENTS = {"press": PRESS, "podcast": PODCAST, "panel": PANEL, "kaiken": KAIKEN, "deposition": DEPOSITION}


def transcript(said: tuple[Said, ...]) -> Transcript:
    turns = []
    for index, (label, paragraphs, start, apart) in enumerate(said):
        at = 1000 * index
        events = [Event("audience", apart, None, (at + 950, at + 950 + len(apart)))] if apart else []
        turns.append(
            Turn(
                index,
                label,
                label,
                "\n\n".join(paragraphs),
                list(paragraphs),
                start,
                None,
                index + 1,
                (at, at + 950),
                events,
                1.0,
            )
        )
    labels = list(dict.fromkeys(turn.label for turn in said))
    return Transcript(
        source=SourceInfo(None, "text", "utf-8", "0" * 64, 0),
        metadata=Metadata(title="A Conversation About Bridges and Bees", organization="The Harbour Board", date="2024-12-03"),
        speakers=[Speaker(label, label, [label]) for label in labels],
        turns=turns,
    )


def from_text(data: bytes) -> Document:
    return next(read_text(source_from_bytes(data)))


def from_markdown(data: bytes) -> Document:
    return next(read_markdown(source_from_bytes(data)))


WAYS = [pytest.param(write_text, from_text, id="text"), pytest.param(write_markdown, from_markdown, id="md")]


def there_and_back(found: Transcript, write, read) -> Transcript:
    return parse(read(b"".join(write(found, WriteOptions()))), ParseOptions()).transcript


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize(("write", "read"), WAYS)
def test_turns_come_back(name: str, write, read):
    before = transcript(DOCUMENTS[name])
    after = there_and_back(before, write, read)
    assert [(turn.label, turn.paragraphs, turn.start) for turn in after.turns] == [
        (turn.label, turn.paragraphs, turn.start) for turn in before.turns
    ]


@pytest.mark.parametrize(("write", "read"), WAYS)
def test_events_printed_apart_come_back_apart(write, read):
    after = there_and_back(transcript(PRESS), write, read)
    assert [(turn.index, event.text) for turn in after.turns for event in turn.events if event.offset is None] == [
        (2, "(Laughter.)")
    ]


@pytest.mark.parametrize("name", DOCUMENTS)
@pytest.mark.parametrize(("write", "read"), WAYS)
def test_the_header_comes_back(name: str, write, read):
    after = there_and_back(transcript(DOCUMENTS[name]), write, read).metadata
    assert (after.title, after.date) == ("A Conversation About Bridges and Bees", "2024-12-03")
    assert after.organization == "The Harbour Board" or write is write_text  # which does not say what the line is


PRINTABLE = [style for style in STYLES if style.name != "messenger export"]
"""There a telephone number is a label for the clock time before it; before a colon alone it is none."""


@pytest.mark.parametrize("style", PRINTABLE, ids=lambda style: style.name)
@pytest.mark.parametrize(("write", "read"), WAYS)
def test_every_house_style_comes_back_from_its_printed_form(style, write, read):
    reader = from_markdown if style.markdown else from_text
    before = parse(reader(style.text.encode()), ParseOptions()).transcript
    after = there_and_back(before, write, read)
    assert [(turn.label, turn.text) for turn in after.turns] == [(turn.label, turn.text) for turn in before.turns]


FILM = """WEBVTT

00:01.000 --> 00:02.000
<v Ann>Hello to you all.

00:03.000 --> 00:04.000
(applause)

00:05.000 --> 00:06.000
<v Bob>Thanks a lot.

00:07.000 --> 00:08.000
[bell]
"""


@pytest.mark.parametrize("form", ["text", "md", "docx", "html", "vtt", "json"])
def test_what_nobody_says_comes_back_as_nobodys(form: str):
    film = transcript_cli.read(FILM.encode())
    written = b"".join(render(film, form))
    again = transcript_cli.read(written)
    assert [(turn.label, turn.start, turn.text) for turn in again.turns] == [
        ("Ann", 1.0, "Hello to you all."), (None, 3.0, "(applause)"), ("Bob", 5.0, "Thanks a lot."), (None, 7.0, "[bell]")
    ]  # fmt: skip


def test_a_timed_event_in_the_middle_of_a_speech_takes_nothing_away_from_it():
    text = "[00:00:01] Ann: Hello to you all.\n\n[00:00:03] (applause)\n\nThank you so much.\n\n[00:00:05] Bob: Thanks a lot.\n"
    found = transcript_cli.parse(text)
    assert [turn.label for turn in found.turns] == ["Ann", "Bob"]
    assert "Thank you so much." in found.turns[0].text


@pytest.mark.parametrize("form", ["md", "docx", "html", "tei", "json"])
def test_all_that_is_declared_of_a_document_comes_back(form: str):
    about = Metadata(
        title="The New Quay", organization="Harbour Board", date="2024-12-03", kind="Hearing", distributor="Press Office",
        distributed_at="2024-12-03T09:50:00+01:00", location="Boat House", event="Spring Session", language="en",
        url="https://example.org/quay", participants=["Ines Lindqvist"],
    )  # fmt: skip
    before = replace(transcript(PODCAST), metadata=about)
    after = transcript_cli.read(b"".join(render(before, form))).metadata
    assert {name: getattr(after, name) for name in Metadata.__struct_fields__ if name not in ("participants", "extra")} == {
        name: getattr(about, name) for name in Metadata.__struct_fields__ if name not in ("participants", "extra")
    }
    assert "Ines Lindqvist" in after.participants


def test_a_time_on_the_line_above_a_label_is_when_its_turn_begins():
    text = "[00:00:01]\nAnn: Hello to you all.\n\n[00:00:04]\nBob: Thanks a lot.\n\nAnn: Shall we go?\n"
    assert [(turn.label, turn.start) for turn in transcript_cli.parse(text).turns] == [
        ("Ann", 1.0),
        ("Bob", 4.0),
        ("Ann", None),
    ]
