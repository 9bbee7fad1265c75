"""PDF files built by hand, for tests: text in places, in fonts that every reader has."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

HEIGHT = 792.0
_FONTS = {"roman": "Courier", "bold": "Courier-Bold"}


class Text(NamedTuple):
    """A string of letters, each six tenths of the size wide."""

    left: float
    top: float
    """Of its base, from the upper edge of the page."""
    text: str
    size: float = 10.0
    font: str = "roman"
    angle: int = 0
    """0 or 90 degrees, anticlockwise."""
    scale: float = 1.0
    """What of the size is in the page and not in the font."""


def lines(texts: Iterable[str], left: float = 72, top: float = 100, pitch: float = 14, **more: object) -> list[Text]:
    """Texts below each other; an empty one is a blank line."""
    return [Text(left, top + at * pitch, text, **more) for at, text in enumerate(texts) if text]  # type: ignore[arg-type]


def pdf(
    pages: Sequence[Sequence[Text]], info: Mapping[str, str] | None = None, packed: bool = False, more: bytes = b""
) -> bytes:
    """The bytes of a PDF file.

    Args:
        pages: what is written on each.
        info: what is declared of the document.
        packed: the pages are compressed.
        more: what the trailer holds besides.
    """
    first = 4 + len(_FONTS)
    kids = " ".join(f"{first + 2 * at} 0 R" for at in range(len(pages)))
    fonts = " ".join(f"/{name} {4 + at} 0 R" for at, name in enumerate(_FONTS))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode(),
        b"<<" + b"".join(f"/{key}({_escaped(value)})".encode("latin-1") for key, value in (info or {}).items()) + b">>",
        *(f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>".encode() for name in _FONTS.values()),
    ]
    for at, page in enumerate(pages):
        shape = f"/MediaBox[0 0 612 {HEIGHT}]/Resources<</Font<<{fonts}>>>>"
        here = f"<</Type/Page/Parent 2 0 R{shape}/Contents {first + 2 * at + 1} 0 R>>"
        objects += [here.encode(), stream("\n".join(map(_shown, page)).encode("cp1252"), packed)]
    return file_of(objects, b"/Info 3 0 R" + more)


def stream(content: bytes, packed: bool = False) -> bytes:
    """A stream object."""
    data = zlib.compress(content, 9) if packed else content
    kind = b"/Filter/FlateDecode" if packed else b""
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(data), kind, data)


def file_of(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A file of objects, numbered from 1; the first is the catalog."""
    out = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (
        size, table, size, trailer, len(out)
    )  # fmt: skip


def drawings(levels: int, times: int, content: bytes) -> bytes:
    """A file whose page draws a drawing so many times, which draws another, down to the last, which has the content."""
    first = 6
    size, fonts = "/MediaBox[0 0 612 792]", "/Resources<</Font<</roman 3 0 R>>/XObject<</D"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[4 0 R]>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Courier>>",
        f"<</Type/Page/Parent 2 0 R{size}{fonts} {first} 0 R>>>>/Contents 5 0 R>>".encode(),
        stream(b"/D Do " * times),
    ]
    for level in range(1, levels + 1):
        drawn = content if level == levels else b"/D Do " * times
        shape = f"<</Type/XObject/Subtype/Form/BBox[0 0 612 792]{fonts} {first + level} 0 R>>>>".encode()
        objects.append(shape + stream(drawn, packed=True)[2:])
    return file_of(objects)


def sharing(pages: int, content: bytes) -> bytes:
    """A file whose pages are all drawn with the same content."""
    kids = " ".join(f"{at} 0 R" for at in range(5, pages + 5))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</roman 3 0 R>>>>/Contents 4 0 R>>"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Courier>>"
    tree = f"<</Type/Pages/Count {pages}/Kids[{kids}]>>".encode()
    return file_of([b"<</Type/Catalog/Pages 2 0 R>>", tree, font, stream(content, packed=True), *[page] * pages])


def _shown(text: Text) -> str:
    x, y = text.left, HEIGHT - text.top
    by = text.scale
    turn = f"0 {by} -{by} 0" if text.angle else f"{by} 0 0 {by}"
    return f"BT /{text.font} {text.size / by} Tf {turn} {x} {y} Tm ({_escaped(text.text)}) Tj ET"


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
