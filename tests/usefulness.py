"""How much of what readers ask for is shown: `python -m tests.usefulness` prints the table.

`python -m tests.usefulness abroad`: of the same data with 3 to 20 % born abroad.

Of the groups that the product exists to show (women and men, born in Sweden and abroad, the ages),
in each county's year of each fund of the demo data: those with at least as many cases as the limit,
and how many of them are shown. Beside it how many exact counts could show at the very most, also of
runs of years (decision 11): no rule that keeps small groups secret shows more.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from random import Random
from threading import Event

from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.group import Group
from jamstall.analysis.selection import Selection
from jamstall.decide_ahead import decide_ahead
from jamstall.demo import intakes
from jamstall.intake import Intake
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.store.queries import values_of

KEY_GROUPS = {
    "sex": ("woman", "man"),
    "birthplace": ("sweden", "abroad"),
    "age_group": ("under_31", "31_49", "50_plus"),
}
MEASURES = ("granted_cases", "cases_share", "amount_granted", "approval_rate")
FUNDS = ("business_grants", "project_funds")
BORN = ("sweden", "abroad")
PARTS = (0.03, 0.05, 0.1, 0.2)
"""Parts of all persons that may be born abroad, in files of other regions."""
WIDEST = (Decimal("0.1"), Decimal("0.2"))

Row = tuple[str, str, str]
"""Measure, fund and group."""


def selections(database: Database, *, runs: bool = False) -> Iterator[Selection]:
    """Yield each fund, county and year; or each run of two or more years."""
    years = values_of(database, "year")
    spans = [years[first:after] for first, after in combinations(range(len(years) + 1), 2)]
    for fund in FUNDS:
        for county in values_of(database, "county"):
            for span in spans:
                if (len(span) > 1) == runs:
                    yield Selection.of(fund=[fund], county=[county], year=[*span])


def shown(
    database: Database,
    measure: str,
    dimension: str,
    widest: Decimal | None = None,
    *,
    runs: bool = False,
) -> tuple[Counter[Row], Counter[Row]]:
    """Return how many groups are large enough to be shown, and how many are answered.

    Parameters
    ----------
    widest : a range of so much, a share, is an answer too; exact ones alone by default.
    runs : of runs of two or more years; of single years by default.
    """
    large: Counter[Row] = Counter()
    seen: Counter[Row] = Counter()
    for selection in selections(database, runs=runs):
        (fund,) = selection.values("fund")
        exact = breakdown(database, measure, (dimension,), replace(selection, small=0))
        guarded = breakdown(database, measure, (dimension,), selection)
        hidden = {
            group.labels
            for group in guarded.groups
            if group.suppressed and not _is_answer(group, guarded.overall.cases or 0, widest)
        }
        for group in exact.groups:
            if group.labels[0] in KEY_GROUPS[dimension] and (group.cases or 0) >= selection.small:
                row = (measure, fund, group.labels[0])
                large[row] += 1
                seen[row] += group.labels not in hidden
    return large, seen


def _is_answer(group: Group, cases: int, widest: Decimal | None) -> bool:
    """Tell whether a hidden value lies within a range of so much; a count's is one of all cases."""
    if group.between is None or widest is None:
        return False
    least, most = map(Decimal, group.between)
    return most - least <= widest * (1 if most <= 1 else cases)


def table(database: Database) -> Iterator[str]:
    """Yield the lines of the table: exact, and with ranges of 10 and of 20 percentage points.

    Of each group is told how often it is exact, or within 10 points, where that is more.
    """
    near, far = WIDEST
    for measure in MEASURES:
        for dimension, groups in KEY_GROUPS.items():
            large, seen = shown(database, measure, dimension)
            within = shown(database, measure, dimension, near)[1]
            wider = shown(database, measure, dimension, far)[1]
            longer, known = shown(database, measure, dimension, runs=True)
            known_within = shown(database, measure, dimension, near, runs=True)[1]
            yield (
                f"{measure}, {dimension}: {share_of(seen, large)}, or a range of 10 points "
                f"{share_of(within, large)}, of 20 {share_of(wider, large)}; of longer runs "
                f"{share_of(known, longer)}, or a range of 10 points "
                f"{share_of(known_within, longer)}"
            )
            for fund in FUNDS:
                said = (
                    f"{group} {seen[row]} of {large[row]}"
                    + (f" ({within[row]} within 10 points)" if within[row] > seen[row] else "")
                    for group in groups
                    if large[row := (measure, fund, group)]
                )
                yield f"    {fund}: {', '.join(said)}"


def share_of(seen: Counter[Row], large: Counter[Row]) -> str:
    """Say how many of the groups that are large enough are answered."""
    return f"{seen.total()} of {large.total()} ({seen.total() / large.total():.0%})"


