"""What a page is given, and the pieces it is made of."""

import html
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.navigation.page import Page as StreamlitPage

from jamstall.analysis.selection import Selection
from jamstall.export import plain
from jamstall.panels.panel import Panel, Swatch, Table
from jamstall.panels.view import View
from jamstall.store.queries import Provenance
from jamstall.texts import Language, Texts
from jamstall.ui import state, take_away

_PAGE = "_page"
_LINKS = "_links"
_SHOWN = "_shown"


@dataclass(frozen=True)
class Page:
    """What the frame hands to the page it runs."""

    selection: Selection
    language: Language
    provenance: Provenance

    @property
    def texts(self) -> Texts:
        """The texts in the reader's language."""
        return state.texts(self.language)

    @property
    def view(self) -> View:
        """The selection, to be asked for breakdowns."""
        return state.view_of(self.provenance.version, self.selection, self.language)

    def built(self, build: Callable[..., state.Made], *arguments: str) -> state.Made:
        """Return what a builder makes of the view; made once for each state of the data."""
        version = self.provenance.version
        return state.built(build, version, self.selection, self.language, arguments)


@dataclass(frozen=True)
class _Shown:
    """What a page has shown so far: its title and its panels."""

    title: str
    panels: list[Panel]


def hand_over(page: Page) -> None:
    """Keep the page's context for the script that is run next."""
    st.session_state[_PAGE] = page
    st.session_state[_SHOWN] = _Shown("", [])


def page() -> Page:
    """Return what the frame has handed over."""
    handed: Page = st.session_state[_PAGE]
    return handed


def keep_links(pages: Mapping[str, StreamlitPage]) -> None:
    """Keep the pages by their scripts' names, for links between them."""
    st.session_state[_LINKS] = dict(pages)


def link(script: str, label: str, icon: str | None = None) -> None:
    """Show a link to a page of ours."""
    st.page_link(st.session_state[_LINKS][script], label=label, icon=icon)


def open_page(title: str) -> Page:
    """Show the page's title and what is selected; return its context."""
    opened = page()
    st.session_state[_SHOWN] = _Shown(opened.texts(title), [])
    st.title(opened.texts(title), anchor=False)
    described = str(opened.built(View.described))
    st.caption(escaped(described[:1].upper() + described[1:] + "."))
    return opened


def escaped(text: object) -> str:
    """Return text that Markdown shows as it stands."""
    special = "\\`*_{}[]()#+!|<>~$:"
    return "".join("\\" + c if c in special else c for c in str(text or ""))


def statement(text: str, below: str = "") -> None:
    """Show the one thing to know, large, and what stands behind it."""
    # A span of years is never broken over two lines.
    lead = f'<p class="statement">{html.escape(text).replace("–", "&#8288;–&#8288;")}</p>'
    st.html(lead + (f'<p class="behind">{html.escape(below)}</p>' if below else ""))


def side_by_side(opened: Page, build: Callable[..., Panel], *calls: Sequence[str]) -> None:
    """Show panels made by one builder beside each other; below each other on a narrow screen."""
    panels = [opened.built(build, *call) for call in calls]
    for column, panel in zip(st.columns(len(panels), gap="large"), panels, strict=True):
        with column:
            show(panel, opened.texts)


def show(
    panel: Panel,
    texts: Texts,
    picked: Callable[[Mapping[str, str]], None] | None = None,
    beside: DeltaGenerator | None = None,
) -> None:
    """Show a panel: sentence, chart, table, what it rests on, and the download.

    Parameters
    ----------
    picked : told the fields of what is clicked in the chart, before the page runs again.
    beside : where the title, the sentence and the legend go, if not above the chart.
    """
    (beside or st).html(_above(panel))
    if panel.chart is not None:
        st.vega_lite_chart(
            panel.chart.for_streamlit,
            width="stretch",
            theme=None,
            alt=panel.chart.alt,
            key=panel.key,
            on_select="ignore" if picked is None else lambda: _tell(panel.key, picked),
        )
    st.html(_below(panel, texts))
    if not panel.results:
        return
    st.session_state[_SHOWN].panels.append(panel)
    with st.container(horizontal=True):
        st.download_button(
            texts("download-csv"),
            data=lambda: _csv(panel),
            file_name=f"{panel.key}.csv",
            mime="text/csv",
            key=f"download-{panel.key}",
            on_click="ignore",
            type="tertiary",
            icon=":material/download:",
        )
        take_away.menu(panel, page())


