"""Transcripts set as a table in the text: `| 09:01 | Teacher | Good morning. |` under `| Time | Speaker | Utterance |`.

Strategy: the first row must head one column with a word for who speaks and another with a word for what is said; the second
cell then is the turn, and the first its speaker, as if the format had declared it. Any other table is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

import msgspec

from ...model import Block
from ...timecode import seconds
from ..words.folding import fold
from ..words.headers import COLUMNS
from ..words.patterns import lazy
from .pieces import cut_block
from .sheet import Sheet

_FEWEST: Final = 3
"""Rows, with the one of heads."""
_SPEECH: Final = frozenset(
    "text utterance utterances transcript transcription speech said words content dialogue comment comments statement message "
    "äußerung wortlaut transkript gesprochenes énoncé propos texte texto enunciado parlamento intervención intervenção testo "
    "battuta uiting tekst yttrande replik текст реплика высказывание 内容 発言 발언".split()
)
"""Heads of the column with what is said."""
_TIMES: Final = frozenset("time start begin from timestamp timecode zeit temps heure hora tiempo tempo tijd tid время".split())
_CELL: Final = lazy(r"\|([^|\n]*)")


@cache
def _speakers() -> frozenset[str]:
    """Heads of the column with who speaks."""
    return frozenset(fold(name) for name in COLUMNS["name"].split("|")) | {
        "who",
        "sprecher",
        "sprecherin",
        "orateur",
        "hablante",
        "spreker",
    }


def with_speech_of_tables(blocks: Sheet) -> Sequence[Block]:
    """The blocks with the rows of a transcript in a table as turns whose speaker is declared."""
    if blocks.firsts.count("|") < _FEWEST:
        return blocks
    rows = [index for index, first in enumerate(blocks.firsts) if first == "|"]
    if any(blocks[index].voice is not None for index in rows):
        return blocks
    heads = [fold(cell[1].strip(" *_")) for cell in _CELL.finditer(blocks[rows[0]].text)]
    who = next((at for at, head in enumerate(heads) if head in _speakers()), None)
    what = next((at for at, head in enumerate(heads) if head in _SPEECH), None)
    when = next((at for at, head in enumerate(heads) if head in _TIMES), None)
    if who is None or what is None:
        return blocks
    turns = {index: turn for index in rows[1:] if (turn := _turn(blocks[index], who, what, when))}
    return [turns.get(index, block) for index, block in enumerate(blocks)]


def _turn(row: Block, who: int, what: int, when: int | None) -> Block | None:
    """A row as a turn; None for one that says nothing, such as the line below the heads."""
    cells = list(_CELL.finditer(row.text))
    if max(who, what) >= len(cells):
        return None
    speaker, said = cells[who][1].strip(" *_"), cells[what][1].strip()
    if not any(map(str.isalnum, said)) or not any(map(str.isalnum, speaker)):
        return None
    start = cells[what].start(1) + cells[what][1].index(said)
    stamp = cells[when][1] if when is not None and when < len(cells) else ""
    piece = cut_block(row, start, start + len(said), gap=True)
    return msgspec.structs.replace(piece, kind="line", voice=speaker, time=seconds(stamp) if stamp.strip() else None)
