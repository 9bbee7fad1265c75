"""The words that labels are made of besides names, in many languages.

Strategy: data only. Every word is folded as `names.fold` folds it: lower case, without accents, apostrophes and full stops. A
language is added by adding words to the rows; a word that is also a common name (Earl, Dean, Don) is left out, for a name
torn apart does more harm than an office left in it. Scripts that write no spaces have their words in tables of suffixes.
"""

from __future__ import annotations

from typing import Final


def _words(*rows: str) -> frozenset[str]:
    return frozenset(word for row in rows for word in row.split())


MASCULINE: Final = _words(
    "mr mister sir lord messrs monsieur herr hr señor senor sr signor sig heer dhr mnr meneer senhor bwana gospodin",
    "г-н господин пан السيد κος מר", "viscount father brother",
)  # fmt: skip
FEMININE: Final = _words(
    "ms mrs miss mme madame madam mlle mademoiselle frau fru frk froken senora senorita sra srta signora mevrouw mevr mev mw",
    "senhora dona pani gospoda г-жа госпожа пані السيدة κα גב", "dame lady baroness viscountess sister",
)  # fmt: skip
HONORIFICS: Final = MASCULINE | FEMININE | _words(
    "mx cr cllr ald dep",
    "dr doctor prof professor professeur profesor professora professore hon honourable honorable rt right rev",
    "reverend fr rabbi",
    "shrimati kumari domnul doamna domnisoara",
    "imam sheikh onorevole on dott drs ing dipl-ing dipl mag hc h.c dra docteur doktor maitre me sri shri smt",
    "д-р доктор профессор د الدكتور",
)  # fmt: skip
"""Words of courtesy and learning before a name. What is in neither of the two tables above says nothing of the sex."""

SOLE_HONORIFICS: Final = _words("right rt on me fr d sister brother father lord lady mag ing doctor doktor right professor")
"""Words that are honorifics only before a name, never a sign of one by themselves."""

ARTICLES: Final = _words("the el la los las le les l der die das den dem il lo gli i o a os as de het ο η το ال")

