"""What takes longest of the next choice is made while the page is read.

What is hidden beside a year or a county is decided once for each state of the data, and takes
seconds where groups are many (docs/decisions/0011-small-groups.md). Whoever chooses the first year
would wait for it; so it is begun as soon as a page stands there without one.
"""

from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode

import streamlit as st
from streamlit import runtime

from jamstall.analysis.disclosure.guard import STEPS
from jamstall.panels.catalogue import panels_at
from jamstall.ui import state
from jamstall.ui.handed import Page

_WORKING = ThreadPoolExecutor(1, "ahead")
"""One thing at a time: readers' own pages are to be shown meanwhile. What goes wrong is said to
whoever asks for it."""

_begun: set[tuple[object, ...]] = set()
_WAITING = "_ahead"
"""What this reader's last page has asked for; what has not begun is let go of when she goes on."""


def begin(opened: Page) -> None:
    """Begin to decide what the page needs once a year or a county is chosen, if nobody has yet."""
    selection = opened.selection
    if opened.declared.panels is None or not runtime.exists():  # a test of a page has no server
        return
    for asked, waiting in st.session_state.get(_WAITING, ()):
        if waiting.cancel():
            _begun.discard(asked)
    begun = []
    chosen = tuple(dimension for dimension, _ in selection.filters)
    sense = (selection.basis, selection.area, selection.limit)
    for step in STEPS:
        asked = (opened.provenance.version, opened.declared.name, chosen, sense, step)
        if step in chosen or asked in _begun:
            continue
        _begun.add(asked)
        query = {key: st.query_params.get_all(key) for key in st.query_params}
        begun.append((asked, _WORKING.submit(_make, opened, step, query)))
    st.session_state[_WAITING] = begun


def _make(opened: Page, step: str, query: dict[str, list[str]]) -> None:
    """Make the page's panels of the latest year, or of a county; their numbers are remembered."""
    version = opened.provenance.version
    value = state.values(version, step)[-1]
    address = f"{opened.declared.address}?{urlencode({**query, step: [value]}, doseq=True)}"
    panels_at(address, lambda chosen: state.view_of(version, chosen, opened.language))
