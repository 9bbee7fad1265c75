"""What a page itself says of who speaks and when: elements whose tag, class or place in a table is that of a name or a time.

Strategy: the elements are only claimed here, each with the form of the claim (its tag and the telling words of its class, or
its list or table); whether a form holds good is decided from all its uses, when the lines are known (`voices`). Tables
and lists of terms are told apart by what they hold: a column of short names beside one of long text is a dialogue, short pairs
are keys and values, and what holds paragraphs was only laid out in a table.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from statistics import median
from typing import Final, Literal, NamedTuple

from ...timecode import TIME
from .furniture import words_of
from .tree import Element

_SPEAKER_WORDS: Final = frozenset("speaker spkr talker interlocutor".split())
_NAME_WORDS: Final = frozenset(
    "name voice author who person member contributor nick nickname username user sender participant interviewer interviewee "
    "moderator host character attribution attributed".split()
)
"""Words that speakers' names are called by, and other things too."""
_NOT_NAMES: Final = frozenset("image img photo picture avatar bio icon list count time timestamp date".split())
_AFFILIATION_WORDS: Final = frozenset(
    "role party affiliation constituency position office org organization organisation title job function portfolio".split()
)
_TIME_WORDS: Final = frozenset("time timestamp timecode stamp ts tc start".split())
_DATE_WORDS: Final = frozenset("date datetime posted published".split())
_LONGEST_DATE: Final = 40
_STAMP: Final = re.compile(rf"[\[(<]?\s*(?P<start>{TIME})(?:\s*(?:-|–|—|-->|to)\s*(?P<end>{TIME}))?\s*[\])>]?")
_LONGEST_NAME: Final = 100
"""Characters, white space left out."""
_FEW: Final = 0.2
_MOST_NODES: Final = 40
"""Texts and elements that a name or a time is made of, at the most."""
_LONG: Final = 60
"""Characters under a term from which on they are speech, and no value."""
_SPEAKER_HEADS: Final = frozenset(
    "speaker speakers name who person participant member sprecher redner name: intervenant orateur orador oratore spreker "
    "talare mówca докладчик 発言者 话者".split()
)
_TIME_HEADS: Final = frozenset(
    "time timestamp timecode start zeit uhrzeit heure hora tiempo ora tijd tid czas время 時間".split()
)


class Claim(NamedTuple):
    """What an element claims to be."""

    kind: Literal["voice", "affiliation", "time", "moment"]
    """moment: a time of day or a date, which is no place in a recording."""
    form: str
    """Elements of one form stand or fall together."""
    sure: bool
    """Nothing else is called so; a single use is enough."""


class Claims(NamedTuple):
    """The claims of a page."""

    elements: dict[Element, Claim]
    rows: dict[Element, str]
    """Table rows that are one line, with what parts their cells."""
    keys: dict[Element, list[Element]]
    """Terms of a list that are keys, with the values under them."""
    aside: set[Element]
    """Cells of a dialogue that hold neither speaker nor time nor speech: numbers, links."""
    leading: set[Element]
    """What is set apart at the beginning of paragraphs, by a class whose look is not known: small capitals, a colour."""


def stamp_of(text: str) -> tuple[str, str | None] | None:
    """The time that is all of a text, and the time after it where it is a span of time."""
    match = _STAMP.fullmatch(text.strip())
    return (match["start"], match["end"]) if match else None


class _Group:
    """A table with its rows, or a list with its terms and what stands under them."""

    def __init__(self) -> None:
        self.parts: list[Element] = []
        self.holds_more = False
        """There is another group, or what only a page's layout holds, within."""


_LAYOUT: Final = frozenset({"table", "pre", "h1"})


_SOURCES: Final = frozenset({"cite", "footer"})
_QUOTES: Final = 3
"""Quotations with their source below from which on they are what a page is made of."""


def _name_before_quotes(body: Element) -> None:
    """Put who is quoted before the words, where a page of quotations has it below them: speech follows its speaker here."""
    quotes = [(quote, below) for quote in body.descendants() if quote.tag == "blockquote" and (below := _source_below(quote))]
    for quote, below in quotes if len(quotes) >= _QUOTES else ():
        quote.children.remove(below)
        quote.children.insert(0, below)


def _source_below(quote: Element) -> Element | None:
    """The element that ends a quotation and says whose it is."""
    shown = [child for child in quote.children if isinstance(child, Element) or child.strip()]
    last = shown[-1] if len(shown) > 1 else None
    if not isinstance(last, Element) or not 0 < last.characters <= _LONGEST_NAME:
        return None
    return last if last.tag in _SOURCES or [child.tag for child in last.elements()] == ["cite"] else None


