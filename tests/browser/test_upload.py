"""Ladda upp and Historik, from a file that is chosen to numbers that return: a real browser.

Every file is made here and everything in it is invented, but for the public list of 2022.
"""

import datetime as dt
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, Page, expect

from jamstall import ROOT
from jamstall.intake import take_in
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.texts import LANGUAGES, Language, Texts
from tests.browser.asking import no_exception
from tests.browser.conftest import (
    DESKTOP,
    PATIENCE,
    StartServer,
    forgotten,
    run_again,
    running,
    still,
)
from tests.browser.uploading import (
    SV,
    Row,
    accept,
    at,
    begin,
    choose,
    few,
    jump,
    next_button,
    nowhere_to_publish,
    onward,
    open_page,
    publish,
    rows_of,
    select,
    unfold,
)  # fmt: skip
from tests.files import delimited, grant, table, xlsx

REAL = ROOT.parent / "shared" / "real" / "resultat-ansokningsomgang-2022.xlsx"
MANY, BEFORE = 5_000, 4_000
"""Cases of the large file, and how many of them were published before."""
LATER = 5
"""Cases that were given another amount since."""

pytestmark = pytest.mark.xdist_group("upload")

# --- Files ---


def ordinary(number: int) -> Row:
    """Return one of many grants: women and men, four sectors, three years, some not granted."""
    is_new = number > BEFORE
    rejected = number % 7 == 0
    day = dt.date(2022 + number % 3, 1 + number % 12, 1 + number % 28)
    return grant(
        number,
        **{
            "Diarienummer": f"RG-{number:05}",
            "Kommun": ("Gävle", "Sandviken", "Ljusdal")[number % 3],
            "Ansökningsdatum": day - dt.timedelta(60),
            "Beslutsdatum": day,
            "Beslut": "Avslag" if rejected else "Bifall",
            "Beviljat belopp": None if rejected else 100_000 + 10 * number,
            "SNI-kod": "88.910" if is_new else ("25.110", "47.711", "56.100", None)[number % 4],
            "Kön": "Kvinna" if is_new or number % 3 else "Man",
            "Födelseland": ("Inrikes född", "Utrikes född")[number % 5 == 0],
        },
    )


def amended(row: Row) -> Row:
    return {**row, "Beviljat belopp": row["Beviljat belopp"] + 1_000_000}


def granted(rows: list[Row]) -> int:
    """Return what rows were granted, in kronor."""
    return sum(row["Beviljat belopp"] or 0 for row in rows)


# --- Servers ---


@pytest.fixture(scope="module")
def app(
    start_server: StartServer, empty_database: Path, tmp_path_factory: pytest.TempPathFactory
) -> str:
    """Start a server on a database that holds the first 4,000 cases, five of them as they were."""
    folder = tmp_path_factory.mktemp("upload")
    path = Path(shutil.copy(empty_database, folder / "own.duckdb"))
    database = Database(path)
    rows = [ordinary(number) for number in range(1, BEFORE + 1)]
    loads.publish(database, [take_in(xlsx(folder / "first.xlsx", table(*rows)))])
    database.close()
    return start_server(path)


@pytest.fixture
def reader(browser: Browser, app: str) -> Iterator[Page]:
    """Return somebody else's open Översikt."""
    context = still(browser.new_context(viewport=DESKTOP))
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    open_page(page, app, "oversikt")
    yield page
    context.close()


def numbers(page: Page) -> str:
    """Return all that Översikt says once its reader has touched something, and only once more."""
    for language, title in (("English", "Overview"), ("Svenska", "Översikt")):
        with run_again(page):
            page.get_by_text(language, exact=True).click()
        expect(page.locator("h1")).to_have_text(title)
    page.locator("main .rests-on").first.wait_for()
    return page.locator("main").evaluate(
        """main => [...main.querySelectorAll('.statement, .behind, .found, table, .rests-on')]
            .map(element => element.textContent).join('\\n')"""
    )


# --- The whole way ---


