## What a workshop claims, made from the data

claim-hidden = Talet visas inte: för få ärenden ligger bakom det, och enskilda ska inte kunna pekas ut.

claim-sectors-name = Andelen till mansdominerade branscher
claim-sectors-title = { $share } av { $fund } { $where } { $when } gick till mansdominerade branscher.
claim-sectors-question = Hur stor andel av { $fund } { $where } { $when } gick till mansdominerade branscher?
claim-sectors-statement = Mer än hälften av { $fund } { $where } { $when } gick till mansdominerade branscher.
claim-sectors-talk = Vad avgör vilka branscher som söker, och får, våra pengar?

claim-sexes-name = Andelen till kvinnor
claim-sexes-title = Av { $fund } { $where } { $when } gick { $one } till kvinnor och { $other } till män.
claim-sexes-question = Hur stor andel av { $fund } { $where } { $when } gick till kvinnor?
claim-sexes-statement = Kvinnor fick mindre än hälften så mycket av { $fund } { $where } { $when } som män.
claim-sexes-talk = Vad skulle få fler kvinnor att söka, och att få bifall?

claim-birthplaces-name = Andelen till utrikes födda
claim-birthplaces-title = Av { $fund } { $where } { $when } gick { $one } till utrikes födda och { $other } till inrikes födda.
claim-birthplaces-question = Hur stor andel av { $fund } { $where } { $when } gick till utrikes födda?
claim-birthplaces-statement = Mer än en tiondel av { $fund } { $where } { $when } gick till utrikes födda.
claim-birthplaces-talk = Vilka når vi med information om stöden, och vilka når vi inte?

claim-places-name = En kommun som skiljer sig
claim-places-title = I { $place } gick { $share } av { $fund } { $when } till mansdominerade branscher, mot { $all } { $where }.
claim-places-question = Hur stor andel av { $fund } i { $place } { $when } gick till mansdominerade branscher?
claim-places-statement = I { $place } gick en större andel av { $fund } till mansdominerade branscher än { $where } som helhet.
claim-places-talk = Vad kan { $place } och de andra kommunerna lära av varandra?
claim-places-whole = { $where }: { $share }
claim-places-some = en kommun

claim-market-name = Pengarna mot de sysselsatta
claim-market-title = { $people } av { $who } { $area } finns i kvinnodominerade branscher, som fick { $share } av { $fund } { $where } { $when }.
claim-market-question = { $people } av { $who } { $area } finns i kvinnodominerade branscher. Hur stor andel av { $fund } { $where } fick de?
claim-market-statement = Kvinnodominerade branscher har en mindre andel av { $fund } { $where } { $when } än av { $who } { $area }.
claim-market-talk = Ska pengarna följa hur många som arbetar i branscherna? Varför, eller varför inte?
claim-market-panel = Kvinnodominerade branscher har { $share } av { $fund } och { $people } av { $who }.

claim-years-name = Utvecklingen över åren
claim-years-title = { $now } av { $fund } { $where } gick till mansdominerade branscher { $last }, mot { $then } { $first }.
claim-years-question = { $first } gick { $then } av { $fund } { $where } till mansdominerade branscher. Hur stor andel var det { $last }?
claim-years-statement = Andelen av { $fund } { $where } till mansdominerade branscher var lägre { $last } än { $first }.
claim-years-talk = Vad har vi gjort som kan ha ändrat siffran, och vad har bara hänt?

claim-equal-name = Vad en fördelning som bland de sysselsatta skulle kräva
claim-equal-title = Med samma fördelning som bland de sysselsatta hade { $share } av { $fund } till kvinnor och män { $where } ({ $kronor }) flyttats till { $to }.
claim-equal-question = Hur stor andel av { $fund } till kvinnor och män { $where } hade behövt flyttas för att spegla de sysselsatta?
claim-equal-statement = Mer än en tiondel av { $fund } till kvinnor och män { $where } hade behövt flyttas för att spegla de sysselsatta.
claim-equal-talk = Vill vi flytta så mycket? Vad skulle det kräva, och av vem?
claim-equal-women = kvinnor
claim-equal-men = män

claim-starters-name = De som startar företag och pengarna
claim-starters-title = Kvinnor var { $people } av nyföretagarna { $at } { $period }, och fick { $share } av { $fund } till kvinnor och män { $where } { $when }.
claim-starters-question = Kvinnor var { $people } av nyföretagarna { $at } { $period }. Och av { $fund } till kvinnor och män { $where }?
claim-starters-statement = Kvinnor har en mindre del av { $fund } till kvinnor och män { $where } än av nyföretagarna { $at }.
claim-starters-talk = Vilka av dem som startar företag vet om att stödet finns?

## The room's guesses

guessed-title = Rummets gissningar
guessed-truth = Svaret är { $share }
guessed-share = Ni gissade { $middle } (i mitten).
guessed-between = { $start }–{ $end } %
guessed-what = Gissning
guessed-answers = Svar
guessed-basis = { $answers ->
        [one] Bygger på ett svar
       *[other] Bygger på { $answers } svar
    } från rummet, utan namn.
