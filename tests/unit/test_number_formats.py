"""What number formats say that their numbers count, and what is then read."""

import pytest

from jamstall.intake.numberformat import UNCLEAR, Shown, shown_by
from jamstall.intake.units import Unit

TKR, MKR, EUR = Unit(1000), Unit(10**6), Unit(1, "EUR")

SAYS_NOTHING = (
    "", "General", "@", "#,##0", "# ##0", "0.00E+00", "# ?/?", "yyyy-mm-dd", "[$-41D]yyyy/mm/dd;@",
    '#,##0.00 "kr"', r"#,##0\ [$kr-41D]", "[$SEK] #,##0", "[$-409]#,##0", "[Red]-0", '0 "st"',
    r'_-* #,##0.00\ "kr"_-;\-* #,##0.00\ "kr"_-;_-* "-"??\ "kr"_-;_-@_-', '00"."000',
)  # fmt: skip
SAYS = {
    '#,##0" tkr"': Shown(TKR),
    "#,##0 tkr": Shown(TKR),
    '0," tkr"': Shown(TKR, 1000),
    '"Mkr "0': Shown(MKR),
    '#,##0.0,," mkr"': Shown(MKR, 10**6),
    '#,##0"000 kr"': Shown(TKR),
    "0,": Shown(None, 1000),
    "[$€-2] #,##0": Shown(EUR),
    "[$EUR] #,##0": Shown(EUR),
    '0.0,,"M€"': Shown(Unit(10**6, "EUR"), 10**6),
    "£#,##0": Shown(Unit(1, "GBP")),
    '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)': Shown(Unit(1, "USD")),
    r"#,##0\ [$kr-414]": Shown(Unit(1, "NOK")),
    r"#,##0\ [$kr.-406]": Shown(Unit(1, "DKK")),
    "[$¥-411]#,##0": Shown(Unit(1, "¥")),
    "0.0%": Shown(Unit(1, "%")),
    '[>=1000]0," tkr";0" mkr"': Shown(UNCLEAR),
}


@pytest.mark.parametrize("form", SAYS_NOTHING)
def test_a_format_of_plain_kronor_says_nothing(form: str) -> None:
    assert shown_by(form) is None


@pytest.mark.parametrize("form", SAYS)
def test_a_format_that_says_what_its_number_counts(form: str) -> None:
    assert shown_by(form) == SAYS[form]


def test_a_format_that_changes_unit_with_the_amount_is_worth_the_same_throughout() -> None:
    shown = shown_by('[>=1000000]0.0,," mkr";[>=1000]0," tkr";0" kr"')
    assert shown is not None
    assert shown.in_units_of(1, 250000) == 250000


@pytest.mark.parametrize(
    ("form", "heading", "number", "read", "words"),
    [
        ('#,##0" tkr"', 1, 250, 250_000, "250 tkr"),
        ('#,##0" tkr"', 1000, 250, 250_000, "250 tkr"),  # and not twice
        ('0," tkr"', 1, 250_000, 250_000, "250 tkr"),
        ('0," tkr"', 1000, 250_000, 250_000, "250 tkr"),
        ("0,", 1000, 250_000, 250_000, "250"),
        ("0,", 1, 250_000, 250_000, "250"),
        ('0.0,," mkr"', 1, 1_250_500.5, 1_250_500.5, "1,2505005 mkr"),
        ('0" tkr"', 10**6, 250, 250_000, "250 tkr"),
    ],
)
def test_what_is_read(form: str, heading: int, number: float, read: float, words: str) -> None:
    shown = shown_by(form)
    assert shown is not None
    assert shown.in_units_of(heading, number) * heading == pytest.approx(read)
    assert shown.words(number) == words
