"""What is hidden of the tables that pages show is decided after the data has changed.

A reader who comes first to a county's year would otherwise wait for the solver. What is decided is
kept beside the database (`analysis/disclosure/kept.py`), so that a restart begins where the last
one ended, and what a load has not touched is not decided again.
"""

import os
import threading
from collections.abc import Callable

from jamstall.analysis.disclosure.apart import Apart, Ended
from jamstall.analysis.disclosure.decided import Cases, decide_table
from jamstall.analysis.disclosure.family import family
from jamstall.analysis.disclosure.kept import Kept, solved_by
from jamstall.analysis.selection import Selection
from jamstall.store.database import Database
from jamstall.store.queries import provenance

Told = Callable[[int, int], object]


def is_wanted() -> bool:
    """Tell whether the app decides ahead; `JAMSTALL_DECIDE_AHEAD=off` says that it does not."""
    return os.environ.get("JAMSTALL_DECIDE_AHEAD") != "off"


def decide_ahead(
    database: Database, stopped: threading.Event, tell: Told = lambda _done, _all: None
) -> int:
    """Decide every table of the family, as pages ask for it where nothing else is chosen.

    Parameters
    ----------
    stopped : set when it is to end at once; what is decided until then stays.
    tell : told how many tables are decided, of how many.

    Returns
    -------
    How many tables were decided of the data as it is now: fewer than all where it was stopped, or
    where the data has changed meanwhile.
    """
    usual = Selection()
    version, tables = provenance(database).version, [*family()]
    kept = Kept.beside(database.path)
    if kept.is_finished(version):
        return len(tables)
    sense = (usual.basis, usual.area, usual.limit)
    cases = Cases(database, version, sense, usual.small)
    with Apart(stopped) as solver, solved_by(solver.decide):
        for done, table in enumerate(tables):
            tell(done, len(tables))
            if stopped.is_set() or provenance(database).version != version:
                return done
            try:
                decide_table(cases, table)
            except Ended:
                return done
    kept.finish(version)
    tell(len(tables), len(tables))
    return len(tables)
