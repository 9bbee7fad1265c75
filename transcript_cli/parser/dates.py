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
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Final, Literal, NamedTuple

from .draft import DateOrder
from .patterns import lazy

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


_MONTHS: Final = """
en january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sept sep, october oct, november nov, december dec
de januar jänner jän, februar feber, märz mrz, april, mai, juni, juli, august, september, oktober okt, november, dezember dez
fr janvier janv, février févr fév, mars, avril avr, mai, juin, juillet juil, août, septembre, octobre, novembre, décembre déc
es enero ene, febrero, marzo, abril abr, mayo, junio, julio, agosto ago, septiembre setiembre, octubre, noviembre, diciembre dic
pt janeiro, fevereiro fev, março, abril, maio, junho, julho, agosto, setembro set, outubro out, novembro, dezembro
it gennaio gen, febbraio febb, marzo, aprile, maggio mag, giugno giu, luglio lug, agosto, settembre sett, ottobre ott, novembre, dicembre
ca gener, febrer, març, abril, maig, juny, juliol, agost, setembre, octubre, novembre, desembre
nl januari, februari, maart mrt, april, mei, juni, juli, augustus, september, oktober, november, december
sv januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december
da januar, februar, marts, april, maj, juni, juli, august, september, oktober, november, december
nb januar, februar, mars, april, mai, juni, juli, august, september, oktober, november, desember des
is janúar, febrúar, mars, apríl, maí, júní, júlí, ágúst, september, október, nóvember, desember
fi tammikuuta tammikuu, helmikuuta helmikuu, maaliskuuta maaliskuu, huhtikuuta huhtikuu, toukokuuta toukokuu, kesäkuuta kesäkuu, heinäkuuta heinäkuu, elokuuta elokuu, syyskuuta syyskuu, lokakuuta lokakuu, marraskuuta marraskuu, joulukuuta joulukuu
et jaanuar, veebruar, märts, aprill, mai, juuni, juuli, august, september, oktoober, november, detsember
lv janvāris janvārī janvāra, februāris februārī februāra, marts martā marta, aprīlis aprīlī aprīļa, maijs maijā maija, jūnijs jūnijā jūnija, jūlijs jūlijā jūlija, augusts augustā augusta, septembris septembrī septembra, oktobris oktobrī oktobra, novembris novembrī novembra, decembris decembrī decembra
lt sausio, vasario, kovo, balandžio, gegužės, birželio, liepos, rugpjūčio, rugsėjo, spalio, lapkričio, gruodžio
pl stycznia styczeń, lutego luty, marca marzec, kwietnia kwiecień, maja maj, czerwca czerwiec, lipca lipiec, sierpnia sierpień, września wrzesień, października październik, listopada listopad, grudnia grudzień
cs ledna leden, února únor, března březen, dubna duben, května květen, června červen, července červenec, srpna srpen, září, října říjen, listopadu listopad, prosince prosinec
sk januára január, februára február, marca marec, apríla apríl, mája máj, júna jún, júla júl, augusta august, septembra september, októbra október, novembra november, decembra december
sl januarja januar, februarja februar, marca marec, aprila april, maja maj, junija junij, julija julij, avgusta avgust, septembra september, oktobra oktober, novembra november, decembra december
hr siječnja siječanj, veljače veljača, ožujka ožujak, travnja travanj, svibnja svibanj, lipnja lipanj, srpnja srpanj, kolovoza kolovoz, rujna rujan, listopada., studenoga studenog studeni, prosinca prosinac
sr januar jануар јануар јануара, februar фебруар фебруара, mart март марта, april април априла, maj мај маја, jun јун јуна, jul јул јула, avgust август августа, septembar септембар септембра, oktobar октобар октобра, novembar новембар новембра, decembar децембар децембра
hu január, február, március, április, május, június, július, augusztus, szeptember, október, november, december
ro ianuarie ian, februarie, martie, aprilie, mai, iunie, iulie, august, septembrie, octombrie, noiembrie, decembrie
az yanvar, fevral, mart, aprel, may, iyun, iyul, avqust, sentyabr, oktyabr, noyabr, dekabr
sq janar, shkurt, mars, prill, maj, qershor, korrik, gusht, shtator, tetor, nëntor, dhjetor
eu urtarrilaren, otsailaren, martxoaren, apirilaren, maiatzaren, ekainaren, uztailaren, abuztuaren, irailaren, urriaren, azaroaren, abenduaren
gl xaneiro, febreiro, marzo, abril, maio, xuño, xullo, agosto, setembro, outubro, novembro, decembro
cy ionawr, chwefror, mawrth, ebrill, mai, mehefin, gorffennaf, awst, medi, hydref, tachwedd, rhagfyr
ga eanáir, feabhra, márta, aibreán, bealtaine, meitheamh, iúil, lúnasa, meán_fómhair, deireadh_fómhair, samhain, nollaig
tr ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık
id januari, februari, maret, april, mei, juni, juli, agustus, september, oktober, november, desember
ms januari jan, februari feb, mac, april, mei, jun, julai, ogos, september, oktober, november, disember
tl enero, pebrero, marso, abril, mayo, hunyo, hulyo, agosto, setyembre, oktubre, nobyembre, disyembre
af januarie, februarie, maart, april, mei, junie, julie, augustus, september, oktober, november, desember
sw januari, februari, machi, aprili, mei, juni, julai, agosti, septemba, oktoba, novemba, desemba
ru января январь, февраля февраль, марта март, апреля апрель, мая май, июня июнь, июля июль, августа август, сентября сентябрь, октября октябрь, ноября ноябрь, декабря декабрь
uk січня січень, лютого лютий, березня березень, квітня квітень, травня травень, червня червень, липня липень, серпня серпень, вересня вересень, жовтня жовтень, листопада листопад, грудня грудень
bg януари, февруари, март, април, май, юни, юли, август, септември, октомври, ноември, декември
mk јануари, февруари, март, април, мај, јуни, јули, август, септември, октомври, ноември, декември
be студзеня, лютага, сакавіка, красавіка, мая, чэрвеня, ліпеня, жніўня, верасня, кастрычніка, лістапада, снежня
kk қаңтар, ақпан, наурыз, сәуір, мамыр, маусым, шілде, тамыз, қыркүйек, қазан, қараша, желтоқсан
el ιανουαρίου ιανουάριος, φεβρουαρίου φεβρουάριος, μαρτίου μάρτιος, απριλίου απρίλιος, μαΐου μάιος, ιουνίου ιούνιος, ιουλίου ιούλιος, αυγούστου αύγουστος, σεπτεμβρίου σεπτέμβριος, οκτωβρίου οκτώβριος, νοεμβρίου νοέμβριος, δεκεμβρίου δεκέμβριος
ar يناير جانفي كانون_الثاني, فبراير فيفري شباط, مارس آذار, أبريل أفريل نيسان, مايو ماي أيار, يونيو يونيه جوان حزيران, يوليو يوليه يوليوز جويلية تموز, أغسطس غشت أوت آب, سبتمبر شتنبر أيلول, أكتوبر تشرين_الأول, نوفمبر نونبر تشرين_الثاني, ديسمبر دجنبر كانون_الأول
ur جنوری, فروری, مارچ, اپریل, مئی, جون, جولائی, اگست, ستمبر, اکتوبر, نومبر, دسمبر
fa ژانویه, فوریه, مارس, آوریل, مه, ژوئن, ژوئیه, اوت, سپتامبر, اکتبر, نوامبر, دسامبر
he ינואר בינואר, פברואר בפברואר, מרץ במרץ, אפריל באפריל, מאי במאי, יוני ביוני, יולי ביולי, אוגוסט באוגוסט, ספטמבר בספטמבר, אוקטובר באוקטובר, נובמבר בנובמבר, דצמבר בדצמבר
hi जनवरी, फरवरी, मार्च, अप्रैल, मई, जून, जुलाई, अगस्त, सितंबर सितम्बर, अक्टूबर अक्तूबर, नवंबर नवम्बर, दिसंबर दिसम्बर
th มกราคม, กุมภาพันธ์, มีนาคม, เมษายน, พฤษภาคม, มิถุนายน, กรกฎาคม, สิงหาคม, กันยายน, ตุลาคม, พฤศจิกายน, ธันวาคม
"""  # noqa: E501 - one language, one line
"""A trailing dot: only after a day with a dot, since "3. listopada" is October and "3 listopada" November."""

