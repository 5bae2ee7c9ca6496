"""Writing an analysis in a form, by those who may; what somebody has typed is never lost."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import streamlit as st

from jamstall.access import NotAllowed, may, require
from jamstall.panels.address import text_of
from jamstall.panels.four_r.written import concerning, filled_in, of_its_own
from jamstall.plan.forms import Form, FormFault, Show
from jamstall.plan.model import Asked, Assessment, KeptAssessment, PlannedAction
from jamstall.plan.store import ChangedMeanwhile, UnknownPlan
from jamstall.side_file import Unreachable
from jamstall.texts import Texts
from jamstall.ui import choose, edition, login, state, take_away
from jamstall.ui.four_r import reading
from jamstall.ui.handed import Page
from jamstall.ui.markup import escaped
from jamstall.ui.whose import counties_of

NEW = "new"
LONGEST = 4_000
"""Letters of an answer."""
EMPTY_ROWS = 2
"""Rows to write more actions in, below those that are there."""
_SEEN, _SAID = "_four_r_seen", "_four_r_said"
_FIRST, _LAST = dt.date(2000, 1, 1), dt.date(2100, 12, 31)


def show(page: Page) -> list[KeptAssessment]:
    """Show the analyses and the way to write one; return those that concern the selection."""
    texts = page.texts
    _say(texts)
    forms, faults = state.assessment_forms()
    for fault in faults:
        st.warning(escaped(_in_words(texts, fault)), icon=":material/warning:")
    try:
        kept = concerning(page.view, state.assessments().all())
    except Unreachable:
        st.error(texts("four-r-unreachable"), icon=":material/error:")
        return []
    writes = may(login.person(), "set_targets")
    if not writes:
        st.info(edition.elsewhere(texts, "four-r-read-only"), icon=":material/lock:")
        if not kept:
            st.info(texts("four-r-none"))
            return []
    named = {one.assessment_id: one for one in kept}
    options = (*([NEW] if writes else []), *named)

    def name(_: Texts, option: str) -> str:
        if option == NEW:
            return texts("four-r-new")
        said = named[option].assessment
        return f"{said.form_title}: {said.name}"

    chosen = choose.listed(texts, "analysis", options, "four-r-analysis", name)
    if chosen != NEW:
        _kept(page, named[chosen], writes=writes)
    elif forms:
        _new(page, forms)
    return kept


def _new(page: Page, forms: Sequence[Form]) -> None:
    texts = page.texts
    by_name = {form.name: form for form in forms}
    form = by_name[
        choose.listed(
            texts, "form", tuple(by_name), "four-r-form",
            lambda said, one: by_name[one].title.said(said.language),
        )
    ]  # fmt: skip
    if about := form.about.said(page.language):
        st.caption(escaped(about))
    asked = tuple(Asked(one.key, one.kind, one.asks.said(page.language)) for one in form.questions)
    empty = Assessment(
        form.name, form.title.said(page.language), "", page.language, text_of(page.selection), asked
    )
    helps = {one.key: one.help.said(page.language) for one in form.questions}
    shows = {one.key: one.show for one in form.questions if one.show is not None}
    _form(page, empty, NEW, helps, shows)


def _kept(page: Page, kept: KeptAssessment, *, writes: bool) -> None:
    """Show an analysis that is kept, by the questions that it was written under."""
    reading.taken_home(page, kept)
    reading.versions(page, state.assessments().versions(kept.assessment_id))
    if not writes:
        reading.read_only(page, kept)
        return
    seen = st.session_state.get(_SEEN)
    begun = f"{_base(kept.assessment, kept.assessment_id)}-name" in st.session_state
    if seen is None or seen[0] != kept.assessment_id or not begun:
        st.session_state[_SEEN] = (kept.assessment_id, kept.version)
    forms = {form.name: form for form in state.assessment_forms()[0]}
    questions = forms[kept.assessment.form].questions if kept.assessment.form in forms else ()
    shows = {one.key: one.show for one in questions if one.show is not None}
    _form(page, kept.assessment, kept.assessment_id, {}, shows)
    st.button(
        page.texts("four-r-remove"), key=f"four-r-remove-{kept.assessment_id}", type="tertiary",
        icon=":material/delete:", on_click=_remove, args=(page, kept),
    )  # fmt: skip


def _base(said: Assessment, analysis: str) -> str:
    return f"four-r-{analysis}-{said.form}"


def _form(
    page: Page,
    said: Assessment,
    analysis: str,
    helps: dict[str, str],
    shows: dict[str, Show],
) -> None:
    texts, base = page.texts, _base(said, analysis)
    where = of_its_own(page.view, said).described(of_dominance=False) or texts("filter-all")
    st.caption(escaped(texts("four-r-where", where=where)))
    with st.form(base, border=False):
        st.text_input(texts("four-r-name"), said.name, max_chars=120, key=f"{base}-name")
        for one in said.asked:
            _question(page, said, one, base, helps.get(one.key) or None, is_new=analysis == NEW)
        if analysis != NEW and shows:
            st.checkbox(texts("four-r-refill"), key=f"{base}-refill")
        st.form_submit_button(
            texts("four-r-save"), type="primary", on_click=_save,
            args=(page, said, analysis, shows, take_away.here()),
        )  # fmt: skip


def _question(
    page: Page, said: Assessment, one: Asked, base: str, hint: str | None, *, is_new: bool
) -> None:
    texts, key = page.texts, f"{base}-{one.key}"
    if one.kind == "text":
        st.text_area(escaped(one.asks), one.answer, max_chars=LONGEST, key=key, help=hint)
    elif one.kind == "yes_no":
        options = ["yes", "no"]
        st.radio(
            escaped(one.asks), options, index=options.index(one.answer) if one.answer else None,
            format_func=lambda answer: texts(f"four-r-{answer}"), horizontal=True, key=key,
            help=hint,
        )  # fmt: skip
    elif one.kind == "numbers":
        st.markdown(escaped(one.asks))
        if is_new:
            st.caption(texts("four-r-filled-in"))
        else:
            reading.numbers(page, said, one.key)
    else:
        st.markdown(escaped(one.asks))
        own: list[PlannedAction | None] = [a for a in said.actions if a.question == one.key]
        for row, action in enumerate([*own, *[None] * EMPTY_ROWS]):
            _action(texts, f"{key}-{row}", row, action)


def _action(texts: Texts, key: str, row: int, action: PlannedAction | None) -> None:
    number = texts("four-r-row", number=row + 1)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(
            f"{number}: {texts('four-r-action-what')}", action.what if action else "",
            max_chars=500, key=f"{key}-what",
        )  # fmt: skip
        st.text_input(
            f"{number}: {texts('four-r-action-who')}", action.who if action else "",
            max_chars=120, key=f"{key}-who",
        )  # fmt: skip
        st.date_input(
            f"{number}: {texts('four-r-action-when')}", action.by_when if action else None,
            min_value=_FIRST, max_value=_LAST, format="YYYY-MM-DD", key=f"{key}-when",
        )  # fmt: skip


class _NotWhole(Exception):
    """Something lacks; the message says what."""


def _save(
    page: Page, said: Assessment, analysis: str, shows: dict[str, Show], address: str
) -> None:
    """Keep what is typed as a version; or say why not, and leave it where it stands."""
    texts, base = page.texts, _base(said, analysis)
    person = login.person()
    try:
        name = str(st.session_state.get(f"{base}-name") or "").strip()
        if not name:
            raise _NotWhole(texts("four-r-no-name"))
        own = of_its_own(page.view, said)
        counties = counties_of(own.selection)
        require(person, "set_targets", counties)
        anew = analysis == NEW or st.session_state.get(f"{base}-refill")
        written = Assessment(
            said.form,
            said.form_title,
            name,
            said.language,
            said.filters,
            tuple(Asked(one.key, one.kind, one.asks, _answer(base, one)) for one in said.asked),
            filled_in(own, shows.items()) if anew else said.numbers,
            _actions(texts, base, said),
            address if anew else said.address,
        )
        by = person.subject or None
        if analysis == NEW:
            kept = state.assessments().save(written, by)
        else:
            seen = st.session_state.get(_SEEN, (analysis, -1))[1]
            kept = state.assessments().save(written, by, of=analysis, after=seen)
    except _NotWhole as problem:
        st.session_state[_SAID] = ("error", str(problem))
    except NotAllowed:
        st.session_state[_SAID] = ("error", texts("four-r-not-allowed"))
    except ChangedMeanwhile:
        latest = state.assessments().versions(analysis)[-1]
        st.session_state[_SEEN] = (analysis, latest.version)
        st.session_state[_SAID] = ("warning", texts("four-r-changed"))
    except UnknownPlan:
        st.session_state[_SAID] = ("error", texts("four-r-gone"))
    except Unreachable:
        st.session_state[_SAID] = ("error", texts("four-r-unreachable"))
    else:
        st.session_state[_SEEN] = (kept.assessment_id, kept.version)
        st.session_state["analysis"] = kept.assessment_id
        st.session_state[_SAID] = ("success", texts("four-r-saved"))


def _answer(base: str, one: Asked) -> str:
    return str(st.session_state.get(f"{base}-{one.key}") or "").strip()


def _actions(texts: Texts, base: str, said: Assessment) -> tuple[PlannedAction, ...]:
    found = []
    for one in said.asked:
        if one.kind != "actions":
            continue
        rows = sum(action.question == one.key for action in said.actions) + EMPTY_ROWS
        for row in range(rows):
            key = f"{base}-{one.key}-{row}"
            what, who = (
                str(st.session_state.get(f"{key}-{part}") or "").strip() for part in ("what", "who")
            )
            when: Any = st.session_state.get(f"{key}-when")
            if not what and not who:
                continue
            if not what or not who or when is None:
                named = what or texts("four-r-row", number=row + 1)
                raise _NotWhole(texts("four-r-half-action", what=named))
            found.append(PlannedAction(one.key, what, who, when))
    return tuple(found)


def _remove(page: Page, kept: KeptAssessment) -> None:
    try:
        own = of_its_own(page.view, kept.assessment)
        require(login.person(), "set_targets", counties_of(own.selection))
        state.assessments().retract(kept.assessment_id, login.person().subject or None)
        said = ("success", "four-r-removed")
    except NotAllowed:
        said = ("error", "four-r-not-allowed")
    except UnknownPlan:
        said = ("success", "four-r-removed")
    except Unreachable:
        said = ("error", "four-r-unreachable")
    st.session_state[_SAID] = (said[0], page.texts(said[1]))


def _in_words(texts: Texts, fault: FormFault) -> str:
    named = {"file": fault.file, "line": str(fault.line), "said": fault.said}
    return texts(f"form-fault-{fault.code}", **named)


def _say(texts: Texts) -> None:
    """Say once what came of the last thing done."""
    kind, said = st.session_state.pop(_SAID, ("", ""))
    if kind:
        {"success": st.success, "warning": st.warning, "error": st.error}[kind](escaped(said))
