"""What is hidden is decided before the data changes, or after; how far that has come is shown."""

from collections.abc import Callable

import streamlit as st

from jamstall.decide_ahead import is_wanted
from jamstall.store.database import Database
from jamstall.texts import Texts
from jamstall.ui import state


def decide_before(change: Callable[[Database], object], texts: Texts) -> None:
    """Decide what is hidden once the data is changed, where the app decides ahead.

    Readers see the former state until it is. What the change raises is raised, and nothing is
    changed.
    """
    if not is_wanted():
        return
    from jamstall.upload.decided_before import decide_before as decide

    bar = st.progress(0.0, texts("deciding"))

    def tell(done: int, steps: int) -> None:
        bar.progress(done / steps if steps else 1.0, texts("deciding-step", done=done, steps=steps))

    decide(state.database(), change, tell)
    bar.empty()


def show(texts: Texts) -> None:
    """Say on a page that nothing is shown of persons yet, and show it as soon as it can be."""
    if state.deciding() is not None:
        _follow(texts)


@st.fragment(run_every=3)
def _follow(texts: Texts) -> None:
    found = state.deciding()
    if found is None:
        st.rerun()
    done, steps = found
    st.info(texts("deciding-now", done=done, steps=steps), icon=":material/hourglass_top:")
