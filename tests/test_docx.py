"""Word: what a page shows is read, what it does not show is not, and what is written comes back."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

import transcript_cli
from transcript_cli.errors import InputError
from transcript_cli.model import Block, Document, Metadata, Transcript, Turn
from transcript_cli.readers.docx import read_docx
from transcript_cli.source import source_of_binary
from transcript_cli.writers import WriteOptions
from transcript_cli.writers.docx import write_docx
from transcript_cli.writers.runs import merge_runs

from .refusals import assert_refused, soon
from .strategies import transcripts
from .word import bold, packed, paragraph, run, styled, table, word

SAMPLES = Path(__file__).parent.parent / "samples"
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Kopf"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Outlined"/></w:style>
<w:style w:type="paragraph" w:styleId="Outlined"><w:name w:val="x"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Question"><w:name w:val="Question"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
"""


def read(data: bytes, path: str = "a.docx") -> Document:
    [document] = read_docx(source_of_binary(data, path))
    return document


def blocks(body: str, **parts: str) -> list[Block]:
    return read(word(body, styles=STYLES, **parts)).blocks


def texts(body: str, **parts: str) -> list[str]:
    return [block.text for block in blocks(body, **parts)]


def turns(data: bytes) -> list[tuple[str | None, str]]:
    return [(turn.label, turn.text) for turn in transcript_cli.read(data).turns]


# --- what a paragraph shows -----------------------------------------------------------------------------------------------


def test_tracked_changes_are_accepted_and_said():
    inserted = f'<w:ins w:id="1">{run(" kept")}</w:ins>'
    deleted = '<w:del w:id="2"><w:r><w:delText> gone</w:delText></w:r></w:del>'
    moved = f"<w:moveFrom>{run(' from')}</w:moveFrom><w:moveTo>{run(' to')}</w:moveTo>"
    document = read(word(paragraph(run("It was") + inserted + deleted + moved)))
    assert [block.text for block in document.blocks] == ["It was kept to"]
    assert [warning.code for warning in document.warnings] == ["tracked-changes"]
    assert not read(word(paragraph("Plain."))).warnings


def test_a_paragraph_whose_mark_was_deleted_runs_into_the_next():
    first = paragraph(run("First half"), '<w:rPr><w:del w:id="4"/></w:rPr>')
    assert texts(first + paragraph(" and second.") + paragraph("Next.")) == ["First half and second.", "Next."]


def test_deleted_rows_are_left_out():
    kept, gone = table(("Ann", "one two three"))[:-8], "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr>"
    assert texts(kept + gone + "</w:tbl>") == ["Ann | one two three"]


@pytest.mark.parametrize(
    "wrap",
    [
        "<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:smartTag>{}</w:smartTag>",
        "<w:customXml><w:customXmlPr/>{}</w:customXml>",
        "<w:hyperlink w:anchor='a'>{}</w:hyperlink>",
        "<w:fldSimple w:instr='REF a'>{}</w:fldSimple>",
        "<w:bdo w:val='rtl'>{}</w:bdo>",
        "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback><w:r><w:t>twice</w:t></w:r></mc:Fallback></mc:AlternateContent>",
    ],
)
def test_what_is_wrapped_around_runs_is_looked_through(wrap: str):
    assert texts(paragraph(run("Before ") + wrap.format(run("inside")) + run(" after"))) == ["Before inside after"]


def test_content_controls_around_paragraphs_and_tables_are_looked_through():
    control = f"<w:sdt><w:sdtContent>{paragraph('MR. LOW: Yes.')}{table(('a', 'b'))}</w:sdtContent></w:sdt>"
    assert texts(control) == ["MR. LOW: Yes.", "a | b"]


def test_the_result_of_a_field_is_text_and_its_code_is_not():
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{run("inner code")}<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run("inner")}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run("shown")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert texts(paragraph(run("It is ") + field + run("."))) == ["It is shown."]


def test_a_field_that_never_ends_hides_nothing():
    assert texts(paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run("Speech."))) == ["Speech."]


