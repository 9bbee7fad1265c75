"""Who spoke: a table with bars for words, turns and time, and a map of who spoke where.

Strategy: a speaker keeps one colour all over the page, in the order of words spoken; the map gives each one a row in which the
height of a cell says how much of that stretch of the document is theirs, so that it reads as well without colour. A bar is
drawn against the longest of its column: among sixty speakers the differences still show, and the share stands beside it as a
figure. The map counts characters, which unlike words exist in every script.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rich.cells import cell_len
from rich.text import Text

from ..model import Speaker, Transcript
from .cells import Column, Glyphs, Part, bar, clean, fit, level, line, pad, row, section
from .figures import count, duration, number, percent

SHOWN: Final = 12
"""Speakers with a row of their own."""
PALETTE: Final = ("cyan", "magenta", "green", "blue", "red")
"""Colours that the terminal's own palette keeps legible on light and dark."""
_NAMELESS: Final = frozenset({"group", "anonymous"})
_LONGEST_BAR: Final = 60


class Voice(NamedTuple):
    """A speaker as the page shows it."""

    id: str | None
    name: str
    """The label where two speakers have the same name."""
    short: str
    """The surname, where it tells the speaker apart from the others; else the name."""
    detail: str
    """Title and organization, or an empty string."""
    style: str
    turns: int
    words: int
    seconds: float | None

    @property
    def text_style(self) -> str:
        """How to write what belongs to the speaker."""
        return "dim" if self.style == "dim" else ""


def voices(transcript: Transcript) -> list[Voice]:
    """The speakers, most words first; turns that nobody is named for come last, as one.

    Groups and the anonymous are dimmed where others have a name.
    """
    ranked = sorted(transcript.speakers, key=lambda s: -s.words)
    fade = any(speaker.kind not in _NAMELESS for speaker in ranked)
    names = Counter(speaker.name for speaker in ranked)
    surnames = Counter(_surname(speaker) for speaker in ranked)
    found: list[Voice] = []
    coloured = 0
    for speaker in ranked:
        style = "dim"
        if not (fade and speaker.kind in _NAMELESS):
            style, coloured = PALETTE[coloured % len(PALETTE)], coloured + 1
        detail = ", ".join(part for part in (speaker.title, speaker.organization) if part)
        name = speaker.name if names[speaker.name] == 1 or not speaker.labels else speaker.labels[0]
        short = surname if surnames[surname := _surname(speaker)] == 1 else name
        found.append(Voice(speaker.id, name, short, detail, style, speaker.turns, speaker.words, speaker.seconds))
    nameless = [turn for turn in transcript.turns if turn.speaker is None]
    if nameless:
        words = sum(len(turn.text.split()) for turn in nameless)
        found.append(Voice(None, "nobody named", "nobody", "", "dim", len(nameless), words, None))
    return found


def _surname(speaker: Speaker) -> str:
    """The last word of a person's name, "Jr." left aside; the name of others, and where scripts put the surname first."""
    words = [word for word in speaker.name.split() if not word.endswith(".")]
    apart = speaker.kind == "person" and bool(words) and words[-1][0].isalpha() and cell_len(speaker.name) <= len(speaker.name)
    return words[-1] if apart else speaker.name


def _shown(people: Sequence[Voice]) -> tuple[Sequence[Voice], Sequence[Voice]]:
    """Those with a row of their own, and the others; a single one more is no reason to leave it out."""
    return (people, ()) if len(people) <= SHOWN + 1 else (people[:SHOWN], people[SHOWN:])


def _name_width(people: Sequence[Voice], most: int) -> int:
    return min(max(10, *(cell_len(clean(voice.name[:most])) for voice in people)), most)


# --- the table ------------------------------------------------------------------------------------------------------------


def speakers_table(people: Sequence[Voice], width: int, glyphs: Glyphs) -> Iterator[Text]:
    """The speakers under their heading, a row each, with a second one for the title where the page is narrow."""
    named = sum(1 for voice in people if voice.id is not None)
    yield section("Speakers", number(named) if named else "no labels found", width, glyphs)
    shown, rest = _shown(people)
    layout = _Layout.of(shown, width)
    yield line(*layout.heading())
    words = sum(voice.words for voice in people)
    for voice in shown:
        yield line(*layout.row(voice, words, glyphs))
        if voice.detail and not layout.detail:
            yield line((fit("  " + voice.detail, width, glyphs), "dim"))
    if rest:
        share = sum(voice.words for voice in rest) / words if words else 0.0
        yield line((f"and {number(len(rest))} more: {percent(share)} of words", "dim"))


