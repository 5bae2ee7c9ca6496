"""A page's run: how it ends, and the number it leaves when it has come to its end.

Streamlit's page does not say which run it shows, and "not running" is also what it says between a
click and the run that the click begins. So each run leaves its number last in the page, and
`drawn.js` sets it on the document once all of that run is drawn.
"""

from collections.abc import Callable
from itertools import count
from typing import NoReturn

import streamlit as st

_RUNS = count(1)
"""How many runs have come to their end, of all sessions: a page whose connection was lost goes on
in another session, and its next run has a higher number than its last."""


class Stopped(BaseException):
    """A page has said all it has to say. No `Exception`: nobody on the way mends it."""


def stop() -> NoReturn:
    """End the page here; what the frame says last is still said, which `st.stop` forbids."""
    raise Stopped


def counted(show: Callable[[], None]) -> None:
    """Show a page, and leave the run's number last in it.

    A run that is begun anew before its end has none: its successor is what is to be read. One that
    fails has come to its end.
    """
    try:
        show()
    except Stopped:
        pass
    except Exception:
        _leave_number()
        raise
    _leave_number()


def _leave_number() -> None:
    number = next(_RUNS)
    with st.container(key="run"):
        st.html(f'<i data-run="{number}"></i>')
