"""What was counted, as JSON, CSV or TSV for a pipe.

Strategy: pure functions from a report to bytes, as writers are. Where mentions are shown in their context, CSV holds those, a
mention a row, because one table has one meaning; JSON holds the counts and the contexts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..mentions import Concordance, MentionReport, concordance_rows, report_rows
from ..mentions.network import WhoReport, link_rows, matrix_rows
from ..mentions.pairs import PairReport, pair_rows
from .graphs import WRITERS
from .networks import pair_graph, who_graph
from .tables import csv_table, json_report


def mentions_csv(report: MentionReport, *, excel: bool = False, tabs: bool = False) -> Iterator[bytes]:
    """A header and the counts, or, where context was asked for and there is any, a header and the mentions."""
    if report.concordance:
        return csv_table(*concordance_rows(report.concordance), excel=excel, tabs=tabs)
    return csv_table(*report_rows(report), excel=excel, tabs=tabs)


def concordance_csv(places: Iterable[Concordance], *, excel: bool = False, tabs: bool = False) -> Iterator[bytes]:
    """A header and a row a mention, as they come."""
    return csv_table(*concordance_rows(places), excel=excel, tabs=tabs)


def who_bytes(
    report: WhoReport, form: str, *, pretty: bool = False, excel: bool = False, matrix: bool = False
) -> Iterator[bytes]:
    """Who mentions whom as "json", "csv", "tsv", "graphml" or "gexf"; `matrix`: a table with a column for each person.

    Raises:
        UsageError: a graph or a matrix is asked for of what is counted apart.
    """
    if form in WRITERS:
        return WRITERS[form](who_graph(report))
    if form == "json":
        return json_report(report, pretty=pretty)
    return csv_table(*(matrix_rows(report) if matrix else link_rows(report)), excel=excel, tabs=form == "tsv")


def pairs_bytes(report: PairReport, form: str, *, pretty: bool = False, excel: bool = False) -> Iterator[bytes]:
    """What is mentioned together as "json", "csv", "tsv", "graphml" or "gexf"."""
    if form in WRITERS:
        return WRITERS[form](pair_graph(report))
    if form == "json":
        return json_report(report, pretty=pretty)
    return csv_table(*pair_rows(report), excel=excel, tabs=form == "tsv")
