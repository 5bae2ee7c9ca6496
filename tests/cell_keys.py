"""Random noise instead of hidden groups, weighed: `python -m tests.cell_keys` prints the figures.

Statistics offices add a small number to each count that table builders show, drawn by the cell's
key. Two kinds of key, on the demo data: by *which cases* are in the cell, and by *how the cell was
asked for*. Of each: how far shares and approval rates come from what they are (percentage points),
beside what hiding shows exactly (`tests.usefulness`), and what a reader who may choose any filter
works out.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations
from pathlib import Path
from typing import Literal

import numpy as np

from jamstall.demo import intakes
from jamstall.store import loads
from jamstall.store.database import Database
from tests.usefulness import KEY_GROUPS

VARIANCE, MOST = 2.0, 4
"""Of the noise: as far as four cases either way, two thirds of it at most one."""
LEAST = 5
SELDOM = 12
"""More forms of support than this are not parted in every way: the table would take too long."""


@dataclass(frozen=True)
class Case:
    """A case, as far as it is asked about."""

    number: int
    fund: str
    county: str
    year: int
    municipality: str
    support_form: str
    decision: str
    persons: dict[str, str]


def read(database: Database) -> list[Case]:
    """Return the decided cases of a database, those in several places once."""
    with database.reading() as connection:
        rows = connection.execute(
            "SELECT case_no, fund, county, year, municipality, support_form, decision, "
            "sex, birthplace, age_group FROM cases WHERE decision IN ('granted', 'rejected') "
            "AND county IS NOT NULL AND year IS NOT NULL ORDER BY case_no"
        ).fetchall()
    return [Case(*row[:7], dict(zip(KEY_GROUPS, row[7:], strict=True))) for row in rows]


def noise(key: Hashable) -> int:
    """Return what is added to a cell of this key: the same each time.

    >>> noise("a") == noise("a")
    True
    """
    steps = np.arange(-MOST, MOST + 1)
    weights = np.exp(-(steps**2) / (2 * VARIANCE))
    seed = int.from_bytes(sha256(repr(key).encode()).digest()[:8])
    return int(np.random.default_rng(seed).choice(steps, p=weights / weights.sum()))


def by_cases(cases: Sequence[Case], _asked: Hashable) -> int:
    """Return a cell's noisy count, its key made of the cases in it; none stays none."""
    return max(0, len(cases) + noise(tuple(case.number for case in cases))) if cases else 0


def by_question(cases: Sequence[Case], asked: Hashable) -> int:
    """Return a cell's noisy count, its key made of how it was asked for; none stays none."""
    return max(0, len(cases) + noise(asked)) if cases else 0


Show = Callable[[Sequence[Case], Hashable], int]


View = tuple[str, str, int]
"""A fund, a county or municipality, and a year."""


def views(
    cases: Sequence[Case], place: Literal["county", "municipality"] = "county"
) -> Iterator[tuple[View, list[Case]]]:
    """Yield each fund, place and year, and its decided cases."""
    found: dict[View, list[Case]] = {}
    for case in cases:
        found.setdefault((case.fund, str(getattr(case, place)), case.year), []).append(case)
    yield from found.items()


def errors(cases: Sequence[Case], show: Show) -> Iterator[tuple[str, float]]:
    """Yield how far a share of the granted, or an approval rate, is off: percentage points."""
    for view, own in views(cases):
        granted = [case for case in own if case.decision == "granted"]
        for dimension, groups in KEY_GROUPS.items():
            for group in groups:
                decided = [case for case in own if case.persons[dimension] == group]
                theirs = [case for case in decided if case.decision == "granted"]
                if len(theirs) < LEAST:
                    continue
                seen = show(theirs, (view, dimension, group, "granted"))
                rejected = [case for case in decided if case.decision == "rejected"]
                refused = show(rejected, (view, dimension, group, "rejected"))
                yield "share", 100 * abs(seen - len(theirs)) / len(granted)
                rate = seen / (seen + refused) if seen + refused else 0.0
                yield "approval rate", 100 * abs(rate - len(theirs) / len(decided))


def told_by_one_less(cases: Sequence[Case], show: Show) -> tuple[int, int, int]:
    """Return of how many cases a difference of one tells the sex and birthplace.

    A form of support with one case in a municipality's year: all forms beside all but that one,
    granted cases. A reader takes the case to be in the group whose number is another.

    Returns
    -------
    how many such cases and dimensions there are; of how many just one group changed; and of these
    how many are of the group that changed.
    """
    asked = changed = right = 0
    for view, own in views(cases, "municipality"):
        granted = [case for case in own if case.decision == "granted"]
        forms = Counter(case.support_form for case in granted)
        for alone in (case for case in granted if forms[case.support_form] == 1):
            for dimension in ("sex", "birthplace"):
                labels = {case.persons[dimension] for case in granted}
                moved = []
                for label in sorted(labels):
                    all_of = [case for case in granted if case.persons[dimension] == label]
                    less = [case for case in all_of if case is not alone]
                    key = (view, dimension, label)
                    if show(all_of, (*key, "all")) != show(less, (*key, alone.support_form)):
                        moved.append(label)
                asked += 1
                changed += len(moved) == 1
                right += moved == [alone.persons[dimension]]
    return asked, changed, right


def told_by_averages(cases: Sequence[Case], show: Show) -> tuple[int, int]:
    """Return how many groups there are, and of how many an average is the exact count.

    A county's year can be parted by form of support in two in many ways; the two numbers add up to
    the same group each time.
    """
    asked = right = 0
    for view, own in views(cases):
        granted = [case for case in own if case.decision == "granted"]
        for dimension, groups in KEY_GROUPS.items():
            for group in groups:
                theirs = [case for case in granted if case.persons[dimension] == group]
                forms = sorted({case.support_form for case in theirs})
                if not theirs or not 1 < len(forms) <= SELDOM:
                    continue
                sums = []
                for size in range(1, len(forms)):
                    for some in combinations(forms, size):
                        if forms[0] not in some:
                            continue
                        parts = (some, tuple(form for form in forms if form not in some))
                        sums.append(
                            sum(
                                show(
                                    [c for c in theirs if c.support_form in part],
                                    (view, group, part),
                                )
                                for part in parts
                            )
                        )
                asked += 1
                right += round(float(np.mean(sums))) == len(theirs)
    return asked, right


def lines(cases: Sequence[Case]) -> Iterator[str]:
    """Yield the figures."""
    for name, show in (("by its cases", by_cases), ("by the question", by_question)):
        found: dict[str, list[float]] = {}
        for what, points in errors(cases, show):
            found.setdefault(what, []).append(points)
        for what, points_of in found.items():
            middle, nine, most = np.percentile(points_of, [50, 90, 100])
            yield (
                f"key {name}: {what} of {len(points_of)} groups is off by {middle:.1f} points in "
                f"the middle, {nine:.1f} of nine in ten at most, {most:.0f} at most"
            )
        asked, changed, right = told_by_one_less(cases, show)
        yield (
            f"key {name}: one case less, {asked} times: one group changes {changed} times, "
            f"and is that case's {right} times"
        )
        groups, exact = told_by_averages(cases, show)
        yield f"key {name}: averages give the exact count of {exact} of {groups} groups"


def main() -> None:
    """Print the figures of the demo data."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "demo.duckdb")
        loads.publish(database, intakes(), is_demo=True)
        for line in lines(read(database)):
            sys.stdout.write(f"{line}\n")
        database.close()


if __name__ == "__main__":
    main()
