"""JSON of any recorder: somewhere in it is a list of objects with text, and who said it or when.

Strategy: the lists are gathered by their place ("data.calls[].sentences"), each element with the speaker and times that the
objects around it give it. Which one is the transcript is seen by how much text it has, and whether it says who and when;
numbers for speakers are looked up in a table of people where one is there. What the numbers of times count is told by the key
or by the words. Nothing here names a recorder: what they call things stands in `segment_keys`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Final, cast

import msgspec

from ...errors import InputError
from ...model import Document, Warning
from ...source import Source
from ..brokenjson import advice_on_keys
from ..markup import is_paragraphs
from ..pieces import Piece, Word, cut_words, draw
from ..times import after, clock_warning, infer_unit, is_number, seconds_of, unit_warning
from ..whole import draw_whole, is_whole
from .decoding import decode, decode_lines
from .segment_fields import day_of, declared, people
from .segment_keys import WORD_LISTS, WORDS, fold
from .segment_lists import Element, Listing, listings
from .voices import voice_of
from .written import draw_written, whole_texts

_decoder: Final = msgspec.json.Decoder(Any)
_SHARE: Final = 0.3
"""Of the words of the longest list: what has fewer is a summary or a chapter list."""
_ONE_WORD: Final = 1.6
"""Words that an element has on average, at most, where each is a word."""
_TOLERANCE: Final = 1e-3
"""Seconds by which a word may begin before its speaker does."""
_LINES: Final = re.compile(r"\s*\{[^\n]*\}[ \t\r]*\n\s*\{")
"""An object on a line, and another on the next."""
_OF_DOCUMENTS: Final = frozenset("id title date url name topic program subject meetingtitle episode".split())
"""What documents have and parts of them have not."""
_NO_LIST: Final = "no list of segments with text and a speaker or times is in this JSON"
_ADVICE: Final = 'Looked for are objects such as {"speaker": "Ann", "start": 1.5, "text": "Hello."}; also under other names.'


def read_segments(source: Source) -> Iterator[Document]:
    """Any JSON that holds a list of objects with text and a speaker or times; an array of such, or one a line.

    Raises:
        InputError: no JSON, or there is no such list in it.
    """
    return _read(source, "segments")


def read_descript(source: Source) -> Iterator[Document]:
    """What Descript gives: it has no shape of its own by which it could be told from other lists of segments."""
    return _read(source, "descript")


def _read(source: Source, form: str) -> Iterator[Document]:
    tree = decode_lines(source, _decoder) if _LINES.match(source.text) else decode(source, _decoder, "a recorder")
    found = listings(tree)
    chosen = _choose(found)
    if chosen is None or _are_whole(chosen):
        texts = list(whole_texts(tree))
        if not texts:
            raise InputError(_NO_LIST, path=source.path, advice=advice_on_keys(tree) or _ADVICE)
        for item, text in texts:
            yield draw_whole(source, form, text, declared(item, ""))
    elif _are_documents(tree, chosen.path):
        for item in cast(list[Any], tree):
            inside = listings(item)
            if (part := _choose(inside)) is not None:
                yield _document(source, form, item, inside, part)
    else:
        yield _document(source, form, tree, found, chosen)


def _are_whole(chosen: Listing) -> bool:
    """Whether each element is a transcript by itself, with labels in its text."""
    return not chosen.has_voices and all(is_whole(one.text) for one in chosen.elements if one.text)


def _are_documents(tree: Any, path: str) -> bool:
    """Whether the elements of an array are documents of their own, each with a list of what was said, and not parts of one."""
    if not isinstance(tree, list) or not path.startswith("[]."):
        return False
    objects = [item for item in tree if isinstance(item, dict)]
    return len(objects) > 1 and all(any(fold(key) in _OF_DOCUMENTS for key in item) for item in objects)


def _document(source: Source, form: str, tree: Any, found: Sequence[Listing], chosen: Listing) -> Document:
    names = people(tree)
    unit, sure = _unit(chosen)
    words = next((one for one in found if one.path.startswith(chosen.path + "[]") and _of_words(one)), None)
    pieces = _told_apart(list(_pieces(chosen, words, names, unit)), _labels(found, names, unit))
    warnings = [*unit_warning(unit, sure), *_clock_warning(chosen, pieces)]
    timed = any(piece.words or piece.start is not None for piece in pieces)
    timed = timed or (chosen.has_times and not any(is_paragraphs(piece.text or "") for piece in pieces))
    return (draw if timed else draw_written)(source, form, pieces, fields=_fields(tree, chosen), warnings=warnings)


def _clock_warning(chosen: Listing, pieces: Sequence[Piece]) -> Iterator[Warning]:
    moments = (one.start for one in chosen.elements if one.text)
    if all(piece.start is None for piece in pieces) and any(day_of(moment) for moment in moments):
        yield clock_warning()


def _fields(tree: Any, chosen: Listing) -> Iterator[tuple[str, Any]]:
    """What the document says of itself; messages say on which day they were sent."""
    fields = dict(declared(tree, chosen.path))
    if "date" not in fields and (day := day_of(next((one.start for one in chosen.elements if one.text), None))):
        fields["date"] = day
    yield from fields.items()


def recognize(whole: msgspec.Raw) -> str | None:
    """Why this JSON is a transcript of some recorder, in a few words; None where it is none."""
    tree = _decoder.decode(whole)
    chosen = _choose(listings(tree))
    if chosen is None:
        return "it has a text and no segments" if next(whole_texts(tree), None) else None
    return f"it has a list with text and {'speakers' if chosen.has_voices else 'times'}"


def _choose(found: Sequence[Listing]) -> Listing | None:
    """The list that is the transcript."""
    usable = [one for one in found if one.words and (one.has_voices or one.has_times)]
    most = max((one.words for one in usable), default=0)
    usable = [one for one in usable if one.words >= _SHARE * most]
    return max(usable, key=lambda one: (one.has_voices, one.has_times, not _of_words(one), one.words), default=None)


def _of_words(one: Listing) -> bool:
    """Whether each element is a single word."""
    named = one.text_key in WORDS or one.name in WORD_LISTS
    return named and one.words < _ONE_WORD * max(1, len(one.elements))


def _unit(chosen: Listing) -> tuple[float, bool]:
    """How many of the unit of bare numbers make a second, and whether that is sure."""
    named = next((one.unit for one in chosen.elements if one.unit is not None), None)
    if named is not None:
        return named, True
    spans = [(one.start, one.end if one.end is not None else _sum(one)) for one in chosen.elements]
    return infer_unit(spans, chosen.words)


def _sum(one: Element) -> Any:
    """When an element ends that says how long it lasts, in its own unit."""
    return one.start + one.duration if is_number(one.start) and is_number(one.duration) else None


def _pieces(chosen: Listing, words: Listing | None, names: dict[str, str], unit: float) -> Iterator[Piece]:
    if _of_words(chosen):
        yield from _of_single_words(chosen, names, unit)
        return
    parts: dict[int, list[Word]] = {}
    for one in words.elements if words is not None and words is not chosen else ():
        parts.setdefault(one.parent, []).append(_word(one, {}, unit))
    for one in chosen.elements:
        said = _word(one, names, unit)
        own = parts.get(one.number, [])
        voice = said.voice or next((names.get(word.voice, word.voice) for word in own if word.voice), None)
        if voice is None and chosen.has_voices and seconds_of(said.text) is not None:
            continue  # a time between speeches
        yield Piece(said.text, said.start, said.end, voice, own)


def _of_single_words(chosen: Listing, names: dict[str, str], unit: float) -> Iterator[Piece]:
    """Words by the object that they stand in, where it is one of several; else cut here."""
    several = len({one.parent for one in chosen.elements}) > 1 and chosen.words > 2 * len({e.parent for e in chosen.elements})
    groups = groupby(chosen.elements, key=lambda one: one.parent) if several else [(0, iter(chosen.elements))]
    for _, group in groups:
        words: list[Word] = []
        for one in group:
            word = _word(one, names, unit)
            if one.attached and words:
                words[-1] = words[-1]._replace(text=words[-1].text + word.text)
            else:
                words.append(word)
        yield from cut_words(words)


def _word(one: Element, names: dict[str, str], unit: float) -> Word:
    """An element's text, times and speaker."""
    start, end = seconds_of(one.start, unit), seconds_of(one.end, unit)
    voice = voice_of(one.voice)
    known = names.get(voice) if voice is not None else None
    return Word(one.text, start, end if end is not None else after(start, seconds_of(one.duration, unit)), known or voice)


def _told_apart(pieces: list[Piece], labels: Sequence[tuple[float, str]]) -> list[Piece]:
    """The pieces with the speakers that another list tells by times alone; words are cut where these change."""
    if not labels or any(piece.voice for piece in pieces):
        return pieces
    starts = [start for start, _ in labels]

    def voice_at(start: float | None) -> str | None:
        index = bisect_right(starts, start + _TOLERANCE) - 1 if start is not None else -1
        return labels[index][1] if index >= 0 else None

    words = [word._replace(voice=voice_at(word.start)) for piece in pieces for word in piece.words]
    if words:
        return list(cut_words(words, set(starts)))
    return [piece._replace(voice=voice_at(piece.start)) for piece in pieces]


def _labels(found: Sequence[Listing], names: dict[str, str], unit: float) -> list[tuple[float, str]]:
    """Who begins to speak when, from lists that have no text."""
    return sorted(
        (start, names.get(voice, voice))
        for listing in found
        if not listing.words
        for one in listing.elements
        if (voice := voice_of(one.voice)) is not None and (start := seconds_of(one.start, unit)) is not None
    )
