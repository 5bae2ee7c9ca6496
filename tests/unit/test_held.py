"""Of more cases than are held in memory: the cases of a place, and tallies of all of them."""

import shutil
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from random import Random

import duckdb
import pytest

from jamstall.analysis.definitions import definitions
from jamstall.analysis.robust import every_definition
from jamstall.analysis.selection import Selection
from jamstall.intake import take_in
from jamstall.store import extent, held, loads, opening, reading_columns, reading_counties
from jamstall.store.backup import backup, restore
from jamstall.store.counting import counted
from jamstall.store.database import Database
from jamstall.store.engine import OnDuckDB
from jamstall.store.extent import Extent
from jamstall.store.people import people_once
from jamstall.store.queries import provenance, sums, sums_once, values_of
from jamstall.store.question import DIMENSIONS, Over, Quantity, Query
from jamstall.store.statement import filtered
from tests.files import grant, table, xlsx

FUND_AND_COUNTY = Query(
    (Quantity("count"), Quantity("sum", "granted", "amount_granted")), ("fund", "county")
)
SINGLE_CASES = (
    Quantity("median", "granted", "amount_granted"),
    Quantity("smallest", "all", "amount_applied"),
    Quantity("largest", "granted", "amount_granted"),
)


@pytest.fixture
def few_are_held(monkeypatch: pytest.MonkeyPatch) -> None:
    """The demo's 3,725 cases are more than are held, those of a county are not."""
    monkeypatch.setattr(reading_columns, "MOST_ROWS", 3_000)
    monkeypatch.setattr(opening, "SMALL", 0)  # tallies are read as of a large file


