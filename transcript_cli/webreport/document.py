"""The part of the page that is about one document: what it says of itself, who spoke, what is mentioned, and the transcript.

Strategy: the two tables have a strip as their last column, on the same scale and in the same place, so that the eye goes from
who spoke to what was mentioned. Whatever a strip shows stands in a table as well.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from ..model import Metadata
from . import charts
from .data import COLOURS, Counted, Person, Shown
from .markup import attribute, count, lang, link, text
from .scale import clock
from .transcript import turns

_SPEAKERS: Final = 12
"""Speakers with a row before the others are folded away; one more is no reason to."""
_TENTHS: Final = 10
_FIELDS: Final = {
    "date": "Date", "organization": "Organization", "kind": "Kind", "event": "Event", "location": "Location",
    "distributor": "Distributor", "distributed_at": "Distributed at", "participants": "Participants", "url": "Address",
}  # fmt: skip


def document_part(document: Shown, key: str, heading: str, *, alone: bool) -> Iterator[str]:
    """The document as an article.

    One of several begins hidden, so that a browser does not lay it out before somebody goes there; find in the browser comes
    upon it all the same, and the style sheet shows it where no script does.

    Args:
        document: what is shown.
        key: its id in the page.
        heading: its title, or what else it is called.
        alone: it is the only one in the page.
    """
    prefix, hidden = ("", "") if alone else (f"{key}-", ' hidden="until-found"')
    transcript = document.transcript
    date = transcript.metadata.date or ""
    language = lang(transcript.metadata.language)
    yield (
        f'<article class="document" id="{key}" aria-labelledby="{key}-title" data-title="{attribute(heading)}"'
        f' data-date="{attribute(date)}"{hidden}>\n'
        f'<header class="about">\n<h1 id="{key}-title" tabindex="-1" dir="auto"{language}>{text(heading)}</h1>\n'
    )
    yield from _metadata(transcript.metadata)
    yield f"{_figures(document)}</header>\n"
    if not transcript.turns:
        yield '<p class="empty">There are no turns in this document.</p>\n</article>\n'
        return
    yield from _speakers(document, key)
    yield from _mentions(document, key)
    yield from _transcript(document, key, prefix)
    yield from _warnings(document)
    yield "</article>\n"


def _metadata(metadata: Metadata) -> Iterator[str]:
    rows = [(name, _values(value)) for field, name in _FIELDS.items() if (value := getattr(metadata, field))]
    rows += [(key, values) for key, value in metadata.extra.items() if (values := _values(value))]
    if not rows:
        return
    yield '<dl class="metadata">\n'
    for name, values in rows:
        shown = "".join(f'<dd dir="auto">{link(value)}</dd>' for value in values)
        yield f"<div><dt>{text(name)}</dt>{shown}</div>\n"
    yield "</dl>\n"


def _values(value: Any) -> list[str]:
    if isinstance(value, Mapping):
        return [f"{key}: {item}" for key, items in value.items() for item in _values(items)]
    if isinstance(value, list | tuple):
        return [", ".join(map(str, value))] if all(isinstance(item, str) for item in value) and value else []
    return [] if value in (None, "") else [str(value)]


def _figures(document: Shown) -> str:
    """The numbers that say how much there is."""
    named = sum(person.id is not None for person in document.people)
    figures = [(f"{named:,}", "speaker" if named == 1 else "speakers")]
    count = len(document.transcript.turns)
    figures += [(f"{count:,}", "turn" if count == 1 else "turns"), (f"{document.words:,}", "words")]
    times = [time for turn in document.transcript.turns for time in (turn.start, turn.end) if time is not None]
    if times and max(times) > min(times):
        figures.append((clock(max(times) - min(times)), "long"))
    figures.append((f"{document.counts.total():,}", "mentions"))
    shown = "".join(f"<li><b>{figure}</b> {name}</li>" for figure, name in figures)
    return f'<ul class="figures">{shown}</ul>\n'


# --- who spoke ------------------------------------------------------------------------------------------------------------


def _speakers(document: Shown, key: str) -> Iterator[str]:
    """A row a speaker: shares of words, turns and time, and when."""
    timed = any(person.seconds for person in document.people)
    yield f'<section class="card" aria-labelledby="{key}-who">\n<h2 id="{key}-who">Who spoke, and when</h2>\n'
    first = document.people if len(document.people) <= _SPEAKERS + 1 else document.people[:_SPEAKERS]
    rest = document.people[len(first) :]
    yield from _speaker_table(document, first, timed, "Speakers")
    if rest:
        words = sum(person.words for person in rest)
        share = _percent(words, document.words)
        yield f"<details>\n<summary>{count(len(rest), 'more speaker')}, {share} of the words</summary>\n"
        yield from _speaker_table(document, rest, timed, "More speakers")
        yield "</details>\n"
    yield "</section>\n"


def _speaker_table(document: Shown, people: Sequence[Person], timed: bool, caption: str) -> Iterator[str]:
    columns = '<col class="name"><col class="most"><col class="some">' + ('<col class="some">' if timed else "")
    time = '<th scope="col" role="columnheader">Time</th>' if timed else ""
    by = "time" if document.scale.kind == "time" else "place in the text"
    yield (
        f'<table class="rows{" timed" if timed else ""}" role="table"><caption class="hidden">{caption}</caption>'
        f'<colgroup>{columns}<col class="strips"></colgroup>\n'
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Speaker</th>'
        '<th scope="col" role="columnheader">Words</th><th scope="col" role="columnheader">Turns</th>'
        f'{time}<th scope="col" role="columnheader"><span class="hidden">When, by {by}</span>'
        f'{charts.axis(document.scale.ticks)}</th></tr></thead>\n<tbody role="rowgroup">\n'
    )
    words = max(person.words for person in document.people) or 1
    most_turns = max(person.turns for person in document.people) or 1
    seconds = [person.seconds or 0.0 for person in document.people]
    for person in people:
        detail = f'<small dir="auto">{text(person.detail)}</small>' if person.detail else ""
        cells = [
            f'<td role="cell"><span class="n">{person.words:,}</span> <span class="p">{_percent(person.words, document.words)}'
            f"</span>{charts.bar(person.words / words, person.css)}</td>",
            f'<td role="cell"><span class="n">{person.turns:,}</span>{charts.bar(person.turns / most_turns, person.css)}</td>',
        ]
        if timed:
            spoken = "–" if person.seconds is None else clock(person.seconds)
            share = (person.seconds or 0.0) / (max(seconds) or 1.0)
            cells.append(f'<td role="cell"><span class="n">{spoken}</span>{charts.bar(share, person.css)}</td>')
        yield (
            f'<tr role="row"><th scope="row" role="rowheader"><div class="named">{charts.swatch(person)}'
            f'<span class="name"><button type="button" class="pick" data-speaker="{person.colour}" dir="auto">'
            f"{text(person.name)}</button>{detail}</span></div></th>{''.join(cells)}"
            f'<td role="cell" class="when"><span class="hidden">{_where(document, person)}</span>'
            f"{charts.strip(document, person)}</td></tr>\n"
        )
    yield "</tbody></table>\n"


def _where(document: Shown, person: Person) -> str:
    """From the first turn to the last, in words."""
    places = document.spoken[person]
    if not places:
        return "no turns"
    first, last = (document.transcript.turns[i] for i in (places[0], places[-1]))
    if first.start is not None and last.start is not None and document.scale.kind == "time":
        return f"from {clock(first.start)} to {clock(last.start)}"
    return f"from turn {first.index} to turn {last.index}"


# --- what is mentioned ----------------------------------------------------------------------------------------------------


def _mentions(document: Shown, key: str) -> Iterator[str]:
    """A row a term: how often, by whom, and every place."""
    if not document.terms:
        return
    most = max(len(term.places) for term in document.terms) or 1
    yield (
        f'<section class="card" aria-labelledby="{key}-what">\n<h2 id="{key}-what">What is mentioned</h2>\n'
        '<p class="hint js-only">A name opens its concordance; so does a line in its strip.</p>\n'
        '<table class="rows terms" role="table"><caption class="hidden">Mentions</caption>'
        '<colgroup><col class="name"><col class="most"><col class="some"><col class="strips"></colgroup>\n'
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Term</th>'
        '<th scope="col" role="columnheader">Mentions, by speaker</th>'
        '<th scope="col" role="columnheader">per 1,000</th><th scope="col" role="columnheader">'
        f'<span class="hidden">Where</span>{charts.axis(document.scale.ticks)}</th></tr></thead>\n<tbody role="rowgroup">\n'
    )
    for index, term in enumerate(document.terms):
        by_person = _most(Counter(place.person for place in term.places))
        said = ", ".join(f"{person.name} {times}" for person, times in by_person)
        rate = f"{1000 * len(term.places) / document.words:.2f}" if document.words else "–"
        yield (
            '<tr role="row"><th scope="row" role="rowheader"><span class="name">'
            f'<button type="button" class="pick" data-term="{index}" dir="auto">{text(term.name)}</button></span></th>'
            f'<td role="cell" title="{attribute(said)}">'
            f'<div class="counted"><span class="n">{len(term.places):,}</span><span class="hidden">: {text(said)}</span>'
            f"{charts.stack(by_person, most)}</div></td>"
            f'<td role="cell"><span class="p">{rate}</span></td>'
            f'<td role="cell" class="when"><span class="hidden">{_spread(term)}</span>'
            f"{charts.barcode(document, term, index)}</td></tr>\n"
        )
    yield "</tbody></table>\n"
    if document.left_out > 0:
        yield f'<p class="hint">{count(document.left_out, "more name")} mentioned less often.</p>\n'
    yield from _matrix(document)
    yield "</section>\n"


def _most(counts: Counter[Person]) -> list[tuple[Person, int]]:
    """Those who say it most, as many as have a colour, and the others as one."""
    ranked = counts.most_common()
    rest = sum(times for _, times in ranked[COLOURS:])
    others = [(Person(None, "others", "", COLOURS, 0, 0, None), rest)] if rest else []
    return ranked[:COLOURS] + others


def _spread(term: Counted) -> str:
    """In which tenths of the document a term is mentioned, in words."""
    if not term.places:
        return "nowhere"
    first, last = (round(100 * place.at) for place in (term.places[0], term.places[-1]))
    return f"from {first} % to {last} % of the document"


def _matrix(document: Shown) -> Iterator[str]:
    """Who says what how often, and in which tenth of the document: the figures behind the strips."""
    saying = {place.person for term in document.terms for place in term.places}
    people = [person for person in document.people if person in saying]
    shown, more = people[:_SPEAKERS], people[_SPEAKERS:]
    names = [person.name for person in shown] + (["others"] if more else [])
    yield "<details>\n<summary>The same as tables</summary>\n"
    rows = []
    for term in document.terms:
        counts = Counter(place.person for place in term.places)
        rows.append((term.name, [counts[person] for person in shown] + ([sum(counts[p] for p in more)] if more else [])))
    yield from _grid("Mentions by speaker", names, rows)
    tenths = [f"{10 * tenth}–{10 * tenth + 10} %" for tenth in range(_TENTHS)]
    rows = []
    for term in document.terms:
        places = Counter(min(int(place.at * _TENTHS), _TENTHS - 1) for place in term.places)
        rows.append((term.name, [places[tenth] for tenth in range(_TENTHS)]))
    yield from _grid("Mentions over the document", tenths, rows)
    yield "</details>\n"


def _grid(caption: str, columns: Sequence[str], rows: Sequence[tuple[str, Sequence[int]]]) -> Iterator[str]:
    heads = "".join(f'<th scope="col" dir="auto">{text(name)}</th>' for name in columns)
    yield f'<div class="scroll" tabindex="0" role="region" aria-label="{attribute(caption)}">\n'
    yield f'<table class="grid"><caption>{text(caption)}</caption>\n<thead><tr><td></td>{heads}</tr></thead>\n<tbody>\n'
    for name, counts in rows:
        cells = "".join(f"<td>{count:,}</td>" if count else '<td class="none">0</td>' for count in counts)
        yield f'<tr><th scope="row" dir="auto">{text(name)}</th>{cells}</tr>\n'
    yield "</tbody></table></div>\n"


# --- the transcript -------------------------------------------------------------------------------------------------------


def _transcript(document: Shown, key: str, prefix: str) -> Iterator[str]:
    language = lang(document.transcript.metadata.language)
    yield f'<section class="transcript" id="{key}-transcript" aria-labelledby="{key}-text">\n'
    yield f'<h2 id="{key}-text" tabindex="-1">Transcript</h2>\n{_toolbar(document, key)}'
    yield f'<div class="reading">\n<div class="turns"{language}>\n'
    yield from turns(document, prefix)
    yield (
        f'</div>\n<section class="concordance" aria-labelledby="{key}-lines" hidden>\n<header>'
        f'<h2 id="{key}-lines" tabindex="-1"></h2><button type="button" class="close">Close</button></header>\n'
        "<ol></ol>\n</section>\n</div>\n</section>\n"
    )


def _toolbar(document: Shown, key: str) -> str:
    speakers = "".join(f'<option value="{person.colour}">{text(person.name)}</option>' for person in document.people)
    terms = "".join(f'<option value="{i}">{text(term.name)}</option>' for i, term in enumerate(document.terms))
    term = ""
    if terms:
        term = (
            f'<label><span>Term</span><select class="term"><option value="">no term</option>{terms}</select></label>'
            '<label class="only" hidden><input type="checkbox"><span>only its turns</span></label>'
        )
    return (
        f'<div class="toolbar js-only" role="search" aria-label="Find and filter">\n<div class="tools">'
        '<label class="find"><span>Find</span><input type="search" placeholder="in the transcript" autocomplete="off"'
        f' spellcheck="false" id="{key}-find"></label>'
        '<span class="steps"><button type="button" class="previous" aria-label="Previous match" disabled>↑</button>'
        '<button type="button" class="next" aria-label="Next match" disabled>↓</button></span>'
        '<label><span>Speaker</span><select class="speaker">'
        f'<option value="">everybody</option>{speakers}</select></label>{term}'
        '<button type="button" class="reset" hidden>Show all</button>'
        '<output class="status" role="status"></output></div>\n'
        f"{charts.all_strips(document)}</div>\n"
    )


def _warnings(document: Shown) -> Iterator[str]:
    """What is doubtful in how the document was read."""
    warnings = document.transcript.warnings
    if not warnings:
        return
    yield f'<details class="warnings">\n<summary>{count(len(warnings), "warning")}'
    yield " from reading this document</summary>\n<ul>\n"
    for warning in warnings[:200]:
        line = f"Line {warning.line}: " if warning.line else ""
        yield f'<li>{line}<span dir="auto">{text(warning.message)}</span></li>\n'
    yield "</ul>\n</details>\n"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"
