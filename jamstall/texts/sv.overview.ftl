## Översikt: vart pengarna går, till vem, och hur det har ändrats

page-overview = Översikt
sentence-sector-dominance = Av { $fund } gick { $men } till mansdominerade branscher, { $women } till kvinnodominerade och { $balanced } till jämna.
sentence-sex = Av { $fund } gick { $woman } till kvinnor, { $man } till män och { $mixed } till kvinnor och män tillsammans.
sentence-birthplace = Av { $fund } gick { $abroad } till utrikes födda och { $sweden } till inrikes födda.
sentence-shown = Av { $fund } gick { $parts }. Övriga grupper visas inte, för att skydda enskilda sökande.
sentence-shown-part = { $share } till { $group }
sentence-shown-none = Av { $fund } visas ingen grupp för sig, för att skydda enskilda sökande.
part-unknown-sector-dominance = För { $share } är branschen okänd.
part-unknown-sex = För { $share } saknas uppgift om kön.
part-unknown-birthplace = För { $share } saknas uppgift om födelseland.
part-not-applicable = { $share } gick till sökande som inte är personer, till exempel kommuner och föreningar.
sentence-trend = Andelen av { $fund } till mansdominerade branscher var { $before } { $first } och { $after } { $last }.
sentence-change = { $after } beviljades { $kronor } av { $fund }, mot { $then } { $before }. Andelen till mansdominerade branscher var { $share }, mot { $share_then }.
change-what = Vad
change-amount-granted-all = Beviljade kronor
change-amount-share-men = Andel till mansdominerade branscher
change-amount-share-women = Andel till kvinnodominerade branscher
change-amount-share-woman = Andel till kvinnor
change-amount-share-abroad = Andel till utrikes födda
change-approval-rate-all = Bifallsandel
ask-sector-dominance = Vilka branscher får pengarna?
ask-sex = Vilket kön har de sökande?
ask-birthplace = Var är de sökande födda?
ask-change = Vad har ändrats sedan året före?
sentence-change-kronor = { $after } beviljades { $kronor } av { $fund }, mot { $then } { $before }.
sentence-no-year-before = Det finns inget tidigare år av { $fund } att jämföra med.

break-name = SNI 2025 →
break-figures = Läsningar av SNI 2025
break-least = Minst
break-most = Mest
break-sni = Från { $year } finns koder i SNI 2025 (streckad linje): åren före och efter är inte räknade med samma branschindelning.
break-years = Från { $year } finns koder i SNI 2025: åren före och efter är inte räknade med samma branschindelning.
break-band = Koder som SNI 2025 har satt ihop av flera branscher kan läsas olika: andelen till { $group } { $year } är då mellan { $low } och { $high }.
break-little = Koder som SNI 2025 har satt ihop av flera branscher ändrar inte andelen, hur de än läses.
break-none = Inga pengar gick till koder som SNI 2025 har satt ihop av flera branscher.
