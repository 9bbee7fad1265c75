"""Many inputs: one result a document, in order.

Strategy: `work` reads and parses one input and `run` strings inputs together. `work` depends on nothing but its arguments and a
failure is a row and not an exception, so that one bad file never costs the others their result, in one process or in many. One
document is in memory at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from .errors import StrictError
from .formats import load
from .inputs import Failed, WorkOptions, documents_of, named_error, unparsed_documents
from .inputs.detect import detect
from .inputs.long import parse_in_windows
from .model import Document, Parsed, check_lossless
from .parser import parse
from .parser.draft import ParseOptions
from .source import Source


class Done(NamedTuple):
    """A document that was read and parsed."""

    path: str
    """Of the input, as the user named it; "-" for standard input."""
    source: Source
    parsed: Parsed


Result: TypeAlias = Done | Failed


def run(paths: Iterable[str], options: WorkOptions | None = None) -> Iterator[Result]:
    """The results of all inputs, in order."""
    for path in paths:
        yield from work(path, options)


def work(path: str, options: WorkOptions | None = None) -> Iterator[Result]:
    """One result a document of this input, and one for each part of it that fails; never raises for what is in a file."""
    options = options or WorkOptions()
    if not options.explain and (long := _read_long(path, options)) is not None:
        yield long
        return
    for document in documents_of(path, options.format, options.base):
        if isinstance(document, Failed):
            yield document
            continue
        try:
            yield Done(path, *_parsed(document, options))
        except Exception as error:
            yield Failed(path, named_error(error, document.source.path or path))


def _read_long(path: str, options: WorkOptions) -> Result | None:
    """The result of an input that is read in windows; None where it is not long, or must be read as a whole."""
    try:
        parsed = parse_in_windows(path, options)
        if parsed is None:
            return None
        about = parsed.transcript.source
        source = Source("", path=about.path, encoding=about.encoding, sha256=about.sha256, size=about.bytes)
        if options.strict and parsed.transcript.warnings:
            raise _strict_error(parsed, source)
        return Done(path, source, parsed)
    except Exception as error:
        return Failed(path, named_error(error, path))


def read_documents(data: bytes, path: str | None, options: WorkOptions) -> Iterator[tuple[Source, Parsed]]:
    """The documents in the bytes of an input, parsed, one after the other.

    Args:
        data: the content.
        path: its name for messages and for the extension; None where it has none.
        options: how to read it.

    Raises:
        InputError: the content is not what it claims to be.
        FormatError: there is no reader for it.
        StrictError: there is a warning, and `options.strict` is set.
        InternalError: the result does not account for every character.
    """
    for document in unparsed_documents(data, path, options.format):
        yield _parsed(document, options)


def parse_source(source: Source, options: WorkOptions) -> Iterator[tuple[Source, Parsed]]:
    """The documents of a decoded input; raises what `read_documents` does."""
    row, _ = detect(source.text, source.path, options.format)
    assert row.reader is not None, "detection gives readable formats only"
    for document in load(row.reader)(source):
        yield _parsed(document, options)


def _parsed(document: Document, options: WorkOptions) -> tuple[Source, Parsed]:
    parsed = parse(document, options.parse or ParseOptions())
    if document.transcript is None:  # else nothing was inferred
        check_lossless(parsed, document.source)
    if options.strict and parsed.transcript.warnings:
        raise _strict_error(parsed, document.source)
    return document.source, parsed


def _strict_error(parsed: Parsed, source: Source) -> StrictError:
    first, *others = parsed.transcript.warnings
    more = f"; there are {len(others)} more" if others else ""
    advice = f"With --strict a warning is an error{more}."
    return StrictError(f"{first.message} [{first.code}]", path=source.path, line=first.line, advice=advice)
