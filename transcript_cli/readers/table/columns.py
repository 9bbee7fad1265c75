# ruff: noqa: E501 - tables: a row may be as long as its languages are many
"""What the columns of tables are called, in many languages.

Strategy: pure tables. Names are compared in small letters, signs as spaces; what says it best stands first, so that of "speaker" and
"label" in one table the former is taken. A unit behind a time's name ("start_ms", "Start (s)") is understood.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple


class Column(NamedTuple):
    """What a column of the header is."""

    role: str
    """text, voice, start, end, duration, document, or a field of the document."""
    rank: int
    """The lower, the better its name says so."""
    unit: float | None
    """How many of the unit that the name has make a second."""


EXAMPLES: Final = "speaker, start, end, text"
FIELDS: Final = ("title", "date", "organization", "event", "location", "language", "url", "kind")

_NAMES: Final = {
    "text": "text|transcript|transcription|utterance|utterance text|content|sentence|speech|what was said|said|body|message|caption|"
    "subtitle|dialogue|discurso|pronunciamiento|выступление|line|quote|words|paragraph|redebeitrag|beitrag|wortlaut|äußerung|aussage|rede|inhalt|transkript|transkription|"
    "texte|propos|intervention|paroles|contenu|texto|transcripción|intervención|contenido|diálogo|testo|trascrizione|intervento|"
    "contenuto|transcrição|conteúdo|fala|tekst|transcriptie|uttalande|transkription|puheenvuoro|teksti|wypowiedź|treść|přepis|"
    "текст|реплика|высказывание|речь|κείμενο|ομιλία|metin|konuşma|teks|النص|טקסט|पाठ|ข้อความ|文本|内容|內容|发言|發言|发言内容|"
    "發言內容|テキスト|本文|発言|発言内容|文字起こし|내용|발언|텍스트|word|token",
    "voice": "speaker|speaker name|speakername|speaker label|speaker id|speakers|talker|voice|who|participant|participant name|person|name|full name|"
    "author|user|username|nick|caller|character|actor|label|role|sprecher|sprecherin|redner|rednerin|locuteur|locutrice|orateur|oratrice|"
    "intervenant|intervenante|nom|hablante|orador|oradora|ponente|interviniente|nombre|parlante|oratore|relatore|interlocutore|nome|"
    "falante|interlocutor|spreker|naam|talare|taler|namn|puhuja|nimi|mówca|mluvčí|řečník|говорящий|спикер|выступающий|оратор|имя|"
    "ομιλητής|konuşmacı|pembicara|المتحدث|דובר|वक्ता|ผู้พูด|发言人|發言人|说话人|說話者|讲者|講者|话者|話者|発言者|화자|발언자",
    "start": "start|start time|starttime|stime|begin|begin time|start timestamp|start offset|time start|onset|in|in point|time in|from|"
    "timestamp|time stamp|timecode|time code|time|minute|offset|tmin|t|timespan|time span|time range|timestamps|beginn|anfang|startzeit|zeitstempel|zeit|von|début|heure de début|"
    "horodatage|temps|heure|inicio|tiempo|hora|inizio|tempo|ora|início|tijd|begintijd|starttid|tid|alku|aika|czas|początek|začátek|"
    "čas|начало|время|таймкод|αρχή|χρόνος|başlangıç|zaman|mulai|waktu|البداية|الوقت|התחלה|זמן|开始|開始|开始时间|開始時間|时间|時間|"
    "時刻|시작|시작 시간|시간",
    "end": "end|end time|endtime|etime|end timestamp|end offset|time end|offset end|stop|stop time|finish|out|out point|time out|to|until|"
    "tmax|ende|endzeit|bis|fin|heure de fin|final|fine|fim|einde|eindtijd|slut|sluttid|loppu|koniec|konec|конец|окончание|τέλος|"
    "bitiş|selesai|النهاية|סוף|结束|結束|结束时间|結束時間|終了|終了時間|종료|끝",
    "duration": "duration|length|dur|dauer|länge|durée|duración|durata|duração|duur|varaktighet|kesto|czas trwania|длительность|"
    "продолжительность|διάρκεια|süre|时长|時長|長さ|길이",
    "document": "document|document id|doc|doc id|file|file name|filename|transcript id|recording|recording id|episode|interview|"
    "dokument|datei|fichier|archivo|documento|документ|файл|文件|ファイル|문서",
    "title": "title|document title|episode title|titel|titre|título|titolo|заголовок|标题|標題|タイトル|제목",
    "date": "date|datum|fecha|data|дата|日期|日付|날짜",
    "organization": "organization|organisation|institution|agency",
    "event": "event|meeting|session",
    "location": "location|place|venue|ort|lieu|lugar|luogo",
    "language": "language|lang|language code|sprache|langue|idioma|lingua",
    "url": "url|link",
    "kind": "kind|type|document type",
}
_UNITS: Final = {
    "ms": 1e3,
    "msec": 1e3,
    "milliseconds": 1e3,
    "s": 1.0,
    "sec": 1.0,
    "secs": 1.0,
    "seconds": 1.0,
    "sekunden": 1.0,
}
_KNOWN: Final = {
    name: Column(role, rank, None) for role, names in reversed(_NAMES.items()) for rank, name in enumerate(names.split("|"))
}
"""Of a name in two roles the first keeps it."""
_SIGNS: Final = re.compile(r"[\W_]+")
_HUMPS: Final = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")
_TIMES: Final = frozenset({"start", "end", "duration"})
_LONGEST: Final = 60


def words_of_column(name: str) -> tuple[str, ...]:
    """The words of a name, in small letters; capitals within it begin one.

    >>> words_of_column("speakerLabel"), words_of_column("raw_text"), words_of_column("SPEECH")
    (('speaker', 'label'), ('raw', 'text'), ('speech',))
    """
    return tuple(_SIGNS.sub(" ", _HUMPS.sub(" ", name[:_LONGEST])).casefold().split())


def column_of(name: str) -> Column | None:
    """What a column is by its name; None where the name says nothing.

    >>> column_of("Start Time (ms)"), column_of("Redner*in"), column_of("speaker_name").role
    (Column(role='start', rank=1, unit=1000.0), None, 'voice')
    """
    if len(name) > _LONGEST:
        return None
    folded = _SIGNS.sub(" ", name.casefold()).strip()
    if folded not in _KNOWN and (words := " ".join(words_of_column(name))) in _KNOWN:
        folded = words
    if folded in _KNOWN:
        return _KNOWN[folded]
    stem, _, unit = folded.rpartition(" ")
    column = _KNOWN.get(stem.removesuffix(" in"))
    if column is not None and column.role in _TIMES and unit in _UNITS:
        return column._replace(unit=_UNITS[unit])
    return None
