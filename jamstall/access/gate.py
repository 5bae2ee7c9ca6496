"""The gate that every request and every answer passes: names, origins, uploads, headers.

Pure ASGI, outside Streamlit's own layers, so that nothing is answered past it.
"""

import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from jamstall.access.configuration import Access, BadAccess
from jamstall.access.connection import is_same_origin, knows_host
from jamstall.access.headers import Headers, guarded
from jamstall.access.sessions import Uploaders
from jamstall.access.way_back import led_back

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Asgi = Callable[[Scope, Receive, Send], Awaitable[None]]

HEALTH = "/health"
_UPLOAD = "/_stcore/upload_file/"
_AGENT = "/_stcore/agent"

_REFUSED = {
    400: "Okänt värdnamn. Unknown host name. docs/inloggning.md",
    403: "Inte tillåtet. Not allowed.",
    404: "Finns inte. Not found.",
    500: "Något gick fel. Something went wrong.",
    503: "Inloggningen är fel inställd. Login is wrongly configured. docs/inloggning.md",
}


class Gate:
    """Lets requests through to the app, or refuses them, and dresses every answer.

    Parameters
    ----------
    access : tells how people come in, as it is now; raises `BadAccess` where that is unknown, and
        then nothing but the health of the server is answered.
    allowed : further names of the server, `server.allowedHosts`.
    uploaders : the sessions that may send files.
    policy : the content security policy.
    """

    def __init__(
        self,
        app: Asgi,
        *,
        access: Callable[[], Access],
        allowed: Callable[[], list[str]],
        uploaders: Uploaders,
        policy: str,
    ) -> None:
        self._app = app
        self._access = access
        self._allowed = allowed
        self._uploaders = uploaders
        self._policy = policy

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or hold one websocket."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        headers = {name.decode("latin-1").lower(): value.decode("latin-1")
                   for name, value in scope["headers"]}  # fmt: skip
        try:
            access = self._access()
            refused = self._refused(scope, headers, access)
        except BadAccess:
            access, refused = Access(), None if scope["path"] == HEALTH else 503
        if scope["type"] == "websocket":
            if refused is None:
                await self._app(scope, receive, send)
            else:  # before it is accepted: the browser gets 403
                await send({"type": "websocket.close", "code": 1008})
            return
        dressed = self._dressed(scope, headers, access, send)
        if refused is None:
            await _answered(self._app, scope, receive, dressed)
        else:
            await _say(refused, dressed)

    def _refused(self, scope: Scope, headers: dict[str, str], access: Access) -> int | None:
        """Return the status a request is refused with, or None."""
        path = scope["path"]
        if path == HEALTH:
            return None
        if not knows_host(headers.get("host"), access, self._allowed()):
            return 400
        # Also a GET that a websocket begins with; a page elsewhere must not speak for a reader.
        reads = scope["type"] == "http" and scope["method"] in ("GET", "HEAD", "OPTIONS")
        if not reads and not is_same_origin(headers):
            return 403
        if path.startswith(_AGENT):  # Streamlit's way in for programs; ours is the command line
            return 404
        if path.startswith(_UPLOAD) and not reads:
            session = path.removeprefix(_UPLOAD).partition("/")[0]
            return None if self._uploaders.include(session, time.time()) else 403
        return None

    def _dressed(self, scope: Scope, headers: dict[str, str], access: Access, send: Send) -> Send:
        """Return a `send` that adds our headers to the answer."""

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = led_back(list(message.get("headers", ())), scope["path"], headers)
                own = guarded(own, self._policy, over_tls=access.over_tls, hours=access.hours)
                message = {**message, "headers": own}
            await send(message)

        return dressed


async def _answered(app: Asgi, scope: Scope, receive: Receive, send: Send) -> None:
    """Let the app answer; where it fails, answer for it, so that our headers are there too."""
    begun = False

    async def noting(message: Message) -> None:
        nonlocal begun
        begun = begun or message["type"] == "http.response.start"
        await send(message)

    try:
        await app(scope, receive, noting)
    except Exception:
        if not begun:
            await _say(500, send)
        raise


async def _say(status: int, send: Send) -> None:
    body = _REFUSED[status].encode()
    headers: Headers = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", str(len(body)).encode()),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
