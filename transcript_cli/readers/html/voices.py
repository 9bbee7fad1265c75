"""Who a page says is speaking: the claims weighed, and each line given its voice, its time and its text.

Strategy: a claim counts where it leads, that is at the beginning of a line with speech after it or in the next line. A form of
claim that mostly leads holds good everywhere; one that does not is ordinary text, and so are bold names, because the parser
infers those better than a page declares them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from ...model import Mark
from ...timecode import seconds
from .claims import stamp_of
from .lines import DECLARING, Line, Run
from .tree import Element

_BETWEEN: Final = re.compile(r"[\s:：,|·•()\[\]–—-]*")
_AFTER_NAME: Final = re.compile(r"\s*(?P<more>\([^()]{1,80}\)|\[[^\[\]]{1,80}\]|,\s[^:.]{1,80}?)?\s*[:：]\s*")
_AFTER_LABEL: Final = re.compile(r"[\s:：)\]|]*(?:[–—-]\s)?\s*")
_LONGEST_SECONDS: Final = 400_000.0
"""Of a recording, as a plain number: more is a time of day or milliseconds."""


class Spoken(NamedTuple):
    """A line with what the page declares of it."""

    line: Line
    text: str
    marks: tuple[Mark, ...]
    voice: str | None = None
    time: float | None = None
    end_time: float | None = None


class _Lead(NamedTuple):
    """What stands at the beginning of a line."""

    names: str
    affiliation: str
    moment: str
    """A time of day or a date beside a name."""
    stamp: str | None
    form: str
    sure: bool
    source: Element | None
    rest: list[Run]


def give_voices(lines: Sequence[Line]) -> list[Spoken]:
    """The lines in order, those that hold nothing but a speaker or a time joined to the next."""
    leads = [_lead(line.runs) for line in lines]
    good = _good_forms(lines, leads)
    giver = _Giver(any(lead.form in good for lead in leads))
    for line, lead in zip(lines, leads, strict=True):
        if line.outside:
            giver.pass_by(line)
        else:
            giver.take(line, lead if lead.form in good or not lead.form else _without_voice(line, lead))
    giver.flush()
    return giver.spoken


def _lead(runs: list[Run]) -> _Lead:
    """The claims at the beginning of a line, and the runs after them."""
    names: list[str] = []
    affiliation = moment = ""
    stamp: str | None = None
    form, sure, source, at = "", False, None, 0
    for index, run in enumerate(runs):
        if _BETWEEN.fullmatch(run.text) and index + 1 < len(runs):
            continue
        if run.claim is None and form and _is_badge(runs[index : index + 3]):
            moment += run.text
            continue
        if run.claim is None:
            break
        if run.claim.kind == "voice":
            if form and run.claim.form != form:
                break
            names.append(run.text)
            form, sure, source = run.claim.form, run.claim.sure, run.source
        elif run.claim.kind == "time":
            stamp = f"{stamp or ''}{run.text}"
        elif not form:
            break
        elif run.claim.kind == "affiliation":
            affiliation += run.text
        else:
            moment += run.text
        at = index + 1
    return _Lead("".join(names), affiliation, moment, stamp, form, sure, source, runs[at:])


def _is_badge(runs: Sequence[Run]) -> bool:
    """Whether a line goes on with a word or two between a name and a time: BOT, Moderator."""
    after = next((run for run in runs[1:] if not run.text.isspace()), None)
    beside = after is not None and after.claim is not None and after.claim.kind in ("time", "moment")
    return beside and len(runs[0].text.split()) <= 2 and runs[0].text.strip().isalpha()


def _is_bare_moment(runs: Sequence[Run]) -> bool:
    """Whether a line is what is left of a time without its figures: PM."""
    shown = [run for run in runs if not run.text.isspace()]
    timed = all(run.claim is not None and run.claim.kind == "moment" for run in shown)
    return timed and not any(map(str.isdigit, _text_of(shown)))


def _without_voice(line: Line, lead: _Lead) -> _Lead:
    """The line as text; a time that stands before anything else is still one."""
    if lead.stamp and line.runs[0].claim is not None and line.runs[0].claim.kind == "time":
        return _Lead("", "", "", line.runs[0].text, "", False, None, line.runs[1:])
    return _Lead("", "", "", None, "", False, None, line.runs)


def _good_forms(lines: Sequence[Line], leads: Sequence[_Lead]) -> set[str]:
    """The forms of claim that mostly stand before speech."""
    leading: Counter[str] = Counter()
    names: defaultdict[str, set[str]] = defaultdict(set)
    uses: Counter[str] = Counter()
    sure: dict[str, bool] = {}
    shown = [(line, lead) for line, lead in zip(lines, leads, strict=True) if not line.outside]
    for index, (line, lead) in enumerate(shown):
        for form in {run.claim.form for run in line.runs if run.claim is not None and run.claim.kind == "voice"}:
            uses[form] += 1
        if not lead.form:
            continue
        sure[lead.form] = lead.sure
        after = next((s for s in shown[index + 1 : index + 4] if not (s[1].form == "" and _is_blank(s[1].rest))), None)
        rest = _text_of(lead.rest).lstrip()
        if rest:
            leads_speech = not rest.startswith((",", ";", ".", ")")) or _AFTER_NAME.match(rest) is not None
        else:
            leads_speech = (
                after is not None and after[0].kind != "heading" and (not after[1].form or (after[1].source is lead.source))
            )
        if leads_speech:
            leading[lead.form] += 1
            names[lead.form].add(lead.names.strip())
    return {
        form
        for form, count in leading.items()
        if count >= (0.4 if sure[form] else 0.6) * uses[form]
        and (sure[form] or (count >= 2 and (len(names[form]) < count or count >= 4)))
    }


def _is_blank(runs: Sequence[Run]) -> bool:
    return all(run.text.isspace() for run in runs)


def _text_of(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)


class _Giver:
    """The state of the walk over the lines: a speaker or a time that waits for the line it belongs to."""

    def __init__(self, has_voices: bool) -> None:
        self.spoken: list[Spoken] = []
        self._has_voices = has_voices
        self._name: str | None = None
        self._stamp: str | None = None
        self._waiting: list[Line] = []
        self._source: Element | None = None
        self._declared: Element | None = None
        self._declared_voice: str | None = None

    def pass_by(self, line: Line) -> None:
        """A line of the page's furniture."""
        self.spoken.append(Spoken(line, _text_of(line.runs), ()))

    def take(self, line: Line, lead: _Lead) -> None:
        """A line of the text."""
        name, rest = _named(lead)
        if not name and _is_bare_moment(line.runs):
            self.pass_by(line._replace(outside=True))
            return
        if lead.moment:
            self.pass_by(line._replace(runs=[Run(lead.moment.strip())], outside=True))
        if name and self._name is not None:
            if _is_blank(rest) and lead.source is self._source:
                name = f"{self._name}{'' if name[0] in '([' else ','} {name}"  # a name and an office, each on its line
            else:
                self.flush()
        if name:
            self._name, self._source = name, lead.source
        self._stamp = lead.stamp or self._stamp
        if self._name is not None and not self._stamp and stamp_of(alone := _text_of(rest)):
            self._stamp, rest = alone, []  # a time alone below a name, whatever the page calls it
        if _is_blank(rest):
            self._waiting.append(line)
            return
        self._give(line, rest, lead.stamp)

    def flush(self) -> None:
        """What waited had nothing to belong to: it is text."""
        for line in self._waiting:
            self._give_text(line, line.runs, None, None)
        self._forget()

    def _forget(self) -> None:
        self._waiting, self._name, self._stamp, self._source = [], None, None, None

    def _give(self, line: Line, rest: list[Run], own_stamp: str | None) -> None:
        gap = line.gap or any(waiting.gap for waiting in self._waiting)
        line = line._replace(gap=gap)
        voice, stamp = self._name, self._stamp
        if voice is None and not self._has_voices and (shown := self._shown_time(line, stamp, own_stamp)):
            # The parser reads a time before a label where it is printed, so that is where it goes.
            rest = [Run(f"{shown} "), rest[0]._replace(text=rest[0].text.lstrip()), *rest[1:]]
        self._forget()
        self._give_text(line, rest, voice, stamp)

    def _shown_time(self, line: Line, stamp: str | None, own_stamp: str | None) -> str | None:
        """The time of a line without a speaker, as it is printed; as an attribute has it where one does."""
        if line.declared is not None and line.declared is not self._declared:
            name, start, _ = _declaration(line.declared)
            if name is not None:
                return None  # the line has a voice, and with it a time
            if start is not None:
                minutes, seconds = divmod(start, 60)
                return f"[{int(minutes // 60):02}:{int(minutes % 60):02}:{seconds:06.3f}]"
        if own_stamp:
            return own_stamp.strip()
        return f"[{stamp.strip(' []()<>')}]" if stamp else None

    def _give_text(self, line: Line, runs: list[Run], voice: str | None, stamp: str | None) -> None:
        time, end = _times(stamp)
        declared = line.declared
        if declared is not None and declared is not self._declared:
            said, since, until = _declaration(declared)
            again = bool(said) and said == self._declared_voice  # the same speaker goes on
            if voice is None and said is not None and not again and not _has_own_label(runs):
                voice = said
            if voice is not None:
                time = since if since is not None else time
                end = until if until is not None else end
            self._declared_voice = said
        elif declared is None:
            self._declared_voice = None
        self._declared = declared
        if time is None:
            time = next((run.moment for run in line.runs if run.moment is not None), None)
        text, marks = _joined(runs)
        self.spoken.append(Spoken(line, text, marks, voice, time, end))


