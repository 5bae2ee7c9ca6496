## The page Sökande: who applies, what becomes of it, and what is within chance

page-applicants = Sökande
applicants-by = Visa efter
choose-steps = Räkna i
choose-steps-cases = Ärenden
choose-steps-kronor = Kronor
choose-amount = Visa
choose-amount-median = Median
choose-amount-mean = Medelbelopp
choose-trend = Visa
choose-trend-kronor = Andel av kronorna
choose-trend-approval = Bifallsandel
applicants-empty = Inga ärenden i urvalet. Ta bort något av det som är valt, ovanför sidans namn.
applicants-whose = Kön, födelseland och ålder gäller den person som ärendet anger: ägare, vd, projektledare eller sökande.
by-sex = Kön
by-birthplace = Födelseland
by-age-group = Ålder

ask-steps = Från ansökan till pengar
ask-approval = Hur många får bifall?
ask-amounts = Vad sökte de, och vad fick de?
ask-people-sex = Kvinnor och män bland de sysselsatta, de sökande och i pengarna
ask-people-birthplace = Födda utomlands och i Sverige bland de sysselsatta, de sökande och i pengarna
ask-people-age-group = Åldersgrupper bland de sysselsatta, de sökande och i pengarna

ask-crossed = { $one } och { $other } tillsammans

among-sex-woman = kvinnor
among-sex-man = män
among-sex-mixed = kvinnor och män tillsammans
among-sex-other = personer av annat kön
among-birthplace-sweden = inrikes födda
among-birthplace-abroad = utrikes födda
among-birthplace-mixed = inrikes och utrikes födda tillsammans
among-age-group-under-31 = sökande under 31 år
among-age-group-31-49 = sökande 31–49 år
among-age-group-50-plus = sökande 50 år och äldre
who-birthplace-sweden = födda i Sverige
who-birthplace-abroad = födda utomlands
who-age-group-under-31 = under 31 år
who-age-group-50-plus = 50 år och äldre

## Why there is nothing to say

applicants-hidden = I urvalet visas { $one } och { $other } inte var för sig, för att skydda enskilda sökande.
applicants-not-both = Urvalet av { $fund } har inte både { $one } och { $other } att jämföra.
sentence-unknown-age-group = De sökandes ålder är inte redovisad i något ärende av { $fund }.
sentence-no-rejected = Urvalet av { $fund } har inga avslag, så bifallsandelen säger inget.
sentence-nothing-decided = Inget ärende av { $fund } i urvalet är beslutat ännu.
sentence-years-hidden = Inte för något år i urvalet kan båda grupperna visas, för att skydda enskilda sökande.

## The statement

applications-business_grants = ansökningarna om företagsstöd
applications-project_funds = ansökningarna om projektmedel
applicants-headline = { $share } av { $applied } { $where } { $when } kom från { $one }, som fick { $money } av de beviljade kronorna.
applicants-wider = Välj { $choices }, så kan fler grupper visas.
applicants-wider-year = fler år
applicants-wider-municipality = hela länet
applicants-wider-support-form = alla stödformer
applicants-headline-money = { $money } av { $fund } { $where } { $when } gick till { $one } och { $others } till { $other }.
applicants-behind = { $cases } av { $all } ärenden, oavsett beslut, och { $kronor } av { $total } beviljade kronor. Från { $other } kom { $share } av ansökningarna, och de fick { $money } av kronorna.
applicants-unknown = { $by ->
        [sex] Kön
        [birthplace] Födelseland
       *[age_group] Ålder
    } är inte redovisat för { $share } av kronorna.

## From application to money

title-steps-cases = Ärenden: från sökta till utbetalda
title-steps-kronor = Kronor: från sökta till utbetalda
step-cases = sökta
step-decided-cases = beslutade
step-granted-cases = beviljade
step-paid-cases = utbetalda
step-amount-applied = sökta
step-amount-decided = beslutade
step-amount-granted = beviljade
step-amount-paid = utbetalda
of-cases = de sökta ärendena
of-decided-cases = de beslutade ärendena
of-granted-cases = de beviljade ärendena
of-paid-cases = ärendena med utbetalning
of-amount-applied = de sökta kronorna
of-amount-decided = kronorna som söktes i beslutade ärenden
of-amount-granted = de beviljade kronorna
of-amount-paid = de utbetalda kronorna
sentence-steps = Av { $first } stod { $one } för { $share }, och av { $last } för { $share_last }. För { $other } är talen { $others } och { $others_last }.
sentence-steps-one-step = Av { $first } stod { $one } för { $share } och { $other } för { $others }.
steps-explained-between = Ljus stapel: mellan vad en dold andel ligger.
steps-explained =
    Gruppens andel av alla { $steps }.
    Strecket visar andelen av { $first }.
