"""Chunks: nothing is lost, no sentence is cut, and every piece says whose it is."""

from __future__ import annotations

import json
from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transcript_cli.model import Event, Metadata, SourceInfo, Speaker, Transcript, Turn, WordTime
from transcript_cli.writers import WriteOptions
from transcript_cli.writers.chunks import Chunk, chunks_of, write_chunks

from .strategies import texts, transcripts


def turn(index: int, speaker: str | None, text: str, **more: object) -> Turn:
    given = {"start": None, "end": None, "events": [], "confidence": 1.0, "span": (100 * index, 100 * index + 99), **more}
    return Turn(
        index=index, speaker=speaker, label=speaker and speaker.upper(), text=text, paragraphs=text.split("\n\n"),
        line=index + 1, **given,
    )  # fmt: skip


def transcript(*turns: Turn) -> Transcript:
    return Transcript(
        source=SourceInfo(path="quay.txt", format="text", encoding="utf-8", sha256="0" * 64, bytes=1),
        metadata=Metadata(title="The quay", date="2021-05-04"),
        speakers=[Speaker("ann", "Ann Low", ["ANN"]), Speaker("bob", "Bob Finch", ["BOB"])],
        turns=list(turns),
    )


def said(chunks: list[Chunk]) -> dict[int, str]:
    """The text of each turn, put together from its pieces."""
    found: defaultdict[int, str] = defaultdict(str)
    for chunk in chunks:
        for part in chunk.turns:
            assert part.offset == len(found[part.turn])
            found[part.turn] += part.text
    return dict(found)


def pieces(text: str, words: int = 1) -> list[str]:
    """One turn cut as finely as it may be."""
    return [chunk.turns[0].text for chunk in chunks_of(transcript(turn(0, "ann", text)), words)]


# --- nothing is lost ------------------------------------------------------------------------------------------------------


@settings(max_examples=150)
@given(transcripts(), st.integers(1, 12))
def test_the_pieces_of_a_turn_are_its_text(document: Transcript, words: int):
    expected = {turn.index: turn.text for turn in document.turns if turn.text}
    assert said(list(chunks_of(document, words))) == expected


sentences = st.lists(
    st.sampled_from(["Yes.", "I do not know.", "Mr. Low said so.", "Why?", "この船です。"]), min_size=1, max_size=9
)


@settings(max_examples=150)
@given(st.lists(sentences, max_size=6), st.integers(1, 20))
def test_a_chunk_has_no_more_words_unless_it_is_one_sentence(turns: list[list[str]], words: int):
    document = transcript(*(turn(at, ("ann", "bob")[at % 2], " ".join(text)) for at, text in enumerate(turns)))
    chunks = list(chunks_of(document, words))
    assert all(chunk.words <= words or chunk.text.count(".") + chunk.text.count("。") <= 2 for chunk in chunks)
    ends = (".", "?", "。", " ")
    assert all(part.text.endswith(ends) for chunk in chunks for part in chunk.turns)
    assert not any(part.text.rstrip().endswith("Mr.") for chunk in chunks for part in chunk.turns)


@given(texts)
def test_any_text_is_cut_without_loss(text: str):
    assert "".join(pieces(text)) == text


# --- where it is cut ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left. She stayed.", ["He left. ", "She stayed."]),
        ("Mr. Low met Dr. Finch of the U.S. Senate. They sat.", ["Mr. Low met Dr. Finch of the U.S. Senate. ", "They sat."]),
        ("It was No. 5 on the list. Yes.", ["It was No. 5 on the list. ", "Yes."]),
        ("Did you? No. I did not.", ["Did you? ", "No. ", "I did not."]),
        ('"Why?" he said. "Go!" Then he went.', ['"Why?" he said. ', '"Go!" ', "Then he went."]),
        ("I was... There it is. Good.", ["I was... There it is. ", "Good."]),
        ("Am 3. Oktober kam er, z.B. Nachts. Dann ging er.", ["Am 3. Oktober kam er, z.B. Nachts. ", "Dann ging er."]),
        ("今日は。本当ですか？はい。", ["今日は。", "本当ですか？", "はい。"]),
        ("彼は「はい。」と言った。終わり。", ["彼は「はい。」と言った。", "終わり。"]),
        ("هل جاء؟ نعم، جاء.", ["هل جاء؟ ", "نعم، جاء."]),
        ("वह आया। वह गया।", ["वह आया। ", "वह गया।"]),
        ("First\n\nsecond. Third", ["First\n\n", "second. ", "Third"]),
        ("no end at all here", ["no end at all here"]),
    ],
)
def test_sentences(text: str, expected: list[str]):
    assert pieces(text) == expected


