## The command line

severity-error = Fel
severity-warning = Obs
status-staged = mellanlagrad
status-published = publicerad
status-retracted = tillbakatagen
cli-row = rad { $row }
cli-more = … och { $times } till av slaget { $code } (--json visar alla)
cli-checked = Rader: { $rows }. { $table ->
    [advice] Rapporter
   *[cases] Ärenden
}: { $cases }. Fel: { $errors }. Att se över: { $warnings }. Inget är inläst.
cli-not-loaded = Inget lästes in. Fel: { $errors }. Att se över: { $warnings }.
cli-loaded = Inläsning { $load } är klar. Rader: { $rows }. { $table ->
    [advice] Rapporter
   *[cases] Ärenden
}: { $cases } (nya { $new }, ändrade { $changed }, oförändrade { $unchanged }). Att se över: { $warnings }.
cli-demo-in-the-way = Databasen innehåller demodata, som aldrig blandas med riktiga ärenden. Ta bort den först: python -m jamstall demo --remove
cli-not-empty = Databasen innehåller redan inlästa ärenden. Demodata läses bara in i en tom databas.
cli-demo-missing = Demodatafilerna saknas i { $path }. Skapa dem med: python -m data.demo.make
cli-same-file = Filen { $path } är själva databasen.
cli-demo-removed = Demodata är borttagna. Tillbakatagna inläsningar: { $loads }.
cli-demo-not-needed = Databasen har redan data; demodata behövs inte.
cli-demo-loaded = Demodata inläst: { $cases } påhittade ärenden.
cli-no-loads = Inga inläsningar ännu.
cli-no-such-load = Det finns ingen publicerad inläsning med nummer { $load }. Se: python -m jamstall loads
cli-retracted = Inläsning { $load } är tillbakatagen.
cli-no-such-measure = Måttet { $name } finns inte. Det finns: { $known }.
cli-unknown-value = { $what } finns inte. Det finns: { $known }.
cli-unknown-key = Ingen sida känner ”{ $name }” i adressen.
cli-key-meant = Menas { $name }?
cli-condition = Villkoret ”{ $condition }” ska skrivas DIMENSION=VÄRDE.
cli-limit = Gränsen { $value } ska vara ett tal från 50 till 99.
cli-database-held = Databasen { $path } används av ett annat program, troligen appen. Stäng det och försök igen.
cli-not-a-database = Filen { $path } är inte en databas från det här programmet, eller är gjord av en nyare version.
cli-file-system = Filen { $path } gick inte att läsa eller skriva: { $problem }.
cli-deciding = Små grupper avgörs: { $done } av { $all } steg
cli-decided = Tabellerna över personer är klara, var för sig och tillsammans ({ $steps } steg): ingen behöver vänta på dem.
cli-undecided = Vad som kan visas om personer är inte avgjort sedan uppgifterna ändrades, så inget visas om dem. Kör: { $call }
cli-undecided-limit = Personer visas inte med gränsen { $asked }: vad som kan visas avgörs med installationens gräns, { $limit } ärenden. Utelämna --suppress.
cli-backed-up = Säkerhetskopia skriven till { $path }.
cli-backup-where = Ange en fil, eller --keep med hur många kopior som ska vara kvar.
cli-backup-removed = Äldre säkerhetskopia borttagen: { $path }.
cli-no-folder = Det här är ingen mapp: { $path }. Med --keep anges en mapp.
cli-restored = Databasen är återställd från { $path }.
cli-unexpected = Ett oväntat fel uppstod ({ $kind }). Inget är ändrat. Kör igen med JAMSTALL_DEBUG=1 och skicka det som visas till den som sköter programmet.

## Words

unknown = okänd
total = Totalt
kronor = Beviljade kronor
cases = Beviljade ärenden
share-kronor = Andel av kronorna
share-cases = Andel av de beviljade ärendena
share-employed = Andel av de sysselsatta
share-owners = Andel av företagarna
women-employed = Kvinnor bland sysselsatta
women-owners = Kvinnor bland företagare
approval-rate = Bifallsandel
share-under = under { $share }
share-over = över { $share }
kronor-million = { $number } Mkr
kronor-thousand = { $number } tkr
kronor-one = { $number } kr
points = { $number } { $whole ->
        [1] procentenhet
       *[other] procentenheter
    }
whole-country = hela landet
where = i { $places }
where-counties = { $count ->
        [0] i materialet
       *[other] i { $count } län
    }
where-municipalities = i { $count } kommuner
in-the-country = i riket

