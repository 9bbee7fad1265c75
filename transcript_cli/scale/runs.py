"""A run from its inputs to its output: batches through an executor, what is finished kept, the parts put together.

Strategy: parts are written beside the output, under its name with `.parts` at the end, by whoever runs a batch; here they are
only strung together or given their place, once all are there. So an output appears whole or not at all, nothing large goes
through this process, and a run that was killed left behind what the next one can use.
"""

from __future__ import annotations

import os
import shutil
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from tempfile import TemporaryDirectory
from typing import Final

from msgspec.structs import replace

from .. import output
from ..errors import OutputError, UsageError
from ..formats import load
from ..inputs import STDIN, WorkOptions
from ..inputs.listing import Inputs
from .batches import Batch, plan
from .csvtables import DESCRIPTION, header_line, tables_description
from .drive import drive, in_order
from .executors import Executor, Outcome
from .journal import Journal
from .tasks import EMPTY_TABLE, Tables
from .work import Job, Task

PARTS: Final = ".parts"
_WORTH: Final = 0.5
"""Seconds of work that several processes, and a journal, are worth."""
_PER_INPUT: Final = 0.0002
_PER_BYTE: Final = 1 / 10e6
"""Seconds, at the least, that an input and a byte take."""
_COPY: Final = 1 << 20

Open = Callable[[Job], Executor]
"""Makes an executor for a job."""


def is_large(inputs: Inputs) -> bool:
    """Whether these are half a second of work or more; no more of them are looked at than that takes."""
    seconds = 0.0
    for item in inputs.items():
        seconds += _PER_INPUT + item.size * _PER_BYTE
        if seconds > _WORTH and item.path != STDIN:
            return True
    return False


class CorpusRun:
    """A run over many inputs, within a `with` block.

    Args:
        inputs: what is read.
        task: what is done with them, one of those in `tasks`.
        target: the file or directory that is written; None: standard output, or nothing.
        open_executor: makes the executor.
        options: how inputs are read.
        resume: go on with a run that was interrupted.
        force: replace an output that is there, or what an interrupted run left.
        verbose: as in `Job`.
        losses: as in `Job`.
        seconds: as in `Job`.

    Raises:
        UsageError: there is nothing by which it could be taken up again.
        OutputError: the output is there already, or what is there comes from a run that did something else.
    """

    def __init__(
        self,
        inputs: Inputs,
        task: Task,
        target: str | None,
        open_executor: Open,
        options: WorkOptions | None = None,
        *,
        resume: bool = False,
        force: bool = False,
        verbose: bool = False,
        losses: str | None = None,
        seconds: float | None = None,
    ) -> None:
        self._inputs = inputs
        self._target = target
        self._open_executor = open_executor
        self._resume = resume
        self._force = force
        self._is_discarded = False
        self._stack = ExitStack()
        self._job = Job(task, "", _settled(options, task, verbose), verbose, losses, seconds)
        self.journal: Journal | None = None
        if resume and target is None:
            raise UsageError("--resume goes on with a file", advice="Name it with -o.")
        if resume and STDIN in inputs.named:
            raise UsageError("standard input cannot be read again", advice="Name files, or leave out --resume.")

    def __enter__(self) -> CorpusRun:
        if self._target is None:
            parts = self._stack.enter_context(TemporaryDirectory(prefix="transcript-"))
        else:
            parts = os.path.abspath(self._target.rstrip("/\\")) + PARTS
        self._job = replace(self._job, parts=parts)
        if self._target is not None:
            self.journal = Journal(parts, self._job, resume=self._resume, force=self._force)
            try:
                self._check_target(self._target)
            except OutputError:
                self.journal.close(remove=not len(self.journal))
                raise
        return self

    def _check_target(self, target: str) -> None:
        """Refuse what is there already, unless it comes from the last steps of this very run."""
        ours = self._force or (self.journal is not None and self.journal.is_complete)
        task = self._job.task
        if not isinstance(task, Tables):
            output.check_target(target, force=ours, inputs=self._inputs)
            return
        for name in task.files:
            if not ours and os.path.lexists(os.path.join(target, name)):
                path = os.path.join(target, name)
                raise OutputError("this exists already", path=path, advice="Add --force to replace it.")

    def __exit__(self, *error: object) -> None:
        if self.journal is not None:
            self.journal.close(remove=error[0] is None or self._is_discarded or not len(self.journal))
        self._stack.close()

    def discard(self) -> None:
        """Keep nothing of a run that came to nothing."""
        self._is_discarded = True

    @property
    def parts(self) -> str:
        """The directory of the parts."""
        return self._job.parts

    def outcomes(self) -> Iterator[Outcome]:
        """What came of each batch, in order; those of an earlier run are among them.

        Raises:
            TranscriptError: the run cannot go on.
        """
        return in_order(self._as_they_end())

    def _as_they_end(self) -> Iterator[Outcome]:
        finished: deque[Batch] = deque()
        running: dict[int, Batch] = {}

        def unfinished() -> Iterator[Batch]:
            for batch in plan(self._inputs.items()):
                if self.journal is not None and self.journal.has(batch):
                    finished.append(batch)
                else:
                    running[batch.number] = batch
                    yield batch

        def taken_over() -> Iterator[Outcome]:
            while finished and self.journal is not None:
                yield self.journal.outcome(finished.popleft())

        batches = unfinished()
        first = next(batches, None)
        yield from taken_over()
        if first is None:
            return
        executor = self._open_executor(self._job)
        try:
            for outcome in drive(executor, _chained(first, batches)):
                if self.journal is not None:
                    self.journal.record(running.pop(outcome.number), outcome)
                yield outcome
                yield from taken_over()
        finally:
            executor.close()
        yield from taken_over()


