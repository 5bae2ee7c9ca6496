## Sectors: money against people, what the sense does, down to divisions

page-sectors = Sectors
sense-chosen = { $sense } (chosen)
sentence-gaps = { $most } got most of { $fund } relative to its share of { $people }: { $most_money } against { $most_people }. { $least } got least: { $least_money } against { $least_people }.
title-robust = Does the number hold?
sentence-robust = Between { $low } and { $high } of { $fund } went to { $group }, counted in { $count } ways that move the share.
sentence-robust-same = { $high } of { $fund } went to { $group }, however it is counted.
robust-most-basis = What makes the largest difference is whose sex decides: { $points }.
robust-most-area = What makes the largest difference is whether they are counted in the country or in the county itself: { $points }.
robust-most-limit = What makes the largest difference is where the limit is: { $points }.
robust-most-of = What makes the largest difference is what the share is of: { $points }.
robust-most-level = What makes the largest difference is how many digits of the SNI code decide: { $points }.
robust-most-reading = What makes the largest difference is where codes that SNI 2025 has put together from several sectors are counted: { $points }.
robust-most-grants = What makes the largest difference is the three largest grants: { $points }.
robust-still = Never moves the share by half a percentage point: { $aspects }.
robust-ways = Ways to count
robust-aspect = Choice
robust-choice = Counted so
robust-share-men = Share going to male-dominated sectors
robust-share-women = Share going to women-dominated sectors
robust-share-balanced = Share going to balanced sectors
robust-basis = Whose sex
robust-area = Counted where
robust-limit = Limit
robust-of = Share of
robust-level = SNI level
robust-reading = Split codes
robust-grants = Grants
robust-year = Year
robust-basis-employed = those employed there
robust-basis-owners = business owners
robust-area-country = in the country
robust-area-county = in the county itself
robust-of-granted = kronor granted
robust-of-paid = kronor paid
robust-of-cases = cases granted
robust-level-code = the whole code
robust-level-division = two digits
robust-reading-usual = where the code stands
robust-reading-least = where it makes the share least
robust-reading-most = where it makes the share most
robust-grants-all = all
robust-grants-without = without the three largest
robust-read = Each row changes one thing at a time and leaves the rest as you have chosen (diamond and line). The sentence is of all combinations; those that move the share by at least half a percentage point count as ways. The files have all. A split code is an SNI 2025 code whose businesses were in several sectors of SNI 2007.
title-divisions = { $sector } in detail
sentence-divisions = Within { $sector } most went to { $division }: { $kronor } of { $total }.
sentence-divisions-none = Nothing has been granted within { $sector } in the selection.
ask-sectors-employed = The sectors' shares of the money, compared with the employed
ask-sectors-owners = The sectors' shares of the money, compared with business owners
ask-divisions = One sector in detail
gaps-money = Symbol: share of the kronor.
gaps-employed = Bar: share of the employed.
gaps-owners = Bar: share of business owners.
gaps-number = Number: difference in percentage points.
people-of-the-country = The sectors in the chart are classed by the country's figures, since the selection is not a single county with figures of its own.
title-growing = Jobs beside the money
ask-growing = Are growing sectors missed?
growing-missed = { $count ->
        [one] { $names } grows more than the sectors together { $first }–{ $last } and gets less of { $fund } than its part of the jobs.
       *[other] { $names } grow more than the sectors together { $first }–{ $last } and get less of { $fund } than their parts of the jobs.
    }
