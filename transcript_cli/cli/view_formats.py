"""The formats that can be read and written, straight from the one table of them."""

from __future__ import annotations

from rich.text import Text

from ..formats import FORMATS
from .cells import UNICODE, Column, Glyphs, line, page, row


def formats_table(width: int, glyphs: Glyphs = UNICODE) -> Text:
    """Name, what can be done, extensions and description of every format."""
    name = max(len(form.name) for form in FORMATS)
    extensions = max(len(" ".join(form.extensions)) for form in FORMATS)
    columns = [Column(name), Column(4), Column(5), Column(extensions), Column(max(width - name - extensions - 17, 20))]
    heading = [(text, "dim") for text in ("", "read", "write", "extensions", "")]
    lines = [line(*row(columns, heading, glyphs))]
    for form in FORMATS:
        yes, no = ("yes", ""), (glyphs.nothing, "dim")
        able = [yes if code else no for code in (form.reader, form.is_written)]
        known = (" ".join(form.extensions), "") if form.extensions else no
        lines.append(line(*row(columns, [(form.name, "bold"), *able, known, (form.describes, "dim")], glyphs)))
    return page(lines)
