"""Livet runt pengarna: women's and men's lives by stage, and the money beside them."""

import streamlit as st

from jamstall.panels.life.by_sector import along_name
from jamstall.panels.life.chosen import beside_name, beside_options, homes
from jamstall.panels.life.compared import ALONG
from jamstall.panels.life.not_fetched import not_fetched, stages_without
from jamstall.panels.life.stage import below, of_stage, shown
from jamstall.panels.life.whole_life import told, whole_life
from jamstall.ui import choose
from jamstall.ui.page import ask, contents, note_on_method, open_page, show
from jamstall.ui.runs import stop

WIDTH = 340
"""Pixels: the longest name of a place, on a phone as well."""

page = open_page()
texts = page.texts

if not page.built(told):
    st.info(texts("life-nothing"))
    stop()

with st.container(horizontal=True):
    with st.container(width=WIDTH):
        options = page.built(beside_options)
        beside = choose.listed(texts, "beside", options, "life-beside-choice", beside_name)
    with st.container(width=WIDTH):
        along = choose.listed(texts, "sectors", ALONG, "life-along", along_name)
places = page.built(homes, beside)
stages = page.built(shown)
name = {stage.key: stage.name.said(texts.language) for stage in stages}
contents(*name.values())

st.header(texts("ask-life"), anchor=False)
show(page.built(whole_life, places), texts)
for stage in stages:
    ask(name[stage.key])
    st.caption(page.built(below, stage.key))
    made = page.built(of_stage, stage.key, places, along)
    for first in range(0, len(made), 2):  # on a phone the second stands below the first
        for column, panel in zip(st.columns(2, gap="large"), made[first : first + 2], strict=False):
            with column:
                show(panel, texts)

for line in (page.built(not_fetched), page.built(stages_without)):
    if line:
        st.caption(line)
note_on_method(page)
