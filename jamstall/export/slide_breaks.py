"""A break and its bands in a native chart of lines: error bars, which every program can draw.

A line chart has no lines that stand up. The break is a series with one value, at the top, whose
error bar goes down to nought; a band is a value's own bar, wide and pale.
"""

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_MARKER_STYLE
from pptx.enum.dml import MSO_LINE
from pptx.oxml.ns import qn
from pptx.util import Pt

from jamstall.charts.palette import INK
from jamstall.export.chart_model import Break, Series

_WIDE, _THIN = 8, 1.5
"""Points."""
_PALE = "35000"
"""Opacity of a band, in thousandths of a per cent."""


def break_values(broken: Break, categories: int, top: float) -> tuple[float | None, ...]:
    """Return the values of the series that stands for a break."""
    return tuple(top if place == broken.category else None for place in range(categories))


def draw_break(drawn: Any) -> None:
    """Draw a break's series as a dashed line from its one value down to the axis."""
    line = drawn.format.line
    line.width = Pt(_THIN)
    line.color.rgb = RGBColor.from_string(INK.removeprefix("#"))  # type: ignore[no-untyped-call]
    line.dash_style = MSO_LINE.DASH  # as the legend shows it
    drawn.smooth = False
    drawn.marker.style = XL_MARKER_STYLE.NONE
    bars = _error_bars(drawn._element, "minus", "percentage")
    bars.append(_element(bars, "c:val", val="100"))
    bars.append(_line(bars, INK, _THIN, dash="dash"))


def draw_band(drawn: Any, series: Series) -> None:
    """Draw how far each value can be read otherwise; nothing where none can."""
    if not any(series.ends):
        return
    bars = _error_bars(drawn._element, "both", "cust")
    above, below = {}, {}
    for place, (value, ends) in enumerate(zip(series.values, series.ends, strict=True)):
        if value is not None and ends is not None:
            low, high = ends
            above[place], below[place] = max(high - value, 0.0), max(value - low, 0.0)
    for name, lengths in (("c:plus", above), ("c:minus", below)):
        bars.append(_lengths(bars, name, lengths, len(series.values)))
    bars.append(_line(bars, series.colour, _WIDE, alpha=_PALE))


def _error_bars(series: Any, kind: str, of: str) -> Any:
    bars = _element(series, "c:errBars")
    for name, value in (
        ("errDir", "y"), ("errBarType", kind), ("errValType", of), ("noEndCap", "1"),
    ):  # fmt: skip
        bars.append(_element(series, f"c:{name}", val=value))
    series.find(qn("c:cat")).addprevious(bars)
    return bars


def _lengths(near: Any, name: str, lengths: dict[int, float], of: int) -> Any:
    """Return the lengths of bars, stated in the chart itself."""
    stated = _element(near, "c:numLit")
    form = _element(near, "c:formatCode")
    form.text = "General"
    stated.append(form)
    stated.append(_element(near, "c:ptCount", val=str(of)))
    for place, length in lengths.items():
        point = _element(near, "c:pt", idx=str(place))
        value = _element(near, "c:v")
        value.text = repr(length)
        point.append(value)
        stated.append(point)
    found = _element(near, name)
    found.append(stated)
    return found


def _line(near: Any, colour: str, points: float, *, dash: str = "", alpha: str = "") -> Any:
    line = _element(near, "a:ln", w=str(Pt(points)), cap="flat")
    shade = _element(near, "a:srgbClr", val=colour.removeprefix("#"))
    if alpha:
        shade.append(_element(near, "a:alpha", val=alpha))
    fill = _element(near, "a:solidFill")
    fill.append(shade)
    line.append(fill)
    if dash:
        line.append(_element(near, "a:prstDash", val=dash))
    properties = _element(near, "c:spPr")
    properties.append(line)
    return properties


def _element(near: Any, name: str, **attributes: str) -> Any:
    return near.makeelement(qn(name), attributes)
