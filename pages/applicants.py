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
from jamstall.ui.page import ask, contents, note_on_method, one_of, open_page, show, statement
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
people = texts(f"ask-people-{by}".replace("_", "-"))
listed = st.container()  # what the last question is about is chosen below
ask(texts("ask-steps"))
one_of(page, "steps", application_steps, asked, tuple(STEPS))
ask(texts("ask-advice"))
show(page.built(advice.advice_to_money, *asked), texts)
ask(texts("ask-approval"))
for column, build in zip(st.columns(2, gap="large"), (approval, differences), strict=True):
    with column:
        show(page.built(build, *asked), texts)
ask(texts("ask-amounts"))
one_of(page, "amount", amounts, asked, STATISTICS)
with st.container():  # has its place also when nothing is in it: what follows stays as it is drawn
    if not page.one_year:
        ask(texts("ask-years"))
        one_of(page, "trend", by_year, asked, TRENDS)
ask(people)
show(page.built(money_and_people, *asked), texts)
heading = st.container()
other = choose.one(texts, "and", groups.beside(by), "applicants-and", groups.dimension_name)
names = [groups.dimension_name(texts, one) for one in (by, other)]
together = texts("ask-crossed", one=names[0], other=names[1].lower())
with heading:
    ask(together)
show(page.built(crossed, *asked, other), texts)
with listed:
    first = ["steps", "advice", "approval", "amounts", *([] if page.one_year else ["years"])]
    contents(*(texts(f"ask-{which}") for which in first), people, together)
note_on_method(page)
