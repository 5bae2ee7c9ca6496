"""What the operator has written about login: `[auth]` and `[access]` in Streamlit's secrets file.

Streamlit reads `[auth]` itself and hands over the claims. What it does not know, and what must not
be wrong, is understood here; docs/inloggning.md shows a whole file.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal, get_args
from urllib.parse import urlsplit

from jamstall.reference import places

LONGEST_HOURS = 24.0


Right = Literal["upload", "review", "set_targets", "administer"]
"""What somebody may do beside reading; `person.POLICY` says what each stands for."""
RIGHTS: tuple[Right, ...] = get_args(Right)

ROLES: Mapping[str, frozenset[Right]] = MappingProxyType(
    {
        "reader": frozenset(),
        "uploader": frozenset({"upload"}),
        "administrator": frozenset({"administer"}),
    }
)
"""Short words for rights. An administrator's hold everywhere, whatever counties the line names."""

Counties = frozenset[str] | None
"""Where a right holds: SCB's two digits, `00` for what concerns the whole country. None:
everywhere."""


class BadAccess(ValueError):
    """The secrets file cannot be understood; the message says where, and repeats no secret."""


@dataclass(frozen=True)
class Grant:
    """One line of who gets what.

    Attributes
    ----------
    by : what is compared: a value of the role claim, the subject, or a confirmed e-mail address.
    value : what it must be. E-mail addresses are compared without regard to case.
    rights : what they may do beside reading; None lets nobody in, whatever a claim gives.
    counties : where they may do it.
    """

    by: Literal["group", "subject", "email"]
    value: str
    rights: frozenset[Right] | None
    counties: Counties


@dataclass(frozen=True)
class Access:
    """How people come in.

    Attributes
    ----------
    origin : where the app is reached, `https://jamstall.example.se`; None: no login, this machine.
    provider : the name of the section `[auth.NAME]`; None where `[auth]` itself holds the provider.
    everyone : whether somebody may read who has signed in and is given nothing.
    visitors : whether somebody may read who has not signed in.
    hours : how long a sign-in lasts.
    role_claim, county_claim, subject_claim : names of claims in the provider's identity token.
    grants : who gets what; a line about a person goes before lines about groups.
    """

    origin: str | None = None
    provider: str | None = None
    everyone: bool = False
    visitors: bool = False
    hours: float = 8
    role_claim: str = "roles"
    county_claim: str | None = None
    subject_claim: str = "sub"
    grants: tuple[Grant, ...] = ()

    @property
    def needs_login(self) -> bool:
        """Whether a provider is configured."""
        return self.origin is not None

    @property
    def over_tls(self) -> bool:
        """Whether readers reach the app by https, as the operator has said by its address."""
        return self.origin is not None and self.origin.startswith("https:")


def understood(sections: Mapping[str, Any], port: int) -> Access:
    """Return what the sections of a secrets file say.

    Raises
    ------
    BadAccess : something is missing, unknown or of the wrong kind.
    """
    auth, access = _table(sections, "auth"), _table(sections, "access")
    origin = provider = None
    if auth:
        provider = _provider(auth)
        parts = urlsplit(_word(auth, "redirect_uri").replace("{port}", str(port)))
        safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname == "localhost")
        if not safe or not parts.hostname or parts.path != "/oauth2callback":
            raise BadAccess("auth.redirect_uri: https://HOST/oauth2callback is expected")
        origin = f"{parts.scheme}://{parts.netloc}".lower()
        if len(_word(auth, "cookie_secret")) < 32:
            raise BadAccess("auth.cookie_secret: at least 32 characters are needed")
        if auth.get("expose_tokens"):
            raise BadAccess("auth.expose_tokens: the app needs no tokens; leave it out")
    known = {"everyone", "visitors", "hours", "role_claim", "county_claim", "subject_claim"}
    if unknown := sorted(access.keys() - known - {"people", "groups"}):
        raise BadAccess(f"access: unknown {', '.join(unknown)}")
    county_claim = _word(access, "county_claim") if "county_claim" in access else None
    return Access(
        origin,
        provider,
        _reads(access, "everyone"),
        _reads(access, "visitors"),
        _hours(access),
        _word(access, "role_claim", "roles"),
        county_claim,
        _word(access, "subject_claim", "sub"),
        (*_grants(access, "people", ("subject", "email")), *_grants(access, "groups", ("group",))),
    )


