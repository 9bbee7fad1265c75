"""Customs of courts, calls and interviews that say who speaks without a label, and heads that say what a case is."""

from __future__ import annotations

import pytest

from transcript_cli import api
from transcript_cli.model import Transcript


def read(text: str) -> Transcript:
    return api.read(text.encode())


TRIAL = """\
HER HONOUR: Call the witness, please.

<TOBIAS JAMES WREN, SWORN

MS HALE: You keep the lock?---I do, yes.

And have you kept it long?---Since the flood.

HER HONOUR: Which flood was that?---The second. I had only
come down to look at the first.

MS HALE: Was the gate shut?---No.

Who had the key?---My brother. He still has.

MS HALE: I have nothing further.
"""


def test_an_answer_behind_three_dashes_is_the_witness_and_what_follows_without_a_label_asks_on() -> None:
    transcript = read(TRIAL)
    names = {speaker.id: speaker.name for speaker in transcript.speakers}
    said = [(names.get(turn.speaker or ""), turn.text.split()[0]) for turn in transcript.turns]
    assert said[1:5] == [("Hale", "You"), ("Tobias James Wren", "I"), ("Hale", "And"), ("Tobias James Wren", "Since")]
    assert transcript.turns[6].text == "The second. I had only come down to look at the first."
    assert [turn.label for turn in transcript.turns[1:5]] == ["MS HALE", None, None, None]


def test_three_dashes_once_are_somebody_who_breaks_off() -> None:
    text = "MS HALE: You keep the lock?---or did.\n\nMR WREN: I do.\n\nMS HALE: Good.\n\nMR WREN: It is.\n"
    assert [turn.label for turn in read(text).turns] == ["MS HALE", "MR WREN", "MS HALE", "MR WREN"]


def test_questions_in_bold_part_an_interview_without_names() -> None:
    text = (
        "# The lock keeper\n\n**Why a lock?**\n\nThere was one free.\n\nIt had a stove.\n\n**And the boats?**\n\nThey come.\n\n"
        "**Do you wave?**\n\nTo some.\n"
    )
    turns = read(text).turns
    assert [turn.text.split("\n")[0] for turn in turns] == [
        *("Why a lock?", "There was one free."),
        *("And the boats?", "They come."),
        *("Do you wave?", "To some."),
    ]
    assert {turn.speaker for turn in turns} == {None}


def test_the_line_under_a_name_is_office_or_house() -> None:
    text = (
        "Rosa Diaz\nChief Executive Officer & Director\n\nThank you all for coming today.\n\n"
        "Ada Lund\nHarbour Bank, Research Division\n\nGood morning. How was the spring?\n\n"
        "Rosa Diaz\nChief Executive Officer & Director\n\nIt was wet, and we sold boots.\n\n"
        "Ada Lund\nHarbour Bank, Research Division\n\nThank you very much.\n"
    )
    transcript = read(text)
    assert [turn.label for turn in transcript.turns] == ["Rosa Diaz", "Ada Lund", "Rosa Diaz", "Ada Lund"]
    rosa, ada = transcript.speakers
    assert (rosa.title, ada.organization) == ("Chief Executive Officer & Director", "Harbour Bank, Research Division")


TALK = "\n\nMR. HALE: Good morning. Shall we?\n\nTHE COURT: Please do.\n\nMR. HALE: I call Mr. Wren.\n\nTHE COURT: Yes.\n"


def test_the_parties_to_a_case_are_its_title() -> None:
    columns = "STATE OF MAINE,            )\n          Plaintiff,  )\n     v.       )  No. 17\nTOBIAS WREN,    )\n"
    assert read("MAINE SUPERIOR COURT\n\n" + columns + TALK).metadata.title == "STATE OF MAINE v. TOBIAS WREN"
    assert read("CRIMINAL LIST\n\n70114/02 - R v WREN" + TALK).metadata.title == "R v WREN"


def test_what_sentences_and_lines_say_of_the_place() -> None:
    assert read("Hobart\n6 May 2009" + TALK).metadata.location == "Hobart"
    assert read("Transcript\n6 May 2009" + TALK).metadata.location is None
    assert read("Place of interview: Low Street\nDate: 6 May 2009" + TALK).metadata.location == "Low Street"
    prose = "This conversation took place in Port Calder, Maine, and was recorded by Ada Lund for the Harbour Archive of Sound."
    found = read(f"A Talk About Locks\n\n{prose}{TALK}").metadata
    assert (found.location, found.organization) == ("Port Calder, Maine", "Harbour Archive of Sound")
    assert (
        read(f"A Talk About Locks\n\nThis was recorded in May of that year by somebody else.{TALK}").metadata.location is None
    )


