"""Sector by sector: women among those who start, own or work there, and women's part of its money.

What is compared is of women and men alone on both sides: what went to applicants of both sexes, or
of a sex that nobody has reported, is left out of the money.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.selection import DOMINANCE
from jamstall.charts.gaps import SHAPES, Gap, gaps
from jamstall.charts.palette import COLOURS
from jamstall.context.declared import Series
from jamstall.panels.life.money import FUND, has_money
from jamstall.panels.panel import Figures, Panel, Table, basis, points_alone
from jamstall.panels.series.place_names import where
from jamstall.panels.series.sides import Sides, areas, regions_of, sides, verdict
from jamstall.panels.series.sources import source_of
from jamstall.panels.view import View
from jamstall.reference.sectors import SECTORS
from jamstall.store.question import UNKNOWN
from jamstall.texts import EMPTY, SUPPRESSED, Texts


@dataclass(frozen=True, slots=True)
class Sector:
    """One sector group.

    Attributes
    ----------
    people : women's part of the series' people there, 0 to 1.
    money : women's part of what women and men were granted there; None where nothing was, or
        where it `is_hidden`.
    """

    code: str
    people: Sides
    money: Decimal | None
    is_hidden: bool


def is_by_sector(one: Series) -> bool:
    """Tell whether a series has the selection's money beside it in every sector."""
    return has_money(one) and one.sectors and one.reads == "counts"


def compared(view: View, one: Series, homes: Sequence[str]) -> tuple[list[Sector], Breakdown]:
    """Return the sectors of a series, in their order, and the breakdown that the money is of."""
    values = view.society.values((one.key,), regions_of(homes), None).get(one.key, ())
    told = areas(one, values, homes)
    result = view.measure_within("amount_share", "sector", "sex", fund=(FUND,))
    groups = {group.labels: group for group in result.groups}
    found = []
    for code in SECTORS:
        people = sides(one, values, told[0], sector=code) if told and code != UNKNOWN else None
        if people is None or people.share is None:
            continue
        both = [groups.get((code, sex)) for sex in ("woman", "man")]
        is_hidden = any(group is not None and group.suppressed for group in both)
        women, men = (
            Decimal((group.value if group is not None else 0) or 0) for group in both
        )  # fmt: skip
        whole = women + men
        money = women / whole if whole and not is_hidden else None
        found.append(Sector(code, people, money, is_hidden))
    return found, result


def by_sector(view: View, key: str, homes: Sequence[str]) -> Panel:
    """Return women's part of a series' people beside women's part of the money, by sector."""
    state = view.society.state(key)
    texts, one = view.texts, state.series
    found, result = compared(view, one, homes)
    shown = sorted(
        ((it, it.money, it.people.share) for it in found if it.money is not None),
        key=lambda row: (row[1] or Decimal(0)) - (row[2] or Decimal(0)),
    )
    named = {"title": one.title.said(texts.language), "fund": texts(f"the-{FUND}")}
    title = texts("life-sectors-title", **named)
    sentence = _sentence(view, named, shown, found)
    marks = [
        Gap(
            view.name("sector", it.code),
            _group(it),
            money or Decimal(0),
            people or Decimal(0),
            texts.share(money),
            texts.share(people),
            points_alone(texts, (money or Decimal(0)) - (people or Decimal(0))),
        )
        for it, money, people in shown
    ]
    names = {label: view.name("sector_dominance", label) for label in DOMINANCE}
    heads = (texts("life-sectors-money", **named), texts("life-sectors-people", **named))
    explained = (
        texts("life-sectors-mark", **named),
        texts("life-sectors-bar", **named),
        texts("gaps-number"),
    )
    return Panel(
        key=f"life-{one.key}-sectors".replace("_", "-"),
        title=title,
        sentence=sentence,
        chart=gaps(marks, names, COLOURS, SHAPES, heads, explained, sentence) if marks else None,
        table=_table(view, texts, heads, found),
        basis=" ".join((basis(view, result), source_of(view, state))),
        results=(result,),
        figures=_figures(view, one, heads, found) if found else None,
        hidden=_hidden(view, found),
    )


def _hidden(view: View, found: Sequence[Sector]) -> str:
    """Return how many sectors' money is hidden, of those in the table; or nothing."""
    groups = sum(it.is_hidden for it in found)
    limit = view.selection.small
    return view.texts("hidden-groups", groups=groups, limit=limit) if groups else ""


def _group(it: Sector) -> str:
    return verdict(it.people.share) if it.people.share is not None else UNKNOWN


def _sentence(
    view: View,
    named: Mapping[str, str],
    shown: Sequence[tuple[Sector, Decimal | None, Decimal | None]],
    found: Sequence[Sector],
) -> str:
    texts = view.texts
    if not shown:
        hidden_ones = any(it.is_hidden for it in found)
        return texts("life-sectors-hidden" if hidden_ones else "life-sectors-none", **named)
    least, money, people = shown[0]
    below = sum((money or 0) < (people or 0) for _, money, people in shown)
    return texts(
        "life-sectors-finding",
        below=below,
        count=len(shown),
        sector=view.name("sector", least.code),
        people=texts.share(people),
        money=texts.share(money),
        where=where(view, least.people.region),
        period=least.people.period,
        place=view.where(FUND),
        when=view.when(FUND),
        **named,
    )


def _table(view: View, texts: Texts, heads: tuple[str, str], found: Sequence[Sector]) -> Table:
    money, people = heads
    rows = tuple(
        (
            view.name("sector", it.code),
            texts.count(it.people.women or 0),
            texts.count(it.people.men or 0),
            texts.share(it.people.share),
            SUPPRESSED if it.is_hidden else texts.share(it.money),
            EMPTY
            if it.money is None or it.people.share is None
            else points_alone(texts, it.money - it.people.share),
        )
        for it in found
    )
    header = (
        texts("dimension-sector"), texts("life-woman"), texts("life-man"), people, money,
        texts("difference-points"),
    )  # fmt: skip
    return Table(header, rows)


def _figures(view: View, one: Series, heads: tuple[str, str], found: Sequence[Sector]) -> Figures:
    """Return women's part of the people and of the money, for files; empty where it is hidden."""
    texts = view.texts
    money, people = heads
    rows = tuple(
        {
            "sector": it.code,
            "period": it.people.period,
            "region": it.people.region,
            "women_of_people": float(it.people.share or 0),
            "women_of_money": SUPPRESSED if it.is_hidden else _number(it.money),
        }
        for it in found
    )
    worded = tuple(
        (
            view.name("sector", it.code),
            it.people.period,
            float(it.people.share or 0),
            SUPPRESSED if it.is_hidden else _number(it.money),
        )
        for it in found
    )
    header = (texts("dimension-sector"), texts("life-period"), people, money)
    title = texts("life-sectors-sheet", title=one.title.said(texts.language))
    return Figures(f"{one.key}_by_sector", title, rows, header, worded)


def _number(value: Decimal | None) -> float | str:
    return "" if value is None else float(value)
