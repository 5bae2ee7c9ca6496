"""Personal identity numbers, addresses and phone numbers never get past the intake (§4.7)."""

import random
from pathlib import Path
from typing import Any

import pytest
from stdnum.se import orgnr

from jamstall.intake import Mapping, take_in
from jamstall.intake.findings import CATALOGUE, Finding
from jamstall.intake.parse.identity import (
    has_right_check_digit,
    identity_numbers_as_cases,
    parse_identity,
    personal_data_in,
    without_personal_data,
)
from tests.files import grant, table, xlsx


def person(born: str = "640823", serial: str = "323") -> str:
    """Return ten digits of an invented person, with the right check digit."""
    return next(
        f"{born}{serial}{digit}"
        for digit in range(10)
        if has_right_check_digit(f"{born}{serial}{digit}")
    )


WOMAN, MAN = person(serial="324"), person(serial="323")
COORDINATION = person("640883")
WRONG = WOMAN[:-1] + str((int(WOMAN[-1]) + 1) % 10)
BORN_2001 = person("010203")

SHAPES: list[Any] = [
    WOMAN, f"{WOMAN[:6]}-{WOMAN[6:]}", f"19{WOMAN}", f"19{WOMAN[:6]}-{WOMAN[6:]}",
    f"{WOMAN[:6]}+{WOMAN[6:]}", f"{WOMAN[:6]} {WOMAN[6:]}", f"{WOMAN[:6]} - {WOMAN[6:]}",
    f"{WOMAN[:6]}\u2011{WOMAN[6:]}", f"{WOMAN[:6]}\u2212{WOMAN[6:]}", f"{WOMAN[:6]}–{WOMAN[6:]}",
    f"{WOMAN[:6]}\u00a0{WOMAN[6:]}", int(WOMAN), float(WOMAN), int(f"19{WOMAN}"),
    float(f"19{WOMAN}"), f"SE{WOMAN}", COORDINATION, f"{COORDINATION[:6]}-{COORDINATION[6:]}",
    WRONG, f"{WRONG[:6]}-{WRONG[6:]}", int(WRONG), int(BORN_2001), f"{WOMAN} (enskild firma)",
    f"{WRONG[:6]}-{WRONG[6:]} EF", f"64-08-23-{WOMAN[6:]}", f"1964-08-23-{WOMAN[6:]}",
    f"64 08 23 {WOMAN[6:]}", f"pnr {WOMAN[:6]}-{WOMAN[6:]}",
]  # fmt: skip


def test_check_digits_are_those_of_stdnum() -> None:
    chance = random.Random(1)
    for _ in range(2000):
        digits = f"{chance.randrange(10**10):010}"
        assert has_right_check_digit(digits) == orgnr.is_valid(digits)


@pytest.mark.parametrize("cell", SHAPES, ids=range(len(SHAPES)))
def test_a_persons_number_is_dropped_in_every_shape(cell: Any) -> None:
    identity = parse_identity(cell)
    assert identity.organisation_number is None
    assert identity.is_person


@pytest.mark.parametrize(
    "cell", ["556677-8899", "5566778899", 5566778899.0, "16556677-8899", "SE5566778899"]
)
def test_an_organisations_number_is_kept(cell: Any) -> None:
    identity = parse_identity(cell)
    assert identity.organisation_number == "556677-8899"
    assert identity.valid
    assert not identity.is_person


def test_a_number_that_cannot_be_read_is_neither_kept_nor_shown(tmp_path: Path) -> None:
    cells = ["556677-889", "saknas", "55667788991", "556677-8890"]
    rows = table(*(grant(n, **{"Org.nr": cell}) for n, cell in enumerate(cells)))
    intake = take_in(xlsx(tmp_path / "f.xlsx", rows))
    assert intake.cases["organisation_number"] == [None, None, None, "556677-8890"]
    shown = [(f.code, f.value) for f in intake.findings]
    assert shown == [
        ("organisation_number_invalid", None),
        ("organisation_number_invalid", None),
        ("identity_number_dropped", None),
        ("organisation_number_invalid", "556677-8890"),
    ]


def test_one_number_in_full_width_digits_is_read_and_so_is_the_file(tmp_path: Path) -> None:
    cells = ["５５６６７７－８８９９", "556677-8899", "١٥٠٠٧٢-٢٣٩٠", "150072-2390"]
    ages = ["３５", "35", "²", "31-49"]
    rows = (
        grant(n, **{"Org.nr": cell, "Åldersgrupp": age})
        for n, (cell, age) in enumerate(zip(cells, ages, strict=True))
    )
    intake = take_in(xlsx(tmp_path / "f.xlsx", table(*rows)))
    assert intake.cases["organisation_number"] == ["556677-8899", "556677-8899", None, None]
    assert [(f.row, f.code) for f in intake.findings if f.row] == [
        (4, "word_unknown"),
        (4, "identity_number_dropped"),
        (5, "identity_number_dropped"),
    ]


DIGITS = [WOMAN, WRONG, COORDINATION, BORN_2001, BORN_2001.lstrip("0"), WOMAN[6:], WRONG[6:]]


