"""Which of the places where a label could stand hold one: the house style of the document, inferred from the document.

Strategy: no line is judged alone. Candidates with the same label are one *name*; candidates that look alike (same form, same
decoration, same way of writing, same layout around them) share their evidence. Starting from how much each name looks like a
speaker and how often it comes back, we ask of every trait how much more common it is among likely labels than among unlikely
ones, let the answer correct the likelihoods, and go round until they settle (naive Bayes, trained on the one document by
expectation maximization). The outcome is a probability a candidate, which users see as the turn's confidence, and a table of
votes a form, which `explain` prints.

Only distinct (name, traits) pairs are looked at in the rounds, so the cost does not grow with the number of turns.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from ..model import Block, Document, FormVote
from .forms import Candidate
from .likeness import name_likeness
from .layout import Layout

_ROUNDS: Final = 4
_THRESHOLD: Final = 0.5

_FORM_PRIOR: Final = {
    "chat": 0.5, "colon": 0.3, "bracket": -1.0, "question-answer": 0.8, "stamped": 1.0, "period": 0.5, "titled-period": -0.3,
    "circle": 0.0, "tab": -1.0, "dash-after": -1.8, "own-line": -2.2,
}  # fmt: skip
"""Log odds that a place of this form holds a label, before anything is known of the document."""
_WRITING_PRIOR: Final = {
    "upper": 0.5, "title": 0.0, "initials": -0.2, "uncased": -0.2, "lower": -0.8, "number": -1.2, "sentence": -2.2,
}  # fmt: skip
"""The same for the way it is written."""


_LOOSE: Final = frozenset({"own-line", "dash-after", "voice"})
"""Forms that any short line could have."""
_FEW: Final = 2.0
_MANY: Final = 6.0
"""How many imagined labels, and imagined places without one, keep a small document from saying much. Both have the same traits,
so that without evidence a trait says nothing."""
_BACKGROUND: Final[tuple[dict[str, float], ...]] = (
    {"colon": 0.5, "own-line": 0.5, "titled-period": 0.3, "dash-after": 0.2},
    {"": 0.8, "item": 0.3, "bold": 0.2, "heading": 0.2},
    {"title": 0.35, "sentence": 0.5},
    {"gap": 0.5, "wrapped": 0.3, "paragraph": 0.4},
    {"base": 0.8, "deep": 0.3},
    {"upper": 0.5, "gap-below": 0.4, "below": 0.4, "lower": 0.2},
    {"": 0.9},
)
"""How common each trait is in general; what is not listed is rare."""
_RARE: Final = 0.1
_LEAST: Final = -3.5
_MOST: Final = 2.0
"""Bounds of what one trait may say, in log odds."""


class Accepted(NamedTuple):
    """A candidate that holds a label."""

    candidate: Candidate
    probability: float


class Labels(NamedTuple):
    """The outcome for one document."""

    accepted: list[Accepted]
    """In order of the document."""
    rejected: list[Accepted]
    """The others; the probability is again that of being a label."""
    votes: list[FormVote]
    """Best first."""


Traits = tuple[str, ...]
_TRAIT_NAMES: Final = ("form", "decoration", "writing", "gap", "indent", "speech", "lead")
_TRAIT_WEIGHT: Final = (0.7, 0.7, 0.9, 0.6, 0.6, 0.35, 0.5)
"""How far each trait is believed: they hang together, and naive Bayes would count the same thing several times."""


class _Group:
    """The candidates with one name and the same traits."""

    __slots__ = ("base", "count", "key", "odds", "probability", "traits")

    @property
    def weight(self) -> float:
        """A name that comes back a thousand times is one witness to the style, not a thousand."""
        return 1.0 + math.log2(self.count)

    def __init__(self, key: str, traits: Traits) -> None:
        self.key = key
        self.traits = traits
        self.count = 0
        self.base = 0.0
        self.odds = 0.0
        self.probability = 0.0


def choose_labels(document: Document, candidates: Sequence[Candidate], layout: Layout) -> Labels:
    """Decide which candidates are labels."""
    named = [c for c in candidates if c.form != "voice"]
    groups: dict[tuple[str, Traits], _Group] = {}
    of_candidate: list[_Group] = []
    labelled = frozenset(c.block for c in named if c.form not in _LOOSE)
    for candidate in named:
        key = label_key(candidate.label)
        pair = (key, _traits(document.blocks, candidate, layout, labelled))
        group = groups.get(pair)
        if group is None:
            group = groups[pair] = _Group(*pair)
        group.count += 1
        of_candidate.append(group)
    _settle(list(groups.values()), _known_names(document))
    accepted: list[Accepted] = []
    rejected: list[Accepted] = []
    for candidate, group in zip(named, of_candidate, strict=True):
        row = Accepted(candidate, group.probability)
        (accepted if group.probability >= _THRESHOLD else rejected).append(row)
    accepted = _with_voices(document.blocks, candidates, accepted)
    return Labels(accepted, rejected, _votes(accepted, rejected))


# --- what is looked at ----------------------------------------------------------------------------------------------------

_ASIDE: Final = re.compile(r"\s*[(\[（].*")
_SPACES: Final = re.compile(r"\s+")


@lru_cache(maxsize=4096)
def label_key(label: str) -> str:
    """A label without asides, case and spacing: what makes two labels the same name here.

    >>> label_key("Mr. HALE  (continuing)")
    'mr. hale'
    """
    core = _ASIDE.sub("", label, count=1) or label.strip("[](){}")
    return _SPACES.sub(" ", core).strip(" ,.-–—").casefold()


def _traits(blocks: Sequence[Block], candidate: Candidate, layout: Layout, labelled: frozenset[int]) -> Traits:
    """How a candidate looks and what stands around it; `labelled` are the blocks that look like more than a short line."""
    block = blocks[candidate.block]
    before = blocks[candidate.block - 1] if candidate.block else None
    if before is None or block.gap:
        gap = "gap"
    elif layout.begins_paragraph(block, before):
        gap = "paragraph"
    else:
        gap = "early" if layout.ended_early(block, before) else "wrapped"
    if candidate.body < len(block.text):
        speech = _speech_class(block.text, candidate.body)
    else:
        after = blocks[candidate.block + 1] if candidate.block + 1 < len(blocks) else None
        speech = "end" if after is None else "gap-below" if after.gap else "below"
        if candidate.block + 1 in labelled and candidate.form in _LOOSE:
            speech = "label-below"
    indent = "deep" if block.indent > layout.base_indent + 1 else "base"
    return (
        candidate.form, candidate.decoration, writing(candidate.label), gap, indent, speech,
        "time" if candidate.stamp else candidate.lead,
    )  # fmt: skip


def _speech_class(text: str, at: int) -> str:
    """What the speech on the label's line looks like: "value" is what stands after the key of a header line."""
    if text[-1] not in ".!?…。" and len(text) - at <= 60:
        words = text[at:].split()
        if len(words) <= 8 and all(not word[0].islower() for word in words) and not text.isupper():
            return "value"
    first = text[at]
    return "lower" if first.islower() else "digit" if first.isdigit() else "upper"


