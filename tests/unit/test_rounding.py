"""One rounding: a share at a half is the same words wherever it is shown.

The half is in the data, 62.5 and 12.5 per cent to the krona, and goes the ordinary way: a file, the
database, one breakdown, and then everything that shows it.
"""

import datetime as dt
import html
import io
import json
import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import openpyxl
import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx import Presentation
from pptx.oxml.ns import qn
from starlette.applications import Starlette
from starlette.testclient import TestClient

from jamstall.analysis.breakdown import Breakdown
from jamstall.export import pictures, plain
from jamstall.export.chart_model import ChartData, Series
from jamstall.export.number_formats import cell_format
from jamstall.export.report import report
from jamstall.export.slide_charts import add_chart
from jamstall.export.slide_frame import Box
from jamstall.export.slide_text import Pen
from jamstall.export.slides import deck
from jamstall.export.take_away import Exhibit, TakeAway
from jamstall.export.workbook import workbook
from jamstall.panels.applicants.money_and_people import money_and_people
from jamstall.panels.claims.card import filled_in
from jamstall.panels.claims.kinds import claim
from jamstall.panels.headline import headline
from jamstall.panels.overview.shares import shares
from jamstall.panels.overview.years import over_time
from jamstall.panels.panel import Panel
from jamstall.panels.report import chapters
from jamstall.panels.view import View
from jamstall.phone import routes
from jamstall.store.queries import Provenance
from jamstall.texts import LANGUAGES, Language, Texts
from jamstall.texts.rounding import exact, rounded, shown_share
from jamstall.workshop.model import Card, Workshop
from jamstall.workshop.store import Workshops
from tests.cases import Case, cases
from tests.spreadsheet import as_shown
from tests.unit.conftest import OpenView

FUND = "business_grants"
OWN = Provenance("1", 1, None, is_demo=False)
both = pytest.mark.parametrize("language", LANGUAGES)


def half(year: str) -> list[Case]:
    """Return a year of which 12.5 % goes to health care, 62.5 % to IT and 25 % to retail."""
    when = {"decided_on": f"{year}-03-04"}
    return [
        *cases(5, sni_code="88101", amount_granted="1000", **when),
        *cases(5, sni_code="62010", amount_granted="5000", **when),
        *cases(5, sni_code="47711", amount_granted="2000", **when),
    ]


HALVES = half("2023") + half("2024")
WORDS = {
    "sv": {"women": "13\u00a0%", "men": "63\u00a0%", "balanced": "25\u00a0%"},
    "en": {"women": "13%", "men": "63%", "balanced": "25%"},
}
DECIMALS = {
    "sv": {"women": "12,5\u00a0%", "men": "62,5\u00a0%", "balanced": "25,0\u00a0%"},
    "en": {"women": "12.5%", "men": "62.5%", "balanced": "25.0%"},
}
WRONG = re.compile(r"(?<![\d,.])(62|12)[\u00a0 ]?%")
"""The same shares rounded half to even, or cut off."""


def shared(view: View) -> tuple[Panel, Breakdown]:
    """Return the panel on sector dominance, and the breakdown of kronor that it is made from."""
    panel = shares(view, "sector_dominance", FUND)
    return panel, panel.results[0]


def chart_on(content: bytes) -> Any:
    slide = Presentation(io.BytesIO(content)).slides[1]
    (shape,) = [shape for shape in slide.shapes if shape.has_chart]
    return shape.chart


def labels_on(chart: Any, language: str) -> dict[tuple[str, str], str]:
    """Return category and series → the label that PowerPoint writes, as its format says."""
    (plot,) = chart.plots
    shown = {}
    for series in plot.series:
        for number, (name, value) in enumerate(zip(plot.categories, series.values, strict=True)):
            if value is None:
                continue
            own = series._element.xpath(f'c:dLbls/c:dLbl[c:idx[@val="{number}"]]')
            if own and own[0].find(qn("c:delete")) is not None:
                continue
            forms = own[0].findall(qn("c:numFmt")) if own else []
            forms = forms or series._element.xpath("c:dLbls/c:numFmt")
            if not forms:  # a line has labels at its ends only
                continue
            form = forms[0].get("formatCode")
            shown[str(name), series.name] = as_shown(value, form, language)
    return shown


