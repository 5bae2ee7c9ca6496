"""Design §4.8: small personal groups are hidden."""

from tests.spec import kronor_of_persons, small_groups_beside, small_groups_whole
from tests.spec.spec import Chapter, Spec, grants

BIRTHPLACES = """
case_id | birthplace | decision | amount_granted
------- | ---------- | -------- | --------------
A-1     | Sverige    | granted  | 10000
A-2     | Sverige    | granted  | 10000
A-3     | Sverige    | granted  | 10000
A-4     | Sverige    | granted  | 10000
A-5     | Sverige    | granted  | 10000
A-6     | Utlandet   | granted  | 10000
A-7     | Utlandet   | granted  | 10000
A-8     | Utlandet   | granted  | 10000
A-9     | Utlandet   | granted  | 10000
A-10    | Blandat    | rejected |
A-11    |            | granted  | 10000
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
A-7     | Stockholm    | Man           | granted  | 20000
A-8     | Stockholm    | Man           | granted  | 10000
A-9     | Stockholm    | Man           | granted  | 20000
A-10    | Stockholm    | Man           | granted  | 10000
A-11    | Stockholm    | Man           | granted  | 20000
A-12    | Gävle        | Man           | granted  | 10000
A-13    | Gävle        | Man           | granted  | 20000
A-14    | Gävle        | Man           | granted  | 10000
A-15    | Halmstad     | Man           | granted  | 20000
A-16    | Halmstad     | Man           | granted  | 10000
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
            total      | 100000 | 10
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
            ("Gränsen för små grupper kan ändras", "The limit of small groups can be changed"),
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
            0180         | men              | 80000 | 5
            1380         | men              | 70000  | 4
            2180         | men              | 70000 | 6
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
        *small_groups_beside.SPECS,
        *small_groups_whole.SPECS,
        *kronor_of_persons.SPECS,
    ),
)
