"""Two readers in two browsers on the same text, who settle it, and who is kept out."""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from jamstall.texts import Texts
from tests import oidc
from tests.browser.conftest import DESKTOP, PATIENCE, drawn, run_again, still
from tests.browser.signing_in import ANNA

pytestmark = pytest.mark.xdist_group("login")

SV = Texts("sv")
EVA, DAG = "eva-2", "dag-3"
READERS = """
[[access.people]]
subject = "anna-1"
rights = ["review"]
counties = ["21"]

[[access.people]]
subject = "eva-2"
rights = ["review", "upload"]
counties = ["21"]

[[access.people]]
subject = "dag-3"
{dag}
"""
Enter = Callable[[str], Page]


@pytest.fixture
def app(login_server: oidc.App) -> oidc.App:
    """Return the app with two readers of Gävleborg, and one who reads for another county."""
    login_server.grant(READERS.format(dag='rights = ["review"]\ncounties = ["13"]'))
    return login_server


@pytest.fixture
def enter(browser: Browser, app: oidc.App) -> Iterator[Enter]:
    """Return a way to sign somebody in, in a browser of their own, at Projektmedel."""
    contexts = []

    def entered(subject: str) -> Page:
        context = still(browser.new_context(viewport=DESKTOP))
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{app.address}/projekt")
        page.get_by_role("button", name=SV("login-in")).click()
        page.locator("input[name=sub]").fill(subject)
        page.get_by_role("button", name="Authorize").click()
        expect(page.locator("h1")).to_have_text(SV("page-projects"))
        drawn(page)
        return page

    yield entered
    for context in contexts:
        context.close()


def text(page: Page) -> Locator:
    return page.locator(".read")


def turn_to(page: Page, order: str) -> None:
    with run_again(page):
        page.get_by_text(SV(f"review-order-{order}"), exact=True).click()


def say(page: Page, *answers: bool) -> None:
    """Answer the questions that make the level; the first so many, and no to the rest."""
    form = page.get_by_test_id("stForm").filter(has_text=SV("review-save"))
    groups = form.get_by_role("radiogroup")
    for number in range(6):
        yes = number < len(answers) and answers[number]
        word = SV("review-yes" if yes else "review-no")
        groups.nth(number).get_by_text(word, exact=True).click()


def save(page: Page) -> None:
    with run_again(page):
        page.get_by_role("button", name=SV("review-save")).click()


def level(name: str) -> str:
    return SV("review-saved", level=SV(f"review-level-{name}"))


def test_two_readers_on_the_same_text_and_a_reader_of_another_county_kept_out(
    enter: Enter, app: oidc.App
) -> None:
    anna, eva = enter(ANNA), enter(EVA)
    expect(eva.locator(".st-key-account")).to_contain_text(
        f"{SV('right-upload')} och {SV('right-review')}."
    )
    turn_to(anna, "sample")
    anna.get_by_text(SV("sample-draw"), exact=True).click()
    anna.get_by_label(SV("sample-seed"), exact=True).fill("7")
    with run_again(anna):
        anna.get_by_role("button", name=SV("sample-draw-do")).click()
    turn_to(eva, "sample")
    read = text(anna).inner_text()
    assert len(read) > 20
    expect(text(eva)).to_have_text(read, use_inner_text=True)
    for page in (anna, eva):
        expect(text(page).locator("mark")).to_have_count(0)  # blind: no proposal
        expect(page.get_by_text(SV("review-proposal", level="")[:16])).to_have_count(0)

    say(anna)
    say(eva, True, False, True)
    save(anna)
    expect(anna.get_by_text(level("not-mentioned"))).to_be_visible()
    expect(anna.get_by_text("Läsare 1:")).to_have_count(0)  # she was the first
    save(eva)
    expect(eva.get_by_text(level("acted-on"))).to_be_visible()
    other = SV("review-other", number=1, level=SV("review-level-not-mentioned"))
    expect(eva.get_by_text(other)).to_be_visible()
    expect(eva.get_by_text("Reglerna:")).to_be_visible()

    found = Axe().run(eva).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []

    with run_again(anna):
        anna.get_by_role("button", name=SV("review-next"), exact=True).click()
    expect(text(anna)).not_to_have_text(read, use_inner_text=True)
    turn_to(anna, "differing")
    expect(text(anna)).to_contain_text(read[:20])
    expect(anna.get_by_text("Läsare 1: Görs något åt")).to_be_visible()
    say(anna, True)
    save(anna)
    expect(anna.get_by_text(SV("review-no-reason"))).to_be_visible()
    anna.get_by_label(SV("review-reason-settles"), exact=True).fill("Nämns i förbigående.")
    save(anna)
    expect(anna.get_by_text(level("mentioned"))).to_be_visible()
    with run_again(anna):
        anna.get_by_role("button", name=SV("review-next"), exact=True).click()
    expect(anna.get_by_text(SV("review-done-differing"))).to_be_visible()
    anna.get_by_text(SV("agreement-title"), exact=True).click()
    expect(anna.get_by_text("Två läsare gav samma nivå åt 0 av 1 texter")).to_be_visible()

    dag = enter(DAG)
    expect(text(dag)).to_be_visible()  # of his own county there are
    expect(text(dag)).not_to_have_text(read, use_inner_text=True)
    turn_to(dag, "sample")
    expect(dag.get_by_text(SV("sample-none"))).to_be_visible()
    expect(text(dag)).to_have_count(0)
    app.grant(READERS.format(dag='role = "reader"'))
    with run_again(dag):
        dag.get_by_text("English", exact=True).click()
    expect(dag.get_by_text(Texts("en")("review-title"))).to_have_count(0)


def test_a_proposal_is_marked_and_to_depart_from_it_takes_a_reason(enter: Enter) -> None:
    anna = enter(ANNA)
    expect(text(anna).locator("mark").first).to_be_visible()
    expect(text(anna).locator("sup").first).to_contain_text("fråga")
    say(anna)
    save(anna)
    expect(anna.get_by_text(SV("review-no-reason"))).to_be_visible()
    anna.get_by_label(SV("review-reason"), exact=True).fill("Det är en annan aktörs arbete.")
    save(anna)
    expect(anna.get_by_text(level("not-mentioned"))).to_be_visible()
    with run_again(anna):
        anna.get_by_role("button", name=SV("review-next"), exact=True).click()
    read = text(anna).inner_text()
    with run_again(anna):
        anna.get_by_role("button", name=SV("review-pass")).click()
    expect(text(anna)).not_to_have_text(read, use_inner_text=True)
