#!/usr/bin/env python3
"""Whether a corpus gives the same tables whoever does the work, and whatever is killed meanwhile.

    python -m benchmarks.resilience [--documents 20000] [--kills 10]

Makes a corpus of which one document in a hundred is poison (damaged bytes, bombs, truncated files, and documents that kill the
process that reads them), and writes it to Parquet in one process, in two, on a local Dask cluster with two workers, in two
processes of which five are killed on the way, and in runs that are killed at random moments and resumed. Prints the time of
each, a digest of the rows of all tables, and a digest of the files; all rows must be the same, and so must the files of all
runs in processes. In one process a deadly document cannot be survived, so there it is a failure from the start.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.corpora import DEADLY, write_corpus
from transcript_cli.corpus import Done
from transcript_cli.errors import WorkerError
from transcript_cli.inputs.listing import Inputs
from transcript_cli.scale.batches import Batch
from transcript_cli.scale.cluster import DaskExecutor
from transcript_cli.scale.executors import Outcome, SerialExecutor
from transcript_cli.scale.processes import ProcessExecutor
from transcript_cli.scale.runs import CorpusRun, write_tables
from transcript_cli.scale.tasks import Tables
from transcript_cli.scale.work import Job, Place, run_batch


class Deadly(Tables, frozen=True):
    """Tables, where some documents kill the process that reads them."""

    def run(self, documents: Iterator[Done], place: Place, outcome: Outcome) -> None:
        """Write the parts, as long as this process lives."""
        super().run(map(_perish, documents), place, outcome)


def _perish(done: Done) -> Done:
    if DEADLY in done.path:
        os.kill(os.getpid(), signal.SIGKILL)
    return done


def spared(job: Job, batch: Batch) -> Outcome:
    """The batch in this process, which must live: a deadly document is named and left out."""
    safe = batch._replace(items=tuple(item for item in batch.items if DEADLY not in item.path))
    outcome = run_batch(job, safe)
    outcome.failures += [WorkerError("deadly", path=item.path) for item in batch.items if DEADLY in item.path]
    return outcome


class Harassed(ProcessExecutor):
    """Processes of which one is killed every now and then."""

    def __init__(self, job: Job, jobs: int, kills: int) -> None:
        super().__init__(job, jobs)
        self._kills = kills
        self._random = random.Random(3)

    def submit(self, batch: Batch) -> None:
        """Take a batch, and kill one of the processes that have others."""
        super().submit(batch)
        if self._kills and batch.number % 4 == 3:
            self._kills -= 1
            os.kill(self._random.choice(self.pids), signal.SIGKILL)


EXECUTORS: dict[str, Any] = {
    "serial": lambda job: SerialExecutor(partial(spared, job)),
    "processes": lambda job: ProcessExecutor(job, 2),
    "harassed": lambda job: Harassed(job, 2, 5),
    "dask": lambda job: DaskExecutor(job, "local", 2),
}


def convert(corpus: Path, target: Path, executor: str, *, resume: bool = False) -> list[str]:
    """Write the tables; the names of what failed."""
    task = Deadly("parquet", ("year",))
    open_executor: Any = EXECUTORS[executor]
    failed: list[str] = []
    with CorpusRun(Inputs([str(corpus)], recursive=True), task, str(target), open_executor, resume=resume) as run:
        outcomes = []
        for outcome in run.outcomes():
            failed += [f"{error.path} {error.code}" for error in outcome.failures]
            outcomes.append(outcome)
        write_tables(run, outcomes, str(target), task)
    return failed


def digests(target: Path) -> tuple[str, str]:
    """Of the rows, in an order of their own, and of the files."""
    import pyarrow.dataset as ds

    rows = hashlib.sha256()
    for table in ("documents", "speakers", "turns"):
        found = ds.dataset(target / table, partitioning="hive").to_table()
        keys = [(name, "ascending") for name in ("document_id", "speaker", "turn") if name in found.column_names]
        for batch in found.sort_by(keys).to_batches():
            rows.update(msgspec.json.encode(batch.to_pylist()))
    files = hashlib.sha256()
    for path in sorted(target.rglob("*.parquet")):
        files.update(str(path.relative_to(target)).encode() + path.read_bytes())
    return rows.hexdigest()[:12], files.hexdigest()[:12]


def killed_and_resumed(corpus: Path, target: Path, kills: int, seconds: float) -> int:
    """Kill the run at random moments of what is left of it, and resume it each time; how often it was killed."""
    pick = random.Random(5)
    killed = 0
    command = [sys.executable, "-m", "benchmarks.resilience", "--one", str(corpus), str(target)]
    while True:
        resume = ["--resume"] if killed else []
        with subprocess.Popen([*command, *resume], start_new_session=True) as running:
            try:
                running.wait(timeout=pick.uniform(1.0, 2 * seconds / (kills + 1)) if killed < kills else None)
            except subprocess.TimeoutExpired:
                running.kill()
                killed += 1
                continue
        return killed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--only", nargs="*", default=["serial", "processes", "harassed", "dask", "resumed"])
    parser.add_argument("--one", nargs=2, metavar=("CORPUS", "TARGET"), help=argparse.SUPPRESS)
    parser.add_argument("--resume", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        convert(Path(options.one[0]), Path(options.one[1]), "processes", resume=options.resume)
        return
    with tempfile.TemporaryDirectory() as name:
        corpus = Path(name) / "corpus"
        write_corpus(corpus, options.documents, poison=100)
        print(f"{options.documents:,} documents\n{'':12}{'seconds':>9}  {'rows':12}  {'files':12}  failed", flush=True)
        failed: list[str] = []
        seconds = 60.0
        for executor in options.only:
            target = Path(name) / executor
            began = time.perf_counter()
            if executor == "resumed":
                kills = killed_and_resumed(corpus, target, options.kills, seconds)
                executor = f"{kills} kills"
            else:
                failed = convert(corpus, target, executor)
            took = time.perf_counter() - began
            seconds = took if executor == "processes" else seconds
            print(f"{executor:12}{took:9.1f}  {'  '.join(digests(target))}  {len(failed)}", flush=True)


if __name__ == "__main__":
    main()
