"""Files as people have them: what programs write that keep to no standard, and what nobody meant to be read elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

import transcript_cli
from transcript_cli.errors import InputError
from transcript_cli.model import Transcript
from transcript_cli.parser.labels.likeness import name_likeness


def parsed(text: str, name: str) -> Transcript:
    return transcript_cli.parse(text, path=name, format=None)


def said(transcript: Transcript) -> list[tuple[str | None, str]]:
    return [(turn.label, turn.text) for turn in transcript.turns]


def times(transcript: Transcript) -> list[tuple[float | None, float | None]]:
    return [(turn.start, turn.end) for turn in transcript.turns]


def codes(transcript: Transcript) -> list[str]:
    return [warning.code for warning in transcript.warnings]


# --- captions ---------------------------------------------------------------------------------------------------------------


def test_fractions_of_two_digits_are_how_somebody_writes_captions_and_one_alone_is_a_slip():
    found = parsed("WEBVTT\n\n00:02.40 --> 00:04.10\nThis is the boat.\n\n00:05.00 --> 00:07.25\nIt leaks.\n", "boat.vtt")
    assert times(found) == [(2.4, 4.1), (5.0, 7.25)]
    assert "nonstandard-times" in codes(found)
    assert parsed("WEBVTT\n\n00:02.40 --> 00:04.100\nThis is the boat.\n", "boat.vtt").turns == []


def test_captions_that_begin_in_the_evening_keep_beginning_and_end():
    cues = "".join(
        f"{n}\n19:04:1{n},000 --> 19:04:1{n},900\n{who}: {what}\n\n"
        for n, who, what in [(1, "Ida", "Is it on?"), (2, "Ole", "It is."), (3, "Ida", "Good."), (4, "Ole", "Go on.")]
    )
    assert times(parsed(cues, "a.srt"))[0] == (68651.0, 68651.9)


def test_line_breaks_that_a_browser_left_open_do_not_end_timed_text():
    page = (
        '<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="1s" end="2s">-P.Moen: Good<br>evening.</p>'
        '<p begin="3s" end="4s">-A.Lie: Is it?</p><p begin="5s" end="6s">-P.Moen: It is.<br/>Rain.</p></div></body></tt>'
    )
    found = parsed(page, "talk.xml")
    assert said(found) == [("P.Moen", "Good evening."), ("A.Lie", "Is it?"), ("P.Moen", "It is. Rain.")]
    assert codes(found) == ["mended-markup"]


def test_a_colon_now_and_then_in_the_subtitles_of_a_film_names_nobody():
    lines = ["Ferme la porte.", "Il pleut encore.", "Tu viens avec nous ?", "Pas ce soir, je crois.", "Alors demain."] * 40
    for at, line in [
        (11, "Règle numéro deux : on ne court pas."), (47, "J'ai dit : pas de bruit."), (80, "Nouvelle du jour : un pont."),
        (121, "Toi, c'est : tout ou rien."), (150, "Il chante ainsi : tralala."), (187, "Une chose est sûre : on mangera."),
    ]:  # fmt: skip
        lines[at] = line
    cues = captions(lines)
    found = parsed(cues, "film.srt")
    assert {turn.label for turn in found.turns} == {None}
    named = cues.replace("Il pleut encore.", "MARTHE : Il pleut encore.", 3)
    assert next(turn.text for turn in parsed(named, "film.srt").turns if turn.label == "MARTHE") == "Il pleut encore."


def captions(lines: list[str]) -> str:
    return "".join(
        f"{n}\n00:{n // 20:02}:{n % 20 * 3:02},000 --> 00:{n // 20:02}:{n % 20 * 3 + 2:02},000\n{line}\n\n"
        for n, line in enumerate(lines, 1)
    )


def test_where_subtitles_name_only_who_is_not_seen_a_label_holds_to_the_end_of_its_sentence():
    lines = ["Shut the gate.", "Is it still raining?", "It has stopped.", "Not tonight, I think.", "Tomorrow, then."] * 60
    names = ("Marta", "Guard", "Miller", "Marta", "Ilse", "Boy", "Everybody", "Smith", "Cook", "Radio")
    for at, who in zip(range(5, 290, 30), names, strict=True):
        lines[at] = f"{who}: The water is coming up"
        lines[at + 1] = "and the bridge will not hold."
    found = parsed(captions(lines), "film.srt")
    assert [turn.label for turn in found.turns if turn.text.startswith("and the bridge")][:3] == ["Marta", "Guard", "Miller"]
    assert {turn.label for turn in found.turns if "water" not in turn.text and "bridge" not in turn.text} == {None}
    lecture = ["Host: Welcome, all of you.", "Dr. Ilse Roth: Thank you.", *lines[12:34] * 10]
    assert parsed(captions([line for line in lecture if "water" not in line]), "lecture.srt").turns[-1].label == "Dr. Ilse Roth"


# --- times ------------------------------------------------------------------------------------------------------------------


def test_a_word_alone_after_a_time_is_speech_where_the_next_line_has_a_time_too():
    words = "so what i want to show you is how | the | boat is tied up and then we look at | knots | and at the ropes".split(
        " | "
    )
    lines = [f"[{at * 2.3:.1f}s] {line}" for at, line in enumerate(words * 8)]
    found = parsed("\n".join([*lines, "[142.3s] Pier 7 is still the one we use"]) + "\n", "talk.txt")
    assert found.speakers == []
    assert [turn.text for turn in found.turns][:3] == words[:3]


# --- speeches ---------------------------------------------------------------------------------------------------------------

SAID = "We meet in a hard year for the harbour, and nobody in this hall needs to be told what the storm has cost us all."


@pytest.mark.parametrize(
    "greeting",
    ["Mr. President, Mr. Speaker, Members of the Harbour Council:", "My fellow citizens:", "Members of the Council:"],
)
def test_a_speech_begins_with_whom_it_greets(greeting: str):
    text = f"Address on the State of the Harbour\n\nMarch 3, 2021\n\n{greeting}\n\n{SAID}\n\n{SAID} And yet we are here.\n"
    [turn] = parsed(text, "address.txt").turns
    assert turn.label is None
    assert turn.paragraphs[:2] == [greeting, SAID]


def test_whoever_is_told_something_is_not_who_speaks():
    text = (
        f"The President. {SAID}\n\nRep. Vale. You have no right to say so in this hall.\n\nThe Speaker. Order, order.\n\n"
        "Mr. Vale, take your seat. Take your seat, sir.\n\nRep. Vale. I will not.\n\nThe President. Thank you. I go on.\n"
    )
    found = parsed(text, "address.txt")
    assert [turn.label for turn in found.turns] == ["The President", "Rep. Vale", "The Speaker", "Rep. Vale", "The President"]


# --- plays ------------------------------------------------------------------------------------------------------------------

SCENE = [
    ("IDA", "Is the boat in?"), ("OLE", "Your aunt was here."), ("IDA", "She was not."), ("OLE", "I saw her hat."),
    ("IDA", "Anybody can own a hat."), ("OLE", "Not that hat."),
]  # fmt: skip


@pytest.mark.parametrize(
    "cast",
    [
        "Characters:\nIDA - A careful pilot with a dry sense of humour.\nOLE - Her brother, who has lost three boats.\n\n"
        "Setting:\nA quay in the rain.\n\nLength:\nTwo minutes.\n\n---",
        "Dramatis Personae:\nIDA: A pilot, calm only at sea.\nOLE: Her brother, late for all boats.\n\nScene:\nA quay.",
        "CAST\nIDA - Keeps lists.\nOLE - Loses boats.\n\nPLACE\nA quay in the rain.\n\nBEGIN SCENE",
    ],
)
def test_who_plays_does_not_speak_in_the_list(cast: str):
    turns = "\n\n".join(f"{who}\n{line}" for who, line in SCENE)
    found = parsed(f"The Last Boat\nA short scene for two.\n\n{cast}\n\n(Rain.)\n\n{turns}\n", "play.txt")
    assert [(turn.label, turn.text) for turn in found.turns] == SCENE


def test_turns_between_the_list_of_who_plays_and_the_first_of_the_usual_kind_are_no_part_of_it():
    king = ("KING HAKON", "Who has seen the boat that was here last night, and who has taken it?")
    lines = [king, *SCENE, king, *SCENE, king, *SCENE]
    cast = "IDA: a pilot.\nOLE: her brother.\n\nACT 1\n\n[Enter KING HAKON.]\n\n"
    found = parsed(f"THE LAST BOAT\n\n{cast}" + "".join(f"{who}.\n{line}\n\n" for who, line in lines), "play.txt")
    assert [turn.label for turn in found.turns] == [who for who, _ in lines]


# --- words ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("label", ["Meeting Date", "Case Number", "J'ai dit", "Qu’en dit le maire", "the"])
def test_keys_of_a_head_and_beginnings_of_sentences_look_like_no_name(label: str):
    assert name_likeness(label) < 0.2


@pytest.mark.parametrize("label", ["Larry Page", "Mr. Time", "D'Angelo", "N'Diaye", "Le", "A"])
def test_names_that_are_words_look_like_names(label: str):
    assert name_likeness(label) > 0.6


# --- tables -----------------------------------------------------------------------------------------------------------------


def test_dialogues_are_found_in_a_column_of_any_name_a_document_each(folder: Path):
    (folder / "calls.csv").write_text(
        ',id,context,mood\n0,a,"Caller: My boat is gone.\n\nDesk: Since when?\n\nCaller: Since noon.",cross\n'
        '1,b,"Desk: Harbour office.\n\nCaller: I found a boat.\n\nDesk: Thank you.",glad\n'
    )
    first, second = transcript_cli.read_many(["calls.csv"])
    assert isinstance(first, Transcript) and isinstance(second, Transcript)
    assert said(first) == [("Caller", "My boat is gone."), ("Desk", "Since when?"), ("Caller", "Since noon.")]
    assert [turn.label for turn in second.turns] == ["Desk", "Caller", "Desk"]


PLAY = """\
The Ferry,,[],Outside,
The Ferry,Ida,['looks up'],Is that the ferry at last?,
The Ferry,Ole,[],No it is only the mail boat again.,
The Ferry,Ida,[],Then we wait a little longer.,
The Ferry,,[],,They wait.
The Ferry,Ole,['sits down'],I have waited long enough.,
"""


def test_names_that_come_back_beside_what_is_said_make_a_table_without_a_header():
    found = parsed(PLAY, "play.csv")
    assert [turn.label for turn in found.turns if turn.label] == ["Ida", "Ole", "Ida", "Ole"]
    assert found.turns[-1].text == "I have waited long enough."
    assert "guessed-columns" in codes(found)


def test_a_table_with_a_header_that_says_nothing_is_refused_and_not_guessed():
    goods = (
        "sort,sum,about\nrope,3,a long rope for the old boat\nrope,4,a short rope for the new boat\noar,2,an oar of ash wood\n"
    )
    with pytest.raises(InputError, match="no column"):
        parsed(goods, "goods.csv")


def test_words_a_row_are_joined_whatever_counts_frames():
    rows = "so we go down to the harbour and look for the boat".split()
    found = parsed("t,word\n" + "".join(f"00:00:0{at // 2}:{at % 2 * 12:02},{word}\n" for at, word in enumerate(rows)), "w.csv")
    assert [turn.text for turn in found.turns] == [" ".join(rows)]
    assert found.turns[0].start == 0.0


# --- JSON -------------------------------------------------------------------------------------------------------------------

TALK = """{"segments": [{"speaker": "Ida", "start": 0.5, "end": 1.5, "text": "Is it late?"},
{"speaker": "Ole", "start": 2, "end": 3, "text": "It is."}]}"""


@pytest.mark.parametrize("text", [TALK, f"```json\n{TALK}\n```\n", f"```\n{TALK}\n```"])
@pytest.mark.parametrize("name", ["talk.json", "talk.txt", "talk.md", "-"])
def test_json_is_read_in_a_fence_and_under_the_name_of_a_text(text: str, name: str):
    assert said(parsed(text, name)) == [("Ida", "Is it late?"), ("Ole", "It is.")]


def test_code_within_a_text_and_broken_json_stay_text():
    found = parsed(f"```json\n{TALK}\n```\n\nIda: That was the file.\n\nOle: I see.\n\nIda: Good.\n", "notes.txt")
    assert said(found)[-3:] == [("Ida", "That was the file."), ("Ole", "I see."), ("Ida", "Good.")]
    assert parsed('{"Ida": hello', "notes.txt").source.format == "text"


def test_json_whose_keys_say_nothing_is_refused_with_the_keys_it_has():
    text = '{"tale": {"lines": [{"xx": "Is it late?", "yy": "Ida"}, {"xx": "It is.", "yy": "Ole"}]}}'
    with pytest.raises(InputError) as refused:
        parsed(text, "tale.json")
    assert "tale.lines, has the keys xx, yy" in str(refused.value)


# --- chats ------------------------------------------------------------------------------------------------------------------


def test_a_log_of_a_channel_has_a_day_and_no_places_in_a_recording():
    found = parsed(
        "--- Log opened Tue Mar 05 10:00:12 2024\n10:02 <ida> is the boat in?\n10:03 <@ole> not yet\n10:15 <ida> then I wait\n"
        "--- Log closed Tue Mar 05 11:00:00 2024\n", "quay.log",
    )  # fmt: skip
    assert said(found) == [("ida", "is the boat in?"), ("ole", "not yet"), ("ida", "then I wait")]
    assert found.metadata.date == "2024-03-05"
    assert times(found) == [(None, None)] * 3


def test_years_of_messages_may_lack_their_century():
    chat = "".join(
        f"[05-Mar-24 10:0{n} AM] {who}#1204\n{what}\n\n"
        for n, who, what in [(1, "ida", "in?"), (2, "ole", "no"), (3, "ida", "oh")]
    )
    assert parsed(chat, "chat.txt").metadata.date == "2024-03-05"


# --- pages ------------------------------------------------------------------------------------------------------------------


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body><main>{body}</main></body></html>"


def section(number: int, heading: str, *turns: tuple[str, str]) -> str:
    said = "".join(f'<div class="turn"><span class="who">{who}</span><div><p>{what}</p></div></div>' for who, what in turns)
    return f"<section><div><span>0{number}</span><span>Part</span></div><h2>{heading}</h2><div>{said}</div></section>"


TALK_PAGE = page(
    "<h1>An evening with Ole Lie</h1>"
    + section(1, "The boat", ("Ida", "How old is the boat?"), ("Ole", "Older than I am."))
    + section(2, "The sea", ("Ida", "And the sea?"), ("Ole", "Older than the boat.")),
    "<title>Interview Transcript | Ida Moen</title><meta property='og:site_name' content='Ida | words and boats'>",
)


def test_what_stands_above_every_heading_of_a_page_is_not_said():
    found = parsed(TALK_PAGE, "talk.html")
    assert [turn.text for turn in found.turns] == [
        "How old is the boat?", "Older than I am.", "And the sea?", "Older than the boat."
    ]  # fmt: skip


def test_the_heading_of_a_page_is_its_title_where_the_browser_is_told_no_more_than_whose_page_it_is():
    found = parsed(TALK_PAGE, "talk.html")
    assert found.metadata.title == "An evening with Ole Lie"
    assert found.metadata.organization is None


def test_the_day_at_the_head_of_every_page_is_that_of_the_document():
    turns = "".join(
        f"<p>MR. LIE: That is point {n}.</p><p>MS. MOEN: Is it?</p><p>{n}</p><p>4 June 1997</p>" for n in range(1, 4)
    )
    assert parsed(page(f"<p>The House met at ten.</p>{turns}"), "day.html").metadata.date == "1997-06-04"


def test_dashes_before_what_ends_no_sentence_are_a_list():
    listed = parsed("- Pilot\n- Episode 1\n- Episode 2\n- Episode 3\n", "list.txt")
    assert len(listed.turns) == 1 and listed.turns[0].confidence < 0.5
    assert len(parsed("- Is it late?\n- It is.\n- Then come.\n- I come.\n", "talk.txt").turns) == 4


def test_a_title_that_is_that_of_any_page_gives_way_to_what_stands_beside_it():
    head = "<title>Video Transcript — How to mend a net</title>"
    talk = "<h1>Video Transcript</h1><p>Good evening. Today we mend a net, and it will take some time.</p>"
    assert parsed(page(talk, head), "net.html").metadata.title == "How to mend a net"


def test_links_to_the_top_are_not_said():
    parts = "".join(
        f"<section><h2>Part {n}</h2><p>Now we come to knot number {n}.</p><a href='#main'>Back to top</a></section>"
        for n in (1, 2, 3)
    )
    found = parsed(f"<!DOCTYPE html><html><body><main id='main'>{parts}</main></body></html>", "net.html")
    assert "Back to top" not in found.turns[0].text and "knot number 3" in found.turns[0].text


def test_a_table_of_marks_is_no_dialogue():
    marks = [
        ("ENG 101", "College English", "3", "A+"),
        ("MTH 102", "Basic Algebra", "3", "A+"),
        ("NET 103", "Old Knots", "3", "B"),
    ]
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in marks)
    found = parsed(
        page(f"<h1>Ida Moen</h1><table>{rows}</table><p>This was made for a course, and is no record.</p>"), "marks.html"
    )
    assert found.speakers == []


def message(name: str, badge: str, said: str) -> str:
    mark = f'<span class="chat-mark">{badge}</span>' if badge else ""
    return (
        f'<div class="message"><div class="head"><span class="author-name">{name}</span> {mark} '
        f'<span class="timestamp">19-12-2022 02:53</span></div><div class="content">{said}</div></div>'
    )


def test_badges_beside_names_and_cards_of_people_are_not_said():
    chat = message("Ida", "", "Is the boat in?") + message("Harbour", "BOT", "It is.") + message("Ida", "", "Good.")
    card = '<div class="user-popout"><div>Ida</div><div>Member since</div><div>Jun 17, 2018</div></div>'
    found = parsed(f"<!DOCTYPE html><html><body><div class='log'>{chat}</div>{card}</body></html>", "chat.html")
    assert said(found) == [("Ida", "Is the boat in?"), ("Harbour", "It is."), ("Ida", "Good.")]


def test_xml_whose_first_element_is_called_body_is_no_page():
    text = '<?xml version="1.0"?>\n<body>\n<talk who="Ida">Is it late?</talk>\n<talk who="Ole">It is.</talk>\n</body>\n'
    found = parsed(text, "talk.xml")
    assert found.source.format == "xml"
    assert said(found) == [("Ida", "Is it late?"), ("Ole", "It is.")]


# --- several voices in a paragraph ------------------------------------------------------------------------------------------


def test_a_paragraph_is_parted_before_bold_labels_within_it():
    rows = (("Is the net dry?", "Not yet."), ("And the rope?", "It is: feel it."), ("Good.", "We can go."))
    lines = "".join(f"<p><b>Ida Moen:</b> {asked} <b>Ole Vik</b>: {told}</p>" for asked, told in rows)
    found = parsed(page(f"<h1>The nets</h1>{lines}"), "nets.html")
    assert said(found) == [turn for asked, told in rows for turn in (("Ida Moen", asked), ("Ole Vik", told))]


def test_words_that_are_stressed_within_speech_part_nothing():
    lines = (
        "<p><b>Ida:</b> We lack two things. <b>Rope:</b> there is none. <b>Light:</b> neither.</p>"
        "<p><b>Ole:</b> And now? <b>Note:</b> I can wait.</p><p><b>Ida:</b> So can I.</p>"
    )
    found = parsed(page(f"<h1>The nets</h1>{lines}"), "nets.html")
    assert [label for label, _ in said(found)] == ["Ida", "Ole", "Ida"]
