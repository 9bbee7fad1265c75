"""Words by which it is told what a name stands for: heads of names, offices and kinship, the world's countries.

Strategy: closed classes of the languages alone, in small letters, as in `words`: what bodies, places and laws are called in
general, never what a single one is called. Countries stand here because they are few and do not change with the document.
"""

from __future__ import annotations

import re
from typing import Final

from .words import word_set

ORGANIZATIONS: Final = word_set("""
    department departments ministry ministries office offices committee committees subcommittee council councils commission
    commissions agency agencies bureau board administration association institute institutes foundation
    university universities college school academy bank company corporation corp inc ltd llc llp plc gmbh ag co group union
    unions society organization organisation party service services authority conference assembly congress parliament senate
    forum alliance government embassy court courts police club league team squad fc united rovers army navy force forces
    brigade regiment times post journal news radio tv press magazine network newspaper airlines airways motors industries
    partners brothers sons associates capital ventures technologies systems laboratories labs lab clinic hospital museum library
    church federation confederation chamber trust fund charity coalition campaign task secretariat treasury exchange studios
    records entertainment holdings insurance pharmaceuticals energy electric oil gas telecom software media consulting
    solutions nations engineers workers teachers friends
    ministerium bundestag bundesrat landtag rat amt gericht verband verein gesellschaft stiftung universität hochschule
    schule zeitung anzeiger rundfunk partei gewerkschaft kammer bundesagentur bundesamt werke stadtwerke
    ministère conseil cour caisse assemblée commission comité banque société fédération syndicat union université école
    institut agence parti hôpital tribunal sénat gouvernement association compagnie crédit
    ministerio consejo corte tribunal banco comisión comité universidad instituto sindicato federación partido asociación
    fundación secretaría cámara ayuntamiento colegio hospital empresa
    ministero consiglio banca università istituto partito comune associazione ministério conselho universidade instituto
    міністерство комітет рада інститут університет
    министерство комитет совет банк университет институт партия союз федерация фонд академия агентство общество театр музей
    архив суд дума верховная рада
""")
"""What a body is: such a word ends the name of one, or begins it where the language has it so."""

COMPANIES: Final = word_set("""
    inc corp corporation company co ltd llc llp plc gmbh ag se group holdings partners capital ventures technologies
    systems labs airlines airways railway railways motors industries pharmaceuticals pharma foods studios records
    entertainment media software optics instruments robotics biotech therapeutics sciences analytics networks solutions
    consulting associates brothers sons
""")
"""What only a company has at the end of its name: without it, it is called the same."""

PLACES: Final = word_set("""
    road street avenue lane boulevard square river lake lakes city county district airport island islands bay
    bridge mountain mountains mount valley village town hills coast peninsula desert ocean sea gulf strait canal harbor harbour
    port park forest beach cape creek falls reef canyon basin plains highway station gate gates wharf docks pier cemetery
    province region territory republic kingdom emirates hall building house hotel inn stadium arena prison castle palace
    cathedral tower field fields plaza market mill farm moor heath ridge springs rock point
    straße strasse platz weg see berg fluss tal
    rue avenue place pont île lac fleuve rivière vallée boulevard quai
    calle avenida plaza río lago isla cerro barrio puente puerto playa
    улица площадь река озеро остров проспект
""")
"""What a place is."""

PLACES_FIRST: Final = word_set("port lake mount mt fort cape lough loch rio puerto isla monte bad sankt")
"""Before a name it makes a place of it: Port Ellery."""

THINGS: Final = word_set("""
    act acts bill bills amendment amendments treaty agreement convention resolution resolutions code law laws rule rules
    protocol accord accords directive regulation regulations order clause constitution charter strategy framework plan plans
    project initiative award awards prize medal cup championship championships olympics festival games
    league tournament series war wars battle revolution crisis massacre movement strike era age day week month year summit
    conference election elections report index test theorem effect method model process system systems show podcast edition
    blitz motion title section article amendment chapter form exhibit version protocol standard scheme deal pact
    gesetz vertrag abkommen verordnung richtlinie preis pokal krieg
    loi traité accord directive règlement prix guerre plan
    ley tratado acuerdo premio guerra reforma copa plan
    закон договор премия война projeto proyecto progetto projet prêmio
""")
"""What is neither a body nor a place: laws, works, events."""

