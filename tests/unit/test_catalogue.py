"""A page's panels by its address, and a selection as an address writes it."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import altair as alt
import pytest

from jamstall.analysis.selection import Selection, UnknownValue
from jamstall.panels.address import meant, query_in, selection_of, text_of
from jamstall.panels.catalogue import WITH_PANELS, UnknownAddress, panels_at
from jamstall.panels.panel import Panel
from jamstall.panels.view import View
from jamstall.texts import LANGUAGES, Texts
from tests.unit.conftest import OpenView

BOTH = [Texts(language) for language in LANGUAGES]


def at(view: View, address: str) -> list[Panel]:
    def other(selection: Selection) -> View:
        return replace(view, selection=selection)

    return panels_at(address, other)


def _tooltips(drawn: Any) -> Iterator[list[str]]:
    """Give the titles of the lines of each tooltip, wherever in a specification."""
    each = drawn if isinstance(drawn, list) else []
    if isinstance(drawn, dict):
        each = list(drawn.values())
        if isinstance(lines := drawn.get("tooltip"), list):
            yield [line["title"] for line in lines]
    for one in each:
        yield from _tooltips(one)


@pytest.mark.parametrize("page", WITH_PANELS)
def test_every_page_has_panels_and_no_key_twice(look_at_demo: OpenView, page: str) -> None:
    panels = at(look_at_demo(), f"/{page}?county=21")
    keys = [panel.key for panel in panels]
    assert keys
    assert len(keys) == len(set(keys))
    # Charts are drawn without being held against the schema (`charts/grammar.py`): here each is.
    for panel in panels:
        if panel.chart is not None:
            alt.Chart.from_dict({**panel.chart.spec, "data": {"values": []}})
            for titles in _tooltips(panel.chart.spec):  # of the same title the last alone is shown
                assert len(titles) == len(set(titles)), panel.key


@pytest.mark.parametrize("before", ["https://jamstall.example.se/", "/", "", "/app/"])
def test_an_address_is_understood_however_much_of_it_is_given(
    look_at_demo: OpenView, before: str
) -> None:
    found = at(look_at_demo(), f"{before}oversikt?county=21&lang=en")
    assert "Gävleborg. " in found[0].basis


@pytest.mark.parametrize("address", ["https://jamstall.example.se/?county=21", "/?county=21"])
def test_an_address_without_a_page_is_the_first(look_at_demo: OpenView, address: str) -> None:
    assert at(look_at_demo(), address) == at(look_at_demo(), "oversikt?county=21")


def test_a_pages_own_choices_count(look_at_demo: OpenView) -> None:
    view = look_at_demo()
    (first, *_) = at(view, "/branscher?of=project_funds")
    assert first.key == "project_funds-sectors"
    map_ = at(view, "/kartlaggning?county=21&colour=men.woman.all&shape=tiles")[0]
    assert "kvinnor i mansdominerade branscher" in map_.title


@pytest.mark.parametrize(
    "address",
    [
        "",
        "/workshop",
        "/ladda-upp",
        "http://[::1",
        "/oversikt?county=99",
        "/oversikt?fund=gifts",
        "/oversikt?year=abc",
        "/oversikt?limit=7",
        "/sokande?by=shoe_size",
        "/kartlaggning?colour=men.woman",
        "/kartlaggning?place=0000",
    ],
)
def test_an_address_that_leads_nowhere_is_refused(look_at_demo: OpenView, address: str) -> None:
    with pytest.raises(UnknownAddress):
        at(look_at_demo(), address)


def test_a_selection_is_written_and_read_back() -> None:
    chosen = Selection(
        Selection.of(county=["21", "13"], year=["2024"], support_form=["Mikro & små"]).filters,
        "owners",
        "county",
        Decimal(55),
    )
    text = text_of(chosen)
    assert selection_of(query_in(text), BOTH) == chosen
    assert text_of(Selection()) == ""


def test_names_in_either_language_are_understood() -> None:
    swedish = selection_of({"fund": ["Projektmedel"], "county": ["gävleborg"]}, BOTH)
    english = selection_of({"fund": ["Project funds"], "county": ["21"]}, BOTH)
    assert swedish == english == Selection.of(fund=["project_funds"], county=["21"])
    with pytest.raises(UnknownValue):
        selection_of({"county": ["Atlantis"]}, BOTH)


def test_what_is_meant_and_what_is_not() -> None:
    names = {"a": "Alfa", "b": "Beta"}
    found = meant(["ALFA", "b", "", "x", "a"], ["a", "b"], lambda _, one: names[one], BOTH)
    assert found == (["a", "b"], ["x"])
