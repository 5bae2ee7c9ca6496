"""How many groups of persons a file changes by so few cases that a reader of both states sees them.

Shown numbers are exact, so whoever has read them before and after knows of the cases between: of
one new case, the applicant's sex. No rule hides that; it is counted and told before publishing, and
what stays of the risk stands in `docs/security.md`.
"""

from collections.abc import Collection

from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.disclosure import is_small
from jamstall.analysis.disclosure.policy import PERSONAL, UNTELLING
from jamstall.analysis.selection import Selection
from jamstall.store.database import Database
from jamstall.upload.preview import Preview

WITHIN = ("county", "year")
"""What readers compare a group in."""
Counts = dict[tuple[str, ...], int | None]
"""Labels → how many cases; None where that is hidden."""


def changed_by_few(before: Database, preview: Preview, counties: Collection[str]) -> int:
    """Return how many shown groups of persons, by county and year, change by fewer than the limit.

    By sex, by birthplace or by age, of all cases or of the granted; of advice, of its clients.
    """
    selection = Selection.of(county=sorted(counties))
    measures = ["advice_clients"]
    if preview.fund != "advice":
        selection = selection.where(fund=(preview.fund,))
        measures = ["granted_cases", "cases"]
    found = set()
    for person in sorted(PERSONAL):
        for name in measures:
            then, now = (
                _counts(one, name, (*WITHIN, person), selection)
                for one in (before, preview.database)
            )
            found |= {
                labels
                for labels in {*then, *now}
                if labels[-1] not in UNTELLING
                and is_small(_change(then, now, labels), selection.small)
            }
    return len(found)


def _counts(database: Database, name: str, by: tuple[str, ...], selection: Selection) -> Counts:
    return {group.labels: group.cases for group in breakdown(database, name, by, selection).groups}


def _change(then: Counts, now: Counts, labels: tuple[str, ...]) -> int | None:
    """Return by how many cases a group changes; None where it is hidden, then or now."""
    before, after = (counts.get(labels, 0) for counts in (then, now))
    return None if before is None or after is None else abs(after - before)
