"""Which labels name the same person.

Strategy: those whom the document names in full come first (speakers file, roster, full labels); a label that gives only a
surname is then asked whom of them it fits. One, and nothing contradicts (sex, office, "of Texas", affiliation): it is that
person. Several, or labels that cannot all be right: the label stays a speaker of its own and the doubt is a warning. Surnames
that nobody in the document bears in full are settled among themselves. A wrong merge is worse than none.

Cost: labels meet only those that share a surname, and crowded surnames only by equality, so that it stays linear.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from ...model import Warning
from ..draft import LabelUse, RosterName
from ..words.names import Tokens, fits, fold, initials_of, is_capitals, is_surname_only, name_tokens, surname_key
from ..words.patterns import lazy
from .labelparts import LabelParts, sex_of
from .offices import affiliation_parts, affiliations_agree, office_words, offices_agree

_CROWD: Final = 50
"""From so many persons of one surname on, only equal names are the same."""
_THRONG: Final = 500  # persons of one surname who are asked at the most whether a label without a given name means them


class Use:
    """A label that names a person, taken apart."""

    __slots__ = ("index", "label", "name", "office", "organization", "parts", "qualifier", "sex", "tokens", "turns")

    def __init__(self, index: int, use: LabelUse, parts: LabelParts, introduced: str | None) -> None:
        self.index = index
        self.label = use.label
        self.turns = use.turns
        self.parts = parts
        self.name = introduced or parts.name or use.label
        self.tokens = name_tokens(self.name) or (self.name,)
        self.sex = sex_of(parts.honorific)
        self.office = None if parts.held else office_words(parts.office)
        self.qualifier = parts.qualifier.casefold() if parts.qualifier else None
        self.organization = affiliation_parts(parts.organization)

    @property
    def bare(self) -> bool:
        """Nothing but a name."""
        return not (self.parts.honorific or self.parts.office or self.qualifier or self.organization)

    @property
    def is_code(self) -> bool:
        """One short word in capitals, which may be an abbreviation."""
        return self.bare and " " not in self.name and len(self.name) <= 4 and self.name.isupper()

    @property
    def signature(self) -> tuple[object, ...]:
        """Labels that share it are one speaker."""
        honorific = tuple(fold(word) for word in (self.parts.honorific or "").split())
        return self.tokens, honorific, self.office, self.qualifier, self.organization


class Person:
    """Somebody who speaks, or may."""

    __slots__ = "known name offices organization qualifiers roster_organization settled sex title tokens uses".split()

    def __init__(self, name: str, tokens: Tokens, *, known: bool = False) -> None:
        self.name = name
        self.tokens = tokens
        self.known = known
        self.settled = False
        self.title: str | None = None
        self.sex: str | None = None
        self.offices: list[Tokens] = []
        self.organization: frozenset[str] = frozenset()
        self.roster_organization: str | None = None
        self.qualifiers: set[str] = set()
        self.uses: list[Use] = []

    def add(self, use: Use) -> None:
        """Take a label as one of this person's."""
        self.uses.append(use)
        self.sex = self.sex or use.sex
        self.organization |= use.organization
        if use.qualifier:
            self.qualifiers.add(use.qualifier)
        if use.office and use.office not in self.offices:
            self.offices.append(use.office)
        if not self.settled and len(use.tokens) > len(self.tokens):
            self.name, self.tokens = use.name, use.tokens

    def allows(self, use: Use) -> bool:
        """Whether nothing that is known of the person contradicts the label."""
        if self.sex and use.sex and self.sex != use.sex:
            return False
        if use.qualifier and self.qualifiers - {use.qualifier}:
            return False
        return affiliations_agree(self.organization, use.organization)


INITIALS: Final = lazy(r"(?:[^\W\d_a-z]\.\s?){2,4}")
"""A name of which nothing is left but initials: M. C."""


