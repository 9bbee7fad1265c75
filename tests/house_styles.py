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
    HouseStyle(
        "Portuguese hearing",
        """\
ATA DA AUDIÊNCIA PÚBLICA
Data: 14 de março de 2023

O SR. PRESIDENTE: Declaro aberta a sessão. O tema é o seguinte: a ponte.
A SRA. MARIA LIMA: Obrigada, senhor presidente. Quero dizer uma coisa: a ponte caiu.
O SR. JOÃO PAES: Não caiu.
O SR. PRESIDENTE: Silêncio, por favor.
A SRA. MARIA LIMA: Obrigada.
""",
        [
            ("O SR. PRESIDENTE", "Declaro aberta"),
            ("A SRA. MARIA LIMA", "Obrigada, senhor"),
            ("O SR. JOÃO PAES", "Não caiu."),
            ("O SR. PRESIDENTE", "Silêncio, por"),
            ("A SRA. MARIA LIMA", "Obrigada."),
        ],
    ),
    HouseStyle(
        "Italian interview with dashes",
        """\
Intervista a Carla Neri

GIORNALISTA — Buongiorno. Come sta?

NERI — Bene. Le dico subito: non ho tempo.

GIORNALISTA — Allora cominciamo. Perché ha lasciato il teatro?

NERI — Per il pane.
""",
        [
            ("GIORNALISTA", "Buongiorno. Come"),
            ("NERI", "Bene. Le"),
            ("GIORNALISTA", "Allora cominciamo."),
            ("NERI", "Per il"),
        ],
    ),
    HouseStyle(
        "Dutch council",
        """\
De voorzitter: Ik open de vergadering. Aan de orde is het volgende punt: de brug.

Mevrouw De Wit (GroenLinks): Voorzitter, dank u wel. Mijn vraag is: wie betaalt dat?

Wethouder Bakker: De stad.

Mevrouw De Wit (GroenLinks): Dank u.

De voorzitter: Dan sluit ik de vergadering.
""",
        [
            ("De voorzitter", "Ik open"),
            ("Mevrouw De Wit (GroenLinks)", "Voorzitter, dank"),
            ("Wethouder Bakker", "De stad."),
            ("Mevrouw De Wit (GroenLinks)", "Dank u."),
            ("De voorzitter", "Dan sluit"),
        ],
    ),
    HouseStyle(
        "Polish chamber",
        """\
Marszałek:

Otwieram posiedzenie.

Poseł Jan Kos:

Dziękuję, panie marszałku. Chcę powiedzieć jedno: most jest zamknięty.

(Oklaski)

Marszałek:

Dziękuję.

Poseł Jan Kos:

Proszę bardzo.
""",
        [
            ("Marszałek", "Otwieram posiedzenie."),
            ("Poseł Jan Kos", "Dziękuję, panie"),
            ("Marszałek", "Dziękuję."),
            ("Poseł Jan Kos", "Proszę bardzo."),
        ],
    ),
    HouseStyle(
        "Turkish broadcast",
        """\
SUNUCU: Hoş geldiniz. Bugün konuğumuz Ayşe Demir.
AYŞE DEMİR: Teşekkür ederim. Şunu söyleyeyim: ekmek pahalı.
SUNUCU: Neden?
AYŞE DEMİR: Un pahalı da ondan.
""",
        [
            ("SUNUCU", "Hoş geldiniz."),
            ("AYŞE DEMİR", "Teşekkür ederim."),
            ("SUNUCU", "Neden?"),
            ("AYŞE DEMİR", "Un pahalı"),
        ],
    ),
    HouseStyle(
        "Arabic broadcast",
        """\
المذيع: أهلا بكم في البرنامج. ضيفنا اليوم الدكتور سامي حداد.

سامي حداد: شكرا لكم. أقول شيئا واحدا: الجسر مغلق.

المذيع: لماذا؟

سامي حداد: لأنه قديم.
""",
        [
            ("المذيع", "أهلا بكم"),
            ("سامي حداد", "شكرا لكم."),
            ("المذيع", "لماذا؟"),
            ("سامي حداد", "لأنه قديم."),
        ],
    ),
    HouseStyle(
        "Hebrew chamber",
        """\
היו"ר דנה לוי:

אני פותחת את הישיבה.

יוסי כהן (העבודה):

תודה. שאלה אחת: מי משלם?

היו"ר דנה לוי:

העירייה.

יוסי כהן (העבודה):

תודה רבה.
""",
        [
            ('היו"ר דנה לוי', "אני פותחת"),
            ("יוסי כהן (העבודה)", "תודה. שאלה"),
            ('היו"ר דנה לוי', "העירייה."),
            ("יוסי כהן (העבודה)", "תודה רבה."),
        ],
    ),
    HouseStyle(
        "Korean broadcast",
        """\
사회자: 안녕하십니까. 오늘은 김민수 교수를 모셨습니다.
김민수: 감사합니다. 한 가지만 말씀드리면: 빵이 비쌉니다.
사회자: 왜 그렇습니까?
김민수: 밀가루가 비싸니까요.
""",
        [
            ("사회자", "안녕하십니까. 오늘은"),
            ("김민수", "감사합니다. 한"),
            ("사회자", "왜 그렇습니까?"),
            ("김민수", "밀가루가 비싸니까요."),
        ],
    ),
    HouseStyle(
        "Hindi council",
        """\
अध्यक्ष: बैठक शुरू होती है।

श्री राम वर्मा: धन्यवाद। एक बात कहनी है: पुल बंद है।

अध्यक्ष: क्यों?

श्री राम वर्मा: पुराना है।
""",
        [
            ("अध्यक्ष", "बैठक शुरू"),
            ("श्री राम वर्मा", "धन्यवाद। एक"),
            ("अध्यक्ष", "क्यों?"),
            ("श्री राम वर्मा", "पुराना है।"),
        ],
    ),
    HouseStyle(
        "Greek chamber",
        """\
ΠΡΟΕΔΡΟΣ (Μαρία Παππά): Αρχίζει η συνεδρίαση.

ΝΙΚΟΣ ΔΗΜΟΥ: Ευχαριστώ. Ένα πράγμα μόνο: η γέφυρα έκλεισε.

ΠΡΟΕΔΡΟΣ (Μαρία Παππά): Γιατί;

ΝΙΚΟΣ ΔΗΜΟΥ: Είναι παλιά.
""",
        [
            ("ΠΡΟΕΔΡΟΣ (Μαρία Παππά)", "Αρχίζει η"),
            ("ΝΙΚΟΣ ΔΗΜΟΥ", "Ευχαριστώ. Ένα"),
            ("ΠΡΟΕΔΡΟΣ (Μαρία Παππά)", "Γιατί;"),
            ("ΝΙΚΟΣ ΔΗΜΟΥ", "Είναι παλιά."),
        ],
    ),
    HouseStyle(
        "Swedish chamber with numbers",
        """\
Anf. 1 ANNA LIND (S):
Herr talman! Jag vill ta upp en sak: bron.

Anf. 2 PER EK (M):
Herr talman! Bron är stängd.

Anf. 3 ANNA LIND (S):
Varför då?

Anf. 4 PER EK (M):
Den är gammal.
""",
        [
            ("Anf. 1 ANNA LIND (S)", "Herr talman!"),
            ("Anf. 2 PER EK (M)", "Herr talman!"),
            ("Anf. 3 ANNA LIND (S)", "Varför då?"),
            ("Anf. 4 PER EK (M)", "Den är"),
        ],
    ),
    HouseStyle(
        "Thai broadcast",
        """\
พิธีกร: สวัสดีครับ วันนี้เรามีแขกรับเชิญ
สมชาย: ขอบคุณครับ ขอพูดอย่างหนึ่ง: ขนมปังแพง
พิธีกร: ทำไมครับ
สมชาย: แป้งแพงครับ
""",
        [
            ("พิธีกร", "สวัสดีครับ วันนี้เรามีแขกรับเชิญ"),
            ("สมชาย", "ขอบคุณครับ ขอพูดอย่างหนึ่ง:"),
            ("พิธีกร", "ทำไมครับ"),
            ("สมชาย", "แป้งแพงครับ"),
        ],
    ),
    HouseStyle(
        "French interview with spaces before colons",
        """\
Le Quotidien : Comment avez-vous commencé ?

Léa Morin : Par hasard. Je me souviens d'une chose : l'odeur du pain.

Le Quotidien : Et aujourd'hui ?

Léa Morin : J'ai trois fours.
""",
        [
            ("Le Quotidien", "Comment avez-vous"),
            ("Léa Morin", "Par hasard."),
            ("Le Quotidien", "Et aujourd'hui"),
            ("Léa Morin", "J'ai trois"),
        ],
    ),
    HouseStyle(
        "verbatim record of nations",
        """\
United Nations S/PV.9000
Security Council

The President: I declare open the meeting.

Mr. Okoro (Nigeria): I thank you, Madam President. Let me say this: we need peace.

Mrs. Duval (France) (spoke in French): I thank the Under-Secretary-General.

The President: I thank the representative of France.

The meeting rose at 11.35 a.m.
""",
        [
            ("The President", "I declare"),
            ("Mr. Okoro (Nigeria)", "I thank"),
            ("Mrs. Duval (France) (spoke in French)", "I thank"),
            ("The President", "I thank"),
        ],
    ),
    HouseStyle(
        "questions with numbers and offices",
        """\
Roads

Jane Dole (Leeds West) (Lab): 1. What steps he is taking to mend the roads.

The Minister for Roads (Sir Adam Bee): We are mending them.

Jane Dole: I thank the Minister. My constituents ask: when?

Madam Deputy Speaker (Ms Cora Dee): Order.

Several hon. Members rose—

Madam Deputy Speaker: Order. I call Tom Hill.

Tom Hill (Dover) (Con): Thank you.
""",
        [
            ("Jane Dole (Leeds West) (Lab)", "1. What"),
            ("The Minister for Roads (Sir Adam Bee)", "We are"),
            ("Jane Dole", "I thank"),
            ("Madam Deputy Speaker (Ms Cora Dee)", "Order."),
            ("Madam Deputy Speaker", "Order. I"),
            ("Tom Hill (Dover) (Con)", "Thank you."),
        ],
    ),
    HouseStyle(
        "play script",
        """\
                    ANNA
          You came back.

                    BORIS
          I forgot my hat.

                    ANNA
          It's on the chair: the green one.

                    BORIS
          Thank you.
""",
        [
            ("ANNA", "You came"),
            ("BORIS", "I forgot"),
            ("ANNA", "It's on"),
            ("BORIS", "Thank you."),
        ],
    ),
    HouseStyle(
        "hash signs",
        """\
#Speaker1: hello there
#Speaker2: hi, how are you
#Speaker1: fine thanks
#Speaker2: good
""",
        [
            ("#Speaker1", "hello there"),
            ("#Speaker2", "hi, how"),
            ("#Speaker1", "fine thanks"),
            ("#Speaker2", "good"),
        ],
    ),
    HouseStyle(
        "at signs",
        """\
@INT: What do you remember?
@RES: The water. It was cold, and it was everywhere.
@INT: Who helped you?
@RES: Nobody.
""",
        [
            ("@INT", "What do"),
            ("@RES", "The water."),
            ("@INT", "Who helped"),
            ("@RES", "Nobody."),
        ],
    ),
    HouseStyle(
        "dashes after names",
        """\
Moderator - Welcome everyone. Let's begin.
Ana - Thanks. I have one thing: the budget.
Ben - Same here.
Moderator - Ana first.
Ana - It is too small - far too small.
""",
        [
            ("Moderator", "Welcome everyone."),
            ("Ana", "Thanks. I"),
            ("Ben", "Same here."),
            ("Moderator", "Ana first."),
            ("Ana", "It is"),
        ],
    ),
    HouseStyle(
        "ranges of time",
        """\
[00:00:01 - 00:00:04] Maria: Good morning, all.
[00:00:05 - 00:00:09] Tom: Morning. Shall we start?
[00:00:10 - 00:00:12] Maria: Yes.
""",
        [
            ("Maria", "Good morning,"),
            ("Tom", "Morning. Shall"),
            ("Maria", "Yes."),
        ],
    ),
    HouseStyle(
        "bold names on a line of their own",
        """\
**Maria Lopez**

Good morning, all. Today we look at: bread.

**Tom Reed**

Morning.

**Maria Lopez**

Let us start.
""",
        [
            ("Maria Lopez", "Good morning,"),
            ("Tom Reed", "Morning."),
            ("Maria Lopez", "Let us"),
        ],
        markdown=True,
    ),
    HouseStyle(
        "names as headings",
        """\
### Maria Lopez

Good morning, all.

### Tom Reed

Morning. One question: who bakes?

### Maria Lopez

I do.
""",
        [
            ("Maria Lopez", "Good morning,"),
            ("Tom Reed", "Morning. One"),
            ("Maria Lopez", "I do."),
        ],
        markdown=True,
    ),
    HouseStyle(
        "everything in one line",
        """\
MODERATOR: Welcome. MR. HALE: Thank you. I have one point: the bridge. MODERATOR: Go on. MR. HALE: It is closed. MS. WU: Not any more. MODERATOR: Thank you both.""",
        [
            ("MODERATOR", "Welcome."),
            ("MR. HALE", "Thank you."),
            ("MODERATOR", "Go on."),
            ("MR. HALE", "It is"),
            ("MS. WU", "Not any"),
            ("MODERATOR", "Thank you"),
        ],
    ),
    HouseStyle(
        "a lecture with questions",
        """\
Thank you all for coming. I want to talk about bread today. There are three kinds of bread that matter, and I will talk about each of them in turn.

Question: Which is the oldest?

Answer: Flat bread.

Question: And the best?

Answer: The one you have.
""",
        [
            ("Question", "Which is"),
            ("Answer", "Flat bread."),
            ("Question", "And the"),
            ("Answer", "The one"),
        ],
    ),
    HouseStyle(
        "court with an examination",
        """\
          THE COURT:  Good morning.  Call your next witness.

          MR. STERN:  The People call Ada Flour.

                    ADA FLOUR,
called as a witness, having been first duly sworn, testified as follows:

                    DIRECT EXAMINATION

BY MR. STERN:

    Q     What do you do?

    A     I bake.

    Q     Where were you on May 3rd?

    A     At the oven.

          MS. ROY:  Objection.

          THE COURT:  Overruled.
""",
        [
            ("THE COURT", "Good morning."),
            ("MR. STERN", "The People"),
            ("Q", "What do"),
            ("A", "I bake."),
            ("Q", "Where were"),
            ("A", "At the"),
            ("MS. ROY", "Objection."),
            ("THE COURT", "Overruled."),
        ],
    ),
    HouseStyle(
        "text copied from a page",
        """\
Skip to main content
Menu
Home
News
About us
Search

Remarks by Minister Dahl

3 May 2022

MINISTER DAHL: Good morning. The ferry is back.

QUESTION: Minister, will it stay?

MINISTER DAHL: It will. Note this: it has new engines.

QUESTION: Thank you.

Share this
Facebook
Twitter
Related content
Minister Dahl visits Tarn
© 2022 Ministry of Ferries. All rights reserved.
""",
        [
            ("MINISTER DAHL", "Good morning."),
            ("QUESTION", "Minister, will"),
            ("MINISTER DAHL", "It will."),
            ("QUESTION", "Thank you."),
        ],
    ),
    HouseStyle(
        "counted labels between rules",
        """\
Q3 2022 Brightwater Plc Earnings Call - Final

Presentation
--------------------------------------------------------------------------------
Operator    [1]
--------------------------------------------------------------------------------
Good afternoon, and welcome to the call.

--------------------------------------------------------------------------------
Rosa Diaz, Brightwater Plc - VP of Investor Relations    [2]
--------------------------------------------------------------------------------
Thank you, operator. Before we begin: forward-looking statements apply.

Questions and Answers
--------------------------------------------------------------------------------
Operator    [3]
--------------------------------------------------------------------------------
Our first question comes from Jonas Weld.

--------------------------------------------------------------------------------
Jonas Weld, Hale & Co. - Analyst    [4]
--------------------------------------------------------------------------------
Hi. And margins?
""",
        [
            ("Operator", "Good afternoon, and"),
            ("Rosa Diaz, Brightwater Plc - VP of Investor Relations", "Thank you, operator."),
            ("Operator", "Our first question"),
            ("Jonas Weld, Hale & Co. - Analyst", "Hi. And margins?"),
        ],
    ),
    HouseStyle(
        "a bar before the time",
        """Host | 00:00:00
Welcome back to the show. Today we talk about grafts.

Guest | 00:00:09
Thanks for having me.

Host | 00:00:11
So tell me: what is a graft?
""",
        [("Host", "Welcome back"), ("Guest", "Thanks for having"), ("Host", "So tell")],
    ),
    HouseStyle(
        "witnesses of a committee named before they speak",
        """House of Deputies
Select Committee on Rural Affairs
Oral evidence: Bovine health, HD 482
Tuesday 7 November 2023

Members present: Sir Colin Marsh (Chair); Ruth Adeyemi; Tom Blake.

Questions 1 - 3

Examination of witnesses
Witnesses: Dr Furse and Mark Hale.

Q1                Chair: Welcome. Could you introduce yourselves?

Dr Furse: I am Ann Furse, the chief vet.

Mark Hale: I farm on the moor.

Q2                Ruth Adeyemi: How many herds were tested?

Dr Furse: About 4,000. The breakdown is this: half in the west.

Q3                Ruth Adeyemi: And what did it cost?

Mark Hale: More than it should.
""",
        [
            ("Chair", "Welcome. Could"),
            ("Dr Furse", "I am Ann"),
            ("Mark Hale", "I farm"),
            ("Ruth Adeyemi", "How many"),
            ("Dr Furse", "About 4,000."),
            ("Ruth Adeyemi", "And what"),
            ("Mark Hale", "More than"),
        ],
    ),
    HouseStyle(
        "days, hours, minutes and seconds before a column of labels",
        """\
AIR-TO-GROUND VOICE TRANSCRIPTION
Tape 12/3
Page 45

04 06 45 15  CDR    Harbour, we have a light on panel two.

04 06 45 19  CC     Roger, Pelican. Which light?
04 06 45 24  CDR    The amber one. It came on about a minute ago,
                    and it stays on.
04 06 45 40  LMP    It's the flow.
04 06 45 52  CC     Copy. Stand by.
04 06 47 01  CC     Pelican, Harbour. Cycle the switch, please.
END OF TAPE
""",
        [
            ("CDR", "Harbour, we"),
            ("CC", "Roger, Pelican."),
            ("CDR", "The amber"),
            ("LMP", "It's the"),
            ("CC", "Copy. Stand"),
            ("CC", "Pelican, Harbour."),
        ],
    ),
    HouseStyle(
        "start and end before every line",
        "0.00 1.21\tJAMIE:  How can you teach a heron to tap?\n"
        "1.02 2.31\tHAROLD:  I can't imagine it --\n"
        "2.31 3.40\t        not before they can stand still.\n"
        "3.40 4.05\tJAMIE:  They stand all day.\n"
        "4.05 5.00\tHAROLD:  On one leg,\n"
        "5.00 5.90\t        which is the problem.\n"
        "5.90 7.00\tJAMIE:  So it is.\n",
        [
            ("JAMIE", "How can"),
            ("HAROLD", "I can't imagine it -- not before"),
            ("JAMIE", "They stand"),
            ("HAROLD", "On one leg, which is"),
            ("JAMIE", "So it"),
        ],
    ),
    HouseStyle(
        "a script with scenes",
        """\
Title: The Long Pier
Draft date: 14 March 2020

INT. CAFE - DAY

Rain on the windows. JO stirs her tea.

JO
(quietly)
You came.

MARK (O.S.)
I said I would.

JO (CONT'D)
People say things.

CUT TO:

EXT. PIER - NIGHT

MARK
It's closed.
""",
        [("JO", "You came."), ("MARK (O.S.)", "I said"), ("JO (CONT'D)", "People say"), ("MARK", "It's closed.")],
    ),
    HouseStyle(
        "an export of a chat that says how many messages it has",
        """\
==============================================================
Guild: Garden
Channel: general / chat
==============================================================

[05/13/2021 10:00 AM] ada#1234
Hello all

[05/13/2021 10:01 AM] bo
hi! who brings spades?

[05/13/2021 10:02 AM] ada#1234
I do

==============================================================
Exported 3 message(s)
==============================================================
""",
        [("ada#1234", "Hello all"), ("bo", "hi! who"), ("ada#1234", "I do")],
    ),
    HouseStyle(
        "a council of nations: delegations between dots, languages in brackets",
        """\
League of Harbours                                                  S/PV.999
Harbour Council
999th meeting
Monday, 3 April 2023, 10 a.m.

President:  Mr. Varga . . . . . . . . . . . . . . . . . . . (Moorland)
Members:    Albany  . . . . . . . . . . . . . . . . . . . . Mr. Hodge
            Brazen. . . . . . . . . . . . . . . . . . . . . Mr. Costa Filho

Agenda
The situation in the Sound

                The meeting was called to order at 10.05 a.m.

The situation in the Sound

       The President (spoke in Moorish): In accordance with rule 37, I invite
the representative of Marland to participate in this meeting.

       I give the floor to Ms. Carlo.

       Ms. Carlo: I thank you, Mr. President. The situation is grave: forty
ships wait.

       The President (spoke in Moorish): I thank Ms. Carlo for her briefing.

       Mr. Hodge (Albany): I thank Ms. Carlo.

       Mr. Costa Filho (Brazen) (spoke in Brazenese; English interpretation
provided by the delegation): We welcome this.

                        The meeting rose at 11.40 a.m.
""",
        [
            ("The President (spoke in Moorish)", "In accordance"),
            ("Ms. Carlo", "I thank you"),
            ("The President (spoke in Moorish)", "I thank Ms."),
            ("Mr. Hodge (Albany)", "I thank Ms."),
            ("Mr. Costa Filho (Brazen) (spoke in Brazenese; English interpretation provided by the delegation)", "We welcome"),
        ],
    ),
    HouseStyle(
        "labels with the number of a note, and notes below a rule",
        """\
Meeting of the Harbour Committee on
June 9, 2015

PRESENT:
Ruth Yell, Chair
Pat Dudd, Vice Chairman

CHAIR YELL. Good morning, everyone. Our first item is dredging. Simon.

MR. POTT.1 Thank you, Madam Chair. I will be referring to the handout.

VICE CHAIRMAN DUDD. Could I ask: how deep?

MR. POTT. Twelve meters.

_______________
1 The materials used by Mr. Pott are appended (appendix 2).

CHAIR YELL. Further questions? [No response] Then let's turn to costs.

END OF MEETING
""",
        [
            ("CHAIR YELL", "Good morning,"),
            ("MR. POTT", "Thank you,"),
            ("VICE CHAIRMAN DUDD", "Could I"),
            ("MR. POTT", "Twelve meters."),
            ("CHAIR YELL", "Further questions?"),
        ],
    ),
    HouseStyle(
        "a title with a colon above labels with times",
        """\
The Long Way, #112: Mira Stone on Octopuses
Transcribed by ear. May contain errors.

Lex Friis (00:00:00): The following is a conversation with Mira Stone.
Mira Stone (00:01:02): Glad to be here.
Lex Friis (00:01:05): What is an octopus?
Mira Stone (00:01:15): Three hearts, nine brains: that's the short answer.
""",
        [
            ("Lex Friis", "The following"),
            ("Mira Stone", "Glad to"),
            ("Lex Friis", "What is"),
            ("Mira Stone", "Three hearts,"),
        ],
    ),
    HouseStyle(
        "numbers of links in brackets",
        """\
   [1]Harbour Group

      [1] https://example.org/

                      Harbour Group Teleconference

02 Mar 2017

   See also: [2]log

      [2] https://example.org/log

   Ada: we have two issues
   ... first is colour
   ... second is light

   cy: I prefer green

   Ada: noted, and what of the light?

   cy: white, always

   [End of minutes]
""",
        [("Ada", "we have"), ("cy", "I prefer"), ("Ada", "noted, and"), ("cy", "white, always")],
    ),
    HouseStyle(
        "times on lines of their own, and when the meeting ended",
        """\
Weekly planning - 2024/05/14 09:58 CEST - Transcript
Attendees
Anja Kern, Luis Prado
Transcript
This editable transcript was computer generated and might contain errors.
00:00:00

Anja Kern: Morning. Can you hear me?
Luis Prado: Yes.
Anja Kern: Good. So first: the roof.
00:05:12

Luis Prado: I called them. They said Tuesday: no earlier.
Anja Kern: Fine.
Meeting ended after 00:12:44
""",
        [
            ("Anja Kern", "Morning. Can"),
            ("Luis Prado", "Yes."),
            ("Anja Kern", "Good. So"),
            ("Luis Prado", "I called"),
            ("Anja Kern", "Fine."),
        ],
    ),
    HouseStyle(
        "keys of a series above the turns, one with a question",
        """\
SERIES: The Long Way
TITLE: Who Pays for Harbors?
AIRED: 2019-03-14
HOST: Tim Boyle

TIM BOYLE: Good morning. Who pays for harbors?

ANN ARDEN: The city pays.

TIM BOYLE: All of it?
""",
        [("TIM BOYLE", "Good morning."), ("ANN ARDEN", "The city"), ("TIM BOYLE", "All of")],
    ),
    HouseStyle(
        "questions and answers in one paragraph, many paragraphs",
        "JANE ROE, sworn, testified:\n\n"
        + "".join(f"Q. Did you see number {n}? A. I did. Q. Where? A. By Mr. A. Smith's shop.\n\n" for n in range(20, 34)),
        [turn for n in range(20, 34) for turn in (("Q", "Did you"), ("A", "I did."), ("Q", "Where?"), ("A", "By Mr."))],
    ),
    HouseStyle(
        "what was said is told",
        """\
HARBOUR OF REFUGE.

MR. HENNIKER (Dunmow) asked the President of the Board of Trade whether he knew of the pier.

THE PRESIDENT OF THE BOARD OF TRADE (Sir Mark Hale) said, that he had heard of it.

MR. HENNIKER: Has he seen it?

SIR MARK HALE: No, Sir.
""",
        [
            ("MR. HENNIKER (Dunmow)", "asked the"),
            ("THE PRESIDENT OF THE BOARD OF TRADE (Sir Mark Hale)", "said, that"),
            ("MR. HENNIKER", "Has he"),
            ("SIR MARK HALE", "No, Sir."),
        ],
    ),
    HouseStyle(
        "questions with a label and answers without",
        """\
Five questions about tides

Q: What got you interested in tides?

My shoes. I left them on the sand, and they had moved.

Q: What do people misunderstand?

They think that the moon pulls the water up.

It does not.

Q: What is next?

A very long stick.
""",
        [("Q", "What got"), (None, "My shoes."), ("Q", "What do"), (None, "They think"), ("Q", "What is"), (None, "A very")],
    ),
]