steps-cases = Ärenden
steps-kronor = Kronor
steps-share = Andel av steget

## Approval

title-approval = Bifallsandel
approval-rate-interval = { $rate } ({ $low }–{ $high } %)
approval-row = { $rate } av { $of } beslutade ({ $low }–{ $high } %)
approval-row-between = { $between }, mer visas inte
approval-explained =
    Symbol: bifallsandel. Linje: 95-procentigt konfidensintervall (osäkerhet).
    Streckat: alla i urvalet, { $share }.
approval-explained-between = Ljus stapel utan symbol: mellan vad en dold andel ligger.
approval-with-interval = Bifallsandel (95-procentigt konfidensintervall)
sentence-approval-one = Bland { $one } beviljades { $rate } av { $of } beslutade ärenden. { $other } visas inte, för att skydda enskilda sökande.
sentence-approval-between = Bland { $one } beviljades { $rate } av { $of } beslutade ärenden. Bland { $other } beviljades { $between }: mer visas inte, för att skydda enskilda.
sentence-approval-range = Bland { $one } beviljades { $between }: mer visas inte, för att skydda enskilda.
sentence-approval-ranges = Bland { $one } beviljades { $between } och bland { $other } { $others }: mer visas inte, för att skydda enskilda.
sentence-approval = Bland { $one } beviljades { $rate } av { $of } beslutade ärenden, bland { $other } { $others } av { $of_others }.

## Differences, and what chance can do

title-difference = Kan skillnaden bero på slumpen?
sentence-difference-lower = Bifallsandelen är { $size } procentenheter lägre bland { $one } än bland { $other }.
sentence-difference-higher = Bifallsandelen är { $size } procentenheter högre bland { $one } än bland { $other }.
sentence-difference-same = Bifallsandelen är lika hög bland { $one } som bland { $other }.
within-chance = Skillnaden kan vara slump (95 %).
beyond-chance = Skillnaden är knappast slump (95 %).
difference-no-cause = Siffran visar en skillnad, aldrig dess orsak.
difference-explained =
    Skillnad i bifallsandel, procentenheter. Streckat: ingen skillnad.
    Linje: 95-procentigt konfidensintervall (osäkerhet).
difference-basis = Bygger på samma ärenden som bifallsandelen. Intervall: Wilson för en andel, Newcombe för en skillnad. Når linjen över noll kan slumpen ensam ha gjort skillnaden. Av tjugo jämförelser hamnar i snitt en utanför av en slump.
compared = { $one } mot { $other }
compared-header = Jämförelse
difference-points = Skillnad, procentenheter
difference-interval = 95-procentigt konfidensintervall (osäkerhet)
difference-row = { $size } procentenheter ({ $interval })
interval = { $low } till { $high }
times = { $ratio } gånger
times-header = Kvot
chance-header = Kan det vara slump?
chance-within = kan vara slump
chance-beyond = knappast slump

## What they asked for and what they got

title-median = Ärendet i mitten (median)
title-mean = Medelbelopp
asked = Sökt
got = Beviljat
sentence-got-median-less = Medianen av beviljade belopp var { $got } för { $one } och { $others } för { $other }: { $size } ({ $part }) lägre för { $one }.
sentence-got-median-more = Medianen av beviljade belopp var { $got } för { $one } och { $others } för { $other }: { $size } ({ $part }) högre för { $one }.
sentence-got-median-same = Medianen av beviljade belopp var { $got } både för { $one } och för { $other }.
sentence-got-mean-less = I medeltal beviljades { $one } { $got } per ärende och { $other } { $others }: { $size } ({ $part }) mindre för { $one }.
sentence-got-mean-more = I medeltal beviljades { $one } { $got } per ärende och { $other } { $others }: { $size } ({ $part }) mer för { $one }.
sentence-got-mean-same = I medeltal beviljades både { $one } och { $other } { $got } per ärende.
amounts-row = sökte { $asked }, fick { $got }
amounts-row-got = fick { $got }; vad som söktes visas inte
amounts-explained =
    Ring: sökt belopp, i alla ärenden.
    Fylld: fick, i beviljade ärenden. { $unit }
