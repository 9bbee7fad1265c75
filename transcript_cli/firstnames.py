"""First names, what they are short for, and names that are words as well.

Strategy: data alone. A first name before another capitalised word shows that it is somebody's; there are
names on every list that are on no other, so the list helps and is not what the search rests on.
"""

from __future__ import annotations

from typing import Final

ORDINARY: Final = frozenset(
    """
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
""".split()
)
"""Names that are words as well."""

PLACES_TOO: Final = frozenset("chad jordan georgia virginia victoria florence sydney santiago austin israel carolina".split())
"""First names that by themselves are as likely a place's."""

FIRST_NAMES: Final = frozenset(
    """
    abdel alastair alvaro andres andrzej anwar bashar bastien beata benazir brittany byron calvin cedric charlene
    cherie cheryl clyde condoleezza corazon courtney curtis darrell darryl deanna debra derek derrick dianne dilma
    duane dustin dwayne dwight ebrahim edgar ehud elmer elsie erna ethel femke floyd fumio geert geraldine gladys gleb
    glen goodluck gwendolyn hakeem hosni jacinda jagmeet jaime jair janice javad jeanette jennie jesse jimmie joann
    johnnie joko jomo juanita junichiro kaja kalle kemi krista kristen kristin kwasi lech leni leroy lilianne lillian
    loretta lorraine lyndon lynn mabel madeline mahathir marguerite marian marilyn marjorie marvin massimo mathew
    mattie maxine mazie megawati melanie melinda melvin merrick mette micheal mildred minnie miriam mitt muhammadu
    myra myron nadhim naftali najib nayib nellie olusegun orville patsy patti pauline petteri phyllis piers pieter
    priscilla priti radoslaw raila ramon randall randy raul rebekah reginald rhonda rochelle rosalie roxanne ruben
    rudolph sajid sanna sara sauli seth shaun shawn shelley sherri sherrod shimon shirley silvio sjors soledad stacey
    stacy suella susilo sylvia szymon tammy tayyip terri thabo thelma tiago tiffany tonya tracey tyrone uhuru ulf
    vanita velma vicente vicki vickie virgil wanda wesley wilbur willard wilma winifred wladyslaw wopke yair yoshihide
    yoweri
    abdul abdullah abel adam adele adolfo adrian agnes agnieszka ahmed aidan aileen aisha aisling aki akira alan alejandro
    aleksander aleksandr aleksandra alessandro alessia alexandre alexei alexey alfonso alfredo ali alice alicia alicja
    alison allan allison alma amanda amelia amina amir amy ana anastasia anders andrea andreas andrei andré andrés angela
    anika anil anita anja anke ann anna annalena anne anne-marie annette annie antoine antoinette anton antonia antonio
    antony antónio anya ari ariana ariel armando arnold arturo asha ashley astrid aurélie axel aya ayesha aysel ayşe
    barack barry basil beatrice beatriz benedict benjamín benoît berta bertrand beth bettina beverly birgit björn bo bob
    bogdan boris brad brandon brenda brett brian brigitte britta bruce bruno bryan burak camila camille carl carla carlo
    carlos carmen carol carole caroline cathal catherine cecil cecilia celia cem cesar chandra chantal charlotte chiara
    chidi chinedu chloe chloé christa christiane christine christophe ciara cindy claire clara clarence claudia clement
    clive clément colette colin connor corinne cornelia craig cynthia cyril césar damian damien dana daniela daniele
    daniella danielle daniil daria darius dariusz darren david deborah deepak deirdre denis denise dennis desmond detlef
    devika diana diane dick diego dieter dietmar dimitri dirk dmitri dmitry dolores dominic dominik dominique donna dora
    doris doug duncan dylan eamon eckhard edith edna eduardo edward eileen ekaterina elaine elena eleni elias elisa
    elisabeth elise elke ellen elon elsa elvira emil emilia emilio emily emir emma emmanuel emre enrico enrique eric erica
    erik erika erin ernest ernst esra esteban estelle esther ethan eugen eunice eva evelyn ewa fabian fabio fadi farid
    fatima federico felicia felipe felix ferdinand fernando fiachra filip fiona fionnuala florence florian francois
    françois friedrich fritz frédéric fátima gabriel gareth gary gavin gemma geoffrey george georges georgia gerd gerda
    gerhard gertrude gianni gilbert gilles gina giorgia giovanni gisela giulia giuseppe glenn gloria gonzalo gordon
    gottfried graham grażyna greta grzegorz gudrun guido guillaume guillermo gunnar gustav gustavo gwen gérard günter
    günther hakan halima hamid hana hanna hannah hannelore hans hans-jürgen hans-peter harold harry hartmut haruki hasan
    hassan hazel hector hedwig heidi heike heiko heiner heinrich heinz helen helena helga helmut helmuth hendrik henri
    henrik herman hermann hervé hilary hilda hillary hiroshi horst hubert hugo hussein héctor hélène ian ibrahim ignacio
    igor ilse imran ines inge ingeborg ingo ingrid inés ioana iolanda irene irina iris irma isaac isabelle isaiah ismail
    ivan ivo iván iwona jaan jacek jacques jake jamal james jan-erik jana jane janet janina janusz jared jaroslav jaroslaw
    jasmin jasmine jason javid javier jean jean-claude jean-luc jean-marc jean-marie jean-michel jean-paul jean-pierre
    jeanne jeffery jelena jen jens jeremy jerome jerry jesús jill jim joachim joan joana joanna joanne joaquín jochen joe
    joel johan johanna johannes john jolanta jonas jordan jorge josef josefa josephine josiah josé joyce jozef joão juan
    juan-carlos juana judith julia julian julie julien julius june justin jutta józef jörg jürgen kai kaitlyn kamal kamala
    karen karim karin karina karl karolina katarina katarzyna kate katharina katja katrin kayla keiko keir keith kelly
    kemal ken kenji kerstin kevin khalid kim kiran kirsten klara klaus klaus-peter kofi konrad kristina krzysztof kurt
    kwame kyle laila lakshmi lalita larry lars laura lauren lee leila leo leon leonardo leopold leslie leszek lieselotte
    lina linda linus lisa lloyd lola lorenzo lothar louis louise loïc luca lucas lucia luciano lucy lucía ludwig luigi
    luis luise lukas luke lutz lydia lydie maciej magdalena mahmoud maja maksim malcolm manfred manuel manuela marc marcel
    marcela marcelo marco marcus marek margarethe margarita margot margrit maria mariana marianne mariano marie
    marie-claire marina mario marion marissa mariusz mark markus marlene marta martina martín mary mateo mateusz mathias
    mathieu mathilde matteo matthias matthieu maureen maurice mauricio max maya małgorzata meera megan mehdi mehmet
    melissa mercedes michał michel michela michele michelle miguel mikael mike mikhail milan milena minh mireille mitch
    mohamed mohammad mohammed mohan monica monika moritz moses muhammad murat muriel mustafa myriam mónica nadia nadine
    naoko naomi narendra natalia natalie natasha nathalie neil nelson nicola nicolas nicolás niels nigel niko nikolai
    nikolaus nina noah noam noel noor norbert noémie nuno oksana olaf oleg olga oliver olivia olivier oluwaseun omar
    ondřej orla ortwin osama oscar oskar osman oswald otmar otto pablo paolo pascal patrice patricio patrick paul paula
    paulina paulo pavel pawel paweł pedro per peter petr petra philipp philippe pia pierre pierre-yves pilar piotr priya
    priyanka quentin rachel radek rafael rafał rahul rainer rajesh rajiv rakesh ralf ralph ramesh ramón rani raphaël
    raquel rashid ravi raúl rebecca recep regina reinhard reinhold renate renee rené renée ricardo rishi rita roberto
    robin rocío rodolfo rodrigo rogelio roger rohan roland rolf roman ron rosa rosalind rosario ross roy rudolf rupert
    russell ruth ryan ryszard rémi rüdiger sabine sabrina saddam sadiq sally salma salvador samir samuel sandra sanjay
    santiago sarah saskia satoshi scott sean sebastian selim selma serge sergei sergey sergio seun shane shannon sharif
    sharon sheila shinzo shirin shreya siegfried sigrid silvia simon simone siobhan siobhán sofia solange sonia sophia
    sophie soraya stanislav stanisław stefan stefanie steffen stella stephan stephen stuart stéphane sunil suresh susan
    susanne suzanne sven svetlana sybille sylvain sylvie sílvia søren sławomir tadeusz takashi tamara tamás tania tanja
    tanya tara tariq tatiana tatjana temi thierry thilo thomas thorsten tibor tilda tilman tim tina tobias todd tom tomasz
    tomás tony torsten tove tracy travis trevor uli ulrich ulrike urs ursula ute uwe valentina valeria valérie vanesa
    vanessa vera veronica verónica victoria vijay vikram viktor vincenzo violeta virginie vito vivian viviane vladimir
    vladislav volker volodymyr véronique walter wayne wendelin wendy werner wiebke wiesław wilhelm winfried winnie
    wolfgang władysław xavier xi ximena yann yannick yasmin yasmine yasser yitzhak yolanda yosef yoshiko youssef yuki
    yulia yuri yusuf yves yvette yvonne zainab zbigniew zoe zofia zoltán zoë zuzanna álvaro étienne ólafur łukasz
    αικατερίνη γιάννης γιώργος δημήτρης ελένη κώστας μαρία νίκος παναγιώτης σοφία александр алексей алла анатолий андрей
    андрій анна антон артём борис валентин валентина валерий варвара василий вера виктор виктория виталий владимир
    владислав володимир вячеслав галина геннадий георгий григорий дарья даша денис дмитрий дмитро евгений евгения
    екатерина елена елизавета иван игорь илья ирина катерина кирилл константин ксения лариса лев леонид лидия людмила
    максим маргарита марина мария микола михаил михайло надежда наталия наталья наталія николай нина оксана олег олександр
    олена ольга павел петр петро пётр раиса роман светлана семён сергей сергій софья станислав степан тамара татьяна
    тетяна тимофей фёдор юлия юлія юрий яков ярослав євген іван ігор
    vittorio piero renzo declan georg april may
""".split()
)

