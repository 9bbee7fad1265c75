"""Every form of speaker label that is known from the wild, each in a small document with what it holds.

The gold of a sample is one line a turn: `LABEL | first words … last words`, where the part after `…` may be missing. `-` for a
label means that nobody is named. `LABEL => Name` says as well whom the label stands for: somebody whose name holds `Name`, or,
as `=> #1`, the same speaker as all other turns with `#1` and no other.
"""
# ruff: noqa: E501

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
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
    hecklers: Sequence[str] = ()
    """A piece of the name of each of those who are named as the cause of an event, in order."""
    metadata: Sequence[tuple[str, Any]] = ()
    """Fields and their values: what the document says of itself, as far as it is asked for."""


def sample(
    name: str,
    text: str,
    gold: str,
    *,
    markdown: bool = False,
    never: Sequence[str] = (),
    kept: Sequence[str] = (),
    events: Sequence[str] | None = None,
    hecklers: Sequence[str] = (),
    **metadata: Any,
) -> Sample:
    """A sample from its text and its gold, written as this module says."""
    turns: list[tuple[str | None, str]] = []
    last: list[str] = []
    speakers: list[str] = []
    for line in gold.strip("\n").splitlines():
        label, _, words = line.partition(" |")
        label, _, speaker = label.partition(" => ")
        first, _, end = words.removeprefix(" ").partition(" … ")
        turns.append((None if label == "-" else label, first))
        last.append(end)
        speakers.append(speaker)
    return Sample(
        HouseStyle(name, text, turns, markdown), last, speakers, never, kept, events, hecklers, tuple(metadata.items())
    )


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
The SPEAKER pro tempore (Mr. Doyle) => Doyle | The House
Mr. OSGOOD => Osgood | Mr. Speaker, … costs nothing.
The SPEAKER pro tempore => Doyle | The gentleman … is recognized.
Mrs. LATHROP => Lathrop | I object … small bill.
The ACTING CHAIRMAN | The time … has expired.
Mr. OSGOOD => Osgood | I demand … recorded vote.
""",
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

# --- the styles of the survey, by the number of its row, each with what makes it hard ---------------------------------------

ROWS = [
    sample(
        "row 1: two spaces and no-break spaces after the colon",
        """\
SECRETARY HOLM:  Good day to you all.

SECRETARY HOLM:  And to those who are late.

AMBASSADOR REYES:\u00a0 Thank you for waiting.

SECRETARY HOLM:\u00a0\u00a0We had coffee.

AMBASSADOR REYES: \u00a0So I heard.
""",
        """\
SECRETARY HOLM | Good day … you all.
SECRETARY HOLM | And to … are late.
AMBASSADOR REYES | Thank you … for waiting.
SECRETARY HOLM | We had … had coffee.
AMBASSADOR REYES | So I … I heard.
""",
    ),
    sample(
        "row 1: a surname of two words",
        """\
SECRETARY DE LA VEGA: Good day.

MINISTER VAN DER BERG: Good day, and thank you.

SECRETARY DE LA VEGA: We agreed on one thing: the date.

MINISTER VAN DER BERG: And on the place.

SECRETARY DE LA VEGA: On the place we did not.
""",
        """\
SECRETARY DE LA VEGA => De La Vega | Good day. … Good day.
MINISTER VAN DER BERG => van der Berg | Good day, … thank you.
SECRETARY DE LA VEGA | We agreed … the date.
MINISTER VAN DER BERG | And on … the place.
SECRETARY DE LA VEGA | On the … did not.
""",
    ),
    sample(
        "row 2: a no-break space and a space within the label",
        """\
MS.\u00a0 ADEYEMI-COLE:  Good afternoon.

Q    What about the ferry?

MS. ADEYEMI-COLE:  It sails.

Q    And the other one?

MS.\u00a0ADEYEMI-COLE:  It does not.
""",
        """\
MS.\u00a0 ADEYEMI-COLE => #1 | Good afternoon. … afternoon.
Q | What about … the ferry?
MS. ADEYEMI-COLE => #1 | It sails. … It sails.
Q | And the … other one?
MS.\u00a0ADEYEMI-COLE => #1 | It does … does not.
""",
    ),
    sample(
        "row 3: Q with one space, with many, and with a colon",
        """\
MR. FENN:  Who is first?

Q Thanks, Bill.  Is the ferry safe?

MR. FENN:  It is.

Q    Then why does nobody sail on it?

Q\u00a0\u00a0\u00a0 And who pays?

MR. FENN:  One at a time.

Q: Who pays?

MR. FENN:  Everybody does.
""",
        """\
MR. FENN | Who is … is first?
Q | Thanks, Bill. … ferry safe?
MR. FENN | It is. … It is.
Q | Then why … on it?
Q | And who … who pays?
MR. FENN | One at … a time.
Q | Who pays? … Who pays?
MR. FENN | Everybody does. … Everybody does.
""",
    ),
    sample(
        "row 3: Q and its question in stars",
        """\
MR. FENN:  Who is first?

*Q    Can you hear me?*

MR. FENN:  Barely.

*Q    Is that better?*

MR. FENN:  It is.

Q    And me?

MR. FENN:  You too.
""",
        """\
MR. FENN | Who is … is first?
Q | Can you … hear me?
MR. FENN | Barely. … Barely.
Q | Is that … that better?
MR. FENN | It is. … It is.
Q | And me? … And me?
MR. FENN | You too. … You too.
""",
        markdown=True,
    ),
    sample(
        "row 3: Q alone on its line",
        """\
MR. FENN:  Who is first?

Q
Is the ferry safe?

MR. FENN:  It is.

Q
Then why does nobody sail on it?

MR. FENN:  It is raining.

Q
Thank you.
""",
        """\
MR. FENN | Who is … is first?
Q | Is the … ferry safe?
MR. FENN | It is. … It is.
Q | Then why … on it?
MR. FENN | It is … is raining.
Q | Thank you. … Thank you.
""",
    ),
    sample(
        "row 4: a colon in the words after Q",
        """\
MR. FENN:  Go ahead.

Q    Can I ask: why now?

MR. FENN:  You can.

Q    The question again: why now?

MR. FENN:  Because.

Q Two things: the ferry and the bridge.

MR. FENN:  That is one thing too many.
""",
        """\
MR. FENN | Go ahead. … Go ahead.
Q | Can I … why now?
MR. FENN | You can. … You can.
Q | The question … why now?
MR. FENN | Because. … Because.
Q | Two things: … the bridge.
MR. FENN | That is … too many.
""",
    ),
    sample(
        "row 5: an interpreter's words, and the interpreter's own",
        """\
MODERATOR: First question, please.

QUESTION: (Via interpreter.) Why did the talks end early?

PRIME MINISTER KORHO: (Through interpreter.) They ended on time.

INTERPRETER: The interpreter asks the speaker to repeat.

PRIME MINISTER KORHO: (As interpreted.) On time.

QUESTION: Thank you.
""",
        """\
MODERATOR | First question, … please.
QUESTION => #q | (Via interpreter.) Why … end early?
PRIME MINISTER KORHO => Korho | (Through interpreter.) They … on time.
INTERPRETER => #i | The interpreter … to repeat.
PRIME MINISTER KORHO => Korho | (As interpreted.) … On time.
QUESTION => #q | Thank you. … Thank you.
""",
        events=["(Via interpreter.)", "(Through interpreter.)", "(As interpreted.)"],
    ),
    sample(
        "row 5: the remark about the language within the label",
        """\
MR. SEO: We can begin.

PRESIDENT ARAYA (as interpreted): We are glad to be here.

MR. SEO: So are we.

PRESIDENT ARAYA: Let me say this in English: thank you.

PRESIDENT ARAYA (as interpreted): And now in my own language.
""",
        """\
MR. SEO | We can … can begin.
PRESIDENT ARAYA (as interpreted) => Araya | We are … be here.
MR. SEO | So are … are we.
PRESIDENT ARAYA => Araya | Let me … thank you.
PRESIDENT ARAYA (as interpreted) => Araya | And now … own language.
""",
    ),
    sample(
        "row 6: officials without a name",
        """\
MODERATOR: This call is on background, attributable to senior administration officials.

SENIOR ADMINISTRATION OFFICIAL: Thank you. I will speak about the north first.

AIDE: Can everybody hear?

QUESTION: We can.

SENIOR ADMINISTRATION OFFICIAL TWO: Then I will speak about the south. As [senior administration official] said, it is quiet there.

OFFICIAL 1: It is quiet everywhere.

MODERATOR: Thank you all.
""",
        """\
MODERATOR => #m | This call … administration officials.
SENIOR ADMINISTRATION OFFICIAL => #a | Thank you. … north first.
AIDE => #b | Can everybody … hear?
QUESTION | We can. … We can.
SENIOR ADMINISTRATION OFFICIAL TWO => #c | Then I … quiet there.
OFFICIAL 1 => #d | It is … quiet everywhere.
MODERATOR => #m | Thank you … you all.
""",
        kept=["As [senior administration official] said"],
    ),
    sample(
        "row 7: two presidents in one text",
        """\
Remarks by President Dahlgren and President Kim Before Their Meeting

THE PRESIDENT: Welcome to the house. It leaks, but it is ours.

PRESIDENT KIM: (As interpreted.) Ours leaks as well.

THE PRESIDENT: Then we have much to talk about.

VICE PRESIDENT OAKES: Mr. President, the roof is dripping again.

PRESIDENT KIM: I felt it.
""",
        """\
THE PRESIDENT => #1 | Welcome to … is ours.
PRESIDENT KIM => #2 | (As interpreted.) Ours … as well.
THE PRESIDENT => #1 | Then we … talk about.
VICE PRESIDENT OAKES => #3 | Mr. President, … dripping again.
PRESIDENT KIM => #2 | I felt … felt it.
""",
    ),
    sample(
        "row 8: apostrophes, hyphens, accents and mixed capitals",
        """\
MR. O'BANNON: Good morning.

DR. KIPCHOGE-WEISS: Good morning.

MR. O’BANNON: Is the report out?

MR. MUÑOZ HERNÁNDEZ: It is. Ms. McCreedy wrote it.

MS. McCREEDY: Half of it.

DR. KIPCHOGE-WEISS: And D'Arcy the rest.

MS. D’ARCY: Only the end.
""",
        """\
MR. O'BANNON => #1 | Good morning. … morning.
DR. KIPCHOGE-WEISS => #2 | Good morning. … morning.
MR. O’BANNON => #1 | Is the … report out?
MR. MUÑOZ HERNÁNDEZ => #3 | It is. … wrote it.
MS. McCREEDY => #4 | Half of … of it.
DR. KIPCHOGE-WEISS => #2 | And D'Arcy … the rest.
MS. D’ARCY => #5 | Only the … the end.
""",
    ),
    sample(
        "row 9: a label that is misspelt once",
        "\n".join(
            f"MS. {name}:  {said}\n\nQ    {asked}\n"
            for name, said, asked in (
                ("VALENTINE", "Good afternoon.", "Is it true?"),
                ("VALENTINE", "It is.", "All of it?"),
                ("VALENTINE", "Most of it.", "Which part is not?"),
                ("VALNETINE", "The end.", "And the start?"),
                ("VALENTINE", "The start is true.", "Thank you."),
                ("VALENTINE", "Thank you.", "One more?"),
            )
        ),
        """\
MS. VALENTINE | Good afternoon.
Q | Is it true?
MS. VALENTINE | It is. … It is.
Q | All of it?
MS. VALENTINE | Most of it.
Q | Which part is not?
MS. VALNETINE | The end. … The end.
Q | And the start?
MS. VALENTINE | The start is true.
Q | Thank you.
MS. VALENTINE | Thank you.
Q | One more?
""",
    ),
    sample(
        "row 10: clock times, end marks and rules",
        """\
                                  March 4, 2019

PRESS BRIEFING BY DEPUTY SECRETARY LORNA PIKE

1:05 P.M. EST

     MS. PIKE:  Good afternoon.  (In progress.)  As I was saying, the vote is at 2:15 P.M. today.

     Q    Is it?

     MS. PIKE:  It is.

- - - -

     Q    Thank you.

     MS. PIKE:  Thank you.

                                  END                    2:01 P.M. EST

###
""",
        """\
