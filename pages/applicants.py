"""Sökande: who applies, what becomes of it, what is chance, and whether it follows people."""

import streamlit as st

from jamstall.panels import applicant_years, applicants
from jamstall.panels.approval import approval
from jamstall.panels.asked_got import amounts
from jamstall.panels.crossed import crossed
from jamstall.panels.difference import differences
from jamstall.panels.money_and_people import money_and_people
from jamstall.panels.way_to_money import way_to_money
from jamstall.ui import choose
from jamstall.ui.page import note_on_method, open_page, show, side_by_side, statement
from jamstall.ui.runs import stop

page = open_page("page-applicants")
texts = page.texts
funds = page.built(applicants.funds)

if not funds:
    st.info(texts("applicants-empty"))
    stop()

with st.container(horizontal=True):
    fund = choose.fund(texts, funds)
    by = choose.one(texts, "by", applicants.DIMENSIONS, "applicants-by", applicants.dimension_name)
asked = (fund, by)
statement(page.built(applicants.headline, *asked), page.built(applicants.behind, *asked))
st.caption(texts("applicants-whose"))

st.header(texts("ask-way"), anchor=False)
side_by_side(page, way_to_money, (*asked, "cases"), (*asked, "kronor"))
st.header(texts("ask-approval"), anchor=False)
show(page.built(approval, *asked), texts)
show(page.built(differences, *asked), texts)
st.header(texts("ask-asked-got"), anchor=False)
side_by_side(page, amounts, (*asked, "median"), (*asked, "mean"))
st.header(texts("ask-years"), anchor=False)
side_by_side(page, applicant_years.kronor_by_year, asked)
side_by_side(page, applicant_years.approval_by_year, asked)
st.header(texts("ask-people"), anchor=False)
show(page.built(money_and_people, *asked), texts)
st.header(texts("ask-crossed"), anchor=False)
others = [dimension for dimension in applicants.DIMENSIONS if dimension != by]
other = choose.one(texts, "and", others, "applicants-and", applicants.dimension_name)
show(page.built(crossed, *asked, other), texts)
note_on_method(page)
