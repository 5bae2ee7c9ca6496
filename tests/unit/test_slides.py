"""Slides: opened again, they say what the command line says, and can be read, edited and heard."""

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from jamstall.cli import main
from jamstall.export import slide_frame
from jamstall.export.chart_data import chart_data
from jamstall.export.chart_model import ChartData, Series
from jamstall.export.slide_charts import add_chart
from jamstall.export.slide_frame import MOST_BYTES, Box
from jamstall.export.slide_text import SMALLEST, Pen
from jamstall.export.slides import BadTemplate, deck
from jamstall.export.take_away import Action, Exhibit, TakeAway
from jamstall.panels.allocation import place_map
from jamstall.panels.allocation.matrix import matrix
from jamstall.panels.allocation.years import by_year
from jamstall.panels.applicants.amounts import amounts
from jamstall.panels.applicants.application_steps import application_steps
from jamstall.panels.applicants.approval import approval
from jamstall.panels.applicants.crossed import crossed
from jamstall.panels.applicants.money_and_people import money_and_people
from jamstall.panels.overview.changes import changes
from jamstall.panels.overview.shares import shares
from jamstall.panels.overview.years import over_time
from jamstall.panels.panel import Panel
from jamstall.panels.sectors.against_people import against_people
from jamstall.panels.view import View
from jamstall.store.queries import Provenance
from jamstall.texts import LANGUAGES, Language, Texts
from tests.cases import cases
from tests.unit.conftest import OpenView

FUND = "business_grants"
DEMO = Provenance("1", 2, None, is_demo=True)
OWN = Provenance("1", 1, None, is_demo=False)
both = pytest.mark.parametrize("language", LANGUAGES)

Asked = Callable[..., dict[tuple[str, ...], dict[str, Any]]]


@pytest.fixture
def ask(demo_database: Path) -> Asked:
    """Return a way to ask the command line: measure and dimensions → labels → what it prints."""

    def asked(measure: str, *by: str, fund: str = FUND) -> dict[tuple[str, ...], dict[str, Any]]:
        call = ["measure", measure, "--by", ",".join(by), "--format", "json"]
        call += ["--where", "county=21", "--where", f"fund={fund}"]
        result = CliRunner().invoke(main, ["--database", str(demo_database), *call])
        assert result.exit_code == 0, result.output
        return {tuple(row[name] for name in by): row for row in json.loads(result.stdout)}

    return asked


def take_away(view: View, *exhibits: Exhibit, **more: Any) -> TakeAway:
    return TakeAway("Översikt", view, DEMO, exhibits, **more)


def opened(content: bytes) -> Any:
    return Presentation(io.BytesIO(content))


def slide_of(view: View, panel: Panel) -> Any:
    return opened(deck(take_away(view, Exhibit(panel)))).slides[1]


def chart_of(slide: Any) -> Any:
    (shape,) = [shape for shape in slide.shapes if shape.has_chart]
    return shape.chart


def drawn(slide: Any) -> dict[tuple[str, str], float | None]:
    """Return category and series → number, as they stand in the slide's chart."""
    (plot,) = chart_of(slide).plots
    return {
        (str(category), series.name): value
        for series in plot.series
        for category, value in zip(plot.categories, series.values, strict=True)
    }


def words_on(slide: Any) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def runs(presentation: Any) -> Iterator[Any]:
    """Give every run of text on slides and in notes, with the size and language it states."""
    for slide in presentation.slides:
        for page in (slide, slide.notes_slide) if slide.has_notes_slide else (slide,):
            yield from page._element.iter(qn("a:r"))


@both
def test_parts_are_what_the_command_line_says(
    look_at_demo: OpenView, ask: Asked, language: Language
) -> None:
    view = look_at_demo(language, county=["21"])
    shown = drawn(slide_of(view, shares(view, "sex", FUND)))
    expected = {
        (view.texts(bar), view.name("sex", label)): row["value"]
        for name, bar in (("amount_share", "kronor"), ("cases_share", "cases"))
        for (label,), row in ask(name, "sex").items()
    }
    assert shown == pytest.approx(expected)


