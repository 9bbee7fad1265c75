"""Parquet: the parts of the tables that a batch gives.

Strategy: rows are collected in columns and written when there are enough for a row group, so that what is held is bounded
however much a batch gives. A part takes its name when it is whole. The same rows give the same bytes, whoever writes them.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from typing import Any, Final

from ..errors import missing_extra
from ..output import prepare_directory, replacing
from ..writers import utf8
from .tables import TABLES, Column, Row

try:
    import pyarrow as pa
    import pyarrow.parquet as pq
except ImportError:
    pa = pq = None

EXTENSION: Final = ".parquet"
_GROUP: Final = 32 << 20
"""Characters of text in a row group."""


def arrow_schema(table: str, without: Iterable[str] = ()) -> pa.Schema:
    """The schema of a table, but for the columns that the names of directories say."""
    left_out = frozenset(without)
    columns = [column for column in TABLES[table] if column.name not in left_out]
    return pa.schema([pa.field(c.name, _type(c), metadata={"description": c.about}) for c in columns])


def record_batch(table: str, rows: Iterable[Row]) -> pa.RecordBatch:
    """Rows of a table as Arrow has them."""
    columns = list(zip(*rows, strict=True)) or [()] * len(TABLES[table])
    arrays = [_array(column, values) for column, values in zip(TABLES[table], columns, strict=True)]
    return pa.record_batch(arrays, schema=arrow_schema(table))


class ParquetParts:
    """The parts of one batch, within a `with` block: where it fails, nothing that is unfinished appears.

    Args:
        directory: of all parts of the run.
        name: of the parts of this batch, without an extension.
        keys: columns that the names of directories say, and the files therefore do not.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """

    def __init__(self, directory: str, name: str, keys: tuple[str, ...] = ()) -> None:
        if pa is None:
            raise missing_extra("parquet", "writing Parquet needs pyarrow")
        self._directory = directory
        self._name = f"part-{name}{EXTENSION}"
        self._keys = keys
        self._rows: dict[tuple[str, str], list[Row]] = {}
        self._weight: dict[tuple[str, str], int] = {}
        self._writers: dict[tuple[str, str], pq.ParquetWriter] = {}
        self._open = ExitStack()

    def __enter__(self) -> ParquetParts:
        return self

    def __exit__(self, *error: Any) -> None:
        self._open.__exit__(*error)

    def add(self, table: str, partition: str, rows: Iterable[Row]) -> None:
        """Take in rows of a document that lies in this partition."""
        key = table, partition
        kept = self._rows.setdefault(key, [])
        weight = self._weight.get(key, 0)
        for row in rows:
            kept.append(row)
            weight += sum(len(cell) for cell in row if type(cell) is str)
            if weight > _GROUP:
                self._write_group(key)
                weight = 0
        self._weight[key] = weight

    def _write_group(self, key: tuple[str, str]) -> None:
        """Write what there is of a part that gets so large that it is written while it comes."""
        table, partition = key
        writer = self._writers.get(key)
        if writer is None:
            file = self._open.enter_context(replacing(self._target(table, partition)))
            writer = self._writers[key] = self._open.enter_context(_writer(file, table, self._keys))
        writer.write_batch(self._batch(table, self._rows[key]))
        self._rows[key].clear()

    def finish(self) -> list[str]:
        """Write what is left; gives the files, relative to the directory."""
        for key, rows in self._rows.items():
            table, partition = key
            if key in self._writers:
                self._write_group(key)
            elif rows:
                with replacing(self._target(table, partition)) as file, _writer(file, table, self._keys) as writer:
                    writer.write_batch(self._batch(table, rows))
        self._open.close()
        return [f"{table}/{partition}{self._name}" for table, partition in sorted(self._rows) if self._has(table, partition)]

    def _has(self, table: str, partition: str) -> bool:
        key = table, partition
        return key in self._writers or bool(self._rows[key])

    def _batch(self, table: str, rows: list[Row]) -> pa.RecordBatch:
        return record_batch(table, rows).select(arrow_schema(table, self._keys).names)

    def _target(self, table: str, partition: str) -> str:
        folder = os.path.join(self._directory, table, partition)
        prepare_directory(folder)
        return os.path.join(folder, self._name)


def write_empty(folder: str, table: str, keys: tuple[str, ...] = ()) -> None:
    """A table without rows, so that whoever opens it finds its columns."""
    prepare_directory(folder)
    with replacing(os.path.join(folder, f"part-empty{EXTENSION}")) as file, _writer(file, table, keys):
        pass


def _writer(file: Any, table: str, keys: tuple[str, ...]) -> pq.ParquetWriter:
    return pq.ParquetWriter(file, arrow_schema(table, keys), compression="zstd")


def _type(column: Column) -> pa.DataType:
    if column.type == "strings":
        return pa.list_(pa.string())
    return pa.string() if column.type in ("object", "array") else pa.type_for_alias(column.type)


def _array(column: Column, values: Sequence[Any]) -> pa.Array:
    try:
        return pa.array(values, _type(column))
    except UnicodeEncodeError:  # lone surrogates, which no output can hold
        return pa.array([_mended(value) for value in values], _type(column))


def _mended(value: Any) -> Any:
    if isinstance(value, list):
        return [_mended(item) for item in value]
    return utf8(value).decode() if isinstance(value, str) else value
