"""The report as markup: whole, harmless, and saying what the transcript says."""

from __future__ import annotations

import base64
import gc
import hashlib
import itertools
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

import transcript_cli as tc
from tests.conftest import Command
from tests.test_html_writer import ATTACKS, luminance, transcript
from transcript_cli.mentions import Term
from transcript_cli.model import Event, Metadata, Transcript, Warning
from transcript_cli.webreport import ReportOptions, report_pieces
from transcript_cli.webreport.charts import axis
from transcript_cli.webreport.scale import Scale, Tick

SAMPLES = Path(__file__).parent.parent / "samples"
PACKAGE = Path(tc.__file__).parent / "webreport"

TAGS = set(
    "html head meta title style script body header footer main section article a span button svg defs pattern rect path text "
    "h1 h2 h3 p dl div dt dd ul ol li b small table caption colgroup col thead tbody tr th td details summary label input "
    "select option output time mark em br kbd".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name class dir id title value href rel type role scope hidden disabled tabindex "
    "placeholder autocomplete spellcheck datetime width height x y d fill viewbox preserveaspectratio "
    "focusable patternunits patterntransform text-anchor aria-label aria-labelledby aria-hidden aria-live "
    "data-title data-date data-s data-t data-x data-speaker data-term data-keys".split()
)


def tree(page: str) -> LexborHTMLParser:
    return LexborHTMLParser(page)


def text_of(node: LexborNode | None) -> str:
    assert node is not None
    return " ".join(node.text().split())


def hostile(attack: str) -> Transcript:
    """The attack wherever a document has a say."""
    metadata = Metadata(
        title=attack, organization=attack, date=attack, location=attack, language=attack, url=attack, participants=[attack],
        extra={attack: attack, "nested": {attack: [attack]}},
    )  # fmt: skip
    found = transcript((attack, f"One. {attack} Two."), (attack + "2", attack), (None, attack), metadata=metadata, times=True)
    found.turns[0].events.append(Event(kind="other", text=attack, offset=5, span=(5, 5)))
    found.turns[1].events.append(Event(kind="other", text=attack, offset=None, span=(5, 5)))
    speakers = [msgspec.structs.replace(s, title=attack, organization=attack) for s in found.speakers]
    source = msgspec.structs.replace(found.source, path=attack, format=attack)
    warnings = [Warning(1, attack, attack)]
    return msgspec.structs.replace(found, source=source, speakers=speakers, warnings=warnings)


def attack_terms(attack: str) -> list[Term]:
    return [Term(attack, (attack, "One"), case_sensitive=False)]


# --- harmless -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_nothing_of_a_transcript_becomes_markup(attack: str) -> None:
    one = hostile(attack)
    for documents in (one, [one, one]):
        page = tc.report(documents, attack_terms(attack), title=attack)
        parsed = tree(page)
        for node in parsed.css("*"):
            assert node.tag in TAGS, node.tag
            assert {name.lower() for name in node.attributes} <= ATTRIBUTES, node.attributes
            href = node.attributes.get("href")
            assert href is None or href.startswith("#")
        assert len(parsed.css("script")) == len(parsed.css("style")) == 1
        assert len(parsed.css(".turn")) == 3 * (1 if documents is one else 2)


