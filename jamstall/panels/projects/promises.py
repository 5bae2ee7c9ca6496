"""Projects that promise equal numbers: how many say how, and how many do not."""

from decimal import Decimal

from jamstall.analysis.selection import PROMISES
from jamstall.charts.palette import PROMISES as COLOURS
from jamstall.charts.shares import Part, stacked_shares
from jamstall.panels.headline import few_first
from jamstall.panels.panel import Panel, Swatch, Table, basis
from jamstall.panels.projects import levels
from jamstall.panels.projects.levels import FUND, READ
from jamstall.panels.view import View
from jamstall.panels.whole import rounded_apart

KNOWN = PROMISES[:-1]
"""Without those whose text nobody has read, which are not among the read."""


def promises(view: View) -> Panel:
    """Return how many projects have a goal for women and men that can be counted, and say how."""
    texts = view.texts
    projects = view.measure("cases_share", "promise", **READ)
    kronor = view.measure("amount_share", "promise", **READ)
    names = {promise: view.name("promise", promise) for promise in KNOWN}
    bars = {
        texts("projects-bar-cases"): {one: levels.share(projects, one) for one in KNOWN},
        texts("projects-bar-kronor"): {one: levels.share(kronor, one) for one in KNOWN},
    }
    parts = [
        Part(bar, promise, share, texts.share(share))
        for bar, shares in bars.items()
        for promise, share in shares.items()
        if share
    ]
    number = projects.overall.cases or 0
    sentence = texts("projects-nothing-read")
    if number:
        said = texts(
            "projects-promises",
            without=texts.share(levels.share(projects, "without_how")),
            how=texts.share(levels.share(projects, "with_how")),
        )
        sentence = few_first(said, number, texts)
    rows = tuple(
        (bar, *(texts.share(shares.get(one, Decimal(0)), 1) for one in KNOWN), texts.count(number))
        for bar, shares in bars.items()
    )
    return Panel(
        key=f"{FUND}-promises",
        title=texts("projects-title-promises"),
        sentence=sentence,
        chart=stacked_shares(parts, names, COLOURS, sentence, "without_how") if parts else None,
        table=Table((texts("projects-of"), *names.values(), texts("projects-number")), rows),
        basis=f"{basis(view, projects)} {levels.read_by(view)}",
        results=(projects, kronor),
        legend=tuple(
            Swatch(names[one], COLOURS[one])
            for one in KNOWN
            if any(part.group == one for part in parts)
        ),
        rounded=rounded_apart(texts, ((list(shares.values()), 1) for shares in bars.values())),
        marked="without_how",
    )
