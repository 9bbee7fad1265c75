"""Looks at the head of a text that tell what no pattern has to be tried on.

Strategy: most lines hold no label, and a few characters show it: no colon, no full stop near the beginning, no capitals. What
passes here may still be none; the patterns of `forms` say that.
"""

from __future__ import annotations

from typing import Final

from ..words.labels import HONORIFICS, NUMBERED, OFFICES, QUANTIFIERS, QUESTIONS, ROLES
from ..words.names import fold
from ..words.patterns import lazy

SHORT: Final = 100
"""No line that holds only a label is, but for what stands in brackets after it."""
NAME: Final = 60
"""Characters of a line in which a name ends that nothing but a time or a full stop follows."""
UPPER: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĮĶĹĻĽŁŃŅŇŐŒŔŘŚŞŠȘŢŤȚŪŮŰŲŹŻŽΑ-ΩΆΈ-ΏА-ЯЁЂ-ЏҐ"
"""Capital letters of the Latin, Greek and Cyrillic scripts, for a character class."""

_CAPS_BEFORE_STOP: Final = lazy(rf"\s(?:\w['’]?|Mc|Mac|La|De|Le)?[{UPPER}]{{2}}")
_ABBREVIATED: Final = lazy(rf"(?:\b(?:Jr|Sr|Esq)|(?<=[\s.])[{UPPER}])\.\Z")
_TITLES: Final = frozenset(
    "the a an mr mrs ms miss dr prof hon sen rep gov gen adm col capt lt m mm mme mmes mlle sr sra el la le senator chair "
    "chairman chairwoman chairperson representative secretary president madam professor governor commissioner judge justice "
    "minister ambassador general admiral colonel captain lieutenant major sergeant sheriff mayor director superintendent "
    "inspector officer detective councilman councilwoman councilmember".split()
)
"""Words with which a label in ordinary case begins, where it ends with nothing but a full stop."""

BEFORE_OFFICES: Final = frozenset("vice prime deputy acting first crown foreign attorney surgeon lord under".split())
"""Words with which an office of several words begins: Prime Minister Lund."""


def _ends_before_colon(head: str) -> int:
    """Where the first full stop stands that could end a label, or -1 where there is none before a colon."""
    stop = head.find(".", 4, SHORT)
    return stop if stop < 0 or head.find(":", 0, stop) < 0 else -1


def may_be_period(head: str, _: str) -> bool:
    """Whether a full stop could end words of which one is in capitals."""
    stop = _ends_before_colon(head)
    return stop > 0 and _CAPS_BEFORE_STOP.search(head, 0, stop) is not None


def may_be_titled(head: str, _: str) -> bool:
    """Whether a full stop could end a courtesy or an office and a name."""
    stop = _ends_before_colon(head)
    if stop <= 0:
        return False
    first, _, rest = head.partition(" ")
    first = first.rstrip(".").lower()
    if first in _TITLES or (first in QUANTIFIERS and head[0].isupper()):
        name = min([at for mark in "([," if (at := head.find(mark, 0, stop)) >= 0], default=stop)
        return head.count(" ", 0, name) <= TITLED_WORDS
    return first in BEFORE_OFFICES and rest[:1].isupper() and rest.partition(" ")[2][:1].isupper()


TITLES_AND_MORE: Final = _TITLES | QUANTIFIERS
TITLED_WORDS: Final = 6
"""Words of a title and a name, at the most, without what follows in brackets or after a comma."""


def may_be_role(head: str, _: str) -> bool:
    """Whether a full stop ends the word for a part that somebody plays."""
    words, stop, _rest = head.partition(".")
    if not stop or len(words) > NAME or not words[:1].isupper():
        return False
    before, _, word = words.rpartition(" ")
    return word.isalpha() and fold(word) in _PARTS and (not before or (before.isalpha() and fold(before) not in HONORIFICS))


_PARTS: Final = ROLES | OFFICES | QUESTIONS


