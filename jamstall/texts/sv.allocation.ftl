## Kartläggning

page-allocation = Kartläggning
map-over = Karta över
map-over-municipalities = Länets kommuner
map-over-counties = Riket, län
map-over-country = Riket, kommuner
map-shape = Form
map-shape-map = Karta
map-shape-tiles = Rutor
map-colour = Färga efter
map-colour-by-kronor = Färga kartan efter beviljade kronor i stället: det är redovisat.
map-place = Plats
map-all-places = Alla
map-title = { $what }, { $fund }
map-behind = Bakom talet
map-cases = { $cases ->
        [one] 1 beviljat ärende
       *[other] { $number } beviljade ärenden
    }
map-no-cases = inga beviljade ärenden
map-hidden = för få personer för att visas
map-of = { $part } av { $whole }, { $cases }
map-decided = { $granted } beviljade av { $decided } beslutade ärenden
map-kronor = { $kronor }, { $cases }
map-elsewhere = { $kronor } gäller hela län eller saknar kommun, och syns inte på kartan.
map-changed = { $place } { $year }: { $note }.
map-years-title = { $what }, år för år

map-men-sectors = Andel till mansdominerade branscher
map-women-sectors = Andel till kvinnodominerade branscher
map-balanced-sectors = Andel till jämna branscher
map-woman = Andel till kvinnor
map-man = Andel till män
map-mixed = Andel till kvinnor och män tillsammans
map-abroad = Andel till utrikes födda
map-amount-granted = Beviljade kronor
map-granted-cases = Beviljade ärenden
map-mean-amount = Medelbelopp
map-approval-rate = Bifallsandel
map-cell = Andel till { $groups }

did-men-sectors = gick { $value } av { $fund } till mansdominerade branscher
did-women-sectors = gick { $value } av { $fund } till kvinnodominerade branscher
did-balanced-sectors = gick { $value } av { $fund } till jämna branscher
did-woman = gick { $value } av { $fund } till kvinnor
did-man = gick { $value } av { $fund } till män
did-mixed = gick { $value } av { $fund } till kvinnor och män tillsammans
did-abroad = gick { $value } av { $fund } till utrikes födda
did-amount-granted = beviljades { $value } av { $fund }
did-granted-cases = beviljades { $value } ärenden av { $fund }
did-mean-amount = beviljades { $value } per ärende av { $fund }
did-approval-rate = beviljades { $value } av de beslutade ärendena av { $fund }
did-cell = gick { $value } av { $fund } till { $groups }

class-over = över { $lower }
class-share = { $lower }–{ $upper }
class-up-to = upp till { $upper }
class-between = { $lower }–{ $upper }
class-hidden = för få personer, visas inte
class-no-data = inga ärenden

sentence-map-alone = I { $place } { $did }.
sentence-map-level = I { $place } { $did }, mot { $all } { $where }.
sentence-map-amount = I { $place } { $did }, av totalt { $all } { $where }.
sentence-map-place-hidden = I { $place } står för få personer bakom ärendena för att visa det. Välj fler år, eller en uppdelning efter bransch.
sentence-map-place-none = I { $place } finns inga ärenden av { $fund } i urvalet.
sentence-map-nothing =
    { $level ->
        [county] Inget län
       *[municipality] Ingen kommun
    } skiljer ut sig: ärendena av { $fund } är för få, eller döljs för att skydda enskilda.
sentence-map-years = { $what } { $where }: { $then } { $first } och { $now } { $last }.

ask-matrix = Vilka fick pengarna, i vilka branscher?
ask-map-years = Hur har kartan ändrats?
matrix-part = Andel av
matrix-part-kronor = Kronorna
matrix-part-cases = De beviljade ärendena
matrix-everyone = Alla
matrix-title-sex-birthplace-kronor = Andel av kronorna { $where }, efter bransch, kön och födelseland
matrix-title-sex-birthplace-cases = Andel av de beviljade ärendena { $where }, efter bransch, kön och födelseland
matrix-title-sex-kronor = Andel av kronorna { $where }, efter bransch och kön
matrix-title-sex-cases = Andel av de beviljade ärendena { $where }, efter bransch och kön
matrix-title-birthplace-kronor = Andel av kronorna { $where }, efter bransch och födelseland
matrix-title-birthplace-cases = Andel av de beviljade ärendena { $where }, efter bransch och födelseland
matrix-coarser = Kön och födelseland visas var för sig, eftersom tillsammans skulle de flesta grupper vara för små.
sentence-matrix-unknown = Bransch och sökande är inte redovisade tillsammans i något ärende av { $fund }.
sentence-matrix-none = Bakom { $fund } { $where } står för få personer i varje grupp för att visa någon av dem.
who-people = personer
who-sex-woman = kvinnor
who-sex-man = män
who-sex-mixed = kvinnor och män tillsammans
who-sex-other = personer av annat kön
who-sex-not-applicable = sökande som inte är personer
who-birthplace-mixed = födda både i Sverige och utomlands
who-birthplace-not-applicable = utan födelseland
short-sex-woman = Kvinnor
short-sex-man = Män
short-sex-mixed = Båda
short-sex-other = Annat
short-sex-not-applicable = Ingen person
short-sex-unknown = Okänt
short-birthplace-sweden = Sverige
short-birthplace-abroad = Utomlands
short-birthplace-mixed = Båda
short-birthplace-not-applicable = Ingen person
short-birthplace-unknown = Okänt
sentence-matrix-kronor-all = Störst del gick till { $groups }: { $share } av kronorna ur { $fund } { $where }.
sentence-matrix-kronor-shown = Av de grupper som kan visas fick { $groups } störst del: { $share } av kronorna ur { $fund } { $where }.
sentence-matrix-cases-all = Flest beviljade ärenden gäller { $groups }: { $share } av { $fund } { $where }.
sentence-matrix-cases-shown = Av de grupper som kan visas har { $groups } flest beviljade ärenden: { $share } av { $fund } { $where }.
pick-cell = Färga kartan efter en grupp
pick-any = Alla
pick-colour = Färga kartan
cell-both = { $who } i { $sectors }
who-sex-unknown = sökande vars kön inte är redovisat
who-birthplace-unknown = vars födelseland inte är redovisat
in-dominance-unknown = okända branscher
ask-map = Vart går pengarna?
map-series-whole = { $title }, andel kvinnor
map-series-levels = { $title }, kvinnor ({ $unit })
map-series-all = { $title } ({ $unit })
map-series-finding = { $what }: störst i { $high }, { $high_value }, och minst i { $low }, { $low_value }, mot { $country } i riket ({ $period }).
map-series-place = { $what }: { $value } { $where }, mot { $country } i riket ({ $period }).
map-series-none = { $what }: serien har inga tal för { $level ->
        [county] länen
       *[municipality] kommunerna
    } på kartan. Välj en annan karta eller en annan serie.
map-series-no-figure = inget tal i serien
map-series-class = { $lower }–{ $upper }
