"""The README and the documentation: every command works, every output is what is printed, every link leads somewhere."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from .shown import DOCUMENTS, ROOT, as_shown, examples, prepare, printed, run

EXAMPLES = [example for document in DOCUMENTS for example in examples(document)]
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)")


def test_there_are_examples() -> None:
    assert {example.document.name for example in EXAMPLES} >= {"README.md", "commands.md", "python.md", "speakers-file.md"}
    assert any(example.python for example in EXAMPLES)
    assert any(example.output for example in EXAMPLES)


@pytest.mark.skipif(os.name != "posix", reason="the examples are for a POSIX shell")
@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_the_examples_of_a_document_work_one_after_the_other(document: Path, tmp_path: Path) -> None:
    prepare(tmp_path)
    for example in examples(document):
        done = run(example, tmp_path)
        assert done.returncode == 0, f"{example.place}: {done.stderr}"
        assert "Traceback" not in done.stderr, example.place
        if example.output is not None:
            shown = as_shown(printed(done), example.output)
            assert shown == example.output, f"{example.place}: python -m tests.shown writes the outputs anew"


@pytest.mark.parametrize("document", sorted({*ROOT.glob("*.md"), *ROOT.glob("*/*.md")}), ids=lambda path: path.name)
def test_links_lead_somewhere(document: Path) -> None:
    for target in LINK.findall(document.read_text("utf-8")):
        assert (document.parent / target).exists(), f"{document.name} points to {target}"


def test_the_readme_installs_with_nothing_but_python_and_pip() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert "\npython3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/transcript summary samples/" in text
    assert "\n.venv/bin/pip install -q '.[test]' && .venv/bin/python -m pytest -q\n" in text
