"""Jämför gives no hidden group away; and nothing is derived there from groups of persons.

The attacker (tests/attacker.py) gets every breakdown that the page's panels, their tables and their
downloads are made of, over selections that are one filter apart.
"""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from jamstall.analysis.breakdown import Breakdown, breakdown
from jamstall.analysis.selection import Selection
from jamstall.panels.catalogue import panels_at
from jamstall.panels.compare.chance import has_chance
from jamstall.panels.compare.kronor_chance import has_kronor_chance
from jamstall.panels.compare.parts import has_parts
from jamstall.panels.compare.what import WHATS
from jamstall.panels.view import View
from jamstall.store.database import Database
from jamstall.texts import Texts
from tests.attacker import PERSONAL, Attacker
from tests.commands import Run
from tests.unit.conftest import OpenView

STEPS = (
    "",
    "&county=21",
    "&county=21&year=2023&year=2024",
    "&county=21&municipality=2180",
    "&county=21&municipality=2101",
)
DERIVED = ("-parts-", "-chance-")
"""In the keys of panels that are worked out from groups: parts, limits of chance, draws."""


@pytest.fixture(scope="module")
def database(demo_database: Path) -> Iterator[Database]:
    opened = Database(demo_database)
    yield opened
    opened.close()


def _asked(database: Database, across: str, what: str) -> list[Breakdown]:
    """Return all that the page asks for, of business grants, step by step."""
    seen: list[Breakdown] = []

    @cache
    def ask(
        name: str, by: tuple[str, ...], chosen: Selection, within: tuple[str, ...]
    ) -> Breakdown:
        seen.append(breakdown(database, name, by, chosen, within=within))
        return seen[-1]

    for step in STEPS:
        address = f"/jamfor?fund=business_grants&across={across}&what={what}{step}"
        panels_at(address, lambda chosen: View(chosen, Texts("sv"), ask))
    return seen


@pytest.mark.parametrize("what", ["woman", "abroad"])
@pytest.mark.parametrize("across", ["county", "municipality", "year"])
def test_of_what_is_compared_nothing_hidden_is_told(
    database: Database, across: str, what: str
) -> None:
    """Of one beside all others, too: what is hidden is not the rest of anything that is shown."""
    person = WHATS[what].dimension
    known = [
        result
        for result in _asked(database, across, what)
        if {*result.by, *(dimension for dimension, _ in result.selection.filters)}
        <= {person, across, "county", "municipality", "year", "fund", "decision"}
    ]
    assert any(person in result.by for result in known)
    assert Attacker(known).told() == []


@pytest.mark.parametrize("has", [has_parts, has_chance, has_kronor_chance])
def test_nothing_is_derived_from_persons(
    look_at_demo: OpenView, has: Callable[[View, str], bool]
) -> None:
    """Of a share of persons, and of a selection of them, there are no parts, limits and draws."""
    for what, chosen in product(WHATS, ({}, {"sex": ["woman"]}, {"age_group": ["50_plus"]})):
        of_persons = bool(chosen) or WHATS[what].dimension in PERSONAL
        assert not (of_persons and has(look_at_demo("sv", **chosen), what)), what
    assert has(look_at_demo("sv"), "men_sectors")


def test_a_file_of_a_selection_of_persons_has_nothing_derived(
    run: Run, demo_database: Path, tmp_path: Path
) -> None:
    out = tmp_path / "jamfor.xlsx"
    told = run(
        "--database", demo_database, "export", out, "--page", "jamfor",
        "--where", "birthplace=abroad", "--json",
    )  # fmt: skip
    assert told.exit_code == 0
    assert "-compare-" in told.stdout
    assert not any(name in told.stdout for name in DERIVED)
