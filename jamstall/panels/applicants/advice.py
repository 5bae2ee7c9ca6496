"""The whole way: advice, application, decision, money. Its steps are not the same people.

Advice is reported as numbers of clients, by whom nobody knows; applications are cases. Who was
advised cannot be followed to what she applied for, so nothing here is a part of what stands before
it: each step has its own whole, and only its groups' parts are set beside each other.
"""

from jamstall.analysis.breakdown import Breakdown
from jamstall.charts.stepped_shares import stepped_shares
from jamstall.panels.applicants.application_steps import (
    alternative_of,
    hidden_cells,
    steps_of,
    with_hidden,
)
from jamstall.panels.applicants.groups import (
    FOCUS,
    among,
    group_of,
    is_shown,
    labels_of,
)
from jamstall.panels.panel import Panel, Table, basis, hidden, source, unknown_of
from jamstall.panels.view import View
from jamstall.panels.whole import rounded_apart
from jamstall.store.question import OF_ADVICE, UNKNOWN
from jamstall.texts import EMPTY

ADVISED = "advice_clients"
STEPS = (ADVISED, "cases", "decided_cases", "granted_cases", "amount_granted")
"""The measures of the steps: clients, cases three times, and kronor."""


def advised(view: View, *by: str, measure: str = ADVISED) -> Breakdown:
    """Return a measure of advice in the selection, as far as it is of what advice has."""
    return view.ask(measure, by, view.selection.of_advice(), ())


def advice_to_money(view: View, fund: str, dimension: str) -> Panel:
    """Return each group's part of every step from advice to the kronor granted."""
    texts = view.texts
    clients = advised(view, dimension)
    results = {ADVISED: clients}
    results |= {name: view.measure(name, dimension, fund=(fund,)) for name in STEPS[1:]}
    is_there = bool(clients.overall.value)
    known = {name: one for name, one in results.items() if one.overall.value}
    labels = [label for (label,) in labels_of(*results.values())]
    sentence = _sentence(view, fund, dimension, results) if is_there else texts("advice-none")
    steps = steps_of(view, dimension, labels, known, "advice-step")
    table = _table(view, dimension, labels, results)
    return Panel(
        key=f"{fund}-{dimension}-advice",
        title=texts("title-advice"),
        sentence=sentence,
        chart=stepped_shares(
            steps,
            with_hidden(view, texts("advice-explained"), steps),
            alternative_of(view, sentence, steps),
        )
        if is_there and steps
        else None,
        table=table,
        basis=_basis(view, clients, results["cases"]),
        results=tuple(results.values()) if is_there else tuple(results.values())[1:],
        hidden=hidden(view, tuple(results.values()), table),
        rounded=rounded_apart(
            texts, (([r.ratio(g.labels) for g in r.groups], 1) for r in known.values())
        ),
    )


def _sentence(view: View, fund: str, dimension: str, results: dict[str, Breakdown]) -> str:
    """Return the first group's part of the clients, the applications and the kronor."""
    texts = view.texts
    one, other = FOCUS[dimension]
    not_the_same = texts("advice-not-the-same")
    if not is_shown(results[ADVISED], dimension):
        hidden_words = {"one": among(view, dimension, one), "other": among(view, dimension, other)}
        return f"{texts('advice-hidden', **hidden_words)} {not_the_same}"
    told = {
        name: texts.share(result.ratio((one,)))
        for name, result in results.items()
        if result.overall.value and group_of(result, one) and result.ratio((one,)) is not None
    }
    said = [
        texts(
            f"advice-among-{name}".replace("_", "-"),
            share=told[name],
            applied=texts(f"applications-{fund}"),
        )
        for name in (ADVISED, "cases", "amount_granted")
        if name in told
    ]
    return " ".join((
        texts("advice-sentence", one=among(view, dimension, one), shares=texts.both(said)),
        not_the_same,
    ))  # fmt: skip


def _table(view: View, dimension: str, labels: list[str], results: dict[str, Breakdown]) -> Table:
    texts = view.texts
    rows = []
    for name, result in results.items():
        step = texts(f"advice-step-{name}".replace("_", "-"))
        rows += [  # advice and applications tell of other groups: what a step lacks has no row
            (f"{step}: {view.name(dimension, label)}", *_cells(view, result, label))
            for label in labels
            if group_of(result, label) is not None
        ]
        rows.append((f"{step}: {texts('total')}", *_cells(view, result, None)))
    header = (texts("advice-step"), texts("advice-number"), texts("steps-share"))
    return Table(header, tuple(rows))


def _cells(view: View, result: Breakdown, label: str | None) -> tuple[str, str]:
    """Return a number and its part of its own step, in words."""
    texts = view.texts
    group = result.overall if label is None else group_of(result, label)
    if group is not None and group.suppressed:
        return hidden_cells(view, result, group)
    if group is None or group.value is None or not result.overall.value:
        return EMPTY, EMPTY
    in_kronor = result.measure.unit == "SEK"
    number = texts.exact_kronor(group.value) if in_kronor else texts.count(int(group.value))
    return number, texts.share(result.ratio(group.labels) if group.labels else 1, 1)


def _basis(view: View, clients: Breakdown, cases: Breakdown) -> str:
    """Return how many clients and sessions it rests on, and which filters advice does not have."""
    texts = view.texts
    parts = []
    if clients.overall.value:
        sessions = advised(view, measure="advice_sessions").overall.value
        said = {"clients": texts.count(int(clients.overall.value))}
        parts.append(texts("advice-basis", **said, sessions=texts.count(int(sessions or 0))))
        unknown = group_of(clients, UNKNOWN)
        if unknown is not None and unknown.value:
            parts.append(unknown_of(texts, int(unknown.value), clients.by, [unknown]))
    without = [
        texts("dimension-" + dimension.replace("_", "-")).lower()
        for dimension, _ in view.selection.filters
        if dimension not in (*OF_ADVICE, "fund")
    ]
    if without:
        parts.append(texts("advice-without", filters=texts.both(without)))
    rests = basis(view, cases)
    return " ".join((*parts, rests if cases.groups else source(texts, clients.provenance)))
