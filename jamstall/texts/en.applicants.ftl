## The page Applicants: who applies, what becomes of it, and what is within chance

page-applicants = Applicants
applicants-by = Show by
choose-steps = Count in
choose-steps-cases = Cases
choose-steps-kronor = Kronor
choose-amount = Show
choose-amount-median = Median
choose-amount-mean = Mean amount
choose-trend = Show
choose-trend-kronor = Share of the kronor
choose-trend-approval = Approval rate
applicants-empty = No cases in the selection. Remove something of what is chosen, above the page's name.
applicants-whose = Sex, birthplace and age are of the person that the case names: owner, CEO, project leader or applicant.
by-sex = Sex
by-birthplace = Birthplace
by-age-group = Age

ask-steps = From application to money
ask-approval = How many are granted?
ask-amounts = What did they ask for, and what did they get?
ask-people-sex = Money compared with the workforce: women and men
ask-people-birthplace = Money compared with the workforce: born abroad and in Sweden
ask-people-age-group = Money compared with the workforce: age groups

ask-crossed = { $one } and { $other } combined

among-sex-woman = women
among-sex-man = men
among-sex-mixed = women and men together
among-sex-other = people of another sex
among-birthplace-sweden = people born in Sweden
among-birthplace-abroad = people born abroad
among-birthplace-mixed = people born in Sweden and abroad together
among-age-group-under-31 = applicants under 31
among-age-group-31-49 = applicants aged 31–49
among-age-group-50-plus = applicants aged 50 and over
who-birthplace-sweden = born in Sweden
who-birthplace-abroad = born abroad
who-age-group-under-31 = under 31
who-age-group-50-plus = 50 and over

## Why there is nothing to say

applicants-hidden = In the selection { $one } and { $other } are not shown separately, to protect individual applicants.
applicants-not-both = The selection of { $fund } does not have both { $one } and { $other } to compare.
sentence-unknown-age-group = The applicants’ age is not reported in any case of { $fund }.
sentence-no-rejected = The selection of { $fund } has no rejections, so the approval rate says nothing.
sentence-nothing-decided = No case of { $fund } in the selection is decided yet.
sentence-years-hidden = Not for any year of the selection can both groups be shown, to protect individual applicants.

## The statement

applications-business_grants = the applications for business grants
applications-project_funds = the applications for project funds
applicants-headline = { $share } of { $applied } { $where } { $when } came from { $one }, who got { $money } of the kronor granted.
applicants-wider = Choose { $choices }, and more groups can be shown.
applicants-wider-year = more years
applicants-wider-municipality = the whole county
applicants-wider-support-form = all kinds of support
applicants-headline-money = { $money } of { $fund } { $where } { $when } went to { $one } and { $others } to { $other }.
applicants-behind = { $cases } of { $all } cases, whatever the decision, and { $kronor } of { $total } granted. From { $other } came { $share } of the applications, and they got { $money } of the kronor.
applicants-unknown = { $by ->
        [sex] Sex
        [birthplace] Birthplace
       *[age_group] Age
    } is not reported for { $share } of the money.

## From application to money

title-steps-cases = Cases: from application to payment
title-steps-kronor = Kronor: from application to payment
step-cases = applied
step-decided-cases = decided
step-granted-cases = granted
step-paid-cases = paid
step-amount-applied = applied
step-amount-decided = decided
step-amount-granted = granted
step-amount-paid = paid
of-cases = the applications
of-decided-cases = the cases decided
of-granted-cases = the cases granted
of-paid-cases = the cases with a payment
of-amount-applied = the kronor applied for
of-amount-decided = the kronor applied for in cases decided
of-amount-granted = the kronor granted
of-amount-paid = the kronor paid
sentence-steps = Of { $first }, { $one } had { $share }, and of { $last } { $share_last }. For { $other } the numbers are { $others } and { $others_last }.
sentence-steps-one-step = Of { $first }, { $one } had { $share } and { $other } { $others }.
steps-explained-between = Pale bar: between what a hidden share lies.
steps-explained =
    The group’s share of all { $steps }.
    The line is its share of { $first }.
steps-cases = Cases
steps-kronor = Kronor
steps-share = Share of the step

## Approval

title-approval = Approval rate
approval-rate-interval = { $rate } ({ $low }–{ $high }%)
approval-row = { $rate } of { $of } decided ({ $low }–{ $high }%)
approval-row-between = { $between }, more is not shown
approval-explained =
    Symbol: approval rate. Line: 95% confidence interval (uncertainty).
    Dashed: all in the selection, { $share }.
approval-explained-between = Pale bar without a symbol: between what a hidden rate lies.
approval-with-interval = Approval rate (95% confidence interval)
sentence-approval-one = Among { $one } { $rate } of { $of } decided cases were granted. { $other } are not shown, to protect individual applicants.
sentence-approval-between = Among { $one } { $rate } of { $of } decided cases were granted. Among { $other } { $between } were: more is not shown, to protect individuals.
sentence-approval-range = Among { $one } { $between } were granted: more is not shown, to protect individuals.
sentence-approval-ranges = Among { $one } { $between } were granted and among { $other } { $others }: more is not shown, to protect individuals.
sentence-approval = Among { $one }, { $rate } of { $of } cases decided were granted, among { $other } { $others } of { $of_others }.

## Differences, and what chance can do

