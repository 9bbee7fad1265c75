"""One entry of a list of people: a name, and what is printed around it.

Strategy: an entry is a name, then what follows in brackets, dashes, columns or commas: an abbreviation if it is one of the
labels, an office, or else where the person is from; a description in small letters is no affiliation. "L = läkare" says what
an abbreviation stands for, a name or a role. What could be a name as well as something else is a name only where the document
declares it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from ..draft import RosterName
from ..words.folding import fold, squeeze
from ..words.headers import BODIES
from ..words.labels import (
    ANSWERS,
    ARTICLES,
    GENERIC_OFFICES,
    HONORIFICS,
    INTERVIEWEES,
    INTERVIEWERS,
    LOWER_PARTICLES,
    OFFICE_MODIFIERS,
    OFFICES,
    PLAIN_WORDS,
    POST_NOMINALS,
    QUESTIONS,
    ROLES,
    SUFFIXES,
)
from ..words.names import is_unspaced
from ..words.patterns import lazy
from .title_names import key, split_office, surnames_of

MAX_ENTRY: Final = 300
"""Characters of one entry that are looked at."""
MAX_LIST: Final = 20_000
"""Characters of one line of names that are looked at."""
LINK: Final = lazy(r"\[([^\[\]]{1,200})\]\([^()]{0,500}\)")
BULLET: Final = lazy(r"\A(?:[-–—•*·‣▪○●◎■□◆◇※]|\d{1,3}[.)])\s+")
NOBODY: Final = frozenset(
    "none n/a na tbd tba all everyone various unknown nobody keiner niemand aucun ninguno nessuno geen".split()
)
DASHES: Final = lazy(r"\s+(?:-{1,2}|[–|•])\s+|\s*—\s*|\t+")
_CROWD: Final = 50
"""Namesakes that are compared."""
BRACKETS: Final = lazy(r"\s*[(（\[]([^()（）\[\]]{1,80})[)）\]]")
_AND: Final = lazy(r",?\s+(?:and|&|und|et|y|e|og|och|en|и|та|ve)\s+|[;；、،]\s*(?![^()（）]{0,80}[)）])", re.IGNORECASE)
_COMMA: Final = lazy(r"\s*[,，、،]\s*(?![^()（）]{0,80}[)）])")
_WIDE: Final = lazy(r"(?<=\S)(?: {3,}|\s?\.{3,}\s?|(?:\s?\.){4,}\s?|\s?…{2,}\s?)(?=\S)")
"""The space or the dots between the columns of an entry."""
_STANDS_FOR: Final = lazy(r"(?P<short>[^\s=,;:]{1,12})\s*=\s*(?P<what>[^=]{2,120})\Z")
_MARKED_PAIRS: Final = lazy(r"[,;]\s*(?=[^\s=,;:]{1,12}\s*=)")
_ABBREVIATION: Final = lazy(r"(?!(?i:st|wm|jos|geo|chas)\.)[^\W\d_]{2,6}\.[^\W\d_]{0,3}\Z")
"""A word of courtesy cut short: "Ex.mo", "DOTT.SSA"."""


def folded_labels(labels: Sequence[str]) -> frozenset[str]:
    """The labels as they are compared."""
    return _folded_labels(tuple(labels))


@lru_cache(maxsize=256)
def _folded_labels(labels: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(fold, labels))


def speaks_as(role: str, labels: Sequence[str]) -> bool:
    """Whether a part is one of the labels, an article and a courtesy before it aside; who interviews speaks as Q."""
    wanted, folded = fold(role), folded_labels(labels)
    if wanted in INTERVIEWERS or wanted in INTERVIEWEES:
        sign = QUESTIONS if wanted in INTERVIEWERS else ANSWERS
        if any(label.strip(".") in sign for label in folded):
            return True
    return any(wanted in label and wanted == without_courtesy(label) for label in folded)


def without_courtesy(label: str) -> str:
    """A folded label without an article and a courtesy before it."""
    return _COURTESIES.sub("", label)


_COURTESIES: Final = lazy(r"\A(?:the|o|a|el|la|le|il|der|die|de|het|den)\s+(?:(?:sr|sra|senora?|m|mme)\.?\s+)?|\s\([^()]*\)\Z")
"""What stands before an office in a label, and how or in which language it is spoken behind it."""


def read_people(text: str, labels: Sequence[str], *, declared: bool = False) -> list[RosterName]:
    """The people in a list on one line: "A, B and C", "A; B", "Jane Doe, CFO", "L = läkare, P = patient".

    Args:
        text: the list, as printed.
        labels: the distinct labels of the document as printed.
        declared: a key or a format says that it lists people, so that a single word may be a name.
    """
    text = squeeze(LINK.sub(r"\1", _WIDE.sub(" — ", text[:MAX_LIST])))
    pairs = [_STANDS_FOR.match(pair) for pair in _MARKED_PAIRS.split(text)]
    if any(pairs):
        return [person for pair in pairs if pair and (person := abbreviated(pair["short"], pair["what"], labels))]
    dashed = DASHES.split(text)
    if len(dashed) > 1 and all(map(_is_inverted, dashed)):  # "ROE, Jane - DOE, Pat"
        return [RosterName(_turned(part)) for part in dashed]
    if len(dashed) > 1 and (
        not declared or len(_COMMA.split(dashed[0])) == 1
    ):  # "Jane Doe - Vice President, Investor Relations"
        person = read_person(text, labels, declared=declared)
        return [person] if person else []
    people = (read_person(entry, labels, declared=declared) for entry in _entries(text, declared))
    found = [person for person in people if person]
    if any(person.title and key(person.title) in ("mme", "mlle") for person in found):  # then "M." is Monsieur
        found = [p._replace(name=p.name[3:], title="M.") if p.name.startswith("M. ") and not p.title else p for p in found]
    return found


def _entries(text: str, declared: bool) -> list[str]:
    """The entries of a list: a new one begins with a name or a word of courtesy, the rest belongs to the one before."""
    pieces = [
        piece
        for part in _AND.split(text)
        for piece in ([_turned(part)] if ";" in text and _is_inverted(part) else _COMMA.split(part))
        if piece
    ]
    if several := _of_one_office(pieces):
        return several
    single = [len(BRACKETS.sub("", piece).split()) == 1 for piece in pieces]
    nicks = declared and all(single)
    marked = [one and declared and piece[-1] in ")）" for one, piece in zip(single, pieces, strict=True)]  # Roe (BMI)
    office_first = bool(pieces) and all(split_office(pieces[0].split()))  # "Mayor Pat Doe, Councillor Lee Roe"
    commas = _COMMA.search(text) is not None
    entries: list[str] = []
    for piece, bracketed in zip(pieces, marked, strict=True):
        bare = BRACKETS.sub("", piece)
        named = is_name(split_office(DASHES.split(bare)[0].split())[1], 2)
        opens = nicks or not entries or (bracketed and sum(marked) > 1) or _opens_with_courtesy(bare)
        if opens or (named and (office_first or not is_office(bare))):
            entries.append(piece)
        else:
            link = ", " if commas or " " in entries[-1] else " & "  # Roe and Doe are no Doe Roe
            entries[-1] = f"{entries[-1]}{link}{piece}"
    return entries


def _of_one_office(pieces: Sequence[str]) -> list[str]:
    """ "Senators Doe, Roe of Ohio and Low" as Senator Doe, Senator Roe of Ohio and Senator Low; nothing where it is none."""
    first = pieces[0].partition(" ")[0] if len(pieces) > 1 else ""
    office = first.removesuffix("s")
    if not first.endswith("s") or key(office) not in OFFICES or not is_name(pieces[0].split()[1:2], 1):
        return []
    return [f"{office} {name}" for name in (pieces[0][len(first) + 1 :], *pieces[1:])]


def _opens_with_courtesy(piece: str) -> bool:
    words = piece.split()
    return len(words) > 1 and key(words[0]) in HONORIFICS and is_name(words[1:], 1)


def abbreviated(short: str, what: str, labels: Sequence[str]) -> RosterName | None:
    """What an abbreviation stands for: a person, or a role such as "läkare"."""
    person = read_person(what, labels)
    if person is not None:
        return person._replace(short=short)
    role, *about = _COMMA.split(BRACKETS.sub("", what).rstrip("., "))
    plain = len(role.split()) <= 4 and fold(short) in folded_labels(labels)
    return RosterName(role, ", ".join(about) or None, None, short) if plain and role and key(role) not in NOBODY else None


def _is_inverted(part: str) -> bool:
    """ "Doe, Jane": one word, a comma, and a name that is no office."""
    halves = _COMMA.split(part)
    return len(halves) == 2 and len(halves[0].split()) == 1 and is_name(halves[1].split(), 1) and len(halves[1].split()) <= 2


def _turned(inverted: str) -> str:
    surname, given = _COMMA.split(inverted)
    return f"{given} {surname}"


def read_person(text: str, labels: Sequence[str], *, declared: bool = False) -> RosterName | None:
    """One entry of a list of people.

    Args:
        text: "Jane Doe - Acme Corp - CEO", "Dr. Jane Doe (JD)", "Doe, Jane".
        labels: an abbreviation in brackets that is one of them stands for the person.
        declared: a single word may be a name, too.
    """
    text = _WIDE.sub(" — ", LINK.sub(r"\1", text[:MAX_ENTRY]).strip())
    text = BULLET.sub("", squeeze(text).strip("*_ ")).rstrip(".,; ")
    short = title = organization = None
    if handle := _HANDLE.search(text) if "@" in text else None:
        short, text = (handle[1] if handle[1] in labels else None), _HANDLE.sub("", text)
    if brackets := BRACKETS.search(text):
        inside, text = brackets[1].strip(), BRACKETS.sub("", text)
        if fold(inside) in folded_labels(labels) and not is_office(inside):
            short = inside
        elif is_office(inside) or _describes(inside):
            title = inside
        elif inside and (inside[0].isupper() or not inside[0].isascii()):
            organization = inside
    pieces = _pieces(text, labels)
    if not pieces:
        return None
    if len(pieces) == 2 and _opens_with_courtesy(pieces[1]) and not _opens_with_courtesy(pieces[0]):
        pieces.reverse()  # "Brazil ..... Mr. Costa": the delegation before its member
    office, name = _split_name(pieces[0].split(), labels)
    if office and len(name) > 2 and name[1] == "of":
        name, organization = name[:1], organization or " ".join(name[2:])  # Senator Roe of Ohio
    title, name = _with_letters(title, name)
    if not is_name(name, 1 if declared or office else 2):
        return None
    after = pieces[1:]
    if not office and not title and after and all(_describes(piece) for piece in after[1:]) and _describes(after[0]):
        return RosterName(" ".join(name), ", ".join(after), organization, short)
    if title and _says_more(title, office):
        office = []
    title = " ".join(office) or title or next((piece for piece in after if is_office(piece)), None)
    title = title or next((piece for piece in after if key(piece) in SUFFIXES), None)
    rest = [piece for piece in after if piece != title and key(piece) not in SUFFIXES and not is_office(piece)]
    organization = organization or (rest[0] if rest else None)
    title = title or (rest[-1] if len(rest) > 1 and DASHES.search(text) else None)
    return RosterName(" ".join(name), title, organization, short)


def _says_more(title: str, office: Sequence[str]) -> bool:
    """Whether a title says more than the words before a name: "Sir Colin Marsh (Chair)"."""
    return (title in POST_NOMINALS or is_office(title)) and all(key(word) in HONORIFICS for word in office)


def _with_letters(title: str | None, name: list[str]) -> tuple[str | None, list[str]]:
    """A title and a name, the letters behind a name as a title: Sir Colin Marsh MP."""
    return (title or name[-1], name[:-1]) if len(name) > 1 and name[-1] in POST_NOMINALS else (title, name)


_HANDLE: Final = lazy(r"(?<=\w)\s+(@[\w-]{1,39})\b")
"""The name by which a program knows somebody, behind the one that people do: Jane Doe @jdoe."""


def _pieces(text: str, labels: Sequence[str]) -> list[str]:
    """An entry cut where a name ends: at dashes, else at commas, else at a slash behind a name."""
    if DASHES.search(text):
        first, *after = DASHES.split(text)
        # "P1 – female, 61, retired": what describes is a list of its own
        pieces = [first, *(part for piece in after for part in (_COMMA.split(piece) if _describes(piece) else [piece]))]
    else:
        pieces = _COMMA.split(text)
        if len(pieces) == 2 and _is_inverted(text) and key(pieces[0]) in surnames_of(labels):
            pieces = [_turned(text)]
        elif len(pieces) == 1 and text.count("/") == 1 and is_name(text.partition("/")[0].split(), 2):
            pieces = text.split("/")
    return [piece.strip() for piece in pieces if piece.strip()]


def _split_name(words: Sequence[str], labels: Sequence[str]) -> tuple[list[str], list[str]]:
    """Office or courtesy, and name."""
    if len(words) == 2 and all(is_unspaced(word[0]) for word in words):  # of unspaced words the one that is a label is the name
        named = [word for word in words if any(word in label.split() for label in labels)]
        if len(named) == 1:
            return [word for word in words if word != named[0]], named
    office, name = split_office(words)
    while len(name) > 2 and (_ABBREVIATION.match(name[0]) or (office and name[0] in _DON)):
        office, name = [*office, name[0]], name[1:]
        more, name = split_office(name)
        office += more
    return office, name


_DON: Final = frozenset("D. Dª Dª. D.ª Da. DÑA. Dña. Don Doña DON DOÑA".split())
"""Spanish courtesies behind another: EXCMO. SR. D."""


def _describes(text: str) -> bool:
    """Whether a piece says what somebody is like: in small letters, or with an age."""
    return text[:1].islower() or text[:1].isdigit() or (any(map(str.isdigit, text)) and "," in text)


def is_name(words: Sequence[str], least: int) -> bool:
    """Whether words could be somebody's name: few, all large but for particles, none that only sentences and bodies have."""
    if not least <= len(words) <= 5 or fold(" ".join(words)) in NOBODY:
        return False
    keys = [key(word) for word in words]
    if len(words) == 1:
        return (
            len(keys[0]) > 1
            and bool(re.fullmatch(r"@?[^\W_][\w.'’()-]{1,39}", words[0]))
            and any(map(str.isalpha, words[0]))
            and keys[0] not in PLAIN_WORDS
        )
    if not all(
        re.fullmatch(r"[^\W\d_](?:[^\W\d_]|[.'’\u0300-\u036f\u0591-\u05c7\u0900-\u097f\u0e31-\u0e4e-])*", word)
        for word in words
    ):
        return False
    if any(word[0].islower() and key not in LOWER_PARTICLES for word, key in zip(words, keys, strict=True)):
        return False
    return not any(word in BODIES or (word in PLAIN_WORDS and len(word) > 2) for word in keys)


