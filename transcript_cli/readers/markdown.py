"""Markdown: the lines of plain text, with what the markup says of them taken out of the text and into the block.

Strategy: transcripts are written in a small part of Markdown and seldom to the letter, so lines are read one by one: front
matter, headings, rules, table rows, list items, quotations, fenced code; within a line emphasis, backslash escapes and
character references are resolved, and comments go. Links, code and HTML other than bold and italic stay as printed, since
somebody may have said them. A CommonMark library is not used: none reports where in the source each character of the inline
text stands, and spans are our promise. Front matter, though, is YAML, and a YAML library reads it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from ..model import Block, BlockKind, Document, Field, Mark, Warning
from ..source import Source
from ..timecode import STAMP
from .text import split_lines

_FRONT_MATTER: Final = re.compile(r"\A---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_PAIR: Final = re.compile(r"^([^\s:#][^:\n]{0,60}):[ \t]+(\S.*)$", re.MULTILINE)
_FRONT_MATTER_LIMIT: Final = 256 * 1024
_HEADING: Final = re.compile(r"(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?\Z")
_RULE: Final = re.compile(r"(?:[-_*=~][ \t]*){3,}\Z|<!--.*-->\Z|\{[%{].*[%}]\}\Z")  # the last: template tags of site generators
_WRAPPER: Final = re.compile(
    r"(?:</?(?:details|summary|div|section|article|center|figure|p|br|hr|iframe|audio|video|source|img)\b[^<>]*>[ \t]*)+\Z",
    re.IGNORECASE,
)
"""A line of nothing but tags that hold what is below them."""
_SUMMARY: Final = re.compile(
    r"(?:<details\b[^<>]*>[ \t]*)?<summary\b[^<>]*>(?:[ \t]*<\w+>)?[ \t]*([^<>]+?)[ \t]*(?:</\w+>[ \t]*)?</summary>\Z",
    re.IGNORECASE,
)
"""What is written on a fold."""
_FENCE: Final = re.compile(r"(`{3,}|~{3,})")
_ITEM: Final = re.compile(r"(?:[-+*]|\d{1,3}[.)])[ \t]+(?=\S)")
_QUOTE: Final = re.compile(r">[ \t]?(?!>)(?=\S)")
_ROW: Final = re.compile(r"\|.*\|\Z")
_MARKUP: Final = re.compile(r"[\\*_&<`]|\]\(")
_TOKEN: Final = re.compile(
    rf"""`(?P<moment>{STAMP})`|\[(?P<linked>[\[(]?{STAMP}[\])]?)\]\([^()\s]{{1,2000}}\)  # a time in code, or a link to it
      | (?P<code>(?P<ticks>`+)(?:(?!(?P=ticks)).)+?(?P=ticks)(?!`))        # a code span keeps what it holds
      | \\(?P<escaped>[!-/:-@\[-`{{-~])             # a backslash before ASCII punctuation
      | (?P<reference>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});)
      | (?P<tag></?(?:strong|b|em|i)>)
      | (?P<comment>\s*<!--.*?-->)
      | (?P<hard>\\\Z|<br\s*/?>\Z)                 # a hard line break
      | (?P<emphasis>\*{{1,3}}|_{{1,3}})
    """,
    re.VERBOSE,
)
_TAG_KIND: Final = {"strong": "bold", "b": "bold", "em": "italic", "i": "italic"}


def read_markdown(source: Source) -> Iterator[Document]:
    """One document: front matter as fields, then one block a line."""
    text = source.text
    fields: tuple[Field, ...] = ()
    warnings: tuple[Warning, ...] = ()
    body = 0
    if match := _FRONT_MATTER.match(text, 0, _FRONT_MATTER_LIMIT):
        fields, warnings = _front_matter(match)
        body = match.end() if fields else 0
    blocks = [_line_block(line) for line in split_lines(text) if line.start >= body]
    yield Document(
        source=source, blocks=_mark_code(blocks), format="md", fields=fields, fields_span=(0, body) if body else None,
        soft_breaks=True, warnings=warnings,
    )  # fmt: skip


def _front_matter(match: re.Match[str]) -> tuple[tuple[Field, ...], tuple[Warning, ...]]:
    """The declared fields; where they are not YAML, as many as can be read line by line, and a warning."""
    import yaml  # only documents with front matter pay for it

    try:
        # BaseLoader keeps every scalar as the string it is: a date stays as printed.
        found = yaml.load(match.group(1), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 2 if mark is not None else 1
        message = "the front matter between the --- lines is not valid YAML; it was read line by line"
        found = {pair[1]: pair[2].strip("'\" ") for pair in _PAIR.finditer(match.group(1))}
        return _fields(found, match), (Warning(line=line, code="front-matter", message=message),)
    return (_fields(found, match) if isinstance(found, dict) else ()), ()


def _fields(found: dict[Any, Any], match: re.Match[str]) -> tuple[Field, ...]:
    return tuple(Field(str(key), _plain(value, 0), _key_span(match, str(key))) for key, value in found.items())


def _plain(value: Any, depth: int) -> Any:
    """Strings, lists and mappings only, no deeper than anybody writes: aliases can make a tree explode."""
    if depth > 4:
        return None
    if isinstance(value, dict):
        return {str(key): _plain(item, depth + 1) for key, item in list(value.items())[:200]}
    if isinstance(value, list):
        return [_plain(item, depth + 1) for item in value[:1000]]
    return value or None


def _key_span(match: re.Match[str], key: str) -> tuple[int, int]:
    """From a key to the next line that is not indented under it."""
    begin = re.search(rf"^['\"]?{re.escape(key)}['\"]?[ \t]*:", match.group(1), re.MULTILINE)
    if not begin:
        return match.span()
    at = match.start(1) + begin.start()
    after = re.compile(r"\n(?![ \t\n]|- )").search(match.string, at, match.end(1))
    return at, after.start() if after else match.end(1)


_LEVEL_OF_A_FOLD: Final = 6


class _Line(NamedTuple):
    kind: BlockKind
    level: int
    skip: int
    """Characters of markup before the text."""
    text: str


def _classify(text: str) -> _Line:
    """What the marks at the beginning of a line say of it."""
    first = text[0]
    if first == "#" and (heading := _HEADING.match(text)) and heading[2]:
        return _Line("heading", len(heading[1]), heading.start(2), heading[2])
    if first == "|" and _ROW.match(text):
        return _Line("row", 0, 0, text)
    if first in "`~" and _FENCE.match(text):
        return _Line("code", 0, 0, text)
    if first in "-_*=~<{" and _RULE.match(text):
        return _Line("rule", 0, 0, text)
    if first == "<" and text[-1] == ">":
        if summary := _SUMMARY.match(text):
            return _Line("heading", _LEVEL_OF_A_FOLD, summary.start(1), summary[1])
        if _WRAPPER.match(text):
            return _Line("rule", 0, 0, text)
    if first == ">" and (quote := _QUOTE.match(text)):
        inner = _classify(text[quote.end() :])
        return inner._replace(skip=inner.skip + quote.end())
    if (first in "-+*" or first.isdigit()) and (item := _ITEM.match(text)):
        return _Line("item", 0, item.end(), text[item.end() :])
    return _Line("line", 0, 0, text)


def _line_block(line: Block) -> Block:
    kind, level, skip, text = _classify(line.text)
    if kind == "line" and not skip and not _MARKUP.search(text):
        return line
    plain = kind in ("rule", "row", "code") or not _MARKUP.search(text)
    inline = _Inline(text, (), ()) if plain else resolve_inline(text)
    if not inline.text:
        return Block(line.text, line.start, line.end, kind="rule", indent=line.indent, gap=line.gap)
    shifts = tuple((at, line.start + skip + source_at) for at, source_at in inline.shifts)
    if not shifts and (skip or inline.text != line.text):
        shifts = ((0, line.start + skip),)
    return Block(
        inline.text, line.start, line.end, kind=kind, level=level, indent=line.indent, gap=line.gap,
        marks=inline.marks, shifts=shifts,
    )  # fmt: skip


def _mark_code(blocks: list[Block]) -> list[Block]:
    """Lines from one fence to the next are code."""
    out: list[Block] = []
    fence = ""
    for block in blocks:
        opened = _FENCE.match(block.text) if block.kind == "code" else None
        if opened and (not fence or block.text.startswith(fence)):
            fence = "" if fence else opened[1]
            out.append(Block(block.text, block.start, block.end, kind="code", indent=block.indent, gap=block.gap))
        elif fence:
            out.append(
                Block(block.text, block.start, block.end, kind="code", indent=block.indent, gap=block.gap, shifts=block.shifts)
            )
        else:
            out.append(block)
    return out


class _Inline(NamedTuple):
    text: str
    marks: tuple[Mark, ...]
    shifts: tuple[tuple[int, int], ...]
    """(offset in the resolved text, offset in the given text)."""


def resolve_inline(text: str) -> _Inline:
    """Take emphasis, escapes and character references out of one line of text."""
    tokens = list(_TOKEN.finditer(text))
    pairs = _pair_emphasis(text, tokens)
    out: list[str] = []
    marks: list[Mark] = []
    shifts: list[tuple[int, int]] = [(0, 0)]
    opened: dict[int, int] = {}
    length = at = 0
    for index, token in enumerate(tokens):
        replacement = _replacement(token, index in pairs)
        if replacement is None:
            continue
        before = text[at : token.start()]
        out += (before, replacement)
        length += len(before) + len(replacement)
        if index in pairs:
            if pairs[index] > index:
                opened[index] = length
            elif opened[pairs[index]] < length:
                marks.append(Mark(_emphasis_kind(token), opened[pairs[index]], length))
        at = token.end()
        shifts.append((length, at))
    out.append(text[at:])
    joined = "".join(out)
    cut = len(joined) - len(joined.lstrip())
    if cut:
        marks = [Mark(kind, max(start - cut, 0), end - cut) for kind, start, end in marks]
        shifts = [(max(here - cut, 0), there + max(cut - here, 0)) for here, there in shifts]
    return _Inline(joined.strip(), tuple(marks), tuple(dict(shifts).items()))


def _replacement(token: re.Match[str], paired: bool) -> str | None:
    """What stands in the text for a token; None where it stays as it is."""
    if token["escaped"]:
        return token["escaped"]
    if token["moment"]:
        return token["moment"]
    if linked := token["linked"]:
        return linked if linked[0] in "[(" else f"[{linked}]"
    if token["reference"]:
        found = html.unescape(token["reference"])
        return found if found != token["reference"] and "\n" not in found else None
    if token["hard"] or token["comment"]:
        return ""
    if token["emphasis"] or token["tag"]:
        return "" if paired else None
    return None


def _emphasis_kind(token: re.Match[str]) -> Any:
    if token["tag"]:
        return _TAG_KIND[token["tag"].strip("</>")]
    return "italic" if len(token["emphasis"]) == 1 else "bold"


def _pair_emphasis(text: str, tokens: list[re.Match[str]]) -> dict[int, int]:
    """Which emphasis tokens belong together, from each of a pair to the other.

    A run opens before a visible character and closes after one; underscores within a word are letters of a name.
    """
    pairs: dict[int, int] = {}
    open_runs: dict[str, list[int]] = {}
    for index, token in enumerate(tokens):
        run = token["emphasis"] or (token["tag"] or "").replace("/", "")
        if not run:
            continue
        before = text[token.start() - 1] if token.start() else " "
        after = text[token.end()] if token.end() < len(text) else " "
        closes, opens = not before.isspace(), not after.isspace()
        if token["tag"]:
            closes, opens = "/" in token["tag"], "/" not in token["tag"]
        elif run[0] == "_":
            closes, opens = closes and not after.isalnum(), opens and not before.isalnum()
        waiting = open_runs.setdefault(run, [])
        if closes and waiting:
            partner = waiting.pop()
            pairs[index], pairs[partner] = partner, index
            waiting.clear()
        elif opens:
            waiting.append(index)
    return pairs
