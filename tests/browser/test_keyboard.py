"""Every task without a mouse: real keys, and it is always seen where one is."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, TimeoutError, expect

from jamstall.panels.pages import PAGES
from jamstall.texts import LANGUAGES, Language, Texts
from tests.browser.asking import fits
from tests.browser.conftest import at_rest, drawn, grouped, run_again, visiting

both_languages = pytest.mark.parametrize("language", LANGUAGES)
FAR = 150
"""Presses of Tab after which something is out of reach."""


def open_page(page: Page, address: str) -> None:
    page.goto(address)
    drawn(page)


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until `target` has the focus."""
    expect(target).to_be_attached()
    for _ in range(FAR):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            at_rest(page)  # it has been scrolled to, which folds a list that is opened too soon
            return
    raise AssertionError(f"not reached by Tab: {target}")


SEEN = """() => { let element = document.activeElement
    for (let up = 0; up < 6 && element; up++, element = element.parentElement) {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const { width, height, right } = element.getBoundingClientRect()
      const outlined = outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2
      if (outlined && width > 8 && height > 8 && right > 0)
        return element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    }
    return false }"""
"""What has the focus, or what encloses it closely, is outlined, on the screen and not hidden."""


def is_seen(page: Page) -> bool:
    """Tell whether one sees where the focus is, after what glides in has done so."""
    try:
        page.wait_for_function(SEEN)
    except TimeoutError:
        return False
    return True


FOCUSED = """() => { const element = document.activeElement
    if (element === document.body) return ''
    element.stop ??= window.stops = (window.stops ?? 0) + 1  // each its own number
    return element.stop + ' ' + element.tagName + ' '
      + (element.ariaLabel || element.innerText || '').slice(0, 40) }"""
"""What has the focus, in words; empty for the page as a whole."""


TELLS_OF_LEAVING = """() => document.addEventListener('focusout',
    (event) => { window.hasLeft = event.relatedTarget === null })"""
"""The focus has gone to nothing on the page."""


def pressed(page: Page, key: str) -> str:
    """Press a key; return what has the focus then, once one sees that it has."""
    page.keyboard.press(key)
    focused, seen = page.evaluate(f"() => [({FOCUSED})(), ({SEEN})()]")
    assert seen or not focused or is_seen(page), focused
    return str(focused)


AT_THE_START = """() => { const before = document.createElement('span')
    before.tabIndex = -1
    document.body.prepend(before)
    before.focus()
    before.remove()
    scrollTo(0, 0)
    window.hasLeft = false }"""
"""The next Tab goes to the page's first stop, as where it has just been opened."""


def walked(page: Page) -> None:
    """Press Tab through the whole page until it comes back to the browser; Shift+Tab goes back."""
    page.evaluate(AT_THE_START)
    stops = [pressed(page, "Tab")]
    while len(stops) < FAR:
        stop = pressed(page, "Tab")
        if stop in ("", stops[0]) and page.evaluate("() => window.hasLeft"):
            break  # to the browser, which may have nothing to stop at and send it back
        assert stop not in stops, f"trapped at {stop}"
        stops.append(stop)
    else:
        raise AssertionError("the end of the page is never reached")
    page.keyboard.press("Shift+Tab")
    page.wait_for_function(f"last => ({FOCUSED})() === last", arg=stops[-1])


class TestEveryPage:
    """Opened on a phone, which is then made as wide as a desktop."""

    @pytest.fixture(scope="class", params=grouped("keys", [page.address for page in PAGES]))
    @classmethod
    def address(cls, request: pytest.FixtureRequest) -> str:
        address: str = request.param
        return address

    @pytest.fixture(scope="class")
    @classmethod
    def opened(cls, tab: Page, demo_app: str, address: str) -> Iterator[Page]:
        with visiting(tab) as page:
            page.set_viewport_size({"width": 390, "height": 800})
            open_page(page, f"{demo_app}/{address}?county=21")
            page.evaluate(TELLS_OF_LEAVING)
            yield page

    def test_nothing_scrolls_sideways_on_a_phone(self, opened: Page) -> None:
        fits(opened)

    @pytest.mark.parametrize("width", [390, 1280])
    def test_focus_is_seen_everywhere_and_nothing_traps_it(self, opened: Page, width: int) -> None:
        opened.set_viewport_size({"width": width, "height": 800})
        menu = "stExpandSidebarButton" if width == 390 else "stSidebarCollapseButton"
        expect(opened.get_by_test_id(menu)).to_be_visible()
        at_rest(opened)
        walked(opened)


