"""Who somebody is, from what the provider says of them, and what they may do."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal

from jamstall.access.configuration import Access, Grant, Role, is_county

Action = Literal["read", "lead", "upload", "publish", "retract", "back_up", "restore", "watch"]

POLICY: Mapping[Action, Role] = MappingProxyType(
    {
        "read": Role.READER,
        "lead": Role.READER,
        "upload": Role.UPLOADER,
        "publish": Role.UPLOADER,
        "retract": Role.UPLOADER,
        "back_up": Role.ADMINISTRATOR,
        "restore": Role.ADMINISTRATOR,
        "watch": Role.ADMINISTRATOR,
    }
)
"""Action → the least role that may do it. What an uploader does to data is bound to counties."""

_CLOCKS_DIFFER = 300
"""Seconds that the provider's clock may be ahead of ours."""


@dataclass(frozen=True)
class Person:
    """Somebody who has been let in.

    Attributes
    ----------
    subject : the provider's own name for them, never used again for another; stands in the log of
        loads. Empty for a visitor.
    name : what people call them; shown, never compared.
    role : what they are.
    counties : SCB's codes; what an uploader is bound to. An administrator is bound to nothing.
    """

    subject: str
    name: str
    role: Role
    counties: frozenset[str] = frozenset()


LOCAL = Person("local", "", Role.ADMINISTRATOR)
"""Whoever sits at the machine of a server without login."""
VISITOR = Person("", "", Role.READER)
"""Whoever reads without having signed in, where that is allowed."""


class NotAdmitted(Exception):
    """Somebody is not let in."""


class NotSignedIn(NotAdmitted):
    """They have not signed in."""


class SessionOver(NotAdmitted):
    """They signed in too long ago, or have signed out."""


class NoRole(NotAdmitted):
    """They have signed in, and nobody has given them a role."""


class NotAllowed(Exception):
    """Somebody who has been let in may not do this."""


def person(claims: Mapping[str, Any], access: Access, now: float) -> Person:
    """Return who somebody is.

    A line about the person (`[[access.people]]`) decides alone, so that it can take away what a
    claim gives. Of several groups the highest role counts; the counties are those of all groups
    that make an uploader, and those that the county claim names.

    Parameters
    ----------
    claims : the identity token's, whose signature, issuer and nonce have been checked; nothing, or
        `is_logged_in` false, for somebody who has not signed in.
    now : seconds since 1970.

    Raises
    ------
    NotSignedIn, SessionOver, NoRole : why not.
    """
    if not claims.get("is_logged_in"):
        if access.visitors is None:
            raise NotSignedIn
        return VISITOR
    if not is_fresh(claims, access, now):
        raise SessionOver
    subject = claims.get(access.subject_claim)
    if not isinstance(subject, str) or not subject:
        raise NoRole
    role, counties = _given(subject, claims, access)
    if role is None:
        raise NoRole
    return Person(subject, _name(claims), role, counties)


def is_fresh(claims: Mapping[str, Any], access: Access, now: float) -> bool:
    """Tell whether a sign-in is recent enough; one that does not say when it was is not."""
    issued = claims.get("iat")
    if isinstance(issued, bool) or not isinstance(issued, int | float):
        return False
    return -_CLOCKS_DIFFER <= now - issued < access.hours * 3600


def _given(
    subject: str, claims: Mapping[str, Any], access: Access
) -> tuple[Role | None, frozenset[str]]:
    for grant in access.grants:
        if grant.by == "subject" and grant.value == subject:
            return grant.role, grant.counties
        if grant.by == "email" and _has_email(claims, grant):
            return grant.role, grant.counties
    values = _values(claims, access.role_claim)
    grants = [grant for grant in access.grants if grant.by == "group" and grant.value in values]
    role = max((grant.role for grant in grants if grant.role), default=access.everyone)
    counties = {code for code in _values(claims, access.county_claim) if is_county(code)}
    for grant in grants:
        if grant.role and grant.role >= Role.UPLOADER:
            counties |= grant.counties
    return role, frozenset(counties)


def _has_email(claims: Mapping[str, Any], grant: Grant) -> bool:
    """Tell whether the provider vouches that this is the person's own address.

    An address that people can write themselves at the provider would let them be anybody.
    """
    email = claims.get("email")
    vouched = claims.get("email_verified") is True
    return vouched and isinstance(email, str) and email.casefold() == grant.value.casefold()


def _values(claims: Mapping[str, Any], name: str | None) -> frozenset[str]:
    """Return the words of a claim, which may be one or a list of them."""
    value = claims.get(name) if name else None
    words = value if isinstance(value, list) else [value]
    return frozenset(word for word in words if isinstance(word, str))


def _name(claims: Mapping[str, Any]) -> str:
    for claim in ("name", "preferred_username", "email", "sub"):
        if isinstance(claims.get(claim), str) and claims[claim].strip():
            return str(claims[claim]).strip()[:100]
    return ""


def may(person: Person, action: Action, counties: Collection[str] = ()) -> bool:
    """Tell whether somebody may do something to the data of these counties.

    An uploader may do it where every county is theirs, and only where at least one is named: a file
    of which nothing is known yet may be uploaded by whoever has a county at all.

    >>> may(Person("s", "Anna", Role.UPLOADER, frozenset({"21"})), "publish", {"21", "13"})
    False
    """
    if person.role < POLICY[action]:
        return False
    if action == "lead":  # a workshop is somebody's: who has not signed in is nobody
        return bool(person.subject)
    if person.role == Role.ADMINISTRATOR or POLICY[action] == Role.READER:
        return True
    if action == "upload" and not counties:
        return bool(person.counties)
    return bool(counties) and set(counties) <= person.counties


def require(person: Person, action: Action, counties: Collection[str] = ()) -> None:
    """Do nothing, or raise `NotAllowed`: asked again at the moment something is done."""
    if not may(person, action, counties):
        raise NotAllowed(action)
