# ruff: noqa: E501 - tables of lines
"""What nothing but its words marks: formal lines, notices of a page, second labels on a line, offices, voices of recognizers, titles."""

from __future__ import annotations

import pytest

import transcript_cli
from transcript_cli.model import Transcript


def parsed(text: str, name: str = "a.txt") -> Transcript:
    return transcript_cli.parse(text, path=name, format=None)


def said(transcript: Transcript) -> list[tuple[str | None, str]]:
    return [(turn.label, " ".join(turn.text.split())) for turn in transcript.turns]


# --- formal lines -------------------------------------------------------------------------------------------------------------

FORMAL = {
    "en": ("MAYOR ORTEGA", "MS. BLY", [
        "The motion was carried unanimously.", "Motion by Ames, seconded by Bly, to adopt the budget.",
        "Ayes: Ames, Bly, Ortega. Nays: None. Absent: Cole.", "ROLL CALL VOTE\nAYES: Ames, Bly\nNAYS: None",
        "Sitting suspended from 1.00 pm to 2.00 pm", "The house divided. Ayes 20, noes 17.", "Council adjourned at 9.10 p.m.",
    ]),
    "fr": ("Mme le Maire", "M. Roche", [
        "La délibération est adoptée à l'unanimité.", "L'amendement n'est pas adopté.", "La séance est suspendue à dix heures vingt.",
        "L'ordre du jour étant épuisé, la séance est levée à 22 heures.",
    ]),
    "de": ("Bürgermeisterin Huber", "Gemeinderat Moser", [
        "Der Antrag wird einstimmig angenommen.", "Die Sitzung wird von 20.15 Uhr bis 20.30 Uhr unterbrochen.",
        "Die Vorlage wurde mit neun zu drei Stimmen abgelehnt.",
    ]),
    "es": ("La alcaldesa", "El señor Ruiz", ["La moción fue aprobada por unanimidad.", "Se suspende la sesión a las dos de la tarde."]),
    "it": ("Il presidente", "Il consigliere Serra", ["La proposta è approvata all'unanimità.", "La seduta è sospesa alle ore dieci."]),
    "pt": ("O presidente", "O senhor Vaz", ["A moção foi aprovada por unanimidade."]),
}  # fmt: skip


@pytest.mark.parametrize(("chair", "member", "line"), [(a, b, line) for a, b, lines in FORMAL.values() for line in lines])
def test_a_formal_line_between_the_speeches_is_said_by_nobody(chair: str, member: str, line: str) -> None:
    turns = [(chair, "Eins, bitte."), (member, "Zwei und drei."), (chair, "Vier."), (member, "Ja: fünf und sechs.")]
    text = "\n\n".join(f"{label}: {words}" for label, words in turns)
    found = parsed(text.replace("sechs.", f"sechs.\n\n{line}\n\n{chair}: Sieben."))
    assert said(found) == [*turns, (chair, "Sieben.")]
    assert [event.text for event in found.turns[3].events] or not found.turns[3].events


def test_what_alone_stands_below_a_name_is_said_by_its_bearer() -> None:
    text = (
        "CHAIR\nShall we vote?\n\nMR. BELL\nYes.\n\nCHAIR\nMotion carried.\n\nMR. BELL\nThank you.\n\nCHAIR\nThe next item.\n"
    )
    assert said(parsed(text))[2] == ("CHAIR", "Motion carried.")


@pytest.mark.parametrize(
    "paragraph",
    ["The council we have adopted this three times, and I am tired.", "La sesión nos cansa."],
)
def test_a_paragraph_about_a_motion_is_speech(paragraph: str) -> None:
    text = f"CHAIR: One.\n\nMR. BELL: Two, and three.\n\n{paragraph}\n\nCHAIR: Four.\n\nMR. BELL: Five.\n"
    assert said(parsed(text))[1] == ("MR. BELL", f"Two, and three. {paragraph}")


# --- what a page prints for itself --------------------------------------------------------------------------------------------