def test_people_stand_beside_the_money(look_at_demo: OpenView) -> None:
    view = look_at_demo(county=["21"])
    panel = money_and_people(view, FUND, "sex")
    shown = drawn(slide_of(view, panel))
    worded = {
        (row[0], name): cell
        for row in panel.table.rows
        for name, cell in zip(panel.table.header[1:], row[1:], strict=True)
    }
    assert {key: view.texts.share(Decimal(str(value)), 1) for key, value in shown.items()} == worded


@both
def test_what_is_hidden_is_a_gap_and_said(
    look_at_demo: OpenView, ask: Asked, language: Language
) -> None:
    view = look_at_demo(language, county=["21"])
    slide = slide_of(view, approval(view, "project_funds", "sex"))
    rows = ask("approval_rate", "sex", fund="project_funds")
    assert any(row["suppressed"] for row in rows.values())
    name = view.texts("measure-approval-rate")
    marks = {
        label: ""
        if not row["suppressed"]
        else " .."
        if row["lower"] is None
        else " " + view.texts.share_between(row["lower"], row["upper"])
        for (label,), row in rows.items()
    }
    assert {" ..", ""} < set(marks.values())
    assert drawn(slide) == {
        (view.name("sex", label) + marks[label], name): row["value"]
        for (label,), row in rows.items()
    }
    assert view.texts("slides-hidden") in words_on(slide)
    hidden = [
        view.name("sex", label) + marks[label].removesuffix(" ..")
        for (label,), row in rows.items()
        if row["suppressed"]
    ]
    assert "; ".join(hidden) in slide.notes_slide.notes_text_frame.text


def test_no_gap_is_said_where_all_bars_stand(look_at_demo: OpenView) -> None:
    """What was applied for is hidden in the panel, but the slide draws what was granted."""
    view = look_at_demo("sv", county=["13"], year=["2022", "2023", "2024"])
    panel = amounts(view, "business_grants", "sex", "median")
    assert panel.hidden
    slide = slide_of(view, panel)
    assert all(drawn(slide).values())
    assert view.texts("slides-hidden") not in words_on(slide)


def test_lines_are_shares_of_each_year(look_at_demo: OpenView, ask: Asked) -> None:
    view = look_at_demo(county=["21"])
    shown = drawn(slide_of(view, over_time(view, FUND)))
    totals = {year: row["value"] for (year,), row in ask("amount_granted", "year").items()}
    assert shown.pop(("2025", view.texts("break-name"))) == 1  # the break's line begins at the top
    rows = ask("amount_share", "year", "sector_dominance")
    expected = {
        (year, view.name("sector_dominance", label)): row["numerator"] / totals[year]
        for (year, label), row in rows.items()
        if totals[year]
    }
    assert {key: value for key, value in shown.items() if value} == pytest.approx(
        {key: value for key, value in expected.items() if value}
    )
    assert {year for year, _ in shown} == {year for year, total in totals.items() if total}


def test_steps_to_the_money_are_parts_of_each_step(look_at_demo: OpenView, ask: Asked) -> None:
    view = look_at_demo(county=["21"])
    shown = drawn(slide_of(view, application_steps(view, FUND, "sex", "cases")))
    for measure in ("cases", "decided_cases", "granted_cases", "paid_cases"):
        (total,) = ask(measure).values()
        for (label,), row in ask(measure, "sex").items():
            category = view.texts(f"measure-{measure}".replace("_", "-"))
            share = None if row["suppressed"] else row["value"] / total["value"]
            assert shown[category, view.name("sex", label)] == pytest.approx(share)