class Register:
    """The persons of a document while its labels are being settled."""

    def __init__(self) -> None:
        self.persons: list[Person] = []
        self.warnings: list[Warning] = []
        self._by_key: defaultdict[str, list[Person]] = defaultdict(list)
        self._by_first: defaultdict[str, list[Person]] = defaultdict(list)
        self._by_short: defaultdict[str, list[Person]] = defaultdict(list)
        self._by_initials: defaultdict[str, list[Person]] = defaultdict(list)
        self._by_tokens: defaultdict[Tokens, list[Person]] = defaultdict(list)

    # --- those whom the document names ------------------------------------------------------------------------------------

    def add_settled(self, name: str) -> Person:
        """A person whom the user has named."""
        person = self._new(name, name_tokens(name) or (name,), known=True)
        person.settled = True
        return person

    def add_roster(self, roster: Sequence[RosterName]) -> None:
        """The persons whom the document names outside the speech, each once."""
        for row in roster:
            tokens = name_tokens(row.name)
            if not tokens:
                continue
            place = f"of {row.organization}".casefold() if len(tokens) == 1 and row.organization else None
            person = self._listed(tokens, place) or self._new(" ".join(row.name.split()), tokens, known=True)
            person.title = person.title or row.title
            person.sex = person.sex or sex_of(row.title)
            person.roster_organization = person.roster_organization or row.organization
            if place:
                person.qualifiers.add(place)
            if row.short:
                self._by_short[row.short].append(person)
            else:
                for initials in initials_of(row.name):
                    self._by_initials[initials].append(person)

    def _listed(self, tokens: Tokens, place: str | None) -> Person | None:
        """The person who has this name already (and is of this place), or whom the user has given a form of it."""
        if equal := self._by_tokens.get(tokens):
            return next((p for p in equal if place is None or not p.qualifiers or place in p.qualifiers), None)
        alike = [p for p in self._by_key.get(surname_key(tokens), ())[:_CROWD] if p.settled and fits(tokens, p.tokens)]
        return alike[0] if len(alike) == 1 else None

    def _new(self, name: str, tokens: Tokens, *, known: bool = False) -> Person:
        person = Person(name, tokens, known=known)
        self.persons.append(person)
        self._by_tokens[tokens].append(person)
        self._by_key[surname_key(tokens)].append(person)
        if len(tokens) > 1:
            self._by_first[tokens[0]].append(person)
        return person

    # --- the labels -------------------------------------------------------------------------------------------------------

    def settle(self, uses: Sequence[Use], *, codes: bool, introduced: frozenset[int]) -> None:
        """Give every label its person.

        Args:
            uses: the labels that name persons, in order of first appearance.
            codes: the document's labels are abbreviations.
            introduced: indexes of the labels whose speakers said their full name.
        """
        left = [use for use in uses if not self._attach_short(use, codes)]
        full = [use for use in left if not is_surname_only(use.tokens) and not INITIALS.fullmatch(use.label)]
        self._settle_full(full, introduced)
        initials = [use for use in left if INITIALS.fullmatch(use.label)]
        named = _by_initials(full) if initials or any(map(_are_initials, left)) else {}
        self._settle_full([use for use in initials if not self._attach_initials(use, _named(use, named))], introduced)
        later = {use.index for use in left if _are_initials(use) and self._attach_initials(use, _named_before(use, named))}
        partial: defaultdict[tuple[object, ...], list[Use]] = defaultdict(list)
        for use in left:
            if is_surname_only(use.tokens) and use.index not in later and not INITIALS.fullmatch(use.label):
                partial[use.signature].append(use)
        self._settle_partial(list(partial.values()))

    def _attach_short(self, use: Use, codes: bool) -> bool:
        """An abbreviation that an attendee list expands, or the initials of exactly one name on it."""
        found = _distinct(self._by_short.get(use.label, ()))
        if not found and codes and use.bare and 2 <= len(use.label) <= 4 and is_capitals(use.label):
            if self._by_key.get(use.tokens[-1]):
                return False
            found = _distinct(self._by_initials.get(use.label, ()))
        if len(found) == 1:
            found[0].add(use)
            return True
        if found:
            self.doubt(use.label, [person.name for person in found])
        return False

    def _attach_initials(self, use: Use, full: Iterable[Use]) -> bool:
        """Initials, M. C. or MC, of the only one whose full name is among these labels."""
        names = dict.fromkeys(other.name for other in full)
        found = _distinct(p for name in names for p in self._by_tokens.get(name_tokens(name), ()) if p.allows(use))
        if len(found) == 1:
            found[0].add(use)
        return len(found) == 1

    def _settle_full(self, uses: Sequence[Use], introduced: frozenset[int]) -> None:
        """Labels with a given name or an initial, the fullest first."""
        by_key: defaultdict[str, list[Use]] = defaultdict(list)
        for use in uses:
            by_key[surname_key(use.tokens)].append(use)
        for use in sorted(uses, key=lambda u: (-len(u.tokens), -sum(map(len, u.tokens)), u.index)):
            rivals = by_key[surname_key(use.tokens)]
            found = self._equal(use) or self._alike(use, rivals)
            if len(found) == 1:
                person = found[0]
            else:
                if found:
                    self.doubt(use.label, [person.name for person in found])
                person = self._new(use.name, use.tokens)
            person.add(use)
            person.known = person.known or use.index in introduced

    def _equal(self, use: Use) -> list[Person]:
        return [person for person in self._by_tokens.get(use.tokens, ())[:_CROWD] if person.allows(use)]

    def _alike(self, use: Use, rivals: Sequence[Use]) -> list[Person]:
        """The persons whose name the label shortens or completes, unless another label does so too and is not the same name."""
        crowd = self._by_key.get(surname_key(use.tokens), ())
        if len(crowd) > _CROWD or len(rivals) > _CROWD:
            return []
        found = [p for p in crowd if fits(use.tokens, p.tokens) and p.allows(use) and _titles_agree(p, use)]
        return [p for p in found if not any(fits(r.tokens, p.tokens) and not fits(r.tokens, use.tokens) for r in rivals)]

    # --- labels with a surname, or one name of some sort ------------------------------------------------------------------

    def _settle_partial(self, groups: Sequence[list[Use]]) -> None:
        chosen: defaultdict[int, list[list[Use]]] = defaultdict(list)
        alone: list[list[Use]] = []
        for group in groups:
            found = self._bearers(group[0])
            if len(found) == 1:
                chosen[id(found[0])].append(group)
            elif found:
                self.doubt(group[0].label, [person.name for person in found])
                self._alone(group)
            else:
                alone.append(group)
        for person in list(self.persons):
            if person_groups := chosen.get(id(person)):
                self._attach_all(person, person_groups)
        self._settle_alone(alone)

    def _bearers(self, use: Use) -> list[Person]:
        """Up to two persons whom a single name could mean: by the surname, or, bare, by the given name."""
        found: list[Person] = []
        for person in self._by_key.get(surname_key(use.tokens), ())[:_THRONG]:
            if fits(use.tokens, person.tokens) and person.allows(use):
                found.append(person)
                if len(found) > 1:
                    return found
        if len(use.tokens) == 1 and not use.parts.honorific and not use.parts.office:
            namesakes = [p for p in self._by_first.get(use.tokens[0], ())[:_CROWD] if p.allows(use)]
            if len(found) + len(namesakes) == 1 and not found and not (namesakes[0].known or _is_shortened(namesakes[0], use)):
                self._resemblance(use.label, namesakes[0].name)
                return []
            found += [person for person in namesakes if person not in found]
        return found[:2]

    def _attach_all(self, person: Person, groups: list[list[Use]]) -> None:
        """All labels that fit one person, unless they contradict each other: then those in dispute stay apart."""
        heads = [group[0] for group in groups]
        known = [office for office in (office_words(person.title), *person.offices[:_CROWD]) if office]
        disputed = _disputed(heads, known)
        for group, wrong in zip(groups, disputed, strict=True):
            confirmed = any(offices_agree(group[0].office, office) for office in known if group[0].office)
            if wrong or (any(disputed) and not confirmed):
                self.doubt(group[0].label, [person.name])
                self._alone(group)
                continue
            for use in group:
                person.add(use)

    def _settle_alone(self, groups: Sequence[list[Use]]) -> None:
        """Surnames that nobody bears in full: a label with less joins the only one with more."""
        by_key: defaultdict[str, list[list[Use]]] = defaultdict(list)
        for group in groups:
            by_key[surname_key(group[0].tokens)].append(group)
        for same in by_key.values():
            self._settle_namesakes(same)

    def _settle_namesakes(self, groups: Sequence[list[Use]]) -> None:
        bare = [g for g in groups if g[0].bare]
        placed = [g for g in groups if g[0].qualifier or g[0].organization]
        titled = [g for g in groups if not (g[0].bare or g[0].qualifier or g[0].organization)]
        people: list[tuple[Person, Use]] = [(self._alone(group), group[0]) for group in placed]
        by_title: defaultdict[tuple[object, ...], list[Person]] = defaultdict(list)
        for person, use in people:
            by_title[use.signature[1:3]].append(person)
        for group in titled:
            self._join(group, by_title.get(group[0].signature[1:3], ()), people)
        for left, (_, one) in enumerate(people[:_CROWD]):
            for _, other in people[left + 1 : _CROWD]:
                if _may_be_one(one, other):
                    self._resemblance(other.label, one.label)
        for group in bare:
            self._join(group, [person for person, _ in people[:_THRONG]], people)

    def _join(self, group: list[Use], more: Sequence[Person], people: list[tuple[Person, Use]]) -> None:
        """A label joins the only person who could be meant, or stays apart."""
        fitting = [person for person in more[:_THRONG] if fits(group[0].tokens, person.tokens)]
        if len(fitting) == 1:
            for use in group:
                fitting[0].add(use)
            return
        if fitting:
            self.doubt(group[0].label, [person.uses[0].label for person in fitting])
        people.append((self._alone(group), group[0]))

    def _alone(self, group: Iterable[Use]) -> Person:
        uses = list(group)
        person = Person(uses[0].name, uses[0].tokens)
        self.persons.append(person)
        for use in uses:
            person.add(use)
        return person

    # --- doubts -----------------------------------------------------------------------------------------------------------

    def doubt(self, label: str, names: Sequence[str]) -> None:
        """Warn that a label could not be settled."""
        shown = " or ".join(repr(name) for name in list(dict.fromkeys(names))[:3])
        self.warnings.append(Warning(None, "ambiguous-speaker", f"{label!r} may be {shown}: kept as a speaker of its own"))

    def _resemblance(self, label: str, other: str) -> None:
        message = f"{label!r} and {other!r} may be one person: kept apart for want of evidence"
        self.warnings.append(Warning(None, "similar-labels", message))


