"""Branscher: each sector's money against its people, whether the number holds, and divisions."""

import streamlit as st

from jamstall.panels.headline import comparison, headline
from jamstall.panels.sectors.against_people import against_people
from jamstall.panels.sectors.divisions import divisions
from jamstall.panels.sectors.growing import growing
from jamstall.panels.sectors.page import OPENED
from jamstall.panels.sectors.robust import robust
from jamstall.panels.view import View
from jamstall.reference.sectors import SECTORS
from jamstall.ui import choose
from jamstall.ui.filters import sector_name
from jamstall.ui.page import note_on_method, open_page, show, statement
from jamstall.ui.runs import stop

page = open_page()
texts = page.texts
funds = page.built(View.granted_funds)

if not funds:
    st.info(texts("empty-selection"))
    stop()

fund = choose.fund(texts, funds)
statement(page.built(headline, fund), page.built(comparison, fund))

st.header(texts(f"ask-sectors-{page.selection.basis}"), anchor=False)
show(page.built(against_people, fund), texts)
show(page.built(robust, fund), texts)

st.header(texts("ask-growing"), anchor=False)
show(page.built(growing, fund), texts)

st.header(texts("ask-divisions"), anchor=False)
sector = choose.listed(texts, "sector", SECTORS, "dimension-sector", sector_name, default=OPENED)
show(page.built(divisions, fund, sector), texts)

note_on_method(page)