def test_what_is_hidden_of_a_step_is_one_hatched_part(look_at_demo: OpenView) -> None:
    """A bar that ends at 7 % would say that the others applied for nothing."""
    view = look_at_demo(county=["13"], year=["2024"])
    found = chart_data(view, application_steps(view, FUND, "sex", "cases"))
    assert found is not None
    assert [one.is_hatched for one in found.series] == [False] * 5 + [True]
    for number, rest in enumerate(found.series[-1].values):
        parts = [one.values[number] or 0 for one in found.series[:-1]]
        assert (rest or 0) + sum(parts) == pytest.approx(1)
    assert None in found.series[-1].values, "nothing is hidden of the granted"


def test_long_sources_leave_room_for_the_chart(look_at_demo: OpenView) -> None:
    """Published figures tell of their makers at length: the notes hold what a slide has not."""
    view = look_at_demo(county=["13"], year=["2024"])
    panel = money_and_people(view, FUND, "sex")
    slide = slide_of(view, panel)
    (shape,) = [shape for shape in slide.shapes if shape.has_chart]
    assert shape.height > Inches(2.5)
    assert panel.basis not in words_on(slide)
    assert "DEMO" in words_on(slide)
    assert view.texts("slides-basis-in-notes") in words_on(slide)
    assert panel.basis in slide.notes_slide.notes_text_frame.text


def test_medians_stand_side_by_side(look_at_demo: OpenView, ask: Asked) -> None:
    view = look_at_demo(county=["21"])
    shown = drawn(slide_of(view, amounts(view, FUND, "sex", "median")))
    for measure in ("median_applied", "median_amount"):
        name = view.texts(f"measure-{measure}".replace("_", "-"))
        rows = ask(measure, "sex")
        assert any(row["value"] for row in rows.values())
        for (label,), row in rows.items():  # one that is hidden is not drawn
            assert shown.get((view.name("sex", label), name)) == row["value"]


def test_a_map_becomes_bars_the_largest_first(look_at_demo: OpenView, ask: Asked) -> None:
    view = look_at_demo(county=["21"])
    panel = place_map.allocation(view, FUND, "amount_granted", "municipalities", "map", "")
    slide = slide_of(view, panel)
    rows = ask("amount_granted", "municipality")
    largest = sorted(rows.values(), key=lambda row: -row["value"])[:10]
    assert [(name, value) for (name, _), value in drawn(slide).items()] == [
        (view.name("municipality", row["municipality"]), row["value"]) for row in largest
    ]


def test_what_is_left_out_is_said_and_unknown_stays(look_at_demo: OpenView, ask: Asked) -> None:
    view = look_at_demo(county=["21"])
    slide = slide_of(view, against_people(view, FUND))
    rows = ask("amount_share", "sector")
    shown = [name for name, _ in drawn(slide)]
    assert len(shown) == 10 < len(rows)
    assert shown[-1] == view.name("sector", "unknown")
    assert view.texts("slides-left-out", groups=len(rows) - 10) in words_on(slide)


def test_three_dimensions_are_their_largest_groups(look_at_demo: OpenView, ask: Asked) -> None:
    view = look_at_demo(county=["21"])
    slide = slide_of(view, matrix(view, FUND, "kronor", "", "", "sex", "birthplace"))
    dimensions = ("sector_dominance", "sex", "birthplace")
    rows = ask("amount_share", *dimensions)
    expected = {
        ", ".join(view.name(d, label) for d, label in zip(dimensions, labels, strict=True)): row
        for labels, row in rows.items()
    }
    found = {name: value for (name, _), value in drawn(slide).items()}
    assert found
    assert found == {name: expected[name]["value"] for name in found}


