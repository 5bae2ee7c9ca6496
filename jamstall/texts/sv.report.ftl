## The report

report-title = Kartläggning av regionala tillväxtmedel { $where } { $when }
report-applicants = Från ansökan till beslut: { $fund }
report-filters = Urval
report-no-filters = Alla ärenden som är inlästa
report-cases = Beviljade ärenden
report-loaded = Data inlästa
report-sense = Så avgörs könsdominans
report-address = Samma vy på webben
report-qr = QR-kod till adressen { $address }
report-demo = Demodata: alla ärenden är påhittade. De säger inget om någon verklig region.
report-contents = Innehåll
report-summary = Sammanfattning
report-more = Det viktigaste i varje kapitel
report-rows-hidden = { $rows ->
    [one] En rad till finns, som har för få ärenden för att visas.
   *[other] { $rows } rader till finns, som har för få ärenden för att visas.
}
report-rows-named = Visas inte, för att skydda enskilda: { $names }.
report-summary-read = Siffrorna visar skillnader, inte orsaker. Vad de inte kan säga står sist i rapporten.
report-signs = Två punkter (..) betyder att talet är dolt för att skydda enskilda. Ett streck (–) betyder att det inte finns något tal.

report-method = Så är det gjort
report-method-cases = Ett ärende är en ansökan och dess beslut, och räknas en gång, också när det har flera utbetalningar. Gäller ett projekt flera kommuner delas pengarna lika mellan dem.
report-method-money = Pengar är beviljade kronor efter beslutsår, i löpande priser. Sökta, beviljade och utbetalda kronor blandas aldrig.
report-method-shares = Andelar räknas ur summor, aldrig som medelvärden av andra andelar. Okänt är en egen grupp, som visas och räknas med. Varje andel avrundas en gång, en halv bort från noll, och för sig.
report-method-small = Grupper efter kön, födelseland eller ålder med färre än { $limit } ärenden visas inte, och inte heller de grupper som de annars kunde räknas fram ur.
report-method-dominance = Kvinno- och mansdominerade branscher
report-method-measures = Måtten
report-method-sources = Källor

report-limits = Vad siffrorna inte kan säga
report-limits-cause = De visar skillnader mellan grupper, inte varför de finns. En skillnad kan bero på vilka som söker, på branschernas storlek, på stödets regler eller på annat.
report-limits-applied = De handlar om dem som har sökt. Hur många som aldrig sökte, och varför, syns inte.
report-limits-reported = De är så säkra som uppgifterna i ärendena. Saknas kön, födelseland eller bransch är gruppen okänd, och kan i verkligheten höra till någon av de andra.
report-limits-one-person = Kön, födelseland och ålder gäller en person per ärende, till exempel ägare eller projektledare. De säger inget om dem som arbetar i företaget eller deltar i projektet.
report-limits-effect = De säger vart pengarna gick, inte vad pengarna ledde till.
report-limits-few = Ett litet antal ärenden ger stora svängningar mellan år. Läs hellre flera år tillsammans.

report-broken = Rapporten gick inte att göra. Försök igen, eller ta med bilderna och siffrorna från sidan.
