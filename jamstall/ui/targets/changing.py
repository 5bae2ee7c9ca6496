"""A new version of a target, by those who may; what somebody has typed is never lost.

What a target is for stays: another group or place is another target.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import streamlit as st

from jamstall.access import NotAllowed, require
from jamstall.analysis.targets import problem
from jamstall.panels.targets.standing import of_target
from jamstall.panels.targets.wording import decided, in_words, refusal, selection
from jamstall.plan.model import KeptTarget, Target
from jamstall.plan.store import ChangedMeanwhile, UnknownPlan
from jamstall.side_file import Unreachable
from jamstall.ui import login, state
from jamstall.ui.handed import Page
from jamstall.ui.markup import escaped
from jamstall.ui.whose import counties_of

TOWARDS = ("at_least", "at_most")
_SEEN, _SAID = "_target_seen", "_target_change_said"
_FIRST, _LAST = dt.date(2000, 1, 1), dt.date(2100, 12, 31)


def show(page: Page, kept: Sequence[KeptTarget]) -> None:
    """Show the way to change one of the targets, and the versions it has had."""
    texts = page.texts
    kind, said = st.session_state.pop(_SAID, ("", ""))
    if kind:
        {"success": st.success, "warning": st.warning, "error": st.error}[kind](escaped(said))
    with st.expander(texts("target-change-heading"), icon=":material/edit:", key="target-change"):
        st.caption(texts("target-change-text"))
        by_id = {one.target_id: one for one in kept}
        chosen: str = st.selectbox(
            texts("target-change-which"),
            list(by_id),
            format_func=lambda one: in_words(of_target(page.view, by_id[one]), by_id[one].target),
            key="target-change-which",
        )
        one = by_id[chosen]
        _versions(page, one)
        seen = st.session_state.get(_SEEN)
        begun = f"target-{chosen}-value" in st.session_state
        if seen is None or seen[0] != chosen or not begun:
            st.session_state[_SEEN] = (chosen, one.version)
        _form(page, one)


def _versions(page: Page, one: KeptTarget) -> None:
    """Show the versions, the latest first; nothing where there is only one."""
    try:
        every = state.plans().versions(one.target_id)
    except Unreachable:
        return
    if len(every) < 2:
        return
    texts = page.texts
    st.markdown(texts("target-versions", count=len(every) - 1))
    for version in reversed(every):
        own = of_target(page.view, version)
        said = texts(
            "target-version",
            moment=texts.moment(version.kept_at),
            target=in_words(own, version.target),
            decided=decided(own, version.target),
        )
        st.caption(escaped(said))


def _form(page: Page, one: KeptTarget) -> None:
    texts, target, base = page.texts, one.target, f"target-{one.target_id}"
    with st.form(base, border=False):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.selectbox(
                texts("target-towards"), TOWARDS, TOWARDS.index(target.towards),
                format_func=lambda way: texts(f"target-{way}".replace("_", "-")),
                key=f"{base}-towards",
            )  # fmt: skip
            st.number_input(
                texts("target-value"), 0.0, 100.0, float(target.value * 100), 1.0,
                format="%g", key=f"{base}-value",
            )  # fmt: skip
            st.date_input(
                texts("target-by-when"), target.by_when, min_value=_FIRST, max_value=_LAST,
                format="YYYY-MM-DD", key=f"{base}-by",
            )  # fmt: skip
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.text_input(texts("target-body"), target.body, max_chars=120, key=f"{base}-body")
            st.date_input(
                texts("target-decided-on"), target.decided_on, min_value=_FIRST,
                max_value=_LAST, format="YYYY-MM-DD", key=f"{base}-on",
            )  # fmt: skip
            st.text_input(
                texts("target-case-number"), target.case_number, max_chars=60, key=f"{base}-case"
            )
        st.text_area(
            texts("target-note"), target.note, max_chars=1_000, height=80, key=f"{base}-note"
        )
        st.checkbox(texts("target-is-made-up"), target.made_up, key=f"{base}-made-up")
        st.form_submit_button(
            texts("target-change"), type="primary", on_click=_save, args=(page, one)
        )


def _typed(one: KeptTarget) -> Target | None:
    """Return the target as it is typed; None where a day is left empty."""
    base = f"target-{one.target_id}"

    def typed(name: str) -> Any:
        return st.session_state.get(f"{base}-{name}")

    if typed("value") is None or typed("by") is None or typed("on") is None:
        return None
    return replace(
        one.target,
        towards=typed("towards"),
        value=Decimal(str(typed("value"))) / 100,
        by_when=typed("by"),
        decided_on=typed("on"),
        body=str(typed("body") or "").strip(),
        case_number=str(typed("case") or "").strip(),
        note=str(typed("note") or "").strip(),
        made_up=bool(typed("made-up")),
    )


def _save(page: Page, one: KeptTarget) -> None:
    """Keep what is typed as a version; or say why not, and leave it where it stands."""
    st.session_state[_SAID] = _kept(page, one)


def _kept(page: Page, one: KeptTarget) -> tuple[str, str]:
    texts, view = page.texts, page.view
    target = _typed(one)
    if target is None:
        return "error", texts("target-change-empty")
    where = selection(target)
    if found := problem(target, where, view.ask, view.decided.today):
        return "error", refusal(texts, found)
    seen = st.session_state.get(_SEEN, (one.target_id, one.version))[1]
    try:
        person = login.person()
        require(person, "set_targets", counties_of(where))
        kept = state.plans().set_target(
            target, person.subject or None, of=one.target_id, after=seen
        )
    except NotAllowed:
        return "error", texts("target-not-allowed")
    except ChangedMeanwhile:
        latest = state.plans().versions(one.target_id)[-1]
        st.session_state[_SEEN] = (one.target_id, latest.version)
        return "warning", texts("target-changed-meanwhile")
    except UnknownPlan:
        return "error", texts("target-gone")
    except Unreachable:
        return "error", texts("target-unreachable")
    st.session_state[_SEEN] = (one.target_id, kept.version)
    return "success", texts("target-changed")
