"""The pieces that a page is made of: title, statement, panels, what to take along, and method."""

import html
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from jamstall.export import plain
from jamstall.panels.nearest import hiding, nearest
from jamstall.panels.panel import Panel, source
from jamstall.panels.view import View
from jamstall.texts import Texts
from jamstall.ui import choose, deciding, take_away
from jamstall.ui.downloads import download
from jamstall.ui.handed import Page, entitled, page, shown
from jamstall.ui.markup import escaped, legend, table_html


def open_page() -> Page:
    """Show the page's title, and how sectors are dominated where it matters; return its context.

    What is selected stands above it, as chips (ui/chips.py).
    """
    opened = page()
    title = opened.texts(opened.declared.title)
    entitled(title)
    st.title(title, anchor=False)
    if opened.declared.by_dominance:
        st.caption(escaped(opened.built(View.sense) + "."))
    deciding.show(opened.texts)
    return opened


def contents(*questions: str, where: DeltaGenerator | None = None) -> None:
    """List the questions that a long page answers, each a way to its answer (`ask`)."""
    links = "".join(
        f'<li><a href="#{_anchor(question)}">{html.escape(question)}</a></li>'
        for question in questions
    )
    (where or st).html(f'<ul class="contents">{links}</ul>')


def ask(question: str, where: DeltaGenerator | None = None) -> None:
    """Show a question that the page's contents lead to."""
    (where or st).html(f'<h2 id="{_anchor(question)}" tabindex="-1">{html.escape(question)}</h2>')


@contextmanager
def half(column: DeltaGenerator, question: str) -> Iterator[None]:
    """Show in half a page a question, and below it what is shown meanwhile."""
    with column:
        ask(question)
        yield


def _anchor(question: str) -> str:
    return re.sub(r"\W+", "-", question.casefold()).strip("-")


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


def one_of(
    opened: Page,
    key: str,
    build: Callable[..., Panel],
    asked: Sequence[str],
    options: Sequence[str],
) -> None:
    """Show one of the panels that a builder makes, and the choice of which (`choose-KEY`).

    What is taken along has them all.
    """
    named = f"choose-{key}"
    chosen = choose.one(
        opened.texts, key, options, named, lambda texts, option: texts(f"{named}-{option}")
    )
    for option in options:
        make = partial(opened.built, build, *asked, option)
        if option == chosen:
            show(make(), opened.texts)
        else:
            shown().made.append(make)


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
            alt=panel.title,
            key=panel.key,
            on_select="ignore" if picked is None else lambda: _tell(panel.key, picked),
        )
    st.html(_below(panel, texts, _said(page())))
    shown().notes.update({said: None for said in _noted(page()) if said in panel.rests_on})
    shown().sources.update(panel.sources)
    if not panel.results and panel.figures is None:
        return
    shown().made.append(lambda: panel)
    with st.container(horizontal=True):
        _offer_more(panel)
        download(
            texts("download-csv"),
            lambda: _csv(panel),
            f"{panel.key}.csv",
            "text/csv",
            key=f"download-{panel.key}",
            type="tertiary",
        )
        take_away.menu(panel, page())


def _offer_more(panel: Panel) -> None:
    """Offer the nearest view in which more is shown of what a panel hides, where there is one."""
    hides = hiding(panel)
    if hides and (found := page().built(nearest, hides, shown().offered)) is not None:
        shown().offered = found
        st.button(
            found.label,
            key=f"nearest-{panel.key}",
            icon=":material/zoom_out_map:",
            on_click=choose.nearest,
            args=(found,),
        )


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


def _csv(panel: Panel) -> bytes:
    """Return a panel's breakdowns as CSV, in UTF-8 with a mark so that Excel reads it right."""
    parts = [
        f"# {panel.title}\n# {panel.sentence}\n# {panel.rests_on}\n",
        *(f"# {result.measure.name}\n{plain.csv_text(result)}" for result in panel.results),
    ]
    if (figures := panel.figures) is not None:
        parts.append(f"# {figures.name}\n{plain.text_of(list(figures.rows[0]), figures.rows)}")
    return "\n".join(parts).encode("utf-8-sig")


def _said(opened: Page) -> list[str]:
    """Return what the page says once for all panels: on top what is selected, last the source.

    Last as well, where any panel has them: what is noted, and how other figures were made.
    """
    view = opened.view
    filters = opened.built(View.filters_in_words)
    return [
        source(view.texts, opened.provenance),
        f"{filters[:1].upper()}{filters[1:]}." if filters else "",
        f"{opened.built(View.sense)}.",
        opened.built(opened.declared.says),
        view.texts("basis-rounded"),
    ]


def _noted(opened: Page) -> list[str]:
    """Return what a page says last where any of its panels has it, in the order it is said."""
    sense = f"{opened.built(View.sense)}."
    return [opened.texts("basis-rounded"), *([] if opened.declared.by_dominance else [sense])]


def _below(panel: Panel, texts: Texts, said: Sequence[str]) -> str:
    """Return the table (folded where a chart says the same, or little is shown) and its basis.

    Before it stands what the chart shows, in words that name it for who does not see it (named.js).
    """
    hidden = f'<p class="hidden-groups">{html.escape(panel.hidden)}</p>' if panel.hidden else ""
    numbers = table_html(panel.table, panel.title) if panel.table.rows else ""
    if panel.chart is not None or panel.table.is_mostly_hidden:
        summary = html.escape(texts("as-table"))
        if panel.chart is None:  # the finding says that too little is shown; why, is with it
            numbers, hidden = numbers + hidden, ""
        numbers = f"<details class='numbers'><summary>{summary}</summary>{numbers}</details>"
    if panel.chart is not None:
        told = f"told-{re.sub(r'[^0-9A-Za-z_-]+', '-', panel.key)}"
        numbers = f"<p class='told' id='{told}' hidden>{html.escape(panel.chart.alt)}</p>{numbers}"
    rests_on = panel.rests_on_beside((*panel.sources.values(), *said))
    return f"{numbers}{hidden}<p class='rests-on'>{html.escape(rests_on)}</p>"


def take_along(opened: Page) -> None:
    """Show the ways to take along what the page has shown."""
    st.divider()
    if shown().made and (said := source(opened.texts, opened.provenance)):
        st.caption(escaped(" ".join((said, *shown().notes))))
    if shown().sources:
        st.html(_made(shown().sources))
    take_away.whole_page(opened, shown())


def _made(sources: Mapping[str, str]) -> str:
    """Return a line for each of the figures beside the cases: what they are, how made."""
    lines = (
        f"<li><strong>{html.escape(title)}</strong>: {html.escape(words)}</li>"
        for title, words in sources.items()
    )
    return f"<ul class='sources'>{''.join(lines)}</ul>"


def note_on_method(opened: Page) -> None:
    """End a page: take it along; what the numbers can and cannot say, and where the method is."""
    take_along(opened)
    st.caption(opened.texts("note-on-method"))
