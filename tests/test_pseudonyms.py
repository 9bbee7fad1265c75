"""Pseudonyms: everybody's own, everywhere the same, and no name left."""

from __future__ import annotations

import json
import re
import stat
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import transcript_cli as tc
from tests.conftest import ROOT, Command
from tests.test_mentions import transcript
from transcript_cli.errors import OptionsFileError, UsageError
from transcript_cli.mentions import called
from transcript_cli.mentions.fold import fold, small
from transcript_cli.model import Metadata, Transcript, WordTime
from transcript_cli.pseudonyms import _Rewritten
from transcript_cli.pseudonyms.key import PseudonymKey, load_key, save_key

SAMPLES = sorted(
    path for path in (ROOT / "samples").rglob("*.*") if path.suffix not in (".md", ".pdf", ".docx") or path.stem == "podcast"
)

TALK = """Interview with Antonia Berg

ANTONIA BERG: I am Nia Berg, but Mark calls me Antonia. Mark Jones does not, and mark my words.

SECRETARY LIND: Thank you, Ms. Berg. BERG'S answer, said berg, was Berg’s own. I'm Mark Lind.
"""


def hidden(text: str, **options: object) -> str:
    document = tc.parse(text, path="talks/antonia-berg.txt")
    [result] = tc.pseudonymize([document], tc.Pseudonymizer(**options))  # type: ignore[arg-type]
    return tc.convert(result, "text")


def test_the_same_person_in_labels_and_in_the_text() -> None:
    speakers = "SECRETARY LIND = Mark Lind"
    document = tc.parse(TALK, options=tc.ParseOptions(speakers=_speakers(speakers)))
    [result] = tc.pseudonymize(document)
    text = tc.convert(result, "text")
    assert "Person 1: I am Person 1, but Person 2 calls me Person 1. Mark Jones does not, and mark my words." in text
    assert "Person 2: Thank you, Person 1. Person 1'S answer, said Person 1, was Person 1’s own. I'm Person 2." in text
    assert result.metadata.participants == ["Person 1", "Person 2"] or set(result.metadata.participants) <= {
        "Person 1",
        "Person 2",
    }
    assert [(speaker.id, speaker.name, speaker.labels) for speaker in result.speakers] == [
        ("person-1", "Person 1", ["Person 1"]),
        ("person-2", "Person 2", ["Person 2"]),
    ]
    assert "Berg" not in tc.convert(result, "json")


