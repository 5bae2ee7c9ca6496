"""Sums of cases by Spark: the same statements, of tables that stand in Parquet."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from threading import Lock
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from jamstall.store.database import Database
from jamstall.store.engine import as_sums, values_of
from jamstall.store.question import Query, Sums
from jamstall.store.spark.session import answering, at_most, session
from jamstall.store.spark.words import DIALECT, DOMINANCE
from jamstall.store.statement import build

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

CASES, PARTS = "cases", "case_parts"
PLACES = "case_places"
OF_A_PART = ("county", "municipality", "amount_applied", "amount_granted", "amount_paid")

Dominance = Callable[[str, Decimal], pa.Table]
"""Basis and limit → industry, area and year: which sex dominates there."""


@dataclass
class OnSpark:
    """Spark at an address, which reads one state of the data.

    Attributes
    ----------
    address : of its master.
    tables : `cases` and `case_parts` → where their Parquet stands, for every worker alike.
    dominance : asked once for each sense; it is a small table, and handed over.
    """

    address: str
    tables: Mapping[str, str]
    dominance: Dominance
    _spark: "SparkSession | None" = None
    _known: set[str] = field(default_factory=set)
    _senses: dict[tuple[str, Decimal], pa.Table] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def sums(self, query: Query) -> list[Sums]:
        """Return the quantities by group.

        Raises
        ------
        EngineMissing, EngineAway : there is no answer to be had.
        """
        return as_sums(query, self._rows(*build(query, DIALECT), query))

    def values(self, dimension: str) -> list[str]:
        """Return the values that a dimension has among the cases, sorted, without `unknown`.

        Raises
        ------
        EngineMissing, EngineAway : there is no answer to be had.
        """
        found = self._rows(values_of(dimension).sql(dialect=DIALECT), [])
        return [str(value) for (value,) in found]

    def _rows(self, statement: str, bound: list[Any], query: Query | None = None) -> list[Any]:
        common = session(self.address)
        with answering(self.address), at_most(common):
            with self._lock:
                spark = self._knowing(common, statement, query)
            return list(spark.sql(statement, args=bound).collect())

    def _knowing(
        self, common: "SparkSession", statement: str, query: Query | None
    ) -> "SparkSession":
        """Return a session of its own, which knows the tables that the statement names."""
        if self._spark is None or self._spark.sparkContext is not common.sparkContext:
            self._spark = common.newSession()
            self._spark.read.parquet(self.tables[CASES]).createOrReplaceTempView(CASES)
            self._known, self._senses = {CASES}, {}
        if PLACES in statement and PLACES not in self._known:
            cases, parts = self._spark.table(CASES), self._spark.read.parquet(self.tables[PARTS])
            divided = cases.drop(*OF_A_PART).join(parts, "case_no").select(*cases.columns)
            cases.where("parts = 1").unionByName(divided).createOrReplaceTempView(PLACES)
            self._known.add(PLACES)
        if query is not None and DOMINANCE in query.dimensions:
            self._tell_dominance(self._spark, query.basis, query.limit)
        return self._spark

    def _tell_dominance(self, spark: "SparkSession", basis: str, limit: Decimal) -> None:
        """Hand the small table of dominance over, once in each sense."""
        if (basis, limit) not in self._senses:
            of_sense = _in_its_sense(self.dominance(basis, limit), basis, limit)
            self._senses[basis, limit] = of_sense
            table = pa.concat_tables(self._senses.values())
            spark.createDataFrame(table).createOrReplaceTempView(DOMINANCE)


def dominance_of(database: Database) -> Dominance:
    """Return what tells which sex dominates each industry, by year and area, in a sense."""

    def dominance(basis: str, limit: Decimal) -> pa.Table:
        with database.reading() as connection:
            statement = "SELECT * FROM sector_dominance(?, ?)"
            return connection.sql(statement, params=[basis, limit]).to_arrow_table()

    return dominance


def _in_its_sense(table: pa.Table, basis: str, limit: Decimal) -> pa.Table:
    """Return a table of dominance that tells by which basis and limit it is meant."""
    for name, value, kind in (
        ("asked_basis", basis, pa.string()),
        ("asked_limit", limit, pa.decimal128(38, 18)),
    ):
        table = table.append_column(name, pa.repeat(pa.scalar(value, kind), table.num_rows))
    return table
