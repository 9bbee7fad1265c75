"""Chunks: pieces of a transcript of a size that search and language models take, one JSON object a line.

Strategy: a turn stays whole as long as it fits, and short turns share a chunk. A turn that must be cut is cut between
sentences, and names its speaker again in every piece; a sentence longer than a chunk stands alone. Where it is not sure that a
sentence ends (after an abbreviation, an ordinal, an ellipsis, before a small letter) it is taken to go on, as it is when a
caption ends in the middle of it: a chunk that is a little short harms nobody. Nothing is lost: the pieces of a turn, one after
the other, are its text to the letter. Spans and times are those of the turns that a chunk has a part of; times are closer where
words are timed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

import msgspec

from ..model import Span, Transcript, Turn
from . import WriteOptions, json_bytes, pack

_UNSPACED: Final = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u31a0-\ua4cf\uf900-\ufaff\uff01-\uff9f"
"""Scripts that put no space between words: a character counts as a word there."""
_WORD: Final = re.compile(rf"[{_UNSPACED}]|[^\s{_UNSPACED}]+")
_CLOSERS: Final = r"[\"'”’»›)\]）」』】〉》]"
_MARKS: Final = ".!?؟۔।॥։።။"
_END: Final = re.compile(
    rf"""(?<![{_MARKS}])(?P<spaced>[{_MARKS}]++{_CLOSERS}*+(?=\s))   # a mark and a space
       | [。｡！？]++(?P<quoted>{_CLOSERS}*+)              # a mark that needs none
       | \n\s*\n                                          # a paragraph""",
    re.VERBOSE,
)
_BEFORE: Final = re.compile(r"([^\s(\[\"'“‘«„]*)\Z")
_LONGEST_WORD: Final = 40
_NO_END: Final = re.compile(
    r"""(?: [^\W\d_] | (?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}   # J. and U.S., z.B., a.m.
      | \d{1,2} | [IVXLC]{1,5} )\Z                         # ordinals: 3. Oktober, Henry VIII.
    """,
    re.VERBOSE,
)
_ABBREVIATIONS: Final = frozenset(
    "mr mrs ms mx dr prof rev fr hon sen rep gov gen col maj capt cmdr lt sgt cpl adm amb sec st ste mt jr sr esq messrs mme "
    "mlle mm vs etc cf al approx dept est inc ltd co corp bros nos vol pp sect ed eds jan feb apr jun jul aug sep sept oct nov "
    "dec ave blvd rd univ assn hr abg nr bzw usw evtl ggf dipl ing geb str tel bd sog vgl ca inkl sra srta dra ud uds lic núm "
    "pág av exmo exma ltda sig dott avv drs mej mevr dhr resp кв ул им стр тов проф акад гг см др".split()
)
"""None that is a word of its own: "No." and "I sat." end sentences."""
_SHORT: Final = 4
"""Letters of a word that may be an abbreviation before a number: No. 5."""


class ChunkTurn(msgspec.Struct, frozen=True):
    """A turn, or a part of one, in a chunk."""

    turn: int
    """Index of the turn."""
    speaker: str | None
    """Id of the speaker."""
    name: str | None
    """The speaker's fullest name, or the label as printed; None where nobody is named."""
    text: str
    """To the letter; white space between two parts belongs to the first."""
    offset: int
    """Where it begins in the turn's text, in characters."""
    span: Span
    """Of the whole turn, in characters of the decoded source."""
    start: float | None
    """Of the whole turn, in seconds."""
    end: float | None


class Chunk(msgspec.Struct, frozen=True):
    """What one line holds. The names and their order are frozen; a new field goes to the end."""

    document: str | None
    """The source as the user named it; None for standard input."""
    chunk: int
    """From 0."""
    title: str | None
    date: str | None
    """The document's, ISO 8601."""
    speakers: list[str]
    """Names, in order of first appearance."""
    text: str
    """For reading and for embedding: a line for each turn, after its speaker's name and a colon."""
    turns: list[ChunkTurn]
    span: Span
    """From the beginning of its first turn to the end of its last."""
    start: float | None
    """Seconds: of its first word, or else of its first turn."""
    end: float | None
    words: int
    """Words of the turns' text; in scripts without spaces, characters."""


class _Piece(NamedTuple):
    """A sentence, or as much of one as stands in one turn."""

    turn: Turn
    start: int
    end: int
    words: int
    ends: bool
    """A chunk may end here."""


def write_chunks(transcript: Transcript, options: WriteOptions) -> Iterator[bytes]:
    """One `Chunk` a line, of at most `options.words` words unless a single sentence has more."""
    return pack(json_bytes(chunk) + b"\n" for chunk in chunks_of(transcript, options.words))


def chunks_of(transcript: Transcript, words: int) -> Iterator[Chunk]:
    """The chunks of a transcript, in order.

    Args:
        transcript: any.
        words: how many words a chunk has at the most, at least 1.
    """
    names = {speaker.id: speaker.name for speaker in transcript.speakers}
    for number, pieces in enumerate(_packed(transcript.turns, max(words, 1))):
        yield _chunk(transcript, number, pieces, names)


# --- packing --------------------------------------------------------------------------------------------------------------


def _packed(turns: Sequence[Turn], most: int) -> Iterator[list[_Piece]]:
    """The pieces of each chunk."""
    chunk: list[_Piece] = []
    held = 0
    for unit in _units(turns):
        whole = sum(piece.words for piece in unit)
        for part in [unit] if whole <= most else _sentences(unit, most):
            words = sum(piece.words for piece in part)
            if chunk and (held + words > most or (whole > most and part[0] is unit[0])):
                yield chunk
                chunk, held = [], 0
            chunk.extend(part)
            held += words
    if chunk:
        yield chunk


