"""What stands beside each other: two to six counties, municipalities, years or forms of support.

They are what the selection names of that dimension, or else those of the data with most money. One
alone is compared with all others together. They are never pooled: each has a view of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from jamstall.panels.view import View
from jamstall.reference import places
from jamstall.store.question import UNKNOWN
from jamstall.texts import Texts

ACROSS = ("county", "municipality", "year", "support_form", "fund")
"""The dimensions along which things are compared."""

MOST = 6
"""More things than this are too many for a room to keep apart."""


@dataclass(frozen=True)
class Thing:
    """One of those that are compared.

    Attributes
    ----------
    view : of its cases alone.
    is_own : it is the one chosen, beside all others.
    """

    name: str
    labels: tuple[str, ...]
    view: View
    is_own: bool = False


@dataclass(frozen=True)
class Things:
    """All that are compared.

    Attributes
    ----------
    whole : all of them, and what was left out, together.
    left_out : how many more there were than can be kept apart.
    """

    across: str
    whole: View
    all: tuple[Thing, ...]
    left_out: int = 0

    @property
    def are_comparable(self) -> bool:
        """There are at least two."""
        return len(self.all) > 1


def across_name(texts: Texts, across: str) -> str:
    """Return what the things of a dimension are called: "Län"."""
    return texts(f"across-{across}".replace("_", "-"))


def things(view: View, fund: str, across: str) -> Things:
    """Return what is compared along a dimension; of one fund, unless the funds are."""
    of_fund = _only(view, fund=(fund,)) if across != "fund" else _only(view, fund=())
    chosen = [label for label in of_fund.selection.values(across) if label != UNKNOWN]
    unfiltered = _only(of_fund, **{across: ()})
    elsewhere = _with_cases(unfiltered, across)
    if len(chosen) == 1:
        others = tuple(label for label in elsewhere if label != chosen[0])
        if not others:
            return Things(across, of_fund, (_thing(of_fund, across, chosen[0]),))
        if len(others) == 1:
            both = tuple(_thing(of_fund, across, one) for one in elsewhere)
            return Things(across, unfiltered, both)
        rest = Thing(
            view.texts(f"compare-rest-{across}".replace("_", "-"), count=len(others)),
            others,
            _only(of_fund, **{across: others}),
        )
        own = replace(_thing(of_fund, across, chosen[0]), is_own=True)
        return Things(across, unfiltered, (own, rest))
    found = chosen or elsewhere
    # The latest years; of all else what is named first, or has most money.
    kept = sorted(found)[-MOST:] if across == "year" else found[:MOST]
    every = tuple(_thing(of_fund, across, label) for label in kept)
    return Things(across, of_fund, every, len(found) - len(kept))


def _thing(view: View, across: str, label: str) -> Thing:
    return Thing(view.name(across, label), (label,), _only(view, **{across: (label,)}))


def _only(view: View, **filters: Sequence[str]) -> View:
    return replace(view, selection=view.selection.where(**filters))


def _with_cases(view: View, across: str) -> list[str]:
    """Return what there is in the data, that with most money first; wholes of places left out."""
    groups = sorted(
        view.measure("amount_granted", across).groups, key=lambda group: -(group.numerator or 0)
    )
    labels = [group.labels[0] for group in groups if group.cases != 0]
    wholes = {places.COUNTRY, *(places.counties() if across == "municipality" else ())}
    return [label for label in labels if label != UNKNOWN and label not in wholes]
