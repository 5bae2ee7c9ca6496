"""Where SNI 2025 begins is said wherever years by sector stand beside each other."""

import pytest

from jamstall.panels.compare.side_by_side import all_numbers, side_by_side
from jamstall.panels.sectors.robust import robust
from tests.unit.conftest import OpenView

FUND = "business_grants"
SAID = "finns koder i SNI 2025"


def test_years_on_both_sides_of_the_break(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv")
    assert SAID in side_by_side(view, FUND, "year", "men_sectors").basis
    assert SAID in all_numbers(view, FUND, "year", "woman").basis  # sectors are among its columns
    assert robust(view, FUND).basis.count(SAID) == 1


@pytest.mark.parametrize(
    ("across", "what", "years"),
    [
        ("county", "men_sectors", ()),  # no years beside each other
        ("year", "woman", ()),  # no sectors
        ("year", "men_sectors", ("2020", "2021")),  # both before
    ],
)
def test_nothing_is_said_where_nothing_breaks(
    look_at_demo: OpenView, across: str, what: str, years: tuple[str, ...]
) -> None:
    view = look_at_demo("sv", **({"year": list(years)} if years else {}))
    assert SAID not in side_by_side(view, FUND, across, what).basis
