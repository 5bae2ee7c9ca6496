"""Applicants by year: each group's part of the year's kronor, and its approval rate."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Group, Number
from jamstall.analysis.selection import ORDER
from jamstall.charts.between import Between
from jamstall.charts.groups import colours
from jamstall.charts.trend import Point, trend
from jamstall.panels.applicants.approval import has_rejected, rate_in_words
from jamstall.panels.applicants.groups import (
    FOCUS,
    NOT_PERSONS,
    alternative,
    among,
    group_of,
    nothing_to_say,
)
from jamstall.panels.goals import columns, goals_of, lines
from jamstall.panels.goals import said as goals_said
from jamstall.panels.panel import Panel, Table, all_unknown, basis, hidden, worded
from jamstall.panels.view import View
from jamstall.panels.whole import rounded_apart, wholes_of
from jamstall.store.question import UNKNOWN
from jamstall.texts import EMPTY, Texts
from jamstall.texts.rounding import shown_between

TRENDS = ("kronor", "approval")


def kronor_by_year(view: View, fund: str, dimension: str) -> Panel:
    """Return each group's part of every year's kronor granted."""
    result = view.measure_within("amount_share", "year", dimension, fund=(fund,))
    return _by_year(view, fund, dimension, result, "kronor")


def approval_by_year(view: View, fund: str, dimension: str) -> Panel:
    """Return each group's approval rate year by year; the table has its 95 % intervals."""
    result = view.measure("approval_rate", "year", dimension, fund=(fund,))
    return _by_year(view, fund, dimension, result, "approval")


def by_year(view: View, fund: str, dimension: str, what: str) -> Panel:
    """Return one of the two, as `TRENDS` names them."""
    build = kronor_by_year if what == "kronor" else approval_by_year
    return build(view, fund, dimension)


def _by_year(view: View, fund: str, dimension: str, result: Breakdown, what: str) -> Panel:
    texts = view.texts
    present = {group.labels[1] for group in result.groups}
    labels = [label for label in ORDER[dimension] if label in present]
    # Cases that wait for a decision have no year yet, and nothing to say here.
    told = [group for group in result.groups if group.suppressed or group.value is not None]
    years = list(dict.fromkeys(group.labels[0] for group in told))
    points = [
        Point(year, label, Decimal(group.value), texts.share(group.value))
        for year, label, group in _of_persons(result, years, labels)
        if group.value is not None
    ]
    between = _between(view, result, years, labels)
    names = {label: view.name(dimension, label) for label in labels}
    sentence = _sentence(view, fund, dimension, result, points, what)
    drawn = len({point.year for point in points}) > 1 and not _says_nothing(result, what)
    words = (f"{names[point.group]} {point.year}: {point.worded}" for point in points)
    marks = texts("years-between") if between and drawn else ""
    measure = "amount_share" if what == "kronor" else "approval_rate"
    targets = goals_of(view, fund, measure, dimension)
    stated = " ".join(part for part in (sentence, goals_said(view, targets)) if part)
    header, rows = _table(view, result, years, names, what)
    left, left_by_year = columns(view, targets, _shares(result, years, labels))
    table = Table(
        (*header, *left),
        tuple((*row, *left_by_year.get(year, ())) for year, row in zip(years, rows, strict=True)),
    )
    return Panel(
        key=f"{fund}-{dimension}-{what}-years",
        title=texts(f"title-{what}-years"),
        sentence=sentence,
        chart=trend(
            points, names, colours(dimension),
            _of_hidden(texts, alternative(stated, words), between, names),
            goals=lines(view, targets), between=between,
        )
        if drawn
        else None,
        table=table,
        basis=" ".join(
            part for part in (marks, goals_said(view, targets), basis(view, result)) if part
        ),
        marks=marks,
        results=(result,),
        hidden=hidden(view, (result,), table),
        rounded=rounded_apart(texts, wholes_of(result)) if what == "kronor" else "",
    )  # fmt: skip


def _between(view: View, result: Breakdown, years: list[str], labels: list[str]) -> list[Between]:
    """Return between what lies what is hidden, where that is known."""
    return [
        Between(
            year, label, *shown_between(*group.between), view.texts.share_between(*group.between)
        )
        for year, label, group in _of_persons(result, years, labels)
        if group.between is not None
    ]


def _of_persons(
    result: Breakdown, years: Sequence[str], labels: Sequence[str]
) -> Iterator[tuple[str, str, Group]]:
    """Give each group of persons of each year that is known, with its year and label."""
    for year in years:
        for label in labels:
            group = group_of(result, year, label)
            if group is not None and year != UNKNOWN and label not in NOT_PERSONS:
                yield year, label, group


def _of_hidden(texts: Texts, said: str, between: list[Between], names: dict[str, str]) -> str:
    """Return a chart in words, for those who do not see it, with its pale bars."""
    if not between:
        return said
    groups = ", ".join(f"{names[one.group]} {one.year} {one.worded}" for one in between)
    return f"{said.removesuffix('.')}. {texts('between-said', groups=groups)}"


def _shares(
    result: Breakdown, years: list[str], labels: list[str]
) -> dict[tuple[str, str], Number | None]:
    """Return each group's share of each year; None where it is hidden, or there is none."""
    return {
        (year, label): None if (group := group_of(result, year, label)) is None else group.value
        for year in years
        for label in labels
    }


def _says_nothing(result: Breakdown, what: str) -> bool:
    return all_unknown(result) or (what == "approval" and not has_rejected(result))


def _sentence(  # noqa: PLR0917
    view: View, fund: str, dimension: str, result: Breakdown, points: list[Point], what: str
) -> str:
    """Return the first and last year in which both groups are shown."""
    texts = view.texts
    if what == "approval" and not all_unknown(result) and not has_rejected(result):
        return texts("sentence-no-rejected", fund=texts(f"the-{fund}"))
    shown = {(point.year, point.group): point.worded for point in points}
    one, other = FOCUS[dimension]
    both = sorted({year for year, _ in shown if {(year, one), (year, other)} <= shown.keys()})
    if not both:
        by_group = view.measure("cases", dimension, fund=(fund,))
        if all_unknown(by_group):
            return nothing_to_say(view, fund, dimension, by_group)
        return texts("sentence-years-hidden")
    named = {
        "one": among(view, dimension, one),
        "other": among(view, dimension, other),
        "last": both[-1],
        "share": shown[both[-1], one],
        "others": shown[both[-1], other],
    }
    if len(both) == 1:
        return texts(f"sentence-{what}-year", **named)
    first = {
        "first": both[0],
        "before": shown[both[0], one],
        "others_before": shown[both[0], other],
    }
    return texts(f"sentence-{what}-years", **named, **first)


def _table(
    view: View, result: Breakdown, years: list[str], names: dict[str, str], what: str
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Return the head of the table, and a row for each year."""
    texts = view.texts
    rows = []
    for year in years:
        cells = []
        for label in names:
            group = group_of(result, year, label)
            if what == "approval":
                cells.append(rate_in_words(group, texts))
            elif group is None:
                cells.append(texts.share(0, 1))
            else:
                cells.append(worded(group, texts, 1))
        rows.append((view.name("year", year), *(cell or EMPTY for cell in cells)))
    return (texts("dimension-year"), *names.values()), rows