def test_breaks_tabs_and_hyphens():
    special = "<w:r><w:softHyphen/><w:t>re</w:t><w:noBreakHyphen/><w:t>do</w:t><w:sym w:font='W' w:char='F0E0'/></w:r>"
    found = blocks(paragraph(run("JANE:\tOne\n\ttwo ") + special) + paragraph(run("co\u00adop")))
    assert [(block.text, block.indent, block.gap) for block in found] == [
        ("JANE:\tOne", 0, True), ("two re-do", 8, False), ("coop", 0, True)
    ]  # fmt: skip


def test_hidden_text_and_readings_are_left_out_and_formulas_kept():
    hidden = run("secret", "<w:vanish/>")
    ruby = (
        "<w:r><w:ruby><w:rt><w:r><w:t>ふね</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>船</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )
    formula = "<m:oMath><m:r><m:t> x=2</m:t></m:r></m:oMath>"
    assert texts(paragraph(run("A") + hidden + ruby + formula)) == ["A船 x=2"]


def test_text_boxes_come_once_after_their_paragraph():
    inner = f"<w:txbxContent>{paragraph('In the box.')}</w:txbxContent>"
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{inner}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{inner}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(paragraph(run("Anchor.") + box) + paragraph("After.")) == ["Anchor.", "In the box.", "After."]


def test_bold_is_what_styles_and_runs_make_of_it():
    found = blocks(
        paragraph(bold("ANN:") + run(" Yes."))
        + paragraph(run("BOB:", '<w:rStyle w:val="Strong"/>') + run(" No."))
        + styled("Question", run("Why?"))
        + styled("Question", run("off", '<w:b w:val="0"/>') + run("both", '<w:rStyle w:val="Strong"/>'))
    )
    marks = [[(mark.kind, mark.start, mark.end) for mark in block.marks] for block in found]
    assert marks == [[("bold", 0, 4)], [("bold", 0, 4)], [("bold", 0, 4)], []]


def test_headings_by_name_by_outline_and_by_descent():
    found = blocks(
        styled("Kopf", "Second level")
        + styled("Own", "First level")
        + paragraph("Third", '<w:outlineLvl w:val="2"/>')
        + styled("Loop", "No heading")
        + paragraph("Item", '<w:numPr><w:numId w:val="3"/></w:numPr>')
        + paragraph("No item", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    assert [(block.kind, block.level) for block in found] == [
        ("heading", 2), ("heading", 1), ("heading", 3), ("line", 0), ("item", 0), ("line", 0)
    ]  # fmt: skip


def test_indentation_is_in_columns():
    found = blocks(
        paragraph("One", '<w:ind w:left="720" w:hanging="720"/>')
        + paragraph("Two", '<w:ind w:firstLine="720"/>')
        + paragraph("\tThree")
    )
    assert [block.indent for block in found] == [0, 6, 8]


def test_directions_stay_in_logical_order():
    assert texts(paragraph(run('\u200fהיו"ר:', "<w:rtl/>") + run(" שלום", "<w:rtl/>"))) == ['היו"ר: שלום']


# --- what is not speech ---------------------------------------------------------------------------------------------------


def test_heads_notes_comments_and_contents_are_drawn_and_are_no_blocks():
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>'
    comment = '<w:comment w:id="1"><w:p><w:r><w:t>A remark.</w:t></w:r></w:p></w:comment>'
    head = "<w:p><w:r><w:t>HEAD</w:t></w:r></w:p>"
    body = styled("TOC1", "Opening\t3") + paragraph(run("Speech") + '<w:r><w:footnoteReference w:id="2"/></w:r>')
    document = read(word(body, styles=STYLES, footnotes=note, comments=comment, header1=head))
    assert [block.text for block in document.blocks] == ["Speech"]
    assert document.source.text == "HEAD\nOpening 3\nSpeech\nA note.\nA remark.\n"


def test_properties_are_fields_and_their_maker_is_no_participant():
    core = {"title": "The  night ferry", "creator": "A. Clerk", "created": "2021-05-03T10:00:00Z", "language": "xx"}
    seen = paragraph("The night ferry") + paragraph("ANN: Yes, it is.") + paragraph("BOB: No, it is not.")
    found = transcript_cli.read(word(seen, core)).metadata
    assert (found.title, found.date, len(found.participants)) == ("The night ferry", None, 2)
    assert found.extra == {"created": "2021-05-03T10:00:00Z", "creator": "A. Clerk"}


def test_a_title_that_the_page_does_not_show_may_be_of_another_document():
    fields = read(word(paragraph("ANN: Yes."), {"title": "Microsoft Word - form7.doc"})).fields
    assert [(field.key, field.value) for field in fields] == [("document title", "Microsoft Word - form7.doc")]


# --- tables ---------------------------------------------------------------------------------------------------------------


def test_a_column_of_speakers_gives_voices_and_times():
    found = blocks(
        table(
            ("Speaker", "Time", "Text"),
            ("Ann Low:", "0:01", paragraph("Good morning to all of you.") + paragraph("Sit down.")),
            ("Bob", "0:09", "Good morning to you too."),
            ("", "0:12", "I am late, I know."),
        )
    )
    assert [(block.voice, block.time, block.text) for block in found] == [
        ("Ann Low", 1.0, "Good morning to all of you."), (None, None, "Sit down."),
        ("Bob", 9.0, "Good morning to you too."), (None, None, "I am late, I know."),
    ]  # fmt: skip


def test_names_that_come_back_are_speakers_without_any_head():
    rows = [(("Holm", "Finch")[at % 2], f"This is what is said in row {at} of it.") for at in range(6)]
    assert turns(word(table(*rows))) == rows


def test_times_beside_lines_with_labels_stand_before_them():
    body = table(("0:05", "ANN: Good morning, Bob."), ("0:09", "BOB: Good morning, Ann."), ("0:15", "ANN: Shall we begin?"))
    found = transcript_cli.read(word(body)).turns
    assert [(turn.label, turn.start) for turn in found] == [("ANN", 5.0), ("BOB", 9.0), ("ANN", 15.0)]


def test_a_table_of_what_is_known_is_metadata():
    known = table((paragraph(bold("Date")), "3 May 2021"), (paragraph(bold("Location")), "Harbour hall"))
    document = transcript_cli.read(word(paragraph("Minutes") + known + paragraph("ANN: Yes.") + paragraph("BOB: No.")))
    assert (document.metadata.date, document.metadata.location) == ("2021-05-03", "Harbour hall")
    assert [turn.label for turn in document.turns] == ["ANN", "BOB"]


def test_a_table_of_figures_is_rows_and_one_that_lays_out_the_page_is_not_there():
    assert [block.kind for block in blocks(table(("Fares", "2020", "2021"), ("Adults", "12", "13")))] == ["row", "row"]
    nested = table((paragraph("Left one.") + table(("x", "y")).replace("<w:p>", "<w:p >"), "Right."))
    assert texts(table((paragraph("ANN: Yes.") + paragraph("BOB: No."),))) == ["ANN: Yes.", "BOB: No."]
    assert "Left one." in texts(nested)


# --- what programs export -------------------------------------------------------------------------------------------------


TALK = [
    ("Ann Low", "0:03", "Good morning. Shall we begin with the timetable?"),
    ("Bob Finch", "0:09", "Yes. The first boat leaves at six, and nobody is on it."),
    ("Ann Low", "0:15", "Then let it leave at seven."),
    ("Bob Finch", "0:21", "Seven it is. I will tell the crew."),
]


def test_names_times_and_text_in_one_paragraph_after_a_picture():
    picture = "<w:r><w:drawing/></w:r>"
    body = "".join(paragraph(picture + bold(name) + run(f"   {at}") + run(f"\n{said}")) for name, at, said in TALK)
    found = transcript_cli.read(word(paragraph("March 1, 2024, 10:00AM") + body))
    assert [(turn.label, turn.text) for turn in found.turns] == [(name, said) for name, _, said in TALK]
    assert [turn.start for turn in found.turns] == [3.0, 9.0, 15.0, 21.0]


def test_spans_of_time_names_and_text_between_line_breaks():
    body = "".join(paragraph(f"0:0:{at}.0 --> 0:0:{at}.150\n{name}\n{said}") for at, (name, _, said) in enumerate(TALK))
    found = transcript_cli.read(word(body)).turns
    assert [(turn.label, turn.text, turn.start) for turn in found] == [
        (name, said, float(at)) for at, (name, _, said) in enumerate(TALK)
    ]


def test_a_time_and_a_numbered_speaker_above_each_paragraph():
    body = "".join(paragraph(f"00:00:0{at} Speaker {1 + at % 2}") + paragraph(said) for at, (_, _, said) in enumerate(TALK))
    found = transcript_cli.read(word(styled("Kopf", "Transcript") + body, styles=STYLES)).turns
    assert [(turn.label, turn.start) for turn in found] == [(f"Speaker {1 + at % 2}", float(at)) for at in range(4)]


def test_names_in_bold_above_each_paragraph():
    body = "".join(paragraph(bold(name) + run(f"  0{at}")) + paragraph(said) + paragraph() for name, at, said in TALK)
    found = transcript_cli.read(word(paragraph(bold("Harbour board")) + paragraph() + body)).turns
    assert [(turn.label, turn.text) for turn in found] == [(name, said) for name, _, said in TALK]


def test_lines_that_were_pasted_one_by_one_are_lines():
    lines = """MR. LOW: Good morning to everyone who has come out here on such a
day as this. We have before us the matter of the ferry, and
it will not take long.

MS. FINCH: I should hope not, because the boat is leaving
within the hour and there is no other until
tomorrow."""
    found = turns(word("".join(map(paragraph, lines.split("\n")))))
    assert found == [
        (label, " ".join(said.split())) for label, _, said in (part.partition(": ") for part in lines.split("\n\n"))
    ]


# --- hostile files --------------------------------------------------------------------------------------------------------


def parts_of(document_xml: str | bytes) -> bytes:
    return packed({"word/document.xml": document_xml})


NESTED = "<w:document xmlns:w='w'><w:body>" + "<w:sdt><w:sdtContent>" * 100_000
LAUGHS = '<!DOCTYPE d [<!ENTITY a "haha haha haha haha haha">]><document><body><p><r><t>&a;</t></r></p></body></document>'
HOSTILE = {
    "bomb": (parts_of(b"<document><body><p>" + b" " * (140 << 20)), "unpacks to more"),
    "truncated": (word(paragraph("ANN: Yes."))[:-200], "is damaged"),
    "damaged": (word(paragraph("ANN: Yes. " * 99)).replace(b"document.xml", b"document.xxl", 1), "is damaged"),
    "nested": (parts_of(NESTED), "nests too deep"),
    "entities": (parts_of(LAUGHS), "declares the entity"),
    "not xml": (parts_of("ANN: Yes."), "not well-formed"),
    "wrong encoding": (parts_of("<?xml version='1.0' encoding='utf-8'?><document>\xe9".encode("latin-1")), "not well-formed"),
    "text": (b"ANN: Yes.", "no Word document"),
    "empty": (b"", "no Word document"),
    "workbook": (packed({"xl/workbook.xml": "<workbook/>"}), "no Word document in"),
    "other root": (parts_of("<html/>"), "no Word document in"),
    "old": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old kind"),
    "locked": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
    "blank": (word(paragraph() + "<w:altChunk/>"), "no text of its own"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_end_in_an_error_that_says_what_to_do(name: str):
    data, message = HOSTILE[name]
    assert_refused(read, data, message, "a.docx")


def test_a_part_whose_name_leads_out_of_the_archive_is_not_followed():
    relations = '<Relationships><Relationship Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>'
    with pytest.raises(InputError, match="no Word document in"):
        read(packed({"_rels/.rels": relations, "word/document.xml": "<document/>"}))


def test_macros_and_other_parts_are_not_looked_at():
    with zipfile.ZipFile(io.BytesIO(word(paragraph("ANN: Yes.")))) as archive:
        files: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    files["word/vbaProject.bin"] = b"\xd0\xcf\x11\xe0"
    files["word/media/image1.png"] = b"\0" * 1_000_000
    assert [block.text for block in read(packed(files)).blocks] == ["ANN: Yes."]


def test_long_documents_are_quick():
    body = "".join(paragraph(bold("ANN:") + run(f" Sentence {at}.")) for at in range(20_000))
    with soon(20):
        assert len(read(word(body)).blocks) == 20_000


# --- writing --------------------------------------------------------------------------------------------------------------


def written(transcript: Transcript) -> bytes:
    return b"".join(write_docx(transcript, WriteOptions()))


def document_of(data: bytes) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))
        return ElementTree.fromstring(archive.read("word/document.xml"))


@pytest.mark.parametrize(
    "name", ["committee-hearing.txt", "podcast.md", "kaiken-ja.txt", "recorder-export.txt", "interview.docx"]
)
def test_what_is_written_reads_back_to_the_same_turns(name: str):
    before = transcript_cli.read(SAMPLES / name)
    data = written(before)
    after = transcript_cli.read(data)
    assert [(turn.label, turn.paragraphs, turn.start) for turn in after.turns] == [
        (turn.label, turn.paragraphs, turn.start) for turn in merge_runs(before).turns
    ]
    for field in ("title", "date", "organization", "kind", "language", "event"):
        assert getattr(after.metadata, field) == getattr(before.metadata, field)


@settings(max_examples=30)
@given(transcripts())
def test_any_transcript_gives_well_formed_parts(document: Transcript):
    document_of(written(document))


def test_the_same_transcript_gives_the_same_bytes():
    transcript = transcript_cli.read(SAMPLES / "panel.txt")
    assert written(transcript) == written(transcript)
    with zipfile.ZipFile(io.BytesIO(written(transcript))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_labels_are_bold_events_in_italics_and_times_before_them():
    transcript = transcript_cli.parse("ANN [0:05]: Good morning. (Laughter.) Sit down.\n\nBOB [0:09]: Thank you, Ann.\n")
    blocks = read(written(transcript)).blocks
    assert [block.text for block in blocks][-2:] == [
        "[00:00:05] ANN: Good morning. (Laughter.) Sit down.", "[00:00:09] BOB: Thank you, Ann."
    ]  # fmt: skip
    assert [(mark.kind, blocks[-2].text[mark.start : mark.end]) for mark in blocks[-2].marks] == [
        ("bold", "ANN:"), ("italic", "(Laughter.)")
    ]  # fmt: skip


def test_text_from_right_to_left_is_marked_so():
    transcript = transcript_cli.parse("היו״ר: שלום לכולם.\n\nגב׳ כהן: תודה רבה.\n")
    bidi = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}bidi"
    assert sum(1 for _ in document_of(written(transcript)).iter(bidi)) >= 2


def test_what_xml_cannot_hold_is_replaced():
    base = transcript_cli.parse("ANN: Yes.\n\nBOB: No.\n")
    turn = Turn(
        index=0, speaker=None, label="A\x00N", text="a\x1bb\ud800 <b>&amp;", paragraphs=["a\x1bb\ud800 <b>&amp;"], start=None,
        end=None, line=1, span=(0, 9), events=[], confidence=1.0,
    )  # fmt: skip
    data = written(Transcript(source=base.source, metadata=Metadata(title="t\x07"), speakers=[], turns=[turn]))
    assert [block.text for block in read(data).blocks] == ["t\ufffd", "A\ufffdN: a\ufffdb\ufffd <b>&amp;"]
