## What readers take with them

take-menu = Hämta
take-page = Hämta hela sidan, eller en rapport
take-page-text = { $panels ->
        [one] Sidans enda del, som den ser ut nu.
       *[other] Sidans { $panels } delar, som de ser ut nu.
    } Rapporten är hela kartläggningen för samma urval.
take-png = Bild (PNG)
take-svg = Bild som går att skala (SVG)
take-pptx = Bild till PowerPoint (PPTX)
take-xlsx = Arbetsbok (Excel)
take-make-pptx = Hämta en presentation (PPTX)
take-make-pdf = Hämta rapporten (PDF)
take-making-pptx = Gör presentationen …
take-making-pdf = Gör rapporten …
take-fetch-pptx = Presentationen är hämtad. Hämta den igen
take-fetch-pdf = Rapporten är hämtad. Hämta den igen
take-file-pdf = rapport-tillvaxtmedel
take-fund-business-grants = företag
take-fund-project-funds = projekt
take-hidden = För få ärenden för att visas utan att peka ut enskilda
take-unchanged = Inget är ändrat i scenariot än
take-unknown = Inte redovisat i något ärende
take-left-out = Utelämnat, och varför
take-address = Adressen till just den här vyn:
take-qr = QR-kod till adressen

## The same on the command line

cli-export-undecided = Sidan har inget att visa av urvalet än.
cli-export-hidden = Sidan har inget att visa av urvalet: för få ärenden står bakom, eller så saknas uppgiften. Välj fler år eller ett större område.
cli-export-empty = Inga ärenden i urvalet, så det finns inget att skriva. Ta bort något villkor.
cli-export-panel = En bild är av ett diagram. Säg vilket med --panel: { $known }.
