"""Branscher: each sector's money against its people, the sense of dominance, and divisions."""

import streamlit as st

from jamstall.panels import overview, sectors
from jamstall.reference.sectors import SECTORS
from jamstall.ui import choose
from jamstall.ui.filters import sector_name
from jamstall.ui.page import note_on_method, open_page, show, statement
from jamstall.ui.runs import stop

page = open_page("page-sectors")
texts = page.texts
funds = page.built(overview.funds)

if not funds:
    st.info(texts("empty-selection"))
    stop()

fund = choose.fund(texts, funds)
statement(page.built(overview.headline, fund), page.built(overview.comparison, fund))

st.header(texts(f"ask-sectors-{page.selection.basis}"), anchor=False)
show(page.built(sectors.against_people, fund), texts)
show(page.built(sectors.senses, fund), texts)

st.header(texts("ask-divisions"), anchor=False)
sector = choose.listed(texts, "sector", SECTORS, "dimension-sector", sector_name, default="B+C")
show(page.built(sectors.divisions, fund, sector), texts)

note_on_method(page)
