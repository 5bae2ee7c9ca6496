"""Översikt: the headline, both funds side by side, the years, and what changed."""

import streamlit as st

from jamstall.panels import changes, overview
from jamstall.ui.page import note_on_method, open_page, side_by_side, statement
from jamstall.ui.runs import stop

page = open_page("page-overview")
texts = page.texts
funds = page.built(overview.funds)

if not funds:
    st.info(texts("empty-selection"))
    stop()

for fund in funds[:1]:
    statement(page.built(overview.headline, fund), page.built(overview.comparison, fund))

for dimension in ("sector_dominance", "sex", "birthplace"):
    st.header(texts("ask-" + dimension.replace("_", "-")), anchor=False)
    side_by_side(page, overview.shares, *((dimension, fund) for fund in funds))

st.header(texts("ask-years"), anchor=False)
side_by_side(page, overview.over_time, *((fund,) for fund in funds))

st.header(texts("ask-change"), anchor=False)
side_by_side(page, changes.changes, *((fund,) for fund in funds))

note_on_method(page)
