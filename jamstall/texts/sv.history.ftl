## Historik

page-history = Historik
history-loads = Inläsningar
history-none = Inget är inläst ännu.
history-load = Nr
history-file = Fil
history-table = Innehåll
history-cases = Ärenden eller rapporter
history-status = Läge
history-published = Publicerad
history-who = Av
history-status-staged = Inte publicerad
history-status-published = Publicerad
history-status-retracted = Tillbakatagen
history-which = Ta tillbaka en inläsning
history-disappear = { $table ->
    [advice] { $cases ->
        [0] Ingen rapport försvinner.
        [one] En rapport försvinner.
       *[other] { $cases } rapporter försvinner.
    }
   *[cases] { $cases ->
        [0] Inget ärende försvinner.
        [one] Ett ärende försvinner.
       *[other] { $cases } ärenden försvinner.
    }
}
history-return = { $table ->
    [advice] { $cases ->
        [one] En rapport blir
       *[other] { $cases } rapporter blir
    }
   *[cases] { $cases ->
        [one] Ett ärende blir
       *[other] { $cases } ärenden blir
    }
} åter som i inläsning { $load }.
history-stay = { $table ->
    [advice] { $cases ->
        [one] En rapport ligger
       *[other] { $cases } rapporter ligger
    }
   *[cases] { $cases ->
        [one] Ett ärende ligger
       *[other] { $cases } ärenden ligger
    }
} kvar som de är: inläsning { $load } har ersatt dem.
history-retract = Ta tillbaka inläsning { $load }
history-log = Logg
history-when = När
history-what = Vad
history-counts = Antal
checksums = Filernas kontrollsummor
checksum = Kontrollsumma (SHA-256), början
moment = { $day } kl. { $hour }
history-taken = Tagen
history-did-published = Publicerad
history-did-retracted = Tillbakatagen
history-did-restored = Säkerhetskopia återställd
history-count = { $number } { $name }
history-count-rows = { $number ->
    [one] rad
   *[other] rader
}
history-count-cases = { $number ->
    [one] ärende
   *[other] ärenden
}
history-count-reports = { $number ->
    [one] rapport om rådgivning
   *[other] rapporter om rådgivning
}
history-count-warnings = { $number ->
    [one] anmärkning
   *[other] anmärkningar
}
history-count-new = nya
history-count-changed = ändrade
history-count-unchanged = oförändrade
history-count-disappeared = borttagna
history-count-returned = återkomna
history-count-stayed = kvar
history-who-local = den här datorn
history-count-loads = { $number ->
    [one] inläsning
   *[other] inläsningar
}
history-backups = Säkerhetskopior
history-backups-text = En kopia kan tas medan andra läser. Återställ byter ut hela databasen; den som byts ut sparas bredvid. Workshoppar följer med i kopian, men de som finns här ligger kvar.
history-back-up = Ta en säkerhetskopia
history-backing-up = Kopierar …
history-no-backups = Inga säkerhetskopior är tagna här ännu.
history-size = Storlek
history-restore-which = Återställ en säkerhetskopia
history-restore-sure = Ja, byt ut alla data mot { $name }
history-restore = Återställ
history-restoring = Återställer …
history-restored = { $name } är återställd. Alla sidor visar nu dess data.
history-series = Serier om livet runt pengarna
history-series-text = Publicerade siffror om samhället, hämtade från källorna. Inget hämtas när en sida visas; den som sköter programmet hämtar nya med `python -m jamstall reference update`.
history-series-none = Inga serier är hämtade ännu.
history-series-name = Serie
history-fetched = Hämtad
history-series-figures = Uppgifter
history-series-is = Siffrorna är
history-series-current = Gäller
history-series-former = Ersatt
history-series-retracted = Tillbakatagen
history-series-waiting = { $count ->
    [one] En serie är inte hämtad än
   *[other] { $count } serier är inte hämtade än
}: { $titles }.
history-series-which = Ta tillbaka hämtade siffror
history-series-return = Siffrorna som hämtades { $day } gäller då igen.
history-series-empty = Serien får då inga siffror.
history-series-retract = Ta tillbaka nr { $number }