def test_a_kind_and_its_date_are_title_and_kind() -> None:
    found = read("Press conference: 3 February 2021" + TALK).metadata
    assert (found.title, found.kind, found.date) == ("Press conference: 3 February 2021", "Press conference", "2021-02-03")


def test_a_talk_without_labels_goes_on_under_its_headings() -> None:
    text = (
        "---\ntitle: The lock\n---\n\nWe have kept this lock for a hundred years.\n\n"
        "## Water\n\nIt comes in at the top, as a rule.\n\n"
        "## Boats\n\nThey come in at both ends.\n"
    )
    (turn,) = read(text).turns
    assert turn.text.split("\n\n") == [
        "We have kept this lock for a hundred years.",
        "It comes in at the top, as a rule.",
        "They come in at both ends.",
    ]


def test_the_span_above_a_line_and_the_seconds_before_it_are_its_time() -> None:
    said = ["Good evening.", "The gate is shut.", "It leaks a little."]
    times = [0.0, 4.2, 6.5]
    above = "".join(f"00:0{time:.3f} --> 00:09.100\n{text}\n\n" for time, text in zip(times, said, strict=True))
    before = "".join(f"[{time:.2f}s -> 9.10s]  {text}\n" for time, text in zip(times, said, strict=True))
    for text in (above, before):
        assert [(turn.start, turn.text, turn.label) for turn in read(text).turns] == [
            (time, words, None) for time, words in zip(times, said, strict=True)
        ]


def test_times_below_a_name_are_those_of_its_lines() -> None:
    text = "".join(
        f"{name}:\n" + "".join(f"[00:{minute:02}:{second:02}] {words}\n" for second, words in enumerate(said)) + "\n"
        for minute, (name, said) in enumerate(
            [
                ("ADA LUND", ["Good evening.", "The gate is shut,", "as you see."]),
                ("PER VOSS", ["I do.", "It leaks."]),
                ("ADA LUND", ["A little.", "Not more than it did."]),
            ]
        )
    )
    assert [(turn.label, turn.start, " ".join(turn.text.split())) for turn in read(text).turns] == [
        ("ADA LUND", 0.0, "Good evening. The gate is shut, as you see."),
        ("PER VOSS", 60.0, "I do. It leaks."),
        ("ADA LUND", 120.0, "A little. Not more than it did."),
    ]


def test_what_goes_on_after_two_dashes_right_below_a_label_is_said_and_is_no_note_of_the_clerk() -> None:
    text = "Ines Halloran\n\nWas the gate locked that night?\n\nOsric P. Webb, III\n\n--I locked it, your Honor.\n\n"
    text += "The key was mine, and I had it on me until the morning.\n\nInes Halloran\n\nThen I must ask who opened it.\n\n"
    text += "Osric P. Webb, III\n\nThat is the question. We have asked it for a year.\n\nInes Halloran\n\n--But not here.\n"
    found = read(text)
    assert [turn.text.split()[0] for turn in found.turns] == ["Was", "--I", "Then", "That", "--But"]
    assert not [event for turn in found.turns for event in turn.events]


def turns(text: str) -> list[tuple[str | None, str]]:
    return [(turn.label, turn.text) for turn in read(text).turns]


LETTERS = (("Q", "Who keeps the key of the old lock?"), ("R", "My brother keeps it."), ("Q", "And the gate?"), ("R", "I do."))


@pytest.mark.parametrize("mark", [".-", " -", ".", ":", " –", "\n:\n"])
def test_letters_for_question_and_answer_are_ended_alike(mark: str) -> None:
    space = "" if mark.endswith("\n") else " "
    assert turns("".join(f"{letter}{mark}{space}{words}\n" for letter, words in LETTERS)) == list(LETTERS)


def test_what_goes_on_behind_a_dash_after_q_is_said() -> None:
    text = "MR. HALE:  The gate was shut --\n\nQ    -- and the key was gone.\n\nMR. HALE:  It was.\n\nQ    Since when?\n"
    assert turns(text)[1] == ("Q", "-- and the key was gone.")


def test_one_question_and_its_answer_below_an_introduction_are_a_conversation() -> None:
    text = "For thirty years he kept the lock above the town.\nThis week he gave us an hour, and a cup of tea.\n"
    text += "P: ¿Quién guarda la llave?\nR: La guarda mi hermano, desde la riada.\n"
    assert turns(text) == [("P", "¿Quién guarda la llave?"), ("R", "La guarda mi hermano, desde la riada.")]


