"""Transcripts of any content within their types, for property tests: what is drawn is valid, and as nasty as text can be."""

from __future__ import annotations

from hypothesis import strategies as st

from transcript_cli.model import Event, Metadata, SourceInfo, Speaker, Transcript, Turn, Warning, WordTime

NASTY = (
    "=cmd()|' /C calc'!A0", "+1", "-- no", "@here", "\t=1", "\ufeff=1", "＝1+1", '"quoted", and "again"', "a\nb",
    "a\r\nb", "\r", "]]>", "<script>alert(1)</script>", "</b>", "[bold red]", "\x1b[31mred\x1b[0m", "\x00",
    "\x07\x08\x0b\x0c\x7f\x85\x9b", "\u2028", "\u2029", "\u202eright to left", "\u2066\u2069", "\u200b",
    "\ufffe", "שלום עולם", "مرحبا", "記者：はい", "👩‍👩‍👧‍👦", "é", "# heading", "- item", "1. item", "12) item",
    "> quote", "| a | b |", "---", "***", "===", "**Jane:** yes", "__x__", "a_b_c", "`code`", "```", "~~~",
    "[text](http://example.com)", "[x]: y", "&amp;", "&#42;", "back\\slash", "\\", "JANE: yes", "{% tag %}",
    "null", "true", "2024-12-03", "1e5", ": ", "key: value", "'", "\u00a0", " padded ", "",
)  # fmt: skip
"""Strings that some format takes for something else."""

texts = st.lists(st.sampled_from(NASTY) | st.text(max_size=20), max_size=4).map(" ".join)
"""Any text without lone surrogates; a decoded source has none."""
maybe = st.none() | texts
lines = st.integers(1, 10**6)
times = st.none() | st.floats(0, 10**6, allow_nan=False)
spans = st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)).map(lambda ends: (min(ends), max(ends)))
kinds = st.sampled_from(["person", "role", "group", "anonymous"])
plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)

metadata = st.builds(
    Metadata,
    **{name: maybe for name in Metadata.__struct_fields__ if name not in ("participants", "extra")},
    participants=st.lists(texts, max_size=3),
    extra=st.dictionaries(texts, plain, max_size=3),
)
events = st.builds(Event, kind=texts, text=texts, offset=st.none() | st.integers(0, 100), span=spans, speaker=maybe)
word_times = st.builds(WordTime, text=texts, offset=st.integers(0, 100), start=times, end=times)


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    """A transcript whose turns name listed speakers, whose indexes count up and whose texts are their paragraphs."""
    ids = draw(st.lists(texts, max_size=3, unique=True))
    speakers = [
        Speaker(
            id=id, name=draw(texts), labels=draw(st.lists(texts, max_size=2)), title=draw(maybe), organization=draw(maybe),
            kind=draw(kinds), turns=draw(st.integers(0, 9)), words=draw(st.integers(0, 9)), seconds=draw(times),
        )
        for id in ids
    ]  # fmt: skip
    turns = []
    for index in range(draw(st.integers(0, 4))):
        paragraphs = draw(st.lists(texts, max_size=3))
        turns.append(
            Turn(
                index=index, speaker=draw(st.sampled_from([None, *ids])), label=draw(maybe), text="\n\n".join(paragraphs),
                paragraphs=paragraphs, start=draw(times), end=draw(times), line=draw(lines), span=draw(spans),
                events=draw(st.lists(events, max_size=2)), confidence=draw(st.floats(0, 1)),
                word_times=draw(st.lists(word_times, max_size=2)),
            )
        )  # fmt: skip
    warnings = draw(st.lists(st.builds(Warning, line=st.none() | lines, code=texts, message=texts), max_size=2))
    source = SourceInfo(path=draw(maybe), format="text", encoding="utf-8", sha256="0" * 64, bytes=draw(st.integers(0, 10**9)))
    return Transcript(source=source, metadata=draw(metadata), speakers=speakers, turns=turns, warnings=warnings)
