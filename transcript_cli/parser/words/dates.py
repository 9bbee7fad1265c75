# ruff: noqa: E501 - tables: one language, one line
"""The words and signs that dates are made of, in some fifty languages: months, days of the week, eras, zones.

Strategy: data only; `dates.py` says what follows from a word. A row is a language, its columns the months from January or the days
from Monday, each in the forms that stand in dates, nominative and genitive; an underscore is a space within a name. Where two
languages give one word to two months, the row above wins.
"""

from __future__ import annotations

from typing import Final

MONTHS: Final = """
en january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sept sep, october oct, november nov, december dec
de januar jänner jän, februar feber, märz mrz, april, mai, juni, juli, august, september, oktober okt, november, dezember dez
fr janvier janv, février févr fév, mars, avril avr, mai, juin, juillet juil, août, septembre, octobre, novembre, décembre déc
es enero ene, febrero, marzo, abril abr, mayo, junio, julio, agosto ago, septiembre setiembre, octubre, noviembre, diciembre dic
pt janeiro, fevereiro fev, março, abril, maio, junho, julho, agosto, setembro set, outubro out, novembro, dezembro
it gennaio gen, febbraio febb, marzo, aprile, maggio mag, giugno giu, luglio lug, agosto, settembre sett, ottobre ott, novembre, dicembre
ca gener, febrer, març, abril, maig, juny, juliol, agost, setembre, octubre, novembre, desembre
nl januari, februari, maart mrt, april, mei, juni, juli, augustus, september, oktober, november, december
sv januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december
da januar, februar, marts, april, maj, juni, juli, august, september, oktober, november, december
nb januar, februar, mars, april, mai, juni, juli, august, september, oktober, november, desember des
is janúar, febrúar, mars, apríl, maí, júní, júlí, ágúst, september, október, nóvember, desember
fi tammikuuta tammikuu, helmikuuta helmikuu, maaliskuuta maaliskuu, huhtikuuta huhtikuu, toukokuuta toukokuu, kesäkuuta kesäkuu, heinäkuuta heinäkuu, elokuuta elokuu, syyskuuta syyskuu, lokakuuta lokakuu, marraskuuta marraskuu, joulukuuta joulukuu
et jaanuar, veebruar, märts, aprill, mai, juuni, juuli, august, september, oktoober, november, detsember
lv janvāris janvārī janvāra, februāris februārī februāra, marts martā marta, aprīlis aprīlī aprīļa, maijs maijā maija, jūnijs jūnijā jūnija, jūlijs jūlijā jūlija, augusts augustā augusta, septembris septembrī septembra, oktobris oktobrī oktobra, novembris novembrī novembra, decembris decembrī decembra
lt sausio, vasario, kovo, balandžio, gegužės, birželio, liepos, rugpjūčio, rugsėjo, spalio, lapkričio, gruodžio
pl stycznia styczeń, lutego luty, marca marzec, kwietnia kwiecień, maja maj, czerwca czerwiec, lipca lipiec, sierpnia sierpień, września wrzesień, października październik, listopada listopad, grudnia grudzień
cs ledna leden, února únor, března březen, dubna duben, května květen, června červen, července červenec, srpna srpen, září, října říjen, listopadu listopad, prosince prosinec
sk januára január, februára február, marca marec, apríla apríl, mája máj, júna jún, júla júl, augusta august, septembra september, októbra október, novembra november, decembra december
sl januarja januar, februarja februar, marca marec, aprila april, maja maj, junija junij, julija julij, avgusta avgust, septembra september, oktobra oktober, novembra november, decembra december
hr siječnja siječanj, veljače veljača, ožujka ožujak, travnja travanj, svibnja svibanj, lipnja lipanj, srpnja srpanj, kolovoza kolovoz, rujna rujan, listopada., studenoga studenog studeni, prosinca prosinac
sr januar jануар јануар јануара, februar фебруар фебруара, mart март марта, april април априла, maj мај маја, jun јун јуна, jul јул јула, avgust август августа, septembar септембар септембра, oktobar октобар октобра, novembar новембар новембра, decembar децембар децембра
hu január, február, március, április, május, június, július, augusztus, szeptember, október, november, december
ro ianuarie ian, februarie, martie, aprilie, mai, iunie, iulie, august, septembrie, octombrie, noiembrie, decembrie
az yanvar, fevral, mart, aprel, may, iyun, iyul, avqust, sentyabr, oktyabr, noyabr, dekabr
sq janar, shkurt, mars, prill, maj, qershor, korrik, gusht, shtator, tetor, nëntor, dhjetor
eu urtarrilaren, otsailaren, martxoaren, apirilaren, maiatzaren, ekainaren, uztailaren, abuztuaren, irailaren, urriaren, azaroaren, abenduaren
gl xaneiro, febreiro, marzo, abril, maio, xuño, xullo, agosto, setembro, outubro, novembro, decembro
cy ionawr, chwefror, mawrth, ebrill, mai, mehefin, gorffennaf, awst, medi, hydref, tachwedd, rhagfyr
ga eanáir, feabhra, márta, aibreán, bealtaine, meitheamh, iúil, lúnasa, meán_fómhair, deireadh_fómhair, samhain, nollaig
tr ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık
id januari, februari, maret, april, mei, juni, juli, agustus, september, oktober, november, desember
ms januari jan, februari feb, mac, april, mei, jun, julai, ogos, september, oktober, november, disember
tl enero, pebrero, marso, abril, mayo, hunyo, hulyo, agosto, setyembre, oktubre, nobyembre, disyembre
af januarie, februarie, maart, april, mei, junie, julie, augustus, september, oktober, november, desember
sw januari, februari, machi, aprili, mei, juni, julai, agosti, septemba, oktoba, novemba, desemba
ru января январь, февраля февраль, марта март, апреля апрель, мая май, июня июнь, июля июль, августа август, сентября сентябрь, октября октябрь, ноября ноябрь, декабря декабрь
uk січня січень, лютого лютий, березня березень, квітня квітень, травня травень, червня червень, липня липень, серпня серпень, вересня вересень, жовтня жовтень, листопада листопад, грудня грудень
bg януари, февруари, март, април, май, юни, юли, август, септември, октомври, ноември, декември
mk јануари, февруари, март, април, мај, јуни, јули, август, септември, октомври, ноември, декември
be студзеня, лютага, сакавіка, красавіка, мая, чэрвеня, ліпеня, жніўня, верасня, кастрычніка, лістапада, снежня
kk қаңтар, ақпан, наурыз, сәуір, мамыр, маусым, шілде, тамыз, қыркүйек, қазан, қараша, желтоқсан
el ιανουαρίου ιανουάριος, φεβρουαρίου φεβρουάριος, μαρτίου μάρτιος, απριλίου απρίλιος, μαΐου μάιος, ιουνίου ιούνιος, ιουλίου ιούλιος, αυγούστου αύγουστος, σεπτεμβρίου σεπτέμβριος, οκτωβρίου οκτώβριος, νοεμβρίου νοέμβριος, δεκεμβρίου δεκέμβριος
ar يناير جانفي كانون_الثاني, فبراير فيفري شباط, مارس آذار, أبريل أفريل نيسان, مايو ماي أيار, يونيو يونيه جوان حزيران, يوليو يوليه يوليوز جويلية تموز, أغسطس غشت أوت آب, سبتمبر شتنبر أيلول, أكتوبر تشرين_الأول, نوفمبر نونبر تشرين_الثاني, ديسمبر دجنبر كانون_الأول
ur جنوری, فروری, مارچ, اپریل, مئی, جون, جولائی, اگست, ستمبر, اکتوبر, نومبر, دسمبر
fa ژانویه, فوریه, مارس, آوریل, مه, ژوئن, ژوئیه, اوت, سپتامبر, اکتبر, نوامبر, دسامبر
he ינואר בינואר, פברואר בפברואר, מרץ במרץ, אפריל באפריל, מאי במאי, יוני ביוני, יולי ביולי, אוגוסט באוגוסט, ספטמבר בספטמבר, אוקטובר באוקטובר, נובמבר בנובמבר, דצמבר בדצמבר
hi जनवरी, फरवरी, मार्च, अप्रैल, मई, जून, जुलाई, अगस्त, सितंबर सितम्बर, अक्टूबर अक्तूबर, नवंबर नवम्बर, दिसंबर दिसम्बर
th มกราคม, กุมภาพันธ์, มีนาคม, เมษายน, พฤษภาคม, มิถุนายน, กรกฎาคม, สิงหาคม, กันยายน, ตุลาคม, พฤศจิกายน, ธันวาคม
"""
"""A trailing dot: only after a day with a dot, since "3. listopada" is October and "3 listopada" November."""

