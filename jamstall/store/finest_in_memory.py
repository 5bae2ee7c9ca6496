"""The finest sums, from columns in memory: the same rows as the statements of `finest.py` give."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

import numpy as np

from jamstall.store.columns import Columns
from jamstall.store.counting import grouped
from jamstall.store.people import Integers
from jamstall.store.question import UNKNOWN

Row = tuple[Any, ...]
At = tuple[int, int | None, str | None]


def money(columns: Columns, rows: Integers) -> list[Row]:
    """Return industry, year, county; öre granted and paid, and granted cases of one place."""
    labels, group = _at(columns, rows)
    granted = columns.columns["decision"].are(("granted",), rows)
    ore = {name: amount.ore[rows] for name, amount in columns.amounts.items()}
    alone = granted & (rows < columns.singles)
    weight = None if columns.weight is None else columns.weight[rows][alone]
    sums = (
        np.bincount(group, ore["amount_granted"] * granted, len(labels)),
        np.bincount(group, ore["amount_paid"], len(labels)),
        np.bincount(group[alone], weight, len(labels)),
    )
    counted = [[int(number) for number in numbers.tolist()] for numbers in sums]
    return [(*at, *numbers) for at, *numbers in zip(labels, *counted, strict=True)]


def several(columns: Columns, rows: Integers) -> list[Row]:
    """Return industry, year and set of counties of granted cases with several places; how many."""
    rows = columns.columns["decision"].left(("granted",), rows[rows >= columns.wholes])
    labels, group = _at(columns, rows)
    cases: dict[int, set[At]] = defaultdict(set)
    for case, at in zip(columns.case[rows].tolist(), group.tolist(), strict=True):
        cases[case].add(labels[at])
    alike = np.ones(rows.size) if columns.weight is None else columns.weight[rows]
    stands_for = dict(zip(columns.case[rows].tolist(), alike.tolist(), strict=True))
    found: Counter[tuple[Any, ...]] = Counter()
    for case, places in cases.items():
        counties = tuple(sorted(county or "" for _, _, county in places))
        found[*min(places)[:2], counties] += int(stands_for[case])
    return [(*at, number) for at, number in found.items()]


def largest(columns: Columns, rows: Integers, number: int) -> list[Row]:
    """Return industry, year and county, öre granted and paid, of the places of the largest grants.

    A grant's places count with it as far as they are among the rows.
    """
    rows = columns.columns["decision"].left(("granted",), rows)
    rows = rows[columns.amounts["amount_granted"].known[rows]]
    case, each = np.unique(columns.case[rows], return_inverse=True)
    of_case = np.bincount(each, columns.amounts["amount_granted"].ore[rows], case.size)
    chosen = np.lexsort((case, of_case))[::-1][:number]
    rows = rows[np.isin(each, chosen)]
    labels, group = _at(columns, rows)
    sums = [
        np.bincount(group, columns.amounts[name].ore[rows], len(labels)).tolist()
        for name in ("amount_granted", "amount_paid")
    ]
    return [(*at, int(one), int(other)) for at, one, other in zip(labels, *sums, strict=True)]


def _at(columns: Columns, rows: Integers) -> tuple[list[At], Any]:
    """Return every industry, year and county that some row has, and which of these each row has."""
    by = [columns.columns[name] for name in ("industry_id", "year", "county")]
    labels, group = grouped(by, rows)
    return [
        (
            int(industry),
            None if year == UNKNOWN else int(year),
            None if county == UNKNOWN else county,
        )
        for industry, year, county in labels
    ], group


def chosen(columns: Columns, filters: Mapping[str, tuple[str, ...]]) -> Integers:
    """Return the rows, place by place, that filters by columns leave."""
    rows = columns.places
    for dimension, values in filters.items():
        rows = columns.columns[dimension].left(values, rows)
    return rows
