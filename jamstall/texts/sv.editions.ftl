# Utgåvor: ögonblicksbilder av det publicerade, som appar läser utan att kunna ändra.
cli-snapshot-written = Utgåva { $edition } är skriven till { $place }.
cli-snapshot-same = Inget har ändrats sedan utgåva { $edition }. Ingen ny är skriven.
cli-snapshot-remaining = Den är den senaste, och appar läser den. Äldre gick inte att ta bort: { $editions }. Kontrollera rättigheterna; nästa ögonblicksbild försöker igen.

edition-away = { $about } svarar inte. Kontrollera adressen, nycklarna och nätet.
edition-nothing = I { $about } finns ingen utgåva. Skriv en med python -m jamstall snapshot.
edition-half-written = Utgåvan är inte skriven till slut: { $about }. Nästa utgåva läses när den kommer.
edition-newer = Utgåva { $about } är skriven av en nyare version av programmet. Uppgradera den här appen.
edition-digest = { $about } är inte den fil som skrevs: kontrolltalet stämmer inte. Skriv en ny utgåva.
edition-not-ours = { $about } är ingen utgåva av det här programmet.
edition-bad-place = Adressen { $about } går inte att förstå. Skriv en mapp, eller s3://hink/mapp.
edition-local = Kopian i { $about } går inte att skriva eller läsa. Kontrollera disken och rättigheterna.

edition-as-of = Uppgifterna är av { $when }. Här går det bara att läsa.
edition-stays = Nyare uppgifter gick inte att läsa. { $why } Sidan visar uppgifterna av { $when }.
edition-none-yet = Det finns inga uppgifter att visa än. { $why }
edition-only-reads = Här går det bara att läsa. Flera appar visar samma kopia av det publicerade, och en enda tar emot filer och beslut. Så blir det aldrig två sanningar.
edition-uploads-at = { $at ->
    [none] Fråga den som sköter programmet var den appen finns.
   *[other] Den appen finns på { $at }.
}
