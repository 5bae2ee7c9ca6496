"""Who asks: by the claims of a sign-in, or, without login, by where they sit."""

from collections.abc import Mapping
from typing import Any

from jamstall.access.configuration import Access
from jamstall.access.connection import Connection, is_this_machine
from jamstall.access.person import LOCAL, VISITOR, Person, SessionOver, person
from jamstall.access.sessions import SignedOut


def who(
    claims: Mapping[str, Any],
    connection: Connection,
    access: Access,
    signed_out: SignedOut,
    now: float,
) -> Person:
    """Return who asks.

    Without login configured that is an administrator where they sit at the machine of the server,
    and otherwise a reader.

    Parameters
    ----------
    claims, now : as for `person`.

    Raises
    ------
    NotAdmitted : they have not signed in, or no longer, or have no role.
    """
    if not access.needs_login:
        return LOCAL if is_this_machine(connection) else VISITOR
    if claims.get("is_logged_in") and signed_out.includes(claims, now):
        raise SessionOver
    return person(claims, access, now)
