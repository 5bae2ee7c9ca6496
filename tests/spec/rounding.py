"""Design §4.6, the end: what is shown is rounded once, half away from zero."""

from tests.spec.spec import Chapter, Spec, Wording, grants

CHAPTER = Chapter(
    ("Så avrundas det", "How it is rounded"),
    (
        Spec(
            ("En halv procent avrundas uppåt", "Half a per cent is rounded up"),
            (
                "62,5 procent visas som 63 och 12,5 som 13, i meningen, i diagrammet, på bilden "
                "och i rapporten. Talet avrundas en gång, från kronorna. Arbetsboken och "
                "tabellerna har en decimal. Delarna summerar här till 101, och då står det att "
                "andelarna är avrundade var för sig.",
                "62.5 per cent is shown as 63 and 12.5 as 13, in the sentence, in the chart, on "
                "the slide and in the report. The number is rounded once, from the kronor. The "
                "workbook and the tables have one decimal. The parts sum to 101 here, and then it "
                "says that shares are rounded each by itself.",
            ),
            (
                grants("""
                case_id | sni_code | amount_granted
                ------- | -------- | --------------
                A-1     | 88101    | 12500
                A-2     | 62010    | 62500
                A-3     | 01110    | 25000
                """),
            ),
            measure="amount_share",
            by=("sector",),
            expected="""
            sector | value | numerator | denominator
            A      | 0.25  | 25000     | 100000
            J      | 0.625 | 62500     | 100000
            Q      | 0.125 | 12500     | 100000
            """,
        ),
        Spec(
            ("Delar som inte summerar till 100", "Parts that do not sum to 100"),
            (
                "Ingen andel ändras för att summan ska bli 100: tre tredjedelar är 33, 33 och 33 "
                "procent. Samma andel är då samma tal överallt, och det står att andelarna är "
                "avrundade var för sig.",
                "No share is changed for the sum to be 100: three thirds are 33, 33 and 33 per "
                "cent. The same share is then the same number everywhere, and it says that shares "
                "are rounded each by itself.",
            ),
            (
                grants("""
                case_id | municipality | amount_granted
                ------- | ------------ | --------------
                A-1     | Hofors       | 1000
                A-2     | Gävle        | 1000
                A-3     | Sandviken    | 1000
                """),
            ),
            measure="amount_share",
            by=("municipality",),
            expected="""
            municipality | value  | numerator | denominator
            2104         | 0.333… | 1000      | 3000
            2180         | 0.333… | 1000      | 3000
            2181         | 0.333… | 1000      | 3000
            total        | 1      | 3000      | 3000
            """,
        ),
    ),
    (
        Wording(
            ("Andelar i hela procent", "Shares in whole per cent"),
            (
                "Hela procent, med en decimal där hela procent skulle bli 0 av något eller 100 av "
                "inte allt, och annars i ord. En halv procent är 1 procent; under en halv visas "
                "decimalen.",
                "Whole per cent, with a decimal where whole per cent would be 0 of something or "
                "100 of not all, and else in words. Half a per cent is 1 per cent; below a half "
                "the decimal is shown.",
            ),
            "share",
            """
            part   | whole  | sv          | en
            ------ | ------ | ----------- | -----------
            12500  | 100000 | 13 %        | 13%
            62500  | 100000 | 63 %        | 63%
            14500  | 100000 | 15 %        | 15%
            14499  | 100000 | 14 %        | 14%
            1      | 8      | 13 %        | 13%
            2      | 3      | 67 %        | 67%
            500    | 100000 | 1 %         | 1%
            499    | 100000 | 0,5 %       | 0.5%
            400    | 100000 | 0,4 %       | 0.4%
            50     | 100000 | 0,1 %       | 0.1%
            49     | 100000 | under 0,1 % | under 0.1%
            0      | 100000 | 0 %         | 0%
            99499  | 100000 | 99 %        | 99%
            99500  | 100000 | 99,5 %      | 99.5%
            99950  | 100000 | över 99,9 % | over 99.9%
            100000 | 100000 | 100 %       | 100%
            """,
        ),
        Wording(
            ("Andelar med en decimal", "Shares with one decimal"),
            (
                "I tabeller och i arbetsboken. Också de avrundas från kronorna: 62,45 procent är "
                "62,5 i tabellen och 62 i meningen.",
                "In tables and in the workbook. They are rounded from the kronor as well: 62.45 "
                "per cent is 62.5 in the table and 62 in the sentence.",
            ),
            "share_in_table",
            """
            part  | whole  | sv          | en
            ----- | ------ | ----------- | ----------
            62500 | 100000 | 62,5 %      | 62.5%
            62450 | 100000 | 62,5 %      | 62.5%
            50    | 100000 | 0,1 %       | 0.1%
            49    | 100000 | under 0,1 % | under 0.1%
            0     | 100000 | 0,0 %       | 0.0%
            """,
        ),
        Wording(
            ("Skillnader i procentenheter", "Differences in percentage points"),
            (
                "Bort från noll åt båda håll: tre och en halv är 4, och minus tre och en halv är "
                "−4. Skillnaden räknas på andelarna före avrundning, så 63 procent mot 13 procent "
                "kan vara 51 procentenheter.",
                "Away from zero both ways: three and a half is 4, and minus three and a half is "
                "−4. The difference is of the shares before they are rounded, so 63 per cent "
                "against 13 per cent may be 51 percentage points.",
            ),
            "points",
            """
            number | sv                  | en
            ------ | ------------------- | --------------------
            3.5    | +4 procentenheter   | +4 percentage points
            -3.5   | −4 procentenheter   | −4 percentage points
            2.5    | +3 procentenheter   | +3 percentage points
            -2.5   | −3 procentenheter   | −3 percentage points
            0.5    | +1 procentenhet     | +1 percentage point
            -0.5   | −1 procentenhet     | −1 percentage point
            -0.4   | 0 procentenheter    | 0 percentage points
            50.5   | +51 procentenheter  | +51 percentage points
            """,
        ),
        Wording(
            ("Kronor", "Kronor"),
            (
                "I meningar i kronor, tusental eller miljoner, efter vad som visas: 999 500 kronor "
                "är 1,0 miljoner, inte 1 000 tusen. Tabeller och arbetsboken har hela kronor.",
                "In sentences in kronor, thousands or millions, by what is shown: 999,500 kronor "
                "are 1.0 million, not 1,000 thousand. Tables and the workbook have whole kronor.",
            ),
            "kronor",
            """
            number    | sv        | en
            --------- | --------- | -----------------
            2.5       | 3 kr      | SEK 3
            -2.5      | −3 kr     | SEK −3
            999.5     | 1 tkr     | SEK 1 thousand
            12500     | 13 tkr    | SEK 13 thousand
            -12500    | −13 tkr   | SEK −13 thousand
            999499    | 999 tkr   | SEK 999 thousand
            999500    | 1,0 Mkr   | SEK 1.0 million
            2250000   | 2,3 Mkr   | SEK 2.3 million
            -2250000  | −2,3 Mkr  | SEK −2.3 million
            99950000  | 100 Mkr   | SEK 100 million
            322500000 | 323 Mkr   | SEK 323 million
            """,
        ),
    ),
)
