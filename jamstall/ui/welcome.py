"""An empty database welcomes its user with two ways in: their own file, or the demo data."""

from contextlib import suppress

import streamlit as st

from jamstall.access import Person, may
from jamstall.demo import intakes
from jamstall.store import loads
from jamstall.texts import Texts
from jamstall.ui import login, state
from jamstall.ui.handed import link


def show(person: Person, texts: Texts) -> None:
    """Show the two ways in, to those who may go them."""
    if not may(person, "upload"):
        st.title(texts("login-no-data"), anchor=False)
        return
    st.title(texts("welcome-title"), anchor=False)
    st.markdown(texts("welcome-text"))
    own, demo = st.columns(2, gap="large", border=True)
    with own:
        st.header(texts("welcome-own"), anchor=False)
        st.markdown(texts("welcome-own-text"))
        link("upload", texts("page-upload"), ":material/upload:")
    with demo:
        st.header(texts("welcome-demo"), anchor=False)
        st.markdown(texts("welcome-demo-text"))
        if may(person, "restore") and st.button(texts("welcome-demo-load"), type="primary"):
            with st.spinner(texts("welcome-loading")):
                _load_demo()
            st.rerun()


def _load_demo() -> None:
    with suppress(loads.NotEmpty):  # someone else was first: there is data to show
        loads.publish(state.database(), intakes(), by=login.person().subject, is_demo=True)


def remove_demo() -> None:
    """Take all demo data back and start over."""
    loads.retract_demo(state.database(), by=login.person().subject)
    st.rerun()
