"""One workshop, prepared: which cards, in which order, in whose words. A change is kept at once."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import streamlit as st

from jamstall.panels.address import text_of
from jamstall.panels.claim import Claim
from jamstall.panels.claims.answered import asked
from jamstall.panels.claims.card import Told
from jamstall.panels.claims.kinds import without_numbers
from jamstall.texts import LANGUAGES, Texts
from jamstall.ui import state
from jamstall.ui.handed import Page
from jamstall.ui.markup import escaped, legend
from jamstall.ui.workshop import add, drawing, prepare, reword, room
from jamstall.workshop.model import Card, Workshop
from jamstall.workshop.store import UnknownWorkshop, Unreachable

LONGEST_NAME = 120


def show(page: Page, workshop_id: str) -> None:
    """Show a workshop to its leader."""
    texts = page.texts
    st.title(texts("page-workshop"), anchor=False)
    room.say_trouble(texts)
    try:
        workshop = room.workshops().workshop(workshop_id)
    except (UnknownWorkshop, Unreachable):
        _ways(texts, None)
        st.error(texts("workshop-gone"), icon=":material/search_off:")
        return
    _ways(texts, workshop if room.may_change(workshop) else None)
    if not room.may_change(workshop):
        st.info(texts("workshop-not-yours"), icon=":material/lock:")
        return
    _going_on(workshop, texts)
    _about(page, workshop)
    st.header(texts("workshop-cards-heading"), anchor=False)
    for place, card in enumerate(workshop.cards):
        _card(page, workshop, place, card)
    _left_out(page, workshop)
    add.show(page, workshop)


def _ways(texts: Texts, workshop: Workshop | None) -> None:
    """Show the way back, and on to the room: above the cards, however many they are."""
    with st.container(horizontal=True):
        st.button(texts("workshop-all"), icon=":material/arrow_back:", on_click=room.go_to)
        if workshop is not None:
            st.button(
                texts("workshop-start"),
                key="start-edited",
                type="primary",
                icon=":material/play_arrow:",
                disabled=not workshop.cards,
                on_click=prepare.start,
                args=(workshop,),
            )


def _going_on(workshop: Workshop, texts: Texts) -> None:
    """Say that a room is in it, and lead back there: to start anew would leave its phones behind.

    The browser's Back leads here from the stage.
    """
    own = [
        run
        for run in room.workshops().runs()
        if run.closed_at is None and run.workshop.workshop_id == workshop.workshop_id
    ]
    if not own:
        return
    st.warning(texts("workshop-goes-on", code=own[0].code), icon=":material/slideshow:")
    prepare.way_to(own[0], texts)


def _about(page: Page, workshop: Workshop) -> None:
    """Show the name, the language, and what the workshop looks at."""
    texts, own = page.texts, workshop.workshop_id
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(
            texts("workshop-name"),
            workshop.name,
            max_chars=LONGEST_NAME,
            key=f"name-{own}",
            on_change=_set,
            args=(own, "name"),
        )
        st.segmented_control(
            texts("workshop-language"),
            LANGUAGES,
            default=workshop.language,
            required=True,
            format_func=lambda code: {"sv": "Svenska", "en": "English"}[code],
            key=f"language-{own}",
            on_change=_set,
            args=(own, "language"),
        )
    described = room.view(workshop).described(of_dominance=False) or texts("filter-all")
    st.caption(escaped(texts("workshop-looks-at", selection=described)))
    if (chosen := text_of(page.selection)) != workshop.filters:
        st.button(
            texts("workshop-look-at"),
            key=f"filters-{own}",
            icon=":material/filter_alt:",
            on_click=room.change,
            args=(own, lambda before: replace(before, filters=chosen)),
        )


def _set(workshop_id: str, field: str) -> None:
    value: Any = st.session_state[f"{field}-{workshop_id}"]
    if str(value or "").strip():
        room.change(workshop_id, lambda before: replace(before, **{field: value}))


def _left_out(page: Page, workshop: Workshop) -> None:
    """Say which claims there is no number for, and why: they are in no workshop by themselves."""
    texts = page.texts
    chosen = room.selection(workshop)
    version = page.provenance.version
    missing: tuple[Claim, ...] = state.built(
        without_numbers, version, chosen, workshop.language, ()
    )
    there = {card.claim for card in workshop.cards}
    funds = {key.partition("-")[2] for key in there if key}
    lines = []
    for claim in missing:
        kind, _, fund = claim.key.partition("-")
        if claim.key not in there and fund in funds:
            lines.append(texts("card-left-out", name=texts(f"claim-{kind}-name"), why=claim.title))
    if lines:
        listed = "\n".join(f"- {escaped(line)}" for line in lines)
        st.info(f"{texts('cards-left-out')}\n{listed}", icon=":material/visibility_off:")


def _card(page: Page, workshop: Workshop, place: int, card: Card) -> None:
    """Show one card: what it says, and how to move, reword or remove it."""
    texts, own = page.texts, workshop.workshop_id
    said = room.said(workshop, card, page.provenance.version)
    last = len(workshop.cards) - 1
    with st.container(border=True, key=f"card-{card.card_id}"):
        with st.container(horizontal=True, vertical_alignment="center"):
            does = "" if said.problem else f" {escaped(texts(f'card-does-{card.kind}'))}"
            st.markdown(f"**{place + 1}. {escaped(said.title)}**{does}", width="stretch")
            with st.container(horizontal=True, width="content"):  # on one line, whatever the title
                _small(texts, "up", "arrow_upward", card, _move, own, card.card_id, -1,
                       off=place == 0)  # fmt: skip
                _small(texts, "down", "arrow_downward", card, _move, own, card.card_id, 1,
                       off=place == last)  # fmt: skip
                _small(texts, "remove", "delete", card, _remove, own, card.card_id)
        if said.problem:
            st.warning(texts("card-not-shown"), icon=":material/visibility_off:")
        if reword.is_crowded(said):
            st.warning(texts("card-crowded"), icon=":material/zoom_in:")
        _preview(page, workshop, card, said)
        with st.expander(texts("card-reword"), icon=":material/edit:"):
            reword.show(workshop, card, said, texts)


def _preview(page: Page, workshop: Workshop, card: Card, said: Told) -> None:
    """Show what the room will be asked and see; drawn when it is opened."""
    texts = page.texts
    box = st.expander(
        texts("card-preview"),
        icon=":material/visibility:",
        key=f"preview-{card.card_id}",
        on_change="rerun",
    )
    if not box.open:
        return
    with box:
        if card.kind != "shown":
            st.markdown(escaped(asked(card, said)))
        st.markdown(f"**{escaped(said.title)}**")
        drawn = drawing.of_card(workshop, card, page.provenance.version)
        if drawn and said.panel is not None:
            st.html(f'<div class="as-in-the-room">{legend(said.panel.legend)}{drawn}</div>')
        st.caption(escaped(said.talk))


def _small(
    texts: Texts,
    name: str,
    icon: str,
    card: Card,
    click: Callable[..., None],
    *arguments: object,
    off: bool = False,
) -> None:
    st.button(
        texts(f"card-{name}"),
        key=f"{name}-{card.card_id}",
        icon=f":material/{icon}:",
        type="tertiary",
        disabled=off,
        on_click=click,
        args=arguments,
    )


def _move(workshop_id: str, card_id: str, by: int) -> None:
    def moved(before: Workshop) -> Workshop:
        cards = list(before.cards)
        here = next((n for n, card in enumerate(cards) if card.card_id == card_id), None)
        if here is None or not 0 <= here + by < len(cards):
            return before
        cards[here], cards[here + by] = cards[here + by], cards[here]
        return replace(before, cards=tuple(cards))

    room.change(workshop_id, moved)


def _remove(workshop_id: str, card_id: str) -> None:
    def without(before: Workshop) -> Workshop:
        kept = tuple(card for card in before.cards if card.card_id != card_id)
        return replace(before, cards=kept)

    room.change(workshop_id, without)