fund-business-grants = Företagsstöd
fund-project-funds = Projektmedel
the-business_grants = företagsstödet
the-project_funds = projektmedlen
title-business-grants = Företagsstöd
title-project-funds = Projektmedel

dimension-fund = Stöd
dimension-year = År
dimension-county = Län
dimension-municipality = Kommun
dimension-support-form = Stödform
dimension-sector = Bransch
dimension-sector-dominance = Branschens könsdominans
dimension-division = Huvudgrupp (SNI)
dimension-sex = Sökandes kön
dimension-birthplace = Sökandes födelseland
dimension-age-group = Sökandes ålder
dimension-decision = Beslut
dimension-none = Totalt

sector-dominance-women = Kvinnodominerade
sector-dominance-men = Mansdominerade
sector-dominance-balanced = Jämna
sector-dominance-unknown = Okänd bransch
to-dominance-women = kvinnodominerade branscher
to-dominance-men = mansdominerade branscher
to-dominance-balanced = branscher med jämn könsfördelning
in-dominance-women = kvinnodominerade branscher
in-dominance-men = mansdominerade branscher
in-dominance-balanced = branscher med jämn könsfördelning
sex-woman = Kvinna
sex-man = Man
sex-mixed = Kvinnor och män
sex-other = Annat
sex-not-applicable = Ingen person
sex-unknown = Uppgift saknas
birthplace-sweden = Född i Sverige
birthplace-abroad = Född utomlands
birthplace-mixed = Inrikes och utrikes
birthplace-not-applicable = Ingen person
birthplace-unknown = Uppgift saknas
age-group-under-31 = Under 31 år
age-group-31-49 = 31–49 år
age-group-50-plus = 50 år och äldre
age-group-unknown = Uppgift saknas
decision-granted = Bifall
decision-rejected = Avslag
decision-withdrawn = Återkallat
decision-pending = Pågående

basis-employed = sysselsatta efter arbetsställe
basis-owners = företagare
area-country = riket
area-county = länet självt
people-employed = de sysselsatta
people-owners = företagarna
people-source-employed = Jämförelsen: sysselsatta { $where } { $year } (SCB, BAS).
people-source-owners = Jämförelsen: företagare { $where } { $year } (SCB).
sense =
    En bransch är mansdominerad när mer än { $limit } % av { $basis ->
        [owners] företagarna där
       *[employed] dem som arbetar där
    } { $area ->
        [county] i länet
       *[country] i riket
    } är män, och kvinnodominerad på samma sätt
sense-short = { $basis }, { $area }, gräns { $limit } %
filter = { $dimension }: { $values }
county-in-full = { $name } län

## Panels

headline = { $share } av { $fund } { $where } { $when } gick till { $group }.
few-cases = { $cases ->
        [one] Bara 1 beviljat ärende.
       *[other] Bara { $cases } beviljade ärenden.
    }
headline-unknown = För { $fund } { $where } { $when } går branschernas könsdominans inte att avgöra.
headline-comparison = { $kronor } av { $total } beviljade kronor, i { $cases } beviljade ärenden. { $area } arbetar { $share } av { $people } i { $group } ({ $year }).
sentence-no-money = Inga kronor av { $fund } har beviljats i urvalet.
sentence-one-year = Urvalet har bara ett år av { $fund }, så någon utveckling syns inte.
change-difference = Skillnad (andelar: procentenheter)
basis-cases = Bygger på { $number } { $over ->
        [granted] { $cases ->
            [one] beviljat ärende
           *[other] beviljade ärenden
        }
        [decided] { $cases ->
            [one] beslutat ärende
           *[other] beslutade ärenden
        }
       *[all] { $cases ->
            [one] ärende, oavsett beslut
           *[other] ärenden, oavsett beslut
        }
    }.
basis-unknown = Av dem saknar { $number } uppgift om { $what }.
one-or-other = { $first } eller { $other }
basis-rounded = Kronor är avrundade där personer delas upp, så att ingen enskild kan räknas fram.
source-own = Källa: regionens ärenden, inlästa { $date }.
source-demo = Källa: DEMODATA, påhittade ärenden, inlästa { $date }.
shares-rounded-apart = Andelarna är avrundade var för sig, så summan blir inte alltid 100 %.
part-hidden = Dolt, för att skydda enskilda
share-hidden = dolt { $share }
hidden-groups = { $groups ->
        [one] En grupp visas som { $how ->
            [two-points] ..
            [range] ett spann
           *[either] .. eller ett spann
        } för att skydda enskilda: färre än { $limit } ärenden ligger bakom den
       *[other] { $groups } grupper visas som { $how ->
            [two-points] ..
            [range] spann
           *[either] .. eller spann
        } för att skydda enskilda: färre än { $limit } ärenden ligger bakom dem
    }, eller så skulle de avslöja en så liten grupp, vems ett belopp är, eller något om alla i en grupp.
