"""4R och JämKAS: from the numbers to who does what by when."""

import streamlit as st

from jamstall.panels.four_r.shares import representation, resources
from jamstall.panels.view import View
from jamstall.ui import choose
from jamstall.ui.four_r import reading, writing
from jamstall.ui.page import note_on_method, open_page, show

page = open_page()
texts = page.texts

st.header(texts("ask-four-r-numbers"), anchor=False)
if funds := page.built(View.applied_funds):
    fund = choose.fund(texts, funds)
    show(page.built(representation, fund), texts)
    show(page.built(resources, fund), texts)
else:
    st.info(texts("empty-selection"))

st.header(texts("ask-four-r-write"), anchor=False)
kept = writing.show(page)

st.header(texts("ask-four-r-actions"), anchor=False)
reading.actions(page, kept)

note_on_method(page)
