"""A reader's desk: which queue, the text that is next, and how far readers agree."""

import streamlit as st

from jamstall.access import may
from jamstall.panels.projects.agreement import agreement, coefficients, crossed, sentence
from jamstall.store import judgements
from jamstall.store.queue import Asked, Order, Queue, queue
from jamstall.ui import login, problems, state
from jamstall.ui.handed import Page
from jamstall.ui.markup import escaped, table_html
from jamstall.ui.page import ask
from jamstall.ui.review import answer, drawing

ORDERS: tuple[Order, ...] = ("uncertainty", "money", "sample", "differing")
_PASSED = "review-passed"


def is_for_reader() -> bool:
    """Tell whether whoever sees the page may read texts somewhere."""
    return may(login.person(), "review")


def show(page: Page) -> None:
    """Show the desk to whoever may read texts somewhere, and nothing to others."""
    if not is_for_reader():
        return
    texts = page.texts
    with st.container(key="desk"):  # which is no part of the page on paper (style.css)
        ask(texts("review-title"))
        st.caption(texts("review-lead"))
        with problems.told("review", texts):
            _show_queue(page)
        with st.expander(texts("agreement-title")), problems.told("review: agreement", texts):
            _show_agreement(page)


def _show_queue(page: Page) -> None:
    texts, person = page.texts, login.person()
    order = st.radio(
        texts("review-order"),
        ORDERS,
        format_func=lambda name: texts(f"review-order-{name}"),
        key="review-order",
        horizontal=True,
    )
    sample = drawing.choose(texts) if order == "sample" else None
    if answer.show_saved(texts):  # below the choices: what is not shown is forgotten
        return
    if order == "sample" and sample is None:
        return
    passed = st.session_state.setdefault(_PASSED, [])
    asked = Asked(order, person.subject, person.where("review"), sample, tuple(passed))
    found: Queue = queue(state.database(), asked)
    if found.next is None:
        st.info(texts(f"review-done-{order}"), icon=":material/task_alt:")
        return
    st.markdown(escaped(texts("review-waiting", count=found.waiting)))
    answer.show(found.next, order, texts)
    if found.waiting > 1 and st.button(texts("review-pass"), key="review-pass"):
        passed.append(found.next.text.text_key)
        st.rerun()


def _show_agreement(page: Page) -> None:
    """Show how far people agree with each other and with the rules, in the reader's counties."""
    texts, within = page.texts, login.person().where("review")
    given = {
        "people": judgements.given_by_people(state.database(), within),
        "rules": judgements.given_by_both(state.database(), within),
    }
    for who, readings in given.items():
        found = agreement(readings)
        st.markdown(escaped(sentence(found, who, texts)))
        if found.texts:
            st.html(table_html(crossed(found, who, texts), texts(f"agreement-table-{who}")))
            st.html(table_html(coefficients(found, texts), texts(f"agreement-measures-{who}")))
    st.caption(texts("agreement-note"))
