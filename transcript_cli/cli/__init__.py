"""The command line: a thin shell over the library.

Strategy: a command parses its options, makes one call to the library and one to the output. Only what the invoked command
needs is imported, and only when it runs. Here is the one place where errors become messages and exit codes.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..errors import EXIT_FAILED, EXIT_INTERRUPTED, EXIT_PIPE_CLOSED, TranscriptError, cannot_write


def run(arguments: Sequence[str]) -> int:
    """Run the command line and give its exit code; the user's mistakes end in one line on standard error."""
    from .commandrun import tell_error
    from .commands import app_for

    try:
        app_for(arguments)(list(arguments), prog_name="transcript")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else EXIT_FAILED
    except KeyboardInterrupt:
        return EXIT_INTERRUPTED
    except TranscriptError as error:
        tell_error(error)
        return error.exit_code
    except OSError as error:  # the terminal or the pipe, since files are seen to where they are read and written
        from ..output import is_closed_pipe, silence_stdout

        silence_stdout()
        if is_closed_pipe(error):
            return EXIT_PIPE_CLOSED
        tell_error(cannot_write("standard output", error))
        return EXIT_FAILED
    return 0
