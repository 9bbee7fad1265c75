"""Text that is a page again: paragraphs of HTML in a value of JSON, or escaped in XML.

Strategy: only tags that people format with are markup; anything else between angle brackets was said, or is the recognizer's.
"""

from __future__ import annotations

import html
import re
from typing import Final

_BREAK: Final = re.compile(
    r"\s*<(?:/?(?:p|div|li|ul|ol|h[1-6]|blockquote|td|tr|table)(?:\s[^<>]{0,300})?|br\s*/?)>\s*", re.IGNORECASE
)
_TAG: Final = re.compile(
    r"</?(?:b|i|u|s|em|strong|span|a|font|sup|sub|small|mark|code|q|cite)(?:\s[^<>]{0,500})?/?>", re.IGNORECASE
)

_WRAPPED: Final = re.compile(r"\s*<([\w-]{1,30})>(\s*<(?:p|div)\b.*)</\1>\s*\Z", re.IGNORECASE | re.DOTALL)
"""A text whose paragraphs stand in an element of the publisher's own."""
_STAMP: Final = re.compile(r"(?<=\d)</(?:span|a|time|small|sup|b)>(?=[^\W\d_])", re.IGNORECASE)
"""The end of a time that a page sets apart from the words behind it."""


def unwrapped(text: str) -> str:
    """A text without the element of the publisher's own that is around all its paragraphs.

    >>> unwrapped("<speech_text><p>Merci.</p></speech_text>"), unwrapped("<p>Merci.</p>")
    ('<p>Merci.</p>', '<p>Merci.</p>')
    """
    wrapped = _WRAPPED.match(text) if text.lstrip()[:1] == "<" else None
    return wrapped[2] if wrapped else text


def is_paragraphs(text: str) -> bool:
    """Whether a text is marked as paragraphs of a page."""
    return "</p>" in text and len(paragraphs_of(text)) > 1


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a text that may be marked as on a page; a text without such marks is one, as it is.

    >>> paragraphs_of("<p>Tack, <em>talman</em>.</p><p>A &amp; B.</p>")
    ['Tack, talman.', 'A & B.']
    >>> paragraphs_of("So <unk> I said &amp; left <laugh>.")
    ['So <unk> I said &amp; left <laugh>.']
    >>> paragraphs_of('<p><span class="timestamp">00:03</span>Ann: Hello.</p>')
    ['00:03 Ann: Hello.']
    """
    if "<" not in text or not (_BREAK.search(text) or _TAG.search(text)):
        return [text]
    plain = (html.unescape(_TAG.sub("", _STAMP.sub(" ", part))) for part in _BREAK.split(text))
    return [" ".join(part.split()) for part in plain if part.strip()]