def _is_shortened(person: Person, use: Use) -> bool:
    """Whether a document goes on with a given name where it has named somebody in full: once, and before."""
    return sum(full.turns for full in person.uses) == 1 and person.uses[0].index < use.index and use.turns > 1


def _by_initials(full: Sequence[Use]) -> dict[str, list[Use]]:
    """Labels with full names by each of the initials that these may have."""
    found: defaultdict[str, list[Use]] = defaultdict(list)
    for use in full:
        for initials in initials_of(use.name):
            found[initials].append(use)
    return found


def _named(use: Use, full: Mapping[str, Sequence[Use]]) -> Sequence[Use]:
    """The full labels whose initials a label may be."""
    return full.get("".join(filter(str.isalpha, use.label)), ())


def _named_before(use: Use, full: Mapping[str, Sequence[Use]]) -> list[Use]:
    """Those of them that stand before it, and only once or with it in brackets."""
    return [o for o in _named(use, full) if o.index < use.index and (o.turns == 1 or f"({use.label})" in o.label)]


def _are_initials(use: Use) -> bool:
    """Whether a label may be what is left of a name that has been printed in full once: AM, after Ada Merrow."""
    return use.bare and 2 <= len(use.label) <= 4 and is_capitals(use.label) and use.label.isalpha()


