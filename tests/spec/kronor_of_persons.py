"""Kronor of personal groups are rounded: each case's own are public, so a sum would name them."""

from tests.spec.spec import Spec, grants

SIX_EACH = """
case_id | applicant_sex | decision | amount_granted
------- | ------------- | -------- | --------------
A-1     | Kvinna        | granted  | 10000
A-2     | Kvinna        | granted  | 35000
A-3     | Kvinna        | granted  | 48000
A-4     | Kvinna        | granted  | 52000
A-5     | Kvinna        | granted  | 61000
A-6     | Kvinna        | granted  | 70000
A-7     | Man           | granted  | 120000
A-8     | Man           | granted  | 44000
A-9     | Man           | granted  | 30000
A-10    | Man           | granted  | 25000
A-11    | Man           | granted  | 15000
A-12    | Man           | granted  | 12000
"""

ONE_LARGE = """
case_id | applicant_sex | decision | amount_granted
------- | ------------- | -------- | --------------
A-1     | Kvinna        | granted  | 900000
A-2     | Kvinna        | granted  | 20000
A-3     | Kvinna        | granted  | 10000
A-4     | Kvinna        | granted  | 10000
A-5     | Kvinna        | granted  | 10000
A-6     | Kvinna        | granted  | 10000
A-7     | Man           | granted  | 100000
A-8     | Man           | granted  | 100000
A-9     | Man           | granted  | 100000
A-10    | Man           | granted  | 100000
A-11    | Man           | granted  | 100000
A-12    | Man           | granted  | 100000
"""

TEN_AND_NINE = "case_id | applicant_sex | decision | amount_granted\n" + "\n".join(
    f"A-{number} | {'Kvinna' if number <= 10 else 'Man'} | granted |"
    f" {11_345 + 200 * number if number <= 10 else 9_400 + 200 * number}"
    for number in range(1, 20)
)

EVERY_TEN_THOUSAND = "case_id | applicant_sex | decision | amount_granted\n" + "\n".join(
    f"A-{number} | {'Kvinna' if number in (1, 2, 3, 4, 5, 7, 12, 14, 16, 18, 20) else 'Man'} |"
    f" granted | {10_000 * number}"
    for number in range(1, 22)
)

SPECS = (
    Spec(
        (
            "Kronor avrundas där personer delas upp",
            "Kronor are rounded where persons are told apart",
        ),
        (
            "Varje beslut är offentligt, så en exakt summa skulle visa vilka ärenden den består "
            "av. Det största ärendet är 120 000 kr. En tiondel av det, uppåt till 1, 2 eller 5 och "
            "nollor, är 20 000: så noga visas kronorna. Summan för alla och antalen är exakta.",
            "Each decision is public, so an exact sum would show which cases it is made of. The "
            "largest case is 120,000 kr. A tenth of it, up to 1, 2 or 5 and zeros, is 20,000: so "
            "finely are kronor shown. The sum for everybody, and the counts, are exact.",
        ),
        (grants(SIX_EACH),),
        measure="amount_granted",
        by=("sex",),
        expected="""
        sex   | value  | cases
        woman | 280000 | 6
        man   | 240000 | 6
        total | 522000 | 12
        """,
    ),
    Spec(
        ("En andel är avrundade kronor av alla kronor", "A share is rounded kronor of all kronor"),
        (
            "280 000 av 522 000. Andelarna summerar därför inte alltid till hundra procent.",
            "280,000 of 522,000. So the shares do not always sum to a hundred per cent.",
        ),
        (grants(SIX_EACH),),
        measure="amount_share",
        by=("sex",),
        expected="""
        sex   | value   | numerator | denominator
        woman | 0.5364… | 280000    | 522000
        man   | 0.4598… | 240000    | 522000
        """,
    ),
    Spec(
        ("Ett ärende som är nästan allt", "A case that is nearly all"),
        (
            "Den största kvinnan fick 900 000 kr. De som är kvar efter de två största har 40 000 "
            "kr tillsammans, mindre än en tiondel av det: kronorna skulle visa vad hon fick. Och "
            "männens 600 000 kr skulle visa att hon inte är en av dem, hur grovt de än avrundas. "
            "De visas inte, men antalen visas.",
            "The largest of the women got 900,000 kr. Those who are left after the two largest "
            "have 40,000 kr together, less than a tenth of it: the kronor would show what she got. "
            "And the men's 600,000 kr would show that she is none of them, however coarsely they "
            "are rounded. They are not shown, but the counts are.",
        ),
        (grants(ONE_LARGE),),
        measure="amount_granted",
        by=("sex",),
        expected="""
        sex   | value   | cases
        woman | ..      | 6
        man   | ..      | 6
        total | 1560000 | 12
        """,
    ),
    Spec(
        (
            "Medelvärden av personer: tio ärenden, två siffror",
            "Means of persons: ten cases, two digits",
        ),
        (
            "Tio kvinnor fick 124 450 kr: 124 000 kr avrundat, 12 000 kr i medeltal. Nio män "
            "är för få för ett medelvärde.",
            "Ten women got 124,450 kr: 124,000 kr rounded, 12,000 kr on average. Nine men are "
            "too few for an average.",
        ),
        (grants(TEN_AND_NINE),),
        measure="mean_amount",
        by=("sex",),
        expected="""
        sex   | value | cases
        woman | 12000 | 10
        man   | ..    | 9
        """,
    ),
    Spec(
        ("Så även medianen", "So is the median"),
        (
            "Medianen av ett udda antal är ett enda ärendes belopp. Den visas med två siffror.",
            "The median of an odd number is one case's amount. It is shown with two digits.",
        ),
        (grants(TEN_AND_NINE),),
        measure="median_amount",
        by=("sex",),
        expected="""
        sex   | value | cases
        woman | 12000 | 10
        man   | ..    | 9
        """,
    ),
    Spec(
        ("Medianen säger inte vems ett belopp är", "The median does not say whose an amount is"),
        (
            "Ett enda ärende av 21 är på 70 000 kr, kvinnornas median. Visades det, vore det en "
            "kvinnas. Avrundad till 20 000 kr kan den också vara ärendet på 80 000 kr. Räcker inte "
            "halva medianen visas den inte alls.",
            "One case alone of 21 is of 70,000 kr, the women's median. If that were shown, it "
            "would be a woman's. Rounded to 20,000 kr it can be the case of 80,000 kr as well. "
            "Where half of the median is not enough, it is not shown at all.",
        ),
        (grants(EVERY_TEN_THOUSAND),),
        measure="median_amount",
        by=("sex",),
        expected="""
        sex   | value  | cases
        woman | 80000  | 11
        man   | 120000 | 10
        """,
    ),
)
