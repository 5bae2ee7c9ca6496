"""Claims on who got which part of the money: sectors, women and men, birthplaces, and the years."""

from dataclasses import replace
from decimal import Decimal

from jamstall.panels.claim import Claim, made, share_of, why_missing
from jamstall.panels.overview.shares import shares
from jamstall.panels.overview.years import over_time
from jamstall.panels.panel import all_unknown
from jamstall.panels.view import View
from jamstall.store.question import UNKNOWN

HALF, TENTH = Decimal("0.5"), Decimal("0.1")


def sectors(view: View, key: str, fund: str) -> Claim:
    """Return the claim on how much went to male-dominated sectors."""
    result = view.measure("amount_share", "sector_dominance", fund=(fund,))
    men = None if all_unknown(result) else share_of(result, "men")
    return made(
        view,
        key,
        shares(view, "sector_dominance", fund),
        answer=men,
        holds=men is not None and men > HALF,
        missing=why_missing(view, fund, "sector_dominance", result),
        share=view.texts.share(men),
    )


def sexes(view: View, key: str, fund: str) -> Claim:
    """Return the claim on how much went to women, beside men."""
    return _two(view, key, fund, "sex", ("woman", "man"))


def birthplaces(view: View, key: str, fund: str) -> Claim:
    """Return the claim on how much went to those born abroad, beside those born in Sweden."""
    return _two(view, key, fund, "birthplace", ("abroad", "sweden"))


def _two(view: View, key: str, fund: str, dimension: str, pair: tuple[str, str]) -> Claim:
    """Return the claim on the first group's share; there is none unless both can be shown."""
    result = view.measure("amount_share", dimension, fund=(fund,))
    one, other = (share_of(result, label) for label in pair)
    told = one is not None and other is not None and not all_unknown(result)
    holds = told and (_is_less_than_half(one, other) if dimension == "sex" else _is_a_tenth(one))
    return made(
        view,
        key,
        replace(shares(view, dimension, fund), marked=pair[0]),
        answer=one if told else None,
        holds=holds,
        missing=why_missing(view, fund, dimension, result),
        one=view.texts.share(one),
        other=view.texts.share(other),
    )


def _is_less_than_half(one: Decimal | None, other: Decimal | None) -> bool:
    return one is not None and other is not None and one < other / 2


def _is_a_tenth(one: Decimal | None) -> bool:
    return one is not None and one > TENTH


def years(view: View, key: str, fund: str) -> Claim:
    """Return the claim on what changed: male-dominated sectors' share, last year against first."""
    texts = view.texts
    panel = over_time(view, fund)
    result = view.measure_within("amount_share", "year", "sector_dominance", fund=(fund,))
    whole = view.measure("amount_share", "sector_dominance", fund=(fund,))
    kronor = view.measure("amount_granted", "year", fund=(fund,))
    with_money = [g.labels[0] for g in kronor.groups if g.numerator and g.labels[0] != UNKNOWN]
    told = len(with_money) > 1 and not all_unknown(whole)
    first, last = (with_money[0], with_money[-1]) if with_money else ("", "")
    then, now = (share_of(result, year, "men") for year in (first, last))
    return made(
        view,
        key,
        panel,
        answer=now if told and then is not None else None,
        holds=then is not None and now is not None and now < then,
        missing=texts("sentence-one-year", fund=texts(f"the-{fund}"))
        if len(with_money) == 1
        else why_missing(view, fund, "sector_dominance", whole),
        first=first,
        last=last,
        then=texts.share(then),
        now=texts.share(now),
    )
