"""The README and the documentation, run: every command in them works, and every output shown is what it prints.

In a `sh` block each line that begins with `transcript` is run and must exit 0 (what follows a pipe is left to the reader). In a
`console` block the lines after `$ transcript …` are compared with what comes out; a line `…` stands for any number of lines.
Python blocks are run too. All blocks of a document run in order, in one folder that holds `samples/`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(sh|console|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)")


class Example(NamedTuple):
    """One thing that a document shows."""

    place: str
    kind: str
    code: str
    """The command line without `$`, or the Python code."""
    output: str | None
    """What is shown under it; None where nothing is."""


def examples(document: Path) -> Iterator[Example]:
    text = document.read_text("utf-8")
    for block in BLOCK.finditer(text):
        place = f"{document.name}:{text.count(chr(10), 0, block.start()) + 2}"
        kind, code = block[1], block[2].replace("\\\n", " ")
        if kind == "python":
            yield Example(place, kind, code, None)
        elif kind == "console":
            for shown in re.split(r"^\$ ", code, flags=re.MULTILINE)[1:]:
                command, _, output = shown.partition("\n")
                yield Example(place, kind, command, output)
        else:
            for line in code.splitlines():
                if re.match(r"(?:\w+=\S+ )*transcript ", line):
                    yield Example(place, kind, line.partition(" | ")[0].partition(" #")[0], None)


EXAMPLES = [example for document in DOCUMENTS for example in examples(document)]


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A folder a document, with the samples in it and a `transcript` command that is this checkout."""
    found = {}
    for document in DOCUMENTS:
        folder = tmp_path_factory.mktemp(document.stem)
        shutil.copytree(ROOT / "samples", folder / "samples")
        command = folder / "bin" / "transcript"
        command.parent.mkdir()
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m transcript_cli "$@"\n')
        command.chmod(0o755)
        found[document.name] = folder
    return found


def run(command: list[str] | str, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if key not in ("FORCE_COLOR", "TRANSCRIPT_DEBUG")}
    environment |= {
        "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "PYTHONIOENCODING": "utf-8",
        "COLUMNS": "80",
    }
    return subprocess.run(
        command, shell=isinstance(command, str), cwd=folder, env=environment, stdin=subprocess.DEVNULL,
        capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip


def pattern_of(output: str) -> str:
    """A pattern for the output shown: blanks at line ends do not count, `…` alone on a line stands for lines left out."""
    lines = [r"(?:.*\n)*?" if line.strip() == "…" else re.escape(line.rstrip()) + r"\n" for line in output.splitlines()]
    return "".join(lines)


def test_there_are_examples() -> None:
    assert {example.place.partition(":")[0] for example in EXAMPLES} >= {"README.md", "commands.md", "python.md"}
    assert {example.kind for example in EXAMPLES} == {"sh", "console", "python"}


@pytest.mark.skipif(os.name != "posix", reason="the examples are for a POSIX shell")
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.place)
def test_example(example: Example, folders: dict[str, Path]) -> None:
    folder = folders[example.place.partition(":")[0]]
    done = run([sys.executable, "-c", example.code] if example.kind == "python" else example.code, folder)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    if example.output is not None:
        got = "".join(f"{line.rstrip()}\n" for line in (done.stderr + done.stdout).splitlines())
        assert re.fullmatch(pattern_of(example.output), got), got


@pytest.mark.parametrize(
    "document", [*DOCUMENTS, ROOT / "CONTRIBUTING.md", ROOT / "samples" / "README.md"], ids=lambda p: p.name
)
def test_links_lead_somewhere(document: Path) -> None:
    for target in LINK.findall(document.read_text("utf-8")):
        assert (document.parent / target).exists(), f"{document.name} points to {target}"


def test_the_readme_installs_with_nothing_but_python_and_pip() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert (
        "python3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/transcript summary samples/press-briefing.txt" in text
    )
    assert ".venv/bin/pip install -q '.[test]' && .venv/bin/python -m pytest -q" in text
