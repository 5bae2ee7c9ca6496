"""As many invented cases as are asked for: those of `country`, each made of several others anew.

Copies of whole cases would fall into as few groups as the first ones did. So a case has its place
and form from one, its year, decision and kronor from another, its trade and sex from a third, its
birthplace and age from two more: as many groups as that many cases have.
"""

import shutil
from pathlib import Path

from bench import country
from jamstall.store.database import Database

_MAKE = (
    """
    CREATE TEMP TABLE whole AS
    SELECT *, row_number() OVER (PARTITION BY fund ORDER BY case_no) - 1 AS place
    FROM cases WHERE parts = 1
    """,
    """
    CREATE TEMP TABLE wanted AS
    SELECT cases.*, copy,
        hash(case_no, copy, 2) % many AS two, hash(case_no, copy, 3) % many AS three,
        hash(case_no, copy, 4) % many AS four, hash(case_no, copy, 5) % many AS five
    FROM cases JOIN (SELECT fund, count(*) AS many FROM whole GROUP BY fund) USING (fund)
    CROSS JOIN (SELECT unnest(range(1, getvariable('copies'))) AS copy)
    """,
    """
    INSERT INTO cases BY NAME
    SELECT
        (one.case_no + copy * 1000000)::INTEGER AS case_no, one.fund, one.region,
        one.case_id || '/' || copy AS case_id, one.case_key || '/' || copy AS case_key, one.load_id,
        two.year, one.parts, one.county, one.municipality, one.support_form,
        three.industry_id, three.sector, three.division, three.sex, four.birthplace, five.age_group,
        if(one.parts = 1, two.decision, one.decision) AS decision,
        if(one.parts = 1, two.amount_applied + (copy % 97) * 100, one.amount_applied)
            AS amount_applied,
        if(one.parts = 1, two.amount_granted + (copy % 89) * 100, one.amount_granted)
            AS amount_granted,
        one.review_level, one.owner_kind, one.grant_size
    FROM wanted AS one
    JOIN whole AS two ON two.fund = one.fund AND two.place = one.two
    JOIN whole AS three ON three.fund = one.fund AND three.place = one.three
    JOIN whole AS four ON four.fund = one.fund AND four.place = one.four
    JOIN whole AS five ON five.fund = one.fund AND five.place = one.five
    """,
    """
    INSERT INTO case_parts BY NAME
    SELECT (case_no + copy * 1000000)::INTEGER AS case_no,
        county, municipality, amount_applied, amount_granted, amount_paid
    FROM case_parts CROSS JOIN (SELECT unnest(range(1, getvariable('copies'))) AS copy)
    """,
    "DROP TABLE whole",
    "DROP TABLE wanted",
)


def make(path: Path, cases: int) -> None:
    """Write a database of about so many cases at `path`; it is marked as demo data."""
    small = path.with_name("country.duckdb")
    country.make(small)
    shutil.move(small, path)
    database = Database(path)
    with database.writing() as connection:
        ((known,),) = connection.execute("SELECT count(*) FROM cases").fetchall()
        connection.execute("SET VARIABLE copies = ?", [round(cases / known)])
        for statement in _MAKE:
            connection.execute(statement)
    database.close()