MS. PIKE | Good afternoon. … P.M. today.
Q | Is it? … Is it?
MS. PIKE | It is. … It is.
Q | Thank you. … Thank you.
MS. PIKE | Thank you. … Thank you.
""",
        never=["END", "###", "- - - -", "1:05", "2:01"],
        date="2019-03-04",
    ),
    sample(
        "row 10: the end at a time of its own, without the word",
        """\
11:22 A.M. EDT

MR. ROURKE:  All right.  Let us start.

Q    Did the plane land?

MR. ROURKE:  It landed.

Q    Where?

MR. ROURKE:  In the fog.

11:31 A.M. EDT
""",
        """\
MR. ROURKE | All right. … us start.
Q | Did the … plane land?
MR. ROURKE | It landed. … It landed.
Q | Where? … Where?
MR. ROURKE | In the … the fog.
""",
        never=["11:31", "11:22"],
    ),
    *(
        sample(
            f"row 11: the place is {place}",
            f"""\
Press Gaggle by Deputy Press Secretary Tom Rourke

{place}

11:22 A.M. EDT

MR. ROURKE:  All right.  Let us start.

Q    Did you sleep?

MR. ROURKE:  No.

Q    Did anyone?

MR. ROURKE:  The pilot, I hope not.

END  11:31 A.M. EDT
""",
            """\
MR. ROURKE | All right. … us start.
Q | Did you … you sleep?
MR. ROURKE | No. … No.
Q | Did anyone? … Did anyone?
MR. ROURKE | The pilot, … hope not.
""",
            never=[place],
            location=place,
        )
        for place in ("James S. Brady Press Briefing Room", "Via Teleconference")
    ),
    sample(
        "row 11: aboard a plane, on the way",
        """\
Press Gaggle by Deputy Press Secretary Tom Rourke

Aboard Air Force One
En Route Denver, Colorado

11:22 A.M. MDT

MR. ROURKE:  All right.  Let us start.

Q    Did you sleep?

MR. ROURKE:  No.

Q    Did anyone?

MR. ROURKE:  The pilot, I hope not.

END  11:31 A.M. MDT
""",
        """\
MR. ROURKE | All right. … us start.
Q | Did you … you sleep?
MR. ROURKE | No. … No.
Q | Did anyone? … Did anyone?
MR. ROURKE | The pilot, … hope not.
""",
        never=["Aboard", "En Route"],
    ),
    sample(
        "row 12: corrections within the words",
        """\
**MR. FENN:** We sail to Lake ~~Superia~~ [Superior] on Friday.

**Q** Did you say the neigh- — the neighbor's boat?

**MR. FENN:** I said "there boat" [sic].

**Q** And \\[redacted\\] is the captain?

**MR. FENN:** [He] is.
""",
        """\
MR. FENN | We sail … on Friday.
Q | Did you … neighbor's boat?
MR. FENN | I said … [sic].
Q | And [redacted] … the captain?
MR. FENN | [He] is. … is.
""",
        markdown=True,
        kept=["[Superior]", "neigh- — the"],
    ),
    sample(
        "row 13: keys and values before the first label",
        """\
FOR IMMEDIATE RELEASE: March 4, 2019
Subject: The ferry
RE: Your letter of February 27
Date: March 4, 2019
Time: 2:00 p.m.
Location: Pier 7
Attachments: none

NOTE: This transcript has not been checked.

MODERATOR: Welcome, everyone.

MS. PIKE: Thank you. Note that the ferry is back.

QUESTION: Is it safe?

MS. PIKE: It is.

MODERATOR: Thank you.
""",
        """\
MODERATOR | Welcome, everyone. … everyone.
MS. PIKE | Thank you. … is back.
QUESTION | Is it … it safe?
MS. PIKE | It is. … It is.
MODERATOR | Thank you. … Thank you.
""",
        never=["Subject", "Attachments", "Pier 7", "NOTE"],
        date="2019-03-04",
    ),
    sample(
        "row 13: a key and its value after the last turn",
        """\
Ann Poole: Shall we begin?

Ben Ruiz: Yes. Item one: the roof.

Ann Poole: It leaks.

Ben Ruiz: Item two is the cellar.

Ann Poole: It is full of water.

Ben Ruiz: From the roof.

Transcribed by Poole & Daughters
""",
        """\
Ann Poole | Shall we … we begin?
Ben Ruiz | Yes. Item … the roof.
Ann Poole | It leaks. … It leaks.
Ben Ruiz | Item two … the cellar.
Ann Poole | It is … of water.
Ben Ruiz | From the … the roof.
""",
        never=["Transcribed"],
    ),
    sample(
        "row 14: colons in prose at the beginning of paragraphs",
        """\
MS. PIKE:  Good afternoon.

What I can say is: we are working on it.

Q    Can we see the list?

MS. PIKE:  You cannot.

Bottom line: no.

Let me be clear: the list is long.

For example: my own name is on it.

12:30: doors open. 1:00: doors close.

https://example.org/list has the rest.

Matthew 5:3: blessed are the poor in spirit.

Q    Thank you.

MS. PIKE:  One more thing: it is raining.
""",
        """\
MS. PIKE | Good afternoon. … working on it.
Q | Can we … the list?
MS. PIKE | You cannot. … in spirit.
Q | Thank you. … Thank you.
MS. PIKE | One more … is raining.
""",
        kept=["Bottom line: no.", "12:30: doors open. 1:00: doors close.", "https://example.org/list has the rest."],
    ),
    sample(
        "row 14: a colon twice in the same words",
        """\
HALE: Good evening. The rules are simple.

First rule: no shouting.

Second rule: no shouting.

WREN: And the third?

HALE: Third rule: no rules.

My point is this: nobody shouts.

WREN: I do.

My point is this: I do.
""",
        """\
HALE | Good evening. … rule: no shouting.
WREN | And the … the third?
HALE | Third rule: … nobody shouts.
WREN | I do. … I do.
""",
    ),
    sample(
        "row 15: names in the forms of the record of a congress",
        """\
  Mr. SUTTER of Ohio. Mr. Speaker, I rise in support of the bill.
  Mr. SUTTER of Texas. I am the other one, and I rise against it.
  Mr.  LaPIERRE. I have not decided.
  Miss RÍOS-COLÓN of Puerto Rico. We would like to be asked.
  MR. HAGGERTY of New York. Who would not?
  Ms. De La ROSA. I ask unanimous consent to speak out of order.
  Mr. McVEIGH. I object.
""",
        """\
Mr. SUTTER of Ohio => #1 | Mr. Speaker, … the bill.
Mr. SUTTER of Texas => #2 | I am … against it.
Mr.  LaPIERRE => #3 | I have … not decided.
Miss RÍOS-COLÓN of Puerto Rico => #4 | We would … be asked.
MR. HAGGERTY of New York => #5 | Who would … would not?
Ms. De La ROSA => #6 | I ask … of order.
Mr. McVEIGH => #7 | I object. … I object.
""",
    ),
    sample(
        "row 16: offices with and without their holders",
        """\
  The PRESIDING OFFICER (Mr. Banning). The Senate will come to order.
  The CHAPLAIN. Let us pray.
  Mr. CROWE. I suggest the absence of a quorum.
  The PRESIDING OFFICER. The clerk will call the roll.
  The Acting CHAIR. Is there objection?
  The CLERK. Mr. Abbott. Mr. Ames.
  The PRESIDING OFFICER. A quorum is present.
""",
        """\
The PRESIDING OFFICER (Mr. Banning) => Banning | The Senate … to order.
The CHAPLAIN | Let us … us pray.
Mr. CROWE | I suggest … a quorum.
The PRESIDING OFFICER => Banning | The clerk … the roll.
The Acting CHAIR | Is there … there objection?
The CLERK | Mr. Abbott. Mr. Ames. … Mr. Ames.
The PRESIDING OFFICER => Banning | A quorum … is present.
""",
    ),
    sample(
        "row 17: asides within the label",
        """\
  Mr. PETTIT. Madam Speaker, I ask that the amendment be read.
  Mr. GALVIN (during the reading). Madam Speaker, I ask that the reading be dispensed with.
  Mr. PETTIT. I object.
  Mr. GALVIN (when his name was called). Present.
  Mr. PETTIT (continuing). As I was about to say, it is a long amendment.
  Mr. GALVIN. It is.
""",
        """\
Mr. PETTIT => Pettit | Madam Speaker, … be read.
Mr. GALVIN (during the reading) => Galvin | Madam Speaker, … dispensed with.
Mr. PETTIT => Pettit | I object. … I object.
Mr. GALVIN (when his name was called) => Galvin | Present. … Present.
Mr. PETTIT (continuing) => Pettit | As I … long amendment.
Mr. GALVIN => Galvin | It is. … It is.
""",
    ),
    sample(
        "row 18: managers, counsel, and foreign guests in the record",
        """\
  The CHIEF JUSTICE. The managers have four hours left.
  Mr. Manager SHIRAZ. Thank you, Mr. Chief Justice. President Clinton said in
1998 that a house divided is a house for sale.
  Ms. Counsel BRANDT. He said no such thing.
  Prime Minister OKABE. Mr. Speaker, Madam Vice President, thank you for
the invitation.
  President ZELENKA. And for the seats.
  Mr. Manager SHIRAZ. I withdraw the quotation.
""",
        """\
The CHIEF JUSTICE | The managers … hours left.
Mr. Manager SHIRAZ => Shiraz | Thank you, … for sale.
Ms. Counsel BRANDT => Brandt | He said … such thing.
Prime Minister OKABE => Okabe | Mr. Speaker, … the invitation.
President ZELENKA => Zelenka | And for … the seats.
Mr. Manager SHIRAZ => Shiraz | I withdraw … the quotation.
""",
    ),
    sample(
        "row 19: names in capitals that begin no turn",
        """\
  The SPEAKER pro tempore. This is a 5-minute vote.

                             [Roll No. 77]

                              YEAS--4

     Abbott
     Castor (FL)
     Garcia (TX)
     Young

  Ms. ROSA T. SANTANA of Ohio changed her vote from ``nay'' to ``yea.''
  Messrs. HALL, COLT, and LYNDE changed their vote from ``yea'' to
``nay.''
  So the motion was agreed to.

  Mr. HALL. Mr. Speaker, I was unavoidably detained. Had I been present,
I would have voted ``nay.''
  The SPEAKER pro tempore. The statement of the gentleman will appear in
the Record.
  Mr. HALL. I thank the Speaker. Mr. Q. Byron Hearst told me it would.
""",
        """\
The SPEAKER pro tempore | This is
Mr. HALL | Mr. Speaker, … ``nay.''
The SPEAKER pro tempore | The statement … the Record.
Mr. HALL | I thank … it would.
""",
    ),
    sample(
        "row 20: a hearing with names in ordinary case",
        """\
    The Chairman. The committee will come to order. I thank our witnesses
for being here, and I thank the ranking member for his patience.
    Senator Whitcomb. I have little of it left, Mr. Chairman.
    The Chairman. Ms. Dalby, you are recognized for five minutes.
    Ms. Dalby. Thank you, Chairman Rourke, Senator Whitcomb, and members of
the committee. My name is Ruth Dalby. I keep bees.
    Dr. Fenwick. And I study them. There is a difference, as Ms. Dalby
knows. She has been stung.
    Senator Whitcomb. How many are left?
    Ms. Dalby. Fewer than there were, Senator.
    Senator Pace [presiding]. I will take the chair for a moment.
    Dr. Fenwick. Congratulations.
""",
        """\
The Chairman | The committee … his patience.
Senator Whitcomb | I have … Mr. Chairman.
The Chairman | Ms. Dalby, you … five minutes.
Ms. Dalby | Thank you, … keep bees.
Dr. Fenwick | And I … been stung.
Senator Whitcomb | How many … are left?
Ms. Dalby | Fewer than … Senator.
Senator Pace [presiding] | I will … a moment.
Dr. Fenwick | Congratulations. … Congratulations.
""",
    ),
    sample(
        "row 20: a sentence that begins as a label does",
        """\
    Chairman Whitlock. The subcommittee will come to order, and I
recognize myself for five minutes.
    Mr. Osei. Thank you, Mr. Chairman. My son was there as well. He saw
Dr. Fenwick. She saw him.
    Senator Pace told me so. I believed Senator Pace. Nobody else did.
    Dr. Fenwick. I did see him.
    Chairman Whitlock. Noted. The gentleman may continue.
    Mr. Osei. I have nothing to add.