@both
def test_one_breakdown_has_the_same_words_everywhere(
    look_at: OpenView, language: Language, tmp_path: Path
) -> None:
    """The same Breakdown in sentence, chart, slide, workbook, CSV, report, card and phone."""
    view = look_at(HALVES, language)
    texts, words = view.texts, WORDS[language]
    panel, result = shared(view)
    names = {label: view.name("sector_dominance", label) for label in words}
    assert {g.labels[0]: Fraction(g.value or 0) for g in result.groups} == {
        "women": Fraction(1, 8), "men": Fraction(5, 8), "balanced": Fraction(1, 4),
    }  # fmt: skip
    found: dict[str, dict[str, str]] = {}

    # The sentences, and what screen readers read.
    assert panel.chart is not None
    for said in (panel.sentence, panel.chart.alt):
        assert all(word in said for word in words.values())
        assert not WRONG.search(said)
    assert words["men"] in headline(view, FUND)
    change = over_time(view, FUND)
    assert change.sentence.count(words["men"]) == 2

    # The chart: its labels and tooltips as data, and as drawn.
    kronor = [row for row in panel.chart.rows if row["bar"] == texts("kronor")]
    by_name = {name: label for label, name in names.items()}
    found["label"] = {by_name[row["group"]]: row["label"] for row in kronor}
    found["tooltip"] = {by_name[row["group"]]: row["share"] for row in kronor}
    drawn = pictures.svg(panel).decode()
    assert not WRONG.search(drawn)
    assert all(word in html.unescape(drawn) for word in words.values())

    # The slide and the slide's own chart.
    exhibit = Exhibit(panel)
    taken = TakeAway("Titel", view, OWN, (exhibit,))
    content = deck(taken)
    slide = Presentation(io.BytesIO(content)).slides[1]
    assert slide.shapes.title.text_frame.paragraphs[0].text == panel.sentence
    native = labels_on(chart_on(content), language)
    found["slide's chart"] = {by_name[s]: w for (c, s), w in native.items() if c == texts("kronor")}

    # The report: what it says, and the numbers in its table.
    pdf = pypdf.PdfReader(io.BytesIO(report(view, OWN, chapters(view), "")))
    pages = "".join(page.extract_text() for page in pdf.pages).replace("\u00ad", "")
    told = re.sub(r"\s+", "", pages)
    assert re.sub(r"\s+", "", panel.sentence) in told
    assert re.sub(r"\s+", "", panel.rounded) in told

    # The card of a workshop, and what a phone asks.
    for key in ("sectors", "years"):
        made = claim(view, f"{key}-{FUND}")
        assert made is not None
        assert words["men"] in made.title
        assert made.answer == Decimal("62.5")
    card = filled_in(view, Card("c", claim=f"years-{FUND}"))
    workshops = Workshops.beside(tmp_path / "w.duckdb")
    at = dt.datetime(2026, 3, 4, tzinfo=dt.UTC)
    run = workshops.start(Workshop("w", "Nämnden", language, "", (card,), at))
    with TestClient(Starlette(routes=routes(lambda: workshops))) as phone:
        asked = phone.get(f"/r/{run.code}/now").json()["question"]
    assert words["men"] in asked
    assert not WRONG.search(asked)
    found["phone"] = {**words, "men": next(w for w in asked.split(" ") if "%" in w)}

    # The workbook and the table on the page have one decimal; CSV and JSON the number itself.
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(taken))).worksheets[1]
    cells = {row[0].value: row[1] for row in sheet.iter_rows(min_row=2)}
    in_cells = {
        label: as_shown(cells[name].value, cells[name].number_format, language)
        for label, name in names.items()
    }
    in_table = {by_name[row[0]]: row[2] for row in panel.table.rows if row[0] in by_name}
    assert in_cells == in_table == DECIMALS[language]
    written = plain.csv_text(result).splitlines()
    values = {line.split(",")[0]: line.split(",")[1] for line in written[1:]}
    found["CSV"] = {
        label: as_shown(float(values[label]), '0"\u00a0"%' if language == "sv" else "0%", language)
        for label in words
    }
    printed = {
        row["sector_dominance"]: row["value"] for row in json.loads(json.dumps(plain.rows(result)))
    }
    found["JSON"] = {label: texts.share(printed[label]) for label in words}

    assert found == dict.fromkeys(found, words)