def find_claims(body: Element) -> Claims:
    """The claims of all elements of a page."""
    _name_before_quotes(body)
    claims = Claims({}, {}, {}, set(), _leading(body))
    long: Counter[str] = Counter()
    groups: dict[Element, _Group] = {}
    around: dict[Element, Element] = {}
    """The table or list that an element stands in."""
    for element in body.descendants():
        group = around.get(element.parent) if element.parent is not None else None
        if group is not None:
            around[element] = group
            if element.tag in ("tr", "dt", "dd"):
                groups[group].parts.append(element)
            groups[group].holds_more |= element.tag in _LAYOUT
        if element.tag in ("table", "dl"):
            groups[element] = _Group()
            around[element] = element
        if element.characters and (claim := _claim_of(element)) and not (claim.kind == "voice" and _holds_headed(element)):
            if element.characters <= _LONGEST_NAME:
                claims.elements[element] = claim
            else:
                long[claim.form] += 1
    _drop_containers(claims.elements, long)
    for element, found in groups.items():
        if element.tag == "dl":
            _claim_list(element, found, claims)
        elif not found.holds_more:
            _claim_table(element, found, claims)
    return claims


_INLINE: Final = frozenset({"span", "small", "font"})
_LEADING: Final = 4
"""Paragraphs that open with elements of one class, from which on these are set apart on purpose."""
_MOSTLY: Final = 0.8
_LONGEST_LEAD: Final = 60
_SHORTEST_LEAD: Final = 2
"""Characters; a single letter is the large initial of a chapter."""


def _leading(body: Element) -> set[Element]:
    """The elements of a class that stands at the beginning of paragraphs, and hardly anywhere else."""
    uses: Counter[str] = Counter()
    found: defaultdict[str, list[Element]] = defaultdict(list)
    for element in body.descendants():
        if element.tag in _INLINE and element.characters and (name := element.get("class")):
            uses[name] += 1
            if _SHORTEST_LEAD <= element.characters <= _LONGEST_LEAD and _opens_paragraph(element):
                found[name].append(element)
    return {one for name, some in found.items() if len(some) >= max(_LEADING, _MOSTLY * uses[name]) for one in some}


def _opens_paragraph(element: Element) -> bool:
    """Whether nothing stands before an element in its paragraph, and more behind it."""
    parent = element.parent
    if parent is None or parent.tag not in ("p", "div", "li", "dd", "td"):
        return False
    first = next((child for child in parent.children if isinstance(child, Element) or child.strip()), None)
    return first is element and parent.characters > element.characters


def _drop_containers(claims: dict[Element, Claim], long: Counter[str]) -> None:
    """Forget the forms whose elements often hold more than a name: they are what the speaker says too."""
    short = Counter(claim.form for claim in claims.values())
    dropped = {form for form, count in long.items() if count > _FEW * (count + short[form])}
    for element in [element for element, claim in claims.items() if claim.form in dropped]:
        del claims[element]


_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def _holds_headed(element: Element) -> bool:
    """Whether an element holds a heading and what stands below: the words of somebody, and not the name alone."""
    shown = [part.tag in _HEADINGS for part in element.elements() if part.characters]
    return True in shown and False in shown


def _claim_of(element: Element) -> Claim | None:
    name = element.attributes.get("class", "")
    tag = element.tag
    if tag == "button":  # into the recording
        return Claim("time", "time", True) if stamp_of(element.text(_MOST_NODES)) else None
    if not name and tag not in ("cite", "time", "speaker"):
        return None
    words = words_of(name) | {tag}
    if tag == "time" or words & _TIME_WORDS:
        return Claim("time" if stamp_of(element.text(_MOST_NODES)) else "moment", "time", True)
    if words & _DATE_WORDS and element.characters <= _LONGEST_DATE and any(map(str.isdecimal, element.text(_MOST_NODES))):
        return Claim("moment", "time", True)
    if not _NOT_NAMES.isdisjoint(words):
        return None
    if telling := words & _SPEAKER_WORDS - _AFFILIATION_WORDS:
        if words & _AFFILIATION_WORDS:
            return Claim("affiliation", "affiliation", True)
        return Claim("voice", f"{tag}.{'.'.join(sorted(telling))}", True)
    if words & _AFFILIATION_WORDS:
        return Claim("affiliation", "affiliation", True)
    if tag == "cite" or (telling := words & _NAME_WORDS):
        return Claim("voice", f"{tag}.{'.'.join(sorted(telling))}", False)
    return None


# --- lists of terms -------------------------------------------------------------------------------------------------------


def _claim_list(terms: Element, group: _Group, claims: Claims) -> None:
    """The terms of a list: speakers where they come back or long text stands under them, else keys."""
    heads = [part for part in group.parts if part.tag == "dt"]
    bodies = [part for part in group.parts if part.tag == "dd"]
    if not heads or not bodies:
        return
    timed = [part for part in group.parts if _holds_time(part, claims)]
    names = Counter(_WITH_STAMP.sub("", head.text(_MOST_NODES)).rstrip(" :") for head in heads)
    speech = len(names) < len(heads) or median(body.characters for body in bodies) >= _LONG
    speech = speech or (len(timed) >= len(heads) > 1)
    key: Element | None = None
    for part in group.parts:
        if part.tag == "dt":
            key = part
            if speech and part.characters <= _LONGEST_NAME:
                claims.elements[part] = Claim("voice", f"dl {id(terms)}", True)
        elif not speech and key is not None:
            claims.keys.setdefault(key, []).append(part)


