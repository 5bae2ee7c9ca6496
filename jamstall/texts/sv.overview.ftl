## Översikt: vart pengarna går, till vem, och hur det har ändrats

page-overview = Översikt
sentence-sector-dominance = Av { $fund } gick { $men } till mansdominerade branscher, { $women } till kvinnodominerade och { $balanced } till jämna. För { $unknown } är branschen okänd.
sentence-sex = Av { $fund } gick { $woman } till kvinnor, { $man } till män och { $mixed } till kvinnor och män tillsammans. För { $unknown } saknas uppgift, och { $notapplicable } gick till sökande utan person bakom.
sentence-birthplace = Av { $fund } gick { $abroad } till utrikes födda och { $sweden } till inrikes födda. För { $unknown } saknas uppgift.
sentence-trend = Andelen av { $fund } till mansdominerade branscher var { $before } { $first } och { $after } { $last }.
sentence-change = { $after } beviljades { $kronor } av { $fund }, mot { $then } { $before }. Andelen till mansdominerade branscher var { $share }, mot { $share_then }.
change-what = Vad
change-amount-granted-all = Beviljade kronor
change-amount-share-men = Andel till mansdominerade branscher
change-amount-share-women = Andel till kvinnodominerade branscher
change-amount-share-woman = Andel till kvinnor
change-amount-share-abroad = Andel till utrikes födda
change-approval-rate-all = Beviljade av beslutade ärenden
ask-sector-dominance = Vilka branscher får pengarna?
ask-sex = Vilka kön har de sökande?
ask-birthplace = Var är de sökande födda?
ask-change = Vad har ändrats sedan året före?
sentence-change-kronor = { $after } beviljades { $kronor } av { $fund }, mot { $then } { $before }.
sentence-no-year-before = Det finns inget tidigare år av { $fund } att jämföra med.