WEEKDAYS: Final = """
monday mon, tuesday tues tue, wednesday wed, thursday thurs thur thu, friday fri, saturday sat, sunday sun
montag, dienstag, mittwoch, donnerstag, freitag, samstag sonnabend, sonntag
lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche
lunes, martes, miércoles, jueves, viernes, sábado, domingo
segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira, sábado, domingo
lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica
maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag
måndag, tisdag, onsdag, torsdag, fredag, lördag, söndag
mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag
maanantaina, tiistaina, keskiviikkona, torstaina, perjantaina, lauantaina, sunnuntaina
poniedziałek, wtorek, środa, czwartek, piątek, sobota, niedziela
pondělí, úterý, středa, čtvrtek, pátek, sobota, neděle
hétfő, kedd, szerda, csütörtök, péntek, szombat, vasárnap
luni, marți, miercuri, joi, vineri, sâmbătă, duminică
pazartesi, salı, çarşamba, perşembe, cuma, cumartesi, pazar
понедельник, вторник, среда, четверг, пятница, суббота, воскресенье
понеділок, вівторок, середа, четвер, п'ятниця, субота, неділя
δευτέρα, τρίτη, τετάρτη, πέμπτη, παρασκευή, σάββατο, κυριακή
الاثنين, الثلاثاء, الأربعاء, الخميس, الجمعة, السبت, الأحد
senin isnin, selasa, rabu, kamis khamis, jumat jumaat, sabtu, minggu ahad
pondelok, utorok, streda, štvrtok, piatok, sobota, nedeľa
ponedjeljak ponedeljak ponedeljek, utorak torek, srijeda sreda, četvrtak četrtek, petak petek, subota, nedjelja nedelja
понеделник, вторник, сряда, четвъртък, петък, събота, неделя
maanantai, tiistai, keskiviikko, torstai, perjantai, lauantai, sunnuntai
luain, máirt, céadaoin, déardaoin, aoine, sathairn, domhnaigh
esmaspäev, teisipäev, kolmapäev, neljapäev, reede, laupäev, pühapäev
सोमवार, मंगलवार, बुधवार, गुरुवार, शुक्रवार, शनिवार, रविवार
월요일 월, 화요일 화, 수요일 수, 목요일 목, 금요일 금, 토요일 토, 일요일
月曜日 星期一, 火曜日 星期二, 水曜日 星期三, 木曜日 星期四, 金曜日 星期五, 土曜日 星期六, 日曜日 星期日 星期天
"""

ERAS: Final = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867, "民國": 1911, "民国": 1911}
THAI_ERA: Final = 543

ZONES: Final = {
    "z": "Z", "utc": "Z", "gmt": "Z",
    "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00",
    "pst": "-08:00", "pdt": "-07:00", "cet": "+01:00", "cest": "+02:00", "mez": "+01:00", "mesz": "+02:00",
    "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "jst": "+09:00", "kst": "+09:00", "aest": "+10:00", "aedt": "+11:00",
}  # fmt: skip
"""IST, BST and the like name several zones each: left out."""
