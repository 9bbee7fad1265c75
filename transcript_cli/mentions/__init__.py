"""Mentions: names and terms counted in what is said.

Strategy: a mention is a place in the text of a turn where a `Term` stands under one of its aliases. `terms` says what to look
for, `fold` makes text comparable, `matching` finds the places (with `automaton`, `borders`, `readings`, `overlaps`, `wildcards`
and `fuzzy`) and `finding` those that were said, `count` adds them up, `dispersion` says how evenly they are spread,
`concordance` shows the words around them and `sorting` orders those; `participants` and `names` (on `runs` of capitals) say
what to look for when nobody does, and `document` puts the two together. `words` is their data.
"""

from __future__ import annotations

from .concordance import Concordance, concordance_line, concordance_lines, concordance_rows, context
from .count import MentionCounter, MentionReport, MentionRow, report_rows
from .document import Found, as_terms, document_terms, wanted_terms
from .finding import Mention, find_mentions
from .names import find_names
from .participants import Called, called, participant_terms
from .terms import Term, TermKind, read_terms, term_from_option, with_options

__all__ = [
    "Called",
    "Concordance",
    "Found",
    "Mention",
    "MentionCounter",
    "MentionReport",
    "MentionRow",
    "Term",
    "TermKind",
    "as_terms",
    "called",
    "concordance_line",
    "concordance_lines",
    "concordance_rows",
    "context",
    "document_terms",
    "find_mentions",
    "find_names",
    "participant_terms",
    "read_terms",
    "report_rows",
    "term_from_option",
    "wanted_terms",
    "with_options",
]
