"""A share year by year beside its target: the line to reach, the pace there is, and the one needed.

The way there is is drawn on as it goes, dashed; the way that is needed, dotted. Each carries its
name: which line is which does not hang on colour.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import ceil
from typing import Any

from jamstall.charts.chart import Chart, drawn_once, of_rows
from jamstall.charts.grammar import Layered, alt
from jamstall.charts.palette import GROUND, INK, OCHRE, SLATE
from jamstall.charts.per_cent import per_cent_labels

KINDS = ("share", "pace", "needed", "target")
_COLOURS = (SLATE, SLATE, OCHRE, INK)
_DASHES = ([1, 0], [7, 5], [2, 4], [1, 0])


@dataclass(frozen=True, slots=True)
class Lines:
    """What is drawn.

    Attributes
    ----------
    shares : year → share, and that in words.
    target : the share to reach, 0 to 1.
    by : the year it shall be reached.
    expected : where the pace there is leads by then; None where there is no pace.
    names : kind (`KINDS`) → what its line is called, with its number.
    """

    shares: Mapping[int, tuple[Decimal, str]]
    target: Decimal
    by: int
    expected: float | None
    names: Mapping[str, str]


def target_lines(drawn: Lines, alternative: str) -> Chart:
    """Return the shares of the years, the target, and the two ways there."""
    years = tuple(str(year) for year in range(min(drawn.shares), max(*drawn.shares, drawn.by) + 1))
    rows = _rows(drawn)
    top = min(1.0, ceil(max(row["share"] for row in rows) * 10 + 0.5) / 10)
    worded = [*(words for _, words in drawn.shares.values())]
    spec = _spec(years, top, per_cent_labels(worded))
    return Chart(spec, tuple(rows), alternative)


def _rows(drawn: Lines) -> list[dict[str, Any]]:
    last = max(drawn.shares)
    now = float(drawn.shares[last][0])
    rows = [
        _row("share", year, float(share), words, drawn.names["share"] if year == last else "")
        for year, (share, words) in sorted(drawn.shares.items())
    ]
    if drawn.by > last:
        if drawn.expected is not None:
            end = min(1.0, max(0.0, drawn.expected))
            rows += [_row("pace", last, now), _row("pace", drawn.by, end, at=drawn.names["pace"])]
        rows += [_row("needed", last, now), _row("needed", drawn.by, float(drawn.target))]
    first = min(drawn.shares)
    target = float(drawn.target)
    rows += [
        _row("target", first, target, at=drawn.names["target"]),
        _row("target", max(last, drawn.by), target),
    ]
    return rows


def _row(kind: str, year: int, share: float, words: str = "", at: str = "") -> dict[str, Any]:
    return {"kind": kind, "year": str(year), "share": share, "worded": words, "label": at}


@drawn_once
def _spec(years: tuple[str, ...], top: float, per_cent: str) -> Layered:
    base = of_rows().encode(
        x=alt.X(
            "year:O",
            title=None,
            axis=alt.Axis(labelAngle=0, grid=False, labelOverlap=True),
            scale=alt.Scale(domain=list(years), paddingOuter=0.4),
        ),
        y=alt.Y(
            "share:Q",
            title=None,
            axis=alt.Axis(format="%", labelExpr=per_cent, tickCount=5),
            scale=alt.Scale(domain=[0, top]),
        ),
        color=alt.Color(
            "kind:N", legend=None, scale=alt.Scale(domain=list(KINDS), range=list(_COLOURS))
        ),
    )
    lines = base.mark_line(strokeWidth=3).encode(
        strokeDash=alt.StrokeDash(
            "kind:N", legend=None, scale=alt.Scale(domain=list(KINDS), range=list(_DASHES))
        ),
        detail=alt.Detail("kind:N"),
    )
    points = (
        base.transform_filter("datum.kind === 'share'")
        .mark_point(size=90, filled=True, opacity=1)
        .encode(
            tooltip=[alt.Tooltip("year:O", title=" "), alt.Tooltip("worded:N", title="  ")],
        )
    )
    words: dict[str, Any] = {"fontSize": 14, "fontWeight": "bold", "baseline": "bottom", "dy": -6}
    ends: tuple[tuple[str, dict[str, Any]], ...] = (
        ("datum.kind === 'target'", {"align": "left", "dx": -6}),
        ("datum.kind !== 'target'", {"align": "right"}),
    )
    halo: dict[str, Any] = {"stroke": GROUND, "strokeWidth": 5}
    texts = [
        base.transform_filter(which)
        .mark_text(**words, **how, **around)
        .encode(text=alt.Text("label:N"))
        for which, how in ends
        for around in (halo, {})
    ]
    return alt.layer(lines, points, *texts, height=300, width="container")
