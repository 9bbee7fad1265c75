"""Talks in several languages and forms, laid out in the ways that make a transcript hard to read for a machine.

Most samples are a talk put through a layout: what it holds is then known to the last word. What no rule can lay out, such as
tables of contents, lists of attendees, menus and minutes, is written by hand.
"""
# ruff: noqa: E501

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from typing import NamedTuple

from tests.label_styles import TALK, WAYS, Sample, Way, sample


class Talk(NamedTuple):
    """A talk in one form of label."""

    name: str
    mark: str
    """What stands after a label."""
    turns: list[tuple[str, str]]
    """(label, words)."""

    @property
    def gold(self) -> str:
        return "".join(f"{label} | {said} … {said}\n" for label, said in self.turns)

    @property
    def paragraphs(self) -> list[str]:
        return [f"{label}{self.mark}{said}" for label, said in self.turns]


TALKS = [
    Talk(
        "capitals, English",
        ": ",
        [
            (
                "CHAIR HOLLOWAY",
                "Good evening, and welcome to the annual assembly of the water district. We have a quorum, and we have a heater that works, "
                "so I propose that we begin with the business of last year and leave the new business for the hour after supper.",
            ),
            (
                "MS. BRIDGER",
                "Thank you. I have only one question about the business of last year, and it is the question that I asked last year: "
                "where did the money for the northern reservoir go, and who signed for it?",
            ),
            ("MR. TANAKA", "I signed for it."),
            (
                "MS. BRIDGER",
                "Then perhaps you can tell the assembly what you signed. The ledger says that forty thousand went to an unnamed contractor, "
                "and nobody in this room remembers a contractor of any name. The point is this: we have no reservoir.",
            ),
            (
                "MR. TANAKA",
                "We have the beginning of one. The excavation was interrupted in November by the weather, and it will be continued in April, "
                "as the engineers recommended in the report that was distributed to every household.",
            ),
            ("CHAIR HOLLOWAY", "Thank you both. The report is on the table by the door, next to the soup."),
        ],
    ),
    Talk(
        "names, English",
        ": ",
        [
            (
                "Edie Marlow",
                "When I was a girl there were eleven bakeries between the church and the railway station, and my grandmother had an opinion "
                "about every one of them. She would cross the street to avoid the smell of the fourth.",
            ),
            ("Jonas Petrie", "What was wrong with the fourth?"),
            (
                "Edie Marlow",
                "Margarine. She said that you could hear it. I have thought about that for seventy years and I still do not understand what "
                "she meant, but I have never bought anything in a shop that was quiet in the morning.",
            ),
            (
                "Jonas Petrie",
                "And today there is only one bakery left, which belongs to your nephew. I was there this morning before I came here, and I "
                "have to tell you something: it was rather quiet.",
            ),
            ("Edie Marlow", "It is Monday. On Mondays he sleeps."),
        ],
    ),
    Talk(
        "full stops, English",
        ". ",
        [
            (
                "Mr. WHITLOCK",
                "Madam Speaker, I rise in opposition to the amendment, which would strike from the bill the only section that my constituents "
                "have ever read, and replace it with a study that nobody in this House has asked for.",
            ),
            ("Mrs. DE SOTO", "Will the gentleman yield for a question?"),
            (
                "Mr. WHITLOCK",
                "I will yield when I have finished my sentence, which is as long as the amendment is short. The section in question provides "
                "for the inspection of bridges. The bridges of my district were inspected once, in 1974, by a man who has since drowned.",
            ),
            (
                "Mrs. DE SOTO",
                "Madam Speaker, I only wished to ask the gentleman whether he has read the study, because his name is printed on the "
                "cover of it and his photograph on the second page.",
            ),
            ("Mr. WHITLOCK", "I reserve the balance of my time."),
        ],
    ),
    Talk(
        "parties, German",
        ": ",
        [
            (
                "Präsidentin Marlies Engel",
                "Ich rufe den Tagesordnungspunkt drei auf und erteile dem Abgeordneten Lorenz das Wort. Ich bitte um etwas mehr Ruhe im "
                "Saal, auch auf der Regierungsbank, damit wir den Redner verstehen können.",
            ),
            (
                "Gregor Lorenz (Grüne)",
                "Frau Präsidentin, meine sehr verehrten Damen und Herren, wir sprechen heute zum vierten Mal über dieselbe Brücke. Ich will "
                "es deutlich sagen: Eine Brücke, über die man nur sprechen kann, ist keine Verkehrsverbindung.",
            ),
            ("Birgit Sommer (CDU)", "Dann sprechen Sie doch über etwas anderes."),
            (
                "Gregor Lorenz (Grüne)",
                "Das würde ich gern, Frau Kollegin Sommer, aber das zuständige Ministerium hat unsere schriftlichen Anfragen bis heute "
                "unbeantwortet gelassen, und zwar ohne jede nachvollziehbare Begründung.",
            ),
            ("Präsidentin Marlies Engel", "Vielen Dank. Die Redezeit ist abgelaufen."),
        ],
    ),
    Talk(
        "honorifics, French",
        ". ",
        [
            (
                "M. le président",
                "La parole est à Mme Fontanel, pour soutenir l'amendement numéro douze. Je rappelle que le temps de parole est limité à deux "
                "minutes, et que la séance sera suspendue à dix-neuf heures.",
            ),
            (
                "Mme Sylvie Fontanel",
                "Monsieur le président, mes chers collègues, cet amendement est très simple. Il vise à rétablir les crédits de la navigation "
                "intérieure, que le gouvernement a supprimés sans explication.",
            ),
            ("M. Armand Colas", "Avec une explication !"),
            (
                "Mme Sylvie Fontanel",
                "Une explication de quatre lignes, mon cher collègue, dont trois étaient consacrées au calendrier. Les mariniers attendent "
                "depuis janvier, et ils ne peuvent pas attendre davantage.",
            ),
            ("M. le président", "Quel est l'avis de la commission ?"),
        ],
    ),
    Talk(
        "names, Russian",
        ": ",
        [
            (
                "Ведущая",
                "Добрый вечер, дорогие слушатели. Сегодня у нас в студии писатель Аркадий Лесной, который двадцать лет прожил на маяке и "
                "написал об этом книгу. Первый вопрос самый простой: зачем вы туда поехали?",
            ),
            (
                "Аркадий Лесной",
                "Мне обещали тишину. Оказалось, что на маяке тихо не бывает никогда, потому что ветер разговаривает с утра до вечера, а "
                "ночью начинает петь, и притом довольно фальшиво.",
            ),
            ("Ведущая", "И вы остались?"),
            (
                "Аркадий Лесной",
                "Остался. К фальшивому пению привыкаешь быстрее, чем к молчанию, и через год я уже не мог работать без этого шума. Теперь "
                "в городе мне приходится включать вентилятор.",
            ),
            ("Ведущая", "Спасибо вам за этот разговор."),
        ],
    ),
    Talk(
        "offices, Spanish",
        ": ",
        [
            (
                "La señora PRESIDENTA",
                "Se abre la sesión. Tiene la palabra, en nombre del grupo proponente, el señor Quintana, por un tiempo de siete minutos, y "
                "ruego a sus señorías que guarden silencio durante su intervención.",
            ),
            (
                "El señor QUINTANA LEÓN",
                "Muchas gracias, señora presidenta. Señorías, traemos hoy una propuesta que ya conocen, porque la trajimos en marzo y la "
                "trajimos en mayo. Pedimos una sola cosa: que el tren se detenga en la estación.",
            ),
            ("La señora ABAD ROMERO", "¡Ya se detiene!"),
            (
                "El señor QUINTANA LEÓN",
                "Se detiene, señoría, pero no abre las puertas. Los viajeros contemplan el andén durante dos minutos y después continúan "
                "involuntariamente hasta la capital de la provincia.",
            ),
            ("La señora PRESIDENTA", "Muchas gracias, señor Quintana."),
        ],
    ),
    Talk(
        "names, Greek",
        ": ",
        [
            (
                "ΔΗΜΟΣΙΟΓΡΑΦΟΣ",
                "Καλησπέρα σας και σας ευχαριστώ που μας δεχτήκατε στο εργαστήριό σας. Θα ήθελα να αρχίσουμε από τα παιδικά σας χρόνια, "
                "στο νησί, όπου ο πατέρας σας κατασκεύαζε βάρκες.",
            ),
            (
                "ΕΛΕΝΗ ΜΑΥΡΟΥ",
                "Ο πατέρας μου δεν κατασκεύαζε βάρκες, τις επισκεύαζε. Έλεγε πάντα το ίδιο: μια καινούργια βάρκα δεν έχει τίποτα να "
                "διηγηθεί, ενώ μια παλιά έχει ξεχάσει τα περισσότερα.",
            ),
            ("ΔΗΜΟΣΙΟΓΡΑΦΟΣ", "Και εσείς;"),
            (
                "ΕΛΕΝΗ ΜΑΥΡΟΥ",
                "Εγώ ζωγραφίζω τις βάρκες που εκείνος επισκεύασε, όσες θυμάμαι, και αυτές που δεν θυμάμαι τις ζωγραφίζω μεγαλύτερες από "
                "όσο ήταν στην πραγματικότητα.",
            ),
            ("ΔΗΜΟΣΙΟΓΡΑΦΟΣ", "Σας ευχαριστώ πολύ."),
        ],
    ),
]