guessed-right = { $some } av { $all } svarade rätt: det är { $right }.
guessed-true = { $some } av { $all } svarade sant.
guessed-right-mark = { $number } – rätt svar
answer-true = Sant
answer-false = Falskt

## Cards

card-unknown-claim = Påståendet finns inte i den här versionen av programmet.
card-unknown-address = Adressen leder inte till någon sida med diagram här: { $address }
card-no-panel = Det finns inget sådant diagram på sidan längre, med de ärenden som är inlästa nu.
card-right = Det är { $answer }: { $statement }
card-talk = Vad betyder det här för oss?
card-left-out = { $name }: { $why }
cards-left-out = Utelämnade kort, eftersom det inte finns något tal att visa:
card-not-shown = Kortet visas inte för rummet så länge det saknar ett tal. Ta bort det, eller byt urval.
card-does-share = · gissa en andel
card-does-statement = · sant eller falskt
card-does-shown = · bara se
card-up = Flytta upp
card-down = Flytta ner
card-remove = Ta bort
card-preview = Visa kortet
card-reword = Ändra orden
card-kind = Först får rummet
card-kind-share = gissa en andel
card-kind-statement = säga sant eller falskt
card-kind-shown = bara se
card-title = Rubrik
card-question = Fråga
card-statement = Påstående
card-talk-field = Att prata om
card-holds = Påståendet är
card-holds-help = Lämna tomt om påståendet inte är omskrivet: då avgör siffrorna.
card-save = Spara orden
card-crowded = Kortet har mer än 25 ord i någon text, eller ett diagram som är för detaljrikt för att läsas på fem meters håll. Korta under Ändra orden, eller ta bort kortet.

## Before a room

stage-back = Föregående
stage-next = Nästa
stage-hands = Handuppräckning
stage-full = Helskärm
stage-leave = Lämna visningen
stage-close = Avsluta workshopen
stage-demo = DEMODATA
stage-end = Det här tar vi med oss
stage-true-or-false = Sant eller falskt?
stage-how-many = Räkna händer
stage-how-many-first = Räkna händer, en var: för det ni vill ha först
workshop-no-phones = Telefoner når inte programmet som det körs nu, bara för den här datorn: rummet räcker upp händer i stället. Med inloggning inställd svarar de på telefon.
stage-qr = QR-kod till sidan där man svarar, med koden { $code }
stage-hands-up = Räck upp handen när frågan kommer.
stage-scan = Skanna koden med telefonens kamera, eller gå till
stage-type = och skriv
stage-present = { $phones ->
    [one] telefon är med
   *[other] telefoner är med
}
stage-answered = { $answers ->
        [one] har svarat
       *[other] har svarat
    }

note-text = Slutsats eller åtgärd
note-who = Vem
note-due = När
note-write = Skriv upp
note-strike = Stryk
note-conclusion = Slutsats:
note-action = Åtgärd:
note-earlier = Skrivet tidigare:
note-none = Inget är uppskrivet.

## Prepared, held, taken home

page-workshop = Workshop
workshop-purpose = Gissa först, se siffran, prata om den. Förbered korten här, visa dem för rummet, och ta med presentationen hem.
workshop-not-allowed = Logga in för att förbereda och hålla workshoppar.
workshop-not-yours = Någon annan har gjort den här workshopen. Kopiera den för att ändra i den.
workshop-unreachable = Workshopparna går inte att läsa eller spara just nu. Försök igen om en stund.
workshop-unknown-run = Ingen workshop har den koden. Kontrollera den, eller välj en workshop nedan.
workshop-closed = Workshopen är avslutad.
workshop-gone = Workshopen finns inte längre.
workshop-bad-guess = Det antalet går inte att spara.
workshop-new-text = En ny workshop handlar om det urval som är gjort till vänster: { $selection }.
workshop-new = Ny workshop
workshop-new-name = Vem får pengarna { $where }?
workshop-saved = Förberedda
workshop-held = Hållna
workshop-cards = { $cards ->
        [one] ett kort
       *[other] { $cards } kort
    }
