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

PROMISES = """
case_id | organisation_name | amount_granted | description
------- | ----------------- | -------------- | -----------
P-1     | Exempels kommun   | 900000         | Minst 40 procent av styrelsen ska vara kvinnor.
P-2     | Region Exempel    | 3000000        | Kurser hålls så att minst 40 procent blir kvinnor.
P-3     | Bredband AB       | 12000000       | Byn får bredband och fiber av byalaget.
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
            ("Löften om tal, och hur", "Promises of numbers, and how"),
            (
                "Ett mål som kan räknas är ett löfte. Finns i samma text en aktivitet för det är "
                "det sagt hur, annars inte.",
                "A goal that can be counted is a promise. Where an activity for it stands in the "
                "same text it is said how, else not.",
            ),
            (projects(PROMISES),),
            measure="granted_cases",
            by=("promise",),
            expected="""
            promise     | value
            with_how    | 1
            without_how | 1
            no_numbers  | 1
            total       | 3
            """,
        ),
        Spec(
            ("Slag av ägare", "Kinds of owners"),
            (
                "Ägarens namn säger om det är en kommun, en region eller ett företag; annars "
                "organisationsnumret. Beloppet säger hur stort projektet är, och flest ord vilket "
                "tema det har.",
                "The owner’s name tells whether it is a municipality, a region or a company; else "
                "the organisation number. The amount tells how large the project is, and most "
                "words its theme.",
            ),
            (projects(PROMISES),),
            measure="granted_cases",
            by=("owner_kind", "grant_size", "theme"),
            expected="""
            owner_kind   | grant_size | theme     | value
            municipality | under_1m   | unknown   | 1
            region       | from_1m    | unknown   | 1
            company      | from_10m   | broadband | 1
            total        |            |           | 3
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
