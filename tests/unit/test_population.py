"""What money is compared with: published figures, by basis, area and year."""

from decimal import Decimal

import pytest

from jamstall.analysis.population import workforce
from jamstall.analysis.selection import Selection


@pytest.mark.parametrize(
    ("sector", "women", "dominance"),
    [
        ("P", "0.74", "women"),
        ("Q", "0.77", "women"),
        ("L", "0.41", "balanced"),
        ("O", "0.60", "balanced"),
        ("F", "0.11", "men"),
    ],
)
def test_the_country_in_2024(sector: str, women: str, dominance: str) -> None:
    """The check values of the reference figures' README."""
    people = workforce(Selection.of(year=["2024"]))
    assert (people.area, people.year) == ("00", 2024)
    share = people.women(sector)
    assert share is not None
    assert round(share, 2) == Decimal(women)
    assert people.dominance(sector, Decimal(60)) == dominance


def test_a_county_is_measured_against_itself_where_asked() -> None:
    own = workforce(Selection(area="county").where(county=["21"], year=["2024"]))
    assert own.area == "21"
    assert own.dominance("O", Decimal(60)) == "women"
    assert own.dominance("L", Decimal(60)) == "men"


@pytest.mark.parametrize("counties", [["01"], ["13", "21"], []])
def test_without_figures_of_its_own_the_country_is_the_comparison(counties: list[str]) -> None:
    assert workforce(Selection(area="county").where(county=counties)).area == "00"


def test_shares_make_up_the_whole() -> None:
    people = workforce(Selection())
    shares = people.dominance_shares(Decimal(60))
    assert sum(shares.values()) == pytest.approx(Decimal(1))
    assert list(shares) == ["women", "men", "balanced"]


def test_a_figure_that_several_sectors_share_counts_once() -> None:
    owners = workforce(Selection(basis="owners"))
    assert owners.share("K") is None
    assert owners.dominance("K", Decimal(60)) == "men"
    assert owners.total() == 152220 + 322204 - 16252 - 10409
