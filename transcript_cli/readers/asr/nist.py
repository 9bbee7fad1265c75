"""STM and CTM: the lines by which the scoring tools of NIST, and so the makers of recognizers, exchange what was said.

Strategy: both are columns between spaces. A line of STM is a piece of speech with recording, channel, speaker, beginning, end,
perhaps labels in angle brackets, and the words; one of CTM is a word with recording, channel, beginning, duration, and perhaps
confidence, type and speaker. Each recording is a document. Marks that are there for scoring (alternatives, pronunciations,
words that may be missing, stretches that do not count) are read as what was said.
Source: NIST SCTK, sclite 2.10, "File Formats and Markup".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...errors import InputError
from ...model import Document
from ...source import Source
from ..cuetext import Oddities, shown
from ..pieces import Piece, Word, cut_words, draw, in_order

_GAP: Final = r"[ \t]+"
_TIME: Final = r"(\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})"
_STM: Final = re.compile(
    rf"(?:\S+{_GAP}){{0,2}}?(\S+){_GAP}(\S+){_GAP}(\S+){_GAP}{_TIME}{_GAP}{_TIME}(?:{_GAP}(<[^<>]*>))?((?:[ \t].*)?)"
)
"""Recording, channel, speaker, beginning, end, labels, words; some programs write columns of their own before these."""
_CTM: Final = re.compile(
    rf"(\S+){_GAP}(\S+){_GAP}{_TIME}{_GAP}{_TIME}{_GAP}(\S+)(?:{_GAP}\S+(?:{_GAP}\S+(?:{_GAP}(\S+))?)?)?\s*"
)
"""Recording, channel, beginning, duration, word; speaker behind confidence and type."""
_REMARK: Final = (";;", "#")
_NOT_SCORED: Final = "ignore_time_segment_in_scoring"
_ALTERNATIVES: Final = re.compile(r"\{([^{}/]*)(?:/[^{}]*)?\}")
_MAY_BE_MISSING: Final = re.compile(r"(?<!\S)\(%?([^()\s]+)\)(?!\S)")
_PRONUNCIATION: Final = re.compile(r"(?<=\w)\(\d\)")
_MARK: Final = re.compile(r"<([^<>\s]+)>")
_SILENCE: Final = frozenset({"sil", "eps", "s", "/s"})
_NOBODY: Final = frozenset({"<na>", "null", "<null>", "unknown"})
_OTHER_READING: Final = ("<ALT>", "<ALT_END>")


def read_stm(source: Source) -> Iterator[Document]:
    """A document for each recording, with a cue for each line.

    Raises:
        InputError: no line has the columns.
    """
    found: dict[str, list[Piece]] = {}
    odd = Oddities(source)
    for at, line in _lines(source.text):
        if (row := _STM.fullmatch(line)) is None:
            odd.add("odd-line", f"a line without the columns of STM was left out: {shown(line)}", at)
            continue
        recording, _, speaker, start, end, _, words = row.groups()
        pieces = found.setdefault(recording, [])
        if words.strip().lower() != _NOT_SCORED:
            voice = None if speaker.lower() in _NOBODY else speaker
            pieces.append(Piece(_said(words), float(start), float(end), voice))
    yield from _documents(source, "stm", found, odd, "recording 1 speaker 0.00 2.50 the words")


def read_ctm(source: Source) -> Iterator[Document]:
    """A document for each recording, with its words put together where somebody else speaks and where pauses are.

    Raises:
        InputError: no line has the columns.
    """
    found: dict[str, dict[str, list[Word]]] = {}
    odd = Oddities(source)
    other_reading = False
    for at, line in _lines(source.text):
        if line.rstrip().endswith(_OTHER_READING):
            other_reading = line.rstrip().endswith(_OTHER_READING[0])
        elif (row := _CTM.fullmatch(line)) is not None and not other_reading:
            recording, channel, start, duration, word, speaker = row.groups()
            words = found.setdefault(recording, {}).setdefault(channel, [])
            if said := _said(word):
                voice = None if speaker is None or speaker.lower() in _NOBODY else speaker
                words.append(Word(said, float(start), round(float(start) + float(duration), 3), voice))
        elif row is None and "<ALT" not in line:
            odd.add("odd-line", f"a line without the columns of CTM was left out: {shown(line)}", at)
    pieces = {recording: _by_channel(channels) for recording, channels in found.items()}
    yield from _documents(source, "ctm", pieces, odd, "recording 1 0.00 0.35 word")


def _by_channel(channels: dict[str, list[Word]]) -> list[Piece]:
    """The pieces of a recording; several channels are as many speakers where nobody else is named."""
    voices = [channel if len(channels) > 1 else None for channel in channels]
    cut = (
        piece._replace(voice=piece.voice or voice)
        for voice, words in zip(voices, channels.values(), strict=True)
        for piece in cut_words(sorted(words, key=lambda word: word.start or 0.0))
    )
    return list(cut)


def _documents(source: Source, form: str, found: dict[str, list[Piece]], odd: Oddities, example: str) -> Iterator[Document]:
    if not found and source.text.strip():
        advice = f"Expected are lines such as: {example}. If this is plain text, read it with --from text."
        raise InputError(f"no line has the columns of {form.upper()}", path=source.path, line=1, advice=advice)
    warnings = odd.warnings()
    for recording, pieces in (found or {"": []}).items():
        yield draw(source, form, in_order(pieces), fields=[("document", recording)], warnings=warnings)
        warnings = ()


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that are no remarks, and where they begin."""
    at = 0
    for line in text.split("\n"):
        if line.strip() and not line.lstrip("\ufeff").startswith(_REMARK):
            yield at, line.strip("\ufeff\r")
        at += len(line) + 1


def _said(words: str) -> str:
    """The words without the marks for scoring.

    >>> _said("{ going to / gonna } see (%uh) the <sil> lead(2) <laugh>")
    'going to see uh the lead [laugh]'
    """
    if any(sign in words for sign in "{(<"):
        words = _ALTERNATIVES.sub(lambda first: first[1].replace("@", ""), words)
        words = _MAY_BE_MISSING.sub(r"\1", _PRONUNCIATION.sub("", words))
        words = _MARK.sub(lambda mark: "" if mark[1].lower() in _SILENCE else f"[{mark[1]}]", words)
    return " ".join(words.split())
