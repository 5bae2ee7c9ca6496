"""Women among those who start, own or work in sectors, and women's part of the money there.

What is compared is of women and men alone on both sides: what went to applicants of both sexes, or
of a sex that nobody has reported, is left out of the money.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.population import workforce
from jamstall.analysis.selection import DOMINANCE
from jamstall.context.declared import Series
from jamstall.panels.life.money import FUND, SEXES, has_money
from jamstall.panels.series.sides import areas, regions_of, sides
from jamstall.panels.view import View
from jamstall.reference.sectors import SECTORS
from jamstall.store.question import UNKNOWN

ALONG = ("sector_dominance", "sector")
"""By who dominates the sectors, which is decided ahead whatever is chosen; or sector by sector."""


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector group, or all those that women or men dominate, or neither.

    Attributes
    ----------
    group : who dominates it, in the selection's sense.
    women, men : of the series, there.
    money : women's part of what women and men were granted there; None where nothing was, or
        where it `is_hidden`.
    """

    label: str
    group: str
    region: str
    period: str
    women: Decimal
    men: Decimal
    money: Decimal | None
    is_hidden: bool

    @property
    def people(self) -> Decimal:
        """Women's part of the series' people there, 0 to 1."""
        return self.women / (self.women + self.men)


@dataclass(frozen=True)
class Compared:
    """The sectors of a series, in their order; `view` is what the money is of."""

    view: View
    sectors: tuple[Sector, ...]
    result: Breakdown


def is_by_sector(one: Series) -> bool:
    """Tell whether a series has the selection's money beside it in sectors."""
    return has_money(one) and one.sectors and one.reads == "counts"


def compared(view: View, one: Series, homes: Sequence[str], along: str) -> Compared:
    """Return women's part of people and of money along sectors, or along who dominates them."""
    own = view if along == "sector_dominance" else _of_counties(view)
    result = own.measure_within("amount_share", along, "sex", fund=(FUND,))
    groups = {group.labels: group for group in result.groups}
    found = []
    for label, group, region, period, women, men in _people(view, one, homes, along):
        both = [groups.get((label, *sex)) for sex in SEXES]
        is_hidden = any(it is not None and it.suppressed for it in both)
        of_women, of_men = (Decimal((it.value if it is not None else 0) or 0) for it in both)
        whole = of_women + of_men
        money = of_women / whole if whole and not is_hidden else None
        found.append(Sector(label, group, region, period, women, men, money, is_hidden))
    return Compared(own, tuple(found), result)


def _of_counties(view: View) -> View:
    """Return a view of whole counties and all years, beside the table of who dominates sectors.

    What is small by sector, municipality and year is nearly everything; and what is hidden in one
    sector must not follow from what all those that women dominate got together.
    """
    chosen = view.selection
    counties = {code[:2] for code in chosen.values("municipality")} or chosen.values("county")
    whole = chosen.where(municipality=(), year=(), support_form=(), county=sorted(counties))
    return replace(view, selection=whole).beside("sector_dominance")


_People = tuple[str, str, str, str, Decimal, Decimal]


def _people(view: View, one: Series, homes: Sequence[str], along: str) -> Iterator[_People]:
    """Give each sector's or class's label, class, place, period, women and men."""
    values = view.society.values((one.key,), regions_of(homes), None).get(one.key, ())
    told = areas(one, values, homes)
    judged, limit = workforce(view.selection), view.selection.limit
    classes: dict[str, _People] = {}
    for code in SECTORS if told else ():
        it = sides(one, values, told[0], sector=code) if code != UNKNOWN else None
        if it is None or it.women is None or it.men is None or not it.women + it.men:
            continue
        group = judged.dominance(code, limit)
        if along == "sector":
            yield code, group, it.region, it.period, it.women, it.men
        nobody = (group, group, it.region, it.period, Decimal(0), Decimal(0))
        label, own, region, period, women, men = classes.get(group, nobody)
        classes[group] = (label, own, region, period, women + it.women, men + it.men)
    if along == "sector_dominance":
        yield from (classes[group] for group in DOMINANCE if group in classes)
