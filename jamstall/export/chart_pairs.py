"""Women and men side by side, and people beside money, on a slide: drawn from a chart's own rows.

What producers publish is in no breakdown, so nothing but the rows that are on the screen has it.
"""

from jamstall.charts.palette import COLOURS, INK, SLATE
from jamstall.export.chart_model import ChartData, Series, Unit
from jamstall.export.sheet_names import lower
from jamstall.panels.panel import Panel
from jamstall.panels.view import View


def is_of_pairs(panel: Panel) -> bool:
    """Tell whether a panel is of published figures, and its chart of pairs."""
    return panel.figures is not None and panel.chart is not None and bool(_fields(panel))


def of_pairs(view: View, panel: Panel) -> ChartData:
    """Return a bar per row: its parts, where they are of one whole, else a bar each."""
    fields = _fields(panel)
    rows = panel.chart.rows if panel.chart is not None else ()
    values = {field: [row[field] for row in rows] for field in fields}
    known = [value for own in values.values() for value in own if value is not None]
    of_whole = fields == ("women", "men") and all(
        abs(row["women"] + row["men"] - 1) < 1e-9 for row in rows if row["women"] is not None
    )
    unit: Unit = "share" if of_whole or fields == ("people", "money") else "number"
    if unit == "number" and any(value % 1 for value in known):
        unit = "decimal"
    names, colours = _NAMES[fields], _COLOURS[fields]
    caption = panel.title
    if unit != "share" and panel.figures is not None:
        (*_, measured_in) = panel.figures.header
        caption = view.texts("slides-caption", what=caption, unit=lower(measured_in))
    return ChartData(
        "stacked" if of_whole else "bar",
        caption,
        unit,
        tuple(row["name"] for row in rows),
        tuple(
            Series(view.texts(name), tuple(values[field]), colour)
            for field, name, colour in zip(fields, names, colours, strict=True)
        ),
        whole=of_whole,
    )


_NAMES = {
    ("women", "men"): ("life-woman", "life-man"),
    ("both",): ("life-all",),
    ("people", "money"): ("slides-people-part", "slides-money-part"),
}
_COLOURS = {
    ("women", "men"): (COLOURS["woman"], COLOURS["man"]),
    ("both",): (SLATE,),
    ("people", "money"): (INK, SLATE),
}


def _fields(panel: Panel) -> tuple[str, ...]:
    """Return the fields of the rows that are drawn; none where the chart is of another kind."""
    rows = panel.chart.rows if panel.chart is not None else ()
    first = set(rows[0]) if rows else set()
    if {"people", "money"} <= first:
        return ("people", "money")
    if not {"women", "men", "both"} <= first:
        return ()
    return ("women", "men") if any(row["women"] is not None for row in rows) else ("both",)
