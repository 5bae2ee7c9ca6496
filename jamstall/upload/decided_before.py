"""What is hidden of persons is decided before the data changes, while readers see the former state.

The change is made in a copy first, and decided there; what was decided is then known beside the
database, whose tables are shown as soon as it is changed.
"""

import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event

from jamstall.analysis.disclosure.kept import Kept
from jamstall.decide_ahead import Told, decide_ahead
from jamstall.side_file import Unreachable
from jamstall.store.database import Database
from jamstall.upload.preview import copy_of

_PREFIX = "deciding-"


def decide_before(
    database: Database, change: Callable[[Database], object], tell: Told, stopped: Event
) -> None:
    """Decide what is hidden once the data is changed as it will be.

    Parameters
    ----------
    change : makes the change in the copy that it is given. What it raises is raised.
    tell : told how many steps are made, of how many.
    stopped : set when it is to end at once; what is decided until then is known the next time.

    Raises
    ------
    DatabaseHeld, Damaged, OSError : as `preview.copy_of`.
    """
    beside = database.path.parent
    _sweep(beside)
    with (
        tempfile.TemporaryDirectory(dir=beside, prefix=f"{_PREFIX}{os.getpid()}-") as folder,
        copy_of(database, Path(folder)) as copy,
    ):
        with suppress(Unreachable):  # then all is decided anew
            Kept.beside(copy.path).add(Kept.beside(database.path).all())
        change(copy)
        decide_ahead(copy, stopped, tell)


def _sweep(folder: Path) -> None:
    """Remove what a process left behind that was killed while it decided."""
    for left in folder.glob(f"{_PREFIX}*-*"):
        process = left.name.removeprefix(_PREFIX).split("-")[0]
        if process.isdigit() and not Path(f"/proc/{process}").exists():
            shutil.rmtree(left, ignore_errors=True)
