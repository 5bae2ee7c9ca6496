"""An analysis as it was saved: its numbers, its versions, what is taken home; and all actions."""

import html
from collections.abc import Sequence

import streamlit as st

from jamstall.access import may
from jamstall.export.take_away import Exhibit, TakeAway
from jamstall.panels.four_r.written import Listed, all_actions, answers, listed
from jamstall.panels.panel import Table
from jamstall.plan.model import Assessment, KeptAssessment
from jamstall.side_file import Unreachable
from jamstall.ui import login, making, state, take_away
from jamstall.ui.downloads import download
from jamstall.ui.handed import Page
from jamstall.ui.markup import escaped, table_html
from jamstall.ui.page import show
from jamstall.workshop.store import Workshops


def numbers(page: Page, assessment: Assessment, question: str) -> None:
    """Show what a question of numbers was filled in with."""
    found = [one for one in assessment.numbers if one.question == question]
    if not found:
        st.caption(page.texts("four-r-own-numbers"))
    for one in found:
        note = f"<p class='rests-on'>{html.escape(one.rests_on)}</p>"
        title = f"<h4>{html.escape(one.title)}</h4>"
        st.html(title + table_html(Table(one.header, one.rows), one.title) + note)


def read_only(page: Page, kept: KeptAssessment) -> None:
    """Show an analysis to whoever may not write it."""
    panel = answers(page.texts, kept.assessment)
    st.html(table_html(panel.table, panel.title))
    for question in dict.fromkeys(one.question for one in kept.assessment.numbers):
        numbers(page, kept.assessment, question)


def taken_home(page: Page, kept: KeptAssessment) -> None:
    """Show the ways to take an analysis home, and where its numbers were seen."""
    texts, view, provenance = page.texts, page.view, page.provenance
    st.caption(texts("four-r-seen-at", date=texts.moment(kept.kept_at)))
    if kept.assessment.address:
        st.caption(escaped(texts("four-r-address", address=kept.assessment.address)))
    name = f"analys-{kept.assessment_id}-{kept.version}"

    def pdf() -> bytes:
        from jamstall.export import assessment

        return assessment.as_pdf(view, provenance, kept)

    def workbook() -> bytes:
        from jamstall.export import assessment

        return assessment.as_workbook(view, provenance, kept)

    with st.container(horizontal=True):
        for suffix, make in (("pdf", pdf), ("xlsx", workbook)):
            download(
                texts(f"four-r-{suffix}"), make, f"{name}.{suffix}", making.MIME[suffix],
                key=f"four-r-{suffix}-{kept.version}",
            )  # fmt: skip


def versions(page: Page, kept: Sequence[KeptAssessment]) -> None:
    """Show the versions before the one that stands, folded; the latest first."""
    texts = page.texts
    if len(kept) < 2:
        return
    with st.expander(texts("four-r-versions", count=len(kept) - 1), icon=":material/history:"):
        for one in reversed(kept[:-1]):
            moment = texts.moment(one.kept_at)
            said = texts("four-r-version", number=texts.count(one.version), moment=moment)
            panel = answers(texts, one.assessment)
            st.html(f"<h4>{html.escape(said)}</h4>{table_html(panel.table, said)}")


def actions(page: Page, kept: Sequence[KeptAssessment]) -> None:
    """Show all actions in one list; those of workshops to whoever may lead one."""
    texts = page.texts
    found = listed(texts, kept)
    if may(login.person(), "lead"):
        try:
            held = Workshops.beside(state.database().path).actions()
        except Unreachable:
            st.error(texts("workshop-unreachable"), icon=":material/error:")
            held = []
        found += [
            Listed(note.text, note.who, note.due, texts("four-r-workshop", name=name))
            for name, note in held
        ]
    panel = all_actions(page.view, tuple(found))
    show(panel, texts)
    if found:

        def workbook() -> bytes:
            from jamstall.export import workbook

            exhibits = (Exhibit(panel),)
            here = take_away.here()
            return workbook.workbook(
                TakeAway(panel.title, page.view, page.provenance, exhibits, here)
            )

        download(
            texts("four-r-actions-xlsx"), workbook, "atgarder.xlsx", making.MIME["xlsx"],
            key="four-r-actions-xlsx",
        )  # fmt: skip