_TOKEN: Final = re.compile(r"\w+")


@lru_cache(maxsize=4096)
def writing(label: str) -> str:
    """How a label is written: upper, title, initials, number, lower, sentence or uncased."""
    core = _ASIDE.sub("", label, count=1) or label
    tokens = _TOKEN.findall(core)
    letters = [t for t in tokens if not t.isdigit()]
    if not letters:
        return "number"
    cased = [t for t in letters if t.lower() != t.upper()]
    if not cased:
        return "uncased"
    if len(tokens) == 1 and cased[0].isupper() and len(cased[0]) <= 4:
        return "initials"
    if any(t.isupper() and len(t) > 1 for t in cased) and sum(t[0].islower() for t in cased) <= len(cased) // 2:
        upper = sum(t.isupper() and len(t) > 1 for t in cased)
        if 2 * upper >= len([t for t in cased if len(t) > 2]) or upper and _is_titled(cased):
            return "upper"
    lower = sum(t[0].islower() for t in cased)
    if lower == len(cased):
        return "lower" if len(cased) == 1 else "sentence"
    return "title" if lower <= len(cased) // 2 and len(cased) <= 8 else "sentence"


def _is_titled(tokens: Sequence[str]) -> bool:
    """Mr. HALE, The CHAIR: the last weighty word in capitals."""
    return next((t.isupper() for t in reversed(tokens) if len(t) > 2), False)


def _known_names(document: Document) -> frozenset[str]:
    """Words and initials of the names that the document lists: declared fields, tables and list items."""
    texts: list[str] = []
    for field in document.fields:
        texts.extend(_strings(field.value))
    texts.extend(b.text for b in document.blocks[:600] if b.kind in ("row", "item") and len(b.text) <= 120)
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


# --- the rounds -----------------------------------------------------------------------------------------------------------