KIN: Final = word_set("""
    wife husband spouse partner mother father mom mum dad brother sister son daughter uncle aunt cousin nephew niece
    grandmother grandfather grandson granddaughter nan gran granny friend friends colleague colleagues neighbour neighbor
    boss supervisor guest student pupil mate boyfriend girlfriend fiancé fiancée widow assistant teacher roommate
    classmate actor actress singer writer poet novelist painter playwright historian philosopher journalist activist
    lawyer striker goalkeeper midfielder manager guy frau mann mutter vater bruder schwester sohn tochter onkel tante
    cousin oma opa freund freundin kollege kollegin chef chefin femme mari mère père frère sœur soeur fils fille oncle
    tante cousin cousine ami amie collègue grand-mère grand-père esposa esposo marido mujer madre padre mamá papá hermano
    hermana hijo hija tío tía primo prima abuelo abuela nieto nieta amigo amiga colega comadre compadre moglie marito
    madre padre fratello sorella figlio figlia zio zia nonno nonna amico amica collega mãe pai irmão irmã filho filha avô
    avó жена муж мать отец брат сестра сын дочь дядя тётя бабушка дедушка друг подруга коллега ученик ученица żona mąż
    matka ojciec brat siostra syn córka wnuk wnuczka dziadek babcia kolega koleżanka przyjaciel przyjaciółka внук внучка
    manžel manželka otec bratr sestra dcera kamarád kolegyně дружина чоловік батько син донька babam annem dedem ninem
    oğlum kızım eşim kocam karım ağabeyim ablam kardeşim amcam teyzem dayım halam arkadaşım karısı kocası vader moeder
    broer zus zoon dochter oom tante opa oma vriend vriendin collega
""")
"""Before a name, in small letters: it is somebody's."""

OFFICES: Final = word_set("""
    mr mrs ms dr prof president senator congressman congresswoman governor mayor professor doctor minister secretary
    chancellor ambassador king queen prince princess pope captain sergeant lieutenant detective sheriff inspector bishop
    archbishop rabbi imam sheikh pastor coach judge justice commissioner councillor chairman chairwoman spokesman
    spokeswoman spokesperson director editor economist analyst reporter correspondent ceo monsieur madame mademoiselle
    ministre président présidente préfet maire député députée sénateur sénatrice directeur directrice docteur professeur
    juge señor señora don doña presidente presidenta ministro ministra gobernador gobernadora alcalde alcaldesa diputado
    diputada senador senadora doctor doctora profesor profesora licenciado licenciada maestro maestra juez padre signor
    signora dottor dottoressa onorevole sindaco soprintendente architetto ingegnere avvocato consigliere professore senhor
    senhora doutor doutora governador deputado deputada професор президент міністр губернатор мер депутат доктор академік
    директор лікар учитель господин госпожа товарищ президент министр губернатор мэр депутат профессор доктор академик
    директор генерал полковник pan pani prezydent premier minister poseł posłanka profesor redaktor bay bayan başkan
    başkanı cumhurbaşkanı bakanı
    profesör doktor avukat vali muhtar başkan yardımcısı müdür müdürü öğretmen burgemeester wethouder directeur hoogleraar
""")
"""Before a name, in small letters or not: it is somebody's."""

GERMAN_OFFICE: Final = re.compile(
    r"(?:präsident|minister|meister|kanzler|sprecher|sekretär|direktor|vorsitzende|rat|rätin|richter|anwalt|anwältin|leiter|"
    r"kommissar|professor|inspektor|chef|beauftragte|abgeordnete|referent|dezernent|beraterin|trainer|pfarrer|bischof|doktor)"
    r"(?:in|r|n|s)?\Z",
    re.IGNORECASE,
)
"""Offices are compounds in German: Ministerpräsident, Oberbürgermeisterin, Betriebsratsvorsitzender."""

GERMAN_BODY: Final = re.compile(
    r"(?:bundesregierung|landesregierung|rechnungshof|gerichtshof|ministerium|ministeriums|rundfunk|rundfunks|bundestag|bundesrat|landtag|bundesbank|bundeswehr|agentur|bundesamt|landesamt|"
    r"institut|verein|verband|gesellschaft|stiftung|zentrale|kommission)\Z",
    re.IGNORECASE,
)
"""Bodies are compounds too: Wirtschaftsministerium."""

APPOSED: Final = word_set("""
    firma stadt gemeinde werk werks werkes familie konzern konzerns kreis kreises landkreis landkreises hansestadt dorf ortsteil
    stadtteil bezirk verlag hotel restaurant partei gewerkschaft agentur zeitung sender fluss insel
""")
"""Before a name in German, they say of what kind it is and are no part of it."""

