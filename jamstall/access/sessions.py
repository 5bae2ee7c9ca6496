"""Which sign-ins have been ended, and which sessions may send files.

Both are kept in memory by this one process. A server that starts anew has forgotten a sign-out: a
copy of the cookie, taken before it was removed from the browser, is then good until the sign-in is
too old (`Access.hours`).
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Any

MOST_FILES = 100
MOST_BYTES = 200 * 1024 * 1024
"""What one session may have in memory: some days' files, and four of the largest size."""


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


class SignedOut:
    """Sign-ins that were ended by signing out, in whichever window.

    The cookie is removed from the browser at once, but other windows of it, and a copy of the
    cookie, would go on.
    """

    def __init__(self) -> None:
        self._ended = _Until()

    def add(self, claims: Mapping[str, Any], now: float, hours: float) -> None:
        """End a sign-in; remembered for as long as it could have lasted."""
        self._ended.keep(fingerprint(claims), now + hours * 3600, now)

    def includes(self, claims: Mapping[str, Any], now: float) -> bool:
        """Tell whether a sign-in was ended."""
        return self._ended.has(fingerprint(claims), now)


class SignIns:
    """Sign-ins that have been told of, so that each is told of once."""

    def __init__(self) -> None:
        self._told = _Until()

    def is_new(self, what: str, claims: Mapping[str, Any], now: float, hours: float) -> bool:
        """Tell whether this has not been told of a sign-in before, and take it that it is now."""
        word = f"{what} {fingerprint(claims)}"
        if self._told.has(word, now):
            return False
        self._told.keep(word, now + hours * 3600, now)
        return True


def fingerprint(claims: Mapping[str, Any]) -> str:
    """Return what tells one sign-in from all others; who it was cannot be read from it."""
    said = "\n".join(str(claims.get(claim)) for claim in ("iss", "sub", "iat", "nonce"))
    return hashlib.sha256(said.encode()).hexdigest()


class Uploaders:
    """Sessions of people who may upload, by Streamlit's id of the session.

    Streamlit takes files from every open session, also from one that shows the page of login, and
    keeps them in memory. The id of a session stands in addresses and logs, so it proves nothing of
    who asks: each session is one person's.
    """

    def __init__(self) -> None:
        self._sessions: dict[str, _Session] = {}
        self._lock = Lock()

    def admit(self, session: str, subject: str, now: float, hours: float) -> None:
        """Let a person send files in a session."""
        with self._lock:
            self._sessions = {key: kept for key, kept in self._sessions.items() if kept.until > now}
            own = self._sessions.get(session)
            files = own.files if own and own.subject == subject else {}
            self._sessions[session] = _Session(subject, now + hours * 3600, files)

    def dismiss(self, session: str) -> None:
        """Let a session send no more files."""
        with self._lock:
            self._sessions.pop(session, None)

    def include(self, session: str, subject: str, now: float) -> bool:
        """Tell whether a person may send files in a session."""
        own = self._sessions.get(session)
        return own is not None and own.subject == subject and own.until > now

    def has_room(self, session: str, file: str, size: int) -> bool:
        """Tell whether a session may keep one more file of so many bytes, and count it if so."""
        with self._lock:
            own = self._sessions.get(session)
            if own is None:
                return False
            others = {name: kept for name, kept in own.files.items() if name != file}
            if len(others) >= MOST_FILES or sum(others.values()) + size > MOST_BYTES:
                return False
            own.files[file] = size
            return True

    def removed(self, session: str, file: str) -> None:
        """Count a file no more."""
        with self._lock:
            if own := self._sessions.get(session):
                own.files.pop(file, None)


@dataclass
class _Session:
    """One session: whose, until when, and its files by their ids, with their sizes."""

    subject: str
    until: float
    files: dict[str, int]