workshop-about = { $what }. { $cards }, ändrad { $changed }.
workshop-start = Starta
workshop-edit = Ändra
workshop-copy = Kopiera
workshop-copy-name = { $name } (kopia)
workshop-remove = Ta bort
workshop-run = **{ $name }**, { $date }. Pågår, kod { $code }.
workshop-run-closed = **{ $name }**, { $date }. Avslutad.
workshop-lead = Ledarvy
leader-phase-lobby = Rummet kommer in
leader-phase-guess = Rummet svarar
leader-phase-guessed = Rummets svar visas
leader-phase-shown = Siffran visas
leader-phase-talk = Rummet pratar
leader-asks = Frågan
leader-guesses = Rummets svar
leader-hands = Så går ni vidare
leader-hands-text = Stega tillbaka och tryck Handuppräckning: händer visas hur få de än är.
leader-finding = Siffran
leader-talk = Att prata om
leader-next = Nästa kort
leader-basis = Vad siffran bygger på
leader-minutes = { $minutes ->
    [one] En minut sedan start.
   *[other] { $minutes } minuter sedan start.
}
leader-last = Det här är det sista kortet.
leader-end = Alla kort är visade. Sammanfatta, och avsluta workshopen på skärmen eller här.
workshop-goes-on = Ett rum ser den just nu, med koden { $code }. Starta börjar en ny visning med en annan kod, och det du ändrar här gäller den.
workshop-resume = Fortsätt
workshop-open = Öppna
workshop-all = Alla workshoppar
workshop-name = Namn
workshop-language = Språk
workshop-looks-at = Workshopen handlar om: { $selection }. Menyn till vänster ändrar inte det. Namn, språk och kortens ordning sparas direkt; ord med Spara orden.
workshop-look-at = Byt till urvalet till vänster
workshop-cards-heading = Korten, i ordning
add-heading = Fler kort
add-from-data = Ur siffrorna
add-from-page = Från en sida
add-own = Eget påstående
add-claims = Påståenden ur siffrorna
add-choose = Välj ett eller flera
add-address = Adressen till sidan, med dess urval
add-panel = Diagram
add-add = Lägg till
after-held = Hölls { $date }, kod { $code }.
after-written = Slutsatser och åtgärder
after-home = Ta med hem
after-guesses = Så gissade rummet
home-text = Presentationen och arbetsboken innehåller det som visades, det ni gissade och det ni skrev.
home-template = Egen mall för presentationen (valfri)
home-deck = Hämta presentationen (PPTX)
home-workbook = Hämta arbetsboken (Excel)
home-making = Gör filen …
home-fetch-pptx = Presentationen är hämtad. Hämta den igen
home-fetch-xlsx = Arbetsboken är hämtad. Hämta den igen

## What the room wants

aim-question = Hur stor andel av { $fund } { $where } ska gå till { $group } senast { $day }?
aim-title = Rummets eget mål för { $group }
aim-today = I dag: { $share } till { $group } ({ $year }).
aim-now = { $year }: { $share }
aim-reached = { $share } till { $group } är redan nått: { $now } { $year }.
aim-takes-more = { $share } { $by } kräver { $kronor } mer om året till { $group } än { $year }, då det var { $now }.
aim-takes-less = { $share } { $by } kräver { $kronor } mindre om året till { $group } än { $year }, då det var { $now }.
aim-decisions = { $count ->
        [one] Det motsvarar { $number } beslut.
       *[other] Det motsvarar { $number } beslut.
    }
aim-talk = Vem gör vad, och till när?
aim-not-decided = Det är rummets eget mål och inget beslut.
wished-title = Vad rummet vill
wished-what = Mål
wished-share = Ert mål: { $share } (i mitten). Hälften av svaren ligger mellan { $low } och { $high }.
wished-middle = I mitten { $share }
wished-few = Färre än { $fewest } telefoner har svarat. Så få svar visas inte.
wished-nobody = Ingen har svarat.
choose-question = Vilket scenario vill ni ha? Ordna dem, det bästa först.
choose-elsewhere = Gäller { $what }.
choose-mixed = Scenarierna är av olika urval.
choose-talk = Vem gör vad, och till när?
choose-none = Inget av scenarierna går att räkna på det som är inläst nu.
ranked-title = Rummets val av scenario
ranked-points = Poäng
ranked-method = Poäng efter plats (Bordas metod): av n scenarier får det första n − 1 poäng, det sista inga. De som någon inte ordnat delar på det som är kvar.
ranked-first = Först: { $name }, med { $points } av högst { $most } poäng.
ranked-tied = Delad första plats: { $names }, med { $points } av högst { $most } poäng.
ranked-none = Ingen har ordnat scenarierna.
compare-which = { $what }: vilken är störst?
compare-told = { $what }: störst är { $high }, { $high_share }, och minst { $low }, { $low_share }.
guessed-side = { $some } av { $all } svarade rätt: störst är { $right }.
guessed-side-untold = { $all } svarade. Talen visas inte längre.
propose-heading = Målförslag
propose = Lägg fram som förslag på Mål
propose-done = Förslaget finns på Mål, med det scenario ni valde och era åtgärder. Där tar den som får sätta mål ställning till det.
propose-settled = Någon har redan tagit eller avvisat förslaget på Mål. Inget är ändrat.
propose-nothing = Rummet satte inget mål som kan visas: { $question }
add-target = Eget mål
add-target-text = Rummet sätter själv ett mål i procent. Mitten av svaren och hur de skiljer sig visas när minst fem telefoner har svarat.
add-scenario = Välja scenario
add-scenario-text = Rummet ser scenarierna bredvid varandra och ordnar dem. Välj två till sex.
add-scenario-none = Spara minst två scenarier på Mål först. Då kan rummet välja mellan dem.
card-does-compare = · vilken är störst?
card-does-target = · sätt ett eget mål
card-does-scenario = · välj scenario
card-kind-compare = säga vilken som är störst
card-kind-target = sätta ett eget mål
card-kind-scenario = välja scenario
