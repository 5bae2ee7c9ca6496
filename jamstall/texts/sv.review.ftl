cli-review-case = { $case }: { $level }. { $quote }
cli-review-row = rad { $row }
cli-reviewed = { $cases ->
    [one] 1 ärende läst
   *[other] { $cases } ärenden lästa
} efter reglerna { $version }.
review-level-none = inte bedömt
review-level-0 = 0 nämns inte
review-level-1 = 1 nämns
review-level-2 = 2 analyseras
review-level-3 = 3 görs något åt
rule-fault-toml = { $file } rad { $line }: filen går inte att läsa som TOML ({ $said }).
rule-fault-unknown-question = { $file } rad { $line }: frågan ”{ $said }” finns inte.
rule-fault-unknown-group = { $file } rad { $line }: gruppen ”{ $said }” finns inte.
rule-fault-no-word = { $file } rad { $line }: ”{ $said }” är inget ord.
rule-fault-missing = { $file } rad { $line }: ”{ $said }” saknas.
rule-fault-unreadable = { $file } rad { $line }: filen { $said } går inte att öppna.

## Att läsa projektens texter: kön, frågorna, urvalen, och hur överens läsarna är

review-title = Läs och bedöm texter
review-lead = Din bedömning gäller före reglernas. Den läggs till och tas aldrig bort. Läs texten, svara på frågorna och spara.
review-order = Nästa text
review-order-uncertainty = Där reglerna är osäkrast
review-order-money = Mest pengar
review-order-sample = Ur ett slumpat urval, blint
review-order-differing = Där läsare är oense
review-waiting = { $count ->
        [one] En text väntar.
       *[other] { $count } texter väntar.
    }
review-done-uncertainty = Alla texter i dina län är lästa av någon.
review-done-money = Alla texter i dina län är lästa av någon.
review-done-sample = Du har läst det som återstår av urvalet för dig.
review-done-differing = Inga läsare är oense om någon text.
review-pass = Hoppa över nu
review-text = Projektets text
review-marked = (fråga { $number })
review-shared = (samma mening i { $count } ansökningar)
review-shared-note = Prickat understruken mening: den står ord för ord i flera ansökningar. Den ändrar ingen nivå, för vem som skrev den först går inte att veta.
review-proposal = Reglernas förslag: { $level }. Det som avgör är markerat, med frågans nummer.
review-no-proposal = Reglerna har inget förslag för texten.
review-more = Fler frågor, efter Tillväxtverket och ESF-rådet
review-yes = Ja
review-no = Nej
review-unreadable = Texten går inte att bedöma
review-reason = Skäl, om du svarar något annat än reglerna
review-reason-settles = Skäl till det som ska gälla
review-comment = Kommentar
review-save = Spara bedömningen
review-unanswered = Svara på frågorna 1–6, eller kryssa för att texten inte går att bedöma.
review-no-reason = Skriv ett skäl.
review-saved = Sparat. Din bedömning: { $level }.
review-retracted = Ärendet är tillbakataget sedan du öppnade texten. Bedömningen är sparad och räknas om ärendet kommer tillbaka.
review-changed = Projektet har fått en ny text sedan du öppnade den. Bedömningen är sparad för den text du läste; den nya väntar på en egen.
review-rules-said = Reglerna: { $level }.
review-other = Läsare { $number }: { $level }.
review-next = Nästa text

sample-which = Urval
sample-none = Inget urval är draget än.
sample-draw = Dra ett nytt urval
sample-draw-do = Dra urvalet
sample-stratum = Lika många ur varje
sample-stratum-level = nivå
sample-stratum-size = fjärdedel efter belopp
sample-stratum-county = län
sample-size = Antal texter
sample-seed = Startvärde för slumpen
sample-seed-help = Samma startvärde och samma data ger samma urval. Lämna tomt så väljs ett.
sample-name = { $number }: { $texts } texter, lika ur varje { $stratum }, { $day } (startvärde { $seed }). Lästa: { $once }, av två: { $twice }
sample-nothing = Det finns inga beviljade projekt med text att dra ur i dina län.

