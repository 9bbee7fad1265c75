"""The speakers file: three ways of writing it, its mistakes, and the file to start from."""

from __future__ import annotations

import tomllib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_cli.errors import OptionsFileError
from transcript_cli.model import Metadata, SourceInfo, Speaker, Transcript, Turn
from transcript_cli.parser.draft import LabelUse, ParseOptions, SpeakerEntry
from transcript_cli.parser.people.resolve import resolve_people
from transcript_cli.parser.people.speakerfile import read_speakers, write_speakers_file

MARLOWE = SpeakerEntry("Helen R. Marlowe", "Secretary", "Ministry of Ports")

WAYS = {
    "header": ("s.csv", "label,name,title,organization\nMARLOWE,Helen R. Marlowe,Secretary,Ministry of Ports\n"),
    "header in another order": (
        "s.csv", "\ufeffname,LABEL,Organization,title\r\nHelen R. Marlowe,MARLOWE,Ministry of Ports,Secretary\r\n",
    ),
    "no header": ("s.csv", "MARLOWE,Helen R. Marlowe,Secretary,Ministry of Ports"),
    "semicolons": ("s.csv", "MARLOWE;Helen R. Marlowe;Secretary;Ministry of Ports"),
    "tabs": ("s.tsv", "MARLOWE\tHelen R. Marlowe\tSecretary\tMinistry of Ports"),
    "other words for the columns": (
        "s.csv", "born,speaker,name,office,party\n1960,MARLOWE,Helen R. Marlowe,Secretary,Ministry of Ports\n",
    ),
    "header, no ending": ("speakers", "label,name,title,organization\nMARLOWE,Helen R. Marlowe,Secretary,Ministry of Ports\n"),
    "table": ("s.toml", '[MARLOWE]\nname = "Helen R. Marlowe"\ntitle = "Secretary"\norganization = "Ministry of Ports"\n'),
    "inline table": (
        "s.toml", '"MARLOWE" = {name = " Helen R. Marlowe", title = "Secretary", organization = "Ministry of Ports"}',
    ),
}  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_ways_to_write_all_columns(way: str) -> None:
    path, text = WAYS[way]
    assert read_speakers(text, path) == {"MARLOWE": MARLOWE}


NAMES_ONLY = {
    "two columns": ("s.csv", 'MS. ROE,Jane Roe\n"ROE, JANE",Jane Roe\n\n'),
    "header": ("s.csv", 'label,name,title\nMS. ROE,Jane Roe,\n"ROE, JANE",Jane Roe\n'),
    "TOML": ("s.toml", '# who\n"MS. ROE" = "Jane Roe"\n"ROE, JANE" = "Jane Roe"\n'),
    "TOML, no ending": ("speakers", '"MS. ROE" = "Jane Roe"\n"ROE, JANE" = "Jane Roe"\n'),
    "plain": ("s.txt", "\ufeff# who\n\nMS. ROE = Jane Roe\n  ROE, JANE=Jane Roe\n"),
    "plain, quoted": ("s.txt", 'MS. ROE = "Jane Roe"\n"ROE, JANE" = Jane Roe\nMS. ROE = Jane Roe'),
}


@pytest.mark.parametrize("way", NAMES_ONLY)
def test_ways_to_write_names_alone(way: str) -> None:
    path, text = NAMES_ONLY[way]
    assert read_speakers(text, path) == {"MS. ROE": SpeakerEntry("Jane Roe"), "ROE, JANE": SpeakerEntry("Jane Roe")}


def test_a_label_may_hold_an_equals_sign() -> None:
    assert read_speakers("a=b = Ann", "s.txt") == {"a=b": SpeakerEntry("Ann")}


@pytest.mark.parametrize("path", ["s.csv", "s.toml", "s.txt"])
def test_an_empty_file_settles_nothing(path: str) -> None:
    assert read_speakers("", path) == {}


