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
goal-said = { $towards ->
        [at_least] The target: at least { $value } { $what } by { $day }, decided { $decided } by { $body }.
       *[at_most] The target: at most { $value } { $what } by { $day }, decided { $decided } by { $body }.
    }
goal-line = { $towards ->
        [at_least] target { $year }: at least { $value } ({ $group })
       *[at_most] target { $year }: at most { $value } ({ $group })
    }
goal-missing = To { $goal }, percentage points
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
targets-all = All targets
targets-target = Target
targets-now = Now
targets-gap = Left to the target, points
targets-pace = Pace, points a year
targets-needed = Needed, points a year
targets-verdict = Where it stands
targets-share = Share
targets-finding = { $count ->
        [one] One target concerns the selection: { $parts }.
       *[other] { $count } targets concern the selection: { $parts }.
    }
targets-reached = { $count } reached
targets-on-the-way = { $count } on the way
targets-too-slow = { $count } too slow
targets-away = { $count } moving away
targets-missed = { $count } not reached
targets-cannot-be-told = { $count } of which nothing can be told
targets-none = No targets are set for the selection.
per-year = { $number } points a year
target-nothing = It cannot be told whether the target is reached: there is no share to compare with. There are no decisions, or the share is hidden or unknown.
target-is-reached = The target is reached: { $value } { $what } in { $year }.
target-is-on-the-way = On the way: { $value } { $what } in { $year }, and the pace is enough.
target-is-too-slow = Too slow: { $value } { $what } in { $year }.
target-is-away = Moving away from the target: { $value } { $what } in { $year }.
target-is-missed = The target was not reached: { $value } { $what } in { $year }.
target-is-cannot-be-told = It cannot be told whether the target is reached: { $value } { $what } in { $year }.
target-gap-kronor = The difference is { $points }, { $size } of what was granted in { $year }.
target-gap-cases = The difference is { $points }, { $size } of the decisions in { $year }.
target-pace = The pace is { $pace }, and { $needed } are needed.
target-pace-between = The pace is { $pace } (between { $low } and { $high } with chance counted in), and { $needed } are needed.
target-pace-none = Too few years have a share for there to be a pace. What is needed is { $needed }.
target-left = Until then about { $cases } decisions and { $kronor } are left, at the volume of the latest year.
target-line-at-least = Target: at least { $share }
target-line-at-most = Target: at most { $share }
target-line-pace = At the pace now { $share }
targets-method = The pace (dashed line) is the slope of the years' shares, and the dotted line is what is needed. It is arithmetic on decisions made, no forecast.
targets-no-interval = For groups of persons no interval is given, since it is made from single cases. A year whose share is hidden, or that lacks the group, is left out of the pace.
report-targets = Are we on the way to the targets?
scenario-title = If the money were distributed otherwise, { $fund }
scenario-today = Today
scenario-then = The scenario
scenario-rest = Hidden, and difference by rounding
scenario-kronor-today = Kronor today
scenario-kronor-then = Kronor in the scenario
scenario-share-today = Share today
scenario-share-then = Share in the scenario
scenario-method = A scenario is arithmetic on decisions made, no forecast: nobody applies otherwise because more is approved.
scenario-same-group = Choose two different groups to move between.
scenario-nothing = Nothing is changed yet. Today { $share } of the kronor, { $kronor }, go to { $group }.
scenario-finding = With { $changes }, { $group } get { $now } of the kronor instead of { $before }: { $now_kronor } instead of { $before_kronor }.
scenario-mix-more = { $number }% more applications from { $group }
scenario-mix-less = { $number }% fewer applications from { $group }
scenario-rate-more = approval raised by { $number } points for { $group }
scenario-rate-less = approval lowered by { $number } points for { $group }
scenario-grow-more = { $number }% more money in all
scenario-grow-less = { $number }% less money in all
scenario-moved = { $number }% of the kronor ({ $kronor }) moved from { $out } to { $into }
scenario-moved-part = { $number }% of the kronor moved from { $out } to { $into }
scenario-refused-too-much = The scenario takes more from { $group } than there is. Move less.
scenario-refused-no-group = The group { $group } has no money and no applications in the selection. It may have been in a load that has been taken back. Choose another group.
scenario-refused-rate = Approval for { $group } would be below 0 or above 100%, or none of them has been approved. Change it less.
scenario-refused-mix = Applications cannot be distributed so: none would be left. Change less.
scenario-refused-total = The total cannot be held: no granted kronor are left to distribute. Change less.
scenario-refused-persons = Groups of persons cannot be moved together with anything else: that table is not shown. Make two scenarios.
scenario-refused-persons-only-kronor = Between groups of persons only kronor can be moved. Take away the change of approval or applications.
least-title = What is the least that reaches 40/60?
least-finding = At least { $kronor }, { $part } of what goes to { $out }, would have to go to { $into } for them to get 40 of 100 kronor of the two together. Today they get { $share }.
least-grants = That is { $count ->
        [one] { $number } grant
       *[other] { $number } grants
    } of their mean size.
