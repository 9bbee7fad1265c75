"""What adds up while the turns of a long text are cut and put away.

Strategy: a turn is looked at once at the most, so all that is said of the whole is counted as they pass: who spoke under which
label, how much, and what was said first. A turn that is nothing but speech of somebody who has been heard is left where it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from ...longtext import NotInWindowsError
from ...model import Event, Speaker, Turn
from ...turnspool import Openings, TurnSpool, encoded
from ..draft import LabelUse
from ..turns.assemble import DOUBTFUL, FIRST_TEXT, LONG_TURN, SPEECH_SAMPLE, Doubt, is_sentence
from ..turns.questioners import Examination, called_on, is_asking, names_asker

_NO_TIMES: Final = b'"start":null,"end":null'


_LEFT: Final = (False, None), (True, None)
"""Of a turn that is left in the source: whether its label asks, and that its last paragraph is not known."""


class _Name:
    """What is known of the turns of one name."""

    __slots__ = ("labels", "number", "seconds", "text", "turns", "words")

    def __init__(self, number: int, text: str) -> None:
        self.number = number
        self.text = text
        """The beginning of what is said first."""
        self.turns = self.words = 0
        self.seconds: float | None = None
        self.labels: dict[str, int] = {}
        """The labels as printed, each with the turn that it opens first."""


class Ledger:
    """Takes turns one after the other.

    Args:
        openings: where they begin.
        examination: who asks and who answers, in court.

    Attributes:
        spool: the turns.
        uses: how many turns each label opens.
        doubts: the turns that may be worth a warning.
        sample: the beginning of what is said.
    """

    def __init__(self, openings: Openings, examination: Examination | None = None) -> None:
        self._examination = examination
        self.spool = TurnSpool(openings)
        self._openings = openings
        self.uses: Counter[str | None] = Counter()
        self.doubts: list[Doubt] = []
        self.sample: list[str] = []
        self._sampled = 0
        self._names: dict[str, _Name] = {}
        self._heard: dict[int, _Name] = {}
        """From the number of a label to the name of whoever spoke under it without being called on."""
        self._asking: dict[str, bool] = {}
        self._own_words: dict[str, int] = {}
        self._encoded: dict[object, bytes] = {}
        self._before: tuple[bool, str | None] = True, None
        """Of the turn before: whether its label asks, and its last paragraph; None for one that was left in the source."""

    def add(
        self,
        label: str,
        paragraphs: list[str],
        events: list[Event],
        line: int,
        span: tuple[int, int],
        confidence: float,
        start: float | None = None,
        end: float | None = None,
    ) -> None:
        """Put a turn away; the arguments are the fields of a `Turn`."""
        words = 0
        pieces: list[bytes] = []
        for paragraph in paragraphs:
            piece = paragraph.encode()
            if not paragraph.isprintable() or b'"' in piece or b"\\" in piece:
                words += len(paragraph.split())
                piece = encoded(paragraph)[1:-1]
            else:  # there is nothing to escape in JSON, and no white space but the space
                words += len(piece.split())
            pieces.append(piece)
        name = self._name_of(label, paragraphs, span[0])
        name.turns += 1
        name.words += words
        name.labels.setdefault(label, len(self.spool))
        self.uses[label] += 1
        if confidence < DOUBTFUL or words > LONG_TURN or (self.uses[label] == 1 and is_sentence(label)):
            self.doubts.append(Doubt(line, label, words, confidence))
        times = _NO_TIMES
        if start is not None or end is not None:
            times = b'"start":%b,"end":%b' % (encoded(start), encoded(end))
            if start is not None and end is not None:
                name.seconds = (name.seconds or 0.0) + end - start
        self.spool.add(
            name.number, self._once(label), pieces, times, line, span, events, self._once(confidence),
        )  # fmt: skip
        if self._sampled < SPEECH_SAMPLE:
            self.sample += paragraphs
            self._sampled += sum(map(len, paragraphs))

    def _once(self, value: str | float) -> bytes:
        """The value as JSON; labels and confidences come back."""
        found = self._encoded.get(value)
        if found is None:
            found = self._encoded[value] = encoded(value)
        return found

    def leave(self, looks: Sequence[int], words: Sequence[int], called: str | None) -> int:
        """Leave turns in the source that are nothing but speech, as many of the first as can be; how many that was.

        Args:
            looks: the numbers of the labels of turns that follow one another.
            words: of each, with those of the label; none has more than `LONG_TURN`.
            called: whom the end of what stands before the first calls on. Nobody is called on before another that asks.
        """
        if self._sampled < SPEECH_SAMPLE or not self._leave_one(looks[0], words[0], called):
            return 0
        heard = self._heard
        done = next((at for at in range(1, len(looks)) if looks[at] not in heard), len(looks))
        names = [heard[look] for look in looks[1:done]]
        for name, number in zip(names, words[1:done], strict=True):
            name.words += number
        for look, times in Counter(looks[1:done]).items():
            label = self._openings.labels[look]
            heard[look].turns += times
            heard[look].words -= times * self._own_words[label]
            self.uses[label] += times
        self.spool.leave([name.number for name in names])
        self._before = _LEFT[self._asking[self._openings.labels[looks[done - 1]]]]
        return done

    def _leave_one(self, look: int, words: int, called: str | None) -> bool:
        """The same for one turn; whether it was done."""
        label = self._openings.labels[look]
        if label not in self._asking:
            if is_sentence(label):
                return False
            self._meet(label)
        asked, last = self._before
        if not (asks := self._asking[label]):
            called = None
        elif asked or last is not None:  # else the turn before was left too, and its end is what stands before
            called = self._called()
        number = len(self.spool)
        name = self._names.get(called or label)
        if name is None:
            beginning = self._openings.beginning_of(number, FIRST_TEXT)
            name = self._names[called or label] = _Name(len(self._names), beginning)
        name.labels.setdefault(label, number)
        name.turns += 1
        name.words += words - self._own_words[label]
        self.uses[label] += 1
        self.spool.leave([name.number])
        self._before = _LEFT[asks]
        if called is None:
            self._heard[look] = name
        return True

    def _meet(self, label: str) -> None:
        """Find out what there is to know of a label."""
        self._asking[label] = is_asking(label)
        self._own_words[label] = len(label.split())

    def _name_of(self, label: str, paragraphs: Sequence[str], at: int) -> _Name:
        """Who speaks: the label, whoever was called on just before, or whom the court names."""
        called: str | None = None
        if label not in self._asking:
            self._meet(label)
        if asks := self._asking[label]:
            if names_asker(paragraphs):
                raise NotInWindowsError("questions say who asks")
            called = self._called()
        if self._examination is not None:
            called = self._examination.who(label, at)
        self._before = asks, paragraphs[-1] if paragraphs else ""
        name = self._names.get(called or label)
        if name is None:
            text = " ".join(paragraphs[:2])[:FIRST_TEXT]
            name = self._names[called or label] = _Name(len(self._names), text)
        return name

    def _called(self) -> str | None:
        """Whom the turn before calls on, if its label does not ask itself."""
        asked, last = self._before
        if asked:
            return None
        return called_on([self._openings.end_of(len(self.spool) - 1) if last is None else last])

    def label_uses(self) -> list[LabelUse]:
        """The distinct names, as `assemble.label_uses`."""
        return [LabelUse(label, name.turns, name.text) for label, name in self._names.items()]

    def speakers(self, found: Sequence[Speaker], by_label: Mapping[str, str]) -> list[Speaker]:
        """The speakers with their labels as printed and their shares."""
        of_speaker: dict[str, list[_Name]] = {}
        for label, name in self._names.items():
            if (ident := by_label.get(label)) is not None:
                of_speaker.setdefault(ident, []).append(name)
        return [_with_shares(speaker, of_speaker.get(speaker.id, [])) for speaker in found]

    def turns(self, by_label: Mapping[str, str]) -> Sequence[Turn]:
        """The turns, once it is known who the names are."""
        return self.spool.finished([by_label.get(label) for label in self._names])


def _with_shares(speaker: Speaker, names: Sequence[_Name]) -> Speaker:
    labels: dict[str, int] = {}
    for name in names:
        for label, first in name.labels.items():
            labels[label] = min(first, labels.get(label, first))
    seconds = [name.seconds for name in names if name.seconds is not None]
    return msgspec.structs.replace(
        speaker,
        labels=sorted(labels, key=labels.__getitem__) or speaker.labels,
        turns=sum(name.turns for name in names),
        words=sum(name.words for name in names),
        seconds=sum(seconds) if seconds else None,
    )
