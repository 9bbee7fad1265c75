"""Counting: whole words in any spelling, longest first, by any field, against an independent count."""

from __future__ import annotations

import pickle
import re
import sys
import unicodedata
from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from transcript_cli.counting import mentions as count_mentions
from transcript_cli.errors import UsageError
from transcript_cli.mentions import (
    MentionCounter,
    Term,
    automaton,
    concordance_rows,
    context,
    document_terms,
    find_mentions,
    report_rows,
    term_from_option,
)
from transcript_cli.model import Event, Metadata, SourceInfo, Speaker, Transcript, Turn


def transcript(
    *turns: tuple[str | None, str],
    path: str | None = "a.txt",
    date: str | None = None,
    titles: dict[str, str] | None = None,
    events: Sequence[Event] = (),
) -> Transcript:
    """Turns of (name of the speaker, text); the id is the name in small letters."""
    names = dict.fromkeys(name for name, _ in turns if name)
    return Transcript(
        source=SourceInfo(path=path, format="text", encoding="utf-8", sha256="", bytes=0),
        metadata=Metadata(date=date),
        speakers=[Speaker(id=name.lower(), name=name, labels=[name], title=(titles or {}).get(name)) for name in names],
        turns=[
            Turn(i, name and name.lower(), name, text, text.split("\n\n"), None, None, 2 * i + 1, (0, 0), list(events), 1.0)
            for i, (name, text) in enumerate(turns)
        ],
    )


def found(text: str, *terms: str | Term) -> list[str]:
    """The mentions of the terms in a text, as they stand there."""
    wanted = [term_from_option(term) if isinstance(term, str) else term for term in terms]
    return [mention.text for mention in find_mentions(transcript((None, text)), wanted)]


# --- what is a mention ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("term", "text", "expected"),
    [
        ("quay", "The quay, the QUAY; Quay's and Quay’s. Quays, requay, quay_2, quay2.", ["quay", "QUAY", "Quay", "Quay"]),
        ("US", "US and U.S. and us and Us and the US’s", ["US", "US"]),
        ("IT", "IT is it.", ["IT"]),
        ("G7", "g7 and G7", ["g7", "G7"]),
        ("U.S.", "The U.S. and the u.s., the U.S.-led, the U.S.S.R.", ["U.S.", "U.S."]),
        ("don", "Don't ask Don. Don’t! Don’s", ["Don", "Don"]),
        ("New York", "New\nYork, New \t York, New\xa0York, new-york", ["New\nYork", "New \t York", "New\xa0York"]),
        ("New York", "It is all new.\n\nYork is old.", []),
        ("O'Brien", "O’Brien, O'BRIEN’s, O‘Brien", ["O’Brien", "O'BRIEN", "O‘Brien"]),
        ("Jean-Pierre", "Jean-Pierre Jean‐Pierre Jean‑Pierre Jean–Pierre Jean\xadPierre Jean Pierre, Jean – Pierre", 5),
        ("JeanPierre", "Jean\xadPierre", ["Jean\xadPierre"]),
        ("café", "cafe\u0301s, cafe\u0301, café", ["cafe\u0301", "café"]),
        ("cafe\u0301", "café", ["café"]),
        ("cafe", "cafe\u0301", []),
        ("naïve", "a na\u200bi\u0308ve  idea", ["na\u200bi\u0308ve"]),
        ("Istanbul", "İstanbul, istanbul, I\u0307stanbul", ["İstanbul", "istanbul", "I\u0307stanbul"]),
        ("Οδός", "ΟΔΌΣ και οδός", ["ΟΔΌΣ", "οδός"]),
        ("東京", "私は東京に住む", ["東京"]),
        ("NATO", "北约NATO成员 xNATO", ["NATO"]),
        ("ไทย", "ประเทศไทยใหม่", ["ไทย"]),
        ("กร", "กรุง", []),
        ("서울", "서울 \u1109\u1165\u110b\u116e\u11af", ["서울", "\u1109\u1165\u110b\u116e\u11af"]),
        ("#quay", "Say #quay, not # quay", ["#quay"]),
        ("Київ", "у Києві, Київ!", ["Київ"]),
        ("quay", "qu\ud800ay quay \udfff", ["quay"]),
        ("\udc80x", "quay", []),
        ("…", "Well… yes", ["…"]),
    ],
)  # fmt: skip
def test_what_is_a_mention(term: str, text: str, expected: list[str] | int) -> None:
    mentions = found(text, term)
    assert (len(mentions) if isinstance(expected, int) else mentions) == expected


