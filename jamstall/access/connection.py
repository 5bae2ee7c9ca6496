"""Where a request comes from, and by which name it asked for us."""

import ipaddress
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from jamstall.access.configuration import Access

THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})
"""The names a browser on the server's own machine may ask by. Any other name that leads here is a
trap: a page elsewhere whose name was pointed at this machine (DNS rebinding)."""

_FORWARDED = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto",
              "x-real-ip", "x-client-ip", "cf-connecting-ip", "true-client-ip")  # fmt: skip
"""What proxies add: behind one, the peer on this machine is the proxy and not the reader."""


@dataclass(frozen=True)
class Connection:
    """One connection.

    Attributes
    ----------
    peer : the address of whoever is connected to us; None over a socket of this machine.
    headers : those of the request, by name in lower case.
    """

    peer: str | None
    headers: Mapping[str, str]


def is_this_machine(connection: Connection) -> bool:
    """Tell whether somebody sits at the machine the server runs on.

    The peer must be this machine, the name asked for must be one of its own, the page that asks
    (where it is a browser's) must have been served under that name, and no proxy may have had a
    hand in it. A proxy that leaves no trace and asks for `localhost` cannot be told from a person;
    docs/security.md says why one must never stand before a server without login.
    """
    headers = connection.headers
    if any(name in headers for name in _FORWARDED):
        return False
    if connection.peer is not None and not _is_loopback(connection.peer):
        return False
    return _hostname(headers.get("host")) in THIS_MACHINE and is_same_origin(headers)


def knows_host(host: str | None, access: Access, allowed: Collection[str]) -> bool:
    """Tell whether a request asks for us by a name that is ours.

    Parameters
    ----------
    host : the header Host.
    allowed : further names, `server.allowedHosts`.
    """
    name = _hostname(host)
    if name is None:
        return False
    own = THIS_MACHINE if access.origin is None else {urlsplit(access.origin).hostname}
    return name in own or name in {other.lower().rstrip(".") for other in allowed}


def is_same_origin(headers: Mapping[str, str]) -> bool:
    """Tell whether the page that asks is one of ours; programs, which send no Origin, pass."""
    origin = headers.get("origin")
    if origin is None:
        return True
    try:
        return urlsplit(origin).netloc.lower() == headers.get("host", "").lower() != ""
    except ValueError:
        return False


def _hostname(host: str | None) -> str | None:
    """Return the name in a Host header without its port; None where it is not a plain name."""
    if not host or any(c in host for c in "/@?# \\"):
        return None
    try:
        name = urlsplit(f"//{host}").hostname
    except ValueError:
        return None
    return name.rstrip(".") if name else None


def _is_loopback(peer: str) -> bool:
    try:
        return ipaddress.ip_address(peer).is_loopback
    except ValueError:
        return False
