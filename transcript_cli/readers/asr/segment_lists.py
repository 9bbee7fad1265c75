"""The lists in unknown JSON, and what each element says: text, who, when.

Strategy: one walk over the tree. Lists that stand at the same place in each element of another list are one list
("calls[].sentences"); an element without a speaker or times takes those of the object around it. Which key means what is
settled once a list, from the keys of its first elements, so that a million words cost a look-up each.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, Final, NamedTuple

from ..table.columns import column_of
from .segment_keys import DURATION, END, FIRST_ONLY, PAIR, PEOPLE, START, TEXT, VOICE, WEAK_VOICE, fold, unit_of

_DIGITS: Final = 10
_DEEPEST: Final = 24
"""Levels of objects and lists that are looked into."""
_WORDS_OF_NAMES: Final = 4
"""That a name, a place or a date has, at most, on average."""
_PROBED: Final = 200
"""Elements whose keys tell what the keys of a list are."""


class Element(NamedTuple):
    """An object of a list; what is missing is taken from the object around it."""

    text: str
    voice: Any
    start: Any
    end: Any
    duration: Any
    unit: float | None
    """How many of the unit that the key of a time names make a second."""
    attached: bool
    """A sign of punctuation that belongs to the word before."""
    number: int
    """Of the element, over all lists."""
    parent: int
    """Number of the element around it; 0 for none."""


class Listing:
    """A list of objects at one place of the tree.

    Attributes:
        path: keys between dots, "[]" for a step into a list.
        name: the last key, folded.
        text_key: the folded key of the text; empty where there is none.
        elements: in order.
        words: white-space separated words of all texts.
        has_voices, has_times: whether any element with a text says who, or when.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self.name = fold(path.removesuffix("[]").rpartition(".")[2].replace("[]", ""))
        self.text_key = ""
        self.elements: list[Element] = []
        self.words = 0
        self.has_voices = False
        self.has_times = False

    def take(self, element: Element) -> None:
        """Add an element."""
        self.elements.append(element)
        if element.text:
            self.words += len(element.text.split())
            self.has_voices = self.has_voices or element.voice is not None
            self.has_times = self.has_times or element.start is not None


class _Roles(NamedTuple):
    """Which keys of a list's objects mean what, best first."""

    text: list[str]
    voice: list[str]
    inner: list[tuple[str, str]]
    """Of a speaker in an object within: its key and the key there."""
    weak: list[str]
    start: list[str]
    end: list[str]
    duration: list[str]
    pair: list[str]
    unit: float | None


_NOBODY: Final = Element("", None, None, None, None, None, False, 0, 0)


def listings(tree: Any) -> list[Listing]:
    """The lists of objects in decoded JSON, in the order in which they come."""
    walk = _Walk()
    walk.into(tree, "", _NOBODY, 0)
    return list(walk.found.values())


class _Walk:
    """The lists found so far."""

    def __init__(self) -> None:
        self.found: dict[str, Listing] = {}
        self.roles: dict[str, _Roles] = {}
        self.number = 0

    def into(self, value: Any, path: str, around: Element, depth: int) -> None:
        """Look for lists in a value."""
        if depth > _DEEPEST:
            return
        if isinstance(value, dict):
            if path and not path.endswith("[]"):
                voice, start, end, duration, unit = _who_and_when(value, _roles([value]), around)
                around = around._replace(voice=voice, start=start, end=end, duration=duration, unit=unit)
            if _is_numbered(value):
                self.into(list(value.values()), path, around, depth)
                return
            value = _unfolded(value)
            for key, inside in value.items():
                if isinstance(inside, dict | list):
                    self.into(inside, f"{path}.{key}" if path else key, around, depth + 1)
        elif isinstance(value, list):
            objects = _pairs(value) or [item for item in value if isinstance(item, dict)] or _rows(value) or _lists(value)
            if fold(path.rpartition(".")[2]) in FIRST_ONLY:
                objects = objects[:1]
            if objects:
                self.objects(objects, path, around, depth)

    def objects(self, objects: Sequence[dict[str, Any]], path: str, around: Element, depth: int) -> None:
        """The objects of a list, and what is in them."""
        listing = self.found.setdefault(path, Listing(path))
        if path not in self.roles:
            self.roles[path] = _roles(objects[:_PROBED])
        roles = self.roles[path]
        for item in objects:
            item = _unfolded(item)
            self.number += 1
            text, key = _text(item, roles)
            listing.text_key = listing.text_key or fold(key)
            voice, start, end, duration, unit = _who_and_when(item, roles, around)
            if voice is None and (text or listing.name in PEOPLE):
                voice = _alone(_value(item, roles.weak))
            element = Element(text, voice, start, end, duration, unit, _is_sign(item, around), self.number, around.number)
            listing.take(element)
            for name, inside in item.items():
                if isinstance(inside, dict | list):
                    self.into(inside, f"{path}[].{name}", element, depth + 1)


