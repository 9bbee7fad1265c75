"""The traits of a candidate: how it is written, how it is set, and what stands around it.

Strategy: a trait is a word from a short list, so that candidates can be compared and counted. Nothing is decided here; what a
trait is worth is learned from each document in `evidence`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from ...model import Block, Field
from ..page.layout import LONGEST_HEADING, Layout
from ..words.memory import remembered
from ..words.patterns import lazy
from .candidates import Candidate
from .leads import find_lead
from .likeness import is_office
from .running import NONE, Running, place_of
from .writing import SMALL, likeness, without_aside, writing

LOOSE_FORMS: Final = frozenset({"own-line", "round", "dash-after", "voice"})
"""Forms that any short line could have."""
BARE_FORMS: Final = frozenset({"surname", "capitals", "letter"})
"""Forms that many a sentence has: such a candidate says nothing of the line above it."""


class Traits(NamedTuple):
    """How a candidate looks and what stands around it."""

    form: str
    decoration: str
    writing: str
    """upper, title, initials, number, lower, sentence or uncased."""
    place: str
    """Where it stands: after a blank line ("gap"), under a heading, at the beginning of a paragraph, on a line after one that
    ended early, or where the line before is full ("wrapped")."""
    indent: str
    """base or deep."""
    speech: str
    """What follows. On the line: speech that begins upper, lower or digit; a "value" or "figure", as after the key of a header
    line; somebody's "name"; the rest of a "title". On the next line: "below", "gap-below", "label-below", "list-below" (what
    could be another name), "title-below" (what somebody is, and speech after a blank line), "end"."""
    lead: str
    """What stands before it: a time, a number, a dash; "" for nothing."""
    tail: str
    """What the label has after the name: a "bracket", a "comma" and more, on a line of its own an "office"; "" for nothing."""


@remembered
def label_key(label: str) -> str:
    """A label without asides, case and spacing: what makes two labels the same name here.

    >>> label_key("Mr. HALE  (continuing)")
    'mr. hale'
    """
    core = label if label[-1:] == "." or ". " not in label else _NUMBERED.sub("", label)
    if (bare := without_aside(label)) is not label:
        core = bare or label.strip("[](){}")
    if ", " in core:
        name, _, manner = core.partition(", ")
        given = name.isupper() or (name.istitle() and name.count(" ") <= 1 and manner.count(" ") <= 1)
        core = name if given and manner[:1].islower() else core  # BASTIEN, at the window
    return " ".join(core.split()).strip(" ,.-–—").casefold()


class Context(NamedTuple):
    """What the traits of a candidate are read from, beside the candidate."""

    blocks: Sequence[Block]
    layout: Layout
    candidates: Mapping[int, Candidate]
    """By block."""
    known: frozenset[str]
    """Words and initials of the names that the document lists."""
    running: Running = NONE
    """Blocks that have no candidate, or none but for what may stand at their beginning."""


_NUMBERED: Final = lazy(r"[^\W\d_]{2,5}\.\s+\d{1,4}\s+(?=[^\W\d])")
"""The number of a speech before the label: Anf. 12 Ada Lund."""

Surroundings: TypeAlias = tuple[str, str, str]
"""The traits place, indent and speech."""


def find_surroundings(candidate: Candidate, context: Context) -> Surroundings:
    """What stands around a candidate."""
    blocks, layout = context.blocks, context.layout
    block = blocks[candidate.block]
    place = place_of(blocks, candidate.block, layout)
    indent = "deep" if block.indent > layout.base_indent + 1 else "base"
    above = context.candidates.get(candidate.block - 1)
    if above is None:
        if candidate.form == "own-line" and context.running.get(candidate.block - 1) and is_office(candidate.label):
            place = "wrapped"  # the rest of a sentence
        return place, indent, speech_after(candidate, block, context)
    alone = above.form == "colon" and above.body == len(blocks[above.block].text) and _could_be_name(above.label)
    if alone and candidate.form.endswith(("period", "initials", "dash-after", "surname", "capitals", "letter")):
        place = "wrapped"  # under a label, what is said begins: Mr. Speaker.
    if (
        above.form == candidate.form == "own-line"
        and " " in above.label
        and not is_office(above.label)
        and (not block.gap or _could_be_name(above.label))
        and (is_office(candidate.label) or is_below_name(blocks, candidate.block))
    ):
        place = "wrapped"  # under a name, what somebody is
    return place, indent, speech_after(candidate, block, context)


def is_below_name(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line is the second of two before a blank line and a sentence: Jane Doe / Harbour Bank, Research Division.

    What is said stands below a blank line, so that both lines are of the label; the second has large words, a comma between.
    """
    if not 0 < index < len(blocks) - 1 or blocks[index].gap or not blocks[index - 1].gap or not blocks[index + 1].gap:
        return False
    text, said = blocks[index].text, blocks[index + 1].text
    words = text.split()
    large = all(not word[0].islower() or word in SMALL for word in words)
    return "," in text and 2 <= len(words) <= 10 and large and text[-1] not in ".!?…" and said[-1] in ".!?…" and len(said) > 1


