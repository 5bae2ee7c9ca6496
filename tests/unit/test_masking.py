"""What is masked in texts, and what is not: a table for whoever answers for personal data.

The identity numbers are public: those that documentation uses as examples, and test numbers.
"""

import pytest

from jamstall.intake.parse import text_of
from jamstall.intake.parse.identity import parse_identity, personal_data_in, without_personal_data

MASKED = {
    "with a hyphen": "640823-3234",
    "without": "6408233234",
    "with the century": "19640823-3234",
    "older than a hundred years": "121212+1212",
    "mistyped, with a hyphen": "640823-3235",
    "a coordination number": "701063-2391",
    "a coordination number whose date of birth is unknown": "150072-2390",
    "the VAT number of a sole trader": "SE640823323401",
    "the VAT number of a sole trader, spaced": "SE 640823-3234 01",
    "the VAT number of a sole trader, mistyped": "SE640823323501",
    "with a full stop": "640823.3234",
    "with a comma": "640823,3234",
    "with a slash": "640823/3234",
    "with an underscore": "640823_3234",
    "with a colon": "640823:3234",
    "with two hyphens": "640823--3234",
    "with spaces around the hyphen": "640823 - 3234",
    "with an en dash": "640823–3234",
    "with a horizontal bar (U+2015)": "640823\u20153234",
    "with a small hyphen (U+FE63)": "640823\ufe633234",
    "with a full-width hyphen (U+FF0D)": "640823\uff0d3234",
    "with a minus (U+2212)": "640823\u22123234",
    "with a space": "640823 3234",
    "with a hard space": "640823\u00a03234",
    "with a space inside the last four": "640823-32 34",
    "with another space inside the last four": "640823 3 234",
    "with spaces everywhere": "6 4 0 8 2 3 - 3 2 3 4",
    "the date in parts": "1964-08-23-3234",
    "the date in parts, spaced": "64 08 23 3234",
    "in groups of four": "1964 0823 3234",
    "in full-width digits": "６４０８２３－３２３４",
    "in Arabic digits": "٦٤٠٨٢٣-٣٢٣٤",
    "with signs that nobody sees": "6408\u200b23-\u20603234",
    "in digits that are struck through": "6\u03364\u03360\u03368\u03362\u03363\u0336-3234",
}

AROUND = {
    "alone": "{}",
    "in a sentence": "Sökande Eva ({}), ny ägare.",
    "after a year and a slash": "2024/{}",
    "after a word": "pnr{}",
    "before a word": "{}a",
    "in a list": "1,{},8803200016",
    "in a file's name": "lista_{}_ny.xlsx",
}

NOT_MASKED = {
    "an amount": "1 250 000,50 kr",
    "an amount with four decimals": "640823.3234 kr",
    "an amount with a comma": "640823,3234 kronor",
    "a large amount": "12 500 000 000",
    "a day": "2024-01-15",
    "a day and a time": "2024-01-15 10:30",
    "a day and a time, written with a full stop": "2024-01-15 10.30",
    "a day and an amount": "2024-01-15: 2500 kr",
    "a day and a time in a name": "Utdrag 240115-1030",
    "a period of days": "Period 2024-01-01 - 2024-12-31",
    "a period of days, with a dash": "2024-01-01–2024-12-31",
    "a period of days, compact": "20240101-20241231",
    "a period of days, short": "240101-241231",
    "a period within a year": "0101-0331",
    "a period within a year, dated": "240102-0331",
    "a period, days first": "01/02/2024 - 31/03/2024",
    "a period of years": "2021-2027",
    "a month": "05-2024",
    "a case number": "RG-2024-001",
    "a case number with a date": "Dnr 2021/101112-1234",
    "a case number with its year": "2024/240115-1030",
    "a case number of a date and a serial number": "240115-0075",
    "the number of an organisation": "556036-0793",
    "the VAT number of a company": "SE556036079301",
    "a place in degrees": "60.674880, 17.141273",
    "a place in more degrees than anybody needs": "59.6408233234, 17.1412731234",
    "a place in metres": "6728430, 616520",
    "an industry code": "25.110",
    "a postal code": "803 20",
    "a bank giro": "5050-1055",
}

