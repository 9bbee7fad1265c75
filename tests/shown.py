"""What the README and the documentation show: commands with their output, and Python.

In a `sh` block each line that begins with `transcript` is an example; what follows a pipe is left to the reader. In a `console`
block the lines after `$ transcript …` are its output, and a line `…` at the end stands for the rest. A `python` block is an
example as it is. All examples of a document belong in one folder that holds `samples/`, in order.

    python -m tests.shown        # after a change in what is printed: write every output anew, and draw the pictures
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from .pictures import redraw

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
REST = "…"
_BLOCK = re.compile(r"^```(sh|console|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SHOWN = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
_COMMAND = re.compile(r"^(?:\w+=\S+ )*transcript [^|#\n]*", re.MULTILINE)


class Example(NamedTuple):
    """One thing that a document shows."""

    document: Path
    line: int
    code: str
    """A command line without `$`, or Python."""
    python: bool = False
    output: str | None = None
    """What is shown under it; None where nothing is."""
    span: tuple[int, int] = (0, 0)
    """Where the output stands in the document."""

    @property
    def place(self) -> str:
        return f"{self.document.name}:{self.line}"


def examples(document: Path) -> Iterator[Example]:
    """The examples of a document, in order."""
    text = document.read_text("utf-8")
    for block in _BLOCK.finditer(text):
        kind, at = block[1], block.start(2)
        if kind == "python":
            yield Example(document, _line(text, at), block[2], python=True)
            continue
        for found in (_SHOWN if kind == "console" else _COMMAND).finditer(block[2]):
            line = _line(text, at + found.start())
            if kind == "console":
                yield Example(document, line, found[1], False, found[2], (at + found.start(2), at + found.end(2)))
            else:
                yield Example(document, line, found[0])


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def prepare(folder: Path) -> None:
    """Put the samples into a folder, and a `transcript` command that is this checkout."""
    shutil.copytree(ROOT / "samples", folder / "samples")
    command = folder / "bin" / "transcript"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m transcript_cli "$@"\n')
    command.chmod(0o755)


def run(example: Example, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run an example in a prepared folder, as it is run in a pipe on a terminal of 80 columns."""
    environment = {key: value for key, value in os.environ.items() if key not in ("FORCE_COLOR", "TRANSCRIPT_DEBUG")}
    environment |= {
        "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "PYTHONIOENCODING": "utf-8",
        "COLUMNS": "80",
    }
    return subprocess.run(
        [sys.executable, "-c", example.code] if example.python else ["sh", "-c", example.code],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def printed(done: subprocess.CompletedProcess[str]) -> str:
    """What a command says, messages first, without blanks at line ends."""
    return "".join(f"{line.rstrip()}\n" for line in (done.stderr + done.stdout).splitlines())


def as_shown(output: str, shown: str) -> str:
    """The output, cut where the one that is shown is cut."""
    lines = shown.splitlines()
    if not lines or lines[-1].strip() != REST:
        return output
    return "".join(output.splitlines(keepends=True)[: len(lines) - 1]) + f"{REST}\n"


def refresh(document: Path) -> None:
    """Write every output of a document anew."""
    text = document.read_text("utf-8")
    with tempfile.TemporaryDirectory() as name:
        prepare(Path(name))
        results = [(example, run(example, Path(name))) for example in examples(document)]
    for example, done in reversed(results):
        if done.returncode:
            raise SystemExit(f"{example.place}: {done.stderr}")
        if example.output is not None:
            text = text[: example.span[0]] + as_shown(printed(done), example.output) + text[example.span[1] :]
    document.write_text(text, "utf-8")


if __name__ == "__main__":
    for path in DOCUMENTS:
        refresh(path)
    redraw()
