"""One run of a command over its inputs: what is read, what is said of it on standard error, and how it ends.

Strategy: a command takes documents from its run, and writes; failures, warnings, coverage and the exit code are the run's
business, wherever the documents come from: from this process (`results`), or from batches that others work on (`outcomes`).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

import typer

from ..errors import EXIT_FAILED, FormatError, TranscriptError
from ..output import note
from .failurelog import FailureLog
from .figures import count

if TYPE_CHECKING:  # what reads documents is imported by the first document
    from contextlib import AbstractContextManager

    from ..corpus import Done
    from ..inputs import WorkOptions
    from ..inputs.listing import Inputs
    from ..model import Document, Parsed, Transcript
    from ..scale.executors import Outcome
    from ..scale.runs import CorpusRun
    from ..writers import WriteOptions

_WARNINGS_SHOWN: Final = 10
_FAILURES_KEPT: Final = 100
_KINDS: Final = 8


class Scale(NamedTuple):
    """How the work is shared out, where there is much of it."""

    jobs: int | None = None
    resume: bool = False
    timeout: float | None = None
    dask: str | None = None


class Run:
    """The inputs of one command, read one after the other."""

    def __init__(
        self,
        paths: Inputs,
        options: WorkOptions,
        *,
        verbose: bool = False,
        quiet: bool = False,
        failures: str | None = None,
        scale: Scale | None = None,
    ) -> None:
        self.paths = paths
        self.options = options
        self.verbose = verbose
        self.quiet = quiet
        self.scale = scale
        """None where a command works in one process only."""
        self.shows_nothing = False
        """The output is no terminal, even where standard output is one."""
        self._first = list(islice(paths, 2))
        self._log = FailureLog(failures, paths) if failures is not None else None
        self.documents = 0
        self._untold: TranscriptError | None = None
        self.failures = 0
        self.failed: list[TranscriptError] = []
        """The first failures, for whoever shows them again."""
        self.warnings = 0
        self._lost: dict[str, None] = {}
        self._form = ""

    @property
    def many(self) -> bool:
        """Several inputs were named, however many of them can be read; an archive stands for what is in it."""
        return len(self._first) > 1 or any(path.lower().endswith(".zip") for path in self._first)

    def results(self, *, warn: bool = True, explain: bool = True) -> Iterator[Done]:
        """The documents; what fails is named on standard error and passed over.

        Args:
            warn: whether to tell the warnings too; not where the command shows them itself.
            explain: whether the explanation is needed; without it a document need not be held.

        Raises:
            TranscriptError: nothing at all could be read.
        """
        from msgspec.structs import replace

        from ..corpus import Done, run

        options = replace(self.options, explain=explain or self.verbose)
        with self._progress() as advance:
            for result in run(self.paths, options):
                if isinstance(result, Done):
                    self.documents += 1
                    self._tell(result, warn)
                    yield result
                else:
                    self._fail(result.error)
                advance()
        self._check_some()

    def views(self, form: str, options: WriteOptions) -> Iterator[bytes]:
        """The documents as their readers give them, in a format that shows the source; failures as in `results`."""
        from ..render import view

        for document in self._documents_read():
            try:
                yield from view(document, form, options)
            except FormatError as error:
                self.refuse(error)
        self._check_some()

    def _documents_read(self) -> Iterator[Document]:
        from ..inputs import Failed, documents_of

        with self._progress() as advance:
            for path in self.paths:
                for document in documents_of(path, self.options.format, self.options.base):
                    if isinstance(document, Failed):
                        self._fail(document.error)
                    else:
                        self.documents += 1
                        yield document
                advance()

    def refuse(self, error: TranscriptError) -> None:
        """Name a document that was read and cannot be written in the format that was asked for."""
        self.documents -= 1
        self._fail(error)

    def _fail(self, error: TranscriptError) -> None:
        """Name a failure, and go on: in an archive too the others are still read. One that stays alone is raised at the end."""
        self.failures += 1
        if len(self.failed) < _FAILURES_KEPT:
            self.failed.append(error)
        if self._log is not None:
            self._log.add(error)
        if len(self._first) > 1 or self.documents or self.failures > 1:
            if self._untold is not None:
                tell_error(self._untold)
                self._untold = None
            tell_error(error)
        else:
            self._untold = error

    def _check_some(self) -> None:
        if self.documents:
            if self._untold is not None:
                tell_error(self._untold)
        elif self._untold is not None:
            raise self._untold
        else:
            raise TranscriptError(f"none of the {max(self.failures, len(self._first))} inputs could be read")

    def parsed(self, *, warn: bool = True) -> Iterator[Parsed]:
        """The documents with their explanations."""
        return (done.parsed for done in self.results(warn=warn))

    def watched(self, transcripts: Iterable[Transcript], form: str) -> Iterator[Transcript]:
        """The documents as they are; what a format has no room for is said at the end of the run."""
        if self.quiet:
            yield from transcripts
            return
        from ..losses import losses

        self._form = form
        for transcript in transcripts:
            if transcript.turns:
                self._lost.update(dict.fromkeys(losses(transcript, form)))
            yield transcript

    def outcomes(self, corpus: CorpusRun, form: str | None = None) -> Iterator[Outcome]:
        """What came of each batch of a corpus, with everything told of it that `results` tells of documents.

        Args:
            corpus: the run of the batches.
            form: the format that is written, where what it has no room for is of interest.

        Raises:
            TranscriptError: nothing at all could be read.
        """
        self._form = form or ""
        with self._progress() as advance:
            for outcome in corpus.outcomes():
                self.documents += outcome.documents
                self.warnings += outcome.warnings
                self._lost.update(dict.fromkeys(outcome.lost))
                for line in outcome.notes:
                    note(line)
                for error in outcome.failures:
                    self._fail(error)
                advance(outcome.inputs)
                yield outcome
        self._check_some()

    def finish(self) -> None:
        """Say what was lost and sum up what many inputs gave, once all is written; end with 1 where some of them failed."""
        if self._lost:
            from ..losses import united

            note(f"{self._form} has no room for: {'; '.join(united(self._lost))}")
        if not self.quiet and (left := self.paths.left_out):
            kinds = ", ".join(f"{kind} {number:,}" for kind, number in left.most_common(_KINDS))
            more = f", {count(len(left) - _KINDS, 'other type')}" if len(left) > _KINDS else ""
            note(f"{count(left.total(), 'file')} of types that are not read left out: {kinds}{more}")
        several = self.many or self.documents + self.failures > 1
        if several and not self.quiet and (self.failures or self.warnings):
            failed = f", {count(self.failures, 'input')} failed" if self.failures else ""
            hint = "" if self.verbose or not self.warnings else " (-v shows them)"
            note(f"{count(self.documents, 'document')} done{failed}, {count(self.warnings, 'warning')}{hint}")
        if self.failures:
            raise typer.Exit(EXIT_FAILED)

    def close(self) -> None:
        """Close the list of failures, however the run ended."""
        if self._log is not None:
            self._log.close()

    def _tell(self, done: Done, warn: bool) -> None:
        warnings = done.parsed.transcript.warnings
        self.warnings += len(warnings)
        if self.quiet:
            return
        if warn and (self.verbose or not self.many):
            shown = warnings if self.verbose else warnings[:_WARNINGS_SHOWN]
            for warning in shown:
                line = f":{warning.line}" if warning.line else ""
                note(f"{done.name}{line}: {warning.message} [{warning.code}]")
            if len(warnings) > len(shown):
                note(f"{done.name}: {len(warnings) - len(shown)} more warnings (-v shows them)")
        if self.verbose and done.parsed.explanation.segments:
            from ..coverage import coverage

            note(f"{done.name}: {coverage(done.parsed, done.source)}")

    def _progress(self) -> AbstractContextManager[Callable[..., None]]:
        """A bar, where nothing else is written to the terminal meanwhile."""
        is_free = self.shows_nothing or (sys.stdout is not None and not sys.stdout.isatty())
        if is_free and self.many and not self.quiet and sys.stderr is not None and sys.stderr.isatty():
            from .terminal import progress

            return progress(self.paths.count)
        return nullcontext(lambda _=1: None)


def tell_error(error: TranscriptError) -> None:
    """Name a failure on standard error; with TRANSCRIPT_DEBUG also where in the code it happened."""
    if os.environ.get("TRANSCRIPT_DEBUG"):
        import traceback

        traceback.print_exception(error)
    note(str(error))
