"""Counts as columns: the same numbers as group by group, held in memory or asked of DuckDB."""

from pathlib import Path
from random import Random

import numpy as np
import pytest

from jamstall.analysis.disclosure.secondary.cube import cube
from jamstall.store import reading_columns
from jamstall.store.database import Database
from jamstall.store.queries import provenance, sums_once, tally
from jamstall.store.question import DIMENSIONS, Quantity, Query
from jamstall.store.tally import Tally

NUMBERS = (Quantity("count"), Quantity("count", "granted", known=("amount_paid",)))


@pytest.mark.parametrize("held", [200_000, 3_000], ids=["in memory", "asked of DuckDB"])
def test_columns_have_the_numbers_of_their_groups(
    demo_database: Path, monkeypatch: pytest.MonkeyPatch, held: int
) -> None:
    monkeypatch.setattr(reading_columns, "MOST_ROWS", held)
    rng, database = Random(57), Database(demo_database)
    version = provenance(database).version
    with database.reading() as connection:
        for _ in range(20):
            query = Query(NUMBERS, tuple(rng.sample(DIMENSIONS, rng.randint(1, 4))))
            found = tally(database, connection, version, query)
            named = (
                tuple(own[code] for own, code in zip(found.labels, codes, strict=True))
                for codes in zip(*found.codes, strict=True)
            )
            ours = dict(zip(named, zip(*found.numbers, strict=True), strict=True))
            theirs = sums_once(database, connection, version, query)
            assert ours == {one.labels: tuple(n or 0 for n in one.values) for one in theirs}, query
            assert len(ours) == found.codes[0].size
    database.close()


def test_groups_whose_labels_become_the_same_are_added_up() -> None:
    found = Tally.of([(("woman", "pending"), (3,)), (("woman", "withdrawn"), (4,))], 2)
    neither = Tally((found.labels[0], ("undecided", "undecided")), found.codes, found.numbers)
    whole = cube(("sex", "outcome"), neither, ("sex", "outcome"))
    assert whole.labels == (("woman",), ("undecided",))
    assert np.array_equal(whole.counts, [[7, 7], [7, 7]])


def test_of_nothing_a_cube_has_no_labels() -> None:
    whole = cube(("fund", "sex"), Tally.of([], 2))
    assert whole.labels == ((), ())
    assert whole.counts.tolist() == [[0]]
