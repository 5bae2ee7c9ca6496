"""What exact counts can show of runs of years at the very most, while no small one is told."""

import pytest

from tests.usefulness import at_most


@pytest.mark.parametrize(
    ("cases", "years", "runs"),
    [
        pytest.param([9, 9, 9], (3, 3), (3, 3), id="all large: all is shown"),
        pytest.param([9, 3], (1, 1), (0, 1), id="a year and both years would tell the other year"),
        pytest.param([3, 3, 3], (0, 0), (2, 3), id="two runs that overlap tell all three years"),
        pytest.param([3, 3, 3, 3], (0, 0), (4, 6), id="runs of an even number of years, or of odd"),
        pytest.param([0, 9, 0], (1, 1), (3, 3), id="no cases are no secret"),
        pytest.param([1, 1], (0, 0), (0, 0), id="too few even together"),
    ],
)
def test_at_most(cases: list[int], years: tuple[int, int], runs: tuple[int, int]) -> None:
    shown_years, shown_runs, large_years, large_runs = at_most(cases, limit=5)
    assert (shown_years, large_years) == years
    assert (shown_runs, large_runs) == runs
