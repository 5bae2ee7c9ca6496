"""The sign-in that a request carries, read from its cookie as Streamlit reads it at a websocket.

What Streamlit answers by plain requests, it answers to anybody who knows the address.
"""

import json
from collections.abc import Mapping
from typing import Any

from streamlit.auth_util import get_cookie_with_chunks
from streamlit.web.server.server_util import get_cookie_secret
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value
from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME


def claims(cookies: str, origin: str | None) -> Mapping[str, Any]:
    """Return what a provider said of whoever has these cookies; nothing where none has signed in.

    Parameters
    ----------
    cookies : the header Cookie.
    origin : where the app is reached; a sign-in at another address is none.
    """
    if origin is None:
        return {}
    parts = (part.strip().partition("=") for part in cookies.split(";"))
    jar = {name: value for name, _, value in parts}

    def one(name: str) -> bytes | None:
        return decode_signed_value(get_cookie_secret(), name, jar.get(name, "").encode("latin-1"))

    try:
        said = json.loads(get_cookie_with_chunks(one, USER_COOKIE_NAME) or b"{}")
    except ValueError:
        return {}
    if not isinstance(said, dict) or said.get("origin") != origin:
        return {}
    return said
