"""What comes of all that was offered: the metadata, each field with the line that says it, and what is doubtful in it."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Any, Final

from ...model import Document, Evidence, Metadata, Warning
from ..draft import FoundMetadata
from ..words.folding import squeeze
from .declared import Declared
from .header_keys import find_key
from .offers import Offer, Offers
from .roster import Listed, Roster, complete_roster

DATE_IN_HEAD: Final = "date in the head"
"""The rule of a date within a line."""


def outcome(
    document: Document,
    offers: Offers,
    declared: Sequence[Declared],
    listed: Listed,
    labels: Sequence[str],
    taken: dict[int, str],
) -> FoundMetadata:
    """What wins of all that was offered, and the people, those whom the title names among them."""
    title = offers.best("title")
    roster = complete_roster(listed, (title.value, title.offset) if title else None, labels)
    won = offers.won_without(labels)
    if (date := won.get("date")) and date.rule == DATE_IN_HEAD:
        taken.setdefault(date.offset, date.rule)
    metadata = Metadata(
        **{name: offer.value for name, offer in won.items()},
        participants=[person.name for person in roster.names],
        extra=_extra(declared, won, roster) if declared else {},
    )
    evidence = _evidence(document, won, roster)
    return FoundMetadata(metadata, evidence, roster.names, taken, _warnings(document, offers, won, declared, evidence))


def _evidence(document: Document, won: dict[str, Offer], roster: Roster) -> list[Evidence]:
    """Where each field comes from, in the order of the source."""
    found = [(o.offset, o.field, o.value, o.text, o.rule) for o in won.values()]
    found += [(s.offset, "participants", [n.name for n in s.names], s.text, s.rule) for s in roster.sources]
    found.sort(key=itemgetter(0))
    lines = document.source.lines_of([item[0] for item in found])
    return [Evidence(field, value, line, text, rule) for (_, field, value, text, rule), line in zip(found, lines, strict=True)]


def _warnings(
    document: Document, offers: Offers, won: dict[str, Offer], declared: Sequence[Declared], evidence: Sequence[Evidence]
) -> list[Warning]:
    doubtful = {offer.date: name for name in ("distributed_at", "date") if (offer := won.get(name)) and offer.date}
    warnings: list[Warning] = []
    if (other := offers.other_date) and (date := won.get("date")) and date.rank == other.rank:
        message = f"{other.value} stands alone on a line, too: {date.value} was taken because it stands nearest to what is said"
        warnings.append(Warning(document.source.line(other.offset), "ambiguous-date", message))
    for found, name in doubtful.items():
        if found.other:
            line = next(item.line for item in evidence if item.field == name)
            if not any(w.line == line for w in warnings):
                message = f"the date may be {found.value} or {found.other}: say which with --dates mdy or --dates dmy"
                warnings.append(Warning(line, "ambiguous-date", message))
    if "date" not in won:
        for item in declared:
            known = find_key(item.key)
            if known and known.field == "date" and isinstance(item.value, str):
                message = f"no date can be read from {item.key}: {squeeze(item.value)[:60]}"
                warnings.append(Warning(document.source.line(item.offset), "unreadable-date", message))
    return warnings


def _extra(declared: Sequence[Declared], won: dict[str, Offer], roster: Roster) -> dict[str, Any]:
    """What was declared and is not in a field of its own, under the keys of the source."""
    used = {(offer.key, offer.offset) for offer in won.values()} | {(None, source.offset) for source in roster.sources}
    extra: dict[str, Any] = {}
    for item in declared:
        known = find_key(item.key)
        if (item.key, item.offset) in used or (known and known.field == "participants" and (None, item.offset) in used):
            continue
        value = squeeze(item.value) if isinstance(item.value, str) else item.value
        if value:
            extra.setdefault(item.key, value)
    return extra
