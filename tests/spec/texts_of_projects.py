"""What projects' texts show: a level each, shares of those that are read, never beside persons."""

from tests.spec.spec import Chapter, Spec, projects

TEXTS = """
case_id | strategy_area | amount_granted | description
------- | ------------- | -------------- | -----------
P-1     | Innovation    | 400            | Projektet samlar företag kring trä som byggmaterial.
P-2     | Innovation    | 100            | Projektet samlar företag. Jämställdhet ska beaktas.
P-3     | Kompetens     | 200            | Träffar hålls för kvinnor som vill starta företag.
P-4     | Kompetens     | 300            | Projektet samlar skolor kring validering av kunskaper.
P-5     | Kompetens     | 5000           |
"""

CHAPTER = Chapter(
    ("Vad projektens texter visar", "What projects' texts show"),
    (
        Spec(
            ("Varje projekt har en nivå", "Every project has a level"),
            (
                "Texten läses efter regler: nämns inte, nämns, analyseras eller görs något åt. Ett "
                "projekt utan text är inte läst, och det är något annat än att inte nämna.",
                "The text is read by rules: not mentioned, mentioned, analysed or acted on. A "
                "project without a text is not read, which is something else than not mentioning.",
            ),
            (projects(TEXTS),),
            measure="granted_cases",
            by=("review_level",),
            expected="""
            review_level  | value
            not_mentioned | 2
            mentioned     | 1
            acted_on      | 1
            not_screened  | 1
            total         | 5
            """,
        ),
        Spec(
            ("Andelen är av dem som är lästa", "The share is of those that are read"),
            (
                "Två av fyra lästa projekt nämner kvinnor, män eller jämställdhet. Projektet utan "
                "text är inte med under bråkstrecket.",
                "Two of four projects that are read name women, men or gender equality. The "
                "project without a text is not below the line.",
            ),
            (projects(TEXTS),),
            measure="share_mentioned",
            by=("strategy_area",),
            expected="""
            strategy_area | value | numerator | denominator | cases
            Innovation    | 0.5   | 1         | 2           | 2
            Kompetens     | 0.5   | 1         | 2           | 2
            total         | 0.5   | 2         | 4           | 4
            """,
        ),
        Spec(
            ("Också i kronor", "In kronor as well"),
            (
                "200 av 1 000 kronor gick till projekt som gör något åt jämställdheten.",
                "200 of 1,000 kronor went to projects that act on gender equality.",
            ),
            (projects(TEXTS),),
            measure="amount_share_acted_on",
            expected="""
            value | numerator | denominator | cases
            0.2   | 200       | 1000        | 4
            """,
        ),
        Spec(
            ("Aldrig tillsammans med personer", "Never beside persons"),
            (
                "Projekt visas ett och ett med namn. Därför delas kön, födelseland och ålder "
                "aldrig upp efter vad texterna visar eller efter insatsområde.",
                "Projects are shown one by one with their names. So sex, birthplace and age are "
                "never divided by what the texts show, or by strategy area.",
            ),
            (projects(TEXTS),),
            measure="granted_cases",
            by=("sex",),
            where=(("strategy_area", ("Innovation",)),),
            refused=True,
        ),
    ),
)
