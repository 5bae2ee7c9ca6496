"""Before the data changes, what will be hidden is decided; how far that has come is shown."""

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
