"""What elements and attributes of unknown XML are, by their names.

Strategy: a name is cut into its words, "talk.start", "PersonSpeaking" and "sitzung-datum" alike. What speakers, texts, times
and fields are called is what columns of tables are called, in as many languages; what only XML has (remarks, page numbers,
tables of contents) stands here.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Literal, TypeAlias
from xml.etree.ElementTree import Element

from ..table.columns import FIELDS, Column, column_of, words_of_column
from ..xmltree import local

Role: TypeAlias = Literal["voice", "weak", "heading", "event", "aside", "number", "text", "other"]
"""weak: a name, which says who speaks only where its place says so too; aside: a header or a table of contents; number: of a
page or a column, or an id."""

_VOICES: Final = frozenset("talker speaking orator orador orateurs speakers redner interviewer discussant panelist".split())
"""Of a speaker, beside what columns of tables are called."""
_WEAK: Final = frozenset(
    "name names label person user username nick author role member members nom nombre nome naam namn navn nimi имя "
    "nominativo".split()
)
_HEADINGS: Final = frozenset(
    "title titles heading headings head headline subtitle subtitles subheading titel titre intertitre titolo titulo título "
    "rubrik rubrica overskrift überschrift nadpis tytuł".split()
)
_EVENTS: Final = frozenset(
    "event stage stagedir stagedirection direction remark kommentar comment commentaire commento noise incident vocal applause "
    "laughter beifall note notes narrative didascalie didascalia scene action parenthetical transition".split()
)
_ASIDES: Final = frozenset(
    "meta metadata header toc index inhaltsverzeichnis vorspann sommaire sommario contents style styles anlagen".split()
)
_NUMBERS: Final = frozenset(
    "page pages pageno pagebreak pb lb col column columnnum colnum image img seite seitenbereich id ids uid uuid guid no "
    "number num nummer numero sequence order href url link xref".split()
)
_TEXTS: Final = frozenset("p para paragraph paratext l line linea text said contribution".split())
_INLINE: Final = frozenset(
    "i b em strong u s span sup sub small font emphasis emphas hi q quote foreign abbr ref w pc seg word token name char "
    "run".split()
)
_ORGANIZATIONS: Final = frozenset("chamber house publisher herausgeber".split())
_TYPES: Final = frozenset({"type", "class", "role", "kind"})
_WORDS_OF_TYPE: Final = 3


words_of = lru_cache(4096)(words_of_column)


@lru_cache(4096)
def role_of(name: str) -> Role:
    """What an element with a name is, as far as its name says it.

    >>> [role_of(name) for name in ("SPEAKER", "orateur", "nom", "major-heading", "kommentar", "page.no", "para", "speech")]
    ['voice', 'voice', 'weak', 'heading', 'event', 'number', 'text', 'other']
    """
    words = words_of(name)
    if not words:
        return "other"
    if (found := _voice(words)) is not None:
        return found
    if not _HEADINGS.isdisjoint(words):
        return "heading"
    if not _ASIDES.isdisjoint(words) or words[-1] == "info":
        return "aside"
    if words[-1] in _NUMBERS:
        return "number"
    if not _EVENTS.isdisjoint(words):
        return "event"
    return "text" if words[-1] in _TEXTS or words[-1] == "contribution" else "other"


def kind_of(element: Element) -> Role:
    """What an element is by its name, or else by the type or class that it is given: `<p class="speaker">`.

    >>> from xml.etree.ElementTree import fromstring
    >>> kind_of(fromstring('<Paragraph Type="Scene Heading"/>'))
    'heading'
    """
    own = role_of(local(element))
    if own not in ("text", "other") or is_inline(local(element)):
        return own
    for key, value in element.attrib.items():
        if key.casefold() in _TYPES and len(words_of(value)) <= _WORDS_OF_TYPE:
            said = role_of(value)
            if said in ("voice", "heading", "event"):
                return said
    return own


def _voice(words: tuple[str, ...]) -> Role | None:
    if len(words) == 1 and words[0] in _WEAK:
        return "weak"
    column = column_of(" ".join(words))
    if column is not None and column.role == "voice":
        return "weak" if words[-1] in _WEAK and len(words) == 1 else "voice"
    spoken = [word for word in words if word in _VOICES or (word not in _WEAK and _is_voice(word))]
    return "voice" if spoken and (words[-1] in spoken or words[-1] in ("name", "label", "speaking")) else None


def _is_voice(word: str) -> bool:
    column = column_of(word)
    return column is not None and column.role == "voice"


@lru_cache(4096)
def column_named(name: str) -> Column | None:
    """What a table would hold under the name: a time, or a field of the document; None where the name says nothing of it.

    >>> column_named("startTime").role, column_named("sitzung-datum").role, column_named("chamber").role
    ('start', 'date', 'organization')
    """
    words = words_of(name)
    if not words:
        return None
    if words[-1] in _ORGANIZATIONS:
        return Column("organization", 99, None)
    whole = column_of(" ".join(words))
    if whole is not None or "version" in words:
        return whole
    return next((c for word in (words[-1], words[0]) if (c := column_of(word)) and c.role in FIELDS), None)


def is_paragraph(name: str) -> bool:
    """Whether an element is never part of a line by its name.

    >>> is_paragraph("p"), is_paragraph("Text")
    (True, False)
    """
    words = words_of(name)
    return bool(words) and words[-1] in ("p", "par", "para", "paragraph")


def is_inline(name: str) -> bool:
    """Whether an element stands within a line by its name.

    >>> is_inline("EMPHAS"), is_inline("p")
    (True, False)
    """
    return len(words := words_of(name)) == 1 and words[0] in _INLINE


_WORDS: Final = frozenset({"w", "word", "token", "pc"})
_FORMS: Final = frozenset({"t", "text", "form", "orth"})


def printed_form(element: Element) -> str | None:
    """A word as it is printed, where an element holds it together with what is said of it: its sound, its lemma.

    >>> from xml.etree.ElementTree import fromstring
    >>> printed_form(fromstring("<w><t>boats</t><lemma>boat</lemma></w>")), printed_form(fromstring("<w>boats</w>"))
    ('boats', None)
    """
    if local(element) not in _WORDS:
        return None
    return next((" ".join((child.text or "").split()) for child in element if local(child) in _FORMS), None)
