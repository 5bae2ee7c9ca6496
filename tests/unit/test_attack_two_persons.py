"""Persons by two of their dimensions and by municipality, beside the same of one county alone.

Both are what a reader of Kartläggning has before and after a click on a county. The attacker gets
every table and total of both, each asked for by itself, as pages and the command line ask.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from jamstall.analysis.breakdown import Breakdown, breakdown
from jamstall.analysis.selection import Selection
from jamstall.store.database import Database
from tests.attacker import PERSONAL, Attacker
from tests.cases import Case, cases
from tests.unit.conftest import OpenView

PLACES = ("Gävle", "Ockelbo", "Hofors", "Ljusdal", "Halmstad", "Laholm")
LABELS = {"applicant_sex": ("woman", "man", "mixed"), "birthplace": ("sweden", "abroad", "mixed")}
Ask = Callable[[tuple[str, ...], Selection], Breakdown]


def drawn(draw: Random) -> list[Case]:
    """Cases of which many groups are small, in four municipalities of one county and two more."""
    return [
        case
        for place in PLACES
        for sex in LABELS["applicant_sex"]
        for birthplace in LABELS["birthplace"]
        for case in cases(
            draw.choice((0, 0, 1, 2, 3, 6, 14)),
            municipality=place,
            applicant_sex=sex,
            birthplace=birthplace,
        )
    ]


def tables(ask: Ask, persons: Sequence[str], county: str, **filters: list[str]) -> list[Breakdown]:
    """Return every table of some persons' dimensions, of the country and of one county."""
    places: list[tuple[str, ...]] = [(), ("county",), ("municipality",)]
    chosen = Selection.of(fund=["business_grants"], **filters)
    return [
        ask((*place, *by), selection)
        for selection in (chosen, chosen.where(county=[county]))
        for place in places
        for size in range(len(persons) + 1)
        for by in combinations(persons, size)
    ]


@pytest.mark.parametrize("seed", range(4))
def test_what_is_hidden_in_a_county_does_not_follow_from_the_country(
    look_at: OpenView, seed: int
) -> None:
    view = look_at(drawn(Random(f"two of a person {seed}")))
    found = tables(
        lambda by, chosen: view.measure("granted_cases", *by, **dict(chosen.filters)),
        ("sex", "birthplace"),
        "21",
    )
    assert any(group.suppressed for result in found for group in result.groups)
    assert Attacker(found).pinned() == []


@pytest.fixture(scope="module")
def database(demo_database: Path) -> Iterator[Database]:
    opened = Database(demo_database)
    yield opened
    opened.close()


@pytest.mark.parametrize("persons", list(combinations(sorted(PERSONAL), 2)), ids=" and ".join)
def test_of_the_demo_data_neither(database: Database, persons: tuple[str, ...]) -> None:
    found = tables(
        lambda by, chosen: breakdown(database, "granted_cases", by, chosen), persons, "13"
    )
    assert any(group.suppressed for result in found for group in result.groups)
    assert Attacker(found).told() == []
