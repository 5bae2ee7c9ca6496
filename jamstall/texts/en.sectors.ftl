## Sectors: money against people, what the sense does, down to divisions

page-sectors = Sectors
sense-heading = How sector dominance is decided
sense-chosen = { $sense } (chosen)
sentence-gaps = { $most } got most of { $fund } relative to its share of { $people }: { $most_money } against { $most_people }. { $least } got least: { $least_money } against { $least_people }.
title-senses = What the choice of measure does to the number
sentence-senses = Depending on how sector dominance is decided, between { $low } and { $high } of { $fund } went to male-dominated sectors.
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
