"""Where the output of a command goes, and what may be written there."""

from __future__ import annotations

import sys
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from ..errors import UsageError

_MEASURE: Final = 100
"""Columns beyond which lines are hard to read."""
_REPORT_FORMATS: Final = ("table", "json", "csv", "tsv")


def on_terminal(output: str | None, json: bool) -> bool:
    """Whether the output is for somebody who looks at it."""
    return output is None and not json and sys.stdout is not None and sys.stdout.isatty()


def check_binary(form: str, output: str | None, output_dir: str | None) -> None:
    """Refuse to show on a terminal what is no text."""
    from ..formats import find_format

    if find_format(form).binary and output_dir is None and on_terminal(None if output == "-" else output, False):
        raise UsageError(f"{form} is no text that a terminal could show", advice="Write it to a file: -o FILE.")


def folded(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Text for somebody who reads it on a terminal: long lines are folded between words."""
    from shutil import get_terminal_size
    from textwrap import TextWrapper

    fold = TextWrapper(
        min(get_terminal_size().columns, _MEASURE), break_long_words=False, break_on_hyphens=False, replace_whitespace=False
    ).wrap
    text = getincrementaldecoder("utf-8")("replace")
    begun = ""
    for chunk in chunks:
        *lines, begun = (begun + text.decode(chunk)).split("\n")
        yield "".join("\n".join(fold(line)) + "\n" for line in lines).encode()
    yield "\n".join(fold(begun)).encode()


def check_page(output: str | None) -> None:
    """Refuse to show a web page on a terminal, or to give it the extension of something else."""
    extension = Path(output or "").suffix.lower()
    if extension not in ("", ".html", ".htm"):
        raise UsageError(f"the report is a web page, which {extension} is not", path=output, advice="Call it .html.")
    if on_terminal(None if output == "-" else output, False):
        raise UsageError("a web page is nothing to read on a terminal", advice="Write it to a file: -o report.html")


def report_format(to: str | None, output: str | None, more: tuple[str, ...] = (), *, piped: str = "json") -> str:
    """How counts are shown: as named, by the output's extension, or as a table on a terminal.

    Args:
        to: what the user named.
        output: the file.
        more: formats that this command has besides table, JSON, CSV and TSV.
        piped: what is written where nothing says how.
    """
    known = (*_REPORT_FORMATS, *more)
    if to is None:
        extension = Path(output or "").suffix
        form = extension.lower().removeprefix(".")
        if extension and form not in known[1:]:
            raise UsageError(
                f"the extension {extension} says nothing about the format",
                path=output,
                advice=f"Name it with --to: {', '.join(known[1:])}.",
            )
        return form or ("table" if on_terminal(output, False) else piped)
    if to not in known:
        raise UsageError(f"counts cannot be written as {to!r}", advice=f"Known: {', '.join(known)}.")
    if to == "table" and output not in (None, "-"):
        raise UsageError("a table is for standard output", path=output, advice="Take --to csv or --to json for a file.")
    return to
