"""What stands around the speech: wrapped lines and labels, page heads, line numbers, headings, lists of names."""

from __future__ import annotations

import pytest

import transcript_cli as tc
from tests.test_parser import parsed, transcript
from transcript_cli.parser.labels.evidence import is_one_slip
from transcript_cli.parser.page.events import event_alone, event_kind, is_end_mark, is_furniture, is_time_note


def kinds(text: str, *, markdown: bool = False) -> list[tuple[str, str]]:
    """(kind, text) of every segment that is not blank."""
    segments = parsed(text, markdown=markdown).explanation.segments
    return [(s.kind, text[s.start : s.end]) for s in segments if s.kind != "blank"]


def test_a_label_that_runs_over_two_lines_is_one_label() -> None:
    text = """\
Ms. Ines Faure (Secretary to the Minister
of Rivers, Lib.): The river is where it was, and so are we. Nobody has
moved either of us.

Mr. Rowan Tew (Port Elm): That is what I wanted to hear from her, and
I thank her for it.

Ms. Ines Faure (Secretary to the Minister
of Rivers, Lib.): I thank the member.

Mr. Rowan Tew (Port Elm): And I thank the member for thanking me, for
it is not often that anybody does.
"""
    turns = transcript(text).turns
    assert [turn.label for turn in turns] == [
        "Ms. Ines Faure (Secretary to the Minister of Rivers, Lib.)",
        "Mr. Rowan Tew (Port Elm)",
    ] * 2
    assert text[slice(*turns[0].span)].startswith("Ms. Ines Faure (Secretary to the Minister\nof Rivers")


def test_numbers_before_each_line_are_no_speech() -> None:
    lines = [
        "        Q.  Where were you on the night that the",
        "barge went down?",
        "        A.  In bed.",
        "        Q.  All night?",
        "        A.  Until the bells. Then I went to the",
        "window like everybody else.",
        "        Q.  What did you see?",
        "        A.  Water.",
        "        Q.  And then?",
        "        A.  More of it.",
        "        Q.  Thank you.",
        "        A.  You're welcome.",
    ]
    text = "".join(f"{number:2}   {line}\n" for number, line in enumerate(lines, 1))
    turns = transcript(text).turns
    assert [turn.label for turn in turns] == ["Q", "A"] * 5
    assert turns[0].text == "Where were you on the night that the barge went down?"
    assert ("boilerplate", "12") in [(kind, piece.strip()) for kind, piece in kinds(text)]


def test_the_head_of_a_page_does_not_part_a_sentence() -> None:
    page = """\
          MR. PIKE: A berth that nobody uses is not a berth in the sense
of the Act, and the Board knew it when it wrote the letter that I have

Tull v. Harbour Board - {0}

just read to the Court.
          JUSTICE ABEL: Where is that letter in the record, counsel, and
who signed it?
"""
    text = "".join(page.format(number) for number in (11, 12, 13))
    turns = transcript(text).turns
    assert len(turns) == 6
    assert turns[0].paragraphs == [
        "A berth that nobody uses is not a berth in the sense of the Act, and the Board knew it when it wrote the letter "
        "that I have just read to the Court."
    ]
    assert ("boilerplate", "Tull v. Harbour Board - 12") in kinds(text)


def test_a_chapter_heading_does_not_end_what_is_being_said() -> None:
    """Speech must not be lost silently."""
    text = """\
## Beginnings

Ada: We started with nothing.

## The oven

And then we had an oven, which was not much either.

Bo: It was a good oven.

## Notes

The oven is still there.
"""
    result = transcript(text, markdown=True)
    assert result.turns[0].paragraphs == ["We started with nothing.", "And then we had an oven, which was not much either."]
    assert result.turns[1].text == "It was a good oven."
    assert "unassigned-text" in [warning.code for warning in result.warnings]


def test_headings_of_plain_text_are_no_speech() -> None:
    text = "".join(
        f"{who}: {what}\n\n"
        for who, what in [
            ("Mr. Tew", "I have a petition about the bridge, which is closed again."),
            ("Ms. Faure", "So have I, and mine is about the road that leads to it."),
            ("Mr. Tew", "Then we agree for once.\n\nRoads and Bridges"),
            ("Ms. Faure", "That would be a first, and I should like it to be written down."),
            ("Mr. Tew", "It will be written down, as everything here always is."),
            ("Ms. Faure", "Then I have nothing to add to it at this time, thank you."),
        ]
    )
    result = transcript(text)
    assert result.turns[2].text == "Then we agree for once."
    assert ("heading", "Roads and Bridges") in kinds(text)


