"""The one thing to know of a fund, with which pages and the report begin: its largest group."""

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Group
from jamstall.analysis.population import workforce
from jamstall.panels.view import View
from jamstall.store.statement import UNKNOWN


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
