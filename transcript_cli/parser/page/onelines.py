"""Documents whose whole text stands in a line or two: such a line is parted where labels stand within it.

Strategy: whatever runs from the end of a sentence to a colon could be a label. It is one where it comes back, or is written
as one that comes back is; so "One question: is it hot?" stays whole. In text without full stops only capitals and numbers tell
where a label begins. What is only like a label is cut off without a paragraph of its own: if it is none, nothing is parted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

import msgspec

from ...model import Block
from ...timecode import STAMP
from ..counts import count
from ..words.labels import HONORIFICS, LOWER_PARTICLES, SHAPES
from ..words.names import fold
from ..words.patterns import lazy
from .pieces import cut_block
from .sheet import Sheet

_FEW_LINES: Final = 12
_PLACES: Final = 3
"""Places where turns could begin, without which a line is not parted."""
_MANY_PLACES: Final = 6
"""Places of labels in capitals from which on a line is parted that has a single one."""
_SHORTEST: Final = 40
"""Characters of a line that could hold several turns."""
_LONGEST: Final = 90
"""Characters of a label."""
_MOST_WORDS: Final = 7
_COLON: Final = lazy(r"(?::(?=[\s*])|：)(?:(?<=[\w)\].'’*].)|(?<=[\w)\].'’*]\s.))")
"""After a word, or the space behind it; the mark stands first in the pattern, which is quick to search for."""
_TOKEN: Final = lazy(r"\([^()\n]{1,60}\)|\[[^\[\]\n]{1,60}\]|\S+")
_ASIDE: Final = lazy(r"[(\[][^()\[\]]*[)\]]")
_ENDED: Final = lazy(r".*[.?!…;:·؟।。？！»”\"’)\]]\Z", re.DOTALL)
_LEAD: Final = lazy(rf"(?:(?:[\[(]?{STAMP}[\])]?|[->–—•*])\s*)+\Z")
"""What may stand before a label: its time, a chevron, a dash."""
_PAGES: Final = lazy(r"(?:\d{1,4}\s+){1,2}(?=[^\W\d_]+[.:]?\s)")
"""Numbers of pages that run into the label after them."""
_SIGNS: Final = frozenset(f"{SHAPES}○◯●◎")
"""One of these before a label says that it is one."""
_ENDS_OF_LEADS: Final = frozenset("0123456789)]>-–—•*mM")
_UNSPACED: Final = lazy(r"(?:(?<=[。？！」』…\s])|\A)[\u3040-\u30ff\u3400-\u9fff]{1,12}(?=[:：])")
_QUESTION: Final = lazy(r"(?:(?<=[.?!:…\"”)\]]\s)|(?<=\s\s)|\A)([QA])\.\s+(?=\S)")
_CHEVRON: Final = lazy(r">>+\s?(?=\S)")

_MARKS: Final = (":", "：", ">>", "Q.", "A.")
"""One of these stands at every place where a turn could begin."""


class _Place(NamedTuple):
    """Where a turn could begin within a line."""

    start: int
    label: str
    like: str
    """How the label is written."""


def split_run_on(blocks: Sheet) -> Sequence[Block]:
    """The blocks of a document that has its text in a few lines, parted where labels stand within a line."""
    if not 0 < len(blocks) <= _FEW_LINES or not _may_be_parted(blocks):
        return blocks
    places = [list(_places(b.text)) if b.kind == "line" and len(b.text) >= _SHORTEST else [] for b in blocks]
    counts = Counter(place.label for row in places for place in row)
    recurring = {place.label: place.like for row in places for place in row if counts[place.label] > 1}
    recurring = {label: like for label, like in recurring.items() if like != "lower" or counts[label] > 2}
    signed = [place for row in places for place in row if place.like == "sign"]
    if len(signed) >= _PLACES:
        recurring = {place.label: place.like for place in signed}
    if recurring:
        recurring |= {
            place.label: place.like
            for row in places
            for place in row
            if _has_courtesy(place.label) or (place.like == "title" and not recurring.keys().isdisjoint(_initials(place.label)))
        }
    if len(recurring) < 2 or sum(counts[label] for label in recurring) < 3:
        return blocks
    alike = set(recurring.values()) - {"lower"}
    sure = sum(counts[label] for label, like in recurring.items() if like == "upper") >= _MANY_PLACES
    out: list[Block] = []
    for block, row in zip(blocks, places, strict=True):
        cuts = {place.start: place.label in recurring for place in row if place.label in recurring or place.like in alike}
        parted = len(cuts) >= _PLACES or (sure and True in cuts.values())
        out += _cut(block, {0: True, **cuts}) if parted else [block]
    return out


def part_chevrons(blocks: Sheet) -> Sequence[Block]:
    """The blocks parted before chevrons within a line, as live captions have them: >> Is it open? >> It is."""
    if not (found := blocks.places_of(">>")):
        return blocks
    begun = sum(blocks.texts[index].startswith(">>") for index in found)
    ended = sum(len(_NEXT_VOICE.findall(blocks.texts[index])) for index in found)
    if not ended or begun + ended < _PLACES:
        return blocks
    return _parted(blocks, {index: [match.end() for match in _NEXT_CHEVRON.finditer(blocks.texts[index])] for index in found})


_NEXT_VOICE: Final = lazy(r"(?<=[.?!…:,\"”’)\]–—-])\s*(?=>{2,3}\s?[^\s>])")
"""Between the end of what somebody says and the mark of another voice."""
_NEXT_CHEVRON: Final = lazy(r"(?:(?<=[^\s>])\s+|(?<=[.?!…\"”]))(?=>{2,3}\s?[^\s>])")


def part_labels(blocks: Sheet) -> Sequence[Block]:
    """The blocks parted before labels behind a sentence: Ann: Is it open? Bo: It is.

    Only before labels with which several lines begin; a bold one need only come back, where several lines begin with such.
    """
    texts = blocks.texts
    held = blocks.places_of(":")
    if not held:
        return blocks
    begun = count([text[: text.index(":")].rstrip() for text in texts if ":" in text[1:_LONGEST]])
    several = {label for label, times in begun.items() if label and times >= _SEVERAL}
    inside = {
        index: dict(_labels_within(texts[index]))
        for index in _that_may_hold(texts, held, several)
        if blocks[index].kind == "line" and _BEHIND.search(texts[index], 0, texts[index].rfind(":"))
    }
    bold = {} if blocks.plain else {i: labels for i, b in enumerate(blocks) if b.kind == "line" and (labels := _bold_labels(b))}
    often = Counter(label for labels in bold.values() for label in labels.values())
    cuts = {
        index: [at for at, label in labels.items() if label in several and _ends_speech(texts[index][:at], label)]
        for index, labels in inside.items()
    }
    if sum(0 in labels for labels in bold.values()) >= _SEVERAL:
        for index, labels in bold.items():
            if 0 in labels:
                cuts[index] = sorted({*cuts.get(index, ()), *(at for at in labels if at and often[labels[at]] >= _SEVERAL)})
    return _parted(blocks, cuts) if any(cuts.values()) else blocks


def _that_may_hold(texts: Sequence[str], held: Sequence[int], labels: Set[str]) -> Iterator[int]:
    """Which of the lines that hold a colon may hold one of the labels within: a quick look at how the words before it end."""
    size = min(map(len, labels), default=0)
    ends = {label[-size:] for label in labels}
    for index in held if labels else ():
        text = texts[index]
        at = text.find(":", size + 1)
        while at > 0 and (
            text[at - size - 1 : at].rstrip()[-size:] not in ends
            or ((before := text[:at].rstrip()) in labels and _is_whole(before))
        ):
            at = text.find(":", at + 1)
        if at > 0 or "：" in text:
            yield index


def _ends_speech(before: str, label: str) -> bool:
    """Whether what stands before a label is words whose sentence has ended, and the label no part of a sentence itself."""
    named = label.count(" ") < _FEW_WORDS or _writing(label) != "lower"
    return named and before.rstrip()[-1:] in _CLOSING and any(map(str.isalpha, before))


_SEVERAL: Final = 2
_FEW_WORDS: Final = 3
"""Words of a label in small letters, at most: Harbour master."""
_CLOSING: Final = frozenset('.?!…"”’)]—-')
"""How what stands before such a label ends."""
_BEHIND: Final = lazy(r"[.?!…:\"”’)\]—-]\s")
"""The end of a sentence, and more behind it."""
_BOLD_LABEL: Final = lazy(r"[^\W\d_][^:\n]{0,58}:?\s*\Z")


def _labels_within(text: str) -> Iterator[tuple[int, str]]:
    """The words before the colons of a line that could be labels, with where each begins together with its lead."""
    least = 0
    for colon in _COLON.finditer(text):
        end = colon.start() - text[colon.start() - 1].isspace()
        places = _before_colon(text, max(least, end - _LONGEST), end)
        least = colon.end()
        for at in places:
            lead = _LEAD.search(text[max(at - 40, 0) : at]) if text[at - 2 : at - 1] in _ENDS_OF_LEADS else None
            start = at - len(lead[0]) if lead else at
            if pages := _PAGES.match(text, at, end):
                start = at = pages.end()
            yield start, text[at:end]


@lru_cache(maxsize=1024)
def _is_whole(label: str) -> bool:
    """Whether no other label could begin within one."""
    return not any(start for start, _ in _labels_within(f"{label}: "))


def _bold_labels(block: Block) -> dict[int, str]:
    """The bold words with a colon that begin a line, or follow a sentence within it, by where they begin."""
    text, found = block.text, {}
    for mark in block.marks:
        label = text[mark.start : mark.end]
        if (
            mark.kind != "bold"
            or not _BOLD_LABEL.match(label)
            or not (":" in label or text[mark.end :].lstrip().startswith(":"))
        ):
            continue
        before = text[: mark.start].rstrip()
        if not before or (before[-1] in _CLOSING and len(before) < mark.start):
            found[mark.start if before else 0] = label.rstrip(": \t\xa0")
    return found


@lru_cache(maxsize=1024)
def _has_courtesy(label: str) -> bool:
    """Whether a label begins with a word of courtesy: Mr. Hale (Leith)."""
    first, _, name = label.partition(" ")
    return bool(name) and fold(first.rstrip(".")) in HONORIFICS


def _initials(name: str) -> tuple[str, str]:
    """The initials of a name, all of them and the first and the last, as the labels after the first ones often are."""
    letters = "".join([word[0] for word in name.split()])
    return letters, letters[0] + letters[-1]


def _may_be_parted(blocks: Sheet) -> bool:
    """Whether a line has marks enough to be parted: a cheap look, and for most documents the only one."""
    whole = blocks.whole
    marks = [mark for mark in _MARKS if mark in whole]
    if len(marks) == 1:
        most = max([text.count(marks[0]) for text in blocks.texts])
    else:
        most = max([sum(map(text.count, marks)) for text in blocks.texts])
    if most < _PLACES <= 2 * most:  # words without spaces are looked at twice
        return whole[-1] > _LAST_SPACE or _has_unspaced_label(whole)
    return most >= _PLACES


_LAST_SPACE: Final = "\u3000"
"""What comes after it are the characters of scripts without spaces, and some signs."""


def _has_unspaced_label(text: str) -> bool:
    """Whether a character of a script without spaces stands before a colon."""
    for colon in ":：":
        at = text.find(colon, 1)
        while at > 0:
            if text[at - 1] > _LAST_SPACE and text[at - 1] not in ":：":
                return True
            at = text.find(colon, at + 1)
    return False


def _parted(blocks: Sheet, cuts: Mapping[int, Sequence[int]]) -> list[Block]:
    """The blocks, cut where a paragraph begins within one: `cuts` has the places in its text by the number of the block."""
    out: list[Block] = []
    for index, block in enumerate(blocks):
        places = cuts.get(index)
        out += _cut(block, {0: block.gap, **dict.fromkeys(places, True)}) if places else [block]
    return out


def _cut(block: Block, cuts: dict[int, bool]) -> Iterator[Block]:
    """The pieces of a line; each cut says whether a paragraph begins there in any case."""
    for start, end in pairwise([*sorted(cuts), len(block.text)]):
        piece = block.text[start:end]
        if piece.strip():
            at = start + len(piece) - len(piece.lstrip())
            cut = cut_block(block, at, start + len(piece.rstrip()), gap=cuts[start])
            yield msgspec.structs.replace(cut, indent=block.indent)


def _places(text: str) -> Iterator[_Place]:
    """Where turns could begin, in order of their kind."""
    for match in _QUESTION.finditer(text) if "Q." in text or "A." in text else ():
        yield _Place(match.start(), match[1] + ".", "letter")
    for match in _CHEVRON.finditer(text) if ">>" in text else ():
        yield _Place(match.start(), ">>", "chevron")
    for match in _UNSPACED.finditer(text) if _has_unspaced_label(text) else ():
        yield _Place(match.start(), match[0], "unspaced")
    for start, words in _labels_within(text):
        yield _Place(start, words.casefold(), "sign" if words[:1] in _SIGNS else _writing(words))


def _before_colon(text: str, least: int, end: int) -> Sequence[int]:
    """Where the words before a colon begin that could be a label: behind the end of a sentence, or with capitals, or both."""
    tokens = list(_TOKEN.finditer(text, least, end))[-_MOST_WORDS - 1 :]
    for at in range(len(tokens) - 2, -1, -1):
        token = tokens[at]
        if _ends_sentence(token[0]) and not (token[0][0] == "(" and text[token.end() + 1] == "("):
            return _with_capitals(tokens[at + 1 :])
    if tokens and not tokens[0].start():
        return _with_capitals(tokens)
    start = _courtesy_before(tokens) or _capitals_before(tokens)
    return () if start is None else (start,)


def _with_capitals(tokens: Sequence[re.Match[str]]) -> Sequence[int]:
    """Where words begin that follow the end of a sentence, and where the capitals at their end: Born on the 3rd, SH."""
    first = tokens[0].start()
    last = _capitals_before(tokens) if len(tokens) > 1 and tokens[-2][0][-1] == "," else None
    return [start for start in (first, last) if start is not None and not tokens[0].string[start].islower()]


def _courtesy_before(tokens: Sequence[re.Match[str]]) -> int | None:
    """Where the last word of courtesy stands before names: Mr. Hale (Leith)."""
    for token in reversed(tokens):
        word = token[0]
        if word[-1] == "." and fold(word[:-1]) in HONORIFICS and word[0].isupper():
            return token.start()
        if not (word[0] in "([" or word[0].isupper() or word in LOWER_PARTICLES):
            return None
    return None


@lru_cache(maxsize=4096)
def _ends_sentence(word: str) -> bool:
    """Whether no label reaches from behind a word to before it: the end of a sentence, a time, a dash."""
    if _LEAD.match(word):
        return True
    if _ENDED.match(word) is None:
        return False
    return not (word[-1] == "." and ((len(word) == 2 and word[0].isupper()) or fold(word[:-1]) in HONORIFICS))


def _capitals_before(tokens: Sequence[re.Match[str]]) -> int | None:
    """Where the last words in capitals begin, or those that end with a number, as in Speaker 1; None without such words."""
    first: int | None = None
    numbered = False
    for token in reversed(tokens):
        word = token[0]
        if word[0] == "(" and first is None:
            continue
        if (
            not (word.isupper() and len(word) > 1)
            and not (word.isdecimal() and first is None)
            and not (numbered and word.istitle())
        ):
            break
        numbered = word.isdecimal()
        first = token.start()
        if word.istitle():
            break
    return first


@lru_cache(maxsize=1024)
def _writing(label: str) -> str:
    """How the last word of a label is written: upper, title, number, uncased, or lower, as no name is."""
    words = _ASIDE.sub(" ", label).split()
    if not words:
        return "lower"
    last = words[-1]
    if last.isupper() and len(last) > 1:
        return "upper"
    if last[-1].isdecimal():
        return "number"
    if last[0].isupper():
        named = all(word[0].isupper() or word.casefold() in LOWER_PARTICLES for word in words)
        return "title" if named else "lower"
    return "uncased" if last == last.swapcase() and len(words) <= _MOST_UNCASED else "lower"


_MOST_UNCASED: Final = 4
"""Words of a label in a script without capitals, at the most."""
