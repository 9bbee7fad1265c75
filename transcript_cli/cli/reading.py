"""One run of a command over its inputs: what is read, what is said of it on standard error, and how it ends.

Strategy: the options that say what to read and how are the same for every command, so they are parameters of one function here,
and `reads` gives them to a command. The command gets a `Run`, takes documents from it, and writes; failures, warnings, coverage
and the exit code are the run's business.
"""

from __future__ import annotations

import functools
import inspect
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import typer

from ..errors import EXIT_FAILED, FormatError, TranscriptError
from ..output import note
from . import options as opt
from .failurelog import FailureLog

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

    def transcripts(self) -> Iterator[Transcript]:
        """The documents, read side by side where there are many."""
        from .scaling import is_shared_out, read_corpus

        if is_shared_out(self):
            return read_corpus(self)
        return (done.parsed.transcript for done in self.results(explain=False))

    def summed_up(self) -> Iterator[Parsed]:
        """The documents, of many without their explanations; their warnings are for the command to show."""
        from .scaling import is_shared_out

        if not is_shared_out(self):
            return self.parsed(warn=False)
        from ..model import Explanation, Parsed

        nothing = Explanation([], [], [])
        return (Parsed(transcript, nothing) for transcript in self.transcripts())

    def converted(self, form: str) -> Iterator[Transcript]:
        """The documents, for writing in a format; what it has no room for is said at the end of the run."""
        if self.quiet:
            yield from self.transcripts()
            return
        from ..losses import losses

        self._form = form
        for transcript in self.transcripts():
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
            note(f"{self._form} has no room for: {'; '.join(self._lost)}")
        several = self.many or self.documents + self.failures > 1
        if several and not self.quiet and (self.failures or self.warnings):
            failed = f", {self.failures} inputs failed" if self.failures else ""
            hint = "" if self.verbose or not self.warnings else " (-v shows them)"
            note(f"{self.documents} documents done{failed}, {self.warnings} warnings{hint}")
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
                note(f"{done.path}{line}: {warning.message} [{warning.code}]")
            if len(warnings) > len(shown):
                note(f"{done.path}: {len(warnings) - len(shown)} more warnings (-v shows them)")
        if self.verbose and done.parsed.explanation.segments:
            from ..coverage import coverage

            note(f"{done.path}: {coverage(done.parsed, done.source)}")

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


def open_run(
    paths: opt.Paths = None,
    recursive: opt.Recursive = False,
    files_from: opt.FilesFrom = None,
    from_: opt.From = None,
    dates: opt.Dates = None,
    speakers: opt.Speakers = None,
    labels: opt.Labels = None,
    form: opt.LabelForm = None,
    prefer: opt.Prefer = None,
    min_confidence: opt.MinConfidence = 0.0,
    strict: opt.Strict = False,
    failures: opt.Failures = None,
    verbose: opt.Verbose = False,
    quiet: opt.Quiet = False,
) -> Run:
    """A run as the options ask for it.

    Raises:
        UsageError: an option has a wrong value, or a directory was named without -r.
    """
    from ..inputs import read_bytes, work_options
    from ..inputs.listing import Inputs

    overruled = dates is not None or speakers or labels is not None or form is not None or prefer is not None or min_confidence
    parse = None
    if overruled:
        from .overruling import parse_options

        parse = parse_options(dates, speakers, labels, form, prefer, min_confidence)
    work = work_options(from_, parse, strict=strict)
    lists = [read_bytes(files_from)] if files_from is not None else []
    inputs = Inputs(paths or [], recursive=recursive, lists=lists)
    return Run(inputs, work, verbose=verbose, quiet=quiet, failures=failures)


def open_jobs(jobs: opt.Jobs = None, timeout: opt.Timeout = None) -> Scale:
    """How a command shares out its reading, where it needs all transcripts itself."""
    return Scale(jobs, timeout=timeout)


def open_scale(jobs: opt.Jobs = None, resume: opt.Resume = False, timeout: opt.Timeout = None, dask: opt.Dask = None) -> Scale:
    """How a command shares out its work, as the options ask for it."""
    return Scale(jobs, resume, timeout, dask)


def reads(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command, whose first parameter is the run, the options of `open_run` around its own.

    A parameter that is a group of `groups` is given to Typer as the options in it.
    """
    return _with_run(command, None)


def reads_side_by_side(command: Callable[..., None]) -> Callable[..., None]:
    """As `reads`, with the options of `open_jobs` too."""
    return _with_run(command, open_jobs)


def reads_many(command: Callable[..., None]) -> Callable[..., None]:
    """As `reads`, with the options of `open_scale` too."""
    return _with_run(command, open_scale)


def _parameters(function: Callable[..., Any]) -> list[inspect.Parameter]:
    found = inspect.signature(function, eval_str=True).parameters.values()
    return [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in found]


def _with_run(command: Callable[..., None], open_how: Callable[..., Scale] | None) -> Callable[..., None]:
    shared = _parameters(open_run)
    scale = _parameters(open_how) if open_how is not None else []
    own: list[inspect.Parameter] = []
    groups: dict[str, tuple[Callable[..., Any], list[str]]] = {}
    for parameter in _parameters(command)[1:]:
        if isinstance(parameter.annotation, type) and hasattr(parameter.annotation, "_fields"):
            options = _parameters(parameter.annotation)
            groups[parameter.name] = parameter.annotation, [option.name for option in options]
            own += options
        else:
            own.append(parameter)

    @functools.wraps(command)
    def wrapper(**given: Any) -> None:
        run = open_run(**{parameter.name: given.pop(parameter.name) for parameter in shared})
        if open_how is not None:
            run.scale = open_how(**{parameter.name: given.pop(parameter.name) for parameter in scale})
        for name, (group, options) in groups.items():
            given[name] = group(*map(given.pop, options))
        try:
            command(run, **given)
            run.finish()
        finally:
            run.close()

    del wrapper.__dict__["__wrapped__"]  # Typer is to see the new signature alone
    paths, *others = shared
    wrapper.__signature__ = inspect.Signature([paths, *own, *scale, *others])  # type: ignore[attr-defined]
    wrapper.__annotations__ = {}
    return wrapper
