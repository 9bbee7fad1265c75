"""The speakers file: who each label is, in a file that the user writes or lets us begin.

Strategy: three ways of writing one mapping, told apart by the file's name and its first line: CSV (columns label, name, title,
organization, with or without a header), TOML (`"LABEL" = "Name"`, or a table with name, title and organization) and plain
lines `LABEL = Name`. A list of members is one too: without a column of labels a name stands for itself, and columns of other
things are passed over. A mistake is an error with its line, never a row that is left out. The file that we write is TOML,
because labels may hold anything and TOML can quote it.
"""

from __future__ import annotations

import csv
import io
import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Final

from ...errors import OptionsFileError
from ...model import Speaker, Transcript, Turn
from ..draft import SpeakerEntry

_COLUMNS: Final = ("label", "name", "title", "organization")
_CALLED: Final = {
    "speaker": "label",
    **dict.fromkeys(("role", "office", "position", "function"), "title"),
    **dict.fromkeys(("organisation", "affiliation", "party", "group"), "organization"),
}
"""What else their columns are called."""
_NEAR: Final = 0.8
"""Likeness from which on the name of a column is a slip of the pen."""
_MARKS: Final = ",;\t"
_AT_LINE: Final = re.compile(r"\s*\(at (?:line (\d+)[^)]*|end of document)\)")
_ADVICE: Final = 'Write a line for each label: "LABEL" = "Name".'


def read_speakers(text: str, path: str) -> dict[str, SpeakerEntry]:
    """Read a speakers file: from label as printed to who it is.

    Args:
        text: the content of the file.
        path: its name, for its ending (.csv, .tsv, .toml) and for errors.

    Raises:
        OptionsFileError: the file is not one of the three, or a label has no name or two.
    """
    text = text.removeprefix("\ufeff")
    ending = path.lower().rpartition(".")[2]
    first = next((line for line in text.splitlines() if line.strip()), "")
    if ending in ("csv", "tsv") or (ending != "toml" and _is_header(first)):
        return _collect(_csv_rows(text, path, first), path)
    try:
        declared = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        if ending == "toml":
            raise _toml_error(error, path) from None
        return _collect(_plain_rows(text, path), path)
    return _collect(_toml_rows(declared, text, path), path)


Row = tuple[int | None, str, SpeakerEntry]
"""Line, label, entry."""


def _collect(rows: Iterator[Row], path: str) -> dict[str, SpeakerEntry]:
    found: dict[str, SpeakerEntry] = {}
    for line, label, entry in rows:
        if not label.strip():
            raise OptionsFileError("a name without a label", path=path, line=line, advice=_ADVICE)
        if not entry.name.strip():
            raise _nameless(label, path, line)
        if found.setdefault(label, entry) != entry:
            raise OptionsFileError(f"{_short(label)} is given twice", path=path, line=line, advice="Keep one of the two.")
    return found


def _nameless(label: str, path: str, line: int | None) -> OptionsFileError:
    return OptionsFileError(f"no name for {_short(label)}", path=path, line=line, advice=_ADVICE)


def _short(label: str) -> str:
    """A label as an error shows it."""
    return repr(label if len(label) <= 60 else label[:59] + "…")


# --- CSV ------------------------------------------------------------------------------------------------------------------


def _csv_rows(text: str, path: str, first: str) -> Iterator[Row]:
    header = _is_header(first)
    mark = next((mark for mark in _MARKS if mark in first), ",")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    order: list[str] | None = None
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if order is None:
                order = _columns(cells, path, reader.line_num) if header else list(_COLUMNS)
                if header:
                    continue
            yield reader.line_num, *_csv_entry(cells, order, path, reader.line_num)
    except csv.Error as error:
        raise OptionsFileError(f"not CSV: {error}", path=path, line=reader.line_num) from None


def _is_header(first: str) -> bool:
    """Whether the first line of a table names its columns, rather than a speaker."""
    rows = ({cell.strip(' "').lower() for cell in first.split(mark)} for mark in _MARKS if mark in first)
    return any(row & {"label", "name"} for row in rows)


def _columns(cells: list[str], path: str, line: int) -> list[str]:
    """What each column holds; whatever we have no use for is called nothing."""
    order = [cell.strip().lower() for cell in cells]
    for other, column in _CALLED.items():
        if other in order and column not in order:
            order[order.index(other)] = column
    slips = [cell for cell in order if cell not in _COLUMNS and get_close_matches(cell, set(_COLUMNS) - set(order), 1, _NEAR)]
    order = [cell if cell in _COLUMNS else "" for cell in order]
    named = [cell for cell in order if cell]
    if slips or "name" not in named or len(set(named)) < len(named):
        raise OptionsFileError(
            "the first line names the wrong columns", path=path, line=line, advice=f"Use: {', '.join(_COLUMNS)}."
        )
    return order


def _csv_entry(cells: list[str], order: list[str], path: str, line: int) -> tuple[str, SpeakerEntry]:
    if len(cells) > len(order) and any(cell.strip() for cell in cells[len(order) :]):
        raise OptionsFileError(
            f"{len(cells)} cells where {len(order)} are known",
            path=path,
            line=line,
            advice="Quote a cell that has a comma in it.",
        )
    row = dict(zip(order, cells, strict=False))
    return row.get("label", row.get("name", "").strip() if "label" not in order else ""), _entry(row)


def _entry(row: Mapping[str, str]) -> SpeakerEntry:
    """An entry of trimmed cells; an empty title or organization is none."""
    name, title, organization = (row.get(column, "").strip() for column in _COLUMNS[1:])
    return SpeakerEntry(name, title or None, organization or None)


