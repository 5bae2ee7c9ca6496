"""What a reader looks at: a selection, a language, and a way to ask for breakdowns."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from jamstall.analysis.bootstrap import Sampled
from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.definitions import Definitions
from jamstall.analysis.selection import Selection
from jamstall.panels.decided import Decided
from jamstall.panels.society import Society
from jamstall.reference import places, sectors
from jamstall.schema import FUNDS
from jamstall.store.question import REASON_OF, UNKNOWN
from jamstall.texts import Texts

Ask = Callable[[str, tuple[str, ...], Selection, tuple[str, ...]], Breakdown]

NAMED_COUNTIES = 3
"""More counties than this are counted in a sentence, not named."""

SPEAKING = ("county", "municipality", "fund", "year")
"""Filters whose values say by themselves what they are, in the order they are said."""


@dataclass(frozen=True)
class View:
    """A selection in a language.

    Attributes
    ----------
    ask : measure, dimensions, selection and what shares are taken within → breakdown; the page
        passes in one that remembers.
    decided : the targets and scenarios beside the data.
    counted : a selection → its shares however they are counted; None where each way has to be
        asked for by itself.
    sampled : dimension, label and selection → the kronor of each case, for the interval around a
        share; None where nobody looks into cases.
    society : the figures of the society around the money.
    """

    selection: Selection
    texts: Texts
    ask: Ask
    decided: Decided = field(default_factory=Decided)
    counted: Callable[[Selection], Definitions | None] = lambda _: None
    sampled: Callable[[str, str, Selection], Sampled | None] = lambda *_: None
    society: Society = field(default_factory=Society)

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
        if dimension in REASON_OF:
            return self.texts(f"why-unknown-{label}".replace("_", "-"))
        if dimension == "theme" and label != UNKNOWN:
            return theme_name(label, self.texts)
        if dimension in ("year", "support_form", "strategy_area", "theme", "intervention_field"):
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

    def years(self, fund: str = "") -> list[int]:
        """Return the years that are looked at: those chosen, else those in the data.

        Of a fund, only those in which it has cases: the other may reach further back.
        """
        found = self._chosen_or_found("year", fund)
        return sorted(int(year) for year in found if year.isdigit())

    def _chosen_or_found(self, dimension: str, fund: str) -> tuple[str, ...]:
        """Return the values that are chosen, else those in the data; of a fund, that it has."""
        chosen = self.selection.values(dimension)
        if chosen and not fund:
            return chosen
        of = {"fund": (fund,)} if fund else {}
        found = tuple(g.labels[0] for g in self.measure("cases", dimension, **of).groups)
        return (tuple(value for value in chosen if value in found) or chosen) if chosen else found

    def where(self, fund: str = "") -> str:
        """Return where, in words: "i Gävleborg och Halland"; of a fund, where it has cases."""
        municipalities = self.selection.values("municipality")
        chosen = self._chosen_or_found("municipality" if municipalities else "county", fund)
        if not municipalities and not self.selection.values("county"):
            chosen = tuple(code for code in chosen if code != places.COUNTRY) or chosen
        if len(chosen) > NAMED_COUNTIES or not chosen:
            key = "where-municipalities" if municipalities else "where-counties"
            return self.texts(key, count=len(chosen))
        return self.texts(
            "where", places=self.texts.both(place_name(code, self.texts) for code in chosen)
        )

    def where_of(self, area: str) -> str:
        """Return whose published figures, in words: "i Halland", or "i riket" for `00`."""
        if area == places.COUNTRY:
            return self.texts("in-the-country")
        return self.texts("where", places=place_name(area, self.texts))

    def when(self, fund: str = "") -> str:
        """Return when, in words: "2019–2025"; of a fund, the years in which it has cases."""
        return self.texts.years(self.years(fund))

    def described(self, *, of_dominance: bool = True) -> str:
        """Return every filter, and the sense of dominance where it matters, in words.

        "Halland, 2024. En bransch är mansdominerad när mer än 60 % …"; the last full stop is left
        to whoever goes on.
        """
        filters = sorted(self.selection.filters, key=lambda one: _place_in_words(one[0]))
        parts = ", ".join(self.filter_in_words(dimension, values) for dimension, values in filters)
        matters = of_dominance or self.selection.values("sector_dominance")
        return ". ".join(part for part in (parts, self.sense() if matters else "") if part)

    def filters_in_words(self) -> str:
        """Return every filter in words, where how sectors are dominated has no part in it."""
        return self.described(of_dominance=False)

    def filter_in_words(self, dimension: str, values: tuple[str, ...]) -> str:
        """Return what is chosen of a dimension; named where the values alone do not tell."""
        if dimension == "year" and all(value.isdigit() for value in values):
            return self.texts.years(map(int, values))
        if dimension == "county":
            names = [_county_in_full(value, self.texts) for value in values]
        else:
            names = [self.name(dimension, value) for value in values]
        said = self.texts.both(names)
        if dimension in SPEAKING and UNKNOWN not in values:
            return said
        named = self.texts("dimension-" + dimension.replace("_", "-"))
        return self.texts("filter", dimension=named, values=said)

    def sense(self) -> str:
        """Return in which sense a sector is dominated, as a sentence without its full stop."""
        chosen = self.selection
        return self.texts("sense", basis=chosen.basis, area=chosen.area, limit=self._limit())

    def sense_in_short(self) -> str:
        """Return in which sense a sector is dominated, as a row of a table names it."""
        chosen = self.selection
        return self.texts(
            "sense-short",
            basis=self.texts(f"basis-{chosen.basis}"),
            area=self.texts(f"area-{chosen.area}"),
            limit=self._limit(),
        )

    def _limit(self) -> str:
        limit = f"{self.selection.limit.normalize():f}"
        return limit.replace(".", "," if self.texts.language == "sv" else ".")


def _place_in_words(dimension: str) -> tuple[int, str]:
    """Return where a filter stands when a selection is said: place, what, and last when."""
    first = SPEAKING.index(dimension) if dimension in SPEAKING else len(SPEAKING)
    return (first, dimension) if dimension != "year" else (len(SPEAKING) + 1, dimension)


def _county_in_full(code: str, texts: Texts) -> str:
    """Return a county's name; said to be a county where a municipality has the same."""
    name = place_name(code, texts)
    shared = any(one.name == name for one in places.municipalities().values())
    return texts("county-in-full", name=name) if shared else name


def place_name(code: str, texts: Texts) -> str:
    """Return what a municipality, a county or the whole country is called in a sentence."""
    if code == places.COUNTRY:
        return texts("whole-country")
    if code in places.counties():
        return places.counties()[code].short
    return places.municipalities()[code].name


def theme_name(theme: str, texts: Texts) -> str:
    """Return what the rules call a theme; itself where their file has it no more."""
    from jamstall.review import RuleFault, rules  # few views tell of themes

    try:
        known = {one.name: one for one in rules().themes}
    except RuleFault:
        return theme
    found = known.get(theme)
    return theme if found is None else found.sv if texts.language == "sv" else found.en


def division_name(code: str, texts: Texts) -> str:
    """Return an SNI division's code and name; SNI 2025's where both versions have it."""
    for version in (2025, 2007):
        division = sectors.divisions(version).get(code)
        if division is not None:
            return f"{code} {division.name_sv if texts.language == 'sv' else division.name_en}"
    return code
