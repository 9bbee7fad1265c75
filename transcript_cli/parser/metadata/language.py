"""Which language a transcript is in, as a BCP 47 tag.

Strategy: the script first, since many scripts are one language's alone; then the small words of every sentence, which no text
of some length can do without. Transcripts are speech, so the tables hold the words people say, "I" and "you" among them. A word
that several languages have counts for each of them. No clear winner, or fewer than twenty words: None.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from struct import Struct
from typing import Final, NamedTuple

from ..words.patterns import lazy

_SAMPLE: Final = 8_000
_MIN_WORDS: Final = 20
_MIN_SHARE: Final = 0.12
"""Share of the words that must be among a language's small words."""
_MARGIN: Final = 1.2
"""By how much the best must beat the second."""
_GLANCE: Final = 1_500
"""Characters from which on a text is first seen at its beginning, its middle and its end alone."""
_GLIMPSE: Final = 250
"""Characters of each of the three."""
_CLEAR_SHARE: Final = 0.2
_CLEAR_MARGIN: Final = 2.0
"""What is asked of the best in these three, so that no more need be read."""

_FEW: Final = 4

_SCRIPTS: Final = {
    "Latn": "À-ɏ\u1e00-\u1eff", "Cyrl": "\u0400-\u052f", "Grek": "\u0370-\u03ff\u1f00-\u1fff", "Arab": "\u0600-\u06ff",
    "Hebr": "\u0590-\u05ff", "Deva": "\u0900-\u097f", "Thai": "\u0e00-\u0e7f", "Hang": "\uac00-\ud7af\u1100-\u11ff",
    "Kana": "\u3040-\u30ff", "Hani": "\u4e00-\u9fff\u3400-\u4dbf", "Geor": "\u10a0-\u10ff", "Armn": "\u0530-\u058f",
    "Beng": "\u0980-\u09ff", "Guru": "\u0a00-\u0a7f", "Gujr": "\u0a80-\u0aff", "Taml": "\u0b80-\u0bff", "Telu": "\u0c00-\u0c7f",
    "Knda": "\u0c80-\u0cff", "Mlym": "\u0d00-\u0d7f", "Sinh": "\u0d80-\u0dff", "Laoo": "\u0e80-\u0eff", "Mymr": "\u1000-\u109f",
    "Khmr": "\u1780-\u17ff", "Ethi": "\u1200-\u137f",
}  # fmt: skip
_ASCII: Final = lazy(r"[\x00-\x7f]+")
_SOLE: Final = {
    "Grek": "el", "Hebr": "he", "Thai": "th", "Hang": "ko", "Geor": "ka", "Armn": "hy", "Beng": "bn", "Guru": "pa",
    "Gujr": "gu", "Taml": "ta", "Telu": "te", "Knda": "kn", "Mlym": "ml", "Sinh": "si", "Laoo": "lo", "Mymr": "my",
    "Khmr": "km", "Ethi": "am",
}  # fmt: skip
"""Scripts that, for our purpose, stand for one language."""

