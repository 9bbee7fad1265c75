"""The inputs: from the paths a user names to the documents in them, as their readers give them.

Strategy: `expand` settles what is to be read, `documents_of` reads one input and what is packed in it. What fails is a row and
not an exception, so that one bad file never costs the others their result. Nothing is parsed here, so that whoever wants to see
a source alone does not wait for the parser.
"""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from .archives import is_archive, members
from .detect import detect, detect_binary
from .errors import InputError, InternalError, TranscriptError, UsageError
from .formats import asked_format, format_of_name, load
from .model import Document
from .source import source_from_bytes, source_of_binary

if TYPE_CHECKING:
    from .parser.draft import ParseOptions

STDIN: Final = "-"
"""The path that stands for standard input."""
_BUG_ADVICE: Final = "This is a bug: please report it with the file (TRANSCRIPT_DEBUG=1 shows where it happened)."


class WorkOptions(msgspec.Struct, frozen=True):
    """How every input of a run is to be read."""

    format: str | None = None
    """Name of the reader; None: by the content and the name of each input."""
    parse: ParseOptions | None = None
    """What the user overrules; None: nothing."""
    strict: bool = False
    """A document with a warning is a failure."""


def work_options(format: str | None = None, parse: ParseOptions | None = None, *, strict: bool = False) -> WorkOptions:
    """The options of a run, checked before anything is read.

    Raises:
        UsageError: there is no such format.
    """
    if format is not None:
        asked_format(format)
    return WorkOptions(format=format, parse=parse, strict=strict)


class Failed(NamedTuple):
    """An input that could not be read, or not to its end."""

    path: str
    error: TranscriptError


# --- which inputs ---------------------------------------------------------------------------------------------------------


def expand(paths: Iterable[str], *, recursive: bool = False) -> list[str]:
    """The inputs that the user means, in the order given, each once.

    A directory stands for the files in it that have a reader, packed or not, and for its zip archives, sorted by name, hidden
    ones left out; a pattern for the files that match. What does not exist stays in the list, so that it is reported when its
    turn comes.

    Raises:
        UsageError: a directory without `recursive`, or standard input twice.
    """
    found: list[str] = []
    seen: set[str] = set()
    for path in paths:
        if path == STDIN and STDIN in seen:
            raise UsageError("standard input can be read only once", advice="Give - one time.")
        for file in _files_of(path, recursive):
            key = file if file == STDIN else os.path.realpath(file)
            if key not in seen:
                seen.add(key)
                found.append(file)
    return found


def _files_of(path: str, recursive: bool) -> Iterator[str]:
    if path == STDIN or os.path.isfile(path):
        yield path
    elif os.path.isdir(path):
        if not recursive:
            raise UsageError("this is a directory", path=path, advice="Add -r to read the transcripts in it.")
        yield from list(_walk(path)) or [path]
    elif not os.path.exists(path) and glob.has_magic(path):
        for match in sorted(glob.glob(path, recursive=True)) or [path]:
            if not os.path.isdir(match):
                yield match
            elif recursive:
                yield from _walk(match)
    else:
        yield path


def _walk(directory: str) -> Iterator[str]:
    for folder, folders, files in os.walk(directory):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            row = format_of_name(name)
            wanted = (row is not None and row.reader is not None) or name.lower().endswith(".zip")
            if wanted and not name.startswith("."):
                yield os.path.join(folder, name)


# --- one input ------------------------------------------------------------------------------------------------------------


def documents_of(path: str, form: str | None = None) -> Iterator[Document | Failed]:
    """The documents of an input as their reader gives them, those within archives too; what fails is a row among them.

    Args:
        path: the input, as the user named it.
        form: name of the reader; None: by content and name.
    """
    name = None if path == STDIN else path
    try:
        if os.path.isdir(path):  # what `expand` leaves of a directory that has nothing for us
            raise InputError("no transcript in this directory", advice="Name the files themselves.")
        data = read_bytes(path)
        if not is_archive(data):
            yield from unparsed_documents(data, name, form)
            return
        for member, content in members(data, name):
            try:
                if isinstance(content, InputError):
                    raise content
                yield from unparsed_documents(content, member, form)
            except Exception as error:
                yield Failed(path, named_error(error, member))
    except Exception as error:  # whatever is wrong with one input, the rest of the run must not be lost
        yield Failed(path, named_error(error, path))


def unparsed_documents(data: bytes, path: str | None, form: str | None) -> Iterator[Document]:
    """The documents in the bytes of an input as their reader gives them, those within archives too.

    Raises:
        InputError: the content is not what it claims to be.
        FormatError: there is no reader for it.
    """
    if is_archive(data):
        for name, content in members(data, path):
            if isinstance(content, InputError):
                raise content
            if is_archive(content):
                raise InputError("an archive within an archive", path=name, advice="Unpack it yourself first.")
            yield from unparsed_documents(content, name, form)
        return
    if path is not None:  # a name that is not UTF-8 cannot stand in JSON
        path = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    if found := detect_binary(data, path, form):
        source = source_of_binary(data, path)
    else:
        source = source_from_bytes(data, path)
        found = detect(source.text, path, form)
    assert found.format.reader is not None, "detection gives readable formats only"
    yield from load(found.format.reader)(source)


def named_error(error: Exception, path: str) -> TranscriptError:
    """The error with the input it concerns; what is no error of ours is a bug of ours."""
    if isinstance(error, TranscriptError):
        return error.at(path)
    wrapped = InternalError(f"{type(error).__name__}: {error}", path=path, advice=_BUG_ADVICE)
    wrapped.__cause__ = error
    return wrapped


def read_bytes(path: str) -> bytes:
    """The content of a file, or of standard input.

    Raises:
        InputError: it cannot be read.
    """
    try:
        if path == STDIN:
            if sys.stdin is None:
                raise InputError("standard input is closed", advice="Name a file.")
            return sys.stdin.buffer.read()
        with open(path, "rb") as file:  # the path stays as the user wrote it
            return file.read()
    except FileNotFoundError:
        advice = "No file matches this pattern." if glob.has_magic(path) else "Check the name."
        raise InputError("no such file", path=path, advice=advice) from None
    except IsADirectoryError:
        raise InputError("this is a directory", path=path, advice="Name a file in it.") from None
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
        raise InputError(f"cannot be read: {getattr(error, 'strerror', None) or error}", path=path) from None