PAGE = """<!doctype html><html><head><title>Bees</title></head><body><article><h1>Bees</h1>
<p><strong>Hedge:</strong> When did you start?</p><p><strong>Quist:</strong> In 2009, with one hive that an aunt had left me.</p>
<p>It nearly died in the winter, and I read all there was.</p><p>{notice}</p><p>Then I left them alone in the orchard, as one should.</p>
<p><strong>Hedge:</strong> And this year?</p><p><strong>Quist:</strong> It was wet, but the honey is good all the same.</p>
</article></body></html>"""


@pytest.mark.parametrize(
    "notice",
    ["Advertisement", "- Anzeige -", "Story continues below advertisement", "La suite après la publicité", "Subscribe to our newsletter",
     "Sign up for our weekly newsletter and never miss a story.", "Read more: Why bees swarm", "À lire aussi : Le miel de montagne",
     "Lesen Sie auch: Honig aus der Stadt", "Listen to the full interview here", "Suscríbete a nuestra newsletter", "関連記事：蜂の冬", "Thanks for reading! This post is public, so feel free to share it."],
)  # fmt: skip
def test_a_notice_within_a_turn_is_no_speech(notice: str) -> None:
    words = "In 2009, with one hive that an aunt had left me. It nearly died in the winter, and I read all there was."
    assert said(parsed(PAGE.format(notice=notice), "a.html"))[1] == (
        "Quist",
        f"{words} Then I left them alone in the orchard, as one should.",
    )


@pytest.mark.parametrize(
    "words", ["Listen to me.", "Subscribe, they said, and I did.", "Advertising was never my trade.", "Related, yes."]
)
def test_what_somebody_could_have_said_stays(words: str) -> None:
    assert words in said(parsed(PAGE.format(notice=words), "a.html"))[1][1]


# --- two labels in a line -----------------------------------------------------------------------------------------------------

TWO = """\
Interviewer: How long have you worked here?
Harbour master: Since 1994. One thing: I was at sea in between.
Interviewer: Is the pier open? Harbour master: Yes. It opened on Monday.
Interviewer: And the old one? Note: it was closed then.
Harbour master: It is closed.
"""


def test_a_second_label_on_a_line_begins_a_turn_where_lines_begin_with_it() -> None:
    assert said(parsed(TWO))[1:] == [
        ("Harbour master", "Since 1994. One thing: I was at sea in between."),
        ("Interviewer", "Is the pier open?"),
        ("Harbour master", "Yes. It opened on Monday."),
        ("Interviewer", "And the old one? Note: it was closed then."),
        ("Harbour master", "It is closed."),
    ]


def test_a_second_label_within_wrapped_lines_begins_a_turn() -> None:
    text = """\
MERRILL: This is tape one, and we are sitting in the kitchen of
the house on Mill Street. You were born here?

OSGOOD: In the room above us. My mother had gone up to change the
beds and she did not come down until there were two of us.

MERRILL: What year?  OSGOOD: Nineteen and eleven, in March, when the
ice was still on the pond.  MERRILL: And your father was there.

OSGOOD: He was a cutter, and he never brought any of it home.

MERRILL: Did he like it?

OSGOOD: I could not say. He went every day, and he came home.

MERRILL: Thank you for the coffee, and for the photographs too.
"""
    assert [label for label, _ in said(parsed(text))][2:6] == ["MERRILL", "OSGOOD", "MERRILL", "OSGOOD"]


# --- labels that nothing but their words marks --------------------------------------------------------------------------------

OFFICES = [
    ("Moderator", "The Minister of Foreign Affairs of Iceland Jón Pálsson"),
    ("Prime Minister Borg", "The President of the Republic of Cyprus Nikos Christou"),
    ("Le Président", "La ministre de la Culture Anne Roy"),
    ("Moderator", "Bundesfinanzministerin Clara Weber"),
]


