"""What the commands show: each `print_*` chooses the console and hands the work to a view.

Strategy: one console, made as late as possible. On a terminal it is as wide as the window, in a pipe 80 columns and without
colour; NO_COLOR, FORCE_COLOR, COLUMNS and TERM=dumb are obeyed. A view is imported by who shows it, and gives
text without markup, so that nothing from a document is ever a command to Rich or to the terminal.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain, islice
from pathlib import PurePath
from time import monotonic
from typing import TYPE_CHECKING, Final, NoReturn, TypeAlias, TypeVar

from rich.console import Console
from rich.text import Text

from ..errors import EXIT_PIPE_CLOSED, OutputError, TranscriptError
from ..output import is_closed_pipe
from .cells import ASCII, UNICODE, Glyphs, page

if TYPE_CHECKING:
    from rich.progress import Progress

    from ..mentions import Concordance
    from ..model import Parsed
    from ..source import Source

_Shown = TypeVar("_Shown")
Failures: TypeAlias = "Callable[[], tuple[int, Sequence[TranscriptError]]]"

_PIPE_COLUMNS: Final = 80
_BATCH: Final = 200  # lines printed at once: Rich's work for each call is worth many lines
_PATIENCE: Final = 2.0  # seconds of work that nobody need be told of


def print_summary(parsed: Iterable[Parsed], *, path: str | None = None, failures: Failures = lambda: (0, ())) -> None:
    """The page about one document; of several, a line each as they come, and then the page about all of them.

    Args:
        parsed: the documents; one is held at a time where there are several.
        path: name of a document that does not know its own.
        failures: how many inputs could not be read, and the first errors; asked for when the others have been.
    """
    documents = iter(parsed)
    first = list(islice(documents, 2))
    with _screen() as screen:
        if len(first) == 1:
            from .view_summary import summary_page

            screen.show(summary_page(first[0], screen.width, screen.glyphs, name=path))
        elif first:
            _show_corpus(screen, chain((first.pop(0) for _ in range(2)), documents), failures)  # nothing is held


def draw_summary(parsed: Iterable[Parsed], *, failures: Failures = lambda: (0, ())) -> str | None:
    """The page of `print_summary` as SVG, of several documents the one about all of them; None where there is no document.

    It is as wide as COLUMNS says, or 100 columns, whatever the window: the same picture everywhere.
    """
    from .picture import COLUMNS, picture

    width = _asked_columns() or COLUMNS
    documents = iter(parsed)
    first = list(islice(documents, 2))
    if not first:
        return None
    if len(first) == 1:
        from .view_summary import summary_page

        path = first[0].transcript.source.path or "standard input"
        return picture(summary_page(first[0], width), width, f"transcript summary {PurePath(path).name}")
    from ..analysis.overview import Overview
    from .view_corpus import corpus_page

    overview = Overview()
    for document in chain((first.pop(0) for _ in range(2)), documents):
        overview.add(document.transcript)
    overview.failed, errors = failures()
    overview.failures = [str(error) for error in errors]
    return picture(corpus_page(overview, width), width, "transcript summary")


def _show_corpus(screen: _Screen, documents: Iterable[Parsed], failures: Failures) -> None:
    from ..analysis.overview import Overview
    from .view_corpus import LOOKED_AT, DocumentTable, corpus_page

    overview = Overview()
    rows = (overview.add(document.transcript) for document in documents)
    first = list(islice(rows, LOOKED_AT))
    table = DocumentTable(first, screen.width, screen.glyphs)
    screen.show(page([table.heading(), *map(table.line, first)]))
    for row in rows:
        screen.show(table.line(row))
    overview.failed, errors = failures()
    overview.failures = [str(error) for error in errors]
    screen.show(page([Text(), corpus_page(overview, screen.width, screen.glyphs)]))


def print_view(view: Callable[[_Shown, int, Glyphs], Text], shown: _Shown, *, apart: bool = False) -> None:
    """What one of the views makes of a document or a report; `apart`: below an empty line, from what is there already."""
    with _screen() as screen:
        if apart:
            screen.show(Text())
        screen.show(view(shown, screen.width, screen.glyphs))


def print_concordance(places: Iterable[Concordance], *, grouped: bool = True) -> None:
    """Mentions in context, a line each, as they come; `grouped`: those of a document come together."""
    from .view_concordance import concordance_view

    with _screen() as screen:
        screen.show_lines(concordance_view(places, screen.width, screen.glyphs, grouped=grouped))


def print_explain(parsed: Parsed, source: Source) -> None:
    """Every line of a source with what it was taken for, and why."""
    from .view_explain import explain_header, explain_lines

    with _screen() as screen:
        screen.show(explain_header(parsed, screen.width, screen.glyphs))
        screen.show_lines(explain_lines(parsed, source, screen.width, screen.glyphs))


def print_formats() -> None:
    """The formats that can be read and written."""
    from .view_formats import formats_table

    with _screen() as screen:
        screen.show(formats_table(screen.width, screen.glyphs))


# --- the console ----------------------------------------------------------------------------------------------------------


class _Screen(Console):
    """Standard output, for views."""

    def __init__(self) -> None:
        super().__init__(file=sys.stdout, width=_columns(), markup=False, emoji=False, highlight=False)
        self.glyphs: Glyphs = ASCII if self.options.ascii_only else UNICODE

    def show(self, text: Text) -> None:
        """Print what a view gave, as it is."""
        self.print(text, soft_wrap=True)

    def show_lines(self, lines: Iterator[Text]) -> None:
        """Print lines as they come, many at once."""
        while batch := list(islice(lines, _BATCH)):
            self.show(page(batch))

    def on_broken_pipe(self) -> NoReturn:
        """The reader of our output left: end without a word."""
        with suppress(SystemExit):
            super().on_broken_pipe()
        raise SystemExit(EXIT_PIPE_CLOSED)


def _columns() -> int:
    """Columns of the page: COLUMNS, or the window's on a terminal. Rich would take those of another stream for a pipe."""
    if asked := _asked_columns():
        return asked
    if not sys.stdout.isatty():
        return _PIPE_COLUMNS
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or _PIPE_COLUMNS
    except (OSError, ValueError):
        return _PIPE_COLUMNS


