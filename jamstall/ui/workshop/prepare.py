"""The workshops that have been prepared, those that were held, and the way to a new one."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

import streamlit as st

from jamstall.panels.address import text_of
from jamstall.panels.claims.card import filled_in
from jamstall.panels.claims.kinds import KINDS, with_numbers
from jamstall.panels.view import View
from jamstall.texts import Texts
from jamstall.ui import edition, login, state
from jamstall.ui.handed import Page
from jamstall.ui.markup import escaped
from jamstall.ui.workshop import drawing, room
from jamstall.workshop.model import Card, Phase, Run, Workshop
from jamstall.workshop.store import Unreachable

HELD = 20
"""Runs that are listed; the latest."""


def show(page: Page) -> None:
    """Show the list of workshops, or why one may only look."""
    texts = page.texts
    st.title(texts("page-workshop"), anchor=False)
    st.markdown(texts("workshop-purpose"))
    room.say_trouble(texts)
    try:
        saved, held = room.workshops().workshops(), room.workshops().runs()
    except Unreachable:
        st.error(texts("workshop-unreachable"), icon=":material/error:")
        return
    leads = room.leads()
    # First what a room is waiting for: whoever left it by mistake comes back.
    for run in held:
        if run.closed_at is None:
            _held(run, texts, leads=leads)
    if leads:
        _new(page)
    else:
        st.info(edition.elsewhere(texts, "workshop-not-allowed"), icon=":material/lock:")
    if saved:
        st.header(texts("workshop-saved"), anchor=False)
    on = {run.workshop.workshop_id for run in held if run.closed_at is None}
    for workshop in saved:
        _saved(page, workshop, leads=leads, is_on=workshop.workshop_id in on)
    if ended := [run for run in held if run.closed_at is not None]:
        st.header(texts("workshop-held"), anchor=False)
    for run in ended[:HELD]:
        _held(run, texts, leads=leads)


def _new(page: Page) -> None:
    texts = page.texts
    described = page.view.described(of_dominance=False) or texts("filter-all")
    with st.container(border=True):
        st.markdown(texts("workshop-new-text", selection=escaped(described)))
        st.button(
            texts("workshop-new"), type="primary", icon=":material/add:", on_click=_make,
            args=(page,),
        )  # fmt: skip
        if room.phones_at() is None:
            st.caption(texts("workshop-no-phones"))


def _make(page: Page) -> None:
    """Save a new workshop of the claims on the first fund that have a number, and open it."""
    texts = page.texts
    funds = page.built(View.granted_funds)
    first = {f"{kind}-{fund}" for fund in funds[:1] for kind in KINDS}
    keys = [claim.key for claim in page.built(with_numbers) if claim.key in first]
    workshop = Workshop(
        uuid4().hex,
        texts("workshop-new-name", where=page.view.where()),
        page.language,
        text_of(page.selection),
        tuple(Card(uuid4().hex, claim=key) for key in keys),
        dt.datetime.now(tz=dt.UTC),
        login.person().subject,
    )
    with room.doing():
        room.leading().save(workshop)
        room.go_to(edit=workshop.workshop_id)


def _saved(page: Page, workshop: Workshop, *, leads: bool, is_on: bool) -> None:
    """Show a workshop, with what can be done to it.

    While a room is in it the way back there, above, is what is asked for first: to start anew
    would leave its phones behind.
    """
    texts = page.texts
    with st.container(border=True, key=f"workshop-{workshop.workshop_id}"):
        st.subheader(escaped(workshop.name), anchor=False)
        described = room.view(workshop).described(of_dominance=False) or texts("filter-all")
        changed = texts.moment(workshop.changed_at)  # two of a day may have one name
        cards = texts("workshop-cards", cards=len(workshop.cards))
        st.caption(escaped(texts("workshop-about", what=described, cards=cards, changed=changed)))
        if not leads:
            return
        with st.container(horizontal=True):
            own = room.may_change(workshop)
            _button("start", workshop, texts, start, "play_arrow", primary=not is_on)
            if own:
                _button("edit", workshop, texts, _edit, "edit")
            _button("copy", workshop, texts, _copy, "content_copy")
            if own:
                _button("remove", workshop, texts, _remove, "delete")


def _button(
    name: str,
    workshop: Workshop,
    texts: Texts,
    click: Callable[[Workshop], None],
    icon: str,
    *,
    primary: bool = False,
) -> None:
    st.button(
        texts(f"workshop-{name}"),
        key=f"{name}-{workshop.workshop_id}",
        type="primary" if primary else "secondary",
        icon=f":material/{icon}:",
        disabled=name == "start" and not workshop.cards,
        on_click=click,
        args=(workshop,),
    )


def start(workshop: Workshop) -> None:
    """Begin a run in its lobby: what phones ask is filled in, and all is drawn beforehand.

    A card that has no number any more does not go before the room.
    """
    with room.doing():
        version = state.current().version
        view = room.view(workshop)
        told = [card for card in workshop.cards
                if not room.said(workshop, card, version).problem]  # fmt: skip
        cards = tuple(filled_in(view, card) for card in told or workshop.cards)
        leading = room.leading()
        run = leading.start(replace(workshop, cards=cards))
        if cards:
            leading.go_to(run.code, 0, Phase.LOBBY)
        for card in cards:
            drawing.of_card(workshop, card, version)
        room.go_to(run.code)


def _edit(workshop: Workshop) -> None:
    room.go_to(edit=workshop.workshop_id)


def _copy(workshop: Workshop) -> None:
    texts = state.texts(workshop.language)
    copy = replace(
        workshop,
        workshop_id=uuid4().hex,
        name=texts("workshop-copy-name", name=workshop.name),
        changed_at=dt.datetime.now(tz=dt.UTC),
        changed_by=login.person().subject,
    )
    with room.doing():
        room.leading().save(copy)


def _remove(workshop: Workshop) -> None:
    with room.doing():
        if room.may_change(room.workshops().workshop(workshop.workshop_id)):
            room.leading().remove(workshop.workshop_id)


def way_to(run: Run, texts: Texts) -> None:
    """Show the way back to a run that goes on, or to what was taken from one that is over."""
    goes_on = run.closed_at is None
    st.button(
        texts("workshop-resume" if goes_on else "workshop-open"),
        key=f"open-{run.code}",
        type="primary" if goes_on else "secondary",
        on_click=room.go_to,
        args=(run.code,),
    )


def _held(run: Run, texts: Texts, *, leads: bool) -> None:
    """Show a run that goes on, or was held."""
    with st.container(horizontal=True, vertical_alignment="center", key=f"run-{run.code}"):
        st.markdown(
            texts(
                "workshop-run" if run.closed_at is None else "workshop-run-closed",
                name=escaped(run.workshop.name),
                date=texts.date(run.started_at),
                code=run.code,
            )
        )
        way_to(run, texts)
        if run.closed_at is None and leads:
            st.button(
                texts("workshop-lead"),
                key=f"lead-{run.code}",
                icon=":material/speaker_notes:",
                on_click=room.go_to,
                args=(run.code, "", "1"),
            )
