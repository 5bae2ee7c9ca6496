"""What is hidden among lines over years: a pale bar over all it can be, in place of a point.

Hidden is a group's share of a year, and known is between what it lies, since that follows from what
is shown (docs/decisions/0052-ranges-of-what-is-hidden.md).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from jamstall.charts.palette import PALE


@dataclass(frozen=True, slots=True)
class Between:
    """One group in a year in which its share is hidden: between what it lies, also in words."""

    year: str
    group: str
    low: Decimal
    high: Decimal
    worded: str


def hidden_layers(base: Any, tooltip: list[Any]) -> list[Any]:
    """Return what is hidden: a pale bar over all it can be, whose ends are of the full colour."""
    hidden = base.transform_filter("!isValid(datum.share)")
    bar = hidden.mark_rule(strokeWidth=14, opacity=PALE).encode(
        y="low:Q", y2="high:Q", tooltip=tooltip
    )
    ends = (
        hidden.mark_tick(orient="horizontal", size=14, thickness=2).encode(y=f"{end}:Q")
        for end in ("low", "high")
    )
    return [bar, *ends]


def with_ends(
    rows: Sequence[dict[str, Any]], between: Sequence[Between], names: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Return rows with the ends of what is hidden, which has no share."""
    ends = {(names[one.group], one.year): (float(one.low), float(one.high)) for one in between}
    found = []
    for row in rows:
        low, high = ends.get((row["group"], row["year"]), (None, None))
        share = row["share"] if low is None else None
        found.append({**row, "share": share, "low": low, "high": high})
    return found
