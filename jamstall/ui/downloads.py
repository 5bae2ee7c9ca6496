"""A download that is made when it is clicked, and is still there when the browser comes for it."""

from collections.abc import Callable
from itertools import count
from typing import Any

import streamlit as st
from streamlit import runtime
from streamlit.runtime.media_file_manager import MediaFileManager

KEPT = 32
"""So many of the last files are kept: more than are made in the moment before they are fetched."""
_number = count()


def download(label: str, make: Callable[[], bytes], file_name: str, mime: str, **look: Any) -> None:
    """Show a button that makes a file and gives it to the reader.

    Parameters
    ----------
    look : what else `st.download_button` takes: key, type, help.
    """
    st.download_button(
        label,
        data=lambda: kept(make(), file_name, mime, runtime.get_instance().media_file_mgr),
        file_name=file_name,
        mime=mime,
        on_click="ignore",
        icon=":material/download:",
        **look,
    )


def kept(content: bytes, file_name: str, mime: str, files: MediaFileManager) -> bytes:
    """Keep a file for a while among those that are served; return what it holds.

    Streamlit 1.67 stores what is made at a click without noting who asked for it, and throws away
    what nobody has when a page's run ends, anybody's. Where two runs ended before the browser came
    for the file, it was gone (findings/streamlit_deferred_download.sh).
    """
    files.add(
        content,
        mime,
        coordinates=f"downloads-{next(_number) % KEPT}",
        file_name=file_name,
        is_for_static_download=True,
    )
    return content
