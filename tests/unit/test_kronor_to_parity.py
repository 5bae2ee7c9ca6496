"""Kronor to parity: against numbers by hand, and nothing of a hidden group."""

from decimal import Decimal

from jamstall.analysis.parity import coarsest, kronor_to_shares, shares_of
from jamstall.panels.sectors.kronor_to_parity import kronor_to_parity
from jamstall.texts import Texts
from tests.cases import cases
from tests.unit.conftest import OpenView

FUND = "business_grants"
HALF = {("woman",): Decimal("0.5"), ("man",): Decimal("0.5")}
ROWS = [
    *cases(30, applicant_sex="K"), *cases(10, applicant_sex="K", amount_granted="2000"),
    *cases(10, applicant_sex="M"), *cases(70, applicant_sex="M", amount_granted="2000"),
    *cases(10, "rejected", applicant_sex="K"), *cases(7),
]  # fmt: skip


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_what_one_gets_the_other_gives(look_at: OpenView) -> None:
    """By hand: 50 000 and 150 000 kr; half of 200 000 is 100 000, and the unknown have no part."""
    money = look_at(ROWS).measure("amount_granted", "sex")
    assert kronor_to_shares(money, HALF) == {("woman",): 50_000, ("man",): -50_000}
    third = {("woman",): Decimal(1), ("man",): Decimal(3)}
    assert kronor_to_shares(money, third) == {("woman",): 0, ("man",): 0}
    cases_ = look_at(ROWS).measure("cases", "sex")
    assert shares_of(cases_, list(HALF)) == {
        ("woman",): Decimal(50) / 130, ("man",): Decimal(80) / 130,
    }  # fmt: skip


def test_no_finer_than_the_kronor(look_at: OpenView) -> None:
    rows = [
        *cases(11, applicant_sex="K", amount_granted="31000"),
        *cases(1, applicant_sex="K", amount_granted="45100"),
        *cases(1, applicant_sex="M", amount_granted="31000"),
        *cases(22, applicant_sex="M", amount_granted="45100"),
    ]
    money = look_at(rows).measure("amount_granted", "sex")
    base = coarsest(money, list(HALF))
    assert base >= 4_510
    moved = kronor_to_shares(money, {("woman",): Decimal("0.4711"), ("man",): Decimal("0.5289")})
    assert moved is not None
    assert all(amount % base == 0 for amount in moved.values())


def test_every_comparison_in_words(look_at: OpenView) -> None:
    panel = kronor_to_parity(look_at(ROWS), FUND)
    said = plain(panel.sentence)
    assert said.startswith("Kvinnor fick 25 % av företagsstödet, av det som gick till kvinnor och")
    assert "som av de sökande (38 %) vore 27 tkr mer" in said
    assert "som män (50 %) vore 50 tkr mer. Det är en jämförelse, inte ett krav." in said
    women = [row for row in panel.table.rows if row[0] == "Kvinna"]
    assert [row[1] for row in women] == [
        "De sysselsatta", "Företagarna", "De sökande", "Hälften var",
    ]  # fmt: skip


def test_hidden_stays_hidden(look_at: OpenView) -> None:
    rows = [*cases(3, applicant_sex="K"), *cases(40, applicant_sex="M")]
    panel = kronor_to_parity(look_at(rows), FUND)
    assert panel.chart is None
    assert "kan inte visas" in panel.sentence
    assert all(row[0] not in {"Kvinna", "Man"} for row in panel.table.rows)


def test_a_change_bears_its_sign() -> None:
    swedish, english = Texts("sv"), Texts("en")
    assert plain(swedish.kronor(3_100_000, signed=True)) == "+3,1 Mkr"
    assert plain(english.kronor(3_100_000, signed=True)) == "SEK +3.1 million"
    assert plain(swedish.kronor(-3_100_000, signed=True)) == "\u22123,1 Mkr"
    assert plain(swedish.kronor(0, signed=True)) == "0 kr"
