"""Kronor of persons are what the slow twin says, of few cases and of many."""

import random

import numpy as np
import pytest

from jamstall.analysis.disclosure.magnitude.choices import base_among
from tests.kronor_twin import as_shown, near
from tests.unit.test_kronor_choices import CLOSE, PLACES


@pytest.mark.parametrize("size", [9, 21, 60, 150, 400])
def test_it_is_what_the_slow_twin_says(size: int) -> None:
    """Some are hidden, and some shown, of all kinds of places."""
    draw, said = random.Random(size), []
    for kind, amount in (PLACES | CLOSE).items():
        everybody = sorted(int(100 * amount(draw)) for _ in range(size))
        for number in (size // 5, size // 2, size - 3):
            own = draw.sample(everybody, number)
            base = base_among(np.array(sorted(own)), np.array(everybody))
            expected = as_shown(own, everybody, is_person=True)
            shown = None if base is None else near(sum(own), base) * base
            assert (shown or None) == (100 * expected if expected else None), (kind, everybody, own)
            said.append(expected)
    assert None in said
    assert any(said)
