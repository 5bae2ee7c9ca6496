## The command line

severity-error = Fel
severity-warning = Obs
status-staged = mellanlagrad
status-published = publicerad
status-retracted = återtagen
cli-row = rad { $row }
cli-more = … och { $times } till av slaget { $code } (--json visar alla)
cli-checked = { $rows } rader, { $cases } ärenden: { $errors } fel och { $warnings } anmärkningar. Inget är inläst.
cli-not-loaded = Inget lästes in: { $errors } fel och { $warnings } anmärkningar.
cli-loaded = Inläsning { $load }: { $cases } ärenden från { $rows } rader ({ $new } nya, { $changed } ändrade, { $unchanged } oförändrade), { $warnings } anmärkningar.
cli-demo-in-the-way = Databasen innehåller demodata, som aldrig blandas med riktiga ärenden. Ta bort den först: python -m jamstall demo --remove
cli-not-empty = Databasen innehåller redan riktiga ärenden. Demodata läses bara in i en tom databas.
cli-demo-removed = Demodata borttagen ({ $loads } inläsningar).
cli-demo-not-needed = Databasen har redan data; demodata behövs inte.
cli-demo-loaded = Demodata inläst: { $cases } påhittade ärenden.
cli-no-loads = Inga inläsningar ännu.
cli-no-such-load = Det finns ingen publicerad inläsning med nummer { $load }. Se: python -m jamstall loads
cli-retracted = Inläsning { $load } är återtagen.
cli-no-such-measure = Måttet { $name } finns inte. Det finns: { $known }.
cli-unknown-value = { $what } finns inte. Det finns: { $known }.
cli-condition = Villkoret ”{ $condition }” ska skrivas DIMENSION=VÄRDE.
cli-limit = Gränsen { $value } ska vara ett tal från 50 till 99.
cli-database-held = Databasen { $path } används av ett annat program, troligen appen. Stäng det och försök igen, eller ladda upp filen i appen.
cli-not-a-database = Filen { $path } är inte en databas från det här programmet, eller är gjord av en nyare version.
cli-file-system = Filen { $path } gick inte att läsa eller skriva: { $problem }.
cli-backed-up = Säkerhetskopia skriven till { $path }.
cli-restored = Databasen är återställd från { $path }.
cli-unexpected = Ett oväntat fel uppstod ({ $kind }). Inget är ändrat. Kör igen med JAMSTALL_DEBUG=1 och skicka det som visas till den som sköter programmet.
