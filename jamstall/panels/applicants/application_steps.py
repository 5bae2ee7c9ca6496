"""From application to money: each group's part of what is applied for, decided, granted, paid."""

from typing import Literal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Group
from jamstall.analysis.ranges import part_between
from jamstall.charts.groups import colours
from jamstall.charts.stepped_shares import Step, stepped_shares
from jamstall.panels.applicants.groups import (
    FOCUS,
    alternative,
    among,
    group_of,
    is_shown,
    labels_of,
    nothing_to_say,
)
from jamstall.panels.panel import Panel, Table, all_unknown, basis, hidden
from jamstall.panels.view import View
from jamstall.panels.whole import rounded_apart
from jamstall.texts import EMPTY, SUPPRESSED
from jamstall.texts.rounding import shown_between

Unit = Literal["cases", "kronor"]

STEPS: dict[str, tuple[str, ...]] = {
    "cases": ("cases", "decided_cases", "granted_cases", "paid_cases"),
    "kronor": ("amount_applied", "amount_decided", "amount_granted", "amount_paid"),
}
"""The measures along the way, each a part of the one before it but for kronor paid later."""


def application_steps(view: View, fund: str, dimension: str, unit: Unit) -> Panel:
    """Return each group's part of every step, in cases or in kronor.

    A step that nothing is known of (a list without rejected cases, or without amounts applied
    for) is left out of the chart, and empty in the table.
    """
    texts = view.texts
    results = {name: view.measure(name, dimension, fund=(fund,)) for name in STEPS[unit]}
    known = {name: result for name, result in results.items() if result.overall.value}
    labels = [label for (label,) in labels_of(*results.values())]
    sentence = _sentence(view, fund, dimension, known or results)
    steps = steps_of(view, dimension, labels, known, "step")
    told = bool(steps) and not all_unknown(next(iter(known.values())))
    first = next(iter(known.values()), results[STEPS[unit][0]])
    table = _table(view, dimension, labels, results)
    return Panel(
        key=f"{fund}-{dimension}-way-{unit}",
        title=texts(f"title-steps-{unit}"),
        sentence=sentence,
        chart=stepped_shares(
            steps,
            with_hidden(
                view,
                texts(
                    "steps-explained",
                    steps=texts.both(texts(f"step-{name}".replace("_", "-")) for name in known),
                    first=texts(f"of-{next(iter(known))}".replace("_", "-")),
                ),
                steps,
            ),
            alternative_of(view, sentence, steps),
        )
        if told
        else None,
        table=table,
        basis=basis(view, first),
        results=tuple(results.values()),
        hidden=hidden(view, tuple(results.values()), table),
        rounded=rounded_apart(
            texts, (([r.ratio(g.labels) for g in r.groups], 1) for r in known.values())
        ),
    )


def steps_of(
    view: View, dimension: str, labels: list[str], known: dict[str, Breakdown], named: str
) -> list[Step]:
    """Return each group's part of every step that anything is known of, marked at the first's.

    Parameters
    ----------
    known : measure → what it is for each group, in the order of the steps.
    named : how the keys of the steps' names begin in the texts.
    """
    found = []
    for label in labels:
        for name, result in known.items():
            step = view.texts(f"{named}-{name}".replace("_", "-"))
            part = _part(view, result, group_of(result, label))
            if part is not None:
                share, worded, between = part
                found.append(
                    Step(
                        view.name(dimension, label),
                        step[:1].upper() + step[1:],
                        share,
                        worded,
                        colours(dimension)[label],
                        _of_first(known, label),
                        between,
                    )
                )
    return found


def _part(
    view: View, result: Breakdown, group: Group | None
) -> tuple[float | None, str, tuple[float, float] | None] | None:
    """Return a group's part of a step, in words, and the ends it lies between where it is hidden.

    None where nothing is known of it.
    """
    if group is None:
        return None
    share = result.ratio(group.labels)
    if share is not None:
        return float(share), view.texts.share(share, 1), None
    ends = part_between(group, result.overall.value)
    if ends is None:
        return None
    low, high = shown_between(*ends)
    return None, view.texts.share_between(*ends), (float(low), float(high))


