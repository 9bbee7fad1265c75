"""Whether labels are those of a conversation at all: recipes, glossaries, letters and contracts have words before colons, too.

Strategy: speakers come back, and say what people say to each other. Where no label comes back, the labels must look like
somebody's, or what stands after them must be addressed to somebody; a list of terms has neither. What comes back with the same
words each time is a refrain, and what comes back before a value is the key of a form. A letter has a
salutation.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from ...model import Block
from ..counts import count
from ..people.labelparts import split_label
from ..words.labels import ADDRESSED_WORDS, ANSWERS, QUESTIONS
from ..words.names import fold
from ..words.patterns import lazy
from .accepted import Accepted
from .likeness import is_office
from .rolls import are_strangers
from .traits import is_below_name, label_key
from .writing import likeness, writing

_FEW: Final = 3
"""Labels that make a list."""
_HEAD: Final = 5
"""Blocks a label that may stand before the first of a few labels."""
_CERTAIN: Final = 8
"""Labels, some of which come back, that no form has."""
_CROWD: Final = 5
"""Labels of which one comes back, where they are those of a conversation."""
_MANY: Final = 60
"""Labels that no list has that could be taken for a conversation."""
_OPENING: Final = 60
"""Blocks at the head of a document in which a letter begins."""
_SENTENCE: Final = 40
_PROSE: Final = 60
"""Characters of a line from which on it is prose, where it ends as a sentence does, or with a bracket."""
_REFRAIN: Final = 6
"""Words that nobody says twice by chance."""
_ADDRESSED: Final = 0.34
"""Share of the turns that are addressed to somebody, in a conversation."""
_SALUTATION: Final = lazy(
    r"(?:dear|hi|hello|hey|sehr\sgeehrte[rsn]?|liebe[rs]?|hallo|guten\stag|cher|chère|chers|bonjour|estimad[oa]s?|querid[oa]s?|"
    r"hola|gentil[ei]|egregi[oa]|car[oaie]|prezad[oa]s?|beste|geachte|hej|kära|kjære|kære|уважаем\w+|здравствуйте|szanown\w+)"
    r"(?:\s(?:[^\W\d_][\w.'’-]*|&)){0,5}\s?[,!]\Z",
    re.IGNORECASE,
)
"""A line with which a letter begins."""
_FREQUENT: Final = lazy(
    r"\bfaqs?\b|frequently\sasked|h[äa]ufig(?:e|\sgestellte)\sfragen|foire\saux\squestions|preguntas\sfrecuentes|perguntas\sfrequentes|"
    r"domande\sfrequenti|veelgestelde\svragen|vanliga\sfrågor|часто\sзадаваемые|よくある質問|常见问题|常見問題|자주\s묻는",
    re.IGNORECASE,
)
_COUNT: Final = lazy(r"([^\W\d_]+)\s(\d{1,3})")
_HOUR: Final = lazy(r"\d{1,2}:[0-5][05]\Z")
"""When something begins, in a programme."""
_WORD: Final = lazy(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ASKED_AND_ANSWERED: Final = 2
_ASKED: Final = frozenset("?？؟")
_CLOSED: Final = frozenset(".!?…。？！؟।\"”»’')]>*—–-")


def is_conversation(blocks: Sequence[Block], rows: Sequence[Accepted]) -> bool:
    """Whether labels are somebody's, and not the words of a list, a form, an essay or a letter.

    Args:
        blocks: the document.
        rows: its labels.
    """
    if [1 for row in rows if row.probability == 1.0]:
        return True  # the user says so
    if _is_choice(rows) or _is_programme(rows) or _are_frequent_questions(blocks, rows):
        return False
    voices = [row for row in rows if not row.candidate.label]
    if voices and _is_quoted_mail(blocks, voices):
        return False
    if len(rows) > _MANY or voices or any(map(_is_timed, rows)) or any(row.candidate.form == "doubled" for row in rows):
        return True
    spoken = [row for row in rows if _is_sentence(_said(blocks, row))]
    times = count([label_key(row.candidate.label) for row in rows])
    if max(times.values()) > 1:
        if _are_refrains(blocks, rows, times):
            named = [row for row in rows if split_label(row.candidate.label).kind != "group"]  # no chorus
            if not named or not _are_somebodys(named):
                return False
        back = count([label_key(row.candidate.label) for row in spoken])
        programme = any(row.candidate.stamp for row in rows)
        several = len([1 for number in back.values() if number > 1]) > programme
        if len(rows) >= _CERTAIN or several or _are_addressed(blocks, rows):
            return True  # what comes back before values alone may be the keys of a form
    if _ask_and_answer(blocks, rows):
        return True
    dateline = len(rows) == 1 and not is_titled(rows[0]) and not is_addressed(_said(blocks, rows[0]))
    if dateline or _is_letter(blocks, rows) or _is_essay(blocks, rows) or _is_form(blocks, rows) or are_strangers(blocks, rows):
        return False
    if len(rows) < _FEW and rows[0].candidate.block <= _HEAD * len(rows):
        return True
    return not _is_list(blocks, rows, spoken)


def _ask_and_answer(blocks: Sequence[Block], rows: Sequence[Accepted]) -> bool:
    """Whether a question stands behind the first label, and both that and the next are letters, or words for this: P:, R:

    Any labels will do, if there are several that ask, with another after each that does not.
    """
    asks = [_said(blocks, row)[-1:] in _ASKED for row in rows]
    if len([1 for before, after in pairwise(asks) if before and not after]) >= _ASKED_AND_ANSWERED:
        return True
    keys = [fold(row.candidate.label) for row in rows[:2]]
    if len(keys) < 2 or not asks[0]:
        return False
    letters = keys[0] != keys[1] and all(len(key) == 1 for key in keys)
    return letters or (keys[0] in QUESTIONS and keys[1] in ANSWERS)


def _are_refrains(blocks: Sequence[Block], rows: Sequence[Accepted], times: Mapping[str, int]) -> bool:
    """Whether whatever comes back has the same words under it each time."""
    texts: dict[str, str] = {}
    for row in rows:
        key, at = label_key(row.candidate.label), row.candidate.block
        if times[key] > 1:
            said = [blocks[at].text[row.candidate.body :]]
            for block in blocks[at + 1 : at + _REFRAIN]:
                if block.gap:
                    break
                said.append(block.text)
            text = " ".join(said).strip()
            if texts.setdefault(key, text) != text:
                return False
    return all(len(said.split()) >= _REFRAIN for said in texts.values())


def _is_quoted_mail(blocks: Sequence[Block], voices: Sequence[Accepted]) -> bool:
    """Whether lines behind an angle bracket are a mail that is answered: somebody "wrote:" them."""
    first = voices[0].candidate
    if first.lead != "chevron" or first.block == 0 or blocks[first.block].text.startswith(">>"):
        return False
    return blocks[first.block - 1].text[-1] in ":：" and all(row.candidate.lead == "chevron" for row in voices)


def _is_letter(blocks: Sequence[Block], rows: Sequence[Accepted]) -> bool:
    """Whether somebody is greeted on a line of its own before the first label."""
    before = blocks[: min(rows[0].candidate.block, _OPENING)]
    return any(len(block.text) <= 60 and _SALUTATION.match(block.text) for block in before)


def _is_form(blocks: Sequence[Block], rows: Sequence[Accepted]) -> bool:
    """Whether single words in bold before a colon are for the most part no labels: Power, Weight, Fuel."""
    if not all("bold" in row.candidate.decoration and row.candidate.label.isalpha() for row in rows):
        return False
    taken = {row.candidate.block for row in rows}
    keys = [
        b for i, b in enumerate(blocks) if i not in taken and b.marks and b.marks[0].kind == "bold" and not b.marks[0].start
    ]
    return sum(":" in block.text[: block.marks[0].end + 2] for block in keys) > len(rows)


def _is_essay(blocks: Sequence[Block], rows: Sequence[Accepted]) -> bool:
    """Whether prose stands before the first label: then it is a lecture with colons in it."""
    prose = sum(map(_is_prose, blocks[: rows[0].candidate.block]))
    if any(row.candidate.decoration for row in rows):
        return prose >= 1 and _are_headings(rows)
    return prose >= 2 or (prose == 1 and len(rows) > _FEW and _are_headings(rows))


def _is_prose(block: Block) -> bool:
    """Whether a line ends as a sentence does, and is no line of the page's head with a number in brackets at its end."""
    text = block.text
    return text[-1] in _CLOSED and len(text) > (_PROSE if text[-1] == ")" else _SENTENCE)


