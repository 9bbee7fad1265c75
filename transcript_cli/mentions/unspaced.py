"""Names in Chinese and Japanese, which have no capitals: what stands before a title is somebody's.

Strategy: in both languages a title follows the name: 三上知事, 村井さん, 王毅部长. In Japanese the name is the
characters before it, up to the next kana or mark. In Chinese nothing marks where it begins, so it begins with one of
the surnames that nine people in ten have. What is proven once counts wherever it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from .terms import Term

_HAN: Final = "一-鿿々〆"
_TITLES: Final = (
    r"(?:さん|氏|様|君|くん|ちゃん|先生|社長|会長|市長|町長|村長|区長|知事|議員|委員長|委員|議長|教授|博士|大臣|長官|局長|部長|課長|室長|所長|館長|"
    r"院長|校長|学長|理事長|理事|監督|選手|記者|弁護士|裁判官|検事|首相|総理|大統領|代表|容疑者|被告|投手|教諭|司令官|大使|主席|幹事長|官房長官)"
)
_JAPANESE: Final = re.compile(rf"(?<![{_HAN}ァ-ヶー])([{_HAN}]{{1,5}}|[ァ-ヶー・]{{2,12}}){_TITLES}(?![{_HAN}ァ-ヶー])")
_LABEL: Final = re.compile(rf"([{_HAN}]{{2,4}}){_TITLES}")
_INTRODUCED: Final = re.compile(rf"(?<![{_HAN}])([{_HAN}]{{2,6}})と(?:申します|いいます|言います)")
_NO_JAPANESE: Final = re.compile(
    r"(?:皆|客|神|奥|母|父|兄|姉|弟|妹|爺|婆|祖父|祖母|叔父|叔母|医者|業者|患者|記者|読者|学生|先生|子供|王|殿|何|誰|彼|副|前|元|新|現|各|両|同|旧|総理|内閣|"
    r"内閣総理|外務|財務|防衛|法務|環境|経済|農林水産|厚生労働|文部科学|国土交通|総務|官房|都|道|府|県|市|町|村|区|国|省|庁|局|部|課|社|会|大学|学校|病院|"
    r"研究所|委員会|党|屋|店|員|主任|専務|常務|名誉|特別|担当)\Z"
)
_SURNAMES: Final = (
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚"
    "钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱江尹薛闫阎段雷侯龙龍史黎贺賀顾顧毛鲁魯郝龚龔邵万萬覃武钱錢戴严嚴莫孔向常习習温溫乔喬赖賴洪"
)
_CHINESE: Final = re.compile(
    rf"([{_SURNAMES}][{_HAN}]{{1,2}}|(?:(?<![{_HAN}])|(?<=[的是和请請谢謝跟与與对對问問]))[{_SURNAMES}])"
    r"(?=(?:副|前|老)?(总经理|總經理|总裁|總裁|总监|總監|先生|女士|小姐|主席|总统|總統|总理|總理|部长|部長|市长|市長|省长|省長|书记|書記|局长|局長|处长|處長|司长|司長|教授|老师|老師|博士|"
    r"医生|醫生|主任|校长|校長|院长|院長|议员|議員|委员|委員|经理|經理|董事长|董事長|律师|律師|法官|同学|同學|同志|发言人|發言人|主持人|大使|外长|外長))"
)
_TITLED: Final = re.compile(
    r"(?:先生|女士|小姐|主席|总统|總統|总理|總理|部长|部長|市长|市長|省长|省長|书记|書記|局长|局長|处长|處長|司长|司長|教授|老师|老師|博士|医生|醫生|主任|校长|"
    r"校長|院长|院長|议员|議員|委员|委員|经理|經理|董事长|董事長|律师|律師|法官|同学|同學|同志|发言人|發言人|主持人|大使|外长|外長|总裁|總裁|总监|總監)\Z"
)
_THANKS: Final = re.compile("谢谢|謝謝")
"""Its character is a surname too."""
_RANKS: Final = "总總副前老"
_NO_CHINESE: Final = frozenset(
    "任何 有关 有關 高级 高級 马上 馬上 方面 关于 由于 对于 等于 何况 常务 "
    "常務 向各 万名 石油 金融 白宫 白宮 江苏 江蘇 武汉 武漢 于是".split()
)


def unspaced_names(texts: Iterable[str], language: str) -> list[Term]:
    """The people named in texts in Chinese or Japanese, most frequent first; a surname joins the only name it begins."""
    proven: Counter[str] = Counter()
    for text in texts:
        proven.update(_japanese(text) if language == "ja" else _chinese(text))
    by_beginning: dict[str, list[str]] = {}
    for name in proven:
        if not _TITLED.search(name):
            for length in range(1, len(name)):
                by_beginning.setdefault(name[:length], []).append(name)
    groups: dict[str, list[str]] = {}
    for name in proven:
        surname = name[:1] if language == "zh" and len(name) > 1 and _TITLED.search(name) else name
        longer = by_beginning.get(surname, ())
        head = longer[0] if len(longer) == 1 else name
        groups.setdefault(head, [head]).append(name)
    ordered = sorted(groups.values(), key=lambda group: -sum(proven[name] for name in group))
    return [Term(group[0], tuple(dict.fromkeys(group)), kind="name", what="person") for group in ordered]


def without_title(name: str) -> str:
    """A label without the title behind the name: 小野寺 of 小野寺社長."""
    found = _LABEL.fullmatch(name)
    return found[1] if found and not _NO_JAPANESE.search(found[1]) else name


def _japanese(text: str) -> Iterator[str]:
    for found in _JAPANESE.finditer(text):
        if not _NO_JAPANESE.search(found[1]):
            yield _safe(found[1], found[0])
    yield from _INTRODUCED.findall(text)


def _chinese(text: str) -> Iterator[str]:
    for found in _CHINESE.finditer(_THANKS.sub("，，", text)):
        if found[1] not in _NO_CHINESE:
            name = found[1].rstrip(_RANKS) or found[1]
            yield _safe(name, found[1] + found[2])


def _safe(name: str, titled: str) -> str:
    """One character is a part of many words: it stands for somebody with the title alone."""
    return name if len(name) > 1 else titled
