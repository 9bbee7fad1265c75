"""What a document says of itself, field by field, with the words that say it.

Strategy: every field has a line, known or not, so that what is missing is seen; the evidence stands beside the value where
there is room and under it where there is not. Values are never cut: they are what one came for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from rich.text import Text

from ..model import Evidence, Metadata, Parsed
from .cells import UNICODE, Column, Glyphs, clean, fit, line, pad, page, row, wrap
from .figures import day, moment

_FIELD: Final = 16
_BESIDE: Final = 110  # cells from which the evidence fits beside the value
_LONGEST_VALUE: Final = 12  # lines


def metadata_table(parsed: Parsed, width: int, glyphs: Glyphs = UNICODE) -> Text:
    """The table, for one document."""
    return page(_lines(parsed, max(width, 40), glyphs))


def _lines(parsed: Parsed, width: int, glyphs: Glyphs) -> Iterator[Text]:
    path = parsed.transcript.source.path or "standard input"
    for text in wrap(path, width, 3, glyphs):
        yield line((text, "bold"))
    yield Text()
    evidence: dict[str, list[Evidence]] = {}
    for item in parsed.explanation.evidence:
        evidence.setdefault(item.field, []).append(item)
    beside = width >= _BESIDE and bool(evidence)
    value_width = (width - _FIELD) * 2 // 5 if beside else width - _FIELD
    if beside:
        columns = [Column(_FIELD - 2), Column(value_width - 2), Column(5, right=True), Column(width - _FIELD - value_width - 7)]
        yield line(*row(columns, [("field", "dim"), ("value", "dim"), ("line", "dim"), ("evidence", "dim")], glyphs))
    for field, value in _fields(parsed.transcript.metadata):
        left = _value(field, value, value_width - (2 if beside else 0), glyphs)
        right = [text for item in evidence.get(field, []) for text in _proof(item, width, value_width, beside, glyphs)]
        yield from _join(field, left, right, value_width, beside, glyphs)


def _fields(metadata: Metadata) -> Iterator[tuple[str, Any]]:
    for field in Metadata.__struct_fields__:
        if field != "extra":
            yield field, getattr(metadata, field)
    yield from ((f"extra.{key}", value) for key, value in metadata.extra.items())


def _value(field: str, value: Any, width: int, glyphs: Glyphs) -> list[tuple[str, str]]:
    """The value in lines with their styles; a date as people write it, and as it is stored."""
    if value is None or value == [] or value == "":
        return [(glyphs.nothing, "dim")]
    if isinstance(value, list):
        return [(text, "") for item in value for text in wrap(str(item), width, _LONGEST_VALUE, glyphs)]
    lines = [(text, "") for text in wrap(str(value), width, _LONGEST_VALUE, glyphs)]
    pretty = {"date": day, "distributed_at": moment}.get(field, str)(str(value))
    return lines if pretty == str(value) else [*lines, (fit(pretty, width, glyphs), "dim")]


def _proof(item: Evidence, width: int, value_width: int, beside: bool, glyphs: Glyphs) -> Iterator[list[tuple[str, str]]]:
    """A line with the words of the source, and one with the rule."""
    text = clean(item.text.strip()[: 8 * width])
    if beside:
        room = width - _FIELD - value_width - 7
        rule = (fit(item.rule, room, glyphs), "dim")
        yield [(pad(str(item.line), 5, right=True), "dim"), ("  ", ""), (fit(text, room, glyphs), "") if text else rule]
        if text:
            yield [(" " * 7, ""), rule]
    else:
        room = width - _FIELD
        yield [(fit(f"line {item.line}, {item.rule}{': ' if text else ''}{text}", room, glyphs), "dim")]


def _join(
    field: str, left: list[tuple[str, str]], right: list[list[tuple[str, str]]], value_width: int, beside: bool, glyphs: Glyphs
) -> Iterator[Text]:
    name = (pad(fit(field, _FIELD - 2, glyphs), _FIELD), "dim")
    blank = (" " * _FIELD, "")
    if not beside:
        for number, (text, style) in enumerate(left):
            yield line(blank if number else name, (text, style))
        for parts in right:
            yield line(blank, *parts)
        return
    for number in range(max(len(left), len(right))):
        text, style = left[number] if number < len(left) else ("", "")
        parts = right[number] if number < len(right) else []
        yield line(blank if number else name, (pad(text, value_width), style), *parts)
