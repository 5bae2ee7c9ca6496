## The command line

severity-error = Error
severity-warning = Note
status-staged = staged
status-published = published
status-retracted = retracted
cli-row = row { $row }
cli-more = … and { $times } more of kind { $code } (--json shows all)
cli-checked = Rows: { $rows }. { $table ->
    [advice] Reports
   *[cases] Cases
}: { $cases }. Errors: { $errors }. Worth a look: { $warnings }. Nothing is loaded.
cli-not-loaded = Nothing was loaded. Errors: { $errors }. Worth a look: { $warnings }.
cli-loaded = Load { $load } is done. Rows: { $rows }. { $table ->
    [advice] Reports
   *[cases] Cases
}: { $cases } ({ $new } new, { $changed } changed, { $unchanged } unchanged). Worth a look: { $warnings }.
cli-demo-in-the-way = The database holds demo data, which never mixes with real cases. Remove it first: python -m jamstall demo --remove
cli-not-empty = The database holds loaded cases already. Demo data is only loaded into an empty database.
cli-demo-missing = The demo workbooks are missing from { $path }. Make them with: python -m data.demo.make
cli-same-file = The file { $path } is the database itself.
cli-demo-removed = Demo data is removed. Loads retracted: { $loads }.
cli-demo-not-needed = The database has data already; demo data is not needed.
cli-demo-loaded = Demo data loaded: { $cases } invented cases.
cli-no-loads = No loads yet.
cli-no-such-load = There is no published load with number { $load }. See: python -m jamstall loads
cli-retracted = Load { $load } is retracted.
cli-no-such-measure = There is no measure { $name }. There are: { $known }.
cli-unknown-value = There is no { $what }. There are: { $known }.
cli-unknown-key = No page knows “{ $name }” in the address.
cli-key-meant = Is { $name } meant?
cli-condition = The condition “{ $condition }” should be written DIMENSION=VALUE.
cli-limit = The limit { $value } should be a number from 50 to 99.
cli-database-held = The database { $path } is in use by another program, probably the app. Close it and try again.
cli-not-a-database = The file { $path } is not a database of this program, or was made by a newer version.
cli-file-system = The file { $path } could not be read or written: { $problem }.
cli-deciding = Small groups are decided: { $done } of { $all } steps
cli-decided = The tables of persons are decided, each by itself and all together ({ $steps } steps): they are shown without a wait.
cli-undecided = What can be shown of persons is not decided since the data changed, so nothing is shown of them. Run: { $call }
cli-undecided-limit = Persons are not shown with the limit { $asked }: what can be shown is decided with the installation’s limit, { $limit } cases. Leave out --suppress.
cli-backed-up = Backup written to { $path }.
cli-backup-where = Name a file, or --keep with how many copies are to stay.
cli-backup-removed = Older backup removed: { $path }.
cli-no-folder = This is no folder: { $path }. With --keep, name a folder.
cli-restored = The database is restored from { $path }.
cli-unexpected = Something unexpected went wrong ({ $kind }). Nothing is changed. Run again with JAMSTALL_DEBUG=1 and send what is shown to whoever maintains the program.

## Words

unknown = unknown
total = Total
kronor = Kronor granted
cases = Cases granted
share-kronor = Share of the kronor
share-cases = Share of the granted cases
share-employed = Share of the employed
share-owners = Share of business owners
women-employed = Women among the employed
women-owners = Women among business owners
approval-rate = Approval rate
share-under = under { $share }
share-over = over { $share }
kronor-million = SEK { $number } million
kronor-thousand = SEK { $number } thousand
kronor-one = SEK { $number }
points = { $number } percentage { $whole ->
        [1] point
       *[other] points
    }
whole-country = the whole country
where = in { $places }
where-counties = { $count ->
        [0] in the data
       *[other] in { $count } counties
    }
where-municipalities = in { $count } municipalities
in-the-country = in Sweden

