"""Representation and resources: who applies and is granted, and where the kronor go."""

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Group
from jamstall.analysis.selection import ORDER
from jamstall.panels.panel import Panel, Table, basis, hidden, worded
from jamstall.panels.view import View
from jamstall.texts import EMPTY, SUPPRESSED

PERSONS = ("sex", "birthplace", "age_group")
"""What is asked first, and what it is widened by."""
ALONG = ("sector_dominance", *PERSONS)


def representation(view: View, fund: str) -> Panel:
    """Return each group's part of all cases and of the granted, and its approval rate."""
    measures = ("all_cases_share", "cases_share", "approval_rate")
    found = {by: [view.measure(one, by, fund=(fund,)) for one in measures] for by in PERSONS}
    header = (view.texts("four-r-group"), *(view.texts(_measure(one)) for one in measures))
    rows = tuple(
        (f"{_dimension(view, by)}: {view.name(by, label)}", *(_cell(view, r, label) for r in of))
        for by, of in found.items()
        for label in _labels(by, of)
    )
    return _panel(view, fund, "representation", Table(header, rows), found)


def resources(view: View, fund: str) -> Panel:
    """Return each group's kronor and part of them, beside its part of the granted cases."""
    measures = ("cases_share", "amount_share")
    found = {by: [view.measure(one, by, fund=(fund,)) for one in measures] for by in ALONG}
    header = (
        view.texts("four-r-group"),
        view.texts("kronor"),
        *(view.texts(_measure(one)) for one in measures),
    )
    rows = tuple(
        (
            f"{_dimension(view, by)}: {view.name(by, label)}",
            _kronor(view, money, label),
            *(_cell(view, result, label) for result in (cases, money)),
        )
        for by, (cases, money) in found.items()
        for label in _labels(by, (cases, money))
    )
    return _panel(view, fund, "resources", Table(header, rows), found)


def _panel(
    view: View,
    fund: str,
    name: str,
    table: Table,
    found: dict[str, list[Breakdown]],
) -> Panel:
    """Return a panel whose finding is women's part by the first two measures."""
    texts, of_women = view.texts, found["sex"][:2]
    whose = texts(f"the-{fund}")
    first, then = (_told(result, "woman") for result in of_women)
    if first is None or then is None:
        sentence = texts("four-r-untold", fund=whose)
    else:
        said = {"first": worded(first, texts), "then": worded(then, texts)}
        sentence = texts(f"four-r-{name}-finding", fund=whose, **said)
    results = tuple(result for of in found.values() for result in of)
    return Panel(
        key=f"{fund}-{name}".replace("_", "-"),
        title=texts(f"four-r-{name}", fund=whose),
        sentence=sentence,
        chart=None,
        table=table,
        basis=basis(view, of_women[0]),
        results=results,
        hidden=hidden(view, results, table),
    )


def _labels(by: str, results: list[Breakdown] | tuple[Breakdown, ...]) -> list[str]:
    there = {group.labels[0] for result in results for group in result.groups}
    return [label for label in ORDER[by] if label in there]


def _group(result: Breakdown, label: str) -> Group | None:
    return next((group for group in result.groups if group.labels == (label,)), None)


def _told(result: Breakdown, label: str) -> Group | None:
    """Return a group of which its part is shown, or between what it lies."""
    group = _group(result, label)
    return None if group is None or (group.value is None and group.between is None) else group


def _cell(view: View, result: Breakdown, label: str) -> str:
    group = _group(result, label)
    return EMPTY if group is None else worded(group, view.texts, 1)


def _kronor(view: View, result: Breakdown, label: str) -> str:
    group = _group(result, label)
    if group is None:
        return EMPTY
    return SUPPRESSED if group.suppressed else view.texts.exact_kronor(group.numerator or 0)


def _measure(name: str) -> str:
    return f"measure-{name}".replace("_", "-")


def _dimension(view: View, by: str) -> str:
    return view.texts(f"dimension-{by}".replace("_", "-"))
