"""What was counted, as JSON or CSV for a pipe.

Strategy: pure functions from a report to bytes, as writers are. Where mentions are shown in their context, CSV holds those, a
mention a row, because one table has one meaning; JSON holds the counts and the contexts.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from .mentions import MentionReport, concordance_rows, report_rows
from .reports import to_json


def mentions_json(report: MentionReport, *, pretty: bool = False) -> Iterator[bytes]:
    """The whole report: `{"by", "rows", "totals", "documents", "words", "concordance"}`."""
    yield to_json(report, pretty=pretty)


def mentions_csv(report: MentionReport) -> Iterator[bytes]:
    """A header and the counts, or, where context was asked for and there is any, a header and the mentions."""
    columns, rows = concordance_rows(report.concordance) if report.concordance else report_rows(report)
    for row in (columns, *rows):
        line = io.StringIO()
        csv.writer(line, lineterminator="\n").writerow(row)
        yield line.getvalue().encode()
