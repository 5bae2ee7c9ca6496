## Mål: vad som är beslutat, om det nås, och vad som krävs

page-targets = Mål
verdict-reached = målet är nått
verdict-on-the-way = på väg
verdict-too-slow = för långsamt
verdict-away = på väg bort
verdict-missed = nåddes inte
verdict-cannot-be-told = går inte att säga
target-said = { $towards ->
        [at_least] Minst { $value } { $what } senast { $day }
       *[at_most] Högst { $value } { $what } senast { $day }
    }
target-of-amount-share-to = av kronorna till { $group }
target-of-cases-share-to = av de beviljade ärendena till { $group }
target-of-approval-rate = bifall
target-of-approval-rate-to = bifall för { $group }
target-decided = Beslut: { $body } { $day }
goal-said = { $towards ->
        [at_least] Målet: minst { $value } { $what } senast { $day }, beslutat { $decided } av { $body }.
       *[at_most] Målet: högst { $value } { $what } senast { $day }, beslutat { $decided } av { $body }.
    }
goal-line = { $towards ->
        [at_least] mål { $year }: minst { $value } ({ $group })
       *[at_most] mål { $year }: högst { $value } ({ $group })
    }
goal-missing = Till { $goal }, procentenheter
target-made-up = Påhittat exempel, inget beslut.
target-contradicts = Målet går inte ihop med: { $others }. Båda är sparade. Ta tillbaka det som inte gäller.
target-refused-measure = Det finns inget mål för { $name }. Välj ett av: { $known }.
target-refused-group = Gruppen { $what } kan inte ha ett mål. Välj en grupp som finns, till exempel sector_dominance=women.
target-refused-value = Ett mål är en andel mellan 0 och 100 %. Ange ett tal däremellan.
target-refused-past = Dagen då målet ska vara nått har redan varit. Välj en senare dag.
target-refused-decided = Beslutet är daterat i framtiden. Ange dagen då det fattades.
target-refused-body = Det står inte vem som har beslutat. Ange till exempel Regionstyrelsen.
target-refused-empty = Det finns inga beslut i urvalet att mäta målet mot. Välj ett annat län eller stödslag.
target-refused-hidden = Gruppens andel är dold eller okänd alla år, och ett mål för den kan inte följas. Välj en större grupp eller ett större område.
target-refused-where = Ett mål gäller län, kommun, stödslag eller stödform, inte { $name }. Ta bort det villkoret.
targets-all = Alla mål
targets-target = Mål
targets-now = Nu
targets-gap = Kvar till målet, punkter
targets-pace = Takt, punkter per år
targets-needed = Behövs, punkter per år
targets-verdict = Läget
targets-share = Andel
targets-finding = { $count ->
        [one] Ett mål gäller urvalet: { $parts }.
       *[other] { $count } mål gäller urvalet: { $parts }.
    }