def test_the_policy_allows_one_style_sheet_and_one_script_and_nothing_else() -> None:
    parsed = tree(tc.report(transcript(("ANN", "Hello."))))
    policy = parsed.css_first("meta[http-equiv='Content-Security-Policy']")
    assert policy is not None

    def digest(tag: str) -> str:
        [node] = parsed.css(tag)
        return base64.b64encode(hashlib.sha256(node.text().encode()).digest()).decode()

    assert policy.attributes["content"] == (
        f"default-src 'none'; style-src 'sha256-{digest('style')}'; script-src 'sha256-{digest('script')}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_the_script_and_the_style_ask_for_nothing_and_evaluate_nothing() -> None:
    script, style = ((PACKAGE / name).read_text("utf-8") for name in ("report.js", "report.css"))
    for word in ("eval(", "Function(", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "fetch(", "import("):
        assert word not in script
    assert "@import" not in style
    assert set(re.findall(r"url\(([^)]*)\)", style)) <= {"#hatch"}
    for content in (script, style):
        assert "</" not in content and "<!--" not in content
        assert not re.search(r"https?:", content)


def test_only_addresses_of_the_web_become_links() -> None:
    for url, linked in (
        ("https://waters.example/a?b=1&c", True),
        ("javascript:alert(1)", False),
        ('https://x" onclick="', False),
    ):
        page = tc.report(transcript(("ANN", "Hello."), metadata=Metadata(url=url)))
        assert (f'rel="noreferrer noopener">{url.replace("&", "&amp;")}</a>' in page) is linked


# --- whole ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["press-briefing.txt", "radio-panel.vtt", "kaiken-ja.txt", "parliament.txt", "radio-essay.md"])
def test_every_word_of_a_transcript_stands_in_its_report(name: str) -> None:
    found = tc.read(SAMPLES / name)
    turns = tree(tc.report(found)).css(".turn")
    said = " ".join(text_of(p) for turn in turns for p in turn.css("p:not(.apart)"))
    assert said.split() == " ".join(turn.text for turn in found.turns).split()


def test_counts_are_those_of_mentions() -> None:
    found = tc.read(SAMPLES / "press-briefing.txt")
    terms = ["Carrow", "Lake Ostra = the lake", "nowhere at all"]
    totals = {row.term: row.count for row in tc.mentions(found, terms).totals}
    parsed = tree(tc.report(found, terms))
    shown = {}
    for row in parsed.css("table.terms tbody tr"):
        shown[text_of(row.css_first(".pick"))] = int(text_of(row.css_first(".n")))
    assert shown == totals
    marks = [mark.attributes["data-t"] for mark in parsed.css("mark")]
    assert len(marks) == sum(totals.values())
    drawn = sum((path.attributes["d"] or "").count("M") for path in parsed.css("path.hit"))
    assert drawn == len(marks)


def test_shares_are_those_of_the_speakers() -> None:
    found = tc.read(SAMPLES / "press-briefing.txt")
    rows = tree(tc.report(found)).css("table.rows:not(.terms) tbody tr")
    shown = [(text_of(row.css_first(".pick")), int(text_of(row.css_first(".n")))) for row in rows]
    assert shown == sorted(((s.name, s.words) for s in found.speakers), key=lambda row: -row[1])


def test_turns_have_addresses_events_and_times() -> None:
    found = transcript(("ANN", "Hello. (Laughter.) Bye, Bo."), ("BO", "Hi."), (None, "So."))
    timed = transcript(("ANN", "Hello."), ("BO", "Hi."), times=True)
    found.turns[0].events.append(Event(kind="audience", text="(Laughter.)", offset=7, span=(7, 18)))
    parsed = tree(tc.report(found))
    assert [turn.id for turn in parsed.css(".turn")] == ["t0", "t1", "t2"]
    assert [link.attributes["href"] for link in parsed.css(".turn .at")] == ["#t0", "#t1", "#t2"]
    assert [event.text() for event in parsed.css(".turn em.event")] == ["(Laughter.)"]
    assert [name.text() for name in parsed.css(".turn .who")] == ["ANN", "BO", "nobody named"]
    assert [time.text() for time in tree(tc.report(timed)).css(".turn time")] == ["0:00", "0:10"]


def test_addresses_are_the_turns_of_the_other_formats() -> None:
    found = tc.read(SAMPLES / "press-briefing.txt")
    ids = [turn.id for turn in tree(tc.report(found)).css(".turn")]
    assert ids == [f"t{turn.index}" for turn in found.turns]


def test_several_documents_have_a_front_page_and_addresses_of_their_own() -> None:
    documents = [tc.read(SAMPLES / name) for name in ("press-briefing.txt", "panel.txt", "radio-panel.vtt")]
    parsed = tree(tc.report(documents, title="Three talks"))
    assert text_of(parsed.css_first("h1")) == text_of(parsed.css_first("title")) == "Three talks"
    assert [link.attributes["href"] for link in parsed.css(".list tbody a")] == ["#d1", "#d2", "#d3"]
    assert [article.id for article in parsed.css("article.document")] == ["d1", "d2", "d3"]
    ids = [node.attributes["id"] for node in parsed.css("[id]")]
    assert len(ids) == len(set(ids))
    assert {(turn.id or "").split("-")[0] for turn in parsed.css(".turn")} == {"d1", "d2", "d3"}


def test_beyond_a_limit_documents_are_listed_without_their_text() -> None:
    found = [tc.read(SAMPLES / "press-briefing.txt")] * 5
    page = "".join(report_pieces(found, ReportOptions(characters=180_000)))
    parsed = tree(page)
    complete = len(parsed.css("article.document"))
    assert 0 < complete < 5
    assert len(parsed.css(".list tbody tr")) == 5
    assert len(parsed.css(".list tbody a")) == complete
    assert f"The text of {5 - complete} document{'s' * (complete < 4)} is left out" in page


def test_no_more_than_two_documents_are_in_memory() -> None:
    alive: list[int] = []

    def come() -> Iterator[Transcript]:
        for _ in range(8):
            gc.collect()
            alive.append(sum(isinstance(thing, Transcript) for thing in gc.get_objects()))
            yield transcript(("ANN", "Hello."), ("BO", "Hi."))

    assert tc.report(come()).count("<article") == 8
    assert max(alive) <= alive[0] + 3  # with the one that is made of it, captions joined


def test_nothing_to_report_on_is_an_error() -> None:
    with pytest.raises(tc.TranscriptError, match="no transcript"):
        tc.report([])


def test_a_transcript_without_turns_is_a_page_too() -> None:
    assert "There are no turns" in tc.report(transcript())


def test_every_label_and_every_table_cell_is_reachable() -> None:
    """References lead somewhere, tables have captions and heads, strips stay out of the way of a screen reader."""
    parsed = tree(tc.report([tc.read(SAMPLES / "press-briefing.txt"), tc.read(SAMPLES / "deposition.txt")]))
    ids = {node.attributes["id"] for node in parsed.css("[id]")}
    for node in parsed.css("[aria-labelledby]"):
        assert node.attributes["aria-labelledby"] in ids
    for link in parsed.css("a[href^='#']"):
        assert (link.attributes["href"] or "")[1:] in ids
    assert all(table.css_first("caption") for table in parsed.css("table"))
    assert all("aria-hidden" in svg.attributes for svg in parsed.css("svg"))


# --- colours --------------------------------------------------------------------------------------------------------------


def rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """As WCAG 2.2 defines it."""
    darker, lighter = sorted((luminance(rgb(one)), luminance(rgb(other))))
    return (lighter + 0.05) / (darker + 0.05)


def pairs(name: str) -> list[tuple[str, str]]:
    style = (PACKAGE / "report.css").read_text("utf-8")
    return re.findall(rf"--{name}: light-dark\((#\w{{6}}), (#\w{{6}})\)", style)


def test_colours_can_be_told_from_the_paper_and_words_read_on_it() -> None:
    for theme in (0, 1):
        [paper] = pairs("paper")
        [raised] = pairs("raised")
        for name in ("ink", "faint", "accent"):
            [ink] = pairs(name)
            assert min(contrast(ink[theme], paper[theme]), contrast(ink[theme], raised[theme])) >= 4.5, name
        assert len(pairs("voice")) == 8
        for colour in (*pairs("voice"), *pairs("plain"), *pairs("sum")):
            assert contrast(colour[theme], paper[theme]) >= 3, colour


SIGHT = {
    "all": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}
"""Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency (2009)."""


def seen(colour: str, sight: str) -> tuple[float, ...]:
    """The colour in OKLab (Ottosson 2020), as somebody with this sight sees it."""
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in rgb(colour)]
    linear = [min(max(sum(a * b for a, b in zip(row, linear, strict=True)), 0), 1) for row in SIGHT[sight]]
    cones = (
        (0.4122214708, 0.5363325363, 0.0514459929), (0.2119034982, 0.6806995451, 0.1073969566),
        (0.0883024619, 0.2817188376, 0.6299787005),
    )  # fmt: skip
    l, m, s = (sum(a * b for a, b in zip(row, linear, strict=True)) ** (1 / 3) for row in cones)  # noqa: E741
    return (
        0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    )


