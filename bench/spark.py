"""`python -m bench.spark --cases 10000000`: made-up cases to a tally, by Spark and by DuckDB.

Both read the same Parquet and are asked the same question, each in a process of its own; their
answers have to be equal to the last öre. PySpark has to be installed: `make test-spark` does that.
The cases are written to a folder that is removed afterwards: some 30 bytes each. They are drawn
straight into Parquet, of the counted columns alone: `bench.large` makes a whole database,
with keys and parts, of which a hundred million cases would not be made on one machine.
"""

import argparse
import hashlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import duckdb
import pyarrow as pa

from bench import machine
from bench.used import peak_of, processor_of
from jamstall.store.engine import Engine, OnDuckDB
from jamstall.store.migrate import statement
from jamstall.store.question import Quantity, Query
from jamstall.store.reading_columns import AMOUNTS
from jamstall.store.spark.engine import CASES, PARTS, OnSpark

CLUSTER = "local-cluster[2,1,2560]"
"""Two workers of one core and 2.5 GB each, as a cluster has them, on this machine."""
EXECUTOR = "2g"
TALLY = Query(
    (
        Quantity("count"),
        Quantity("count", "granted"),
        Quantity("sum", "all", "amount_applied"),
        Quantity("sum", "granted", "amount_granted"),
        Quantity("sum", "all", "amount_paid"),
    ),
    ("county", "year", "sector", "sector_dominance", "sex"),
)
FILES = 10
"""Parquet is written in so many files, so that workers share them."""


