"""Options that go together: a command takes them as one parameter, and `reading.reads` gives each of them to Typer.

Strategy: a named tuple whose fields are options, with what is done with them. The order of its fields is that of the help.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ..output import write
from . import options as opt
from .targets import report_format

if TYPE_CHECKING:
    from .commandrun import Run


class Sought(NamedTuple):
    """The names and terms that are looked for, and how they are matched."""

    term: opt.Term = None
    terms: opt.Terms = None
    exclude: opt.Exclude = None
    fold_accents: opt.FoldAccents = False
    fuzzy: opt.Fuzzy = 0
    what: opt.What = None

    @property
    def asked(self) -> list[Any] | None:
        """As `asked_terms`."""
        return asked_terms(self.term, self.terms)

    @property
    def how(self) -> dict[str, Any]:
        """How they are matched, as keyword arguments of the functions that count."""
        return {
            "exclude": _exclusions(self.exclude),
            "fold_accents": self.fold_accents,
            "fuzzy": self.fuzzy,
            "what": [sort.strip() for sort in self.what.split(",")] if self.what is not None else [],
        }


class Target(NamedTuple):
    """Where the counts go, and how they are written."""

    json: opt.Json = False
    output: opt.Output = None
    force: opt.Force = False
    pretty: opt.Pretty = False
    excel: opt.Excel = False

    def form(self, to: str | None, more: tuple[str, ...] = ()) -> str:
        """How they are shown, as `targets.report_format`."""
        return report_format("json" if self.json else to, self.output, more)

    def write(self, chunks: Iterable[bytes], run: "Run") -> None:
        """Write what a command made of a run."""
        write(chunks, self.output, force=self.force, inputs=run.paths)


def asked_terms(term: list[str] | None, terms: str | None) -> list[Any] | None:
    """The terms of -t and --terms; None where there are none."""
    from .. import counting

    return [*(term or ()), *(counting.load_terms(terms) if terms else ())] or None


def _exclusions(given: list[str] | None) -> list[str]:
    """What --exclude names; a file of that name is read."""
    from .. import counting

    texts: list[str] = []
    for value in given or ():
        texts += [alias for term in counting.load_terms(value) for alias in term.aliases] if Path(value).is_file() else [value]
    return texts
