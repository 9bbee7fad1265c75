# ruff: noqa: E501 - XML stands as it lies on disk
"""XML whose schema nobody knows: who speaks is found by what elements are called and by where they stand."""

from __future__ import annotations

import pytest

from transcript_cli import api
from transcript_cli.errors import InputError
from transcript_cli.model import Document, Transcript
from transcript_cli.readers.xml import read_xml
from transcript_cli.source import source_from_text

from .refusals import soon

Said = list[tuple[str | None, str]]


def read(text: str) -> Document:
    [document] = read_xml(source_from_text(text, "a.xml"))
    return document


def said(document: Document) -> Said:
    """Label and text of each block; a block that goes on with a turn has no label."""
    return [(block.voice, block.text) for block in document.blocks if block.kind == "line"]


def turns(text: str) -> Said:
    transcript = parsed(text)
    return [(turn.label, turn.text) for turn in transcript.turns]


def parsed(text: str) -> Transcript:
    return api.parse(f'<?xml version="1.0"?>{text}', format=None)


def fields(document: Document) -> dict[str, object]:
    return {field.key: field.value for field in document.fields}


SHAPES: dict[str, tuple[str, Said]] = {
    "an attribute of the speech": (
        '<hansard><major-heading>Ferries</major-heading><speech speakername="Orla Venn" id="1" time="11:34:00"><p>Is the pier open?</p>'
        '</speech><speech speakername="Bram Loke" time="11:35:00"><p>It <i>is</i>.</p><p>Since May.</p></speech>'
        '<speech nospeaker="true"><p>rose—</p></speech></hansard>',
        [("Orla Venn", "Is the pier open?"), ("Bram Loke", "It is.\n\nSince May.")],
    ),
    "paragraphs without space between them": (
        '<sitting><contribution speaker="Orla Venn"><p>Which spring?</p></contribution><contribution speaker="Bram Loke">'
        "<p>The next.</p><p>The dock comes first.</p></contribution></sitting>",
        [("Orla Venn", "Which spring?"), ("Bram Loke", "The next.\n\nThe dock comes first.")],
    ),
    "an element at its beginning": (
        "<PLAY><ACT><TITLE>ACT I</TITLE><SPEECH><SPEAKER>ORLA</SPEAKER><LINE>Who walks the pier</LINE><LINE>so late?</LINE></SPEECH>"
        "<SPEECH><SPEAKER>BRAM</SPEAKER><LINE>Nobody.</LINE></SPEECH>"
        "<SPEECH><SPEAKER>ORLA</SPEAKER><SPEAKER>BRAM</SPEAKER><LINE>Farewell.</LINE></SPEECH></ACT></PLAY>",
        [("ORLA", "Who walks the pier\n\nso late?"), ("BRAM", "Nobody."), ("ORLA, BRAM", "Farewell.")],
    ),
    "a record of who it is, and the label as printed": (
        "<sitting><debate><debateinfo><title>PIERS</title></debateinfo>"
        '<speech><talk.start><talker><page.no>7</page.no><name role="metadata">Venn, Orla MP</name><party>X</party></talker></talk.start>'
        "<talk.text><p><span>Ms VENN</span> (<span>Quay</span>) (<span>12:09</span>):  I rise.</p></talk.text>"
        "<interjection><talker><name>Loke, Bram</name></talker><p>Mr Loke: Sit down!</p></interjection><p>I shall not.</p></speech>"
        "<speech><talker><name>Loke, Bram</name></talker><p>Mr LOKE (Dune): Well.</p></speech></debate></sitting>",
        [
            ("Ms VENN (Quay)", "I rise."),
            ("Mr Loke", "Sit down!"),
            ("Ms VENN (Quay)", "I shall not."),
            ("Mr LOKE (Dune)", "Well."),
        ],
    ),
    "labels between paragraphs": (
        '<protokoll sitzung-datum="12.03.2020"><inhaltsverzeichnis><eintrag><redner><nachname>Venn</nachname></redner>Orla Venn</eintrag>'
        "</inhaltsverzeichnis><beginn><name>Präsidentin Ida Holm:</name><p>Guten Morgen!</p></beginn><punkt>"
        "<p>Ich rufe Punkt 8 auf.</p><rede><p klasse='redner'><redner><vorname>Orla</vorname><nachname>Venn</nachname></redner>"
        "Orla Venn (SPD):</p><p>Der Steg ist offen.</p><kommentar>(Beifall)</kommentar><name>Präsidentin Ida Holm:</name><p>Danke.</p>"
        "</rede><rede><p klasse='redner'><redner><vorname>Bram</vorname><nachname>Loke</nachname></redner>Bram Loke (FDP):</p>"
        "<p>Nein.</p></rede></punkt></protokoll>",
        [
            ("Präsidentin Ida Holm", "Guten Morgen!\n\nIch rufe Punkt 8 auf."),
            ("Orla Venn (SPD)", "Der Steg ist offen."),
            ("Präsidentin Ida Holm", "Danke."),
            ("Bram Loke (FDP)", "Nein."),
        ],
    ),
    "names within the first line": (
        "<Mote><Sak><Innlegg><A><Navn>Orla Venn (H) [10:03:12]:</Navn> Kaien er åpen.</A><A>Takk.</A></Innlegg>"
        "<Innlegg><A><Navn>Bram Loke (A) [10:05:12]:</Navn> Nei.</A></Innlegg></Sak></Mote>",
        [("Orla Venn (H)", "Kaien er åpen.\n\nTakk."), ("Bram Loke (A)", "Nei.")],
    ),
    "a name and what was said side by side": (
        "<house><title>Ferries</title><p>1. <member>Mrs. Venn</member><words> asked the Secretary about the pier.</words></p>"
        "<p><member>Mr. Loke</member><words>: It is open, and\n<col>2</col>\nhas been since May.</words></p></house>",
        [("Mrs. Venn", "asked the Secretary about the pier."), ("Mr. Loke", "It is open, and has been since May.")],
    ),
    "records with a field each": (
        "<lista><anforande><nummer>7</nummer><talare>Orla Venn (S)</talare><parti>S</parti>"
        "<anforandetext>&lt;p&gt;Fru talman! Bryggan är öppen.&lt;/p&gt; &lt;p&gt;Tack.&lt;/p&gt;</anforandetext><replik>N</replik></anforande>"
        "<anforande><nummer>8</nummer><talare>Bram Loke (M)</talare><parti>M</parti><anforandetext>&lt;p&gt;Nej.&lt;/p&gt;</anforandetext>"
        "<replik>Y</replik></anforande></lista>",
        [("Orla Venn (S)", "Fru talman! Bryggan är öppen.\n\nTack."), ("Bram Loke (M)", "Nej.")],
    ),
    "a record in which the name is not known": (
        "<cd><header><index><item>Pier ... 6</item></index></header><body>"
        "<turn><speaker><name>UNKNOWN</name><birth_date>UNKNOWN</birth_date><post>PRESIDENTA</post></speaker><speech>Se abre la sesión.</speech></turn>"
        "<turn><speaker><name>Venn Holm, Orla</name><birth_date>19630212</birth_date><post>NA</post></speaker>"
        '<speech>Sí, juro. <omit type="comment">Aplausos</omit>.</speech></turn></body></cd>',
        [("PRESIDENTA", "Se abre la sesión."), ("Venn Holm, Orla", "Sí, juro. (Aplausos).")],
    ),
    "types of paragraphs": (
        '<FinalDraft><Content><Paragraph Type="Scene Heading"><Text>EXT. PIER</Text></Paragraph>'
        '<Paragraph Type="Character"><Text>ORLA</Text></Paragraph><Paragraph Type="Dialogue"><Text>Is it </Text><Text>open?</Text></Paragraph>'
        '<Paragraph Type="Character"><Text>BRAM</Text></Paragraph><Paragraph Type="Dialogue"><Text>It is.</Text></Paragraph></Content></FinalDraft>',
        [("ORLA", "Is it open?"), ("BRAM", "It is.")],
    ),
    "a table of people": (
        '<Trans><Speakers><Speaker id="spk1" name="Orla Venn"/><Speaker id="spk2" name="Bram Loke"/></Speakers><Section>'
        '<Turn speaker="spk1" startTime="0" endTime="4"><Sync time="0"/>\n<Sync time="1.5"/>is the pier open\n</Turn>'
        '<Turn speaker="spk2" startTime="4" endTime="6.5"><Sync time="4"/>it is <Event desc="laughter" type="noise"/> now</Turn></Section></Trans>',
        [("Orla Venn", "is the pier open"), ("Bram Loke", "it is (laughter) now")],
    ),
    "no markup of who speaks": (
        "<transcript><p>ORLA: Is the pier open?</p><p>BRAM: It is.</p><p>ORLA: Good.</p></transcript>",
        [("ORLA", "Is the pier open?"), ("BRAM", "It is."), ("ORLA", "Good.")],
    ),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_who_speaks_is_found_in_any_shape(shape: str) -> None:
    text, expected = SHAPES[shape]
    assert turns(text) == expected


def test_tags_without_xml_are_read() -> None:
    """SGML of corpora: tags that are not closed, attributes that are not quoted."""
    places = (
        '<CHAPTER ID=1>\nResumption\n<SPEAKER ID=1 NAME="Venn">\nThe session is open.\n<P>\nWelcome.\n'
        '<SPEAKER ID=2 LANGUAGE=EN NAME="Loke, Bram">\nA point of order.\n<SPEAKER ID=3 NAME="Venn">\nGo on.\n'
    )
    transcript = api.parse(places, path="ep-00.txt", format=None)
    assert [(turn.label, turn.text) for turn in transcript.turns] == [
        ("Venn", "The session is open.\n\nWelcome."),
        ("Loke, Bram", "A point of order."),
        ("Venn", "Go on."),
    ]
    pieces = (
        "<Newspeech> MR. VENN: Is the pier open? </Newspeech>\t<Newspeech> MR. LOKE: It is.</Newspeech><Newspeech> MR. VENN: Since"
        "<Newspeech> MR. LOKE: Since May. </Newspeech><Header> BILLS </Header ><Newspeech> MR. VENN: Good. </Newspeech>"
    )
    transcript = api.parse(pieces, path="pier.txt", format=None)
    assert [(turn.label, turn.text) for turn in transcript.turns] == [
        ("MR. VENN", "Is the pier open?"),
        ("MR. LOKE", "It is."),
        ("MR. VENN", "Since"),
        ("MR. LOKE", "Since May."),
        ("MR. VENN", "Good."),
    ]


def test_nicks_between_angle_brackets_are_no_tags() -> None:
    transcript = api.parse("<orla> is it open?\n<bram> it is\n<orla> good\n<bram> yes\n", path="log.txt", format=None)
    assert [turn.label for turn in transcript.turns] == ["orla", "bram", "orla", "bram"]


def test_times_are_places_in_the_recording_or_are_left_out() -> None:
    transcriber, hansard = SHAPES["a table of people"][0], SHAPES["an attribute of the speech"][0]
    assert [(block.time, block.end_time) for block in read(transcriber).blocks] == [(1.5, 4.0), (4.0, 6.5)]
    document = read(hansard)
    assert {block.time for block in document.blocks} == {None}
    assert "clock-times" in {warning.code for warning in document.warnings}


def test_what_stands_before_the_speech_is_declared() -> None:
    document = read(
        "<Hansard><Information><Item Name='Institution'>Quay Council</Item><Item Name='Date'>Tuesday, January 27, 2026</Item></Information>"
        "<Body><Turn><PersonSpeaking>Orla Venn</PersonSpeaking><Para>Hello.</Para></Turn>"
        "<Turn><PersonSpeaking>Bram Loke</PersonSpeaking><Para>Hello, Orla.</Para></Turn></Body></Hansard>"
    )
    assert fields(document) == {"organization": "Quay Council", "date": "Tuesday, January 27, 2026"}
    assert fields(read("<cr><dateSeance>20260530150000000</dateSeance><p>Bonjour.</p></cr>")) == {"date": "2026-05-30"}
    assert parsed(SHAPES["a record of who it is, and the label as printed"][0]).metadata.participants == [
        "Orla Venn",
        "Bram Loke",
    ]


def test_text_outside_every_speech_is_nobodys_and_is_told() -> None:
    document = read(
        '<debate><speech speaker="Orla"><p>Aye.</p></speech><p>The House divided.</p><speech speaker="Bram"><p>No.</p></speech></debate>'
    )
    assert said(document) == [("Orla", "Aye."), ("Bram", "No.")]
    assert "The House divided." in document.source.text
    assert [warning.code for warning in document.warnings] == ["text-apart"]


def test_markup_is_never_a_speaker() -> None:
    """Names of elements were labels where no reader knew the schema."""
    transcript = parsed("<rss><channel><item><link>x</link><body>It rained for days at the pier.</body></item></channel></rss>")
    assert {turn.label for turn in transcript.turns} == {None}


@pytest.mark.parametrize(("text", "message"), [("<svg><rect/></svg>", "no text"), ("<a><b></a>", "not well-formed")])
def test_what_is_no_document_is_one_clear_line(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read(text)


@pytest.mark.parametrize(
    "text",
    [
        "<d>" + '<speech speaker="Ann">Hello.</speech>' * 30_000 + "</d>",
        "<d>" + "<name>Ann:</name><p>Hello.</p>" * 30_000 + "</d>",
        "<d>" + "<x>" * 150 + "<speaker>Ann</speaker>Hello." + "</x>" * 150 + "</d>",
        "<d><speech><speaker>Ann</speaker>" + "<name>Ann</name>Hi." * 30_000 + "</speech></d>",
    ],
    ids=["speeches", "labels", "depth", "names"],
)
def test_size_and_depth_take_linear_time(text: str) -> None:
    with soon():
        read(text)


def test_what_two_say_in_one_turn_is_parted_where_a_number_says_who_goes_on():
    people = '<Speaker id="a" name="Ida Moe"/><Speaker id="b" name="Ole Bro"/>'
    both = '<Turn speaker="a b" startTime="3" endTime="6"><Sync time="1"/><Who nb="1"/>they are loud<Who nb="2"/>so they are</Turn>'
    alone = '<Turn speaker="a" startTime="0" endTime="3">the gulls are back</Turn>'
    text = f"<Trans><Speakers>{people}</Speakers><Episode><Section>{alone}{both}</Section></Episode></Trans>"
    [document] = read_xml(source_from_text(text))
    assert [(block.voice, block.text) for block in document.blocks] == [
        ("Ida Moe", "the gulls are back"),
        ("Ida Moe", "they are loud"),
        ("Ole Bro", "so they are"),
    ]


def test_a_token_a_line_is_put_together_again():
    tokens = "The\tthe\tDET\n<name>\nWeir\tWeir\tPROPN\n</name>\n<g/>\n's\t's\tPART\nwall\twall\tNOUN\n"
    said = [("Moe, Ida", tokens), ("Bro, Ole", "Again\tagain\tADV\n<g/>\n?\t?\tPUNCT\n")]
    text = "".join(
        f'<speech speaker_name="{who}" id="{at}">\n<s>\n{what}</s>\n</speech>\n' for at, (who, what) in enumerate(said)
    )
    [document] = read_xml(source_from_text(f'<text date="2015-01-06">\n{text}</text>\n', "a.vert"))
    assert [(block.voice, block.text) for block in document.blocks] == [
        ("Moe, Ida", "The Weir's wall"),
        ("Bro, Ole", "Again?"),
    ]


def test_of_a_word_with_its_sound_and_its_lemma_the_word_is_said():
    def spoken(*words: str) -> str:
        return "".join(f"<w><t>{word}</t><pos class='X'/><lemma class='y'/><ph>_{word}@</ph></w>\n" for word in words)

    text = (
        f'<FoLiA><speech><s speaker="Ida Moe">{spoken("Is", "it", "open", "?")}</s><s speaker="Ole By">{spoken("It", "is", ".")}</s>'
        f'<s speaker="Ida Moe">{spoken("Good", ".")}</s></speech></FoLiA>'
    )
    assert turns(text) == [("Ida Moe", "Is it open?"), ("Ole By", "It is."), ("Ida Moe", "Good.")]
