"""The pictures of the guides, made anew from the demo data: `python -m tests.pictures [NAME…]`.

A server of its own, in a folder that is gone afterwards, is looked at by the system's Chromium. A
picture is made again when the app no longer looks like it; to see which, make them all and look.
"""

import base64
import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page, expect, sync_playwright

from jamstall import ROOT
from jamstall.texts import Texts
from jamstall.workshop.model import Card, Phase, Workshop
from jamstall.workshop.store import Workshops
from tests.browser.answering import answered, give
from tests.browser.conftest import (
    AS_IN_THE_README,
    PATIENCE,
    at_rest,
    drawn,
    launched,
    running,
)

PICTURES = ROOT / "docs" / "pictures"
SV = Texts("sv")
HOST = "jamstall.test"
"""What the server is called in a picture: an address that can be read, and is nobody's."""
NAMED = (*AS_IN_THE_README[:-1], "--server.allowedHosts", HOST, AS_IN_THE_README[-1])
"""As it is started; it answers to that name too."""
GUESSES = {5: 2, 25: 3, 35: 10, 45: 11, 55: 8, 65: 3, 75: 3, 95: 1}
"""Per cent → so many of the room."""
QUESTION = "Hur stor andel av företagsstödet i Gävleborg 2024 gick till kvinnodominerade branscher?"
STATEMENT = "Kvinnor fick mindre än hälften så mycket av företagsstödet som män."


def overview(browser: Browser, address: str, database: Path) -> bytes:
    """Return the first page, as it is opened."""
    page = _window(browser, 1440, 1000)
    page.goto(f"{address}/oversikt")
    drawn(page)
    at_rest(page)
    return page.screenshot()


def question(browser: Browser, address: str, database: Path) -> bytes:
    """Return the projector while the room answers."""
    return _of_room(browser, address, database, Phase.GUESS)


def guessed(browser: Browser, address: str, database: Path) -> bytes:
    """Return the projector when the room has answered, and the answer is there."""
    return _of_room(browser, address, database, Phase.GUESSED)


def phones(browser: Browser, address: str, database: Path) -> bytes:
    """Return three phones side by side: not touched, answered, and a statement answered."""
    store = Workshops.beside(database)
    cards = (
        Card("share", question=QUESTION),
        Card("said", kind="statement", statement=STATEMENT, holds=True),
    )
    code = store.start(_workshop("phones", cards)).code
    looks = []
    for card, act in enumerate((_leave, _guess, _agree)):
        store.go_to(code, min(card // 2, 1), Phase.GUESS)
        phone = _window(browser, 392, 722, has_touch=True)
        phone.goto(f"{address}/r/{code}")
        expect(phone.locator("h1")).to_have_text(STATEMENT if card == 2 else QUESTION)
        act(phone)
        looks.append(base64.b64encode(phone.screenshot()).decode())
    table = _window(browser, 1246, 756)
    images = "".join(f"<img src='data:image/png;base64,{look}'>" for look in looks)
    table.set_content(
        "<style>body { margin: 16px; background: #f3f1ec; display: flex; gap: 16px }"
        f"img {{ border: 2px solid #8a8780; width: 390px; height: 720px }}</style>{images}"
    )
    table.wait_for_function("[...document.images].every((image) => image.complete)")
    return table.screenshot()


MADE: dict[str, Callable[[Browser, str, Path], bytes]] = {
    "oversikt.png": overview,
    "workshop-fraga.png": question,
    "workshop-gissat.png": guessed,
    "telefon.png": phones,
}
"""Every picture that a guide shows, and what makes it."""


def _leave(phone: Page) -> None:
    expect(phone.locator("#send")).to_be_visible()


def _guess(phone: Page) -> None:
    give(phone, 36, SV)
    answered(phone, 36)


def _agree(phone: Page) -> None:
    phone.get_by_role("button", name=SV("phone-true")).tap()
    expect(phone.locator("#said")).not_to_be_empty()


def _of_room(browser: Browser, address: str, database: Path, phase: Phase) -> bytes:
    store = Workshops.beside(database)
    card = Card("share", claim="sectors-business_grants")
    code = store.start(_workshop(f"room-{phase}", (card,))).code
    store.go_to(code, 0, Phase.GUESS)
    guesses = (share for share, count in GUESSES.items() for _ in range(count))
    for number, share in enumerate(guesses):
        store.guess(code, card.card_id, f"p{number}", share)
    store.go_to(code, 0, phase)
    page = _window(browser, 1280, 800)
    page.goto(f"{address}/workshop?run={code}")
    drawn(page)
    page.wait_for_function("[...document.images].every((image) => image.complete)")
    at_rest(page)
    return page.screenshot()


def _workshop(name: str, cards: tuple[Card, ...]) -> Workshop:
    now = dt.datetime.now(tz=dt.UTC)
    return Workshop(name, "Nämnden", "sv", "county=21", cards, now)


def _window(browser: Browser, width: int, height: int, *, has_touch: bool = False) -> Page:
    size = {"width": width, "height": height}
    context = browser.new_context(viewport=size, has_touch=has_touch)
    context.set_default_timeout(PATIENCE)
    return context.new_page()


def main(names: list[str]) -> None:
    """Make the pictures of these names; without any, all."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        database = Path(folder) / "pictures.duckdb"
        demo = [sys.executable, "-m", "jamstall", "demo"]
        env = {**os.environ, "JAMSTALL_DATABASE": str(database)}
        subprocess.run(demo, cwd=ROOT, env=env, check=True)
        browser = launched(playwright, f"--host-resolver-rules=MAP {HOST} 127.0.0.1")
        with running(database, NAMED) as address:
            shown = address.replace("localhost", HOST)
            for name in names or MADE:
                (PICTURES / name).write_bytes(MADE[name](browser, shown, database))
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
