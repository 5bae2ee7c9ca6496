"""What a reader looks at: a selection, a language, and a way to ask for breakdowns."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.selection import Selection
from jamstall.reference import places, sectors
from jamstall.schema import FUNDS
from jamstall.store.statement import UNKNOWN
from jamstall.texts import Texts

Ask = Callable[[str, tuple[str, ...], Selection, tuple[str, ...]], Breakdown]

NAMED_COUNTIES = 3
"""More counties than this are counted in a sentence, not named."""


@dataclass(frozen=True)
class View:
    """A selection in a language.

    Attributes
    ----------
    ask : measure, dimensions, selection and what shares are taken within → breakdown; the page
        passes in one that remembers.
    """

    selection: Selection
    texts: Texts
    ask: Ask

    def measure(self, name: str, *by: str, **filters: tuple[str, ...]) -> Breakdown:
        """Return a breakdown of the selection, narrowed by `filters`."""
        return self.ask(name, by, self.selection.where(**filters), ())

    def beside(self, *dimensions: str) -> "View":
        """Return the view of a panel that shows a table with all its totals.

        What is hidden in one of its tables cannot be worked out from another.
        """
        return replace(self, selection=replace(self.selection, beside=frozenset(dimensions)))

    def measure_within(
        self, name: str, within: str, *by: str, **filters: tuple[str, ...]
    ) -> Breakdown:
        """Return shares by `within` and `by`, each taken of its own group of `within`."""
        return self.ask(name, (within, *by), self.selection.where(**filters), (within,))

    def name(self, dimension: str, label: str) -> str:
        """Return what readers call a group."""
        if dimension in ("year", "support_form"):
            return self.texts("unknown") if label == UNKNOWN else label
        if label == UNKNOWN and dimension in ("municipality", "county", "division"):
            return self.texts("unknown")
        if dimension in ("county", "municipality"):
            return place_name(label, self.texts)
        if dimension == "sector":
            sector = sectors.sector(label)
            return sector.short_sv if self.texts.language == "sv" else sector.short_en
        if dimension == "division":
            return division_name(label, self.texts)
        return self.texts(f"{dimension}-{label}".replace("_", "-"))

    def granted_funds(self) -> list[str]:
        """Return the funds that have granted cases in the selection, business grants first."""
        present = self.measure("granted_cases", "fund").groups
        found = {group.labels[0] for group in present if group.cases != 0}
        return [fund for fund in FUNDS if fund in found]

    def applied_funds(self) -> list[str]:
        """Return the funds that have cases in the selection, also only rejected ones."""
        present = {group.labels[0] for group in self.measure("cases", "fund").groups}
        return [fund for fund in FUNDS if fund in present]

    def years(self) -> list[int]:
        """Return the years that are looked at: those chosen, else those in the data."""
        chosen = self.selection.values("year")
        found = chosen or [g.labels[0] for g in self.measure("cases", "year").groups]
        return sorted(int(year) for year in found if year.isdigit())

    def where(self) -> str:
        """Return where, in words: "i Gävleborg och Halland"."""
        municipalities = self.selection.values("municipality")
        chosen = municipalities or self.selection.values("county")
        if not chosen:
            found = [g.labels[0] for g in self.measure("cases", "county").groups]
            chosen = tuple(code for code in found if code != places.COUNTRY) or tuple(found)
        if len(chosen) > NAMED_COUNTIES or not chosen:
            key = "where-municipalities" if municipalities else "where-counties"
            return self.texts(key, count=len(chosen))
        return self.texts(
            "where", places=self.texts.both(place_name(code, self.texts) for code in chosen)
        )

    def when(self) -> str:
        """Return when, in words: "2019–2025"."""
        return self.texts.years(self.years())

    def described(self, *, of_dominance: bool = True) -> str:
        """Return every filter, and the sense of dominance where it matters, in words."""
        parts = [
            self.texts(
                "filter",
                dimension=self.texts("dimension-" + dimension.replace("_", "-")),
                values=", ".join(self.name(dimension, value) for value in values),
            )
            for dimension, values in self.selection.filters
        ]
        matters = of_dominance or self.selection.values("sector_dominance")
        return "; ".join([*parts, self.sense()] if matters else parts)

    def sense(self) -> str:
        """Return in which sense a sector is dominated, in words."""
        chosen = self.selection
        limit = f"{chosen.limit.normalize():f}".replace(
            ".", "," if self.texts.language == "sv" else "."
        )
        return self.texts(
            "sense",
            basis=self.texts(f"basis-{chosen.basis}"),
            area=self.texts(f"area-{chosen.area}"),
            limit=limit,
        )


def place_name(code: str, texts: Texts) -> str:
    """Return what a municipality, a county or the whole country is called in a sentence."""
    if code == places.COUNTRY:
        return texts("whole-country")
    if code in places.counties():
        return places.counties()[code].short
    return places.municipalities()[code].name


def division_name(code: str, texts: Texts) -> str:
    """Return an SNI division's code and name; SNI 2025's where both versions have it."""
    for version in (2025, 2007):
        division = sectors.divisions(version).get(code)
        if division is not None:
            return f"{code} {division.name_sv if texts.language == 'sv' else division.name_en}"
    return code