@pytest.mark.xdist_group("keys-oversikt")
class TestOnTheOverview:
    """Opened once: each task leaves it as it was, or to the next one to open it anew."""

    @pytest.fixture(scope="class")
    @classmethod
    def opened(cls, tab: Page) -> Iterator[Page]:
        with visiting(tab) as page:
            yield page

    @pytest.fixture
    def overview(self, opened: Page, demo_app: str) -> Page:
        address = f"{demo_app}/oversikt"
        if opened.url != address:
            open_page(opened, address)
        opened.evaluate(AT_THE_START)
        return opened

    def test_the_first_stop_skips_to_the_content(self, overview: Page) -> None:
        overview.keyboard.press("Tab")
        skip = overview.get_by_role("link", name="Hoppa till innehållet")
        expect(skip).to_be_focused()
        expect(skip).to_be_in_viewport()
        overview.keyboard.press("Enter")
        overview.keyboard.press("Tab")
        overview.wait_for_function("() => document.activeElement.closest('main') !== null")

    @pytest.mark.parametrize(
        ("name", "typed", "in_address"),
        [
            ("Stöd", "Projekt", "fund=project_funds"),
            ("Län", "Gävle", "county=21"),
            ("Kommun", "Sandv", "municipality=2181"),
            ("År", "2024", "year=2024"),
            ("Stödform", "Mikro", "support_form="),
        ],
    )
    def test_a_filter_is_chosen_and_taken_away(
        self, overview: Page, name: str, typed: str, in_address: str
    ) -> None:
        tab_to(overview, overview.get_by_role("combobox", name=name, exact=True))
        overview.keyboard.type(typed)
        expect(overview.get_by_role("option").first).to_contain_text(typed)
        overview.keyboard.press("ArrowDown")
        with run_again(overview):
            overview.keyboard.press("Enter")
        overview.keyboard.press("Escape")
        expect(overview).to_have_url(re.compile(re.escape(in_address)))
        expect(overview.get_by_role("combobox", name=name, exact=True)).to_be_focused()
        if name == "Län":  # by its chip above the page
            tab_to(overview, overview.get_by_role("button", name="Gävleborg ta bort"))
            assert is_seen(overview)
            with run_again(overview):
                overview.keyboard.press("Enter")
            expect(overview).not_to_have_url(re.compile(re.escape(in_address)))
            return
        with run_again(overview):
            overview.keyboard.press("Backspace")
        expect(overview).not_to_have_url(re.compile(re.escape(in_address)))

    def test_the_selection_is_folded_and_opened(self, overview: Page) -> None:
        tab_to(overview, overview.get_by_role("button", name="Dölj sidopanelen"))
        overview.keyboard.press("Enter")
        county = overview.get_by_role("combobox", name="Län", exact=True)
        expect(county).not_to_be_in_viewport()
        tab_to(overview, overview.get_by_role("button", name="Visa sidopanelen"))
        assert is_seen(overview)
        overview.keyboard.press("Enter")
        expect(county).to_be_in_viewport()

    def test_a_chart_fills_the_screen_and_is_left(self, overview: Page) -> None:
        tab_to(overview, overview.get_by_role("button", name=re.compile("^Helskärm")).first)
        assert is_seen(overview)
        overview.keyboard.press("Enter")
        left = overview.get_by_role("button", name=re.compile("^Stäng helskärm"))
        expect(left).to_have_count(1)
        overview.keyboard.press("Escape")
        expect(left).to_have_count(0)

    def test_the_sense_of_dominance_is_chosen(self, overview: Page) -> None:
        tab_to(overview, overview.locator("[data-testid=stSidebar] summary"))
        overview.keyboard.press("Enter")
        tab_to(overview, overview.get_by_role("radio", name="sysselsatta efter arbetsställe"))
        with run_again(overview):
            overview.keyboard.press("ArrowDown")
        expect(overview).to_have_url(re.compile("basis=owners"))
        tab_to(overview, overview.get_by_role("slider"))
        assert is_seen(overview)
        with run_again(overview):
            overview.keyboard.press("ArrowRight")
        expect(overview).to_have_url(re.compile("limit=65"))

    def test_the_page_is_changed_by_the_menu(self, overview: Page) -> None:
        tab_to(overview, overview.get_by_test_id("stTopNav").get_by_role("button", name="Data"))
        assert is_seen(overview)
        overview.keyboard.press("Enter")
        for page in ("Ladda upp", "Historik", "Data och metod"):
            expect(overview.get_by_role("menuitem", name=page)).to_be_focused()
            assert is_seen(overview)
            overview.keyboard.press("ArrowDown" if page != "Data och metod" else "Enter")
        expect(overview.locator("h1")).to_have_text("Data och metod")

    def test_the_language_is_changed(self, overview: Page) -> None:
        tab_to(overview, overview.get_by_role("radio", name="Svenska"))
        overview.keyboard.press("ArrowRight")
        overview.keyboard.press("Enter")
        expect(overview.locator("h1")).to_have_text("Overview")


def folded(page: Page, texts: Texts) -> Locator:
    """Return the lists that a group is picked in, folded or not."""
    return page.locator("main [data-testid=stExpander]").filter(has_text=texts("pick-cell"))


UNFOLDED = """() => document.activeElement.ariaExpanded === 'true'
    && document.querySelector('[role=option]')?.checkVisibility()"""
