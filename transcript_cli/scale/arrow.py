"""The tables as Arrow batches, for engines that hand out the inputs themselves, such as Spark's `mapInArrow`.

Strategy: a pure function from batches of inputs to batches of rows, with the columns of the tables that `tables` describes. An
input is a path that the worker can read, or a path with its content, as Spark's `binaryFile` gives it. What fails is a row of
the table "failures" and none of the others, so that nothing stops a job of a night.
Source: https://spark.apache.org/docs/latest/api/python/reference/pyspark.sql/api/pyspark.sql.DataFrame.mapInArrow.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..corpus import Done, Result, read_documents, work
from ..inputs import Failed, WorkOptions, named_error
from ..reports import failure_of
from .parquet import arrow_schema, record_batch
from .tables import Row, document_id, rows_of

if TYPE_CHECKING:
    from pyarrow import RecordBatch

__all__ = ["arrow_schema", "tables_in_arrow"]


def tables_in_arrow(
    batches: Iterable[RecordBatch], table: str = "turns", options: WorkOptions | None = None
) -> Iterator[RecordBatch]:
    """The rows of one table for the inputs in these batches.

    Args:
        batches: with a column "path", and with "content" where it is not the worker that reads.
        table: a name of `tables.TABLES`, such as "documents", "speakers", "turns", "mentions" or "failures".
        options: how the inputs are read.

    >>> from functools import partial
    >>> files = spark.read.format("binaryFile").load("s3://bucket/hearings/*.txt").select("path", "content")
    >>> turns = files.mapInArrow(partial(tables_in_arrow, table="turns"), schema)
    """
    options = options or WorkOptions()
    for batch in batches:
        contents = batch.column("content") if "content" in batch.schema.names else None
        rows: list[Row] = []
        for number, path in enumerate(batch.column("path").to_pylist()):
            results = work(path, options) if contents is None else _read(contents[number].as_py(), path, options)
            rows += _rows(table, results)
        yield record_batch(table, rows)


def _rows(table: str, results: Iterable[Result]) -> Iterator[Row]:
    place = 0
    for result in results:
        if isinstance(result, Done):
            if table != "failures":
                yield from rows_of(table, document_id(result, place), result.parsed.transcript)
            place += 1
        elif table == "failures":
            told = failure_of(result.error)
            yield told.path, told.line, told.code, told.message, told.advice


def _read(content: bytes, path: str, options: WorkOptions) -> Iterator[Result]:
    try:
        for source, parsed in read_documents(content, path, options):
            yield Done(path, source, parsed)
    except Exception as error:  # whatever is wrong with one input, as in `corpus.work`
        yield Failed(path, named_error(error, path))
