"""TEMPORARY"""
import re
T=re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
FW=set("the a an and or but so if then when what that this these those it is are was were be been do does did have has had will would can could should i you we they he she my your our their to in on at for with from as by not no yes there here let me one two more most just now well okay ok yeah right thank thanks hello hi good all some any which who how why because about into very also really think say said says know see going want need make get go like than after before over under up down out off own other another such only same too last first next following question questions piece point bottom line don't it's i'm we're that's i'll we'll you're his her its them us him regard respect".split())
STOP=set("note date time subject topic re agenda location place title url attachments presenter presenters update source example question remember conclusion summary action status tags layout resolution recommendation background introduction contents slides slide proposal poll result results motion file link links page contact phone email fax tel from to cc bcc where when what who why how reviewers delegates present attendees participants regrets scribe minutes number volume next".split())
PART=set("de la le of van der den von du di da pro tempore del los las el y e".split())
def name_likeness(label):
    toks=T.findall(label)
    if not toks or len(toks)>10: return 0.02
    low=[t.casefold().rstrip('.') for t in toks]
    fw=sum(t in FW and t not in PART for t in low)
    if low[0] in STOP: return .1
    if len(toks)==1 and low[0] in FW: return .06
    s=.65
    if low[0]=='the' and len(toks)>1: fw-=1
    if fw: s-=.25*fw 
    if len(toks)>4: s-=.1*(len(toks)-4)
    if low[0] in {'mr','ms','mrs','dr','the','senator','secretary','president','chairman','hon','justice','chief','minister','prime','q','question','speaker','moderator','operator','chair','reporter','miss','rep','sen','professor','prof','judge','general','ambassador','director','vice','m','mme','herr','frau'}: s+=.25
    return max(.02,min(.97,s))
