# ruff: noqa: E501 - tables: a row may be as long as its languages are many
"""The words that the head of a transcript is made of, in many languages: keys, kinds of document, bodies, places.

Strategy: data only; `header.py` and `roster.py` say what follows from a word. Phrases are separated by bars, words by spaces;
all are lower case and are compared without accents. A language is added by adding words to the rows.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Key(NamedTuple):
    """What a key such as "Datum:" declares."""

    field: str
    """A field of `Metadata`; "extra" where it has none; "absent" for people who were not there."""
    rank: int
    """The lowest rank that is given wins the field."""
    names: str


KEYS: Final = (
    Key("title", 0, "title|meeting title|meeting name|session title|call title|headline|titel|überschrift|titre|intitulé|título|titolo|otsikko|rubrik|tytuł|název|názov|cím|заголовок|название|назва|τίτλος|başlık|judul|titlu|العنوان|כותרת|शीर्षक|标题|標題|件名|題名|タイトル|제목"),
    Key("title", 1, "subject|topic|re|hearing title|case|case name|in re|episode title|betreff|thema|gegenstand|objet|sujet|asunto|tema|oggetto|argomento|assunto|onderwerp|ämne|emne|aihe|temat|předmět|téma|тема|предмет|θέμα|konu|topik|subiect|الموضوع|נושא|विषय|主题|主題|議題|주제"),
    Key("date", 1, "date|dated|datum|fecha|data|dato|päivämäärä|pvm|дата|ημερομηνία|tarih|tanggal|kelt|dátum|dată|التاريخ|תאריך|दिनांक|तारीख|วันที่|日期|日付|날짜|일자|ngày"),
    Key("date", 2, "air date|aired|aired on|broadcast|broadcast on"),
    Key("date", 0, "when|event date|meeting date|date of meeting|date of hearing|hearing date|date of interview|interview date|date of event|date and time|date time|recorded|recorded on|recording date|date recorded|argued|delivered|delivered on|held|held on|speech date|sitzungsdatum|datum und uhrzeit|date et heure|fecha y hora|data e hora|data e ora|wann|quand|cuándo|開催日|日時|时间|時間|일시"),
    Key("date", 12, "published|published on|pub date|pubdate|date published|publication date|published time|published at|release date|released|posted|posted on|issued|veröffentlicht|erscheinungsdatum|publié le|publié|publicado|fecha de publicación|pubblicato|gepubliceerd|publicerad|opublikowano|опубликовано|发布日期|發布日期|公開日"),
    Key("organization", 0, "organization|organisation|organization name|company name|issuer|organizer|organiser|organized by|organised by|institution|agency|department|company|publisher|body|court|committee|chamber|house|veranstalter|institución|organización|organisme|organismo|organizzazione|azienda|unternehmen|firma|organisatie|organizacja|организация|орган|организатор|organisaatio|οργανισμός|kurum|المنظمة|機構|机构|組織|団体|기관"),
    Key("location", 0, "location|place|venue|where|city|site|room|ort|tagungsort|veranstaltungsort|lieu|endroit|lugar|ubicación|luogo|local|localização|plaats|locatie|plats|sted|paikka|miejsce|místo|miesto|место|место проведения|місце|τόπος|yer|tempat|loc|locul|helyszín|المكان|מקום|स्थान|สถานที่|地点|地點|場所|会場|장소"),
    Key("event", 0, "event|event name|event title|event description|occasion|meeting|conference|session|series|show|podcast|program|programme|veranstaltung|anlass|sitzung|événement|évènement|réunion|evento|reunión|reunião|riunione|evenement|vergadering|evenemang|möte|wydarzenie|posiedzenie|událost|событие|мероприятие|заседание|etkinlik|toplantı|acara|الحدث|अवसर|活动|活動|会议|會議|会議|행사|회의"),
    Key("kind", 0, "type|kind|document type|doc type|type of document|art|dokumentart|art des dokuments|type de document|tipo|tipo de documento|tipo documento|soort|typ|тип|тип документа|类型|類型|種別|종류"),
    Key("language", 0, "language|lang|locale|sprache|langue|idioma|lengua|língua|lingua|taal|språk|sprog|kieli|język|jazyk|язык|мова|γλώσσα|dil|bahasa|nyelv|limba|اللغة|שפה|भाषा|语言|語言|言語|언어"),
    Key("url", 0, "url|link|permalink|canonical|canonical url|url canonica|source url|source link|web page|webpage|website|web|available at|lien|enlace|collegamento|ссылка|链接|連結|リンク|링크"),
    Key("url", 1, "source|media|video|audio|quelle|fuente|fonte|bron|källa|kilde|źródło|zdroj|источник|джерело|kaynak|sumber|المصدر|מקור|स्रोत|来源|來源|出典|출처"),
    Key("distributed_at", 0, "distributed at"),
    Key("distributor", 0, "distributor|distributed by|provided by|vertrieb|herausgeber|distributeur|distribuidor|distribuido por|distributore"),
    Key("participants", 0, "participants|participant|speakers|speaker|attendees|attendance|attending|in attendance|present|also present|people|members present|those present|people present|list of participants|list of attendees|list of speakers|corporate participants|company participants|conference call participants|call participants|conference participants|analysts|panelists|panellists|panel|witnesses|witness|presenter|presenters|hosts|host|co-host|co-hosts|guests|guest|guest speaker|moderator|interviewer|interviewers|interviewee|interviewees|author|authors|with|featuring|chair|chairperson|facilitator|roll call|appearances|appearing|remote attendees|in-person attendees|sprecherinnen und sprecher|teilnehmerinnen und teilnehmer|mitwirkende|teilnehmer|teilnehmerinnen|teilnehmende|teilnehmer innen|anwesend|anwesende|sprecher|redner|moderation|gäste|gast|intervenants|intervenant|présents|présent|étaient présents|invités|invité|participantes|participante|asistentes|asistencia|presentes|ponentes|oradores|invitados|invitado|partecipanti|presenti|relatori|ospiti|convidados|deelnemers|aanwezig|sprekers|gasten|deltagare|närvarande|talare|deltagere|til stede|talere|osallistujat|läsnä|uczestnicy|obecni|prelegenci|účastníci|přítomni|řečníci|résztvevők|jelen vannak|участники|присутствовали|присутствуют|докладчики|выступающие|гости|учасники|присутні|συμμετέχοντες|παρόντες|ομιλητές|katılımcılar|konuşmacılar|peserta|hadir|pembicara|participanți|vorbitori|prezenți|المشاركون|الحضور|المتحدثون|משתתפים|נוכחים|דוברים|प्रतिभागी|उपस्थित|वक्ता|ผู้เข้าร่วม|参加者|参会者|出席者|出席|出席人员|与会者|與會者|发言人|發言人|登壇者|講演者|참석자|참가자|발표자|연사|진행|대담|출연|嘉宾|访谈嘉宾|主持人|主持|聞き手|話し手|ゲスト|司会|参加|참석|person interviewed|interviewed|interviewed by|interviewing officer|interviewing officers|officers present|other persons present|persons present|presiding|narrator|narrators|respondent|respondents|counsel|speaker key|befragte|befragter|interviewerin|interviewpartner|interviewpartnerin|gesprächspartner|gesprächspartnerin|moderatorin|gästin|leitung|intervjuare|intervjuperson|informant|gäst|gäster|programledare|ordförande|gjest|gæst|vært|haastattelija|haastateltava|prowadzi|prowadząca|prowadzący|gość|goście|rozmówca|rozmówczyni|przewodniczy|moderuje|host pořadu|moderátor|moderátorka|hosté|vendég|vendégek|riporter|műsorvezető|entrevistador|entrevistadora|entrevistado|entrevistada|intervistatore|intervistatrice|intervistato|intervistata|conduce|conduttore|ospite|modera|presenta|presentador|presentadora|conductor del programa|conductora|apresentador|apresentadora|animateur|animatrice|enquêteur|enquêtrice|enquêté|enquêtée|témoin|présidence|invité·e·s|geïnterviewde|gespreksleider|gast in de studio|ведущий|ведущая|гость|собеседник|собеседница|интервьюер|информант|председательствует|председательствующий|ведучий|гість|συντονιστής|καλεσμένος|καλεσμένη|παρουσιάζει|συνέντευξη από|sunucu|konuk|konuklar|görüşmeci|görüşülen kişi|narasumber|pewawancara|pembawa acara|moderator acara|مقدم الحلقة|مقدمة الحلقة|ضيف الحلقة|ضيفة الحلقة|ضيفا الحلقة|ضيوف الحلقة|الضيوف|الضيف|المقدم|נכחו|מוזמנים|חברי הוועדה|מראיין|מראיינת|מרואיין|מרואיינת|אורח|אורחת|מנחה|उपस्थित सदस्य|अतिथि|साक्षात्कारकर्ता"),
    Key("absent", 0, "absent|apologies|regrets|excused|apologies for absence|entschuldigt|abwesend|excusés|absents|ausentes|assenti|afwezig|frånvarande|nieobecni|absent excusé|absente excusée|absents excusés|ausente con aviso|excusados|absent with apologies|אינם נוכחים|נעדרים|отсутствовали|отсутствуют|欠席|缺席|불참"),
    Key("modified", 0, "modified|modified time|modified date|last modified|last modified at|updated|updated at|last updated|date modified|lastmod|aktualisiert|mis à jour|actualizado|aggiornato|обновлено"),
    Key("extra", 0, "time|topics|subjects|themen|thèmes|temas|start time|end time|start|end|duration|length|runtime|uhrzeit|zeit|beginn|ende|dauer|heure|durée|hora|duración|ora|durata|duração|tijd|tid|czas|čas|время|ώρα|saat|waktu|docket|docket number|no|number|volume|issue|case number|case no|episode|recorder|scribe|minutes|minutes by|secretary|notes|note taker|protokoll|protokollant|transcribed by|transcript by|transcriber|transcription by|transcriptionist|reviewed by|review|reviewer|translation by|translated by|transkription|transcrit par|transcrito por|transcriptor|editor|contact|phone|email|e-mail|tags|tag|categories|keywords|description|summary|abstract|project|interview number|file|file name|filename|audio file|version|status|slides|agenda|attachments|recording|chapter|season|id|from|to|cc|party|session number|classification|licence|license|copyright"),
)  # fmt: skip
"""The first row that has a name keeps it."""

DATE_WORDS: Final = frozenset(
    "date dates dated datum datums data datas fecha dato pvm дата даты датум ημερομηνία tarih tarihi tanggal kelt dátum dátuma időpont időpontja"
    " ideje dată datę daty datu kuupäev datums diena aika päivä dag dzień den день جمعه تاريخ التاريخ تأريخ بتاريخ יום תאריך בתאריך दिनांक तारीख तिथि วันที่ ngày"
    " tarix сана күні datë dáta dyddiad dáta".split()
)
"""Words for date or day in keys."""
DATE_ENDINGS: Final = (
    "datum",
    "dato",
    "dátum",
    "päivä",
    "päivämäärä",
    "kuupäev",
    "日期",
    "日付",
    "日時",
    "日时",
    "时间",
    "時間",
    "年月日",
    "일시",
    "날짜",
    "일자",
)
"""How words for date end in languages that write words together."""

KINDS: Final = (
    "minutes of evidence|statement|speech|address|keynote|testimony|hearing|briefing|interview|transcript|debate|debates|remarks|minutes|deposition"
    "|examination|lecture|panel|q&a|townhall|gaggle|proceedings|hansard|press release|news release|media release|press statement"
    "|press conference|news conference|press briefing|press gaggle|press call|press availability|media availability|joint statement"
    "|opening statement|opening remarks|closing remarks|prepared remarks|prepared statement|oral argument|oral arguments"
    "|oral evidence|evidence session|earnings call|conference call|earnings conference call|meeting notes|meeting minutes"
    "|meeting transcript|interview transcript|call transcript|earnings call transcript|panel discussion|round table|roundtable"
    "|roundtable discussion|fireside chat|question and answer|questions and answers|town hall|town hall meeting|podcast transcript"
    "|transcript of proceedings|reporter's transcript of proceedings|verbatim record|official report|provisional record|oral history"
    "|oral history interview|focus group|fact sheet|readout|video transcript|full transcript|rush transcript|edited transcript"
    "|state of the union address|inaugural address|commencement address|plenary session|committee hearing|debate transcript",
    "pressemitteilung|pressekonferenz|regierungspressekonferenz|pressestatement|pressegespräch|rede|ansprache|stenografischer bericht"
    "|stenographischer bericht|plenarprotokoll|wortprotokoll|interview|anhörung|protokoll|sitzungsprotokoll|mitschrift"
    "|mitschrift pressekonferenz|regierungserklärung|im wortlaut|verhandlungsprotokoll",
    "communiqué de presse|communiqué|conférence de presse|point de presse|point presse|discours|allocution|déclaration|entretien"
    "|audition|compte rendu|compte rendu intégral|compte-rendu|compte-rendu intégral|procès-verbal|débats|séance publique|intervention"
    "|transcription|questions au gouvernement",
    "comunicado de prensa|nota de prensa|conferencia de prensa|rueda de prensa|versión estenográfica|discurso|declaración|declaraciones"
    "|comparecencia|entrevista|audiencia|diario de sesiones|versión taquigráfica|transcripción|palabras|mensaje|intervención",
    "comunicado de imprensa|nota à imprensa|coletiva de imprensa|conferência de imprensa|discurso|pronunciamento|depoimento"
    "|audiência pública|notas taquigráficas|transcrição|entrevista coletiva|ata da reunião",
    "comunicato stampa|conferenza stampa|discorso|intervento|dichiarazione|intervista|audizione|resoconto stenografico|resoconto sommario|verbale"
    "|trascrizione|persbericht|persconferentie|toespraak|verklaring|hoorzitting|handelingen|verslag|notulen|vraaggesprek",
    "pressmeddelande|presskonferens|pressträff|tal|anförande|intervju|protokoll|pressemeddelelse|pressemøde|tale|referat|pressemelding"
    "|pressekonferanse|innlegg|tiedote|lehdistötilaisuus|puhe|pöytäkirja",
    "komunikat prasowy|konferencja prasowa|przemówienie|oświadczenie|wywiad|przesłuchanie|stenogram|sprawozdanie stenograficzne|transkrypcja"
    "|tisková zpráva|tisková konference|projev|rozhovor|zápis|těsnopisecká zpráva|stenozáznam|tlačová konferencia|sajtóközlemény"
    "|sajtótájékoztató|beszéd|jegyzőkönyv|comunicat de presă|conferință de presă|discurs|stenogramă|interviu",
    "пресс-релиз|пресс-конференция|брифинг|выступление|речь|заявление|интервью|слушания|стенограмма|стенографический отчёт|протокол"
    "|заседание|стенограма|прес-реліз|прес-конференція|брифінг|виступ|промова|заява|інтерв'ю|прессъобщение|пресконференция",
    "δελτίο τύπου|συνέντευξη τύπου|ομιλία|δήλωση|συνέντευξη|πρακτικά|basın açıklaması|basın toplantısı|konuşma|açıklama|röportaj|tutanak"
    "|siaran pers|konferensi pers|pidato|wawancara|risalah|thông cáo báo chí|họp báo",
    "بيان صحفي|مؤتمر صحفي|إحاطة صحفية|كلمة|خطاب|تصريح|مقابلة|محضر|הודעה לעיתונות|מסיבת עיתונאים|נאום|ריאיון|פרוטוקול"
    "|प्रेस विज्ञप्ति|प्रेस वार्ता|भाषण|साक्षात्कार|แถลงข่าว|ข่าวประชาสัมพันธ์|สัมภาษณ์",
    "新闻稿|新闻发布会|记者会|例行记者会|答记者问|讲话|演讲|采访|访谈|会议记录|听证会|新聞稿|記者會|演講|訪問|會議紀錄|報道発表|記者会見|記者会見録|会見"
    "|演説|講演|インタビュー|議事録|会議録|速記録|보도자료|기자회견|브리핑|연설|인터뷰|회의록|속기록|청문회",
)
KIND_MODIFIERS: Final = frozenset(
    "official verbatim press joint news public oral background daily weekly regular full edited rush unofficial uncorrected draft"
    " final preliminary written virtual special opening closing unedited complete partial live raw corrected witness remote formal plenary"
    " tv television program programme episode podcast integraal intégral volledig beknopt woordelijk stenographic extended exclusive condensed certified floor legislative parliamentary".split()
)
"""Words that may stand before a kind and are part of it: "Background Press Call"."""
KIND_CONNECTORS: Final = frozenset(
    "by with of at on in for from to as before between following - – — : | · von mit durch des der zum zur bei vor par avec de du au à sur pour"
    " por con del en ante sobre do da com em na no di della al alla van met over av med om z w ze na o от на с по для".split()
)
"""What may follow a kind at the beginning of a title: "Remarks by …"."""
TOPIC_CONNECTORS: Final = frozenset(
    "on about regarding concerning re über zu zum zur sur concernant sobre acerca su riguardo over om o о об про".split()
)
"""What follows such a word in a title is what is talked about; a name there need not be a speaker's."""