""",
        """\
Chairman Whitlock | The subcommittee … five minutes.
Mr. Osei | Thank you, … else did.
Dr. Fenwick | I did … see him.
Chairman Whitlock | Noted. The … may continue.
Mr. Osei | I have … to add.
""",
    ),
    sample(
        "row 21: statements and inserted documents",
        """\
    The Chairman. Ms. Dalby, please begin.

 STATEMENT OF RUTH DALBY, PRESIDENT, VALLEY BEEKEEPERS, HADLEY,
                         NEW JERSEY

    Ms. Dalby. Thank you. I will summarize what I have written.
    [The prepared statement of Ms. Dalby follows:]

           Prepared Statement of Ruth Dalby, Valley Beekeepers

    Bees have lived in the valley since before the valley had a name. This
statement sets out, in eleven pages, how many there were.

    The Chairman. Thank you. Dr. Fenwick.

 STATEMENT OF HUGO FENWICK, PH.D., PROFESSOR OF INSECTS, STATE
                         UNIVERSITY

    Dr. Fenwick. Thank you, Mr. Chairman. I have slides.
    The Chairman. We have no screen.
    Ms. Dalby. I have a sheet.
""",
        """\
The Chairman | Ms. Dalby, … begin.
Ms. Dalby | Thank you. I will summarize
The Chairman | Thank you. Dr. Fenwick. … Dr. Fenwick.
Dr. Fenwick | Thank you, … have slides.
The Chairman | We have … no screen.
Ms. Dalby | I have … a sheet.
""",
        never=["STATEMENT OF", "NEW JERSEY", "UNIVERSITY", "eleven pages", "since before the valley"],
    ),
    sample(
        "row 22: pages, times and rules of the record",
        """\
[[Page H4123]]

                              {time}  1215

  Mr. SUTTER. Mr. Speaker, I have four words to say, and I will say them
slowly so that they can be

[[Page H4124]]

taken down by the clerk without any haste.

                              {time}  1230

  Ms. BRANDT. I have only three.
  Mr. SUTTER. Then the gentlewoman goes first.

                          ____________________

  Ms. BRANDT. I yield back.
""",
        """\
Mr. SUTTER | Mr. Speaker, … any haste.
Ms. BRANDT | I have … only three.
Mr. SUTTER | Then the … goes first.
Ms. BRANDT | I yield back. … yield back.
""",
        kept=["so that they can be taken down"],
        never=["Page H", "{time}", "____"],
    ),
    sample(
        "row 23: members with seat and party, and what is printed between them",
        """\
Jane Tarrant (Leeds Moor) (Lab): I beg to move, That the Bill be now read a second time.

The Prime Minister (Sir Amos Bell): I welcome the hon. Lady's Bill.

Madam Deputy Speaker (Ms Clare Dorn): Order. I call Hamish Roy.

Several hon. Members rose—

Hamish Roy (Skye West) (SNP): And I do not.

Hon. Members: Hear, hear!

Jane Tarrant: I am grateful to half of the House.

Mr Speaker: Order.
""",
        """\
Jane Tarrant (Leeds Moor) (Lab) => Jane Tarrant | I beg … second time.
The Prime Minister (Sir Amos Bell) => Amos Bell | I welcome … Lady's Bill.
Madam Deputy Speaker (Ms Clare Dorn) => Clare Dorn | Order. I … Hamish Roy.
Hamish Roy (Skye West) (SNP) => Hamish Roy | And I … do not.
Hon. Members | Hear, hear! … Hear, hear!
Jane Tarrant => Jane Tarrant | I am … the House.
Mr Speaker | Order. … Order.
""",
        never=["rose—"],
    ),
    sample(
        "row 23: interjections of an assembly in the south",
        """\
The PRESIDENT: Order! The member will resume her seat.

Ms HARTLEY (Barwon) (14:05): I was only standing.

An honourable member interjecting—

Mr OKORO (Preston) (14:07): The member was shouting.

Ms HARTLEY: While standing.

Honourable members interjecting.

The PRESIDENT: Order!
""",
        """\
The PRESIDENT | Order! The … her seat.
Ms HARTLEY (Barwon) => Hartley | I was … only standing.
Mr OKORO (Preston) => Okoro | The member … was shouting.
Ms HARTLEY => Hartley | While standing. … standing.
The PRESIDENT | Order! … Order!
""",
        never=["interjecting"],
    ),
    sample(
        "row 24: column numbers and page heads within a paragraph",
        """\
Jane Tarrant (Leeds Moor) (Lab): I have asked the Minister four times, and
four times he has told me that the matter was under

4 Mar 2019 : Column 771

review. I ask him a fifth time.

The Minister for Rivers (Paul Ings): The matter is under review.

Jane Tarrant: I am obliged to the Minister for the speed with which

4 Mar 2019 : Column 772

he has answered.

The Minister for Rivers: Not at all.
""",
        """\
Jane Tarrant (Leeds Moor) (Lab) => #1 | I have … fifth time.
The Minister for Rivers (Paul Ings) => #2 | The matter … under review.
Jane Tarrant => #1 | I am … has answered.
The Minister for Rivers => #2 | Not at … at all.
""",
        kept=["the matter was under review. I ask", "speed with which he has answered."],
        never=["Column"],
    ),
    sample(
        "row 25: numbers of questions, times and decisions",
        """\
Rivers

12.04 pm

1. Ms Ada Dorn (Leith) (SNP): What recent steps he has taken to clean the rivers. [912345]

The Minister for Rivers (Paul Ings): A number of steps have been taken.

Ms Dorn: How many?

2. Tom Hale (Wells) (LD): If he will make a statement on eels. [912346]

Paul Ings: I will.

Question put and agreed to.
""",
        """\
Ms Ada Dorn (Leith) (SNP) => Dorn | What recent
The Minister for Rivers (Paul Ings) => Paul Ings | A number … been taken.
Ms Dorn => Dorn | How many? … How many?
Tom Hale (Wells) (LD) => Tom Hale | If he
Paul Ings => Paul Ings | I will. … I will.
""",
        never=["12.04", "Question put"],
    ),
    sample(
        "row 26: German members and heckling in brackets",
        """\
Dr. Anna Vogelsang (SPD):
Frau Präsidentin! Liebe Kolleginnen und Kollegen! Die Brücke ist zu.

(Beifall bei der SPD – Zuruf von der AfD: Ach was!)

Seit Januar ist sie zu.

(Karl Munz [CDU/CSU]: Seit Februar! – Heiterkeit)

Präsidentin Julia Renner:
Herr Kollege Munz, Sie haben nicht das Wort.

Friedhelm Mock, Bundeskanzler:
Ich sage es offen: Wir bauen eine neue.

(Beifall bei Abgeordneten der CDU/CSU)

Dr. Anna Vogelsang (SPD):
Wann?
""",
        """\
Dr. Anna Vogelsang (SPD) | Frau Präsidentin! … sie zu.
Präsidentin Julia Renner | Herr Kollege … das Wort.
Friedhelm Mock, Bundeskanzler | Ich sage … eine neue.
Dr. Anna Vogelsang (SPD) | Wann? … Wann?
""",
        never=["Beifall", "Ach was", "Seit Februar"],
        events=[
            "(Beifall bei der SPD)",
            "(Zuruf von der AfD: Ach was!)",
            "(Karl Munz [CDU/CSU]: Seit Februar!)",
            "(Heiterkeit)",
            "(Beifall bei Abgeordneten der CDU/CSU)",
        ],
        hecklers=["AfD", "Karl Munz"],
    ),
    sample(
        "row 26: Swedish members in capitals",
        """\
Herr talmannen: Överläggningen är öppnad.

Herr statsrådet SKOGSBERG: Herr talman! Bron är stängd.

Fru LINDROTH: Sedan när?

Herr statsrådet SKOGSBERG: Svaret är enkelt: sedan januari.

Fru LINDROTH: Jag tackar för svaret.
""",
        """\
Herr talmannen | Överläggningen är … är öppnad.
Herr statsrådet SKOGSBERG | Herr talman! … är stängd.
Fru LINDROTH | Sedan när? … Sedan när?
Herr statsrådet SKOGSBERG | Svaret är … sedan januari.
Fru LINDROTH | Jag tackar … för svaret.
""",
    ),
    *(
        sample(
            f"row 26: French with {how} before the colon",
            f"""\
Mme Garnier{space}: Le pont est fermé.

M. Caze{space}: Depuis quand{space}?

Mme Garnier{space}: Depuis janvier. Une chose est sûre{space}: il rouvrira.

M. Caze{space}: Quand{space}?

Mme Garnier{space}: En juin.
""",
            f"""\
Mme Garnier | Le pont … est fermé.
M. Caze | Depuis quand
Mme Garnier | Depuis janvier. … il rouvrira.
M. Caze | Quand{space}?
Mme Garnier | En juin. … En juin.
""",
        )
        for how, space in (("a space", " "), ("a no-break space", "\u00a0"), ("a narrow no-break space", "\u202f"))
    ),
    sample(
        "row 26: Spanish questions of the press",
        """\
MODERADORA: Buenos días. Empezamos.

PREGUNTA: ¿Cuándo se abre el puente?

MINISTRO LOBOS: En junio. Lo repito: en junio.

INTERLOCUTOR: ¿De qué año?

MINISTRO LOBOS: De este.

PREGUNTA: Gracias.
""",
        """\
MODERADORA | Buenos días. … Empezamos.
PREGUNTA | ¿Cuándo se … el puente?
MINISTRO LOBOS | En junio. … en junio.
INTERLOCUTOR | ¿De qué … qué año?
MINISTRO LOBOS | De este. … De este.
PREGUNTA | Gracias. … Gracias.
""",
    ),
    sample(
        "row 26: Portuguese members and a dash",
        """\
O SR. PRESIDENTE (Rui Prado) - Declaro aberta a sessão.

A SRA. LÍDIA CAMPOS (PT/SP) - Senhor Presidente, a ponte está fechada - e não é de hoje.

O SR. BENTO REIS (MDB/RJ) - Desde janeiro.

O SR. PRESIDENTE (Rui Prado) - Silêncio, por favor.

A SRA. LÍDIA CAMPOS (PT/SP) - Obrigada.
""",
        """\
O SR. PRESIDENTE (Rui Prado) => Rui Prado | Declaro aberta … a sessão.
A SRA. LÍDIA CAMPOS (PT/SP) | Senhor Presidente, … de hoje.
O SR. BENTO REIS (MDB/RJ) | Desde janeiro. … janeiro.
O SR. PRESIDENTE (Rui Prado) => Rui Prado | Silêncio, por … por favor.
A SRA. LÍDIA CAMPOS (PT/SP) | Obrigada. … Obrigada.
""",
    ),
    sample(
        "row 27: Chinese with heavy brackets and laughter",
        """\
【主持人】：欢迎各位。

【林部长】：谢谢。（笑）今天只说一件事：桥。

【记者】：什么时候修好？

【林部长】：六月。

【主持人】：谢谢。
""",
        """\
主持人 | 欢迎各位。 … 欢迎各位。
林部长 | 谢谢。 … ：桥。
记者 | 什么时候 … 修好？
林部长 | 六月。 … 六月。
主持人 | 谢谢。 … 谢谢。
""",
        events=["（笑）"],
    ),
    sample(
        "row 27: Japanese with circles and offices",
        """\
○委員長（川村次郎君）　これより会議を開きます。

○北野恵子君　橋について質問いたします。

○国務大臣（山岡太郎君）　お答えします。六月です。

○北野恵子君　六月のいつですか。

○委員長（川村次郎君）　時間です。
""",
        """\
委員長（川村次郎君） | これより … 開きます。
北野恵子君 | 橋に … いたします。
国務大臣（山岡太郎君） | お答え … 六月です。
北野恵子君 | 六月の … ですか。
委員長（川村次郎君） | 時間です。 … 時間です。
""",
    ),
    sample(
        "row 27: Arabic with marks of direction",
        """\
\u200fالمذيع:\u200f مساء الخير. ضيفتنا اليوم ليلى منصور.

\u200fليلى منصور:\u200f شكرا لكم.

\u200fالمذيع:\u200f متى يفتح الجسر؟

\u200fليلى منصور:\u200f أقول كلمة واحدة: قريبا.

