"""JSON of recognizers and recorders: a reader for each vendor, and which of them a file is for.

Strategy: every vendor says the same in other words, so that each module only brings its JSON into pieces (who, when, what,
and the times of the words), and one place draws these as blocks. The shape alone tells whose JSON it is: everybody calls the
file transcript.json. Modules are loaded by name when they are asked for, because a file needs one of them. Labels stay as the
vendor prints them ("spk_0", "A", "0"), and a segment without a speaker is nobody's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module

from ...model import Document
from ...source import Source
from .shape import find_shape, find_shape_of_lines

__all__ = [
    "find_shape",
    "find_shape_of_lines",
    "read_assemblyai",
    "read_aws",
    "read_azure",
    "read_deepgram",
    "read_descript",
    "read_google",
    "read_otter",
    "read_podcast",
    "read_rev",
    "read_segments",
    "read_watson",
    "read_whisper",
    "read_whispercpp",
    "read_youtube",
]


def read_podcast(source: Source) -> Iterator[Document]:
    """Podcasting 2.0: segments with body, startTime and endTime in seconds.

    Raises:
        InputError: this is no JSON, or is in another shape; so for all readers here.
    """
    return _read("podcast", source)


def read_whisper(source: Source) -> Iterator[Document]:
    """OpenAI Whisper and its kin: WhisperX, faster-whisper, whisper-timestamped, the pipelines with chunks; seconds."""
    return _read("whisper", source)


def read_whispercpp(source: Source) -> Iterator[Document]:
    """whisper.cpp: a transcription with offsets in milliseconds, and tokens."""
    return _read("whispercpp", source)


def read_aws(source: Source) -> Iterator[Document]:
    """Amazon Transcribe: items with times as strings, and labels of speakers or channels apart from them."""
    return _read("aws", source)


def read_google(source: Source) -> Iterator[Document]:
    """Google Speech-to-Text, versions 1 and 2: results with alternatives; times such as "1.200s"."""
    return _read("google", source)


def read_azure(source: Source) -> Iterator[Document]:
    """Azure Speech, batch and fast transcription: phrases, in ticks of 100 ns or in milliseconds."""
    return _read("azure", source)


def read_deepgram(source: Source) -> Iterator[Document]:
    """Deepgram: channels with words, and utterances where they were asked for; seconds."""
    return _read("deepgram", source)


def read_assemblyai(source: Source) -> Iterator[Document]:
    """AssemblyAI: utterances, or words where there are none; milliseconds."""
    return _read("assemblyai", source)


def read_rev(source: Source) -> Iterator[Document]:
    """Rev and Rev.ai: monologues made of elements; seconds."""
    return _read("rev", source)


def read_watson(source: Source) -> Iterator[Document]:
    """IBM Watson: results with words in lists of three, and who said them in a list apart; seconds."""
    return _read("watson", source)


def read_youtube(source: Source) -> Iterator[Document]:
    """YouTube's own captions (json3): events made of segments; milliseconds."""
    return _read("youtube", source)


def read_otter(source: Source) -> Iterator[Document]:
    """Otter: segments of a speech; seconds, or samples of sound."""
    return _read("otter", source)


def read_descript(source: Source) -> Iterator[Document]:
    """What Descript gives: it has no shape of its own by which it could be told from other lists of segments."""
    return _read_any(source, "descript")


def read_segments(source: Source) -> Iterator[Document]:
    """Any JSON that holds a list of objects with text and a speaker or times; an array of such, or one a line."""
    return _read_any(source, "segments")


def _read_any(source: Source, form: str) -> Iterator[Document]:
    documents: Iterator[Document] = import_module(".segments", __name__).read(source, form)
    return documents


def _read(module: str, source: Source) -> Iterator[Document]:
    """What the `read` of a module gives."""
    read: Callable[[Source, str], Document] = import_module(f".{module}", __name__).read
    yield read(source, module)
