"""Översikt: the headline, the years, and what is hidden."""

import re
from decimal import Decimal
from pathlib import Path

from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.selection import Selection
from jamstall.store.database import Database
from tests.app.conftest import OpenDemo, bodies, shown, statement


def test_the_headline_is_the_breakdown(open_demo: OpenDemo, demo_database: Path) -> None:
    """The sentence on the page and the measure of the command line are one number."""
    said = statement(open_demo(county=["21"], fund=["business_grants"]))
    selection = Selection.of(county=["21"], fund=["business_grants"])
    result = breakdown(Database(demo_database), "amount_share", ("sector_dominance",), selection)
    share = result.group("men").value
    assert share is not None
    assert said == (
        f"{round(share * 100)}\u00a0% av företagsstödet i Gävleborg 2019–2025 gick till"
        " mansdominerade branscher."
    )
    assert Decimal("0.795") <= share <= Decimal("0.805")


def test_one_year_is_compared_with_the_year_before(open_demo: OpenDemo) -> None:
    text = shown(open_demo(year=["2025"]))
    assert re.search(r"2025 beviljades .* av företagsstödet, mot .* 2024", text)
    assert "Hur har det utvecklats?" not in text  # a year by itself has not developed


def test_the_first_year_has_none_before(open_demo: OpenDemo) -> None:
    app = open_demo(year=["2019"])
    assert not app.exception
    assert "Det finns inget tidigare år av företagsstödet" in shown(app)


def test_a_small_group_is_hidden_and_said_to_be(open_demo: OpenDemo) -> None:
    """Project leaders of mixed sex in Halland are few enough to be told apart."""
    app = open_demo(county=["13"], fund=["project_funds"])
    text = shown(app)
    assert "färre än 5 ärenden ligger bakom dem" in text
    by_sex = next(body for body in bodies(app) if '<th scope="row">Kvinnor och män</th>' in body)
    row = re.search('<th scope="row">Kvinnor och män</th>(.*?)</tr>', by_sex)[1]
    # The last is of cases, of which the shown groups leave so much.
    assert re.findall(">([^<]*)</td>", row) == ["..", "..", "..", "0–13\u00a0%"]
