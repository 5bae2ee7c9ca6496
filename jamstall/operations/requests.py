"""What every request gets around it: an id, a line in the log where it is refused, and a count.

The outermost layer, outside the gate, so that what the gate refuses is told of too. An address is
told of by its kind: in a whole one stand selections, codes of workshops and ids of sessions.
"""

import re
import secrets
import time
from collections.abc import Awaitable, Callable, Collection, MutableMapping
from typing import Any

from jamstall.operations.journal import REQUEST, audit

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Asgi = Callable[[Scope, Receive, Send], Awaitable[None]]
Count = Callable[[str, int, float], None]
"""Takes the kind of an address, the status it was answered with, and seconds."""

HEADER = b"x-request-id"
_ID = re.compile(r"[A-Za-z0-9-]{8,64}")
_STREAMLITS = ("/_stcore/upload_file", "/_stcore/stream", "/_stcore/health", "/_stcore/metrics",
               "/_stcore/host-config", "/_stcore/agent", "/_stcore", "/static", "/media",
               "/component", "/auth", "/oauth2callback")  # fmt: skip
_LINES = 10
_WITHIN = 60.0
"""At most so many lines a minute of one kind: who asks in vain must not fill the disk."""


class Requests:
    """Gives each request an id, and tells and counts what became of it.

    Parameters
    ----------
    ours : the addresses that are ours, as they are.
    count : is told of every answer.
    """

    def __init__(self, app: Asgi, *, ours: Collection[str], count: Count) -> None:
        self._app = app
        self._ours = frozenset(ours)
        self._count = count
        self._told = Sparing()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let one request, or one websocket, through."""
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        given = dict(scope["headers"]).get(HEADER, b"").decode("latin-1")
        own = given if _ID.fullmatch(given) else secrets.token_hex(8)
        others = [(name, value) for name, value in scope["headers"] if name.lower() != HEADER]
        # Also for pages: they are told the headers of their websocket.
        scope = {**scope, "headers": [*others, (HEADER, own.encode())]}
        REQUEST.set(own)
        begun = time.perf_counter()

        async def noting(message: Message) -> None:
            status = _status(message)
            if status is not None:
                self._note(scope, status, time.perf_counter() - begun)
            if message["type"] == "http.response.start":
                headers = [*message.get("headers", ()), (HEADER, own.encode())]
                message = {**message, "headers": headers}
            await send(message)

        await self._app(scope, receive, noting)

    def _note(self, scope: Scope, status: int, seconds: float) -> None:
        kind = kind_of(scope["path"], self._ours)
        self._count(kind, status, seconds)
        is_told = status >= 400 and status != 404 and not kind.startswith("/health")
        if is_told and (more := self._told.more(f"{status} {kind}")) is not None:
            unsaid = {"not_told_before": more} if more else {}
            method = scope.get("method", "WEBSOCKET")
            event = "failed" if status >= 500 else "refused"
            audit(event, status=status, method=method, address=kind, **unsaid)


def kind_of(path: str, ours: Collection[str]) -> str:
    """Return the kind of an address: one of ours, of a panel, a phone, Streamlit's, or other.

    >>> kind_of("/r/ABCDE/guess", ())
    '/r/CODE/guess'
    >>> kind_of("/embed/sex", ())
    '/embed/PANEL'
    """
    if path in ours:
        return path
    if path.startswith("/r/"):
        rest = path.removeprefix("/r/").partition("/")[2]
        return f"/r/CODE/{rest}" if rest in ("now", "guess") else "/r/CODE"
    if path.startswith("/embed/"):
        return "/embed/PANEL"
    found = (own for own in _STREAMLITS if path == own or path.startswith(f"{own}/"))
    return next(found, "other")


def _status(message: Message) -> int | None:
    """Return what is answered by a message; a websocket is answered 101 or 403."""
    match message["type"]:
        case "http.response.start":
            return int(message["status"])
        case "websocket.accept":
            return 101
        case "websocket.close" if message.get("code") == 1008:
            return 403
    return None


class Sparing:
    """Tells when something may be said again, and how often it was not."""

    def __init__(self) -> None:
        self._said: dict[str, list[float]] = {}

    def more(self, what: str) -> int | None:
        """Return how often this was left unsaid before, or None where it is to be left so now."""
        since, said, unsaid = self._said.get(what, (0.0, 0, 0))
        now = time.monotonic()
        if now - since > _WITHIN or what not in self._said:
            self._said[what] = [now, 1, 0]
            return int(unsaid)
        if said < _LINES:
            self._said[what] = [since, said + 1, unsaid]
            return 0
        self._said[what] = [since, said, unsaid + 1]
        return None
