## Advice: who is advised before anyone applies

fund-advice = Advice
the-advice = advice
title-advice = From advice to money
ask-advice = The whole way: advice, application, decision and money
advice-step = Step
advice-number = Number or kronor
advice-step-advice-clients = Advised
advice-step-cases = Applied
advice-step-decided-cases = Decided
advice-step-granted-cases = Granted
advice-step-amount-granted = Kronor
advice-none = No advice is loaded for the selection. Upload it with the template for advice, and who is advised is shown beside who applies.
advice-hidden = In the selection { $one } and { $other } among the advised are not shown separately, to protect individuals.
advice-sentence = The share of { $one } was { $shares }.
advice-among-advice-clients = { $share } among the advised
advice-among-cases = { $share } in { $applied }
advice-among-amount-granted = { $share } of the kronor granted
advice-not-the-same = The steps are not the same people: whoever was advised need not have applied, and whoever applied need not have been advised.
advice-explained =
    The group’s share of each step by itself. The steps are not the same people.
    The line shows the group’s share of the advised.
advice-basis = Advice: { $clients } clients in { $sessions } sessions, as the organisations count them; whoever was advised by two counts twice.
advice-without = The choice of { $filters } does not hold for advice, which has no such data.

measure-advice-clients = Clients advised
measure-advice-sessions = Sessions of advice
measure-advice-hours = Hours of advice
meaning-advice-clients = How many were advised before anyone applies, as the advising organisation counts them in its period. No cases.
meaning-advice-sessions = How many sessions of advice there were; a client may have had several.
meaning-advice-hours = The hours of advice, where they are reported.
dimension-phase = Phase
phase-idea = Idea
phase-start = Start
phase-running = Running
phase-unknown = Not reported

cli-not-of-advice = { $kind ->
        [advice] Advice has no data on { $dimension }. It can be divided by: { $known }.
       *[cases] Cases have no data on { $dimension }; only advice has. They can be divided by: { $known }.
    }
period-overlaps = { $report } overlaps { $other }, which is published with load { $load }: the same clients would count twice.
period-overlaps-hint = Report each day in one period. Correct the period, or retract load { $load } first.

heading-period = Period
heading-adviser = Adviser
heading-phase = Phase
heading-clients = Clients
heading-sessions = Sessions
heading-hours = Hours
help-period = A year, half, quarter or month: 2024, 2024 H1, 2024 Q2, 2024-03. Or days: 2024-01-01 to 2024-06-30.
help-adviser = Who gives the advice. Write the name in the same way each time.
help-phase = Where the business is when the advice is given.
help-clients = How many were advised in the period. A person counts once, also after several sessions.
help-sessions = How many sessions they had. At least one for every client.
help-hours = How many hours the advice took, if known.
word-phase-idea = Idea
word-phase-start = Start
word-phase-running = Running
word-phase-unknown = Unknown
template-title-advice = Template for advice
upload-template-advice = Template for advice
upload-template-name-advice = template-advice.xlsx
take-fund-advice = advice
workbook-clients = Clients
field-groups = Groups of clients
upload-control-advice = Advice has no kronor to be compared with a ledger. Compare the sums with the organisations’ own reports.
