"""The options of every command that reads: what is read, and how.

Strategy: they are the same for every command, so they are parameters of one function here, and `reads` gives them to a command,
which gets a `Run`.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import Any

from . import options as opt
from .commandrun import Run, Scale


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
