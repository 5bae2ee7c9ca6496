"""One colour a group beside others, as a slide's own chart has them."""

from collections.abc import Callable, Sequence

from jamstall.analysis.breakdown import Breakdown
from jamstall.export.chart_groups import Labels, adds_up, groups_of, labels_at, value_of
from jamstall.export.chart_model import Series
from jamstall.export.chart_words import colour_of
from jamstall.panels.view import View

MOST_SERIES = 7


def series_of(
    view: View,
    result: Breakdown,
    dimension: str,
    rows: Sequence[str],
    pair: Callable[[str, str], Labels],
) -> tuple[Series, ...]:
    """Return a series per group of `dimension`, one value per row.

    A group without cases has no part of a row that has a number: 0 where the parts add up.
    """
    found = groups_of(result)
    labels = labels_at(result, result.by.index(dimension))
    told = {
        row: any((g := found.get(pair(row, label))) and g.value is not None for label in labels)
        for row in rows
    }

    def value(row: str, label: str) -> float | None:
        group = found.get(pair(row, label))
        if group is None:
            return 0.0 if told[row] and adds_up(result) else None
        return value_of(group)

    return tuple(
        Series(
            view.name(dimension, label),
            tuple(value(row, label) for row in rows),
            colour_of(dimension, label, place),
        )
        for place, label in enumerate(labels)
    )
