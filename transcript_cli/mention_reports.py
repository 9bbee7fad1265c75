"""What was counted, as JSON, CSV or TSV for a pipe.

Strategy: pure functions from a report to bytes, as writers are. Where mentions are shown in their context, CSV holds those, a
mention a row, because one table has one meaning; JSON holds the counts and the contexts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .mentions import Concordance, MentionReport, concordance_rows, report_rows
from .tables import csv_table, json_list, json_report


def mentions_json(report: MentionReport, *, pretty: bool = False) -> Iterator[bytes]:
    """The whole report: `{"by", "rows", "totals", "documents", "words", "concordance"}`."""
    return json_report(report, pretty=pretty)


def mentions_csv(report: MentionReport, *, excel: bool = False, tabs: bool = False) -> Iterator[bytes]:
    """A header and the counts, or, where context was asked for and there is any, a header and the mentions."""
    if report.concordance:
        return csv_table(*concordance_rows(report.concordance), excel=excel, tabs=tabs)
    return csv_table(*report_rows(report), excel=excel, tabs=tabs)


def concordance_csv(places: Iterable[Concordance], *, excel: bool = False, tabs: bool = False) -> Iterator[bytes]:
    """A header and a row a mention, as they come."""
    return csv_table(*concordance_rows(places), excel=excel, tabs=tabs)


def concordance_json(places: Iterable[Concordance], *, lines: bool = False) -> Iterator[bytes]:
    """An object a mention, as they come: a line each, or as one array."""
    return json_list(places, lines=lines)
