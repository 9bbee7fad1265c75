"""What each format looks like, what it keeps, and what it does with text that means something to it."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import jsonschema
import msgspec
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from transcript_cli.errors import FormatError
from transcript_cli.formats import FORMATS, load
from transcript_cli.model import Block, Event, Metadata, SourceInfo, Speaker, Transcript, Turn, Warning
from transcript_cli.readers.markdown import read_markdown
from transcript_cli.schema import json_schema
from transcript_cli.source import source_from_text
from transcript_cli.writers import PIECE, TurnRow, WriteOptions
from transcript_cli.writers.captions import write_srt, write_webvtt
from transcript_cli.writers.docx import write_docx
from transcript_cli.writers.json import write_json, write_jsonl, write_turns
from transcript_cli.writers.markdown import write_markdown
from transcript_cli.writers.podcast import write_podcast
from transcript_cli.writers.table import csv_header, write_csv, write_tsv
from transcript_cli.writers.text import write_text

from .strategies import NASTY, texts, transcripts

few = settings(max_examples=40)  # whole transcripts take their time
GOLDEN = Path(__file__).parent / "golden"
Writer = Callable[[Transcript, WriteOptions], Iterator[bytes]]
WRITERS: list[Writer] = [load(row.writer) for row in FORMATS if row.writer]
NEED_TIMES = (write_webvtt, write_srt, write_podcast)
"""What is made of times refuses turns without any."""
LOSSLESS = (write_csv, write_tsv)
"""What has room for any character; JSON escapes some, and no text file for people holds a zero byte."""


def turn(index: int, speaker: str | None, label: str | None, *paragraphs: str, start: float | None = None, **more) -> Turn:
    """A turn on line 10 (index + 1)."""
    given = {"events": [], "span": (100 * index, 100 * index + 90), "confidence": 0.98, "end": None, **more}
    text = "\n\n".join(paragraphs)
    return Turn(
        index=index,
        speaker=speaker,
        label=label,
        text=text,
        paragraphs=list(paragraphs),
        start=start,
        line=10 * index + 10,
        **given,
    )


def transcript(*turns: Turn, speakers: list[Speaker] | None = None, **about: object) -> Transcript:
    return Transcript(
        source=SourceInfo(path="quay.txt", format="text", encoding="utf-8", sha256="ab" * 32, bytes=1234),
        metadata=Metadata(**about),
        speakers=speakers or [],
        turns=list(turns),
    )


SAMPLE = msgspec.structs.replace(
    transcript(
        turn(
            0, "ines-lindqvist", "CHAIR LINDQVIST", "Good morning. (Laughter.) It is late, \"as always\".", "Let us begin.",
            start=0.0, end=4.5,
            events=[
                Event("audience", "(Laughter.)", 14, (30, 41)),
                Event("overlap", "[Crosstalk]", None, (88, 99)),
            ],
        ),
        turn(1, "q", "Q", "=Is it* #1?\nOr # 2?", "# What of the_quay & its <b>cost</b>?", start=62.25),
        turn(2, None, None, "- Nobody knows.", start=3725.0, confidence=0.41),
        speakers=[
            Speaker("ines-lindqvist", "Inés Lindqvist", ["CHAIR LINDQVIST"], "Chair", "Harbour Board", "person", 1, 11, 4.5),
            Speaker("q", "Q", ["Q"], None, None, "group", 1, 12),
        ],
        title='The "new" quay: two years late', organization="Harbour Board", date="2024-12-03", kind="Hearing",
        participants=["Inés Lindqvist", "Omar: the clerk"], extra={"docket": "no. 7", "yes": ["a", "b"]},
    ),
    warnings=[Warning(30, "no-labels", "nobody is named here")],
)  # fmt: skip


def output(writer: Writer, document: Transcript, **options: bool) -> str:
    """What is written; of a Word file, which is a zip archive, the document itself."""
    data = b"".join(writer(document, WriteOptions(**options)))
    if writer is write_docx:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            assert archive.testzip() is None
            data = archive.read("word/document.xml")
    return data.decode()


def table(document: Transcript, *, excel: bool = False) -> str:
    return csv_header(WriteOptions(excel=excel)).decode() + output(write_csv, document, excel=excel)


GOLDENS: dict[str, Callable[[], str]] = {
    "sample.json": lambda: output(write_json, SAMPLE, pretty=True),
    "sample.jsonl": lambda: output(write_jsonl, SAMPLE),
    "sample.turns.jsonl": lambda: output(write_turns, SAMPLE),
    "sample.csv": lambda: table(SAMPLE),
    "sample.excel.csv": lambda: table(SAMPLE, excel=True),
    "sample.txt": lambda: output(write_text, SAMPLE),
    "sample.md": lambda: output(write_markdown, SAMPLE),
    "schema.json": lambda: json.dumps(json_schema(), indent=2) + "\n",
}


@pytest.mark.parametrize("name", GOLDENS)
def test_golden(name: str):
    """UPDATE_GOLDEN=1 in the environment writes the files anew: look at the difference before you keep it."""
    found = GOLDENS[name]().encode()
    if os.environ.get("UPDATE_GOLDEN"):
        (GOLDEN / name).write_bytes(found)
    assert found == (GOLDEN / name).read_bytes()


# --- all of them ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.__name__)
@few
@given(document=transcripts(), excel=st.booleans(), pretty=st.booleans())
def test_every_writer_gives_utf_8_for_any_transcript(writer: Writer, document: Transcript, excel: bool, pretty: bool):
    try:
        found = output(writer, document, excel=excel, pretty=pretty)
    except FormatError as error:
        assert writer in NEED_TIMES
        assert all(turn.start is None for turn in document.turns if turn.text)
        assert "this transcript has no times" in error.message and error.advice and "--to text" in error.advice
    else:
        assert "\0" not in found or writer in LOSSLESS


@pytest.mark.parametrize("writer", NEED_TIMES, ids=lambda writer: writer.__name__)
def test_what_is_made_of_times_refuses_turns_without_any(writer: Writer):
    with pytest.raises(FormatError, match=r"^quay\.txt: this transcript has no times, and .* cannot do without\. Write it"):
        output(writer, transcript(turn(0, None, "A", "yes"), turn(1, None, "B", "no")))
    assert "yes" in output(writer, transcript(turn(0, None, "A", "yes"), turn(1, None, "B", "no", start=1.0)))


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.__name__)
def test_lone_surrogates_are_replaced(writer: Writer):
    said = turn(0, "\udc80", "A\ud800", "b\udfff c", start=1.0)
    document = transcript(said, title="t\ud83d", extra={"k\ud800": ["\udfff"]})
    assert "b\ufffd c" in output(writer, document)


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.__name__)
def test_a_long_document_comes_in_pieces(writer: Writer):
    words = [f"{number:05x}" for number in random.Random(7).sample(range(16**5), 200_000)]  # which cannot be packed to nothing
    document = transcript(*(turn(i, None, "A", " ".join(words[200 * i : 200 * (i + 1)]), start=float(i)) for i in range(1000)))
    pieces = list(writer(document, WriteOptions()))
    assert len(pieces) > (1 if writer is write_docx else 10)
    assert all(PIECE <= len(piece) < 2 * PIECE for piece in pieces[:-1])


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.__name__)
def test_an_empty_transcript_is_no_error(writer: Writer):
    assert isinstance(output(writer, transcript()), str)


# --- json -----------------------------------------------------------------------------------------------------------------


@few
@given(transcripts())
def test_json_is_the_model_in_the_contract_s_order(document: Transcript):
    whole = msgspec.json.encode(document)
    assert output(write_json, document) == whole.decode() + "\n"
    assert output(write_json, document, pretty=True) == msgspec.json.format(whole, indent=2).decode() + "\n"
    assert output(write_jsonl, document, pretty=True) == output(write_json, document)
    assert list(json.loads(whole)) == ["version", "source", "metadata", "speakers", "turns", "warnings"]


@few
@given(transcripts())
def test_turns_are_a_line_each_with_the_document_s_fields(document: Transcript):
    rows = [json.loads(line) for line in output(write_turns, document).split("\n")[:-1]]
    assert [row["turn"] for row in rows] == [t.index for t in document.turns]
    for row, said in zip(rows, document.turns, strict=True):
        assert list(row) == list(TurnRow.__struct_fields__)
        assert (row["document"], row["title"]) == (document.source.path, document.metadata.title)
        assert (row["text"], row["words"]) == (said.text, len(said.text.split()))
        speaker = next((s for s in document.speakers if s.id == said.speaker), None)
        assert (row["name"], row["kind"]) == ((speaker.name, speaker.kind) if speaker else (None, None))


@few
@given(transcripts())
def test_what_is_written_follows_the_schema(document: Transcript):
    jsonschema.Draft202012Validator(json_schema()).validate(json.loads(output(write_json, document)))


def _set(where: list, key: object, value: object) -> Callable[[dict], None]:
    def change(document: dict) -> None:
        inner = document
        for step in where:
            inner = inner[step]
        if value is KeyError:
            del inner[key]
        else:
            inner[key] = value

    return change


@pytest.mark.parametrize(
    "change",
    [
        _set([], "version", 2),
        _set([], "more", 1),
        _set(["turns", 0], "line", "10"),
        _set(["turns", 0], "span", [1]),
        _set(["turns", 0], "label", KeyError),
        _set(["turns", 0, "events", 0], "extra", 1),
        _set(["speakers", 0], "kind", "robot"),
        _set(["metadata"], "participants", None),
        _set(["source"], "sha256", None),
    ],
)
def test_the_schema_refuses_what_is_not_a_transcript(change: Callable[[dict], None]):
    document = json.loads(output(write_json, SAMPLE))
    validator = jsonschema.Draft202012Validator(json_schema())
    assert validator.is_valid(document)
    change(document)
    assert not validator.is_valid(document)


def test_the_schema_is_one_and_says_what_fields_mean():
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$defs"]["Turn"]["properties"]["text"]["description"] == "The paragraphs joined by a blank line."
    assert "$id" not in schema


# --- csv ------------------------------------------------------------------------------------------------------------------


def _as_csv(value: object) -> str:
    return "" if value is None else str(value)


@few
@given(transcripts())
def test_csv_is_read_back_by_the_csv_module_cell_by_cell(document: Transcript):
    rows = list(csv.reader(io.StringIO(table(document), newline="")))
    wanted = [json.loads(line) for line in output(write_turns, document).split("\n")[:-1]]
    assert rows == [list(TurnRow.__struct_fields__), *([_as_csv(value) for value in row.values()] for row in wanted)]


def test_csv_has_quotes_only_where_they_are_needed():
    line = output(write_csv, transcript(turn(0, None, "A", "it's; a\ttab"), title='say "hi"')).strip()
    assert line == 'quay.txt,"say ""hi""",,,0,,,A,,it\'s; a\ttab,,,10,3,0.98'


