"""One question, beside the same sums by hand in SQL: as a process, in one, and by place.

By place, what lies in several places counts once in each: that is what those sums cost. Of ten
million cases, or of one (`asked-million`).
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from statistics import median

from bench import large, used
from bench.ratio import Ratio, medians
from jamstall import ROOT
from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.selection import Selection
from jamstall.demo import intakes
from jamstall.store import loads
from jamstall.store.database import Database

_SHARE = """
SELECT fund, sector_dominance, sum(amount_granted) FILTER (decision = 'granted'),
    count(*) FILTER (decision = 'granted')
FROM case_places LEFT JOIN (
    SELECT industry_id, year, sector_dominance FROM sector_dominance('employed', {})
    WHERE area = '00'
) USING (industry_id, year)
WHERE county = '21' GROUP BY ALL
"""
_PLACES = """
SELECT municipality, sum(amount_granted) FILTER (decision = 'granted'),
    count(DISTINCT case_no) FILTER (decision = 'granted')
FROM case_places WHERE year BETWEEN ? AND ? GROUP BY ALL
"""
_YEARS = range(2019, 2026)
_BY_HAND = """
import sys, duckdb
with duckdb.connect(sys.argv[1], read_only=True) as connection:
    print(connection.execute(sys.argv[2]).fetchall())
"""
MEASURE = ("measure", "amount_share", "--by", "sector_dominance", "--where", "county=21")


def measure() -> Sequence[Ratio]:
    """Return all of them, of ten million cases."""
    return [*_of_demo(), *_by_place(10_000_000)]


def of_a_million() -> Sequence[Ratio]:
    """Return all of them, of a million cases."""
    return [*_of_demo(), *_by_place(1_000_000)]


def _of_demo() -> Sequence[Ratio]:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "demo.duckdb"
        database = Database(path)
        loads.publish(database, intakes(), is_demo=True)
        with database.reading():
            pass
        one = _one(database)
        database.close()
        environment = {**os.environ, "JAMSTALL_DATABASE": str(path)}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled once and kept, as installed
        by_hand = [sys.executable, "-c", _BY_HAND, str(path), _SHARE.format(60)]
        process = medians(
            lambda: used.by([sys.executable, "-m", "jamstall", *MEASURE], ROOT, environment),
            lambda: used.by(by_hand, ROOT, environment),
            5,
        )
    note = "demo data; processor time"
    return [
        Ratio("`measure` as a process / DuckDB by hand as a process", *process, 2.5, note),
        Ratio("one breakdown / the same sums by hand in SQL", *one, 2.0, f"{note}; another limit"),
    ]


def _one(database: Database) -> tuple[float, float]:
    limits = iter(range(1, 1_000))

    def limit() -> Decimal:
        return Decimal(60) + Decimal(next(limits)) / 1_000  # what is remembered is not measured

    def ours() -> None:
        chosen = Selection(limit=limit()).where(county=("21",))
        breakdown(database, "amount_share", ("fund", "sector_dominance"), chosen)

    def theirs() -> None:
        with database.reading() as connection:
            connection.execute(_SHARE.format(limit())).fetchall()

    return _processor(ours, theirs, 25)


def _by_place(cases: int) -> Sequence[Ratio]:
    """Return a breakdown by municipality beside the same sums: as the first question, and later."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "large.duckdb"
        large.make(path, cases)
        databases = [Database(path) for _ in range(4)]  # of each anew nothing is known yet
        for database in databases:
            with database.reading() as connection:
                connection.execute("SELECT count(*) FROM case_places").fetchall()
        fresh, asked = (iter(databases) for _ in range(2))
        first = _processor(
            lambda: _ours(next(fresh), _YEARS), lambda: _theirs(next(asked), _YEARS), 3
        )
        years = [iter([*_YEARS] * 3) for _ in range(2)]
        later = _processor(
            lambda: _ours(databases[0], [next(years[0])]),
            lambda: _theirs(databases[0], [next(years[1])]),
            5,
        )
        for database in databases:
            database.close()
    name = "the same sums by hand in SQL"
    note = f"{cases:,} cases; processor time"
    return [
        Ratio(f"breakdown by place as the first question / {name}", *first, 1.0, note),
        Ratio(f"breakdown by place / {name}", *later, 0.1, f"{note}; a year each time"),
    ]


def _ours(database: Database, years: Sequence[int]) -> None:
    chosen = Selection().where(year=[str(year) for year in years])
    breakdown(database, "amount_granted", ("municipality",), chosen)


def _theirs(database: Database, years: Sequence[int]) -> None:
    with database.reading() as connection:
        connection.execute(_PLACES, [min(years), max(years)]).fetchall()


def _processor(
    ours: Callable[[], None], theirs: Callable[[], None], times: int
) -> tuple[float, float]:
    """Return the median seconds of processor time of two calls, in turn after one of each."""
    taken: dict[Callable[[], None], list[float]] = {ours: [], theirs: []}
    for _ in range(times + 1):
        for call, seconds in taken.items():
            start = time.process_time()
            call()
            seconds.append(time.process_time() - start)
    return median(taken[ours][1:]), median(taken[theirs][1:])
