r"""What to count: terms with their aliases, from the command line or from a file that the user wrote.

Strategy: one value, `Term`, whatever it came from. A list is read by its extension, and by its look where that says nothing.
Every format comes down to the same rows (name, aliases, case, line), which one function turns into terms, so that the rules
for empty names, repeated names and case hold everywhere. A mistake is an error with its line, never a term left out.

How a list is written, in each format:

    plain   NATO                                  TOML   NATO = []
            Ukraine = Kyiv | Ukrainian*                  Ukraine = ["Kyiv", "Ukrainian*"]
            New York = NYC | !New York Times             [WHO]
            # a comment                                  aliases = ["World Health Organization"]
                                                         case_sensitive = true
    CSV     name,alias,exclude                           exclude = ["WHO Act"]
            Ukraine,Kyiv,                                fuzzy = 1
            Ukraine,Ukrainian*,
            New York,NYC,New York Times           JSON   {"Ukraine": ["Kyiv"], "NATO": []}
                                                         ["NATO", "Ukraine = Kyiv | Ukrainian*"]

In a plain list a line that begins with # is a comment, so a hashtag goes to the right of an equals sign or into another format;
what follows an exclamation mark is excluded (\! where it is meant as it is). Stars are those of `wildcards`.
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
from .wildcards import is_too_wide

TermKind = Literal["term", "participant", "name"]
"""term: the user asked for it; participant: a speaker of the document; name: found in the document's own words."""


What = Literal["person", "organization", "place", "thing"]
"""thing: a law, a work, an event, a product."""
WHATS: Final[tuple[What, ...]] = ("person", "organization", "place", "thing")


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
    exclude: tuple[str, ...] = ()
    """What hides this term where it stands: "New York Times" for New York."""
    fuzzy: int = 0
    """How many edits a spelling in the text may be away from an alias."""
    fold_accents: bool = False
    """Letters match with any accents, or none."""
    what: What | None = None
    """What a name found in the document stands for, where the name or what stands around it says so."""

    @property
    def person(self) -> bool:
        """It is somebody's name."""
        return self.what == "person"


class _Row(NamedTuple):
    """One entry of a list, as written."""

    name: str
    aliases: Sequence[str]
    line: int | None
    case_sensitive: bool | None = None
    exclude: Sequence[str] = ()
    fuzzy: int = 0
    fold_accents: bool = False


_TABLE_KEYS: Final = frozenset(
    {"name", "aliases", "alias", "case_sensitive", "ignore_case", "exclude", "fuzzy", "fold_accents"}
)
_YES_OR_NO: Final = frozenset({"case_sensitive", "ignore_case", "fold_accents"})
_HEADER: Final = frozenset({"name", "term"})
_MORE_LETTERS: Final = "Beside a star stand two letters or more: Ukrain*."
MOST_EDITS: Final = 3
_COMMENT: Final = re.compile(r"\s#(?:\s.*)?$")
_PLACE: Final = re.compile(r" \(at line (\d+), column \d+\)$")
_TOML_LINE: Final = re.compile(r"^[ \t]*(?:\[[^\[\]\n]+\][ \t]*(?:#.*)?$|[^=\n#]+=[ \t]*\[)", re.MULTILINE)


def term_from_option(text: str) -> Term:
    """The term that `-t` names: "NATO", or "Ukraine = Kyiv | Ukrainian".

    Raises:
        UsageError: there is nothing in it, or nothing but stars.
    """
    row = _line_row(text, None)
    if not row.name:
        raise UsageError(f"a term needs a name: {text!r}", advice='Write -t NATO, or -t "Ukraine = Kyiv | Ukrainian".')
    if wide := _too_wide(row):
        raise UsageError(f"{wide!r} would stand nearly everywhere", advice=_MORE_LETTERS)
    return _term(row)


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
            if wide := _too_wide(row):
                _wrong(f"{wide!r} would stand nearly everywhere", row.line, _MORE_LETTERS)
    except OptionsFileError as error:
        error.path = path
        raise
    if not rows:
        raise OptionsFileError("there are no terms in it", path=path, advice="Write one a line: NAME = ALIAS | ALIAS")
    return _merged(rows)


def with_options(terms: Iterable[Term], exclude: Sequence[str] = (), fold_accents: bool = False, fuzzy: int = 0) -> list[Term]:
    """The terms with what holds for all of them, beside what each has of its own."""
    if wide := next(filter(is_too_wide, exclude), None):
        raise UsageError(f"{wide!r} would hide nearly everything", advice=_MORE_LETTERS)
    return [
        msgspec.structs.replace(
            term,
            exclude=_distinct((*term.exclude, *exclude)),
            fold_accents=term.fold_accents or fold_accents,
            fuzzy=max(term.fuzzy, fuzzy),
        )
        for term in terms
    ]


