"""Spark gives the numbers that DuckDB and the slow twin give: to the öre, and null for null."""

import shutil
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pandas as pd
import pytest

from jamstall.analysis.disclosure.guard import Surroundings
from jamstall.analysis.disclosure.views import Hidden
from jamstall.analysis.measures import NAMES
from jamstall.analysis.selection import Selection
from jamstall.demo import intakes as demo_intakes
from jamstall.editions.following import Follower
from jamstall.intake import Intake
from jamstall.store.database import Database
from jamstall.store.engine import Engine, OnDuckDB
from jamstall.store.engine_chosen import elsewhere
from jamstall.store.queries import provenance_of, sums_once
from jamstall.store.question import DIMENSIONS, Quantity, Query
from tests import twin
from tests.at_random import Engines, asked_of_the_store, not_filters, question, random_engines
from tests.spark.conftest import in_parquet
from tests.spec.spec import Spec, ask_duckdb, compare
from tests.spec.test_spec import SPECS, intakes

__all__ = ["intakes"]
pytestmark = pytest.mark.spark

COUNTED = [
    one
    for one in SPECS
    if isinstance(spec := one.values[0], Spec)
    and spec.expected is not None
    and not spec.refused
    and not spec.measure.startswith("advice")  # another table, which DuckDB is asked for
]


@pytest.mark.parametrize("spec", COUNTED)
def test_a_counting_rule(
    spec: Spec,
    intakes: list[Intake],
    tmp_path: Path,
    empty_database: Path,
    asked: list[object],
) -> None:
    empty = empty_database if spec.figures is None else None
    answer = ask_duckdb(spec, intakes, tmp_path / "spec.duckdb", empty, before=in_parquet)
    rows, expected = compare(answer, spec)
    assert rows == expected
    assert asked


@pytest.fixture(scope="module")
def at_random(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engines]:
    for engines in random_engines(tmp_path_factory.mktemp("random")):
        in_parquet(engines.database)
        yield engines


@pytest.fixture
def hides_only_small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hide nothing for another group's sake: that is asked for elsewhere, and takes long."""
    monkeypatch.setattr(Surroundings, "hidden", lambda *_: Hidden(frozenset(), whole=False))


def values_of(engines: Engines) -> dict[str, list[str]]:
    rows = pd.DataFrame(engines.twin.parts("employed", "country", Decimal(60)))
    return {d: sorted(set(rows[d]) - not_filters(d)) for d in DIMENSIONS}


@pytest.mark.usefixtures("hides_only_small")
@pytest.mark.parametrize("measure", NAMES)
def test_agrees_with_the_twin(at_random: Engines, measure: str, asked: list[object]) -> None:
    rng = Random(measure)
    values = values_of(at_random)
    at_random.agree(measure, ("county", "sector_dominance"), Selection(area="county", small=0))
    while len(asked) < 4:
        at_random.agree(measure, *question(rng, values))


def of_each(engine: Engine, query: Query) -> dict[tuple[str, ...], tuple[Any, ...]]:
    return {one.labels: one.values for one in engine.sums(query)}


def test_both_engines_give_the_same(at_random: Engines) -> None:
    """Equal, and not nearly: sums, counts, medians, lists of amounts, and where there are none."""
    rng = Random(46)
    values = values_of(at_random)
    database = at_random.database
    kinds = set()
    with database.reading() as connection:
        spark = elsewhere(database, provenance_of(connection).version)
        assert spark is not None
        for _ in range(40):
            query = asked_of_the_store(rng, values)
            theirs, ours = of_each(spark, query), of_each(OnDuckDB(connection), query)
            assert theirs == ours, query
            kinds |= {
                (quantity.kind, type(value), query.touches_places, query.area)
                for found in ours.values()
                for quantity, value in zip(query.quantities, found, strict=True)
            }
    made = {(kind, one) for kind, one, *_ in kinds}
    assert {("sum", Decimal), ("median", Decimal), ("largest", list), ("count", int)} <= made
    assert {("sum", type(None)), ("largest", type(None))} <= made  # of groups without an amount
    assert {(places, area) for _, _, places, area in kinds} >= {
        (places, area) for places in (True, False) for area in ("country", "county")
    }


def test_text_stands_in_the_same_order(at_random: Engines) -> None:
    database = at_random.database
    with database.reading() as connection:
        spark = elsewhere(database, provenance_of(connection).version)
        assert spark is not None
        for dimension in ("support_form", "municipality", "year"):
            values = OnDuckDB(connection).values(dimension)
            assert len(values) > 1
            assert spark.values(dimension) == values


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory, demo_database: Path) -> Iterator[Engines]:
    path = tmp_path_factory.mktemp("demo") / "demo.duckdb"
    shutil.copyfile(demo_database, path)
    database = Database(path)
    in_parquet(database)
    yield Engines(database, twin.Twin(twin.cases_of(demo_intakes())))
    database.close()


@pytest.mark.usefixtures("hides_only_small")
@pytest.mark.parametrize("number", range(len(NAMES)))
def test_agrees_on_the_demo_data(demo: Engines, number: int, asked: list[object]) -> None:
    demo.agree(NAMES[number], (DIMENSIONS[number % len(DIMENSIONS)],), Selection())
    assert asked


def test_an_app_that_only_reads_asks_spark_of_its_edition(
    follower: Follower, asked: list[object]
) -> None:
    """The edition's own Parquet is what is counted, for as long as it is the one shown."""
    amount = Quantity("sum", column="amount_granted")
    query = Query((amount, Quantity("count")), ("county", "sex"))
    with follower.database.reading() as connection:
        version = provenance_of(connection).version
        given = sums_once(follower.database, connection, version, query)
        wanted = OnDuckDB(connection).sums(query)
    assert len(asked) == 1
    assert len(wanted) > 5
    assert {one.labels: one.values for one in given} == {one.labels: one.values for one in wanted}
