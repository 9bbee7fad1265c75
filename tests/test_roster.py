# ruff: noqa: E501 - one title, one line
"""People named outside the speech: fields, lists, tables, titles."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from transcript_cli.model import Document
from transcript_cli.parser.draft import RosterName
from transcript_cli.parser.metadata.roster import complete_roster, find_listed_people
from transcript_cli.parser.metadata.roster_entries import merge_people, read_people, read_person
from transcript_cli.parser.metadata.title_names import names_in_title
from transcript_cli.readers.markdown import read_markdown
from transcript_cli.readers.text import read_text
from transcript_cli.source import source_from_text


def document(text: str, markdown: bool = False) -> Document:
    return next(iter((read_markdown if markdown else read_text)(source_from_text(text))))


def roster(text: str, labels: Sequence[str] = (), markdown: bool = False) -> list[RosterName]:
    parsed = document(text, markdown)
    return complete_roster(find_listed_people(parsed, parsed.blocks, labels), None, labels).names


def names(text: str, labels: Sequence[str] = (), markdown: bool = False) -> list[str]:
    return [person.name for person in roster(text, labels, markdown)]


# --- titles ---------------------------------------------------------------------------------------------------------------

TITLES = [
    (
        "Secretary Jane Q. Doe and OAS Secretary General Mark Roe Before Their Meeting",
        ["SECRETARY DOE", "SECRETARY GENERAL ROE"],
        [("Jane Q. Doe", "Secretary"), ("Mark Roe", "OAS Secretary General")],
    ),
    (
        "Press Briefing by Press Secretary Ada Smith-Jones and Senior Advisor for Public Engagement Mary Long Bottle, January 13, 2023",
        ["MS. SMITH-JONES", "MS. BOTTLE", "Q"],
        [("Ada Smith-Jones", "Press Secretary"), ("Mary Long Bottle", "Senior Advisor for Public Engagement")],
    ),
    ("Remarks by President Doe at the Harbor", ["THE PRESIDENT"], [("Doe", "President")]),
    ("Interview with Jane Doe, Minister of Mines, on the New Quarry", ["DOE"], [("Jane Doe", "Minister of Mines")]),
    ("Secretary of State Jane Doe Speaks", ["DOE"], [("Jane Doe", "Secretary of State")]),
    ("Prime Minister of New Zealand Jane Doe", ["PRIME MINISTER DOE"], [("Jane Doe", "Prime Minister of New Zealand")]),
    (
        "Chief of Staff to the Mayor Jane Doe",
        ["DOE"],
        [("Jane Doe", "Chief of Staff to the Mayor")],
    ),
    ("Ministerin Anna Muster und Staatssekretär Karl Beispiel", [], [("Anna Muster", "Ministerin"), ("Karl Beispiel", "Staatssekretär")]),
    ("Déclaration de la ministre Jeanne Dupont", ["Mme Dupont"], [("Jeanne Dupont", "ministre")]),
    ("Comparecencia del ministro Juan Pérez", ["PÉREZ"], [("Juan Pérez", "ministro")]),
    ("REMARKS OF JANE DOE BEFORE THE CLUB", ["MS. DOE"], [("JANE DOE", None)]),
    ("A Talk with Jane Doe", ["Jane"], [("Jane Doe", None)]),
    ("Press Briefing by Spokesperson Ada Long and Chief Engineer Mary Doe on the Locks", ["DR. DOE"], [("Ada Long", "Spokesperson"), ("Mary Doe", "Chief Engineer")]),
    ("President of the European Commission Ursula Roe Hold Talks", ["PRESIDENT ROE"], [("Ursula Roe", "President of the European Commission")]),
    ("Hearing with Senator King", ["Mr. KING"], [("King", "Senator")]),
]  # fmt: skip


@pytest.mark.parametrize(("title", "labels", "people"), TITLES)
def test_names_in_a_title(title: str, labels: list[str], people: list[tuple[str, str | None]]) -> None:
    assert [(found.name, found.title) for found in names_in_title(title, labels)] == people


@pytest.mark.parametrize(
    "title",
    [
        "Statement on the Passing of Senator John Roe",
        "Press Call on President Doe's Trip to the North",
        "Background Press Call by a Senior Administration Official on Trade",
        "Press Briefing by the Response Team and Public Health Officials",
        "A Talk with Jane Doe",
        "Two Talks at Once: Developing the Developer Tools",
        "Meeting of the Budget Committee",
        "December 3, 2024",
        "",
    ],
)
def test_nobody_in_a_title(title: str) -> None:
    assert names_in_title(title, ["SENIOR ADMINISTRATION OFFICIAL", "Q", "MODERATOR", "THE PRESIDENT"]) == []


def test_who_is_talked_about_counts_where_a_label_says_so() -> None:
    assert [p.name for p in names_in_title("Questions on Senator John Roe", ["MR. ROE"])] == ["John Roe"]


# --- single entries -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Jane Doe - Acme Corp - CEO", RosterName("Jane Doe", "CEO", "Acme Corp")),
        ("Jane Doe -- Chief Executive Officer", RosterName("Jane Doe", "Chief Executive Officer")),
        ("Jane Doe, CFO", RosterName("Jane Doe", "CFO")),
        ("Mary Major - Big Fund - Analyst", RosterName("Mary Major", "Analyst", "Big Fund")),
        ("Dr. Jane Doe (Acme)", RosterName("Jane Doe", "Dr.", "Acme")),
        ("Jane Doe (JDO)", RosterName("Jane Doe", None, None, "JDO")),
        ("* [Jane Doe](https://example.org/jane)", RosterName("Jane Doe")),
        ("JANE DOE, ESQ.", RosterName("JANE DOE", "ESQ")),
        ("Doe, Jane", RosterName("Jane Doe")),
        ("Ludwig van Muster", RosterName("Ludwig van Muster")),
        ("山田太郎", None),
        ("The meeting was opened at ten", None),
        ("None", None),
        ("----", None),
        ("", None),
    ],
)
def test_one_entry(text: str, person: RosterName | None) -> None:
    assert read_person(text, ["JDO", "DOE"]) == person


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Jane Doe, John Roe and Ann Oakley", ["Jane Doe", "John Roe", "Ann Oakley"]),
        ("Jane Doe; John Roe; Ann Oakley", ["Jane Doe", "John Roe", "Ann Oakley"]),
        ("Jane Doe, CFO, and John Roe, CEO", ["Jane Doe", "John Roe"]),
        ("ann, bob, carla", ["ann", "bob", "carla"]),
        ("Doe, Jane; Roe, John", ["Jane Doe", "John Roe"]),
        ("김철수, 이영희", ["김철수", "이영희"]),
        ("山田太郎、鈴木花子", ["山田太郎", "鈴木花子"]),
        ("none", []),
    ],
)
def test_a_list_on_one_line(text: str, people: list[str]) -> None:
    assert [person.name for person in read_people(text, ["DOE", "ROE"], declared=True)] == people


# --- fields, lists and tables ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "field",
    [
        "speakers: ['Jane Doe and John Roe']",
        "speakers: [Jane Doe, John Roe]",
        "guests:\n  - name: Jane Doe\n    role: CFO\n  - name: John Roe",
        "host: Jane Doe\nguest: John Roe",
        "participants: Jane Doe, John Roe",
        "Teilnehmer: [Jane Doe, John Roe, Jane Doe]",
    ],
)
def test_declared_fields(field: str) -> None:
    assert names(f"---\ntitle: A show\n{field}\n---\n", markdown=True) == ["Jane Doe", "John Roe"]


TABLE = """
Remote attendees:
| Name       | Abbreviation | Organization |
| ---------- | ------------ | ------------ |
| Jane Doe   | JDO          | Acme         |
| John Roe   | JRO          |              |
| Ann Oakley | AOK          | Guild, Inc.  |