fund-business-grants = Business grants
fund-project-funds = Project funds
the-business_grants = the business grants
the-project_funds = the project funds
title-business-grants = Business grants
title-project-funds = Project funds

dimension-fund = Fund
dimension-year = Year
dimension-county = County
dimension-municipality = Municipality
dimension-support-form = Support form
dimension-sector = Sector
dimension-sector-dominance = Sector dominance
dimension-division = Division (SNI)
dimension-sex = Applicant's sex
dimension-birthplace = Applicant's birthplace
dimension-age-group = Applicant's age
dimension-decision = Decision
dimension-none = Total

sector-dominance-women = Women-dominated
sector-dominance-men = Male-dominated
sector-dominance-balanced = Balanced
sector-dominance-unknown = Unknown sector
to-dominance-women = women-dominated sectors
to-dominance-men = male-dominated sectors
to-dominance-balanced = sectors with a balance of women and men
in-dominance-women = women-dominated sectors
in-dominance-men = male-dominated sectors
in-dominance-balanced = sectors with a balance of women and men
sex-woman = Woman
sex-man = Man
sex-mixed = Women and men
sex-other = Other
sex-not-applicable = No person
sex-unknown = Not reported
birthplace-sweden = Born in Sweden
birthplace-abroad = Born abroad
birthplace-mixed = Sweden and abroad
birthplace-not-applicable = No person
birthplace-unknown = Not reported
age-group-under-31 = Under 31
age-group-31-49 = 31–49
age-group-50-plus = 50 and over
age-group-unknown = Not reported
decision-granted = Granted
decision-rejected = Rejected
decision-withdrawn = Withdrawn
decision-pending = Pending

basis-employed = people employed by workplace
basis-owners = business owners
area-country = the country
area-county = the county itself
people-employed = the employed
people-owners = business owners
people-source-employed = Compared with: people employed { $where } { $year } (SCB, BAS).
people-source-owners = Compared with: business owners { $where } { $year } (SCB).
sense =
    A sector is male-dominated when more than { $limit }% of { $basis ->
        [owners] the business owners in it
       *[employed] those who work in it
    } { $area ->
        [county] in the county
       *[country] in the country
    } are men, and women-dominated likewise
sense-short = { $basis }, { $area }, limit { $limit }%
filter = { $dimension }: { $values }
county-in-full = { $name } county

## Panels

headline = { $share } of { $fund } { $where } { $when } went to { $group }.
few-cases = { $cases ->
        [one] Only 1 granted case.
       *[other] Only { $cases } granted cases.
    }
headline-unknown = For { $fund } { $where } { $when }, which sex dominates the sectors cannot be told.
headline-comparison = { $kronor } of { $total } granted, in { $cases } granted cases. { $area }, { $share } of { $people } work in { $group } ({ $year }).
sentence-no-money = Nothing of { $fund } has been granted in the selection.
sentence-one-year = The selection has only one year of { $fund }, so no development can be seen.
change-difference = Difference (shares: percentage points)
basis-cases = Based on { $number } { $over ->
        [granted] { $cases ->
            [one] granted case
           *[other] granted cases
        }
        [decided] { $cases ->
            [one] decided case
           *[other] decided cases
        }
       *[all] { $cases ->
            [one] case, whatever the decision
           *[other] cases, whatever the decision
        }
    }.
basis-unknown = Unknown in { $number } of these: { $what }.
one-or-other = { $first } or { $other }
basis-rounded = Kronor are rounded where persons are told apart, so that nobody can be worked out.
source-own = Source: the region's cases, loaded { $date }.
source-demo = Source: DEMO DATA, invented cases, loaded { $date }.
shares-rounded-apart = Shares are rounded each by itself, so they do not always sum to 100%.
part-hidden = Hidden, to protect individuals
share-hidden = hidden { $share }
hidden-groups = { $groups ->
        [one] One group is shown as { $how ->
            [two-points] ..
            [range] a range
           *[either] .. or a range
        } to protect individuals: fewer than { $limit } cases stand behind it
       *[other] { $groups } groups are shown as { $how ->
            [two-points] ..
            [range] ranges
           *[either] .. or ranges
        } to protect individuals: fewer than { $limit } cases stand behind them
    }, or they would give such a group away, whose an amount is, or something about all in a group.
