"""Signing in at a real provider, in a real browser."""

import json
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Cookie,
    Page,
    expect,
)

from jamstall.texts import LANGUAGES, Language, Texts
from tests import oidc
from tests.browser.conftest import (
    DESKTOP,
    PATIENCE,
    at_rest,
    breaks_the_policy,
    drawn,
    forgotten,
    run_again,
    still,
)
from tests.browser.leading import started
from tests.browser.signing_in import ACCESS, ANNA, UPLOADER, USER, signed, status

pytestmark = pytest.mark.xdist_group("login")
Cookies = list[Cookie]


@pytest.fixture
def app(login_app: oidc.App) -> oidc.App:
    """Return the app with login."""
    return login_app


@pytest.fixture(scope="module")
def kept(browser: Browser) -> Iterator[BrowserContext]:
    """Return a browser whose first tab everybody comes to, one after the other."""
    opened = still(browser.new_context(viewport=DESKTOP))
    opened.set_default_timeout(PATIENCE)
    opened.new_page()
    yield opened
    opened.close()


@contextmanager
def somebody(kept: BrowserContext) -> Iterator[BrowserContext]:
    """Let somebody new come; the policy of content is never broken in their browser."""
    broken: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if breaks_the_policy(message):
            broken.append(message.text)

    kept.on("console", note)
    yield kept
    first, *others = kept.pages
    for other in others:
        other.close()
    forgotten(first)
    kept.remove_listener("console", note)
    assert broken == []


@pytest.fixture
def context(kept: BrowserContext) -> Iterator[BrowserContext]:
    """Return the browser of somebody new."""
    with somebody(kept) as new:
        yield new


@pytest.fixture(scope="module")
def annas(kept: BrowserContext, login_server: oidc.App) -> Cookies:
    """Return the cookies of Anna, who has signed in once and is not signing out."""
    login_server.grant(UPLOADER)
    with somebody(kept) as context:
        signed_in(context, login_server)
        return context.cookies()


def entered(context: BrowserContext, app: oidc.App, annas: Cookies) -> Page:
    """Come back as Anna, whose browser has kept its cookies."""
    context.add_cookies([dict(cookie) for cookie in annas])  # type: ignore[misc]
    page = context.pages[0]
    page.goto(f"{app.address}/historik")
    words(page, "page-history")
    drawn(page)
    return page


def words(page: Page, key: str, language: Language = "sv") -> None:
    """Wait for a page with this title."""
    expect(page.locator("h1")).to_have_text(Texts(language)(key))


def sign_in(page: Page, subject: str, language: Language = "sv") -> None:
    page.get_by_role("button", name=Texts(language)("login-in")).click()
    page.locator("input[name=sub]").fill(subject)
    page.get_by_role("button", name="Authorize").click()


def signed_in(context: BrowserContext, app: oidc.App, subject: str = ANNA) -> Page:
    page = context.pages[0]
    page.goto(f"{app.address}/historik")
    words(page, "login-title")
    sign_in(page, subject)
    words(page, "page-history")
    drawn(page)
    return page


def rerun(page: Page) -> None:
    """Touch something, as a reader who goes on working."""
    with run_again(page):
        page.get_by_text("English", exact=True).click()


@pytest.mark.parametrize("language", LANGUAGES)
def test_signing_in_leads_back_to_the_link_and_out_again(
    context: BrowserContext, app: oidc.App, language: Language
) -> None:
    texts = Texts(language)
    page = context.pages[0]
    link = f"{app.address}/sokande?lang={language}&county=21" if language == "en" else (
        f"{app.address}/sokande?county=21")  # fmt: skip
    page.goto(link)
    words(page, "login-title", language)
    expect(page).to_have_title(f"{texts('login-title')} – {texts('product')}")
    expect(page.locator(".statement, table")).to_have_count(0)
    sign_in(page, ANNA, language)
    words(page, "page-applicants", language)
    assert page.url.partition("?")[0] == f"{app.address}/sokande"
    assert "county=21" in page.url
    account = page.locator(".st-key-account")
    expect(account).to_contain_text(f"Anna *Ek*, {texts('right-upload')}.")
    expect(account).to_contain_text("Gävleborg")

    page.get_by_role("button", name=texts("login-out")).click()
    page.get_by_role("button", name="End session").click()  # the provider's own page
    page.wait_for_url(f"{app.address}/**")
    words(page, "login-title")
    assert not [cookie for cookie in context.cookies() if cookie.get("name", "").startswith(USER)]


def test_a_script_that_got_in_does_not_run(kept: BrowserContext, app: oidc.App) -> None:
    page = kept.pages[0]
    page.goto(f"{app.address}/historik")
    words(page, "login-title")
    page.evaluate(
        """() => {
            window.refused = []
            document.addEventListener("securitypolicyviolation",
                (event) => window.refused.push(event.effectiveDirective))
            const script = document.createElement("script")
            script.textContent = "window.ran = 1"
            document.body.append(script)
            const image = document.createElement("div")
            image.innerHTML = "<img src='x:' onerror='window.ran = 2'>"
            document.body.append(image)
        }"""
    )
    page.wait_for_function(
        "() => ['script-src-elem', 'script-src-attr'].every((one) => window.refused.includes(one))"
    )
    assert page.evaluate("() => window.ran") is None
    forgotten(page)


