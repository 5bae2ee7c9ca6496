"""Where SNI 2025 begins in a fund's years, and what its split codes can have moved."""

from jamstall.panels.overview.years import over_time
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


def test_years_of_one_version_have_no_break(look_at: OpenView) -> None:
    later = [{**row, "decided_on": "2025-03-01"} for row in OLD]
    panel = over_time(look_at([*OLD, *later]), FUND)
    assert panel.chart is not None
    assert "broken" not in panel.chart.rows[0]
    assert "SNI 2025" not in panel.basis


def test_of_persons_no_band_is_counted(look_at: OpenView) -> None:
    panel = over_time(look_at([*OLD, *NEW], sex=["woman"]), FUND)
    assert "streckad" not in panel.basis
