"""What a room is asked to want, and a target as it proposes it, for tests."""

import datetime as dt
from decimal import Decimal

from jamstall.panels.claims.aims import Aim, aim_text
from jamstall.plan.model import Proposal
from jamstall.workshop.model import Card, Option

AIM = Aim("business_grants", "sector_dominance", "women", "at_least", dt.date(2040, 12, 31))
TARGET = Card("aim", kind="target", aim=aim_text(AIM))
BASE = "county=21&fund=business_grants&of=business_grants&moving=sector_dominance"
OPTIONS = (
    Option("Mycket", f"{BASE}&out=men&into=women&moved=40"),
    Option("Lite", f"{BASE}&out=men&into=women&moved=5"),
    Option("Växa", f"{BASE}&out=men&into=women&grow=10"),
)
CHOICE = Card("choice", kind="scenario", options=OPTIONS)
SIDES = Card(
    "sides", kind="compare", address="/jamfor?across=municipality&county=21",
    panel="business-grants-compare-municipality-men-sectors",
)  # fmt: skip
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