def _settle(groups: list[_Group], known: frozenset[str]) -> None:
    """Give every group its probability."""
    totals: Counter[tuple[str, str]] = Counter()
    for group in groups:
        totals[group.key, group.traits[0]] += group.count
    likeness = {group.key: name_likeness(_AFFILIATION.split(group.key, maxsplit=1)[0]) for group in groups}
    for group in groups:
        like = likeness[group.key]
        listed = 1.5 if _is_known(group.key, known) else 0.0
        group.base = (
            5.0 * (like - 0.5)
            + _FORM_PRIOR[group.traits[0]]
            + _WRITING_PRIOR[group.traits[2]]
            + _repeats(totals[group.key, group.traits[0]], like)
            + listed
            + _standing(group.traits)
        )
        group.odds = group.base
        group.probability = _sigmoid(group.odds)
    for _ in range(_ROUNDS):
        tally = _Tally(groups)
        plenty = _plenty(groups)
        named = _Names(groups)
        for group in groups:
            group.odds = group.base + plenty + named.says(group) + sum(tally.says(group))
        for group in groups:
            group.probability = _sigmoid(group.odds)


_AFFILIATION: Final = re.compile(r"\s[-–—]{1,2}\s")
"""What stands between a name and an office or body: Jane Wu -- Harbour Bank."""


def _is_known(key: str, known: frozenset[str]) -> bool:
    tokens = _TOKEN.findall(key)
    return bool(tokens) and all(t in known for t in tokens)


def _repeats(count: int, like: float) -> float:
    """A name that comes back is a speaker, the more so the more it looks like one."""
    if count == 1:
        return -0.4
    return min(3.5, 1.0 * math.log2(count)) * (0.35 + 0.65 * like)


def _standing(traits: Traits) -> float:
    """Where a label may stand: never in the middle of a wrapped paragraph, unless everything else speaks for it."""
    form, gap, speech, lead = traits[0], traits[3], traits[5], traits[6]
    odds = {"gap": 0.4, "paragraph": 0.2, "early": -0.6, "wrapped": -3.0 if lead != "time" else -0.6}[gap]
    if traits[1].startswith("item") or traits[1] == "row":
        odds -= 1.2
    if form in ("colon", "chat", "bracket") and lead == "time":
        odds += 1.5
    if form in ("own-line", "stamped"):
        odds += {"below": 0.5, "gap-below": -0.3, "label-below": -3.0, "end": -2.0}.get(speech, 0.0)
        if form == "own-line" and gap not in ("gap", "paragraph"):
            odds -= 1.5
        if form == "own-line" and traits[2] == "lower":
            odds -= 1.5
    elif speech in ("lower", "value"):
        odds -= 0.4
    return odds


class _Names:
    """The names that are likely labels somewhere in the document."""

    def __init__(self, groups: Iterable[_Group]) -> None:
        self.mass: defaultdict[str, float] = defaultdict(float)
        for group in groups:
            self.mass[group.key] += group.probability * group.count
        self.by_length: defaultdict[int, list[str]] = defaultdict(list)
        for key, mass in self.mass.items():
            if mass >= 2.0 and len(key) >= 5:
                self.by_length[len(key)].append(key)

    def says(self, group: _Group) -> float:
        """How much it speaks for a group that its name, or its name but for one slip of the pen, is a label elsewhere."""
        elsewhere = self.mass[group.key] - group.probability * group.count
        if elsewhere >= 1.0:
            return min(2.5, 1.0 + 0.5 * math.log2(elsewhere))
        if group.count <= 2 and any(
            is_one_slip(group.key, name)
            for length in range(len(group.key) - 1, len(group.key) + 2)
            for name in self.by_length.get(length, ())
        ):
            return 3.0
        return 0.0


def is_one_slip(one: str, other: str) -> bool:
    """Whether two different names differ by one letter wrong, missing, too many, or swapped with its neighbour.

    >>> is_one_slip("ms. jean-pierre", "ms. jean-pierrie")
    True
    """
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    longest = max(len(one), len(other))
    head = 0
    while head < min(len(one), len(other)) and one[head] == other[head]:
        head += 1
    tail = 0
    while tail < min(len(one), len(other)) - head and one[-1 - tail] == other[-1 - tail]:
        tail += 1
    if head + tail >= longest - 1:
        return True
    swapped = len(one) == len(other) and head + tail == longest - 2
    return swapped and one[head] == other[head + 1] and one[head + 1] == other[head]