def _speakers(text: str) -> dict[str, object]:
    from transcript_cli.parser.people.speakerfile import read_speakers

    return dict(read_speakers(text, "speakers.txt"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_no_name_is_left(path: Path) -> None:
    """In nothing that is written: not in ids, labels, metadata, events, warnings or file names, in whatever case."""
    for document in tc.read_many([path]):
        names = [(alias, alias in person.ordinary) for person in called(document) for alias in (*person.full, *person.alone)]
        [result] = tc.pseudonymize(document)
        shown = fold(tc.convert(result, "json"), accents=True)
        for alias, ordinary in names:
            written = fold(alias, accents=True)
            if ordinary or len(written) < 3:
                continue  # a word as well: only a capital makes it a name
            found = re.search(rf"(?<!\w){re.escape(small(written))}(?!\w)", small(shown))
            followed = found and re.match(r" [A-Z]", shown[found.end() :])  # somebody else of that first name
            assert not found or followed, f"{alias!r} is left: {shown[found.start() - 30 : found.end() + 30]!r}"


def test_positions_stay_right() -> None:
    data = (ROOT / "samples/recognizers/whisper.json").read_bytes()
    document = tc.read(data)
    word = document.turns[0].text.split()[1].strip(",.")
    [result] = tc.pseudonymize(document, tc.Pseudonymizer(terms=[tc.Term(word, (word,))]))
    assert "Person 1" in result.turns[0].text
    for turn in result.turns:
        for timed in turn.word_times:
            assert turn.text[timed.offset : timed.offset + len(timed.text)] == timed.text
        assert "\n\n".join(turn.paragraphs) == turn.text
        for event in turn.events:
            if event.offset is not None:
                assert turn.text[event.offset : event.offset + len(event.text)] == event.text
    times = [(timed.start, timed.end) for turn in document.turns for timed in turn.word_times]
    assert len(times) == sum(len(turn.word_times) for turn in result.turns) > 0


def test_events_and_words_around_a_name_of_two_words() -> None:
    document = tc.parse("ANA BERG: Yes. (Laughter by Bo Lind.) I met Bo Lind there. (Applause.)\n\nBO LIND: Ana Berg did.\n")
    turn = document.turns[0]
    words = [WordTime(m[0], m.start(), float(i), i + 0.5) for i, m in enumerate(re.finditer(r"\S+", turn.text))]
    document = msgspec.structs.replace(document, turns=[msgspec.structs.replace(turn, word_times=words), *document.turns[1:]])
    [result] = tc.pseudonymize(document)
    new = result.turns[0]
    assert new.text == "Yes. (Laughter by Person 2.) I met Person 2 there. (Applause.)"
    assert [new.text[e.offset : e.offset + len(e.text)] for e in new.events if e.offset is not None] == [
        "(Laughter by Person 2.)", "(Applause.)",
    ]  # fmt: skip
    met = [(word.text, word.start, word.end) for word in new.word_times if "Person" in word.text]
    assert met == [("Person 2.)", 3.0, 4.5), ("Person 2", 7.0, 8.5)]
    assert result.turns[0].span == turn.span


@given(st.text("ab ", max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(1, 4)), max_size=4))
def test_every_character_that_stays_is_found_again(text: str, places: list[tuple[int, int]]) -> None:
    changes = []
    at = 0
    for start, length in sorted(places):
        if at <= start < start + length <= len(text):
            changes.append((start, start + length, "XYZ"))
            at = start + length
    new = _Rewritten(text, changes)
    gone = {i for start, end, _ in changes for i in range(start, end)}
    for i in range(len(text)):
        if i not in gone:
            assert new.text[new.at(i)] == text[i]
    assert new.cut(0, len(text)) == new.text


def test_the_first_name_of_whom_the_labels_give_the_surname() -> None:
    text = hidden("CHAIR WOOD: With us is Dr. Ivo Simek.\n\nDR. SIMEK: Thanks.\n\nCHAIR WOOD: Ivo, go on. Ivo Berg may help.\n")
    assert "With us is Dr. Person 2." in text
    assert "Person 1: Person 2, go on. Ivo Berg may help." in text


def test_captions_without_capitals() -> None:
    cues = (
        "1\n00:00:01,000 --> 00:00:02,000\nJane Doe: hello i am jane doe\n\n"
        "2\n00:00:02,000 --> 00:00:04,000\nBob: thanks jane\n"
    )
    [result] = tc.pseudonymize(tc.parse(cues, format="srt"))
    assert [(turn.label, turn.text) for turn in result.turns] == [
        ("Person 1", "hello i am Person 1"),
        ("Person 2", "thanks Person 1"),
    ]


def test_what_two_share() -> None:
    text = hidden("ADA KAUR: Hm.\n\nADA BERG: Yes, Ada. And Kaur, and Ms. Berg.\n")
    assert "Person 2: Yes, Person 1/Person 2. And Person 1, and Person 2." in text


def test_accents_handles_and_addresses() -> None:
    text = hidden(
        "JOSÉ NÚÑEZ: I am jose.nunez@example.org, jose-nunez, @JoseNunez and Jose Nunez.\n\nBO LIND: J. Nunez it is.\n"
    )
    assert "I am [address], Person 1, @Person 1 and Person 1." in text
    assert "Person 2: Person 1 it is." in text


def test_a_patronymic_goes_with_the_name() -> None:
    text = hidden("ВЕРА СОКОЛОВА: Да.\n\nОЛЕГ ЛИНД: Мы спросили, Вера Андреевна, и Вера Орлова знает.\n")
    assert "Мы спросили, Person 1, и Вера Орлова знает." in text


def test_people_who_are_only_mentioned() -> None:
    text = "ANA BERG: President Volkova came, and Irina Volkova’s brother. We met in Oslo.\n\nBO LIND: Volkova?\n"
    assert "Volkova" in hidden(text)
    shown = hidden(text, mentioned=True)
    assert "Volkova" not in shown and "Oslo" in shown
    assert "Person 2: Person 3?" in shown or "Person 3?" in shown


def test_terms_and_styles() -> None:
    acme = tc.Term("Acme", ("Acme", "Acme Ltd"))
    assert hidden("ANA BERG: Acme Ltd. is ACME, said Anna.\n\nBO LIND: Hm.\n", terms=[acme], style="code", fuzzy=1).startswith(
        "P02: P01. is P01"
    )
    assert "Speaker A: " in hidden("ANA BERG: Hm.\n\nBO LIND: Hm.\n", style="letter")
    with pytest.raises(UsageError, match="style"):
        tc.Pseudonymizer(style="animals")


def test_nothing_but_names_is_lost() -> None:
    """The text with the pseudonyms put back is the old text, but for what stands for the names."""
    document = tc.read(ROOT / "samples/press-briefing.txt")
    [result] = tc.pseudonymize(document)
    assert [turn.start for turn in result.turns] == [turn.start for turn in document.turns]
    for old, new in zip(document.turns, result.turns, strict=True):
        pieces = [re.escape(piece) for piece in re.split(r"Person \d+", new.text)]
        assert re.fullmatch(".*?".join(pieces), old.text, re.DOTALL)
    assert (result.source.path, result.source.sha256, result.metadata.url) == ("document-0001", "", None)


def test_metadata_and_all_that_is_declared() -> None:
    old = tc.parse("ANA BERG: Hm.\n\nBO LIND: Hm.\n")
    about = Metadata(
        title="Ana Berg talks", participants=["Ana Berg", "Cy"], url="https://x.org/ana-berg", extra={"by Ana Berg": ["Berg"]}
    )
    [new] = tc.pseudonymize(msgspec.structs.replace(old, metadata=about))
    assert new.metadata == Metadata(
        title="Person 1 talks", participants=["Person 1", "Person 3"], extra={"by Person 1": ["Person 1"]}
    )


# --- over documents and runs ----------------------------------------------------------------------------------------------

FIRST = "CLERK: Ana Berg is late.\n\nBO LIND: Berg is always late, I told Oslo.\n"
SECOND = "ANA BERG: I am here, Mr. Lind.\n\nCY FALK: At last.\n"


def documents(*texts: str) -> list[Transcript]:
    return [tc.parse(text, path=f"{i}.txt") for i, text in enumerate(texts)]


def test_a_name_is_hidden_before_its_bearer_speaks() -> None:
    first, second = tc.pseudonymize(documents(FIRST, SECOND))
    assert [turn.text for turn in first.turns] == ["Person 2 is late.", "Person 2 is always late, I told Oslo."]
    assert [turn.text for turn in second.turns] == ["I am here, Person 1.", "At last."]


def test_a_corpus_grows_with_its_key(tmp_path: Path) -> None:
    path = str(tmp_path / "key.json")
    names = tc.Pseudonymizer()
    tc.pseudonymize(documents(FIRST), names)
    save_key(names.key, path)
    again = tc.Pseudonymizer(load_key(path), style="code")
    [second] = tc.pseudonymize(documents(SECOND), again)
    assert [speaker.name for speaker in second.speakers] == ["P02", "P03"]
    assert second.turns[0].text == "I am here, Person 1."


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Antony J. Blinken", "Antony Blinken", True),
        ("Antony Blinken", "Tony Blinken", True),
        ("José Núñez", "JOSE NUNEZ", True),
        ("Ada Kaur", "Ivo Kaur", False),
        ("Ana", "Ana Berg", False),
    ],
)
def test_who_is_who_in_two_documents(one: str, other: str, same: bool) -> None:
    texts = [f"{name.upper()}: Hm, yes.\n\nCLERK WOOD: No.\n" for name in (one, other)]
    first, second = tc.pseudonymize(documents(*texts))
    assert (first.speakers[0].name == second.speakers[0].name) is same


