"""A file through the steps of Ladda upp in a real browser, from chosen to published."""

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from playwright.async_api import Locator, Page, async_playwright, expect

from jamstall.texts import Texts

_TEXTS = Texts("sv")
_MOST_STEPS = 6
_PATIENCE = 120_000

Moment = TypeVar("Moment")


@asynccontextmanager
async def browser_page() -> AsyncIterator[Page]:
    """Give a page of the system's Chromium, and close it."""
    found = map(shutil.which, ("chromium-headless-shell", "chromium", "chromium-browser"))
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=next(filter(None, found), None),
            args=["--no-sandbox", "--disable-gpu"],
        )
        page = await browser.new_page()
        page.set_default_timeout(_PATIENCE)
        yield page
        await browser.close()


async def upload(
    page: Page, port: int, file: Path, now: Callable[[], Moment]
) -> dict[str, tuple[Moment, Moment]]:
    """Take a file from chosen to published; return what `now` was around reading and publishing."""
    await page.goto(f"http://localhost:{port}/ladda-upp")
    chooser = page.locator("input[type=file]").first
    await chooser.wait_for(state="attached")
    begun = now()
    await chooser.set_input_files(file)
    await _onward(page, page.locator("main h2", has_text=_TEXTS("upload-step-findings")))
    await page.locator(".st-key-upload-next").wait_for()  # the findings are there, if any are
    read = now()
    for box in await page.locator("main [data-testid=stCheckbox] label").all():
        await box.click()
        await page.wait_for_timeout(500)
    publish = page.get_by_role("button", name=_TEXTS("upload-publish"), exact=True)
    await _onward(page, publish)
    asked = now()
    await publish.click()
    await page.get_by_role("link", name=_TEXTS("upload-undo")).wait_for()
    return {"read": (begun, read), "published": (asked, now())}


async def _onward(page: Page, goal: Locator) -> None:
    """Go on from step to step until something is there: builds differ in what they ask."""
    onward = page.locator(".st-key-upload-next button")
    for _ in range(_MOST_STEPS):
        await onward.or_(goal).first.wait_for()
        if await goal.count():
            return
        asked = onward.filter(has_text=await onward.inner_text())
        await asked.click()
        await expect(asked).to_have_count(0, timeout=_PATIENCE)
    await goal.wait_for()
