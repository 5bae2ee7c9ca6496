"""The frame: what is chosen from fits the screen, and what readers ask of colours and motion."""

import pytest
from playwright.sync_api import Page, expect

from jamstall.texts import Texts
from tests.browser.conftest import drawn

SV = Texts("sv")


@pytest.fixture
def overview(demo_app: str, visitor: Page) -> Page:
    visitor.goto(f"{demo_app}/oversikt?county=13&year=2024")
    drawn(visitor)
    return visitor


def test_pages_and_selection_fit_a_small_screen(overview: Page) -> None:
    last = overview.locator("[data-testid=stSidebar] details")
    box = last.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 800


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