targets-reached = { $count } är nått
targets-on-the-way = { $count } är på väg
targets-too-slow = { $count } går för långsamt
targets-away = { $count } är på väg bort
targets-missed = { $count } nåddes inte
targets-cannot-be-told = { $count } går inte att säga något om
targets-none = Inga mål är satta för urvalet.
per-year = { $number } punkter per år
target-nothing = Det går inte att säga om målet nås: det finns ingen andel att jämföra med. Inga beslut finns, eller så är andelen dold eller okänd.
target-is-reached = Målet är nått: { $value } { $what } { $year }.
target-is-on-the-way = På väg: { $value } { $what } { $year }, och takten räcker.
target-is-too-slow = För långsamt: { $value } { $what } { $year }.
target-is-away = På väg bort från målet: { $value } { $what } { $year }.
target-is-missed = Målet nåddes inte: { $value } { $what } { $year }.
target-is-cannot-be-told = Det går inte att säga om målet nås: { $value } { $what } { $year }.
target-gap-kronor = Det skiljer { $points }, { $size } av det som beviljades { $year }.
target-gap-cases = Det skiljer { $points }, { $size } av besluten { $year }.
target-pace = Takten är { $pace }, och { $needed } behövs.
target-pace-between = Takten är { $pace } (mellan { $low } och { $high } med slumpen inräknad), och { $needed } behövs.
target-pace-none = För få år har en andel för att det ska finnas en takt. Det behövs { $needed }.
target-left = Till dess återstår ungefär { $cases } beslut och { $kronor }, i samma omfattning som det senaste året.
target-line-at-least = Mål: minst { $share }
target-line-at-most = Mål: högst { $share }
target-line-pace = Med takten nu { $share }
targets-method = Takten (streckad linje) är lutningen på årens andelar, och den prickade linjen är det som behövs. Det är räkning på fattade beslut, ingen prognos.
targets-no-interval = För grupper av personer ges inget intervall, eftersom det görs av enskilda ärenden. Ett år vars andel är dold, eller som saknar gruppen, är inte med i takten.
report-targets = Är vi på väg mot målen?
scenario-title = Om pengarna fördelades annorlunda, { $fund }
scenario-today = I dag
scenario-then = Scenariot
scenario-rest = Dolt, och skillnad av avrundning
scenario-kronor-today = Kronor i dag
scenario-kronor-then = Kronor i scenariot
scenario-share-today = Andel i dag
scenario-share-then = Andel i scenariot
scenario-method = Ett scenario är räkning på fattade beslut, ingen prognos: ingen söker annorlunda för att fler får bifall.
scenario-same-group = Välj två olika grupper att flytta mellan.
scenario-nothing = Inget är ändrat än. I dag går { $share } av kronorna, { $kronor }, till { $group }.
scenario-finding = Med { $changes } får { $group } { $now } av kronorna i stället för { $before }: { $now_kronor } i stället för { $before_kronor }.
scenario-mix-more = { $number } % fler ansökningar från { $group }
scenario-mix-less = { $number } % färre ansökningar från { $group }
scenario-rate-more = bifallsandelen höjd { $number } punkter för { $group }
scenario-rate-less = bifallsandelen sänkt { $number } punkter för { $group }
scenario-grow-more = { $number } % mer pengar i allt
scenario-grow-less = { $number } % mindre pengar i allt
scenario-moved = { $number } % av kronorna ({ $kronor }) flyttade från { $out } till { $into }
scenario-moved-part = { $number } % av kronorna flyttade från { $out } till { $into }
scenario-refused-too-much = Scenariot tar mer från { $group } än vad som finns där. Flytta mindre.
scenario-refused-no-group = Gruppen { $group } har inga pengar och inga ansökningar i urvalet. Den kan ha funnits i en inläsning som har tagits tillbaka. Välj en annan grupp.
scenario-refused-rate = Bifallsandelen för { $group } skulle bli under 0 eller över 100 %, eller så har ingen av dem fått bifall. Ändra den mindre.
scenario-refused-mix = Så kan ansökningarna inte fördelas: ingen skulle vara kvar. Ändra mindre.
scenario-refused-total = Summan kan inte hållas: inga beviljade kronor är kvar att fördela. Ändra mindre.
scenario-refused-persons = Grupper av personer kan inte flyttas tillsammans med något annat: den tabellen visas inte. Gör två scenarier.
scenario-refused-persons-only-kronor = Mellan grupper av personer kan bara kronor flyttas. Ta bort ändringen av bifall eller ansökningar.
least-title = Vad är det minsta som ger 40/60?
least-finding = Minst { $kronor }, { $part } av det som går till { $out }, skulle behöva gå till { $into } för att de ska få 40 av 100 kronor av de två tillsammans. I dag får de { $share }.
least-grants = Det är { $count ->
        [one] { $number } bidrag
       *[other] { $number } bidrag
    } av deras medelstorlek.
least-there = Där är det redan: { $into } får { $share } av kronorna till dem och { $out } tillsammans.
least-no-money = Ingen av de två grupperna har fått pengar i urvalet.
least-moved = Minst att flytta
scenario-targets = Målen i scenariot
scenario-targets-finding = { $count ->
        [one] Ett mål gäller samma urval, och i scenariot { $reached ->
            [0] nås det inte
           *[other] nås det
        }.
       *[other] { $count } mål gäller samma urval, och i scenariot nås { $reached } av dem.
    }
