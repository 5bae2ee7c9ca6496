"""The question is answered: what the product exists to show is shown, of what is large enough."""

from pathlib import Path

import pytest

from jamstall.store.database import Database
from tests.usefulness import at_most, shown


@pytest.mark.parametrize(
    ("cases", "years", "runs"),
    [
        pytest.param([9, 9, 9], (3, 3), (3, 3), id="all large: all is shown"),
        pytest.param([9, 3], (1, 1), (0, 1), id="a year and both years would tell the other year"),
        pytest.param([3, 3, 3], (0, 0), (2, 3), id="two runs that overlap tell all three years"),
        pytest.param([3, 3, 3, 3], (0, 0), (4, 6), id="runs of an even number of years, or of odd"),
        pytest.param([0, 9, 0], (1, 1), (3, 3), id="no cases are no secret"),
        pytest.param([1, 1], (0, 0), (0, 0), id="too few even together"),
    ],
)
def test_at_most(cases: list[int], years: tuple[int, int], runs: tuple[int, int]) -> None:
    shown_years, shown_runs, large_years, large_runs = at_most(cases, limit=5)
    assert (shown_years, large_years) == years
    assert (shown_runs, large_runs) == runs


@pytest.mark.parametrize(
    ("dimension", "least"), [("sex", 0.98), ("birthplace", 1.0), ("age_group", 1.0)]
)
def test_the_groups_that_readers_ask_for_are_shown(
    demo_database: Path, dimension: str, least: float
) -> None:
    database = Database(demo_database)
    large, seen = shown(database, "granted_cases", dimension)
    database.close()
    assert seen.total() / large.total() >= least


def test_born_abroad_is_shown_in_every_year_of_the_business_grants(demo_database: Path) -> None:
    database = Database(demo_database)
    large, seen = shown(database, "granted_cases", "birthplace")
    database.close()
    group = ("granted_cases", "business_grants", "abroad")
    assert (seen[group], large[group]) == (14, 14)


@pytest.mark.parametrize(
    ("dimension", "least"), [("sex", 0.88), ("birthplace", 0.83), ("age_group", 1.0)]
)
def test_so_they_are_of_runs_of_years(demo_database: Path, dimension: str, least: float) -> None:
    database = Database(demo_database)
    large, seen = shown(database, "granted_cases", dimension, runs=True)
    database.close()
    assert seen.total() / large.total() >= least
