"""Every page as it looks, to be looked at: `python -m tests.looks FOLDER [PAGE…]`.

In both languages, light and dark, at four sizes of screens and on paper as a browser prints it that
shows dark pages. A page is opened once a language; whoever looks sees the whole of it.
"""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from jamstall import ROOT
from jamstall.panels.pages import PAGES
from jamstall.texts import LANGUAGES
from tests.browser.conftest import AS_IN_THE_README, at_rest, drawn, launched, running

SIZES = ((1280, 800), (1920, 1080), (390, 844), (320, 640))
SCHEMES = ("light", "dark")
_CHARTS_FIT = """() => [...document.querySelectorAll('[data-testid=stVegaLiteChart] svg.marks')]
    .every((chart) => chart.clientWidth <= chart.parentElement.clientWidth)"""


def look(page: Page, address: str, name: str, folder: Path) -> None:
    """Take the pictures of a page that is at this address."""
    page.set_viewport_size({"width": SIZES[0][0], "height": SIZES[0][1]})
    page.emulate_media(color_scheme="dark")
    page.goto(address)
    drawn(page)
    page.pdf(path=folder / f"{name}.pdf", format="A4")
    for width, height in SIZES:
        page.set_viewport_size({"width": width, "height": height})
        drawn(page)
        tall = page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
        page.set_viewport_size({"width": width, "height": max(height, tall)})
        page.wait_for_function(_CHARTS_FIT)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            at_rest(page)
            page.screenshot(path=folder / f"{name}-{width}-{scheme}.png")


def main(folder: Path, names: list[str]) -> None:
    """Take the pictures of pages of these addresses; without any, of all."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as kept, sync_playwright() as playwright:
        database = Path(kept) / "looks.duckdb"
        env = {**os.environ, "JAMSTALL_DATABASE": str(database)}
        subprocess.run([sys.executable, "-m", "jamstall", "demo"], cwd=ROOT, env=env, check=True)
        browser = launched(playwright)
        page = browser.new_context().new_page()
        page.set_default_timeout(120_000)
        with running(database, AS_IN_THE_README) as server:
            for declared in PAGES:
                for language in LANGUAGES:
                    if not names or declared.address in names:
                        address = f"{server}/{declared.address}?lang={language}"
                        look(page, address, f"{declared.address}-{language}", folder)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
