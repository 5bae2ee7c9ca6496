
## Findings (codes: jamstall/intake/findings.py)

finding-column-missing = Kolumnen { $columnname } saknas.
finding-column-missing-hint = Lägg till kolumnen, eller { $on ->
        [page] välj i steget Kolumner vilken rubrik som är { $columnname }
       *[line] ange vilken rubrik som är { $columnname } i en mappningsfil (--mapping)
    }. Godkända rubriker: { $headings }.
finding-column-ambiguous = Två kolumner har rubriken ”{ $value }”.
finding-column-ambiguous-hint = { $on ->
        [page] Ge dem olika rubriker i filen, och ladda upp den igen.
       *[line] Ge dem olika rubriker, eller ange i en mappningsfil vilken som är { $columnname }.
    }
finding-heading-not-found = Rubriken ”{ $value }” som mappningen anger för { $columnname } finns inte i filen.
finding-heading-not-found-hint = { $on ->
        [page] Välj rubriken i steget Kolumner.
       *[line] Skriv rubriken som den står i filen.
    }
finding-headings-ignored = Kolumner som inte används, och inte sparas: { $value }.
finding-headings-ignored-hint = Inget behöver göras. Om någon av dem borde räknas, { $on ->
        [page] välj den i steget Kolumner
       *[line] ange den i en mappningsfil
    }.
finding-other-sheet = Även bladet ”{ $value }” innehåller ärenden som inte finns i det valda bladet.
finding-other-sheet-hint = { $on ->
        [page] Ska de ärendena vara med: välj bladet i steget Fil, eller ladda upp filen en gång till för det bladet.
       *[line] Läs in det bladet för sig med --sheet, om ärendena ska vara med.
    }
