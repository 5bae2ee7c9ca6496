"""Numbers on an axis, written as in the texts: "2,5 %" in Swedish, "2.5%" in English.

An axis has its own numbers, at even steps that need no rounding; all others are words.
"""

from collections.abc import Iterable

_AMOUNTS = "replace(replace(datum.label, /,/g, '\u00a0'), '.', ',')"
_SWEDISH = "replace(replace(datum.label, '.', ','), '%', '\u00a0%')"


def per_cent_labels(worded: Iterable[str]) -> str:
    """Return the `labelExpr` of an axis in the format `%`, to write as the chart's own words do.

    A chart is not told which language it is in, but what its marks are labelled with.
    """
    return _SWEDISH if any("\u00a0%" in words for words in worded) else "datum.label"


def amount_labels(worded: Iterable[str]) -> str:
    """Return the `labelExpr` of an axis of amounts: "1 500" and "0,5" where those are "12 tkr".

    In English the chart's words begin with the currency, "SEK 12 thousand".
    """
    return "datum.label" if any("SEK" in words for words in worded) else _AMOUNTS
