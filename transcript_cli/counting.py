"""The library's counting: what the commands do that count what is said, as functions.

Strategy: thin and typed, as in `api`. Everything takes one transcript or any number, one at a time, and terms as a user writes
them, and gives a report of plain structs. What sorts and what cuts texts into words is imported by who asks for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Protocol, TypeVar

from . import inputs
from .grouping import DEFAULT_PARTS, split_fields
from .mentions import (
    Concordance,
    MentionCounter,
    MentionReport,
    Term,
    as_terms,
    concordance_lines,
    read_terms,
    wanted_terms,
)
from .mentions.network import NetworkCounter, WhoReport
from .mentions.pairs import PairCounter, PairReport
from .model import Transcript
from .source import source_from_bytes

if TYPE_CHECKING:
    from .analysis.keyness import KeynessReport


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
    what: Iterable[str] = (),
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
        what: without terms, count only names that stand for one of these: "person", "organization", "place", "thing" (a law, a
            work, an event), "unknown".

    Raises:
        UsageError: a term is empty, or there is nothing to count by under that name.
    """
    asked = wanted_terms(terms, exclude, fold_accents, fuzzy, what)
    counter = MentionCounter(asked, by=split_fields(by), context=context, parts=parts, zeros=zeros, dispersion=dispersion)
    return counter.report([place for transcript in _many(transcripts) for place in counter.add(transcript)])


def concordance(
    transcripts: Transcript | Iterable[Transcript],
    terms: Iterable[str | Term] | None = None,
    *,
    context: int = 10,
    sort: str | None = None,
    exclude: Iterable[str] = (),
    fold_accents: bool = False,
    fuzzy: int = 0,
    what: Iterable[str] = (),
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
        what: as for `mentions`.

    Raises:
        UsageError: a term is empty, or there is no such key.
    """
    lines = concordance_lines(_many(transcripts), wanted_terms(terms, exclude, fold_accents, fuzzy, what), context=context)
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
    asked = as_terms(terms or ())
    return _counted(NetworkCounter(asked, by=split_fields(by), parts=parts), transcripts).report()


def cooccurrence(
    transcripts: Transcript | Iterable[Transcript],
    terms: Iterable[str | Term] | None = None,
    *,
    within: str = "turn",
    min_count: int = 1,
    p: float = 1.0,
    exclude: Iterable[str] = (),
    fold_accents: bool = False,
    fuzzy: int = 0,
    what: Iterable[str] = (),
) -> PairReport:
    """Count which terms are mentioned in the same places, and how much more than by chance.

    Args:
        transcripts: one, or any number, taken one at a time.
        terms: as for `mentions`; None: the participants and the names that each document itself mentions.
        within: what a place is: "turn", "paragraph" or "document".
        min_count: in how many places a pair must meet.
        p: the highest probability of chance to show; 1: all.
        exclude: as for `mentions`.
        fold_accents: as for `mentions`.
        fuzzy: as for `mentions`.
        what: as for `mentions`.

    Raises:
        UsageError: a term is empty, or there are no such places.
    """
    asked = wanted_terms(terms, exclude, fold_accents, fuzzy, what)
    return _counted(PairCounter(asked, within=within), transcripts).report(min_count=min_count, p=p)


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
    from .analysis.keyness import KeynessCounter

    groups = [[given] if isinstance(given, str) else list(given) for given in (group, against)]
    counter = KeynessCounter(*groups, size=size, stop_words=stop_words, parts=parts)
    return _counted(counter, transcripts).report(min_count=min_count, p=p)


class _Counter(Protocol):
    def add(self, transcript: Transcript) -> object: ...


_C = TypeVar("_C", bound=_Counter)


def _counted(counter: _C, transcripts: Transcript | Iterable[Transcript]) -> _C:
    for transcript in _many(transcripts):
        counter.add(transcript)
    return counter


def _many(transcripts: Transcript | Iterable[Transcript]) -> Iterable[Transcript]:
    return [transcripts] if isinstance(transcripts, Transcript) else transcripts


# --- files that the user writes ------------------------------------------------------------------------------------------


def load_terms(path: str) -> list[Term]:
    """Read a list of terms (`name = alias | alias`, TOML, CSV or JSON), for `mentions`.

    Raises:
        InputError: it cannot be read.
        OptionsFileError: there is a mistake in it; the error names the line.
    """
    return read_terms(source_from_bytes(inputs.read_bytes(path), path).text, path)


def load_words(path: str) -> list[str]:
    """Read a list of words, a line each; a line that begins with # is a comment. For `keyness(stop_words=…)`.

    Raises:
        InputError: it cannot be read.
    """
    lines = source_from_bytes(inputs.read_bytes(path), path).text.splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]
