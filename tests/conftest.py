"""What the tests of the command line share: a document, a directory to work in, and two ways to run the command."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings

import transcript_cli
from transcript_cli.cli import run

# A shared machine is slow now and then, which is no fault of an example. On CI the examples are always the same, so that a
# change is judged and not luck; new ones are tried wherever else the tests run.
settings.register_profile("anywhere", deadline=None)
settings.register_profile("on-ci", deadline=None, derandomize=True)
settings.load_profile("on-ci" if os.environ.get("CI") else "anywhere")

ROOT = Path(transcript_cli.__file__).parent.parent

HEARING = """\
Hearing of the Harbour Board

CHAIR LINDQVIST: Good morning. We are here to talk about the new quay, and I am glad that so many of you came out in the rain.

MS. ABARA: Thank you. The quay is two years late. I have asked for the accounts three times, and three times I was told to wait.

CHAIR LINDQVIST: You will have them on Friday.

MS. ABARA: Then I will wait until Friday, and not a day longer.
"""


def zip_head(name: str) -> bytes:
    """How a zip archive begins whose first file has this name, and nothing of the rest."""
    return b"PK\x03\x04" + bytes(26) + name.encode()


class Ended(NamedTuple):
    """How a run of the command ended."""

    code: int
    out: bytes
    err: str


Command = Callable[..., Ended]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working directory with one document, hearing.txt."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "TRANSCRIPT_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "hearing.txt").write_text(HEARING, "utf-8")
    return tmp_path


@pytest.fixture
def command(folder: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run the command in this process: quick, and enough wherever the process itself is not the point."""

    def call(*arguments: str, stdin: bytes = b"") -> Ended:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsysbinary.readouterr()
        code = run(arguments)
        out, err = capsysbinary.readouterr()
        return Ended(code, out, err.decode())

    return call


@pytest.fixture
def process(folder: Path) -> Command:
    """Run the command as a process of its own."""

    def call(*arguments: str, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> Ended:
        done = subprocess.run(
            [sys.executable, "-m", "transcript_cli", *arguments],
            input=stdin,
            capture_output=True,
            env=environment(env),
            timeout=60,
            check=False,
        )
        return Ended(done.returncode, done.stdout, done.stderr.decode())

    return call


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment for a process that imports the package under test."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **(extra or {})}
