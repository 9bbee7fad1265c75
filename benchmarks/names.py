#!/usr/bin/env python3
"""How many of the names in documents are found, and how much of what is found is a name.

    python benchmarks/names.py ACCURACY [--spacy MODEL] [--missed] [--list FILE]

`names.json` holds, for documents of a corpus that is not part of this repository, the people, organizations and places named in
the first characters of what is said, noted down by hand before the finder was looked at; a document that has changed since (by
its hash) is left out. What is a name but none of these (products, laws, events, parties' members) stands under "neither": it
counts neither way, and with --strict as wrong. Every place where one of them stands as whole words is a mention, the longest
first. A mention counts as found where both ends agree, without article, title and possessive.

The last line says how many of the names that are found are known to be a person, an organization or a place, how many of
these are what the notes say, and how many of all that is called one of the three is one of them at all.

With --spacy the named pipeline is run over the same text; its PERSON, ORG, GPE, LOC and FAC are compared.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import transcript_cli as tc
from transcript_cli.mentions import document_terms, find_mentions
from transcript_cli.mentions.words import TITLES
from transcript_cli.model import Transcript

Place = tuple[int, int, int]
"""(turn, start, end)."""
Finder = Callable[[Transcript, Sequence[str]], Iterator[Place]]
SORTS = {"person": "people", "organization": "organizations", "place": "places"}
TYPES = ("PERSON", "ORG", "GPE", "LOC", "FAC")
BEFORE = re.compile(r"(?:the|The)\s+|(\w+)\.?\s+")


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Without article, titles and possessive."""
    while (found := BEFORE.match(text, start, end)) and (found[1] is None or found[1].lower() in TITLES):
        start = found.end()
    tail = re.search(r"['’]s?$", text[start:end])
    return start, start + tail.start() if tail else end


def places(texts: Sequence[str], forms: Sequence[str]) -> Iterator[Place]:
    """Where the forms stand, the longest first."""
    if not forms:
        return
    either = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    for turn, text in enumerate(texts):
        for found in re.finditer(rf"(?<!\w)(?:{either})(?!\w)", text):
            yield turn, found.start(), found.end()


def ours(transcript: Transcript, texts: Sequence[str]) -> Iterator[Place]:
    for mention in find_mentions(transcript):
        if mention.turn < len(texts):
            yield mention.turn, mention.offset, mention.offset + len(mention.text)


def spacy_finder(model: str) -> Finder:
    import spacy

    pipeline = spacy.load(model) if not Path(model).exists() else spacy.load(Path(model))

    def find(_: Transcript, texts: Sequence[str]) -> Iterator[Place]:
        for turn, text in enumerate(texts):
            for entity in pipeline(text).ents:
                if entity.label_ in TYPES:
                    yield turn, entity.start_char, entity.end_char

    return find


def spoken(transcript: Transcript, characters: int) -> list[str]:
    """The texts of the turns, as far as they were looked at."""
    texts: list[str] = []
    for turn in transcript.turns:
        if characters <= 0:
            break
        texts.append(turn.text[:characters])
        characters -= len(turn.text)
    return texts


def compare(
    found: Iterator[Place], texts: Sequence[str], names: set[Place], neither: set[Place], strict: bool
) -> tuple[Counter[str], list[str]]:
    """How many are right, wrong and missed, and which."""
    right: set[Place] = set()
    notes: list[str] = []
    counts: Counter[str] = Counter()
    for turn, start, end in sorted(set(found)):
        if end > len(texts[turn]):
            continue  # beyond what was looked at
        place = (turn, *bare(texts[turn], start, end))
        if place[1] >= place[2]:
            continue
        if place in names:
            right.add(place)
        elif strict or not any(t == turn and s < place[2] and place[1] < e for t, s, e in neither):
            counts["wrong"] += 1
            notes.append("+" + texts[turn][place[1] : place[2]])
    counts["right"] = len(right)
    counts["missed"] = len(names - right)
    notes += ["-" + texts[turn][start:end] for turn, start, end in sorted(names - right)]
    return counts, notes


def sorts(transcript: Transcript, texts: Sequence[str], names: set[Place], document: dict[str, Any]) -> Counter[str]:
    """How often what a name stands for is right, wrong or unknown; and how often what is no name is called one of the three."""
    noted = {name: sort for sort, key in SORTS.items() for name in document[key]}
    terms = {term.name: term.what for term in document_terms(transcript)}
    counts: Counter[str] = Counter()
    for mention in find_mentions(transcript):
        end = mention.offset + len(mention.text)
        if mention.turn >= len(texts) or end > len(texts[mention.turn]):
            continue
        start, end = bare(texts[mention.turn], mention.offset, end)
        what = terms[mention.term]
        if (mention.turn, start, end) in names:
            right = what == noted[texts[mention.turn][start:end]]
            counts["unknown" if what is None else "right" if right else "wrong"] += 1
        elif what in SORTS:
            counts["nothing"] += 1
    return counts


def figures(counts: Counter[str]) -> str:
    right, wrong, missed = counts["right"], counts["wrong"], counts["missed"]
    precision = right / (right + wrong) if right + wrong else 1.0
    recall = right / (right + missed) if right + missed else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f"{right + missed:5} names  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--list", type=Path, default=Path(__file__).with_name("names.json"))
    parser.add_argument("--spacy", metavar="MODEL")
    parser.add_argument("--strict", action="store_true", help="what is neither counts as wrong")
    parser.add_argument("--missed", action="store_true", help="show what is wrong (+) and missed (-)")
    options = parser.parse_args()
    finders: dict[str, Finder] = {"transcript": ours}
    if options.spacy:
        finders[options.spacy] = spacy_finder(options.spacy)
    sums: dict[str, Counter[str]] = {name: Counter() for name in finders}
    kinds: Counter[str] = Counter()
    documents: list[dict[str, Any]] = json.loads(options.list.read_text("utf-8"))
    for document in documents:
        path = options.corpus / document["path"]
        if not path.exists() or hashlib.sha256(path.read_bytes()).hexdigest() != document["sha256"]:
            print(f"left out, not as it was: {document['path']}", file=sys.stderr)
            continue
        transcript = tc.read(path)
        texts = spoken(transcript, document["characters"])
        wanted = [*document["people"], *document["organizations"], *document["places"]]
        both = set(places(texts, [*wanted, *document["neither"]]))
        names = {place for place in both if texts[place[0]][place[1] : place[2]] in wanted}
        kinds += sorts(transcript, texts, names, document)
        for name, finder in finders.items():
            counts, notes = compare(finder(transcript, texts), texts, names, both - names, options.strict)
            sums[name] += counts
            print(f"{name:20.20} {figures(counts)}  {document['path'][-50:]}")
            if options.missed and notes:
                print("    ", ", ".join(f"{note} x{n}" if n > 1 else note for note, n in Counter(notes).items()))
    for name, counts in sums.items():
        print(f"{name:20.20} {figures(counts)}  all")
    known = kinds["right"] + kinds["wrong"]
    named = known / (known + kinds["nothing"]) if known else 0.0
    right = kinds["right"] / known if known else 0.0
    print(f"{known} of {known + kinds['unknown']} known, {right:.3f} of them rightly; of what is called so, {named:.3f} is")


if __name__ == "__main__":
    main()
