"""What is finished of a run, on disk, so that one that was killed can be taken up again.

Strategy: the parts lie in a directory beside the output, and so does the journal: its first line says what the run does, each
further one which batch is finished and what came of it. A line is written only after the parts that it speaks of. So whenever
the run ends, whatever the journal says is true, and half a line at its end is nothing. A batch is known by its inputs, their
sizes and their times: where one has changed, the batch is run again. Counts are pickled; of such a file nothing is taken but
counts, because it lies where others may write.
"""

from __future__ import annotations

import os
import pickle
import shutil
from hashlib import sha256
from typing import IO, Any, Final

import msgspec

from .. import __version__, errors
from ..errors import OutputError, cannot_write
from ..output import replacing
from ..reports import Failure, failure_of
from .batches import Batch
from .executors import Outcome
from .work import Job

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_NAME: Final = "journal.jsonl"
_COMPLETE: Final = b"{}\n"
"""The line that says that all batches are finished."""
_COUNTS: Final = ".counts"
_COUNTED: Final = ("transcript_cli.mentions", "transcript_cli.grouping", "transcript_cli.scale.counts", "collections")
"""The packages whose classes a file of counts may hold, and no functions."""
_KINDS: Final = {kind.__name__: kind for kind in vars(errors).values() if isinstance(kind, type)}


class _Header(msgspec.Struct, frozen=True):
    version: str
    digest: str


class _Key(msgspec.Struct, frozen=True):
    key: str


class _Entry(msgspec.Struct, frozen=True):
    key: str
    outcome: Outcome
    failures: list[tuple[str, Failure]]
    counts: bool


class Journal:
    """The journal of a run in the directory of its parts.

    Args:
        directory: beside the output; made where it is not there.
        job: what the run does.
        resume: go on with what is there.
        force: throw away what is there.

    Raises:
        OutputError: the directory cannot be made, or what is there comes from a run that did something else.
    """

    def __init__(self, directory: str, job: Job, *, resume: bool, force: bool = False) -> None:
        self._path = os.path.join(directory, _NAME)
        self._directory = directory
        header = _Header(__version__, _digest(job))
        self._finished: dict[str, int] = {}
        """From the key of a batch to where its line begins."""
        self._is_complete = False
        try:
            if os.path.isdir(directory) and not resume:
                self._clear(force)
            os.makedirs(directory, exist_ok=True)
            self._file = open(self._path, "ab+")  # noqa: SIM115 - it lives as long as the run
        except OSError as error:
            raise cannot_write(directory, error) from None
        try:
            self._lock(self._file)
            self._take_up(header)
        except BaseException:
            self._file.close()
            raise

    def _clear(self, force: bool) -> None:
        if not os.path.exists(self._path):
            raise OutputError("this is in the way of the parts of the output", path=self._directory, advice="Move it away.")
        if not force:
            advice = "Add --resume to go on with it, or --force to start again."
            raise OutputError("a run that was interrupted left this", path=self._directory, advice=advice)
        with open(self._path, "ab") as file:
            self._lock(file)
        shutil.rmtree(self._directory)

    def _lock(self, file: IO[bytes]) -> None:
        """One run at a time; where the system has no such locks, the user is trusted."""
        if fcntl is not None:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                advice = "Wait for it, or name another output."
                raise OutputError("another run is writing this", path=self._directory, advice=advice) from None

    def _take_up(self, header: _Header) -> None:
        """Read what is there; half a line at the end goes."""
        end = 0
        self._file.seek(0)
        for line in self._file:
            if not line.endswith(b"\n"):
                break
            if end == 0:
                self._check(msgspec.json.decode(line, type=_Header), header)
            elif line == _COMPLETE:
                self._is_complete = True
            else:
                self._finished[msgspec.json.decode(line, type=_Key).key] = end
            end += len(line)
        self._file.truncate(end)
        self._file.seek(end)
        if end == 0:
            self._append(header)

    def _check(self, found: _Header, wanted: _Header) -> None:
        if found != wanted:
            why = "other options" if found.version == wanted.version else f"version {found.version}"
            advice = "Give the same options, or leave out --resume to start again."
            raise OutputError(f"the run that was interrupted was one of {why}", path=self._directory, advice=advice)

    def __len__(self) -> int:
        """How many batches are finished."""
        return len(self._finished)

    @property
    def is_complete(self) -> bool:
        """All batches were finished, and the output was being put together."""
        return self._is_complete

    def has(self, batch: Batch) -> bool:
        """Whether this very batch is finished, and its parts are there."""
        entry = self._entry(batch)
        return entry is not None and all(os.path.exists(os.path.join(self._directory, part)) for part in entry.outcome.parts)

    def outcome(self, batch: Batch) -> Outcome:
        """What came of a finished batch."""
        entry = self._entry(batch)
        assert entry is not None
        outcome = entry.outcome
        outcome.failures = [
            _KINDS[kind](told.message, path=told.path, line=told.line, advice=told.advice) for kind, told in entry.failures
        ]
        if entry.counts:
            with open(os.path.join(self._directory, batch.name + _COUNTS), "rb") as file:
                outcome.value = _CountsOnly(file).load()
        return outcome

    def _entry(self, batch: Batch) -> _Entry | None:
        start = self._finished.get(batch.key())
        if start is None:
            return None
        with open(self._path, "rb") as file:
            file.seek(start)
            return msgspec.json.decode(file.readline(), type=_Entry)

    def record(self, batch: Batch, outcome: Outcome) -> None:
        """Write down that a batch is finished."""
        counts = outcome.value is not None
        if counts:
            with replacing(os.path.join(self._directory, batch.name + _COUNTS)) as file:
                pickle.dump(outcome.value, file)
        failures = [(type(error).__name__, failure_of(error)) for error in outcome.failures]
        bare = msgspec.structs.replace(outcome, failures=[], notes=[], value=None)
        self._finished[batch.key()] = self._file.tell()
        self._append(_Entry(batch.key(), bare, failures, counts))

    def complete(self) -> None:
        """Write down that all batches are finished; what follows can be done over again."""
        self._write(_COMPLETE)

    def close(self, *, remove: bool) -> None:
        """Let go of the journal, and with `remove` of the parts too; the journal goes last."""
        self._file.close()
        if remove:
            for name in os.listdir(self._directory):
                path = os.path.join(self._directory, name)
                if name != _NAME:
                    shutil.rmtree(path) if os.path.isdir(path) else os.unlink(path)
            shutil.rmtree(self._directory, ignore_errors=True)

    def _append(self, entry: Any) -> None:
        self._write(msgspec.json.encode(entry) + b"\n")

    def _write(self, line: bytes) -> None:
        self._file.write(line)
        self._file.flush()
        os.fsync(self._file.fileno())


class _CountsOnly(pickle.Unpickler):
    """Takes nothing from a pickle but what counts are made of: a file could ask for any function to be called."""

    def find_class(self, module: str, name: str) -> Any:
        found = super().find_class(module, name) if module.startswith(_COUNTED) else None
        if not isinstance(found, type):
            raise pickle.UnpicklingError(f"no count is made of {module}.{name}")
        return found


def _digest(job: Job) -> str:
    """What makes a difference to the output: the task and how inputs are read, not where and by whom."""
    options = msgspec.structs.replace(job.options, base=None)
    return sha256(f"{job.task!r} {options!r}".encode("utf-8", "surrogateescape")).hexdigest()
