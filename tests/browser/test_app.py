"""The real app in a real browser: filters, addresses, charts, both languages, both ways in."""

import csv
import re
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page, expect

from jamstall import ROOT
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.texts import Texts
from tests.browser.asking import no_exception
from tests.browser.conftest import StartServer, drawn, run_again


def test_the_bare_address_is_the_overview(demo_app: str, visitor: Page) -> None:
    visitor.goto(f"{demo_app}/?county=21")
    expect(visitor.locator(".statement")).to_contain_text("80\u00a0% av företagsstödet i Gävleborg")
    expect(visitor).to_have_url(f"{demo_app}/oversikt?county=21")


def test_a_filter_changes_the_headline_and_the_address(demo_app: str, visitor: Page) -> None:
    visitor.goto(f"{demo_app}/oversikt")
    drawn(visitor)
    expect(visitor.locator(".statement")).to_contain_text("Halland och Gävleborg")
    visitor.get_by_role("combobox", name=re.compile("^Län|Län$")).click()
    with run_again(visitor):
        visitor.get_by_role("option", name="Gävleborg").click()
    expect(visitor.locator(".statement")).to_contain_text("80\u00a0% av företagsstödet i Gävleborg")
    expect(visitor).to_have_url(re.compile("county=21"))
    no_exception(visitor)


def test_a_link_survives_the_language_the_menu_and_a_reload(demo_app: str, visitor: Page) -> None:
    """The address is the whole state: the same number after every way of coming to it."""
    visitor.goto(f"{demo_app}/branscher?basis=owners&county=13&limit=55")
    drawn(visitor)
    expect(visitor.locator(".statement")).to_contain_text("Halland")
    share = re.match(r"\d+", visitor.locator(".statement").inner_text())[0]
    with run_again(visitor):
        visitor.get_by_text("English", exact=True).click()
    expect(visitor.locator(".statement")).to_contain_text(f"{share}% of the business grants")
    with run_again(visitor):
        visitor.get_by_role("link", name="Overview").click()
    expect(visitor.locator("h1")).to_have_text("Overview")
    expect(visitor.locator(".statement")).to_contain_text(f"{share}% of the business grants")
    expect(visitor).to_have_url(re.compile("basis=owners"))
    visitor.reload()
    expect(visitor.locator(".statement")).to_contain_text(f"{share}% of the business grants")


def test_filters_are_shown_where_they_do_something_and_kept_where_not(
    demo_app: str, visitor: Page
) -> None:
    visitor.goto(f"{demo_app}/oversikt?county=13&year=2024")
    drawn(visitor)
    filters = visitor.get_by_role("heading", name=Texts("sv")("filters"))
    expect(filters).to_be_visible()
    for page in ("page-history", "page-upload", "page-accessibility"):
        with run_again(visitor):
            visitor.get_by_role("link", name=Texts("sv")(page)).click()
        expect(visitor.locator("h1")).to_have_text(Texts("sv")(page))
        expect(filters).to_be_hidden()
    with run_again(visitor):
        visitor.get_by_role("link", name=Texts("sv")("page-sectors")).click()
    expect(visitor.locator(".statement")).to_contain_text("Halland 2024")
    expect(filters).to_be_visible()
    expect(visitor).to_have_url(re.compile("county=13&year=2024"))


def test_charts_are_drawn_and_described(demo_app: str, visitor: Page) -> None:
    visitor.goto(f"{demo_app}/oversikt")
    drawn(visitor)
    charts = visitor.locator("[data-testid=stVegaLiteChart]")
    expect(charts).to_have_count(8)
    for number in range(8):
        charts.nth(number).scroll_into_view_if_needed()
        expect(charts.nth(number).locator("svg, canvas").first).to_be_visible()
    labelled = visitor.locator("[data-testid=stVegaLiteChart][aria-label*='företagsstödet']")
    expect(labelled.first).to_be_attached()


def test_the_numbers_can_be_downloaded(demo_app: str, visitor: Page, tmp_path: Path) -> None:
    visitor.goto(f"{demo_app}/oversikt?county=21")
    drawn(visitor)
    with visitor.expect_download() as waiting:
        visitor.locator(".st-key-download-business_grants-sector_dominance button").click()
    path = tmp_path / "numbers.csv"
    waiting.value.save_as(path)
    text = path.read_text(encoding="utf-8-sig")
    assert "DEMODATA" in text
    start = text.index("sector_dominance,value")
    rows = list(csv.DictReader(text[start : text.index("\n\n", start)].splitlines()))
    said = visitor.locator(".statement").inner_text()
    men = next(row for row in rows if row["sector_dominance"] == "men")
    assert said.startswith(f"{float(men['value']):.0%}"[:-1])


def test_a_backup_is_taken_while_the_app_runs(
    start_server: StartServer, visitor: Page, empty_database: Path, tmp_path: Path
) -> None:
    """The app reads, so a copy can be taken beside it; loading beside it is refused in words."""
    database = Path(shutil.copy(empty_database, tmp_path / "own.duckdb"))
    app = start_server(database)
    visitor.goto(app)
    drawn(visitor)
    visitor.get_by_role("button", name="Fyll med demodata").click()
    expect(visitor.locator("h1")).to_have_text("Översikt")
    drawn(visitor)
    command = [sys.executable, "-m", "jamstall", "--database", str(database)]
    copy = tmp_path / "copy.duckdb"
    taken = subprocess.run(
        [*command, "backup", str(copy)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert taken.returncode == 0, taken.stderr
    assert [load.status for load in loads.history(Database(copy))] == ["published", "published"]
    refused = subprocess.run(
        [*command, "demo", "--remove"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert refused.returncode == 2
    assert "används av ett annat program" in refused.stderr
