"""Advice before anyone applies: clients, sessions, reports and periods."""

from tests.spec.spec import Chapter, Spec, advice, grants

FIRST = """
period         | applicant_sex | clients | sessions | hours
-------------- | ------------- | ------- | -------- | -----
2024 halvår 1  | Kvinna        | 12      | 15       | 20
2024 halvår 1  | Man           | 20      | 20       | 25,5
2024 halvår 2  | Kvinna        | 6       | 9        |
"""

CORRECTED = """
period         | applicant_sex | clients | sessions
-------------- | ------------- | ------- | --------
2024 halvår 1  | Kvinna        | 13      | 16
"""

CHAPTER = Chapter(
    ("Rådgivning innan någon söker", "Advice before anyone applies"),
    (
        Spec(
            ("En klient räknas en gång i sin period", "A client counts once in its period"),
            (
                "En rad är en grupp klienter, aldrig en person. En rapport är en organisations "
                "alla rader för en period: ett år, ett halvår, ett kvartal, en månad eller dagar "
                "inom ett år. Den som kommer igen i en annan period, eller får råd av två, räknas "
                "igen.",
                "A row is a group of clients, never a person. A report is all of one "
                "organisation's rows of one period: a year, a half, a quarter, a month, or days "
                "within one year. Who returns in another period, or is advised by two, counts "
                "again.",
            ),
            (advice(FIRST),),
            measure="advice_clients",
            by=("sex",),
            expected="""
            sex   | value | cases
            woman | 18    | 18
            man   | 20    | 20
            total | 38    | 38
            """,
        ),
        Spec(
            ("En klient kan ha flera rådgivningar", "A client may have several sessions"),
            (
                "Antalet rådgivningar är ett eget tal. Det är minst så stort som antalet klienter.",
                "The number of sessions is a number of its own, at least as large as the number of "
                "clients.",
            ),
            (advice(FIRST),),
            measure="advice_sessions",
            expected="""
            value | cases
            44    | 38
            """,
        ),
        Spec(
            (
                "En senare rapport ersätter hela den förra",
                "A later report replaces all of the former",
            ),
            (
                "Samma organisation och samma dagar är samma rapport. Rättas kvinnorna från 12 "
                "till 13 i en fil utan männen, försvinner männen ur den rapporten. Den andra "
                "halvårsrapporten ligger kvar.",
                "The same organisation and the same days are the same report. Where a file "
                "corrects the women from 12 to 13 and has no men, the men go from that "
                "report. The report of the other half of the year stays.",
            ),
            (advice(FIRST), advice(CORRECTED)),
            measure="advice_clients",
            by=("sex",),
            expected="""
            sex   | value | cases
            woman | 19    | 19
            total | 19    | 19
            """,
        ),
        Spec(
            ("Tas rättelsen tillbaka gäller den förra", "Without the correction the former holds"),
            (
                "Då visas hela den första rapporten igen, precis som den var.",
                "Then all of the first report is shown again, just as it was.",
            ),
            (advice(FIRST), advice(CORRECTED)),
            measure="advice_clients",
            retracted=(2,),
            expected="""
            value | cases
            38    | 38
            """,
        ),
        Spec(
            (
                "Dagar som överlappar räknas inte två gånger",
                "Days that overlap are not counted twice",
            ),
            (
                "Ett kvartal ligger inom sitt halvår: samma klienter skulle räknas två gånger. "
                "Inget ur filen läses in. Detsamma gäller en period som överlappar en som redan är "
                "publicerad.",
                "A quarter lies within its half of the year: the same clients would count twice. "
                "Nothing of the file is loaded. So it is with a period that overlaps one that is "
                "published already.",
            ),
            (
                advice("""
                period         | clients | sessions
                2024 halvår 1  | 12      | 15
                2024 kvartal 2 | 6       | 6
                """),
            ),
            measure="advice_clients",
            findings=((3, "period_overlaps"),),
        ),
        Spec(
            ("Det är klienter som skyddas, inte rader", "Clients are protected, and not rows"),
            (
                "En rad med tolv kvinnor visas. I Hofors är de två, på en rad, och i Ockelbo är de "
                "fem, på två rader: färre än fem klienter döljs, och det som skulle avslöja dem.",
                "A row of twelve women is shown. In Hofors they are two, on one row, and in "
                "Ockelbo five, on two rows: fewer than five clients are hidden, and "
                "what would give them away.",
            ),
            (
                advice("""
                municipality | applicant_sex | phase | clients | sessions
                Gävle        | Kvinna        | Idé   | 12      | 12
                Ockelbo      | Kvinna        | Idé   | 2       | 2
                Ockelbo      | Kvinna        | Start | 3       | 3
                Hofors       | Kvinna        | Idé   | 2       | 9
                Hofors       | Man           | Idé   | 2       | 3
                """),
            ),
            measure="advice_clients",
            by=("municipality", "sex"),
            expected="""
            municipality | sex   | value | cases
            2101         | woman | 5     | 5
            2104         | woman | ..    | ..
            2104         | man   | ..    | ..
            2180         | woman | 12    | 12
            """,
        ),
        Spec(
            ("De rådgivna är inte de sökande", "The advised are not the applicants"),
            (
                "Vem som fått råd kan inte följas till en ansökan. Rådgivning blir inga ärenden, "
                "och ansökningar inga klienter: en andel av det ena räknas aldrig på det andra.",
                "Who was advised cannot be followed to an application. Advice becomes no cases, "
                "and applications no clients: a share of the one is never computed of the other.",
            ),
            (
                advice(FIRST),
                grants("""
                case_id | applicant_sex | decision
                A-1     | Kvinna        | granted
                """),
            ),
            measure="advice_clients",
            expected="""
            value | cases
            38    | 38
            """,
        ),
    ),
)
