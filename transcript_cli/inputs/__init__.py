"""One input: from its path or its bytes to the documents in it, as their readers give them.

Strategy: `documents_of` reads an input and what is packed in it. What fails is a row and not an exception, so that one bad file
never costs the others their result. Nothing is parsed here, so that whoever wants to see a source alone does not wait for the
parser.
"""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from ..errors import InputError, InternalError, OverloadError, TranscriptError
from ..formats import asked_format, load, readable
from ..model import Document
from ..source import source_from_bytes, source_of_binary
from .archives import is_archive, members
from .detect import detect, detect_binary
from .remote import is_remote, read_remote

if TYPE_CHECKING:
    from ..parser.draft import ParseOptions

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
    base: str | None = None
    """The directory that relative paths start from; None: where the process stands."""
    explain: bool = True
    """How it came about is asked for, too: without it an explanation need hold no more than the segments, or nothing of a long
    text, which is read in windows then."""


def work_options(format: str | None = None, parse: ParseOptions | None = None, *, strict: bool = False) -> WorkOptions:
    """The options of a run, checked before anything is read.

    Raises:
        UsageError: there is no such format.
    """
    if format is not None:
        asked_format(format, readable())
    return WorkOptions(format=format, parse=parse, strict=strict)


class Failed(NamedTuple):
    """An input that could not be read, or not to its end."""

    path: str
    error: TranscriptError


# --- one input ------------------------------------------------------------------------------------------------------------


def documents_of(path: str, form: str | None = None, base: str | None = None) -> Iterator[Document | Failed]:
    """The documents of an input as their reader gives them, those within archives too; what fails is a row among them.

    Args:
        path: the input, as the user named it.
        form: name of the reader; None: by content and name.
        base: as in `WorkOptions`.
    """
    content = content_of(path, base)
    if isinstance(content, Failed):
        yield content
    else:
        yield from documents_in(path, content, form)


def content_of(path: str, base: str | None) -> bytes | Failed:
    """The bytes of an input."""
    try:
        return read_bytes(path, base)
    except Exception as error:  # whatever is wrong with one input, the rest of the run must not be lost
        return Failed(path, named_error(_in_directory(path, base) or error, path))


def documents_in(path: str, content: bytes, form: str | None) -> Iterator[Document | Failed]:
    """The documents in the bytes of an input, as `documents_of` gives them."""
    name = None if path == STDIN else path
    try:
        if not is_archive(content):
            yield from _documents_in(content, name, form)
            return
        for member, inner in members(content, name):
            try:
                if isinstance(inner, InputError):
                    raise inner
                yield from unparsed_documents(inner, member, form)
            except Exception as error:
                yield Failed(path, named_error(error, member))
    except Exception as error:
        yield Failed(path, named_error(error, path))


def _in_directory(path: str, base: str | None) -> InputError | None:
    """What is wrong with a directory that `expand` leaves: nothing in it is for us. None for anything else."""
    if not os.path.isdir(place(path, base)):
        return None
    return InputError("no transcript in this directory", advice="Name the files themselves.")


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
    yield from _documents_in(data, path, form)


def _documents_in(data: bytes, path: str | None, form: str | None) -> Iterator[Document]:
    """The same for bytes that are no archive."""
    if path is not None and not path.isascii():  # a name that is not UTF-8 cannot stand in JSON
        path = path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    if found := detect_binary(data, path, form):
        source = source_of_binary(data, path)
    else:
        source = source_from_bytes(data, path)
        found = detect(source.text, path, form)
    assert found.format.reader is not None, "detection gives readable formats only"
    documents: Iterator[Document] = load(found.format.reader)(source)
    return documents


def named_error(error: Exception, path: str) -> TranscriptError:
    """The error with the input it concerns; what is no error of ours is a bug of ours."""
    if isinstance(error, TranscriptError):
        return error.at(path)
    if isinstance(error, MemoryError):
        return OverloadError("this takes more memory than there is", path=path, advice="Split it, or give it more.")
    wrapped = InternalError(f"{type(error).__name__}: {error}", path=path, advice=_BUG_ADVICE)
    wrapped.__cause__ = error
    return wrapped


def read_bytes(path: str, base: str | None = None) -> bytes:
    """The content of a file, of standard input, or of what a URL names.

    Args:
        path: as the user named it.
        base: as in `WorkOptions`.

    Raises:
        InputError: it cannot be read.
        MissingExtraError: it is a URL, and what reads those is not installed.
    """
    if is_remote(path):
        return read_remote(path)
    try:
        if path == STDIN:
            if sys.stdin is None:
                raise InputError("standard input is closed", advice="Name a file.")
            return sys.stdin.buffer.read()
        return _read_file(place(path, base))  # the path stays as the user wrote it
    except FileNotFoundError:
        advice = "No file matches this pattern." if glob.has_magic(path) else "Check the name."
        raise InputError("no such file", path=path, advice=advice) from None
    except IsADirectoryError:
        raise InputError("this is a directory", path=path, advice="Name a file in it.") from None
    except (OSError, ValueError) as error:  # ValueError: a zero byte in the name
        raise InputError(f"cannot be read: {getattr(error, 'strerror', None) or error}", path=path) from None


def _read_file(path: str) -> bytes:
    """The content of a file, with no buffer between: of many small files, opening them is what takes the time."""
    file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        size = os.fstat(file).st_size
        data = os.read(file, min(size, _AT_ONCE) + 1)
        if len(data) == size > 0:
            return data
        pieces = [data]  # a pipe, a file that grows, one that does not say its size, or one that is very large
        while piece := os.read(file, _AT_ONCE):
            pieces.append(piece)
        return b"".join(pieces)
    finally:
        os.close(file)


_AT_ONCE: Final = 1 << 30
"""Bytes that any system gives in one go."""


def place(path: str, base: str | None) -> str:
    """Where a path leads to that starts from `base`."""
    return path if base is None else os.path.join(base, path)
