"""What a table of one filter more cannot show beside its own numbers, no table of fewer shows."""

from pathlib import Path

import numpy as np
import pytest

from jamstall.analysis.disclosure import decided
from jamstall.analysis.disclosure.cube import cube
from jamstall.analysis.disclosure.policy import STEPS
from jamstall.analysis.disclosure.tables import FUND, OUTCOME, Guarded
from jamstall.analysis.selection import Selection
from jamstall.store.database import Database
from jamstall.store.queries import provenance

USUAL = Selection()


@pytest.mark.parametrize("person", ["sex", "birthplace"])
@pytest.mark.parametrize("step", STEPS)
def test_of_each_fund_and_outcome(demo_database: Path, step: str, person: str) -> None:
    """Of those born abroad in 2023 the counties told, of business grants alone, what was hidden."""
    database = Database(demo_database)
    version = provenance(database).version
    sense = (USUAL.basis, USUAL.area, USUAL.limit)
    cases = decided.Cases(database, version, sense, USUAL.small)

    def of_all(*without: str) -> Guarded:
        asked = {FUND, "county", "year", person, OUTCOME} - {*without}
        of = tuple(d for d in decided.ORDERED if d in asked)
        return decided.decided(cases, of, decided.Stated())

    wide, narrow = of_all(), of_all(step)
    database.close()
    totals = np.take(wide.hidden, -1, wide.cube.dimensions.index(step))
    assert totals.shape == narrow.hidden.shape
    assert not (totals & ~narrow.hidden).any()


def test_a_number_is_closed_with_the_sums_that_it_is_part_of() -> None:
    counted = [((fund, "woman", out), 9) for fund in "ab" for out in ("granted", "rejected")]
    whole = cube((FUND, "sex", OUTCOME), counted, (FUND, "sex", OUTCOME))
    shown = Guarded(whole, np.zeros(whole.counts.shape, bool), frozenset())
    number = frozenset(((FUND, "a"), ("sex", "woman"), (OUTCOME, "rejected")))
    hidden = shown.also(frozenset((number,))).hidden[:, 0, :]
    assert hidden.tolist() == [
        [False, True, True],  # of the first fund: granted, rejected, whatever the outcome
        [False, False, False],
        [False, True, True],  # of both funds
    ]