def at_most(cases: Sequence[int], limit: int) -> tuple[int, int, int, int]:
    """Return how many years and longer runs can be shown of a group, and how many are large.

    A run of years is the difference of two sums up to a year. Shown runs connect such sums, and
    the difference of any two that are connected follows. So sums fall into blocks, every large run
    within a block can be shown, and no small one may be there. Of all ways to form blocks, the one
    that shows most is taken, of these the one with most single years.

    Parameters
    ----------
    cases : of the group, one year after the other.

    >>> at_most([9, 3, 9], limit=5)
    (1, 2, 2, 3)
    """
    sums = [sum(cases[:year]) for year in range(len(cases) + 1)]
    between = {pair: sums[pair[1]] - sums[pair[0]] for pair in combinations(range(len(sums)), 2)}
    large = {pair for pair, many in between.items() if many >= limit}
    small = {pair for pair, many in between.items() if 0 < many < limit}
    best: set[tuple[int, int]] = set()
    for blocks in _ways_to_part(len(sums)):
        inside = {pair for block in blocks for pair in combinations(block, 2)}
        if not inside & small:
            best = max(best, inside & large, key=lambda shown: (len(shown), len(_years(shown))))
    return (
        len(_years(best)),
        len(best - _years(best)),
        len(_years(large)),
        len(large - _years(large)),
    )


def _years(pairs: set[tuple[int, int]]) -> set[tuple[int, int]]:
    return {(first, last) for first, last in pairs if last - first == 1}


def _ways_to_part(number: int) -> Iterator[list[list[int]]]:
    """Yield every way to part so many things into blocks."""
    if number == 0:
        yield []
        return
    for blocks in _ways_to_part(number - 1):
        yield [*blocks, [number - 1]]
        for at, block in enumerate(blocks):
            yield [*blocks[:at], [*block, number - 1], *blocks[at + 1 :]]


def rates_at_most(database: Database) -> Iterator[str]:
    """Yield of how many groups an exact approval rate gives no count of 1–4 rejected or granted."""
    for dimension, groups in KEY_GROUPS.items():
        large = tellable = 0
        for chosen in selections(database):
            exact = replace(chosen, small=0)
            decided = breakdown(database, "decided_cases", (dimension,), exact).by_group()
            granted = breakdown(database, "granted_cases", (dimension,), exact).by_group()
            for labels, number in decided.items():
                if labels[0] in groups and (number or 0) >= chosen.small:
                    passed = int(granted.get(labels) or 0)
                    parts = (passed, int(number or 0) - passed)
                    large += 1
                    tellable += not any(0 < part < chosen.small for part in parts)
        yield f"at most, {dimension}: approval rate of {tellable} of {large} groups by year"


def table_at_most(database: Database) -> Iterator[str]:
    """Yield the lines of what exact counts of granted cases could show at the very most."""
    years = values_of(database, "year")
    for dimension, groups in KEY_GROUPS.items():
        found: Counter[tuple[str, str, int]] = Counter()
        for fund in FUNDS:
            for county in values_of(database, "county"):
                chosen = Selection.of(fund=[fund], county=[county])
                exact = breakdown(
                    database, "granted_cases", (dimension, "year"), replace(chosen, small=0)
                ).by_group()
                for group in groups:
                    cases = [int(exact.get((group, year)) or 0) for year in years]
                    for what, many in enumerate(at_most(cases, chosen.small)):
                        found[fund, group, what] += many
        for fund in FUNDS:
            said = [
                "{} {} of {} years, {} of {} runs".format(
                    group, *(found[fund, group, what] for what in (0, 2, 1, 3))
                )
                for group in groups
                if found[fund, group, 3]
            ]
            if said:
                yield f"at most, {dimension}, {fund}: {'; '.join(said)}"


def born_abroad(part: float) -> Iterator[Intake]:
    """Yield the demo data with so many of its persons born abroad instead, drawn at random."""
    random = Random(f"born abroad {part}")
    for intake in intakes():
        cases = dict(intake.cases)
        if "birthplace" in cases:
            cases["birthplace"] = [
                ("abroad" if random.random() < part else "sweden") if one in BORN else one
                for one in cases["birthplace"]
            ]
        yield replace(intake, cases=cases)


def table_of_parts(folder: Path) -> Iterator[str]:
    """Yield how many groups are shown, of granted cases, where other parts are born abroad."""
    for part in PARTS:
        database = Database(folder / f"{part}.duckdb")
        loads.publish(database, [*born_abroad(part)], is_demo=True)
        decide_ahead(database, Event())
        for dimension in ("sex", "birthplace"):
            large, seen = shown(database, "granted_cases", dimension)
            yield f"{part:.0%} born abroad, granted_cases, {dimension}: {share_of(seen, large)}"
        database.close()


def main() -> None:
    """Print the table of the demo data; or, of `abroad`, with other parts born abroad."""
    with tempfile.TemporaryDirectory() as folder:
        if sys.argv[1:] == ["abroad"]:
            for line in table_of_parts(Path(folder)):
                sys.stdout.write(f"{line}\n")
            return
        database = Database(Path(folder) / "demo.duckdb")
        loads.publish(database, intakes(), is_demo=True)
        decide_ahead(database, Event())  # as readers have it
        for line in (*table(database), *table_at_most(database), *rates_at_most(database)):
            sys.stdout.write(f"{line}\n")
        database.close()


if __name__ == "__main__":
    main()
