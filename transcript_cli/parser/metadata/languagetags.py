"""Languages as documents declare them ("English", "eng", "en_us"), as the shortest tags of BCP 47 ("en", "en-US").

Strategy: of a language with a code of two letters the one of three is no tag at all (RFC 5646, 2.2.1): linguists
write it all the same. The rest of a tag is only written as the standard recommends (2.1.1). What says that a language is not
known, or that there are several, declares none.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from ..words.headers import LANGUAGE_NAMES

_CODES: Final = (
    "aa:aar ab:abk ae:ave af:afr ak:aka am:amh an:arg ar:ara as:asm av:ava ay:aym az:aze ba:bak be:bel bg:bul bi:bis "
    "bm:bam bn:ben bo:bod,tib br:bre bs:bos ca:cat ce:che ch:cha co:cos cr:cre cs:ces,cze cu:chu cv:chv cy:cym,wel da:dan "
    "de:deu,ger dv:div dz:dzo ee:ewe el:ell,gre en:eng eo:epo es:spa et:est eu:eus,baq fa:fas,per ff:ful fi:fin fj:fij "
    "fo:fao fr:fra,fre fy:fry ga:gle gd:gla gl:glg gn:grn gu:guj gv:glv ha:hau he:heb hi:hin ho:hmo hr:hrv ht:hat hu:hun "
    "hy:hye,arm hz:her ia:ina id:ind ie:ile ig:ibo ii:iii ik:ipk io:ido is:isl,ice it:ita iu:iku ja:jpn jv:jav ka:kat,geo "
    "kg:kon ki:kik kj:kua kk:kaz kl:kal km:khm kn:kan ko:kor kr:kau ks:kas ku:kur kv:kom kw:cor ky:kir la:lat lb:ltz "
    "lg:lug li:lim ln:lin lo:lao lt:lit lu:lub lv:lav mg:mlg mh:mah mi:mri,mao mk:mkd,mac ml:mal mn:mon mr:mar ms:msa,may "
    "mt:mlt my:mya,bur na:nau nb:nob nd:nde ne:nep ng:ndo nl:nld,dut nn:nno no:nor nr:nbl nv:nav ny:nya oc:oci oj:oji "
    "om:orm or:ori os:oss pa:pan pi:pli pl:pol ps:pus pt:por qu:que rm:roh rn:run ro:ron,rum ru:rus rw:kin sa:san sc:srd "
    "sd:snd se:sme sg:sag si:sin sk:slk,slo sl:slv sm:smo sn:sna so:som sq:sqi,alb sr:srp ss:ssw st:sot su:sun sv:swe "
    "sw:swa ta:tam te:tel tg:tgk th:tha ti:tir tk:tuk tl:tgl tn:tsn to:ton tr:tur ts:tso tt:tat tw:twi ty:tah ug:uig "
    "uk:ukr ur:urd uz:uzb ve:ven vi:vie vo:vol wa:wln wo:wol xh:xho yi:yid yo:yor za:zha zh:zho,chi zu:zul "
)
"""ISO 639-1 and what ISO 639-2 calls the same, for terminology and in bibliographies."""
_NO_LANGUAGE: Final = frozenset({"und", "mul", "zxx", "mis", "xx"})
_TAG: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


@cache
def _short() -> dict[str, str]:
    pairs = (entry.split(":") for entry in _CODES.split())
    return {long: short for short, longs in pairs for long in longs.split(",")}


def language_tag(declared: str) -> str | None:
    """The tag for a language that is declared by its name or a code; None where that is no language.

    >>> [language_tag(declared) for declared in ("eng", "Deutsch", "PT_br", "zh-hant-tw", "frr", "und")]
    ['en', 'de', 'pt-BR', 'zh-Hant-TW', 'frr', None]
    """
    tag = LANGUAGE_NAMES.get(declared.casefold(), declared).replace("_", "-")
    if not _TAG.fullmatch(tag):
        return None
    language, *others = tag.lower().split("-")
    if language in _NO_LANGUAGE:
        return None
    return "-".join((_short().get(language, language), *map(_as_recommended, others)))


def _as_recommended(subtag: str) -> str:
    """Countries in capitals, scripts with one, everything else small."""
    if len(subtag) == 2 and subtag.isalpha():
        return subtag.upper()
    return subtag.capitalize() if len(subtag) == 4 and subtag.isalpha() else subtag
