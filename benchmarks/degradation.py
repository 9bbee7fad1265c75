#!/usr/bin/env python3
"""How much accuracy is lost when a document is damaged as scans, e-mail and web pages damage it.

    python benchmarks/degradation.py CORPUS... [--kind KIND] [--worst N] [--write DIRECTORY]

For each kind of damage, prints the mean over sources of the F1 of turns, by source and in all, and how far it falls below that
of the sound documents:

  letters  1 % of the letters are other letters, in labels and in speech
  blank    there are no blank lines
  wrap     lines longer than 60 columns are broken there
  case     5 % of the labels are in small letters
  harsh    half of the labels are, there are no blank lines, and lines are broken (only where it is asked for)

Gold is damaged in the same way, so that only what the parser makes of the document is measured: a letter is exchanged for a
letter, words keep their places, the gold words are those that stand there afterwards, and a label is right where it is read as
it is printed. A document that is not text is damaged in the text that its reader draws. The damage is the same in every run.
"""

from __future__ import annotations

import argparse
import json
import random
import string
import textwrap
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Final, NamedTuple

from gold import Gold, GoldDocument, documents, load_scorer

from transcript_cli.corpus import parse_source
from transcript_cli.errors import TranscriptError
from transcript_cli.inputs import WorkOptions, unparsed_documents
from transcript_cli.model import Parsed
from transcript_cli.source import source_from_text

COLUMNS: Final = 60
LETTERS_WRONG: Final = 0.01
LABELS_LOWERED: Final = 0.05
ALLOWED: Final = {"letters": 0.01, "blank": 0.02, "wrap": 0.02, "case": 0.01}
"""By how much the mean may fall."""
_BEFORE: Final = 40
"""Words between a label and the first word of its turn, at the most: times, offices, an aside."""


class Placed(NamedTuple):
    """A text with the places of the gold in it."""

    text: str
    spans: list[tuple[int, int]]
    """[start, end) of each word of the text."""
    words: list[tuple[int, int]]
    """(index in the gold's words, index in `spans`) of the words of speech, in order."""
    labels: list[tuple[int, int, int]]
    """(index of the gold turn, first and last index in `spans`) of the labels that were found."""
    turns: list[tuple[str, list[str]]]
    """The gold: label and words of each turn, as the scorer compares them."""


def place(text: str, gold: Gold, score: ModuleType) -> Placed:
    """Find the words and labels of the gold in the text."""
    spans = [match.span() for match in score.WORD.finditer(text)]
    folded = [fold(text[start:end]) for start, end in spans]
    turns = [(label, words) for label, words, _ in score.flatten(gold["turns"])]
    gold_words = [word for _, words in turns for word in words]
    words = [(at, index) for index, at in enumerate(score.align(gold_words, folded)) if at is not None]
    found = dict(words)
    labels: list[tuple[int, int, int]] = []
    first = 0
    for number, (label, said) in enumerate(turns):
        if first in found and label:
            parts = label.split()
            for at in range(found[first] - len(parts), max(-1, found[first] - len(parts) - _BEFORE), -1):
                if at >= 0 and folded[at : at + len(parts)] == parts:
                    labels.append((number, at, at + len(parts) - 1))
                    break
        first += len(said)
    return Placed(text, spans, words, labels, turns)


def fold(word: str) -> str:
    """A word as the scorer compares it."""
    return unicodedata.normalize("NFKC", word).replace("’", "'").casefold()


def wrong_letters(placed: Placed, chance: random.Random) -> str:
    """Letters exchanged for letters."""
    out = list(placed.text)
    for index, character in enumerate(out):
        if character.isalpha() and chance.random() < LETTERS_WRONG:
            out[index] = chance.choice(string.ascii_letters)
    return "".join(out)


def no_blank_lines(placed: Placed, _: random.Random) -> str:
    """Lines that show nothing taken out."""
    return "\n".join(line for line in placed.text.splitlines() if line.strip())


def wrapped(placed: Placed, _: random.Random) -> str:
    """Every line that is too long broken between words."""
    lines = placed.text.splitlines()
    pieces = (textwrap.wrap(line, COLUMNS, break_long_words=False, break_on_hyphens=False) or [""] for line in lines)
    return "\n".join(line for lines in pieces for line in lines)


def small_labels(placed: Placed, chance: random.Random, share: float = LABELS_LOWERED) -> str:
    """Some labels without their capitals."""
    text = placed.text
    for _, first, last in placed.labels:
        start, end = placed.spans[first][0], placed.spans[last][1]
        small = text[start:end].lower()
        if chance.random() < share and len(small) == end - start:
            text = text[:start] + small + text[end:]
    return text


def harsh(placed: Placed, chance: random.Random) -> str:
    """All kinds of damage that leave the letters alone, and half of the labels in small letters."""
    text = small_labels(placed, chance, 0.5)
    text = no_blank_lines(placed._replace(text=text), chance)
    return wrapped(placed._replace(text=text), chance)


KINDS: Final[Mapping[str, Callable[[Placed, random.Random], str]]] = {
    "sound": lambda placed, _: placed.text,
    "letters": wrong_letters,
    "blank": no_blank_lines,
    "wrap": wrapped,
    "case": small_labels,
    "harsh": harsh,
}


def damaged_gold(placed: Placed, text: str) -> Gold:
    """The gold with the words that stand in their places in a text whose letters were exchanged; the labels as they were."""
    words = [word for _, said in placed.turns for word in said]
    for at, index in placed.words:
        start, end = placed.spans[index]
        words[at] = fold(text[start:end])
    turns = []
    at = 0
    for label, said in placed.turns:
        turns.append({"label": label, "text": " ".join(words[at : at + len(said)])})
        at += len(said)
    return {"turns": turns}


