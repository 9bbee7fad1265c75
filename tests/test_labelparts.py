"""What a label is made of, judged by the label alone."""

from __future__ import annotations

import doctest
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_cli.parser.labels.likeness import name_likeness
from transcript_cli.parser.people import labelparts, offices, shown
from transcript_cli.parser.people.labelparts import LabelParts, sex_of, split_label
from transcript_cli.parser.words import folding, glance, names
from transcript_cli.parser.words.names import (
    fits,
    fold,
    initials_of,
    is_misspelling,
    name_tokens,
    readable_name,
    readable_title,
)


@pytest.mark.parametrize("module", [labelparts, names, offices, shown, folding, glance], ids=lambda module: module.__name__)
def test_examples_in_docstrings(module: ModuleType) -> None:
    result = doctest.testmod(module)
    assert result.attempted and not result.failed


def person(**parts: object) -> LabelParts:
    return LabelParts("person", **parts)  # type: ignore[arg-type]


PEOPLE = {
    "SECRETARY MARLOWE": person(office="SECRETARY", name="MARLOWE"),
    "SECRETARY OF STATE MARLOWE": person(office="SECRETARY OF STATE", name="MARLOWE"),
    "ASSISTANT SECRETARY MARLOWE": person(office="ASSISTANT SECRETARY", name="MARLOWE"),
    "Assistant Attorney General Marlowe": person(office="Assistant Attorney General", name="Marlowe"),
    "MNR MARLOWE": person(honorific="MNR", name="MARLOWE"),
    "Secretary Helen R. Marlowe": person(office="Secretary", name="Helen R. Marlowe"),
    "MS. LAFON-DIAZ": person(honorific="MS.", name="LAFON-DIAZ"),
    "Right Hon. Ada Quill (Prime Minister)": person(honorific="Right Hon.", office="Prime Minister", name="Ada Quill"),
    "Prof. Dr. Karl Amsel": person(honorific="Prof. Dr.", name="Karl Amsel"),
    "Mr. HALE of North Dakota": person(honorific="Mr.", name="HALE", qualifier="of North Dakota"),
    "Mr. KING of Ohio": person(honorific="Mr.", name="KING", qualifier="of Ohio"),
    "SENATOR KING": person(office="SENATOR", name="KING"),
    "Guest (Tom Hale)": person(office="Guest", name="Tom Hale", held=True),
    "Mr. Manager FARROW": person(honorific="Mr.", office="Manager", name="FARROW"),
    "CHIEF JUSTICE OKAFOR": person(office="CHIEF JUSTICE", name="OKAFOR"),
    "PRESIDENT-ELECT VOSS": person(office="PRESIDENT-ELECT", name="VOSS"),
    "General de Brissac": person(office="General", name="de Brissac"),
    "Earl Whitman": person(name="Earl Whitman"),
    "Mr. Luc Morel (Pointe-Noire—Valmont, BQ)": person(
        honorific="Mr.", name="Luc Morel", organization="Pointe-Noire—Valmont, BQ"
    ),
    "Hon. Rae Stone (Minister of Health, Lib.)": person(
        honorific="Hon.", office="Minister of Health", name="Rae Stone", organization="Lib."
    ),
    "Hon. Rae Stone (Minister of Ports, Roads and Rail)": person(
        honorific="Hon.", office="Minister of Ports, Roads and Rail", name="Rae Stone"
    ),
    "Jane Doe (Leeds West) (Lab)": person(name="Jane Doe", organization="Leeds West, Lab"),
    "Jane Doe -- Acme Corp -- CEO": person(office="CEO", name="Jane Doe", organization="Acme Corp"),
    "Ravi Menon – Chief Financial Officer": person(office="Chief Financial Officer", name="Ravi Menon"),
    "John Roe, Bank of X - Analyst": person(office="Analyst", name="John Roe", organization="Bank of X"),
    "KYRA ROE, CNN ANALYST": person(office="CNN ANALYST", name="KYRA ROE"),
    "Akira | Lambda": person(name="Akira", organization="Lambda"),
    "Jane Doe [Moderator]": person(office="Moderator", name="Jane Doe"),
    "Dr. Anna Muster (SPD)": person(honorific="Dr.", name="Anna Muster", organization="SPD"),
    "Georg Lenz, Bundeskanzler": person(office="Bundeskanzler", name="Georg Lenz"),
    "Mr. Otieno (Kenya) (spoke in French)": person(honorific="Mr.", name="Otieno", organization="Kenya"),
    "O SR. LIMA (PT/SP)": person(honorific="SR.", name="LIMA", organization="PT/SP"),
    "Herr statsrådet BERGLUND": person(honorific="Herr", office="statsrådet", name="BERGLUND"),
    "Lynne Price AM": person(office="AM", name="Lynne Price"),
    "James M. Carver, III,": person(name="James M. Carver, III"),
    "Doe, Jane": person(name="Doe, Jane"),
    "DW (chat)": person(name="DW"),
    "Alex Roe (they/them)": person(name="Alex Roe"),
    "JOHN ROE (ph)": person(name="JOHN ROE"),
    "MR. HALE (continuing)": person(honorific="MR.", name="HALE"),
    "Karim T. (kt99x)": person(name="Karim T."),
    "qx()": person(name="qx()"),
    "The SPEAKER pro tempore (Mr. Otis)": person(
        honorific="Mr.", office="The SPEAKER pro tempore", name="Otis", held=True
    ),
    "The Chair (Hon. Ann Roth (Nord—Ost, Lib.))": person(
        honorific="Hon.", office="The Chair", name="Ann Roth", organization="Nord—Ost, Lib.", held=True
    ),
    "Madam Deputy Speaker (Ms C Dee)": person(honorific="Ms", office="Madam Deputy Speaker", name="C Dee", held=True),
    "李部长": person(office="部长", name="李"),
    "佐藤花子君": person(honorific="君", name="佐藤花子"),
    "外務大臣（佐藤花子君）": person(honorific="君", office="外務大臣", name="佐藤花子", held=True),
    "박민수 장관": person(office="장관", name="박민수"),
}  # fmt: skip