axis-thousand = Tusental kronor.
axis-million = Miljoner kronor.

sentence-asked = De hade sökt { $asked } respektive { $others }, alla ansökningar räknade.
difference-to = Mot { $other }

## By year

title-kronor-years = Andel av årets beviljade kronor
title-approval-years = Bifallsandel år för år
sentence-kronor-year = { $last } gick { $share } av kronorna till { $one } och { $others } till { $other }.
sentence-kronor-years = { $first } gick { $before } av kronorna till { $one } och { $others_before } till { $other }. { $last } var det { $share } och { $others }.
years-between = Ljus stapel i stället för punkt: mellan vad en dold andel ligger.
between-said = Dolda, men kända inom ett spann: { $groups }.
sentence-approval-year = { $last } fick { $one } bifall i { $share } av sina beslutade ärenden och { $other } i { $others }.
sentence-approval-years = { $first } fick { $one } bifall i { $before } av sina beslutade ärenden och { $other } i { $others_before }. { $last } var det { $share } och { $others }. Ett enda år har få ärenden: små skillnader kan vara slump.

## Money and people

title-people = Pengar, ärenden och människor
people-of = Av vad
bar-employed = Sysselsatta { $where } { $year }
bar-owners = Företagare { $where } { $year }
bar-women-own-company = Eget aktiebolag { $where } { $year }
bar-women-self-employed = Egenföretagare { $where } { $year }
sentence-people = Av de sysselsatta { $where } är { $employed } { $one }. De står för { $cases } av alla ärenden och { $kronor } av de beviljade kronorna, när bara { $one } och { $other } räknas.
sentence-people-money = Av de sysselsatta { $where } är { $employed } { $one }. De står för { $kronor } av de beviljade kronorna, när bara { $one } och { $other } räknas.
sentence-people-and-owners = Av de sysselsatta { $where } är { $employed } { $one }, och av företagarna { $where_owners } { $owners }. De står för { $cases } av alla ärenden och { $kronor } av de beviljade kronorna, när bara { $one } och { $other } räknas.
sentence-people-and-owners-money = Av de sysselsatta { $where } är { $employed } { $one }, och av företagarna { $where_owners } { $owners }. De står för { $kronor } av de beviljade kronorna, när bara { $one } och { $other } räknas.
sentence-people-none = Inga kronor av { $fund } i urvalet går att jämföra med människorna.
sentence-no-figures-age-group = Det finns inga uppgifter om sysselsattas eller företagares ålder att jämföra med här.
people-outside = { $share } av kronorna står utanför jämförelsen: de gick till blandade grupper eller till sökande som inte är personer, eller så saknas uppgift.
bar-cases = Alla ärenden i urvalet
bar-kronor = Beviljade kronor i urvalet

## Crossed

title-crossed = { $one } och { $other }
group = Grupp
crossed-name = { $one }, { $other }
crossed-among = { $one } { $other }
sentence-crossed = Av de beviljade kronorna gick { $share } till { $one } och { $others } till { $other }.
sentence-crossed-hidden = Grupperna jämförs inte i ord, för att skydda enskilda sökande. Tabellen visar det som kan visas.
sentence-crossed-none = Ingen grupp kan visas för sig, för att skydda enskilda sökande.
sentence-crossed-unknown = De sökande är inte redovisade på båda sätten i något ärende.

## Measures

measure-amount-decided = Sökta kronor i beslutade ärenden
measure-decided-cases = Beslutade ärenden
measure-paid-cases = Ärenden med utbetalning
measure-median-applied = Sökt median
measure-mean-applied = Sökt medelbelopp
meaning-amount-decided = Kronor som sökts i ärenden som fått bifall eller avslag.
meaning-decided-cases = Antal beviljade och avslagna ärenden.
meaning-paid-cases = Antal ärenden med någon utbetalning hittills.
meaning-median-applied = Det mittersta ärendets sökta belopp, oavsett beslut.
meaning-mean-applied = Sökta kronor per ärende som uppger sökt belopp, oavsett beslut.
