"""EPUB: the chapters in the order of the spine, what the book declares, and files that mean no good."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest

import transcript_cli
from transcript_cli.readers.epub import read_epub
from transcript_cli.source import source_of_binary

from .refusals import assert_refused

_CONTAINER = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
_PAGE = "application/xhtml+xml"
CHAPTERS = {
    "late.xhtml": "<p><b>Odile Marsh:</b> And the second boat?</p><p><b>Piet Aalders:</b> Sold, before the war.</p>",
    "text/one &amp; two.xhtml": "<h1>The ferryman</h1><p><b>Odile Marsh:</b> When did you start?</p>"
    "<p><b>Piet Aalders:</b> In the spring of the flood. I was nine.</p>",
}


def epub(
    spine: str, chapters: Mapping[str, str] = CHAPTERS, parts: Mapping[str, str] | None = None, declared: str = ""
) -> bytes:
    """The bytes of a book; `spine` holds its rows by the numbers of the chapters."""
    items = "".join(f'<item id="c{i}" href="{name}" media-type="{_PAGE}"/>' for i, name in enumerate(chapters))
    package = (
        f'<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>{declared}</metadata><manifest>{items}'
        f'<item id="nav" href="nav.xhtml" media-type="{_PAGE}" properties="nav"/>'
        '<item id="art" href="a.svg" media-type="image/svg+xml"/>'
        f"</manifest><spine>{spine}</spine></package>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr("META-INF/container.xml", _CONTAINER)
        archive.writestr("OPS/book.opf", package)
        archive.writestr("OPS/nav.xhtml", "<html><body><ol><li>The ferryman</li></ol></body></html>")
        for name, body in chapters.items():
            page = f"<?xml version='1.0'?><html><head><title>Chapter</title></head><body class='x'>{body}</body></html>"
            archive.writestr("OPS/" + name.replace("&amp;", "&"), page)
        for name, text in (parts or {}).items():
            archive.writestr(name, text)
    return out.getvalue()


SPINE = '<itemref idref="nav"/><itemref idref="c1"/><itemref idref="art"/><itemref idref="gone"/><itemref idref="c0"/>'


def test_chapters_are_read_in_the_order_of_the_spine_without_the_table_of_contents():
    declared = "<dc:title>Rivers remembered</dc:title><dc:language>en</dc:language><dc:date>2019-03-01</dc:date>"
    found = transcript_cli.read(epub(SPINE, declared=declared))
    assert [(turn.label, turn.text) for turn in found.turns] == [
        ("Odile Marsh", "When did you start?"),
        ("Piet Aalders", "In the spring of the flood. I was nine."),
        ("Odile Marsh", "And the second boat?"),
        ("Piet Aalders", "Sold, before the war."),
    ]
    assert found.source.format == "epub"
    assert (found.metadata.title, found.metadata.language, found.metadata.date) == ("Rivers remembered", "en", "2019-03-01")


def test_a_chapter_that_is_not_read_in_line_is_left_out():
    spine = '<itemref idref="c1"/><itemref idref="c0" linear="no"/>'
    assert len(transcript_cli.read(epub(spine)).turns) == 2


_LOCKED = "<encryption><CipherData><CipherReference URI='{}'/></CipherData></encryption>"


def test_fonts_that_are_obfuscated_lock_nothing():
    parts = {"META-INF/encryption.xml": _LOCKED.format("OPS/font.otf")}
    assert len(transcript_cli.read(epub(SPINE, parts=parts)).turns) == 4


HOSTILE = {
    "no chapter": (epub(""), "no chapter"),
    "no package": (epub(SPINE).replace(b"OPS/book.opf", b"OPS/boot.opf"), "no chapter"),
    "encrypted": (epub(SPINE, parts={"META-INF/encryption.xml": _LOCKED.format("OPS/late.xhtml")}), "encrypted"),
    "cut in two": (epub(SPINE)[:700], "damaged"),
    "a chapter that unpacks to too much": (
        epub("<itemref idref='c0'/>", {"a.xhtml": " " * (129 << 20)}),
        "more than a transcript",
    ),
    "one chapter a thousand times": (epub("<itemref idref='c0'/>" * 1000, {"a.xhtml": "<p>word</p>" * 100_000}), "more than a"),
    "a name that climbs": (epub("<itemref idref='c0'/>", {"../../../../etc/passwd": "x"}), "no chapter"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_books_end_in_an_error_that_says_what_to_do(name: str):
    data, message = HOSTILE[name]
    assert_refused(lambda source: list(read_epub(source)), source_of_binary(data, "a.epub"), message, "a.epub")
