"""Historik: loads and snapshots of series, how to take one back, the log, and the backups."""

import streamlit as st

from jamstall.access import may
from jamstall.ui import edition, history, login, series_history
from jamstall.ui.handed import page
from jamstall.ui.runs import stop

texts = page().texts
person = login.person()
st.title(texts("page-history"), anchor=False)

if not may(person, "upload"):
    st.info(edition.elsewhere(texts, "upload-not-allowed"), icon=":material/lock:")
    stop()

st.header(texts("history-loads"), anchor=False)
history.show_loads(person, texts)
st.header(texts("history-log"), anchor=False)
history.show_log(texts)
st.header(texts("history-series"), anchor=False)
series_history.show_snapshots(person, texts)
if may(person, "back_up"):
    st.header(texts("history-backups"), anchor=False)
    history.show_backups(person, texts)
