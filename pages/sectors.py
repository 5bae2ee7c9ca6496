"""Branscher: sectors' money against their people, whether that holds, why it is so, divisions."""

import streamlit as st

from jamstall.panels.headline import comparison, headline
from jamstall.panels.sectors.against_people import against_people
from jamstall.panels.sectors.between_sexes import between_sexes
from jamstall.panels.sectors.divisions import divisions
from jamstall.panels.sectors.growing import growing
from jamstall.panels.sectors.kronor_per_person import kronor_per_person
from jamstall.panels.sectors.kronor_to_parity import kronor_to_parity
from jamstall.panels.sectors.page import OPENED
from jamstall.panels.sectors.robust import robust
from jamstall.panels.view import View
from jamstall.reference.sectors import SECTORS
from jamstall.ui import choose
from jamstall.ui.filters import sector_name
from jamstall.ui.page import ask, contents, note_on_method, open_page, show, statement
from jamstall.ui.runs import stop

QUESTIONS = ("ask-growing", "ask-between-sexes", "ask-divisions")

page = open_page()
texts = page.texts
funds = page.built(View.granted_funds)

if not funds:
    st.info(texts("empty-selection"))
    stop()

fund = choose.fund(texts, funds)
statement(page.built(headline, fund), page.built(comparison, fund))

asked = [f"ask-sectors-{page.selection.basis}", *QUESTIONS]
contents(*(texts(key) for key in asked))

ask(texts(asked[0]))
show(page.built(against_people, fund), texts)
show(page.built(robust, fund), texts)

ask(texts("ask-growing"))
show(page.built(growing, fund), texts)

ask(texts("ask-between-sexes"))
show(page.built(between_sexes, fund), texts)
show(page.built(kronor_to_parity, fund), texts)
show(page.built(kronor_per_person, fund), texts)

ask(texts("ask-divisions"))
sector = choose.listed(texts, "sector", SECTORS, "dimension-sector", sector_name, default=OPENED)
show(page.built(divisions, fund, sector), texts)

note_on_method(page)