finding-no-rows = Tabellen har rubriker men inga rader.
finding-no-rows-hint = Kontrollera att rätt blad är valt och att exporten inte är tom.
finding-payment-layout = Filen har en rad per utbetalning: { $cases } ärenden står på { $rows } rader. Varje ärende räknas en gång och utbetalningarna summeras.
finding-payment-layout-hint = Inget behöver göras om det stämmer.
finding-place-layout = Filen har en rad per kommun: { $cases } ärenden står på { $rows } rader. Varje ärende räknas en gång och kommunerna läggs samman.
finding-place-layout-hint = Inget behöver göras om det stämmer.
finding-totals-row = Summaraden ”{ $value }” räknas inte som ett ärende.
finding-totals-row-hint = Inget behöver göras.
finding-note-row = Raden ”{ $value }” tolkas som en anmärkning och räknas inte som ett ärende.
finding-note-row-hint = Om den är ett ärende: fyll i diarienummer.
finding-repeated-header = Rubrikraden upprepas och räknas inte som ett ärende.
finding-repeated-header-hint = Inget behöver göras.
finding-amount-scale = { $where ->
    [heading] Beloppen under ”{ $value }” läses som { $scale } kronor per enhet.
   *[beside] { $columnname } läses som { $scale } kronor per enhet, eftersom det vid tabellen står ”{ $value }”.
}
finding-amount-scale-hint = Kontrollera att enheten stämmer. Den som står i rubriken gäller framför allt annat: Beviljat belopp (kr).
finding-amount-not-kronor = { $columnname } anges i { $unit } och inte i kronor: det står ”{ $value }”.
finding-amount-not-kronor-hint = Räkna om till kronor före exporten. Är beloppen redan i kronor: skriv det i rubriken, till exempel Beviljat belopp (kr).
finding-amount-unit-unclear = Det går inte att säga i vilken enhet { $columnname } anges: flera enheter nämns, bland annat i ”{ $value }”.
finding-amount-unit-unclear-hint = Skriv enheten i rubriken, till exempel Beviljat belopp (tkr).
finding-heading-other-unit = ”{ $value }” anges i { $unit } och räknas inte som { $columnname }.
finding-heading-other-unit-hint = Inget behöver göras om det stämmer. Saknas beloppet i kronor: ta med det i exporten.
finding-heading-guessed = { $columnname } läses ur kolumnen ”{ $value }”, som är ett förslag.
finding-heading-guessed-hint = Kontrollera att det är rätt kolumn, eller välj en annan.
finding-heading-row = Raden ”{ $value }” hör till rubrikerna ovanför och räknas inte som ett ärende.
finding-heading-row-hint = Låt raden stå kvar: utan den säger rubrikerna något annat.
finding-amount-format = I cellen står { $value }. { $columnname } läses därför som { $kronor } kronor, och övriga celler med samma talformat likaså.
finding-amount-format-hint = Kontrollera att det är så beloppen är menade. Annars: ändra cellernas talformat.
finding-amount-format-other = I cellen står { $value }: { $columnname } visas i { $unit ->
    [unclear] olika enheter
   *[other] { $unit }
} och inte i kronor.
finding-amount-format-other-hint = Räkna om till kronor före exporten. Är beloppen redan i kronor: ändra cellernas talformat.
finding-rows-unread = Bladet har rader som inte kan läsas: de står dubbelt, eller utanför tabellen.
finding-rows-unread-hint = Öppna filen i kalkylprogrammet, kontrollera att alla rader är med, och spara den på nytt.
finding-required = { $columnname } saknas.
finding-required-hint = Fyll i cellen.
finding-formula-error = Cellen innehåller felvärdet { $value }.
finding-formula-error-hint = Rätta formeln i kalkylbladet eller skriv in värdet.
finding-amount-unreadable = ”{ $value }” går inte att läsa som ett belopp.
finding-amount-unreadable-hint = Skriv beloppet med siffror, till exempel 1 234 567,50.
finding-amount-negative = { $columnname } är negativt: { $value }.
finding-amount-negative-hint = Rätta beloppet. Återkrav hör hemma bland utbetalningarna.
finding-amount-absurd = Beloppet ”{ $value }” är över tio miljarder kronor.
finding-amount-absurd-hint = Kontrollera siffrorna och enheten (kr, tkr).
finding-payment-negative = Utbetalningen är negativ: { $value }. Den räknas som ett återkrav.
finding-payment-negative-hint = Inget behöver göras om det är ett återkrav.
finding-date-unreadable = ”{ $value }” går inte att läsa som ett datum.
finding-date-unreadable-hint = Skriv datumet som 2024-03-15.
finding-value-left-out = ”{ $value }” går inte att läsa som { $columnname }, och lämnas tomt. Kolumnen ingår inte i något tal.
finding-value-left-out-hint = Inget behöver göras. Rätta cellen om uppgiften ska finnas kvar vid ärendet.
finding-column-left-out = { $columnname } lämnas tom, eftersom det inte går att säga hur ”{ $value }” ska läsas. Kolumnen ingår inte i något tal.
finding-column-left-out-hint = Inget behöver göras. Rätta kolumnen om uppgiften ska finnas kvar vid ärendena.
finding-date-year-only = Bara årtalet { $value } anges. Ärendet räknas till det året.
finding-date-year-only-hint = Fyll i hela datumet om det är känt.
finding-date-month-only = Bara månaden { $value } anges. Ärendet räknas till dess år.
finding-date-month-only-hint = Fyll i hela datumet om det är känt.
finding-date-order-unclear = ”{ $value }” kan vara { $read } eller { $other }, och inget av kolumnens datum visar vilket. Så skrivna rader: { $rows }.
finding-date-order-unclear-hint = Skriv datumen med fyra siffror i årtalet, som 2024-03-15.
finding-date-order-assumed = ”{ $value }” läses som { $read }, men kan vara { $other }. Inget av kolumnens datum visar vilket. Så skrivna rader: { $rows }.
finding-date-order-assumed-hint = Stämmer det inte: skriv datumen som 2024-03-15.
finding-year-out-of-range = Datumet { $value } ligger utanför 1990 till nästa år.
finding-year-out-of-range-hint = Rätta årtalet.
finding-project-year-out-of-range = Projektdatumet { $value } ligger utanför 1990–2060.
finding-project-year-out-of-range-hint = Kontrollera årtalet.
finding-number-unreadable = ”{ $value }” går inte att läsa som ett heltal.
finding-number-unreadable-hint = Skriv ett heltal, utan text.
finding-period-unreadable = Perioden ”{ $value }” går inte att läsa.
finding-period-unreadable-hint = Skriv till exempel 2024, 2024 halvår 1, 2024 kvartal 2, 2024-03 eller 2024-01-01 till 2024-06-30.
finding-period-of-two-years = Perioden ”{ $value }” går över ett årsskifte.
finding-period-of-two-years-hint = Dela raden i en för varje år.
finding-clients-without-sessions = Raden har klienter ({ $clients }) men inga rådgivningar.
finding-clients-without-sessions-hint = Den som har fått råd har haft minst en rådgivning. Fyll i antalet.
finding-sessions-under-clients = Raden har färre rådgivningar ({ $value }) än klienter ({ $clients }).
finding-sessions-under-clients-hint = Varje klient har haft minst en rådgivning. Kontrollera att kolumnerna inte är förväxlade.
finding-sessions-without-clients = Raden har rådgivningar ({ $sessions }) men inga klienter.
finding-sessions-without-clients-hint = Skriv hur många klienter som fick dem.
finding-period-overlaps = Perioden { $value } för { $adviser } överlappar { $other }, som står på rad { $first }: samma klienter skulle räknas två gånger.
finding-period-overlaps-hint = Redovisa varje dag i en period. Ta bort den ena eller rätta datumen.
finding-advice-repeated = Samma grupp av klienter står redan på rad { $first }.
finding-advice-repeated-hint = Slå ihop raderna till en.
finding-word-unknown = ”{ $value }” är inte ett känt värde för { $columnname }.
finding-word-unknown-hint = { $near ->
        [yes] Närmast är ”{ $suggestion }”.
       *[no] Skriv något av orden { $suggestion }.
    } Rätta cellen, eller { $on ->
        [page] välj vad ordet betyder i steget Kolumner
       *[line] ange vad ordet betyder under [values] i en mappningsfil
    }.
