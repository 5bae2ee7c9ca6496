## Slides: what stands on them beside the findings

slides-caption = { $what } ({ $unit })
slides-amounts = Belopp i { $unit }
slides-unit-kronor = kr
slides-unit-thousand = tkr
slides-unit-million = Mkr
slides-chosen = Som valt
slides-parts = Gruppernas andelar
slides-demo = DEMODATA.
slides-about = Om underlaget
slides-source = Underlag och källa
slides-hidden = Där det står .. eller saknas en stapel är grupperna för små för att visas.
slides-left-out = { $groups ->
        [one] En grupp till finns i arbetsboken.
       *[other] { $groups } grupper till finns i arbetsboken.
    }
slides-basis-in-notes = Alla källor står i anteckningarna.
slides-table-cut = Hela tabellen finns i arbetsboken.
slides-notes-say = Att säga
slides-notes-numbers = Siffrorna: { $what }
slides-notes-hidden = Det som inte visas
slides-notes-meaning = Orden
slides-notes-basis = Underlag
slides-hidden-groups = Visas inte exakt: { $groups }.
slides-between = Mellan vad dolda tal ligger: { $groups }.
slides-more-rows = { $rows ->
        [one] En rad till finns i arbetsboken.
       *[other] { $rows } rader till finns i arbetsboken.
    }
slides-definition = { $what }: { $meaning }
slides-guessed = Rummet gissade: { $question }
slides-right = { $answer } (rätt)
slides-answers = { $answers ->
        [one] Ett svar
       *[other] { $answers } svar
    }
slides-answers-per-cent = { $answers ->
        [one] Ett svar, efter gissad procent
       *[other] { $answers } svar, efter gissad procent
    }
slides-answers-series = Antal svar
slides-truth = Rätt svar: { $truth }.
slides-no-truth = Det rätta svaret visas inte: för få personer ligger bakom det, eller så saknas uppgiften.
slides-conclusions = Det här tar vi med oss
slides-actions = Det här ska göras
slides-action-what = Vad
slides-action-who = Vem
slides-action-when = När
slides-definitions = Så läses siffrorna
slides-sources = Källa och urval
slides-small = Grupper efter kön, födelseland eller ålder med färre än { $limit } ärenden visas som .. så att ingen enskild syns.

bad-template-not-a-presentation = Mallen är ingen presentation som går att öppna. Välj en .pptx- eller .potx-fil.
bad-template-too-large = Mallen är för stor. Den får vara högst 20 MB.
bad-template-macros = Mallen innehåller makron. Spara den som .pptx utan makron och välj den igen.
bad-template-no-title = Mallen har ingen layout med rubrik. Lägg till en i bildbakgrunden och välj den igen.

## The workbook

workbook-about = Om arbetsboken
workbook-what = Uppgift
workbook-text = Innehåll
workbook-note = Obs
workbook-covers = Gäller
workbook-source = Källa
workbook-loads = Antal inläsningar
workbook-address = Samma urval på webben
workbook-method = Att tänka på
workbook-empty = Tom cell
workbook-empty-about = Det finns inget att räkna på, till exempel en andel av noll.
workbook-finding = Resultat { $number }
workbook-short-sex = kön
workbook-short-birthplace = född
workbook-short-age-group = ålder
workbook-short-sector-dominance = dominans
workbook-short-review-level = nivå
workbook-short-amount-share = Andel kr
workbook-short-amount-granted = Beviljat
workbook-short-amount-decided = Sökt i beslutade
workbook-short-paid-cases = Utbetalda ärenden
workbook-short-cases-share = Av beviljade
workbook-short-all-cases-share = Andel av ärendena
workbook-short-grant-ratio = Beviljat av sökt
workbook-short-share-mentioned = Nämner jämställdhet
workbook-short-share-acted-on = Gör något åt det
workbook-short-amount-share-mentioned = Kronor som nämner
workbook-short-amount-share-acted-on = Kronor som gör
workbook-by = per { $dimension }
workbook-numerator-sek = Varav kronor
workbook-numerator-cases = Varav ärenden
workbook-denominator-sek = Av kronor
workbook-denominator-cases = Av ärenden
workbook-cases = Antal ärenden bakom
workbook-guesses = Rummets gissningar
workbook-guesses-about = Vad rummet svarade. En andel gissas i procent; 1 är sant och 0 är falskt.
workbook-guess-question = Fråga
workbook-guess-value = Svar
workbook-guess-answers = Antal svar
workbook-conclusions = Slutsatser
workbook-actions = Åtgärder
slides-wished = Rummet vill: { $question }
slides-wish = Det är vad rummet vill. Inget svar är rätt.
