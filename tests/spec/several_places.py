"""Design §4.5: a project in several municipalities."""

from tests.spec.spec import Chapter, Spec, grants, projects

HALLAND = "Falkenberg, Halmstad, Hylte, Kungsbacka, Laholm, Varberg"

THREE = """
case_id | municipality              | amount_granted
------- | ------------------------- | --------------
P-1     | Sandviken, Gävle, Ockelbo | 100
P-2     | Gävle                     | 50
"""

CHAPTER = Chapter(
    ("Flera kommuner", "Several municipalities"),
    (
        Spec(
            ("Pengarna delas lika", "Money is divided equally"),
            (
                "Ett projekts pengar delas lika mellan kommunerna det nämner, på öret. Det öre som "
                "blir över går till den första kommunen i kodordning, så att delarna alltid blir "
                "helheten.",
                "A project's money is divided equally between its municipalities, to the öre. The "
                "odd öre goes to the first municipality by code, so that the parts always make up "
                "the whole.",
            ),
            (projects(THREE),),
            by=("municipality",),
            expected="""
            municipality | value | cases
            2101         | 33.34 | 1
            2180         | 83.33 | 2
            2181         | 33.33 | 1
            total        | 150   | 2
            """,
        ),
        Spec(
            (
                "Ärendet räknas en gång i varje kommun, och en gång i totalen",
                "The case counts once in each municipality, and once in the total",
            ),
            (
                "Antalen per kommun kan därför bli fler än totalen. Det gör aldrig kronorna.",
                "The numbers by municipality can thus be more than the total. Kronor never are.",
            ),
            (projects(THREE),),
            measure="cases",
            by=("municipality",),
            expected="""
            municipality | value | cases
            2101         | 1     | 1
            2180         | 2     | 2
            2181         | 1     | 1
            total        | 2     | 2
            """,
        ),
        Spec(
            ("Länet följer av kommunen", "The county follows from the municipality"),
            (
                "Två kommuner i samma län är ett ärende i länet. Ett projekt i två län delas efter "
                "hur många av kommunerna som ligger i vart och ett.",
                "Two municipalities in one county are one case there. A project in two counties is "
                "divided by how many of its municipalities lie in each.",
            ),
            (
                projects("""
                case_id | municipality               | amount_granted
                P-1     | Gävle, Sandviken           | 1000
                P-2     | Gävle, Sandviken, Halmstad | 3000
                """),
            ),
            by=("county",),
            expected="""
            county | value | cases
            13     | 1000  | 1
            21     | 3000  | 2
            total  | 4000  | 2
            """,
        ),
        Spec(
            (
                "En rad per kommun är ett projekt i flera kommuner",
                "A row per municipality is one project in several",
            ),
            (
                "Upprepas ett projekt på en rad för varje kommun räknas det en gång, och delas.",
                "A project repeated on a row for each municipality counts once, and is divided.",
            ),
            (
                projects("""
                case_id | municipality | amount_granted
                P-1     | Gävle        | 1000
                P-1     | Halmstad     | 1000
                """),
            ),
            by=("municipality",),
            findings=((2, "place_layout"),),
            expected="""
            municipality | value | cases
            1380         | 500   | 1
            2180         | 500   | 1
            total        | 1000  | 1
            """,
        ),
        Spec(
            ("”Hela länet” är länet", "“The whole county” is the county"),
            (
                "Ett projekt som gäller hela länet hör till länet som helhet, inte till någon "
                "kommun.",
                "A project for the whole county belongs to the county as a whole, and to no "
                "municipality.",
            ),
            (
                projects("""
                case_id | county   | municipality | amount_granted
                P-1     | Halland  | Hela länet   | 6000
                P-2     | Halland  | Hylte        | 1000
                """),
            ),
            by=("county", "municipality"),
            expected="""
            county | municipality | value | cases
            13     | 13           | 6000  | 1
            13     | 1315         | 1000  | 1
            """,
        ),
        Spec(
            (
                "Alla länets kommuner är länet",
                "All of a county's municipalities are the county",
            ),
            (
                "Räknas alla kommuner i länet upp betyder det detsamma som hela länet.",
                "All the municipalities of a county named one by one mean the whole county.",
            ),
            (
                projects(f"""
                case_id | municipality | amount_granted
                P-1     | {HALLAND}    | 6000
                """),
            ),
            by=("municipality",),
            expected="""
            municipality | value | cases
            13           | 6000  | 1
            """,
        ),
        Spec(
            ("Alla utom en är inte länet", "All but one are not the county"),
            (
                "Saknas en enda kommun delas pengarna mellan dem som nämns.",
                "Where a single municipality is missing, money is divided between those named.",
            ),
            (
                projects("""
                case_id | municipality                                      | amount_granted
                P-1     | Falkenberg, Halmstad, Hylte, Kungsbacka, Varberg | 6000
                """),
            ),
            by=("municipality",),
            expected="""
            municipality | value | cases
            1315         | 1200  | 1
            1380         | 1200  | 1
            1382         | 1200  | 1
            1383         | 1200  | 1
            1384         | 1200  | 1
            total        | 6000  | 1
            """,
        ),
        Spec(
            (
                "Ett helt län och en kommun till",
                "A whole county and one more municipality",
            ),
            (
                "Pengarna delas först mellan alla sju kommunerna. Hallands sex delar hör sedan "
                "till länet som helhet.",
                "The money is first divided between all seven municipalities. The six parts of "
                "Halland then belong to the county as a whole.",
            ),
            (
                projects(f"""
                case_id | municipality     | amount_granted
                P-1     | {HALLAND}, Gävle | 7000
                """),
            ),
            by=("municipality",),
            expected="""
            municipality | value | cases
            13           | 6000  | 1
            2180         | 1000  | 1
            total        | 7000  | 1
            """,
        ),
        Spec(
            ("Bara län: lika mellan länen", "Counties only: equally between them"),
            (
                "Nämns bara län delas pengarna lika mellan dem, hur många kommuner de än har.",
                "Where only counties are named, money is divided equally between them, however "
                "many municipalities they have.",
            ),
            (
                projects("""
                case_id | county             | municipality | amount_granted
                P-1     | Gävleborg, Halland |              | 1000,01
                """),
            ),
            by=("county", "municipality"),
            expected="""
            county | municipality | value  | cases
            13     | 13           | 500.01 | 1
            21     | 21           | 500    | 1
            """,
        ),
        Spec(
            ("Hela landet", "The whole country"),
            (
                "Ett projekt för hela landet hör inte till något län och inte till någon kommun.",
                "A project for the whole country belongs to no county and no municipality.",
            ),
            (
                projects("""
                case_id | municipality | amount_granted
                P-1     | Hela landet  | 9000
                P-2     | Gävle        | 1000
                """),
            ),
            by=("county", "municipality"),
            expected="""
            county | municipality | value | cases
            00     | 00           | 9000  | 1
            21     | 2180         | 1000  | 1
            """,
        ),
        Spec(
            ("Gotland är både län och kommun", "Gotland is both county and municipality"),
            (
                "Ett län med en enda kommun visas som den kommunen.",
                "A county with a single municipality is shown as that municipality.",
            ),
            (
                projects("""
                case_id | municipality   | amount_granted
                P-1     | Gotland        | 1000
                P-2     | Gotland, Gävle | 3000
                """),
            ),
            by=("county", "municipality"),
            expected="""
            county | municipality | value | cases
            09     | 0980         | 2500  | 2
            21     | 2180         | 1500  | 1
            """,
        ),
        Spec(
            ("Ett urval tar bara sin del", "A selection takes its part only"),
            (
                "Väljs en kommun räknas bara den kommunens del av pengarna.",
                "Where one municipality is selected, only its part of the money counts.",
            ),
            (projects(THREE),),
            where=(("municipality", ("2101",)),),
            expected="""
            value | cases
            33.34 | 1
            """,
        ),
        Spec(
            (
                "Medianen räknas på ärenden, inte på delar",
                "The median is over cases, not over parts",
            ),
            (
                "I Gävleborg är det första ärendet 600 kronor, inte två gånger 300.",
                "In Gävleborg, the first case is 600 kronor, not twice 300.",
            ),
            (
                projects("""
                case_id | municipality               | amount_granted
                P-1     | Gävle, Sandviken, Halmstad | 900
                P-2     | Gävle                      | 500
                P-3     | Gävle                      | 1000
                """),
            ),
            measure="median_amount",
            by=("county",),
            expected="""
            county | value | cases
            13     | 300   | 1
            21     | 600   | 3
            total  | 900   | 3
            """,
        ),
        Spec(
            ("Andelarna blir hundra procent", "Shares come to a hundred per cent"),
            (
                "Eftersom kronorna delas blir kommunernas andelar av dem tillsammans hela summan.",
                "Since kronor are divided, the shares of the municipalities make up the whole.",
            ),
            (
                projects("""
                case_id | municipality     | amount_granted
                P-1     | Gävle, Sandviken | 600
                P-2     | Gävle            | 400
                """),
            ),
            measure="amount_share",
            by=("municipality",),
            expected="""
            municipality | value | numerator | denominator | cases
            2180         | 0.7   | 700       | 1000        | 2
            2181         | 0.3   | 300       | 1000        | 1
            """,
        ),
        Spec(
            (
                "Ett företagsstöd har en kommun",
                "A business grant has one municipality",
            ),
            (
                "Bara projekt kan gälla flera kommuner. På ett företagsstöd är det ett fel, och "
                "inget ur filen läses in.",
                "Only projects may concern several municipalities. On a business grant it is an "
                "error, and nothing of the file is loaded.",
            ),
            (
                grants("""
                case_id | municipality     | amount_granted
                A-1     | Gävle, Sandviken | 1000
                """),
            ),
            findings=((2, "municipality_several"),),
        ),
    ),
)