finding-sni-missing = SNI-kod saknas. Ärendet räknas till okänd bransch.
finding-sni-missing-hint = Fyll i koden om den är känd.
finding-sni-unknown = SNI-koden ”{ $value }” finns inte.
finding-sni-unknown-hint = Närmast är { $suggestion }. Rätta koden, eller lämna cellen tom om den inte är känd.
finding-sni-other-version = SNI-koden ”{ $value }” finns inte i SNI { $version }, som raden gäller, men i SNI { $other }: { $name }.
finding-sni-other-version-hint = Är koden rätt, skriv { $other } i kolumnen SNI-version. Annars: närmast i SNI { $version } är { $suggestion }.
finding-sni-name-only = ”{ $value }” är ett namn på en bransch, inte en SNI-kod.
finding-sni-name-only-hint = { $near ->
        [yes] Koden med det namnet är { $suggestion }.
       *[no] Skriv koden, två till fem siffror.
    } Är den inte känd, { $on ->
        [page] lämna cellen tom
       *[line] lämna cellen tom; är det regionens egen branschgrupp, ange vad den betyder under [values.sni_code] i en mappningsfil
    }.
finding-sni-several = Cellen har { $codes } SNI-koder: ”{ $value }”. Ett ärende räknas till en bransch.
finding-sni-several-hint = Skriv bara den huvudsakliga. Står den först är den { $first }.
finding-sni-version-unknown = SNI-versionen ”{ $value }” finns inte.
finding-sni-version-unknown-hint = Skriv 2007 eller 2025.
finding-sni-leading-zero = SNI-koden { $value } läses som { $read }: en nolla i början har fallit bort.
finding-sni-leading-zero-hint = Formatera kolumnen som text om det inte stämmer.
finding-municipality-unknown = Kommunen ”{ $value }” finns inte.
finding-municipality-unknown-hint = { $near ->
        [no] Rätta namnet eller skriv den fyrsiffriga koden.
       *[yes] Närmast är { $suggestion }. Rätta namnet eller skriv den fyrsiffriga koden.
    }
finding-municipality-several = ”{ $value }” säger inte vilken kommun det gäller.
finding-municipality-several-hint = Skriv kommunens namn. För projekt kan flera kommuner skrivas med komma emellan.
finding-county-unknown = Länet ”{ $value }” finns inte.
finding-county-unknown-hint = { $near ->
        [no] Rätta namnet eller skriv den tvåsiffriga koden.
       *[yes] Närmast är { $suggestion }. Rätta namnet eller skriv den tvåsiffriga koden.
    }
finding-county-differs = Länet ”{ $value }” är inte kommunens län. Kommunen avgör.
finding-county-differs-hint = Rätta länet eller kommunen om det är fel.
finding-place-doubted = ”{ $value }” läses som { $suggestion }, trots frågetecknet.
finding-place-doubted-hint = Ta reda på var ärendet hör hemma, och rätta cellen om det är någon annanstans.
finding-place-missing = Kommun saknas.
finding-place-missing-hint = Fyll i kommunen. För projektmedel räcker länet, som kan { $on ->
        [page] väljas för hela filen i steget Fil
       *[line] anges för hela filen med --county
    }.
