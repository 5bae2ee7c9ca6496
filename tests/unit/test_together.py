"""The attacker who has all tables at once: it bites, and finds nothing in one that is decided."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import numpy as np
import pytest

from jamstall.analysis.disclosure import tables
from jamstall.analysis.disclosure.cube import Cube
from jamstall.analysis.disclosure.family import Table
from jamstall.analysis.disclosure.tables import Guarded
from jamstall.analysis.disclosure.weights import tell_of_persons
from jamstall.intake import Mapping, take_in
from jamstall.store import loads
from jamstall.store.database import Database
from tests.files import delimited
from tests.together import Cases, Together, views
from tests.twin import Twin, cases_of
from tests.unit.test_attack import draw

FUND, SEX = "business_grants", ("sex",)
BY_YEAR = Table(frozenset(("fund", "year", "sex")))


@pytest.fixture
def drawn(tmp_path: Path, empty_database: Path) -> Iterator[tuple[Database, Cases]]:
    cases = draw(Random("together"), ("sex", "year"), 60)
    columns = sorted({column for case in cases for column in case})
    rows = [columns, *([case.get(column, "") for column in columns] for case in cases)]
    path = delimited(tmp_path / "drawn.csv", rows)
    intake = take_in(path, Mapping(table="business_grants"))
    copy = tmp_path / "drawn.duckdb"
    copy.write_bytes(empty_database.read_bytes())
    database = Database(copy)
    loads.publish(database, [intake])
    yield database, Cases.of(Twin(cases_of([intake])), FUND, SEX)
    database.close()


def only_few(whole: Cube, limit: int, *, of_few: bool) -> Guarded:
    """Hide what is few, and nothing else for its sake."""
    assert of_few in (True, False)
    few = (whole.counts > 0) & (whole.counts < limit) & tell_of_persons(whole)
    return Guarded(whole, np.asarray(few))


def test_with_the_guard_out_of_the_way_it_bites(
    drawn: tuple[Database, Cases], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "decide", only_few)
    database, cases = drawn
    together = Together(cases, views(database, FUND, SEX, [BY_YEAR]))
    assert together.few()
    assert together.told()


def test_of_a_table_that_is_decided_it_finds_nothing(drawn: tuple[Database, Cases]) -> None:
    database, cases = drawn
    together = Together(cases, views(database, FUND, SEX, [BY_YEAR]))
    assert together.few()
    assert together.told() == []
