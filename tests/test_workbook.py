"""Excel workbooks: which sheets and cells are read, as what, and what is refused."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time, timedelta
from typing import Any

import openpyxl
import pytest

import transcript_cli
from transcript_cli.readers.workbook import read_xlsx
from transcript_cli.source import source_of_binary

from .refusals import assert_refused, soon

ROWS = [["Start", "Speaker", "Text"], [0, "Ada Roth", "Is it on?"], [2.5, "Ben Kerr", "It is."], [4, "Ada Roth", "Good."]]


def workbook(sheets: dict[str, list[list[Any]]], hidden: str | None = None, formats: dict[str, str] | None = None) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        if name == hidden:
            sheet.sheet_state = "hidden"
        for cell, form in (formats or {}).items():
            sheet[cell].number_format = form
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def said(data: bytes) -> list[tuple[str | None, float | None, str]]:
    return [(turn.label, turn.start, turn.text) for turn in transcript_cli.read(data).turns]


def test_a_turn_a_row():
    found = transcript_cli.read(workbook({"Talk": ROWS}))
    assert found.source.format == "xlsx"
    assert [(turn.label, turn.start, turn.text) for turn in found.turns] == [
        ("Ada Roth", 0.0, "Is it on?"), ("Ben Kerr", 2.5, "It is."), ("Ada Roth", 4.0, "Good."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("start", "form", "expected"),
    [
        (time(0, 1, 5), "h:mm:ss", 65.0),
        (timedelta(hours=25, seconds=2), "[h]:mm:ss", 90002.0),
        (time(0, 0, 5, 250_000), "mm:ss.000", 5.25),
        ("00:00:07", "General", 7.0),
    ],
)
def test_times_are_read_as_their_cells_are_formatted(start: object, form: str, expected: float):
    rows = [ROWS[0], [start, "Ada Roth", "Is it on?"], [timedelta(hours=26), "Ben Kerr", "It is."]]
    assert said(workbook({"Talk": rows}, formats={"A2": form, "A3": "[h]:mm:ss"}))[0][1] == expected


@pytest.mark.parametrize("day", [date(2024, 3, 1), datetime(2024, 3, 1)])
def test_days_are_days(day: date):
    rows = [["Date", "Speaker", "Text"], [day, "Ada Roth", "Is it on?"], [day, "Ben Kerr", "It is."]]
    assert transcript_cli.read(workbook({"Talk": rows})).metadata.date == "2024-03-01"


def test_cells_of_several_lines_with_quotes_and_commas_are_one_turn():
    text = 'He said: "Go, now",\nand left; all of them did.'
    assert said(workbook({"Talk": [ROWS[0], [0, "Ada Roth", text], [1, "Ben Kerr", "Did he?"]]}))[0][2] == " ".join(
        text.split()
    )


def test_each_sheet_with_speech_is_a_document_and_others_are_passed_over():
    second = [ROWS[0], [0, "Ida Moe", "Hello."], [1, "Ole By", "Good day."]]
    data = workbook({"Codes": [["code", "rows"], ["a", 3]], "One": ROWS, "Two": second, "Old": ROWS}, hidden="Old")
    documents = list(read_xlsx(source_of_binary(data, "a.xlsx")))
    assert [sum(block.voice is not None for block in document.blocks) for document in documents] == [3, 2]


def test_blank_rows_and_a_title_above_the_header_do_no_harm():
    assert len(said(workbook({"Talk": [["Interview with Ada Roth"], [], *ROWS[:2], [], *ROWS[2:]]}))) == 3


def with_sheet(xml: str) -> bytes:
    """A workbook whose sheet is replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook({"Talk": ROWS}))) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, xml if name == "xl/worksheets/sheet1.xml" else old.read(name))
    return out.getvalue()


_SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
_CELL = '<c r="{}" t="inlineStr"><is><t>a</t></is></c>'
REFUSED = {
    "no sheet": (workbook({"Empty": []}), "no sheet with cells"),
    "no column of speech": (workbook({"Codes": [["code", "rows"], ["a", 3]]}), "no column of this table"),
    "cut in two": (workbook({"Talk": ROWS})[:900], "damaged"),
    "no XML": (with_sheet("<worksheet><sheetData><row>"), "damaged"),
    "two cells far apart": (
        with_sheet(_SHEET.format(f'<row r="1">{_CELL.format("A1")}</row><row r="1048576">{_CELL.format("XFD1048576")}</row>')),
        "no column of this table",
    ),
    "one cell a million times": (
        with_sheet(_SHEET.format("<row>" + '<c t="inlineStr"><is><t>word</t></is></c>' * 3_000_000 + "</row>")), "more than a",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_transcript_is_refused(name: str):
    data, message = REFUSED[name]
    assert_refused(lambda source: list(read_xlsx(source)), source_of_binary(data, "a.xlsx"), message, "a.xlsx")


def test_a_formula_is_what_it_last_came_to():
    sheet = _SHEET.format(
        "".join(
            f'<row r="{at}"><c r="A{at}" t="inlineStr"><is><t>{who}</t></is></c>'
            f'<c r="B{at}" t="str"><f>CONCATENATE("x")</f><v>{what}</v></c></row>'
            for at, (who, what) in enumerate([("Speaker", "Text"), ("Ada Roth", "Is it on?"), ("Ben Kerr", "It is.")], 1)
        )
    )
    with soon():
        assert [text for _, _, text in said(with_sheet(sheet))] == ["Is it on?", "It is."]
