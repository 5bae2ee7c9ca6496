## Branscher: pengar mot människor, vad måttet gör, ner till huvudgrupper

page-sectors = Branscher
sense-chosen = { $sense } (vald)
sentence-gaps = { $most } fick störst del av { $fund } jämfört med sin andel av { $people }: { $most_money } mot { $most_people }. { $least } fick minst: { $least_money } mot { $least_people }.
title-robust = Håller siffran?
sentence-robust = Mellan { $low } och { $high } av { $fund } gick till { $group }, på { $count } sätt att räkna som flyttar andelen.
sentence-robust-same = { $high } av { $fund } gick till { $group }, hur det än räknas.
robust-most-basis = Störst skillnad gör vilkas kön som avgör: { $points }.
robust-most-area = Störst skillnad gör om de räknas i riket eller i det egna länet: { $points }.
robust-most-limit = Störst skillnad gör var gränsen går: { $points }.
robust-most-of = Störst skillnad gör vad andelen är av: { $points }.
robust-most-level = Störst skillnad gör hur många siffror av SNI-koden som avgör: { $points }.
robust-most-reading = Störst skillnad gör var koder som SNI 2025 har satt ihop av flera branscher räknas: { $points }.
robust-most-grants = Störst skillnad gör de tre största bidragen: { $points }.
robust-still = Flyttar aldrig andelen en halv procentenhet: { $aspects }.
robust-ways = Sätt att räkna
robust-aspect = Val
robust-choice = Så räknat
robust-share-men = Andel till mansdominerade branscher
robust-share-women = Andel till kvinnodominerade branscher
robust-share-balanced = Andel till jämna branscher
robust-basis = Vilkas kön
robust-area = Räknade var
robust-limit = Gräns
robust-of = Andel av
robust-level = Nivå i SNI
robust-reading = Delade koder
robust-grants = Bidrag
robust-year = År
robust-basis-employed = de som arbetar där
robust-basis-owners = företagarna
robust-area-country = i riket
robust-area-county = i det egna länet
robust-of-granted = beviljade kronor
robust-of-paid = utbetalda kronor
robust-of-cases = beviljade ärenden
robust-level-code = hela koden
robust-level-division = två siffror
robust-reading-usual = där koden står
robust-reading-least = där andelen blir minst
robust-reading-most = där andelen blir störst
robust-grants-all = alla
robust-grants-without = utan de tre största
robust-read = Varje rad ändrar en sak i taget och låter resten vara som du har valt (ruter och streck). Meningen gäller alla kombinationer; som sätt räknas de som flyttar andelen minst en halv procentenhet. Filerna har alla. En delad kod är en kod i SNI 2025 vars verksamheter låg i flera branscher i SNI 2007.
title-divisions = { $sector } i detalj
sentence-divisions = Inom { $sector } gick mest till { $division }: { $kronor } av { $total }.
sentence-divisions-none = Inga kronor har beviljats inom { $sector } i urvalet.
ask-sectors-employed = Branschernas andel av pengarna, jämfört med de sysselsatta
ask-sectors-owners = Branschernas andel av pengarna, jämfört med företagarna
ask-divisions = En bransch i detalj
gaps-money = Symbol: andel av kronorna.
gaps-employed = Streck: andel av de sysselsatta.
gaps-owners = Streck: andel av företagarna.
gaps-number = Tal: skillnad i procentenheter.
people-of-the-country = Branscherna i diagrammet är klassade efter riket, eftersom urvalet inte är ett enda län med egna siffror.
title-growing = Jobben bredvid pengarna
ask-growing = Missas branscher som växer?
growing-missed = { $count ->
        [one] { $names } växer mer än branscherna tillsammans { $first }–{ $last } och får mindre av { $fund } än sin del av jobben.
       *[other] { $names } växer mer än branscherna tillsammans { $first }–{ $last } och får mindre av { $fund } än sina delar av jobben.
    }