Layout = Callable[[Talk], str]


def _wrap(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )


def _lines(talk: Talk, width: int, first: str = "", rest: str = "") -> list[str]:
    """The lines of a talk without a blank line."""
    return [line for paragraph in talk.paragraphs for line in _wrap(paragraph, width, first, rest)]


def wrapped_with_blank_lines(talk: Talk) -> str:
    return "\n\n".join("\n".join(_wrap(paragraph, 66)) for paragraph in talk.paragraphs) + "\n"


def wrapped_without_blank_lines(talk: Talk) -> str:
    return "\n".join(_lines(talk, 72)) + "\n"


def narrow_without_blank_lines(talk: Talk) -> str:
    return "\n".join(_lines(talk, 44)) + "\n"


def indented_by_ten(talk: Talk) -> str:
    return "\n".join(_lines(talk, 66, " " * 10)) + "\n"


def indented_by_two(talk: Talk) -> str:
    return "\n".join(_lines(talk, 71, "  ")) + "\n"


def indented_by_a_wide_space(talk: Talk) -> str:
    return "\n".join(_lines(talk, 71, "\u3000\u3000")) + "\n"


def indented_by_a_tab(talk: Talk) -> str:
    return "\n".join(_lines(talk, 71, "\t")) + "\n"


def hanging(talk: Talk) -> str:
    """The label stands out, and the words go on below it with an indent."""
    return "\n".join(_lines(talk, 70, "", "    ")) + "\n"


