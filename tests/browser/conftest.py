"""A real server, started as the README says, and a real browser.

Tests wait for what the page itself tells: `drawn` for a page at rest, `run_again` around what
begins a run of its script, and otherwise for the very thing that is expected. Never for time.
"""

import fcntl
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Page,
    Playwright,
    Request,
    TimeoutError,
    expect,
    sync_playwright,
)

from jamstall import ROOT
from jamstall.panels.pages import PAGES
from jamstall.texts import Texts
from tests.browser.signing_in import (  # noqa: F401 - one server for the modules that ask it
    login_app,
    login_provider,
    login_server,
)
from tests.ports import free_port
from tests.serving import begun, ended, wait_for

AS_IN_THE_README = (sys.executable, "-m", "streamlit", "run", "app.py", "--server.port")
StartServer = Callable[[Path], str]
_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--use-gl=disabled",
    "--disable-software-rasterizer",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A second tab of one browser finds Streamlit's scripts compiled by the first (decision 22).
    "--process-per-site",
    # A page is left before its scripts have been optimised to the last; the next one needs the same
    # scripts, and fills 32 megabytes before anything of it is cleared away (decision 22).
    "--js-flags=--no-opt --no-flush-bytecode --min-semi-space-size=32",
)
DESKTOP = {"width": 1280, "height": 800}
PATIENCE = 60_000
"""Milliseconds; a limit for a machine that is busy, not a measure of speed."""
expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test in this folder."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


# --- What the page tells ---


def drawn(page: Page) -> None:
    """Wait until a run has come to its end and all is drawn: what moves is missed by a click."""
    page.wait_for_selector("html[data-drawn]", state="attached")


STATE = """() => JSON.stringify({
    drawn: document.documentElement.dataset.drawn,
    run: document.querySelector('[data-run]')?.dataset.run,
    state: document.querySelector('[data-test-script-state]')?.dataset.testScriptState,
    stale: document.querySelectorAll('[data-testid=stSkeleton], [data-stale=true]').length,
    charts: [...document.querySelectorAll('[data-testid=stVegaLiteChart]')].map((chart) => [
        chart.checkVisibility(), [...chart.closest('[data-testid=stElementContainer]')
        .querySelectorAll('button')].map((button) => button.ariaLabel.slice(0, 20))]),
    pictures: [...document.images].filter((image) => !image.complete).map((image) => image.src),
    fonts: document.fonts.status,
    animations: document.getAnimations().map((one) => one.playState),
    acts: window.acts,
    page: document.querySelector('main')?.innerText.slice(0, 300),
    dialog: document.querySelector('[role=dialog]')?.innerText })"""


GLIDING = """() => document.getAnimations().some((one) =>
    one.playState === 'running' && one.effect.getComputedTiming().endTime !== Infinity)"""
BEFORE = """async () => {
    const gliding = GLIDING
    while (gliding()) await new Promise(requestAnimationFrame)
    if (!window.acts) for (const kind of ['pointerdown', 'pointerup', 'click', 'change'])
        addEventListener(kind, ({target}) => window.acts.push(
            `${kind} ${target.tagName} ${(target.ariaLabel ?? target.innerText)?.slice(0, 20)}`
            + (target.matches?.(':disabled') ? ' disabled' : '')), true)
    window.acts = []
    return Number(document.querySelector('[data-run]').dataset.run) }""".replace("GLIDING", GLIDING)
"""Waits for what was unfolded since the run was drawn, and keeps what is done from here on."""


LOOKS = 50
"""Milliseconds between two looks; at each frame, a look has the browser make a frame for it."""


@contextmanager
def run_again(page: Page) -> Iterator[None]:
    """Wait until what is done here has made the page run once more, and that run is drawn."""
    drawn(page)
    before = page.evaluate(BEFORE)
    yield
    try:
        page.wait_for_function(
            "before => Number(document.documentElement.dataset.drawn) > before",
            arg=before,
            polling=LOOKS,
        )
    except TimeoutError as error:
        raise AssertionError(f"run {before} is not followed: {page.evaluate(STATE)}") from error


def go_by_menu(page: Page, texts: Texts, name: str) -> None:
    """Go to a page by the menu on top, where what is not read stands folded under its group."""
    (to,) = (one for one in PAGES if one.name == name)
    with run_again(page):
        top = page.get_by_test_id("stTopNav")
        if to.group == "see" or sum(one.group == to.group for one in PAGES) == 1:
            top.get_by_role("link", name=texts(to.in_menu or to.title)).click()
        else:
            top.get_by_role("button", name=texts(f"group-{to.group}")).click()
            page.get_by_role("menuitem", name=texts(to.title)).click()


AT_REST = """async () => {
    const gliding = GLIDING
    const frame = () => new Promise(requestAnimationFrame)
    await frame()
    do await frame(); while (gliding()) }""".replace("GLIDING", GLIDING)


def at_rest(page: Page) -> None:
    """Wait until what was scrolled, sized or unfolded is shown so, and nothing glides any more."""
    page.evaluate(AT_REST)


# --- Browsers ---


def grouped(name: str, params: Iterable[str]) -> list[object]:
    """Return a fixture's parameters: the tests of each stay in one process, one after the other.

    Of a class whose page is opened once for each. They stand at the fixture and not at the class:
    pytest 9.1 does not bring a class's tests together where some have a parameter of their own.
    """
    return [pytest.param(one, marks=pytest.mark.xdist_group(f"{name}-{one}")) for one in params]


