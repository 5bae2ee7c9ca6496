"""What is made once in a whole run of tests, though several processes run it side by side."""

import hashlib
import pickle
from collections.abc import Callable
from functools import wraps
from pathlib import Path

from filelock import FileLock

from jamstall.analysis.disclosure.secondary.cube import Cube
from jamstall.analysis.disclosure.secondary.tables import Decide, Guarded
from jamstall.analysis.disclosure.settings import order


def made_once(folder: Path, name: str, make: Callable[[Path], None]) -> Path:
    """Return the file of this name in a folder; the first process that asks makes it.

    The others wait. A file that could not be made is not there, and is tried again.
    """
    path = folder / name
    with FileLock(folder / f"{name}.lock"):
        if not path.exists():
            half = folder / f"half-{name}"
            make(half)
            half.replace(path)
    return path


def remembering(decide: Decide, folder: Path) -> Decide:
    """Return `decide` such that no cube is decided twice in a run, whichever process asks.

    A decision is a function of nothing but the counts, their labels, who were granted, the limit
    and the order in which groups are missed: it is kept under all of these, and other counts are
    decided anew.
    """

    @wraps(decide)
    def remembered(whole: Cube, limit: int, *, of_few: bool) -> Guarded:
        told = (
            whole.dimensions,
            whole.labels,
            whole.counts.shape,
            whole.counts.tobytes(),
            None if whole.granted is None else whole.granted.tobytes(),
            limit,
            of_few,
            order(),
        )
        name = f"decided-{hashlib.sha256(repr(told).encode()).hexdigest()}"

        def make(path: Path) -> None:
            path.write_bytes(pickle.dumps(decide(whole, limit, of_few=of_few)))

        decided: Guarded = pickle.loads(made_once(folder, name, make).read_bytes())
        return decided

    return remembered
