"""What the operator has written about open data: who may ask, which sites embed, who publishes."""

import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast, get_args

Who = Literal["off", "on", "signed_in"]
"""Who is answered: nobody, everybody, or only whoever has signed in."""

ENVIRONMENT = "JAMSTALL_OPEN_DATA"
_SITE = re.compile(r"https://[a-z0-9.-]+(:[0-9]{1,5})?|http://(localhost|127\.0\.0\.1):[0-9]{1,5}")
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.:-]+")
_EMAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+")
_PUBLISHER = ("name", "address", "email")
CC0 = "http://creativecommons.org/publicdomain/zero/1.0/"
REGIONAL = "http://purl.org/adms/publishertype/RegionalAuthority"


class BadSettings(ValueError):
    """The file of open data cannot be understood; the message says where."""


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who answers for the data.

    Attributes
    ----------
    name, email, address : what the publisher is called, is written to, and where it is found.
    kind : one of ADMS's publisher types, as an address.
    """

    name: str = ""
    email: str = ""
    address: str = ""
    kind: str = REGIONAL


@dataclass(frozen=True, slots=True)
class Settings:
    """How the data is open.

    Attributes
    ----------
    who : who is answered.
    sites : the origins that may show a panel, `https://region.example`; none by default.
    origin : where the app is reached from outside; descriptions hold whole addresses.
    publisher : None where none is stated: then the data is not described.
    licence : under which the numbers may be used, as an address.
    """

    who: Who = "off"
    sites: tuple[str, ...] = ()
    origin: str = ""
    publisher: Publisher | None = None
    licence: str = CC0


def read(path: str | None = None) -> Settings:
    """Return what the file that the environment names says; off where it names none.

    Raises
    ------
    BadSettings : it cannot be read, or something in it is unknown or of the wrong kind.
    """
    named = os.environ.get(ENVIRONMENT, "") if path is None else path
    if not named:
        return Settings()
    try:
        return understood(tomllib.loads(Path(named).read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadSettings(f"{ENVIRONMENT}: {type(error).__name__}: {error}") from error


def read_or_off(tell: Callable[[str], None]) -> Settings:
    """Return the same; where it cannot be understood nobody is answered, and it is told of."""
    try:
        return read()
    except BadSettings as error:
        tell(str(error))
        return Settings()


def understood(said: Mapping[str, Any]) -> Settings:
    """Return what a file says.

    Raises
    ------
    BadSettings : something is unknown or of the wrong kind.
    """
    if unknown := sorted(said.keys() - {"api", "sites", "origin", "publisher", "licence"}):
        raise BadSettings(f"unknown {', '.join(unknown)}")
    who = said.get("api", "off")
    if who not in get_args(Who):
        raise BadSettings(f"api: {', '.join(get_args(Who))} is expected")
    sites = said.get("sites", [])
    if not isinstance(sites, list) or not all(
        isinstance(site, str) and _SITE.fullmatch(site) for site in sites
    ):
        raise BadSettings('sites: origins in lower case are expected, ["https://region.example"]')
    if sites and who != "on":  # a browser sends no sign-in from a frame on another site
        raise BadSettings('sites: a panel is shown elsewhere only with api = "on"')
    return Settings(
        cast(Who, who),
        tuple(sites),
        _word(said, "origin", "", _ADDRESS),
        _publisher(said["publisher"]) if "publisher" in said else None,
        _word(said, "licence", CC0, re.compile(r"https?://\S+")),
    )


def _publisher(said: Any) -> Publisher:
    if not isinstance(said, dict) or said.keys() - {*_PUBLISHER, "kind"}:
        raise BadSettings(f"publisher: {', '.join(_PUBLISHER)} and kind are expected")
    somewhere = re.compile(r"https?://\S+")
    return Publisher(
        _word(said, "name", None, re.compile(r".*\S.*")),
        _word(said, "email", None, _EMAIL),
        _word(said, "address", None, somewhere),
        _word(said, "kind", REGIONAL, somewhere),
    )


def _word(said: Mapping[str, Any], key: str, otherwise: str | None, shape: re.Pattern[str]) -> str:
    word = said.get(key, otherwise)
    if word == otherwise and otherwise is not None:
        return otherwise
    if not isinstance(word, str) or not shape.fullmatch(word):
        raise BadSettings(f"{key}: missing, or of another form than is expected")
    return word
