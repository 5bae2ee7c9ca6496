## Projektmedel: vad projektens texter visar av ett jämställdhetsperspektiv

page-projects = Projektmedel

dimension-strategy-area = Insatsområde
dimension-review-level = Nivå i projektets text
dimension-read-by = Läst av
review-level-not-mentioned = Nämns inte
review-level-mentioned = Nämns
review-level-analysed = Analyseras
review-level-acted-on = Görs något åt
review-level-not-screened = Inte läst
review-level-not-applicable = Har ingen projekttext
read-by-person = En människa
read-by-machine = Regler
read-by-unknown = Ingen än

measure-share-mentioned = Andel projekt som nämner jämställdhet
measure-share-acted-on = Andel projekt som gör något åt jämställdheten
measure-amount-share-mentioned = Andel av kronorna till projekt som nämner jämställdhet
measure-amount-share-acted-on = Andel av kronorna till projekt som gör något åt jämställdheten
meaning-share-mentioned = Beviljade projekt vars text nämner kvinnor, män eller jämställdhet, av dem vars text är läst.
meaning-share-acted-on = Beviljade projekt som enligt sin text gör något åt jämställdheten, av dem vars text är läst.
meaning-amount-share-mentioned = Kronor till beviljade projekt vars text nämner kvinnor, män eller jämställdhet, av kronorna till dem vars text är läst.
meaning-amount-share-acted-on = Kronor till beviljade projekt som enligt sin text gör något åt jämställdheten, av kronorna till dem vars text är läst.
cli-beside-persons = Projektens texter och insatsområden visas aldrig tillsammans med kön, födelseland eller ålder, eftersom projekten visas ett och ett. Ta bort det ena: { $dimension } eller personuppgiften.
cli-nearest = Närmast: { $call }

projects-headline = { $share } av projekten { $where } { $when }, med { $kronor } av kronorna, nämner inte jämställdhet.
projects-none-read = Texterna till projekten { $where } { $when } är inte lästa.
projects-nothing-read = Inget projekt i urvalet har en text som är läst.
projects-behind = { $share } gör enligt sin egen text något åt jämställdheten, med { $kronor } av kronorna. Bland { $number } { $cases ->
        [one] beviljat projekt vars text är läst.
       *[other] beviljade projekt vars text är läst.
    }
projects-read-by = Lästa av människor: { $people }, av regler: { $machine }.
projects-rules-less-sure = Reglerna ser nästan alltid rätt om jämställdhet nämns; om projektet gör något åt det är de osäkrare (se Data och metod).
projects-not-read = { $count ->
        [one] Ett projekt är inte läst och räknas inte med.
       *[other] { $number } projekt är inte lästa och räknas inte med.
    }
projects-reading = { $read } av { $all } texter är lästa. Resten läses nu; siffrorna gäller dem som är klara.
ask-ladder = Hur långt går projekten?
ask-levels-years = Blir det bättre?
ask-along = Var nämns det?
ask-beside = Hänger det ihop med annat?
ask-rows = Vilka projekt är det?
projects-along-choice = Efter
projects-programme = Program
projects-of = Andel av
projects-number = Lästa projekt
projects-bar-cases = Projekt
projects-bar-kronor = Kronor
projects-bar = { $name } ({ $number } { $cases ->
        [one] projekt)
       *[other] projekt)
    }
projects-title-ladder = Nivåer i projektens texter
projects-title-dominance = Nivåer efter branschens könsdominans
projects-title-decisions = Beviljade bredvid avslagna
projects-title-years = Nivåer år för år
projects-title-along = Andel som nämner jämställdhet efter { $what }
projects-ladder = { $mentioned } av projekten nämner jämställdhet, { $analysed } analyserar den eller gör något åt den, och { $acted } gör något åt den.
projects-dominance = Flest nämner jämställdhet i { $most } branscher, { $most_share }, och minst i { $least }, { $least_share }.
projects-dominance-unknown = Projektens branscher är inte kända nog för att jämföras.
projects-decisions = { $granted } av de beviljade projekten nämner jämställdhet, och { $rejected } av de avslagna.
projects-one-year = Urvalet har bara ett år, så någon utveckling syns inte.
projects-years = { $last } nämnde { $after } av projekten jämställdhet, mot { $before } { $first }. Andelen som gör något åt den var { $acted_after }, mot { $acted_before }.
projects-along = Flest nämner jämställdhet i { $most }, { $most_share }, och minst i { $least }, { $least_share }.
projects-along-same = Lika många nämner jämställdhet överallt: { $share }.
projects-along-one = Urvalet har inte två grupper efter { $what } med minst fem lästa projekt, så det finns inget att jämföra.
projects-few-left-out = { $count ->
        [one] En grupp med färre än { $fewest } projekt står bara i tabellen.
       *[other] { $count } grupper med färre än { $fewest } projekt står bara i tabellen.
    }