def test_the_whole_way_there_and_back(
    app: str, visitor: Page, reader: Page, tmp_path: Path
) -> None:
    rows = [ordinary(number) for number in range(1, MANY + 1)]
    rows[:LATER] = map(amended, rows[:LATER])
    before = numbers(reader)
    begin(visitor, app, xlsx(tmp_path / "september.xlsx", table(*rows)))
    (found,) = rows_of(visitor, SV("upload-found")).items()
    assert found == ("Ärenden", [SV.count(MANY), "1", SV("fund-business-grants"), "Gävleborg",
                                 "2022–2024"])  # fmt: skip

    onward(visitor, "columns")
    column = visitor.locator(".st-key-column-applicant_sex")
    expect(column).to_contain_text("Kvinna · Man")
    expect(column).to_contain_text(SV("confidence-certain"))

    onward(visitor, "findings")
    expect(next_button(visitor, "control")).to_be_disabled()
    accept(visitor, kinds=2)  # no line of business; more granted than applied for
    onward(visitor, "control")
    ledger(visitor, granted(rows))
    expect(visitor.get_by_text(SV("upload-ledger-equal"))).to_be_visible()
    of_2023 = granted([row for row in rows if row["Beslutsdatum"].year == 2023])
    ledger(visitor, granted(rows) - of_2023)
    more = SV("upload-ledger-more", amount=SV.exact_kronor(of_2023))
    expect(visitor.get_by_text(more)).to_be_visible()
    expect(visitor.get_by_text(SV("upload-ledger-year", year="2023"))).to_be_visible()

    onward(visitor, "difference")
    expect(visitor.locator("[data-testid=stMetric]")).to_have_text(
        [f"{SV('upload-new')}{SV.count(MANY - BEFORE)}", f"{SV('upload-changed')}{LATER}",
         f"{SV('upload-unchanged')}{SV.count(BEFORE - LATER)}"]
    )  # fmt: skip
    headlines = rows_of(visitor, SV("upload-headlines"))
    first = [ordinary(number) for number in range(1, BEFORE + 1)]
    assert headlines[SV("measure-amount-granted")] == [
        SV.exact_kronor(granted(first)), SV.exact_kronor(granted(rows))
    ]  # fmt: skip
    changes = rows_of(visitor, SV("upload-changes"))
    assert changes["RG-00001"][1:] == [SV.exact_kronor(100_010), SV.exact_kronor(1_100_010)]

    assert numbers(reader) == before, "nothing is changed before it is published"
    load = publish(visitor)
    after = numbers(reader)
    assert after != before
    assert SV.count(sum(row["Beslut"] == "Bifall" for row in rows)) in after

    with run_again(visitor):
        visitor.get_by_role("link", name=SV("upload-undo")).click()
    expect(visitor.locator("h1")).to_have_text(SV("page-history"))
    retract(visitor, load, disappear=MANY - BEFORE)
    assert numbers(reader) == before
    log = visitor.get_by_role("region", name=SV("history-log")).locator("tbody tr")
    expect(log.nth(0)).to_contain_text(SV("history-did-retracted"))
    expect(log.nth(1)).to_contain_text("september.xlsx")
    expect(log.nth(1)).to_contain_text(
        SV(
            "history-count",
            name=SV("history-count-new", number=MANY - BEFORE),
            number=MANY - BEFORE,
        )
    )


def ledger(page: Page, kronor: int) -> None:
    """Give the ledger's total as an accountant writes it."""
    field = page.get_by_role("textbox", name=SV("upload-ledger"))
    field.fill(f"{kronor:,}".replace(",", " ") + ",00")
    with run_again(page):
        field.press("Enter")


def retract(page: Page, load: int, *, disappear: int) -> None:
    """Take a load back in Historik, once it has been said what that does."""
    unfold(page, page.get_by_role("combobox", name=SV("history-which")))
    with run_again(page):
        page.get_by_role("option", name=re.compile(f"^{load}:")).click()
    expect(
        page.get_by_text(SV("history-disappear", table="business_grants", cases=disappear))
    ).to_be_visible()
    with run_again(page):
        page.get_by_role("button", name=SV("history-retract", load=load)).click()
    status = page.get_by_role("region", name=SV("history-loads")).locator("tbody tr")
    expect(status.filter(has=page.get_by_text(str(load), exact=True))).to_contain_text(
        SV("history-status-retracted")
    )
    no_exception(page)


