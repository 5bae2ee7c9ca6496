"""What one place is set beside at a click: its neighbours, and those a table says it is like."""

import pytest

from jamstall.panels.compare import near as module
from jamstall.panels.compare.near import NEIGHBOURS, SIMILAR, near
from jamstall.panels.compare.things import MOST
from jamstall.reference.alike import UnknownMunicipality, alike, similar_municipalities
from jamstall.reference.shapes import neighbours
from jamstall.reference.tables import read_table
from tests.cases import Case, cases
from tests.unit.conftest import OpenView

GRANTS = "business_grants"
GAVLE, OCKELBO, HOFORS, SANDVIKEN, ALVKARLEBY, HALMSTAD = (
    "2180", "2101", "2104", "2181", "0319", "1380",
)  # fmt: skip


def rows(*places: str) -> list[Case]:
    """Return more kronor the later a place stands."""
    return [case for n, place in enumerate(places, 6) for case in cases(n, municipality=place)]


def test_neighbours_with_cases_the_most_money_first(look_at: OpenView) -> None:
    """Also beyond the county's border; Hofors has none in common with Gävle."""
    placed = rows(OCKELBO, ALVKARLEBY, GAVLE, HALMSTAD, SANDVIKEN, HOFORS)
    view = look_at(placed, municipality=[GAVLE], county=["21"])
    found = near(view, GRANTS, "municipality")
    assert found == {NEIGHBOURS: (GAVLE, SANDVIKEN, ALVKARLEBY, OCKELBO)}


def test_a_county_has_its_neighbours(look_at: OpenView) -> None:
    view = look_at(rows("1380", "0680", "2180", "1480"), county=["13"])
    assert near(view, GRANTS, "county") == {NEIGHBOURS: ("13", "14", "06")}


def test_no_more_than_can_be_kept_apart(look_at: OpenView) -> None:
    code = max(neighbours(), key=lambda one: len(neighbours()[one]) if len(one) == 4 else 0)
    assert len(neighbours()[code]) >= MOST
    view = look_at(rows(code, *sorted(neighbours()[code])), municipality=[code])
    beside = near(view, GRANTS, "municipality")[NEIGHBOURS]
    assert len(beside) == MOST
    assert beside[0] == code


@pytest.mark.parametrize("chosen", [[], [GAVLE, SANDVIKEN]], ids=["none", "two"])
def test_nothing_beside_none_or_several(look_at: OpenView, chosen: list[str]) -> None:
    view = look_at(rows(GAVLE, SANDVIKEN), municipality=chosen)
    assert near(view, GRANTS, "municipality") == {}
    assert near(view, GRANTS, "year") == {}


def test_similar_ones_where_a_table_is_loaded(
    look_at: OpenView, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = [
        {"municipality": GAVLE, "similar": similar, "source": "påhittad"}
        for similar in (HALMSTAD, GAVLE, "1480", SANDVIKEN, HALMSTAD)
    ]
    monkeypatch.setattr(module, "similar_municipalities", lambda: alike(table))
    view = look_at(rows(SANDVIKEN, HALMSTAD, GAVLE), municipality=[GAVLE])
    assert near(view, GRANTS, "municipality")[SIMILAR] == (GAVLE, HALMSTAD, SANDVIKEN)


def test_the_table_is_empty_as_delivered_and_its_codes_are_looked_at() -> None:
    assert similar_municipalities() == {}
    assert read_table("regions", "similar.csv") == ()
    with pytest.raises(UnknownMunicipality, match=r"line 3, similar: '9999'"):
        alike(
            [
                {"municipality": "2180", "similar": "1480"},
                {"municipality": "2180", "similar": "9999"},
            ]
        )
