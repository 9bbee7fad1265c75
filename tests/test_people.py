"""Who speaks under which labels. A wrong merge is worse than none, so many of these say what is kept apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

import transcript_cli as tc
from transcript_cli.model import Speaker
from transcript_cli.parser.draft import FoundPeople, LabelUse, ParseOptions, RosterName, SpeakerEntry
from transcript_cli.parser.people.resolve import resolve_people
from transcript_cli.parser.people.shown import slug

from .refusals import soon

Label = str | LabelUse


def use(label: Label, turns: int = 3, text: str = "") -> LabelUse:
    return label if isinstance(label, LabelUse) else LabelUse(label, turns, text)


def resolve(labels: Iterable[Label], roster: Sequence[RosterName] = (), **speakers: SpeakerEntry) -> FoundPeople:
    return resolve_people([use(label) for label in labels], roster, ParseOptions(speakers=speakers))


def groups(found: FoundPeople) -> list[list[str]]:
    return [speaker.labels for speaker in found.speakers]


def shown(found: FoundPeople) -> list[tuple[str, str | None, str | None]]:
    return [(speaker.name, speaker.title, speaker.organization) for speaker in found.speakers]


def codes(found: FoundPeople) -> list[str]:
    return [warning.code for warning in found.warnings]


def only(found: FoundPeople) -> Speaker:
    assert len(found.speakers) == 1
    return found.speakers[0]


# --- one speaker under several labels -------------------------------------------------------------------------------------


def test_two_officials_from_the_title() -> None:
    roster = [RosterName("Helen R. Marlowe", "Secretary"), RosterName("Joost Vermeer", "OECD Secretary General")]
    found = resolve(["SECRETARY GENERAL VERMEER", "SECRETARY MARLOWE"], roster)
    assert [(s.id, s.name, s.title) for s in found.speakers] == [
        ("joost-vermeer", "Joost Vermeer", "OECD Secretary General"),
        ("helen-r-marlowe", "Helen R. Marlowe", "Secretary"),
    ]
    assert found.by_label == {"SECRETARY GENERAL VERMEER": "joost-vermeer", "SECRETARY MARLOWE": "helen-r-marlowe"}
    assert found.warnings == []


ONE_PERSON = {
    "every form of a name": [
        "SECRETARY MARLOWE",
        "Secretary Helen R. Marlowe",
        "HELEN MARLOWE",
        "Secretary Marlowe",
        "MARLOWE",
    ],
    "full once, then the surname": ["KYRA ROE, CNN ANALYST", "ROE", "ROE (on camera)"],
    "affiliation once": ["Mr. Luc Morel (Pointe-Noire—Valmont, BQ)", "Mr. Luc Morel"],
    "remarks": ["MR. HALE", "MR. HALE (continuing)", "Mr. Hale", "MR.\u00a0HALE"],
    "an initial": ["H. Marlowe", "Helen Marlowe"],
    "the holder of an office": ["The Chair (Hon. Ann Roth (Nord—Ost, Lib.))", "The Chair"],
    "the holder under his name": ["The SPEAKER pro tempore (Mr. Otis)", "The SPEAKER pro tempore", "Mr. OTIS"],
    "an office that says more": ["SECRETARY MARLOWE", "Helen Marlowe", "SECRETARY OF STATE MARLOWE"],
    "a seat beside an office": ["Paul Grant", "CHAIRMAN GRANT", "SENATOR GRANT", "MR. GRANT"],
    "an inverted name": ["Doe, Jane", "Jane Doe"],
    "accents": ["JOSE PENA", "José Peña"],
    "a surname first": ["李明", "李部长"],
    "a question": ["Q", "QUESTION", "Question"],
    "a role": ["THE COURT", "The Court", "COURT"],
}


@pytest.mark.parametrize("case", ONE_PERSON)
def test_one_speaker(case: str) -> None:
    labels = ONE_PERSON[case]
    found = resolve(labels)
    assert groups(found) == [labels]
    assert found.warnings == []


APART = {
    "mr and ms": ["MR. HALE", "MS. HALE"],
    "initials": ["J. Adams", "S. Adams"],
    "places": ["Mr. HALE of Ohio", "Mr. HALE of Texas"],
    "employers": ["Felix (Acme)", "Felix (Beta)"],
    "constituencies": ["John Hale (Leeds West)", "John Hale (York)"],
    "given names alike": ["Daniel Hale", "Daniela Hale"],
    "full name and another sex": ["Mr. John Hale", "Ms. Hale"],
    "two chairs": ["The Chair (Mr. Otis)", "The Acting Chair (Mr. Poe)"],
    "numbers": ["Speaker 1", "Speaker 2"],
    "letters": ["A", "B"],
    "role and person": ["THE PRESIDENT", "PRESIDENT VOSS"],
    "the office before its holder": ["The CLERK", "The CLERK (Ms. Poe)"],
    "fathers and particles": ["Ben Hale", "John Hale"],
    "sexes of an office": ["Mr. Speaker", "Madam Speaker"],
}


@pytest.mark.parametrize("case", APART)
def test_kept_apart(case: str) -> None:
    assert groups(resolve(APART[case])) == [[label] for label in APART[case]]


IN_DOUBT = {
    "surname of two": (["KYRA ROE", "JOHN ROE", "ROE"], ["KYRA ROE", "JOHN ROE"]),
    "surname of mr and ms": (["MR. HALE", "MS. HALE", "HALE"], ["MR. HALE", "MS. HALE"]),
    "place left out": (["Mr. HALE of Ohio", "Mr. HALE of Texas", "Mr. HALE"], ["Mr. HALE of Ohio", "Mr. HALE of Texas"]),
    "given name of two": (["Justin", "Justin Poe", "Justin Ray"], ["Justin Poe", "Justin Ray"]),
    "office of two": (
        ["The CHAIR (Mr. Kay)", "The CHAIR", "The CHAIR (Mr. Ash)"], ["The CHAIR (Mr. Kay)", "The CHAIR (Mr. Ash)"],
    ),
    "short form of two": (["John P. Roe", "John Q. Roe", "John Roe"], ["John P. Roe", "John Q. Roe"]),
}  # fmt: skip


@pytest.mark.parametrize("case", IN_DOUBT)
def test_who_could_be_two_is_neither(case: str) -> None:
    labels, candidates = IN_DOUBT[case]
    found = resolve(labels)
    assert sorted(groups(found)) == sorted([label] for label in labels)
    assert codes(found) == ["ambiguous-speaker"]
    assert all(repr(name) in found.warnings[0].message for name in candidates)


@pytest.mark.parametrize("labels", [["MR. LEE", "DR. LEE"], ["CHIEF POE", "MR. POE"], ["Justin", "Justin Poe"]])
def test_without_evidence_a_likeness_is_only_a_warning(labels: list[str]) -> None:
    found = resolve(labels)
    assert groups(found) == [[label] for label in labels]
    assert codes(found) == ["similar-labels"]
    assert all(repr(label) in found.warnings[0].message for label in labels)


def test_named_in_full_once_and_then_by_the_given_name() -> None:
    labels = [use("Ada Lund", turns=1), use("Per Voss", turns=1), use("Ada"), use("Per")]
    found = resolve(labels)
    assert [(speaker.name, speaker.labels) for speaker in found.speakers] == [
        ("Ada Lund", ["Ada Lund", "Ada"]),
        ("Per Voss", ["Per Voss", "Per"]),
    ]
    assert found.warnings == []


@pytest.mark.parametrize(
    "labels",
    [
        [use("Ada"), use("Ada Lund", turns=1)],  # somebody who comes later may be another Ada
        [use("Ada Lund", turns=2), use("Ada")],
        [use("Ada Lund", turns=1), use("Ada", turns=1)],
    ],
)
def test_a_given_name_without_that_custom_stays_apart(labels: list[LabelUse]) -> None:
    assert [speaker.name for speaker in resolve(labels).speakers] == [label.label for label in labels]


def test_several_who_speak_at_once_are_none_of_them() -> None:
    found = resolve(["ANN", "ANN and BEA", "BEA", "CYD", "ANN, BEA, and CYD", "Ruiz y Mora", "Mora"])
    assert [(speaker.labels, speaker.kind) for speaker in found.speakers] == [
        (["ANN"], "person"),
        (["ANN and BEA"], "group"),
        (["BEA"], "person"),
        (["CYD"], "person"),
        (["ANN, BEA, and CYD"], "group"),
        (["Ruiz y Mora", "Mora"], "person"),
    ]
    assert found.warnings == []


def test_one_person_on_the_roster_is_evidence() -> None:
    found = resolve(["MR. LEE", "DR. LEE"], [RosterName("David Lee")])
    assert groups(found) == [["MR. LEE", "DR. LEE"]]
    assert only(found).name == "David Lee"
    assert groups(resolve(["Justin"], [RosterName("Justin Poe")])) == [["Justin"]]
    assert only(resolve(["Justin"], [RosterName("Justin Poe")])).name == "Justin Poe"


@pytest.mark.parametrize(
    ("labels", "roster"),
    [
        (["MR. HALE", "MS. HALE", "HALE"], [RosterName("Jane Hale")]),
        (["CHIEF POE", "MAYOR POE"], [RosterName("Paul Poe")]),
        (["Mr. HALE of Ohio", "Mr. HALE of Texas"], [RosterName("Jane Hale")]),
        (["JOE BANE", "HAL BANE", "BANE"], [RosterName("Bane", "President")]),
    ],
)
def test_labels_that_cannot_all_be_one_person_stay_apart(labels: list[str], roster: list[RosterName]) -> None:
    found = resolve(labels, roster)
    assert groups(found) == [[label] for label in labels]
    assert set(codes(found)) == {"ambiguous-speaker"}


def test_an_office_on_the_roster_tells_who_of_two_it_is() -> None:
    found = resolve(["CHIEF POE", "MAYOR POE"], [RosterName("Paul Poe", "Mayor")])
    assert shown(found) == [("Poe", "Chief", None), ("Paul Poe", "Mayor", None)]
    assert codes(found) == ["ambiguous-speaker"]


# --- names, titles, affiliations ------------------------------------------------------------------------------------------

SHOWN = {
    "MS. SIMMONDS": ("Simmonds", "Ms.", None),
    "MR. DE LA CRUZ": ("De la Cruz", "Mr.", None),
    "Ms. McDONALD of Iowa": ("McDonald", "Ms.", "Iowa"),
    "SECRETARY MARLOWE": ("Marlowe", "Secretary", None),
    "The SPEAKER pro tempore (Mr. Otis)": ("Mr. Otis", "Speaker pro tempore", None),
    "The Chair (Hon. Ann Roth (Nord—Ost, Lib.))": ("Ann Roth", "Chair", "Nord—Ost, Lib."),
    "KYRA ROE, CNN ANALYST": ("Kyra Roe", "CNN Analyst", None),
    "Jane Doe -- Acme Corp -- CEO": ("Jane Doe", "CEO", "Acme Corp"),
    "Hon. Rae Stone (Minister of Health, Lib.)": ("Rae Stone", "Minister of Health", "Lib."),
    "Dr. Anna Muster (SPD)": ("Anna Muster", "Dr.", "SPD"),
    "anna_k": ("anna_k", None, None),
    "JHX": ("JHX", None, None),
    "MODERATOR": ("MODERATOR", None, None),
    "THE PRESIDENT": ("THE PRESIDENT", None, None),
    "李部长": ("李", "部长", None),
}


@pytest.mark.parametrize("label", SHOWN)
def test_what_is_shown_of_one_label(label: str) -> None:
    assert shown(resolve([label])) == [SHOWN[label]]


def test_names_and_titles_from_the_roster() -> None:
    roster = [
        RosterName("Jo Adair", "Press Secretary", "Ministry"),
        RosterName("Jo Adair"),
        RosterName("  "),
        RosterName("Poe", "Dr."),
    ]
    found = resolve(["MS. ADAIR", "SURGEON GENERAL POE"], roster)
    assert shown(found) == [("Jo Adair", "Press Secretary", "Ministry"), ("Poe", "Surgeon General", None)]


def test_an_office_alone_is_whom_the_roster_gives_it() -> None:
    vermeer, voss = RosterName("Joost Vermeer", "OECD Secretary General"), RosterName("Ada Voss", "President")
    assert shown(resolve(["SECRETARY GENERAL"], [vermeer])) == [("Joost Vermeer", "OECD Secretary General", None)]
    assert shown(resolve(["THE PRESIDENT"], [voss])) == [("Ada Voss", "President", None)]
    assert only(resolve(["THE PRESIDENT"], [voss])).kind == "person"


@pytest.mark.parametrize(
    ("labels", "roster"),
    [
        (["THE PRESIDENT", "PRESIDENT MORO"], [RosterName("Ada Voss", "President")]),
        (["THE PRESIDENT"], [RosterName("Ada Voss", "President"), RosterName("Luis Moro", "President")]),
        (["THE PRESIDENT"], [RosterName("Ada Voss", "Vice President")]),
        (["THE SECRETARY"], [RosterName("Ada Voss", "Press Secretary")]),
        (["THE PRESIDENT", "PRESIDENT VOSS"], []),
        (["Mr. President"], [RosterName("Ada Voss", "Madam President")]),
    ],
)
def test_an_office_alone_is_a_role_unless_it_is_certain(labels: list[str], roster: list[RosterName]) -> None:
    speaker = resolve(labels, roster).speakers[0]
    assert (speaker.name, speaker.kind, speaker.labels) == (labels[0], "role", labels[:1])


def test_abbreviations_are_expanded_by_the_attendees() -> None:
    roster = [
        RosterName("Ross Kirby", short="RKX"), RosterName("Wouter Van Oost"), RosterName("Dana Ehren"),
        RosterName("Conrad Watt"), RosterName("Chris Wood"),
    ]  # fmt: skip
    found = resolve(["RKX", "WV", "DE", "CW", "ZZ"], roster)
    assert [s.name for s in found.speakers] == ["Ross Kirby", "Wouter Van Oost", "Dana Ehren", "CW", "ZZ"]
    assert codes(found) == ["ambiguous-speaker"]


def test_initials_are_not_read_into_surnames() -> None:
    roster = [RosterName("Lena Erika Ebert")]
    assert [s.name for s in resolve(["KYRA LEE", "HAL POE", "LEE"], roster).speakers] == ["Kyra Lee", "Hal Poe"]
    assert [s.name for s in resolve(["LEE", "POE"], [*roster, RosterName("Tom Lee")]).speakers] == ["Tom Lee", "POE"]


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Kathy", "Hi there. I'm Kathy Campbell and I run the shop."),
        ("CAMPBELL", "My name is Kathy Campbell. I run the shop."),
        ("Kathy", "Bonjour, je m’appelle Kathy Campbell."),
    ],
)
def test_people_introduce_themselves(label: str, said: str) -> None:
    found = resolve([use(label, text=said), "Kathy Campbell"])
    assert [(s.name, s.labels) for s in found.speakers] == [("Kathy Campbell", [label, "Kathy Campbell"])]


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Speaker 1", "I'm Kathy Campbell."),
        ("Kathy", "I'm Rosa Diaz, not Kathy."),
        ("Kathy", "I'm Kathy."),
        ("Kathy", "And I'm Kathy. Kathy knows why."),
        ("Dr. Kathy", "I'm Kathy Poe"),
    ],
)
def test_an_introduction_counts_only_if_it_ties_with_the_label(label: str, said: str) -> None:
    assert only(resolve([use(label, text=said)])).name == label.removeprefix("Dr. ")


def test_a_particle_belongs_to_the_name_by_which_people_introduce_themselves() -> None:
    found = only(resolve([use("KATHY", text="Hello. I'm Kathy Ní Riain, and this is it.")]))
    assert found.name == "Kathy Ní Riain"


def test_questions_and_answers() -> None:
    found = resolve(["Q", "A", "MR. HALE"])
    assert [s.kind for s in found.speakers] == ["group", "role", "person"]
    assert [s.kind for s in resolve(["A", "B"]).speakers] == ["anonymous", "anonymous"]


def test_m_is_monsieur_where_there_is_a_madame() -> None:
    assert shown(resolve(["M. Roy", "Mme Lair"])) == [("Roy", "M.", None), ("Lair", "Mme", None)]
    assert shown(resolve(["M. Roy", "T. Lair"])) == [("M. Roy", None, None), ("T. Lair", None, None)]


# --- misspellings ---------------------------------------------------------------------------------------------------------


def test_a_misspelt_label_is_pointed_out_and_kept() -> None:
    found = resolve([use("MS. LAFON-DIAZ", 80), use("MS. LAFON-DIEZ", 1), use("MR. LAFON-DIAS", 1)])
    assert len(found.speakers) == 3
    assert codes(found) == ["similar-labels"]
    assert "'MS. LAFON-DIEZ'" in found.warnings[0].message and "'MS. LAFON-DIAZ'" in found.warnings[0].message


@pytest.mark.parametrize(
    "labels",
    [
        [use("MS. ROE", 80), use("MS. ROW", 1)],
        [use("MS. LAFONDIAZ", 8), use("MS. LAFONDIEZ", 6)],
        [use("JHX", 50), use("JXH", 1)],
    ],
)
def test_short_or_frequent_names_are_not_misspelt(labels: list[LabelUse]) -> None:
    assert resolve(labels).warnings == []


# --- the speakers file ----------------------------------------------------------------------------------------------------


def test_the_speakers_file_settles_names() -> None:
    found = resolve(
        ["SECRETARY MARLOWE", "MR. B", "MARLOWE", "Q"],
        [RosterName("Helen R. Marlowe", "Secretary of Ports", "Ministry")],
        **{
            "SECRETARY MARLOWE": SpeakerEntry("Helen Marlowe"),
            "mr.  b": SpeakerEntry("Helen Marlowe", organization="Acme"),
            "Q": SpeakerEntry("Q"),
            "MS. NOBODY": SpeakerEntry("Nobody"),
        },
    )
    assert groups(found) == [["SECRETARY MARLOWE", "MR. B", "MARLOWE"], ["Q"]]
    assert shown(found) == [("Helen Marlowe", "Secretary of Ports", "Acme"), ("Q", None, None)]
    assert [s.kind for s in found.speakers] == ["person", "group"]
    assert [(w.code, "MS. NOBODY" in w.message) for w in found.warnings] == [("unknown-label", True)]


def test_a_role_can_be_given_a_name() -> None:
    speaker = only(resolve(["THE PRESIDENT"], **{"THE PRESIDENT": SpeakerEntry("Ada Voss", "President")}))
    assert (speaker.id, speaker.name, speaker.title, speaker.kind) == ("ada-voss", "Ada Voss", "President", "person")


def test_settled_names_do_not_draw_in_another_sex() -> None:
    found = resolve(["MR. HALE", "MS. HALE"], **{"MR. HALE": SpeakerEntry("John Hale")})
    assert groups(found) == [["MR. HALE"], ["MS. HALE"]]


# --- ids, order, totality -------------------------------------------------------------------------------------------------


def test_ids_are_unique_and_stable() -> None:
    found = resolve(["MR. HALE", "MS. HALE", "hale 2", "!!!", "???"])
    assert [s.id for s in found.speakers] == ["hale", "hale-2", "hale-2-2", "speaker", "speaker-2"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("José Peña-Díaz", "josé-peña-díaz"),
        ("Ｊａｎｅ  Ｄｏｅ", "jane-doe"),
        ("王毅", "王毅"),
        ("मनमोहन", "मनमोहन"),
        ("../../x", "x"),
        ("\ud800", ""),
    ],
)
def test_slugs_keep_letters_of_any_script(name: str, expected: str) -> None:
    assert slug(name) == expected
    assert len(slug(name * 100)) <= 80


PIECES = [
    "MR.", "MS.", "Dr.", "SENATOR", "THE", "CHAIR", "(Mr. Poe)", "(Acme)", "HALE", "Hale", "J.", "John", "of Ohio", "Q", "1",
    "- CEO", "李",
]  # fmt: skip
ROSTER = [
    RosterName(name, title)
    for name in ("John Hale", "Jane Hale", "Hale", "Ann Poe", "J. Poe")
    for title in (None, "Chair", "Dr.")
]
made_of_pieces = st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map(" ".join)
labels_strategy = st.lists(made_of_pieces | st.text(min_size=1, max_size=12), unique=True, max_size=14)
names_strategy = st.lists(st.sampled_from(ROSTER), max_size=3)


@given(labels_strategy, names_strategy)
def test_every_label_has_one_speaker_and_keeps_its_print(labels: list[str], roster: list[RosterName]) -> None:
    found = resolve(labels, roster)
    assert sorted(label for speaker in found.speakers for label in speaker.labels) == sorted(labels)
    assert {label: s.id for s in found.speakers for label in s.labels} == found.by_label
    assert len({s.id for s in found.speakers}) == len(found.speakers)
    order = [labels.index(s.labels[0]) for s in found.speakers]
    assert order == sorted(order)
    assert all(s.labels == sorted(s.labels, key=labels.index) for s in found.speakers)
    assert all(s.name and s.id and s.title != "" and s.organization != "" for s in found.speakers)
    assert resolve(labels, roster) == found


@given(labels_strategy, names_strategy)
def test_nobody_is_two_sexes(labels: list[str], roster: list[RosterName]) -> None:
    for speaker in resolve(labels, roster).speakers:
        printed = [label.split(" ") for label in speaker.labels]
        assert not {"MR.", "MS."} <= {words[0] for words in printed if words[-1] in ("HALE", "Hale", "John")}


NAMES = [
    "HALE",
    "MS. PERALTA",
    "Ann Poe",
    "SENATOR ROSSI of Ohio",
    "Dr. Lindqvist (Acme)",
    "THE CHAIR",
    "Q",
    "Peraltas",
    "Lindquist",
]


@given(
    st.lists(st.tuples(st.sampled_from(NAMES) | made_of_pieces, st.integers(1, 12)), unique_by=lambda pair: pair[0], max_size=6)
)
def test_a_guest_who_does_not_speak_changes_nothing(labels: list[tuple[str, int]]) -> None:
    """Labels that have nothing in common are settled each by itself, unless somebody is named elsewhere: to the same end."""
    uses = [use(label, turns) for label, turns in labels]
    assert resolve(uses) == resolve(uses, [RosterName("Xaviera Quillfeather")])


CROWDS = {
    "surnames": [f"MR. NAME{chr(97 + i % 26)}{i}" for i in range(3_000)],
    "one surname": [f"GIVEN{i} HALE" for i in range(3_000)],
    "places": [f"Mr. HALE of Town{i}" for i in range(3_000)],
    "holders": [*(f"The Chair (Mr. N{i}e)" for i in range(3_000)), "The Chair"],
    "likenesses": [f"MS. LAFONDIAZ{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}{i // 676}x" for i in range(3_000)],
}


@pytest.mark.parametrize("case", CROWDS)
def test_thousands_of_labels_take_a_moment(case: str) -> None:
    uses = [use(label, turns=60 if i % 3 else 1) for i, label in enumerate(CROWDS[case])]
    with soon(20):
        found = resolve(uses)
        assert len(found.by_label) == len(uses)


def test_whoever_is_said_to_be_in_the_chair_speaks_as_its_holder() -> None:
    text = """ASSEMBLÉE DU PAYS