hidden-undecided = What can be shown of persons is not decided yet, since the data has changed.
hidden-sense = Persons are told apart by who dominates the sector only where the limit is { $limit } % of those employed in the country: two limits side by side would tell of single persons.
hidden-beyond = { $part ->
        [some] Not all that is shown of persons is told apart by { $what }, to protect individuals.
       *[all] Persons are not told apart by { $what } here, to protect individuals.
    }
nearest-usual-sense = Show with the limit { $limit } % of those employed in the country
nearest-years = Show { $years }
nearest-all-years = Show all years
nearest-whole-county = { $counties ->
        [one] Show the whole county
       *[other] Show the whole counties
    }
nearest-counties = Show all counties
nearest-support-form = Show all kinds of support

## Frame and pages

product = Gender-equal growth
group-decide = Decide
group-data = Data
filters = Selection
chip-remove = remove
chips-clear = Clear the selection
filter-all = All
sense-basis = Basis
sense-area = Where
sense-limit = Limit in per cent
as-table = Show the numbers as a table
download-csv = Download the numbers (CSV)
demo-mark = **DEMO DATA.** All cases are invented. They say nothing of any real region.
demo-remove = Remove demo data
empty-selection = No granted cases in the selection. Remove something of what is chosen, above the page's name.
note-on-method = The numbers show differences, not causes. Amounts are kronor granted by year of decision, in current prices. How everything counts is under Data and method.

ask-years = How has it developed?

welcome-title = Welcome
welcome-text = The database is empty. There are two ways in.
welcome-own = Your own file
welcome-own-text = An export from the case system: xlsx, xls, ods or csv, one row per case or payment. The file is checked first. Nothing is loaded until you publish, and personal identity numbers are never kept.
welcome-demo = Demo data
welcome-demo-text = Invented cases from two counties, to try the tool. They are marked on every page and go away with one click.
welcome-demo-load = Fill with demo data
welcome-loading = Loading …

measure-amount-granted = Kronor granted
measure-amount-applied = Kronor applied for
measure-amount-paid = Kronor paid
measure-cases = All cases
measure-granted-cases = Cases granted
measure-amount-share = Share of the kronor
measure-cases-share = Share of the granted cases
measure-all-cases-share = Share of all cases
measure-approval-rate = Approval rate
measure-grant-ratio = Granted of applied for
measure-median-amount = Median
measure-mean-amount = Mean amount
meaning-amount-granted = Kronor granted, by year of decision.
meaning-amount-applied = Kronor applied for, whatever the decision.
meaning-amount-paid = Kronor paid out so far.
meaning-cases = Cases, whatever the decision.
meaning-granted-cases = Cases granted.
meaning-amount-share = A group's part of all kronor granted in the selection.
meaning-cases-share = A group's part of all cases granted in the selection.
meaning-all-cases-share = A group's part of all cases in the selection, whatever the decision.
meaning-approval-rate = Cases granted, of those granted or rejected. Withdrawn and pending cases are neither.
meaning-grant-ratio = Kronor granted of kronor applied for, in granted and rejected cases that state what they applied for.
meaning-median-amount = The amount of the granted case in the middle.
meaning-mean-amount = Kronor granted per granted case.
address-ignored = The address names something that is not here: { $values }. That part is left out.
address-repeated = The address names the same thing more than once: { $values }. It counts once.
sentence-unknown-sector-dominance = The sector is unknown in every case of { $fund }, so its dominance cannot be shown.
sentence-unknown-sex = The applicants' sex is not reported in any case of { $fund }.
sentence-unknown-birthplace = The applicants' birthplace is not reported in any case of { $fund }.
