"""The snapshots that ship with the product, so that a new database is not empty.

A number is kept once. What `reference.figures` holds, by which sectors are judged, is taken from
there; only what stands nowhere else has a file in `data/reference/series/first/`.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from jamstall.context.declared import TOTAL, Series, series
from jamstall.context.snapshot import Snapshot, Value
from jamstall.reference.figures import figures
from jamstall.reference.tables import read_table


def first_snapshots() -> Iterator[Snapshot]:
    """Return the shipped snapshot of each series that has one."""
    for one in series().values():
        if one.first is not None:
            yield Snapshot(
                series=one.key,
                values=values(one),
                fetched_at=dt.datetime.combine(one.first.taken, dt.time()),
                updated="",
                address=one.source.page,
                preliminary=one.preliminary,
                worked_up=one.worked_up is not None,
            )


def values(one: Series) -> tuple[Value, ...]:
    """Return the figures of a series' shipped snapshot; none where it ships without."""
    if one.first is None:
        return ()
    if one.first.figures:
        return tuple(_of_figures(one.first.figures))
    return tuple(
        Value(
            region=row["region"],
            period=row["period"],
            sex=row["sex"],
            birthplace=row["birthplace"],
            sector=row["sector"],
            value=Decimal(row["value"]) if row["value"] else None,
        )
        for row in read_table("series", "first", f"{one.key}.csv")
    )


def _of_figures(basis: str) -> Iterator[Value]:
    """Return the people of a basis by sector group, and their sum.

    What is told of a division or a code of five digits is a part of its group, and left out.
    """
    sums: Counter[tuple[str, str, str, str]] = Counter()
    for figure in figures():
        if figure.basis == basis and figure.sectors:
            of = (figure.area, str(figure.year), figure.sex, figure.birthplace)
            sums[of] += figure.count
            yield Value(*of, figure.code, Decimal(figure.count))
    for of, count in sums.items():
        yield Value(*of, TOTAL, Decimal(count))
