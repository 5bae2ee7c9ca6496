"""Jämför: things side by side, and what makes the difference between the highest and the lowest."""

import streamlit as st

from jamstall.analysis.funnel import LEVELS
from jamstall.panels.compare.chance import beside_chance, has_chance, level_name
from jamstall.panels.compare.kronor_chance import has_kronor_chance, kronor_beside_chance
from jamstall.panels.compare.near import near
from jamstall.panels.compare.parts import difference_in_parts, has_parts
from jamstall.panels.compare.side_by_side import all_numbers, side_by_side
from jamstall.panels.compare.things import ACROSS, across_name
from jamstall.panels.compare.what import WHATS, what_name
from jamstall.panels.view import View
from jamstall.ui import choose
from jamstall.ui.page import note_on_method, open_page, show
from jamstall.ui.runs import stop

WIDTH = 340
"""Pixels: the longest name of what is compared, on a phone as well."""

page = open_page()
texts = page.texts
funds = page.built(View.granted_funds)

if not funds:
    st.info(texts("empty-selection"))
    stop()

with st.container(horizontal=True):
    with st.container(width=WIDTH):
        across = choose.listed(texts, "across", ACROSS, "compare-across", across_name)
    with st.container(width=WIDTH):
        what = choose.listed(texts, "what", tuple(WHATS), "compare-what", what_name)
    fund = choose.fund(texts, funds) if across != "fund" else funds[0]

if beside := page.built(near, fund, across):
    with st.container(horizontal=True):
        for kind, places in beside.items():
            choose.places_at_once(texts(f"near-{across}-{kind}"), across, places)

st.header(texts("ask-compare"), anchor=False)
show(page.built(side_by_side, fund, across, what), texts)
show(page.built(all_numbers, fund, across, what), texts)

if page.built(has_parts, what):
    st.header(texts("ask-parts"), anchor=False)
    show(page.built(difference_in_parts, fund, across, what), texts)

if page.built(has_chance, what):
    st.header(texts("ask-chance"), anchor=False)
    level = choose.one(texts, "chance", LEVELS, "chance-level", level_name)
    show(page.built(beside_chance, fund, across, what, level), texts)

if page.built(has_kronor_chance, what):
    show(page.built(kronor_beside_chance, fund, across, what), texts)

note_on_method(page)
