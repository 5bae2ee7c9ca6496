"""The selection's own money beside a series: women's and men's parts of what companies got."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.parity import shares_of
from jamstall.context.declared import Series
from jamstall.panels.series.sides import is_of_whole
from jamstall.panels.view import View
from jamstall.reference import life

FUND = "business_grants"
"""The money that stands beside people: what companies are granted."""
SEXES = (("woman",), ("man",))


@dataclass(frozen=True)
class Money:
    """What women and men were granted of what went to either.

    Attributes
    ----------
    parts : by sex; None where too few people stand behind one of them.
    """

    result: Breakdown
    parts: Mapping[tuple[str, ...], Decimal] | None


def has_money(one: Series) -> bool:
    """Tell whether the selection's money stands beside a series: its stage says so."""
    stage = next(it for it in life.stages() if it.key == one.life_stage)
    return stage.money and is_of_whole(one)


def money_beside(view: View, one: Series) -> Money | None:
    """Return the money that stands beside a series; None where there is none."""
    if not has_money(one):
        return None
    result = view.measure("amount_granted", "sex", fund=(FUND,))
    if not any(group.labels in SEXES for group in result.groups):
        return None
    return Money(result, shares_of(result, SEXES))


def said(view: View, money: Money) -> str:
    """Return women's part of the money in a sentence, or that it is not shown."""
    texts = view.texts
    fund = texts(f"the-{FUND}")
    if money.parts is None:
        return texts("life-money-hidden", fund=fund)
    return texts("life-money", fund=fund, share=texts.share(money.parts["woman",]))
