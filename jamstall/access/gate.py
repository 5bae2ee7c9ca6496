"""The gate that every request and every answer passes: names, origins, who asks, headers.

Pure ASGI, outside Streamlit's own layers, so that nothing is answered past it.
"""

import re
import time
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from jamstall.access.configuration import Access, BadAccess
from jamstall.access.connection import Connection, is_same_origin, knows_host
from jamstall.access.headers import Headers, framed_policy, guarded
from jamstall.access.person import NotAdmitted, Person, may
from jamstall.access.sessions import MOST_BYTES, Uploaders
from jamstall.access.unknown import found_or_not
from jamstall.access.way_back import led_back

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Asgi = Callable[[Scope, Receive, Send], Awaitable[None]]

MACHINES = ("/health", "/health/live", "/metrics")
"""What machines ask: by any name, and whatever is wrong. The metrics ask for a token themselves."""
EMBED = "/embed/"
"""Below this is what other sites may frame, where the operator lets them."""
_UPLOAD = "/_stcore/upload_file/"
_AGENT = "/_stcore/agent"
_METRICS = "/_stcore/metrics"
_HOST_CONFIG = "/_stcore/host-config"
_NUMBER = re.compile(r"[0-9]{1,15}")

_REFUSED = {
    400: "Okänt värdnamn. Unknown host name. docs/inloggning.md",
    401: "Logga in först. Sign in first.",
    403: "Inte tillåtet. Not allowed.",
    404: "Finns inte. Not found.",
    429: "För många filer i samma fönster: öppna sidan på nytt. Too many files: reload the page.",
    500: "Något gick fel. Something went wrong.",
    503: "Inloggningen är fel inställd. Login is wrongly configured. docs/inloggning.md",
}


class Gate:
    """Lets requests through to the app, or refuses them, and dresses every answer.

    Parameters
    ----------
    access : tells how people come in, as it is now; raises `BadAccess` where that is unknown, and
        then nothing but `MACHINES` is answered.
    allowed : further names of the server, `server.allowedHosts`.
    who : tells who sends a request; raises `NotAdmitted`.
    uploaders : the sessions that may send files.
    policy : the content security policy.
    is_ours : tells whether a document may be answered at an address.
    lost : the document that is answered at all others.
    framing : the sites that may frame what is answered below `EMBED`.
    """

    def __init__(
        self,
        app: Asgi,
        *,
        access: Callable[[], Access],
        allowed: Callable[[], list[str]],
        who: Callable[[Connection], Person],
        uploaders: Uploaders,
        policy: str,
        is_ours: Callable[[str], bool],
        lost: str,
        framing: Callable[[], Sequence[str]] = tuple,
    ) -> None:
        self._app = app
        self._access = access
        self._allowed = allowed
        self._who = who
        self._uploaders = uploaders
        self._policy = policy
        self._is_ours = is_ours
        self._lost = lost.encode()
        self._framing = framing

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
            access, refused = Access(), None if scope["path"] in MACHINES else 503
        if scope["type"] == "websocket":
            if refused is None:
                await self._app(scope, receive, send)
            else:  # before it is accepted: the browser gets 403
                await send({"type": "websocket.close", "code": 1008})
            return
        dressed = self._dressed(scope, headers, access, send)
        if refused is None:
            if not self._is_ours(scope["path"]):
                dressed = found_or_not(dressed, self._lost)
            await _answered(self._app, scope, receive, dressed)
        else:
            await _say(refused, dressed)

    def _refused(self, scope: Scope, headers: dict[str, str], access: Access) -> int | None:
        """Return the status a request is refused with, or None."""
        path = scope["path"]
        if path in MACHINES:
            return None
        if not knows_host(headers.get("host"), access, self._allowed()):
            return 400
        # Also a GET that a websocket begins with; a page elsewhere must not speak for a reader.
        reads = scope["type"] == "http" and scope["method"] in ("GET", "HEAD", "OPTIONS")
        if not reads and not is_same_origin(headers):
            return 403
        if path.startswith(_AGENT):  # Streamlit's way in for programs; ours is the command line
            return 404
        connection = Connection((scope.get("client") or (None,))[0], headers)
        try:
            if path.startswith(_UPLOAD) and not reads:
                return self._refused_file(scope, self._who(connection), headers)
            if path == _METRICS:
                return None if may(self._who(connection), "watch") else 403
            if path == _HOST_CONFIG and access.needs_login and not _asked_by_our_page(headers):
                self._who(connection)
        except NotAdmitted:
            return 401
        return None

    def _refused_file(self, scope: Scope, person: Person, headers: dict[str, str]) -> int | None:
        """Return the status that somebody's file, or its removal, is refused with, or None."""
        session, _, file = scope["path"].removeprefix(_UPLOAD).partition("/")
        if not self._uploaders.include(session, person.subject, time.time()):
            return 403
        if scope["method"] == "DELETE":
            self._uploaders.removed(session, file)
            return None
        size = headers.get("content-length", "")
        stated = int(size) if _NUMBER.fullmatch(size) else MOST_BYTES
        return None if self._uploaders.has_room(session, file, stated) else 429

    def _dressed(self, scope: Scope, headers: dict[str, str], access: Access, send: Send) -> Send:
        """Return a `send` that adds our headers to the answer."""

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = led_back(list(message.get("headers", ())), scope["path"], headers)
                sites = self._framing() if scope["path"].startswith(EMBED) else ()
                policy = framed_policy(sites) if sites else self._policy
                own = guarded(
                    own, policy, over_tls=access.over_tls, hours=access.hours, framed=bool(sites)
                )
                message = {**message, "headers": own}
            await send(message)

        return dressed


def _asked_by_our_page(headers: dict[str, str]) -> bool:
    """Tell whether a browser asks for a page of ours: that of login is begun by this too.

    Any program can say so; what is given for it are constants.
    """
    if headers.get("sec-fetch-site") == "same-origin":
        return True
    try:  # browsers before 2023
        return urlsplit(headers.get("referer", "")).netloc == headers.get("host", "") != ""
    except ValueError:
        return False


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
