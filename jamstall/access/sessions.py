"""Which sign-ins have been ended, and which sessions may send files.

Both are kept in memory by this one process. A server that starts anew has forgotten a sign-out: a
copy of the cookie, taken before it was removed from the browser, is then good until the sign-in is
too old (`Access.hours`).
"""

import hashlib
from collections.abc import Mapping
from threading import Lock
from typing import Any


class _Until:
    """Words that are forgotten at a time each."""

    def __init__(self) -> None:
        self._until: dict[str, float] = {}
        self._lock = Lock()

    def keep(self, word: str, until: float, now: float) -> None:
        """Keep a word until a time, and let go of those whose time is past."""
        with self._lock:
            self._until = {kept: end for kept, end in self._until.items() if end > now}
            self._until[word] = until

    def has(self, word: str, now: float) -> bool:
        """Tell whether a word is kept."""
        return self._until.get(word, 0) > now

    def drop(self, word: str) -> None:
        """Forget a word."""
        with self._lock:
            self._until.pop(word, None)


class SignedOut:
    """Sign-ins that were ended by signing out, in whichever window.

    The cookie is removed from the browser at once, but other windows of it, and a copy of the
    cookie, would go on.
    """

    def __init__(self) -> None:
        self._ended = _Until()

    def add(self, claims: Mapping[str, Any], now: float, hours: float) -> None:
        """End a sign-in; remembered for as long as it could have lasted."""
        self._ended.keep(_fingerprint(claims), now + hours * 3600, now)

    def includes(self, claims: Mapping[str, Any], now: float) -> bool:
        """Tell whether a sign-in was ended."""
        return self._ended.has(_fingerprint(claims), now)


def _fingerprint(claims: Mapping[str, Any]) -> str:
    """Return what tells one sign-in from all others; who it was cannot be read from it."""
    said = "\n".join(str(claims.get(claim)) for claim in ("iss", "sub", "iat", "nonce"))
    return hashlib.sha256(said.encode()).hexdigest()


class Uploaders:
    """Sessions of people who may upload, by Streamlit's id of the session.

    Streamlit takes files from every open session, also from one that shows the page of login, and
    keeps them in memory.
    """

    def __init__(self) -> None:
        self._sessions = _Until()

    def admit(self, session: str, now: float, hours: float) -> None:
        """Let a session send files."""
        self._sessions.keep(session, now + hours * 3600, now)

    def dismiss(self, session: str) -> None:
        """Let a session send no more files."""
        self._sessions.drop(session)

    def include(self, session: str, now: float) -> bool:
        """Tell whether a session may send files."""
        return self._sessions.has(session, now)