@pytest.mark.parametrize(("host", "office"), OFFICES)
def test_an_office_and_a_name_on_a_line_of_their_own_are_a_label_among_labels_with_colons(host: str, office: str) -> None:
    text = f"""Joint press conference\nOslo, 4 June 2023\n
{host}: Good afternoon. We start with two short statements.\n
{office}\nThank you. It is good to be back in this town.\nWe spoke of fish.\n
{host}: We have time for two questions.\n
Question: When will it be signed?\n
{office}\nBefore the summer, I hope.\n
{host}: Thank you all.\n"""
    assert [label for label, _ in said(parsed(text))] == [host, office, host, "Question", office, host]


@pytest.mark.parametrize(
    "line",
    ["[{a}0 --> {b}0] {who} {said}", "[ {a}0 -> {b}0] A {who} {said}", "{a}0 {b}0 {who} {said}", "({a}, {b}) {who}: {said}", "{a} - {b} {who}: {said}",
     "00:0{a} {who} {said}", "{who}: {said} ({a}-{b})"],
)  # fmt: skip
@pytest.mark.parametrize("voices", [("SPEAKER_00", "SPEAKER_01"), ("spk_0", "spk_1")])
def test_voices_of_a_recognizer_need_no_mark_behind_a_time(line: str, voices: tuple[str, str]) -> None:
    words = [
        "hello and welcome to the show",
        "thank you",
        "what have you been up to this year",
        "i wrote a book and painted the house",
    ]
    lines = [line.format(a=f"{n}.2", b=f"{n + 1}.1", who=voices[n % 2], said=one) for n, one in enumerate(words)]
    if line.startswith("00:0"):
        lines = [one.replace(".2 ", ":02 ", 1) for one in lines]
    found = parsed("\n".join(lines))
    assert [turn.label for turn in found.turns] == [voices[n % 2] for n in range(4)]
    assert [turn.text for turn in found.turns] == words or "(" in found.turns[0].text


def test_who_plays_a_part_in_bold_is_known_by_the_name_in_brackets() -> None:
    text = "# Clocks\n\n**Ida Moe (host)** Welcome.\n\n**Gast (Prof. Jan Sommer)** Good to be here.\n\n**Ida Moe (host)** It is loud.\n"
    found = parsed(text, "a.md")
    assert [speaker.name for speaker in found.speakers] == ["Ida Moe", "Jan Sommer"]
    assert [turn.text for turn in found.turns] == ["Welcome.", "Good to be here.", "It is loud."]


def test_lines_that_all_end_in_brackets_are_no_afterword() -> None:
    text = "Anna: hello and welcome (laughs)\nBen: thank you (smiles)\nAnna: how have you been (pause)\nBen: i have been well (grins)\n"
    assert [turn.label for turn in parsed(text).turns] == ["Anna", "Ben", "Anna", "Ben"]


# --- captions -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("title", ["The Deep Sea: Life Below the Light", "Folge 3: Der lange Winter"])
def test_a_title_with_a_colon_among_captions_is_nobodys(title: str) -> None:
    cues = [
        title,
        "Narrator: It is dark down here.",
        "Dr. Lee: We saw lights.",
        "Narrator: Then the cable broke.",
        "Dr. Lee: It did.",
    ]
    text = "WEBVTT\n\n" + "".join(f"00:0{n}.000 --> 00:0{n}.900\n{cue}\n\n" for n, cue in enumerate(cues))
    found = parsed(text, "a.vtt")
    assert said(found)[:2] == [(None, title), ("Narrator", "It is dark down here.")]
    assert len(found.speakers) == 2


def test_a_name_as_an_answer_in_captions_is_no_title() -> None:
    cues = ["JOHN: I saw it.", "CLERK: Who?", "JOHN: Mary.", "MARY: Ann Jones", "CLERK: Thank you."]
    text = "WEBVTT\n\n" + "".join(f"00:0{n}.000 --> 00:0{n}.900\n{cue}\n\n" for n, cue in enumerate(cues))
    assert {turn.label for turn in parsed(text, "a.vtt").turns} >= {"JOHN", "CLERK"}