def write(folder: Path, cases: int) -> None:
    """Write cases, one in fifty of them with two places, and which sex dominates each industry."""
    with duckdb.connect() as connection:
        for name in (CASES, PARTS):
            (folder / name).mkdir()
        for number in range(FILES):
            first, end = (cases * n // FILES for n in (number, number + 1))
            connection.execute(_MADE_UP, {"first": first, "end": end})
            connection.execute(_AS_STORED)
            for name in (CASES, PARTS):
                to = f"{folder}/{name}/{number}.parquet"
                connection.execute(f"COPY made_up_{name} TO '{to}' (FORMAT parquet)")
        connection.execute(f"COPY ({_DOMINANCE}) TO '{folder}/dominance.parquet'")


def _any(what: str, *values: object) -> str:
    """Return an expression for one of some values, drawn from a case's number."""
    listed = ", ".join("NULL" if value is None else repr(value) for value in values)
    return f"([{listed}])[1 + (hash(n, '{what}') % {len(values)})::INTEGER] AS {what}"


def _kronor(what: str, most: int) -> str:
    """Return öre up to some kronor, one in twelve unknown."""
    return (
        f"CASE WHEN hash(n, '{what}?') % 12 > 0 THEN"
        f" ((hash(n, '{what}') % {most * 100})::DECIMAL(16, 0) / 100)::DECIMAL(14, 2) END AS {what}"
    )


def _half(amount: str) -> str:
    """Return half an amount, to the öre."""
    return f"trunc({amount} / 2, 2)::DECIMAL(14, 2)"


_COUNTIES = [f"{n:02d}" for n in range(1, 26) if n not in {2, 11, 15, 16}]
_SECTORS = ("A", "B+C", "F", "G", "H", "I", "J", "M+N", "P", "Q", "R+S+T+U", "unknown")
_TWO = "(hash(n, 'two') % 50 = 0)"
_MADE_UP = f"""
CREATE OR REPLACE TEMP TABLE drawn AS
SELECT
    n::INTEGER AS case_no,
    {_any("fund", "business_grants", "business_grants", "project_funds")},
    {_any("year", *range(2014, 2026), None)},
    (1 + {_TWO}::INTEGER)::SMALLINT AS parts,
    {_any("county", *_COUNTIES)},
    county || lpad((hash(n, 'municipality') % 14 + 80)::VARCHAR, 2, '0') AS municipality,
    {_any("support_form", "Investering", "Konsultcheck", "Såddlån", "Övrigt", None)},
    {_any("sector", *_SECTORS)},
    (hash(n, 'industry') % 700)::INTEGER AS industry_id,
    {_any("sex", "woman", "man", "man", "mixed", "unknown")},
    {_any("birthplace", "sweden", "sweden", "abroad", "unknown")},
    {_any("age_group", "under_31", "31_49", "50_plus", "unknown")},
    {_any("decision", "granted", "granted", "granted", "rejected", "withdrawn", "pending")},
    {_kronor("amount_applied", 3_000_000)},
    {_kronor("amount_granted", 2_000_000)},
    {_kronor("amount_paid", 2_000_000)}
FROM range($first, $end) AS numbers(n)
"""
_AS_STORED = f"""
CREATE OR REPLACE TEMP VIEW made_up_cases AS
SELECT * REPLACE (
    CASE WHEN parts = 1 THEN county END AS county,
    CASE WHEN parts = 1 THEN municipality END AS municipality
) FROM drawn;
CREATE OR REPLACE TEMP VIEW made_up_case_parts AS
SELECT
    case_no, county, municipality,
    {", ".join(f"{one} - {_half(one)} AS {one}" for one in AMOUNTS)}
FROM drawn WHERE parts = 2
UNION ALL
SELECT
    case_no, county, county || '99', {", ".join(f"{_half(one)} AS {one}" for one in AMOUNTS)}
FROM drawn WHERE parts = 2;
"""
_DOMINANCE = """
SELECT industry_id::INTEGER AS industry_id, '00' AS area, year::SMALLINT AS year,
    (['women', 'men', 'balanced'])[1 + (hash(industry_id, year) % 3)::INTEGER] AS sector_dominance
FROM range(650) AS i(industry_id), (SELECT unnest(range(2014, 2026) || [9999]) AS year)
"""


def engine(name: str, folder: Path) -> Engine:
    """Return an engine that reads the folder."""
    dominance = f"SELECT * FROM '{folder}/dominance.parquet'"
    connection = duckdb.connect()
    if name == "spark":
        table: pa.Table = connection.sql(dominance).to_arrow_table()
        places = {one: f"{folder}/{one}" for one in (CASES, PARTS)}
        return OnSpark(CLUSTER, places, lambda _basis, _limit: table)
    for one in (CASES, PARTS):
        connection.execute(f"CREATE VIEW {one} AS SELECT * FROM '{folder}/{one}/*.parquet'")
    connection.execute(statement("case_places"))
    connection.execute(f"CREATE MACRO sector_dominance(basis, part) AS TABLE {dominance}")
    return OnDuckDB(connection)


def tally(name: str, folder: Path) -> str:
    """Return how many groups there are, how many cases, and a digest of all their numbers."""
    found = sorted(
        (one.labels, *(str(value or Decimal(0)) for value in one.values))
        for one in engine(name, folder).sums(TALLY)
    )
    cases = sum(int(str(one[1])) for one in found)
    return f"{len(found)} groups {cases} {hashlib.sha256(repr(found).encode()).hexdigest()}"


@dataclass(frozen=True)
class Took:
    """What an engine's process took, with all that it started: seconds, and MB at most."""

    answer: str
    wall: float
    processor: float
    peak: float


def took(name: str, folder: Path, conf: Path) -> Took:
    """Let an engine tally in a process of its own, and look at it before it ends."""
    command = [sys.executable, "-m", "bench.spark", "--tally", name, str(folder)]
    begun = time.perf_counter()
    process = subprocess.Popen(
        ["/usr/bin/env", f"SPARK_CONF_DIR={conf}", "SPARK_LOCAL_IP=127.0.0.1", *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    answer = process.stdout.readline().strip()
    wall = time.perf_counter() - begun
    found = Took(answer, wall, processor_of(process.pid), peak_of(process.pid))
    process.communicate("done")
    if process.returncode or not answer:
        raise SystemExit(f"{name} ended with {process.returncode}")
    return found


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks for; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.spark", description=__doc__)
    parser.add_argument("--cases", type=int, default=10_000_000)
    parser.add_argument("--in", dest="where", help="where the cases stand meanwhile")
    parser.add_argument("--tally", nargs=2, metavar=("ENGINE", "FOLDER"), help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.tally:
        print(tally(asked.tally[0], Path(asked.tally[1])), flush=True)
        sys.stdin.read()
        return 0
    with tempfile.TemporaryDirectory(dir=asked.where) as name:
        folder = Path(name)
        conf = folder / "conf"
        conf.mkdir()
        settings = {"executor.memory": EXECUTOR, "driver.memory": "1g", "sql.shuffle.partitions": 4}
        lines = (f"spark.{key} {value}\n" for key, value in settings.items())
        (conf / "spark-defaults.conf").write_text("".join(lines), encoding="utf-8")
        begun = time.process_time()
        write(folder, asked.cases)
        size = sum(file.stat().st_size for file in folder.rglob("*.parquet")) / 1e6
        print(f"{machine.described()}; {asked.cases:,} cases, {size:,.0f} MB of Parquet,", end=" ")
        print(f"made in {time.process_time() - begun:.0f} s of processor time", flush=True)
        answers = set()
        print("| engine | wall, s | processor, s | memory, MB |\n| --- | --- | --- | --- |")
        for one in ("duckdb", "spark"):
            its = took(one, folder, conf)
            answers.add(its.answer)
            print(f"| {one} | {its.wall:.0f} | {its.processor:.0f} | {its.peak:.0f} |", flush=True)
    print(f"the tallies are {'equal' if len(answers) == 1 else 'NOT EQUAL'}: {answers}")
    return len(answers) - 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
