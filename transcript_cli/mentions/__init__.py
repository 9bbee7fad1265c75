"""Mentions: names and terms counted in what is said.

Strategy: a mention is a place in the text of a turn where a `Term` stands under one of its aliases. `terms` says what to look
for, `fold` makes text comparable, `matching` finds the places, `count` adds them up; `participants` and `names` (on `runs` of
capitalised words) say what to look for when nobody does, and `document` puts the two together. `words` is their data.
"""

from __future__ import annotations

from .count import (
    Concordance,
    Mention,
    MentionCounter,
    MentionReport,
    MentionRow,
    concordance_rows,
    context,
    count_mentions,
    find_mentions,
    report_rows,
)
from .document import document_terms
from .names import find_names
from .participants import participant_terms
from .terms import Term, TermKind, read_terms, term_from_option

__all__ = [
    "Concordance",
    "Mention",
    "MentionCounter",
    "MentionReport",
    "MentionRow",
    "Term",
    "TermKind",
    "concordance_rows",
    "context",
    "count_mentions",
    "document_terms",
    "find_mentions",
    "find_names",
    "participant_terms",
    "read_terms",
    "report_rows",
    "term_from_option",
]
