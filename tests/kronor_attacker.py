"""An attacker who knows every case's kronor, and asks whose they are: subset sums.

Decisions are public: who was granted how much, where and when. Shown are how many of them are
women's, say, and their kronor, rounded. A case is *told* where every choice of so many cases that
has these kronor has it among them, or none has. Independent of `jamstall.analysis.disclosure`.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from math import ceil, floor
from typing import Any

import highspy
import numpy as np

Choice = frozenset[int]

_TRIED, _TWO = 300, 0.5  # choices tried for a class, and how often two cases change side in one


@dataclass(frozen=True)
class Shown:
    """What is shown of a group.

    Attributes
    ----------
    amounts : kronor of every case in the group's place, year and sector, whoever stands behind it.
    inside : which of them are the group's; the attacker does not know it.
    least, most : between which the group's kronor are, by the number shown.
    """

    amounts: tuple[Decimal, ...]
    inside: tuple[bool, ...]
    least: Decimal
    most: Decimal

    def told(self) -> list[int]:
        """Return the cases that are certainly in the group, or certainly not."""
        if all(self.inside) or not any(self.inside):
            return []  # a whole: the policy says where it is accepted
        found, total = [], sum(a for a, own in zip(self.amounts, self.inside, strict=True) if own)
        open_to_doubt: set[int] = set()
        for at in range(len(self.amounts)):
            if at not in open_to_doubt:
                changed = self._another_choice(at, total)
                open_to_doubt |= changed
                if not changed:
                    found.append(at)
        return found

    def _another_choice(self, at: int, total: Decimal | int) -> set[int]:
        """Return what is on the other side in some choice where this case is: all may be there."""
        for other, own in enumerate(self.inside):  # changed for one case: mostly enough
            if own == self.inside[at]:
                continue
            gone, come = (at, other) if self.inside[at] else (other, at)
            if self.least <= total - self.amounts[gone] + self.amounts[come] <= self.most:
                return {gone, come}
        if two := self._two_changed(at, total):
            return two
        return _solved(self.amounts, sum(self.inside), self.least, self.most, at, self.inside)

    @cached_property
    def _changes(self) -> tuple[Any, Any, Any, Any]:
        """Return each case's öre, and for one taken out and one put in: öre more, and which."""
        ore = np.array([int(amount * 100) for amount in self.amounts])
        own = np.array(self.inside)
        gone, come = (one.ravel() for one in np.meshgrid(np.flatnonzero(own), np.flatnonzero(~own)))
        order = np.argsort(more := ore[come] - ore[gone])
        return ore, more[order], gone[order], come[order]

    def _two_changed(self, at: int, total: Decimal | int) -> set[int]:
        """Return two cases taken out and two put in, this one among them, that fit; if any do."""
        ore, more, gone, come = self._changes
        for other in np.flatnonzero(np.array(self.inside) != self.inside[at]):
            out, into = (at, other) if self.inside[at] else (other, at)
            first = total * 100 + int(ore[into] - ore[out])
            least = np.searchsorted(more, ceil(self.least * 100 - first))
            most = np.searchsorted(more, floor(self.most * 100 - first), side="right")
            for pair in range(least, min(most, least + 3)):
                if gone[pair] != out and come[pair] != into:
                    return {at, int(other), int(gone[pair]), int(come[pair])}
        return set()


def _solved(
    amounts: Sequence[Decimal],
    number: int,
    least: Decimal,
    most: Decimal,
    at: int,
    inside: Sequence[bool],
) -> set[int]:
    """Return what changes side when one case has to, and so many have these kronor; if they can."""
    size = len(amounts)
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = size, 2
    model.col_cost_ = np.zeros(size)
    fixed = 0.0 if inside[at] else 1.0
    lower, upper = np.zeros(size), np.ones(size)
    lower[at] = upper[at] = fixed
    model.col_lower_, model.col_upper_ = lower, upper
    model.row_lower_ = np.array([number, float(least)])
    model.row_upper_ = np.array([number, float(most)])
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.array([0, size, 2 * size], np.int32)
    model.a_matrix_.index_ = np.tile(np.arange(size, dtype=np.int32), 2)
    model.a_matrix_.value_ = np.concatenate([np.ones(size), [float(a) for a in amounts]])
    model.integrality_ = [highspy.HighsVarType.kInteger] * size
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.passModel(model)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        return set()
    chosen = np.rint(solver.getSolution().col_value).astype(bool)
    # Its ones are whole to one in a million: of large amounts a choice may have another sum.
    of_chosen = sum(amount for amount, own in zip(amounts, chosen, strict=True) if own)
    assert least <= of_chosen <= most, "the solver cleared a case by a choice that does not fit"
    return {case for case, own in enumerate(inside) if own != chosen[case]}


def not_seen_open(
    found: Sequence[Choice], size: int, seen: Callable[[Choice], object], draw: random.Random
) -> set[int]:
    """Return the cases that are in all choices found that show the same, or in none of them.

    Where there are too many choices to try, more are looked for from those that are known: a case
    that is still in all, or in none, changes side with another, and if need be two more do, until
    what would be shown is the same. So a case is cleared only by a choice that there is; one that
    is not may be told.

    Parameters
    ----------
    found : choices that show the same.
    seen : what a choice would show.
    """
    known, same = list(found), seen(found[0])
    left = _on_one_side(known, size)
    for _ in range(_TRIED):
        if not left:
            break
        at = draw.choice(sorted(left))
        other = _changed(draw.choice(known), at, size, draw)
        if other is not None and seen(other) == same:
            known.append(other)
            left &= _on_one_side([known[0], other], size)
    return left


def _on_one_side(choices: Sequence[Choice], size: int) -> set[int]:
    return {*range(size)} - frozenset().union(*choices) | frozenset.intersection(*choices)


def _changed(choice: Choice, at: int, size: int, draw: random.Random) -> Choice | None:
    """Return a choice where a case has changed side with another, and maybe two others have."""
    own, others = sorted(choice), sorted({*range(size)} - choice)
    gone, come = ([at], [draw.choice(others)]) if at in choice else ([draw.choice(own)], [at])
    if draw.random() < _TWO:
        gone.append(draw.choice(own))
        come.append(draw.choice(others))
    changed = choice - {*gone} | {*come}
    return changed if len(changed) == len(choice) else None