def hanging_with_blank_lines(talk: Talk) -> str:
    return "\n\n".join("\n".join(_wrap(paragraph, 70, "", "      ")) for paragraph in talk.paragraphs) + "\n"


def in_two_columns(talk: Talk) -> str:
    """Labels on the left, words on the right."""
    width = max(len(label) for label, _ in talk.turns) + 4
    rows = [
        "\n".join(_wrap(said, width + 44, f"{label + talk.mark.strip():<{width}}", " " * width)) for label, said in talk.turns
    ]
    return "\n\n".join(rows) + "\n"


def wholly_indented(talk: Talk) -> str:
    return "\n".join(f"        {line}" if line else "" for line in wrapped_with_blank_lines(talk).splitlines()) + "\n"


def numbered(talk: Talk) -> str:
    """Pages of 25 numbered lines, as stenographers write them."""
    lines = _lines(talk, 52, " " * 8)
    pages = [lines[at : at + 25] for at in range(0, len(lines), 25)]
    return "\n".join(
        f"{'':60}{number}\n\n" + "".join(f"{at:2}  {line}\n" for at, line in enumerate(page, 1))
        for number, page in enumerate(pages, 4)
    )


def numbered_by_fives(talk: Talk) -> str:
    """Every fifth line has a number in the margin."""
    lines = _lines(talk, 60)
    return "".join(f"{at if at % 5 == 0 else '':>3}  {line}\n" for at, line in enumerate(lines, 1))


def numbered_without_pages(talk: Talk) -> str:
    lines = _lines(talk, 56, " " * 6)
    return "".join(f"{at:>4} {line}\n" for at, line in enumerate(lines, 1))


def _paged(talk: Talk, between: str) -> str:
    """Pages of seven lines; what stands between two of them stands wherever a page happens to end."""
    lines = _lines(talk, 68, "    ")
    pages = ["\n".join(lines[at : at + 7]) for at in range(0, len(lines), 7)]
    return "".join(page + "\n" + between.format(at) for at, page in enumerate(pages[:-1], 3)) + pages[-1] + "\n"


def with_page_numbers(talk: Talk) -> str:
    return _paged(talk, f"\n{'':34}{{}}\n\n")


def with_page_numbers_between_dashes(talk: Talk) -> str:
    return _paged(talk, "\n- {} -\n\n")


def with_heads_and_feet(talk: Talk) -> str:
    return _paged(talk, f"\nPage {{}} of 12\n\f\nThe Quarterly Record, Volume 8{'':20}March 2019\n\n")


def with_heads_that_hold_the_page(talk: Talk) -> str:
    return _paged(talk, f"\n{{}}{'':24}PROCEEDINGS OF THE ASSEMBLY\n\n")


def with_form_feeds(talk: Talk) -> str:
    return _paged(talk, "\f")


def hyphenated(talk: Talk) -> str:
    """Narrow lines, at whose ends long words are divided."""
    return "\n\n".join("\n".join(_divide(_wrap(paragraph, 46))) for paragraph in talk.paragraphs) + "\n"


def hyphenated_without_blank_lines(talk: Talk) -> str:
    return "\n".join(line for paragraph in talk.paragraphs for line in _divide(_wrap(paragraph, 56, " " * 4))) + "\n"


_SYLLABLES = re.compile(
    r"([^\W\d_]{2,}?[aeiouäöüéáóíаеиоуыяюαεηιουω])([^\W\d_aeiouäöüéáóíаеиоуыяюαεηιουω][aeiouäöüéáóíаеиоуыяюαεηιουω][^\W\d_]{2,})"
)
"""A word that can be divided before a consonant between two vowels."""


def _divide(lines: list[str]) -> list[str]:
    for at, line in enumerate(lines[1:], 1):
        word = _SYLLABLES.match(line)
        if word is not None and word.group().islower() and lines[at - 1][-1].isalpha():
            lines[at - 1] += f" {word[1]}-"
            lines[at] = line[word.end(1) :]
    return lines


def one_line_a_turn(talk: Talk) -> str:
    return "\n".join(talk.paragraphs) + "\n"


def one_line_a_turn_with_trailing_blanks(talk: Talk) -> str:
    return "   \n \n".join(talk.paragraphs) + "  \n"


def in_one_line(talk: Talk) -> str:
    return " ".join(talk.paragraphs)


def in_one_line_after_a_title(talk: Talk) -> str:
    return "Record of the evening\n\n" + " ".join(talk.paragraphs) + "\n"


