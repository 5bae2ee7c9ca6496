"""Design §4.2: money is what was granted, by year of decision."""

from tests.spec.spec import Chapter, Spec, grants, projects

THREE_AMOUNTS = """
case_id | decision  | amount_applied | amount_granted | amount_paid
------- | --------- | -------------- | -------------- | -----------
A-1     | granted   | 120000         | 100000         | 30000
A-2     | rejected  | 80000          |                |
A-3     | withdrawn | 40000          |                |
A-4     | pending   | 20000          |                |
A-5     | granted   |                | 50000          |
"""

CHAPTER = Chapter(
    ("Pengar är det som har beviljats", "Money is what was granted"),
    (
        Spec(
            ("Beslutsåret gäller", "The year of decision holds"),
            (
                "Pengarna hör till året då beslutet togs, inte året då ansökan kom eller pengarna "
                "betalades ut.",
                "Money belongs to the year of the decision, not that of the application or the "
                "payment.",
            ),
            (
                grants("""
                case_id | applied_on | decided_on | paid_on    | amount_granted | amount_paid
                A-1     | 2022-11-20 | 2023-02-01 | 2024-03-01 | 100000         | 100000
                A-2     | 2023-10-01 | 2023-12-31 | 2024-01-15 | 50000          | 50000
                A-3     | 2023-12-01 | 2024-01-01 | 2024-01-15 | 25000          | 25000
                """),
            ),
            by=("year",),
            expected="""
            year  | value  | cases
            2023  | 150000 | 2
            2024  | 25000  | 1
            total | 175000 | 3
            """,
        ),
        Spec(
            (
                "Ett projekt utan beslutsdatum räknas från startdatum",
                "A project without a date of decision counts from its start",
            ),
            (
                "Finns beslutsdatum gäller det, annars året då projektet startar.",
                "The date of decision holds where there is one, else the year the project starts.",
            ),
            (
                projects("""
                case_id | decided_on | starts_on  | amount_granted
                P-1     |            | 2023-01-01 | 300000
                P-2     | 2022-12-15 | 2023-01-01 | 200000
                """),
            ),
            by=("year",),
            expected="""
            year | value  | cases
            2022 | 200000 | 1
            2023 | 300000 | 1
            """,
        ),
        Spec(
            ("Ett pågående ärende har inget år", "A pending case has no year"),
            (
                "Ett ärende som väntar på beslut räknas bland ärendena, under okänt år.",
                "A case that awaits its decision counts among the cases, under unknown year.",
            ),
            (
                grants("""
                case_id | decision | decided_on
                A-1     | granted  | 2024-05-02
                A-2     | pending  |
                """),
            ),
            measure="cases",
            by=("year",),
            expected="""
            year    | value | cases
            2024    | 1     | 1
            unknown | 1     | 1
            total   | 2     | 2
            """,
        ),
        Spec(
            ("Beviljat: bara bifall", "Granted: only what was granted"),
            (
                "Sökt, beviljat och utbetalt är tre olika mått som aldrig blandas. Beviljat är "
                "kronorna i ärenden som fick bifall.",
                "Applied for, granted and paid are three measures that never mix. Granted is the "
                "kronor of the cases that were granted.",
            ),
            (grants(THREE_AMOUNTS),),
            expected="""
            value  | cases
            150000 | 2
            """,
        ),
        Spec(
            ("Sökt: alla ansökningar", "Applied for: all applications"),
            (
                "Sökt belopp räknas oavsett beslut, i de ärenden som uppger det.",
                "The amount applied for is counted whatever the decision, in the cases that state "
                "one.",
            ),
            (grants(THREE_AMOUNTS),),
            measure="amount_applied",
            expected="""
            value  | cases
            260000 | 4
            """,
        ),
        Spec(
            ("Utbetalt: det som har betalats", "Paid: what has been paid"),
            (
                "Utbetalt belopp är vad som har betalats hittills, i de ärenden som uppger det.",
                "The amount paid is what has been paid so far, in the cases that state it.",
            ),
            (grants(THREE_AMOUNTS),),
            measure="amount_paid",
            expected="""
            value | cases
            30000 | 1
            """,
        ),
        Spec(
            ("Ett belopp på ett avslag räknas inte", "An amount on a rejection does not count"),
            (
                "Står det ett beviljat belopp på ett avslag får raden en anmärkning och ger inga "
                "kronor.",
                "An amount granted on a rejected case is noted, and gives no kronor.",
            ),
            (
                grants("""
                case_id | decision | amount_granted
                A-1     | granted  | 100000
                A-2     | rejected | 50000
                """),
            ),
            findings=((3, "amount_on_rejected"),),
            expected="""
            value  | cases
            100000 | 1
            """,
        ),
        Spec(
            (
                "Belopp utan beslut räknas som bifall",
                "An amount without a decision counts as granted",
            ),
            (
                "Saknas beslutet men ett belopp är beviljat räknas ärendet som bifall, och raden "
                "får en anmärkning.",
                "Where the decision is missing but an amount was granted, the case counts as "
                "granted, and a note is made of it.",
            ),
            (
                grants("""
                case_id | decision | amount_granted
                A-1     | granted  | 100000
                A-2     |          | 50000
                """),
            ),
            by=("decision",),
            findings=((3, "decision_assumed"),),
            expected="""
            decision | value  | cases
            granted  | 150000 | 2
            """,
        ),
        Spec(
            ("Ören försvinner inte", "No öre is lost"),
            (
                "Belopp räknas exakt, även med ören.",
                "Amounts are exact, also with öre.",
            ),
            (
                grants("""
                case_id | amount_granted
                A-1     | 0,10
                A-2     | 0,20
                A-3     | 9999999,70
                """),
            ),
            expected="""
            value    | cases
            10000000 | 3
            """,
        ),
        Spec(
            ("Medianen är ärendet i mitten", "The median is the case in the middle"),
            (
                "Hälften av de beviljade ärendena fick mer och hälften mindre. Avslag räknas inte.",
                "Half of the granted cases got more and half got less. Rejections do not count.",
            ),
            (
                grants("""
                case_id | support_form | decision | amount_granted
                A-1     | Mikrostöd    | granted  | 10000
                A-2     | Mikrostöd    | granted  | 20000
                A-3     | Mikrostöd    | granted  | 300000
                A-4     | Mikrostöd    | rejected |
                A-5     | Servicestöd  | granted  | 10000
                A-6     | Servicestöd  | granted  | 40000
                """),
            ),
            measure="median_amount",
            by=("support_form",),
            expected="""
            support_form | value | cases
            Mikrostöd    | 20000 | 3
            Servicestöd  | 25000 | 2
            total        | 20000 | 5
            """,
        ),
    ),
)