def _named(lead: _Lead) -> tuple[str | None, list[Run]]:
    """The speaker's name as printed, without decoration, and what is said."""
    name = " ".join(lead.names.split()).strip(" :：-–—|\u00a0")
    if not name:
        return None, lead.rest
    rest = _text_of(lead.rest)
    if more := _AFTER_NAME.match(rest):
        name += f"{'' if more['more'] and more['more'][0] == ',' else ' '}{more['more']}" if more["more"] else ""
        cut = more.end()
    else:
        cut = _AFTER_LABEL.match(rest).end() if rest else 0  # type: ignore[union-attr]
    if affiliation := " ".join(lead.affiliation.split()).strip(" :：,|-–—"):
        name += f" {affiliation}" if affiliation[0] in "([" else f" ({affiliation})"
    return name, _after(lead.rest, cut)


def _after(runs: Sequence[Run], start: int) -> list[Run]:
    out: list[Run] = []
    for run in runs:
        if text := run.text[max(start, 0) :]:
            out.append(run._replace(text=text))
        start -= len(run.text)
    return out


def _times(stamp: str | None) -> tuple[float | None, float | None]:
    found = stamp_of(stamp) if stamp else None
    if found is None:
        return None, None
    return seconds(found[0]), seconds(found[1]) if found[1] else None