OFFICES: Final = _words(
    # English: heads of an office
    "president speaker chair chairman chairwoman chairperson secretary minister ambassador senator sen representative rep",
    "congressman congresswoman delegate governor gov mayor justice judge magistrate chancellor premier commissioner",
    "administrator",
    "director general gen colonel col captain capt lieutenant lt sergeant sgt admiral adm brigadier commander marshal",
    "chief leader coach trainer cheftrainer entrenador entraineur allenatore treinador",
    "whip officer clerk chaplain counsel solicitor attorney surgeon treasurer comptroller envoy spokesperson spokesman",
    "spokeswoman",
    "principal provost superintendent sheriff inspector detective councillor councilor councilmember councilman councilwoman",
    "alderman supervisor king queen prince princess pope bishop archbishop cardinal manager coordinator adviser",
    "advisor registrar",
    "selectman selectwoman commodore constable dc ds di pc wethouder raadslid griffier radny radna assessore consigliere",
    "ombudsman taoiseach tanaiste rapporteur convener convenor presiding member sec ceo cfo coo cto moderator co-chair",
    "vice-chair",
    "vice-president secretary-general director-general",
    # French, German, Dutch, Nordic
    "presidente ministre secretaire depute deputee senateur senatrice maire commissaire ambassadeur ambassadrice directeur",
    "directrice rapporteure prasident prasidentin vizeprasident vizeprasidentin bundesminister bundesministerin",
    "bundeskanzler",
    "bundeskanzlerin kanzler kanzlerin minister ministerin staatssekretar staatssekretarin abgeordneter abgeordnete",
    "sts psts srs srsin stsin",
    "alterprasident vorsitzender vorsitzende ministerprasident ministerprasidentin burgermeister burgermeisterin voorzitter",
    "voorzitster ondervoorzitter",
    "minister-president staatssecretaris talman talmannen statsradet statsminister statsministern forseti president",
    "presidenten vp svp evp",
    "cathaoirleach comhairle formand formanden ordforer ordforeren stortingspresident puhemies",
    # Spanish, Portuguese, Italian, Romanian, Catalan
    "presidenta vicepresidente vicepresidenta ministro ministra diputado diputada senador senadora secretario",
    "secretaria alcalde",
    "alcaldesa gobernador gobernadora vocero vocera portavoz deputado deputada prefeito governador relator vereador",
    "vereadora directora consejero consejera comisionado comisionada procurador procuradora concejal interventora letrada",
    "presidenti sindaco deputato senatore senatrice segretario presedinte presedintele ministrul primarul",
    # Slavic, Turkish, Greek, Hungarian, Finnish, Indonesian
    "президент председатель председательствующий министр секретарь спикер депутат сенатор губернатор мэр премьер",
    "премьер-министр",
    "przewodniczacy przewodniczaca wiceprzewodniczacy wiceprzewodniczaca burmistrz wojt starosta radny radna",
    "голова президента міністр prezydent minister marszalek posel poslanka poslanec predseda predsedajici predsednik",
    "predsednica sekretarz podsekretarz dyrektor dyrektorka prezes rzecznik rzeczniczka wojewoda kierownik naczelnik",
    "ministr ministryne namestek poslankyne zastupnik zastupnica predsjednik predsjednica ministar ministrica predsjedavajuci",
    "predsjedavajuca pirmininkas pirmininke vaditaja vaditajs priekssedetaja priekssedetajs",
    "ministras ministre esimees juhataja kryetari puheenjohtaja varapuhemies",
    "kansanedustaja tajnik allamtitkar polgarmester alelnok",
    "baskan bakan basbakan milletvekili cumhurbaskani elnok miniszter kepviselo προεδροσ προεδρος",
    "προεδρευων υπουργος",
    "υπουργοσ πρωθυπουργος πρωθυπουργοσ presiden menteri ketua",
    # Arabic, Hebrew
    "الرئيس الوزير رئيس وزير היור שר ראש",
    "अध्यक्ष सभापति मंत्री प्रधानमंत्री राष्ट्रपति सचिव predsedkyne mistopredseda mistopredsedkyne",
)  # fmt: skip
OFFICE_ENDINGS: Final = (
    "minister", "ministern", "ministerin", "ministeren", "sekretar", "sekretarin", "sekretaren", "prasident", "prasidentin",
    "presidenten", "direktor", "direktorin", "direktoren", "kanzler", "kanzlerin", "kommissar", "kommissarin", "sprecherin",
    "regierungssprecher", "pressesprecher", "beauftragter",
    "beauftragte", "vorsitzender", "vorsitzende", "ministeri", "ministerija",
)  # fmt: skip
"""How words for offices end in languages that write them as one: Verkehrsminister, kommunikationsministern."""
OFFICE_MODIFIERS: Final = _words(
    "tijdelijk tijdelijke waarnemend waarnemende plaatsvervangend plaatsvervangende",
    "vice deputy acting assistant associate under senior junior first second third interim former lead chief prime",
    "foreign press",
    "attorney general pro tempore tem temporary presiding lord shadow parliamentary permanent special executive",
    "managing honorary",
    "ranking majority minority opposition state district city police fire national regional major master lieutenant",
    "brigadier rear",
    "elect designate premier premiere vize stellv stellvertretender stellvertretende zweiter primer primera primeiro",
    "primeira",
    "primo prima defense defence finance health white house surgeon solicitor auditor inspector board council",
    "committee global",
    "group head project product program programme account interno encargado adjunto adjoint adjointe delegue deleguee",
)  # fmt: skip
"""Words that belong to an office when an office follows or goes before."""
PORTFOLIOS: Final = _words(
    "state defense defence treasury health education labor labour energy commerce agriculture interior justice",
    "transportation",
    "transport finance foreign affairs trade environment housing veterans homeland security war navy army staff police",
    "communities",
    "human services urban development opposition house senate commons lords parliament government committee commission",
    "council",
    "board cabinet exchequer duchy union court republic republica senado camara diputados deputados estado hacienda economia",
    "interieur finances sante justicia justica fazenda saude defensa defesa guerre economie travail education",
    "exteriores asuntos",
    "conseil republique assemblee senat chambre consejo gobierno governo consiglio stato ministros ministri ministres",
    "bundestages",
    "the and of y et e la le el los las und",
)  # fmt: skip
"""What an office may be of, so that the name after it is found: Secretary of State HALE."""
SURNAMES_TOO: Final = _words(
    "king queen prince pope bishop judge justice marshal sheriff chancellor clerk chaplain provost cardinal premier",
    "principal white major head master lord junior",
)  # fmt: skip
"""Offices that are a surname when they end a label after an honorific: Mr. KING."""
SURNAMES_AFTER_OFFICE: Final = _words("king queen prince pope bishop judge")
"""Those that are one after an office too: Senator KING, but Chief JUSTICE."""

