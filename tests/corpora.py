"""A small corpus with everything in it that goes wrong, and a task under which some documents kill whoever reads them."""

from __future__ import annotations

import gzip
import os
import re
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import msgspec

from transcript_cli.corpus import Done
from transcript_cli.scale.executors import Outcome
from transcript_cli.scale.work import Place

SPEAKERS = ("CHAIR OKAFOR", "MS. LINDQVIST", "MR. ABARA", "DR. MÉNDEZ")
WORDS = "the quay boats and a tide of rope under lamps we have not seen since Harbour Week in Westmark with Ada Okafor".split()


def talk(number: int, turns: int = 3) -> str:
    """A short transcript that no other number gives."""
    year = 2019 + number % 4
    head = f"Hearing of the Harbour Board, No. {number}\n\nMarch {1 + number % 28}, {year}\n\n"
    said = []
    for turn in range(turns):
        words = [WORDS[(number * 7 + turn * 5 + i * (1 + number % 3)) % len(WORDS)] for i in range(9 + number % 17)]
        said.append(f"{SPEAKERS[(number + turn) % len(SPEAKERS)]}: {' '.join(words).capitalize()}.\n\n")
    return head + "".join(said)


def write_corpus(folder: Path, documents: int, *, poison: bool = False) -> None:
    """So many documents, and among them, where wanted, some that cannot be read."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(documents):
        (folder / f"{number:04}.txt").write_text(talk(number), "utf-8")
    if poison:
        (folder / "0001a.txt").write_bytes(b"A: b\n\0\0\0\0\x01")
        (folder / "0002a.txt.gz").write_bytes(gzip.compress(talk(2).encode())[:-12])
        (folder / "0003a.json").write_text('{"version": 1,')
        (folder / "0004a.docx").write_bytes(b"PK\x03\x04" + bytes(26) + b"word/document.xml")
        (folder / "0005a.txt").write_bytes(gzip.compress(bytes(40 << 20)))


class Deadly(msgspec.Struct, frozen=True):
    """A task under which a document kills its process, by its name, or hangs where nothing can interrupt it."""

    task: Any
    names: tuple[str, ...]
    hangs: bool = False
    explained: ClassVar[bool] = False

    def run(self, documents: Iterator[Done], place: Place, outcome: Outcome) -> None:
        """Do what the task does."""
        self.task.run(self._until_killed(documents), place, outcome)

    def _until_killed(self, documents: Iterator[Done]) -> Iterator[Done]:
        for done in documents:
            if Path(done.path).name in self.names:
                if self.hangs:
                    re.match("(a|aa)+$", "a" * 200 + "b")  # in C, for ages
                os.kill(os.getpid(), signal.SIGKILL)
            yield done
