"""The pictures in the README, drawn from the samples.

python -m tests.pictures            # the SVGs anew, as `python -m tests.shown` does too
python -m tests.pictures --browser  # the picture of the report too; needs Chromium and the extra `browser`
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "images"
IMAGES = {
    "summary.svg": ["samples/press-briefing.txt"],
    "corpus.svg": [
        f"samples/{name}"
        for name in (
            *("press-briefing.txt", "panel.txt", "court-argument.txt", "committee-hearing.txt", "earnings-call.txt"),
            *("podcast.md", "deposition.txt", "recorder-export.txt", "chamber-sitting.html", "ferry-press-conference.html"),
        )
    ],
}


def drawn(name: str) -> str:
    """The picture as it is drawn today."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "100"}
        command = [sys.executable, "-m", "transcript_cli", "summary", *IMAGES[name], "--svg", str(path), "-q"]
        subprocess.run(command, cwd=ROOT, env=environment, check=True, timeout=60)
        return path.read_text("utf-8")


def photograph(target: Path) -> None:
    """The report of a sample as a browser shows it."""
    from playwright.sync_api import sync_playwright

    import transcript_cli as tc
    from tests.test_report_browser import CHROMIUM, OPTIONS

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder) / "report.html"
        tc.write_report(tc.read(ROOT / "samples" / "press-briefing.txt"), path)
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        page = browser.new_page(viewport={"width": 1280, "height": 1180})
        page.goto(path.as_uri())
        page.screenshot(path=str(target))
        browser.close()


def redraw() -> None:
    """Draw the SVGs anew."""
    FOLDER.mkdir(exist_ok=True)
    for image in IMAGES:
        (FOLDER / image).write_text(drawn(image), "utf-8")


if __name__ == "__main__":
    redraw()
    if "--browser" in sys.argv[1:]:
        photograph(FOLDER / "report.png")
