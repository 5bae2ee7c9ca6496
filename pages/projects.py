"""Projektmedel: what projects' texts show of a gender equality perspective, and which they are."""

import streamlit as st

from jamstall.panels.projects.along import ALONG, along, along_name
from jamstall.panels.projects.headline import behind, headline
from jamstall.panels.projects.ladder import by_decision, by_dominance, ladder
from jamstall.panels.projects.page import has_projects
from jamstall.panels.projects.promises import promises
from jamstall.panels.projects.years import over_time
from jamstall.ui import choose, review
from jamstall.ui.page import ask, contents, half, note_on_method, open_page, show, statement
from jamstall.ui.projects import rows
from jamstall.ui.projects.reading import tell_progress
from jamstall.ui.runs import stop

page = open_page()
texts = page.texts

if not page.built(has_projects):
    st.info(texts("empty-selection"))
    stop()

tell_progress(page)
statement(page.built(headline), page.built(behind))
QUESTIONS = (
    "ask-ladder", "ask-promises", "ask-levels-years", "ask-along", "ask-beside", "ask-shared",
    "ask-rows", *(("review-title",) if review.is_for_reader() else ()),
)  # fmt: skip
contents(*map(texts, QUESTIONS))

levels, promised = st.columns(2, gap="large")
with half(levels, texts("ask-ladder")):
    show(page.built(ladder), texts)
with half(promised, texts("ask-promises")):
    show(page.built(promises), texts)

years, grouped = st.columns(2, gap="large")
with half(years, texts("ask-levels-years")):
    show(page.built(over_time), texts)
with half(grouped, texts("ask-along")):
    dimension = choose.listed(texts, "along", ALONG, "projects-along-choice", along_name)
    show(page.built(along, dimension), texts)

ask(texts("ask-beside"))
beside = [panel for panel in map(page.built, (by_dominance, by_decision)) if panel is not None]
for column, panel in zip(st.columns(2, gap="large"), beside, strict=False):
    with column:
        show(panel, texts)

ask(texts("ask-shared"))
rows.show_shared(page)

ask(texts("ask-rows"))
rows.show(page)

review.show(page)

note_on_method(page)
