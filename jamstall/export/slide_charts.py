"""Charts on a slide that can be edited there: native, named, in words as well."""

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_MARKER_STYLE,
    XL_TICK_LABEL_POSITION,
)
from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.oxml.ns import qn
from pptx.util import Pt

from jamstall.charts.palette import GROUND, INK, OUTLINE, RULE, ink_on
from jamstall.export.chart_model import ChartData, Series
from jamstall.export.number_formats import number_format, own_format
from jamstall.export.one_line import clean
from jamstall.export.plain import harmless
from jamstall.export.slide_breaks import break_values, draw_band, draw_break
from jamstall.export.slide_frame import Box
from jamstall.export.slide_room import FOR_NUMBERS, make_room
from jamstall.export.slide_text import SMALLEST, Pen, describe

_TYPES = {
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "clustered": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "stacked": XL_CHART_TYPE.BAR_STACKED,
    "line": XL_CHART_TYPE.LINE_MARKERS,
}
_MARKERS = (
    XL_MARKER_STYLE.CIRCLE,
    XL_MARKER_STYLE.SQUARE,
    XL_MARKER_STYLE.DIAMOND,
    XL_MARKER_STYLE.TRIANGLE,
    XL_MARKER_STYLE.X,
    XL_MARKER_STYLE.PLUS,
    XL_MARKER_STYLE.STAR,
)
_CELLS = {True: "0.0%", False: "#,##0"}
"""How the chart's own sheet shows shares, and everything else."""
_ROOM = 0.05
"""A part of a bar that is less than this of the longest has no room for its number."""
_NEARLY_ALL = 0.8
"""A line that comes so near to all has an axis to all, and no further."""
_NEAR = 0.12
"""Numbers nearer each other than this part of the largest would be written over one another."""


def add_chart(slide: Any, data: ChartData, place: Box, pen: Pen, alternative: str) -> None:
    """Draw a chart that can be edited, and say in words what it shows."""
    form = number_format(data.unit, pen.language)
    given: Any = CategoryChartData(  # type: ignore[no-untyped-call]
        number_format=_CELLS[data.unit == "share"]
    )
    given.categories = [harmless(clean(name)) for name in data.categories]
    for series in data.series:
        given.add_series(harmless(clean(series.name)), series.values)
    if data.broken is not None:
        top = 1.0 if data.unit == "share" else _highest(data)
        values = break_values(data.broken, len(data.categories), top)
        given.add_series(harmless(clean(data.broken.name)), values)
    shape = slide.shapes.add_chart(
        _TYPES[data.kind], place.left, place.top, place.width, place.height, given
    )
    describe(shape, data.caption, alternative)
    chart = shape.chart
    pen.style(chart.font)
    _say_what(chart, data, pen)
    _set_axes(chart, data, form)
    _set_legend(chart, data)
    if data.kind == "line":
        _draw_lines(chart, data, pen)
    else:
        _draw_bars(chart, data, pen)
    if data.kind in ("bar", "stacked"):
        make_room(chart, data, place)


def _say_what(chart: Any, data: ChartData, pen: Pen) -> None:
    chart.has_title = True
    pen.write(chart.chart_title.text_frame, [data.caption], bold=False)
    chart.chart_title.include_in_layout = False
    space = chart._chartSpace
    language = space.makeelement(qn("c:lang"), {"val": pen.tag})
    first = space.find(qn("c:date1904"))
    space.insert(0 if first is None else space.index(first) + 1, language)


