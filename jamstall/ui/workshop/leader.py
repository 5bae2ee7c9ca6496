"""The leader's own screen: what the room sees now, what to say of it, and what comes next.

On a phone or beside the projector; it follows the room, and steps it.
"""

import streamlit as st

from jamstall.panels.claims.card import Told
from jamstall.texts import Texts
from jamstall.ui import state
from jamstall.ui.handed import Page
from jamstall.ui.language import speak
from jamstall.ui.markup import escaped
from jamstall.ui.workshop import controls, notes, room, stage
from jamstall.workshop.model import Card, Phase, Run


def show(page: Page, run: Run) -> None:
    """Show where the room is, and what the leader has to say."""
    texts = state.texts(run.workshop.language)
    speak(run.workshop.language)
    controls.show(
        run, texts, leads=True, phones_at=room.phones_at(), is_demo=page.provenance.is_demo
    )
    room.say_trouble(texts)
    st.title(escaped(run.workshop.name), anchor=False)
    card = run.card
    if card is None:
        st.markdown(texts("leader-end"))
        notes.listed(run, texts, leads=True)
    else:
        said = room.said(run.workshop, card, page.provenance.version)
        st.subheader(texts(f"leader-phase-{run.phase}"), anchor=False)
        _script(run, card, said, texts)
        _next(page, run, texts)
    stage.followed(run.code, run.position, run.phase)


def _script(run: Run, card: Card, said: Told, texts: Texts) -> None:
    """Show what is asked, what is right, and what may be talked about."""
    if card.kind != "shown":
        asked = said.statement if card.kind == "statement" else said.question
        st.markdown(escaped(texts("leader-asks", question=asked)))
    if run.phase == Phase.GUESS:
        stage.counted(run.code, card.card_id, texts)
    st.markdown(escaped(texts("leader-finding", finding=said.title)))
    st.markdown(escaped(texts("leader-talk", talk=said.talk)))
    if said.panel is not None:
        st.caption(escaped(said.panel.rests_on))


def _next(page: Page, run: Run, texts: Texts) -> None:
    """Show the card after this one."""
    cards = run.workshop.cards
    place = run.position + (0 if run.phase == Phase.LOBBY else 1)
    if place >= len(cards):
        st.caption(texts("leader-last"))
        return
    card = cards[place]
    said = room.said(run.workshop, card, page.provenance.version)
    asked = {"share": said.question, "statement": said.statement, "shown": said.title}[card.kind]
    st.markdown(escaped(texts("leader-next", question=asked)))
