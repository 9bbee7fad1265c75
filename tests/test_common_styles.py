"""Ways of writing a dialogue that many people have: where the time stands, and what parts the name from the words."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

import transcript_cli

SAID = (
    ("Ingrid Maas", 0, "We begin with the mill. There was a time when nobody wanted it."),
    ("Hugo Brandt", 41, "I did. My aunt had worked there; she told me what the wheel sounded like."),
    ("Ingrid Maas", 83, "And what did it sound like?"),
    ("Hugo Brandt", 90, "Like somebody counting. One, two, and then nothing for a while."),
    ("Leila Osman", 124, "May I add one thing? The wheel is from the other mill, the one that burned."),
    ("Ingrid Maas", 170, "Then let us talk about the fire. Who saw it first?"),
    ("Hugo Brandt", 181, "The postman did, and he rang every bell in the lane."),
)


def clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def page(rows: str) -> str:
    return f"<html><head><title>The mill</title></head><body><h1>The mill</h1><main>{rows}</main></body></html>"


Row = Callable[[str, int, str], str]
TEXT: dict[str, Row] = {
    "a time behind a comma and before the colon": lambda n, s, t: f"{n}, {clock(s)}: {t}",
    "a time behind a dash and before the colon": lambda n, s, t: f"{n} - {clock(s)}: {t}",
    "a number behind a sign": lambda n, s, t: f"#{s + 1} {n}: {t}",
    "an angle": lambda n, _, t: f"{n} > {t}",
    "two angles": lambda n, _, t: f"{n} >> {t}",
    "a wide space": lambda n, _, t: f"{n}    {t}",
    "alone between blank lines, one of them once": lambda n, _, t: f"{n}\n\n{t}",
}
MARKDOWN: dict[str, Row] = {
    "a link to the time behind the name": lambda n, s, t: f"**{n}** [{clock(s)}](https://example.org/mill?t={s})\n\n{t}",
    "a time in code before the name": lambda n, s, t: f"`{clock(s)}` **{n}**: {t}",
    "a link to a page about the speaker": lambda n, _, t: f"**[{n}](https://example.org/{n[:2]})**: {t}",
    "a link to a note": lambda n, _, t: f"[[{n}]]: {t}",
    "a quotation below the name": lambda n, _, t: f"**{n}**\n> {t.replace('. ', '.' + chr(10) + '>' + chr(10) + '> ')}",
}
PAGES: dict[str, Row] = {
    "a time by itself below the name": lambda n, s, t: (
        f"<div class=turn><div class=who>{n}</div><div>{clock(s)}</div><p>{t}</p></div>"
    ),
    "a date behind the name": lambda n, s, t: (
        f"<div><span class=author>{n}</span><span class=date>May 3, 2023 10:{s // 60:02}</span><div class=body>{t}</div></div>"
    ),
}
CAPTIONS: Row = lambda n, s, t: f"{clock(s)}.000 --> {clock(s + 5)}.000\n({n}) {t}"  # noqa: E731


def read(data: str, form: str) -> list[tuple[str | None, str]]:
    found = transcript_cli.read(data.encode(), format=form)
    return [(turn.label, turn.text.split()[0]) for turn in found.turns]


EXPECTED = [(name, text.split()[0]) for name, _, text in SAID]


@pytest.mark.parametrize("style", TEXT)
def test_text(style: str) -> None:
    assert read("\n\n".join(TEXT[style](*row) for row in SAID), "text") == EXPECTED


@pytest.mark.parametrize("style", MARKDOWN)
def test_markdown(style: str) -> None:
    assert read("\n\n".join(MARKDOWN[style](*row) for row in SAID), "md") == EXPECTED


@pytest.mark.parametrize("style", PAGES)
def test_pages(style: str) -> None:
    assert read(page("\n".join(PAGES[style](*row) for row in SAID)), "html") == EXPECTED


def test_names_in_round_brackets_before_captions() -> None:
    assert read("WEBVTT\n\n" + "\n\n".join(CAPTIONS(*row) for row in SAID), "vtt") == EXPECTED


def test_names_as_keys_and_rows_of_a_time_a_name_and_words() -> None:
    assert read(json.dumps([{name: text} for name, _, text in SAID]), "segments") == EXPECTED
    assert read("\n".join(f'{clock(s)},{name},"{text}"' for name, s, text in SAID), "csv") == EXPECTED


def test_times_that_are_links_or_below_names_are_the_times_of_turns() -> None:
    for style in ("a link to the time behind the name", "a time in code before the name"):
        found = transcript_cli.read("\n\n".join(MARKDOWN[style](*row) for row in SAID).encode(), format="md")
        assert [turn.start for turn in found.turns] == [float(seconds) for _, seconds, _ in SAID]
    found = transcript_cli.read(
        page("".join(PAGES["a time by itself below the name"](*row) for row in SAID)).encode(), format="html"
    )
    assert [turn.start for turn in found.turns] == [float(seconds) for _, seconds, _ in SAID]