def _declaration(element: Element) -> tuple[str | None, float | None, float | None]:
    """Speaker, start and end that an element's attributes declare; an empty attribute says that nobody is named."""
    name = element.get("data-speaker-name") or element.get("data-speaker")
    nobody = not name and "data-speaker" in element.attributes
    start = next((_number(element.get(key)) for key in sorted(DECLARING) if element.get(key) and "speaker" not in key), None)
    end = next((_number(element.get(key)) for key in ("data-end", "data-end-time") if element.get(key)), None)
    return name if nobody or any(letter.isalpha() for letter in name) else None, start, end


def _number(text: str) -> float | None:
    """Seconds, as a number or as a time."""
    if stamp_of(text):
        return seconds(text)
    try:
        value = float(text)
    except ValueError:
        return None
    return value if 0 <= value < _LONGEST_SECONDS else None


def _has_own_label(runs: Sequence[Run]) -> bool:
    """Whether a line prints a label of its own, which goes before what an attribute says."""
    first = runs[0]
    return first.bold and len(first.text) < 80 and (first.text.rstrip().endswith(":") or _text_of(runs[1:]).startswith(":"))


def _joined(runs: Sequence[Run]) -> tuple[str, tuple[Mark, ...]]:
    """The text of a line, stripped, and its marks."""
    text = _text_of(runs)
    stripped = text.strip()
    cut = len(text) - len(text.lstrip())
    marks = [*_marks(runs, "bold"), *_marks(runs, "italic")]
    kept = (Mark(mark.kind, max(mark.start - cut, 0), min(mark.end - cut, len(stripped))) for mark in marks)
    return stripped, tuple(sorted((mark for mark in kept if mark.end > mark.start), key=lambda mark: mark.start))


def _marks(runs: Sequence[Run], kind: Literal["bold", "italic"]) -> Iterator[Mark]:
    """Where runs are of a kind, neighbours joined."""
    at, start = 0, -1
    for run in runs:
        on = bool((run.bold if kind == "bold" else run.italic) and (run.text.strip() or start >= 0))
        if on and start < 0:
            start = at
        elif not on and start >= 0:
            yield Mark(kind, start, at)
            start = -1
        at += len(run.text)
    if start >= 0:
        yield Mark(kind, start, at)
