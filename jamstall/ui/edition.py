"""An app that only reads says of when its data are, and where what it cannot do is done."""

import os

import streamlit as st

from jamstall.editions.faults import EditionFault
from jamstall.texts import Texts
from jamstall.ui import state
from jamstall.ui.markup import escaped


def show(texts: Texts) -> None:
    """Say of when the data are, and why no later are shown; nothing in an app that writes."""
    follower = state.follower()
    if follower is None or follower.brought is None:
        return
    when = texts.moment(follower.brought.manifest.written_at)
    with st.container(key="edition"):
        st.caption(escaped(texts("edition-as-of", when=when)))
        if follower.fault is not None:
            said = texts("edition-stays", why=_why(follower.fault, texts), when=when)
            st.warning(escaped(said), icon=":material/history:")


def elsewhere(texts: Texts, otherwise: str) -> str:
    """Return why something cannot be done here: by whom it is done, or in which other app.

    Parameters
    ----------
    otherwise : the text of an app that writes, in which it is a matter of rights.
    """
    if state.follower() is None:
        return texts(otherwise)
    at = os.environ.get("JAMSTALL_UPLOADS_AT", "")
    return escaped(f"{texts('edition-only-reads')} {texts('edition-uploads-at', at=at or 'none')}")


def nothing_yet(texts: Texts) -> str:
    """Return why there is nothing to read yet."""
    follower = state.follower()
    fault = follower.fault if follower else None
    return texts("edition-none-yet", why=_why(fault, texts) if fault else "")


def _why(fault: EditionFault, texts: Texts) -> str:
    return texts(f"edition-{fault.code}".replace("_", "-"), about=fault.about)
