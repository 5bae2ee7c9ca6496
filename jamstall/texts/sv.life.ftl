## Livet runt pengarna: kvinnors och mäns liv i siffror, och pengarna bredvid

page-life = Livet runt pengarna
menu-life = Livet
life-beside-choice = Jämför med
life-beside-none = Inget mer
life-country = Riket
life-woman = Kvinnor
life-man = Män
life-all = Alla
life-sex = Kön
life-stage = Livsområde
life-series = Serie
life-place = Plats
life-period = Period
life-goal-number = Delmål
life-share-of-women = Andel kvinnor
life-in-unit = { $what }, { $unit }
life-women-and-men = kvinnor { $women }, män { $men }
life-two = { $women } för kvinnor och { $men } för män
life-number = { $number } { $unit }
life-row-sweden-birthplace = { $place }, födda i Sverige
life-row-abroad-birthplace = { $place }, födda utomlands
life-row-sweden-background = { $place }, svensk bakgrund
life-row-abroad-background = { $place }, utländsk bakgrund
life-origin-birthplace = Födelseland
life-origin-background = Bakgrund
life-origin-total-birthplace = Alla
life-origin-sweden-birthplace = Födda i Sverige
life-origin-abroad-birthplace = Födda utomlands
life-origin-total-background = Alla
life-origin-sweden-background = Svensk bakgrund
life-origin-abroad-background = Utländsk bakgrund
life-band = Rund: kvinnor. Fyrkant: män. Fältet: 40–60 %, som räknas som jämnt.
life-scale = { $unit }. Rund: kvinnor. Fyrkant: män.
life-scale-one = { $unit }. Romb: kvinnor och män tillsammans.
ask-life = Hur fördelar sig kvinnor och män?
life-whole = Hela livet på en skala
life-whole-finding = { $uneven ->
        [0] { $count ->
            [1] Fördelningen av kvinnor och män är jämn, inom 40–60 procent.
           *[other] Alla { $count } fördelningar av kvinnor och män är jämna, inom 40–60 procent.
        }
       *[other] { $uneven } av { $count } fördelningar av kvinnor och män ligger utanför 40–60 procent.
    } Längst från hälften: { $furthest }, { $share } kvinnor { $where }.
life-whole-none = Inga hämtade serier säger hur kvinnor och män fördelar sig på platserna i urvalet.
life-whole-row = { $words } ({ $place } { $period })
life-whole-basis = Bara serier där kvinnor och män är delar av samma helhet står på skalan.
life-none = { $title }: det finns inga tal för platserna i urvalet.
life-share = { $title }: { $where } är { $share } kvinnor ({ $period }).
life-share-beside = { $title }: { $where } är { $share } kvinnor ({ $period }), mot { $beside }.
life-levels = { $title }: { $where } { $women } för kvinnor och { $men } för män ({ $unit }, { $period }).
life-levels-beside = { $title }: { $where } { $women } för kvinnor och { $men } för män ({ $unit }, { $period }), mot { $beside }.
life-one = { $title }: { $number } { $unit } { $where } ({ $period }).
life-one-beside = { $title }: { $number } { $unit } { $where } ({ $period }), mot { $beside }.
life-beside = { $number } { $where }
life-beside-period = { $number } { $where } ({ $period })
life-verdict-balanced = Det är inom 40–60 procent, som räknas som jämnt.
life-verdict-women = Kvinnor är fler än 60 procent.
life-verdict-men = Kvinnor är färre än 40 procent.
life-abroad-birthplace = Bland dem som är födda utomlands är { $share } kvinnor { $where }.
life-abroad-background = Bland dem med utländsk bakgrund är { $share } kvinnor { $where }.
life-abroad-levels-birthplace = Bland dem som är födda utomlands: { $women } för kvinnor och { $men } för män { $where }.
life-abroad-levels-background = Bland dem med utländsk bakgrund: { $women } för kvinnor och { $men } för män { $where }.
life-not-here = Serien har inga tal { $where }.
life-money = Av { $fund } till kvinnor och män gick { $share } till kvinnor.
life-money-hidden = Kvinnors del av { $fund } visas inte: för få personer står bakom.
life-money-row = { $fund } { $when }
life-along = Pengarna bredvid
life-along-sector-dominance = Efter branschens könsdominans
life-along-sector = Bransch för bransch
life-title-sector-dominance = { $title } och pengarna, efter branschens könsdominans
life-title-sector = { $title } och pengarna, bransch för bransch
life-sectors-money = Kvinnors del av { $fund }
life-sectors-people = Kvinnors del: { $title }
life-sectors-mark = Märke: kvinnors del av pengarna där.
life-sectors-bar = Streck: kvinnors del av dem i serien.
life-sectors-finding = { $below ->
        [0] I ingen av { $count } { $along ->
            [sector] branscher
           *[sector_dominance] slag av branscher
        } är kvinnors del av { $fund } { $place } { $when } mindre än deras del i serien ({ $where } { $period }).
       *[other] I { $below } av { $count } { $along ->
            [sector] branscher
           *[sector_dominance] slag av branscher
        } är kvinnors del av { $fund } { $place } { $when } mindre än deras del i serien ({ $where } { $period }).
    } Lägst jämfört med serien: { $sector }, { $money } av pengarna mot { $people }.
life-sectors-one = { $sector }: { $money } av { $fund } till kvinnor och män { $place } { $when } gick till kvinnor, mot { $people } kvinnor i serien ({ $where } { $period }).
life-sectors-hidden = I ingen bransch kan kvinnors del av { $fund } visas: för få personer står bakom.
life-sectors-none = Ingen bransch har både tal i serien och { $fund } till kvinnor eller män.
life-goal = Delmål { $number } i jämställdhetspolitiken: { $goal }.
life-stage-goals = Delmål { $goals }.
life-made-preliminary-raw = Preliminära tal, som källan publicerar dem.
life-made-preliminary-worked-up = Preliminära tal, bearbetade.
life-made-final-raw = Slutliga tal, som källan publicerar dem.
life-made-final-worked-up = Slutliga tal, bearbetade.
life-fetched = Hämtade { $date }.
life-shipped = Följer med programmet, överförda { $date }.
life-licence = Licens: { $licence }.
life-not-fetched = { $count ->
        [1] En serie är inte hämtad än
       *[other] { $count } serier är inte hämtade än
    }: { $series }. Den som sköter installationen hämtar dem med python -m jamstall reference update.
life-stages-without = Livsområden utan siffror än: { $stages }.
life-nothing = Inga serier är hämtade än. Den som sköter installationen hämtar dem med python -m jamstall reference update.
life-no-starters = Inga serier om dem som startar företag är hämtade än.
report-life = Hur ser livet runt pengarna ut?
life-sectors-sheet = Bransch: { $title }
slides-people-part = Kvinnors del av dem i serien
slides-money-part = Kvinnors del av pengarna
