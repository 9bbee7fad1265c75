# ruff: noqa: E501 - one head, one line
"""What a document says of itself, and that nothing is made up."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_cli import parse as read
from transcript_cli.parser.draft import FoundMetadata, ParseOptions, without_pause
from transcript_cli.parser.metadata.find import find_metadata
from transcript_cli.readers.markdown import read_markdown
from transcript_cli.readers.text import read_text
from transcript_cli.source import source_from_text

from .refusals import soon

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
    return without_pause(find_metadata(document, before, after, labels, speech, ParseOptions(**options)))


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
    ("TOWN OF TIDES\nPLANNING BOARD\nRegular Meeting, Tuesday, December 3, 2024", ("TOWN OF TIDES", "2024-12-03", None, None)),
    ("UNITED ISLES DISTRICT COURT\nFOR THE DISTRICT OF SANDS\n\nTRANSCRIPT OF PROCEEDINGS\n\nTuesday, December 3, 2024",
     ("UNITED ISLES DISTRICT COURT FOR THE DISTRICT OF SANDS", "2024-12-03", "TRANSCRIPT OF PROCEEDINGS", None)),
]  # fmt: skip


@pytest.mark.parametrize(("head", "expected"), HEADS)
def test_heads_of_many_houses(head: str, expected: tuple[str | None, ...]) -> None:
    metadata = find(head).metadata
    assert (metadata.organization, metadata.date, metadata.kind, metadata.location) == expected


@pytest.mark.parametrize(
    "body",
    ["The White House", "Office of the Press Secretary", "Stadtrat Neuwerder", "Conseil régional de Haute-Aubrée", "Acme Boats, Inc.",
     "National Tide Relations Board", "Assemblée nationale", "Deutscher Bundestag", "University of the Isles", "외교부", "外務省"],
)  # fmt: skip
def test_organization(body: str) -> None:
    assert find(f"{body}\n\nTuesday, 3 December 2024").metadata.organization == body


# --- declared ---------------------------------------------------------------------------------------------------------------


def test_front_matter() -> None:
    front = (
        '---\ntitle: "Tides\u00a0Today"\ndate: 2024-12-03 10:00:00-04:00\nmodified_time: 2025-01-01\npublished_time: 2024-12-05\n'
        "tags: [a, b]\nspeakers: ['Jane Doe and John Roe']\nsource_url: https://example.org/talk\nlanguage: Deutsch\n---\n"
    )
    assert known(find(front, markdown=True, speech=ENGLISH)) == {
        "title": "Tides Today",
        "date": "2024-12-03",
        "language": "de",
        "url": "https://example.org/talk",
        "participants": ["Jane Doe", "John Roe"],
        "extra": {"modified_time": "2025-01-01", "published_time": "2024-12-05", "tags": ["a", "b"]},
    }


def test_date_of_publication_is_better_than_none_and_modification_is_not() -> None:
    assert find("---\npub_date: '\n\n  October 6th, 2022'\n---\n", markdown=True).metadata.date == "2022-10-06"
    assert find("---\nmodified_time: 2022-10-06\n---\n", markdown=True).metadata.date is None


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Title: Budget\nDate: December 3, 2024\nLocation: Room 12\nOrganization: Tide Board", ("Budget", "2024-12-03", "Room 12", "Tide Board")),
        ("Titel: Haushalt\nDatum: 3.12.2024\nOrt: Rathaus\nVeranstalter: Amt", ("Haushalt", "2024-12-03", "Rathaus", "Amt")),
        ("Titre : Budget\nDate : 3 décembre 2024\nLieu : Mairie\nInstitution : Conseil", ("Budget", "2024-12-03", "Mairie", "Conseil")),
        ("Título: Cuentas\nFecha: 3 de diciembre de 2024\nLugar: Sala 2\nInstitución: Consejo", ("Cuentas", "2024-12-03", "Sala 2", "Consejo")),
        ("Заголовок: Бюджет\nДата: 3 декабря 2024\nМесто: Зал 2\nОрганизация: Совет", ("Бюджет", "2024-12-03", "Зал 2", "Совет")),
        ("標題：預算\n日期：2024年12月3日\n地點：會議室\n機構：委員會", ("預算", "2024-12-03", "會議室", "委員會")),
        ("- **Title**: Budget\n- **When**: December 3, 2024\n- **Where**: example.org\n- **Organization**: Board", ("Budget", "2024-12-03", "example.org", "Board")),
        ("Subject:\nBudget\nDate:\n2024-12-03\nVenue:\nPier\nAgency:\nBoard", ("Budget", "2024-12-03", "Pier", "Board")),
    ],
)  # fmt: skip
def test_header_lines(lines: str, expected: tuple[str, ...]) -> None:
    found = find(lines, markdown=True)
    assert (found.metadata.title, found.metadata.date, found.metadata.location, found.metadata.organization) == expected
    assert len(found.taken) == len(lines.splitlines())


def test_declared_fields_without_a_place_are_kept() -> None:
    found = find("Title: Budget\nSubject: Money\nDuration: 2 hours\nTape colour: red\nAbsent: Max Power")
    assert found.metadata.extra == {"Subject": "Money", "Duration": "2 hours", "Tape colour": "red", "Absent": "Max Power"}


def test_a_colon_in_prose_declares_nothing() -> None:
    found = find("What matters is this: the tide\n\nRemember: vote")
    assert found.metadata.extra == {}
    assert "header line" not in found.taken.values()


# --- dates ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("front", "options", "value", "doubtful"),
    [
        ("Date: 04/05/2023", {}, "2023-04-05", True),
        ("Date: 04/05/2023", {"dates": "dmy"}, "2023-05-04", False),
        ("Date: 04/05/2023", {"dates": "mdy"}, "2023-04-05", False),
        ("Date: 04/05/2023\nUpdated: 31/05/2023", {}, "2023-05-04", False),
        ("Date: 04/05/2023\nHeld: 5 April 2023", {}, "2023-04-05", False),
        ("Date: 04/05/2023\nLocation: Washington, D.C.", {}, "2023-04-05", False),
        ("Date: 04/05/2023\nLocation: London", {}, "2023-05-04", False),
        ("Date: 04/05/2023\nLocation: London, then Washington, D.C.", {}, "2023-04-05", True),
        ("Date: 13/05/2023", {}, "2023-05-13", False),
        ("Date: 04/04/2023", {}, "2023-04-04", False),
    ],
)
def test_numbers_are_read_as_the_document_shows(front: str, options: dict[str, str], value: str, doubtful: bool) -> None:
    found = find(front, speech=ENGLISH, **options)
    assert found.metadata.date == value
    assert [warning.code for warning in found.warnings] == ["ambiguous-date"] * doubtful


def test_an_ambiguous_date_names_both_readings_and_its_line() -> None:
    (warning,) = find("\nTide Talk\n\n04/05/2023").warnings
    assert (warning.line, "2023-04-05" in warning.message, "2023-05-04" in warning.message) == (4, True, True)


def test_the_language_decides_where_nothing_else_does() -> None:
    assert find("Datum: 04/05/2023", speech=GERMAN).metadata.date == "2023-05-04"
    assert find("Datum: 04/05/2023", speech=GERMAN).warnings == []


def test_declared_date_goes_before_the_one_in_the_head_and_that_before_the_title() -> None:
    head = "(December 2, 2024)\n\n# Press Briefing by the Board, December 1, 2024\n"
    assert find(f"---\ndate: 2024-12-03\n---\n{head}", markdown=True).metadata.date == "2024-12-03"
    assert find(head, markdown=True).metadata.date == "2024-12-02"
    assert find("# Press Briefing by the Board, December 1, 2024", markdown=True).metadata.date == "2024-12-01"


def test_dates_of_an_agenda_are_not_the_documents() -> None:
    agenda = "\n".join(f"{n}. Next meeting on {n} March 2030" for n in range(1, 20))
    assert find(f"TIDE BOARD MEETING\n\nTuesday, 3 December 2024\n\n{agenda}", markdown=True).metadata.date == "2024-12-03"
    assert find(f"# Tide Board\n\n{agenda}", markdown=True).metadata.date is None


def test_the_file_name_is_the_last_resort() -> None:
    assert find("", path="x/2024-12-03_talk.txt").metadata.date == "2024-12-03"
    assert find("", path="press-briefing-january-13-2022.txt").metadata.date == "2022-01-13"
    assert find("Date: 1 May 2020", path="2024-12-03.txt").metadata.date == "2020-05-01"
    assert find("", path="04-05-2023.txt").metadata.date is None
    assert find("", path="talk.txt").metadata.date is None


def test_the_day_of_publication_is_the_date_where_no_other_is_given() -> None:
    found = find("Published on December 5, 2024")
    assert (found.metadata.date, found.metadata.distributor) == ("2024-12-05", None)
    assert find("December 3, 2024\n\nPublished on December 5, 2024").metadata.date == "2024-12-03"


def test_never_a_date_from_the_speech() -> None:
    assert find("", speech="It was on December 3, 2024 that we began. " + ENGLISH).metadata.date is None


def test_a_month_has_no_day() -> None:
    assert find("Date: May 2019").metadata.date == "2019-05"


def test_unreadable_date_is_said_and_kept() -> None:
    found = find("Title: Budget\nDate: soon")
    assert (found.metadata.date, found.metadata.extra) == (None, {"Date": "soon"})
    assert [(warning.line, warning.code) for warning in found.warnings] == [(2, "unreadable-date")]


# --- title, kind, place -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("front", "title"),
    [
        ("# The Tides\n\nSome text follows here.", "The Tides"),
        ("FOR IMMEDIATE RELEASE\n\nBoard Adopts New Rules for Harbors\n\nText of it.", "Board Adopts New Rules for Harbors"),
        ("THE ANNUAL REPORT ON THE STATE OF THE TIDES AND ALL\nTHE HARBORS OF THE ISLES\n\nNext", "THE ANNUAL REPORT ON THE STATE OF THE TIDES AND ALL THE HARBORS OF THE ISLES"),
        ("Doe v. Board of Tides\nDoe v. Board of Tides\n", "Doe v. Board of Tides"),
        ("VOLUME 12\nNUMBER 3\n\nOral Questions\n\nHarbor Dues", "Oral Questions"),
        ("Acme Boats Inc.\nThird Quarter 2024 Earnings Call\nOctober 31, 2024", "Third Quarter 2024 Earnings Call"),
        ("Die neue Verordnung und ihre Folgen\n\nDas ist der Text.", "Die neue Verordnung und ihre Folgen"),
        ("2023年5月12日外交部发言人李华主持例行记者会\n\n正文。", "2023年5月12日外交部发言人李华主持例行记者会"),
        ("GROWERS OF FRUIT, PETITIONER\nv.\nCOUNTY OF SANDS, RESPONDENT\n\nNo. 17-308", "GROWERS OF FRUIT, PETITIONER v. COUNTY OF SANDS, RESPONDENT"),
        ("House of Tides\nOfficial Report\nTuesday, 3 December 2024\n\nOral Answers to Questions\nHARBORS", "Oral Answers to Questions"),
        ("Weekly harbor committee\nTue, Feb 4, 2025 7:01PM\nSUMMARY KEYWORDS\nrope, salt", "Weekly harbor committee"),
        ("海辺市\n市長定例記者会見\n2024年5月9日（木）", "市長定例記者会見"),
        ("PROCEEDINGS", None),
        ("Tuesday, December 3, 2024", None),
        ("https://example.org/The-Tides-Of-Today", None),
        ("This page was made by hand, with care and in haste.", None),
        ("Attendees\n\n- Jane Doe", None),
        ("", None),
        ("House of Deputies\nOral evidence: Bovine health, HD 482\nTuesday 7 November 2023\n\nQuestions 1 - 4", "Oral evidence: Bovine health, HD 482"),
        ("The board met on Thursday, April 6, 2023, at 7:00 p.m. in the hall.\n\n1. CALL TO ORDER", None),
        ("FEDERAL DISTRICT COURT\nNORTHERN DISTRICT OF MOORLAND\n\nMonday, June 3, 2019\n\nMOTION IN THE MATTER OF THE LOCKS", "MOTION IN THE MATTER OF THE LOCKS"),
    ],
)  # fmt: skip
def test_title(front: str, title: str | None) -> None:
    assert find(front, markdown=True).metadata.title == title


def test_a_label_is_no_title() -> None:
    assert find("Jane Mary Doe\n\n", labels=("Jane Mary Doe",)).metadata.title is None


def test_title_repeated_is_metadata_too() -> None:
    found = find("---\ntitle: The Tides\n---\n# The Tides\n", markdown=True)
    assert list(found.taken.values()) == ["title repeated"]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Remarks by the Chair on Tides", "Remarks"),
        ("Background Press Call on Harbors", "Background Press Call"),
        ("Acme Third Quarter 2024 Earnings Call", "Earnings Call"),
        ("Discours de la ministre", "Discours"),
        ("Rede des Präsidenten zur Lage", "Rede"),
        ("外務大臣臨時記者会見", "記者会見"),
        ("Tides and Harbors of the Isles", None),
    ],
)
def test_kind_from_the_title(title: str, kind: str | None) -> None:
    assert find(f"# {title}", markdown=True).metadata.kind == kind


@pytest.mark.parametrize(
    "place",
    ["James Smith Press Briefing Room", "Via Teleconference", "Aboard Boat One", "En Route Denver", "Geneva, Switzerland",
     "The East Room", "Room 2141, Long House Office Building", "Austin, TX", "Museum of Ropes, Lecture Hall", "Sitzungssaal 4, Rathaus, Wien, Österreich", "Salle des fêtes", "Wien, Österreich"],
)  # fmt: skip
def test_place(place: str) -> None:
    found = find(f"{place}\n\n1:18 P.M. EDT")
    assert (found.metadata.location, found.metadata.title) == (place, None)
    assert len(found.taken) == 2


@pytest.mark.parametrize(
    "line", ["Smith, John", "Building Back With Care", "We met in the room.", "A Day in the Garden With Friends"]
)
def test_no_place(line: str) -> None:
    assert find(line).metadata.location is None


@pytest.mark.parametrize(
    "line",
    [
        "Doe v. Board of Tides",
        "Report by the Board",
        "GOVERNMENT ORDERS",
        "Présidence de M. Jean Dupont",
        "STATEMENT OF JANE DOE, DIRECTOR, BUREAU OF TIDES",
        "The council adopts new rules for banks",
    ],
)
def test_no_organization(line: str) -> None:
    assert find(line).metadata.organization is None


@pytest.mark.parametrize(
    ("line", "who", "moment"),
    [
        ("Distributed by Wire on 13/12/2024 09:50", "Wire", "2024-12-13T09:50"),
        ("Published by Tide Press, December 3, 2024 at 1:05 P.M. EST", "Tide Press", "2024-12-03T13:05-05:00"),
        ("Verbreitet durch Küstendienst am 3.12.2024", "Küstendienst", "2024-12-03"),
        ("Released by Wire", "Wire", None),
    ],
)
def test_distribution_before_or_after_the_speech(line: str, who: str, moment: str | None) -> None:
    for found in (find(line), find("", back=line)):
        assert (found.metadata.distributor, found.metadata.distributed_at) == (who, moment)
        assert len(found.taken) == 1


def test_back_matter_tells_no_title_or_date() -> None:
    found = find("", back="END 2:05 P.M. EST\n\nMore Talks of Ours\n\nDecember 24, 2024\n\nSource: https://example.org/x")
    assert known(found) == {"url": "https://example.org/x"}


# --- robustness ---------------------------------------------------------------------------------------------------------------


def test_nothing_at_all() -> None:
    found = find("")
    assert (known(found), found.evidence, found.roster, found.taken, found.warnings) == ({}, [], [], {}, [])


@given(st.text(alphabet=st.sampled_from("Date: 0123456789/.|,-\n ABCdefof#*山é\t\u202e\x00["), max_size=400), st.booleans())
def test_any_head(front: str, markdown: bool) -> None:
    found = find(front, markdown=markdown, labels=("A", "B"), speech=ENGLISH)
    assert set(found.taken) <= set(range(len(front)))
    for value in known(found).values():
        assert value not in ("", [], {})
    lines = front.count("\n") + front.count("\r") + 1
    assert all(1 <= item.line <= lines + 2 for item in found.evidence)


@pytest.mark.parametrize(
    "front",
    [
        "The tide | of 12/03/2024 - and, more: so; on\n\n" * 20_000,
        "x" * 3_000_000,
        "Present: " + "A, " * 300_000,
        "Attendees:\n" + "Jane Doe\n" * 20_000,
        "|a" * 300_000,
        ("(" * 390 + "\n") * 1_000,
        "Attendees:\n" + "Jane Doe, " * 300_000,
    ],
    ids=["many lines", "one line", "names", "list", "cells", "brackets", "wide list"],
)
def test_cost_does_not_grow_with_the_document(front: str) -> None:
    document = next(iter(read_text(source_from_text(front))))
    with soon():
        without_pause(find_metadata(document, document.blocks, [], (), "", ParseOptions()))


# --- heads of unknown houses: the event's date and the title -------------------------------------------------------------------

UNKNOWN_HEADS = [
    ("RIVERLAND SOUND LIBRARY\nCollection C/88\n\nMilk at Four in the Morning\n\nSpeaker: Mrs Agnes Doull\nRecorded 3 February 1987\nTranscribed 14 June 2009 by P. Low",
     "1987-02-03", "Milk at Four in the Morning"),
    ("CONFIDENTIAL\n\nPolice Service of Northmere\nINTERVIEW UNDER CAUTION\n\nInterviewee:\tDean WOLSEY\nDate:\t\t19/3/2011\nStart time:\t10.02", "2011-03-19", "INTERVIEW UNDER CAUTION"),
    ("Hearing held 12 October 2010\nReport printed 4 January 2011\n\nFerries and Piers\n", "2010-10-12", "Ferries and Piers"),
    ("The Ada Hill Lecture 2014\n\n“What Bridges Know”\n\nDelivered at Saint Bede's Hall on 7 May 2014\n", "2014-05-07", "What Bridges Know"),
    ("The Otto Hill Memorial Lecture\n\nWhat the Tide Leaves Behind\n\nDelivered at Saint Bede's Hall, 7 May 2014", "2014-05-07", "What the Tide Leaves Behind"),
    ("Intervjuperson: Karin Ek\nIntervjuare: Olle Borg\nInspelningsdatum: 2009-11-03\nUtskriven: 2010-02-01", "2009-11-03", None),
    ("Időpont: 2014. március 5.\nHelyszín: Városháza", "2014-03-05", None),
    ("Заседание городского совета\n5 марта 2013 г., 10:00\nПрисутствовали: Иванов П. П., Ломова А. С.", "2013-03-05", "Заседание городского совета"),
    ("老街的最后一家书店\n\n采访时间：2018年4月2日下午3点\n采访地点：书店二楼\n整理日期：2018年5月1日", "2018-04-02", "老街的最后一家书店"),
    ("第5回　河川敷利用検討会　議事要旨\n\n１．日　時：令和元年6月12日（水）午後2時～4時\n２．場　所：市役所3階会議室", "2019-06-12", "第5回 河川敷利用検討会 議事要旨"),
    ("제12차 하천정비위원회 회의록\n\n○ 일시: 2016. 3. 4.(금) 14:00\n○ 장소: 시청 대회의실", "2016-03-04", "제12차 하천정비위원회 회의록"),
    ("محضر اجتماع لجنة المياه\nالتاريخ: ٥ مارس ٢٠١٥\nالمكان: قاعة البلدية", "2015-03-05", "محضر اجتماع لجنة المياه"),
    ("ראיון עם נהגת האוטובוס\n\nתאריך הריאיון: 3 במאי 2011\nמקום: חיפה", "2011-05-03", "ראיון עם נהגת האוטובוס"),
    ("CORTE DI RIVAMARE\nSEZIONE PRIMA\n\nUdienza del 4 giugno 2013\nProssima udienza: 11 luglio 2013", "2013-06-04", None),
    ("Episode 12 - The Lamp Room\nPublished: June 4, 2013\nRecorded: May 28, 2013\nHost: Ana Beck", "2013-05-28", "Episode 12 - The Lamp Room"),
    ("Session-ID: 9981\nCreated: 2020-05-06T10:11:12Z\nChannel: voice\nAgent: 22", "2020-05-06", None),
    ("Stadtrat Neuwerder\n12. Sitzung\nStand: 03.04.2019\n\nDonnerstag, den 28. März 2019", "2019-03-28", None),
    ("Опубликовано 12.01.2019\nЭфир от 8 января 2019 года", "2019-01-08", "Эфир от 8 января 2019 года"),
    ("Transcript of Interview with Henry Quill (b. 3 May 1931)\nConducted 8 January 1998 by Jo Reed", "1998-01-08",
     "Transcript of Interview with Henry Quill (b. 3 May 1931)"),
    ("Sexta-feira, 11 de Maio de 2007        III Série — Número 8\n\nREUNIÃO DE 10 DE MAIO DE 2007\n", "2007-05-10", "REUNIÃO DE 10 DE MAIO DE 2007"),
    ("Volume 12, Issue 3\nJune 2013\n\nA Conversation with the Lock Keeper\n\nInterview conducted on May 3, 2013\n", "2013-05-03", "A Conversation with the Lock Keeper"),
    ("My Life on the Tugs\nby Henry Quill\n\nA talk given to the Historical Society, January 8th 1998", "1998-01-08", "My Life on the Tugs"),
    ("Committee on Inland Ferries\n\nEVIDENCE\n\nNUMBER 014 • 2nd SESSION • 43rd PARLIAMENT\n\nTuesday, November 23, 2021", "2021-11-23", "Committee on Inland Ferries"),
    ("RESTRICTED (when complete)                 Form 15(T)\n\nRECORD OF INTERVIEW\n\nDate of interview:\t9 February 2017", "2017-02-09", "RECORD OF INTERVIEW"),
    ("The Future of Rivers.\n\nA lecture given at Norland University, 4 May 2016", "2016-05-04", "The Future of Rivers"),
    ("FULTON CITY COUNCIL\nSPECIAL MEETING\nDECEMBER 3, 2019\n6:30 PM", "2019-12-03", "SPECIAL MEETING"),
    ("STATE OF MARENGO\nPORTS COMMISSION\n\nIN THE MATTER OF THE APPLICATION OF\nTIDEWATER ELECTRIC COMPANY FOR A\nRATE INCREASE\n\nDecember 3, 2019",
     "2019-12-03", "IN THE MATTER OF THE APPLICATION OF TIDEWATER ELECTRIC COMPANY FOR A RATE INCREASE"),
    ("Prime Minister of Norland\nThe Hon Rowan Hale MP\n\nPress conference - Parliament House, Canbury\n\n12 May 2020", "2020-05-12",
     "Press conference - Parliament House, Canbury"),
    ("UNITED STATES OF NORLAND\nBEFORE THE\nFEDERAL TRADE BOARD\n\nWORKSHOP ON DATA PORTABILITY\n\nSeptember 22, 2020", "2020-09-22",
     "WORKSHOP ON DATA PORTABILITY"),
    ("Office of the Press Secretary\nMarch 14, 2019\n\nPRESS BRIEFING\nBY PRESS SECRETARY ANN ARDEN\n\nJames Hall Briefing Room", "2019-03-14",
     "PRESS BRIEFING BY PRESS SECRETARY ANN ARDEN"),
    ("Harbor Commission Meeting Transcript - 03/14/2019", "2019-03-14", "Harbor Commission Meeting Transcript - 03/14/2019"),
    ("Daily Press Briefing\nState House Annex\n\n27 September 2011", "2011-09-27", "Daily Press Briefing"),
    ("Radio Norland\nThe Evening Hour\nJune 2, 2015", "2015-06-02", "The Evening Hour"),
    ("Tide Data Working Group Teleconference\n\n28 Feb 2018", "2018-02-28", "Tide Data Working Group Teleconference"),
    ("Transcript of proceedings before the Harbour Inquiry\nHeld at the Guildhall, Merrin\non Monday 3 June 2019 at 10.00 am", "2019-06-03",
     "Transcript of proceedings before the Harbour Inquiry"),
    ("14.03.2019\nPressemitteilung\n\nArden trifft Boyle: Häfen sollen wachsen", "2019-03-14", "Arden trifft Boyle: Häfen sollen wachsen"),
    ("Meeting Title: Harbour sync\nDate: Mar 14, 2019", "2019-03-14", "Harbour sync"),
    ("Interviewee: Pat Low\nDate of birth: 3 May 1931", None, None),
    ("00:00:01\n\n[music]\n", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("head", "date", "title"), UNKNOWN_HEADS)
def test_date_of_the_event_and_title(head: str, date: str | None, title: str | None) -> None:
    metadata = find(head).metadata
    assert (metadata.date, metadata.title) == (date, title)


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("Recorded at Uyeawick, 22 August 1994", "Uyeawick"),
        ("am 14. März 2019 in Husum", "Husum"),
        ("Held at the Guildhall, Merrin", "Guildhall, Merrin"),
        ("Interview with Ann Arden\n\nMarch 14, 2019\nPort Merrin, Marengo", "Port Merrin, Marengo"),
        (
            "Press statements following talks with the President\n\nMarch 1, 2016\n17:20\nThe Citadel, Moskow",
            "The Citadel, Moskow",
        ),
        ("Date\n\n14 March 2019\n\nLocation\n\nPort Merrin", "Port Merrin"),
        ("DINSDAG 23 NOVEMBER 2021\n\nNamiddag", None),
        ("Torsdag den 14. oktober 2021\n\nDagsorden", None),
        ("March 14, 2019\nJane Roe, Secretary", None),
    ],
)
def test_where_it_was(head: str, place: str | None) -> None:
    assert find(head).metadata.location == place


def test_unknown_keys_in_a_block_of_keys_are_kept() -> None:
    extra = find("Call-ID: 7f31\nQueue: BOILER_2\nDirection: inbound").metadata.extra
    assert extra == {"Call-ID": "7f31", "Queue": "BOILER_2", "Direction": "inbound"}


def test_headings_among_the_speech_name_people() -> None:
    document = next(iter(read_text(source_from_text("STATEMENT OF RUTH DALBY, PRESIDENT, HARBOR TRUST"))))
    found = without_pause(find_metadata(document, [], [], ["Ms. DALBY"], "", ParseOptions(), document.blocks))
    assert [(person.name, person.title) for person in found.roster] == [("RUTH DALBY", "PRESIDENT, HARBOR TRUST")]


def test_comments_in_markdown_are_no_part_of_what_they_stand_beside() -> None:
    front = (
        "# Tide Tables Call 12 <!-- omit in toc -->\n\n### Date: 3 December 2024 <!-- omit in toc -->\n"
        "### Moderator: Ada Lund<!-- x -->"
    )
    found = known(find(front, labels=("Ada Lund", "Per"), speech=ENGLISH, markdown=True))
    assert (found["title"], found["date"], found["participants"]) == ("Tide Tables Call 12", "2024-12-03", ["Ada Lund"])


def test_whom_a_preface_says_an_interview_was_made_for() -> None:
    front = (
        "PREFACE\n\nThe following testimony is the result of a recorded interview with Josefa,\nconducted by Lena Kuhlmann on"
        " September 22, 1989 on behalf of the National Lighthouse\nKeepers Museum. The interview took place in Port Merrin, ME and is"
        " part of the collections."
    )
    found = known(find(front, labels=("Q", "A"), speech=ENGLISH))
    assert found["organization"] == "National Lighthouse Keepers Museum"
    assert (found["location"], found["date"]) == ("Port Merrin, ME", "1989-09-22")


def test_the_trail_of_a_site_is_no_title() -> None:
    for trail in ("Tides → Parliament → Facts", "Home > Debates > 2022 > Rivers", "Home | News | Debates | Help"):
        assert (
            find(f"{trail}\n\nThe Future of the Rivers Bill\n\n3 May 2019", speech=ENGLISH).metadata.title
            == "The Future of the Rivers Bill"
        )


def test_a_body_with_a_count_or_a_collection_behind_it() -> None:
    found = find(
        "Chamber of Deputies of the Honourable Congress, LXI Legislature\n\nRecord of the sitting of 1 February 2011",
        speech=ENGLISH,
    )
    assert found.metadata.organization == "Chamber of Deputies of the Honourable Congress"
    assert (
        find("High Court of Tidelands Transcripts\n\nA v B", speech=ENGLISH).metadata.organization == "High Court of Tidelands"
    )
    found = find("Select Committee on Rivers Minutes of Evidence\n\n18 APRIL 2007", speech=ENGLISH)
    assert (found.metadata.organization, found.metadata.kind) == ("Select Committee on Rivers", "Minutes of Evidence")


def test_the_city_of_a_hearing_stands_between_what_it_was_and_its_day() -> None:
    head = "HIGH COURT OF TIDELANDS\n\nTRANSCRIPT OF PROCEEDINGS\n\nAT HUSUM AND BY VIDEO LINK\n\nON FRIDAY, 21 OCTOBER 2022, AT 9.30 AM\n\nCopyright"
    assert find(head, speech=ENGLISH).metadata.location == "HUSUM"


def test_a_sentence_says_in_which_room_a_committee_met() -> None:
    head = "Hearing on Rivers\n\nThe subcommittee met, pursuant to notice, at 10:00 a.m., in room H-313, The Capitol, Hon. Jo Hale presiding."
    found = find(head, labels=("Mr. Hale",), speech=ENGLISH).metadata
    assert (found.location, found.participants) == ("Room H-313, The Capitol", ["Jo Hale"])


def test_topics_are_no_turn() -> None:
    text = "Themen: Wasser im Hafen, Lage der Boote, Preise für Fisch, Reise nach Husum\n\nSprecher: Adler (AA), Roe (BMI)\n\n"
    text += "Adler: Guten Tag.\n\nRoe: Guten Tag zusammen.\n\nAdler: Wir beginnen.\n\nRoe: Ja, gern."
    document = read(text)
    assert [turn.label for turn in document.turns] == ["Adler", "Roe", "Adler", "Roe"]
    assert document.metadata.participants == ["Adler", "Roe"]


def test_a_show_stands_above_its_topic_where_it_says_when_it_was_aired() -> None:
    found = find(
        "Return to the list of shows\n\nHARBOUR LIVE\n\nStorm over Husum: Thirty Boats Lost\n\nAired June 1, 2015 - 21:00 ET",
        speech=ENGLISH,
    )
    assert (found.metadata.event, found.metadata.title) == ("HARBOUR LIVE", "Storm over Husum: Thirty Boats Lost")
    quoted = find("The Ada Hill Lecture 2014\n\n“What Bridges Know”\n\nHusum, 3 May 2014", speech=ENGLISH).metadata
    assert (quoted.event, quoted.title) == ("The Ada Hill Lecture 2014", "What Bridges Know")
    assert find("Interview with Ruth Adler\n\nThe Long Way Home\n\n3 May 2014", speech=ENGLISH).metadata.event is None


def test_the_links_of_a_page_are_no_title() -> None:
    for link in (
        "Return to Transcripts main page",
        "Ruta de navegación",
        "Vai all'elenco delle sedute",
        "Zurück zur Übersicht",
    ):
        assert (
            find(f"{link}\n\nThe Future of the Rivers Bill\n\n3 May 2019", speech=ENGLISH).metadata.title
            == "The Future of the Rivers Bill"
        )


def test_a_chair_that_somebody_has_is_no_body() -> None:
    found = find(
        "Resoconto stenografico dell'Assemblea\n\nPRESIDENZA DEL VICEPRESIDENTE ROSA DIAZ",
        labels=("PRESIDENTE",),
        speech=ENGLISH,
    )
    assert (found.metadata.organization, found.metadata.participants) == (None, ["ROSA DIAZ"])
    assert (
        find("Presidenza del Consiglio dei Ministri\n\n3 maggio 2014").metadata.organization
        == "Presidenza del Consiglio dei Ministri"
    )


def test_what_a_body_is_called_further_below_is_no_title() -> None:
    found = find(
        "University of Tidelands\nAda Hill Library\nArchives/Special Collections\n\nTom Hale Memoir\n\n3 May 2014",
        speech=ENGLISH,
    )
    assert found.metadata.title == "Tom Hale Memoir"


def test_the_show_that_aired_it_is_the_event() -> None:
    found = find("Storm over Husum\n\nHeard on Tide of the Nation\n\nMay 23, 2011\n", speech=ENGLISH).metadata
    assert (found.title, found.event, found.date) == ("Storm over Husum", "Tide of the Nation", "2011-05-23")
    assert (
        find("Why Boats Sink : The Harbour Podcast\n\nMay 23, 2011\n", speech=ENGLISH).metadata.event == "The Harbour Podcast"
    )
    assert find("Storm over Husum\n\nAired on May 23, 2011\n", speech=ENGLISH).metadata.event is None


def test_who_holds_an_office_by_one_name_is_no_turn() -> None:
    text = "Voorzitter: Hale\n\nDe voorzitter: Ik open de vergadering.\n\nMevrouw Low (TP): Dank u wel.\n\nDe voorzitter: Goed zo.\n\nMevrouw Low (TP): Ja.\n"
    document = read(text)
    assert document.turns[0].label == "De voorzitter"
    assert next((s.name, s.labels) for s in document.speakers) == ("Hale", ["De voorzitter"])


def test_when_it_was_goes_before_when_it_was_put_up() -> None:
    found = find(
        "---\ntitle: Whales\ndate: 2022-05-19\nrecorded: 2022-05-02\n---\n\nHello.", markdown=True, speech=ENGLISH
    ).metadata
    assert (found.date, found.extra["date"]) == ("2022-05-02", "2022-05-19")
    assert (
        find("---\ntitle: Whales\ndate: 2022-05-19\naired: 2022-05-21\n---\n\nHello.", markdown=True).metadata.date
        == "2022-05-19"
    )


def test_the_section_of_a_site_stands_above_the_title() -> None:
    head = "Press Operations\n\nTranscript\n\nHarbour Office Press Briefing by Press Secretary Pat Roe\n\nOct. 4, 2022"
    assert (
        find(head, labels=("MR. ROE", "Q"), speech=ENGLISH).metadata.title
        == "Harbour Office Press Briefing by Press Secretary Pat Roe"
    )
    assert find("Bridges\n\nWhat Rivers Know of Them\n\nOct. 4, 2022", speech=ENGLISH).metadata.title != "Oct. 4, 2022"


def test_who_meets_is_no_body_and_a_day_of_the_week_no_place() -> None:
    head = "RECORD OF A MEETING BETWEEN\nTHE PRESIDENT AND H.R. ADLER IN THE OVAL OFFICE\n"
    assert find(head, labels=("ADLER",), speech=ENGLISH).metadata.organization is None
    assert (
        find("JOINT COMMITTEE ON TIDES\n\nDé Máirt, 4 Deireadh Fómhair 2022\nTuesday, 4 October 2022").metadata.location is None
    )


def test_of_several_days_alone_on_lines_the_last_is_the_event_and_the_title_stands_between() -> None:
    page = "Appointments to the Board of Rivers\n4 March 2012\nGates, Locks and Weirs\n6 March 2012"
    found = find(f"{page}\nInterview with Ann and Bo\nRadio Tide\nMonday, 5 March 2012\n8.30 am", speech=ENGLISH)
    assert (found.metadata.title, found.metadata.date) == ("Interview with Ann and Bo", "2012-03-05")
    (warning,) = found.warnings
    assert (warning.code, warning.line, "2012-03-06" in warning.message) == ("ambiguous-date", 4, True)


def test_a_day_that_is_printed_twice_is_no_riddle() -> None:
    found = find("6 March 2012\n\nRivers Rise: A Hearing\n\n6 March 2012", speech=ENGLISH)
    assert (found.metadata.title, found.metadata.date, found.warnings) == ("Rivers Rise: A Hearing", "2012-03-06", [])


def test_an_address_is_no_place_two_places_are_one_and_a_body_does_not_begin_with_of() -> None:
    link = find("Location: https://tide.example/a", speech=ENGLISH).metadata
    assert (link.location, link.url) == (None, "https://tide.example/a")
    assert find("Council Chambers - City Hall", speech=ENGLISH).metadata.location == "Council Chambers - City Hall"
    head = "MINUTES OF THE PROCEEDINGS OF THE CITY COUNCIL\nOF THE CITY OF WEIRS IN THE STATE OF TIDE\nMAY 3, 2018"
    assert find(head).metadata.title == head.rpartition("\n")[0].replace("\n", " ")


def test_years_of_two_figures_from_fifty_on_are_of_the_last_century() -> None:
    assert find("Press conference of 4/14/62", speech=ENGLISH).metadata.date == "1962-04-14"
    assert find("Press conference of 4/14/49", speech=ENGLISH).metadata.date == "2049-04-14"


@pytest.mark.parametrize("line", ["E D I T E D V E R S I O N", "EX-9 roe.htm EX-9", "Exhibit 99.2"])
def test_spaced_letters_the_name_of_a_file_and_of_an_exhibit_are_no_title(line: str) -> None:
    assert (
        find(f"{line}\n\nTide Tools Earnings Call\n\n14 March 2019", speech=ENGLISH).metadata.title
        == "Tide Tools Earnings Call"
    )


def test_a_colon_is_within_no_body_and_no_officer_behind_it() -> None:
    found = find("Government for Beginners: Locks of 6 December 2021", speech=ENGLISH).metadata
    assert (found.title, found.organization) == ("Government for Beginners: Locks of 6 December 2021", None)
    assert find("Ada Roe Tide Tools Inc., Research Division - Equity Analyst").metadata.organization is None


def test_an_abbreviated_department_before_a_date_is_no_place() -> None:
    assert find("State Dept Presser, Nov 16, 2022", speech=ENGLISH).metadata.location is None


def test_the_words_at_the_head_of_captions_are_their_title_where_they_are_set_as_one() -> None:
    cues = "\n\n00:01.000 --> 00:02.000\n<v Ann>Hi\n"
    assert read(f"WEBVTT - Rivers and Weirs: 2023 Q&A{cues}", format="vtt").metadata.title == "Rivers and Weirs: 2023 Q&A"
    assert read(f"WEBVTT - evening edition for the deaf{cues}", format="vtt").metadata.title is None


def test_who_directs_an_office_is_no_body_and_arrows_lead_through_a_site() -> None:
    assert find("Director, Press Office", speech=ENGLISH).metadata.organization is None
    found = find("Tide →NEWS →COUNCIL → FACTS\n\nFinding Locks and Weirs", speech=ENGLISH)
    assert found.metadata.title == "Finding Locks and Weirs"
