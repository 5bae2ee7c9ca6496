"""How much work a table may take to be proved: counted in the solver's steps, never in seconds.

The same numbers take the same steps on every machine, however busy, so that the same data always
gives the same answer. What is not proved within its work is hidden (`tables.decide`): data of any
kind is decided in bounded time.
"""

from dataclasses import dataclass

STEPS = 40_000
"""Steps that a table may take; on the demo data none takes more than two thirds of them."""
GROUPS = 900
"""Of more groups each step takes longer, and more of them are asked about: the steps are fewer, as
the cube of the groups. The municipalities of the largest county by year can be proved, and those of
the whole country not."""

LEAST = 500
"""With fewer steps than this, of more than 3,800 groups, nothing is begun."""

SOLVING, EACH = 10, 400
"""What beginning to solve takes, in steps of the simplex method, and of how many entries it takes
one more."""
SHORT, PROJECTING = 4, 8
"""So many steps count as one where every total follows from no other, and nothing is tried before
the first step; a step of a projection counts as so many. With these the same tables of the measured
country are proved as when an interior point was asked for, which counted otherwise."""


class Spent(Exception):
    """A table is not proved, and may take no more work."""


@dataclass
class Work:
    """What is left of the steps that a table may take."""

    left: int

    @classmethod
    def of(cls, groups: int) -> "Work":
        """Return the work that a table of so many groups may take."""
        return cls(int(STEPS * min(1.0, (GROUPS / max(groups, 1)) ** 3)))

    def is_worth_beginning(self) -> None:
        """Tell by `Spent` that no table of so many groups is proved in so few steps."""
        if self.left < LEAST:
            raise Spent

    def take(self, steps: int) -> None:
        """Note steps that were made.

        Raises
        ------
        Spent : no more are left.
        """
        self.left -= steps
        if self.left <= 0:
            raise Spent
