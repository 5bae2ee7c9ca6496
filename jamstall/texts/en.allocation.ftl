## Allocation map

page-allocation = Allocation map
map-over = Map of
map-over-municipalities = County, municipalities
map-over-counties = The country, counties
map-over-country = The country, municipalities
map-shape = Form
map-shape-map = Map
map-shape-tiles = Tiles
map-colour = Colour by
map-colour-by-kronor = Colour the map by kronor granted instead: that is reported.
map-place = Place
map-all-places = All
map-title = { $what }, { $fund }
map-behind = Behind the number
map-cases = { $cases ->
        [one] 1 granted case
       *[other] { $number } granted cases
    }
map-no-cases = no granted cases
map-hidden = too few people to be shown
map-of = { $part } of { $whole }, { $cases }
map-decided = { $granted } granted of { $decided } decided cases
map-kronor = { $kronor }, { $cases }
map-elsewhere = { $kronor } concern whole counties or lack a municipality, and are not on the map.
map-changed = { $place } { $year }: { $note }.
map-years-title = { $what }, year by year

map-men-sectors = Share going to male-dominated sectors
map-women-sectors = Share going to women-dominated sectors
map-balanced-sectors = Share going to balanced sectors
map-woman = Share going to women
map-man = Share going to men
map-mixed = Share going to women and men together
map-abroad = Share going to people born abroad
map-amount-granted = Kronor granted
map-granted-cases = Cases granted
map-mean-amount = Mean amount
map-approval-rate = Approval rate
map-cell = Share going to { $groups }

did-men-sectors = { $value } of { $fund } went to male-dominated sectors
did-women-sectors = { $value } of { $fund } went to women-dominated sectors
did-balanced-sectors = { $value } of { $fund } went to balanced sectors
did-woman = { $value } of { $fund } went to women
did-man = { $value } of { $fund } went to men
did-mixed = { $value } of { $fund } went to women and men together
did-abroad = { $value } of { $fund } went to people born abroad
did-amount-granted = { $value } of { $fund } was granted
did-granted-cases = { $value } cases of { $fund } were granted
did-mean-amount = { $value } was granted per case of { $fund }
did-approval-rate = { $value } of the decided cases of { $fund } were granted
did-cell = { $value } of { $fund } went to { $groups }

class-over = over { $lower }
class-share = { $lower }–{ $upper }
class-up-to = up to { $upper }
class-between = { $lower }–{ $upper }
class-hidden = too few people, not shown
class-no-data = no cases

sentence-map-alone = In { $place } { $did }.
sentence-map-level = In { $place } { $did }, against { $all } { $where }.
sentence-map-amount = In { $place } { $did }, of { $all } in all { $where }.
sentence-map-place-hidden = In { $place } too few people stand behind the cases for it to be shown. Choose more years, or a division by sector.
sentence-map-place-none = In { $place } there are no cases of { $fund } in the selection.
sentence-map-nothing =
    { $level ->
        [county] No county
       *[municipality] No municipality
    } stands out: the cases of { $fund } are too few, or hidden to protect individuals.
sentence-map-years = { $what } { $where }: { $then } in { $first } and { $now } in { $last }.

ask-matrix = Who got the money, in which sectors?
ask-map-years = How has the map changed?
matrix-part = Share of
matrix-part-kronor = The kronor
matrix-part-cases = The granted cases
matrix-everyone = Everyone
matrix-title-sex-birthplace-kronor = Share of the kronor { $where }, by sector, sex and birthplace
matrix-title-sex-birthplace-cases = Share of the granted cases { $where }, by sector, sex and birthplace
matrix-title-sex-kronor = Share of the kronor { $where }, by sector and sex
matrix-title-sex-cases = Share of the granted cases { $where }, by sector and sex
matrix-title-birthplace-kronor = Share of the kronor { $where }, by sector and birthplace
matrix-title-birthplace-cases = Share of the granted cases { $where }, by sector and birthplace
matrix-coarser = Sex and birthplace are shown one by one, since together most groups would be too small.
sentence-matrix-unknown = Sector and applicant are not reported together in any case of { $fund }.
sentence-matrix-none = Behind { $fund } { $where } there are too few people in each group for any of them to be shown.
who-people = people
who-sex-woman = women
who-sex-man = men
who-sex-mixed = women and men together
who-sex-other = people of another sex
who-sex-not-applicable = applicants that are not persons
who-birthplace-mixed = born both in Sweden and abroad
who-birthplace-not-applicable = without a birthplace
short-sex-woman = Women
short-sex-man = Men
short-sex-mixed = Both
short-sex-other = Other
short-sex-not-applicable = No person
short-sex-unknown = Unknown
short-birthplace-sweden = Sweden
short-birthplace-abroad = Abroad
short-birthplace-mixed = Both
short-birthplace-not-applicable = No person
short-birthplace-unknown = Unknown
sentence-matrix-kronor-all = The largest part went to { $groups }: { $share } of the kronor of { $fund } { $where }.
sentence-matrix-kronor-shown = Of the groups that can be shown, { $groups } got the largest part: { $share } of the kronor of { $fund } { $where }.
sentence-matrix-cases-all = Most granted cases are of { $groups }: { $share } of { $fund } { $where }.
sentence-matrix-cases-shown = Of the groups that can be shown, { $groups } have the most granted cases: { $share } of { $fund } { $where }.
pick-cell = Colour the map by a group
pick-any = All
pick-colour = Colour the map
cell-both = { $who } in { $sectors }
who-sex-unknown = applicants whose sex is not reported
who-birthplace-unknown = whose birthplace is not reported
in-dominance-unknown = unknown sectors
ask-map = Where does the money go?
map-series-whole = { $title }, share of women
map-series-levels = { $title }, women ({ $unit })
map-series-all = { $title } ({ $unit })
map-series-finding = { $what }: largest in { $high }, { $high_value }, and smallest in { $low }, { $low_value }, against { $country } in Sweden ({ $period }).
map-series-place = { $what }: { $value } { $where }, against { $country } in Sweden ({ $period }).
map-series-none = { $what }: the series has no figures for the { $level ->
        [county] counties
       *[municipality] municipalities
    } on the map. Choose another map or another series.
map-series-no-figure = no figure in the series
map-series-class = { $lower }–{ $upper }
