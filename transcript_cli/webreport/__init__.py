"""The report: one web page about one or many transcripts that needs nothing else, neither a network nor another file.

Strategy: everything to read is markup made here, so the page is whole without its script, on paper and for a screen reader; the
script only adds what moves: filters, find, the concordance. Charts are plain SVG, drawn by us: their shapes carry classes and
never styles, because a policy in the page lets one style sheet and one script pass, each by its hash, and nothing else. All
text goes through `markup.text`, so nothing of a document can become markup.

    data        what the page shows of one document: people with their colours, terms with their hits, the place of every turn
    scale       places along the document: by time where it has times, else by the length of the text
    charts      strips, bars and axes
    transcript  the turns, with mentions and events marked
    document    the part of the page that is about one document
    corpus      the part that is about all of them
    page        the whole
    report.css, report.js   as they are read, written and linted by hand
"""

from __future__ import annotations

from .page import ReportOptions, report_pieces

__all__ = ["ReportOptions", "report_pieces"]
