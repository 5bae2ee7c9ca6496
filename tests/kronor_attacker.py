"""An attacker who knows every case's kronor, and asks whose they are: subset sums.

Decisions are public: who was granted how much, where and when. Shown are how many of them are
women's, say, and their kronor, rounded. A case is *told* where every choice of so many cases that
has these kronor has it among them, or none has. Independent of `jamstall.analysis.disclosure`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

import highspy
import numpy as np


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
        return [at for at in range(len(self.amounts)) if not self._can_be_other(at)]

    def _can_be_other(self, at: int) -> bool:
        """Tell whether a case may as well be on the other side."""
        total = sum(a for a, own in zip(self.amounts, self.inside, strict=True) if own)
        for other, own in enumerate(self.inside):  # changed for one case: mostly enough
            if own == self.inside[at]:
                continue
            gone, come = (at, other) if self.inside[at] else (other, at)
            if self.least <= total - self.amounts[gone] + self.amounts[come] <= self.most:
                return True
        return _is_possible(self.amounts, sum(self.inside), self.least, self.most, at, self.inside)


def _is_possible(
    amounts: Sequence[Decimal],
    number: int,
    least: Decimal,
    most: Decimal,
    at: int,
    inside: Sequence[bool],
) -> bool:
    """Tell whether so many cases have these kronor with one case on the other side."""
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
    return bool(solver.getModelStatus() == highspy.HighsModelStatus.kOptimal)
