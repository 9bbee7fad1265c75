"""Inputs made to be slow: doubled in size, each may take two and a half times as long and no more.

    python -m benchmarks.adversarial [--kilobytes 100] [--only NAME] [--formats text md]

Two hundred inputs: forty shapes of lines (long, colons everywhere, brackets that never close, capitals, digits, many labels) in
five settings (blank lines between, none, CR LF, indented, all in one line), read as plain text, and as Markdown where asked.
After them more shapes in two settings (many people, offices, dates, headings, what comes after the end), documents in other
formats, and what the counting commands and the report do with many speakers, names and terms. `shapes` has them all.
Prints those that grow faster than they should, and the slowest; ends with 1 if any does.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any, Final, NamedTuple

from benchmarks.shapes import DOCUMENTS, FEW_SETTINGS, MORE_SHAPES, SETTINGS, SHAPES, WORDS, letters, name, repeated
from transcript_cli import api, counting
from transcript_cli.corpus import read_documents
from transcript_cli.errors import TranscriptError
from transcript_cli.inputs import WorkOptions
from transcript_cli.mentions import term_from_option
from transcript_cli.model import Transcript

MOST: Final = 2.5
"""Times as long that twice as much may take."""
SHORTEST: Final = 0.02
"""Seconds below which a time says nothing."""

Work = Callable[[], object]


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


class Case(NamedTuple):
    """An input, or what is done with one."""

    name: str
    prepare: Callable[[int], Work]
    """For a size in bytes: what is timed."""


def _reading(make: Callable[[int], bytes], form: str, size: int) -> Work:
    data = make(size)
    return lambda: list(read_documents(data, None, WorkOptions(format=form)))


def cases(formats: list[str]) -> Iterator[Case]:
    """Everything that is timed."""
    for form in formats:
        for shapes, settings in ((SHAPES, tuple(SETTINGS)), (MORE_SHAPES, FEW_SETTINGS)):
            for shape in shapes:
                for setting in settings:
                    make = partial(repeated, shapes[shape], setting=setting)
                    yield Case(f"{shape}, {setting}, {form}", partial(_reading, make, form))
    for title, document in DOCUMENTS.items():
        yield Case(f"{title}, {document.form}", partial(_reading, document.made, document.form))
    for title, command in COMMANDS.items():
        yield Case(title, command)


# --- what is done with documents ------------------------------------------------------------------------------------------


def _people(size: int) -> Transcript:
    """As many speakers as turns, who all mention the next one."""
    return api.read(repeated(lambda i: f"{name(i)}: I yield to {name(i + 1)} of {letters(i, 6).capitalize()} Bay.", size))


def _talk(size: int) -> Transcript:
    """Two speakers and much text."""
    return api.read(repeated(lambda i: f"{('MS. ARDEN', 'MR. HALE')[i % 2]}: {WORDS}, {letters(i, 4)} and {name(i)}.", size))


def _terms(size: int, write: Callable[[int], str]) -> list[Any]:
    """As many terms as a list of this size has, at some twenty characters each."""
    return [term_from_option(write(number)) for number in range(size // 20)]


def _mentions(size: int, write: Callable[[int], str], **how: Any) -> Work:
    talk, terms = _talk(size), _terms(size, write)
    return lambda: counting.mentions(talk, terms, **how)


def _on(make: Callable[[int], Transcript], command: Callable[[Transcript], object], size: int) -> Work:
    talk = make(size)
    return lambda: command(talk)


def _alone(talk: Transcript) -> Iterator[Transcript]:
    """Each turn of a talk as a document of its own, so that there are many small ones."""
    for turn in talk.turns:
        yield api.parse(f"{turn.label}: {turn.text}")


COMMANDS: Final[dict[str, Callable[[int], Work]]] = {
    "names in a talk": partial(_on, _talk, counting.mentions),
    "names by turn": partial(_on, _talk, partial(counting.mentions, by=["turn"])),
    "names by speaker": partial(_on, _people, partial(counting.mentions, by=["speaker"])),
    "names with words around them": partial(_on, _people, partial(counting.mentions, context=5)),
    "names spread over turns": partial(_on, _people, partial(counting.mentions, dispersion="turn")),
    "terms with one beginning": partial(_mentions, write=lambda i: "the locks were " + letters(i, 4)),
    "terms that begin one another": partial(_mentions, write=lambda i: WORDS[: 3 + i % 85] + letters(i // 85, 1)),
    "terms with stars": partial(_mentions, write=lambda i: f"{letters(i, 4)}*"),
    "terms with accents": partial(_mentions, write=lambda i: f"é{letters(i, 4)}", fold_accents=True),
    "terms with slips": partial(_mentions, write=lambda i: f"{letters(i, 6)}{letters(i * 3, 4)}", fuzzy=2),
    "what hides terms": partial(_mentions, write=lambda i: letters(i, 4), exclude=["the locks", "lower path"]),
    "one term of many aliases": lambda size: _aliases(size),
    "a concordance that is sorted": partial(_on, _people, lambda t: list(counting.concordance(t, sort="left"))),
    "who mentions whom": partial(_on, _people, counting.who),
    "who mentions whom, by turn": partial(_on, _people, partial(counting.who, by=["turn"])),
    "pairs of names within turns": partial(_on, _people, counting.cooccurrence),
    "words of one speaker": partial(_on, _talk, partial(counting.keyness, group="speaker=Arden")),
    "words of one turn in many": partial(_on, _people, partial(counting.keyness, group="position=1")),
    "runs of five words": partial(_on, _talk, partial(counting.keyness, group="speaker=Arden", size=5)),
    "a report of many people": partial(_on, _people, lambda t: list(api.report_pieces(t))),
    "a report of a long talk": partial(_on, _talk, lambda t: list(api.report_pieces(t))),
    "a report of many documents": partial(_on, _people, lambda t: list(api.report_pieces(_alone(t)))),
    "a speakers file": partial(_on, _people, api.speakers_file),
    "turns": partial(_on, _people, lambda t: api.convert(t, "turns")),
    "Markdown": partial(_on, _people, lambda t: api.convert(t, "md")),
    "captions made of turns": partial(_on, _people, lambda t: api.convert(t, "vtt")),
    "a page": partial(_on, _people, lambda t: api.convert(t, "html")),
    "chunks": partial(_on, _talk, lambda t: api.convert(t, "chunks")),
}


def _aliases(size: int) -> Work:
    talk = _talk(size)
    term = term_from_option("Lock = " + " | ".join(letters(number, 5) for number in range(size // 20)))
    return lambda: counting.mentions(talk, [term])


# --- timing ---------------------------------------------------------------------------------------------------------------


def seconds(work: Work, times: int = 2) -> float:
    """CPU seconds that it takes, the best of some."""
    return min(_in_a_process(work) for _ in range(times))


def _in_a_process(work: Work) -> float:
    """CPU seconds in a process of its own, because what is remembered of a run helps the next, and most after a small input."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        gc.set_threshold(200_000, 50, 100)  # as the command does
        began = time.process_time()
        with suppress(TranscriptError):  # that it cannot be read is an answer as well
            work()
        os.write(writing, str(time.process_time() - began).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as answer:
        took = answer.read()
    os.waitpid(child, 0)
    return float(took)


def measure(case: Case, size: int) -> Growth:
    """Time an input and one twice as long; a second look at what seems too slow, because machines are noisy."""
    small, large = case.prepare(size), case.prepare(2 * size)
    growth = Growth(case.name, seconds(small), seconds(large))
    if growth.ratio > MOST:
        growth = Growth(case.name, min(growth.first, seconds(small, 4)), min(growth.second, seconds(large, 4)))
    return growth


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kilobytes", type=int, default=100, help="of the smaller of each two inputs")
    parser.add_argument("--only", default="", help="part of the name of an input")
    parser.add_argument("--formats", nargs="+", default=["text"], help="text, md")
    options = parser.parse_args()
    chosen = [case for case in cases(options.formats) if options.only in case.name]
    for form in options.formats:
        _reading(partial(repeated, next(iter(SHAPES.values()))), form, 2000)()  # what is imported is so from here on
    found = []
    for case in chosen:
        found.append(growth := measure(case, 1000 * options.kilobytes))
        if growth.ratio > MOST:
            print(f"TOO SLOW  {_line(growth)}", flush=True)
    for growth in sorted(found, key=lambda growth: -growth.second)[:10]:
        print(f"slowest   {_line(growth)}")
    slow = sum(growth.ratio > MOST for growth in found)
    print(f"{len(found)} inputs, {slow} of them more than {MOST} times as slow when doubled")
    return 1 if slow else 0


def _line(growth: Growth) -> str:
    return f"{growth.ratio:5.1f} times  {growth.first:6.2f} s, then {growth.second:6.2f} s  {growth.name}"


if __name__ == "__main__":
    sys.exit(main())
