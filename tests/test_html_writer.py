"""The page that is written: whole, harmless, readable, and the same transcript when it is read again."""

from __future__ import annotations

import base64
import colorsys
import hashlib
import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

import transcript_cli
from transcript_cli.model import Event, Metadata, SourceInfo, Speaker, Transcript, Turn
from transcript_cli.writers import WriteOptions
from transcript_cli.writers.html import write_html
from transcript_cli.writers.runs import merge_runs

SAMPLES = Path(__file__).parent.parent / "samples"

ATTACKS = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "--><script>alert(1)</script><!--",
    "]]><script>alert(1)</script>",
    "<ScRiPt>alert(1)</sCrIpT>",
    "<script src=//x.example/x.js>",
    "<scr<script>ipt>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img src=`x`onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href='javascript:alert(1)'>x</a></svg>",
    "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
    "<body onload=alert(1)>",
    "<iframe src=javascript:alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<object data=javascript:alert(1)>",
    "<embed src=javascript:alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "<form action=javascript:alert(1)><input type=submit>",
    "<input autofocus onfocus=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    "<details open ontoggle=alert(1)>",
    "<marquee onstart=alert(1)>",
    "<base href=//x.example/>",
    "<link rel=stylesheet href=//x.example/x.css>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<style>*{background:url(//x.example)}</style>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    '"><img src=x onerror=alert(1)>',
    "'><img src=x onerror=alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "\x00<\x00script>alert(1)</script>",
    "\ud800<script>alert(1)</script>",
]
OURS = set(
    "html head meta title style body article header h1 h2 dl div dt dd aside ul li span meter section cite a time p em".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name class dir id title value aria-label href datetime data-start data-end".split()
)


def transcript(*said: tuple[str | None, str], metadata: Metadata | None = None, times: bool = False) -> Transcript:
    labels = list(dict.fromkeys(label for label, _ in said if label))
    ids = {label: f"speaker-{number}" for number, label in enumerate(labels)}
    turns = [
        Turn(
            index=number, speaker=ids.get(label or ""), label=label, text=text, paragraphs=text.split("\n\n"),
            start=number * 10 + 0.25 if times else None, end=number * 10 + 8.5 if times else None, line=number + 1,
            span=(number * 10, number * 10 + 9), events=[], confidence=1.0,
        )
        for number, (label, text) in enumerate(said)
    ]  # fmt: skip
    speakers = [Speaker(id=ids[label], name=label, labels=[label], turns=1, words=5) for label in labels]
    source = SourceInfo(path=None, format="text", encoding="utf-8", sha256="", bytes=0)
    return Transcript(source=source, metadata=metadata or Metadata(), speakers=speakers, turns=turns)


def page(found: Transcript) -> str:
    return b"".join(write_html(found, WriteOptions())).decode()


def again(found: Transcript) -> Transcript:
    return transcript_cli.parse(page(found), format="html")


# --- harmless -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_nothing_of_a_transcript_becomes_markup(attack: str) -> None:
    everywhere = Metadata(
        title=attack, organization=attack, date=attack, location=attack, language=attack, url=attack, participants=[attack],
        extra={attack: attack, "nested": {attack: [attack]}},
    )  # fmt: skip
    found = transcript((attack, f"One. {attack} Two."), (attack, attack), metadata=everywhere)
    found.turns[0].events.append(Event(kind="other", text=attack, offset=5, span=(5, 5)))
    text = page(found)
    tree = LexborHTMLParser(text)
    for node in tree.css("*"):
        assert node.tag in OURS
        assert set(node.attributes) <= ATTRIBUTES
        assert node.tag != "a" or (node.attributes["href"] or "").startswith("#turn-")
    clean = attack.replace("\0", "\ufffd").replace("\ud800", "\ufffd")
    title = tree.css_first("h1")
    assert title is not None and " ".join(title.text().split()) == " ".join(clean.split())


def test_the_policy_allows_the_page_nothing_but_its_own_style() -> None:
    tree = LexborHTMLParser(page(transcript(("ANN", "Hello."))))
    policy = tree.css_first("meta[http-equiv='Content-Security-Policy']")
    [style] = tree.css("style")
    digest = base64.b64encode(hashlib.sha256(style.text().encode()).digest()).decode()
    assert policy is not None
    assert (policy.attributes["content"] or "").startswith(f"default-src 'none'; style-src 'sha256-{digest}'; ")
    assert "url(" not in style.text() and "@import" not in style.text()