_WITH_STAMP: Final = re.compile(rf"^[\[(]?{TIME}[\])]?\s+|\s+[\[(]?{TIME}[\])]?$")
"""A place in the recording beside a name."""


def _holds_time(part: Element, claims: Claims) -> bool:
    """Whether a term, or what stands under it, has a place in a recording beside it."""
    return any((claim := claims.elements.get(inner)) is not None and claim.kind == "time" for inner in part.descendants())


# --- tables ---------------------------------------------------------------------------------------------------------------


_ENDS: Final = frozenset('.?!…。？！؟।:;,"”’')


class _Column(NamedTuple):
    head: str
    texts: Sequence[str]

    def is_time(self) -> bool:
        filled = [text for text in self.texts if text]
        return bool(filled) and sum(stamp_of(text) is not None for text in filled) >= 0.8 * len(filled)

    def is_said(self) -> bool:
        """Whether some of it ends as sentences do, which names of goods and courses do not."""
        filled = [text for text in self.texts if text]
        return sum(text[-1] in _ENDS for text in filled) >= 0.3 * len(filled)

    def words(self) -> float:
        counts = [len(text.split()) for text in self.texts if text]
        return median(counts) if counts else 0

    def is_names(self, rows: int) -> bool:
        """Whether the column holds speakers: its head says so, its cells end in colons, or names come back in it."""
        filled = [text for text in self.texts if text]
        if not filled or max(map(len, filled)) > _LONGEST_NAME or self.words() > 5:
            return False
        if not all(any(letter.isalpha() for letter in text) for text in filled):
            return False
        called = self.head.casefold().strip(" :") in _SPEAKER_HEADS
        colons = sum(text.endswith((":", "：")) for text in filled) > 0.7 * len(filled)
        return called or colons or (rows >= 3 and len(set(filled)) <= 0.7 * len(filled))


def _claim_table(table: Element, group: _Group, claims: Claims) -> None:
    """What the cells of a table are; nothing where it only lays out the page."""
    rows = [part for part in group.parts if part.tag == "tr"]
    grid = [[cell for cell in row.elements() if cell.tag in ("td", "th")] for row in rows]
    width = max(map(len, grid), default=0)
    if width < 2:
        return
    if _claim_dialogue(grid, width, f"table {id(table)}", claims):
        return
    for row, cells in zip(rows, grid, strict=True):
        texts = [cell.text() for cell in cells]
        if sum(map(bool, texts)) < 2 or max(len(text.split()) for text in texts) > 25:
            continue
        keyed = len(cells) == 2 and (cells[0].tag == "th" or texts[0].endswith(":"))
        claims.rows[row] = (" " if texts[0].endswith(":") else ": ") if keyed else " | "


def _claim_dialogue(grid: Sequence[Sequence[Element]], width: int, form: str, claims: Claims) -> bool:
    """Claim the cells of a table with a column of speakers beside one of speech."""
    has_head = all(cell.tag == "th" for cell in grid[0]) or _is_head([cell.text() for cell in grid[0]])
    body = [row for row in grid[has_head:] if len(row) == width]
    if not body or len(body) < 0.6 * len(grid[has_head:]):
        return False
    columns = [
        _Column(grid[0][at].text() if has_head and at < len(grid[0]) else "", [row[at].text() for row in body])
        for at in range(width)
    ]
    times = [at for at, column in enumerate(columns) if column.is_time()]
    others = [at for at in range(width) if at not in times]
    speech = max(others, key=lambda at: columns[at].words(), default=None)
    names = next((at for at in others if at != speech and columns[at].is_names(len(body))), None)
    if speech is None or names is None or columns[speech].words() < 2 or columns[speech].words() <= columns[names].words():
        return False
    if not times and not _is_head([head.text() for head in grid[0]]) and not columns[speech].is_said():
        return False
    for row in body:
        for at, cell in enumerate(row):
            if at == names:
                claims.elements[cell] = Claim("voice", form, True)
            elif at in times[:1]:
                claims.elements[cell] = Claim("time", "time", True)
            elif at != speech:
                claims.aside.add(cell)
    if has_head:
        claims.aside.update(grid[0])
    return True


def _is_head(texts: Sequence[str]) -> bool:
    heads = [text.casefold().strip(" :") for text in texts]
    return any(head in _SPEAKER_HEADS or head in _TIME_HEADS for head in heads) and all(len(head) < 30 for head in heads)
