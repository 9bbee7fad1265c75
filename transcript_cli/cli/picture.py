"""A page of the terminal as a picture, for a README or a slide.

Strategy: Rich draws what it would print as SVG; our template gives it fonts that systems have, where Rich's loads one from a
network, and words for those who do not see it. A PNG is made of the SVG by resvg, which comes as an extra: it draws with the
fonts of the system, and one without any would give a picture without letters, so that is looked for first.
"""

from __future__ import annotations

import io
import re
from html import escape
from typing import Final

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from ..errors import OutputError

COLUMNS: Final = 100
"""Of a picture, where COLUMNS does not say otherwise."""
_INSTALL: Final = 'Install it: pip install "transcript-cli[png]"'
_ZOOM: Final = 2.0
"""Pixels of a PNG for each of the SVG, so that it is sharp on today's screens and on paper."""
_FONTS: Final = "'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', 'Noto Sans Mono', 'Courier New', monospace"
_ASPECT: Final = 0.602
"""Width of a letter of these fonts by its height."""
_NO_XML: Final = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

_THEME: Final = TerminalTheme(
    (23, 25, 28),
    (231, 230, 226),
    [(40, 44, 49), (240, 113, 108), (126, 200, 120), (229, 192, 92), (108, 168, 240), (222, 140, 200), (92, 200, 196),
     (231, 230, 226)],
    [(92, 98, 106), (240, 113, 108), (126, 200, 120), (229, 192, 92), (108, 168, 240), (222, 140, 200), (92, 200, 196),
     (255, 255, 255)],
)  # fmt: skip

_TEMPLATE: Final = """\
<svg viewBox="0 0 {width} {height}" role="img" xmlns="http://www.w3.org/2000/svg">
<title>%title%</title>
<style>
.{unique_id}-matrix {{ font-family: %fonts%; font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font-family: system-ui, sans-serif; font-size: 16px; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal"><rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def picture(page: Text, width: int, title: str) -> str:
    """The page as SVG.

    Args:
        page: what a view gave.
        width: of the page, in cells.
        title: what stands above it.
    """
    console = Console(
        record=True, file=io.StringIO(), width=width, force_terminal=True, color_system="truecolor", legacy_windows=False,
        markup=False, emoji=False, highlight=False,
    )  # fmt: skip
    console.print(page, soft_wrap=True)
    title = _NO_XML.sub("\ufffd", title)
    svg = console.export_svg(
        title=escape(title), theme=_THEME, code_format=_TEMPLATE, font_aspect_ratio=_ASPECT, unique_id="page"
    )
    return _NO_XML.sub("\ufffd", svg.replace("%fonts%", _FONTS, 1).replace("%title%", escape(title), 1))


def png(svg: str) -> bytes:
    """The picture in pixels.

    Raises:
        OutputError: the package that draws it, or any font, is not installed.
    """
    try:
        import resvg_py
    except ImportError:
        raise OutputError("drawing a PNG needs one package more", advice=_INSTALL) from None

    def drawn(text: str) -> bytes:
        return bytes(resvg_py.svg_to_bytes(svg_string=text, zoom=_ZOOM, font_family="DejaVu Sans Mono"))

    letter = (
        f'<svg width="30" height="30" xmlns="http://www.w3.org/2000/svg"><text y="20" font-family="{_FONTS}">%</text></svg>'
    )
    if drawn(letter.replace("%", "M")) == drawn(letter.replace("%", "")):
        raise OutputError("no font is installed that letters could be drawn with", advice="Install DejaVu, or take --svg.")
    return drawn(svg)
