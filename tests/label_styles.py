"""Every form of speaker label that is known from the wild, each in a small document with what it holds.

The gold of a sample is one line a turn: `LABEL | first words … last words`, where the part after `…` may be missing. `-` for a
label means that nobody is named. `LABEL => Name` says as well whom the label stands for: somebody whose name holds `Name`, or,
as `=> #1`, the same speaker as all other turns with `#1` and no other.
"""
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from tests.house_styles import HouseStyle


class Sample(NamedTuple):
    """A house style, and what else must hold where it is cut."""

    style: HouseStyle
    last: list[str]
    """The last words of each turn; empty where they are not asked for."""
    speakers: list[str]
    """For each turn a piece of the speaker's name, or a number that its speaker alone has; empty where it is not asked for."""
    never: Sequence[str] = ()
    """What is in nobody's speech: headings, furniture, names of speakers."""
    kept: Sequence[str] = ()
    """What is in somebody's speech in just these words."""
    events: Sequence[str] | None = None
    """The texts of all events within turns, in order."""
    metadata: dict[str, Any] = {}
    """What the document says of itself, as far as it is asked for."""


def sample(
    name: str,
    text: str,
    gold: str,
    *,
    markdown: bool = False,
    never: Sequence[str] = (),
    kept: Sequence[str] = (),
    events: Sequence[str] | None = None,
    **metadata: Any,
) -> Sample:
    """A sample from its text and its gold, written as this module says."""
    turns: list[tuple[str | None, str]] = []
    last: list[str] = []
    speakers: list[str] = []
    for line in gold.strip("\n").splitlines():
        label, _, words = line.partition(" | ")
        label, _, speaker = label.partition(" => ")
        first, _, end = words.partition(" … ")
        turns.append((None if label == "-" else label, first))
        last.append(end)
        speakers.append(speaker)
    return Sample(HouseStyle(name, text, turns, markdown), last, speakers, never, kept, events, metadata)


# --- the forms of labels, in the order in which the documentation of the product lists them ---------------------------------