ARE_PHONES = {
    "with spaces": "070-123 45 67",
    "without": "tel 0701234567",
    "of a town": "026-12 34 56",
    "from abroad": "+46 70 123 45 67",
}


LEFT = {
    # A registry's number: one that is not right as a person's is taken for what it says it is.
    ("mistyped, with a hyphen", "after a year and a slash"),
}
PAIRS = [
    pytest.param(MASKED[form], AROUND[place], id=f"{form}, {place}")
    for form in MASKED
    for place in AROUND
    if (form, place) not in LEFT
]


@pytest.mark.parametrize(("number", "around"), PAIRS)
def test_an_identity_number_is_masked(number: str, around: str) -> None:
    text = around.format(number)
    masked = without_personal_data(text)
    assert "[personnummer]" in masked
    left = sum(character.isdigit() for character in masked)
    assert left == sum(character.isdigit() for character in around.replace("8803200016", "")), (
        masked
    )
    assert "identity_number_in_text" in personal_data_in(text)
    assert without_personal_data(masked) == masked


@pytest.mark.parametrize(("form", "place"), LEFT)
def test_some_are_left(form: str, place: str) -> None:
    text = AROUND[place].format(MASKED[form])
    assert without_personal_data(text) == text


@pytest.mark.parametrize("text", NOT_MASKED.values(), ids=NOT_MASKED)
def test_what_looks_like_one_is_left(text: str) -> None:
    for doubtful in (False, True):
        assert without_personal_data(text, doubtful=doubtful) == text
    assert personal_data_in(text) == ()


@pytest.mark.parametrize("text", ARE_PHONES.values(), ids=ARE_PHONES)
def test_a_phone_number_is_masked_as_one(text: str) -> None:
    assert without_personal_data(text).removeprefix("tel ") == "[telefon]"
    assert personal_data_in(text) == ("phone_in_text",)


def test_a_time_is_masked_where_its_check_digit_is_right() -> None:
    """One in ten is by chance: a person's number that is kept is worse than a time that is not."""
    masked = [
        time for time in range(1000, 1060) if without_personal_data(f"240115-{time}")[0] == "["
    ]
    assert len(masked) == 6


def test_a_number_that_has_lost_its_zeros_is_masked_where_it_stands_alone() -> None:
    """A cell that holds a number holds no zeros before it: 0101013457 is stored as 101013457."""
    number = next(n for n in range(101013450, 101013460) if "[" in without_personal_data(str(n)))
    assert parse_identity(f"0{number}").is_person
    assert without_personal_data(f"{number} kr") == f"{number} kr"


ORGANISATIONS = {
    "as it is written": "556036-0793",
    "without a hyphen": "5560360793",
    "with 16": "16556036-0793",
    "the VAT number": "SE556036079301",
    "the VAT number, without its letters": "556036079301",
    "in full-width digits": "５５６０３６－０７９３",
    "with a slash": "556036/0793",
    "with a full stop": "556036.0793",
}


@pytest.mark.parametrize("cell", ORGANISATIONS.values(), ids=ORGANISATIONS)
def test_the_number_of_an_organisation_is_read(cell: str) -> None:
    identity = parse_identity(cell)
    assert (identity.organisation_number, identity.valid) == ("556036-0793", True)


def test_the_vat_number_of_a_county_is_no_persons_with_a_century() -> None:
    for written in ("SE202100548901", "SE 202100-5489 01", "SE-2021005489-01"):
        assert parse_identity(written).organisation_number == "202100-5489"


@pytest.mark.parametrize("cell", MASKED.values(), ids=MASKED)
def test_a_persons_number_among_those_of_organisations_is_dropped(cell: str) -> None:
    identity = parse_identity(cell)
    assert (identity.organisation_number, identity.is_person) == (None, True)


@pytest.mark.parametrize("third", "01")
def test_no_organisations_number_has_a_third_digit_of_0_or_1(third: str) -> None:
    for rest in ("3-1234", "9-1234"):
        assert parse_identity(f"64{third}99{rest}").organisation_number is None


def test_digits_of_every_script_are_read_as_digits() -> None:
    assert text_of("２５ １１０ m²") == "25 110 m²"
