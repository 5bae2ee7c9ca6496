"""Översikt: the headline, both funds side by side, the years, and what changed."""

import streamlit as st

from jamstall.panels.headline import comparison, headline
from jamstall.panels.overview.changes import changes
from jamstall.panels.overview.page import DIMENSIONS
from jamstall.panels.overview.shares import shares
from jamstall.panels.overview.years import over_time
from jamstall.panels.view import View
from jamstall.ui.page import ask, contents, note_on_method, open_page, side_by_side, statement
from jamstall.ui.runs import stop

page = open_page()
texts = page.texts
funds = page.built(View.granted_funds)

if not funds:
    st.info(texts("empty-selection"))
    stop()

for fund in funds[:1]:
    statement(page.built(headline, fund), page.built(comparison, fund))

asked = {dimension: texts("ask-" + dimension.replace("_", "-")) for dimension in DIMENSIONS}
years = [] if page.one_year else [texts("ask-years")]
contents(*asked.values(), *years, texts("ask-change"))

for dimension, question in asked.items():
    ask(question)
    side_by_side(page, shares, *((dimension, fund) for fund in funds))

with st.container():  # has its place also when nothing is in it: what follows stays as it is drawn
    for question in years:
        ask(question)
        side_by_side(page, over_time, *((fund,) for fund in funds))

ask(texts("ask-change"))
side_by_side(page, changes, *((fund,) for fund in funds))

note_on_method(page)