FORMS = [
    sample(
        "an office and a surname in capitals",
        """\
Remarks by Secretary Ingrid Holm and Minister Pavel Duda

SECRETARY HOLM: Good morning. It is a pleasure to have the minister here.

We had a long talk about the railway.

MINISTER DUDA: Thank you, Ingrid. The railway matters to us: it is the only one we have.

SECRETARY HOLM: We will take two questions.

MINISTER DUDA: And no more than two.
""",
        """\
SECRETARY HOLM => Ingrid Holm | Good morning. … about the railway.
MINISTER DUDA => Pavel Duda | Thank you, Ingrid. … one we have.
SECRETARY HOLM => Ingrid Holm | We will … two questions.
MINISTER DUDA => Pavel Duda | And no … than two.
""",
    ),
    sample(
        "an honorific, and Q without a colon",
        """\
MS. TALBOT:  Good afternoon, everyone.  Sorry to keep you.

Q    Thank you, Jess.  Has the letter been sent?

MS. TALBOT:  It was sent this morning.

Q    To whom?

MS. TALBOT:  To everyone who signed the first one.
""",
        """\
MS. TALBOT | Good afternoon, … keep you.
Q | Thank you, … been sent?
MS. TALBOT | It was … this morning.
Q | To whom? … To whom?
MS. TALBOT | To everyone … first one.
""",
    ),
    sample(
        "offices without a name",
        """\
MODERATOR: Mr. President, the floor is yours.

THE PRESIDENT: Thank you. I will be brief, for once. (Laughter.)

QUESTION: Sir, when will the harbor open again?

THE PRESIDENT: In June. I have said so before.

QUESTION: And the bridge?

THE PRESIDENT: The bridge was never closed.

MODERATOR: Thank you all for coming.
""",
        """\
MODERATOR | Mr. President, … is yours.
THE PRESIDENT | Thank you. … (Laughter.)
QUESTION | Sir, when … open again?
THE PRESIDENT | In June. … so before.
QUESTION | And the … the bridge?
THE PRESIDENT | The bridge … never closed.
MODERATOR | Thank you … for coming.
""",
        events=["(Laughter.)"],
    ),
    sample(
        "indented labels over hard-wrapped lines without blank lines",
        """\
                    P R O C E E D I N G S
                                             (10:04 a.m.)
          CHIEF JUSTICE MARLOW: We will hear argument this
morning in Case 19-44, Pruitt versus the Levee District.
          Mr. Amory.
          MR. AMORY: Mr. Chief Justice, and may it please the
Court: A levee that has never been finished has never
protected anybody, and the statute asks for protection.
          JUSTICE TEAGUE: Is that in the statute, or in the
regulation? I read it in neither.
          MR. AMORY: It is in both, Your Honor, at page 6 of
the blue brief and at page 9 of the appendix.
          CHIEF JUSTICE MARLOW: Thank you, counsel. The case
is submitted.
""",
        """\
CHIEF JUSTICE MARLOW | We will … Mr. Amory.
MR. AMORY | Mr. Chief … for protection.
JUSTICE TEAGUE | Is that … in neither.
MR. AMORY | It is … the appendix.
CHIEF JUSTICE MARLOW | Thank you, … is submitted.
""",
        never=["P R O C E E D I N G S", "10:04"],
    ),
    sample(
        "question and answer with full stops",
        """\
EXAMINATION

BY MR. LOWE:

Q.  Please state your name for the record.

A.  Dorothy Anne Pell.

Q.  Where do you work, Ms. Pell?

A.  At the county clerk's office. I have been there since 2009.

Q.  And what do you do there?

A.  I keep the deeds.
""",
        """\
Q => Lowe | Please state … the record.
A | Dorothy Anne … Anne Pell.
Q => Lowe | Where do … Ms. Pell?
A | At the … since 2009.
Q => Lowe | And what … do there?
A | I keep … the deeds.
""",
        never=["BY MR. LOWE", "EXAMINATION"],
    ),
    sample(
        "a state after the name, ended by a full stop",
        """\
  Mr. TARLETON of New Jersey. Mr. Speaker, I rise today to honor the
volunteer firefighters of Hadley Township, who worked for three days
without a rest.
  Ms. BRANDT of Iowa. Will the gentleman yield?
  Mr. TARLETON of New Jersey. I yield to the gentlewoman from Iowa.
  Ms. BRANDT of Iowa. I thank the gentleman. We had the same fire in my
district, and not enough hoses.
  Mr. TARLETON of New Jersey. I yield back the balance of my time.
""",
        """\
Mr. TARLETON of New Jersey | Mr. Speaker, … a rest.
Ms. BRANDT of Iowa | Will the … gentleman yield?
Mr. TARLETON of New Jersey | I yield to … from Iowa.
Ms. BRANDT of Iowa | I thank … enough hoses.
Mr. TARLETON of New Jersey | I yield back … my time.
""",
    ),
    sample(
        "the chair with its holder in brackets, ended by a full stop",
        """\
  The SPEAKER pro tempore (Mr. Doyle). The House will be in order. The
Clerk will report the title of the bill.
  The Clerk read the title of the bill.
  Mr. OSGOOD. Mr. Speaker, I yield myself such time as I may consume.
This is a small bill, and it costs nothing.
  The SPEAKER pro tempore. The gentleman is recognized.
  Mrs. LATHROP. I object to the small bill.
  The ACTING CHAIRMAN. The time for debate has expired.
  Mr. OSGOOD. I demand a recorded vote.
""",
        """\
The SPEAKER pro tempore (Mr. Doyle) => Doyle | The House … 
Mr. OSGOOD => Osgood | Mr. Speaker, … costs nothing.
The SPEAKER pro tempore => Doyle | The gentleman … is recognized.
Mrs. LATHROP => Lathrop | I object … small bill.
The ACTING CHAIRMAN | The time … has expired.
Mr. OSGOOD => Osgood | I demand … recorded vote.
""".replace(" … \n", "\n"),
    ),
    sample(
        "a plain name and a colon",
        """\
Greta: So what did you find in the attic?

Malik: Letters, mostly. And this: a tin whistle.

Greta: Does it play?

Malik: One note.

Greta: Then play it.
""",
        """\
Greta | So what … the attic?
Malik | Letters, mostly. … tin whistle.
Greta | Does it … it play?
Malik | One note. … One note.
Greta | Then play … play it.
""",
    ),
    *(
        sample(
            f"{how}, read {'as Markdown' if markdown else 'as plain text'}",
            f"""\
{mark.format("Greta Olsen")} So what did you find in the attic? *Really?*

{mark.format("Malik Shah")} Letters, mostly. And this: a tin whistle.

{mark.format("Greta Olsen")} Does it play?

There must be a hole for every note.

{mark.format("Malik Shah")} One note.
""",
            """\
Greta Olsen | So what
Malik Shah | Letters, mostly. … tin whistle.
Greta Olsen | Does it … every note.
Malik Shah | One note. … One note.
""",
            markdown=markdown,
        )
        for how, mark in (
            ("a bold name and its colon", "**{}:**"),
            ("a bold name, the colon outside", "**{}**:"),
            ("a name in italics", "*{}:*"),
            ("a name in italics, the colon outside", "*{}*:"),
            ("a name in underscores", "__{}:__"),
        )
        for markdown in (True, False)
    ),
    sample(
        "a name in strong tags",
        """\
<strong>Greta Olsen:</strong> So what did you find in the attic?

<strong>Malik Shah:</strong> Letters, mostly. And this: a tin whistle.

<strong>Greta Olsen:</strong> Does it play?

<strong>Malik Shah:</strong> One note.
""",
        """\
Greta Olsen | So what … the attic?
Malik Shah | Letters, mostly. … tin whistle.
Greta Olsen | Does it … it play?
Malik Shah | One note. … One note.
""",
        markdown=True,
    ),
    sample(
        "a role in square brackets",
        """\
PARK [facilitator]: Let us go around the table once.

DIAZ [nurse]: I work nights. The thing is: nobody sees the night.

OWUSU [porter]: I see it.

PARK [facilitator]: Thank you both.

DIAZ [nurse]: I have one more thing.
""",
        """\
PARK [facilitator] => Park | Let us … table once.
DIAZ [nurse] => Diaz | I work … the night.
OWUSU [porter] => Owusu | I see … see it.
PARK [facilitator] => Park | Thank you … you both.
DIAZ [nurse] => Diaz | I have … more thing.
""",
    ),
    sample(
        "a party in brackets",
        """\
Helen Marsh (Labour): The minister told us in May that the line would open in June.

Rhodri Vaughan (Plaid Cymru): And in June that it would open in May.

Helen Marsh (Labour): Quite so.

Sir Colin Tate (Conservative): It will open when it opens.

Helen Marsh (Labour): That is what I was afraid of.
""",
        """\
Helen Marsh (Labour) => Helen Marsh | The minister … in June.
Rhodri Vaughan (Plaid Cymru) => Rhodri Vaughan | And in … in May.
Helen Marsh (Labour) => Helen Marsh | Quite so. … Quite so.
Sir Colin Tate (Conservative) => Colin Tate | It will … it opens.
Helen Marsh (Labour) => Helen Marsh | That is … afraid of.
""",
    ),
    sample(
        "a title after a comma",
        """\
Lena Fisk, host: Welcome back to the workshop.

Omar Haddad, violin maker: Thank you. It smells of varnish in here.

Lena Fisk, host: That is the cat.

Omar Haddad, violin maker: The cat is varnished?

Lena Fisk, host: Only a little.
""",
        """\
Lena Fisk, host => Lena Fisk | Welcome back … the workshop.
Omar Haddad, violin maker => Omar Haddad | Thank you. … in here.
Lena Fisk, host => Lena Fisk | That is … the cat.
Omar Haddad, violin maker => Omar Haddad | The cat … is varnished?
Lena Fisk, host => Lena Fisk | Only a … a little.
""",
    ),
    sample(
        "a name that was written by ear",
        """\
GRAVES: We have a caller on the line. Go ahead, caller.

SOMERLY (ph): Good evening. I live by the dam.

GRAVES: And what do you see?

SOMERLY (ph): Water, where there was none.

GRAVES: Stay safe.
""",
        """\
GRAVES | We have … ahead, caller.
SOMERLY (ph) => Somerly | Good evening. … the dam.
GRAVES | And what … you see?
SOMERLY (ph) => Somerly | Water, where … was none.
GRAVES | Stay safe. … Stay safe.
""",
    ),
    sample(
        "a name and a time in brackets, the words below",
        """\
Nadia Brooks (00:00:04):
Welcome to the garden hour. Today: slugs.

Theo Lind (00:00:11):
I have brought some.

Nadia Brooks (00:00:14):
Please keep the lid on.

Theo Lind (00:00:19):
They are asleep.
""",
        """\
Nadia Brooks | Welcome to … Today: slugs.
Theo Lind | I have … brought some.
Nadia Brooks | Please keep … lid on.
Theo Lind | They are … are asleep.
""",
    ),
    sample(
        "a name and a time without brackets, the words below",
        """\
Nadia Brooks  0:04
Welcome to the garden hour. Today: slugs.

Theo Lind  0:11
I have brought some. They eat at 10:30.

Nadia Brooks  0:14
Please keep the lid on.

Theo Lind  1:02:07
They are asleep.
""",
        """\
Nadia Brooks | Welcome to … Today: slugs.
Theo Lind | I have … at 10:30.
Nadia Brooks | Please keep … lid on.
Theo Lind | They are … are asleep.
""",
    ),
    sample(
        "a time in brackets and a bold name",
        """\
[00:13] **nadia**: Welcome to the garden hour.

[00:21] **theo_l**: I have brought some slugs.

[00:24] **nadia**: Please keep the lid on.

[00:31] **theo_l**: They are asleep.
""",
        """\
nadia | Welcome to … garden hour.
theo_l | I have … some slugs.
nadia | Please keep … lid on.
theo_l | They are … are asleep.
""",
        markdown=True,
    ),
    sample(
        "a number in brackets and a time in brackets",
        """\
[Speaker 1] [00:03] Welcome to the garden hour.
[Speaker 2] [00:07] I have brought some slugs.
[Speaker 1] [00:11] [laughs] Please keep the lid on.
[Speaker 2] [00:15] They are asleep.
""",
        """\
Speaker 1 | Welcome to … garden hour.
Speaker 2 | I have … some slugs.
Speaker 1 | [laughs] Please … lid on.
Speaker 2 | They are … are asleep.
""",
    ),
    sample(
        "the number of a machine",
        """\
SPEAKER_05: so the thing with slugs is they come at night

SPEAKER_02: right

SPEAKER_05: and they eat the hostas first

SPEAKER_11: we have a question from the back

SPEAKER_02: go on
""",
        """\
SPEAKER_05 | so the … at night
SPEAKER_02 | right … right
SPEAKER_05 | and they … hostas first
SPEAKER_11 | we have … the back
SPEAKER_02 | go on … go on
""",
    ),
    sample(
        "a bare time and a name",
        """\
00:00:03 Nadia: Welcome to the garden hour.
00:00:07 Theo: I have brought some slugs. The rule is: keep the lid on.
00:00:15 Nadia: I see.
00:00:16 Theo: They are asleep.
""",
        """\
Nadia | Welcome to … garden hour.
Theo | I have … lid on.
Nadia | I see. … I see.
Theo | They are … are asleep.
""",
    ),
    sample(
        "a name and a time of day, the words below",
        """\
Nadia Brooks 12:04 PM
Is anybody in the greenhouse?

Theo Lind 12:04 PM
I am. The heater is off again.

Nadia Brooks 12:06 PM
Since when?

Theo Lind 12:07 PM
Since 9:15 or so.
""",
        """\
Nadia Brooks | Is anybody … the greenhouse?
Theo Lind | I am. … off again.
Nadia Brooks | Since when? … Since when?
Theo Lind | Since 9:15 … or so.
""",
    ),
    sample(
        "a time in brackets and a nickname in angle brackets",
        """\
[12:04] <brooks> is anybody in the greenhouse
[12:04] <theo^> i am
[12:05] <theo^> the heater is off: again
[12:06] <brooks> since when
[12:07] <theo^> since 9:15
""",
        """\
brooks | is anybody … the greenhouse
theo^ | i am … i am
theo^ | the heater … off: again
brooks | since when … since when
theo^ | since 9:15 … since 9:15
""",
    ),
    sample(
        "nicknames, and dots for what goes on",
        """\
brooks: is anybody in the greenhouse
theo: i am
... the heater is off
... again
brooks: since when
theo: since this morning
... i think
brooks: on my way
""",
        """\
brooks | is anybody … the greenhouse
theo | i am … again
brooks | since when … since when
theo | since this … i think
brooks | on my … my way
""",
    ),
    sample(
        "a name in capitals on a line of its own",
        """\
NADIA BROOKS
Welcome to the garden hour.
Today we talk about slugs.

THEO LIND
I have brought some.

NADIA BROOKS
Please keep the lid on.

THEO LIND
They are asleep.
And they are small.
""",
        """\
NADIA BROOKS | Welcome to … about slugs.
THEO LIND | I have … brought some.
NADIA BROOKS | Please keep … lid on.
THEO LIND | They are … are small.
""",
    ),
    sample(
        "initials that a table of attendees expands",
        """\
# Garden committee, 3 March 2021

| Name | Initials | For |
| ---- | -------- | --- |
| Nadia Brooks | NAB | Roses |
| Theo Lind | THL | Compost |
| Rosa Quint | RQ | Paths |

## Slugs

NAB: The slugs are back. Remember: lids.

THL: Mine are asleep.

RQ: Not on the paths.

NAB: We will see.
""",
        """\
NAB => Nadia Brooks | The slugs … lids.
THL => Theo Lind | Mine are … are asleep.
RQ => Rosa Quint | Not on … the paths.
NAB => Nadia Brooks | We will … will see.
""",
        markdown=True,
        never=["Compost", "Slugs"],
    ),
    sample(
        "a name with its office in German, the words below",
        """\
Dr. Helene Kraus, Bundesministerin für Verkehr:
Herr Präsident! Meine Damen und Herren! Die Brücke ist gesperrt.

Vizepräsident Jonas Thiel:
Danke. Das Wort hat der Kollege Wirth.

Uwe Wirth (FDP):
Ich frage nur eins: Wie lange noch?

Dr. Helene Kraus, Bundesministerin für Verkehr:
Bis Mai.
""",
        """\
Dr. Helene Kraus, Bundesministerin für Verkehr => Helene Kraus | Herr Präsident! … ist gesperrt.
Vizepräsident Jonas Thiel => Jonas Thiel | Danke. Das … Kollege Wirth.
Uwe Wirth (FDP) => Uwe Wirth | Ich frage … lange noch?
Dr. Helene Kraus, Bundesministerin für Verkehr => Helene Kraus | Bis Mai. … Bis Mai.
""",
    ),
    sample(
        "a president in German with a doctorate",
        """\
Präsident Dr. Anton Reuß: Die Sitzung ist eröffnet.

Frieda Lange (SPD): Herr Präsident! Ich danke Ihnen.

Präsident Dr. Anton Reuß: Bitte sehr.

Frieda Lange (SPD): Drei Dinge sind wichtig: Brücken, Brücken und Brücken.

Präsident Dr. Anton Reuß: Ihre Redezeit ist um.
""",
        """\
Präsident Dr. Anton Reuß => Anton Reuß | Die Sitzung … ist eröffnet.
Frieda Lange (SPD) => Frieda Lange | Herr Präsident! … danke Ihnen.
Präsident Dr. Anton Reuß => Anton Reuß | Bitte sehr. … Bitte sehr.
Frieda Lange (SPD) => Frieda Lange | Drei Dinge … und Brücken.
Präsident Dr. Anton Reuß => Anton Reuß | Ihre Redezeit … ist um.
""",
    ),
    sample(
        "French honorifics, ended by a full stop",
        """\
M. le président.  La séance est ouverte à quinze heures.

Mme Odile Garnier.  Monsieur le président, je serai brève.

M. Bruno Caze.  Cela nous changera.

Mme Odile Garnier.  Le pont est fermé. Une seule question : jusqu'à quand ?

M. le président.  Merci, ma chère collègue.
""",
        """\
M. le président | La séance … quinze heures.
Mme Odile Garnier | Monsieur le … serai brève.
M. Bruno Caze | Cela nous … nous changera.
Mme Odile Garnier | Le pont … jusqu'à quand ?
M. le président | Merci, ma … chère collègue.
""",
    ),
    sample(
        "Spanish offices in capitals",
        """\
El señor PRESIDENTE: Se reanuda la sesión. Tiene la palabra la señora Rubio.

La señora RUBIO MENA: Gracias, presidente. El puente está cerrado desde enero.

El señor IBARRA SOTO: ¡Desde febrero!

El señor PRESIDENTE: Silencio, por favor.

La señora RUBIO MENA: Lo diré otra vez: desde enero.
""",
        """\
El señor PRESIDENTE | Se reanuda … señora Rubio.
La señora RUBIO MENA | Gracias, presidente. … desde enero.
El señor IBARRA SOTO | ¡Desde febrero! … ¡Desde febrero!
El señor PRESIDENTE | Silencio, por … por favor.
La señora RUBIO MENA | Lo diré … desde enero.
""",
    ),
    sample(
        "Chinese with full-width colons",
        """\
主持人：各位好，现在开始提问。

记者：请问桥什么时候修好？

林部长：六月。我再说一遍：六月。

记者：谢谢。

主持人：今天就到这里。
""",
        """\
主持人 | 各位好， … 开始提问。
记者 | 请问桥 … 修好？
林部长 | 六月。 … ：六月。
记者 | 谢谢。 … 谢谢。
主持人 | 今天就 … 到这里。
""",
    ),
    sample(
        "Japanese journalists",
        """\
記者：橋はいつ直りますか。

知事：六月です。はっきり言います：六月です。

記者：費用はいくらですか。

知事：まだ分かりません。

記者：ありがとうございました。
""",
        """\
記者 | 橋は … 直りますか。
知事 | 六月 … ：六月です。
記者 | 費用は … ですか。
知事 | まだ … 分かりません。
記者 | ありがとう … ました。
""",
    ),
    sample(
        "a Russian host",
        """\
Ведущий: Добрый вечер. Сегодня мы говорим о мосте.

Инженер: Он закрыт с января.

Ведущий: Почему?

Инженер: Причина одна: ржавчина.

Ведущий: Спасибо.
""",
        """\
Ведущий | Добрый вечер. … о мосте.
Инженер | Он закрыт … с января.
Ведущий | Почему? … Почему?
Инженер | Причина одна: … ржавчина.
Ведущий | Спасибо. … Спасибо.
""",
    ),
    sample(
        "dialogue dashes",
        """\
— Is the bridge open?

— It was this morning.

— And now?

— Now there is a goat on it.

— Whose goat?
""",
        """\
- | Is the … bridge open?
- | It was … this morning.
- | And now? … And now?
- | Now there … on it.
- | Whose goat? … Whose goat?
""",
    ),
    sample(
        "chevrons with and without a name",
        """\
>> Good evening. The bridge is closed.
>> KARIN: Since January.
>> And we do not know why.
>> KARIN: We do. There is a goat on it.
>> Thank you, Karin.
""",
        """\
- | Good evening. … is closed.
KARIN | Since January. … Since January.
- | And we … know why.
KARIN | We do. … on it.
- | Thank you, … you, Karin.
""",
    ),
    sample(
        "dashes of captions",
        """\
- Is the bridge open?
- It was this morning.
- And now?
- Now there is a goat on it.
""",
        """\
- | Is the … bridge open?
- | It was … this morning.
- | And now? … And now?
- | Now there … on it.
""",
    ),
    *(
        sample(
            f"offices of a company after {how}, the words below",
            f"""\
Operator
Good day, and welcome to the Larkspur Mills conference call. I would now like to hand over to Mr. Voss.

Erik Voss {dash} Chief Executive Officer
Thank you. Flour was up, bran was down, and we expect more of both.

Dana Whitlow {dash} Chief Financial Officer
Let me add one thing: margins held.

Operator
Our first question comes from Priya Nand with Harrow Bank.

Priya Nand {dash} Analyst
What about oats?

Erik Voss {dash} Chief Executive Officer
We do not talk about oats.
""",
            f"""\
Operator | Good day, … Mr. Voss.
Erik Voss {dash} Chief Executive Officer => Erik Voss | Thank you. … of both.
Dana Whitlow {dash} Chief Financial Officer => Dana Whitlow | Let me … margins held.
Operator | Our first … Harrow Bank.
Priya Nand {dash} Analyst => Priya Nand | What about … about oats?
Erik Voss {dash} Chief Executive Officer => Erik Voss | We do … about oats.
""",
        )
        for how, dash in (("a dash", "–"), ("a hyphen", "-"), ("two hyphens", "--"), ("a long dash", "—"))
    ),
]