# --- plain lines and TOML -------------------------------------------------------------------------------------------------


def _plain_rows(text: str, path: str) -> Iterator[Row]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        label, equals, name = line.partition(" = ") if " = " in line else line.partition("=")
        if not equals:
            raise OptionsFileError(f"no '=' in {_short(line.strip())}", path=path, line=number, advice=_ADVICE)
        yield number, _unquoted(label), SpeakerEntry(_unquoted(name))


def _unquoted(text: str) -> str:
    text = text.strip()
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text


def _toml_error(error: Exception, path: str) -> OptionsFileError:
    message = str(error)
    at = _AT_LINE.search(message)
    line = int(at[1]) if at and at[1] else None
    return OptionsFileError(f"not TOML: {_AT_LINE.sub('', message)[:200]}", path=path, line=line, advice=_ADVICE)


def _toml_rows(declared: Mapping[str, object], text: str, path: str) -> Iterator[Row]:
    for label, value in declared.items():
        if isinstance(value, str):
            entry = SpeakerEntry(value.strip())
        elif isinstance(value, dict) and all(isinstance(v, str) and k in _COLUMNS[1:] for k, v in value.items()):
            entry = _entry(value)
        else:
            raise OptionsFileError(
                f"{_short(label)} is neither a name nor a table of name, title and organization",
                path=path, line=_line_of(label, text), advice="Quote the label and the name.",
            )  # fmt: skip
        if not entry.name:
            raise _nameless(label, path, _line_of(label, text))
        yield None, label, entry


def _line_of(label: str, text: str) -> int | None:
    """The line that begins with the label; None where it is written with escapes."""
    key = re.search(rf"^[ \t\[]*+[\"']?{re.escape(label)}[\"']?\s*[\].=]", text, re.MULTILINE)
    return None if key is None else text.count("\n", 0, key.end()) + 1


# --- a file to start from -------------------------------------------------------------------------------------------------

_QUOTE: Final = 72
_HEAD: Final = 3  # lines


def write_speakers_file(transcript: Transcript, above: dict[str, str] | None = None) -> str:
    """A speakers file to start from: every label with the name found for it, its share of the document and a quotation.

    It reads back to the same names by `read_speakers`; speakers who share a name are told apart by title, affiliation or id,
    because labels with one name are one speaker.

    Args:
        transcript: the document.
        above: the labels of documents that stand above it in the same file, with their names; those of this one are added. A
            label has one name in a file: where it has another here, that is a comment. Nothing is written where nothing is new.
    """
    above = {} if above is None else above
    first = not above
    longest: dict[str, Turn] = {}
    turns: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for turn in transcript.turns:
        if turn.label is None:
            continue
        turns[turn.label] += 1
        words[turn.label] += len(turn.text.split())
        if turn.label not in longest or len(turn.text) > len(longest[turn.label].text):
            longest[turn.label] = turn
    of = f" of {_comment(transcript.source.path, 200)}" if transcript.source.path else ""
    lines = [f"# The speakers{of}: label = name.", "# Correct the names, then give this file to --speakers.", ""]
    names = _distinct_names(transcript.speakers)
    for speaker in transcript.speakers:
        for label in speaker.labels:
            name = names[speaker.id]
            if above.get(label) == name:
                continue
            said = f': "{_comment(longest[label].text, _QUOTE)}"' if label in longest else ""
            lines += [f"# {_count(turns[label], 'turn')}, {_count(words[label], 'word')}{said}"]
            lines += [f"{'# ' if label in above else ''}{_quoted(label)} = {_quoted(name)}", ""]
            above.setdefault(label, name)
    return "\n".join(lines) if len(lines) > _HEAD or first else ""


def _distinct_names(speakers: list[Speaker]) -> dict[str, str]:
    """From the id of each speaker to a name that no other has."""
    shared = Counter(_key(speaker.name) for speaker in speakers)
    taken = {key for key, count in shared.items() if count == 1}
    names: dict[str, str] = {}
    for speaker in speakers:
        name = speaker.name if speaker.name.strip() else speaker.id
        if shared[_key(speaker.name)] > 1:
            titled = f"{speaker.title} {name}" if speaker.title else name
            placed = f"{titled} ({speaker.organization})" if speaker.organization else titled
            ways = [placed, f"{placed} [{speaker.id}]"] if placed != name else [name, f"{name} [{speaker.id}]"]
            name = next((way for way in ways if _key(way) not in taken), ways[-1])
            taken.add(_key(name))
        names[speaker.id] = name.strip()
    return names


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _comment(text: str, most: int) -> str:
    """A text as a comment can hold it: one line, nothing invisible, cut at a word."""
    head = " ".join(text[: 8 * most].split())
    clean = "".join(char for char in head if char == " " or unicodedata.category(char)[0] != "C")
    if len(clean) <= most and len(text) <= 8 * most:
        return clean
    cut = clean[:most]
    return (cut.rpartition(" ")[0] or cut) + " …"


def _quoted(text: str) -> str:
    """A TOML basic string. Whatever one cannot see is escaped; lone surrogates, which TOML cannot spell, stay."""
    out = []
    for char in text:
        kind = unicodedata.category(char)
        if char in '"\\':
            out.append("\\" + char)
        elif kind in ("Cc", "Cf", "Zl", "Zp"):
            out.append(f"\\u{ord(char):04X}" if ord(char) < 0x10000 else f"\\U{ord(char):08X}")
        else:
            out.append(char)
    return f'"{"".join(out)}"'
