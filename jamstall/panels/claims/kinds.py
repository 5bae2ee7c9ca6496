"""What a workshop can claim, made from the data in front of the room."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from jamstall.panels.claim import Claim
from jamstall.panels.claim_people import equal, market
from jamstall.panels.claim_places import places
from jamstall.panels.claim_shares import birthplaces, sectors, sexes, years
from jamstall.panels.view import View
from jamstall.schema import FUNDS

KINDS: Mapping[str, Callable[[View, str, str], Claim]] = MappingProxyType(
    {
        "sectors": sectors,
        "sexes": sexes,
        "birthplaces": birthplaces,
        "places": places,
        "market": market,
        "years": years,
        "equal": equal,
    }
)
"""What is claimed, in the order a workshop tells it: where the money goes, to whom, where, against
what, since when, and what an equal share would take."""

KEYS: tuple[str, ...] = tuple(f"{kind}-{fund}" for fund in FUNDS for kind in KINDS)
"""The keys of all claims, business grants first."""


def claim(view: View, key: str) -> Claim | None:
    """Return a claim; None where there is none of this key.

    What the data no longer tells, or no longer may, is a claim without an answer.
    """
    if key not in KEYS:
        return None
    kind, _, fund = key.partition("-")
    return KINDS[kind](view, key, fund)


def claims(view: View) -> tuple[Claim, ...]:
    """Return the claims on every fund that has granted cases in the selection."""
    return tuple(
        build(view, f"{kind}-{fund}", fund)
        for fund in view.granted_funds()
        for kind, build in KINDS.items()
    )
