"""Scenarios beside each other and beside today: the headline, who dominates, and the targets."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from jamstall.analysis.scenario import Impossible, Sums
from jamstall.analysis.selection import DOMINANCE, UnknownValue
from jamstall.charts.palette import COLOURS
from jamstall.charts.shares import Part, stacked_shares
from jamstall.panels.address import query_in, selection_of
from jamstall.panels.panel import Panel, Swatch, Table, basis, points_alone
from jamstall.panels.stated import Stated
from jamstall.panels.targets.changes import Changes, chosen
from jamstall.panels.targets.scenario import asking, computed, refused, said
from jamstall.panels.targets.standing import targets_of
from jamstall.panels.targets.wording import group_name, in_words, selection
from jamstall.panels.view import View
from jamstall.plan.model import KeptScenario, KeptTarget
from jamstall.texts import EMPTY, LANGUAGES, Texts
from jamstall.texts.rounding import as_decimal

MOST = 6
"""Scenarios that are kept apart beside each other."""
Named = tuple[str, str]
"""A scenario's name, and it with its selection as an address writes them."""


@dataclass(frozen=True)
class Tried:
    """A scenario that was computed, or why it could not be.

    Attributes
    ----------
    view : of the scenario's own selection and fund.
    today, then : None where it could not be computed, and `problem` says why.
    """

    name: str
    view: View
    changes: Changes | None
    today: Sums | None = None
    then: Sums | None = None
    problem: str = ""


def named(kept: KeptScenario) -> Named:
    """Return a saved scenario as a row of its own."""
    return kept.name, "&".join(part for part in (kept.filters, kept.scenario) if part)


def of_ids(view: View, ids: Sequence[str]) -> tuple[Named, ...]:
    """Return the saved scenarios of these ids; one that was taken off the list is left out."""
    kept = {one.scenario_id: one for one in view.decided.scenarios}
    return tuple(named(kept[one]) for one in ids if one in kept)[:MOST]


def looked_at(view: View, filters: str) -> View:
    """Return a view of what a saved scenario is of, whatever is chosen now.

    Raises
    ------
    UnknownValue : it is of a place that this version does not know.
    """
    languages = [Texts(one) for one in LANGUAGES]
    return replace(view, selection=selection_of(query_in(filters), languages))


def tried(view: View, scenario: Named) -> Tried:
    """Return what a scenario gives with the data as it is now."""
    name, text = scenario
    texts, query = view.texts, query_in(text)
    try:
        own = looked_at(view, text)
        funds = own.granted_funds()
        stated = Stated(query)
        fund = stated.one("of", funds) if funds else ""
        changes = chosen(own, stated, fund) if funds else None
    except UnknownValue as error:
        problem = texts("beside-gone", what=str(error))
        return Tried(name, view, None, problem=problem)
    if changes is None:
        return Tried(name, own, None, problem=texts("beside-no-groups"))
    own = replace(own, selection=own.selection.where(fund=(fund,)))
    if changes.out == changes.into:
        return Tried(name, own, changes, problem=texts("scenario-same-group"))
    try:
        today, then = computed(own, changes)
    except Impossible as error:
        return Tried(name, own, changes, problem=refused(own, error))
    return Tried(name, own, changes, today, then)


def gone(view: View, scenario: Named) -> str:
    """Return why a saved scenario cannot be computed any more; empty where it can."""
    return tried(view, scenario).problem


def beside(view: View, scenarios: tuple[Named, ...]) -> Panel:
    """Return scenarios in a table, a row each below what is today."""
    texts = view.texts
    every = [tried(view, one) for one in scenarios]
    whole = [one for one in every if one.then is not None]
    targets = _targets(view, whole)
    rows = [*_today(whole, targets), *(_row(one, targets) for one in every)]
    header = (
        texts("beside-scenario"),
        texts("beside-changes"),
        texts("kronor"),
        *(view.name("sector_dominance", label) for label in DOMINANCE),
        *(texts("goal-missing", goal=in_words(view, one.target)) for one in targets),
    )
    sentence = _finding(view, whole)
    results = tuple(
        dict.fromkeys(
            asking(one.view, one.changes.fund)("amount_granted", one.changes.along)
            for one in whole
            if one.changes is not None
        )
    )
    notes = [texts("scenario-method"), *dict.fromkeys(basis(one.view, result)
             for one, result in zip(whole[:1], results[:1], strict=False))]  # fmt: skip
    bars = _bars(texts, whole)
    names = {label: view.name("sector_dominance", label) for label in DOMINANCE}
    shown = {part.group for part in bars}
    return Panel(
        key="scenarios-beside",
        title=texts("beside-title"),
        sentence=sentence,
        chart=stacked_shares(bars, names, COLOURS, sentence, "women") if bars else None,
        table=Table(header, tuple(rows)),
        basis=" ".join(notes),
        legend=tuple(Swatch(names[one], COLOURS[one]) for one in names if one in shown),
        results=results,
    )


