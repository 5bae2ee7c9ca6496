"""Every municipality chosen one by one, as in addresses: memory is bounded, answers stay the same.

Each by itself, and each with the next. Of a million invented cases a selection is a place of its
own in memory (`store/held.py`) until there is no more room: what was asked for longest ago goes
then, and is read anew by whoever asks again.
"""

import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from bench import large
from bench.ratio import Measured, Memory
from jamstall.analysis.breakdown import Breakdown, breakdown
from jamstall.analysis.selection import Selection
from jamstall.store import held
from jamstall.store.database import Database
from jamstall.store.queries import values_of

CASES, ROUNDS = 1_000_000, 2
ASKED = (
    ("amount_share", ("sector_dominance",)),
    ("amount_granted", ("year",)),
    ("granted_cases", ("support_form",)),
)
"""Nothing of persons: what is hidden of these is decided and kept elsewhere."""


def measure() -> Sequence[Measured]:
    """Return how much memory grows by, from the first selection on."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "large.duckdb"
        large.make(path, CASES)
        return of(path)


def of(path: Path) -> Sequence[Measured]:
    """Return the same of a database that is there.

    Raises
    ------
    AssertionError : an answer is another the second time.
    """
    database = Database(path)
    municipalities = values_of(database, "municipality")
    chosen = [*((one,) for one in municipalities), *pairwise(municipalities)]
    first = {chosen[0]: _asked(database, chosen[0])}
    before, start, most = _resident(), time.process_time(), 0
    for turn in range(ROUNDS):
        for places in chosen:
            found = _asked(database, places)
            assert found == first.setdefault(places, found), places
            kept = held._HELD[database].found.values()
            most = max(most, sum(map(held._rows, kept)))
        print(f"round {turn + 1}: {most:,} rows, {_resident() - before:.0f} MB", file=sys.stderr)
    took = (time.process_time() - start) / ROUNDS / len(chosen)
    note = (
        f"{CASES:,} cases, {len(chosen)} selections {ROUNDS} times, {len(ASKED)} questions each:"
        f" {took:.3f} s of processor time a selection; at most {most:,} rows held, of"
        f" {held.ROOM:,} that may be"
    )
    database.close()
    return [
        Memory(
            "municipalities chosen one by one, memory beyond the first", _peak() - before, 400, note
        )
    ]


def _asked(database: Database, places: tuple[str, ...]) -> list[Breakdown]:
    chosen = Selection().where(municipality=places)
    return [breakdown(database, name, by, chosen) for name, by in ASKED]


def _resident() -> float:
    return _status("VmRSS")


def _peak() -> float:
    return _status("VmHWM")


def _status(name: str) -> float:
    """Return a figure of this process's memory, in MB."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:")) / 1024
