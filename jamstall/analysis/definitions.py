"""A share under every way to count, from one set of finest sums: what `robust` asks for, at once.

The same as a breakdown by sector dominance for each way, of no person (tested against them); and
ways for which there is no breakdown: by two digits alone, under each reading of codes that SNI 2025
put together from several sectors, without the largest grants.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from jamstall.analysis.robust import ASKED, Definition
from jamstall.analysis.selection import Selection
from jamstall.reference import places, sectors
from jamstall.store.database import Database
from jamstall.store.finest import MOVED, Finest, Money, finest
from jamstall.store.question import NO_YEAR, UNKNOWN
from jamstall.store.sector_people import SOURCES, Pair, Place

Readings = tuple[Pair | None, ...]
"""Women and men where a code is placed, and where else its businesses may have been."""


@dataclass(slots=True)
class _Sums:
    """Öre granted, öre paid and cases granted."""

    granted: int = 0
    paid: int = 0
    cases: int = 0

    def add(self, other: "Money | _Sums") -> None:
        self.granted += other.granted
        self.paid += other.paid
        self.cases += other.cases


@dataclass(frozen=True, slots=True)
class _AddedUp:
    """Sums by the people behind them; of cases with several places, and of the largest grants."""

    sums: Mapping[Readings, _Sums]
    several: Sequence[tuple[Sequence[Readings], int]]
    largest: Mapping[Readings, _Sums]


@dataclass(frozen=True)
class Definitions:
    """The shares of one selection, however they are counted."""

    fine: Finest

    def share(self, one: Definition, label: str) -> Decimal | None:
        """Return a class of sectors' share; None where there is no sum, or all of it is unknown."""
        inside, known = self._inside(one, label)
        whole = getattr(self._whole, one.of)
        if one.grants == "without":
            whole -= sum(getattr(grant, one.of) for grant in self.fine.largest)
        return Decimal(inside) / whole if whole > 0 and known else None

    @cached_property
    def first_of_moved(self) -> int | None:
        """The first year with codes of SNI 2025, where earlier ones have others; else None."""
        years: dict[bool, set[int]] = {True: set(), False: set()}
        for (number, year, _), *_ in self.fine.money:
            if year is not None and (version := self.fine.industries[number].version) is not None:
                years[version == MOVED].add(year)
        first = min(years[True], default=None)
        return first if first is not None and any(year < first for year in years[False]) else None

    def of_year(self, year: int) -> "Definitions":
        """Return the same of one year; nothing is known of its largest grants."""
        fine = replace(
            self.fine,
            money=tuple(one for one in self.fine.money if one.at[1] == year),
            several=tuple(one for one in self.fine.several if one[0][0][1] == year),
            largest=(),
        )
        return Definitions(fine)

    @property
    def aspects(self) -> tuple[str, ...]:
        """The aspects of a definition that can change anything here."""
        level = ("level",) if self.differ_by_level else ()
        return (*ASKED, *level, *(("reading",) if self.are_split else ()), "grants")

    @cached_property
    def are_split(self) -> bool:
        """Some money went to a code that can be read in several ways."""
        return any(len(readings) > 1 for readings in self._groups.values())

    @cached_property
    def differ_by_level(self) -> bool:
        """Some money went to a code that is in another sector than its first two digits."""
        return any(
            self._sector(number, "division") != self._sector(number, "code")
            for number in {one.at[0] for one in self.fine.money}
        )

    @cached_property
    def _groups(self) -> dict[int, tuple[str, ...]]:
        """Industries that have money → the sector groups their codes can have been in."""
        return {
            number: sectors.readings_of(one.code or "", one.version)
            for number in {one.at[0] for one in self.fine.money}
            if (one := self.fine.industries[number]).version is not None
        }

    def _sector(self, number: int, level: str) -> str:
        one = self.fine.industries[number]
        if level == "division" and one.code and one.version is not None:
            division = sectors.division_of(one.code, one.version)
            if division is not None:
                return sectors.divisions(one.version)[division].sector
        return one.sector

    @cached_property
    def _whole(self) -> _Sums:
        whole = _Sums()
        for one in self.fine.money:
            whole.add(one)
        whole.cases += sum(cases for _, cases in self.fine.several)
        return whole

    @cached_property
    def _at(self) -> dict[Place, Money]:
        return {one.at: one for one in self.fine.money}

    @cached_property
    def _alike(self) -> dict[object, tuple[Money, _Sums]]:
        """Return one of the places that every definition counts alike, and their sums."""
        found: dict[object, tuple[Money, _Sums]] = {}
        for one in self.fine.money:
            moved = self.fine.industries[one.at[0]].version == MOVED
            key = one.at if moved else one.people
            if key not in found:
                found[key] = (one, _Sums())
            found[key][1].add(one)
        return found

    @cached_property
    def _sums(self) -> dict[tuple[str, str, str], _AddedUp]:
        return {}

    @cached_property
    def _found(self) -> dict[tuple[Definition, str], tuple[_Sums, _Sums, _Sums]]:
        return {}

    def _readings(
        self, at: Place, people: Pair | None, basis: str, area: str, level: str
    ) -> Readings:
        """Return the people of a place under each reading of its code, as it is placed first."""
        number, year, county = at
        if self.fine.industries[number].version != MOVED:
            return (people,)
        own = people
        where = county if area == "county" else places.COUNTRY
        if level == "division" and self._sector(number, "code") != (
            placed := self._sector(number, level)
        ):
            own = self._of_sector(basis, where, placed, year)
        others = self._groups.get(number, ())[1:]
        return (own, *(self._of_sector(basis, where, other, year) for other in others))

    def _of_sector(
        self, basis: str, where: str | None, sector: str, year: int | None
    ) -> Pair | None:
        return self.fine.sectors.get((basis, where or "", sector, year or NO_YEAR))

    def _added_up(self, basis: str, area: str, level: str) -> _AddedUp:
        """Return sums by the people behind them."""
        key = (basis, area, level)
        if key not in self._sums:
            number = SOURCES.index((basis, area))

            def readings(one: Money) -> Readings:
                return self._readings(one.at, one.people[number], basis, area, level)

            sums: dict[Readings, _Sums] = defaultdict(_Sums)
            for one, of in self._alike.values():
                sums[readings(one)].add(of)
            largest: dict[Readings, _Sums] = defaultdict(_Sums)
            for grant in self.fine.largest:
                largest[readings(grant)].add(grant)
            several = [
                ([readings(self._at[one]) for one in every], cases)
                for every, cases in self.fine.several
            ]
            self._sums[key] = _AddedUp(sums, several, largest)
        return self._sums[key]

    def _inside(self, one: Definition, label: str) -> tuple[int, bool]:
        """Return what is in a class, and whether anything is in any that is known."""
        alike = (replace(one, of="granted", grants="all"), label)  # one pass counts all of these
        if alike not in self._found:
            self._found[alike] = self._counted(one, label)
        inside, without, known = self._found[alike]
        found = getattr(inside, one.of)
        if one.grants == "without":
            found -= getattr(without, one.of)
        return found, bool(getattr(known, one.of))

    def _counted(self, one: Definition, label: str) -> tuple[_Sums, _Sums, _Sums]:
        added = self._added_up(one.basis, one.area, one.level)
        classes: dict[Pair | None, str] = {}

        def is_in(readings: Readings) -> bool:
            for pair in readings:
                if pair not in classes:
                    classes[pair] = dominance(pair, one.limit)
            if one.reading == "usual" or len(readings) == 1:
                return classes[readings[0]] == label
            every = (classes[pair] == label for pair in readings)
            return any(every) if one.reading == "most" else all(every)

        inside, without, known = _Sums(), _Sums(), _Sums()
        for readings, of in added.sums.items():
            if is_in(readings):
                inside.add(of)
            if classes[readings[0]] != UNKNOWN:
                known.add(of)
        for every, cases in added.several:  # each counts once, in whichever of its places
            if any(is_in(readings) for readings in every):
                inside.cases += cases
            if any(classes[readings[0]] != UNKNOWN for readings in every):
                known.cases += cases
        for readings, of in added.largest.items():
            if is_in(readings):
                without.add(of)
        return inside, without, known


def dominance(people: Pair | None, limit: Decimal) -> str:
    """Return which sex dominates where so many women and men are; `unknown` without figures."""
    if people is None or not sum(people):
        return UNKNOWN
    women, men = people
    of = limit * (women + men)
    return "women" if women * 100 > of else "men" if men * 100 > of else "balanced"


def definitions(database: Database, selection: Selection) -> Definitions | None:
    """Return a selection's shares however they are counted; None where breakdowns have to be asked.

    Of persons every number is what a breakdown shows of them, and nothing is counted beside it; a
    selection by which sex dominates is another one under every definition.
    """
    filters = dict(selection.filters)
    if selection.is_personal(()) or "sector_dominance" in filters:
        return None
    return Definitions(finest(database, filters))
