"""How many phones are in: those that have asked within some seconds, by a digest of their token.

In memory only, and forgotten at once: a phone that is there asks every other second, and says so
again after a restart. Nothing of it is kept.
"""

import hashlib
import time
from collections.abc import Callable
from threading import Lock

GONE_AFTER = 12.0
"""Seconds: some questions that a phone with a bad connection may miss."""
MOST = 1000
"""Phones of a run that are counted; more is no room but a program."""


class Presence:
    """Who is in, by run.

    Parameters
    ----------
    clock : seconds from any beginning.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._seen: dict[str, dict[bytes, float]] = {}

    def note(self, code: str, participant: str) -> None:
        """Remember that a phone has just asked."""
        digest = hashlib.sha256(f"{code}/{participant}".encode()).digest()
        with self._lock:
            now = self._clock()
            self._forget(now)
            here = self._seen.setdefault(code, {})
            if digest in here or len(here) < MOST:
                here[digest] = now

    def count(self, code: str) -> int:
        """Return how many phones are in."""
        with self._lock:
            self._forget(self._clock())
            return len(self._seen.get(code, ()))

    def _forget(self, now: float) -> None:
        for code, here in list(self._seen.items()):
            for digest in [one for one, at in here.items() if now - at > GONE_AFTER]:
                del here[digest]
            if not here:
                del self._seen[code]


PRESENT = Presence()
"""Of this server: phones and the room's screen are answered by one process."""
