"""The report in a real browser: what it does when it is used, that nothing hostile runs in it, and that everybody can use it.

Needs Chromium and the packages of the extra `browser`; skips where either is missing. CHROMIUM names another executable.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import transcript_cli as tc
from tests.test_html_writer import ATTACKS
from tests.test_webreport import attack_terms, hostile
from transcript_cli.writers import WriteOptions
from transcript_cli.writers.html import write_html

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip("axe_playwright_python", reason="axe is not installed")

SAMPLES = Path(__file__).parent.parent / "samples"
CHROMIUM = os.environ.get("CHROMIUM") or next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None
)
OPTIONS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
WATCH = """
window.seen = [];
window.alert = window.confirm = window.prompt = (text) => { window.seen.push(`ran: ${text}`); };
document.addEventListener("securitypolicyviolation", (event) => window.seen.push(`refused: ${event.violatedDirective}`));
Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { window.copied = text; } } });
"""

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here"),
    pytest.mark.filterwarnings("default"),  # what the driver of the browser warns of is not ours
]

Open = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield found
        found.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Three reports: one document, one with times, several."""
    folder = tmp_path_factory.mktemp("reports")
    briefing = tc.read(SAMPLES / "press-briefing.txt")
    timed = tc.read(SAMPLES / "recorder-export.txt")
    written = {
        "briefing": tc.report(briefing, ["Carrow", "Lake Ostra", "Port Ellery", "nowhere at all"]),
        "timed": tc.report(timed),
        "many": tc.report([briefing, timed, tc.read(SAMPLES / "panel.txt")], title="Three talks"),
    }
    for name, page in written.items():
        (folder / f"{name}.html").write_text(page, "utf-8")
    return {name: folder / f"{name}.html" for name in written}