report-projects = Vad visar projektens texter?

claim-mentions-name = Andelen projekt som nämner jämställdhet
claim-mentions-title = { $share } av projekten { $where } { $when } nämner jämställdhet, och { $acted } gör något åt den.
claim-mentions-question = Hur många av projekten { $where } { $when } nämner jämställdhet i sin text?
claim-mentions-statement = Färre än hälften av projekten { $where } { $when } nämner jämställdhet i sin text.
claim-mentions-talk = Vad ska stå i en ansökan för att vi ska bevilja den?

rows-find = Sök i projektens namn och citat
rows-level = Nivå
rows-level-all = Alla nivåer
rows-sort = Ordna efter
rows-sort-amount = Kronor, mest först
rows-sort-level = Nivå, högst först
rows-sort-year = År, senast först
rows-sort-name = Namn
rows-from = Visa rad
rows-title = Beviljade projekt
rows-shown = Rad { $first }–{ $last } av { $total }.
rows-none = Inget projekt stämmer med det som är valt och sökt.
rows-name = Projekt
rows-place = Var
rows-amount = Beviljat
rows-quote = Det som avgör
rows-note = Ett projekt i taget visas bara för det som är beviljat, och aldrig med kön, födelseland eller ålder. Citaten är ord för ord ur ansökan.
rows-quoted = ”{ $quote }”
rows-places = { $count } platser
cli-review-no-projects = Filen { $name } är företagsstöd, som inte har några projekttexter. Ange --table project-funds om den är projektmedel.
rows-programme = Program och insatsområde
rows-programme-and-area = { $programme }: { $area }

dimension-theme = Tema
dimension-owner-kind = Slag av projektägare
dimension-grant-size = Beviljat belopp
dimension-promise = Löften om jämna tal
dimension-intervention-field = Interventionsområde
owner-kind-municipality = Kommun
owner-kind-region = Region
owner-kind-state = Statlig myndighet
owner-kind-university = Universitet eller högskola
owner-kind-association = Förening eller stiftelse
owner-kind-company = Företag
owner-kind-unknown = Okänt slag
grant-size-under-1m = Under 1 miljon
grant-size-from-1m = 1 till 5 miljoner
grant-size-from-5m = 5 till 10 miljoner
grant-size-from-10m = 10 miljoner eller mer
grant-size-unknown = Okänt belopp
promise-with-how = Lovar tal och säger hur
promise-without-how = Lovar tal utan att säga hur
promise-no-numbers = Lovar inga tal
promise-unknown = Inte läst
ask-promises = Lovas jämna tal utan att det sägs hur?
ask-shared = Står samma mening i flera ansökningar?
projects-title-promises = Löften om jämna tal
projects-promises = { $without } av projekten lovar tal för kvinnor och män utan att säga hur de ska nås: ett mål som kan räknas, men ingen aktivitet för det. { $how } lovar tal och säger hur.
shared-none = Ingen mening om jämställdhet i urvalets projekt står ord för ord i en annan ansökan.
shared-found = { $count ->
        [one] En mening om jämställdhet i urvalets projekt står ord för ord i flera ansökningar: i { $most }. Vem som har skrivit den går inte att veta.
       *[other] { $number } meningar om jämställdhet i urvalets projekt står ord för ord i flera ansökningar, den vanligaste i { $most }. Vem som har skrivit dem går inte att veta.
    }
shared-left = De { $most } vanligaste visas.
shared-title = Meningar som står i flera ansökningar
shared-as-table = Visa meningarna
shared-sentence = Mening
shared-applications = Ansökningar
shared-granted = Beviljade i urvalet
rows-shared = (Samma mening i { $count } ansökningar.)
