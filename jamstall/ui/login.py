"""Signing in and out: who is at the screen, and the page for those who are not let in.

Streamlit does the OpenID Connect (`st.login`, Authlib); who somebody then is, is said by
`jamstall.access`. Asked at every run of a page, and again at the moment something is done.
"""

import time
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from jamstall import access
from jamstall.access import Connection, Person
from jamstall.operations.journal import audit
from jamstall.panels.view import place_name
from jamstall.texts import Texts
from jamstall.ui import cookie, state
from jamstall.ui.filters import LANGUAGE
from jamstall.ui.markup import escaped

UPLOADERS = access.Uploaders()
SIGNED_OUT = access.SignedOut()
_TOLD = access.SignIns()


@cache
def settings() -> access.Settings:
    """Return what the operator has written about login; the file may change as the app runs."""
    files = [Path(file) for file in st.get_option("secrets.files")]
    return access.Settings(files, st.get_option("server.port"))


def person() -> Person:
    """Return who is at the screen; in an app that only reads nobody may do more than read.

    Raises
    ------
    NotAdmitted : they have not signed in, or no longer, or have no role. The frame has shown why.
    BadAccess : the configuration cannot be understood.
    """
    found = _admitted()
    return found if state.follower() is None else replace(found, subject="", rights={})


def _admitted() -> Person:
    current = settings().current()
    claims = _claims() if current.needs_login else {}
    return access.who(claims, connection(), current, SIGNED_OUT, time.time())


def sender(asking: Connection) -> Person:
    """Return who sends a request, which is outside any session of Streamlit's.

    Raises
    ------
    NotAdmitted, BadAccess : as for `person`.
    """
    current = settings().current()
    claims = cookie.claims(asking.headers.get("cookie", ""), current.origin)
    return access.who(claims, asking, current, SIGNED_OUT, time.time())


def connection() -> Connection:
    """Return the connection of whoever is at the screen, as it was when they opened the page."""
    headers = {name.lower(): value for name, value in st.context.headers.items()}
    peer = st.context.ip_address  # None: this machine
    return Connection(peer, headers)


def request() -> str:
    """Return the id of the connection that a page is open by; nothing outside a page."""
    context = get_script_run_ctx(suppress_warning=True)
    return st.context.headers.get("X-Request-Id", "") if context else ""


def admitted() -> bool:
    """Tell whether whoever is at the screen may read, and let their session upload if they may."""
    try:
        found = _admitted()
    except (access.NotAdmitted, access.BadAccess) as refused:
        if isinstance(refused, access.NoRole | access.SessionOver):
            _tell("no_role" if isinstance(refused, access.NoRole) else "session_over")
        _dismiss()
        return False
    if found.subject and settings().current().needs_login:
        _tell("signed_in", rights=",".join(sorted(found.rights)) or "none")
    if access.may(person(), "upload") and (session := _session()):
        UPLOADERS.admit(session, found.subject, time.time(), settings().current().hours)
    else:
        _dismiss()
    return True


def _tell(event: str, **facts: str) -> None:
    """Tell the log of a sign-in, once; who it is cannot be read from what is told."""
    claims = _claims()
    if _TOLD.is_new(event, claims, time.time(), access.LONGEST_HOURS):
        audit(event, sign_in=access.fingerprint(claims)[:12], **facts)


def show_account(texts: Texts) -> None:
    """Show who is signed in, and the way out; or the way in, for visitors who may read."""
    if not settings().current().needs_login:
        return
    if _admitted() == access.VISITOR:
        _button_in(texts)
        return
    with st.container(key="account"):
        st.caption(escaped(_described(person(), texts)))
        _button_out(texts)


def show_way_in(texts: Texts) -> None:
    """Show the page of those who are not let in: why, and what they can do about it."""
    if st.query_params.get(LANGUAGE, "sv") != texts.language:
        # They come back in the language they chose here, to the address as it was.
        st.query_params[LANGUAGE] = texts.language
    try:
        person()
    except access.BadAccess:
        st.title(texts("login-wrong-title"), anchor=False)
        st.error(texts("login-wrong"), icon=":material/lock:")
    except access.NoRole:
        st.title(texts("login-no-role-title"), anchor=False)
        st.markdown(texts("login-no-role", name=escaped(_claims().get("name", ""))))
        _button_out(texts)
    except access.SessionOver:
        st.title(texts("login-over-title"), anchor=False)
        st.markdown(texts("login-over"))
        _button_in(texts)
    except access.NotSignedIn:
        st.title(texts("login-title"), anchor=False)
        st.markdown(texts("login-text"))
        _button_in(texts)


def _described(found: Person, texts: Texts) -> str:
    """Say who somebody is, what they may do, and where."""
    held = {right: found.rights[right] for right in access.RIGHTS if right in found.rights}
    words = [texts(f"right-{right}") for right in held] or [texts("right-none")]
    places = list(dict.fromkeys(held.values()))
    if len(places) > 1:  # some here, some there: each with its places
        words = [
            texts("login-right", right=word, counties=_named(counties, texts))
            for word, counties in zip(words, held.values(), strict=True)
        ]
    signed_in = texts("login-as", name=found.name, rights=texts.both(words))
    if len(places) != 1 or places[0] is None:
        return signed_in
    if not places[0]:
        return f"{signed_in} {texts('login-no-county')}"
    return f"{signed_in} {texts('login-counties', counties=_named(places[0], texts))}"


def _named(counties: access.Counties, texts: Texts) -> str:
    if not counties:
        return texts("login-everywhere" if counties is None else "login-nowhere")
    return texts.both(place_name(county, texts) for county in sorted(counties))


def _button_in(texts: Texts) -> None:
    st.button(
        texts("login-in"),
        key="sign-in",
        type="primary",
        icon=":material/login:",
        on_click=st.login,
        args=(settings().current().provider,),
    )


def _button_out(texts: Texts) -> None:
    st.button(
        texts("login-out"),
        key="sign-out",
        type="tertiary",
        icon=":material/logout:",
        on_click=_sign_out,
    )


def _sign_out() -> None:
    """End the sign-in, in this window and all others, and at the provider where it takes part."""
    SIGNED_OUT.add(_claims(), time.time(), settings().current().hours)
    _tell("signed_out")
    _dismiss()
    st.logout()


def _claims() -> Mapping[str, Any]:
    return st.user.to_dict()


def _session() -> str | None:
    context = get_script_run_ctx()
    return context.session_id if context else None


def _dismiss() -> None:
    if session := _session():
        UPLOADERS.dismiss(session)
