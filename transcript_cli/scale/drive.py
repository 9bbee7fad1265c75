"""The batches of a run through an executor, whatever happens to them.

Strategy: a batch that is lost is run once more, because processes are killed for reasons that have nothing to do with it, and
input by input, so that it is known what it dies of. One that is lost again holds a document that kills whoever reads it: it is
taken apart, at the document in question where the executor knows it and else in the middle, until one document stands alone.
One that is lost twice alone is quarantined: it is a failure like any other, with its name. Where an executor cannot tell whose
fault it was, a document is quarantined only after it was run with nothing else around it. What is left of a batch that was
taken apart is run once more as a whole, so that the parts are the same whichever worker died when. What comes out is in the
order of the batches, however it went.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import Final

from ..errors import WorkerError
from .batches import Batch
from .executors import Executor, Lost, Outcome

_ENOUGH: Final = 2
"""Losses that no longer are an accident."""
_ADVICE: Final = "It was left out. Look at it by itself, or give the workers more memory."


def drive(executor: Executor, batches: Iterable[Batch]) -> Iterator[Outcome]:
    """What came of every batch, each as soon as it is known; a batch that was taken apart is put together again."""
    return _Drive(executor, batches).outcomes()


def in_order(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """The same by their numbers. What comes early is held; it is small, because the parts lie in files."""
    early: dict[int, Outcome] = {}
    expected = 0
    for outcome in outcomes:
        early[outcome.number] = outcome
        while expected in early:
            yield early.pop(expected)
            expected += 1


class _Drive:
    def __init__(self, executor: Executor, batches: Iterable[Batch]) -> None:
        self._executor = executor
        self._fresh = iter(batches)
        self._again: deque[Batch] = deque()
        self._alone: deque[Batch] = deque()
        """Documents that may have lost their worker, or may only have stood beside the one that did."""
        self._by_itself: Batch | None = None
        """The one of these that is running, with nothing else."""
        self._losses: dict[tuple[int, int, int], int] = {}
        self._losses_alone: dict[Batch, int] = {}
        self._pieces: dict[int, _Pieces] = {}
        """The batches that were taken apart."""
        self._running = 0

    def outcomes(self) -> Iterator[Outcome]:
        while self._fill():
            for batch, ended in self._executor.wait():
                self._running -= 1
                outcome = self._after_loss(batch, ended) if isinstance(ended, Lost) else ended
                if outcome is not None and (whole := self._assembled(batch, outcome)):
                    yield whole

    def _fill(self) -> bool:
        """Give the executor what it has room for; False where everything is done."""
        while self._running < self._executor.slots:
            if self._again:
                batch = self._again.popleft()
            elif (fresh := next(self._fresh, None)) is not None:
                batch = fresh
            elif self._alone and not self._running:
                self._by_itself = self._alone.popleft()
                self._start(self._by_itself)
                break
            else:
                break
            self._start(batch)
        return self._running > 0

    def _start(self, batch: Batch) -> None:
        self._running += 1
        self._executor.submit(batch)

    def _after_loss(self, batch: Batch, lost: Lost) -> Outcome | None:
        """Run it again, take it apart, or give it up: then what came of it."""
        if lost.innocent:
            self._again.appendleft(batch)
            return None
        place = (batch.number, batch.first, len(batch.items))
        times = self._losses[place] = self._losses.get(place, 0) + 1
        taken_apart = self._pieces.get(batch.number)
        if taken_apart is not None and taken_apart.is_together:
            self._after_loss_together(batch, lost, times, taken_apart)
        elif len(batch.items) > 1 and times >= _ENOUGH:
            pieces = batch.halves() if lost.at is None else batch.cut(lost.at)
            self._pieces.setdefault(batch.number, _Pieces(batch)).split(batch, pieces)
            self._again.extend(pieces)
        elif len(batch.items) > 1 or (lost.certain and times < _ENOUGH):
            self._again.append(batch._replace(singly=True))
        elif lost.certain or self._lost_alone(batch) == _ENOUGH:
            return _quarantined(batch, lost)
        else:
            self._alone.append(batch)
        return None

    def _after_loss_together(self, batch: Batch, lost: Lost, times: int, pieces: _Pieces) -> None:
        """Run what is left of a batch in one piece again, and at last as the pieces that went well."""
        if times < _ENOUGH:
            self._again.append(batch._replace(singly=True))
        elif lost.certain or self._lost_alone(batch) == _ENOUGH:
            self._again.extend(pieces.apart_again())
        else:
            self._alone.append(batch)

    def _lost_alone(self, batch: Batch) -> int:
        """How often this document was lost with nothing else running."""
        if batch == self._by_itself:
            self._losses_alone[batch] = self._losses_alone.get(batch, 0) + 1
        return self._losses_alone.get(batch, 0)

    def _assembled(self, batch: Batch, outcome: Outcome) -> Outcome | None:
        pieces = self._pieces.get(outcome.number)
        if pieces is None:
            return outcome
        if not pieces.add(batch, outcome):
            return None
        if (rest := pieces.rest()) is not None:
            self._again.append(rest)
            return None
        del self._pieces[outcome.number]
        return pieces.outcome()


class _Pieces:
    """The pieces of one batch that was taken apart, and what came of them so far."""

    def __init__(self, whole: Batch) -> None:
        self._whole = whole
        self._open: set[int] = set()
        self._done: dict[int, tuple[Batch, Outcome]] = {}
        self._together: Outcome | None = None
        """What came of all sound documents in one piece."""
        self.is_together = False
        """They are being run in one piece."""
        self._stays_apart = False

    def split(self, batch: Batch, pieces: list[Batch]) -> None:
        """Expect these pieces instead of the whole."""
        self._open.discard(batch.first)
        self._open.update(piece.first for piece in pieces)

    def add(self, piece: Batch, outcome: Outcome) -> bool:
        """Take in what came of a piece; whether it is the last."""
        if self.is_together:
            self._together = outcome
            return True
        self._open.discard(piece.first)
        self._done[piece.first] = piece, outcome
        return not self._open

    def rest(self) -> Batch | None:
        """The documents that killed nobody, to be run in one piece; None where that need not or cannot be done."""
        sound = self._sound()
        as_it_is = not sound or (len(sound) == 1 and sound[0].first == self._whole.first)
        if self._together is not None or self._stays_apart or as_it_is:
            return None
        self.is_together = True
        return self._whole._replace(items=tuple(item for piece in sound for item in piece.items))

    def apart_again(self) -> list[Batch]:
        """The pieces, to be run again for good: together they are too much for a worker."""
        self.is_together, self._stays_apart = False, True
        sound = self._sound()
        self._open = {piece.first for piece in sound}
        return sound

    def _sound(self) -> list[Batch]:
        return [piece for _, (piece, outcome) in sorted(self._done.items()) if not _is_quarantine(outcome)]

    def outcome(self) -> Outcome:
        """What came of them all."""
        whole, *others = (outcome for _, (_, outcome) in sorted(self._done.items()))
        for other in others:
            _extend(whole, other)
        if self._together is not None:
            whole.parts, whole.value = self._together.parts, self._together.value
        return whole


def _extend(whole: Outcome, other: Outcome) -> None:
    whole.documents += other.documents
    whole.inputs += other.inputs
    whole.bytes += other.bytes
    whole.warnings += other.warnings
    whole.parts += other.parts
    whole.failures += other.failures
    whole.notes += other.notes
    whole.lost += other.lost
    if whole.value is None:
        whole.value = other.value
    elif other.value is not None:
        whole.value.merge(other.value)


def _is_quarantine(outcome: Outcome) -> bool:
    return any(isinstance(error, WorkerError) for error in outcome.failures)


def _quarantined(batch: Batch, lost: Lost) -> Outcome:
    [item] = batch.items
    error = WorkerError(lost.reason, path=item.path, advice=_ADVICE)
    return Outcome(batch.number, batch.first, inputs=1, bytes=item.size, failures=[error])
