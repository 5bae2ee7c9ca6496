"""What a target measures: its share year by year, the gap in kronor, and what is left to decide.

And what no target can be: over 100 %, in the past, of what is hidden or unknown.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from jamstall.analysis.bootstrap import Sampled, slope_interval
from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.disclosure.policy import PERSONAL
from jamstall.analysis.group import Group
from jamstall.analysis.interval import Interval
from jamstall.analysis.pace import LATEST_YEARS, Pace, pace
from jamstall.analysis.sample import counted_by_year
from jamstall.analysis.selection import Selection, is_value
from jamstall.plan.model import KeptTarget, Target
from jamstall.store.question import DIMENSIONS, UNKNOWN

MEASURES = ("amount_share", "cases_share", "approval_rate")
"""What a target can be set for: shares, of kronor, of granted cases, or of decided cases."""

Ask = Callable[[str, tuple[str, ...], Selection, tuple[str, ...]], Breakdown]
Sample = Callable[[str, str, Selection], Mapping[int, Sampled]]
"""Dimension, label and selection → each year's kronor, case by case."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A target beside what was decided.

    Attributes
    ----------
    result : the shares by year; `latest` is the group that the target is for, in the latest year.
    kronor_gap, cases_gap : what the gap is at the latest year's volume; None where it is not in
        that unit, or there is no gap to state.
    cases_left, kronor_left : decided from `today` to the day at the latest year's volume.
    """

    target: Target
    result: Breakdown
    pace: Pace
    latest: Group | None
    kronor_gap: Decimal | None
    cases_gap: Decimal | None
    cases_left: Decimal
    kronor_left: Decimal

    @property
    def is_of_persons(self) -> bool:
        """No interval is given: one made from single cases would tell of them."""
        return self.target.dimension in PERSONAL


def measured(
    target: Target, selection: Selection, ask: Ask, sample: Sample, today: dt.date
) -> Measured:
    """Return where a target stands.

    Parameters
    ----------
    selection : the target's own; its years are all that there are, whatever a reader looks at.
    """
    result = yearly(target, selection, ask)
    groups = {int(group.labels[0]): group for group in _own(result, target)}
    whole = {year: group for year, group in groups.items() if year < today.year} or groups
    shares = {year: Decimal(g.value) for year, g in whole.items() if g.value is not None}
    kept = {year: shares[year] for year in sorted(shares)[-LATEST_YEARS:]}
    interval = _interval(target, selection, result, sample, kept)
    found = pace(shares, target.value, target.towards, target.by_when, interval)
    if not found.shares:
        nothing = Decimal(0)
        return Measured(target, result, found, None, None, None, nothing, nothing)
    latest = whole[found.latest]
    year = (str(found.latest),)
    in_year = selection.where(year=year)
    kronor = Decimal(ask("amount_granted", (), in_year, ()).overall.numerator or 0)
    over = "decided_cases" if target.measure == "approval_rate" else "granted_cases"
    cases = Decimal(ask(over, (), in_year, ()).overall.cases or 0)
    gap = found.gap or Decimal(0)
    of = Decimal(latest.denominator or 0)
    left = max(Decimal(0), Decimal((target.by_when - today).days) / Decimal("365.25"))
    is_kronor = target.measure == "amount_share"
    return Measured(
        target,
        result,
        found,
        latest,
        gap * of if is_kronor else None,
        None if is_kronor else gap * of,
        cases * left,
        kronor * left,
    )


def yearly(target: Target, selection: Selection, ask: Ask) -> Breakdown:
    """Return a target's measure year by year: shares of each year's whole."""
    by = ("year", *([target.dimension] if target.dimension else []))
    within = ("year",) if target.measure != "approval_rate" else ()
    return ask(target.measure, by, selection.where(year=()), within)


def _own(result: Breakdown, target: Target) -> list[Group]:
    """Return the groups that a target is for, a year each.

    A year in which others got money and this group none has a share of nothing; one in which
    nothing at all is known of the dimension has none. Of persons a year is only what is shown: one
    that is hidden or missing is left out, and is never read as nothing.
    """
    found: dict[str, Group] = {}
    wholes: dict[str, Group] = {}
    for group in result.groups:
        year, *own = group.labels
        if year == UNKNOWN:
            continue
        if not own or own == [target.label]:
            found[year] = group
        elif UNKNOWN not in own and group.denominator and not group.suppressed:
            wholes[year] = group
    if target.measure != "approval_rate" and not result.selection.is_personal(result.by):
        for year, other in wholes.items():
            if year not in found:
                labels = (year, target.label)
                found[year] = Group(labels, Decimal(0), other.denominator, Decimal(0), 0)
    return [found[year] for year in sorted(found)]


def _interval(
    target: Target,
    selection: Selection,
    result: Breakdown,
    sample: Sample,
    years: Mapping[int, Decimal],
) -> Interval | None:
    if target.dimension in PERSONAL or selection.is_personal(()):
        return None
    if target.measure == "amount_share":
        every: Mapping[int, object] = sample(
            target.dimension, target.label, selection.where(year=())
        )
    else:
        every = counted_by_year(result, target.label)
    return slope_interval({year: every[year] for year in years if year in every})  # type: ignore[misc]


def problem(
    target: Target, selection: Selection, ask: Ask, today: dt.date
) -> tuple[str, dict[str, str]] | None:
    """Return why a target cannot be set, as a code and what it names; None where it can.

    Codes: `measure`, `group`, `value`, `past`, `decided`, `body`, `empty`, `hidden`.
    """
    if target.measure not in MEASURES:
        return "measure", {"name": target.measure, "known": ", ".join(MEASURES)}
    if bool(target.dimension) != bool(target.label) or (
        not target.dimension and target.measure != "approval_rate"
    ):
        return "group", {"what": target.dimension or target.measure}
    if target.dimension and not (
        target.dimension in DIMENSIONS
        and target.dimension not in ("year", "decision")
        and is_value(target.dimension, target.label)
        and target.label != UNKNOWN
    ):
        return "group", {"what": f"{target.dimension}={target.label}"}
    if not 0 <= target.value <= 1:
        return "value", {}
    if target.by_when <= today:
        return "past", {}
    if target.decided_on > today:
        return "decided", {}
    if not target.body.strip():
        return "body", {}
    result = yearly(target, selection, ask)
    groups = _own(result, target)
    if not groups and not (result.groups and selection.is_personal(result.by)):
        return "empty", {}
    if all(group.value is None for group in groups):
        return "hidden", {}
    return None


def contradicting(target: Target, others: Iterable[KeptTarget]) -> list[KeptTarget]:
    """Return the targets that cannot be held together with this one; both may still be kept.

    For the same thing: another value on the same day, or one that is at least this and another that
    is at most less. For two groups of the same whole on the same day: at least more than all.
    """
    found = []
    for kept in others:
        other = kept.target
        same_thing = other.what == target.what
        if same_thing and other.by_when == target.by_when and other.towards == target.towards:
            if other.value != target.value:
                found.append(kept)
        elif same_thing and other.towards != target.towards and other.by_when == target.by_when:
            least, most = (target, other) if target.towards == "at_least" else (other, target)
            if least.value > most.value:
                found.append(kept)
        elif (
            other.what[:2] == target.what[:2]
            and other.filters == target.filters
            and target.dimension
            and target.measure != "approval_rate"
            and other.by_when == target.by_when
            and other.towards == target.towards == "at_least"
            and other.label != target.label
            and other.value + target.value > 1
        ):
            found.append(kept)
    return found
