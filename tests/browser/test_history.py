"""Historik in a real browser: a backup is taken, what was there is changed, and it comes back."""

import re
import shutil
from pathlib import Path

from playwright.sync_api import Page, expect

from jamstall.store.kept_backups import backups_in
from tests.browser.asking import no_exception
from tests.browser.conftest import StartServer, run_again
from tests.browser.uploading import SV, open_page, select, unfold


def test_a_backup_is_taken_and_restored(
    start_server: StartServer, demo_database: Path, visitor: Page, tmp_path: Path
) -> None:
    database = Path(shutil.copy(demo_database, tmp_path / "own.duckdb"))
    app = start_server(database)
    open_page(visitor, app, "oversikt")
    shown = visitor.locator(".statement")
    before = shown.inner_text()

    open_page(visitor, app, "historik")
    expect(visitor.get_by_text(SV("history-no-backups"))).to_be_visible()
    with run_again(visitor):
        visitor.get_by_role("button", name=SV("history-back-up")).click()
    kept = visitor.get_by_role("region", name=SV("history-backups")).locator("tbody tr")
    expect(kept).to_have_count(1)
    (copy,) = backups_in(tmp_path / "backups", database)  # named as `backup --keep` names them
    expect(kept).to_contain_text(copy.name)

    take_back(visitor)
    open_page(visitor, app, "oversikt")
    expect(visitor.locator("h1")).to_have_text(SV("welcome-title"))

    open_page(visitor, app, "historik")
    restore = visitor.get_by_role("button", name=SV("history-restore"), exact=True)
    select(visitor, SV("history-restore-which"), copy.name)
    expect(restore).to_have_count(0)  # not before one is sure
    with run_again(visitor):
        visitor.get_by_text(SV("history-restore-sure", name=copy.name)).click()
    with run_again(visitor):
        restore.click()
    expect(visitor.get_by_text(SV("history-restored", name=copy.name))).to_be_visible()
    log = visitor.get_by_role("region", name=SV("history-log")).locator("tbody tr")
    expect(log.first).to_contain_text(SV("history-did-restored"))
    expect(log.nth(1)).to_contain_text(SV("history-did-retracted"))  # the log forgets nothing
    no_exception(visitor)
    open_page(visitor, app, "oversikt")
    assert shown.inner_text() == before


def take_back(page: Page) -> None:
    """Take every load back."""
    loads = page.get_by_role("region", name=SV("history-loads")).locator("tbody tr")
    published = loads.filter(has_text=re.compile(f"{SV('history-status-published')}"))
    for left in range(published.count(), 0, -1):
        unfold(page, page.get_by_role("combobox", name=SV("history-which")))
        with run_again(page):
            page.get_by_role("option").first.click()
        with run_again(page):
            page.get_by_role("button", name=re.compile("^Ta tillbaka inläsning")).click()
        expect(published).to_have_count(left - 1)
