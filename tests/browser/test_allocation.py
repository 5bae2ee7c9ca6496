"""Kartläggning in a real browser: the map and the matrix are linked by click and by keyboard."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Locator, Page, expect

from jamstall.panels.allocation import matrix
from jamstall.panels.view import View
from jamstall.reference.places import municipalities_of
from jamstall.reference.shapes import label_points, municipality_shapes, on_plane, outlines
from jamstall.reference.tiles import municipality_tiles
from jamstall.store.database import Database
from jamstall.texts import LANGUAGES, Language, Texts
from tests.browser.conftest import DESKTOP, at_rest, drawn, grouped, run_again, visiting
from tests.unit.conftest import remembering, view_of

COUNTY, LJUSDAL = "21", "2161"
MAP, MATRIX = ".st-key-business_grants-map", "[class*=st-key-business_grants-matrix]"
Point = tuple[float, float]
"""From the middle of a chart, rightwards and downwards, in parts of its width and height."""


@pytest.fixture(scope="module")
def view(demo_database: Path) -> Iterator[View]:
    """Return the view that the page has of the county."""
    database = Database(demo_database)
    yield view_of(database, remembering(database), "sv", {"county": [COUNTY]})
    database.close()


def open_page(page: Page, address: str) -> None:
    page.goto(address)
    drawn(page)
    marks_of(page, MAP)


def marks_of(page: Page, panel: str) -> Locator:
    """Return a chart's marks."""
    chart = page.locator(f"{panel} [data-testid=stVegaLiteChart]").first
    marks = chart.locator("canvas, svg").first
    marks.scroll_into_view_if_needed()
    expect(marks).to_be_visible()
    return marks


def box(marks: Locator) -> dict[str, float]:
    found = marks.bounding_box()
    assert found is not None
    return {**found}


PUT_OFF = """() => { const { setTimeout, clearTimeout } = window
  const putOff = window.putOff = new Set()
  window.setTimeout = (then, wait, ...more) => {
    const number = setTimeout(() => { putOff.delete(number); then(...more) }, wait)
    putOff.add(number)
    return number
  }
  window.clearTimeout = (number) => { putOff.delete(number); clearTimeout(number) } }"""
"""From now on the page tells what it has put off, as it does with telling the server of a click."""


def click(marks: Locator, right: float, down: float) -> None:
    """Click so many pixels from the middle."""
    size = box(marks)
    marks.click(position={"x": size["width"] / 2 + right, "y": size["height"] / 2 + down})


def on_map(marks: Locator, code: str) -> Point:
    """Return where a municipality's label is, as far as the map fills its chart."""
    points = [
        point
        for rings in outlines(municipality_shapes((COUNTY,))).values()
        for ring in rings
        for point in ring
    ]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    size = box(marks)
    scale = min(size["width"] / (max(xs) - min(xs)), size["height"] / (max(ys) - min(ys)))
    label = label_points()[code]
    x, y = on_plane(label.longitude, label.latitude)
    return (x - (min(xs) + max(xs)) / 2) * scale, ((min(ys) + max(ys)) / 2 - y) * scale


def on_tiles(marks: Locator, code: str) -> Point:
    tiles = municipality_tiles((COUNTY,))
    columns, rows = (max(square[axis] for square in tiles.values()) + 1 for axis in (0, 1))
    size = box(marks)
    side = min(size["width"] / columns, size["height"] / rows)
    return (tiles[code][0] + 0.5 - columns / 2) * side, (tiles[code][1] + 0.5 - rows / 2) * side


def on_matrix(marks: Locator, view: View, **wanted: str) -> Point:
    (personal, *_) = matrix.sheets(view, "business_grants", "kronor", "")
    panel = matrix.matrix(view, "business_grants", "kronor", "", "", *personal)
    assert panel.chart is not None
    cells = [row for row in panel.chart.rows if row["part"] == "cell"]
    (cell,) = [c for c in cells if all(c[key] == value for key, value in wanted.items())]
    whole = max(c["x"] for c in cells) + 1
    top, bottom = -1.25, max(c["y"] for c in cells) + 1
    size = box(marks)
    x, y = (cell["x"] + 0.5) / whole, (cell["y"] + 0.5 - top) / (bottom - top)
    return (x - 0.5) * size["width"], (y - 0.5) * size["height"]


def is_about_ljusdal(page: Page) -> None:
    """The statement, the matrix, the list and the address are all of the place."""
    expect(page.locator(".statement")).to_contain_text("I Ljusdal ")
    drawn(page)
    expect(page).to_have_url(re.compile(f"place={LJUSDAL}"))
    expect(page.get_by_role("combobox", name="Plats")).to_have_value("Ljusdal")
    asked = page.locator("h3.asked").filter(has_text=re.compile("^Andel av kronorna i Ljusdal"))
    expect(asked.first).to_be_attached()


def test_a_municipality_is_clicked_on_the_map(demo_app: str, visitor: Page) -> None:
    open_page(visitor, f"{demo_app}/kartlaggning?county={COUNTY}&shape=map")
    marks = marks_of(visitor, MAP)
    click(marks, *on_map(marks, LJUSDAL))
    is_about_ljusdal(visitor)


def test_a_municipality_is_clicked_among_the_tiles(demo_app: str, visitor: Page) -> None:
    open_page(visitor, f"{demo_app}/kartlaggning?county={COUNTY}&shape=tiles")
    marks = marks_of(visitor, MAP)
    click(marks, *on_tiles(marks, LJUSDAL))
    is_about_ljusdal(visitor)


