"""New cards for a workshop: claims from the data, a panel from any page, or a statement."""

from dataclasses import replace
from uuid import uuid4

import streamlit as st

from jamstall.analysis.selection import Selection
from jamstall.panels.catalogue import UnknownAddress, panels_at
from jamstall.panels.claim import Claim
from jamstall.panels.claims.kinds import claims
from jamstall.panels.panel import Panel
from jamstall.panels.view import View
from jamstall.texts import Texts
from jamstall.ui import state
from jamstall.ui.handed import Page
from jamstall.ui.markup import escaped
from jamstall.ui.workshop import room, wishes
from jamstall.ui.workshop.reword import HOLDS
from jamstall.workshop.model import Card, Kind, Workshop
from jamstall.workshop.store import LONGEST_TEXT

_ADDRESS, _PANEL, _STATEMENT, _HOLDS = "add-address", "add-panel", "add-statement", "add-holds"
_CLAIMS = "add-claims"
_SIDES = "_add_sides"
LONGEST_ADDRESS = 2000


def show(page: Page, workshop: Workshop) -> None:
    """Show the ways to a new card."""
    texts = page.texts
    st.header(texts("add-heading"), anchor=False)
    names = ("add-from-data", "add-from-page", "add-own", "add-target", "add-scenario")
    from_data, from_page, own, target, scenario = st.tabs([texts(name) for name in names])
    with from_data:
        _claims(page, workshop)
    with from_page:
        _panel(page, workshop)
    with own:
        _statement(workshop, texts)
    with target:
        wishes.target(page, workshop)
    with scenario:
        wishes.scenario(page, workshop)


def _claims(page: Page, workshop: Workshop) -> None:
    """Show the claims that the workshop does not have yet."""
    texts = page.texts
    version = page.provenance.version
    made: tuple[Claim, ...] = state.built(
        claims, version, room.selection(workshop), workshop.language, ()
    )
    there = {card.claim for card in workshop.cards}
    titles = {
        claim.key: claim.title
        for claim in made
        if claim.key not in there and claim.answer is not None
    }
    st.multiselect(
        texts("add-claims"),
        list(titles),
        format_func=lambda key: titles.get(key, key),
        key=_CLAIMS,
        placeholder=texts("add-choose"),
    )
    st.button(texts("add-add"), key="add-claims-now", on_click=_add_claims, args=(workshop,))


def _add_claims(workshop: Workshop) -> None:
    cards = [Card(uuid4().hex, claim=key) for key in st.session_state.get(_CLAIMS, ())]
    room.add(workshop, *cards)
    st.session_state[_CLAIMS] = []


def _panel(page: Page, workshop: Workshop) -> None:
    """Show where an address is pasted, and the panels that are found there."""
    texts = page.texts
    address = st.text_input(
        texts("add-address"),
        max_chars=LONGEST_ADDRESS,
        placeholder="/branscher?county=21&year=2024",
        key=_ADDRESS,
    )
    if not address.strip():
        return
    try:
        found: list[Panel] = state.built(
            _panels, page.provenance.version, Selection(), workshop.language, (address,)
        )
    except UnknownAddress as error:
        st.error(texts("card-unknown-address", address=escaped(error)), icon=":material/link_off:")
        return
    drawn = {panel.key: panel for panel in found if panel.chart is not None}
    if not drawn:
        st.info(texts("card-no-panel"))
        return
    st.session_state[_SIDES] = [key for key, panel in drawn.items() if len(panel.sides) > 1]
    st.selectbox(
        texts("add-panel"),
        list(drawn),
        format_func=lambda key: drawn[key].sentence or drawn[key].title if key in drawn else key,
        key=_PANEL,
    )
    st.button(texts("add-add"), key="add-panel-now", on_click=_add_panel, args=(workshop,))


def _panels(view: View, address: str) -> list[Panel]:
    return panels_at(address, lambda selection: replace(view, selection=selection))


def _add_panel(workshop: Workshop) -> None:
    address, panel = st.session_state[_ADDRESS].strip(), st.session_state[_PANEL]
    # What is set side by side is asked about; anything else is only looked at.
    kind: Kind = "compare" if panel in st.session_state.get(_SIDES, ()) else "shown"
    room.add(workshop, Card(uuid4().hex, kind=kind, address=address, panel=panel))
    st.session_state[_ADDRESS] = ""


def _statement(workshop: Workshop, texts: Texts) -> None:
    """Show where a statement of the leader's own is written."""
    st.text_input(texts("card-statement"), max_chars=LONGEST_TEXT, key=_STATEMENT)
    st.segmented_control(
        texts("card-holds"),
        tuple(HOLDS),
        default=True,
        required=True,
        format_func=lambda holds: texts(HOLDS[holds]),
        key=_HOLDS,
    )
    st.button(texts("add-add"), key="add-statement-now", on_click=_add_statement, args=(workshop,))


def _add_statement(workshop: Workshop) -> None:
    words = st.session_state[_STATEMENT].strip()
    if words:
        holds = bool(st.session_state[_HOLDS])
        room.add(workshop, Card(uuid4().hex, kind="statement", statement=words, holds=holds))
        st.session_state[_STATEMENT] = ""
