"""The targets that a trend and a headline state: those for just what they are about."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from jamstall.analysis.group import Number
from jamstall.analysis.selection import Selection, UnknownValue
from jamstall.charts.trend import Goal
from jamstall.panels.panel import points_alone
from jamstall.panels.targets.wording import selection, what_in_words
from jamstall.panels.view import View
from jamstall.plan.model import Target
from jamstall.texts import EMPTY


def goals_of(view: View, fund: str, measure: str = "", dimension: str = "") -> list[Target]:
    """Return the targets for just what is looked at of a fund, whatever the years.

    A target of one county says nothing of a share of two, nor one of both funds of either.

    Parameters
    ----------
    measure, dimension : only those of these, where they are stated.
    """
    looked_at = _kind(view.selection.where(year=(), fund=(fund,)))
    found = []
    for kept in view.decided.targets:
        try:
            own = selection(kept.target)
        except UnknownValue:  # a place that this version of the program does not know
            continue
        if (
            _kind(own) == looked_at
            and measure in ("", kept.target.measure)
            and dimension in ("", kept.target.dimension)
        ):
            found.append(kept.target)
    return found


def _kind(chosen: Selection) -> tuple[object, ...]:
    return (chosen.filters, chosen.basis, chosen.area, chosen.limit)


def said(view: View, targets: Sequence[Target]) -> str:
    """Return targets in a sentence each, by which day and decided by whom; empty without any."""
    texts = view.texts
    found = []
    for target in targets:
        found.append(
            texts(
                "goal-said",
                towards=target.towards,
                value=_worded(view, target),
                what=what_in_words(view, target),
                day=texts.date(target.by_when),
                decided=texts.date(target.decided_on),
                body=target.body,
            )
        )
        if target.made_up:
            found.append(texts("target-made-up"))
    return " ".join(found)


def lines(view: View, targets: Sequence[Target]) -> list[Goal]:
    """Return targets as lines of a trend of their groups."""
    named = [_named(view, one) for one in targets]
    return [
        Goal(one.label, one.value, name[:1].upper() + name[1:])
        for one, name in zip(targets, named, strict=True)
    ]


def columns(
    view: View, targets: Sequence[Target], shares: Mapping[tuple[str, str], Number | None]
) -> tuple[list[str], Mapping[str, list[str]]]:
    """Return a column for each target: what is missing to it, in points, in each year.

    Parameters
    ----------
    shares : year and group → the share; None where it is hidden or unknown.
    """
    texts = view.texts
    header = [texts("goal-missing", goal=_named(view, one)) for one in targets]
    rows = {
        year: [
            EMPTY
            if (share := shares.get((year, one.label))) is None
            else points_alone(texts, one.value - Decimal(share), 1)
            for one in targets
        ]
        for year in dict.fromkeys(year for year, _ in shares)
    }
    return header, rows


def _named(view: View, target: Target) -> str:
    return view.texts(
        "goal-line",
        group=view.name(target.dimension, target.label),
        towards=target.towards,
        value=_worded(view, target),
        year=str(target.by_when.year),
    )


def _worded(view: View, target: Target) -> str:
    return view.texts.share(target.value, 0 if target.value * 100 % 1 == 0 else 1)
