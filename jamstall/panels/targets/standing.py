"""Where a target stands: the gap, the pace and the one needed, what is left, and a verdict."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from jamstall.analysis.pace import Verdict
from jamstall.analysis.selection import Selection, UnknownValue
from jamstall.analysis.targets import Measured, measured
from jamstall.charts.chart import Chart
from jamstall.charts.target_lines import Lines, target_lines
from jamstall.panels.panel import Panel, Table, basis, hidden, points_alone, worded
from jamstall.panels.targets.wording import decided, in_words, selection, what_in_words
from jamstall.panels.view import View
from jamstall.plan.model import KeptTarget, Target
from jamstall.texts import EMPTY, Texts
from jamstall.texts.rounding import rounded

ALONE = ("county", "municipality", "fund", "support_form")
"""A target is shown where what it is for and what is looked at have something in common."""


def targets_of(view: View) -> list[KeptTarget]:
    """Return the targets that concern what is looked at, those to be reached first before others.

    One of a place that this version of the program does not know is left out.
    """
    return [kept for kept in view.decided.targets if concerns(view, kept.target)]


def concerns(view: View, target: Target) -> bool:
    """Tell whether what a target is for and what is looked at have something in common."""
    try:
        own = selection(target)
    except UnknownValue:
        return False
    pairs = [(own.values(one), view.selection.values(one)) for one in ALONE]
    return all(not one or not other or set(one) & set(other) for one, other in pairs)


def of_target(view: View, kept: KeptTarget) -> View:
    """Return the view of what a target is for, whatever is looked at."""
    return replace(view, selection=selection(kept.target))


def stands(view: View, kept: KeptTarget) -> Measured:
    """Return where a target stands today."""
    own = of_target(view, kept)
    known = view.decided
    return measured(kept.target, own.selection, view.ask, known.sample, known.today)


def all_targets(view: View) -> Panel:
    """Return all targets in a table, and how many of them are on the way."""
    texts = view.texts
    every = [(kept, stands(view, kept)) for kept in targets_of(view)]
    counts = {verdict: sum(m.pace.verdict == verdict for _, m in every) for verdict in Verdict}
    said = [
        texts(f"targets-{verdict.replace('_', '-')}", count=count)
        for verdict, count in counts.items()
        if count
    ]
    rows = tuple(_summary(view, kept, found) for kept, found in every)
    header = ("target", "now", "gap", "pace", "needed", "verdict")
    sentence = (
        texts("targets-finding", count=len(every), parts=texts.both(said))
        if every
        else texts("targets-none")
    )
    return Panel(
        "targets-all",
        texts("targets-all"),
        sentence,
        None,
        Table(tuple(texts(f"targets-{name}") for name in header), rows if every else ()),
        "",
        results=tuple(dict.fromkeys(found.result for _, found in every)),
    )


def _summary(view: View, kept: KeptTarget, found: Measured) -> tuple[str, ...]:
    texts, pace = view.texts, found.pace
    return (
        in_words(of_target(view, kept), kept.target),
        texts.share(pace.shares[pace.latest]) if pace.shares else EMPTY,
        EMPTY if pace.gap is None else points_alone(texts, pace.gap),
        *(
            EMPTY if one is None else points_alone(texts, one, 1)
            for one in (pace.observed, pace.required)
        ),
        texts(f"verdict-{pace.verdict.replace('_', '-')}"),
    )


def per_year(texts: Texts, pace: float | None) -> str:
    """Return a pace in percentage points a year, with one decimal and its sign."""
    if pace is None:
        return EMPTY
    points = rounded(pace * 100, 1)
    return texts("per-year", number=("+" if points > 0 else "") + texts.number(points, 1))


def standing(view: View, target_id: str) -> Panel:
    """Return where one target stands.

    Raises
    ------
    KeyError : there is no such target.
    """
    kept = {one.target_id: one for one in view.decided.targets}[target_id]
    own, found = of_target(view, kept), stands(view, kept)
    texts = view.texts
    sentence = finding(own, found)
    phrase = in_words(own, kept.target)
    whole = view.ask(
        "amount_granted" if kept.target.measure == "amount_share" else "granted_cases",
        (),
        own.selection,
        (),
    )
    notes = [decided(own, kept.target), texts("targets-method")]
    if kept.target.dimension == "sector_dominance":
        notes.append(f"{own.sense()}.")
    if not own.selection.values("fund") and len(own.granted_funds()) > 1:
        notes.append(texts("target-both-funds"))
    if found.is_of_persons:
        notes.append(texts("targets-no-interval"))
    table = _table(own, found)
    return Panel(
        key=f"target-{target_id}",
        title=phrase,
        sentence=sentence,
        chart=drawn(texts, found, sentence),
        table=table,
        # The title says where it is for; the filters are not said once more.
        basis=" ".join((*notes, basis(replace(own, selection=Selection()), whole))),
        results=(found.result,),
        hidden=hidden(own, (found.result,), table),
    )


def finding(view: View, found: Measured) -> str:
    """Return a target's verdict and its numbers, in sentences."""
    texts, pace, target = view.texts, found.pace, found.target
    if not pace.shares or pace.gap is None:
        return texts("target-nothing")
    verdict = pace.verdict.replace("_", "-")
    said = [
        texts(
            f"target-is-{verdict}",
            value=texts.share(pace.shares[pace.latest]),
            what=what_in_words(view, target),
            year=str(pace.latest),
        )
    ]
    if pace.verdict not in (Verdict.REACHED, Verdict.MISSED):
        key = "kronor" if found.kronor_gap is not None else "cases"
        gap = abs(found.kronor_gap or found.cases_gap or Decimal(0))
        said.append(
            texts(
                f"target-gap-{key}",
                points=texts.points(abs(pace.gap), signed=False),
                size=texts.kronor(gap) if key == "kronor" else texts.count(gap),
                year=str(pace.latest),
            )
        )
        said.append(_paces(texts, found))
        said.append(
            texts(
                "target-left",
                cases=texts.count(found.cases_left),
                kronor=texts.kronor(found.kronor_left),
            )
        )
    return " ".join(said)


