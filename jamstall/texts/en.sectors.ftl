## Sectors: money against people, what the sense does, down to divisions

page-sectors = Sectors
sense-heading = How sector dominance is decided
sense-chosen = { $sense } (chosen)
sentence-gaps = Most over its share of { $fund } is { $most }: { $most_money } of the kronor but { $most_people } of { $people }. Most under is { $least }: { $least_money } of the kronor but { $least_people }.
title-senses = What the choice of measure does to the number
sentence-senses = Depending on how sector dominance is decided, between { $low } and { $high } of { $fund } went to male-dominated sectors.
title-divisions = { $sector }: down to divisions
sentence-divisions = Within { $sector } most went to { $division }: { $kronor } of { $total }.
sentence-divisions-none = Nothing has been granted within { $sector } in the selection.
ask-sectors-employed = Do sectors get money by how many work there?
ask-sectors-owners = Do sectors get money by how many own a business there?
ask-divisions = Down to divisions
gaps-employed = Symbol: share of the kronor. Bar: share of the employed.
gaps-owners = Symbol: share of the kronor. Bar: share of business owners.
people-of-the-country = The sectors in the chart are classed by the country's figures, since the selection is not a single county with figures of its own.