@both
def test_parts_that_do_not_sum_say_why(look_at: OpenView, language: Language) -> None:
    """63 + 13 + 25 = 101: it says so on the page, the slide, the picture and in the report."""
    view = look_at(HALVES, language)
    panel, _ = shared(view)
    why = view.texts("shares-rounded-apart")
    assert panel.rounded == why
    assert why in panel.notes[-1]
    slide = Presentation(io.BytesIO(deck(TakeAway("T", view, OWN, (Exhibit(panel),))))).slides[1]
    assert why in " ".join(s.text_frame.text for s in slide.shapes if s.has_text_frame)
    assert why.split(",", maxsplit=1)[0] in html.unescape(pictures.svg(panel).decode())


def test_parts_that_sum_say_nothing(look_at: OpenView) -> None:
    even = [*cases(5, sni_code="88101", amount_granted="1000"),
            *cases(5, sni_code="62010", amount_granted="3000")]  # fmt: skip
    panel, _ = shared(look_at(even))
    assert panel.chart is not None
    assert panel.rounded == ""


def test_a_hidden_part_is_told_once(look_at: OpenView) -> None:
    """Where something is hidden the rest cannot sum, and that is said already."""
    few = [*cases(7, applicant_sex="woman", amount_granted="1000"),
           *cases(8, applicant_sex="man", amount_granted="1000"),
           *cases(3, applicant_sex="mixed", amount_granted="1000")]  # fmt: skip
    panel = shares(look_at(few), "sex", FUND)
    assert panel.hidden
    assert panel.rounded == ""


def test_people_beside_the_money_are_parts_too(look_at: OpenView) -> None:
    thirds = [*cases(11, applicant_sex="woman"), *cases(22, applicant_sex="man")]
    panel = money_and_people(look_at(thirds), FUND, "sex")
    sums = [
        sum(rounded(row["part"] * 100) for row in panel.chart.rows if row["bar"] == bar)
        for bar in {row["bar"] for row in panel.chart.rows}
    ] if panel.chart else []  # fmt: skip
    assert sums
    assert (panel.rounded == "") == all(total == 100 for total in sums)


SMALL = [0.0, 0.0003, 0.0004999, 0.0005, 0.003, 0.00499, 0.005, 0.1249, 0.125, 0.145, 0.625,
         0.99499, 0.995, 0.9994, 0.9995, 0.99999, 1.0]  # fmt: skip


@both
@pytest.mark.parametrize("kind", ["bar", "stacked", "line"])
def test_a_slides_chart_writes_each_share_as_the_words_do(kind: Any, language: Language) -> None:
    shares = SMALL[1:-1] if kind == "line" else SMALL
    names = tuple(str(number) for number in range(len(shares)))
    data = ChartData(kind, "x", "share", names, (Series("s", tuple(shares), "#3E5C76"),))
    made = Presentation()
    slide = made.slides.add_slide(made.slide_layouts[5])
    add_chart(slide, data, Box(0, 0, 5_000_000, 5_000_000), Pen(language), "alt")
    (shape,) = [shape for shape in slide.shapes if shape.has_chart]
    texts = Texts(language)
    shown = labels_on(shape.chart, language)
    assert shown == {(name, "s"): texts.share(shares[int(name)]) for name, _ in shown}
    assert len(shown) == {"bar": len(SMALL), "stacked": 10, "line": 2}[kind]


