"""Data och metod: definitions, sources, the counting rules, what is unknown, the loads."""

import streamlit as st

from jamstall.panels.method import contents, rules, texts_read, why
from jamstall.store.loads import history
from jamstall.ui import login, state
from jamstall.ui.history import checksums
from jamstall.ui.markup import escaped, table, table_html
from jamstall.ui.page import ask, open_page, show, take_along
from jamstall.ui.page import contents as listed

page = open_page()
texts = page.texts

st.markdown(texts("method-introduction"))
QUESTIONS = (
    "method-words", "dimension-sector-dominance", "method-rules", "method-texts",
    "method-unknown", "method-loads", "method-sources",
)  # fmt: skip
listed(*map(texts, QUESTIONS))

ask(texts("method-words"))
table(page.built(contents.measures), texts("method-words"))

ask(texts("dimension-sector-dominance"))
st.markdown(escaped(page.built(contents.dominance_source)))
table(page.built(contents.dominance), texts("dimension-sector-dominance"))

ask(texts("method-rules"))
st.markdown(texts("method-rules-text"))
st.markdown(escaped(page.built(rules.small_groups)))
for chapter in page.built(rules.rules):
    with st.expander(chapter.title):
        blocks = (
            part if isinstance(part, str) else table_html(part.table, part.caption, sorts=False)
            for part in chapter.parts
        )
        st.markdown("\n\n".join(blocks), unsafe_allow_html=True)  # the words are ours

ask(texts("method-texts"))
st.markdown(texts("method-texts-text"))
table(page.built(texts_read.questions), texts("method-texts"))
st.markdown(texts("method-quality-text"))
table(page.built(texts_read.how_good), texts("method-quality"))

ask(texts("method-unknown"))
for panel in filter(None, map(page.built, (contents.unknown_by_year, why.why_unknown))):
    show(panel, texts)

ask(texts("method-loads"))
table(contents.loads(page.view, history(state.database())), texts("method-loads"))
checksums(login.person(), history(state.database()), texts)

ask(texts("method-sources"))
table(page.built(contents.sources), texts("method-sources"))

take_along(page)
