"""What a date at the head of a document is the date of: the event, the issue that prints it, or something else.

Strategy: the words around a date say it, and the one next before it decides: "recorded 3 May, published 9 May". Words are known by
how they begin, so that one entry serves all their endings; scripts without spaces are searched for the word anywhere. "Next
meeting" and its like are never the event, whatever follows. No such word: nothing is said.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final, Literal

from ..words.folding import fold

Occasion = Literal["event", "issue", "other"]

# ruff: noqa: E501 - tables
_STEMS: Final[dict[Occasion | Literal["next"], str]] = {
    "other": "transcrib transcription transcrit transkri trascri utskriv utskrift расшифр розшифр updat revis correct born birth"
    " deadline due until adjourn expir approv proofread translat checked modif ending ended period quarter geboren überarbeit aktualisiert korrig"
    " =stand =b =geb =né =ur fällig née nacid nascid född født urodz narozen родил рожд народж γεννη doğum lahir actualiz aggiorn bijgewerkt uppdater утвержд",
    "next": "next following previous last nächst prochain próxim prossim volgend nästa næste seuraav następn další příští következ следующ наступн"
    " επόμεν sonraki berikut rinvi vertagt renvoy",
    "event": "record held deliver taken conduct interview hearing session meeting sitting debate heard argue broadcast aired proceedings lecture talk"
    " sitzung aufgenommen aufnahme aufgezeichnet gehalten gesendet sendung geführt gespräch verhandlung vergadering opgenomen opname uitgesproken gehouden"
    " zitting inspel sammanträde intervju optaget møde innspill haastattelu kokous nauhoit istunto"
    " séance audience tenue prononc enregistr entretien réalis réunion celebrad grabad grabación entrevista audiencia sesión pleno"
    " realizad udienza seduta registrat intervista tenut pronunciat gravad gravação sessão reunião proferid ședinț înregistr interviu"
    " nagran audycj posiedzen rozmow wywiad nahrá rozhovor zasedán jednán snimljen razgovor sjednic felvétel ülés beszélget interjú"
    " эфир передач заседан записан запись интервью состоя беседа засідан запис інтерв'ю интервю"
    " συνεδρι συνεντευξ συνέντευξ ηχογραφ ομιλί birleşim oturum toplantı röportaj görüşme kayıt rapat wawancara rekaman sidang"
    " جلسة الجلسة مقابلة المقابلة الحلقة تسجيل التسجيل ישיב מישיב ראיון הראיון הוקלט הקלטה",
    "issue": "publi issue filed printed printing releas posted upload online volume vol number no nr n nº numéro nummer veröffentlich erschien gedruckt ausgabe"
    " heft drucksache jahrgang diffus ligne impres imprim stampat pubblic gepublic geplaatst tryckt utgiv udgiv julkais opublikow wydan zveřejn kiad"
    " megjelen опубликов издан выпуск номер № δημοσι τεύχος φύλλο yayım sayı terbit diterbit نشر العدد פורסם גיליון created",
}
"""How words begin that say what a date is of, in the order in which they are tried; those of
three letters or fewer, and those after an equals sign, are whole words."""
_UNSPACED: Final[dict[Occasion | Literal["next"], str]] = {
    "other": "下次 次回 前回 整理 修订 修訂 更新 다음 수정 出生 생년",
    "event": "会议 會議 采访 採訪 访谈 訪談 录音 錄音 开庭 会見 収録 録音 放送 播出 인터뷰 녹음 방송 회의",
    "issue": "发布 發布 发表 刊 公開 掲載 게시 발행 上传",
}


@cache
def _stems(table: Literal["stems", "unspaced"]) -> list[tuple[Occasion | Literal["next"], tuple[str, ...], frozenset[str]]]:
    """By what they say: the longer stems, and the short whole words."""
    rows = _STEMS if table == "stems" else _UNSPACED
    folded = [(kind, [fold(stem) for stem in words.split()]) for kind, words in rows.items()]
    return [
        (
            kind,
            tuple(s for s in stems if (len(s) > 3 and s[0] != "=") or table == "unspaced"),
            frozenset(s.removeprefix("=") for s in stems if len(s) <= 3 or s[0] == "="),
        )
        for kind, stems in folded
    ]


def occasion_of(before: str, after: str = "") -> Occasion | None:
    """What the words before a date, and else those after it, say that it is the date of; None where they say nothing.

    >>> occasion_of("Interview recorded on"), occasion_of("Next meeting:"), occasion_of("", "Volume 12"), occasion_of("On")
    ('event', 'other', 'issue', None)
    """
    if not before and not after:
        return None
    words = fold(before).split()
    kinds = [_kind(word) for word in words]
    if "next" in kinds:
        return "other"
    behind = (_kind(word) for word in fold(after).split())
    return next((kind for kind in (*reversed(kinds), *behind) if kind and kind != "next"), None)


@lru_cache(maxsize=4096)
def _kind(word: str) -> Occasion | Literal["next"] | None:
    """What a folded word says, by its beginning; three letters or fewer must be all of it."""
    word = word.strip(".,;:()[]\"'–—-/") or word
    for kind, stems, whole in _stems("stems"):
        if word in whole or word.startswith(stems):
            return kind
    if word.isascii():
        return None
    return next((kind for kind, stems, _ in _stems("unspaced") if any(stem in word for stem in stems)), None)
