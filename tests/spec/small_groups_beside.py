"""Design §4.8: what else is hidden, so that no small group can be worked out."""

from tests.spec.spec import Spec, grants, projects

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

FEW_MEN = """
case_id | applicant_sex | birthplace
A-1     | Kvinna        | Sverige
A-2     | Kvinna        | Sverige
A-3     | Kvinna        | Sverige
A-4     | Kvinna        | Sverige
A-5     | Kvinna        | Sverige
A-6     | Man           | Utlandet
A-7     | Man           | Utlandet
A-8     | Man           | Utlandet
A-9     |               | Utlandet
A-10    |               | Utlandet
A-11    |               | Utlandet
A-12    |               | Utlandet
A-13    |               | Utlandet
A-14    |               | Utlandet
A-15    | Förening      | Förening
A-16    | Förening      |
"""

PAID = """
case_id | applicant_sex | amount_granted | amount_paid
A-1     | Kvinna        | 10000          | 10000
A-2     | Kvinna        | 10000          | 10000
A-3     | Kvinna        | 10000          | 10000
A-4     | Kvinna        | 10000          | 10000
A-5     | Kvinna        | 10000          | 10000
A-6     | Kvinna        | 10000          | 10000
A-7     | Kvinna        | 10000          | 10000
A-8     | Kvinna        | 10000          | 10000
A-9     | Kvinna        | 10000          |
A-10    | Kvinna        | 10000          |
A-11    | Man           | 10000          | 10000
A-12    | Man           | 10000          | 10000
A-13    | Man           | 10000          | 10000
A-14    | Man           | 10000          | 10000
A-15    | Man           | 10000          | 10000
A-16    | Man           | 10000          | 10000
A-17    | Man           | 10000          | 10000
A-18    | Man           | 10000          | 10000
A-19    | Man           | 10000          | 10000
"""

PAID_AND_REFUSED = """
case_id | applicant_sex | decision | amount_granted | amount_paid
A-1     | Kvinna        | Bifall   | 10000          | 10000
A-2     | Kvinna        | Bifall   | 10000          | 10000
A-3     | Kvinna        | Bifall   | 10000          | 10000
A-4     | Kvinna        | Bifall   | 10000          | 10000
A-5     | Kvinna        | Bifall   | 10000          | 10000
A-6     | Kvinna        | Bifall   | 10000          | 10000
A-7     | Kvinna        | Bifall   | 10000          | 10000
A-8     | Kvinna        | Avslag   |                |
A-9     | Kvinna        | Avslag   |                |
A-10    | Man           | Bifall   | 10000          | 10000
A-11    | Man           | Bifall   | 10000          | 10000
A-12    | Man           | Bifall   | 10000          | 10000
A-13    | Man           | Bifall   | 10000          | 10000
A-14    | Man           | Bifall   | 10000          | 10000
A-15    | Man           | Bifall   | 10000          | 10000
A-16    | Man           | Bifall   | 10000          | 10000
A-17    | Man           | Bifall   | 10000          | 10000
A-18    | Man           | Bifall   | 10000          | 10000
A-19    | Man           | Avslag   |                |
A-20    | Man           | Avslag   |                |
A-21    | Man           | Avslag   |                |
A-22    | Man           | Avslag   |                |
A-23    | Man           | Avslag   |                |
A-24    | Man           | Avslag   |                |
"""

