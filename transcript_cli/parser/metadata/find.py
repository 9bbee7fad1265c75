"""What a document says of itself: title, body, date, kind, place, language and the rest, each with the line that says it.

Strategy: what is declared (front matter, "Key: value" lines) goes before what is inferred from the look of the first lines, and
nothing is ever inferred from the speech but its language. Every source offers a value with a rank, and the lowest rank wins; a
declared value that wins nothing is kept under its own key. Only the blocks before the first label and after the last speech are
looked at, and only the first few hundred of them, so the cost does not grow with the document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final

from ...model import Block, Document
from ..draft import DateOrder, FoundMetadata, ParseOptions, Steps
from ..words.folding import fold, squeeze
from ..words.patterns import lazy
from .dateorder import find_order
from .dates import FoundDate, find_dates
from .declared import DECLARED, EVIDENCE_TEXT, KEY_LINE, Declared, declared_fields, declared_lines, is_date, stacked_lines
from .header import Reading, read_line
from .header_keys import find_key, key_of_a_date
from .header_names import could_be_title, is_body_alone, is_kind, kind_in_title
from .language import detect_language
from .languagetags import language_tag
from .offers import FACT, GUESS, LINE, MONTH_ONLY, TITLE, Offers
from .outcome import DATE_IN_HEAD, outcome
from .parties import find_case
from .places import find_city
from .prose import find_said
from .roster import find_listed_people
from .roster_entries import folded_labels
from .series import find_show, series_above
from .stamps import find_stamp
from .title import bare_title, choose_title, is_mostly_large, printed_part

_FRONT_LIMIT: Final = 400
"""Blocks before the first label that are looked at: some documents open with an agenda of hundreds of lines."""
_BACK_LIMIT: Final = 60
_NEAR_TOP: Final = 60
"""Blocks in which a date within a longer line is taken for the document's; further down it is an agenda's."""
_TEXT_FIELDS: Final = ("title", "organization", "kind", "distributor", "location", "event")
_ISSUE: Final = 7
"""What the date of an issue is worse by."""
_SHORT_LINE: Final = 14
"""Words of a line that is no sentence."""
_IN_ITEM: Final = 3
"""What a date in an item of a list is worse by."""
_IN_VALUE: Final = 3
"""What a date within a longer value is worse by."""
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?")
"""A date and a time of day as ISO 8601 has them."""
_LANGUAGE_SAMPLE: Final = 3_000
"""Characters of speech that tell its language."""


def find_metadata(
    document: Document,
    front: Sequence[Block],
    back: Sequence[Block],
    labels: Sequence[str],
    speech: str,
    options: ParseOptions,
    headings: Sequence[Block] = (),
) -> Steps[FoundMetadata]:
    """Find what a document says of itself, with a pause after each step.

    Args:
        document: for its source and declared fields.
        front: the blocks before the first label.
        back: the blocks after the last speech.
        labels: the distinct labels as printed.
        speech: the beginning of what is said, for its language.
        options: `dates` settles how numbers are read.
        headings: the headings among the speech: "STATEMENT OF JANE DOE, MAYOR" names people.

    Returns:
        The metadata with evidence for each field, the people named, and which blocks were metadata.
    """
    front, back = front[:_FRONT_LIMIT], back[:_BACK_LIMIT]
    language = detect_language(speech[:_LANGUAGE_SAMPLE])
    yield
    order = options.dates or find_order(document, front, back, speech, language)
    yield
    taken: dict[int, str] = {}
    offers = Offers()
    declared = [*declared_fields(document), *declared_lines(front, taken), *stacked_lines(front, taken)]
    declared += declared_lines(back, taken, known_only=True)
    for item in declared:
        _offer_declared(offers, item, order)
        _offer_kind_of_key(offers, item)
    yield
    readings = [_NOTHING if block.start in taken else _read_block(block, order) for block in front]
    yield
    _offer_lines(offers, front, readings, taken)
    _offer_body_alone(offers, front[:1], taken)
    _offer_lines(offers, back, [_published_only(read_line(block.text, order)) for block in back], taken)
    yield
    listed = find_listed_people(document, front, labels, headings)
    taken.update(listed.taken)
    yield
    _offer_title(offers, front, readings, taken, labels, order)
    yield
    best = offers.best("title")
    if show := find_show(front, best.value if best else None):
        offers.add(GUESS, show[1], "event", show[0], show[0], "show that aired it")
    if city := find_city(front, readings, taken, folded_labels(labels)):
        taken[city.block.start] = "header line"
        offers.add(GUESS, city.block.start, "location", city.name, city.block.text, "city beside the date")
    for field, value, block in (*find_said(front, taken), *find_said(back, taken)):
        offers.add(GUESS, block.start, field, value, block.text[:EVIDENCE_TEXT], "sentence on the event")
    _offer_language(offers, document, front, language)
    _offer_file_name(offers, document, order)
    _offer_stamp(offers, document, order)
    yield
    return outcome(document, offers, declared, listed, labels, taken)


_NOTHING: Final = Reading("furniture")


def _read_block(block: Block, order: DateOrder | None) -> Reading:
    """What a block of the front says; of a running head only the date counts."""
    if block.kind == "code":
        return _NOTHING
    reading = read_line(block.text, order)
    if block.kind != "rule":
        return reading
    return Reading("other", reading.dates, occasion=reading.occasion) if reading.dates else _NOTHING


# --- declared ----------------------------------------------------------------------------------------------------------------


def _offer_kind_of_key(offers: Offers, item: Declared) -> None:
    """The kind that a key names whose value is a date, or nothing that is known: Press conference: 9 June 2022."""
    known = find_key(item.key)
    if item.rank == KEY_LINE and (known is None or known.field == "date") and is_kind(item.key):
        offers.add(LINE, item.offset, "kind", item.key, item.text, item.rule, item.key)


def _offer_comment(offers: Offers, item: Declared) -> None:
    """A comment at the head of captions that is written as titles are; one that is printed goes before it."""
    if item.rank == DECLARED and item.key == "comment" and could_be_title(item.value) and is_mostly_large(item.value.split()):
        offers.add(GUESS + 1, item.offset, "title", item.value, item.text, item.rule, item.key)


def _offer_declared(offers: Offers, item: Declared, order: DateOrder | None) -> None:
    """What a declared value says, where its key is known and the value has the shape the field needs."""
    known = find_key(item.key)
    if not isinstance(item.value, str):
        return
    if (known is None or known.field == "extra") and item.rank == KEY_LINE and is_date(item.value):
        known = key_of_a_date(item.key)
    if known is None:
        _offer_comment(offers, item)
        if item.rank == KEY_LINE and is_kind(item.key.split()[-1]):  # Hearing transcript: Day 3, 9 June 2022
            for inner in list(find_dates(item.value, order, named=True))[:1]:
                offers.add(item.rank + _IN_VALUE, item.offset, "date", inner.value, item.text, item.rule, item.key, inner)
        return
    rank, value = item.rank + known.rank, squeeze(item.value)
    field = "url" if known.field == "location" and _LINK.fullmatch(value) else known.field
    made: Any = None
    found: FoundDate | None = None
    if field == "date":
        found = next(iter(sorted(find_dates(value, order, named=True), key=lambda f: f.precision == "month")), None)
        made = found.value if found else None
        rank += MONTH_ONLY if found and found.precision == "month" else 0
    elif field == "url":
        made = value if re.match(r"https?://\S+\Z|www\.\S+\Z", value) else None
    elif field == "language":
        made = language_tag(value)
    elif field == "distributed_at":
        found = next(iter(find_dates(value, order, named=True)), None)
        made = value if _MOMENT.fullmatch(value) else _moment(found) if found else None
    elif field in _TEXT_FIELDS:
        made = value or None
    if made:
        offers.add(rank, item.offset, field, made, item.text, item.rule, item.key, found)


def _moment(found: FoundDate) -> str:
    return found.value + (f"T{found.time}" if found.time else "")


# --- inferred ----------------------------------------------------------------------------------------------------------------


def _offer_lines(offers: Offers, blocks: Sequence[Block], readings: Sequence[Reading], taken: dict[int, str]) -> None:
    """What the lines say; marks those that say nothing else as taken."""
    for index, (block, reading) in enumerate(zip(blocks, readings, strict=True)):
        if reading.role == "furniture" or block.kind == "row":
            continue
        if block.kind != "item":
            if reading.role == "facts":
                _offer_facts(offers, blocks, readings, index, taken)
            elif reading.dates and index < _NEAR_TOP and len(block.text.split()) <= 30:
                _offer_date(offers, LINE, block, reading)
        elif reading.role == "facts" and reading.dates and index < _ITEMS_AT_TOP:
            _offer_date(offers, LINE + _IN_ITEM, block, reading)
        if block.text.startswith("http") and _LINK.fullmatch(block.text):
            taken[block.start] = "link"
            offers.add(LINE, block.start, "url", block.text, block.text[:EVIDENCE_TEXT], "link on its own line")


def _offer_facts(
    offers: Offers, blocks: Sequence[Block], readings: Sequence[Reading], index: int, taken: dict[int, str]
) -> None:
    """What a line says that says nothing else."""
    block, reading = blocks[index], readings[index]
    at, text = block.start, block.text[:EVIDENCE_TEXT]
    if not (block.level == 1 and reading.dates and reading.kind):
        taken[at] = "header line"
    if reading.dates:
        _offer_date(offers, FACT, block, reading)
    if found := reading.published:
        offers.add(FACT + 2, at, "date", found.value, text, "date of publication", None, found)
    if reading.kind:
        offers.add(FACT, at, "kind", reading.kind, text, _RULES["kind"])
    if body := reading.organization:
        if _runs_on(blocks, readings, index):
            body = f"{body} {blocks[index + 1].text}"
            taken[blocks[index + 1].start] = "header line"
        offers.add(FACT, at, "organization", body, text, _RULES["organization"])
    if reading.location:
        offers.add(FACT, at, "location", reading.location, text, _RULES["location"])
    if reading.distributor:
        offers.add(FACT, at, "distributor", reading.distributor, text, _RULES["distributor"])
    if found := reading.distributed:
        offers.add(FACT, at, "distributed_at", _moment(found), text, "distribution line", None, found)
        offers.add(FACT + 4, at, "date", found.value, text, "date of distribution", None, found)


def _offer_body_alone(offers: Offers, first: Sequence[Block], taken: dict[int, str]) -> None:
    """What the first line is, where it is one word for a body."""
    for block in first:
        if is_body_alone(block.text):
            taken[block.start] = "header line"
            offers.add(FACT, block.start, "organization", block.text, block.text, _RULES["organization"])


def _offer_date(offers: Offers, rank: int, block: Block, reading: Reading) -> None:
    """The first date of a line: what is said to be the event's goes first, an issue's last."""
    found = reading.dates[0]
    if reading.occasion == "event" and len(block.text.split()) <= _SHORT_LINE:
        rank = FACT - 1
    elif reading.occasion == "issue":
        rank += _ISSUE
    rank += MONTH_ONLY if found.precision == "month" else 0
    offers.add(rank, block.start, "date", found.value, block.text[:EVIDENCE_TEXT], DATE_IN_HEAD, None, found)


_ITEMS_AT_TOP: Final = 12
"""Blocks among which a date that is an item of a list is the document's, and not an agenda's."""
_LINK: Final = lazy(r"https?://\S{4,500}")


def _runs_on(blocks: Sequence[Block], readings: Sequence[Reading], index: int) -> bool:
    """Whether the name of a body goes on in the next line: "… DISTRICT COURT / FOR THE DISTRICT OF …"."""
    if index + 1 >= len(blocks) or blocks[index + 1].gap or readings[index + 1].role != "other":
        return False
    text = blocks[index + 1].text
    return fold(text).split()[0] in ("for", "of", "de", "du", "des", "fur") and text.isupper() == blocks[index].text.isupper()


_RULES: Final = {
    "kind": "kind of document",
    "organization": "name of a body",
    "location": "place",
    "distributor": "distribution line",
}


def _published_only(reading: Reading) -> Reading:
    """After the last speech only a line on publication says anything of the document."""
    return reading if reading.distributor or reading.published else _NOTHING


_CALL: Final = lazy(
    r"([^()\n]{3,60}?)\s\((?:[A-Za-z]{2,8}:\s?)?[A-Z.]{1,6}\)\s.{0,60}\b(?:earnings|results|conference)\s(?:conference\s)?call\b",
    re.IGNORECASE,
)
"""A company and the sign of its shares: Larkspur Tools, Inc. (LRK) Q3 2021 Earnings Call."""


def _offer_title(
    offers: Offers,
    front: Sequence[Block],
    readings: Sequence[Reading],
    taken: dict[int, str],
    labels: Sequence[str],
    order: DateOrder | None,
) -> None:
    """The title among the front blocks, and what a title says of kind and date."""
    declared = offers.best("title")
    title, offset = (declared.value, declared.offset) if declared and declared.rank % 10 == 0 else (None, 0)
    if title is None and (case := find_case(front)):
        title, offset = case.name, case.blocks[0].start
        taken.update({block.start: "title" for block in case.blocks})
        offers.add(KEY_LINE, offset, "title", title, title[:EVIDENCE_TEXT], "parties to a case")
    elif title is None:
        page, last = _head_proper(offers, front)
        folded = folded_labels(labels)
        chosen = choose_title(front[page:last], readings[page:last], taken, folded) if page else []
        chosen = chosen or choose_title(front, readings, taken, folded)
        if chosen:
            title, offset = _offer_chosen(offers, front, chosen, taken)
        elif declared:
            title, offset = declared.value, declared.offset
    elif printed := printed_part(title, front):
        title, offset = printed.text, printed.start
        offers.add(DECLARED - 1, offset, "title", title, title[:EVIDENCE_TEXT], "declared title as it is printed")
    if title is None:
        return
    for block in front:
        if block.start not in taken and len(block.text) < 600 and fold(block.text) == fold(title):
            taken[block.start] = "title repeated"
    text = title[:EVIDENCE_TEXT]
    if not offers.settled("kind", TITLE) and (kind := kind_in_title(title)):
        offers.add(TITLE, offset, "kind", kind, text, "kind in the title")
    if "(" in title and (company := _CALL.match(title)):
        offers.add(TITLE, offset, "organization", company[1], text, "company in the title")
    for found in () if offers.settled("date", FACT + 1) else find_dates(title, order)[:1]:
        rank = FACT + 1 + (MONTH_ONLY if found.precision == "month" else 0)
        offers.add(rank, offset, "date", found.value, text, "date in the title", None, found)


def _head_proper(offers: Offers, front: Sequence[Block]) -> tuple[int, int]:
    """From where to where the head stands below what a page prints above it: between the last two days alone on lines."""
    other, date = offers.other_date, offers.best("date")
    if other is None or date is None or date.rank != other.rank:
        return 0, 0
    return sum(block.start <= other.offset for block in front), sum(block.start < date.offset for block in front)


def _offer_chosen(offers: Offers, front: Sequence[Block], chosen: Sequence[Block], taken: dict[int, str]) -> tuple[str, int]:
    """The title that was chosen, where it stands, and what it is one of."""
    title, offset = bare_title(squeeze(" ".join([block.text for block in chosen]))), chosen[0].start
    taken.update({block.start: "title" for block in chosen})
    rule = "first heading" if chosen[0].kind == "heading" else "first line set as a title"
    offers.add(KEY_LINE, offset, "title", title, title[:EVIDENCE_TEXT], rule)
    if series := series_above(front, chosen, taken):
        taken[series.start] = "header line"
        offers.add(GUESS, series.start, "event", series.text, series.text, "series above the title")
    return title, offset


def _offer_language(offers: Offers, document: Document, front: Sequence[Block], language: str | None) -> None:
    if language:
        at = front[-1].end if front else document.blocks[0].start if document.blocks else 0
        offers.add(GUESS, at, "language", language, "", "its small words")


def _offer_file_name(offers: Offers, document: Document, order: DateOrder | None) -> None:
    if offers.settled("date", GUESS):
        return
    name = (document.source.path or "").replace("\\", "/").rstrip("/").rpartition("/")[2]  # on Windows both part folders
    stem = name.rpartition(".")[0] or name
    apart = stem.replace("-", " ").replace("_", " ")
    found = find_dates(stem, order, named=True) or (find_dates(apart, order) if apart != stem else [])
    if found and not found[0].ambiguous:
        rank = GUESS + (MONTH_ONLY if found[0].precision == "month" else 0)
        offers.add(rank, 0, "date", found[0].value, name, "file name", None, found[0])


def _offer_stamp(offers: Offers, document: Document, order: DateOrder | None) -> None:
    if not offers.settled("date", GUESS) and (stamp := find_stamp(document.source.text, order)):
        offers.add(GUESS, stamp.offset, "date", stamp.found.value, stamp.text, stamp.why, None, stamp.found)