@pytest.mark.parametrize(
    "text",
    [
        "=1",
        "+1",
        "-1",
        "@a",
        "\t1",
        "\r1",
        "\x001",
        "＝1",
        "＋1",
        "－1",
        "＠a",
        " =1",
        "\n\n=1",
        "\u00a0=1",
        "\ufeff=1",
        "\u200b +1",
    ],
)
def test_excel_gets_a_guard_before_what_it_would_run_and_plain_csv_does_not(text: str):
    document = transcript(turn(0, "x", text, text), speakers=[Speaker("x", text, [])], title=text)
    for excel, wanted in ((True, "'" + text), (False, text)):
        body = table(document, excel=excel).removeprefix("\ufeff")
        row = next(csv.DictReader(io.StringIO(body, newline="")))
        assert {row[name] for name in ("title", "name", "label", "text")} == {wanted}


def test_excel_leaves_numbers_and_harmless_text_alone():
    document = transcript(turn(0, None, "A", "a = b", start=-1.5))
    found = table(document, excel=True)
    assert found.startswith("\ufeffdocument,title,")
    assert found.endswith(",A,,a = b,-1.5,,10,3,0.98\r\n")


# --- text -----------------------------------------------------------------------------------------------------------------


def test_text_documents_can_stand_one_after_the_other():
    one = output(write_text, transcript(turn(0, None, "A", "yes"), title="T"))
    assert one + one == "T\n\nA: yes\n\nT\n\nA: yes\n\n"