Séance du mardi 12 mars 2019

Présidence de Mme Claire Roux

Mme la présidente. La séance est ouverte.

M. le ministre des transports. L'État paie, monsieur le député.

M. Paul Hardy. C'est faux !

Mme la présidente. Je vous remercie.
"""
    speakers = [(speaker.name, speaker.title, speaker.kind) for speaker in tc.read(text.encode()).speakers]
    assert speakers == [
        ("Claire Roux", "Présidente", "person"),
        ("M. le ministre des transports", None, "role"),
        ("Paul Hardy", "M.", "person"),
    ]


# --- what is printed of offices, courts and those who ask -------------------------------------------------------------------


def test_who_is_introduced_with_an_office_speaks_under_it_alone() -> None:
    found = resolve(["JANE ROE, HOST", "PAT DOE, PRIME MINISTER", "ROE", "PRIME MINISTER", "JOURNALIST"])
    assert groups(found)[:2] == [["JANE ROE, HOST", "ROE"], ["PAT DOE, PRIME MINISTER", "PRIME MINISTER"]]


def test_an_office_of_two_or_before_a_name_is_nobodys_alone() -> None:
    two = resolve(["PAT DOE, MINISTER", "LEE ROE, MINISTER", "MINISTER"])
    assert len(two.speakers) == 3
    before = resolve(["PRESIDENT ROE", "THE PRESIDENT"])
    assert len(before.speakers) == 2


def test_the_letters_of_a_judge_are_an_office() -> None:
    assert shown(resolve(["ADLER CJ", "MARSH J", "MR HALE"])) == [
        ("Adler", "CJ", None),
        ("Marsh", "J", None),
        ("Hale", "Mr", None),
    ]
    assert shown(resolve(["MARY J", "ANNE K"])) == [
        ("Mary J", None, None),
        ("Anne K", None, None),
    ]  # initials, where no court is
    assert only(resolve(["HER HONOUR"])).kind == "role"


def test_who_asks_has_a_name_behind_the_word_for_it() -> None:
    found = resolve(["Frage Adler", "Frage", "Zusatzfrage", "StS Hale"])
    assert [(s.name, s.kind, s.title) for s in found.speakers] == [
        ("Adler", "person", None), ("Frage", "group", None), ("Hale", "person", "StS"),
    ]  # fmt: skip


def test_a_journalist_of_a_paper_is_no_name() -> None:
    found = resolve(["海港日报记者", "王毅", "기자"])
    assert [(s.kind, s.organization) for s in found.speakers] == [("anonymous", "海港日报"), ("person", None), ("group", None)]


def test_a_courtesy_in_capitals_is_no_member_of_a_parliament() -> None:
    assert shown(resolve(["MS HALE", "ANN ROE MS"])) == [("Hale", "Ms", None), ("Ann Roe", "MS", None)]


INTERVIEW = [RosterName("Ruth Adler", "Interviewer"), RosterName("Tom Hale", "Narrator")]


def test_who_is_listed_as_interviewer_asks_and_the_other_answers() -> None:
    found = resolve(["Q.", "A."], INTERVIEW)
    assert [(s.name, s.labels) for s in found.speakers] == [("Ruth Adler", ["Q."]), ("Tom Hale", ["A."])]
    two = [*INTERVIEW, RosterName("Jo Low", "Interviewer")]
    assert [s.kind for s in resolve(["Q", "A"], two).speakers] == ["group", "person"]  # which of two asks is not known


def test_what_somebody_is_stands_behind_a_comma() -> None:
    people = resolve(["PAT ROE, TIDE RADIO OWNER", "ADA LOW, CANDIDATE FOR HUSUM", "LEE HALE, HARBOUR UNION"])
    assert shown(people) == [
        ("Pat Roe", "Tide Radio Owner", None), ("Ada Low", "Candidate for Husum", None), ("Lee Hale", None, "HARBOUR UNION"),
    ]  # fmt: skip


def test_initials_in_brackets_are_no_affiliation() -> None:
    people = resolve(["Ann Roe-Smith (ARS)", "ARS", "Tom Hale (BBC)"])
    assert [(s.name, s.organization, s.labels) for s in people.speakers] == [
        ("Ann Roe-Smith", None, ["Ann Roe-Smith (ARS)", "ARS"]), ("Tom Hale", "BBC", ["Tom Hale (BBC)"]),
    ]  # fmt: skip


def test_offices_behind_a_name_in_a_script_without_spaces() -> None:
    found = resolve(["野村委員長", "谷川財務局長", "大西委員", "財務大臣", "東京都知事"])
    assert [(s.name, s.kind, s.title) for s in found.speakers] == [
        ("野村", "person", "委員長"), ("谷川", "person", "財務局長"), ("大西", "person", "委員"),
        ("財務大臣", "role", None), ("東京都知事", "role", None),
    ]  # fmt: skip


def test_a_chair_for_a_while_is_a_role() -> None:
    assert [s.kind for s in resolve(["De tijdelijke voorzitter", "De heer Hale (TPH)"]).speakers] == ["role", "person"]


def test_letters_behind_a_given_name_that_stands_last_are_a_title():
    text = 'name,body\n"Moe, Ida MP",I move.\n"Bro, Ole (Minister for Weirs)",I agree.\n'
    [first, second] = tc.parse(text, format="csv").speakers
    assert (first.name, first.title, first.organization) == ("Ida Moe", "MP", None)
    assert (second.name, second.title) == ("Ole Bro", "Minister for Weirs")


def test_several_offices_before_a_name_whatever_is_before_them() -> None:
    found = resolve(["HARBOUR PRESS SECRETARY BRIGADIER GENERAL PAT ROE", "GEN. ROE", "Q"])
    assert (found.speakers[0].name, found.speakers[0].labels) == (
        "Pat Roe", ["HARBOUR PRESS SECRETARY BRIGADIER GENERAL PAT ROE", "GEN. ROE"],
    )  # fmt: skip
    assert resolve(["Ana Maria Judge Luna Perez"]).speakers[0].name == "Ana Maria Judge Luna Perez"
    assert shown(resolve(["H.R. HALE"])) == [("H.R. Hale", None, None)]
