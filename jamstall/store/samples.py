"""Texts drawn at random to be read by people: equally from each stratum, by a seed, and kept.

What is drawn is kept as a list, so that a sample is the same whatever is loaded after it.
"""

import datetime as dt
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

import duckdb

from jamstall.store.database import Database
from jamstall.store.judgements import known_as

Stratum = Literal["level", "size", "county"]
STRATA: tuple[Stratum, ...] = get_args(Stratum)
"""What a sample is drawn equally from: the level that a text counts with, the size of the grant in
four equally many, or the county."""

_STRATA = {
    "level": "cases.review_level::VARCHAR",
    "size": "ntile(4) OVER (ORDER BY cases.amount_granted, cases.case_no)::VARCHAR",
    "county": "cases.region",
}
MOST = 1_000


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample, and how far it has been read by people; `drawn_at` is UTC."""

    sample_id: int
    drawn_at: dt.datetime
    drawn_by: str
    seed: int
    stratum: Stratum
    texts: int
    read_once: int
    read_twice: int


def draw(  # noqa: PLR0917
    database: Database,
    stratum: Stratum,
    size: int,
    seed: int,
    by: str,
    within: frozenset[str] | None = None,
) -> int:
    """Draw granted projects that have a text, keep which they are, and return the sample's number.

    Every stratum gives equally many, as far as it has them; what one lacks, the others give.

    Parameters
    ----------
    within : the counties that a case must be of and lie in; None for any.

    Raises
    ------
    ValueError : nothing to draw from, or a size outside 1 to `MOST`.
    """
    if not 1 <= size <= MOST:
        raise ValueError(size)
    with database.writing() as connection:
        rows = connection.execute(
            f"""
            SELECT cases.region, cases.case_key, {_STRATA[stratum]} AS stratum
            FROM cases
            JOIN project_funds AS versions
                ON versions.load_id = cases.load_id AND versions.region = cases.region
                AND versions.case_key = cases.case_key
            WHERE cases.fund = 'project_funds' AND cases.decision = 'granted'
                AND cases.text_key IS NOT NULL
                AND ($within IS NULL OR list_has_all($within, list_prepend(
                    cases.region, list_transform(versions.municipalities, lambda m: m[:2]))))
            ORDER BY cases.region, cases.case_key
            """,  # noqa: S608
            {"within": None if within is None else sorted(within)},
        ).fetchall()
        drawn = _drawn([(region, key, of) for region, key, of in rows], size, seed)
        if not drawn:
            raise ValueError("nothing to draw from")
        now = dt.datetime.now(tz=dt.UTC).replace(tzinfo=None)
        cases = [(place, *case) for place, case in enumerate(drawn)]
        return _keep(connection, (now, known_as(by), seed, stratum), cases)


def _drawn(rows: list[tuple[str, str, str]], size: int, seed: int) -> list[tuple[str, str, str]]:
    """Return what is drawn, in the order to read it: the strata in turn.

    >>> [of for *_, of in _drawn([("21", str(n), "ab"[n > 1]) for n in range(9)], 5, 1)]
    ['a', 'b', 'a', 'b', 'b']
    """
    dice = random.Random(seed)  # noqa: S311
    strata: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for row in rows:
        strata[row[2]].append(row)
    for name in sorted(strata):
        dice.shuffle(strata[name])
    drawn: list[tuple[str, str, str]] = []
    while len(drawn) < size and any(strata.values()):
        for name in sorted(strata):
            if strata[name] and len(drawn) < size:
                drawn.append(strata[name].pop())
    return drawn


Kept = tuple[Any, ...]
"""When a sample was drawn, by whom, with which seed, from what; and its cases, in order."""


def samples_of(connection: duckdb.DuckDBPyConnection) -> list[Kept]:
    """Return all samples as they are kept, without their numbers."""
    rows = connection.execute(
        "SELECT sample_id, drawn_at, drawn_by, seed, stratum FROM samples ORDER BY sample_id"
    ).fetchall()
    cases = connection.execute(
        "SELECT sample_id, place, region, case_key, stratum FROM sample_cases ORDER BY ALL"
    ).fetchall()
    return [
        (*row[1:], tuple(tuple(case[1:]) for case in cases if case[0] == row[0])) for row in rows
    ]


def carry_over(connection: duckdb.DuckDBPyConnection, others: Iterable[Kept]) -> None:
    """Add the samples that another database has and this one does not."""
    known = set(samples_of(connection))
    for sample in others:
        if sample not in known:
            *drawn, cases = sample
            _keep(connection, drawn, cases)


def _keep(connection: duckdb.DuckDBPyConnection, drawn: Sequence[Any], cases: Iterable[Any]) -> int:
    """Keep a sample, and return its number."""
    row = connection.execute(
        "INSERT INTO samples (drawn_at, drawn_by, seed, stratum) VALUES (?, ?, ?, ?)"
        " RETURNING sample_id",
        list(drawn),
    ).fetchone()
    sample_id = int(row[0]) if row else 0
    connection.executemany(
        "INSERT INTO sample_cases VALUES (?, ?, ?, ?, ?)", [[sample_id, *case] for case in cases]
    )
    return sample_id


def samples(database: Database, within: frozenset[str] | None = None) -> list[Sample]:
    """Return the samples that hold something of these counties, the newest first.

    What is counted is their texts as they are now, and the people who have read those blind.
    """
    with database.reading() as connection:
        rows = connection.execute(
            """
            WITH read AS (
                SELECT region, case_key, text_key, count(DISTINCT reader) AS readers
                FROM judgements WHERE blind GROUP BY ALL
            )
            SELECT samples.sample_id, drawn_at, drawn_by, seed, samples.stratum, count(*),
                count(*) FILTER (WHERE read.readers >= 1),
                count(*) FILTER (WHERE read.readers >= 2)
            FROM samples
            JOIN sample_cases AS drawn ON drawn.sample_id = samples.sample_id
            JOIN cases ON cases.fund = 'project_funds' AND cases.region = drawn.region
                AND cases.case_key = drawn.case_key
            LEFT JOIN read ON read.region = cases.region AND read.case_key = cases.case_key
                AND read.text_key = cases.text_key
            WHERE $within IS NULL OR list_contains($within, drawn.region)
            GROUP BY ALL ORDER BY samples.sample_id DESC
            """,
            {"within": None if within is None else sorted(within)},
        ).fetchall()
    return [Sample(*row) for row in rows]