@pytest.mark.parametrize(
    ("start", "stamp"),
    [
        (0.0, "[00:00:00] "),
        (62.25, "[00:01:02.250] "),
        (59.9996, "[00:01:00] "),
        (360_000.0, "[100:00:00] "),
        (None, ""),
        (-1.0, ""),
    ],
)
def test_times(start: float | None, stamp: str):
    assert output(write_text, transcript(turn(0, None, "A", "yes", start=start))) == f"{stamp}A: yes\n\n"
    assert output(write_markdown, transcript(turn(0, None, "A", "yes", start=start))) == f"{stamp}**A:** yes\n"


@pytest.mark.parametrize(
    ("at", "wanted"),
    [(0, "A:\n\n(x)\n\none\n\ntwo"), (51, "A: one\n\n(x)\n\ntwo"), (95, "A: one\n\ntwo\n\n(x)")],
)
def test_events_printed_apart_go_back_between_the_paragraphs(at: int, wanted: str):
    said = turn(0, None, "A", "one", "two", events=[Event("other", "(x)", None, (at, at + 3))])
    assert output(write_text, transcript(said)).rstrip() == wanted


def test_a_speaker_s_name_stands_in_for_a_missing_label():
    document = transcript(turn(0, "jo", None, "yes"), speakers=[Speaker("jo", "Jo Marsh", [])])
    assert output(write_text, document).startswith("Jo Marsh: yes")