def test_on_paper_the_first_question_stands_with_its_map(demo_app: str, visitor: Page) -> None:
    """The map was higher than what was left of the page, and its question went with it."""
    open_page(visitor, f"{demo_app}/kartlaggning?county=13&year=2024")
    first = pypdf.PdfReader(io.BytesIO(visitor.pdf(format="A4"))).pages[0].extract_text()
    assert Texts("sv")("ask-map") in first
    assert "Halmstad" in first


def test_a_municipality_is_picked_by_keyboard(demo_app: str, visitor: Page) -> None:
    open_page(visitor, f"{demo_app}/kartlaggning?county={COUNTY}")
    visitor.get_by_role("combobox", name="Plats").focus()
    visitor.keyboard.type("Ljusd")
    expect(visitor.get_by_role("option", name="Ljusdal")).to_be_visible()
    visitor.keyboard.press("Enter")
    is_about_ljusdal(visitor)


def test_a_click_beside_the_places_picks_nothing(demo_app: str, visitor: Page) -> None:
    open_page(visitor, f"{demo_app}/kartlaggning?county={COUNTY}&shape=map&place={LJUSDAL}")
    marks = marks_of(visitor, MAP)
    size = box(marks)
    visitor.evaluate(PUT_OFF)
    click(marks, 8 - size["width"] / 2, 8 - size["height"] / 2)
    at_rest(visitor)
    visitor.wait_for_function("() => window.putOff.size === 0")
    with run_again(visitor):  # what the click has led to, if anything, comes before this
        visitor.locator("[class*=st-key-take-business_grants] button").first.click()
    is_about_ljusdal(visitor)


def test_a_cell_of_the_matrix_colours_the_map(demo_app: str, visitor: Page, view: View) -> None:
    open_page(visitor, f"{demo_app}/kartlaggning?county={COUNTY}")
    marks = marks_of(visitor, MATRIX)
    click(marks, *on_matrix(marks, view, dominance="men", sex="woman", birthplace="all"))
    title = visitor.locator("h3.asked").first
    named = re.compile("kvinn.*mansdominerad", re.IGNORECASE)
    expect(title).to_contain_text(named)
    drawn(visitor)
    expect(visitor).to_have_url(re.compile(r"colour=men\.woman\.all"))
    said = visitor.locator(".statement").inner_text()
    visitor.reload()
    expect(visitor.locator(".statement")).to_have_text(said)


def test_both_links_hold_at_once(demo_app: str, visitor: Page, view: View) -> None:
    """A cell colours the map; a place on that map fills the matrix, and the cell stays."""
    open_page(visitor, f"{demo_app}/kartlaggning?county={COUNTY}&shape=map")
    marks = marks_of(visitor, MATRIX)
    click(marks, *on_matrix(marks, view, dominance="men", sex="man", birthplace="all"))
    expect(visitor.locator("h3.asked").first).to_contain_text(
        re.compile("män.*mansdominerad", re.IGNORECASE)
    )
    drawn(visitor)
    marks = marks_of(visitor, MAP)
    click(marks, *on_map(marks, LJUSDAL))
    is_about_ljusdal(visitor)
    expect(visitor).to_have_url(re.compile(r"colour=men\.man\.all"))


SHOWN = tuple(
    f"{of}&shape={shape}"
    for of in (f"county={COUNTY}", "over=country")
    for shape in ("map", "tiles")
)


class TestWhatAMapShows:
    """Opened once on a projector; the language is changed there."""

    @pytest.fixture(scope="class", params=grouped("map", SHOWN))
    @classmethod
    def shown(cls, request: pytest.FixtureRequest) -> str:
        shown: str = request.param
        return shown

    @pytest.fixture(scope="class")
    @classmethod
    def opened(cls, tab: Page, demo_app: str, shown: str) -> Iterator[Page]:
        with visiting(tab) as page:
            page.set_viewport_size({"width": 1920, "height": 1080})
            page.goto(f"{demo_app}/kartlaggning?{shown}")
            drawn(page)
            yield page

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_projector_shows_sentence_and_map_at_once(
        self, opened: Page, language: Language
    ) -> None:
        if language == "en":
            with run_again(opened):
                opened.get_by_text("English", exact=True).click()
        expect(opened.locator("html")).to_have_attribute("lang", language)
        chart = opened.locator(f"{MAP} [data-testid=stVegaLiteChart]")
        marks = chart.locator("canvas, svg").first
        expect(marks).to_be_visible()
        assert opened.locator("[data-testid=stMain]").evaluate("main => main.scrollTop") == 0
        for part in (opened.locator(".statement"), marks, opened.locator("ul.legend").first):
            size = box(part)
            assert size["x"] >= 0
            assert size["y"] >= 0
            assert size["x"] + size["width"] <= 1920
            assert size["y"] + size["height"] <= 1080
        assert box(marks)["height"] > 400

    def test_all_of_it_is_drawn(self, opened: Page, shown: str) -> None:
        """On a desktop; a row for each of its municipalities."""
        opened.set_viewport_size(DESKTOP)
        at_rest(opened)
        assert box(marks_of(opened, MAP))["height"] > 400
        expect(opened.locator("[data-testid=stException]")).to_have_count(0)
        opened.locator("details.numbers summary").first.click()
        rows = opened.locator("details.numbers").first.locator("tbody tr")
        counties = [COUNTY] if shown.startswith("county") else [f"{n:02}" for n in range(1, 26)]
        expect(rows).to_have_count(sum(len(municipalities_of(county)) for county in counties))