ROLES: Final = _words(
    "moderator operator host cohost co-host guest interviewer interviewee narrator announcer interpreter translator",
    "introducer riporter gast invitee invitado invitada ospite convidado convidada gjest gosc гость гостья",
    "facilitator emcee mc presenter anchor correspondent court witness clerk bailiff defendant plaintiff prosecutor examiner",
    "accused official aide staff staffer stenographer secretariat respondent analyst researcher teacher instructor therapist",
    "patient client",
    "counselor student caller user customer agent designer engineer developer manager marketing sales producer editor",
    "human bot chatbot assistant",
    "director",
    "answer author writer coordinator nurse physician parent informant subject recorder videographer reader chorus-leader",
    "anchorman",
    "moderateur moderatrice animateur animatrice presentateur presentatrice interprete traducteur traductrice",
    "operateur temoin",
    "greffier tribunal invite enqueteur enqueteuse reponse moderatorin sprecher dolmetscher dolmetscherin zeuge zeugin",
    "gericht",
    "interviewerin befragter befragte antwort gastgeber moderador moderadora interprete traductor entrevistador",
    "entrevistadora",
    "entrevistado entrevistada operador operadora testigo locutor locutora respuesta presentador presentadora",
    "conductor conductora",
    "apresentador apresentadora interpretador testemunha resposta mediador mediadora moderatore moderatrice conduttore",
    "conduttrice intervistatore intervistatrice intervistato testimone risposta presentatore gespreksleider",
    "presentator tolk getuige",
    "antwoord programleder moderaattori ведущий ведущая модератор переводчик интервьюер оператор ответ судья свидетель",
    "ведуча",
    "ведучий перекладач prowadzacy prowadzaca tlumacz odpowiedz sunucu moderatoru tercuman spiker cevap συντονιστης",
    "συντονιστησ",
    "swiadek oskarzony oskarzona obronca prokurator biegly sedzia svedek svedkyne obzalovany obhajce soudce soudkyne znalec",
    "адвокат подсудимый прокурор потерпевший потерпевшая защитник эксперт истец ответчик суддя свiдок свідок захисник",
    "обвинувачений обвинувачена експерт",
    "μαρτυρας μαρτυρασ εισαγγελεας εισαγγελεασ κατηγορουμενος κατηγορουμενοσ συνηγορος συνηγοροσ",
    "sanik tanik avukat savci rechter verdachte raadsman aklagare tilltalad forsvarare vittne domare angeklagter angeklagte",
    "verteidiger verteidigerin staatsanwalt staatsanwaltin avocat prevenu procureur juge giudice imputato imputata avvocato",
    "difensore juez jueza abogado abogada acusado acusada perito juiz juiza defensor advogado advogada saksi terdakwa jaksa",
    "القاضي الشاهد المحامي المتهم",
    "διερμηνεας پاسخ مجری المذيع المترجم المقدم מנחה מתורגמן מראיין pembawa penerjemah",
)  # fmt: skip
"""Parts played by one person at a time."""
CALLINGS: Final = _words(
    "byline owner founder cofounder co-founder candidate nominee meteorologist author economist historian lawyer",
    "activist columnist strategist contributor resident survivor eyewitness pastor pollster commentator professor",
    "candidata candidato candidat candidate kandidat kandidatin auteur autor autora autore journaliste historiker okonom",
)
"""What somebody is, printed behind a name and no sign of one before it: PAT ROE, CANDIDATE FOR HUSUM."""
GROUPS: Final = _words(
    "zusatzfrage zusatz nachfrage",
    "q question questions questioner questioners reporter reporters",
    "press media journalist journalists audience crowd chorus all both",
    "everyone group class",
    "members panel panelists participants students jurors voices protesters protestors public unison congregation",
    "several delegates deputies sala пытання პრესა ჟურნალისტი پرسش خبرنگار",
    "journaliste journalistes questionneur salle public voix assistance frage journalistin journalisten publikum zuruf",
    "zurufe",
    "presse alle zwischenruf pregunta preguntas periodista periodistas prensa publico todos pergunta perguntas reporteres",
    "jornalista jornalistas plateia imprensa domanda domande giornalista giornalisti pubblico stampa vraag vragen",
    "journaliste",
    "publiek zaal saal fraga fragor sporsmal sporgsmal salen yleiso kysymys вопрос вопросы журналист журналисты",
    "журналистка корреспондент",
    "зал зала места голоса реплика питання журналістка pytanie dziennikarz dziennikarze soru gazeteci gazeteciler",
    "kerdes ujsagiro ερωτηση",
    "журналіст кореспондент dziennikarka novinar novinarka journalista toimittaja पत्रकार reporterin",
    "δημοσιογραφος δημοσιογραφοσ سؤال صحفي صحفيون שאלה עיתונאי קהל wartawan pertanyaan",
)  # fmt: skip
"""Several people under one label."""
INTERVIEWERS: Final = _words(
    "interviewer interviewerin enqueteur enqueteuse entrevistador entrevistadora intervistatore intervistatrice intervjuare",
    "intervjuer examiner haastattelija riporter интервьюер",
)
INTERVIEWEES: Final = _words(
    "interviewee narrator respondent informant deponent befragter befragte interviewpartner interviewpartnerin",
    "enquete enquetee",
    "temoin entrevistado entrevistada intervistato intervistata geinterviewde intervjuperson haastateltava респондент",
)
ANSWERS: Final = _words("a answer antwort reponse respuesta resposta risposta antwoord svar ответ 答")
"""Labels of whoever answers."""
QUESTIONS: Final = _words(
    "q question questions zusatzfrage zusatz nachfrage",
    "frage pregunta preguntas pergunta perguntas domanda domande vraag vragen fraga вопрос",
    "вопросы питання پرسش",
    "pytanie soru kerdes ερωτηση سؤال שאלה 问 問 질문 sporsmal sporgsmal kysymys",
)  # fmt: skip
"""One group in one document, whichever of them is printed."""
NUMBERED: Final = _words(
    "speaker spk spkr ch channel participant person voice male female man woman interviewee respondent guest attendee",
    "id track",
    "s p r user juror unknown unidentified sprecher teilnehmer person locuteur intervenant participante hablante",
    "interlocutor voz",
    "orador falante participant interlocutore voce parlante spreker deelnemer talare deltagare спикер участник",
    "говорящий диктор",
    "собеседник голос mowca uczestnik konusmaci katilimci beszelo ομιλητης ομιλητησ متحدث دובר דובר pembicara",
)  # fmt: skip
"""Nouns that stand for somebody unnamed, alone or with a number."""
ANONYMIZERS: Final = _words(
    "unidentified unknown unnamed anonymous unspecified inaudible unbekannt unbekannter unbekannte inconnu inconnue",
    "desconocido desconocida desconhecido desconhecida sconosciuto sconosciuta onbekend onbekende okand okant неизвестный",
    "неизвестная неизвестно неустановленное невідомий nieznany nieznana bilinmeyen ismeretlen αγνωστος αγνωστοσ مجهول",
    "identificado identificada identifie identifiee",
)  # fmt: skip
PRONOUNS: Final = _words("me you them us they myself moi vous eux nous ich yo ellos")
"""What a recorder calls whoever uses it, and the others."""
PEOPLE_NOUNS: Final = _words(
    "member members man woman male female boy girl child voice person people senator senators deputies deputados diputados",
    "deputes depute deputee deputees senateurs elus senadores miembros membros membres mitglieder abgeordnete abgeordneter",
    "uye milletvekili lid leden ledamot ledamoter",
)
QUANTIFIERS: Final = _words(
    "several some many other various an a one another diverses plusieurs varios varias mehrere einige des un une una",
    "um uma varios vários várias ein eine bir een ett en alcuni alcune molti muitos muitas algunos algunas sejumlah seorang",
)

