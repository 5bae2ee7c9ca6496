"""Design §4.8: small personal groups are hidden."""

from tests.spec.spec import Chapter, Spec, grants, projects

BIRTHPLACES = """
case_id | birthplace | decision | amount_granted
------- | ---------- | -------- | --------------
A-1     | Sverige    | granted  | 10000
A-2     | Sverige    | granted  | 10000
A-3     | Sverige    | granted  | 10000
A-4     | Sverige    | granted  | 10000
A-5     | Sverige    | granted  | 10000
A-6     | Utlandet   | granted  | 20000
A-7     | Utlandet   | granted  | 20000
A-8     | Utlandet   | granted  | 20000
A-9     | Utlandet   | granted  | 20000
A-10    | Blandat    | rejected |
A-11    |            | granted  | 30000
"""

WOMEN = """
case_id | municipality | applicant_sex | decision | amount_granted
------- | ------------ | ------------- | -------- | --------------
A-1     | Gävle        | Kvinna        | granted  | 10000
A-2     | Gävle        | Kvinna        | granted  | 10000
A-3     | Gävle        | Kvinna        | granted  | 10000
A-4     | Halmstad     | Kvinna        | granted  | 20000
A-5     | Halmstad     | Kvinna        | granted  | 20000
A-6     | Stockholm    | Kvinna        | rejected |
A-7     | Stockholm    | Man           | granted  | 40000
A-8     | Stockholm    | Man           | granted  | 40000
A-9     | Stockholm    | Man           | granted  | 40000
A-10    | Stockholm    | Man           | granted  | 40000
A-11    | Stockholm    | Man           | granted  | 40000
A-12    | Gävle        | Man           | granted  | 40000
A-13    | Gävle        | Man           | granted  | 40000
A-14    | Gävle        | Man           | granted  | 40000
A-15    | Halmstad     | Man           | granted  | 40000
A-16    | Halmstad     | Man           | granted  | 40000
"""

ONE_GOT = """
case_id | applicant_sex | decision | amount_applied | amount_granted
------- | ------------- | -------- | -------------- | --------------
A-1     | Kvinna        | granted  | 10000          | 8000
A-2     | Kvinna        | rejected | 10000          |
A-3     | Kvinna        | rejected | 10000          |
A-4     | Kvinna        | rejected | 10000          |
A-5     | Kvinna        | rejected | 10000          |
A-6     | Kvinna        | rejected | 10000          |
A-7     | Man           | granted  | 10000          | 5000
A-8     | Man           | granted  | 10000          | 5000
A-9     | Man           | granted  | 10000          | 5000
A-10    | Man           | granted  | 10000          | 5000
A-11    | Man           | granted  | 10000          | 5000
"""

AGES = """
case_id | age_group
A-1     | 25
A-2     | 25
A-3     | 40
A-4     | 40
A-5     | 40
A-6     | 40
A-7     | 40
A-8     | 40
A-9     | 40
A-10    | 40
A-11    | 60
A-12    | 60
A-13    | 60
A-14    | 60
A-15    | 60
A-16    | 60
"""

SQUARE = """
case_id | applicant_sex | birthplace
A-1     | Kvinna        | Sverige
A-2     | Kvinna        | Sverige
A-3     | Kvinna        | Sverige
A-4     | Kvinna        | Sverige
A-5     | Kvinna        | Sverige
A-6     | Kvinna        | Sverige
A-7     | Kvinna        | Utlandet
A-8     | Kvinna        | Utlandet
A-9     | Man           | Sverige
A-10    | Man           | Sverige
A-11    | Man           | Sverige
A-12    | Man           | Sverige
A-13    | Man           | Sverige
A-14    | Man           | Sverige
A-15    | Man           | Sverige
A-16    | Man           | Utlandet
A-17    | Man           | Utlandet
A-18    | Man           | Utlandet
A-19    | Man           | Utlandet
A-20    | Man           | Utlandet
A-21    | Man           | Utlandet
A-22    |               | Sverige
A-23    |               | Sverige
A-24    |               | Sverige
A-25    |               | Sverige
A-26    |               | Sverige
A-27    |               | Sverige
A-28    |               | Sverige
A-29    |               | Sverige
A-30    |               | Sverige
A-31    |               | Utlandet
A-32    |               | Utlandet
A-33    |               | Utlandet
A-34    |               | Utlandet
A-35    |               | Utlandet
A-36    |               | Utlandet
A-37    |               | Utlandet
A-38    |               | Utlandet
"""

