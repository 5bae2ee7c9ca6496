"""What the money is compared with: how many people each sector employs, or how many own one.

And who they are: women and men, born in Sweden or abroad, so that one sees whether money follows
people.

These are published figures (`reference.figures`), not cases: nothing in them is ever suppressed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from jamstall.analysis.selection import DOMINANCE, Basis, Selection
from jamstall.reference.figures import Figure, figures
from jamstall.reference.sectors import SECTORS
from jamstall.store.question import UNKNOWN


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

    def dominance_shares(
        self, limit: Decimal, classed: "Workforce | None" = None
    ) -> dict[str, Decimal]:
        """Which part of all these people work in women- and male-dominated and balanced sectors.

        Parameters
        ----------
        classed : by whose women and men sectors are dominated, if not by these people's own.
        """
        parts = dict.fromkeys(DOMINANCE[:-1], Decimal(0))
        for sector in self.people:
            share = self.share(sector)
            if share is not None:
                parts[(classed or self).dominance(sector, limit)] += share
        return parts


def workforce(selection: Selection) -> Workforce:
    """Return the figures by which a selection's sectors are dominated by women or men.

    The county's own where the selection asks for it and is of one county that has figures; else
    the country's. Of the latest year not after the last one selected, else the earliest.
    """
    area = place(selection) if selection.area == "county" else "00"
    return _workforce(selection.basis, area, _latest(selection))


def workforce_there(selection: Selection) -> Workforce:
    """Return the figures that a selection's money is compared with: of the place it went to.

    The county's own where the selection is of one county that has figures, whatever decides which
    sex dominates a sector; else the country's.
    """
    return _workforce(selection.basis, place(selection), _latest(selection))


def place(selection: Selection) -> str:
    """Return whose people a selection's money is compared with: its one county, else `00`."""
    chosen = selection.values("county") or selection.values("municipality")
    counties = {code[:2] for code in chosen}
    return counties.pop() if len(counties) == 1 else "00"


def employed_in(area: str, year: int) -> Workforce:
    """Return the employed of an area in a year, or the nearest there are figures of."""
    return _workforce("employed", area, year)


def years_of_employed(area: str) -> tuple[int, ...]:
    """Return the years that there are figures of the employed of; of an area, else the country."""
    known = {
        figure.year for figure in figures() if (figure.basis, figure.area) == ("employed", area)
    }
    return tuple(sorted(known)) or years_of_employed("00")


def _latest(selection: Selection) -> int:
    """Return until which year figures are wanted."""
    years = [int(year) for year in selection.values("year") if year.isdigit()]
    return max(years, default=9999)


@lru_cache(maxsize=200)
def _workforce(basis: str, area: str, year: int) -> Workforce:
    area, used, chosen = _published(basis, area, year)
    people: dict[str, dict[str, int]] = {}
    shared: set[str] = set()
    for figure in chosen:
        if figure.birthplace == "total":
            for sector in figure.sectors:
                people.setdefault(sector, {})[figure.sex] = figure.count
            shared |= set(figure.sectors) if len(figure.sectors) > 1 else set()
    pairs = {
        sector: (people[sector]["woman"], people[sector]["man"])
        for sector in SECTORS
        if sector != UNKNOWN and len(people.get(sector, {})) == 2
    }
    return Workforce(basis, area, used, pairs, frozenset(shared))


def _published(basis: str, area: str, year: int) -> tuple[str, int, list[Figure]]:
    """Return area, year and the figures by sector group that stand closest to what is asked."""
    chosen = [f for f in figures() if f.basis == basis and f.sectors]
    if not any(figure.area == area for figure in chosen):
        area = "00"
    chosen = [figure for figure in chosen if figure.area == area]
    years = sorted({figure.year for figure in chosen})
    used = max((known for known in years if known <= year), default=years[0])
    return area, used, [figure for figure in chosen if figure.year == used]


@dataclass(frozen=True, slots=True)
class People:
    """All the employed, or all business owners, of one area and year.

    Attributes
    ----------
    basis, area, year : whose figures; `area` is `00` for the country.
    counts : (sex, birthplace) → people, whatever their sector. Birthplace is `sweden` or `abroad`,
        or `total` where the figures do not tell.
    """

    basis: str
    area: str
    year: int
    counts: Mapping[tuple[str, str], int]

    def share(self, by: Sequence[str], labels: Sequence[str]) -> Decimal | None:
        """A group's part of these people; None where no figure is of it, or of its dimension.

        Parts are taken of the sum of the parts, which as published differs from the total by a
        few persons.
        """
        groups = self.groups(by)
        count = groups.get(tuple(labels))
        return Decimal(count) / sum(groups.values()) if count else None

    def groups(self, by: Sequence[str]) -> dict[tuple[str, ...], int]:
        """Return labels → people; nothing where no figures are by these dimensions."""
        known = {"sex": 0, "birthplace": 1}
        if not by or not set(by) <= set(known):
            return {}
        groups: dict[tuple[str, ...], int] = {}
        for pair, count in self.counts.items():
            labels = tuple(pair[known[dimension]] for dimension in by)
            # `total` beside its parts would count people twice; alone it says nothing of birth.
            if ("birthplace" in by) == (pair[1] != "total"):
                groups[labels] = groups.get(labels, 0) + count
        return groups


def people(selection: Selection, basis: Basis) -> People:
    """Return those that a selection's applicants are compared with.

    Of the same area and year as `workforce_there`. Business owners are published for the country
    alone, and not by birthplace.
    """
    return _people(basis, place(selection), _latest(selection))


@lru_cache(maxsize=200)
def _people(basis: str, area: str, year: int) -> People:
    area, used, chosen = _published(basis, area, year)
    counts: dict[tuple[str, str], int] = {}
    for figure in chosen:
        pair = (figure.sex, figure.birthplace)
        counts[pair] = counts.get(pair, 0) + figure.count
    return People(basis, area, used, counts)
