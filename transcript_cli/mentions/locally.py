"""What single languages have of their own: words of grammar that begin sentences, names that go on in small letters.

Strategy: a word of grammar in one language is a name in another (Die, Los, Y), so these count only in documents in that
language, and only where a sentence begins with them. In Romance and Slavic languages the name of a body goes on in small
letters (Cour des comptes, Министерство культуры): behind words for bodies alone, what grammar ties to them is taken in.
"""

from __future__ import annotations

import re
from typing import Final

from .words import word_set

FIRST_WORDS: Final = {
    "de": word_set("""
        der die das den dem des ein eine einen einem einer im in am an auf aus bei beim mit nach seit von vom vor zu zum
        zur für gegen ohne um durch über unter zwischen während wegen trotz und oder aber denn sondern als bis da damit ob
        wie was wer wen wem wo wann warum wieso weshalb welche welcher welches ist sind war waren wird werden kann können
        muss müssen soll sollen darf dürfen hat haben gibt es er sie ich du wir ihr man mir mich dir dich uns euch ihn ihm
        ihnen hier dort heute gestern morgen jetzt nun schon noch nur sehr so also ja nein nicht kein keine vielen guten
        gute herzlichen lieber liebe meine mein unser unsere seine sein ihre alle alles viele diese dieser dieses jede
        jeder jedes erst ende anfang mitte natürlich vielleicht leider deshalb deswegen trotzdem außerdem dann danach
        davor dabei dafür daher darum insofern zwar werk millionen
    """),
    "fr": word_set("""
        le la les un une des du de en dans sur sous avec sans pour par chez entre vers depuis pendant avant après contre selon
        ce cet cette ces il elle on ils elles que qui quoi quel quelle quels quelles pourquoi comment où quand si comme mon ma
        mes ton ta tes son sa ses leur leurs notre nos votre vos et ou mais donc car ni or puis alors aussi ainsi enfin ensuite
        oui non ne pas plus très trop tout tous toute toutes rien voilà voici moi toi lui eux y est-ce quant grâce permettez
        bien bon bonne bonsoir bonjour merci aujourd'hui hier demain ici là monsieur madame messieurs mesdames
    """),
    "es": word_set("""
        el la los las un una unos unas lo de en con por para sin sobre entre desde hasta hacia según contra a al del que
        qué quién quiénes cómo cuándo dónde cuál cuáles cuánto mi mis tu tus su sus nuestro nuestra y e o u pero porque si
        sí no ni como cuando donde entonces también tampoco ahora hoy ayer mañana aquí allí ahí ay bueno pues muy más ya
        todo todos toda todas nada nadie algo alguien este esta estos estas ese esa esos esas eso esto aquel aquella es
        era fue son está estaba había hay yo tú él ella nosotros ellos ellas usted ustedes me te se nos le les doña don
        señor señora dice gracias soy hola buenos buenas
    """),
    "it": word_set("""
        il lo la i gli le un uno una di a da in con su per tra fra del della dei degli delle al alla ai alle nel nella sul
        sulla che chi cosa come quando dove perché quale quanto e o ma se anche non sì no io tu lui lei noi voi loro mio
        mia suo sua questo questa quello quella è era sono ha hanno c'è poi allora ora oggi ieri domani qui là molto più
        già tutto tutti senza buongiorno buonasera troppo penso credo grazie ecco dopo prima durante
    """),
    "pt": word_set("""
        o a os as um uma de em com por para sem sobre entre desde até do da dos das no na nos nas ao à pelo pela que quem como
        quando onde porque qual quanto e ou mas se também não sim eu tu ele ela nós eles elas você vocês meu minha seu sua este
        esta esse essa isso isto aquele é era foi são está há então agora hoje ontem amanhã aqui ali muito mais já tudo todos
    """),
    "nl": word_set("""
        de het een in op aan van voor met door over onder naar uit bij tot en of maar want dus als dat die dit deze wat
        wie waar wanneer waarom hoe ik jij je hij zij ze wij we u mijn uw zijn haar ons onze hun is was zijn heeft had kan
        zal er daar hier nu toen dan ook nog niet geen ja nee
    """),
    "ru": word_set("""
        в во на и а но не ни он она оно они мы вы ты я это этот эта эти тот та те что как так там тут где когда если чтобы
        потом тогда тоже также уже ещё да нет спасибо здравствуйте без для из изо за от до по при про через у к ко с со о
        об обо над под перед между ну вот все всё весь вся его её их мой моя мои наш наша наши ваш ваша какой какая какие
        кто кого кому чем сейчас сегодня вчера завтра был была было были есть будет надо можно нужно только даже просто
        может правда конечно часть добрый скажите почему зачем сколько один одна два три
    """),
    "uk": word_set("""
        в у на і й а але не ні він вона воно вони ми ви ти я це цей ця ці той та те ті що як так там тут де коли якщо щоб
        потім тоді теж також вже ще дякую без для з із за від до по при про через к о над під перед між ну ось всі все
        весь його її їх мій моя наш наша ваш який яка хто зараз сьогодні вчора завтра був була було були є буде треба
        можна тільки навіть
    """),
    "pl": word_set("""
        w we na i a ale nie ni on ona ono oni my wy ty ja to ten ta te co jak tak tam tu gdzie kiedy jeśli żeby potem
        wtedy też także już jeszcze dziękuję bez dla z ze za od do po przy przez o nad pod przed między no wszystko
        wszyscy jego jej ich mój moja nasz nasza pan pani kto teraz dzisiaj dziś wczoraj jutro był była było byli jest
        będzie trzeba można tylko nawet
    """),
    "cs": word_set("""
        v ve na a i ale ne on ona ono oni my vy ty já to ten ta co jak tak tam tu kde kdy jestli aby potom pak také už ještě bez
        pro z ze za od do po při o nad pod před mezi no všechno jeho její jejich můj moje náš naše kdo teď dnes včera zítra byl
        byla bylo byli je bude jen
    """),
}  # fmt: skip

