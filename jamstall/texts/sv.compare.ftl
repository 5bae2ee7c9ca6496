## Jämför: län, kommuner, år och stödformer bredvid varandra, och vad som gör skillnaden

page-compare = Jämför
compare-across = Jämför
across-county = Län
across-municipality = Kommuner
across-year = År
across-support-form = Stödformer
across-fund = Stödslag
near-county-neighbours = Jämför med länets grannar
near-municipality-neighbours = Jämför med kommunens grannar
near-municipality-similar = Jämför med liknande kommuner
compare-what = Vad
compare-rest-county = { $count } övriga län
compare-rest-municipality = { $count } övriga kommuner
compare-rest-year = { $count } övriga år
compare-rest-support-form = { $count } övriga stödformer
compare-rest-fund = Övrigt stödslag
ask-compare = Bredvid varandra
compare-title = { $what }, { $fund }
compare-all = alla { $share }
compare-finding = { $what } är störst för { $high }, { $high_share }, och minst för { $low }, { $low_share }. Det skiljer { $points }.
compare-times = Den största andelen är { $times } gånger den minsta.
compare-same = { $what } är lika stor för alla som jämförs: { $share }.
compare-one = { $across ->
        [county] Urvalet har bara ett län med beviljade ärenden, och då finns inget att jämföra med. Välj ett län till, eller jämför år.
        [municipality] Urvalet har bara en kommun med beviljade ärenden, och då finns inget att jämföra med. Välj en kommun till, eller jämför år.
        [year] Urvalet har bara ett år med beviljade ärenden, och då finns inget att jämföra med. Välj ett år till, eller jämför län.
        [support_form] Urvalet har bara en stödform med beviljade ärenden, och då finns inget att jämföra med. Välj en stödform till, eller jämför år.
       *[fund] Urvalet har bara ett stödslag med beviljade ärenden, och då finns inget att jämföra med. Jämför år eller län i stället.
    }
compare-hidden = { $what } kan inte visas för minst två av dem: uppgiften saknas, eller så står för få personer bakom. Välj fler år, eller en andel efter bransch.
compare-empty = { $of ->
        [decisions] { $names } har inga beslutade ärenden i urvalet, och därför ingen bifallsandel att jämföra.
       *[kronor] { $names } har inga beviljade kronor i urvalet, och därför ingen andel att jämföra.
    }
compare-left = { $what } för { $name } är { $share }.
compare-left-out = { $across ->
        [year] De { $shown } senaste av { $of } visas.
       *[other] { $shown } av { $of } visas: de som valts först, annars de med mest pengar.
    }
compare-numbers = Alla tal
ask-parts = Vad gör skillnaden?
parts-none = Det finns ingen skillnad att dela upp.
parts-finding = Det skiljer { $points } mellan { $high } och { $low }. Mest gör { $most }: { $size }.
parts-rest = Resten är { $others }.
parts-because-sector = vilka branscher som söker
parts-because-approval = hur stor del som får bifall
parts-because-size = hur stora bidragen är
parts-most-apart = { $sector } är { $part } av ansökningarna för { $high } och { $other } för { $low }.
parts-sector-bar = Branscher som söker
parts-approval-bar = Andel som får bifall
parts-size-bar = Bidragens storlek
parts-all-bar = Hela skillnaden
parts-part = Steg
parts-name-sector = Vilka branscher som söker
parts-name-approval = Bifallsandel
parts-name-size = Medelbelopp
parts-all = Hela skillnaden
parts-applications = { $cases ->
        [one] { $number } beslutad ansökan
       *[other] { $number } beslutade ansökningar
    }
parts-based = Bygger på { $one } beviljade ärenden för { $high } och { $other } för { $low }.
parts-method = Varje del är vad andelen ändras när bara den byts från det ena till det andra, i medeltal över alla ordningar (Das Gupta 1993). Delarna summerar till skillnaden. Det är räkning på fattade beslut och säger inte varför.
ask-chance = Är det mer än slumpen?
chance-level = Gräns
chance-title-approval = Bifallsandel efter antal beslut
chance-title-sectors = Andel av ärendena efter antal ärenden
chance-cases-approval = Beslutade ärenden
chance-cases-sectors = Beviljade ärenden
chance-share-approval = Bifallsandel
chance-share-sectors = Andel av de beviljade ärendena
chance-things = { $across ->
        [county] län
        [municipality] kommuner
        [year] år
        [support_form] stödformer
       *[fund] stödslag
    }
chance-none = Slumpen räcker som förklaring: alla { $count } { $things } ligger inom vad den ger i { $level } av fallen.
chance-some = { $outside } av { $count } { $things } ligger utanför vad slumpen ger i { $level } av fallen: { $names }.
chance-many = { $outside } av { $count } { $things } ligger utanför vad slumpen ger i { $level } av fallen.
chance-alike = Andelen är { $share } i alla { $count } { $things }: ingen skillnad finns att pröva mot slumpen.
chance-more = De skiljer sig sammantaget { $times } gånger så mycket som slumpen skulle ge, så något mer än den ligger bakom.
chance-outside = Utanför gränsen
chance-yes = ja
chance-no = nej
chance-marks = Streckad linje: 95 %, heldragen: 99,8 %.
chance-method = Gränserna är binomialfördelningens egna, kring genomsnittet för alla. Den som har få ärenden får vida gränser.
kronor-chance-title = Andel av kronorna, med slumpen inräknad
kronor-chance-more = Skillnaden mellan { $high } och { $low }, { $points }, är större än vad slumpen ger: med andra ärenden av samma slag hade den legat mellan { $least } och { $most } procentenheter.
kronor-chance-within = Slumpen kan räcka för skillnaden mellan { $high } och { $low }, { $points }: med andra ärenden av samma slag hade den legat mellan { $least } och { $most } procentenheter.
kronor-chance-same = Andelarna är lika stora.
kronor-chance-few = Det går inte att säga hur mycket slumpen kan flytta andelarna: det krävs minst { $fewest } ärenden, med kronor både i gruppen och utanför den, för två av dem.
kronor-chance-without = Utan intervall är { $names }: färre än { $fewest } ärenden, eller alla kronor på samma sida.
kronor-chance-row = { $share } ({ $range })
kronor-chance-ends = { $low }–{ $high } %
kronor-chance-range = Vad slumpen kan ge (95 %)
kronor-chance-explained =
    Symbol: andel av kronorna. Linje: vad slumpen kan ge, i 95 % av dragningarna.
    Streckat: alla tillsammans, { $share }.
kronor-chance-method = Ärendena dras om 2 000 gånger, lika många och med återläggning; 95 % av andelarna ligger inom linjen (Efron 1979). Några få stora bidrag gör den lång. Ingen dragning görs av personer.
rank-place = Plats
rank-range = Möjliga platser
rank-sure = Störst är { $name }, även när slumpen räknas in.
rank-unsure = Var andelen är störst går inte att säga säkert: det kan vara i { $may } av { $count } { $things }.
rank-method = Plats 1 är störst. Möjliga platser är de som slumpen inte utesluter, för alla på en gång i 95 % av fallen (Klein, Wright och Wieczorek 2020).
report-compare = Är det likadant i alla län?
