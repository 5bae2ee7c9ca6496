### Kommandon som rör filer, historik och skillnader.

cli-exists = Filen { $path } finns redan. Ange ett annat namn.
cli-ending = Filen { $path } ska sluta på { $ending }.
cli-written = Filen { $path } är skriven.
cli-marked = Arbetsboken { $path } är skriven, med anmärkningarna i sina celler. Fel: { $errors }. Att se över: { $warnings }.
cli-sheet = { $mark } { $name }: { $table }. Rubrikrad { $row }, rader { $rows }, län { $counties }, år { $years }.
cli-sheet-hidden = { $mark } { $name } (dolt): { $table }. Rubrikrad { $row }, rader { $rows }, län { $counties }, år { $years }.
cli-no-sheet = Inget synligt blad ser ut att ha en tabell.
cli-sheet-doubtful = Bladet med * är det som läses. Ett annat kan vara det rätta: ange det med --sheet.
cli-words-unread = ord som inte känns igen: { $words }. Säg vad de betyder under [values].
cli-no-mapping = Ingen publicerad inläsning har en sparad mappning för det länet och den tabellen.
cli-not-compared = Inget jämfördes. Fel: { $errors }. Att se över: { $warnings }.
cli-period = Ange både --from och --to, den första dagen först: --from 2024-01-01 --to 2024-12-31.
cli-ledger = Huvudbokens summa ”{ $value }” går inte att läsa som ett belopp. Skriv den i kronor: --ledger 12345678,50
cli-difference = { $table ->
    [advice] Nya rapporter
   *[cases] Nya ärenden
}: { $new }. Ändrade: { $changed }. Oförändrade: { $unchanged }. Inget är publicerat.
cli-difference-missing = { $table ->
    [advice] Publicerade rapporter
   *[cases] Publicerade ärenden
} från perioden som saknas i filen: { $missing }. De ligger kvar.
cli-elsewhere-hint = Har de flyttat, och är samma ärenden: kör igen med --other-county same. Är de andra ärenden som råkar ha samma nummer: --other-county new. Inget har lästs in.
cli-replacing-hint = Är det samma ärenden, rättade: kör igen med --replace. Är det andra ärenden: gör numren olika, till exempel 2024-17, innan filen läses in. Inget har lästs in.
cli-difference-hidden = ändrat (visas inte)
cli-difference-more = … och { $more } ändrade uppgifter till (--json visar fler).
cli-compare-things = Ange det som jämförs som DIMENSION=VÄRDE, alla av samma dimension: county=13 county=21
cli-compare-two = Ange minst två olika att jämföra: county=13 county=21
cli-compare-most = Högst { $most } kan jämföras på en gång, här är { $count }. Ange färre.
cli-compare-empty = Inga ärenden i urvalet för { $names }: där finns inget att jämföra.
cli-compare-adjust = Delar av en skillnad och vad slumpen kan ge räknas för --measure amount_share och --by med en av { $kinds }.
cli-derived-personal = Delar, sätt att räkna och dragningar visas inte för urval efter kön, födelseland eller ålder. Ta bort det villkoret.
cli-robust-empty = Urvalet har inga kronor i någon känd bransch. Välj fler år eller län.
cli-target = { $target }. Nu { $now }: { $verdict }. { $decided }
cli-no-targets = Inga mål är satta.
cli-target-which = Ange målets id: python -m jamstall targets list
cli-target-retracted = Målet { $target } är tillbakataget. Det finns kvar i historiken.
cli-no-such-target = Det finns inget mål med id { $target }, eller så är det redan tillbakataget. Se python -m jamstall targets list
cli-target-value = Ange antingen --at-least eller --at-most, i procent: --at-least 40
cli-target-days = Ange --by-when och --decided som datum: --by-when 2030-12-31 --decided 2025-05-06
cli-no-proposals = Inga målförslag väntar.
cli-proposal-which = Ange förslagets id: python -m jamstall proposals list
cli-no-such-proposal = Det finns inget målförslag med id { $proposal }. Se python -m jamstall proposals list
cli-proposal-decided = Ange dagen då målet beslutades som datum: --decided 2026-05-06
cli-scenario-file = Filen { $name } finns inte, eller är ingen TOML. Se docs/kommandorad.md för hur ett scenario skrivs.
cli-scenario-key = I { $name } är ”{ $what }” okänt, saknas eller har fel slags värde. Se docs/kommandorad.md för hur ett scenario skrivs.
cli-scenario-least = Minst att flytta: { $kronor }
cli-outdated = Något annat har publicerats eller tagits tillbaka sedan skillnaden räknades. Räkna den igen.
cli-retraction = Om inläsning { $load } tas tillbaka: { $disappear } { $table ->
    [advice] rapporter
   *[cases] ärenden
} försvinner, { $returns } får tillbaka sin förra version, { $stay } är ersatta av senare inläsningar och påverkas inte. Inget är ändrat.
cli-no-log = Ingenting har gjorts ännu.
cli-log-published = publicerade inläsning { $load }, { $file }, { $table ->
    [advice] rapporter
   *[cases] ärenden
}: { $cases }
cli-log-retracted = tog tillbaka inläsning { $load }, { $file }, { $table ->
    [advice] rapporter
   *[cases] ärenden
}: { $cases }
cli-log-restored = återställde säkerhetskopian { $file }, ärenden och rapporter: { $cases }

# --- Övningen: make drill ---

drill-demo = demodata
drill-missing = { $database } finns inte.
drill-backup = säkerhetskopia
drill-restore = återställning
drill-cases-by-fund = ärenden per fond
drill-granted-by-fund = beviljat per fond
drill-cases-by-year = ärenden per år
drill-loads = inläsningar
drill-workshops = workshoppar
drill-rows = { $rows ->
    [one] en rad
   *[other] { $rows } rader
}
drill-took = { $seconds } s
drill-different = Olika: { $what }. Kopian är inte som databasen.
drill-same = Lika: kopian går att återställa.