def alternative_of(view: View, sentence: str, steps: list[Step]) -> str:
    """Return a chart of steps in words: the finding, and between what lies what is hidden."""
    said = alternative(sentence, (f"{one.group}, {one.step}: {one.worded}" for one in steps))
    ranges = [f"{one.group}, {one.step.lower()} {one.worded}" for one in steps if one.between]
    if not ranges or said != sentence:  # the words of all bars stand there already
        return said
    return f"{said.removesuffix('.')}. {view.texts('between-said', groups='; '.join(ranges))}"


def with_hidden(view: View, explained: str, steps: list[Step]) -> str:
    """Return how the bars are read, the pale ones where there are such."""
    hides = any(one.between for one in steps)
    return f"{explained}\n{view.texts('steps-explained-between')}" if hides else explained


def _of_first(known: dict[str, Breakdown], label: str) -> float | None:
    """Return a group's part of the first step that anything is known of; None where hidden."""
    first = next(iter(known.values()))
    share = first.ratio((label,)) if group_of(first, label) else None
    return None if share is None else float(share)


def _sentence(view: View, fund: str, dimension: str, known: dict[str, Breakdown]) -> str:
    """Return what becomes of the groups' parts between the first step and what is granted."""
    texts = view.texts
    shown = {name: result for name, result in known.items() if is_shown(result, dimension)}
    if not shown:
        return nothing_to_say(view, fund, dimension, next(iter(known.values())))
    first, *later = shown
    # What is paid comes late; what is granted is where the way is decided.
    last = next((name for name in later if "granted" in name), first)
    one, other = FOCUS[dimension]
    named = {
        "one": among(view, dimension, one),
        "other": among(view, dimension, other),
        "first": texts(f"of-{first}".replace("_", "-")),
        "share": texts.share(shown[first].ratio((one,)), 1),
        "others": texts.share(shown[first].ratio((other,)), 1),
    }
    if last == first:
        return texts("sentence-steps-one-step", **named)
    return texts(
        "sentence-steps",
        **named,
        last=texts(f"of-{last}".replace("_", "-")),
        share_last=texts.share(shown[last].ratio((one,)), 1),
        others_last=texts.share(shown[last].ratio((other,)), 1),
    )


def _table(view: View, dimension: str, labels: list[str], results: dict[str, Breakdown]) -> Table:
    """Return a row per group and step: few columns, so that it fits beside another."""
    texts = view.texts
    rows = [
        (
            f"{view.name(dimension, label)}: {texts(f'step-{name}'.replace('_', '-'))}",
            *_cells(view, result, group_of(result, label)),
        )
        for label in labels
        for name, result in results.items()
    ]
    rows += [
        (
            f"{texts('total')}: {texts(f'step-{name}'.replace('_', '-'))}",
            *_cells(view, result, result.overall),
        )
        for name, result in results.items()
    ]
    of_kronor = next(iter(results.values())).measure.unit == "SEK"
    header = (
        "dimension-" + dimension.replace("_", "-"),
        "steps-kronor" if of_kronor else "steps-cases",
        "steps-share",
    )
    return Table(tuple(texts(key) for key in header), tuple(rows))


def _cells(view: View, result: Breakdown, group: Group | None) -> tuple[str, str]:
    """Return a number and its part of the step, in words."""
    texts = view.texts
    if group is not None and group.suppressed:
        return hidden_cells(view, result, group)
    if group is None or group.value is None or not result.overall.value:
        return EMPTY, EMPTY
    in_kronor = result.measure.unit == "SEK"
    number = texts.exact_kronor(group.value) if in_kronor else texts.count(group.value)
    share = result.ratio(group.labels) if group.labels else 1
    return number, texts.share(share, 1)


def hidden_cells(view: View, result: Breakdown, group: Group) -> tuple[str, str]:
    """Return between what a hidden number and its part of the step lie, where that is known."""
    if group.between is None:
        return SUPPRESSED, SUPPRESSED
    part = part_between(group, result.overall.value)
    share = SUPPRESSED if part is None else view.texts.share_between(*part)
    return view.texts.count_between(*group.between), share
