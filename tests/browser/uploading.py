"""What a person does on Ladda upp, in a real browser, and a few cases to do it with."""

import re
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from jamstall.texts import Language, Texts
from tests.browser.asking import no_exception
from tests.browser.conftest import at_rest, drawn, run_again
from tests.files import grant

SV = Texts("sv")
NEXT = ("columns", "findings", "control", "difference")

Row = dict[str, Any]


def few(prefix: str, count: int = 12) -> list[Row]:
    """Return a few grants that no other test has; one lacks its line of business."""
    rows = [grant(n, Diarienummer=f"{prefix}-{n:03}") for n in range(1, count + 1)]
    rows[0]["SNI-kod"] = None
    return rows


def open_page(page: Page, app: str, address: str = "ladda-upp", language: Language = "sv") -> None:
    page.goto(f"{app}/{address}?lang={language}")
    drawn(page)


def choose(page: Page, file: Path) -> None:
    """Choose a file as a person does, in the dialogue that the button opens."""
    with page.expect_file_chooser() as opened:
        page.locator("[data-testid=stFileUploader] button").first.click()
    opened.value.set_files(file)


def at(page: Page, step: str, texts: Texts = SV) -> None:
    """Wait for a step."""
    heading = page.locator("main h2").first
    expect(heading).to_have_text(texts(f"upload-step-{step}"))
    drawn(page)
    no_exception(page)


def begin(page: Page, app: str, file: Path, language: Language = "sv") -> None:
    """Choose a file, and stand at the first step, also with one that goes straight to findings."""
    texts = Texts(language)
    open_page(page, app, language=language)
    choose(page, file)
    page.locator(".st-key-upload-next").wait_for()
    drawn(page)
    if page.locator("main h2").first.inner_text() != texts("upload-step-file"):
        jump(page, "file", texts)
    at(page, "file", texts)
    expect(page.locator("main table")).to_be_visible()


def onward(page: Page, step: str, texts: Texts = SV) -> None:
    """Go on to the next step by its button."""
    label = texts("upload-next", step=texts(f"upload-step-{step}"))
    page.get_by_role("button", name=label).click()
    at(page, step, texts)


def steps(page: Page, step: str, texts: Texts = SV) -> Locator:
    """Return one of the steps in the row of them all."""
    number = 1 + ("file", *NEXT).index(step)
    return page.get_by_role("radio", name=f"{number}. {texts(f'upload-step-{step}')}")


def jump(page: Page, step: str, texts: Texts = SV) -> None:
    steps(page, step, texts).click()
    at(page, step, texts)


def accept(page: Page, texts: Texts = SV, kinds: int = 1) -> None:
    """Accept every kind of finding."""
    boxes = page.get_by_role("checkbox", name=texts("upload-accept"))
    expect(boxes).to_have_count(kinds)
    for number, label in enumerate(page.locator("main [data-testid=stCheckbox] label").all()):
        with run_again(page):
            label.click()
        expect(boxes.nth(number)).to_be_checked()


def next_button(page: Page, step: str) -> Locator:
    return page.get_by_role(
        "button", name=SV("upload-next", step=SV(f"upload-step-{step}")), exact=True
    )


def rows_of(page: Page, caption: str) -> dict[str, list[str]]:
    """Return a table's rows, by what stands first in them."""
    region = page.get_by_role("region", name=caption, exact=True)
    expect(region).to_be_visible()
    drawn(page)
    rows = [row.locator("th, td").all_inner_texts() for row in region.locator("tbody tr").all()]
    return {first: rest for first, *rest in rows}


def publish(page: Page, texts: Texts = SV) -> int:
    """Publish, and return the load's number."""
    page.get_by_role("button", name=texts("upload-publish"), exact=True).click()
    said = page.locator("[data-testid=stAlert]").filter(has_text=re.compile(r"\d+:"))
    expect(said).to_be_visible()
    drawn(page)
    no_exception(page)
    return int(re.search(r"(\d+):", said.inner_text())[1])


def unfold(page: Page, chosen: Locator) -> None:
    """Open a list: scrolled to first, since one that is scrolled closes."""
    chosen.scroll_into_view_if_needed()
    at_rest(page)
    chosen.click()


def select(page: Page, label: str, option: str, *, folded: bool = False) -> None:
    """Choose in a list; unfold the first that is folded to come to it."""
    chosen = page.locator("main").get_by_role("combobox", name=label, exact=True)
    if folded:
        page.locator("main summary").first.click()
    is_chosen = chosen.input_value() == option  # chosen again it is no news, and nothing runs
    unfold(page, chosen)
    page.keyboard.type(option)  # a long list is only drawn as far as it is seen
    with nullcontext() if is_chosen else run_again(page):
        page.get_by_role("option", name=option, exact=True).click()
    # A column that is not in the file is folded away with its like.
    named = page.locator("main").get_by_role(
        "combobox", name=label, exact=True, include_hidden=True
    )
    expect(named).to_have_value(option)


def nowhere_to_publish(page: Page) -> None:
    """Nothing is published by going around the findings."""
    jump(page, "difference")
    expect(page.get_by_role("button", name=SV("upload-publish"), exact=True)).to_have_count(0)
    expect(page.get_by_text(SV("upload-not-ready"))).to_be_visible()
