"""What tests of hostile input share: an error that helps, in a time that does not grow with the malice."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from transcript_cli.errors import InputError


@contextmanager
def soon(seconds: float = 10) -> Iterator[None]:
    """What is done within takes no longer, in seconds of the processor.

    The bound is wide, so that it holds on a slow machine and where branches are counted: what is quadratic takes minutes.
    """
    began = time.process_time()
    yield
    assert time.process_time() - began < seconds


def assert_refused(read: Callable[[Any], object], data: object, message: str, path: str) -> None:
    """Reading this soon ends in an error that names the file, says what is wrong and what to do."""
    with soon(), pytest.raises(InputError, match=message) as caught:
        read(data)
    assert caught.value.path == path
    assert caught.value.advice