def test_an_event_is_never_cut():
    text = "Thank you. (Applause. Cheers.) And now."
    document = transcript(turn(0, "ann", text, events=[Event("audience", "(Applause. Cheers.)", 11, (0, 9))]))
    assert [chunk.turns[0].text for chunk in chunks_of(document, 1)] == ["Thank you. ", "(Applause. Cheers.) ", "And now."]


def test_short_turns_share_a_chunk_and_one_that_fits_is_not_cut():
    document = transcript(
        turn(0, "ann", "One two three."), turn(1, "bob", "Four five."), turn(2, "ann", "Six seven. Eight nine ten.")
    )
    first, second = chunks_of(document, 8)
    assert first.text == "Ann Low: One two three.\nBob Finch: Four five."
    assert first.speakers == ["Ann Low", "Bob Finch"]
    assert (first.words, first.span) == (5, (0, 199))
    assert second.text == "Ann Low: Six seven. Eight nine ten."


def test_a_turn_that_must_be_cut_repeats_its_speaker():
    document = transcript(turn(0, "bob", "Well."), turn(1, "ann", "One two. Three four. Five six."), turn(2, "bob", "Seven."))
    assert [chunk.text for chunk in chunks_of(document, 4)] == [
        "Bob Finch: Well.",
        "Ann Low: One two. Three four.",
        "Ann Low: Five six.\nBob Finch: Seven.",
    ]


def test_a_sentence_that_is_too_long_stands_alone():
    document = transcript(turn(0, "ann", "Yes. A sentence that is much too long for it. No."))
    assert [chunk.words for chunk in chunks_of(document, 3)] == [1, 9, 1]


def test_characters_count_as_words_where_there_are_no_spaces():
    [chunk] = chunks_of(transcript(turn(0, "ann", "船が二隻 abc")), 200)
    assert chunk.words == 5


# --- captions -------------------------------------------------------------------------------------------------------------


def caption(index: int, text: str, speaker: str = "ann") -> Turn:
    return turn(index, speaker, text, start=float(index), end=index + 0.5)


def test_captions_are_not_parted_within_a_sentence():
    document = transcript(
        caption(0, "The boat that"), caption(1, "left is back."), caption(2, "Good."), caption(3, "Is it?", "bob")
    )
    chunks = list(chunks_of(document, 6))
    assert [chunk.text for chunk in chunks] == ["Ann Low: The boat that left is back.", "Ann Low: Good.\nBob Finch: Is it?"]
    assert [(chunk.start, chunk.end) for chunk in chunks] == [(0.0, 1.5), (2.0, 3.5)]


def test_captions_without_any_marks_are_parted_between_captions():
    document = transcript(*(caption(at, "one two three") for at in range(6)))
    assert [chunk.words for chunk in chunks_of(document, 7)] == [6, 6, 6]


def test_word_times_say_when_a_piece_begins_and_ends():
    times = [WordTime("One.", 0, 1.0, 1.5), WordTime("Two.", 5, 2.0, 2.5)]
    document = transcript(turn(0, "ann", "One. Two.", start=0.5, end=3.0, word_times=times))
    assert [(chunk.start, chunk.end) for chunk in chunks_of(document, 1)] == [(0.5, 1.5), (2.0, 3.0)]


# --- the output -----------------------------------------------------------------------------------------------------------


def test_a_line_a_chunk():
    document = transcript(turn(0, "ann", "One two. Three four.", start=1.0), turn(1, None, "Five."))
    lines = b"".join(write_chunks(document, WriteOptions(words=2))).decode().splitlines()
    assert [json.loads(line)["chunk"] for line in lines] == [0, 1, 2]
    assert json.loads(lines[1]) == {
        "document": "quay.txt", "chunk": 1, "title": "The quay", "date": "2021-05-04", "speakers": ["Ann Low"],
        "text": "Ann Low: Three four.",
        "turns": [
            {"turn": 0, "speaker": "ann", "name": "Ann Low", "text": "Three four.", "offset": 9, "span": [0, 99],
             "start": 1.0, "end": None}
        ],
        "span": [0, 99], "start": 1.0, "end": None, "words": 2,
    }  # fmt: skip
    assert json.loads(lines[2])["text"] == "Five."


def test_a_turn_of_a_million_marks_is_quick():
    for text in ("." * 1_000_000, "a." * 300_000, ".)" * 300_000, "\n" * 500_000, "(" * 500_000 + ".", "Yes. " * 100_000):
        assert said(list(chunks_of(transcript(turn(0, "ann", text)), 50))) == {0: text}
