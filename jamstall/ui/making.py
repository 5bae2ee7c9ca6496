"""A file that takes a while: asked for by one click, made with its progress shown, and fetched.

Streamlit can make a file when its download is clicked, but then neither shows how far it has come
nor says in the reader's words what went wrong. So a button asks, the page makes the file, and
`fetched.js` clicks its download; the download stays, to be clicked again.
"""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from uuid import uuid4

import streamlit as st

from jamstall.export.take_away import Progress

MIME = {
    "png": "image/png",
    "svg": "image/svg+xml",
    "pdf": "application/pdf",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
}
_ASKED, _MADE = "_file_asked", "_file_made"


class NotMade(Exception):
    """A file could not be made; the message says why, in the reader's language."""


@dataclass(frozen=True)
class File:
    """A file that can be made.

    Attributes
    ----------
    key : names its button, and it from others of the page.
    ask, making, fetch : on the button, while it is made, and on the download that stays.
    name : of the file; its ending says of what kind it is.
    make : raises `NotMade` where it cannot be.
    """

    key: str
    ask: str
    making: str
    fetch: str
    icon: str
    name: str
    make: Callable[[Progress], bytes]


def button(of: Hashable, file: File) -> None:
    """Show the button that asks for a file; `of` as in `show`."""
    st.button(file.ask, icon=file.icon, key=file.key, on_click=_ask, args=(of, file.key))


def _ask(of: Hashable, key: str) -> None:
    # Kept until it is made: what else is clicked meanwhile starts the page anew, and it goes on.
    st.session_state[_ASKED] = (of, key)


def show(of: Hashable, *files: File) -> None:
    """Make the file that has been asked for, and show the one that has been made.

    Parameters
    ----------
    of : what they are made of; a file is only made and offered for what is shown now.
    """
    for file in files:
        if st.session_state.get(_ASKED) == (of, file.key):
            _make(of, file)
    made_of, key, content, once = st.session_state.get(_MADE, (None, "", b"", ""))
    for file in files:
        if (made_of, key) == (of, file.key):
            _fetch(file, content, once)


def _make(of: Hashable, file: File) -> None:
    bar = st.progress(0.0, file.making)

    def told(part: float) -> None:
        bar.progress(part, file.making)

    try:
        content = file.make(told)
    except Exception as problem:  # not what starts the page anew: Streamlit's is no `Exception`
        del st.session_state[_ASKED]
        if not isinstance(problem, NotMade):
            raise
        st.error(str(problem), icon=":material/error:")
    else:
        del st.session_state[_ASKED]
        st.session_state[_MADE] = (of, file.key, content, uuid4().hex[:8])
    bar.empty()


def _fetch(file: File, content: bytes, once: str) -> None:
    # The key is the button's own: a container around it would be there before what is in it.
    st.download_button(
        file.fetch,
        data=content,
        file_name=file.name,
        mime=MIME[file.name.rpartition(".")[2]],
        key=f"made-now-{once}",
        on_click="ignore",
        type="tertiary",
        icon=":material/download:",
    )
