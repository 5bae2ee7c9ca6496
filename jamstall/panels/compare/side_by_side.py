"""Things side by side: one number large, and all numbers in a table, the same for all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.disclosure.policy import PERSONAL
from jamstall.analysis.group import Group
from jamstall.charts.ranked import Ranked, ranked_shares
from jamstall.panels.break_in_sni import between
from jamstall.panels.compare.things import Thing, Things, across_name, things
from jamstall.panels.compare.what import BESIDE, WHATS, what_name
from jamstall.panels.headline import few_first
from jamstall.panels.panel import Panel, Table, basis, hidden, hidden_groups, worded
from jamstall.panels.view import View
from jamstall.texts import EMPTY, SUPPRESSED, Texts


@dataclass(frozen=True)
class Compared:
    """A thing and its number; None where it is hidden or there is none."""

    thing: Thing
    result: Breakdown
    value: Decimal | None


def compared(found: Things, what: str) -> list[Compared]:
    """Return each thing's number: years in their order, else the largest first, hidden last."""
    every = []
    for thing in found.all:
        result, group = measured(found, thing, what)
        value = None if group is None or group.value is None else Decimal(group.value)
        every.append(Compared(thing, result, value))
    if found.across == "year":
        return every
    return sorted(every, key=lambda one: (one.value is None, -(one.value or 0)))


def measured(found: Things, thing: Thing, key: str) -> tuple[Breakdown, Group | None]:
    """Return a thing's number, and what it was made of; no group where nothing is known of it.

    Numbers of persons are taken from one table of all that are compared: what one of them hides
    can then not be worked out from the others and from all together.
    """
    what = WHATS[key]
    if what.dimension not in PERSONAL:
        result = what.asked(thing.view)
        return result, what.group(result)
    together = found.whole.measure_within(what.measure, found.across, what.dimension)
    if len(thing.labels) == 1:
        return together, what.group_of(together, thing.labels[0])
    own = next(one for one in found.all if one.is_own)
    result = what.asked(thing.view)
    pair = (what.group_of(together, own.labels[0]), what.group(result))
    if any(group is not None and group.suppressed for group in pair):
        return result, Group((what.label,), None, None, None, None, suppressed=True)
    return result, pair[1]


def extremes(every: Sequence[Compared]) -> tuple[Compared, Compared] | None:
    """Return the highest and the lowest; None where fewer than two are shown."""
    shown = [one for one in every if one.value is not None]
    if len(shown) < 2:
        return None
    return max(shown, key=lambda one: one.value or 0), min(shown, key=lambda one: one.value or 0)


def side_by_side(view: View, fund: str, across: str, what: str) -> Panel:
    """Return a number of several things beside each other, and what else is known of them."""
    texts = view.texts
    found = things(view, fund, across)
    every = compared(found, what)
    sentence = finding(view, found, every, what)
    shown = [one for one in every if one.value is not None]
    whole = WHATS[what].asked(found.whole)
    overall = WHATS[what].group(whole)
    any_own = any(one.thing.is_own for one in shown)
    marks = [
        Ranked(
            one.thing.name, float(one.value or 0), texts.share(one.value),
            one.thing.is_own or not any_own,
        )
        for one in shown
    ]  # fmt: skip
    drawn = (
        ranked_shares(
            marks,
            float(overall.value or 0),
            texts("compare-all", share=texts.share(overall.value)),
            sentence,
        )
        if overall is not None and overall.value is not None and len(shown) > 1
        else None
    )
    results = tuple(one.result for one in every)
    table = _table(found, every, (what,))
    return Panel(
        key=f"{fund}-compare-{across}-{what}".replace("_", "-"),
        title=texts("compare-title", what=what_name(texts, what), fund=texts(f"the-{fund}"))
        if across != "fund"
        else what_name(texts, what),
        sentence=sentence,
        chart=drawn,
        table=table,
        basis=_rests_on(found, whole, (what,)),
        results=tuple(dict.fromkeys((*results, whole))),
        hidden=_hidden(view, results, table),
        sides=tuple((one.thing.name, one.value) for one in every if one.value is not None),
    )


def all_numbers(view: View, fund: str, across: str, what: str) -> Panel:
    """Return all that is known of several things, a row each; the sentence is on another number."""
    texts = view.texts
    found = things(view, fund, across)
    every = compared(found, what)
    keys = (what, *(key for key in BESIDE if key != what))
    other = next(key for key in ("woman", "men_sectors") if key != what)
    asked = [measured(found, one.thing, key)[0] for key in keys for one in every]
    table = _table(found, every, keys)
    return Panel(
        key=f"{fund}-numbers-{across}-{what}".replace("_", "-"),
        title=texts("compare-numbers"),
        sentence=finding(view, replace(found, left_out=0), compared(found, other), other),
        chart=None,
        table=table,
        basis=_rests_on(found, WHATS[what].asked(found.whole), keys),
        results=tuple(dict.fromkeys(asked)),
        hidden=_hidden(view, asked, table),
    )


