"""JSON into typed values, with an error that says where and what where it does not fit.

Strategy: msgspec decodes and checks in one pass. What Python's json writes and no standard knows (NaN, Infinity), halves of
surrogate pairs, and the fence that Markdown puts around code occur in the wild; only where decoding fails over something else
than types are they mended, by the slower way.
"""

from __future__ import annotations

import json
import re
from typing import Any, Final, NoReturn, TypeVar

import msgspec

from ...errors import InputError
from ...source import Source
from ..brokenjson import OTHER_FORMAT, advice_on, line_of, problem_of

_T = TypeVar("_T")
_PLACE: Final = re.compile(r" - at `\$\.?(.*)`\Z")
_MENDABLE: Final = re.compile(r"\b(?:NaN|Infinity)\b|\\u[dD][89a-fA-F]")
_FENCED: Final = re.compile(r"\s*```[ \t]*\w*[ \t]*\n(.*)\n[ \t]*```\s*", re.DOTALL)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def decode(source: Source, decoder: msgspec.json.Decoder[_T], vendor: str) -> _T:
    """The JSON of a source as the type that a decoder stands for.

    Args:
        source: its text is the JSON.
        decoder: of the type that the vendor's JSON has.
        vendor: whose it is taken for, for the message.

    Raises:
        InputError: no JSON, with the line; nested too deeply; or a value of another type than the vendor gives, with the place.
    """
    text = source.text
    try:
        try:
            return decoder.decode(text)
        except msgspec.ValidationError:
            raise
        except msgspec.DecodeError:
            if (mended := mend(text)) is None:
                raise
            return decoder.decode(mended)
    except RecursionError:
        raise InputError("this JSON is nested too deeply", path=source.path, advice=OTHER_FORMAT) from None
    except msgspec.ValidationError as error:
        place = _PLACE.search(str(error))
        problem = _PLACE.sub("", str(error)).replace("`", "")
        where = f" in {place[1]}" if place and place[1] else ""
        message = f"this is not the JSON of {vendor}: {problem[:1].lower()}{problem[1:]}{where}"
        raise InputError(message, path=source.path, advice=OTHER_FORMAT) from None
    except msgspec.DecodeError as error:
        _refuse(source, error)


def is_json(text: str) -> bool:
    """Whether all of a text is an object or a list in JSON, and not perhaps a line in brackets."""
    try:
        msgspec.json.decode(text, type=dict[str, msgspec.Raw] | list[dict[str, msgspec.Raw]])
    except (msgspec.DecodeError, RecursionError):
        return False
    return True


def decode_lines(source: Source, decoder: msgspec.json.Decoder[_T]) -> list[_T]:
    """The values of a source that has one on each line that is not blank.

    Raises:
        InputError: a line is no JSON; the error names it.
    """
    values: list[_T] = []
    for number, line in enumerate(source.text.split("\n"), 1):
        if line.strip():
            try:
                values.append(decoder.decode(line))
            except (msgspec.DecodeError, RecursionError):
                raise InputError("this line is no JSON", path=source.path, line=number, advice=OTHER_FORMAT) from None
    return values


def mend(text: str) -> bytes | None:
    """The same JSON without a fence, with null for what is no number, U+FFFD for lone surrogates; None where none is there."""
    fenced = _FENCED.fullmatch(text)
    text = fenced[1] if fenced else text
    if not _MENDABLE.search(text):
        return text.encode("utf-8", "surrogatepass") if fenced else None
    try:
        return msgspec.json.encode(_without_surrogates(json.loads(text, parse_constant=lambda _: None)))
    except (ValueError, OverflowError):
        return None


def _without_surrogates(value: Any) -> Any:
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_without_surrogates(key): _without_surrogates(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_without_surrogates(item) for item in value]
    return value


def _refuse(source: Source, error: msgspec.DecodeError) -> NoReturn:
    message, byte = problem_of(error)
    line = source.lines if byte is None else line_of(byte, source.text)
    raise InputError(message, path=source.path, line=line, advice=advice_on(source.text.lstrip("\ufeff \t\r\n"))) from None
