"""The entry point of the `transcript` command and of `python -m transcript_cli`.

Strategy: what needs no command line is answered before one is imported; what concerns the process and not the work (signals)
is settled here, so that the library never touches it.
"""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command with the arguments of the process, and end the process."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        sys.exit(_say_version())
    _settle_signals()
    _settle_memory()
    from .cli import run
    from .errors import EXIT_INTERRUPTED

    try:
        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # in the moment in which one end was being turned into another
        code = EXIT_INTERRUPTED
    _leave_memory()
    sys.exit(code)


def _say_version() -> int | str:
    import os  # loaded by the interpreter already

    from . import __version__

    try:
        os.write(1, f"transcript {__version__}\n".encode())  # not sys.stdout, whose buffer fails once more at the end
    except BrokenPipeError:
        return 141
    except OSError as error:
        return f"transcript: standard output: cannot be written: {error.strerror}"
    return 0


def _settle_memory() -> None:
    import gc

    # A document is millions of values without cycles, which the collector would walk over and over while they are made.
    gc.set_threshold(200_000, 50, 100)


def _leave_memory() -> None:
    import gc

    gc.freeze()  # the process ends: what it holds need not be searched for cycles once more


def _settle_signals() -> None:
    import signal

    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # the reader left: end like any other program, which shells call 141
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # an exception, so that temporary files are removed


if __name__ == "__main__":
    main()
