"""Mål: what is decided and whether it is reached, and what another distribution would give."""

import streamlit as st

from jamstall.panels.targets.beside import beside
from jamstall.panels.targets.least import forty_sixty
from jamstall.panels.targets.map_then import map_then
from jamstall.panels.targets.scenario import targets_then, what_if
from jamstall.panels.targets.standing import all_targets, standing, targets_of
from jamstall.panels.view import View
from jamstall.ui import choose
from jamstall.ui.page import note_on_method, open_page, show
from jamstall.ui.runs import stop
from jamstall.ui.targets import deciding, proposed, trying

page = open_page()
texts = page.texts
funds = page.built(View.granted_funds)

if not funds:
    st.info(texts("empty-selection"))
    stop()

st.header(texts("ask-targets"), anchor=False)
if kept := page.built(targets_of):
    show(page.built(all_targets), texts)
    for one in kept:
        show(page.built(standing, one.target_id), texts)
elif page.view.decided.is_known:
    st.info(texts("targets-none"))
else:
    st.error(texts("target-unreachable"), icon=":material/error:")
proposed.show(page)
deciding.show(page)

st.header(texts("ask-scenario"), anchor=False)
fund = choose.fund(texts, funds)
changes = trying.choices(page, fund)
if changes is None:
    st.info(texts("scenario-no-groups"))
else:
    show(page.built(what_if, changes), texts)
    if mapped := page.built(map_then, changes):
        show(mapped, texts)
    show(page.built(forty_sixty, changes), texts)
    if reached := page.built(targets_then, changes):
        show(reached, texts)
    trying.saved(page, changes)
if chosen := trying.beside_chosen(page):
    show(page.built(beside, chosen), texts)

note_on_method(page)
