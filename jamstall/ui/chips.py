"""The selection above a page: a chip for each thing that is chosen, and a cross that takes it away.

The cross is a picture; a screen reader is told "ta bort" after the name, which `style.css` hides
from the eye alone.
"""

from collections.abc import Callable

import streamlit as st

from jamstall.analysis.selection import Selection
from jamstall.panels.address import AREAS, BASES, DEFAULT_LIMIT, FILTERS, OF_PROJECTS
from jamstall.panels.view import View
from jamstall.ui.handed import Page
from jamstall.ui.markup import escaped


def show(page: Page) -> None:
    """Show what is selected, if anything is."""
    texts, chosen = page.texts, page.selection
    of_dominance = _has_own_sense(chosen)
    with st.container(key="chips", horizontal=True):  # has its place also when there are none
        for dimension in (*FILTERS, *OF_PROJECTS):
            for value in chosen.values(dimension):
                _chip(page, f"{dimension}-{value}", page.view.filter_in_words(dimension, (value,)),
                      _without, dimension, value)  # fmt: skip
        if of_dominance:
            _chip(page, "sense", page.built(View.sense_in_short), _as_usual)
        if sum(len(values) for _, values in chosen.filters) + of_dominance > 1:
            st.button(texts("chips-clear"), key="chips-clear", type="tertiary", on_click=_clear)


def _chip(
    page: Page, name: str, label: str, take_away: Callable[..., None], *arguments: str
) -> None:
    """Show one chip."""
    st.button(
        f"{escaped(label)} :small[{page.texts('chip-remove')}]",
        key=f"chip-{name}",
        icon=":material/close:",
        icon_position="right",
        on_click=take_away,
        args=arguments,
    )


def _has_own_sense(chosen: Selection) -> bool:
    """Tell whether sectors are dominated in another sense than the usual one."""
    usual = Selection(chosen.filters, BASES[0], AREAS[0])
    return chosen != usual


def _without(dimension: str, value: str) -> None:
    kept = [one for one in st.session_state.get(dimension, ()) if one != value]
    st.session_state[dimension] = kept


def _as_usual() -> None:
    for key, usual in (("basis", BASES[0]), ("area", AREAS[0]), ("limit", DEFAULT_LIMIT)):
        st.session_state[key] = usual


def _clear() -> None:
    for dimension in (*FILTERS, *OF_PROJECTS):
        st.session_state[dimension] = []
    _as_usual()
