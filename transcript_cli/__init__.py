"""Turn any transcript into clean, structured, trustworthy data.

    >>> import transcript_cli as tc
    >>> hearing = tc.read("hearing.txt")
    >>> hearing.speakers, hearing.turns, hearing.metadata, hearing.warnings

`read`, `read_many` and `parse` give a `Transcript`; `explain` says how it came about; `keep_speakers` and `by_speaker` take it
apart; `mentions`, `concordance`, `who`, `cooccurrence` and `keyness` count what is said in it; `convert` and `write` turn it
into other formats, `report` into a page to look at, `pseudonymize` puts pseudonyms in place of names. See `transcript_cli.api`
and `transcript_cli.counting`.

A name is imported when it is first used, so that `import transcript_cli` costs nothing.
"""

from __future__ import annotations

import sys
from types import ModuleType

TYPE_CHECKING = False  # not from typing, which takes longer to import than everything else here
if TYPE_CHECKING:
    from .api import (
        convert,
        explain,
        load_speakers,
        parse,
        read,
        read_many,
        report,
        speakers_file,
        write,
        write_report,
    )
    from .counting import concordance, cooccurrence, keyness, load_terms, load_words, mentions, who
    from .errors import TranscriptError
    from .mentions import MentionReport, Term
    from .model import Event, Metadata, Parsed, Speaker, Transcript, Turn, Warning
    from .parser.draft import ParseOptions, SpeakerEntry
    from .pseudonyms import Pseudonymizer, pseudonymize
    from .split import by_speaker, keep_speakers

__version__ = "0.1.0"

__all__ = [
    "Event",
    "MentionReport",
    "Metadata",
    "ParseOptions",
    "Parsed",
    "Pseudonymizer",
    "Speaker",
    "SpeakerEntry",
    "Term",
    "Transcript",
    "TranscriptError",
    "Turn",
    "Warning",
    "__version__",
    "by_speaker",
    "concordance",
    "convert",
    "cooccurrence",
    "explain",
    "keep_speakers",
    "keyness",
    "load_speakers",
    "load_terms",
    "load_words",
    "mentions",
    "parse",
    "pseudonymize",
    "read",
    "read_many",
    "report",
    "speakers_file",
    "who",
    "write",
    "write_report",
]

_HOMES = {
    "api": (
        "convert", "explain", "load_speakers", "parse", "read", "read_many", "report", "speakers_file", "write",
        "write_report",
    ),
    "counting": (
        "concordance", "cooccurrence", "keyness", "load_terms", "load_words", "mentions", "who",
    ),
    "errors": ("TranscriptError",),
    "mentions": ("MentionReport", "Term"),
    "model": ("Event", "Metadata", "Parsed", "Speaker", "Transcript", "Turn", "Warning"),
    "parser.draft": ("ParseOptions", "SpeakerEntry"),
    "pseudonyms": ("Pseudonymizer", "pseudonymize"),
    "split": ("by_speaker", "keep_speakers"),
}  # fmt: skip


def __getattr__(name: str) -> object:
    for module, names in _HOMES.items():
        if name in names:
            from importlib import import_module

            value: object = getattr(import_module(f"{__name__}.{module}"), name)
            globals()[name] = value  # so that this runs once a name
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class _Package(ModuleType):
    """`mentions` is a function to those who use the package; importing the package of that name would bind it."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name == "mentions" and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