def restored(parsed: Parsed, damaged: str, sound: str) -> Gold:
    """What was found in a text whose letters were exchanged, each label as it stands in the sound text.

    A label that was read as it is printed is right, whatever its letters are now.
    """
    turns = []
    for turn in parsed.transcript.turns:
        label = turn.label
        if label and (at := damaged.find(label, turn.span[0], turn.span[1])) >= 0:
            label = sound[at : at + len(label)]
        turns.append({"label": label, "text": turn.text})
    return {"turns": turns}


class Case(NamedTuple):
    """A document damaged in one way, and what was made of it."""

    document: GoldDocument
    kind: str
    text: str
    gold: Gold
    parsed: Parsed
    guess: Gold
    """The turns found, to be compared with the gold."""


def drawn_text(path: Path) -> tuple[str, str] | None:
    """The text of a document and the format to read it in; None where it has none to damage: captions, records."""
    found = list(unparsed_documents(path.read_bytes(), str(path), None))
    if len(found) != 1 or any(block.kind == "cue" for block in found[0].blocks) or found[0].transcript is not None:
        return None
    source = found[0].source
    form = found[0].format if source.text == path.read_text("utf-8", "replace") else "text"
    return source.text.replace("\r\n", "\n"), form


def damage(document: GoldDocument, score: ModuleType, kinds: Iterable[str]) -> Iterator[Case]:
    """A document in each kind of damage; nothing where it has no text of its own or labels do not count."""
    if document.gold.get("score_speakers") is False or document.gold.get("tier_is_speaker") is False:
        return
    try:
        drawn = drawn_text(document.path)
    except TranscriptError:
        return
    if drawn is not None:
        yield from damage_text(*drawn, document, score, kinds)


def damage_text(text: str, form: str, document: GoldDocument, score: ModuleType, kinds: Iterable[str]) -> Iterator[Case]:
    """The text of a document in each kind of damage, read as a format."""
    placed = place(text, document.gold, score)
    for kind in kinds:
        damaged = KINDS[kind](placed, random.Random(f"{kind} {document.path.name}"))
        parsed = parse_as(damaged, form, document.path.name)
        if kind == "letters":
            yield Case(document, kind, damaged, damaged_gold(placed, damaged), parsed, restored(parsed, damaged, text))
        else:
            yield Case(document, kind, damaged, document.gold, parsed, guess_of(parsed))


def parse_as(text: str, form: str, name: str) -> Parsed:
    """Parse a text as a format."""
    [(_, parsed)] = parse_source(source_from_text(text, name), WorkOptions(format=form))
    return parsed


def guess_of(parsed: Parsed) -> Gold:
    """What the scorer compares."""
    return {"turns": [{"label": turn.label, "text": turn.text} for turn in parsed.transcript.turns]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path, metavar="CORPUS")
    parser.add_argument("--kind", action="append", choices=[kind for kind in KINDS if kind != "sound"])
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="name the N documents that lose most, by kind")
    parser.add_argument("--write", type=Path, metavar="DIRECTORY", help="keep what was damaged, a corpus a kind")
    options = parser.parse_args()
    kinds = ["sound", *(options.kind or ALLOWED)]
    score = load_scorer(options.corpora)
    totals: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    each: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for document in documents(options.corpora):
        for case in damage(document, score, kinds):
            counts = score.compare(case.gold, case.guess)
            totals[document.source, case.kind].update(counts)
            if options.write:
                write(case, options.write)
            each[case.kind][f"{document.source}/{document.path.name}"] = score.figures(counts)["turn"]
    report(kinds, {key: score.figures(counts)["turn"] for key, counts in totals.items()})
    for kind in kinds[1:] if options.worst else []:
        lost = sorted((each["sound"][name] - figure, name) for name, figure in each[kind].items())
        print(f"\n{kind}")
        for fall, name in lost[: -options.worst - 1 : -1]:
            print(f"  -{fall:.3f} from {each['sound'][name]:.3f}  {name}")


def write(case: Case, directory: Path) -> None:
    """Keep a damaged document with its gold, laid out as a corpus is."""
    folder = directory / case.kind / case.document.source
    folder.mkdir(parents=True, exist_ok=True)
    suffix = case.document.path.suffix if case.document.path.suffix in (".md", ".log") else ".txt"
    name = case.document.path.stem + suffix
    (folder / name).write_text(case.text, "utf-8")
    (folder / f"{name}.gold.json").write_text(json.dumps(case.gold, ensure_ascii=False), "utf-8")


def report(kinds: list[str], figures: Mapping[tuple[str, str], float]) -> None:
    """Print the table."""
    print(f"{'source':24}" + "".join(f"{kind:>9}" for kind in kinds))
    sources = sorted({source for source, _ in figures})
    for source in sources:
        print(f"{source:24}" + "".join(f"{figures[source, kind]:9.3f}" for kind in kinds))
    means = {kind: sum(figures[source, kind] for source in sources) / len(sources) for kind in kinds}
    print(f"{'mean':24}" + "".join(f"{means[kind]:9.4f}" for kind in kinds))
    print(f"{'falls by':24}{'':9}" + "".join(f"{means['sound'] - means[kind]:9.4f}" for kind in kinds[1:]))
    print(
        f"{'may fall by':24}{'':9}" + "".join(f"{ALLOWED[kind]:9.4f}" if kind in ALLOWED else f"{'':9}" for kind in kinds[1:])
    )


if __name__ == "__main__":
    main()