@pytest.mark.parametrize(
    "build",
    [
        lambda view: changes(view, FUND),
        lambda view: crossed(view, FUND, "sex", "birthplace"),
        lambda view: by_year(view, FUND, "men_sectors", "municipalities", ""),
    ],
)
def test_what_no_one_chart_says_is_a_table(
    look_at_demo: OpenView, build: Callable[[View], Panel]
) -> None:
    view = look_at_demo(county=["21"])
    panel = build(view)
    assert chart_data(view, panel) is None
    slide = slide_of(view, panel)
    (table,) = [shape.table for shape in slide.shapes if shape.has_table]
    rows = [tuple(cell.text for cell in row.cells) for row in table.rows]
    # Where words would be broken the last columns are shown, each beside its row's name.
    last = len(panel.table.header) + 1 - len(rows[0])
    named = sorted(panel.table.rows, key=lambda row: row[0] not in panel.finding)
    is_whole = len(rows) == len(panel.table.rows) + 1
    every = [panel.table.header, *(panel.table.rows if is_whole else named)]
    assert rows == [(row[0], *row[last:]) for row in every[: len(rows)]]
    cut = view.texts("slides-table-cut") in words_on(slide)
    assert cut == (len(rows) - 1 < len(panel.table.rows))


@both
def test_every_slide_can_be_read_and_heard(look_at_demo: OpenView, language: Language) -> None:
    view = look_at_demo(language, county=["21"])
    panels = [shares(view, d, FUND) for d in ("sex", "sex", "sector_dominance")]
    panels += [over_time(view, FUND), changes(view, FUND)]
    made = opened(
        deck(
            take_away(
                view,
                *map(Exhibit, panels),
                Exhibit(panels[0], "Egna ord", "Läs det här.", {40: 3, 41: 1}, "Hur mycket?"),
                conclusions=("Vi följer upp.",),
                actions=(Action("Ändra utlysningen", "Eva", "i mars"),),
                address="https://exempel.se/oversikt?county=21",
            )
        )
    )
    assert (made.slide_width, made.slide_height) == (Inches(13.333), Inches(7.5))
    titles = [slide.shapes.title.text_frame.text for slide in made.slides]
    assert len(titles) == len(set(titles)) == 12
    assert all(titles)
    tag = "sv-SE" if language == "sv" else "en-GB"
    assert (made.core_properties.title, made.core_properties.language) == ("Översikt", tag)
    for slide in made.slides:
        assert slide.shapes[0] == slide.shapes.title
        assert view.texts("slides-demo") in words_on(slide)
        for shape in slide.shapes:
            if shape.has_chart or shape.has_table:
                assert shape._element.nvGraphicFramePr.cNvPr.get("descr")
            assert shape.top + shape.height <= made.slide_height
    for run in runs(made):
        assert run.rPr.get("lang") == tag
        assert int(run.rPr.get("sz") or Pt(SMALLEST).centipoints) >= SMALLEST * 100
    for slide, panel in zip(list(made.slides)[1:], panels, strict=False):
        assert panel.basis.partition(". ")[0] in words_on(slide)
        notes = slide.notes_slide.notes_text_frame.text
        assert panel.sentence in notes
        assert panel.basis in notes
        assert all(cell in notes for row in panel.table.rows for cell in row)
    assert "Läs det här." in made.slides[6].notes_slide.notes_text_frame.text


def test_charts_are_large_and_in_words(look_at_demo: OpenView) -> None:
    view = look_at_demo(county=["21"])
    panel = shares(view, "sex", FUND)
    assert panel.chart is not None
    slide = slide_of(view, panel)
    space = chart_of(slide)._chartSpace
    sizes = [int(found.get("sz")) for found in space.iter(qn("a:defRPr")) if found.get("sz")]
    assert min(sizes) >= SMALLEST * 100
    assert space.find(qn("c:lang")).get("val") == "sv-SE"
    (frame,) = [shape for shape in slide.shapes if shape.has_chart]
    assert frame._element.nvGraphicFramePr.cNvPr.get("descr") == panel.chart.alt