\u200fالمذيع:\u200f شكرا.
""",
        """\
المذيع |
ليلى منصور |
المذيع |
ليلى منصور |
المذيع |
""",
        kept=["مساء الخير. ضيفتنا اليوم ليلى منصور.", "أقول كلمة واحدة: قريبا."],
        never=["المذيع"],
    ),
    sample(
        "row 27: numbered Russian speakers",
        """\
Спикер №1: Добрый день, коллеги.

Спикер №2: Добрый день. Вопрос один: где мост?

Спикер №1: На ремонте.

Спикер №3: С января.

Спикер №2: Спасибо.
""",
        """\
Спикер №1 => #1 | Добрый день, … коллеги.
Спикер №2 => #2 | Добрый день. … где мост?
Спикер №1 => #1 | На ремонте. … ремонте.
Спикер №3 => #3 | С января. … января.
Спикер №2 => #2 | Спасибо. … Спасибо.
""",
    ),
    sample(
        "row 28: countries and languages in brackets",
        """\
The President (interpretation from Arabic): I call on the representative of Kenya.

Mr. Otieno (Kenya): I thank you, Madam President.

Mrs. Laval (France) (spoke in French): My delegation has one wish: peace.

The President: I thank the representative of France.

Mr. Sandoval Ríos (Chile) (spoke in Spanish): We share that wish.

Mrs. Laval (France): I thank Chile.
""",
        """\
The President (interpretation from Arabic) => #p | I call … of Kenya.
Mr. Otieno (Kenya) => Otieno | I thank … Madam President.
Mrs. Laval (France) (spoke in French) => Laval | My delegation … peace.
The President => #p | I thank … of France.
Mr. Sandoval Ríos (Chile) (spoke in Spanish) => Sandoval | We share … that wish.
Mrs. Laval (France) => Laval | I thank … Chile.
""",
    ),
    sample(
        "row 29: an examination changes hands",
        """\
THE COURT: You may proceed.

BY MS. DRURY:

Q.  Did you lock the door?

A.  Yes.

Q.  Which door?

A.  The front door.

MR. HOLT: Objection. Asked and answered.

THE COURT: Sustained.

BY MR. HOLT:

Q.  And the back door?

A.  No.

THE WITNESS: May I have some water?

THE COURT: You may.
""",
        """\
THE COURT => #c | You may … proceed.
Q => Drury | Did you … the door?
A => #a | Yes. … Yes.
Q => Drury | Which door? … door?
A => #a | The front … door.
MR. HOLT => Holt | Objection. Asked … answered.
THE COURT => #c | Sustained. … Sustained.
Q => Holt | And the … back door?
A => #a | No. … No.
THE WITNESS => #a | May I … some water?
THE COURT => #c | You may. … You may.
""",
        never=["BY M"],
    ),
    sample(
        "row 30: numbered lines, pages and form feeds",
        """\
                                                             12
 1            THE COURT:  Good morning.  Please be seated.
 2            MR. HOLT:  Good morning, Your Honor.  We have
 3   one matter before the jury comes in, and it concerns the
 4   photograph.
 5            THE COURT:  Which photograph?
 6            MR. HOLT:  The one that the witness, if she is
\f                                                             13
 1   allowed to, will describe.
 2            MS. DRURY:  No objection, Your Honor.
 3            THE COURT:  Then bring in the jury.
 4            (Jury enters.)
 5            THE COURT:  Good morning to you all.
""",
        """\
THE COURT | Good morning. … be seated.
MR. HOLT | Good morning, … photograph.
THE COURT | Which photograph? … photograph?
MR. HOLT | The one … will describe.
MS. DRURY | No objection, … Honor.
THE COURT | Then bring … the jury.
THE COURT | Good morning … you all.
""",
        kept=["We have one matter before", "if she is allowed to, will describe."],
        never=["12", "13"],
    ),
    sample(
        "row 30: times on numbered lines, and an index of words",
        """\
00006:01                 MR. HOLT:  Back on the record.
      02                 THE WITNESS:  I am ready.
      03                 MR. HOLT:  You said that the van was blue.
      04                 THE WITNESS:  I said it was green.
      05                 MR. HOLT:  Thank you.
      06                 THE WITNESS:  You are welcome.

abide [2] 12:4 13:9
above [1] 14:22
van [3] 6:3 7:1 7:15
""",
        """\
MR. HOLT | Back on … the record.
THE WITNESS | I am … am ready.
MR. HOLT | You said … was blue.
THE WITNESS | I said … was green.
MR. HOLT | Thank you. … Thank you.
THE WITNESS | You are … welcome.
""",
        never=["abide", "12:4", "7:15"],
    ),
    sample(
        "row 31: parentheses, headings and words cut off",
        """\
                ORAL ARGUMENT OF PHOEBE CARVER
                 ON BEHALF OF THE PETITIONER

          MS. CARVER:  Mr. Chief Justice, and may it please the
Court: The statute says --

          JUSTICE TEAGUE:  I have read it.

          MS. CARVER:  -- that a levee is a wall.

          (Recess taken.)

          JUSTICE TEAGUE:  Is it not?

          (Witness sworn.)

          MS. CARVER:  It is a bank --

          CHIEF JUSTICE MARLOW:  Of earth?

          MS. CARVER:  -- of earth.

                REBUTTAL ARGUMENT OF LOUIS AMORY
                 ON BEHALF OF THE RESPONDENT

          MR. AMORY:  It is a wall.
""",
        """\
MS. CARVER => Phoebe Carver | Mr. Chief … statute says --
JUSTICE TEAGUE | I have … read it.
MS. CARVER => Phoebe Carver | -- that a … a wall.
JUSTICE TEAGUE | Is it … it not?
MS. CARVER | It is … a bank --
CHIEF JUSTICE MARLOW | Of earth? … earth?
MS. CARVER | -- of earth. … of earth.
MR. AMORY => Louis Amory | It is … a wall.
""",
        never=["ORAL ARGUMENT", "ON BEHALF", "REBUTTAL", "Recess", "sworn"],
    ),
    sample(
        "row 32: full names first, surnames after",
        """\
KYRA ROWE, NETWORK ANALYST: The vote is at nine.

DEAN SOTO, HOST: And if it fails?

ROWE: Then it is at ten.

SOTO: Thank you. We have the senator with us.

SENATOR MAY BELLOWS (I-ME): Good evening.

SOTO: Senator, will it fail?

BELLOWS: I hope so.
""",
        """\
KYRA ROWE, NETWORK ANALYST => Kyra Rowe | The vote … at nine.
DEAN SOTO, HOST => Dean Soto | And if … it fails?
ROWE => Kyra Rowe | Then it … at ten.
SOTO => Dean Soto | Thank you. … with us.
SENATOR MAY BELLOWS (I-ME) => May Bellows | Good evening. … evening.
SOTO => Dean Soto | Senator, will … it fail?
BELLOWS => May Bellows | I hope … hope so.
""",
    ),
    sample(
        "row 32: two people of one surname",
        """\
ANNA ROWE, ANALYST: The vote is at nine.

PETER ROWE, REPORTER: At ten.

DEAN SOTO, HOST: Which is it?

ROWE: Nine.

SOTO: Thank you both.
""",
        """\
ANNA ROWE, ANALYST => #1 | The vote … at nine.
PETER ROWE, REPORTER => #2 | At ten. … At ten.
DEAN SOTO, HOST => #3 | Which is … is it?
ROWE => #4 | Nine. … Nine.
SOTO => #3 | Thank you … both.
""",
    ),
    sample(
        "row 33: marks of a broadcast",
        """\
LAMB (voice-over): The bridge has been closed since January.

(BEGIN VIDEO CLIP)

UNIDENTIFIED MALE: I swim to work.

UNIDENTIFIED FEMALE: So do I.

(END VIDEO CLIP)

LAMB (on camera): And they are not alone.

[20:05:10]

SOTO: How cold is the water?

JORGE PARRA (through translator): Very cold.

SY: I can confirm that.

LAMB: Back to you.
""",
        """\
LAMB (voice-over) => Lamb | The bridge … since January.
UNIDENTIFIED MALE | I swim … to work.
UNIDENTIFIED FEMALE | So do … do I.
LAMB (on camera) => Lamb | And they … not alone.
SOTO | How cold … the water?
JORGE PARRA (through translator) => Jorge Parra | Very cold. … cold.
SY | I can … confirm that.
LAMB => Lamb | Back to … to you.
""",
        never=["VIDEO CLIP", "20:05:10"],
    ),
    sample(
        "row 33: names of two and three letters",
        """\
STATION ANNOUNCER: This is the evening report.

SY: The water is cold.

RAI: How cold?

SY: Four degrees.

NG (ph): Five.

RAI: Thank you.
""",
        """\
STATION ANNOUNCER | This is … evening report.
SY | The water … is cold.
RAI | How cold? … How cold?
SY | Four degrees. … degrees.
NG (ph) | Five. … Five.
RAI | Thank you. … Thank you.
""",
    ),
    sample(
        "row 33: captions in capitals",
        """\
>> GOOD EVENING. THE BRIDGE IS CLOSED.
>> JANE: IT HAS BEEN CLOSED SINCE
JANUARY, AND HERE IS WHY: RUST.
>> HOW MUCH RUST?
>> JANE: A GREAT DEAL.
>>> IN OTHER NEWS, IT RAINED.
""",
        """\
- | GOOD EVENING. … IS CLOSED.
JANE | IT HAS … WHY: RUST.
- | HOW MUCH … RUST?
JANE | A GREAT … DEAL.
- | IN OTHER … RAINED.
""",
    ),
    sample(
        "row 34: prose that opens with an acronym and holds a colon",
        """\
SECRETARY HOLM: Thank you all.

NATO is clear on this: we stay.

The EU said it best: we are late.

MINISTER DUDA: We are.

UN is the place for this: everybody is there.

SECRETARY HOLM: Not everybody.
""",
        """\
SECRETARY HOLM | Thank you … are late.
MINISTER DUDA | We are. … is there.
SECRETARY HOLM | Not everybody. … everybody.
""",
        kept=["NATO is clear on this: we stay.", "UN is the place for this: everybody is there."],
    ),
    sample(
        "row 35: a label that is only quoted within a line",
        """\
Ada: What did the note say?

Bo: It said "Ada: come home" and nothing else.

Ada: Who wrote it?

Bo: Somebody who signs with B: a short name.

Ada: That is you.
""",
        """\
Ada | What did … note say?
Bo | It said … nothing else.
Ada | Who wrote … it?
Bo | Somebody who … short name.
Ada | That is … you.
""",
    ),
    sample(
        "row 36: names, banks and jobs on one line each",
        """\
Larkspur Mills, Inc. (LKM) Q3 2019 Earnings Conference Call

Corporate Participants

Erik Voss - Larkspur Mills, Inc. - CEO
Dana Whitlow - Larkspur Mills, Inc. - CFO

Conference Call Participants

Priya Nand - Harrow Bank - Analyst

Presentation

Operator

Good day, and welcome. [Operator Instructions] I now hand over to Mr. Voss.

Erik Voss - Larkspur Mills, Inc. - CEO

Thank you. We milled more than ever.

Questions and Answers

Operator

Our first question is from Priya Nand.

Priya Nand - Harrow Bank - Analyst

Hi. What about oats?

Dana Whitlow - Larkspur Mills, Inc. - CFO

Nothing on oats.

Operator

This concludes the call.

Copyright 2019 Callwriters, Inc. All rights reserved.
""",
        """\
Operator | Good day, … Mr. Voss.
Erik Voss - Larkspur Mills, Inc. - CEO => Erik Voss | Thank you. … than ever.
Operator | Our first … Priya Nand.
Priya Nand - Harrow Bank - Analyst => Priya Nand | Hi. What … oats?
Dana Whitlow - Larkspur Mills, Inc. - CFO => Dana Whitlow | Nothing on … oats.
Operator | This concludes … the call.
""",
        never=["Copyright", "Questions and Answers", "Presentation", "Participants"],
    ),
    sample(
        "row 36: a name, a title and the words on three lines",
        """\
Operator

Good day, and welcome to the call.

Erik Voss

Chief Executive Officer

Thank you. We milled more than ever.

Dana Whitlow

Chief Financial Officer

And sold it.

Operator

