"""The break from SNI 2007 to SNI 2025 in a fund's years: from when, and what it can have moved."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from jamstall.analysis.robust import Definition
from jamstall.analysis.selection import DOMINANCE
from jamstall.panels.panel import Figures
from jamstall.panels.view import View
from jamstall.store.question import UNKNOWN
from jamstall.texts.rounding import rounded


@dataclass(frozen=True, slots=True)
class Readings:
    """The first year with codes of SNI 2025, and the shares under each reading of split codes.

    Attributes
    ----------
    ends : year and class of sectors → the least and the largest share of that year's kronor.
    """

    first: str
    ends: Mapping[tuple[str, str], tuple[Decimal, Decimal]]

    @property
    def widest(self) -> Decimal:
        """How far apart the readings are, where they are farthest."""
        return max((high - low for low, high in self.ends.values()), default=Decimal(0))


def readings(view: View, fund: str) -> Readings | None:
    """Return the break in a fund's years; None where there is none, or it is of persons."""
    counted = view.counted(view.selection.where(fund=(fund,)))
    if counted is None or counted.first_of_moved is None:
        return None
    own = Definition.chosen(view.selection)
    ends = {}
    for year in view.years(fund):
        of_year = counted.of_year(year)
        if year < counted.first_of_moved or not of_year.are_split:
            continue
        for label in DOMINANCE:
            low, high = (
                of_year.share(replace(own, reading=reading), label) for reading in ("least", "most")
            )
            if label != UNKNOWN and low is not None and high is not None:
                ends[str(year), label] = (low, high)
    return Readings(str(counted.first_of_moved), ends)


def figures(
    view: View, found: Readings, shares: Mapping[tuple[str, str], Decimal]
) -> Figures | None:
    """Return the shares under each reading, for files; None where there is one reading alone."""
    texts = view.texts
    rows = [(at, shares[at], *ends) for at, ends in found.ends.items() if at in shares]
    if not rows:
        return None
    return Figures(
        name="sni-2025-readings",
        title=texts("break-figures"),
        rows=tuple(
            {
                "year": year,
                "sector_dominance": label,
                "value": float(value),
                "low": float(low),
                "high": float(high),
            }
            for (year, label), value, low, high in rows
        ),
        header=tuple(
            texts(key)
            for key in (
                "dimension-year", "dimension-sector-dominance", "share-kronor", "break-least",
                "break-most",
            )
        ),
        worded=tuple(
            (year, view.name("sector_dominance", label), float(value), float(low), float(high))
            for (year, label), value, low, high in rows
        ),
    )  # fmt: skip


def between(view: View, years: Iterable[str]) -> str:
    """Return that SNI 2025 begins among years that stand beside each other; empty if it does not.

    Nothing is said of a selection of persons: no tally is made of them.
    """
    shown = [int(year) for year in years if year.isdigit()]
    counted = view.counted(view.selection) if len(shown) > 1 else None
    first = None if counted is None else counted.first_of_moved
    if first is None or not min(shown) < first <= max(shown):
        return ""
    return view.texts("break-years", year=str(first))


def said(view: View, found: Readings) -> str:
    """Return where the break is, and how much the split codes can have moved, in words."""
    texts = view.texts
    sentence = texts("break-sni", year=found.first)
    if not found.ends:
        return f"{sentence} {texts('break-none')}"
    if not rounded(found.widest * 100, 1):
        return f"{sentence} {texts('break-little')}"
    (year, label), (low, high) = max(found.ends.items(), key=lambda one: one[1][1] - one[1][0])
    band = texts(
        "break-band",
        low=texts.share(low, 1),
        high=texts.share(high, 1),
        group=texts(f"to-dominance-{label}"),
        year=year,
    )
    return f"{sentence} {band}"
