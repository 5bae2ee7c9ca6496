"""The view that is offered where a panel hides: that it is the nearest, and shows more."""

from dataclasses import replace

import pytest

from jamstall.panels.applicants.approval import approval
from jamstall.panels.applicants.crossed import crossed
from jamstall.panels.applicants.years import approval_by_year
from jamstall.panels.nearest import Nearest, hiding, nearest
from jamstall.panels.panel import Panel
from jamstall.panels.view import View
from jamstall.texts import Language
from tests.unit.conftest import OpenView

GRANTS = "business_grants"
ALL_YEARS = (("year", ()),)


def found(view: View, panel: Panel) -> Nearest:
    one = nearest(view, hiding(panel))
    assert one is not None
    return one


def hidden_pair(view: View) -> int:
    rates = view.measure("approval_rate", "sex", fund=(GRANTS,))
    return sum(rates.group(label).suppressed for label in ("woman", "man"))


@pytest.mark.parametrize(
    ("chosen", "label", "filters"),
    [
        (
            {"municipality": ["2101"], "year": ["2024"]},
            "Visa hela länet",
            (("county", ("21",)), ("municipality", ())),
        ),
        (
            {"county": ["13"], "year": ["2019", "2020", "2021"]},
            "Visa 2019–2022",
            (("year", ("2019", "2020", "2021", "2022")),),
        ),
        ({"county": ["13"], "year": ["2024"]}, "Visa alla år", ALL_YEARS),
    ],
)
def test_it_shows_more_where_it_leads(
    look_at_demo: OpenView,
    chosen: dict[str, list[str]],
    label: str,
    filters: tuple[tuple[str, tuple[str, ...]], ...],
) -> None:
    view = look_at_demo("sv", **chosen)
    one = found(view, approval(view, GRANTS, "sex"))
    assert (one.label, one.filters) == (label, filters)
    there = replace(view, selection=view.selection.where(**dict(filters)))
    assert 2 * hidden_pair(there) <= hidden_pair(view)


@pytest.mark.parametrize(("language", "label"), [("sv", "Visa alla år"), ("en", "Show all years")])
def test_it_is_called_in_both_languages(
    look_at_demo: OpenView, language: Language, label: str
) -> None:
    view = look_at_demo(language, county=["13"], year=["2024"])
    assert found(view, approval(view, GRANTS, "sex")).label == label


def test_nothing_is_offered_that_shows_no_more(look_at_demo: OpenView) -> None:
    """Crossed groups of one year are as hidden in the next; what is wholly shown has no way on."""
    view = look_at_demo("sv", county=["21"], year=["2021"])
    panel = crossed(view, GRANTS, "sex", "birthplace")
    assert hiding(panel)
    assert nearest(view, hiding(panel)) is None
    everywhere = look_at_demo("sv")
    assert hiding(approval(everywhere, GRANTS, "sex")) == ()


def test_other_years_show_no_more_of_these(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", municipality=["2101"], year=["2024"])
    one = found(view, approval_by_year(view, GRANTS, "sex"))
    assert "year" not in dict(one.filters)


def test_what_a_panel_has_offered_is_offered_again_where_it_is_enough(
    look_at_demo: OpenView,
) -> None:
    view = look_at_demo("sv", county=["13"], year=["2019", "2020", "2021"])
    asked = hiding(approval(view, GRANTS, "sex"))
    before = Nearest(ALL_YEARS, "Visa alla år")
    assert nearest(view, asked, before) == before
    no_more = Nearest((("county", ("13",)),), "Visa Halland")
    assert nearest(view, asked, no_more) == nearest(view, asked) != before


def test_in_another_sense_the_same_is_offered(look_at_demo: OpenView) -> None:
    """What is not by dominance is the same in every sense, and so is the way to more of it."""
    view = look_at_demo("sv", municipality=["2101"], year=["2024"])
    owners = replace(view, selection=replace(view.selection, basis="owners"))
    asked = hiding(approval(view, GRANTS, "sex"))
    assert found(owners, approval(owners, GRANTS, "sex")) == nearest(view, asked)
