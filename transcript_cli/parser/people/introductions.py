"""Names by which speakers introduce themselves: I'm Jane Doe.

Strategy: only in the first words under a label, and only where the name completes the one in the label.
"""

from __future__ import annotations

from typing import Final

from ..draft import LabelUse
from ..words.names import name_tokens
from ..words.patterns import lazy
from .labelparts import LabelParts

_WORD: Final = r"[^\W\d_a-z][\w'’-]*"
_STOP: Final = r"(?:(?<=\b\w)\.|(?<=\b\w\w)\.)?"  # of an initial or of St.; behind anything longer it ends the sentence
_PARTICLE: Final = 3  # letters
_NAME: Final = rf"((?:{_WORD}{_STOP}\s+){{1,3}}[^\W\d_a-z][\w'’-]+)"
_INTRODUCTION: Final = lazy(
    r"(?:\b(?i:I['’]m|I am|my name is|my name['’]s|this is|je m['’]appelle|je suis|mon nom est|ich bin|ich hei(?:ß|ss)e|"
    r"mein Name ist|me llamo|mi nombre es|soy|meu nome é|me chamo|sou|mi chiamo|sono|mijn naam is|ik ben|jag heter|"
    r"mitt namn är|меня зовут|nazywam się)\s+)" + _NAME
)  # fmt: skip


def introduction(use: LabelUse, parts: LabelParts) -> str | None:
    """The full name by which somebody introduces himself, where it completes the name in the label."""
    tokens = name_tokens(parts.name or "")
    if len(tokens) != 1 or (parts.name or "").casefold() not in use.first_text.casefold():
        return None
    for match in _INTRODUCTION.finditer(use.first_text[:400]):
        words = match[1].split()
        for end in range(len(words), 1, -1):
            said = name_tokens(" ".join(words[:end]))
            if said[-1:] == tokens or (end == _length(words) and said[:1] == tokens and not parts.honorific):
                return " ".join(words[:end]).rstrip(".")
    return None


def _length(words: list[str]) -> int:
    """Of how many words a name is that begins with the first name: three where the second is a particle, as in Ní Dhuibhir."""
    return 3 if len(words) > 2 and len(words[1]) <= _PARTICLE else 2