def two_lines_apart(talk: Talk) -> str:
    """A blank line after every line, as word processors save what is double-spaced."""
    return "\n\n".join(_lines(talk, 60, " " * 6)) + "\n"


def label_above_the_words(talk: Talk) -> str:
    return "\n\n".join("\n".join([f"{label}{talk.mark.strip()}", *_wrap(said, 66)]) for label, said in talk.turns) + "\n"


def on_a_web_page(talk: Talk) -> str:
    return (
        "Skip to main content\nMenu\nHome\nAbout us\nArchive\nSearch\nSign in\n\nListen to this page\n\n"
        + "\n\n".join(talk.paragraphs)
        + "\n\nShare this\nFacebook\nEmail\nPrint\n\nRelated content\nThe record of last month\nAll records\n\n"
        "© 2019 The Record Society. All rights reserved.\nPrivacy policy\nTerms of use\n"
    )


def on_a_page_with_cookies(talk: Talk) -> str:
    return (
        "We use cookies: read more\nAccept all\n\nHome > Archive > 2019 > March\n\nLast updated: 4 March 2019\n\n"
        + "\n\n".join(talk.paragraphs)
        + "\n\nWas this page helpful? Yes No\n\nBack to top\n\nFollow us: Twitter, Facebook\nContact: archive@example.org\n"
    )


_WHITE: list[Layout] = [
    wrapped_with_blank_lines,
    wrapped_without_blank_lines,
    narrow_without_blank_lines,
    indented_by_ten,
    indented_by_two,
    indented_by_a_wide_space,
    indented_by_a_tab,
    hanging,
    hanging_with_blank_lines,
    in_two_columns,
    wholly_indented,
    two_lines_apart,
    one_line_a_turn,
    one_line_a_turn_with_trailing_blanks,
    hyphenated,
    hyphenated_without_blank_lines,
]
_MARKED: list[Layout] = [
    numbered,
    numbered_by_fives,
    numbered_without_pages,
    with_page_numbers,
    with_page_numbers_between_dashes,
    with_heads_and_feet,
    with_heads_that_hold_the_page,
    with_form_feeds,
    on_a_web_page,
    on_a_page_with_cookies,
]
_INLINE: list[Layout] = [in_one_line, in_one_line_after_a_title]

FURNITURE = (
    "Page ", "Quarterly Record", "PROCEEDINGS OF", "- 4 -", "Facebook", "cookies", "Was this page", "Privacy", "Contact:", "Share this",
)  # fmt: skip
"""What the layouts print between the words."""


def _laid_out(layout: Layout, talk: Talk) -> Sample:
    name = f"{layout.__name__.replace('_', ' ')}: {talk.name}"
    return sample(name, layout(talk), talk.gold, never=FURNITURE)


LAID_OUT = [
    *(_laid_out(layout, talk) for layout in (*_WHITE, *_MARKED) for talk in TALKS),
    *(_laid_out(layout, talk) for layout in _INLINE for talk in TALKS if talk.mark == ": "),
    *(_laid_out(label_above_the_words, talk) for talk in TALKS if talk.mark == ": "),
]


# --- other forms of label in the same trouble -------------------------------------------------------------------------------


def without_blank_lines(text: str) -> str:
    return re.sub(r"\n{2,}", "\n", text)


def with_a_blank_line_after_every_line(text: str) -> str:
    return re.sub(r"\n+", "\n\n", text)


def indented_by_eight(text: str) -> str:
    return textwrap.indent(text, " " * 8)


def between_menus(text: str) -> str:
    return (
        "Skip to main content\nMenu\nHome\nEpisodes\nAbout us\nSubscribe\n\nThe ferry, part one\n\n"
        f"{text.rstrip()}\n\nShare this\nFacebook\nEmail\n\nYou may also like\nThe ferry, part two\n© 2019 Harbor Radio\n"
    )


def under_running_heads(text: str) -> str:
    """Pages that end wherever a paragraph ends, under a head that is always the same."""
    paragraphs = re.findall(r".+(?:\n(?!\n).+)*\n*", text)
    pages = ["".join(paragraphs[at : at + 5]).rstrip("\n") for at in range(0, len(paragraphs), 5)]
    return (
        "".join(f"{page}\n\n{number}\n\fHarbor Radio: The ferry\n\n" for number, page in enumerate(pages[:-1], 1))
        + pages[-1]
        + "\n"
    )


def with_carriage_returns(text: str) -> str:
    return text.replace("\n", "\r\n")


_WORRIES: list[Callable[[str], str]] = [
    without_blank_lines,
    with_a_blank_line_after_every_line,
    indented_by_eight,
    between_menus,
    under_running_heads,
    with_carriage_returns,
]

_WORRIED = (
    "honorifics in capitals", "bold names, colons outside", "names above the words", "names in capitals above the words",
    "names and times above the words", "names and times in brackets", "times in brackets and names", "bare times and names",
    "machine numbers", "numbers in brackets", "capitals and a full stop", "parties in brackets", "roles after a comma",
    "dashes", "chevrons", "tabs", "offices of a company above the words",
)  # fmt: skip


