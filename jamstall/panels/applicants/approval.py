"""How many of each group's decided cases are granted, and how sure one can be of it."""

from collections.abc import Iterable

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Group, Number
from jamstall.analysis.interval import Interval, Proportion, wilson
from jamstall.charts.groups import colours, shape
from jamstall.charts.intervals import Between, Estimate, intervals
from jamstall.panels.applicants.groups import (
    FOCUS,
    alternative,
    among,
    group_of,
    is_shown,
    nothing_to_say,
)
from jamstall.panels.panel import Panel, Table, all_unknown, basis, hidden, worded
from jamstall.panels.view import View
from jamstall.texts import EMPTY, SUPPRESSED, Texts
from jamstall.texts.rounding import shown_between


def proportion(group: Group | None) -> Proportion | None:
    """Return a group's granted of its decided cases; None where it is hidden or has none."""
    if group is None or group.value is None or group.numerator is None or not group.denominator:
        return None
    return Proportion(int(group.numerator), int(group.denominator))


def interval_of(group: Group | None) -> Interval | None:
    """Return Wilson's 95 % interval of a group's approval rate; None where no rate is shown."""
    share = proportion(group)
    return wilson(share) if share is not None else None


def rate_in_words(group: Group | None, texts: Texts) -> str:
    """Return a rate and its interval: "80 % (77–82 %)"."""
    if group is None:
        return EMPTY
    interval = interval_of(group)
    if interval is None:
        return worded(group, texts)
    return texts("approval-rate-interval", rate=texts.share(group.value), **_ends(interval, texts))


def estimate(
    group: Group, texts: Texts, name: str, colour: str, shape: str
) -> Estimate | Between | None:
    """Return a group's row of a chart; None where it has no rate to show.

    Where the rate is hidden, but not between what it lies, that is what is drawn.
    """
    interval = interval_of(group)
    if interval is None:
        return _between(group, texts, name, colour)
    words = texts(
        "approval-row",
        rate=texts.share(group.value),
        of=texts.count(group.denominator or 0),
        **_ends(interval, texts),
    )
    return Estimate(
        name, words, float(group.value or 0), interval.low, interval.high, colour, shape
    )


def _between(group: Group, texts: Texts, name: str, colour: str) -> Between | None:
    if group.between is None:
        return None
    low, high = shown_between(*group.between)
    worded = texts.share_between(*group.between)
    words = texts("approval-row-between", between=worded)
    return Between(name, worded, words, float(low), float(high), colour)


def with_hidden(said: str, rows: Iterable[Estimate | Between]) -> str:
    """Return a chart in words with what it draws of hidden groups, where it does not say it."""
    left = (
        f"{row.name}: {row.words}."
        for row in rows
        if isinstance(row, Between) and row.worded not in said
    )
    return " ".join((said, *left))


def how_read(texts: Texts, rows: Iterable[Estimate | Between], overall: Number | None) -> str:
    """Return how the marks are read, those of hidden groups where there are such."""
    said = texts("approval-explained", share=texts.share(overall))
    hides = any(isinstance(row, Between) for row in rows)
    return f"{said}\n{texts('approval-explained-between')}" if hides else said


def _ends(interval: Interval, texts: Texts) -> dict[str, str]:
    return {"low": texts.count(interval.low * 100), "high": texts.count(interval.high * 100)}


def approval(view: View, fund: str, dimension: str) -> Panel:
    """Return each group's approval rate with its 95 % interval."""
    texts = view.texts
    result = view.measure("approval_rate", dimension, fund=(fund,))
    rows = [
        row
        for group in result.groups
        for label in group.labels
        if (
            row := estimate(
                group,
                texts,
                view.name(dimension, label),
                colours(dimension)[label],
                shape(dimension, label),
            )
        )
    ]
    told = has_marks(rows) and not all_unknown(result) and has_rejected(result)
    sentence = approval_sentence(view, fund, dimension, result)
    table = _table(view, dimension, result)
    return Panel(
        key=f"{fund}-{dimension}-approval",
        title=texts("title-approval"),
        sentence=sentence,
        chart=intervals(
            rows,
            float(result.overall.value or 0),
            how_read(texts, rows, result.overall.value),
            with_hidden(alternative(sentence, (f"{row.name}: {row.words}" for row in rows)), rows),
        )
        if told
        else None,
        table=table,
        basis=basis(view, result),
        results=(result,),
        hidden=hidden(view, (result,), table),
    )


