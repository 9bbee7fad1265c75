"""MHTML: a web page as browsers save it in one file, a message whose parts are the page and its pictures.

Strategy: the message is taken apart by the standard library, the part that is the page is decoded with the character set that
it declares, and all else is what `html` does with a page. Where the page is only a frame around others, the fullest of its
frames is read.

Source: RFC 2557 (MIME encapsulation of aggregate documents), RFC 2387 (`start` names the root part).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from typing import Final

import msgspec

from ..errors import InputError
from ..model import Document
from ..source import Source, decode
from .html import read_html

_MOST_PARTS: Final = 20_000
_MOST_MESSAGES: Final = 50
"""Parts that hold parts; browsers nest none."""
_FRAMES: Final = re.compile(r"<frameset\b", re.IGNORECASE)


def read_mhtml(source: Source) -> Iterator[Document]:
    """One document: the page that the message holds.

    Raises:
        InputError: the message holds no page, or parts without end.
    """
    page, *others = _pages(source)
    if _FRAMES.search(page.text) and others:
        page = max(others, key=lambda other: len(other.text))
    for document in read_html(page):
        yield msgspec.structs.replace(document, format="mhtml")


def _pages(source: Source) -> list[Source]:
    """The pages of the message, the one it is about first."""
    data = source.data.lstrip()
    if data.count(b"\n--") > _MOST_PARTS or data.lower().count(b"multipart/") > _MOST_MESSAGES:
        raise _refusal("has parts without end", source)
    message = message_from_bytes(data)
    parts = [part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    start = message.get_param("start")
    parts.sort(key=lambda part: part.get("content-id") != start if start else False)
    pages = [_page(part, source) for part in parts]
    if not pages:
        raise _refusal("holds no web page", source)
    return pages


def _page(part: Message, source: Source) -> Source:
    """A part decoded: with the character set it declares, or by its look where it declares none that fits."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    declared = part.get_content_charset()
    note: str | None = None
    try:
        text, encoding = data.decode(declared or "utf-8"), declared or "utf-8"
    except (ValueError, LookupError):  # not what it declares, or nothing that can be declared
        text, encoding, note = decode(data, source.path)
    return Source(text, path=source.path, encoding=encoding, sha256=source.sha256, size=source.size, encoding_note=note)


def _refusal(what: str, source: Source) -> InputError:
    return InputError(f"this message {what}", path=source.path, advice="Save the page from the browser anew.")
