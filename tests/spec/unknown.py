"""Design §4.4: unknown is a group."""

from tests.spec.spec import Chapter, Spec, grants, projects

NO_CODE = """
case_id | sni_code | amount_granted
------- | -------- | --------------
A-1     | 47.711   | 60000
A-2     |          | 30000
A-3     | 62.010   | 10000
"""

CHAPTER = Chapter(
    ("Okänt är en grupp", "Unknown is a group"),
    (
        Spec(
            ("Okänd bransch visas", "Unknown sector is shown"),
            (
                "Ett ärende utan SNI-kod hör till okänd bransch. Det räknas i totalen och faller "
                "aldrig bort.",
                "A case without an SNI code belongs to unknown sector. It counts in the total and "
                "never drops out.",
            ),
            (grants(NO_CODE),),
            by=("sector",),
            findings=((3, "sni_missing"),),
            expected="""
            sector  | value  | cases
            G       | 60000  | 1
            J       | 10000  | 1
            unknown | 30000  | 1
            total   | 100000 | 3
            """,
        ),
        Spec(
            ("Okänd bransch har okänd könsdominans", "Unknown sector has unknown dominance"),
            (
                "Utan bransch går det inte att säga vilket kön som dominerar.",
                "Without a sector there is no saying which sex dominates it.",
            ),
            (grants(NO_CODE),),
            by=("sector_dominance",),
            findings=((3, "sni_missing"),),
            expected="""
            sector_dominance | value  | cases
            men              | 10000  | 1
            balanced         | 60000  | 1
            unknown          | 30000  | 1
            total            | 100000 | 3
            """,
        ),
        Spec(
            ("En andel säger vad den är en andel av", "A share says what it is a share of"),
            (
                "Andelen räknas av alla beviljade kronor, även de okända.",
                "The share is of all kronor granted, the unknown ones too.",
            ),
            (grants(NO_CODE),),
            measure="amount_share",
            by=("sector",),
            findings=((3, "sni_missing"),),
            expected="""
            sector  | value | numerator | denominator | cases
            G       | 0.6   | 60000     | 100000      | 1
            J       | 0.1   | 10000     | 100000      | 1
            unknown | 0.3   | 30000     | 100000      | 1
            """,
        ),
        Spec(
            ("Okänt kön är inte detsamma som ej tillämpligt", "Unknown sex is not no sex"),
            (
                "Okänt betyder att uppgiften saknas. Ej tillämpligt betyder att ingen person står "
                "bakom ansökan, till exempel en kommun.",
                "Unknown means that it was not reported. Not applicable means that no person "
                "stands behind the application, a municipality for instance.",
            ),
            (
                grants("""
                case_id | applicant_sex    | amount_granted
                A-1     | Kvinna           | 10000
                A-2     | Man              | 20000
                A-3     | Ej tillämpligt   | 30000
                A-4     |                  | 40000
                A-5     | Uppgift saknas   | 50000
                """),
            ),
            small=1,
            by=("sex",),
            expected="""
            sex            | value  | cases
            woman          | 10000  | 1
            man            | 20000  | 1
            not_applicable | 30000  | 1
            unknown        | 90000  | 2
            total          | 150000 | 5
            """,
        ),
        Spec(
            ("Varför något är okänt sparas", "Why something is unknown is kept"),
            (
                "Ej tillfrågad, inte angivet och vill ej uppge är alla okänt, och räknas som det. "
                "En tom cell är inte angiven. Av ett läns okända visas hur stor del som är vilket.",
                "Not asked, not stated and prefers not to say are all unknown, and count as it. An "
                "empty cell is not stated. Of a county's unknown it is shown what part is which.",
            ),
            (
                grants("""
                case_id | applicant_sex
                A-1     | Kvinna
                A-2     | Ej tillfrågad
                A-3     | Vill ej uppge
                A-4     |
                A-5     | Uppgift saknas
                """),
            ),
            small=1,
            measure="all_cases_share",
            by=("sex_unknown",),
            where=(("sex", ("unknown",)), ("county", ("21",))),
            expected="""
            sex_unknown | value | cases
            not_asked   | 0.25  | 1
            not_stated  | 0.5   | 2
            declined    | 0.25  | 1
            """,
        ),
        Spec(
            (
                "Varför något är okänt visas inte för en kommun",
                "Why something is unknown is not shown of a municipality",
            ),
            (
                "Skälen visas för ett helt län och alla år, och aldrig finare: där går en enda "
                "sökande att hitta.",
                "Reasons are shown of a whole county and all years, and never finer: there a "
                "single applicant can be found.",
            ),
            (
                grants("""
                case_id | applicant_sex
                A-1     | Ej tillfrågad
                """),
            ),
            measure="all_cases_share",
            by=("sex_unknown",),
            where=(("sex", ("unknown",)), ("county", ("21",)), ("municipality", ("2180",))),
            refused=True,
        ),
        Spec(
            ("Varken kvinna eller man är en egen grupp", "Neither woman nor man is a group too"),
            (
                "Den som svarat annat har svarat. Två kvinnor och en man är båda.",
                "Whoever answered other has answered; that is not unknown. Two women and a man are "
                "both.",
            ),
            (
                grants("""
                case_id | applicant_sex   | amount_granted
                A-1     | Annat           | 10000
                A-2     | Icke-binär      | 20000
                A-3     | Vill ej uppge   | 30000
                A-4     | 2 kvinnor, 1 man | 40000
                """),
            ),
            small=1,
            by=("sex",),
            expected="""
            sex     | value  | cases
            mixed   | 40000  | 1
            other   | 30000  | 2
            unknown | 30000  | 1
            total   | 100000 | 4
            """,
        ),
        Spec(
            (
                "Födelseland och ålder som inte står i filen är okända",
                "Birthplace and age that the file lacks are unknown",
            ),
            (
                "Ett projekt behöver inte ha uppgifter om någon person. Då är de okända.",
                "A project need not say anything of a person. It is unknown then.",
            ),
            (
                projects("""
                case_id | birthplace | amount_granted
                P-1     | Syrien     | 10000
                P-2     |            | 20000
                """),
            ),
            small=1,
            by=("birthplace", "age_group", "sex"),
            expected="""
            birthplace | age_group | sex     | value | cases
            abroad     | unknown   | unknown | 10000 | 1
            unknown    | unknown   | unknown | 20000 | 1
            """,
        ),
        Spec(
            ("Det går att fråga efter det okända", "The unknown can be asked for"),
            (
                "Okänt går att välja som vilken grupp som helst.",
                "Unknown can be selected like any other group.",
            ),
            (grants(NO_CODE),),
            where=(("sector", ("unknown", "J")),),
            findings=((3, "sni_missing"),),
            expected="""
            value | cases
            40000 | 2
            """,
        ),
        Spec(
            ("Okänd stödform", "Unknown support form"),
            (
                "Även en stödform som inte är ifylld är en grupp, sist i tabellen.",
                "A support form that is not filled in is a group too, last in the table.",
            ),
            (
                grants("""
                case_id | support_form | amount_granted
                A-1     |              | 10000
                A-2     | Ö-stöd       | 20000
                """),
            ),
            by=("support_form",),
            expected="""
            support_form | value | cases
            Ö-stöd       | 20000 | 1
            unknown      | 10000 | 1
            """,
        ),
    ),
)
