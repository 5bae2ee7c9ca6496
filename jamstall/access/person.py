"""Who somebody is, from what the provider says of them, and what they may do."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal

from jamstall.access.configuration import Access, Counties, Grant, Right, is_county

Action = Literal[
    "read", "lead", "upload", "publish", "retract", "review", "set_targets", "back_up", "restore",
    "watch", "fetch",
]  # fmt: skip

POLICY: Mapping[Action, Right | None] = MappingProxyType(
    {
        "read": None,
        "lead": None,
        "upload": "upload",
        "publish": "upload",
        "retract": "upload",
        "review": "review",
        "set_targets": "set_targets",
        "back_up": "administer",
        "restore": "administer",
        "watch": "administer",
        "fetch": "administer",
    }
)
"""Action → the right that it takes, None where to be let in is enough. What is done to data is
done where the right holds; what concerns the whole database takes the right everywhere."""

_FOR_ALL_DATA: frozenset[Action] = frozenset({"back_up", "restore", "watch", "fetch"})
_TO_BEGIN: frozenset[Action] = frozenset({"upload", "review", "set_targets"})
"""What may be begun before its county is known, by whoever may do it anywhere."""

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
    rights : what they may do, and where.
    """

    subject: str
    name: str
    rights: Mapping[Right, Counties] = field(default_factory=dict)

    def where(self, right: Right) -> Counties:
        """Return the counties where they have a right; to administer is to have all others."""
        own = [self.rights[one] for one in (right, "administer") if one in self.rights]
        bound = [counties for counties in own if counties is not None]
        return frozenset().union(*bound) if len(bound) == len(own) else None


LOCAL = Person("local", "", MappingProxyType({"administer": None}))
"""Whoever sits at the machine of a server without login."""
VISITOR = Person("", "")
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
    claim gives. Of several groups each gives its rights in its counties, and in those that the
    county claim names.

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
        if not access.visitors:
            raise NotSignedIn
        return VISITOR
    if not is_fresh(claims, access, now):
        raise SessionOver
    subject = claims.get(access.subject_claim)
    if not isinstance(subject, str) or not subject:
        raise NoRole
    rights = _given(subject, claims, access)
    if rights is None:
        raise NoRole
    return Person(subject, _name(claims), rights)


def is_fresh(claims: Mapping[str, Any], access: Access, now: float) -> bool:
    """Tell whether a sign-in is recent enough; one that does not say when it was is not."""
    issued = claims.get("iat")
    if isinstance(issued, bool) or not isinstance(issued, int | float):
        return False
    return -_CLOCKS_DIFFER <= now - issued < access.hours * 3600


def _given(
    subject: str, claims: Mapping[str, Any], access: Access
) -> Mapping[Right, Counties] | None:
    """Return somebody's rights and where they hold; None where nobody has let them in."""
    for grant in access.grants:
        if grant.by == "subject" and grant.value == subject:
            return _together([grant], frozenset())
        if grant.by == "email" and _has_email(claims, grant):
            return _together([grant], frozenset())
    values = _values(claims, access.role_claim)
    grants = [grant for grant in access.grants if grant.by == "group" and grant.value in values]
    claimed = frozenset(code for code in _values(claims, access.county_claim) if is_county(code))
    rights = _together(grants, claimed)
    return {} if rights is None and access.everyone else rights


def _together(grants: Sequence[Grant], claimed: frozenset[str]) -> Mapping[Right, Counties] | None:
    """Return what several lines give; None where none of them lets anybody in."""
    rights: dict[Right, Counties] = {}
    for grant in grants:
        for right in grant.rights or ():
            before = rights.get(right, frozenset())
            if grant.counties is None or before is None:
                rights[right] = None
            else:
                rights[right] = before | grant.counties | claimed
    return rights if any(grant.rights is not None for grant in grants) else None


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

    They may where every county is theirs, and only where at least one is named: what has no county
    yet, a file or a queue, may be begun by whoever has the right in one.

    >>> anna = Person("s", "Anna", {"upload": frozenset({"21"})})
    >>> may(anna, "publish", {"21", "13"})
    False
    """
    right = POLICY[action]
    if right is None:  # a workshop is somebody's: who has not signed in is nobody
        return action == "read" or bool(person.subject)
    own = person.where(right)
    if own is None:
        return True
    if action in _FOR_ALL_DATA:
        return False
    if action in _TO_BEGIN and not counties:
        return bool(own)
    return bool(counties) and set(counties) <= own


def require(person: Person, action: Action, counties: Collection[str] = ()) -> None:
    """Do nothing, or raise `NotAllowed`: asked again at the moment something is done."""
    if not may(person, action, counties):
        raise NotAllowed(action)
