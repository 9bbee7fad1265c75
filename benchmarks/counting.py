#!/usr/bin/env python3
"""How fast terms are counted, on one core: over turns of text in one process, and by the whole command.

    python benchmarks/counting.py TEXT TERMS... [--repeat 3] [--command] [--fuzzy N]

TEXT is a transcript with a blank line between turns; each of TERMS is a list as `transcript mentions --terms` takes it. Prints
for each list the time to make it ready, the best time of several for the search, megabytes (of UTF-8) a second, and the memory.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from pathlib import Path

from transcript_cli.mentions import read_terms, with_options
from transcript_cli.mentions.matching import Matcher


def in_process(text: str, path: Path, repeat: int, fuzzy: int) -> None:
    turns = text.split("\n\n")
    megabytes = len(text.encode()) / 1e6
    started = time.process_time()
    terms = with_options(read_terms(path.read_text("utf-8"), str(path)), fuzzy=fuzzy)
    matcher = Matcher(terms)
    ready = time.process_time() - started
    best = float("inf")
    for _ in range(repeat):
        started = time.process_time()
        mentions = sum(len(matcher.find(turn)) for turn in turns)
        best = min(best, time.process_time() - started)
    speed = f"{best:6.2f} s cpu  {megabytes / best:6.1f} MB/s"
    print(f"{len(terms):7,} terms  ready in {ready:5.2f} s  {speed}  {mentions:9,} mentions")


def command(text: Path, path: Path) -> None:
    """The whole command: it reads, parses, counts and writes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = [sys.executable, "-m", "transcript_cli", "mentions", str(text), "-q", "--terms", str(path), "--to", "csv"]
    started = time.perf_counter()
    subprocess.run(run, check=True, stdout=subprocess.DEVNULL)
    wall = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    megabytes = text.stat().st_size / 1e6
    print(f"        the command    {wall:5.1f} s  {cpu:6.2f} s cpu  {megabytes / cpu:6.1f} MB/s  {after.ru_maxrss // 1024} MB")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text", type=Path)
    parser.add_argument("terms", type=Path, nargs="+")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--command", action="store_true", help="also the whole command")
    parser.add_argument("--fuzzy", type=int, default=0, metavar="N")
    options = parser.parse_args()
    text = options.text.read_text("utf-8")
    for path in options.terms:
        in_process(text, path, options.repeat, options.fuzzy)
        if options.command:
            command(options.text, path)


if __name__ == "__main__":
    main()
