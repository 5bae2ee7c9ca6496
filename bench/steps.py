"""A file through the steps of Ladda upp in a real browser, from chosen to published."""

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from playwright.async_api import Page, async_playwright, expect

from jamstall.texts import Texts

_TEXTS = Texts("sv")
_STEPS = ("columns", "findings", "control", "difference", "publish")
_PATIENCE = 120_000

Moment = TypeVar("Moment")


@asynccontextmanager
async def browser_page() -> AsyncIterator[Page]:
    """Give a page of the system's Chromium, and close it."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
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
    await _to_findings(page)
    await page.locator(".st-key-upload-next").wait_for()  # the findings are there, if any are
    read = now()
    for box in await page.locator("main [data-testid=stCheckbox] label").all():
        await box.click()
        await page.wait_for_timeout(500)
    for step in _STEPS[2:]:
        await _onward(page, step)
    asked = now()
    await page.get_by_role("button", name=_TEXTS("upload-publish"), exact=True).click()
    await page.get_by_role("link", name=_TEXTS("upload-undo")).wait_for()
    return {"read": (begun, read), "published": (asked, now())}


async def _to_findings(page: Page) -> None:
    """Go on from a chosen file until its findings are there: a build may take steps by itself."""
    findings = page.locator("main h2", has_text=_TEXTS(f"upload-step-{_STEPS[1]}"))
    for step in _STEPS[:2]:
        onward = page.get_by_role("button", name=_onward_to(step))
        await onward.or_(findings).first.wait_for()
        if await findings.count():
            return
        await onward.click()
        await _at(page, step)


async def _at(page: Page, step: str) -> None:
    heading = page.locator("main h2").first
    await expect(heading).to_have_text(_TEXTS(f"upload-step-{step}"), timeout=_PATIENCE)


async def _onward(page: Page, step: str) -> None:
    await page.get_by_role("button", name=_onward_to(step)).click()
    await _at(page, step)


def _onward_to(step: str) -> str:
    return _TEXTS("upload-next", step=_TEXTS(f"upload-step-{step}"))