def _are_headings(rows: Sequence[Accepted]) -> bool:
    """Whether labels are single words, none of them a part to play and each there once: Rooms, Food, Service."""
    labels = [row.candidate.label for row in rows]
    plain = all(label.isalpha() and not label.isupper() and split_label(label).kind == "person" for label in labels)
    return plain and _FEW <= len(labels) == len(set(labels))


def _is_list(blocks: Sequence[Block], rows: Sequence[Accepted], spoken: Sequence[Accepted]) -> bool:
    """Whether labels are terms: few are somebody's, and little under them is said to anybody."""
    if _are_defined(blocks, rows) or _are_counted(rows) or (len(rows) >= _CROWD and not any(map(_may_be_somebodys, rows))):
        return True
    if _are_addressed(blocks, rows):
        return False
    if not spoken or len(rows) < _FEW:
        return True
    return not _are_somebodys(rows)


def _are_somebodys(rows: Sequence[Accepted]) -> bool:
    """Whether half of the labels look like somebody's."""
    return 2 * sum(map(_is_somebodys, rows)) >= len(rows)


def _is_timed(row: Accepted) -> bool:
    """Whether a time stands before a label that is no hour of a programme."""
    stamp = row.candidate.stamp
    return stamp is not None and (stamp.count(":") != 1 or not _HOUR.match(stamp))


