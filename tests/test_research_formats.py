"""TEI, Akoma Ntoso, CHAT, ELAN and Praat: who said what and when, what is declared, and files that mean no good."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

import transcript_cli
from transcript_cli.errors import InputError
from transcript_cli.model import Document, Event, Metadata, SourceInfo, Speaker, Transcript, Turn
from transcript_cli.readers.akn import read_akn
from transcript_cli.readers.chat import read_chat
from transcript_cli.readers.eaf import read_eaf
from transcript_cli.readers.tei import read_tei
from transcript_cli.readers.textgrid import read_textgrid
from transcript_cli.source import Source, source_from_bytes, source_from_text
from transcript_cli.writers import WriteOptions
from transcript_cli.writers.tei import write_tei

from .refusals import soon
from .strategies import transcripts

SAMPLES = Path(__file__).parent.parent / "samples"
Reader = Callable[[Source], Iterator[Document]]
TEI = 'xmlns="http://www.tei-c.org/ns/1.0"'
FILE = "<titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc>"


def single(reader: Reader, text: str | bytes) -> Document:
    source = source_from_bytes(text, "a") if isinstance(text, bytes) else source_from_text(text, "a")
    [document] = reader(source)
    return document


def tei(body: str, profile: str = "", file: str = FILE, before: str = "") -> Document:
    header = f"<teiHeader><fileDesc>{file}</fileDesc><profileDesc>{profile}</profileDesc></teiHeader>"
    return single(read_tei, f"<TEI {TEI}>{header}<text>{before}<body>{body}</body></text></TEI>")


def persons(*rows: tuple[str, str]) -> str:
    listed = "".join(f'<person xml:id="{ident}">{name}</person>' for ident, name in rows)
    return f"<particDesc><listPerson>{listed}</listPerson></particDesc>"


def said(document: Document) -> list[tuple[str | None, str]]:
    return [(block.voice, block.text) for block in document.blocks]


def fields(document: Document) -> dict[str, object]:
    return {field.key: field.value for field in document.fields}


def codes(document: Document) -> list[str]:
    return [warning.code for warning in document.warnings]


def turns(name: str) -> list[tuple[str | None, str, float | None]]:
    return [(turn.label, turn.text, turn.start) for turn in transcript_cli.read(SAMPLES / name).turns]


# --- the samples, all the way -------------------------------------------------------------------------------------------------


def test_transcribed_speech_in_tei():
    found = transcript_cli.read(SAMPLES / "ferry-landing.tei")
    about = found.metadata
    assert (about.title, about.date, about.location) == ("Evening at the ferry landing", "2019-06-13", "North landing")
    assert (about.organization, about.language) == ("Tidewater Sound Archive", "en")
    assert [(turn.label, turn.paragraphs, turn.start) for turn in found.turns] == [
        ("Odile Wester", ["Mind the step. (laughs) It is wet."], 0.0),
        ("Tam Birch", ["I always do.", "Remember: watch the gap."], 1.5),
        (None, ["Last call!"], None),
        ("XX", ["Yes captain (inaudible)"], None),
    ]
    assert [event.text for event in found.turns[1].events] == ["(horn sounds)", "(door closes)"]
    assert [warning.code for warning in found.warnings] == ["undeclared-speaker"]


NAMED = (("ann", "<persName>Ann Lee</persName>"), ("cy", "<persName>Cy Roe</persName>"))


def test_who_is_no_more_than_an_id_is_told_apart_and_not_named():
    text = f"<TEI {TEI}><teiHeader><fileDesc>{FILE}</fileDesc><profileDesc>{persons(*NAMED)}"
    text += '</profileDesc></teiHeader><text><body><u who="#ann">Hello.</u><u who="#bob_marsh">Now.</u></body></text></TEI>'
    found = transcript_cli.read(text.encode())
    assert found.metadata.participants == ["Ann Lee", "Cy Roe"]
    assert [(speaker.name, speaker.kind) for speaker in found.speakers] == [("Ann Lee", "person"), ("bob_marsh", "anonymous")]


def test_a_play_in_tei():
    found = transcript_cli.read(SAMPLES / "salt-clerk.tei")
    assert [(turn.label, turn.text) for turn in found.turns] == [
        ("Mira", "How much for the salt? (She puts down a coin.) And quickly.\n\nI have a boat to catch."),
        ("Clerk", "A penny for the grain,\n\na pound for the sea."),
        ("Mira", "(aside) He jests."),
    ]
    assert found.speakers[0].name == "Mira Dale"
    assert [event.text for event in found.turns[1].events] == ["(Exit.)"]


def test_a_debate_in_akoma_ntoso():
    found = transcript_cli.read(SAMPLES / "island-sitting.akn")
    about = found.metadata
    assert (about.title, about.date, about.organization) == ("Sitting of the Island Assembly", "2016-05-04", "Island Assembly")
    assert [(turn.label, turn.paragraphs) for turn in found.turns] == [
        ("The Chair (Ines Rowe)", ["Order. [Bell] We begin with ferries."]),
        ("Jacob Pell", ["When will the second boat sail?", "And who pays?"]),
        ("nobody", ["In June."]),
    ]
    assert [speaker.name for speaker in found.speakers][:2] == ["Ines Rowe", "Jacob Pell"]
    assert [event.text for event in found.turns[1].events] == ["(Laughter.)"]


def test_a_recording_in_chat():
    found = transcript_cli.read(SAMPLES / "boathouse.cha")
    assert [(turn.label, turn.text, turn.start, turn.end) for turn in found.turns] == [
        ("MOT", "what is um what's that [laughs] Ross?", 0.1, 2.3),
        ("CHI", "a b- boat because it floats, no it goed ice cream…", 2.4, 5.1),
        ("CHI", "[hums].", None, None),
        ("MOT", "[unintelligible] —", None, None),
    ]
    assert [(speaker.name, speaker.title, speaker.labels) for speaker in found.speakers] == [
        ("MOT", None, ["MOT"]),
        ("Ross", "Target Child", ["CHI"]),
    ]
    assert (found.metadata.date, found.metadata.location) == ("2003-11-03", "Salters Quay")
    assert [(word.text, word.start) for word in found.turns[0].word_times][-2:] == [("that", 0.9), ("Ross", 1.9)]


def test_annotations_of_elan():
    assert turns("tide-walk.eaf") == [
        ("Ann Reef", "The tide is out.", 0.5),
        ("Bo", "Then we walk.", 2.0),
        ("Ann Reef", "As far as the wreck?", 3.6),
    ]


def test_a_transcription_of_exmaralda():
    assert turns("net-loft.exb") == [
        ("ORL", "Who mended this one?", 0.0),
        ("BRA", "I did, in March.", 1.6),
        (None, "(a door shuts)", 3.1),
        ("ORL", "You did it well.", None),
    ]
    transcript = transcript_cli.read(SAMPLES / "net-loft.exb")
    assert transcript.metadata.title == "In the net loft"
    assert "im März" not in " ".join(turn.text for turn in transcript.turns)


def test_a_textgrid_of_praat():
    assert turns("kitchen.textgrid") == [
        ("Ilse", 'Is the "good" pan clean?', 0.0),
        ("Tom", "Not since 1998.", 1.4),
        ("noise", "tap", 2.75),
        ("Ilse", "Then wash it.", 3.0),
    ]


@pytest.mark.parametrize(
    "name", ["ferry-landing.tei", "salt-clerk.tei", "island-sitting.akn", "boathouse.cha", "net-loft.exb", "tide-walk.eaf"]
)
def test_every_character_is_accounted_for(name: str):
    parsed = transcript_cli.explain(SAMPLES / name)
    segments = parsed.explanation.segments
    assert segments[0].start == 0
    assert all(before.end == after.start for before, after in pairwise(segments))


# --- TEI: who speaks ----------------------------------------------------------------------------------------------------------


def test_a_name_is_put_together_from_its_parts():
    person = "<persName><surname>Beek</surname><forename>Ada</forename><nameLink>van der</nameLink></persName>"
    found = tei('<div><u who="#a">Yes.</u></div>', persons(("a", person)))
    assert said(found) == [("Ada van der Beek", "Yes.")]
    assert fields(found)["participants"] == [{"name": "Ada van der Beek"}]


def test_the_label_as_printed_goes_before_the_declared_name():
    people = persons(("a", "<persName>Ada Beek</persName><affiliation>Greens</affiliation>"))
    found = tei(
        '<div><note type="speaker">PRESIDENT ADA BEEK:</note><u who="#a">Order.</u><u who="#a">And again.</u></div>', people
    )
    assert said(found) == [("PRESIDENT ADA BEEK", "Order."), ("Ada Beek", "And again.")]
    assert fields(found)["participants"] == [{"name": "Ada Beek", "short": "PRESIDENT ADA BEEK", "organization": "Greens"}]


def test_several_speak_at_once_or_nobody_is_named():
    people = persons(("a", "<persName>Ada</persName>"), ("b", "<persName>Bea</persName>"))
    found = tei('<div><u who="#a people.xml#b">We do.</u><u>So do I.</u></div>', people)
    assert said(found) == [("Ada & Bea", "We do."), ("", "So do I.")]


def test_roles_of_a_cast_list_are_people():
    cast = '<front><castList><castItem><role xml:id="r">Rook</role>, <roleDesc>a thief</roleDesc></castItem></castList></front>'
    found = tei('<div><sp who="#r"><p>Mine!</p></sp></div>', before=cast)
    assert said(found) == [("Rook", "Mine!")]
    assert fields(found)["participants"] == [{"name": "Rook", "title": "a thief"}]


# --- TEI: what is said --------------------------------------------------------------------------------------------------------


def test_marked_words_are_set_as_they_are_printed():
    words = (
        '<w join="right">Well</w> <pc>,</pc> <w>the</w> <name><w>Old</w> <w>Dock</w></name> '
        '<w>is <w norm="not"/></w><pc join="left">.</pc>'
    )
    assert said(tei(f'<div><u who="x"><seg>{words}</seg></u></div>')) == [("x", "Well, the Old Dock is.")]


def test_what_is_no_speech_stands_in_brackets_once():
    body = (
        '<div><u who="x">One <pause dur="PT2S"/><vocal><desc>coughs</desc></vocal> two <note>(aside)</note>'
        '<gap reason="inaudible"/></u><kinesic><desc>/waves/</desc></kinesic></div>'
    )
    assert said(tei(body)) == [("x", "One (coughs) two (aside) (inaudible)"), (None, "(waves)")]


def test_an_event_before_the_first_words_is_the_speakers_too():
    assert said(tei('<div><sp who="x"><speaker>X.</speaker><stage>rising</stage><p>No.</p></sp></div>')) == [
        ("X", "(rising) No.")
    ]


def test_verse_and_paragraphs_are_pieces_of_one_speech():
    body = '<div><sp who="x"><p>Hark.</p><lg><l>One line</l><l>and two</l></lg><q><p>Quoted.</p></q></sp></div>'
    assert said(tei(body)) == [("x", "Hark."), (None, "One line and two"), (None, "Quoted.")]


def test_text_outside_speech_is_given_to_nobody_with_a_warning():
    found = tei('<div><p>The minutes were read.</p><u who="x">Thanks.</u></div>')
    assert said(found) == [("x", "Thanks.")]
    assert "The minutes were read." in found.source.text
    assert codes(found) == ["undeclared-speaker", "text-apart"]


def test_without_marked_speech_labels_are_looked_for_as_in_any_text():
    body = "".join(
        f"<p>{name}: {words}</p>" for name, words in (("MS. ORR", "Is it done?"), ("MR. FELL", "Nearly."), ("MS. ORR", "When?"))
    )
    found = transcript_cli.parse(
        f"<TEI {TEI}><teiHeader/><text><body><div><head>Yard</head>{body}</div></body></text></TEI>", format="tei"
    )
    assert [(turn.label, turn.text) for turn in found.turns] == [
        ("MS. ORR", "Is it done?"), ("MR. FELL", "Nearly."), ("MS. ORR", "When?"),
    ]  # fmt: skip


# --- TEI: times and fields ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("timeline", "expected"),
    [
        ('<timeline unit="s" origin="#a"><when xml:id="a"/><when xml:id="b" interval="2.5" since="#a"/>{}', (0.0, 4.0)),
        ('<timeline unit="ms"><when xml:id="a"/><when xml:id="b" interval="2500" since="a"/>{}', (0.0, 2.5015)),
        ('<timeline><when xml:id="a" absolute="09:00:10"/><when xml:id="b" absolute="09:01:00"/>{}', (0.0, 51.5)),
        ("<timeline>{}", (None, None)),
    ],
)
def test_times_come_from_the_timeline(timeline: str, expected: tuple[float | None, float | None]):
    last = '<when xml:id="c" interval="1.5" since="#b"/></timeline>'
    found = tei(
        '<div><u who="x" start="#a" end="#c">So.</u></div>', before=timeline.format(last) if expected[0] is not None else ""
    )
    assert [(block.time, block.end_time) for block in found.blocks] == [expected]


def test_times_may_stand_in_anchors_or_on_the_block_around():
    points = '<timeline unit="s"><when xml:id="a"/><when xml:id="b" interval="3" since="#a"/></timeline>'
    block = '<annotationBlock who="#x" start="#a" end="#b"><u>First.</u></annotationBlock>'
    anchored = '<u who="y"><anchor synch="#a"/>Second.<anchor synch="#b"/></u>'
    found = tei(f"<div>{block}{anchored}</div>", before=points)
    assert [(b.voice, b.time, b.end_time) for b in found.blocks] == [("x", 0.0, 3.0), ("y", 0.0, 3.0)]


def test_the_date_of_the_event_goes_before_that_of_the_file():
    file = (
        '<titleStmt><title type="sub">II</title><title type="main">Main</title></titleStmt>'
        '<publicationStmt><publisher>Press</publisher><date when="2020-01-01"/></publicationStmt>'
        '<sourceDesc><bibl><date when="2019-01-01"/></bibl></sourceDesc>'
    )
    names = '<name type="org">Diet</name><name type="city">Visby</name>'
    setting = f'<settingDesc><setting>{names}<date when="2018-02-03"/></setting></settingDesc>'
    found = fields(tei('<div><u who="x">Hm.</u></div>', setting, file))
    assert (found["title"], found["date"], found["organization"], found["location"]) == ("Main", "2018-02-03", "Diet", "Visby")
    assert found["publisher of the file"] == "Press"
    assert fields(tei('<div><u who="x">Hm.</u></div>', "", file))["date"] == "2019-01-01"


def test_a_corpus_is_several_documents():
    one = (
        f"<TEI><teiHeader><fileDesc>{FILE}</fileDesc></teiHeader><text><body><div><u who='#p'>%s</u></div></body></text></TEI>"
    )
    people = persons(("p", "<persName>Pim</persName>"))
    header = f"<teiHeader><fileDesc>{FILE}</fileDesc><profileDesc>{people}</profileDesc></teiHeader>"
    found = list(read_tei(source_from_text(f"<teiCorpus {TEI}>{header}{one % 'A.'}{one % 'B.'}</teiCorpus>")))
    assert [said(document) for document in found] == [[("Pim", "A.")], [("Pim", "B.")]]


# --- TEI, written -------------------------------------------------------------------------------------------------------------


def written(transcript: Transcript) -> bytes:
    return b"".join(write_tei(transcript, WriteOptions()))


FULL = Transcript(
    source=SourceInfo(path="quay.txt", format="text", encoding="utf-8", sha256="ab" * 32, bytes=99),
    metadata=Metadata(
        title="The quay", organization="Harbour Board", date="2021-04-05", kind="Hearing", location="Leith",
        event="Third sitting", language="en", url="https://example.org/quay", distributor="Port News",
        participants=["Jo Marsh", "Una Fell"],
        extra={"docket": "7"},
    ),
    speakers=[
        Speaker("jo-marsh", "Jo Marsh", ["MS. MARSH"], "Chair", "Harbour Board"),
        Speaker("1", "Ed Lowe", ["Ed Lowe"]),
    ],
    turns=[
        Turn(
            0, "jo-marsh", "MS. MARSH", "Order & peace. (Laughter.) Now.\n\nNext <item>.",
            ["Order & peace. (Laughter.) Now.", "Next <item>."], 1.5, 4.0, 3, (0, 60),
            [Event("audience", "(Laughter.)", 15, (15, 26)), Event("overlap", "(Crosstalk.)", None, (58, 60))], 0.9,
        ),
        Turn(1, "1", "Ed Lowe", "Yes.", ["Yes."], 4.0, None, 5, (70, 80), [], 0.9),
        Turn(2, None, None, "Hear him!", ["Hear him!"], None, None, 7, (90, 99), [], 0.9),
    ],
)  # fmt: skip


def test_what_tei_carries_comes_back():
    found = transcript_cli.read(written(FULL), format="tei")
    assert [(t.label, t.paragraphs, t.start) for t in found.turns] == [(t.label, t.paragraphs, t.start) for t in FULL.turns]
    assert [[event.text for event in turn.events] for turn in found.turns] == [["(Laughter.)", "(Crosstalk.)"], [], []]
    assert [(s.name, s.labels, s.title, s.organization) for s in found.speakers] == [
        (s.name, s.labels, s.title, s.organization) for s in FULL.speakers
    ]
    about = found.metadata
    for name in ("title", "organization", "date", "kind", "location", "event", "language", "url", "distributor"):
        assert getattr(about, name) == getattr(FULL.metadata, name), name
    assert about.extra["docket"] == "7"
    [document] = read_tei(source_from_bytes(written(FULL)))
    assert [(block.time, block.end_time) for block in document.blocks if block.voice] == [(1.5, 4.0), (4.0, None)]


def test_written_elements_stand_where_the_schema_has_them():
    """What tei_all wants of these elements: their order within their parents, and pointers that point at something."""
    namespace = "{http://www.tei-c.org/ns/1.0}"
    root = ElementTree.fromstring(written(FULL))
    order = {
        "TEI": ["teiHeader", "text"], "teiHeader": ["fileDesc", "profileDesc"], "text": ["timeline", "body"], "body": ["div"],
        "fileDesc": ["titleStmt", "publicationStmt", "notesStmt", "sourceDesc"], "timeline": ["when"], "listPerson": ["person"],
        "u": ["seg", "incident", "vocal"], "div": ["note", "u"], "seg": ["vocal", "incident"],
        "vocal": ["desc"], "incident": ["desc"],
    }  # fmt: skip
    for element in root.iter():
        name = element.tag.removeprefix(namespace)
        allowed = order.get(name)
        if allowed is not None:
            assert {child.tag.removeprefix(namespace) for child in element} <= set(allowed), name
    header = [child.tag.removeprefix(namespace) for child in root[0][0]]
    assert header == sorted(header, key=order["fileDesc"].index)
    idents = [value for element in root.iter() for key, value in element.attrib.items() if key.endswith("}id")]
    assert len(idents) == len(set(idents))
    pointers = [e.attrib[key] for e in root.iter() for key in ("who", "start", "end", "since", "origin") if key in e.attrib]
    assert pointers
    assert {pointer.removeprefix("#") for pointer in pointers} <= set(idents)


@settings(max_examples=40)
@given(transcripts())
def test_any_transcript_is_well_formed_tei_with_every_word_in_it(transcript: Transcript):
    [document] = read_tei(source_from_bytes(written(transcript)))
    shown = "".join(document.source.text.split())
    for turn in transcript.turns:
        for word in turn.text.split():
            if word.isalnum():
                assert word in shown


# --- Akoma Ntoso --------------------------------------------------------------------------------------------------------------


def akn(body: str, references: str = "") -> Document:
    meta = f'<meta><identification/><references source="#x">{references}</references></meta>'
    return single(read_akn, f"<akomaNtoso><debate>{meta}<debateBody>{body}</debateBody></debate></akomaNtoso>")


def test_the_printed_label_goes_before_the_reference():
    person = '<TLCPerson id="p" href="/p" showAs="Ines Rowe"/>'
    found = akn(
        '<speech by="#p"><from>Mrs. Rowe (North). –</from><p>First.</p></speech><answer by="#p"><p>Second.</p></answer>', person
    )
    assert said(found) == [("Mrs. Rowe (North)", "First."), ("Ines Rowe", "Second.")]
    assert fields(found)["participants"] == [{"name": "Ines Rowe", "short": "Mrs. Rowe (North)"}]


def test_a_bracket_of_the_label_is_not_one_around_it():
    assert said(akn("<speech><from>Mr. Loke (Dunes)</from><p>First.</p></speech>")) == [("Mr. Loke (Dunes)", "First.")]
    assert said(tei("<sp><speaker>[LOKE (aside)]</speaker><p>First.</p></sp>")) == [("LOKE (aside)", "First.")]


def test_speeches_within_speeches_and_lists_and_notes():
    body = (
        '<speech by="#a"><p>Before<authorialNote><p>a note</p></authorialNote>.</p>'
        '<speech by="#b"><p>A question!</p></speech>'
        "<blockList><item><num>1.</num><p>one <i>thing</i></p></item></blockList><scene>Bells</scene></speech>"
    )
    assert said(akn(body)) == [("a", "Before."), ("b", "A question!"), ("a", "one thing"), (None, "(Bells)")]


def test_text_of_the_record_outside_speech_is_drawn_and_given_to_nobody():
    found = akn(f'<p>Tabled papers.</p><narrative>{"Long. " * 100}</narrative><speech by="#a"><p>Yes.</p></speech>')
    assert said(found)[-1] == ("a", "Yes.")
    assert "Tabled papers." in found.source.text
    assert "text-apart" in codes(found)


# --- CHAT ---------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("I want <the the> [/] the ball .", "I want the the the ball."),
        ("<I was> [//] he was here [: there] [* s:r] .", "I was he was here."),
        ("gonna [: going to] (.) go (..) now (1.5) ?", "gonna go now?"),
        ("&-um &~gaga &+tr tree &uh yes !", "um gaga tr- tree uh yes!"),
        ("&=laughs stop it [=! shouting] .", "[laughs] stop it [shouting]."),
        ("xxx said www and yyy@u .", "[unintelligible] said [untranscribed] and [unintelligible]."),
        ("(be)cause the dog's run(ning) .", "because the dog's running."),
        ("0the dog 0is in New_York .", "dog in New York."),
        ("bonjour@s:fra b@l woof@o .", "bonjour b woof."),
        ("no:: that's it +...", "no that's it…"),
        ("but then +/.", "but then —"),
        ("you what +/?", "you what —?"),
        ('+" and he said , oh +"/.', "and he said, oh:"),
        ("Mum ‡ come here , &*CHI:okay now .", "Mum, come here, [CHI: okay] now."),
        ("[- spa] hola [^ c] amigo [!] [+ exc] .", "hola amigo."),
        ("it's ↑high↑ and ⌈low⌉ .", "it's high and low."),
        ("1066 was [% a year] fine [= great] [x 2] .", "1066 was fine."),
        ("外婆 来 了 。", "外婆 来 了。"),
    ],
)
def test_a_main_line_reads_as_it_was_said(line: str, text: str):
    found = single(read_chat, f"@Begin\n*CHI:\t{line}\n@End\n")
    [block] = found.blocks
    assert (block.voice, block.text) == ("CHI", text)


def test_every_word_of_a_main_line_is_found_in_the_file():
    text = "*CHI:\t<a> [//] &-um the\n\tice+cream (be)cause@x ?\n"
    [block] = single(read_chat, text).blocks
    for word in ("a", "um", "the", "ice", "cream", "cause"):
        at = block.source_offset(block.text.index(word))
        assert text[at : at + len(word)] == word
    assert text[block.start : block.end] == text.rstrip("\n")


def test_lines_without_words_and_tiers_of_analysis_are_passed_over():
    found = single(
        read_chat, "*A:\t0 .\n%wor:\thi \x151_2\x15\n*B:\tyes .\n%com:\tno word\n@G:\tlunch\n*A:\t(.) .\n*A:\tbye .\n"
    )
    assert said(found) == [("B", "yes."), ("A", "bye.")]
    assert found.blocks[0].words == ()


def test_bullets_of_any_age_are_times():
    lines = (
        '*A:\tone . \x15100_200\x15\n*A:\ttwo \x15%snd:"t.wav"_300_400\x15 and three \x15400_900\x15\n*A:\tfour . •1000_1500•\n'
    )
    assert [(b.time, b.end_time) for b in single(read_chat, lines).blocks] == [(0.1, 0.2), (0.3, 0.9), (1.0, 1.5)]


def test_headers_are_fields_and_what_is_odd_is_said():
    headers = "@Languages:\teng, cym\n@Participants:\tA Nan_Rees Gran, \n@Date:\t1-JAN-1999\n"
    text = f"@UTF8\n@Begin\n{headers}odd line\n*A:\tyes .\n*B:\tno .\n"
    found = single(read_chat, text)
    declared = fields(found)
    assert declared["participants"] == [{"short": "A", "name": "Nan Rees", "title": "Gran"}]
    assert (declared["language"], declared["languages"], declared["date"]) == ("eng", ["eng", "cym"], "1999-01-01")
    assert found.fields_span == (text.index("@Languages"), text.index("odd line"))
    assert [(warning.code, warning.line) for warning in found.warnings] == [
        ("undeclared-speaker", None),
        ("stray-line", 6),
        ("no-end", None),
    ]
    assert [warning.code for warning in single(read_chat, f"{text}@End\n").warnings] == ["undeclared-speaker", "stray-line"]


# --- ELAN ---------------------------------------------------------------------------------------------------------------------


def eaf(tiers: str, slots: str = "") -> Document:
    kinds = '<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="hang" CONSTRAINTS="Symbolic_Association"/>'
    return single(read_eaf, f"<ANNOTATION_DOCUMENT><TIME_ORDER>{slots}</TIME_ORDER>{tiers}{kinds}</ANNOTATION_DOCUMENT>")


def tier(name: str, *texts: str, more: str = "", ref: str = "") -> str:
    kind = "REF_ANNOTATION" if ref else "ALIGNABLE_ANNOTATION"
    rows = "".join(
        f'<ANNOTATION><{kind} ANNOTATION_ID="{name}{i}" TIME_SLOT_REF1="t{i}" ANNOTATION_REF="{ref}{i}">'
        f"<ANNOTATION_VALUE>{text}</ANNOTATION_VALUE></{kind}></ANNOTATION>"
        for i, text in enumerate(texts)
    )
    return f'<TIER TIER_ID="{name}" {more}>{rows}</TIER>'


SLOTS = "".join(
    f'<TIME_SLOT TIME_SLOT_ID="t{number}"{value}/>'
    for number, value in enumerate((' TIME_VALUE="900"', "", ' TIME_VALUE="2000"'))
)


def test_speech_is_taken_from_below_a_tier_of_references():
    hanging = 'PARENT_REF="ref" LINGUISTIC_TYPE_REF="hang"'
    found = eaf(
        tier("ref", "s.001", "s.002", more='PARTICIPANT="Mo"')
        + tier("tx", "Up it goes.", "And down.", more=hanging, ref="ref"),
        SLOTS,
    )
    assert [(block.voice, block.text, block.time) for block in found.blocks] == [
        ("Mo", "Up it goes.", 0.9),
        ("Mo", "And down.", None),
    ]
    assert codes(found) == ["dependent-tier"]


def test_an_annotation_without_a_time_stays_where_it_stands():
    found = eaf(tier("A", "one", "two", "three") + tier("B", "hm"), SLOTS)
    assert [(block.voice, block.text, block.time) for block in found.blocks] == [
        ("A", "one", 0.9), ("A", "two", None), ("B", "hm", 0.9), ("A", "three", 2.0),
    ]  # fmt: skip


def test_two_independent_tiers_of_one_person_are_read_with_a_warning():
    found = eaf(tier("speech", "hello", more='PARTICIPANT="Mo"') + tier("hands", "wave", more='PARTICIPANT="Mo"'))
    assert said(found) == [("Mo", "hello"), ("Mo", "wave")]
    assert codes(found) == ["several-tiers"]


# --- Praat --------------------------------------------------------------------------------------------------------------------


def textgrid(*tiers: str) -> str:
    return '"ooTextFile"\n"TextGrid"\n0\n9\n<exists>\n' + f"{len(tiers)}\n" + "\n".join(tiers)


def intervals(name: str, *rows: tuple[float, float, str]) -> str:
    return f'"IntervalTier"\n"{name}"\n0\n9\n{len(rows)}\n' + "\n".join(f'{a}\n{b}\n"{text}"' for a, b, text in rows)


def test_the_short_form_with_doubled_quotes_lines_and_blanks():
    text = textgrid(intervals("Ann", (0, 1, 'the ""big""\none'), (1, 2, " ")), '"TextTier"\n"beep"\n0\n9\n1\n0.5\n"now"')
    for data in (text, text.encode("utf-16"), text.replace("\n", "\r\n").encode()):
        found = single(read_textgrid, data)
        assert [(b.voice, b.text, b.time, b.end_time) for b in found.blocks] == [
            ("Ann", 'the "big" one', 0.0, 1.0),
            ("beep", "now", 0.5, 0.5),
        ]


def test_the_rest_of_a_line_from_an_exclamation_mark_on_is_comment():
    text = textgrid('"TextTier"! one\n"beep"\n0\n9\n1! "not this"\n! nor 3 of these\n0.5\n"now!"')
    assert [(block.text, block.time) for block in single(read_textgrid, text).blocks] == [("now!", 0.5)]


def test_tiers_that_share_their_boundaries_give_a_warning():
    words = intervals("words", (0, 1, "low"), (1, 2, "tide"))
    sounds = intervals("sounds", (0, 0.5, "l"), (0.5, 1, "o"), (1, 1.5, "t"), (1.5, 2, "ai"))
    assert codes(single(read_textgrid, textgrid(words, sounds))) == ["layers"]
    assert codes(single(read_textgrid, textgrid(words, intervals("Bo", (0.3, 0.9, "hm"), (1.4, 2, "yes"))))) == []


def test_a_tier_without_a_name_is_called_by_its_number():
    found = single(read_textgrid, textgrid(intervals("", (0, 1, "who?"))))
    assert said(found) == [("tier 1", "who?")]
    assert codes(found) == ["nameless-tier"]


# --- files that mean no good --------------------------------------------------------------------------------------------------

XML_READERS: list[tuple[Reader, str]] = [(read_tei, "TEI"), (read_akn, "akomaNtoso"), (read_eaf, "ANNOTATION_DOCUMENT")]


@pytest.mark.parametrize(("reader", "name"), XML_READERS, ids=lambda value: value if isinstance(value, str) else "")
@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('<!DOCTYPE X [<!ENTITY a "0123456789abcdefgh"><!ENTITY b "&a;&a;&a;">]><X>&b;</X>', "declares the entity"),
        ('<!DOCTYPE X [<!ENTITY a SYSTEM "file:///etc/hostname">]><X>&a;</X>', "declares the entity"),
        ("<X>" * 50_000, "nests too deep"),
        ("<X><text><body><u>cut of", "not well-formed"),
        ("<html/>", "first element is 'html'"),
        ("MR. FELL: Not XML at all.", "not well-formed"),
        ("<X>a\x00b</X>", "not well-formed"),
    ],
    ids=["bomb", "outside", "nesting", "truncated", "other-xml", "no-xml", "zero"],
)
def test_hostile_xml_ends_in_one_clear_line(reader: Reader, name: str, text: str, message: str):
    with pytest.raises(InputError, match=message) as caught:
        list(reader(source_from_text(text.replace("X", name), "a.xml")))
    assert "\n" not in str(caught.value)
    assert caught.value.advice is not None


def test_a_tei_file_that_only_points_at_others_says_at_which():
    with pytest.raises(InputError, match="only points at other files") as caught:
        list(read_tei(source_from_text(f'<teiCorpus {TEI}><include href="day-1.xml"/></teiCorpus>')))
    assert "day-1.xml" in str(caught.value)


def test_entities_for_single_characters_and_those_of_html_are_read():
    body = '<body><u who="x">a&ndash;b&nbsp;&eacute;</u></body>'
    text = f'<!DOCTYPE TEI [<!ENTITY ndash "–"><!ENTITY % all "IGNORE">]><TEI><text>{body}</text></TEI>'
    assert said(single(read_tei, text)) == [("x", "a–b é")]


def test_deep_and_wide_xml_takes_linear_time():
    inner = "<p>no speech</p>" * 5_000
    with soon():
        found = tei("<ab>" * 150 + inner + '<u who="x">Here.</u>' + "</ab>" * 150)
        assert said(found)[-1] == ("x", "Here.")


@pytest.mark.parametrize(
    "text",
    ["", "*", "*:\t\n@End", "@Begin\n@End\n", "Dear all,\n* one\n* two\n", "%mor:\tn|x\n", "*A:\t" + "[" * 200_000],
    ids=["empty", "star", "no-code", "headers", "letter", "tier", "brackets"],
)
def test_hostile_chat_is_quick_and_clear(text: str):
    with soon():
        try:
            assert len(single(read_chat, text).blocks) == 1
        except InputError as error:
            assert "no line such as *CHI:" in str(error)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "ends early"),
        ('File type = "ooTextFile"\nObject class = "PitchTier"\n', "not a TextGrid"),
        ('"ooTextFile" "TextGrid" 0 9 <exists> 1 "IntervalTier" "Ann" 0 9 99999999 0 1 "one"', "ends early"),
        ('"ooTextFile" "TextGrid" 0 9 <exists> 1 "IntervalTier" "Ann" 0 9 -1', "counts -1"),
        ('"ooTextFile" "TextGrid" 0 9 <exists> 1 "IntervalTier" "Ann" 0 9 1e999', "counts inf"),
        ('"ooTextFile" "TextGrid" 0 9 <exists> 1 "SpeakTier" "Ann" 0 9 0', "no tiers of the kind 'SpeakTier'"),
        ('"ooTextFile" "TextGrid" 0 9 <exists> 1 "IntervalTier" "Ann" 0 9 1 "zero" 1 "one"', "a number was expected"),
        ('"ooTextFile" "TextGrid" 0 9 <exists> 1 "IntervalTier" "Ann', "a string was expected"),
        ('"ooTextFile" "TextGrid" 0 9 <exists> 1 ' + "<" * 300_000, "ends early"),
    ],
    ids=["empty", "other-kind", "truncated", "negative", "countless", "tier", "number", "open-string", "angles"],
)
def test_hostile_textgrids_end_in_one_clear_line(text: str, message: str):
    with pytest.raises(InputError, match=message) as caught:
        single(read_textgrid, text)
    assert "\n" not in str(caught.value)
    assert caught.value.line is not None
