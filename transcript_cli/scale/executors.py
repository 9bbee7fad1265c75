"""Where batches are run: the seam between what is done and who does it, and this process as the simplest executor.

Strategy: an executor takes a batch when it has room and gives batches back in whatever order they end, each with what came of
it or with the news that it was lost. It decides nothing: `drive` does. To add one, write these four members; `processes` and
`cluster` are the others.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, Protocol, TypeAlias

import msgspec

from ..errors import TranscriptError
from .batches import Batch


class Outcome(msgspec.Struct):
    """What came of a batch; the parts that it wrote stay where they are."""

    number: int
    """Of the batch."""
    first: int
    documents: int = 0
    inputs: int = 0
    bytes: int = 0
    """Of the inputs."""
    warnings: int = 0
    parts: list[str] = []
    """Files in the directory of the parts, in order."""
    failures: list[TranscriptError] = []
    """One for each input, or part of one, that failed, in order."""
    notes: list[str] = []
    """Lines for standard error, where the user asked for them."""
    lost: list[str] = []
    """What the format that is written has no room for."""
    value: Any = None
    """What was counted."""


class Lost(NamedTuple):
    """The news that whoever ran a batch is gone."""

    reason: str
    at: int | None = None
    """The place in the batch of the input that was being read, where that is known."""
    certain: bool = True
    """No other batch can have been the cause."""
    innocent: bool = False
    """The batch was not begun."""


Work: TypeAlias = Callable[[Batch], Outcome]
"""Runs one batch; can be pickled."""
Ended: TypeAlias = tuple[Batch, "Outcome | Lost"]


class Executor(Protocol):
    """Whoever runs batches."""

    @property
    def slots(self) -> int:
        """How many batches it wants to have at a time."""

    def submit(self, batch: Batch) -> None:
        """Take a batch."""

    def wait(self) -> list[Ended]:
        """The batches that ended since the last call, at least one; some time passes until then.

        Raises:
            TranscriptError: the work itself cannot go on, for instance because the disk is full.
        """

    def close(self) -> None:
        """Stop everything and let go of it."""


class SerialExecutor:
    """This process. A batch is run as it is submitted; nothing saves it from a document that kills the process."""

    slots = 1

    def __init__(self, work: Work) -> None:
        self._work = work
        self._ended: list[Ended] = []

    def submit(self, batch: Batch) -> None:
        """Run the batch now."""
        self._ended.append((batch, self._work(batch)))

    def wait(self) -> list[Ended]:
        """What was run."""
        ended, self._ended = self._ended, []
        return ended

    def close(self) -> None:
        """There is nothing to stop."""
