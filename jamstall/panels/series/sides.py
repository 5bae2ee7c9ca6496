"""What a series tells of women and men in one place: the latest figures, and women's share."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jamstall.context.declared import TOTAL, Series
from jamstall.context.snapshot import Value
from jamstall.reference import places
from jamstall.texts import EMPTY, Texts

BALANCED = (Decimal("0.4"), Decimal("0.6"))
"""Within these a distribution of women and men is called even."""


@dataclass(frozen=True, slots=True)
class Sides:
    """The latest figures of one place, birthplace and sector group.

    Attributes
    ----------
    women, men : the figures of each sex, in the unit of the series; of one that is published as
        women's share, the shares in per cent. None where there is none.
    both : the figure of women and men together, where that is all there is.
    share : women's part of women and men, 0 to 1; None where the series is of levels.
    """

    region: str
    birthplace: str
    period: str
    women: Decimal | None
    men: Decimal | None
    both: Decimal | None
    share: Decimal | None


def is_of_whole(one: Series) -> bool:
    """Tell whether women's and men's figures are parts of one whole, of which 40–60 is balance."""
    return one.reads != "levels"


def sides(
    one: Series, values: Iterable[Value], region: str, birthplace: str = TOTAL, sector: str = TOTAL
) -> Sides | None:
    """Return the latest figures of a place; None where nothing is told of it.

    The latest period is the last in which something is told: a figure that is missing for one sex
    is missing, and no earlier one stands for it.
    """
    of = (region, birthplace, sector)
    own = [
        it
        for it in values
        if (it.region, it.birthplace, it.sector) == of and it.value is not None
    ]  # fmt: skip
    if not own:
        return None
    period = max(it.period for it in own)
    told = {it.sex: it.value for it in own if it.period == period}
    women, men, both = (told.get(sex) for sex in ("woman", "man", TOTAL))
    share = None
    if one.reads == "share" and women is not None:
        share = women / 100
        men = 100 - women
    elif one.reads == "counts" and women is not None and men is not None and women + men:
        share = women / (women + men)
    return Sides(region, birthplace, period_in_words(period), women, men, both, share)


def period_in_words(period: str) -> str:
    """Return a period as a reader writes it: a month "2024M03" is 2024-03, a span "2022–2025"."""
    year, month = period[:4], period[5:]
    if period[4:5] == "M" and month.isdigit():
        return f"{year}-{month}"
    return period.replace("-", "\u2013")


def regions_of(homes: Sequence[str]) -> tuple[str, ...]:
    """Return all places whose figures may stand for these: their counties and the country too."""
    own = [code for home in homes for code in (home, home[:2])]
    return tuple(dict.fromkeys([*own, places.COUNTRY]))


def areas(one: Series, values: Sequence[Value], homes: Sequence[str]) -> list[str]:
    """Return the places that a series tells of, these or their counties; the country last."""
    known = {it.region for it in values if it.value is not None}
    found = [
        code
        for home in homes
        if (code := next((it for it in (home, home[:2]) if it in known), None)) is not None
    ]
    country = [places.COUNTRY] if places.COUNTRY in known else []
    return list(dict.fromkeys([*found, *country]))


def verdict(share: Decimal) -> str:
    """Return whether a distribution is `balanced`, or `women` or `men` are more than 60 %."""
    least, most = BALANCED
    if share > most:
        return "women"
    return "men" if share < least else "balanced"


def figure(texts: Texts, one: Series, value: Decimal | None) -> str:
    """Return a figure of a series as its numbers are written; its unit is said elsewhere."""
    return EMPTY if value is None else texts.number(value, one.decimals)


def share(texts: Texts, one: Series, part: Decimal | None) -> str:
    """Return a part as it is shown: with decimals where that is how it is published."""
    return texts.share(part, one.decimals if one.reads == "share" else 0)


def in_words(texts: Texts, one: Series, found: Sides) -> str:
    """Return women's and men's figures in words: "kvinnor 47 %, män 53 %"."""
    if found.share is not None:
        women, men = (share(texts, one, part) for part in (found.share, 1 - found.share))
        return texts("life-women-and-men", women=women, men=men)
    if found.women is None and found.men is None:
        number = figure(texts, one, found.both)
        return texts("life-number", number=number, unit=one.unit.said(texts.language))
    women, men = (figure(texts, one, value) for value in (found.women, found.men))
    return texts("life-women-and-men", women=women, men=men)
