#!/usr/bin/env python3
"""How well turns are found, beside what two short regular expressions find.

    python benchmarks/accuracy.py CORPUS...

A corpus is laid out as `gold.py` says, in any formats. Prints the F1 of turns (first word and label both right) by source for
three ways of reading: this package, the pattern `Name: text` that everybody writes first, and the same for labels in capitals.
The patterns get the text that a document shows, without its markup, where its format is one that has some. What this
package cannot read counts as read without a turn and is named. Needs rapidfuzz.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

from gold import Gold, documents, load_scorer

import transcript_cli
from transcript_cli.errors import TranscriptError
from transcript_cli.inputs import unparsed_documents

Read = Callable[[Path], Gold]
NAME = re.compile(r"^[ \t]*([^\s:][^:\n]{0,60}):[ \t]+", re.MULTILINE)
CAPITALS = re.compile(r"^[ \t]*([A-Z][A-Z .'’-]{1,60}):[ \t]+", re.MULTILINE)


def by_pattern(pattern: re.Pattern[str]) -> Read:
    """A reader that begins a turn wherever the pattern matches."""

    def read(path: Path) -> Gold:
        text = "\n".join(found.source.text for found in unparsed_documents(path.read_bytes(), str(path), None))
        found = list(pattern.finditer(text))
        ends = [*(match.start() for match in found[1:]), len(text)]
        return {"turns": [{"label": m[1], "text": text[m.end() : end]} for m, end in zip(found, ends, strict=False)]}

    return read


def by_package(path: Path) -> Gold:
    """This package."""
    return {"turns": [{"label": turn.label, "text": turn.text} for turn in transcript_cli.read(path).turns]}


WAYS: dict[str, Read] = {"transcript": by_package, "Name: text": by_pattern(NAME), "CAPITALS: text": by_pattern(CAPITALS)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", nargs="+", type=Path, metavar="CORPUS")
    corpora = parser.parse_args().corpora
    score = load_scorer(corpora)
    totals: defaultdict[tuple[str, str], list[Counter[str]]] = defaultdict(lambda: [Counter() for _ in WAYS])
    unread: list[str] = []
    for document in documents(corpora):
        for total, (way, read) in zip(totals[document.corpus, document.source], WAYS.items(), strict=True):
            try:
                guess = read(document.path)
            except TranscriptError as error:
                guess = {"turns": []}
                if read is by_package:
                    unread.append(f"{way}: {error}")
            total.update(score.compare(document.gold, guess))
    print(f"{'source':28}{'documents':>10}" + "".join(f"{way:>16}" for way in WAYS))
    rows = []
    for (_, source), counts in totals.items():
        rows.append([score.figures(total)["turn"] for total in counts])
        print(f"{source:28}{counts[0]['docs']:10}" + "".join(f"{figure:16.3f}" for figure in rows[-1]))
    if rows:
        means = [sum(column) / len(column) for column in zip(*rows, strict=True)]
        print(f"{'mean':38}" + "".join(f"{figure:16.3f}" for figure in means))
    print("".join(f"\n{line}" for line in unread), end="")


if __name__ == "__main__":
    main()