def _merged(rows: Iterable[_Row]) -> list[Term]:
    found: dict[str, Term] = {}
    for row in rows:
        term = _term(row)
        if known := found.get(term.name):
            term = msgspec.structs.replace(
                known,
                aliases=_distinct((*known.aliases, *term.aliases)),
                case_sensitive=known.case_sensitive if term.case_sensitive is None else term.case_sensitive,
                exclude=_distinct((*known.exclude, *term.exclude)),
                fuzzy=max(known.fuzzy, term.fuzzy),
                fold_accents=known.fold_accents or term.fold_accents,
            )
        found[term.name] = term
    return list(found.values())


def _term(row: _Row) -> Term:
    name, *aliases = _distinct((row.name, *row.aliases))
    return Term(
        name,
        (name, *aliases),
        case_sensitive=row.case_sensitive,
        exclude=_distinct(row.exclude),
        fuzzy=row.fuzzy,
        fold_accents=row.fold_accents,
    )


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    clean = (" ".join(text.split()) for text in texts)
    return tuple(dict.fromkeys(text for text in clean if text))


def _too_wide(row: _Row) -> str | None:
    return next((text for text in (row.name, *row.aliases, *row.exclude) if is_too_wide(text.strip())), None)


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


def _line_row(text: str, line: int | None) -> _Row:
    name, _, rest = text.partition("=")
    aliases: list[str] = []
    exclude: list[str] = []
    for alias in map(str.strip, rest.split("|")):
        if alias.startswith("!"):
            exclude.append(alias[1:])
        else:
            aliases.append(alias.removeprefix("\\") if alias.startswith("\\!") else alias)
    return _Row(name.strip(), aliases, line, exclude=exclude)


def _read_plain(text: str) -> Iterator[_Row]:
    for number, line in enumerate(text.split("\n"), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        row = _line_row(_COMMENT.sub("", line), number)
        if not row.name:
            _wrong("a term has no name", number, "Write NAME = ALIAS | ALIAS")
        yield row


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
    texts: dict[str, list[str]] = {"": [], "exclude": []}
    settings: dict[str, Any] = {}
    for i, cell in enumerate(cells[1:], 1):
        column = header[i] if i < len(header) else ""
        if column in _YES_OR_NO and cell.strip():
            settings[column] = _yes(cell, line)
        elif column == "fuzzy":
            settings[column] = int(cell) if cell.strip().isdecimal() else cell.strip() or 0
        elif column not in _YES_OR_NO:
            texts["exclude" if column == "exclude" else ""] += cell.split("|")
    return _settled(_Row(cells[0], texts[""], line, exclude=texts["exclude"]), settings)


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
        return _line_row(entry, _line_of(entry, text))
    if isinstance(entry, dict) and isinstance(entry.get("name"), str):
        return _row(entry["name"], entry, text)
    _wrong("an entry of the list is neither a text nor an object with a name")


def _mapping_rows(table: Mapping[str, Any], text: str) -> Iterator[_Row]:
    for name, value in table.items():
        yield _row(name, value, text)


def _row(name: str, value: Any, text: str) -> _Row:
    line = _line_of(name, text)
    if not isinstance(value, dict):
        return _Row(name, _texts(f"{name}: the aliases", value, line), line)
    if unknown := sorted(value.keys() - _TABLE_KEYS):
        _wrong(f"{name}: there is no setting {unknown[0]!r}", line, f"Known: {', '.join(sorted(_TABLE_KEYS - {'name'}))}.")
    aliases = _texts(f"{name}: the aliases", value.get("aliases", value.get("alias", [])), line)
    exclude = _texts(f"{name}: what is excluded", value.get("exclude", []), line)
    return _settled(_Row(name, aliases, line, exclude=exclude), value)


def _settled(row: _Row, settings: Mapping[str, Any]) -> _Row:
    """The row with the settings that are no texts."""
    for key in _YES_OR_NO & settings.keys():
        if not isinstance(settings[key], bool):
            _wrong(f"{row.name}: {key} is true or false, not {settings[key]!r}", row.line)
    edits = settings.get("fuzzy", 0)
    if isinstance(edits, bool) or not isinstance(edits, int) or not 0 <= edits <= MOST_EDITS:
        _wrong(f"{row.name}: fuzzy is a number of edits from 0 to {MOST_EDITS}, not {edits!r}", row.line)
    case = _case(row.name, settings, row.line)
    return row._replace(case_sensitive=case, fuzzy=edits, fold_accents=settings.get("fold_accents", False))


def _texts(what: str, value: Any, line: int | None) -> list[str]:
    if isinstance(value, str):
        return value.split("|")
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        _wrong(f"{what} are not a list of texts", line)
    return value


def _case(name: str, settings: Mapping[str, Any], line: int | None) -> bool | None:
    sensitive, ignore = settings.get("case_sensitive"), settings.get("ignore_case")
    if sensitive is not None and sensitive is ignore:
        _wrong(f"{name}: case_sensitive and ignore_case contradict each other", line)
    return sensitive if sensitive is not None else None if ignore is None else not ignore


def _line_of(name: str, text: str) -> int | None:
    """The line where a name first stands; the readers of TOML and JSON do not say."""
    at = text.find(name) if name else -1
    return text.count("\n", 0, at) + 1 if at >= 0 else None


_READERS: Final = {"txt": _read_plain, "csv": _read_csv, "toml": _read_toml, "json": _read_json}
