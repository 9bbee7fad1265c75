"""OpenDocument text: who said what, what the page does not show, what is declared, and files that mean no good."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

import transcript_cli
from transcript_cli.model import Document
from transcript_cli.readers.odt import read_odt
from transcript_cli.source import source_of_binary

from .refusals import assert_refused

SAMPLES = Path(__file__).parent.parent / "samples"
_NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"), ("meta", "meta"),
        ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip
_MIME = "application/vnd.oasis.opendocument.text"
BOLD = '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'


def odt(body: str, styles: str = BOLD, meta: str = "", pages: str = "", manifest: str = "") -> bytes:
    """The bytes of a file with this text, these automatic styles, properties and styles of pages."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", _MIME, zipfile.ZIP_STORED)
        archive.writestr(
            "content.xml",
            f"<office:document-content {_NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
        archive.writestr("styles.xml", f"<office:document-styles {_NAMES}>{pages}</office:document-styles>")
        names = f'{_NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/"'
        archive.writestr("meta.xml", f"<office:document-meta {names}><office:meta>{meta}</office:meta></office:document-meta>")
        archive.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
    return out.getvalue()


def read(data: bytes) -> Document:
    [document] = read_odt(source_of_binary(data, "a.odt"))
    return document


def lines(body: str) -> list[str]:
    return [block.text for block in read(odt(body)).blocks]


def p(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def test_bold_labels_headings_and_what_is_declared():
    said = (("Ann", "The tide is late."), ("Bo", "It always is."), ("Ann", "Then we wait."))
    body = '<text:h text:outline-level="1">At the slip</text:h>'
    body += "".join(p(f'<text:span text:style-name="B">{name}:</text:span> {text}') for name, text in said)
    meta = "<dc:title>At the slip</dc:title><meta:initial-creator>A. Clerk</meta:initial-creator>"
    data = odt(body, meta=meta)
    found = transcript_cli.read(data)
    assert [(turn.label, turn.text) for turn in found.turns] == list(said)
    assert (found.source.format, found.metadata.title, found.metadata.participants) == ("odt", "At the slip", ["Ann", "Bo"])
    assert read(data).blocks[1].marks[0].kind == "bold"


def test_white_space_breaks_and_what_the_page_does_not_show():
    hidden = '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    body = p(
        "One<text:s text:c='2'/>two\n  three<text:line-break/>four<text:tab/>five<text:soft-page-break/>"
        "<text:note><text:note-body><text:p>a note</text:p></text:note-body></text:note>"
        "<office:annotation><text:p>a comment</text:p></office:annotation><text:span text:style-name='H'>secret</text:span>"
    )
    gone = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region>"
    )
    document = read(odt(f"{gone}</text:tracked-changes>{body}", styles=hidden))
    assert [block.text for block in document.blocks] == ["One  two three", "four\tfive"]
    assert not any(word in document.source.text for word in ("a note", "comment", "secret", "gone"))


def test_lists_sections_boxes_and_tables():
    row = "<table:table-row><table:table-cell>{}</table:table-cell><table:table-cell>{}</table:table-cell></table:table-row>"
    said = (("Ann", "The tide is late today."), ("Bo", "So it is, again."), ("Ann", "We wait here."))
    rows = "".join(row.format(p(name), p(text)) for name, text in said)
    body = f"<text:section><text:list><text:list-item>{p('An item')}</text:list-item></text:list></text:section>"
    body += p(f"Beside<draw:frame><draw:text-box>{p('In a box')}</draw:text-box></draw:frame>")
    document = read(odt(f"{body}<table:table><table:table-column/>{rows}</table:table>"))
    assert [(block.kind, block.text) for block in document.blocks[:3]] == [
        ("item", "An item"), ("line", "Beside"), ("line", "In a box")
    ]  # fmt: skip
    assert [(block.voice, block.text) for block in document.blocks[3:]] == list(said)


def test_heads_of_pages_are_drawn_and_are_no_part_of_the_text():
    document = read(odt(p("Ann: Yes."), pages=f"<style:header>{p('Draft 3')}</style:header>"))
    assert "Draft 3" in document.source.text
    assert [block.text for block in document.blocks] == ["Ann: Yes."]


def test_the_sample():
    found = transcript_cli.read(SAMPLES / "slipway-talk.odt")
    assert [turn.label for turn in found.turns] == ["Hedda Prowse", "Ivor Lunt", "Hedda Prowse", "Ivor Lunt", "Hedda Prowse"]
    assert found.metadata.title == "Talk at the slipway"


def _bomb() -> bytes:
    return odt(p("a" * (40 << 20)))


HOSTILE = {
    "bomb": (_bomb, "unpacks to more"),
    "truncated": (lambda: odt(p("Ann: Yes."))[:200], "damaged"),
    "no archive": (lambda: b"Ann: Yes.", "no OpenDocument text"),
    "empty": (lambda: odt(""), "no text of its own"),
    "nested": (lambda: odt("<text:section>" * 5000 + "</text:section>" * 5000), "a.odt"),
    "locked": (lambda: odt(p("x"), manifest="<encryption-data/>"), "locked with a password"),
    "another archive": (lambda: odt("").replace(b"content.xml", b"nothing.xml"), "no text document"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_end_in_an_error_that_says_what_to_do(name: str):
    make, message = HOSTILE[name]
    assert_refused(read, make(), message, "a.odt")


def test_a_million_spaces_are_not_written_out():
    assert len(lines(p("a<text:s text:c='999999999'/>b"))[0]) < 1000