@both
def test_the_room_sees_what_it_guessed(look_at_demo: OpenView, language: Language) -> None:
    view = look_at_demo(language, county=["21"])
    panel = shares(view, "sex", FUND)
    share = Exhibit(panel, "A", "", {0: 1, 9: 2, 10: 4, 100: 3}, "Hur stor?", Decimal("25.1"))
    held = Exhibit(panel, "B", "", {1: 5, 0: 7}, "Sant?", truth=False)
    hidden = Exhibit(panel, "C", "", {50: 1}, "Hidden?")
    slides = opened(deck(take_away(view, share, held, hidden))).slides
    counts = {name: value for (name, _), value in drawn(slides[2]).items()}
    right = view.texts("slides-right", answer="20–29")
    assert {name: count for name, count in counts.items() if count} == {
        "0–9": 3, "10–19": 4, "90–100": 3,
    }  # fmt: skip
    assert right in counts
    assert view.texts("slides-truth", truth=view.texts.share(Decimal("0.251"))) in words_on(
        slides[2]
    )
    false = view.texts("slides-right", answer=view.texts("answer-false"))
    assert {name: value for (name, _), value in drawn(slides[4]).items()} == {
        view.texts("answer-true"): 5,
        false: 7,
    }
    assert view.texts("slides-no-truth") in words_on(slides[6])


def test_no_name_becomes_a_formula_in_the_charts_own_workbook() -> None:
    hostile = ("=1+1", "@SUM(A1)", "-2", "+3", "\t=4", '=HYPERLINK("http://x")\x0b')
    data = ChartData("bar", "x", "cases", hostile, (Series("=A1", (1.0,) * 6, "#3E5C76"),))
    made = Presentation()
    slide = made.slides.add_slide(made.slide_layouts[5])
    add_chart(slide, data, Box(0, 0, 5_000_000, 5_000_000), Pen("sv"), "=alt")
    book = openpyxl.load_workbook(io.BytesIO(chart_of(slide).part.chart_workbook.xlsx_part.blob))
    cells = [cell for row in book.active.iter_rows() for cell in row if cell.value is not None]
    assert len(cells) == 13
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert [c.value for c in cells if c.data_type == "s" and c.value[0] in "=+-@\t"] == []
    assert not any(cell.hyperlink for cell in cells)


def test_hostile_words_of_a_leader_are_words(look_at: OpenView) -> None:
    view = look_at(cases(8, applicant_sex="woman"))
    hostile = "=cmd|'/c calc'!A1 <a:t>&amp; \x00\x1b \ud800"
    panel = shares(view, "sex", FUND)
    made = opened(deck(take_away(view, Exhibit(panel, hostile, hostile), conclusions=(hostile,))))
    assert (
        made.slides[1].shapes.title.text_frame.paragraphs[0].text == "=cmd|'/c calc'!A1 <a:t>&amp;"
    )


def test_own_data_is_not_called_demo(look_at: OpenView) -> None:
    view = look_at(cases(8, applicant_sex="woman"))
    panel = shares(view, "sex", FUND)
    made = opened(deck(TakeAway("Titel", view, OWN, (Exhibit(panel),))))
    assert not any("DEMO" in words_on(slide) for slide in made.slides)


def test_progress_rises_to_the_end(look_at: OpenView) -> None:
    view = look_at(cases(8, applicant_sex="woman"))
    told: list[float] = []
    deck(take_away(view, Exhibit(shares(view, "sex", FUND))), progress=told.append)
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0, 1)


def test_the_same_is_made_again(look_at: OpenView) -> None:
    view = look_at(cases(8, applicant_sex="woman"))
    taken = take_away(view, Exhibit(shares(view, "sex", FUND)))
    one, other = (_slides_in(deck(taken)) for _ in range(2))
    assert one == other