def launched(playwright: Playwright, *flags: str) -> Browser:
    """Start the system's Chromium; a machine without it fails: nothing is skipped.

    Its headless shell, where there is one, takes less time (decision 22).
    """
    found = map(shutil.which, ("chromium-headless-shell", "chromium", "chromium-browser"))
    chromium = next(filter(None, found), None)
    if chromium is None:
        pytest.fail("Chromium is needed: apt-get install chromium-headless-shell, as in .ci/run")
    return playwright.chromium.launch(executable_path=chromium, args=[*_FLAGS, *flags])


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the browser that all tests of this process look with."""
    with sync_playwright() as playwright:
        started = launched(playwright)
        yield started
        started.close()


STILL = """addEventListener('animationstart', ({target}) => {
    for (const one of target.getAnimations())
        if (one.effect.getComputedTiming().endTime === Infinity) one.pause() }, true)"""


def still(context: BrowserContext) -> BrowserContext:
    """Hold what moves without end in this context's pages, as Streamlit's bars in place of charts.

    It is drawn sixty times a second for as long as a page waits for its server, and tells nothing:
    what a page itself unfolds or lets glide has an end, and goes on.
    """
    context.add_init_script(STILL)
    return context


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Iterator[Page]:
    """Return the tab that visitors come to one after the other.

    A new tab compiles Streamlit's scripts anew, which takes longer than all else of a page.
    """
    context = still(browser.new_context(viewport=DESKTOP))
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@contextmanager
def visiting(tab: Page) -> Iterator[Page]:
    """Let a new visitor come, who sees no script error and asks nothing of the outside.

    Nor does anything that is opened break the policy of content.
    """
    asked: list[str] = []
    errors: list[str] = []
    broken: list[str] = []

    def ask(request: Request) -> None:
        asked.append(request.url)

    def err(error: Error) -> None:
        errors.append(str(error))

    def note(message: ConsoleMessage) -> None:
        if breaks_the_policy(message):
            broken.append(message.text)

    tab.set_viewport_size(DESKTOP)
    tab.on("request", ask)
    tab.on("pageerror", err)
    tab.on("console", note)
    try:
        yield tab
    finally:
        tab.remove_listener("request", ask)
        tab.remove_listener("pageerror", err)
        forgotten(tab)
        tab.remove_listener("console", note)
    own = ("http://localhost:", "ws://localhost:", "data:", "blob:")
    assert not [url for url in asked if not url.startswith(own)]
    assert not errors
    assert not broken


def breaks_the_policy(message: ConsoleMessage) -> bool:
    """Tell whether the browser says that something was against the policy of content."""
    return bool(re.search("Content[ -]Security[ -]Policy", message.text))


def forgotten(tab: Page) -> None:
    """Leave nothing of a visitor: neither what the browser keeps, nor the session at the server.

    The page itself leaves for an empty one. A tab that is sent there goes on in another process,
    which has to compile Streamlit's scripts anew: twice the time of the next page.
    """
    if tab.url.startswith("http"):
        with tab.expect_navigation(url="about:blank"):
            tab.evaluate(
                """() => { localStorage.clear(); sessionStorage.clear()
                    location.replace('about:blank') }"""
            )
    elif tab.url != "about:blank":
        tab.goto("about:blank")
    tab.context.clear_cookies()


@pytest.fixture
def visitor(tab: Page) -> Iterator[Page]:
    """Return a page of a new visitor."""
    with visiting(tab) as page:
        yield page


# --- Servers ---


@contextmanager
def running(database: Path, command: Sequence[str] = ()) -> Iterator[str]:
    """Start the app on a database, give its address, and end it by its own process id.

    It is forked; with a command, which its port comes after, it is started by that.
    """
    port = free_port()
    if not command:
        server = begun(port, database)
        try:
            yield f"http://localhost:{port}"
        finally:
            ended(server)
        return
    started = subprocess.Popen(
        [*command, str(port)],
        cwd=ROOT,
        env={**os.environ, "JAMSTALL_DATABASE": str(database)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(f"http://localhost:{port}/health", started.poll)
        yield f"http://localhost:{port}"
    finally:
        started.terminate()
        started.wait(timeout=20)


@contextmanager
def shared(
    name: str, folder: Path, start: Callable[[], AbstractContextManager[str]]
) -> Iterator[str]:
    """Use the server of this name, with the other processes that test at the same time.

    The first to come starts it, and ends it once nobody uses it: whoever does holds a lock, which
    the system lets go of also when a process is killed.
    """
    told = folder / f"{name}.address"
    with (folder / f"{name}.used").open("a") as used, ExitStack() as own:
        with (folder / f"{name}.begun").open("a") as begun:
            fcntl.flock(begun, fcntl.LOCK_EX)
            fcntl.flock(used, fcntl.LOCK_SH)
            if not told.exists():
                told.write_text(own.enter_context(start()), encoding="utf-8")
                own.callback(told.unlink)
                own.callback(fcntl.flock, used, fcntl.LOCK_EX)
        yield told.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def start_server() -> Iterator[StartServer]:
    """Return a way to start the app on a database, for as long as the tests go on."""
    with ExitStack() as servers:
        yield lambda database: servers.enter_context(running(database))


def _together(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of this run of pytest, which its processes have in common."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def demo_app(demo_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start a server on the demo data, once for all tests that only read."""
    path = tmp_path_factory.mktemp("browser") / "demo.duckdb"
    with shared(
        "demo", _together(tmp_path_factory), lambda: running(Path(shutil.copy(demo_database, path)))
    ) as address:
        yield address


@pytest.fixture(scope="session")
def empty_app(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start a server on no data, once for all tests that only look at its welcome."""
    path = tmp_path_factory.mktemp("browser") / "empty.duckdb"
    with shared(
        "empty",
        _together(tmp_path_factory),
        lambda: running(Path(shutil.copy(empty_database, path)), AS_IN_THE_README),
    ) as address:
        yield address
