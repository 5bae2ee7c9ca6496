"""Are growing sectors missed: published jobs beside the kronor, against a slow reading of both."""

from decimal import Decimal

import pytest

from jamstall.analysis.growth import growth
from jamstall.analysis.selection import Selection
from jamstall.panels.sectors.growing import growing
from jamstall.reference.figures import figures
from jamstall.reference.sectors import SECTORS
from jamstall.texts import LANGUAGES, Language
from tests.cases import cases
from tests.unit.conftest import OpenView

FUND = "business_grants"


def jobs(area: str, year: int, sector: str, *sexes: str) -> int:
    """Count the employed, figure by figure."""
    return sum(
        figure.count
        for figure in figures()
        if (figure.basis, figure.area, figure.year, figure.code, figure.birthplace)
        == ("employed", area, year, sector, "total")
        and figure.sex in sexes
    )


@pytest.mark.parametrize(("county", "area"), [(["13"], "13"), (["13", "21"], "00"), ([], "00")])
def test_growth_is_of_the_one_county_or_else_of_the_country(county: list[str], area: str) -> None:
    found = growth(Selection().where(county=county))
    assert (found.area, found.first.year, found.last.year) == (area, 2020, 2025)
    for sector in SECTORS[:-1]:
        before, after = (jobs(area, year, sector, "woman", "man") for year in (2020, 2025))
        assert found.of(sector) == Decimal(after) / before - 1


def test_a_sector_that_grows_and_does_not_apply_is_told_from_one_that_is_refused(
    look_at: OpenView,
) -> None:
    """In the country hotels, and information and communication, grow the most 2020–2025."""
    rows = [
        *cases(60, sni_code="25.110", amount_granted="9000"),
        *cases(4, sni_code="55.101", amount_granted="1000"),
        *cases(16, "rejected", sni_code="55.101"),
    ]
    said = growing(look_at(rows), FUND).sentence
    first, *further = said.split(". ")
    assert "Hotell och restaurang" in first
    assert "Information, kommunikation" in first
    silent, refused = further
    assert "Information, kommunikation" in silent
    assert "Hotell" not in silent
    assert refused == "Bifallen är färre än vanligt för Hotell och restaurang."


def test_public_administration_is_not_missed_by_grants_for_businesses(look_at: OpenView) -> None:
    rows = cases(30, sni_code="25.110")
    assert "Offentlig förvaltning" not in growing(look_at(rows), FUND).sentence
    projects = look_at(rows, table="project_funds")
    assert "Offentlig förvaltning" in growing(projects, "project_funds").sentence


def test_where_every_growing_sector_gets_its_part_none_is_missed(look_at: OpenView) -> None:
    rows = [
        *cases(40, sni_code="55.101"), *cases(40, sni_code="62.010"), *cases(40, sni_code="35.110"),
        *cases(40, sni_code="64.190"), *cases(160, sni_code="70.220"),
        *cases(60, sni_code="96.210"),
    ]  # fmt: skip
    assert growing(look_at(rows), FUND).sentence.startswith("Ingen bransch som växer mer")


@pytest.mark.parametrize("language", LANGUAGES)
def test_marks_and_rows_are_the_same_sectors(look_at_demo: OpenView, language: Language) -> None:
    panel = growing(look_at_demo(language, county=["21"]), FUND)
    assert panel.chart is not None
    assert [row["name"] for row in panel.chart.rows] == [row[0] for row in panel.table.rows]
    yes = {row[0] for row in panel.table.rows if row[-1] in ("ja", "yes")}
    assert {row["name"] for row in panel.chart.rows if row["noted"]} == yes
    assert all(name in panel.sentence for name in yes)


def test_of_nothing_known_nothing_is_said(look_at: OpenView) -> None:
    panel = growing(look_at(cases(20, sni_code="")), FUND)
    assert (panel.chart, panel.table.rows) == (None, ())