@pytest.mark.parametrize("word", ["Question", "Q", "REPORTER", "Frage", "Periodista"])
def test_who_asks_may_stand_in_the_brackets(word: str) -> None:
    found = split_label(f"{word} (Dagny Holm, Norrland Times)")
    assert (found.kind, found.name, found.organization) == ("person", "Dagny Holm", "Norrland Times")
    for bracket in ("Norrland Times", "off microphone", "Times, Radio"):  # nobody, for sure
        assert split_label(f"{word} ({bracket})").kind == "group"


@pytest.mark.parametrize("label", PEOPLE)
def test_people(label: str) -> None:
    assert split_label(label)._replace(core="") == PEOPLE[label]


KINDS = {
    "role": [
        "THE PRESIDENT", "The PRESIDENT pro tempore", "The Acting CHAIRMAN (during the vote)", "Mr. Speaker", "M. le président",
        "El señor PRESIDENTE", "MINISTER OF HEALTH", "SECRETARY GENERAL", "CHIEF JUSTICE", "MODERATOR", "OPERATOR", "THE COURT",
        "THE WITNESS", "INTERPRETER", "SENIOR ADMINISTRATION OFFICIAL", "SENIOR STATE DEPARTMENT OFFICIAL", "Project Manager",
        "The Speaker", "Ведущий", "主持人", "大臣", "Dolmetscherin", "MODÉRATEUR", "ENTREVISTADOR", "Prowadzący", "Sunucu",
        "Gespreksleider", "사회자", "The President (interpretation from Arabic)", "المترجم",
    ],
    "group": [
        "Q", "QUESTION", "REPORTERS", "AUDIENCE", "SEVERAL HON. MEMBERS", "Some hon. members", "Hon. Members", "记者", "記者",
        "PREGUNTA", "PERGUNTA", "FRAGE", "Domanda", "Vraag", "Fråga", "ВОПРОС", "Голос из зала", "Voix dans la salle", "기자",
        "JH/RB", "Jess & Jim", "Mr. Hale and Ms. Roe", "سؤال",
    ],
    "anonymous": [
        "Speaker 1", "SPEAKER_05", "spk_0", "ch_1", "id1", "A", "0", "+1 123 456 789", "UNIDENTIFIED MALE", "Unknown Speaker",
        "Unidentified Analyst", "An hon. member", "OFFICIAL 1", "Audience 3", "Speaker B", "Спикер №1", "记者A", "Sprecher 2",
        "Intervenant 3", "Speaker", "说话人 2", "発言者", "Participante 4", "UNKNOWN 2",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("kind", "label"), [(kind, label) for kind, labels in KINDS.items() for label in labels])
def test_labels_that_name_nobody(kind: str, label: str) -> None:
    parts = split_label(label)
    assert parts.kind == kind


def test_what_m_means_depends_on_the_document() -> None:
    assert split_label("M. Roy").name == "M. Roy"
    assert split_label("M. Roy", french=True) == person(honorific="M.", name="Roy", core="M. Roy")


def test_the_core_leaves_out_remarks_only() -> None:
    assert split_label("The CHAIR (during the vote)").core == "The CHAIR"
    assert split_label("MS.\u00a0 ROE\u200b:").core == "MS. ROE"


def test_brackets_that_do_not_close_are_letters() -> None:
    assert split_label("Roe (Acme").name == "Roe (Acme"
    assert split_label("[Jane Roe]").name == "Jane Roe"


@given(st.text(max_size=80))
def test_any_text_can_be_split(label: str) -> None:
    parts = split_label(label)
    assert parts.kind in ("person", "role", "group", "anonymous")
    assert parts.kind != "person" or parts.name is not None
    assert parts.name is None or parts.name or not label
    assert 0.0 <= name_likeness(label) <= 1.0


@pytest.mark.parametrize(
    "label", ["(" * 100_000, "A (b) " * 50_000, "- " * 100_000, "Mr. " * 50_000, "a, " * 50_000, "\ud800(x)"]
)
def test_hostile_labels_are_cheap(label: str) -> None:
    assert split_label(label).kind
    assert name_likeness(label) <= 0.97


SPEAKERS = [
    "MS. ARDEN", "Mr. HALE of Ohio", "The SPEAKER pro tempore (Mr. Otis)", "Q", "MODERATOR", "Secretary Marlowe", "Dr. Lenz",
    "jane doe", "senator king", "Speaker 2", "The Chair", "UNIDENTIFIED MALE", "Ведущий", "M. le président",
]  # fmt: skip
SENTENCES = [
    "what I can say is", "bottom line", "note", "the question is this", "for example", "let me be clear", "subject", "date",
    "and then we went to see her", "https", "remember", "One thing that you should know about it",
]  # fmt: skip


def test_labels_look_more_like_labels_than_sentences_do() -> None:
    assert min(map(name_likeness, SPEAKERS)) > 0.5 > 0.2 >= max(map(name_likeness, SENTENCES))


@pytest.mark.parametrize("label", SPEAKERS)
def test_likeness_needs_no_case(label: str) -> None:
    assert name_likeness(label.casefold()) == pytest.approx(name_likeness(label), abs=0.26)


@pytest.mark.parametrize(
    ("printed", "readable"),
    [
        ("McDONALD", "McDonald"), ("MCDONALD", "McDonald"), ("O'BRIEN", "O'Brien"), ("O’BRIEN", "O’Brien"),
        ("LaMALFA", "LaMalfa"),
        ("DeLAURO", "DeLauro"), ("JEAN-PIERRE", "Jean-Pierre"), ("MILLER-McCALL", "Miller-McCall"),
        ("DE LA GARZA", "De la Garza"),
        ("KIKA DE LA GARZA", "Kika de la Garza"), ("URSULA VON DER TANN", "Ursula von der Tann"), ("ÉLISE ÖZ", "Élise Öz"),
        ("JOHN ROE III", "John Roe III"), ("JD HALE", "JD Hale"), ("J. ROE", "J. Roe"), ("A.B. ROE", "A.B. Roe"), ("NG", "Ng"),
        ("Kim ML", "Kim ML"), ("ANNA", "Anna"), ("anna_k", "anna_k"), ("Rosa van Dyk", "Rosa van Dyk"), ("李明", "李明"),
        ("ИВАНОВА", "Иванова"), ("LINDA T. SANCHEZ", "Linda T. Sanchez"), ("D'ALMA", "D'Alma"),
    ],
)  # fmt: skip
def test_readable_names(printed: str, readable: str) -> None:
    assert readable_name(printed) == readable


@pytest.mark.parametrize(
    ("printed", "readable"),
    [
        ("SECRETARY GENERAL", "Secretary General"), ("The SPEAKER pro tempore", "Speaker pro tempore"),
        ("CNN ANALYST", "CNN Analyst"),
        ("MS.", "Ms."), ("DR.", "Dr."), ("SECRETARY OF STATE", "Secretary of State"), ("CEO", "CEO"), ("AM", "AM"),
        ("Chair", "Chair"),
        ("U.S. SENATOR", "U.S. Senator"), ("le président", "Le président"),
    ],
)  # fmt: skip
def test_readable_titles(printed: str, readable: str) -> None:
    assert readable_title(printed) == readable


def test_folding_keeps_letters_that_are_no_accents() -> None:
    assert fold("Łódź") == "lodz"
    assert fold("Йёлка") == "йёлка".casefold()
    assert fold("ΝΊΚΟΣ") == fold("Νικος")


def test_names_fit() -> None:
    def fit(one: str, other: str) -> bool:
        return fits(name_tokens(one), name_tokens(other)) and fits(name_tokens(other), name_tokens(one))

    assert fit("Marlowe", "Helen R. Marlowe")
    assert fit("H. Marlowe", "Helen R. Marlowe")
    assert fit("Ben Marlowe", "Benjamin Q. Marlowe")
    assert fit("Lance Moore", "Keira Lance Moore")
    assert fit("VAN DER BERG", "Anna van der Berg")
    assert fit("Berg", "Anna van der Berg")
    assert fit("李", "李明")
    assert not fit("Daniel Marlowe", "Daniela Marlowe")
    assert not fit("Helen R. Marlowe", "Helen S. Marlowe")
    assert not fit("J. Adams", "Samuel Adams")
    assert not fit("de Berg", "Anna van Berg")
    assert not fit("李明", "李芳")
    assert not fits((), ("roe",))


def test_initials() -> None:
    assert initials_of("Rosa") == frozenset()
    assert initials_of("Sam Jensen-Grey") == {"SJG", "SG"}


@given(st.text("abc", max_size=7), st.text("abc", max_size=7))
def test_misspelling_is_symmetric(one: str, other: str) -> None:
    assert is_misspelling(one, other, 2) == is_misspelling(other, one, 2)
    assert is_misspelling(one, one, 0)


def test_misspellings_are_few_edits_close_together() -> None:
    assert is_misspelling("lafondiaz", "lafondiez", 1)
    assert is_misspelling("lafondiaz", "lafonndiaz", 1)
    assert not is_misspelling("lafondiaz", "lafondi", 1)
    assert not is_misspelling("abcdefghij", "xbcdefghix", 2)


def test_sex_is_what_the_honorific_says() -> None:
    assert [sex_of(h) for h in ("MR.", "Mme", "Rt Hon. Sir", "Dr.", None, "M.")] == ["m", "f", "m", None, None, "m"]


def test_an_office_of_something_has_its_holder_in_brackets() -> None:
    parts = split_label("La señora DIRECTORA DEL INSTITUTO DE MONTES (Garay Olmedo)")
    assert (parts.kind, parts.name) == ("person", "Garay Olmedo")
    assert parts.office is not None
    assert "DIRECTORA DEL INSTITUTO DE MONTES" in parts.office


def test_an_office_with_a_comma_in_it_is_one_office() -> None:
    parts = split_label("Helena Strand - Vice President, Investor Relations")
    assert (parts.name, parts.office, parts.organization) == ("Helena Strand", "Vice President, Investor Relations", None)
