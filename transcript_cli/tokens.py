"""The words of a text, for counting words themselves.

Strategy: a word is a run of letters, digits and their marks, in small letters and composed form. An apostrophe or a hyphen
between two letters is part of it (don't, l'eau, well-kept), a point or comma between two digits too (3.5, 100,000), an
underscore is not. Scripts without spaces between words (Han,
kana, Thai, Lao, Khmer, Burmese) are cut into characters with their marks: that is what is there to see, and no dictionary is
asked; pairs of them (n-grams of 2) come near to words. Nothing is left out and nothing is put into a base form.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

import regex

_UNSPACED: Final = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}々〇ー"
_LETTER: Final = rf"[[\p{{L}}\p{{N}}\p{{M}}\u200c\u200d]--[{_UNSPACED}]]"  # joiners stand within words of Persian and Hindi
_IN_NUMBER: Final = r"(?<=\d)[.,](?=\d)"
_WORD: Final = regex.compile(rf"(?V1)[{_UNSPACED}][\p{{M}}ー]*|{_LETTER}+(?:(?:['-]|{_IN_NUMBER}){_LETTER}+)*")
_ASCII: Final = regex.compile(rf"[a-z0-9]+(?:(?:['-]|{_IN_NUMBER})[a-z0-9]+)*")
_UNSPACED_CHARACTER: Final = regex.compile(rf"[{_UNSPACED}]")
_SAME: Final = str.maketrans({**dict.fromkeys("’ʼ＇", "'"), **dict.fromkeys("‐‑", "-"), **dict.fromkeys("\u00ad\u200b\ufeff")})


def words_of(text: str) -> list[str]:
    """The words of a text, in order."""
    if text.isascii():
        return _ASCII.findall(text.lower())
    return _WORD.findall(unicodedata.normalize("NFC", text.translate(_SAME)).lower())


def ngrams(words: Sequence[str], size: int) -> Iterator[str]:
    """Every run of `size` words; those of a script without spaces are joined without."""
    if size == 1:
        yield from words
        return
    for i in range(len(words) - size + 1):
        yield _joined(words[i : i + size])


def _joined(words: Iterable[str]) -> str:
    text = ""
    for word in words:
        gap = "" if not text or (_UNSPACED_CHARACTER.match(text[-1]) and _UNSPACED_CHARACTER.match(word)) else " "
        text += gap + word
    return text
