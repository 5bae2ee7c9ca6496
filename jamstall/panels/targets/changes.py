"""A scenario as a page's address states it: from one group to another, and how much of what."""

from dataclasses import dataclass
from fractions import Fraction

from jamstall.analysis.disclosure.policy import PERSONAL
from jamstall.analysis.scenario import Mix, Move, Rate, Scenario
from jamstall.analysis.selection import ORDER
from jamstall.analysis.sums import ALONG
from jamstall.panels.declared import Choices
from jamstall.panels.view import View
from jamstall.reference import places
from jamstall.store.question import UNKNOWN
from jamstall.texts import Texts

MOVED = tuple(str(per_cent) for per_cent in range(101))
"""Per cent of what the one group has, moved to the other."""
RATES = tuple(str(points) for points in range(-50, 51, 5))
"""Points that the second group's approval changes by."""
MIXES = tuple(str(per_cent) for per_cent in range(-100, 201, 10))
"""Per cent more applications from the second group, of as many in all."""
GROWS = tuple(str(per_cent) for per_cent in range(-50, 101, 5))
"""Per cent more money in all."""
NONE = "0"
_USUAL = {
    "sector_dominance": ("men", "women"),
    "sex": ("man", "woman"),
    "birthplace": ("sweden", "abroad"),
}


@dataclass(frozen=True, slots=True)
class Changes:
    """A scenario of one fund; numbers are per cent, as the address has them.

    Attributes
    ----------
    along : the dimension whose groups it is about.
    out, into : the group that gives, and the one that gets, is approved and applies.
    """

    fund: str
    along: str
    out: str
    into: str
    moved: str = NONE
    rate: str = NONE
    mix: str = NONE
    grow: str = NONE

    @property
    def is_of_persons(self) -> bool:
        """Only kronor can be moved between groups of persons: no other table of theirs is shown."""
        return self.along in PERSONAL

    @property
    def scenario(self) -> Scenario:
        """The scenario itself."""
        rate, mix = (NONE, NONE) if self.is_of_persons else (self.rate, self.mix)
        return Scenario(
            (Move(self.along, self.out, self.into, _part(self.moved)),)
            if self.moved != NONE
            else (),
            (Rate(self.along, self.into, _part(rate)),) if rate != NONE else (),
            (Mix(self.along, self.into, 1 + _part(mix)),) if mix != NONE else (),
            _part(self.grow),
        )

    @property
    def is_nothing(self) -> bool:
        """It changes nothing."""
        return self.scenario == Scenario()


def _part(per_cent: str) -> Fraction:
    return Fraction(int(per_cent), 100)


def groups(view: View, fund: str, along: str) -> tuple[str, ...]:
    """Return the groups that kronor can be moved between: those with cases that are shown."""
    result = view.measure("amount_granted", along, fund=(fund,))
    left_out = {UNKNOWN, "not_applicable"}
    if along == "municipality":
        left_out |= {places.COUNTRY, *places.counties()}
    found = [
        group.labels[0]
        for group in result.groups
        if not group.suppressed and group.labels[0] not in left_out
    ]
    order = ORDER.get(along)
    return tuple(sorted(found, key=order.index) if order else found)


def usual(along: str, there: tuple[str, ...]) -> tuple[str, str]:
    """Return from which group to which, unless others are chosen."""
    out, into = _USUAL.get(along, there[-1:] + there[:1])
    return (out if out in there else there[-1]), (into if into in there else there[0])


def chosen(view: View, choices: Choices, fund: str) -> Changes | None:
    """Return the scenario that an address states; None where there are no two groups."""
    along = choices.one("moving", ALONG)
    there = groups(view, fund, along)
    if len(there) < 2:
        return None
    out, into = usual(along, there)
    return Changes(
        fund,
        along,
        choices.one("out", there, out),
        choices.one("into", there, into),
        choices.one("moved", MOVED, NONE),
        choices.one("rate", RATES, NONE),
        choices.one("mix", MIXES, NONE),
        choices.one("grow", GROWS, NONE),
    )


def along_name(texts: Texts, along: str) -> str:
    """Return what the groups of a dimension are called: "Bransch"."""
    return texts(f"dimension-{along}".replace("_", "-"))
