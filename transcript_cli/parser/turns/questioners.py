"""Who is Q, and who is A: labels that stand for whoever asks or answers, named where the document names them.

Strategy: three customs tell. In depositions and trials a line such as "BY MR. SMITH:" says who asks from there on, and the line
that swears a witness says who answers. At press conferences whoever takes questions calls on people: "Andrea, go ahead." makes
the question right after it hers, and no other. A turn that nobody is named for keeps its label's group: no guess is made from
the order of questions.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import Final, NamedTuple

from ...model import Block
from ..page.answers import is_answer
from ..page.layout import EXAMINER
from ..words.patterns import lazy
from .drafts import Cut, DraftTurn

_ASKING: Final = frozenset({"q", "q.", "question", "pregunta", "frage", "вопрос", "domanda", "pergunta"})
_WITNESSES: Final = frozenset({"the witness", "witness", "the deponent"})
_ANSWERING: Final = frozenset({"a", "a.", "answer"}) | _WITNESSES
_ASIDE: Final = lazy(r"\(BY\s([^()\n]{3,40})\)")
"""Q. (BY MR. STARK) Did you…"""
_SWORN: Final = lazy(r"\b(?:sworn|affirmed|called\sas\sa\switness|witness\sherein|recalled)\b", 2)  # re.IGNORECASE
_WITNESS: Final = lazy(
    r"<?(?:THE\sWITNESS,\s|WHEREUPON,\s|WITNESS:\s+)?"
    r"((?:M[RS]S?\s|DR\s)?[A-Z][A-Z.'’-]+(?:\s[A-Z][A-Z.'’-]*){1,4})(?:,|\s?[\[(]|\Z)"
)
_NAME: Final = r"([A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)"
_CALLS: Final = (
    lazy(rf"(?:\A|[.!?,]\s+|[-–—]\s?){_NAME},\s(?:please|go\sahead|you[’']re\s(?:up|next)|your\squestion)(?:,?\splease)?[.?!]?\Z"),
    lazy(rf"\b(?:[Gg]o\sahead|[Oo]ver\sto|[Ll]et[’']s\sgo\sto|[Ww]e[’']ll\sgo\sto|[Gg]o\sto|[Nn]ext\s(?:is|up),?|[Yy]es),?\s{_NAME}[.?!]?\Z"),
)  # fmt: skip
_CALL_WORDS: Final = ("ahead", "lease", "next", "Next", " to ", "es, ", " up", "question")
"""One of these is in every call: looking for them first is the faster way."""
_LAST_WORDS: Final = ("ahead", "please", "next", "up", "question")
"""A call ends with one of these, or with a name."""
LONGEST_EXAMINER: Final = 120
"""Characters of a line that says who examines."""
_TAIL: Final = 120
"""Characters at the end of a turn in which somebody is called on."""
_NOBODY: Final = frozenset(
    "sir ma'am madam ma’am please thank thanks okay ok yes no right sure and well so in the here there back everyone all "
    "question questions next again i we you he she they it that this".split()
)
"""Words in capitals at such places that are nobody's name."""


def name_speakers(cut: Cut, blocks: Sequence[Block]) -> None:
    """Set `who` of the turns whose label stands for whoever asks or answers, where the document says who that is."""
    _name_answerers(cut.turns, blocks)
    asks = {label for label in {turn.label for turn in cut.turns} if label is not None and is_asking(label)}
    if not asks:
        return
    asking = [turn for turn in cut.turns if turn.label in asks]
    examiners = find_examiners(blocks)
    examiners += [(turn.at, name) for turn in asking if (name := names_asker(turn.paragraphs))]
    if examiners:
        witnesses = (
            find_witnesses(blocks) or [(-1, turn.label) for turn in cut.turns if turn.label and is_witness(turn.label)][:1]
        )
        examination = Examination(sorted(examiners), witnesses)
        for turn in cut.turns:
            if turn.label is not None:
                turn.who = examination.who(turn.label, turn.at) or turn.who
        return
    before: DraftTurn | None = None
    for turn in cut.turns:
        if turn.label in asks and before is not None and before.label not in asks:
            turn.who = called_on(before.paragraphs)
        before = turn


