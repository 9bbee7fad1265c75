#!/usr/bin/env python3
"""How long the command takes before it does anything.

    python benchmarks/startup.py [--runs 15]

Runs each command in turn, round after round, so that a busy machine hurts all alike, and prints the median of the processor
time (user and system) with its ratio to a bare Typer command on the same Python.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

BARE = """
import typer

app = typer.Typer(add_completion=False)


@app.command()
def main() -> None:
    pass


app()
"""


def cpu_seconds(command: list[str]) -> float:
    """User and system time of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(commands: dict[str, list[str]], runs: int) -> dict[str, float]:
    """Median seconds of each command; the first round only warms the caches."""
    seen: dict[str, list[float]] = {name: [] for name in commands}
    for round_ in range(runs + 1):
        for name, command in commands.items():
            seconds = cpu_seconds(command)
            if round_:
                seen[name].append(seconds)
    return {name: statistics.median(values) for name, values in seen.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    ours = [sys.executable, "-m", "transcript_cli"]
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE)
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "bare Typer command": [sys.executable, str(bare)],
            "import transcript_cli": [sys.executable, "-c", "import transcript_cli"],
            "transcript --version": [*ours, "--version"],
            "transcript formats": [*ours, "formats"],
            "transcript --help": [*ours, "--help"],
        }
        medians = measure(commands, runs)
    base = medians["bare Typer command"]
    print(f"{'':24}{'ms':>8}{'x bare':>8}")
    for name, seconds in medians.items():
        print(f"{name:24}{1000 * seconds:8.0f}{seconds / base:8.2f}")


if __name__ == "__main__":
    main()
