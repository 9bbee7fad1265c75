"""The guide to warnings lists every code that can be given, and none that cannot."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import transcript_cli

PACKAGE = Path(transcript_cli.__file__).parent
GUIDE = PACKAGE.parent / "docs" / "warnings.md"
_CODE = re.compile(r"[a-z]+(?:-[a-z]+)*")
_VAGUE = {("readers.cuetext", "code")}
"""Calls whose code is not written there but comes from `Oddities.add`, which is looked at instead."""


def given() -> Iterator[str]:
    """The codes in the source: second argument of `Warning`, first of `Oddities.add`."""
    for path in PACKAGE.rglob("*.py"):
        module = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            if isinstance(node.func, ast.Name) and node.func.id == "Warning":
                named = {keyword.arg: keyword.value for keyword in node.keywords}
                code = named["code"] if "code" in named else node.args[1]
                if isinstance(code, ast.Name):
                    assert (module, code.id) in _VAGUE, f"{module}:{node.lineno}: write the code where the warning is made"
                    continue
            elif isinstance(node.func, ast.Attribute) and node.func.attr == "add" and len(node.args) > 1:
                code = node.args[0]
            else:
                continue
            if isinstance(code, ast.Constant) and isinstance(code.value, str) and _CODE.fullmatch(code.value):
                yield code.value


def test_the_guide_lists_every_code_and_no_other() -> None:
    listed = re.findall(r"^\| `([a-z-]+)` \|", GUIDE.read_text("utf-8"), re.MULTILINE)
    assert len(listed) == len(set(listed))
    assert sorted(listed) == sorted(set(given()))
