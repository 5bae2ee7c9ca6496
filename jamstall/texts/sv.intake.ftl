
## What a workbook holds beside cells, and what its text looks like (codes: jamstall/intake/findings.py)

finding-hidden-rows =
    { $rows ->
        [one] En rad är dold eller bortfiltrerad i bladet. Den räknas som alla andra.
       *[other] { $rows } rader är dolda eller bortfiltrerade i bladet. De räknas som alla andra.
    }
finding-hidden-rows-hint = Ta bort raderna ur filen om de inte ska vara med.
finding-macros = Arbetsboken innehåller makron. De körs inte och sparas inte.
finding-macros-hint = Inget behöver göras.
finding-external-links = Arbetsboken hämtar värden från andra filer. De värden som senast sparades läses, och inget hämtas.
finding-external-links-hint = Kontrollera att värdena var uppdaterade när filen sparades.
finding-formula-not-computed = Cellen innehåller en formel som inte är uträknad.
finding-formula-not-computed-hint = Öppna filen i kalkylprogrammet, spara den och skicka den igen. Eller skriv in värdet.
finding-case-id-rounded = Diarienumret ”{ $value }” har blivit ett tal och förlorat sina sista siffror.
finding-case-id-rounded-hint = Formatera kolumnen som text före exporten, så att hela numret kommer med.
finding-case-id-is-date = Diarienumret har blivit ett datum: { $value }.
finding-case-id-is-date-hint = Formatera kolumnen som text innan numren skrivs eller klistras in, och hämta dem på nytt: Excel gör 2024-1 till den 1 januari 2024.
finding-formula-in-text = ”{ $value }” ser ut som en formel. Den räknas inte ut, utan sparas som text.
finding-formula-in-text-hint = Rätta cellen om det inte är en text.
finding-markup-in-text = ”{ $value }” innehåller HTML eller Markdown. Det visas som det står, som text.
finding-markup-in-text-hint = Ta bort koderna om texten ska vara lätt att läsa.
finding-text-cut = { $columnname } är { $length } tecken lång. De första { $kept } sparas.
finding-text-cut-hint = Kontrollera att det är rätt text i cellen, eller korta den.

file-too-many-rows = Filen { $name } har fler än { $limit } rader.
file-too-many-rows-hint = Dela den, till exempel per år.
file-row-limit = Filen läses inte: inställningen JAMSTALL_MOST_ROWS ska vara hur många rader en fil får ha, inte { $value }.
file-row-limit-hint = Den som sköter programmet ändrar den till ett tal, till exempel 1000000, eller tar bort den.
file-defines-text = Filen { $name } innehåller en dokumenttypsdefinition (DTD) och läses inte. Inget kalkylprogram skriver sådana.
file-defines-text-hint = Spara om den i kalkylprogrammet som xlsx eller csv.
