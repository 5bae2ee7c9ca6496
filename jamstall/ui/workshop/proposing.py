"""From what a room has set to a proposal on Mål: with its scenario, and who does what by when."""

import streamlit as st

from jamstall.panels.claims.wishes import spread
from jamstall.panels.targets.wording import in_words
from jamstall.plan.model import Proposal, Target
from jamstall.plan.store import ChangedMeanwhile
from jamstall.side_file import Unreachable
from jamstall.texts import Texts
from jamstall.ui import login, state
from jamstall.ui.handed import Page
from jamstall.ui.markup import escaped
from jamstall.ui.workshop import room
from jamstall.workshop.ballots import first, points
from jamstall.workshop.model import Card, Note, Option, Run

_SAID = "_proposal_said"


def show(page: Page, run: Run) -> None:
    """Show, for each target that the room has set, the way to propose it on Mål."""
    texts = page.texts
    cards = [card for card in run.workshop.cards if card.kind == "target"]
    if not cards:
        return
    st.header(texts("propose-heading"), anchor=False)
    if key := st.session_state.pop(_SAID, ""):
        (st.success if key == "propose-done" else st.warning)(texts(key))
    for card in cards:
        _card(page, run, card)


def _card(page: Page, run: Run, card: Card) -> None:
    texts = page.texts
    said = room.said_with(run, card, page.provenance.version)
    if said.target is None:
        st.info(texts("propose-nothing", question=escaped(said.question)))
        return
    view = room.view(run.workshop)
    st.markdown(f"**{escaped(in_words(view, said.target))}**")
    st.caption(escaped(said.title))
    st.button(
        texts("propose"), key=f"propose-{card.card_id}", type="primary", icon=":material/flag:",
        on_click=_propose, args=(run, card, said.target),
    )  # fmt: skip


def _propose(run: Run, card: Card, target: Target) -> None:
    with room.doing():
        room.leading()
        said = _proposal(run, card, target, state.texts(run.workshop.language))
        try:
            state.proposals().propose(said, login.person().subject or None)
            st.session_state[_SAID] = "propose-done"
        except ChangedMeanwhile:
            st.session_state[_SAID] = "propose-settled"
        except Unreachable:
            st.session_state[_SAID] = "target-unreachable"


def _proposal(run: Run, card: Card, target: Target, texts: Texts) -> Proposal:
    heard = room.workshops().heard(run.code, card)
    low, high = spread(heard)
    chosen = _chosen(run)
    written = [one for one in room.workshops().notes(run.code) if one.kind == "action"]
    return Proposal(
        target.measure, target.dimension, target.label, target.filters, target.towards,
        target.value, target.by_when, run.code, card.card_id, run.workshop.name,
        heard.answers.total(), low / 100, high / 100,
        texts.both([one.name for one in chosen]) if chosen else "",
        chosen[0].address if len(chosen) == 1 else "",
        tuple(_in_words(one) for one in written),
    )  # fmt: skip


def _chosen(run: Run) -> list[Option]:
    """Return the scenario that the room put first at its last choice; several where they tie."""
    for card in reversed(run.workshop.cards):
        if card.kind != "scenario":
            continue
        heard = room.workshops().heard(run.code, card)
        if heard.answers:
            found = points(heard.answers, len(card.options))
            return [card.options[place] for place in first(found)]
    return []


def _in_words(note: Note) -> str:
    whose = " · ".join(part for part in (note.who, note.due) if part)
    return f"{note.text} ({whose})" if whose else note.text