def _asked_columns() -> int:
    columns = os.environ.get("COLUMNS", "")
    return int(columns) if columns.isdecimal() else 0


@contextmanager
def _screen() -> Iterator[_Screen]:
    """The console; what its encoding lacks is spelled out, and lines end with LF everywhere.

    Raises:
        OutputError: standard output is closed or cannot be written.
    """
    if sys.stdout is None:
        raise OutputError("standard output is closed", advice="Name a file with -o.")
    if reconfigure := getattr(sys.stdout, "reconfigure", None):
        reconfigure(errors="backslashreplace", newline="\n")
    try:
        yield _Screen()
        sys.stdout.flush()
    except OSError as error:
        if is_closed_pipe(error):
            raise
        raise OutputError(f"cannot be written: {error.strerror or error}", path="standard output") from None


# --- progress -------------------------------------------------------------------------------------------------------------


@contextmanager
def progress(count: Callable[[], int]) -> Iterator[Callable[..., None]]:
    """A bar on standard error with the rate and the time left; gives the function to call when inputs are done.

    Only where standard error is a terminal, only once the work has taken two seconds, and gone when it ends.

    Args:
        count: says how many inputs there are; asked for only where the bar is shown.
    """
    console = Console(stderr=True)
    if sys.stderr is None or not sys.stderr.isatty() or console.is_dumb_terminal:
        yield lambda _=1: None
        return
    done = 0
    started = monotonic()
    bar: Progress | None = None

    def advance(inputs: int = 1) -> None:
        nonlocal done, bar
        done += inputs
        if bar is not None:
            rate = done / (monotonic() - started)
            bar.update(bar.task_ids[0], completed=done, rate=f"{rate:,.0f}/s" if rate >= 10 else f"{rate:.1f}/s")
        elif monotonic() - started >= _PATIENCE and done < (total := count()):
            bar = _start_bar(console, total, done)

    try:
        yield advance
    finally:
        if bar is not None:
            bar.stop()


def _start_bar(console: Console, total: int, done: int) -> Progress:
    from rich.progress import (  # slow to import, seldom needed
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn(compact=True))
    bar = Progress(*columns, console=console, transient=True)
    bar.add_task("", total=total, completed=done, rate="")
    bar.start()
    return bar
