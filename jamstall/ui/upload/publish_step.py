"""Step 5: see what changes, and publish it, in one transaction and for everyone at once."""

from typing import TYPE_CHECKING

import streamlit as st

from jamstall.access import require
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.texts import Texts
from jamstall.ui import login, state
from jamstall.ui.deciding import Change
from jamstall.ui.handed import link
from jamstall.ui.markup import escaped
from jamstall.ui.upload import difference_step
from jamstall.ui.upload.difference_step import REFUSALS, refusal, seen, within
from jamstall.ui.upload.findings_step import is_ready
from jamstall.ui.upload.flow import DONE, Flow, next_step

if TYPE_CHECKING:
    from jamstall.intake import Intake

_OUTDATED = "upload-outdated"


def show(flow: Flow) -> None:
    """Show what will change, and publish it. What goes wrong is told by the page."""
    texts = flow.texts
    icon = ":material/publish:"
    change = Change(f"publish-{flow.draft.draft_id}", texts("upload-publish"), texts, icon)
    is_pressed = change.is_asked_for()
    if st.session_state.pop(_OUTDATED, None) == flow.draft.draft_id:
        st.error(texts("upload-outdated"), icon=":material/error:")
    # What was shown when the button was pressed, not what another has published since.
    shown = seen(flow)
    intake = flow.read()
    can_publish = False
    above, below = st.container(), st.container()  # where it stands, whatever is shown above it
    if intake is not None and not intake.errors:
        with above:
            flow, can_publish = difference_step.show(flow, intake)
    if intake is None or not is_ready(intake, flow.choices.accepted):
        st.info(texts("upload-not-ready"), icon=":material/help:")
        if st.button(texts("upload-next", step=texts("upload-step-findings"))):
            flow.go("findings")
    elif can_publish:
        counted = {"table": intake.fund, "cases": intake.case_count}
        with below:
            st.markdown(escaped(texts("upload-summary", name=flow.draft.name, **counted)))
            if is_pressed:
                _publish(flow, intake, shown, change)
            else:
                change.offer()
    next_step(flow, "difference")


def _publish(flow: Flow, intake: "Intake", shown: str | None, change: Change) -> None:
    from jamstall.intake.mapping_file import as_toml

    texts, found = flow.texts, flow.looked()
    person = login.person()  # asked again now: a role can be gone since the page was opened

    def publish(database: Database) -> list[loads.Published]:
        return loads.publish(
            database,
            [intake],
            by=person.subject,
            instead_of_demo=True,
            expected=shown,
            within=within(person),
            again=False,
            other_county=flow.choices.other_county,
            replace=flow.choices.replace,
            mapping=as_toml(found.mapping(flow.choices.mapping)) if found else None,
        )

    try:
        require(person, "publish", intake.counties)
        change.decide(publish)
        with st.spinner(texts("upload-publishing")):
            (published,) = publish(state.database())
    except loads.Outdated:
        # Published by another in the meantime: the difference above may be of before that.
        st.session_state[_OUTDATED] = flow.draft.draft_id
        st.rerun()
    except REFUSALS as problem:
        st.error(escaped(refusal(problem, texts)), icon=":material/error:")
    else:
        flow.forget()
        st.session_state[DONE] = published
        st.rerun()


def show_done(published: loads.Published, texts: Texts) -> None:
    """Say what was published, and where it can be seen and taken back."""
    counts = {"new": published.new, "changed": published.changed, "unchanged": published.unchanged}
    st.success(
        texts("upload-done", load=published.load_id, table=published.table, **counts),
        icon=":material/check_circle:",
    )
    with st.container(horizontal=True):
        if published.table == "advice":  # no other page shows it
            link("applicants", texts("upload-see-advice"))
        else:
            link("overview", texts("upload-see"))
        link("history", texts("upload-undo"))
