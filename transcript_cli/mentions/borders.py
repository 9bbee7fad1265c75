"""Where a word ends: what each character is to the border of a word.

Strategy: letters, digits, the low line and the marks on them make words; everything else parts them. Thai, Lao, Burmese, Khmer,
Chinese and Japanese write no spaces, so there a word may begin and end at any character, but never between a letter and its
mark. `marked` turns everything that parts words into one character, so that a whole word can be searched for as a word between
two of these; text with a script without spaces has no such form.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from .fold import without_surrogates

BREAK, UNSPACED, WORD, MARK, UNSPACED_MARK = range(5)

UNSPACED_SCRIPTS: Final = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\uff66-\uff9f\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
"""Thai, Lao, Burmese, Khmer, Hiragana, Katakana, Han, as the inside of a character class."""
_UNSPACED: Final = re.compile(f"[{UNSPACED_SCRIPTS}]")


class _CharacterKinds(dict[str, int]):
    """What a character is to the border of a word, looked up once each."""

    def __missing__(self, char: str) -> int:
        unspaced = _UNSPACED.match(char)
        if unicodedata.category(char)[0] == "M":
            kind = UNSPACED_MARK if unspaced else MARK
        elif unspaced:
            kind = UNSPACED
        else:
            kind = WORD if char == "_" or char.isalnum() else BREAK
        self[char] = kind
        return kind


KINDS: Final = _CharacterKinds()

BETWEEN: Final = " "
"""What every character that parts words becomes in a marked text."""
_TABLE: Final = bytes(code if code > 127 or KINDS[chr(code)] == WORD else ord(BETWEEN) for code in range(256))
_ASCII: Final = bytes(range(128))


def marked(text: str) -> str | None:
    """The text, as long as it was, with all that parts words as `BETWEEN`; None where a script has no spaces."""
    try:
        encoded = text.encode()
    except UnicodeEncodeError:
        text = without_surrogates(text)
        encoded = text.encode()
    if not text.isascii():
        for char in set(encoded.translate(None, _ASCII).decode()):
            kind = KINDS[char]
            if kind in (UNSPACED, UNSPACED_MARK):
                return None
            if kind == BREAK:
                text = text.replace(char, BETWEEN)
        encoded = text.encode()
    return encoded.translate(_TABLE).decode()


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether words end at both borders of text[start:end]; `text` ends in two breaks, which stand around it."""
    kinds = KINDS
    after = kinds[text[end]]
    if after > UNSPACED and (after >= MARK or kinds[text[end - 1]] in (WORD, MARK) or text[end - 1] == "."):
        return False
    return not (kinds[text[start - 1]] in (WORD, MARK) and kinds[text[start]] == WORD)


def is_bordered(word: str) -> bool:
    """Whether both ends are letters of a script with spaces, so that `BETWEEN` stands around every mention in marked text."""
    return KINDS[word[0]] == WORD and KINDS[word[-1]] in (WORD, MARK) and not _UNSPACED.search(word)
