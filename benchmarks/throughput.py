#!/usr/bin/env python3
"""How fast documents become JSON Lines, on one core.

    python benchmarks/throughput.py [--megabytes 100] [--documents 2000] [--layout wrapped] [FILE]

Makes a press transcript of the wanted size from a seed, always the same (or takes FILE), and the given number of documents of
about 4 KB; runs `transcript convert --to jsonl` over each; prints the time, the rate, the peak memory and the number of turns.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

CAST = ("SECRETARY ARDEN", "MINISTER OKORO", "AMBASSADOR LINDGREN", "MS. TELLER", "MR. O’SHEA", "DR. MÉNDEZ", "GENERAL PARK")
STARTS = tuple("bcdfghklmnprstvw")
MIDDLES = ("a", "ai", "e", "ea", "i", "o", "oo", "u")
ENDS = ("", "", "l", "m", "n", "nd", "r", "rt", "s", "t")
COMMON = ("the", "of", "and", "to", "in", "a", "that", "is", "we", "for", "it", "on", "with", "as", "are", "not", "will", "you")


class Writer:
    """Makes nonsense that has the shape of a press transcript."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        pick = self.random.choice
        made = {pick(STARTS) + pick(MIDDLES) + pick(ENDS) + pick(["", "", "ing", "ed", "tion", "é"]) for _ in range(9000)}
        self.words = list(COMMON) * 300 + sorted(made)

    def sentence(self) -> str:
        """Words up to a full stop."""
        words = self.random.choices(self.words, k=self.random.randint(6, 24))
        if len(words) > 12:
            words[5] += self.random.choices([",", ":", " –"], [88, 6, 6])[0]  # in real speech one paragraph in thirteen
        text = " ".join(words)
        return text[0].upper() + text[1:] + self.random.choice("....?")

    def paragraph(self) -> str:
        """A few sentences, now and then with laughter."""
        text = " ".join(self.sentence() for _ in range(self.random.randint(2, 7)))
        return text + (" (Laughter.)" if self.random.random() < 0.03 else "")

    def turn(self) -> str:
        """A label and what is said under it."""
        asked = self.random.random() < 0.3
        label = "QUESTION" if asked else self.random.choice(CAST)
        paragraphs = 1 if asked else self.random.choice([1, 1, 1, 2, 2, 3, 5])
        return f"{label}: " + "\n\n".join(self.paragraph() for _ in range(paragraphs)) + "\n\n"

    def document(self, size: int) -> Iterator[str]:
        """A header and turns, until `size` characters are reached."""
        head = "Ministry of Rivers\n\nMarch 4, 2024 | Press release\n\nRemarks With Minister Ada Okoro on the Lower Locks\n\n"
        yield head
        written = len(head)
        while written < size:
            turn = self.turn()
            written += len(turn)
            yield turn


LAYOUTS = ("paragraphs", "lines", "wrapped", "close", "indented", "numbered")
"""A paragraph a line, with blank lines and without; wrapped at 72 columns, with blank lines and without; the same with the
first line of each paragraph indented; wrapped, and with numbers in the margin and on every page, as depositions are."""


def laid_out(pieces: Iterator[str], layout: str) -> Iterator[str]:
    """A document as it would be printed."""
    number = page = 0
    for paragraph in (text for piece in pieces for text in piece.split("\n\n") if text):
        if layout == "paragraphs":
            yield f"{paragraph}\n\n"
        elif layout == "lines":
            yield f"{paragraph}\n"
        elif layout != "numbered":
            lines = textwrap.wrap(paragraph, 72, initial_indent="    " * (layout == "indented"))
            yield "\n".join([*lines, *[""] * (layout == "wrapped"), ""])
        else:
            for line in textwrap.wrap(paragraph, 60, initial_indent="     "):
                if number == 0:
                    page += 1
                    yield f"\n{page:>60}\n\n"
                number = number % 25 + 1
                yield f"{number:>2}   {line}\n"
                number %= 25


class Run(NamedTuple):
    """What one run of the command took."""

    seconds: float
    cpu: float
    peak_mb: float
    turns: int


def convert(path: Path, out: Path) -> Run:
    """Run the command once, over a file or a folder."""
    command = [sys.executable, "-m", "transcript_cli", "convert", "-r", str(path), "--to", "jsonl", "-o", str(out)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    subprocess.run(command, check=True)
    seconds = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    turns = sum(line.count(b'"index":') for line in out.open("rb"))
    return Run(seconds, cpu, after.ru_maxrss / 1024, turns)


def report(what: str, run: Run, rate: str) -> None:
    """One line for one run."""
    print(f"{what:28}{run.seconds:7.2f} s{run.cpu:7.2f} s cpu  {rate:>20}{run.peak_mb:7.0f} MB  {run.turns} turns")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, help="a transcript of your own instead of a made one")
    parser.add_argument("--megabytes", type=int, default=100)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--layout", choices=LAYOUTS, default="paragraphs", help="of the one big document")
    options = parser.parse_args()
    writer = Writer(seed=11)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        many = folder / "many"
        many.mkdir()
        for number in range(options.documents):
            (many / f"{number:05}.txt").write_text("".join(writer.document(4000)), "utf-8")
        run = convert(many, folder / "many.jsonl")
        rate = f"{options.documents / run.seconds:.0f} documents/s"
        print(
            f"{options.documents} documents of 4 KB  {run.seconds:6.2f} s  {run.cpu:6.2f} s cpu  {rate}  {run.peak_mb:.0f} MB"
        )
        big = options.file or folder / "big.txt"
        if options.file is None:
            with big.open("w", encoding="utf-8") as file:
                file.writelines(laid_out(writer.document(options.megabytes * 1_000_000), options.layout))
        run = convert(big, folder / "big.jsonl")
        size = big.stat().st_size / 1e6
        report(f"one document of {size:.0f} MB", run, f"{size / run.seconds:.1f} MB/s")


if __name__ == "__main__":
    main()