def _slides_in(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {n: archive.read(n) for n in archive.namelist() if re.match(r"ppt/slides/s", n)}


def template(*, slides: int = 2, layouts: int = 11, kind: str = "") -> bytes:
    """Return a region's own: 4:3, with slides, a section that names them, and a notes page."""
    own = Presentation()
    for number in range(slides):
        slide = own.slides.add_slide(own.slide_layouts[0])
        slide.shapes.title.text = f"Regionens gamla bild {number}"
        slide.notes_slide.notes_text_frame.text = "Gammalt manus"
    root = own.part._element
    root.append(
        parse_xml(
            '<p:extLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">'
            '<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"/></p:extLst>'
        )
    )
    for layout in list(own.slide_layouts)[layouts:]:
        own.slide_layouts.remove(layout)
    content = io.BytesIO()
    own.save(content)
    return _with_type(content.getvalue(), kind) if kind else content.getvalue()


def _with_type(content: bytes, kind: str) -> bytes:
    """Return the file as one of another type: a template, or one with macros."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as archive,
        zipfile.ZipFile(made, "w") as target,
    ):
        for name in archive.namelist():
            part = archive.read(name)
            usual = b"vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
            target.writestr(name, part.replace(usual, kind.encode()))
    return made.getvalue()


POTX = "vnd.openxmlformats-officedocument.presentationml.template.main+xml"
PPTM = "vnd.ms-powerpoint.presentation.macroEnabled.main+xml"


@pytest.mark.parametrize("kind", ["", POTX])
def test_a_regions_own_template_is_used_without_its_slides(look_at: OpenView, kind: str) -> None:
    view = look_at(cases(8, applicant_sex="woman"))
    taken = take_away(view, Exhibit(shares(view, "sex", FUND)))
    content = deck(taken, template(kind=kind))
    made = opened(content)
    assert (made.slide_width, made.slide_height) == (Inches(10), Inches(7.5))
    plain = opened(deck(taken))
    assert [slide.shapes.title.text for slide in made.slides] == [
        slide.shapes.title.text for slide in plain.slides
    ]
    assert drawn(made.slides[1]) == drawn(plain.slides[1])
    for slide in made.slides:
        empty = [shape for shape in slide.placeholders if not shape.text_frame.text]
        assert empty == []
        for shape in slide.shapes:
            assert 0 <= shape.left < shape.left + shape.width <= made.slide_width
            assert 0 <= shape.top < shape.top + shape.height <= made.slide_height
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.namelist()
        everything = b"".join(map(archive.read, parts))
    assert b"gamla bild" not in everything
    assert b"Gammalt manus" not in everything
    assert b"521415D9" not in everything
    assert sum(bool(re.match(r"ppt/slides/slide", name)) for name in parts) == len(made.slides)


def _zip(**parts: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name.replace("__", "/"), part)
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not-a-presentation"),
        (b"Detta \xe4r ingen presentation", "not-a-presentation"),
        (_zip(xl__workbook=b"<a/>"), "not-a-presentation"),
        (_zip(**{"[Content_Types].xml": b"<a>", "ppt/presentation.xml": b"<a>"}),
         "not-a-presentation"),
        (template()[:-400], "not-a-presentation"),
        (template(kind=PPTM), "macros"),
        (b"PK" + b"0" * MOST_BYTES, "too-large"),
        (template(slides=0, layouts=0), "no-title"),
    ],
)  # fmt: skip
def test_what_is_no_template_is_refused_in_a_sentence(
    look_at: OpenView, content: bytes, code: str
) -> None:
    view = look_at(cases(1))
    with pytest.raises(BadTemplate) as refused:
        deck(take_away(view), content)
    assert refused.value.code == code
    for language in LANGUAGES:
        assert Texts(language)(f"bad-template-{code}").endswith(".")


def test_a_template_that_unpacks_to_too_much_is_refused(
    look_at: OpenView, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, own = look_at(cases(1)), template()
    monkeypatch.setattr(slide_frame, "MOST_UNPACKED", len(own))
    with pytest.raises(BadTemplate, match="too-large"):
        deck(take_away(view), own)