def test_case_can_be_overruled() -> None:
    text = "US, us, Us"
    assert found(text, Term("US", ("US",), case_sensitive=False)) == ["US", "us", "Us"]
    assert found(text, Term("Us", ("Us",), case_sensitive=True)) == ["Us"]


def test_the_longest_wins_and_nothing_counts_twice() -> None:
    text = "United Nations aid, the United Nations, nations united"
    assert found(text, "Nations", "United Nations", "United") == ["United Nations", "United Nations", "nations", "united"]


def test_a_longer_hit_that_is_no_word_hides_nothing() -> None:
    assert found("the port authorities", "port authority", "port", "port author") == ["port"]


def test_an_alias_of_two_terms_is_the_one_that_is_called_so() -> None:
    first, second = term_from_option("Ukraine = Kyiv | Kiev"), term_from_option("Kyiv = Kiev")
    mentions = find_mentions(transcript((None, "Kyiv and Kiev")), [first, second])
    assert [(m.text, m.term) for m in mentions] == [("Kyiv", "Kyiv"), ("Kiev", "Ukraine")]


def test_two_readings_of_one_spelling() -> None:
    mentions = find_mentions(
        transcript((None, "US and us")), [Term("America", ("US",)), Term("we", ("us",), case_sensitive=True)]
    )
    assert [(m.text, m.term) for m in mentions] == [("US", "America"), ("us", "we")]


def test_a_huge_turn_is_searched_in_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "we saw New York and the quay, " * 40
    whole = found(text, "New York", "quay", "York")
    monkeypatch.setattr(automaton, "_WINDOW", 7)
    assert found(text, "New York", "quay", "York") == whole
    assert len(whole) == 80


def test_only_i_with_a_dot_grows_when_it_becomes_small() -> None:
    """What `fold` relies on."""
    assert [chr(code) for code in range(sys.maxunicode + 1) if len(chr(code).lower()) != 1] == ["İ"]


def test_events_are_not_speech() -> None:
    text = "We waited (Laughter from the Board.) for the Board."
    event = Event(kind="audience", text="(Laughter from the Board.)", offset=10, span=(0, 0))
    mentions = list(find_mentions(transcript((None, text), events=[event]), [term_from_option("Board")]))
    assert [mention.offset for mention in mentions] == [text.rindex("Board")]


# --- against an independent count -----------------------------------------------------------------------------------------

VOCABULARY = "north quay board ship Élan été 東 über naïve harbour x1".split()
PHRASES = st.lists(st.sampled_from(VOCABULARY[:-1]), min_size=1, max_size=3).map(" ".join)
PIECES = st.sampled_from(
    [*VOCABULARY, "Quay", "NORTH", "ships", "élan’s", "Harbour's", "xquay", ",", ".", "-", "“", "(x)", "_"]
)
GAPS = st.sampled_from([" ", " ", " ", "  ", "\n", "\t", "\xa0", "\n\n", ", ", "-", "", "\u200b"])


def plain_count(text: str, terms: Sequence[str]) -> dict[str, int]:
    """Word by word, the longest term that stands here, then on behind it."""
    tokens = _tokens(text)
    wanted = sorted((([*_tokens(term)], term) for term in terms), key=lambda pair: -len(pair[1]))
    counts = dict.fromkeys(terms, 0)
    at = 0
    while at < len(tokens):
        for parts, term in wanted:
            if tokens[at : at + len(parts)] == parts:
                counts[term] += 1
                at += len(parts)
                break
        else:
            at += 1
    return counts


def _tokens(text: str) -> list[str]:
    text = unicodedata.normalize("NFC", text).lower().replace("\u200b", "")
    text = re.sub(r"[ \n\t\xa0]+", lambda gap: "\n" if gap[0].count("\n") > 1 else " ", text)
    return re.findall(r"東|(?:(?!東)\w)+|\W", text)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(PIECES, GAPS), max_size=80),
    st.lists(PHRASES, min_size=50, max_size=50, unique_by=str.lower),
    st.sampled_from(["NFC", "NFD"]),
)
def test_an_independent_count_agrees(pieces: list[tuple[str, str]], phrases: list[str], form: str) -> None:
    text = unicodedata.normalize(form, "".join(piece + gap for piece, gap in pieces))  # type: ignore[arg-type]
    terms = [Term(phrase, (phrase,)) for phrase in phrases]
    report = count_mentions([transcript((None, text))], terms)
    assert {row.term: row.count for row in report.totals} == plain_count(text, phrases)


