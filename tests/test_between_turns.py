# ruff: noqa: E501 - tables of lines
"""What stands between the words of the speakers without a mark of its own: formal lines, notices of a page, a second label."""

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
     "Lesen Sie auch: Honig aus der Stadt", "Listen to the full interview here", "Suscríbete a nuestra newsletter", "関連記事：蜂の冬"],
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