@pytest.mark.skipif(not REAL.is_file(), reason=f"{REAL.name} is not on this machine")
def test_a_real_list_of_several_sheets_says_what_it_lacks(app: str, visitor: Page) -> None:
    """The list tells who was granted, but neither when nor how much: it cannot be published."""
    begin(visitor, app, REAL)
    sheets = rows_of(visitor, SV("upload-found"))
    assert {"Tabell 1", "Tabell 2", "Tabell 3", "Tabell 4"} < sheets.keys()
    expect(visitor.get_by_text(SV("upload-which-sheet"))).to_be_visible()
    sheet = visitor.get_by_role("combobox", name=SV("upload-sheet"), exact=True)
    expect(sheet).to_have_value("Tabell 3")
    for name in ("Tabell 1", "Tabell 3"):  # granted only; all decisions
        select(visitor, SV("upload-sheet"), name)
        expect(visitor.get_by_text(SV("upload-which-sheet"))).to_have_count(0)
    expect(next_button(visitor, "columns")).to_be_disabled()
    select(visitor, SV("upload-table"), SV("fund-project-funds"))
    onward(visitor, "columns")
    missing = SV.both(SV(f"column-{name}") for name in ("decided-on", "amount-granted"))
    says = SV("upload-columns-missing", columns=missing, count=2)
    expect(visitor.get_by_text(says)).to_be_visible()
    expect(visitor.locator(".st-key-column-decision")).to_contain_text("Avslag · Beviljad")
    select(visitor, SV("column-project-name"), "Utbildningsnamn", folded=True)
    expect(visitor.locator(".st-key-column-project_name")).to_contain_text(
        SV("reason-mapped", heading="Utbildningsnamn")
    )
    onward(visitor, "findings")
    for kind in ("column_missing", "municipality_several"):
        expect(visitor.locator(f".st-key-kind-{kind}")).to_be_visible()
    expect(next_button(visitor, "control")).to_be_disabled()
    nowhere_to_publish(visitor)


# --- The short way ---