We have a question from Priya Nand.

Priya Nand

Analyst, Harrow Bank

What about oats?

Erik Voss

Chief Executive Officer

Nothing on oats.
""",
        """\
Operator | Good day, … the call.
Erik Voss |
Dana Whitlow |
Operator | We have … Priya Nand.
Priya Nand |
Erik Voss |
""",
        kept=["We milled more than ever.", "And sold it."],
        never=["Erik Voss", "Dana Whitlow"],
    ),
    sample(
        "row 36: a bank and a job before a colon",
        """\
Operator: Good day, and welcome to the call. [Operator Instructions]

Erik Voss, Larkspur Mills - CEO: Thank you. We milled more than ever.

Priya Nand, Harrow Bank - Analyst: What about oats?

Erik Voss, Larkspur Mills - CEO: Nothing on oats.

Unidentified Analyst: And barley?

Erik Voss, Larkspur Mills - CEO: Barley is a kind of oats to us.
""",
        """\
Operator | Good day,
Erik Voss, Larkspur Mills - CEO => Erik Voss | Thank you. … than ever.
Priya Nand, Harrow Bank - Analyst => Priya Nand | What about … oats?
Erik Voss, Larkspur Mills - CEO => Erik Voss | Nothing on … oats.
Unidentified Analyst | And barley? … barley?
Erik Voss, Larkspur Mills - CEO => Erik Voss | Barley is … to us.
""",
    ),
    *(
        sample(
            f"row 37: {how}",
            "".join(
                f"{form.format(name=name, time=time, clock=clock)}{said}\n{gap}"
                for name, time, clock, said in (
                    ("Tom Pratt", "0:15", "00:00:15", "Hello, everybody. Two things today: soup and bread."),
                    ("Una Keane", "0:22", "00:00:22", "Hello."),
                    ("Tom Pratt", "0:24", "00:00:24", "First, the soup."),
                    ("Una Keane", "1:31", "00:01:31", "Is it hot?"),
                    ("Tom Pratt", "1:33", "00:01:33", "Very."),
                )
            ),
            """\
Tom Pratt | Hello, everybody. … and bread.
Una Keane | Hello. … Hello.
Tom Pratt | First, the … soup.
Una Keane | Is it … it hot?
Tom Pratt | Very. … Very.
""",
            markdown=markdown,
        )
        for how, form, gap, markdown in (
            ("a name, two spaces and a time", "{name}  {time}\n", "\n", False),
            ("a name and a time in brackets before a colon", "{name} ({clock}):\n", "\n", False),
            ("a name and a time in brackets before a colon, words on the same line", "{name} ({clock}): ", "\n", False),
            ("a name, a colon, and a time in brackets", "{name}: ({time}) ", "\n", False),
            ("a name, a colon, and a time in brackets above the words", "{name}: ({time})\n", "\n", False),
            ("a time in square brackets and a name", "[{clock}] {name}: ", "", False),
            ("a bare time and a name", "{clock} {name}: ", "", False),
            ("a name, a colon and a time above a blank line", "{name}: {clock}\n\n", "\n", False),
            ("a bold name in square brackets, and a time", "**[{name}]**: [{clock}] ", "\n", True),
            ("a bold name", "**{name}:** ", "\n", True),
            ("a bold name and a time above the words", "**{name}** ({clock})\n\n", "\n", True),
            ("a bold name and a time", "**{name}** [{clock}]: ", "\n", True),
            ("a name as a heading", "### {name}\n\n", "\n", True),
            ("a name and a time as a heading", "### {name} ({clock})\n\n", "\n", True),
            ("a name and a time in square brackets", "{name} [{time}]\n", "\n", False),
            ("a name and a time in angle brackets above the words", "{name} <{clock}>\n", "\n", False),
            ("a time on a line of its own above the name", "{clock}\n{name}: ", "\n", False),
            ("a time and a name above the words", "[{clock}] {name}\n", "\n", False),
            ("a range of times above the name", "[{clock}.13 - {clock}.19]\n{name}\n    ", "\n", False),
            ("a bare time, a dash and a name", "{clock} - {name}: ", "\n", False),
            ("a time and a name between bars", "{clock} | {name} | ", "\n", False),
        )
    ),
    sample(
        "row 37: a name and a time in words",
        """\
Tom Pratt   0 minutes 5 seconds
Hello, everybody.

Una Keane   0 minutes 12 seconds
Hello.

Tom Pratt   1 minute 3 seconds
First, the soup.

Una Keane   1 hour 2 minutes 3 seconds
Is it hot?
""",
        """\
Tom Pratt | Hello, everybody. … everybody.
Una Keane | Hello. … Hello.
Tom Pratt | First, the … soup.
Una Keane | Is it … it hot?
""",
    ),
    sample(
        "row 37: time codes with frames above the name",
        """\
[01:01:40:13 - 01:01:45:19]
Tom Pratt
    Hello, everybody. Two things today: soup and bread.

[01:01:45:20 - 01:01:46:02]
Una Keane
    Hello.

[01:01:46:10 - 01:01:49:24]
Tom Pratt
    First, the soup.

[01:01:50:00 - 01:01:51:12]
Una Keane
    Is it hot?
""",
        """\
Tom Pratt | Hello, everybody. … and bread.
Una Keane | Hello. … Hello.
Tom Pratt | First, the … soup.
Una Keane | Is it … it hot?
""",
        never=["01:01"],
    ),
    sample(
        "row 38: the words of captions without their times",
        """\
- Is it hot?
- Very. And this: it is salty.
- How salty?
- Like the sea &amp; the shore.
""",
        """\
- | Is it … it hot?
- | Very. And … is salty.
- | How salty? … salty?
- | Like the
""",
    ),
    sample(
        "row 39: names of a meeting as people type them",
        """\
Una Keane (she/her): Hello, can you hear me?

Tom Pratt (Guest): We can.

iPhone (3): So can I.

+1 555 010 4477: Me too.

Una Keane (she/her): Good. Three things: soup, bread, salt.

pratt.wife@example.org: Hello from the kitchen.

Zoë 🌻: And from the garden.

Tom Pratt (Guest): Hello.
""",
        """\
Una Keane (she/her) => Una Keane | Hello, can … hear me?
Tom Pratt (Guest) => Tom Pratt | We can. … We can.
iPhone (3) | So can … can I.
+1 555 010 4477 | Me too. … Me too.
Una Keane (she/her) => Una Keane | Good. Three … salt.
pratt.wife@example.org | Hello from … kitchen.
Zoë 🌻 | And from … garden.
Tom Pratt (Guest) => Tom Pratt | Hello. … Hello.
""",
    ),
    sample(
        "row 39: the chat of a meeting",
        """\
10:02:11 From Una Keane to Everyone:
	can you hear me
10:02:19 From Tom Pratt to Everyone:
	yes we can
10:02:40 From Una Keane to Everyone:
	good
10:03:02 From Tom Pratt to Una Keane (Direct Message):
	is the soup ready
10:03:30 From Una Keane to Everyone:
	one thing: it is not
""",
        """\
Una Keane | can you … hear me
Tom Pratt | yes we … we can
Una Keane | good … good
Tom Pratt | is the … soup ready
Una Keane | one thing: … is not
""",
    ),
    sample(
        "row 40: numbers of a recognizer before the words",
        """\
[SPEAKER_00]: hello everybody
[SPEAKER_01]: hello
[SPEAKER_00]: two things today soup and bread
[SPEAKER_UNKNOWN]: is it hot
[SPEAKER_01]: very
""",
        """\
SPEAKER_00 | hello everybody … everybody
SPEAKER_01 | hello … hello
SPEAKER_00 | two things … bread
SPEAKER_UNKNOWN | is it … hot
SPEAKER_01 | very … very
""",
    ),
    sample(
        "row 41: a name only where the speaker changes",
        """\
TOM: Hello, everybody.
Two things today.
Soup and bread.
UNA: Is it hot?
The soup, I mean.
TOM: Very.
UNA: Good.
I like it hot.
""",
        """\
TOM | Hello, everybody. … and bread.
UNA | Is it … I mean.
TOM | Very. … Very.
UNA | Good. … it hot.
""",
    ),
    sample(
        "row 42: a messenger's export with days first",
        """\
[28/02/2022, 9:52 PM] Una Keane: Is the soup ready?
\u200e[28/02/2022, 9:53 PM] Tom: Almost. Two things
are missing: salt
and soup
[28/02/2022, 9:54 PM] ~ Zoë: I have salt
\u200e[28/02/2022, 9:54 PM] Tom: \u200eimage omitted
[28/02/2022, 9:55 PM] Una Keane: And I have a spoon
""",
        """\
Una Keane | Is the … ready?
Tom | Almost. Two … and soup
~ Zoë | I have … salt
Tom |
Una Keane | And I … a spoon
""",
    ),
    sample(
        "row 42: a messenger's export with a dash",
        """\
28/02/2022, 21:52 - Una Keane: Is the soup ready?
28/02/2022, 21:53 - Tom: Almost. Two things
are missing: salt
and soup
28/02/2022, 21:54 - Zoë: I have salt
28/02/2022, 21:55 - Una Keane: And I have a spoon
""",
        """\
Una Keane | Is the … ready?
Tom | Almost. Two … and soup
Zoë | I have … salt
Una Keane | And I … a spoon
""",
    ),
    sample(
        "row 43: front matter with two speakers in one string",
        """\
---
title: "Soup\u00a0and Bread"
date: 2023-04-01
speakers: ['Una Keane and Tom Pratt']
---

**Una:** Is the soup ready?

**Tom:** Almost. Two things are missing: salt and soup.

**Una:** I have a spoon.

**Tom:** Then we can begin.
""",
        """\
Una => Una Keane | Is the … ready?
Tom => Tom Pratt | Almost. Two … and soup.
Una => Una Keane | I have … a spoon.
Tom => Tom Pratt | Then we … begin.
""",
        markdown=True,
        date="2023-04-01",
    ),
    sample(
        "row 44: marks that nobody sees",
        """\
\ufeffUNA: Is the soup ready?\u2028Or the bread?

TOM:\u00a0Almost. Two\u00adthings are missing.

UNA: \u201cAlmost\u201d is what you said at six\u202fo\u2019clock.

TOM\u00a0: It\u2019s true.

UNA: Cafe\u0301 then?
""",
        """\
UNA => #1 | Is the … the bread?
TOM => #2 | Almost. … missing.
UNA => #1 | \u201cAlmost\u201d is
TOM => #2 | It\u2019s true. … true.
UNA => #1 | Cafe\u0301 then? … then?
""",
    ),
    sample(
        "row 44: one name in composed and in decomposed letters",
        """\
JOS\u00c9: Is the soup ready?

TOM: Almost.

JOSE\u0301: Who made it?

TOM: You did.

JOS\u00c9: I remember.
""",
        """\
JOS\u00c9 => #1 | Is the … ready?
TOM => #2 | Almost. … Almost.
JOSE\u0301 => #1 | Who made … it?
TOM => #2 | You did. … did.
JOS\u00c9 => #1 | I remember. … remember.
""",
    ),
    sample(
        "row 45: labels that are broken over two lines",
        """\
REMARKS AT THE SIGNING

          SECRETARY OF STATE
HOLM: We have signed it, and we have done so with a pen that
writes, which was not so the last time.
          THE PRIME MINISTER OF
MALVERNIA: I brought the pen, and I would like to have it back
when this is over.
          SECRETARY OF STATE
HOLM: It will be sent to you together with the treaty and with
our thanks.
          THE PRIME MINISTER OF
MALVERNIA: Thank you very much, and thank you for the lunch.
""",
        """\
SECRETARY OF STATE HOLM | We have … last time.
THE PRIME MINISTER OF MALVERNIA | I brought … is over.
SECRETARY OF STATE HOLM | It will … our thanks.
THE PRIME MINISTER OF MALVERNIA | Thank you … the lunch.
""",
    ),
    sample(
        "row 45: hard-wrapped lines of which some begin like labels",
        """\
MS. PIKE:  The two sides have agreed on all points but one, and the
Minister said it in one word: Rivers. We will go on talking to the
Association of Ferrymen and to the Board, whose view is: They do not
mind.

Q    And you?

MS. PIKE:  We had a letter from the Ministry of Rivers and from the
Board: Both were short.

Q    Thank you.
""",
        """\
