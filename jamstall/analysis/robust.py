"""Does a share hold, however it is counted: one number under every definition that could be meant.

A share of sectors depends on whose sex decides which sex dominates, where they are counted, where
the limit is, and on what it is a share of. No choice is the right one; what can be said is how far
the number moves, and which choice moves it most (Steegen and others, *Increasing Transparency
Through a Multiverse Analysis*, Perspectives on Psychological Science 11, 2016).
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from decimal import Decimal
from itertools import product
from typing import Any, Literal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.selection import Area, Basis, Selection
from jamstall.store.question import UNKNOWN

Of = Literal["granted", "paid", "cases"]

OPTIONS: Mapping[str, tuple[Any, ...]] = {
    "basis": ("employed", "owners"),
    "area": ("country", "county"),
    "limit": tuple(Decimal(limit) for limit in (50, 55, 60, 65, 70)),
    "of": ("granted", "paid", "cases"),
    "level": ("code", "division"),
    "reading": ("usual", "least", "most"),
    "grants": ("all", "without"),
}
"""Aspect of a definition → what it can be."""

ASKED = ("basis", "area", "limit", "of")
"""The aspects that a breakdown can be asked for."""

MEASURES: Mapping[Of, str] = {
    "granted": "amount_granted",
    "paid": "amount_paid",
    "cases": "granted_cases",
}
"""What a share is taken of → the measure whose sums it is computed from."""


VISIBLE = Decimal("0.005")
"""Half a percentage point: shares that lie nearer are the same whole percent, or next to it."""


@dataclass(frozen=True, slots=True)
class Definition:
    """One way to count.

    Attributes
    ----------
    basis, area, limit : which sex dominates a sector, as in `Selection`.
    of : what the share is of: kronor granted, kronor paid, or cases granted.
    level : SNI's: a code as a whole, with exceptions to its first two digits; or those alone.
    reading : a code of SNI 2025 that was put together from several sectors is counted where it is
        placed (`usual`), or wherever it makes the share the `least` or the `most`.
    grants : all, or without the three largest.
    """

    basis: Basis
    area: Area
    limit: Decimal
    of: Of
    level: Literal["code", "division"] = "code"
    reading: Literal["usual", "least", "most"] = "usual"
    grants: Literal["all", "without"] = "all"

    def row(self, value: Decimal) -> dict[str, Any]:
        """Return it with the share under it, for files and the command line."""
        return {**asdict(self), "limit": float(self.limit), "value": float(value)}

    @classmethod
    def chosen(cls, selection: Selection) -> "Definition":
        """Return a selection's own: of the kronor granted."""
        return cls(selection.basis, selection.area, selection.limit, "granted")

    def of_selection(self, selection: Selection) -> Selection:
        """Return a selection counted in this way."""
        return replace(selection, basis=self.basis, area=self.area, limit=self.limit)


def every_definition(
    aspects: Collection[str] = ASKED, chosen: Definition | None = None
) -> Iterator[Definition]:
    """Yield every combination of the options of aspects; some there may be no figures for.

    What is chosen is among the options, whatever it is. Three of very many cases say nothing:
    without the largest grants only kronor are counted.
    """
    for options in product(*(_options(aspect, chosen) for aspect in aspects)):
        one = Definition(**dict(zip(aspects, options, strict=True)))
        if (one.of, one.grants) != ("cases", "without"):
            yield one


Ask = Callable[[Definition], Breakdown]
"""A definition → its measure by sector dominance."""


def share(result: Breakdown, label: str) -> Decimal | None:
    """Return a group's part of the sum of all; None where there is no sum, or all of it is unknown.

    There are no figures of a county's own business owners, say: then it cannot be counted so.
    """
    whole = result.overall.numerator
    if not whole or not any(g.numerator for g in result.groups if g.labels != (UNKNOWN,)):
        return None
    of_group = sum((g.numerator or 0 for g in result.groups if g.labels == (label,)), Decimal(0))
    return Decimal(of_group) / Decimal(whole)


Share = Callable[[Definition], Decimal | None]
"""A definition → the share under it; None where there is none."""


def under(share_of: Share, definitions: Iterable[Definition]) -> dict[Definition, Decimal]:
    """Return the share under each definition; those without a sum are left out."""
    found = ((one, share_of(one)) for one in definitions)
    return {one: value for one, value in found if value is not None}


def one_by_one(chosen: Definition, aspect: str) -> tuple[Definition, ...]:
    """Return a definition with one aspect changed to each of its options; its own is among them."""
    return tuple(replace(chosen, **{aspect: option}) for option in _options(aspect, chosen))


def _options(aspect: str, chosen: Definition | None) -> tuple[Any, ...]:
    if chosen is None or getattr(chosen, aspect) in OPTIONS[aspect]:
        return OPTIONS[aspect]
    options = (*OPTIONS[aspect], getattr(chosen, aspect))
    return tuple(sorted(options)) if aspect == "limit" else options


def ways(
    every: Mapping[Definition, Decimal], chosen: Definition, aspects: Collection[str] = ASKED
) -> list[Definition]:
    """Return the definitions that are a way of their own: those that move the number.

    An option that never lies `VISIBLE` from another option, whatever else is chosen, is the same
    way twice; the chosen one is kept. To count both would make a number look tried more often than
    it was.
    """
    left = dict(every)
    for aspect in aspects:
        kept = [getattr(chosen, aspect)]
        for option in _options(aspect, chosen):
            if not any(_same(left, aspect, option, other) for other in kept):
                kept.append(option)
        left = {one: value for one, value in left.items() if getattr(one, aspect) in kept}
    return list(left)


def _same(every: Mapping[Definition, Decimal], aspect: str, option: Any, other: Any) -> bool:
    """Tell whether an option never gives a visibly other share than a second one does."""
    of_other = (
        (value, every.get(replace(one, **{aspect: other})))
        for one, value in every.items()
        if getattr(one, aspect) == option
    )
    return all(beside is not None and abs(value - beside) < VISIBLE for value, beside in of_other)


def moves(
    share_of: Share, chosen: Definition, aspects: Collection[str] = ASKED
) -> dict[str, dict[Definition, Decimal]]:
    """Return, per aspect, the shares when it alone is changed; the one that moves most first."""
    found = {aspect: under(share_of, one_by_one(chosen, aspect)) for aspect in aspects}
    return dict(sorted(found.items(), key=lambda one: -reach(one[1].values())))


def reach(shares: Iterable[Decimal]) -> Decimal:
    """Return how far shares lie apart."""
    every = list(shares)
    return max(every) - min(every) if every else Decimal(0)