finding-organisation-number-invalid = Organisationsnumret har fel kontrollsiffra eller form.
finding-organisation-number-invalid-hint = Kontrollera numret. Det påverkar inte det som räknas.
finding-identity-number-dropped = Numret är ett personnummer. Det sparas inte.
finding-identity-number-dropped-hint = Inget behöver göras. Ärendet läses in utan numret.
finding-identity-number-in-text = { $columnname } innehåller ett personnummer. Det ersätts med [personnummer] vid inläsning.
finding-identity-number-in-text-hint = Ta bort det ur filen, eller läs in med ersättningen.
finding-identity-number-as-case = Ärendets beteckning är ett personnummer och kan inte sparas.
finding-identity-number-as-case-hint = Använd ärendets diarienummer.
finding-email-in-text = { $columnname } innehåller en e-postadress. Den ersätts med [e-post] vid inläsning.
finding-email-in-text-hint = Ta bort den ur filen, eller läs in med ersättningen.
finding-phone-in-text = { $columnname } innehåller ett telefonnummer. Det ersätts med [telefon] vid inläsning.
finding-phone-in-text-hint = Ta bort det ur filen, eller läs in med ersättningen.
finding-decision-assumed = 
    Beslut saknas men belopp är beviljat: { $rows ->
        [one] raden
       *[other] { $rows } rader
    } räknas som bifall.
finding-decision-assumed-hint = Fyll i beslutet om det inte stämmer.
finding-decision-ongoing =
    Status är ”{ $value }” och belopp är beviljat: { $rows ->
        [one] projektet på { $rows } rad räknas
       *[other] projekten på { $rows } rader räknas
    } som beviljat.
finding-decision-ongoing-hint = Ett pågående projekt har beviljats medel. Är besluten i stället inte fattade: { $on ->
        [page] välj i steget Kolumner att ordet betyder Pågående
       *[line] ange att ordet betyder pågående under [values.decision] i en mappningsfil
    }.
finding-decided-before-applied = Beslutet { $value } är fattat före ansökan.
finding-decided-before-applied-hint = Kontrollera båda datumen.
finding-ends-before-starts = Projektet slutar ({ $value }) innan det börjar.
finding-ends-before-starts-hint = Kontrollera båda datumen.
finding-amount-on-rejected = Ärendet är inte beviljat men har ett beviljat belopp: { $value } kr. Beloppet räknas inte.
finding-amount-on-rejected-hint = Rätta beslutet eller beloppet.
finding-granted-over-applied = Beviljat belopp ({ $value } kr) är större än sökt.
finding-granted-over-applied-hint = Kontrollera beloppen.
finding-cells-beyond = Raden har fler celler än rubrikraden; den sista är ”{ $value }”. Troligen är värden förskjutna.
finding-cells-beyond-hint = Sätt citattecken runt text som innehåller skiljetecknet, eller spara filen som xlsx.
finding-last-row-short = Sista raden slutar för tidigt: den har { $cells } celler, och alla andra rader { $all }. Filen kan vara avskuren, och ärenden saknas då i slutet.
finding-last-row-short-hint = Exportera filen igen, och jämför antalet rader med ärendesystemets. Fyll inte i raden för hand.
finding-case-id-spelled = ”{ $value }” räknas som samma ärende som ”{ $first }” på rad { $row }: numren skiljer sig bara i skrivsätt.
finding-case-id-spelled-hint = Skriv diarienumret likadant på alla rader. Är det två ärenden måste deras nummer skilja sig åt i mer än versaler, bindestreck och mellanslag.
finding-duplicate-row = Ärende { $case } står på både rad { $first } och rad { $second } med samma uppgifter. Det räknas en gång.
finding-duplicate-row-hint = Ta bort den ena raden om det är en dubblett.
finding-duplicate-case = Ärende { $case } står på både rad { $first } och rad { $second } med olika uppgift om { $columnname }: { $before } och { $value }.
said-nothing = inget
finding-duplicate-case-hint = Rätta eller ta bort den ena raden.

## Files that cannot be used

