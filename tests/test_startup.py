"""What a command imports: the set of modules, which does not depend on the machine as milliseconds do."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import environment

REPORT = """
import atexit, sys
atexit.register(lambda: print("|", *sys.modules, file=sys.stderr))
sys.argv[1:] = {arguments!r}
from transcript_cli.__main__ import main
main()
"""

TERMINAL = {"rich"}
DATA = {"msgspec", "yaml", "chardet", "ahocorasick_rs", "csv"}
OURS = {
    f"transcript_cli.{name}"
    for name in (
        "model",
        "source",
        "parser",
        "readers",
        "writers",
        "inputs",
        "corpus",
        "render",
        "api",
        "losses",
        "mentions",
        "analysis",
        "webreport",
    )
}


def modules_after(*arguments: str, stdin: bytes = b"") -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", REPORT.format(arguments=list(arguments))],
        input=stdin,
        capture_output=True,
        env=environment(),
        timeout=60,
        check=False,
    )
    return set(done.stderr.decode().rpartition("|")[2].split())


def test_importing_the_package_imports_nothing_of_it():
    code = "import sys, json, transcript_cli; print(json.dumps([m for m in sys.modules if 'transcript_cli' in m]))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment(), check=True)
    assert json.loads(done.stdout) == ["transcript_cli"]


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version_is_said_before_anything_is_imported(option):
    found = modules_after(option)
    assert "transcript_cli.cli" not in found
    assert not found & {"typer", "re", "typing", "dataclasses", "importlib.metadata", *TERMINAL, *DATA, *OURS}


@pytest.mark.parametrize("arguments", [["--help"], ["convert", "--help"], ["formats"], ["-h"]], ids=" ".join)
def test_help_and_formats_read_no_documents_and_draw_nothing(arguments):
    assert not modules_after(*arguments) & {*TERMINAL, *DATA, *OURS}


@pytest.mark.parametrize("to", ["json", "csv", "md", "text"])
def test_convert_imports_one_reader_and_one_writer_and_nothing_to_draw_or_count_with(folder: Path, to: str):
    found = modules_after("convert", "hearing.txt", "--to", to)
    assert "transcript_cli.parser" in found
    assert {name for name in found if name.startswith("transcript_cli.readers.")} == {"transcript_cli.readers.text"}
    written = {name for name in found if name.startswith("transcript_cli.writers.")}
    # What joins captions for people is small, and all writers have it from their package.
    assert len(written - {"transcript_cli.writers.runs"}) == 1
    assert not found & {
        *TERMINAL,
        "yaml",
        "chardet",
        "ahocorasick_rs",
        "transcript_cli.mentions",
        "transcript_cli.cli.terminal",
    }


def test_what_shows_a_source_does_not_wait_for_the_parser(folder: Path):
    Path("talk.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Hello.\n")
    found = modules_after("convert", "talk.vtt", "--to", "cues")
    assert "transcript_cli.writers.cues" in found
    assert not found & {f"transcript_cli.{name}" for name in ("parser", "corpus", "api", "export", "losses")}


@pytest.mark.parametrize("arguments", [["split"], ["metadata"], ["convert", "--to", "text", "-q"]], ids=" ".join)
def test_only_a_conversion_that_tells_of_losses_looks_for_them(folder: Path, arguments):
    assert "transcript_cli.losses" not in modules_after(*arguments, "hearing.txt")


def test_no_command_imports_pydantic_or_click(folder: Path):
    for arguments in (["formats"], ["summary", "hearing.txt"]):
        assert not modules_after(*arguments) & {"pydantic", "click"}


def test_every_command_is_found_in_its_module():
    from transcript_cli.cli.commands import COMMANDS, app_for

    registered = app_for([]).registered_commands
    names = {row.name or row.callback.__name__: row.callback.__module__.rpartition(".")[2] for row in registered}
    assert names == {name: module for module, names in COMMANDS.items() for name in names}
