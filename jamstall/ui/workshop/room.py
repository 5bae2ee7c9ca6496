"""What the states of the page share: the workshops, the run that is on, and what its cards say."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal

import streamlit as st

from jamstall.access import NotAllowed, may, require
from jamstall.access.connection import THIS_MACHINE
from jamstall.analysis.selection import Selection, UnknownValue
from jamstall.panels.address import query_in, selection_of
from jamstall.panels.claims.card import Told, told
from jamstall.panels.claims.wishes import set_by_room
from jamstall.panels.view import View
from jamstall.texts import LANGUAGES, Texts
from jamstall.ui import address, login, state
from jamstall.workshop.model import Card, Run, Workshop
from jamstall.workshop.store import (
    BadGuess,
    RunClosed,
    UnknownRun,
    UnknownWorkshop,
    Unreachable,
    Workshops,
)

ADDRESS = "workshop"
RUN, EDIT, LEAD = "run", "edit", "leader"
"""In the address: the code of a run, the workshop that is prepared, and whether it is the leader's
own screen."""

_TROUBLE = "_workshop_trouble"


def workshops() -> Workshops:
    """Return the workshops beside the database."""
    return Workshops.beside(state.database().path)


def leading() -> Workshops:
    """Return the workshops to change them: asked at the moment something is done.

    Raises
    ------
    NotAllowed : whoever is at the screen may not.
    """
    require(login.person(), "lead")
    return workshops()


def leads() -> bool:
    """Tell whether whoever is at the screen may prepare workshops and hold them."""
    return may(login.person(), "lead")


def may_change(workshop: Workshop) -> bool:
    """Tell whether whoever is at the screen may change a workshop: others' are copied."""
    person = login.person()
    own = person.where("administer") is None or person.subject == workshop.changed_by
    return own and may(person, "lead")


def change(workshop_id: str, changed: Callable[[Workshop], Workshop]) -> None:
    """Keep a change, made to the workshop as it is saved now."""
    with doing():
        before = workshops().workshop(workshop_id)
        if not may_change(before):
            raise NotAllowed("lead")
        leading().save(replace(changed(before), changed_at=dt.datetime.now(tz=dt.UTC)))


def add(workshop: Workshop, *cards: Card) -> None:
    """Keep new cards, after those that are there."""
    change(workshop.workshop_id, lambda before: replace(before, cards=(*before.cards, *cards)))


def phones_at() -> str | None:
    """Return the origin that phones reach this server by; None where they cannot."""
    if origin := login.settings().current().origin:
        return origin
    scheme, _, rest = str(st.context.url or "").partition("://")
    host = rest.partition("/")[0]
    name = host.rpartition(":")[0] if ":" in host else host
    return None if not host or name.strip("[]") in THIS_MACHINE else f"{scheme}://{host}"


def is_on(page: str) -> bool:
    """Tell whether this page of the app is before a room now: then there is nothing around it."""
    if page != ADDRESS or not (code := address.open_choice(RUN)):
        return False
    try:
        return workshops().run(code).closed_at is None
    except (UnknownRun, Unreachable):
        return False  # the page says so


def current(texts: Texts) -> Run | None:
    """Return the run that the address names, or say in one sentence why there is none."""
    if not (code := address.open_choice(RUN)):
        return None
    try:
        return workshops().run(code)
    except UnknownRun:
        st.error(texts("workshop-unknown-run"), icon=":material/search_off:")
    except Unreachable:
        st.error(texts("workshop-unreachable"), icon=":material/error:")
    st.session_state[RUN] = ""
    return None


def go_to(code: str = "", edit: str = "", lead: str = "") -> None:
    """Show a run, or a workshop to prepare, or the list of them; for a button's click."""
    st.session_state[RUN], st.session_state[EDIT], st.session_state[LEAD] = code, edit, lead


def view(workshop: Workshop) -> View:
    """Return the workshop's selection, in its language, to be asked for breakdowns."""
    return state.view_of(state.current().version, selection(workshop), workshop.language)


def selection(workshop: Workshop) -> Selection:
    """Return what a workshop looks at."""
    languages = [state.texts(language) for language in LANGUAGES]
    try:
        return selection_of(query_in(workshop.filters), languages)
    except UnknownValue:  # a place that a newer version of the program knew
        return Selection()


def said(workshop: Workshop, card: Card, version: str) -> Told:
    """Return what a card says, made once for each state of the data."""
    return state.built(told, version, selection(workshop), workshop.language, (card,))


def said_with(run: Run, card: Card, version: str) -> Told:
    """Return what a card says when the room has answered: what its own target takes.

    Raises
    ------
    UnknownRun, Unreachable : the answers cannot be read.
    """
    asked = (card, set_by(run, card))
    chosen = selection(run.workshop)
    return state.built(told, version, chosen, run.workshop.language, asked)


def set_by(run: Run, card: Card) -> Decimal | None:
    """Return the per cent that the room has set as its own target; None at any other card."""
    return set_by_room(workshops().heard(run.code, card)) if card.kind == "target" else None


@contextmanager
def doing() -> Iterator[None]:
    """Read or change a workshop; what goes wrong is said when the page runs on."""
    try:
        yield
    except NotAllowed:
        st.session_state[_TROUBLE] = "workshop-not-allowed"
    except RunClosed:
        st.session_state[_TROUBLE] = "workshop-closed"
    except (UnknownRun, UnknownWorkshop):
        st.session_state[_TROUBLE] = "workshop-gone"
    except BadGuess:
        st.session_state[_TROUBLE] = "workshop-bad-guess"
    except Unreachable:
        st.session_state[_TROUBLE] = "workshop-unreachable"


def say_trouble(texts: Texts) -> None:
    """Say in one sentence what went wrong with the last thing done; the page goes on."""
    if key := st.session_state.pop(_TROUBLE, ""):
        st.error(texts(key), icon=":material/error:")