def _is_programme(rows: Sequence[Accepted]) -> bool:
    """Whether each label has its hour and none comes back: 09:30 Welcome, 09:45 Keynote."""
    hours = [row.candidate.stamp or "" for row in rows]
    names = {label_key(row.candidate.label) for row in rows}
    return len(rows) == len(names) >= _FEW and hours[0] != hours[-1] and all(map(_HOUR.match, hours))


def _is_choice(rows: Sequence[Accepted]) -> bool:
    """Whether labels are the letters of answers to choose from: A, B, C, D, and again from A."""
    letters = [label_key(row.candidate.label) for row in rows]
    if len(letters[0]) != 1:
        return False
    if len(set(letters)) < _FEW or any(
        len(letter) != 1 or row.candidate.form == "colon" for letter, row in zip(letters, rows, strict=True)
    ):
        return False
    steps = sum(b == "a" or ord(b) == ord(a) + 1 for a, b in pairwise(letters))
    return letters[0] == "a" and steps == len(letters) - 1


def _are_frequent_questions(blocks: Sequence[Block], rows: Sequence[Accepted]) -> bool:
    """Whether nothing but questions and answers stands under a heading that says that these are asked often."""
    if any(
        split_label(row.candidate.label).kind == "person" and len(label_key(row.candidate.label)) > 1 for row in rows[:_MANY]
    ):
        return False
    before = blocks[: min(rows[0].candidate.block, _HEAD)]
    return any(_FREQUENT.search(block.text[:120]) for block in before)


def _are_counted(rows: Sequence[Accepted]) -> bool:
    """Whether most labels are one word with the numbers from 1 on: Step 1, Step 2, Step 3."""
    found = [match for row in rows if (match := _COUNT.fullmatch(row.candidate.label))]
    if len(found) < _FEW or 2 * len(found) < len(rows) or len({match[1] for match in found}) > 1:
        return False
    somebody = split_label(found[0][0]).kind != "person" and fold(found[0][1]) not in QUESTIONS
    return [int(match[2]) for match in found] == list(range(1, len(found) + 1)) and not somebody


def _are_addressed(blocks: Sequence[Block], rows: Sequence[Accepted]) -> bool:
    """Whether enough of what stands under labels is said to somebody."""
    return sum(is_addressed(_said(blocks, row)) for row in rows) >= _ADDRESSED * len(rows)


def _said(blocks: Sequence[Block], row: Accepted) -> str:
    """What stands after a label on its line, or on the next where there is nothing."""
    at = row.candidate.block
    said = blocks[at].text[row.candidate.body :]
    if said or at + 1 == len(blocks):
        return said
    below = at + 1
    if below + 1 < len(blocks) and blocks[below + 1].gap and (is_below_name(blocks, below) or is_office(blocks[below].text)):
        below += 1  # under what the speaker is
    return blocks[below].text


def _is_sentence(text: str) -> bool:
    """Whether words are more than a name or a figure: one of them is small, or a mark ends them."""
    return text[-1:] in _CLOSED or any(not word[0].isupper() for word in _WORD.findall(text))


def is_addressed(text: str) -> bool:
    """Whether words are said to somebody or by somebody who says "I"."""
    if "?" in text or "!" in text:
        return True
    if not text.isascii() and ("？" in text or "！" in text or "؟" in text or text[:1] == text[:1].swapcase()):
        return True
    return any(map(ADDRESSED_WORDS.__contains__, map(fold, _WORD.findall(text[:300]))))


def is_titled(row: Accepted) -> bool:
    """Whether a label has an honorific or an office, or is a part to play."""
    parts = split_label(row.candidate.label)
    return parts.kind != "person" or bool(parts.honorific or parts.office)


def _are_defined(blocks: Sequence[Block], rows: Sequence[Accepted]) -> bool:
    """Whether labels are spoken of by what stands under them: CHAIR. The chair shall preside. Ruth Hale: Ruth is a judge."""
    said = [_said(blocks, row).casefold() for row in rows]
    keys = [label_key(row.candidate.label) for row in rows]
    defined = sum(text.startswith(f"the {key} ") for text, key in zip(said, keys, strict=True))
    named = sum(text.startswith(f"{key.partition(' ')[0]} ") for text, key in zip(said, keys, strict=True) if len(key) > 2)
    return defined >= _DEFINED or named > max(1, len(rows) // 2)


_DEFINED: Final = 2
"""Labels that are defined, in a list of such."""


def _may_be_somebodys(row: Accepted) -> bool:
    """Whether a label is more than a plain word: somebody's, or in capitals, or with a number."""
    label = row.candidate.label
    return _is_somebodys(row) or label.isupper() or any(map(str.isdigit, label)) or label.lower() == label.upper()


def _is_somebodys(row: Accepted) -> bool:
    """Whether a label is a person's full name, has an honorific or an office, or is a part to play."""
    label = row.candidate.label
    parts = split_label(label)
    if parts.kind != "person" or parts.honorific or parts.office:
        return True
    return " " in label and writing(label) in ("upper", "title") and likeness(label_key(label)) >= 0.6