hidden-undecided = Vad som kan visas om personer är inte avgjort än, sedan uppgifterna har ändrats.
hidden-sense = Personer delas upp efter vem som dominerar branschen bara när gränsen är { $limit } % av de sysselsatta i riket: två gränser bredvid varandra skulle avslöja enskilda.
hidden-beyond = { $part ->
        [some] Allt som visas om personer delas inte upp efter { $what }, för att skydda enskilda.
       *[all] Personer delas inte upp efter { $what } här, för att skydda enskilda.
    }
nearest-usual-sense = Visa med gränsen { $limit } % av de sysselsatta i riket
nearest-years = Visa { $years }
nearest-all-years = Visa alla år
nearest-whole-county = { $counties ->
        [one] Visa hela länet
       *[other] Visa hela länen
    }
nearest-counties = Visa alla län
nearest-support-form = Visa alla stödformer

## Frame and pages

product = Jämställd tillväxt
group-decide = Besluta
group-data = Data
filters = Urval
chip-remove = ta bort
chips-clear = Rensa urvalet
filter-all = Alla
sense-basis = Vilkas kön avgör
sense-area = Var
sense-limit = Gräns i procent
as-table = Visa siffrorna som tabell
download-csv = Ladda ner siffrorna (CSV)
demo-mark = **DEMODATA.** Alla ärenden är påhittade. De säger inget om någon verklig region.
demo-remove = Ta bort demodata
empty-selection = Inga beviljade ärenden i urvalet. Ta bort något av det som är valt, ovanför sidans namn.
note-on-method = Siffrorna visar skillnader, inte orsaker. Belopp är beviljade kronor efter beslutsår, i löpande priser. Hur allt räknas står under Data och metod.

ask-years = Hur har det utvecklats?

welcome-title = Välkommen
welcome-text = Databasen är tom. Det finns två vägar in.
welcome-own = Din egen fil
welcome-own-text = En export från ärendesystemet: xlsx, xls, ods eller csv, en rad per ärende eller utbetalning. Filen granskas först. Inget läses in förrän du publicerar, och personnummer sparas aldrig.
welcome-demo = Demodata
welcome-demo-text = Påhittade ärenden från två län, för att prova verktyget. De märks på varje sida och tas bort med ett klick.
welcome-demo-load = Fyll med demodata
welcome-loading = Läser in …

measure-amount-granted = Beviljade kronor
measure-amount-applied = Sökta kronor
measure-amount-paid = Utbetalda kronor
measure-cases = Alla ärenden
measure-granted-cases = Beviljade ärenden
measure-amount-share = Andel av kronorna
measure-cases-share = Andel av de beviljade ärendena
measure-all-cases-share = Andel av alla ärenden
measure-approval-rate = Bifallsandel
measure-grant-ratio = Beviljat av sökt
measure-median-amount = Median
measure-mean-amount = Medelbelopp
meaning-amount-granted = Kronor som beviljats, efter beslutsår.
meaning-amount-applied = Kronor som sökts, oavsett beslut.
meaning-amount-paid = Kronor som betalats ut hittills.
meaning-cases = Antal ärenden, oavsett beslut.
meaning-granted-cases = Antal beviljade ärenden.
meaning-amount-share = Gruppens del av alla kronor som beviljats i urvalet.
meaning-cases-share = Gruppens del av alla ärenden som beviljats i urvalet.
meaning-all-cases-share = Gruppens del av alla ärenden i urvalet, oavsett beslut.
meaning-approval-rate = Beviljade ärenden av beviljade och avslagna. Återkallade och pågående räknas inte.
meaning-grant-ratio = Beviljade kronor av sökta, i beviljade och avslagna ärenden där sökt belopp är känt.
meaning-median-amount = Det mittersta beviljade ärendets belopp.
meaning-mean-amount = Beviljade kronor per beviljat ärende.
address-ignored = Adressen nämner något som inte finns här: { $values }. Den delen har hoppats över.
address-repeated = Adressen nämner samma sak flera gånger: { $values }. Den räknas en gång.
sentence-unknown-sector-dominance = Branschen är okänd i alla ärenden av { $fund }, så könsdominansen går inte att visa.
sentence-unknown-sex = De sökandes kön är inte redovisat i något ärende av { $fund }.
sentence-unknown-birthplace = De sökandes födelseland är inte redovisat i något ärende av { $fund }.
