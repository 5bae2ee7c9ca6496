"""A deck of twelve slides, against python-pptx making twelve slides with the same charts by itself.

Ours has titles that fit, sources, notes, looks and words for each chart; the other side has a title
and the chart as python-pptx draws it.
"""

import io
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from bench.ratio import Ratio, in_turn
from jamstall.analysis.breakdown import Breakdown, breakdown
from jamstall.analysis.selection import Selection
from jamstall.demo import intakes
from jamstall.export.chart_data import chart_data
from jamstall.export.chart_model import ChartData
from jamstall.export.slides import deck
from jamstall.export.take_away import Exhibit, TakeAway
from jamstall.panels.applicants.application_steps import application_steps
from jamstall.panels.applicants.approval import approval
from jamstall.panels.applicants.money_and_people import money_and_people
from jamstall.panels.applicants.years import kronor_by_year
from jamstall.panels.overview.shares import shares
from jamstall.panels.overview.years import over_time
from jamstall.panels.panel import Panel
from jamstall.panels.sectors.against_people import against_people
from jamstall.panels.view import View
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.store.queries import provenance
from jamstall.texts import Texts

SLIDES = 12
_TYPES = {
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "clustered": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "stacked": XL_CHART_TYPE.BAR_STACKED,
    "line": XL_CHART_TYPE.LINE_MARKERS,
}


def panels(view: View) -> list[Panel]:
    """Return nine findings; opening, definitions and sources make it twelve slides."""
    fund = "business_grants"
    return [
        *(shares(view, d, fund) for d in ("sector_dominance", "sex", "birthplace")),
        over_time(view, fund),
        against_people(view, fund),
        application_steps(view, fund, "sex", "cases"),
        approval(view, fund, "sex"),
        kronor_by_year(view, fund, "sex"),
        money_and_people(view, fund, "sex"),
    ]


def by_itself(charts: list[ChartData]) -> None:
    """Make as many slides with the same charts, as python-pptx draws them."""
    made: Any = Presentation()
    for number in range(SLIDES):
        slide = made.slides.add_slide(made.slide_layouts[5])
        slide.shapes.title.text = f"Slide {number}"
        if number >= len(charts):
            continue
        chart = charts[number]
        given: Any = CategoryChartData()  # type: ignore[no-untyped-call]
        given.categories = chart.categories
        for series in chart.series:
            given.add_series(series.name, series.values)
        place = (Inches(0.5), Inches(1.5), Inches(9), Inches(5))
        slide.shapes.add_chart(_TYPES[chart.kind], *place, given)
    made.save(io.BytesIO())


def measure() -> list[Ratio]:
    """Return what a deck costs, its numbers already computed, against bare slides."""
    with TemporaryDirectory() as folder:
        database = Database(Path(folder) / "demo.duckdb")
        loads.publish(database, intakes(), is_demo=True)

        @cache  # as a page remembers its answers
        def ask(
            name: str, by: tuple[str, ...], chosen: Selection, within: tuple[str, ...]
        ) -> Breakdown:
            return breakdown(database, name, by, chosen, within=within)

        view = View(Selection.of(county=["21"]), Texts("sv"), ask)
        exhibits = tuple(Exhibit(panel) for panel in panels(view))
        taken = TakeAway("Översikt", view, provenance(database), exhibits)
        charts = [chart for e in exhibits if (chart := chart_data(view, e.panel)) is not None]
        slides = len(Presentation(io.BytesIO(deck(taken))).slides)
        seconds = in_turn(lambda: deck(taken), lambda: by_itself(charts), 15)
        database.close()
    note = f"{slides} slides, {len(charts)} charts that can be edited"
    return [Ratio("deck of slides / python-pptx with the same charts", *seconds, 3.0, note)]
