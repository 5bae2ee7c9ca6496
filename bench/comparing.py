"""Comparing counties and counting one share in many ways, over a million cases; drawing cases."""

import tempfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from bench.breakdown import CASES_OF_BENCH, INDUSTRIES
from bench.ratio import Ratio, in_turn
from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.definitions import definitions
from jamstall.analysis.robust import every_definition, under
from jamstall.analysis.selection import Selection
from jamstall.analysis.steps import Steps, parts
from jamstall.store.database import Database
from jamstall.store.events import log

CASES = 1_000_000
DRAWN = 100_000
"""Cases that are drawn anew."""
COUNTIES = ("03", "12", "13", "14", "21", "22")
_OVER_COUNTIES = """
UPDATE cases SET amount_paid = amount_granted * 0.9,
    county = list_extract(?::VARCHAR[], 1 + (hash(case_no + 6) % 6)::INTEGER)
"""


def measure() -> Sequence[Ratio]:
    """Return six counties in three parts against the same sums by hand; every definition; draws.

    The sums by hand are those that the parts are made of, in one statement.
    """
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "bench.duckdb")
        with database.writing() as connection:
            connection.execute(INDUSTRIES)
            connection.execute(CASES_OF_BENCH, [CASES])
            connection.execute(_OVER_COUNTIES, [list(COUNTIES)])
        found = [*_six_counties(database), _every_definition(database), _share_of_kronor()]
        database.close()
    return found


_BY_HAND = """
WITH classed AS (
    SELECT industry_id, year, sector_dominance FROM sector_dominance('employed', 60)
    WHERE area = '00'
)
SELECT
    county, sector, sector_dominance,
    sum(amount_granted) FILTER (decision = 'granted'),
    count(*) FILTER (decision = 'granted'),
    count(*) FILTER (decision IN ('granted', 'rejected'))
FROM case_places LEFT JOIN classed USING (industry_id, year)
WHERE county IN ('03', '12', '13', '14', '21', '22')
GROUP BY ALL
"""


def _six_counties(database: Database) -> list[Ratio]:
    """Return both: where nobody has asked anything of the data, and where somebody has."""
    limits = iter(range(1, 1_000))

    def compared() -> None:
        limit = Decimal(60) + Decimal(next(limits)) / 1_000  # remembered answers are not measured
        chosen = Selection(limit=limit).where(county=COUNTIES)
        found = Steps.each(lambda name, *by: breakdown(database, name, by, chosen), "county")
        first, *others = (found[county] for county in COUNTIES)
        for other in others:
            parts(first, other, lambda kind: kind[1] == "men")

    def by_hand() -> None:
        with database.reading() as connection:
            connection.execute(_BY_HAND).fetchall()

    name = "six counties in three parts{} / the same sums by hand in SQL"
    note = f"each beside the first, {CASES:,} cases"
    first = in_turn(compared, by_hand, 9, before=lambda: _changed(database))
    later = in_turn(compared, by_hand, 9)
    return [
        Ratio(name.format(", the first question"), *first, 1.5, f"{note}; the tally is made in it"),
        Ratio(name.format(""), *later, 1.5, f"{note}; another limit each time"),
    ]


def _changed(database: Database) -> None:
    """Make the data another state: nothing that is known of the one before is used."""
    with database.writing() as connection:
        log(connection, "restored", None)
    with database.reading() as connection:
        connection.execute("SELECT count(*) FROM cases").fetchall()


def _every_definition(database: Database) -> Ratio:
    def one() -> object:
        return breakdown(database, "amount_share", ("sector", "sector_dominance"), Selection())

    counted = 0

    def all_of_them() -> None:
        nonlocal counted
        fine = definitions(database, Selection())
        assert fine is not None
        every = under(lambda one: fine.share(one, "men"), every_definition(fine.aspects))
        counted = len(every)

    seconds = in_turn(all_of_them, one, 9, before=lambda: _changed(database))
    note = f"{counted} definitions, {CASES:,} cases; each the first question of the data"
    return Ratio("a share under every definition / one breakdown by sector", *seconds, 3.0, note)


def _share_of_kronor() -> Ratio:
    """Return the interval around a share of kronor against the same draws as a book writes them."""
    import numpy as np

    from jamstall.analysis.bootstrap import DRAWS, Sampled, shares

    random = np.random.default_rng(1)
    amounts, own = random.lognormal(11, 1, DRAWN), random.random(DRAWN) < 0.8
    sampled = Sampled(amounts[own].tolist(), amounts[~own].tolist())

    def bare() -> None:
        draws = np.random.default_rng(1)
        found = np.empty(DRAWS)
        for draw in range(DRAWS):
            which = draws.integers(0, len(amounts), len(amounts))
            picked = amounts[which]
            found[draw] = picked[own[which]].sum() / picked.sum()
        np.quantile(found, [0.025, 0.975])

    def ours() -> None:
        drawn = shares(sampled)
        assert drawn is not None
        assert drawn.interval

    seconds = in_turn(ours, bare, 3)
    note = f"{DRAWN:,} cases, {DRAWS:,} draws"
    return Ratio("a share of kronor with its interval / bare NumPy", *seconds, 2.0, note)
