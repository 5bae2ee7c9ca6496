"""Design §4.6: shares are computed from sums."""

from tests.spec.spec import Chapter, Spec, grants

DECISIONS = """
case_id | municipality | decision  | amount_applied | amount_granted
------- | ------------ | --------- | -------------- | --------------
A-1     | Gävle        | granted   | 100            | 50
A-2     | Gävle        | rejected  | 300            |
A-3     | Gävle        | rejected  | 100            |
A-4     | Gävle        | granted   | 500            | 250
A-5     | Sandviken    | granted   | 1000           | 900
A-6     | Sandviken    | withdrawn | 9000           |
A-7     | Sandviken    | pending   | 9000           |
A-8     | Hofors       | pending   | 7000           |
"""

CHAPTER = Chapter(
    ("Andelar räknas ur summor", "Shares are computed from sums"),
    (
        Spec(
            ("Beviljandegrad", "Approval rate"),
            (
                "Beviljade ärenden delat med beviljade och avslagna. Återkallade och pågående "
                "räknas inte. Totalen är 3 av 5, inte medelvärdet av kommunernas andelar. Där "
                "inget är avgjort är andelen tom, inte noll.",
                "Granted cases over granted and rejected ones. Withdrawn and pending cases do not "
                "count. The total is 3 of 5, not the average of the municipalities' rates. Where "
                "nothing is decided the rate is empty, not zero.",
            ),
            (grants(DECISIONS),),
            measure="approval_rate",
            by=("municipality",),
            expected="""
            municipality | value | numerator | denominator | cases
            2104         |       | 0         | 0           | 0
            2180         | 0.5   | 2         | 4           | 4
            2181         | 1     | 1         | 1           | 1
            total        | 0.6   | 3         | 5           | 5
            """,
        ),
        Spec(
            ("Beviljat av sökt", "Granted of applied for"),
            (
                "Beviljade kronor delat med sökta kronor, i beviljade och avslagna ärenden.",
                "Kronor granted over kronor applied for, in granted and rejected cases.",
            ),
            (grants(DECISIONS),),
            measure="grant_ratio",
            by=("municipality",),
            expected="""
            municipality | value | numerator | denominator | cases
            2104         |       | 0         | 0           | 0
            2180         | 0.3   | 300       | 1000        | 4
            2181         | 0.9   | 900       | 1000        | 1
            total        | 0.6   | 1200      | 2000        | 5
            """,
        ),
        Spec(
            (
                "Utan sökt belopp går det inte att säga hur stor del som beviljades",
                "Without an amount applied for there is no part of it",
            ),
            (
                "Ärenden som inte uppger sökt belopp är inte med, varken över eller under "
                "bråkstrecket.",
                "Cases that do not state what they applied for are left out, above the line and "
                "below it.",
            ),
            (
                grants("""
                case_id | decision | amount_applied | amount_granted
                A-1     | granted  | 1000           | 500
                A-2     | granted  |                | 700
                A-3     | rejected | 1000           |
                """),
            ),
            measure="grant_ratio",
            expected="""
            value | numerator | denominator | cases
            0.25  | 500       | 2000        | 2
            """,
        ),
        Spec(
            ("Medelbelopp", "Mean amount"),
            (
                "Beviljade kronor delat med antalet beviljade ärenden. Totalen är 1 200 kronor "
                "på 3 ärenden, inte medelvärdet av kommunernas medelvärden.",
                "Kronor granted over the number of granted cases. The total is 1,200 kronor for 3 "
                "cases, not the average of the municipalities' averages.",
            ),
            (grants(DECISIONS),),
            measure="mean_amount",
            by=("municipality",),
            expected="""
            municipality | value | numerator | denominator | cases
            2104         |       | 0         | 0           | 0
            2180         | 150   | 300       | 2           | 2
            2181         | 900   | 900       | 1           | 1
            total        | 400   | 1200      | 3           | 3
            """,
        ),
        Spec(
            ("Andel av kronorna", "Share of the kronor"),
            (
                "Gruppens beviljade kronor delat med alla beviljade kronor i urvalet.",
                "The group's kronor granted over all kronor granted in the selection.",
            ),
            (grants(DECISIONS),),
            measure="amount_share",
            by=("municipality",),
            expected="""
            municipality | value | numerator | denominator | cases
            2104         | 0     | 0         | 1200        | 0
            2180         | 0.25  | 300       | 1200        | 2
            2181         | 0.75  | 900       | 1200        | 1
            total        | 1     | 1200      | 1200        | 3
            """,
        ),
        Spec(
            ("Andel av de beviljade ärendena", "Share of the granted cases"),
            (
                "Gruppens beviljade ärenden delat med alla beviljade ärenden i urvalet.",
                "The group's granted cases over all granted cases in the selection.",
            ),
            (grants(DECISIONS),),
            measure="cases_share",
            by=("municipality",),
            where=(("municipality", ("2180", "2181")),),
            expected="""
            municipality | value  | numerator | denominator | cases
            2180         | 0.667… | 2         | 3           | 2
            2181         | 0.333… | 1         | 3           | 1
            """,
        ),
        Spec(
            ("En andel av ingenting är tom", "A share of nothing is empty"),
            (
                "Är inga kronor beviljade finns ingen andel att visa. Det är inte noll procent.",
                "Where no kronor are granted there is no share to show. It is not nought per cent.",
            ),
            (grants(DECISIONS),),
            measure="amount_share",
            by=("municipality",),
            where=(("municipality", ("2104",)),),
            expected="""
            municipality | value | numerator | denominator | cases
            2104         |       | 0         | 0           | 0
            """,
        ),
    ),
)
