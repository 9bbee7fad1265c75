# ruff: noqa: E501 - tables stand as they lie on disk
"""CSV and TSV: what others write is understood by its header, and what this tool wrote comes back."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

import transcript_cli
from transcript_cli.errors import InputError
from transcript_cli.formats import load
from transcript_cli.model import Document, Metadata, SourceInfo, Speaker, Transcript, Turn
from transcript_cli.readers.table import read_csv
from transcript_cli.readers.table.own import COLUMNS
from transcript_cli.source import source_from_bytes, source_from_text
from transcript_cli.writers import TurnRow, WriteOptions
from transcript_cli.writers.table import csv_header, tsv_header, write_csv, write_tsv

from .refusals import soon
from .strategies import transcripts

SAMPLES = Path(__file__).parent.parent / "samples"
few = settings(max_examples=40)
Said = tuple[str | None, float | None, float | None, str]


def read(text: str, form: str = "csv") -> Document:
    [document] = load(f"readers.table:read_{form}")(source_from_text(text, "a.csv"))
    return document


def rows(document: Document) -> list[Said]:
    return [(block.voice, block.time, block.end_time, block.text) for block in document.blocks]


def codes(document: Document) -> list[str]:
    return [warning.code for warning in document.warnings]


# --- the tables of others -------------------------------------------------------------------------------------------------

TWO: list[Said] = [("Ann", 1.5, 4.0, "Is it open?"), ("Bo", 4.5, 6.0, "It is, I think.")]
TABLES = {
    "commas": 'speaker,start,end,text\nAnn,1.5,4,Is it open?\nBo,4.5,6,"It is, I think."\n',
    "the last column takes what nobody quoted": "speaker,start,end,text\nAnn,1.5,4,Is it open?\nBo,4.5,6,It is, I think.\n",
    "semicolons, decimal commas, CR LF": "Name;Beginn;Ende;Wortlaut\r\nAnn;1,5;4,0;Is it open?\r\nBo;4,5;6;It is, I think.\r\n",
    "tabs": "Who\tFrom\tTo\tWhat was said\nAnn\t1.5\t4\tIs it open?\nBo\t4.5\t6\tIt is, I think.\n",
    "bars": "voice|begin|stop|utterance\nAnn|1.5|4|Is it open?\nBo|4.5|6|It is, I think.\n",
    "Excel's own line": "sep=;\r\nspeaker;start;end;text\r\nAnn;1,5;4;Is it open?\r\nBo;4,5;6;It is, I think.\r\n",
    "milliseconds that say so": 'Speaker,Start (ms),End_ms,Text\nAnn,1500,4000,Is it open?\nBo,4500,6000,"It is, I think."\n',
    "milliseconds that do not": "start\tend\tspeaker\ttext\n1500\t4000\tAnn\tIs it open?\n4500\t6000\tBo\tIt is, I think.\n",
    "clocks": 'Speaker Name,Timecode,End Time,Text\nAnn,00:00:01.500,0:00:04,Is it open?\nBo,00:04.5,0:06,"It is, I think."\n',
    "durations": 'id,speaker,start,duration,text\n7,Ann,1.5,2.5,Is it open?\n8,Bo,4.5,1.5,"It is, I think."\n',
    "a title above": 'Pier meeting\nspeaker,start,end,text\nAnn,1.5,4,Is it open?\n\n"Bo",4.5,6,"It is, I think."\n',
    "the better name wins": 'label,name,speaker,start,end,text\nx,y,Ann,1.5,4,Is it open?\nx,y,Bo,4.5,6,"It is, I think."\n',
    "no line end at the end": 'text,end,start,speaker\nIs it open?,4,1.5,Ann\n"It is, I think.",6,4.5,Bo',
    "spaces around": 'speaker, start, end, text\nAnn, 1.5, 4, Is it open?\nBo, 4.5, 6, "It is, I think."\n',
}


@pytest.mark.parametrize("name", TABLES)
def test_tables(name: str):
    document = read(TABLES[name])
    assert rows(document) == TWO
    assert codes(document) == []
    assert [block.kind for block in document.blocks] == ["cue", "cue"]


@pytest.mark.parametrize(
    "header",
    "intervenant;propos|hablante;texto|говорящий;реплика|発言者;発言内容|发言人,内容|발언자\t내용|Puhuja;Teksti".split("|"),
)
def test_headers_in_other_languages(header: str):
    delimiter = next(sign for sign in ";,\t" if sign in header)
    assert rows(read(f"{header}\nAnn{delimiter}Oui.\n")) == [("Ann", None, None, "Oui.")]


RECORDS = {
    "three lines": "Speaker: Ann\nTime: 0:01.5\nText: Is it open?\n\nSpeaker: Bo\nTime: 0:04.5\nText: It is, I think.\n",
    "rules between": "Name: Ann\nStart: 00:00:01.5\nInhalt: Is it open?\n---\nName: Bo\nStart: 00:00:04.5\nInhalt: It is, I think.\n",
    "a time above": "[00:00:01.5]\n**Speaker:** Ann\n**Text:** Is it open?\n\n[00:00:04.5]\n**Speaker:** Bo\n**Text:** It is, I think.\n",
    "words over two lines": "Time: 0:01.5\nWho: Ann\nText:\nIs it\nopen?\nTime: 0:04.5\nWho: Bo\nText: It is, I think.\n",
}


@pytest.mark.parametrize("name", RECORDS)
def test_records_with_a_line_for_each_field(name: str):
    transcript = transcript_cli.parse(RECORDS[name], path="a.txt", format=None)
    assert [(turn.label, turn.start, " ".join(turn.text.split())) for turn in transcript.turns] == [
        ("Ann", 1.5, "Is it open?"), ("Bo", 4.5, "It is, I think."),
    ]  # fmt: skip


def test_lines_above_records_are_about_the_document():
    transcript = transcript_cli.parse(
        f"Talk by the sea\nDate: 3 May 2021\n\n{RECORDS['three lines']}", path="a.txt", format=None
    )
    assert (transcript.metadata.title, transcript.metadata.date) == ("Talk by the sea", "2021-05-03")


def test_labels_that_are_called_as_columns_are_labels_where_they_speak():
    text = "Speaker: Is it open?\nMessage: It is.\nSpeaker: Since when?\nMessage: Since May.\n"
    assert len(transcript_cli.parse(text, path="a.txt", format=None).turns) == 4


def test_a_cell_may_hold_what_separates_cells():
    text = 'speaker,text\n"Ann, clerk","She said ""no"",\r\nand left."\n'
    assert rows(read(text)) == [("Ann, clerk", None, None, 'She said "no",  and left.')]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('speaker\ttext\nAnn\t"Hello, he said.\nBo\tHm.\n', ['"Hello, he said.', "Hm."]),
        ('speaker;text\nAnn;"No" is what I heard.\n', ['"No" is what I heard.']),
        ('speaker,text\nAnn,"No" and "yes"\n', ['"No" and "yes"']),
    ],
)
def test_a_quote_that_quotes_no_cell_is_part_of_what_was_said(text: str, said: list[str]):
    assert [block.text for block in read(text).blocks] == said


def test_a_cell_without_a_speaker_or_a_time_says_nothing():
    assert rows(read("speaker,time,text\n,,Hm.\nAnn,noon,Yes.\nBo,12:04 PM,No.\nCy\n")) == [
        (None, None, None, "Hm."), ("Ann", None, None, "Yes."), ("Bo", None, None, "No."),
    ]  # fmt: skip


def test_several_documents_in_one_table():
    text = "file,title,speaker,text\nb.wav,Boats,Ann,One.\na.wav,Ants,Bo,Two.\nb.wav,Boats,Cy,Three.\n,,Di,Four.\n"
    documents = list(read_csv(source_from_text(text, "a.csv")))
    assert [[block.text for block in document.blocks] for document in documents] == [["One.", "Three.", "Four."], ["Two."]]
    fields = [{field.key: field.value for field in document.fields} for document in documents]
    assert fields == [{"title": "Boats", "document": "b.wav"}, {"title": "Ants", "document": "a.wav"}]


def test_rows_that_are_too_long_are_told():
    document = read("speaker,text,notes\nAnn,Yes.,a,b\nBo,No.\n")
    assert (codes(document), document.warnings[0].line) == (["extra-cells"], 2)
    assert [block.text for block in document.blocks] == ["Yes.", "No."]


def test_a_table_without_rows_is_a_document_without_speech():
    assert codes(read("speaker,text\n")) == ["no-speech"]


@pytest.mark.parametrize("text", ["", "\n\n", "id,colour,weight\n1,red,3\n", '{"a": 1}', "\x00" * 50, '"' * 99])
def test_no_known_column_is_an_error_that_says_what_is_looked_for(text: str):
    with pytest.raises(InputError, match="no column of this table") as caught:
        read(text)
    assert "\n" not in str(caught.value)
    assert "speaker, start, end, text" in str(caught.value)
    if text.startswith("id"):
        assert "id, colour, weight" in str(caught.value)


def test_a_sample():
    found = transcript_cli.read(SAMPLES / "stadtarchiv-interview.csv")
    assert [(turn.label, turn.start) for turn in found.turns] == [
        ("Frau Ohlsen", 2.0), ("Herr Petersen", 10.0), ("Frau Ohlsen", 25.0), ("Herr Petersen", 29.0),
    ]  # fmt: skip
    assert found.turns[1].text == 'Mit elf Jahren; mein Vater sagte "heute", und dann ging es los.'


def test_encodings():
    text = "speaker;text\nZoë;Où ça?\n"
    for encoding in ("utf-8-sig", "utf-16"):
        [document] = read_csv(source_from_bytes(text.encode(encoding)))
        assert rows(document) == [("Zoë", None, None, "Où ça?")]


@pytest.mark.parametrize(
    "text",
    [
        "speaker,text\nAnn," + "x" * 3_000_000,
        "speaker,text\n" + 'Ann,"' * 200_000,
        "speaker,text\n" + 'Ann,"a""' * 100_000,
        "speaker,text\n" + "," * 1_000_000,
        "," * 1_000_000 + "\n" + "," * 1_000_000,
        "speaker,text\n" + "\n" * 1_000_000,
    ],
    ids=["a long cell", "open quotes", "doubled quotes", "many cells", "a wide header", "blank lines"],
)
def test_hostile_tables_take_little_time(text: str):
    with soon():
        try:
            list(read_csv(source_from_text(text)))
        except InputError as error:
            assert len(str(error)) < 600


# --- the tables of this tool ----------------------------------------------------------------------------------------------

Kind = tuple[Callable[..., bytes], Callable[..., object], str]
KINDS: dict[str, Kind] = {"csv": (csv_header, write_csv, "csv"), "tsv": (tsv_header, write_tsv, "tsv")}
SAMPLE = Transcript(
    source=SourceInfo("quay.txt", "text", "utf-8", "ab" * 32, 99),
    metadata=Metadata(title='The "new" quay', date="2024-12-03", organization="Harbour\tBoard"),
    speakers=[Speaker("ines", "Inés Lindqvist", ["CHAIR", "Ms. Lindqvist"], None, None, "person", 2, 6, 4.5)],
    turns=[
        Turn(0, "ines", "CHAIR", "Good morning.\n\n=Let us", ["Good morning.", "=Let us"], 0.0, 4.5, 3, (0, 9), [], 0.98),
        Turn(1, None, None, 'No\\t "one"\n@here', ['No\\t "one"\n@here'], None, None, 9, (10, 12), [], 0.41),
        Turn(2, "ines", "Ms. Lindqvist", "Begin; now.", ["Begin; now."], 1e-07, None, 11, (20, 30), [], 1.0),
    ],
)


def written(kind: str, *documents: Transcript, excel: bool = False) -> bytes:
    header, writer, _ = KINDS[kind]
    options = WriteOptions(excel=excel)
    return header(options) + b"".join(piece for one in documents for piece in writer(one, options))  # type: ignore[attr-defined]


def back(kind: str, data: bytes) -> list[Transcript]:
    found = []
    for document in load(f"readers.table:read_{kind}")(source_from_bytes(data, "a.csv")):
        assert document.transcript is not None
        found.append(document.transcript)
    return found


def turns(transcript: Transcript) -> list[Turn]:
    """What a table holds of the turns."""
    return [replace(turn, span=(0, 0), events=[], paragraphs=[], word_times=[]) for turn in transcript.turns]


def test_the_reader_knows_the_columns_that_the_writer_writes():
    assert TurnRow.__struct_fields__[: len(COLUMNS)] == COLUMNS


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("excel", [False, True])
def test_own_tables_come_back(kind: str, excel: bool):
    second = replace(SAMPLE, source=replace(SAMPLE.source, path="pier.txt"), metadata=Metadata(title="Pier"))
    found = back(kind, written(kind, SAMPLE, second, second, excel=excel))
    assert [one.source.path for one in found] == ["quay.txt", "pier.txt", "pier.txt"]
    assert [one.metadata for one in found] == [SAMPLE.metadata, second.metadata, second.metadata]
    for one in found:
        assert turns(one) == turns(SAMPLE)
        assert [turn.paragraphs for turn in one.turns] == [turn.paragraphs for turn in SAMPLE.turns]
        assert one.speakers == SAMPLE.speakers


@few
@given(transcripts(), st.sampled_from(sorted(KINDS)))
def test_any_own_table_comes_back(transcript: Transcript, kind: str):
    counted = [replace(turn, index=index) for index, turn in enumerate(transcript.turns)]
    spoken = {turn.speaker for turn in counted} - {"", None}
    wanted = replace(transcript, turns=counted)
    source = source_from_text(written(kind, wanted).decode())  # which takes zero bytes too
    found = [document.transcript for document in load(f"readers.table:read_{kind}")(source)]
    if not counted:
        assert found == []
        return
    [one] = found
    assert one is not None
    empty = [replace(t, label=t.label or None, speaker=t.speaker or None) for t in turns(wanted)]
    assert turns(one) == empty
    assert {speaker.id for speaker in one.speakers} == spoken
    assert [one.metadata.title, one.metadata.date] == [wanted.metadata.title or None, wanted.metadata.date or None]


def test_tsv_has_a_record_a_line_and_no_quotes():
    lines = written("tsv", SAMPLE).decode().split("\n")
    assert [len(line.split("\t")) for line in lines[:-1]] == [len(COLUMNS)] * 4
    assert lines[1].split("\t")[1:4] == ['The "new" quay', "2024-12-03", r"Harbour\tBoard"]
    assert lines[2].split("\t")[9] == r'No\\t "one"\n@here'


def test_tsv_for_excel_is_guarded():
    data = written("tsv", SAMPLE, excel=True)
    assert data.startswith(b"\xef\xbb\xbfdocument\ttitle")
    assert data.endswith(b"\r\n")
    [transcript] = back("tsv", data)
    assert transcript.turns[0].paragraphs == ["Good morning.", "=Let us"]
    assert b"\t'=1" in written("tsv", replace(SAMPLE, metadata=Metadata(title="=1")), excel=True)


def test_a_csv_of_ours_is_what_the_csv_module_reads():
    found = back("csv", written("csv", SAMPLE))
    listed = list(csv.DictReader(io.StringIO(written("csv", SAMPLE).decode(), newline="")))
    assert [row["text"] for row in listed] == [turn.text for turn in found[0].turns]


@pytest.mark.parametrize(
    ("column", "cell", "message"),
    [
        (4, "one", "'one' in column turn is no whole number"),
        (10, "soon", "'soon' in column start is no number"),
        (8, "ghost", "'ghost' is no kind of speaker"),
        (12, "9" * 40, "in column line is no whole number"),
    ],
)
def test_a_damaged_table_of_ours_names_the_row(column: int, cell: str, message: str):
    lines = written("tsv", SAMPLE).decode().split("\n")
    cells = lines[1].split("\t")
    cells[column] = cell
    with pytest.raises(InputError, match=message) as caught:
        back("tsv", "\n".join([lines[0], "\t".join(cells), *lines[2:]]).encode())
    assert caught.value.line == 2


def test_a_truncated_table_of_ours_says_so():
    data = written("csv", SAMPLE)
    with pytest.raises(InputError, match=r"this row has \d+ cells, and the header 15"):
        back("csv", data[: data.rindex(b"Begin")])


def test_the_command_reads_what_it_wrote():
    text = '[00:05] Ann: Here we are.\n\n[00:09] Bo: So it seems, "again".\n'
    first = transcript_cli.parse(text, path="pier.txt")
    for kind in KINDS:
        table = transcript_cli.convert(first, kind)
        assert transcript_cli.convert(transcript_cli.parse(table, format=kind), kind) == table


def test_a_track_of_labels_without_a_header():
    text = '0.500000\t2.950000\tAnn: Is it "late"?\n4.000000\t5.200000\tBo: It is.\n'
    assert rows(read(text, "tsv")) == [(None, 0.5, 2.95, 'Ann: Is it "late"?'), (None, 4.0, 5.2, "Bo: It is.")]
    assert [turn.label for turn in transcript_cli.parse(text, path="labels.txt", format=None).turns] == ["Ann", "Bo"]


def test_a_span_of_time_in_one_cell_and_frames_of_film():
    text = "Timespan,Content,Speaker\n0:00:00.5 - 0:00:02.9,Is it late?,Ann\n0:00:04.0 - 0:00:05.2,It is.,Bo\n"
    assert rows(read(text)) == [("Ann", 0.5, 2.9, "Is it late?"), ("Bo", 4.0, 5.2, "It is.")]
    film = "Speaker Name,Start Time,End Time,Text\nAnn,00:00:01;12,00:00:02;20,Is it late?\n"
    assert rows(read(film)) == [("Ann", 1.0, 2.0, "Is it late?")]


GUESSED = {
    "a word within the name": "id,scene,line_text,speaker,deleted\n1,1,Is the pier open?,Orla,FALSE\n2,1,\"It is, all of May.\",Bram,FALSE\n",
    "the raw line, label and all": "raw_text,speaking,character_id,raw_character_text\nOrla: Is the pier open?,true,4,Orla\n"
    '"Bram: It is, all of May.",true,9,Bram\n',
    "two words of another language": '"Дата";"Спикер";"Текст выступления"\n"01.02.2020";"Orla";"Is the pier open?"\n"01.02.2020";"Bram";"It is, all of May."\n',
    "the longest column": "when,speaker,party,remarks made\n1,Orla,X,Is the pier open?\n2,Bram,Y,\"It is, all of May.\"\n",
    "capitals within names": "startTimecode,speakerLabel,spokenText\n1,Orla,Is the pier open?\n2,Bram,\"It is, all of May.\"\n",
}  # fmt: skip


@pytest.mark.parametrize("name", GUESSED)
def test_columns_that_no_name_tells_are_told_by_what_stands_below(name: str):
    said = [(voice, text) for voice, _, _, text in rows(read(GUESSED[name]))]
    assert said == [("Orla", "Is the pier open?"), ("Bram", "It is, all of May.")]


def test_a_table_without_speakers_is_no_transcript():
    with pytest.raises(InputError, match="no column"):
        read("id,city,remark\n1,Oslo,a long walk by the sea and home\n2,Bergen,rain all day and no ferry\n")


def test_times_with_frames_between_semicolons():
    table = 'Speaker Name,Start Time,End Time,Text\nOrla,"00;00;01;03","00;00;04;10",Is it open?\nBram,"00;00;04;10","00;01;05;10",Yes.\n'
    assert rows(read(table)) == [("Orla", 1.0, 4.0, "Is it open?"), ("Bram", 4.0, 65.0, "Yes.")]


def test_marks_of_missing_values_are_no_words():
    table = "speaker,background,speech\nOrla,NA,Is it open?\nOrla,(Applause),NA\nBram,NA,None\nBram,None,Yes.\n"
    assert [(voice, text) for voice, _, _, text in rows(read(table))] == [("Orla", "Is it open?"), ("Bram", "Yes.")]
    assert [text for *_, text in rows(read("speaker,text\nOrla,How many?\nBram,None\n"))] == ["How many?", "None"]


def test_a_word_a_row_is_put_together_and_cut_at_pauses():
    said = "the lamp went out so we lit it again and sat down".split()
    words = [f"{200 * at},{word}" for at, word in enumerate(said)] + ["9000,then", "9200,somebody", "9400,knocked"]
    [document] = read_csv(source_from_text("Timestamp,Word\n" + "\n".join(words)))
    assert [(block.time, block.text) for block in document.blocks] == [(0.0, " ".join(said)), (9.0, "then somebody knocked")]


def test_remarks_above_and_within_a_table_without_a_header_are_no_rows():
    rows = '"00:00:01","00:00:04","Ida","Is it late, then?"\n"00:00:04","00:00:06","Ole","It is."\n'
    [document] = read_csv(source_from_text(f"// the first evening\n\n{rows}\n// the second\n\n{rows}"))
    said = [(block.voice, block.time, block.text) for block in document.blocks]
    assert sorted(set(said)) == [("Ida", 1.0, "Is it late, then?"), ("Ole", 4.0, "It is.")]
    assert len(said) == 4


@pytest.mark.parametrize("header", ["mytext,talker", "Text_Raw,Participant_ID", "remark,speaker"])
def test_the_only_column_beside_the_speakers_is_what_they_say(header: str):
    [document] = read_csv(source_from_text(f"{header}\nhello there,P1\nso late,P2\nyes it is,P1\n"))
    assert [(block.voice, block.text) for block in document.blocks] == [
        ("P1", "hello there"),
        ("P2", "so late"),
        ("P1", "yes it is"),
    ]


def test_a_dialogue_a_row_is_a_document_a_row():
    rows = 'id,dialogue,summary\n1,"Ida: Is it late?\r\nOle: It is.\r\nIda: Oh.",They look at the clock.\n2,"Una: Yes?\nPer: No.",They differ.\n'
    documents = list(read_csv(source_from_text(rows)))
    assert [[block.text for block in document.blocks] for document in documents] == [
        ["Ida: Is it late?", "Ole: It is.", "Ida: Oh."],
        ["Una: Yes?", "Per: No."],
    ]


def test_a_dialogue_in_one_line_is_parted_where_labels_come_back():
    rows = (
        "call;said\n".replace(";", ",")
        + '7,"bot: Good day.; human: Yes?; bot: Bye; and thanks."\n8,\n9,"bot: Good day.; human: No."\n'
    )
    documents = list(read_csv(source_from_text(rows)))
    assert [[block.text for block in document.blocks] for document in documents] == [
        ["bot: Good day.", "human: Yes?", "bot: Bye; and thanks."],
        ["bot: Good day.", "human: No."],
    ]


def test_remarks_with_a_colon_do_not_make_dialogues_of_rows():
    [document] = read_csv(source_from_text("said\nRemember: shut the gate.\nI will.\nSo: good night.\n"))
    assert len(document.blocks) == 3


def test_two_columns_without_a_header_are_who_and_what_where_names_come_back():
    rows = 'PERSON A,So here we are again.\nPERSON A,And it is late.\nPERSON B,"Yes, rather."\nPERSON A,Then good night.\n'
    [document] = read_csv(source_from_text(rows))
    assert [block.voice for block in document.blocks] == ["PERSON A", "PERSON A", "PERSON B", "PERSON A"]
    with pytest.raises(InputError, match="no column"):
        list(read_csv(source_from_text("weir,a low dam across a river\npier,a landing on posts\nquay,a landing of stone\n")))


def test_moments_of_a_day_in_a_table_are_its_date_and_no_times():
    rows = "timestamp,name,text\n2026-06-03T20:30:13.26,ida,so late\n2026-06-03T20:31:07,ole,so it is\n"
    [document] = read_csv(source_from_text(rows))
    assert [(block.voice, block.time) for block in document.blocks] == [("ida", None), ("ole", None)]
    assert {field.key: field.value for field in document.fields}["date"] == "2026-06-03"
    assert [warning.code for warning in document.warnings] == ["clock-times"]
