"""How much each sector has grown, in jobs, from the first year of the figures to the last.

Published figures of the employed by the workplace's place (SCB, BAS), of the selection's own county
where it is of one, else of the country.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from jamstall.analysis.population import Workforce, employed_in, place, years_of_employed
from jamstall.analysis.selection import Selection


@dataclass(frozen=True)
class Growth:
    """The employed of an area in its first and its last year."""

    first: Workforce
    last: Workforce

    @property
    def area(self) -> str:
        """Whose figures: a county's code, or `00` for the country."""
        return self.last.area

    @property
    def sectors(self) -> tuple[str, ...]:
        """The sectors that have figures in both years, in their order."""
        return tuple(sector for sector in self.last.people if self.first.people.get(sector))

    def of(self, sector: str) -> Decimal | None:
        """A sector's growth as a part of its jobs in the first year; None where it had none."""
        before = sum(self.first.people[sector])
        return Decimal(sum(self.last.people[sector])) / before - 1 if before else None

    def overall(self) -> Decimal:
        """All sectors' growth."""
        return Decimal(_jobs(self.last.people)) / _jobs(self.first.people) - 1


def growth(selection: Selection) -> Growth:
    """Return the growth that a selection's money is set beside."""
    area = place(selection)
    years = years_of_employed(area)
    return Growth(employed_in(area, years[0]), employed_in(area, years[-1]))


def _jobs(people: Mapping[str, tuple[int, int]]) -> int:
    return sum(map(sum, people.values()))
