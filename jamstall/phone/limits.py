"""How fast codes may be tried, and how many places one network may take: against programs.

A room shares one address, so a limit is by network and wide enough for a room; a phone that has
been let in by a code is not slowed. All is kept in memory, and is forgotten after some minutes.
"""

import hashlib
import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Generic, TypeVar

from starlette.requests import Request

WRONG_AT_ONCE = 30
SECONDS_A_CODE = 6.0
"""One network: as many wrong codes as a room mistypes, and then one at a time."""
WRONG_IN_ALL = 100
SECONDS_IN_ALL = 1.0
"""All networks together: after 12 hours, when a run has ended (`model.LONGEST`), a program that
owns many has tried 43,300 of 28 million codes."""
MOST_FROM_ONE = 250
"""Places at a card that one network may take, of the room's 1,000 (`MOST_PARTICIPANTS`)."""
_KEPT = 20_000
"""Entries that are kept of each kind; the oldest go first."""

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class TooManyTries(Exception):
    """Too many wrong codes have come from here, or in all, to look up another now."""


class Limits:
    """What has been tried and taken.

    Parameters
    ----------
    clock : seconds from any beginning.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._all = _Bucket(WRONG_IN_ALL, SECONDS_IN_ALL, clock())
        self._by_network: _Recent[str, _Bucket] = _Recent()
        self._let_in: _Recent[bytes, None] = _Recent()
        self._taken: _Recent[tuple[str, str, str], int] = _Recent()

    def ask(self, network: str) -> None:
        """Do nothing, or raise `TooManyTries`, before a code is looked up."""
        with self._lock:
            own = self._by_network.get(network)
            now = self._clock()
            if (own is not None and own.is_empty(now)) or self._all.is_empty(now):
                raise TooManyTries

    def note_wrong(self, network: str) -> None:
        """Count a code that there is none of."""
        with self._lock:
            now = self._clock()
            own = self._by_network.get(network) or _Bucket(WRONG_AT_ONCE, SECONDS_A_CODE, now)
            for bucket in (own, self._all):
                bucket.take(now)
            self._by_network.keep(network, own)

    def let_in(self, code: str, participant: str) -> None:
        """Remember a phone that has given a right code."""
        with self._lock:
            self._let_in.keep(_digest(code, participant), None)

    def is_in(self, code: str, participant: str) -> bool:
        """Tell whether a phone has given this code before, and need not be slowed."""
        with self._lock:
            return self._let_in.has(_digest(code, participant))

    def has_place(self, code: str, card: str, network: str) -> bool:
        """Tell whether one more may answer a card from this network."""
        with self._lock:
            return (self._taken.get((code, card, network)) or 0) < MOST_FROM_ONE

    def take_place(self, code: str, card: str, network: str) -> None:
        """Count a participant who has answered a card for the first time."""
        with self._lock:
            place = (code, card, network)
            self._taken.keep(place, (self._taken.get(place) or 0) + 1)


def proxies(words: str) -> tuple[Network, ...]:
    """Return the networks that our reverse proxy may come from, written with commas between.

    Raises
    ------
    ValueError : one of them is no network.
    """
    return tuple(ipaddress.ip_network(word.strip()) for word in words.split(",") if word.strip())


def network_of(request: Request, trusted: Sequence[Network]) -> str:
    """Return where a request comes from: an address, or the half of one that a house has.

    Behind a proxy it is what the proxy says last; a client may have said more before.

    Parameters
    ----------
    trusted : where the proxy comes from, beside this machine.
    """
    peer = request.client.host if request.client else ""
    said = request.headers.get("x-forwarded-for", "").rpartition(",")[2].strip()
    address = _address(peer)
    if said and (address is None or address.is_loopback or any(address in one for one in trusted)):
        address = _address(said) or address
    if address is None:
        return peer
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address)


def _address(word: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        address = ipaddress.ip_address(word)
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address


def _digest(code: str, participant: str) -> bytes:
    return hashlib.sha256(f"{code}/{participant}".encode()).digest()


@dataclass
class _Bucket:
    """Tries that are left; one comes back in so many seconds, up to `most`."""

    most: float
    seconds: float
    since: float
    taken: float = 0.0

    def is_empty(self, now: float) -> bool:
        self.taken = max(0.0, self.taken - (now - self.since) / self.seconds)
        self.since = now
        return self.taken > self.most - 1

    def take(self, now: float) -> None:
        if not self.is_empty(now):
            self.taken += 1


class _Recent(Generic[Key, Value]):
    """The latest of what was kept."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Key, Value] = OrderedDict()

    def keep(self, key: Key, value: Value) -> None:
        self._kept[key] = value
        self._kept.move_to_end(key)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)

    def get(self, key: Key) -> Value | None:
        return self._kept.get(key)

    def has(self, key: Key) -> bool:
        return key in self._kept
