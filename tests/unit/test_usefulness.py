"""The question is answered: what the product exists to show is shown, of what is large enough."""

from pathlib import Path

import pytest

from jamstall.store.database import Database
from tests.usefulness import shown


@pytest.mark.parametrize(
    ("dimension", "least"), [("sex", 0.75), ("birthplace", 0.8), ("age_group", 0.95)]
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
