"""The furniture of a web page: menus, banners, share bars, comments, what is hidden - all that is no part of its text.

Strategy: an element is furniture by its tag, its role, the words of its class or id, or because it is little but links; no
rule looks at what the text says. No such sign is trusted against the weight of the text: what holds nearly all the text of a
page is the page, whatever it is called, so that a transcript within a form, or folded away by a script, is not lost.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from .tree import Element

_TAGS: Final = frozenset(
    "nav aside form noscript button select textarea input dialog menu figure figcaption iframe picture search script title "
    "head".split()
)
_ROLES: Final = frozenset(
    "navigation contentinfo complementary search dialog alertdialog alert menu menubar toolbar tooltip status tablist".split()
)
_WORDS: Final = frozenset(
    "ad ads advert advertisement adverts avatar banner breadcrumb breadcrumbs captcha comments consent cookie cookies "
    "copyright disclaimer disqus donate donation editsection footer footnotes gdpr initials lightbox login masthead menu "
    "modal nav navbar navbox navigation newsletter overlay pager pagination paywall popout popup promo promotion recirc "
    "recommendation recommendations recommended reflist related respond share sharebar sharing sidebar signin signup skip "
    "skiplink social sponsor sponsored subscribe subscription tags teaser teasers toc toolbar tooltip topbar trending "
    "userpic".split()
)
"""Words of a class or an id that only furniture has."""
_TEXT_WORDS: Final = frozenset("transcript transcription transkript transkription transcripcion trascrizione".split())
"""Words that only the text we look for is called by: it may be folded away, or come in a window of its own."""
_ASIDE_WORDS: Final = frozenset("badge flair karma likes permalink points reply replies score upvotes votes".split())
"""What stands beside a name in a forum."""
_FOR_MACHINES: Final = frozenset(
    {"screen-reader-text", "visually-hidden", "visuallyhidden", "sr-only", "mw-editsection", "noprint"}
)
_CONTAINERS: Final = frozenset(
    "div section ul ol dl table header footer article center td tr tbody p details fieldset main".split()
)
"""Elements whose class is asked; the id is asked of the larger ones alone, because ids of headings are made of their words."""
_WITH_IDS: Final = _CONTAINERS - {"p", "span", "td", "tr", "tbody"}
_HIDING: Final = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_PART: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_PAGE: Final = 0.7
"""Share of the page's text from which on an element is the page."""
_INITIALS: Final = 3
"""Characters that stand for a picture, and are not read out."""
_MOSTLY_LINKS: Final = 0.6
_SEVERAL_LINKS: Final = 3


@lru_cache(maxsize=4096)
def words_of(name: str) -> frozenset[str]:
    """The words that a class or an id is made of.

    >>> sorted(words_of("site-nav__item navBar"))
    ['bar', 'item', 'nav', 'site']
    """
    return frozenset(part.lower() for part in _PART.findall(name))


class Furniture:
    """Tells the furniture of one page."""

    def __init__(self, body: Element) -> None:
        self._page = _PAGE * body.characters

    def holds(self, element: Element, *, sectioned: bool, quoted: bool) -> bool:
        """Whether an element is furniture; `sectioned` and `quoted` say that it stands within an article or a quotation."""
        if not _looks_like_it(element, sectioned, quoted):
            return False
        return element.tag in ("script", "title", "head") or element.characters == 0 or element.characters <= self._page


def _looks_like_it(element: Element, sectioned: bool, quoted: bool) -> bool:
    tag = element.tag
    if tag in _TAGS or element.get("role").lower() in _ROLES:
        return True
    if (element.attributes or "-" in tag) and (_is_hidden(element) or _is_called_so(element)):
        return True
    if tag == "a" and _leads_back(element):
        return True
    if tag == "header" or element.get("role") == "banner":
        return not sectioned and not (element.headings and element.links <= 1)  # the head of the text, not of the site
    if tag == "footer":
        return not quoted
    if tag == "sup":
        return element.characters <= 5 and any(child.tag == "a" for child in (*element.elements(), element.parent) if child)
    return tag in ("ul", "ol", "div", "p", "table", "center") and _is_links(element)


def _is_hidden(element: Element) -> bool:
    attributes = element.attributes
    if element.characters <= _INITIALS and attributes.get("aria-hidden") == "true":
        return True
    if "hidden" not in attributes and not _HIDING.search(attributes.get("style", "")):
        return False
    return _TEXT_WORDS.isdisjoint(words_of(f"{attributes.get('class', '')} {attributes.get('id', '')}"))


def _is_called_so(element: Element) -> bool:
    name = element.attributes.get("class", "")
    if element.tag in ("span", "a"):
        return not _FOR_MACHINES.isdisjoint(name.lower().split()) or not _ASIDE_WORDS.isdisjoint(words_of(name))
    if element.tag not in _CONTAINERS and "-" not in element.tag:
        return False
    if element.tag in _WITH_IDS:
        name = f"{name} {element.attributes.get('id', '')}"
    words = words_of(f"{name} {element.tag}" if "-" in element.tag else name)
    return not _WORDS.isdisjoint(words) and _TEXT_WORDS.isdisjoint(words)


def _leads_back(element: Element) -> bool:
    """Whether a link leads to the top of the page, or of a part with several headings in which it stands itself."""
    page, _, place = element.get("href").partition("#")
    if page or not place:
        return False
    return place == "top" or any(around.headings > 1 and around.get("id") == place for around in element.ancestors())


def _is_links(element: Element) -> bool:
    """Whether an element is little but links to other pages."""
    return element.links >= _SEVERAL_LINKS and element.linked > _MOSTLY_LINKS * element.characters