def test_a_list_of_names_before_the_first_turn_opens_none() -> None:
    text = """\
Company Participants

Nils Berg - Chief Executive Officer
Ada Flour - Chief Financial Officer

Presentation

Operator

Good morning, and welcome to the call for the third quarter.

Nils Berg - Chief Executive Officer

Thank you, and good morning. Sales rose by four per cent this quarter.

Ada Flour - Chief Financial Officer

And costs fell by two, which is a better number than last year's.

Operator

Our first question comes from the line of Sam Poe. Please go ahead.

Nils Berg - Chief Executive Officer

Hello, Sam. It is good to hear you again after all this time.
"""
    labels = [turn.label for turn in transcript(text).turns]
    assert labels[0] == "Operator"
    assert len(labels) == 5


def test_a_label_misspelt_once_is_a_label() -> None:
    text = "MS. JEAN-PERRIN: One.\n\nMR. TEW: Two.\n\n" * 4 + "MS. JEAN-PERRIIN: Three.\n\nMR. TEW: Four.\n"
    assert [turn.label for turn in transcript(text).turns][-2:] == ["MS. JEAN-PERRIIN", "MR. TEW"]


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("mr. hale", "mr. hale", False),
        ("mr. hale", "mr. hall", True),
        ("mr. hale", "mr. ahle", True),
        ("mr. hale", "mr. hales", True),
        ("mr. hale", "ms. hall", False),
        ("ada", "adaline", False),
    ],
)
def test_one_slip(one: str, other: str, near: bool) -> None:
    assert is_one_slip(one, other) is near
    assert is_one_slip(other, one) is near


@pytest.mark.parametrize(
    ("inside", "kind"),
    [
        ("Laughter and applause.", "audience"),
        ("crosstalk", "overlap"),
        ("via interpreter", "language"),
        ("inaudible 00:31:20", "audibility"),
        ("12:04", "time"),
        ("my friend from Ohio", None),
        ("R-TX", None),
    ],
)
def test_the_kind_of_an_event(inside: str, kind: str | None) -> None:
    assert event_kind(inside) == kind


def test_lines_that_are_no_speech() -> None:
    assert event_alone("(Applause.)") == "audience"
    assert event_alone("(The motion carried.)") == "other"
    assert event_alone("[21:06] * ada looks at the log") == "other"
    assert event_alone("He laughed (a little).") is None
    assert is_time_note("1:05 P.M. EST")
    assert not is_time_note("1:05 is when we leave")
    assert is_furniture("Page 12 of 40")
    assert is_furniture("# # #")
    assert not is_furniture("12 people came")
    assert is_end_mark("END 2:05 P.M. EST")
    assert is_end_mark("Transcribed by a machine")
    assert not is_end_mark("The end of the bridge is in sight, and we will cross it.")


def test_header_lines_under_a_heading_are_no_labels() -> None:
    text = "".join(
        f"## Item {n}\nPresenter: Ada Flour (AF)\n\nAF: I have {n} slides.\n\nBR: That is {n} too many.\n\n"
        for n in range(1, 8)
    )
    assert {turn.label for turn in transcript(text, markdown=True).turns} == {"AF", "BR"}


def test_front_matter_that_is_no_yaml_is_read_line_by_line_with_a_warning() -> None:
    text = "---\ntitle: On Bread\ndate: 2023-04-01\nurl example\n---\n\n**Ada:** Hi.\n\n**Bo:** Hello.\n\n**Ada:** Bye.\n"
    result = transcript(text, markdown=True)
    assert (result.metadata.title, result.metadata.date) == ("On Bread", "2023-04-01")
    assert "front-matter" in [warning.code for warning in result.warnings]
    assert len(result.turns) == 3


def said(text: str) -> list[tuple[str | None, str]]:
    return [(turn.label, turn.text) for turn in transcript(text).turns]


PAGE = """\
    MR. PIKE: A berth that nobody uses is not a berth in the sense of
the Act, and the Board knew it when it wrote the letter to the
{head}
{word} of the harbor, of which I have a copy here.
    MS. FAY: Where is that letter in the record, counsel?
"""
PAGE_TURNS = [
    (
        "MR. PIKE",
        "A berth that nobody uses is not a berth in the sense of the Act, and the Board knew it when it wrote the letter to "
        "the {} of the harbor, of which I have a copy here.",
    ),
    ("MS. FAY", "Where is that letter in the record, counsel?"),
]


