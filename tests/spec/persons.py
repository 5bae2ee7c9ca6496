"""Design §4.7: identity numbers are used in memory, and dropped."""

from tests.spec.spec import Chapter, Spec, grants, projects

# Birth numbers 980-999 are kept for tests; nobody has them.
WOMAN, MAN = "19121212-9801", "121212-9819"

CHAPTER = Chapter(
    ("Personer", "Persons"),
    (
        Spec(
            ("Personnummer sparas aldrig", "Identity numbers are never stored"),
            (
                "En enskild firma har ägarens personnummer som organisationsnummer. Det kastas när "
                "filen har lästs. Organisationsnummer som inte är en persons sparas.",
                "A sole trader's organisation number is the owner's identity number. It is thrown "
                "away when the file has been read. Numbers that are not a person's are kept.",
            ),
            (
                grants(f"""
                case_id | organisation_number | organisation_name | amount_granted
                A-1     | {WOMAN}             | Demo Firma 1      | 1000
                A-2     | 556016-0680         | Demo Företag 2 AB | 2000
                """),
            ),
            findings=((2, "identity_number_dropped"),),
            stored=("Demo Firma 1", "556016-0680"),
            never_stored=("121212-9801", "1212129801", "129801"),
            expected="""
            value | cases
            3000  | 2
            """,
        ),
        Spec(
            (
                "Juridiskt kön fylls i bara när filen ber om det",
                "Legal sex is filled in only when the file asks for it",
            ),
            (
                "Med valet påslaget fyller personnumret i ett kön som saknas. Ett kön som står i "
                "filen ändras aldrig.",
                "With the choice made, the identity number fills in a sex that is missing. A sex "
                "that the file states is never changed.",
            ),
            (
                grants(
                    f"""
                    case_id | organisation_number | applicant_sex | amount_granted
                    A-1     | {WOMAN}             |               | 1000
                    A-2     | {MAN}               |               | 2000
                    A-3     | {MAN}               | Kvinna        | 4000
                    A-4     | 556016-0680         |               | 8000
                    """,
                    sex_from_identity_number=True,
                ),
            ),
            small=1,
            by=("sex",),
            findings=tuple((row, "identity_number_dropped") for row in (2, 3, 4)),
            never_stored=("1212129801", "1212129819", "121212-98"),
            stored=("556016-0680",),
            expected="""
            sex     | value | cases
            woman   | 5000  | 2
            man     | 2000  | 1
            unknown | 8000  | 1
            """,
        ),
        Spec(
            ("Annars är könet okänt", "Else the sex is unknown"),
            (
                "Utan valet används personnumret inte till något.",
                "Without the choice, the identity number is used for nothing.",
            ),
            (
                grants(f"""
                case_id | organisation_number | applicant_sex | amount_granted
                A-1     | {WOMAN}             |               | 1000
                """),
            ),
            small=1,
            by=("sex",),
            findings=((2, "identity_number_dropped"),),
            expected="""
            sex     | value | cases
            unknown | 1000  | 1
            """,
        ),
        Spec(
            (
                "Fritext granskas före inläsning",
                "Free text is examined before loading",
            ),
            (
                "Personnummer, e-postadresser och telefonnummer i fritext får en anmärkning, och "
                "ersätts när filen läses in.",
                "Identity numbers, e-mail addresses and phone numbers in free text are noted, and "
                "masked when the file is loaded.",
            ),
            (
                projects(f"""
                case_id | description                              | amount_granted
                P-1     | Projektledare {WOMAN}, kusten            | 1000
                P-2     | Fråga eva@example.com                    | 1000
                P-3     | Ring 070-174 06 05 om skogen             | 1000
                """),
            ),
            findings=(
                (2, "identity_number_in_text"),
                (3, "email_in_text"),
                (4, "phone_in_text"),
            ),
            stored=("kusten", "om skogen"),
            never_stored=("121212-9801", "eva@example", "174 06 05"),
            expected="""
            value | cases
            3000  | 3
            """,
        ),
        Spec(
            (
                "Ett personnummer är inget diarienummer",
                "An identity number is no case number",
            ),
            (
                "Står personnummer som diarienummer är det ett fel, och inget ur filen läses in.",
                "An identity number as case number is an error, and nothing of the file is loaded.",
            ),
            (
                grants(f"""
                case_id | amount_granted
                {WOMAN} | 1000
                """),
            ),
            findings=((2, "identity_number_as_case"),),
        ),
    ),
)
