"""Kartläggning: the map and what stands out, the matrix of who is behind it, and the years."""

from functools import partial

import streamlit as st

from jamstall.panels.allocation import choice, matrix
from jamstall.panels.allocation.coloured import coloured_map, map_finding, map_note
from jamstall.panels.allocation.series_values import is_series, money_of
from jamstall.panels.allocation.years import by_year
from jamstall.panels.view import View
from jamstall.ui import choose, places
from jamstall.ui.page import note_on_method, open_page, show, statement
from jamstall.ui.runs import stop

HALF = 620
"""Pixels: half of the widest page."""

page = open_page()
texts = page.texts
funds = page.built(View.granted_funds)

if not funds:
    st.info(texts("empty-selection"))
    stop()

row = partial(st.container, horizontal=True)  # names stand in line, whatever is below them
with row():  # one row on a projector, so that there is room for the map below
    with row(width=HALF):
        fund = choose.fund(texts, funds)
        extent = choose.listed(texts, "over", choice.EXTENTS, "map-over", places.extent_name)
        shapes = page.built(choice.shapes, extent)
        shape = choose.one(texts, "shape", shapes, "map-shape", places.shape_name)
    with row(width=HALF):
        coloured = places.coloured(page)
        place = places.picked(page, extent)
view = (fund, coloured, extent, place)

words, drawn = st.columns(2, gap="large")  # beside each other, a projector shows both
with words:
    st.header(texts("ask-map"), anchor=False)
    statement(page.built(map_finding, *view), page.built(map_note, *view[1:]))
with drawn:
    map_ = page.built(coloured_map, *view[:3], shape, place)
    show(map_, texts, places.pick_place, beside=words)

st.header(texts("ask-matrix"), anchor=False)
part = choose.one(texts, "part", tuple(matrix.MEASURES), "matrix-part", places.part_name)
places.cell_picker(page, coloured)
cells = (fund, part, place, money_of(coloured))
for personal in page.built(matrix.sheets, fund, part, place):
    show(page.built(matrix.matrix, *cells, *personal), texts, places.pick_cell)

if not page.one_year and not is_series(coloured):
    st.header(texts("ask-map-years"), anchor=False)
    show(page.built(by_year, *view), texts)

note_on_method(page)
