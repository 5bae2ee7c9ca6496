## Branscher: pengar mot människor, vad måttet gör, ner till huvudgrupper

page-sectors = Branscher
sense-heading = Så avgörs könsdominans
sense-chosen = { $sense } (vald)
sentence-gaps = { $most } fick störst del av { $fund } jämfört med sin andel av { $people }: { $most_money } mot { $most_people }. { $least } fick minst: { $least_money } mot { $least_people }.
title-senses = Vad valet av mått gör med siffran
sentence-senses = Beroende på hur könsdominans avgörs gick mellan { $low } och { $high } av { $fund } till mansdominerade branscher.
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
