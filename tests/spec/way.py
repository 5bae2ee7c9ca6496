"""From application to money: what was applied for, decided, granted and paid out."""

from tests.spec.spec import Chapter, Spec, grants

WAY = """
case_id | decision  | amount_applied | amount_granted | amount_paid
------- | --------- | -------------- | -------------- | -----------
A-1     | granted   | 100            | 80             | 80
A-2     | granted   | 300            | 200            |
A-3     | granted   |                | 500            | 250
A-4     | rejected  | 900            |                |
A-5     | withdrawn | 50             |                |
A-6     | pending   | 7000           |                |
"""

CHAPTER = Chapter(
    ("Från ansökan till pengar", "From application to money"),
    (
        Spec(
            ("Beslutade ärenden", "Cases decided"),
            (
                "Beviljade och avslagna ärenden. Den som återkallat sin ansökan eller väntar på "
                "svar har inte fått något beslut.",
                "Cases granted and rejected. Whoever has withdrawn the application, or waits for "
                "an answer, has got no decision.",
            ),
            (grants(WAY),),
            measure="decided_cases",
            expected="""
            value | cases
            4     | 4
            """,
        ),
        Spec(
            ("Sökta kronor i beslutade ärenden", "Kronor applied for in cases decided"),
            (
                "Det som söktes i ärenden som fick bifall eller avslag. Ärenden som inte uppger "
                "sökt belopp är inte med.",
                "What was applied for in cases that were granted or rejected. Cases that do not "
                "state what they applied for are left out.",
            ),
            (grants(WAY),),
            measure="amount_decided",
            expected="""
            value | cases
            1300  | 3
            """,
        ),
        Spec(
            ("Ärenden med utbetalning", "Cases with a payment"),
            (
                "Ärenden som fått någon utbetalning hittills. Ett beviljat ärende utan "
                "utbetalning räknas inte.",
                "Cases that have been paid something so far. A granted case without a payment "
                "does not count.",
            ),
            (grants(WAY),),
            measure="paid_cases",
            expected="""
            value | cases
            2     | 2
            """,
        ),
        Spec(
            ("Vad de bad om: medianen", "What they asked for: the median"),
            (
                "Det mittersta ärendets sökta belopp, oavsett beslut, av dem som uppger ett. Här "
                "100, 300, 900, 50 och 7 000.",
                "The amount applied for in the case in the middle, whatever the decision, of those "
                "that state one. Here 100, 300, 900, 50 and 7,000.",
            ),
            (grants(WAY),),
            measure="median_applied",
            expected="""
            value | cases
            300   | 5
            """,
        ),
        Spec(
            ("Vad de bad om: medelbeloppet", "What they asked for: the mean"),
            (
                "Sökta kronor delat med de ärenden som uppger vad de sökte.",
                "Kronor applied for over the cases that state what they applied for.",
            ),
            (grants(WAY),),
            measure="mean_applied",
            expected="""
            value | numerator | denominator | cases
            1670  | 8350      | 5           | 5
            """,
        ),
    ),
)
