"""A fund by sector dominance, year by year."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from jamstall.analysis.group import Group, Number
from jamstall.analysis.selection import DOMINANCE
from jamstall.charts.chart import Chart
from jamstall.charts.palette import COLOURS
from jamstall.charts.trend import Break, Point, trend
from jamstall.panels.break_in_sni import Readings, figures, readings, said
from jamstall.panels.goals import columns, goals_of, lines
from jamstall.panels.goals import said as goals_said
from jamstall.panels.panel import (
    Panel,
    Table,
    all_unknown,
    basis,
    worded,
)
from jamstall.panels.view import View
from jamstall.panels.whole import rounded_apart, wholes_of
from jamstall.plan.model import Target
from jamstall.store.question import UNKNOWN
from jamstall.texts import EMPTY


def over_time(view: View, fund: str) -> Panel:
    """Return a fund's kronor by sector dominance, year by year: shares of each year's kronor."""
    texts = view.texts
    result = view.measure_within("amount_share", "year", "sector_dominance", fund=(fund,))
    kronor = view.measure("amount_granted", "year", fund=(fund,))
    shown = {group.labels: group for group in result.groups}
    years = [group.labels[0] for group in kronor.groups if group.numerator]
    broken = readings(view, fund)
    ends = broken.ends if broken is not None else {}
    points = [
        Point(
            year, label, Decimal(share), texts.share(share), *ends.get((year, label), (None, None))
        )
        for year in years
        for label in DOMINANCE
        if label != UNKNOWN and (share := _share(shown.get((year, label)))) is not None
    ]
    unknown = all_unknown(result)
    none = EMPTY if unknown else texts.share(0, 1)  # what nobody has reported is not nothing
    targets = goals_of(view, fund, "amount_share", "sector_dominance")
    shares = {
        (year, label): None if unknown else _share(shown.get((year, label)))
        for year in years
        for label in DOMINANCE
    }
    left, left_by_year = columns(view, targets, shares)
    rows = tuple(
        (
            year,
            *(
                worded(shown[year, label], texts, 1) if (year, label) in shown else none
                for label in DOMINANCE
            ),
            texts.exact_kronor(kronor.group(year).numerator or 0),
            *left_by_year[year],
        )
        for year in years
    )
    names = {label: view.name("sector_dominance", label) for label in DOMINANCE}
    sentence = (
        texts("sentence-unknown-sector-dominance", fund=texts(f"the-{fund}"))
        if unknown
        else _trend_sentence(view, fund, points)
    )
    header = (texts("dimension-year"), *names.values(), texts("kronor"), *left)
    return Panel(
        key=f"{fund}-trend",
        title=texts(f"title-{fund}".replace("_", "-")),
        sentence=sentence,
        chart=_drawn(view, points, names, sentence, broken, targets)
        if len(years) > 1 and not unknown
        else None,
        table=Table(header, rows),
        basis=" ".join(
            part
            for part in (
                goals_said(view, targets),
                said(view, broken) if broken else "",
                basis(view, result),
            )
            if part
        ),
        results=(result, kronor),
        rounded=rounded_apart(texts, wholes_of(result)),
        figures=None
        if broken is None
        else figures(view, broken, {(one.year, one.group): one.share for one in points}),
    )


def _drawn(  # noqa: PLR0917
    view: View,
    points: list[Point],
    names: Mapping[str, str],
    sentence: str,
    broken: Readings | None,
    targets: Sequence[Target],
) -> Chart:
    line = Break(broken.first, view.texts("break-name")) if broken is not None else None
    parts = (
        sentence,
        said(view, broken) if broken is not None else "",
        goals_said(view, targets),
    )
    alternative = " ".join(part for part in parts if part)
    return trend(points, names, COLOURS, alternative, line, lines(view, targets))


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