FOUND_OR_FOLDED = """words => {
    const options = [...document.querySelectorAll('[role=option]')]
    return options.some((one) => one.checkVisibility() && one.innerText.trim() === words)
      || document.activeElement.ariaExpanded !== 'true' }"""


def found_in_list(page: Page, words: str) -> bool:
    """Unfold the list that has the focus and look for `words` in it, by typing them.

    It may fold again meanwhile: it hangs on its box, and lets go of it when what stands above is
    still being laid out. Whoever sees that unfolds it anew.
    """
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.press("ArrowDown")  # unfolds it; what is typed before that is lost
    page.wait_for_function(UNFOLDED)
    page.keyboard.type(words)
    page.wait_for_function(FOUND_OR_FOLDED, arg=words)
    return page.get_by_role("option", name=words, exact=True).is_visible()


@both_languages
def test_a_group_is_picked_that_colours_the_map(
    demo_app: str, visitor: Page, language: Language
) -> None:
    """From the page's start, and without it running until all is chosen."""
    texts = Texts(language)
    open_page(visitor, f"{demo_app}/kartlaggning?county=21&lang={language}")
    lists = folded(visitor, texts)
    tab_to(visitor, lists.locator("summary"))
    visitor.keyboard.press("Enter")
    for dimension, label in (("sector-dominance", "men"), ("sex", "woman")):
        chosen = texts(f"{dimension}-{label}")
        named = lists.get_by_role("combobox", name=texts(f"dimension-{dimension}"))
        tab_to(visitor, named)
        assert is_seen(visitor)
        while not found_in_list(visitor, chosen):
            expect(named).to_be_focused()
        visitor.keyboard.press("Enter")
        expect(named).to_have_value(chosen)
        expect(named).to_be_focused()
    assert "colour=" not in visitor.url
    button = lists.get_by_role("button", name=texts("pick-colour"))
    tab_to(visitor, button)
    assert is_seen(visitor)
    with run_again(visitor):
        visitor.keyboard.press("Enter")
    title = visitor.locator("h3.asked").first
    groups = texts("cell-both", who=texts("who-sex-woman"), sectors=texts("in-dominance-men"))
    expect(title).to_contain_text(texts("map-cell", groups=groups))
    expect(visitor).to_have_url(re.compile(r"colour=men\.woman\.all"))
    expect(button).to_be_focused()


def test_the_lists_follow_what_colours_the_map(demo_app: str, visitor: Page) -> None:
    """In the reader's language, also after it is changed; all of everyone is kronor."""
    open_page(visitor, f"{demo_app}/kartlaggning?county=21&colour=woman")
    said = {"sv": ["Alla", "Kvinna", "Alla"], "en": ["All", "Woman", "All"]}
    for language, values in said.items():
        choice = visitor.get_by_role("radio", name={"sv": "Svenska", "en": "English"}[language])
        if choice.get_attribute("aria-checked") == "true":
            choice.click()
        else:
            with run_again(visitor):
                choice.click()
        lists = folded(visitor, Texts(language))
        lists.locator("summary").click()
        fields = lists.get_by_role("combobox")
        for place, value in enumerate(values):
            expect(fields.nth(place)).to_have_value(value)
    tab_to(visitor, lists.get_by_role("combobox", name="Applicant's sex"))
    visitor.keyboard.press("ArrowDown")  # unfolds it; what is typed before that is lost
    expect(visitor.get_by_role("option").first).to_be_visible()
    visitor.keyboard.press("Control+a")
    visitor.keyboard.type("All")
    expect(visitor.get_by_role("option", name="All", exact=True)).to_be_visible()
    visitor.keyboard.press("Enter")
    expect(lists.get_by_role("combobox", name="Applicant's sex")).to_have_value("All")
    tab_to(visitor, lists.get_by_role("button", name="Colour the map"))
    with run_again(visitor):
        visitor.keyboard.press("Enter")
    expect(visitor).to_have_url(re.compile("colour=amount_granted"))


def test_the_numbers_are_opened_sorted_and_downloaded(demo_app: str, visitor: Page) -> None:
    open_page(visitor, f"{demo_app}/branscher")
    visitor.set_viewport_size({"width": 390, "height": 844})
    tab_to(visitor, visitor.locator("details.numbers summary").first)
    visitor.keyboard.press("Enter")
    region = visitor.locator("details.numbers .scroll").first
    expect(region).to_be_visible()
    visitor.keyboard.press("Tab")
    expect(region).to_be_focused()
    tab_to(visitor, region.get_by_role("button", name="Beviljade kronor"))
    visitor.keyboard.press("Enter")
    expect(region.get_by_role("rowheader").first).to_have_text("Tillverkning och utvinning")
    tab_to(visitor, visitor.get_by_role("button", name="Ladda ner siffrorna (CSV)").first)
    with visitor.expect_download() as waiting:
        visitor.keyboard.press("Enter")
    assert waiting.value.suggested_filename.endswith(".csv")
