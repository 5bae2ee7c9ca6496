"""What money is compared with: published figures, by basis, area and year."""

import csv
from decimal import Decimal
from itertools import product

import pytest

from jamstall.analysis.population import People, people, workforce, workforce_there
from jamstall.analysis.selection import Selection
from jamstall.reference import ROOT, places


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


@pytest.mark.parametrize(
    ("filters", "area"),
    [
        ({"county": ["13"]}, "13"),
        ({"municipality": ["1315", "1380"]}, "13"),
        ({"municipality": ["1315", "2180"]}, "00"),
        ({"county": ["13", "21"]}, "00"),
        ({}, "00"),
    ],
)
def test_money_is_compared_with_those_who_work_where_it_went(
    filters: dict[str, list[str]], area: str
) -> None:
    """Whatever decides which sex dominates a sector: here the country does."""
    selection = Selection().where(**filters)
    there, classed = workforce_there(selection), workforce(selection)
    assert (there.area, people(selection, "employed").area, classed.area) == (area, area, "00")
    shares = there.dominance_shares(Decimal(60), classed)
    in_women = [s for s in there.people if classed.dominance(s, Decimal(60)) == "women"]
    assert shares["women"] == sum(there.share(sector) or 0 for sector in in_women)


@pytest.mark.parametrize("county", places.counties())
def test_every_county_has_figures_of_its_own(county: str) -> None:
    assert workforce(Selection(area="county").where(county=[county])).area == county


@pytest.mark.parametrize("counties", [["13", "21"], []])
def test_of_no_one_county_the_country_is_the_comparison(counties: list[str]) -> None:
    assert workforce(Selection(area="county").where(county=counties)).area == "00"


def test_without_figures_of_its_own_the_country_is_the_comparison() -> None:
    owners = Selection(basis="owners", area="county").where(county=["01"])
    assert workforce(owners).area == "00"


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


def share_of(group: People, by: tuple[str, ...], *labels: str) -> Decimal:
    share = group.share(by, labels)
    assert share is not None
    return share


def test_who_the_employed_are() -> None:
    """Everyone employed, whatever the sector, counted by hand from the file."""
    employed = people(Selection.of(year=["2024"]), "employed")
    assert (employed.area, employed.year) == ("00", 2024)
    with (ROOT / "figures" / "employed.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if (row["area"], row["year"]) == ("00", "2024")]
    counted = {
        (sex, birthplace): sum(
            int(row["count"])
            for row in rows
            if (row["sex"], row["birthplace"]) == (sex, birthplace)
        )
        for sex in ("woman", "man")
        for birthplace in ("total", "sweden", "abroad")
    }
    assert employed.counts == counted
    women, men = counted["woman", "total"], counted["man", "total"]
    assert share_of(employed, ("sex",), "woman") == Decimal(women) / (women + men)
    parts = sum(counted[sex, "sweden"] + counted[sex, "abroad"] for sex in ("woman", "man"))
    abroad = counted["woman", "abroad"] + counted["man", "abroad"]
    assert share_of(employed, ("birthplace",), "abroad") == Decimal(abroad) / parts
    both = share_of(employed, ("sex", "birthplace"), "woman", "abroad")
    assert both == Decimal(counted["woman", "abroad"]) / parts
    assert share_of(employed, ("birthplace", "sex"), "abroad", "woman") == both


@pytest.mark.parametrize("by", [("sex",), ("birthplace",), ("sex", "birthplace")])
def test_the_parts_of_the_people_are_the_whole(by: tuple[str, ...]) -> None:
    employed = people(Selection(area="county").where(county=["21"]), "employed")
    assert employed.area == "21"
    values = {"sex": ("woman", "man"), "birthplace": ("sweden", "abroad")}
    groups = product(*(values[dimension] for dimension in by))
    assert sum(share_of(employed, by, *labels) for labels in groups) == pytest.approx(Decimal(1))


def test_owners_are_known_by_sex_in_the_country_alone() -> None:
    owners = people(Selection(area="county").where(county=["21"]), "owners")
    assert (owners.area, owners.year) == ("00", 2020)
    assert round(share_of(owners, ("sex",), "woman"), 3) == Decimal("0.321")
    assert owners.share(("birthplace",), ("abroad",)) is None


@pytest.mark.parametrize(
    ("by", "labels"),
    [
        (("sex",), ("mixed",)),
        (("sex",), ("unknown",)),
        (("birthplace",), ("not_applicable",)),
        (("age_group",), ("under_31",)),
        (("sex", "age_group"), ("woman", "under_31")),
        ((), ()),
    ],
)
def test_what_no_figure_is_of_has_no_share(by: tuple[str, ...], labels: tuple[str, ...]) -> None:
    assert people(Selection(), "employed").share(by, labels) is None
