"""A page's own choices of one: shown in the reader's words, kept in the address as codes."""

from collections.abc import Sequence

import streamlit as st

from jamstall.panels.address import AREAS, BASES, DEFAULT_LIMIT, Name
from jamstall.panels.nearest import Filters, Nearest
from jamstall.texts import Texts
from jamstall.ui import address
from jamstall.ui.filters import fund_name


def one(texts: Texts, key: str, options: Sequence[str], label: str, name: Name) -> str:
    """Show a choice of one among a few, side by side, and return it; the first by default."""
    address.one(key, options, options[0], name)
    chosen = st.segmented_control(
        texts(label), options, required=True, format_func=lambda value: name(texts, value), key=key
    )
    return chosen or options[0]


def listed(
    texts: Texts,
    key: str,
    options: Sequence[str],
    label: str,
    name: Name,
    *,
    default: str | None = None,
) -> str:
    """Show a choice of one in a list, where the names are many or too long for a phone's width.

    The first is the default, unless another is given.
    """
    address.one(key, options, options[0] if default is None else default, name)
    return st.selectbox(
        texts(label), options, format_func=lambda value: name(texts, value), key=key
    )


def places_at_once(label: str, dimension: str, places: Sequence[str]) -> None:
    """Show a button that chooses some places in the filter, whatever county was chosen before."""
    chosen: Filters = ((dimension, tuple(places)),)
    if dimension == "municipality":  # of a county that is chosen no others could be
        chosen = (("county", ()), *chosen)
    st.button(label, key=f"choose-{label}", on_click=filters, args=(chosen,))


def filters(chosen: Filters) -> None:
    """Choose in the filters, before the page runs again; none takes a filter away."""
    for dimension, values in chosen:
        st.session_state[dimension] = list(values)


def nearest(found: Nearest) -> None:
    """Choose what a view that is offered is made of, before the page runs again."""
    filters(found.filters)
    if found.in_usual_sense:
        st.session_state.update(basis=BASES[0], area=AREAS[0], limit=DEFAULT_LIMIT)


def fund(texts: Texts, funds: Sequence[str]) -> str:
    """Show which fund the page is about, and return it; one alone is no choice."""
    return one(texts, "of", funds, "dimension-fund", fund_name) if len(funds) > 1 else funds[0]
