"""A limit to the time that one document takes, in whatever thread it is read.

Strategy: in the main thread of a process a signal ends the work. A worker of Dask reads in another thread, which no signal
reaches (nor is there one on Windows): there the exception is raised in the thread itself, between two instructions. It is no
`Exception`, so that nothing on the way takes it for a fault of the document. One long call into C runs to its end first. Where
it has none, the whole process has to go: another one kills it, or a watchdog of the interpreter's own, which needs no Python.
Sources: https://docs.python.org/3/c-api/init.html#c.PyThreadState_SetAsyncExc,
https://docs.python.org/3/library/faulthandler.html#dumping-the-tracebacks-after-a-timeout
"""

from __future__ import annotations

import ctypes
import faulthandler
import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, NoReturn

_AGAIN: Final = 1.0
"""Seconds after which it rings again: in a destructor or a callback the interpreter swallows what is raised."""


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
    if hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():
        with _signalled(seconds):
            yield
    else:
        with _interrupted(seconds):
            yield


@contextmanager
def watched(seconds: float | None) -> Iterator[Callable[[], None]]:
    """End this process where the block goes on for so many seconds without a call of what it is given; None: never.

    There is one such watchdog in a process: of several threads, each gives time to all.
    """
    if seconds is None:
        yield lambda: None
        return
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        try:
            yield lambda: faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        finally:
            faulthandler.cancel_dump_traceback_later()


@contextmanager
def _signalled(seconds: float) -> Iterator[None]:
    """In the main thread."""
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        try:
            signal.setitimer(signal.ITIMER_REAL, 0)
        finally:
            signal.signal(signal.SIGALRM, before)


def _ring(*_: object) -> NoReturn:
    raise TimeIsUp


@contextmanager
def _interrupted(seconds: float) -> Iterator[None]:
    """In any other thread."""
    alarm = _Alarm(threading.get_ident(), seconds)
    alarm.start()
    try:
        yield
    finally:
        alarm.stop()


class _Alarm(threading.Thread):
    def __init__(self, thread: int, seconds: float) -> None:
        super().__init__(daemon=True)
        self._thread = ctypes.c_ulong(thread)
        self._seconds = seconds
        self._lock = threading.Lock()
        self._stopped = threading.Event()

    def run(self) -> None:
        wait = self._seconds
        while not self._stopped.wait(wait):
            with self._lock:
                if not self._stopped.is_set():
                    ctypes.pythonapi.PyThreadState_SetAsyncExc(self._thread, ctypes.py_object(TimeIsUp))
            wait = _AGAIN

    def stop(self) -> None:
        """After this the alarm does not ring; one that is under way is heard before this returns.

        It is not taken back: the call that does so leaves a mark in the interpreter that nothing clears any more.
        """
        with self._lock:
            self._stopped.set()
        for _ in range(2):
            pass  # the interpreter looks for an exception where a loop begins again
