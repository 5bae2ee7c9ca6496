"""Per cent on an axis, written as in the texts: "2,5 %" in Swedish, "2.5%" in English."""

from collections.abc import Iterable

_SWEDISH = "replace(replace(datum.label, '.', ','), '%', '\u00a0%')"


def per_cent_labels(worded: Iterable[str]) -> str:
    """Return the `labelExpr` of an axis in the format `%`, to write as the chart's own words do.

    A chart is not told which language it is in, but what its marks are labelled with.
    """
    return _SWEDISH if any("\u00a0%" in words for words in worded) else "datum.label"