def _set_axes(chart: Any, data: ChartData, form: str) -> None:
    names, values = chart.category_axis, chart.value_axis
    names.format.line.color.rgb = _rgb(RULE)
    names.has_major_gridlines = False
    names.tick_labels.font.size = Pt(SMALLEST)
    every = names._element.makeelement(qn("c:tickLblSkip"), {"val": "1"})
    names._element.find(qn("c:noMultiLvlLbl")).addprevious(every)  # no name is left out
    if data.kind in ("bar", "stacked"):
        names.reverse_order = True  # the first group stands at the top
    if _lowest(data) < 0:
        names.tick_label_position = XL_TICK_LABEL_POSITION.LOW  # not on the bars
        values.minimum_scale = (1 + 2 * FOR_NUMBERS) * _lowest(data)
    else:
        values.minimum_scale = 0
    if data.whole and data.kind == "stacked":
        values.maximum_scale = 1  # a bar with something hidden ends before the whole
    values.has_major_gridlines = data.kind == "line"
    if data.kind == "line":
        values.major_gridlines.format.line.color.rgb = _rgb(RULE)
        values.format.line.fill.background()
        if data.unit == "share" and _highest(data) > 0.5:
            values.major_unit = 0.2  # few lines, so that the eye follows ours
        if data.unit == "share" and (data.broken is not None or _highest(data) > _NEARLY_ALL):
            values.maximum_scale = 1  # where a break's line begins; there is no 120 per cent
        values.tick_labels.number_format = form
        values.tick_labels.number_format_is_linked = False
        values.tick_labels.font.size = Pt(SMALLEST)
    else:
        values.visible = False


def _set_legend(chart: Any, data: ChartData) -> None:
    chart.has_legend = len(data.series) > 1
    if chart.has_legend:
        chart.legend.position = (
            XL_LEGEND_POSITION.RIGHT if data.kind == "line" else XL_LEGEND_POSITION.BOTTOM
        )
        chart.legend.include_in_layout = False
        chart.legend.font.size = Pt(SMALLEST)


def _draw_bars(chart: Any, data: ChartData, pen: Pen) -> None:
    (plot,) = chart.plots
    plot.gap_width = 45 if len(data.categories) <= 6 else 22
    plot.overlap = 100 if data.kind == "stacked" else 0
    for drawn, series in zip(plot.series, data.series, strict=True):
        if series.is_hatched:
            _hatch(drawn._element)
        else:
            _fill(drawn._element, series.colour)
        drawn.invert_if_negative = False
        for number, colour in enumerate(data.colours):
            _fill(drawn._element.get_or_add_dPt_for_point(number), colour)
        _label_bars(drawn, series, data, pen)


def _label_bars(drawn: Any, series: Series, data: ChartData, pen: Pen) -> None:
    stacked = data.kind == "stacked"
    ink = ink_on(series.colour) if stacked else INK
    position = XL_LABEL_POSITION.CENTER if stacked else XL_LABEL_POSITION.OUTSIDE_END
    labels = drawn.data_labels
    labels.show_value = True
    labels.number_format_is_linked = False
    labels.number_format = number_format(data.unit, pen.language)
    labels.font.size, labels.position = Pt(SMALLEST), position
    if stacked:
        labels.font.color.rgb = _rgb(ink)
    least = _ROOM * _longest(data) if stacked else 0
    for number, value in enumerate(series.values):
        if stacked and value is not None and value < least:
            earlier = labels._element.findall(qn("c:dLbl"))  # they stand by number, and first
            labels._element.insert(len(earlier), _no_label(labels._element, number))
        elif form := own_format(data.unit, value, pen.language):
            label = drawn.points[number].data_label
            label.font.size, label.position = Pt(SMALLEST), position
            label.font.color.rgb = _rgb(ink)
            _show_value(label, form)


def _highest(data: ChartData) -> float:
    return max(value for one in data.series for value in one.values if value is not None)


def _lowest(data: ChartData) -> float:
    return min(value for one in data.series for value in one.values if value is not None)


def _longest(data: ChartData) -> float:
    return max(
        sum(one.values[number] or 0 for one in data.series)
        for number in range(len(data.categories))
    )


def _no_label(near: Any, number: int) -> Any:
    """Return what takes away one point's number, as an element that can stand near another."""
    label = near.makeelement(qn("c:dLbl"))
    label.append(near.makeelement(qn("c:idx"), {"val": str(number)}))
    label.append(near.makeelement(qn("c:delete"), {"val": "1"}))
    return label


