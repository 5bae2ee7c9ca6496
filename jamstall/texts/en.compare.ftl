## Compare: counties, municipalities, years and forms of support side by side, and what differs

page-compare = Compare
compare-across = Compare
across-county = Counties
across-municipality = Municipalities
across-year = Years
across-support-form = Support forms
across-fund = Funds
near-county-neighbours = Compare with the county’s neighbours
near-municipality-neighbours = Compare with the municipality’s neighbours
near-municipality-similar = Compare with similar municipalities
compare-what = What
compare-rest-county = { $count } other counties
compare-rest-municipality = { $count } other municipalities
compare-rest-year = { $count } other years
compare-rest-support-form = { $count } other support forms
compare-rest-fund = Other fund
ask-compare = Side by side
compare-title = { $what }, { $fund }
compare-all = all { $share }
compare-finding = { $what } is largest for { $high }, { $high_share }, and smallest for { $low }, { $low_share }. The difference is { $points }.
compare-times = The largest share is { $times } times the smallest.
compare-same = { $what } is the same for all that are compared: { $share }.
compare-one = { $across ->
        [county] The selection has only one county with granted cases, so there is nothing to compare it with. Choose one more, or compare years.
        [municipality] The selection has only one municipality with granted cases, so there is nothing to compare it with. Choose one more, or compare years.
        [year] The selection has only one year with granted cases, so there is nothing to compare it with. Choose one more, or compare counties.
        [support_form] The selection has only one support form with granted cases, so there is nothing to compare it with. Choose one more, or compare years.
       *[fund] The selection has only one fund with granted cases, so there is nothing to compare it with. Compare years or counties instead.
    }
compare-hidden = { $what } cannot be shown for at least two of them: it is not reported, or too few people stand behind it. Choose more years, or a share by sector.
compare-empty = { $of ->
        [decisions] No cases are decided for { $names } in the selection, so there is no approval rate to compare.
       *[kronor] No kronor are granted for { $names } in the selection, so there is no share to compare.
    }
compare-left = { $what } for { $name } is { $share }.
compare-left-out = { $across ->
        [year] The latest { $shown } of { $of } are shown.
       *[other] { $shown } of { $of } are shown: those chosen first, or else those with most money.
    }
compare-numbers = All numbers
ask-parts = What makes the difference?
parts-none = There is no difference to divide.
parts-finding = { $high } and { $low } differ by { $points }. Most of it comes from { $most }: { $size }.
parts-rest = The rest is { $others }.
parts-because-sector = which sectors apply
parts-because-approval = how large a part is approved
parts-because-size = how large the grants are
parts-most-apart = { $sector } makes { $part } of the applications for { $high } and { $other } for { $low }.
parts-sector-bar = Sectors that apply
parts-approval-bar = Part approved
parts-size-bar = Size of grants
parts-all-bar = Whole difference
parts-part = Step
parts-name-sector = Which sectors apply
parts-name-approval = Approval rate
parts-name-size = Mean amount
parts-all = The whole difference
parts-applications = { $cases ->
        [one] { $number } application decided
       *[other] { $number } applications decided
    }
parts-based = Based on { $one } granted cases for { $high } and { $other } for { $low }.
parts-method = Each part is what the share changes by when that alone goes from the one to the other, on average over all orders (Das Gupta 1993). The parts sum to the difference. It is arithmetic on decisions made and does not say why.
ask-chance = Is it more than chance?
chance-level = Limit
chance-title-approval = Approval rate by number of decisions
chance-title-sectors = Share of the cases by number of cases
chance-cases-approval = Cases decided
chance-cases-sectors = Cases granted
chance-share-approval = Approval rate
chance-share-sectors = Share of the granted cases
chance-things = { $across ->
        [county] counties
        [municipality] municipalities
        [year] years
        [support_form] support forms
       *[fund] funds
    }
chance-none = Chance is enough to explain it: all { $count } { $things } are within what it gives { $level } of the time.
chance-some = { $outside } of { $count } { $things } are outside what chance gives { $level } of the time: { $names }.
chance-many = { $outside } of { $count } { $things } are outside what chance gives { $level } of the time.
chance-alike = The share is { $share } in all { $count } { $things }: there is no difference to hold against chance.
chance-more = Taken together they differ { $times } times as much as chance would make them, so something more is behind it.
chance-outside = Outside the limit
chance-yes = yes
chance-no = no
chance-marks = Dashed line: 95%, solid: 99.8%.
chance-method = The limits are the binomial distribution's own, around the average of all. Whoever has few cases has wide limits.
kronor-chance-title = Share of the kronor, allowing for chance
kronor-chance-more = The difference between { $high } and { $low }, { $points }, is larger than chance gives: with other cases of the same kind it would have been between { $least } and { $most } percentage points.
kronor-chance-within = Chance may be enough for the difference between { $high } and { $low }, { $points }: with other cases of the same kind it would have been between { $least } and { $most } percentage points.
kronor-chance-same = The shares are equal.
kronor-chance-few = How far chance can move the shares cannot be said: it takes at least { $fewest } cases, with kronor both in the group and outside it, for two of them.
kronor-chance-without = Without an interval: { $names }, with fewer than { $fewest } cases, or all kronor on one side.
kronor-chance-row = { $share } ({ $range })
kronor-chance-ends = { $low }–{ $high }%
kronor-chance-range = What chance can give (95%)
kronor-chance-explained =
    Symbol: share of the kronor. Line: what chance can give, in 95% of the draws.
    Dashed: all together, { $share }.
kronor-chance-method = Cases are drawn anew 2,000 times, as many and with replacement; 95% of the shares lie within the line (Efron 1979). A few large grants make it long. Nothing is drawn of persons.
rank-place = Rank
rank-range = Possible ranks
rank-sure = The largest is { $name }, also when chance is allowed for.
rank-unsure = Where the share is largest cannot be said for certain: it may be in { $may } of { $count } { $things }.
rank-method = Rank 1 is the largest. Possible ranks are those that chance does not rule out, for all at once 95% of the time (Klein, Wright and Wieczorek 2020).
report-compare = Is it the same in every county?