# First topic
"""


@pytest.mark.parametrize("markdown", [True, False])
def test_a_table_of_people(markdown: bool) -> None:
    assert roster(TABLE, markdown=markdown) == [
        RosterName("Jane Doe", None, "Acme", "JDO"),
        RosterName("John Roe", None, None, "JRO"),
        RosterName("Ann Oakley", None, "Guild, Inc.", "AOK"),
    ]


def test_a_table_in_another_language_and_without_bars() -> None:
    assert roster("Nom\tFonction\tOrganisme\nJeanne Dupont\tDirectrice\tAcme\n") == [
        RosterName("Jeanne Dupont", "Directrice", "Acme")
    ]


def test_a_table_of_something_else() -> None:
    assert roster("| Item | Amount |\n|---|---|\n| Jane Doe | 3 |\n", markdown=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "Attendees:\n- Jane Doe\n- John Roe\n\nAgenda of the day follows here.",
        "### Attendees\n\n* Jane Doe\n* John Roe\n\n### Opening\n\n* Mary Major",
        "Present: Jane Doe, John Roe\nAbsent: Mary Major",
        "Anwesend:\nJane Doe\nJohn Roe\n\nTagesordnung",
        "Participants:\nJane Doe\nJohn Roe\n\nThe meeting began at ten.",
        "Company Participants\n\nJane Doe - Vice President, Investor Relations\nJohn Roe - CFO",
        "出席者：Jane Doe、John Roe",
        "Presenter: Jane Doe\nHost: John Roe",
    ],
)
def test_lists_of_people(text: str) -> None:
    assert names(text, markdown=True) == ["Jane Doe", "John Roe"]


def test_nobody_came() -> None:
    assert names("In-person attendees: None\n\nMary Major spoke first", markdown=True) == []


def test_participants_of_a_call() -> None:
    text = "CORPORATE PARTICIPANTS\n\nJane Doe - Acme - CEO\nJohn Roe\nAcme - Chief Financial Officer\n\nCONFERENCE CALL PARTICIPANTS\n\nMary Major - Fund - Analyst\n"
    assert roster(text) == [
        RosterName("Jane Doe", "CEO", "Acme"),
        RosterName("John Roe", "Chief Financial Officer", "Acme"),
        RosterName("Mary Major", "Analyst", "Fund"),
    ]


def test_appearances_in_court() -> None:
    text = (
        "APPEARANCES:\n\nJANE DOE, ESQ., Springfield; on behalf of the\n  Petitioner.\n"
        "JOHN ROE, ESQ., Deputy Solicitor General,\n  Springfield; on behalf of the Respondent.\n"
    )
    assert roster(text) == [
        RosterName("JANE DOE", "ESQ.", "Petitioner"),
        RosterName("JOHN ROE", "Deputy Solicitor General", "Respondent"),
    ]


def test_abbreviation_is_short_only_if_it_is_a_label() -> None:
    assert roster("Presenter: Jane Doe (JDO)", ["JDO"]) == [RosterName("Jane Doe", "Presenter", short="JDO")]
    assert roster("Presenter: Jane Doe (ACME)", ["JDO"]) == [RosterName("Jane Doe", "Presenter", "ACME")]


def test_heading_of_a_statement() -> None:
    (person,) = roster("STATEMENT OF JANE DOE, DIRECTOR, BUREAU OF TIDES")
    assert (person.name, person.title) == ("JANE DOE", "DIRECTOR, BUREAU OF TIDES")


def test_each_person_once_with_all_that_is_known() -> None:
    text = "Speakers: Jane Doe\n\n| Name | Organization |\n|---|---|\n| Jane Doe | Acme |\n"
    assert roster(text, markdown=True) == [RosterName("Jane Doe", organization="Acme")]


def test_sources_say_which_blocks_they_took() -> None:
    parsed = document(TABLE.strip(), markdown=True)
    listed = find_listed_people(parsed, parsed.blocks, [])
    assert set(listed.taken) == {block.start for block in parsed.blocks if block.kind in ("row", "line")}
    assert listed.sources[0].offset == 0


@example("Jane Doe ( )")
@given(st.text(alphabet=st.sampled_from("aB|:,;-–().\t\n &é山1*\u202e"), max_size=300))
def test_any_text(text: str) -> None:
    for person in roster(f"Attendees:\n{text}", ["aB"]):
        assert person.name.strip() == person.name != ""
        assert None not in person[:1]
        assert "" not in person


# --- lists of unknown houses --------------------------------------------------------------------------------------------------

LISTS = [
    ("PARTICIPANTS: P1 – female, 61, retired\n              P2 – male, 27, warehouse", ["P1", "P2"],
     [("P1", "female, 61, retired", None, None), ("P2", "male, 27, warehouse", None, None)]),
    ("Deltagare: L = läkare, P = patient, T = tolk (arabiska/svenska)", ["L", "P", "T"],
     [("läkare", None, None, "L"), ("patient", None, None, "P"), ("tolk", None, None, "T")]),
    ("RA = Ruth Adler (interviewer)\nPB = Pia Bergman", ["RA", "PB"], [("Ruth Adler", "interviewer", None, "RA"), ("Pia Bergman", None, None, "PB")]),
    ("RA: Ruth Adler, interviewer\nPB: Pia Bergman", ["RA", "PB"], [("Ruth Adler", "interviewer", None, "RA"), ("Pia Bergman", None, None, "PB")]),
    ("Chair: Ruth Adler\nPresent: P. Bergman, R. Low", ["THE CHAIR"], [("Ruth Adler", "Chair", None, None), ("P. Bergman", None, None, None), ("R. Low", None, None, None)]),
    ("APPEARANCES:\n\nFor the Plaintiff:\n\n    LOUIS AMORY, ESQ.\n    Amory & Finch LLP\n    12 Dock Street", ["MR. AMORY"], [("LOUIS AMORY", None, None, None)]),
    ("APPEARANCES\n\nON BEHALF OF THE PLAINTIFF:\n    BY:  LOUIS AMORY, ESQUIRE", ["MR. AMORY"], [("LOUIS AMORY", None, None, None)]),
    ("JANE ROE ........ Chairman\nPAT DOE ......... Secretary", ["CHAIRMAN ROE"], [("JANE ROE", "Chairman", None, None), ("PAT DOE", "Secretary", None, None)]),
    ("DOTT.SSA PIA GHERI           Giudice\nSIG. LIVIO TASSI             Cancelliere", ["GIUDICE"],
     [("PIA GHERI", "Giudice", None, None), ("LIVIO TASSI", "Cancelliere", None, None)]),
    ("Étaient présents : Mme Duvi, M. Kerba, M. Saint-Ouen.", ["Mme DUVI"], [("Duvi", "Mme", None, None), ("Kerba", "M.", None, None), ("Saint-Ouen", "M.", None, None)]),
    ("Present: Senators Bakshi, Crane,\n   Tran", [], [("Bakshi", "Senator", None, None), ("Crane", "Senator", None, None), ("Tran", "Senator", None, None)]),
    ("PRESENTES: ARRIAGA, Lucía - FUENTES, Mirta", [], [("Lucía ARRIAGA", None, None, None), ("Mirta FUENTES", None, None, None)]),
    ("ضيفا الحلقة:\n- نبيل العطار/صاحب مكتبة", ["نبيل العطار"], [("نبيل العطار", None, "صاحب مكتبة", None)]),
    ("访谈嘉宾：照明处处长 鲁建平", ["鲁建平"], [("鲁建平", "照明处处长", None, None)]),
    ("BAŞKAN: Nermin AKSU", ["BAŞKAN"], [("Nermin AKSU", "BAŞKAN", None, None)]),
    ("Befragte: B1 (Fräserin, 52 Jahre), B2 (Einrichter, 38 Jahre)", ["B1", "B2"], [("B1", "Fräserin, 52 Jahre", None, None), ("B2", "Einrichter, 38 Jahre", None, None)]),
    ("ORAL ARGUMENT OF JANE DOE ON BEHALF OF THE PETITIONER", ["MS. DOE"], [("JANE DOE", None, None, None)]),
    ("REBUTTAL ARGUMENT OF JOHN J. ROE", ["MR. ROE"], [("JOHN J. ROE", None, None, None)]),
    ("RA: I was born here.\nPB: Go on, then.", ["RA", "PB"], []),
    ("Topic: Ruth Adler", ["PB"], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "labels", "people"), LISTS)
def test_lists_of_many_houses(text: str, labels: list[str], people: list[tuple[str | None, ...]]) -> None:
    assert [tuple(person) for person in roster(text, labels)] == people


def test_an_initial_is_the_one_person_it_can_be() -> None:
    assert names("Present: P. Bergman, R. Adler\nChair: Ruth Adler") == ["P. Bergman", "Ruth Adler"]
    assert names("Present: R. Adler, Ruth Adler, Ron Adler") == ["R. Adler", "Ruth Adler", "Ron Adler"]


def test_nobody_is_behind_an_abbreviation_for_the_unknown() -> None:
    assert roster("RA = Ruth Adler\nXX = unknown", ["RA", "XX"]) == [RosterName("Ruth Adler", None, None, "RA")]


def test_an_office_in_brackets_says_more_than_a_courtesy() -> None:
    people = read_people("Sir Colin Marsh (Chair); Ruth Adeyemi; Tom Blake", ["Chair"], declared=True)
    assert [(person.name, person.title) for person in people] == [
        ("Colin Marsh", "Chair"),
        ("Ruth Adeyemi", None),
        ("Tom Blake", None),
    ]


def test_a_surname_with_the_same_courtesy_is_the_full_name() -> None:
    people = merge_people([RosterName("Furse", "Dr"), RosterName("Ann Furse", "Dr"), RosterName("Hale", "Mr")])
    assert [person.name for person in people] == ["Ann Furse", "Hale"]


def test_members_of_one_office_have_it_each_and_where_they_are_from() -> None:
    people = roster("Present: Representatives Doe, Roe, Low of Ohio, and Hale.", ["Mr. Roe"])
    assert [(p.name, p.title, p.organization) for p in people] == [
        ("Doe", "Representative", None), ("Roe", "Representative", None), ("Low", "Representative", "Ohio"),
        ("Hale", "Representative", None),
    ]  # fmt: skip


def test_namesakes_from_two_places_are_two() -> None:
    people = roster("Present: Senators Low of Ohio, Roe, Low of Iowa and Hale.", ["Mr. Roe"])
    assert [(p.name, p.organization) for p in people if p.name == "Low"] == [("Low", "Ohio"), ("Low", "Iowa")]


PRESIDING = [
    ("The committee met at 9:30 a.m., Hon. Ruth Adler [chairwoman of the committee] presiding.", "Chairwoman"),
    ("The committee met at 9:30 a.m., in Room 4,\nSenator Ruth Adler, chair of the committee, presiding.", "Chair"),
    ("The committee met at 9:30 a.m., Hon. Ruth Adler presiding.", "Chairman"),
]


@pytest.mark.parametrize(("text", "title"), PRESIDING)
def test_who_presides_is_in_the_chair(text: str, title: str) -> None:
    assert roster(text, ["The Chairman", "Mr. Roe"]) == [RosterName("Ruth Adler", title)]


def test_a_line_of_people_with_courtesies_lists_those_who_speak() -> None:
    people = roster("SIR COLIN MARSH MP, MRS ADA RUSH AND LORD HALE", ["Mrs Rush", "Chairman"])
    assert [(p.name, p.title) for p in people] == [("COLIN MARSH", "MP"), ("ADA RUSH", "MRS"), ("HALE", "LORD")]
    assert roster("SIR COLIN MARSH MP, MRS ADA RUSH AND LORD HALE", ["Mr Low"]) == []


def test_single_names_with_brackets_are_an_entry_each() -> None:
    people = roster("Sprecher: StS Hale, Adler (AA), Roe (BMI), Low (BMF)", ["StS Hale", "Roe"])
    assert [(p.name, p.title, p.organization) for p in people] == [
        ("Hale", "StS", None), ("Adler", None, "AA"), ("Roe", None, "BMI"), ("Low", None, "BMF"),
    ]  # fmt: skip


def test_a_line_of_the_head_says_who_holds_the_office_that_speaks() -> None:
    head = "Harbour talks\n\nThe interview that President Ruth Adler gave to Tide Radio on 3 May 2015.\n"
    assert roster(head, ["THE PRESIDENT", "JO HALE"]) == [RosterName("Ruth Adler", "President")]
    assert roster(head, ["THE MINISTER", "JO HALE"]) == []


def test_a_sentence_says_who_interviewed_whom() -> None:
    text = "The following is the result of a videotaped interview with Tom Hale,\nconducted by Ruth Adler on May 3, 1989 for the museum."
    assert roster(text, ["Q", "A"]) == [RosterName("Tom Hale", "Interviewee"), RosterName("Ruth Adler", "Interviewer")]
    assert roster("The interview was conducted by phone in May 1989.", ["Q", "A"]) == []


def test_a_spanish_courtesy_behind_another_is_no_part_of_a_name() -> None:
    found = roster("PRESIDENCIA DEL EXCMO. SR. D. LUIS ROE HALE", ["El señor PRESIDENTE"])
    assert [person.name for person in found] == ["LUIS ROE HALE"]


def test_who_is_in_the_chair_by_one_name_alone() -> None:
    assert roster("Voorzitter: Hale", ["De voorzitter", "Mevrouw Low (TP)"]) == [RosterName("Hale", "Voorzitter")]
    printed = "President:     Mr. Adler . . . . . . . . . (Tideland)"
    found = roster(printed, ["The President (interpretation from French)", "Mr. Low (Marshland)"])
    assert [(p.name, p.title) for p in found] == [("Adler", "President")]


def test_a_list_headed_for_women_and_men() -> None:
    found = roster(
        "Sprecherinnen und Sprecher\n\n  • stellvertretender Regierungssprecher Hale\n\n  • Adler (AA)\n", ["SRS Hale"]
    )
    assert [(p.name, p.title, p.organization) for p in found] == [
        ("Hale", "stellvertretender Regierungssprecher", None), ("Adler", None, "AA"),
    ]  # fmt: skip


def test_what_people_do_there_is_what_their_key_says() -> None:
    text = "Hosts: Ann Roe and Pat Low\nGuest: Dr. Lee Hale\nPresent: Ada Rush, Tom Fenn"
    assert [(p.name, p.title) for p in roster(text)] == [
        ("Ann Roe", "Host"), ("Pat Low", "Host"), ("Lee Hale", "Guest"), ("Ada Rush", None), ("Tom Fenn", None),
    ]  # fmt: skip
    fields = roster("---\nhost: Ann Roe\nspeakers: [Ann Roe, Pat Low]\n---\n\nHello.", markdown=True)
    assert [(p.name, p.title) for p in fields] == [("Ann Roe", "Host"), ("Pat Low", None)]


@pytest.mark.parametrize(
    "line", ["DEPUTY RUTH ADLER IN THE CHAIR.", "[Mrs Ruth Adler in the Chair]", "Lord Adler took the Chair."]
)
def test_who_is_in_the_chair_by_a_line_of_its_own(line: str) -> None:
    (person,) = roster(line, ["Chairman", "Senator Low"])
    assert (person.name.split()[-1].title(), person.title) == ("Adler", "Chairman")


def test_initials_are_no_courtesy() -> None:
    found = names_in_title("MEETING BETWEEN THE PRESIDENT AND H.R. ADLER IN THE OVAL ROOM", ["ADLER", "PRESIDENT"])
    assert found == [RosterName("H.R. ADLER")]


def test_whose_statement_it_is_is_no_name() -> None:
    assert names_in_title("Prime Minister's statement at the press conference", ["Prime Minister", "Lee Hale"]) == []


def test_a_sentence_on_a_witness_is_no_office() -> None:
    assert roster("TOM HALE, having been first duly sworn, was examined as follows:", ["MR. HALE", "Q"]) == []


@pytest.mark.parametrize(
    "note",
    [
        "Ruth Hale is the envoy of the Mayor for rivers and locks.",
        "The briefing was opened by Principal Deputy Spokesperson Vadim Q. Hale at noon.",
    ],
)
def test_a_sentence_of_the_head_gives_a_surname_below_its_first_name(note: str) -> None:
    (person,) = roster(note, ["MS. HALE", "QUESTION"])
    assert person.name in ("Ruth Hale", "Vadim Q. Hale")
    assert names(note, ["HALE", "QUESTION"]) == [person.name]
    assert roster(note.replace("Hale", "Jordan"), ["JORDAN", "KEVIN"]) == []  # a first name, as well
    assert roster(note, ["MS. ROE", "QUESTION"]) == roster(note.replace("Hale", "Hale's"), ["MS. HALE", "QUESTION"]) == []


def test_nobody_has_an_office_or_a_word_of_the_sentence_for_a_first_name() -> None:
    assert roster("We hear Mayor Hale on the locks. Ask Hale.", ["MS. HALE", "QUESTION"]) == []


def test_a_sentence_says_whose_briefing_the_transcript_is_of() -> None:
    head = "The following is a near-verbatim transcript of today's briefing by Ada Roe, Spokesperson for the Mayor."
    assert [(person.name, person.title) for person in roster(head, ["Spokesperson", "Question"])] == [
        ("Ada Roe", "Spokesperson for the Mayor")
    ]
    assert roster("This transcript was prepared by Ada Roe, Secretary of the Board.", ["Question"]) == []


def test_a_list_in_pairs_of_lines_with_lines_drawn_around_its_heading() -> None:
    head = f"{'=' * 40}\nCorporate Participants\n{'=' * 40}\n* Ada Roe\nTide Tools Corporation - CEO\n* Bo Lund\nTide Tools - Analyst\n"
    assert [(person.name, person.title, person.organization) for person in roster(head)] == [
        ("Ada Roe", "CEO", "Tide Tools Corporation"),
        ("Bo Lund", "Analyst", "Tide Tools"),
    ]


@pytest.mark.parametrize("line", ["Be Our Guest: Managing Podcast Guests", "Account: Lund & Sons"])
def test_a_key_that_nobody_listed_and_one_name_that_nobody_bears_is_no_list(line: str) -> None:
    assert roster(line, ["Ada Roe", "ASKED BY LUND"]) == []


@pytest.mark.parametrize("title", ["Trial Transcript: New Prosecutor Struggles With Basics", "Managing Podcast Guests: A Talk"])
def test_an_office_within_a_headline_makes_no_name_of_the_next_word(title: str) -> None:
    assert names_in_title(title, ["THE COURT", "Q", "A"]) == []


def test_who_holds_an_office_may_stand_above_it() -> None:
    assert roster("THE HON ADA ROE MP\nDeputy Mayor and Treasurer", ["TREASURER", "PRESENTER"]) == [
        RosterName("ADA ROE", "Deputy Mayor and Treasurer")
    ]
    assert roster("What It Costs\nTreasurer", ["TREASURER", "PRESENTER"]) == []