def traits_of(candidate: Candidate, surroundings: Surroundings) -> Traits:
    """All traits of a candidate."""
    lead = "time" if candidate.stamp else candidate.lead
    tail = tail_of(candidate.label, alone=candidate.form == "own-line")
    return Traits(candidate.form, candidate.decoration, writing(candidate.label), *surroundings, lead, tail)


def tail_of(label: str, *, alone: bool) -> str:
    """The trait tail; `alone`: the label has its line for itself."""
    if label[-1:] in ")）]":
        return "bracket"
    name, comma, after = label.partition(", ")
    if alone and comma and is_office(after) and _OF.isdisjoint(name.casefold().split()):
        return "office"
    return "comma" if comma else ""


_OF: Final = frozenset("of by from with for".split())
"""Words with which a heading names somebody: STATEMENT OF RUTH HALE, PRESIDENT."""


def speech_after(candidate: Candidate, block: Block, context: Context) -> str:
    """What the speech after a label looks like, on its line or below."""
    after = context.blocks[candidate.block + 1] if candidate.block + 1 < len(context.blocks) else None
    if candidate.body < len(block.text):
        if len(block.text) <= LONGEST_HEADING and context.layout.is_heading(block, after):
            return "title"
        if candidate.form == "dash-after" and _is_label_throughout(block, after):
            return "value"
        kind = _speech_on_line(block.text, candidate.body)
        if kind == "upper" and candidate.form == "wide" and is_office(block.text[candidate.body :]):
            return "value"  # what two people are, in columns
        if kind == "value" and is_known(block.text[candidate.body :].casefold(), context.known):
            return "name"
        return kind
    if after is None:
        return "end"
    if candidate.stamp and candidate.form == "own-line" and find_lead(after.text)[1] == "time":
        return "time-below"  # what is said below has a time of its own, so this was said too
    if candidate.form == "own-line" and not after.gap and ":" not in after.text and is_office(after.text):
        return "title-below" if _parts_from_speech(context.blocks, candidate.block + 1) else "below"
    below = context.candidates.get(candidate.block + 1)
    if below is not None and candidate.form in LOOSE_FORMS and _could_be_name(below.label):
        if below.form not in LOOSE_FORMS and below.body < len(after.text):
            return "label-below"
        if below.form == "own-line":
            titled = is_office(below.label) or is_below_name(context.blocks, below.block)
            return (
                "title-below"
                if titled and _parts_from_speech(context.blocks, below.block)
                else "below"
                if titled
                else "list-below"
            )
    return "gap-below" if after.gap else "below"


def _is_label_throughout(block: Block, after: Block | None) -> bool:
    """Whether a short line stands alone over a sentence, so that what it has behind a dash is no speech."""
    if after is None or not (block.gap and after.gap) or len(block.text) > _ALONE or block.text[-1] in ".!?…:;,":
        return False
    return after.text[-1] in ".!?…,:"


_ALONE: Final = 80


def _parts_from_speech(blocks: Sequence[Block], index: int) -> bool:
    """Whether what could be speech follows a line: a sentence, apart from it or with small words in it."""
    if index + 1 == len(blocks) or blocks[index + 1].text[-1] not in ".!?…":
        return False
    return blocks[index + 1].gap or any(word[0].islower() and word not in SMALL for word in blocks[index + 1].text.split())


