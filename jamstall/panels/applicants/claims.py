"""The claim on what it would take for women and men to get as they are employed."""

from decimal import Decimal

from jamstall.analysis.parity import parity_gap
from jamstall.analysis.population import people
from jamstall.panels.applicants.money_and_people import money_and_people
from jamstall.panels.claim import Claim, made, why_missing
from jamstall.panels.view import View

TENTH = Decimal("0.1")


def equal(view: View, key: str, fund: str) -> Claim:
    """Return the claim on what it would take for women and men to get as they are employed."""
    texts = view.texts
    money = view.measure("amount_granted", "sex", fund=(fund,))
    gap = parity_gap(money, people(view.selection, "employed"))
    moved = Decimal(0) if gap is None else gap["woman",]
    compared = sum(
        (Decimal(g.value) for g in money.groups if g.labels in (gap or {}) and g.value is not None),
        start=Decimal(0),
    )
    share = abs(moved) / compared if gap is not None and compared else None
    names = ["claim-equal-women", "claim-equal-men"]
    to = names[0] if moved >= 0 else names[1]
    return made(
        view,
        key,
        money_and_people(view, fund, "sex", in_place=False),  # a room reads no more bars
        answer=share,
        holds=share is not None and share > TENTH,
        missing=why_missing(view, fund, "sex", money),
        share=texts.share(share),
        kronor=texts.kronor(abs(moved)),
        to=texts(to),
    )
