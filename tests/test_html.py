"""Web pages: what is found in them, what is left outside, what they declare, and what cannot hurt."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

import transcript_cli
from transcript_cli.errors import InputError
from transcript_cli.model import Document, Turn
from transcript_cli.readers.html import read_html
from transcript_cli.readers.html.furniture import words_of
from transcript_cli.readers.mhtml import read_mhtml
from transcript_cli.readers.text import split_lines
from transcript_cli.source import source_from_text, source_of_binary

from .refusals import soon

SAMPLES = Path(__file__).parent.parent / "samples"

NEWS = """<!DOCTYPE html><html lang="en"><head><title>Full transcript: Mayor Okoro on the trams | The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post"><link rel="canonical" href="https://post.example/trams">
<script>window.x = ["<div>"];</script><style>p { color: red }</style><script type="application/ld+json">
{"@graph": [{"@type": "Organization", "@id": "#org", "name": "The Harbour Post"}, {"@type": "NewsArticle",
"headline": "Full transcript: Mayor Okoro on the trams", "datePublished": "2024-05-14T09:12:00+01:00",
"publisher": {"@id": "#org"}, "author": {"@type": "Person", "name": "Web Desk"}}]}</script></head>
<body class="has-sidebar"><a class="skip-link" href="#c">Skip to content</a>
<header><a href="/">The Post</a><nav><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul></nav></header>
<div id="cookie-banner" role="dialog"><p>We use cookies: some are needed.</p><button>Accept</button></div>
<main><article><header><h1>Full transcript: Mayor Okoro on the trams</h1><p class="byline">By <a href="/desk">Web Desk</a></p>
<div class="share-bar"><a href="https://x.example">Share</a></div></header>
<figure><img src="a.jpg"><figcaption>Mayor Okoro on Monday. Photo: Jo Lind</figcaption></figure>
<p>The mayor spoke to reporters at City Hall on Monday.</p>
<p><strong>MAYOR OKORO:</strong> Good morning. The trams will run again on Thursday.</p>
<p>We reached a deal at four this morning.</p><div class="ad-slot"><p>Advertisement</p></div>
<p><strong>QUESTION:</strong> What did it cost the city?</p>
<p><strong>MAYOR OKORO:</strong> Nine million. I said <em>nine</em>, not ninety.</p>
<p><strong>READ MORE: <a href="/x">Ten things about the strike that you did not know</a></strong></p>
<p>And it was worth it.</p>
<p><strong>QUESTION:</strong> Will you run again?</p><p><strong>MAYOR OKORO:</strong> Ask me in the autumn.</p>
<h3>Related stories</h3><ul><li><a href="/1">Drivers vote on a deal</a></li><li><a href="/2">Who pays?</a></li>
<li><a href="/3">Okoro: why I ran</a></li></ul><div class="newsletter-signup"><h3>Sign up</h3><form><input></form></div>
</article><aside><h2>Most read</h2><ol><li><a href="/9">A dog came home</a></li></ol></aside></main>
<section id="comments"><h2>Comments</h2><p><b>Harry:</b> He should resign.</p><p><b>Sal:</b> No he should not.</p>
<p><b>Harry:</b> Yes he should.</p></section><footer><p>© 2024 The Harbour Post. Contact: desk@post.example</p></footer>
</body></html>"""

WIKI = """<!DOCTYPE html><html lang="en"><head><title>The Lighthouse - Stories Wiki</title>
<meta property="og:site_name" content="Stories Wiki"></head><body class="skin"><div role="main"><h1>The Lighthouse</h1>
<div class="toc"><h2>Contents</h2><ul><li><a href="#a">Scene one</a></li><li><a href="#b">Scene two</a></li></ul></div>
<h2>Scene one<span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2><p><i>A storm. The lamp is out.</i></p>
<dl><dd><b><a href="/w/Maren">Maren</a></b>: Who put out the lamp?</dd><dd><b><a href="/w/Tobias">Tobias</a></b>: Not I.
<i>(He coughs.)</i> It was the wind.<sup class="reference"><a href="#cite-1">[1]</a></sup></dd>
<dd><b><a href="/w/Maren">Maren</a></b>: The wind has no hands.</dd></dl>
<h2>Scene two<span class="mw-editsection">[<a href="/edit">edit</a>]</span></h2>
<dl><dd><b><a href="/w/Tobias">Tobias</a></b>: There is a ship.</dd><dd><b><a href="/w/Maren">Maren</a></b>: Light it.</dd></dl>
<div class="navbox"><a href="/1">The Quay</a> · <a href="/2">The Net</a> · <a href="/3">The Bell</a></div></div>
<div id="footer" role="contentinfo">This page was last edited on 3 May 2022.</div></body></html>"""

PODCAST = """<!doctype html><html lang="en-GB"><head><title>Episode 12: Bees — The Garden Hour</title>
<meta property="og:site_name" content="The Garden Hour"></head><body><header><h1><a href="/">The Garden Hour</a></h1></header>
<main><h1>Episode 12: Bees</h1><p>In this episode we talk about bees: what they eat where they sleep, who keeps them.</p>
<div class="transcript" style="display:none"><h2>Transcript</h2>
<div class="line"><span class="transcript-speaker">Lena Brandt</span><a class="stamp" href="#t=0">00:00</a><p>Welcome back.</p>
<p>I have Tom with me.</p></div>
<div class="line"><span class="transcript-speaker">Tom Adeyemi</span><a class="stamp" href="#t=1">00:11</a><p>Hello.</p></div>
<div class="line"><span class="transcript-speaker">Lena Brandt</span><a class="stamp" href="#t=7">01:15</a><p>Bees, then.</p>
</div></div></main><div class="related-episodes"><p><a href="/11">Episode 11: Slugs</a></p></div></body></html>"""

FORUM = """<html><head><title>Ask me anything: Ines Duarte - Boards</title></head><body><p class="topbar">Boards</p>
<h1>Ask me anything: Ines Duarte</h1><div class="thread">
<div class="comment"><div class="meta"><a class="author" href="/u/k">kelpfan</a> <span class="score">12 points</span></div>
<div><p>What is the deepest you ever went?</p></div></div>
<div class="comment"><div class="meta"><a class="author" href="/u/i">InesDuarte</a> <span class="score">40 points</span></div>
<div><p>Three hundred metres.</p><p>It was cold, dark and wonderful.</p></div></div>
<div class="comment"><div class="meta"><a class="author" href="/u/k">kelpfan</a> <span class="score">3 points</span></div>
<div><p>Were you afraid?</p></div></div></div><div id="footer">About | Terms</div></body></html>"""

NINETIES = """<HTML><HEAD><TITLE>Hearing on the Ferry Fares, June 3, 1998</TITLE></HEAD><BODY BGCOLOR=#FFFFFF>
<TABLE WIDTH=600><TR><TD WIDTH=120><FONT SIZE=1><A HREF=home.htm>Home</A><BR><A HREF=hear.htm>Hearings</A></FONT></TD>
<TD><CENTER><H2>Hearing on the Ferry Fares</H2><B>June 3, 1998</B></CENTER><P><FONT FACE=Arial>
<B>Mr. PORTER.</B> The committee will come to order. We are met to hear about fares,
and about the winter timetable.<P><B>Ms. QUILL.</B> Thank you, Mr. Chairman.<P>I have a short statement.
<P><B>Mr. PORTER.</B> Without objection.<P><B>Ms. QUILL.</B> The fares have doubled since 1990.
<HR><FONT SIZE=1>Last updated 6/9/98. Comments to <A HREF=mailto:w@x>webmaster</A></FONT></TD></TR></TABLE></BODY></HTML>"""

OKORO, QUESTION = "MAYOR OKORO", "QUESTION"
PAGES = {
    "news": (
        NEWS,
        [
            (OKORO, ["Good morning. The trams will run again on Thursday.", "We reached a deal at four this morning."]),
            (QUESTION, ["What did it cost the city?"]),
            (OKORO, ["Nine million. I said nine, not ninety.", "And it was worth it."]),
            (QUESTION, ["Will you run again?"]),
            (OKORO, ["Ask me in the autumn."]),
        ],
    ),
    "wiki": (
        WIKI,
        [
            ("Maren", ["Who put out the lamp?"]),
            ("Tobias", ["Not I. (He coughs.) It was the wind."]),
            ("Maren", ["The wind has no hands."]),
            ("Tobias", ["There is a ship."]),
            ("Maren", ["Light it."]),
        ],
    ),
    "a podcast's page with a folded transcript": (
        PODCAST,
        [
            ("Lena Brandt", ["Welcome back.", "I have Tom with me."]),
            ("Tom Adeyemi", ["Hello."]),
            ("Lena Brandt", ["Bees, then."]),
        ],
    ),
    "forum": (
        FORUM,
        [
            ("kelpfan", ["What is the deepest you ever went?"]),
            ("InesDuarte", ["Three hundred metres.", "It was cold, dark and wonderful."]),
            ("kelpfan", ["Were you afraid?"]),
        ],
    ),
    "a page laid out with tables": (
        NINETIES,
        [
            (
                "Mr. PORTER",
                ["The committee will come to order. We are met to hear about fares, and about the winter timetable."],
            ),
            ("Ms. QUILL", ["Thank you, Mr. Chairman.", "I have a short statement."]),
            ("Mr. PORTER", ["Without objection."]),
            ("Ms. QUILL", ["The fares have doubled since 1990."]),
        ],
    ),
}


def document(page: str) -> Document:
    [found] = read_html(source_from_text(page))
    return found


def turns(page: str) -> list[Turn]:
    return transcript_cli.parse(page, format="html").turns


def said(page: str) -> list[tuple[str | None, list[str]]]:
    return [(turn.label, turn.paragraphs) for turn in turns(page)]


@pytest.mark.parametrize("name", PAGES)
def test_pages_as_they_are_found(name: str) -> None:
    page, expected = PAGES[name]
    assert said(page) == expected


def test_what_stands_around_the_transcript_is_drawn_and_belongs_to_nobody() -> None:
    parsed = transcript_cli.explain(SAMPLES / "ferry-press-conference.html")
    outside = {segment.why for segment in parsed.explanation.segments if segment.kind == "boilerplate"}
    assert "the page around the transcript" in outside
    everything = document((SAMPLES / "ferry-press-conference.html").read_text("utf-8")).source.text
    for furniture in ("This site uses cookies", "Accept all", "Home › News", "Photo: Harbour Office", "What a crossing costs"):
        assert furniture in everything
        assert not any(furniture in turn.text for turn in parsed.transcript.turns)


def test_the_samples() -> None:
    found = transcript_cli.read(SAMPLES / "ferry-press-conference.html")
    assert [turn.label for turn in found.turns] == [
        "GOVERNOR ASHDOWN", "COMMISSIONER VOGEL", "QUESTION", "GOVERNOR ASHDOWN", "QUESTION", "COMMISSIONER VOGEL",
        "GOVERNOR ASHDOWN",
    ]  # fmt: skip
    assert found.turns[0].paragraphs[1].startswith("I want to thank the crews. They")
    assert found.turns[-1].text == "Thank you all."
    assert found.metadata.title == "Press conference on the Sound ferry"
    assert found.metadata.organization == "Office of the Governor"
    assert found.metadata.date == "2024-09-17"
    assert found.metadata.url == "https://governor.example/news/sound-ferry"

    found = transcript_cli.read(SAMPLES / "chamber-sitting.html")
    assert [turn.label for turn in found.turns] == [
        "Imogen Farrow (Upper Weir)", "Desmond Achterberg (Locks and Ferry)", "Imogen Farrow", "Madam Deputy Speaker",
    ]  # fmt: skip
    assert [len(turn.paragraphs) for turn in found.turns] == [2, 1, 1, 1]
    assert not any("pm" in turn.text or "555" in turn.text for turn in found.turns)
    assert (found.metadata.date, found.metadata.organization) == ("2022-02-08", "House of Wards")


# --- what a page declares of its speakers ---------------------------------------------------------------------------------


def test_a_bare_fragment_of_cite_time_and_paragraph() -> None:
    page = "<cite>Ann:</cite>\n<time>0:00</time>\n<p>Hello.</p>\n<cite>Bo:</cite>\n<time>1:05</time>\n<p>Hi, Ann.</p>"
    page += "\n<cite>Ann:</cite>\n<time>1:08</time>\n<p>Bye.</p>"
    assert [(t.label, t.start, t.text) for t in turns(page)] == [
        ("Ann", 0, "Hello."),
        ("Bo", 65, "Hi, Ann."),
        ("Ann", 68, "Bye."),
    ]


def test_a_table_with_a_column_of_speakers() -> None:
    rows = [("00:05", "Ann Lee", "Good morning to all."), ("00:09", "Bo Ray", "Morning.<br>Is it on?"), ("00:15", "", "It is.")]
    cells = "".join(
        f"<tr><td>{a}</td><td>{b}</td><td>{c}</td></tr>" for a, b, c in [*rows, ("01:15", "Ann Lee", "We begin now.")]
    )
    found = turns(f"<table><tr><th>Time</th><th>Speaker</th><th>Text</th></tr>{cells}</table>")
    assert [(t.label, t.start) for t in found] == [("Ann Lee", 5), ("Bo Ray", 9), ("Ann Lee", 75)]
    assert "It is." in found[1].text and "Speaker" not in found[0].text


def test_a_list_of_terms_is_fields_or_a_dialogue() -> None:
    keys = "<dl><dt>Date</dt><dd>3 May 2021</dd><dt>Participants</dt><dd>Ann Lee</dd><dd>Bo Ray</dd></dl>"
    talk = (
        "<dl><dt>Ann Lee:</dt><dd>Good morning.</dd><dt>Bo Ray:</dt><dd>Morning.</dd><dt>Ann Lee:</dt><dd>We begin.</dd></dl>"
    )
    found = transcript_cli.parse(f"<h1>Talk</h1>{keys}{talk}", format="html")
    assert [(t.label, t.text) for t in found.turns] == [
        ("Ann Lee", "Good morning."), ("Bo Ray", "Morning."), ("Ann Lee", "We begin."),
    ]  # fmt: skip
    assert found.metadata.date == "2021-05-03"
    assert found.metadata.participants == ["Ann Lee", "Bo Ray"]


def test_attributes_name_speakers_and_times() -> None:
    page = (
        '<p data-speaker="Ann Lee" data-start="1.5">Good morning.</p><p data-speaker="Ann Lee" data-start="4">Welcome.</p>'
        '<p data-speaker="Bo Ray" data-start="6.25">Thank you.</p><p data-speaker="" data-start="9">(A bell rings.)</p>'
    )
    assert [(t.label, t.start, t.paragraphs) for t in turns(page)] == [
        ("Ann Lee", 1.5, ["Good morning.", "Welcome."]), ("Bo Ray", 6.25, ["Thank you."]), (None, 9, ["(A bell rings.)"]),
    ]  # fmt: skip


def test_an_affiliation_beside_the_name_is_part_of_the_label() -> None:
    line = '<p><span class="speaker">{}</span> <span class="party">{}</span>: {}</p>'
    page = line.format("Ann Lee", "Reds", "I rise.") + line.format("Bo Ray", "(Blues)", "I sit.")
    assert said(page) == [("Ann Lee (Reds)", ["I rise."]), ("Bo Ray (Blues)", ["I sit."])]


def test_a_name_and_where_it_is_from_on_lines_of_their_own_in_one_link() -> None:
    who = '<a class="attributed-to" href="/m/{0}"><div>{0} Reed</div><div>(Port) (Ind)</div></a><div><p>{1}</p></div>'
    page = "".join(who.format(*pair) for pair in (("Ann", "Where is the boat?"), ("Bo", "At sea."), ("Ann", "Still?")))
    assert said(f"<main>{page}</main>") == [
        ("Ann Reed (Port) (Ind)", ["Where is the boat?"]), ("Bo Reed (Port) (Ind)", ["At sea."]),
        ("Ann Reed (Port) (Ind)", ["Still?"]),
    ]  # fmt: skip


def test_quotations_with_their_source_below_go_to_whom_they_quote() -> None:
    quote = "<blockquote><p>{}</p><footer>— <cite>{}</cite></footer></blockquote>"
    pairs = [("The tide is out.", "Ann Reed"), ("It will be back.", "Bo Marsh"), ("By six.", "Ann Reed"), ("Good.", "Bo Marsh")]
    page = "".join(quote.format(*pair) for pair in pairs)
    assert said(f"<main>{page}</main>") == [(name, [text]) for text, name in pairs]


def test_a_class_that_does_not_stand_before_speech_names_no_speaker() -> None:
    page = (
        '<p>We met <span class="name">Ann Lee</span> at the quay, and <span class="name">Bo Ray</span> came too.</p>'
        '<p><span class="name">Ann Lee</span>, who keeps the bridge, spoke first.</p><p><b>Ann:</b> Hello.</p>'
        "<p><b>Bo:</b> Hi.</p><p><b>Ann:</b> Goodbye.</p>"
    )
    assert all(block.voice is None for block in document(page).blocks)
    assert [label for label, _ in said(page)] == ["Ann", "Bo", "Ann"]


def test_bold_names_stay_text_with_marks() -> None:
    [block] = document("<p><b>Ann Lee:</b> Good <i>morning</i>.</p>").blocks
    assert block.text == "Ann Lee: Good morning."
    assert [(m.kind, block.text[m.start : m.end]) for m in block.marks] == [("bold", "Ann Lee:"), ("italic", "morning")]


# --- lines ----------------------------------------------------------------------------------------------------------------


def test_breaks_entities_and_white_space() -> None:
    page = "<p>Ann&amp;Bo:&nbsp;&nbsp; Good\n  mor&shy;ning&#8203;.<br>Second line,&nbsp; too.<br><br>Third.</p><hr>"
    blocks = document(f"{page}<h2>Part <b>two</b></h2><ul><li>One</li><li>Two</li></ul>").blocks
    assert [(b.kind, b.text, b.gap) for b in blocks[:4]] == [
        ("line", "Ann&Bo:   Good morning.", True), ("line", "Second line, too.", False), ("line", "Third.", True),
        ("rule", "---", True),
    ]  # fmt: skip
    assert (blocks[4].kind, blocks[4].level, blocks[4].text) == ("heading", 2, "Part two")
    assert [b.kind for b in blocks[5:]] == ["item", "item"]


def test_preformatted_text_is_read_as_the_file_of_it_would_be() -> None:
    text = "\n            SITTING OF THE COURT\n\n  Mr. LOW. I rise\nto speak &amp; to be heard.\n\n  The CLERK. Noted.\n"
    page = document(f"<html><body><pre>{text.replace('CLERK', '<a href=/c>CLERK</a>')}</pre></body></html>")
    plain = split_lines(text.replace("&amp;", "&"))
    assert [(b.text, b.indent, b.gap) for b in page.blocks[1:]] == [(b.text, b.indent, b.gap) for b in plain[1:]]


def test_text_without_any_markup_keeps_its_lines() -> None:
    assert said("Ann: Hello.\n\nBo: Hi.\n\nAnn: Bye.") == [("Ann", ["Hello."]), ("Bo", ["Hi."]), ("Ann", ["Bye."])]


# --- fields ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>A talk on tides | Radio Elsin</title><meta property=og:site_name content='Radio Elsin'>", "A talk on tides"),
        ("<title>Radio Elsin: A talk on tides</title><meta property=og:site_name content='Radio Elsin'>", "A talk on tides"),
        ("<title>A talk on tides - Radio - Elsin</title></head><body><h1>A talk on tides</h1>", "A talk on tides"),
        ("<title>A talk - on tides</title>", "A talk - on tides"),
        (
            "<title>Radio Elsin</title><meta property=og:site_name content='Radio Elsin'><h1>Radio Elsin</h1><h1>Tides</h1>",
            "Tides",
        ),
        ("<title>Untitled</title>", None),
        ("<title>M:</title>", None),
    ],
)
def test_the_title_without_the_name_of_the_site(head: str, title: str | None) -> None:
    fields = {field.key: field.value for field in document(f"<head>{head}<p>Some words to say here.</p>").fields}
    assert fields.get("title") == title


def test_fields_of_the_head() -> None:
    fields = {field.key: field.value for field in document(NEWS).fields}
    assert fields == {
        "title": "Full transcript: Mayor Okoro on the trams",
        "published": "2024-05-14T09:12:00+01:00",
        "organization": "The Harbour Post",
        "language": "en",
        "url": "https://post.example/trams",
    }


def test_broken_data_declares_nothing() -> None:
    for data in ("{", "[" * 50_000, '{"headline": {"a": ["b"]}, "@type": {}, "publisher": 3}', "null"):
        page = f'<title>Tides</title><script type="application/ld+json">{data}</script><p>Ann: Hello.</p>'
        assert {field.key for field in document(page).fields} == {"title"}


# --- pages that are none, or too much -------------------------------------------------------------------------------------

HOSTILE = {
    "nesting": "<div>" * 200_000,
    "nesting that the parser takes in its stride": "<div>" * 2_000 + "<p>Ann: Hello.",
    "formatting that every paragraph opens anew": "".join(f"<a><b c={n}></a><p>" for n in range(4_000)),
    "attributes": "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">",
    "options": "<select>" + "<option>x" * 100_000,
    "tags": "<br>" * 300_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_bombs_are_refused_at_once(name: str) -> None:
    with soon(), pytest.raises(InputError, match="no transcript does"):
        document(HOSTILE[name])


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<",
        "<html><body><p>Ann: Hel",
        "<!--" * 50_000,
        "<script>" * 50_000 + "x",
        "<p>" + "<b><i>a</i></b><i>b</i>" * 5_000,
        "<p>a" + "\u00a0 " * 200_000 + "x",
        "<table>" * 100 + "x",
        "<p>Ann: Hello.\0\x01\u202e&#0;&#xD800;&#x110000;</p>",
        "<title>" + "a | " * 200_000,
        "<p style='" + "display:" * 200_000 + "'>x",
        "<div class=speaker>" * 400 + "Ann",
        "PK\x03\x04 not a page at all",
    ],
    ids=range(13),
)
def test_odd_pages_are_read_quickly_and_without_loss(page: str) -> None:
    with soon():
        found = document(page)
    for block in found.blocks:
        assert found.source.text[block.source_offset(0) : block.end] == block.text


def test_a_page_of_frames() -> None:
    frames = '<frameset cols="20%,80%"><frame src="menu.html"><frame src="talk.html">{}</frameset>'
    with pytest.raises(InputError, match=r"menu\.html, talk\.html"):
        document(frames.format(""))
    talk = "<b>HOST:</b> Good evening to all.<br><br><b>THORNE:</b> I keep the bridge.<br><br>" * 3
    assert [label for label, _ in said(frames.format(f"<noframes><body>{talk}</body></noframes>"))] == ["HOST", "THORNE"] * 3


def test_a_page_that_scripts_would_fill() -> None:
    [warning] = document('<body><div id="root"></div><script src="/app.js"></script>').warnings
    assert warning.code == "text-made-by-scripts"


def test_the_words_of_a_class() -> None:
    assert words_of("c-siteNav__item NAVBar") == {"c", "site", "nav", "item", "bar"}


# --- MHTML ----------------------------------------------------------------------------------------------------------------


def message(*pages: bytes, charset: str = "utf-8") -> bytes:
    whole = EmailMessage()
    whole["Subject"] = "Talk"
    whole.make_related()
    for page in pages:
        part = EmailMessage()
        part.set_content(page, "text", "html", cte="base64")
        part.set_param("charset", charset)
        whole.attach(part)
    return whole.as_bytes()


def read_message(data: bytes) -> Document:
    [found] = read_mhtml(source_of_binary(data, "talk.mhtml"))
    return found


def test_a_saved_page_with_its_character_set() -> None:
    found = read_message(message("<p><b>Жюль:</b> Здравствуйте.</p>".encode("koi8-r"), charset="koi8-r"))
    assert found.format == "mhtml"
    assert [block.text for block in found.blocks] == ["Жюль: Здравствуйте."]
    assert found.source.encoding == "koi8-r"


def test_a_character_set_that_nothing_can_be_declares_nothing() -> None:
    data = message(b"<p><b>Ann:</b> Hello.</p>").replace(b'charset="utf-8"', b'charset="utf\0-8"')
    assert b"\0" in data
    assert [block.text for block in read_message(data).blocks] == ["Ann: Hello."]


def test_the_fullest_frame_of_a_saved_page() -> None:
    frames = b"<frameset><frame src=a><frame src=b></frameset>"
    found = read_message(message(frames, b"<p>Menu</p>", b"<p>Ann: Good evening, all of you.</p>"))
    assert [block.text for block in found.blocks] == ["Ann: Good evening, all of you."]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"MIME-Version: 1.0\nContent-Type: text/plain\n\nhello",
        b"MIME-Version: 1.0\n" + b"Content-Type: multipart/related; boundary=x\n\n--x\n" * 10_000,
        b"Content-Type: multipart/related; boundary=x\n\n" + b"--x\n\n" * 50_000,
        bytes(range(256)) * 100,
    ],
    ids=range(5),
)
def test_messages_without_a_page_are_refused(data: bytes) -> None:
    with pytest.raises(InputError, match="this message"):
        read_message(data)


def test_a_message_that_is_cut_off_gives_what_it_has() -> None:
    whole = (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n<p><b>Ann:</b> Hi"
    )
    assert [block.text for block in read_message(whole).blocks] == ["Ann: Hi"]


def test_a_link_into_the_recording_says_when_a_turn_begins() -> None:
    page = """<p><a href="https://v.example/watch?v=x&amp;t=7s"><b>Ann:</b></a> Good morning, all of you.</p>
        <p><a href="https://v.example/watch?v=x&amp;t=1m17s"><b>Tom:</b></a> Good morning. Is it late?</p>
        <p><b>Ann:</b> It is.</p><p><a href="#t=95">Play</a> <b>Tom:</b> I see.</p>
        <p><a href="/next?part=3"><b>Ann:</b></a> Thank you.</p>"""
    assert [turn.start for turn in turns(page)] == [7, 77, None, 95, None]


def test_items_of_a_list_in_a_field_stand_apart() -> None:
    page = (
        "<body><h1>Gauge call</h1><dl><dt>Topics</dt><dd><ol><li>Arms<li>Datum</ol></dd><dt>Date</dt><dd>2031-04-05</dd></dl>"
    )
    page += "".join(f"<p><b>{name}:</b> We said what we had to say about it.</p>" for name in ("Ann Roe", "Bea Lund") * 3)
    fields = {field.key: field.value for field in document(page).fields}
    assert fields["Topics"] == "Arms Datum"


def test_who_is_heard_is_declared_in_data_for_search_engines() -> None:
    data = (
        '{"@type": "PodcastEpisode", "name": "Knots", "datePublished": "2023-11-14", "partOfSeries": {"@type": "PodcastSeries",'
        ' "name": "Good Rope"}, "author": [{"@type": "Person", "name": "Ann Roe"}],'
        ' "actor": {"@type": "Person", "name": "Pat Low"}}'
    )
    said = (
        "<p><b>Ann:</b> Welcome.</p><p><b>Pat:</b> Hello, Ann.</p><p><b>Ann:</b> So, knots.</p><p><b>Pat:</b> Knots it is.</p>"
    )
    page = f'<title>Knots</title><script type="application/ld+json">{data}</script><h1>Knots</h1>{said}'
    found = transcript_cli.parse(page, format="html")
    assert [(speaker.name, speaker.labels) for speaker in found.speakers] == [("Ann Roe", ["Ann"]), ("Pat Low", ["Pat"])]
    assert found.metadata.event == "Good Rope"
    article = transcript_cli.parse(page.replace("PodcastEpisode", "NewsArticle"), format="html")
    assert article.metadata.participants == ["Pat Low", "Ann"]  # whoever wrote an article need not speak in it


def test_a_day_that_is_part_of_the_heading_stays_in_the_title() -> None:
    heading = "Statement on tides: 3 February 2021"
    said = "<p>ANN: Hello.</p><p>BEN: Hello.</p><p>ANN: Bye.</p><p>BEN: Bye.</p>"
    found = transcript_cli.parse(f"<title>{heading} - Harbour</title><h1>{heading}</h1>{said}", format="html")
    assert found.metadata.title == heading