def _is_numbered(value: Mapping[str, Any]) -> bool:
    """Whether an object is a list in disguise: its keys are numbers that go up, with an object at each."""
    keys = list(value)
    numbers = [int(key) for key in keys if key.isascii() and key.isdecimal() and len(key) < _DIGITS]
    rises = len(numbers) == len(keys) > 1 and all(one < other for one, other in pairwise(numbers))
    return rises and all(isinstance(item, dict) for item in value.values())


def _pairs(value: Sequence[Any]) -> list[dict[str, Any]]:
    """Objects in place of pairs of who and what, where speakers come back and are shorter than what they say: lists of two, or
    objects whose one key is the name, [{"Ann": "Yes."}]."""
    pairs = [tuple(*item.items()) if isinstance(item, dict) and len(item) == 1 else item for item in value]
    if len(pairs) < 2 or not all(_is_pair(pair) for pair in pairs):
        return []
    voices, texts = {who for who, _ in pairs}, sum(len(said) for _, said in pairs)
    shorter = 1 < len(voices) < len(pairs) and sum(len(who) for who, _ in pairs) < texts
    named = shorter and not any(fold(who) in (*TEXT, *VOICE) for who in voices)
    return [{"speaker": who, "text": said} for who, said in pairs] if named else []


def _is_pair(pair: Any) -> bool:
    return isinstance(pair, list | tuple) and len(pair) == 2 and all(isinstance(part, str) for part in pair)


_ROW: Final = 4


def _rows(value: Sequence[Any]) -> list[dict[str, Any]]:
    """Rows of start, end, text and perhaps who, as objects: [[0.0, 2.1, "The lamp is lit.", "SPEAKER_00"]]."""
    if not all(isinstance(row, list) and _ROW - 1 <= len(row) <= _ROW for row in value):
        return []
    times = all(isinstance(item, int | float) and not isinstance(item, bool) for row in value for item in row[:2])
    if not times or not all(isinstance(item, str) for row in value for item in row[2:]):
        return []
    return [dict(zip(("start", "end", "text", "speaker"), row, strict=False)) for row in value]


def _lists(value: Sequence[Any]) -> list[dict[str, Any]]:
    """An object for each of several lists of objects: the words of one piece of speech after the other."""
    found = value and all(isinstance(part, list) and part and all(isinstance(one, dict) for one in part) for part in value)
    return [{"words": part} for part in value] if found else []


def _unfolded(item: dict[str, Any]) -> dict[str, Any]:
    """An object with a list of texts and one of speakers, as long as each other, with a list of objects in their place."""
    lists = {fold(key): key for key, value in item.items() if isinstance(value, list) and value and isinstance(value[0], str)}
    if len(lists) < 2:
        return item
    text = next((lists[name] for name in TEXT if name in lists), None)
    voice = next((lists[name] for name in (*VOICE, *_VOICES) if name in lists), None)
    if text is None or voice is None or len(item[text]) != len(item[voice]):
        return item
    pairs = [{"speaker": who, "text": said} for who, said in zip(item[voice], item[text], strict=True)]
    return {key: pairs if key == text else value for key, value in item.items() if key != voice}


_VOICES: Final = ("speakers", "speakerlist", "speakernames", "names")
"""What a list of those who said each of a list of texts is called."""


def _roles(objects: Sequence[Mapping[str, Any]]) -> _Roles:
    keys: dict[str, str] = {}
    units: dict[str, float | None] = {}
    for item in objects:
        for key in item:
            folded, unit = unit_of(fold(key))
            if keys.setdefault(folded, key) == key and unit is not None:
                units[folded] = unit

    if "from" in keys and any(_is_sender(item.get(keys["from"])) for item in objects):
        keys["sender"] = keys.pop("from")  # of a message
    within = {(key, inside) for item in objects for key, value in item.items() if isinstance(value, dict) for inside in value}

    def known(table: Sequence[str]) -> list[str]:
        return [keys[name] for name in table if name in keys]

    voice = known(VOICE) or _elsewhere(keys.values(), "voice")
    return _Roles(
        text=known(TEXT) or _elsewhere(keys.values(), "text") or (_texts(objects) if voice else []),
        voice=voice,
        inner=sorted(pair for pair in within if fold(pair[1]) in VOICE),
        weak=known(WEAK_VOICE),
        start=known(START),
        end=known(END),
        duration=known(DURATION),
        pair=known(PAIR),
        unit=next((units[name] for name in (*START, *END, *DURATION) if name in units), None),
    )