@pytest.mark.parametrize(
    "heads",
    [
        ["12", "13", "14"],
        ["- 8 -", "- 9 -"],
        ["12        HARBOR BOARD", "TULL v. BOARD        13", "14        HARBOR BOARD"],
        ["\nNo. 45   4 March 2019   p. 7\n", "\nNo. 45   4 March 2019   p. 9\n"],
        ["\n2/14                    19-05512\n", "\n19-05512                    3/14\n"],
        ["\n                 IN RE TULL\n              Hearing of 4 March 2019\n"] * 3,
        [
            "\nPage 3 of 9\n\n\fHarbor Court          Tull v. Board\n",
            "\nPage 4 of 9\n\n\fHarbor Court          Tull v. Board\n",
        ],
    ],
)
def test_a_sentence_goes_on_over_whatever_a_page_ends_with(heads: list[str]) -> None:
    text = "".join(PAGE.format(head=head, word="master") for head in heads)
    assert said(text) == [(label, turn.format("master")) for label, turn in PAGE_TURNS] * len(heads)


def test_a_sentence_goes_on_over_a_head_with_a_name() -> None:
    head = "\n                 IN RE TULL\n              Hearing of 4 March 2019\n"
    words = ["Mayor", "master", "Mayor"]
    text = "".join(PAGE.format(head=head, word=word) for word in words)
    assert said(text) == [(label, turn.format(word)) for word in words for label, turn in PAGE_TURNS]


def test_a_number_that_ends_a_sentence_is_no_page_number() -> None:
    text = """\
    Mr. PIKE. I have said all there is to say, and I now call up my amendment No.
301. It is long.
    Ms. FAY. I object to it. I shall say so again when we meet next on Day
55.
    Mr. PIKE. Then let us meet on that day and not before, I say to her.
    Ms. FAY. Yes.
    Mr. PIKE. Thank you.
"""
    turns = dict(said(text)[:2])
    assert turns["Mr. PIKE"].endswith("my amendment No. 301. It is long.")
    assert turns["Ms. FAY"].endswith("when we meet next on Day 55.")


def test_what_is_said_or_named_again_is_no_running_head() -> None:
    asked = ["Did you see the van that stood in the road", "and was it the blue one that we know", "and was it moving"]
    text = "".join(f"MS. FAY\n\n{words}\n\nMR. PIKE\n\nYes\n\n" for words in asked) + "MS. FAY\n\nThank you.\n"
    assert said(text) == [turn for words in asked for turn in (("MS. FAY", words), ("MR. PIKE", "Yes"))] + [
        ("MS. FAY", "Thank you.")
    ]


@pytest.mark.parametrize("every", [1, 5])
@pytest.mark.parametrize("side", ["left", "right"])
def test_numbers_in_either_margin_are_no_speech(side: str, every: int) -> None:
    lines = [
        "    MR. PIKE: A berth that nobody uses is not a berth",
        "in the sense of the Act, and the Board knew it",
        "    MS. FAY: Where is that letter in the record?",
    ] * 7
    text = ""
    for at, line in enumerate(lines):
        number = str(at % 9 + 1) if every == 1 else str(at + 1) if (at + 1) % 5 == 0 else ""
        text += f"{number:>2}  {line}\n" if side == "left" else f"{line:<60}{number:>3}\n"
    assert (
        said(text)
        == [
            ("MR. PIKE", "A berth that nobody uses is not a berth in the sense of the Act, and the Board knew it"),
            ("MS. FAY", "Where is that letter in the record?"),
        ]
        * 7
    )


def test_paragraphs_of_one_line_begin_where_they_are_indented() -> None:
    text = """\
    MR. PIKE: I have read the letter from the Board, and there are three
things in it that nobody has read.
    The first is the date.
    The second is the name, which is spelled as no name was ever spelled
before or since.
    MS. FAY: And the third?
    MR. PIKE: The stamp.
"""
    assert transcript(text).turns[0].paragraphs[1:] == [
        "The first is the date.",
        "The second is the name, which is spelled as no name was ever spelled before or since.",
    ]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("0:01 Ada: Good evening. 0:04 Bo: One thing: I mean it. 0:08 Ada: Is it hot? 0:10 Bo: It was.", ["Ada", "Bo"] * 2),
        ("FAY: so tell me PIKE: what about one thing: the van FAY: the blue one PIKE: yes it was blue", ["FAY", "PIKE"] * 2),
        (
            "M. Roy : Merci. Une question : où est le pont ? Mme Petit : Il est ici. M. Roy : Bien. Mme Petit : Oui.",
            ["M. Roy", "Mme Petit"] * 2,
        ),
        ("My mother said: go. My father said: stay. I went, and my mother said: stay. The moral: go.", [None]),
    ],
)
def test_a_text_in_one_line_is_parted_at_its_labels_alone(text: str, labels: list[str | None]) -> None:
    result = transcript(text)
    assert [turn.label for turn in result.turns] == labels
    assert all(len(turn.paragraphs) == 1 for turn in result.turns)


