"""Noise by cell keys instead of hidden groups, weighed: `python -m tests.cell_keys` prints a table.

Statistics offices add a small number to each count that table builders show, drawn by the cell's
key. Two kinds of key are weighed on the demo data, within the closed family of tables of persons:
of *which cases* are in a cell, and of *how it is asked for*. Of each: how far shares and approval
rates come from what they are (percentage points), beside how many are exact today; and what a
reader of all tables works out of the numbers (`tests/noise_attacker.py`).
"""

import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from threading import Event

import numpy as np

from jamstall.decide_ahead import decide_ahead
from jamstall.demo import intakes
from jamstall.store import loads
from jamstall.store.database import Database
from tests.attacker import DECISION, FEW, Where, read
from tests.noise_attacker import (
    Key,
    Noisy,
    in_order,
    of_cases,
    of_question,
    told_as_small,
    told_by_averages,
    told_by_one_case,
)
from tests.together import FUNDS, GRANTED, WAYS, Cases, views, without_fund
from tests.twin import Twin, cases_of
from tests.usefulness import KEY_GROUPS, share_of, shown

KEYS: dict[str, Key] = {"key of the cases": of_cases, "key of the question": of_question}
LEAST = 5
DRAWS = 20
"""Of noise, in which it is measured how far numbers are off."""
DECIDED = GRANTED | {"rejected"}
EXACT = {"share of the granted": "granted_cases", "approval rate": "approval_rate"}
"""What is measured, and the measure of which today's rule shows so many exactly."""
_COUNTED = ("pairs", "named", "right")
Row = tuple[str, str]
Family = tuple[Cases, tuple[Where, ...]]
"""Cases as everybody knows them, and the cells that the family's tables have of them."""


def errors(noisy: Noisy) -> Iterator[tuple[str, str, float]]:
    """Yield of each group of a county's year how far its share, or approval rate, is off.

    The dimension, which of the two, and percentage points; of groups of at least five cases.
    """
    for county, year in _labels(noisy.cells, "county", "year"):
        own: Where = (("county", county), (DECISION, GRANTED), ("year", year))
        everybody = noisy.real(own)
        for dimension in {*noisy.cases.persons} & {*KEY_GROUPS}:
            for group in KEY_GROUPS[dimension]:
                of = {"county": county, "year": year, dimension: frozenset((group,))}
                granted, decided = (
                    tuple(sorted({**of, DECISION: outcome}.items()))
                    for outcome in (GRANTED, DECIDED)
                )
                real, seen = noisy.real(granted), noisy.number(granted)
                if real >= LEAST:
                    yield dimension, "share of the granted", 100 * abs(seen - real) / everybody
                if noisy.real(decided) >= LEAST:
                    rate = min(1.0, seen / noisy.number(decided))
                    yield dimension, "approval rate", 100 * abs(rate - real / noisy.real(decided))


def _labels(cells: Iterable[Where], *dimensions: str) -> list[tuple[frozenset[str], ...]]:
    """Return the labels that cells have of some dimensions together."""
    found = {tuple(dict(where).get(d, frozenset()) for d in dimensions) for where in cells}
    return sorted((labels for labels in found if all(labels)), key=repr)


def in_one_place(cells: Iterable[Where], place: str) -> list[tuple[Where, ...]]:
    """Return those of one county, or of one municipality, and of one year or all: apart."""
    found: dict[tuple[frozenset[str], ...], list[Where]] = defaultdict(list)
    for where in cells:
        of = dict(where)
        if place in of and (place == "municipality" or "municipality" not in of):
            found[of[place], of.get("year", frozenset())].append(where)
    return [tuple(found[at]) for at in sorted(found, key=repr)]


def all_numbers(database: Database, twin: Twin, fund: str, persons: tuple[str, ...]) -> Family:
    """Return the cases of a fund, and every cell that the family's tables have of them."""
    views_of = views(database, fund, persons, small=0)
    cells = {without_fund(where) for view in views_of for where in read(view)[0]}
    return Cases.of(twin, fund, persons), tuple(sorted(cells, key=in_order))


