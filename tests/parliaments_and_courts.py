"""Records of parliaments and courts as they are printed, talks in many scripts, and examinations that say who asks.

All people, bills, cases and places are invented; the conventions are those of the houses.
"""
# ruff: noqa: E501

from __future__ import annotations

from tests.label_styles import sample

PARLIAMENTS = [
    sample(
        "United States, House: a bill, a letter and a vote",
        """\
[Congressional Record Volume 165, Number 39 (Tuesday, March 5, 2019)]
[House]
[Pages H2381-H2383]

                              {time}  1215

                     COVERED BRIDGE PRESERVATION ACT

  Mr. HALLORAN. Mr. Speaker, I move to suspend the rules and pass the
bill (H.R. 1812) to provide for the inspection of covered bridges, and
for other purposes.
  The Clerk read the title of the bill.
  The text of the bill is as follows:

                               H.R. 1812

       Be it enacted by the Senate and House of Representatives of
     the United States of America in Congress assembled,

     SECTION 1. SHORT TITLE.

       This Act may be cited as the ``Covered Bridge Preservation
     Act''.

     SEC. 2. INSPECTION.

       (a) In General.--The Secretary shall inspect each covered
     bridge once in every 5 years.
       (b) Definition.--In this Act: The term ``bridge'' means a
     bridge.

  The SPEAKER pro tempore (Ms. Quintero). Pursuant to the rule, the
gentleman from Ohio (Mr. Halloran) and the gentlewoman from Vermont
(Mrs. Pell) each will control 20 minutes.
  The Chair recognizes the gentleman from Ohio.

                             General Leave

  Mr. HALLORAN. Mr. Speaker, I ask unanimous consent that all Members
may have 5 legislative days in which to revise and extend their remarks.
  The SPEAKER pro tempore. Is there objection to the request of the
gentleman from Ohio?
  There was no objection.
  Mr. HALLORAN. Mr. Speaker, I yield myself such time as I may consume.
  I will be brief. There are 141 covered bridges in my State, and I have
stood under most of them.

[[Page H2382]]

  Mr. Speaker, I include in the Record the following letter:
                                         House of Representatives,
                                             Committee on Rivers,
                                    Washington, DC, March 1, 2019.
     Hon. Tess Pell,
     Chairwoman, Committee on Bridges, Washington, DC.
       Dear Chairwoman Pell: I write concerning H.R. 1812, which
     was referred to your committee. My view is this: rivers come
     first.
           Sincerely,
                                                        Otto Marsh,
                                                         Chairman.

  Mrs. PELL. Mr. Speaker, I yield 2 minutes to the gentleman from New
York (Mr. Sandor).
  Mr. SANDOR. I thank the gentlewoman for yielding, and I thank Mr.
Halloran. We in New York have few covered bridges, but we have much
rain.
  Mrs. PELL. Mr. Speaker, I yield back the balance of my time.
  The SPEAKER pro tempore. The question is on the motion offered by the
gentleman from Ohio (Mr. Halloran) that the House suspend the rules.
  The question was taken.
  The SPEAKER pro tempore. In the opinion of the Chair, two-thirds being
in the affirmative, the ayes have it.
  Mr. HALLORAN. Mr. Speaker, on that I demand the yeas and nays.
  The yeas and nays were ordered.
  The SPEAKER pro tempore. Pursuant to clause 8 of rule XX, further
proceedings on this motion will be postponed.

                          ____________________
""",
        """\
Mr. HALLORAN | Mr. Speaker, I move to suspend
The SPEAKER pro tempore (Ms. Quintero) => Quintero | Pursuant to … the gentleman from Ohio.
Mr. HALLORAN => Halloran | Mr. Speaker, I ask … extend their remarks.
The SPEAKER pro tempore => Quintero | Is there objection
Mr. HALLORAN => Halloran | Mr. Speaker, I yield
Mrs. PELL => Pell | Mr. Speaker, … (Mr. Sandor).
Mr. SANDOR => Sandor | I thank … much rain.
Mrs. PELL => Pell | Mr. Speaker, … my time.
The SPEAKER pro tempore => Quintero | The question is
The SPEAKER pro tempore => Quintero | In the opinion … have it.
Mr. HALLORAN => Halloran | Mr. Speaker, on
The SPEAKER pro tempore => Quintero | Pursuant to … be postponed.
""",
        never=["[[Page", "General Leave", "COVERED BRIDGE PRESERVATION ACT", "____", "{time}"],
        kept=["I have stood under most of them."],
        date="2019-03-05",
    ),
    sample(
        "United States, Senate: quorum calls, an amendment and a reading",
        """\
                              {time}  1000

  The Senate met at 10 a.m. and was called to order by the President pro
tempore (Mr. Garrison).

                                 PRAYER

  The Chaplain, Dr. Amos B. Teller, offered the following prayer:
  Let us pray.
  Grant us patience, and shorter speeches. Amen.

                   RECOGNITION OF THE MAJORITY LEADER

  The PRESIDENT pro tempore. The majority leader is recognized.

                     ORDER OF PROCEDURE--S. 44

  Mr. CALLOWAY. Mr. President, I ask unanimous consent that at 2 p.m.
today the Senate proceed to the consideration of Calendar No. 12, S. 44.
  The PRESIDING OFFICER (Ms. Ybarra). Without objection, it is so
ordered.
  Mr. CALLOWAY. I suggest the absence of a quorum.
  The PRESIDING OFFICER. The clerk will call the roll.
  The senior assistant legislative clerk proceeded to call the roll.
  Mrs. DU PONT of Delaware. Mr. President, I ask unanimous consent that
the order for the quorum call be rescinded.
  The PRESIDING OFFICER. Without objection, it is so ordered.

                           Amendment No. 301

  Mrs. DU PONT of Delaware. Mr. President, I call up my amendment No.
301.
  The PRESIDING OFFICER. The clerk will report.
  The legislative clerk read as follows:

       The Senator from Delaware [Mrs. Du Pont] proposes an
     amendment numbered 301:
       On page 4, line 12, strike ``shall'' and insert ``may''.

  Mrs. DU PONT of Delaware. It is one word. The word is the bill.
  Mr. McALISTER. Will the Senator yield for a question?
  Mrs. DU PONT of Delaware. For a question: yes. For a speech: no.
  Mr. McALISTER (continuing). Then I have a question in eleven parts.
  The PRESIDING OFFICER. The Senator's time has expired.
  Mr. McALISTER. I yield the floor, and I thank my colleague, who was
once my teacher, for her
patience.
  The PRESIDING OFFICER. The question is on agreeing to the amendment.
  The amendment (No. 301) was rejected.
  The VICE PRESIDENT. Are there any other Senators wishing to vote?
""",
        """\
The PRESIDENT pro tempore | The majority … is recognized.
Mr. CALLOWAY | Mr. President, … S. 44.
The PRESIDING OFFICER (Ms. Ybarra) => Ybarra | Without objection, … so ordered.
Mr. CALLOWAY | I suggest … a quorum.
The PRESIDING OFFICER => Ybarra | The clerk will call
Mrs. DU PONT of Delaware => Du Pont | Mr. President, … be rescinded.
The PRESIDING OFFICER => Ybarra | Without objection, … so ordered.
Mrs. DU PONT of Delaware => Du Pont | Mr. President, … 301.
The PRESIDING OFFICER => Ybarra | The clerk will report.
Mrs. DU PONT of Delaware => Du Pont | It is … the bill.
Mr. McALISTER => McAlister | Will the … question?
Mrs. DU PONT of Delaware => Du Pont | For a … no.
Mr. McALISTER (continuing) => McAlister | Then I … eleven parts.
The PRESIDING OFFICER => Ybarra | The Senator's … expired.
Mr. McALISTER => McAlister | I yield … her patience.
The PRESIDING OFFICER => Ybarra | The question is
The VICE PRESIDENT | Are there … to vote?
""",
        never=["Amendment No. 301\n", "ORDER OF PROCEDURE"],
    ),
    sample(
        "United Kingdom, Commons: questions with numbers, columns and a division",
        """\
House of Commons

Tuesday 5 March 2019

The House met at half-past Eleven o'clock

PRAYERS

[MR SPEAKER in the Chair]

Oral Answers to Questions

RIVERS

The Secretary of State was asked—

River Pollution

1. Jane Tarrant (Leeds Moor) (Lab): What steps he is taking to reduce pollution in rivers. [909512]

The Secretary of State for Rivers (Sir Giles Penn): We have published a plan. The plan has three parts: water, fish and people.

Jane Tarrant: I am grateful for that Answer, and for the plan, which I have read. It has two parts. Which of the three has the Secretary of State left out?

Sir Giles Penn: The fish are in the annex.

Mr Speaker: Order. I want to hear the answer, even if there

5 Mar 2019 : Column 802

is not one. I call the shadow Minister.

Dame Ada Okafor (Bristol Docks) (Lab): Thank you, Mr Speaker. The right hon. Gentleman says that the fish are in the annex; the annex says that they are in the plan. Where are the fish?

[Interruption.]

Mr Speaker: Order. The hon. Member for Wells will have his turn.

Sir Giles Penn: In the river, I hope. [Laughter.]

Eels

2. Tom Hale (Wells) (LD): If he will make a statement on eels. [909513]

The Parliamentary Under-Secretary of State for Rivers (Bel Corrie): Eels are doing well.

Tom Hale: They are not.

12.04 pm

Several hon. Members rose—

Mr Speaker: Order. We must move on.

Question put, That the clause stand part of the Bill.

The House divided: Ayes 280, Noes 301.

Division No. 344] [12.19 pm

AYES

Abbot, Ms Carol
Bell, Amos

Tellers for the Ayes: Jeff Smart and Nic Dorn

Question accordingly negatived.

Madam Deputy Speaker (Dame Rosa Wynn): I shall now announce the result: the Noes have it.
""",
        """\
Jane Tarrant (Leeds Moor) (Lab) => Jane Tarrant | What steps
The Secretary of State for Rivers (Sir Giles Penn) => Giles Penn | We have … and people.
Jane Tarrant => Jane Tarrant | I am … left out?
Sir Giles Penn => Giles Penn | The fish … annex.
Mr Speaker => #s | Order. I … shadow Minister.
Dame Ada Okafor (Bristol Docks) (Lab) => Ada Okafor | Thank you, … the fish?
Mr Speaker => #s | Order. The … turn.
Sir Giles Penn => Giles Penn | In the
Tom Hale (Wells) (LD) => Tom Hale | If he
The Parliamentary Under-Secretary of State for Rivers (Bel Corrie) => Bel Corrie | Eels are … well.
Tom Hale => Tom Hale | They are not.
Mr Speaker => #s | Order. We must move on.
Madam Deputy Speaker (Dame Rosa Wynn) => Rosa Wynn | I shall … have it.
""",
        kept=["even if there is not one."],
        never=["Column 802", "Eels\n", "Tellers", "12.04 pm", "Abbot", "rose—"],
        date="2019-03-05",
    ),
    sample(
        "United Kingdom, Lords: names above the words, as on the web",
        """\
River Pollution
Question
2.36 pm

Asked by
Lord Bellamy of Thirsk
To ask His Majesty's Government what assessment they have made of the rivers.

The Parliamentary Under-Secretary of State, Department for Rivers (Baroness Vane) (Con)
My Lords, the Government have assessed the rivers. They are wet.

Lord Bellamy of Thirsk (Con)
My Lords, I thank my noble friend for that Answer. Would she say how wet?

Baroness Vane (Con)
My Lords, it varies: the Severn is wetter than the Fleet.

Baroness Ashgrove (LD)
My Lords, the Fleet has been in a pipe since 1766.

Noble Lords
Oh!

Baroness Vane (Con)
My Lords, that is what I meant.

The Lord Speaker (Lord Harker)
My Lords, the time for this Question is up.

Lord Bellamy of Thirsk (Con)
My Lords, so it is.
""",
        """\
Lord Bellamy of Thirsk | To ask … the rivers.
The Parliamentary Under-Secretary of State, Department for Rivers (Baroness Vane) (Con) => Vane | My Lords, … wet.
Lord Bellamy of Thirsk (Con) => Bellamy | My Lords, … how wet?
Baroness Vane (Con) => Vane | My Lords, … the Fleet.
Baroness Ashgrove (LD) => Ashgrove | My Lords, … 1766.
Noble Lords | Oh! … Oh!
Baroness Vane (Con) => Vane | My Lords, … I meant.
The Lord Speaker (Lord Harker) => Harker | My Lords, … is up.
Lord Bellamy of Thirsk (Con) => Bellamy | My Lords, so … it is.
""",
        never=["Asked by", "2.36 pm"],
    ),
    sample(
        "Canada, House of Commons: languages, times and rubrics",
        """\
HOUSE OF COMMONS

Tuesday, March 5, 2019

The House met at 10 a.m.

Prayer

Routine Proceedings

[English]

Petitions

Rivers

Mr. Rowan Tew (Port Elm—Marsh, Lib.): Mr. Speaker, I have the honour to present a petition signed by four hundred residents of my riding. They ask for one thing: water.

(1005)

[Translation]

Ms. Inès Faure (Belleville, NDP): Mr. Speaker, I would like to present a petition as well.

* * *

[English]

Questions on the Order Paper

Hon. Kit Lansing (Parliamentary Secretary to the Leader of the Government, Lib.): Mr. Speaker, I ask that all questions be allowed to stand.

The Deputy Speaker: Is that agreed?

Some hon. members: Agreed.

Some hon. members: No.

The Deputy Speaker: I hear a no. The hon. member for Belleville.

Ms. Inès Faure: Mr. Speaker, it was I who said no.

An hon. member: Twice.

[Member spoke in Inuktitut as follows:]

Hon. Kit Lansing: Mr. Speaker, the hon. member may say no as often as she likes.

(1010)

The Acting Speaker (Mrs. Coral Dunn): Order. Resuming debate.

Right Hon. Paul Arbour (Prime Minister, Lib.): Mr. Speaker, I have nothing to add.

Some hon. members: Hear, hear!
""",
        """\
Mr. Rowan Tew (Port Elm—Marsh, Lib.) | Mr. Speaker, … water.
Ms. Inès Faure (Belleville, NDP) => Inès Faure | Mr. Speaker, … as well.
Hon. Kit Lansing (Parliamentary Secretary to the Leader of the Government, Lib.) => Kit Lansing | Mr. Speaker, … stand.
The Deputy Speaker | Is that … agreed?
Some hon. members | Agreed. … Agreed.
Some hon. members | No. … No.
The Deputy Speaker | I hear … Belleville.
Ms. Inès Faure => Inès Faure | Mr. Speaker, … said no.
An hon. member | Twice.
Hon. Kit Lansing => Kit Lansing | Mr. Speaker, … likes.
The Acting Speaker (Mrs. Coral Dunn) => Coral Dunn | Order. Resuming … debate.
Right Hon. Paul Arbour (Prime Minister, Lib.) => Paul Arbour | Mr. Speaker, … add.
Some hon. members | Hear, hear! … hear!
""",
        never=["Questions on the Order Paper", "[Translation]", "(1005)", "(1010)", "* * *"],
        date="2019-03-05",
    ),
    sample(
        "Australia, House of Representatives: times after names, and interjections",
        """\
The SPEAKER (Hon. Anthea Rowe) took the chair at 14:00, made an acknowledgement of country and read prayers.

QUESTIONS WITHOUT NOTICE

Rivers

Ms HARTLEY (Barwon) (14:01): My question is to the Minister for Water. Minister, where is it?

Mr BURGESS (Riverina—Minister for Water) (14:01): I thank the member for Barwon for her question. There are two kinds of water: ours and theirs.

Opposition members interjecting—

The SPEAKER: Order! Members on my left! The minister has the call.

Mr BURGESS: Ours is in the river.

Mr Okoro: Which river?

The SPEAKER: The member for Preston is warned!

Mr Okoro interjecting—

The SPEAKER: The member for Preston will leave the chamber under standing order 94(a).

The member for Preston then left the chamber.

Mr BURGESS: As I was saying, the river is full. (Time expired)

Ms HARTLEY (Barwon) (14:05): Mr Speaker, I seek leave to table a photograph of the river.

Leave not granted.

Dr NGUYEN-WEBB (Fowler) (14:06): I move:

That the member be no longer heard.

The SPEAKER: The question is that the member be no longer heard.

Question agreed to.

Mrs LE MESURIER (Forrest—Opposition Whip) (14:07): It is an empty river.
""",
        """\
Ms HARTLEY (Barwon) => Hartley | My question … is it?
Mr BURGESS (Riverina—Minister for Water) => Burgess | I thank … theirs.
The SPEAKER | Order! Members … the call.
Mr BURGESS => Burgess | Ours is … river.
Mr Okoro => Okoro | Which river? … river?
The SPEAKER | The member … warned!
The SPEAKER | The member … 94(a).
Mr BURGESS => Burgess | As I … (Time expired)
Ms HARTLEY (Barwon) => Hartley | Mr Speaker, I seek
Dr NGUYEN-WEBB (Fowler) => Nguyen-Webb | I move:
The SPEAKER | The question is
Mrs LE MESURIER (Forrest—Opposition Whip) => Le Mesurier | It is … river.
""",
        never=["interjecting—", "QUESTIONS WITHOUT"],
    ),
    sample(
        "Fiji: full stops and dashes after the honorific",
        """\
TUESDAY, 5TH MARCH, 2019

The Parliament met at 9.35 a.m. pursuant to notice.

HONOURABLE SPEAKER took the Chair and read the Prayer.

COMMUNICATIONS FROM THE CHAIR

HON. SPEAKER.- Honourable Members, I welcome all of you to today's sitting.

QUESTIONS

Oral Questions

HON. SPEAKER.- The first question is by the Honourable Ratu Naua.

HON. RATU S.M. NAUA.- Mr. Speaker, Sir, would the Honourable Minister for Rivers inform this august House on the state of the jetty?

HON. DR. L. PRASAD.- Mr. Speaker, Sir, I rise to answer the question. The jetty has three problems: wood, water and worms.

(Laughter)

The first of these is the wood.

HON. RATU S.M. NAUA.- A supplementary question, Mr. Speaker, Sir.

HON. MEMBERS.- Vinaka!

HON. SPEAKER.- Order, order!

HON. RO F. TUILEVU.- Sir, what about the worms?

(Honourable Members interject)

HON. DR. L. PRASAD.- The worms are well.

MADAM DEPUTY SPEAKER.- Thank you, Honourable Minister. We will now take a break.

The Parliament adjourned at 10.31 a.m.

The Parliament resumed at 11.02 a.m.

HON. SPEAKER.- Honourable Members, we will resume from where we left off.
""",
        """\
HON. SPEAKER => #s | Honourable Members, … sitting.
HON. SPEAKER => #s | The first … Naua.
HON. RATU S.M. NAUA => Naua | Mr. Speaker, … jetty?
HON. DR. L. PRASAD => Prasad | Mr. Speaker, … is the wood.
HON. RATU S.M. NAUA => Naua | A supplementary … Sir.
HON. MEMBERS | Vinaka! … Vinaka!
HON. SPEAKER => #s | Order, order! … order!
HON. RO F. TUILEVU => Tuilevu | Sir, what … worms?
HON. DR. L. PRASAD => Prasad | The worms … well.
MADAM DEPUTY SPEAKER | Thank you,
HON. SPEAKER => #s | Honourable Members, … off.
""",
        never=["(Laughter)", "QUESTIONS", "interject"],
    ),
    sample(
        "Ireland: deputies, offices in Irish, and the hour",
        """\
DÁIL ÉIREANN

Dé Máirt, 5 Márta 2019
Tuesday, 5 March 2019

Chuaigh an Ceann Comhairle i gceannas ar 2 p.m.

Paidir.
Prayer.

Ceisteanna - Questions

River Works

1. Deputy Máire O'Leary asked the Minister for Rivers if the weir will be repaired; and if he will make a statement on the matter. [10512/19]

Minister for Rivers (Deputy Colm Rush): I thank the Deputy. The weir will be repaired. The reason is clear: it is broken.

Deputy Máire O'Leary: When?

Deputy Colm Rush: In due course.

An Ceann Comhairle: A final supplementary, Deputy.

Deputy Máire O'Leary: Go raibh maith agat, a Cheann Comhairle. The Minister said "in due course" last year. Has the course not become due?

Deputies: Hear, hear.

Deputy Éanna Ó Broin: Answer the question.

An Ceann Comhairle: Please, Deputy Ó Broin. Through the Chair.

Deputy Colm Rush: It is on its course.

3 o'clock

An Leas-Cheann Comhairle: We move to the next question.

Minister of State at the Department of Rivers (Deputy Niamh Dunne): I am taking this matter on behalf of the Minister.

(Interruptions).

Deputy Éanna Ó Broin: Of course.
""",
        """\
Minister for Rivers (Deputy Colm Rush) => Colm Rush | I thank … broken.
Deputy Máire O'Leary => O'Leary | When? … When?
Deputy Colm Rush => Colm Rush | In due … course.
An Ceann Comhairle => #c | A final … Deputy.
Deputy Máire O'Leary => O'Leary | Go raibh … become due?
Deputies | Hear, hear. … hear.
Deputy Éanna Ó Broin => Ó Broin | Answer the … question.
An Ceann Comhairle => #c | Please, Deputy … Chair.
Deputy Colm Rush => Colm Rush | It is … course.
An Leas-Cheann Comhairle => #l | We move … question.
Minister of State at the Department of Rivers (Deputy Niamh Dunne) => Niamh Dunne | I am … Minister.
Deputy Éanna Ó Broin => Ó Broin | Of course. … course.
""",
        never=["3 o'clock", "(Interruptions)", "Paidir"],
        date="2019-03-05",
    ),
    sample(
        "New Zealand: parties, portfolios and numbered questions",
        """\
TUESDAY, 5 MARCH 2019

The Speaker took the Chair at 2 p.m.

PRAYERS/KARAKIA

ORAL QUESTIONS

QUESTIONS TO MINISTERS

Question No. 1—Rivers

1. JAMES WARDLE (National—Otaki) to the Minister of Rivers: Does she stand by all her statements on rivers?

Hon AROHA TIPENE (Minister of Rivers): Yes, in the context in which they were made.

James Wardle: What was the context of her statement that "a river is a river"?

Hon AROHA TIPENE: A river. I would add one thing: it was raining.

SPEAKER: Order! Order! Who was that?

Hon Member: It was him.

Rt Hon WINIFRED PAUL (Deputy Prime Minister): I raise a point of order, Mr Speaker. There was a noise.

SPEAKER: There is always a noise.

[Interruption]

Question No. 2—Water

2. CHLOE MARSDEN (Green) to the Minister of Water: How much of it is left?

Hon DAVID TE AO (Minister of Water): Most of it. Ka pai.

CHLOE MARSDEN: Supplementary. Is "most" a number?

Hon DAVID TE AO: It is in my department.
""",
        """\
JAMES WARDLE (National—Otaki) to the Minister of Rivers => Wardle | Does she … rivers?
Hon AROHA TIPENE (Minister of Rivers) => Tipene | Yes, in … made.
James Wardle => Wardle | What was … a river"?
Hon AROHA TIPENE => Tipene | A river. … raining.
SPEAKER => #s | Order! Order! … that?
Hon Member | It was … him.
Rt Hon WINIFRED PAUL (Deputy Prime Minister) => Paul | I raise … noise.
SPEAKER => #s | There is … noise.
CHLOE MARSDEN (Green) to the Minister of Water => Marsden | How much … left?
Hon DAVID TE AO (Minister of Water) => Te Ao | Most of … Ka pai.
CHLOE MARSDEN => Marsden | Supplementary. Is … number?
Hon DAVID TE AO => Te Ao | It is … department.
""",
        never=["Question No. 2", "[Interruption]"],
        date="2019-03-05",
    ),
    sample(
        "India, Lok Sabha: honorifics, seats and interruptions",
        """\
LOK SABHA DEBATES

Tuesday, March 5, 2019/Phalguna 14, 1940 (Saka)

The Lok Sabha met at Eleven of the Clock

(HON. SPEAKER in the Chair)

ORAL ANSWERS TO QUESTIONS

(Q. 241)

SHRI RAMESH PATILKAR (KOLHAR): Hon. Speaker Sir, I thank you for giving me the opportunity to speak on the bridge over the river.

HON. SPEAKER: Please ask your question.

SHRI RAMESH PATILKAR: My question is this: where is the bridge?

THE MINISTER OF RIVERS (SHRI ANAND RAOJI): Sir, a Statement is laid on the Table of the House.

... (Interruptions)

HON. SPEAKER: Please take your seats. Nothing will go on record.

... (Interruptions) *

SHRIMATI LATA DESHMANE (NAGWADI): Sir, the hon. Minister has laid the Statement but not the bridge.

THE MINISTER OF STATE IN THE MINISTRY OF RIVERS (DR. KAVITA SINGHAL): Sir, the Statement is clear.

SEVERAL HON. MEMBERS: No, no.

KUMARI MEENA TOPPO (SUNDARPUR) : Sir, may I ask a supplementary?

HON. DEPUTY SPEAKER: Yes.

11.32 hrs

ADV. JOSE KURIEN (KOTTAM): Sir, I am on a point of order under Rule 376.

HON. SPEAKER: Which rule?

* Not recorded.
""",
        """\
SHRI RAMESH PATILKAR (KOLHAR) => Patilkar | Hon. Speaker … river.
HON. SPEAKER => #s | Please ask … question.
SHRI RAMESH PATILKAR => Patilkar | My question … bridge?
THE MINISTER OF RIVERS (SHRI ANAND RAOJI) => Raoji | Sir, a Statement
HON. SPEAKER => #s | Please take
SHRIMATI LATA DESHMANE (NAGWADI) => Deshmane | Sir, the … bridge.
THE MINISTER OF STATE IN THE MINISTRY OF RIVERS (DR. KAVITA SINGHAL) => Singhal | Sir, the … clear.
SEVERAL HON. MEMBERS | No, no. … no.
KUMARI MEENA TOPPO (SUNDARPUR) => Toppo | Sir, may … supplementary?
HON. DEPUTY SPEAKER | Yes. … Yes.
ADV. JOSE KURIEN (KOTTAM) => Kurien | Sir, I … 376.
HON. SPEAKER => #s | Which rule?
""",
        never=["11.32 hrs", "(Q. 241)"],
        date="2019-03-05",
    ),
    sample(
        "Germany, Bundestag: applause, heckling and a question in between",
        """\
Deutscher Bundestag – 19. Wahlperiode – 85. Sitzung. Berlin, Dienstag, den 5. März 2019

85. Sitzung

Berlin, Dienstag, den 5. März 2019

Beginn: 9.00 Uhr

Präsident Dr. Anton Reuß:
Guten Morgen, liebe Kolleginnen und Kollegen! Die Sitzung ist eröffnet.

Ich rufe den Tagesordnungspunkt 7 auf:

Beratung des Antrags der Fraktion der FDP

Brücken schneller bauen

Drucksache 19/4711

Das Wort hat die Kollegin Dr. Vogelsang.

(Beifall bei der SPD)

Dr. Anna Vogelsang (SPD):
Herr Präsident! Meine Damen und Herren! Die Brücke ist zu.

(Karl Munz [CDU/CSU]: Seit Februar! – Gegenruf der Abg. Frieda Lange [SPD]: Seit Januar!)

Seit Januar ist sie zu, und dafür gibt es einen Grund: Rost.

(Heiterkeit und Beifall bei Abgeordneten der SPD und des BÜNDNISSES
90/DIE GRÜNEN – Zuruf von der AfD: Unsinn!)

Präsident Dr. Anton Reuß:
Frau Kollegin, gestatten Sie eine Zwischenfrage des Kollegen Munz?

Dr. Anna Vogelsang (SPD):
Nein.

(Lachen bei der CDU/CSU)

Karl Munz (CDU/CSU):
Dann mache ich eine Kurzintervention.

Vizepräsidentin Claudia Roth-Stein:
Herr Staatssekretär, bitte.

Jens Fitz, Parl. Staatssekretär beim Bundesminister für Verkehr:
Frau Präsidentin! Die Bundesregierung prüft: erstens den Rost, zweitens die Brücke.

(Zuruf des Abg. Dr. Uwe Wirth [FDP])

– Herr Wirth, hören Sie doch zu.

Sahra Lindner-Çelik (BÜNDNIS 90/DIE GRÜNEN):
Wie lange noch?

(Schluss: 10.12 Uhr)
""",
        """\
Präsident Dr. Anton Reuß => Anton Reuß | Guten Morgen,
Dr. Anna Vogelsang (SPD) => Anna Vogelsang | Herr Präsident! … Rost.
Präsident Dr. Anton Reuß => Anton Reuß | Frau Kollegin, … Munz?
Dr. Anna Vogelsang (SPD) => Anna Vogelsang | Nein. … Nein.
Karl Munz (CDU/CSU) => Karl Munz | Dann mache … Kurzintervention.
Vizepräsidentin Claudia Roth-Stein => Roth-Stein | Herr Staatssekretär, … bitte.
Jens Fitz, Parl. Staatssekretär beim Bundesminister für Verkehr => Jens Fitz | Frau Präsidentin! … zu.
Sahra Lindner-Çelik (BÜNDNIS 90/DIE GRÜNEN) => Lindner-Çelik | Wie lange … noch?
""",
        kept=["– Herr Wirth, hören Sie doch zu."],
        never=["Beifall", "Seit Februar", "Gegenruf", "Unsinn", "Zuruf", "Schluss"],
        hecklers=["Karl Munz", "Frieda Lange", "AfD", "Uwe Wirth"],
        date="2019-03-05",
    ),
    sample(
        "France, Assemblée nationale: remarks in brackets and voices from the benches",
        """\
Séance du mardi 5 mars 2019

Présidence de Mme Odile Garnier
vice-présidente

Mme la présidente. La séance est ouverte.

(La séance est ouverte à quinze heures.)

Questions au gouvernement

Fermeture des ponts

Mme la présidente. La parole est à M. Bruno Caze.

M. Bruno Caze. Monsieur le ministre des transports, le pont de Sauvigny est fermé depuis janvier. (Exclamations sur les bancs du groupe LR.) Ma question est simple : quand sera-t-il rouvert ? (Applaudissements sur les bancs du groupe SOC.)

Mme la présidente. La parole est à M. le ministre chargé des transports.

M. Luc Morel, ministre délégué chargé des transports. Monsieur le député Caze, le pont sera rouvert en juin.

Plusieurs députés du groupe LR. De quelle année ?

M. Luc Morel, ministre délégué. De cette année.

M. Bruno Caze. Ce n'est pas ce que vous disiez en mars !

Un député du groupe SOC. Très bien !

Mme Anne-Lise Roy, rapporteure de la commission des finances. La commission a examiné l'amendement. Avis défavorable.

(L'amendement no 12, mis aux voix, n'est pas adopté.)

Mme la présidente. Je suis saisie de deux amendements identiques, nos 13 et 14.

M. Jean-Marc d'Argenson. Il est défendu.

M. le rapporteur général. Même avis.

Mme la présidente. Prochaine séance, demain à quinze heures.

(La séance est levée à dix-neuf heures trente.)
""",
        """\
Mme la présidente => #p | La séance est ouverte.
Mme la présidente => #p | La parole … Caze.
M. Bruno Caze => Bruno Caze | Monsieur le
Mme la présidente => #p | La parole … transports.
M. Luc Morel, ministre délégué chargé des transports => Luc Morel | Monsieur le … juin.
Plusieurs députés du groupe LR | De quelle … année ?
M. Luc Morel, ministre délégué => Luc Morel | De cette … année.
M. Bruno Caze => Bruno Caze | Ce n'est … mars !
Un député du groupe SOC | Très bien ! … !
Mme Anne-Lise Roy, rapporteure de la commission des finances => Roy | La commission … défavorable.
Mme la présidente => #p | Je suis … 14.
M. Jean-Marc d'Argenson => d'Argenson | Il est … défendu.
M. le rapporteur général | Même avis. … avis.
Mme la présidente => #p | Prochaine séance, … heures.
""",
        never=["Questions au gouvernement", "Fermeture des ponts", "mis aux voix", "La séance est levée"],
        date="2019-03-05",
    ),
    sample(
        "Spain, Cortes: ministers with their names in brackets, applause and page heads",
        """\
DIARIO DE SESIONES DEL CONGRESO DE LOS DIPUTADOS
PLENO Y DIPUTACIÓN PERMANENTE
Núm. 45                                   5 de marzo de 2019                                   Pág. 2

Se abre la sesión a las nueve de la mañana.

PREGUNTAS:

— DEL DIPUTADO DON JORGE IBARRA SOTO, QUE FORMULA A LA MINISTRA DE FOMENTO: ¿CUÁNDO SE ABRIRÁ EL PUENTE?

La señora PRESIDENTA: Buenos días, señorías. Tiene la palabra el señor Ibarra.

El señor IBARRA SOTO: Muchas gracias, señora presidenta. Señora ministra, ¿cuándo se abrirá el puente? (Aplausos).

La señora PRESIDENTA: Gracias, señor Ibarra.
Señora ministra de Fomento.

La señora MINISTRA DE FOMENTO (Luna Prados): Gracias. Señoría, el puente se abrirá pronto. Le diré más: se abrirá muy

Núm. 45                                   5 de marzo de 2019                                   Pág. 3

pronto. (Rumores.—Un señor diputado: ¡Nunca!).

El señor IBARRA SOTO: Eso dijo usted en enero. (La señora Vega Ruiz pide la palabra).

La señora VICEPRESIDENTA (Mora Gil): Silencio, por favor.

La señora VEGA RUIZ: Pido la palabra, señora vicepresidenta.

La señora VICEPRESIDENTA (Mora Gil): No ha lugar.

El señor DE LA FUENTE I PUIG: Gràcies, presidenta.

La señora PRESIDENTA: Se levanta la sesión.

Eran las once y diez minutos de la mañana.
""",
        """\
La señora PRESIDENTA => #p | Buenos días, … Ibarra.
El señor IBARRA SOTO => Ibarra | Muchas gracias,
La señora PRESIDENTA => #p | Gracias, señor … Fomento.
La señora MINISTRA DE FOMENTO (Luna Prados) => Luna Prados | Gracias. Señoría,
El señor IBARRA SOTO => Ibarra | Eso dijo
La señora VICEPRESIDENTA (Mora Gil) => Mora Gil | Silencio, por … favor.
La señora VEGA RUIZ => Vega Ruiz | Pido la … vicepresidenta.
La señora VICEPRESIDENTA (Mora Gil) => Mora Gil | No ha … lugar.
El señor DE LA FUENTE I PUIG => Fuente | Gràcies, presidenta. … presidenta.
La señora PRESIDENTA => #p | Se levanta la sesión.
""",
        kept=["se abrirá muy pronto."],
        never=["Pág. 3", "PREGUNTAS", "DIARIO"],
        date="2019-03-05",
    ),
    sample(
        "European Parliament: languages in brackets after a full stop and a dash",
        """\
TUESDAY, 5 MARCH 2019

IN THE CHAIR: LAURA BERGMANN
Vice-President

1. Opening of the sitting

(The sitting opened at 9.00)

2. Bridges in the Union (debate)

President. – The next item is the debate on the Commission statement on bridges in the Union [2019/2512(RSP)].

Pieter van Loon, Member of the Commission. – Madam President, honourable Members, the Commission has counted the bridges. There are many.

Anna Sjöberg, on behalf of the PPE Group. – (SV) Fru talman! Broarna är många, men en fråga återstår: vem betalar?

Marc Dubosc (ID). – (FR) Madame la Présidente, ce n'est pas à nous de payer.

(Applause from certain quarters)

President. – Mr Dubosc, there is a blue-card question. Do you accept?

(The speaker agreed to answer a blue-card question under Rule 162(8))

Inês Cardoso (S&D), blue-card question. – (PT) Senhor Deputado, quem paga então?

Marc Dubosc (ID), blue-card answer. – (FR) Les autres.

Jiří Novotný, rapporteur for the opinion of the Committee on Transport. – (CS) Pane předsedo, mosty stojí.

Nora Quinn (GUE/NGL). – A Uachtaráin, some bridges stand and some do not.

President. – The debate is closed.

Written statements (Rule 162)

Elena Rusu (PPE), in writing. – (RO) Podurile sunt importante.

(The sitting was suspended at 11.50)
""",
        """\
President => #p | The next … [2019/2512(RSP)].
Pieter van Loon, Member of the Commission => van Loon | Madam President, … many.
Anna Sjöberg, on behalf of the PPE Group => Sjöberg | (SV) Fru talman! … betalar?
Marc Dubosc (ID) => Dubosc | (FR) Madame … payer.
President => #p | Mr Dubosc, … accept?
Inês Cardoso (S&D), blue-card question => Cardoso | (PT) Senhor … então?
Marc Dubosc (ID), blue-card answer => Dubosc | (FR) Les … autres.
Jiří Novotný, rapporteur for the opinion of the Committee on Transport => Novotný | (CS) Pane … stojí.
Nora Quinn (GUE/NGL) => Quinn | A Uachtaráin, … not.
President => #p | The debate … closed.
Elena Rusu (PPE), in writing => Rusu | (RO) Podurile … importante.
""",
        never=["Written statements", "Bridges in the Union (debate)", "suspended"],
        date="2019-03-05",
    ),
    sample(
        "United Nations: verbatim record with languages, heads and feet",
        """\
United Nations                                                    S/PV.9877
Security Council
Seventy-fourth year

9877th meeting
Tuesday, 5 March 2019, 10 a.m.
New York

President:    Mr. Delacour . . . . . . . . . . . . . . . . . (France)

Members:      Chile . . . . . . . . . . . . . . . Mr. Sandoval Ríos
              Kenya . . . . . . . . . . . . . . . Mr. Otieno

The meeting was called to order at 10.05 a.m.

Adoption of the agenda

The agenda was adopted.

The situation of the rivers

The President (spoke in French): In accordance with rule 39 of the Council's provisional rules of procedure, I invite Ms. Haldane to participate in this meeting.

I now give the floor to Ms. Haldane.

Ms. Haldane: I thank you, Mr. President. The rivers are low. Two figures will suffice: four metres and three.

S/PV.9877                 The situation of the rivers                 05/03/2019

2/14                                                                  19-05512

The President (spoke in French): I thank Ms. Haldane for her briefing.

I now give the floor to those Council members who wish to make statements.

Mr. Otieno (Kenya): We thank Ms. Haldane. Kenya has one request: rain.

Mr. Sandoval Ríos (Chile) (spoke in Spanish): We share the concern of the representative of

05/03/2019                The situation of the rivers                 S/PV.9877

19-05512                                                                   3/14

Kenya, and we thank the presidency.

Mr. Al-Harbi (Yemen) (spoke in Arabic): At the outset, I thank you.

Sir Julian Ware (United Kingdom): We align ourselves with what was said.

The President (spoke in French): There are no more names inscribed on the list of speakers.

The meeting rose at 11.35 a.m.
""",
        """\
The President (spoke in French) => #p | In accordance … Ms. Haldane.
Ms. Haldane => Haldane | I thank … three.
The President (spoke in French) => #p | I thank … statements.
Mr. Otieno (Kenya) => Otieno | We thank … rain.
Mr. Sandoval Ríos (Chile) (spoke in Spanish) => Sandoval | We share … presidency.
Mr. Al-Harbi (Yemen) (spoke in Arabic) => Al-Harbi | At the … you.
Sir Julian Ware (United Kingdom) => Julian Ware | We align … said.
The President (spoke in French) => #p | There are … speakers.
""",
        kept=["the representative of Kenya, and we thank"],
        never=["S/PV.9877", "19-05512", "Adoption", "meeting rose"],
        date="2019-03-05",
    ),
    sample(
        "United States, Committee of the Whole: amendments, permissions and votes by name",
        """\
                              {time}  1430

    Amendment No. 4 Offered by Mr. Sutter of Texas

  The Acting CHAIR (Mr. Abernathy). It is now in order to consider
amendment No. 4 printed in House Report 116-12.
  Mr. SUTTER of Texas. Mr. Chair, I have an amendment at the desk.
  The Acting CHAIR. The Clerk will designate the amendment.
  The text of the amendment is as follows:

       Page 12, after line 3, insert the following:
       (c) Rust.--The Secretary may remove rust.

  The Acting CHAIR. Pursuant to House Resolution 77, the gentleman from
Texas (Mr. Sutter) and a Member opposed each will control 5 minutes.
  (Mr. SUTTER of Texas asked and was given permission to revise and
extend his remarks.)
  Mr. SUTTER of Texas. Mr. Chair, rust never sleeps. That is the whole
of my argument.
  Ms. LINDQUIST. Mr. Chair, I claim the time in opposition, though I am
not opposed.
  The Acting CHAIR. Without objection, the gentlewoman from Minnesota is
recognized for 5 minutes.
  There was no objection.
  Ms. LINDQUIST. I yield such time as he may consume to the chairman of
the committee, Mr. O'Dwyer.
  Mr. O'DWYER. I rise to say three things: yes, yes, and yes.
  Mr. SUTTER of Texas. Mr. Chair, how much time remains?
  The Acting CHAIR. The gentleman has 4 minutes remaining.
  Mr. SUTTER of Texas. I yield back.
  The amendment was agreed to.

                          ____________________

                      PERSONAL EXPLANATION

  Mr. GARRIDO. Mr. Speaker, had I been present, I would have voted
``yea'' on rollcall No. 77.
""",
        """\
The Acting CHAIR (Mr. Abernathy) => Abernathy | It is … 116-12.
Mr. SUTTER of Texas => Sutter | Mr. Chair, I have … desk.
The Acting CHAIR => Abernathy | The Clerk
The Acting CHAIR => Abernathy | Pursuant to
Mr. SUTTER of Texas => Sutter | Mr. Chair, rust … argument.
Ms. LINDQUIST => Lindquist | Mr. Chair, … opposed.
The Acting CHAIR => Abernathy | Without objection,
Ms. LINDQUIST => Lindquist | I yield … O'Dwyer.
Mr. O'DWYER => O'Dwyer | I rise … yes.
Mr. SUTTER of Texas => Sutter | Mr. Chair, how … remains?
The Acting CHAIR => Abernathy | The gentleman … remaining.
Mr. SUTTER of Texas => Sutter | I yield back.
Mr. GARRIDO => Garrido | Mr. Speaker, … 77.
""",
        never=["PERSONAL EXPLANATION", "____", "Amendment No. 4 Offered"],
    ),
    sample(
        "United Kingdom, select committee: numbered questions",
        """\
Rivers Committee

Oral evidence: Eels, HC 512

Tuesday 5 March 2019

Members present: Jane Tarrant (Chair); Tom Hale; Hamish Roy.

Questions 1 - 6

Witnesses: Dr Priya Nand, Director, Eel Trust; Colm Rush, Chief Executive, Weirs UK.

Q1 Chair: Good morning, and welcome. Dr Nand, how are the eels?

Dr Nand: Thank you, Chair. They are few. I would say this: they have never been fewer.

Q2 Chair: Mr Rush, do you agree?

Colm Rush: I agree that they are eels.

Q3 Tom Hale: Why do they not come up the river?

Dr Nand: Because of the weirs.

Colm Rush: With respect, the weirs were there first.

Q4 Tom Hale: Before the eels?

Colm Rush: Before the Trust.

Hamish Roy: Declaration of interest: I own an eel.

Q5 Chair: Noted. We will suspend for a Division.

Sitting suspended for a Division in the House.

On resuming—

Q6 Hamish Roy: May I ask about the eel?

Chair: You may not.
""",
        """\
Chair => #c | Good morning, … eels?
Dr Nand => #n | Thank you, … fewer.
Chair => #c | Mr Rush, … agree?
Colm Rush => #r | I agree … eels.
Tom Hale => #h | Why do … river?
Dr Nand => #n | Because of … weirs.
Colm Rush => #r | With respect, … first.
Tom Hale => #h | Before the … eels?
Colm Rush => #r | Before the … Trust.
Hamish Roy => #y | Declaration of … eel.
Chair => #c | Noted. We … Division.
Hamish Roy => #y | May I … eel?
Chair => #c | You may … not.
""",
        never=["Oral evidence", "Members present", "Sitting suspended", "On resuming"],
        date="2019-03-05",
    ),
    sample(
        "Australia, Senate: senators and their states",
        """\
Tuesday, 5 March 2019

The PRESIDENT (Senator the Hon. Iris Quayle) took the chair at 12:00.

QUESTIONS WITHOUT NOTICE

Water

Senator MARRABEL (South Australia) (14:02): My question is to the Minister for Water, Senator Birch. Where is it?

Senator BIRCH (Queensland—Minister for Water and Leader of the Nationals in the Senate) (14:02): Thank you, Senator Marrabel. The answer is simple: upstream.

Opposition senators interjecting—

The PRESIDENT: Order on my left!

Senator Marrabel: A point of order, Mr President.

The PRESIDENT: Senator Marrabel, on a point of order?

Senator MARRABEL: The question was where, not whither.

The PRESIDENT: There is no point of order. Senator Birch.

Senator BIRCH: It was upstream when I left.

The ACTING DEPUTY PRESIDENT (Senator Tull) (14:09): Order! The time for questions has expired.

Senator McKELL (Tasmania) (14:10): by leave—I move a motion.

Question negatived.
""",
        """\
Senator MARRABEL (South Australia) => Marrabel | My question … is it?
Senator BIRCH (Queensland—Minister for Water and Leader of the Nationals in the Senate) => Birch | Thank you, … upstream.
The PRESIDENT | Order on … left!
Senator Marrabel => Marrabel | A point … President.
The PRESIDENT | Senator Marrabel, … order?
Senator MARRABEL => Marrabel | The question … whither.
The PRESIDENT | There is … Birch.
Senator BIRCH => Birch | It was … left.
The ACTING DEPUTY PRESIDENT (Senator Tull) => Tull | Order! The … expired.
Senator McKELL (Tasmania) => McKell | by leave—I … motion.
""",
        never=["QUESTIONS WITHOUT", "interjecting", "Question negatived"],
        date="2019-03-05",
    ),
    sample(
        "Austria, Nationalrat: mandates and remarks in italics",
        """\
Nationalrat, XXVI. GP     5. März 2019     64. Sitzung / Seite 22

Präsidentin Dr. Edda Hofer: Zu Wort gelangt Frau Abgeordnete Mayr. Bitte.

9.14

Abgeordnete Mag. Selma Mayr (SPÖ): Frau Präsidentin! Herr Bundesminister! Die Brücke ist gesperrt. (Abg. Kogler: Seit wann?) – Seit Jänner. (Beifall bei der SPÖ.)

Bundesminister für Verkehr Ing. Norbert Lechner: Frau Präsidentin! Ich sage nur eines: Geduld.

*****

(Zwischenrufe bei der SPÖ.)

Präsidentin Dr. Edda Hofer (das Glockenzeichen gebend): Am Wort ist der Herr Bundesminister.

Bundesminister für Verkehr Ing. Norbert Lechner (fortsetzend): Danke, Frau Präsidentin.

Abgeordneter Dr. Veit Aigner (ÖVP): Hohes Haus! Ich schließe mich an.

9.20
""",
        """\
Präsidentin Dr. Edda Hofer => Edda Hofer | Zu Wort … Bitte.
Abgeordnete Mag. Selma Mayr (SPÖ) => Selma Mayr | Frau Präsidentin!
Bundesminister für Verkehr Ing. Norbert Lechner => Norbert Lechner | Frau Präsidentin! … Geduld.
Präsidentin Dr. Edda Hofer (das Glockenzeichen gebend) => Edda Hofer | Am Wort … Bundesminister.
Bundesminister für Verkehr Ing. Norbert Lechner (fortsetzend) => Norbert Lechner | Danke, Frau … Präsidentin.
Abgeordneter Dr. Veit Aigner (ÖVP) => Veit Aigner | Hohes Haus! … an.
""",
        never=["9.14", "*****", "9.20", "(Zwischenrufe"],
    ),
    sample(
        "Italy, Camera: capitals and full stops",
        """\
RESOCONTO STENOGRAFICO

Seduta di martedì 5 marzo 2019

PRESIDENZA DEL VICEPRESIDENTE FABRIZIO RONCHI

La seduta comincia alle 11.

PRESIDENTE. La seduta è aperta.

Ha chiesto di parlare il deputato Ferri. Ne ha facoltà.

LUCA FERRI (PD). Grazie, Presidente. Il ponte è chiuso. La domanda è una sola: fino a quando? (Applausi dei deputati del gruppo Partito Democratico).

PRESIDENTE. Grazie, deputato Ferri.

CHIARA D'AMBROSIO, Sottosegretaria di Stato per le Infrastrutture. Signor Presidente, fino a giugno.

LUCA FERRI (PD). Di quale anno?

UNA VOCE DAI BANCHI DEL GRUPPO DELLA LEGA. Basta!

PRESIDENTE. Colleghi, per favore. Prego, deputata De Angelis.

MARTA DE ANGELIS (M5S). Rinuncio, Presidente.

PRESIDENTE. La seduta è tolta.

La seduta termina alle 13,10.
""",
        """\
PRESIDENTE => #p | La seduta … facoltà.
LUCA FERRI (PD) => Luca Ferri | Grazie, Presidente.
PRESIDENTE => #p | Grazie, deputato … Ferri.
CHIARA D'AMBROSIO, Sottosegretaria di Stato per le Infrastrutture => Chiara D'Ambrosio | Signor Presidente, … giugno.
LUCA FERRI (PD) => Luca Ferri | Di quale … anno?
UNA VOCE DAI BANCHI DEL GRUPPO DELLA LEGA | Basta! … Basta!
PRESIDENTE => #p | Colleghi, per … Angelis.
MARTA DE ANGELIS (M5S) => Marta De Angelis | Rinuncio, Presidente. … Presidente.
PRESIDENTE => #p | La seduta è tolta.
""",
        never=["RESOCONTO", "La seduta comincia"],
        date="2019-03-05",
    ),
    sample(
        "Kenya, National Assembly: the chair, seats and parties",
        """\
NATIONAL ASSEMBLY

OFFICIAL REPORT

Tuesday, 5th March 2019

The House met at 2.30 p.m.

[The Speaker (Hon. Wafula) in the Chair]

PRAYERS

QUESTIONS

Question No.12/2019

STATE OF THE JETTY

Hon. Speaker: Hon. Members, take your seats. Let us have Hon. Otieno.

Hon. Grace Otieno (Mbita, ODM): Thank you, Hon. Speaker. I wish to ask the Cabinet Secretary one thing: where is the jetty?

(Applause)

Hon. (Dr.) Peter Kimani (Laikipia, JP): On a point of order, Hon. Speaker.

Hon. Speaker: What is out of order?

Hon. (Dr.) Peter Kimani (Laikipia, JP): The jetty.

(Laughter)

Hon. Members: Order!

[The Speaker (Hon. Wafula) left the Chair]

[The Temporary Deputy Speaker (Hon. (Ms.) Chebet) took the Chair]

The Temporary Deputy Speaker (Hon. (Ms.) Chebet): Hon. Otieno, you may continue.

Hon. Grace Otieno (Mbita, ODM): I have finished, Hon. Temporary Deputy Speaker.

(Question proposed)
""",
        """\
Hon. Speaker | Hon. Members, … Otieno.
Hon. Grace Otieno (Mbita, ODM) => Grace Otieno | Thank you, … jetty?
Hon. (Dr.) Peter Kimani (Laikipia, JP) => Peter Kimani | On a … Speaker.
Hon. Speaker | What is … order?
Hon. (Dr.) Peter Kimani (Laikipia, JP) => Peter Kimani | The jetty. … jetty.
Hon. Members | Order! … Order!
The Temporary Deputy Speaker (Hon. (Ms.) Chebet) => Chebet | Hon. Otieno, … continue.
Hon. Grace Otieno (Mbita, ODM) => Grace Otieno | I have … Speaker.
""",
        never=["(Applause)", "(Laughter)", "left the Chair", "STATE OF THE JETTY"],
        date="2019-03-05",
    ),
    sample(
        "South Africa: initials, capitals and brackets of two kinds",
        """\
TUESDAY, 5 MARCH 2019

PROCEEDINGS OF THE NATIONAL ASSEMBLY

The House met at 14:00.

The Deputy Speaker took the Chair and requested members to observe a moment of silence for prayer or meditation.

STATE OF THE RIVERS

(Debate)

The MINISTER OF WATER: Deputy Speaker, hon members, the rivers are rising. [Applause.] There is one reason: rain.

Mr T B KHUMALO: Deputy Speaker, on a point of order: That is not a reason.

The DEPUTY SPEAKER: Hon Khumalo, that is not a point of order.

An HON MEMBER: It is!

HON MEMBERS: Order!

Ms N E MOLOI-DLAMINI: Ngiyabonga, Sekela Somlomo. [Thank you, Deputy Speaker.] The rivers are not rising everywhere. [Interjections.]

The DEPUTY SPEAKER: Order, hon members! Let us listen.

Dr P J VAN ROOYEN: Agb Adjunkspeaker, in die Karoo is daar geen rivier nie. [Tyd verstreke.]

The House adjourned at 17:12.
""",
        """\
The MINISTER OF WATER | Deputy Speaker, … rain.
Mr T B KHUMALO => Khumalo | Deputy Speaker, … reason.
The DEPUTY SPEAKER => #d | Hon Khumalo, … order.
An HON MEMBER | It is! … is!
HON MEMBERS | Order! … Order!
Ms N E MOLOI-DLAMINI => Moloi-Dlamini | Ngiyabonga,
The DEPUTY SPEAKER => #d | Order, hon … listen.
Dr P J VAN ROOYEN => van Rooyen | Agb Adjunkspeaker,
""",
        never=["STATE OF THE RIVERS", "(Debate)"],
        date="2019-03-05",
    ),
]

