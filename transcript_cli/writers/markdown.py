"""Markdown that reads well anywhere and reads back to the same turns.

Strategy: the metadata as YAML front matter, the title as a heading, then `**LABEL:** first paragraph` and the other paragraphs,
`[00:01:02]` before the label where times are known, and `>> ` as captions have it where the speaker changes and nobody is
named. Only labels are bold: whatever in the speech could be taken for markup gets a backslash, and nothing else does, so that
the file stays readable as it is. End times are not written; JSON has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from ..model import Metadata, Transcript
from . import WriteOptions, json_bytes, pack, printable, printed_turns, utf8

_INLINE: Final = re.compile(  # each branch begins with its character: that is ten times as fast as to look around first
    r"""\\ | ` | \* | ~
      | _(?: (?<![^\W_]_) | (?![^\W_]) )  # not within a word, where it is a letter: SPEAKER_05
      | <(?=[A-Za-z/!?])                  # a tag, a comment, an address
      | &(?=\#?\w{1,32};)                 # a character reference
      | \](?=[(\[:])                      # the middle of a link, the end of a reference
    """,
    re.VERBOSE,
)
_START: Final = re.compile(
    r"""(?P<number>\d{1,9})(?=[.)](?:[ \t]|\Z))   # a numbered list; the backslash goes before the full stop
      | (?=\#{1,6}(?:[ \t]|\Z) | > | \| | \{ | [-+](?:[ \t]|\Z) | (?:[-=:|][ \t]*)++\Z)
    """,
    re.VERBOSE,
)
_UNPRINTABLE: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")  # YAML wants these escaped, JSON does not
_PLAIN_KEY: Final = re.compile(r"(?!(?:y|n|yes|no|on|off|true|false|null)\Z)[A-Za-z][\w-]*\Z", re.ASCII | re.IGNORECASE)
_LONGEST_KEY: Final = 1000
"""YAML wants another form of longer ones; nobody writes such a key."""
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d\Z", re.ASCII)


def write_markdown(transcript: Transcript, options: WriteOptions) -> Iterator[bytes]:
    """Front matter, heading and turns."""
    del options
    return pack(_pieces(transcript))


def _pieces(transcript: Transcript) -> Iterator[bytes]:
    between = ""
    if fields := list(_front_matter(transcript.metadata)):
        yield "---\n{}\n---\n".format("\n".join(fields)).encode()
        between = "\n"
    for paragraph in _paragraphs(transcript):
        if paragraph:
            yield utf8(f"{between}{paragraph}\n")
            between = "\n"


def _paragraphs(transcript: Transcript) -> Iterator[str]:
    if transcript.metadata.title:
        yield f"# {_inline(' '.join(printable(transcript.metadata.title).split()))}"
    for turn in printed_turns(transcript):
        label = f"**{_inline(turn.label)}:** " if turn.label else r"\>> " if turn.unnamed else ""
        lead = turn.stamp + label
        yield (lead + _speech(turn.first, within_line=bool(lead))).rstrip()
        for paragraph in turn.others:
            yield _speech(paragraph)


def _speech(paragraph: str, *, within_line: bool = False) -> str:
    """A paragraph whose line ends stay where they are; `within_line` where it does not begin its line."""
    lines = [line for piece in _inline(paragraph).split("\n") if (line := piece.strip())]
    return "\\\n".join(line if within_line and not number else _start(line) for number, line in enumerate(lines))


def _inline(text: str) -> str:
    return _INLINE.sub(r"\\\g<0>", text)


def _start(line: str) -> str:
    """The line with a backslash where its beginning would make it a heading, a list, a quotation, a table or a rule."""
    return f"{line[: match.end()]}\\{line[match.end() :]}" if (match := _START.match(line)) else line


# --- front matter ---------------------------------------------------------------------------------------------------------


def _front_matter(metadata: Metadata) -> Iterator[str]:
    """The fields that are known, then the extra ones, a line each; a list has a line for each item."""
    known = {name: value for name in metadata.__struct_fields__ if name != "extra" and (value := getattr(metadata, name))}
    for key, value in {**known, **metadata.extra, **known}.items():  # the known first, and theirs the last word
        if len(key) > _LONGEST_KEY:
            continue
        label = key if _PLAIN_KEY.match(key) else _yaml(key)
        if isinstance(value, list) and value:
            yield f"{label}:"
            yield from (f"  - {_yaml(item)}" for item in value)
        else:
            yield f"{label}: {_yaml(value)}"


def _yaml(value: Any) -> str:
    """A value on one line: JSON is YAML, so that nothing in it can be taken for anything else. Dates need no quotes."""
    if isinstance(value, str) and _DATE.match(value):
        return value
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", json_bytes(value).decode())
