"""What each group asked for and what it got: the case in the middle, and the mean."""

from decimal import Decimal
from typing import Literal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Group
from jamstall.charts.amount_pairs import Amounts, amount_pairs
from jamstall.charts.chart import Chart
from jamstall.charts.groups import colours
from jamstall.panels.applicants.groups import (
    FOCUS,
    alternative,
    among,
    group_of,
    is_shown,
    labels_of,
    nothing_to_say,
)
from jamstall.panels.panel import Panel, Table, all_unknown, basis, hidden
from jamstall.panels.view import View
from jamstall.texts import EMPTY, SUPPRESSED, Texts

Statistic = Literal["median", "mean"]
STATISTICS: tuple[Statistic, ...] = ("median", "mean")


def amounts(view: View, fund: str, dimension: str, statistic: Statistic) -> Panel:
    """Return what each group's cases asked for and got: the `median` case, or the `mean`.

    What was asked is of every case that states it, what was got of the granted ones.
    """
    texts = view.texts
    asked = view.measure(f"{statistic}_applied", dimension, fund=(fund,))
    got = view.measure(f"{statistic}_amount", dimension, fund=(fund,))
    cases = view.measure("cases", dimension, fund=(fund,))  # a median is of no sum to be known by
    rows = [
        _row(view, dimension, label, group_of(asked, label), Decimal(granted.value))
        for (label,) in labels_of(asked, got)
        if (granted := group_of(got, label)) is not None and granted.value is not None
    ]
    sentence = (
        _sentence(view, dimension, asked, got)
        if is_shown(got, dimension)
        else nothing_to_say(view, fund, dimension, cases)
    )
    return Panel(
        key=f"{fund}-{dimension}-{statistic}",
        title=texts(f"title-{statistic}"),
        sentence=sentence,
        chart=_chart(texts, rows, sentence) if rows and not all_unknown(cases) else None,
        table=_table(view, dimension, asked, got),
        basis=basis(view, got),
        results=(asked, got),
        hidden=hidden(view, (asked, got)),
    )


def _row(view: View, dimension: str, label: str, asked: Group | None, got: Decimal) -> Amounts:
    """Return what a group got, and beside it what it asked for where that is shown."""
    texts, name = view.texts, view.name(dimension, label)
    wanted = None if asked is None or asked.value is None else Decimal(asked.value)
    words = (
        texts("amounts-row-got", got=texts.kronor(got))
        if wanted is None
        else texts("amounts-row", asked=texts.kronor(wanted), got=texts.kronor(got))
    )
    colour = colours(dimension)[label]
    return Amounts(name, words, None if wanted is None else float(wanted), float(got), colour)


def _chart(texts: Texts, rows: list[Amounts], sentence: str) -> Chart:
    """Return the chart, its axis in the unit that a reader can hold."""
    millions = max(row.got for row in rows) >= 10**6
    unit, name = (10**6, "axis-million") if millions else (10**3, "axis-thousand")
    words = alternative(sentence, (f"{row.name}: {row.words}" for row in rows))
    return amount_pairs(rows, unit, texts("amounts-explained", unit=texts(name)), words)


def _sentence(view: View, dimension: str, asked: Breakdown, got: Breakdown) -> str:
    """Return what the two groups got, how much less or more the one, and what they asked for."""
    texts = view.texts
    one, other = FOCUS[dimension]
    difference = Decimal(got.difference((one,), (other,)) or 0)
    ratio = got.ratio((one,), (other,))
    which = "less" if difference < 0 else "more" if difference > 0 else "same"
    named = {"one": among(view, dimension, one), "other": among(view, dimension, other)}
    statistic = "median" if got.measure.kind == "median" else "mean"
    found = texts(
        f"sentence-got-{statistic}-{which}",
        **named,
        got=texts.kronor(got.group(one).value),
        others=texts.kronor(got.group(other).value),
        size=texts.kronor(abs(difference)),
        part=EMPTY if ratio is None else texts.share(abs(Decimal(ratio) - 1)),
    )
    if not is_shown(asked, dimension):
        return found
    wanted = texts(
        "sentence-asked",
        asked=texts.kronor(asked.group(one).value),
        others=texts.kronor(asked.group(other).value),
    )
    return f"{found} {wanted}"


def _table(view: View, dimension: str, asked: Breakdown, got: Breakdown) -> Table:
    texts = view.texts
    other = FOCUS[dimension][1]
    rows = []
    for labels in labels_of(asked, got):
        group = group_of(got, *labels)
        is_compared = labels != (other,) and group is not None and group_of(got, other)
        difference = got.difference(labels, (other,)) if is_compared else None
        ratio = got.ratio(labels, (other,)) if is_compared else None
        rows.append(
            (
                view.name(dimension, *labels),
                _kronor(texts, group_of(asked, *labels)),
                _kronor(texts, group),
                EMPTY if difference is None else _signed(texts, difference),
                EMPTY if ratio is None else texts("times", ratio=texts.number(ratio, 2)),
            )
        )
    whole = (_kronor(texts, asked.overall), _kronor(texts, got.overall))
    rows.append((texts("total"), *whole, EMPTY, EMPTY))
    compared = among(view, dimension, other)
    header = (
        texts("dimension-" + dimension.replace("_", "-")),
        texts("asked"),
        texts("got"),
        texts("difference-to", other=compared),
        texts("times-header"),
    )
    return Table(header, tuple(rows))


def _kronor(texts: Texts, group: Group | None) -> str:
    if group is None or (group.value is None and not group.suppressed):
        return EMPTY
    return SUPPRESSED if group.value is None else texts.exact_kronor(group.value)


def _signed(texts: Texts, value: Decimal | float) -> str:
    return ("+" if value > 0 else "") + texts.exact_kronor(value)
