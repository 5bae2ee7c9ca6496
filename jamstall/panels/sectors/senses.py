"""What the sense of dominance does to a number: basis, area and limit, tried one by one."""

from dataclasses import replace
from decimal import Decimal

from jamstall.analysis.selection import DOMINANCE, Area, Basis
from jamstall.panels.panel import Panel, Table, all_unknown, basis, worded
from jamstall.panels.view import View
from jamstall.panels.whole import rounded_apart, wholes_of
from jamstall.texts import EMPTY

SENSES: tuple[tuple[Basis, Area, int], ...] = (
    ("employed", "country", 55),
    ("employed", "country", 60),
    ("employed", "country", 65),
    ("employed", "county", 60),
    ("owners", "country", 60),
)
"""Basis, area and limit that the headline is tried under."""


def senses(view: View, fund: str) -> Panel:
    """Return what the choice of basis, area and limit does to a fund's division."""
    texts = view.texts
    chosen = view.selection
    rows = []
    results = []
    own = (chosen.basis, chosen.area, chosen.limit)
    tried = [(b, a, Decimal(limit)) for b, a, limit in SENSES]
    for sense in [own, *(one for one in tried if one != own)]:
        other = replace(
            view, selection=replace(chosen, basis=sense[0], area=sense[1], limit=sense[2])
        )
        result = other.measure("amount_share", "sector_dominance", fund=(fund,))
        results.append(result)
        shares = {group.labels[0]: worded(group, texts, 1) for group in result.groups}
        named = other.sense_in_short()
        marked = texts("sense-chosen", sense=named) if sense == own else named
        none = EMPTY if all_unknown(result) else texts.share(0, 1)
        rows.append((marked, *(shares.get(label, none) for label in DOMINANCE)))
    values = [
        Decimal(group.value)
        for result in results
        for group in result.groups
        if group.labels == ("men",) and group.value is not None
    ]
    names = [view.name("sector_dominance", label) for label in DOMINANCE]
    key = "sentence-unknown-sector-dominance" if all_unknown(results[0]) else "sentence-senses"
    return Panel(
        key=f"{fund}-senses",
        title=texts("title-senses"),
        sentence=texts(
            key,
            low=texts.share(min(values, default=Decimal(0))),
            high=texts.share(max(values, default=Decimal(0))),
            fund=texts(f"the-{fund}"),
        ),
        chart=None,
        table=Table((texts("sense-heading"), *names), tuple(rows)),
        basis=basis(view, results[0]),
        results=tuple(results),
        rounded=rounded_apart(texts, wholes_of(*results)),
    )
