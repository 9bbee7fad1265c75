"""Which of the names found are one name: abbreviations, bodies called by a part of their names, forms of one person's.

Strategy: each way in which names are one is a table from a variant to the name that takes it in, for variants of which there is
only one such name; `people` has the table for people. The first table that knows a variant decides.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .heads import COMPANIES, COUNTRIES, ORGANIZATIONS
from .people import People, main_words
from .seen import Seen

_PLAIN_ABBREVIATION: Final = 3  # letters from which on it is no accident that they begin the words of a name


def joined(counts: Mapping[str, int], seen: Seen, people: People) -> list[list[str]]:
    """The names in groups, each of which is one; the name to show stands first."""
    target: dict[str, str] = {short: name for short, name in seen.short_for.items() if short in counts and name in counts}
    joins = (_unexplained(counts), _companies(counts, seen, people), _ends(counts), _continued(counts), people.variants())
    for found in joins:
        for name, owner in found.items():
            if owner != name:
                target.setdefault(name, owner)
    dotted = {name.replace(".", ""): name for name in counts if "." in name and name.isupper()}
    for name in counts:
        if name in dotted and name not in target:
            rarer, usual = sorted((name, dotted[name]), key=lambda form: counts[form])
            target[rarer] = usual
    groups: dict[str, list[str]] = {}
    for name in counts:
        head = name
        for _ in range(3):  # an abbreviation of a variant of a name; no further
            head = target.get(head, head)
        groups.setdefault(head, [head]).append(name)
    return [list(dict.fromkeys(group)) for group in groups.values()]


def _companies(counts: Mapping[str, int], seen: Seen, people: People) -> dict[str, str]:
    """From the name of a company without what says that it is one to the whole: Blue Heron, Blue Heron Partners."""
    longer: dict[str, list[str]] = {}
    for name in counts:
        head, _, last = name.rpartition(" ")
        if last.lower() in COMPANIES and head in counts and head not in people.names | COUNTRIES | seen.located:
            longer.setdefault(head, []).append(name)
    return {head: names[0] for head, names in longer.items() if len(names) == 1}


def _ends(counts: Mapping[str, int]) -> dict[str, str]:
    """From the last words of the only body whose name ends so to the whole: Rivers Authority, National Rivers Authority."""
    longer: dict[str, list[str]] = {}
    for name in counts:
        words = name.split()
        if words[-1].lower() in ORGANIZATIONS:
            for start in range(1, len(words) - 1):
                if (end := " ".join(words[start:])) in counts:
                    longer.setdefault(end, []).append(name)
    return {end: names[0] for end, names in longer.items() if len(names) == 1}


def _continued(counts: Mapping[str, int]) -> dict[str, str]:
    """From the capitalised word of the only name that goes on in small letters to that name: Cour, Cour des comptes."""
    longer: dict[str, list[str]] = {}
    for name in counts:
        head, _, rest = name.partition(" ")
        if rest and rest[-1].islower() and rest.split()[-1].islower() and head in counts:
            longer.setdefault(head, []).append(name)
    return {head: names[0] for head, names in longer.items() if len(names) == 1}


def _unexplained(counts: Mapping[str, int]) -> dict[str, str]:
    """Abbreviations of three letters and more, by the only name whose words begin with them."""
    by_initials: dict[str, list[str]] = {}
    for name in counts:
        words = main_words(name)
        if len(words) >= _PLAIN_ABBREVIATION:
            by_initials.setdefault("".join(word[0] for word in words), []).append(name)
    found = {short: by_initials.get(short.replace(".", ""), []) for short in counts if short.isupper()}
    return {short: names[0] for short, names in found.items() if len(names) == 1 and names[0] != short}
