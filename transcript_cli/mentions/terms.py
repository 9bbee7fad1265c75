"""What to count: terms with their aliases, from the command line or from a file that the user wrote.

Strategy: one value, `Term`, whatever it came from. A list is read by its extension, and by its look where that says nothing.
Every format comes down to the same rows (name, aliases, case, line), which one function turns into terms, so that the rules
for empty names, repeated names and case hold everywhere. A mistake is an error with its line, never a term left out.

How a list is written, in each format:

    plain   NATO                                  TOML   NATO = []
            Ukraine = Kyiv | Ukrainian                   Ukraine = ["Kyiv", "Ukrainian"]
            # a comment                                  [WHO]
                                                         aliases = ["World Health Organization"]
    CSV     name,alias                                   case_sensitive = true
            Ukraine,Kyiv
            Ukraine,Ukrainian                     JSON   {"Ukraine": ["Kyiv"], "NATO": []}
            WHO,World Health Organization|OMS            ["NATO", "Ukraine = Kyiv | Ukrainian"]

In a plain list a line that begins with # is a comment, so a hashtag goes to the right of an equals sign or into another format.
"""

from __future__ import annotations

import csv
import io
import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, Literal, NamedTuple, NoReturn

import msgspec

from ..errors import OptionsFileError, UsageError

TermKind = Literal["term", "participant", "name"]
"""term: the user asked for it; participant: a speaker of the document; name: found in the document's own words."""


class Term(msgspec.Struct, frozen=True):
    """Something to count, under however many names.

    Case: an alias is matched without regard to case, except that one written entirely in capitals, with two letters or more
    (NATO, US, WHO, IT), is matched in capitals only. `case_sensitive` overrides that: True matches every alias exactly as it
    is written, False matches all of them in any case. Participants and names found in the document need their capitals:
    "Price" is not found in "price", but is in "PRICE".
    """

    name: str
    """What the mentions are counted under."""
    aliases: tuple[str, ...]
    """Everything that counts as a mention; the name is the first."""
    case_sensitive: bool | None = None
    kind: TermKind = "term"
    ordinary: tuple[str, ...] = ()
    """Those aliases that are ordinary words too (Mark, Rice, Will): the capital at the start of a sentence proves nothing."""
    given: tuple[str, ...] = ()
    """Those aliases that are first names: before the surname of somebody else they do not count."""


class _Row(NamedTuple):
    """One entry of a list, as written."""

    name: str
    aliases: Sequence[str]
    case_sensitive: bool | None
    line: int | None


_TABLE_KEYS: Final = frozenset({"name", "aliases", "alias", "case_sensitive", "ignore_case"})
_HEADER: Final = frozenset({"name", "term"})
_COMMENT: Final = re.compile(r"\s#(?:\s.*)?$")
_PLACE: Final = re.compile(r" \(at line (\d+), column \d+\)$")
_TOML_LINE: Final = re.compile(r"^[ \t]*(?:\[[^\[\]\n]+\][ \t]*(?:#.*)?$|[^=\n#]+=[ \t]*\[)", re.MULTILINE)


def term_from_option(text: str) -> Term:
    """The term that `-t` names: "NATO", or "Ukraine = Kyiv | Ukrainian".

    Raises:
        UsageError: there is nothing in it.
    """
    name, aliases = _split_line(text)
    if not name:
        raise UsageError(f"a term needs a name: {text!r}", advice='Write -t NATO, or -t "Ukraine = Kyiv | Ukrainian".')
    return _term(name, aliases, None)


def read_terms(text: str, path: str | None = None) -> list[Term]:
    """Read a list of terms; a name that stands there twice is one term with the aliases of both.

    Args:
        text: the content of the file.
        path: its name: .toml, .csv, .json and .txt are taken at their word, anything else by its look.

    Raises:
        OptionsFileError: there is a mistake in the list, or nothing at all.
    """
    try:
        rows = list(_READERS[_format_of(text, path)](text.removeprefix("\ufeff")))
        for row in rows:
            if not row.name.strip():
                _wrong("a term has no name", row.line)
    except OptionsFileError as error:
        error.path = path
        raise
    if not rows:
        raise OptionsFileError("there are no terms in it", path=path, advice="Write one a line: NAME = ALIAS | ALIAS")
    return _merged(rows)


def _merged(rows: Iterable[_Row]) -> list[Term]:
    found: dict[str, Term] = {}
    for row in rows:
        term = _term(row.name, row.aliases, row.case_sensitive)
        if known := found.get(term.name):
            case = known.case_sensitive if term.case_sensitive is None else term.case_sensitive
            term = _term(term.name, [*known.aliases, *term.aliases], case)
        found[term.name] = term
    return list(found.values())


def _term(name: str, aliases: Sequence[str], case_sensitive: bool | None) -> Term:
    name = " ".join(name.split())
    clean = (" ".join(alias.split()) for alias in aliases)
    return Term(name, tuple(dict.fromkeys([name, *(alias for alias in clean if alias)])), case_sensitive)


def _wrong(message: str, line: int | None = None, advice: str | None = None) -> NoReturn:
    raise OptionsFileError(message, line=line, advice=advice)


# --- which format ---------------------------------------------------------------------------------------------------------