def _name_answerers(turns: Sequence[DraftTurn], blocks: Sequence[Block]) -> None:
    """Name the answers behind a dash of three after the witness, and the questions without a label after whoever asked last."""
    answers = {block.start for block in [block for block in blocks if block.text[0] == "-"] if is_answer(block)}
    if not answers:
        return
    witnesses = find_witnesses(blocks)
    asker: str | None = None
    for turn, after in zip(turns, [*turns[1:], None], strict=True):
        if turn.label is not None:
            asker = turn.label
        elif turn.at in answers:
            turn.who = next((name for at, name in reversed(witnesses) if at <= turn.at), None)
        elif after is not None and after.at in answers:
            turn.who = asker


def is_asking(label: str) -> bool:
    """Whether a label stands for whoever asks."""
    return label.casefold() in _ASKING


def names_asker(paragraphs: Sequence[str]) -> str | None:
    """Who asks, where what is asked begins with it: "(BY MR. STARK) Did you…"."""
    match = _ASIDE.match(paragraphs[0]) if paragraphs else None
    return match[1] if match else None


def is_witness(label: str) -> bool:
    """Whether a label is that of a witness without a name."""
    return label.casefold() in _WITNESSES


class Examination(NamedTuple):
    """Who asks and who answers in court, each from where on in the source."""

    examiners: Sequence[tuple[int, str]]
    witnesses: Sequence[tuple[int, str]]

    def who(self, label: str, at: int) -> str | None:
        """Who speaks at a place under a label that stands for whoever asks or answers."""
        folded = label.casefold()
        places = self.examiners if folded in _ASKING else self.witnesses if folded in _ANSWERING else ()
        last = bisect_right(places, at, key=itemgetter(0)) - 1
        return places[last][1] if last >= 0 else None


def find_examiners(blocks: Sequence[Block]) -> list[tuple[int, str]]:
    """Where lines stand that say who asks from there on, and whom they name."""
    lines = [block for block in blocks if len(block.text) <= LONGEST_EXAMINER and ("BY" in block.text or "by" in block.text)]
    named = [(block.start, match[1].strip()) for block in lines if (match := EXAMINER.match(block.text))]
    return [(at, name) for at, name in named if not is_witness(name)]  # "BY THE WITNESS:" says who answers


def may_swear(text: str) -> bool:
    """Whether a witness may be sworn in a text: a cheap look."""
    folded = text.casefold()
    return any(word in folded for word in ("sworn", "affirmed", "witness", "recalled"))


def find_witnesses(blocks: Sequence[Block]) -> list[tuple[int, str]]:
    """Where witnesses are sworn, and who they are: the name in capitals on that line or on one of the three before it."""
    found: list[tuple[int, str]] = []
    for index, block in enumerate(blocks):
        if len(block.text) > 400 or not _SWORN.search(block.text):
            continue
        for near in range(index, max(index - 4, -1), -1):
            if (match := _WITNESS.match(blocks[near].text)) and "EXAMINATION" not in match[1]:
                found.append((blocks[near].start, match[1]))
                break
    return found


def called_on(paragraphs: Sequence[str]) -> str | None:
    """Whom the end of what was said calls on."""
    if not paragraphs:
        return None
    tail = paragraphs[-1][-_TAIL:].rstrip()
    last = tail.rsplit(None, 1)[-1] if tail else ""
    if not (last[:1].isupper() or last.rstrip(".?!") in _LAST_WORDS) or not any(word in tail for word in _CALL_WORDS):
        return None
    for call in _CALLS:
        if match := call.search(tail):
            words = match[1].split()
            return match[1] if not any(word.casefold() in _NOBODY for word in words) else None
    return None
