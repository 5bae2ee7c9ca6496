## What is found in a file: why a heading is proposed, and how sure it is

confidence-certain = Säkert
confidence-likely = Troligt
confidence-guess = Gissning
reason-mapped = Du har valt rubriken ”{ $heading }”.
reason-constant = Samma på alla rader: { $like }.
reason-exact = ”{ $heading }” är en rubrik vi känner igen.
reason-repeated = Flera kolumner har rubriken ”{ $heading }”. Ge dem olika rubriker i filen.
reason-similar = ”{ $heading }” liknar ”{ $like }”.
reason-values = { $percent } % av värdena under ”{ $heading }” går att läsa som { $columnname }.
reason-required = Ingen rubrik hittades. Kolumnen behövs.
reason-given-decision = Ingen rubrik hittades. Rader med ett beviljat belopp räknas som bifall.
reason-given-applicant-sex = Ingen rubrik hittades. Könet läses ur personnumret.
reason-none = Ingen rubrik hittades. Kolumnen behövs inte.


## The template's headings: each is one that a file may have (jamstall/schema.py)

heading-case-id = Diarienummer
heading-county = Län
heading-municipality = Kommun
heading-support-form = Stödform
heading-applied-on = Ansökningsdatum
heading-decided-on = Beslutsdatum
heading-starts-on = Startdatum
heading-ends-on = Slutdatum
heading-decision = Beslut
heading-amount-applied = Sökt belopp (kr)
heading-amount-granted = Beviljat belopp (kr)
heading-amount-paid = Utbetalt belopp (kr)
heading-paid-on = Utbetalningsdatum
heading-total-cost = Total kostnad (kr)
heading-organisation-number = Organisationsnummer
heading-organisation-name = Företag
heading-legal-form = Juridisk form
heading-employees = Antal anställda
heading-sni-code = SNI-kod
heading-sni-version = SNI-version
heading-applicant-sex = Kön
heading-sex-basis = Kön avser
heading-birthplace = Födelseland
heading-age-group = Åldersgrupp
heading-project-name = Projektnamn
heading-strategy-area = Insatsområde
heading-intervention-field = Interventionsområde
heading-description = Beskrivning

## What each column should say

help-case-id = Ärendets nummer hos er. Ett ärende räknas en gång; samma nummer på flera rader betyder flera utbetalningar. Skriv aldrig ett personnummer.
help-county = Länet som ger stödet, ur listan eller med två siffror. Behövs bara om kommun inte anges.
help-municipality = Kommunen där pengarna används, ur listan eller med fyra siffror. För projekt: flera med komma emellan, eller Hela länet.
help-support-form = Stödets eller programmets namn, till exempel Investeringsstöd eller Regionalfonden.
help-applied-on = Dagen då ansökan kom in, som 2024-03-15.
help-decided-on = Dagen för beslutet, som 2024-03-15. Behövs inte för pågående ärenden.
help-starts-on = Dagen då projektet börjar, som 2024-03-15.
help-ends-on = Dagen då projektet slutar, som 2026-12-31.
help-decision = Välj ur listan. Delvis bifall räknas som bifall.
help-amount-applied = Hela kronor som söktes, inte tusental.
help-amount-granted = Kronor som beviljades, inte tusental. Tomt eller 0 vid avslag.
help-amount-paid = Kronor som betalats ut. Ett återkrav skrivs med minus.
help-paid-on = Dagen för utbetalningen. Flera utbetalningar: en rad för var och en, med samma diarienummer.
help-total-cost = Hela kostnaden för det som stödet går till, i kronor.
help-organisation-number = Tio siffror, som 556677-8899. Personnummer behövs inte och sparas aldrig.
help-organisation-name = Den som söker: företaget, föreningen eller kommunen.
help-legal-form = Till exempel Aktiebolag eller Enskild firma.
help-employees = Ett heltal. Ingen anställd skrivs 0.
help-sni-code = Företagets bransch hos SCB, helst fem siffror: 25.110 eller 25110. Cellen är text, så att nollor i början finns kvar.
help-sni-version = 2007 eller 2025. Kan lämnas tomt.
help-applicant-sex = Kön på den person som ärendet anger. Välj ur listan; Uppgift saknas är också ett svar.
help-sex-basis = Vems kön det är: ägare, vd, projektledare eller sökande.
help-birthplace = Välj ur listan. Visas bara för grupper, aldrig för enskilda.
help-age-group = Ålder på samma person, i tre grupper.
help-project-name = Projektets namn, utan personuppgifter.
help-strategy-area = Området i er strategi som projektet hör till.
help-intervention-field = EU:s kod för vad medlen går till, tre siffror, om projektet har en.
help-description = Några meningar om vad pengarna ska göra. Skriv inte personuppgifter.

## The words to choose from: each is read as the identifier in its key (jamstall/enumerations.py)