def test_a_group_of_the_provider_gives_a_role(context: BrowserContext, app: oidc.App) -> None:
    page = signed_in(context, app, "dag-3")
    expect(page.locator(".st-key-account")).to_contain_text("Dag Berg, administratör.")


def test_who_has_no_role_is_told_so_and_an_unconfirmed_address_gives_none(
    context: BrowserContext, app: oidc.App
) -> None:
    page = context.pages[0]
    page.goto(f"{app.address}/historik")
    sign_in(page, "eva-2")
    words(page, "login-no-role-title")
    expect(page.locator("[data-testid=stMain]")).to_contain_text("Eva Lind")
    expect(page.get_by_role("button", name="Logga ut")).to_be_visible()
    expect(page.locator("[data-testid=stTopNav], [data-testid=stSidebarNav]")).to_have_count(0)
    assert "jamstall.audit: no_role sign_in=" in app.log.read_text(encoding="utf-8")


def test_a_role_that_is_taken_away_is_gone_at_the_next_click(
    context: BrowserContext, app: oidc.App, annas: Cookies
) -> None:
    page = entered(context, app, annas)
    app.grant(ACCESS.format(role="reader"))
    rerun(page)
    expect(page.locator(".st-key-account")).to_contain_text("Anna *Ek*, reader.")
    app.grant(ACCESS.format(role="none"))
    with run_again(page):
        page.get_by_text("Svenska", exact=True).click()
    words(page, "login-no-role-title")


def test_a_file_spoilt_while_it_runs_lets_nobody_in(
    context: BrowserContext, app: oidc.App, annas: Cookies
) -> None:
    page = entered(context, app, annas)
    app.secrets.write_text("[auth", encoding="utf-8")
    rerun(page)
    words(page, "login-wrong-title", "en")
    assert status(app.address, "/historik") == 503
    assert status(app.address, "/health") == 200
    assert "nobody is let in" in app.log.read_text(encoding="utf-8")


def test_a_sign_in_that_is_too_old_is_over(
    context: BrowserContext, app: oidc.App, annas: Cookies
) -> None:
    page = entered(context, app, annas)
    app.grant("hours = 0.000001\n" + UPLOADER)
    rerun(page)
    words(page, "login-over-title", "en")
    expect(page.locator("table")).to_have_count(0)
    app.grant(UPLOADER)
    sign_in(page, ANNA, "en")
    words(page, "page-history", "en")  # in the language chosen meanwhile


def test_signing_out_ends_other_windows_and_copies_of_the_cookie(
    context: BrowserContext, app: oidc.App
) -> None:
    page = signed_in(context, app)
    cookies = context.cookies()
    other = context.new_page()
    other.goto(f"{app.address}/historik")
    words(other, "page-history")
    page.get_by_role("button", name="Logga ut").click()
    page.get_by_role("button", name="End session").wait_for()
    rerun(other)
    words(other, "login-over-title", "en")
    context.clear_cookies()  # now it is the browser of a thief
    context.add_cookies([dict(cookie) for cookie in cookies])  # type: ignore[misc]
    page.goto(f"{app.address}/historik")
    words(page, "login-over-title")


@pytest.mark.parametrize("forged", ["changed", "another-secret", "another-cookie", "not-a-cookie"])
def test_a_forged_cookie_is_nothing(
    context: BrowserContext, app: oidc.App, annas: Cookies, forged: str
) -> None:
    context.add_cookies([dict(cookie) for cookie in annas])  # type: ignore[misc]
    [value] = [cookie.get("value", "") for cookie in annas if cookie.get("name") == USER]
    administrator = json.dumps({"is_logged_in": True, "sub": "x", "roles": ["Drift"],
                                "iat": int(time.time()), "origin": app.address})  # fmt: skip
    context.add_cookies(
        [
            {
                "name": USER,
                "url": app.address,
                "value": {
                    "changed": value[:9] + ("A" if value[9] != "A" else "B") + value[10:],
                    "another-secret": signed("0123456789" * 4, USER, administrator),
                    "another-cookie": signed(
                        oidc.COOKIE_SECRET, "_streamlit_session", administrator
                    ),
                    "not-a-cookie": "chunks-3",
                }[forged],
            }
        ]
    )
    page = context.pages[0]
    page.goto(f"{app.address}/historik")
    words(page, "login-title")


def test_the_forger_who_knew_the_secret_would_get_in(
    context: BrowserContext, app: oidc.App
) -> None:
    """What the test of forged cookies rests on: only the secret is wrong in it."""
    person = {"is_logged_in": True, "sub": "x", "roles": ["Drift"], "iat": int(time.time())}
    value = signed(oidc.COOKIE_SECRET, USER, json.dumps({**person, "origin": app.address}))
    context.add_cookies([{"name": USER, "url": app.address, "value": value}])
    page = context.pages[0]
    page.goto(f"{app.address}/historik")
    words(page, "page-history")


