"""Where SNI 2025 begins in a fund's years, and what its split codes can have moved."""

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Cm

from jamstall.export.chart_data import chart_data
from jamstall.export.chart_model import Break
from jamstall.export.slide_charts import add_chart
from jamstall.export.slide_frame import Box
from jamstall.export.slide_text import Pen
from jamstall.panels.overview.years import over_time
from jamstall.texts import LANGUAGES, Language
from tests.cases import cases
from tests.unit.conftest import OpenView

FUND = "business_grants"
OLD = cases(4, sni_code="25.110", sni_version="2007", decided_on="2024-03-01", amount_granted="100")
NEW = [
    *cases(3, sni_code="25.110", sni_version="2025", decided_on="2025-03-01", amount_granted="100"),
    *cases(1, sni_code="58.110", sni_version="2025", decided_on="2025-03-01", amount_granted="100"),
]


def test_the_break_is_marked_and_the_band_said(look_at: OpenView) -> None:
    """58.11 stays with information, men's; some of it was in R-U, which is balanced."""
    panel = over_time(look_at([*OLD, *NEW]), FUND)
    assert panel.chart is not None
    marked = [row for row in panel.chart.rows if row["broken"]]
    assert [row["year"] for row in marked] == ["2025"]
    men = {row["year"]: row for row in panel.chart.rows if row["group"] == "Mansdominerade"}
    assert (men["2025"]["low"], men["2025"]["high"], men["2025"]["share"]) == (0.75, 1.0, 1.0)
    assert men["2024"]["low"] == men["2024"]["high"] == 1
    said = panel.basis.replace("\u00a0", " ")
    assert said.startswith("Från 2025 finns koder i SNI 2025 (streckad linje)")
    assert "mansdominerade branscher 2025 är då mellan 75,0 % och 100,0 %" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_slide_has_the_break_and_the_band(look_at: OpenView, language: Language) -> None:
    """In the chart that can be edited: a dashed bar down at 2025, and how far 2025 can be read."""
    view = look_at([*OLD, *NEW], language)
    panel = over_time(view, FUND)
    data = chart_data(view, panel)
    assert data is not None
    assert data.broken == Break(1, view.texts("break-name"))
    men = view.name("sector_dominance", "men")
    assert {one.name: one.ends for one in data.series}[men] == (None, (0.75, 1.0))
    slide = Presentation().slides.add_slide(Presentation().slide_layouts[6])
    add_chart(slide, data, Box(0, 0, Cm(20), Cm(10)), Pen(language), panel.finding)
    (drawn,) = (shape.chart for shape in slide.shapes if shape.has_chart)
    *lines, last = drawn.plots[0].series
    assert [one.name for one in lines] == [one.name for one in data.series]
    assert (last.name, list(last.values)) == (view.texts("break-name"), [None, 1.0])
    (dashed,) = last._element.findall(qn("c:errBars"))
    assert [dashed.find(qn(f"c:{name}")).get("val") for name in ("errBarType", "val")] == [
        "minus", "100",
    ]  # fmt: skip
    bands = {one.name: one._element.findall(qn("c:errBars")) for one in lines}
    (band,) = bands[men]
    lengths = {
        side: [float(v.text) for v in band.find(qn(f"c:{side}")).iter(qn("c:v"))]
        for side in ("plus", "minus")
    }
    assert lengths == {"plus": [0.0], "minus": [0.25]}


def test_files_have_the_shares_under_each_reading(look_at: OpenView) -> None:
    panel = over_time(look_at([*OLD, *NEW]), FUND)
    assert panel.figures is not None
    told = {row["sector_dominance"]: row for row in panel.figures.rows}
    men = {"year": "2025", "sector_dominance": "men", "value": 1.0, "low": 0.75, "high": 1.0}
    assert told["men"] == men
    assert ("2025", "Mansdominerade", 1.0, 0.75, 1.0) in panel.figures.worded


def test_years_of_one_version_have_no_break(look_at: OpenView) -> None:
    later = [{**row, "decided_on": "2025-03-01"} for row in OLD]
    panel = over_time(look_at([*OLD, *later]), FUND)
    assert panel.chart is not None
    assert "broken" not in panel.chart.rows[0]
    assert "SNI 2025" not in panel.basis


def test_of_persons_no_band_is_counted(look_at: OpenView) -> None:
    panel = over_time(look_at([*OLD, *NEW], sex=["woman"]), FUND)
    assert "streckad" not in panel.basis