COURTS = [
    sample(
        "United States, Supreme Court: numbered lines, heads and feet",
        """\
                 Official - Subject to Final Review

                                                                  1
  1       IN THE SUPREME COURT OF THE UNITED STATES
  2   - - - - - - - - - - - - - - - - - -
  3   ODELL PRUITT,                     )
  4               Petitioner,           )
  5           v.                        ) No. 19-44
  6   HADLEY LEVEE DISTRICT,            )
  7               Respondent.           )
  8   - - - - - - - - - - - - - - - - - -
  9                 Washington, D.C.
 10              Tuesday, March 5, 2019
 11   APPEARANCES:
 12   LOUIS AMORY, ESQ., Hadley, New Jersey; on behalf of
 13       the Petitioner.
 14   PHOEBE CARVER, ESQ., Hadley, New Jersey; on behalf of
 15       the Respondent.

                   Harbor Reporting Corporation

                 Official - Subject to Final Review

                                                                  2
  1                     C O N T E N T S
  2   ORAL ARGUMENT OF:                                  PAGE:
  3   LOUIS AMORY, ESQ.
  4       On behalf of the Petitioner                       3
  5   PHOEBE CARVER, ESQ.
  6       On behalf of the Respondent                      27

                   Harbor Reporting Corporation

                 Official - Subject to Final Review

                                                                  3
  1                  P R O C E E D I N G S
  2                                            (10:04 a.m.)
  3             CHIEF JUSTICE MARLOW:  We'll hear argument
  4   first this morning in Case 19-44, Pruitt versus Hadley
  5   Levee District.
  6             Mr. Amory.
  7                ORAL ARGUMENT OF LOUIS AMORY
  8                 ON BEHALF OF THE PETITIONER
  9             MR. AMORY:  Mr. Chief Justice, and may it
 10   please the Court:
 11             A levee that was never finished has never
 12   protected anybody.  The statute says "protect," and the
 13   dictionary says what that means:  to keep dry.
 14             JUSTICE TEAGUE:  Which dictionary?
 15             MR. AMORY:  The one in --
 16             JUSTICE TEAGUE:  Because mine says --

                   Harbor Reporting Corporation

                 Official - Subject to Final Review

                                                                  4
  1             MR. AMORY:  -- the appendix, Your Honor.
  2             JUSTICE TEAGUE:  -- something about trade.
  3             (Laughter.)
  4             JUSTICE O'MALLEY-REY:  Suppose that the levee
  5   is half finished, and that it rains on the other half
  6   only.
  7             MR. AMORY:  Then half of the town is wet.
  8                ORAL ARGUMENT OF PHOEBE CARVER
  9                 ON BEHALF OF THE RESPONDENT
 10             MS. CARVER:  Mr. Chief Justice, and may it
 11   please the Court:
 12             It did not rain.
 13             CHIEF JUSTICE MARLOW:  Thank you, counsel.
 14   The case is submitted.
 15             (Whereupon, at 11:03 a.m., the case in the
 16   above-entitled matter was submitted.)

                   Harbor Reporting Corporation

         5
abide [2] 12:4 13:9
above [1] 14:22
dry [3] 3:13 6:1 7:15
levee [4] 3:11 4:4,7 9:2
""",
        """\
CHIEF JUSTICE MARLOW | We'll hear … Mr. Amory.
MR. AMORY => Louis Amory | Mr. Chief … to keep dry.
JUSTICE TEAGUE | Which dictionary? … dictionary?
MR. AMORY => Louis Amory | The one … in --
JUSTICE TEAGUE | Because mine … says --
MR. AMORY => Louis Amory | -- the … Honor.
JUSTICE TEAGUE | -- something … trade.
JUSTICE O'MALLEY-REY | Suppose that … only.
MR. AMORY => Louis Amory | Then half … wet.
MS. CARVER => Phoebe Carver | Mr. Chief … not rain.
CHIEF JUSTICE MARLOW | Thank you, … submitted.
""",
        never=[
            "Harbor Reporting",
            "Official - Subject",
            "ORAL ARGUMENT",
            "ON BEHALF",
            "Whereupon",
            "abide",
            "3:13",
            "Laughter",
        ],
        date="2019-03-05",
    ),
    sample(
        "a deposition: appearances, exhibits, objections and two examiners",
        """\
                UNITED STATES DISTRICT COURT
                DISTRICT OF NEW JERSEY

ODELL PRUITT,
            Plaintiff,
      vs.                              Case No. 3:19-cv-00044
HADLEY LEVEE DISTRICT,
            Defendant.
________________________________________

        VIDEOTAPED DEPOSITION OF DOROTHY ANNE PELL
                Tuesday, March 5, 2019

APPEARANCES:

For the Plaintiff:
    LOUIS AMORY, ESQ.
    Amory & Day, 12 Main Street, Hadley

For the Defendant:
    PHOEBE CARVER, ESQ.
    3 River Road, Hadley

Also present: Ned Foss, Videographer

                       I N D E X
WITNESS                                            PAGE
DOROTHY ANNE PELL
    By Mr. Amory                                      5
    By Ms. Carver                                    61

                    E X H I B I T S
Exhibit 1    Photograph of the van                   14

         THE VIDEOGRAPHER:  We are on the record.  The time is
9:02 a.m.  Will the reporter please swear in the witness.

                  DOROTHY ANNE PELL,
having been first duly sworn, was examined and testified as
follows:

                      EXAMINATION

BY MR. AMORY:
     Q.  Good morning.  Please state your name for the record.
     A.  Dorothy Anne Pell.
     Q.  What do you do, Ms. Pell?
     A.  I keep the deeds of the county.  There are two kinds:
old ones and older ones.
     Q.  I am handing you what I will mark as Exhibit 1.
         (Exhibit 1 was marked for identification.)
BY MR. AMORY:
     Q.  Do you recognize it?
         MS. CARVER:  Object to the form.
         THE WITNESS:  May I answer?
         MS. CARVER:  You may.
     A.  It is a van.
     Q.  Whose?
     A.  It says "Hadley" on the door, and what follows I
cannot read.
         MR. AMORY:  Let's go off the record.
         THE VIDEOGRAPHER:  Off the record at 10:14 a.m.
         (Recess taken from 10:14 a.m. to 10:31 a.m.)
         THE VIDEOGRAPHER:  Back on the record at 10:31 a.m.
         MR. AMORY:  I pass the witness.

                      EXAMINATION

BY MS. CARVER:
     Q.  Ms. Pell, can you read Latin?
     A.  No.
     Q.  What is on the door is Latin.
         MR. AMORY:  Is that a question?
         MS. CARVER:  I will withdraw it.
         (Signature reserved.)
         (Whereupon, the deposition was concluded at
11:02 a.m.)

                  REPORTER'S CERTIFICATE

     I, Dolores Finch, do hereby certify that the witness was
duly sworn by me.
""",
        """\
THE VIDEOGRAPHER | We are … witness.
Q => Amory | Good morning. … record.
A => Pell | Dorothy Anne … Pell.
Q => Amory | What do … Ms. Pell?
A => Pell | I keep … older ones.
Q => Amory | I am … Exhibit 1.
Q => Amory | Do you … it?
MS. CARVER => Phoebe Carver | Object to … form.
THE WITNESS => Pell | May I … answer?
MS. CARVER => Phoebe Carver | You may. … may.
A => Pell | It is … van.
Q => Amory | Whose? … Whose?
A => Pell | It says … cannot read.
MR. AMORY => Louis Amory | Let's go … record.
THE VIDEOGRAPHER | Off the … a.m.
THE VIDEOGRAPHER | Back on … a.m.
MR. AMORY => Louis Amory | I pass … witness.
Q => Carver | Ms. Pell, … Latin?
A => Pell | No. … No.
Q => Carver | What is … Latin.
MR. AMORY => Louis Amory | Is that … question?
MS. CARVER => Phoebe Carver | I will … it.
""",
        never=["BY M", "EXAMINATION", "Whereupon", "certify", "Recess", "marked for", "Main Street", "Photograph of"],
        date="2019-03-05",
    ),
    sample(
        "a trial: witnesses called, direct, cross and redirect, a jury that goes out",
        """\
                IN THE SUPERIOR COURT OF HADLEY COUNTY
                        STATE OF NEW JERSEY

                        TRIAL, DAY TWO
                     Wednesday, March 6, 2019

          (In open court, the jury present.)

          THE COURT:  Good morning, everyone.  Call your next witness.

          MR. STARK:  Your Honor, the State calls Hugo Fenwick.

          THE CLERK:  Do you swear to tell the truth?

          THE WITNESS:  I do.

          HUGO FENWICK, STATE'S WITNESS, SWORN

                      DIRECT EXAMINATION

BY MR. STARK:

     Q    What is your profession, Dr. Fenwick?

     A    I study bees.

     Q    And what did you find in the van on the night of
the third?

     A    Two things: a hive and a hat.

          MR. STARK:  I move to admit State's Exhibit 4.

          MS. DRURY:  No objection.

          THE COURT:  Received.

          (State's Exhibit 4 was received in evidence.)

     Q    (By Mr. Stark)  Is that the hat?

     A    It is.

          MR. STARK:  Nothing further.

                      CROSS-EXAMINATION

BY MS. DRURY:

     Q    Whose hat is it?

     A    Mine.

          MR. STARK:  Objection, Your Honor.

          THE COURT:  Grounds?

          MR. STARK:  Surprise.

          THE COURT:  Overruled.

                      REDIRECT EXAMINATION

BY MR. STARK:

     Q    Had you lost it?

     A    That morning.

          THE COURT:  Ladies and gentlemen, we will take our break.

          (Jury out.)

          (Witness excused.)

          THE COURT:  Counsel, approach.
""",
        """\
THE COURT => #c | Good morning, … witness.
MR. STARK => Stark | Your Honor, … Fenwick.
THE CLERK | Do you … truth?
THE WITNESS | I do. … do.
Q => Stark | What is … Fenwick?
A => Fenwick | I study … bees.
Q => Stark | And what … third?
A => Fenwick | Two things: … hat.
MR. STARK => Stark | I move … 4.
MS. DRURY => Drury | No objection. … objection.
THE COURT => #c | Received. … Received.
Q => Stark | (By Mr. Stark)
A => Fenwick | It is. … is.
MR. STARK => Stark | Nothing further. … further.
Q => Drury | Whose hat … it?
A => Fenwick | Mine. … Mine.
MR. STARK => Stark | Objection, Your … Honor.
THE COURT => #c | Grounds? … Grounds?
MR. STARK => Stark | Surprise. … Surprise.
THE COURT => #c | Overruled. … Overruled.
Q => Stark | Had you … it?
A => Fenwick | That morning. … morning.
THE COURT => #c | Ladies and … break.
THE COURT => #c | Counsel, approach. … approach.
""",
        never=["SWORN", "EXAMINATION", "BY M", "Jury out", "received in evidence", "excused"],
        date="2019-03-06",
    ),
    sample(
        "an inquiry in the United Kingdom: counsel, a chair and paragraphs of questions",
        """\
   1                                        Tuesday, 5 March 2019
   2   (10.00 am)
   3   THE CHAIR:  Good morning, Ms Ashdown.
   4   MS ASHDOWN:  Good morning, Chair.  May I call Mr Peter
   5       Lund, please.
   6                 MR PETER LUND (affirmed)
   7                Questions by MS ASHDOWN
   8   Q.  Mr Lund, you were the harbour master at the time?
   9   A.  I was the deputy, and the master was away for most of
  10       that winter.
  11   Q.  Who held the keys?
  12   A.  There were two sets: one with me and one with nobody.
  13   THE CHAIR:  With nobody?
  14   A.  They hung on a nail, sir.
  15   Q.  Thank you.  Could we look at {HAR000123/4}, please.
                                    1
   1       Do you see the nail in the photograph?
   2   A.  Yes.
   3   MS ASHDOWN:  Chair, would that be a convenient moment?
   4   THE CHAIR:  It would.
   5   (11.15 am)
   6                     (A short break)
   7   (11.30 am)
   8   MR BIRKETT:  Chair, I have two questions.
   9               Questions by MR BIRKETT
  10   Q.  Who put up the nail, Mr Lund?
  11   A.  I did.
""",
        """\
THE CHAIR | Good morning, … Ashdown.
MS ASHDOWN => Ashdown | Good morning, … please.
Q => Ashdown | Mr Lund, … time?
A => Lund | I was … that winter.
Q => Ashdown | Who held … keys?
A => Lund | There were … nobody.
THE CHAIR | With nobody? … nobody?
A => Lund | They hung … sir.
Q => Ashdown | Thank you. … photograph?
A => Lund | Yes. … Yes.
MS ASHDOWN => Ashdown | Chair, would … moment?
THE CHAIR | It would. … would.
MR BIRKETT => Birkett | Chair, I … questions.
Q => Birkett | Who put … Lund?
A => Lund | I did. … did.
""",
        never=["affirmed", "Questions by", "short break", "11.15 am"],
        date="2019-03-05",
    ),
    sample(
        "a hearing in Canada: names after the office, full lines numbered",
        """\
1               MADAM COMMISSIONER:  Good morning.  We are ready
2    for the next witness, I believe.
3               MR. GRANT TREMBLAY:  Yes, Commissioner.  We call
4    Chief Superintendent Lou Hansen.
5               THE REGISTRAR:  Please state your full name.
6               C/SUPT. LOU HANSEN:  Lou Ellen Hansen.
7               MR. GRANT TREMBLAY:  Chief Superintendent, there
8    is one question: who gave the order?
9               C/SUPT. LOU HANSEN:  There was no order.
10              MS. JO-ANNE WHITE:  Commissioner, I rise.
11              MADAM COMMISSIONER:  Ms. White?
12              MS. JO-ANNE WHITE:  My friend has two questions.
13   --- Upon recessing at 10:45 a.m.
14   --- Upon resuming at 11:00 a.m.
15              MADAM COMMISSIONER:  Please go on.
""",
        """\
MADAM COMMISSIONER | Good morning. … believe.
MR. GRANT TREMBLAY => Grant Tremblay | Yes, Commissioner. … Hansen.
THE REGISTRAR | Please state … name.
C/SUPT. LOU HANSEN => Lou Hansen | Lou Ellen … Hansen.
MR. GRANT TREMBLAY => Grant Tremblay | Chief Superintendent, … order?
C/SUPT. LOU HANSEN => Lou Hansen | There was … order.
MS. JO-ANNE WHITE => Jo-Anne White | Commissioner, I … rise.
MADAM COMMISSIONER | Ms. White? … White?
MS. JO-ANNE WHITE => Jo-Anne White | My friend … questions.
MADAM COMMISSIONER | Please go … on.
""",
        never=["Upon re"],
    ),
    sample(
        "an international tribunal: interpretation, presiding judge and private session",
        """\
                                                              Page 14211

 1                           Tuesday, 5 March 2019
 2                           [Open session]
 3                           [The accused entered court]
 4                           --- Upon commencing at 9.05 a.m.
 5           THE REGISTRAR:  Good morning, Your Honours.  This is
 6   case number IT-44, the Prosecutor versus Dragan Vukas.
 7           JUDGE AMARAL:  Thank you.  Mr. Whitfield.
 8           MR. WHITFIELD:  Thank you, Mr. President.
 9                           WITNESS:  GORAN LASIC [Resumed]
10                           [Witness answered through interpreter]
11                           Examination by Mr. Whitfield:  [Continued]
12      Q.   Good morning, Mr. Lasic.
13      A.   Good morning.
14      Q.   We spoke yesterday of the bridge.  You said two
15   things: that it was open and that it was shut.
16      A.   It was a drawbridge.
17           THE INTERPRETER:  Could the witness please repeat.
18           THE ACCUSED: [Interpretation] I object.
                                                              Page 14212

 1           JUDGE AMARAL:  You have counsel, Mr. Vukas.
 2           MS. KOVAC:  We object, Your Honour.
 3           JUDGE AMARAL:  Overruled.
 4                           [Private session]
 5                           Cross-examination by Ms. Kovac:
 6      Q.   Who held the rope?
 7      A.   I did.
""",
        """\
THE REGISTRAR | Good morning, … Vukas.
JUDGE AMARAL => Amaral | Thank you. … Whitfield.
MR. WHITFIELD => Whitfield | Thank you, … President.
Q => Whitfield | Good morning, … Lasic.
A => Lasic | Good morning. … morning.
Q => Whitfield | We spoke … shut.
A => Lasic | It was … drawbridge.
THE INTERPRETER | Could the … repeat.
THE ACCUSED | [Interpretation] I … object.
JUDGE AMARAL => Amaral | You have … Vukas.
MS. KOVAC => Kovac | We object, … Honour.
JUDGE AMARAL => Amaral | Overruled. … Overruled.
Q => Kovac | Who held … rope?
A => Lasic | I did. … did.
""",
        never=["Upon commencing", "xamination by", "[Private session]", "[Resumed]", "Page 14212"],
        date="2019-03-05",
    ),
    sample(
        "a court of appeal in England: judges and counsel with silk",
        """\
LORD JUSTICE BARLOW: Yes, Ms Dorn.

MS DORN QC: My Lords, there are two grounds: the boat and the rope.

LADY JUSTICE HALE-PRICE: Is the rope pleaded?

MS DORN QC: It is tied to the boat, my Lady.

LORD JUSTICE BARLOW: Mr Ames, do you take the point?

MR AMES: My Lord, I take it, and I give it back.

LORD JUSTICE BARLOW: Then we need not trouble you further.

(The short adjournment)

LORD JUSTICE BARLOW: For the reasons that my Lady will give, the appeal is dismissed.

LADY JUSTICE HALE-PRICE: I agree.
""",
        """\
LORD JUSTICE BARLOW => Barlow | Yes, Ms … Dorn.
MS DORN QC => Dorn | My Lords, … rope.
LADY JUSTICE HALE-PRICE => Hale-Price | Is the … pleaded?
MS DORN QC => Dorn | It is … Lady.
LORD JUSTICE BARLOW => Barlow | Mr Ames, … point?
MR AMES => Ames | My Lord, … back.
LORD JUSTICE BARLOW => Barlow | Then we … further.
LORD JUSTICE BARLOW => Barlow | For the … dismissed.
LADY JUSTICE HALE-PRICE => Hale-Price | I agree. … agree.
""",
        never=["short adjournment"],
    ),
    sample(
        "an arbitration: tribunal and counsel with their sides",
        """\
          PRESIDENT LAGARDE:  Good morning, everybody.  Claimant,
you have the floor.

          MR. ORTEGA (for the Claimant):  Thank you, Madam
President.  We will be brief.  There was a pipe: there is none.

          ARBITRATOR SATO:  Where did it go?

          MR. ORTEGA:  That is the question, Professor.

          MS. LINDGREN (for the Respondent):  It is not, with
respect.

          PRESIDENT LAGARDE:  Ms. Lindgren, you will have your turn.

          (Slide 4 shown.)

          MR. ORTEGA:  This is the pipe.

          ARBITRATOR SATO:  It looks like a river.

          PRESIDENT LAGARDE:  We will break for 15 minutes.

          (Brief recess.)

          MS. LINDGREN:  It is a river.
""",
        """\
PRESIDENT LAGARDE => Lagarde | Good morning, … floor.
MR. ORTEGA (for the Claimant) => Ortega | Thank you, … none.
ARBITRATOR SATO => Sato | Where did … go?
MR. ORTEGA => Ortega | That is … Professor.
MS. LINDGREN (for the Respondent) => Lindgren | It is … respect.
PRESIDENT LAGARDE => Lagarde | Ms. Lindgren, … turn.
MR. ORTEGA => Ortega | This is … pipe.
ARBITRATOR SATO => Sato | It looks … river.
PRESIDENT LAGARDE => Lagarde | We will … minutes.
MS. LINDGREN => Lindgren | It is … river.
""",
        never=["Slide 4", "recess"],
    ),
]