def _could_be_name(label: str) -> bool:
    return writing(label) != "sentence" and likeness(label_key(label)) >= 0.6


def _speech_on_line(text: str, at: int) -> str:
    """upper, lower or digit by its first character; "value" where it looks like what stands after the key of a header line."""
    if len(text) - at <= 60 and text[-1] not in ".!?…。।؟۔":
        words = text[at:].split()
        if len(words) <= 8 and not [1 for word in words if word[0].islower()] and not text.isupper():
            return "figure" if text[at].isdecimal() else "value"
    first = text[at]
    return "lower" if first.islower() else "digit" if first.isdecimal() else "upper"


_TOKEN: Final = lazy(r"\w+")


_LISTS: Final = frozenset({"row", "item"})
_FRONT: Final = 80
"""Blocks at the head of a document that may list its people, a line each."""
_LISTED: Final = lazy(r"((?:[^\W\d_a-z][\w.'’-]*\s){1,3}[^\W\d_a-z][\w'’-]+)\s(?:--?|[–—])\s(?=[^\W\d_a-z])")
"""Somebody and what he is: Jane Doe - Chief Executive Officer."""


def _is_title(text: str, at: int) -> bool:
    """Whether what stands after a name is what somebody is, or whom he works for."""
    return _speech_on_line(text, at) == "value" or is_office(text[at:])


def known_names(blocks: Sequence[Block], fields: Sequence[Field]) -> frozenset[str]:
    """Words and initials of the names that the document lists: declared fields, tables and list items."""
    texts: list[str] = []
    for field in fields:
        texts.extend(_strings(field.value))
    texts.extend([b.text for b in blocks[:600] if b.kind in _LISTS and len(b.text) <= 120])
    return _words_of_names(texts)


def names_throughout(blocks: Sequence[Block], candidates: Sequence[Candidate]) -> frozenset[str]:
    """Words of the names with which nearly every paragraph of a short text begins, where they come back: Ada. I knew it."""
    paragraphs = [index for index, block in enumerate(blocks) if block.gap]
    if not _EXCERPT[0] <= len(paragraphs) <= _EXCERPT[1]:
        return frozenset()
    begun = {c.block: label_key(c.label) for c in candidates if c.form == "surname"}
    named = [begun[index] for index in paragraphs if index in begun]
    if len(named) < _THROUGHOUT * len(paragraphs) or 2 * len(set(named)) > len(named):
        return frozenset()
    return frozenset(named)


_EXCERPT: Final = (6, 60)
"""Paragraphs of a text that has too few turns to show by itself what its labels are."""
_THROUGHOUT: Final = 0.85


def names_with_titles(blocks: Sequence[Block]) -> frozenset[str]:
    """Words and initials of the names at the head of a document that have a line each, with what somebody is after a dash."""
    short = [b.text for b in blocks[:_FRONT] if len(b.text) <= 120]
    lines = [text for text in short if "-" in text or "–" in text or "—" in text]
    found = ((text, match) for text in lines if (match := _LISTED.match(text)))
    return _words_of_names([match[1] for text, match in found if _is_title(text, match.end())])


def _words_of_names(texts: Iterable[str]) -> frozenset[str]:
    """The words of the names that stand in texts, apart or several with commas between, and their initials."""
    known: set[str] = set()
    for text in texts:
        for part in re.split(r"[|,;()]|\band\b|\s-\s", text):
            tokens = [t for t in _TOKEN.findall(part) if t[0].isupper()]
            if 1 <= len(tokens) <= 5:
                known.update(t.casefold() for t in tokens)
                known.add("".join(t[0] for t in tokens).casefold())
                known.add((tokens[0][0] + tokens[-1][0]).casefold())
    return frozenset(known)


def _strings(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)


def is_known(key: str, known: frozenset[str]) -> bool:
    """Whether every word of a name is among the `known` ones."""
    return bool(known) and bool(tokens := _TOKEN.findall(key)) and known.issuperset(tokens)
