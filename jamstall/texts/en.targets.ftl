## Targets: what has been decided, whether it is reached, and what it takes

page-targets = Targets
verdict-reached = the target is reached
verdict-on-the-way = on the way
verdict-too-slow = too slow
verdict-away = moving away
verdict-missed = was not reached
verdict-cannot-be-told = cannot be told
target-said = { $towards ->
        [at_least] At least { $value } { $what } by { $day }
       *[at_most] At most { $value } { $what } by { $day }
    }
target-of-amount-share-to = of the kronor to { $group }
target-of-cases-share-to = of the granted cases to { $group }
target-of-approval-rate = approved
target-of-approval-rate-to = approved for { $group }
target-decided = Decision: { $body } { $day }
target-made-up = A made-up example, no decision.
target-contradicts = The target cannot be held together with: { $others }. Both are kept. Take back the one that does not apply.
target-refused-measure = There is no target for { $name }. Choose one of: { $known }.
target-refused-group = The group { $what } cannot have a target. Choose a group that exists, for example sector_dominance=women.
target-refused-value = A target is a share between 0 and 100%. State a number between them.
target-refused-past = The day by which the target shall be reached has already been. Choose a later day.
target-refused-decided = The decision is dated in the future. State the day it was made.
target-refused-body = It does not say who has decided. State for example Regionstyrelsen.
target-refused-empty = There are no decisions in the selection to measure the target by. Choose another county or fund.
target-refused-hidden = The group's share is hidden or unknown in all years, and a target for it cannot be followed. Choose a larger group or area.
target-refused-where = A target is for a county, municipality, fund or form of support, not { $name }. Take that condition away.