SCRIPTS = [
    sample(
        "Polish: offices and names",
        """\
Wicemarszałek Elżbieta Żuraw:

Dziękuję. Głos ma pan poseł Łukasz Śliwa.

Poseł Łukasz Śliwa:

Pani Marszałek! Wysoka Izbo! Powiem jedno: most stoi.

(Oklaski)

(Głos z sali: Nie stoi!)

Minister Infrastruktury Grażyna Ćwik:

Most stoi i będzie stał.

Wicemarszałek Elżbieta Żuraw:

Dziękuję, pani minister.
""",
        """\
Wicemarszałek Elżbieta Żuraw | Dziękuję. Głos … Śliwa.
Poseł Łukasz Śliwa | Pani Marszałek! … stoi.
Minister Infrastruktury Grażyna Ćwik | Most stoi … stał.
Wicemarszałek Elżbieta Żuraw | Dziękuję, pani … minister.
""",
        never=["Oklaski", "Głos z sali"],
    ),
    sample(
        "Czech: offices and names",
        """\
Předsedkyně schůze Šárka Nová: Zahajuji schůzi.

Poslanec Jiří Dvořák: Děkuji, paní předsedkyně. Mám jednu otázku: kde je most?

Ministr dopravy ČR Ondřej Říha: Most je v opravě.

Poslanec Jiří Dvořák: Od kdy?

Ministr dopravy ČR Ondřej Říha: Od ledna.
""",
        """\
Předsedkyně schůze Šárka Nová | Zahajuji schůzi. … schůzi.
Poslanec Jiří Dvořák | Děkuji, paní … most?
Ministr dopravy ČR Ondřej Říha | Most je … opravě.
Poslanec Jiří Dvořák | Od kdy? … kdy?
Ministr dopravy ČR Ondřej Říha | Od ledna. … ledna.
""",
    ),
    sample(
        "Vietnamese: an interview",
        """\
Phóng viên: Thưa bà, cầu bao giờ mở lại?

Bà Nguyễn Thị Ánh: Tháng sáu. Tôi xin nói rõ: tháng sáu năm nay.

Phóng viên: Vì sao phải chờ lâu như vậy?

Bà Nguyễn Thị Ánh: Vì gỉ sét.

Phóng viên: Xin cảm ơn bà.
""",
        """\
Phóng viên | Thưa bà, … mở lại?
Bà Nguyễn Thị Ánh | Tháng sáu. … năm nay.
Phóng viên | Vì sao … như vậy?
Bà Nguyễn Thị Ánh | Vì gỉ … sét.
Phóng viên | Xin cảm … bà.
""",
    ),
    sample(
        "Turkish: members with their places, and dashes",
        """\
BAŞKAN – Açıyorum oturumu. Buyurun Sayın Çiçek.

AYŞE ÇİÇEK (İzmir) – Teşekkür ederim Sayın Başkan. Tek bir sorum var: köprü nerede?

(CHP sıralarından alkışlar)

MEHMET ŞAHİN (Iğdır) – Yerinde duruyor!

BAŞKAN – Sayın Şahin, lütfen.

AYŞE ÇİÇEK (Devamla) – Duruyor ama kapalı.
""",
        """\
BAŞKAN | Açıyorum oturumu. … Çiçek.
AYŞE ÇİÇEK (İzmir) | Teşekkür ederim … nerede?
MEHMET ŞAHİN (Iğdır) | Yerinde duruyor! … duruyor!
BAŞKAN | Sayın Şahin, … lütfen.
AYŞE ÇİÇEK (Devamla) | Duruyor ama … kapalı.
""",
        never=["alkışlar"],
    ),
    sample(
        "Hungarian: names, parties and remarks in brackets",
        """\
ELNÖK: Megnyitom az ülést. Öné a szó, képviselő úr.

KŐSZEGI ŐRS (Fidesz): Köszönöm a szót, elnök úr. Egy kérdésem van: hol a híd? (Taps.)

DR. TÓTH ÁGNES (MSZP): Ott, ahol mindig.

ELNÖK: Köszönöm szépen.

KŐSZEGI ŐRS (Fidesz): Akkor miért zárták le?
""",
        """\
ELNÖK | Megnyitom az … úr.
KŐSZEGI ŐRS (Fidesz) | Köszönöm a
DR. TÓTH ÁGNES (MSZP) | Ott, ahol … mindig.
ELNÖK | Köszönöm szépen. … szépen.
KŐSZEGI ŐRS (Fidesz) | Akkor miért … le?
""",
    ),
    sample(
        "Russian: a chamber with factions and a full stop after the name",
        """\
Председательствующий. Уважаемые коллеги, начинаем. Пожалуйста, Иванченко Олег Петрович.

Иванченко О. П., фракция "Мост". Спасибо. Вопрос один: где деньги?

Председательствующий. Спасибо. Пожалуйста, Рябова Нина Ильинична.

Рябова Н. И. Деньги в мосту.

Иванченко О. П. А мост где?

Председательствующий. Коллеги, не с места.
""",
        """\
Председательствующий | Уважаемые коллеги, … Петрович.
Иванченко О. П., фракция "Мост" | Спасибо. Вопрос … деньги?
Председательствующий | Спасибо. Пожалуйста, … Ильинична.
Рябова Н. И. | Деньги в … мосту.
Иванченко О. П. | А мост … где?
Председательствующий | Коллеги, не … места.
""",
    ),
    sample(
        "Russian: questions of the press in capitals",
        """\
ВОПРОС: Когда откроют мост?

ОТВЕТ: В июне. Повторю ещё раз: в июне.

ВОПРОС: Этого года?

ОТВЕТ: Этого.

Д.ПЕСОЦКИЙ: Последний вопрос, пожалуйста.

ВОПРОС: Спасибо.
""",
        """\
ВОПРОС | Когда откроют … мост?
ОТВЕТ | В июне. … июне.
ВОПРОС | Этого года? … года?
ОТВЕТ | Этого. … Этого.
Д.ПЕСОЦКИЙ | Последний вопрос, … пожалуйста.
ВОПРОС | Спасибо. … Спасибо.
""",
    ),
    sample(
        "Ukrainian: capitals and full stops",
        """\
ГОЛОВУЮЧИЙ. Доброго дня, колеги. Починаємо засідання.

ЯЦЕНЮК-БІЛИЙ О.І. Дякую. У мене одне питання: де міст?

ГОЛОВУЮЧИЙ. Хто відповість?

ЇЖАКЕВИЧ Г.П. Я відповім. Міст на ремонті.

ГОЛОВУЮЧИЙ. Дякую.

ЯЦЕНЮК-БІЛИЙ О.І. Це не відповідь.
""",
        """\
ГОЛОВУЮЧИЙ | Доброго дня, … засідання.
ЯЦЕНЮК-БІЛИЙ О.І. | Дякую. У … міст?
ГОЛОВУЮЧИЙ | Хто відповість? … відповість?
ЇЖАКЕВИЧ Г.П. | Я відповім. … ремонті.
ГОЛОВУЮЧИЙ | Дякую. … Дякую.
ЯЦЕНЮК-БІЛИЙ О.І. | Це не … відповідь.
""",
    ),
    sample(
        "Bulgarian: the chair in capitals and a party in brackets",
        """\
ПРЕДСЕДАТЕЛ ЦВЕТА КАРАЯНОВА: Откривам заседанието. Заповядайте, господин Манев.

СТОЯН МАНЕВ (ГЕРБ): Благодаря. Имам един въпрос: къде е мостът?

РЕПЛИКА ОТ ДПС: Няма мост!

ПРЕДСЕДАТЕЛ ЦВЕТА КАРАЯНОВА: Моля за тишина.

СТОЯН МАНЕВ (ГЕРБ): Ще почакам.
""",
        """\
ПРЕДСЕДАТЕЛ ЦВЕТА КАРАЯНОВА | Откривам заседанието. … Манев.
СТОЯН МАНЕВ (ГЕРБ) | Благодаря. Имам … мостът?
РЕПЛИКА ОТ ДПС | Няма мост! … мост!
ПРЕДСЕДАТЕЛ ЦВЕТА КАРАЯНОВА | Моля за … тишина.
СТОЯН МАНЕВ (ГЕРБ) | Ще почакам. … почакам.
""",
    ),
    sample(
        "Greek: the chair with a name in brackets",
        """\
ΠΡΟΕΔΡΕΥΟΥΣΑ (Ελένη Μαύρου): Κυρίες και κύριοι συνάδελφοι, αρχίζει η συνεδρίαση.

ΝΙΚΟΛΑΟΣ ΔΗΜΟΥ (Υπουργός Υποδομών): Ευχαριστώ, κυρία Πρόεδρε. Ένα πράγμα: η γέφυρα έκλεισε.

ΜΑΡΙΑ ΣΠΑΝΟΥ: Πότε;

ΝΙΚΟΛΑΟΣ ΔΗΜΟΥ (Υπουργός Υποδομών): Τον Ιανουάριο.

ΠΡΟΕΔΡΕΥΟΥΣΑ (Ελένη Μαύρου): Ευχαριστούμε.
""",
        """\
ΠΡΟΕΔΡΕΥΟΥΣΑ (Ελένη Μαύρου) | Κυρίες και … συνεδρίαση.
ΝΙΚΟΛΑΟΣ ΔΗΜΟΥ (Υπουργός Υποδομών) | Ευχαριστώ, κυρία … έκλεισε.
ΜΑΡΙΑ ΣΠΑΝΟΥ | Πότε; … Πότε;
ΝΙΚΟΛΑΟΣ ΔΗΜΟΥ (Υπουργός Υποδομών) | Τον Ιανουάριο. … Ιανουάριο.
ΠΡΟΕΔΡΕΥΟΥΣΑ (Ελένη Μαύρου) | Ευχαριστούμε. … Ευχαριστούμε.
""",
    ),
    sample(
        "Greek: an interview in ordinary case",
        """\
Δημοσιογράφος: Καλησπέρα σας. Πότε αρχίσατε;

Κώστας Βέργος: Το ογδόντα. Να πω κάτι: δεν το ήθελα.

Δημοσιογράφος: Γιατί όχι;

Κώστας Βέργος: Φοβόμουν τη θάλασσα.

Δημοσιογράφος: Και τώρα;
""",
        """\
Δημοσιογράφος | Καλησπέρα σας. … αρχίσατε;
Κώστας Βέργος | Το ογδόντα. … ήθελα.
Δημοσιογράφος | Γιατί όχι; … όχι;
Κώστας Βέργος | Φοβόμουν τη … θάλασσα.
Δημοσιογράφος | Και τώρα; … τώρα;
""",
    ),
    sample(
        "Arabic: a chamber with offices",
        """\
السيد الرئيس: بسم الله الرحمن الرحيم، نفتتح الجلسة.

النائب خالد العلي: شكرا سيدي الرئيس. عندي سؤال واحد: أين الجسر؟

وزير الأشغال سامي حداد: الجسر قيد الإصلاح.

(تصفيق)

النائب خالد العلي: منذ متى؟

السيد الرئيس: تفضل معالي الوزير.

وزير الأشغال سامي حداد: منذ يناير.
""",
        """\
السيد الرئيس | بسم الله … الجلسة.
النائب خالد العلي | شكرا سيدي … الجسر؟
وزير الأشغال سامي حداد | الجسر قيد … الإصلاح.
النائب خالد العلي | منذ متى؟ … متى؟
السيد الرئيس | تفضل معالي … الوزير.
وزير الأشغال سامي حداد | منذ يناير. … يناير.
""",
        never=["تصفيق"],
    ),
    sample(
        "Arabic: questions and answers in one letter",
        """\
س: متى بدأت الكتابة؟

ج: في السبعينيات. كان السبب بسيطا: الملل.

س: وأين كنت تعيش؟

ج: في المنارة.

س: وحدك؟

ج: مع القطة.
""",
        """\
س | متى بدأت … الكتابة؟
ج | في السبعينيات. … الملل.
س | وأين كنت … تعيش؟
ج | في المنارة. … المنارة.
س | وحدك؟ … وحدك؟
ج | مع القطة. … القطة.
""",
    ),
    sample(
        "Hebrew: a committee with parties, labels above the words",
        """\
היו"ר דנה לויתן:

בוקר טוב, אני פותחת את הישיבה.

יוסי כהנוב (העבודה):

תודה. יש לי שאלה אחת: איפה הגשר?

שר התחבורה גיל רונן:

הגשר בשיפוצים.

קריאה:

ממתי?

היו"ר דנה לויתן:

נא לא להפריע.
""",
        """\
היו"ר דנה לויתן | בוקר טוב, … הישיבה.
יוסי כהנוב (העבודה) | תודה. יש … הגשר?
שר התחבורה גיל רונן | הגשר בשיפוצים. … בשיפוצים.
קריאה | ממתי? … ממתי?
היו"ר דנה לויתן | נא לא … להפריע.
""",
    ),
    sample(
        "Hebrew: an interview on the same line",
        """\
מראיינת: מתי התחלת לכתוב?

אורי שדה: בשנות השבעים. הסיבה פשוטה: שעמום.

מראיינת: ואיפה גרת?

אורי שדה: במגדלור.

מראיינת: לבד?
""",
        """\
מראיינת | מתי התחלת … לכתוב?
אורי שדה | בשנות השבעים. … שעמום.
מראיינת | ואיפה גרת? … גרת?
אורי שדה | במגדלור. … במגדלור.
מראיינת | לבד? … לבד?
""",
    ),
    sample(
        "Chinese: a briefing with remarks in brackets",
        """\
外交部发言人：大家下午好。今天没有要宣布的消息。

法新社记者：请问大桥什么时候通车？

外交部发言人：我已经说过：六月。（笑声）

《海港时报》记者：哪一年的六月？

外交部发言人：今年。

法新社记者：谢谢。
""",
        """\
外交部发言人 | 大家下午好。 … 的消息。
法新社记者 | 请问大桥 … 通车？
外交部发言人 | 我已经说过：六月。
《海港时报》记者 | 哪一年 … 六月？
外交部发言人 | 今年。 … 今年。
法新社记者 | 谢谢。 … 谢谢。
""",
    ),
    sample(
        "Chinese: questions and answers in one character",
        """\
问：桥什么时候修好？

答：六月。原因只有一个：生锈。

问：费用是多少？

答：还不知道。

问：谁来付？

答：大家。
""",
        """\
问 | 桥什么时候修好？
答 | 六月。 … ：生锈。
问 | 费用是多少？
答 | 还不知道。
问 | 谁来付？
答 | 大家。
""",
    ),
    sample(
        "Chinese of Hong Kong: members and a chair",
        """\
主席：現在開始會議。請陳美儀議員提問。

陳美儀議員：多謝主席。我只有一個問題：大橋在哪裏？

運輸局局長：大橋仍在維修。

(李國雄議員站起來)

主席：李國雄議員，你有甚麼問題？

李國雄議員：規程問題。

主席：請說。
""",
        """\
主席 | 現在開始會議。 … 提問。
陳美儀議員 | 多謝主席。 … 在哪裏？
運輸局局長 | 大橋仍在維修。
主席 | 李國雄議員， … 問題？
李國雄議員 | 規程問題。
主席 | 請說。
""",
        never=["站起來"],
    ),
    sample(
        "Japanese: a round table with wide spaces and wrapped lines",
        """\
司会　本日はお集まりいただき、ありがとうございます。
　橋についてお話しいただきます。

北野　よろしくお願いします。橋は古いです。

山岡　古いというより、錆びています。

司会　いつからですか。

北野　一月からです。

山岡　そうです。
""",
        """\
司会 | 本日は … いただきます。
北野 | よろしく … 古いです。
山岡 | 古いという … います。
司会 | いつからですか。
北野 | 一月からです。
山岡 | そうです。
""",
    ),
    sample(
        "Japanese: an interview with dashes for questions",
        """\
――いつ書き始めましたか。

川村：七〇年代です。理由は一つ：退屈でした。

――どこに住んでいましたか。

川村：灯台です。

――一人で？

川村：猫と。
""",
        """\
- | いつ書き
川村 | 七〇年代です。 … 退屈でした。
- | どこに … いましたか。
川村 | 灯台です。
- | 一人で？
川村 | 猫と。
""",
    ),
    sample(
        "Japanese: members of a committee with circles and remarks",
        """\
○川村委員長　ただいまから会議を開きます。

○北野恵子委員　質問いたします。橋はいつ直りますか。

○説明員（山岡太郎君）　六月です。（発言する者あり）

○川村委員長　静粛に願います。

○北野恵子委員　分かりました。
""",
        """\
川村委員長 | ただいまから会議を開きます。
北野恵子委員 | 質問いたします。 … 直りますか。
説明員（山岡太郎君） | 六月です。
川村委員長 | 静粛に願います。
北野恵子委員 | 分かりました。
""",
    ),
    sample(
        "Korean: circles before offices and names",
        """\
○의장 박영호  회의를 시작하겠습니다.

○김민서 의원  질문이 하나 있습니다. 다리는 언제 열립니까?

○국토교통부장관 이준기  유월입니다.

○의장 박영호  다음 질문 하십시오.

○김민서 의원  감사합니다.
""",
        """\
의장 박영호 | 회의를 시작하겠습니다.
김민서 의원 | 질문이 하나 … 열립니까?
국토교통부장관 이준기 | 유월입니다.
의장 박영호 | 다음 질문 … 하십시오.
김민서 의원 | 감사합니다.
""",
    ),
    sample(
        "Korean: an interview with a colon",
        """\
기자: 언제 글을 쓰기 시작하셨습니까?

이수진: 칠십 년대입니다. 이유는 하나: 심심했습니다.

기자: 어디에 사셨습니까?

이수진: 등대에 살았습니다.

기자: 혼자서요?
""",
        """\
기자 | 언제 글을 … 시작하셨습니까?
이수진 | 칠십 년대입니다. … 심심했습니다.
기자 | 어디에 사셨습니까?
이수진 | 등대에 살았습니다.
기자 | 혼자서요?
""",
    ),
    sample(
        "Thai: a chamber with titles",
        """\
ประธานสภา: ขอเปิดการประชุมครับ

นายสมชาย ใจดี: ขอบคุณครับท่านประธาน มีคำถามเดียว: สะพานอยู่ไหน

รัฐมนตรีว่าการกระทรวงคมนาคม: สะพานกำลังซ่อมค่ะ

นายสมชาย ใจดี: ตั้งแต่เมื่อไร

ประธานสภา: เชิญท่านรัฐมนตรี
""",
        """\
ประธานสภา | ขอเปิดการประชุมครับ
นายสมชาย ใจดี | ขอบคุณครับท่านประธาน … สะพานอยู่ไหน
รัฐมนตรีว่าการกระทรวงคมนาคม | สะพานกำลังซ่อมค่ะ
นายสมชาย ใจดี | ตั้งแต่เมื่อไร
ประธานสภา | เชิญท่านรัฐมนตรี
""",
    ),
    sample(
        "Thai: names above the words",
        """\
นางสาวมาลี (00:00:04):
สวัสดีค่ะ วันนี้เราคุยเรื่องขนมปัง

นายสมชาย (00:00:11):
ขอบคุณครับ

นางสาวมาลี (00:00:14):
ทำไมขนมปังแพง

นายสมชาย (00:00:19):
เพราะแป้งแพงครับ
""",
        """\
นางสาวมาลี | สวัสดีค่ะ
นายสมชาย | ขอบคุณครับ
นางสาวมาลี | ทำไมขนมปังแพง
นายสมชาย | เพราะแป้งแพงครับ
""",
    ),
    sample(
        "Hindi: members with their seats",
        """\
माननीय अध्यक्ष: बैठक आरंभ होती है। श्री रमेश पाटिलकर।

श्री रमेश पाटिलकर (कोल्हार): धन्यवाद अध्यक्ष महोदय। मेरा एक ही प्रश्न है: पुल कहाँ है?

नदी मंत्री (श्री आनंद रावजी): पुल की मरम्मत चल रही है।

…(व्यवधान)

माननीय अध्यक्ष: कृपया शांत रहें।

श्रीमती लता देशमाने (नागवाड़ी): कब से?

नदी मंत्री (श्री आनंद रावजी): जनवरी से।
""",
        """\
माननीय अध्यक्ष | बैठक आरंभ … पाटिलकर।
श्री रमेश पाटिलकर (कोल्हार) | धन्यवाद अध्यक्ष … कहाँ है?
नदी मंत्री (श्री आनंद रावजी) | पुल की
माननीय अध्यक्ष | कृपया शांत … रहें।
श्रीमती लता देशमाने (नागवाड़ी) | कब से?
नदी मंत्री (श्री आनंद रावजी) | जनवरी से।
""",
    ),
    sample(
        "Hindi: an interview with a dash",
        """\
प्रश्न - आपने लिखना कब शुरू किया?

उत्तर - सत्तर के दशक में।

प्रश्न - आप कहाँ रहते थे?

उत्तर - प्रकाशस्तंभ में।

प्रश्न - अकेले?

उत्तर - बिल्ली के साथ।
""",
        """\
प्रश्न | आपने लिखना … किया?
उत्तर | सत्तर के … में।
प्रश्न | आप कहाँ … थे?
उत्तर | प्रकाशस्तंभ में।
प्रश्न | अकेले?
उत्तर | बिल्ली के … साथ।
""",
    ),
    sample(
        "labels without capitals, Latin",
        """\
the host: good evening and welcome

ruth adler: thank you for having me

the host: where is the ferry? remember: we are live

ruth adler: in the yard

the host: since when?
""",
        """\
the host | good evening … welcome
ruth adler | thank you … me
the host | where is … live
ruth adler | in the … yard
the host | since when? … when?
""",
    ),
    sample(
        "labels without capitals, Cyrillic",
        """\
ведущий: добрый вечер

анна: здравствуйте

ведущий: где паром? напомню: мы в эфире

анна: на верфи

ведущий: с каких пор?
""",
        """\
ведущий | добрый вечер
анна | здравствуйте
ведущий | где паром? … эфире
анна | на верфи
ведущий | с каких … пор?
""",
    ),
    sample(
        "quotation marks around all that is said",
        """\
Adler: "Where is the ferry? The sign said: 'closed.'"

Bergman: "In the yard."

Adler: "Since when?"

Bergman: "Since April. He told me, 'Paul: wait.'"

Adler: "And you waited?"
""",
        """\
Adler | "Where is … 'closed.'"
Bergman | "In the … yard."
Adler | "Since when?" … when?"
Bergman | "Since April. … wait.'"
Adler | "And you … waited?"
""",
    ),
    sample(
        "German quotation marks and guillemets",
        """\
FRAGE: „Wo ist die Fähre?“

ANTWORT: „In der Werft. Auf dem Schild steht: ‚geschlossen‘.“

FRAGE: »Seit wann?«

ANTWORT: »Seit April.«

FRAGE: «Und nun?»
""",
        """\
FRAGE | „Wo ist … Fähre?“
ANTWORT | „In der … ‚geschlossen‘.“
FRAGE | »Seit wann?« … wann?«
ANTWORT | »Seit April.« … April.«
FRAGE | «Und nun?» … nun?»
""",
    ),
    sample(
        "corner brackets around all that is said",
        """\
太郎：「橋はどこですか。」

花子：「修理中です。」

太郎：「いつから？」

花子：「一月から。看板に『閉鎖：立入禁止』とあります。」

太郎：「そうですか。」
""",
        """\
太郎 | 「橋は … ですか。」
花子 | 「修理中です。」
太郎 | 「いつから？」
花子 | 「一月から。 … あります。」
太郎 | 「そうですか。」
""",
    ),
    sample(
        "French dialogue in guillemets and dashes",
        """\
— Où est le bac ?

— Au chantier, dit-il.

— « Au chantier » ? Depuis quand ?

— Depuis avril. C'est écrit : fermé.

— Ah.
""",
        """\
- | Où est … bac ?
- | Au chantier, … dit-il.
- | « Au chantier … quand ?
- | Depuis avril. … fermé.
- | Ah. … Ah.
""",
    ),
    sample(
        "full-width colons after Latin names",
        """\
Anna：你好，今天谈什么？

Boris：谈桥。规则是：不要插话。

Anna：好的。

Boris：谢谢。

Anna：请开始。
""",
        """\
Anna | 你好，今天谈什么？
Boris | 谈桥。 … 不要插话。
Anna | 好的。
Boris | 谢谢。
Anna | 请开始。
""",
    ),
]

