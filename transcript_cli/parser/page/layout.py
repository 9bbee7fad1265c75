"""How a document is laid out: whether its lines are wrapped, and where its paragraphs begin.

Strategy: one look at the lengths of all lines. Text is wrapped when lines rarely end before a common width although the next
word would have fitted; then a line break is mere layout, and a label may begin only where a paragraph does. Text that is not
wrapped has a paragraph a line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import msgspec

from ...model import Block
from ..words.patterns import lazy
from .sheet import Sheet, sheet_of

SENTENCE_END: Final = frozenset(".!?…:;\"”’'»)]>*。！？、—–-,")
"""Marks with which a paragraph of speech ends, an interruption included."""
_FULL_STOP: Final = frozenset('.!?…:。！？"”’»)]')
"""Marks with which a sentence ends."""
_NARROWEST: Final = 28
_WIDEST: Final = 160
"""Columns between which people and programs wrap text."""


_WHOLE: Final = 0.6
"""Share of the full lines that end a sentence, from which on they are full by chance."""
_PERSON: Final = (
    r"((?:M(?:R|r|S|s|RS|rs|ISS|iss)|D[Rr]|Gen|Col|Capt|Maj|Hon|Judge|Prof|Sir)\.?\s[^:;.()\[\]\n]{2,40}?"
    r"|[A-Z][A-Z.'’-]+(?:\s[A-Z][A-Z.'’-]*){1,4})"
)
EXAMINER: Final = lazy(
    rf"(?:BY|(?i:(?:(?:[a-z]+[\s-]){{0,3}}examination(?:-in-chief)?|(?:further\s)?questions|questioned)\s\(?by)):?\s{_PERSON}\)?"
    r"(?:\s?[\[(][^()\[\]\n]{1,40}[\])])?\s?:?(?:\s*[\[(][^()\[\]\n]{1,40}[\])])?\Z"
)
"""In depositions and trials this line says who asks from here on."""
_CENTRED: Final = lazy(r"[A-ZÀ-Þ][A-ZÀ-Þ'’-]{3,}(?:\s[A-ZÀ-Þ(][\w'’().-]*){0,6}\Z")
SECTION: Final = lazy(
    r"(?:presentation|questions?[\s-](?:and|&)[\s-]answers?(?:\ssession)?|q\s?&\s?a(?:\ssession)?|prepared\sremarks|opening\sremarks|"
    r"closing\sremarks|fragen\sund\santworten|preguntas\sy\srespuestas|questions[-\s]réponses|perguntas\se\srespostas|"
    r"冒頭発言|質疑応答|质疑|答记者问|問答環節|问答环节)\Z",
    re.IGNORECASE,
)
"""What the parts of a call or conference are called."""
SCENE: Final = lazy(
    r"(?:INT|EXT|INT\.?/EXT|I/E)[.\s]\s?\S.{0,100}\Z"
    r"|(?:ACT|SCENE|SZENE|AKT|ACTE|SCÈNE|ESCENA|ACTO|ATTO|SCENA)(?:\s(?:[IVXL]+|\d{1,3}|[A-ZÀ-Þ]{2,12}))?(?:[.:]|\.?\s?[-–—]|\Z)"
    r"|(?:(?:SMASH|MATCH|JUMP)\s)?CUT\sTO:\Z|(?:FADE|DISSOLVE|WIPE)\s(?:IN|OUT|TO)(?:\s[A-Z]{2,10})?[:.]\Z|CURTAIN\.?\Z"
)
"""Where a script says where and when: INT. CAFE - DAY, SCENE II., CUT TO:"""
_CAPITAL_WORDS: Final = lazy(r"[^\W\d_]{2,}[^\w\n]+[^\W\d_]{2,}")
_BULLET: Final = lazy(r"[-*•·–—]\s|\(?\d{1,3}[.)]\s")
_SMALL_WORDS: Final = frozenset(
    "a an and as at by for from in of on or the to with de des du la le les et el los las y der die das und".split()
)
"""Words that titles write small."""


LONGEST_HEADING: Final = 100
"""Characters of a heading that shows by its look."""
_LONGEST_NUMBER: Final = 24
"""Characters of the number of a page or a column, with the word for it."""
RULES: Final = "-=_~*"
RULE: Final = lazy(r"([-=_~*])\1{4,}\Z")
"""A rule from margin to margin; right below a line it makes a heading of it."""


class Layout(msgspec.Struct, frozen=True, gc=False):
    """What the lines of a document have in common."""

    wrapped: bool
    width: int
    """The longest usual line, in characters, indentation included."""
    base_indent: int
    """Indentation of a line within a paragraph, in columns."""
    soft_breaks: bool
    """The format says that a line break within a paragraph is layout."""
    punctuated: bool
    """Paragraphs end as sentences do, so that one that does not is a heading."""
    spaced: bool
    """Blank lines part the paragraphs, so that a line break alone does not."""
    first_indent: int | None = None
    """Indentation of the first line of most paragraphs, where it is deeper than that of the others."""
    capitals: bool = False
    """Speech is in capitals, as in some captions."""

    def begins_paragraph(self, block: Block, before: Block | None) -> bool:
        """Whether a paragraph begins with this block: after a blank line, a deeper indentation, or a line that ended early."""
        if before is None or block.gap or block.kind != "line" or before.kind != "line":
            return True
        if not self.wrapped:
            return not self.soft_breaks
        if block.indent <= self.base_indent + 1 or block.indent < before.indent:
            return False
        if block.indent > before.indent:
            return True
        # The line before is a paragraph of one line, unless something longer is set in as deep.
        return block.indent == self.first_indent and (before.text[-1] in _FULL_STOP or self.ended_early(block, before))

    def continues(self, block: Block, before: Block) -> bool:
        """Whether a line of speech belongs to the paragraph of the block before it."""
        if before.kind == "rule" and block.text[0].islower():
            return True  # a page ended in the middle of a sentence
        if not self.begins_paragraph(block, before):
            return True
        return self.spaced and not self.wrapped and not block.gap and before.kind == "line" and not _BULLET.match(block.text)

    def runs_on(self, block: Block, before: Block) -> bool:
        """Whether a line of wrapped text surely is the next of a sentence: a quick look, which misses some."""
        text = block.text
        return (
            self.wrapped
            and text[0].islower()
            and not block.gap
            and len(text) > _LONGEST_NUMBER
            and block.indent <= self.base_indent + 1
            and before.kind == "line" == block.kind
            and before.text[0] not in RULES
            and not ("by" in text and EXAMINER.match(text))
        )

    def is_heading(self, block: Block, after: Block | None) -> bool:
        """Whether a line of running text is a heading by its look: title words, alone between blank lines, no full stop."""
        text = block.text
        if len(text) > LONGEST_HEADING:
            return False
        if " " in text and ("BY" in text or "by" in text) and EXAMINER.match(text):
            return True
        if self.wrapped and block.indent > self.base_indent + 6 and _CENTRED.match(text):
            return True
        if text[0] in "IESAFCMDWJ" and SCENE.match(text):
            return True
        alone = block.gap and (after is None or after.gap or RULE.match(after.text) is not None)
        if alone and SECTION.match(text):
            return True
        text = text.lstrip("*#")
        if not (self.punctuated and alone) or not text or text[-1] in SENTENCE_END or not text[0].isupper():
            return False
        words = [w for w in text.split() if w.lower() not in _SMALL_WORDS]
        return 0 < len(words) <= 10 and all(w[0].isupper() or not w[0].isalpha() for w in words)

    def is_heading_in_capitals(self, block: Block) -> bool:
        """Whether a line could be part of a heading in capitals, in a document whose sentences are not."""
        text = block.text
        return not self.capitals and len(text) <= 120 and text.isupper() and _CAPITAL_WORDS.search(text) is not None

    def ended_early(self, block: Block, before: Block) -> bool:
        """Whether the line before had room for the first word of this one, so that the break between them was meant."""
        word = block.text.partition(" ")[0]
        return before.indent + len(before.text) + 1 + len(word) <= self.width - 8


def find_layout(blocks: Sequence[Block], soft_breaks: bool) -> Layout:
    """The layout of a document, from its lines of running text."""
    sheet = sheet_of(blocks)
    lines = sheet if sheet.plain else Sheet([b for b in sheet if b.kind == "line"])
    lengths = sorted([b.indent + len(b.text) for b in lines])
    if len(lines) < 4:
        return Layout(False, lengths[-1] if lengths else 0, 0, soft_breaks, False, False)
    width = lengths[-1 - len(lengths) // 33]  # but for a few that are too long
    full = pairs = broken = whole = 0
    indents: dict[int, int] = {}
    for index in [index for index, gap in enumerate(sheet.gaps) if not gap and index]:
        before, block = sheet[index - 1], sheet[index]
        if block.kind != "line" or before.kind != "line":
            continue
        pairs += 1
        word = block.text.partition(" ")[0]
        in_sentence = block.text[0].islower() and before.text[-1] not in SENTENCE_END
        broken += in_sentence
        if in_sentence or before.indent + len(before.text) + 1 + len(word) > width - 8:
            full += 1
            # A full line may also be one of a heading.
            indents[block.indent] = indents.get(block.indent, 0) + (3 if in_sentence else 1)
            whole += before.text[-1] in _FULL_STOP and block.text[0].isupper()
    ended = len([1 for last in lines.lasts if last in SENTENCE_END]) if broken >= 2 else 0
    # Either most lines are as long as they can be, or sentences run over line ends in a text that has sentences.
    filled = pairs >= 0.15 * len(lines) and full > (0.35 if pairs >= 12 else 0.7) * pairs
    filled = filled and whole < _WHOLE * full  # where nearly every line is a sentence, each is a paragraph
    runs_over = broken >= 2 and ended >= 0.3 * len(lines)
    hanging = pairs > 1 and _is_hanging(sheet, width)
    wrapped = _NARROWEST <= width <= _WIDEST and (filled or runs_over or hanging)
    base = 0 if hanging and not filled else max(indents, key=indents.__getitem__, default=0)
    spaced = lines.gaps.count(True) > 0.2 * len(lines)
    return Layout(
        wrapped,
        _right_edge(lengths, width) if wrapped else width,
        base,
        soft_breaks,
        _is_punctuated(sheet),
        spaced,
        _first_indent(lines, base),
        _is_in_capitals(lines.texts),
    )


def _is_in_capitals(texts: Sequence[str]) -> bool:
    """Whether capitals are how what is said is written, as in live captions, and so make no heading."""
    long = [text for text in texts if len(text) > 30]
    capitals = len([1 for text in long if text.isupper()])
    return capitals > 0.3 * len(texts) or (capitals >= _SOME_IN_CAPITALS and capitals > 0.6 * len(long))


_SOME_IN_CAPITALS: Final = 5


def _first_indent(lines: Sheet, base: int) -> int | None:
    """The indentation with which most paragraphs begin, where they do not begin at the margin."""
    if lines.deepest <= base + 1:
        return None
    deeper = Counter(b.indent for a, b in pairwise(lines) if b.indent > base + 1 and (b.gap or a.indent <= base + 1))
    return deeper.most_common(1)[0][0] if deeper else None


_RAGGED: Final = 8
"""Columns by which lines of wrapped text differ in length."""


def _right_edge(lengths: Sequence[int], longest: int) -> int:
    """Where the lines of wrapped text end, of `lengths` in order: not those of a table or two among them, which are longer."""
    counts = Counter(lengths)
    near = {edge: sum(counts[edge - ragged] for ragged in range(_RAGGED)) for edge in counts if edge >= _NARROWEST}
    edge = max(near, key=lambda edge: (near[edge], edge), default=longest)
    return edge if near.get(edge, 0) > 0.3 * len(lengths) else longest


def _is_hanging(blocks: Sheet, width: int) -> bool:
    """Whether paragraphs begin indented and go on at the margin: what is at the margin follows a line that is full."""
    if blocks.deepest < _SET_IN:
        return False
    indented = full = total = 0
    for before, block in pairwise(blocks):
        if block.kind == "line" and before.kind == "line":
            indented += block.indent >= _SET_IN
            if not block.gap and not block.indent:
                total += 1
                full += before.indent + len(before.text) + 1 + len(block.text.partition(" ")[0]) > width - 10
    return total >= 2 and full >= 0.9 * total and indented >= 0.3 * (len(blocks) - 1)


_SET_IN: Final = 2
"""Columns of the indentation of a paragraph, at least."""
_SAMPLE: Final = 5000
"""Blocks that show how a document is punctuated."""


def _is_punctuated(blocks: Sheet) -> bool:
    """Whether nearly every longer paragraph ends with a mark that ends a sentence."""
    lasts, texts = blocks.lasts, blocks.texts
    long = [i for i, gap in enumerate(blocks.gaps[1:_SAMPLE]) if gap and len(texts[i]) > 45 and blocks[i].kind == "line"]
    return len(long) >= 3 and len([1 for i in long if lasts[i] in SENTENCE_END]) >= 0.85 * len(long)
