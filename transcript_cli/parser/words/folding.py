"""Text of the head of a document, as it is compared and as it is shown.

Strategy: small functions that everything about headers shares. Comparing ignores case, accents and the amount of white
space; showing keeps the print and only tidies white space. Names of people have rules of their own, in `names`.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from .memory import remembered
from .patterns import lazy

_ACCENTS: Final = lazy("[\u0300-\u036f\u0653-\u0655]+")
_INVISIBLE: Final = dict.fromkeys((0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF))


@remembered
def fold(text: str) -> str:
    """Text as it is compared: lower case, without accents, single spaces.

    >>> fold("Compte  RENDU intégral")
    'compte rendu integral'
    """
    lower = text.casefold()
    if not lower.isascii():
        lower = _ACCENTS.sub("", unicodedata.normalize("NFKD", lower.replace("’", "'")))
    return " ".join(lower.split())


@lru_cache(maxsize=4096)
def fold_words(text: str) -> tuple[str, ...]:
    """The words of a text, each as it is compared; several rules ask for those of one line.

    >>> fold_words("Compte  RENDU intégral")
    ('compte', 'rendu', 'integral')
    """
    return tuple(text.lower().split() if text.isascii() else map(fold, text.split()))


AROUND_WORDS: Final = " .,;:&()[]*_–—-"
"""What may be printed around a word."""


@lru_cache(maxsize=4096)
def bare_words(text: str) -> frozenset[str]:
    """The words of a text as they are compared, without what is printed around them.

    So that one look tells whether a text has any word of a table, taken without what is around its own words, too.

    >>> sorted(bare_words("(Vol. 3) Séance"))
    ['3', 'seance', 'vol']
    """
    return frozenset([word.strip(AROUND_WORDS) for word in fold(text).split()])


def squeeze(text: str) -> str:
    """Text as it is shown: every run of white space, non-breaking ones included, is one space; invisible marks are gone."""
    visible = text.isascii() or text.isprintable()
    return " ".join((text if visible else text.translate(_INVISIBLE)).split())