def _units(turns: Sequence[Turn]) -> Iterator[list[_Piece]]:
    """What is kept together if it fits: a turn, or several where a sentence of one speaker runs over the ends of captions."""
    unit: list[_Piece] = []
    for turn in turns:
        pieces = _pieces(turn)
        if unit and pieces:
            if _is_continued(unit[-1].turn, turn) and not _is_whole(unit[-1].turn.text, turn.text):
                unit[-1] = unit[-1]._replace(ends=False)
            else:
                yield unit
                unit = []
        unit.extend(pieces)
    if unit:
        yield unit


def _is_continued(turn: Turn, after: Turn) -> bool:
    """Whether two turns are captions of one speaker."""
    timed = turn.start is not None and turn.end is not None and after.start is not None
    return timed and (turn.speaker, turn.label) == (after.speaker, after.label)


def _sentences(unit: Sequence[_Piece], most: int) -> Iterator[list[_Piece]]:
    """The sentences of a unit; one that is too long is cut where captions end, since captions may have no marks at all."""
    sentence: list[_Piece] = []
    for piece in unit:
        sentence.append(piece)
        if piece.ends:
            yield from [sentence] if sum(part.words for part in sentence) <= most else ([part] for part in sentence)
            sentence = []


# --- sentences ------------------------------------------------------------------------------------------------------------


def _pieces(turn: Turn) -> list[_Piece]:
    """The sentences of a turn, each with the white space after it."""
    text = turn.text
    edges = [0, *(end for end in _sentence_ends(turn) if end < len(text)), len(text)]
    spans = ((start, end) for start, end in pairwise(edges) if end > start)
    return [_Piece(turn, start, end, len(_WORD.findall(text, start, end)), True) for start, end in spans]


def _is_whole(text: str, after: str) -> bool:
    """Whether a sentence ends between two texts."""
    joint = text.rstrip()[-_LONGEST_WORD:]
    probe = f"{joint} {after.lstrip()[:1]}"
    return any(match.end() >= len(joint) and _is_end(probe, match, len(joint) + 1) for match in _END.finditer(probe))


def _sentence_ends(turn: Turn) -> Iterator[int]:
    """Where sentences end, after the white space; never within an event, which may have sentences of its own."""
    text = turn.text
    events = [(event.offset, event.offset + len(event.text)) for event in turn.events if event.offset is not None]
    for match in _END.finditer(text):
        end = match.end()
        while end < len(text) and text[end].isspace():
            end += 1
        within = any(start < match.end() < stop for start, stop in events)
        if not within and _is_end(text, match, end):
            yield end


def _is_end(text: str, match: re.Match[str], end: int) -> bool:
    following = text[end : end + 1]
    if "\n\n" in text[match.start() : end] or not following:
        return True
    mark = match["spaced"]
    if mark is None:  # what stands in quotation marks may go on: 「はい。」と言った。
        return not match["quoted"] or end > match.end() or following in "「『（“"
    if following.islower() or mark.startswith(".."):
        return False
    before = _BEFORE.search(text, max(0, match.start() - _LONGEST_WORD), match.start())
    word = before[1] if before else ""
    if not mark.startswith(".") or not word:
        return True
    numbered = following.isdigit() and len(word) <= _SHORT
    return not numbered and word.casefold() not in _ABBREVIATIONS and not _NO_END.match(word)


# --- the chunk ------------------------------------------------------------------------------------------------------------


def _chunk(transcript: Transcript, number: int, pieces: Sequence[_Piece], names: dict[str, str]) -> Chunk:
    parts: list[ChunkTurn] = []
    lines: list[str] = []
    before: Turn | None = None
    for turn, start, end in _joined(pieces):
        name = names.get(turn.speaker or "") or turn.label
        text = turn.text[start:end]
        parts.append(ChunkTurn(turn.index, turn.speaker, name, text, start, turn.span, turn.start, turn.end))
        if before is not None and before.end is not None and _is_continued(before, turn):
            lines[-1] = f"{lines[-1]} {text.strip()}"
        else:
            lines.append(f"{name}: {text.strip()}" if name else text.strip())
        before = turn
    start_time, end_time = _times(pieces)
    return Chunk(
        transcript.source.path, number, transcript.metadata.title, transcript.metadata.date,
        list(dict.fromkeys(part.name for part in parts if part.name)), "\n".join(lines), parts,
        (min(part.span[0] for part in parts), max(part.span[1] for part in parts)),
        start_time, end_time, sum(piece.words for piece in pieces),
    )  # fmt: skip


def _joined(pieces: Sequence[_Piece]) -> Iterator[tuple[Turn, int, int]]:
    """Each turn once, with the stretch of its text that the pieces make up."""
    open_turn, start, end = pieces[0].turn, pieces[0].start, pieces[0].end
    for piece in pieces[1:]:
        if piece.turn is open_turn:
            end = piece.end
        else:
            yield open_turn, start, end
            open_turn, start, end = piece.turn, piece.start, piece.end
    yield open_turn, start, end


def _times(pieces: Sequence[_Piece]) -> tuple[float | None, float | None]:
    first, last = pieces[0], pieces[-1]
    starts = [word.start for word in first.turn.word_times if word.start is not None and word.offset >= first.start]
    ends = [word.end for word in last.turn.word_times if word.end is not None and word.offset < last.end]
    start = starts[0] if starts and first.start else first.turn.start
    return start, ends[-1] if ends and last.end < len(last.turn.text) else last.turn.end
