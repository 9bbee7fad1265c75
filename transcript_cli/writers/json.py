"""JSON: the document that the contract describes, one a line, or one turn a line.

Strategy: the model's structs are the contract, so they are encoded as they are, in their own order. A document is put together
from the encodings of its parts, so that a long one is never held as one string of bytes, indented or not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

import msgspec

from ..model import Transcript
from ..turnspool import SpooledTurns
from . import PIECE, WriteOptions, json_bytes, json_lines, pack, turn_rows

_SHORT: Final = PIECE // 4
"""Characters of speech in a document that is encoded at once."""


def write_json(transcript: Transcript, options: WriteOptions) -> Iterator[bytes]:
    """One document and a line end; `options.pretty` indents it."""
    return pack(_document(transcript, b"\n" if options.pretty else b""))


def write_jsonl(transcript: Transcript, options: WriteOptions) -> Iterator[bytes]:
    """One document on a line of its own, whatever the options say."""
    del options  # a line is a line
    turns = transcript.turns
    if not isinstance(turns, SpooledTurns) and sum([len(turn.text) for turn in turns]) <= _SHORT:
        return iter((json_bytes(transcript) + b"\n",))
    return pack(_document(transcript, b""))


def write_turns(transcript: Transcript, options: WriteOptions) -> Iterator[bytes]:
    """One `TurnRow` a line, whatever the options say."""
    del options
    return pack(json_lines(turn_rows(transcript)))


def _document(transcript: Transcript, newline: bytes) -> Iterator[bytes]:
    """The document's members, one after the other; `newline` is empty where it is to stand on one line."""
    inner, colon = (newline + b"  ", b": ") if newline else (b"", b":")
    before = b"{"
    for name in transcript.__struct_fields__:
        value = getattr(transcript, name)
        yield before + inner + json_bytes(name) + colon
        if isinstance(value, SpooledTurns) and not newline:
            yield b"["
            yield from value.json()  # encoded already
            yield b"]"
        elif isinstance(value, list | SpooledTurns):
            yield from _array(value, inner)
        else:
            yield _indented(value, inner)
        before = b","
    yield newline + b"}\n"


def _array(values: Sequence[Any], newline: bytes) -> Iterator[bytes]:
    inner = newline + b"  " if newline else b""
    before = b"["
    for value in values:
        yield before + inner + _indented(value, inner)
        before = b","
    yield newline + b"]" if values else b"[]"


def _indented(value: Any, newline: bytes) -> bytes:
    encoded = json_bytes(value)
    # No string in JSON holds a line end, so that each one found here is the formatter's.
    return msgspec.json.format(encoded, indent=2).replace(b"\n", newline) if newline else encoded