UNSPACED_ROLES: Final = (
    "主持人", "主持", "司会", "司会者", "翻译", "翻譯", "通訳", "主席", "议长", "議長", "委員長", "사회자", "진행자",
    "통역", "의장", "证人", "證人", "法官", "審判長", "答", "答え", "檢察官", "检察官", "辯護人", "被告",
)  # fmt: skip
UNSPACED_GROUPS: Final = (
    "记者",
    "記者",
    "问",
    "問",
    "观众",
    "觀眾",
    "提问",
    "質問",
    "众人",
    "기자",
    "질문",
    "청중",
    "聴衆",
    "会場",
)
SHAPES: Final = "⊙◇◆☆★■□▪▫▶►▷※▲▼"
"""Drawn before a label, so that it is seen."""
UNSPACED_ANONYMOUS: Final = ("说话人", "發言人", "发言人", "話者", "発言者", "講者", "讲者", "화자", "참석자", "发言者", "不明")
UNSPACED_TITLES: Final = (
    "委員長", "副委員長", "副議長", "副大臣", "大臣政務官", "理事", "会長", "社長", "総裁", "知事", "町長", "村長",
    "課長", "事務総長", "参考人",
    "国务委员", "外交部长", "副总理", "总理", "總理", "总统", "總統", "部长", "部長", "主席", "省长", "市长", "市長",
    "书记", "委员", "委員",
    "議員", "议员", "大臣", "総理", "首相", "議長", "议长", "局长", "局長", "教授", "博士", "院长", "院長", "司长",
    "主任", "发言人", "發言人",
    "대통령", "장관", "의원", "위원장", "총리", "교수", "대변인",
)  # fmt: skip
"""Offices that follow a name, mostly without a space."""
UNSPACED_HONORIFICS: Final = ("先生", "女士", "小姐", "さん", "君", "氏", "様", "씨", "님")
UNSPACED_PORTFOLIOS: Final = (
    "建設", "教育", "福祉", "企画",
    "国務", "內閣総理", "内閣総理", "総務", "法務", "外務", "財務", "文部科学", "厚生労働", "農林水産", "経済産業",
    "国土交通", "環境", "防衛",
    "副", "仮", "臨時", "外交", "国防", "財政", "财政", "国家", "國家", "代理",
)  # fmt: skip
"""What stands before such an office where it is no name."""
GENERIC_OFFICES: Final = _words(
    "senator sen representative rep congressman congresswoman delegate member chairman chair chairwoman chairperson",
    "deputy depute",
    "deputee diputado diputada deputado deputada counsel general gen colonel col captain capt lieutenant lt admiral adm",
)  # fmt: skip
"""Ranks and seats that somebody has beside any other office."""

