"""Everything that can go wrong, worded once.

Strategy: one base class; each child says whose fault it is through its exit code. An error carries its datum (a path, a line,
a field) and a way out, never a whole document, and it survives pickling, because a process pool hangs on an exception that
does not.
"""

from __future__ import annotations

EXIT_OK = 0
"""Everything that was asked for was done; finding nothing is done too."""
EXIT_FAILED = 1
"""Some input failed; the others were still written."""
EXIT_USAGE = 2
"""The command line is wrong."""
EXIT_INTERRUPTED = 130
"""Ctrl-C."""
EXIT_PIPE_CLOSED = 141
"""The reader of our output left."""


class TranscriptError(Exception):
    """A problem the user can act on.

    Args:
        message: what is wrong, in one line, without the place.
        path: the input or output it concerns, as the user named it.
        line: the line of that input, from 1.
        advice: what to do next, as a full sentence.
    """

    exit_code = EXIT_FAILED
    code = "error"
    """What kind of failure it is, for programs; these words are frozen."""

    def __init__(self, message: str, *, path: str | None = None, line: int | None = None, advice: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.advice = advice

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.message, self.path, self.line, self.advice)

    def __str__(self) -> str:
        """`PATH:LINE: MESSAGE. ADVICE`, with the parts that are known."""
        place = ""
        if self.path is not None:
            place = f"{self.path}:{self.line}: " if self.line is not None else f"{self.path}: "
        advice = f" {self.advice}" if self.advice else ""
        stop = "" if not advice or self.message.endswith((".", "!", "?")) else "."
        return f"{place}{self.message}{stop}{advice}"

    def at(self, path: str) -> TranscriptError:
        """The same error, with `path` filled in where the place where it was raised did not know it."""
        if self.path is None:
            self.path = path
        return self


def _rebuild(
    kind: type[TranscriptError], message: str, path: str | None, line: int | None, advice: str | None
) -> TranscriptError:
    return kind(message, path=path, line=line, advice=advice)


class UsageError(TranscriptError):
    """The command line, an option's value or a call's argument is wrong."""

    exit_code = EXIT_USAGE
    code = "usage"


class InputError(TranscriptError):
    """An input cannot be read, or is not what it claims to be."""

    code = "input"


class FormatError(TranscriptError):
    """No reader or writer for this format, or the wrong one."""

    code = "format"


class OptionsFileError(UsageError):
    """A file that the user wrote (speakers, terms) has a mistake in it."""


class OutputError(TranscriptError):
    """An output cannot be written, or must not be overwritten."""

    code = "output"


class StrictError(TranscriptError):
    """`--strict` was given and there was a warning."""

    code = "strict"


class MissingExtraError(TranscriptError):
    """What was asked for needs a package that is not installed."""

    code = "missing-extra"


class OverloadError(TranscriptError):
    """A document takes more memory than there is."""

    code = "memory"


class TooSlowError(TranscriptError):
    """A document takes more time than it was given."""

    code = "timeout"


class WorkerError(TranscriptError):
    """Whatever process reads this document dies."""

    code = "worker-died"


class ClusterError(TranscriptError):
    """The machines that worked on a run are gone; what they finished is kept."""

    code = "cluster"


class InternalError(TranscriptError):
    """A promise of ours is broken; nothing was written."""

    code = "internal"


def cannot_write(path: str, error: OSError, advice: str | None = None) -> OutputError:
    """The error for what the system says when an output is written; a file that it names goes before `path`."""
    missing = "Make the directory first." if isinstance(error, FileNotFoundError) else None
    return OutputError(f"cannot be written: {error.strerror or error}", path=error.filename or path, advice=advice or missing)


def missing_extra(extra: str, need: str, *, path: str | None = None) -> MissingExtraError:
    """The error for an optional part that is not there, with the command that installs it.

    Args:
        extra: its name, as in `transcript-cli[extra]`.
        need: what needs what: "writing Parquet needs pyarrow".
        path: the input or output it concerns.
    """
    advice = f'Install it: pip install "transcript-cli[{extra}]"'
    return MissingExtraError(f"{need}, which is not installed", path=path, advice=advice)
