## Livet runt pengarna: women's and men's lives in figures, and the money beside them

page-life = Life around the money
menu-life = Life
life-beside-choice = Compare with
life-beside-none = Nothing more
life-country = Sweden
life-woman = Women
life-man = Men
life-all = All
life-sex = Sex
life-stage = Area of life
life-series = Series
life-place = Place
life-period = Period
life-goal-number = Sub-goal
life-share-of-women = Share of women
life-in-unit = { $what }, { $unit }
life-women-and-men = women { $women }, men { $men }
life-two = { $women } for women and { $men } for men
life-number = { $number } { $unit }
life-row-sweden-birthplace = { $place }, born in Sweden
life-row-abroad-birthplace = { $place }, born abroad
life-row-sweden-background = { $place }, Swedish background
life-row-abroad-background = { $place }, foreign background
life-origin-birthplace = Country of birth
life-origin-background = Background
life-origin-total-birthplace = All
life-origin-sweden-birthplace = Born in Sweden
life-origin-abroad-birthplace = Born abroad
life-origin-total-background = All
life-origin-sweden-background = Swedish background
life-origin-abroad-background = Foreign background
life-band = Round: women. Square: men. The band: 40–60%, which counts as even.
life-scale = { $unit }. Round: women. Square: men.
life-scale-one = { $unit }. Diamond: women and men together.
ask-life = How are women and men distributed?
life-whole = All of life on one scale
life-whole-finding = { $uneven ->
        [0] { $count ->
            [1] The distribution of women and men is even, within 40–60 per cent.
           *[other] All { $count } distributions of women and men are even, within 40–60 per cent.
        }
       *[other] { $uneven } of { $count } distributions of women and men { $uneven ->
            [1] lies
           *[other] lie
        } outside 40–60 per cent.
    } Furthest from half: { $furthest }, { $share } women { $where }.
life-whole-none = No series that is fetched says how women and men are distributed in the places of the selection.
life-whole-row = { $words } ({ $place } { $period })
life-whole-basis = Only series in which women and men are parts of the same whole stand on the scale.
life-none = { $title }: there are no figures for the places of the selection.
life-share = { $title }: { $where } { $share } are women ({ $period }).
life-share-beside = { $title }: { $where } { $share } are women ({ $period }), against { $beside }.
life-levels = { $title }: { $where } { $women } for women and { $men } for men ({ $unit }, { $period }).
life-levels-beside = { $title }: { $where } { $women } for women and { $men } for men ({ $unit }, { $period }), against { $beside }.
life-one = { $title }: { $number } { $unit } { $where } ({ $period }).
life-one-beside = { $title }: { $number } { $unit } { $where } ({ $period }), against { $beside }.
life-beside = { $number } { $where }
life-beside-period = { $number } { $where } ({ $period })
life-verdict-balanced = That is within 40–60 per cent, which counts as even.
life-verdict-women = Women are more than 60 per cent.
life-verdict-men = Women are less than 40 per cent.
life-abroad-birthplace = Among those born abroad { $share } are women { $where }.
life-abroad-background = Among those with a foreign background { $share } are women { $where }.
life-abroad-levels-birthplace = Among those born abroad: { $women } for women and { $men } for men { $where }.
life-abroad-levels-background = Among those with a foreign background: { $women } for women and { $men } for men { $where }.
life-not-here = The series has no figures { $where }.
life-money = Of { $fund } to women and men, { $share } went to women.
life-money-hidden = Women’s part of { $fund } is not shown: too few people stand behind it.
life-money-row = { $fund } { $when }
life-along = Money beside
life-along-sector-dominance = By sector dominance
life-along-sector = Sector by sector
life-title-sector-dominance = { $title } and the money, by sector dominance
life-title-sector = { $title } and the money, sector by sector
life-sectors-money = Women’s part of { $fund }
life-sectors-people = Women’s part: { $title }
life-sectors-mark = Mark: women’s part of the money there.
life-sectors-bar = Bar: women’s part of those in the series.
life-sectors-finding = { $below ->
        [0] In none of { $count } { $along ->
            [sector] sectors
           *[sector_dominance] kinds of sectors
        } is women’s part of { $fund } { $place } { $when } smaller than their part in the series ({ $where } { $period }).
       *[other] In { $below } of { $count } { $along ->
            [sector] sectors
           *[sector_dominance] kinds of sectors
        } women’s part of { $fund } { $place } { $when } is smaller than their part in the series ({ $where } { $period }).
    } Lowest beside the series: { $sector }, { $money } of the money against { $people }.
life-sectors-one = { $sector }: { $money } of { $fund } to women and men { $place } { $when } went to women, against { $people } women in the series ({ $where } { $period }).
life-sectors-hidden = In no sector can women’s part of { $fund } be shown: too few people stand behind it.
life-sectors-none = No sector has both figures in the series and { $fund } to women or men.
life-goal = Sub-goal { $number } of gender equality policy: { $goal }.
life-stage-goals = Sub-goal { $goals }.
life-made-preliminary-raw = Preliminary figures, as the source publishes them.
life-made-preliminary-worked-up = Preliminary figures, worked up.
life-made-final-raw = Final figures, as the source publishes them.
life-made-final-worked-up = Final figures, worked up.
life-fetched = Fetched { $date }.
life-shipped = Comes with the product, taken over { $date }.
life-licence = Licence: { $licence }.
life-not-fetched = { $count ->
        [1] One series is not fetched yet
       *[other] { $count } series are not fetched yet
    }: { $series }. Whoever runs the installation fetches them with python -m jamstall reference update.
life-stages-without = Areas of life without figures yet: { $stages }.
life-nothing = No series are fetched yet. Whoever runs the installation fetches them with python -m jamstall reference update.
life-no-starters = No series on those who start firms are fetched yet.
report-life = What is life around the money like?
life-sectors-sheet = Sector: { $title }
slides-people-part = Women’s part of those in the series
slides-money-part = Women’s part of the money
