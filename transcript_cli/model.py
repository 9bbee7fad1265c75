"""The shapes that everything else passes on.

Strategy: two values and no more cross the layers. A reader gives a `Document` (blocks of text with their place in the source,
nothing of speakers); the parser gives a `Parsed`: the `Transcript` that users see as JSON, and the `Explanation` of how it
came about. All are frozen. All positions are half-open [start, end) offsets in characters of the decoded source; all times
are seconds; what is unknown is None, never an empty string.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal, NamedTuple

import msgspec

from .errors import InternalError
from .source import Source

Span = tuple[int, int]
"""[start, end) in characters of the decoded source."""

# --- what a reader gives --------------------------------------------------------------------------------------------------

BlockKind = Literal["line", "heading", "row", "item", "rule", "code", "cue"]
"""line: running text; heading; row: a table row; item: a list item; rule: a line that only separates; code: not prose;
cue: a line of a caption, or a piece that a recognizer cut, which the format itself sets apart from the next."""


class Mark(NamedTuple):
    """A stretch of a block's text that the format sets apart."""

    kind: Literal["bold", "italic"]
    start: int
    """Offset in the block's text."""
    end: int


class WordTime(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """When a word was said."""

    text: str
    """The word as it stands in the text, its punctuation included."""
    offset: int
    """Where it begins in the text, in characters."""
    start: float | None
    end: float | None


class Block(msgspec.Struct, frozen=True, gc=False):
    """The smallest piece that a file format sets apart: a line of text, a table row, a line of a caption cue."""

    text: str
    """The text without the format's markup and without indentation; never empty."""
    start: int
    """Where the block begins in the source: its first character after the indentation, markup included."""
    end: int
    kind: BlockKind = "line"
    level: int = 0
    """Depth of a heading, from 1; 0 elsewhere."""
    indent: int = 0
    """Columns of white space before the text."""
    gap: bool = False
    """A blank line, or the format's own end of paragraph, lies before this block; for cues: a cue begins."""
    marks: tuple[Mark, ...] = ()
    shifts: tuple[tuple[int, int], ...] = ()
    """(offset in `text`, offset in the source) from which on both run in step; empty: in step from the first character on."""
    voice: str | None = None
    """The speaker, where the format itself has a field for it; it stands between `start` and the first character of `text`."""
    time: float | None = None
    """Seconds from the start of the recording, where the format itself says it."""
    end_time: float | None = None
    words: tuple[WordTime, ...] = ()
    """The words with their times, where the format itself gives them; offsets are those in `text`."""

    def source_offset(self, offset: int) -> int:
        """Where character `offset` of the text stands in the source."""
        if not self.shifts:
            return self.end - len(self.text) + offset
        text_at, source_at = 0, self.start
        for text_from, source_from in self.shifts:
            if text_from > offset:
                break
            text_at, source_at = text_from, source_from
        return source_at + offset - text_at


class Field(NamedTuple):
    """A key and its value that the format itself declares, as YAML front matter does."""

    key: str
    value: Any
    """A string, or lists and mappings of strings."""
    span: Span


class Warning(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """A doubtful decision, or something the user should look at."""

    line: int | None
    code: str
    message: str


class Cue(msgspec.Struct, frozen=True, gc=False):
    """A cue as a caption file has it, before anything is read into it."""

    id: str | None
    start: float
    """Seconds."""
    end: float
    text: str
    """The payload as written: tags, references and line ends (as LF)."""
    voices: list[str] = []
    """The speakers that its tags name, in order."""


class Document(msgspec.Struct, frozen=True, gc=False):
    """A source in blocks, in reading order. The blocks do not overlap; what lies between them is markup or blank."""

    source: Source
    blocks: list[Block]
    format: str
    """The reader's name in the table of formats."""
    fields: tuple[Field, ...] = ()
    fields_span: Span | None = None
    """Where the declared fields stand, marks around them included."""
    soft_breaks: bool = False
    """The format says that a single line break is mere layout (Markdown)."""
    transcript: Transcript | None = None
    """Set where the source is a transcript of ours already, so that there is nothing to infer."""
    warnings: tuple[Warning, ...] = ()
    """What the reader could not make sense of."""
    cues: Sequence[Cue] = ()
    """The cues as written, in a format that has cues."""
    codes: frozenset[str] = frozenset()
    """Voices that are ids of the format, where it gives no name for them."""
    outside: str = "line numbers and marks"
    """What stands between the blocks, in a few words."""


# --- what the parser gives ------------------------------------------------------------------------------------------------

SpeakerKind = Literal["person", "role", "group", "anonymous"]
"""person: somebody with a name; role: an office without a name (MODERATOR); group: several people (QUESTION, AUDIENCE);
anonymous: told apart but not named (Speaker 1, SPEAKER_05, UNIDENTIFIED MALE)."""


class SourceInfo(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """Where a transcript comes from."""

    path: str | None
    """As the user named it; None for standard input."""
    format: str
    """The reader's name in `transcript formats`."""
    encoding: str
    sha256: str
    """Of the bytes, in hexadecimal."""
    bytes: int


class Metadata(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """What the document says of itself."""

    title: str | None = None
    organization: str | None = None
    date: str | None = None
    """ISO 8601 date of the event, or of the document where the event's is not given."""
    kind: str | None = None
    """As printed: "Press release", "Remarks"."""
    distributor: str | None = None
    distributed_at: str | None = None
    """ISO 8601 date and time; a time zone only where the source gives one."""
    location: str | None = None
    event: str | None = None
    language: str | None = None
    """BCP 47 tag."""
    url: str | None = None
    participants: list[str] = []
    """Names, in the order in which the document first gives them."""
    extra: dict[str, Any] = {}
    """Declared fields that have no place above, under the keys of the source."""


class Speaker(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """One speaker, under however many labels."""

    id: str
    """Stable within the document, made from the name: "antony-j-blinken"."""
    name: str
    """The fullest name that the document gives; the label where it gives none."""
    labels: list[str]
    """Every label as printed, in order of first appearance."""
    title: str | None = None
    """Office, rank or honorific: "NATO Secretary General", "Ms."."""
    organization: str | None = None
    """Affiliation, party or constituency as printed."""
    kind: SpeakerKind = "person"
    turns: int = 0
    words: int = 0
    """White-space separated words of the turns' text."""
    seconds: float | None = None
    """Time spoken, where start and end are known of at least one turn."""


class Event(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True, omit_defaults=True):
    """Something that happened, printed within or between the words of a turn: (Laughter.), [crosstalk]."""

    kind: str
    """audience, delivery, audibility, language, overlap, editorial, time or other."""
    text: str
    """As printed, brackets included."""
    offset: int | None
    """Where the event stands in the turn's text, in characters; None where it was printed apart and the text leaves it out."""
    span: Span
    speaker: str | None = None
    """Who caused it, by the name printed with it; not written where it does not."""


class Turn(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True, omit_defaults=True):
    """What one speaker said until the next label."""

    index: int
    """From 0."""
    speaker: str | None
    """Id of the speaker; None where nobody is named."""
    label: str | None
    """As printed, without decoration and closing mark."""
    text: str
    """The paragraphs joined by a blank line."""
    paragraphs: list[str]
    start: float | None
    end: float | None
    line: int
    """Line of the source where the turn begins, from 1."""
    span: Span
    """From the label's first character to the last of the speech."""
    events: list[Event]
    confidence: float
    """Probability, from 0 to 1, that the turn begins here and that its label is right."""
    word_times: list[WordTime] = []
    """When each word was said, where the source says it; not written where it does not."""


class Transcript(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """The document as users see it; its JSON form is the contract (`transcript schema`)."""

    version: Literal[1] = 1
    """Of this contract; only a change that breaks readers raises it."""
    source: SourceInfo
    metadata: Metadata
    speakers: list[Speaker]
    turns: Sequence[Turn]
    warnings: list[Warning] = []


# --- how it came about ----------------------------------------------------------------------------------------------------

SegmentKind = Literal["metadata", "heading", "label", "speech", "event", "boilerplate", "blank"]


class Segment(msgspec.Struct, frozen=True, gc=False):
    """What a stretch of the source was taken for."""

    kind: SegmentKind
    start: int
    end: int
    why: str
    """The rule that decided, in a few words."""
    turn: int | None = None
    """Index of the turn it belongs to."""


class Evidence(msgspec.Struct, frozen=True, gc=False):
    """Where a metadata field comes from."""

    field: str
    value: Any
    line: int
    """From 1."""
    text: str
    """The piece of the source that says it."""
    rule: str


class FormVote(msgspec.Struct, frozen=True, gc=False):
    """One way of writing labels, and how well it explains this document."""

    form: str
    example: str
    candidates: int
    """Places where a label of this form could stand."""
    accepted: int
    names: int
    """Distinct labels among the candidates."""
    score: float
    chosen: bool


class PossibleLabel(msgspec.Struct, frozen=True, gc=False):
    """A place where a label could stand that was left in the text."""

    line: int
    """From 1."""
    start: int
    """Where the line begins in the source, in characters."""
    label: str
    form: str
    """As in `FormVote`."""
    confidence: float
    """Probability, from 0 to 1, that it is a label after all."""


class Choice(msgspec.Struct, frozen=True, gc=False):
    """Which way of writing labels was taken, and which came next."""

    chosen: str | None
    """The form, as in `FormVote`, of most labels; None where there is none."""
    runner_up: str | None
    """The likeliest form of which nothing was taken."""
    margin: float | None
    """Mean confidence of the labels of the chosen form, less that of the places of the other; None where there is only one."""


class Explanation(msgspec.Struct, frozen=True, gc=False):
    """Why the transcript is what it is."""

    segments: list[Segment]
    """In order; they cover the source without gap or overlap."""
    evidence: list[Evidence]
    forms: list[FormVote]
    """Best first."""
    choice: Choice = Choice(None, None, None)
    left: list[PossibleLabel] = []
    """What could be a label and was left in the text, in order of the document; the likeliest hundred."""


class Parsed(NamedTuple):
    """What the parser gives for one document."""

    transcript: Transcript
    explanation: Explanation


def spans_tile(length: int, segments: Iterable[Segment]) -> bool:
    """Whether the segments cover [0, length) in order, without gap or overlap. O(segments)."""
    at = 0
    for segment in segments:
        if segment.start != at or segment.end <= at:
            return False
        at = segment.end
    return at == length


def check_lossless(parsed: Parsed, source: Source) -> None:
    """Refuse a result that does not account for every character of its source.

    Raises:
        InternalError: the promise is broken; this is our bug, never the user's.
    """
    if not spans_tile(len(source.text), parsed.explanation.segments):
        raise InternalError(
            "the parts found do not add up to the source",
            path=source.path,
            advice="This is a bug: please report it with the file.",
        )
