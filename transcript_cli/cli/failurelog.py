"""The list of what failed in a run, for programs: an input a line, as JSON.

Strategy: it is a log and not an output: a line is there as soon as its input has failed, also where the run is interrupted. An
earlier list of failures is replaced; no other file is, and least of all an input.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ..errors import TranscriptError, UsageError, cannot_write
from ..output import STDOUT, check_target

_LOOKED_AT: Final = 4096


class FailureLog:
    """A file of failures.

    Args:
        path: the file.
        inputs: files that are read, and never written over.

    Raises:
        OutputError: it cannot be written, or another file is there.
    """

    def __init__(self, path: str, inputs: Iterable[str]) -> None:
        if path == STDOUT:
            raise UsageError("--failures needs a file", advice="Name one: --failures failed.jsonl")
        check_target(path, force=_is_list_of_failures(path), inputs=inputs)
        try:
            self._file = open(path, "wb")  # noqa: SIM115 - it lives as long as the run
        except OSError as error:
            raise cannot_write(path, error) from None

    def add(self, error: TranscriptError) -> None:
        """Write down one more."""
        from ..reports import failure_of, to_json

        self._file.write(to_json(failure_of(error)))
        self._file.flush()

    def close(self) -> None:
        """Nothing comes any more."""
        self._file.close()


def _is_list_of_failures(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            start = file.read(_LOOKED_AT)
    except OSError:
        return False
    return not start or (start.startswith(b'{"path":') and b'"code":' in start)
