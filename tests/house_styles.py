"""Small documents in many house styles, each with the turns that it holds: (label, first words of the speech)."""

from __future__ import annotations

from typing import NamedTuple


class HouseStyle(NamedTuple):
    """A document and what it holds."""

    name: str
    text: str
    turns: list[tuple[str | None, str]]
    markdown: bool = False


STYLES = [
    HouseStyle(
        "capitals and a colon",
        """\
MINISTER DAHL: Good morning. We have agreed on three things today.

The first is the ferry.

MS. ORTEGA: Remember: the ferry is ours as well. And the question is this: who pays?

MINISTER DAHL: We both do.
""",
        [("MINISTER DAHL", "Good morning."), ("MS. ORTEGA", "Remember: the"), ("MINISTER DAHL", "We both")],
    ),
    HouseStyle(
        "Q without a colon",
        """\
Harbour House

1:18 P.M. EST

MR. QUIST:  Hello, everyone.  I have one thing at the top.

Q    Thank you.  On the topic of fishing: will you go?

MR. QUIST:  I will.

Q Can you say when?

MR. QUIST:  No.

Bottom line: we are not there yet.

1:43 P.M. EST
""",
        [
            ("MR. QUIST", "Hello, everyone."),
            ("Q", "Thank you."),
            ("MR. QUIST", "I will."),
            ("Q", "Can you"),
            ("MR. QUIST", "No."),
        ],
    ),
    HouseStyle(
        "indented and wrapped",
        """\
                         PROCEEDINGS

          CHIEF JUSTICE WREN: We will hear argument next in number
40, Tull against the Harbour Board. Mr. Pike, you may begin when you
are ready.
          MR. PIKE: Thank you, and may it please the Court. The point
of this case is simple: a berth that nobody uses is not a berth in
the sense of the Act, and the Board knew it.
          JUSTICE ABEL: Where is that in the record?
          MR. PIKE: At page 12, Your Honor, in the letter that the
harbour master wrote to the Board.
          CHIEF JUSTICE WREN: Thank you, counsel.
""",
        [
            ("CHIEF JUSTICE WREN", "We will"),
            ("MR. PIKE", "Thank you,"),
            ("JUSTICE ABEL", "Where is"),
            ("MR. PIKE", "At page"),
            ("CHIEF JUSTICE WREN", "Thank you,"),
        ],
    ),
    HouseStyle(
        "period after the name",
        """\
                            MORNING BUSINESS

  Mr. HALVORSEN of Ohio. Madam Speaker, I rise to speak of the lakes,
which are lower this year than in any year that the members of this
House can remember.
  The SPEAKER pro tempore (Ms. Quill). The gentleman's time has expired.
  Mr. HALVORSEN of Ohio. I ask for one more minute, if nobody in the
House objects to it.
  Ms. LaROUX (during the reading). I object.
  The SPEAKER pro tempore. Objection is heard.
""",
        [
            ("Mr. HALVORSEN of Ohio", "Madam Speaker,"),
            ("The SPEAKER pro tempore (Ms. Quill)", "The gentleman's"),
            ("Mr. HALVORSEN of Ohio", "I ask"),
            ("Ms. LaROUX (during the reading)", "I object."),
            ("The SPEAKER pro tempore", "Objection is"),
        ],
    ),
    HouseStyle(
        "period after a name in ordinary case",
        """\
  Senator Marsh. I want to thank all of the witnesses for coming here
today, and I would like to begin with the bridge over the river, which
has been closed since May.
  Dr. Oyelaran. It has been closed since April, Senator, and we told the
committee at the time.
  Senator Marsh. I stand corrected. What did it cost to close it?
  Dr. Oyelaran. About two million.
  Chairwoman Stone. The time of the Senator has expired. We will go on
with the next witness.
""",
        [
            ("Senator Marsh", "I want"),
            ("Dr. Oyelaran", "It has"),
            ("Senator Marsh", "I stand"),
            ("Dr. Oyelaran", "About two"),
            ("Chairwoman Stone", "The time"),
        ],
    ),
    HouseStyle(
        "deposition",
        """\
BY MR. STERN:

    Q.  Did you see the van?

    A.  Yes. It was blue.

    Q.  Are you sure of that?

    A.  I am. Q. is what they called him, by the way.

    Q.  Thank you.
""",
        [("Q", "Did you"), ("A", "Yes. It"), ("Q", "Are you"), ("A", "I am."), ("Q", "Thank you.")],
    ),
    HouseStyle(
        "bold names",
        """\
---
title: On Bread
date: 2023-04-01
---

**Ada Flour:** Welcome back to the show. *Welcome.*

**Bo Rye:** Hi! \\[laughter\\] Note: I am new here.

**Ada Flour:** He is not.
""",
        [("Ada Flour", "Welcome back"), ("Bo Rye", "Hi! [laughter]"), ("Ada Flour", "He is")],
        markdown=True,
    ),
    HouseStyle(
        "bold names, colon outside, with times",
        """\
[00:13] **ada_f**: Welcome back.

[00:22] **bo**: Hi.

[01:02:39] **ada_f**: Let us start.
""",
        [("ada_f", "Welcome back."), ("bo", "Hi."), ("ada_f", "Let us")],
    ),
    HouseStyle(
        "recorder export",
        """\
Ada Flour  0:00
Welcome back to the show. At 10:30 we close.

Unknown Speaker  0:07
Hi.

Ada Flour  1:02:15
Let us start.

Transcribed by a machine from Flour Ltd
""",
        [("Ada Flour", "Welcome back"), ("Unknown Speaker", "Hi."), ("Ada Flour", "Let us")],
    ),
    HouseStyle(
        "name and time in brackets with a colon",
        """\
Ada Flour (00:00:02):
Welcome back to the show.

Bo Rye (00:00:09):
Hi.

Ada Flour (00:01:02):
Let us start.
""",
        [("Ada Flour", "Welcome back"), ("Bo Rye", "Hi."), ("Ada Flour", "Let us")],
    ),
    HouseStyle(
        "numbered speakers in brackets",
        """\
[Speaker 1] [00:03] Good morning.
[Speaker 2] [00:05] Morning. How are you?
[Speaker 1] [00:08] Well, thank you.
""",
        [("Speaker 1", "Good morning."), ("Speaker 2", "Morning. How"), ("Speaker 1", "Well, thank")],
    ),
    HouseStyle(
        "machine speakers",
        """\
SPEAKER_00: good morning everyone
SPEAKER_01: morning how are you
SPEAKER_00: well thank you
""",
        [("SPEAKER_00", "good morning"), ("SPEAKER_01", "morning how"), ("SPEAKER_00", "well thank")],
    ),
    HouseStyle(
        "time before the name",
        """\
00:00:03 Ada: Good morning.
00:00:05 Bo: Morning. How are you?
00:00:08 Ada: Well, thank you.
""",
        [("Ada", "Good morning."), ("Bo", "Morning. How"), ("Ada", "Well, thank")],
    ),
    HouseStyle(
        "clock time after the name",
        """\
Ada Flour 12:04 PM
Good morning.

Bo Rye 12:05 PM
Morning. How are you?

Ada Flour 12:07 PM
Well, thank you.
""",
        [("Ada Flour", "Good morning."), ("Bo Rye", "Morning. How"), ("Ada Flour", "Well, thank")],
    ),
    HouseStyle(
        "channel log",
        """\
[12:04] <ada> good morning
[12:04] <bo_> morning: how are you
[12:05] <ada> well thank you
""",
        [("ada", "good morning"), ("bo_", "morning: how"), ("ada", "well thank")],
    ),
    HouseStyle(
        "messenger export",
        """\
[28/02/2022, 9:52 PM] Ada: Good morning
[28/02/2022, 9:53 PM] +1 123 456 789: Morning
how are you
[28/02/2022, 9:54 PM] Ada: Well, thank you
""",
        [("Ada", "Good morning"), ("+1 123 456 789", "Morning"), ("Ada", "Well, thank")],
    ),
    HouseStyle(
        "names on a line of their own",
        """\
Tull v. Harbour Board

Felix Hart
We will hear argument next.
Mr. Pike?

Orla Pike
Thank you.
The point is simple.

Felix Hart
Is it?

Orla Pike
It is.
""",
        [("Felix Hart", "We will"), ("Orla Pike", "Thank you."), ("Felix Hart", "Is it?"), ("Orla Pike", "It is.")],
    ),
    HouseStyle(
        "earnings call",
        """\
Operator

Good morning, and welcome to the Tidewater Holdings call for the third quarter.

Nils Berg -- Chief Executive Officer

Thank you, and good morning. Sales rose by four per cent.

Jane Wu -- Harbour Bank -- Analyst

Congratulations. What about costs?

Nils Berg -- Chief Executive Officer

They fell.

Operator

Our next question comes from the line of Sam Poe.
""",
        [
            ("Operator", "Good morning,"),
            ("Nils Berg -- Chief Executive Officer", "Thank you,"),
            ("Jane Wu -- Harbour Bank -- Analyst", "Congratulations. What"),
            ("Nils Berg -- Chief Executive Officer", "They fell."),
            ("Operator", "Our next"),
        ],
    ),
    HouseStyle(
        "initials and a table of attendees",
        """\
# Meeting of 3 May

| Name | Abbreviation | Organization |
| ---- | ------------ | ------------ |
| Ada Flour | AF | Mill |
| Bo Rye | BR | Oven |

## Bread
Presenter: Ada Flour (AF)

AF: I have slides. Note: they are short.

BR: Good.

### Conclusion

Everybody agreed to bake.

## Butter
Presenter: Bo Rye (BR)

BR: Nothing new.

AF: Thanks.
""",
        [("AF", "I have"), ("BR", "Good."), ("BR", "Nothing new."), ("AF", "Thanks.")],
        markdown=True,
    ),
    HouseStyle(
        "constituency and party",
        """\
Mr. Rowan Tew (Port Elm—Marsh, Lib.): Madam Speaker, I have a petition.

[Translation]

Roads and Bridges

Ms. Ines Faure (Belleville, NDP): Madam Speaker, so have I.

The Acting Speaker (Mrs. Coral Dunn): Order.

Mr. Rowan Tew: I thank the member.

Some hon. members: Hear, hear!
""",
        [
            ("Mr. Rowan Tew (Port Elm—Marsh, Lib.)", "Madam Speaker,"),
            ("Ms. Ines Faure (Belleville, NDP)", "Madam Speaker,"),
            ("The Acting Speaker (Mrs. Coral Dunn)", "Order."),
            ("Mr. Rowan Tew", "I thank"),
            ("Some hon. members", "Hear, hear!"),
        ],
    ),
    HouseStyle(
        "office after the name, German",
        """\
Präsidentin Dr. Helga Brandt:
Ich eröffne die Sitzung. Das Wort hat der Abgeordnete Vogt.

Jens Vogt (SPD):
Frau Präsidentin! Meine Damen und Herren! Eines ist klar: So geht es nicht.

(Beifall bei der SPD – Zuruf von der CDU: Ach was!)

Wir müssen handeln.

Präsidentin Dr. Helga Brandt:
Vielen Dank.
""",
        [
            ("Präsidentin Dr. Helga Brandt", "Ich eröffne"),
            ("Jens Vogt (SPD)", "Frau Präsidentin!"),
            ("Präsidentin Dr. Helga Brandt", "Vielen Dank."),
        ],
    ),
    HouseStyle(
        "period after the name, French",
        """\
M. le président. La séance est ouverte.

Mme Claire Aubin. Je voudrais parler de la pêche. Voici la question : qui paie ?

M. Luc Morel, ministre de la mer. C'est une bonne question.

M. le président. La parole est à Mme Aubin.

Mme Claire Aubin. Merci.
""",
        [
            ("M. le président", "La séance"),
            ("Mme Claire Aubin", "Je voudrais"),
            ("M. Luc Morel, ministre de la mer", "C'est une"),
            ("M. le président", "La parole"),
            ("Mme Claire Aubin", "Merci."),
        ],
    ),
    HouseStyle(
        "Spanish with offices in capitals",
        """\
El señor PRESIDENTE: Se abre la sesión.

La señora VEGA RUIZ: Gracias, señor presidente. La pregunta es esta: ¿quién paga?

El señor PRESIDENTE: Gracias.

La señora VEGA RUIZ: De nada.
""",
        [
            ("El señor PRESIDENTE", "Se abre"),
            ("La señora VEGA RUIZ", "Gracias, señor"),
            ("El señor PRESIDENTE", "Gracias."),
            ("La señora VEGA RUIZ", "De nada."),
        ],
    ),
    HouseStyle(
        "Chinese",
        """\
主持人：大家好，欢迎来到今天的发布会。

记者：请问什么时候开始？

王部长：明天。我想说的是：请大家放心。

记者：谢谢。
""",
        [("主持人", "大家好，"), ("记者", "请问什么"), ("王部长", "明天。我"), ("记者", "谢谢。")],
    ),
    HouseStyle(
        "Japanese with circles",
        """\
○議長（山本太郎君）　ただいまから会議を開きます。

○田中花子君　質問いたします。

○議長（山本太郎君）　どうぞ。
""",
        [("議長（山本太郎君）", "ただいま"), ("田中花子君", "質問いた"), ("議長（山本太郎君）", "どうぞ。")],
    ),
    HouseStyle(
        "Russian",
        """\
Ведущий: Добрый день. Сегодня у нас в гостях Анна Белова.

Анна Белова: Здравствуйте. Скажу сразу: я не поэт.

Ведущий: А кто вы?

Анна Белова: Пекарь.
""",
        [("Ведущий", "Добрый день."), ("Анна Белова", "Здравствуйте. Скажу"), ("Ведущий", "А кто"), ("Анна Белова", "Пекарь.")],
    ),
    HouseStyle(
        "dialogue dashes",
        """\
— Добрый день.

— Здравствуйте. Как дела?

— Хорошо, спасибо.

— Рад слышать.
""",
        [(None, "Добрый день."), (None, "Здравствуйте. Как"), (None, "Хорошо, спасибо."), (None, "Рад слышать.")],
    ),
    HouseStyle(
        "chevrons",
        """\
>> JANE: Good morning.
>> Morning. How are you?
>> JANE: Well, thank you.
>> Good.
""",
        [("JANE", "Good morning."), (None, "Morning. How"), ("JANE", "Well, thank"), (None, "Good.")],
    ),
    HouseStyle(
        "Portuguese with a dash",
        """\
O SR. LIMA (PT/SP) - Senhor Presidente, peço a palavra.

O SR. PRESIDENTE (Rui Costa) - Tem a palavra.

O SR. LIMA (PT/SP) - Obrigado. A pesca - como sabem - está mal.

O SR. PRESIDENTE (Rui Costa) - Obrigado.
""",
        [
            ("O SR. LIMA (PT/SP)", "Senhor Presidente,"),
            ("O SR. PRESIDENTE (Rui Costa)", "Tem a"),
            ("O SR. LIMA (PT/SP)", "Obrigado. A"),
            ("O SR. PRESIDENTE (Rui Costa)", "Obrigado."),
        ],
    ),
    HouseStyle(
        "interview with tabs",
        """\
Interviewer\tHow did you begin?
Respondent\tWith nothing: no money, no oven.
Interviewer\tAnd then?
Respondent\tThen we baked.
""",
        [("Interviewer", "How did"), ("Respondent", "With nothing:"), ("Interviewer", "And then?"), ("Respondent", "Then we")],
    ),
    HouseStyle(
        "prose that names no speaker",
        """\
Welcome to the show. Today we talk about bread, and about the people who bake it.

Here is the thing: nobody knows who baked the first loaf. Note that the oldest oven is older than any town.

What I can say is this: it was eaten.

And so we went to see the oven. At 10:30 it was still warm.
""",
        [(None, "Welcome to")],
    ),
]
