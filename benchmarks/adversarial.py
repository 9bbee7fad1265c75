"""Inputs made to be slow: doubled in size, each may take two and a half times as long and no more.

    python benchmarks/adversarial.py [--kilobytes 100] [--only NAME] [--formats text md]

Two hundred inputs: forty shapes of lines (long, colons everywhere, brackets that never close, capitals, digits, many labels) in
five settings (blank lines between, none, CR LF, indented, all in one line), read as plain text, and as Markdown where asked.
Prints those that grow faster than they should, and the slowest; ends with 1 if any does.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from typing import Final, NamedTuple

from transcript_cli.corpus import read_documents
from transcript_cli.errors import TranscriptError
from transcript_cli.inputs import WorkOptions

MOST: Final = 2.5
"""Times as long that twice as much may take."""
SHORTEST: Final = 0.02
"""Seconds below which a time says nothing."""

WORDS: Final = "the locks were closed in March and nobody said why until the water rose over the lower path "
SHAPES: Final[dict[str, Callable[[int], str]]] = {
    "long lines": lambda _: WORDS * 60,
    "very long words": lambda _: "a" * 5000,
    "colons": lambda _: ":" * 200,
    "colons and spaces": lambda _: "a: " * 100,
    "labels in a row": lambda _: "MS. ARDEN: " * 20,
    "open round brackets": lambda _: "(" * 200,
    "open square brackets": lambda _: "[" * 200,
    "nested brackets": lambda _: "(" * 50 + "a" + ")" * 50,
    "brackets that never close": lambda i: f"(Applause from row {i} and then",
    "brackets of brackets": lambda _: "(a (b) " * 40,
    "capitals": lambda _: "THE LOWER LOCKS OF THE RIVER",
    "capitals and stops": lambda _: "A. B. C. D. E. F. G. H. " * 8,
    "one letter": lambda _: "Q",
    "digits": lambda _: "1234567890 " * 10,
    "numbers alone": lambda i: str(i),
    "page numbers": lambda i: f"Page {i} of 900" if i % 30 == 0 else WORDS,
    "heads of pages": lambda i: f"The River Board          {i // 20}" if i % 20 == 0 else WORDS[:70],
    "numbered lines": lambda i: f"{i % 25 + 1}  {WORDS[:50]}",
    "spaces": lambda _: "a" + " " * 400 + "b",
    "tabs": lambda _: "a\t" * 100,
    "nested quotes": lambda _: "“‘" * 60 + "said" + "’”" * 60,
    "straight quotes": lambda _: '"' * 200,
    "one label": lambda _: f"MS. ARDEN: {WORDS}",
    "many labels": lambda i: f"Name{i} Other{i * 7}: {WORDS}",
    "labels one slip apart": lambda i: f"JONATH{chr(97 + i % 26)}N MARSH{chr(97 + i // 26 % 26)}LL: yes.",
    "one surname": lambda i: f"{chr(65 + i % 26)}{chr(97 + i // 26 % 26)}x{i} Smith: {WORDS}",
    "names alone": lambda i: f"Ada Rush{i % 50}",
    "names and times": lambda i: f"Ada Rush 0:{i % 60:02}",
    "times": lambda i: f"[00:{i // 60 % 60:02}:{i % 60:02}]",
    "dashes": lambda _: "- " * 100,
    "dashes before words": lambda _: f"— {WORDS}",
    "chevrons": lambda _: f">> {WORDS}",
    "combining marks": lambda _: "e" + "\u0301" * 400,
    "marks of direction": lambda _: "\u202e\u200f" * 200,
    "hyphens at ends": lambda _: f"{WORDS[:60]}some-",
    "the sitting is over": lambda _: "The meeting adjourned.",
    "transcript": lambda i: "Transcript" if i % 2 else f"MS. ARDEN: {WORDS}",
    "documents in the record": lambda i: "The text of the bill is as follows:" if i % 3 else f"MR. HALE: {WORDS}",
    "witnesses": lambda i: "JANE DOE, having been duly sworn, testified as follows:" if i % 2 else "BY MR. SMITH:",
    "stars": lambda _: "*" * 100 + "a" + "_" * 100,
}  # fmt: skip
SETTINGS: Final[dict[str, Callable[[Iterator[str]], str]]] = {
    "apart": "\n\n".join,
    "together": "\n".join,
    "CR LF": "\r\n".join,
    "indented": lambda lines: "\n".join(f"{' ' * (4 * (at % 5))}{line}" for at, line in enumerate(lines)),
    "in one line": " ".join,
}


class Growth(NamedTuple):
    """What doubling cost one input."""

    name: str
    first: float
    """Seconds."""
    second: float

    @property
    def ratio(self) -> float:
        """How many times as long twice as much takes."""
        return self.second / max(self.first, SHORTEST)


def made(shape: str, setting: str, size: int) -> bytes:
    """An input of about `size` bytes."""

    def lines() -> Iterator[str]:
        length = 0
        for number in count():
            line = SHAPES[shape](number)
            length += len(line) + 1
            if length > size and number:
                return
            yield line

    return SETTINGS[setting](lines()).encode()


def seconds(data: bytes, form: str, times: int = 2) -> float:
    """CPU seconds to read and parse it, the best of some."""
    best = float("inf")
    for _ in range(times):
        began = time.process_time()
        try:
            for _ in read_documents(data, None, WorkOptions(format=form)):
                pass
        except TranscriptError:
            pass
        best = min(best, time.process_time() - began)
    return best


def measure(shape: str, setting: str, form: str, size: int) -> Growth:
    """Time an input and one twice as long; a second look at what seems too slow, because machines are noisy."""
    small, large = made(shape, setting, size), made(shape, setting, 2 * size)
    growth = Growth(f"{shape}, {setting}, {form}", seconds(small, form), seconds(large, form))
    if growth.ratio > MOST:
        growth = Growth(growth.name, min(growth.first, seconds(small, form, 4)), min(growth.second, seconds(large, form, 4)))
    return growth


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kilobytes", type=int, default=100, help="of the smaller of each two inputs")
    parser.add_argument("--only", default="", help="part of the name of a shape")
    parser.add_argument("--formats", nargs="+", default=["text"], help="text, md")
    options = parser.parse_args()
    found = [
        measure(shape, setting, form, 1000 * options.kilobytes)
        for form in options.formats
        for shape in SHAPES
        if options.only in shape
        for setting in SETTINGS
    ]
    slow = [growth for growth in found if growth.ratio > MOST]
    for growth in slow:
        print(f"TOO SLOW  {growth.ratio:5.1f} times  {growth.first:6.2f} s, then {growth.second:6.2f} s  {growth.name}")
    for growth in sorted(found, key=lambda growth: -growth.second)[:10]:
        print(f"slowest   {growth.ratio:5.1f} times  {growth.first:6.2f} s, then {growth.second:6.2f} s  {growth.name}")
    print(f"{len(found)} inputs, {len(slow)} of them more than {MOST} times as slow when doubled")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
