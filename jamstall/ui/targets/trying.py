"""A scenario's sliders, and its way into the list of those that are saved."""

from urllib.parse import parse_qs, urlencode

import streamlit as st

from jamstall.access import NotAllowed, require
from jamstall.analysis.sums import ALONG
from jamstall.panels.address import SCENARIO, text_of
from jamstall.panels.targets.beside import MOST, Named, gone, named, of_ids
from jamstall.panels.targets.changes import (
    GROWS,
    MIXES,
    MOVED,
    NONE,
    RATES,
    Changes,
    along_name,
    groups,
    usual,
)
from jamstall.plan.store import UnknownPlan
from jamstall.side_file import Unreachable
from jamstall.texts import Texts
from jamstall.ui import address, choose, login, state
from jamstall.ui.handed import Page
from jamstall.ui.markup import escaped

WIDTH = 300
"""Pixels: a slider or a list, also on a phone."""
_SAID = "_scenario_said"


def choices(page: Page, fund: str) -> Changes | None:
    """Show what can be changed and return it; None where there are no two groups."""
    texts = page.texts
    with st.container(horizontal=True):
        with st.container(width=WIDTH):
            along = choose.listed(texts, "moving", ALONG, "scenario-along", along_name)
        there = page.built(groups, fund, along)
        if len(there) < 2:
            return None
        out, into = usual(along, there)

        def name(_: Texts, label: str) -> str:
            return page.view.name(along, label)

        with st.container(width=WIDTH):
            out = choose.listed(texts, "out", there, "scenario-out", name, default=out)
        with st.container(width=WIDTH):
            into = choose.listed(texts, "into", there, "scenario-into", name, default=into)
    named = page.view.name(along, into)
    with st.container(horizontal=True):
        moved = _slider(texts, "moved", MOVED, texts("scenario-slider-moved"))
        grow = _slider(texts, "grow", GROWS, texts("scenario-slider-grow"))
        if along in ("sex", "birthplace"):
            return Changes(fund, along, out, into, moved, grow=grow)
        rate = _slider(texts, "rate", RATES, texts("scenario-slider-rate", group=named))
        mix = _slider(texts, "mix", MIXES, texts("scenario-slider-mix", group=named))
    return Changes(fund, along, out, into, moved, rate, mix, grow)


def _slider(texts: Texts, key: str, options: tuple[str, ...], label: str) -> str:
    def worded(_: Texts, value: str) -> str:
        number = texts.number(int(value))
        return f"+{number}" if int(value) > 0 and key != "moved" else number

    address.one(key, options, NONE, worded)
    with st.container(width=WIDTH):
        chosen: str = st.select_slider(
            label, options, key=key, format_func=lambda value: worded(texts, value)
        )
    return chosen


def as_text(changes: Changes) -> str:
    """Return a scenario as an address writes it; what is as by default is left out."""
    said = {"of": changes.fund, "moving": changes.along}
    said |= {key: getattr(changes, key) for key in SCENARIO if key not in said}
    return urlencode({key: value for key, value in said.items() if value != NONE})


def saved(page: Page, changes: Changes) -> None:
    """Show the scenarios that are saved, and the way to save this one."""
    texts = page.texts
    if key := st.session_state.pop(_SAID, ""):
        (st.success if key == "scenario-saved" else st.error)(texts(key))
    if login.person().subject:
        with (
            st.form("save-scenario", border=False, clear_on_submit=True),
            st.container(horizontal=True, vertical_alignment="bottom"),
        ):
            name = st.text_input(texts("scenario-name"), max_chars=120)
            if st.form_submit_button(texts("scenario-save")) and name.strip():
                _save(page, name.strip(), changes)
    for kept in page.view.decided.scenarios:
        _, query = named(kept)
        problem = page.built(gone, named(kept))
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"**{escaped(kept.name)}**")
            st.button(
                texts("scenario-open"),
                key=f"open-{kept.scenario_id}",
                icon=":material/tune:",
                type="tertiary",
                # Opened, it would be another: what it is of cannot be chosen.
                disabled=bool(problem),
                on_click=open_scenario,
                args=(query,),
            )
            if kept.kept_by and kept.kept_by == login.person().subject:
                st.button(
                    texts("scenario-remove"),
                    key=f"remove-{kept.scenario_id}",
                    icon=":material/delete:",
                    type="tertiary",
                    on_click=_remove,
                    args=(kept.scenario_id,),
                )
        if problem:
            st.caption(escaped(problem))


def beside_chosen(page: Page) -> tuple[Named, ...]:
    """Show which saved scenarios stand beside each other, and return them; none below two."""
    texts = page.texts
    kept = {one.scenario_id: one for one in page.view.decided.scenarios}
    if len(kept) < 2:
        return ()

    def name(_: Texts, one: str) -> str:
        return kept[one].name

    address.several("beside", list(kept), name)
    st.multiselect(
        texts("beside-which"),
        list(kept),
        format_func=lambda one: kept[one].name if one in kept else one,
        max_selections=MOST,
        placeholder=texts("beside-choose"),
        key="beside",
    )
    return of_ids(page.view, st.session_state["beside"][:MOST])


def _save(page: Page, name: str, changes: Changes) -> None:
    try:
        person = login.person()
        require(person, "lead")
        state.plans().save_scenario(
            name, text_of(page.selection), as_text(changes), person.subject or None
        )
        st.session_state[_SAID] = "scenario-saved"
    except NotAllowed:
        st.session_state[_SAID] = "target-not-allowed"
    except Unreachable:
        st.session_state[_SAID] = "target-unreachable"
    st.rerun()


def open_scenario(query: str) -> None:
    """Show a saved scenario: its selection and its changes become what is chosen."""
    for key, values in parse_qs(query).items():
        several = key in ("fund", "county", "municipality", "year", "support_form")
        st.session_state[key] = values if several else values[0]
    for key in ("moved", "rate", "mix", "grow"):
        if f"{key}=" not in query:
            st.session_state[key] = NONE


def _remove(scenario_id: str) -> None:
    try:
        state.plans().retract_scenario(scenario_id, login.person().subject or None)
    except UnknownPlan:
        pass
    except Unreachable:
        st.session_state[_SAID] = "target-unreachable"