def test_who_presides_and_headings_between_the_turns_are_not_said() -> None:
    text = "THE CLERK: I invite Senator Voss to preside.\n\nThe Honourable Ida Voss (Chair) in the Chair.\n\n"
    text += "THE CHAIR: Thank you. I saw Senator Lund in the chair.\n\nE V E N I N G   S E S S I O N\n7:15 p.m.\n"
    text += "THE CHAIR: We go on with the lock.\n\nTHE CLERK: The second paper.\n"
    assert [words for _, words in turns(text)] == [
        "I invite Senator Voss to preside.",
        "Thank you. I saw Senator Lund in the chair.",
        "We go on with the lock.",
        "The second paper.",
    ]


def test_the_parts_of_a_conference_are_headings_above_the_label_of_a_reporter() -> None:
    text = "1.冒頭発言\n(大 臣)\n 水門について申し上げます。\n 以上です。\n\n2.質疑応答\n(記 者)\n 鍵は誰が持っていますか。\n"
    text += "(大 臣)\n 兄が持っています。\n(記 者)\n いつからですか。\n(大 臣)\n 洪水からです。\n"
    found = turns(text)
    assert found[0][1].endswith("以上です。")
    assert found[1] == ("記 者", "鍵は誰が持っていますか。")


def test_a_clause_of_a_chinese_sentence_before_a_colon_is_no_label() -> None:
    text = (
        "林大同:這個水門是誰的?\n\n陳小華:水門是鎮上的。\n\n所以我們鎮上一直認為:不能賣。\n\n林大同:謝謝。\n\n陳小華:不客氣。\n"
    )
    assert [label for label, _ in turns(text)] == ["林大同", "陳小華", "林大同", "陳小華"]


def test_full_names_in_running_text_are_labels_where_their_initials_are() -> None:
    text = (
        "3 Ida Moen: This is about the lock. Tell me, who built it? Ole Brand Vik: My father did, before the 3rd, IM: And who "
        "paid? OV: The town. IM: All of it? OV: Nearly all. IM: And the rest? OV: One thing: the key was ours."
    )
    labels = ["Ida Moen", "Ole Brand Vik", "IM", "OV", "IM", "OV", "IM", "OV"]
    assert [label for label, _ in turns(text)] == labels


def test_times_that_run_into_the_words_are_those_of_the_lines() -> None:
    text = "The lock, a film\nCategory\nTranscript\n00:00Good evening.\n00:04This is the lock.\n00:09It leaks,\n00:12I know.\n"
    assert [(turn.start, turn.text) for turn in read(text).turns] == [
        (0.0, "Good evening."),
        (4.0, "This is the lock."),
        (9.0, "It leaks,"),
        (12.0, "I know."),
    ]


@pytest.mark.parametrize("mark", [": — ", ":—", ": - ", ": – "])
def test_a_dash_between_the_colon_and_what_is_said_is_not_said(mark: str) -> None:
    rows = (("O Sr. Presidente", "Está aberta a sessão."), ("O Sr. Rui Lima", "V. Ex.a dá-me licença?"))
    text = "".join(f"{label}{mark}{words}\n\n" for label, words in rows * 2)
    assert turns(text) == [*rows, *rows]
    assert turns("MR. HALE:  -- and so it was.\n\nMR. VOSS:  Was it?\n\nMR. HALE:  It was.\n")[0][1] == "-- and so it was."


def test_numbered_lines_that_ran_together_are_lines_again() -> None:
    said = (
        "THE CHAIR: Yes, Mr Voss? / MR VOSS: Before we open the gate there / are two letters, Chair. / THE CHAIR: Read them. / "
        "MS LUND: Chair, I have not seen either of / them, and nobody in the town has. / THE CHAIR: Then you shall. / "
        "MS LUND: I am obliged to the Chair for that, / and so is the town. / THE CHAIR: Is there more?"
    )
    lines = [words for line in said.split(" / ") for words in (line, "")]
    found = turns("The lock\n\n" + " ".join(f"{number} {words}".strip() for number, words in enumerate(lines, 1)))
    assert [label for label, _ in found] == [
        "THE CHAIR",
        "MR VOSS",
        "THE CHAIR",
        "MS LUND",
        "THE CHAIR",
        "MS LUND",
        "THE CHAIR",
    ]
    assert " ".join(found[3][1].split()) == "Chair, I have not seen either of them, and nobody in the town has."


