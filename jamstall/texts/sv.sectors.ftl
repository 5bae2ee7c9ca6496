## Branscher: pengar mot människor, vad måttet gör, ner till huvudgrupper

page-sectors = Branscher
sense-heading = Så avgörs könsdominans
sense-chosen = { $sense } (vald)
sentence-gaps = Störst övervikt i { $fund } har { $most }: { $most_money } av kronorna men { $most_people } av { $people }. Störst undervikt har { $least }: { $least_money } av kronorna men { $least_people }.
title-senses = Vad valet av mått gör med siffran
sentence-senses = Beroende på hur könsdominans avgörs gick mellan { $low } och { $high } av { $fund } till mansdominerade branscher.
title-divisions = { $sector }: ner till huvudgrupper
sentence-divisions = Inom { $sector } gick mest till { $division }: { $kronor } av { $total }.
sentence-divisions-none = Inga kronor har beviljats inom { $sector } i urvalet.
ask-sectors-employed = Får branscherna pengar efter hur många som arbetar där?
ask-sectors-owners = Får branscherna pengar efter hur många som har företag där?
ask-divisions = Ner till huvudgrupper
gaps-employed = Symbol: andel av kronorna. Streck: andel av de sysselsatta.
gaps-owners = Symbol: andel av kronorna. Streck: andel av företagarna.
people-of-the-country = Branscherna i diagrammet är klassade efter riket, eftersom urvalet inte är ett enda län med egna siffror.
