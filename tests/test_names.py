"""Names without a list: those of the participants, and those that the document itself mentions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.test_mentions import transcript
from transcript_cli.counting import mentions as count_mentions
from transcript_cli.errors import UsageError
from transcript_cli.mentions import (
    Term,
    document_terms,
    find_mentions,
    find_names,
    participant_terms,
    wanted_terms,
)
from transcript_cli.model import Event, Metadata, Speaker, Transcript


def names(*texts: str) -> dict[str, tuple[str, ...]]:
    """The names found in a few turns, with their aliases."""
    return {term.name: term.aliases for term in find_names(transcript(*((None, text) for text in texts)))}


def mentioned(talk: Transcript) -> list[tuple[str, str]]:
    """(term, as written) of every mention of a participant."""
    return [(mention.term, mention.text) for mention in find_mentions(talk, participant_terms(talk))]


# --- participants ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "title", "text", "expected"),
    [
        ("Eva M. Falk", None, "I thank Eva M. Falk, Eva Falk and Falk.", ["Eva M. Falk", "Eva Falk", "Falk"]),
        ("Peter Oduya", "Harbour Secretary", "So Secretary Oduya and Mr. Oduya said.", ["Secretary Oduya", "Mr. Oduya"]),
        ("Peter Oduya", None, "Is Oduya’s plan ready? Peter?", ["Oduya", "Peter"]),
        ("William Oduya", None, "I spoke to Bill. The bill is due.", ["Bill"]),
        ("Margaret Oduya", None, "Ask Peggy, or ask MAGGIE.", ["Peggy", "MAGGIE"]),
        ("Ottoline Oduya", None, "Thank you, Otto. We will, Line, we will.", ["Line"]),
        ("Benedikt Oduya", None, "Thank you, Ben, for that. I know Dikt too.", ["Ben"]),
        ("Benedikt Oduya", None, "The Ben Nevis railway is closed.", []),
        ("OLGA DE LA VEGA", None, "I saw Olga de la Vega and de la Vega.", ["Olga de la Vega", "de la Vega"]),
        ("Dr. Ruth McAdam, Jr.", None, "Dr. McAdam and MCADAM.", ["Dr. McAdam", "MCADAM"]),
        ("Mr. KAUR of Leeds", "Mr.", "I agree with Mr. Kaur of Leeds.", ["Mr. Kaur"]),
        ("Jane Doe (North)", None, "I agree with Jane Doe.", ["Jane Doe"]),
        ("J. Edgar Stone", None, "I met Edgar there.", ["Edgar"]),
        ("王毅", None, "我同意王毅的看法", ["王毅"]),
    ],
)  # fmt: skip
def test_what_a_participant_is_called(name: str, title: str | None, text: str, expected: list[str]) -> None:
    talk = transcript((name, "Hm."), (None, text), titles={name: title} if title else None)
    assert mentioned(talk) == [(name, found) for found in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We know the rice price. Rice is dear. Young people eat rice.", []),
        ("I asked Rice about it. Rice, you know, was there.", ["Rice", "Rice"]),
        ("Senator Rice? Ms. Rice did it. The Rice of today.", ["Rice", "Ms. Rice"]),
        ("Mark my words. I told Mark so. Mark, are you there? And that Mark knows.", ["Mark", "Mark", "Mark"]),
        ("Mark Jones came late, and so did Mark Rice.", ["Mark Rice"]),
        ("Mark I have not seen; I asked Mark. THE MARK WAS MADE, MARK.", ["Mark"]),
        ("“Mark that down,” he said – Mark it well.", []),
    ],
)
def test_a_name_that_is_a_word_must_be_a_name(text: str, expected: list[str]) -> None:
    assert [found for _, found in mentioned(transcript(("Mark Rice", "Hm."), (None, text)))] == expected


def test_a_word_that_the_document_writes_small_is_ordinary_too() -> None:
    talk = transcript(("Una Harrow", "Hm."), (None, "They pull the harrow. Harrow first, sow later. I asked Harrow."))
    assert [found for _, found in mentioned(talk)] == ["Harrow"]


def test_what_two_share_names_neither() -> None:
    talk = transcript(("Ada Kaur", "Hm."), ("Ada Berg", "Hm."), ("Ivo Kaur", "Ada? Kaur? Berg? Ivo? Mr. Kaur? Ivo Kaur?"))
    assert mentioned(talk) == [("Ada Berg", "Berg"), ("Ivo Kaur", "Ivo"), ("Ivo Kaur", "Ivo Kaur")]


def test_an_office_tells_two_of_one_surname_apart() -> None:
    talk = transcript(
        ("Ada Kaur", "Hm."), ("Ivo Kaur", "Chair Kaur? Clerk Kaur?"), titles={"Ada Kaur": "Chair", "Ivo Kaur": "Clerk"}
    )
    assert mentioned(talk) == [("Ada Kaur", "Chair Kaur"), ("Ivo Kaur", "Clerk Kaur")]


def test_offices_are_taken_from_labels_too() -> None:
    talk = transcript(("Ada Young", "Young people, Harbourmaster Young came."))
    speaker = Speaker(id="ada young", name="Ada Young", labels=["HARBOURMASTER YOUNG"])
    assert [m.text for m in find_mentions(talk, participant_terms(_with(talk, speaker)))] == ["Harbourmaster Young"]


def _with(talk: Transcript, speaker: Speaker, metadata: Metadata | None = None) -> Transcript:
    return Transcript(source=talk.source, metadata=metadata or talk.metadata, speakers=[speaker], turns=talk.turns)


def test_only_people_are_participants() -> None:
    talk = transcript((None, "The Moderator and Speaker 1 spoke to Falk."))
    role = Speaker(id="m", name="Moderator", labels=["MODERATOR"], kind="role")
    assert participant_terms(_with(talk, role)) == []
    (term,) = participant_terms(_with(talk, role, Metadata(participants=["Eva Falk"])))
    assert (term.name, term.kind) == ("Eva Falk", "participant")


def test_a_nickname_in_small_letters_is_found_unless_it_is_a_word() -> None:
    talk = transcript(("fantasim", "hm"), ("will", "I will ask fantasim if you will."))
    assert mentioned(talk) == [("fantasim", "fantasim")]


# --- names that nobody listed ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We sailed to Oslo. Thank you. Okay. So what? Yeah, Good.", ["Oslo"]),
        ("Oslo is far. We like Oslo.", ["Oslo"]),
        ("Fishing is hard. Boats sink.", []),
        ("We met on Monday in March, and I spoke English. The French ship left.", []),
        ("I thank you, Mr. President. Mr. Chairman, the Secretary agrees, Madam Speaker.", []),
        ("We asked the Alliance, and the Alliance said yes.", ["Alliance"]),
        ("We asked the Board; the board of the other board said no to the board.", []),
        ("It was the Bank of Norway, the University of the Arctic and Ludwig van der Berg.",
         ["Bank of Norway", "University of the Arctic", "Ludwig van der Berg"]),
        ("They went to NASA and the EU, but NOT to us, and it is not fair.", ["NASA", "EU"]),
        ("It was Oslo's plan and Bergen’s Harbour Fund.", ["Oslo", "Bergen", "Harbour Fund"]),
        ("We asked the Secretary of State Ada Kaur and the Prime Minister of Norway.", ["Ada Kaur", "Norway"]),
        ("The people of the North Sea Office told Prime Minister Berg.", ["North Sea Office", "Berg"]),
        ("It is what I'm told, and I’ll say so. Don't. He said I'd know.", []),
        ("We sell COVID-19-related and Norway-wide things against COVID-19.", ["COVID-19"]),
        ("I said “Maybe we go.” He said: Perhaps.", []),
        ("The Great Lakes are great. In the Great Lakes we fish.", ["Great Lakes"]),
        ("They met al-Sabah in the U.S. and flew on.", ["al-Sabah", "U.S."]),
        ("у нас у Києві зима", ["Києві"]),
        ("我同意你的看法。他也同意。", []),
    ],
)  # fmt: skip
def test_what_is_a_name(text: str, expected: list[str]) -> None:
    assert sorted(names(text)) == sorted(expected)


def test_capitals_throughout_prove_nothing() -> None:
    assert names("GOOD EVENING. WE WENT TO OSLO TODAY.", "AND THEN TO BERGEN.") == {}
    assert list(names("GOOD EVENING FROM BERGEN.", "We went to Oslo today.")) == ["Oslo"]


def test_where_every_noun_has_a_capital_one_word_proves_nothing() -> None:
    text = (
        "Wir haben die Frage der Kosten im Ausschuss beraten und dem Bericht der Abteilung über Eva Falk und die EU gedankt. "
    )
    assert set(names(text * 10)) == {"Eva Falk", "EU"}
    german = transcript((None, text))
    german = Transcript(source=german.source, metadata=Metadata(language="de-AT"), speakers=[], turns=german.turns)
    assert {term.name for term in find_names(german)} == {"Eva Falk", "EU"}


def test_variants_of_one_person_are_one_name() -> None:
    found = names(
        "We met President Volkova. I like Volkova.",
        "It was Irina Volkova, and Irina Volkova’s brother told Irina so.",
    )
    assert found == {"Irina Volkova": ("Irina Volkova", "Volkova", "Irina")}


def test_a_surname_of_two_people_stays_alone() -> None:
    found = names("We met Joan Berg and Peter Berg. Then Berg left.")
    assert found == {"Joan Berg": ("Joan Berg",), "Peter Berg": ("Peter Berg",), "Berg": ("Berg",)}


def test_part_of_a_place_is_not_its_variant() -> None:
    assert set(names("We saw the White House. In the House they vote. It is in Latin America and in America.")) == {
        "White House", "House", "Latin America", "America",
    }  # fmt: skip


def test_an_abbreviation_of_three_letters_or_one_that_is_explained_is_joined() -> None:
    assert names("We asked the Nordic Harbour Union (NHU). And the NHU said no.") == {
        "Nordic Harbour Union": ("Nordic Harbour Union", "NHU")
    }
    assert list(names("We asked the Nordic Harbour Union. And the NHU said no.")) == ["Nordic Harbour Union"]
    assert set(names("We asked the Harbour Union. And the HU said no.")) == {"Harbour Union", "HU"}


def test_full_stops_make_no_other_abbreviation() -> None:
    assert names("They asked the U.S. and the US, and the U.S. agreed.") == {"U.S.": ("U.S.", "US")}


def test_a_name_and_a_word_seen_once_together_is_the_name() -> None:
    assert set(names("We joined NATO. It is for NATO Allies.")) == {"NATO"}
    assert set(names("I sit on the NHU Council. That NHU Council of yours! Yes, the NHU.")) == {"NHU Council", "NHU"}


def test_a_word_at_the_beginning_of_a_sentence_does_not_stick_to_the_name() -> None:
    assert set(names("Ask Oslo. We saw Oslo. Introducing Harbour House. I like Harbour House.")) == {"Oslo", "Harbour House"}


def test_events_name_nobody() -> None:
    text = "We left (Applause From Bergen) for Oslo."
    events = [
        Event(kind="audience", text="(Applause From Bergen)", offset=8, span=(0, 0)),
        Event(kind="time", text="(Printed Apart)", offset=None, span=(0, 0)),
    ]
    assert [term.name for term in find_names(transcript((None, text), events=events))] == ["Oslo"]


def test_the_most_frequent_comes_first() -> None:
    assert list(names("We saw Bergen, then Oslo, then Oslo.")) == ["Oslo", "Bergen"]


def test_somebody_else_of_the_same_first_name_is_not_the_participant() -> None:
    talk = transcript(("Joan Berg", "I met Peter Falk, and Falk agreed."), ("Peter Kaur", "I saw that Joan knew Peter Falk."))
    found = [(m.term, m.text) for m in find_mentions(talk, document_terms(talk))]
    assert found == [("Peter Falk", "Peter Falk"), ("Peter Falk", "Falk"), ("Joan Berg", "Joan"), ("Peter Falk", "Peter Falk")]


@given(st.text(alphabet=st.sampled_from("Ab c.’-(\n\u0301ÉM\ud800"), max_size=60))
def test_any_text_has_names_that_stand_in_it(text: str) -> None:
    for term in find_names(transcript((None, text))):
        assert isinstance(term, Term)
        assert term.name.split()[0] in text


def test_a_row_of_capitals_without_end_takes_no_time() -> None:
    assert names("we said " + "A" * 200_000 + " and " + "Bo Ra " * 50_000 + "and " + "A.B." * 50_000 + " so.").keys() <= {
        "Bo Ra"
    }


# --- what a name stands for -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I told Mrs. Okoro, and Okoro laughed.", {"Okoro": "person"}),
        ("We thank our CTO, Shay Banon, for it. Then Shay saw it.", {"Shay Banon": "person"}),
        ("It was my colleague Hyejin Park. A man called Nobby came.", {"Hyejin Park": "person", "Nobby": "person"}),
        ("We saw the Dome, the Keep, and the Keep Dome.", {"Keep Dome": None, "Keep": None, "Dome": None}),
        ("They asked the Port of Norway Authority and Falk & Sons.", {"Port of Norway Authority": "organization",
                                                                     "Falk & Sons": "organization"}),
        ("We live in Carver, near Port Ellery, in Norway.", {"Carver": "place", "Port Ellery": "place", "Norway": "place"}),
        ("It is in the Rail Brake Act and against COVID-19.", {"Rail Brake Act": "thing", "COVID-19": "thing"}),
        ("We asked the Deptford Mercury.", {"Deptford Mercury": None}),
        ("I rise for the member for Carleton, who said so.", {"Carleton": "place"}),
    ],
)  # fmt: skip
def test_what_a_name_stands_for(text: str, expected: dict[str, str | None]) -> None:
    assert {term.name: term.what for term in find_names(transcript((None, text)))} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hitler's war came. Maersk lost it. Energy is dear. Bring a jacket.", {"Hitler", "Maersk"}),
        ("Research showed it. Doctors said so.", set()),
        ("Samir?", {"Samir"}),
        ("It was Lucinda Vance, who left. Lucinda sang.", {"Lucinda Vance"}),
        ("FEMA is here. GitHub is down. Canada agreed.", {"FEMA", "GitHub", "Canada"}),
        ("We saw Hay's Wharf, St Paul's and Oslo's harbour.", {"Hay's Wharf", "St Paul's", "Oslo"}),
        ("My student May Tanaka left in May. Then in April Oslo was wet.", {"May Tanaka", "Oslo"}),
        ("He watches Good Morning Norway.", {"Good Morning Norway"}),
        ("We thank Dr. Zhang of the University of Oslo.", {"Zhang", "University of Oslo"}),
        ("The Department for Transport wrote for Norway.", {"Department for Transport", "Norway"}),
    ],
)  # fmt: skip
def test_where_a_sentence_or_a_name_begins_and_ends(text: str, expected: set[str]) -> None:
    assert set(names(text)) == expected


def test_short_forms_initials_and_particles_are_joined() -> None:
    found = names(
        "Bill Halvorsen and William Halvorsen are one. I met Hendrik van Aalst; then van Aalst left. L. Vance is Lucinda Vance."
    )
    assert found.keys() == {"William Halvorsen", "Hendrik van Aalst", "Lucinda Vance"}
    assert "van Aalst" in found["Hendrik van Aalst"]


def test_a_company_is_what_it_is_called_before_what_says_that_it_is_one() -> None:
    assert list(names("We asked Blue Heron Partners, and later Blue Heron.")) == ["Blue Heron Partners"]
    assert set(names("We asked Oslo University, and went to Oslo.")) == {"Oslo University", "Oslo"}


def in_language(language: str, *texts: str) -> dict[str, tuple[str, ...]]:
    talk = transcript(*((None, text) for text in texts))
    talk = Transcript(source=talk.source, metadata=Metadata(language=language), speakers=[], turns=talk.turns)
    return {term.name: term.aliases for term in find_names(talk)}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Herr Thalbach will das Werk nach Brünn verlagern, und die Kosten trägt die Firma Steinmetz & Söhne.",
         {"Thalbach", "Brünn", "Steinmetz & Söhne"}),
        ("de", "Frau Professor Anneliese Vogt von der TU Kaiserslautern kam um drei Uhr nach Hause.",
         {"Anneliese Vogt", "TU Kaiserslautern"}),
        ("fr", "C'est Loïc Dréau qui préside la Cour des comptes et l'Union européenne. Bruxelles a dit oui.",
         {"Loïc Dréau", "Cour des comptes", "Union européenne", "Bruxelles"}),
        ("es", "Soy Álvaro Benito. El gobernador Ramírez vino a la Normal.", {"Álvaro Benito", "Ramírez", "Normal"}),
        ("it", "Senza Zanotti non si fa. Grazie, Piero.", {"Zanotti", "Piero"}),
        ("ja", "三上知事と村井さんに会いました。皆さん、副市長も。村井は元気です。", {"三上", "村井"}),
        ("zh", "谢谢韩局长。罗建国副市长说得对。任何部长都可以。", {"韩局长", "罗建国"}),
    ],
)  # fmt: skip
def test_names_in_other_languages(language: str, text: str, expected: set[str]) -> None:
    assert set(in_language(language, text)) == expected


@pytest.mark.parametrize(
    ("language", "text", "name", "forms"),
    [
        ("ru", "Пришёл Семён Гутман. Без Гутмана и Гутману никак.", "Семён Гутман", {"Гутмана", "Гутману"}),
        ("pl", "To był Jan Kowalski. Nie znam Kowalskiego ani Jana Kowalskiego.", "Jan Kowalski",
         {"Kowalskiego", "Jana Kowalskiego"}),
    ],
)  # fmt: skip
def test_the_cases_of_a_name_are_one_name(language: str, text: str, name: str, forms: set[str]) -> None:
    found = in_language(language, text)
    assert list(found) == [name]
    assert forms <= set(found[name])


def test_in_capitals_a_title_or_a_first_name_shows_a_person() -> None:
    found = names("I SPOKE TO MAYOR ELLEN FORSYTHE TODAY.", "MAYOR FORSYTHE SAYS THE STORM IS BAD. MIKE, WHAT DO YOU SEE?")
    assert found.keys() == {"Ellen Forsythe", "Mike"}


def test_a_long_turn_in_capitals_is_read_in_pieces() -> None:
    text = "I SPOKE TO MAYOR ELLEN FORSYTHE TODAY. " * 4000 + "X" * 200_000 + " MIKE LEFT."
    assert names(text).keys() == {"Ellen Forsythe", "Mike"}


def test_a_speaker_is_joined_with_the_fuller_name_and_the_nickname_in_the_speech() -> None:
    talk = transcript(("Kahale", "They called me Lani."), (None, "I met Leilani Kahale. Leilani and Lani and Kahale are one."))
    assert [found for _, found in mentioned(talk)] == ["Lani", "Leilani Kahale", "Leilani", "Lani", "Kahale"]


def test_a_first_name_that_only_begins_sentences_and_a_month_that_is_one() -> None:
    talk = transcript(
        (None, "It was Faith Okoro, who left. Faith told me. Faith is good. I met May Tanaka in May 2007. I asked May.")
    )
    found = [(m.term, m.text) for m in find_mentions(talk, find_names(talk))]
    assert found == [
        ("Faith Okoro", "Faith Okoro"), ("Faith Okoro", "Faith"), ("May Tanaka", "May Tanaka"), ("May Tanaka", "May"),
    ]  # fmt: skip


def test_one_kind_of_names_can_be_asked_for_in_the_library() -> None:
    talk = transcript((None, "We met Mr. Falk in Norway."))
    assert [row.term for row in count_mentions([talk], what="person").totals] == ["Falk"]
    assert [row.what for row in count_mentions([talk], what=["places", "people"]).totals] == [
        "person",
        "place",
    ]
    with pytest.raises(UsageError, match="'animal'"):
        wanted_terms(None, what=["animal"])


def test_a_word_in_capitals_that_is_greeted_is_nobody() -> None:
    document = transcript(("toni", "Hello, QPR. This is Toni."), ("ann", "Hello, Toni. So this is QPR."))
    assert {term.name: term.what for term in find_names(document)}.get("QPR") is None
