"""Batches on a Dask cluster: on other machines, or on this one.

Strategy: one future a batch and no graph. The workers read the inputs and write the parts, so both must lie where all of them
see them under the same names; to the client come counts and errors. Dask holds the death of a worker against every batch that
the worker had. Which of them were begun, and at which document each was, stands in a file beside the parts, as long as the
batch is in work; with several threads in a worker that still leaves several, so nothing is certain. The workers need the same
version of this package, which is checked before anything is sent.
Source: https://distributed.dask.org/en/stable/killed.html
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from typing import Any, Final

from msgspec.structs import replace

from .. import __version__
from ..errors import ClusterError, TranscriptError, UsageError, cannot_write, missing_extra
from .batches import Batch
from .deadline import watched
from .executors import Ended, Lost, Outcome
from .work import Job, run_batch, settle_memory

try:
    import dask
    import distributed
except ImportError:
    dask = distributed = None

LOCAL: Final = "local"
_PATIENCE: Final = 30.0
"""Seconds to wait for the scheduler, and for its first worker."""
_LONELY: Final = 600.0
"""Seconds to wait for a worker where there were some: a scheduler of jobs may give them back, but not for sure."""
_LOOK: Final = 5.0
"""Seconds between two looks at whether there are any."""
_RESERVE: Final = 2
"""Batches that every thread has, one in work and the others waiting."""
_AT_HOME: Final = {
    "distributed.scheduler.allowed-failures": 0,
    "distributed.logging.distributed": "critical",
    # A cluster forgets a worker that is not back after 15 s, and a busy machine may take longer to start one.
    "distributed.deploy.lost-worker-timeout": "1 day",
    # Nobody looks at profiles, ticks and loads of such a run, which are taken up to a hundred times a second.
    "distributed.worker.profile.enabled": False,
    "distributed.worker.memory.monitor-interval": "1s",
    "distributed.admin.tick.interval": "1s",
    "distributed.admin.system-monitor.interval": "10s",
}
"""How a cluster on this machine is set up."""
_GONE: Final = ("CommClosedError", "TimeoutError", "CancelledError", "FutureCancelledError", "FuturesCancelledError")
"""Errors by which a future says that its worker is not there any more."""


class DaskExecutor:
    """The workers of a cluster.

    Args:
        job: what to do with every batch.
        address: of the scheduler, "tcp://host:8786", or "local" for a cluster of processes on this machine.
        jobs: how many processes a local one has.

    Raises:
        MissingExtraError: Dask is not installed.
        UsageError: there is no scheduler at the address, or it has no workers, or they are of another version.
    """

    def __init__(self, job: Job, address: str, jobs: int) -> None:
        if distributed is None:
            raise missing_extra("dask", "working on a cluster needs dask and distributed")
        for name in ("distributed", "distributed.client"):
            logging.getLogger(name).setLevel(logging.CRITICAL)  # what it says of its own end is said better here
        self._address = address
        self._cluster: Any = None
        self._client: Any = None
        self._ended: SimpleQueue[tuple[Batch, Any]] = SimpleQueue()
        try:
            if address == LOCAL:
                self._open_local(jobs)
            else:
                self._client = distributed.Client(address, timeout=_PATIENCE)
                self._client.wait_for_workers(1, timeout=_PATIENCE)
            self._check_workers(address)
        except (OSError, TimeoutError, ValueError) as error:
            self.close()
            advice = "Start it (dask scheduler, dask worker), or take --dask local."
            raise UsageError(f"no cluster answers at {address} ({type(error).__name__})", advice=advice) from None
        options = replace(job.options, base=os.getcwd())
        self._job = replace(job, options=options)

    def _open_local(self, jobs: int) -> None:
        dask.config.set(_AT_HOME)
        any_port = {"dashboard_address": "127.0.0.1:0"}  # it serves its state, if no dashboard, and 8787 may be taken
        self._cluster = distributed.LocalCluster(
            n_workers=jobs, threads_per_worker=1, dashboard_address=None, scheduler_kwargs=any_port, silence_logs="CRITICAL"
        )
        self._client = distributed.Client(self._cluster, timeout=_PATIENCE)

    def _check_workers(self, address: str) -> None:
        try:
            found = set(self._client.run(_version).values())
        except ModuleNotFoundError as error:
            advice = f"Install transcript-cli {__version__} where the workers run."
            raise UsageError(f"the workers at {address} lack {error.name}", advice=advice) from None
        if found - {__version__}:
            others = ", ".join(sorted(found - {__version__}))
            raise UsageError(f"the workers at {address} have version {others}", advice=f"Install {__version__} there.")

    @property
    def slots(self) -> int:
        """What all threads that there are now can hold; workers may come and go."""
        return _RESERVE * max(1, self._threads())

    def _threads(self) -> int:
        with self._reached():
            threads: int = sum(self._client.nthreads().values())
        return threads

    def submit(self, batch: Batch) -> None:
        """Send the batch to whoever is free."""
        with self._reached():
            future = self._client.submit(_run, self._job, batch, pure=False)
        future.add_done_callback(lambda done: self._ended.put((batch, done)))

    def wait(self) -> list[Ended]:
        """The batches that ended, and those whose workers did.

        Raises:
            ClusterError: the scheduler is gone, or has had no workers for long.
            TranscriptError: a worker could not go on for a reason that concerns all of them.
        """
        ended = [self._next_ended()]
        while not self._ended.empty():
            ended.append(self._ended.get())
        while self._client.status == "connecting":  # it has lost all batches, and for a while looks for the scheduler
            time.sleep(_LOOK / 10)
        if self._client.status != "running":
            raise self._is_gone("no longer answers")
        return [(batch, self._came_of(batch, future)) for batch, future in ended]

    def _next_ended(self) -> tuple[Batch, Any]:
        seen = time.monotonic()
        while time.monotonic() - seen < _LONELY:
            try:
                return self._ended.get(timeout=_LOOK)
            except Empty:
                seen = time.monotonic() if self._threads() else seen
        raise self._is_gone(f"has had no workers for {_LONELY:g} s")

    @contextmanager
    def _reached(self) -> Iterator[None]:
        try:
            yield
        except (OSError, TimeoutError, RuntimeError):
            raise self._is_gone("no longer answers") from None

    def _is_gone(self, how: str) -> ClusterError:
        return ClusterError(f"the cluster at {self._address} {how}", advice="Start it again, and go on with --resume.")

    def _came_of(self, batch: Batch, future: Any) -> Outcome | Lost:
        if future.status == "finished":
            outcome: Outcome = future.result()
            return outcome
        error = future.exception() if future.status == "error" else None
        if error is None or isinstance(error, distributed.KilledWorker) or type(error).__name__ in _GONE:
            place = _last_place(self._job, batch)
            late = "" if self._job.seconds is None else f", or could not be stopped after {self._job.seconds:g} s"
            return Lost(f"the workers that read this died{late}", place, certain=False, innocent=place is None)
        if isinstance(error, TranscriptError):
            raise error
        if isinstance(error, OSError):
            advice = "The output must lie where the workers can write it under the same name."
            raise cannot_write(self._job.parts, error, advice)
        raise error

    def close(self) -> None:
        """Leave the cluster; one that was made for this run ends."""
        for part in (self._client, self._cluster):
            if part is not None:
                part.close()


def _run(job: Job, batch: Batch) -> Outcome:
    """What a worker does: the batch, and before each input a note of its place."""
    path = _note_of(job, batch)
    with open(path, "wb", buffering=0) as note, watched(job.patience) as give_time:

        def tell(place: int) -> None:
            note.seek(0)
            note.write(b"%08d" % place)
            give_time()

        outcome = run_batch(job, batch, tell)
    os.unlink(path)
    return outcome


def _last_place(job: Job, batch: Batch) -> int | None:
    """The place that a worker was at when it died; None where no one had begun."""
    path = _note_of(job, batch)
    try:
        with open(path, "rb") as note:
            place = int(note.read() or b"0")
        os.unlink(path)
    except FileNotFoundError:
        return None
    return place


def _note_of(job: Job, batch: Batch) -> str:
    return os.path.join(job.parts, f"{batch.name}.reading")


def _version() -> str:
    settle_memory()
    return __version__