FUND_OF_COMPANIES = """
case_id | applicant_sex
A-1     | Kvinna
A-2     | Kvinna
A-3     | Kvinna
A-4     | Kvinna
A-5     | Kvinna
A-6     | Kvinna
A-7     | Man
A-8     | Man
A-9     | Man
A-10    | Man
A-11    | Man
A-12    | Man
A-13    | Man
A-14    | Man
A-15    | Man
"""

FUND_OF_PROJECTS = """
case_id | applicant_sex
A-1     | Kvinna
A-2     | Kvinna
A-3     | Kvinna
A-4     | Man
A-5     | Man
A-6     | Man
A-7     | Man
A-8     | Man
A-9     | Man
A-10    | Man
"""

YEARS = """
case_id | applicant_sex | decided_on
A-1     | Kvinna        | 2022-03-01
A-2     | Kvinna        | 2022-03-01
A-3     | Kvinna        | 2022-03-01
A-4     | Kvinna        | 2022-03-01
A-5     | Kvinna        | 2022-03-01
A-6     | Kvinna        | 2022-03-01
A-7     | Kvinna        | 2023-03-01
A-8     | Kvinna        | 2023-03-01
A-9     | Kvinna        | 2024-03-01
A-10    | Kvinna        | 2024-03-01
A-11    | Kvinna        | 2024-03-01
A-12    | Kvinna        | 2024-03-01
A-13    | Kvinna        | 2024-03-01
A-14    | Kvinna        | 2024-03-01
A-15    | Kvinna        | 2024-03-01
A-16    | Kvinna        | 2024-03-01
A-17    | Kvinna        | 2024-03-01
A-18    | Man           | 2022-03-01
A-19    | Man           | 2022-03-01
A-20    | Man           | 2022-03-01
A-21    | Man           | 2022-03-01
A-22    | Man           | 2022-03-01
A-23    | Man           | 2022-03-01
A-24    | Man           | 2022-03-01
A-25    | Man           | 2023-03-01
A-26    | Man           | 2023-03-01
A-27    | Man           | 2023-03-01
A-28    | Man           | 2023-03-01
A-29    | Man           | 2023-03-01
A-30    | Man           | 2023-03-01
A-31    | Man           | 2023-03-01
A-32    | Man           | 2023-03-01
A-33    | Man           | 2024-03-01
A-34    | Man           | 2024-03-01
A-35    | Man           | 2024-03-01
A-36    | Man           | 2024-03-01
A-37    | Man           | 2024-03-01
A-38    | Man           | 2024-03-01
A-39    | Man           | 2024-03-01
A-40    | Man           | 2024-03-01
A-41    | Man           | 2024-03-01
"""

ALONE = """
case_id | municipality | applicant_sex
A-1     | Ockelbo      | Kvinna
A-2     | Gävle        | Kvinna
A-3     | Gävle        | Kvinna
A-4     | Gävle        | Kvinna
A-5     | Gävle        | Kvinna
A-6     | Gävle        | Kvinna
A-7     | Gävle        | Kvinna
A-8     | Gävle        | Kvinna
A-9     | Gävle        | Man
A-10    | Gävle        | Man
A-11    | Gävle        | Man
A-12    | Gävle        | Man
A-13    | Gävle        | Man
A-14    | Gävle        | Man
A-15    | Sandviken    | Kvinna
A-16    | Sandviken    | Kvinna
A-17    | Sandviken    | Kvinna
A-18    | Sandviken    | Kvinna
A-19    | Sandviken    | Kvinna
A-20    | Sandviken    | Kvinna
A-21    | Sandviken    | Kvinna
A-22    | Sandviken    | Kvinna
A-23    | Sandviken    | Kvinna
A-24    | Sandviken    | Man
A-25    | Sandviken    | Man
A-26    | Sandviken    | Man
A-27    | Sandviken    | Man
A-28    | Sandviken    | Man
A-29    | Sandviken    | Man
A-30    | Sandviken    | Man
A-31    | Sandviken    | Man
"""