_SHORT: Final = """
    abigail: abby gail | abraham: abe | albert: bert | alexander: alex alec sasha sandy | alexandra: alex sandra sasha |
    alfred: alf fred | andrew: andy drew | anthony antony antonio: tony | arthur: art | barbara: barb babs |
    benjamin: ben benny | bernard: bernie | bernadette: bernie | bradley: brad | caroline carolyn: carrie |
    catherine katherine kathryn kathleen: kate kathy cathy katie kitty kay | charles: charlie chuck chad |
    christina christine: chris tina chrissy | christopher: chris kit topher | clement clementine: clem | clifford: cliff |
    concepción: concha | denis dennis: denny | daniel: dan danny | david: dave davey | deborah: deb debbie |
    donald: don donny donnie | dorothy: dot dottie | douglas: doug | edith: edie | edward edwin edmund: ed eddie ted ned |
    florian: flo | stefanie stephanie: steffi | anton antonia: toni | andreas: andi anderl | lieselotte: lilo |
    georg: schorsch | maximilian: maxi | michael: michi | matthias: hias | eleanor: ellie nell nora |
    elizabeth: liz lizzie beth betty eliza betsy libby | emily: em | emanuel emmanuel manuel: manny | eugene: gene |
    ernest: ernie | frances: fran franny | francis franklin: frank | frederick: fred freddie |
    gabriel gabrielle: gabe gaby | gerald: gerry jerry | geoffrey jeffrey: geoff jeff | george: georgie | gregory: greg |
    harold: harry hal | harriet: hattie | helen: nell | henry: harry hank | herbert: herb | howard: howie |
    isabel isabella: izzy bella | jacob: jake | jacqueline: jackie | james: jim jimmy jamie | jane janet: janie jan |
    jennifer: jen jenny | jessica: jess jessie | john: jack johnny jon | jonathan: jon jonny | joseph: joe joey |
    joshua: josh | judith: judy | kenneth: ken kenny | kimberly: kim | laurence lawrence: larry laurie |
    leonard: len lenny leo | louis lewis: lou louie | lucille: lucy | madeleine: maddy |
    margaret: peggy maggie meg margie marge greta | martha: marty | martin: marty | mary: molly polly | matthew: matt |
    maximilian maxwell: max | melissa: missy mel | michael: mike mick mickey | mitchell: mitch | mohammed muhammad: mo |
    nancy: nan | nathan nathaniel: nate nat | nicholas: nick nicky | nicole: nikki | norman: norm | oliver: ollie |
    olivia: liv | pamela: pam | patricia: pat patty tricia trish | patrick: pat paddy | peter: pete |
    philip phillip: phil | raymond: ray | rebecca: becky becca | richard: dick rick rich ricky richie |
    robert: bob bobby rob robbie bert | roberta: bobbie | rodney: rod | roger: rodge | ronald: ron ronnie |
    rosemary: rosie | russell: russ | samuel samantha: sam sammy | sandra: sandy | sarah: sally | sidney sydney: sid |
    solomon: sol | stanley: stan | augustus angus: gus | magnus: mags | stephen steven: steve stevie | stephanie: steph |
    stuart stewart: stu | susan susanne suzanne: sue suzie susie | sylvester: sly |
    terence terrence theresa teresa: terry | teresa theresa: tess | theodore: ted teddy theo | thomas: tom tommy |
    timothy: tim timmy | tobias: toby | valerie: val | victor: vic | victoria: vicky tori | vincent: vince vinny |
    virginia: ginny | vladimir: vlad vova | volodymyr: vova | walter: walt wally | wilfred: wilf fred |
    william: bill billy will willy willie liam | winston: winnie | zachary: zach zack | vijay: vij | alejandro: ale |
    dolores: lola | enrique: quique kike | francisca: paca | francisco: paco pancho fran | guadalupe: lupe |
    guillermo: memo | ignacio: nacho | isabel: chabela | jesús: chuy chucho | josé: pepe | josefa: pepa | luis: lucho |
    remedios: reme | roberto: beto | rosario: charo chayo | santiago: santi | elisabeth elizabeth: lisa lise lisbeth |
    friedrich: fritz | hans-joachim joachim: jochen achim | johann johannes: hannes hans | josef: sepp jupp |
    katharina: kathi käthe | margarete: gretel grete | sebastian: basti | ulrich: uli | wilhelm: willi |
    александр александра: саша шура | алексей: алёша лёша | анна: аня | борис: боря | владимир: вова володя |
    дарья: даша | дмитрий: дима митя | евгений евгения: женя | екатерина: катя | елена: лена | иван: ваня |
    константин: костя | мария: маша | михаил: миша | наталья: наташа | николай: коля | ольга: оля | павел: паша |
    пётр: петя | светлана: света | сергей: серёжа | татьяна: таня | юлия: юля | юрий: юра | jean-pierre: jipé |
    aleksandra: ola | katarzyna: kasia | małgorzata: gosia | stanisław: staszek | tomasz: tomek | zofia: zosia
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
