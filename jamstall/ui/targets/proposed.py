"""Targets that workshops propose: taken as decided, or dismissed, by those who may set targets."""

import datetime as dt
from collections.abc import Callable

import streamlit as st

from jamstall.access import NotAllowed, may, require
from jamstall.analysis.targets import contradicting, problem
from jamstall.panels.targets.proposed import named, origin, proposals_of
from jamstall.panels.targets.wording import contradiction, refusal, selection
from jamstall.plan.model import KeptProposal
from jamstall.plan.store import ChangedMeanwhile, UnknownPlan
from jamstall.side_file import Unreachable
from jamstall.ui import login, state
from jamstall.ui.handed import Page
from jamstall.ui.markup import escaped
from jamstall.ui.targets.trying import open_scenario
from jamstall.ui.whose import counties_of

FIRST_YEAR = 2000
_SAID = "_proposal_settled"


def show(page: Page) -> None:
    """Show what waits for a decision; nothing to visitors, as what is written in workshops."""
    kind, said = st.session_state.pop(_SAID, ("", ""))
    if kind:
        {"success": st.success, "warning": st.warning, "error": st.error}[kind](escaped(said))
    person = login.person()
    if not (may(person, "lead") or may(person, "set_targets")):
        return
    if waiting := proposals_of(page.view):
        st.header(page.texts("proposals-heading"), anchor=False)
    for kept in waiting:
        with st.container(border=True, key=f"proposal-{kept.proposal_id}"):
            _one(page, kept)


def _one(page: Page, kept: KeptProposal) -> None:
    texts, said = page.texts, kept.proposal
    st.markdown(f"**{escaped(named(page.view, said))}**")
    st.markdown(escaped(origin(page.view, kept)))
    if said.actions:
        listed = "\n".join(f"- {escaped(action)}" for action in said.actions)
        st.markdown(f"{texts('proposal-actions')}\n{listed}")
    if said.scenario_address:
        st.button(
            texts("proposal-open"), key=f"proposal-open-{kept.proposal_id}", type="tertiary",
            icon=":material/tune:", on_click=open_scenario, args=(said.scenario_address,),
        )  # fmt: skip
    if not may(login.person(), "set_targets"):
        st.caption(texts("proposal-who"))
        return
    today = page.view.decided.today
    with st.form(f"take-{kept.proposal_id}", border=False):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.text_input(texts("target-body"), max_chars=120, key=_key(kept, "body"))
            st.date_input(
                texts("target-decided-on"), today, min_value=dt.date(FIRST_YEAR, 1, 1),
                max_value=today, format="YYYY-MM-DD", key=_key(kept, "on"),
            )  # fmt: skip
            st.text_input(texts("target-case-number"), max_chars=60, key=_key(kept, "case"))
        with st.container(horizontal=True):
            st.form_submit_button(
                texts("proposal-take"), type="primary", on_click=_take, args=(page, kept)
            )
            st.form_submit_button(texts("proposal-dismiss"), on_click=_dismiss, args=(page, kept))


def _key(kept: KeptProposal, name: str) -> str:
    return f"proposal-{kept.proposal_id}-{name}"


def _take(page: Page, kept: KeptProposal) -> None:
    """Keep the proposal as a target that is decided; or say why not, and leave what is typed."""
    texts, view = page.texts, page.view
    body = str(st.session_state.get(_key(kept, "body")) or "").strip()
    on = st.session_state.get(_key(kept, "on"))
    if on is None:
        st.session_state[_SAID] = ("error", texts("target-change-empty"))
        return
    case = str(st.session_state.get(_key(kept, "case")) or "").strip()
    note = texts("proposal-note", workshop=kept.proposal.workshop)
    target = kept.proposal.decided(on, body, case, note)
    if found := problem(target, selection(target), view.ask, view.decided.today):
        st.session_state[_SAID] = ("error", refusal(texts, found))
        return

    def take() -> str:
        others = state.plans().targets()
        state.proposals().take(kept.proposal_id, target, login.person().subject or None)
        return contradiction(view, contradicting(target, others))

    _settle(page, kept, take, "proposal-taken")


def _dismiss(page: Page, kept: KeptProposal) -> None:
    def dismiss() -> str:
        state.proposals().dismiss(kept.proposal_id, login.person().subject or None)
        return ""

    _settle(page, kept, dismiss, "proposal-dismissed")


def _settle(page: Page, kept: KeptProposal, do: Callable[[], str], done: str) -> None:
    """Do it where one may, and say what came of it."""
    texts = page.texts
    where = selection(kept.proposal.decided(page.view.decided.today, ""))
    try:
        require(login.person(), "set_targets", counties_of(where))
        against = do()
    except NotAllowed:
        said = ("error", texts("target-not-allowed"))
    except (ChangedMeanwhile, UnknownPlan):
        said = ("warning", texts("proposal-settled"))
    except Unreachable:
        said = ("error", texts("target-unreachable"))
    else:
        said = ("warning", against) if against else ("success", texts(done))
    st.session_state[_SAID] = said