def test_nothing_that_the_intake_returns_shows_a_persons_number(tmp_path: Path) -> None:
    signed = f"{WOMAN[:6]}-{WOMAN[6:]}"
    rows = [
        *(grant(n, **{"Org.nr": cell}) for n, cell in enumerate(SHAPES)),
        grant(101, Företag=f"Eva {signed}"),
        grant(102, Beskrivning=f"Sökande: {WOMAN}, tel 070-123 45 67, eva@example.se"),
        grant(103, Stödform=f"Stöd 19{WOMAN}"),
        *(grant(200 + n, **{column: signed}) for n, column in enumerate(WRONG_PLACES)),
        *(grant(300 + n, **{column: WRONG}) for n, column in enumerate(WRONG_PLACES[:-1])),
        grant(400, Diarienummer=signed),
        grant(401, Diarienummer=signed, Beslut="Avslag"),
        grant(402, Diarienummer=f"EF-{signed}"),
    ]
    content = [
        [f"Uttag för {signed}"],
        *table(*rows),
        [f"Handläggare {signed}"],
        [None, f"Totalt {signed}"],
    ]
    path = xlsx(tmp_path / f"{signed}.xlsx", content, f"Blad {signed}", Annat=[["Innehåll"]])
    intake = take_in(path, Mapping(sex_from_identity_number=True))
    columns = {k: v for k, v in intake.cases.items() if k not in ("case_id", "case_key")}
    everything = repr((intake.name, intake.sheet, columns, intake.findings))
    everything = everything.replace(intake.sha256, "")
    for digits in DIGITS:
        at = everything.find(digits)
        assert at < 0, everything[max(0, at - 200) : at + 50]
    found = {finding.code for finding in intake.findings}
    assert {
        "identity_number_dropped",
        "identity_number_in_text",
        "identity_number_as_case",
        "email_in_text",
        "phone_in_text",
    } <= found
    assert all(f.value is None for f in intake.findings if f.code == "identity_number_dropped")


WRONG_PLACES = [
    "Kommun", "Län", "Beslut", "Beslutsdatum", "Kön", "Födelseland", "Åldersgrupp", "SNI-kod",
    "Antal anställda", "Beviljat belopp",
]  # fmt: skip


@pytest.mark.parametrize("code", CATALOGUE)
def test_no_finding_shows_what_its_maker_forgot_to_mask(code: str) -> None:
    finding = Finding(code, value=f"{WOMAN[:6]}-{WOMAN[6:]} och {WRONG}, eva@example.se")
    assert finding.value == "[personnummer] och [personnummer], [e-post]"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (f"Eva {WOMAN}", "Eva [personnummer]"),
        (f"Eva {WRONG[:6]}-{WRONG[6:]}.", "Eva [personnummer]."),
        (f"Eva 19{WOMAN[:6]}-{WOMAN[6:]},", "Eva [personnummer],"),
        ("Ring 08-123 456 78 eller +46 70 123 45 67", "Ring [telefon] eller [telefon]"),
        ("a.b-c@region.example.se", "[e-post]"),
        ("Dnr 2021/101112-1234", "Dnr 2021/101112-1234"),
        ("1 234 567 kr år 2021-2027", "1 234 567 kr år 2021-2027"),
        ("org 556677-8899", "org 556677-8899"),
        ("2021-01-15 till 2022-12-31", "2021-01-15 till 2022-12-31"),
    ],
)
def test_masking(text: str, masked: str) -> None:
    assert without_personal_data(text) == masked
    assert bool(personal_data_in(text)) == (text != masked)


def test_case_numbers_made_of_a_date_and_a_serial_number_are_no_persons() -> None:
    chance = random.Random(2)
    dates = [f"2{chance.randrange(10)}0{chance.randrange(1, 10)}15" for _ in range(500)]
    ids = [f"{date}-{chance.randrange(10_000):04}" for date in dates]
    assert identity_numbers_as_cases(ids) == set()
    persons = [person(f"{year}0823") for year in range(40, 90)]
    assert identity_numbers_as_cases([*persons, "RG-1"]) == set(persons)


def test_missing_sex_is_filled_in_when_the_file_asks_and_never_otherwise(tmp_path: Path) -> None:
    said = [None, None, "Man", "Vill ej uppge", None, None]
    numbers = [WOMAN, MAN, WOMAN, WOMAN, WRONG, "556677-8899"]
    pairs = enumerate(zip(said, numbers, strict=True))
    rows = table(*(grant(n, Kön=sex, Personnummer=number) for n, (sex, number) in pairs))
    path = xlsx(tmp_path / "f.xlsx", rows)
    asked = take_in(path, Mapping(sex_from_identity_number=True))
    expected = ["woman", "man", "man", "unknown", "unknown", "unknown"]
    assert asked.cases["applicant_sex"] == expected
    unasked = take_in(path)
    assert unasked.cases["applicant_sex"] == ["unknown", "unknown", "man", *["unknown"] * 3]


def test_numbers_can_stand_in_for_the_whole_column_of_sex(tmp_path: Path) -> None:
    row = grant(1, Personnummer=WOMAN)
    del row["Kön"]
    path = xlsx(tmp_path / "f.xlsx", table(row))
    assert "column_missing" in {f.code for f in take_in(path).findings}
    intake = take_in(path, Mapping(sex_from_identity_number=True))
    assert intake.errors == 0
    assert intake.cases["applicant_sex"] == ["woman"]
