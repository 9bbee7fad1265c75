#!/usr/bin/env python3
"""Everything that is measured of speed, side by side with other tools, in one run: `python -m benchmarks`.

    python -m benchmarks [--rounds 5] [--megabytes 20] [--documents 2000] [--write]

Makes its inputs from a seed, runs every command round after round, so that a busy machine hurts all alike, and prints a table:
the median time of each, and that as a ratio to ours. `--write` puts it into the README beside this. It is processor time (user
and system, of all processes) unless the row says that it is by the clock. What is not installed is left out with a word. The
others do less than we do: the one-liners cut at one form of labels, and know no speakers, no metadata, no warnings; the
matchers are given plain text.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.captions import SCRIPT as WEBVTT_PY
from benchmarks.captions import captions
from benchmarks.startup import BARE
from benchmarks.throughput import Writer

OURS = [sys.executable, "-m", "transcript_cli"]
README = Path(__file__).parent / "README.md"
BEGIN, END = "<!-- speed: python -m benchmarks --write -->", "<!-- end of speed -->"
HEAD = r"^[A-Z][A-Z .’]+: "
MAWK = r"""{ if (match($0, /^[A-Z][A-Z .]+: /)) { print label "\t" text; label = substr($0, 1, RLENGTH - 2);
text = substr($0, RLENGTH + 1) } else text = text " " $0 } END { print label "\t" text }"""
PERL = (
    r"""if (/^([A-Z][A-Z .’]+): (.*)/) { print "$l\t$t\n"; ($l, $t) = ($1, $2) } """
    r"""else { chomp; $t .= " $_" } END { print "$l\t$t\n" }"""
)
NAIVE = r"""
import json, re, sys
head, label, text = re.compile("^([A-Z][A-Z .’]+): (.*)"), None, []
for line in open(sys.argv[1], encoding="utf-8"):
    found = head.match(line)
    if found:
        print(json.dumps({"label": label, "text": "".join(text)}))
        label, text = found[1], [found[2]]
    else:
        text.append(line)
print(json.dumps({"label": label, "text": "".join(text)}))
"""
PYSUBS2 = """
import json, sys, pysubs2
for event in pysubs2.load(sys.argv[1]):
    print(json.dumps({"start": event.start, "end": event.end, "text": event.text}))
"""
FLASHTEXT2 = """
import sys, collections
from flashtext2 import KeywordProcessor
words = KeywordProcessor(case_sensitive=False)
words.add_keywords_from_iter(open(sys.argv[2]).read().split("\\n"))
print(collections.Counter(words.extract_keywords(open(sys.argv[1]).read())).most_common(3))
"""
SPACY = """
import sys, collections, spacy
from spacy.matcher import PhraseMatcher
language = spacy.blank("en")
language.max_length = 10**9
matcher = PhraseMatcher(language.vocab, attr="LOWER")
matcher.add("term", list(language.pipe(open(sys.argv[2]).read().split("\\n"))))
counts = collections.Counter()
for document in language.pipe(open(sys.argv[1]).read().split("\\n\\n")):
    counts.update(document[start:end].text.lower() for _, start, end in matcher(document))
