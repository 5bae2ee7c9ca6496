"""What a series tells of the places that are looked at, and of the country."""

from collections.abc import Sequence
from dataclasses import dataclass

from jamstall.context.declared import TOTAL, Series
from jamstall.context.snapshot import Value
from jamstall.panels.series.sides import Sides, areas, regions_of, sides
from jamstall.panels.view import View
from jamstall.store.series import State


@dataclass(frozen=True)
class Standing:
    """What a series tells of some places.

    Attributes
    ----------
    values : all its figures of these places, for all sectors together.
    here : the latest of each place, the country last.
    born : of the first place that has any, those of each birthplace.
    """

    series: Series
    values: Sequence[Value]
    here: tuple[Sides, ...]
    born: tuple[Sides, ...]

    @property
    def rows(self) -> tuple[Sides, ...]:
        """Every row of its table: the places, and then the birthplaces."""
        return (*self.here, *self.born)


def standing(view: View, state: State, homes: Sequence[str]) -> Standing:
    """Return what a series tells of these places and of the country."""
    one = state.series
    # All series are asked for at once, whichever of them is shown.
    keys = tuple(it.series.key for it in view.society.states() if it.current is not None)
    values = view.society.values(keys, regions_of(homes), TOTAL).get(one.key, ())
    told = areas(one, values, homes)
    here = [found for area in told if (found := sides(one, values, area)) is not None]
    born: list[Sides] = []
    for area in told:
        of_birth = (sides(one, values, area, it) for it in one.birthplaces if it != TOTAL)
        born = [found for found in of_birth if found is not None]
        if born:
            break
    return Standing(one, values, tuple(here), tuple(born))