def _provider(auth: Mapping[str, Any]) -> str | None:
    """Return the name of the one provider; two could vouch for each other's people."""
    named = [
        name for name, value in auth.items() if isinstance(value, dict) and "client_id" in value
    ]
    own = [None] if "client_id" in auth else []
    if len(named) + len(own) != 1:
        raise BadAccess("auth: exactly one provider is expected")
    return [*own, *named][0]


def _table(sections: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    table = sections.get(name, {})
    if not isinstance(table, dict):
        raise BadAccess(f"[{name}] is not a table")
    return table


def _word(table: Mapping[str, Any], key: str, otherwise: str | None = None) -> str:
    word = table.get(key, otherwise)
    if not isinstance(word, str) or not word.strip():
        raise BadAccess(f"{key}: a text is expected")
    return word


def _hours(access: Mapping[str, Any]) -> float:
    hours = access.get("hours", 8)
    if isinstance(hours, bool) or not isinstance(hours, int | float):
        raise BadAccess("access.hours: a number is expected")
    if not 0 < hours <= LONGEST_HOURS:
        raise BadAccess(f"access.hours: more than 0, at most {LONGEST_HOURS:.0f}")
    return float(hours)


def _reads(table: Mapping[str, Any], key: str) -> bool:
    """Tell whether all who come may read; a right is given to somebody, never to all."""
    name = table.get(key, "none")
    if name not in ("reader", "none"):
        raise BadAccess(f"access.{key}: only reader or none can be given to all")
    return bool(name == "reader")


def _rights(line: Mapping[str, Any]) -> frozenset[Right] | None:
    """Return the rights of a line, by name or by the name of a role; `none` shuts out."""
    if "role" in line:
        name = line["role"]
        if name == "none":
            return None
        if not isinstance(name, str) or name not in ROLES:
            raise BadAccess("role: reader, uploader, administrator or none is expected")
        return ROLES[name]
    rights = line["rights"]
    if not isinstance(rights, list) or not rights or not all(r in RIGHTS for r in rights):
        raise BadAccess(f"rights: a list of {', '.join(RIGHTS)} is expected")
    return frozenset(rights)


def _grants(access: Mapping[str, Any], name: str, ways: Sequence[str]) -> list[Grant]:
    lines = access.get(name, [])
    if not isinstance(lines, list) or not all(isinstance(line, dict) for line in lines):
        raise BadAccess(f"[[access.{name}]] is expected")
    return [_grant(line, name, ways) for line in lines]


def _grant(line: Mapping[str, Any], name: str, ways: Sequence[str]) -> Grant:
    by = [way for way in ways if way in line]
    said = [key for key in ("role", "rights") if key in line]
    if len(by) != 1 or len(said) != 1 or line.keys() - {*ways, *said, "counties"}:
        expected = f"{' or '.join(ways)}, role or rights, and counties are expected"
        raise BadAccess(f"[[access.{name}]]: {expected}")
    counties = line.get("counties", [])
    if not isinstance(counties, list) or not all(is_county(county) for county in counties):
        raise BadAccess(f'[[access.{name}]]: counties are codes as text, such as ["21"]')
    everywhere = line.get("role") == "administrator"
    way: Any = by[0]
    return Grant(way, _word(line, way), _rights(line), None if everywhere else frozenset(counties))


def is_county(code: object) -> bool:
    """Tell whether this is the code of a county, or of the whole country."""
    return isinstance(code, str) and (code == places.COUNTRY or code in places.counties())