title-difference = Could the difference be chance?
sentence-difference-lower = The approval rate is { $size } percentage points lower among { $one } than among { $other }.
sentence-difference-higher = The approval rate is { $size } percentage points higher among { $one } than among { $other }.
sentence-difference-same = The approval rate is as high among { $one } as among { $other }.
within-chance = The difference could be chance (95%).
beyond-chance = The difference is hardly chance (95%).
difference-no-cause = The number shows a difference, never its cause.
difference-explained =
    Difference in approval rate, percentage points. Dashed: no difference.
    Line: 95% confidence interval (uncertainty).
difference-basis = Based on the same cases as the approval rate. Intervals: Wilson’s for a share, Newcombe’s for a difference. Where the line reaches across zero, chance alone may have made the difference. Of twenty comparisons, one falls outside by chance on average.
compared = { $one } against { $other }
compared-header = Comparison
difference-points = Difference, percentage points
difference-interval = 95% confidence interval (uncertainty)
difference-row = { $size } percentage points ({ $interval })
interval = { $low } to { $high }
times = { $ratio } times
times-header = Ratio
chance-header = Could it be chance?
chance-within = could be chance
chance-beyond = hardly chance

## What they asked for and what they got

title-median = The case in the middle (median)
title-mean = Mean amount
asked = Asked for
got = Granted
sentence-got-median-less = The median of the amounts granted was { $got } for { $one } and { $others } for { $other }: { $size } ({ $part }) lower for { $one }.
sentence-got-median-more = The median of the amounts granted was { $got } for { $one } and { $others } for { $other }: { $size } ({ $part }) higher for { $one }.
sentence-got-median-same = The median of the amounts granted was { $got } both for { $one } and for { $other }.
sentence-got-mean-less = On average { $one } were granted { $got } a case and { $other } { $others }: { $size } ({ $part }) less for { $one }.
sentence-got-mean-more = On average { $one } were granted { $got } a case and { $other } { $others }: { $size } ({ $part }) more for { $one }.
sentence-got-mean-same = On average both { $one } and { $other } were granted { $got } a case.
amounts-row = sought { $asked }, got { $got }
amounts-row-got = got { $got }; what was sought is not shown
amounts-explained =
    Ring: asked for, in all cases.
    Filled: got, in cases granted. { $unit }
axis-thousand = Thousands of kronor.
axis-million = Millions of kronor.

sentence-asked = They had applied for { $asked } and { $others }, all applications counted.
difference-to = Against { $other }

## By year

title-kronor-years = Share of the year’s kronor granted
title-approval-years = Approval rate year by year
sentence-kronor-year = In { $last }, { $share } of the kronor went to { $one } and { $others } to { $other }.
sentence-kronor-years = In { $first }, { $before } of the kronor went to { $one } and { $others_before } to { $other }. In { $last } it was { $share } and { $others }.
years-between = Pale bar in place of a point: between what a hidden share lies.
between-said = Hidden, but known within a range: { $groups }.
sentence-approval-year = In { $last }, { $one } were granted { $share } of their cases decided and { $other } { $others }.
sentence-approval-years = In { $first }, { $one } were granted { $before } of their cases decided and { $other } { $others_before }. In { $last } it was { $share } and { $others }. A single year has few cases: small differences may be chance.

## Money and people

title-people = Money, cases and people
people-of = Of what
bar-employed = Employed { $where } { $year }
bar-owners = Business owners { $where } { $year }
bar-women-own-company = Own limited company { $where } { $year }
bar-women-self-employed = Self-employed { $where } { $year }
sentence-people = Of the employed { $where }, { $employed } are { $one }. They have { $cases } of all cases and { $kronor } of the kronor granted, when only { $one } and { $other } are counted.
sentence-people-money = Of the employed { $where }, { $employed } are { $one }. They have { $kronor } of the kronor granted, when only { $one } and { $other } are counted.
sentence-people-and-owners = Of the employed { $where }, { $employed } are { $one }, and of the business owners { $where_owners } { $owners }. They have { $cases } of all cases and { $kronor } of the kronor granted, when only { $one } and { $other } are counted.
sentence-people-and-owners-money = Of the employed { $where }, { $employed } are { $one }, and of the business owners { $where_owners } { $owners }. They have { $kronor } of the kronor granted, when only { $one } and { $other } are counted.
sentence-people-none = No kronor of { $fund } in the selection can be compared with people.
sentence-no-figures-age-group = There are no figures on the age of the employed or of business owners to compare with here.
people-outside = { $share } of the kronor stand outside the comparison: they went to mixed groups or to applicants that are not persons, or it is not reported.
bar-cases = All cases in the selection
bar-kronor = Kronor granted in the selection

## Crossed

title-crossed = { $one } and { $other }
group = Group
crossed-name = { $one }, { $other }
crossed-among = { $one } { $other }
sentence-crossed = Of the kronor granted, { $share } went to { $one } and { $others } to { $other }.
sentence-crossed-hidden = The groups are not compared in words, to protect individual applicants. The table shows what can be shown.
sentence-crossed-none = No group can be shown by itself, to protect individual applicants.
sentence-crossed-unknown = The applicants are not reported in both ways in any case.

## Measures

measure-amount-decided = Kronor applied for in cases decided
measure-decided-cases = Cases decided
measure-paid-cases = Cases with a payment
measure-median-applied = Median applied for
measure-mean-applied = Mean applied for
meaning-amount-decided = Kronor applied for in cases that were granted or rejected.
meaning-decided-cases = Cases granted or rejected.
meaning-paid-cases = Cases with any payment so far.
meaning-median-applied = The amount applied for in the case in the middle, whatever the decision.
meaning-mean-applied = Kronor applied for per case that states them, whatever the decision.
