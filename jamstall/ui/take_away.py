"""What readers take with them: a menu at each panel, and all of the page at its end.

A menu's contents are made when it is opened, and a file when it is asked for: a page that nobody
takes anything from has nothing to do (docs/decisions/0018-report.md).
"""

import base64
import html
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode, urlsplit

import streamlit as st

from jamstall.export.scope import file_name, fund_of, scope
from jamstall.export.take_away import Exhibit, Progress, TakeAway
from jamstall.panels.panel import Panel
from jamstall.texts import Texts
from jamstall.ui import address, login, making
from jamstall.ui.downloads import download
from jamstall.ui.handed import Page, Shown

_AHEAD = "_drawn_ahead"
"""For what the report's charts are drawn ahead, and the work that does so."""
_DRAWING = ThreadPoolExecutor(1, "draw-ahead")
"""One report's charts at a time: two threads draw no faster, and pages are to be shown meanwhile.
What goes wrong is said to whoever asks for the report."""


def menu(panel: Panel, opened: Page) -> None:
    """Show a panel's menu: its picture, its slide and its workbook."""
    texts = opened.texts
    box = st.popover(
        texts("take-menu"),
        type="tertiary",
        icon=":material/ios_share:",
        key=f"take-{panel.key}",
        on_change="rerun",
    )
    if not box.open:
        return
    taken = _taken(opened, panel.title, [panel])
    called = [panel.title, fund_of(opened.view, panel)]
    with box, st.container(gap="xxsmall"):
        if panel.chart is not None:
            about = scope(opened.view, panel, is_demo=opened.provenance.is_demo)
            _offer("png", lambda: _png(panel, about), panel.key, called, opened)
            _offer("svg", lambda: _svg(panel, about), panel.key, called, opened)
        _offer("pptx", lambda: _deck(taken), panel.key, called, opened)
        _offer("xlsx", lambda: _workbook(taken), panel.key, called, opened)


def whole_page(opened: Page, seen: Shown) -> None:
    """Show the ways to take a whole page along: slides, workbook, report, and its address."""
    texts = opened.texts
    box = st.expander(
        texts("take-page"), icon=":material/ios_share:", key="take-page", on_change="rerun"
    )
    if not box.open:
        return
    with box:
        title = seen.title
        taken = _taken(opened, title, seen.panels)
        st.markdown(texts("take-page-text", panels=len(seen.made)))
        files = (
            _file("pptx", [title], opened, lambda told: _deck(taken, told)),
            _file(
                "pdf", [texts("take-file-pdf")], opened, lambda told: _report(opened, taken, told)
            ),
        )
        with st.container(horizontal=True):
            for file in files:
                making.button(_asked(taken), file)
            _offer("xlsx", lambda: _workbook(taken), "page", [title], opened)
        making.show(_asked(taken), *files)
        _show_address(taken.address, texts)
        _draw_ahead(opened, taken)


def _taken(opened: Page, title: str, panels: Sequence[Panel]) -> TakeAway:
    exhibits = tuple(Exhibit(panel) for panel in panels)
    return TakeAway(title, opened.view, opened.provenance, exhibits, here())


def here() -> str:
    """Return where this very view is found; empty where that is unknown."""
    address.write()  # a page's own choices stand in it too, also before the page has run to its end
    here = urlsplit(str(st.context.url or ""))
    origin = login.settings().current().origin or f"{here.scheme}://{here.netloc}"
    if not here.netloc:
        return ""
    query = urlencode({key: st.query_params.get_all(key) for key in st.query_params}, doseq=True)
    return f"{origin}{here.path}{query and '?'}{query}"


def _offer(
    suffix: str, make: Callable[[], bytes], name: str, called: Sequence[str], opened: Page
) -> None:
    """Show a download that is made when it is clicked."""
    download(
        opened.texts(f"take-{suffix}"),
        make,
        file_name(opened.view, called, suffix),
        making.MIME[suffix],
        key=f"take-{suffix}-{name}",
        type="tertiary" if name != "page" else "secondary",
    )


_ICONS = {"pptx": ":material/slideshow:", "pdf": ":material/article:"}


def _file(
    suffix: str, called: Sequence[str], opened: Page, make: Callable[[Progress], bytes]
) -> making.File:
    texts = opened.texts
    return making.File(
        key=f"take-make-{suffix}",
        ask=texts(f"take-make-{suffix}"),
        making=texts(f"take-making-{suffix}"),
        fetch=texts(f"take-fetch-{suffix}"),
        icon=_ICONS[suffix],
        name=file_name(opened.view, called, suffix),
        make=make,
    )


def _asked(taken: TakeAway) -> tuple[str, str, str]:
    """Return what tells one thing to take away from another: a file is of what is shown now."""
    return taken.title, taken.address, taken.provenance.version


def _show_address(shown: str, texts: Texts) -> None:
    """Show the view's address as text and as a QR code."""
    if not shown:
        return
    from jamstall.export import qr

    text = html.escape(shown)
    said = (
        f"<p class='take-address'>{html.escape(texts('take-address'))}<br><code>{text}</code></p>"
    )
    try:
        code = base64.b64encode(qr.svg(shown).encode()).decode()
    except ValueError:  # a choice of everything is longer than a code holds; the text says it
        st.html(said)
        return
    alternative = html.escape(texts("take-qr"))
    st.html(
        f"{said}<img class='take-code' alt='{alternative}' src='data:image/svg+xml;base64,{code}'>"
    )


def _png(panel: Panel, about: str) -> bytes:
    from jamstall.export import pictures

    return pictures.png(panel, about=about)


def _svg(panel: Panel, about: str) -> bytes:
    from jamstall.export import pictures

    return pictures.svg(panel, about)


def _deck(taken: TakeAway, progress: Progress | None = None) -> bytes:
    from jamstall.export import slides

    return slides.deck(taken, progress=progress)


def _workbook(taken: TakeAway) -> bytes:
    from jamstall.export import workbook

    return workbook.workbook(taken)


def _draw_ahead(opened: Page, taken: TakeAway) -> None:
    """Begin to draw the report's charts while it is decided what to take: drawing takes longest."""
    from jamstall.export import report
    from jamstall.panels.report import chapters

    asked, begun = st.session_state.get(_AHEAD, (None, None))
    if asked != _asked(taken):
        if begun is not None:
            begun.cancel()  # if it waits still: what it would draw is no longer looked at
        begun = _DRAWING.submit(lambda: report.draw(opened.built(chapters)))
        st.session_state[_AHEAD] = _asked(taken), begun


def _report(opened: Page, taken: TakeAway, progress: Progress) -> bytes:
    from jamstall.export import report
    from jamstall.panels.report import chapters

    made = opened.built(chapters)
    try:
        return report.report(taken.view, taken.provenance, made, taken.address, progress)
    except report.ReportNotMade as problem:
        raise making.NotMade(taken.view.texts("report-broken")) from problem
