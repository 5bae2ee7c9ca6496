"""Kinds of cases with all their places together, beside the slow twin."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from jamstall.analysis.selection import Selection
from jamstall.intake import take_in
from jamstall.store import loads
from jamstall.store.alike_cases import AlikeCases, alike_cases
from jamstall.store.database import Database
from jamstall.store.events import state_once
from jamstall.store.question import Quantity, Query
from tests.files import project, table, xlsx
from tests.twin import Twin, cases_of

PLACES = ("county", "municipality")
OTHERS = ("fund", "year", "sector", "sector_dominance", "decision", "sex", "birthplace")
ROWS = (
    project(1, Kön="Kvinna"),
    project(2, Kommuner="Gävle; Sandviken", Kön="Kvinna"),
    project(3, Kommuner="Sandviken; Gävle", Kön="Kvinna"),
    project(4, Kommuner="Gävle; Halmstad", Kön="Kvinna"),
    project(5, Kommuner="Halmstad", Kön="Man", Beslut="Avslag", Belopp=None),
)

Kind = tuple[frozenset[tuple[str, ...]], tuple[str, ...]]


def take(tmp_path: Path, empty_database: Path, rows: Any = ROWS) -> tuple[Database, Any]:
    intake = take_in(xlsx(tmp_path / "alike.xlsx", table(*rows)), None, None, "projekt.xlsx")
    assert not intake.errors
    copy = tmp_path / f"alike-{len(rows)}.duckdb"
    copy.write_bytes(empty_database.read_bytes())
    database = Database(copy)
    loads.publish(database, [intake])
    return database, intake


def found_in(database: Database, by: tuple[str, ...] = (*PLACES, *OTHERS)) -> AlikeCases:
    with database.reading() as connection:
        query = Query((Quantity("count"),), by)
        found = alike_cases(database, connection, state_once(database, connection), query)
    assert found is not None
    return found


def counted(cases: AlikeCases) -> Counter[Kind]:
    """Return each kind, its places as a set, and how many cases it has."""
    found: Counter[Kind] = Counter()
    for kind, number in enumerate(cases.number.tolist()):
        lies = frozenset(
            tuple(cases.labels[name][cases.places[name][at]] for name in cases.places)
            for at in range(cases.kind.size)
            if cases.kind[at] == kind
        )
        own = tuple(cases.labels[name][cases.codes[name][kind]] for name in cases.codes)
        found[lies, own] += number
    return found


@pytest.fixture
def some(tmp_path: Path, empty_database: Path) -> Iterator[tuple[Database, Any]]:
    database, intake = take(tmp_path, empty_database)
    yield database, intake
    database.close()


def by_twin(intake: Any, others: tuple[str, ...], places: tuple[str, ...]) -> Counter[Kind]:
    usual = Selection()
    lies: dict[str, set[tuple[str, ...]]] = {}
    own: dict[str, tuple[str, ...]] = {}
    for part in Twin(cases_of([intake])).parts(usual.basis, usual.area, usual.limit):
        lies.setdefault(part["case"], set()).add(tuple(str(part[name]) for name in places))
        own[part["case"]] = tuple(str(part[name]) for name in others)
    return Counter((frozenset(where), own[case]) for case, where in lies.items())


def test_cases_with_the_same_places_and_all_else_are_one_kind(some: tuple[Database, Any]) -> None:
    database, intake = some
    found = counted(found_in(database))
    assert sorted(found.values()) == [1, 1, 1, 2]
    assert found == by_twin(intake, OTHERS, PLACES)


@pytest.mark.parametrize("places", [PLACES, ("county",), ()])
def test_by_fewer_dimensions_more_are_alike(
    some: tuple[Database, Any], places: tuple[str, ...]
) -> None:
    database, intake = some
    others = ("year", "sex")
    fewer = found_in(database).told_apart_by((*places, *others))
    assert counted(fewer) == by_twin(intake, others, places)
    assert counted(fewer) == counted(found_in(database, (*places, *others)))


def test_of_some_cases_alone(some: tuple[Database, Any]) -> None:
    database, _ = some
    found = found_in(database)
    assert counted(found.of("decision", ["rejected"])).total() == 1
    assert counted(found.of("decision", ["granted"])).total() == 4
    assert counted(found.of("sex", ["nobody"])).total() == 0


def test_they_are_known_by_what_they_are(
    some: tuple[Database, Any], tmp_path: Path, empty_database: Path
) -> None:
    database, _ = some
    (tmp_path / "other").mkdir()
    again, _ = take(tmp_path / "other", empty_database, ROWS[::-1])
    less, _ = take(tmp_path / "other", empty_database, ROWS[:-1])
    assert found_in(again).digest == found_in(database).digest
    assert found_in(less).digest != found_in(database).digest
    again.close()
    less.close()