def _settled(options: WorkOptions | None, task: Task, verbose: bool) -> WorkOptions:
    """How the inputs are read: what need not be explained need not be held."""
    return replace(options or WorkOptions(), explain=task.explained or verbose)


def _chained(first: Batch, others: Iterator[Batch]) -> Iterator[Batch]:
    yield first
    yield from others


def write_stream(run: CorpusRun, outcomes: Iterable[Outcome], target: str | None, opening: bytes = b"") -> None:
    """String the parts together.

    Args:
        run: whose parts they are.
        outcomes: in order, taken one by one.
        target: the file; None: standard output, as the parts come.
        opening: what the output begins with.
    """
    if target is None:
        output.write(_strung(run.parts, (part for outcome in outcomes for part in outcome.parts), opening, remove=True))
        return
    parts = [part for outcome in outcomes for part in outcome.parts]
    assert run.journal is not None
    run.journal.complete()
    output.write(_strung(run.parts, parts, opening), target, force=True)


def write_tables(run: CorpusRun, outcomes: Iterable[Outcome], target: str, task: Tables) -> None:
    """Give the tables their places in the directory of the output."""
    parts = [part for outcome in outcomes for part in outcome.parts]
    assert run.journal is not None
    run.journal.complete()
    output.prepare_directory(target)
    if task.form == "parquet":
        kept = {os.path.join(run.parts, *part.split("/")) for part in parts}
        for table in task.tables:
            _settle_table(os.path.join(run.parts, table), os.path.join(target, table), kept, task)
        return
    for table in task.tables:
        own = (part for part in parts if part.startswith(f"{table}/"))
        output.write(_strung(run.parts, own, header_line(table)), os.path.join(target, f"{table}.csv"), force=True)
    output.write([tables_description(task.tables)], os.path.join(target, DESCRIPTION), force=True)


def _settle_table(folder: str, place: str, kept: set[str], task: Tables) -> None:
    """Move a table of Parquet files to its place, without those that an attempt left which was done over."""
    for directory, _, files in os.walk(folder, topdown=False):
        for name in files:
            if os.path.join(directory, name) not in kept:
                os.unlink(os.path.join(directory, name))
        if not os.listdir(directory):
            os.rmdir(directory)
    if not os.path.isdir(folder):
        load(EMPTY_TABLE)(folder, os.path.basename(place), task.keys)
    if os.path.isdir(place):
        shutil.rmtree(place)
    os.replace(folder, place)


def _strung(directory: str, parts: Iterable[str], opening: bytes, *, remove: bool = False) -> Iterator[bytes]:
    if opening:
        yield opening
    for part in parts:
        path = os.path.join(directory, part)
        with open(path, "rb") as file:
            while piece := file.read(_COPY):
                yield piece
        if remove:
            os.unlink(path)