@settings(deadline=None)
@given(st.lists(st.tuples(PIECES, GAPS), max_size=40), st.sampled_from(["NFC", "NFD"]))
def test_offsets_are_those_of_the_text_as_given(pieces: list[tuple[str, str]], form: str) -> None:
    text = unicodedata.normalize(form, "".join(piece + gap for piece, gap in pieces))  # type: ignore[arg-type]
    terms = [Term(word, (word,)) for word in ("north quay", *VOCABULARY)]
    at = 0
    for mention in find_mentions(transcript((None, text)), terms):
        assert mention.offset >= at
        at = mention.offset + len(mention.text)
        assert text[mention.offset : at] == mention.text
        assert " ".join(_tokens(mention.text)).split() == " ".join(_tokens(mention.term)).split()


@given(st.text(max_size=40), st.lists(st.text(min_size=1, max_size=4), max_size=5))
@example("So much.", ["*"])
def test_any_text_can_be_searched_for_anything(text: str, aliases: list[str]) -> None:
    terms = [Term(alias, (alias,)) for alias in aliases]
    for mention in find_mentions(transcript((None, text)), terms):
        assert text[mention.offset : mention.offset + len(mention.text)] == mention.text != ""


# --- the report -----------------------------------------------------------------------------------------------------------

MORNING = transcript(("Ana Lind", "The quay is late. The quay!"), ("Bo Abara", "Which quay?"), path="am.txt", date="2024-03-01")
EVENING = transcript(("Ana Lind", "No boat, no quay."), (None, "Hear, hear."), path="pm.txt", date="2024-03-02")
TERMS = [term_from_option(text) for text in ("crane", "boat", "quay")]


def rows(by: Sequence[str]) -> list[tuple[object, ...]]:
    report = count_mentions([MORNING, EVENING], TERMS, by=by)
    return [(*row.keys.values(), row.term, row.count, row.words) for row in report.rows]


def test_totals_answer_for_every_term_that_was_asked_for() -> None:
    report = count_mentions([MORNING, EVENING], TERMS)
    assert [(row.term, row.count) for row in report.totals] == [("quay", 4), ("boat", 1), ("crane", 0)]
    assert report.rows == report.totals
    assert (report.documents, report.words) == (2, 14)
    assert report.totals[0].per_1000 == round(4000 / 14, 3)


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (["speaker"], [("Ana Lind", "quay", 3, 10), ("Bo Abara", "quay", 1, 2), ("Ana Lind", "boat", 1, 10)]),
        (["document"], [("am.txt", "quay", 3, 8), ("pm.txt", "boat", 1, 6), ("pm.txt", "quay", 1, 6)]),
        (
            ["date", "term"],
            [
                ("2024-03-01", "quay", 3, 8),
                ("2024-03-01", "boat", 0, 8),
                ("2024-03-01", "crane", 0, 8),
                ("2024-03-02", "quay", 1, 6),
                ("2024-03-02", "boat", 1, 6),
                ("2024-03-02", "crane", 0, 6),
            ],
        ),
        (
            ["turn"],
            [
                ("am.txt", 0, "quay", 2, 6),
                ("am.txt", 1, "quay", 1, 2),
                ("pm.txt", 0, "boat", 1, 4),
                ("pm.txt", 0, "quay", 1, 4),
            ],
        ),
        (["term"], [("quay", 4, 14), ("boat", 1, 14), ("crane", 0, 14)]),
    ],
)
def test_by_any_field(by: list[str], expected: list[tuple[object, ...]]) -> None:
    assert rows(by) == expected


def test_nobody_is_a_speaker_too() -> None:
    report = count_mentions([EVENING], [term_from_option("hear")], by=["speaker", "document"])
    assert [(row.keys, row.count) for row in report.rows] == [({"speaker": None, "document": "pm.txt"}, 2)]


def test_two_speakers_of_one_name_stay_two() -> None:
    both = transcript(("Ana Lind", "quay"), ("Bo Abara", "quay"))
    twins = msgspec.structs.replace(both, speakers=[msgspec.structs.replace(s, name="Ana Lind") for s in both.speakers])
    report = count_mentions([twins], TERMS, by=["speaker"])
    assert [(row.keys["speaker"], row.count) for row in report.rows] == [("Ana Lind", 1), ("Ana Lind", 1)]


def test_an_unknown_field() -> None:
    with pytest.raises(UsageError, match=r"by 'mood'.*speaker"):
        count_mentions([], TERMS, by=["mood"])


def test_no_words_no_rate() -> None:
    assert count_mentions([], TERMS).totals[0].per_1000 is None
    assert count_mentions([transcript((None, ""))]).rows == []


