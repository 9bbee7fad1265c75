"""One batch, from its inputs to its parts: what every worker runs, wherever it is.

Strategy: pure but for the files that the task writes into the directory of the parts, each whole or not at all, so that running
a batch twice is the same as running it once. Job, batch and outcome can be pickled. A document that fails, or that takes longer
than it may, is an entry in the outcome and costs the others nothing.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from typing import Any, ClassVar, NamedTuple, Protocol

import msgspec

from ..corpus import Done, Result, run, work
from ..coverage import coverage
from ..errors import TooSlowError
from ..inputs import Failed, WorkOptions
from ..losses import losses
from .batches import Batch
from .deadline import TimeIsUp, limited
from .executors import Outcome


class Place(NamedTuple):
    """Where the parts of a batch go."""

    directory: str
    """Of all parts of the run."""
    name: str
    """Of the batch: what the names of its parts begin with."""


class Task(Protocol):
    """What is done with the documents of a batch; `tasks` has them all."""

    explained: ClassVar[bool]
    """It needs to know how each document was understood, so that none can be read in windows."""

    def run(self, documents: Iterator[Done], place: Place, outcome: Outcome) -> None:
        """Take all the documents; say in `outcome` what was written, counted or refused.

        Raises:
            OSError: a part cannot be written.
        """


class Job(msgspec.Struct, frozen=True):
    """What is done with every batch of a run."""

    task: Any
    """A `Task`."""
    parts: str
    """The directory for the parts."""
    options: WorkOptions = WorkOptions()
    verbose: bool = False
    """Keep every warning, and how much of each document was understood, as notes."""
    losses: str | None = None
    """A format: find out what it has no room for."""
    seconds: float | None = None
    """That a document may take; None: as long as it wants."""
    grace: float = 10.0
    """Seconds beyond these before whoever reads it is killed: some code cannot be interrupted."""

    @property
    def patience(self) -> float | None:
        """Seconds after which a document that does not end costs its process; None: never."""
        return None if self.seconds is None else self.seconds + self.grace


def run_batch(job: Job, batch: Batch, reading: Callable[[int], object] = lambda _: None) -> Outcome:
    """Run a batch.

    Args:
        job: what to do.
        batch: the inputs.
        reading: is told the place in the batch of each input before it is read, where they are read one by one, so that it is
            known if this process dies.

    Raises:
        OSError: a part cannot be written.
    """
    outcome = Outcome(batch.number, batch.first)
    task: Task = job.task
    task.run(_documents(job, batch, outcome, reading), Place(job.parts, batch.name), outcome)
    return outcome


def settle_memory() -> None:
    """For a process that does nothing but read documents: they are values without cycles, which need not be searched for."""
    gc.set_threshold(200_000, 50, 100)


def _documents(job: Job, batch: Batch, outcome: Outcome, reading: Callable[[int], object]) -> Iterator[Done]:
    """The documents; what is no document goes into the outcome."""
    paths = [item.path for item in batch.items]
    singly = batch.singly or job.seconds is not None
    for result in _singly(paths, job, reading) if singly else run(paths, job.options):
        if isinstance(result, Done):
            _note(job, result, outcome)
            yield result
        else:
            outcome.failures.append(result.error)
    outcome.inputs += len(batch.items)
    outcome.bytes += sum(item.size for item in batch.items)


def _singly(paths: Sequence[str], job: Job, reading: Callable[[int], object]) -> Iterator[Result]:
    """The results of inputs, one document after the other, each within the time that it may take."""
    for place, path in enumerate(paths):
        reading(place)
        results = work(path, job.options)
        while True:
            try:
                with limited(job.seconds):
                    result = next(results, None)
            except TimeIsUp:
                advice = "Give it longer with --timeout, or look at it by itself."
                yield Failed(path, TooSlowError(f"not done after {job.seconds:g} s", path=path, advice=advice))
                break
            if result is None:
                break
            yield result


def _note(job: Job, done: Done, outcome: Outcome) -> None:
    outcome.documents += 1
    warnings = done.parsed.transcript.warnings
    outcome.warnings += len(warnings)
    if job.losses is not None and done.parsed.transcript.turns:
        outcome.lost += [loss for loss in losses(done.parsed.transcript, job.losses) if loss not in outcome.lost]
    if not job.verbose:
        return
    for warning in warnings:
        line = f":{warning.line}" if warning.line else ""
        outcome.notes.append(f"{done.name}{line}: {warning.message} [{warning.code}]")
    if done.parsed.explanation.segments:
        outcome.notes.append(f"{done.name}: {coverage(done.parsed, done.source)}")
