"""What is hidden is decided before the data changes, or after; how far that has come is shown."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING

import streamlit as st

from jamstall.analysis.disclosure.settings import decides_ahead
from jamstall.store.database import Database
from jamstall.texts import Texts
from jamstall.ui import state

if TYPE_CHECKING:
    from streamlit.delta_generator import DeltaGenerator

_ASKED, _BEGUN = "deciding-asked", "deciding-begun"
"""What is to be changed, as the button says that was pressed; what is not changed yet."""
_OFTEN = 0.3
"""Seconds after which it is seen again how far it has come, and whether somebody has stopped it."""


@dataclass(frozen=True)
class Change:
    """A change of the data that is decided before it is made, and the button that asks for it.

    Attributes
    ----------
    name : what it is known by, beside others that the page offers.
    label, icon : the button's.
    texts : the words.
    """

    name: str
    label: str
    texts: Texts
    icon: str | None = None

    def is_asked_for(self) -> bool:
        """Tell, once, whether somebody has just pressed the button."""
        return bool(st.session_state.pop(_ASKED, None) == self.name)

    def offer(self) -> None:
        """Show the button, and that the last try was stopped where it was."""
        self._button(is_there=True)
        if st.session_state.pop(_BEGUN, None) == self.name:
            st.info(self.texts("deciding-stopped"), icon=":material/info:")

    def decide(self, make: Callable[[Database], object]) -> None:
        """Decide what is hidden once the change is made, where the app decides ahead.

        Readers see the former state until it is made, and its button is not to be pressed: that
        would begin anew. What making it raises is raised, and nothing is changed. Nor is it where
        somebody presses the other button, or anything else on the page: Streamlit then ends this
        where it shows how far it has come.
        """
        from jamstall.upload.decided_before import decide_before

        if not decides_ahead():
            return
        self._button(is_there=False)
        place, stopped, reached = st.empty(), Event(), [0, 0]

        def tell(*steps: int) -> None:
            reached[:] = steps

        st.session_state[_BEGUN] = self.name
        with place.container(), ThreadPoolExecutor(1) as apart:
            bar = st.progress(0.0, self.texts("deciding"))
            st.button(self.texts("deciding-stop"), icon=":material/stop_circle:")
            work = apart.submit(decide_before, state.database(), make, tell, stopped)
            try:
                while wait([work], _OFTEN).not_done:
                    _show(bar, reached, self.texts)
                _show(bar, reached, self.texts)
            finally:
                stopped.set()
        place.empty()  # from here on it cannot be stopped
        del st.session_state[_BEGUN]
        work.result()

    def _button(self, *, is_there: bool) -> None:
        st.button(
            self.label,
            key=f"deciding-{self.name}",
            type="primary",
            icon=self.icon,
            on_click=self._ask,
            disabled=not is_there,
        )

    def _ask(self) -> None:
        st.session_state[_ASKED] = self.name


def _show(bar: "DeltaGenerator", reached: list[int], texts: Texts) -> None:
    done, steps = reached
    if steps:
        bar.progress(done / steps, texts("deciding-step", done=done, steps=steps))
    else:
        bar.progress(0.0, texts("deciding"))


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
