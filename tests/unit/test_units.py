"""What a secretary's words say that an amount is counted in."""

import pytest

from jamstall.intake.units import Unit, split, unit_of, units_told, words_of

KRONOR = Unit()
THOUSAND, MILLION, BILLION = Unit(1000), Unit(10**6), Unit(10**9)

ALONE: dict[Unit | None, tuple[str, ...]] = {
    KRONOR: ("kr", "kr.", "SEK", "kronor", "i kronor", "hela kronor", "svenska kronor", ":-"),
    THOUSAND: (
        "tkr", "TKR", "(tkr)", "i tkr", "t kr", "TSEK", "T SEK", "kSEK", "KSEK", "SEK k", "kkr",
        "'000 kr", "000 kr", "SEK '000", "000's SEK", "1000 kr", "1 000 kr", "1\u00a0000 kronor",
        "1000-tal kr", "1 000-tals kronor", "tusen kronor", "tusental kronor", "i tusental",
        "tusental", "thousand SEK", "SEK thousands", "tusen kr", "× 1000 kr",
    ),
    MILLION: (
        "Mkr", "mnkr", "MSEK", "M SEK", "SEK m", "milj. kr", "miljoner kronor", "mn kr", "SEKm",
        "miljoner", "i miljoner", "million SEK", "MSKR", "1 000 000 kr",
    ),
    BILLION: ("Mdkr", "mdr kr", "mdr", "miljarder kronor", "mdSEK", "BnSEK"),
    Unit(1, "EUR"): ("EUR", "€", "euro", "i euro"),
    Unit(1000, "EUR"): ("kEUR", "TEUR", "k€", "€k", "EUR k", "tusen euro", "EUR thousand"),
    Unit(10**6, "EUR"): ("MEUR", "M€", "€m", "miljoner euro"),
    Unit(1, "USD"): ("USD", "US$", "$", "dollar"),
    Unit(1, "NOK"): ("NOK", "norska kronor"),
    Unit(1, "DKK"): ("dkk", "danska kr"),
    Unit(1, "GBP"): ("£", "GBP"),
    Unit(1, "%"): ("%", "procent", "per cent", "i %", "pct"),
    None: ("", "st", "antal", "kr per år", "tkr eller EUR", "1000", "2024", "kr/månad", "kronan x"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "unit"), [(text, unit) for unit, texts in ALONE.items() for text in texts]
)
def test_a_text_that_is_a_unit(text: str, unit: Unit | None) -> None:
    assert unit_of(text) == unit


@pytest.mark.parametrize(
    ("heading", "rest", "units"),
    [
        ("Beviljat belopp", "beviljat belopp", []),
        ("Beviljat belopp (tkr)", "beviljat belopp", [THOUSAND]),
        ("BeviljatBeloppTkr", "beviljat belopp", [THOUSAND]),
        ("beviljat_belopp_-_euro", "beviljat belopp", [Unit(1, "EUR")]),
        ("Belopp, kr (%)", "belopp", [KRONOR, Unit(1, "%")]),
        ("Beviljat belopp kr per år", "beviljat belopp per år", [KRONOR]),
        ("Belopp 2021 kr", "belopp 2021", [KRONOR]),
        ("Belopp i kommunen", "belopp i kommunen", []),
    ],
)
def test_the_words_of_a_heading_beside_its_unit(heading: str, rest: str, units: list[Unit]) -> None:
    assert split(words_of(heading)) == (rest.split(), units)


@pytest.mark.parametrize(
    ("sentence", "units"),
    [
        ("Beviljade stöd 2024, belopp i tkr", [THOUSAND]),
        ("Alla belopp i tkr", [THOUSAND]),
        ("Belopp anges i tusental kronor", [THOUSAND]),
        ("Belopp i 1000 kr", [THOUSAND]),
        ("Belopp i 1 000-tal kronor", [THOUSAND]),
        ("Beviljade stöd 2024 (1 000-tal kr)", [THOUSAND]),
        ("Beviljade stöd (1000 kr)", [THOUSAND]),
        ("Beviljade stöd 2024 tkr", [THOUSAND]),
        ("Beviljade stöd – Mkr", [MILLION]),
        ("(Mkr)", [MILLION]),
        ("Uttryckt i miljoner", [MILLION]),
        ("All amounts in SEK thousands", [THOUSAND]),
        ("Amounts in '000 SEK", [THOUSAND]),
        ("Tusental", [THOUSAND]),
        ("Belopp i EUR", [Unit(1, "EUR")]),
        ("Belopp i kronor", [KRONOR]),
        ("Sökt i tkr, beviljat i Mkr", [THOUSAND, MILLION]),
        # amounts, shares and words that only look like units
        ("Stöd över 25 tkr", []),
        ("Stöd över 10 000 kr och under 1 000 kr", []),
        ("Stöd till 10,000 kr, högst 1.000 kr", []),
        ("Satsningen på 3 miljoner till företag", []),
        ("Tusen nya jobb 2024", []),
        ("Andel kvinnor i procent", []),
        ("Beviljade stöd i Mkrtorp", []),
        ("Utdrag 2024-01-01", []),
    ],
)
def test_the_unit_that_a_sentence_gives_a_table(sentence: str, units: list[Unit]) -> None:
    assert units_told(sentence) == units
