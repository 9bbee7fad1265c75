"""The summary as a picture: what it shows, what it never asks for, and that the ones in the README are what is drawn today."""

from __future__ import annotations

import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from rich.text import Text

from tests.conftest import Command
from tests.pictures import IMAGES, drawn
from transcript_cli.cli import picture as pictures
from transcript_cli.cli.picture import picture, png
from transcript_cli.errors import OutputError

SVG = "{http://www.w3.org/2000/svg}"
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def words_of(svg: str) -> str:
    return " ".join("".join(ET.fromstring(svg).itertext()).replace("\xa0", " ").split())


def test_the_picture_says_what_the_page_says(command: Command, folder: Path) -> None:
    assert command("summary", "hearing.txt", "--svg", "hearing.svg").out == b""
    svg = (folder / "hearing.svg").read_text("utf-8")
    said = words_of(svg)
    for expected in ("Hearing of the Harbour Board", "Speakers", "Abara", "Who spoke where", "4 turns", "summary hearing.txt"):
        assert expected in said
    title = ET.fromstring(svg).find(f"{SVG}title")
    assert title is not None and title.text == "transcript summary hearing.txt"


def test_nothing_is_loaded_from_anywhere(command: Command, folder: Path) -> None:
    command("summary", "hearing.txt", "--svg", "hearing.svg")
    svg = (folder / "hearing.svg").read_text("utf-8")
    assert set(re.findall(r"https?://[^\"\s]+", svg)) == {"http://www.w3.org/2000/svg"}
    assert all(target.startswith("#page-") for target in re.findall(r"url\(([^)]*)\)", svg))
    assert "@import" not in svg and "@font-face" not in svg and "<script" not in svg


def test_several_documents_give_the_page_about_all(command: Command, folder: Path) -> None:
    (folder / "second.txt").write_bytes((folder / "hearing.txt").read_bytes())
    assert command("summary", "hearing.txt", "second.txt", "--svg", "both.svg").code == 0
    assert "2 documents" in words_of((folder / "both.svg").read_text("utf-8"))


def test_it_is_as_wide_as_columns_say(command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def width(name: str) -> float:
        command("summary", "hearing.txt", "--svg", name)
        return float(ET.parse(folder / name).getroot().attrib["viewBox"].split()[2])

    usual = width("usual.svg")
    monkeypatch.setenv("COLUMNS", "60")
    assert width("narrow.svg") < 0.65 * usual


def test_a_file_that_is_there_stays(command: Command, folder: Path) -> None:
    (folder / "hearing.svg").write_text("mine")
    assert command("summary", "hearing.txt", "--svg", "hearing.svg").code == 1
    assert (folder / "hearing.svg").read_text() == "mine"
    assert command("summary", "hearing.txt", "--svg", "hearing.svg", "--force").code == 0


@pytest.mark.parametrize(
    "attack", ["</text><script>alert(1)</script>", "{x} %fonts% %title%", "a\0b\x1b[31m\ud800\uffff", "&lt;]]>"]
)
def test_no_title_and_no_text_breaks_the_picture(attack: str) -> None:
    svg = picture(Text(attack), 80, attack)
    root = ET.fromstring(svg.encode())
    assert {node.tag.removeprefix(SVG) for node in root.iter()} <= {
        *("svg", "title", "style", "defs", "clipPath", "rect", "g", "text", "circle")
    }
    assert "alert(1)" not in svg or words_of(svg).count("alert(1)") == 3  # as words: in both titles and in the text


def test_a_png_is_drawn_twice_as_fine(command: Command, folder: Path) -> None:
    pytest.importorskip("resvg_py")
    done = command("summary", "hearing.txt", "--png", "hearing.png")
    if "no font" in done.err:
        pytest.skip("no fonts on this system")
    data = (folder / "hearing.png").read_bytes()
    assert data.startswith(SIGNATURE)
    command("summary", "hearing.txt", "--svg", "hearing.svg")
    box = ET.parse(folder / "hearing.svg").getroot().attrib["viewBox"].split()
    assert abs(int.from_bytes(data[16:20]) - 2 * float(box[2])) <= 2


def test_a_png_without_its_package_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    with pytest.raises(OutputError, match=re.escape('pip install "transcript-cli[png]"')):
        png("<svg/>")


def test_a_system_without_fonts_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    resvg = pytest.importorskip("resvg_py")
    draw = resvg.svg_to_bytes
    monkeypatch.setattr(resvg, "svg_to_bytes", lambda **given: draw(**given, skip_system_fonts=True))
    with pytest.raises(OutputError, match="no font"):
        pictures.png(picture(Text("x"), 20, "x"))


@pytest.mark.parametrize("name", IMAGES)
def test_the_pictures_in_the_documentation_are_what_is_drawn_today(name: str) -> None:
    """By all that stands in them, bars too; how Rich writes it down may change."""
    path = Path(__file__).parent.parent / "docs" / "images" / name
    assert words_of(path.read_text("utf-8")) == words_of(drawn(name)), "python -m tests.pictures draws them anew"
    assert path.stat().st_size < 100_000