def test_turns_of_nobody_are_told_apart_as_in_captions():
    assert output(write_text, transcript(turn(0, None, None, "Yes."))) == "Yes.\n\n"
    document = transcript(turn(0, None, None, "Yes."), turn(1, None, "A", "No."), turn(2, None, None, "Yes!", start=1.0))
    assert output(write_text, document) == ">> Yes.\n\nA: No.\n\n[00:00:01] >> Yes!\n\n"
    assert output(write_markdown, document) == "\\>> Yes.\n\n**A:** No.\n\n[00:00:01] \\>> Yes!\n"


def test_what_happens_between_turns_is_said_by_nobody():
    document = transcript(turn(0, None, "A", "Yes.", start=1.0), turn(1, None, None, "(A horn sounds.)", start=2.0))
    assert output(write_text, document) == "[00:00:01] A: Yes.\n\n[00:00:02] (A horn sounds.)\n\n"
    assert output(write_srt, document).split("\n")[2::4] == ["A: Yes.", "(A horn sounds.)"]


def test_a_label_without_speech_stands_alone():
    assert output(write_text, transcript(turn(0, None, "A"))) == "A:\n\n"
    assert output(write_markdown, transcript(turn(0, None, "A"))) == "**A:**\n"


# --- markdown -------------------------------------------------------------------------------------------------------------


def _blocks(markdown: str) -> list[Block]:
    return next(read_markdown(source_from_text(markdown))).blocks