def test_a_note_may_declare_on_its_own_line() -> None:
    text = "WEBVTT\n\nNOTE title: Evening talk\nrecorded in the hall\n\nNOTE Date: 3 May 2022\n\n00:01.000 --> 00:02.000\n<v Ann>Hello\n"
    found = parsed(text, "a.vtt").metadata
    assert (found.title, found.date) == ("Evening talk", "2022-05-03")


# --- tables without a header --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "text", "first"),
    [
        ("a.csv", "1;0.0;3.2;SPEAKER_00;hello and welcome\n2;3.2;5.1;SPEAKER_01;hi\n3;5.1;9.9;SPEAKER_00;so tell us what you do\n", ("SPEAKER_00", 0.0)),
        ("a.csv", "1,00:00:01,00:00:04,Jane Doe,Good morning and hello\n2,00:00:05,00:00:07,Omar Reed,Thanks.\n3,00:00:08,00:00:11,Jane Doe,So.\n", ("Jane Doe", 1.0)),
        ("a.tsv", "00:01\tJane Doe\tGood morning, and hello\n00:05\tOmar Reed\tThank you\n00:08\tLina Park\tI am here too\n00:14\tJane Doe\tLet us begin\n", ("Jane Doe", 1.0)),
        ("a.csv", "Jane,0:01,0:05,Good morning and hello\nOmar,0:05,0:07,Thanks\nJane,0:07,0:12,What is new?\nOmar,0:12,0:19,Not much\n", ("Jane", 1.0)),
    ],
)  # fmt: skip
def test_rows_without_a_header_keep_who_and_when(name: str, text: str, first: tuple[str, float]) -> None:
    found = parsed(text, name)
    assert (found.turns[0].label, found.turns[0].start) == first
    assert len(found.turns) == len(text.splitlines())
    assert found.warnings == []


@pytest.mark.parametrize("answer", ["Twice", "Not Quite", "Exactly"])
def test_a_word_or_two_right_below_a_name_are_said_and_no_heading(answer: str) -> None:
    page = f"""<p><b>Rita</b></p><p>Have you read the book that came out last week about the island?</p><p><b>Sven</b></p><p>{answer}</p>
<p><b>Rita</b></p><p>And did you like it as much as the first one that he wrote?</p><p><b>Sven</b></p>
<p>Not as much, no. But the second half is very good, I must say.</p><p><b>Rita</b></p><p>Why is that?</p>"""
    assert said(parsed(f"<html><body>{page}</body></html>", "a.html"))[1] == ("Sven", answer)


# --- messages, votes and the end of a sitting ---------------------------------------------------------------------------------


@pytest.mark.parametrize("gap", ["\n", ""])
def test_messages_with_their_time_below_the_name_are_told_apart(gap: str) -> None:
    sent = [
        ("Jane Doe", "10:02 AM", "who has the keys?"),
        ("Omar Reed", "10:05 AM", "me, sorry"),
        ("Jane Doe", "10:15 AM", "thanks both"),
    ]
    text = "\n".join(f"{name}\n  {time}\n{words}\n{gap}" for name, time, words in [*sent, ("Lina Park", "10:16 AM", "np")])
    assert said(parsed(text)) == [*((name, words) for name, _, words in sent), ("Lina Park", "np")]


def test_what_a_messenger_says_in_the_name_of_a_group_is_nobodys() -> None:
    notice = "[12.03.24, 18:04:11] Umzug: \u200eNachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt."
    sent = [
        "[12.03.24, 18:05:02] Anna: Wer hilft?",
        "[12.03.24, 18:05:40] Rolf: Ich ab zehn",
        "[12.03.24, 18:09:00] Rolf: \u200eBild weggelassen",
    ]
    found = parsed("\n".join([notice, *sent, "[12.03.24, 18:12:45] Anna: Danke"]))
    assert [turn.label for turn in found.turns] == ["Anna", "Rolf", "Rolf", "Anna"]


