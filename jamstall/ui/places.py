"""What is picked on the map and in the matrix: by click, or in a list that the keyboard works.

Both stand in the address, and are kept from one to the other: a cell colours the map, a place on
the map fills the matrix.
"""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from jamstall.analysis.selection import ORDER
from jamstall.panels.allocation.choice import (
    ALL,
    CELL_DIMENSIONS,
    CHOICES,
    cell_of,
    choice_name,
    choice_of,
)
from jamstall.panels.allocation.series_values import (
    is_series,
    money_of,
    series_choices,
    series_name,
)
from jamstall.panels.extents import codes_shown
from jamstall.panels.view import place_name
from jamstall.reference import places as reference
from jamstall.texts import Texts
from jamstall.ui import address, choose
from jamstall.ui.handed import Page

PLACE, COLOUR = "place", "colour"


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
    options = [*CHOICES, *page.built(series_choices)]
    options += [cell for cell in address.stated(COLOUR) if cell not in options and cell_of(cell)]

    def name(texts: Texts, value: str) -> str:
        view = replace(page.view, texts=texts)
        return series_name(view, value) if is_series(value) else choice_name(view, value)

    return choose.listed(page.texts, COLOUR, options, "map-colour", name)


def picked(page: Page, extent: str) -> str:
    """Show which place the page is about, and return its code; empty for all of them."""
    codes = page.built(codes_shown, extent)
    options = ["", *sorted(codes, key=lambda code: place_name(code, page.texts))]
    return choose.listed(page.texts, PLACE, options, "map-place", _place_name)


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
    """Show lists that pick a group, as a click on its cell in the matrix does.

    The lists say what the map is coloured by now. They are one form: nothing happens until the
    button is pressed, so that the page does not run, and move, under someone who is still choosing.
    """
    texts = page.texts
    now = choice_of(money_of(coloured)).group
    with (
        st.expander(texts("pick-cell"), icon=":material/palette:"),
        st.form("pick", border=False),
        st.container(horizontal=True, vertical_alignment="bottom"),
    ):
        for dimension in CELL_DIMENSIONS:
            key = _list_of(dimension)
            st.session_state[key] = now.get(dimension, ALL)
            names = {label: page.view.name(dimension, label) for label in ORDER[dimension]}
            st.selectbox(
                texts("dimension-" + dimension.replace("_", "-")),
                [ALL, *names],
                format_func={ALL: texts("pick-any"), **names}.__getitem__,
                key=key,
            )
        st.form_submit_button(texts("pick-colour"), type="primary", on_click=_pick_listed)


def _list_of(dimension: str) -> str:
    return f"pick-{dimension}"


def _pick_listed() -> None:
    """Remember the group that the lists name; all of everyone is the kronor themselves."""
    listed = {dimension: st.session_state[_list_of(dimension)] for dimension in CELL_DIMENSIONS}
    group = {dimension: label for dimension, label in listed.items() if label != ALL}
    # What has a name of its own among the choices is that choice: the first of the same group.
    named = (name for name, choice in CHOICES.items() if choice.group == group)
    st.session_state[COLOUR] = next(named, ".".join(listed.values()))


def _place_name(texts: Texts, code: str) -> str:
    return place_name(code, texts) if code else texts("map-all-places")
