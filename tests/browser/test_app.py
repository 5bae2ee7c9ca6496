"""The real app in a real browser: filters, addresses, charts, both languages, both ways in."""

import csv
import re
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page, expect

from jamstall import ROOT
from jamstall.demo import workbooks
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.texts import Texts
from tests.browser.asking import no_exception
from tests.browser.conftest import StartServer, drawn, go_by_menu, run_again

COPIED = """table => {
    const range = document.createRange(), data = new DataTransfer()
    range.selectNodeContents(table)
    getSelection().removeAllRanges()
    getSelection().addRange(range)
    table.dispatchEvent(new ClipboardEvent('copy',
      { clipboardData: data, bubbles: true, cancelable: true }))
    return data.getData('text/plain') }"""
"""What a table is pasted as."""


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
    # A screen reader is told what the choice gave, from a region that was there before.
    told = visitor.get_by_role("status").and_(visitor.locator("#announced"))
    expect(told).to_contain_text("Gävleborg. 80\u00a0% av företagsstödet i Gävleborg")
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
    go_by_menu(visitor, Texts("en"), "overview")
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
    for page in ("history", "upload", "accessibility"):
        go_by_menu(visitor, Texts("sv"), page)
        expect(visitor.locator("h1")).to_have_text(Texts("sv")(f"page-{page}"))
        expect(filters).to_be_hidden()
    go_by_menu(visitor, Texts("sv"), "sectors")
    expect(visitor.locator(".statement")).to_contain_text("Halland 2024")
    expect(filters).to_be_visible()
    expect(visitor).to_have_url(re.compile("county=13&year=2024"))


def test_charts_are_drawn_and_described_and_a_table_sorts_and_is_pasted_as_numbers(
    demo_app: str, visitor: Page
) -> None:
    visitor.goto(f"{demo_app}/oversikt")
    drawn(visitor)
    charts = visitor.locator("[data-testid=stVegaLiteChart]")
    expect(charts).to_have_count(8)
    for number in range(8):
        charts.nth(number).scroll_into_view_if_needed()
        expect(charts.nth(number).locator("svg, canvas").first).to_be_visible()
    expect(charts.first).to_have_accessible_name(re.compile("företagsstödet"))
    unfolded = visitor.locator("details.numbers", has_text="2019").first
    unfolded.locator("summary").click()
    by_year = unfolded.locator("table")
    rows = by_year.locator("tbody tr")
    years = rows.locator("th").all_inner_texts()
    kronor = by_year.get_by_role("columnheader", name="Kronor")
    for order in ("descending", "ascending", "none"):
        kronor.get_by_role("button").click()
        expect(kronor).to_have_attribute("aria-sort", order)
        shown = [
            int(re.sub(r"\D", "", one)) for one in rows.locator("td:last-child").all_inner_texts()
        ]
        expected = {"descending": sorted(shown, reverse=True), "ascending": sorted(shown)}
        assert shown == expected.get(order, shown)
    assert rows.locator("th").all_inner_texts() == years
    copied = by_year.evaluate(COPIED).split("\n")
    assert copied[0].split("\t")[:2] == ["År", "Kvinnodominerade"]
    assert all(re.fullmatch(r"\d{4}(\t[\d,]+%){4}\t\d+", row) for row in copied[1:]), copied


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
    """The app reads, so a copy can be taken beside it; loading beside it is refused in words.

    To change between reading and writing the app lets go of its file for a moment, in which another
    may write: it is asked once it has nothing left to write.
    """
    database = Path(shutil.copy(empty_database, tmp_path / "own.duckdb"))
    app = start_server(database)
    visitor.goto(app)
    drawn(visitor)
    visitor.get_by_role("button", name="Fyll med demodata").click()
    expect(visitor.locator("h1")).to_have_text("Översikt")
    drawn(visitor)
    visitor.goto(f"{app}/projekt")
    drawn(visitor)
    while visitor.get_by_text("Resten läses nu").count():
        visitor.goto(f"{app}/projekt")
        drawn(visitor)

    def told(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "jamstall", "--database", str(database), *arguments]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    copy = tmp_path / "copy.duckdb"
    held = "används av ett annat program"
    while held in (taken := told("backup", str(copy))).stderr:
        pass  # the last of what was read in the projects' texts is being kept
    assert taken.returncode == 0, taken.stderr
    visitor.goto(f"{app}/oversikt")  # nobody reads before the file is held for reading again
    drawn(visitor)
    copied = [load.status for load in loads.history(Database(copy))]
    assert copied == ["published"] * len(workbooks())
    refused = told("demo", "--remove")
    assert refused.returncode == 2
    assert held in refused.stderr
