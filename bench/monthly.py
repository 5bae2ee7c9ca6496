"""What a database weighs that is filled month by month: bytes a case, beside one load of them all.

Half a year after half a year is loaded too: each file then holds what the one before had, and more.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench import load
from bench.ratio import Ratio
from jamstall.intake import take_in
from jamstall.store import loads
from jamstall.store.database import Database

MONTHS, CASES = 30, 1_000
"""So many loads, of so many cases each."""


def measure() -> Sequence[Ratio]:
    """Return the bytes of a case after thirty loads beside those after one load of all of them."""
    every = MONTHS * CASES
    monthly = [range(first, first + CASES) for first in range(0, every, CASES)]
    ours, theirs = _bytes(monthly), _bytes([range(every)])
    note = f"{CASES:,} cases a month; bytes of the file, not seconds"
    return [Ratio("bytes a case after thirty monthly loads / one", ours, theirs, 2.0, note)]


def _bytes(files: Sequence[range]) -> float:
    """Return the bytes a case that a database has after loads of some cases each."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database = Database(folder / "new.duckdb")
        with database.reading():
            pass
        empty = database.path.stat().st_size
        for number, cases in enumerate(files):
            path = folder / f"{number}.csv"
            load.make_text(path, cases)
            loads.publish(database, [take_in(path)])
        database.close()
        return (database.path.stat().st_size - empty) / sum(map(len, files))
