"""One name in the cases of a language: Гутман, Гутмана; Kowalski, Kowalskiego.

Strategy: the endings that names take are few and regular, so a name is compared by what is left when its ending is cut off.
This is no dictionary: it may join a man's name in the genitive with a woman's in the nominative.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

_SHORTEST: Final = 3
_CYRILLIC: Final = re.compile(
    r"(?:(?<=ск)(?:ий|ого|ому|им|ом|ая|ой|ую|і)|(?<=цьк)(?:ий|ого|ому|им|а|ої|ій|у|ою)"
    r"|(?:ого|ему|ому|ями|ами|ою|ею|ём|ем|ом|ой|ей|ым|им|ая|ую|ів|ої|ій|ові|еві|а|у|ы|е|ю|я|и|і|й|ь|о))\Z"
)
_POLISH: Final = re.compile(
    r"(?:(?<=[sc]k)(?:i|iego|iemu|im|a|iej|ą)|(?<=dzk)(?:i|iego|iemu|im|a|iej|ą)|(?:owi|iem|em|ego|emu|iej|ie|ą|ę|a|u|y|i|e|o))\Z"
)
_CZECH: Final = re.compile(r"(?:(?:ého|ému|ým|ovi|ové|ovou|ová|ou|em|ém|á|é|a|u|y|i|e|o|ě|í))\Z")
_ENDINGS: Final = {"ru": _CYRILLIC, "uk": _CYRILLIC, "be": _CYRILLIC, "pl": _POLISH, "cs": _CZECH, "sk": _CZECH,
                   "hr": _CZECH, "sr": _CZECH, "sl": _CZECH}  # fmt: skip


def inflects(language: str) -> bool:
    """Whether names change their endings in it."""
    return language in _ENDINGS


@cache
def stem(word: str, language: str) -> str:
    """What the cases of a name have in common: "Гутман" of "Гутмана"; the word itself where the language has none."""
    endings = _ENDINGS.get(language)
    if endings is None or len(word) <= _SHORTEST:
        return word
    short = endings.sub("", word)
    return short if len(short) >= _SHORTEST else word
