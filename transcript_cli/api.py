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
from .grouping import DEFAULT_PARTS
from .inputs import work_options
from .model import Parsed, Transcript
from .parser.draft import ParseOptions, SpeakerEntry
from .render import choose_format, render
from .source import Source, source_from_bytes, source_from_text
from .writers import WriteOptions

if TYPE_CHECKING:  # only who counts pays for what counts
    from .keyness import KeynessReport
    from .mentions import Concordance, MentionReport, Term
    from .mentions.network import WhoReport
    from .mentions.pairs import PairReport

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
    paths: Iterable[str | os.PathLike[str]],
    *,
    recursive: bool = False,
    format: str | None = None,
    options: ParseOptions | None = None,
) -> Iterator[Transcript]:
    """Read many transcripts, in order, one in memory at a time.

    Args:
        paths: files, patterns such as "2024/*.txt", and with `recursive` directories.
        recursive: look into directories.
        format: as for `read`.
        options: as for `read`.

    Raises:
        TranscriptError: at the first input that fails. To keep going, take `corpus.run`, where a failure is a row.
    """
    names = inputs.expand((os.fspath(path) for path in paths), recursive=recursive)
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


# --- counting -------------------------------------------------------------------------------------------------------------


def mentions(
    transcripts: Transcript | Iterable[Transcript],
    terms: Iterable[str | Term] | None = None,
    *,
    by: Iterable[str] = (),
    context: int = 0,
    parts: int = DEFAULT_PARTS,
    zeros: bool | None = None,
    dispersion: str | None = None,
    exclude: Iterable[str] = (),
    fold_accents: bool = False,
    fuzzy: int = 0,
) -> MentionReport:
    """Count who mentions what, in speech.

    Args:
        transcripts: one, or any number, taken one at a time.
        terms: what to count: "NATO", "Ukraine = Kyiv | Ukrainian", or what `load_terms` gives; None: the participants and
            the names that each document itself mentions.
        by: count apart by these: "speaker", "organization", "kind", "label" (of who speaks), "turn", "document", "date",
            "day", "month", "year", "position", "metadata.FIELD", "extra.KEY", "speaker.FIELD"; "spelling": what stands there.
        context: words to show on either side of each mention; 0: none.
        parts: into how many parts of as many words "position" cuts each document, and a dispersion over "part".
        zeros: whether a group has a row for each term that it does not mention; None: where all of `by` is a series (date,
            day, month, year, position).
        dispersion: how evenly each term is spread over every "speaker", "turn", "document" or "part" (Gries' DP).
        exclude: what hides the terms that it overlaps, as "New York Times" hides New York; without terms also names that are
            not to be counted.
        fold_accents: letters match with any accents, or none.
        fuzzy: take spellings that are up to so many edits (at most 3) away; short names take fewer.

    Raises:
        UsageError: a term is empty, or there is nothing to count by under that name.
    """
    from .mentions import count_mentions, wanted_terms

    documents, asked = _many(transcripts), wanted_terms(terms, exclude, fold_accents, fuzzy)
    return count_mentions(documents, asked, by=tuple(by), context=context, parts=parts, zeros=zeros, dispersion=dispersion)


def concordance(
    transcripts: Transcript | Iterable[Transcript],
    terms: Iterable[str | Term] | None = None,
    *,
    context: int = 10,
    sort: str | None = None,
    exclude: Iterable[str] = (),
    fold_accents: bool = False,
    fuzzy: int = 0,
) -> Iterator[Concordance]:
    """Every mention with the words around it, as the documents come; sorted, all of them are read first.

    Args:
        transcripts: one, or any number, taken one at a time.
        terms: as for `mentions`.
        context: words of the turn on either side.
        sort: "left", "right" or keys with commas between: L1, L2, … (words before the keyword, the nearest first), R1, R2, …,
            keyword, term, speaker, date, document, position; None: in the order of the documents.
        exclude: as for `mentions`, like the next two.
        fold_accents: letters match with any accents, or none.
        fuzzy: edits that a spelling may be away.

    Raises:
        UsageError: a term is empty, or there is no such key.
    """
    from .mentions import concordance_lines, wanted_terms

    lines = concordance_lines(_many(transcripts), wanted_terms(terms, exclude, fold_accents, fuzzy), context=context)
    if sort is None:
        return lines
    from .mentions.sorting import sort_concordance, sort_keys

    return iter(sort_concordance(lines, sort_keys(sort, context=context)))


def who(
    transcripts: Transcript | Iterable[Transcript],
    terms: Iterable[str | Term] | None = None,
    *,
    by: Iterable[str] = (),
    parts: int = DEFAULT_PARTS,
) -> WhoReport:
    """Count who mentions whom: the participants of each document, under all that they are called there.

    Args:
        transcripts: one, or any number, taken one at a time. People are one where their names are the same.
        terms: others to look for, as for `mentions`.
        by: count apart by these fields, such as "document" or "year".
        parts: into how many parts the field "position" cuts a document.

    Raises:
        UsageError: a term is empty, or there is no such field.
    """
    from .mentions.network import who_mentions_whom

    return who_mentions_whom(_many(transcripts), _terms(terms) or (), by=tuple(by), parts=parts)


