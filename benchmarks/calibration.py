#!/usr/bin/env python3
"""How far the confidence of a turn can be believed: of the turns with 0.9, nine in ten should be right.

    python benchmarks/calibration.py CORPUS... [--fit]

Reads every document sound, damaged (see `degradation.py`) and in short excerpts, and the small documents of the tests, so that
there are enough wrong turns to learn from. A turn is right where its first word and its label are, by the rules of the scorer.
Prints reliability curves, each with its expected calibration error: the mean distance between confidence and the share that is
right, over ten bins, each weighing as many places as it has. In those that are held out, the map from evidence to confidence
was fitted without the source that is measured. --fit prints the table for parser/labels/confidence.py.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any, Final, NamedTuple

from degradation import KINDS, Case, damage, damage_text, drawn_text, guess_of, parse_as, place
from gold import Gold, GoldDocument, documents, load_scorer

from transcript_cli.corpus import read_documents
from transcript_cli.errors import TranscriptError
from transcript_cli.inputs import WorkOptions
from transcript_cli.parser.labels import inference as labels
from transcript_cli.parser.labels.confidence import TABLE, Table, log_odds, look_up

sys.path.insert(0, str(Path(__file__).parent.parent))  # for the documents of the tests

BINS: Final = 10
DOCUMENTS: Final = 6
"""Documents of a source, at the most."""
EXCERPTS: Final = 8
"""Excerpts of a document."""
TURNS: Final = (2, 9)
"""Turns of an excerpt, at least and at most."""
_RAISED: Final = 100.0
"""Added to raw odds while they take the place of confidence, to tell them from the constants of labels that are not weighed."""


KNOTS: Final = (-6.0, -4.0, -2.5, -1.0, 0.0, 1.0, 2.5, 4.0, 6.0, 9.0, 12.0)
"""Log odds for which the table has rows."""


class Observation(NamedTuple):
    """A turn, and whether it is right."""

    source: str
    kind: str
    odds: float
    """Log odds that its label is one, as the parser weighs them."""
    right: bool


# --- what is right --------------------------------------------------------------------------------------------------------


def judge(gold: Gold, guess: Gold, score: ModuleType) -> list[bool | None]:
    """For each guessed turn whether its first word and its label are right; None where it says nothing.

    Neighbours with one label count as one turn for the scorer; the second of them is right where gold goes on with that label.
    """
    gold_words, owner, starts = score.spread(score.flatten(gold["turns"]))
    begins = dict(starts)
    said = [score.words(turn["text"]) for turn in guess["turns"]]
    at = score.align(gold_words, [word for words in said for word in words])
    found: list[bool | None] = []
    first, before = 0, None
    for turn, words in zip(guess["turns"], said, strict=True):
        label = score.label_key(turn["label"])
        place = next((at[j] for j in range(first, first + min(len(words), 3)) if at[j] is not None), None)
        if not words:
            found.append(None)
        elif place is None:
            found.append(False)
        else:
            found.append(begins.get(place) == label or (before == label and owner[place] == label))
        first += len(words)
        before = label if words else before
    return found


# --- what is looked at ----------------------------------------------------------------------------------------------------


def excerpts(document: GoldDocument, score: ModuleType) -> Iterator[Case]:
    """A few turns each, from anywhere in a document: short documents have little evidence."""
    try:
        drawn = drawn_text(document.path)
    except TranscriptError:
        return
    if drawn is None:
        return
    text, form = drawn
    placed = place(text, document.gold, score)
    chance = random.Random(document.path.name)
    for _ in range(EXCERPTS if len(placed.labels) > TURNS[0] else 0):
        count = chance.randint(*TURNS)
        begin = chance.randrange(max(len(placed.labels) - count, 1))
        rows = placed.labels[begin : begin + count + 1]
        start, end = (text.rfind("\n", 0, placed.spans[row[1]][0]) + 1 for row in (rows[0], rows[-1]))
        turns = placed.turns[rows[0][0] : rows[-1][0]]
        gold = {"turns": [{"label": label, "text": " ".join(words)} for label, words in turns]}
        if start < end:
            parsed = parse_as(text[start:end], form, document.path.name)
            yield Case(document, "excerpt", text[start:end], gold, parsed, guess_of(parsed))


def small_documents() -> Iterator[tuple[GoldDocument, str, str]]:
    """The documents of the tests, each with its text and format; their gold has the first words of each turn."""
    from tests import house_styles, label_styles

    for style in (*house_styles.STYLES, *(s.style for s in (*label_styles.FORMS, *label_styles.ROWS, *label_styles.MIXES))):
        gold = {"turns": [{"label": label or "", "text": first} for label, first in style.turns]}
        form = "md" if style.markdown else "text"
        yield GoldDocument("tests", "tests", Path(style.name), gold), style.text, form


def cases(corpora: Sequence[Path], score: ModuleType) -> Iterator[Case]:
    """Everything that is looked at."""
    seen: Counter[str] = Counter()
    for document in documents(corpora):
        seen[document.source] += 1
        if seen[document.source] > DOCUMENTS:
            continue
        yield from damage(document, score, KINDS)
        yield from excerpts(document, score)
    for document, text, form in small_documents():
        yield from damage_text(text, form, document, score, [kind for kind in KINDS if kind != "letters"])


def declared_cases(corpora: Sequence[Path]) -> Iterator[Case]:
    """The documents whose format itself cuts the speech or names the speakers, as they are."""
    for document in documents(corpora):
        if document.gold.get("score_speakers") is False or document.gold.get("tier_is_speaker") is False:
            continue
        try:
            found = list(read_documents(document.path.read_bytes(), str(document.path), WorkOptions()))
        except TranscriptError:
            continue
        if len(found) == 1 and found[0][1].explanation.segments:
            parsed = found[0][1]
            yield Case(document, "declared", "", document.gold, parsed, guess_of(parsed))


def observe(cases: Iterable[Case], score: ModuleType) -> tuple[list[Observation], list[Observation]]:
    """The places that were weighed, with raw odds: labelled turns, and the possible labels that were left in the text.

    Second, the turns of which nothing was weighed, with the confidence that they have for what they are.
    """
    weighed: list[Observation] = []
    fixed: list[Observation] = []
    weighing: Any = labels
    mapped = weighing.confidence
    weighing.confidence = lambda probability: _RAISED + log_odds(probability)
    try:
        for case in cases:
            source, kind = case.document.source, case.kind
            for turn, right in zip(case.parsed.transcript.turns, judge(case.gold, case.guess, score), strict=True):
                if right is None:
                    continue
                if turn.confidence <= 1:
                    fixed.append(Observation(source, kind, turn.confidence, right))
                elif kind != "declared":  # else it is among the sound ones too
                    weighed.append(Observation(source, kind, turn.confidence - _RAISED, right))
            weighed += (Observation(source, kind, odds, right) for odds, right in left_out(case, score))
    finally:
        weighing.confidence = mapped
    return weighed, fixed


def left_out(case: Case, score: ModuleType) -> Iterator[tuple[float, bool]]:
    """The raw odds of the places that were left in the text, and whether gold has a label there."""
    left = [place for place in case.parsed.explanation.left if place.confidence > 1]
    if not left or case.kind in ("letters", "declared"):  # the gold of the first has the sound labels
        return
    placed = place(case.text, case.gold, score)
    begins = {case.text.rfind("\n", 0, placed.spans[first][0]) + 1: placed.turns[turn][0] for turn, first, _ in placed.labels}
    for possible in left:
        line = case.text.rfind("\n", 0, possible.start) + 1
        yield possible.confidence - _RAISED, begins.get(line) == score.label_key(possible.label)


# --- from odds to confidence ----------------------------------------------------------------------------------------------


def fit(observations: Iterable[Observation]) -> Table:
    """The ascending table that is nearest to the share of right places near each of the KNOTS.

    A source in one kind of damage weighs as the square root of its places there: neither as its size, nor all the same.
    """
    near: defaultdict[float, defaultdict[tuple[str, str], list[bool]]] = defaultdict(lambda: defaultdict(list))
    for one in observations:
        near[min(KNOTS, key=lambda knot: abs(knot - one.odds))][one.source, one.kind].append(one.right)
    pools: list[tuple[float, float, list[float]]] = []
    """Share that is right, weight, knots."""
    for knot in KNOTS:
        groups = near[knot].values()
        weight = sum(math.sqrt(len(group)) for group in groups)
        share = sum(sum(group) / math.sqrt(len(group)) for group in groups) / weight if weight else 0.0
        pools.append((share, weight, [knot]))
        while len(pools) > 1 and pools[-2][0] >= pools[-1][0]:
            (low, much, knots), (high, more, others) = pools[-2:]
            both = much + more
            pools[-2:] = [((low * much + high * more) / both if both else 0.0, both, knots + others)]
    return tuple((knot, share) for share, _, knots in pools for knot in knots)


class Bin(NamedTuple):
    """The turns whose confidence lies in one tenth."""

    count: int
    confidence: float
    """Mean."""
    right: float
    """Share."""


def curve(pairs: Iterable[tuple[float, bool]]) -> dict[int, Bin]:
    """The reliability curve of (confidence, right): a bin a tenth, those that are empty left out."""
    bins: defaultdict[int, list[tuple[float, bool]]] = defaultdict(list)
    for sure, right in pairs:
        bins[min(int(sure * BINS), BINS - 1)].append((sure, right))
    return {
        number: Bin(len(rows), sum(sure for sure, _ in rows) / len(rows), sum(right for _, right in rows) / len(rows))
        for number, rows in sorted(bins.items())
    }


def calibration_error(bins: Iterable[Bin]) -> float:
    """The expected calibration error: the mean distance between confidence and the share that is right."""
    bins = list(bins)
    total = sum(row.count for row in bins)
    return sum(row.count * abs(row.confidence - row.right) for row in bins) / total if total else 0.0


# --- the report -----------------------------------------------------------------------------------------------------------


def held_out(observations: Sequence[Observation]) -> Iterator[tuple[Observation, float]]:
    """Every observation with the confidence that a table gives which was fitted without its source."""
    for source in sorted({one.source for one in observations}):
        table = fit(one for one in observations if one.source != source)
        yield from ((one, look_up(table, one.odds)) for one in observations if one.source == source)


def show_curve(title: str, pairs: Iterable[tuple[float, bool]]) -> None:
    """Print a reliability curve."""
    bins = curve(pairs)
    print(f"\n{title}: expected calibration error {calibration_error(bins.values()):.4f}")
    print(f"  {'confidence':<12}{'places':>8}{'mean':>8}{'right':>8}")
    for number, row in bins.items():
        span = f"{number / BINS:.1f} - {(number + 1) / BINS:.1f}"
        print(f"  {span:<12}{row.count:8}{row.confidence:8.3f}{row.right:8.3f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path, metavar="CORPUS")
    parser.add_argument("--fit", action="store_true", help="print the table that parser/labels/confidence.py should have")
    options = parser.parse_args()
    score = load_scorer(options.corpora)
    weighed, fixed = observe(chain(cases(options.corpora, score), declared_cases(options.corpora)), score)
    taken = [one for one in weighed if one.odds >= 0]
    sound = [one for one in taken if one.kind == "sound"]
    show_curve("turns of sound documents", ((look_up(TABLE, one.odds), one.right) for one in sound))
    show_curve("turns, damaged and cut documents too", ((look_up(TABLE, one.odds), one.right) for one in taken))
    apart = list(held_out(weighed))
    show_curve("the same, held out", ((sure, one.right) for one, sure in apart if one.odds >= 0))
    show_curve("places left in the text, held out", ((sure, one.right) for one, sure in apart if one.odds < 0))
    print("\nheld out, by source")
    for source in sorted({one.source for one in taken}):
        bins = curve((sure, one.right) for one, sure in apart if one.source == source and one.odds >= 0)
        print(f"  {source:<24}{calibration_error(bins.values()):8.4f}")
    show_fixed(fixed)
    if options.fit:
        print(
            "\nTABLE: Final[Table] = (\n    "
            + ", ".join(f"({odds}, {round(share, 3)})" for odds, share in fit(weighed))
            + ",\n)"
        )


def show_fixed(fixed: Iterable[Observation]) -> None:
    """Print how often the turns are right whose confidence is that of their kind."""
    groups: defaultdict[float, list[Observation]] = defaultdict(list)
    for one in fixed:
        groups[one.odds].append(one)
    print("\nof which nothing is weighed: voices that the format declares, changes of voice, speech of nobody")
    for confidence, rows in sorted(groups.items()):
        sources = ", ".join(sorted({one.source for one in rows}))
        print(f"  {confidence:<12.3f}{len(rows):8}{'':8}{sum(one.right for one in rows) / len(rows):8.3f}  {sources[:90]}")


if __name__ == "__main__":
    main()
