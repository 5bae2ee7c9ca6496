"""The one thing to know of a fund, with which pages and the report begin: its largest group."""

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Group
from jamstall.analysis.population import workforce, workforce_there
from jamstall.panels import goals
from jamstall.panels.view import View
from jamstall.store.question import UNKNOWN
from jamstall.texts import Texts

FEW = 10
"""Fewer cases than this are said before what they say: a single one more could turn it round."""


def few_first(sentence: str, cases: int | None, texts: Texts) -> str:
    """Return a finding; on few granted cases, with how few they are before it."""
    if cases is None or not 0 < cases < FEW:
        return sentence
    return f"{texts('few-cases', cases=cases)} {sentence}"


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
            "headline-unknown",
            fund=texts(f"the-{fund}"),
            where=view.where(fund),
            when=view.when(fund),
        )
    said = texts(
        "headline",
        share=texts.share(group.value),
        fund=texts(f"the-{fund}"),
        where=view.where(fund),
        when=view.when(fund),
        group=texts(f"to-dominance-{group.labels[0]}"),
    )
    said = said[:1].upper() + said[1:]  # a share may be words: "över 99,9 %"
    return few_first(said, result.overall.cases, texts)


def comparison(view: View, fund: str) -> str:
    """Return what stands behind the headline: kronor, cases, the labour market, and targets."""
    texts = view.texts
    result = view.measure("amount_share", "sector_dominance", fund=(fund,))
    group = largest(result)
    if group is None or not group.value:
        return ""
    people, classed = workforce_there(view.selection), workforce(view.selection)
    share = people.dominance_shares(view.selection.limit, classed)[group.labels[0]]
    area = view.where_of(people.area)
    said = texts(
        "headline-comparison",
        kronor=texts.kronor(group.numerator),
        total=texts.kronor(result.overall.numerator),
        cases=texts.count(group.cases or 0),
        share=texts.share(share),
        people=texts(f"people-{people.basis}"),
        area=area[:1].upper() + area[1:],
        year=str(people.year),
        group=texts(f"in-dominance-{group.labels[0]}"),
    )
    return f"{said} {goals.said(view, goals.goals_of(view, fund))}".strip()
