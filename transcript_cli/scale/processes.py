"""Batches in several processes of this machine, which may die.

Strategy: one process, one batch, one pipe. So it is always known which batch a dead process had, and, because it tells before
it reads an input, which document; the others are not touched, and a new process takes its place. The standard library's pool
gives up all its work when one of its processes is killed, and cannot say whose fault it was. A process ends by itself when the
one that started it is gone, however that came about.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from typing import Any, Final

from ..errors import TranscriptError, cannot_write
from .batches import Batch
from .executors import Ended, Lost, Outcome
from .work import Job, run_batch, settle_memory

_POLL: Final = 1.0
_DYING: Final = 10.0
"""Seconds that a process may take to die."""


class ProcessExecutor:
    """So many processes; each has a batch in work and one in reserve.

    Args:
        job: what to do with every batch.
        jobs: how many processes.
    """

    def __init__(self, job: Job, jobs: int) -> None:
        self._job = job
        methods = multiprocessing.get_all_start_methods()
        self._context: Any = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
        if "forkserver" in methods:
            self._context.set_forkserver_preload([__name__])
        self._workers = [_Worker(self._context, job) for _ in range(jobs)]
        self.slots = 2 * jobs

    @property
    def pids(self) -> list[int]:
        """Of the processes that there are now."""
        return [worker.pid for worker in self._workers]

    def submit(self, batch: Batch) -> None:
        """Give the batch to whoever has least to do."""
        min(self._workers, key=lambda worker: len(worker.batches)).submit(batch)

    def wait(self) -> list[Ended]:
        """The batches that ended, or whose process did.

        Raises:
            TranscriptError: a worker could not go on for a reason that concerns all of them.
        """
        while True:
            busy = [worker for worker in self._workers if worker.batches]
            patience = self._job.patience
            ready = wait([worker.pipe for worker in busy], None if patience is None else _POLL)
            ended = [end for worker in busy if worker.pipe in ready for end in worker.receive()]
            for worker in busy:
                if patience is not None and worker.is_late(patience):
                    ended += worker.kill(f"not done after {self._job.seconds:g} s, and could not be stopped")
            for place, worker in enumerate(self._workers):
                if worker.is_gone:
                    self._workers[place] = _Worker(self._context, self._job)
            if ended:
                return ended

    def close(self) -> None:
        """End all processes, whatever they are doing."""
        for worker in self._workers:
            worker.end()


class _Worker:
    """A process, seen from outside."""

    def __init__(self, context: Any, job: Job) -> None:
        self.pipe, theirs = context.Pipe()
        self.batches: list[Batch] = []
        """The one in work, and those in reserve."""
        self.is_gone = False
        self._reading = context.RawArray("q", 2)
        """The place of the input in work, and since when, in seconds of the clock that all processes share."""
        self._process = context.Process(target=_run, args=(theirs, job, self._reading), daemon=True)
        self._process.start()
        self.pid: int = self._process.pid
        theirs.close()

    def submit(self, batch: Batch) -> None:
        self.batches.append(batch)
        with suppress(BrokenPipeError, ConnectionResetError):  # it is dead, which `receive` finds out
            self.pipe.send(batch)

    def receive(self) -> list[Ended]:
        """What it sent, or the news of its death with what it had."""
        try:
            sent: Outcome | TranscriptError = self.pipe.recv()
        except (EOFError, ConnectionResetError):
            return self._died("the process that read this died" + self._cause())
        if isinstance(sent, TranscriptError):
            raise sent
        return [(self.batches.pop(0), sent)]

    def is_late(self, seconds: float) -> bool:
        since: int = self._reading[1]
        return since > 0 and time.monotonic() - since > seconds

    def kill(self, reason: str) -> list[Ended]:
        self._process.kill()
        return self._died(reason)

    def _died(self, reason: str) -> list[Ended]:
        """Those in reserve were not begun; they are lost with the first but not because of themselves."""
        self.is_gone = True
        self.end()
        current, *reserve = self.batches
        self.batches = []
        return [(current, Lost(reason, self._reading[0])), *((batch, Lost("", innocent=True)) for batch in reserve)]

    def _cause(self) -> str:
        self._process.join(_DYING)
        code = self._process.exitcode
        return f" ({signal.Signals(-code).name})" if code is not None and code < 0 else ""

    def end(self) -> None:
        self.pipe.close()
        self._process.kill()
        self._process.join()


def _run(pipe: Connection, job: Job, reading: Any) -> None:
    """What a worker process does: a batch after the other, until nobody wants more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the one that started us decides
    settle_memory()
    batches: SimpleQueue[Batch] = SimpleQueue()
    threading.Thread(target=_listen, args=(pipe, batches), daemon=True).start()

    def tell(place: int) -> None:
        reading[0] = place
        reading[1] = int(time.monotonic())

    while True:
        batch = batches.get()
        try:
            answer: Outcome | TranscriptError = run_batch(job, batch, tell)
        except TranscriptError as error:
            answer = error
        except OSError as error:
            answer = cannot_write(job.parts, error)
        reading[1] = 0
        pipe.send(answer)


def _listen(pipe: Connection, batches: SimpleQueue[Batch]) -> None:
    """Take batches while another is in work; without the one that sends them there is nothing to live for."""
    while True:
        try:
            batches.put(pipe.recv())
        except (EOFError, OSError):
            os._exit(0)