BODIES: Final = frozenset(
    # English
    "dept dept. sabha parishad oireachtas seanad knesset department departments ministry office bureau agency council committee subcommittee commission university college institute court"
    " courts house senate parliament congress assembly association foundation federation government administration authority board"
    " bank securities society corporation company inc inc. ltd ltd. llc plc corp corp. co. academy party union organization organisation embassy"
    " secretariat tribunal legislature archive archives chamber cabinet lords commons delegation consulate museum library institution treasury army"
    " navy nations alliance league forum centre center trust service services partners group holdings caucus radio television broadcasting"
    # German, Dutch, Nordic
    " bundestag bundesrat bundesregierung ministerium bundesministerium auswärtiges amt landesregierung"
    " bundeskanzleramt senatsverwaltung verband verein stiftung gmbh ag nationalrat ständerat"
    " bundeskanzlei parlament ausschuss bundesverfassungsgericht fraktion "
    " kamer staten-generaal riksdag riksdagen regeringskansliet departementet folketinget"
    " stortinget regjeringen eduskunta valtioneuvosto ministeriö alþingi".split()
)
"""Words that a body is called by; where the language puts adjectives first they end the name, or "of" follows."""
BODIES_NOUN_FIRST: Final = frozenset(
    # German and Dutch, before a place
    "radio landtag stadtrat gemeinderat kreistag universität hochschule landgericht gericht gemeente universiteit ministerie raad rechtbank "
    # Romance
    "ministère sénat assemblée conseil gouvernement présidence université tribunal cour commission comité mairie préfecture élysée"
    " cortes audiencia juzgado diputación ministerio gobierno presidencia senado congreso cámara asamblea ayuntamiento universidad corte consejo secretaría generalitat"
    " parlamento ministério governo presidência câmara assembleia universidade prefeitura secretaria conselho ministero presidenza"
    " senato camera consiglio università comune regione archivo arquivo archivio tribunale procura sezione sección secção generalitat parlament ministerul guvernul senatul parlamentul"
    # Slavic, Greek, Turkish, Hungarian, Indonesian
    " ministerstwo sejm sejmik senat kancelaria rząd uniwersytet sąd ministerstvo vláda sněmovna parlament národná rada univerzita soud"
    " министерство правительство дума совет комитет администрация университет суд федерация мид міністерство рада уряд"
    " υπουργείο βουλή κυβέρνηση πανεπιστήμιο bakanlığı meclisi cumhurbaşkanlığı üniversitesi minisztérium országgyűlés kormány"
    " kementerian pemerintah dewan universitas"
    # Arabic, Hebrew, Hindi
    " وزارة مجلس جامعة البرلمان حكومة رئاسة محكمة משרד הכנסת ממשלת אוניברסיטת מועצת मंत्रालय सरकार संसद आयोग विश्वविद्यालय กระทรวง".split()
)
CIVIC: Final = frozenset(
    "city town county borough shire parish village township municipality state commonwealth province ville commune mairie département stadt gemeinde kreis"
    " landkreis ciudad municipio villa provincia cidade município comune città gemeente provincie kommun kommune miasto gmina powiat město obec".split()
)
"""Words for what has a government, which heads documents in capitals: "CITY OF …"."""
BODY_ENDINGS: Final = ("ministerium", "ministerie", "departementet", "外交部", "外務省", "国会", "國會", "议会", "議会", "委员会", "委員會", "委員会",
    "国务院", "政府", "省", "庁", "大学", "大學", "会社", "公司", "法院", "裁判所", "국회", "정부", "위원회", "대학교", "외교부", "청와대", "대통령실",
    "법원")  # fmt: skip
