"""The room in a chart on a slide: for names beside lying bars, for numbers, and for the legend."""

import math
from typing import Any

from pptx.oxml.ns import qn
from pptx.util import Pt

from jamstall.export.chart_model import ChartData
from jamstall.export.slide_frame import Box
from jamstall.export.slide_text import SMALLEST, letters_wide

_MOST_FOR_NAMES, FOR_NUMBERS = 0.45, 0.08
"""Parts of a chart's width, left and right of lying bars."""
_SWATCH = 4
"""Letters that a colour takes beside its name."""


def make_room(chart: Any, data: ChartData, place: Box) -> None:
    """Give the names beside lying bars the room they take; else programs break or skip them."""
    names = letters_wide(max(map(len, data.categories)) + 1) / place.width
    left = min(names, _MOST_FOR_NAMES)
    line = Pt(SMALLEST) / place.height
    top = 2 * line
    bottom = (0.8 + 1.1 * _legend_rows(data, place)) * line if chart.has_legend else 0
    right = 0 if data.kind == "stacked" else FOR_NUMBERS
    area = chart._chartSpace.chart.plotArea
    layout = area.makeelement(qn("c:layout"))
    manual = area.makeelement(qn("c:manualLayout"))
    sizes = {"x": left, "y": top, "w": 1 - left - right, "h": 1 - top - bottom}
    modes = {"layoutTarget": "inner", "xMode": "edge", "yMode": "edge"}
    for name, value in {**modes, **sizes}.items():
        manual.append(area.makeelement(qn(f"c:{name}"), {"val": str(value)}))
    layout.append(manual)
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    area.insert(0, layout)


def _legend_rows(data: ChartData, place: Box) -> int:
    """Return in how many rows the names of the colours stand: programs set them in columns."""
    widest = letters_wide(max(len(series.name) for series in data.series) + _SWATCH)
    return math.ceil(len(data.series) / max(place.width // widest, 1))
