"""The overview: where the money goes, to whom, and over the years."""

from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Group, Number
from jamstall.analysis.population import workforce
from jamstall.analysis.selection import DOMINANCE, ORDER
from jamstall.charts.palette import BIRTHPLACES, COLOURS
from jamstall.charts.shares import Part, stacked_shares
from jamstall.charts.trend import Point, trend
from jamstall.panels.panel import (
    Panel,
    Swatch,
    Table,
    all_unknown,
    basis,
    hidden,
    share_table,
    worded,
)
from jamstall.panels.view import View
from jamstall.panels.whole import rounded_apart, wholes_of
from jamstall.schema import FUNDS
from jamstall.store.statement import UNKNOWN


def funds(view: View) -> list[str]:
    """Return the funds that have granted cases in the selection, business grants first."""
    present = view.measure("granted_cases", "fund").groups
    return [fund for fund in FUNDS if any(g.labels[0] == fund and g.cases != 0 for g in present)]


def largest(result: Breakdown) -> Group | None:
    """Return the group with the largest value that is known and shown."""
    shown = [g for g in result.groups if g.value is not None and UNKNOWN not in g.labels]
    return max(shown, key=lambda group: group.value or 0, default=None)


def headline(view: View, fund: str) -> str:
    """Return the one thing to know: which sectors got most of a fund's money."""
    texts = view.texts
    result = view.measure("amount_share", "sector_dominance", fund=(fund,))
    group = largest(result)
    if group is None or not group.value:
        return texts(
            "headline-unknown", fund=texts(f"the-{fund}"), where=view.where(), when=view.when()
        )
    said = texts(
        "headline",
        share=texts.share(group.value),
        fund=texts(f"the-{fund}"),
        where=view.where(),
        when=view.when(),
        group=texts(f"to-dominance-{group.labels[0]}"),
    )
    return said[:1].upper() + said[1:]  # a share may be words: "över 99,9 %"


def comparison(view: View, fund: str) -> str:
    """Return what stands behind the headline: kronor, cases, and the labour market beside it."""
    texts = view.texts
    result = view.measure("amount_share", "sector_dominance", fund=(fund,))
    group = largest(result)
    if group is None or not group.value:
        return ""
    people = workforce(view.selection)
    share = people.dominance_shares(view.selection.limit)[group.labels[0]]
    return texts(
        "headline-comparison",
        kronor=texts.kronor(group.numerator),
        total=texts.kronor(result.overall.numerator),
        cases=texts.count(group.cases or 0),
        share=texts.share(share),
        people=texts(f"people-{people.basis}"),
        area=texts("in-the-country") if people.area == "00" else view.where(),
        year=str(people.year),
        group=texts(f"in-dominance-{group.labels[0]}"),
    )


def shares(view: View, dimension: str, fund: str) -> Panel:
    """Return a fund's kronor and granted cases by one dimension, as parts of the whole."""
    texts = view.texts
    money = view.measure("amount_share", dimension, fund=(fund,))
    cases = view.measure("cases_share", dimension, fund=(fund,))
    names = {label: view.name(dimension, label) for label in ORDER[dimension]}
    sentence = _share_sentence(view, dimension, fund, money)
    parts = [
        Part(bar, group.labels[0], Decimal(group.value), texts.share(group.value))
        for bar, result in ((texts("kronor"), money), (texts("cases"), cases))
        for group in result.groups
        if group.value
    ]
    colours = BIRTHPLACES if dimension == "birthplace" else COLOURS
    return Panel(
        key=f"{fund}-{dimension}",
        title=texts(f"title-{fund}".replace("_", "-")),
        sentence=sentence,
        chart=stacked_shares(parts, names, colours, sentence)
        if parts and not all_unknown(money)
        else None,
        table=share_table(view, dimension, money, cases),
        basis=basis(view, money),
        results=(money, cases),
        legend=()
        if all_unknown(money)
        else tuple(
            Swatch(names[label], colours[label])
            for label in names
            if any(group.labels == (label,) for group in money.groups)
        ),
        hidden=hidden(view, (money, cases)),
        rounded=rounded_apart(texts, wholes_of(money, cases)),
    )


def _share_sentence(view: View, dimension: str, fund: str, money: Breakdown) -> str:
    """Return the finding of a share panel; what is unknown is said as unknown."""
    texts = view.texts
    shown = {group.labels[0]: worded(group, texts) for group in money.groups}
    whose = texts(f"the-{fund}")
    if not money.overall.numerator:
        return texts("sentence-no-money", fund=whose)
    if all_unknown(money):
        return texts(f"sentence-unknown-{dimension}".replace("_", "-"), fund=whose)
    zero = texts.share(0)
    known = {label: shown.get(label, zero) for label in ORDER[dimension]}
    arguments = {label.replace("_", ""): text for label, text in known.items()}
    return texts(f"sentence-{dimension}".replace("_", "-"), fund=whose, **arguments)


def over_time(view: View, fund: str) -> Panel:
    """Return a fund's kronor by sector dominance, year by year: shares of each year's kronor."""
    texts = view.texts
    result = view.measure_within("amount_share", "year", "sector_dominance", fund=(fund,))
    kronor = view.measure("amount_granted", "year", fund=(fund,))
    shown = {group.labels: group for group in result.groups}
    years = [group.labels[0] for group in kronor.groups if group.numerator]
    points = [
        Point(year, label, Decimal(share), texts.share(share))
        for year in years
        for label in DOMINANCE
        if label != UNKNOWN and (share := _share(shown.get((year, label)))) is not None
    ]
    rows = tuple(
        (
            year,
            *(
                worded(shown[year, label], texts, 1)
                if (year, label) in shown
                else texts.share(0, 1)
                for label in DOMINANCE
            ),
            texts.exact_kronor(kronor.group(year).numerator or 0),
        )
        for year in years
    )
    names = {label: view.name("sector_dominance", label) for label in DOMINANCE}
    unknown = all_unknown(result)
    sentence = (
        texts("sentence-unknown-sector-dominance", fund=texts(f"the-{fund}"))
        if unknown
        else _trend_sentence(view, fund, points)
    )
    header = (texts("dimension-year"), *names.values(), texts("kronor"))
    return Panel(
        key=f"{fund}-trend",
        title=texts(f"title-{fund}".replace("_", "-")),
        sentence=sentence,
        chart=trend(points, names, COLOURS, sentence) if len(years) > 1 and not unknown else None,
        table=Table(header, rows),
        basis=basis(view, result),
        results=(result, kronor),
        rounded=rounded_apart(texts, wholes_of(result)),
    )


def _share(group: Group | None) -> Number | None:
    """Return a group's share; none of the money where no case is in it."""
    return Decimal(0) if group is None else group.value


def _trend_sentence(view: View, fund: str, points: list[Point]) -> str:
    texts = view.texts
    men = [point for point in points if point.group == "men"]
    if len(men) < 2:
        return texts("sentence-one-year", fund=texts(f"the-{fund}"))
    return texts(
        "sentence-trend",
        fund=texts(f"the-{fund}"),
        before=men[0].worded,
        after=men[-1].worded,
        first=men[0].year,
        last=men[-1].year,
    )
