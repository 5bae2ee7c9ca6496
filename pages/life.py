"""Livet runt pengarna: women's and men's lives by stage, and the money beside them."""

import streamlit as st

from jamstall.panels.life.by_sector import by_sector, is_by_sector
from jamstall.panels.life.chosen import beside_name, beside_options, homes
from jamstall.panels.life.not_fetched import not_fetched, stages_without
from jamstall.panels.life.series_panel import series_panel
from jamstall.panels.life.stage import below
from jamstall.panels.life.whole_life import told, whole_life
from jamstall.panels.view import View
from jamstall.reference import life
from jamstall.ui import choose
from jamstall.ui.page import ask, contents, note_on_method, open_page, show
from jamstall.ui.runs import stop

WIDTH = 340
"""Pixels: the longest name of a place, on a phone as well."""

page = open_page()
texts = page.texts
states = page.built(told)

if not states:
    st.info(texts("life-nothing"))
    stop()

with st.container(width=WIDTH):
    beside = choose.listed(
        texts, "beside", page.built(beside_options), "life-beside-choice", beside_name
    )
places = page.built(homes, beside)
shown = [
    stage for stage in life.stages() if any(it.series.life_stage == stage.key for it in states)
]
name = {stage.key: stage.name.said(texts.language) for stage in shown}
contents(*name.values())

st.header(texts("ask-life"), anchor=False)
show(page.built(whole_life, places), texts)
has_money = bool(page.built(View.granted_funds))
for stage in shown:
    ask(name[stage.key])
    st.caption(page.built(below, stage.key))
    made = []
    for one in (state.series for state in states if state.series.life_stage == stage.key):
        made.append(page.built(series_panel, one.key, places))
        if is_by_sector(one) and has_money:
            made.append(page.built(by_sector, one.key, places))
    for first in range(0, len(made), 2):  # on a phone the second stands below the first
        for column, panel in zip(st.columns(2, gap="large"), made[first : first + 2], strict=False):
            with column:
                show(panel, texts)

for line in (page.built(not_fetched), page.built(stages_without)):
    if line:
        st.caption(line)
note_on_method(page)
