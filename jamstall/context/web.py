"""Asking a producer over the network: bounded in size, time and number, and over HTTPS alone.

Nothing is sent but the question. What does not come whole is nothing.
"""

import json
import time
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from email.utils import parsedate_to_datetime
from typing import Any

import httpx2

from jamstall import __version__
from jamstall.context.findings import Code, Finding, Unfetched

LARGEST = 50_000_000
"""Bytes of an answer."""
SECONDS = 120.0
"""An answer takes at most."""
TRIES = 4
LONGEST_WAIT = 60.0
"""Seconds that a producer may ask us to wait; one that asks for more is asked another day."""
pause = time.sleep
_LOOPBACK = frozenset(("127.0.0.1", "localhost", "::1"))
_MOVED = frozenset((301, 302, 303, 307, 308))
_HOPS = 3


class Web:
    """The network, asked politely until it is closed; a test has its own `sleep` and `clock`."""

    def __init__(
        self,
        sleep: Callable[[float], None] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._sleep = sleep or pause
        self._clock = clock
        self._calls: deque[float] = deque()
        self._clients: dict[bool, httpx2.Client] = {}
        self._unreachable: dict[str, Finding] = {}
        self._most, self._window = 10, 10.0

    def __enter__(self) -> "Web":
        return self

    def __exit__(self, *_: object) -> None:
        for client in self._clients.values():
            client.close()
        self._clients.clear()

    def _client(self, url: httpx2.URL) -> httpx2.Client:
        """Return what asks; made when first needed, since its certificates take a while to read."""
        is_here = url.host in _LOOPBACK
        if is_here not in self._clients:
            self._clients[is_here] = httpx2.Client(
                timeout=httpx2.Timeout(30.0, connect=10.0),
                # A proxy that the operator has set stands between us and the world only.
                trust_env=not is_here,
                headers={"User-Agent": f"jamstall/{__version__}"},
            )
        return self._clients[is_here]

    def pace(self, calls: int, seconds: float) -> None:
        """Ask at most so many times in so many seconds; nothing is changed by nought."""
        if calls > 0 and seconds > 0:
            self._most, self._window = calls, seconds

    def get(self, address: str) -> bytes:
        """Return what an address answers.

        Raises
        ------
        Unfetched : it did not answer, refused, or the answer was cut, slow or too large.
        """
        return self._asked("GET", address, None)

    def post(self, address: str, question: Any) -> bytes:
        """Return what an address answers to a question in JSON; raises as `get` does."""
        return self._asked("POST", address, json.dumps(question).encode())

    def _asked(self, method: str, address: str, body: bytes | None) -> bytes:
        for left in reversed(range(TRIES)):
            self._wait_for_turn()
            status, headers, content, problem = self._once(method, address, body)
            if problem is None and status is not None and status < 300:
                return content
            wait = self._wait(status, headers, TRIES - left)
            if problem and problem.code == "unreachable" and left < TRIES - 1:
                # Whoever has no network has none for the next series either.
                self._unreachable[httpx2.URL(address).host] = problem
                raise Unfetched(problem)
            if not left or wait is None or wait > LONGEST_WAIT:
                raise Unfetched(problem or _refusal(address, status or 0, content))
            self._sleep(wait)
        raise AssertionError("the last try returns or raises")

    def _once(
        self, method: str, address: str, body: bytes | None
    ) -> tuple[int | None, httpx2.Headers | None, bytes, Finding | None]:
        """Ask once: (status, headers, content, what went wrong with the connection)."""
        is_here = False
        for hop in range(_HOPS + 1):
            url = self._allowed(address)
            if not hop:
                is_here = url.host in _LOOPBACK
            elif url.host in _LOOPBACK and not is_here:  # no producer leads to this machine
                raise Unfetched(Finding("elsewhere", address))
            if known := self._unreachable.get(url.host):
                raise Unfetched(replace(known, where=address))
            try:
                with self._client(url).stream(
                    method,
                    url,
                    content=body,
                    headers={"Content-Type": "application/json"} if body else None,
                ) as answer:
                    if answer.status_code in _MOVED and "location" in answer.headers:
                        address = str(url.join(answer.headers["location"]))
                        continue
                    content = self._whole(answer, address)
                    return answer.status_code, answer.headers, content, None
            except (httpx2.TimeoutException, httpx2.ConnectError) as error:
                what: Code = "slow" if isinstance(error, httpx2.ReadTimeout) else "unreachable"
                return None, None, b"", Finding(what, address, _said(error))
            except httpx2.HTTPError as error:
                return None, None, b"", Finding("cut", address, _said(error))
        raise Unfetched(Finding("elsewhere", address))

    def _allowed(self, address: str) -> httpx2.URL:
        try:
            url = httpx2.URL(address)
        except (httpx2.InvalidURL, ValueError) as error:
            raise Unfetched(Finding("no_address", address)) from error
        if not url.host:
            raise Unfetched(Finding("no_address", address))
        if not (url.scheme == "https" or (url.scheme == "http" and url.host in _LOOPBACK)):
            raise Unfetched(Finding("not_https", address))
        return url

    def _whole(self, answer: httpx2.Response, address: str) -> bytes:
        began, parts, size = self._clock(), [], 0
        for part in answer.iter_bytes():
            size += len(part)
            if size > LARGEST:
                raise Unfetched(Finding("too_large", address, wanted=str(LARGEST // 1_000_000)))
            if self._clock() - began > SECONDS:
                raise Unfetched(Finding("slow", address, wanted=f"{SECONDS:.0f}"))
            parts.append(part)
        return b"".join(parts)

    def _wait_for_turn(self) -> None:
        now = self._clock()
        while self._calls and now - self._calls[0] >= self._window:
            self._calls.popleft()
        if len(self._calls) >= self._most:
            self._sleep(self._window - (now - self._calls.popleft()))
        self._calls.append(self._clock())

    def _wait(self, status: int | None, headers: httpx2.Headers | None, tried: int) -> float | None:
        """Return the seconds until another try is worth it; None where it never is."""
        if status is None or status >= 500:
            return 4.0 ** (tried - 1)
        if status == 429:
            said = "" if headers is None else headers.get("retry-after", "")
            return _retry_after(said, tried)
        return None


def _retry_after(said: str, tried: int) -> float:
    """Return how long to wait, from seconds or a date; our own guess where neither can be read."""
    if said.isdecimal():
        return float(said)
    try:
        return max(0.0, parsedate_to_datetime(said).timestamp() - time.time())
    except (ValueError, TypeError):
        return 4.0**tried


def _refusal(address: str, status: int, content: bytes) -> Finding:
    if status == 429:
        return Finding("busy", address)
    said = content[:200].decode("utf-8", "replace").strip()
    if status == 404:
        return Finding("unknown_table", address)
    return Finding("refused", address, f"{status} {' '.join(said.split())}".strip())


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
