"""What a region has set of the policy: its limit, whom readers miss least, when all is decided.

Whoever runs the installation sets them, before it starts. What cannot be understood is never taken
for the usual: then nothing is answered, for what is shown once cannot be hidden again.
"""

import os
from collections.abc import Mapping
from typing import Literal

from jamstall.analysis.disclosure.policy import LIMITS, MISSED, USUAL_LIMIT

LIMIT, ORDER = "JAMSTALL_SMALLEST", "JAMSTALL_MISSED"
_AHEAD = "JAMSTALL_DECIDE_AHEAD"


class BadPolicy(ValueError):
    """A setting of the policy cannot be understood.

    Attributes
    ----------
    setting : `limit` or `order`.
    stated : what stands there.
    """

    def __init__(self, setting: Literal["limit", "order"], stated: str) -> None:
        super().__init__(f"{LIMIT if setting == 'limit' else ORDER}: {stated}")
        self.setting, self.stated = setting, stated


def smallest() -> int:
    """Return how many cases the smallest group of persons has that is shown.

    Raises
    ------
    BadPolicy : what is set is no number that a limit may be.
    """
    stated = os.environ.get(LIMIT, "").strip()
    if not stated:
        return USUAL_LIMIT
    limit = int(stated) if stated.isascii() and stated.isdigit() else 0
    if limit not in LIMITS:
        raise BadPolicy("limit", stated)
    return limit


def order() -> tuple[str, ...]:
    """Return the groups of persons, those first that readers miss least.

    Raises
    ------
    BadPolicy : what is set does not name each of them once.
    """
    stated = os.environ.get(ORDER, "").strip()
    if not stated:
        return tuple(MISSED)
    named = tuple(one.strip() for one in stated.split(","))
    if sorted(named) != sorted(MISSED):
        raise BadPolicy("order", stated)
    return named


def decides_ahead() -> bool:
    """Tell whether all tables of persons are decided together before anything is told of them.

    `off` says that they are not: each is then decided by itself, when somebody asks.
    """
    return os.environ.get(_AHEAD) != "off"


def missed() -> Mapping[str, float]:
    """Return how much readers miss a case of each group: what `MISSED` has, in a region's order."""
    return dict(zip(order(), MISSED.values(), strict=True))
