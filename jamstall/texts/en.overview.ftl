## Overview: where the money goes, to whom, and what has changed

page-overview = Overview
sentence-sector-dominance = Of { $fund }, { $men } went to male-dominated sectors, { $women } to women-dominated and { $balanced } to balanced ones.
sentence-sex = Of { $fund }, { $woman } went to women, { $man } to men and { $mixed } to women and men together.
sentence-birthplace = Of { $fund }, { $abroad } went to people born abroad and { $sweden } to people born in Sweden.
sentence-shown = Of { $fund }, { $parts }. Other groups are not shown, to protect individual applicants.
sentence-shown-part = { $share } went to { $group }
sentence-shown-none = Of { $fund } no group is shown by itself, to protect individual applicants.
part-unknown-sector-dominance = The sector is unknown for { $share } of the money.
part-unknown-sex = Sex is not reported for { $share } of the money.
part-unknown-birthplace = Birthplace is not reported for { $share } of the money.
part-not-applicable = { $share } went to applicants that are not persons, such as municipalities and associations.
sentence-trend = The share of { $fund } that went to male-dominated sectors was { $before } in { $first } and { $after } in { $last }.
sentence-change = In { $after }, { $kronor } of { $fund } was granted, against { $then } in { $before }. The share to male-dominated sectors was { $share }, against { $share_then }.
change-what = What
change-amount-granted-all = Kronor granted
change-amount-share-men = Share going to male-dominated sectors
change-amount-share-women = Share going to women-dominated sectors
change-amount-share-woman = Share going to women
change-amount-share-abroad = Share going to people born abroad
change-approval-rate-all = Approval rate
ask-sector-dominance = Which sectors get the money?
ask-sex = What sex are the applicants?
ask-birthplace = Where were the applicants born?
ask-change = What changed since the year before?
sentence-change-kronor = In { $after }, { $kronor } of { $fund } was granted, against { $then } in { $before }.
sentence-no-year-before = There is no earlier year of { $fund } to compare with.

break-name = SNI 2025 →
break-figures = Readings of SNI 2025
break-least = Least
break-most = Most
break-sni = From { $year } there are codes of SNI 2025 (dashed line): the years before and after are not counted by the same classification of sectors.
break-years = From { $year } on there are SNI 2025 codes: the years before and after are not counted by the same classification of sectors.
break-band = Codes that SNI 2025 has put together from several sectors can be read differently: the share going to { $group } in { $year } is then between { $low } and { $high }.
break-little = Codes that SNI 2025 has put together from several sectors do not change the share, however they are read.
break-none = No money went to codes that SNI 2025 has put together from several sectors.