growing-none = No sector that grows more than the sectors together { $first }–{ $last } gets less of { $fund } than its part of the jobs.
growing-silent = Few applications come from { $names }.
growing-refused = Fewer than usual are approved of { $names }.
growing-worded = jobs { $growth }, kronor against jobs { $gap }
growing-across = Jobs { $first }–{ $last }, change
growing-up = Share of kronor less share of jobs, percentage points
growing-jobs = Jobs { $first }–{ $last }
growing-applied = Share of the applications decided
growing-missed-head = Grows and gets less
growing-read = To the right of the light line: grows more than the sectors together. Below the dark one: gets less of the kronor than its part of the jobs. Growth is people employed, not turnover; to get less is a comparison, not a demand.
title-between-sexes = Women’s and men’s money
ask-between-sexes = What makes the difference between women’s and men’s money?
between-applying = How many apply
between-sector = Sectors they apply from
between-approval = Share approved
between-size = Size of grants
between-because-applying = how many apply
between-because-sector = which sectors they apply from
between-because-approval = what part is approved
between-because-size = how large the grants are
between-name-applying = Applications decided
between-name-sector = Sectors they apply from
between-name-approval = Approval rate
between-name-size = Mean amount
between-kronor = Kronor more or less to women
between-from = { $share } from { $sectors }
between-finding = { $which ->
        [less] Of { $fund }, women got { $women } and men { $men }: { $less } less to women. Most of it is made by { $most }: { $size }.
        [more] Of { $fund }, women got { $women } and men { $men }: { $less } more to women. Most of it is made by { $most }: { $size }.
       *[same] Of { $fund }, women got { $women } and men { $men }, as much. Most is made by { $most }: { $size }.
    }
between-hidden = How the difference between women’s and men’s part of { $fund } comes about cannot be shown: too few persons are behind it. Choose more years or a larger area.
between-none = Only women or only men got anything of { $fund } in the selection, so there is no difference to divide.
between-method = Each part is how women’s kronor change when it alone goes from men’s to women’s, averaged over all orders (Das Gupta 1993). Sectors are told apart by which sex dominates them; those that cannot be shown are counted together. It is arithmetic on decisions made, and does not say why.
between-method-no-sectors = Each part is how women’s kronor change when it alone goes from men’s to women’s, averaged over all orders (Das Gupta 1993). Sectors cannot be told apart here: too few persons are behind them. It is arithmetic on decisions made, and does not say why.
title-parity = Kronor to parity
parity-group = Group
parity-beside = Beside
parity-now = Share of kronor
parity-then = Share beside
parity-kronor = Kronor to the same share
parity-to-employed = The employed
parity-to-owners = The business owners
parity-to-applicants = The applicants
parity-to-half = Half each
parity-as-employed = as of the employed
parity-as-owners = as of the business owners
parity-as-applicants = as of the applicants
parity-as-half = as men’s
parity-part = { $to } ({ $share }) would be { $kronor } { $which ->
        [more] more
       *[less] less
    }
parity-finding = Women got { $share } of { $fund }, of what went to women and men. The same part { $every }. It is a comparison, not a demand.
parity-hidden = What parity in { $fund } would be cannot be shown: too few persons are behind it. Choose more years or a larger area.
parity-read = The bars show how many kronor would have had to go to women and not to men. Shares are of what went to the groups themselves; mixed groups and the unknown are left out.
between-rounded = The parts are each rounded by itself, so they do not sum exactly.
title-per-person = Kronor per employed person and per business owner
per-person-sex = Of { $fund }, { $own } was granted per employed woman { $place }, and { $other } per employed man. It is a comparison, not a demand.
per-person-sector-dominance = Of { $fund }, { $own } was granted per person employed in women-dominated sectors { $place }, and { $other } in male-dominated ones. It is a comparison, not a demand.
per-person-where = Kronor per person can be told of one whole county, or of the whole country: those there are figures of. Choose one county, without municipalities.
per-person-hidden = What { $fund } is per person cannot be shown: it is not known, or too few persons are behind it. Choose more years.
per-person-employed = Kronor per employed person
per-person-owners = Kronor per business owner
per-person-read = All kronor of the selection, divided by everybody in the group who works there (the bars) or is a business owner. Most have never applied: the number sets money beside people and does not say what anyone got. Of business owners there are figures for the whole country only.
per-person-year = The figures of those who work are from { $year }.
