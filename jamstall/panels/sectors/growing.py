"""Are growing sectors missed: jobs that came and went, beside what each sector asks for and gets.

Two axes and a table, never one score: how fast a sector grows and what it gets are two questions,
and so is whether it is refused or does not apply.
"""

from dataclasses import dataclass
from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.growth import Growth, growth
from jamstall.analysis.population import workforce
from jamstall.analysis.selection import DOMINANCE
from jamstall.charts.gaps import SHAPES
from jamstall.charts.palette import COLOURS
from jamstall.charts.quadrants import Axes, Spot, quadrants
from jamstall.panels.panel import Panel, Table, all_unknown, basis, points_alone
from jamstall.panels.view import View
from jamstall.texts import EMPTY, Texts
from jamstall.texts.rounding import rounded

NO_BUSINESSES = "O"
"""Public administration grows and employs, but no business grant is meant for it."""
NOTED = Decimal("0.01")
"""A sector is missed where its part of the kronor is a percentage point below that of the jobs."""


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector's jobs, and its part of what is applied for and granted.

    Attributes
    ----------
    can_get : the fund is meant for it.
    jobs, applied, granted : its parts of all jobs, of the applications decided, and of the kronor.
    approved : the part of its own applications that was granted; None where there are none.
    """

    name: str
    can_get: bool
    growth: Decimal
    women: Decimal
    jobs: Decimal
    applied: Decimal
    granted: Decimal
    approved: Decimal | None

    @property
    def gap(self) -> Decimal:
        """How much larger its part of the kronor is than its part of the jobs."""
        return self.granted - self.jobs

    def is_missed(self, overall: Decimal) -> bool:
        """It grows more than all sectors together, and gets less than its part of the jobs."""
        return self.can_get and self.growth > overall and self.gap <= -NOTED


def growing(view: View, fund: str) -> Panel:
    """Return which sectors grow and employ, beside what they apply for and get."""
    texts = view.texts
    jobs, classed = growth(view.selection), workforce(view.selection)
    money = view.measure("amount_share", "sector", fund=(fund,))
    decided = view.measure("decided_cases", "sector", fund=(fund,))
    approved = view.measure("approval_rate", "sector", fund=(fund,))
    sectors = _sectors(fund, jobs, money, decided, approved)
    key, title = f"{fund}-growing", texts("title-growing")
    if not money.overall.numerator or all_unknown(money):
        missing = "sentence-unknown-sector-dominance" if all_unknown(money) else "sentence-no-money"
        said = texts(missing, fund=texts(f"the-{fund}"))
        return Panel(key, title, said, None, Table((), ()), basis(view, money), results=(money,))
    overall = jobs.overall()
    years = {"first": str(jobs.first.year), "last": str(jobs.last.year)}
    sentence = _sentence(view, fund, sectors, approved, overall, years)
    names = {label: view.name("sector_dominance", label) for label in DOMINANCE}
    spots = [
        Spot(
            view.name("sector", one.name),
            classed.dominance(one.name, view.selection.limit),
            float(one.growth),
            float(one.gap * 100),
            texts("growing-worded", growth=_signed(texts, one.growth), gap=texts.points(one.gap)),
            one.is_missed(overall),
        )
        for one in sectors
    ]
    axes = Axes(
        texts("growing-across", **years), texts("growing-up"), float(overall), texts.share(overall)
    )
    where = view.where_of(jobs.area)
    source = texts("people-source-employed", where=where, year=f"{years['first']}–{years['last']}")
    return Panel(
        key=key,
        title=title,
        sentence=sentence,
        chart=quadrants(spots, names, COLOURS, SHAPES, axes, sentence),
        table=_table(view, sectors, overall, years),
        basis=" ".join((texts("growing-marks"), texts("growing-read"), basis(view, money), source)),
        marks=texts("growing-marks"),
        results=(money, decided, approved),
    )


def _sectors(
    fund: str, jobs: Growth, money: Breakdown, decided: Breakdown, approved: Breakdown
) -> list[Sector]:
    kronor, applied, rates = (
        {group.labels[0]: group for group in result.groups} for result in (money, decided, approved)
    )
    whole = Decimal(decided.overall.numerator or 0)
    found = []
    for sector in jobs.sectors:
        of_jobs, women, grown = jobs.last.share(sector), jobs.last.women(sector), jobs.of(sector)
        if of_jobs is None or women is None or grown is None:
            continue
        rate = rates[sector].value if sector in rates else None
        of_applied = Decimal(applied[sector].numerator or 0) if sector in applied else Decimal(0)
        found.append(
            Sector(
                sector,
                fund != "business_grants" or sector != NO_BUSINESSES,
                grown,
                women,
                of_jobs,
                of_applied / whole if whole else Decimal(0),
                Decimal((kronor[sector].value if sector in kronor else 0) or 0),
                None if rate is None else Decimal(rate),
            )
        )
    return sorted(found, key=lambda one: -one.growth)


def _sentence(  # noqa: PLR0917
    view: View,
    fund: str,
    sectors: list[Sector],
    approved: Breakdown,
    overall: Decimal,
    years: dict[str, str],
) -> str:
    texts = view.texts
    missed = [one for one in sectors if one.is_missed(overall)]
    if not missed:
        return texts("growing-none", fund=texts(f"the-{fund}"), **years)
    said = texts(
        "growing-missed",
        fund=texts(f"the-{fund}"),
        names=texts.both(view.name("sector", one.name) for one in missed),
        count=len(missed),
        **years,
    )
    usual = Decimal(approved.overall.value or 0)
    refused = [
        one for one in missed if one.approved is not None and one.approved < usual - NOTED * 5
    ]
    silent = [one for one in missed if one.applied < one.jobs - NOTED and one not in refused]
    for key, found in (("growing-silent", silent), ("growing-refused", refused)):
        if found:
            listed = texts.both(view.name("sector", one.name) for one in found)
            said += " " + texts(key, names=listed)
    return said


def _table(view: View, sectors: list[Sector], overall: Decimal, years: dict[str, str]) -> Table:
    texts = view.texts
    header = (
        texts("dimension-sector"), texts("growing-jobs", **years), texts("women-employed"),
        texts("share-employed"), texts("growing-applied"), texts("approval-rate"),
        texts("share-kronor"), texts("difference-points"), texts("growing-missed-head"),
    )  # fmt: skip
    rows = (
        (
            view.name("sector", one.name),
            _signed(texts, one.growth),
            texts.share(one.women),
            texts.share(one.jobs, 1),
            texts.share(one.applied, 1),
            texts.share(one.approved) if one.approved is not None else EMPTY,
            texts.share(one.granted, 1),
            points_alone(texts, one.gap, 1),
            texts("chance-yes") if one.is_missed(overall) else texts("chance-no"),
        )
        for one in sectors
    )
    return Table(header, tuple(rows))


def _signed(texts: Texts, share: Decimal) -> str:
    said = texts.share(abs(share)) if rounded(share, 2) else texts.share(Decimal(0))
    if not rounded(share, 2):
        return said
    return f"+{said}" if share > 0 else f"\u2212{said}"
