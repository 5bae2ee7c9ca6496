"""What whole numbers tell, where parts of a case do not: an integer programme for what is left.

`tests/together.py` takes a hidden group for told where it is the same in every solution, of any
numbers of at least zero. Cases are whole: where the only other solutions have half a woman, she is
told all the same. Each whole solution that is found shows of many groups at once that they can be
another; of those that none does, the least and the most are asked for.
"""

from typing import Any

import highspy
import numpy as np

from tests.attacker import FEW, Where
from tests.together import Together, matrix_of, programme

ROUNDS = 12
"""Ways in random directions, before groups are asked for one by one."""
_WHOLE = 1e-5


def told_in_whole_numbers(attack: Together, *, also_few: bool = False) -> list[Where]:
    """Return the hidden groups of 1 to 4 that are the same in every solution of whole numbers.

    Also those that are of 1 to 4 in every one, where it is asked for. Not those that are the same
    in all solutions (`Together.told`), or in a whole that is shown.
    """
    told = {*attack.told()}
    asked = [one for one in attack.few() if one not in told and not attack.is_in_whole(one)]
    if not asked:
        return []
    solver = _solver_of(attack)
    groups = matrix_of([attack.members(where) for where in asked], attack.possible.size)
    real = groups @ attack.possible
    same = np.ones(len(asked), bool)
    random = np.random.default_rng(0)

    def look(towards: Any) -> None:
        found = groups @ _furthest(solver, groups.T @ towards)
        same[(found == 0) | (found >= FEW) if also_few else found != real] = False

    for _ in range(ROUNDS):
        towards = random.choice([-1.0, 1.0], len(asked)) * random.uniform(0.5, 1.5, len(asked))
        look(np.where(same, towards, 0.0))
    for at in np.flatnonzero(same):
        for sign in (1.0, -1.0):
            if same[at]:
                look(np.where(np.arange(len(asked)) == at, sign, 0.0))
    return [asked[at] for at in np.flatnonzero(same)]


def _solver_of(attack: Together) -> Any:
    """Return a solver for whole numbers that show the same."""
    matrix = attack.equations
    totals = matrix @ attack.possible
    model = programme(matrix, totals, totals, at_most=float(attack.possible.sum()))
    model.integrality_ = [highspy.HighsVarType.kInteger] * model.num_col_
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.passModel(model)
    return solver


def _furthest(solver: Any, cost: Any) -> Any:
    """Return the whole numbers that show the same, and cost least: it is proved that none does."""
    columns = np.arange(cost.size, dtype=np.int32)
    solver.changeColsCost(cost.size, columns, cost.astype(np.float64))
    solver.run()
    assert solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    found = np.array(solver.getSolution().col_value)
    assert np.abs(found - np.round(found)).max() < _WHOLE
    return np.round(found)
