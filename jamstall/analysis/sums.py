"""The sums that a scenario starts from: what breakdowns show, by the dimensions it is of."""

from collections.abc import Callable
from fractions import Fraction

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.disclosure.policy import PERSONAL
from jamstall.analysis.scenario import Cell, Impossible, Scenario, Sums

KINDS = ("sector", "sector_dominance")
"""What tells kinds apart where nothing else is asked: who dominates a sector differs by year."""
ALONG = ("sector_dominance", "sector", "municipality", "sex", "birthplace")
"""The dimensions along which kronor can be moved."""
REST = "rest"
"""What is hidden, or left of the exact total by rounding, of groups of persons."""


def dimensions_of(scenario: Scenario, along: str = "") -> tuple[str, ...]:
    """Return by what the sums have to be told apart for a scenario.

    Raises
    ------
    Impossible : persons together with anything else: that table is not shown. `persons`; or
        approval and applications of persons: `persons_only_kronor`.
    """
    used = {change.dimension for change in scenario.changes} | ({along} if along else set())
    if unknown := sorted(used - set(ALONG)):
        raise Impossible("no_group", unknown[0])
    personal = used & PERSONAL
    if not personal:
        return (*KINDS, *(["municipality"] if "municipality" in used else []))
    if len(used) > 1:
        raise Impossible("persons")
    if scenario.rates or scenario.mixes:
        raise Impossible("persons_only_kronor")
    return tuple(personal)


def sums_of(ask: Callable[..., Breakdown], by: tuple[str, ...]) -> Sums:
    """Return the sums of a selection; of persons only what is shown of them, as it is rounded.

    Parameters
    ----------
    ask : measure and dimensions → breakdown.
    """
    kronor = ask("amount_granted", *by)
    if PERSONAL & set(by):
        cells = {
            group.labels: Cell(Fraction(group.numerator))
            for group in kronor.groups
            if group.numerator is not None and not group.suppressed
        }
        shown = sum((cell.kronor for cell in cells.values()), Fraction(0))
        rest = Fraction(kronor.overall.numerator or 0) - shown
        if rest > 0:
            cells[REST,] = Cell(rest)
        return Sums(by, cells)
    decided, granted = (ask(name, *by) for name in ("decided_cases", "granted_cases"))
    found = {
        name: {group.labels: Fraction(group.numerator or 0) for group in result.groups}
        for name, result in (("kronor", kronor), ("decided", decided), ("granted", granted))
    }
    kinds = sorted({kind for numbers in found.values() for kind in numbers})
    none = Fraction(0)
    return Sums(
        by,
        {
            kind: Cell(*(found[name].get(kind, none) for name in ("kronor", "decided", "granted")))
            for kind in kinds
        },
    )
