"""A target as a room proposes it, for tests."""

import datetime as dt
from decimal import Decimal

from jamstall.plan.model import Proposal

PROPOSAL = Proposal(
    measure="amount_share",
    dimension="sector_dominance",
    label="women",
    filters="county=21&fund=business_grants",
    towards="at_least",
    value=Decimal("0.4"),
    by_when=dt.date(2040, 12, 31),
    code="ABCDE",
    card_id="aim",
    workshop="Nämnden",
    answers=7,
    low=Decimal("0.3"),
    high=Decimal("0.5"),
    scenario="Lite",
    scenario_address="x=1",
    actions=("Ny utlysning (Anna · mars)",),
)