def test_who_voted_how_is_a_note() -> None:
    text = """The President: I shall now put the draft to the vote.\n\nA vote was taken by show of hands.\n
In favour:\nChad, Norway, Peru\n\nAgainst:\nNone\n\nAbstaining:\nTogo\n\nThe President: It is adopted, with one abstention.\n
Ms. Quispe (Peru): We thank all who voted for it, and we thank the Secretariat.\n\nThe President: There are no more names.\n"""
    found = parsed(text)
    assert said(found)[0] == ("The President", "I shall now put the draft to the vote.")
    assert [turn.label for turn in found.turns] == ["The President", "The President", "Ms. Quispe (Peru)", "The President"]


@pytest.mark.parametrize(
    ("chair", "member", "end"), [("○山田委員長　", "○佐藤委員　", "　　　午前十時散会"), ("היו\"ר כהן: ", "רות לוי: ", "הישיבה ננעלה בשעה 10:00.")]
)  # fmt: skip
def test_when_a_sitting_ended_is_not_said(chair: str, member: str, end: str) -> None:
    found = parsed(f"{chair}一。\n{member}二、三。\n{chair}四。\n{member}五と六。\n{chair}七です。\n\n{end}\n")
    assert [turn.text for turn in found.turns][-1] == "七です。"


def test_numbered_headings_and_the_end_of_a_meeting_are_not_said() -> None:
    text = """TOWN OF ELLERY\nMinutes of March 12, 2024\n\n1. CALL TO ORDER\nThe chair opened the meeting.\n\n2. PUBLIC HEARING
Chair Dunn: We will hear from the applicant first.\nMr. Reed: Thank you. We want to build a shed.\nMs. Fay: How tall?
Mr. Reed: Nine feet at the ridge.\nMr. Holt: I have no objection.\n\n3. ADJOURNMENT\nThe meeting adjourned at 7:20 p.m.\n"""
    assert said(parsed(text))[-1] == ("Mr. Holt", "I have no objection.")


def test_what_is_to_be_done_below_a_transcript_is_said_by_nobody() -> None:
    turns = "".join(f"- **Jane** (10:0{n}): Shall we go on?\n- **Omar** (10:0{n}): We shall, I think.\n" for n in range(6))
    text = f"# Boats\n\n## Transcript\n\n{turns}\n## Action items\n\n- Omar: send photos\n- Jane: call the city\n"
    assert len(parsed(text, "a.md").turns) == 12


@pytest.mark.parametrize("dash", ["──", "――", "―"])
def test_a_japanese_dash_before_a_question_is_another_voice(dash: str) -> None:
    text = f"島の船\n\n{dash}いつからですか。\n\n山田　一九八五年です。\n\n{dash}冬は。\n\n山田　二日待ちました。\n\n{dash}今は。\n\n山田　空を見ます。\n"
    assert [turn.label for turn in parsed(text).turns] == [None, "山田"] * 3


def test_a_rule_of_such_dashes_is_no_voice() -> None:
    text = "Ann: Is it open?\n────────\nBo: It is.\n────────\nAnn: Since when?\n────────\nBo: Since May.\n"
    assert [label for label, _ in said(parsed(text))] == ["Ann", "Bo", "Ann", "Bo"]


def test_days_as_messengers_print_them() -> None:
    text = "ada — 12/03/2024 18:04\nanyone up for the boat?\nbo_k — Yesterday at 18:05\nme\nwhat time\nada — Today at 09:12\nten sharp\n"
    assert said(parsed(text)) == [("ada", "anyone up for the boat?"), ("bo_k", "me what time"), ("ada", "ten sharp")]


def test_whoever_is_called_by_his_rank_is_a_label_seen_once() -> None:
    text = """    Chairman Marsh. The committee will come to order. I recognize
the gentlewoman from Ohio.
    Ms. Fay. Thank you, Mr. Chairman. Captain Reed, how many of the
boats that you run were on time last year?
    Captain Reed. About half of them, ma'am, and the others were not
late by much.
    Ms. Fay. I yield back the balance of my time, and I thank all of
you who came.
    Chairman Marsh. Without objection, the hearing is adjourned now.
"""
    assert ("Captain Reed", "About half of them, ma'am, and the others were not late by much.") in said(parsed(text))