CHAPTER = Chapter(
    ("Små grupper", "Small groups"),
    (
        Spec(
            ("Färre än fem ärenden döljs", "Fewer than five cases are hidden"),
            (
                "När kön, födelseland eller åldersgrupp är med döljs grupper med 1–4 ärenden. Fem "
                "visas, och noll visas.",
                "Where sex, birthplace or age group is involved, groups of 1–4 cases are hidden. "
                "Five are shown, and zero is shown.",
            ),
            (grants(BIRTHPLACES),),
            by=("birthplace",),
            expected="""
            birthplace | value  | cases
            sweden     | 50000  | 5
            abroad     | ..     | ..
            mixed      | 0      | 0
            unknown    | ..     | ..
            total      | 160000 | 10
            """,
        ),
        Spec(
            ("Fås kronor döljs i en kvot", "The kronor of few are hidden in a ratio"),
            (
                "Sex kvinnor har sökt men bara en har fått. Kvoten av beviljat och sökt skulle "
                "visa vad den enda fick, och döljs. Männens döljs med den, eftersom den annars "
                "ges av summan.",
                "Six women applied and only one got. The ratio of granted to applied for would "
                "show what that one got, and is hidden. So is the men's, as the total would give "
                "it away.",
            ),
            (grants(ONE_GOT),),
            measure="grant_ratio",
            by=("sex",),
            expected="""
            sex   | value | cases
            woman | ..    | ..
            man   | ..    | ..
            total | 0.3   | 11
            """,
        ),
        Spec(
            ("Gränsen kan ändras", "The limit can be changed"),
            (
                "Med gränsen 4 visas grupper med fyra ärenden.",
                "With the limit at 4, groups of four cases are shown.",
            ),
            (
                grants("""
                case_id | age_group
                A-1     | 25
                A-2     | 26
                A-3     | 27
                A-4     | 28
                A-5     | 35
                A-6     | 36
                A-7     | 37
                A-8     | 60
                A-9     | 61
                """),
            ),
            measure="granted_cases",
            by=("age_group",),
            small=4,
            expected="""
            age_group | value | cases
            under_31  | 4     | 4
            31_49     | ..    | ..
            50_plus   | ..    | ..
            total     | 9     | 9
            """,
        ),
        Spec(
            ("Även ett urval gör gruppen personlig", "A selection makes a group personal too"),
            (
                "Väljs bara kvinnor handlar varje grupp om personer, även om tabellen är per län. "
                "Stockholm visas, eftersom ingen kvinna där fick bifall.",
                "Where women only are selected, every group is about persons, though the table is "
                "by county. Stockholm is shown, since no woman there was granted anything.",
            ),
            (grants(WOMEN),),
            by=("county",),
            where=(("sex", ("woman",)),),
            expected="""
            county | value | cases
            01     | 0     | 0
            13     | ..    | ..
            21     | ..    | ..
            total  | 70000 | 5
            """,
        ),
        Spec(
            ("Ett litet urval döljs helt", "A small selection is hidden as a whole"),
            (
                "Är urvalet självt mindre än gränsen visas ingenting av det, inte ens vad "
                "andelarna är andelar av.",
                "Where the selection itself is below the limit nothing of it is shown, not even "
                "what the shares are shares of.",
            ),
            (grants(WOMEN),),
            measure="amount_share",
            by=("county",),
            where=(("sex", ("woman",)), ("county", ("01", "21"))),
            expected="""
            county | value | numerator | denominator | cases
            01     | 0     | 0         |             | 0
            21     | ..    | ..        | ..          | ..
            total  | ..    | ..        | ..          | ..
            """,
        ),
        Spec(
            ("Utan personuppgift döljs inget", "Nothing is hidden where no person is described"),
            (
                "Grupper efter kommun, bransch eller stödform handlar inte om personer, och visas "
                "hur små de än är.",
                "Groups by municipality, sector or support form are not about persons, and are "
                "shown however small they are.",
            ),
            (grants(WOMEN),),
            by=("municipality", "sector_dominance"),
            expected="""
            municipality | sector_dominance | value | cases
            0180         | men              | 200000 | 5
            1380         | men              | 120000 | 4
            2180         | men              | 150000 | 6
            """,
        ),
        Spec(
            (
                "Det är ärendena bakom talet som räknas",
                "It is the cases behind the number that count",
            ),
            (
                "Fem sökte men bara en fick bifall: då döljs kronorna, eftersom de är en enda "
                "persons.",
                "Five applied but only one was granted: the kronor are hidden, since they are one "
                "single person's.",
            ),
            (
                grants("""
                case_id | applicant_sex | decision | amount_granted
                A-1     | Kvinna        | granted  | 70000
                A-2     | Kvinna        | rejected |
                A-3     | Kvinna        | rejected |
                A-4     | Kvinna        | rejected |
                A-5     | Kvinna        | rejected |
                A-6     | Man           | granted  | 10000
                A-7     | Man           | granted  | 10000
                """),
            ),
            by=("sex",),
            expected="""
            sex   | value | cases
            woman | ..    | ..
            man   | ..    | ..
            """,
        ),
        Spec(
            ("En ensam grupp döljs inte ensam", "A group is not hidden alone"),
            (
                "Bara två är under 31, men summan är känd. Då döljs även den minsta av de andra "
                "grupperna, annars ger en subtraktion svaret. Summan visas som den är.",
                "Only two are under 31, but the total is known. So the smallest of the other "
                "groups is hidden too, or a subtraction would tell. The total is shown as it is.",
            ),
            (grants(AGES),),
            measure="granted_cases",
            by=("age_group",),
            expected="""
            age_group | value | cases
            under_31  | ..    | ..
            31_49     | 8     | 8
            50_plus   | ..    | ..
            total     | 16    | 16
            """,
        ),
        Spec(
            ("En korstabell döljs i fyrkanter", "A table by two things is hidden in squares"),
            (
                "Två utrikes födda kvinnor döljs, och en grupp till på raden, i kolumnen och i "
                "hörnet mitt emot: summorna åt båda hållen visas.",
                "Two women born abroad are hidden, and one more group in the row, in the column "
                "and in the opposite corner: the totals both ways are shown.",
            ),
            (grants(SQUARE),),
            measure="granted_cases",
            by=("sex", "birthplace"),
            expected="""
            sex     | birthplace | value | cases
            woman   | sweden     | ..    | ..
            woman   | abroad     | ..    | ..
            man     | sweden     | ..    | ..
            man     | abroad     | ..    | ..
            unknown | sweden     | 9     | 9
            unknown | abroad     | 8     | 8
            total   |            | 38    | 38
            """,
        ),
        Spec(
            ("Det ena stödet ger inte bort det andra", "One fund does not give the other away"),
            (
                "Tre kvinnor leder projekt. Företagsstödets kvinnor visas, så hur många kvinnor "
                "som finns i båda stöden döljs.",
                "Three women lead projects. The women among the business grants are shown, so how "
                "many women there are in both funds is hidden.",
            ),
            (grants(FUND_OF_COMPANIES), projects(FUND_OF_PROJECTS)),
            measure="granted_cases",
            by=("sex",),
            expected="""
            sex   | value | cases
            woman | ..    | ..
            man   | ..    | ..
            total | 25    | 25
            """,
        ),
        Spec(
            ("Varje stöd döljs för sig", "Each fund is hidden by itself"),
            (
                "Samma ärenden, ett stöd i taget.",
                "The same cases, one fund at a time.",
            ),
            (grants(FUND_OF_COMPANIES), projects(FUND_OF_PROJECTS)),
            measure="granted_cases",
            by=("fund", "sex"),
            expected="""
            fund            | sex   | value | cases
            business_grants | woman | 6     | 6
            business_grants | man   | 9     | 9
            project_funds   | woman | ..    | ..
            project_funds   | man   | ..    | ..
            """,
        ),
        Spec(
            ("Ett år ger inte bort ett annat", "One year does not give another away"),
            (
                "Två kvinnor fick stöd 2023. Alla kvinnor visas, så fler år döljs: det med "
                "minst antal.",
                "Two women were granted in 2023. All women are shown, so more years are hidden: "
                "the one with the fewest.",
            ),
            (grants(YEARS),),
            measure="granted_cases",
            by=("year",),
            where=(("sex", ("woman",)),),
            expected="""
            year  | value | cases
            2022  | ..    | ..
            2023  | ..    | ..
            2024  | 9     | 9
            total | 17    | 17
            """,
        ),
        Spec(
            (
                "Den som är ensam döljs helt",
                "Whoever is alone is hidden entirely",
            ),
            (
                "I Ockelbo finns ett enda ärende. Stod det att ingen man fått stöd där, så vore "
                "det sagt att det var en kvinna. Därför döljs även nollan.",
                "There is one single case in Ockelbo. Were it said that no man was granted "
                "anything there, it would be said that it was a woman. So the zero is hidden too.",
            ),
            (grants(ALONE),),
            measure="granted_cases",
            by=("municipality", "sex"),
            expected="""
            municipality | sex   | value | cases
            2101         | woman | ..    | ..
            2101         | man   | ..    | ..
            2180         | woman | ..    | ..
            2180         | man   | ..    | ..
            2181         | woman | 9     | 9
            2181         | man   | 8     | 8
            """,
        ),
    ),
)