def may_be_angle(head: str, _: str) -> bool:
    """Whether a closing angle bracket stands near the beginning, and no colon before it."""
    at = max(head.find(">", 1, SHORT), head.find("＞", 1, SHORT))
    return at > 0 and head[0] not in "<>" and head.find(":", 0, at) < 0


def may_be_timed(head: str, _: str) -> bool:
    """Whether a figure stands in brackets behind the first words."""
    at = max(head.find(" [", 1, NAME), head.find(" (", 1, NAME))
    return at > 0 and head[at + 2 : at + 3].isdecimal()


def may_be_timed_colon(head: str, _: str) -> bool:
    """Whether a time stands before a colon behind the first words."""
    at = head.find(":", 1, NAME)
    return at > 0 and head[at - 1].isdecimal() and head[at + 1 : at + 2].isdecimal() and not head[0].isdecimal()


def may_be_bare_capitals(head: str, _: str) -> bool:
    """Whether a line begins with a word in capitals and goes on in small letters."""
    return head[1:2].isupper() and head[0].isupper() and " " in head and not head.isupper()


def may_be_told(head: str, _: str) -> bool:
    """Whether a line tells what somebody said."""
    capital = head[1:2].isupper() or head[:2] in ("Mr", "Ms", "Mi", "Th", "Si", "Dr")
    return capital and head[0].isupper() and not head.isupper() and _TELLS.search(head, 3) is not None


TOLD: Final = (
    r"\s(?:asked|said|replied|rose|inquired|begged|moved|wished|thought|observed|complained|suggested|regretted|presented|seconded"
    r"|trusted|hoped|explained|invited|thanked|noted|welcomed|drew|recalled|stressed|stated|sworn"
    r"|fa\spresente|ritiene|osserva|propone|chiede|dichiara|risponde|prospetta|ricorda|rileva|afferma|mette|pone|è\sd['’]accordo|concorda"
    r"|demande|déclare|estime|répond|rappelle|indique|souligne|constate|expresa|manifiesta|señala|pregunta|responde|solicita|declara"
    r"|führt\saus|erklärt|fragt|antwortet|betont|weist|bittet|stellt)\b"
)
_TELLS: Final = lazy(TOLD)
"""What old reports of debates and trials tell of a speaker: MR. HALE asked the First Lord; JOHN HOBBS sworn."""


def may_be_surname(head: str, _: str) -> bool:
    """Whether one word and a full stop stand first."""
    stop = head.find(". ", 3, SHORT)
    if stop < 0:
        return False
    name = head[:stop].partition(" (")[0] if head[stop - 1] == ")" else head[:stop]
    return len(name) < NAME and name.isalpha() and name.istitle()


def may_be_letter(head: str, _: str) -> bool:
    """Whether one letter and a full stop stand first."""
    return head[1:3] == ". " and head[0].isupper()


def may_be_stop_dash(head: str, _: str) -> bool:
    """Whether a dash follows a full stop."""
    if "-" not in head and head.isascii():
        return False
    head = head[:LONGEST_BEFORE_DASH]
    return ".-" in head or ". -" in head or (not head.isascii() and _STOP_DASH.search(head) is not None)


_STOP_DASH: Final = lazy(r"\.\s?[–—]")


def may_be_dash_after(head: str, _: str) -> bool:
    """Whether a dash between spaces, or one right behind a single letter, stands near the beginning."""
    if head[1:2] in _DASHES and head[2:3] == " " and head[0].isupper():
        return True
    if not (" -" in head or (not head.isascii() and (" –" in head or " —" in head))):
        return False
    at = min(at for dash in (" -", " –", " —") if (at := head.find(dash)) >= 0)
    return at <= LONGEST_BEFORE_DASH or "(" in head


_DASHES: Final = frozenset("-–—")
LONGEST_BEFORE_DASH: Final = 84
"""Characters of a label before a dash, at the most, without what stands in brackets, and of what is between them."""