def test_a_compound_keeps_its_hyphen_where_words_are_not_broken() -> None:
    lines = "MR. PIKE: The Board wrote to every owner of a berth in the harbor, as any first-\nterm member would have done.\n"
    more = "MS. FAY: That is a well-known story of a half-forgotten letter, and there is nothing more to say.\n"
    text = "\n".join([lines, *[f"{more}\nMR. PIKE: Thank you.\n"] * 6])
    assert "any first-term member" in transcript(text).turns[0].text


def test_a_year_that_ends_a_sentence_on_its_own_line_is_speech() -> None:
    lines = ["Q.   Where do you live?", "A.   At the quay.  I have lived there since", "1990.", "Q.   Alone?", "A.   No."]
    numbered = "\n".join(f"{number:2d}   {line}" for number, line in enumerate([*lines, *lines], 1))
    said = [turn.text for turn in tc.read(numbered.encode()).turns]
    assert [" ".join(text.split()) for text in said if "quay" in text] == ["At the quay. I have lived there since 1990."] * 2


def test_what_stands_below_a_blank_line_between_lines_of_a_dialogue_is_doubted() -> None:
    said = "Q: Where was he?\nA: Behind the door.\nQ: Did he say anything?\nA: He said no.\n"
    text = f"{said}Q: Let us stop here.\n\nThat is not how it was, and nobody wrote down the rest.\n\n{said}"
    doubts = [warning for warning in parsed(text).transcript.warnings if warning.code == "doubtful-end"]
    assert [(warning.line, warning.message.partition(" stands")[0]) for warning in doubts] == [
        (7, "'That is not how it was, and nobody wrote'")
    ]
    assert "doubtful-end" not in [warning.code for warning in parsed(f"{said}\n{said}").transcript.warnings]
    assert "doubtful-end" not in [warning.code for warning in parsed(text.replace("\n", "\n\n")).transcript.warnings]


def test_a_time_among_the_speech_does_not_end_it() -> None:
    paragraph = "I seek leave to move what stands on the sheet, and I thank the chair for it."
    text = f"Senate debates\n\n9:31 am\n\n{paragraph}\n\n9:32 am\n\n{paragraph}\n\n9:33 am\n\n{paragraph}\n"
    assert transcript(text).turns[-1].text.count(paragraph) == 3
    assert transcript(f"Remarks\n\n{paragraph}\n\n{paragraph}\n\n9:33 am\n").turns[-1].text.endswith(paragraph)


def test_a_title_and_a_name_alone_on_a_line_are_doubted() -> None:
    text = """\
HARBOUR BOARD, 3 May 2018

MS. ARDEN: Good morning. We begin with the ferry.

MR. HALE: It is late again, as it was last year and the year before.

{}

We have nothing to add to that. The ferry will be repaired in June.

MS. ARDEN: Thank you, Minister. Any questions?

MR. HALE: None from me.
"""
    codes = [
        [warning.code for warning in parsed(text.format(line)).transcript.warnings]
        for line in ("Minister Jane Roe", "Director Report")
    ]
    assert codes == [["possible-label"], []]


def test_a_name_that_now_and_then_interrupts_somebody_is_no_head_of_a_page() -> None:
    said = (
        ("Ruth Maas", "Is the water in the lower lock as high as it was in the spring of last year?"),
        ("Ivo Brandt", "It is higher, and I would like to see a list of who opened the gates and"),
        ("Ruth Maas", "but can you tell us why that matters? The gates were shut when I came by."),
        ("Ivo Brandt", "They were not. The keeper wrote it down, and he has no reason to invent it."),
        ("Ruth Maas", "Then he should have told us, and he did not. We were left to guess."),
        ("Ivo Brandt", "He did tell the office; what the office does with it I cannot say, and so"),
        ("Ruth Maas", "okay, then we ask the office. I will write to them before the end of the week."),
        ("Ivo Brandt", "Do. They answer letters on Fridays, if it does not rain."),
        ("Ruth Maas", "It always rains. Let us close here and meet again when there is an answer."),
        ("Ivo Brandt", "Agreed."),
    )
    found = tc.read("\n\n".join(f"**{name}**\n\n{text}" for name, text in said).encode(), format="md")
    assert [(turn.label, turn.text) for turn in found.turns] == list(said)


def test_the_line_that_says_what_a_list_of_links_is_ends_the_speech_with_it() -> None:
    said = "**Ann Roe:** Welcome.\n\n**Bo Lund:** Thanks for having me.\n\n"
    said += "**Ann Roe:** That is all for today.\n\n**Bo Lund:** Goodbye."
    found = tc.read(
        f"{said}\n\nLinks:\n\n- [The mill](https://example.org/mill)\n- [The book](https://example.org/b)\n".encode()
    )
    assert found.turns[-1].text == "Goodbye."
