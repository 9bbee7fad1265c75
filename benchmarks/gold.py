"""Documents with their turns known: how a corpus is laid out, and the scorer that stands beside it.

Strategy: what the benchmarks of accuracy share. A corpus holds a folder a source, and in it pairs NAME.EXT and NAME.gold.json,
or NAME.EXT.gold.json; `score.py`, which compares the two and says how, stands beside the corpus. Needs rapidfuzz.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

Gold = dict[str, Any]
"""`{"turns": [{"label", "text", "start"}], "metadata": {…}}`; what a parser gives has the same shape."""


class GoldDocument(NamedTuple):
    """A document and what it holds."""

    corpus: str
    source: str
    """The folder: a house, or a format."""
    path: Path
    gold: Gold


def documents(corpora: Iterable[Path]) -> Iterator[GoldDocument]:
    """All documents of some corpora, by source and name."""
    for corpus in corpora:
        for folder in sorted(path for path in corpus.iterdir() if path.is_dir()):
            for gold in sorted(folder.glob("*.gold.json")):
                name = gold.name.removesuffix(".gold.json")
                others = [path for path in sorted(folder.iterdir()) if not path.name.endswith(".gold.json")]
                path = next((path for path in others if name in (path.name, path.stem)), None)
                if path is not None:
                    yield GoldDocument(corpus.name, folder.name, path, json.loads(gold.read_text("utf-8")))


def load_scorer(corpora: Iterable[Path]) -> ModuleType:
    """The script that scores these corpora.

    Raises:
        SystemExit: there is none beside the first of them.
    """
    script = next(iter(corpora)).resolve().parent / "score.py"
    spec = importlib.util.spec_from_file_location("score", script)
    if spec is None or spec.loader is None or not script.is_file():
        raise SystemExit(f"{script}: the scorer should stand beside the corpus")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
