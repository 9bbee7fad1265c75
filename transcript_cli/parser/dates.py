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
from functools import cache
from typing import Final, Literal, NamedTuple

from .draft import DateOrder

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
tr ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık
id januari, februari, maret, april, mei, juni, juli, agustus, september, oktober, november, desember
sw januari, februari, machi, aprili, mei, juni, julai, agosti, septemba, oktoba, novemba, desemba
ru января январь, февраля февраль, марта март, апреля апрель, мая май, июня июнь, июля июль, августа август, сентября сентябрь, октября октябрь, ноября ноябрь, декабря декабрь
uk січня січень, лютого лютий, березня березень, квітня квітень, травня травень, червня червень, липня липень, серпня серпень, вересня вересень, жовтня жовтень, листопада листопад, грудня грудень
bg януари, февруари, март, април, май, юни, юли, август, септември, октомври, ноември, декември
el ιανουαρίου ιανουάριος, φεβρουαρίου φεβρουάριος, μαρτίου μάρτιος, απριλίου απρίλιος, μαΐου μάιος, ιουνίου ιούνιος, ιουλίου ιούλιος, αυγούστου αύγουστος, σεπτεμβρίου σεπτέμβριος, οκτωβρίου οκτώβριος, νοεμβρίου νοέμβριος, δεκεμβρίου δεκέμβριος
ar يناير, فبراير, مارس, أبريل, مايو, يونيو يونيه, يوليو يوليه, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر
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
senin, selasa, rabu, kamis, jumat, sabtu, minggu
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
_MONTH: Final = rf"(?<!{_LETTER})(?P<month>[^\W\d_]{_LETTER}{{1,15}}+)"
_YEAR: Final = r"(?P<year>\d{4})(?!\d)"
_RANGE: Final = r"(?:\s?[-–—]\s?\d{1,2}(?!\d)\.?)?"  # "3–5 December 2024" begins on the third
_DAY: Final = r"(?<![\d.:/])(?P<day>\d{1,2})(?!\d)"
_SHAPES: Final = (
    rf"{_DAY}(?P<dot>\.)?(?:st|nd|rd|th|er|[ºª°]|-?го)?{_RANGE},?\s?(?:(?:day\s)?(?:of|de|di|del|d[’'])\s?)?{_MONTH}\.?"
    rf"(?:\s?/\s?{_LETTER}{{1,12}}(?:\s{_LETTER}{{1,12}})?)?,?\s?(?:(?:de|del|of|พ\.ศ\.)\s?)?{_YEAR}",
    rf"{_MONTH}\.?\s?{_DAY}(?:st|nd|rd|th)?{_RANGE}(?:,\s?|\s){_YEAR}",
    rf"(?<!\d){_YEAR}\.?,?\s(?:m\.\s|gada\s)?(?:(?P<early>\d{{1,2}})\.\s)?{_MONTH}\.?(?:\s{_DAY})?(?(early)|(?<=\d))",
)
_NUMBERS: Final = (
    rf"(?<![\d./-]){_YEAR}(?P<mark>[-/.])(?P<monthno>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?!\d)",
    r"(?<!\d)(?P<year>\d{4})\s?[年년]\s?(?P<monthno>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일号號]",
    rf"(?P<era>{'|'.join(_ERAS)})\s?(?P<year>\d{{1,3}}|元)\s?年\s?(?P<monthno>\d{{1,2}})\s?月\s?(?P<day>\d{{1,2}})\s?日",
    rf"(?<!\d)(?P<day>\d{{1,2}})\stháng\s(?P<monthno>\d{{1,2}})(?:,|\snăm)\s{_YEAR}",
)
_EITHER: Final = re.compile(r"(?<![\d./-])(?P<a>\d{1,2})(?P<mark>[/.-])(?P<b>\d{1,2})(?P=mark)(?P<year>\d{4}|\d{2})(?![\d/])")
_MONTH_ALONE: Final = re.compile(rf"{_MONTH}\.?,?\s(?:(?:of|de|del)\s)?{_YEAR}")
_COMPACT: Final = (
    re.compile(r"(?<!\d)(?P<year>\d{4})(?P<monthno>\d{2})(?P<day>\d{2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>\d{4})[-_](?:[A-Za-z]{1,8}[-_])?(?P<monthno>\d{2})[-_](?P<day>\d{2})(?!\d)"),
)
_ISO_MONTH: Final = re.compile(r"(?<![\d-])(?P<year>\d{4})-(?P<monthno>\d{2})(?![\d-])")
_CLOCK: Final = r"""(?P<hour>\d{1,2})(?:(?P<mark>[:.hH時点])(?P<minute>\d{2})?(?::(?P<second>\d{2})(?:[.,]\d{1,9})?)?)?(?!\d)
    \s?(?P<half>[ap]\.?\s?m\b\.?)?(?:\s?(?:Uhr|hrs|hours|heures|h|uur|分)\b\.?)?
    \s?\(?(?P<zone>(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?\b|[A-Z]{1,4}\b)?\)?"""
_TIME: Final = re.compile(_CLOCK, re.VERBOSE | re.IGNORECASE)
_TIME_AFTER: Final = re.compile(
    rf"(?:T|[,\s]\s?(?:at|@|um|à|a\slas|às|ore|alle|om|kl\.?|klo|godz\.|v|в|о|[-–—|])?\s?(?=\d)){_CLOCK}",
    re.VERBOSE | re.IGNORECASE,
)
_WEEKDAY_BEFORE: Final = re.compile(
    rf"(?P<word>[^\W\d_][-'{_LETTER[4:-2]}{{1,15}}+)" if False else rf"(?P<word>{_LETTER}(?:[-']?{_LETTER}){{1,15}})\.?,?\s?(?:\w{{2,3}}\s)?\(?\Z"
)


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(shape, re.IGNORECASE) for shape in (*_NUMBERS, *_SHAPES))
