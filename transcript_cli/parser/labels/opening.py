"""What is said before the first label: the statement with which a press conference or a hearing opens.

Strategy: whose it is stands in the title or nowhere, so that it has no label. It gives itself away by the heading over it, or
by greeting those who are there; prose before the first label that does neither introduces the transcript and is nobody's. A
talk whose questions and answers alone have labels is told by who speaks in its prose: I, we, you.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ...model import Block
from ..page.events import event_alone
from ..people.labelparts import split_label
from ..words.labels import ADDRESSED_WORDS
from ..words.names import fold
from ..words.patterns import lazy
from .accepted import Accepted
from .candidates import Candidate
from .confidence import CHANGE_OF_VOICE

_HEADING: Final = lazy(
    r"(?:opening|introductory|prepared|preliminary)\s(?:remarks|statements?)|statement\Z|einleitende\s|eingangsstatement|"
    r"(?:propos|déclaration)s?\s(?:liminaires?|introductifs?|introductives?)|(?:palabras|declaraci[oó]n|intervenci[oó]n)\s(?:inicial|de\sapertura)|"
    r"(?:palavras|declaraç[aã]o|intervenç[aã]o)\s(?:inicia|de\sabertura)|intervento\sintroduttivo|вступительн\w+\sслово|вступне\sслово|"
    r"inledande\sanförande|inledning\sav|冒頭|開会挨拶|모두\s?발언|开场白|開場白|الكلمة\sالافتتاحية|كلمة\sافتتاحية",
    re.IGNORECASE,
)
"""A heading over the statement that opens."""
_TRANSCRIPT: Final = lazy(
    r"(?:full\s|episode\s|the\s|edited\s)?transcript(?:ion)?|t\s?r\s?a\s?n\s?s\s?c\s?r\s?i\s?p\s?t|p\sr\so\sc\se\se\sd\si\sn\sg\ss|proceedings|"
    r"transkript|wortprotokoll|abschrift|transcripción|transcrição|trascrizione|transcriptie|стенограмма|расшифровка|"
    r"(?:full\s)?transcript\s(?:below|follows|begins|starts)(?:\shere)?|文字[实實]录|文字[实實]錄|发言[实實]录|全文|(?:the\s)?interview|速記録|会議録|속기록|녹취록|نص\sالحوار|תמליל",
    re.IGNORECASE,
)
"""A heading under which the speech begins."""
_ORNAMENT: Final = lazy(r"\A[^\w(]+|[^\w)]+\Z")
"""Marks and pictures around a heading: ## Transcript, 📖 Transcript."""
_GREETING: Final = lazy(
    r"(?:good\s(?:morning|afternoon|evening|day)\b|ladies\sand\sgentlemen\b|hello,?\s(?:everyone|everybody|all)\b|hi,?\severyone\b|"
    r"(?:mesdames(?:,\smesdemoiselles)?(?:\set|,)\smessieurs|bonjour\sà\stou[ts]|bonsoir\sà\stou[ts])\b|"
    r"(?:meine\s(?:sehr\s(?:ge|ver)ehrten\s)?damen\sund\sherren|guten\s(?:morgen|tag|abend))\b|"
    r"(?:buenos\sdías|buenas\s(?:tardes|noches)|señoras\sy\sseñores)\b|(?:bom\sdia|boa\s(?:tarde|noite)|senhoras\se\ssenhores)\b|"
    r"(?:buongiorno|buonasera|signore\se\ssignori)\b|(?:dames\sen\sheren|goede(?:morgen|middag|navond))\b|"
    r"(?:god\s(?:morgon|morgen|dag|kväll|kveld|aften)|mina\sdamer\soch\sherrar)\b|(?:hyvää\s(?:huomenta|päivää|iltaa)|hyvät\s)|"
    r"(?:dzień\sdobry|szanowni\spaństwo|dobry\swieczór)\b|(?:dobrý\s(?:den|deň|večer)|vážen[íé]\s)|(?:добр(?:ый|ое|ого)\s\w+|здравствуйте|доброго\sдня)\b|"
    r"(?:καλημέρα|καλησπέρα|κυρίες\sκαι\sκύριοι)|(?:sayın\s|değerli\s|merhaba|iyi\s(?:günler|akşamlar))|(?:selamat\s(?:pagi|siang|sore|malam)|assalamu)|"
    r"(?:i['’]m|i\sam|ich\sbin|je\ssuis|soy|eu\ssou|sono|jag\sär|jeg\ser)\s(?-i:[A-ZÀ-Þ])[\w'’-]+\s(?-i:[A-ZÀ-Þ])|welcome\s(?:back\s)?to\b|"
    r"(?:السلام\sعليكم|صباح\sالخير|مساء\sالخير)|(?:בוקר\sטוב|ערב\sטוב|גבירותי\s)|(?:नमस्कार|नमस्ते)|大家[早上下午晚]*好|各位|女士们|皆さん|皆様|안녕하[십세]|여러분)",
    re.IGNORECASE,
)
"""Words with which somebody greets those who are there."""
_GOES_ON: Final = lazy(
    r"[(\[](?:pokrač|continu|fortsetz|forts\.|fortsatt|fortsät|suite\b|segue\b|ciąg\s|продолж|продовж|jatk|vervolg)[^()\[\]]{0,60}[)\]]\Z",
    re.IGNORECASE,
)
"""A note, alone on its line, that somebody goes on whose label is on the page before."""
_SOME_LINES: Final = 3
_LONGEST_HEADING: Final = 60
_SHORTEST: Final = 60
"""Characters of a statement."""
_ENDS: Final = frozenset('.!?…。！？।؟۔"”»」)）')


