"""A limit to the time that one document takes, in whatever thread it is read.

Strategy: a signal reaches only the main thread of a process, and a worker of Dask reads in another one, so the exception is
raised in the thread itself, which the interpreter does between two instructions. It is no `Exception`, so that nothing on the
way takes it for a fault of the document. One long call into C runs to its end first; the bounds on input see to those.
Source: https://docs.python.org/3/c-api/init.html#c.PyThreadState_SetAsyncExc
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class TimeIsUp(BaseException):
    """Raised within the work that took too long."""


@contextmanager
def limited(seconds: float | None) -> Iterator[None]:
    """Give the block so many seconds; None: no limit.

    Raises:
        TimeIsUp: they are over.
    """
    if seconds is None:
        yield
        return
    alarm = _Alarm(threading.get_ident())
    timer = threading.Timer(seconds, alarm.ring)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        alarm.stop()


class _Alarm:
    def __init__(self, thread: int) -> None:
        self._thread = ctypes.c_ulong(thread)
        self._lock = threading.Lock()
        self._stopped = False

    def ring(self) -> None:
        with self._lock:
            if not self._stopped:
                ctypes.pythonapi.PyThreadState_SetAsyncExc(self._thread, ctypes.py_object(TimeIsUp))

    def stop(self) -> None:
        """After this the alarm does not ring; one that was under way is taken back."""
        with suppress(TimeIsUp), self._lock:
            self._stopped = True
            ctypes.pythonapi.PyThreadState_SetAsyncExc(self._thread, None)