def _worried(way: Way, worry: Callable[[str], str]) -> Sample:
    name = f"{worry.__name__.replace('_', ' ')}: {way.name}"
    return sample(name, worry(way.write(TALK)), way.gold(TALK), never=("Harbor Radio", "Facebook", "Subscribe", "part two"))


WORRIED = [_worried(WAYS[name], worry) for worry in _WORRIES for name in _WORRIED]

# --- what no rule can lay out -----------------------------------------------------------------------------------------------

BY_HAND = [
    sample(
        "a table of contents with the names of all who speak",
        """\
                        C O N T E N T S
                                                              Page
Statement of:
    Whitcomb, Hon. Ada, a Senator from the State of Ohio.........    1
    Dalby, Ruth, president, Valley Beekeepers....................    4
    Fenwick, Dr. Hugo, professor, State University...............    9
Letters, statements, etc., submitted for the record by:
    Dalby, Ruth: Prepared statement..............................    6
    Fenwick, Dr. Hugo: Prepared statement........................   11

                      THE STATE OF THE BEES

                              ----------

                        MONDAY, MARCH 4, 2019

    Senator Whitcomb. The committee will come to order. I thank both of
our witnesses for coming on such short notice.
    Ms. Dalby. Thank you, Senator. The bees gave us no notice at all.
    Senator Whitcomb. How many have you lost?
    Dr. Fenwick. One colony in three, in the valley as a whole. The cause
is plain: hunger.
    Ms. Dalby. Mine starved in a field of flowers.
    Senator Whitcomb. How can that be?
    Dr. Fenwick. They were the wrong flowers.
""",
        """\
Senator Whitcomb => Whitcomb | The committee … short notice.
Ms. Dalby => Dalby | Thank you, … at all.
Senator Whitcomb => Whitcomb | How many … lost?
Dr. Fenwick => Fenwick | One colony … hunger.
Ms. Dalby => Dalby | Mine starved … flowers.
Senator Whitcomb => Whitcomb | How can … be?
Dr. Fenwick => Fenwick | They were … flowers.
""",
        date="2019-03-04",
    ),
    sample(
        "a table of contents with times",
        """\
Chapters

0:00 Introduction
1:12 Why bread: a history
14:30 The oven
21:05 Questions

Transcript

Nadia Brooks: Welcome to the bread hour.

Theo Lind: Thank you for having me.

Nadia Brooks: Why bread?

Theo Lind: Because of the smell. And one thing more: the crust.

Nadia Brooks: Let us see the oven.
""",
        """\
Nadia Brooks | Welcome to … hour.
Theo Lind | Thank you … me.
Nadia Brooks | Why bread? … bread?
Theo Lind | Because of … crust.
Nadia Brooks | Let us … oven.
""",
        never=["Introduction", "a history"],
    ),
    sample(
        "notes of a show before its transcript, in Markdown",
        """\
# The Bread Hour, episode 12

In this episode:

- **Crust:** why it cracks
- **Crumb:** why it does not
- **Links:** [the oven](https://example.org/oven)

## Transcript

**Nadia:** Welcome to the bread hour.

**Theo:** Thank you for having me.

**Nadia:** Why bread?

**Theo:** Because of the smell.

**Nadia:** Let us see the oven.
""",
        """\
Nadia | Welcome to … hour.
Theo | Thank you … me.
Nadia | Why bread? … bread?
Theo | Because of … smell.
Nadia | Let us … oven.
""",
        markdown=True,
        never=["why it cracks", "the oven]"],
    ),
    sample(
        "a list of attendees with colons",
        """\
HARBOR BOARD, MINUTES

Present: P. Bergman, R. Adler, I. Castillo
Absent: T. Noor
Also present: J. Wick (clerk)
Date: 4 March 2019
Place: the old crane house
Chair: Ruth Adler

ADLER: It is six. Let us begin.

BERGMAN: Where is Noor?

ADLER: In the yard, with the ferry.

CASTILLO: The ferry is mine. The question is: who let him in?

ADLER: You did.
""",
        """\
ADLER => Ruth Adler | It is … begin.
BERGMAN | Where is … Noor?
ADLER => Ruth Adler | In the … ferry.
CASTILLO | The ferry … him in?
ADLER => Ruth Adler | You did. … did.
""",
        never=["T. Noor", "crane house"],
        date="2019-03-04",
    ),
    sample(
        "a cast with names and offices",
        """\
Participants:
Ruth Adler: Chair
Paul Bergman: Harbor Master
Inez Castillo: Captain of the ferry

Ruth Adler: It is six. Let us begin.

Paul Bergman: Where is Mr. Noor?

Ruth Adler: In the yard, with the ferry.

Inez Castillo: The ferry is mine.

Paul Bergman: It is the harbor's.
""",
        """\
Ruth Adler | It is … begin.
Paul Bergman | Where is … Noor?
Ruth Adler | In the … ferry.
Inez Castillo | The ferry … mine.
Paul Bergman | It is … harbor's.
""",
        never=["Captain of the ferry", "Harbor Master"],
    ),
    sample(
        "a cast with initials",
        """\
INTERVIEW 14

RA = Ruth Adler (interviewer)
PB = Paul Bergman (harbor master, 61)
XX = unknown

RA: When did you come here?

PB: In the winter of 1979. The harbor was frozen.

RA: All of it?

PB: All but the middle.

XX: Coffee?

PB: Please.
""",
        """\
RA => Ruth Adler | When did … here?
PB => Paul Bergman | In the … frozen.
RA => Ruth Adler | All of … it?
PB => Paul Bergman | All but … middle.
XX | Coffee? … Coffee?
PB => Paul Bergman | Please. … Please.
""",
        never=["harbor master, 61"],
    ),
    sample(
        "counsel and their clients before the first turn",
        """\
                 IN THE COUNTY COURT OF HADLEY

PRUITT,                         )
            Plaintiff,          )
     v.                         )   No. 19-44
LEVEE DISTRICT,                 )
            Defendant.          )

                TRANSCRIPT OF PROCEEDINGS
                      March 4, 2019

APPEARANCES:
For the Plaintiff:     LOUIS AMORY, ESQ.
                       12 Main Street, Hadley
For the Defendant:     PHOEBE CARVER, ESQ.
                       3 River Road, Hadley

                 P R O C E E D I N G S

          THE COURT: Good morning. Please be seated.
          MR. AMORY: Good morning, Your Honor.
          MS. CARVER: Good morning. We have one motion: to move the
hearing to the dry season.
          THE COURT: Denied.
          MR. AMORY: Thank you, Your Honor.
""",
        """\
THE COURT | Good morning. … seated.
MR. AMORY => Louis Amory | Good morning, … Honor.
MS. CARVER => Phoebe Carver | Good morning. … dry season.
THE COURT | Denied. … Denied.
MR. AMORY => Louis Amory | Thank you, … Honor.
""",
        never=["ESQ", "Main Street", "Plaintiff"],
    ),
    sample(
        "a programme before the first turn",
        """\
SPRING CONFERENCE OF THE WATER DISTRICT

Programme

09:00  Coffee
09:30  Opening: Ruth Adler
10:00  Panel: Where did the reservoir go?
11:30  Lunch (please bring your own)
13:00  Tour of the site

RUTH ADLER: Good morning. The coffee is late, so we begin without it.

PAUL BERGMAN: I have coffee.

RUTH ADLER: For sixty?

PAUL BERGMAN: For one. My point is this: one should plan.

RUTH ADLER: Let us open the conference.
""",
        """\
RUTH ADLER | Good morning. … without it.
PAUL BERGMAN | I have … coffee.
RUTH ADLER | For sixty? … sixty?
PAUL BERGMAN | For one. … plan.
RUTH ADLER | Let us … conference.
""",
        never=["09:00", "Lunch", "Tour of"],
    ),
    sample(
        "an agenda before the first turn, and items between turns",
        """\
AGENDA
1. Apologies
2. The roof: report by Ms. Adler
3. The cellar: report by Mr. Bergman
4. Any other business

1. Apologies

CHAIR: There are none.

2. The roof

MS. ADLER: It leaks.

CHAIR: Where?

MS. ADLER: Everywhere. There are two ways: patch it or move.

3. The cellar

MR. BERGMAN: It is full of what came through the roof.

CHAIR: Thank you.

4. Any other business

MS. ADLER: None.

CHAIR: Then we close.
""",
        """\
CHAIR | There are … none.
MS. ADLER | It leaks. … leaks.
CHAIR | Where? … Where?
MS. ADLER | Everywhere. There … move.
MR. BERGMAN | It is … the roof.
CHAIR | Thank you. … you.
MS. ADLER | None. … None.
CHAIR | Then we … close.
""",
        never=["2. The roof", "3. The cellar", "Any other business"],
    ),
    sample(
        "minutes after the last turn",
        """\
CHAIR: There being no other business, I close the meeting.

MS. ADLER: Seconded.

CHAIR: Thank you all.

MR. BERGMAN: Good night.

CHAIR: Good night.

The meeting was adjourned at 9:15 p.m.

Action items
Ruth Adler: order tiles
Paul Bergman: buy a pump

Next meeting: April 1, 2019

Respectfully submitted,
J. Wick, Clerk
""",
        """\
CHAIR | There being … meeting.
MS. ADLER | Seconded. … Seconded.
CHAIR | Thank you … all.
MR. BERGMAN | Good night. … night.
CHAIR | Good night. … Good night.
""",
        never=["adjourned", "tiles", "pump", "Next meeting", "Wick"],
    ),
    sample(
        "the end of a hearing, and what was submitted to it",
        """\
    The Chairman. The hearing record will stay open for two weeks.
    Senator Whitcomb. Thank you, Mr. Chairman.
    The Chairman. And I thank the witnesses. The time is late.
    Ms. Dalby. Thank you.
    The Chairman. This hearing is adjourned.
    [Whereupon, at 12:14 p.m., the committee was adjourned.]

                            A P P E N D I X

                              ----------

              Letter From the Valley Beekeepers

    Dear Chairman: We write on behalf of nine hundred hives.
    We ask for flowers.
""",
        """\
The Chairman | The hearing … weeks.
Senator Whitcomb | Thank you, … Chairman.
The Chairman | And I … late.
Ms. Dalby | Thank you. … you.
The Chairman | This hearing … adjourned.
""",
        never=["Whereupon", "Letter From", "nine hundred", "ask for flowers"],
    ),
    sample(
        "the certificate of a stenographer after the last turn",
        """\
          THE COURT: We are adjourned until Monday.

          MR. AMORY: Thank you, Your Honor.

          THE COURT: Ms. Carver?

          MS. CARVER: Thank you, Your Honor.

          THE COURT: Good night.

          (Whereupon, at 4:51 p.m., the proceedings were adjourned.)

                      C E R T I F I C A T E

     I, Dolores Finch, certify that the foregoing is a correct transcript
from the record of proceedings in the above-entitled matter.

     /s/ Dolores Finch                        March 4, 2019
     Official Court Reporter                  Date
""",
        """\
THE COURT | We are … Monday.
MR. AMORY | Thank you, … Honor.
THE COURT | Ms. Carver? … Carver?
MS. CARVER | Thank you, … Honor.
THE COURT | Good night. … night.
""",
        never=["Whereupon", "certify", "Finch", "Reporter"],
    ),
    sample(
        "a page of the web with labels among its menus",
        """\
The Valley Post
News: Local
Weather: 12°, rain
Opinion
Sport

Home / Interviews

By Tess Orme
Photos: Kit Vale

INTERVIEW: THE WOMAN WHO KEEPS NINE HUNDRED HIVES

4 March 2019, 06:00

Post: Ms. Dalby, how many bees are there in a hive?

Dalby: In June? Sixty thousand, and I know them all.

Post: By name?

Dalby: By temper. There are two kinds: the ones that sting and the ones that have not stung yet.

Post: Thank you for the conversation.

Share this article
Tweet
More interviews
The man who paints boats
Comments: 12
Sign up for our newsletter
""",
        """\
Post | Ms. Dalby, … hive?
Dalby | In June? … them all.
Post | By name? … name?
Dalby | By temper. … stung yet.
Post | Thank you … conversation.
""",
        never=["Weather", "Photos", "Tweet", "newsletter", "Comments", "paints boats"],
        date="2019-03-04",
    ),
    sample(
        "a page of an office with its address below",
        """\
Official websites use .example. Share sensitive information only on official, secure websites.

Skip navigation

Department of Rivers
Office of the Spokesperson

Briefing
March 4, 2019

MR. FENN: Good afternoon. I have nothing at the top.

QUESTION: Nothing at all?

MR. FENN: One thing: it is raining.

QUESTION: Where?

MR. FENN: Outside.

Tags
Briefings Rivers Rain

Stay connected with us
Facebook Instagram Flickr

Department of Rivers
2200 Harbor Street
Phone: 555-0100
""",
        """\
MR. FENN | Good afternoon. … top.
QUESTION | Nothing at … all?
MR. FENN | One thing: … raining.
QUESTION | Where? … Where?
MR. FENN | Outside. … Outside.
""",
        never=["Tags", "Stay connected", "2200", "555-0100", "Official websites"],
        date="2019-03-04",
    ),
    sample(
        "a word with a hyphen at the end of a line keeps it where the document has it elsewhere",
        """\
MR. FENN: The well-known bridge is closed, and the best of our well-
known engineers are looking at it. They have been looking at it for twenty-
five days.

MS. PIKE: A well-known story. I was told of twenty-five days by the
engi-
neers themselves.

MR. FENN: The engineers said so.

MS. PIKE: They did.
""",
        """\
MR. FENN | The well-known … days.
MS. PIKE | A well-known … themselves.
MR. FENN | The engineers … so.
MS. PIKE | They did. … did.
""",
        kept=["our well-known engineers", "for twenty-five days", "by the engineers themselves"],
    ),
    sample(
        "a label at the foot of a page, and its words on the next",
        """\
    MR. AMORY: We have said what we have to say about the levee.
    THE COURT: Ms. Carver, do you wish to be heard?
    MS. CARVER:

                                  14

\f    I do, Your Honor, and I will be brief, as the levee was.
    THE COURT: Please.
    MR. AMORY: We object to the comparison.
    THE COURT: Overruled.
""",
        """\
MR. AMORY | We have … levee.
THE COURT | Ms. Carver, … heard?
MS. CARVER | I do, … levee was.
THE COURT | Please. … Please.
MR. AMORY | We object … comparison.
THE COURT | Overruled. … Overruled.
""",
    ),
    sample(
        "numbered lines with a deposition and its heads",
        """\
                                                                 41
                        Dorothy Pell - Direct
 1       Q.   Where were you on the evening of March the
 2   third?
 3       A.   At home.
 4       Q.   Alone?
 5            MR. HOLT:  Objection.  Relevance.
 6            THE COURT:  She may answer.
 7       A.   With the cat.
 8       Q.   And where was the van, if you know, at the time
                                                                 42
                        Dorothy Pell - Direct
 1   when you came home?
 2       A.   In the road.
 3       Q.   Thank you.
 4            MS. DRURY:  Nothing further.
 5                      CROSS-EXAMINATION
 6   BY MR. HOLT:
 7       Q.   What color is the cat?
 8       A.   Blue.
""",
        """\
Q | Where were … third?
A | At home. … home.
Q | Alone? … Alone?
MR. HOLT | Objection. Relevance.
THE COURT | She may … answer.
A | With the … cat.
Q | And where … came home?
A | In the … road.
Q | Thank you. … you.
MS. DRURY | Nothing further. … further.
Q => Holt | What color … cat?
A | Blue. … Blue.
""".replace("Objection. Relevance.", "Objection.  Relevance."),
        never=["Dorothy Pell - Direct", "CROSS-EXAMINATION", "BY MR. HOLT", "41", "42"],
    ),
    sample(
        "two spaces for a paragraph, within a turn and between turns",
        """\
  MR. FENN: I have two things at the top, and I will say them slowly
because the microphone is new.
  The first is the ferry, which came back from the yard this morning
with a new engine and an old crew.
  The second is the bridge. It is not back.
  MS. PIKE: Where did it go? We saw it on Monday, when we came over it
in the bus.
  It was shaking.
  MR. FENN: It went nowhere. It is closed.
  MS. PIKE: Thank you.
""",
        """\
MR. FENN | I have … not back.
MS. PIKE | Where did … shaking.
MR. FENN | It went … closed.
MS. PIKE | Thank you. … you.
""",
        kept=["microphone is new.\n\nThe first is", "old crew.\n\nThe second", "in the bus.\n\nIt was"],
    ),
    sample(
        "one line a turn, with titles in capitals between",
        """\
THE FERRY
MR. FENN: The ferry is back.
MS. PIKE: Since when?
MR. FENN: Since this morning.
THE BRIDGE
MS. PIKE: And the bridge?
MR. FENN: Closed. Two reasons: rust and goats.
ANY OTHER BUSINESS
MS. PIKE: The goats.
MR. FENN: They are well.
""",
        """\
MR. FENN | The ferry … back.
MS. PIKE | Since when? … when?
MR. FENN | Since this … morning.
MS. PIKE | And the … bridge?
MR. FENN | Closed. Two … goats.
MS. PIKE | The goats. … goats.
MR. FENN | They are … well.
""",
        never=["THE FERRY", "THE BRIDGE", "ANY OTHER BUSINESS"],
    ),
    *(
        sample(
            f"a whole document in one line: {how}",
            text,
            gold,
        )
        for how, text, gold in (
            (
                "questions and answers",
                "BY MR. LOWE: Q. Did you see the van? A. Yes. It was blue. Q. Are you sure? A. I am. I saw it twice. Q. When? A. On Monday.",
                "Q | Did you … van?\nA | Yes. It … blue.\nQ | Are you … sure?\nA | I am. … twice.\nQ | When? … When?\nA | On Monday. … Monday.",
            ),
            (
                "numbered machine speakers",
                "SPEAKER_00: hello everybody two things today SPEAKER_01: hello SPEAKER_00: first the soup SPEAKER_01: is it hot SPEAKER_00: very",
                "SPEAKER_00 | hello … today\nSPEAKER_01 | hello … hello\nSPEAKER_00 | first … soup\nSPEAKER_01 | is it … hot\nSPEAKER_00 | very … very",
            ),
            (
                "numbered speakers",
                "Speaker 1: Hello, everybody. Speaker 2: Hello. One question: is it hot? Speaker 1: Very. Speaker 2: Good. Speaker 1: It is.",
                "Speaker 1 | Hello, … everybody.\nSpeaker 2 | Hello. … it hot?\nSpeaker 1 | Very. … Very.\nSpeaker 2 | Good. … Good.\nSpeaker 1 | It is. … is.",
            ),
            (
                "first names",
                "Ada: Good evening. Bo: Good evening. I have one thing: the oven. Ada: Is it hot? Bo: It was. Ada: And now? Bo: Now it is not.",
                "Ada | Good … evening.\nBo | Good … the oven.\nAda | Is it … hot?\nBo | It was. … was.\nAda | And now? … now?\nBo | Now it … not.",
            ),
            (
                "times in brackets",
                "[00:00:03] Ada: Good evening. [00:00:05] Bo: Good evening. [00:00:09] Ada: Is it hot? [00:00:12] Bo: It was. [00:00:15] Ada: And now?",
                "Ada | Good … evening.\nBo | Good … evening.\nAda | Is it … hot?\nBo | It was. … was.\nAda | And now? … now?",
            ),
            (
                "chevrons",
                ">> ADA: Good evening. >> BO: Good evening. >> ADA: Is it hot? >> BO: It was. >> And the bread? >> BO: That is hot.",
                "ADA | Good … evening.\nBO | Good … evening.\nADA | Is it … hot?\nBO | It was. … was.\n- | And the … bread?\nBO | That is … hot.",
            ),
            (
                "Chinese",
                "主持人：各位好，现在开始。记者：桥什么时候修好？林部长：六月。记者：哪一年？林部长：今年。主持人：谢谢各位。",
                "主持人 | 各位好 … 开始。\n记者 | 桥什么 … 修好？\n林部长 | 六月。 … 六月。\n记者 | 哪一年？ … 哪一年？\n林部长 | 今年。 … 今年。\n主持人 | 谢谢 … 各位。",
            ),
        )
    ),
]