_JOBS: Final = frozenset(
    "engineer engineering architect developer analyst scientist designer consultant specialist strategist coordinator "
    "executive lead researcher representative operations sales success marketing".split()
)
"""What a firm calls those who work in it: Solutions Engineer, Customer Success."""


def is_office(text: str) -> bool:
    """Whether a text holds the word for an office, or is nothing but what goes with one."""
    keys = [key(word) for word in text.split()]
    return (
        any(word in OFFICES or ("-" in word and not OFFICES.isdisjoint(word.split("-"))) for word in keys)
        or (len(keys) > 1 and keys[-1] in _JOBS)
        or (len(keys) == 1 and keys[0] in ROLES)
        or keys[:2] == ["head", "of"]
        or (bool(keys) and all(word in OFFICE_MODIFIERS for word in keys))
    )


def filled(person: RosterName, title: str | None, organization: str | None, short: str | None) -> RosterName:
    """The person with what is not known yet filled in."""
    return RosterName(
        person.name, person.title or title or None, person.organization or organization or None, person.short or short or None
    )


def merge_people(names: Iterable[RosterName]) -> list[RosterName]:
    """Each name once, with the first office, affiliation and abbreviation that any mention gives."""
    found: dict[str, RosterName] = {}
    for name in names:
        same = fold(name.name)
        if " " not in same and name.organization and same in found and found[same].organization:
            same = f"{name.organization} {same}" if fold(found[same].organization or "") != fold(name.organization) else same
        old = found.get(same)
        found[same] = name if old is None else _joined(old, name)
    surnames: dict[str, list[str]] = {}
    for same in found:
        surnames.setdefault(same.rpartition(" ")[2], []).append(same)
    for same, name in list(found.items()):  # "R. Adler" in a list of those present is the "Ruth Adler" who takes the chair
        alike = surnames[same.rpartition(" ")[2]][:_CROWD]
        full = [other for other in alike if other != same and other in found and _shortens(name, found[other])]
        if len(full) == 1:
            found[full[0]] = _joined(found[full[0]], name)
            del found[same]
    return list(found.values())


def _joined(one: RosterName, other: RosterName) -> RosterName:
    """A person with what two mentions say; the first goes before, but an office says more than a courtesy."""
    if one.title and other.title and all(key(word) in HONORIFICS | ARTICLES for word in one.title.split()):
        one = one._replace(title=other.title)
    return RosterName(one.name, *(a or b for a, b in zip(one[1:], other[1:], strict=True)))


def _shortens(short: RosterName, full: RosterName) -> bool:
    """Whether a name is another one with an initial for the given name, or is its surname with the same word of courtesy."""
    words, whole = fold(short.name).split(), fold(full.name).split()
    if len(whole) < 2 or whole[-1] != words[-1]:
        return False
    if len(words) == 1:
        return short.title is not None and (short.title == full.title or key(short.title) in GENERIC_OFFICES)
    return len(words) == 2 and len(words[0]) == 2 and words[0][1] == "." and len(whole[0]) > 2 and whole[0][0] == words[0][0]
