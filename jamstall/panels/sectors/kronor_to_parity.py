"""Kronor to parity: what it would take for a group's part of the money to equal a part of people.

A comparison and not a demand: the employed, the business owners, those who applied, or half.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.parity import Labels, kronor_to_shares, shares_of
from jamstall.analysis.population import people, workforce, workforce_there
from jamstall.analysis.selection import Basis, Selection
from jamstall.charts.contributions import Contribution, contributions
from jamstall.panels.panel import Panel, Table, all_unknown, basis, hidden
from jamstall.panels.view import View

BASES: tuple[Basis, ...] = ("employed", "owners")
GROUPS: Mapping[str, tuple[str, ...]] = {
    "sex": ("woman", "man"),
    "birthplace": ("abroad", "sweden"),
    "sector_dominance": ("women", "men", "balanced"),
}
"""Dimension → the group that is asked about, and those it shares the money with."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A group's part of the money beside its part of some people.

    Attributes
    ----------
    dimension, to : which group, and what it is compared with: `employed`, `owners`, `applicants`
        or `half`.
    now, then : its part of the kronor of these groups, and the part it is compared with, 0 to 1.
    kronor : what would have to go to the group and not to the others; negative if from it.
    """

    dimension: str
    to: str
    now: Decimal
    then: Decimal
    kronor: Decimal


def kronor_to_parity(view: View, fund: str) -> Panel:
    """Return what parity with each of those that money is compared with would be, in kronor."""
    texts = view.texts
    money = {by: view.measure("amount_granted", by, fund=(fund,)) for by in GROUPS}
    every = [one for by in GROUPS for one in _compared(view, fund, by, money[by])]
    ours = [one for one in every if one.dimension == "sex"]
    key, title = f"{fund}-parity", texts("title-parity")
    sentence = _sentence(view, fund, money["sex"], ours)
    marks = [
        Contribution(
            texts(f"parity-to-{one.to}"), float(one.kronor), texts.kronor(one.kronor, signed=True)
        )
        for one in ours
    ]
    return Panel(
        key=key,
        title=title,
        sentence=sentence,
        chart=contributions(marks, sentence) if marks else None,
        table=_table(view, every),
        basis=f"{texts('parity-read')} {basis(view, money['sex'])}",
        results=tuple(money.values()) if every else (money["sex"],),
        hidden=hidden(view, tuple(money.values())),
    )


def _compared(view: View, fund: str, by: str, money: Breakdown) -> Iterator[Compared]:
    """Yield a group's part of the money beside each part of people that is known."""
    labels: list[Labels] = [(label,) for label in GROUPS[by]]
    now = shares_of(money, labels)
    if now is None or all_unknown(money):
        return
    for to, shares in _references(view, fund, by, labels).items():
        moved = kronor_to_shares(money, shares)
        whole = sum(shares.values(), Decimal(0))
        if moved is not None:
            then = shares.get(labels[0], Decimal(0)) / whole
            yield Compared(by, to, now[labels[0]], then, moved[labels[0]])


def _references(
    view: View, fund: str, by: str, labels: list[Labels]
) -> dict[str, dict[Labels, Decimal]]:
    """Return what the money can be compared with → groups' parts."""
    found: dict[str, dict[Labels, Decimal]] = {}
    for one in BASES:
        counts = _people(view.selection, by, one)
        if counts:
            whole = sum(counts.values())
            found[one] = {label: Decimal(count) / whole for label, count in counts.items()}
    applied = shares_of(view.measure("cases", by, fund=(fund,)), labels)
    if applied is not None:
        found["applicants"] = applied
    if by == "sex":
        found["half"] = {label: Decimal("0.5") for label in labels}
    return found


def _people(selection: Selection, by: str, one: Basis) -> dict[Labels, int]:
    """Return labels → people; nothing where there are no figures by the dimension.

    Of sectors only those people whose sex decides which sex dominates them, as is chosen.
    """
    if by != "sector_dominance":
        return people(selection, one).groups((by,))
    if one != selection.basis:
        return {}
    force, classed = workforce_there(selection), workforce(selection)
    counts: dict[Labels, int] = {}
    for sector, pair in force.people.items():
        if sector not in force.shared:
            label = (classed.dominance(sector, selection.limit),)
            counts[label] = counts.get(label, 0) + sum(pair)
    return counts


def _sentence(view: View, fund: str, money: Breakdown, ours: list[Compared]) -> str:
    texts = view.texts
    named = {"fund": texts(f"the-{fund}")}
    if all_unknown(money):
        return texts("sentence-unknown-sex", **named)
    if not ours:
        return texts("parity-hidden", **named)
    every = texts.both(
        texts(
            "parity-part",
            to=texts(f"parity-as-{one.to}"),
            share=texts.share(one.then),
            kronor=texts.kronor(abs(one.kronor)),
            which="more" if one.kronor >= 0 else "less",
        )
        for one in ours
    )
    return texts("parity-finding", share=texts.share(ours[0].now), every=every, **named)


def _table(view: View, every: list[Compared]) -> Table:
    texts = view.texts
    header = (
        "parity-group", "parity-beside", "parity-now", "parity-then", "parity-kronor",
    )  # fmt: skip
    rows = (
        (
            _group_name(view, one.dimension),
            texts(f"parity-to-{one.to}"),
            texts.share(one.now, 1),
            texts.share(one.then, 1),
            texts.kronor(one.kronor, signed=True),
        )
        for one in every
    )
    return Table(tuple(texts(key) for key in header), tuple(rows))


def _group_name(view: View, dimension: str) -> str:
    return view.name(dimension, GROUPS[dimension][0])
