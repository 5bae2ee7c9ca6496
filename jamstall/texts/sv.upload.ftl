## Ladda upp: en fils väg från vald till publicerad

page-upload = Ladda upp
upload-not-allowed = Du kan läsa, men inte ladda upp eller ändra data. Den som sköter programmet i din organisation kan ge dig rollen uppladdare för ditt län. Utan inloggning går det bara från datorn där programmet körs.
upload-steps = Steg
upload-step-file = Fil
upload-step-columns = Kolumner
upload-step-findings = Anmärkningar
upload-step-control = Kontroll
upload-step-difference = Publicera
upload-step-done = { $step } ✓
upload-next = Vidare till { $step }
upload-back = Tillbaka
upload-reading = Läser filen …
upload-stage-reading = Läser filen …
upload-stage-columns = Tolkar kolumnerna …
upload-stage-checking = Granskar raderna …
upload-stage-unread = Filen kunde inte läsas.
upload-stage-done = Filen är läst.
upload-intro = Välj en export från ärendesystemet: xlsx, xls, ods eller csv, högst 50 MB. Filen granskas först. Inget ändras förrän du publicerar, och personnummer sparas aldrig.
upload-file = Välj eller dra hit en fil
upload-no-room = Filen kunde inte sparas: disken är full eller skrivskyddad. Inget har ändrats. Be den som sköter programmet att ge plats, och försök igen.
upload-templates = Tomma mallar
upload-templates-text = En arbetsbok med rätt rubriker, listor att välja ur, hjälptexter och ett ifyllt exempel.
upload-template-business-grants = Mall för företagsstöd
upload-template-project-funds = Mall för projektmedel
upload-template-name-business-grants = mall-foretagsstod.xlsx
upload-template-name-project-funds = mall-projektmedel.xlsx
upload-under-way = Påbörjade filer
upload-draft = { $name }, från { $moment }. Steg: { $step }.
upload-continue = Fortsätt
upload-discard = Ta bort
upload-another = Välj en annan fil
upload-discard-this = Ta bort filen och börja om
upload-chosen = Fil: { $name }. Den sparas i högst sju dagar, och tas bort när du publicerar.
upload-found = Det här fanns i filen
upload-found-sheet = Blad
upload-found-rows = Rader
upload-found-header-row = Rubrikrad
upload-found-table = Innehåll
upload-found-counties = Län
upload-found-years = År
upload-no-sheets = (inga blad)
upload-hidden = dolt
upload-and-more = och { $more } till
upload-which-sheet = Flera blad kan vara rätt. Välj det som har alla beslut, både bifall och avslag.
upload-which-table = Det går inte att se om filen gäller företagsstöd, projektmedel eller rådgivning. Välj innehåll ovan.
upload-unknown-headings = Ingen rubrik i filen känns igen. Är det rätt fil och blad? Välj annars raden med rubriker och vad filen innehåller ovan.
upload-sheet = Blad
upload-header-row = Rad med rubriker
upload-table = Innehåll
upload-choose = Välj
upload-county = Län
upload-county-in-file = Står i filen
upload-county-help = För rader som saknar kommun och län. Välj också ditt län om diarienumren är era egna.
upload-recalled = Kolumner och ord läses som i förra filen av samma slag.
upload-columns = Vilken rubrik är vad?
upload-columns-text = Rätta det som har blivit fel. Det du väljer används också för nästa fil av samma slag.
upload-needed = { $column } (behövs)
upload-not-in-file = Finns inte i filen
upload-samples = Till exempel: { $samples }
upload-other-columns = { $columns ->
    [one] En kolumn till som kan finnas
   *[other] { $columns } kolumner till som kan finnas
}
upload-unmapped = Rubriker som inte används: { $headings }
upload-columns-missing = Saknas: { $columns }. Utan { $count ->
    [one] den
   *[other] dem
} kan filen inte läsas in.
upload-words = Vad betyder filens egna ord?
upload-words-of = { $column }: { $words ->
    [one] ett ord
   *[other] { $words } ord
}{ $unread ->
    [0] { "" }
   *[other] , { $unread } att välja
}
upload-word = { $word } ({ $rows ->
    [one] en rad
   *[other] { $rows } rader
})
upload-mapping = Spara eller ge en mappningsfil
upload-mapping-text = Det du har sagt om filen kan sparas som en fil (TOML), och ges till en kollega eller till kommandoraden.
upload-mapping-save = Spara mappningen
upload-mapping-name = mappning.toml
upload-mapping-give = Ge en mappning
upload-checked = { $rows ->
    [one] En rad
   *[other] { $rows } rader
} gav { $table ->
    [advice] { $cases ->
        [one] en rapport
       *[other] { $cases } rapporter
    }
   *[other] { $cases ->
        [one] ett ärende
       *[other] { $cases } ärenden
    }
}: { $errors ->
    [0] inga fel
    [one] ett fel
   *[other] { $errors } fel
} och { $warnings ->
    [0] inget att titta på
    [one] en sak att titta på
   *[other] { $warnings } saker att titta på
}.
upload-correct = Filen kan inte läsas in förrän felen är rättade. Hämta din arbetsbok med felen markerade, rätta den och ladda upp den igen.
upload-give-back = Hämta min arbetsbok med anmärkningarna markerade
upload-give-back-name = { $name } med anmärkningar
upload-give-back-help = Din egen fil. Bara markeringar, kommentarer och ett blad med listan har kommit till.
upload-accept-all = Godkänn alla anmärkningar och gå vidare
upload-accept = Jag har sett det. Publicera ändå.
upload-accept-first = Godkänn varje slags anmärkning, eller rätta filen och ladda upp den igen.
upload-kind = { $severity }, { $count ->
    [one] på ett ställe
   *[other] på { $count } ställen
}.
upload-others-like = { $others ->
    [one] Det gäller ett värde till
   *[other] Det gäller { $others } värden till
}: se ställena.
upload-where = Visa { $count } ställen
upload-more = … och { $more } till. Alla finns i den markerade arbetsboken.
upload-read-as = Filen lästes som { $fund }, { $where }. Är något fel: gå tillbaka till Fil eller Kolumner.
upload-place = { $where }: rad { $rows }
upload-place-sheet = Blad { $sheet }
upload-place-column = kolumn { $column }
upload-place-lettered = { $letter } ({ $column })
upload-place-file = Hela filen
upload-finding-column = Kolumn
upload-control-text = Stämmer pengarna med ekonomisystemet? Skriv huvudbokens summa för samma ärenden, om du har den. Steget kan hoppas över.
upload-control-payments = Filen har { $payments } utbetalningar för { $cases } ärenden. Beviljat belopp räknas en gång per ärende.
upload-ledger = Huvudbokens summa, kronor
upload-ledger-help = Till exempel 12 345 678,50
upload-ledger-unreadable = Det går inte att läsa som ett belopp. Skriv till exempel 12 345 678,50.
upload-ledger-equal = Det stämmer på öret.
upload-ledger-more = Filen har { $amount } mer än huvudboken.
upload-ledger-less = Filen har { $amount } mindre än huvudboken.
upload-ledger-none = Ingen vanlig förklaring passar. Jämför år för år ovan, och se efter om något är avrundat eller saknas.
upload-ledger-paid = Huvudbokens summa är lika med det som är utbetalt. Här räknas det som är beviljat.
upload-ledger-applied = Huvudbokens summa är lika med det som beviljade ärenden sökte.
upload-ledger-with-withdrawn = Skillnaden är lika med beloppen på återkallade ärenden, som inte räknas här.
upload-ledger-year = Skillnaden är lika med det som beviljades { $year }. Huvudboken kan sakna det året.
upload-ledger-only-year = Huvudbokens summa är lika med det som beviljades { $year }. Den kan ha bara det året.
upload-ledger-undecided = Skillnaden förklaras av ärenden utan beslutsdatum.
upload-ledger-kronor = Summan verkar vara skriven i hundratals kronor: talen är lika så när som på två nollor.
upload-ledger-thousand-times-less = Filens summa är tusen gånger mindre än huvudbokens. Troligen är filens belopp i tusental kronor men läses som kronor. Skriv enheten i rubriken, till exempel Beviljat belopp (tkr).
upload-ledger-thousand-times-more = Filens summa är tusen gånger större än huvudbokens. Antingen är huvudbokens summa skriven i tusental kronor, eller läses filens belopp som tusental fast de är i kronor. Skriv enheten i rubriken, till exempel Beviljat belopp (kr).
upload-ledger-million-times-less = Filens summa är en miljon gånger mindre än huvudbokens. Troligen är filens belopp i miljoner kronor men läses som kronor. Skriv enheten i rubriken, till exempel Beviljat belopp (Mkr).
upload-ledger-million-times-more = Filens summa är en miljon gånger större än huvudbokens. Antingen är huvudbokens summa skriven i miljoner kronor, eller läses filens belopp som miljoner fast de är i kronor. Skriv enheten i rubriken, till exempel Beviljat belopp (kr).
upload-ledger-rounded = Skillnaden är mindre än en krona per ärende: troligen är ett av talen avrundat.
upload-comparing = Räknar ut skillnaden …
upload-complete = Filen har alla ärenden som beslutats mellan två datum
upload-complete-help = Kryssa i det, så syns vilka publicerade ärenden från den tiden som saknas i filen. Inget tas bort.
upload-from = Från och med
upload-to = Till och med
upload-period-backwards = Det första datumet måste vara före det andra.
upload-demo-goes = Databasen har demodata. De tas bort när du publicerar.
upload-new = Nya
upload-changed = Ändrade
upload-unchanged = Oförändrade
upload-missing-cases = { $table ->
    [advice] { $cases ->
        [one] En publicerad rapport saknas i filen
       *[other] { $cases } publicerade rapporter saknas i filen
    }
   *[cases] { $cases ->
        [one] Ett publicerat ärende saknas i filen
       *[other] { $cases } publicerade ärenden saknas i filen
    }
}
upload-new-cases = { $table ->
    [advice] { $cases ->
        [one] En ny rapport
       *[other] { $cases } nya rapporter
    }
   *[cases] { $cases ->
        [one] Ett nytt ärende
       *[other] { $cases } nya ärenden
    }
}
upload-counts = { $table ->
    [advice] Rapporter
   *[cases] Ärenden
} i filen, jämförda med dem som är publicerade.
upload-missing-stay = { $table ->
    [advice] Publicerade rapporter
   *[cases] Publicerade ärenden
} som saknas i filen ligger kvar. Ska de bort, ta tillbaka den inläsning de kom med i Historik.
upload-missing = Saknas
upload-headlines = Talen på sidorna, före och efter
upload-after-hidden = Det som blir .. är dolt, för att skydda enskilda. Vad som kan visas om personer avgörs helt när filen publiceras.
upload-few-changed = { $groups ->
        [one] En grupp av personer, per län och år, ändras
       *[other] { $groups } grupper av personer, per län och år, ändras
    } med färre än { $limit } { $table ->
        [advice] klienter
       *[cases] ärenden
    }. Den som jämför talen före och efter kan se vad det gäller. Ju mer som läses in på en gång, desto färre blir de.
