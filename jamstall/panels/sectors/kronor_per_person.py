"""Kronor per person: what a group got beside how many of it work, or own a business, there.

A comparison and not a demand. Only where the money is: people of a whole country say nothing of
what one county granted.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.disclosure.magnitude.bases import rounded_to
from jamstall.analysis.group import Group
from jamstall.analysis.population import people, workforce
from jamstall.analysis.selection import Basis, Selection
from jamstall.charts.contributions import Contribution, contributions
from jamstall.panels.panel import Panel, Table, all_unknown, basis, hidden
from jamstall.panels.view import View
from jamstall.reference import places
from jamstall.store.question import UNKNOWN
from jamstall.texts import EMPTY, SUPPRESSED, Texts

BASES: tuple[Basis, ...] = ("employed", "owners")
GROUPS: Mapping[str, tuple[str, ...]] = {
    "sex": ("woman", "man"),
    "birthplace": ("abroad", "sweden"),
    "sector_dominance": ("women", "men", "balanced"),
}
"""Dimension → the groups that are told, in their order."""
SAID = ("sex", "sector_dominance")
"""What the sentence is about: the first of which two groups are shown."""
_TENS = 1_000
"""Kronor per person from which on single ones would be finer than what they are worked out from."""


@dataclass(frozen=True, slots=True)
class Each:
    """A group's kronor, and how many people are in it by each basis that is known there."""

    dimension: str
    label: str
    kronor: Group
    people: Mapping[str, int]

    def each(self, one: Basis) -> Decimal | None:
        """Return the kronor per person; None where either is hidden or not known."""
        many = self.people.get(one)
        if not many or self.kronor.numerator is None or self.kronor.suppressed:
            return None
        return Decimal(self.kronor.numerator) / many


def kronor_per_person(view: View, fund: str) -> Panel:
    """Return what each group got per person who works, or owns a business, where the money is."""
    texts = view.texts
    money = {by: view.measure("amount_granted", by, fund=(fund,)) for by in GROUPS}
    area = area_of_money(view, fund)
    every = _every(view.selection, money, area) if area else []
    drawn = [one for one in every if one.each("employed") is not None]
    sentence = _sentence(view, fund, area, every)
    marks = [
        Contribution(
            view.name(one.dimension, one.label),
            float(one.each("employed") or 0),
            _kronor(texts, one.each("employed")),
        )
        for one in drawn
    ]
    known = [one for one in BASES if any(row.people.get(one) for row in every)]
    return Panel(
        key=f"{fund}-per-person",
        title=texts("title-per-person"),
        sentence=sentence,
        chart=contributions(marks, sentence) if len(marks) > 1 else None,
        table=_table(view, every, known) if marks else Table((), ()),
        basis=" ".join((_read(view, area), basis(view, money["sex"]))),
        results=tuple(money.values()),
        hidden=hidden(view, tuple(money.values())) if area else "",
    )


def area_of_money(view: View, fund: str) -> str:
    """Return the county that all the money is in, or the country where every county has some.

    Empty where it is neither: there are no figures of just those people.
    """
    if view.selection.values("municipality"):
        return ""
    groups = view.measure("granted_cases", "county", fund=(fund,)).groups
    found = {group.labels[0] for group in groups if group.cases != 0}
    if len(found) == 1 and found <= set(places.counties()):
        return found.pop()
    return places.COUNTRY if found - {UNKNOWN} >= set(places.counties()) else ""


def _every(selection: Selection, money: Mapping[str, Breakdown], area: str) -> list[Each]:
    there = _there(selection, area)
    found = []
    for by, labels in GROUPS.items():
        if all_unknown(money[by]):
            continue
        many = {one: _people(selection, there, by, one) for one in BASES}
        found += [
            Each(
                by,
                label,
                _group(money[by], label),
                {one: counts[label] for one, counts in many.items() if label in counts},
            )
            for label in labels
        ]
    return found


def _there(selection: Selection, area: str) -> Selection:
    """Return the selection whose people are those of an area."""
    chosen = selection.where(county=(area,))
    return replace(chosen, area="country" if area == places.COUNTRY else "county")


def _group(money: Breakdown, label: str) -> Group:
    """Return a group's kronor: none, where no case is of it."""
    found = [group for group in money.groups if group.labels == (label,)]
    return found[0] if found else Group((label,), Decimal(0), None, Decimal(0), 0)


def _people(selection: Selection, there: Selection, by: str, one: Basis) -> dict[str, int]:
    """Return label → people of an area; nothing where there are none of just that area.

    Which sex dominates a sector is as the money has it; how many work there is the area's own.
    """
    area = dict(there.filters)["county"][0]
    if by != "sector_dominance":
        figures = people(there, one)
        if figures.area != area:
            return {}
        return {label: count for (label,), count in figures.groups((by,)).items()}
    force, classed = workforce(replace(there, basis=one)), workforce(selection)
    if force.area != area or force.shared:
        return {}
    counts: dict[str, int] = {}
    for sector, pair in force.people.items():
        label = classed.dominance(sector, selection.limit)
        counts[label] = counts.get(label, 0) + sum(pair)
    return counts


def _sentence(view: View, fund: str, area: str, every: Sequence[Each]) -> str:
    texts = view.texts
    named = {"fund": texts(f"the-{fund}")}
    if not area:
        return texts("per-person-where", **named)
    place = texts("in-the-country") if area == places.COUNTRY else view.where(fund)
    for by in SAID:
        each = {row.label: row.each("employed") for row in every if row.dimension == by}
        own, other = (each.get(label) for label in GROUPS[by][:2])
        if own is not None and other is not None:
            return texts(
                f"per-person-{by}".replace("_", "-"),
                place=place,
                own=_kronor(texts, own),
                other=_kronor(texts, other),
                **named,
            )
    return texts("per-person-hidden", **named)


def _read(view: View, area: str) -> str:
    """Return how the numbers are to be read, and from when the people are."""
    if not area:
        return view.texts("per-person-read")
    year = people(_there(view.selection, area), "employed").year
    return f"{view.texts('per-person-read')} {view.texts('per-person-year', year=str(year))}"


def _table(view: View, every: Sequence[Each], known: Sequence[Basis]) -> Table:
    texts = view.texts
    header = ["parity-group", "kronor"]
    for one in known:
        header += [f"parity-to-{one}", f"per-person-{one}"]
    rows = []
    for row in every:
        hides = row.kronor.suppressed
        kronor = SUPPRESSED if hides else texts.exact_kronor(row.kronor.numerator or 0)
        cells = [view.name(row.dimension, row.label), kronor]
        for one in known:
            many, each = row.people.get(one), row.each(one)
            cells.append(texts.count(many) if many else EMPTY)
            cells.append(SUPPRESSED if hides and many else _kronor(texts, each))
        rows.append(tuple(cells))
    return Table(tuple(texts(key) for key in header), tuple(rows))


def _kronor(texts: Texts, each: Decimal | None) -> str:
    """Return kronor per person: whole ones, and tens from a thousand on, as in "1 260 kr"."""
    if each is None:
        return EMPTY
    return texts.exact_kronor(rounded_to(each, Decimal(10 if each >= _TENS else 1)))