"""How bodies end in languages that write words together."""
SMALL_WORDS: Final = frozenset(
    "of the for and on in at to a an de la le les des du del el los las y e da do dos das di della dei degli il lo gli et l' d' für und der"
    " die das des dem den am im vom van het en voor och för i av og w z ds. na и по на в о των του της και για ve ו".split()
)
"""Words that readable names and titles write small."""

PLACE_ENDINGS: Final = frozenset(
    "room hall building courthouse hotel auditorium ballroom palace airport airfield airbase garden lawn library teleconference videoconference"
    " podium courtroom chambers plaza terminal hangar annex annexe gymnasium cafeteria chapel cathedral pavilion rotunda lobby foyer theater theatre stadium arena headquarters studio"
    " zoom webex teams webcast street avenue boulevard square campus residence virtual"
    " saal sitzungssaal plenarsaal kanzleramt schloss haus zaal paleis slot salonu sarayı зал дворец кремль".split()
)
"""How places end, before a comma or at the end of the line."""
PLACE_OPENINGS: Final = frozenset(
    "salle hémicycle palais hôtel salón sala palacio auditorio aeropuerto palazzo salone auditório palácio aeroporto pałac zamek sál"
    " αίθουσα μέγαρο قاعة قصر".split()
)
"""How places begin in languages that put the noun first; "Room 5" is seen by its number."""
PLACE_STARTS: Final = (
    "via ", "aboard ", "on board ", "en route", "in flight", "by telephone", "by phone", "by video", "à bord de ", "a bordo de ",
    "an bord ", "par visioconférence", "por videoconferencia", "per video", "на борту ",
)  # fmt: skip
COUNTRIES: Final = frozenset(
    "afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|azerbaijan|bahamas|bahrain|bangladesh|barbados|belarus"
    "|belgium|belize|benin|bhutan|bolivia|bosnia and herzegovina|botswana|brazil|brunei|bulgaria|burkina faso|burma|burundi|cambodia"
    "|cameroon|canada|cape verde|chad|chile|china|colombia|comoros|congo|costa rica|croatia|cuba|cyprus|czech republic|czechia|denmark"
    "|djibouti|dominica|dominican republic|ecuador|egypt|el salvador|england|eritrea|estonia|eswatini|ethiopia|fiji|finland|france|gabon"
    "|gambia|germany|ghana|greece|grenada|guatemala|guinea|guyana|haiti|honduras|hong kong|hungary|iceland|india|indonesia|iran|iraq"
    "|ireland|israel|italy|ivory coast|jamaica|japan|jordan|kazakhstan|kenya|kiribati|kosovo|kuwait|kyrgyzstan|laos|latvia|lebanon|lesotho"
    "|liberia|libya|liechtenstein|lithuania|luxembourg|madagascar|malawi|malaysia|maldives|mali|malta|marshall islands|mauritania|mauritius"
    "|mexico|micronesia|moldova|monaco|mongolia|montenegro|morocco|mozambique|myanmar|namibia|nauru|nepal|netherlands|new zealand|nicaragua"
    "|niger|nigeria|north korea|north macedonia|northern ireland|norway|oman|pakistan|palau|palestine|panama|papua new guinea|paraguay|peru"
    "|philippines|poland|portugal|puerto rico|qatar|romania|russia|rwanda|samoa|saudi arabia|scotland|senegal|serbia|seychelles"
    "|sierra leone|singapore|slovakia|slovenia|solomon islands|somalia|south africa|south korea|republic of korea|south sudan|spain"
    "|sri lanka|sudan|suriname|sweden|switzerland|syria|taiwan|tajikistan|tanzania|thailand|togo|tonga|trinidad and tobago|tunisia|turkey"
    "|türkiye|turkmenistan|uganda|ukraine|united arab emirates|uae|united kingdom|uk|u.k.|united states|united states of america|usa|u.s."
    "|u.s.a.|uruguay|uzbekistan|vanuatu|vatican city|venezuela|vietnam|viet nam|wales|yemen|zambia|zimbabwe|deutschland|österreich|schweiz"
    "|suisse|belgique|españa|méxico|perú|brasil|italia|nederland|belgië|sverige|norge|danmark|suomi|polska|česká republika|россия|україна"
    "|украина|ελλάδα|الأردن|مصر|ישראל".split("|")
)
STATES: Final = frozenset(
    "alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas"
    "|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire"
    "|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina"
    "|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|d.c.|dc|district of columbia"
    "|al|ak|az|ar|ca|co|ct|de|fl|ga|hi|id|il|in|ia|ks|ky|la|me|md|ma|mi|mn|ms|mo|mt|ne|nv|nh|nj|nm|ny|nc|nd|oh|ok|or|pa|ri|sc|sd|tn|tx|ut"
    "|vt|va|wa|wv|wi|wy".split("|")
)
"""Of the United States: what may follow a city, and a sign that dates are written month first."""
PROVINCES: Final = frozenset(
    "ontario|quebec|québec|british columbia|alberta|manitoba|saskatchewan|nova scotia|new brunswick|newfoundland and labrador"
    "|prince edward island|new south wales|queensland|victoria|tasmania|western australia|south australia".split("|")
)
MONTH_FIRST_SIGNS: Final = ("u.s.", "united states", "white house", " usa", "washington, d")
"""In the head of a document: its dates are probably written month first."""
DAY_FIRST_SIGNS: Final = (
    "£",
    "€",
    "united kingdom",
    ".co.uk",
    ".gov.uk",
    "london",
    "rt hon",
    "australia",
    "new zealand",
    "ireland",
    "india",
)