file-not-found = Filen { $name } finns inte.
file-not-found-hint = Kontrollera sökvägen.
file-is-a-folder = { $name } är en mapp, inte en fil.
file-is-a-folder-hint = Ange en fil: xlsx, xls, ods eller csv.
file-too-large = Filen { $name } är större än { $limit } MB.
file-too-large-hint = Dela den, till exempel per år.
file-expands-too-much = Filen { $name } packas upp till orimligt mycket data och läses inte.
file-expands-too-much-hint = Spara om den i kalkylprogrammet som xlsx eller csv.
file-empty = Filen { $name } är tom.
file-empty-hint = Exportera den igen från ärendesystemet.
file-encrypted = Filen { $name } är skyddad med lösenord.
file-encrypted-hint = Ta bort lösenordet i kalkylprogrammet och spara den igen.
file-not-a-table = Filen { $name } är inte en tabell utan { $kind }.
file-not-a-table-hint = Skicka en Excel-fil (xlsx, xls), ods eller csv.
file-no-table-in-page = Filen { $name } är en webbsida, och i den finns ingen tabell.
file-no-table-in-page-hint = Öppna den i Excel eller LibreOffice och spara den som xlsx. Är tabellen i filer bredvid: öppna den med dem.
file-unreadable = Filen { $name } går inte att läsa: den är skadad eller av ett annat slag än namnet säger.
file-unreadable-hint = Öppna den i kalkylprogrammet och spara den som xlsx eller csv.
file-stray-quote = Ett citattecken på rad { $row } i filen { $name } avslutas aldrig, så att flera rader läses som en cell.
file-stray-quote-hint = Rätta raden, eller spara filen som xlsx.
file-no-header = I filen { $name } finns ingen rad med rubriker som känns igen.
file-no-header-hint = Filen behöver en rubrikrad med till exempel { $examples }. Heter kolumnerna något annat: { $on ->
        [page] skriv i steget Fil vilken rad rubrikerna står på
       *[line] ange dem i en mappningsfil
    }.
file-no-such-sheet = Bladet ”{ $sheet }” finns inte i filen.
file-no-such-sheet-hint = Filens blad är: { $sheets }.
file-which-table = Det framgår inte om filen { $name } är företagsstöd eller projektmedel.
file-which-table-hint = { $on ->
        [page] Välj innehåll i steget Fil.
       *[line] Ange --table business-grants eller --table project-funds.
    }
file-mapping-unreadable = Mappningsfilen { $name } går inte att läsa: { $problem }.
file-mapping-unreadable-hint = { $on ->
        [page] Ge en fil som har sparats med Spara mappningen.
       *[line] Den ska vara en TOML-fil, se docs/mappning.md.
    }
file-mapping-unknown-column = Mappningsfilen { $name } nämner ”{ $column }”, som inte finns.
file-mapping-unknown-column-hint = { $on ->
        [page] Ge en fil som har sparats med Spara mappningen, eller välj kolumnen här.
       *[line] Kolumnernas namn står i docs/mappning.md.
    }
file-mapping-unknown-value = ”{ $value }” är inte ett möjligt värde för { $column }.
file-mapping-unknown-value-hint = { $on ->
        [page] Ge en fil som har sparats med Spara mappningen, eller välj vad ordet betyder här.
       *[line] De möjliga värdena står i docs/mappning.md.
    }
file-unknown-county = Länet { $county } finns inte.
file-unknown-county-hint = Ange länets tvåsiffriga kod, till exempel 21 för Gävleborg.

## Columns

column-case-id = Diarienummer
column-county = Län
column-municipality = Kommun
column-support-form = Stödform
column-applied-on = Ansökningsdatum
column-decided-on = Beslutsdatum
column-starts-on = Startdatum
column-ends-on = Slutdatum
column-decision = Beslut
column-amount-applied = Sökt belopp
column-amount-granted = Beviljat belopp
column-amount-paid = Utbetalt belopp
column-paid-on = Utbetalningsdatum
column-total-cost = Total kostnad
column-organisation-number = Organisationsnummer
column-organisation-name = Företag eller organisation
column-legal-form = Juridisk form
column-employees = Antal anställda
column-sni-code = SNI-kod
column-sni-version = SNI-version
column-applicant-sex = Kön
column-sex-basis = Könsuppgiften avser
column-birthplace = Födelseland
column-age-group = Åldersgrupp
column-sex-unknown = Varför kön saknas
column-birthplace-unknown = Varför födelseland saknas
column-age-group-unknown = Varför ålder saknas
column-project-name = Projektnamn
column-strategy-area = Insatsområde
column-intervention-field = Interventionsområde
column-description = Beskrivning
column-period = Period
column-adviser = Rådgivande organisation
column-phase = Fas
column-clients = Klienter
column-sessions = Rådgivningar
column-hours = Timmar
