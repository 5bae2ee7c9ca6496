"""Design §4.1: a case counts once."""

from tests.spec.spec import Chapter, Spec, grants, projects

PAYMENTS = """
case_id | amount_granted | amount_paid | paid_on
------- | -------------- | ----------- | ----------
A-1     | 100000         | 40000       | 2024-06-01
A-1     | 100000         | 20000       | 2024-09-01
A-2     | 50000          | 50000       | 2024-06-01
"""

CHAPTER = Chapter(
    ("Ett ärende räknas en gång", "A case counts once"),
    (
        Spec(
            (
                "En rad per utbetalning är ändå ett ärende",
                "One row per payment is still one case",
            ),
            (
                "När ett diarienummer upprepas med samma beviljade belopp och olika utbetalningar "
                "räknas det beviljade beloppet en gång, och filen får en anmärkning.",
                "When a case number comes again with the same amount granted and different "
                "payments, the amount granted is counted once, and a note is made of it.",
            ),
            (grants(PAYMENTS),),
            findings=((2, "payment_layout"),),
            expected="""
            value  | cases
            150000 | 2
            """,
        ),
        Spec(
            ("Ärendets utbetalningar summeras", "A case's payments are added up"),
            (
                "Utbetalt belopp är summan av ärendets alla utbetalningar.",
                "The amount paid is the sum of all the case's payments.",
            ),
            (grants(PAYMENTS),),
            measure="amount_paid",
            findings=((2, "payment_layout"),),
            expected="""
            value  | cases
            110000 | 2
            """,
        ),
        Spec(
            (
                "Två lika stora utbetalningar olika dagar är två",
                "Two equal payments on different days are two",
            ),
            (
                "Lika belopp med olika utbetalningsdatum är två utbetalningar, inte en dubblett.",
                "Equal amounts with different dates of payment are two payments, not a duplicate.",
            ),
            (
                grants("""
                case_id | amount_granted | amount_paid | paid_on
                A-1     | 100000         | 20000       | 2024-06-01
                A-1     | 100000         | 20000       | 2024-09-01
                """),
            ),
            measure="amount_paid",
            findings=((2, "payment_layout"),),
            expected="""
            value | cases
            40000 | 1
            """,
        ),
        Spec(
            (
                "Ett återkrav dras från det som har betalats ut",
                "A reclaimed payment is taken off what has been paid",
            ),
            (
                "En negativ utbetalning är ett återkrav. Den räknas av, och får en anmärkning.",
                "A negative payment is money claimed back. It is deducted, and a note is made.",
            ),
            (
                grants("""
                case_id | amount_granted | amount_paid | paid_on
                A-1     | 100000         | 100000      | 2024-06-01
                A-1     | 100000         | -30000      | 2024-09-01
                """),
            ),
            measure="amount_paid",
            findings=((2, "payment_layout"), (3, "payment_negative")),
            expected="""
            value | cases
            70000 | 1
            """,
        ),
        Spec(
            ("En dubblett räknas en gång", "A duplicate is counted once"),
            (
                "En rad som inte säger något nytt räknas inte, och anmärkningen nämner båda "
                "raderna.",
                "A row that says nothing new is not counted, and the note names both rows.",
            ),
            (
                grants("""
                case_id | amount_granted
                A-1     | 100000
                A-2     | 50000
                A-1     | 100000
                """),
            ),
            findings=((4, "duplicate_row"),),
            expected="""
            value  | cases
            150000 | 2
            """,
        ),
        Spec(
            (
                "Ett diarienummer i annan skrivning är samma ärende",
                "A case number in another spelling is the same case",
            ),
            (
                "Versaler, sorten av bindestreck, mellanslag och en apostrof framför gör inget "
                "nytt ärende. Anmärkningen nämner skrivningarna.",
                "Capitals, the kind of dash, spaces and an apostrophe in front make no new case. "
                "The note names the spellings.",
            ),
            (
                grants("""
                case_id      | amount_granted
                RG 2024-1    | 100000
                RG 2024-2    | 50000
                rg 2024-1    | 100000
                RG 2024\u20131    | 100000
                'RG2024 - 1  | 100000
                """),
            ),
            findings=(
                (4, "case_id_spelled"),
                (4, "duplicate_row"),
                (5, "case_id_spelled"),
                (5, "duplicate_row"),
                (6, "case_id_spelled"),
                (6, "duplicate_row"),
            ),
            expected="""
            value  | cases
            150000 | 2
            """,
        ),
        Spec(
            (
                "Mellanslag mellan siffror skiljer nummer åt",
                "Spaces between digits tell numbers apart",
            ),
            (
                "2024 1 12 och 2024 11 2 är två ärenden.",
                "2024 1 12 and 2024 11 2 are two cases.",
            ),
            (
                grants("""
                case_id   | amount_granted
                2024 1 12 | 100000
                2024 11 2 | 50000
                """),
            ),
            expected="""
            value  | cases
            150000 | 2
            """,
        ),
        Spec(
            (
                "En senare fil får skriva numret på annat sätt",
                "A later file may spell the number otherwise",
            ),
            (
                "Den ersätter det tidigare ärendet, som fortsätter att visas med numret som det "
                "skrevs först.",
                "It takes the place of the earlier case, which is still shown by its number as it "
                "was first written.",
            ),
            (
                grants("""
                case_id | amount_granted
                A-1     | 100000
                A-2     | 50000
                """),
                grants("""
                case_id  | amount_granted
                'a\u20131 | 70000
                """),
            ),
            expected="""
            value  | cases
            120000 | 2
            """,
            stored=("A-1",),
            never_stored=("a\u20131",),
        ),
        Spec(
            ("Rader som säger emot varandra är ett fel", "Rows that contradict are an error"),
            (
                "Samma diarienummer med olika beviljade belopp går inte att räkna. Inget ur filen "
                "läses in förrän det är rättat.",
                "The same case number with different amounts granted cannot be counted. Nothing of "
                "the file is loaded until it is put right.",
            ),
            (
                grants("""
                case_id | amount_granted
                A-1     | 100000
                A-2     | 50000
                A-1     | 90000
                """),
            ),
            findings=((4, "duplicate_case"),),
        ),
        Spec(
            ("Summarader är inga ärenden", "Rows of totals are no cases"),
            (
                "En summarad längst ned räknas inte, och filen får en anmärkning.",
                "A row of totals at the bottom is not counted, and a note is made of it.",
            ),
            (
                grants("""
                case_id | amount_granted
                A-1     | 100000
                A-2     | 50000
                        | 150000
                """),
            ),
            findings=((4, "totals_row"),),
            expected="""
            value  | cases
            150000 | 2
            """,
        ),
        Spec(
            ("Den senast inlästa uppgiften gäller", "What was loaded last holds"),
            (
                "Ett ärende som kommer igen i en senare fil ersätter det tidigare. Ärenden som "
                "bara finns i den tidigare filen ligger kvar.",
                "A case that comes again in a later file replaces the earlier one. Cases that are "
                "in the earlier file only remain.",
            ),
            (
                grants("""
                case_id | amount_granted
                A-1     | 100000
                A-2     | 50000
                """),
                grants("""
                case_id | amount_granted
                A-2     | 70000
                A-3     | 10000
                """),
            ),
            expected="""
            value  | cases
            180000 | 3
            """,
        ),
        Spec(
            ("En inläsning kan tas tillbaka", "A load can be taken back"),
            (
                "När den senare filen tas tillbaka gäller den tidigare igen, precis som den var.",
                "When the later file is taken back, the earlier one holds again, just as it was.",
            ),
            (
                grants("""
                case_id | amount_granted
                A-1     | 100000
                A-2     | 50000
                """),
                grants("""
                case_id | amount_granted
                A-2     | 70000
                A-3     | 10000
                """),
            ),
            retracted=(2,),
            expected="""
            value  | cases
            150000 | 2
            """,
        ),
        Spec(
            (
                "En tidigare inläsning kan tas tillbaka utan att den senare ändras",
                "An earlier load can be taken back, and the later one stays",
            ),
            (
                "Bara de ärenden som den senare filen inte har försvinner.",
                "Only the cases that the later file lacks are gone.",
            ),
            (
                grants("""
                case_id | amount_granted
                A-1     | 100000
                A-2     | 50000
                """),
                grants("""
                case_id | amount_granted
                A-2     | 70000
                A-3     | 10000
                """),
            ),
            retracted=(1,),
            expected="""
            value | cases
            80000 | 2
            """,
        ),
        Spec(
            (
                "Samma nummer hos två regioner är två ärenden",
                "The same number in two regions is two cases",
            ),
            (
                "Ett diarienummer är regionens eget, och företagsstöd och projektmedel räknas var "
                "för sig.",
                "A case number is its region's own, and business grants and project funds are "
                "counted apart.",
            ),
            (
                grants("""
                case_id | municipality | amount_granted
                A-1     | Gävle        | 100000
                A-1     | Halmstad     | 50000
                """),
                projects("""
                case_id | municipality | amount_granted
                A-1     | Gävle        | 7000
                """),
            ),
            by=("fund", "county"),
            expected="""
            fund            | county | value  | cases
            business_grants | 13     | 50000  | 1
            business_grants | 21     | 100000 | 1
            project_funds   | 21     | 7000   | 1
            total           |        | 157000 | 3
            """,
        ),
    ),
)