def test_labels_are_not_counted() -> None:
    assert count_mentions([transcript(("Quay", "Nothing."))], TERMS).totals[0].count == 0


def test_the_report_is_plain_data() -> None:
    report = count_mentions([MORNING], TERMS, by=["speaker"], context=1)
    columns, table = report_rows(report)
    assert columns == ["speaker", "term", "count", "words", "per_1000"]
    assert table[0] == ["Ana Lind", "quay", 2, 6, 333.333]
    assert msgspec.json.decode(msgspec.json.encode(report))["rows"][0]["keys"] == {"speaker": "Ana Lind"}


def test_keywords_in_context() -> None:
    report = count_mentions([MORNING], TERMS, context=2)
    columns, table = concordance_rows(report.concordance)
    assert columns[:6] == ["document", "date", "turn", "line", "speaker", "term"]
    assert list(table)[:2] == [
        ["am.txt", "2024-03-01", 0, 1, "Ana Lind", "quay", "The", "quay", "is late.", 4],
        ["am.txt", "2024-03-01", 0, 1, "Ana Lind", "quay", "late. The", "quay", "!", 22],
    ]


def test_context_reaches_over_lines_and_not_over_words() -> None:
    turn = transcript((None, "one two\nthree\n\nquay’s four  five six")).turns[0]
    (mention,) = find_mentions(transcript((None, turn.text)), TERMS)
    assert context(turn, mention, 2) == ("two three", "’s four")
    assert context(turn, mention, 0) == ("", "")


def test_a_counter_gives_the_concordance_away_and_keeps_sums() -> None:
    counter = MentionCounter(TERMS, context=1)
    assert [line.keyword for line in counter.add(MORNING)] == ["quay"] * 3
    assert counter.report().concordance == []
    counter.add(EVENING)
    assert [(row.term, row.count) for row in counter.report().totals] == [("quay", 4), ("boat", 1), ("crane", 0)]


@pytest.mark.parametrize("terms", [TERMS, None])
@pytest.mark.parametrize("by", [[], ["speaker"], ["turn", "date"]])
@pytest.mark.parametrize("cut", [0, 1, 3, 4])
def test_counted_in_pieces_and_merged_is_counted_at_once(terms: list[Term] | None, by: list[str], cut: int) -> None:
    third = transcript(("Eva Falk", "Ana Lind left the quay to Bergen and the boat to Oslo."), path="x.txt")
    corpus = [EVENING, third, MORNING, third]
    whole = MentionCounter(terms, by=by)
    pieces = [MentionCounter(terms, by=by), MentionCounter(terms, by=by)]
    for i, document in enumerate(corpus):
        whole.add(document)
        pieces[i >= cut].add(document)
    first, second = (pickle.loads(pickle.dumps(piece)) for piece in pieces)
    first.merge(second)
    assert first.report() == whole.report()
    first.add(MORNING)  # and it goes on counting
    whole.add(MORNING)
    assert first.report() == whole.report()


def test_counts_of_different_things_are_not_merged() -> None:
    for other in (MentionCounter(TERMS[:1], by=["speaker"]), MentionCounter(TERMS), MentionCounter(by=["speaker"])):
        with pytest.raises(UsageError, match="do not add up"):
            MentionCounter(TERMS, by=["speaker"]).merge(other)


def test_without_terms_each_document_has_its_own() -> None:
    first = transcript(("Ana Lind", "I told Rotterdam so."), ("Bo Abara", "Thank you, Ana."))
    second = transcript(("Eva Falk", "We heard from Rotterdam and from Oslo."))
    report = count_mentions([first, second], by=["speaker"])
    assert {(row.keys["speaker"], row.term): row.count for row in report.rows} == {
        ("Ana Lind", "Rotterdam"): 1,
        ("Bo Abara", "Ana Lind"): 1,
        ("Eva Falk", "Rotterdam"): 1,
        ("Eva Falk", "Oslo"): 1,
    }
    assert {row.term: row.kind for row in report.totals} == {"Rotterdam": "name", "Ana Lind": "participant", "Oslo": "name"}


def test_a_participant_is_not_counted_as_a_name_again() -> None:
    talk = transcript(
        ("Mark Lind", "I agree with Joanna Abara on Oslo."), ("Joanna Abara", "I heard Mark Lind, and so did Oslo.")
    )
    assert [(term.name, term.kind) for term in document_terms(talk)] == [
        ("Mark Lind", "participant"),
        ("Joanna Abara", "participant"),
        ("Oslo", "name"),
    ]
