"""What the money is compared with: how many people each sector employs, or how many own one.

These are published figures (`reference.figures`), not cases: nothing in them is ever suppressed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from jamstall.analysis.selection import DOMINANCE, Selection
from jamstall.reference.figures import figures
from jamstall.reference.sectors import SECTORS
from jamstall.store.statement import UNKNOWN


@dataclass(frozen=True, slots=True)
class Workforce:
    """Women and men in each sector group, in one area and year.

    Attributes
    ----------
    basis, area, year : whose figures; `area` is `00` for the country.
    people : sector group → (women, men). Groups published together share one figure and are left
        out of `share`, which could not tell them apart.
    shared : the groups that have to make do with a figure in common.
    """

    basis: str
    area: str
    year: int
    people: Mapping[str, tuple[int, int]]
    shared: frozenset[str]

    def total(self) -> int:
        """All people in a known sector."""
        own = sum(sum(pair) for sector, pair in self.people.items() if sector not in self.shared)
        return own + (sum(self.people[min(self.shared)]) if self.shared else 0)

    def share(self, sector: str) -> Decimal | None:
        """A sector's part of all these people; None where there is no figure of its own."""
        if sector not in self.people or sector in self.shared:
            return None
        return Decimal(sum(self.people[sector])) / self.total()

    def women(self, sector: str) -> Decimal | None:
        """Women's part of a sector's people."""
        pair = self.people.get(sector)
        return Decimal(pair[0]) / sum(pair) if pair and sum(pair) else None

    def dominance(self, sector: str, limit: Decimal) -> str:
        """Which sex dominates a sector, by a limit in per cent; at the limit is balanced."""
        women = self.women(sector)
        if women is None:
            return UNKNOWN
        if women * 100 > limit:
            return "women"
        return "men" if (1 - women) * 100 > limit else "balanced"

    def dominance_shares(self, limit: Decimal) -> dict[str, Decimal]:
        """Which part of all these people work in women- and male-dominated and balanced sectors."""
        parts = dict.fromkeys(DOMINANCE[:-1], Decimal(0))
        for sector in self.people:
            share = self.share(sector)
            if share is not None:
                parts[self.dominance(sector, limit)] += share
        return parts


def workforce(selection: Selection) -> Workforce:
    """Return the figures that a selection's money is compared with.

    The county's own where the selection asks for it and is of one county that has figures; else
    the country's. Of the latest year not after the last one selected, else the earliest.
    """
    counties = selection.values("county")
    area = counties[0] if selection.area == "county" and len(counties) == 1 else "00"
    years = [int(year) for year in selection.values("year") if year.isdigit()]
    return _workforce(selection.basis, area, max(years, default=9999))


@lru_cache(maxsize=200)
def _workforce(basis: str, area: str, year: int) -> Workforce:
    chosen = [f for f in figures() if f.basis == basis and f.birthplace == "total" and f.sectors]
    if not any(figure.area == area for figure in chosen):
        area = "00"
    chosen = [figure for figure in chosen if figure.area == area]
    years = sorted({figure.year for figure in chosen})
    used = max((known for known in years if known <= year), default=years[0])
    people: dict[str, dict[str, int]] = {}
    shared: set[str] = set()
    for figure in chosen:
        if figure.year == used:
            for sector in figure.sectors:
                people.setdefault(sector, {})[figure.sex] = figure.count
            shared |= set(figure.sectors) if len(figure.sectors) > 1 else set()
    pairs = {
        sector: (people[sector]["woman"], people[sector]["man"])
        for sector in SECTORS
        if sector != UNKNOWN and len(people.get(sector, {})) == 2
    }
    return Workforce(basis, area, used, pairs, frozenset(shared))