def _draw_lines(chart: Any, data: ChartData, pen: Pen) -> None:
    (plot,) = chart.plots
    of_values = list(plot.series)[: len(data.series)]
    for place, (drawn, series) in enumerate(zip(of_values, data.series, strict=True)):
        draw_band(drawn, series)
        drawn.smooth = False
        drawn.format.line.width = Pt(3)
        drawn.format.line.color.rgb = _rgb(series.colour)
        if series.is_goal:
            drawn.format.line.width = Pt(2)
            drawn.format.line.dash_style = MSO_LINE_DASH_STYLE.ROUND_DOT
            drawn.marker.style = XL_MARKER_STYLE.NONE
            continue
        drawn.marker.style = _MARKERS[place % len(_MARKERS)]
        drawn.marker.size = 10
        _fill(drawn.marker._element.marker, series.colour, edge=series.colour)
    if data.broken is not None:
        draw_break(plot.series[len(data.series)])
    for number in (0, len(data.categories) - 1):
        for place in _told_apart(data, number):
            value = data.series[place].values[number]
            form = own_format(data.unit, value, pen.language)
            label = plot.series[place].points[number].data_label
            label.position = XL_LABEL_POSITION.ABOVE
            _show_value(label, form or number_format(data.unit, pen.language))


def _told_apart(data: ChartData, number: int) -> list[int]:
    """Return the series whose numbers at one point do not touch when written, from the top."""
    largest = _highest(data)
    # A target is named with its number.
    values = [None if series.is_goal else series.values[number] for series in data.series]
    shown = [(value, place) for place, value in enumerate(values) if value is not None]
    kept: list[tuple[float, int]] = []
    for value, place in sorted(shown, reverse=True):
        if not kept or kept[-1][0] - value > _NEAR * largest:
            kept.append((value, place))
    return [place for _, place in kept]


def _show_value(label: Any, form: str) -> None:
    """Show one point's value, in its own format."""
    element = label._get_or_add_dLbl()
    shows = element.find(qn("c:showVal"))
    shows.set("val", "1")
    element.insert(
        1, element.makeelement(qn("c:numFmt"), {"formatCode": form, "sourceLinked": "0"})
    )


def _fill(element: Any, colour: str, edge: str = GROUND) -> None:
    """Fill a bar or a mark, with a thin edge of the ground that keeps it from the next.

    By the elements: python-pptx would take a fifth of a deck's time to find its way to them.
    """
    properties = element.get_or_add_spPr()
    line = properties.makeelement(qn("a:ln"))
    line.append(_solid(properties, edge))
    properties[:] = [_solid(properties, colour), line]


def _hatch(element: Any) -> None:
    """Fill a bar with slanting stripes, as what is hidden is drawn everywhere."""
    properties = element.get_or_add_spPr()
    stripes = properties.makeelement(qn("a:pattFill"), {"prst": "wdUpDiag"})
    for ground, colour in (("a:fgClr", RULE), ("a:bgClr", GROUND)):
        part = properties.makeelement(qn(ground))
        part.append(properties.makeelement(qn("a:srgbClr"), {"val": colour.removeprefix("#")}))
        stripes.append(part)
    line = properties.makeelement(qn("a:ln"))
    line.append(_solid(properties, OUTLINE))
    properties[:] = [stripes, line]


def _solid(near: Any, colour: str) -> Any:
    """Return a fill of one colour, as an element that can stand near another."""
    fill = near.makeelement(qn("a:solidFill"))
    fill.append(near.makeelement(qn("a:srgbClr"), {"val": colour.removeprefix("#")}))
    return fill


def _rgb(colour: str) -> Any:
    return RGBColor.from_string(colour.removeprefix("#"))  # type: ignore[no-untyped-call]
