"""Data och metod: definitions, sources, the counting rules, what is unknown, the loads."""

import streamlit as st

from jamstall.panels.method import contents, texts_read
from jamstall.store.loads import history
from jamstall.ui import state
from jamstall.ui.history import checksums
from jamstall.ui.markup import escaped, table
from jamstall.ui.page import open_page, show, take_along

page = open_page()
texts = page.texts

st.markdown(texts("method-introduction"))

st.header(texts("method-words"), anchor=False)
table(page.built(contents.measures), texts("method-words"))

st.header(texts("dimension-sector-dominance"), anchor=False)
st.markdown(escaped(page.built(contents.dominance_source)))
table(page.built(contents.dominance), texts("dimension-sector-dominance"))

st.header(texts("method-rules"), anchor=False)
st.markdown(texts("method-rules-text"))
for title, rules in page.built(contents.rules):
    with st.expander(title):
        st.markdown(rules)

st.header(texts("method-texts"), anchor=False)
st.markdown(texts("method-texts-text"))
table(page.built(texts_read.questions), texts("method-texts"))
st.markdown(texts("method-quality-text"))
table(page.built(texts_read.how_good), texts("method-quality"))

st.header(texts("method-unknown"), anchor=False)
show(page.built(contents.unknown_by_year), texts)

st.header(texts("method-loads"), anchor=False)
table(contents.loads(page.view, history(state.database())), texts("method-loads"))
checksums(history(state.database()), texts)

st.header(texts("method-sources"), anchor=False)
table(page.built(contents.sources), texts("method-sources"))

take_along(page)