def _tell(key: str, picked: Callable[[Mapping[str, str]], None]) -> None:
    """Hand over what was clicked; a click beside the marks, or on a heading, picks nothing."""
    for points in st.session_state[key]["selection"].values():
        for point in points:
            fields = {name: value for name, value in point.items() if isinstance(value, str)}
            if any(fields.values()):
                picked(fields)


def _above(panel: Panel) -> str:
    """Return the title, the sentence and the legend."""
    title = f"<h3 class='asked'>{html.escape(panel.title)}</h3>"
    sentence = f"<p class='found'>{html.escape(panel.sentence)}</p>" if panel.sentence else ""
    return title + sentence + (legend(panel.legend) if panel.legend else "")


def legend(swatches: Sequence[Swatch]) -> str:
    """Return what the colours stand for; the colours are our own, the words are escaped."""
    items = "".join(
        f'<li><span class="swatch{" sign" if swatch.sign else ""}" '
        f'style="background:{swatch.colour}">{html.escape(swatch.sign)}</span>'
        f"{html.escape(swatch.name)}</li>"
        for swatch in swatches
    )
    return f'<ul class="legend">{items}</ul>'


def _csv(panel: Panel) -> bytes:
    """Return a panel's breakdowns as CSV, in UTF-8 with a mark so that Excel reads it right."""
    parts = [
        f"# {panel.title}\n# {panel.sentence}\n# {panel.rests_on}\n",
        *(f"# {result.measure.name}\n{plain.csv_text(result)}" for result in panel.results),
    ]
    return "\n".join(parts).encode("utf-8-sig")


def _below(panel: Panel, texts: Texts) -> str:
    """Return the table (folded where a chart says the same) and what it rests on."""
    hidden = f'<p class="hidden-groups">{html.escape(panel.hidden)}</p>' if panel.hidden else ""
    numbers = _table(panel.table, panel.title) if panel.table.rows else ""
    if panel.chart is not None:
        summary = html.escape(texts("as-table"))
        numbers = f"<details class='numbers'><summary>{summary}</summary>{numbers}</details>"
    return f"{numbers}{hidden}<p class='rests-on'>{html.escape(panel.rests_on)}</p>"


def _table(table: Table, caption: str) -> str:
    """Return a table in HTML; every cell is escaped."""
    kinds = ["words" if table.holds_words(n) else "numbers" for n in range(len(table.header))]
    head = "".join(
        f'<th scope="col" class="{kind}">{html.escape(name)}</th>'
        for kind, name in zip(kinds, table.header, strict=True)
    )
    body = "".join(
        f'<tr><th scope="row">{html.escape(row[0])}</th>'
        + "".join(
            f'<td class="{kind}">{html.escape(cell)}</td>'
            for kind, cell in zip(kinds[1:], row[1:], strict=True)
        )
        + "</tr>"
        for row in table.rows
    )
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{html.escape(caption)}">'
        f"<table><caption>{html.escape(caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def table(content: Table, caption: str) -> None:
    """Show a table by itself."""
    st.html(_table(content, caption))


def take_along(opened: Page) -> None:
    """Show the ways to take along what the page has shown."""
    st.divider()
    shown: _Shown = st.session_state[_SHOWN]
    take_away.whole_page(opened, shown.title, shown.panels)


def note_on_method(opened: Page) -> None:
    """End a page: take it along; what the numbers can and cannot say, and where the method is."""
    take_along(opened)
    st.caption(opened.texts("note-on-method"))