def _format_of(text: str, path: str | None) -> str:
    extension = (path or "").rpartition(".")[2].lower()
    if extension in _READERS:
        return extension
    if text.lstrip("\ufeff \t\r\n").startswith(("{", '["', "[{")):
        return "json"
    if _TOML_LINE.search(text):
        return "toml"
    first = text.lstrip("\ufeff").partition("\n")[0].lower()
    return "csv" if first.split(",")[0].strip('" \r') in _HEADER and "," in first else "txt"


# --- plain ----------------------------------------------------------------------------------------------------------------


def _split_line(text: str) -> tuple[str, list[str]]:
    name, _, aliases = text.partition("=")
    return name.strip(), aliases.split("|")


def _read_plain(text: str) -> Iterator[_Row]:
    for number, line in enumerate(text.split("\n"), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        name, aliases = _split_line(_COMMENT.sub("", line))
        if not name:
            _wrong("a term has no name", number, "Write NAME = ALIAS | ALIAS")
        yield _Row(name, aliases, None, number)


# --- CSV ------------------------------------------------------------------------------------------------------------------


def _read_csv(text: str) -> Iterator[_Row]:
    """The first cell is the name; every further one holds aliases, except under a heading that says what it is."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True, skipinitialspace=True)
    header: list[str] | None = None
    try:
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if header is None:
                header = [cell.strip().lower() for cell in cells]
                if header[0] in _HEADER:
                    continue
                header = []
            yield _csv_row(cells, header, reader.line_num)
    except csv.Error as error:
        _wrong(f"this is not CSV: {error}", reader.line_num)


def _csv_row(cells: list[str], header: list[str], line: int) -> _Row:
    aliases: list[str] = []
    case: bool | None = None
    for i, cell in enumerate(cells[1:], 1):
        column = header[i] if i < len(header) else ""
        if column in ("case_sensitive", "ignore_case"):
            case = case if not cell.strip() else _yes(cell, line) is (column == "case_sensitive")
        else:
            aliases += cell.split("|")
    return _Row(cells[0], aliases, case, line)


def _yes(cell: str, line: int) -> bool:
    word = cell.strip().lower()
    if word not in ("true", "yes", "1", "false", "no", "0"):
        _wrong(f"{cell.strip()!r} is neither true nor false", line)
    return word in ("true", "yes", "1")


# --- TOML and JSON --------------------------------------------------------------------------------------------------------


def _read_toml(text: str) -> Iterator[_Row]:
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        advice = 'A name with spaces stands in quotation marks: "United Nations" = ["UN"]'
        _wrong(f"this is not TOML: {_PLACE.sub('', str(error))}", int(place[1]) if place else None, advice)
    except RecursionError:
        _wrong("this is nested too deeply")
    yield from _mapping_rows(table, text)


def _read_json(text: str) -> Iterator[_Row]:
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        _wrong(f"this is not JSON: {error.msg}", error.lineno)
    except RecursionError:
        _wrong("this is nested too deeply")
    if isinstance(value, dict):
        yield from _mapping_rows(value, text)
    elif isinstance(value, list):
        for entry in value:
            yield _entry_row(entry, text)
    else:
        _wrong("a list of terms is an object or an array", 1)


def _entry_row(entry: Any, text: str) -> _Row:
    if isinstance(entry, str):
        name, aliases = _split_line(entry)
        return _Row(name, aliases, None, _line_of(entry, text))
    if isinstance(entry, dict) and isinstance(entry.get("name"), str):
        return _row(entry["name"], entry, text)
    _wrong("an entry of the list is neither a text nor an object with a name")


def _mapping_rows(table: Mapping[str, Any], text: str) -> Iterator[_Row]:
    for name, value in table.items():
        yield _row(name, value, text)


def _row(name: str, value: Any, text: str) -> _Row:
    line = _line_of(name, text)
    case: bool | None = None
    if isinstance(value, dict):
        if unknown := sorted(value.keys() - _TABLE_KEYS):
            _wrong(f"{name}: there is no setting {unknown[0]!r}", line, "Known: aliases, case_sensitive, ignore_case.")
        case = _case(name, value, line)
        value = value.get("aliases", value.get("alias", []))
    if isinstance(value, str):
        value = value.split("|")
    if not isinstance(value, list) or not all(isinstance(alias, str) for alias in value):
        _wrong(f"{name}: the aliases are not a list of texts", line)
    return _Row(name, value, case, line)


def _case(name: str, settings: Mapping[str, Any], line: int | None) -> bool | None:
    sensitive, ignore = settings.get("case_sensitive"), settings.get("ignore_case")
    for value in (sensitive, ignore):
        if value is not None and not isinstance(value, bool):
            _wrong(f"{name}: case is true or false, not {value!r}", line)
    if sensitive is not None and sensitive is ignore:
        _wrong(f"{name}: case_sensitive and ignore_case contradict each other", line)
    return sensitive if sensitive is not None else None if ignore is None else not ignore


def _line_of(name: str, text: str) -> int | None:
    """The line where a name first stands; the readers of TOML and JSON do not say."""
    at = text.find(name) if name else -1
    return text.count("\n", 0, at) + 1 if at >= 0 else None


_READERS: Final = {"txt": _read_plain, "csv": _read_csv, "toml": _read_toml, "json": _read_json}