def usefulness(of_funds: Iterable[Family], key: Key) -> dict[Row, str]:
    """Return how far numbers with noise are off, by what is measured and dimension."""
    found: dict[Row, list[float]] = defaultdict(list)
    for cases, cells in of_funds:
        for draw in range(DRAWS):
            for dimension, what, points in errors(Noisy(cases, cells, key, draw)):
                found[what, dimension].append(points)
    said = {}
    for row, off in found.items():
        middle, nine, most = np.percentile(off, [50, 90, 100])
        said[row] = f"off by {middle:.1f} points, in nine of ten {nine:.1f}, at most {most:.0f}"
    return said


def exact_today(database: Database) -> dict[Row, str]:
    """Return how many of these groups today's rule shows, and these exactly."""
    return {
        (what, dimension): f"exact of {share_of(seen, large)}"
        for what, measure in EXACT.items()
        for dimension in KEY_GROUPS
        for large, seen in [shown(database, measure, dimension)]
    }


def told(of_ways: Sequence[Family], key: Key) -> Iterator[tuple[str, str]]:
    """Yield what can be worked out of the numbers of a fund; of all kinds of persons together."""
    noisy = [Noisy(cases, cells, key) for cases, cells in of_ways]
    for what, found in zip(
        ("one case more", "cells of one case"),
        zip(*map(told_by_one_case, noisy), strict=True),
        strict=True,
    ):
        pairs, named, right = (sum(getattr(one, of) for one in found) for of in _COUNTED)
        cases = len({case for one in found for case in one.cases})
        yield what, f"{pairs} pairs name {named} times, {right} right, of {cases} cases"
    averages = [told_by_averages(one) for one in noisy]
    groups, first, exact, pinned = (sum(numbers) for numbers in zip(*averages, strict=True))
    yield (
        "same cases in several cells",
        f"{groups} groups: one number is exact {first} times, the average {exact}, certainly "
        f"{pinned}",
    )
    for place, tables in (("county", "counties'"), ("municipality", "municipalities'")):
        small = [
            told_as_small(Noisy(one.cases, cells, key))
            for one in noisy
            for cells in in_one_place(one.cells, place)
        ]
        few, pinned, confined = (sum(numbers) for numbers in zip(*small, strict=True))
        yield (
            f"groups of 1 to {FEW - 1}, {tables} tables",
            f"{confined} of {few} known to be so, {pinned} exactly",
        )


def lines(database: Database, twin: Twin) -> Iterator[str]:
    """Yield the table."""
    funds = {
        fund: [all_numbers(database, twin, fund, persons) for persons in WAYS] for fund in FUNDS
    }
    families = [family for of_ways in funds.values() for family in of_ways]
    today = exact_today(database)
    useful = {name: usefulness(families, key) for name, key in KEYS.items()}
    yield f"| | {' | '.join(KEYS)} | hidden, as today |"
    yield "| --- | --- | --- | --- |"
    for row, said in today.items():
        yield f"| {', '.join(row)} | {' | '.join(useful[name][row] for name in KEYS)} | {said} |"
    for fund, of_ways in funds.items():
        for rows in zip(*(told(of_ways, key) for key in KEYS.values()), strict=True):
            of_keys = " | ".join(said for _, said in rows)
            yield f"| {fund}, {rows[0][0]} | {of_keys} | `make attack` |"


def main() -> None:
    """Print the table of the demo data."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "demo.duckdb")
        loads.publish(database, intakes(), is_demo=True)
        decide_ahead(database, Event())  # as readers have it
        for line in lines(database, Twin(cases_of(intakes()))):
            sys.stdout.write(f"{line}\n")
        database.close()


if __name__ == "__main__":
    main()
