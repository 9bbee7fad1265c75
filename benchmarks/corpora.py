"""Corpora made from a seed, always the same: sound documents, and among them what goes wrong in an archive."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

from benchmarks.throughput import Writer

DEADLY = "deadly"
"""What the name of a document has that kills whoever reads it, under the tasks in `resilience`."""
FOLDERS = 100


def write_corpus(folder: Path, documents: int, *, sizes: tuple[int, int] = (1000, 4000), poison: int = 0) -> None:
    """Write documents of sizes in between, in folders, so that each `poison`th of them cannot be read; 0: all can.

    What cannot be read is spread over all folders.
    """
    writer = Writer(seed=29)
    spoil = _spoilers()
    for number in range(documents):
        place = folder / f"{number // (FOLDERS + 1) % FOLDERS:02}"
        place.mkdir(parents=True, exist_ok=True)
        text = "".join(writer.document(writer.random.randint(*sizes)))
        if poison and number % poison == poison - 1:
            suffix, content = next(spoil)(text.encode())
            (place / f"{number:06}{suffix}").write_bytes(content)
        else:
            (place / f"{number:06}.txt").write_text(text, "utf-8")


def _spoilers() -> Iterator:
    bomb = gzip.compress(bytes(64 << 20))
    while True:
        yield lambda data: (".txt", data[:200] + bytes(300) + data[500:])
        yield lambda _: (".txt.gz", bomb)
        yield lambda data: (".txt.gz", gzip.compress(data)[:-40])
        yield lambda data: (f".{DEADLY}.txt", data)
        yield lambda data: (".docx", b"PK\x03\x04" + bytes(26) + b"word/document.xml" + data)
