"""A transcript by speaker: some of them kept, or each apart.

Strategy: what comes out is a transcript again, with the turns' own indexes, lines and spans, so that everything that takes a
whole transcript takes a part of one too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from msgspec.structs import replace

from .errors import UsageError
from .model import Speaker, Transcript

_LISTED: Final = 20
"""Names that a message lists."""


class Part(NamedTuple):
    """What one speaker said; `speaker` is None for the turns of nobody who is named."""

    speaker: Speaker | None
    transcript: Transcript


def matching_speakers(transcript: Transcript, names: Iterable[str]) -> list[Speaker]:
    """The speakers who are called by one of `names`, in any case; none where no one is.

    Called is who has this id, name or label, or, where nobody has, the one whose name has these words in it, in this order: a
    surname will do, unless two have it.
    """
    called: dict[str, Speaker] = {}
    for name in map(_fold, names):
        whole = [speaker for speaker in transcript.speakers if name in map(_fold, (speaker.id, speaker.name, *speaker.labels))]
        part = [speaker for speaker in transcript.speakers if name and f" {name} " in f" {_fold(speaker.name)} "]
        called |= {speaker.id: speaker for speaker in whole or (part if len(part) == 1 else [])}
    return [speaker for speaker in transcript.speakers if speaker.id in called]


def keep_speakers(transcript: Transcript, names: Iterable[str]) -> Transcript:
    """The transcript with the turns of some speakers alone.

    Args:
        transcript: stays as it is.
        names: one or several ids, names or labels, as for `matching_speakers`.

    Raises:
        UsageError: nobody here is called so; the message lists the speakers.
    """
    kept = list(keep_speakers_of_many([transcript], [names] if isinstance(names, str) else list(names)))
    return kept[0] if kept else _only(transcript, [])


def keep_speakers_of_many(transcripts: Iterable[Transcript], names: Sequence[str]) -> Iterator[Transcript]:
    """As `keep_speakers`, over documents where not everybody speaks in each; those where none of them does are left out.

    Raises:
        UsageError: at the end, somebody spoke in none of them.
    """
    missing = dict.fromkeys(names)
    known: dict[str, None] = {}
    for transcript in transcripts:
        missing = {name: None for name in missing if not matching_speakers(transcript, [name])}
        if missing:
            known.update((speaker.name, None) for speaker in transcript.speakers)
        if found := matching_speakers(transcript, names):
            yield _only(transcript, found)
    if missing:
        raise _unknown_speaker(next(iter(missing)), known)


def _unknown_speaker(name: str, known: Iterable[str]) -> UsageError:
    names = list(known)
    listed = ", ".join(names[:_LISTED]) + (f" and {len(names) - _LISTED} more" if len(names) > _LISTED else "")
    return UsageError(f"no speaker {name!r}", advice=f"The speakers are: {listed}." if listed else "Nobody is named here.")


def by_speaker(transcript: Transcript) -> Iterator[Part]:
    """One part a speaker, in order of appearance, and last the turns of nobody who is named, if there are any."""
    for speaker in transcript.speakers:
        yield Part(speaker, _only(transcript, [speaker]))
    nameless = [turn for turn in transcript.turns if turn.speaker is None]
    if nameless:
        yield Part(None, replace(transcript, speakers=[], turns=nameless))


def _only(transcript: Transcript, speakers: list[Speaker]) -> Transcript:
    ids = {speaker.id for speaker in speakers}
    return replace(transcript, speakers=speakers, turns=[turn for turn in transcript.turns if turn.speaker in ids])


def _fold(name: str) -> str:
    return " ".join(name.split()).casefold()
