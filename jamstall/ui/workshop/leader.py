"""The leader's own screen: what the room sees now, what to say of it, and what comes next.

On a phone or beside the projector; it follows the room, and steps it.
"""

import datetime as dt
import html

import streamlit as st

from jamstall.panels.claims.answered import answered, asked
from jamstall.panels.claims.card import Told
from jamstall.texts import Texts
from jamstall.ui import state
from jamstall.ui.handed import Page
from jamstall.ui.language import speak
from jamstall.ui.markup import escaped
from jamstall.ui.workshop import controls, notes, room, stage
from jamstall.workshop.model import Card, Phase, Run

SECONDS = 20
"""Between two looks at the clock."""


def show(page: Page, run: Run) -> None:
    """Show where the room is, and what the leader has to say."""
    texts = state.texts(run.workshop.language)
    speak(run.workshop.language)
    written = notes.numbers(run.code)
    controls.show(
        run, texts, leads=True, phones_at=room.phones_at(), is_demo=page.provenance.is_demo,
        shows_way=False,
    )  # fmt: skip
    with st.container(key="leader", gap="small"):
        room.say_trouble(texts)
        _where(run, texts)
        if run.card is None:
            st.markdown(texts("leader-end"))
            notes.listed(run, texts, leads=True)
            notes.write(run, None, texts)
        else:
            said = room.said_with(run, run.card, page.provenance.version)
            _script(run, run.card, said, texts)
            _next(page, run, texts)
    stage.followed(run, written)


def _where(run: Run, texts: Texts) -> None:
    """Show which workshop it is, how long it has gone on, and what the room sees now."""
    st.title(escaped(run.workshop.name), anchor=False)
    _clock(run.started_at, texts)
    if run.card is not None:
        st.header(texts(f"leader-phase-{run.phase}"), anchor=False)


@st.fragment(run_every=SECONDS)
def _clock(started: dt.datetime, texts: Texts) -> None:
    """Show how many minutes have gone; an hour is short."""
    gone = dt.datetime.now(tz=dt.UTC) - started
    st.caption(texts("leader-minutes", minutes=max(0, int(gone.total_seconds() // 60))))


def _line(label: str, words: str, kind: str = "lead") -> None:
    st.html(f'<p class="{kind}"><b>{html.escape(label)}</b>{html.escape(words)}</p>')


def _script(run: Run, card: Card, said: Told, texts: Texts) -> None:
    """Show what is asked, what is right, and what may be talked about and written down."""
    if run.phase == Phase.LOBBY and room.phones_at() is not None:
        stage.present(run.code, texts)
    if card.kind != "shown":
        _line(texts("leader-asks"), asked(card, said))
    if run.phase == Phase.GUESS:
        if controls.counting_hands() or room.phones_at() is None:
            controls.hands(run, card, texts)
        stage.counted(run.code, card.card_id, texts)
        if room.phones_at() is not None:
            stage.present(run.code, texts)
    if run.phase == Phase.GUESSED:
        heard = room.workshops().heard(run.code, card)
        _line(texts("leader-guesses"), answered(card, said, heard, texts).sentence)
        if heard.withheld:
            _line(texts("leader-hands"), texts("leader-hands-text"))
    _line(texts("leader-finding"), said.title, "lead answer")
    _line(texts("leader-talk"), said.talk)
    if run.phase == Phase.TALK:
        notes.listed(run, texts, leads=True, card=card)
        notes.write(run, card, texts)
    if said.panel is not None:
        basis, rests_on = html.escape(texts("leader-basis")), html.escape(said.panel.rests_on)
        st.html(f"<details><summary>{basis}</summary><p>{rests_on}</p></details>")


def _next(page: Page, run: Run, texts: Texts) -> None:
    """Show the card after this one."""
    cards = run.workshop.cards
    place = run.position + 1
    if place >= len(cards):
        st.caption(texts("leader-last"))
        return
    card = cards[place]
    said = room.said(run.workshop, card, page.provenance.version)
    _line(texts("leader-next"), said.title if card.kind == "shown" else asked(card, said))