def _distinct(persons: Iterable[Person]) -> list[Person]:
    return list({id(person): person for person in persons}.values())


def _titles_agree(person: Person, use: Use) -> bool:
    """Offices are asked only where the names are not equal: the same name in two offices is one person."""
    title = office_words(person.title)
    return offices_agree(title, use.office) or len(use.tokens) > 1


def _disputed(heads: Sequence[Use], known: Sequence[Tokens]) -> list[bool]:
    """For labels that all fit one person, which cannot be: Mr. and Ms., two places, an office that is not the person's."""
    sexes = {use.sex for use in heads if use.sex}
    places = {use.qualifier for use in heads if use.qualifier}
    offices = list(dict.fromkeys(use.office for use in heads if use.office))[:_CROWD]
    return [
        (len(sexes) > 1 and use.sex is not None)
        or (len(places) > 1 and use.qualifier is not None)
        or (use.office is not None and not _office_fits(use.office, known, offices))
        for use in heads
    ]


def _office_fits(office: Tokens, known: Sequence[Tokens], offices: Sequence[Tokens]) -> bool:
    """Whether an office agrees with one that the person is known by, or, where none is known, with all others in the labels."""
    return any(offices_agree(office, other) for other in known) if known else all(offices_agree(office, o) for o in offices)


def _may_be_one(one: Use, other: Use) -> bool:
    """Whether two labels of one surname, kept apart, deserve a warning: Mr. and Dr., but not Mr. and Ms."""
    if (one.sex and other.sex and one.sex != other.sex) or any(u.qualifier or u.organization for u in (one, other)):
        return False
    return fits(one.tokens, other.tokens)