def project_bank() -> list[Row]:
    """Return projects as the public bank of them has them: granted money, and no decision."""
    head = ["Ärende-id", "Projektnamn", "Projektägare", "Län", "Startdatum", "Beviljat belopp (kr)"]
    return [
        dict(zip(head, (f"B-{n:03}", f"Projekt {n}", "Region", county, f"2015-{n:02}-01", n * 1000),
                 strict=True))
        for n, county in enumerate(("Gävleborg", "Halland", "Dalarna") * 3, 1)
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_that_needs_no_answer_is_three_clicks_from_its_sum_and_six_from_the_overview(
    visitor: Page, empty_database: Path, tmp_path: Path, language: Language
) -> None:
    """Two of them choose the file. What is done is seen, and nothing is missing that is not."""
    texts = Texts(language)
    database = Path(shutil.copy(empty_database, tmp_path / "own.duckdb"))
    page = visitor
    with running(database) as app:
        open_page(page, app, language=language)
        choose(page, delimited(tmp_path / "bank.csv", table(*project_bank())))  # clicks 1 and 2
        at(page, "findings", texts)
        assert texts("upload-step-done", step=f"2. {texts('upload-step-columns')}") in [
            step.inner_text() for step in page.get_by_role("radio").all()
        ]
        page.get_by_role("button", name=texts("upload-accept-all")).click()  # 3
        at(page, "control", texts)
        total = texts.exact_kronor(sum(row["Beviljat belopp (kr)"] for row in project_bank()))
        assert rows_of(page, texts("upload-step-control"))[texts("total")] == [total]
        onward(page, "difference", texts)  # 4
        publish(page, texts)  # 5
        page.get_by_role("link", name=texts("upload-see")).click()  # 6
        expect(page.locator("h1")).to_have_text(texts("page-overview"))
        forgotten(page)  # before its server ends


def test_what_another_column_gives_is_not_said_to_be_missing(
    app: str, visitor: Page, tmp_path: Path
) -> None:
    begin(visitor, app, delimited(tmp_path / "bank.csv", table(*project_bank())))
    onward(visitor, "columns")
    decision = visitor.locator(".st-key-column-decision")
    expect(decision).to_contain_text(SV("reason-given-decision"))
    expect(decision).not_to_contain_text("behövs")
    expect(visitor.get_by_text("Saknas:")).to_have_count(0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_of_whose_columns_something_is_asked_opens_there(
    app: str, visitor: Page, tmp_path: Path, language: Language
) -> None:
    """It stopped where nothing was asked, and said what it lacks below all columns."""
    texts = Texts(language)
    rows = few("EUR")
    for row in rows:
        row["Beviljat belopp - euro"] = row.pop("Beviljat belopp")
    open_page(visitor, app, language=language)
    choose(visitor, delimited(tmp_path / "euro.csv", table(*rows)))
    at(visitor, "columns", texts)
    done = texts("upload-step-done", step=f"1. {texts('upload-step-file')}")
    expect(visitor.get_by_role("radio", name=done)).to_be_visible()
    missing = texts("upload-columns-missing", columns=texts("column-amount-granted"), count=1)
    said = visitor.locator("[data-testid=stAlert]").filter(has_text=missing).bounding_box()
    column = visitor.locator(".st-key-column-case_id").bounding_box()
    assert said is not None
    assert column is not None
    assert said["y"] + said["height"] <= column["y"]


def test_a_place_is_a_line_and_every_column_is_said(
    app: str, visitor: Page, tmp_path: Path
) -> None:
    """Of what is missing each column is named, and what is alike stands once with all its rows."""
    rows = few("RAD")
    for row in (rows[2], rows[4], rows[5], rows[6]):
        row["Kommun"] = "Gevle"
    rows[8] |= {"SNI-kod": "#N/A", "Kommun": "#N/A"}
    rows = [{k: v for k, v in row.items() if k not in ("Kön", "Beslutsdatum")} for row in rows]
    begin(visitor, app, xlsx(tmp_path / "rader.xlsx", table(*rows)))
    onward(visitor, "columns")
    onward(visitor, "findings")
    missing = visitor.locator(".st-key-kind-column_missing")
    for column in ("decided-on", "applicant-sex"):
        said = SV("finding-column-missing", columnname=SV(f"column-{column}"))
        expect(missing).to_contain_text(said)
    unknown = visitor.locator(".st-key-kind-municipality_unknown")
    expect(unknown.locator("p").last).to_have_text("Blad Ärenden, kolumn B (Kommun): rad 4, 6–8")
    failed = visitor.locator(".st-key-kind-formula_error")  # in two columns, said in the same words
    said = failed.locator("p").filter(has_text=SV("finding-formula-error", value="#N/A"))
    expect(said).to_have_count(1)
    nowhere_to_publish(visitor)


# --- Back and forth ---


def test_sheets_that_the_mask_takes_can_be_chosen(app: str, visitor: Page, tmp_path: Path) -> None:
    names = ("640823-3234", "811228-9874", "Utdrag 240115-1030")
    first, *others = (table(*few(f"BLAD{place}", 2 + place)) for place in range(3))
    file = xlsx(tmp_path / "f.xlsx", first, names[0], **dict(zip(names[1:], others, strict=True)))
    begin(visitor, app, file)
    for shown in ("2. [personnummer]", "Utdrag 240115-1030", "1. [personnummer]"):
        select(visitor, SV("upload-sheet"), shown)
    onward(visitor, "columns")
    assert "640823" not in visitor.locator("main").inner_text()


def test_nothing_that_was_said_is_lost(
    browser: Browser, empty_database: Path, tmp_path: Path
) -> None:
    """Not between the steps, not with the browser closed, not with the server started anew."""
    database = Path(shutil.copy(empty_database, tmp_path / "own.duckdb"))
    own = {"Kommun": "Ort", "Beslut": "Utfall", "Stödform": "Stödforms"}
    rows = [{own.get(key, key): value for key, value in row.items()} for row in few("BF")]
    rows[0]["SNI-kod"], rows[3]["Utfall"] = "25.110", "Jajamän"
    file = xlsx(tmp_path / "oktober.xlsx", table(*rows))
    with running(database) as app:
        page = somebody(browser)
        begin(page, app, file)
        onward(page, "columns")
        select(page, SV("upload-needed", column=SV("column-municipality")), "Ort")
        select(page, SV("upload-needed", column=SV("column-decision")), "Utfall")
        select(page, SV("column-support-form"), SV("upload-not-in-file"))  # a guess refused
        word = SV("upload-word", word="Jajamän", rows=1)
        select(page, word, SV("word-decision-granted"))
        onward(page, "findings")
        accept(page)
        changed_ones_mind(page)
        onward(page, "control")
        ledger(page, 1234)
        what_was_said(page)
        jump(page, "difference")
        page.context.close()
    with running(database) as app:
        page = somebody(browser)
        open_page(page, app)
        expect(page.get_by_text("oktober.xlsx")).to_contain_text(SV("upload-step-difference"))
        page.get_by_role("button", name=SV("upload-continue")).click()
        at(page, "difference")
        expect(page.locator("[data-testid=stMetric]").first).to_contain_text("12")
        what_was_said(page)
        jump(page, "difference")
        publish(page)
        page.context.close()


def somebody(browser: Browser) -> Page:
    page = still(browser.new_context()).new_page()
    page.set_default_timeout(PATIENCE)
    return page


def changed_ones_mind(page: Page) -> None:
    """Take an answer back and give it again: each is heeded, one after the other."""
    box = page.get_by_role("checkbox", name=SV("upload-accept"))
    for is_accepted in (False, True):
        with run_again(page):
            page.locator("main [data-testid=stCheckbox] label").click()
        expect(box).to_be_checked(checked=is_accepted)
        expect(next_button(page, "control")).to_be_enabled(enabled=is_accepted)


def what_was_said(page: Page) -> None:
    """Go through every step and find there what was chosen; also one step at a time, back."""
    jump(page, "file")
    expect(page.get_by_text("oktober.xlsx")).to_be_visible()
    jump(page, "columns")
    for column, heading in (("municipality", "Ort"), ("decision", "Utfall")):
        expect(page.locator(f".st-key-column-{column}").get_by_role("combobox")).to_have_value(
            heading
        )
    refused = page.get_by_text(SV("upload-unmapped", headings="Stödforms"))
    expect(refused).to_be_visible()
    jump(page, "findings")
    expect(page.get_by_role("checkbox", name=SV("upload-accept"))).to_be_checked()
    expect(next_button(page, "control")).to_be_enabled()
    jump(page, "control")
    field = page.get_by_role("textbox", name=SV("upload-ledger"))
    expect(field).to_have_value("1234")
    page.get_by_role("button", name=re.compile(f"{SV('upload-back')}$")).click()
    at(page, "findings")
    onward(page, "control")
    expect(field).to_have_value("1234")


# --- Wrong, and mended ---


def test_the_marked_workbook_is_mended_bit_by_bit(app: str, visitor: Page, tmp_path: Path) -> None:
    rows = [grant(n, Diarienummer=f"FEL-{n}") for n in range(1, 6)]
    rows[1]["Kommun"], rows[3]["Beviljat belopp"] = "Gevle", "mycket"
    begin(visitor, app, xlsx(tmp_path / "fel.xlsx", table(*rows)))
    onward(visitor, "columns")
    onward(visitor, "findings")
    kinds = visitor.locator("main [class*='st-key-kind-']")
    expect(kinds).to_have_count(2)
    expect(next_button(visitor, "control")).to_be_disabled()
    nowhere_to_publish(visitor)

    jump(visitor, "findings")
    with visitor.expect_download() as waiting:
        visitor.get_by_role("button", name=SV("upload-give-back")).click()
    assert waiting.value.suggested_filename == "fel med anmärkningar.xlsx"
    marked = tmp_path / "rättad.xlsx"
    waiting.value.save_as(marked)
    workbook = openpyxl.load_workbook(marked)
    sheet = workbook["Ärenden"]
    commented = {cell.coordinate for line in sheet for cell in line if cell.comment}
    assert commented == {"B3", "H5"}
    assert (sheet["B3"].value, sheet["H5"].value) == ("Gevle", "mycket")
    assert len(workbook.sheetnames) == 2
    sheet["B3"] = "Gävle"
    workbook.save(marked)

    again(visitor, marked)
    expect(kinds).to_have_count(1)
    expect(kinds).to_contain_text("mycket")
    expect(next_button(visitor, "control")).to_be_disabled()
    sheet["H5"] = 250000
    workbook.save(marked)
    again(visitor, marked)
    expect(kinds).to_have_count(0)
    expect(next_button(visitor, "control")).to_be_enabled()


def again(page: Page, file: Path) -> None:
    """Begin anew with another file, up to its findings."""
    jump(page, "file")
    with run_again(page):
        page.get_by_role("button", name=SV("upload-discard-this")).click()
    expect(page.locator("[data-testid=stFileUploader]")).to_be_visible()
    choose(page, file)
    at(page, "findings")
