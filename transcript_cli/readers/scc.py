"""SCC: the closed captions of American television (CEA-608), as Scenarist and broadcasters write them.

Strategy: the file holds what a decoder is sent, two characters a frame, and not text. pycaption decodes it: it is kept by those
who live by such files and knows pop-on, paint-on and roll-up captions, parity, doubled codes and dropped frames. What it gives
are captions with times; who speaks (>> ANN LEE:) is left to the parser. It is an extra, because it brings lxml along.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any, Final

import msgspec

from ..errors import FormatError, InputError
from ..model import Cue, Document
from ..source import Source
from .rendering import Rendering

try:
    import pycaption
except ImportError as missing:
    if missing.name is None or not missing.name.startswith("pycaption"):
        raise
    pycaption = None

logging.getLogger("pycaption").addHandler(logging.NullHandler())  # what it says of damaged bytes is no output of ours
_INSTALL: Final = 'Install it: pip install "transcript-cli[scc]"'
_ADVICE: Final = "Each line is a time and the codes: 00:00:01:00 <tab> 9420 9420 c8e9 942f. Is the file whole?"
_MICROSECONDS: Final = 1e6


def read_scc(source: Source) -> Iterator[Document]:
    """One document with the captions that the codes put on the screen.

    Raises:
        FormatError: pycaption is not installed.
        InputError: no captions come out of it.
    """
    if pycaption is None:
        raise FormatError("reading SCC needs pycaption, which is not installed", path=source.path, advice=_INSTALL)
    page = Rendering(source)
    cues: list[Cue] = []
    for caption in _captions(source):
        start, end = (round(time / _MICROSECONDS, 3) for time in (caption.start, caption.end))
        written = caption.get_text().strip()
        for number, line in enumerate(written.split("\n")):
            page.add(line.strip(), kind="cue", gap=not number, time=start, end_time=end)
        if written:
            cues.append(Cue(None, start, end, written, []))
    yield msgspec.structs.replace(page.document("scc", outside="times and codes"), cues=cues)


def _captions(source: Source) -> list[Any]:
    text = source.text.lstrip("\ufeff")
    try:
        decoded = pycaption.SCCReader().read(text)
        return [caption for language in decoded.get_languages() for caption in decoded.get_captions(language)]
    except pycaption.exceptions.CaptionReadError as error:
        reason = " ".join(str(error.args[0] if error.args else error).split())[:200]
        raise InputError(f"its captions could not be decoded: {reason}", path=source.path, line=1, advice=_ADVICE) from error
    except (ValueError, KeyError, IndexError, AttributeError, TypeError) as error:  # codes that no decoder expects
        raise InputError("its captions could not be decoded", path=source.path, line=1, advice=_ADVICE) from error
