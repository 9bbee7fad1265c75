#!/usr/bin/env python3
"""How long a report takes: to make, and to open in a browser.

    python benchmarks/report.py [--documents 1] [--runs 5] [--chromium /usr/bin/chromium]

A made hearing of three hours, 1,500 turns and 30,000 words, written once or several times into one report. It is opened in
headless Chromium at 360 and 1,600 pixels; the browser says when it first painted something, and when the page was loaded with
its script run. Needs the extra `browser`.
"""

from __future__ import annotations

import argparse
import random
import shutil
import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

import transcript_cli as tc

TURNS, WORDS, SECONDS = 1_500, 30_000, 3 * 3600
PEOPLE = [
    f"{title} {name}" for title in ("SENATOR", "DR.", "MS.") for name in ("ABARA", "LINDQVIST", "OKAFOR", "REYES", "TANAKA")
]
PLACES = ["Port Ellery", "Westmark", "Lake Ostra", "the Harbour Board", "Carrow", "Brussels", "Kestrel Bridge", "NATO"]
COMMON = "we have seen that the water rose over all of it and nobody who was there can say now what they should do then".split()
OPTIONS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
TIMES = """() => new Promise(done => requestAnimationFrame(() => setTimeout(() => {
    const page = performance.getEntriesByType("navigation")[0];
    const painted = performance.getEntriesByType("paint").find(entry => entry.name === "first-contentful-paint");
    done([painted.startTime, page.loadEventEnd]);
}, 0)))"""


def hearing(seed: int) -> str:
    """The text of a hearing, turn after turn with its time."""
    chance = random.Random(seed)
    lines = ["Hearing on the Locks", "March 14, 2025", ""]
    at, person = 0.0, ""
    for _ in range(TURNS):
        person = chance.choice([other for other in PEOPLE if other != person])
        size = max(2, round(chance.expovariate(TURNS / (WORDS * 0.97))))
        words = [chance.choice(COMMON) for _ in range(size)]
        for place in range(4, size, 13):
            words[place] = chance.choice(PLACES)
        clock = time.strftime("%H:%M:%S", time.gmtime(at))
        lines += [f"{person} ({clock}): {' '.join(words).capitalize()}.", ""]
        at += size * SECONDS / WORDS
    return "\n".join(lines)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--documents", type=int, default=1)
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--chromium", default=shutil.which("chromium") or shutil.which("google-chrome"))
    given = options.parse_args()
    transcripts = [tc.parse(hearing(seed), path=f"hearing-{seed}.txt") for seed in range(given.documents)]
    words = sum(len(turn.text.split()) for transcript in transcripts for turn in transcript.turns)
    started = time.process_time()
    page = tc.report(transcripts)
    made = time.process_time() - started
    turns = sum(len(transcript.turns) for transcript in transcripts)
    print(f"{given.documents} documents, {turns:,} turns, {words:,} words: made in {made:.2f} s cpu, {len(page) / 1e6:.2f} MB")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder) / "report.html"
        path.write_text(page, "utf-8")
        browser = driver.chromium.launch(executable_path=given.chromium, args=OPTIONS)
        print("            first paint       loaded     main thread, cpu   (ms, median and best)")
        for width in (360, 1600):
            figures = []
            for _ in range(given.runs):
                context = browser.new_context(viewport={"width": width, "height": 900})
                tab = context.new_page()
                session = context.new_cdp_session(tab)
                session.send("Performance.enable", {"timeDomain": "threadTicks"})
                tab.goto(path.as_uri())
                times = tab.evaluate(TIMES)
                metrics = {row["name"]: row["value"] for row in session.send("Performance.getMetrics")["metrics"]}
                figures.append([*times, 1000 * metrics["TaskDuration"]])
                context.close()
            columns = list(zip(*figures, strict=True))
            shown = "".join(f"{statistics.median(times):9.0f}{min(times):7.0f}" for times in columns)
            print(f"{width:5} px {shown}")
        browser.close()


if __name__ == "__main__":
    main()
