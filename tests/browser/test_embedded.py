"""A panel framed by a page of another origin: by keyboard, in both languages, and not elsewhere."""

import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from jamstall.api.embed import PANELS
from tests.browser.asking import LEVELS
from tests.browser.conftest import running


@contextmanager
def site(framed: dict[str, str]) -> Iterator[str]:
    """Serve a page that frames an address, as a region's own site would; return its origin."""

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = (
                f'<!DOCTYPE html><title>s</title><iframe src="{framed["src"]}"></iframe>'.encode()
            )
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def sites(
    demo_database: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[dict[str, str], str, str, str]]:
    """Return what is framed, a site that may, one that may not, and the app's address."""
    framed = {"src": ""}
    with ExitStack() as stack, pytest.MonkeyPatch.context() as patch:
        allowed, other = (stack.enter_context(site(framed)) for _ in range(2))
        said = tmp_path_factory.mktemp("open") / "open.toml"
        said.write_text(f'api = "on"\nsites = ["{allowed}"]\n', encoding="utf-8")
        patch.setenv("JAMSTALL_OPEN_DATA", str(said))
        yield framed, allowed, other, stack.enter_context(running(demo_database))


@pytest.mark.parametrize(("language", "show"), [("sv", "Visa"), ("en", "Show")])
def test_a_panel_is_used_by_keyboard_on_another_site(
    sites: tuple[dict[str, str], str, str, str], browser: Browser, language: str, show: str
) -> None:
    framed, allowed, _, app = sites
    kept = ["county=21", "county=20", "year=2022", "year=2024", "municipality=2180", "limit=70"]
    framed["src"] = f"{app}/embed/sex?lang={language}&{'&'.join(kept)}"
    page = browser.new_page()
    page.goto(allowed)
    panel = page.frame_locator("iframe")
    expect(panel.locator("html")).to_have_attribute("lang", language)
    expect(panel.get_by_role("table")).to_be_visible()
    before = panel.locator("main > p").inner_text()
    panel.locator("select[name=fund]").focus()
    page.keyboard.press("ArrowDown")
    for _ in range(4):
        page.keyboard.press("Tab")
    expect(panel.get_by_role("button", name=show)).to_be_focused()
    page.keyboard.press("Enter")
    expect(panel.locator("main > p")).not_to_have_text(before)
    assert "fund=project_funds" in page.frames[1].url
    assert {*kept, f"lang={language}"} <= set(urlsplit(page.frames[1].url).query.split("&"))
    page.close()


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("query", ["lang=sv", "lang=en&county=21&county=20&year=2024"])
def test_axe_finds_nothing_in_a_panel(
    sites: tuple[dict[str, str], str, str, str], browser: Browser, panel: str, query: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{sites[3]}/embed/{panel}?{query}")
    expect(page.get_by_role("table")).to_be_visible()
    # axe runs as a script, and the panel's policy lets none: the same document without it.
    document = page.content()
    page.goto("about:blank")
    page.set_content(document)
    found = Axe().run(page, options={"runOnly": LEVELS, "resultTypes": ["violations"]})
    assert [
        (rule["id"], rule["nodes"][0]["html"][:120]) for rule in found.response["violations"]
    ] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


def test_another_site_shows_nothing(
    sites: tuple[dict[str, str], str, str, str], browser: Browser
) -> None:
    framed, _, other, app = sites
    framed["src"] = f"{app}/embed/sex"
    page = browser.new_page()
    page.goto(other)
    expect(page.frame_locator("iframe").get_by_role("table")).to_have_count(0)
    assert page.frames[1].url != framed["src"]  # the browser's own page of what is refused
    page.close()
