# ruff: noqa: E501 - tables: a row may be as long as its languages are many
"""What the clerk of an assembly writes between the speeches, in a line or over several.

Strategy: such notes are paragraphs of their own, begin with one of few words and are said of the sitting by nobody in it:
"There was no objection.", "The question was taken; and the chairman announced that the ayes appeared to have it."
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import Final

from ..page.layout import Layout
from ..page.sheet import Sheet
from ..words.patterns import lazy

_SHORT_NOTE: Final = 90
_PROCEDURE: Final = lazy(
    r"""(?!.*\b(?:(?-i:I)|we|you|my|our|your|je|nous|vous|ich|wir|nosotros)\b)(?:
          (?:(?:several|some|an|opposition|government|many)\s)?(?:hon(?:ourable|orable|\.)?|opposition|government|senators?)\s?
          (?:members?|senators?)?\s(?:having\srose|rose|interject\w*|exclaim\w*)\s?[-—–.]*
        | the\s(?:hon(?:ourable|\.)?\s)?(?:member|senator)\sfor\s[^.:?!]{2,40}\sthen\s[^.:?!]{2,40}\.
        | (?:mr|mrs|ms|dr|senator|dame|sir)\.?\s[^.:?!]{2,40}\sinterject\w*\s?[-—–.]*
        | (?:-{2,}\s*)?(?:up)?on\s(?:resum|recess|commenc|reconven)ing\b[^:?!]{0,40}
        | the\s(?:\w+\s){0,3}clerk\s(?:proceeded|read|called|reported)\b[^:?!]{0,80}\.
        | (?:the\s)?(?:lords\s)?(?:question|motion|amendment|bill|clause|schedule|debate|house|committee|sitting|council)s?\s
          [^.:?!]{0,40}\b(?:put|agreed|negatived|resolved|carried|withdrawn|lost|adjourned|divided|suspended|resumed|read|
          rejected|accepted|passed)\b[^.:?!]{0,50}\.
        | (?:överläggning|debatt|förhandling)\w*\s(?:var|är|förklarades)\s[^:?!]{0,30}(?:avslutad|avbruten)\w*\.
        | (?:beslut\sskulle\s|kammaren\s(?:biföll|avslog|beslutade|lade)\s)[^:?!]{0,70}\.
        | (?:m\.|mme|mm\.)\s[^.:?!]{3,60}\sprêt(?:e|ent)\s(?:successivement\s)?serment\.
        | hermed\ssluttede\s[^:?!]{2,60}\.|(?:debatten|møtet|sakene?|innstillingen)\s[^:?!]{0,40}(?:slutt|hevet|vedtatt|omme)\.
        | (?:de\s)?(?:algemene\s|plenaire\s)?(?:beraadslaging|vergadering|motie|stemming)\s[^:?!]{0,60}
          (?:gesloten|geschorst|hervat|aangehouden)\.
        | (?:yleis)?keskustelu\s(?:ja\sasian\skäsittely\s)?(?:päättyi|keskeytettiin)\.|istunto\s[^:?!]{2,40}\.
        | (?:the\s)?(?:house|committee|council|senate|assembly|board|commission|chamber|court|sitting|session|meeting|proceedings?|hearing)\s
          (?:was\s|were\s|then\s|stood\s){0,2}(?:divided|adjourned|rose|suspended|resumed|reconvened|recessed)\b[^:?!]{0,60}
        | (?:(?:a|the)\s)?(?:motion|second(?:ed)?|moved)\s(?:was\s)?(?:made\s|moved\s|offered\s)?by\s[^:?!]{2,80}
        | (?:the\s)?(?:motion|vote|resolution|ordinance|minutes|item|amendment)s?\s(?:was\s|were\s)?(?:then\s|thus\s|duly\s)?
          (?:carried|passed|failed|approved|adopted|seconded|defeated|tabled|lost)\b[^:?!]{0,40}
        | (?:休息|繼續開會|开会|開會|散會|散会)（\d[^（）]{1,10}）
        | 午[前後][^\s。、]{2,12}(?:休憩|開議|開会|再開|散会|閉会)
        | a\s(?:recorded\s)?vote\swas\staken\b[^:?!]{0,60} | (?:in\sfavou?r|against|abstaining)\s?:[^?!]{0,90}
        | (?:roll[\s-]call(?:\svote)?|vote)\s?:?
        | (?:roll[\s-]call(?:\svote)?\s)?(?:ayes?|yeas?|noes|nays?|abstain(?:ed|ing|s)?|abstentions?|absent|recused|ja-stimmen|nein-stimmen|enthaltungen)\s?[:–—-]\s?
          [^?!]{0,90}
        | (?:(?:la|le|les|l['’]ordre|l['’])\s?)(?:[^\W\d_]+\s){0,3}?(?:séance|réunion|discussion|délibération|amendement|proposition|motion|article|
          projet|procès-verbal|sous-amendement|vœu|jour)s?\b[^:?!]{0,60}\s(?:est|sont|a\sété|ont\sété|n['’]est\spas|ne\ssont\spas)\s
          (?:\w+ment\s)?(?:suspendu|repris|levé|clos|ouvert|adopté|rejeté|approuvé|voté|retiré|mis)[es]{0,3}\b[^:?!]{0,60}
        | (?:die|der|das)\s(?:[^\W\d_]+\s){0,2}?(?:sitzung|beratung|antrag|anträge|beschluss(?:vorschlag|antrag)?|änderungsantrag|abstimmung|vorlage|
          protokoll|niederschrift|tagesordnung|gesetzentwurf)\b[^:?!]{0,40}\s(?:wird|werden|wurde|wurden)\b[^:?!]{0,50}\b(?:angenommen|abgelehnt|
          beschlossen|genehmigt|vertagt|unterbrochen|geschlossen|eröffnet|zurückgezogen|fortgesetzt|verwiesen|festgestellt)\b[^:?!]{0,40}
        | se\s(?:suspende|reanuda|levanta|abre|inicia)\sla\s(?:sesión|reunión)\b[^:?!]{0,50}
        | (?:la|el)\s(?:sesión|reunión|moción|enmienda|propuesta|acuerdo|dictamen|proyecto|acta)\b[^:?!]{0,40}\s(?:es|fue|queda|ha\ssido|se)\s
          (?:\w+mente\s)?(?:aprobad|rechazad|suspende|reanuda|levanta|suspendid|retirad)\w*\b[^:?!]{0,50}
        | (?:la|il|l['’])\s?(?:seduta|discussione|mozione|proposta|emendamento|delibera)\b[^:?!]{0,40}\s(?:è|viene|sono)\s
          (?:sospesa|ripresa|tolta|chiusa|approvat|respint|ritirat)\w*\b[^:?!]{0,50}
        | (?:a|o)\s(?:sessão|reunião|moção|proposta|requerimento|projet?o|emenda|ata)\b[^:?!]{0,40}\s(?:é|foi|está)\s
          (?:aprovad|rejeitad|suspens|encerrad|retirad)\w*\b[^:?!]{0,50}
        | (?:o\sorador|s\.\sex\.?ª?a?\.?)\snão\sreviu\.|(?:eram|às)\s\d{1,2}\shoras\b[^:?!]{0,60}
        | [\[(]?(?-i:(?:[^\W\d_a-z][\w.'’-]*,?\s|\([^()]{1,60}\),?\s|(?:the|of|de|pro|tempore)\s){1,14}in\sthe\s[Cc]hair)\.?[\])]?
        )\Z""",
    re.VERBOSE | re.IGNORECASE,
)
"""What an assembly's clerk writes between speeches: Several hon. Members rose—; Question put and agreed to."""


def is_procedure(text: str) -> bool:
    """Whether a paragraph is what a clerk writes between the speeches."""
    return len(text) <= _SHORT_NOTE and _PROCEDURE.match(text) is not None


OPENINGS: Final = ("The ", "There ", "So ", "A ", "Mr", "Ms", "On ", "(", "Pursuant ", "Accordingly", "By ")
"""How these notes begin."""
_LINES: Final = 5
LONGEST_NOTE: Final = 420
"""Characters of such a note."""
_DONE: Final = (
    r"(?:put|agreed|negatived|resolved|carried|withdrawn|lost|adjourned|ordered|rejected|accepted|passed|adopted|laid|taken|"
    r"refused|announced|suspended|concurred)"
)
_NOTE: Final = lazy(
    rf"""(?:
          there\s(?:was|being)\sno\sobjection\b.{{0,60}}
        | (?:the\s)?(?:previous\s)?(?:question|vote)\swas\s{_DONE}\b.{{0,300}}
        | so\s[^:?!]{{3,200}}\b(?:was|were)\s(?:not\s)?{_DONE}\b.{{0,80}}
        | (?:a|the)\s(?:recorded\svote|yeas\sand\snays|division|motion\sto\sreconsider)\s(?:was|were)\s{_DONE}\b.{{0,120}}
        | the\sresult\sof\sthe\s(?:vote|division)\swas\sannounced\b.{{0,60}}
        | the\svote\swas\staken\b.{{0,200}}
        | the\s(?:\w+\s){{0,3}}clerk\s(?:will\s)?(?:proceeded|read|called|reported|designated)\b[^?!]{{0,200}}
        | the\s(?:motion|amendments?|bill|resolution|committee\samendment|conference\sreport|report)\b[^:?!]{{0,200}}\b
          (?:was|were)\s(?:then\s)?{_DONE}\b[^:?!]{{0,120}}
        | (?:mr|mrs|ms|messrs|mses)\.?\s[^:?!]{{3,400}}\bchanged\s(?:his|her|their)\svotes?\b.{{0,60}}
        )[.:]?\Z""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


BEGINS_NOTE: Final = (
    r"(?i:there\s(?:was|being)\s|(?:the\s)?(?:previous\s)?(?:question|vote)\s|so\s|(?:a|the)\s(?:recorded|yeas|division|motion)\s"
    r"|the\s(?:result|(?:\w+\s){0,3}clerk|amendment|bill|resolution|committee|conference|report)|m[rs])"
)
"""How each of these notes begins, and other paragraphs."""


def is_clerks_note(text: str) -> bool:
    """Whether a paragraph is a note of the clerk."""
    return len(text) <= LONGEST_NOTE and text.startswith(OPENINGS) and _NOTE.match(text) is not None


def clerks_notes(blocks: Sheet, labelled: Container[int], first: int, layout: Layout) -> Iterator[int]:
    """The lines of the clerk's notes, by index.

    Args:
        blocks: the document.
        labelled: the blocks that begin with a label.
        first: index of the first label.
        layout: how the document is laid out; notes of several lines are known in wrapped text alone.
    """
    texts = blocks.texts
    for index in [index for index in range(first + 1, len(texts)) if texts[index].startswith(OPENINGS)]:
        block = blocks[index]
        if index in labelled or block.kind != "line" or len(block.text) > LONGEST_NOTE:
            continue
        if not layout.begins_paragraph(block, blocks[index - 1]):
            continue
        last = index
        while (
            last + 1 < len(blocks)
            and last - index < _LINES
            and last + 1 not in labelled
            and not layout.begins_paragraph(blocks[last + 1], blocks[last])
        ):
            last += 1
        text = " ".join(blocks[at].text for at in range(index, last + 1))
        if is_clerks_note(text):
            yield from range(index, last + 1)
    yield from _voters(blocks, labelled, first)


def _voters(blocks: Sheet, labelled: Container[int], first: int) -> Iterator[int]:
    """Who voted how, on the lines below the word for it: In favour: / Chad, Norway."""
    for index in [index for index, last in enumerate(blocks.lasts) if last == ":" and index > first and index not in labelled]:
        if len(blocks.texts[index]) <= _LONGEST_VOTE and _VOTE.match(blocks.texts[index]):
            yield index
            below = index + 1
            while below < min(index + 1 + _LINES, len(blocks)) and below not in labelled and not blocks[below].gap:
                yield below
                below += 1


_LONGEST_VOTE: Final = 24
_VOTE: Final = lazy(
    r"(?:in\sfavou?r|against|abstain(?:ing|ed)|abstentions?|ayes|noes|yeas|nays|absent|not\svoting)\s?:\Z", re.IGNORECASE
)
