#!/usr/bin/env python3
"""Hold the accuracy where it is: fail when a source falls under its floor.

    python benchmarks/accuracy_floor.py ACCURACY [--command 'transcript convert --to jsonl']
    python benchmarks/accuracy_floor.py ACCURACY --update [--allow-regression]

ACCURACY holds `score.py` and the corpora that accuracy_floor.json names. The floors are F1 of turns by source, rounded down to
three places; a source without one is measured all the same, and --update gives it one. --update raises them to what is measured
now; it lowers one only with --allow-regression, so that nobody does it in passing. Needs rapidfuzz.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tempfile
from pathlib import Path

FLOORS = Path(__file__).with_name("accuracy_floor.json")
Figures = dict[str, dict[str, float]]
"""Corpus -> source -> F1 of turns."""


def measure(accuracy: Path, command: str, sources: dict[str, list[str]]) -> Figures:
    """Score the command on the named sources of each corpus that is there."""
    figures: Figures = {}
    for corpus, names in sources.items():
        if not (accuracy / corpus).is_dir():
            print(f"{corpus}: not there, left out")
            continue
        with tempfile.TemporaryDirectory() as folder:
            report = Path(folder) / "report.json"
            only = [argument for name in names for argument in ("--only", name)]
            script = [sys.executable, str(accuracy / "score.py"), str(accuracy / corpus)]
            subprocess.run([*script, "--command", command, *only, "--json", str(report)], check=True)
            found = json.loads(report.read_text("utf-8"))
        figures[corpus] = {name: found[name]["turn"] for name in names if name in found}
    return figures


def sources_of(accuracy: Path, corpora: list[str]) -> dict[str, list[str]]:
    """The sources of each corpus: its folders that hold gold."""
    return {corpus: sorted({path.parent.name for path in (accuracy / corpus).glob("*/*.gold.json")}) for corpus in corpora}


def fallen(figures: Figures, floors: Figures) -> list[str]:
    """One line for each source that is under its floor."""
    return [
        f"{corpus}/{source}: {figure:.4f} is under its floor of {floor:.3f}"
        for corpus, rows in figures.items()
        for source, figure in rows.items()
        if figure < (floor := floors.get(corpus, {}).get(source, 0.0))
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("accuracy", type=Path)
    parser.add_argument("--command", default=f"{sys.executable} -m transcript_cli convert --to jsonl")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--allow-regression", action="store_true")
    options = parser.parse_args()
    floors: Figures = json.loads(FLOORS.read_text("utf-8"))
    sources = sources_of(options.accuracy, list(floors))
    figures = measure(options.accuracy, options.command, sources)
    under = fallen(figures, floors)
    print("\n".join(under) or "accuracy: every source is at its floor or above")
    if not options.update:
        return 1 if under else 0
    if under and not options.allow_regression:
        print("nothing written: a floor is lowered only with --allow-regression")
        return 1
    for corpus, rows in figures.items():
        floors[corpus] = {source: math.floor(figure * 1000) / 1000 for source, figure in rows.items()}
    FLOORS.write_text(json.dumps(floors, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