_WEEKDAYS: Final = """
monday mon, tuesday tues tue, wednesday wed, thursday thurs thur thu, friday fri, saturday sat, sunday sun
montag, dienstag, mittwoch, donnerstag, freitag, samstag sonnabend, sonntag
lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche
lunes, martes, miércoles, jueves, viernes, sábado, domingo
segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira, sábado, domingo
lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica
maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag
måndag, tisdag, onsdag, torsdag, fredag, lördag, söndag
mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag
maanantaina, tiistaina, keskiviikkona, torstaina, perjantaina, lauantaina, sunnuntaina
poniedziałek, wtorek, środa, czwartek, piątek, sobota, niedziela
pondělí, úterý, středa, čtvrtek, pátek, sobota, neděle
hétfő, kedd, szerda, csütörtök, péntek, szombat, vasárnap
luni, marți, miercuri, joi, vineri, sâmbătă, duminică
pazartesi, salı, çarşamba, perşembe, cuma, cumartesi, pazar
понедельник, вторник, среда, четверг, пятница, суббота, воскресенье
понеділок, вівторок, середа, четвер, п'ятниця, субота, неділя
δευτέρα, τρίτη, τετάρτη, πέμπτη, παρασκευή, σάββατο, κυριακή
الاثنين, الثلاثاء, الأربعاء, الخميس, الجمعة, السبت, الأحد
senin isnin, selasa, rabu, kamis khamis, jumat jumaat, sabtu, minggu ahad
pondelok, utorok, streda, štvrtok, piatok, sobota, nedeľa
ponedjeljak ponedeljak ponedeljek, utorak torek, srijeda sreda, četvrtak četrtek, petak petek, subota, nedjelja nedelja
понеделник, вторник, сряда, четвъртък, петък, събота, неделя
maanantai, tiistai, keskiviikko, torstai, perjantai, lauantai, sunnuntai
esmaspäev, teisipäev, kolmapäev, neljapäev, reede, laupäev, pühapäev
सोमवार, मंगलवार, बुधवार, गुरुवार, शुक्रवार, शनिवार, रविवार
월요일 월, 화요일 화, 수요일 수, 목요일 목, 금요일 금, 토요일 토, 일요일
月曜日 星期一, 火曜日 星期二, 水曜日 星期三, 木曜日 星期四, 金曜日 星期五, 土曜日 星期六, 日曜日 星期日 星期天
"""

_ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民國": 1911, "民国": 1911}
_THAI_ERA: Final = 543
_YEARS: Final = range(1600, 2200)

_ZONES: Final = {
    "z": "Z", "utc": "Z", "gmt": "Z",
    "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00",
    "pst": "-08:00", "pdt": "-07:00", "cet": "+01:00", "cest": "+02:00", "mez": "+01:00", "mesz": "+02:00",
    "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "jst": "+09:00", "kst": "+09:00", "aest": "+10:00", "aedt": "+11:00",
}  # fmt: skip
"""IST, BST and the like name several zones each: left out."""

_LETTER: Final = r"(?:[^\W\d_]|[\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0900-\u0903\u093a-\u094f\u0e31-\u0e4e])"
_MONTH: Final = rf"(?<!{_LETTER})(?P<month>(?:(?:كانون|تشرين|meán|deireadh)\s)?[^\W\d_]{_LETTER}{{1,15}}+)"
_YEAR: Final = r"(?P<year>\d{4})(?!\d)"
_RANGE: Final = r"(?:\s?[-–—]\s?\d{1,2}(?!\d)\.?)?"  # "3–5 December 2024" begins on the third
_NOT_COUNTED: Final = r"(?<!\bn\.\s)(?<!\bno\.\s)(?<!\bnr\.\s)(?<!№\s)(?<!\bn[º°]\s)(?<!\bday\s)(?<!\btag\s)"
"""In "No. 3 – 8 January 2019" and "Day 14 - 8 January 2019" the first number belongs to no date."""
_DAY: Final = rf"(?<![\d.:/]){_NOT_COUNTED}(?P<day>\d{{1,2}})(?!\d)"
_NUMBER_DATE: Final = (
    r"(?P<monthno>\d{1,2})\s?%s\s?(?P<day>\d{1,2})\s?%s(?:\s?[(（]?(?:星期|周|週)?[月火水木金土日一二三四五六](?:曜日?)?[)）])?"
)
_SHAPES: Final = (
    rf"(?<![\d./-]){_YEAR}(?P<mark>[-/]|\.\s?)(?P<monthno>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?!\d)\.?(?:\s?\([월화수목금토일]\))?",
    rf"(?<!\d)(?P<year>\d{{4}})\s?[年년]\s?{_NUMBER_DATE % ('[月월]', '[日일号號]')}",
    rf"(?P<era>{'|'.join(_ERAS)})\s?(?P<year>\d{{1,3}}|元)\s?年\s?{_NUMBER_DATE % ('月', '日')}",
    rf"(?:(?P<era>{'|'.join(_ERAS)})\s?)?(?P<year>[〇零○一二三四五六七八九]{{4}}|[一二三四五六七八九十]{{1,3}}|元)年"
    r"(?P<monthno>[一二三四五六七八九十]{1,2})月(?P<day>[一二三四五六七八九十]{1,3})日",
    rf"{_DAY}\stháng\s(?P<monthno>\d{{1,2}})(?:,|\snăm)\s{_YEAR}",
    rf"{_DAY}\.?\s{_MONTH}\s?[-–—]\s?\d{{1,2}}\.?\s{_LETTER}{{3,15}}\s{_YEAR}",  # "30 May – 2 June 2013"
    rf"{_MONTH}\s{_DAY}\s?[-–—]\s?{_LETTER}{{3,15}}\s\d{{1,2}},\s{_YEAR}",
    rf"{_DAY}(?P<dot>\.)?(?:st|nd|rd|th|er|[ºª°]|-?го|ης|η)?{_RANGE},?\s{{0,3}}(?:(?:day\s)?(?:of|de|di|del|d[’'])\s?)?{_MONTH}\.?"
    rf"(?:\s?/\s?{_LETTER}{{1,12}}(?:\s{_LETTER}{{1,12}})?)?,?\s{{0,3}}(?:(?:de|del|of|พ\.ศ\.)\s)?{_YEAR}",
    rf"{_DAY}(?P<mark>[-/.]){_MONTH}(?P=mark){_YEAR}",
    rf"{_MONTH}\.?\s{{0,3}}{_DAY}(?:st|nd|rd|th)?{_RANGE}(?:,\s{{0,3}}|\s{{1,3}}){_YEAR}",
    rf"(?<!\d){_YEAR}(?:\.|e?ko)?\s(?:m\.\s)?{_MONTH}\s{_DAY}",
    rf"(?<!\d){_YEAR}\.\sgada\s(?P<day>\d{{1,2}})\.\s{_MONTH}",
)
_LIKELY: Final = r"\d{4}|\d[/.-]\d{1,2}[/.-]\d\d|年"
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
_TIME_AFTER: Final = rf"(?:T|,?\s{{0,2}}(?:(?P<said>\b(?:um|a\slas|às|ore|kl\.?|klo|godz\.|saat|pukul|jam)\s)|\b(?:at|à|alle|om|v|в|о)\s|[-–—@|]\s?|(?<=[\s,]))){_CLOCK}"
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
    for row in _MONTHS.strip().splitlines():
        for number, names in enumerate(row[3:].split(","), 1):
            for name in names.split():
                numbers.setdefault(_fold(name.replace("_", " ")), number)
    return numbers


