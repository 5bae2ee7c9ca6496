"""What sentences say beside their number: of which fund's place and years, and of how many cases.

A sentence is about one fund; the other fund in the data may be of other counties and years.
"""

from decimal import Decimal

import pytest

from jamstall.analysis.selection import Selection
from jamstall.panels.allocation.choice import choice_of
from jamstall.panels.allocation.local import as_shown
from jamstall.panels.allocation.place_map import allocation, between, finding
from jamstall.panels.headline import headline
from jamstall.panels.overview.shares import shares
from jamstall.panels.overview.years import over_time
from jamstall.panels.panel import basis
from jamstall.panels.sectors.against_people import against_people
from jamstall.panels.sectors.robust import robust
from jamstall.panels.view import View
from jamstall.texts import Texts
from tests.cases import cases
from tests.unit.conftest import OpenView

FUND = "business_grants"


def test_only_the_years_in_which_the_fund_has_cases(look_at_demo: OpenView) -> None:
    """Business grants begin in 2019: a selection that reaches further back does not move them."""
    view = look_at_demo("sv", year=["2018", "2024"])
    assert view.when() == "2018 och 2024"
    assert view.when(FUND) == "2024"
    assert " 2024 gick till" in headline(view, FUND)


def test_only_the_places_in_which_the_fund_has_cases(look_at: OpenView) -> None:
    view = look_at(cases(12), county=["13", "21"])
    assert view.where() == "i Halland och Gävleborg"
    assert view.where(FUND) == "i Gävleborg"


@pytest.mark.parametrize(
    ("number", "begins"), [(2, "Bara 2 beviljade ärenden. "), (9, "Bara 9 "), (10, "100 % av")]
)
def test_few_cases_are_said_first(look_at: OpenView, number: int, begins: str) -> None:
    assert headline(look_at(cases(number)), FUND).replace("\u00a0", " ").startswith(begins)


def test_what_is_unknown_of_nothing_is_left_out(look_at: OpenView) -> None:
    known = cases(20, applicant_sex="Kvinna")
    assert "saknas" not in shares(look_at(known), "sex", FUND).sentence
    some = look_at([*known, *cases(20)])
    assert "För 50 % saknas uppgift om kön." in shares(some, "sex", FUND).sentence.replace(
        "\u00a0", " "
    )


def test_a_count_says_of_what(look_at: OpenView) -> None:
    view = look_at([*cases(20), *cases(8, "rejected"), *cases(5, "pending")])
    said = {
        name: basis(view, view.measure(name)).split(".")[0]
        for name in ("amount_share", "approval_rate", "cases")
    }
    assert said["amount_share"].endswith("beviljade ärenden")
    assert said["approval_rate"].endswith("beslutade ärenden")
    assert said["cases"].endswith("ärenden, oavsett beslut")


@pytest.mark.parametrize(
    ("language", "filters", "words"),
    [
        ("sv", {"county": ["13"], "year": ["2024"]}, "Halland, 2024"),
        ("sv", {"county": ["08"]}, "Kalmar län"),
        ("sv", {"year": ["2022", "2023", "2024"], "fund": [FUND]}, "Företagsstöd, 2022–2024"),
        ("sv", {"sex": ["unknown"]}, "Sökandes kön: Uppgift saknas"),
        ("en", {"county": ["13", "21"]}, "Halland and Gävleborg"),
    ],
)
def test_a_selection_is_said_by_its_values(
    language: str, filters: dict[str, list[str]], words: str
) -> None:
    def ask(*_: object) -> None:
        raise AssertionError("filters are said without asking")

    view = View(Selection.of(**filters), Texts(language), ask)  # type: ignore[arg-type]
    assert view.described(of_dominance=False) == words


@pytest.mark.parametrize(
    ("share", "classed"),
    [("0", "0"), ("0.004", "0.01"), ("0.203", "0.20"), ("0.205", "0.21"), ("1", "1.00")],
)
def test_a_share_is_classed_as_it_is_shown(share: str, classed: str) -> None:
    assert as_shown(Decimal(share)) == Decimal(classed)


def test_a_class_says_its_least_and_its_most(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv")
    said = {
        coloured: between(view, choice_of(coloured), Decimal(lower), Decimal(upper))
        for coloured, lower, upper in (
            ("woman", "0.2", "0.4"),
            ("granted_cases", "5", "10"),
            ("amount_granted", "500000", "2000000"),
            ("mean_amount", "0", "50000"),
        )
    }
    assert {key: words.replace("\u00a0", " ") for key, words in said.items()} == {
        "woman": "21–40 %",
        "granted_cases": "6–10",
        "amount_granted": "500 tkr–2,0 Mkr",
        "mean_amount": "upp till 50 tkr",
    }


def test_where_no_sector_is_known_no_number_is_shown_of_any(look_at: OpenView) -> None:
    """Neither 0 kr nor −7 percentage points of what nobody has reported; kronor are offered."""
    view = look_at(cases(20, sni_code=""))
    rows = {row[0]: row for row in against_people(view, FUND).table.rows}
    assert rows[view.name("sector", "F")][3:5] == ("–", "–")
    assert rows[view.name("sector", "F")][6:] == ("–", "–")
    known = {row[0]: row for row in against_people(look_at(cases(20)), FUND).table.rows}
    assert known[view.name("sector", "F")][6].startswith("−")
    assert "procent" not in known[view.name("sector", "F")][6], "the head has the unit"
    assert rows[view.name("sector", "unknown")][3].replace("\u00a0", " ") == "20 000 kr"
    years = over_time(view, FUND)
    assert {cell for row in years.table.rows for cell in row[1:4]} == {"–"}
    assert (robust(view, FUND).chart, robust(view, FUND).table.rows) == (None, ())
    for_map = allocation(view, FUND, "men_sectors", "municipalities", "map", "")
    assert (for_map.chart, for_map.table.rows, for_map.legend) == (None, (), ())
    assert "beviljade kronor i stället" in finding(view, FUND, "men_sectors", "municipalities", "")
