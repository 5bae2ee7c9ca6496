## Branscher: pengar mot människor, vad måttet gör, ner till huvudgrupper

page-sectors = Branscher
sense-chosen = { $sense } (vald)
sentence-gaps = { $most } fick störst del av { $fund } jämfört med sin andel av { $people }: { $most_money } mot { $most_people }. { $least } fick minst: { $least_money } mot { $least_people }.
title-robust = Håller siffran?
sentence-robust = Mellan { $low } och { $high } av { $fund } gick till { $group }, på { $count } sätt att räkna.
robust-most-basis = Störst skillnad gör vilkas kön som avgör: { $points }.
robust-most-area = Störst skillnad gör om de räknas i riket eller i det egna länet: { $points }.
robust-most-limit = Störst skillnad gör var gränsen går: { $points }.
robust-most-of = Störst skillnad gör vad andelen är av: { $points }.
robust-aspect = Val
robust-choice = Så räknat
robust-share-men = Andel till mansdominerade branscher
robust-share-women = Andel till kvinnodominerade branscher
robust-share-balanced = Andel till jämna branscher
robust-basis = Vilkas kön
robust-area = Räknade var
robust-limit = Gräns
robust-of = Andel av
robust-year = År
robust-basis-employed = de som arbetar där
robust-basis-owners = företagarna
robust-area-country = i riket
robust-area-county = i det egna länet
robust-of-granted = beviljade kronor
robust-of-paid = utbetalda kronor
robust-of-cases = beviljade ärenden
robust-read = Varje rad ändrar en sak i taget och låter resten vara som du har valt (ruter och streck). Meningen räknar alla kombinationer.
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
