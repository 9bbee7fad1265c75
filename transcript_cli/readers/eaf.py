"""ELAN annotation files.

Strategy: a tier that depends on no other is speech, in the voice of its participant (or of its own name), and every annotation
on it is a caption. Tiers that depend on others (translations, glosses, words cut out of an utterance) say the same again and
are left out. Where the annotations of an independent tier are mere numbers or references, as some projects have it, the
speech stands on the tier that hangs on it, and that one is read. Annotations are put in order of time.

Source: ELAN Annotation Format, EAF 3.0 (Max Planck Institute for Psycholinguistics), schema and description.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from ..errors import InputError
from ..model import Document, Warning
from ..source import Source
from .rendering import Rendering
from .xmltree import children, descendants, find, local, parse_xml, text_of

_REFERENCES: Final = 0.9
"""Share of the annotations of a tier that must be references for it to hold no speech."""
_ASSOCIATED: Final = "Symbolic_Association"
"""The constraint by which an annotation stands for the whole of the one that it hangs on."""


class _Annotation(NamedTuple):
    id: str
    parent: str
    """Id of the annotation that it hangs on; empty where it has times itself."""
    start: float | None
    end: float | None
    text: str


class _Tier(NamedTuple):
    name: str
    participant: str
    parent: str
    """Name of the tier that it depends on; empty where it is independent."""
    kind: str
    """Constraint of its type; empty for an independent one."""
    annotations: list[_Annotation]


def read_eaf(source: Source) -> Iterator[Document]:
    """Read an ELAN file.

    Raises:
        InputError: it is not well-formed, or not of ELAN.
    """
    root = parse_xml(source.text, source.path)
    if local(root) != "ANNOTATION_DOCUMENT":
        message = f"this is not of ELAN: its first element is {local(root)[:40]!r}"
        raise InputError(message, path=source.path, advice="Give its format with --from, if it has another.")
    tiers = list(_tiers(root))
    known = {tier.name for tier in tiers}
    spoken, warnings = _spoken([tier for tier in tiers if tier.parent not in known], tiers)
    page = Rendering(source)
    for key, value in _fields(root):
        page.field(key, value)
    entries = [(at, number, one) for number, tier in enumerate(spoken) for at, one in _placed(tier.annotations) if one.text]
    for _, number, annotation in sorted(entries, key=lambda entry: entry[:2]):
        voice = spoken[number].participant or spoken[number].name or None
        page.add(annotation.text, kind="cue", voice=voice, time=annotation.start, end_time=annotation.end)
    yield page.document("eaf", warnings=warnings, outside="marks of the file")


def _fields(root: Element) -> Iterator[tuple[str, str]]:
    """What the file declares; its date is that of the last edit, not of the recording."""
    yield "annotator", root.get("AUTHOR") or ""
    yield "edited", root.get("DATE") or ""
    media = next(descendants(root, "MEDIA_DESCRIPTOR"), None)
    yield "media file", (media.get("MEDIA_URL") or "").rpartition("/")[2] if media is not None else ""
    languages = {ref for tier in children(root, "TIER") if (ref := tier.get("LANG_REF"))}
    yield "language", next(iter(languages)) if len(languages) == 1 else ""
    yield "licence", next((text for e in children(root, "LICENSE") if (text := text_of(e) or e.get("LICENSE_URL") or "")), "")


def _tiers(root: Element) -> Iterator[_Tier]:
    """All tiers with their annotations, times in seconds."""
    slots: dict[str, float] = {}
    units = 1.0 if (header := find(root, "HEADER")) is not None and header.get("TIME_UNITS") == "seconds" else 0.001
    for slot in descendants(find(root, "TIME_ORDER"), "TIME_SLOT"):
        value = slot.get("TIME_VALUE") or ""
        if value.isascii() and value.isdecimal() and len(value) < 16:
            slots[slot.get("TIME_SLOT_ID") or ""] = round(int(value) * units, 6)
    kinds = {e.get("LINGUISTIC_TYPE_ID"): e.get("CONSTRAINTS") or "" for e in children(root, "LINGUISTIC_TYPE")}
    for tier in children(root, "TIER"):
        yield _Tier(
            tier.get("TIER_ID") or "",
            tier.get("PARTICIPANT") or "",
            tier.get("PARENT_REF") or "",
            kinds.get(tier.get("LINGUISTIC_TYPE_REF"), ""),
            [
                _Annotation(
                    annotation.get("ANNOTATION_ID") or "",
                    annotation.get("ANNOTATION_REF") or "",
                    slots.get(annotation.get("TIME_SLOT_REF1") or ""),
                    slots.get(annotation.get("TIME_SLOT_REF2") or ""),
                    " ".join(text_of(value) for value in children(annotation, "ANNOTATION_VALUE")),
                )
                for annotation in descendants(tier, "ALIGNABLE_ANNOTATION", "REF_ANNOTATION")
            ],
        )


def _placed(annotations: Sequence[_Annotation]) -> Iterator[tuple[float, _Annotation]]:
    """The annotations, each with when it stands; one whose time is not said stands with the one before it."""
    at = 0.0
    for annotation in annotations:
        at = at if annotation.start is None else annotation.start
        yield at, annotation


def _spoken(independent: Sequence[_Tier], tiers: Sequence[_Tier]) -> tuple[list[_Tier], list[Warning]]:
    """The tiers that hold speech, with warnings for what was decided."""
    spoken: list[_Tier] = []
    warnings: list[Warning] = []
    below: defaultdict[str, list[_Tier]] = defaultdict(list)
    for tier in tiers:
        if tier.kind == _ASSOCIATED and not _is_references(tier):
            below[tier.parent].append(tier)
    for tier in independent:
        hanging = below[tier.name]
        if hanging and _is_references(tier):
            message = f"the tier {tier.name!r} holds references, so that the speech was taken from {hanging[0].name!r} below it"
            warnings.append(Warning(None, "dependent-tier", message))
            named = hanging[0]._replace(participant=hanging[0].participant or tier.participant)
            spoken.append(_timed(named, {annotation.id: annotation for annotation in tier.annotations}))
        else:
            spoken.append(tier)
    voices = Counter(tier.participant for tier in spoken if tier.participant and tier.annotations)
    if twice := sorted(voice for voice, count in voices.items() if count > 1):
        message = f"several independent tiers belong to one participant, and all were read as speech: {', '.join(twice[:3])}"
        warnings.append(Warning(None, "several-tiers", message))
    return spoken, warnings


def _is_references(tier: _Tier) -> bool:
    """Whether the annotations of a tier are numbers or ids, no two the same."""
    texts = [annotation.text for annotation in tier.annotations if annotation.text]
    references = sum(" " not in text and any(c.isdecimal() for c in text) for text in texts)
    return bool(texts) and references >= _REFERENCES * len(texts) and len(set(texts)) >= _REFERENCES * len(texts)


def _timed(tier: _Tier, above: Mapping[str, _Annotation]) -> _Tier:
    """A tier with the times of the annotations that it hangs on."""
    rows = ((annotation, above.get(annotation.parent)) for annotation in tier.annotations)
    return tier._replace(annotations=[a._replace(start=on.start, end=on.end) if on else a for a, on in rows])
