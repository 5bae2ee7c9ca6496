"""The figures of the society around the money, as a view has them beside the cases."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Self

from jamstall.context.declared import TOTAL
from jamstall.context.snapshot import Value
from jamstall.store.database import Database
from jamstall.store.series import State, states, values

Values = Mapping[str, Sequence[Value]]
"""A series' key → its figures."""
Ask = Callable[[tuple[str, ...], tuple[str, ...] | None, str | None], Values]
"""Series, places (None for all) and sector group (None for each) → their current figures."""


@dataclass(frozen=True)
class Society:
    """The declared series, and a way to ask for their current figures.

    Without a database there are none: whoever makes a view of cases alone need not have any.
    """

    states: Callable[[], Sequence[State]] = field(default=tuple)
    values: Ask = lambda _keys, _regions, _sector: {}

    @classmethod
    def of(cls, database: Database) -> Self:
        """Return the figures of a database as they are when first asked for, and remembered."""
        return cls(
            cache(lambda: tuple(states(database))),
            cache(lambda keys, regions, sector=TOTAL: values(database, keys, regions, sector)),
        )

    def state(self, key: str) -> State:
        """Return a declared series by its key, with its current snapshot."""
        return next(state for state in self.states() if state.series.key == key)
