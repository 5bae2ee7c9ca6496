"""How much approval rates differ between groups, and whether chance alone could have done it."""

from dataclasses import dataclass

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Number
from jamstall.analysis.interval import Interval, newcombe
from jamstall.charts.groups import colours, shape
from jamstall.charts.intervals import Estimate, intervals
from jamstall.panels.applicants.approval import approval_sentence, has_rejected, proportion
from jamstall.panels.applicants.groups import FOCUS, alternative, among, group_of, is_shown
from jamstall.panels.panel import Panel, Table, hidden
from jamstall.panels.view import View
from jamstall.texts import EMPTY, SUPPRESSED, Texts
from jamstall.texts.rounding import exact

PAIRS: dict[str, tuple[tuple[str, str], ...]] = {
    "sex": (("woman", "man"), ("mixed", "man")),
    "birthplace": (("abroad", "sweden"), ("mixed", "sweden")),
    "age_group": (("under_31", "50_plus"), ("31_49", "50_plus")),
}
"""Which group is compared with which; the pair of the sentences first."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How much higher one group's approval rate is than another's, and how many times.

    Attributes
    ----------
    value : a difference of shares; negative where the first group's is lower.
    interval : Newcombe's, 95 %, of `value`.
    ratio : the one rate over the other; None where that is zero.
    """

    value: Number
    interval: Interval
    ratio: Number | None

    @property
    def within_chance(self) -> bool:
        """Chance alone could have made a difference of this size: no difference is possible too."""
        return self.interval.holds(0)


def difference(
    result: Breakdown, one: tuple[str, ...], other: tuple[str, ...]
) -> Difference | None:
    """Return the difference between two groups' approval rates; None where either is not shown."""
    pair = [proportion(group_of(result, *labels)) for labels in (one, other)]
    if pair[0] is None or pair[1] is None:
        return None
    value, interval = result.difference(one, other), newcombe(pair[0], pair[1])
    if value is None or interval is None:
        return None
    return Difference(value, interval, result.ratio(one, other))


def compared_in_words(view: View, found: Difference, one: str, other: str) -> str:
    """Return a difference as a sentence or two: how large, and what chance has to do with it.

    `one` and `other` are what the groups are called in the middle of a sentence.
    """
    texts = view.texts
    which = "lower" if found.value < 0 else "higher" if found.value > 0 else "same"
    said = texts(
        f"sentence-difference-{which}",
        size=points_in_words(texts, abs(exact(found.value))),
        one=one,
        other=other,
    )
    if which == "same":
        return said
    return f"{said} {texts('within-chance' if found.within_chance else 'beyond-chance')}"


def points_in_words(texts: Texts, value: Number) -> str:
    """Return a difference of shares in percentage points, with a decimal: "−3,1"."""
    return texts.number(exact(value) * 100, 1)


def differences(view: View, fund: str, dimension: str) -> Panel:
    """Return each pair's difference in approval rate, with its 95 % interval."""
    texts = view.texts
    result = view.measure("approval_rate", dimension, fund=(fund,))
    present = {group.labels[0] for group in result.groups}
    pairs = [pair for pair in PAIRS[dimension] if set(pair) <= present]
    named = {pair: _compared(view, dimension, *pair) for pair in pairs}
    found = {(one, other): difference(result, (one,), (other,)) for one, other in pairs}
    marks = [
        Estimate(
            named[pair],
            texts(
                "difference-row",
                size=points_in_words(texts, one.value),
                interval=_interval_in_words(texts, one),
            ),
            float(one.value) * 100,
            one.interval.low * 100,
            one.interval.high * 100,
            colours(dimension)[pair[0]],
            shape(dimension, pair[0]),
        )
        for pair, one in found.items()
        if one is not None
    ]
    told = bool(marks) and has_rejected(result)
    sentence = _sentence(view, fund, dimension, result)
    words = alternative(sentence, (f"{mark.name}: {mark.words}" for mark in marks))
    header = ("compared-header", "difference-points", "difference-interval", "times-header",
              "chance-header")  # fmt: skip
    return Panel(
        key=f"{fund}-{dimension}-difference",
        title=texts("title-difference"),
        sentence=sentence,
        chart=intervals(marks, 0, texts("difference-explained"), words, "~f") if told else None,
        table=Table(
            tuple(texts(key) for key in header),
            tuple((named[pair], *_cells(texts, result, pair, found[pair])) for pair in pairs),
        ),
        basis=texts("difference-basis"),
        results=(result,),
        hidden=hidden(view, (result,)),
    )


def _compared(view: View, dimension: str, one: str, other: str) -> str:
    """Return "Kvinnor mot män"."""
    groups = {"one": among(view, dimension, one), "other": among(view, dimension, other)}
    name = view.texts("compared", **groups)
    return name[:1].upper() + name[1:]


def _interval_in_words(texts: Texts, found: Difference) -> str:
    low, high = (points_in_words(texts, end) for end in (found.interval.low, found.interval.high))
    return texts("interval", low=low, high=high)


def _sentence(view: View, fund: str, dimension: str, result: Breakdown) -> str:
    one, other = FOCUS[dimension]
    found = difference(result, (one,), (other,)) if is_shown(result, dimension) else None
    if found is None or not has_rejected(result):
        return approval_sentence(view, fund, dimension, result)
    words = compared_in_words(
        view, found, among(view, dimension, one), among(view, dimension, other)
    )
    return f"{words} {view.texts('difference-no-cause')}"


def _cells(
    texts: Texts, result: Breakdown, pair: tuple[str, str], found: Difference | None
) -> tuple[str, ...]:
    """Return a pair's difference, interval and ratio in words, and whether it is within chance."""
    if found is None:
        pair_of = [group_of(result, label) for label in pair]
        hides = any(group is not None and group.suppressed for group in pair_of)
        return (SUPPRESSED if hides else EMPTY,) * 4
    return (
        points_in_words(texts, found.value),
        _interval_in_words(texts, found),
        EMPTY if found.ratio is None else texts("times", ratio=texts.number(found.ratio, 2)),
        texts("chance-within" if found.within_chance else "chance-beyond"),
    )