@pytest.mark.usefixtures("few_are_held")
def test_what_takes_more_than_little_is_read_with_more(
    demo_database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_LITTLE", "1MB")
    database = Database(demo_database)
    with database.reading() as connection:
        with pytest.raises(duckdb.OutOfMemoryException), database.with_little(connection) as little:
            reading_counties.tally(little, held.FAMILIES[0])
        version = provenance(database).version
        answer = sums_once(database, connection, version, FUND_AND_COUNTY)
        assert answer
        assert {one.labels: one.values for one in answer} == {
            one.labels: one.values for one in sums(connection, FUND_AND_COUNTY)
        }
    database.close()


def _quantities(rng: Random) -> tuple[Quantity, ...]:
    over: tuple[Over, ...] = ("all", "granted", "decided")
    amount = rng.choice(("amount_applied", "amount_granted", "amount_paid"))
    return (
        Quantity("count", rng.choice(over)),
        Quantity("count", rng.choice(over), known=(amount,)),
        Quantity("sum", rng.choice(over), amount),
        Quantity("sum", rng.choice(over), "amount_applied", ("amount_granted",)),
    )


def _same(database: Database, columns: object, query: Query) -> None:
    """Fail where the columns do not give what DuckDB gives, to the last öre."""
    with database.reading() as connection:
        columns.know_people(people_once(database, connection, query.basis), query.basis)
        theirs = {one.labels: one.values for one in sums(connection, query)}
    ours = {one.labels: one.values for one in counted(columns, query)}
    assert ours.keys() == theirs.keys(), query
    for labels, values in ours.items():
        for one, other in zip(values, theirs[labels], strict=True):
            # A median in floating point is not exact, and no cases are none or nothing.
            near = isinstance(other, float) and abs(float(one) - other) < 1e-6
            assert near or (one or 0) == (other or 0), (query, labels)


def _some(rng: Random, database: Database, dimensions: list[str]) -> dict[str, tuple[str, ...]]:
    return {
        d: tuple(rng.sample(known, min(2, len(known))))
        for d in dimensions
        if d != "sector_dominance" and (known := values_of(database, d))
    }


def test_one_statement_tells_what_there_is(demo_database: Path) -> None:
    """What can be chosen, and how many rows all cases are and those in several places."""
    database = Database(demo_database)
    with database.reading() as connection:
        counting = Counting(connection)
        found = Extent.read(counting)
        assert counting.sent == 1
        for dimension in extent.DIMENSIONS:
            assert found.values(dimension) == OnDuckDB(connection).values(dimension)
        every_case = reading_columns.every_case(connection)
        assert extent.counted(connection) == (found.every_case, found.several)
    assert every_case is not None
    assert found.every_case == every_case.case.size
    assert found.several == every_case.case.size - every_case.singles > 0
    assert found.cases_in("county", ["21"]) == 3_054
    database.close()


@pytest.mark.parametrize("family", held.FAMILIES, ids=" ".join)
def test_a_tally_gives_what_the_cases_give(demo_database: Path, family: tuple[str, ...]) -> None:
    rng, database = Random(44), Database(demo_database)
    with database.reading() as connection:
        tally = reading_columns.tally(connection, family)
    assert tally is not None
    assert tally.singles < tally.wholes < tally.case.size
    assert tally.wholes < 3_725
    asked = [d for d in family if d != "industry_id"]
    asked += ["sector_dominance"] if "industry_id" in family else []
    for _ in range(12):
        by = rng.sample(asked, rng.randint(0, 3))
        filters = _some(rng, database, rng.sample(asked, rng.randint(0, 2)))
        area = "county" if rng.random() < 0.3 else "country"
        limit = Decimal(rng.choice((50, 60, 75)))
        query = Query(_quantities(rng), tuple(by), filters, "employed", area, limit)
        assert held.told_apart_by(query) <= set(family)
        _same(database, tally, query)
    database.close()


@pytest.mark.parametrize(
    "family", [one for one in held.FAMILIES if "municipality" not in one], ids=" ".join
)
def test_a_tally_of_counties_gives_what_a_countys_cases_give(
    demo_database: Path, family: tuple[str, ...]
) -> None:
    rng, database = Random(13), Database(demo_database)
    with database.reading() as connection:
        tally = reading_counties.tally(connection, family)
    assert tally is not None
    asked = [d for d in family if d != "industry_id"]
    asked += ["sector_dominance"] if "industry_id" in family else []
    for number in range(12):
        by = rng.sample(asked, rng.randint(0, 3))
        chosen = [d for d in rng.sample(asked, rng.randint(0, 2)) if d != "county"]
        filters = {**_some(rng, database, chosen), "county": (("21", "13", "00")[number % 3],)}
        area = "county" if rng.random() < 0.3 else "country"
        _same(database, tally, Query(_quantities(rng), tuple(by), filters, "employed", area))
    database.close()


@pytest.mark.parametrize("amount", reading_columns.AMOUNTS)
@pytest.mark.parametrize("persons", [("sex", "birthplace", "age_group"), ("support_form", "sex")])
def test_a_tally_of_counties_has_the_ends_of_their_cases(
    demo_database: Path, persons: tuple[str, ...], amount: str
) -> None:
    """The smallest and the largest of any groups: some have more cases than are listed."""
    rng, database = Random(amount), Database(demo_database)
    family = ("fund", "year", "county", "decision", *persons)
    with database.reading() as connection:
        tally = reading_counties.tally(connection, family, amount)
    assert tally is not None
    ends = (
        Quantity("count", "granted", known=(amount,)),
        Quantity("smallest", "all", amount),
        Quantity("largest", "granted", amount),
        Quantity("largest", "decided", amount, ("amount_granted",)),
    )
    for number in range(12):
        chosen = [d for d in rng.sample(family, rng.randint(0, 2)) if d != "county"]
        filters = {**_some(rng, database, chosen), "county": (("21", "13", "00")[number % 3],)}
        by = tuple(rng.sample(family, rng.randint(0, 3)))
        _same(database, tally, Query(ends, by, filters))
        _same(database, tally.part("county", filters["county"]), Query(ends, by, filters))
        _same(database, tally, Query(ends, ("county", *(d for d in by if d != "county"))))
    database.close()


_DEFINITIONS = [
    replace(one, grants=grants)
    for one in every_definition()
    for grants in (("all",) if one.of == "cases" else ("all", "without"))
]


def test_a_county_of_many_cases_has_the_shares_of_its_cases(
    demo_database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also without its largest grants, whichever fund and years are chosen."""
    chosen = [
        Selection.of(county=("21",), **more)
        for more in ({}, {"fund": ("project_funds",)}, {"year": ("2023", "2024")})
    ]

    def shares(database: Database) -> list[list[Decimal | None]]:
        found = [definitions(database, one) for one in chosen]
        return [[of.share(one, "women") for one in _DEFINITIONS] for of in found if of is not None]

    few, many = Database(demo_database), Database(demo_database)
    expected = shares(few)
    few.close()
    assert len({share for row in expected for share in row}) > 60
    monkeypatch.setattr(reading_columns, "MOST_ROWS", 1_500)
    with many.reading() as connection:
        version = provenance(many).version
        assert held.cases_of(many, connection, version, {"county": ("21",)}) is None
    assert shares(many) == expected
    many.close()


@pytest.mark.parametrize("place", [("21",), ("13",), ("21", "13"), ("00",)], ids="+".join)
def test_the_cases_of_a_place_give_what_all_cases_give(
    demo_database: Path, place: tuple[str, ...]
) -> None:
    rng, database = Random(45), Database(demo_database)
    condition, bound = filtered({"county": place})
    with database.reading() as connection:
        columns = reading_columns.of_place(connection, condition, bound)
    assert columns is not None
    for number in range(12):
        filters = _some(rng, database, rng.sample(DIMENSIONS, rng.randint(0, 2)))
        by = rng.sample(DIMENSIONS, rng.randint(0, 3))
        quantities = SINGLE_CASES if number % 3 == 0 else _quantities(rng)
        _same(database, columns, Query(quantities, tuple(by), {**filters, "county": place}))
    database.close()


@pytest.mark.usefixtures("few_are_held")
def test_a_tally_belongs_to_the_state_of_the_data(demo_database: Path, tmp_path: Path) -> None:
    """What is published, taken back and restored is in it at once."""
    database = Database(Path(shutil.copy(demo_database, tmp_path / "own.duckdb")))
    copy = tmp_path / "copy.duckdb"
    backup(database, copy)

    def asked() -> dict[tuple[str, ...], tuple[object, ...]]:
        with database.reading() as connection:
            version = provenance(database).version
            assert held.answering(database, connection, version, FUND_AND_COUNTY) is not None
            found = sums_once(database, connection, version, FUND_AND_COUNTY)
            assert sorted(found, key=repr) == sorted(sums(connection, FUND_AND_COUNTY), key=repr)
        return {one.labels: one.values for one in found}

    before = asked()
    load = next(one for one in loads.history(database) if one.table == "business_grants")
    loads.retract(database, load.load_id)
    without = asked()
    assert without != before
    restore(database, copy)
    assert asked() == before
    new = take_in(xlsx(tmp_path / "new.xlsx", table(grant(1), grant(2))))
    loads.publish(database, [new], instead_of_demo=True)
    assert sum(cases for cases, _ in asked().values()) == 2
    database.close()


@pytest.mark.usefixtures("few_are_held")
def test_of_too_many_cases_the_database_is_asked(
    demo_database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database(demo_database)
    version = provenance(database).version
    of_cases = Query(SINGLE_CASES, ("sex",))
    in_a_county = Query(SINGLE_CASES, ("sex",), {"county": ("13",)})
    with database.reading() as connection:

        def is_held(query: Query) -> bool:
            return held.answering(database, connection, version, query) is not None

        assert [is_held(query) for query in (of_cases, in_a_county)] == [False, True]
        monkeypatch.setattr(reading_columns, "MOST_ROWS", 50)
        held._HELD.pop(database)
        larger = {"county": ("21",)}
        counted_in_it = Query((Quantity("count"),), ("sector",), larger)
        asked = (Query(SINGLE_CASES, ("sex",), larger), FUND_AND_COUNTY, counted_in_it)
        assert [is_held(query) for query in (in_a_county, *asked)] == [False] * 4
        monkeypatch.setattr(reading_columns, "MOST_ROWS", 1_800)
        held._HELD.pop(database)
        assert [is_held(query) for query in asked] == [False, True, True]
    database.close()


@pytest.mark.usefixtures("few_are_held")
def test_what_is_held_is_bounded(demo_database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many municipalities are chosen one by one, the latest of them are there."""
    monkeypatch.setattr(held, "ROOM", 500)
    database = Database(demo_database)
    version = provenance(database).version
    with database.reading() as connection:
        for place in values_of(database, "municipality"):
            query = Query((Quantity("count"),), (), {"municipality": (place,)})
            assert held.answering(database, connection, version, query) is not None
            kept = held._HELD[database]
            rows = [held._rows(value) for value in kept.found.values()]
            assert sum(rows) <= max(500, rows[-1])
            assert kept.turns.keys() == kept.found.keys()
    database.close()


class Counting:
    """A connection that counts what is sent."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        self.sent = 0

    def __getattr__(self, name: str) -> object:
        self.sent += name in {"execute", "sql"}
        return getattr(self._connection, name)


@pytest.mark.usefixtures("few_are_held")
def test_another_county_takes_one_statement_whatever_is_asked(demo_database: Path) -> None:
    """The persons of all counties are asked for beside it, as small groups are decided."""
    rng, database = Random(46), Database(demo_database)
    version = provenance(database).version
    sent = []
    with database.reading() as connection:
        for county in ("21", "13"):
            counting = Counting(connection)
            for by in ((), ("sex",), ("sector_dominance", "year"), ("municipality", "sex")):
                for quantities in (SINGLE_CASES, _quantities(rng)):
                    query = Query(quantities, by, {"county": (county,)})
                    sums_once(database, counting, version, query)
            persons = Query(_quantities(rng), ("county", "fund", "sex", "birthplace", "year"))
            sums_once(database, counting, version, persons)
            sent.append(counting.sent)
    assert sent[0] > 1
    assert sent[1] == 1
    database.close()