upload-number = Tal
upload-number-of = { $name }, { $by }: { $of }
upload-before = Före
upload-after = Efter
upload-changes = Ändringar, fält för fält
upload-not-shown = visas inte
elsewhere = Ärenden i filen vars nummer är publicerade för ett annat län: { $cases }. { $named }
upload-elsewhere = Är det samma ärenden?
upload-elsewhere-same = Ja, de har flyttat. Filens uppgifter ersätter de publicerade
upload-elsewhere-new = Nej, det är andra ärenden som har samma nummer. Alla räknas
replacing = { $others } av de { $touched } publicerade ärenden som filen ersätter har ett annat beslutsår eller ett annat namn än i filen ({ $named }). Börjar diarienumren om varje år är det andra ärenden, som skulle försvinna.
upload-replace = Det är samma ärenden. Filens uppgifter ersätter de publicerade
upload-outside = Filen har ärenden i { $counties }, som du inte har behörighet för. Inget har ändrats.
upload-already = Samma fil är redan publicerad, som inläsning { $load }. Inget har ändrats.
upload-outdated = Någon annan har ändrat data sedan du såg skillnaden, så inget har ändrats av dig. Skillnaden är räknad om: se efter igen.
upload-held = Databasen används av ett annat program just nu. Inget har ändrats. Försök igen om en stund.
upload-not-ready = Gå igenom Anmärkningar först: fel ska rättas, och annat godkännas.
upload-summary = { $name }: { $table ->
    [advice] { $cases ->
        [one] en rapport blir synlig
       *[other] { $cases } rapporter blir synliga
    }
   *[cases] { $cases ->
        [one] ett ärende blir synligt
       *[other] { $cases } ärenden blir synliga
    }
} för alla på en gång.
upload-publish = Publicera
upload-publishing = Publicerar …
deciding = Avgör vad som kan visas om personer. Läsarna ser det som gällde, tills det är klart.
deciding-step = Avgör vad som kan visas om personer: steg { $done } av { $steps }. Läsarna ser det som gällde, tills det är klart.
deciding-stop = Avbryt
deciding-stopped = Avbrutet. Inget har ändrats.
deciding-now =
    Uppgifterna har ändrats. Nu avgörs vad som kan visas om personer, utan att någon enskild avslöjas{ $steps ->
        [0] { "" }
       *[other] : steg { $done } av { $steps }
    }. Det visas här när det är klart, om några minuter.
upload-done = Publicerat som inläsning { $load }: nya { $table ->
    [advice] rapporter
   *[cases] ärenden
} { $new }, ändrade { $changed }, oförändrade { $unchanged }.
upload-see = Se resultatet på Översikt
upload-see-advice = Se resultatet på Sökande
upload-undo = Ångra i Historik
