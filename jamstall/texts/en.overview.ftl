## Overview: where the money goes, to whom, and what has changed

page-overview = Overview
sentence-sector-dominance = Of { $fund }, { $men } went to male-dominated sectors, { $women } to women-dominated and { $balanced } to balanced ones. For { $unknown } the sector is unknown.
sentence-sex = Of { $fund }, { $woman } went to women, { $man } to men and { $mixed } to women and men together. For { $unknown } it is not reported, and { $notapplicable } went to applicants with no person behind them.
sentence-birthplace = Of { $fund }, { $abroad } went to people born abroad and { $sweden } to people born in Sweden. For { $unknown } it is not reported.
sentence-trend = The share of { $fund } that went to male-dominated sectors was { $before } in { $first } and { $after } in { $last }.
sentence-change = In { $after }, { $kronor } of { $fund } was granted, against { $then } in { $before }. The share to male-dominated sectors was { $share }, against { $share_then }.
change-what = What
change-amount-granted-all = Kronor granted
change-amount-share-men = Share to male-dominated sectors
change-amount-share-women = Share to women-dominated sectors
change-amount-share-woman = Share to women
change-amount-share-abroad = Share to people born abroad
change-approval-rate-all = Cases granted of those decided
ask-sector-dominance = Which sectors get the money?
ask-sex = What sex are the applicants?
ask-birthplace = Where were the applicants born?
ask-change = What changed since the year before?
sentence-change-kronor = In { $after }, { $kronor } of { $fund } was granted, against { $then } in { $before }.
sentence-no-year-before = There is no earlier year of { $fund } to compare with.