def test_a_key_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "key.json"
    path.write_text('{"people": 1}')
    with pytest.raises(OptionsFileError, match="key"):
        load_key(str(path))
    assert path.read_text() == '{"people": 1}'
    assert load_key(str(tmp_path / "none.json")).people == PseudonymKey().people == []


# --- the command ----------------------------------------------------------------------------------------------------------


def test_the_command(command: Command) -> None:
    Path("first.txt").write_text(FIRST)
    Path("second.txt").write_text(SECOND)
    done = command("pseudonymize", "first.txt", "second.txt", "--key", "key.json", "--output-dir", "out", "--to", "json")
    assert done.code == 0 and "not hidden" in done.err and "keep it apart" in done.err
    assert stat.S_IMODE(Path("key.json").stat().st_mode) == 0o600
    assert {path.name for path in Path("out").iterdir()} >= {"document-0001.json", "document-0002.json"}
    for path in Path("out").iterdir():
        assert not re.search(r"berg|lind|falk|first\.|second\.", path.read_text(), re.IGNORECASE), path
    key = json.loads(Path("key.json").read_text())
    assert [person["name"] for person in key["people"]] == ["Bo Lind", "Ana Berg", "Cy Falk"]
    Path("key.json").chmod(0o644)
    again = command("pseudonymize", "second.txt", "--key", "key.json", "-o", "second-p.txt")
    assert again.code == 0 and "others may read" in again.err
    assert Path("second-p.txt").read_text().startswith("Person 2: I am here, Person 1.")
    assert stat.S_IMODE(Path("key.json").stat().st_mode) == 0o600


