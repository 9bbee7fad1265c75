"""The library: what the command does, as functions.

Strategy: thin and typed, for notebooks and for the command line alike, which has no logic of its own. Everything takes and
gives the values of `model`; files are touched by the functions that are given a path and by no others. Every error is a
`TranscriptError` that says where and what next.

    >>> import transcript_cli as tc
    >>> hearing = tc.read("hearing.txt")                       # a path, bytes or an open file
    >>> [(turn.speaker, turn.text[:40]) for turn in hearing.turns]
    >>> hearing.metadata.date, [speaker.name for speaker in hearing.speakers]
    >>> print(tc.convert(hearing, "md"))
    >>> tc.explain("hearing.txt").explanation.evidence         # where each field of the metadata comes from
    >>> for transcript in tc.read_many(["2024/"], recursive=True): ...
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, TYPE_CHECKING, Any, TypeAlias

from . import corpus, inputs, output
from .errors import InputError, UsageError
from .formats import asked_format
from .inputs import work_options
from .inputs.listing import Inputs
from .model import Parsed, Transcript
from .parser.draft import ParseOptions, SpeakerEntry
from .render import choose_format, render
from .source import Source, source_from_bytes, source_from_text
from .writers import WriteOptions

if TYPE_CHECKING:
    from .mentions import Term

Input: TypeAlias = "str | os.PathLike[str] | bytes | IO[Any]"
"""A path, the content itself as bytes, or an open file."""


# --- reading --------------------------------------------------------------------------------------------------------------


def read(source: Input, *, format: str | None = None, options: ParseOptions | None = None) -> Transcript:
    """Read one transcript.

    Args:
        source: a path ("-" is standard input), bytes, or a file opened for bytes or text.
        format: a name of `transcript formats`; None: by name and content.
        options: what you want to overrule, such as `ParseOptions(dates="dmy")`.

    Raises:
        InputError: it cannot be read, is not what it claims to be, or holds no or several documents.
        FormatError: it is in a format that is not read here; the error says what to do.
    """
    return explain(source, format=format, options=options).transcript


def read_many(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    recursive: bool = False,
    format: str | None = None,
    options: ParseOptions | None = None,
) -> Iterator[Transcript]:
    """Read many transcripts, in order; small ones are read ahead, of others one is in memory at a time.

    Args:
        paths: one or several files, patterns such as "2024/*.txt", and with `recursive` directories.
        recursive: look into directories.
        format: as for `read`.
        options: as for `read`.

    Raises:
        TranscriptError: at the first input that fails. To keep going, take `corpus.run`, where a failure is a row.
    """
    several = [paths] if isinstance(paths, str | os.PathLike) else paths
    names = Inputs((os.fspath(path) for path in several), recursive=recursive)
    for result in corpus.run(names, work_options(format, options)):
        if isinstance(result, inputs.Failed):
            raise result.error
        yield result.parsed.transcript


def parse(
    text: str, *, path: str | None = None, format: str | None = "text", options: ParseOptions | None = None
) -> Transcript:
    """Parse text that you hold already.

    Args:
        text: the transcript.
        path: what to call it in messages and in the result.
        format: how it is written; None: by its look.
        options: as for `read`.

    Raises:
        InputError: the text is not what it claims to be, or holds several documents.
    """
    return _single(source_from_text(text, path), work_options(format, options)).transcript


def explain(source: Input, *, format: str | None = None, options: ParseOptions | None = None) -> Parsed:
    """Read one transcript together with the explanation of every character; arguments and errors are those of `read`."""
    settings = work_options(format, options)
    data, path = _content(source)
    if isinstance(data, str):
        return _single(source_from_text(data, path), settings)
    return _only(corpus.read_documents(data, path, settings), path)


def _content(source: Input) -> tuple[bytes | str, str | None]:
    if isinstance(source, bytes):
        return source, None
    if isinstance(source, (str, os.PathLike)):
        path = os.fspath(source)
        return inputs.read_bytes(path), None if path == inputs.STDIN else path
    name = getattr(source, "name", None)
    content: bytes | str = source.read()
    return content, name if isinstance(name, str) else None


def _single(source: Source, options: inputs.WorkOptions) -> Parsed:
    return _only(corpus.parse_source(source, options), source.path)


def _only(documents: Iterator[tuple[Source, Parsed]], path: str | None) -> Parsed:
    first = next(documents, None)
    if first is None:
        raise InputError("this holds no document", path=path)
    if next(documents, None) is not None:
        raise InputError("this holds several documents", path=path, advice="Take read_many, which gives them one by one.")
    return first[1]


# --- writing --------------------------------------------------------------------------------------------------------------


def convert(transcripts: Transcript | Iterable[Transcript], to: str, *, excel: bool = False, pretty: bool = False) -> str:
    """Write one or several transcripts as text in another format.

    Args:
        transcripts: one, or any number; several as "json" become a line each.
        to: a name of `transcript formats`.
        excel: for CSV: what Excel needs to open it rightly and safely.
        pretty: for JSON: indented.

    Raises:
        UsageError: there is no such format, it is no text (take `write`), or it cannot hold several documents.
        FormatError: the format is made of times, and a transcript has none.
    """
    row = asked_format(to)
    if row.binary and row.writer:
        raise UsageError(f"{to} is no text", advice="Write it to a file: write(transcript, PATH).")
    return b"".join(render(transcripts, to, WriteOptions(excel=excel, pretty=pretty))).decode()


def write(
    transcripts: Transcript | Iterable[Transcript],
    path: str | os.PathLike[str],
    *,
    to: str | None = None,
    excel: bool = False,
    pretty: bool = False,
    force: bool = False,
) -> None:
    """Write one or several transcripts to a file, whole or not at all.

    Args:
        transcripts: as for `convert`.
        path: the file.
        to: the format; None: by the file's extension.
        excel: as for `convert`.
        pretty: as for `convert`.
        force: replace a file that is there.

    Raises:
        UsageError: the format is unknown or cannot hold several documents.
        FormatError: the format is made of times and a transcript has none, or writing it needs what is not installed.
        OutputError: the file is there already or cannot be written.
    """
    name = os.fspath(path)
    chunks = render(transcripts, choose_format(to, name), WriteOptions(excel=excel, pretty=pretty))
    output.write(chunks, name, force=force)


# --- a page to look at ----------------------------------------------------------------------------------------------------


def report(
    transcripts: Transcript | Iterable[Transcript], terms: Iterable[str | Term] | None = None, *, title: str | None = None
) -> str:
    """One web page about one or several transcripts, which needs nothing else.

    Args:
        transcripts: one, or any number, taken one at a time.
        terms: what to look for, as for `mentions`; None: the participants and the names that each document itself mentions.
        title: of the page; None: the document's, or how many there are.

    Raises:
        UsageError: a term is empty, or there is no transcript.
    """
    return "".join(report_pieces(transcripts, terms, title=title))


def write_report(
    transcripts: Transcript | Iterable[Transcript],
    path: str | os.PathLike[str],
    terms: Iterable[str | Term] | None = None,
    *,
    title: str | None = None,
    force: bool = False,
) -> None:
    """Write the page of `report` to a file, whole or not at all.

    Raises:
        UsageError: as for `report`.
        OutputError: the file is there already, without `force`, or cannot be written.
    """
    chunks = (piece.encode() for piece in report_pieces(transcripts, terms, title=title))
    output.write(chunks, os.fspath(path), force=force)


def report_pieces(
    transcripts: Transcript | Iterable[Transcript], terms: Iterable[str | Term] | None = None, *, title: str | None = None
) -> Iterator[str]:
    """The page of `report` piece by piece, so that a big one is not held twice; arguments and errors are the same."""
    from . import webreport
    from .mentions import as_terms

    asked = None if terms is None else as_terms(terms)
    documents = [transcripts] if isinstance(transcripts, Transcript) else transcripts
    yield from webreport.report_pieces(documents, webreport.ReportOptions(terms=asked, title=title))


# --- files that the user writes -------------------------------------------------------------------------------------------


def load_speakers(path: str) -> Mapping[str, SpeakerEntry]:
    """Read a speakers file (`label = name`, CSV or TOML), for `ParseOptions(speakers=…)`.

    Raises:
        InputError: it cannot be read.
        OptionsFileError: there is a mistake in it; the error names the line.
    """
    from .parser.people.speakerfile import read_speakers  # only who has such a file pays for it

    return read_speakers(source_from_bytes(inputs.read_bytes(path), path).text, path)


def speakers_file(transcripts: Transcript | Iterable[Transcript]) -> str:
    """A speakers file to start from: every label of one or several transcripts with the name found for it, each once."""
    return "".join(speakers_pieces(transcripts))


def speakers_pieces(transcripts: Transcript | Iterable[Transcript]) -> Iterator[str]:
    """The same piece by piece, as the transcripts come."""
    from .parser.people.speakerfile import write_speakers_file

    labels: dict[str, str] = {}
    for transcript in [transcripts] if isinstance(transcripts, Transcript) else transcripts:
        yield write_speakers_file(transcript, labels)