def _paces(texts: Texts, found: Measured) -> str:
    pace = found.pace
    needed = per_year(texts, pace.required)
    if pace.observed is None:
        return texts("target-pace-none", needed=needed)
    observed = per_year(texts, pace.observed)
    if pace.interval is None:
        return texts("target-pace", pace=observed, needed=needed)
    low, high = (points_alone(texts, end, 1) for end in (pace.interval.low, pace.interval.high))
    return texts("target-pace-between", pace=observed, needed=needed, low=low, high=high)


def drawn(texts: Texts, found: Measured, sentence: str) -> Chart | None:
    """Return a target's years with the line to reach; None where there are too few."""
    pace = found.pace
    if len(pace.shares) < 2:
        return None
    left = float(pace.years_left)
    now = float(pace.shares[pace.latest])
    expected = None if pace.observed is None or left <= 0 else now + pace.observed * left
    shown = None if expected is None else Decimal(min(1.0, max(0.0, expected)))
    names = {
        "share": "",
        "pace": "" if shown is None else texts("target-line-pace", share=texts.share(shown)),
        "target": texts(
            f"target-line-{found.target.towards}".replace("_", "-"),
            share=texts.share(found.target.value),
        ),
    }
    shares = {year: (share, texts.share(share)) for year, share in pace.shares.items()}
    by = _year_of(found.target.by_when)
    return target_lines(Lines(shares, found.target.value, by, expected, names), sentence)


def _year_of(day: dt.date) -> int:
    """Return the year at whose end a day is nearest: the first of January is the year before's."""
    return day.year if (day.month, day.day) >= (7, 1) else day.year - 1


def _table(view: View, found: Measured) -> Table:
    texts, target = view.texts, found.target
    rows: Sequence[tuple[str, ...]] = [
        (
            str(group.labels[0]),
            worded(group, texts, 1),
            EMPTY
            if group.value is None
            else points_alone(texts, target.value - Decimal(group.value), 1),
        )
        for group in found.result.groups
        if group.labels[1:] in ((), (target.label,)) and group.labels[0].isdigit()
    ]
    header = (
        texts("dimension-year"),
        texts("targets-share"),
        texts("targets-gap"),
    )
    return Table(header, tuple(rows))