PARTS_OF_DAY: Final = frozenset(
    "morning noon midday afternoon evening night vormittag nachmittag abend vormittags nachmittags abends matin après-midi soir mañana tarde"
    " noche manhã noite mattina pomeriggio sera voormiddag namiddag avond ochtend förmiddag eftermiddag formiddag ettermiddag rano wieczorem".split()
)
"""Words for when a sitting is held, which stand beside its date."""

FURNITURE: Final = frozenset(
    "for immediate release|embargoed|transcript|proceedings|p r o c e e d i n g s|table of contents|contents|agenda|introduction|summary"
    "|overview|begin transcript|start of transcript|sofortige veröffentlichung|sperrfrist|para publicación inmediata|inhalt|sommaire|índice"
    "|as delivered|as prepared for delivery|as prepared|check against delivery|es gilt das gesprochene wort|seul le prononcé fait foi"
    "|questions and answers|presentation|meeting notes|notes|registration|logistics|attendance|summary keywords|keywords|speakers|outline|chapters|action items".split(
        "|"
    )
)
"""Lines that stand where a title could and are none."""
NUMBERING: Final = frozenset(
    "volume vol vol. number no no. nr nr. year session parliament congress question questions page pages p. pp. issue band jahrgang wahlperiode sitzung drucksache"
    " legislature législature numéro n° núm número tomo legislatura seduta том номер выпуск sitting docket case part exhibit serial th report collection accession ref"
    " reference tape side reel form catalogue shelfmark file folge teil sesja posiedzenie kadencja dönem birleşim oturum toplantı yılı מושב ישיבה"
    " פרוטוקול מס' جلسة دورة الجلسة الدورة созыв созыва сессия série serie nº n.º reunião reunión sesión séance".split()
)
"""Words of lines that count: "VOLUME 146", "41st PARLIAMENT", "20. Wahlperiode"."""
ORDINALS: Final = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth erste zweite dritte vierte fünfte première deuxième troisième quatrième"
    " primera segunda tercera cuarta quinta primeira terceira quarta prima seconda terza eerste tweede derde första andra tredje pierwsze drugie"
    " первая вторая третья четвёртая первое второе третье birinci ikinci üçüncü dördüncü beşinci ראשון ראשונה שני שנייה שלישי שלישית רביעי"
    " الأولى الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة الرابعة ordinaria ordinária extraordinaria extraordinária ordinaire extraordinaire".split()
)
SECTIONS_OF_BODIES: Final = frozenset(
    "collections district division circuit county department branch chamber section program programme project collection archives bezirk kammer senat abteilung chambre sección sezione sala oddział".split()
)
"""What the part of a court or body is called that is named below it."""
SERIES: Final = frozenset(
    "lecture lectures series symposium conference forum podcast show festival congress colloquium seminar webinar vorlesung vorlesungsreihe"
    " vortragsreihe tagung kolloquium conférence colloque cycle émission conferencia ciclo jornada jornadas congreso simposio conferenza convegno"
    " lezione lezing reeks symposium föreläsning konferens wykład konferencja přednáška лекция конференция διάλεξη konferans".split()
)
"""How the names of occasions end that come again and have a topic each time."""
COMMITTEES: Final = frozenset(
    "committee subcommittee ausschuss unterausschuss comité comite comisión comision comissão comissao commissione commissie udvalg utskott"
    " komisja komitet výbor комитет комиссия комісія комітет επιτροπή επιτροπη komisyon komisi لجنة ועדת".split()
)
RESTRICTION_MARKS: Final = frozenset(
    "restricted confidential classified unclassified draft uncorrected unrevised unedited embargoed quotation redacted vertraulich entwurf unkorrigiert"
    " confidentiel confidentielle brouillon confidencial borrador provisional rascunho riservato bozza vertrouwelijk concept hemlig utkast fortrolig"
    " luottamuksellinen luonnos poufne niejawne důvěrné bizalmas конфиденциально секретно черновик εμπιστευτικό gizli taslak rahasia rancangan سري مسودة"
    " חסוי טיוטה 机密 機密 草稿 대외비 초안 गोपनीय".split()
)
"""Words that say what may be done with a document, or how finished it is."""
RESTRICTION_WORDS: Final = frozenset(
    "when complete completed transcript version copy only internal use not for publication or citation evidence first second third final rough subject"
    " to correction until approved this is a an the document nur für den dienstgebrauch fassung version provisoire versión preliminar minutes".split()
)
"""What else such lines hold."""
COLUMNS: Final = {
    "name": "name|names|full name|attendee|participant|speaker|member|person|teilnehmer|nom|nom et prénom|nombre|nombre y apellidos|nome|naam"
    "|namn|navn|nimi|imię i nazwisko|jméno|név|имя|фио|ім'я|όνομα|isim|ad soyad|nama|الاسم|שם|नाम|姓名|名前|氏名|이름|성명",
    "short": "abbreviation|abbr|abbr.|initials|short|acronym|code|delegate|kürzel|abkürzung|sigle|initiales|abreviatura|iniciales|sigla"
    "|afkorting|förkortning|skrót|zkratka|сокращение|инициалы|кратко|略称|缩写|약어",
    "organization": "organization|organisation|affiliation|company|employer|institution|member organization|representing|party"
    "|organisme|société|institution|organización|empresa|institución|organização|organizzazione|azienda|ente|firma|unternehmen"
    "|einrichtung|partei|organisatie|bedrijf|organizacja|instytucja|organizace|организация|компания|установа|組織|所属|单位|單位|소속|기관",
    "title": "title|role|position|job title|function|capacity|titel|rolle|funktion|position|fonction|titre|qualité|cargo|puesto|función"
    "|função|ruolo|carica|functie|rol|roll|befattning|stanowisko|funkce|должность|посада|役職|職名|肩書|职务|職務|직위|직책",
}
"""What the columns of a table of people are headed."""
LANGUAGE_NAMES: Final = {
    "english": "en", "deutsch": "de", "german": "de", "français": "fr", "french": "fr", "español": "es", "spanish": "es", "castellano": "es",
    "português": "pt", "portuguese": "pt", "italiano": "it", "italian": "it", "nederlands": "nl", "dutch": "nl", "svenska": "sv",
    "swedish": "sv", "dansk": "da", "danish": "da", "norsk": "no", "norwegian": "no", "suomi": "fi", "finnish": "fi", "polski": "pl",
    "polish": "pl", "čeština": "cs", "czech": "cs", "русский": "ru", "russian": "ru", "українська": "uk", "ukrainian": "uk",
    "ελληνικά": "el", "greek": "el", "türkçe": "tr", "turkish": "tr", "العربية": "ar", "arabic": "ar", "עברית": "he", "hebrew": "he",
    "हिन्दी": "hi", "hindi": "hi", "ไทย": "th", "thai": "th", "中文": "zh", "chinese": "zh", "日本語": "ja", "japanese": "ja",
    "한국어": "ko", "korean": "ko", "magyar": "hu", "hungarian": "hu", "română": "ro", "romanian": "ro", "català": "ca", "catalan": "ca",
}  # fmt: skip
