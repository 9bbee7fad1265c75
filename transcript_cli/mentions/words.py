"""What the search for names must know of the languages: words that are no names, titles, first names and their short forms.

Strategy: data alone, in small letters without full stops, so that it can be read and added to without knowing the code.
English is covered best, since most transcripts with capitals and titles are in it; words of other languages stand beside.
"""

from __future__ import annotations

from typing import Final


def word_set(text: str) -> frozenset[str]:
    """The words of a table, with spaces between them."""
    return frozenset(text.split())


TITLES: Final = word_set("""
    herrn dipl mag ing mr mrs ms miss mx dr prof sen rep reps gov gen col lt sgt capt cpl maj cmdr adm rev hon fr amb sec
    dir supt det sir madam ma'am madame lord lady dame baron baroness monsieur mademoiselle mme mlle herr frau fräulein
    señor señora señorita sr sra signor signora senhor senhora don doña pan pani president presidents secretary
    secretaries minister ministers chancellor friend friends dottore dottoressa dottor architetto ingegnere avvocato
    sindaco consigliere ambassador ambassadors senator senators representative representatives congressman congresswoman
    congressmember congressperson governor governors mayor mayors general admiral colonel captain major lieutenant
    sergeant commander brigadier corporal chairman chairwoman chairperson chair chairs chairlady cochair co-chair speaker
    justice justices judge judges magistrate professor doctor doctors king queen prince princess pope emperor sultan emir
    director directors administrator administrators commissioner commissioners councillor councilor councilmember
    councilman councilwoman alderman trustee supervisor officer officers constable counsel counselor counsellor solicitor
    attorney attorneys prosecutor leader leaders spokesperson spokesman spokeswoman delegate delegates premier taoiseach
    sheriff detective agent inspector reverend father sister brother bishop archbishop cardinal rabbi imam sheikh
    ayatollah pastor coach congress-member member members treasurer clerk auditor comptroller coordinator co-host host
    moderator operator interpreter reporter editor author engineer economist scientist envoy principal superintendent
    chief ceo cfo cto coo honor honour honors excellency excellencies majesty highness gentleman gentlewoman gentlelady
    ladies gentlemen uncle aunt grandma grandpa mom dad mum mama papa präsident präsidentin kanzler kanzlerin abgeordnete
    abgeordneter presidente ministro ministra président présidente ministre honorable honourable right advisor adviser
    advisers advisors envoy aide surgeon whip messieurs mesdames mmes sayın hanım bey deputado deputada deputados
    deputadas diputado diputada señores señoras kollege kollegin kolleginnen kollegen srs sras teste giudice avv onorevole
    panie panu państwo pane paní mevrouw meneer fru господин госпожа пан пані
""")
"""Honorifics and offices: before a name they belong to it, alone they are no name."""

TITLES_BEHIND: Final = word_set("bey hanım abla abi ağabey hoca usta amca teyze dede efendi paşa")
"""Titles that stand behind a name: Fatma Abla."""

TITLE_PARTS: Final = word_set("""
    prime foreign vice deputy assistant under attorney press acting former executive managing associate general senior
    special permanent first defense defence finance interior ranking lead chief national principal field staff inspector
    majority minority opposition cabinet supreme interim outgoing incoming newly-elected then ex pro tempore tem at-large
    emeritus elect financial operating technology marketing communications
""")
"""Words that stand before or after a title and are part of it."""

PORTFOLIOS: Final = word_set("""
    state defense defence war labor labour energy education commerce agriculture transportation transport interior treasury
    foreign affairs health staff justice homeland security finance housing veterans public appeals the and urban development
    human services parliament government environment trade culture exchequer mission party operations engineering marketing
    police
""")
"""What a title is of: Secretary of State, Minister of Foreign Affairs."""

BODIES: Final = word_set("""
    department departments ministry office committee subcommittee council commission commissions agency bureau board
    administration association institute foundation center centre university college school court courts house hall building
    act bill fund bank company corporation corp inc ltd llc group union society organization organisation party service
    services authority conference summit assembly congress parliament senate forum alliance initiative project program
    programme plan treaty agreement convention resolution amendment amendments rule rules road street avenue river lake city
    county state states district airport hotel times post journal news tv radio show podcast team squad war day week month
    year meeting allies countries nations forces army navy force government embassy
""")
"""Kinds of bodies and things: a name that ends so is no person's, and a title before one is part of it."""