MISTAKES = {
    "wrong column": ("s.csv", "label,nam\nQ,Ann\n", 1, "columns"),
    "column twice": ("s.csv", "label,name,name\nQ,Ann,Bo\n", 1, "columns"),
    "two names": ("s.csv", "Q,Ann\n\nQ,Bo\n", 3, "twice"),
    "no name": ("s.csv", "Q,Ann\nA,\n", 2, "no name"),
    "no label": ("s.csv", "Q,Ann\n,Bo\n", 2, "without a label"),
    "too many cells": ("s.csv", "Q,Ann,Ms.,Acme,Inc.\n", 1, "5 cells"),
    "open quote": ("s.csv", 'Q,"Ann\n', 1, "CSV"),
    "broken TOML": ("s.toml", '"Q" = "Ann"\n"A" = \n', 2, "TOML"),
    "TOML cut off": ("s.toml", '"Q" = """Ann', None, "TOML"),
    "a number": ("s.toml", '"Q" = "Ann"\nA = 1\n', 2, "neither"),
    "label not quoted": ("s.toml", 'MR.ROE = "Ann"\n', 1, "neither"),
    "unknown key": ("s.toml", '[Q]\nnmae = "Ann"\n', 1, "neither"),
    "table without a name": ("s.toml", '[Q]\ntitle = "Ms."\n', 1, "no name"),
    "no equals sign": ("s.txt", "# who\nMS. ROE Ann\n", 2, "no '='"),
    "plain without a name": ("s.txt", "MS. ROE =\n", 1, "no name"),
    "plain twice": ("s.txt", "MS. ROE = Ann\nMS. ROE = Bo\n", 2, "twice"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_mistakes_say_where(mistake: str) -> None:
    path, text, line, word = MISTAKES[mistake]
    with pytest.raises(OptionsFileError, match=word) as caught:
        read_speakers(text, path)
    assert (caught.value.path, caught.value.line) == (path, line)


@given(st.text(max_size=60), st.sampled_from(["s.csv", "s.tsv", "s.toml", "s.txt", "s"]))
def test_any_text_is_read_or_refused(text: str, path: str) -> None:
    try:
        found = read_speakers(text, path)
    except OptionsFileError as error:
        assert error.path == path
    else:
        assert all(label.strip() and entry.name.strip() for label, entry in found.items())


@pytest.mark.parametrize("text", ["[" * 100_000, "a.b" * 5_000, "x = " + "[" * 50_000, '"' * 100_001, "a\x00b = c", ",\x00,\n"])
@pytest.mark.parametrize("path", ["s.csv", "s.toml", "s.txt"])
def test_hostile_files_are_refused_or_read(text: str, path: str) -> None:
    try:
        assert len(read_speakers(text, path)) == 1
    except OptionsFileError as error:
        assert len(str(error)) < 1_000


# --- a file to start from -------------------------------------------------------------------------------------------------


def transcript(said: list[tuple[str, str]], path: str | None = "talk.txt") -> Transcript:
    """A transcript of (label, text), its speakers as the parser finds them."""
    labels = list(dict.fromkeys(label for label, _ in said))
    found = resolve_people([LabelUse(label, 1, "") for label in labels], [], ParseOptions())
    turns = [
        Turn(
            index=i, speaker=found.by_label[label], label=label, text=text, paragraphs=[text], start=None, end=None, line=i + 1,
            span=(i, i + 1), events=[], confidence=1.0,
        )
        for i, (label, text) in enumerate(said)
    ]  # fmt: skip
    source = SourceInfo(path=path, format="text", encoding="utf-8", sha256="", bytes=0)
    return Transcript(source=source, metadata=Metadata(), speakers=found.speakers, turns=turns)


def test_the_file_to_start_from() -> None:
    text = write_speakers_file(
        transcript(
            [("MS. ROE", "Good morning."), ("Q", "Why?"), ("MS. ROE", "Because the quay\n\nis  late."), ("Ann Roe", "Yes.")]
        )
    )
    assert text == (
        "# The speakers of talk.txt: label = name.\n"
        "# Correct the names, then give this file to --speakers.\n"
        "\n"
        '# 2 turns, 7 words: "Because the quay is late."\n'
        '"MS. ROE" = "Ann Roe"\n'
        "\n"
        '# 1 turn, 1 word: "Yes."\n'
        '"Ann Roe" = "Ann Roe"\n'
        "\n"
        '# 1 turn, 1 word: "Why?"\n'
        '"Q" = "Q"\n'
    )
    assert read_speakers(text, "speakers")["MS. ROE"] == SpeakerEntry("Ann Roe")


def test_long_quotations_are_cut_at_a_word() -> None:
    text = write_speakers_file(transcript([("Q", "word " * 10_000), ("A", "x" * 5_000)]))
    assert max(map(len, text.splitlines())) < 120
    assert text.count(" …") == 2


def test_turns_without_a_label_are_left_out() -> None:
    one = transcript([("Q", "Why?")], path=None)
    silent = msgspec.structs.replace(one.turns[0], index=1, speaker=None, label=None, text="Hm.", paragraphs=["Hm."])
    text = write_speakers_file(msgspec.structs.replace(one, turns=[*one.turns, silent]))
    assert "Hm." not in text and text.startswith("# The speakers: label")


def test_speakers_who_share_a_name_stay_two() -> None:
    said = [(label, "Yes.") for label in ("MR. HALE", "MS. HALE", "Mr. POE of Ohio", "Mr. POE of Iowa", "HALE")]
    names = {label: entry.name for label, entry in read_speakers(write_speakers_file(transcript(said)), "s.toml").items()}
    assert names == {
        "MR. HALE": "Mr. Hale",
        "MS. HALE": "Ms. Hale",
        "Mr. POE of Ohio": "Mr. Poe (Ohio)",
        "Mr. POE of Iowa": "Mr. Poe (Iowa)",
        "HALE": "Hale",
    }


def test_speakers_whom_nothing_tells_apart_keep_their_ids() -> None:
    one = transcript([("A", "Yes."), ("B", "No.")])
    speakers = [
        Speaker(id="roe", name="Roe", labels=["A"]),
        Speaker(id="roe-2", name="roe ", labels=["B"]),
        Speaker(id="x", name=" ", labels=["C"]),
    ]
    found = read_speakers(write_speakers_file(msgspec.structs.replace(one, speakers=speakers)), "s.toml")
    assert [entry.name for entry in found.values()] == ["Roe", "roe  [roe-2]", "x"]


hostile = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("\"'\\#=\n\r\t\x00\x7f\u2028\u202e\ufeff,[]{}.\U000e0001 "),
    min_size=1,
).filter(lambda label: bool(label.strip()))


@given(st.lists(st.tuples(hostile, hostile), max_size=8))
def test_the_file_reads_back_to_the_same_speakers(said: list[tuple[str, str]]) -> None:
    before = transcript(said, path=said[0][0] if said else None)
    text = write_speakers_file(before)
    entries = read_speakers(text, "speakers.toml")
    assert list(entries) == list(tomllib.loads(text)) == [label for s in before.speakers for label in s.labels]
    assert all(ord(char) >= 32 or char == "\n" for char in text)
    labels = list(dict.fromkeys(label for label, _ in said))
    after = resolve_people([LabelUse(label, 1, "") for label in labels], [], ParseOptions(speakers=entries))
    assert [s.labels for s in after.speakers] == [s.labels for s in before.speakers]
    assert after.warnings == []
