"""What the search for names must know of the languages: words that are no names, titles, first names and their short forms.

Strategy: data alone, in small letters without full stops, so that it can be read and added to without knowing the code.
English is covered best, since most transcripts with capitals and titles are in it; words of other languages stand beside.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES: Final = _words("""
    mr mrs ms miss mx dr prof sen rep reps gov gen col lt sgt capt cpl maj cmdr adm rev hon fr amb sec dir supt det sir
    madam ma'am madame lord lady dame baron baroness monsieur mademoiselle mme mlle herr frau fräulein señor señora señorita
    sr sra signor signora senhor senhora don doña pan pani president presidents secretary secretaries minister ministers
    chancellor ambassador ambassadors senator senators representative representatives congressman congresswoman
    congressmember congressperson governor governors mayor mayors general admiral colonel captain major lieutenant sergeant
    commander brigadier corporal chairman chairwoman chairperson chair chairs chairlady cochair co-chair speaker justice
    justices judge judges magistrate professor doctor doctors king queen prince princess pope emperor sultan emir director
    directors administrator administrators commissioner commissioners councillor councilor councilmember councilman
    councilwoman alderman trustee supervisor officer officers counsel counselor counsellor solicitor attorney attorneys
    prosecutor leader leaders spokesperson spokesman spokeswoman delegate delegates premier taoiseach sheriff detective
    agent inspector reverend father sister brother bishop archbishop cardinal rabbi imam sheikh ayatollah pastor coach
    congress-member member members treasurer clerk auditor comptroller coordinator co-host host moderator operator
    interpreter reporter editor author engineer economist scientist envoy principal superintendent chief ceo cfo cto coo
    honor honour honors excellency excellencies majesty highness gentleman gentlewoman gentlelady ladies gentlemen uncle
    aunt grandma grandpa mom dad mum mama papa präsident präsidentin kanzler kanzlerin abgeordnete abgeordneter presidente
    ministro ministra président présidente ministre honorable honourable right advisor adviser advisers advisors envoy aide
    surgeon whip messieurs mesdames mmes sayın hanım bey deputado deputada deputados deputadas diputado diputada señores
    señoras kollege kollegin kolleginnen kollegen srs sras teste giudice avv onorevole panie panu państwo pane paní mevrouw
    meneer fru господин госпожа пан пані
""")
"""Honorifics and offices: before a name they belong to it, alone they are no name."""

TITLE_PARTS: Final = _words("""
    prime foreign vice deputy assistant under attorney press acting former executive managing associate general senior
    special permanent first defense defence finance interior ranking lead chief national principal field staff inspector
    majority minority opposition cabinet supreme interim outgoing incoming newly-elected then ex pro tempore tem at-large
    emeritus elect financial operating technology marketing communications
""")
"""Words that stand before or after a title and are part of it."""

PORTFOLIOS: Final = _words("""
    state defense defence war labor labour energy education commerce agriculture transportation transport interior treasury
    foreign affairs health staff justice homeland security finance housing veterans public appeals the and urban development
    human services parliament government environment trade culture exchequer mission party operations engineering marketing
    police
""")
"""What a title is of: Secretary of State, Minister of Foreign Affairs."""

BODIES: Final = _words("""
    department departments ministry office committee subcommittee council commission commissions agency bureau board
    administration association institute foundation center centre university college school court courts house hall building
    act bill fund bank company corporation corp inc ltd llc group union society organization organisation party service
    services authority conference summit assembly congress parliament senate forum alliance initiative project program
    programme plan treaty agreement convention resolution amendment amendments rule rules road street avenue river lake city
    county state states district airport hotel times post journal news tv radio show podcast team squad war day week month
    year meeting allies countries nations forces army navy force government embassy
""")
"""Kinds of bodies and things: a name that ends so is no person's, and a title before one is part of it."""