@cache
def _thai_months() -> frozenset[str]:
    row = next(row for row in _MONTHS.splitlines() if row.startswith("th "))
    return frozenset(_fold(name) for name in row[3:].replace(",", " ").split())


@cache
def _weekday_numbers() -> dict[str, int]:
    rows = (row.split(",") for row in _WEEKDAYS.strip().splitlines())
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
    return list(_cached(text, order, named) if len(text) <= _SHORT else _find(text, order, named))


_SHORT: Final = 500
"""Characters of a line that is worth remembering: several steps ask for the dates of the same few lines."""


def _find(text: str, order: DateOrder | None, named: bool) -> tuple[FoundDate, ...]:
    if not _pattern(_LIKELY).search(text):
        return ()
    found: list[FoundDate] = []
    for date_found in _candidates(text, order, named):
        if all(date_found.end <= other.start or date_found.start >= other.end for other in found):
            found.append(_with_surroundings(text, date_found))
    return tuple(sorted(found))


_cached: Final = lru_cache(maxsize=1024)(_find)


def _candidates(text: str, order: DateOrder | None, named: bool) -> Iterator[FoundDate]:
    """What has the shape of a date, the most telling shapes first."""
    for shape in _SHAPES:
        yield from (read for match in _pattern(shape).finditer(text) if (read := _read_match(match)))
    yield from (read for match in _pattern(_EITHER).finditer(text) if (read := _read_numbers(match, order)))
    for shape in _NAMED if named else ():
        yield from (read for match in _pattern(shape).finditer(text) if (read := _read_match(match)))
    yield from (read for match in _pattern(_MONTH_ALONE).finditer(text) if (read := _read_match(match)))


