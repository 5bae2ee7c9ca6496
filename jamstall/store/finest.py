"""The finest sums that any way to count sector dominance can be made of: asked once, then counted.

Under which sex dominates a sector lie how many women and men are in it. Cases are added up by what
decides that (industry, year, county), each with those numbers: any limit, basis and area is then a
sum in memory.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import duckdb

from jamstall.store import finest_in_memory as in_memory
from jamstall.store.columns import Columns
from jamstall.store.database import Database
from jamstall.store.events import state_once
from jamstall.store.held import cases_of, largest_grants, tally_of, tally_of_counties
from jamstall.store.migrate import statement
from jamstall.store.sector_people import Industry, Pair, Place, sector_people_once

LARGEST = 3
"""So many of the largest grants are listed."""

MOVED = 2025
"""The version of SNI of which codes are placed by hand: only they can be placed otherwise."""


class Money(NamedTuple):
    """Kronor granted and paid of the cases of one industry, year and county, in öre; granted cases.

    Attributes
    ----------
    cases : those that have no other place.
    people : women and men of each of `SOURCES`; None where there are no figures.
    """

    at: Place
    granted: int
    paid: int
    cases: int
    people: tuple[Pair | None, ...]


@dataclass(frozen=True)
class Finest:
    """All that is asked of the data.

    Attributes
    ----------
    several : industry, year and the counties of granted cases with several places; how many.
    largest : the places of the largest grants; one grant can have several.
    sectors : basis, area, sector group and year → women and men; none where no code is of `MOVED`.
    """

    money: tuple[Money, ...]
    several: tuple[tuple[tuple[Place, ...], int], ...]
    largest: tuple[Money, ...]
    industries: Mapping[int, Industry]
    sectors: Mapping[tuple[str, str, str, int], Pair]


def finest(database: Database, filters: Mapping[str, tuple[str, ...]]) -> Finest:
    """Return the finest sums of the cases that filters leave; none of them is by dominance."""
    with database.reading() as connection:
        version = state_once(database, connection)
        if (cases := cases_of(database, connection, version, filters)) is not None:
            of_money, several, largest = _counted(cases, filters)
        else:
            held = database, connection, version
            needed = {*filters, *_TOLD_APART}
            is_one = len(filters.get("county", ())) == 1
            tally = tally_of_counties(*held, needed, filters) if is_one else tally_of(*held, needed)
            grants = None if tally is None else largest_grants(*held, filters, LARGEST)
            of_money, several, largest = _asked(connection, filters, tally, grants)
        people = sector_people_once(database, connection)

    def money(*row: Any) -> Money:
        at, (granted, paid, cases) = row[:3], row[3:]
        return Money(at, granted, paid, cases, people.of_place(at))

    found = tuple(money(*row) for row in of_money)
    moved = any(people.industries[one.at[0]].version == MOVED for one in found)
    return Finest(
        found,
        tuple(
            (tuple((industry, year, county) for county in counties), cases)
            for industry, year, counties, cases in several
        ),
        tuple(money(*row, 0) for row in largest),
        people.industries,
        people.groups if moved else {},
    )


Rows = list[tuple[Any, ...]]
Filters = Mapping[str, tuple[str, ...]]
_TOLD_APART = ("industry_id", "year", "county", "decision")


def _counted(columns: Columns, filters: Filters) -> tuple[Rows, Rows, Rows]:
    rows = in_memory.chosen(columns, filters)
    return *_added_up(columns, filters), in_memory.largest(columns, rows, LARGEST)


def _added_up(columns: Columns, filters: Filters) -> tuple[Rows, Rows]:
    rows = in_memory.chosen(columns, filters)
    return in_memory.money(columns, rows), in_memory.several(columns, rows)


def _asked(
    connection: duckdb.DuckDBPyConnection,
    filters: Filters,
    tally: Columns | None = None,
    grants: Columns | None = None,
) -> tuple[Rows, Rows, Rows]:
    """Return all three; by statements what no tally and no list of the largest grants tells."""
    if tally is not None and grants is not None:
        rows = in_memory.chosen(grants, filters)
        return *_added_up(tally, filters), in_memory.largest(grants, rows, LARGEST)
    from jamstall.store.statement import filtered  # of few cases no statement is written

    condition, bound = filtered(filters)

    def asked(name: str, *values: Any) -> Rows:
        text = statement(name).replace("/*filters*/", f"({condition}) AND" if condition else "")
        return connection.execute(text, values).fetchall()

    of_money, several = (
        (asked("finest_money", *bound), asked("finest_several", *bound))
        if tally is None
        else _added_up(tally, filters)
    )
    return of_money, several, asked("finest_largest", *bound, LARGEST, *bound, LARGEST)
