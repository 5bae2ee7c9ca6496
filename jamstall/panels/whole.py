"""Parts of one whole that are shown together: whether they sum to it as they are rounded.

Each share is rounded by itself, so that it is the same number in every place it stands; three
thirds are then 33, 33 and 33 %. Where that shows, the panel says so in one sentence.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Number
from jamstall.texts import Texts
from jamstall.texts.rounding import exact, sums_as_shown

Whole = tuple[Sequence[Number | None], Number | None]
"""Shares, and what they sum to; None where one is hidden."""

SHOWN_WITH = (0, 1)
"""Decimals: sentences and charts have whole per cent, tables one decimal."""


def rounded_apart(texts: Texts, wholes: Iterable[Whole]) -> str:
    """Return that shares are rounded each by itself, where some do not sum as they are shown.

    Empty where all do, and where they could not: where a part is hidden, which is said elsewhere,
    and where one case is counted in several groups.
    """
    return texts("shares-rounded-apart") if any(map(_falls_short, wholes)) else ""


def _falls_short(whole: Whole) -> bool:
    parts, sum_ = whole
    shown = [part for part in parts if part is not None]
    if not parts or len(shown) < len(parts) or sum_ is None:
        return False
    if exact(sum(map(Decimal, shown), start=Decimal(0))) != exact(sum_):
        return False
    return not all(sums_as_shown(shown, sum_, decimals) for decimals in SHOWN_WITH)


def wholes_of(*results: Breakdown) -> Iterable[Whole]:
    """Give the parts of each whole that breakdowns' values are shares of.

    That is the selection, or each group of the first dimension where shares are taken within it.
    """
    for result in results:
        yield [group.value for group in result.groups], 1
        for first in dict.fromkeys(group.labels[0] for group in result.groups):
            yield [group.value for group in result.groups if group.labels[0] == first], 1