@pytest.mark.parametrize("sight", SIGHT)
def test_colours_of_one_texture_are_told_apart_with_every_sight(sight: str) -> None:
    voices = pairs("voice")
    for theme, texture in itertools.product((0, 1), (0, 1)):
        shown = [seen(voice[theme], sight) for voice in voices[texture::2]]
        for one, other in itertools.combinations(shown, 2):
            assert sum((a - b) ** 2 for a, b in zip(one, other, strict=True)) ** 0.5 >= 0.1


# --- places ---------------------------------------------------------------------------------------------------------------

moments = st.one_of(st.none(), st.floats(0, 1e7))


@settings(max_examples=60)
@given(st.lists(st.tuples(moments, moments, st.text(max_size=20)), min_size=1, max_size=30))
def test_places_lie_within_the_document(said: list[tuple[float | None, float | None, str]]) -> None:
    turns = transcript(*((None, text) for _, _, text in said)).turns
    turns = [msgspec.structs.replace(turn, start=start, end=end) for turn, (start, end, _) in zip(turns, said, strict=True)]
    scale = Scale.of(turns)
    assert len(scale.starts) == len(scale.ends) == len(turns)
    for start, end in zip(scale.starts, scale.ends, strict=True):
        assert -1e-9 <= start <= end + 1e-9 <= 1 + 2e-9
    assert all(-1e-9 <= tick.at <= 1 + 1e-9 for tick in scale.ticks)
    assert len(scale.ticks) <= 60


