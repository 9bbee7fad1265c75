"""The words by which unknown JSON calls text, speakers, times and what it says of itself.

Strategy: pure tables, each in order of preference, so that a new recorder is a word in a row. Keys are compared in small
letters without signs: "speakerName", "speaker_name" and "Speaker Name" are one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

TEXT: Final = tuple(
    "text utt transcript transcription body content sentence utterance speech displaytext display caption captiontext spoken "
    "line wordsstr message msg punctuatedtext rawtext paragraph quote said says value words punctuatedword punct word token "
    "term utf8".split()
)
"""What was said; a value that is no string is passed over, so that "words" may be a list."""

WORDS: Final = frozenset({"punctuatedword", "punct", "word", "token", "term", "utf8"})
"""Of these, the ones that hold a single word."""
WORD_LISTS: Final = frozenset(
    "words tokens items elements alignment wordtimings timedwords wordtimestamps terms alternatives segs".split()
)
"""What lists of single words are called."""

VOICE: Final = tuple(
    "speakername speakerdisplayname participantname speakerfullname speaker speakerlabel spk diarizationlabel talker "
    "participant speakerid speakertag participantid participantrole speakerrole personid actor userprofile attributedto".split()
)
"""Who said it."""
WEAK_VOICE: Final = tuple(
    "name displayname author who person username user users role sender label mediachannel speakers member".split()
)
"""Who said it, where nothing says it better and the object has a text."""

START: Final = tuple(
    "start starttime startts startoffset starttimestamp startat startedat begin begintime beginoffset beginaudiotime "
    "beginning datastart from offset tstart t0 starttimeoffset timeoffset time timestamp timecode ts t position "
    "relativestarttime starttimecode at in date".split()
)
END: Final = tuple(
    "end endtime endts endoffset endtimestamp endat endedat endaudiotime dataend finish stop stoptime to until tend t1 "
    "endtimeoffset relativeendtime endtimecode out".split()
)
DURATION: Final = ("duration", "dur", "length", "lasts", "dduration")
PAIR: Final = ("timestamp", "timestamps", "time", "times", "span", "interval", "range", "offsets", "instances", "timing")
"""Start and end in one value: a list of two, or an object."""

UNITS: Final = {
    "inmilliseconds": 1e3, "milliseconds": 1e3, "millis": 1e3, "msec": 1e3, "ms": 1e3,
    "inseconds": 1.0, "seconds": 1.0, "secs": 1.0, "sec": 1.0, "s": 1.0,
    "inticks": 1e7, "ticks": 1e7, "us": 1e6, "microseconds": 1e6, "nanos": 1e9, "ns": 1e9, "nanoseconds": 1e9,
}  # fmt: skip
"""How a key ends that names its unit, and how many of these make a second."""

_TIMES: Final = frozenset({*START, *END, *DURATION})
_UNIT_ENDS: Final = tuple(UNITS)

FIRST_ONLY: Final = frozenset({"alternatives", "nbest", "hypotheses"})
"""Lists in which the first is the best and the others are the same again."""

PEOPLE: Final = frozenset(
    "speakers participants people users attendees parties members speakermap speakernames persons".split()
)
"""Tables of who is who."""
PERSON_ID: Final = ("id", "speakerid", "participantid", "userid", "speaker", "label", "key", "index")
PERSON_NAME: Final = ("name", "displayname", "fullname", "speakername", "participantname", "title")

FIELDS: Final = (
    ("title", ("title", "meetingtitle", "meetingname", "episodetitle", "calltitle", "topic", "subject", "name")),
    ("date", ("date", "meetingdate", "recordedat", "recordingdate", "happenedat", "startedat", "started", "starttime")),
    ("language", ("language", "languagecode", "lang", "locale")),
    ("url", ("url", "transcripturl", "meetingurl", "link", "permalink", "audiourl", "videourl", "recordingurl")),
    ("duration", ("duration", "durationseconds", "audioduration", "totalduration")),
    ("created", ("createdat", "created")),
)  # fmt: skip
"""What a document says of itself: the key under which it is declared, and what recorders call it."""


@lru_cache(4096)
def fold(key: str) -> str:
    """A key as it stands in the tables.

    >>> fold("speaker_Name")
    'speakername'
    """
    return re.sub(r"[\W_]+", "", key[:80]).lower()


@lru_cache(4096)
def unit_of(key: str) -> tuple[str, float | None]:
    """A folded key of a time without its unit, and how many of the unit make a second; None where it names none.

    >>> unit_of("startms"), unit_of("starttimeinseconds"), unit_of("start"), unit_of("startts")
    (('start', 1000.0), ('starttime', 1.0), ('start', None), ('startts', None))
    """
    if key not in _TIMES and key.endswith(_UNIT_ENDS):
        for suffix, unit in UNITS.items():
            if key.endswith(suffix) and key[: -len(suffix)] in _TIMES:
                return key[: -len(suffix)], unit
    return key, None