FUNCTION_WORDS: Final = word_set("""
    a an the this that these those there here and but or nor so yet for if then else when whenever where wherever while
    whilst as because since until unless although though even whether once before after i me my mine myself we us our ours
    ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them their
    theirs themselves who whom whose which what whatever whichever whoever how why one ones is am are was were be been
    being do does did done doing have has had having can could shall should will would may might must ought cannot gonna
    gotta wanna let lets not no yes yeah yep yup nope nah ok okay oh ah uh um er hm hmm mm mhm mmm huh hey hi hello
    goodbye bye wow well sure okey alright thanks thank thankyou please sorry welcome congratulations amen indeed exactly
    absolutely correct cool awesome interesting agreed about above across against along among around at behind below
    beneath beside besides between beyond by despite down during except from in inside into like near of off on onto out
    outside over past per regarding through throughout till to toward towards under underneath up upon versus via vs with
    within without all any both each either every few many more most much neither none several some such other others
    another same again ago almost already also always anyway away back enough ever everywhere far finally firstly further
    furthermore hence hopefully however instead just later least less look maybe meanwhile moreover mostly namely nearly
    nevertheless never nonetheless now obviously often only otherwise perhaps probably quite rather really recently
    secondly similarly simply somehow sometimes somewhere soon still therefore thirdly thus together tomorrow too very
    yesterday basically actually certainly clearly frankly generally honestly literally luckily overall personally
    specifically typically ultimately unfortunately usually forty fifty billion somebody someone something anybody anyone
    anything everybody everything nobody nothing say says said see go goes going went get gets got come comes came know
    think mean want need make take give tell ask bring call meet join try remember listen imagine consider suppose
    according given speaking following based concerning colleagues folks guys question questions answer answers applause
    laughter inaudible crosstalk unintelligible indiscernible pm a.m p.m ad bc etc eg ie mic ii iii iv vi vii viii ix xi
    xii tv q qs q&a q&as drs morning afternoon evening night dear god gosh jesus christ damn hell yikes oops whoa ooh aha
    haha ha aye ayes nay nays note nos und oder aber ein eine ich wir sie ist sind war nicht ja nein auch wenn mais ou je
    nous vous elle est sont pas oui non merci bonjour pero una yo nosotros usted ustedes él ella sí gracias buenos vielen
    dank liebe lieber sehr geehrte damen herren mein meine meinen unser unsere dann doch weil dass diese dieser dieses das
    dem den des einen kein keine haben hat wird werden muito obrigado obrigada bem será então isso esta este não sim
    porque quando como também agora hoje entonces porque cuando como también ahora hoy bien bueno esto esta este eso alors
    donc aussi quand comme bien cela cette ces voici voilà d'accord quindi allora perché quando anche ora oggi bene questo
    questa grazie tack vad nej och men det den här inte dank het een maar ook niet dus tak nie więc ale też jak kiedy
    dziękuję proszę ano ne tak ale jak protože evet hayır ama çünkü bu şu da teşekkür ederim bakın
""")
"""Words of grammar and of conversation: with a capital they begin a sentence, or are emphasised."""

WEAK_WORDS: Final = word_set("""
    great good fine nice fair true perfect excellent wonderful first second third next last best better two three four five
    six seven eight nine ten eleven twelve twenty thirty hundred thousand million people friends everyone today tonight
    right motion section part chapter page figure table item article number title titles volume appendix footnote exhibit
    phase pages sections articles paragraph step option
""")
"""Words that can begin a name (Great Lakes, Second Republic) or count something, but are none alone."""

ABBREVIATIONS: Final = frozenset({"US"})
"""Names that in small letters are words of grammar."""

CALENDAR: Final = word_set("""
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
    january february march april may june july august september october november december jan feb mar apr jun jul aug sep
    sept oct nov dec mon tue tues wed thu thurs fri sat sun est edt cst cdt mst mdt pst pdt gmt utc cet cest et pt montag
    dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember
""")

LANGUAGES: Final = word_set("""
    kenyan kenyans nigerian nigerians ghanaian ghanaians ethiopian ethiopians sudanese zimbabwean congolese moroccan algerian
    tunisian argentine argentinian chilean peruvian bolivian ecuadorian nepali burmese cambodian taiwanese tibetan uzbek tajik
    allemands français anglais américains russes italiens espagnols juifs arabes deutsche deutschen franzosen engländer
    amerikaner russen italiener spanier juden
    english french german spanish portuguese italian dutch russian ukrainian polish czech slovak hungarian romanian
    bulgarian greek turkish arabic hebrew persian farsi dari pashto urdu hindi bengali tamil punjabi chinese mandarin
    cantonese japanese korean vietnamese thai indonesian malay filipino tagalog swahili amharic somali latin swedish
    norwegian danish finnish icelandic estonian latvian lithuanian serbian croatian bosnian albanian armenian georgian
    azerbaijani kazakh mongolian irish welsh scottish american americans british european europeans african africans asian
    asians australian australians canadian canadians mexican mexicans israeli israelis palestinian palestinians iranian
    iranians iraqi iraqis syrian syrians afghan afghans indian indians pakistani pakistanis russians ukrainians germans
    turks greeks poles swiss belgian austrian brazilian cuban venezuelan colombian egyptian saudi lebanese libyan yemeni
    kurdish kurds jewish jews muslim muslims christian christians catholic catholics protestant islamic western eastern
    northern southern hispanic hispanics latino latinos philippine republican republicans democrat democrats democratic
""")
"""Languages, peoples and confessions as adjectives: they describe, they name nobody."""

NAME_PARTICLES: Final = ("for the", "de la", "de los", "de las", "van der", "van den", "von der", "of the", *"""
    for für de da do di du del della dos das der den la le van von zu zum zur ten ter bin ibn bint of y el al
""".split())  # fmt: skip
"""What stands within a name in small letters, the longer before the shorter."""

SUFFIXES: Final = word_set("jr sr ii iii iv phd md esq mp mep qc kc cbe obe dds jd mba rn cpa ret")

NAME_MONTHS: Final = frozenset({"Jan", "April", "May", "June", "August", "Avril", "Julio", "Mai"})
"""Months that people are called."""

POSSESSED: Final = word_set("""
    hall wharf road street school college church hospital square market hotel inn cathedral park point bridge island bay gate
    lane field cross cove landing corner hill creek mill dock docks day eve
""")
"""Behind a possessive they go on with the name: Hay's Wharf, New Year's Eve."""
