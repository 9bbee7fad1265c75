"""Commands over so much that it is shared out: in batches, over the processors of this machine or over a cluster.

Strategy: what takes less than half a second is done by the command itself, as if this module were not there, because starting
processes would take longer. Everything else goes through `scale`, which is imported only then. A command says what is to be
done with a batch and what becomes of the parts; what is told meanwhile is the run's business.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from ..errors import UsageError, cannot_write
from ..output import note, write

if TYPE_CHECKING:
    from ..mentions import MentionReport, Term
    from ..model import Parsed, Transcript
    from ..scale.executors import Executor
    from ..scale.runs import CorpusRun
    from ..scale.work import Job, Task
    from ..writers import WriteOptions
    from .commandrun import Run


def is_shared_out(run: Run) -> bool:
    """Whether the work goes through `scale`: there is enough of it, or the user asks for what only `scale` can do."""
    scale = run.scale
    if scale is None:
        return False
    if scale.resume or scale.timeout is not None or scale.dask is not None:
        return True
    if not run.many:
        return False
    from ..scale.runs import is_large

    return is_large(run.paths)


def transcripts(run: Run) -> Iterator[Transcript]:
    """The documents, read side by side where there are many."""
    if is_shared_out(run):
        return _read_corpus(run)
    return (done.parsed.transcript for done in run.results(explain=False))


def summed_up(run: Run) -> Iterator[Parsed]:
    """The documents, of many without their explanations; their warnings are for the command to show."""
    if not is_shared_out(run):
        return run.parsed(warn=False)
    from ..model import Explanation, Parsed

    nothing = Explanation([], [], [])
    return (Parsed(transcript, nothing) for transcript in _read_corpus(run))


def converted(run: Run, form: str) -> Iterator[Transcript]:
    """The documents, for writing in a format; what it has no room for is said at the end of the run."""
    return run.watched(transcripts(run), form)


def write_corpus(
    run: Run, form: str, options: WriteOptions, output: str | None, *, force: bool = False, losses: bool = False
) -> None:
    """Write each document in a format, one after the other.

    Args:
        run: the inputs.
        form: the format.
        options: what the user chose about it.
        output: the file; None or "-": standard output.
        force: replace a file that is there.
        losses: tell what the format has no room for.
    """
    from ..render import form_for_many, header_of
    from ..scale.tasks import Convert

    form = form_for_many(form)
    _write_stream(run, Convert(form, options), output, force, header_of(form, options), form if losses else None)


def write_corpus_metadata(run: Run, form: str, output: str | None, *, force: bool = False, excel: bool = False) -> None:
    """Write the metadata of each document, one a line, as "json", "csv" or "tsv"."""
    from ..reports import metadata_header
    from ..scale.tasks import Metadata

    _write_stream(run, Metadata(form, excel), output, force, metadata_header(form, excel=excel))


def _write_stream(
    run: Run, task: Task, output: str | None, force: bool, opening: bytes = b"", losses: str | None = None
) -> None:
    from ..scale.runs import write_stream

    target = None if output == "-" else output
    if target is None and (address := _cluster(run)):
        raise UsageError(f"the workers at {address} write files", advice="Name the output with -o, where all can reach it.")
    with _corpus_run(run, task, target, force, losses) as corpus:
        write_stream(corpus, run.outcomes(corpus, losses), target, opening)


def write_corpus_tables(
    run: Run,
    form: str,
    output: str | None,
    partition_by: str | None,
    mentions: bool,
    terms: Sequence[Term | str] | None,
    *,
    force: bool = False,
) -> None:
    """Write documents, speakers, turns and mentions into a directory.

    Args:
        run: the inputs.
        form: a format of tables.
        output: the directory.
        partition_by: metadata by which the tables are parted, between commas.
        mentions: a table of mentions too.
        terms: what is counted as such; None: the names that each document itself mentions.
        force: replace tables that are there.
    """
    from ..scale.runs import write_tables
    from ..scale.tasks import Tables

    if output is None or output == "-":
        raise UsageError(f"{form} is a directory of tables", advice="Name it with -o.")
    if partition_by and form != "parquet":
        raise UsageError("only Parquet is parted", advice="Take --to parquet, or leave out --partition-by.")
    fields = tuple(field.strip() for field in partition_by.split(",")) if partition_by else ()
    wanted: Any = None
    if mentions or terms is not None:
        from ..mentions import wanted_terms

        wanted = wanted_terms(terms)
    task = Tables(form, fields, mentions or terms is not None, wanted)
    task.check()
    with _corpus_run(run, task, output, force) as corpus:
        write_tables(corpus, run.outcomes(corpus), output, task)


def write_description(names: Sequence[str], directory: str, *, force: bool = False) -> None:
    """Describe CSV files of a document each, for programs, in a file beside them."""
    from ..scale.csvtables import DESCRIPTION, turns_description

    write([turns_description(names)], os.path.join(directory, DESCRIPTION), force=force)  # noqa: PTH118 - as the user wrote it


def count_corpus(run: Run, terms: Sequence[Term | str] | None, how: dict[str, Any], output: str | None) -> MentionReport:
    """Count mentions; `how` are the other arguments of `api.mentions`, and `output` is where the command writes the report."""
    from ..mentions import wanted_terms
    from ..scale.counts import Mentions

    wanted = wanted_terms(terms, how.pop("exclude"), how.pop("fold_accents"), how.pop("fuzzy"), how.pop("what"))
    task = Mentions(wanted, how)
    with _corpus_run(run, task, output if run.scale and run.scale.resume else None, force=True) as corpus:
        tally = task.tally()
        for outcome in run.outcomes(corpus):
            if outcome.value is not None:  # nothing of the batch could be read
                tally.merge(outcome.value)
        return tally.counter.report(tally.places)


def _read_corpus(run: Run) -> Iterator[Transcript]:
    """In order, for a command that needs all of them."""
    from ..scale.handover import HandOver, handed_over

    if address := _cluster(run):
        raise UsageError(f"the workers at {address} write files, and this needs what they read", advice="Leave out --dask.")
    with _corpus_run(run, HandOver(), None, False) as corpus:
        for outcome in run.outcomes(corpus):
            yield from handed_over(corpus.parts, outcome)


@contextmanager
def _corpus_run(run: Run, task: Task, target: str | None, force: bool, losses: str | None = None) -> Iterator[CorpusRun]:
    from ..scale.runs import CorpusRun

    scale = run.scale
    assert scale is not None, "only commands with these options come here"
    run.shows_nothing = target is not None
    corpus = CorpusRun(
        run.paths,
        task,
        target,
        lambda job: _executor(run, job),
        run.options,
        resume=scale.resume,
        force=force,
        verbose=run.verbose,
        losses=losses,
        seconds=scale.timeout,
    )
    with corpus:
        try:
            yield corpus
        except BaseException as error:
            if run.documents == 0:
                corpus.discard()
            elif corpus.journal is not None and len(corpus.journal):
                note(f"{corpus.parts} keeps what is finished: --resume goes on with it")
            if target is not None and isinstance(error, OSError):
                raise cannot_write(target, error) from None
            raise


def _executor(run: Run, job: Job) -> Executor:
    scale = run.scale
    assert scale is not None
    from ..inputs import STDIN

    alone = STDIN in run.paths.named  # which only this process can read
    if scale.dask is not None:
        if alone:
            raise UsageError("the workers of a cluster cannot read standard input", advice="Name files, or leave out --dask.")
        from ..scale.cluster import DaskExecutor

        return DaskExecutor(job, scale.dask, scale.jobs or processors())
    from ..scale.runs import is_large

    jobs = scale.jobs or processors()
    if jobs > 1 and run.many and not alone and is_large(run.paths):
        from ..scale.processes import ProcessExecutor

        return ProcessExecutor(job, jobs)
    from functools import partial

    from ..scale.executors import SerialExecutor
    from ..scale.work import run_batch

    return SerialExecutor(partial(run_batch, job))


def _cluster(run: Run) -> str | None:
    """The address of a cluster that is not on this machine."""
    address = run.scale.dask if run.scale is not None else None
    return None if address == "local" else address


def processors() -> int:
    """How many processors this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on this system
        return os.cpu_count() or 1
