## 4R och JämKAS: siffrorna, vad människor skriver om dem, och vad som ska göras

page-four-r = 4R och JämKAS
ask-four-r-numbers = Vad säger siffrorna?
ask-four-r-write = Skriv en analys
ask-four-r-actions = Vad ska göras?
four-r-group = Grupp
four-r-representation = Representation: vilka som söker och beviljas { $fund }
four-r-resources = Resurser: vart kronorna i { $fund } går
four-r-representation-finding = Kvinnor är { $first } av ärendena om { $fund } och { $then } av de beviljade.
four-r-resources-finding = Kvinnor är { $first } av de beviljade ärendena i { $fund } och får { $then } av kronorna.
four-r-untold = Kvinnors andel av { $fund } är okänd eller dold i urvalet. Resten står i tabellen.
four-r-form = Mall
four-r-analysis = Analys
four-r-new = Ny analys
four-r-name = Namn på analysen
four-r-where = Gäller: { $where }.
four-r-yes = Ja
four-r-no = Nej
four-r-question = Fråga
four-r-answer = Svar
four-r-filled-in = Fylls i med siffrorna för urvalet när du sparar.
four-r-refill = Byt till siffrorna som de är nu
four-r-seen-at = Siffrorna som de var { $date }.
four-r-address = De sågs på { $address }
four-r-save = Spara analysen
four-r-saved = Analysen är sparad. Tidigare versioner finns kvar.
four-r-no-name = Analysen har inget namn. Skriv ett och spara igen; det du har skrivit finns kvar.
four-r-half-action = Åtgärden { $what } saknar vem eller till när. Fyll i det och spara igen; det du har skrivit finns kvar.
four-r-changed = Någon annan har sparat en ny version medan du skrev. Det du har skrivit finns kvar här. Läs den nya under Tidigare versioner, och spara igen om din ska gälla.
four-r-gone = Analysen är borttagen ur listan av någon annan. Det du har skrivit finns kvar här: kopiera det till en ny analys.
four-r-not-allowed = Du har inte rätt att skriva analyser för alla län i urvalet. Välj ditt län, eller be den som delar ut rättigheter.
four-r-read-only = Du kan läsa analyserna. Den som får sätta mål för länet kan skriva dem.
four-r-unreachable = Filen med analyser kan inte läsas eller skrivas just nu. Försök igen om en stund; säg till den som sköter programmet om det består.
four-r-none = Inga analyser är skrivna för urvalet.
four-r-versions = { $count ->
        [one] En tidigare version
       *[other] { $count } tidigare versioner
    }
four-r-version = Version { $number }, { $moment }
four-r-remove = Ta bort ur listan
four-r-removed = Analysen är borttagen ur listan. Den finns kvar i filen.
four-r-pdf = Hämta som PDF
four-r-xlsx = Hämta som arbetsbok
four-r-actions-xlsx = Hämta åtgärderna som arbetsbok
four-r-not-made = PDF:en kunde inte göras. Analysen är sparad; hämta den som arbetsbok.
four-r-row = Åtgärd { $number }
four-r-action-what = Vad
four-r-action-who = Vem
four-r-action-when = Till när
four-r-action-origin = Varifrån
four-r-actions = Åtgärder från analyser och workshoppar
four-r-actions-finding = { $count ->
        [0] Inga åtgärder är beslutade än. De skrivs i en analys ovan eller i en workshop.
        [one] En åtgärd är beslutad.
       *[other] { $count } åtgärder är beslutade.
    }
four-r-workshop = Workshop: { $name }
four-r-own-numbers = Inga siffror: urvalet hade inga ärenden.
form-fault-unreadable = Mallen { $file } kan inte läsas: den ska vara en textfil i UTF-8 på högst 100 kB.
form-fault-toml = Mallen { $file }, rad { $line }, går inte att tolka som TOML: { $said }. Rätta raden.
form-fault-title = Mallen { $file }, rad { $line }, saknar titel. Skriv title = "…" överst.
form-fault-questions = Mallen { $file }, rad { $line }, har inga frågor. Skriv minst ett stycke [[questions]].
form-fault-many = Mallen { $file }, rad { $line }, har fler än { $said } frågor. Dela den i två mallar.
form-fault-key = Mallen { $file }, rad { $line }: en fråga saknar key, eller har samma som en annan. Ge varje fråga ett eget.
form-fault-kind = Mallen { $file }, rad { $line }, har en okänd sorts fråga: { $said }. Skriv kind = "numbers", "text", "yes_no" eller "actions".
form-fault-show = Mallen { $file }, rad { $line }, fyller i något okänt: { $said }. Skriv show = "representation" eller "resources".
form-fault-asks = Mallen { $file }, rad { $line }: frågan { $said } saknar text. Skriv asks = "…".