def _elsewhere(keys: Iterable[str], role: str) -> list[str]:
    """The keys that say in another language what the tables say in one, as columns of tables do."""
    return [key for key in keys if (column := column_of(key)) is not None and column.role == role]


def _texts(objects: Sequence[Mapping[str, Any]]) -> list[str]:
    """The key that ends in "text", or of what is longest and longer than names and numbers are: what somebody said."""
    lengths: Counter[str] = Counter()
    for item in objects:
        lengths.update({key: len(value.split()) for key, value in item.items() if isinstance(value, str)})
    longest = [key for key, words in lengths.most_common(1) if words > _WORDS_OF_NAMES * len(objects)]
    named = [key for key in lengths if fold(key).endswith("text")]
    return [key for key in named if not longest or 2 * lengths[key] >= lengths[longest[0]]] or longest


def _is_sender(value: Any) -> bool:
    """Whether a "from" says who, and not since when."""
    return "name" in value if isinstance(value, dict) else isinstance(value, str) and value[:1].isalpha()


def _value(item: Mapping[str, Any], keys: Sequence[str]) -> Any:
    """The first that is neither null nor empty."""
    for key in keys:
        value = item.get(key)
        if value is not None and value != "" and value != []:
            return value
    return None


def _text(item: Mapping[str, Any], roles: _Roles) -> tuple[str, str]:
    """What was said, and the key that it stands under."""
    for key in roles.text:
        value = item.get(key)
        if isinstance(value, list) and value:
            value = _joined(value)
        if isinstance(value, str) and value:
            return value, key
    return "", ""


def _joined(parts: Sequence[Any]) -> str | None:
    """A text in parts: lines, or strings with objects for links and names between them, as messengers write them."""
    if all(isinstance(part, str) for part in parts):
        return " ".join(parts)
    texts = [part if isinstance(part, str) else part.get("text") for part in parts if isinstance(part, str | dict)]
    if len(texts) < len(parts) or not any(isinstance(text, str) for text in texts):
        return None
    if not any(isinstance(part, str) for part in parts) and not all(part.get("type") == "text" for part in parts):
        return None  # segments or words
    return "".join(text for text in texts if isinstance(text, str))


def _who_and_when(item: Mapping[str, Any], roles: _Roles, around: Element) -> tuple[Any, Any, Any, Any, float | None]:
    """Voice, start, end, duration and unit as an object says, or else the object around it."""
    voice = _alone(_value(item, roles.voice))
    if voice is None:
        voice = next((who for key, inside in roles.inner if (who := _inside(item.get(key), inside)) is not None), around.voice)
    start, end = _pair(_value(item, roles.pair)) if roles.pair else (None, None)
    if start is None:
        start, end = _position(item, roles.start), _position(item, roles.end)
    if start is None:
        return voice, around.start, around.end, around.duration, around.unit
    return voice, start, end, _value(item, roles.duration), roles.unit


def _pair(value: Any) -> tuple[Any, Any]:
    """Start and end of a value that holds both."""
    if isinstance(value, list) and value and isinstance(value[0], dict):
        value = value[0]
    if isinstance(value, list) and len(value) == 2 and not isinstance(value[0], dict | list):
        return value[0], value[1]
    if isinstance(value, dict):
        roles = _roles([value])
        return _moment(_value(value, roles.start)), _moment(_value(value, roles.end))
    return None, None


def _alone(value: Any) -> Any:
    """A speaker; of a list the only one, or the names of all at once."""
    if isinstance(value, list):
        names = len(value) > 1 and all(isinstance(one, str) for one in value)
        return ", ".join(value) if names else value[0] if len(value) == 1 else None
    return value


def _inside(value: Any, key: str) -> Any:
    found = value.get(key) if isinstance(value, dict) else None
    return found if isinstance(found, str | int) and found != "" else None


def _position(item: Mapping[str, Any], keys: Sequence[str]) -> Any:
    """The first time that is a place in a recording, or else the first, which is a date."""
    given = [moment for key in keys if (moment := _moment(item.get(key))) not in (None, "")]
    return next((moment for moment in given if not _is_date(moment)), given[0] if given else None)


def _is_date(value: Any) -> bool:
    return isinstance(value, str) and len(value) > 9 and value[4] == "-"


def _moment(value: Any) -> Any:
    """A time that may stand in an object of its own."""
    if isinstance(value, dict):
        return value.get("relative", value if value.keys() & {"seconds", "nanos"} else None)
    return None if isinstance(value, list | bool) else value


def _is_sign(item: Mapping[str, Any], around: Element) -> bool:
    kind = item.get("type")
    return (isinstance(kind, str) and kind.startswith("punct")) or around.attached
