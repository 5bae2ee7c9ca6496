"""Tillgänglighet: the accessibility statement that the act (2018:1937) asks for."""

import os

import streamlit as st

from jamstall.panels.accessibility import statement
from jamstall.ui.handed import page
from jamstall.ui.markup import escaped, table

texts = page().texts
operator, contact = statement.responsible(
    texts, os.environ.get("JAMSTALL_OPERATOR", ""), os.environ.get("JAMSTALL_CONTACT", "")
)

st.title(texts("page-accessibility"), anchor=False)  # no selection: it is not about the numbers
product = texts("product")
st.markdown(texts("accessibility-purpose", product=product, operator=escaped(operator)))

st.header(texts("accessibility-how"), anchor=False)
st.markdown(texts("accessibility-conformance"))

st.header(texts("accessibility-shortcomings"), anchor=False)
table(statement.shortcomings(texts), texts("accessibility-shortcomings"))

st.header(texts("accessibility-report"), anchor=False)
st.markdown(texts("accessibility-report-text", contact=escaped(contact)))

st.header(texts("accessibility-supervision"), anchor=False)
st.markdown(texts("accessibility-supervision-text"))

st.header(texts("accessibility-tested"), anchor=False)
st.markdown(statement.how_tested(texts))
