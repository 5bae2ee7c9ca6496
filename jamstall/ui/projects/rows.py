"""Granted projects as rows: searched, put in order and filtered by the server, a page at a time."""

from functools import lru_cache
from html import escape

import streamlit as st

from jamstall.analysis.selection import LEVELS
from jamstall.panels.projects import shared
from jamstall.panels.projects.rows import ROWS, filters_of, table
from jamstall.store.project_rows import ORDERS, Order, ProjectRow, project_rows
from jamstall.store.shared_sentences import SharedSentence, shared_sentences
from jamstall.texts import Texts
from jamstall.ui import address, choose, state
from jamstall.ui.handed import Page
from jamstall.ui.markup import table_html

ALL = "all"
_WIDTH = 260
"""Pixels of each choice: four stand in a row on a desk, and below each other on a phone."""


def show(page: Page) -> None:
    """Show a page of rows, and the choices of which."""
    texts = page.texts
    with st.container(horizontal=True, vertical_alignment="bottom"):
        with st.container(width=_WIDTH):
            address.open_choice("find")
            find = st.text_input(texts("rows-find"), key="find")
        with st.container(width=_WIDTH):
            level = choose.listed(
                texts,
                "level",
                (ALL, *LEVELS, "not_screened", "without_how"),
                "rows-level",
                _level_name,
            )
        with st.container(width=_WIDTH):
            order = choose.listed(texts, "sort", ORDERS, "rows-sort", _order_name)
    levels = () if level == ALL else (level,)
    filters = tuple(filters_of(page.selection).items())
    asked = (page.provenance.version, filters, levels, find or "", order)
    total, _ = _rows(*asked, 0)
    if not total:
        st.html(f"<p class='found'>{texts('rows-none')}</p>")
        return
    first = _first(texts, total)
    _, found = _rows(*asked, first)
    said = texts(
        "rows-shown",
        first=texts.count(first + 1),
        last=texts.count(first + len(found)),
        total=texts.count(total),
    )
    rows = table_html(table(page.view, found), texts("rows-title"), sorts=False)
    with st.container(key="rows"):  # style.css gives the quotes their width
        st.html(f"{rows}<p class='rests-on'>{said} {texts('rows-note')}</p>")


def show_shared(page: Page) -> None:
    """Show the sentences that granted projects of the selection share with other applications."""
    texts = page.texts
    filters = tuple(filters_of(page.selection).items())
    found = _shared(page.provenance.version, filters)
    st.html(f"<p class='found'>{escape(shared.sentence(found, texts))}</p>")
    if found:
        shown = table_html(shared.table(found, texts), texts("shared-title"), sorts=False)
        summary = escape(texts("shared-as-table"))
        with st.container(key="shared"):
            st.html(f"<details class='numbers'><summary>{summary}</summary>{shown}</details>")


@lru_cache(maxsize=50)
def _shared(_: str, filters: tuple[tuple[str, tuple[str, ...]], ...]) -> list[SharedSentence]:
    return shared_sentences(state.database(), dict(filters))


def _first(texts: Texts, total: int) -> int:
    """Show which page of the rows there is, and return its first row."""
    if total <= ROWS:
        return 0
    pages = [str(first + 1) for first in range(0, total, ROWS)]

    def name(words: Texts, first: str) -> str:
        last = min(int(first) + ROWS - 1, total)
        return f"{words.count(int(first))}–{words.count(last)}"

    with st.container(width=_WIDTH):
        return int(choose.listed(texts, "from", pages, "rows-from", name)) - 1


def _level_name(texts: Texts, level: str) -> str:
    if level == ALL:
        return texts("rows-level-all")
    if level == "without_how":
        return texts("promise-without-how")
    return texts(f"review-level-{level}".replace("_", "-"))


def _order_name(texts: Texts, order: str) -> str:
    return texts(f"rows-sort-{order}")


@lru_cache(maxsize=200)
def _rows(
    _: str,
    filters: tuple[tuple[str, tuple[str, ...]], ...],
    levels: tuple[str, ...],
    find: str,
    order: Order,
    first: int,
) -> tuple[int, list[ProjectRow]]:
    return project_rows(state.database(), dict(filters), levels, find, order, first, ROWS)
