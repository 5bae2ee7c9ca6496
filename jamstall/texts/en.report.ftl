## The report

report-title = Mapping of regional growth funds { $where } { $when }
report-applicants = From application to decision: { $fund }
report-filters = Selection
report-no-filters = All cases that are loaded
report-cases = Cases granted
report-loaded = Data loaded
report-sense = How sector dominance is decided
report-address = The same view on the web
report-qr = QR code for the address { $address }
report-demo = Demo data: all cases are invented. They say nothing about any real region.
report-contents = Contents
report-summary = Summary
report-more = The main finding of each chapter
report-rows-hidden = { $rows ->
    [one] There is one more row, with too few cases to be shown.
   *[other] There are { $rows } more rows, with too few cases to be shown.
}
report-rows-named = Not shown, to protect individuals: { $names }.
report-summary-read = The numbers show differences, not causes. What they cannot say is at the end of the report.
report-signs = Two dots (..) mean that the number is hidden to protect individuals. A dash (–) means that there is no number.

report-method = How it was done
report-method-cases = A case is an application and its decision, and is counted once, also when it has several payments. Where a project concerns several municipalities, its money is divided equally between them.
report-method-money = Money is kronor granted, by year of decision, in current prices. Kronor applied for, granted and paid are never mixed.
report-method-shares = Shares are computed from sums, never by averaging other shares. Unknown is a group of its own, which is shown and counted. Each share is rounded once, a half away from zero, and by itself.
report-method-small = Groups by sex, birthplace or age with fewer than { $limit } cases are not shown, nor are the groups that they could otherwise be worked out from.
report-method-dominance = Women-dominated and male-dominated sectors
report-method-measures = The measures
report-method-sources = Sources

report-limits = What the numbers cannot say
report-limits-cause = They show differences between groups, not why they exist. A difference can be due to who applies, to the size of the sectors, to the rules of the support, or to something else.
report-limits-applied = They are about those who applied. How many never did, and why, is not seen.
report-limits-reported = They are as certain as what is reported in the cases. Where sex, birthplace or sector is missing, the group is unknown, and may in reality belong to any of the others.
report-limits-one-person = Sex, birthplace and age are those of one person in each case, such as the owner or the project leader. They say nothing about those who work in the company or take part in the project.
report-limits-effect = They say where the money went, not what came of it.
report-limits-few = Few cases swing much from year to year. It is better to read several years together.

report-broken = The report could not be made. Try again, or take the pictures and the numbers from the page.
