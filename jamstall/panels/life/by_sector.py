"""Sector by sector: women among those who start, own or work there, and their part of the money."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from jamstall.analysis.selection import DOMINANCE
from jamstall.charts.gaps import SHAPES, Gap, gaps
from jamstall.charts.palette import COLOURS
from jamstall.context.declared import Series
from jamstall.panels.life.compared import Compared, Sector, compared
from jamstall.panels.life.money import FUND
from jamstall.panels.panel import Figures, Panel, Table, basis, hidden_groups, points_alone
from jamstall.panels.series.place_names import where
from jamstall.panels.series.sources import made, source_of
from jamstall.panels.view import View
from jamstall.texts import EMPTY, SUPPRESSED, Texts

Shown = tuple[Sector, Decimal]
"""A sector, and women's part of its money."""


def along_name(texts: Texts, along: str) -> str:
    """Return what the money is compared along: "Branscher efter könsdominans"."""
    return texts(f"life-along-{along}".replace("_", "-"))


def by_sector(view: View, key: str, homes: Sequence[str], along: str) -> Panel:
    """Return women's part of a series' people beside women's part of the money, by sector."""
    state = view.society.state(key)
    texts, one = view.texts, state.series
    found = compared(view, one, homes, along)
    shown = [(it, it.money) for it in found.sectors if it.money is not None]
    shown.sort(key=lambda pair: pair[1] - pair[0].people)
    named = {"title": one.title.said(texts.language), "fund": texts(f"the-{FUND}")}
    sentence = _sentence(found, named, shown, along)
    marks = [
        Gap(
            view.name(along, it.label),
            it.group,
            money,
            it.people,
            texts.share(money),
            texts.share(it.people),
            points_alone(texts, money - it.people),
        )
        for it, money in shown
    ]
    names = {label: view.name("sector_dominance", label) for label in DOMINANCE}
    heads = (texts("life-sectors-money", **named), texts("life-sectors-people", **named))
    explained = [texts(f"life-sectors-{part}", **named) for part in ("mark", "bar")]
    explained.append(texts("gaps-number"))
    return Panel(
        key=f"life-{one.key}-sectors".replace("_", "-"),
        title=texts(f"life-title-{along}".replace("_", "-"), **named),
        sentence=sentence,
        chart=gaps(marks, names, COLOURS, SHAPES, heads, explained, sentence) if marks else None,
        table=_table(found, heads, along),
        basis=" ".join((basis(found.view, found.result), source_of(view, state))),
        results=(found.result,),
        figures=_figures(found, one, heads, along) if found.sectors else None,
        hidden=_hidden(found),
        sources=made(view, state),
    )


def _hidden(found: Compared) -> str:
    """Return how many sectors' money is hidden, of those in the table; or nothing."""
    groups = sum(it.is_hidden for it in found.sectors)
    return hidden_groups(found.view, groups)


def _sentence(found: Compared, named: Mapping[str, str], shown: Sequence[Shown], along: str) -> str:
    texts, view = found.view.texts, found.view
    if not shown:
        is_hidden = any(it.is_hidden for it in found.sectors)
        return texts("life-sectors-hidden" if is_hidden else "life-sectors-none", **named)
    least, money = shown[0]
    return texts(
        "life-sectors-one" if len(shown) == 1 else "life-sectors-finding",
        along=along,
        below=sum(part < it.people for it, part in shown),
        count=len(shown),
        sector=view.name(along, least.label),
        people=texts.share(least.people),
        money=texts.share(money),
        where=where(view, least.region),
        period=least.period,
        place=view.where(FUND),
        when=view.when(FUND),
        **named,
    )


def _table(found: Compared, heads: tuple[str, str], along: str) -> Table:
    texts = found.view.texts
    money, people = heads
    rows = tuple(
        (
            found.view.name(along, it.label),
            texts.count(it.women),
            texts.count(it.men),
            texts.share(it.people),
            SUPPRESSED if it.is_hidden else texts.share(it.money),
            EMPTY if it.money is None else points_alone(texts, it.money - it.people),
        )
        for it in found.sectors
    )
    first = texts(f"dimension-{along}".replace("_", "-"))
    header = (first, texts("life-woman"), texts("life-man"), people, money)
    return Table((*header, texts("difference-points")), rows)


def _figures(found: Compared, one: Series, heads: tuple[str, str], along: str) -> Figures:
    """Return women's part of the people and of the money, for files; empty where there is none."""
    texts = found.view.texts
    money, people = heads
    parts = [(float(it.people), _number(it)) for it in found.sectors]
    rows = tuple(
        {
            along: it.label,
            "region": it.region,
            "period": it.period,
            "women_of_people": of_people,
            "women_of_money": of_money,
        }
        for it, (of_people, of_money) in zip(found.sectors, parts, strict=True)
    )
    worded = tuple(
        (found.view.name(along, it.label), it.period, *both)
        for it, both in zip(found.sectors, parts, strict=True)
    )
    first = texts(f"dimension-{along}".replace("_", "-"))
    title = texts("life-sectors-sheet", title=one.title.said(texts.language))
    header = (first, texts("life-period"), people, money)
    return Figures(f"{one.key}_by_{along}", title, rows, header, worded)


def _number(it: Sector) -> float | str:
    if it.is_hidden:
        return SUPPRESSED
    return "" if it.money is None else float(it.money)
