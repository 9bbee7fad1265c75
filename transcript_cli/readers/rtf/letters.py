"""From the bytes of Rich Text to letters: code pages, fonts with one of their own, and code units of Unicode.

Strategy: bytes wait until something comes that is none, because a letter may be two of them. A code page is that of the font,
or else that of the document.
"""

from __future__ import annotations

import codecs
from typing import Final

_OF_DOCUMENT: Final = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
"""Control words that say which set of characters the document has."""
_OF_FONT: Final = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
    254: "cp437", 255: "cp850",
}  # fmt: skip
"""What `\\fcharsetN` stands for; any other is the document's."""
_MOST_FONTS: Final = 4096


class Letters:
    """Takes bytes and code units, gives text."""

    def __init__(self) -> None:
        self._page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._bytes = bytearray()
        self._units: list[int] = []
        self.font = 0

    def declare(self, word: str, number: int | None) -> bool:
        """Take a control word that declares the document's code page; whether it is one."""
        if word in _OF_DOCUMENT:
            self._page = _OF_DOCUMENT[word]
        elif word == "ansicpg":
            self._page = _code_page(number) or self._page
        else:
            return False
        return True

    def declare_font(self, word: str, number: int | None) -> None:
        """Take a control word of the table of fonts."""
        if word == "f" and number is not None:
            self.font = number
        elif len(self._fonts) < _MOST_FONTS:
            page = _OF_FONT.get(number if number is not None else -1) if word == "fcharset" else None
            if page or (word == "cpg" and (page := _code_page(number))):
                self._fonts[self.font] = page

    def byte(self, value: int) -> str:
        """A byte in the code page of the font. Gives what waited before it and is whole."""
        before = self._taken_units()
        self._bytes.append(value)
        return before

    def plain(self, text: str) -> str:
        """Text as it lies in the file, a character a byte. Gives what waited, and the text."""
        if self._bytes or not text.isascii():  # its first may be the second byte of a letter
            before = self._taken_units()
            self._bytes += text.encode("latin-1")
            return before + self.taken()
        return self._taken_units() + text

    def unit(self, value: int) -> str:
        """A code unit of UTF-16; a pair of them may be one character. Gives what waited before it and is whole."""
        before = self._taken_bytes()
        self._units.append(value % 0x10000)
        return before

    def taken(self) -> str:
        """What waits."""
        return self._taken_units() + self._taken_bytes()

    def _taken_bytes(self) -> str:
        if not self._bytes:
            return ""
        text = self._bytes.decode(self._fonts.get(self.font, self._page), "replace")
        self._bytes.clear()
        return text

    def _taken_units(self) -> str:
        if not self._units:
            return ""
        data = b"".join(unit.to_bytes(2, "little") for unit in self._units)
        self._units.clear()
        return data.decode("utf-16-le", "replace")


def _code_page(number: int | None) -> str | None:
    """The name of a code page of Windows, where Python has it."""
    name = "utf-8" if number == 65001 else f"cp{number}"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None