def test_what_the_command_refuses(command: Command) -> None:
    Path("a.txt").write_text(FIRST)
    assert command("pseudonymize", "a.txt", "--to", "cues").code == 2
    assert command("pseudonymize", "a.txt", "--style", "x").code == 2
    assert command("pseudonymize", "a.txt", "--key", "a.txt").code == 2 and Path("a.txt").read_text() == FIRST
    assert command("pseudonymize", "a.txt", "-o", "b.txt").code == 0
    assert command("pseudonymize", "a.txt", "-o", "b.txt").code != 0


def test_standard_input_is_read_once(command: Command) -> None:
    done = command("pseudonymize", "-", "-q", stdin=FIRST.encode())
    assert (done.code, done.err) == (0, "")
    assert done.out.decode().startswith("CLERK: Ana Berg is late.\n\nPerson 1: Berg is always late")


def test_an_initial_between_the_names_of_one_person_goes_with_them() -> None:
    text = "I met Lucinda Falk. It was Lucinda R. Falk, and Lucinda. Falk said so."
    talk = transcript(("Lucinda Falk", "Hm."), ("Eva Kaur", text))
    assert tc.pseudonymize(talk)[0].turns[1].text == "I met Person 1. It was Person 1, and Person 1. Person 1 said so."


def test_who_is_only_spoken_of_is_hidden_in_every_case_and_by_the_first_name() -> None:
    text = "Przyszedł Jan Kowalski. Bez Kowalskiego nic. Jan tak chce."
    talk = transcript(("Eva Kaur", text))
    talk = Transcript(source=talk.source, metadata=Metadata(language="pl"), speakers=talk.speakers, turns=talk.turns)
    hidden = tc.pseudonymize(talk, tc.Pseudonymizer(mentioned=True))[0].turns[0].text
    assert "Kowalsk" not in hidden and "Jan" not in hidden


def test_the_cases_of_a_speakers_name_are_hidden() -> None:
    talk = transcript(
        ("Ольга Кауфман", "Гм."), ("Иван Громов", "Без Кауфман нет. Мы ждали Ольгу. Кауфмана звали. С Громовым и Ивана.")
    )
    talk = Transcript(source=talk.source, metadata=Metadata(language="ru"), speakers=talk.speakers, turns=talk.turns)
    text = tc.pseudonymize(talk)[0].turns[1].text
    assert text == "Без Person 1 нет. Мы ждали Person 1. Person 1 звали. С Person 2 и Person 2."


def test_who_keeps_the_name_is_said(command: Command) -> None:
    Path("talk.txt").write_text("MS. ABARA: We met Mr. Falk.\n\nMR. OSEI: Thank you, Ms. Abara. I thank Mr. Osei too.\n")
    ended = command("pseudonymize", "talk.txt", "--to", "text")
    assert "keep their names: Falk; --mentioned" in ended.err
    assert "Falk" in ended.out.decode()
    assert "keep their names" not in command("pseudonymize", "talk.txt", "--to", "text", "--mentioned").err
    assert "keep their names" not in command("pseudonymize", "talk.txt", "--to", "text", "-t", "Falk").err