scenario-reached = nås
scenario-not-reached = nås inte
ask-targets = Är vi på väg?
ask-scenario = Vad händer om?
target-set-heading = Sätt ett mål
target-set-where = Målet gäller det som är valt: { $where }. Välj län och stödslag bland filtren först.
target-both-funds = Målet gäller företagsstöd och projektmedel tillsammans. Det syns då på Mål men inte på Översikt, Branscher och Sökande, som visar ett stödslag i taget. Välj stöd bland filtren för ett mål för det ena.
target-measure = Vad som mäts
target-group = Grupp
target-towards = Målet är
target-at-least = minst
target-at-most = högst
target-value = Procent
target-by-when = Ska vara nått senast
target-body = Vem som har beslutat
target-decided-on = Beslutsdag
target-case-number = Diarienummer
target-note = Anteckning
target-is-made-up = Det här är ett påhittat exempel
target-keep = Spara målet
target-kept = Målet är sparat.
target-change-heading = Ändra ett mål
target-change-text = Ändringen sparas som en ny version. Vad målet gäller ändras inte här; ta tillbaka målet och sätt ett nytt.
target-change-which = Mål att ändra
target-change = Spara ny version
target-change-empty = Ett tal eller en dag är tom. Fyll i procent, dag och beslutsdag.
target-changed = Den nya versionen är sparad. Tidigare versioner finns kvar.
target-changed-meanwhile = Någon annan har sparat en ny version medan du skrev. Det du har skrivit finns kvar här. Läs den nya överst bland versionerna, och spara igen om din ska gälla.
target-versions = { $count ->
        [one] En tidigare version
       *[other] { $count } tidigare versioner
    }
target-version = { $moment }: { $target }. { $decided }
target-retract-heading = Ta tillbaka ett mål
target-retract-text = Målet försvinner från sidan och finns kvar i historiken.
target-retract = Ta tillbaka: { $target }
target-retracted = Målet är tillbakataget.
target-gone = Målet har redan tagits tillbaka.
target-not-allowed = Du har inte rätt att göra det för de län som det gäller. Be den som sköter behörigheterna.
target-unreachable = Filen med mål kan inte läsas eller skrivas just nu. Inget är ändrat. Försök igen om en stund.
scenario-along = Flytta mellan
scenario-out = Från
scenario-into = Till
scenario-no-groups = Urvalet har inte två grupper som kan visas att flytta mellan. Välj fler år, eller en annan indelning.
scenario-slider-moved = Procent av kronorna som flyttas
scenario-slider-grow = Mer pengar i allt, procent
scenario-slider-rate = Bifallsandel, punkter: { $group }
scenario-slider-mix = Fler ansökningar, procent: { $group }
scenario-name = Namn på scenariot
scenario-save = Spara
scenario-saved = Scenariot är sparat.
scenario-open = Öppna
scenario-remove = Ta bort

## Scenarier bredvid varandra

beside-title = Sparade scenarier bredvid varandra
beside-scenario = Scenario
beside-changes = Vad som ändras
beside-gives = { $changes }. Då får { $group } { $share }.
beside-nothing = inget ändrat
beside-finding = Mest till kvinnodominerade branscher ger { $names }: { $share }, mot { $today } i dag.
beside-finding-alone = Mest till kvinnodominerade branscher ger { $names }: { $share }.
beside-none = Inget av scenarierna säger hur pengarna fördelas mellan branscher.
beside-today-of = I dag: { $what }
beside-gone = Scenariot gäller något som inte finns bland det som är inläst nu: { $what }. Det kan ha funnits i en inläsning som har tagits tillbaka.
beside-no-groups = Det finns inte två grupper att flytta mellan bland det som är inläst nu. De kan ha funnits i en inläsning som har tagits tillbaka.
beside-which = Scenarier att jämföra
beside-choose = Välj två eller fler

## Målförslag från workshoppar

proposals-heading = Målförslag från workshoppar
proposal-from = Från workshopen { $workshop }, { $date }: mitten av { $answers } svar. Hälften av svaren ligger mellan { $low } och { $high }.
proposal-scenario = Rummet satte det här scenariot först: { $scenario }.
proposal-actions = Det rummet vill göra:
proposal-open = Visa scenariot
proposal-who = Den som får sätta mål tar ställning till förslaget.
proposal-take = Sätt som mål
proposal-dismiss = Avvisa
proposal-taken = Målet är satt.
proposal-dismissed = Förslaget är avvisat. Det finns kvar i historiken.
proposal-settled = Någon annan har redan tagit eller avvisat förslaget. Inget är ändrat.
proposal-note = Föreslaget i workshopen { $workshop }.

## Kartan i ett scenario

map-then-title = Kartan i scenariot: andel till { $group }, { $fund }
map-then-finding = Mest ändras { $place }: { $now } av kronorna skulle gå till { $group }, i stället för { $before }.
map-then-nothing = Ingen kommuns andel till { $group } ändras så att det syns.
map-then-detail = I dag { $today }. I scenariot { $kronor } i allt
map-then-method = Varje plats behåller sin del av varje bransch: scenariot säger vad som ändras, inte var.
