"""The tables as CSV, with a description of their columns that programs can read.

Strategy: the parts of a batch have no header, so that a table is its header and the parts one after the other. Beside the
tables lies `datapackage.json`, made from the same columns: with it the types survive, which CSV alone does not keep.
Source: https://datapackage.org/standard/table-schema (Data Package, Table Schema)
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from typing import IO, Any, Final

import msgspec

from ..output import prepare_directory, replacing
from ..writers import TurnRow, json_bytes
from ..writers.table import csv_line
from .tables import TABLES, Column, Row

EXTENSION: Final = ".csv"
DESCRIPTION: Final = "datapackage.json"
_TYPES: Final = {"int32": "integer", "int64": "integer", "float64": "number", "strings": "array"}
"""The types of Table Schema, where they are called otherwise than here."""


class CsvParts:
    """The parts of one batch, within a `with` block; partitions have no meaning here.

    Args:
        directory: of all parts of the run.
        name: of the parts of this batch, without an extension.
        keys: not used.
    """

    def __init__(self, directory: str, name: str, keys: tuple[str, ...] = ()) -> None:
        del keys
        self._directory = directory
        self._name = f"part-{name}{EXTENSION}"
        self._files: dict[str, IO[bytes]] = {}
        self._open = ExitStack()

    def __enter__(self) -> CsvParts:
        return self

    def __exit__(self, *error: Any) -> None:
        self._open.__exit__(*error)

    def add(self, table: str, partition: str, rows: Iterable[Row]) -> None:
        """Take in rows of a document."""
        del partition
        if table not in self._files:
            folder = os.path.join(self._directory, table)
            prepare_directory(folder)
            self._files[table] = self._open.enter_context(replacing(os.path.join(folder, self._name)))
        self._files[table].writelines(csv_line(map(_cell, row)) for row in rows)

    def finish(self) -> list[str]:
        """Write what is left; gives the files, relative to the directory."""
        self._open.close()
        return [f"{table}/{self._name}" for table in sorted(self._files)]


def header_line(table: str) -> bytes:
    """The names of a table's columns."""
    return csv_line(column.name for column in TABLES[table])


def tables_description(tables: Iterable[str]) -> bytes:
    """`datapackage.json` for tables that lie beside it as TABLE.csv."""
    resources = []
    for table in tables:
        schema: dict[str, Any] = {"fields": [_field(column) for column in TABLES[table]]}
        if table == "documents":
            schema["primaryKey"] = ["document_id"]
        else:
            reference = {"resource": "documents", "fields": ["document_id"]}
            schema["foreignKeys"] = [{"fields": ["document_id"], "reference": reference}]
        resources.append(_resource(table, f"{table}{EXTENSION}", schema))
    return _package(resources)


def turns_description(files: Sequence[str]) -> bytes:
    """`datapackage.json` for files with the columns of `TurnRow`, all of them one table."""
    kinds = {column.name: column for column in TABLES["turns"]}
    fields = [_field(kinds[name]) for name in TurnRow.__struct_fields__]
    return _package([_resource("turns", list(files), {"fields": fields})])


def _package(resources: Sequence[Mapping[str, Any]]) -> bytes:
    value = {"$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "transcripts", "resources": resources}
    return msgspec.json.format(json_bytes(value), indent=2) + b"\n"


def _resource(name: str, path: str | list[str], schema: Mapping[str, Any]) -> dict[str, Any]:
    about = {"name": name, "type": "table", "path": path, "format": "csv", "mediatype": "text/csv", "encoding": "utf-8"}
    return {**about, "schema": schema}


def _field(column: Column) -> dict[str, str]:
    return {"name": column.name, "type": _TYPES.get(column.type, column.type), "description": column.about}


def _cell(value: Any) -> str | float | None:
    """Lists are JSON."""
    return json_bytes(value).decode() if isinstance(value, list) else value
