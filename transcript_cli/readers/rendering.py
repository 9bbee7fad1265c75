"""Drawing a readable text from a format whose own text is not made to be read: HTML, Word, XML, JSON.

Strategy: a reader hands over the pieces in reading order, and each becomes a line or more of one text, which takes the place of
the source's own. Spans and line numbers count in that text, so that every promise about them holds: what is declared stands at
the top as `key: value`, a voice stands before what it says, and what belongs to the page and not to the transcript is drawn
too, but is no block.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final

from ..model import Block, BlockKind, Document, Field, Mark, Span, Warning, WordTime
from ..source import Source

WIDEST: Final = 400
"""Characters of white in a row that are drawn at the most: more is no layout, whatever a file says."""


class Rendering:
    """A text in the making, with its blocks.

    >>> from transcript_cli.source import source_from_text
    >>> page = Rendering(source_from_text("<p><b>Ann</b> Hello."))
    >>> page.add("Hello.", voice="Ann")
    >>> page.document("html").source.text
    'Ann: Hello.\\n'
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._fields: list[Field] = []
        self._fields_end = 0

    def field(self, key: str, value: Any) -> None:
        """Declare a field of the document. All fields come before the first piece of text.

        Args:
            key: as the format calls it, or the name that the contract has for it.
            value: a string, or lists and mappings of strings; empty values are left out.
        """
        if not value:
            return
        start = self._length
        self._draw(f"{key}: {_one_line(value)}")
        self._fields_end = self._length
        self._draw("\n")
        self._fields.append(Field(key, value, (start, self._fields_end)))

    def add(
        self,
        text: str,
        *,
        kind: BlockKind = "line",
        gap: bool = True,
        level: int = 0,
        indent: int = 0,
        marks: tuple[Mark, ...] = (),
        voice: str | None = None,
        time: float | None = None,
        end_time: float | None = None,
        words: tuple[WordTime, ...] = (),
    ) -> None:
        """Draw a piece of the transcript; one without any visible character is left out.

        Args:
            text: stripped by the caller as the format wants it; offsets in `marks` and `words` count in it. Line ends within it
                become spaces.
            kind, gap, level, indent, marks, time, end_time, words: as in `Block`.
            voice: as in `Block`; empty where the format sets a speech apart and names nobody for it.
        """
        text = text.replace("\r", " ").replace("\n", " ")
        if not text.strip():
            return
        if gap and self._blocks:
            self._draw("\n")
        indent = min(indent, WIDEST)
        self._draw(" " * indent)
        start = self._length
        shifts: tuple[tuple[int, int], ...] = ()
        if voice:
            self._draw(f"{' '.join(voice.split())}: ")
            shifts = ((0, self._length),)
        self._draw(text)
        self._blocks.append(
            Block(
                text, start, self._length, kind, level, indent, gap, marks, shifts, voice, time, end_time, words,
            )
        )  # fmt: skip
        self._draw("\n")

    def skip(self, text: str) -> None:
        """Draw what is on the page and not part of the transcript, on a line of its own."""
        if text.strip():
            self._draw(f"{' '.join(text.split())}\n")

    def document(
        self,
        form: str,
        *,
        warnings: Sequence[Warning] = (),
        codes: Iterable[str] = (),
        outside: str = "the page around the transcript",
    ) -> Document:
        """What was drawn, as a document read from format `form`; the others as in `Document`."""
        span: Span | None = (self._fields[0].span[0], self._fields_end) if self._fields else None
        return Document(
            source=self._source.rendered("".join(self._pieces)),
            blocks=self._blocks,
            format=form,
            fields=tuple(self._fields),
            fields_span=span,
            warnings=tuple(warnings),
            codes=frozenset(codes),
            outside=outside,
        )

    def _draw(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)


def speech_warnings(undeclared: Collection[str], apart: int) -> list[Warning]:
    """What is doubtful in a format that says which of its text is speech, and who speaks.

    Args:
        undeclared: the ids of speakers of whom no name is declared, in order.
        apart: how many places have text outside every speech.
    """
    warnings = []
    if undeclared:
        message = f"no name is declared for {len(undeclared)} of the speakers, such as {next(iter(undeclared))}"
        warnings.append(Warning(None, "undeclared-speaker", message))
    if apart:
        warnings.append(Warning(None, "text-apart", f"text outside every speech, in {apart} places, was given to nobody"))
    return warnings


def bracketed(text: str) -> str:
    """What a format declares to be no speech (a sound, a stage direction), as people print it: in brackets, once.

    >>> bracketed("Applause.")
    '(Applause.)'
    >>> bracketed("[laughs]")
    '[laughs]'
    """
    text = " ".join(text.split())
    if not text or (text[0], text[-1]) in (("(", ")"), ("[", "]")):
        return text
    return f"({text.strip('/').strip().translate(_INNER)})"


def as_label(text: str) -> str:
    """What a format prints as a speaker, without the marks around and behind it.

    >>> as_label("[Mr. Loke (Dunes)]:"), as_label("(ANN)"), as_label("Ann."), as_label("Loke)")
    ('Mr. Loke (Dunes)', 'ANN', 'Ann', 'Loke')
    """
    text = text.strip().rstrip(_ENDS_OF_LABELS)
    for opening, closing in ("[]", "()"):
        if text.startswith(opening) and text.find(closing) in (-1, len(text) - 1):
            text = text[1:].removesuffix(closing)
        elif text.endswith(closing) and opening not in text:
            text = text[:-1]
        text = text.strip().rstrip(_ENDS_OF_LABELS)
    return text


_ENDS_OF_LABELS: Final = " .:;,–—-"
_INNER: Final = str.maketrans("()", "[]")
"""Brackets within brackets would end them."""


def _one_line(value: Any) -> str:
    if isinstance(value, dict):
        return "; ".join(f"{key} = {_one_line(item)}" for key, item in value.items())
    if isinstance(value, list | tuple):
        return "; ".join(_one_line(item) for item in value)
    return " ".join(str(value).split())