def _share(sums: Sums, label: str) -> Fraction | None:
    """Return who-dominates' share; None where the sums are of persons and tell nothing of it."""
    return sums.share("sector_dominance", label) if "sector_dominance" in sums.by else None


def _finding(view: View, every: Sequence[Tried]) -> str:
    texts = view.texts
    shares = {
        one.name: share
        for one in every
        if one.then is not None and (share := _share(one.then, "women")) is not None
    }
    if not shares:
        return texts("beside-none")
    most = max(shares.values())
    worded = texts.share(as_decimal(most))
    best = [name for name, share in shares.items() if texts.share(as_decimal(share)) == worded]
    before = {_worded(texts, _share(one.today, "women")) for one in every if one.today is not None}
    before.discard(EMPTY)
    key = "beside-finding" if len(before) == 1 else "beside-finding-alone"
    return texts(key, names=texts.both(best), share=worded, today=min(before, default=EMPTY))


def _worded(texts: Texts, share: Fraction | None) -> str:
    return EMPTY if share is None else texts.share(as_decimal(share))


def _bars(texts: Texts, every: Sequence[Tried]) -> list[Part]:
    """Return who dominates, today and in each scenario; today only where it is one and the same."""
    bars: list[tuple[str, Sums]] = []
    of = [one for one in every if one.then is not None and _share(one.then, "women") is not None]
    if len({one.view.selection for one in of}) == 1 and of[0].today is not None:
        bars.append((texts("scenario-today"), of[0].today))
    bars += [(one.name, one.then) for one in of if one.then is not None]
    return [
        Part(bar, label, as_decimal(share), texts.share(as_decimal(share)))
        for bar, sums in bars
        for label in DOMINANCE
        if (share := _share(sums, label))
    ]


def _targets(view: View, every: Sequence[Tried]) -> list[KeptTarget]:
    """Return the targets that are for just what one of the scenarios is of."""
    of = {one.view.selection.where(year=()) for one in every}
    return [
        one
        for one in targets_of(view)
        if one.target.measure == "amount_share"
        and one.target.dimension == "sector_dominance"
        and selection(one.target) in of
    ]


def _today(every: Sequence[Tried], targets: Sequence[KeptTarget]) -> list[tuple[str, ...]]:
    """Return a row of today for each selection that the scenarios are of."""
    rows: dict[object, tuple[str, ...]] = {}
    several = len({one.view.selection for one in every}) > 1
    for one in every:
        own = one.view.selection
        if one.today is None or own in rows or _share(one.today, "women") is None:
            continue
        texts = one.view.texts
        named = texts("scenario-today")
        if several:
            named = texts("beside-today-of", what=one.view.described(of_dominance=False))
        rows[own] = (named, EMPTY, *_numbers(one, one.today, targets))
    return list(rows.values())


def _row(one: Tried, targets: Sequence[KeptTarget]) -> tuple[str, ...]:
    if one.then is None or one.today is None or one.changes is None:
        empty = (EMPTY,) * (1 + len(DOMINANCE) + len(targets))
        return (one.name, one.problem, *empty)
    texts, changes = one.view.texts, one.changes
    done = said(one.view, changes, one.today) or [texts("beside-nothing")]
    group = group_name(one.view, changes.along, changes.into)
    share = _worded(texts, one.then.share(changes.along, changes.into))
    words = texts("beside-gives", changes=texts.both(done), group=group, share=share)
    return (one.name, words, *_numbers(one, one.then, targets))


def _numbers(one: Tried, sums: Sums, targets: Sequence[KeptTarget]) -> tuple[str, ...]:
    texts = one.view.texts
    shares = [_share(sums, label) for label in DOMINANCE]
    own = one.view.selection.where(year=())
    missing = [
        EMPTY
        if selection(kept.target) != own or (share := _share(sums, kept.target.label)) is None
        else points_alone(texts, kept.target.value - as_decimal(share), 1)
        for kept in targets
    ]
    return (
        texts.exact_kronor(as_decimal(sums.kronor)),
        *(EMPTY if share is None else texts.share(as_decimal(share), 1) for share in shares),
        *missing,
    )