@pytest.fixture
def opened(browser: Any, pages: dict[str, Path]) -> Iterator[Open]:
    """Open a report; whatever it asks for or complains of is an error at the end."""
    contexts: list[Any] = []
    trouble: list[str] = []

    def open_page(name: str | Path, address: str = "", width: int = 1280, height: int = 900, **options: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        context.add_init_script(WATCH)
        page = context.new_page()
        page.on("request", lambda request: None if request.url.startswith("file:") else trouble.append(request.url))
        page.on("console", lambda message: trouble.append(message.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("dialog", lambda dialog: trouble.append(f"dialog: {dialog.message}"))
        path = pages[name] if isinstance(name, str) else name
        page.goto(f"{path.as_uri()}{address}")
        page.loads = trouble
        return page

    yield open_page
    for context in contexts:
        for page in context.pages:
            if context in contexts and not page.is_closed():
                trouble += page.evaluate("window.seen ?? []")
        context.close()
    assert trouble == []


def wait(page: Any, condition: str) -> None:
    """Until the condition holds. The driver's own way evaluates text in the page, which the policy of the page refuses."""
    end = time.monotonic() + 30
    while not page.evaluate(f"Boolean({condition})"):
        assert time.monotonic() < end, condition
        page.wait_for_timeout(20)


def shown_turns(page: Any) -> list[str]:
    return page.eval_on_selector_all(".turn", "turns => turns.filter(t => t.offsetParent).map(t => t.id)")


def shown_documents(page: Any) -> list[str]:
    return page.eval_on_selector_all(".document", "all => all.filter(a => a.offsetHeight > 0).map(a => a.id)")


def in_view(page: Any, selector: str) -> bool:
    return page.eval_on_selector(
        selector, "e => { const b = e.getBoundingClientRect(); return b.bottom > 0 && b.top < innerHeight && b.height > 0; }"
    )


# --- looking --------------------------------------------------------------------------------------------------------------


def test_a_speaker_is_filtered_and_everybody_comes_back(opened: Open) -> None:
    page = opened("briefing")
    page.select_option("select.speaker", label="Lucía Ferrante")
    ids = shown_turns(page)
    assert len(ids) == 2
    assert {page.inner_text(f"#{turn} .who") for turn in ids} == {"Lucía Ferrante"}
    assert page.inner_text(".toolbar .status") == "2 of 21 turns"
    page.click("button.reset")
    assert len(shown_turns(page)) == 21
    assert page.inner_text(".toolbar .status") == ""


def test_a_name_in_the_table_of_speakers_filters_too(opened: Open) -> None:
    page = opened("briefing")
    page.click(".pick:has-text('Pell')")
    assert len(shown_turns(page)) == 1
    assert in_view(page, ".turn:not([hidden])")


def test_find_counts_steps_and_goes_round(opened: Open) -> None:
    page = opened("briefing")
    page.fill(".toolbar input[type=search]", "CARROW")
    wait(page, "document.querySelector('.status').textContent !== ''")
    assert page.inner_text(".toolbar .status") == "1 of 4 matches"
    assert page.evaluate("CSS.highlights.get('found').size") == 4
    seen = []
    for _ in range(5):
        place = "const [range] = CSS.highlights.get('current'); return [range.toString(), range.getBoundingClientRect().top];"
        text, top = page.evaluate(f"(() => {{ {place} }})()")
        assert text == "Carrow" and 0 < top < 900
        seen.append(page.inner_text(".toolbar .status"))
        page.press(".toolbar input[type=search]", "Enter")
    assert seen == [f"{n} of 4 matches" for n in (1, 2, 3, 4, 1)]
    page.click("button.previous")
    assert page.inner_text(".toolbar .status") == "1 of 4 matches"
    page.fill(".toolbar input[type=search]", "no such words")
    page.press(".toolbar input[type=search]", "Enter")
    assert page.inner_text(".toolbar .status") == "no match"
    assert page.is_disabled("button.next")


def test_find_knows_no_accents_and_keeps_to_the_turns_that_are_shown(opened: Open) -> None:
    page = opened("briefing")
    page.fill(".toolbar input[type=search]", "lucia")
    wait(page, "document.querySelector('.status').textContent === '1 of 2 matches'")
    page.select_option("select.speaker", label="Samuel Okonkwo")
    assert page.inner_text(".toolbar .status") == "1 of 1 match · 6 of 21 turns"


def test_a_mention_opens_its_concordance_and_a_line_leads_back(opened: Open) -> None:
    page = opened("briefing")
    page.click("mark[data-t]:has-text('Lake Ostra') >> nth=1")
    assert page.inner_text(".concordance h2").split("\n") == ["Lake Ostra", "3 mentions"]
    assert page.locator(".concordance li").count() == 3
    assert page.locator(".concordance a[aria-current]").count() == 1
    assert page.evaluate("[...document.querySelectorAll('.concordance a')].findIndex(a => a.ariaCurrent)") == 1
    assert page.locator("mark.on").count() == 3
    assert len(shown_turns(page)) == 21
    line = page.locator(".concordance li a").nth(2)
    target = line.get_attribute("href")
    line.click()
    assert page.evaluate("location.hash") == target
    assert in_view(page, target)
    page.keyboard.press("Escape")
    assert page.is_hidden(".concordance")
    assert page.locator("mark.on").count() == 0


def test_the_turns_of_a_term_alone_can_be_shown(opened: Open) -> None:
    page = opened("briefing")
    page.select_option("select.term", label="Lake Ostra")
    page.check(".only input")
    assert len(shown_turns(page)) < 21
    assert page.locator(".turn:not([hidden]):not(:has(mark.on))").count() == 0
    page.click(".concordance .close")
    assert len(shown_turns(page)) == 21


def test_a_term_that_nobody_mentions_is_said_to_have_no_mentions(opened: Open) -> None:
    page = opened("briefing")
    page.click(".pick[data-term]:has-text('nowhere at all')")
    assert page.inner_text(".concordance h2").split("\n") == ["nowhere at all", "0 mentions"]


def test_a_line_of_a_strip_leads_to_its_mention(opened: Open) -> None:
    page = opened("briefing")
    strip = page.locator(".strip.code[data-t='0']")
    x = page.evaluate(
        "() => { const ds = [...document.querySelectorAll('.code[data-t=\"0\"] .hit')].map(p => p.getAttribute('d')).join('');"
        " return Math.max(...ds.match(/M[\\d.]+/g).map(m => +m.slice(1))); }"
    )
    box = strip.bounding_box()
    strip.click(position={"x": box["width"] * x / 1000, "y": box["height"] / 2})
    assert page.is_visible(".concordance")
    last = page.evaluate("[...document.querySelectorAll('mark[data-t=\"0\"]')].at(-1).closest('.turn').id")
    assert page.evaluate("location.hash") == f"#{last}"
    assert in_view(page, f"#{last}")


def test_a_place_in_a_speakers_strip_leads_to_the_turn(opened: Open) -> None:
    page = opened("timed")
    strip = page.locator(".when .strip").nth(1)
    speaker = strip.get_attribute("data-s")
    box = strip.bounding_box()
    strip.click(position={"x": box["width"] - 2, "y": box["height"] / 2})
    last = page.evaluate(f"[...document.querySelectorAll('.turn[data-s=\"{speaker}\"]')].at(-1).id")
    assert page.evaluate("location.hash") == f"#{last}"


def test_a_pointer_over_a_strip_says_who_speaks_there(opened: Open) -> None:
    page = opened("briefing")
    page.locator(".when .strip").first.hover(position={"x": 200, "y": 8})
    assert "Samuel Okonkwo" in page.inner_text(".tip")
    line = "getComputedStyle(document.querySelector('.terms .when'), '::after').left"
    assert page.evaluate(f"Math.abs(parseFloat({line}) - 200) < 2")
    page.mouse.move(5, 5)
    assert page.is_hidden(".tip")
    assert page.evaluate("document.querySelector('.pointing') === null")


# --- taking away ----------------------------------------------------------------------------------------------------------


def test_a_quotation_is_copied_with_its_source(opened: Open) -> None:
    page = opened("timed")
    page.hover("#t1 .who")
    page.click("#t1 .copy-quote")
    wait(page, "window.copied")
    text, source, address = page.evaluate("window.copied").split("\n")
    assert text == "“He was in the pub last night.”"
    assert source == "— Unknown Speaker, Weekly allotment committee, 2025-02-04, 0:14"
    assert address.endswith("timed.html#t1")
    assert page.inner_text("#t1 .copy-quote") == "Copied"
    assert page.inner_text(".said") == "Quotation copied"


def test_a_quotation_says_in_what_office_it_was_said(opened: Open) -> None:
    page = opened("briefing")
    page.focus("#t2 .at")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    wait(page, "window.copied")
    assert "\n— Lucía Ferrante, Chief Engineer, Press Briefing by" in page.evaluate("window.copied")


def test_what_is_selected_is_quoted_alone(opened: Open) -> None:
    page = opened("timed")
    page.evaluate(
        "() => { const text = document.querySelector('#t1 p').firstChild; const range = document.createRange();"
        " range.setStart(text, 3); range.setEnd(text, 17); getSelection().addRange(range); }"
    )
    page.hover("#t1 .who")
    page.click("#t1 .copy-quote")
    wait(page, "window.copied")
    assert page.evaluate("window.copied").startswith("“was in the pub”\n")


def test_a_link_to_a_turn_is_copied_and_works(opened: Open) -> None:
    page = opened("briefing")
    page.hover("#t15 .who")
    page.click("#t15 .copy-link")
    wait(page, "window.copied")
    address = page.evaluate("window.copied")
    assert address.endswith("briefing.html#t15")
    again = opened("briefing", "#t15")
    again.wait_for_timeout(50)
    assert in_view(again, "#t15")


# --- by keyboard ----------------------------------------------------------------------------------------------------------


def test_everything_is_done_by_keyboard(opened: Open) -> None:
    page = opened("briefing")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.type("Ferrante")
    page.keyboard.press("Enter")
    wait(page, "document.querySelector('.status').textContent.startsWith('1 of')")
    page.keyboard.press("Escape")
    assert page.input_value(".toolbar input[type=search]") == ""
    page.focus(".pick[data-term='1']")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement === document.querySelector('.concordance h2')")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash.slice(0, 2)") == "#t"
    page.keyboard.press("Escape")
    assert page.is_hidden(".concordance")
    page.focus("#t4 .at")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Copy quote"
    page.keyboard.press("Enter")
    wait(page, "window.copied")


def test_what_has_the_focus_shows_it(opened: Open) -> None:
    page = opened("briefing")
    for _ in range(12):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline != "none", page.evaluate("document.activeElement.outerHTML")


# --- themes, sizes, paper -------------------------------------------------------------------------------------------------


def test_the_theme_follows_the_system_and_can_be_chosen(opened: Open) -> None:
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    light, dark = (opened("briefing", color_scheme=scheme) for scheme in ("light", "dark"))
    assert light.evaluate(ground) != dark.evaluate(ground)
    for _ in range(2):
        light.click("button.theme")
    assert light.inner_text("button.theme") == "Theme: dark"
    assert light.evaluate(ground) == dark.evaluate(ground)


@pytest.mark.parametrize("width", [360, 768, 1600])
@pytest.mark.parametrize("name", ["briefing", "timed", "many"])
def test_nothing_is_wider_than_the_window(opened: Open, name: str, width: int) -> None:
    page = opened(name, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if name == "briefing":
        page.click(".pick[data-term='0']")
        assert in_view(page, ".concordance li a")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_paper_has_the_text_and_no_tools(opened: Open) -> None:
    page = opened("briefing")
    page.emulate_media(media="print")
    assert page.is_hidden(".toolbar") and page.is_hidden(".top") and page.is_hidden(".concordance")
    assert len(shown_turns(page)) == 21


def test_without_script_everything_is_there_to_read(opened: Open) -> None:
    page = opened("many", java_script_enabled=False)
    assert page.is_hidden(".toolbar >> nth=0") and page.is_hidden("button.theme")
    assert page.locator("article.document:visible").count() == 3
    page.context.close()


# --- many documents -------------------------------------------------------------------------------------------------------


def test_one_document_shows_at_a_time_and_the_browser_goes_back(opened: Open) -> None:
    page = opened("many")
    assert shown_documents(page) == ["all"]
    page.click(".list a:has-text('allotment')")
    wait(page, "document.querySelector('#all').hidden")
    assert shown_documents(page) == ["d2"]
    assert page.inner_text(".top .here") == "Weekly allotment committee"
    assert page.get_attribute("#d1", "hidden") == "until-found"  # so that find in the browser comes upon it
    page.evaluate("document.querySelector('#d3 .turn').dispatchEvent(new Event('beforematch', { bubbles: true }))")
    wait(page, "document.querySelector('#d2').hidden")
    assert shown_documents(page) == ["d3"]
    page.go_back()
    wait(page, "!document.querySelector('#all').hidden")
    assert shown_documents(page) == ["all"]


def test_an_address_of_a_turn_opens_its_document(opened: Open) -> None:
    page = opened("many", "#d2-t3")
    assert shown_documents(page) == ["d2"]
    assert in_view(page, "#d2-t3")


def test_the_list_is_filtered_and_sorted(opened: Open) -> None:
    page = opened("many")
    page.fill(".documents-filter", "allotment")
    assert page.locator(".list tbody tr:visible").count() == 1
    assert page.inner_text("#all .status") == "1 of 3 documents"
    page.fill(".documents-filter", "")
    page.click(".sort:has-text('Words')")
    words = page.locator(".list tbody .n").all_inner_texts()
    assert [int(word) for word in words] == sorted(int(word) for word in words)
    assert page.get_attribute(".list th.wide", "aria-sort") == "ascending"
    page.click(".sort:has-text('Words')")
    assert page.locator(".list tbody .n").all_inner_texts() == words[::-1]


def test_a_strip_over_documents_leads_to_the_document(opened: Open) -> None:
    page = opened("many")
    strip = page.locator(".over-documents .strip").first
    keys = page.get_attribute(".over-documents >> nth=0", "data-keys").split()
    box = strip.bounding_box()
    strip.click(position={"x": box["width"] * 0.99, "y": 4})
    assert page.evaluate("location.hash") == f"#{keys[-1]}"


# --- harmless -------------------------------------------------------------------------------------------------------------


def test_nothing_hostile_runs_in_a_report(opened: Open, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    terms = [term for attack in ATTACKS[::8] for term in attack_terms(attack)]  # the others are terms in the next test
    tc.write_report([hostile(attack) for attack in ATTACKS], path, terms, title=ATTACKS[0])
    page = opened(path)
    for number in range(1, len(ATTACKS) + 1):
        page.evaluate(f"location.hash = 'd{number}-t1'")
        wait(page, f"!document.querySelector('#d{number}').hidden")
        page.evaluate(
            """key => {
                const at = selector => document.querySelector(`#${key} ${selector}`);
                at(".pick[data-term='0']").click();
                at(".concordance").scrollTop = 0;
                at(".toolbar input[type=search]").value = "one";
                at(".toolbar input[type=search]").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
                const move = { bubbles: true, clientX: 600, clientY: 300 };
                at(".when .strip").dispatchEvent(new PointerEvent("pointermove", move));
                at(".turn .at").focus();
                at(".copy-quote").click();
            }""",
            f"d{number}",
        )
        wait(page, "window.copied")
        assert page.locator("script").count() == 1
    assert number >= 40


@pytest.mark.parametrize("kind", ["report", "page"])
def test_nothing_hostile_runs_in_a_page_about_one_transcript(opened: Open, tmp_path: Path, kind: str) -> None:
    page = None
    for number, attack in enumerate(ATTACKS):
        path = tmp_path / f"{number}.html"
        if kind == "report":
            tc.write_report(hostile(attack), path, attack_terms(attack))
        else:
            path.write_bytes(b"".join(write_html(hostile(attack), WriteOptions())))
        if page is None:
            page = opened(path)
        else:
            page.goto(path.as_uri())
        assert page.locator("script").count() == (kind == "report")
        assert page.evaluate("window.seen") == []


def test_the_watch_sees_what_runs(opened: Open, tmp_path: Path) -> None:
    """Else the two tests above could not fail."""
    path = tmp_path / "bad.html"
    path.write_text("<!doctype html><title>x</title><script>alert(1)</script><img src=//x.example/x onerror=alert(2)>")
    page = opened(path)
    assert "ran: 1" in page.evaluate("window.seen")
    page.evaluate("window.seen = []")
    page.loads.clear()
    page.context.close()


# --- for everybody --------------------------------------------------------------------------------------------------------


def violations(page: Any) -> list[str]:
    source = (Path(axe.__file__).parent / "axe.min.js").read_text("utf-8")
    page.evaluate(f"{source}\n;0")
    found = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")["violations"]
    return [f"{item['id']}: {node['html'][:120]}" for item in found for node in item["nodes"][:3]]


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [
        *(("briefing", width, scheme) for width in (360, 1600) for scheme in ("light", "dark")),
        ("timed", 768, "light"),
        ("many", 360, "dark"),
        ("many", 1600, "light"),
    ],
)
def test_axe_finds_nothing(opened: Open, name: str, width: int, scheme: str) -> None:
    page = opened(name, width=width, color_scheme=scheme)
    assert violations(page) == []
    if name == "briefing":
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        page.click(".pick[data-term='0']")
        page.select_option("select.speaker", index=1)
        page.hover(".turn:not([hidden]) .who")
        assert violations(page) == []
    if name == "many":
        page.click(".list a >> nth=0")
        assert violations(page) == []