def finding(view: View, found: Things, every: Sequence[Compared], what: str) -> str:
    """Return which is highest and which lowest, or why nothing can be compared."""
    texts = view.texts
    named = {"across": found.across, "what": what_name(texts, what)}
    if not found.are_comparable:
        return texts("compare-one", **named)
    pair = extremes(every)
    if pair is None:
        return why_not(view, every, what)
    high, low = pair
    value, other = high.value or Decimal(0), low.value or Decimal(0)
    if texts.share(value) == texts.share(other):
        said = texts("compare-same", share=texts.share(value), **named)
    else:
        said = texts(
            "compare-finding",
            high=high.thing.name,
            high_share=texts.share(value),
            low=low.thing.name,
            low_share=texts.share(other),
            points=texts.points(value - other, signed=False),
            **named,
        )
        if other and value / other >= Decimal("1.05"):
            said += " " + texts("compare-times", times=texts.number(value / other, 1))
    wholes = [one.thing.view.measure("granted_cases").overall.cases for one in pair]
    cases = [many for many in wholes if many is not None]
    said = few_first(said, min(cases, default=None), texts)
    said = " ".join(part for part in (said, _without(texts, every, what)) if part)
    if found.left_out:
        shown, of = len(found.all), len(found.all) + found.left_out
        said += " " + texts("compare-left-out", shown=shown, of=of, **named)
    return said


def why_not(view: View, every: Sequence[Compared], what: str) -> str:
    """Return why nothing can be compared, and the one number that there is."""
    texts = view.texts
    named = what_name(texts, what)
    shown = [one for one in every if one.value is not None]
    empty = _without(texts, every, what)
    if len(every) - len(shown) > sum(_is_empty(one, what) for one in every):
        return " ".join(part for part in (texts("compare-hidden", what=named), empty) if part)
    left = (
        texts("compare-left", what=named, name=one.thing.name, share=texts.share(one.value))
        for one in shown
    )
    return " ".join((empty, *left))


def _without(texts: Texts, every: Sequence[Compared], what: str) -> str:
    """Return which things have nothing that a share could be taken of; empty where all have."""
    names = [one.thing.name for one in every if _is_empty(one, what)]
    if not names:
        return ""
    of = "kronor" if WHATS[what].dimension else "decisions"
    return texts("compare-empty", of=of, names=texts.both(names))


def _is_empty(one: Compared, what: str) -> bool:
    """Tell whether there is nothing that a share could be taken of: no kronor, no decisions."""
    counted = "amount_granted" if WHATS[what].dimension else "decided_cases"
    whole = one.thing.view.measure(counted).overall
    return one.value is None and not whole.suppressed and not whole.numerator


def _table(found: Things, every: Sequence[Compared], keys: Sequence[str]) -> Table:
    texts = found.whole.texts
    names = [across_name(texts, found.across), *(what_name(texts, key) for key in keys)]
    rows = tuple(_row(found, one, keys) for one in every) if found.are_comparable else ()
    return Table((*names, texts("kronor"), texts("cases")), rows)


def _rests_on(found: Things, whole: Breakdown, keys: Sequence[str]) -> str:
    """Return what the numbers rest on; of years by sector, also where SNI 2025 begins."""
    of_sectors = any(WHATS[key].dimension == "sector_dominance" for key in keys)
    years = [label for one in found.all for label in one.labels]
    broken = between(found.whole, years) if found.across == "year" and of_sectors else ""
    return " ".join(part for part in (broken, basis(found.whole, whole)) if part)


def _hidden(view: View, results: Iterable[Breakdown], table: Table) -> str:
    """Return that groups are hidden, counting those that would stand in the table."""
    beyond = [result for result in results if result.beyond]
    if beyond:
        return hidden(view, beyond)
    groups = sum(cell == SUPPRESSED for row in table.rows for cell in row)
    return hidden_groups(view, groups)


def _row(found: Things, one: Compared, keys: Sequence[str]) -> tuple[str, ...]:
    texts, view = one.thing.view.texts, one.thing.view
    cells = []
    for key in keys:
        _, group = measured(found, one.thing, key)
        cells.append(EMPTY if group is None else worded(group, texts))
    kronor = view.measure("amount_granted").overall
    if kronor.suppressed:
        return (one.thing.name, *cells, SUPPRESSED, SUPPRESSED)
    return (
        one.thing.name,
        *cells,
        texts.exact_kronor(kronor.numerator or 0),
        texts.count(kronor.cases or 0),
    )