word-decision-granted = Bifall
word-decision-rejected = Avslag
word-decision-withdrawn = Återkallad
word-decision-pending = Pågående
word-applicant-sex-woman = Kvinna
word-applicant-sex-man = Man
word-applicant-sex-mixed = Kvinnor och män
word-applicant-sex-other = Annat
word-applicant-sex-not-applicable = Ej tillämpligt
word-applicant-sex-unknown = Uppgift saknas
word-applicant-sex-not-asked = Ej tillfrågad
word-applicant-sex-declined = Vill ej uppge
word-sex-basis-owner = Ägare
word-sex-basis-ceo = Vd
word-sex-basis-project-leader = Projektledare
word-sex-basis-applicant = Sökande
word-birthplace-sweden = Inrikes född
word-birthplace-abroad = Utrikes född
word-birthplace-mixed = Inrikes och utrikes född
word-birthplace-not-applicable = Ej tillämpligt
word-birthplace-unknown = Uppgift saknas
word-birthplace-not-asked = Ej tillfrågad
word-birthplace-declined = Vill ej uppge
word-age-group-under-31 = Under 31 år
word-age-group-31-49 = 31–49 år
word-age-group-50-plus = 50 år och äldre
word-age-group-unknown = Uppgift saknas
word-age-group-not-asked = Ej tillfrågad
word-age-group-declined = Vill ej uppge

## The empty template

template-title-business-grants = Mall för företagsstöd
template-title-project-funds = Mall för projektmedel
template-subject = { $table ->
        [advice] Rådgivning
       *[other] Beslut om stöd
    }, att fylla i och ladda upp
template-guide = Läs mig
template-example = Exempel
template-lists = Listor
template-step-fill = Fyll i bladet ”{ $sheet }”: en rad för varje { $table ->
        [advice] grupp av klienter, aldrig för en person
       *[other] ärende
    }, från rad 2. Ändra inte rubrikerna.
template-step-required = Rubriker med * måste fyllas i. Övriga kolumner kan lämnas tomma eller tas bort.
template-step-choose = Celler med pil har en lista att välja ur. Ställ dig i en cell för att se vad som ska stå där.
template-step-example = Bladet ”{ $sheet }” visar tre påhittade { $table ->
        [advice] rader
       *[other] ärenden
    }. Det läses inte in.
template-step-persons = Skriv inga personnummer, namn på privatpersoner, telefonnummer eller e-postadresser.
template-step-upload = Spara filen och ladda upp den. Inget publiceras förrän du har sett vad som ändras.
template-column = Kolumnens rubrik
template-needed = Måste fyllas i
template-what = Vad som ska stå
template-words = Ord att välja mellan
template-yes = Ja
template-no = Nej
template-list = Se listan i cellen
template-example-note = Tre påhittade { $table ->
        [advice] rader
       *[other] ärenden
    }, så som de skrivs i bladet ”{ $sheet }”. Bokstaven är kolumnens.
template-wrong-title = Finns inte i listan
template-wrong = Välj ett av orden i listan.
template-place-wrong = Det står inte i listan. Behåll det om det är en kod, flera kommuner eller hela länet.
template-date-wrong = Skriv datumet som 2024-03-15.
template-number-wrong = Skriv ett tal, utan text.

## The user’s own workbook, returned with its findings

returned-sheet = Anmärkningar
returned-title = Anmärkningar från { $product }
returned-counts =
    { $errors ->
        [one] 1 fel
       *[other] { $errors } fel
    } att rätta och { $warnings } att titta på. Märkta celler har en ram och en kommentar.
returned-again = Rätta cellerna och ladda upp filen igen. Det här bladet och kommentarerna läses inte, och behöver inte tas bort.
returned-cells-only = Filen gick inte att märka som den var. Bladen är gjorda av cellerna så som de lästes: formler, färger och bredder är inte med.
returned-lost = Detta kunde inte följa med från din fil: { $parts }. Behåll originalet.
returned-capped = Bara de första { $shown } cellerna är märkta. Resten står i listan.
returned-severity = Slag
returned-where = Blad
returned-cell = Cell
returned-value = Värde
returned-message = Vad som är fel
returned-hint = Vad du gör
returned-row = rad { $row }
returned-whole-file = hela filen
returned-file-name = { $name } med anmärkningar
returned-cases = Ärenden
lost-alternative = alternativtext till bilder och diagram
lost-bars = datastaplar och annan villkorsstyrd formatering från Excel 2010
lost-charts = diagram
lost-connections = dataanslutningar
lost-ctrlProps = knappar och formulärfält
lost-drawing = bilder och figurer
lost-embeddings = inbäddade dokument
lost-featurePropertyBag = kryssrutor i celler
lost-metadata = dynamiska matriser
lost-model = datamodellen
lost-queryTables = frågetabeller
lost-richData = bilder i celler
lost-slicers = utsnitt
lost-sparklines = miniatyrdiagram i celler
lost-threadedComments = svar på kommentarer
lost-timelines = tidslinjer
lost-validations = listor att välja ur som hämtas från andra blad