def cooccurrence(
    transcripts: Transcript | Iterable[Transcript],
    terms: Iterable[str | Term] | None = None,
    *,
    within: str = "turn",
    min_count: int = 1,
    p: float = 1.0,
) -> PairReport:
    """Count which terms are mentioned in the same places, and how much more than by chance.

    Args:
        transcripts: one, or any number, taken one at a time.
        terms: as for `mentions`; None: the participants and the names that each document itself mentions.
        within: what a place is: "turn", "paragraph" or "document".
        min_count: in how many places a pair must meet.
        p: the highest probability of chance to show; 1: all.

    Raises:
        UsageError: a term is empty, or there are no such places.
    """
    from .mentions.pairs import find_pairs

    return find_pairs(_many(transcripts), _terms(terms), within=within, min_count=min_count, p=p)


def keyness(
    transcripts: Transcript | Iterable[Transcript],
    group: str | Iterable[str],
    against: str | Iterable[str] = (),
    *,
    size: int = 1,
    stop_words: Iterable[str] = (),
    min_count: int = 1,
    p: float = 1.0,
    parts: int = DEFAULT_PARTS,
) -> KeynessReport:
    """Compare the words of two groups of turns: which of them one group uses more, how surely, and by how much.

    Args:
        transcripts: one, or any number, taken one at a time.
        group: what the turns of the group are, as `FIELD=VALUE`: "speaker=Jane Doe", "organization=Labour",
            "date=2024-01..2024-06", "document=hearings/*"; several of one field are alternatives, of several fields all hold.
        against: the same for the group to compare with; none: everything else.
        size: 1 for words, 2 for pairs of words, up to 5.
        stop_words: words to leave out.
        min_count: how often a word must be said, in both groups together.
        p: the highest probability of chance to show; 1: all.
        parts: into how many parts the field "position" cuts a document.

    Raises:
        UsageError: a condition is no condition or matches nothing.
    """
    from .keyness import keyness as compared

    groups = [[given] if isinstance(given, str) else list(given) for given in (group, against)]
    return compared(_many(transcripts), *groups, size=size, stop_words=stop_words, min_count=min_count, p=p, parts=parts)


def _many(transcripts: Transcript | Iterable[Transcript]) -> Iterable[Transcript]:
    return [transcripts] if isinstance(transcripts, Transcript) else transcripts


def _terms(terms: Iterable[str | Term] | None) -> list[Term] | None:
    from .mentions import term_from_option

    return None if terms is None else [term_from_option(term) if isinstance(term, str) else term for term in terms]


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
    return "".join(_report(transcripts, terms, title))


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
    chunks = (piece.encode("utf-8", "replace") for piece in _report(transcripts, terms, title))
    output.write(chunks, os.fspath(path), force=force)


def _report(
    transcripts: Transcript | Iterable[Transcript], terms: Iterable[str | Term] | None, title: str | None
) -> Iterator[str]:
    from .mentions import term_from_option
    from .webreport import ReportOptions, report_pieces

    asked = None if terms is None else [term_from_option(term) if isinstance(term, str) else term for term in terms]
    documents = [transcripts] if isinstance(transcripts, Transcript) else transcripts
    yield from report_pieces(documents, ReportOptions(terms=asked, title=title))


# --- files that the user writes -------------------------------------------------------------------------------------------


def load_speakers(path: str) -> Mapping[str, SpeakerEntry]:
    """Read a speakers file (`label = name`, CSV or TOML), for `ParseOptions(speakers=…)`.

    Raises:
        InputError: it cannot be read.
        OptionsFileError: there is a mistake in it; the error names the line.
    """
    from .parser.people.speakerfile import read_speakers  # only who has such a file pays for it

    return read_speakers(source_from_bytes(inputs.read_bytes(path), path).text, path)


def load_terms(path: str) -> list[Term]:
    """Read a list of terms (`name = alias | alias`, TOML, CSV or JSON), for `mentions`.

    Raises:
        InputError: it cannot be read.
        OptionsFileError: there is a mistake in it; the error names the line.
    """
    from .mentions import read_terms

    return read_terms(source_from_bytes(inputs.read_bytes(path), path).text, path)


def load_words(path: str) -> list[str]:
    """Read a list of words, a line each; a line that begins with # is a comment. For `keyness(stop_words=…)`.

    Raises:
        InputError: it cannot be read.
    """
    lines = source_from_bytes(inputs.read_bytes(path), path).text.splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def speakers_file(transcript: Transcript) -> str:
    """A speakers file to start from: every label of the transcript with the name found for it."""
    from .parser.people.speakerfile import write_speakers_file

    return write_speakers_file(transcript)
