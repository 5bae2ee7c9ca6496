"""Amounts as Swedish offices write them; in öre."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstall.intake.heading import read_heading
from jamstall.intake.parse.amounts import parse_amount
from jamstall.intake.units import split, words_of

READ: list[tuple[Any, float]] = [
    (1234567.5, 1234567.5), (250000, 250000), (0, 0), (0.1 + 0.2, 0.3), (-500.0, -500),
    ("1 234 567,50 kr", 1234567.5), ("1\u00a0234\u00a0567,50\u00a0kr", 1234567.5),
    ("1\u202f234\u202f567", 1234567), ("1\u2009234", 1234), ("1.234.567,50", 1234567.5),
    ("1,234,567.50", 1234567.5), ("12,345", 12345), ("1.234", 1234), ("1234,5", 1234.5),
    ("1'234'567", 1234567), ("250000 SEK", 250000), ("SEK 250 000", 250000), ("kr 500", 500),
    ("500:-", 500), ("500 :-", 500), ("1 500,-", 1500), ("500kr.", 500), ("5 000 kronor", 5000),
    ("25 tkr", 25000), ("25,5 tkr", 25500), ("25 TSEK", 25000), ("1,5 mkr", 1500000),
    ("1,5 mnkr", 1500000), ("2 milj. kr", 2000000), ("1,5 miljoner kr", 1500000),
    ("1,234 mkr", 1234000), ("0,125 mkr", 125000), ("0,125", 0.13), ("1.234.567 tkr", 1234567000),
    ("-5 000", -5000), ("−5 000", -5000), ("5 000-", -5000), ("(5 000)", -5000), ("+5", 5),
    ("0", 0), ("000", 0), ("1 000 000 000", 10**9), ("10 000 000 000", 10**10),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "kronor"), READ)
def test_amounts_that_are_read(cell: Any, kronor: float) -> None:
    parsed = parse_amount(cell)
    assert parsed.code is None
    assert parsed.value == round(Decimal(str(kronor)) * 100)


@pytest.mark.parametrize("cell", ["", None, "-", "–", "—", " - ", "..", "\u00a0", "*"])
def test_nothing(cell: Any) -> None:
    parsed = parse_amount(cell)
    assert (parsed.value, parsed.code) == (None, None)


@pytest.mark.parametrize(
    "cell",
    [
        "ca 500", "500 euro", "1,2,3", "1.2.3", "12 34,5,6", "1e5", "femhundra", "5-3", "⁵⁰⁰",
        True, dt.date(2024, 1, 1), float("nan"), "inf", "1.234 mkr", "kr", "--", "500 kr/år",
    ],
)  # fmt: skip
def test_amounts_that_are_not(cell: Any) -> None:
    assert parse_amount(cell).code == "amount_unreadable"


@pytest.mark.parametrize(
    "cell", [10_000_000_001, "10 000 000 000,01", 1e300, "99999999999999999999", "11 000 mkr"]
)
def test_absurd_amounts(cell: Any) -> None:
    assert parse_amount(cell).code == "amount_absurd"


@pytest.mark.parametrize(
    ("heading", "scale"),
    [
        ("Beviljat belopp", 1), ("Beviljat belopp (kr)", 1), ("Beviljat belopp (SEK)", 1),
        ("Beviljat belopp (tkr)", 1000), ("Beviljat belopp, tkr", 1000), ("Belopp i tkr", 1000),
        ("Belopp (TSEK)", 1000), ("Belopp kSEK", 1000), ("Belopp (1000 kr)", 1000),
        ("Belopp (1 000-tal kr)", 1000), ("Belopp (tusental kronor)", 1000),
        ("Belopp (Mkr)", 10**6), ("Belopp, mnkr", 10**6), ("Belopp (miljoner kr)", 10**6),
        ("Belopp MSEK", 10**6), ("Belopp 2021 kr", 1),
    ],
)  # fmt: skip
def test_scale_of_a_heading(heading: str, scale: int) -> None:
    units = split(words_of(heading))[1]
    assert (units[0].scale if units else 1) == scale
    assert parse_amount(25, scale).value == 2500 * scale
    assert parse_amount("25 kr", scale).value == 2500


@pytest.mark.parametrize("unit", [" (tkr)", ", tkr", " i tkr", " tkr", " (kr)", " SEK", " MSEK"])
def test_a_unit_does_not_hide_the_heading(unit: str) -> None:
    read = read_heading("Beviljat belopp" + unit)
    assert (read.column, read.rank) == ("amount_granted", read_heading("Beviljat belopp").rank)


def test_a_unit_in_the_cell_wins_over_the_heading() -> None:
    assert parse_amount("25 mkr", 1000).value == 25 * 10**8
    for kronor in ("250 000 kr", "250 000:-", "SEK 250 000", "250000 kronor"):
        assert parse_amount(kronor, 1000).value == 250_000 * 100


ore = st.integers(min_value=-(10**12), max_value=10**12)
thousands = st.sampled_from(["", " ", "\u00a0", "\u202f", ".", "'"])
units = st.sampled_from(["", " kr", "\u00a0kr", ":-", " SEK", " kronor"])


@given(ore, thousands, units)
def test_what_is_written_the_swedish_way_is_read_back(
    amount: int, separator: str, unit: str
) -> None:
    whole, fraction = divmod(abs(amount), 100)
    sign = "-" if amount < 0 else ""
    text = f"{sign}{whole:,}".replace(",", separator) + f",{fraction:02}" + unit
    assert parse_amount(text).value == amount
    assert parse_amount(amount / 100).value == amount


@given(st.text(max_size=30))
def test_no_text_is_too_odd(text: str) -> None:
    parsed = parse_amount(text)
    assert parsed.code in (None, "amount_unreadable", "amount_absurd")
    assert parsed.value is None or isinstance(parsed.value, int)
