"""Ladda upp: a secretariat's file, from chosen to published, step by step."""

import streamlit as st

from jamstall.access import may
from jamstall.ui import edition, login, problems
from jamstall.ui.handed import page
from jamstall.ui.runs import stop
from jamstall.ui.upload import (
    columns_step,
    control_step,
    file_step,
    findings_step,
    flow,
    publish_step,
)

SHOW = {
    "file": file_step.show,
    "columns": columns_step.show,
    "findings": findings_step.show,
    "control": control_step.show,
    "difference": publish_step.show,
}

texts = page().texts
person = login.person()
st.title(texts("page-upload"), anchor=False)

if not may(person, "upload"):
    st.info(edition.elsewhere(texts, "upload-not-allowed"), icon=":material/lock:")
    stop()

under_way = flow.current(person, texts)
if under_way is None:
    if flow.DONE in st.session_state:
        publish_step.show_done(st.session_state[flow.DONE], texts)
    with problems.told("upload: begin", texts):
        file_step.begin(person, texts)
    stop()

step = under_way.choices.step
chosen = st.segmented_control(
    texts("upload-steps"),
    flow.STEPS,
    default=step,
    required=True,
    format_func=under_way.named,
    key=f"upload-steps-{step}",
    label_visibility="collapsed",
)
if chosen and chosen != step:
    under_way.go(chosen)
st.header(texts(f"upload-step-{step}"), anchor=False)
with problems.told(f"upload: {step}", texts, and_then="problem-draft-kept"):
    SHOW[step](under_way)
