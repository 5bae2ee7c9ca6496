"""What starts hiding: said of one group, and of every place of a cube at once, it is the same."""

from itertools import product

import numpy as np
import pytest

from jamstall.analysis.disclosure.policy import starts_hiding
from jamstall.analysis.disclosure.secondary.cube import cube
from jamstall.analysis.disclosure.secondary.weights import tell_of_persons

LABELS = {
    "year": ("2023", "2024"),
    "county": ("21", "13"),
    "municipality": ("2180", "2182"),
    "sector_dominance": ("women", "men"),
    "sex": ("woman", "unknown", "not_applicable"),
    "birthplace": ("abroad", "unknown"),
}


@pytest.mark.parametrize(
    "dimensions",
    [
        ("sex",),
        ("county", "sex"),
        ("year", "county", "sex"),
        ("municipality", "sex"),
        ("municipality", "sector_dominance", "sex"),
        ("year", "municipality", "birthplace"),
        ("municipality", "sector_dominance", "sex", "birthplace"),
    ],
    ids=" ".join,
)
def test_a_place_of_a_cube_starts_hiding_as_its_group_does(dimensions: tuple[str, ...]) -> None:
    whole = cube(dimensions, [(one, 1) for one in product(*(LABELS[d] for d in dimensions))])
    found = tell_of_persons(whole)
    for place in np.ndindex(found.shape):
        told = [
            (dimension, labels[at])
            for dimension, labels, at in zip(dimensions, whole.labels, place, strict=True)
            if at < len(labels)
        ]
        assert found[place] == starts_hiding(told), told
