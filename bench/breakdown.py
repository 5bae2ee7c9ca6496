"""A breakdown by two dimensions over ten million cases, against hand-written SQL and pandas."""

import tempfile
from pathlib import Path
from typing import Any

from bench.ratio import Ratio, in_turn
from jamstall.analysis.breakdown import breakdown
from jamstall.store.database import Database

CASES = 10_000_000
BY = ("sector_dominance", "sex")

INDUSTRIES = """
INSERT INTO industries
SELECT row_number() OVER (), 2007, division || '110', sector::sector, division, division
FROM (
    SELECT lpad(range::VARCHAR, 2, '0') AS division, 'B+C' AS sector FROM range(10, 34)
    UNION ALL SELECT range::VARCHAR, 'F' FROM range(41, 44)
    UNION ALL SELECT range::VARCHAR, 'G' FROM range(45, 48)
    UNION ALL SELECT range::VARCHAR, 'Q' FROM range(86, 89)
)
"""
CASES_OF_BENCH = """
INSERT INTO cases (
    case_no, fund, region, case_id, load_id, year, parts, county, municipality, support_form,
    industry_id, sector, division, sex, birthplace, age_group, decision,
    amount_applied, amount_granted, amount_paid
)
SELECT
    i, 'business_grants', '21', i::VARCHAR, 1, (2019 + hash(i) % 7)::SMALLINT, 1, '21', '2180',
    'Investeringsstöd', industries.industry_id, industries.sector, industries.division,
    (['woman', 'man', 'man', 'mixed', 'unknown'])[(1 + hash(i + 1) % 5)::INTEGER]::sex,
    (['sweden', 'sweden', 'abroad', 'unknown'])[(1 + hash(i + 2) % 4)::INTEGER]::birthplace,
    '31_49',
    (['granted', 'granted', 'granted', 'rejected'])[(1 + hash(i + 3) % 4)::INTEGER]::decision,
    hash(i + 4) % 1000000, hash(i + 5) % 800000, NULL
FROM range(?) AS numbers(i)
JOIN industries ON industries.industry_id = 1 + hash(i) % 33
"""
_BY_HAND = """
WITH classed AS (
    SELECT industry_id, year, sector_dominance FROM sector_dominance('employed', 60)
    WHERE area = '00'
)
SELECT
    sector_dominance, sex,
    sum(amount_granted) FILTER (WHERE decision = 'granted'),
    count(*) FILTER (WHERE decision = 'granted')
FROM cases LEFT JOIN classed USING (industry_id, year)
GROUP BY ALL
"""
_FOR_PANDAS = """
SELECT industry_id, year, sex::VARCHAR AS sex, decision::VARCHAR AS decision,
    amount_granted::DOUBLE AS amount_granted
FROM cases
"""
_CLASSES = """
SELECT industry_id, year, sector_dominance FROM sector_dominance('employed', 60) WHERE area = '00'
"""


def measure() -> list[Ratio]:
    """Return the breakdown against the same sums by hand, and against pandas groupby."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "bench.duckdb")
        with database.writing() as connection:
            connection.execute(INDUSTRIES)
            connection.execute(CASES_OF_BENCH, [CASES])
        with database.reading() as connection:
            by_hand = in_turn(
                lambda: breakdown(database, "amount_granted", BY),
                lambda: connection.execute(_BY_HAND).fetchall(),
                7,
            )
            frame = connection.execute(_FOR_PANDAS).df()
            classes = connection.execute(_CLASSES).df()

        def with_pandas() -> object:
            """The same sums from a table of cases in memory, as pandas reads it: text is text."""
            classed = frame.merge(classes, on=["industry_id", "year"], how="left")
            granted = classed[classed["decision"] == "granted"]
            return granted.groupby(list(BY))["amount_granted"].agg(["sum", "count"])

        against_pandas = in_turn(lambda: breakdown(database, "amount_granted", BY), with_pandas, 3)
        best_case = _by_category(frame.merge(classes, on=["industry_id", "year"], how="left"))
        database.close()
    note = "sector dominance × sex, 10 million cases"
    return [
        Ratio("breakdown / the same sums by hand in SQL", *by_hand, 1.3, note),
        Ratio(
            "breakdown / pandas merge and groupby",
            *against_pandas,
            0.1,
            f"text columns; with categories, merged beforehand, pandas takes {best_case:.3f} s",
        ),
    ]


def _by_category(frame: Any) -> float:
    """Return the seconds pandas takes when all it could prepare is prepared and not counted."""
    for column in (*BY, "decision"):
        frame[column] = frame[column].astype("category")

    def group() -> object:
        granted = frame[frame["decision"] == "granted"]
        return granted.groupby(list(BY), observed=True)["amount_granted"].agg(["sum", "count"])

    return in_turn(group, lambda: None, 3)[0]
