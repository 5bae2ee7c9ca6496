"""After a workshop: what was written, what the room guessed, and what is taken home."""

from dataclasses import replace

import streamlit as st

from jamstall.panels.claims.answered import answered, asked
from jamstall.panels.panel import Panel
from jamstall.texts import Texts
from jamstall.ui.handed import Page
from jamstall.ui.markup import escaped
from jamstall.ui.page import show as show_panel
from jamstall.ui.workshop import home, notes, proposing, room
from jamstall.workshop.model import Run
from jamstall.workshop.store import Unreachable


def show(page: Page, run: Run) -> None:
    """Show a run that has been ended."""
    texts = page.texts
    st.title(escaped(run.workshop.name), anchor=False)
    st.caption(texts("after-held", date=texts.date(run.started_at), code=run.code))
    st.button(texts("workshop-all"), icon=":material/arrow_back:", on_click=room.go_to)
    room.say_trouble(texts)
    leads = room.leads()
    st.header(texts("after-written"), anchor=False)
    notes.listed(run, texts, leads=leads)
    if leads:
        notes.write(run, None, texts)
        try:
            proposing.show(page, run)
        except Unreachable:
            st.error(texts("workshop-unreachable"), icon=":material/error:")
    st.header(texts("after-home"), anchor=False)
    home.show(page, run)
    try:
        guesses = _guesses(page, run, texts)
    except Unreachable:
        st.error(texts("workshop-unreachable"), icon=":material/error:")
        return
    if guesses:
        st.header(texts("after-guesses"), anchor=False)
    for panel in guesses:
        show_panel(panel, texts)


def _guesses(page: Page, run: Run, texts: Texts) -> list[Panel]:
    """Return what the room guessed at each card that it guessed at."""
    found = []
    for card in run.workshop.cards:
        heard = room.workshops().heard(run.code, card)
        if not heard.answers and not heard.withheld:
            continue
        said = room.said(run.workshop, card, page.provenance.version)
        panel = answered(card, said, heard, texts)
        key = f"guesses-{card.card_id}"
        found.append(replace(panel, key=key, title=asked(card, said)))
    return found