MS. PIKE | The two … not mind.
Q | And you? … you?
MS. PIKE | We had … were short.
Q | Thank you. … you.
""",
        kept=["the Minister said it in one word: Rivers.", "the Board: Both were short."],
    ),
    sample(
        "row 46: speakers who go on",
        """\
MR. SUTTER: The first of my points is this.

THE CHAIR: The committee is not in order. The gentleman may continue.

MR. SUTTER (continuing): The second is the same.

MS. BRANDT: And the third?

MR. SUTTER (cont'd): There is none.

MR. SUTTER (CONT'D): Or there was.

THE CHAIR: Thank you.
""",
        """\
MR. SUTTER => #1 | The first … is this.
THE CHAIR => #2 | The committee … continue.
MR. SUTTER (continuing) => #1 | The second … same.
MS. BRANDT => #3 | And the … third?
MR. SUTTER (cont'd) => #1 | There is … none.
MR. SUTTER (CONT'D) => #1 | Or there … was.
THE CHAIR => #2 | Thank you. … you.
""",
    ),
    sample(
        "row 47: what cannot be heard",
        """\
Una: I was there when [crosstalk] and then he left.

Tom: (Cross-talk.) No, [inaudible 00:01:05] he stayed.

Una: (unintelligible) [simultaneous discussion] until six.

Tom: (Pause.) Seven. Call (202) 555-0143 and ask Senator Pool (R-TX).

Una: (Applause; laughter.) I will.
""",
        """\
Una | I was … he left.
Tom | (Cross-talk.) No, … he stayed.
Una | (unintelligible) … until six.
Tom | (Pause.) Seven. … (R-TX).
Una | (Applause; laughter.) … I will.
""",
        events=[
            "[crosstalk]",
            "(Cross-talk.)",
            "[inaudible 00:01:05]",
            "(unintelligible)",
            "[simultaneous discussion]",
            "(Pause.)",
            "(Applause; laughter.)",
        ],
    ),
    sample(
        "row 47: a bracket that is never closed",
        """\
Una: I was there (and so were you when he left.

Tom: I was not.

Una: You were. [laughs

Tom: I was outside.

Una: With him?
""",
        """\
Una | I was … he left.
Tom | I was … not.
Una | You were. … [laughs
Tom | I was … outside.
Una | With him? … him?
""",
    ),
    sample(
        "row 48: a letter and a dialogue that are read out",
        """\
MR. SUTTER: I have a letter here, and I will read it.

Dear Sir:

The goat has been on the bridge since March. I said to it, "Bob: go." It did not go.

Yours: a friend of the bridge.

MS. BRANDT: Is that all?

MR. SUTTER: There is a postscript.

PS: It is a large goat.

MS. BRANDT: Thank you.
""",
        """\
MR. SUTTER | I have … the bridge.
MS. BRANDT | Is that … all?
MR. SUTTER | There is … large goat.
MS. BRANDT | Thank you. … you.
""",
    ),
    sample(
        "row 48: questions and answers that are read out",
        """\
**Una Keane:** I have the leaflet here. It says:

> Q: Is the soup hot?
>
> A: It is hot when it is hot.

**Tom Pratt:** Who wrote that?

**Una Keane:** You did.

**Tom Pratt:** I was cold.
""",
        """\
Una Keane | I have
Tom Pratt | Who wrote … that?
Una Keane | You did. … did.
Tom Pratt | I was … cold.
""",
        markdown=True,
    ),
    sample(
        "row 49: surnames that are words",
        """\
MS. RICE: The price of rice is up.

MR. PRICE: So is mine.

MR. YOUNG: Rice will be cheap again. Price is all: the rest is talk.

MS. RICE: Young people eat less of it.

MR. BUSH: I grow it in the bush.

MR. PRICE: Bush rice?

MS. RICE: Smith's is better.
""",
        """\
MS. RICE => Rice | The price … is up.
MR. PRICE => Price | So is … mine.
MR. YOUNG => Young | Rice will … is talk.
MS. RICE => Rice | Young people … of it.
MR. BUSH => Bush | I grow … bush.
MR. PRICE => Price | Bush rice? … rice?
MS. RICE => Rice | Smith's is … better.
""",
    ),
    *(
        sample(
            f"row 50: the date is written {date}",
            f"""\
Remarks by Minister Dahl at the Ferry Terminal

{date}

As Prepared for Delivery

MINISTER DAHL: The ferry is back.

It was away from May 4, 1998.

QUESTION: Where was it?

MINISTER DAHL: In the yard.

QUESTION: Thank you.
""",
            """\
MINISTER DAHL | The ferry … 1998.
QUESTION | Where was … it?
MINISTER DAHL | In the … yard.
QUESTION | Thank you. … you.
""",
            never=["As Prepared"],
            date="2022-05-02",
        )
        for date in ("May 2, 2022", "2 May 2022", "Monday, May 2, 2022", "2022-05-02", "2nd May 2022")
    ),
    sample(
        "row 50: a date of publication and a date of the event",
        """\
Remarks by Minister Dahl at the Ferry Terminal

Published: May 5, 2022
Event date: May 2, 2022

MINISTER DAHL: The ferry is back.

QUESTION: Where was it?

MINISTER DAHL: In the yard.

QUESTION: Thank you.
""",
        """\
MINISTER DAHL | The ferry … back.
QUESTION | Where was … it?
MINISTER DAHL | In the … yard.
QUESTION | Thank you. … you.
""",
        date="2022-05-02",
    ),
]

# --- mixes: the same talk in one form and another ---------------------------------------------------------------------------


class Voice(NamedTuple):
    """Somebody who speaks in the talk, under all the names that a form may print."""

    first: str
    last: str
    honorific: str
    role: str
    number: int

    def misspelt(self) -> Voice:
        """The same with two letters of the surname the other way round."""
        return self._replace(last=self.last[:-3] + self.last[-2] + self.last[-3] + self.last[-1])


ADLER = Voice("Ruth", "Adler", "Ms", "engineer", 1)
BERGMAN = Voice("Paul", "Bergman", "Mr", "harbor master", 2)
CASTILLO = Voice("Inez", "Castillo", "Ms", "ferry captain", 3)

TALK = [
    (ADLER, "Let us begin with the ferry. It has been in the yard since May."),
    (BERGMAN, "Since April, if I may say so."),
    (ADLER, "Since April, then. The reason is simple: the engine is older than the harbor."),
    (BERGMAN, "And who is to pay for a new one?"),
    (ADLER, "That is what we are here for."),
    (BERGMAN, "The harbor has no money. We have said so at every meeting this year."),
    (ADLER, "You said it twice today. Remember: the harbor sold a crane in March."),
    (BERGMAN, "The crane was sold for scrap."),
    (ADLER, "For how much?"),
    (BERGMAN, "For less than an engine costs."),
    (ADLER, "We will ask the town, then."),
    (BERGMAN, "Ask it twice."),
]
"""Who says what; every sentence could stand in any form."""

Talk = Sequence[tuple[Voice, str]]


class Way(NamedTuple):
    """A form of label, for a voice and a number of seconds."""

    name: str
    label: Callable[[Voice], str]
    """The label as the transcript should have it."""
    before: str
    """What is printed before the words: the label goes for `{}` and the time for `{time}`."""
    gap: str = "\n\n"
    """What is printed after the words."""
    markdown: bool = False

    def write(self, talk: Talk, at: int = 0) -> str:
        """The talk in this form, the first turn at `at` seconds."""
        return "".join(self._turns(talk, at))

    def _turns(self, talk: Talk, at: int) -> Iterator[str]:
        for voice, said in talk:
            time = f"{at // 3600:02}:{at // 60 % 60:02}:{at % 60:02}"
            yield self.before.format(self.label(voice), time=time) + said + self.gap
            at += 4 + len(said) // 12

    def gold(self, talk: Talk) -> str:
        """What the talk holds in this form, as `sample` takes it."""
        return "".join(f"{self.label(voice)} | {said} … {said}\n" for voice, said in talk)


def _full(voice: Voice) -> str:
    return f"{voice.first} {voice.last}"


def _capitals(voice: Voice) -> str:
    return voice.last.upper()


def _honorific(voice: Voice) -> str:
    return f"{voice.honorific}. {voice.last}"


WAYS = {
    way.name: way
    for way in (
        Way("surnames in capitals", _capitals, "{}: "),
        Way("honorifics in capitals", lambda v: f"{v.honorific.upper()}. {v.last.upper()}", "{}:  "),
        Way("full names in capitals", lambda v: _full(v).upper(), "{}: "),
        Way("plain names", _full, "{}: "),
        Way("first names on neighboring lines", lambda v: v.first, "{}: ", "\n"),
        Way("bold names", _full, "**{}:** ", markdown=True),
        Way("bold names, colons outside", _full, "**{}**: "),
        Way("names as headings", _full, "### {}\n\n", markdown=True),
        Way("names above the words", _full, "{}\n"),
        Way("names in capitals above the words", lambda v: _full(v).upper(), "{}\n"),
        Way("names and times above the words", _full, "{}  {time}\n"),
        Way("names and times in brackets", _full, "{} ({time}):\n"),
        Way("times in brackets and names", _full, "[{time}] {}: ", "\n"),
        Way("bare times and names", _full, "{time} {}: ", "\n"),
        Way("machine numbers", lambda v: f"SPEAKER_{v.number:02}", "{}: ", "\n"),
        Way("numbers in brackets", lambda v: f"Speaker {v.number}", "[{}] [{time}] ", "\n"),
        Way("capitals and a full stop", lambda v: f"{v.honorific}. {v.last.upper()}", "  {}. ", "\n"),
        Way("honorifics and a full stop", _honorific, "    {}. ", "\n"),
        Way("parties in brackets", lambda v: f"{_full(v)} ({['Lab', 'Con', 'SNP'][v.number - 1]})", "{}: "),
        Way("roles after a comma", lambda v: f"{_full(v)}, {v.role}", "{}: "),
        Way("roles in square brackets", lambda v: f"{v.last.upper()} [{v.role}]", "{}: "),
        Way("nicknames in angle brackets", lambda v: v.last.lower(), "[12:04] <{}> ", "\n"),
        Way("dashes", _full, "{} - ", "\n\n"),
        Way("chevrons", _capitals, ">> {}: ", "\n"),
        Way("tabs", _full, "{}\t", "\n"),
        Way("offices of a company above the words", lambda v: f"{_full(v)} -- {v.role.title()}", "{}\n\n"),
    )
}
"""The forms of the mixes."""

_BY_NAME = {"machine numbers", "numbers in brackets", "first names on neighboring lines"}
"""Forms without a surname that could be misspelt."""


def _misspelt_once(way: Way) -> Sample:
    talk = [(voice.misspelt() if at == 6 else voice, said) for at, (voice, said) in enumerate(TALK)]
    return sample(f"misspelt once: {way.name}", way.write(talk), way.gold(talk), markdown=way.markdown)


def _speaks_once(way: Way) -> Sample:
    talk = [*TALK[:7], (CASTILLO, "I sail it. It is a good ship: it floats."), *TALK[7:]]
    return sample(f"one who speaks once: {way.name}", way.write(talk), way.gold(talk), markdown=way.markdown)


def _changes_half_way(before: Way, after: Way) -> Sample:
    first, second = TALK[:6], TALK[6:]
    text = before.write(first) + ("\n" if before.gap == "\n" else "") + after.write(second, 90)
    name = f"changes half way: from {before.name} to {after.name}"
    return sample(name, text, before.gold(first) + after.gold(second), markdown=before.markdown or after.markdown)


HALF_WAY = [
    ("surnames in capitals", "plain names"),
    ("full names in capitals", "surnames in capitals"),
    ("honorifics in capitals", "surnames in capitals"),
    ("plain names", "bold names, colons outside"),
    ("bold names", "plain names"),
    ("bold names", "names as headings"),
    ("names above the words", "plain names"),
    ("names in capitals above the words", "surnames in capitals"),
    ("names and times above the words", "plain names"),
    ("names and times above the words", "names and times in brackets"),
    ("names and times in brackets", "names and times above the words"),
    ("times in brackets and names", "plain names"),
    ("times in brackets and names", "bare times and names"),
    ("machine numbers", "plain names"),
    ("machine numbers", "numbers in brackets"),
    ("numbers in brackets", "times in brackets and names"),
    ("capitals and a full stop", "honorifics in capitals"),
    ("honorifics and a full stop", "capitals and a full stop"),
    ("parties in brackets", "plain names"),
    ("roles after a comma", "plain names"),
    ("roles in square brackets", "surnames in capitals"),
    ("nicknames in angle brackets", "first names on neighboring lines"),
    ("dashes", "plain names"),
    ("chevrons", "surnames in capitals"),
    ("tabs", "plain names"),
    ("offices of a company above the words", "names above the words"),
]
"""Forms as they follow one another where a second hand goes on with a transcript."""


def _two_parts(first: Way, second: Way) -> Sample:
    """A document that holds two transcripts, one after the other."""
    others = [(voice._replace(first="Noor", last="Hakimi") if voice is BERGMAN else voice, said) for voice, said in TALK]
    text = f"{first.write(TALK)}\n* * *\n\n{second.write(others)}"
    name = f"two forms: {first.name}, then {second.name}"
    return sample(name, text, first.gold(TALK) + second.gold(others), markdown=first.markdown or second.markdown)


TWO_PARTS = [
    ("surnames in capitals", "names and times above the words"),
    ("plain names", "capitals and a full stop"),
    ("names and times in brackets", "machine numbers"),
    ("nicknames in angle brackets", "surnames in capitals"),
    ("bold names", "names and times in brackets"),
    ("bare times and names", "parties in brackets"),
    ("tabs", "honorifics in capitals"),
    ("chevrons", "roles after a comma"),
]

MIXES = [
    *(_misspelt_once(way) for way in WAYS.values() if way.name not in _BY_NAME),
    *(_speaks_once(way) for way in WAYS.values()),
    *(_changes_half_way(WAYS[before], WAYS[after]) for before, after in HALF_WAY),
    *(_two_parts(WAYS[first], WAYS[second]) for first, second in TWO_PARTS),
    sample(
        "by hand: names with times, and some without",
        """\
Nadia Brooks  0:04
Welcome to the garden hour.

Theo Lind  0:11
I have brought slugs.

Nadia Brooks: Please keep the lid on.

Theo Lind: They are asleep.

Nadia Brooks  0:24
And now?

Theo Lind  0:26
Now they are not.
""",
        """\
Nadia Brooks => #1 | Welcome to … garden hour.
Theo Lind => #2 | I have … slugs.
Nadia Brooks => #1 | Please keep … lid on.
Theo Lind => #2 | They are … asleep.
Nadia Brooks => #1 | And now? … now?
Theo Lind => #2 | Now they … not.
""",
    ),
    sample(
        "by hand: a court with colons, full stops and an examination",
        """\
THE COURT: Call your next witness.

MR. STARK: The State calls Hugo Fenwick.

BY MR. STARK:

Q.  What do you do, Dr. Fenwick?
A.  I study bees.
Q.  For how long?
A.  For thirty years.

MS. DRURY: Objection, Your Honor. Relevance.

THE COURT: I will allow it. The question is this: how long?

BY MR. STARK:

Q.  Thirty years, you said.
A.  Thirty-one.
""",
        """\
THE COURT | Call your … witness.
MR. STARK => Stark | The State … Fenwick.
Q => Stark | What do … Fenwick?
A | I study … bees.
Q => Stark | For how … long?
A | For thirty … years.
MS. DRURY | Objection, Your … Relevance.
THE COURT | I will … how long?
Q => Stark | Thirty years, … said.
A | Thirty-one. … Thirty-one.
""",
        never=["BY MR. STARK"],
    ),
    sample(
        "by hand: a speech, then questions",
        """\
MINISTER DAHL: Thank you all for coming. I have three things to say.

The first is the ferry. The second is the bridge.

The third: nothing else is open.

QUESTION: Is the road closed?

MINISTER DAHL: It is.

Q    Since when?

MINISTER DAHL: Since it rained.

Q    And the railway?

MINISTER DAHL: What railway?
""",
        """\
MINISTER DAHL | Thank you … is open.
QUESTION | Is the … closed?
MINISTER DAHL | It is. … It is.
Q | Since when? … when?
MINISTER DAHL | Since it … rained.
Q | And the … railway?
MINISTER DAHL | What railway? … railway?
""",
    ),
    sample(
        "by hand: an office in capitals and names in ordinary case",
        """\
CHAIR: Good evening. Let us go around.

Ada Flour: Present.

Bo Rye: Present. One thing: I must leave at eight.

CHAIR: Noted.

Ada Flour: So must I.

CHAIR: Then we will be quick.
""",
        """\
CHAIR | Good evening. … around.
Ada Flour | Present. … Present.
Bo Rye | Present. One … eight.
CHAIR | Noted. … Noted.
Ada Flour | So must … I.
CHAIR | Then we … quick.
""",
    ),
    sample(
        "by hand: one label in bold that is not closed",
        """\
**Ada Flour:** Good evening.

**Bo Rye:** Good evening. What is new?

**Ada Flour: The oven.

**Bo Rye:** Is it hot?

Ada Flour:** It was.

**Bo Rye:** Pity.
""",
        """\
Ada Flour | Good evening. … evening.
Bo Rye | Good evening. … new?
Ada Flour | The oven. … oven.
Bo Rye | Is it … hot?
Ada Flour | It was. … was.
Bo Rye | Pity. … Pity.
""",
        markdown=True,
    ),
    sample(
        "by hand: the colon is missing once",
        """\
MR. FENN: Good evening, everyone.

MS. PIKE: Good evening.

MR. FENN: Shall we start with the ferry?

MS. PIKE; Yes.

MR. FENN: It is late.

MS. PIKE: It was late yesterday.

MR. FENN: And the bridge?

MS. PIKE: Closed.
""",
        """\
MR. FENN | Good evening, … everyone.
MS. PIKE | Good evening. … evening.
MR. FENN | Shall we … ferry?
MS. PIKE | Yes. … Yes.
MR. FENN | It is … late.
MS. PIKE | It was … yesterday.
MR. FENN | And the … bridge?
MS. PIKE | Closed. … Closed.
""",
    ),
    sample(
        "by hand: the case of a label lowered once",
        """\
MR. FENN: Good evening, everyone.

MS. PIKE: Good evening.

mr. fenn: Shall we start with the ferry?

MS. PIKE: Yes.

MR. FENN: It is late.

Ms. Pike: It was late yesterday.

MR. FENN: And the bridge?

MS. PIKE: Closed.
""",
        """\
MR. FENN => #1 | Good evening, … everyone.
MS. PIKE => #2 | Good evening. … evening.
mr. fenn => #1 | Shall we … ferry?
MS. PIKE => #2 | Yes. … Yes.
MR. FENN => #1 | It is … late.
Ms. Pike => #2 | It was … yesterday.
MR. FENN => #1 | And the … bridge?
MS. PIKE => #2 | Closed. … Closed.
""",
    ),
    sample(
        "by hand: two languages, two kinds of colon",
        """\
主持人：各位好，欢迎来到发布会。

MS. PIKE: Good morning. Thank you for having us.

记者：请问渡轮什么时候恢复？

MS. PIKE: In June. I will say it again: in June.

主持人：谢谢。

MS. PIKE: Thank you.
""",
        """\
主持人 | 各位好， … 发布会。
MS. PIKE | Good morning. … us.
记者 | 请问 … 恢复？
MS. PIKE | In June. … in June.
主持人 | 谢谢。 … 谢谢。
MS. PIKE | Thank you. … you.
""",
    ),
    sample(
        "by hand: full names with initials first, initials after",
        """\
Ruth Adler (RA): When did you come here?

Paul Bergman (PB): In the winter of 1979.

RA: Was the harbor frozen?

PB: All of it. One thing I remember: the silence.

RA: And then?

PB: Then it thawed.
""",
        """\
Ruth Adler (RA) => Ruth Adler | When did … here?
Paul Bergman (PB) => Paul Bergman | In the … 1979.
RA => Ruth Adler | Was the … frozen?
PB => Paul Bergman | All of … silence.
RA => Ruth Adler | And then? … then?
PB => Paul Bergman | Then it … thawed.
""",
    ),
    sample(
        "by hand: words on the label's line, and below it",
        """\
ADLER: Where is the ferry?

BERGMAN:
In the yard.

ADLER:
Since when? I ask because of this: the town wants to know.

BERGMAN: Since April.

CASTILLO:
Since May.

ADLER: Which is it?
""",
        """\
ADLER | Where is … ferry?
BERGMAN | In the … yard.
ADLER | Since when? … know.
BERGMAN | Since April. … April.
CASTILLO | Since May. … May.
ADLER | Which is … it?
""",
    ),
    sample(
        "by hand: times after some of the names",
        """\
Ruth Adler [00:02]: Where is the ferry?

Paul Bergman: In the yard.

Ruth Adler: Since when?

Paul Bergman [00:31]: Since April.

Ruth Adler [00:35]: Thank you.

Paul Bergman: You are welcome.
""",
        """\
Ruth Adler => #1 | Where is … ferry?
Paul Bergman => #2 | In the … yard.
Ruth Adler => #1 | Since when? … when?
Paul Bergman => #2 | Since April. … April.
Ruth Adler => #1 | Thank you. … you.
Paul Bergman => #2 | You are … welcome.
""",
    ),
    sample(
        "by hand: participants of a study with sex and age",
        """\
INT: Could you all say who you are?

P07 (F, 34): I work at the harbor.

P08 (M, 61): So did I.

INT: And what would you change? There are three choices: the ferry, the bridge, or nothing.

P07 (F, 34): Nothing.

P08 (M, 61): The bridge.

P?: Me too.
""",
        """\
INT => #i | Could you … are?
P07 (F, 34) => #7 | I work … harbor.
P08 (M, 61) => #8 | So did … I.
INT => #i | And what … nothing.
P07 (F, 34) => #7 | Nothing. … Nothing.
P08 (M, 61) => #8 | The bridge. … bridge.
P? => #u | Me too. … too.
""",
    ),
    sample(
        "by hand: numbers before all turns",
        """\
1  Interviewer: Where did you live?
2  Respondent: In the lighthouse. It had two rooms: one for me, one for the lamp.
3  Interviewer: Was it cold?
4  Respondent: Always.
5  Interviewer: Did you mind?
6  Respondent: The lamp did not.
""",
        """\
Interviewer | Where did … live?
Respondent | In the … lamp.
Interviewer | Was it … cold?
Respondent | Always. … Always.
Interviewer | Did you … mind?
Respondent | The lamp … not.
""",
    ),
    sample(
        "by hand: single letters, and choices with letters in what is said",
        """\
A: Which one do you want?

B: What is there?

A: There are two on the list.

Option 1: the ferry, at nine.

Option 2: the bridge, at any time.

B: The ferry. Reason one: the view.

A: And reason two?

B: The bridge is closed.
""",
        """\
A | Which one … want?
B | What is … there?
A | There are … any time.
B | The ferry. … view.
A | And reason … two?
B | The bridge … closed.
""",
    ),
    sample(
        "by hand: two who speak at once",
        """\
ADLER: Who was it?

BERGMAN/CASTILLO: Noor!

ADLER: Both of you?

BERGMAN: Both of us.

CASTILLO: All of us.

BERGMAN AND CASTILLO: Noor!

ADLER: I see.
""",
        """\
ADLER | Who was … it?
BERGMAN/CASTILLO | Noor! … Noor!
ADLER | Both of … you?
BERGMAN | Both of … us.
CASTILLO | All of … us.
BERGMAN AND CASTILLO | Noor! … Noor!
ADLER | I see. … see.
""",
    ),
    sample(
        "by hand: an unknown speaker who is named later",
        """\
Speaker 1  0:03
Is this on?

Speaker 2  0:05
I think so.

Ruth Adler  0:09
Then let us begin. One thing first: the heating.

Speaker 2  0:14
It is broken.

Ruth Adler  0:16
Thank you, Paul.

Paul Bergman  0:19
You are welcome.
""",
        """\
Speaker 1 => #1 | Is this … on?
Speaker 2 => #2 | I think … so.
Ruth Adler => #3 | Then let … heating.
Speaker 2 => #2 | It is … broken.
Ruth Adler => #3 | Thank you, … Paul.
Paul Bergman => #4 | You are … welcome.
""",
    ),
    sample(
        "by hand: a colon and a tab, and lines below under the tab",
        """\
ADLER:\tWhere is the ferry?
BERGMAN:\tIn the yard, where it has been since the ice broke
\tand where it will stay until somebody pays.
ADLER:\tWho?
BERGMAN:\tThere are two who could:
\tthe town and the harbor.
CASTILLO:\tThe harbor sold a crane.
""",
        """\
ADLER | Where is … ferry?
BERGMAN | In the … somebody pays.
ADLER | Who? … Who?
BERGMAN | There are … the harbor.
CASTILLO | The harbor … crane.
""",
    ),
    sample(
        "by hand: stage directions between the name and the colon",
        """\
ANNA (rising): You came back.

BORIS (at the door, without his hat): I forgot something.

ANNA: It is on the chair.

BORIS (to himself): There are two hats on the chair: his and mine.

ANNA (laughs): Take both.

BORIS [exit]: Good night.
""",
        """\
ANNA (rising) => #a | You came … back.
BORIS (at the door, without his hat) => #b | I forgot … something.
ANNA => #a | It is … chair.
BORIS (to himself) => #b | There are … mine.
ANNA (laughs) => #a | Take both. … both.
BORIS [exit] => #b | Good night. … night.
""",
    ),
    sample(
        "by hand: one label is the beginning of another",
        """\
ANN: Who is first?

ANNE: I am.

ANN: Then Anna.

ANNA: Anne: that is who is first. I am Anna.

ANNE: That is what I said.

ANNA MARIE: And I?

ANN: You are last.
""",
        """\
ANN => #1 | Who is … first?
ANNE => #2 | I am. … am.
ANN => #1 | Then Anna. … Anna.
ANNA => #3 | Anne: that … Anna.
ANNE => #2 | That is … said.
ANNA MARIE => #4 | And I? … I?
ANN => #1 | You are … last.
""",
    ),
    sample(
        "by hand: questions in words and answers by name",
        """\
Question: Where is the ferry?

Mr. Bergman: In the yard.

Question: Since when?

Mr. Bergman: Since April. I have said so before: since April.

Question (follow-up): And the bridge?

Ms. Adler: Closed.

Question: Thank you.
""",
        """\
Question | Where is … ferry?
Mr. Bergman | In the … yard.
Question | Since when? … when?
Mr. Bergman | Since April. … since April.
Question (follow-up) | And the … bridge?
Ms. Adler | Closed. … Closed.
Question | Thank you. … you.
""",
    ),
    sample(
        "by hand: letters before a dash, for who asks and who answers",
        """\
Memória do Cais
Depoimento de Inês Prata
Porto Alto, 28/08/14

P/1 – Inês, onde é que você nasceu?

R – Nasci na ilha, em casa da minha avó.

P/2 – E a escola?

R- Era longe. A gente ia de barco - quando havia barco.

P/1 – Havia muitos?

R – Não.
""",
        """\
P/1 | Inês, onde … nasceu?
R | Nasci na … avó.
P/2 | E a … escola?
R | Era longe. … barco.
P/1 | Havia … muitos?
R | Não. … Não.
""",
    ),
    sample(
        "by hand: a space before the dash and none after it",
        """\
Thursday, 7 May 1981

Page: 212

Mr HALLIDAY(4.10) —Mr Deputy Speaker, I want to say a word on ferries. They are late—all of them.

Mr Ness —And dear.

Mr HALLIDAY —And dear, as the honourable member says.

Mr Ness —Twice a day.

Senator ADA PRYOR (Minister for Ferries, Piers and Small Harbours) (4:15 PM) —I thank him for that.
""",
        """\
Mr HALLIDAY(4.10) => #1 | Mr Deputy … all of them.
Mr Ness => #2 | And dear. … dear.
Mr HALLIDAY => #1 | And dear, … says.
Mr Ness => #2 | Twice a … day.
Senator ADA PRYOR (Minister for Ferries, Piers and Small Harbours) => Ada Pryor | I thank … that.
""",
        date="1981-05-07",
    ),
    sample(
        "by hand: who asks has a degree, and the head has keys that nobody listed",
        """\
Harbour Voices

Interviewee:    Dr. Maud Ferris

Interview date:    April 6, 2009

Interviewer:    Colin Ashby, Ph.D.

Camera:    Jo Reed

Length:    0:41:05

Colin Ashby: My name is Colin Ashby, and I am with Dr. Ferris in

her kitchen. Thank you for having us.

Maud Ferris: You are welcome.

CA: Where did you grow up?

MF: Here, by the lock.

CA: Always?

MF: Always.
""",
        """\
Colin Ashby => Colin Ashby | My name … having us.
Maud Ferris => Maud Ferris | You are … welcome.
CA => Colin Ashby | Where did … up?
MF => Maud Ferris | Here, by … lock.
CA => Colin Ashby | Always? … Always?
MF => Maud Ferris | Always. … Always.
""",
        never=["Ph.D.", "0:41:05", "Jo Reed"],
        date="2009-04-06",
    ),
    sample(
        "by hand: live captions in capitals, another voice on the same line",
        """\
Download Transcript

[00:00:05]

>> GOOD EVENING. THIS IS THE MEETING OF THE HARBOUR BOARD. COUNCILMAN PIKE, IF YOU WOULD

LEAD US IN THE PLEDGE. >> WE PLEDGE TO KEEP THE LIGHTS ON AND THE CHANNEL CLEAR FOR ALL.

>> THANK YOU. THE FIRST ITEM IS THE CRANE, AND AFTER THAT WE HEAR FROM THE SHIPWRIGHTS.

MS. DELGADO, PLEASE. >> GOOD EVENING.

THE ONLY THING TO REPORT IS THAT THE CRANE STANDS WHERE IT STOOD A YEAR AGO.

THAT IS ALL. >> THANK YOU, MS. DELGADO.
""",
        """\
- | GOOD EVENING. … PLEDGE.
- | WE PLEDGE … ALL.
- | THANK YOU. … PLEASE.
- | GOOD EVENING. … ALL.
- | THANK YOU, … DELGADO.
""",
    ),
    sample(
        "by hand: the last word is somebody's who has not spoken before",
        """\
MR SPEAKER: That is not for me to decide.

Mr Orme: I take a point of order. Whose is it, then?

MR SPEAKER: The clerk has the list.

Mr Orme: May I see it?

MR SPEAKER: You may not.

MS TRELAWNEY: I can tell you
""",
        """\
MR SPEAKER | That is … decide.
Mr Orme | I take … then?
MR SPEAKER | The clerk … list.
Mr Orme | May I … it?
MR SPEAKER | You may … not.
MS TRELAWNEY | I can … you
""",
    ),
    sample(
        "by hand: a title in a sentence, and a key for one or more",
        """\
Interview de Mme Odile Brunet, secrétaire d'Etat aux ports, à Radio Marée le 6 mars 2012, sur les phares.

Prononcé le

Intervenant(s) :
  • Odile Brunet - Secrétaire d'Etat aux ports

Texte intégral

YVES CARON
Bonjour Odile BRUNET. Vous fermez trois phares ?

ODILE BRUNET
Nous n'en fermons aucun.

YVES CARON
Et celui de l'île ?

ODILE BRUNET
Il sera gardé.
""",
        """\
YVES CARON | Bonjour … phares ?
ODILE BRUNET => Odile Brunet | Nous … aucun.
YVES CARON | Et celui … l'île ?
ODILE BRUNET => Odile Brunet | Il sera … gardé.
""",
        title="Interview de Mme Odile Brunet, secrétaire d'Etat aux ports, à Radio Marée le 6 mars 2012, sur les phares",
        date="2012-03-06",
    ),
    sample(
        "by hand: a preface, a notice of rights and the interview under its heading",
        """\
## Ines Calder

Ines Calder built cranes for forty years.

## About the Interview

INES CALDER: An Interview Conducted by Tom Reyes, Crane Archive, 11 November 2010.

## Copyright Statement

This manuscript is made available for research only. No part of it may be quoted without the permission of the archive.

## Interview

INTERVIEWEE: Ines Calder
INTERVIEWER: Tom Reyes
PLACE: Leith

Q:

So, where were you born?

Ines Calder:

In Leith, above the shop.

Q:

And the first crane?

Ines Calder:

A small one. It is still there.
""",
        """\
Q => Tom Reyes | So, where … born?
Ines Calder => Ines Calder | In Leith, … shop.
Q => Tom Reyes | And the … crane?
Ines Calder => Ines Calder | A small … there.
""",
        markdown=True,
        never=["manuscript", "Conducted"],
        date="2010-11-11",
        location="Leith",
    ),
    sample(
        "by hand: the buttons of a page above a briefing, and who gives it on a line alone",
        """\
Connect with us

Hi, what are you looking for?

Harbour Business News

Port Department: Full Press Briefing – Cranes, Locks and more

Lena Okafor

Canbury, July 18, 2018

MS OKAFOR: Good morning, everyone. I have one announcement.

QUESTION: Is it the lock?

MS OKAFOR: It is the lock.

QUESTION: Thank you.
""",
        """\
MS OKAFOR => Lena Okafor | Good … announcement.
QUESTION | Is it … lock?
MS OKAFOR => Lena Okafor | It is … lock.
QUESTION | Thank … you.
""",
        title="Port Department: Full Press Briefing – Cranes, Locks and more",
        date="2018-07-18",
    ),
    sample(
        "by hand: an interview without labels, in lines",
        """\
How did you come to the harbour?
My father took me there on Sundays, and I never went home again.
I was eight.
What do you like about the work?
I like the quiet before six. My phone does not ring then.
Is it hard to explain to your children?
Mine explain it to me.
Would you do anything else?
I would bake bread.
""",
        """\
- | How did … harbour?
- | My father … eight.
- | What do … work?
- | I like … then.
- | Is it … children?
- | Mine … me.
- | Would you … else?
- | I would … bread.
""",
    ),
    sample(
        "by hand: what readers ask of a page is no interview",
        """\
How do I change my password?
You open the settings and choose a new one.
Can I have my money back?
You have thirty days for it.
Where do I find my number?
It is printed on your bill.
Why was I charged twice?
Your bank shows a reservation until it is settled.
""",
        """\
- | How do … settled.
""",
    ),
    sample(
        "by hand: numbers before the questions, and a letter before the answers",
        """\
Notes from the briefing

1. Are the cranes insured?
A. The mayor cannot say.

2. Where is the captain today?
A. At home. He is not to work until it is settled.

3. Who pays for the lock?
A. Nobody has asked yet.
""",
        """\
- | 1. Are … insured?
A | The mayor … say.
- | 2. Where … today?
A | At home. … settled.
- | 3. Who … lock?
A | Nobody … yet.
""",
    ),
    sample(
        "by hand: what letters in brackets stand for is said above",
        """\
[M] = Mona Diaz
[T] = Tom Reed
[M] Where were you?
[T] In the yard, all day.
[M] All day?
[T] All of it.
""",
        """\
M => Mona Diaz | Where … you?
T => Tom Reed | In the … day.
M => Mona Diaz | All day? … day?
T => Tom Reed | All of … it.
""",
    ),
    sample(
        "by hand: captions of an evening, all in a few lines",
        """\
6:00 pm
and that is why nobody came. >> nobody at all? >> host: we go to the harbour now. >> guest: thank you. it is dark here.
6:01 pm
there is one lamp.>> host: which lamp is that? >> guest: the old one. >> host: good night.
""",
        """\
- | nobody … all?
host | we go … now.
guest | thank you. … lamp.
host | which … that?
guest | the old … one.
host | good … night.
""",
    ),
    sample(
        "by hand: what an episode is about stands above it, in sentences",
        """\
Date: August 1, 2019

Title: How I Got Into Lamps

Organization: Harbour Radio

Description: Lamps are a thing that one catches at some point in life. In this episode we hear from those who did.

Bio: Rob Hale has lit lamps since 2006.


Rob Hale: Hello, my name's Rob Hale. Here is what people told me.

Ada Lund: I saw one when I was five.

Rob Hale: Ada Lund, from Leith.

Ada Lund: It was red.
""",
        """\
Rob Hale | Hello, my … told me.
Ada Lund | I saw … five.
Rob Hale | Ada Lund, … Leith.
Ada Lund | It was … red.
""",
        title="How I Got Into Lamps",
        date="2019-08-01",
    ),
]