def is_over_transcript(block: Block) -> bool:
    """Whether a line is a heading under which the speech begins."""
    if len(block.text) > _LONGEST_HEADING or not (block.gap or block.kind == "heading"):
        return False
    text = _ORNAMENT.sub("", block.text)
    return len(text) <= _LONGEST_OVER_TRANSCRIPT and _TRANSCRIPT.fullmatch(text) is not None


_LONGEST_OVER_TRANSCRIPT: Final = 40


def find_opening(blocks: Sequence[Block], rows: Sequence[Accepted]) -> Accepted | None:
    """The voice of what is said before the first label, where it is a statement."""
    if not rows or not rows[0].candidate.label or rows[0].candidate.block < 2:
        return None
    end = rows[0].candidate.block
    while end > 0 and (blocks[end - 1].kind != "line" or blocks[end - 1].text[-1] not in _ENDS):
        end -= 1  # the heading over the questions
    if any(event_alone(block.text) == "audience" for block in blocks[1:end]):  # a talk, and who thanks for it
        first = next(i for i in range(end) if _is_prose(blocks[i].text) or i == end - 1)
        return _voice(blocks, first, end)
    if end > _SOME_LINES and blocks[0].kind == "line" and blocks[0].text[0].islower() and not blocks[1].gap:
        return _opens_at(0)  # an excerpt that begins within a turn
    start = next((index + 1 for index in range(rows[0].candidate.block - 1, -1, -1) if is_over_transcript(blocks[index])), 0)
    for index in range(start, end):
        block = blocks[index]
        if block.kind == "line" and index and block.gap and block.text[-1] in _ENDS and _GREETING.match(block.text):
            return _voice(blocks, index, end)
        if len(block.text) <= _LONGEST_HEADING and _GOES_ON.match(block.text):
            return _voice(blocks, next((i for i in range(index + 1, end) if _is_prose(blocks[i].text)), end), end)
        if len(block.text) <= _LONGEST_HEADING and block.text[-1] not in ".!?。:：" and _HEADING.search(block.text):
            return _voice(blocks, index + 1, end)
    return None


def find_talk(blocks: Sequence[Block], rows: Sequence[Accepted], end: int) -> list[Accepted]:
    """The voices of a talk of which only questions and answers are labelled: where it begins, and below each of its headings.

    Args:
        blocks: the document.
        rows: its labels.
        end: index of the first block after the speech.
    """
    if not rows or any(_is_named(row.candidate.label) for row in rows):
        return []
    first = rows[0].candidate.block
    prose = [index for index, block in enumerate(blocks[:first]) if block.kind == "line" and _is_prose(block.text)]
    spoken = sum(not ADDRESSED_WORDS.isdisjoint(map(fold, _WORD.findall(blocks[index].text))) for index in prose)
    if len(prose) < _TALK or 2 * spoken < len(prose):
        return []
    labelled = {row.candidate.block for row in rows}
    voices: list[Accepted] = []
    open_section = True
    for index in range(end):
        block = blocks[index]
        if block.kind == "heading":
            open_section = True
        elif index in labelled:
            open_section = False
        elif open_section and block.kind == "line" and _is_prose(block.text):
            open_section = False
            voices.append(Accepted(Candidate(index, "voice", "opening", "", "", 0, 0, 0), CHANGE_OF_VOICE))
    return voices


_TALK: Final = 3
"""Paragraphs of a talk, at the least."""
_WORD: Final = lazy(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def _is_named(label: str) -> bool:
    """Whether a label is somebody's, and no letter or word for whoever asks or answers."""
    return len(label.strip(". ")) > 1 and split_label(label).kind == "person"


def _is_prose(text: str) -> bool:
    """Whether a line is long enough for a sentence and ends as one; scripts without capitals need fewer signs for it."""
    dense = not text.isascii() and text.lower() == text.upper()
    return text[-1] in _ENDS and (3 if dense else 1) * len(text) > _SHORTEST


def _voice(blocks: Sequence[Block], first: int, end: int) -> Accepted | None:
    """The voice that begins at `first`, where all up to `end` is prose."""
    said = [block for block in blocks[first:end] if event_alone(block.text) is None]
    prose = [block for block in said if block.kind == "line" and _is_prose(block.text)]
    if not prose or 3 * len(prose) < sum(block.gap for block in said):
        return None
    return _opens_at(first)


def _opens_at(index: int) -> Accepted:
    return Accepted(Candidate(index, "voice", "opening", "", "", 0, 0, 0), CHANGE_OF_VOICE)