def has_marks(rows: Iterable[Estimate | Between]) -> bool:
    """Tell whether some group is shown, that those between two ends can be compared with."""
    return any(isinstance(row, Estimate) for row in rows)


def has_rejected(result: Breakdown) -> bool:
    """Tell whether any case is rejected; lists of granted cases alone say nothing of approval."""
    overall = result.overall
    return overall.value is None or overall.numerator != overall.denominator


def approval_sentence(view: View, fund: str, dimension: str, result: Breakdown) -> str:
    """Return the two groups' rates in words, or why there are none."""
    texts = view.texts
    if result.overall.denominator == 0:
        return texts("sentence-nothing-decided", fund=texts(f"the-{fund}"))
    if not has_rejected(result):
        return texts("sentence-no-rejected", fund=texts(f"the-{fund}"))
    if not is_shown(result, dimension):
        return (
            _of_one(view, dimension, result)
            or _between_what(view, dimension, result)
            or nothing_to_say(view, fund, dimension, result)
        )
    one, other = (result.group(label) for label in FOCUS[dimension])
    return texts(
        "sentence-approval",
        one=among(view, dimension, one.labels[0]),
        other=among(view, dimension, other.labels[0]),
        rate=texts.share(one.value),
        of=texts.count(one.denominator or 0),
        others=texts.share(other.value),
        of_others=texts.count(other.denominator or 0),
    )


def _of_one(view: View, dimension: str, result: Breakdown) -> str:
    """Return the rate of the one group that is shown where the other is hidden; else nothing."""
    pair = {label: group_of(result, label) for label in FOCUS[dimension]}
    shown = [label for label, group in pair.items() if proportion(group) is not None]
    hides = [label for label, group in pair.items() if group is not None and group.suppressed]
    if len(shown) != 1 or len(hides) != 1:
        return ""
    group, ends = result.group(shown[0]), result.group(hides[0]).between
    hidden_ones = among(view, dimension, hides[0])
    said = {
        "one": among(view, dimension, shown[0]),
        "rate": view.texts.share(group.value),
        "of": view.texts.count(group.denominator or 0),
    }
    if ends is not None:
        between = view.texts.share_between(*ends)
        return view.texts("sentence-approval-between", **said, other=hidden_ones, between=between)
    begins = hidden_ones[:1].upper() + hidden_ones[1:]
    return view.texts("sentence-approval-one", **said, other=begins)


def _between_what(view: View, dimension: str, result: Breakdown) -> str:
    """Return between what hidden rates lie, of the one group or of both, where that is known.

    The chart below draws them: a sentence that says they are not shown would contradict it.
    """
    known = {
        among(view, dimension, label): view.texts.share_between(*group.between)
        for label in FOCUS[dimension]
        if (group := group_of(result, label)) is not None and group.between is not None
    }
    if not known:
        return ""
    one, *others = known
    said = {"one": one, "between": known[one]}
    if not others:
        return view.texts("sentence-approval-range", **said)
    (other,) = others
    return view.texts("sentence-approval-ranges", **said, other=other, others=known[other])


def _table(view: View, dimension: str, result: Breakdown) -> Table:
    texts = view.texts
    rows = []
    for group in (*result.groups, result.overall):
        name = view.name(dimension, group.labels[0]) if group.labels else texts("total")
        hides = group.suppressed
        rows.append(
            (
                name,
                SUPPRESSED if hides else texts.count(group.denominator or 0),
                SUPPRESSED if hides else texts.count(group.numerator or 0),
                rate_in_words(group, texts),
            )
        )
    keys = (
        "dimension-" + dimension.replace("_", "-"), "measure-decided-cases",
        "measure-granted-cases", "approval-with-interval",
    )  # fmt: skip
    return Table(tuple(texts(key) for key in keys), tuple(rows))