FUNCTION_WORDS: Final = _words("""
    a an the this that these those there here and but or nor so yet for if then else when whenever where wherever while
    whilst as because since until unless although though even whether once before after i me my mine myself we us our ours
    ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them their
    theirs themselves who whom whose which what whatever whichever whoever how why one ones is am are was were be been being
    do does did done doing have has had having can could shall should will would may might must ought cannot gonna gotta
    wanna let lets not no yes yeah yep yup nope nah ok okay oh ah uh um er hm hmm mm mhm mmm huh hey hi hello goodbye bye
    wow well sure okey alright thanks thank thankyou please sorry welcome congratulations amen indeed exactly absolutely
    correct cool awesome interesting agreed about above across against along among around at behind below beneath beside
    besides between beyond by despite down during except from in inside into like near of off on onto out outside over past
    per regarding through throughout till to toward towards under underneath up upon versus via vs with within without all
    any both each either every few many more most much neither none several some such other others another same again ago
    almost already also always anyway away back enough ever everywhere far finally firstly further furthermore hence
    hopefully however instead just later least less look maybe meanwhile moreover mostly namely nearly nevertheless never
    nonetheless now obviously often only otherwise perhaps probably quite rather really recently secondly similarly simply
    somehow sometimes somewhere soon still therefore thirdly thus together tomorrow too very yesterday basically actually
    certainly clearly frankly generally honestly literally luckily overall personally specifically typically ultimately
    unfortunately usually forty fifty billion somebody someone something anybody anyone anything everybody everything nobody
    nothing say says said see go goes going went get gets got come comes came know think mean want need make take give tell
    ask remember listen imagine consider suppose according given speaking following based concerning colleagues folks guys
    question questions answer answers applause laughter inaudible crosstalk unintelligible indiscernible pm a.m p.m ad bc
    etc eg ie mic ii iii iv vi vii viii ix xi xii tv q qs q&a q&as drs morning afternoon evening night dear god gosh jesus
    christ damn hell yikes oops whoa ooh aha haha ha aye ayes nay nays note nos und oder aber ein eine ich wir sie ist sind
    war nicht ja nein auch wenn mais ou je nous vous elle est sont pas oui non merci bonjour pero una yo nosotros usted
    ustedes él ella sí gracias buenos vielen dank liebe lieber sehr geehrte damen herren mein meine meinen unser unsere dann
    doch weil dass diese dieser dieses das dem den des einen kein keine haben hat wird werden muito obrigado obrigada bem
    será então isso esta este não sim porque quando como também agora hoje entonces porque cuando como también ahora hoy
    bien bueno esto esta este eso alors donc aussi quand comme bien cela cette ces voici voilà d'accord quindi allora perché
    quando anche ora oggi bene questo questa grazie tack vad nej och men det den här inte dank het een maar ook niet dus tak
    nie więc ale też jak kiedy dziękuję proszę ano ne tak ale jak protože evet hayır ama çünkü bu şu da teşekkür ederim
    bakın
""")
"""Words of grammar and of conversation: with a capital they begin a sentence, or are emphasised."""

WEAK_WORDS: Final = _words("""
    great good fine nice fair true perfect excellent wonderful first second third next last best better two three four five
    six seven eight nine ten eleven twelve twenty thirty hundred thousand million people friends everyone today tonight
    right motion section part chapter page figure table item article number title titles volume appendix footnote exhibit
    phase pages sections articles paragraph step option
""")
"""Words that can begin a name (Great Lakes, Second Republic) or count something, but are none alone."""

ABBREVIATIONS: Final = frozenset({"US"})
"""Names that in small letters are words of grammar."""

CALENDAR: Final = _words("""
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
    january february march april may june july august september october november december jan feb mar apr jun jul aug sep
    sept oct nov dec mon tue tues wed thu thurs fri sat sun est edt cst cdt mst mdt pst pdt gmt utc cet cest et pt montag
    dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember
""")

