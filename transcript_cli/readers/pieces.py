"""Pieces of speech as all recognizers give them, and how they become the blocks of a document.

Strategy: a piece is what the vendor sets apart (a segment, an utterance), with its text as written; where a vendor gives
nothing but words, they are cut where the speaker changes and at the ends of sentences, so that no cue lasts minutes. Each
word's time is put where the word stands in the text; a word that is not found there (a number said in words, written in
digits) is left out and not guessed at.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from ..model import Document, Warning, WordTime
from ..source import Source
from .rendering import Rendering


class Word(NamedTuple):
    """A word with its punctuation; times in seconds."""

    text: str
    start: float | None = None
    end: float | None = None
    voice: str | None = None


class Piece(NamedTuple):
    """What one speaker said in one go; times in seconds."""

    text: str | None
    """As the vendor writes it; None: the words one after the other."""
    start: float | None = None
    end: float | None = None
    voice: str | None = None
    words: Sequence[Word] = ()


_PAUSE: Final = 2.0
"""Seconds of silence that end a piece."""
_SENTENCE: Final = 12
"""Words after which the end of a sentence ends a piece."""
_SHORT_PAUSE, _LONG = 0.4, 40
"""Where nothing is punctuated: silence that ends a piece of so many words."""
_ENDS: Final = (".", "!", "?", "…", "。", "！", "？", "؟", "।")
_CLOSING: Final = "\"'”’»)]」』"
_REACH: Final = 24
"""Characters of the text that a word may lie behind where the one before ended."""


def begin(source: Source, fields: Iterable[tuple[str, Any]]) -> Rendering:
    """A document in the making with its fields, in which JSON has numbers too."""
    page = Rendering(source)
    for key, value in fields:
        page.field(key, str(value) if isinstance(value, int | float) else value)
    return page


def draw(
    source: Source,
    form: str,
    pieces: Iterable[Piece],
    *,
    fields: Iterable[tuple[str, Any]] = (),
    warnings: Sequence[Warning] = (),
    outside: str = "fields of the recognizer",
) -> Document:
    """A document with a cue for each piece that has a text.

    Args:
        source: what the pieces were read from.
        form: the reader's name in the table of formats.
        pieces: in the order in which they were said.
        fields: what the format declares of the document, by the contract's name or the vendor's; empty values are left out.
        warnings: what the reader could not make sense of.
        outside: as in `Document`.
    """
    page = begin(source, fields)
    empty = True
    for piece in pieces:
        text, words = _spoken(piece)
        empty = empty and not text
        page.add(text, kind="cue", voice=piece.voice, time=piece.start, end_time=piece.end, words=words)
    if empty:
        warnings = [*warnings, Warning(None, "no-speech", "this holds no speech")]
    return page.document(form, warnings=warnings, outside=outside)


def cut_words(words: Iterable[Word], breaks: Collection[float] = ()) -> Iterator[Piece]:
    """Pieces made of words alone: a new one where another speaks, and where a sentence or a pause is.

    Args:
        words: in the order in which they were said; one without a voice belongs to whoever was speaking.
        breaks: where the vendor itself begins a piece, in seconds; where given, sentences and pauses count for nothing.
    """
    run: list[Word] = []
    voice: str | None = None
    for word in words:
        changes = word.voice is not None and voice is not None and word.voice != voice
        if run and (changes or (word.start in breaks if breaks else _pauses(run, word))):
            yield _joined(run, voice)
            run, voice = [], None if changes else voice
        voice = word.voice or voice
        run.append(word)
    if run:
        yield _joined(run, voice)


def in_order(pieces: Iterable[Piece]) -> list[Piece]:
    """Pieces of several channels by when they begin; one without a time stays behind the one before it."""
    keyed: list[tuple[float, Piece]] = []
    latest = 0.0
    for piece in pieces:
        latest = piece.start if piece.start is not None else latest
        keyed.append((latest, piece))
    return [piece for _, piece in sorted(keyed, key=lambda item: item[0])]


def join_words(words: Iterable[str]) -> str:
    """Words as a text: as they are where they bring their spaces along, else with a space between, but for scripts without.

    >>> join_words([" Good", " day", "."]), join_words(["Good", "day."]), join_words(["今日", "は"])
    ('Good day.', 'Good day.', '今日は')
    """
    listed = list(words)
    if any(word[:1].isspace() or word[-1:].isspace() for word in listed):
        return "".join(listed).strip()
    out = ""
    pieces: list[str] = []
    for word in listed:
        if out and word and not (_unspaced(out[-1]) and _unspaced(word[0])):
            pieces.append(" ")
        pieces.append(word)
        out = word or out
    return "".join(pieces)


def _unspaced(character: str) -> bool:
    """Of a script that writes no spaces: Chinese and Japanese, not Korean; Thai."""
    return "\u2e80" <= character < "\uac00" or "\uf900" <= character <= "\uffef" or "\u0e00" <= character <= "\u0e7f"


def _pauses(run: Sequence[Word], word: Word) -> bool:
    last = run[-1]
    before = last.start if last.end is None else last.end
    silence = word.start - before if word.start is not None and before is not None else 0.0
    if silence >= _PAUSE or (silence >= _SHORT_PAUSE and len(run) >= _LONG):
        return True
    return last.text.rstrip().rstrip(_CLOSING).endswith(_ENDS) and (len(run) >= _SENTENCE or silence >= _PAUSE / 2)


def _joined(run: Sequence[Word], voice: str | None) -> Piece:
    start = next((word.start for word in run if word.start is not None), None)
    end = next((word.end for word in reversed(run) if word.end is not None), None)
    return Piece(None, start, end, voice, run)


def _spoken(piece: Piece) -> tuple[str, tuple[WordTime, ...]]:
    """The text of a piece and the words in it that have times."""
    text = (join_words(word.text for word in piece.words) if piece.text is None else piece.text).strip()
    return text, tuple(_placed(text, piece.words))


def _placed(text: str, words: Iterable[Word]) -> Iterator[WordTime]:
    folded = text.lower()
    if len(folded) != len(text):  # a letter whose small form is two
        folded = text
    at = 0
    for word in words:
        wanted = word.text.strip()
        if not wanted or (word.start is None and word.end is None):
            continue
        start = text.find(wanted, at, at + len(wanted) + _REACH)
        if start < 0:
            start = folded.find(wanted.lower(), at, at + len(wanted) + _REACH)
        if start < 0:
            continue
        begin, end = _with_punctuation(text, at, start, start + len(wanted))
        yield WordTime(text[begin:end], begin, word.start, word.end)
        at = end


def _with_punctuation(text: str, floor: int, start: int, end: int) -> tuple[int, int]:
    """A word together with the signs that touch it."""
    while start > floor and not (text[start - 1].isalnum() or text[start - 1].isspace()):
        start -= 1
    while end < len(text) and not (text[end].isalnum() or text[end].isspace()):
        end += 1
    return start, end
