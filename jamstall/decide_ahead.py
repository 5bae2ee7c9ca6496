"""What is hidden of the tables that pages show is decided after the data has changed.

A reader who comes first to a county's year would otherwise wait for the solver. What is decided is
kept beside the database (`analysis/disclosure/kept.py`), so that a restart begins where the last
one ended, and what a load has not touched is not decided again.
"""

import hashlib
import threading
from collections.abc import Callable

from jamstall.analysis.disclosure.apart import Apart, Ended
from jamstall.analysis.disclosure.audit.closed import (
    close,
    closed,
    each_alone,
    forget,
    of_all_cases,
    told_apart,
)
from jamstall.analysis.disclosure.audit.parts import given_up, parts
from jamstall.analysis.disclosure.audit.together import put_together
from jamstall.analysis.disclosure.family import USUAL, family
from jamstall.analysis.disclosure.kept import Kept, solved_by
from jamstall.analysis.disclosure.secondary.decided import Cases
from jamstall.analysis.disclosure.secondary.tables import Guarded
from jamstall.analysis.disclosure.settings import order, smallest
from jamstall.store.database import Database
from jamstall.store.queries import provenance

Told = Callable[[int, int], object]


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
    How many steps were made for the data as it is now, a table each and then what they tell
    together: fewer than all where it was stopped, or where the data has changed meanwhile.
    """
    version, tables = provenance(database).version, [*family()]
    alike = told_apart(database)
    together = [] if alike is None else parts(alike, [*of_all_cases()])
    cases = Cases(database, version, smallest(), given_up=given_up(together))
    steps = len(tables) + len(together)
    kept = Kept.beside(database.path)
    if kept.is_finished(version):
        forget()  # by another process, maybe since somebody here asked
        return steps

    def is_over(done: int) -> bool:
        tell(done, steps)
        return stopped.is_set() or provenance(database).version != version

    found: dict[tuple[str, ...], Guarded] = {}
    with Apart(stopped) as solver, solved_by(solver.decide):
        try:
            for done, table in enumerate(tables):
                if is_over(done):
                    return done
                found |= each_alone(cases, table)
            for done, part in enumerate(together, len(tables)):
                if is_over(done):
                    return done
                solver.close(part, found, cases.small)
        except Ended:
            return done
    if alike is not None:
        put_together(found)
        close(cases, alike, found)
    kept.finish(version)
    tell(steps, steps)
    return steps


def known_by(database: Database, version: str) -> str:
    """Return what numbers are known by: the state of the data, and whether all is decided of it.

    Programs are told it (`api`), so that it follows from nothing that cases are: by a digest of
    them whoever knows all but one of a small group could try which that one is.
    """
    small = smallest()
    if not closed(database, version, small):
        return version
    by_policy = hashlib.sha256(f"{USUAL} {small} {order()}".encode()).hexdigest()
    return f"{version}+{by_policy[:8]}"
