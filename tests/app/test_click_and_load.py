"""What a click gives is what whoever opens the address that it gives is shown.

A chart's specification stays as it is from one selection to the next, and its rows are handed over
anew (decision 47): what is kept too long is seen by those alone who clicked.
"""

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from jamstall.panels.pages import PAGES
from tests.app.conftest import OpenDemo, bodies, told

DRAWN = [page.name for page in PAGES if page.panels and page.group == "see"]


def _charts(app: AppTest) -> list[tuple[dict[str, Any], list[tuple[str, bytes]]]]:
    """Return each chart as it is sent: its specification, and its rows and constants by name."""
    sent = [element.proto for element in app.get("vega_lite_chart")]
    return [
        (json.loads(one.spec), sorted((data.name, data.data.data) for data in one.datasets))
        for one in sent
    ]


def _said(app: AppTest) -> list[str]:
    """Return the page's own pieces, without the number of the run that made them."""
    return [body for body in bodies(app) if "data-run" not in body]


def _address(app: AppTest) -> dict[str, str | list[str]]:
    return {key: app.query_params[key] for key in app.query_params}


@pytest.mark.parametrize("page", DRAWN)
def test_a_click_gives_what_its_address_gives(open_demo: OpenDemo, page: str) -> None:
    clicked = open_demo(page, county="21")
    before = _charts(clicked)
    assert before
    clicked.multiselect(key="year").set_value(["2024"]).run()
    assert not clicked.exception
    loaded = open_demo(page, **_address(clicked))
    assert _charts(clicked) == _charts(loaded) != before
    assert told(clicked) == told(loaded)
    assert _said(clicked) == _said(loaded)


def test_another_year_is_drawn_by_the_specifications_that_are_there(open_demo: OpenDemo) -> None:
    """Where the groups are the same: else the browser compiles them anew for each click."""
    app = open_demo("overview", county="21", year="2023")
    before, said = _charts(app), told(app)
    app.multiselect(key="year").set_value(["2024"]).run()
    after = _charts(app)
    assert [spec for spec, _ in before] == [spec for spec, _ in after]
    assert all(rows != then for (_, rows), (_, then) in zip(before, after, strict=True))
    assert said != told(app)