growing-none = Ingen bransch som växer mer än branscherna tillsammans { $first }–{ $last } får mindre av { $fund } än sin del av jobben.
growing-silent = Ansökningarna är få från { $names }.
growing-refused = Bifallen är färre än vanligt för { $names }.
growing-worded = jobb { $growth }, kronor mot jobb { $gap }
growing-across = Jobb { $first }–{ $last }, förändring
growing-up = Andel av kronorna minus andel av jobben, procentenheter
growing-jobs = Jobb { $first }–{ $last }
growing-applied = Andel av de beslutade ansökningarna
growing-missed-head = Växer och får mindre
growing-read = Till höger om det ljusa strecket: växer mer än branscherna tillsammans. Under det mörka: får mindre av kronorna än sin del av jobben. Tillväxt är antalet sysselsatta, inte omsättning; att få mindre är en jämförelse, inte ett krav.
title-between-sexes = Kvinnors och mäns pengar
ask-between-sexes = Vad gör skillnaden mellan kvinnors och mäns pengar?
between-applying = Hur många som söker
between-sector = Branscher de söker från
between-approval = Andel som får bifall
between-size = Bidragens storlek
between-because-applying = hur många som söker
between-because-sector = vilka branscher de söker från
between-because-approval = hur stor del som får bifall
between-because-size = hur stora bidragen är
between-name-applying = Beslutade ansökningar
between-name-sector = Branscher de söker från
between-name-approval = Bifallsandel
between-name-size = Medelbelopp
between-kronor = Kronor mer eller mindre till kvinnor
between-from = { $share } från { $sectors }
between-finding = { $which ->
        [less] Av { $fund } fick kvinnor { $women } och män { $men }, { $less } mindre till kvinnor. Mest gör { $most }: { $size }.
        [more] Av { $fund } fick kvinnor { $women } och män { $men }, { $less } mer till kvinnor. Mest gör { $most }: { $size }.
       *[same] Av { $fund } fick kvinnor { $women } och män { $men }, lika mycket. Mest gör { $most }: { $size }.
    }
between-hidden = Hur skillnaden mellan kvinnors och mäns del av { $fund } uppstår kan inte visas: för få personer står bakom. Välj fler år eller ett större område.
between-none = Bara kvinnor eller bara män har fått något av { $fund } i urvalet, och då finns ingen skillnad att dela upp.
between-method = Varje del är hur kronorna till kvinnor ändras när bara den byts från mäns till kvinnors, i medeltal över alla ordningar (Das Gupta 1993). Branscher skiljs åt efter vilket kön som dominerar; de som inte kan visas räknas ihop. Det är räkning på fattade beslut och säger inte varför.
between-method-no-sectors = Varje del är hur kronorna till kvinnor ändras när bara den byts från mäns till kvinnors, i medeltal över alla ordningar (Das Gupta 1993). Branscherna kan inte skiljas åt här, för få personer står bakom. Det är räkning på fattade beslut och säger inte varför.
title-parity = Kronor till jämn fördelning
parity-group = Grupp
parity-beside = Jämfört med
parity-now = Andel av kronorna
parity-then = Jämförd andel
parity-kronor = Kronor till samma andel
parity-to-employed = De sysselsatta
parity-to-owners = Företagarna
parity-to-applicants = De sökande
parity-to-half = Hälften var
parity-as-employed = som av de sysselsatta
parity-as-owners = som av företagarna
parity-as-applicants = som av de sökande
parity-as-half = som män
parity-part = { $to } ({ $share }) vore { $kronor } { $which ->
        [more] mer
       *[less] mindre
    }
parity-finding = Kvinnor fick { $share } av { $fund }, av det som gick till kvinnor och män. Samma del { $every }. Det är en jämförelse, inte ett krav.
parity-hidden = Vad en lika fördelning av { $fund } vore kan inte visas: för få personer står bakom. Välj fler år eller ett större område.
parity-read = Staplarna visar hur många kronor som hade behövt gå till kvinnor i stället för till män. Andelarna är av det som gick till grupperna själva; blandade grupper och okända räknas inte.
between-rounded = Delarna är avrundade var för sig och summerar därför inte exakt.
title-per-person = Kronor per sysselsatt och per företagare
per-person-sex = Per sysselsatt kvinna { $place } beviljades { $own } av { $fund }, per sysselsatt man { $other }. Det är en jämförelse, inte ett krav.
per-person-sector-dominance = Per sysselsatt i kvinnodominerade branscher { $place } beviljades { $own } av { $fund }, i mansdominerade { $other }. Det är en jämförelse, inte ett krav.
per-person-where = Kronor per person går att säga för ett helt län, eller för hela landet: dem finns det siffror över. Välj ett län, utan kommuner.
per-person-hidden = Vad { $fund } är per person kan inte visas: uppgiften saknas, eller så står för få personer bakom. Välj fler år.
per-person-employed = Kronor per sysselsatt
per-person-owners = Kronor per företagare
per-person-read = Hela urvalets kronor, delade med alla i gruppen som arbetar där (staplarna) eller är företagare. De flesta har aldrig sökt: talet ställer pengarna bredvid människorna och säger inte vad någon fick. Företagare finns det siffror över bara för hela landet.
per-person-year = Siffrorna över dem som arbetar är från { $year }.