MARKUP = (
    "I said * and ** and _that_ and __that__", "snake_case and SPEAKER_05", "`code` and ``more``", "~~no~~",
    "a < b > c & d", "<b>bold</b> <br> <!-- no -->", "&amp; &#42; &lt;", "[link](http://x.example) [ref][1]",
    "back\\slash \\* end\\", "a | b", "**Jane:** yes", "10: a", "(Laughter.) [crosstalk]", "1. one", "12) twelve",
    "- item", "+ item", "* item", "# heading", "###### six", "# # #", "> quote", "| a | b |", "---", "***", "___",
    "===", "- - -", "~~~", "```", "{% tag %}", "{{ tag }}", "2024", "1.5 per cent", "-5 degrees", "#hashtag", "--",
    "--- | ---", "<!-- gone -->", "&", "!", "\\", "[x]: y",
)  # fmt: skip


@pytest.mark.parametrize("text", MARKUP)
def test_speech_is_never_markup(text: str):
    found = _blocks(output(write_markdown, transcript(turn(0, None, "A", "first", text, text))))
    assert [(block.kind, block.text, block.marks) for block in found[1:]] == [("line", text, ())] * 2
    beside = _blocks(output(write_markdown, transcript(turn(0, None, text, text))))
    assert [block.text for block in beside] == [f"{' '.join(text.split())}: {text}"]


@pytest.mark.parametrize("text", MARKUP)
def test_speech_is_never_markup_to_others_either(text: str):
    """Tables, strike-outs and links are what the common readers of Markdown know besides the standard."""
    tokens = (
        MarkdownIt("commonmark")
        .enable(["table", "strikethrough"])
        .parse(output(write_markdown, transcript(turn(0, None, "A", "first", text, f"one\n{text}"))))
    )
    inline = [token.children or [] for token in tokens if token.type == "inline"]
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"] * 3
    shown = ["".join("\n" if child.type == "hardbreak" else child.content for child in children) for children in inline]
    assert shown == ["A: first", text, f"one\n{text}"]


@given(st.lists(texts, max_size=4))
def test_any_paragraph_comes_back_through_the_markdown_reader(paragraphs: list[str]):
    visible = [
        p
        for p in (" ".join(p.replace("\0", "").split()).strip("\u200b\u2066\u2069\u202e\ufeff \u00a0") for p in paragraphs)
        if p
    ]
    found = _blocks(output(write_markdown, transcript(turn(0, None, "A", *["yes", *visible]))))
    assert [(block.kind, block.text) for block in found[1:]] == [("line", p) for p in visible]


def test_plain_speech_has_no_backslash():
    text = 'It\'s 10:30 -- "late", (they) said; [sic] #1 of 3! 50% & more? e.g. a-b_c @ $5. 1,000 = x + y > z'
    assert text in output(write_markdown, transcript(turn(0, None, "A", text, text)))


def _front_matter(markdown: str) -> str:
    return markdown.removeprefix("---\n").partition("\n---\n")[0]


@given(st.dictionaries(texts, texts, max_size=4), texts, st.lists(texts, min_size=1, max_size=3))
def test_front_matter_is_yaml_that_says_the_same(extra: dict[str, str], title: str, people: list[str]):
    known = {"title": title} if title else {}
    wanted = {**known, "participants": people, **{k: v for k, v in extra.items() if k not in ("title", "participants")}}
    markdown = output(write_markdown, transcript(title=title, participants=people, extra=extra))
    found = yaml.load(_front_matter(markdown), Loader=yaml.BaseLoader)
    if "title" in extra and not title:
        wanted["title"] = extra["title"]
    assert found == wanted


@pytest.mark.parametrize("value", NASTY)
def test_front_matter_values_are_strings_for_any_yaml_reader(value: str):
    found = yaml.safe_load(_front_matter(output(write_markdown, transcript(event=value, extra={"no": [value]}))))
    assert [str(item) for item in found["no"]] == [value]
    assert str(found.get("event", "")) == value


def test_the_metadata_s_own_fields_win_over_extra_ones():
    markdown = output(write_markdown, transcript(title="T", extra={"title": "other", "more": {"a": [1, None, {}]}}))
    assert yaml.safe_load(_front_matter(markdown)) == {"title": "T", "more": {"a": [1, None, {}]}}
