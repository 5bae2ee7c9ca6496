"""Design §4.9: no search for persons by birthplace."""

from tests.spec.spec import Chapter, Spec, grants

CASES = """
case_id | organisation_name | birthplace
------- | ----------------- | ----------
A-1     | Demo Firma 1      | Syrien
A-2     | Demo Firma 2      | Norge
A-3     | Demo Firma 3      | Irak
A-4     | Demo Firma 4      | Finland
A-5     | Demo Firma 5      | Polen
A-6     | Demo Firma 6      | Sverige
A-7     |                   |
"""

CHAPTER = Chapter(
    ("Ingen kan sökas fram på födelseland", "Nobody can be found by birthplace"),
    (
        Spec(
            ("Födelseland visas bara i grupper", "Birthplace is shown in groups only"),
            (
                "Land sparas inte, bara om någon är född i Sverige eller utomlands. Här döljs två "
                "grupper: den ena är liten, och utan den andra skulle summan avslöja den.",
                "No country is kept, only whether someone was born in Sweden or abroad. Here two "
                "groups are hidden: one is small, and without the other the sum would tell it.",
            ),
            (grants(CASES),),
            measure="granted_cases",
            by=("birthplace",),
            stored=("Demo Firma 1",),
            never_stored=("Syrien", "Irak", "Polen"),
            expected="""
            birthplace | value | cases
            sweden     | ..    | ..
            abroad     | 5     | 5
            unknown    | ..    | ..
            """,
        ),
        Spec(
            ("Ärenden listas inte", "Cases are not listed"),
            (
                "Det går inte att fråga per diarienummer eller företag.",
                "One cannot ask by case number or company.",
            ),
            (grants(CASES),),
            measure="cases",
            by=("case_id", "birthplace"),
            refused=True,
        ),
    ),
)