PARTICLES: Final = _words(
    "van von vom zu zum zur der den ten ter te de del della dello di da do dos das du des d la le lo los las l y e bin",
    "ibn el abu st saint af av ten",
)  # fmt: skip
"""Small words within surnames."""
LOWER_PARTICLES: Final = _words("van von vom zu zum zur der den ten ter te de del della do dos das du des y e bin ibn la af av")
"""Those that readable case writes small within a name."""
SUFFIXES: Final = _words("jr sr ii iii iv v esq phd md")
POST_NOMINALS: Final = frozenset(
    "MP MEP MSP MLA MPP TD AM AS MS QC KC SC PC OBE MBE CBE KBE DBE CBE FRS PhD MD JD MdB MdL MdEP MBA CPA CFA RN".split()
)
JUDGES: Final = frozenset("CJ ACJ JA AJA DCJ LJ LJJ JJ JJA JSC CJSC".split())
"""What stands behind the surname of a judge, besides the J that may be an initial too."""
ACRONYMS: Final = frozenset(
    "NATO UN EU US USA UK OECD WHO IMF NASA FBI CIA CEO CFO COO CTO CIO CMO EVP SVP VP AG USAID OPEC ASEAN UNESCO "
    "UNICEF FEMA EPA AP AFP ABC NBC CBS BBC CNN NPR MSNBC PBS FDA CDC NIH HHS DHS DOJ HR PR IT II III IV".split(),
)
SMALL_WORDS: Final = _words("of the for and to in at on de la le les des du y e et und der die das pro tempore tem del da do")

