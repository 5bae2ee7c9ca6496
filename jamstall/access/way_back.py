"""Whoever signs in comes back to the address they asked for.

Streamlit sends everyone to the first page. The address is the whole state of a view, so a link that
was shared would lose all that was chosen in it.
"""

from collections.abc import Mapping
from urllib.parse import quote, unquote, urlsplit

from jamstall.access.headers import Headers

LOGIN, CALLBACK = "/auth/login", "/oauth2callback"
COOKIE = "jamstall_return"


def led_back(answer: Headers, path: str, request: Mapping[str, str]) -> Headers:
    """Return the headers of an answer, with the way back noted at login and followed after it.

    Parameters
    ----------
    answer : the headers Streamlit answers with.
    path : what was asked for.
    request : the headers of the request, by name in lower case.
    """
    host = request.get("host", "")
    if path == LOGIN and (came := own_address(request.get("referer", ""), host)):
        cookie = f"{COOKIE}={quote(came, safe='')}; Max-Age=600; Path={CALLBACK}"
        return [*answer, (b"set-cookie", f"{cookie}; HttpOnly; SameSite=Lax".encode())]
    if path == CALLBACK and (back := own_address(f"//{host}{_noted(request)}", host)):
        done = f"{COOKIE}=; Max-Age=0; Path={CALLBACK}; HttpOnly; SameSite=Lax".encode()
        led = [
            (name, back.encode() if (name, value) == (b"location", b"/") else value)
            for name, value in answer
        ]
        return [*led, (b"set-cookie", done)]
    return answer


def _noted(request: Mapping[str, str]) -> str:
    parts = [part.strip().partition("=") for part in request.get("cookie", "").split(";")]
    return next((unquote(value) for name, _, value in parts if name == COOKIE), "")


def own_address(url: str, host: str) -> str:
    """Return the page and the query of an address among ours, or nothing; never one elsewhere.

    >>> own_address("https://jamstall.example.se/sokande?lang=en", "jamstall.example.se")
    '/sokande?lang=en'
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    page = parts.path.removeprefix("/")
    if parts.netloc != host or not page.isascii() or not page.replace("-", "").isalnum():
        return ""
    query = quote(parts.query, safe="=&%+,.-~")
    return f"/{page}?{query}" if query else f"/{page}"