agreement-title = Hur överens är läsarna?
agreement-none-people = Ingen text är läst blint av två.
agreement-none-rules = Ingen människa har bedömt en text som reglerna har läst.
agreement-people = Två läsare gav samma nivå åt { $alike } av { $texts } texter ({ $share }).
agreement-rules = Människor och regler gav samma nivå åt { $alike } av { $texts } texter ({ $share }).
agreement-crossed-people = Första läsaren ↓ andra →
agreement-crossed-rules = Människa ↓ regler →
agreement-table-people = Texter efter första och andra läsarens nivå
agreement-table-rules = Texter efter människans och reglernas nivå
agreement-measures-people = Mått på hur överens läsarna är
agreement-measures-rules = Mått på hur överens människor och regler är
agreement-measure = Mått
agreement-value = Värde
agreement-interval = 95 %-intervall
agreement-kappa = Kappa, viktad efter steg (Cohen)
agreement-ac2 = AC2, viktad efter steg (Gwet)
agreement-ac1 = AC1, nämns eller inte (Gwet)
agreement-alpha = Alfa, ordnade nivåer (Krippendorff)
agreement-between = { $low } till { $high }
agreement-note = 1 är full enighet, 0 vad gissning skulle ge. Kappa faller mot 0 när nästan alla texter har samma nivå, hur överens läsarna än är; AC1 och AC2 gör det inte. Bara blinda läsningar räknas mellan människor. Intervall visas från tio texter, och inte där alla är överens.
cli-agreement = { $measure }: { $value } ({ $interval })
rules-former = { $fault } De regler som gällde innan gäller fortfarande.

method-texts = Så läses projektens texter
method-texts-text = Varje projekts namn och beskrivning läses efter skrivna regler: ord, sammanhang och frågor som en strateg kan ändra i `data/reference/review/`. En mening som namnger kvinnor och män, kön eller jämställdhet nämner det; den analyserar om den beskriver en skillnad, och gör något åt det om projektet självt ska göra eller nå något. Standardfraser, önskningar, tomma rubriker och andras arbete räknas bara som att det nämns. En text utan beskrivning, eller på ett språk som reglerna inte kan, är inte läst, vilket är något annat än att den inte nämner något. Människors bedömning gäller före reglernas.
method-question = Fråga till texten
method-asked-by = Vems fråga
asked-by-level = vår egen skala
asked-by-tillvaxtverket = Tillväxtverket
asked-by-esf = ESF-rådet
method-quality = Hur bra reglerna läser
method-quality-text = Mätt mot texter som människor har bedömt. Sedda texter lästes medan reglerna skrevs och rättades; undanhållna är som de lästes första gången, innan någon hade sett hur reglerna läser dem. Reglerna har rättats mellan gångerna. Bara de senaste undanhållna lästes av reglerna som de är nu, och så säkra är de troligen på nya texter. Inom parentes: mellan vilka tal slumpen kunde ha flyttat andelen, med så få texter. Om jämställdhet nämns ser reglerna nästan alltid rätt. Om projektet gör något åt det är osäkrare, särskilt i texter som är skrivna för att vara svåra: läs andelen som gör något bredvid människors bedömningar.
quality-texts = Texter
quality-count = Antal
quality-precision = Av dem som sägs nämna: rätt
quality-recall = Av dem som nämner: hittade
quality-exact = Rätt nivå
quality-balanced = Nivå 1 skild från nivå 3
quality-interval = { $share } ({ $low }–{ $high } %)
quality-real-looked-at = Verkliga, sedda
quality-real-held-out = Verkliga, undanhållna
quality-invented-looked-at = Påhittade, sedda
quality-invented-held-out = Påhittade, undanhållna
quality-invented-last = Påhittade, de senaste undanhållna
