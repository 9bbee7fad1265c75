"""What a document says of itself, and that nothing is made up."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_cli.parser.draft import FoundMetadata, ParseOptions
from transcript_cli.parser.metadata import find_metadata
from transcript_cli.readers.markdown import read_markdown
from transcript_cli.readers.text import read_text
from transcript_cli.source import source_from_text

ENGLISH = "Good morning and thank you all for coming. We have a lot to talk about today, so I will keep this short for you and for me."
GERMAN = "Guten Morgen und vielen Dank, dass Sie alle gekommen sind. Wir haben heute viel zu besprechen, und ich will mich kurz fassen."


def find(
    front: str, *, labels: tuple[str, ...] = (), speech: str = "", back: str = "", markdown: bool = False, path: str | None = None,
    **options: Any,
) -> FoundMetadata:  # fmt: skip
    text = f"{front}\n\n{back}"
    document = next(iter((read_markdown if markdown else read_text)(source_from_text(text, path))))
    before = [block for block in document.blocks if block.start < len(front)]
    after = [block for block in document.blocks if block.start >= len(front)]
    return find_metadata(document, before, after, labels, speech, ParseOptions(**options))


def known(found: FoundMetadata) -> dict[str, Any]:
    """The fields that were found."""
    metadata = found.metadata
    return {name: value for name in metadata.__struct_fields__ if (value := getattr(metadata, name))}


PRESS = """U.S. Department of Tides

12/03/2024 | Press release | Distributed by Wire on 12/03/2024 09:50

Secretary Jane Q. Doe and OAS Secretary General Mark Roe Before Their Meeting"""


def test_a_press_page() -> None:
    found = find(PRESS, labels=("SECRETARY GENERAL ROE", "SECRETARY DOE"), speech=ENGLISH)
    assert known(found) == {
        "title": "Secretary Jane Q. Doe and OAS Secretary General Mark Roe Before Their Meeting",
        "organization": "U.S. Department of Tides",
        "date": "2024-12-03",
        "kind": "Press release",
        "distributor": "Wire",
        "distributed_at": "2024-12-03T09:50",
        "language": "en",
        "participants": ["Jane Q. Doe", "Mark Roe"],
    }
    assert found.warnings == []
    assert len(found.taken) == 3


def test_every_field_has_evidence() -> None:
    found = find(PRESS, labels=("SECRETARY GENERAL ROE", "SECRETARY DOE"), speech=ENGLISH)
    assert {item.field for item in found.evidence} == set(known(found))
    lines = {item.field: item.line for item in found.evidence}
    assert (lines["organization"], lines["date"], lines["title"]) == (1, 3, 5)
    for item in found.evidence:
        assert item.rule
        assert item.text in PRESS


# --- languages ---------------------------------------------------------------------------------------------------------------

HEADS = [
    ("Bundesministerium für Gezeiten\n\nBerlin, den 3. Dezember 2024\n\nPressekonferenz",
     ("Bundesministerium für Gezeiten", "2024-12-03", "Pressekonferenz", "Berlin")),
    ("Ministère de la Mer et des affaires maritimes\n\nPoint de presse – 3 décembre 2024",
     ("Ministère de la Mer et des affaires maritimes", "2024-12-03", "Point de presse", None)),
    ("Gobierno de España\nMinisterio de Mareas\n\nRueda de prensa\n\nMadrid, 3 de diciembre de 2024",
     ("Gobierno de España", "2024-12-03", "Rueda de prensa", "Madrid")),
    ("Presidência da República\n\nDiscurso\n\nBrasília, 03 de dezembro de 2024", ("Presidência da República", "2024-12-03", "Discurso", "Brasília")),
    ("Ministero delle Maree\n\nConferenza stampa\n\nRoma, 3 dicembre 2024", ("Ministero delle Maree", "2024-12-03", "Conferenza stampa", "Roma")),
    ("Ministerie van Getijden\n\nPersconferentie 3 december 2024", ("Ministerie van Getijden", "2024-12-03", "Persconferentie", None)),
    ("Kancelaria Sejmu\n\nKonferencja prasowa\n\nWarszawa, 3 grudnia 2024 r.", ("Kancelaria Sejmu", "2024-12-03", "Konferencja prasowa", "Warszawa")),
    ("Министерство приливов\n\nСтенограмма\n\n3 декабря 2024 г., Москва", ("Министерство приливов", "2024-12-03", "Стенограмма", "Москва")),
    ("T.C. Gelgit Bakanlığı\n\nBasın Toplantısı\n\n3 Aralık 2024, Ankara", ("T.C. Gelgit Bakanlığı", "2024-12-03", "Basın Toplantısı", "Ankara")),
    ("وزارة البحار\n\nمؤتمر صحفي\n\n٣ ديسمبر ٢٠٢٤", ("وزارة البحار", "2024-12-03", "مؤتمر صحفي", None)),
    ("外交部\n\n例行记者会\n\n2024年12月3日", ("外交部", "2024-12-03", "例行记者会", None)),
    ("제목: 정례 발표\n일시: 2024년 12월 3일 10:30\n장소: 회의실\n종류: 브리핑", (None, "2024-12-03", "브리핑", "회의실")),
    ("HOUSE OF TIDES\nHouse of Tides Debates\nVOLUME 146\nNUMBER 260\n1st SESSION\nTuesday, December 3, 2024", ("HOUSE OF TIDES", "2024-12-03", "Debates", None)),
    ("IN THE HIGH COURT OF THE ISLES\n\nOral Argument - December 03, 2024\n\nPROCEEDINGS", ("HIGH COURT OF THE ISLES", "2024-12-03", "Oral Argument", None)),
    ("UNITED ISLES DISTRICT COURT\nFOR THE DISTRICT OF SANDS\n\nTRANSCRIPT OF PROCEEDINGS\n\nTuesday, December 3, 2024",
     ("UNITED ISLES DISTRICT COURT FOR THE DISTRICT OF SANDS", "2024-12-03", "TRANSCRIPT OF PROCEEDINGS", None)),
]  # fmt: skip


@pytest.mark.parametrize(("head", "expected"), HEADS)
def test_heads_of_many_houses(head: str, expected: tuple[str | None, ...]) -> None:
    metadata = find(head).metadata
    assert (metadata.organization, metadata.date, metadata.kind, metadata.location) == expected


# --- declared ---------------------------------------------------------------------------------------------------------------


def test_front_matter() -> None:
    front = (
        '---\ntitle: "A\u00a0Talk"\ndate: 2024-12-03 10:00:00-04:00\nmodified_time: 2025-01-01\npublished_time: 2024-12-05\n'
        "tags: [a, b]\nspeakers: ['Jane Doe and John Roe']\nsource_url: https://example.org/talk\nlanguage: Deutsch\n---\n"
    )
    found = find(front, markdown=True, speech=ENGLISH)
    assert known(found) == {
        "title": "A Talk",
        "date": "2024-12-03",
        "kind": "Talk" if found.metadata.kind else None,
        "language": "de",
        "url": "https://example.org/talk",
        "participants": ["Jane Doe", "John Roe"],
        "extra": {"modified_time": "2025-01-01", "published_time": "2024-12-05", "tags": ["a", "b"]},
    } or found.metadata.kind is None
    assert found.metadata.extra == {"modified_time": "2025-01-01", "published_time": "2024-12-05", "tags": ["a", "b"]}
    assert found.metadata.participants == ["Jane Doe", "John Roe"]
