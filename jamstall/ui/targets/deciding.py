"""Setting a target and taking one back, for those who may where the target is."""

import datetime as dt
from decimal import Decimal
from typing import Any

import streamlit as st

from jamstall.access import NotAllowed, may, require
from jamstall.analysis.selection import ORDER
from jamstall.analysis.targets import MEASURES, contradicting, problem
from jamstall.panels.targets.standing import of_target, targets_of
from jamstall.panels.targets.wording import contradiction, filters_of, in_words, refusal, selection
from jamstall.panels.view import View
from jamstall.plan.model import Target, Towards
from jamstall.plan.store import UnknownPlan
from jamstall.side_file import Unreachable
from jamstall.store.question import UNKNOWN
from jamstall.texts import Texts
from jamstall.ui import login, state
from jamstall.ui.handed import Page
from jamstall.ui.markup import escaped
from jamstall.ui.targets import changing
from jamstall.ui.whose import counties_of

GROUPS = ("sector_dominance", "sex", "birthplace", "age_group", "sector")
"""The dimensions whose groups a target is set for on the page; the command knows them all."""
_LEFT_OUT = (UNKNOWN, "not_applicable")
_SAID = "_target_said"
TOWARDS: tuple[Towards, ...] = ("at_least", "at_most")
FIRST_YEAR = 2000
LAST_YEAR = 2100


def show(page: Page) -> None:
    """Show the ways to set a target and to take one back; nothing for who may do neither."""
    _say(page.texts)
    if not may(login.person(), "set_targets"):
        return
    with st.expander(page.texts("target-set-heading"), icon=":material/flag:", key="target-form"):
        _form(page)
    if kept := targets_of(page.view):
        changing.show(page, kept)
        with st.expander(page.texts("target-retract-heading"), icon=":material/undo:"):
            st.caption(page.texts("target-retract-text"))
            for one in kept:
                named = in_words(of_target(page.view, one), one.target)
                st.button(
                    page.texts("target-retract", target=named),
                    key=f"retract-{one.target_id}",
                    type="tertiary",
                    on_click=_retract,
                    args=(page, one.target_id),
                )


def _form(page: Page) -> None:
    """Show the form; where it holds is what is selected, so that nothing is chosen twice."""
    texts, view = page.texts, page.view
    chosen = page.selection.where(year=())
    where = View(chosen, texts, view.ask).described(of_dominance=False)
    st.caption(escaped(texts("target-set-where", where=where or texts("filter-all"))))
    if not chosen.values("fund") and len(page.built(View.granted_funds)) > 1:
        st.info(texts("target-both-funds"), icon=":material/info:")
    with st.form("target", border=False):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            measure = st.selectbox(
                texts("target-measure"), MEASURES, format_func=lambda m: texts(_named(m))
            )
            group = st.selectbox(
                texts("target-group"),
                [(one, label) for one in GROUPS for label in ORDER[one] if label not in _LEFT_OUT],
                format_func=lambda pair: (
                    f"{texts('dimension-' + pair[0].replace('_', '-'))}: {view.name(*pair)}"
                ),
            )
        with st.container(horizontal=True, vertical_alignment="bottom"):
            towards: Towards = st.selectbox(
                texts("target-towards"),
                TOWARDS,
                format_func=lambda one: texts(f"target-{one}".replace("_", "-")),
            )
            value = st.number_input(texts("target-value"), 0.0, 100.0, 40.0, 1.0, format="%g")
            by_when = st.date_input(
                texts("target-by-when"),
                dt.date(view.decided.today.year + 5, 12, 31),
                min_value=view.decided.today + dt.timedelta(1),
                max_value=dt.date(LAST_YEAR, 12, 31),
                format="YYYY-MM-DD",
            )
        with st.container(horizontal=True, vertical_alignment="bottom"):
            body = st.text_input(texts("target-body"), max_chars=120)
            decided_on = st.date_input(
                texts("target-decided-on"),
                view.decided.today,
                min_value=dt.date(FIRST_YEAR, 1, 1),
                max_value=view.decided.today,
                format="YYYY-MM-DD",
            )
            case_number = st.text_input(texts("target-case-number"), max_chars=60)
        note = st.text_area(texts("target-note"), max_chars=1_000, height=80)
        made_up = st.checkbox(texts("target-is-made-up"))
        if st.form_submit_button(texts("target-keep"), type="primary"):
            target = Target(
                measure, *group, filters_of(chosen), towards, Decimal(str(value)) / 100, by_when,
                decided_on, body.strip(), case_number.strip(), note.strip(), made_up,
            )  # fmt: skip
            _keep(page, target)


def _named(measure: str) -> str:
    return f"measure-{measure}".replace("_", "-")


def _keep(page: Page, target: Target) -> None:
    """Keep a target, or say why not; the form stands as it was."""
    texts, view = page.texts, page.view
    if found := problem(target, selection(target), view.ask, view.decided.today):
        st.error(escaped(refusal(texts, found)), icon=":material/error:")
        return
    try:
        require(login.person(), "set_targets", counties_of(selection(target)))
        others = state.plans().targets()
        state.plans().set_target(target, login.person().subject or None)
    except NotAllowed:
        st.error(texts("target-not-allowed"), icon=":material/lock:")
    except Unreachable:
        st.error(texts("target-unreachable"), icon=":material/error:")
    else:
        against = contradiction(view, contradicting(target, others))
        st.session_state[_SAID] = ("warning", against) if against else ("success", "target-kept")
        st.rerun()


def _retract(page: Page, target_id: str) -> None:
    said: Any = ("success", "target-retracted")
    try:
        (kept,) = [one for one in state.plans().targets() if one.target_id == target_id]
        require(login.person(), "set_targets", counties_of(selection(kept.target)))
        state.plans().retract_target(target_id, login.person().subject or None)
    except NotAllowed:
        said = ("error", "target-not-allowed")
    except (UnknownPlan, ValueError):
        said = ("warning", "target-gone")
    except Unreachable:
        said = ("error", "target-unreachable")
    st.session_state[_SAID] = said


def _say(texts: Texts) -> None:
    """Say once what came of the last thing done."""
    kind, said = st.session_state.pop(_SAID, ("", ""))
    if kind:
        words = texts(said) if texts.has(said) else said
        {"success": st.success, "warning": st.warning, "error": st.error}[kind](escaped(words))
