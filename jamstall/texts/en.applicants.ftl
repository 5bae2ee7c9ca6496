## The page Applicants: who applies, what becomes of it, and what is within chance

page-applicants = Applicants
applicants-by = Show by
applicants-and = Crossed with
applicants-empty = No cases in the selection. Remove a filter in the menu to the left.
applicants-whose = Sex, birthplace and age are of the person that the case names: owner, CEO, project leader or applicant.
by-sex = Sex
by-birthplace = Birthplace
by-age-group = Age

ask-steps = From application to money
ask-approval = How many are granted?
ask-amounts = What did they ask for, and what did they get?
ask-people = Does money follow people?
ask-crossed = Two things at once

among-sex-woman = women
among-sex-man = men
among-sex-mixed = women and men together
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

applicants-hidden = In the selection { $one } and { $other } are not shown separately, to protect single applicants.
applicants-not-both = The selection of { $fund } does not have both { $one } and { $other } to compare.
sentence-unknown-age-group = The applicants’ age is not reported in any case of { $fund }.
sentence-no-rejected = The selection of { $fund } has no rejections, so the approval rate says nothing.
sentence-nothing-decided = No case of { $fund } in the selection is decided yet.
sentence-years-hidden = In no year of the selection can both groups be shown, to protect single applicants.

## The statement

applications-business_grants = the applications for business grants
applications-project_funds = the applications for project funds
applicants-headline = { $share } of { $applied } { $where } { $when } came from { $one }, who got { $money } of the kronor granted.
applicants-behind = { $cases } of { $all } cases, and { $kronor } of { $total }. From { $other } came { $share } of the applications, and they got { $money } of the kronor.
applicants-unknown = For { $share } of the kronor it is not reported.

## From application to money

title-steps-cases = Cases
title-steps-kronor = Kronor
step-cases = applied
step-decided-cases = decided
step-granted-cases = granted
step-paid-cases = paid
step-amount-applied = applied
step-amount-decided = decided
step-amount-granted = granted
step-amount-paid = paid
of-cases = the cases applied for
of-decided-cases = the cases decided
of-granted-cases = the cases granted
of-paid-cases = the cases with a payment
of-amount-applied = the kronor applied for
of-amount-decided = the kronor applied for in cases decided
of-amount-granted = the kronor granted
of-amount-paid = the kronor paid
sentence-steps = Of { $first }, { $one } had { $share }, and of { $last } { $share_last }. For { $other } the numbers are { $others } and { $others_last }.
sentence-steps-one-step = Of { $first }, { $one } had { $share } and { $other } { $others }.
steps-explained =
    The group’s share of each step.
    The line: its share of the first step.
steps-share = Share of the step

## Approval

title-approval = Approval rate
approval-rate-interval = { $rate } ({ $low }–{ $high }%)
approval-row = { $rate } of { $of } decided ({ $low }–{ $high }%)
approval-explained =
    Symbol: approval rate. Line: 95% interval.
    Dashed: all in the selection, { $share }.
approval-with-interval = Approval rate (95% interval)
sentence-approval = Among { $one }, { $rate } of { $of } cases decided were granted, among { $other } { $others } of { $of_others }.

## Differences, and what chance can do

title-difference = Is the difference larger than chance?
sentence-difference-lower = The approval rate is { $size } percentage points lower among { $one } than among { $other }.
sentence-difference-higher = The approval rate is { $size } percentage points higher among { $one } than among { $other }.
sentence-difference-same = The approval rate is as high among { $one } as among { $other }.
within-chance = The difference is no larger than chance alone can make (95%).
beyond-chance = The difference is larger than chance alone usually makes (95%).
difference-no-cause = The number shows a difference, never its cause.
difference-explained =
    Difference in approval rate, percentage points.
    Line: 95% interval. Dashed: no difference.
difference-basis = Based on the same cases as the approval rate. Intervals: Wilson’s for a share, Newcombe’s for a difference. Where the line reaches across zero, chance alone may have made the difference. Of twenty comparisons, one is expected to fall outside by chance.
compared = { $one } against { $other }
compared-header = Comparison
difference-points = Difference, percentage points
difference-interval = 95% interval
difference-row = { $size } percentage points ({ $interval })
interval = { $low } to { $high }
times = { $ratio } times
times-header = Ratio
chance-header = Against chance
chance-within = within chance
chance-beyond = larger than chance

## What they asked for and what they got

title-median = The case in the middle (median)
title-mean = Mean amount
asked = Asked for
got = Granted
amounts-row = asked for { $asked }, got { $got }
amounts-explained =
    Ring: asked for, in all cases.
    Filled: got, in cases granted. { $unit }
axis-thousand = Thousands of kronor.
axis-million = Millions of kronor.
got-median = The case granted in the middle got
got-mean = Cases granted got on average
sentence-got-less = { $start } { $got } among { $one } and { $others } among { $other }: { $size } less, { $times } as much.
sentence-got-more = { $start } { $got } among { $one } and { $others } among { $other }: { $size } more, { $times } as much.
sentence-got-same = { $start } { $got } both among { $one } and among { $other }.
sentence-asked = What was asked for was { $asked } and { $others }, in all cases.
difference-to = Against { $other }

## By year

title-kronor-years = Share of the year’s kronor granted
title-approval-years = Approval rate year by year
sentence-kronor-year = In { $last }, { $share } of the kronor went to { $one } and { $others } to { $other }.
sentence-kronor-years = In { $first }, { $before } of the kronor went to { $one } and { $others_before } to { $other }. In { $last } it was { $share } and { $others }.
sentence-approval-year = In { $last }, { $one } were granted { $share } of their cases decided and { $other } { $others }.
sentence-approval-years = In { $first }, { $one } were granted { $before } of their cases decided and { $other } { $others_before }. In { $last } it was { $share } and { $others }. A single year has few cases: small differences may be chance.

## Money and people

title-people = Money, cases and people
people-of = Of what
bar-employed = Employed { $where } { $year }
bar-owners = Business owners { $where } { $year }
sentence-people = Of the employed { $where }, { $employed } are { $one }. They have { $cases } of the cases and { $kronor } of the kronor granted, when only { $one } and { $other } are counted.
sentence-people-and-owners = Of the employed { $where }, { $employed } are { $one }, and of the business owners { $owners }. They have { $cases } of the cases and { $kronor } of the kronor granted, when only { $one } and { $other } are counted.
sentence-people-none = No kronor of { $fund } in the selection can be compared with people.
sentence-no-figures-age-group = There are no figures on the age of the employed or of business owners to compare with here.
people-outside = { $share } of the kronor stand outside the comparison: they went to mixed groups or to applicants with no person behind them, or it is not reported.
bar-cases = Cases in the selection
bar-kronor = Kronor granted in the selection

## Crossed

title-crossed = { $one } and { $other }
group = Group
crossed-name = { $one }, { $other }
crossed-among = { $one } { $other }
sentence-crossed = Of the kronor granted, { $share } went to { $one } and { $others } to { $other }.
sentence-crossed-hidden = The groups are not compared in words, to protect single applicants. The table shows what can be shown.
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
