"""Which single words are names where every noun has a capital, as in German.

Strategy: a noun in the singular has an article or something else that goes before it; a name of a place has none and stands
behind in, aus, nach. So a word is a name that is somewhere behind one of these and nowhere behind a word that nouns need. What
nouns do without an article too (in Kraft, aus Gründen) is told by their ends, and by a list of what prepositions take so.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

LANGUAGES_WITH: Final = frozenset({"de", "lb"})
_LOOK_BACK: Final = 24
_WORD_BEFORE: Final = re.compile(r"([^\W\d_]+)[ \n]\Z")
_PLACED: Final = frozenset({"in", "aus", "nach", "zwischen"})
_AND: Final = re.compile(r"(?:,|[ \n](?:und|oder))[ \n]\Z")
_NEEDED: Final = re.compile(
    r"(?:d(?:er|ie|as|en|em|es)|ein\w*|kein\w*|mein\w*|dein\w*|sein\w*|ihr\w*|unser\w*|eu[er]\w*|dies\w*|jen\w+|jed\w+|welch\w*|"
    r"manch\w*|solch\w*|all\w*|viel\w*|wenig\w*|mehr|einig\w*|beid\w*|etwas|was|im|am|zum|zur|beim|vom|ins|ans|aufs|fürs|übers|"
    r"unters|ums|[a-zäöüß]{3,}(?:ige|iger|igen|igem|iges|liche|licher|lichen|lichem|liches|ische|ischer|ischen|ischem|isches))\Z",
    re.IGNORECASE,
)  # fmt: skip
_NOUN_END: Final = re.compile(
    r"(?:ung|ungen|heit|keit|schaft|tion|tionen|tät|ismus|nis|ment|enz|anz|ling|chen|lein|tum|[aeiou]se|ik|ie)\Z"
)
_FIXED: Final = frozenset("""
    frage hause kraft zukunft form sicht bezug betrieb höhe teilen zahlen arbeit angriff anspruch auftrag kauf gang haft
    not rente ruhe schutz gefahr geld holz stein angst spaß liebe hand kontakt konflikt wahrheit wirklichkeit sachen folge
    ruhestand urlaub gründen angaben bedarf belieben ansicht art wunsch jahren tagen wochen monaten stunden minuten
    prozent euro millionen milliarden schulen städten gemeinden ländern fällen bereichen zeiten zügen richtung deckung
    ordnung planung trauer armut frieden krieg bewegung verbindung betracht erinnerung erfahrung serie summe gruppen
    klassen kitas familien unternehmen firmen deutsch englisch vorbereitung abstimmung kürze wahrheit druck öl strom gas
    wasser kohle stahl metall glas papier plastik eis feierabend schluss ende anfang beginn mitternacht mittag vorn hinten
    links rechts oben unten süden norden osten westen
""".split())  # fmt: skip


MEASURES: Final = frozenset("""
    uhr euro prozent millionen milliarden tausend hundert kilo kilometer meter liter stück jahre tage wochen monate
    stunden minuten dollar franken mark grad tonnen hektar quadratmeter glas tasse flasche anfang mitte ende code nummer
    kapitel teil
""".split())  # fmt: skip
"""Before another noun they count it: three Uhr Kaffee is no name."""


class NounUse:
    """How single words are used in a language that gives every noun a capital."""

    def __init__(self) -> None:
        """Begin with none."""
        self._placed: Counter[str] = Counter()
        self._determined: set[str] = set()
        self._before: tuple[str, int] = ("", 0)
        """The last text, and where the last word behind a preposition ended in it."""

    def add(self, text: str, name: str, start: int) -> None:
        """Look at what stands before a run of one word."""
        found = _WORD_BEFORE.search(text, max(0, start - _LOOK_BACK), start)
        last, end = self._before
        goes_on = last is text and 0 < end < start and bool(_AND.fullmatch(text, end, start))
        if goes_on or (found and found[1].lower() in _PLACED):
            self._placed[name] += 1
            self._before = (text, start + len(name))  # in Kiel, Bremen und Emden
        elif found and _NEEDED.match(found[1]):
            self._determined.add(name)

    def is_place(self, name: str) -> bool:
        """Whether the word can only be the name of a place."""
        return (
            self._placed[name] > 0
            and name not in self._determined
            and name.lower() not in _FIXED
            and not _NOUN_END.search(name)
        )
