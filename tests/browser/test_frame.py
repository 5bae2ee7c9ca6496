"""The frame: what is chosen from fits the screen, and what readers ask of colours and motion."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from jamstall.texts import Texts
from tests.browser.asking import in_the_dark, shown_as, violations
from tests.browser.conftest import drawn, visiting

SV = Texts("sv")


@pytest.fixture(scope="module")
def overview(demo_app: str, tab: Page) -> Iterator[Page]:
    with visiting(tab) as page:
        page.goto(f"{demo_app}/oversikt?county=13&year=2024")
        drawn(page)
        yield page


def test_pages_and_selection_fit_a_small_screen(overview: Page) -> None:
    last = overview.locator("[data-testid=stSidebar] details")
    box = last.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 800


def test_the_selection_stands_alone_beside_and_as_chips_above(overview: Page) -> None:
    side, top = overview.get_by_test_id("stSidebar"), overview.get_by_test_id("stTopNav")
    expect(side.get_by_role("link")).to_have_count(0)
    expect(top.get_by_role("link", name=SV("page-sectors"))).to_be_visible()
    expect(top.get_by_role("button", name=SV("group-data"))).to_be_visible()
    for chosen in ("Halland", "2024"):
        chip = overview.get_by_role("button", name=f"{chosen} {SV('chip-remove')}")
        expect(chip).to_be_in_viewport()
    expect(overview.get_by_role("button", name=SV("widget-home"))).to_be_visible()


def test_the_finding_is_larger_than_the_name_of_the_page(overview: Page) -> None:
    size = "one => parseFloat(getComputedStyle(one).fontSize)"
    finding, name, question = (
        overview.locator(which).first.evaluate(size) for which in (".statement", "h1", "main h2")
    )
    assert finding > question >= name


def test_nothing_is_taken_away_by_the_first_stop_of_a_page(overview: Page) -> None:
    remove = overview.get_by_role("button", name=SV("demo-remove"))
    expect(remove).to_have_count(1)
    expect(overview.locator("main").get_by_role("button", name=SV("demo-remove"))).to_have_count(0)


def test_the_key_to_a_chart_keeps_its_colours(overview: Page) -> None:
    swatch = overview.locator(".legend .swatch").first
    colour = "one => getComputedStyle(one).backgroundColor"
    before = swatch.evaluate(colour)
    try:
        overview.emulate_media(forced_colors="active")
        assert swatch.evaluate(colour) == before
    finally:
        overview.emulate_media(forced_colors="none")


def test_a_change_of_the_system_is_followed_and_paper_is_light(overview: Page) -> None:
    bar = overview.locator("[data-testid=stVegaLiteChart] [fill='#6A3D9A']").first
    key = overview.locator(".legend .swatch").first
    of_bar = "one => getComputedStyle(one).fill"
    of_key = "one => getComputedStyle(one).backgroundColor"
    light = bar.evaluate(of_bar)
    assert light == key.evaluate(of_key) == "rgb(106, 61, 154)"
    with in_the_dark(overview):
        assert light != bar.evaluate(of_bar) == key.evaluate(of_key)
        assert violations(overview, ["color-contrast"]) == []  # of what is chosen, too
        overview.evaluate("dispatchEvent(new Event('beforeprint'))")
        shown_as(overview, "light")
        overview.evaluate("dispatchEvent(new Event('afterprint'))")
        shown_as(overview, "dark")
        overview.emulate_media(media="print")
        assert bar.evaluate(of_bar) == key.evaluate(of_key) == light
        overview.emulate_media(media="screen")
    assert bar.evaluate(of_bar) == light


def test_nothing_glides_where_that_is_asked_for(overview: Page) -> None:
    try:
        overview.emulate_media(reduced_motion="reduce")
        gliding = overview.evaluate(
            """() => [...document.querySelectorAll('*')].filter((one) => getComputedStyle(one)
                .transitionDuration.split(',').some((time) => parseFloat(time) > 0.05)).length"""
        )
    finally:
        overview.emulate_media(reduced_motion="no-preference")
    assert gliding == 0