class _Tally:
    """How often each trait is found among likely labels, and among the unlikely ones of each form.

    The unlikely are counted by form, because forms differ in how much ordinary text they catch: in wrapped prose any line could
    be a label on its own line, and against so many even a doubtful colon would look good.
    """

    def __init__(self, groups: Iterable[_Group]) -> None:
        self.yes: defaultdict[tuple[int, str], float] = defaultdict(float)
        self.no: defaultdict[tuple[str, int, str], float] = defaultdict(float)
        self.yes_all = 0.0
        self.no_all: defaultdict[str, float] = defaultdict(float)
        for group in groups:
            form = group.traits[0]
            likely = group.weight * group.probability
            unlikely = group.weight - likely
            self.yes_all += likely
            self.no_all[form] += unlikely
            for index, trait in enumerate(group.traits):
                self.yes[index, trait] += likely
                self.no[form, index, trait] += unlikely

    def says(self, group: _Group) -> Iterator[float]:
        """For each trait of a group, weighted, log P(trait | label) - log P(trait | no label), by the other groups alone."""
        form = group.traits[0]
        own_yes = group.weight * group.probability
        own_no = group.weight - own_yes
        for index, trait in enumerate(group.traits):
            general = _BACKGROUND[index].get(trait, _RARE)
            yes = (self.yes[index, trait] - own_yes + _FEW * general) / (self.yes_all - own_yes + _FEW)
            no = general
            if index:
                no = (self.no[form, index, trait] - own_no + _MANY * general) / (self.no_all[form] - own_no + _MANY)
            yield _TRAIT_WEIGHT[index] * max(_LEAST, min(_MOST, math.log(yes / no)))


def _plenty(groups: list[_Group]) -> float:
    """Much evidence for labels anywhere makes each more likely; nearly none, less."""
    mass = sum(group.probability * group.weight for group in groups)
    return max(-1.5, min(0.8, 0.6 * math.log2(mass + 0.01) - 0.6))


def _sigmoid(odds: float) -> float:
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))


# --- voices without a name, and the votes ---------------------------------------------------------------------------------


def _with_voices(blocks: Sequence[Block], candidates: Sequence[Candidate], accepted: list[Accepted]) -> list[Accepted]:
    """Add the changes of voice that carry no name: chevrons anywhere, dashes and times where they open most paragraphs."""
    taken = {row.candidate.block for row in accepted}
    free = [c for c in candidates if c.lead in ("chevron", "dash", "time") and c.block not in taken]
    if not free:
        return accepted
    counts = Counter(c.lead for c in free)
    lines = sum(1 for b in blocks if b.kind == "line")
    extra: list[Accepted] = []
    for lead, count in counts.items():
        enough = count >= 2 if lead == "chevron" else count >= 3 and 2 * count >= lines and len(accepted) * 4 <= count
        if enough:
            extra += [
                Accepted(_unnamed(c, blocks[c.block]), 0.6 if lead == "dash" else 0.8) for c in free if c.lead == lead
            ]
    return sorted(accepted + extra, key=lambda row: row.candidate.block) if extra else accepted


def _unnamed(candidate: Candidate, block: Block) -> Candidate:
    """The same place as a voice without a name: what was taken for a label is speech."""
    at = candidate.start if candidate.label else candidate.body
    while at > 0 and block.text[at - 1] in "*_[<{(":
        at -= 1
    return Candidate(
        candidate.block, "voice", candidate.lead, "", "", 0, 0, at, candidate.stamp, candidate.time
    )


def _votes(accepted: Sequence[Accepted], rejected: Sequence[Accepted]) -> list[FormVote]:
    """How well each form, as it is written here, explains the document."""
    rows: defaultdict[str, list[tuple[Accepted, bool]]] = defaultdict(list)
    for row in accepted:
        rows[_style(row.candidate)].append((row, True))
    for row in rejected:
        rows[_style(row.candidate)].append((row, False))
    votes = []
    for style, found in rows.items():
        won = sum(taken for _, taken in found)
        best = max(found, key=lambda pair: pair[0].probability)[0]
        votes.append(
            FormVote(
                form=style,
                example=best.candidate.label,
                candidates=len(found),
                accepted=won,
                names=len({label_key(row.candidate.label) for row, _ in found}),
                score=round(sum(row.probability for row, _ in found), 2),
                chosen=won > 0,
            )
        )
    return sorted(votes, key=lambda vote: (-vote.accepted, -vote.score, vote.form))


def _style(candidate: Candidate) -> str:
    """The form in words: "colon, bold, title, after a time"."""
    parts = [candidate.form]
    if candidate.decoration:
        parts.append(candidate.decoration)
    if candidate.label:
        parts.append(writing(candidate.label))
    if candidate.lead:
        parts.append(f"after a {candidate.lead}")
    return ", ".join(parts)
