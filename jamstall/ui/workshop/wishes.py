"""New cards of what the room wants: its own target, and a choice between saved scenarios."""

import datetime as dt
from uuid import uuid4

import streamlit as st

from jamstall.analysis.selection import ORDER, UnknownValue
from jamstall.panels.claims.aims import TOWARDS, Aim, aim_text
from jamstall.panels.targets.beside import MOST, looked_at, named
from jamstall.panels.view import View
from jamstall.plan.model import KeptScenario
from jamstall.store.question import UNKNOWN
from jamstall.ui.filters import fund_name
from jamstall.ui.handed import Page
from jamstall.ui.workshop import room
from jamstall.workshop.model import Card, Option, Workshop

GROUPS = ("sector_dominance", "sex", "birthplace", "age_group", "sector")
"""The dimensions whose groups a room can set a target for, as on Mål."""
_LEFT_OUT = (UNKNOWN, "not_applicable")
_FUND, _GROUP, _TOWARDS, _BY = "aim-fund", "aim-group", "aim-towards", "aim-by"
_SCENARIOS = "add-scenarios"
LAST = dt.date(2100, 12, 31)
LONGEST_OPTION = 40
"""Letters of a scenario's name before a room; on Mål it may be longer."""


def target(page: Page, workshop: Workshop) -> None:
    """Show of what the room shall set a target."""
    texts, view = page.texts, room.view(workshop)
    funds = view.granted_funds()
    if not funds:
        st.info(texts("empty-selection"))
        return
    today = page.view.decided.today
    st.caption(texts("add-target-text"))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            texts("dimension-fund"), funds, format_func=lambda one: fund_name(texts, one),
            key=_FUND,
        )  # fmt: skip
        st.selectbox(
            texts("target-group"),
            [(one, label) for one in GROUPS for label in ORDER[one] if label not in _LEFT_OUT],
            format_func=lambda pair: _group_name(page.view, *pair),
            key=_GROUP,
        )
        st.selectbox(
            texts("target-towards"),
            TOWARDS,
            format_func=lambda one: texts(f"target-{one}".replace("_", "-")),
            key=_TOWARDS,
        )
        st.date_input(
            texts("target-by-when"), dt.date(today.year + 5, 12, 31),
            min_value=today + dt.timedelta(1), max_value=LAST, format="YYYY-MM-DD", key=_BY,
        )  # fmt: skip
    st.button(texts("add-add"), key="add-target-now", on_click=_add_target, args=(workshop,))


def _group_name(view: View, dimension: str, label: str) -> str:
    return (
        f"{view.texts('dimension-' + dimension.replace('_', '-'))}: {view.name(dimension, label)}"
    )


def _add_target(workshop: Workshop) -> None:
    chosen = st.session_state
    if chosen.get(_BY) is None:  # the day was emptied: the field says so
        return
    dimension, label = chosen[_GROUP]
    aim = Aim(chosen[_FUND], dimension, label, chosen[_TOWARDS], chosen[_BY])
    room.add(workshop, Card(uuid4().hex, kind="target", aim=aim_text(aim)))


def scenario(page: Page, workshop: Workshop) -> None:
    """Show which saved scenarios the room shall choose between."""
    texts, view = page.texts, page.view
    saved = {one.scenario_id: one for one in view.decided.scenarios}
    if len(saved) < 2:
        st.info(texts("add-scenario-none"))
        return
    st.caption(texts("add-scenario-text"))
    st.multiselect(
        texts("beside-which"),
        list(saved),
        format_func=lambda one: _scenario_name(view, saved[one]) if one in saved else one,
        max_selections=MOST,
        placeholder=texts("add-choose"),
        key=_SCENARIOS,
    )
    chosen = [saved[one] for one in st.session_state[_SCENARIOS] if one in saved]
    options = tuple(Option(*named(one)) for one in chosen)
    st.button(
        texts("add-add"), key="add-scenario-now", disabled=len(options) < 2,
        on_click=_add_scenario, args=(workshop, options),
    )  # fmt: skip


def _scenario_name(view: View, kept: KeptScenario) -> str:
    """Return what a scenario is called, and of what it is: another county's may be saved too."""
    try:
        described = looked_at(view, kept.filters).described(of_dominance=False)
    except UnknownValue:
        return kept.name
    return f"{kept.name} · {described}" if described else kept.name


def _add_scenario(workshop: Workshop, options: tuple[Option, ...]) -> None:
    room.add(workshop, Card(uuid4().hex, kind="scenario", options=_apart(options)))
    st.session_state[_SCENARIOS] = []


def _apart(options: tuple[Option, ...]) -> tuple[Option, ...]:
    """Return options whose names fit a phone, none of them twice."""
    found: list[Option] = []
    for option in options:
        name = option.name[:LONGEST_OPTION].strip()
        same = sum(one.name.partition(" (")[0] == name for one in found)
        found.append(Option(f"{name} ({same + 1})" if same else name, option.address))
    return tuple(found)
