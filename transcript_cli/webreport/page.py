"""The whole page: head with its policy, the documents, foot.

Strategy: documents are read one at a time; of each its finished part is kept, as text, until what stands before it is known. So
the page takes the memory of its own size, and that has a limit: transcripts beyond it are counted and listed, and their text
is left out, which the page says. The policy names the style sheet and the script by their hashes, so nothing that came with a
document could run even if it were markup, and nothing can be loaded at all.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import resources
from itertools import chain, islice
from pathlib import PurePath
from typing import Final

import msgspec

from ..analysis.overview import Overview
from ..errors import UsageError
from ..mentions import Term
from ..model import Transcript
from .charts import PATTERNS
from .corpus import CorpusRow, corpus_part
from .data import shown
from .document import document_part
from .markup import attribute, text

CHARACTERS: Final = 20_000_000
"""Of all the parts about documents together: what a browser opens without thinking."""


class ReportOptions(msgspec.Struct, frozen=True):
    """What a user may choose about a report."""

    terms: Sequence[Term] | None = None
    """What to look for; None: the participants and the names that each document itself mentions."""
    title: str | None = None
    """Of the page; None: the title of the document, or how many there are."""
    characters: int = CHARACTERS
    """How much markup about single documents the page may hold."""


def report_pieces(transcripts: Iterable[Transcript], options: ReportOptions | None = None) -> Iterator[str]:
    """The page, in pieces; it comes when all transcripts have been read."""
    options = options or ReportOptions()
    overview = Overview()
    rows: list[CorpusRow] = []
    parts: list[str] = []
    room = options.characters
    documents = iter(transcripts)
    begun = list(islice(documents, 2))
    if not begun:
        raise UsageError("there is no transcript to report on")
    many = len(begun) > 1
    for index, transcript in enumerate(chain((begun.pop(0) for _ in range(len(begun))), documents), 1):
        document = shown(transcript, options.terms)
        heading = _heading(transcript)
        part = "".join(document_part(document, f"d{index}", heading, alone=not many))
        complete = not many or len(part) <= room
        if complete:
            room -= len(part)
            parts.append(part)
        row = overview.add(transcript, document.counts)
        rows.append(CorpusRow.of(document, row, f"d{index}", heading, complete))
    title = options.title or (f"{len(rows):,} transcripts" if len(rows) != 1 else rows[0].title)
    yield from _head(title)
    yield _top(title, many)
    yield '<main id="main">\n'
    if len(rows) != 1:
        yield from corpus_part(overview, rows, title)
    yield from parts
    yield f"</main>\n{_foot(rows)}</body>\n</html>\n"


def _heading(transcript: Transcript) -> str:
    path = transcript.source.path
    return transcript.metadata.title or (PurePath(path).name if path else "") or "Transcript"


def _head(title: str) -> Iterator[str]:
    style, script = _asset("report.css"), _asset("report.js")
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; base-uri 'none'; form-action 'none'"
    )
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">\n'
    yield f"<title>{text(title)}</title>\n<style>{style}</style>\n<script>{script}</script>\n</head>\n<body>\n"


def _top(title: str, many: bool) -> str:
    home = '<a class="home" href="#all">All documents</a>' if many else '<span class="home">Transcript report</span>'
    return (
        '<a class="skip" href="#main">Skip to the content</a>\n'
        f'<header class="top">{home}<span class="here" dir="auto" data-title="{attribute(title)}">{text(title)}</span>'
        '<button type="button" class="theme js-only">Theme: auto</button></header>\n' + PATTERNS
    )


def _foot(rows: Sequence[CorpusRow]) -> str:
    source = f' from <span dir="auto">{text(rows[0].row.path)}</span>' if len(rows) == 1 else f" from {len(rows):,} documents"
    return (
        f'<footer class="foot"><p>Made with transcript-cli{source}. Nothing in this page is loaded from a network.</p>'
        '<p class="js-only">Keys: <kbd>/</kbd> find, <kbd>n</kbd> and <kbd>N</kbd> next and previous match, '
        "<kbd>Esc</kbd> close.</p></footer>\n"
        '<div class="tip" aria-hidden="true" hidden></div>\n<div class="said hidden" role="status" aria-live="polite"></div>\n'
    )


@cache
def _asset(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text("utf-8")


def _digest(content: str) -> str:
    """The hash of a style sheet or script as the policy wants it."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
