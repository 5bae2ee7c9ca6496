"""Branscher: each sector's money against its people, the sense of dominance, and divisions."""

import streamlit as st

from jamstall.panels import overview, sectors
from jamstall.reference.sectors import SECTORS
from jamstall.ui import address
from jamstall.ui.filters import fund_name, sector_name
from jamstall.ui.page import note_on_method, open_page, show, statement

page = open_page("page-sectors")
texts = page.texts
funds = page.built(overview.funds)

if not funds:
    st.info(texts("empty-selection"))
    st.stop()

fund = funds[0]
if len(funds) > 1:
    address.one("of", funds, fund, fund_name)
    chosen = st.segmented_control(
        texts("dimension-fund"),
        funds,
        required=True,
        format_func=lambda value: fund_name(texts, value),
        key="of",
    )
    fund = chosen or fund

statement(page.built(overview.headline, fund), page.built(overview.comparison, fund))

st.header(texts(f"ask-sectors-{page.selection.basis}"), anchor=False)
show(page.built(sectors.against_people, fund), texts)
show(page.built(sectors.senses, fund), texts)

st.header(texts("ask-divisions"), anchor=False)
address.one("sector", SECTORS, "B+C", sector_name)
sector = st.selectbox(
    texts("dimension-sector"),
    SECTORS,
    format_func=lambda code: sector_name(texts, code),
    key="sector",
)
show(page.built(sectors.divisions, fund, sector), texts)

note_on_method(page)
