## Rådgivning: vem som får råd innan någon söker

fund-advice = Rådgivning
the-advice = rådgivningen
title-advice = Från råd till pengar
ask-advice = Hela vägen: råd, ansökan, beslut och pengar
advice-step = Steg
advice-number = Antal eller kronor
advice-step-advice-clients = Rådgivna
advice-step-cases = Sökta
advice-step-decided-cases = Beslutade
advice-step-granted-cases = Beviljade
advice-step-amount-granted = Kronor
advice-none = Ingen rådgivning är inläst för urvalet. Ladda upp den med mallen för rådgivning, så visas vilka som får råd bredvid vilka som söker.
advice-hidden = I urvalet visas { $one } och { $other } bland de rådgivna inte var för sig, för att skydda enskilda.
advice-sentence = Andelen { $one } var { $shares }.
advice-among-advice-clients = { $share } bland de rådgivna
advice-among-cases = { $share } i { $applied }
advice-among-amount-granted = { $share } av de beviljade kronorna
advice-not-the-same = Stegen är inte samma personer: den som fått råd behöver inte ha sökt, och den som sökt behöver inte ha fått råd.
advice-explained =
    Gruppens andel av varje steg för sig. Stegen är inte samma personer.
    Strecket visar gruppens andel av de rådgivna.
advice-basis = Rådgivningen: { $clients } klienter vid { $sessions } tillfällen, så som organisationerna räknar dem; den som fått råd av två räknas två gånger.
advice-without = Valet av { $filters } gäller inte rådgivningen, som inte har sådana uppgifter.

measure-advice-clients = Klienter i rådgivning
measure-advice-sessions = Rådgivningar
measure-advice-hours = Rådgivningstimmar
meaning-advice-clients = Antal som fått råd innan någon söker, så som den rådgivande organisationen räknar dem i sin period. Inga ärenden.
meaning-advice-sessions = Antal rådgivningstillfällen; en klient kan ha haft flera.
meaning-advice-hours = Rådgivningens timmar, där de är redovisade.
dimension-phase = Fas
phase-idea = Idé
phase-start = Start
phase-running = I drift
phase-unknown = Uppgift saknas

cli-not-of-advice = { $kind ->
        [advice] Rådgivning har inga uppgifter om { $dimension }. Den delas upp på: { $known }.
       *[cases] Ärenden har inga uppgifter om { $dimension }; det har bara rådgivning. De delas upp på: { $known }.
    }
period-overlaps = { $report } överlappar { $other }, som är publicerad med inläsning { $load }: samma klienter skulle räknas två gånger.
period-overlaps-hint = Redovisa varje dag i en period. Rätta perioden, eller ta först tillbaka inläsning { $load }.

heading-period = Period
heading-adviser = Rådgivande organisation
heading-phase = Fas
heading-clients = Antal klienter
heading-sessions = Antal rådgivningar
heading-hours = Timmar
help-period = Ett år, halvår, kvartal eller en månad: 2024, 2024 halvår 1, 2024 kvartal 2, 2024-03. Eller dagar: 2024-01-01 till 2024-06-30.
help-adviser = Den som ger råd. Skriv namnet likadant varje gång.
help-phase = Var företaget är när rådet ges.
help-clients = Hur många som fått råd i perioden. En person räknas en gång, också efter flera tillfällen.
help-sessions = Hur många rådgivningar de haft. Minst en för varje klient.
help-hours = Hur många timmar rådgivningen tog, om det är känt.
word-phase-idea = Idé
word-phase-start = Start
word-phase-running = I drift
word-phase-unknown = Uppgift saknas
template-title-advice = Mall för rådgivning
upload-template-advice = Mall för rådgivning
upload-template-name-advice = mall-radgivning.xlsx
take-fund-advice = rådgivning
workbook-clients = Klienter
field-groups = Grupper av klienter
upload-control-advice = Rådgivning har inga kronor att stämma av. Jämför summorna med organisationernas egna redovisningar.
