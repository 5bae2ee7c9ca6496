## Projektmedel: vad projektens texter visar av ett jämställdhetsperspektiv

page-projects = Projektmedel

dimension-strategy-area = Insatsområde
dimension-review-level = Nivå i projektets text
dimension-read-by = Läst av
review-level-not-mentioned = Nämns inte
review-level-mentioned = Nämns
review-level-analysed = Analyseras
review-level-acted-on = Görs något åt
review-level-not-screened = Inte läst
review-level-not-applicable = Har ingen projekttext
read-by-person = En människa
read-by-machine = Regler
read-by-unknown = Ingen än

measure-share-mentioned = Andel projekt som nämner jämställdhet
measure-share-acted-on = Andel projekt som gör något åt jämställdheten
measure-amount-share-mentioned = Andel av kronorna till projekt som nämner jämställdhet
measure-amount-share-acted-on = Andel av kronorna till projekt som gör något åt jämställdheten
meaning-share-mentioned = Beviljade projekt vars text nämner kvinnor, män eller jämställdhet, av dem vars text är läst.
meaning-share-acted-on = Beviljade projekt som enligt sin text gör något åt jämställdheten, av dem vars text är läst.
meaning-amount-share-mentioned = Kronor till beviljade projekt vars text nämner kvinnor, män eller jämställdhet, av kronorna till dem vars text är läst.
meaning-amount-share-acted-on = Kronor till beviljade projekt som enligt sin text gör något åt jämställdheten, av kronorna till dem vars text är läst.
cli-beside-persons = Projektens texter och insatsområden visas aldrig tillsammans med kön, födelseland eller ålder, eftersom projekten visas ett och ett. Ta bort det ena: { $dimension } eller personuppgiften.
