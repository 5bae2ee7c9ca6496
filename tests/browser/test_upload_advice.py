"""A file of advice through the whole of Ladda upp, corrected, and taken back: a real browser."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from jamstall.intake import take_in
from jamstall.store import loads
from jamstall.store.database import Database
from tests.browser.asking import no_exception
from tests.browser.conftest import StartServer, run_again
from tests.browser.uploading import SV, begin, onward, publish, rows_of, unfold
from tests.files import table, xlsx

pytestmark = pytest.mark.xdist_group("upload")


def advised(sex: str, clients: int, **changed: Any) -> dict[str, Any]:
    row = {"Period": "2024 halvår 1", "Rådgivare": "Råd AB", "Kommun": "Gävle", "SNI-kod": "62.010",
           "Fas": "Idé", "Kön": sex, "Födelseland": "Sverige", "Åldersgrupp": "31-49"}  # fmt: skip
    return {**row, "Antal klienter": clients, "Antal rådgivningar": clients + 4, **changed}


@pytest.fixture(scope="module")
def app(
    start_server: StartServer, empty_database: Path, tmp_path_factory: pytest.TempPathFactory
) -> str:
    """Start a server on a database with one report of advice."""
    folder = tmp_path_factory.mktemp("advice")
    path = Path(shutil.copy(empty_database, folder / "own.duckdb"))
    database = Database(path)
    first = table(advised("Kvinna", 20), advised("Man", 30))
    loads.publish(database, [take_in(xlsx(folder / "first.xlsx", first))])
    database.close()
    return start_server(path)


def test_advice_there_and_back(app: str, visitor: Page, tmp_path: Path) -> None:
    rows = table(
        advised("Kvinna", 25), advised("Man", 30), advised("Kvinna", 7, Period="2024 halvår 2")
    )
    begin(visitor, app, xlsx(tmp_path / "radgivning.xlsx", rows))
    (found,) = rows_of(visitor, SV("upload-found")).values()
    assert SV("fund-advice") in found
    onward(visitor, "columns")
    expect(visitor.locator(".st-key-column-clients")).to_contain_text(SV("confidence-certain"))
    onward(visitor, "findings")
    onward(visitor, "control")
    assert rows_of(visitor, SV("upload-step-control"))[SV("total")] == ["62", "74"]
    onward(visitor, "difference")
    expect(visitor.locator("[data-testid=stMetric]")).to_have_text(
        [f"{SV('upload-new')}1", f"{SV('upload-changed')}1", f"{SV('upload-unchanged')}0"]
    )
    headlines = rows_of(visitor, SV("upload-headlines"))
    assert headlines[SV("measure-advice-clients")] == ["50", "62"]
    changes = visitor.get_by_role("region", name=SV("upload-changes"), exact=True)
    expect(changes.locator("tbody tr").first).to_contain_text("Råd AB 2024-01-01–2024-06-30")
    cells = changes.locator("tbody tr").first.locator("th, td")
    assert cells.all_inner_texts()[1:] == [SV("column-clients"), "50", "55"]
    expect(changes).to_contain_text(SV("field-groups"))
    load = publish(visitor)

    with run_again(visitor):
        visitor.get_by_role("link", name=SV("upload-undo")).click()
    unfold(visitor, visitor.get_by_role("combobox", name=SV("history-which")))
    with run_again(visitor):
        visitor.get_by_role("option", name=re.compile(f"^{load}:")).click()
    expect(visitor.get_by_text(SV("history-disappear", table="advice", cases=1))).to_be_visible()
    with run_again(visitor):
        visitor.get_by_role("button", name=SV("history-retract", load=load)).click()
    status = visitor.get_by_role("region", name=SV("history-loads")).locator("tbody tr")
    expect(status.filter(has=visitor.get_by_text(str(load), exact=True))).to_contain_text(
        SV("history-status-retracted")
    )
    no_exception(visitor)


def test_a_period_that_overlaps_a_published_one_is_said(
    app: str, visitor: Page, tmp_path: Path
) -> None:
    rows = table(advised("Kvinna", 9, Period="2024 kvartal 2"))
    begin(visitor, app, xlsx(tmp_path / "kvartal.xlsx", rows))
    for step in ("columns", "findings", "control", "difference"):
        onward(visitor, step)
    said = visitor.locator("[data-testid=stAlert]")
    expect(said).to_contain_text("Råd AB 2024-01-01–2024-06-30")
    expect(said).to_contain_text(SV("period-overlaps-hint", load=1))
    no_exception(visitor)
