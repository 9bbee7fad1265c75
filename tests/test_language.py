# ruff: noqa: E501 - one text, one line
"""Languages: told by script and small words, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transcript_cli.parser.metadata.language import detect_language
from transcript_cli.parser.metadata.languagetags import language_tag

SPEECH = {
    "en": "Good morning and thank you all for coming. We have a lot to talk about today, so I will keep this short. What matters is that the work goes on.",
    "de": "Guten Morgen und vielen Dank, dass Sie alle gekommen sind. Wir haben heute viel zu besprechen, und ich will mich kurz fassen. Das ist nicht leicht.",
    "fr": "Bonjour à tous et merci d'être venus. Nous avons beaucoup de choses à dire aujourd'hui et je vais être bref, car ce qui compte est que le travail continue.",
    "es": "Buenos días a todos y muchas gracias por venir. Hoy tenemos mucho de que hablar, así que voy a ser breve. Lo que importa es que el trabajo no se pare.",
    "pt": "Bom dia a todos e muito obrigado por terem vindo. Hoje temos muito para falar, e por isso eu vou ser breve. O que importa é que o trabalho não pare.",
    "it": "Buongiorno a tutti e grazie di essere venuti. Oggi abbiamo molto di cui parlare e per questo sarò breve. Quello che conta è che il lavoro non si fermi.",
    "nl": "Goedemorgen en dank jullie wel dat jullie er zijn. Wij hebben vandaag veel te bespreken, dus ik houd het kort. Het is van belang dat het werk niet stopt.",
    "sv": "God morgon och tack för att ni har kommit. Vi har mycket att prata om i dag så jag ska vara kort. Det som är viktigt är att arbetet inte stannar.",
    "pl": "Dzień dobry państwu i bardzo dziękuję za przybycie. Mamy dzisiaj dużo do omówienia, więc nie będę mówić długo. Ważne jest to, że praca się nie zatrzyma.",
    "cs": "Dobré ráno a děkuji vám, že jste přišli. Dnes máme o čem mluvit, a tak budu stručný. Je důležité, aby se práce nezastavila, protože to není jen naše věc.",
    "tr": "Günaydın ve geldiğiniz için çok teşekkür ederim. Bugün konuşacak çok şey var ama ben kısa keseceğim. Önemli olan bu işin durmaması, bunun için ne gerekiyorsa o var.",
    "fi": "Hyvää huomenta ja kiitos että tulitte. Meillä on tänään paljon puhuttavaa, mutta minä en puhu pitkään. Se on tärkeää, että työ ei pysähdy ja se jatkuu nyt.",
    "ru": "Доброе утро, и спасибо, что вы пришли. У нас сегодня много тем, так что я буду краток. Важно то, что работа не стоит на месте, и мы это видим.",
    "uk": "Доброго ранку і дякую, що ви прийшли. У нас сьогодні багато тем, тому я буду коротко. Важливо, що робота не стоїть на місці, і ми це бачимо, але не всі.",
    "el": "Καλημέρα σας και ευχαριστώ πολύ που ήρθατε. Έχουμε πολλά να πούμε σήμερα, γι' αυτό θα είμαι σύντομος. Σημασία έχει ότι η δουλειά δεν σταματά.",
    "ar": "صباح الخير وشكرا لكم على الحضور. لدينا اليوم الكثير من الأمور التي يجب أن نتحدث عنها، ولذلك لن أطيل في هذا الحديث. المهم هو أن العمل لم يتوقف.",
    "fa": "صبح بخیر و از این که آمدید متشکرم. ما امروز باید در مورد خیلی چیزها با هم حرف بزنیم و من این را کوتاه می کنم. مهم این است که کار برای ما ادامه دارد.",
    "he": "בוקר טוב ותודה רבה לכולכם שבאתם. יש לנו היום הרבה על מה לדבר ולכן אני אקצר. מה שחשוב הוא שהעבודה לא נעצרת ושכולנו נמשיך ביחד את מה שהתחלנו",
    "hi": "सुप्रभात और आने के लिए आप सब का धन्यवाद। आज हम को बहुत बातें करनी हैं, इस लिए मैं छोटा रखूंगा। जो बात है वह यह है कि काम नहीं रुकता है।",
    "th": "สวัสดีตอนเช้าและขอบคุณทุกท่านที่มาในวันนี้ เรามีเรื่องต้องพูดคุยกันมากมาย ผมจึงขอพูดสั้นๆ",
    "zh": "大家早上好，感谢各位的到来。今天我们有很多事情要谈，所以我就长话短说。重要的是工作没有停下来。",
    "ja": "おはようございます。本日はお集まりいただきありがとうございます。話すことが多いので、手短にいたします。",
    "ko": "안녕하십니까 오늘 이렇게 와 주셔서 감사합니다. 오늘은 드릴 말씀이 많아서 짧게 하겠습니다. 중요한 것은 일이 멈추지 않는다는 것입니다. 그럼 시작하겠습니다. 네 질문 받겠습니다.",
}  # fmt: skip


@pytest.mark.parametrize("language", SPEECH)
def test_language(language: str) -> None:
    assert detect_language(SPEECH[language]) == language


@pytest.mark.parametrize("language", SPEECH)
def test_names_in_another_script_do_not_matter(language: str) -> None:
    assert detect_language(SPEECH[language] + " NATO Иван 山田") == language


@pytest.mark.parametrize(
    "text", ["", "Thank you all very much.", "12 34 56 " * 20, "Zorg blint kavv! " * 20, "谢谢", "спасибо всем"]
)
def test_too_little_to_tell(text: str) -> None:
    assert detect_language(text) is None


def test_half_and_half_is_not_told() -> None:
    words = "the and of to in that is you it we der die das ist ich wir nicht sie es zu".split()
    assert detect_language(" ".join(words * 3)) is None


@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    found = detect_language(text)
    assert found is None or found.islower()


@pytest.mark.parametrize(
    ("declared", "tag"),
    [
        ("eng", "en"), ("fre", "fr"), ("fra", "fr"), ("ENGLISH", "en"), ("en_us", "en-US"), ("pt-br", "pt-BR"), ("cmn", "cmn"),
        ("zh-hant-tw", "zh-Hant-TW"), ("es-419", "es-419"), ("deu-AT", "de-AT"), ("und", None), ("mul", None), ("a tongue", None),
    ],
)  # fmt: skip
def test_a_declared_language_is_written_as_the_shortest_tag(declared: str, tag: str | None) -> None:
    assert language_tag(declared) == tag
