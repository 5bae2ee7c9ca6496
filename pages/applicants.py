"""Sökande: who applies, what becomes of it, what is chance, and whether it follows people."""

import streamlit as st

from jamstall.panels.applicants import advice, groups
from jamstall.panels.applicants.amounts import STATISTICS, amounts
from jamstall.panels.applicants.application_steps import STEPS, application_steps
from jamstall.panels.applicants.approval import approval
from jamstall.panels.applicants.crossed import crossed
from jamstall.panels.applicants.difference import differences
from jamstall.panels.applicants.money_and_people import money_and_people
from jamstall.panels.applicants.years import TRENDS, by_year
from jamstall.panels.view import View
from jamstall.ui import choose
from jamstall.ui.page import ask, contents, half, note_on_method, one_of, open_page, show, statement
from jamstall.ui.runs import stop

page = open_page()
texts = page.texts
funds = page.built(View.applied_funds)
if not funds:
    st.info(texts("applicants-empty"))
    stop()

with st.container(horizontal=True):
    fund = choose.fund(texts, funds)
    by = choose.one(texts, "by", groups.DIMENSIONS, "applicants-by", groups.dimension_name)
asked = (fund, by)
statement(page.built(groups.headline, *asked), page.built(groups.behind, *asked))
st.caption(texts("applicants-whose"))
listed = st.container()  # what the last question is about is chosen below
steps, advised = st.columns(2, gap="large")
with half(steps, texts("ask-steps")):
    one_of(page, "steps", application_steps, asked, tuple(STEPS))
with half(advised, texts("ask-advice")):
    show(page.built(advice.advice_to_money, *asked), texts)
ask(texts("ask-approval"))
for column, build in zip(st.columns(2, gap="large"), (approval, differences), strict=True):
    with column:
        show(page.built(build, *asked), texts)
with st.container():  # has its place however many stand in it: what follows stays as it is drawn
    sized, *trend = [st.container()] if page.one_year else st.columns(2, gap="large")
with half(sized, texts("ask-amounts")):
    one_of(page, "amount", amounts, asked, STATISTICS)
for column in trend:
    with half(column, texts("ask-years")):
        one_of(page, "trend", by_year, asked, TRENDS)
crosses = by in groups.CROSSED
with st.container():  # likewise
    beside, *crossing = st.columns(2, gap="large") if crosses else [st.container()]
with half(beside, people := texts(f"ask-people-{by}".replace("_", "-"))):
    show(page.built(money_and_people, *asked), texts)
together = [groups.together(texts, by, groups.CROSSED[by])] if crosses else []
for column, title in zip(crossing, together, strict=True):
    with half(column, title):
        show(page.built(crossed, *asked, groups.CROSSED[by]), texts)
keys = ("steps", "advice", "approval", "amounts", *(["years"] if trend else []))
contents(*(texts(f"ask-{key}") for key in keys), people, *together, where=listed)
note_on_method(page)