COUNTRIES: Final = frozenset(
    name.strip()
    for name in re.split(
        r"[|\n]",
        """
    Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados
    Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia|Botswana|Brazil|Brunei|Bulgaria|Burundi|Cambodia|Cameroon|Canada|Chile
    China|Colombia|Congo|Croatia|Cuba|Cyprus|Czechia|Denmark|Djibouti|Ecuador|Egypt|England|Eritrea|Estonia|Ethiopia|Europe|Fiji
    Finland|France|Gabon|Gambia|Germany|Ghana|Greece|Guatemala|Guinea|Guyana|Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran
    Iraq|Ireland|Israel|Italy|Jamaica|Japan|Kazakhstan|Kenya|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya
    Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Mali|Malta|Mauritania|Mauritius|Mexico|Moldova|Monaco|Mongolia|Montenegro
    Morocco|Mozambique|Myanmar|Namibia|Nepal|Netherlands|Nicaragua|Niger|Nigeria|Norway|Oman|Pakistan|Palestine|Panama|Paraguay
    Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Rwanda|Samoa|Scotland|Senegal|Serbia|Singapore|Slovakia|Slovenia
    Somalia|Spain|Sudan|Suriname|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Togo|Tunisia|Turkey|Turkmenistan
    Uganda|Ukraine|Uruguay|Uzbekistan|Vanuatu|Venezuela|Vietnam|Wales|Yemen|Zambia|Zimbabwe|Africa|America|Asia|Antarctica
    Deutschland|Österreich|Schweiz|Frankreich|Spanien|Italien|Belgien|Niederlande|Dänemark|Schweden|Norwegen|Finnland|Polen
    Tschechien|Ungarn|Rumänien|Bulgarien|Griechenland|Türkei|Russland|Großbritannien|Irland|Europa|Amerika|Afrika|Asien
    Kroatien|Serbien|Slowenien|Slowakei|Ägypten|Indien|Japan|Israel|Syrien|Irak|Brasilien|Kanada|Mexiko|Litauen|Lettland|Estland
    Allemagne|Autriche|Suisse|Espagne|Italie|Belgique|Angleterre|Écosse|Irlande|Pologne|Hongrie|Roumanie|Grèce|Turquie|Russie
    Chine|Japon|Inde|Brésil|Mexique|Maroc|Algérie|Tunisie|Égypte|Sénégal|Afrique|Amérique|Asie|Suède|Norvège|Danemark
    España|Alemania|Francia|Italia|Bélgica|Holanda|Inglaterra|Escocia|Irlanda|Polonia|Hungría|Grecia|Turquía|Rusia|Ucrania|Japón
    Brasil|México|Perú|Marruecos|Argelia|Egipto|África|Noruega|Suecia|Dinamarca|Estados Unidos
    United States|United States of America|United Kingdom|Great Britain|New Zealand|North Korea|South Korea|South Africa
    Saudi Arabia|Sri Lanka|Costa Rica|El Salvador|Puerto Rico|Hong Kong|U.S.|U.S.A.|USA|UK|U.K.|US
    Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas
    Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|Ohio|Oklahoma
    Oregon|Pennsylvania|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming|New Hampshire|New Jersey|New Mexico|New York
    North Carolina|South Carolina|North Dakota|South Dakota|Rhode Island|West Virginia|Alberta|Manitoba|Ontario|Quebec
    Saskatchewan|British Columbia|Nova Scotia
    Bayern|Hessen|Sachsen|Thüringen|Brandenburg|Saarland|Niedersachsen|Baden-Württemberg|Nordrhein-Westfalen|Rheinland-Pfalz
    Schleswig-Holstein|Mecklenburg-Vorpommern|Sachsen-Anhalt|Tirol|Kärnten|Steiermark
    Россия|Украина|Беларусь|Германия|Франция|Польша|Китай|Турция|Грузия|Армения|Казахстан|Европа|Америка|Италия|Испания
    """,
    )
    if name.strip()
)
"""Countries and continents, in the commonest languages, and the states of some."""

LOCATIVE: Final = re.compile(
    r"\b(?:(?:[Mm]embers?|MP|mayor|governor|people|city|town|state|province|village|county|citizens|residents|north|south|east|west)"
    r"[ \n](?:for|of|from)|in|em|near|outside|throughout|across|en|à|dans|aus|nach|в|во|из|w|we|ze|v|te)[ \n]\Z"
)
"""Before a name it may be a place."""

AGENT_VERBS: Final = word_set("""
    said says told tells asked asks sent wrote writes thinks thought wants wanted knew knows believes believed called met
    gave took bought sold spoke won lost left built died lived joined founded ran married promised argued
    insisted refused announced replied answered voted signed offered became visited taught hired fired
    sagt sagte will wollte hat schrieb fragte kam ging meint meinte dit disait veut voulait pense
    disse diz dizia ouviu falou quis veio perguntou pensa
    disse ha diceva chiese vuole pensa
    dijo dice decía dijeron pensaba quiere quería fue vino llegó preguntó
""")
"""Behind a word that begins a sentence: in English no noun stands there without an article, so the word is a name."""
