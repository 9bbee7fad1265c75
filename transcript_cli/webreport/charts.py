"""Strips, bars and axes as plain SVG.

Strategy: a strip is one path a speaker, however many turns there are, in a box of 1,000 units that is stretched to the width of
its place. What must not be stretched (bars with their hatching, labels of an axis) is placed in per cent. Shapes have classes
for their colours and no styles. All of it is decoration to a screen reader: the figures stand beside it as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from .data import Counted, Person, Shown
from .markup import number, text
from .scale import Tick

WIDTH: Final = 1000
_NARROWEST: Final = 1.2
"""Units: so that a turn of a word can still be seen."""
_WIDE: Final = 560
_NARROW: Final = 320
"""Pixels of the shortest axis of a wide page (75rem and more) and of a phone."""
_LETTER: Final = 6.5
"""Pixels of a digit or letter of a label, on the average."""
PATTERNS: Final = (
    '<svg class="defs" width="0" height="0" aria-hidden="true" focusable="false"><defs>'
    '<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect class="gap" width="2" height="5"/></pattern></defs></svg>\n'
)
"""Every second colour is hatched, so that colours that look alike to somebody are told apart."""


def bar(share: float, css: str = "") -> str:
    """A bar as long as the share, from 0 to 1, of its place."""
    width = number(100 * min(max(share, 0.0), 1.0), 2)
    return f'<svg class="bar" aria-hidden="true"><rect class="{css or "plain"}" width="{width}%" height="100%"/></svg>'


def swatch(person: Person) -> str:
    """A speaker's colour and hatching."""
    return f'<svg class="swatch {person.css}" aria-hidden="true">{_filled(person, "0", "100%")}</svg>'


def stack(parts: Iterable[tuple[Person, int]], most: int) -> str:
    """A bar of several speakers' counts, against the greatest of its column."""
    at = 0
    pieces: list[str] = []
    for person, count in parts:
        pieces.append(_filled(person, f"{number(100 * at / most, 2)}%", f"{number(100 * count / most, 2)}%"))
        at += count
    return f'<svg class="stack" aria-hidden="true">{"".join(pieces)}</svg>'


def _filled(person: Person, x: str, width: str) -> str:
    place = f'x="{x}" width="{width}" height="100%"'
    hatched = (
        person.css != "sx" and person.colour % 2 != person.colour // 8 % 2
    )  # so that the second eight differ from the first
    hatch = f'<rect class="hatch" fill="url(#hatch)" {place}/>' if hatched else ""
    return f'<rect class="{person.css}" {place}/>{hatch}'


def strip(document: Shown, person: Person) -> str:
    """When somebody spoke."""
    return _stretched("strip", document, _turns(document, person), f' data-s="{person.colour}"')


def all_strips(document: Shown) -> str:
    """When everybody spoke, in one row."""
    return _stretched("strip whole", document, "".join(_turns(document, person) for person in document.people), "")


def _turns(document: Shown, person: Person) -> str:
    scale = document.scale
    pieces: list[str] = []
    for position in document.spoken[person]:
        start, end = scale.starts[position], scale.ends[position]
        width = number(max((end - start) * WIDTH, _NARROWEST))
        pieces.append(f"M{number(start * WIDTH)},0h{width}v1h-{width}z")
    return f'<path class="{person.css}" d="{"".join(pieces)}"/>'


def barcode(document: Shown, term: Counted, index: int) -> str:
    """Every mention of a term as a line, in the colour of whoever says it."""
    lines: dict[str, list[str]] = {}
    for place in term.places:
        lines.setdefault(place.person.css, []).append(f"M{number(place.at * WIDTH)},0v1")
    paths = "".join(f'<path class="hit {css}" d="{"".join(marks)}"/>' for css, marks in lines.items())
    return _stretched("strip code", document, paths, f' data-t="{index}"')


def _stretched(css: str, document: Shown, shapes: str, data: str) -> str:
    grid = "".join(f"M{number(tick.at * WIDTH)},0v1" for tick in document.scale.ticks)
    return (
        f'<svg class="{css}"{data} viewBox="0 0 {WIDTH} 1" preserveAspectRatio="none" aria-hidden="true">'
        f'<path class="grid" d="{grid}"/>{shapes}</svg>'
    )


def axis(ticks: Sequence[Tick]) -> str:
    """The labels of an axis: as many as have room on a wide page, of which those that have none on a narrow one are marked."""
    wide, narrow = _with_room(ticks, _WIDE), _with_room(ticks, _NARROW)
    labels = []
    for tick in (tick for tick in ticks if tick in wide):
        crowded = "" if tick in narrow else ' class="crowded"'
        place = f'x="{number(100 * tick.at, 2)}%" y="11" text-anchor="{_anchor(tick)}"'
        labels.append(f"<text{crowded} {place}>{text(tick.label)}</text>")
    return f'<svg class="axis" aria-hidden="true">{"".join(labels)}</svg>'


def _anchor(tick: Tick) -> str:
    """In the middle, unless the label would hang over an end of a narrow axis."""
    half = len(tick.label) * _LETTER / 2 / _NARROW
    return "start" if tick.at < half else "end" if tick.at > 1 - half else "middle"


def _with_room(ticks: Sequence[Tick], width: int) -> list[Tick]:
    """Those whose labels do not run into others on an axis of so many pixels: the first, the last, and what fits between."""
    kept: list[Tick] = []
    taken: list[tuple[float, float]] = []
    for tick in (*ticks[:1], *ticks[:0:-1][:1], *ticks[1:-1]):
        size = len(tick.label) * _LETTER
        start = tick.at * width - size * {"start": 0.0, "middle": 0.5, "end": 1.0}[_anchor(tick)]
        if all(start > end + _LETTER or start + size + _LETTER < begin for begin, end in taken):
            kept.append(tick)
            taken.append((start, start + size))
    return kept


def columns(counts: Sequence[int]) -> str:
    """Columns as high as the counts, against the greatest."""
    most = max(counts, default=0) or 1
    width = 100 / max(len(counts), 1)
    shapes = [
        f'<rect x="{number(i * width + width * 0.08, 2)}%" y="{number(100 - 100 * count / most, 2)}%"'
        f' width="{number(width * 0.84, 2)}%" height="{number(100 * count / most, 2)}%"/>'
        for i, count in enumerate(counts)
        if count
    ]
    return f'<svg class="columns" aria-hidden="true">{"".join(shapes)}</svg>'
