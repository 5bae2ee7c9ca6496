"""One sector, down to its SNI divisions."""

from jamstall.panels.panel import Panel, Table, basis, worded
from jamstall.panels.view import View


def divisions(view: View, fund: str, sector: str) -> Panel:
    """Return one sector's kronor and cases by SNI division."""
    texts = view.texts
    kronor = view.measure("amount_granted", "division", fund=(fund,), sector=(sector,))
    approved = view.measure("approval_rate", "division", fund=(fund,), sector=(sector,))
    groups = sorted(kronor.groups, key=lambda group: -(group.numerator or 0))
    rows = tuple(
        (
            view.name("division", group.labels[0]),
            texts.exact_kronor(group.numerator or 0),
            texts.count(group.cases or 0),
            worded(approved.group(*group.labels), texts),
        )
        for group in groups
    )
    name = view.name("sector", sector)
    if groups and kronor.overall.numerator:
        sentence = texts(
            "sentence-divisions",
            sector=name,
            division=view.name("division", groups[0].labels[0]),
            kronor=texts.kronor(groups[0].numerator),
            total=texts.kronor(kronor.overall.numerator),
        )
    else:
        sentence = texts("sentence-divisions-none", sector=name)
    keys = ("dimension-division", "kronor", "cases", "approval-rate")
    return Panel(
        key=f"{fund}-divisions-{sector}",
        title=texts("title-divisions", sector=name),
        sentence=sentence,
        chart=None,
        table=Table(tuple(texts(key) for key in keys), rows),
        basis=basis(view, kronor),
        results=(kronor, approved),
    )
