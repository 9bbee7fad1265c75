"""Plain text in the style of a press transcript.

Strategy: what is known of title, organization and date as a block at the top, then `LABEL: first paragraph`, the other
paragraphs and the events each after a blank line, `[00:01:02]` before the label where times are known, and `>> ` as captions
have it where the speaker changes and nobody is named. It reads back to the same turns, since all labels have one form. Plain
text has no sign for some things: speech that opens with a name and a colon may be taken for a turn of its own (Markdown tells
the two apart), and end times are not written (JSON has them).
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Transcript
from . import WriteOptions, pack, printable, printed_turns, utf8


def write_text(transcript: Transcript, options: WriteOptions) -> Iterator[bytes]:
    """Header block and turns as paragraphs, each followed by a blank line, so that documents can stand one after the other."""
    del options
    return pack(utf8(f"{paragraph}\n\n") for paragraph in _paragraphs(transcript) if paragraph)


def _paragraphs(transcript: Transcript) -> Iterator[str]:
    about = transcript.metadata
    yield "\n".join(printable(field) for field in (about.title, about.organization, about.date) if field)
    for turn in printed_turns(transcript):
        label = f"{turn.label}: " if turn.label else ">> " if turn.unnamed else ""
        yield f"{turn.stamp}{label}{turn.first}".rstrip()
        yield from turn.others