_LOWER: Final = r"[a-zà-öø-ÿœ][\w’'-]*"
_UPPER: Final = r"[A-ZÀ-ÖØ-ÞŒ][\w’'-]*"
_ADJECTIVE: Final = (
    r"(?:europ\w+|nation\w+|nacional\w*|nazional\w+|constitutionn\w+|constitucional\w*|général\w*|general|internation\w+|"
    r"internac\w+|région\w+|regional\w*|territorial\w*|maritime|autonome|populaire|popular|républicain\w*|socialiste|socialista|"
    r"central\w*|fédéral\w*|federal\w*|supr[eê]m\w+|municip\w+|agricole|démocrat\w+|communiste|comunista|monétaire|mondial\w*|"
    r"mundial|foncier|foncière|électoral\w*|electoral\w*|public\w*|públic\w+|écologiste)"
)
_OF: Final = (
    r"(?:des[ \n]|du[ \n]|de[ \n]la[ \n]|de[ \n]l['’]|d['’]|de[ \n](?:los|las)[ \n]|del[ \n]|degli[ \n]|dei[ \n]|della[ \n]|"
    r"da[ \n]|do[ \n]|dos[ \n]|de[ \n])"
)
_ROMANCE: Final = re.compile(
    rf"(?:[ \n]{_ADJECTIVE}(?:[ \n](?:de|du|des|d['’]|del|di|do|da)[ \n]?(?:la[ \n])?{_UPPER})?"
    rf"|[ \n]{_OF}{_LOWER}(?:[ \n](?:et|y|e)[ \n]{_OF}{_LOWER})?)"
)
_SLAVIC: Final = re.compile(r"[ \n][а-яёіїєґ]{3,}(?:ы|и|а|я|ов|ей|ой|ого|ії|ів)\b")
_ADJECTIVE_END: Final = re.compile(r"(?:ый|ий|ая|ой|ого|ому|ом|ую|ым|ій|ою|ої|им)\Z")
_SLAVIC_BODY: Final = re.compile(
    r"(?:[ \n][а-яёіїєґ]+(?:ый|ий|ая|ой|ого|ому|ом|ую|ым|ій|ою|ої|им))?[ \n](?:архив|архів|музе|университет|"
    r"університет|институт|інститут|театр|банк|библиотек|бібліотек|академи|академі|обществ|товариств|филармони|філармоні|консерватори|больниц|лікарн)"
    r"[а-яёіїєґ]*(?:[ \n][А-ЯЁІЇЄҐ][а-яёіїєґ]+(?=[^\w-]|\Z))?"
)
_HEADS_FR: Final = word_set("""
    conseil cour caisse assemblée commission comité banque société fédération confédération syndicat union université école
    institut agence parti hôpital tribunal ministère association port crédit office direction chambre parlement haut haute
    secrétariat observatoire autorité défenseur
""")
_HEADS_ES: Final = word_set("""
    ministerio consejo corte tribunal banco comisión comité universidad instituto sindicato federación partido asociación
    fundación secretaría cámara ministero consiglio banca università istituto partito associazione corte camera ministério
    conselho banco universidade câmara associação supremo suprema
""")
_HEADS_SLAVIC: Final = word_set("""
    министерство министерства министерстве министерством комитет комитета совет совета институт института департамент фонд
    міністерство комітет рада інститут департамент
""")
_GOING_ON: Final = {
    "fr": (_HEADS_FR, _ROMANCE),
    "ru": (_HEADS_SLAVIC, _SLAVIC),
    "uk": (_HEADS_SLAVIC, _SLAVIC),
} | dict.fromkeys(("es", "it", "pt"), (_HEADS_ES, _ROMANCE))


def begins_only(word: str, language: str) -> bool:
    """Whether a word in this language has its capital from the sentence that it begins."""
    return word.lower() in FIRST_WORDS.get(language, ())


def is_slavic_body(name: str) -> bool:
    """Whether a name goes on with a word for a body in small letters: Национальный архив Карелии."""
    return bool(_SLAVIC_BODY.search(name))


def goes_on(text: str, head: str, end: int, language: str) -> int:
    """Where a name ends that has `head` as its last capitalised word, at `end`: behind what belongs to it in small letters."""
    heads, tail = _GOING_ON.get(language, (frozenset[str](), _ROMANCE))
    if head.lower() in heads and (found := tail.match(text, end)):
        return found.end()
    if language in ("ru", "uk") and _ADJECTIVE_END.search(head) and (found := _SLAVIC_BODY.match(text, end)):
        return found.end()  # Национальный архив Карелии
    return end
