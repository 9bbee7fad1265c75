"""What can be done with the documents of a batch: written in a format, their metadata listed, or put into tables.

Strategy: a task is its options and nothing else, so that it can be sent to a worker and compared with that of an earlier run.
It takes the documents one at a time and keeps none. What is refused while it is written is a failure of that document alone.
What looks for mentions is in `counts`, which is imported where they are wanted: a worker is to begin soon.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import partial
from typing import Any, BinaryIO, ClassVar, Final

import msgspec

from ..corpus import Done
from ..errors import FormatError
from ..formats import find_format, load
from ..model import Transcript
from ..output import replacing
from ..render import writer_of
from ..reports import metadata_report
from ..writers import WriteOptions
from .executors import Outcome
from .partitions import partition_keys, partition_of
from .tables import document_id, rows_of
from .work import Place

EMPTY_TABLE: Final = "scale.parquet:write_empty"
_FINDER: Final = "scale.counts:finder"


class Convert(msgspec.Struct, frozen=True):
    """Documents one after the other in a format that can hold several, without what opens the output."""

    form: str
    options: WriteOptions = WriteOptions()
    explained: ClassVar[bool] = False

    def run(self, documents: Iterator[Done], place: Place, outcome: Outcome) -> None:
        """Write one part."""
        write_one = writer_of(self.form, many=True)
        with _part(place, outcome) as file:
            for done in documents:
                transcript = done.parsed.transcript
                _write(file, partial(write_one, transcript, self.options), transcript, outcome)


class Metadata(msgspec.Struct, frozen=True):
    """The metadata of each document, one a line, without what opens the output; as JSON with its evidence."""

    form: str = "json"
    excel: bool = False
    explained: ClassVar[bool] = True

    def run(self, documents: Iterator[Done], place: Place, outcome: Outcome) -> None:
        """Write one part."""
        with _part(place, outcome) as file:
            file.writelines(metadata_report(done.parsed, self.form, excel=self.excel) for done in documents)


class Tables(msgspec.Struct, frozen=True):
    """Documents, speakers and turns as tables, in parts."""

    form: str
    """A format of tables."""
    partition_by: tuple[str, ...] = ()
    mentions: bool = False
    """A table of mentions too."""
    terms: Any = None
    """For that: what to look for, as `find_mentions` takes it."""
    explained: ClassVar[bool] = False

    def check(self) -> None:
        """Refuse what cannot be written, before anything is read.

        Raises:
            UsageError: there is nothing of that name to part the tables by.
            MissingExtraError: what writes the format is not installed.
        """
        _parts_of(self.form)("", "", self.keys)

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of the tables."""
        return ("documents", "speakers", "turns", *(("mentions",) if self.mentions else ()))

    @property
    def files(self) -> tuple[str, ...]:
        """What the directory of the output will hold."""
        if self.form == "parquet":
            return self.tables
        return (*(f"{table}.csv" for table in self.tables), "datapackage.json")

    @property
    def keys(self) -> tuple[str, ...]:
        """The names of the directories that part the tables."""
        return partition_keys(self.partition_by)

    def run(self, documents: Iterator[Done], place: Place, outcome: Outcome) -> None:
        """Write the parts of every table."""
        parts = _parts_of(self.form)
        find = load(_FINDER)(self.terms) if self.mentions else None
        path, number = "", 0
        with parts(place.directory, place.name, self.keys) as out:
            for done in documents:
                path, number = done.path, number + 1 if done.path == path else 0
                transcript = done.parsed.transcript
                identity = document_id(done, number)
                partition = partition_of(transcript, self.partition_by)
                for table in self.tables:
                    out.add(table, partition, rows_of(table, identity, transcript, find))
            outcome.parts += out.finish()


def _parts_of(form: str) -> Any:
    code = find_format(form).tables
    assert code is not None, "only formats of tables come here"
    return load(code)


def _part(place: Place, outcome: Outcome) -> Any:
    """The file of a part that is a single one; it appears when it is whole."""
    outcome.parts.append(place.name)
    return replacing(os.path.join(place.directory, place.name))


def _write(file: BinaryIO, write: Any, transcript: Transcript, outcome: Outcome) -> None:
    """Write a document; where the format cannot hold it, nothing of it stays."""
    start = file.tell()
    try:
        file.writelines(write())
    except FormatError as error:
        file.seek(start)
        file.truncate()
        outcome.documents -= 1
        outcome.failures.append(error.at(transcript.source.path or "-"))
