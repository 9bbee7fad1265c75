"""From transcripts, or from documents as read, to the bytes of a format.

Strategy: the one place where the table of formats meets the writers. Bytes come piece by piece as the transcripts come, so that
a corpus of any size is never held; what one file of a format cannot hold is refused before anything is written.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias

from .errors import UsageError
from .formats import Format, asked_format, format_of_extension, load, writable
from .model import Document, Transcript
from .writers import WriteOptions

Writer: TypeAlias = Callable[[Transcript, WriteOptions], Iterator[bytes]]
_LINES: Final = {"json": "jsonl"}
"""What a format of one document becomes where there are several."""


def render(
    transcripts: Transcript | Iterable[Transcript], to: str, options: WriteOptions | None = None, *, many: bool = False
) -> Iterator[bytes]:
    """The bytes of one or several transcripts in a format, piece by piece as the transcripts come.

    Args:
        transcripts: as for `convert`; nothing is written where there is none.
        to: a name of `transcript formats`.
        options: what the user chose.
        many: there may be several, so that the form for several is taken even where one comes.

    Raises:
        UsageError: there is no such format, or it cannot hold several documents.
    """
    documents = iter([transcripts] if isinstance(transcripts, Transcript) else transcripts)
    options = options or WriteOptions()
    _writing(to, many)
    first = next(documents, None)
    second = next(documents, None)
    write_one = writer_of(to, many=many or second is not None)
    if first is not None and (opening := header_of(to, options)):
        yield opening
    for transcript in (first, second):
        if transcript is not None:
            yield from write_one(transcript, options)
    for transcript in documents:
        yield from write_one(transcript, options)


def writer_of(to: str, *, many: bool = False) -> Writer:
    """What writes one document, without the header of the output.

    Args:
        to: a name of `transcript formats`.
        many: other documents may stand before it and after it.

    Raises:
        UsageError: there is no such format, or one output of it cannot hold several documents.
    """
    row = _writing(to, many)
    if row.tables is not None:
        raise UsageError(f"{row.name} is a directory of tables", advice="Write it with `transcript convert -o DIRECTORY`.")
    if row.writer is None:
        raise UsageError(f"{row.name} shows a source before it is parsed", advice="Take `transcript convert`, or `view`.")
    return load(row.writer)


def form_for_many(to: str) -> str:
    """The format that is written where there are several documents: JSON is a line each then.

    Raises:
        UsageError: there is no such format, or one output of it cannot hold several documents.
    """
    return _writing(to, True).name


def header_of(to: str, options: WriteOptions) -> bytes:
    """What opens an output of this format; nothing for most."""
    row = asked_format(to)
    header: bytes = load(row.header)(options) if row.header is not None else b""
    return header


def view(document: Document, to: str, options: WriteOptions | None = None) -> Iterator[bytes]:
    """The bytes of a document as its reader gives it, before anything is read into it.

    Args:
        document: one of those that `inputs.documents_of` gives.
        to: a format that shows the source, such as "cues".
        options: what the user chose.

    Raises:
        UsageError: there is no such format, or it is one of transcripts.
        FormatError: the document has nothing of the kind.
    """
    row = asked_format(to)
    if row.unread is None:
        raise UsageError(f"{to} is written from a transcript", advice="Take `render`.")
    yield from load(row.unread)(document, options or WriteOptions())


def choose_format(to: str | None, path: str | None, default: str | None = None, *, many: bool = False) -> str:
    """The format to write: as named, else by the extension of the output, else the default.

    Raises:
        UsageError: none of the three says, there is no such format, or the extension promises a single document and there are
            `many`.
    """
    if to is not None:
        return _writing(to).name
    extension = os.path.splitext(path or "")[1]
    row = format_of_extension(extension)
    if row and row.writer:
        if many and row.name in _LINES:
            raise _one_document(row.name, path)
        return row.name
    if default is not None:
        return default
    known = f"Name it with --to: {', '.join(writable())}."
    if row:
        raise UsageError(f"{row.name} is read but not written here", path=path, advice=known)
    named = extension.lower().removeprefix(".")
    if named in writable():
        raise UsageError(f"{named} is not known by the extension", path=path, advice=f"Add --to {named}.")
    if extension:
        raise UsageError(f"the extension {extension} says nothing about the format", path=path, advice=known)
    raise UsageError("no output format is given", advice=known)


def _one_document(name: str, path: str | None = None) -> UsageError:
    lines = f"take {_LINES[name]} for all of them, or " if name in _LINES else ""
    advice = f"{lines}write a file for each: --output-dir DIR."
    return UsageError(f"one file of {name} holds one document", path=path, advice=advice[0].upper() + advice[1:])


def _writing(name: str, many: bool = False) -> Format:
    row = asked_format(_LINES.get(name, name) if many else name, writable())
    if row.unread is not None or row.tables is not None:
        return row
    if row.writer is None:
        raise UsageError(f"{name} is read but not written here", advice=f"Known: {', '.join(writable())}.")
    if many and not row.many:
        raise _one_document(name)
    return row
