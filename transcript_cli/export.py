"""A directory of files: one a speaker, or one a document.

Strategy: names come from labels and from input names, and both are hostile, so `output.safe_name` makes each; `index.json` says
which file is whose, because a safe name no longer does.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeAlias

import msgspec

from . import output
from .errors import FormatError
from .formats import find_format
from .model import Transcript
from .render import render
from .split import by_speaker
from .writers import WriteOptions

INDEX: Final = "index.json"
_File: TypeAlias = tuple[str, Transcript, dict[str, Any]]
"""What to call it, what is in it, and what the index says of it besides."""
Refused: TypeAlias = Callable[[FormatError], None]


def write_speakers(
    transcripts: Iterable[Transcript],
    directory: str,
    to: str,
    options: WriteOptions | None = None,
    *,
    force: bool = False,
    inputs: Iterable[str] = (),
    refused: Refused | None = None,
) -> None:
    """Write a file for each speaker of each document.

    Args:
        transcripts: the documents; each speaker of each has a file of their own, however alike the names are.
        directory: made where it is not there.
        to: the format of the files.
        options: what the user chose about it.
        force: replace files that are there.
        inputs: files that are read, and never written over.
        refused: is told of each file that the format cannot hold, such as captions without times; None: the first is raised.

    Raises:
        OutputError: a file is there already or cannot be written.
        FormatError: the format cannot hold a file.
    """
    files: Iterator[_File] = (
        (part.speaker.name if part.speaker else "unnamed", part.transcript, {"speaker": part.speaker})
        for transcript in transcripts
        for part in by_speaker(transcript)
    )
    _write_files(files, directory, to, options, force, list(inputs), refused)


def write_documents(
    transcripts: Iterable[Transcript],
    directory: str,
    to: str,
    options: WriteOptions | None = None,
    *,
    force: bool = False,
    inputs: Iterable[str] = (),
    refused: Refused | None = None,
) -> list[str]:
    """Write a file for each document, named after its input; arguments and errors are those of `write_speakers`.

    Returns:
        The names of the files, in order.
    """
    files: Iterator[_File] = ((_stem(transcript), transcript, {}) for transcript in transcripts)
    return _write_files(files, directory, to, options, force, list(inputs), refused)


def _write_files(
    files: Iterator[_File],
    directory: str,
    to: str,
    options: WriteOptions | None,
    force: bool,
    inputs: list[str],
    refused: Refused | None,
) -> list[str]:
    index_path = os.path.join(directory, INDEX)
    output.check_target(index_path, force=force, inputs=inputs)
    extension = next(iter(find_format(to).extensions), ".jsonl")
    taken = {os.path.splitext(INDEX)[0]}
    index = []
    for name, transcript, about in files:
        output.prepare_directory(directory)
        file = output.safe_name(name, taken) + extension
        try:
            output.write(render(transcript, to, options), os.path.join(directory, file), force=force, inputs=inputs)
        except FormatError as error:
            if refused is None:
                raise
            refused(error)
            continue
        index.append({"file": file, "path": transcript.source.path, **about})
    output.write(_json(index), index_path, force=force, inputs=inputs)
    return [row["file"] for row in index]


def _json(rows: list[dict[str, Any]]) -> Iterator[bytes]:
    yield msgspec.json.format(msgspec.json.encode(rows), indent=2) + b"\n"


def _stem(transcript: Transcript) -> str:
    path = transcript.source.path
    return os.path.splitext(os.path.basename(path))[0] if path else "stdin"