ASIDES: Final = _words(
    "continuing continued contd cont cont'd o.s v.o o.c os vo oc ph sic chat speaking through via voice-over voiceover",
    "on off audio video translated interpreted",
    "interpretation translation spoke she he they her him them his hers theirs guest host external",
)  # fmt: skip
"""Words that open a remark in brackets on how somebody speaks, not on who it is."""

PLAIN_WORDS: Final = _words(
    # English
    "an and or but so if then when what that this these those it is are was were be been do does did have has had will",
    "would can",
    "could should i you we they he she my your our their to in on at for with from as by not no yes there here let one",
    "two more",
    "most just now well okay ok yeah right thank thanks hello hi good some any which who how why because about into",
    "bonjour bonsoir merci guten hallo danke hola buenos buenas gracias ciao buongiorno buonasera grazie obrigado obrigada",
    "tack takk very also",
    "really think say said says know see going want need make get go like than after before over under up down out off",
    "own other",
    "another such only same too last first next following piece point bottom line dont its im were thats ill well",
    "youre his her",
    "them us him regard respect until while may might must shall never always again however therefore whether thing things",
    "second third fourth fifth rule rules dear yours sincerely faithfully ps regards cheers",
    "example fact answer reason words problem idea issue case part way today tomorrow yesterday",
    # French, German, Dutch
    "est sont une des les dans pour par sur avec mais ou donc que qui quoi nous vous ils elle je ce cette ces pas plus tres",
    "und oder aber ist sind war waren ein eine einen nicht auch nur noch wir ihr sie ich mit auf fur bei nach aus zum",
    "wenn dass weil",
    "een het zijn niet maar ook wij jullie ik met voor naar omdat wel",
    # Spanish, Portuguese, Italian
    "una unos unas es son fue pero porque como cuando donde para por con sin sobre este esta esto eso nosotros usted",
    "ustedes yo",
    "um uma sao foi mas quando onde com sem nao isso voce voces nos eu per che sono non piu anche questo questa",
    # Swedish, Danish, Norwegian, Polish, Russian
    "och att som det ett inte men har jag vi ikke og som jest nie tak jak ale czy się oraz и в не на что это как но мы",
    "вы я они",
)  # fmt: skip
"""Words that sentences are made of and names are not."""
SPOKEN_WORDS: Final = _words(
    "i we you he she they it that this is are was were am be do does did have has had will would can could should said says",
    "think je nous vous ils est sont ich wir sie ist sind war yo nosotros es son fue eu nos sao foi io noi sono",
)
"""Words of sentences that stand in no name and no office."""
ADDRESSED_WORDS: Final = _words(
    "i im ive ill id you youre youve your yours we were weve well us me my mine our",
    "ich mich mir mein meine wir uns unser du dich dir ihr ihnen je jai moi nous vous tu votre mon notre",
    "yo nosotros usted ustedes tu mi nos eu nos voce voces senhor senhora io noi lei voi ik wij jij u uw mij ons",
    "voy vamos quiero queremos creo creemos somos estamos estoy tengo tenemos puedo podemos hemos vou quero acho temos",
    "voglio vogliamo credo siamo abbiamo",
    "jag jeg vi du ni mig meg oss mina minun te me teidan ja pan pani panstwo my ben biz siz saya kami kita anda",
    "я мы вы мне нас вас ты мой ваш",
    "eg mig okkur herra jsem jsme vas vam nam som sme dovolte ви нам вам мене прошу ми дякую",
    "nekem onok onoknek tisztelt eu noi dumneavoastra domnule olen olemme arvoisa εγω εμεις εσεις μου μας σας",
    "ben biz bize size sayin degerli",
)  # fmt: skip
"""Words of somebody who speaks for himself or to somebody."""
SAID_OF_ONESELF: Final = _words(
    "i im ive ill id me my mine myself we our us ich mich mir mein meine meinen meiner meinem wir uns unser unsere",
    "je jai moi mon ma mes nous notre nos yo mi mis conmigo nosotros nuestro nuestra io mio mia miei noi ho sono",
    "eu meu minha meus minhas ik mij mijn wij ons jag mig mitt vi jeg meg я мне меня мой моя мои мы нас нам",
)
"""Words of somebody who tells of himself."""
SAID_TO_SOMEBODY: Final = _words(
    "you your youre youve yours du dich dir dein deine sie ihr ihre ihnen euch tu te ton ta tes vous votre vos",
    "usted ustedes tus lei suo sua suoi voce voces jij jouw uw dig din ditt ni er вы вас вам ваш ваша ваши ты тебя тебе",
)
"""Words with which somebody is spoken to."""
FIELD_WORDS: Final = _words(
    "orden ordine ordre tagesordnung dagorden",
    "note notes date time subject topic re agenda location place title url attachments update source remember",
    "conclusion summary synopsis description bio biography abstract sponsor podcaster observation observations",
    "action actions status tags layout resolution recommendation background introduction contents slides slide",
    "proposal poll result",
    "results motion file link links page contact phone email e-mail fax tel cc bcc when where reviewers present attendees",
    "transcript transcription protokoll protocol beginn ende begin session docket case matter appearances approved call roll",
    "participants regrets scribe minutes number volume remark warning disclaimer duration recorded published updated",
    "schritt etape paso passo tipp zubereitung zutaten",
    "new fixed added changed removed deprecated improved known proof lemma theorem remark corollary definition",
    "keywords between parking talk demonstration raffle step verse refrain section chapter figure table",
    "exhibit appendix schedule tip tips variation ingredients",
    "method directions instructions pros cons verdict rating price serves materials timing budget scene act",
    "info warn error debug trace fatal notice",
    "datum uhrzeit ort betreff thema hinweis date lieu objet sujet heure fecha hora lugar asunto tema nota notas data luogo",
    "oggetto",
    "abstimmung abstimmungsergebnis beschluss ergebnis votation votazione votacion votacao stemming omrostning votering",
    "glosowanie",
    "hlasovani aanestys البند السؤال المادة",
    "against abstaining ayes yeas noes nays absent abstain abstained abstentions recused enthaltungen abstenciones abstencoes",
    "дата тема место время примечание 日期 日時 時間 场所 場所 主题 地点 时间 http https ftp mailto www",
)  # fmt: skip
"""Keys of header lines, which look like labels and are none."""
