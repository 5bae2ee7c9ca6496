"""What a workshop can claim, made from the data in front of the room."""

from collections.abc import Mapping
from types import MappingProxyType

from jamstall.panels.claim import Claim
from jamstall.panels.declared import Declared, MakeClaim
from jamstall.panels.pages import PAGES
from jamstall.panels.view import View
from jamstall.schema import FUNDS

KINDS: Mapping[str, MakeClaim] = MappingProxyType(
    {kind: make for page in PAGES for kind, make in page.claims.items()}
    | {kind: make for page in PAGES for kind, make in page.closing_claims.items()}
)
"""What is claimed, in the order a workshop tells it: where the money goes, to whom, where, against
what, since when, and what an equal share would take."""

OF_PAGE: Mapping[str, Declared] = MappingProxyType(
    {kind: page for page in PAGES for kind in (*page.claims, *page.closing_claims)}
)
"""Kind → the page whose claim it is."""

KEYS: tuple[str, ...] = tuple(
    f"{kind}-{fund}" for fund in FUNDS for kind in KINDS if fund in OF_PAGE[kind].funds
)
"""The keys of all claims, business grants first."""


def claim(view: View, key: str) -> Claim | None:
    """Return a claim; None where there is none of this key.

    What the data no longer tells, or no longer may, is a claim without an answer.
    """
    kind, _, fund = key.partition("-")
    if key not in KEYS or not OF_PAGE[kind].tells_of(view):
        return None
    return KINDS[kind](view, key, fund)


def claims(view: View) -> tuple[Claim, ...]:
    """Return the claims on every fund that has granted cases in the selection."""
    return tuple(
        make(view, f"{kind}-{fund}", fund)
        for fund in view.granted_funds()
        for kind, make in KINDS.items()
        if f"{kind}-{fund}" in KEYS and OF_PAGE[kind].tells_of(view)
    )


def with_numbers(view: View) -> tuple[Claim, ...]:
    """Return the claims that there is a number for: no other goes before a room by itself."""
    return tuple(claim for claim in claims(view) if claim.answer is not None)


def without_numbers(view: View) -> tuple[Claim, ...]:
    """Return the claims that there is no number for; the title says why."""
    return tuple(claim for claim in claims(view) if claim.answer is None)