@both
def test_a_cell_writes_each_share_as_the_tables_do(language: Language) -> None:
    form, texts = cell_format("share", language), Texts(language)
    for share in SMALL:
        assert as_shown(share, form(share), language) == texts.share(share, 1)


@both
def test_a_cells_format_stays_true_when_its_number_is_changed(language: Language) -> None:
    """Whoever changes a share in the workbook sees what she wrote."""
    form = cell_format("share", language)
    for before in SMALL:
        assert as_shown(0.5, form(before), language) == Texts(language).share(Decimal("0.5"), 1)


# ---- The rule itself

PARTS = st.integers(0, 10**12)


@given(PARTS, st.integers(1, 10**12))
def test_a_quotient_is_rounded_as_its_fraction_is(part: int, whole: int) -> None:
    """28 digits of a quotient are enough: it is never on the wrong side of a half."""
    for decimals in (0, 1):
        scaled = Fraction(part * 100, whole) * 10**decimals
        nearest = (scaled + Fraction(1, 2)).__floor__()
        assert rounded(Decimal(part) / whole * 100, decimals) == Fraction(nearest, 10**decimals)


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(-199, 199).filter(lambda n: n % 2))
def test_a_difference_at_a_half_is_a_half(part: int, whole: int, halves: int) -> None:
    """1/3 less 0.005 is known to 28 digits; what it is less 1/3 is still half a per cent."""
    one = Fraction(part, whole)
    other = one - Fraction(halves, 200)
    digits = [Decimal(share.numerator) / share.denominator for share in (one, other)]
    found = rounded((digits[0] - digits[1]) * 100)
    assert abs(found) == (abs(halves) + 1) // 2
    assert (found > 0) == (halves > 0)


@given(st.decimals(-1000, 1000, places=3))
def test_a_float_is_the_decimal_it_is_written_as(number: Decimal) -> None:
    for decimals in (0, 1, 2):
        unit = Decimal(1).scaleb(-decimals)
        assert rounded(float(number), decimals) == number.quantize(unit, ROUND_HALF_UP)


@pytest.mark.parametrize("value", [-0.0, Decimal("-0.4"), Decimal("-0"), 0])
def test_nothing_has_no_sign(value: Decimal | float) -> None:
    assert str(rounded(value)) == "0"
    assert exact(value) == exact(float(value))


@given(st.fractions(0, 1))
def test_only_nothing_is_nothing_and_only_all_is_all(share: Fraction) -> None:
    number = Decimal(share.numerator) / share.denominator
    for decimals in (0, 1):
        shown = shown_share(number, decimals)
        assert (shown.per_cent == 0) == (number == 0)
        assert (shown.per_cent == 100) == (number == 1)


Word = Callable[[Texts], str]


@pytest.mark.parametrize(
    ("word", "swedish", "english"),
    [
        (lambda t: t.count(Decimal("2.5")), "3", "3"),
        (lambda t: t.count(Decimal("1234.5")), "1\u00a0235", "1,235"),
        (lambda t: t.number(-3.25, 1), "−3,3", "−3.3"),
        (lambda t: t.number(1.005, 2), "1,01", "1.01"),
        (lambda t: t.exact_kronor(Decimal("1500.5")), "1\u00a0501\u00a0kr", "SEK 1,501"),
        (lambda t: t.points(Decimal(1) / 6 - Decimal(1) / 24), "+13 procentenheter",
         "+13 percentage points"),
    ],
)  # fmt: skip
def test_other_numbers_follow_it(word: Word, swedish: str, english: str) -> None:
    assert (word(Texts("sv")), word(Texts("en"))) == (swedish, english)