class _Layout(NamedTuple):
    """How wide the columns are that the page has room for; 0 is a column that it has not."""

    name: int
    detail: int
    words_bar: int
    turns_bar: int
    time: int
    time_bar: int
    most_words: int
    most_turns: int
    most_seconds: float

    @classmethod
    def of(cls, people: Sequence[Voice], width: int) -> _Layout:
        seconds = max(voice.seconds or 0.0 for voice in people)
        figures = 7 + 9 + 9 + (10 if seconds else 0)  # turns, words, share and time with the gaps before them
        detail = max(cell_len(clean(voice.detail[:width])) for voice in people) if width >= 110 else 0
        detail = min(detail, width // 4)
        room = width - figures - (detail + 2 if detail else 0)
        name = _name_width(people, max(min(room - 8, width * 2 // 5, 48), 10))
        bars = 1 if width < 100 else 3 if seconds else 2
        each = min((room - name) // bars - 2, _LONGEST_BAR)
        words_bar, turns_bar, time_bar = (each if each >= 4 and number_ < bars else 0 for number_ in range(3))
        most_words = max(voice.words for voice in people)
        most_turns = max(voice.turns for voice in people)
        time = 8 if seconds else 0
        return cls(name, detail, words_bar, turns_bar, time, time_bar, most_words, most_turns, seconds)

    def heading(self) -> Iterator[Part]:
        texts = ("", "", "words", "", "", "turns", "", "time", "")
        yield from row(self._columns(), self._kept([(text, "dim") for text in texts]))

    def row(self, voice: Voice, all_words: int, glyphs: Glyphs) -> Iterator[Part]:
        plain = voice.text_style
        time = duration(voice.seconds) if voice.seconds is not None else glyphs.nothing
        cells: list[Part] = [
            (voice.name, plain or "bold"),
            (voice.detail, "dim"),
            (number(voice.words), plain),
            (percent(voice.words / all_words if all_words else 0.0), plain),
            bar(voice.words / (self.most_words or 1), self.words_bar, voice.style, glyphs),
            (number(voice.turns), plain),
            bar(voice.turns / (self.most_turns or 1), self.turns_bar, voice.style, glyphs),
            (time, plain),
            bar((voice.seconds or 0.0) / (self.most_seconds or 1), self.time_bar, voice.style, glyphs),
        ]
        yield from row(self._columns(), self._kept(cells), glyphs)

    def _widths(self) -> tuple[int, ...]:
        return self.name, self.detail, 7, 7, self.words_bar, 5, self.turns_bar, self.time, self.time_bar

    def _columns(self) -> list[Column]:
        right = (False, False, True, True, False, True, False, True, False)
        return [Column(width, side) for width, side in zip(self._widths(), right, strict=True) if width]

    def _kept(self, cells: Sequence[Part]) -> list[Part]:
        return [cell for cell, width in zip(cells, self._widths(), strict=True) if width]


# --- who spoke where ------------------------------------------------------------------------------------------------------


def speech_map(transcript: Transcript, people: Sequence[Voice], width: int, glyphs: Glyphs) -> Iterator[Text]:
    """A row a speaker: the document from its first to its last turn, from left to right."""
    shown, rest = _shown(people)
    name = _name_width(shown, max(width // 4, 14))
    cells = width - name - 4
    shares = density([(turn.speaker, len(turn.text)) for turn in transcript.turns], cells)
    yield section("Who spoke where", count(len(transcript.turns), "turn"), width, glyphs)
    edge = (glyphs.fence, "dim")
    for voice in shown:
        heights = "".join(level(share, glyphs) for share in shares.get(voice.id, [0.0] * cells))
        label = pad(fit(voice.name, name, glyphs), name)
        yield line((label, voice.text_style), ("  ", ""), edge, (heights, voice.style), edge)
    start, end = _ends(transcript)
    yield line((" " * (name + 3), ""), (start + pad(end, cells - len(start), right=True), "dim"))
    if rest:
        yield line((f"without the {number(len(rest))} who spoke least", "dim"))


def _ends(transcript: Transcript) -> tuple[str, str]:
    """What stands at the two ends of the map: times where the document has them."""
    first, last = transcript.turns[0].start, transcript.turns[-1].end
    return (duration(first), duration(last)) if first is not None and last is not None else ("start", "end")


def density(turns: Sequence[tuple[str | None, int]], cells: int) -> dict[str | None, list[float]]:
    """How much of each of `cells` equal stretches of the document belongs to each speaker, from 0 to 1.

    Args:
        turns: speaker and length of each turn, in order.
        cells: how many stretches.
    """
    total = sum(length for _, length in turns)  # nothing is divided by it where it is 0
    shares: dict[str | None, list[float]] = {}
    at = 0
    for speaker, length in turns:
        if not length:
            continue
        mine = shares.setdefault(speaker, [0.0] * cells)
        start, end = at * cells / total, (at + length) * cells / total
        for cell in range(int(start), min(int(end) + 1, cells)):
            mine[cell] += max(min(end, cell + 1) - max(start, cell), 0.0)
        at += length
    return shares
