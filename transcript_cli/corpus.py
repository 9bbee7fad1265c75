"""Many inputs: one result a document, in order.

Strategy: a failure is a row and not an exception, so that one bad file never costs the others their result, in one process or
in many. Small documents are parsed together, step by step, which is quicker; of others one is in memory at a time. Nothing that
comes out depends on what was parsed together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias, TypeVar

from .errors import StrictError
from .formats import load
from .inputs import Failed, WorkOptions, content_of, documents_in, named_error, unparsed_documents
from .inputs.detect import detect
from .inputs.long import parse_in_windows
from .model import Document, Parsed, check_lossless
from .parser import parse_together
from .parser.draft import ParseOptions
from .source import Source


class Done(NamedTuple):
    """A document that was read and parsed."""

    path: str
    """Of the input, as the user named it; "-" for standard input."""
    source: Source
    parsed: Parsed

    @property
    def name(self) -> str:
        """The document as messages call it: within an archive by its own name."""
        return self.parsed.transcript.source.path or self.path


Result: TypeAlias = Done | Failed
T = TypeVar("T")


_TOGETHER: Final = 64
"""Documents that are parsed together."""
_AT_ONCE: Final = 1 << 18
"""Bytes of input from which on no more are taken together: of what is larger one document is in memory at a time."""


def run(paths: Iterable[str], options: WorkOptions | None = None) -> Iterator[Result]:
    """The results of all inputs, in order; never raises for what is in a file. Small inputs are read ahead, a few at a time."""
    return _results(paths, options or WorkOptions(), _TOGETHER)


def work(path: str, options: WorkOptions | None = None) -> Iterator[Result]:
    """The same for one input, of which one document after the other is parsed: one result for each, and for what fails."""
    return _results((path,), options or WorkOptions(), 1)


def _results(paths: Iterable[str], options: WorkOptions, together: int) -> Iterator[Result]:
    contents = ((path, _content(path, options)) for path in paths)
    for inputs in _groups(contents, together):
        found = ((path, document) for path, content in inputs for document in _documents(path, content, options))
        for documents in _groups(found, together):
            yield from _parsed_together(documents, options)


def _content(path: str, options: WorkOptions) -> bytes | Result:
    """The bytes of an input, or what there is to say already."""
    long = None if options.explain else _read_long(path, options)
    return content_of(path, options.base) if long is None else long


def _documents(path: str, content: bytes | Result, options: WorkOptions) -> Iterator[Document | Result]:
    if isinstance(content, bytes):
        yield from documents_in(path, content, options.format)
    else:
        yield content


def _groups(rows: Iterable[tuple[str, T]], most: int) -> Iterator[list[tuple[str, T]]]:
    """Rows of one input or document each, in groups of this number; fewer where they are large."""
    group: list[tuple[str, T]] = []
    size = 0
    for row in rows:
        group.append(row)
        size += _size(row[1])
        if len(group) == most or size >= _AT_ONCE:
            yield group
            group, size = [], 0
    if group:
        yield group


def _size(row: object) -> int:
    """Bytes, or characters where there are more of them: what is unpacked may be much longer."""
    if isinstance(row, bytes):
        return len(row)
    return max(row.source.size, len(row.source.text)) if isinstance(row, Document | Done) else 0


def _parsed_together(rows: Sequence[tuple[str, Document | Result]], options: WorkOptions) -> Iterator[Result]:
    unparsed = [found for _, found in rows if isinstance(found, Document)]
    outcomes = iter(parse_together(unparsed, options.parse or ParseOptions(), options.explain))
    for path, found in rows:
        if not isinstance(found, Document):
            yield found
            continue
        try:
            yield Done(path, found.source, _checked(found, next(outcomes), options))
        except Exception as error:
            yield Failed(path, named_error(error, found.source.path or path))


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
    [outcome] = parse_together([document], options.parse or ParseOptions(), options.explain)
    return document.source, _checked(document, outcome, options)


def _checked(document: Document, outcome: Parsed | Exception, options: WorkOptions) -> Parsed:
    """What was parsed, or the error."""
    if isinstance(outcome, Exception):
        raise outcome
    if document.transcript is None:  # else nothing was inferred
        check_lossless(outcome, document.source)
    if options.strict and outcome.transcript.warnings:
        raise _strict_error(outcome, document.source)
    return outcome


def _strict_error(parsed: Parsed, source: Source) -> StrictError:
    first, *others = parsed.transcript.warnings
    more = f"; there are {len(others)} more" if others else ""
    advice = f"With --strict a warning is an error{more}."
    return StrictError(f"{first.message} [{first.code}]", path=source.path, line=first.line, advice=advice)
