"""Word files built by hand, for tests: a body and what goes with it, as Word itself would pack them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES = (
    f'xmlns:w="{_W}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_TYPES = (
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
)
_ROOTS = {"styles": "styles", "footnotes": "footnotes", "comments": "comments", "header1": "hdr", "footer1": "ftr"}


def run(text: str, properties: str = "") -> str:
    """A run: tabs and line feeds become Word's own."""
    inner = escape(text).replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>")
    inner = inner.replace("\n", "</w:t><w:br/><w:t xml:space='preserve'>")
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{inner}</w:t></w:r>"


def bold(text: str) -> str:
    return run(text, "<w:b/>")


def paragraph(content: str = "", properties: str = "") -> str:
    """A paragraph of plain text, or of runs where the content is markup."""
    inner = content if content.startswith("<") else run(content) if content else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def styled(style: str, content: str) -> str:
    return paragraph(content, f'<w:pStyle w:val="{style}"/>')


def table(*rows: tuple[str, ...]) -> str:
    """A table; a cell is plain text, or paragraphs where it is markup."""

    lines = (f"<w:tr>{''.join(map(_cell, row))}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/>{''.join(lines)}</w:tbl>"


def _cell(content: str) -> str:
    inner = content if content.startswith("<w:p>") else paragraph(content)
    return f"<w:tc><w:tcPr/>{inner}</w:tc>"


def word(body: str, core: Mapping[str, str] | None = None, **parts: str) -> bytes:
    """The bytes of a Word file.

    Args:
        body: the content of the body.
        core: core properties by their local names.
        parts: content of the roots of other parts: styles, footnotes, comments, header1, footer1.
    """
    kinds = {name: name.rstrip("1") for name in parts}
    related = "".join(
        f'<Relationship Id="r{i}" Type="{_OFFICE}/{kind}" Target="{name}.xml"/>' for i, (name, kind) in enumerate(kinds.items())
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{_TYPES}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="r1" Type="{_OFFICE}/officeDocument" '
        f'Target="word/document.xml"/><Relationship Id="r2" Type="{_CORE}" Target="docProps/core.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{related}</Relationships>',
        "word/document.xml": f"<w:document {_NAMES}><w:body>{body}<w:sectPr/></w:body></w:document>",
        **{f"word/{name}.xml": f"<w:{_ROOTS[name]} {_NAMES}>{inner}</w:{_ROOTS[name]}>" for name, inner in parts.items()},
    }
    if core is not None:
        inner = "".join(f"<x:{name}>{escape(value)}</x:{name}>" for name, value in core.items())
        files["docProps/core.xml"] = f'<c xmlns:x="http://purl.org/dc/elements/1.1/">{inner}</c>'
    return packed(files)


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of files by their names."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()