_WORDS: Final = """
en the and of to in that is you it we for this are was with have on be they not but what so i at as from there do can will your he she
de die der und das ist ich wir nicht sie es in zu den ein dass auf auch mit für eine sich so haben aber werden wie hat sind von dem im war noch wenn
fr de la le les et que est des pas vous je en nous à un une pour qui il dans ce a on sur ne mais du au c'est avec plus être ça cette sont qu'il
es de que la el y en los no es se las un por con una para lo del a su como más pero al nos me esto muy ya porque hay está son este usted señor
pt que de o a e não é do da em um para uma os se com as no mais por na eu isso como mas foi muito dos já ele está nós são você também tem ao senhor
it che di e la il non è un per a in una sono si i le del ma con da anche come ho più questo questa nel della lo gli abbiamo perché ci alla molto
nl de het een en van dat is ik in niet te we je dat er op voor zijn met maar ook die aan wij wat heeft heb naar om hij als dan deze nog worden
sv och att det är som jag i vi en på inte för har till av med den om de men så kan ett vad han också var ni från när eller mycket ska
da og at det er jeg i en på ikke for til af med den som de men vi kan har så et også han skal hvad var fra når eller meget mig blev jo nogle efter noget nu kun siger
no og det er å i jeg en på ikke for til av med den som de men vi kan har så et også han skal hva var fra når eller veldig meg ble noen mye etter noe nå bare sier
fi ja on ei se että hän oli minä ne mutta niin kun mitä myös tämä me olen ovat sitä kuin nyt jos tai sen mukaan ole voi siitä meidän sitten
pl w i nie na to się że z do jest jak o co tak ale po jest są tego czy przez już dla od być za tym które ja my pan proszę może który będzie
cs a je se v na že to s z do o i jako ale jsem by si tak pro jsme co za po jsou ten který už není bylo pane také však být když má
sk a je sa v na že to s z do o i ako ale som by si tak pre sme čo za po sú ten ktorý už nie bolo pán tiež však byť keď má
hu a az és hogy nem is egy ez meg volt de van azt ezt mint csak én vagy már ha mi lehet el kell ki úgy még nagyon erre itt így
ro și de a în la nu că o să este pe cu un mai care din pentru sunt au se ce dar am fost este noi acest această foarte cum ai lui
tr ve bir bu da de için ne çok ben biz daha o ile var olarak ama gibi kadar en olan değil mi sonra diye şey her ki bunu yok siz
id yang dan di ini itu dengan untuk tidak dari dalam akan pada juga saya ke karena ada kita kami bisa oleh sudah adalah mereka atau
ca de la i que el a en és no per un les els una amb es del al ha més però com això aquest aquesta són també ens hi molt perquè
hr i je u da se na su za od to s a ne što kao ali bi sam iz smo koji ako ili sve ima kako samo treba već biti nije vam
sl in je da se na za v so ki to ne z pa tudi s bi kot sem ali po smo od če ki lahko kar te bo pri jih ima
lt ir kad tai yra į ne su iš mes bet ar kaip aš buvo apie tik už jau labai jie bus šis kas tačiau mūsų nuo po
lv un ir ka no ar par tas uz es mēs kas bet to ja nav kā arī tikai vai pie ļoti mūsu būs jau vēl lai šo
et ja on ei et see ka mis kui ma me oli siis aga nii selle seda kes või oma meie väga veel olla tema juba
vi và là của có không được cho các những một người với trong này đã tôi đó chúng ta để khi thì cũng như về rất sẽ
sw na ya wa kwa ni katika la za kuwa hii hiyo sisi mimi kama lakini pia yake watu sasa cha hayo
Cyrl:ru и в не на что я это с как мы он но а по к у же вы за так из от бы то они есть было только для вот если это его очень
Cyrl:uk і в не на що я це з як ми він але а по у ж ви за так від та є до вони було для ось якщо його дуже щоб ще про
Cyrl:bg и в не на че е се да за от с това са като но аз ще ние по си или тя той който много има как тези този беше ви
Cyrl:sr и у је не на да се за су то од са као али ја ми би смо који што сам он из ће или све има како нису
Arab:ar في من على أن إلى هذا هذه ما لا التي الذي كان هو عن مع لم كل نحن هي أو قد بين و إن ذلك لقد
Arab:fa و در به از که این را با است برای ما آن من هم یک تا بر شما می های اما شود کرد خود نیست
Arab:ur کے کی میں ہے اور سے کا کو نے یہ پر ہیں کہ اس ہم نہیں بھی وہ جو تو ایک کر تھا ہو
Deva:hi के है में की और से का को हैं यह पर ने कि हम भी नहीं इस एक लिए मैं जो तो वह हो था कर
Deva:mr आणि आहे या मी ते हे आम्ही नाही तर की होते आहेत पण असे काय त्या हा ही मला आपण
Deva:ne छ र को मा हो ले यो हामी पनि गर्न छन् भने के लाई त्यो म भएको थियो गरेको नै
"""  # noqa: E501 - one language, one line


class _SmallWords(NamedTuple):
    """The small words of the languages of one script."""

    languages: tuple[str, ...]
    ballots: dict[str, int]
    """From a word to a vote for each language that has it, in one number, 16 bits each, so that all are counted at once."""
    unpack: Callable[[bytes], tuple[int, ...]]
    """The votes for each language, out of a sum of ballots in little-endian bytes."""


@cache
def _small_words() -> dict[str, _SmallWords]:
    """By script."""
    rows: dict[str, dict[str, str]] = {}
    for row in _WORDS.strip().splitlines():
        name, _, words = row.partition(" ")
        script, _, language = name.rpartition(":")
        rows.setdefault(script or "Latn", {})[language] = words
    found: dict[str, _SmallWords] = {}
    for script, languages in rows.items():
        ballots: dict[str, int] = {}
        for place, words in enumerate(languages.values()):
            for word in set(words.split()):
                ballots[word] = ballots.get(word, 0) | 1 << 16 * place
        found[script] = _SmallWords(tuple(languages), ballots, Struct(f"<{len(languages)}H").unpack)
    return found


@cache
def _script_patterns() -> dict[str, re.Pattern[str]]:
    return {script: re.compile(f"[{ranges}]") for script, ranges in _SCRIPTS.items()}