def _read_match(match: re.Match[str]) -> FoundDate | None:
    parts = match.groupdict()
    year = _number(parts["year"]) + (_ERAS[parts["era"]] if parts.get("era") else 0)
    word = _fold(parts.get("month") or "")
    if word:
        month = (_month_numbers().get(word + ".") if parts.get("dot") else None) or _month_numbers().get(word, 0)
        if word in _thai_months():
            year -= _THAI_ERA
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
        year += 2000 if year < 70 else 1900
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
    if before := _pattern(_WEEKDAY_BEFORE).search(text[from_ : found.start]):
        weekday = _weekday_numbers().get(_fold(before["word"]))
        if weekday is not None:
            found = found._replace(start=from_ + before.start())
            found = _settle_by_weekday(found, weekday)
    after = _pattern(_TIME_AFTER).match(text, found.end)
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
    for match in _pattern(r"(?<![\d.:])" + _CLOCK).finditer(text):
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
    if offset := _ZONES.get(printed.casefold()):
        return offset
    if shift := re.fullmatch(r"(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?", printed, re.IGNORECASE):
        return f"{shift[1]}{int(shift[2]):02}:{shift[3] or '00'}" if int(shift[2]) <= 14 else ""
    return ""


def infer_order(texts: Iterable[str]) -> DateOrder | None:
    """Whether numbers stand month or day first in a document, where its own dates prove one and not the other.

    A number over 12 proves it, and so does a date that stands there in numbers and in words.
    """
    dates = [found for text in texts for found in find_dates(text)]
    certain = {found.value for found in dates if not found.ambiguous and found.settles is None and found.precision == "day"}
    proofs = {found.settles for found in dates if found.settles}
    for found in dates:
        if found.other and (found.value in certain) != (found.other in certain):
            proofs.add("mdy" if found.value in certain else "dmy")
    return proofs.pop() if len(proofs) == 1 else None