LANGUAGES: Final = _words("""
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

NAME_PARTICLES: Final = ("de la", "de los", "de las", "van der", "van den", "von der", "of the", *"""
    de da di du del della dos das der den la le van von zu zum zur ten ter bin ibn bint of y el al
""".split())  # fmt: skip
"""What stands within a name in small letters, the longer before the shorter."""

SUFFIXES: Final = _words("jr sr ii iii iv phd md esq mp mep qc kc cbe obe dds jd mba rn cpa ret")

ORDINARY: Final = _words("""
    will mark bill rob rich frank grant jack pat sue art gene ray drew chuck chip cliff dean dale glen guy heath lance miles
    nick pierce reed rusty skip ward wade joy hope faith grace rose lily iris ivy violet daisy dawn april may june august
    summer autumn robin jay jean gay carol crystal amber ruby pearl jade ginger holly hazel heather olive myrtle rosemary
    sandy penny patience prudence charity mercy victor sterling chase hunter tanner mason cooper carter parker porter taylor
    tyler archer fisher rice young price bush brown white black green gray grey gold silver long short small little strong
    poor wise good best bell ball bond booth bridges brooks burns bird wolf fox swan crane drake hawk martin finch lamb bull
    bass pike salmon herring banks barber baker cook butler chandler clerk cutler farmer fowler gardener glover hooper hunt
    judge king knight lord major mayor marshal marshall miller page palmer piper pope potter prince sawyer sexton shepherd
    singer smith squire steward turner walker weaver wheeler wright church castle field fields hill hills lake land lane
    marsh meadows moon moore north east west south park parks pond pool rivers sands shore stone street summers winter
    winters spring wells wood woods frost snow rain storm gale day weeks case cash chance cross cruise dash duke early ferry
    flood ford forest freed gates hale hall hand hart head high hood horn house just keen kind law lawless leader lean light
    love lovely low more moody neat noble nice pace paris pepper pitts place power powers post quick read rush savage self
    service sharp shields sharpe speed stark state stern still swift sweet thorn toll train true truly wall walls waters way
    wild yard march christian max jan don dan van al an in so do he she we you me us my to go no or on man men see son sun
    song chan pan ding ban tang fang sang ming bang hang ling wing ang pack pound root ruff sheets shelf stack starr tower
    trump tucker vice
""")
"""Names that are words as well."""

FIRST_NAMES: Final = _words("""
    adam adrian ahmed aisha alan alexei alexey alice ali amanda amir amy ana andrea andrei andrés angela anita ann anna anne
    antonio antónio ariel barack boris brad brandon brenda brett brian bruce bruno bryan carl carla carlos caroline
    catherine cecilia charlotte chloe chloé christine cindy claire claudia clarence colin connor craig cynthia dana darren
    david deborah denis dennis diana diane dmitri dmitry dominic donna doug duncan dylan elena elon emily emma emmanuel eric
    erik erin ernest esther ethan eva felix fernando fiona francois françois friedrich gabriel gareth gary gavin george
    georgia giorgia glenn gloria gordon graham greta gwen hana hannah hans harold harry hassan heidi helen helmut henri
    hillary hugo ian igor ines ingrid irene isaac ivan jake jamal james jana jane janet jared jasmine jason javier jean
    jeffery jens jeremy jerome jill joan joanna joanne joel johan johannes john jordan jorge josé juan juan-carlos judith
    julia julian julie jürgen justin kamala karen karl kate keir keith kelly ken kevin kim klaus kristina kurt kyle lars
    laura lauren lee leo leon leslie linda lisa lloyd lorenzo louis louise lucas lucy luis luke lydia marco marcus margot
    maria marie mario marion marissa mark marta mary matteo maya megan melissa michelle miguel mike mitch mohamed mohammed
    moses muhammad nadia naomi narendra natalie neil nigel nina noah noor olaf oleg olga oliver olivia omar oscar osama otto
    pablo paolo patrick paul paula pedro peter petra philippe pierre priya quentin rachel rafael rahul rajesh raúl rebecca
    recep renee renée ricardo rishi roberto rodrigo roger rohan roland ron rosa ross roy russell ruth ryan saddam sadiq
    sally salvador sandra sarah sean sebastian sergei sergey sergio shane shannon sharon sheila shinzo silvia simon sofia
    sonia stefan stella stuart susan sven tanya tara tariq tatiana tim tina todd tom tony tracy travis trevor ursula vanessa
    vera victoria viktor vladimir volodymyr walter wayne wendy wolfgang xavier xi yitzhak yasser yuri yusuf zoe zoë antony
    bob jim joe jen dick jerry larry
""")

_SHORT: Final = """
    abigail: abby gail | abraham: abe | albert: al bert | alexander: alex alec sasha sandy |
    alexandra: alex sandra sasha | alfred: alf fred | andrew: andy drew | anthony antony antonio: tony | arthur: art |
    barbara: barb babs | benjamin: ben benny | bernard: bernie | bernadette: bernie | bradley: brad |
    caroline carolyn: carrie | catherine katherine kathryn kathleen: kate kathy cathy katie kitty kay |
    charles: charlie chuck chad | christina christine: chris tina chrissy | christopher: chris kit topher |
    clifford: cliff | daniel: dan danny | david: dave davey | deborah: deb debbie | donald: don donny donnie |
    dorothy: dot dottie | douglas: doug | edward edwin edmund: ed eddie ted ned | eleanor: ellie nell nora |
    elizabeth: liz lizzie beth betty eliza betsy libby | emily: em | eugene: gene | ernest: ernie | frances: fran franny |
    francis franklin: frank | frederick: fred freddie | gabriel gabrielle: gabe gaby | gerald: gerry jerry |
    geoffrey jeffrey: geoff jeff | george: georgie | gregory: greg | harold: harry hal | harriet: hattie | helen: nell |
    henry: harry hank | herbert: herb | howard: howie | isabel isabella: izzy bella | jacob: jake | jacqueline: jackie |
    james: jim jimmy jamie | jane janet: janie jan | jennifer: jen jenny | jessica: jess jessie | john: jack johnny jon |
    jonathan: jon jonny | joseph: joe joey | joshua: josh | judith: judy | kenneth: ken kenny | kimberly: kim |
    laurence lawrence: larry laurie | leonard: len lenny leo | louis lewis: lou louie | lucille: lucy | madeleine: maddy |
    margaret: peggy maggie meg margie marge greta | martha: marty | martin: marty | mary: molly polly | matthew: matt |
    maximilian maxwell: max | melissa: missy mel | michael: mike mick mickey | mitchell: mitch | mohammed muhammad: mo |
    nancy: nan | nathan nathaniel: nate nat | nicholas: nick nicky | nicole: nikki | norman: norm | oliver: ollie |
    olivia: liv | pamela: pam | patricia: pat patty tricia trish | patrick: pat paddy | peter: pete |
    philip phillip: phil | raymond: ray | rebecca: becky becca | richard: dick rick rich ricky richie |
    robert: bob bobby rob robbie bert | roberta: bobbie | rodney: rod | roger: rodge | ronald: ron ronnie |
    rosemary: rosie | russell: russ | samuel samantha: sam sammy | sandra: sandy | sarah: sally | sidney sydney: sid |
    solomon: sol | stephen steven: steve stevie | stephanie: steph | stuart stewart: stu |
    susan susanne suzanne: sue suzie susie | sylvester: sly | terence terrence theresa teresa: terry |
    teresa theresa: tess | theodore: ted teddy theo | thomas: tom tommy | timothy: tim timmy | tobias: toby |
    valerie: val | victor: vic | victoria: vicky tori | vincent: vince vinny | virginia: ginny | vladimir: vlad vova |
    volodymyr: vova | walter: walt wally | wilfred: wilf fred | william: bill billy will willy willie liam |
    winston: winnie | zachary: zach zack
"""


def short_names(name: str) -> tuple[str, ...]:
    """What a bearer of this first name is called for short: ("Bill", "Billy", …) of "William"."""
    return tuple(short.title() for short in _SHORT_NAMES.get(name.lower(), ()))


def _short_names() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for row in _SHORT.split("|"):
        names, _, shorts = row.partition(":")
        for name in names.split():
            table.setdefault(name, []).extend(shorts.split())
    return table


_SHORT_NAMES: Final = _short_names()
KNOWN_FIRST_NAMES: Final = FIRST_NAMES | _SHORT_NAMES.keys() | frozenset(s for row in _SHORT_NAMES.values() for s in row)
