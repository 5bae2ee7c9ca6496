"""The groups of a breakdown, as a chart needs them: their order, their size, their part."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Group, Number
from jamstall.analysis.selection import ORDER
from jamstall.store.question import UNKNOWN

Labels = tuple[str, ...]

MOST_CATEGORIES = 10
"""More names than this cannot be read on a slide."""
_FEW = 8
"""A closed dimension of no more groups than this keeps their order; others have largest first."""


def adds_up(result: Breakdown) -> bool:
    """Tell whether the groups are parts of a whole; rates and medians are not."""
    return result.measure.kind in ("sum", "share")


def is_within(result: Breakdown) -> bool:
    """Tell whether shares are taken within each group of the first dimension."""
    if result.measure.kind != "share":
        return False
    wholes = {group.denominator for group in result.groups if group.denominator is not None}
    return bool(wholes - {result.overall.numerator})


def chosen(
    dimension: str, labels: Sequence[str], size: Callable[[str], Number]
) -> tuple[list[str], int]:
    """Return the categories that are shown, and how many are not; unknown is never left out."""
    if dimension in ORDER and len(ORDER[dimension]) <= _FEW:
        return list(labels), 0
    known = sorted((label for label in labels if label != UNKNOWN), key=lambda one: -size(one))
    unknown = [label for label in labels if label == UNKNOWN]
    shown = known[: MOST_CATEGORIES - len(unknown)]
    return shown + unknown, len(known) - len(shown)


def marked_first(shown: Sequence[str], marked: str, every: Sequence[str]) -> list[str]:
    """Return what is shown with the marked group first: in the place of the last, if it was out.

    >>> marked_first(["a", "b"], "c", ["a", "b", "c"]), marked_first(["a", "b"], "", ["a", "b"])
    (['c', 'a'], ['a', 'b'])
    """
    if marked not in every:
        return list(shown)
    return [marked, *(one for one in shown if one != marked)][: len(shown)]


def groups_of(result: Breakdown) -> dict[Labels, Group]:
    """Return the groups by their labels."""
    return {group.labels: group for group in result.groups}


def labels_at(result: Breakdown, place: int) -> list[str]:
    """Return the labels of one dimension, in the order of the groups; unknown last."""
    found = list(dict.fromkeys(group.labels[place] for group in result.groups))
    order = ORDER.get(result.by[place])
    return sorted(found, key=order.index) if order else sorted(found, key=lambda x: x == UNKNOWN)


def sizes(result: Breakdown) -> dict[str, Decimal]:
    """Return how large each group of the first dimension is, by what is shown of it."""
    found: dict[str, Decimal] = {}
    for group in result.groups:
        label = group.labels[0]
        found[label] = found.get(label, Decimal(0)) + Decimal(group.numerator or 0)
    return found


def value_of(group: Group) -> float | None:
    """Return a group's value as a chart takes it; None where it is hidden or empty."""
    return None if group.value is None else float(group.value)


def part_of(result: Breakdown, label: str) -> float | None:
    """Return a group's part of the whole; zero without cases, none where advice does not ask it."""
    group = groups_of(result).get((label,))
    if group is None:
        return None if result.measure.is_of_advice else 0.0
    share = group.value if result.measure.kind == "share" else result.ratio((label,))
    return None if share is None else float(share)
