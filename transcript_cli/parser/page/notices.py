# ruff: noqa: E501 - tables: a row may be as long as its languages are many
"""What a page prints between the paragraphs of a text for itself: advertisements, other articles, its newsletter.

Strategy: such a line is short, a paragraph of its own, and says in one of few words what it is for. Where anybody could have
said the word, it counts only in a line that does not end as a sentence does.
"""

from __future__ import annotations

import re
from typing import Final

from ..words.patterns import lazy

LONGEST: Final = 100
"""Characters."""
_ADVERT: Final = (
    r"(?:advert(?:isement|ising|s)?|ads?|sponsor(?:ed|s)?(?:\s(?:message|content|break))?|ad\sbreak|anzeigen?|werbung|publicité|annonces?|publicidad|publicidade|"
    r"anuncios?|pubblicità|reclame|advertenties?|annons(?:er)?|reklame|reklam[ay]?|mainos|реклама|διαφήμιση|iklan|広告|廣告|广告|광고)"
)
_NOTICE: Final = lazy(
    rf"""[\W_]*(?:
          {_ADVERT}
        | (?:(?:story|article|interview|post|text|video)\s)?continues?\s(?:reading\s)?(?:below|after)\b.*
        | (?:scroll|keep\sscrolling|swipe)\b.*\bto\s(?:continue|read)\b.*
        | .{{0,50}}\b(?:after|below|under|après|nach\sder|nach\sdieser|después\sde\sla|tras\sla|após\sa|depois\sda|dopo\sla|na\sde|onder\sde|
          после|efter|etter)\s(?:the\s|this\s|cette\s|la\s|unserer\s)?{_ADVERT}\b.{{0,30}}
        | (?:skip|close|report|ignorer|überspringen)\s(?:this\s|the\s)?{_ADVERT}
        | (?:please\s)?(?:subscribe|sign\sup|join|get|receive|register)\b(?=.*\b(?:newsletters?|mailing\slist|inbox|alerts|emails?|e-mails?)\b)[^?]*
        | (?:show|see)\smore | читать\sдалее | 続きは.{{0,6}}こちら.{{0,3}} | 続きを(?:読む|見る) | 阅读更多 | 閱讀更多
        | thanks\sfor\sreading\b[^?]* | leave\sa\scomment
        | (?:jetzt\s)?(?:abonnieren|melden)\ssie\b.*\bnewsletter\b.* | newsletter\s(?:abonnieren|bestellen)
        | (?:abonnez|inscrivez)-vous\b.*\b(?:newsletter|lettre)s?\b.* | (?:suscr[ií]b[ea]te|suscríbase|recibe|apúntate)\b.*\b(?:newsletter|bolet[ií]n(?:es)?)\b.*
        | (?:iscriviti|abbonati)\b.*\bnewsletter\b.* | (?:assine|inscreva-se|receba)\b.*\bnewsletter\b.*
        | (?:schrijf\sje\sin|meld\sje\saan)\b.*\bnieuwsbrief\b.* | подпи(?:шитесь|сывайтесь)\b.*\b(?:рассылку|канал|telegram)\b.*
        | (?:read\s(?:more|also|next)|also\sread|see\salso|related(?:\s(?:articles?|stor(?:y|ies)|content|coverage|posts?))?|recommended(?:\sreading)?|
          more\son\sthis|à\slire(?:\saussi)?|lire\saussi|lisez\saussi|voir\saussi|les(?:en|t)\s(?:sie\s)?(?:auch|mehr)|mehr\szum\sthema|auch\sinteressant|
          lea\s(?:también|además)|lee\stambién|te\spuede\sinteresar|leia\s(?:também|mais)|veja\stambém|leggi\sanche|lees\sook|läs\s(?:också|mer|även)|
          les\sogså|læs\sogså|lue\smyös|czyt?aj\s(?:też|także)|читайте\s(?:также|ещё)|もっと読む|関連記事|相关阅读|相關閱讀|延伸閱讀|관련\s?기사)\s*[:：|–—-]\s*\S.*
        )[\W_]*\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_UNFINISHED: Final = lazy(
    r"[\W_]*(?:subscribe|abonnieren|s'abonner|suscríbete|iscriviti|read\s(?:more|next)|watch|listen|related|newsletter|share|comments?|"
    r"follow\sus|share\sthis|click\shere|subscribe\s(?:to|on|for|now|today|here)|listen\sto\sthe|watch\sthe|watch\snow|weiterlesen|mehr\slesen|"
    r"lire\sla\ssuite|leer\smás|leia\smais|leggi\stutto)\b.{0,70}(?<![.?!…,;:])\Z",
    re.IGNORECASE,
)
"""Only where the line is no sentence."""


def is_notice(text: str, *, sentences: bool) -> bool:
    """Whether a paragraph is what a page prints for itself.

    Args:
        text: the paragraph.
        sentences: what is said in this document ends as sentences do.

    >>> is_notice("Sign up for our newsletter.", sentences=True), is_notice("Listen to me.", sentences=True)
    (True, False)
    """
    return len(text) <= LONGEST and (_NOTICE.match(text) is not None or (sentences and _UNFINISHED.match(text) is not None))