QUESTIONERS = [
    sample(
        "questions of a press that nothing tells apart are one speaker",
        """\
MR. FENN:  Who is first?

Q    Is the ferry safe?

MR. FENN:  It is.

Q    And the bridge?

MR. FENN:  Closed.

Q    Thank you.
""",
        """\
MR. FENN => Fenn | Who is … first?
Q => #q | Is the … safe?
MR. FENN => Fenn | It is. … is.
Q => #q | And the … bridge?
MR. FENN => Fenn | Closed. … Closed.
Q => #q | Thank you. … you.
""",
    ),
    sample(
        "those who are called by name are told apart",
        """\
MR. FENN:  I will take a few questions.  Andrea, go ahead.

Q    Thank you.  Is the ferry safe?

MR. FENN:  It is.  Jeff, go ahead.

Q    And the bridge?

MR. FENN:  Closed.  Yes, Priya.

Q    Since when?

MR. FENN:  Since January.
""",
        """\
MR. FENN => #f | I will … ahead.
Q => #1 | Thank you. … safe?
MR. FENN => #f | It is. … ahead.
Q => #2 | And the … bridge?
MR. FENN => #f | Closed. … Priya.
Q => #3 | Since when? … when?
MR. FENN => #f | Since January. … January.
""",
    ),
    sample(
        "a question that nobody heard is a turn",
        """\
MR. FENN:  I will take a few questions.

Q    (Inaudible.)

MR. FENN:  It is safe.

Q    (Off mic.)  And the bridge?

MR. FENN:  Closed.

Q    (Inaudible.)
""",
        """\
MR. FENN => #f | I will … questions.
Q | (Inaudible.)
MR. FENN => #f | It is … safe.
Q | (Off mic.)
MR. FENN => #f | Closed. … Closed.
Q | (Inaudible.)
""",
        events=["(Inaudible.)", "(Off mic.)", "(Inaudible.)"],
    ),
    *(
        sample(
            f"the examiner stands above: {above.format('STARK')}",
            f"""\
THE COURT:  You may proceed.

{above.format("STARK")}

Q.  Did you see the van?

A.  Yes.

Q.  What color was it?

A.  Blue. By the way, I told Mr. Stark so: it was blue.

MS. DRURY:  Objection.

THE COURT:  Overruled.

{above.format("DRURY").replace("MR.", "MS.").replace("DIRECT", "CROSS-").replace("- E", "-E")}

Q.  Could it have been green?

A.  No.
""",
            """\
THE COURT => #c | You may … proceed.
Q => Stark | Did you … van?
A => #a | Yes. … Yes.
Q => Stark | What color … it?
A => #a | Blue. By … blue.
MS. DRURY => Drury | Objection. … Objection.
THE COURT => #c | Overruled. … Overruled.
Q => Drury | Could it … green?
A => #a | No. … No.
""",
            never=["EXAMINATION", "BY M"],
        )
        for above in (
            "BY MR. {}:",
            "DIRECT EXAMINATION BY MR. {}:",
            "DIRECT EXAMINATION\nBY MR. {}:",
            "EXAMINATION BY MR. {}",
            "DIRECT EXAMINATION (BY MR. {})",
        )
    ),
    sample(
        "the examiner stands in brackets after Q",
        """\
MR. STARK:  The State calls Ruth Dalby.

Q.  (BY MR. STARK)  Did you see the van?

A.  Yes.

MS. DRURY:  Objection.

Q.  (BY MR. STARK)  What color was it?

A.  Blue.

Q.  (BY MS. DRURY)  Could it have been green?

A.  No.
""",
        """\
MR. STARK => Stark | The State … Dalby.
Q => Stark | (BY MR. STARK)
A | Yes. … Yes.
MS. DRURY => Drury | Objection. … Objection.
Q => Stark | (BY MR. STARK)
A | Blue. … Blue.
Q => Drury | (BY MS. DRURY)
A | No. … No.
""",
    ),
    sample(
        "the court itself examines",
        """\
BY MR. STARK:

Q.  Did you see the van?

A.  Yes.

BY THE COURT:

Q.  How far away was it?

A.  Ten feet, Judge.

THE COURT:  Thank you.

BY MR. STARK:

Q.  Ten feet, you say.

A.  About that.
""",
        """\
Q => Stark | Did you … van?
A => #a | Yes. … Yes.
Q => #c | How far … it?
A => #a | Ten feet, … Judge.
THE COURT => #c | Thank you. … you.
Q => Stark | Ten feet, … say.
A => #a | About that. … that.
""",
        never=["BY THE COURT"],
    ),
    sample(
        "the witness who answers is the one who was sworn last",
        """\
THE COURT:  Call your first witness.

MR. STARK:  The State calls Ruth Dalby.

RUTH DALBY, having been first duly sworn, testified as follows:

DIRECT EXAMINATION

BY MR. STARK:

Q.  Do you keep bees?

A.  I do.

MR. STARK:  Nothing further. The State calls Hugo Fenwick.

HUGO FENWICK, having been first duly sworn, testified as follows:

DIRECT EXAMINATION

BY MR. STARK:

Q.  Do you study bees?

A.  I do.
""",
        """\
THE COURT | Call your … witness.
MR. STARK => Stark | The State … Dalby.
Q => Stark | Do you keep bees?
A => Dalby | I do. … do.
MR. STARK => Stark | Nothing further. … Fenwick.
Q => Stark | Do you study bees?
A => Fenwick | I do. … do.
""",
        never=["duly sworn", "EXAMINATION"],
    ),
]
