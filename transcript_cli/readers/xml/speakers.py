"""Who speaks in unknown XML: the elements that name somebody, and for how much of the document.

Strategy: somebody is named by an attribute of the speech ("speaker"), or by an element at its beginning. Such an element speaks
for the outermost element that begins with it and has its like elsewhere in the document: the speech, not the whole debate. One
that begins nothing is a label between paragraphs, and holds until the next. Where all elements of a name are records, a field
each, the speaker may stand anywhere in them, and the text is the field that is called so, or else the longest.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple
from xml.etree.ElementTree import Element

from ..rendering import as_label
from ..table.columns import column_of
from ..xmltree import local, text_of
from .names import kind_of, role_of, words_of

_LONGEST_LABEL: Final = 200
_CLOCK: Final = re.compile(r"\s*[(\[]\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?[)\]]\s*:?\s*\Z", re.IGNORECASE)
"""When somebody began to speak, behind the name."""
_LETTERS_BEHIND: Final = re.compile(r"\([^()]*\)|(?<=\s)[A-Z]{2,3}(?=\s|\Z)")
"""What stands behind a name: "(The Speaker)", "MP"."""
_BEFORE: Final = 6
"""Characters that may stand before the name of who speaks, such as the number of a question."""
_FIRST_NAMES: Final = frozenset("vorname first firstname forename given givenname prenom prénom fornavn förnamn imię".split())
_LAST_NAMES: Final = frozenset(
    "nachname last lastname surname family familyname efternavn efternamn apellido apellidos nazwisko".split()
)
_OFFICES: Final = frozenset("post office position function role rolle funktion qualite qualité cargo carica stanowisko".split())
_UNKNOWN: Final = frozenset({"unknown", "na", "n/a", "none", "null", "-", "?"})
"""What stands in a record for what nobody knows."""
_TITLES: Final = frozenset("titel title prefix salutation".split())


class Voice(NamedTuple):
    """Somebody who is named as the speaker of something."""

    label: str
    named: frozenset[str]
    """Words of all that is said of who it is, folded: a printed label has some of them."""
    name: str = ""
    """The full name, where the document gives one beside the label."""

    def beside(self, other: Voice) -> Voice:
        """Both at once."""
        return Voice(f"{self.label}, {other.label}", self.named | other.named)


class Speakers:
    """Who speaks where in a document.

    Attributes:
        within: the voice of elements that are somebody's speech, whole.
        marks: the voice of elements that name somebody who speaks from there on; they hold no speech themselves.
        openers: those of the marks that stand at the beginning of a speech that is one element.
        left_out: fields of records that are neither speech nor speaker.
        people: what ids are declared to stand for.
    """

    def __init__(self, root: Element) -> None:
        self._parents = {child: parent for parent in root.iter() for child in parent}
        self._counts = Counter(local(element) for element in root.iter())
        self.people = dict(_people(root))
        self.within: dict[Element, Voice] = {}
        self.marks: dict[Element, Voice] = {}
        self.openers: set[Element] = set()
        self.left_out: set[Element] = set()
        named = self._named(root, "voice") or ({} if _are_named(root) else self._named(root, "weak"))
        self._records(named)
        self._marked = frozenset(named)
        self._places = _places(root, named, self.left_out)
        self._settle(root, named)

    def _named(self, root: Element, role: str) -> dict[Element, Voice]:
        """The outermost elements that name somebody; weak ones are taken where they end in a colon, or begin what has more."""
        found: dict[Element, Voice] = {}

        def visit(element: Element) -> None:
            own = kind_of(element)
            if own == "aside" or _is_list(element):
                return
            names = own == role or (own == "weak" and text_of(element).endswith(":"))
            if names and (voice := self._voice_of(element)) is not None:
                found[element] = voice
                return
            for child in element:
                visit(child)

        visit(root)
        return found

    def _voice_of(self, element: Element) -> Voice | None:
        text = text_of(element)
        given = _attribute_name(element)
        if len(text) > _LONGEST_LABEL or not (text or given):
            return None
        label = as_label(without_clock(self.people.get(text or given) or _printed(element, text) or given))
        return Voice(label, _folded(f"{text} {given} {label}"), _full_name(element)) if label else None

    def _records(self, named: dict[Element, Voice]) -> None:
        """Leave out what is no speech in records."""
        holders: defaultdict[str, list[Element]] = defaultdict(list)
        for element in named:
            if (parent := self._parents.get(element)) is not None:
                holders[local(parent)].append(parent)
        for records in holders.values():
            if len(records) < 2 or not all(map(_is_record, records)):
                continue
            sizes: Counter[str] = Counter()
            for record in records:
                for child in record:
                    if child not in named:
                        sizes[local(child)] += len(text_of(child)) + (10**9 if _is_text(child) else 0)
            if sizes:
                text = sizes.most_common(1)[0][0]
                self.left_out.update(c for record in records for c in record if c not in named and local(c) != text)

    def _settle(self, root: Element, named: dict[Element, Voice]) -> None:
        """Find how much each voice speaks for."""
        for element in root.iter():
            if element in named:
                continue
            if (who := _speaker_attribute(element)) and role_of(local(element)) not in ("voice", "aside"):
                several = [self.people.get(one, one) for one in _ids(who, self.people)]
                voice = _voice(" / ".join(several))
                self.marks.update(_turns_of(element, several) if len(several) > 1 else {})
                (self.within if self._has_text(element) else self.marks)[element] = voice
        for element, voice in named.items():
            if (scope := self._scope(element)) is not None:
                self.within[scope] = self.within[scope].beside(voice) if scope in self.within else voice
                self.openers.add(element)
            self.marks[element] = voice

    def _has_text(self, element: Element) -> bool:
        start, end = self._places[element]
        return end > start

    def _scope(self, element: Element) -> Element | None:
        """The outermost element that a voice begins, and that has its like."""
        at = self._places[element][0]
        encloses = role_of(local(element)) != "weak" or bool((element.tail or "").strip())
        found, one = None, self._parents.get(element)
        while one is not None and at - self._places[one][0] <= _BEFORE:
            more = self._places[one][1] - at
            if one in self.within:
                return one if at == self._places[one][0] and found is None else found
            labels_only = more < _LONGEST_LABEL and text_of(one).endswith(":")
            if more > 0 and not labels_only and (self._counts[local(one)] > 1 or (encloses and self._voices_in(one) == 1)):
                found = one
            one = self._parents.get(one)
        return found

    def _voices_in(self, element: Element) -> int:
        return sum(inner in self._marked for inner in element.iter()) if element in self._parents else 0


def _is_list(element: Element) -> bool:
    """Whether an element is nothing but a list of people."""
    kinds = {local(child) for child in element}
    return len(element) > 1 and len(kinds) == 1 and role_of(kinds.pop()) == "voice" and not (element.text or "").strip()


def _is_record(element: Element) -> bool:
    names = [local(child) for child in element]
    loose = (element.text or "") + "".join(child.tail or "" for child in element)
    return len(set(names)) == len(names) and len(names) > 1 and not loose.strip()


def _is_text(element: Element) -> bool:
    column = column_of(" ".join(words_of(local(element))))
    return role_of(local(element)) == "text" or (column is not None and column.role == "text")


def _attribute_name(element: Element) -> str:
    """The name in an attribute of an element that is called a speaker."""
    for key, value in element.attrib.items():
        words = words_of(key.rpartition("}")[2])
        if value.strip() and words and (words[-1] in ("name", "label", "nom", "lib") or words == ("speaker",)):
            return " ".join(value.split())
    return ""


def _are_named(root: Element) -> bool:
    """Whether attributes give the speakers their names, so that names in the text are of others."""
    keys = {key.rpartition("}")[2] for element in root.iter() for key in element.attrib}
    return any(role_of(key) == "voice" and words_of(key)[-1] == "name" for key in keys)


def _speaker_attribute(element: Element) -> str:
    """Who speaks an element by its attributes; a name goes before an id."""
    found = ""
    for key, value in element.attrib.items():
        name = key.rpartition("}")[2]
        if value.strip() and (role_of(name) == "voice" or name in ("who", "by")):
            if words_of(name)[-1] == "name" or name.casefold() == "speakername":
                return " ".join(value.split())
            found = found or " ".join(value.split())
    return found


def _voice(label: str) -> Voice:
    return Voice(label, _folded(label))


def _turns_of(element: Element, several: Sequence[str]) -> dict[Element, Voice]:
    """Within what several say at once, the empty elements with a number that says which of them goes on: <Who nb="2"/>."""
    found: dict[Element, Voice] = {}
    for inside in element.iter():
        key, number = next(iter(inside.attrib.items()), ("", ""))
        if inside is element or len(inside.attrib) > 1 or text_of(inside) or column_of(key) is not None:
            continue
        if number.isdecimal() and len(number) < 4 and 0 < int(number) <= len(several):
            found[inside] = _voice(several[int(number) - 1])
    return found if len(set(found.values())) > 1 else {}


def _ids(who: str, people: dict[str, str]) -> list[str]:
    """The ids in an attribute, where it has several that are declared."""
    parts = [part.removeprefix("#") for part in who.split()]
    return parts if len(parts) > 0 and all(part in people for part in parts) else [who.removeprefix("#")]


def _people(root: Element) -> Iterator[tuple[str, str]]:
    """Names by the ids that are declared for them."""
    for element in root.iter():
        if role_of(local(element)) not in ("voice", "weak"):
            continue
        ident = next(
            (v for k, v in element.attrib.items() if k.rpartition("}")[2].casefold() in ("id", "ident", "code", "key")), ""
        )
        name = _attribute_name(element) or next(
            (text_of(child) for child in element if role_of(local(child)) == "weak" and not len(child)), ""
        )
        if ident and name:
            yield ident, name


def _printed(element: Element, text: str) -> str:
    """The name in an element: what it prints, or the parts of a name in a record."""
    if (element.text or "").strip() or not len(element):
        return text
    if ended := next((said for leaf in element.iter() if (said := text_of(leaf)).endswith(":") and not len(leaf)), ""):
        return ended
    leaves = [(words_of(local(leaf)), leaf, said) for leaf in element.iter() if not len(leaf) and (said := text_of(leaf))]
    leaves = [leaf for leaf in leaves if leaf[2].casefold() not in _UNKNOWN]

    def first(names: frozenset[str]) -> str:
        return next((said for words, _, said in leaves if not names.isdisjoint(words)), "")

    if last := first(_LAST_NAMES):
        return " ".join(part for part in (first(_TITLES), first(_FIRST_NAMES), last) if part)
    names = [(leaf, said) for words, leaf, said in leaves if words[-1:] and role_of(local(leaf)) in ("weak", "voice")]
    shown = next((said for leaf, said in names if "display" in leaf.attrib.values()), "")
    return shown or next((said for _, said in names), "") or first(_OFFICES) or text


def _full_name(element: Element) -> str:
    """The name that a record gives beside the one to show: "Lund, Ida MP" is Ida Lund."""
    for leaf in element.iter():
        if not len(leaf) and leaf is not element and role_of(local(leaf)) == "weak" and "," in (text := text_of(leaf)):
            last, _, rest = _LETTERS_BEHIND.sub("", text).partition(",")
            if last.strip() and rest.strip():
                return f"{' '.join(rest.split())} {last.strip()}"
    return ""


def without_clock(label: str) -> str:
    """A label without the time of day behind it.

    >>> without_clock("Ida Lund (H) [10:03:12]:")
    'Ida Lund (H)'
    """
    return _CLOCK.sub("", label).strip()


def _folded(text: str) -> frozenset[str]:
    return frozenset(word for word in words_of_text(text) if len(word) > 1)


def words_of_text(text: str) -> list[str]:
    """The words of a text in small letters, without signs."""
    return ["".join(sign for sign in word if sign.isalnum()) for word in text.casefold().split()]


def _places(root: Element, named: dict[Element, Voice], left_out: set[Element]) -> dict[Element, tuple[int, int]]:
    """How much text stands before each element begins and before it ends, without what names speakers and is no text."""
    places: dict[Element, tuple[int, int]] = {}
    count = 0

    def visit(element: Element, counts: bool) -> None:
        nonlocal count
        start = count
        own = kind_of(element)
        counts = counts and element not in named and element not in left_out and own not in ("aside", "number")
        if counts:
            count += len((element.text or "").strip())
        for child in element:
            visit(child, counts)
            if counts:
                count += len((child.tail or "").strip())
        places[element] = (start, count)

    visit(root, True)
    return places
