"""Text made safe for the page.

Strategy: whatever comes from a document passes through `text` or, in an attribute, through `attribute`. Numbers are written by
us. Nothing else writes into the page.
"""

from __future__ import annotations

import html
import re
from typing import Final

_UNSAFE: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
"""What no page may hold, and what would turn the text around it."""
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


def text(value: str) -> str:
    """The text as content of an element."""
    return html.escape(_UNSAFE.sub("\ufffd", value), quote=False)


def attribute(value: str) -> str:
    """The text as the value of an attribute in double quotes, on one line."""
    return html.escape(" ".join(_UNSAFE.sub("\ufffd", value).split()))


def lang(language: str | None) -> str:
    """` lang="en"`, where the language is written as languages are; else nothing."""
    return f' lang="{language}"' if language and _LANGUAGE.fullmatch(language) else ""


def link(url: str) -> str:
    """A link to the address, where it is one of the web; else the text alone."""
    if re.match(r"https?://[^\s<>\"'`]+\Z", url):
        return f'<a href="{attribute(url)}" rel="noreferrer noopener">{text(url)}</a>'
    return text(url)


def number(value: float, digits: int = 1) -> str:
    """A coordinate, as short as it can be: 12.5, 3."""
    return f"{value:.{digits}f}".rstrip("0").rstrip(".") or "0"


def count(value: int, noun: str) -> str:
    """`1 name`, `1,234 names`."""
    return f"{value:,} {noun}{'' if value == 1 else 's'}"