def test_headings_and_links_in_japanese_between_the_turns_are_not_said() -> None:
    rows = (
        ("水野", "鍵は誰のものですか。"),
        ("川井", "町のものです。"),
        ("水野", "いつからですか。"),
        ("川井", "洪水の年からです。"),
    )
    one = "\n\n".join(f"{label}：{words}" for label, words in rows)
    text = f"{one}\n\n続きはこちら\n\n{one}\n\n水門ができるまで\n\n{one}\n"
    assert turns(text) == [*rows, *rows, *rows]


PAGE = """\
O lock keeper falou ao jornal. A entrevista durou uma hora.

Quem guarda a chave?

Guarda a chave um primo, desde a cheia.

Por que a porta está fechada?

Porque a água subiu muito naquele ano.

Quando volta a abrir?

Na primavera, depois das obras.

E quem paga?

Paga a vila, como sempre pagou.
"""


def test_questions_without_labels_are_told_where_the_page_calls_itself_an_interview() -> None:
    found = read(PAGE)
    assert [turn.text.split()[0] for turn in found.turns] == ["Quem", "Guarda", "Por", "Porque", "Quando", "Na", "E", "Paga"]
    assert all(turn.confidence < 0.75 for turn in found.turns)
    assert len(read(PAGE.replace("A entrevista durou uma hora.", "Tudo sobre as obras.")).turns) == 1


def test_several_questions_that_somebody_else_answers_are_a_conversation_below_an_article() -> None:
    text = "The keeper of the lock has seen three floods, and remembers each of them well.\n\n"
    text += "He lives above the gate, in a house that his father built for the town.\n\nThe talk in full:\n\n"
    text += "The Herald (Herald): Was the gate shut on that night?\n\nOle Vik (Vik): It was, and the key was mine.\n\n"
    text += "Herald: Who opened it in the end?\n\nVik: The river did, without a key.\n"
    assert [label for label, _ in turns(text)] == ["The Herald (Herald)", "Ole Vik (Vik)", "Herald", "Vik"]


def test_answers_whose_letter_nothing_ends_are_told_by_the_questions_before_them() -> None:
    text = "BY MR. HALE:\nQ Please state your name.\nA Ida Moen. I live above the lock.\nQ Since when?\nA Since the flood.\n"
    text += "Q Was the gate shut?\nMR. VOSS: Objection.\nA It was open.\nQ And you?\nA -- I said so.\n"
    assert [label for label, _ in turns(text)] == ["Q", "A", "Q", "A", "Q", "MR. VOSS", "A", "Q", "A"]
    found = api.read(text.encode()).turns
    assert [turn.text for turn in found if turn.label == "A"][2:] == ["It was open.", "-- I said so."]


def test_a_paragraph_with_an_article_below_what_others_answer_is_no_answer() -> None:
    text = "MR. HALE: I have two things.\n\nQ Who has the key?\n\nMR. HALE: The town has it.\n\n"
    text += "A Senate committee asked the same.\n\nQ And the gate?\n\nMR. HALE: It is shut.\n\nQ Will it open?\n"
    assert [label for label, _ in turns(text)] == ["MR. HALE", "Q", "MR. HALE", "Q", "MR. HALE", "Q"]


def test_an_office_with_all_that_it_is_for_and_its_holder_is_a_label() -> None:
    office = "THE MINISTER OF STATE IN THE MINISTRY OF RIVERS AND MINISTER OF STATE IN THE MINISTRY OF LOCKS (SHRI A. RAO)"
    rows = (
        ("MR. SPEAKER", "The Minister."),
        (office, "Sir, the lock is old."),
        ("MR. SPEAKER", "How old?"),
        ("SHRI B. DAS", "Very."),
    )
    assert turns("\n\n".join(f"{label}: {words}" for label, words in rows)) == list(rows)


def test_questions_in_a_turn_after_which_nobody_is_named_are_told_of() -> None:
    named = "Ida Moen: Good morning.\n\nOle Vik: Good morning to you.\n\n"
    rest = ("You keep the lock.", "I do, as you see.", "Since when?", "Since the flood.", "And who helps you?", "Nobody does.")
    doubts = read(named + "\n\n".join(rest)).warnings
    assert [warning.code for warning in doubts] == ["doubtful-end"]
    assert not read(named + "\n\n".join(text.replace("?", ".") for text in rest)).warnings
