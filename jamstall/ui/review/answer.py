"""One text: what stands in it, the questions, and a person's answer, confirmed or with a reason."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from jamstall import review
from jamstall.access import require
from jamstall.panels.projects.agreement import LEVELS
from jamstall.panels.projects.marked import marked
from jamstall.review.reading import level_of
from jamstall.review.rules import Question
from jamstall.store import judgements, loads
from jamstall.store.judgements import Judged
from jamstall.store.queue import Order, Proposal, Waiting
from jamstall.store.shared_sentences import shared_in_text
from jamstall.texts import Texts
from jamstall.ui import login, state
from jamstall.ui.markup import escaped
from jamstall.ui.upload.difference_step import refusal

_SAVED = "review-saved"
HEIGHT = 70
"""Pixels of a field for words: two lines, of which it takes more."""


def show(text: Waiting, order: Order, texts: Texts) -> None:
    """Show a text and its questions, and keep the answer.

    Of a sample the answer is blind: what the rules say is shown when it is saved. Elsewhere it
    stands in the text and in the answers, and to depart from it takes a reason.
    """
    blind = order == "sample"
    proposal = None if blind else text.proposal
    _show_text(text, proposal, texts)
    if order == "differing":
        _show_others(text, texts)
    if proposal is not None:
        st.markdown(escaped(texts("review-proposal", level=_level(proposal.level, texts))))
    elif not blind:
        st.markdown(texts("review-no-proposal"))
    asked = review.rules().questions
    key = f"review-{order}-{text.text.region}-{text.text.case_key}-{text.text.text_key}"
    with st.form(key):
        answers = _questions(asked, proposal, key, texts)
        unreadable = st.checkbox(texts("review-unreadable"), key=f"{key}-unreadable")
        settles = order == "differing"
        reason = st.text_area(
            texts("review-reason-settles" if settles else "review-reason"),
            max_chars=judgements.LONGEST, key=f"{key}-reason", height=HEIGHT,
        ) if not blind else ""  # fmt: skip
        comment = st.text_area(
            texts("review-comment"), max_chars=judgements.LONGEST, key=f"{key}-comment",
            height=HEIGHT,
        )  # fmt: skip
        if not st.form_submit_button(texts("review-save"), type="primary"):
            return
    of_level = [question.name for question in asked if question.asked_by == "level"]
    if not unreadable and any(answers.get(name) is None for name in of_level):
        st.error(texts("review-unanswered"), icon=":material/error:")
        return
    given = {name: answer for name, answer in answers.items() if answer is not None}
    level = None if unreadable else level_of(given)
    departs = proposal is not None and level != proposal.level
    if (departs or settles) and not reason.strip():
        st.error(texts("review-no-reason"), icon=":material/error:")
        return
    said = Judged(
        level,
        bool(given.get("target")),
        bool(given.get("main")),
        bool(given.get("diversity")),
        given,
        reason,
        comment,
        blind=blind,
        adjudicates=settles,
    )
    _save(text, said, texts)


def _save(text: Waiting, said: Judged, texts: Texts) -> None:
    person = login.person()  # asked again now: a right can be gone since the page was opened
    require(person, "review")
    try:
        added = judgements.add(
            state.database(), text.text, person.subject, said, within=person.where("review")
        )
    except loads.OutsideCounties as problem:
        st.error(escaped(refusal(problem, texts)), icon=":material/error:")
    else:
        st.session_state[_SAVED] = (text, said, added)
        st.rerun()


def show_saved(texts: Texts) -> bool:
    """Show what was saved beside what the rules and others say, until the reader goes on."""
    saved: tuple[Waiting, Judged, judgements.Added] | None = st.session_state.get(_SAVED)
    if saved is None:
        return False
    text, said, added = saved
    st.success(
        texts("review-saved", level=_level(said.level, texts)), icon=":material/check_circle:"
    )
    if added.is_retracted:
        st.warning(texts("review-retracted"), icon=":material/history:")
    if added.is_changed:
        st.warning(texts("review-changed"), icon=":material/history:")
    if said.blind:
        _show_text(text, text.proposal, texts)
        level = text.proposal.level if text.proposal else None
        st.markdown(escaped(texts("review-rules-said", level=_level(level, texts))))
        _show_others(text, texts)
    if st.button(texts("review-next"), type="primary", key="review-next"):
        del st.session_state[_SAVED]
        st.rerun()
    return True


def _show_text(text: Waiting, proposal: Proposal | None, texts: Texts) -> None:
    """Show the text as it stands; with evidence and shared sentences where a proposal may be seen.

    A shared sentence names sex or gender equality: to mark it would tell a blind reader so.
    """
    money = texts.kronor(text.granted)
    about = [text.case_id, text.programme or "", str(text.year or ""), money]
    st.markdown(escaped(" · ".join(part for part in about if part)))
    evidence: Sequence[Mapping[str, Any]] = proposal.evidence if proposal else ()
    shared = shared_in_text(state.database(), text.text.text_key) if proposal else []
    shown = marked(
        review.project_text(text.name, text.description),
        evidence,
        {question.name: n for n, question in enumerate(review.rules().questions, 1)},
        texts("review-marked", number="{}"),
        [(start, end, texts("review-shared", count=count)) for start, end, count in shared],
    )
    label = texts("review-text")
    st.html(f'<div class="read" tabindex="0" role="region" aria-label="{label}">{shown}</div>')
    if shared:
        st.caption(texts("review-shared-note"))


def _show_others(text: Waiting, texts: Texts) -> None:
    """Show what others have answered, without who they are."""
    me = judgements.known_as(login.person().subject)
    latest = {
        one.reader: one.judged
        for one in judgements.of_text(state.database(), text.text)
        if one.reader != me
    }
    for number, said in enumerate(latest.values(), 1):
        line = texts("review-other", number=number, level=_level(said.level, texts))
        more = " ".join(part for part in (said.reason, said.comment) if part)
        st.markdown(escaped(f"{line} {more}".strip()))


def _questions(
    asked: Sequence[Question], proposal: Proposal | None, key: str, texts: Texts
) -> dict[str, bool | None]:
    """Ask the questions that make the level, and in a fold those of the agencies."""
    answers = {}
    of_level = [(n, one) for n, one in enumerate(asked, 1) if one.asked_by == "level"]
    for side, column in enumerate(st.columns(2, gap="large")):  # read down, one side and the next
        with column:
            middle = -(-len(of_level) // 2)
            for number, question in of_level[side * middle : (side + 1) * middle]:
                answers[question.name] = _yes_or_no(number, question, proposal, key, texts)
    with st.expander(texts("review-more")):
        for number, question in enumerate(asked, 1):
            if question.asked_by != "level":
                answers[question.name] = _yes_or_no(number, question, proposal, key, texts)
    return answers


def _yes_or_no(
    number: int, question: Question, proposal: Proposal | None, key: str, texts: Texts
) -> bool | None:
    words = question.sv if texts.language == "sv" else question.en
    read = proposal.answers.get(question.name) if proposal else None
    return st.radio(
        escaped(f"{number}. {words}"),
        (True, False),
        index=None if read is None else int(not read),
        format_func=lambda answer: texts("review-yes" if answer else "review-no"),
        horizontal=True,
        key=f"{key}-{question.name}",
    )


def _level(level: int | None, texts: Texts) -> str:
    name = "not_screened" if level is None else LEVELS[level]
    return texts(f"review-level-{name}".replace("_", "-"))