ONE_REFUSED = """
case_id | municipality | applicant_sex | decision | amount_granted
A-1     | Ockelbo      | Kvinna        | Avslag   |
A-2     | Gävle        | Kvinna        | Bifall   | 10000
A-3     | Gävle        | Kvinna        | Bifall   | 10000
A-4     | Gävle        | Kvinna        | Bifall   | 10000
A-5     | Gävle        | Kvinna        | Bifall   | 10000
A-6     | Gävle        | Kvinna        | Bifall   | 10000
A-7     | Gävle        | Kvinna        | Bifall   | 10000
A-8     | Gävle        | Kvinna        | Avslag   |
A-9     | Gävle        | Kvinna        | Avslag   |
A-10    | Gävle        | Kvinna        | Avslag   |
A-11    | Gävle        | Kvinna        | Avslag   |
A-12    | Gävle        | Kvinna        | Avslag   |
A-13    | Gävle        | Man           | Bifall   | 10000
A-14    | Gävle        | Man           | Bifall   | 10000
A-15    | Gävle        | Man           | Bifall   | 10000
A-16    | Gävle        | Man           | Bifall   | 10000
A-17    | Gävle        | Man           | Bifall   | 10000
A-18    | Gävle        | Man           | Bifall   | 10000
A-19    | Gävle        | Man           | Avslag   |
A-20    | Gävle        | Man           | Avslag   |
A-21    | Gävle        | Man           | Avslag   |
A-22    | Gävle        | Man           | Avslag   |
A-23    | Gävle        | Man           | Avslag   |
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

COUNTIES = """
case_id | municipality | decided_on | applicant_sex
A-1     | Halmstad     | 2023-03-01 | Kvinna
A-2     | Halmstad     | 2023-03-01 | Kvinna
A-3     | Halmstad     | 2023-03-01 | Kvinna
A-4     | Halmstad     | 2023-03-01 | Kvinna
A-5     | Halmstad     | 2023-03-01 | Kvinna
A-6     | Halmstad     | 2023-03-01 | Kvinna
A-7     | Halmstad     | 2023-03-01 | Kvinna
A-8     | Halmstad     | 2023-03-01 | Kvinna
A-9     | Halmstad     | 2023-03-01 | Kvinna
A-10    | Halmstad     | 2023-03-01 | Man
A-11    | Halmstad     | 2023-03-01 | Man
A-12    | Halmstad     | 2023-03-01 | Man
A-13    | Halmstad     | 2023-03-01 | Man
A-14    | Halmstad     | 2023-03-01 | Man
A-15    | Halmstad     | 2023-03-01 | Man
A-16    | Halmstad     | 2023-03-01 | Man
A-17    | Halmstad     | 2023-03-01 | Man
A-18    | Halmstad     | 2023-03-01 | Man
A-19    | Gävle        | 2023-03-01 | Kvinna
A-20    | Gävle        | 2023-03-01 | Kvinna
A-21    | Gävle        | 2023-03-01 | Kvinna
A-22    | Gävle        | 2023-03-01 | Kvinna
A-23    | Gävle        | 2023-03-01 | Kvinna
A-24    | Gävle        | 2023-03-01 | Kvinna
A-25    | Gävle        | 2023-03-01 | Kvinna
A-26    | Gävle        | 2023-03-01 | Kvinna
A-27    | Gävle        | 2023-03-01 | Kvinna
A-28    | Gävle        | 2023-03-01 | Kvinna
A-29    | Gävle        | 2023-03-01 | Kvinna
A-30    | Gävle        | 2023-03-01 | Kvinna
A-31    | Gävle        | 2023-03-01 | Man
A-32    | Gävle        | 2023-03-01 | Man
A-33    | Gävle        | 2023-03-01 | Man
A-34    | Gävle        | 2023-03-01 | Man
A-35    | Gävle        | 2023-03-01 | Man
A-36    | Gävle        | 2023-03-01 | Man
A-37    | Gävle        | 2023-03-01 | Man
A-38    | Gävle        | 2023-03-01 | Man
A-39    | Gävle        | 2023-03-01 | Man
A-40    | Gävle        | 2023-03-01 | Man
A-41    | Gävle        | 2023-03-01 | Man
A-42    | Halmstad     | 2024-03-01 | Kvinna
A-43    | Halmstad     | 2024-03-01 | Kvinna
A-44    | Halmstad     | 2024-03-01 | Man
A-45    | Halmstad     | 2024-03-01 | Man
A-46    | Halmstad     | 2024-03-01 | Man
A-47    | Halmstad     | 2024-03-01 | Man
A-48    | Halmstad     | 2024-03-01 | Man
A-49    | Halmstad     | 2024-03-01 | Man
A-50    | Halmstad     | 2024-03-01 | Man
A-51    | Halmstad     | 2024-03-01 | Man
A-52    | Halmstad     | 2024-03-01 | Man
A-53    | Gävle        | 2024-03-01 | Kvinna
A-54    | Gävle        | 2024-03-01 | Kvinna
A-55    | Gävle        | 2024-03-01 | Kvinna
A-56    | Gävle        | 2024-03-01 | Kvinna
A-57    | Gävle        | 2024-03-01 | Kvinna
A-58    | Gävle        | 2024-03-01 | Kvinna
A-59    | Gävle        | 2024-03-01 | Kvinna
A-60    | Gävle        | 2024-03-01 | Kvinna
A-61    | Gävle        | 2024-03-01 | Kvinna
A-62    | Gävle        | 2024-03-01 | Kvinna
A-63    | Gävle        | 2024-03-01 | Kvinna
A-64    | Gävle        | 2024-03-01 | Kvinna
A-65    | Gävle        | 2024-03-01 | Man
A-66    | Gävle        | 2024-03-01 | Man
A-67    | Gävle        | 2024-03-01 | Man
A-68    | Gävle        | 2024-03-01 | Man
A-69    | Gävle        | 2024-03-01 | Man
A-70    | Gävle        | 2024-03-01 | Man
A-71    | Gävle        | 2024-03-01 | Man
A-72    | Gävle        | 2024-03-01 | Man
A-73    | Gävle        | 2024-03-01 | Man
A-74    | Gävle        | 2024-03-01 | Man
A-75    | Gävle        | 2024-03-01 | Man
"""

SPECS = (
    Spec(
        ("En korstabell döljs i fyrkanter", "A table by two things is hidden in squares"),
        (
            "Två utrikes födda kvinnor döljs, och en grupp till på raden, i kolumnen och i "
            "hörnet mitt emot: summorna åt båda hållen visas. Det blir de vilkas kön är okänt, "
            "som läsaren saknar minst.",
            "Two women born abroad are hidden, and one more group in the row, in the column "
            "and in the opposite corner: the totals both ways are shown. It is those whose sex is "
            "unknown, whom readers miss least.",
        ),
        (grants(SQUARE),),
        measure="granted_cases",
        by=("sex", "birthplace"),
        expected="""
        sex     | birthplace | value | cases
        woman   | sweden     | ..    | ..
        woman   | abroad     | ..    | ..
        man     | sweden     | 7     | 7
        man     | abroad     | 6     | 6
        unknown | sweden     | ..    | ..
        unknown | abroad     | ..    | ..
        total   |            | 38    | 38
        """,
    ),
    Spec(
        (
            "Det som saknas minst döljs med",
            "What is missed least is hidden too",
        ),
        (
            "Tre män döljs, och med dem de vilkas kön är okänt, fast kvinnorna är färre: det "
            "okända besvarar ingen fråga.",
            "Three men are hidden, and with them those whose sex is unknown, though the women are "
            "fewer: the unknown answers no question.",
        ),
        (grants(FEW_MEN),),
        measure="granted_cases",
        by=("sex",),
        expected="""
        sex            | value | cases
        woman          | 5     | 5
        man            | ..    | ..
        not_applicable | 2     | 2
        unknown        | ..    | ..
        total          | 16    | 16
        """,
    ),
    Spec(
        (
            "Ingen person och okänt döljer inget",
            "No person and unknown hide nothing",
        ),
        (
            "Bakom en förening står ingen person, och okänt säger inget om någon. Sådana grupper "
            "visas hur små de är.",
            "No person stands behind an association, and unknown says nothing of anybody. Such "
            "groups are shown however small they are.",
        ),
        (grants(FEW_MEN),),
        measure="granted_cases",
        by=("birthplace",),
        expected="""
        birthplace     | value | cases
        sweden         | 5     | 5
        abroad         | 9     | 9
        not_applicable | 1     | 1
        unknown        | 1     | 1
        total          | 16    | 16
        """,
    ),
    Spec(
        (
            "De få som inte fått betalt ges inte bort",
            "The few who are not paid yet are not given away",
        ),
        (
            "Tio kvinnor har beviljats och åtta av dem fått betalt. Stod båda talen där, så vore "
            "det sagt att två väntar. Därför döljs hur många som fått betalt.",
            "Ten women were granted, and eight of them paid. Were both said, it would be said that "
            "two are waiting. So how many are paid is hidden.",
        ),
        (grants(PAID),),
        measure="paid_cases",
        by=("sex",),
        expected="""
        sex   | value | cases
        woman | ..    | ..
        man   | ..    | ..
        total | 17    | 17
        """,
    ),
    Spec(
        (
            "Betalda visas fast få fick avslag",
            "Who are paid is shown though few were refused",
        ),
        (
            "Två kvinnor fick avslag, och hur många som sökte döljs. Den som fått avslag får inte "
            "betalt, och det vet alla: hur många som fått betalt visas.",
            "Two women were refused, and how many applied is hidden. Who was refused is not paid, "
            "as everybody knows: how many are paid is shown.",
        ),
        (grants(PAID_AND_REFUSED),),
        measure="paid_cases",
        by=("sex",),
        expected="""
        sex   | value | cases
        woman | 7     | 7
        man   | 9     | 9
        total | 16    | 16
        """,
    ),
    Spec(
        (
            "En nolla säger inte vem som fick avslag",
            "A zero does not say who was refused",
        ),
        (
            "I Ockelbo fick den enda som sökte avslag. Stod bara kvinnor där, med noll beviljade, "
            "så vore det sagt att hon är kvinna. Därför står även män, fast ingen man sökte.",
            "In Ockelbo the only one who applied was refused. Were only women there, with none "
            "granted, it would be said that she is a woman. So men are there too, though no man "
            "applied.",
        ),
        (grants(ONE_REFUSED),),
        measure="granted_cases",
        by=("sex",),
        where=(("municipality", ("2101",)),),
        expected="""
        sex   | value | cases
        woman | 0     | 0
        man   | 0     | 0
        total | 0     | 0
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
        ("Ett län döljs inte för ett annats skull", "No county is hidden for another's sake"),
        (
            "I Halland fick två kvinnor stöd 2024. Stod summan av de två länen där, så måste även "
            "Gävleborgs tal döljas. Hellre döljs summan: den som bor i Gävleborg frågar efter sitt "
            "eget län.",
            "Two women were granted in Halland in 2024. Were the sum of the two counties there, "
            "those of Gävleborg would have to be hidden too. The sum is hidden rather: who lives "
            "in Gävleborg asks of their own county.",
        ),
        (grants(COUNTIES),),
        measure="granted_cases",
        by=("county", "sex"),
        where=(("year", ("2024",)),),
        expected="""
        county | sex   | value | cases
        13     | woman | ..    | ..
        13     | man   | ..    | ..
        21     | woman | 12    | 12
        21     | man   | 11    | 11
        """,
    ),
    Spec(
        ("Då döljs summan av länen", "Then the sum of the counties is hidden"),
        (
            "Samma år, båda länen tillsammans. Av många län vore det summan som visades: den "
            "är då för stor för att döljas för ett enda läns skull.",
            "The same year, both counties together. Of many counties the sum would be shown: it "
            "is then too large to be hidden for the sake of a single one.",
        ),
        (grants(COUNTIES),),
        measure="granted_cases",
        by=("sex",),
        where=(("year", ("2024",)),),
        expected="""
        sex   | value | cases
        woman | ..    | ..
        man   | ..    | ..
        total | 34    | 34
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
)
