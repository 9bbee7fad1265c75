"""JSON that this tool wrote: one document, an array of them, or one a line.

Strategy: the model's structs are the contract, so decoding into them is the check; what they cannot say (a turn names a speaker
that is listed) is checked after. The good case is one pass; why a document is refused is found out only once it is. JSON Lines
are decoded a line at a time, so that what is held does not grow with their number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final, NoReturn, TypeVar

import msgspec

from ..errors import InputError
from ..model import Document, Transcript
from ..source import Source
from .brokenjson import advice_on, advice_on_keys, line_of, problem_of

_EXPECTED: Final = "Expected is what `transcript convert --to json` writes; `transcript schema` describes it."
_LINES: Final = "Where every line is a document of its own, read it with --from jsonl."
_WHOLE: Final = "Every line must be a whole document; where one goes over several lines, read it with --from json."
_WHITE: Final = " \t\r\n"

_T = TypeVar("_T")


class _Shape(msgspec.Struct):
    """The keys by which our document is known, whatever is in them."""

    source: msgspec.Raw
    turns: msgspec.Raw
    version: Any = 1


_decode_transcript: Final = msgspec.json.Decoder(Transcript).decode
_decode_array: Final = msgspec.json.Decoder(list[msgspec.Raw]).decode
_decode_shape: Final = msgspec.json.Decoder(_Shape).decode


def read_json(source: Source) -> Iterator[Document]:
    """One document, or each of an array.

    Raises:
        InputError: this is no JSON, or no document of ours; for broken JSON with the line.
    """
    first = source.text.lstrip(_WHITE)[:1]
    if first == "[":
        items = _decode(_decode_array, source.text, source)
        if not items:
            raise InputError("this JSON is an empty array: it holds no document", path=source.path, advice=_EXPECTED)
        for number, item in enumerate(items, 1):
            yield _document(item, source, "json", f"document {number}: ")
    elif first:
        yield _document(source.text, source, "json")
    else:
        raise InputError("this holds no JSON: it is empty", path=source.path, advice=_EXPECTED)


def read_jsonl(source: Source) -> Iterator[Document]:
    """One document a line; blank lines are passed over.

    Raises:
        InputError: a line is no JSON, or no document of ours.
    """
    text, start, line = source.text, 0, 0
    while start < len(text):
        line += 1
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if piece := text[start:end].strip(_WHITE):
            yield _document(piece, source, "jsonl", line=line)
        start = end + 1


def is_ours(text: str | msgspec.Raw) -> bool:
    """Whether this JSON is meant to be a document of this tool, of whatever version and however damaged within."""
    try:
        _decode_shape(text)
    except (msgspec.DecodeError, RecursionError):
        return False
    return True


def _document(text: str | msgspec.Raw, source: Source, form: str, where: str = "", line: int | None = None) -> Document:
    transcript = _decode(_decode_transcript, text, source, where, line)
    _check_speakers(transcript, source, where, line)
    return Document(source=source, blocks=[], format=form, transcript=transcript)


def _decode(
    decode: Callable[[Any], _T], text: str | msgspec.Raw, source: Source, where: str = "", line: int | None = None
) -> _T:
    try:
        return decode(text)
    except RecursionError:
        raise InputError(f"{where}this JSON is nested too deeply", path=source.path, line=line, advice=_EXPECTED) from None
    except msgspec.ValidationError as error:
        _refuse(text, source, where, line, str(error))
    except msgspec.DecodeError as error:
        message, byte = problem_of(error)
        advice = _WHOLE if line is not None else _LINES if "trailing characters" in message else advice_on(source.text)
        if line is None and isinstance(text, str):
            line = source.lines if byte is None else line_of(byte, text)
        raise InputError(where + message, path=source.path, line=line, advice=advice) from None


def _refuse(text: str | msgspec.Raw, source: Source, where: str, line: int | None, problem: str) -> NoReturn:
    """Say why JSON that is valid is not a document of ours."""
    message, advice = f"not a transcript of this tool: {_lower(problem)}", _EXPECTED
    if not is_ours(text):
        message = "this JSON is no transcript: neither one of this tool nor one of a recognizer with text in it"
        advice = _on_keys(source.text if line is None else text) or _EXPECTED
    elif isinstance(version := _decode_shape(text).version, int) and version > 1:
        message, advice = f"written by a newer version of this tool (format {version}, known is 1)", "Update this one."
    raise InputError(where + message, path=source.path, line=line, advice=advice)


def _on_keys(text: str | msgspec.Raw) -> str | None:
    try:
        return advice_on_keys(msgspec.json.decode(text))
    except (msgspec.DecodeError, RecursionError):
        return None


def _check_speakers(transcript: Transcript, source: Source, where: str, line: int | None) -> None:
    """Everything that counts by speaker relies on this."""
    known = {speaker.id for speaker in transcript.speakers}
    if len(known) < len(transcript.speakers):
        raise InputError(f"{where}two speakers have the same id", path=source.path, line=line, advice=_EXPECTED)
    for turn in transcript.turns:
        if turn.speaker is not None and turn.speaker not in known:
            message = f"{where}turn {turn.index} names a speaker that is not listed: {turn.speaker[:80]!r}"
            raise InputError(message, path=source.path, line=line, advice=_EXPECTED)


def _lower(message: str) -> str:
    return message[:1].lower() + message[1:]
