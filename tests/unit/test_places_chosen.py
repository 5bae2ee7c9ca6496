"""A place that is chosen tells what its row does, where a case is counted at several places.

Projects lie in one or two municipalities, some of them in two counties: what the others have, taken
off the total, is then not what one place has.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product
from pathlib import Path

import pytest

from jamstall.analysis.breakdown import Breakdown, breakdown
from jamstall.analysis.selection import Selection
from jamstall.store.database import Database
from tests.together import Cases, Together, decide_together, projects, views
from tests.twin import Twin, cases_of
from tests.unit.test_together import loaded

FUND, BOTH = "project_funds", ("sex", "birthplace")
PLACES = ("county", "municipality")
MEASURES = ("granted_cases", "cases", "approval_rate", "decided_cases")
OF = Selection.of(fund=[FUND])


@pytest.fixture(params=[8, 10])
def in_places(
    request: pytest.FixtureRequest, tmp_path: Path, empty_database: Path
) -> Iterator[tuple[Database, Cases]]:
    intake = projects(request.param, tmp_path)
    database = loaded(tmp_path, empty_database, intake)
    decide_together(database)
    yield database, Cases.of(Twin(cases_of([intake])), FUND, BOTH)
    database.close()


def chosen(database: Database) -> Iterator[Breakdown]:
    """Yield what is shown of persons with a place or two chosen, of all years and of each."""
    persons = [("sex",), ("birthplace",), ("sector_dominance", "sex"), BOTH]
    for place in PLACES:
        labels = [group.labels[0] for group in breakdown(database, "cases", (place,), OF).groups]
        for some in (*((one,) for one in labels), *combinations(labels, 2)):
            for by in (*persons, *(("year", *one) for one in persons)):
                for measure in MEASURES:
                    yield breakdown(database, measure, by, OF.where(**{place: some}))


def test_places_chosen_tell_nobody(in_places: tuple[Database, Cases]) -> None:
    database, cases = in_places
    rows = [*views(database, FUND, BOTH)]
    assert Together(cases, rows).few()
    assert Together(cases, [*rows, *chosen(database)]).told() == []


def test_a_place_chosen_shows_what_its_row_does(in_places: tuple[Database, Cases]) -> None:
    database, _ = in_places
    shown = 0
    for place in PLACES:
        for by in (("sex",), ("year", "birthplace"), BOTH):
            rows = breakdown(database, "granted_cases", (place, *by), OF).groups
            for label in {group.labels[0] for group in rows}:
                found = breakdown(database, "granted_cases", by, OF.where(**{place: [label]}))
                of_row = {one.labels[1:]: one.cases for one in rows if one.labels[0] == label}
                assert {one.labels: one.cases for one in found.groups} == of_row
                shown += sum(cases is not None for cases in of_row.values())
    assert shown


def in_range(database: Database, measure: str, by: tuple[str, ...], page: Selection) -> int:
    """Return how many ranges are shown: what is really hidden lies in each."""
    real = breakdown(database, measure, by, replace(page, small=0)).by_group()
    found = [
        group
        for group in breakdown(database, measure, by, page).groups
        if group.between is not None
    ]
    for group in found:
        least, most = group.between
        assert least <= (real.get(group.labels) or 0) <= most
    return len(found)


def test_what_is_hidden_lies_in_its_range_beside_places(
    in_places: tuple[Database, Cases],
) -> None:
    """Added up over places, a case is counted at each: no number of all of them is so large."""
    database, _ = in_places
    persons = (("sex",), ("year", "sex"), BOTH, ("sector_dominance", "sex"))
    asked = product(((), *((one,) for one in PLACES)), persons, MEASURES)
    assert sum(
        in_range(database, measure, by, replace(OF, beside=frozenset((*by, *beside))))
        for beside, by, measure in asked
    )


def test_what_is_hidden_lies_in_its_range_in_one_municipality(
    in_places: tuple[Database, Cases],
) -> None:
    database, _ = in_places
    municipalities = [
        g.labels[0] for g in breakdown(database, "cases", ("municipality",), OF).groups
    ]
    asked = product(municipalities, (("sex",), ("year", "sex"), BOTH), MEASURES)
    assert sum(
        in_range(database, measure, by, OF.where(municipality=[label]))
        for label, by, measure in asked
    )


@pytest.mark.parametrize("in_places", [8], indirect=True)
def test_of_a_hidden_whole_no_share_is_told(in_places: tuple[Database, Cases]) -> None:
    """Six that are a half of all say twelve; the six may be shown all the same."""
    database, _ = in_places
    counted = shared = 0
    kinds = [("sex", one) for one in ("woman", "man", "unknown")]
    kinds += [("birthplace", one) for one in ("sweden", "abroad", "unknown")]
    measures = ("cases_share", "all_cases_share")
    for (person, label), by, measure in product(kinds, (*PLACES, "year"), measures):
        found = breakdown(database, measure, (by,), OF.where(**{person: [label]}))
        for group in found.groups:
            if found.overall.suppressed:
                assert not group.value
                assert group.denominator is None
                counted += bool(group.cases)
            shared += group.value is not None
    assert counted
    assert shared