def test_an_answer_nobody_asked_for_signs_nobody_in(context: BrowserContext, app: oidc.App) -> None:
    """The state that began in one browser is none in another, and is good for one answer."""
    page = context.pages[0]
    page.goto(f"{app.address}/oauth2callback?code=stolen&state=guessed")
    words(page, "login-title")

    answers: list[str] = []
    context.on("request", lambda r: answers.append(r.url) if "/oauth2callback?" in r.url else None)
    sign_in(page, ANNA)
    words(page, "page-overview")
    [answer] = [url for url in answers if "code=" in url]
    context.clear_cookies()
    page.goto(answer)
    words(page, "login-title")


def test_the_tokens_nonce_is_that_of_the_browser(context: BrowserContext, app: oidc.App) -> None:
    """A code is exchanged for a token with another nonce than this browser began with: refused."""
    page = context.pages[0]
    page.goto(f"{app.address}/historik")
    page.get_by_role("button", name="Logga in").click()
    page.locator("input[name=sub]").wait_for()
    assert "nonce=" in page.url
    page.goto(re.sub(r"nonce=[^&]+", "nonce=of-another-browser", page.url))
    page.locator("input[name=sub]").fill(ANNA)
    page.get_by_role("button", name="Authorize").click()
    words(page, "login-title")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("subject", [None, "eva-2"])
def test_axe_finds_nothing(
    context: BrowserContext, app: oidc.App, language: Language, subject: str | None
) -> None:
    page = context.pages[0]
    page.goto(f"{app.address}/historik?lang={language}")
    words(page, "login-title", language)
    if subject:
        sign_in(page, subject, language)
        words(page, "login-no-role-title", language)
    drawn(page)
    found = Axe().run(page).response["violations"]
    assert [(violation["id"], violation["nodes"][0]["html"]) for violation in found] == []
    assert page.evaluate("document.documentElement.lang") == language


def test_the_cookies_are_hidden_from_scripts_and_last_a_working_day(
    context: BrowserContext, app: oidc.App
) -> None:
    page = signed_in(context, app)
    for cookie in context.cookies():
        assert cookie.get("sameSite") == "Lax"
        assert cookie.get("httpOnly") is (cookie.get("name") != "_streamlit_xsrf")
        if cookie.get("name", "").startswith(USER):
            assert cookie.get("expires", 0) <= time.time() + 8 * 3600
    assert USER not in page.evaluate("document.cookie")


def test_no_secret_is_in_the_log(context: BrowserContext, app: oidc.App) -> None:
    urls: list[str] = []
    context.on("request", lambda request: urls.append(request.url))
    page = signed_in(context, app)
    cookies = [
        cookie.get("value", "")
        for cookie in context.cookies()
        if "localhost" in cookie.get("domain", "")
    ]
    page.get_by_role("button", name="Logga ut").click()
    page.get_by_role("button", name="End session").wait_for()
    secret = {
        oidc.COOKIE_SECRET,
        oidc.CLIENT_SECRET,
        *cookies,
        *re.findall(r"(?:code|state|nonce|id_token_hint|provider)=([^&]+)", " ".join(urls)),
    }
    assert len(secret) > 8
    log = app.log.read_text(encoding="utf-8")
    assert "You can now view" in log, "this is the server's log"
    one = r"jamstall.audit: {} sign_in=[0-9a-f]{{12}}{} request=[0-9a-f]{{16}}\n"
    assert re.search(one.format("signed_in", " rights=upload"), log)
    assert re.search(one.format("signed_out", ""), log)
    assert [word for word in secret if word and word in log] == []
    assert "Anna" not in log
    assert ANNA not in log


class TestTheLobby:
    @pytest.fixture(scope="class")
    @classmethod
    def lobby(cls, kept: BrowserContext, login_server: oidc.App, annas: Cookies) -> Iterator[Page]:
        login_server.grant(UPLOADER)
        with somebody(kept) as context:
            page = entered(context, login_server, annas)
            started(page, login_server.address)
            yield page
            page.set_viewport_size(DESKTOP)

    @pytest.mark.parametrize("size", [(1280, 800), (1920, 1080), (390, 844)])
    def test_the_way_in_to_a_workshop_fills_the_lobby(
        self, lobby: Page, login_server: oidc.App, size: tuple[int, int]
    ) -> None:
        """The code is read across a room: large, whole, and above the foot."""
        width, height = size
        lobby.set_viewport_size({"width": width, "height": height})
        drawn(lobby)
        at_rest(lobby)
        picture = lobby.locator(".st-key-stage-lobby .stage-qr").bounding_box()
        foot = lobby.locator(".st-key-stage-foot").bounding_box()
        assert picture is not None
        assert foot is not None
        assert picture["width"] >= min(width, height) * 0.5
        told = lobby.locator(".stage-count").bounding_box()
        assert told is not None
        assert max(picture["y"] + picture["height"], told["y"] + told["height"]) <= foot["y"]
        host = login_server.address.partition("://")[2]
        expect(lobby.locator(".stage-host")).to_have_text(f"{host}/r")