# --- the command ----------------------------------------------------------------------------------------------------------


def test_the_command_writes_a_page_with_the_terms_that_were_asked_for(command: Command, folder: Path) -> None:
    done = command("report", "hearing.txt", "-t", "quay", "-t", "Friday = the day", "-o", "hearing.html", "--title", "Quays")
    assert (done.code, done.out) == (0, b"")
    parsed = tree((folder / "hearing.html").read_text("utf-8"))
    assert text_of(parsed.css_first("title")) == "Quays"
    assert [text_of(node) for node in parsed.css(".terms .pick")] == ["quay", "Friday"]
    again = command("report", "hearing.txt", "-o", "hearing.html")
    assert again.code == 1 and "--force" in again.err


def test_the_page_goes_into_a_pipe(command: Command, folder: Path) -> None:
    assert command("report", "hearing.txt").out.startswith(b"<!doctype html>")


def test_a_report_names_what_failed_and_has_the_rest(command: Command, folder: Path) -> None:
    done = command("report", "hearing.txt", "missing.txt", "-o", "out.html")
    assert done.code == 1 and "missing.txt" in done.err
    assert "new quay" in (folder / "out.html").read_text("utf-8")


def test_a_terminal_is_no_place_for_a_page(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from transcript_cli.cli.targets import check_page

    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    with pytest.raises(tc.TranscriptError, match="-o report"):
        check_page(None)


def test_the_library_writes_the_page_of_the_command(command: Command, folder: Path) -> None:
    tc.write_report(tc.read("hearing.txt"), "library.html", ["quay"])
    command("report", "hearing.txt", "-t", "quay", "-o", "command.html")
    assert (folder / "library.html").read_bytes() == (folder / "command.html").read_bytes()


def test_a_time_beyond_all_recordings_has_as_many_ticks_as_any() -> None:
    turns = tc.parse("Ann: Hello.\n\nBen: Yes.\n").turns
    far = [msgspec.structs.replace(turn, start=at) for turn, at in zip(turns, (0.0, 1e15), strict=True)]
    assert len(Scale.of(far).ticks) < 100


# --- axes and figures -------------------------------------------------------------------------------------------------------


def shown_on_phones(drawn: str) -> list[tuple[float, float]]:
    """From where to where the labels that a narrow page has reach, in pixels of it."""
    spans = []
    label = r'<text( class="crowded")? x="([\d.]+)%" y="11" text-anchor="(\w+)">(.*?)<'
    for crowded, x, anchor, written in re.findall(label, drawn):
        start = float(x) * 3.2 - len(written) * 6.5 * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
        spans += [] if crowded else [(start, start + len(written) * 6.5)]
    return sorted(spans)


@given(
    st.lists(st.floats(0, 1), min_size=1, max_size=12, unique=True).map(sorted),
    st.sampled_from(["0:30", "1:02:03", "2023-08-19"]),
)
def test_labels_of_an_axis_do_not_run_into_each_other_nor_off_the_page(places: list[float], label: str) -> None:
    spans = shown_on_phones(axis([Tick(at, label) for at in places]))
    assert spans[0][0] >= -0.1 and spans[-1][1] <= 320.1
    assert all(end < start for (_, end), (start, _) in itertools.pairwise(spans))


def test_long_numbers_have_room() -> None:
    """A number that breaks between its digits is two numbers."""
    long, short = (tc.parse(f"ANN ROE: The {'quay ' * words}.\n\nBEA POE: Yes.\n\nANN ROE: No.") for words in (12_000, 3))
    assert 'over-documents long"' in "".join(report_pieces([long, short], ReportOptions()))
    assert 'over-documents"' in "".join(report_pieces([short, short], ReportOptions()))
