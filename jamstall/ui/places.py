"""What is picked on the map and in the matrix: by click, or in a list that the keyboard works.

Both stand in the address, and are kept from one to the other: a cell colours the map, a place on
the map fills the matrix.
"""

from collections.abc import Mapping, Sequence

import streamlit as st

from jamstall.analysis.selection import ORDER
from jamstall.panels.choice import (
    ALL,
    CELL_DIMENSIONS,
    CHOICES,
    cell_of,
    choice_name,
    codes_shown,
)
from jamstall.panels.view import place_name
from jamstall.reference import places as reference
from jamstall.texts import Texts
from jamstall.ui import address
from jamstall.ui.page import Page

PLACE, COLOUR = "place", "colour"


def one(texts: Texts, key: str, options: Sequence[str], label: str, name: address.Name) -> str:
    """Show a choice of one among a few, kept in the address, and return it."""
    address.one(key, options, options[0], name)
    chosen = st.segmented_control(
        texts(label), options, required=True, format_func=lambda value: name(texts, value), key=key
    )
    return chosen or options[0]


def listed(texts: Texts, key: str, options: Sequence[str], label: str, name: address.Name) -> str:
    """Show a choice of one in a list, where the names are too long for a phone's width."""
    address.one(key, options, options[0], name)
    return st.selectbox(
        texts(label), options, format_func=lambda value: name(texts, value), key=key
    )


def extent_name(texts: Texts, extent: str) -> str:
    """Return what the map covers, in words."""
    return texts(f"map-over-{extent}")


def shape_name(texts: Texts, shape: str) -> str:
    """Return what a kind of map is called."""
    return texts(f"map-shape-{shape}")


def part_name(texts: Texts, part: str) -> str:
    """Return what the matrix counts, in words."""
    return texts(f"matrix-part-{part}")


def coloured(page: Page) -> str:
    """Show what the map is coloured by, and return it: a choice, or the cell that is picked."""
    texts = page.texts
    options = [*CHOICES]
    options += [cell for cell in address.stated(COLOUR) if cell not in options and cell_of(cell)]
    address.one(COLOUR, options, options[0], _choice_name)
    return st.selectbox(
        texts("map-colour"),
        options,
        format_func=lambda value: choice_name(page.view, value),
        key=COLOUR,
    )


def picked(page: Page, extent: str) -> str:
    """Show which place the page is about, and return its code; empty for all of them."""
    texts = page.texts
    codes = page.built(codes_shown, extent)
    options = ["", *sorted(codes, key=lambda code: place_name(code, texts))]
    address.one(PLACE, options, "", _place_name)
    return st.selectbox(
        texts("map-place"),
        options,
        format_func=lambda code: place_name(code, texts) if code else texts("map-all-places"),
        key=PLACE,
    )


def pick_place(fields: Mapping[str, str]) -> None:
    """Remember the place that was clicked."""
    code = fields.get("code", "")
    if code in reference.municipalities() or code in reference.counties():
        st.session_state[PLACE] = code


def pick_cell(fields: Mapping[str, str]) -> None:
    """Remember the cell that was clicked: the map is coloured by it."""
    given = {"sector_dominance": fields.get("dominance", ""), **fields}
    cell = ".".join(given.get(dimension) or ALL for dimension in CELL_DIMENSIONS)
    if cell_of(cell):
        st.session_state[COLOUR] = cell


def cell_picker(page: Page, coloured: str) -> None:
    """Show lists that pick a cell of the matrix, as a click on it does."""
    texts = page.texts
    picked = cell_of(coloured) or {}
    with st.popover(texts("pick-cell"), icon=":material/palette:"):
        for dimension in CELL_DIMENSIONS:
            options = [ALL, *ORDER[dimension]]
            names = {label: page.view.name(dimension, label) for label in options[1:]}
            names[ALL] = texts("pick-any")
            st.selectbox(
                texts("dimension-" + dimension.replace("_", "-")),
                options,
                index=options.index(picked.get(dimension, ALL)),
                format_func=names.__getitem__,
                key=f"pick-{dimension}",
            )
        st.button(texts("pick-colour"), type="primary", on_click=_pick_listed)


def _pick_listed() -> None:
    """Remember the cell that the lists name; all of everything is none."""
    cell = ".".join(st.session_state[f"pick-{dimension}"] for dimension in CELL_DIMENSIONS)
    st.session_state[COLOUR] = cell if cell_of(cell) else next(iter(CHOICES))


def _choice_name(texts: Texts, coloured: str) -> str:
    return texts(f"map-{coloured}".replace("_", "-")) if coloured in CHOICES else coloured


def _place_name(texts: Texts, code: str) -> str:
    return place_name(code, texts) if code else ""
