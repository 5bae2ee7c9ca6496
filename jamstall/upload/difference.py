"""What publishing a file changes, and what retracting a load does: case by case, and in headlines.

What is shown of a case is what anyone may see of a single one: never a person's sex, birthplace or
age group, nor who got the money. Of such a field it is only said that it has changed.
"""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from jamstall.analysis.breakdown import Breakdown, breakdown
from jamstall.analysis.disclosure import hidden
from jamstall.analysis.disclosure.audit.closed import closed
from jamstall.analysis.group import Group
from jamstall.analysis.selection import ORDER, Selection
from jamstall.schema import TableName
from jamstall.store import versions
from jamstall.store.database import Database
from jamstall.store.elsewhere import Elsewhere
from jamstall.store.events import version
from jamstall.store.refusals import Outdated, refuse_unpublished
from jamstall.store.replacing import Replacing
from jamstall.store.versions import Case
from jamstall.upload.preview import Preview

SHOWN = frozenset(
    (
        "municipalities", "support_form", "applied_on", "decided_on", "starts_on", "ends_on",
        "decision", "amount_applied", "amount_granted", "amount_paid", "total_cost", "sni_code",
        "sni_version", "project_name", "strategy_area", "intervention_field", "clients",
        "sessions",
    )
)  # fmt: skip
"""The fields whose values are shown beside a case number; of all others only that they changed."""

HEADLINES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("amount_granted", ()),
    ("granted_cases", ()),
    ("amount_share", ("sector_dominance",)),
    ("amount_share", ("sex",)),
    ("amount_share", ("birthplace",)),
    ("approval_rate", ()),
)
"""The measures and dimensions of the numbers that Översikt opens with."""

HEADLINES_OF_ADVICE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("advice_clients", ()),
    ("advice_sessions", ()),
    ("advice_hours", ()),
    ("advice_clients", ("sex",)),
    ("advice_clients", ("birthplace",)),
)
"""The same of advice, as Sökande tells of it."""


@dataclass(frozen=True, slots=True)
class Period:
    """Days of decision that a file claims to have every case of, both included.

    Raises
    ------
    ValueError : it ends before it begins.
    """

    first: dt.date
    last: dt.date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("a period ends after it begins")


@dataclass(frozen=True, slots=True)
class Changed:
    """One field of one case, before and after.

    Attributes
    ----------
    before, after : amounts in kronor; None where there is nothing, and where they are not shown.
    is_shown : the values may be seen beside a case number.
    """

    case: Case
    field: str
    before: Any
    after: Any
    is_shown: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """A file's cases against what is published.

    Attributes
    ----------
    new, changed, unchanged : how many of the file's cases.
    missing : how many published cases of its table, its regions and its period it lacks; None where
        it does not claim to have them all. Publishing leaves them as they are.
    new_cases, missing_cases : the first of them.
    changes : every changed field of the first changed cases.
    elsewhere : the file's cases whose number is published for another county.
    replacing : what the file takes the place of, where most of that are other cases.
    """

    new: int
    changed: int
    unchanged: int
    missing: int | None
    new_cases: tuple[Case, ...]
    changes: tuple[Changed, ...]
    missing_cases: tuple[Case, ...]
    elsewhere: tuple[Elsewhere, ...]
    replacing: Replacing | None


def difference(preview: Preview, period: Period | None = None, *, limit: int = 200) -> Difference:
    """Return how a file's cases differ from what is published.

    Parameters
    ----------
    period : the file claims to have every case of it.
    limit : how many cases of each kind are listed; they are counted all.
    """
    fund, load_id = preview.fund, preview.published.load_id
    with preview.database.reading() as connection:
        missing, missing_cases = (
            versions.missing_cases(connection, fund, load_id, period.first, period.last, limit)
            if period
            else (None, [])
        )
        return Difference(
            new=preview.published.new,
            changed=preview.published.changed,
            unchanged=preview.published.unchanged,
            missing=missing,
            new_cases=tuple(versions.new_cases(connection, fund, load_id, limit)),
            changes=tuple(map(_guarded, versions.changes(connection, fund, load_id, limit))),
            missing_cases=tuple(missing_cases),
            elsewhere=preview.published.elsewhere,
            replacing=preview.published.replacing,
        )


def _guarded(change: versions.Change) -> Changed:
    if change.field not in SHOWN:
        return Changed(change.case, change.field, None, None, is_shown=False)
    return Changed(change.case, change.field, change.before, change.after, is_shown=True)


@dataclass(frozen=True, slots=True)
class Headline:
    """One number of Översikt, or one set of shares, before and after."""

    fund: TableName
    before: Breakdown
    after: Breakdown

    def groups(self) -> list[tuple[str, Group | None, Group | None]]:
        """Return each group before and after, in the order they are shown.

        None where there is no such case; for a number that is not of groups there are none.
        """
        before, after = (
            {group.labels[0]: group for group in one.groups} for one in (self.before, self.after)
        )
        order = ORDER[self.before.by[0]] if self.before.by else ()
        return [
            (label, before.get(label), after.get(label))
            for label in order
            if label in before or label in after
        ]


def headlines_before_after(
    before: Database, preview: Preview, counties: Collection[str]
) -> tuple[Headline, ...]:
    """Return every headline of Översikt for these counties, as it is and as it would be.

    Of the file's own table: nothing else changes by it. Where all tables are decided together, what
    is hidden as it is, is hidden as it would be.

    Raises
    ------
    Outdated : the data has changed since the preview was made.
    """
    with before.reading() as connection:
        if version(connection) != preview.version:
            raise Outdated
    selection = Selection.of(county=sorted(counties))
    if preview.fund != "advice":
        selection = selection.where(fund=(preview.fund,))
    of_table = HEADLINES_OF_ADVICE if preview.fund == "advice" else HEADLINES
    found = []
    for measure, by in of_table:
        now, then = (breakdown(of, measure, by, selection) for of in (before, preview.database))
        if closed(before, preview.version, selection.small) and not now.provenance.is_demo:
            then = _hidden_alike(now, then)
        found.append(Headline(preview.fund, now, then))
    return tuple(found)


def _hidden_alike(now: Breakdown, then: Breakdown) -> Breakdown:
    """Return a breakdown of the data as it would be, without what is hidden of it as it is.

    As it is, all tables are decided together; as it would be, each by itself, which hides less:
    beside a file of few new cases, or of none, that would tell what is hidden now.
    """
    kept = {group.labels: hidden(group.labels) for group in now.groups if group.suppressed}
    groups = {group.labels: group for group in then.groups} | kept
    order = ORDER[then.by[0]] if then.by else ()
    return replace(then, groups=tuple(groups[label,] for label in order if (label,) in groups))


@dataclass(frozen=True, slots=True)
class Retraction:
    """What retracting a load does to its cases.

    Attributes
    ----------
    disappear : how many are in no other published load.
    return_to : earlier load → how many of its versions come back.
    stay : later load → how many of the cases are its by now; they stay as they are.
    version : of the data; retract with it as `expected`.
    table : what the load holds: cases of a fund, or reports of advice.
    """

    disappear: int
    return_to: dict[int, int]
    stay: dict[int, int]
    version: str
    table: TableName


def retraction(database: Database, load_id: int) -> Retraction:
    """Return what retracting a load would do.

    Raises
    ------
    NoSuchLoad : it is unknown, or not published.
    """
    with database.reading() as connection:
        refuse_unpublished(connection, load_id)
        returning = versions.returning(connection, load_id)
        table = versions.table_of(connection, load_id)
        return Retraction(*returning, version=version(connection), table=table)