least-there = It is there already: { $into } get { $share } of the kronor to them and { $out } together.
least-no-money = Neither of the two groups has got money in the selection.
least-moved = Least to move
scenario-targets = The targets in the scenario
scenario-targets-finding = { $count ->
        [one] One target is for the same selection, and in the scenario it is { $reached ->
            [0] not reached
           *[other] reached
        }.
       *[other] { $count } targets are for the same selection, and in the scenario { $reached } of them are reached.
    }
scenario-reached = reached
scenario-not-reached = not reached
ask-targets = Are we on the way?
ask-scenario = What if?
target-set-heading = Set a target
target-set-where = The target is for what is selected: { $where }. Choose county and fund among the filters first.
target-both-funds = The target is for business grants and project funds together. It is then shown on Targets, but not on Overview, Sectors and Applicants, which show one fund at a time. Choose a fund among the filters for a target of one.
target-measure = What is measured
target-group = Group
target-towards = The target is
target-at-least = at least
target-at-most = at most
target-value = Per cent
target-by-when = To be reached by
target-body = Who has decided
target-decided-on = Day of decision
target-case-number = Case number
target-note = Note
target-is-made-up = This is a made-up example
target-keep = Keep the target
target-kept = The target is kept.
target-change-heading = Change a target
target-change-text = The change is kept as a new version. What the target is for is not changed here; take the target back and set a new one.
target-change-which = Target to change
target-change = Keep the new version
target-change-empty = A number or a day is empty. Fill in per cent, day and day of decision.
target-changed = The new version is kept. Earlier versions are still there.
target-changed-meanwhile = Somebody else has kept a new version while you wrote. What you have written is still here. Read the new one at the top of the versions, and keep again if yours is to hold.
target-versions = { $count ->
        [one] One earlier version
       *[other] { $count } earlier versions
    }
target-version = { $moment }: { $target }. { $decided }
target-retract-heading = Take a target back
target-retract-text = The target goes from the page and stays in the history.
target-retract = Take back: { $target }
target-retracted = The target has been taken back.
target-gone = The target has already been taken back.
target-not-allowed = You may not do that for the counties it concerns. Ask whoever looks after permissions.
target-unreachable = The file of targets cannot be read or written just now. Nothing is changed. Try again in a while.
scenario-along = Move between
scenario-out = From
scenario-into = To
scenario-no-groups = The selection has no two groups that can be shown to move between. Choose more years, or another division.
scenario-slider-moved = Per cent of the kronor moved
scenario-slider-grow = More money in all, per cent
scenario-slider-rate = Approval, points: { $group }
scenario-slider-mix = More applications, per cent: { $group }
scenario-name = Name of the scenario
scenario-save = Save
scenario-saved = The scenario is saved.
scenario-open = Open
scenario-remove = Remove

## Scenarios beside each other

beside-title = Saved scenarios beside each other
beside-scenario = Scenario
beside-changes = What changes
beside-gives = { $changes }. Then { $group } get { $share }.
beside-nothing = nothing changed
beside-finding = Most to sectors dominated by women: { $names }, { $share }, against { $today } today.
beside-finding-alone = Most to sectors dominated by women: { $names }, { $share }.
beside-none = None of the scenarios says how the money is distributed among sectors.
beside-today-of = Today: { $what }
beside-gone = The scenario is of something that is not among what is loaded now: { $what }. It may have been in a load that has been taken back.
beside-no-groups = There are no two groups to move between among what is loaded now. They may have been in a load that has been taken back.
beside-which = Scenarios to compare
beside-choose = Choose two or more

## Targets that workshops propose

proposals-heading = Targets that workshops propose
proposal-from = From the workshop { $workshop }, { $date }: the middle of { $answers } answers. Half of the answers are between { $low } and { $high }.
proposal-scenario = The room put this scenario first: { $scenario }.
proposal-actions = What the room wants to do:
proposal-open = Show the scenario
proposal-who = Whoever may set targets decides on the proposal.
proposal-take = Set as target
proposal-dismiss = Dismiss
proposal-taken = The target is set.
proposal-dismissed = The proposal is dismissed. It is still in the history.
proposal-settled = Somebody else has already taken or dismissed the proposal. Nothing is changed.
proposal-note = Proposed in the workshop { $workshop }.

## The map in a scenario

map-then-title = The map in the scenario: share to { $group }, { $fund }
map-then-finding = { $place } changes most: { $now } of the kronor would go to { $group }, instead of { $before }.
map-then-nothing = No place's share to { $group } changes so that it shows.
map-then-detail = Today { $today }. In the scenario { $kronor } in all
map-then-method = Each place keeps its part of every sector: the scenario says what changes, not where.
