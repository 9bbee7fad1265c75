"""The README and the documentation: every command works, every output is what is printed, every link leads somewhere."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from .shown import DOCUMENTS, ROOT, Example, as_shown, examples, prepare, printed, run

EXAMPLES = [example for document in DOCUMENTS for example in examples(document)]
pytestmark = pytest.mark.xdist_group("documentation")  # an example reads what the one before it wrote
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)")


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Path]:
    """A folder a document, in which its examples run one after the other."""
    found = {document: tmp_path_factory.mktemp(document.stem) for document in DOCUMENTS}
    for folder in found.values():
        prepare(folder)
    return found


def test_there_are_examples() -> None:
    assert {example.document.name for example in EXAMPLES} >= {"README.md", "commands.md", "python.md", "speakers-file.md"}
    assert any(example.python for example in EXAMPLES)
    assert any(example.output for example in EXAMPLES)


@pytest.mark.skipif(os.name != "posix", reason="the examples are for a POSIX shell")
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.place)
def test_example(example: Example, folders: dict[Path, Path]) -> None:
    done = run(example, folders[example.document])
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    if example.output is not None:
        assert as_shown(printed(done), example.output) == example.output, "python -m tests.shown writes the outputs anew"


@pytest.mark.parametrize("document", sorted({*ROOT.glob("*.md"), *ROOT.glob("*/*.md")}), ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    for target in LINK.findall(document.read_text("utf-8")):
        assert (document.parent / target).exists(), f"{document.name} points to {target}"


def test_the_readme_installs_with_nothing_but_python_and_pip() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert "\npython3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/transcript summary samples/" in text
    assert "\n.venv/bin/pip install -q '.[test]' && .venv/bin/python -m pytest -q\n" in text
