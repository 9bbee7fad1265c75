#!/usr/bin/env python3
"""How fast WebVTT becomes cues, beside webvtt-py.

    python benchmarks/captions.py [--cues 20000] [--rounds 5] [FILE]

Makes captions from a seed, always the same (or takes FILE), and compares twice, in turns, the best of the rounds: the functions
that read bytes to cues, each in this process; and `transcript convert --to cues` beside a script that prints the same with
webvtt-py, each as a process of its own. Needs webvtt-py (pip install webvtt-py).
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from transcript_cli.readers.webvtt import read_webvtt
from transcript_cli.source import source_from_bytes

WORDS = "the a of and to we our tide quay lamp boat crew rope night harbour keeper’s über café never slowly ashore".split()
VOICES = ("Ann Okoro", "Zoë Lind", "Captain O’Hare", "Bo")
SCRIPT = """
import json, sys, webvtt
for caption in webvtt.read(sys.argv[1]):
    print(json.dumps({"start": caption.start_in_seconds, "end": caption.end_in_seconds,
                      "text": caption.raw_text, "voices": [caption.voice]}))
"""


def stamp(thousandths: int) -> str:
    return (
        f"{thousandths // 3_600_000:02}:{thousandths // 60_000 % 60:02}:{thousandths // 1000 % 60:02}.{thousandths % 1000:03}"
    )


def captions(cues: int) -> str:
    """Numbered cues with a voice and one or two lines."""
    pick = random.Random(7)
    now, pieces = 0, ["WEBVTT\n"]
    for number in range(1, cues + 1):
        words = pick.choices(WORDS, k=pick.randint(4, 14))
        text = " ".join(words[:7]) + ("\n" + " ".join(words[7:]) if len(words) > 7 else "")
        until = now + 350 * len(words)
        pieces.append(f"\n{number}\n{stamp(now)} --> {stamp(until)}\n<v {pick.choice(VOICES)}>{text}\n")
        now = until + pick.randrange(400)
    return "".join(pieces)


def best(rounds: int, *runs: Callable[[], object]) -> list[float]:
    """The least processor time of each, its child processes included; the runs take turns."""
    least = [float("inf")] * len(runs)
    for _ in range(rounds):
        for index, run in enumerate(runs):
            before = os.times()
            run()
            after = os.times()
            least[index] = min(least[index], sum(after[:4]) - sum(before[:4]))
    return least


def report(what: str, times: list[float], cues: int) -> None:
    ours, theirs = times
    print(f"{what:24}{ours:8.3f} s{theirs:12.3f} s{ours / theirs:10.2f}{cues / ours:14,.0f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, help="captions of your own instead of made ones")
    parser.add_argument("--cues", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    try:
        import webvtt
    except ImportError:
        sys.exit("This compares with webvtt-py: pip install webvtt-py")
    with tempfile.TemporaryDirectory() as folder:
        path = options.file or Path(folder) / "captions.vtt"
        if options.file is None:
            path.write_text(captions(options.cues), "utf-8")
        data = path.read_bytes()
        cues = len(next(read_webvtt(source_from_bytes(data))).cues)
        print(f"{cues:,} cues, {len(data) / 1e6:.1f} MB\n{'':24}{'ours':>10}{'webvtt-py':>14}{'ratio':>10}{'cues/s':>14}")
        functions = best(
            options.rounds,
            lambda: next(read_webvtt(source_from_bytes(path.read_bytes()))),
            lambda: [(c.start, c.end, c.raw_text, c.voice) for c in webvtt.read(str(path))],
        )
        report("bytes to cues", functions, cues)
        command = [sys.executable, "-m", "transcript_cli", "convert", str(path), "--to", "cues"]
        script = [sys.executable, "-c", SCRIPT, str(path)]
        # As installed, both are compiled; the first round, which compiles, is never the best.
        compiled = {**os.environ, "PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        processes = best(
            options.rounds,
            lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=compiled),
            lambda: subprocess.run(script, check=True, stdout=subprocess.DEVNULL, env=compiled),
        )
        report("the whole command", processes, cues)


if __name__ == "__main__":
    main()