print(counts.most_common(3))
"""


class Row(NamedTuple):
    """A command that is measured."""

    task: str
    name: str
    command: list[str] | None
    """None: what runs it is not installed."""
    by_clock: bool = False


def program(name: str, *arguments: str) -> list[str] | None:
    """A command of another program, if it is there."""
    return [name, *arguments] if shutil.which(name) else None


def script(module: str, code: str, *arguments: str) -> list[str] | None:
    """A few lines of Python with another package, if it is there."""
    return [sys.executable, "-c", code, *arguments] if importlib.util.find_spec(module) else None


def rows(folder: Path) -> Iterator[Row]:
    """All that is measured; the first row of a task is ours."""
    big, many, vtt, terms, text = (str(folder / name) for name in ("big.txt", "many", "talk.vtt", "terms.txt", "text.txt"))
    size = f"one document of {Path(big).stat().st_size / 1e6:.0f} MB, into turns"
    yield Row(size, "transcript convert --to jsonl", [*OURS, "convert", big, "--to", "jsonl", "-q"])
    yield Row(size, "perl one-liner", program("perl", "-CSD", "-Mutf8", "-ne", PERL, big))
    yield Row(size, "mawk one-liner", program("mawk", MAWK, big))
    yield Row(size, "Python, a loop over lines", [sys.executable, "-c", NAIVE, big])
    yield Row(size, "rg -c, which counts labels only", program("rg", "-c", HEAD, big))
    files = sorted(str(path) for path in Path(many).iterdir())
    documents = f"{len(files):,} documents of 4 KB"
    convert = [*OURS, "convert", "-r", many, "--to", "jsonl", "-q"]
    yield Row(documents, "transcript convert --jobs 1", [*convert, "--jobs", "1"], by_clock=True)
    yield Row(documents, "transcript convert --jobs 2", [*convert, "--jobs", "2"], by_clock=True)
    yield Row(documents, "perl one-liner", program("perl", "-CSD", "-Mutf8", "-ne", PERL, *files), by_clock=True)
    cues = "20,000 captions (WebVTT)"
    yield Row(cues, "transcript convert --to cues", [*OURS, "convert", vtt, "--to", "cues", "-q"])
    yield Row(cues, "webvtt-py", script("webvtt", WEBVTT_PY, vtt))
    yield Row(cues, "pysubs2", script("pysubs2", PYSUBS2, vtt))
    counts = "1,000 terms in 2 MB, counted"
    yield Row(counts, "transcript mentions", [*OURS, "mentions", text, "--terms", terms, "--to", "csv", "-q"])
    yield Row(counts, "flashtext2", script("flashtext2", FLASHTEXT2, text, terms))
    yield Row(counts, "spaCy PhraseMatcher", script("spacy", SPACY, text, terms))
    yield Row(counts, "rg -c, which counts lines only", program("rg", "-c", "-w", "-i", "-F", "-f", terms, text))
    start = "start-up"
    yield Row(start, "transcript formats", [*OURS, "formats"])
    yield Row(start, "a bare Typer command", [sys.executable, "-c", BARE])
    yield Row(start, "transcript --version", [*OURS, "--version"])
    yield Row(start, "python -c pass", [sys.executable, "-c", "pass"])


def make_inputs(folder: Path, megabytes: int, documents: int) -> None:
    """Write everything that the commands read."""
    writer = Writer(seed=11)
    (folder / "many").mkdir()
    for number in range(documents):
        (folder / "many" / f"{number:05}.txt").write_text("".join(writer.document(4000)), "utf-8")
    with (folder / "big.txt").open("w", encoding="utf-8") as file:
        file.writelines(writer.document(megabytes * 1_000_000))
    (folder / "text.txt").write_text("".join(writer.document(2_000_000)), "utf-8")
    (folder / "terms.txt").write_text("\n".join(sorted(set(writer.words[-1000:]))), "utf-8")
    (folder / "talk.vtt").write_text(captions(20_000), "utf-8")


def seconds(row: Row) -> float:
    """What one run takes."""
    assert row.command is not None
    before, began = os.times(), time.perf_counter()
    subprocess.run(row.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    took, after = time.perf_counter() - began, os.times()
    return took if row.by_clock else after[2] + after[3] - before[2] - before[3]


def table(measured: list[Row], times: dict[str, list[float]]) -> Iterator[str]:
    """The lines of the table, in Markdown."""
    yield "| | seconds | ours = 1 |"
    yield "|---|---:|---:|"
    task, base = "", 1.0
    for row in measured:
        if row.task != task:
            task = row.task
            base = statistics.median(times[row.task + row.name])
            yield f"| **{task}**{', by the clock' if row.by_clock else ''} | | |"
        if row.command is None:
            yield f"| {row.name} | not installed | |"
        else:
            median = statistics.median(times[row.task + row.name])
            yield f"| {row.name} | {median:.2f} | {median / base:.2f} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--megabytes", type=int, default=20)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_inputs(folder, options.megabytes, options.documents)
        measured = list(rows(folder))
        times: dict[str, list[float]] = {row.task + row.name: [] for row in measured}
        for _ in range(options.rounds):
            for row in measured:
                if row.command is not None:
                    times[row.task + row.name].append(seconds(row))
    lines = "\n".join(table(measured, times))
    print(lines)
    if options.write:
        before, _, rest = README.read_text("utf-8").partition(BEGIN)
        README.write_text(f"{before}{BEGIN}\n\n{lines}\n\n{END}{rest.partition(END)[2]}", "utf-8")


if __name__ == "__main__":
    main()