def detect_language(text: str) -> str | None:
    """The language most of `text` is in, or None; the first 8,000 characters are looked at."""
    text = text[:_SAMPLE]
    if len(text) >= _GLANCE:
        middle = (len(text) - _GLIMPSE) // 2
        glimpses = f"{text[:_GLIMPSE]} {text[middle : middle + _GLIMPSE]} {text[-_GLIMPSE:]}"
        script = _main_script(glimpses)
        if script in _small_words() and (clear := _by_small_words(glimpses, script, _CLEAR_SHARE, _CLEAR_MARGIN)):
            return clear
    script = _main_script(text)
    if script in ("Hani", "Kana"):
        return _east_asian(text)
    if script in _SOLE:
        long_enough = len(text.split()) >= _MIN_WORDS or (
            script in ("Thai", "Laoo", "Khmr", "Mymr") and len(text) >= 3 * _MIN_WORDS
        )
        return _SOLE[script] if long_enough else None
    if script is None:
        return None
    return _by_small_words(text, script, _MIN_SHARE, _MARGIN) or (_by_arabic_letters(text) if script == "Arab" else None)


def _main_script(text: str) -> str | None:
    if text.isascii():
        return "Latn"
    if _FEW * (len(text) - len(text.encode("ascii", "ignore"))) < len(text):
        return "Latn"  # accents and quotation marks; any other script makes up most of its text
    patterns = _script_patterns()
    beyond = _ASCII.sub("", text)
    counts = {script: len(pattern.findall(beyond)) for script, pattern in patterns.items()}
    counts["Latn"] += sum(map(str.isalpha, text)) - sum(map(str.isalpha, beyond))
    for wordy in ("Hani", "Kana"):
        counts[wordy] *= 3  # one sign is most of a word
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] * 2 > sum(counts.values()) or best in ("Hani", "Kana") else None


def _east_asian(text: str) -> str | None:
    """Japanese writes kana all along; what has Chinese signs alone is Chinese."""
    patterns = _script_patterns()
    kana, han = (len(patterns[script].findall(text)) for script in ("Kana", "Hani"))
    if kana + han < _MIN_WORDS:
        return None
    return "ja" if kana > 0.1 * (kana + han) else "zh"


def _by_arabic_letters(text: str) -> str | None:
    """Arabic joins its small words to the next; it has letters of its own, and none of those that other languages added."""
    own = len(text.split()) >= _MIN_WORDS and len(_ARABIC_ALONE.findall(text)) >= _MIN_WORDS
    return "ar" if own and _BEYOND_ARABIC.search(text) is None else None


_ARABIC_ALONE: Final = lazy("[\u0629\u0643\u064a\u0623\u0625]")
_BEYOND_ARABIC: Final = lazy(
    "[\u067e\u0686\u0698\u06af\u06a9\u06cc\u0679\u0688\u0691\u06ba\u06d2\u06c1\u06d5\u06ce\u0671-\u06ff]"
)


def _by_small_words(text: str, script: str, share: float, margin: float) -> str | None:
    """The language whose small words are this share of all and so many times as many as those of any other."""
    words = _words(text if script == "Latn" else _WIDE_FIGURES.sub(" ", text))
    if len(words) < _MIN_WORDS:
        return None
    languages, ballots, unpack = _small_words()[script]
    cast = sum(map(ballots.__getitem__, filter(ballots.__contains__, words)))
    votes = unpack(cast.to_bytes(2 * len(languages), "little"))
    second, most = sorted(votes)[-2:]
    if most < share * len(words):
        return None
    best = votes.index(most)
    if most < margin * second:
        rival = next(place for place, number in enumerate(votes) if number == second and place != best)
        own, others = _alone(words, ballots, best, rival), _alone(words, ballots, rival, best)
        if own < _FEW or own < _CLEAR_MARGIN * others:
            return None
    return languages[best]


def _alone(words: Sequence[str], ballots: dict[str, int], one: int, other: int) -> int:
    """How many words are small words of one language and not of its neighbour: "hva" is Norwegian, "hvad" Danish."""
    found = [ballots[word] for word in words if word in ballots]
    return sum(ballot >> 16 * one & 1 and not ballot >> 16 * other & 1 for ballot in found)


_BREAKS: Final = b'0123456789.,;:!?"()[]{}<>/|*_-'
_BLANKED: Final = bytes.maketrans(_BREAKS, b" " * len(_BREAKS))
_WIDE_BREAKS: Final = "…“”„«»–—।،؟"
_WIDE_FIGURES: Final = lazy(r"[^\D0-9]")


def _words(text: str) -> list[str]:
    """The words of a text, folded: what stands between white space, marks and figures. As bytes most marks go in one step."""
    folded = text.lower() if text.isascii() else text.casefold().replace("’", "'")
    if not folded.isascii():
        for mark in _WIDE_BREAKS:
            if mark in folded:
                folded = folded.replace(mark, " ")
    return folded.encode(errors="surrogatepass").translate(_BLANKED).decode(errors="surrogatepass").split()
