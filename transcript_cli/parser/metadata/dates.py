"""Dates and times of day as documents print them, in thirty languages.

Strategy: few shapes, large tables. A shape (day month year, month day year, year first, numbers alone) is one linear pattern
that takes any word where a month's name would stand; the table then says whether it is one. So a new language is a row. What
is printed decides the precision: "May 2019" is a month and stays one. Numbers such as 12/03/2024 carry both readings until the
document, or the user, has said which comes first. Years are those of the common era; Thai, Japanese and Chinese eras are
converted where the era itself is printed or the month's name settles it; other calendars are left alone, not guessed at.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Final, Literal, NamedTuple

from ..draft import DateOrder
from ..words.dates import ERAS, MONTHS, THAI_ERA, WEEKDAYS, ZONES
from ..words.glance import may_have_date, may_have_figure
from ..words.patterns import lazy

Precision = Literal["day", "month"]


class FoundDate(NamedTuple):
    """A date in a text."""

    start: int
    """Offset in the text, of the weekday where one is printed before the date."""
    end: int
    """After the time of day, where one follows."""
    value: str
    """ISO 8601: "2024-12-03", or "2024-12" where no day is printed."""
    precision: Precision = "day"
    other: str | None = None
    """The other reading of numbers that can be read month first and day first."""
    time: str | None = None
    """ISO 8601 time of day: "09:50"; with an offset where the text gives a zone that is no riddle: "13:05-05:00"."""
    settles: DateOrder | None = None
    """The order that this date proves, being numbers that cannot be read otherwise."""

    @property
    def ambiguous(self) -> bool:
        """Whether the numbers could as well mean `other`."""
        return self.other is not None


_YEARS: Final = range(1600, 2200)

_SIGN: Final = r"[\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0900-\u0903\u093a-\u094f\u0e31-\u0e4e]"
"""An accent or vowel that is written as a character of its own."""
_LETTER: Final = rf"(?:[^\W\d_]|{_SIGN})"
_MONTH: Final = rf"(?<!{_LETTER})(?P<month>(?:(?:كانون|تشرين|meán|deireadh)\s)?[^\W\d_]{_LETTER}{{1,15}}+)"
_YEAR: Final = r"(?P<year>\d{4})(?!\d)"
_RANGE: Final = r"(?:\s?[-–—]\s?\d{1,2}(?!\d)\.?)?"  # "3–5 December 2024" begins on the third
_NOT_COUNTED: Final = r"(?<!\bn\.\s)(?<!\bno\.\s)(?<!\bnr\.\s)(?<!№\s)(?<!\bn[º°]\s)(?<!\bday\s)(?<!\btag\s)"
"""In "No. 3 – 8 January 2019" and "Day 14 - 8 January 2019" the first number belongs to no date."""
_DAY: Final = rf"(?<![\d.:/]){_NOT_COUNTED}(?P<day>\d{{1,2}})(?!\d)"
_NUMBER_DATE: Final = (
    r"(?P<monthno>\d{1,2})\s?%s\s?(?P<day>\d{1,2})\s?%s(?:\s?[(（]?(?:星期|周|週)?[月火水木金土日一二三四五六](?:曜日?)?[)）])?"
)
_NUMBER_SHAPES: Final = (
    ("-/.", rf"(?<![\d./-]){_YEAR}(?P<mark>[-/]|\.\s?)(?P<monthno>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?!\d)\.?"
     r"(?:\s?\([월화수목금토일]\))?"),
    ("年년", rf"(?<!\d)(?P<year>\d{{4}})\s?[年년]\s?{_NUMBER_DATE % ('[月월]', '[日일号號]')}"),
    ("年", rf"(?P<era>{'|'.join(ERAS)})\s?(?P<year>\d{{1,3}}|元)\s?年\s?{_NUMBER_DATE % ('月', '日')}"),
    ("年", rf"(?<![\d{''.join(era[-1] for era in ERAS)}])(?P<republic>1[0-3]\d)年{_NUMBER_DATE % ('月', '日')}"),
    ("年", rf"(?:(?P<era>{'|'.join(ERAS)})\s?)?(?P<year>[〇零○一二三四五六七八九]{{4}}|[一二三四五六七八九十]{{1,3}}|元)年"
     r"(?P<monthno>[一二三四五六七八九十]{1,2})月(?P<day>[一二三四五六七八九十]{1,3})日"),
    ("á", rf"{_DAY}\stháng\s(?P<monthno>\d{{1,2}})(?:,|\snăm)\s{_YEAR}"),
)  # fmt: skip
"""Signs of which a text must have one, and the shape: most lines need not be tried against all."""
_MONTH_SHAPES: Final = (
    ("-–—", rf"{_DAY}\.?\s{_MONTH}\s?[-–—]\s?\d{{1,2}}\.?\s{_LETTER}{{3,15}}\s{_YEAR}"),  # "30 May – 2 June 2013"
    ("-–—", rf"{_MONTH}\s{_DAY}\s?[-–—]\s?{_LETTER}{{3,15}}\s\d{{1,2}},\s{_YEAR}"),
    ("", rf"{_DAY}(?P<dot>\.)?(?:st|nd|rd|th|er|[ºª°]|-?го|ης|η)?{_RANGE},?\s{{0,3}}(?:(?:day\s)?(?:of|de|di|del|d[’'])\s?)?"
     rf"{_MONTH}\.?(?:\s?/\s?{_LETTER}{{1,12}}(?:\s{_LETTER}{{1,12}})?)?,?\s{{0,3}}(?:(?:de|del|of|พ\.ศ\.)\s)?{_YEAR}"),
    ("-/.", rf"{_DAY}(?P<mark>[-/.]){_MONTH}(?P=mark){_YEAR}"),
    ("", rf"{_MONTH}\.?\s{{0,3}}{_DAY}(?:st|nd|rd|th)?{_RANGE}(?:,\s{{0,3}}|\s{{1,3}}){_YEAR}"),
    (":", rf"{_MONTH}\s{{1,2}}{_DAY}\s\d\d:\d\d:\d\d\s(?:[A-Z]{{3,4}}\s)?{_YEAR}"),  # as C and Unix print it
    ("", rf"(?<!\d){_YEAR}(?:\.|e?ko)?\s(?:m\.\s)?{_MONTH}\s{_DAY}"),
    (".", rf"(?<!\d){_YEAR}\.\sgada\s(?P<day>\d{{1,2}})\.\s{_MONTH}"),
)  # fmt: skip
"""The same for dates with the name of a month, which need not be tried where no word is one."""
LIKELY: Final = lazy(r"[\d年](?:(?<=年)|(?<=[^03-9])\d{3}|[/.-]\d{1,2}[/.-]\d\d)")
"""What every date has: a year, or numbers. A set of first signs is found several times as fast as one of several patterns."""
_EITHER: Final = r"(?<![\d./-])(?P<a>\d{1,2})(?P<mark>[/.-]|\.\s)(?P<b>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})(?![\d/])"
_MONTH_ALONE: Final = rf"(?<!\d)(?<![\d.]\s){_MONTH}\.?,?\s(?:(?:of|de|del)\s)?{_YEAR}"
_NAMED: Final = (
    r"(?<!\d)(?P<year>\d{4})(?P<monthno>\d{2})(?P<day>\d{2})(?!\d)",
    r"(?<!\d)(?P<year>\d{4})[-_](?:[A-Za-z]{1,8}[-_])?(?P<monthno>\d{2})[-_](?P<day>\d{2})(?!\d)",
    r"(?<![\d-])(?P<year>\d{4})-(?P<monthno>\d{2})(?![\d-])",
)
"""Only in fields and file names: in running text "2010-11" is a season and 20101105 a number."""

_CLOCK: Final = r"""(?P<hour>\d{1,2})(?:[:.hH時点](?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?)?(?!\d)
    \s?(?P<half>[ap]\.?\s?m\b\.?)?(?P<unit>\s?(?:Uhr|hrs|hours|heures|h|uur|分)\b\.?)?
    (?:\s?\(?(?P<zone>(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?\b|[A-Z]{1,4}\b)\)?)?"""
_TIME: Final = r"(?<![\d.:])" + _CLOCK
_TIME_AFTER: Final = (
    r"(?:T|,?\s{0,2}(?:(?P<said>\b(?:um|a\slas|às|ore|kl\.?|klo|godz\.|saat|pukul|jam)\s)|\b(?:at|à|alle|om|v|в|о)\s|[-–—@|]\s?"
    rf"|(?<=[\s,]))){_CLOCK}"
)
_WEEKDAY_BEFORE: Final = (
    rf"(?<!{_LETTER})(?P<word>{_LETTER}(?:[-']?{_LETTER}){{1,15}}+)\.?,?\s{{0,2}}(?:(?:the|den|dem|le|il|o)\s)?\(?\Z"
)


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """Patterns are compiled when first needed: starting up must not pay for them."""
    return re.compile(text, re.IGNORECASE | re.VERBOSE if text.endswith(_CLOCK) else re.IGNORECASE)


@cache
def _month_numbers() -> dict[str, int]:
    numbers: dict[str, int] = {}
    for row in MONTHS.strip().splitlines():
        for number, names in enumerate(row[3:].split(","), 1):
            for name in names.split():
                numbers.setdefault(_fold(name.replace("_", " ")), number)
    return numbers


@cache
def _thai_months() -> frozenset[str]:
    row = next(row for row in MONTHS.splitlines() if row.startswith("th "))
    return frozenset(_fold(name) for name in row[3:].replace(",", " ").split())


@cache
def _weekday_numbers() -> dict[str, int]:
    rows = (row.split(",") for row in WEEKDAYS.strip().splitlines())
    return {_fold(name): number for row in rows for number, names in enumerate(row) for name in names.split()}


@lru_cache(maxsize=4096)
def _fold(word: str) -> str:
    """Case and accents aside: capitals are often printed without accents."""
    lower = word.casefold()
    if lower.isascii():
        return lower
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", lower))


_ACCENTS: Final = lazy("[\u0300-\u036f\u0653-\u0655]")
_HAN_DIGITS: Final = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}


def _number(printed: str) -> int:
    """A number in figures of any script, or in Chinese signs: digit by digit, or with a sign for ten.

    >>> _number("２０"), _number("二〇一八"), _number("二十七"), _number("十")
    (20, 2018, 27, 10)
    """
    if printed.isdecimal():
        return int(printed)
    if printed == "元":
        return 1
    tens, ten, ones = printed.rpartition("十")
    if ten:
        return 10 * (_HAN_DIGITS[tens] if tens else 1) + (_HAN_DIGITS[ones] if ones else 0)
    return int("".join(str(_HAN_DIGITS[sign]) for sign in printed))


def is_weekday(word: str) -> bool:
    """Whether a word is the name of a day of the week, in any of the languages known here."""
    return _fold(word.strip(".,()")) in _weekday_numbers()


def find_dates(text: str, order: DateOrder | None = None, *, named: bool = False) -> list[FoundDate]:
    """The dates in a text, in order, not overlapping.

    Args:
        text: a header line, a field's value, a few thousand characters at most; the cost is linear in it.
        order: which comes first in 12/03/2024; None: month first, and `other` says what else it could be.
        named: the text is a field's value or a file's name, so that 20241203 and 2024-12 are dates too.
    """
    if not may_have_date(text) or not LIKELY.search(text):
        return []
    return list(_cached(text, order, named) if len(text) <= _SHORT else _find(text, order, named))


_SHORT: Final = 500
"""Characters of a line that is worth remembering: several steps ask for the dates of the same few lines."""


def _find(text: str, order: DateOrder | None, named: bool) -> tuple[FoundDate, ...]:
    if alone := _pattern(_EITHER).fullmatch(text):
        read = _read_numbers(alone, order)
        return (read,) if read else ()
    found: list[FoundDate] = []
    for date_found in _candidates(text, order, named):
        if not found or all(date_found.end <= other.start or date_found.start >= other.end for other in found):
            found.append(_with_surroundings(text, date_found))
    return tuple(sorted(found))


_cached: Final = lru_cache(maxsize=1024)(_find)


def _candidates(text: str, order: DateOrder | None, named: bool) -> Iterator[FoundDate]:
    """What has the shape of a date, the most telling shapes first."""
    named_month = _names_month(text)
    for signs, shape in _shapes(text.isascii(), named_month):
        if not signs or not signs.isdisjoint(text):
            yield from _read_all(shape, text)
    for match in _pattern(_EITHER).finditer(text) if "/" in text or "." in text or "-" in text else ():
        if read := _read_numbers(match, order):
            yield read
    for shape in _NAMED if named else ():
        yield from _read_all(shape, text)
    if named_month:
        yield from _read_all(_MONTH_ALONE, text)


@cache
def _shapes(ascii_only: bool, named_month: bool) -> list[tuple[frozenset[str], str]]:
    """The shapes that a text may have, each with the signs of which it must then have one, or none."""
    shapes = (*_NUMBER_SHAPES, *_MONTH_SHAPES) if named_month else _NUMBER_SHAPES
    return [(frozenset(signs), shape) for signs, shape in shapes if not (ascii_only and signs and signs.isalpha())]


def _names_month(text: str) -> bool:
    """Whether a word of a text is the name of a month, or ends one of two words."""
    if text.isascii() and text.swapcase() == text:
        return False  # no letter
    return not _last_words_of_months().isdisjoint(map(_fold, _WORD.findall(text)))


_WORD: Final = lazy(rf"(?:[^\W\d_]+|{_SIGN}+)+")
"""Letters and signs; taken by runs, of which most words are one."""


@cache
def _last_words_of_months() -> frozenset[str]:
    return frozenset(name.rpartition(" ")[2].rstrip(".") for name in _month_numbers())


def _read_all(shape: str, text: str) -> list[FoundDate]:
    return [read for match in _pattern(shape).finditer(text) if (read := _read_match(match))]


def _read_match(match: re.Match[str]) -> FoundDate | None:
    parts = match.groupdict()
    if parts.get("republic"):  # years of three figures are counted from the founding of the Republic of China
        year = _number(parts["republic"]) + ERAS["民國"]
    else:
        year = _number(parts["year"]) + (ERAS[parts["era"]] if parts.get("era") else 0)
    word = _fold(parts.get("month") or "")
    if word:
        month = (_month_numbers().get(word + ".") if parts.get("dot") else None) or _month_numbers().get(word, 0)
        if word in _thai_months():
            year -= THAI_ERA
    else:
        month = _number(parts["monthno"])
    if parts.get("day"):
        value = _iso(year, month, _number(parts["day"]))
        return FoundDate(match.start(), match.end(), value) if value else None
    if year not in _YEARS or not 1 <= month <= 12 or (word in ("may", "march", "mar") and parts["month"].islower()):
        return None
    return FoundDate(match.start(), match.end(), f"{year}-{month:02}", "month")


def _read_numbers(match: re.Match[str], order: DateOrder | None) -> FoundDate | None:
    """12/03/2024 and its like. Dots mean day first, wherever that gives a date."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    if order == "ymd" and len(match["year"]) == 2 and (value := _iso(2000 + a, b, year)):
        return FoundDate(*match.span(), value)
    if len(match["year"]) == 2:
        if len(match.group()) != 8 and match["mark"] != "/":
            return None  # 1.2.10 is the number of a section
        year += 2000 if year < 50 else 1900
    month_first, day_first = _iso(year, a, b), _iso(year, b, a)
    start, end = match.span()
    if not month_first or not day_first:
        value = month_first or day_first
        return FoundDate(start, end, value, settles="mdy" if month_first else "dmy") if value else None
    if order == "dmy" or (order is None and match["mark"][0] == "."):
        return FoundDate(start, end, day_first)
    settled = order is not None or month_first == day_first
    return FoundDate(start, end, month_first, other=None if settled else day_first)


def _iso(year: int, month: int, day: int) -> str | None:
    if year not in _YEARS:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _with_surroundings(text: str, found: FoundDate) -> FoundDate:
    """The date with the weekday before it, which may settle what comes first, and the time of day after it."""
    if found.precision == "month":
        return found
    from_ = max(0, found.start - 30)
    if found.start and (before := _pattern(_WEEKDAY_BEFORE).search(text[from_ : found.start])):
        weekday = _weekday_numbers().get(_fold(before["word"]))
        if weekday is not None:
            found = found._replace(start=from_ + before.start())
            found = _settle_by_weekday(found, weekday)
    after = _pattern(_TIME_AFTER).match(text, found.end) if found.end < len(text) else None
    time = _read_clock(after) if after else None
    return found._replace(end=after.end(), time=time) if after and time else found


def _settle_by_weekday(found: FoundDate, weekday: int) -> FoundDate:
    """The reading that falls on the printed weekday, where the other one does not."""
    if not found.other:
        return found
    month_first, day_first = (date.fromisoformat(value).weekday() == weekday for value in (found.value, found.other))
    if month_first == day_first:
        return found
    return found._replace(
        value=found.value if month_first else found.other, other=None, settles="mdy" if month_first else "dmy"
    )


def find_time(text: str) -> tuple[int, int, str] | None:
    """The first time of day in a text, as (start, end, ISO 8601); a bare number is none."""
    if not may_have_figure(text):
        return None
    for match in _pattern(_TIME).finditer(text):
        if time := _read_clock(match):
            return match.start(), match.end(), time
    return None


def _read_clock(match: re.Match[str]) -> str | None:
    hour, minute, second = int(match["hour"]), int(match["minute"] or 0), match["second"]
    said = match["minute"] or match["half"] or match["unit"] or match.groupdict().get("said")
    if not said or minute > 59 or int(second or 0) > 59:
        return None
    if match["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
    if hour > 23:
        return None
    return f"{hour:02}:{minute:02}" + (f":{int(second):02}" if second else "") + _zone(match["zone"] or "")


def _zone(printed: str) -> str:
    """The offset that a zone stands for; nothing where its letters name several zones or none."""
    if offset := ZONES.get(printed.casefold()):
        return offset
    if shift := re.fullmatch(r"(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?", printed, re.IGNORECASE):
        return f"{shift[1]}{int(shift[2]):02}:{shift[3] or '00'}" if int(shift[2]) <= 14 else ""
    return ""
