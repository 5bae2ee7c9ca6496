"""How much of what readers ask for is shown: `python -m tests.usefulness` prints the table.

Of the groups that the product exists to show (women and men, born in Sweden and abroad, the ages),
in each county's year of each fund of the demo data: those with at least as many cases as the limit,
and how many of them are shown.
"""

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.selection import Selection
from jamstall.demo import intakes
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.store.queries import values_of

KEY_GROUPS = {
    "sex": ("woman", "man"),
    "birthplace": ("sweden", "abroad"),
    "age_group": ("under_31", "31_49", "50_plus"),
}
MEASURES = ("granted_cases", "amount_granted", "approval_rate")
FUNDS = ("business_grants", "project_funds")

Row = tuple[str, str, str]
"""Measure, fund and group."""


def selections(database: Database) -> Iterator[Selection]:
    """Yield each fund, county and year."""
    for fund in FUNDS:
        for county in values_of(database, "county"):
            for year in values_of(database, "year"):
                yield Selection.of(fund=[fund], county=[county], year=[year])


def shown(database: Database, measure: str, dimension: str) -> tuple[Counter[Row], Counter[Row]]:
    """Return how many groups are large enough to be shown, and how many are."""
    large: Counter[Row] = Counter()
    seen: Counter[Row] = Counter()
    for selection in selections(database):
        (fund,) = selection.values("fund")
        exact = breakdown(database, measure, (dimension,), replace(selection, small=0))
        guarded = breakdown(database, measure, (dimension,), selection)
        hidden = {group.labels for group in guarded.groups if group.suppressed}
        for group in exact.groups:
            if group.labels[0] in KEY_GROUPS[dimension] and (group.cases or 0) >= selection.small:
                row = (measure, fund, group.labels[0])
                large[row] += 1
                seen[row] += group.labels not in hidden
    return large, seen


def table(database: Database) -> Iterator[str]:
    """Yield the lines of the table."""
    for measure in MEASURES:
        for dimension, groups in KEY_GROUPS.items():
            large, seen = shown(database, measure, dimension)
            every = large.total()
            yield f"{measure}, {dimension}: {seen.total()} of {every} ({seen.total() / every:.0%})"
            for fund in FUNDS:
                said = (
                    f"{group} {seen[row]} of {large[row]}"
                    for group in groups
                    if large[row := (measure, fund, group)]
                )
                yield f"    {fund}: {', '.join(said)}"


def main() -> None:
    """Print the table of the demo data."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "demo.duckdb")
        loads.publish(database, intakes(), is_demo=True)
        for line in table(database):
            sys.stdout.write(f"{line}\n")
        database.close()


if __name__ == "__main__":
    main()
