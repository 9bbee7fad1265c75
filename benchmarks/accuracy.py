#!/usr/bin/env python3
"""How well turns are found, beside what two short regular expressions find.

    python benchmarks/accuracy.py CORPUS

CORPUS holds a folder a source, and in it pairs NAME.txt (or .md) and NAME.gold.json, or NAME.txt.gold.json; `score.py`, which
compares the two and says how, stands beside CORPUS. Prints the F1 of turns (first word and label both right) by source for
three ways of reading: this package, the pattern `Name: text` that everybody writes first, and the same for labels in capitals.
Needs rapidfuzz.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import transcript_cli

Read = Callable[[Path], dict[str, Any]]
NAME = re.compile(r"^[ \t]*([^\s:][^:\n]{0,60}):[ \t]+", re.MULTILINE)
CAPITALS = re.compile(r"^[ \t]*([A-Z][A-Z .'’-]{1,60}):[ \t]+", re.MULTILINE)


def by_pattern(pattern: re.Pattern[str]) -> Read:
    """A reader that begins a turn wherever the pattern matches."""

    def read(path: Path) -> dict[str, Any]:
        text = path.read_text("utf-8")
        found = list(pattern.finditer(text))
        ends = [*(match.start() for match in found[1:]), len(text)]
        return {"turns": [{"label": m[1], "text": text[m.end() : end]} for m, end in zip(found, ends, strict=False)]}

    return read


def by_package(path: Path) -> dict[str, Any]:
    """This package."""
    turns = transcript_cli.read(path).turns
    return {"turns": [{"label": turn.label, "text": turn.text} for turn in turns]}


WAYS: dict[str, Read] = {"transcript": by_package, "Name: text": by_pattern(NAME), "CAPITALS: text": by_pattern(CAPITALS)}


def load_scorer(corpus: Path) -> ModuleType:
    """The script that scores this corpus."""
    spec = importlib.util.spec_from_file_location("score", corpus.resolve().parent / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def documents(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The text and Markdown documents of a source, each with its gold."""
    for gold in sorted(folder.glob("*.gold.json")):
        name = gold.name.removesuffix(".gold.json")
        for path in (folder / name, folder / f"{name}.txt", folder / f"{name}.md"):
            if path.suffix in (".txt", ".md") and path.is_file():
                yield path, json.loads(gold.read_text("utf-8"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    corpus = parser.parse_args().corpus
    score = load_scorer(corpus)
    rows: list[list[float]] = []
    print(f"{'source':28}{'documents':>10}" + "".join(f"{way:>16}" for way in WAYS))
    for folder in sorted(path for path in corpus.iterdir() if path.is_dir()):
        pairs = list(documents(folder))
        if not pairs:
            continue
        row = []
        for read in WAYS.values():
            total: Counter[str] = Counter()
            for path, gold in pairs:
                total.update(score.compare(gold, read(path)))
            row.append(score.figures(total)["turn"])
        rows.append(row)
        print(f"{folder.name:28}{len(pairs):10}" + "".join(f"{figure:16.3f}" for figure in row))
    if rows:
        means = [sum(column) / len(column) for column in zip(*rows, strict=True)]
        print(f"{'mean':38}" + "".join(f"{figure:16.3f}" for figure in means))


if __name__ == "__main__":
    main()
