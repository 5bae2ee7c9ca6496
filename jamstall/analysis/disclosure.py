"""Small groups: the whole policy, applied once, before anything is drawn, listed or exported.

A group is personal when sex, birthplace or age group is among its dimensions or its filters. A
personal group with at least one case but fewer than the limit is suppressed: its labels stay, every
number of it goes. Zero is shown. A ratio of kronor is hidden too where its kronor are those of so
few: many may have applied, and one have got. A group that is hidden for being small could still be
worked out as the difference to a total; closing that way is the complementary part, which is not
yet here (CHANGELOG.md).
"""

from collections.abc import Sequence
from dataclasses import replace

from jamstall.analysis.group import Group


def is_small(cases: int | None, limit: int) -> bool:
    """Tell whether so few cases stand behind a personal group that it must be hidden.

    >>> [is_small(cases, 5) for cases in (0, 1, 4, 5)]
    [False, True, True, False]
    """
    return cases is not None and 0 < cases < limit


def suppress(groups: Sequence[Group], limit: int) -> tuple[Group, ...]:
    """Return personal groups with the small ones hidden.

    The caller decides whether groups are personal; see `Selection.is_personal`.
    """
    return tuple(
        replace(
            group,
            numerator=None,
            denominator=None,
            value=None,
            cases=None,
            suppressed=True,
            behind_numerator=None,
        )
        if is_small(group.cases, limit) or is_small(group.behind_numerator, limit)
        else group
        for group in groups
    )