def may_be_machine(head: str, lead: str) -> bool:
    """Whether a word and a number could be what a recognizer calls a voice: joined, or Speaker 1 behind a time."""
    if not head[0].isalpha() or not any(map(str.isdecimal, head[2:_MACHINE])):
        return False
    return "_" in head[:_MACHINE] or (lead == "time" and head.partition(" ")[0].casefold() in NUMBERED)


_MACHINE: Final = 18
"""Characters in which such a name ends."""


def may_be_numbered_answer(head: str, _: str) -> bool:
    """Whether Q or A and a figure stand first."""
    return head[0] in "QAＱＡ問答质質问" and any(map(str.isdecimal, head[1:3]))


def may_be_dash_joined(head: str, _: str) -> bool:
    """Whether a dash follows a capital or a bracket."""
    if not head[0].isupper():
        return False
    at = min([at for dash in "-–—" if (at := _first_dash(head, dash)) > 0], default=0)
    return (
        at > 0 and (head[at - 1].isupper() or head[at - 1] == ")") and (head[at + 1 : at + 2] in " " or head[at + 1].isupper())
    )


def may_be_dash_tight(head: str, _: str) -> bool:
    """Whether a long dash near the beginning stands between a word and a capital."""
    at = head.find("—", 1, NAME if "(" not in head[:NAME] else None)
    behind = head[at + 1 : at + 2]
    return at > 0 and head[0].isupper() and (behind.isupper() or behind in '“"‘([¿¡')


def _first_dash(head: str, dash: str) -> int:
    """Where a dash first stands right behind a word or a bracket and not within a word, or -1."""
    at = head.find(dash, 1)
    while 0 < at < len(head) - 1 and (head[at - 1] == " " or head[at + 1].islower()):
        at = head.find(dash, at + 1)
    return at


def may_be_own_line(head: str, lead: str) -> bool:
    """Whether a line is short enough for a label alone and ends as no sentence does."""
    if (len(head) > SHORT and head[-1] != ")") or lead == "chevron" or (lead == "dash" and head[-1] != ")") or ":" in head:
        return False
    return head[-1] not in ".;?!…。" or _ABBREVIATED.search(head) is not None


def may_hold_label(head: str) -> bool:
    """Whether a long line that begins with a letter has anything that could end a label: most lines of speech have not."""
    if ":" in head or "\t" in head or "|" in head or (not head.isascii() and "：" in head) or may_be_dash_after(head, ""):
        return True
    if (">" in head and may_be_angle(head, "")) or ("  " in head and _may_be_wide(head)):
        return True
    if ("-" in head and may_be_dash_joined(head, "")) or ("—" in head and may_be_dash_tight(head, "")):
        return True
    if head[0] in "QA" and not head[1].isalpha() and (head[:2] != "A " or not head[2:3].isalpha()):
        return True
    if head.find(".", 1, SHORT) > 0 and (
        may_be_surname(head, "") or may_be_letter(head, "") or may_be_stop_dash(head, "") or _may_be_ended(head)
    ):
        return True
    return may_be_bare_capitals(head, "") or (("[" in head or "(" in head) and may_be_timed(head, ""))


def _may_be_wide(head: str) -> bool:
    """Whether a wide space ends the first words, and not a sentence of somebody who types two spaces after a full stop."""
    at = head.find("  ", 1, _BEFORE_WIDE)
    return at > 0 and head[at - 1] not in ".?!,;:"


_BEFORE_WIDE: Final = 44
"""Characters of a label before a wide space, at the most, and of what is between them."""


def _may_be_ended(head: str) -> bool:
    """Whether a full stop could end a label of several words."""
    stop = head.find(".", 4, SHORT)
    if stop < 0:
        return False
    if head[1:stop].islower():  # no name in it, and no capitals
        return head.partition(" ")[0].lower() in TITLES_AND_MORE and may_be_titled(head, "")
    return may_be_period(head, "") or may_be_titled(head, "")