# --- readable -------------------------------------------------------------------------------------------------------------


def luminance(colour: tuple[float, ...]) -> float:
    """As WCAG 2.2 defines it."""
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_every_colour_of_a_speaker_can_be_read_on_light_and_dark() -> None:
    style = page(transcript(("ANN", "Hello.")))
    hues = [int(hue) for hue in re.findall(r"--hue: (\d+)", style)]
    themes = re.findall(r"--paper: #(\w{6});.*?--depth: (\d+)%; --strength: (\d+)%", style)
    assert len(hues) == 10 and len(themes) == 2
    for paper, depth, strength in themes:
        ground = luminance(tuple(int(paper[at : at + 2], 16) / 255 for at in (0, 2, 4)))
        for hue in hues:
            ink = luminance(colorsys.hls_to_rgb(hue / 360, int(depth) / 100, int(strength) / 100))
            assert (max(ink, ground) + 0.05) / (min(ink, ground) + 0.05) >= 4.5


def test_turns_have_anchors_colours_times_and_events() -> None:
    found = transcript(("ANN", "Hello. (Laughter.) Bye."), ("BO", "Hi."), ("ANN", "So."), times=True)
    found.turns[0].events.append(Event(kind="audience", text="(Laughter.)", offset=7, span=(7, 18)))
    tree = LexborHTMLParser(page(found))
    sections = tree.css("section.turn")
    assert [section.id for section in sections] == ["turn-0", "turn-1", "turn-2"]
    assert [section.attributes["class"] for section in sections] == ["turn v0", "turn v1", "turn v0"]
    assert [section.attributes["data-start"] for section in sections] == ["0.25", "10.25", "20.25"]
    assert [event.text() for event in tree.css("em.event")] == ["(Laughter.)"]
    assert [(li.css_first(".speaker").text(), li.css_first(".share").text()) for li in tree.css("aside li")] == [
        ("ANN", "50%"), ("BO", "50%"),
    ]  # fmt: skip


def test_cues_read_as_paragraphs() -> None:
    found = transcript(("ANN", "So welcome"), ("ANN", "to the harbour."), ("BO", "Thanks."), times=True)
    assert page(found).count("<section") == 2
    assert "So welcome to the harbour." in page(found)


# --- back again -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    [
        "comision-es.txt", "committee-hearing.txt", "court-argument.txt", "earnings-call.txt", "kaiken-ja.txt", "panel.txt",
        "parliament.txt", "podcast.md", "press-briefing.txt", "radio-interview-ru.txt", "recorder-export.txt", "seance-fr.txt",
        "stadtrat-de.txt", "ferry-press-conference.html", "chamber-sitting.html",
    ],
)  # fmt: skip
def test_a_transcript_comes_back(name: str) -> None:
    before = transcript_cli.read(SAMPLES / name)
    after = again(before)
    assert [(t.label, t.start, [p.split() for p in t.paragraphs]) for t in after.turns] == [
        (t.label, t.start, [p.split() for p in t.paragraphs]) for t in merge_runs(before).turns
    ]
    for field in ("title", "organization", "date", "kind", "location", "language", "url", "event"):
        assert getattr(after.metadata, field) == getattr(before.metadata, field), field
    assert len(after.metadata.participants) == len(before.metadata.participants)
    assert after.metadata.extra == before.metadata.extra


def test_times_and_turns_of_nobody_come_back() -> None:
    before = transcript(
        (None, "Music plays."), ("ANN", "Hello there."), (None, "A door shuts."), ("BO", "Hi, Ann."), times=True
    )
    assert [(t.label, t.start, t.end, t.text) for t in again(before).turns] == [
        (t.label, t.start, t.end, t.text) for t in before.turns
    ]


def test_a_speech_without_a_speaker_comes_back() -> None:
    before = transcript((None, "I keep a lamp on the sill, as my mother did.\n\nIt smokes, and it leans, but it is lit."))
    [turn] = again(before).turns
    assert (turn.label, turn.paragraphs) == (None, before.turns[0].paragraphs)


def test_an_empty_transcript_is_a_page_too() -> None:
    assert again(transcript()).turns == []
    assert "<h1" not in page(transcript())
